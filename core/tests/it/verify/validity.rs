//! Dates: the instant that is just in time, and the one that is just not.

use serde_json::json;

use crate::kit::{codes, key, signed, unsigned, verify};

#[test]
fn an_instant_is_in_time_on_both_of_its_ends() {
    let before = "2026-01-31T11:59:59Z";
    let after = "2026-01-31T12:01:01Z";
    let exact = "2026-01-31T12:00:00Z";
    for (from, until, expected) in [
        (exact, exact, None),
        (before, exact, None),
        (exact, after, None),
        (before, before, Some("validity.expired")),
        (after, after, Some("validity.not-yet")),
        (after, before, Some("validity.order")),
    ] {
        let mut badge = unsigned(&key(7));
        badge["validFrom"] = json!(from);
        badge["validUntil"] = json!(until);
        let report = verify(&signed(&badge));
        assert_eq!(report.is_valid(), expected.is_none(), "{from} to {until}: {:?}", codes(&report));
        assert!(expected.is_none_or(|code| codes(&report).contains(&code)), "{from} to {until}: {:?}", codes(&report));
        assert_eq!(codes(&report).contains(&"validity.order"), from > until);
    }
}
