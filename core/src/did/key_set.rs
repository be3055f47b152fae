//! Key sets (JWKS, RFC 7517 §5): the keys that an issuer publishes for JSON Web Tokens.

use std::collections::HashMap;

use oxiri::Iri;

use super::url::split_fragment;
use crate::budget::{Budget, cost};
use crate::clock::Clock;
use crate::code::Code;
use crate::documents::instead_of_json;
use crate::error::Error;
use crate::json::Value;
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::time::Timestamp;
use crate::words::phrase;

/// A set of public keys, or a single one.
///
/// ```
/// use ob3::Limits;
/// use ob3::did::KeySet;
/// let jwks = br#"{"keys":[{"kid":"key-1","kty":"OKP","crv":"Ed25519","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}]}"#;
/// let set = KeySet::parse(jwks, &Limits::default())?;
/// let key = set.find("https://example.edu/.well-known/jwks.json#key-1")?;
/// assert!(set.lists(&key, "https://example.edu/issuers/1"));
/// assert!(set.find("https://example.edu/.well-known/jwks.json#key-2").is_err());
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct KeySet<'a> {
    keys: Vec<Value<'a>>,
    is_single: bool,
    /// The places of the keys by their `kid`, and by what distinguishes them: `x` or `n`.
    by_kid: Places,
    by_member: Places,
}

/// The places of keys by a text that they have.
type Places = HashMap<String, Vec<usize>>;

impl<'a> KeySet<'a> {
    /// Reads a JWK Set, or a document that is one JWK.
    ///
    /// # Errors
    /// `jwt.key-set.malformed` for anything else, `limit.input`, `limit.depth`, `limit.values`.
    pub fn parse(bytes: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        let value = Value::parse(bytes, limits).map_err(|cause| {
            if cause.code().is_limit() {
                return cause;
            }
            let error = match instead_of_json(bytes) {
                Some(found) => Error::of(&phrase::JWT_KEY_SET_MALFORMED_INSTEAD).with_term("found", found),
                None => Error::of(&phrase::JWT_KEY_SET_MALFORMED_JSON).with_cause("cause", &cause),
            };
            error.at(cause.path()).caused_by(cause)
        })?;
        KeySet::read(value).ok_or_else(|| Error::of(&phrase::JWT_KEY_SET_MALFORMED))
    }

    /// The set that a document is, if it is of the form of one.
    pub(crate) fn read(value: Value<'a>) -> Option<Self> {
        if value.member("kty").is_some() {
            return Some(KeySet::of(vec![value], true));
        }
        let Value::Object(mut set) = value else { return None };
        match set.remove("keys") {
            Some(Value::Array(keys)) => Some(KeySet::of(keys, false)),
            _ => None,
        }
    }

    fn of(keys: Vec<Value<'a>>, is_single: bool) -> Self {
        let (mut by_kid, mut by_member) = (HashMap::new(), HashMap::new());
        for (place, key) in keys.iter().enumerate() {
            let places: [(&mut Places, Option<&Value<'_>>); 2] =
                [(&mut by_kid, key.member("kid")), (&mut by_member, distinguishing(key))];
            for (index, text) in places {
                if let Some(text) = text.and_then(Value::as_str) {
                    index.entry(text.to_owned()).or_default().push(place);
                }
            }
        }
        KeySet { keys, is_single, by_kid, by_member }
    }

    /// The same, apart from the bytes that it was read from.
    pub(crate) fn into_owned(self) -> KeySet<'static> {
        let KeySet { keys, is_single, by_kid, by_member } = self;
        let keys = keys.into_iter().map(Value::into_owned).collect();
        KeySet { keys, is_single, by_kid, by_member }
    }

    /// The keys that an index has under that text.
    fn at<'s>(&'s self, index: &'s Places, text: &str) -> impl Iterator<Item = &'s Value<'a>> + use<'s, 'a> {
        index.get(text).into_iter().flatten().filter_map(|place| self.keys.get(*place))
    }

    /// The key that a `kid` means: the one whose own `kid` is the whole, or what stands behind its `#`; where there is neither
    /// fragment nor choice, the only one.
    ///
    /// # Errors
    /// `jwt.kid.not-found`, and those of [`VerifyingKey::from_jwk_value`].
    pub fn find(&self, kid: &str) -> Result<VerifyingKey, Error> {
        VerifyingKey::from_jwk_value(self.entry(kid)?)
    }

