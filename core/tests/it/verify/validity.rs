//! Dates: the instant that is just in time, and the one that is just not.

use ob3::{Bundle, Code, Verifier};
use serde_json::json;

use crate::kit::{codes, instant, key, now, signed, unsigned, vector, verify};

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

#[test]
fn dates_of_any_precision_and_distance_are_read() {
    for (from, until, expected) in [
        ("2026-01-10T00:00:00.123456789123456789Z", "2027-01-10T00:00:00.123456789Z", &[][..]),
        ("0000-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999-12:00", &[]),
        ("2026-01-10T00:00:00Z", "10000-01-01T00:00:00Z", &[]),
        ("2026-01-10T00:00:00Z", "9999-12-31", &["conformance.format.zone"]),
        ("2026-01-10T00:00:00Z", "99999-12-31", &["conformance.format.zone"]),
        ("12026-01-10T00:00:00Z", "22026-01-10T00:00:00Z", &["validity.not-yet"]),
        ("2026-01-10T00:00:00Z", "+010000-01-01T00:00:00Z", &["conformance.format.date-time", "validity.malformed"]),
    ] {
        let mut badge = unsigned(&key(7));
        badge["validFrom"] = json!(from);
        badge["validUntil"] = json!(until);
        assert_eq!(codes(&verify(&signed(&badge))), expected, "{from} to {until}");
    }
}

/// A clock is more precise than anybody wants to read.
#[test]
fn the_time_of_the_verification_is_told_in_whole_seconds() {
    let mut badge = unsigned(&key(7));
    badge["validUntil"] = json!("2026-01-30T12:00:00Z");
    let badge = signed(&badge).to_string();
    let told = |now: &str| {
        let report = Verifier::new().verify(badge.as_bytes(), instant(now), &Bundle::new());
        report.findings().iter().map(|finding| finding.message.clone()).collect::<String>()
    };
    assert!(told("2026-01-31T12:00:00.123456789Z").contains("it is 2026-01-31T12:00:00Z:"));
    assert!(told("2026-01-30T12:00:00.5Z").contains("it is 2026-01-30T12:00:00.5Z:"), "here it decides");
}

/// Whoever reads that a badge has expired wants to know whether it was good until then.
#[test]
fn of_an_expired_badge_whose_proof_holds_it_is_said_that_it_was_genuine() {
    let genuine = String::from_utf8(vector("expired/until-last-year.json")).unwrap();
    let forged = genuine.replacen("Teamwork", "Leadership", 1);
    for (badge, phrase) in [(genuine, "validity.expired/genuine"), (forged, "validity.expired")] {
        let report = Verifier::new().verify(badge.as_bytes(), now(), &Bundle::new());
        let finding = report.findings().iter().find(|finding| finding.code == Code::ValidityExpired).unwrap();
        assert_eq!(finding.phrase, Some(phrase), "{report:#?}");
    }
}
