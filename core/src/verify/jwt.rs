//! The question `proof` of a token: whether its signature holds, and whose key made it.

use std::sync::Arc;

use crate::budget::cost;
use crate::code::Code;
use crate::did::{Did, KeySet, Resolved, Source, check_in_force, read_key, resolve_in, split_fragment};
use crate::document_kind::DocumentKind;
use crate::documents::Lookup;
use crate::error::Error;
use crate::json::Value;
use crate::key::{Scheme, VerifyingKey};
use crate::model::kind::Owner;
use crate::proof::{Format, Jws, VcJwt};
use crate::time::Timestamp;
use crate::verify::cause;
use crate::verify::identity::Provenance;
use crate::verify::issuer;
use crate::verify::proof::{Examined, unasked};
use crate::verify::validity::{Beginning, TOKEN};
use crate::verify::verification::Verification;
use crate::words::{phrase, term};

/// How the key is bound to the issuer, with what would settle it; or why it is not.
pub(super) type Bound = Result<(Provenance, Option<Error>), Error>;

/// Examines a token: its header, its key, its signature (OB 3.0 §8.2), and whose the key is where the issuer is known.
pub(super) fn examine(v: &Verification<'_>, jwt: &VcJwt<'_>, issuer: Option<&str>) -> (Examined, Option<Bound>) {
    let mut examined = Examined {
        format: Some(jwt.format()),
        method: String::new(),
        resolved: None,
        previous: Vec::new(),
        errors: jwt.departures().iter().map(Error::clone).collect(),
        path: String::new(),
    };
    examined.errors.extend(check_demands(v, jwt));
    examined.errors.extend(check_signing_time(v, jwt));
    let keys = Keys { v, issuer };
    let weighed = |(found, scheme): (Found, Scheme)| {
        v.budget.spend(found.resolved.key.cost_of(scheme))?;
        v.budget.spend_bytes(jwt.jws().signing_input().len(), cost::HASHED)?;
        Ok((found, scheme))
    };
    match keys.of(jwt).and_then(weighed) {
        Ok((found, scheme)) => {
            let intact = found.resolved.key.verify_with(scheme, jwt.jws().signing_input(), jwt.jws().signature());
            let against = intact.err().map(|error| {
                in_another_form(v, &found.resolved.key, scheme, jwt.jws(), &error)
                    .unwrap_or_else(|| explained(error, &found.resolved.key, scheme))
            });
            // That the signature does not fit is why the rest may be as it is.
            examined.errors.splice(0..0, against);
            let bound = issuer.map(|issuer| {
                found.bound.unwrap_or_else(|method| issuer::provenance(issuer, &method, &found.resolved))
            });
            examined.resolved = Some(found.resolved);
            (examined, bound)
        }
        Err(error) => {
            examined.errors.push(error);
            (examined, None)
        }
    }
}

/// What the claims of a token say of time that the credential does not: both must be kept. In VC-JOSE-COSE `nbf` need not be what
/// the credential says, and no token is to be accepted before it (RFC 7519 §4.1.5).
pub(super) fn check_validity(jwt: &VcJwt<'_>, v: &Verification<'_>) -> Vec<Error> {
    if !v.clock.is_set() {
        return Vec::new();
    }
    let is_own = jwt.format() == Format::VcJose;
    let differs = |code: Code| jwt.departures().iter().any(|departure| departure.code() == code);
    let mut errors = Vec::new();
    if let Some(from) = jwt.instant("nbf").filter(|_| is_own || differs(Code::JwtNbfMismatch)) {
        errors.extend(begun(from, v));
    }
    let until = jwt.instant("exp").filter(|_| !is_own && differs(Code::JwtExpMismatch));
    if let Some(until) = until.filter(|until| v.clock.is_over(*until))
        && let Some(now) = v.clock.told()
    {
        let error = Error::of(&phrase::VALIDITY_EXPIRED_TOKEN).with("until", until).with("now", now.told_beside(until));
        errors.push(error.at("/exp"));
    }
    errors
}

