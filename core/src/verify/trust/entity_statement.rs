//! Entity statements (OpenID Federation 1.0 §3): what an entity says of itself or of another, signed.

use crate::budget::{Budget, cost};
use crate::clock::Clock;
use crate::did::{KeySet, check_in_force};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::proof::{Jws, seconds};
use crate::rdf::is_iri_text;
use crate::time::Timestamp;
use crate::words::{Term, phrase, term};

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
                let error = Error::of(&phrase::TRUST_STATEMENT_SUBJECT)
                    .with("claim", claim)
                    .with("expected", expected)
                    .with("found", found);
                return Err(statement.refused(error));
            }
        }
        Ok(statement)
    }

    /// Reads a statement of anybody about anybody.
    ///
    /// # Errors
    /// `trust.statement.malformed`.
    pub(super) fn parse(url: String, bytes: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        let refused = |error: Error| error.in_document(&*url);
        let part =
            |error: &Error| refused(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_PART).with_cause("cause", error));
        let text =
            std::str::from_utf8(bytes).map_err(|_| refused(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_TEXT)))?;
        let jws = Jws::parse(text.trim_ascii_end(), limits).map_err(|error| error.unless_limit(part))?;
        if jws.header().member("typ").and_then(Value::as_str) != Some(TYPE) {
            return Err(refused(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_TYP).with("expected", TYPE)));
        }
        let claims = match Value::parse(jws.payload(), limits) {
            Ok(Value::Object(claims)) => claims.into_owned(),
            Ok(other) => {
                let error = Error::of(&phrase::TRUST_STATEMENT_MALFORMED_CLAIMS).with_term("found", other.kind_term());
                return Err(refused(error));
            }
            Err(error) => return Err(error.unless_limit(part)),
        };
        // §3.1.1: who lists claims there wants nobody to go on who does not know them, and none are known but the usual ones.
        if claims.member("crit").is_some() {
            return Err(refused(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_CRITICAL)));
        }
        // §6.1.3: the same of the operators of metadata policies, of which none are known but the standard's own.
        if claims.member("metadata_policy_crit").is_some() {
            return Err(refused(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_CRITICAL_POLICY)));
        }
        let statement = Statement { url, jws, claims };
        for claim in ["iss", "sub"] {
            if !statement.text(claim).is_some_and(is_iri_text) {
                let error = Error::of(&phrase::TRUST_STATEMENT_MALFORMED_CLAIM).with("claim", claim);
                return Err(statement.refused(error));
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
            seconds
                .and_then(|seconds| Timestamp::from_unix_seconds(seconds).ok())
                .ok_or_else(|| self.refused(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_DATE).with("claim", claim)))
        };
        let (made, ends) = (instant("iat")?, instant("exp")?);
        if clock.has_come(ends)
            && let Some(now) = clock.told()
        {
            let error =
                Error::of(&phrase::TRUST_STATEMENT_EXPIRED).with("until", ends).with("now", now.told_beside(ends));
            return Err(self.refused(error));
        }
        if !clock.has_come(made)
            && let Some(now) = clock.told()
        {
            let error =
                Error::of(&phrase::TRUST_STATEMENT_EXPIRED_LATER).with("from", made).with("now", now.told_beside(made));
            return Err(self.refused(error));
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
        let forged =
            |error: Error| self.refused(Error::of(&phrase::TRUST_STATEMENT_SIGNATURE).with_cause("cause", &error));
        let scheme = self.jws.scheme().map_err(forged)?;
        let Some(Value::String(kid)) = self.jws.header().member("kid") else {
            return Err(self.refused(Error::of(&phrase::TRUST_STATEMENT_SIGNATURE_KID)));
        };
        let Some(jwk) = keys.named(kid) else {
            return Err(self.refused(Error::of(&phrase::TRUST_STATEMENT_SIGNATURE_UNLISTED).with("found", kid)));
        };
        let key = VerifyingKey::from_jwk_value(jwk).map_err(forged)?;
        check_in_force(jwk, clock).map_err(forged)?;
        // RFC 8725 §3.1: a key that says by which scheme it signs signs by no other.
        if jwk.member("alg").is_some_and(|alg| alg.as_str() != Some(scheme.name())) {
            return Err(self.refused(Error::of(&phrase::TRUST_STATEMENT_SIGNATURE_ALG).with("scheme", scheme)));
        }
        budget.spend(key.cost().saturating_add(key.cost_of(scheme)))?;
        budget.spend_bytes(self.jws.signing_input().len(), cost::HASHED)?;
        key.verify_with(scheme, self.jws.signing_input(), self.jws.signature()).map_err(forged)?;
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
        Constraints::read(self.claims.member("constraints")).map_err(|error| self.refused(error))
    }

    /// An error about this statement.
    pub(super) fn refused(&self, error: Error) -> Error {
        error.in_document(&*self.url)
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
    fn read(claim: Option<&'s Value<'static>>) -> Result<Self, Error> {
        let Some(claim) = claim else { return Ok(Constraints::default()) };
        let object = |value: &'s Value<'static>, name: &str| {
            value.as_object().ok_or_else(|| otherwise(name, term::CONSTRAINT_PART_OBJECT))
        };
        let claim = object(claim, "constraints")?;
        let max_path_length = match claim.member("max_path_length") {
            None => None,
            Some(most) => {
                let number = most.as_number().and_then(|most| most.parse().ok());
                Some(number.ok_or_else(|| otherwise("max_path_length", term::CONSTRAINT_PART_NUMBER))?)
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

fn texts<'s>(value: &'s Value<'static>, name: &str) -> Result<Vec<&'s str>, Error> {
    let texts = value.as_array().and_then(|items| items.iter().map(Value::as_str).collect());
    texts.ok_or_else(|| otherwise(name, term::CONSTRAINT_PART_TEXTS))
}

fn otherwise(member: &str, expected: Term) -> Error {
    Error::of(&phrase::TRUST_STATEMENT_MALFORMED_CONSTRAINT).with("member", member).with_term("expected", expected)
}

/// What the header says that the token is (§3.1).
const TYPE: &str = "entity-statement+jwt";

/// The type of entity that every member of a federation may be of (§5.1.1).
pub(super) const FEDERATION_ENTITY: &str = "federation_entity";
