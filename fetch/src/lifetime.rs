//! How long a document may be kept: what its host says of it (RFC 9111), and of a status list also what it says itself.

use std::time::Duration;

use ob3::DocumentKind;
use serde_json::Value;

/// What its host does not say how long to keep.
const BY_DEFAULT: Duration = Duration::from_mins(5);
/// What its host says to keep for a year may be another one tomorrow: keys are changed, and badges revoked.
const MOST: Duration = Duration::from_hours(24);

/// How long a document may be kept from the moment when it was asked for; nothing: not at all.
pub(crate) fn lifetime(kind: DocumentKind, cache_control: &str, age: &str, body: &[u8]) -> Option<Duration> {
    let mut lifetime = BY_DEFAULT;
    for directive in cache_control.split(',') {
        let (name, value) = directive.split_once('=').unwrap_or((directive, ""));
        match name.trim().to_ascii_lowercase().as_str() {
            "no-store" | "no-cache" | "private" => return None,
            "max-age" => {
                // §4.2.1: of a value that is none, the answer is stale.
                let seconds = value.trim().trim_matches('"').parse::<u64>().unwrap_or(0);
                let age = age.trim().parse::<u64>().unwrap_or(0);
                lifetime = Duration::from_secs(seconds.saturating_sub(age));
            }
            _ => {}
        }
    }
    if kind == DocumentKind::StatusList
        && let Some(own) = ttl(body)
    {
        lifetime = lifetime.min(own);
    }
    let lifetime = lifetime.min(MOST);
    (!lifetime.is_zero()).then_some(lifetime)
}

/// The `ttl` of a status list in JSON, in milliseconds (Bitstring Status List §2.2). A token's is not looked into: it is kept for no
/// longer than its host says.
fn ttl(body: &[u8]) -> Option<Duration> {
    let list: Value = serde_json::from_slice(body).ok()?;
    list.get("credentialSubject")?.get("ttl")?.as_u64().map(Duration::from_millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: DocumentKind, cache_control: &str, age: &str, body: &str) -> Option<u64> {
        lifetime(kind, cache_control, age, body.as_bytes()).map(|lifetime| lifetime.as_secs())
    }

    #[test]
    fn a_document_is_kept_as_long_as_its_host_says_and_no_longer_than_a_day() {
        let keys = DocumentKind::DidDocument;
        for (cache_control, age, seconds) in [
            ("", "", Some(300)),
            ("public, max-age=60", "", Some(60)),
            ("Max-Age=\"60\"", "", Some(60)),
            ("max-age=60", "50", Some(10)),
            ("max-age=60", "61", None),
            ("max-age=31536000, immutable", "", Some(86_400)),
            ("max-age=soon", "", None),
            ("max-age=99999999999999999999999", "", None),
            ("no-store", "", None),
            ("no-cache, max-age=60", "", None),
            ("private", "", None),
            (",,=,", "", Some(300)),
        ] {
            assert_eq!(of(keys, cache_control, age, ""), seconds, "{cache_control}");
        }
    }

    #[test]
    fn a_status_list_is_kept_no_longer_than_it_says_itself() {
        let list = r#"{"credentialSubject": {"ttl": 5000}}"#;
        assert_eq!(of(DocumentKind::StatusList, "max-age=3600", "", list), Some(5));
        assert_eq!(of(DocumentKind::StatusList, "max-age=3", "", list), Some(3));
        assert_eq!(of(DocumentKind::DidDocument, "max-age=3600", "", list), Some(3600));
        assert_eq!(of(DocumentKind::StatusList, "max-age=3600", "", "eyJ"), Some(3600));
    }
}
