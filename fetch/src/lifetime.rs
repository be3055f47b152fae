//! How long a document may be kept: what its host says of it (RFC 9111), and of a status list also what it says itself.

use std::time::{Duration, SystemTime};

use ob3::{DocumentKind, Timestamp};
use serde_json::Value;

/// What its host does not say how long to keep.
const BY_DEFAULT: Duration = Duration::from_mins(5);
/// What its host says to keep for a year may be another one tomorrow: keys are changed, and badges revoked.
const MOST: Duration = Duration::from_hours(24);

/// How long a document may be kept from the moment when it was asked for; nothing: not at all.
pub(crate) fn lifetime(
    kind: DocumentKind,
    cache_control: &str,
    age: &str,
    body: &[u8],
    now: SystemTime,
) -> Option<Duration> {
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
    if kind == DocumentKind::StatusList {
        lifetime = lifetime.min(own_lifetime(body, now));
    }
    let lifetime = lifetime.min(MOST);
    (!lifetime.is_zero()).then_some(lifetime)
}

/// What a status list in JSON says of itself: its `ttl`, in milliseconds (Bitstring Status List §2.2), and its end. A token is not looked
/// into: it is kept for no longer than its host says.
fn own_lifetime(body: &[u8], now: SystemTime) -> Duration {
    let Ok(list) = serde_json::from_slice::<Value>(body) else { return MOST };
    let ttl = list.get("credentialSubject").and_then(|subject| subject.get("ttl")?.as_u64()).map(Duration::from_millis);
    let until = list.get("validUntil").and_then(Value::as_str).and_then(|until| Timestamp::parse(until).ok());
    let left = until.zip(Timestamp::try_from(now).ok()).map(|(until, now)| {
        let seconds = until.unix_seconds().saturating_sub(now.unix_seconds());
        Duration::from_secs(u64::try_from(seconds).unwrap_or(0))
    });
    [ttl, left].into_iter().flatten().min().unwrap_or(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: DocumentKind, cache_control: &str, age: &str, body: &str) -> Option<u64> {
        lifetime(kind, cache_control, age, body.as_bytes(), SystemTime::UNIX_EPOCH).map(|lifetime| lifetime.as_secs())
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
        let ends = r#"{"validUntil": "1970-01-01T00:00:09Z", "credentialSubject": {"ttl": 60000}}"#;
        assert_eq!(of(DocumentKind::StatusList, "max-age=3600", "", ends), Some(9));
        let ended = r#"{"validUntil": "1969-12-31T00:00:00Z", "credentialSubject": []}"#;
        assert_eq!(of(DocumentKind::StatusList, "max-age=3600", "", ended), None);
    }
}
