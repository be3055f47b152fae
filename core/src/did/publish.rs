//! Writes the DID document of a did:web: keys are added, a compromised key is revoked, everything else stays as it is.

use super::document::Document;
use super::method::check_no_secret;
use super::url::{Did, split_fragment};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::key::{Algorithm, VerifyingKey};
use crate::limits::Limits;
use crate::time::Timestamp;
use crate::words::phrase;

/// The document that an issuer publishes for its did:web.
///
/// Keys only ever come in. To rotate, add the new key and sign with it from then on. The old one **stays**: whoever verifies looks up
/// the method of the proof in the document of today (CID §3.3), so a badge of last year needs its key in `verificationMethod` and
/// in `assertionMethod` for as long as it is to be believed.
///
/// A key that others may have is [revoked](Self::revoke), which is another thing: from that instant on *no* proof by it counts (CID
/// §2.2), however early its `created` is, since a thief writes there what suits. Badges that were signed with it must be issued again.
///
/// ```
/// use ob3::did::{Document, PublishedDocument};
/// use ob3::{Did, Limits, Timestamp, VerifyingKey};
/// let mut document = PublishedDocument::new(&Did::web("example.edu")?)?;
/// let old = VerifyingKey::from_multibase("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp")?;
/// assert_eq!(document.add_key(&old)?, "did:web:example.edu#key-1");
///
/// // A year later, from what stands at `document.did().document_url()`:
/// let mut document = PublishedDocument::parse(document.to_json().as_bytes(), &Limits::default())?;
/// let new = VerifyingKey::from_multibase("z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG")?;
/// assert_eq!(document.add_key(&new)?, "did:web:example.edu#key-2");
///
/// let json = document.to_json();
/// let document = Document::parse(json.as_bytes(), &Limits::default())?;
/// for method in ["did:web:example.edu#key-1", "did:web:example.edu#key-2"] {
///     assert!(document.verification_method(method, "assertionMethod", None).is_ok());
/// }
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedDocument {
    did: Did,
    members: Object<'static>,
}

impl PublishedDocument {
    /// A document without keys.
    ///
    /// # Errors
    /// `did.unsupported` for a DID that is no did:web, and the errors of [`Did::document_url`].
    pub fn new(did: &Did) -> Result<Self, Error> {
        did.document_url()?;
        let mut members = Object::new();
        members.set("@context", Value::Array(vec![Value::from(DID_CONTEXT)]));
        members.set("id", did.to_string());
        Ok(PublishedDocument { did: did.clone(), members })
    }