/// What speaks against the beginning of a token.
fn begun(from: Timestamp, v: &Verification<'_>) -> Option<Error> {
    let what = Beginning { said: &TOKEN, from: from.into(), written: from.to_string() };
    what.at(&v.clock, v.tolerance()).map(|error| error.at("/nbf"))
}

/// A signature that is written in another form than a token has it in, where it fits when it is read so.
fn in_another_form(
    v: &Verification<'_>,
    key: &VerifyingKey,
    scheme: Scheme,
    jws: &Jws<'_>,
    error: &Error,
) -> Option<Error> {
    if error.code() != Code::ProofValueLength {
        return None;
    }
    let input = jws.signing_input();
    v.causes.spend(key.cost_of(scheme)).ok()?;
    v.causes.spend_bytes(input.len() + jws.signature().len(), cost::HASHED).ok()?;
    let (found, signature) = cause::other_form(key, jws.signature())?;
    key.verify_with(scheme, input, &signature).ok()?;
    let expected = if found == term::ENCODING_DER { term::ENCODING_RAW } else { term::ENCODING_BASE64URL };
    Some(Error::of(&phrase::PROOF_VALUE_LENGTH_ENCODING).with_term("found", found).with_term("expected", expected))
}

fn explained(error: Error, key: &VerifyingKey, scheme: Scheme) -> Error {
    match error.code() {
        Code::ProofSignatureMismatch => Error::of(&phrase::PROOF_SIGNATURE_MISMATCH_TOKEN),
        Code::KeyTypeMismatch => Error::of(&phrase::KEY_TYPE_MISMATCH_TOKEN)
            .with("scheme", scheme)
            .with("algorithm", key.algorithm())
            .at("/header/alg"),
        _ => error,
    }
}

/// Whether an instant is to come, by whatever clock that differs by no more than is allowed.
fn is_to_come(v: &Verification<'_>, instant: Timestamp) -> bool {
    !v.clock.has_come(instant) && v.clock.told().is_some_and(|now| now + v.tolerance() < instant)
}

/// For whom the token was made, and what it answers, where the caller demands something.
fn check_demands(v: &Verification<'_>, jwt: &VcJwt<'_>) -> Vec<Error> {
    let (aud, nonce) = (jwt.claims().member("aud"), jwt.claims().member("nonce"));
    let unmet = |claim: Option<&Value<'_>>, expected: &&str| {
        !claim.map(Value::as_slice).unwrap_or_default().iter().any(|value| value.as_str() == Some(*expected))
    };
    let mut errors = Vec::new();
    if let Some(expected) = v.domain().filter(|expected| unmet(aud, expected)) {
        let error = match aud {
            Some(found) => Error::of(&phrase::PROOF_DOMAIN_MISMATCH_TOKEN)
                .with("expected", expected)
                .with("found", found.to_json()),
            None => Error::of(&phrase::PROOF_DOMAIN_MISMATCH_TOKEN_ABSENT).with("expected", expected),
        };
        errors.push(error.at("/aud"));
    }
    if let Some(expected) = v.challenge().filter(|expected| unmet(nonce, expected)) {
        let error = match nonce {
            Some(found) => Error::of(&phrase::PROOF_CHALLENGE_MISMATCH_TOKEN)
                .with("expected", expected)
                .with("found", found.to_json()),
            None => Error::of(&phrase::PROOF_CHALLENGE_MISMATCH_TOKEN_ABSENT).with("expected", expected),
        };
        errors.push(error.at("/nonce"));
    }
    errors.extend(unasked(v, "aud", aud.filter(|_| v.domain().is_none())));
    errors
}

/// In VC-JOSE-COSE (§3.1.3), and of every presentation, `iat` and `exp` say when the signature was made and when it ends.
fn check_signing_time(v: &Verification<'_>, jwt: &VcJwt<'_>) -> Vec<Error> {
    if !v.clock.is_set() {
        return Vec::new();
    }
    let is_presentation = jwt.kind().owner() == Owner::Holder;
    if jwt.format() == Format::VcJwt && !is_presentation {
        return Vec::new();
    }
    let mut errors = Vec::new();
    if let Some(expires) = jwt.instant("exp").filter(|expires| v.clock.is_over(*expires)) {
        errors.push(Error::of(&phrase::PROOF_EXPIRED_TOKEN).with("expires", expires).at("/exp"));
    }
    if let Some(made) = jwt.instant("iat").filter(|made| is_to_come(v, *made)) {
        errors.push(Error::of(&phrase::PROOF_CREATED_LATER_TOKEN).with("created", made).at("/iat"));
    }
    // Of a credential, `check_validity` says so.
    errors.extend(jwt.instant("nbf").filter(|_| is_presentation).and_then(|from| begun(from, v)));
    errors
}