    /// The entry that a `kid` means.
    pub(crate) fn entry(&self, kid: &str) -> Result<&Value<'a>, Error> {
        let fragment = split_fragment(kid).1;
        let by_fragment = fragment.filter(|fragment| *fragment != kid);
        let by_fragment = by_fragment.into_iter().flat_map(|fragment| self.at(&self.by_kid, fragment));
        let mut meant = self.at(&self.by_kid, kid).chain(by_fragment);
        let found = match (meant.next(), meant.next()) {
            (Some(key), None) => Some(key),
            (None, _) if self.is_single || fragment.is_none() => match self.keys.as_slice() {
                [key] => Some(key),
                _ => None,
            },
            _ => None,
        };
        let count = self.keys.len();
        found.ok_or_else(|| Error::of(&phrase::JWT_KID_NOT_FOUND).with("count", count).with("found", kid))
    }

    /// Where an entry of the set stands: a JSON pointer.
    pub(crate) fn place_of(&self, entry: &Value<'_>) -> String {
        let index = self.keys.iter().position(|key| std::ptr::addr_eq(key, entry));
        index.filter(|_| !self.is_single).map_or_else(String::new, |index| format!("/keys/{index}"))
    }

    /// The one entry whose own `kid` is that text, and no other.
    pub(crate) fn named(&self, kid: &str) -> Option<&Value<'a>> {
        let mut named = self.at(&self.by_kid, kid);
        named.next().filter(|_| named.next().is_none())
    }

    /// Every key of the set that was not revoked, but those of kinds that nothing here can check with.
    ///
    /// # Errors
    /// The other ones of [`VerifyingKey::from_jwk_value`].
    pub(crate) fn verifying_keys(&self) -> Result<Vec<VerifyingKey>, Error> {
        let is_revoked =
            |key: &Value<'_>| !matches!(key.member("revoked"), None | Some(Value::Null | Value::Bool(false)));
        let keys = self.keys.iter().filter(|key| !is_revoked(key)).map(VerifyingKey::from_jwk_value);
        keys.filter(|key| !key.as_ref().is_err_and(|error| error.code() == Code::KeyUnsupported)).collect()
    }

    /// Whether the set lists that key as one that checks signatures, without its secret half, and names no one but the issuer
    /// as the one whose key it is (a member `iss`). Whether the key is in force is judged where a badge is verified.
    pub fn lists(&self, key: &VerifyingKey, issuer: &str) -> bool {
        self.entries_of(key, issuer).any(|listed| VerifyingKey::from_jwk_value(listed).is_ok())
    }

    /// The entries with that key which name no one but the issuer, whatever they say that it is for.
    pub(crate) fn entries_of(&self, key: &VerifyingKey, issuer: &str) -> impl Iterator<Item = &Value<'a>> {
        // The members that make the key, compared as text: no arithmetic, however many keys there are.
        let members = Value::parse(key.to_jwk().as_bytes(), &Limits::default()).map(Value::into_owned);
        let text = members.as_ref().ok().and_then(distinguishing).and_then(Value::as_str).map(str::to_owned);
        let alike = self.at(&self.by_member, text.as_deref().unwrap_or_default());
        alike.filter(move |listed| {
            let Ok(Value::Object(members)) = &members else { return false };
            members.iter().all(|(name, value)| listed.member(name) == Some(value))
                && listed.member("iss").is_none_or(|iss| iss.as_str() == Some(issuer))
        })
    }

    /// Where an issuer on the web publishes its keys: `/.well-known/jwks.json` at its origin. Nowhere else, since many a host
    /// lets strangers publish documents of their own beside its own.
    ///
    /// ```
    /// # use ob3::did::KeySet;
    /// let url = KeySet::url_of("https://example.edu/issuers/1");
    /// assert_eq!(url.as_deref(), Some("https://example.edu/.well-known/jwks.json"));
    /// assert_eq!(KeySet::url_of("did:web:example.edu"), None);
    /// ```
    pub fn url_of(issuer: &str) -> Option<String> {
        let iri = Iri::parse(issuer).ok()?;
        let authority = iri.authority().filter(|authority| !authority.is_empty() && !authority.contains('@'))?;
        (iri.scheme() == "https").then(|| format!("https://{authority}/.well-known/jwks.json"))
    }
}

/// The member of a JWK in which no two keys are alike, or few.
fn distinguishing<'v, 'a>(jwk: &'v Value<'a>) -> Option<&'v Value<'a>> {
    jwk.member("x").or_else(|| jwk.member("n"))
}

