//! Entity statements (OpenID Federation 1.0 §3): what an entity says of itself or of another, signed.

use crate::budget::{Budget, cost};
use crate::clock::Clock;
use crate::code::Code;
use crate::did::{KeySet, check_in_force};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::proof::{Jws, seconds};
use crate::rdf::is_iri_text;
use crate::time::Timestamp;
use crate::verify::trust::registry::shown;
use crate::words::phrase;

/// An entity statement, read; its signature and its dates are checked by whoever knows with which keys and when.
#[derive(Debug)]
pub(super) struct Statement<'a> {
    url: String,
    jws: Jws<'a>,
    claims: Object<'static>,
}

impl<'a> Statement<'a> {
    /// Reads what was provided for a URL: a statement of that issuer about that subject.
    ///
    /// # Errors
    /// `trust.statement.malformed` and `trust.statement.subject`.
    pub(super) fn read(
        url: String,
        bytes: &'a [u8],
        [issuer, subject]: [&str; 2],
        limits: &Limits,
    ) -> Result<Self, Error> {
        let statement = Statement::parse(url, bytes, limits)?;
        for (claim, expected) in [("iss", issuer), ("sub", subject)] {
            let found = statement.text(claim).unwrap_or_default();
            if found != expected {
                let message = format!("expected {claim} to be {}, found {}", shown(expected), shown(found));
                return Err(statement.refused(Code::TrustStatementSubject, &message));
            }
        }
        Ok(statement)
    }

    /// Reads a statement of anybody about anybody.
    ///
    /// # Errors
    /// `trust.statement.malformed`.
    pub(super) fn parse(url: String, bytes: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        let malformed = |message: &str| refused(Code::TrustStatementMalformed, &url, message);
        let other = |cause: &Error| {
            Error::of(&phrase::TRUST_STATEMENT_MALFORMED_CAUSE).with_cause("cause", cause).in_document(&url)
        };
        let text = std::str::from_utf8(bytes).map_err(|_| malformed("expected a JWT, found what is no text"))?;
        let jws = Jws::parse(text.trim_ascii_end(), limits).map_err(|error| error.unless_limit(other))?;
        if jws.header().member("typ").and_then(Value::as_str) != Some(TYPE) {
            return Err(malformed(&format!("expected the header typ {TYPE:?}, found another or none")));
        }
        let claims = match Value::parse(jws.payload(), limits) {
            Ok(Value::Object(claims)) => claims.into_owned(),
            Ok(other) => return Err(malformed(&format!("expected claims, an object, found {}", other.kind()))),
            Err(error) => return Err(error.unless_limit(other)),
        };
        // §3.1.1: who lists claims there wants nobody to go on who does not know them, and none are known but the usual ones.
        if claims.member("crit").is_some() {
            return Err(malformed("found claims that must be understood (crit), and are not"));
        }
        // §6.1.3: the same of the operators of metadata policies, of which none are known but the standard's own.
        if claims.member("metadata_policy_crit").is_some() {
            let message = "found operators of policies that must be understood (metadata_policy_crit), and are not";
            return Err(malformed(message));
        }
        let statement = Statement { url, jws, claims };
        for claim in ["iss", "sub"] {
            if !statement.text(claim).is_some_and(is_iri_text) {
                let message = format!("expected {claim} to be a URL, found otherwise");
                return Err(statement.refused(Code::TrustStatementMalformed, &message));
            }
        }
        Ok(statement)
    }

    /// Whether it is in force: made before, and ending after.
    ///
    /// # Errors
    /// `trust.statement.malformed` without such dates, `trust.statement.expired`.
    pub(super) fn check_time(&self, clock: &Clock) -> Result<(), Error> {
        let instant = |claim: &str| {
            let seconds = seconds(&self.claims, claim).ok().flatten();
            seconds.and_then(|seconds| Timestamp::from_unix_seconds(seconds).ok()).ok_or_else(|| {
                let message = format!("expected {claim}, a number of seconds, found otherwise");
                self.refused(Code::TrustStatementMalformed, &message)
            })
        };
        let (made, ends) = (instant("iat")?, instant("exp")?);
        if clock.has_come(ends)
            && let Some(now) = clock.told()
        {
            let message =
                format!("expected a statement in force at {now}, found one that ended at {ends}: get the current one");
            return Err(self.refused(Code::TrustStatementExpired, &message));
        }
        if !clock.has_come(made)
            && let Some(now) = clock.told()
        {
            let message = format!("expected a statement made before {now}, found one of {made}");
            return Err(self.refused(Code::TrustStatementExpired, &message));
        }
        Ok(())
    }