/// A key, and what binds it: an answer, or the method whose document gives it.
struct Found {
    resolved: Resolved,
    bound: Result<Bound, String>,
}

/// Where keys are looked for.
struct Keys<'k> {
    v: &'k Verification<'k>,
    issuer: Option<&'k str>,
}

impl Keys<'_> {
    /// The key that the header means, and how it signs: a `kid` is followed, else `jwk` is the key (OB 3.0 §8.2).
    fn of(&self, jwt: &VcJwt<'_>) -> Result<(Found, Scheme), Error> {
        let scheme = jwt.jws().scheme()?;
        let header = jwt.jws().header();
        // A secret is published whether the key is used or not.
        let own =
            header.member("jwk").map(|jwk| read_key(jwk, &self.v.budget).map_err(|error| error.within("/header/jwk")));
        if let Some(Err(error)) = &own
            && error.code() == Code::KeySecretPublished
        {
            return Err(error.clone());
        }
        let found = match (header.member("kid"), own) {
            (Some(Value::String(kid)), _) => self.by_kid(kid, scheme),
            (Some(other), _) => {
                let error = Error::of(&phrase::JWT_KID_MALFORMED_TYPE).with_term("found", other.kind_term());
                Err(error.at("/header/kid"))
            }
            (None, Some(own)) => {
                let own = own?;
                let checked = header.member("jwk").map_or(Ok(()), |jwk| check_alg(jwk, scheme));
                checked.map_err(|error| error.within("/header/jwk"))?;
                Ok(self.by_jwk(own, scheme))
            }
            (None, None) => Err(Error::of(&phrase::JWT_KEY_MISSING).at("/header")),
        }?;
        Ok((found, scheme))
    }

    fn by_kid(&self, kid: &str, scheme: Scheme) -> Result<Found, Error> {
        let is_did = |name: &str| name.starts_with("did:");
        if kid.starts_with("https:") || kid.starts_with("http:") {
            return self.by_url(kid, scheme);
        }
        if has_scheme(kid) {
            return self.by_method(kid);
        }
        // The name of a key in what the issuer publishes.
        match self.issuer {
            Some(issuer) if is_did(issuer) => {
                self.by_method(&format!("{}#{}", split_fragment(issuer).0, kid.trim_start_matches('#')))
            }
            Some(issuer) => {
                let Some(url) = KeySet::url_of(issuer) else {
                    let error = Error::of(&phrase::JWT_KID_MALFORMED_NO_SET).with("found", kid).with("issuer", issuer);
                    return Err(error.at("/header/kid"));
                };
                let set = self.set(&url)?;
                let set = set.as_ref().as_ref().map_err(|error| in_set(error, &url))?;
                let key = self.key_in(set, kid, scheme).map_err(|error| in_set(&error, &url))?;
                Ok(self.of_set(key, &url, scheme))
            }
            None => Err(Error::of(&phrase::JWT_KID_MALFORMED_NAME).with("found", kid).at("/header/kid")),
        }
    }

    /// A DID URL, or another method.
    fn by_method(&self, method: &str) -> Result<Found, Error> {
        let v = self.v;
        let question = [method, v.expected_purpose()];
        let resolved = resolve_in(self.v.bundle, question, &v.clock, &v.limits, &self.v.budget)
            .map_err(|error| error.at("/header/kid"))?;
        Ok(Found { resolved, bound: Err(method.to_owned()) })
    }

    /// An http(s) URL: of a key set, of one key, or of a document that lists verification methods.
    fn by_url(&self, kid: &str, scheme: Scheme) -> Result<Found, Error> {
        let url = split_fragment(kid).0;
        if let Lookup::Found(bytes) = self.v.bundle.document_of(DocumentKind::KeySet, url) {
            match self.read_set(url, bytes).as_ref() {
                Ok(set) => {
                    let key = self.key_in(set, kid, scheme).map_err(|error| in_set(&error, url))?;
                    return Ok(self.of_set(key, url, scheme));
                }
                Err(error) if error.code() == Code::LimitWork => return Err(error.clone()),
                // It may be a document of another kind.
                Err(_) => {}
            }
        }
        self.by_method(kid).map_err(|error| match error.code() {
            Code::DidDocumentMissing => missing_set(url),
            Code::DidDocumentUnavailable => unavailable_set(url),
            _ => error,
        })
    }

    /// A key out of a set at that URL.
    fn of_set(&self, key: VerifyingKey, url: &str, scheme: Scheme) -> Found {
        let bound = match self.issuer {
            // The document at the issuer's own URL.
            Some(issuer) if issuer == url => Ok((Provenance::Controller, None)),
            _ => self.listed_by_issuer(&key, Some(url), scheme),
        };
        self.found(key, url, bound)
    }

    /// A key, and the document that says whose it is.
    fn found(&self, key: VerifyingKey, owner: &str, bound: Bound) -> Found {
        let issuer = self.issuer.unwrap_or_default();
        let documents = match &bound {
            Ok((Provenance::Controller, _)) => vec![issuer.to_owned()],
            Ok((Provenance::KeySet, _)) => KeySet::url_of(issuer).into_iter().collect(),
            _ => Vec::new(),
        };
        Found { resolved: Resolved { documents, ..resolved(key, owner) }, bound: Ok(bound) }
    }

    /// A key in the token's own header: whose it is must be known from elsewhere.
    fn by_jwk(&self, key: VerifyingKey, scheme: Scheme) -> Found {
        let bound = self.listed_by_issuer(&key, None, scheme);
        self.found(key, "", bound)
    }

    /// Whether the issuer says that a key is its own and signs like that, which was found elsewhere: in the set of that owner, or in
    /// the token.
    fn listed_by_issuer(&self, key: &VerifyingKey, owner: Option<&str>, scheme: Scheme) -> Bound {
        let issuer = self.issuer.unwrap_or_default();
        let foreign = || {
            let error = match owner {
                Some(owner) => {
                    Error::of(&phrase::ISSUER_KEY_MISMATCH_KEY_SET).with("issuer", issuer).with("found", owner)
                }
                None => Error::of(&phrase::ISSUER_KEY_MISMATCH_TOKEN).with("issuer", issuer),
            };
            Err(error.at("/issuer"))
        };
        let self_asserted = |missing: Option<&str>| {
            let error = Error::of(&phrase::ISSUER_KEY_SELF_ASSERTED_TOKEN).with("issuer", issuer).at("/issuer");
            Ok((
                Provenance::SelfAsserted,
                Some(match missing {
                    Some(url) => error.requiring(DocumentKind::KeySet, url),
                    None => error,
                }),
            ))
        };
        if let Ok(did) = Did::parse(issuer) {
            // A name that is a key decides; other DIDs have documents, in which a key is found by the name of its method only.
            return match VerifyingKey::counted(did.verifying_key(), issuer.len(), &self.v.budget) {
                Ok(own) if own == *key => Ok((Provenance::Did, None)),
                Ok(_) => foreign(),
                Err(error) if error.code() == Code::LimitWork => Err(error),
                Err(error) if ["key", "jwk"].contains(&did.method()) => Err(error.at("/issuer")),
                Err(_) => self_asserted(None),
            };
        }
        let Some(url) = KeySet::url_of(issuer) else { return self_asserted(None) };
        match self.v.bundle.document_of(DocumentKind::KeySet, &url) {
            Lookup::Found(bytes) => match self.read_set(&url, bytes).as_ref() {
                Ok(set) => {
                    // One entry that revokes the key revokes it, whatever others say.
                    let in_force = set.entries_of(key, issuer).try_for_each(|jwk| {
                        check_in_force(jwk, &self.v.clock).map_err(|error| error.within(&set.place_of(jwk)))
                    });
                    in_force.map_err(|error| error.in_document(url.as_str()))?;
                    let mut first = None;
                    for jwk in set.entries_of(key, issuer) {
                        match read_key(jwk, &self.v.budget).and_then(|_| check_alg(jwk, scheme)) {
                            Ok(()) => return Ok((Provenance::KeySet, None)),
                            Err(error) if error.code() == Code::LimitWork => return Err(error),
                            Err(error) => drop(first.get_or_insert(in_entry(error, set, jwk))),
                        }
                    }
                    match first {
                        Some(error) => Err(error.in_document(url)),
                        None => foreign(),
                    }
                }
                Err(error) => Err(in_set(error, &url)),
            },
            Lookup::NotProvided => self_asserted(Some(&url)),
            Lookup::Unavailable => self_asserted(None),
        }
    }

    /// The key of a set that a `kid` means, if it is in force and signs by that scheme.
    fn key_in(&self, set: &KeySet<'_>, kid: &str, scheme: Scheme) -> Result<VerifyingKey, Error> {
        let jwk = set.entry(kid)?;
        let read = read_key(jwk, &self.v.budget).and_then(|key| {
            check_in_force(jwk, &self.v.clock)?;
            check_alg(jwk, scheme)?;
            Ok(key)
        });
        read.map_err(|error| in_entry(error, set, jwk))
    }

    /// The key set at a URL.
    fn set(&self, url: &str) -> Result<KeptSet, Error> {
        match self.v.bundle.document_of(DocumentKind::KeySet, url) {
            Lookup::Found(bytes) => Ok(self.read_set(url, bytes)),
            Lookup::NotProvided => Err(missing_set(url)),
            Lookup::Unavailable => Err(unavailable_set(url)),
        }
    }

    /// A key set, read once for all who ask it.
    fn read_set(&self, url: &str, bytes: &[u8]) -> KeptSet {
        self.v.bundle.memory().made(url, || {
            self.v.budget.spend_bytes(bytes.len(), cost::DOCUMENT)?;
            KeySet::parse(bytes, &self.v.limits).map(KeySet::into_owned)
        })
    }
}