/// A key of a set read, and counted.
///
/// # Errors
/// Those of [`VerifyingKey::from_jwk_value`], and `limit.work`.
pub(crate) fn read_key(jwk: &Value<'_>, budget: &Budget) -> Result<VerifyingKey, Error> {
    budget.spend(cost::KEY_ENTRY)?;
    VerifyingKey::counted(VerifyingKey::from_jwk_value(jwk), 0, budget)
}

/// Whether an entry of a set is in force at an instant: not revoked, not ended, and begun, as far as it says so (OpenID Federation
/// 1.0 §8.7.2). Without an instant, only a revocation without a date counts.
///
/// # Errors
/// `jwt.key.not-in-force`, also for dates that are none.
pub(crate) fn check_in_force(entry: &Value<'_>, clock: &Clock) -> Result<(), Error> {
    let instant = |value: &Value<'_>| value.as_number().and_then(Timestamp::from_numeric_date);
    match entry.member("revoked") {
        None | Some(Value::Null | Value::Bool(false)) => {}
        // What gives no date was revoked from the beginning.
        Some(revoked) => match revoked.member("revoked_at").and_then(instant) {
            Some(at) if !clock.has_come(at) => {}
            Some(at) => {
                return Err(Error::of(&phrase::JWT_KEY_NOT_IN_FORCE_REVOKED).with("at", at).at("/revoked"));
            }
            None => return Err(Error::of(&phrase::JWT_KEY_NOT_IN_FORCE).at("/revoked")),
        },
    }
    for (member, is_end) in [("exp", true), ("nbf", false), ("iat", false)] {
        let Some(value) = entry.member(member) else { continue };
        let Some(at) = instant(value) else {
            return Err(Error::of(&phrase::JWT_KEY_NOT_IN_FORCE_DATE)
                .with("member", member)
                .with("found", value.to_json())
                .at(format!("/{member}")));
        };
        match clock.has_come(at) {
            true if is_end => {
                return Err(Error::of(&phrase::JWT_KEY_NOT_IN_FORCE_ENDED).with("at", at).at(format!("/{member}")));
            }
            false if !is_end && clock.is_set() => {
                return Err(Error::of(&phrase::JWT_KEY_NOT_IN_FORCE_BEGINS).with("at", at).at(format!("/{member}")));
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_set_beyond_the_limits_is_not_called_malformed() {
        let code = |limits: Limits| KeySet::parse(br#"{"keys":[]}"#, &limits).map(|_| ()).unwrap_err().code();
        let few = Limits::default();
        assert_eq!(code(few.input_bytes(3)), Code::LimitInput);
        assert_eq!(code(few.values(1)), Code::LimitValues);
        assert_eq!(code(few.depth(1)), Code::LimitDepth);
    }

    #[test]
    fn a_key_is_in_force_from_its_beginning_until_before_its_end() {
        let now = Timestamp::from_unix_seconds(1_000).unwrap();
        let is_in_force = |members: &str, now: Option<Timestamp>| {
            let entry = format!("{{{members}}}");
            check_in_force(&Value::parse(entry.as_bytes(), &Limits::default()).unwrap(), &Clock::at(now)).is_ok()
        };
        for (members, expected, without_clock) in [
            ("", true, true),
            (r#""exp":1001"#, true, true),
            (r#""exp":1000"#, false, true),
            (r#""exp":1000.5"#, false, true),
            (r#""nbf":1000"#, true, true),
            (r#""nbf":1001"#, false, true),
            (r#""iat":1000"#, true, true),
            (r#""iat":1001"#, false, true),
            (r#""exp":1e9"#, false, false),
            (r#""exp":null"#, false, false),
            (r#""iat":"1000""#, false, false),
            (r#""revoked":{"revoked_at":1001}"#, true, true),
            (r#""revoked":{"revoked_at":1000}"#, false, true),
            (r#""revoked":{"revoked_at":"1001"}"#, false, false),
            (r#""revoked":{}"#, false, false),
            (r#""revoked":true"#, false, false),
            (r#""revoked":1001"#, false, false),
            (r#""revoked":false"#, true, true),
            (r#""revoked":null"#, true, true),
        ] {
            assert_eq!(is_in_force(members, Some(now)), expected, "{members}");
            assert_eq!(is_in_force(members, None), without_clock, "{members}");
        }
    }
}
