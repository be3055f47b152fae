//! Status lists that the badge's own key signed: as genuine as the badge, wherever they came from.

use ob3::{PublishOptions, Purpose, StatusList, Timestamp};

use crate::badge::{Badge, badge, document};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const VERIFY: &str = "OB 3.0 §9.1";
const PLATFORM: &str = "https://badges.example/issuers/1";
const LIST: &str = "https://badges.example/status/1";
const PLACE: usize = 42;

pub(crate) fn cases() -> Vec<Case> {
    let owned = |file: &str, list: String, why: &'static str| {
        case(&format!("status/{file}.json"), signed(revocable(), Key::Platform), why, VERIFY).lends(
            LIST,
            &format!("status-{file}.json"),
            list,
        )
    };
    vec![
        owned(
            "own-list-of-a-key-that-only-the-badge-claims-revoked",
            signed(list(PLACE, PLATFORM), Key::Platform),
            "Whoever signed the badge has revoked it; whether that is the issuer does not matter for that.",
        )
        .says(INVALID, &["issuer.key.self-asserted", "status.revoked"])
        .strict(INVALID)
        .compat(INVALID),
        owned(
            "own-list-of-a-key-that-only-the-badge-claims-clear",
            signed(list(PLACE + 1, PLATFORM), Key::Platform),
            "Whoever signed the badge has not revoked it: only whose the key is stays open.",
        )
        .says(UNDETERMINED, &["issuer.key.self-asserted"])
        .strict(UNDETERMINED)
        .compat(VALID),
        owned(
            "own-list-of-another-key-that-only-the-list-claims",
            signed(list(PLACE, PLATFORM), Key::Stranger),
            "Another key signed the list, in the same name: anybody can do that, so it is no answer.",
        )
        .says(UNDETERMINED, &["issuer.key.self-asserted", "status.list.undetermined", "status.revoked"])
        .strict(UNDETERMINED),
        owned(
            "own-list-in-the-name-of-another",
            signed(list(PLACE, "https://elsewhere.example"), Key::Platform),
            "The same key signed the list in the name of somebody else.",
        )
        .says(
            UNDETERMINED,
            &["issuer.key.self-asserted", "status.list.issuer", "status.list.undetermined", "status.revoked"],
        ),
        owned(
            "own-list-of-another-address",
            signed(list(PLACE, PLATFORM).with("/id", r#""https://badges.example/status/2""#), Key::Platform),
            "The same key signed a list that says it is the one of another address: it may be the wrong list.",
        )
        .says(UNDETERMINED, &["issuer.key.self-asserted", "status.list.id", "status.revoked"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
    ]
}

fn revocable() -> Badge {
    badge().issued_by(PLATFORM).with(
        "/credentialStatus",
        &format!(
            r#"{{"id": "{LIST}#{PLACE}", "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "{PLACE}", "statusListCredential": "{LIST}"}}"#
        ),
    )
}

/// A list in which one entry is set.
fn list(index: usize, issuer: &str) -> Badge {
    let mut list = StatusList::new(Purpose::Revocation, LIST).expect("a list");
    list.set_value(index, 1).expect("a place in it");
    let from = Timestamp::parse("2026-01-01T00:00:00Z").expect("a date");
    let endless = PublishOptions::new().ttl(None).valid_for(None);
    document(list.to_credential_with(issuer, from, &endless).expect("a credential").as_str())
}

/// Signed by a key that is the fragment of the issuer's address.
fn signed(badge: Badge, key: Key) -> String {
    let issuer: String = badge.at("issuer").trim_matches('"').to_owned();
    let issuer = if issuer.starts_with('{') { PLATFORM.to_owned() } else { issuer };
    let proof = Proof::under(&format!("{issuer}#{}", key.multibase()), key);
    badge.proved(&proof).compact()
}