    /// Reads what is published already.
    ///
    /// # Errors
    /// Those of [`Document::parse`], and of [`new`](Self::new) for the DID that the document is about; `key.secret-published` for a
    /// document with a secret in it, which nothing should be added to before it is out.
    pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        let did = Did::parse(Document::parse(bytes, limits)?.id()).map_err(|error| error.at("/id"))?;
        did.document_url().map_err(|error| error.at("/id"))?;
        let value = Value::parse(bytes, limits)?.into_owned();
        check_no_secret(&value)?;
        let members = match value {
            Value::Object(members) => members,
            other => {
                return Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED).with_term("found", other.kind_term()));
            }
        };
        Ok(PublishedDocument { did, members })
    }

    /// Whose document it is.
    pub fn did(&self) -> &Did {
        &self.did
    }

    /// Adds a key that signs badges, under the next free name, and returns its method: what `verificationMethod` of a proof says.
    ///
    /// # Errors
    /// `build.invalid` for a key that is there already, and where no number is left for its name.
    pub fn add_key(&mut self, key: &VerifyingKey) -> Result<String, Error> {
        let encoded = Encoded::of(key)?;
        let has_key = |entry: &Value<'_>| entry.member(encoded.member) == Some(&encoded.value);
        if let Some(entry) = self.entries().find(|entry| has_key(entry)) {
            let id = entry.member("id").and_then(Value::as_str).unwrap_or_default();
            return Err(Error::of(&phrase::BUILD_INVALID_KEY_AGAIN).with("found", id));
        }
        let number = self.last_number().checked_add(1);
        let number = number.ok_or_else(|| Error::of(&phrase::BUILD_INVALID_KEY_NUMBER).with("number", u32::MAX))?;
        let method = format!("{}#key-{number}", self.did);
        let mut entry = Object::new();
        entry.set("id", method.clone());
        entry.set("type", encoded.kind);
        entry.set("controller", self.did.to_string());
        entry.set(encoded.member, encoded.value);
        self.append("verificationMethod", Value::Object(entry));
        self.append("assertionMethod", Value::from(method.clone()));
        self.declare(encoded.context);
        Ok(method)
    }

    /// Says from when on a key must not be used, by the URL of its method or what stands behind the `#`.
    ///
    /// # Errors
    /// `did.method-not-found`, and `build.invalid` for a key that was revoked before: that date is not to be changed (CID §2.2).
    pub fn revoke(&mut self, method: &str, at: Timestamp) -> Result<(), Error> {
        let fragment = split_fragment(method).1.unwrap_or(method);
        let absolute = format!("{}#{fragment}", self.did);
        if method.contains(':') && method != absolute {
            return Err(not_found(method));
        }
        let is_meant = |entry: &Value<'_>| {
            let id = entry.member("id").and_then(Value::as_str).filter(|_| entry.as_object().is_some());
            id.is_some_and(|id| id == absolute || id.strip_prefix('#') == Some(fragment))
        };
        let mut members = self.members.clone();
        let mut is_found = false;
        for list in LISTS {
            let Some(value) = self.members.member(list) else { continue };
            let mut entries = value.as_slice().to_vec();
            for entry in entries.iter_mut().filter(|entry| is_meant(entry)) {
                let Value::Object(entry) = entry else { continue };
                if let Some(earlier) = entry.member("revoked") {
                    return Err(Error::of(&phrase::BUILD_INVALID_KEY_REVOKED)
                        .with("found", &absolute)
                        .with("date", earlier.to_json()));
                }
                entry.set("revoked", at.to_string());
                is_found = true;
            }
            // A list of one may be written without its brackets.
            let changed = match (value, entries.pop()) {
                (Value::Object(_) | Value::String(_), Some(only)) => only,
                (_, last) => Value::Array(entries.into_iter().chain(last).collect()),
            };
            members.set(list, changed);
        }
        if !is_found {
            return Err(not_found(method));
        }
        self.members = members;
        Ok(())
    }

    /// The document as compact JSON.
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        self.members.write_to(&mut text);
        text
    }

    /// Every entry of every list in which methods stand, or their names.
    fn entries(&self) -> impl Iterator<Item = &Value<'static>> {
        LISTS.into_iter().filter_map(|list| self.members.member(list)).flat_map(Value::as_slice)
    }

    /// The highest number that a name like `key-2` has, so that none is ever given twice.
    fn last_number(&self) -> u32 {
        let number = |entry: &Value<'_>| {
            let id = entry.as_str().or_else(|| entry.member("id")?.as_str())?;
            split_fragment(id).1?.strip_prefix("key-")?.parse().ok()
        };
        self.entries().filter_map(number).max().unwrap_or(0)
    }

    fn append(&mut self, list: &'static str, entry: Value<'static>) {
        let before = self.members.member(list).map(Value::as_slice).unwrap_or_default();
        let entries = before.iter().cloned().chain([entry]).collect();
        self.members.set(list, Value::Array(entries));
    }

    /// Names the context that the words of a method need. A document without contexts is plain JSON and needs none.
    fn declare(&mut self, context: &'static str) {
        let Some(contexts) = self.members.member("@context").map(Value::as_slice) else { return };
        let names = |url: &str| contexts.iter().any(|entry| entry.as_str() == Some(url));
        if !names(context) && !COMPLETE_CONTEXTS.into_iter().any(names) {
            self.append("@context", Value::from(context));
        }
    }
}

/// A key as a method has it.
struct Encoded {
    kind: &'static str,
    context: &'static str,
    member: &'static str,
    value: Value<'static>,
}

impl Encoded {
    /// A Multikey (CID §2.2.2); for RSA, which that does not define, a JsonWebKey (CID §2.2.3).
    fn of(key: &VerifyingKey) -> Result<Self, Error> {
        if key.algorithm() == Algorithm::Rsa {
            let jwk = Value::parse(key.to_jwk().as_bytes(), &Limits::default())?.into_owned();
            return Ok(Encoded { kind: "JsonWebKey", context: JWK_CONTEXT, member: "publicKeyJwk", value: jwk });
        }
        let value = Value::from(key.to_multibase());
        Ok(Encoded { kind: "Multikey", context: MULTIKEY_CONTEXT, member: "publicKeyMultibase", value })
    }
}

fn not_found(method: &str) -> Error {
    Error::of(&phrase::DID_METHOD_NOT_FOUND_PUBLISHED).with("found", method)
}

/// The lists in which methods may stand.
const LISTS: [&str; 6] = [
    "verificationMethod",
    "assertionMethod",
    "authentication",
    "keyAgreement",
    "capabilityInvocation",
    "capabilityDelegation",
];

const DID_CONTEXT: &str = "https://www.w3.org/ns/did/v1";
const MULTIKEY_CONTEXT: &str = "https://w3id.org/security/multikey/v1";
const JWK_CONTEXT: &str = "https://w3id.org/security/jwk/v1";

/// Contexts that know both kinds of method.
const COMPLETE_CONTEXTS: [&str; 2] = ["https://www.w3.org/ns/cid/v1", "https://www.w3.org/ns/did/v1.1"];