/// A key set that is kept, or what kept it from being read.
type KeptSet = Arc<Result<KeySet<'static>, Error>>;

/// RFC 8725 §3.1: a key that says by which scheme it signs signs by no other.
fn check_alg(jwk: &Value<'_>, scheme: Scheme) -> Result<(), Error> {
    match jwk.member("alg").and_then(Value::as_str) {
        Some(declared) if declared.parse::<Scheme>().ok() != Some(scheme) => {
            let error = Error::of(&phrase::KEY_TYPE_MISMATCH_DECLARED).with("found", declared).with("scheme", scheme);
            Err(error.at("/alg"))
        }
        _ => Ok(()),
    }
}

/// Whether a text begins as an absolute URL does (RFC 3986 §3.1).
fn has_scheme(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// A key that no document of a method names.
fn resolved(key: VerifyingKey, controller: &str) -> Resolved {
    let controller = controller.to_owned();
    Resolved { key, controller, source: Source::Document, missing: None, documents: Vec::new() }
}

fn missing_set(url: &str) -> Error {
    Error::of(&phrase::JWT_KEY_SET_MISSING).with("url", url).at("/header/kid").requiring(DocumentKind::KeySet, url)
}

fn unavailable_set(url: &str) -> Error {
    Error::of(&phrase::JWT_KEY_SET_UNAVAILABLE).with("url", url).at("/header/kid")
}

/// An error inside an entry of a key set, with its place in the set. An entry that cannot be read is a fault of the set.
fn in_entry(error: Error, set: &KeySet<'_>, entry: &Value<'_>) -> Error {
    let place = set.place_of(entry);
    match error.code() {
        Code::KeyMalformed => {
            let malformed = Error::of(&phrase::JWT_KEY_SET_MALFORMED_ENTRY).with_cause("cause", &error);
            malformed.at(error.path()).within(&place)
        }
        _ => error.within(&place),
    }
}

/// An error inside a key set, with its place there.
fn in_set(error: &Error, url: &str) -> Error {
    error.clone().in_document(url)
}