    /// Whether the key of that set which the header names is in force and signed it, by the scheme that the header gives and the key
    /// allows; the key.
    ///
    /// # Errors
    /// `trust.statement.signature`.
    pub(super) fn check_signature(
        &self,
        keys: &KeySet<'_>,
        clock: &Clock,
        budget: &Budget,
    ) -> Result<VerifyingKey, Error> {
        let forged = |message: &str| self.refused(Code::TrustStatementSignature, message);
        let does_not_hold = |cause: Error| {
            Error::of(&phrase::TRUST_STATEMENT_SIGNATURE_CAUSE).with_cause("cause", &cause).in_document(&self.url)
        };
        let scheme = self.jws.scheme().map_err(does_not_hold)?;
        let Some(Value::String(kid)) = self.jws.header().member("kid") else {
            return Err(forged("expected the header kid, which names the key, found none"));
        };
        let Some(jwk) = keys.named(kid) else {
            return Err(forged(&format!(
                "expected the key {:?} among those of whoever makes the statement, found none",
                shown(kid)
            )));
        };
        let key = VerifyingKey::from_jwk_value(jwk).map_err(does_not_hold)?;
        check_in_force(jwk, clock).map_err(does_not_hold)?;
        // RFC 8725 §3.1: a key that says by which scheme it signs signs by no other.
        if jwk.member("alg").is_some_and(|alg| alg.as_str() != Some(scheme.name())) {
            return Err(forged(&format!("the key says that it signs by another alg than {scheme}")));
        }
        budget.spend(key.cost().saturating_add(key.cost_of(scheme)))?;
        budget.spend_bytes(self.jws.signing_input().len(), cost::HASHED)?;
        key.verify_with(scheme, self.jws.signing_input(), self.jws.signature()).map_err(does_not_hold)?;
        Ok(key)
    }

    /// The keys of whom it is about.
    pub(super) fn keys(&self) -> Option<KeySet<'static>> {
        self.claims.member("jwks").cloned().and_then(KeySet::read)
    }

    /// A claim that is text.
    pub(super) fn text(&self, claim: &str) -> Option<&str> {
        self.claims.member(claim).and_then(Value::as_str)
    }

    /// Who stands above whom it is about, as that one says itself.
    pub(super) fn authorities(&self) -> impl Iterator<Item = &str> {
        self.claims.member("authority_hints").map(Value::as_slice).unwrap_or_default().iter().filter_map(Value::as_str)
    }

    /// What it says of the entity, under its type: `federation_entity`, `openid_credential_issuer` ...
    pub(super) fn metadata(&self) -> impl Iterator<Item = (&str, &Object<'static>)> {
        let metadata = self.claims.member("metadata").and_then(Value::as_object);
        metadata.into_iter().flat_map(Object::iter).filter_map(|(kind, of_kind)| Some((kind, of_kind.as_object()?)))
    }

    /// What it demands of the chain below (§6.2).
    ///
    /// # Errors
    /// `trust.statement.malformed`
    pub(super) fn constraints(&self) -> Result<Constraints<'_>, Error> {
        Constraints::read(self.claims.member("constraints"))
            .map_err(|expected| self.refused(Code::TrustStatementMalformed, &expected))
    }

    /// An error about this statement.
    pub(super) fn refused(&self, code: Code, message: &str) -> Error {
        refused(code, &self.url, message)
    }
}

/// What a superior demands of the entities below whom it speaks about. What is not known is no demand (§6.2).
#[derive(Debug, Default)]
pub(super) struct Constraints<'s> {
    /// How many entities may stand between.
    pub(super) max_path_length: Option<usize>,
    /// The hosts or domains of which each entity must have one.
    pub(super) permitted: Option<Vec<&'s str>>,
    /// Those of which none may have any.
    pub(super) excluded: Vec<&'s str>,
    /// The types that entities may be of, beside that of a member of federations.
    pub(super) types: Option<Vec<&'s str>>,
}

impl<'s> Constraints<'s> {
    /// Reads the claim, whose every known member must be of its form: what cannot be read cannot be kept.
    fn read(claim: Option<&'s Value<'static>>) -> Result<Self, String> {
        let Some(claim) = claim else { return Ok(Constraints::default()) };
        let object = |value: &'s Value<'static>, name: &str| {
            value.as_object().ok_or_else(|| format!("expected {name} to be an object, found {}", value.kind()))
        };
        let claim = object(claim, "constraints")?;
        let max_path_length =
            match claim.member("max_path_length") {
                None => None,
                Some(most) => {
                    let number = most.as_number().and_then(|most| most.parse().ok());
                    Some(number.ok_or_else(|| {
                        String::from("expected max_path_length to be a whole number, found otherwise")
                    })?)
                }
            };
        let naming =
            claim.member("naming_constraints").map(|naming| object(naming, "naming_constraints")).transpose()?;
        let names =
            |list: &str| naming.and_then(|naming| naming.member(list)).map(|names| texts(names, list)).transpose();
        let types =
            claim.member("allowed_entity_types").map(|types| texts(types, "allowed_entity_types")).transpose()?;
        Ok(Constraints {
            max_path_length,
            permitted: names("permitted")?,
            excluded: names("excluded")?.unwrap_or_default(),
            types,
        })
    }
}

fn texts<'s>(value: &'s Value<'static>, name: &str) -> Result<Vec<&'s str>, String> {
    let texts = value.as_array().and_then(|items| items.iter().map(Value::as_str).collect());
    texts.ok_or_else(|| format!("expected {name} to be a list of texts, found otherwise"))
}

fn refused(code: Code, url: &str, message: &str) -> Error {
    Error::new(code, message).in_document(url)
}

/// What the header says that the token is (§3.1).
const TYPE: &str = "entity-statement+jwt";

/// The type of entity that every member of a federation may be of (§5.1.1).
pub(super) const FEDERATION_ENTITY: &str = "federation_entity";
