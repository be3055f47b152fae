//! Who vouches for the issuer: a registry, the host of its own document, a copy of that, a key that the caller knows, or only a key.

use serde::Serialize;

use crate::did::Did;
use crate::json::{Object, Value};
use crate::model::kind::Owner;
use crate::named::named;
use crate::time::Timestamp;
use crate::verify::trust::registry::RegistryEntry;

/// Who says that the issuer is who it says it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Identity<'r> {
    /// By what the issuer is known.
    pub how: How,
    /// The host of the document that names the issuer's keys, or of the registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The name that the registry gives the issuer. The one in the badge, the issuer chose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'r str>,
    /// Of a copy, the instant at which it was had, where that is known: of one in saved evidence, the instant for which that was saved. Of a copy that
    /// the caller provided nothing says how old it is; what a document says of itself was not written when it was copied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Timestamp>,
}

/// How the key is bound to the issuer. An intact signature by a self-asserted key proves nothing about the issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Provenance {
    /// The method stands in the issuer's own DID document.
    Did,
    /// A document at the issuer's own URL lists the key.
    Controller,
    /// The set of keys that the issuer publishes for its web address lists the key.
    KeySet,
    /// The key is on the caller's own list (see [`Verifier::trust`](crate::Verifier::trust)); the credential alone says whose it
    /// is.
    Pinned,
    /// Only the credential itself claims the key.
    SelfAsserted,
}

named! {
    Provenance, "provenance":
    Did = "did", Controller = "controller", KeySet = "key-set", Pinned = "pinned", SelfAsserted = "self-asserted"
}

/// By what an issuer is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum How {
    /// A registry or federation on the caller's list names it.
    Registry,
    /// The document with its keys was fetched from its own host.
    Host,
    /// A copy of the document with its keys, or of the registry, which the caller provided or saved.
    Copy,
    /// The caller knows the key.
    Pinned,
    /// Its name is the key itself: the same key always means the same issuer, and nothing says who that is.
    KeyOnly,
    /// Only the badge itself says that the key is the issuer's.
    SelfAsserted,
    /// The proof does not hold, or whose key it is was not answered with yes.
    Unknown,
}

named! {
    How, "way of knowing an issuer":
    Registry = "registry", Host = "host", Copy = "copy", Pinned = "pinned", KeyOnly = "key-only", SelfAsserted = "self-asserted", Unknown = "unknown"
}

/// What a verification found of the issuer of a badge whose proof holds.
pub(super) struct Found<'r> {
    pub(super) issuer: &'r str,
    pub(super) provenance: Option<Provenance>,
    /// The entry of the caller's list, and what the registry or federation that it is writes.
    pub(super) trusted_by: Option<&'r str>,
    pub(super) registry_entry: Option<&'r RegistryEntry>,
    /// Whether what names the keys was fetched in this session from where it belongs.
    pub(super) are_keys_fetched: bool,
    /// Whether the registry was.
    pub(super) is_registry_fetched: bool,
    /// When the oldest copy among these was had.
    pub(super) as_of: Option<Timestamp>,
}

impl<'r> Identity<'r> {
    pub(super) const fn unknown() -> Self {
        Identity { how: How::Unknown, host: None, name: None, as_of: None }
    }

    pub(super) fn of(found: &Found<'r>) -> Self {
        let by_document = if found.are_keys_fetched { How::Host } else { How::Copy };
        let by_key = match found.provenance {
            None => How::Unknown,
            Some(Provenance::Pinned) => How::Pinned,
            Some(Provenance::SelfAsserted) => How::SelfAsserted,
            Some(Provenance::Did) if ["did:key:", "did:jwk:"].iter().any(|method| found.issuer.starts_with(method)) => {
                How::KeyOnly
            }
            Some(Provenance::Did | Provenance::Controller | Provenance::KeySet) => by_document,
        };
        if let (Some(registry_entry), Some(entry)) = (found.registry_entry, found.trusted_by) {
            let mut words = entry.split_whitespace();
            // Entity statements of a federation are signed; a registry is not, and a copy of one may be anybody's. Nor does either
            // say more of the key than the document that lists it.
            let is_good = words.next() == Some("federation") || found.is_registry_fetched;
            let how = if is_good && by_key != How::Copy { How::Registry } else { How::Copy };
            return Identity {
                how,
                host: words.next().and_then(host_of),
                name: registry_entry.name.as_deref(),
                as_of: found.as_of.filter(|_| how == How::Copy),
            };
        }
        let host = if by_key == by_document { host_of(found.issuer) } else { None };
        if by_key == How::Host && host.is_none() {
            return Identity::unknown();
        }
        Identity { how: by_key, host, name: None, as_of: found.as_of.filter(|_| by_key == How::Copy) }
    }
}

/// The id of the issuer or the holder, as far as there is one.
pub(super) fn id_of<'a>(document: &'a Object<'_>, owner: Owner) -> &'a str {
    let who = document.member(match owner {
        Owner::Issuer => "issuer",
        Owner::Holder => "holder",
    });
    who.and_then(|who| who.as_str().or_else(|| who.member("id").and_then(Value::as_str))).unwrap_or_default()
}

/// The host, with its port, of an address or of a DID that is one.
fn host_of(id: &str) -> Option<String> {
    if id.starts_with("did:web:") {
        return Did::parse(id).and_then(|did| did.document_url()).ok().and_then(|url| host_of(&url));
    }
    let rest = id.strip_prefix("https://").or_else(|| id.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())?;
    // Other letters may look like these, or like a slash, and a browser asks for another host than is read.
    let is_plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b':'));
    is_plain.then(|| host.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_told_only_where_it_is_read_as_it_is_asked() {
        for (issuer, host) in [
            ("https://Harvard.edu/issuers/1", Some("harvard.edu")),
            ("https://harvard.edu:8443?x", Some("harvard.edu:8443")),
            ("did:web:harvard.edu:law", Some("harvard.edu")),
            ("https://harvard.edu\u{2044}issuers.evil.example/i", None),
            ("https://h\u{430}rvard.edu/", None),
            ("https://harvard.edu\u{202e}elpmaxe.live/", None),
            ("https://harvard.edu@evil.example/", None),
            ("https://harvard.edu\\@evil.example/", None),
            ("https://", None),
        ] {
            assert_eq!(host_of(issuer).as_deref(), host, "{issuer}");
        }
    }
}
