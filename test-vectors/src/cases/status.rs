//! Badges that were revoked, suspended or marked in another way, and lists that nobody may believe.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::GzEncoder;
use ob3::{PublishOptions, Purpose, StatusList, Timestamp};

use crate::badge::{Badge, EXTENSIONS, badge, document};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::Token;

const SOURCE: &str = "Bitstring Status List §3.2";
const VERIFY: &str = "OB 3.0 §9.1";
const LIST: &str = "https://university.example/status/1";
const SECOND: &str = "https://university.example/status/2";
const REVOKED: &str = "https://university.example/revoked.json";
const OF_2021: &str = r#""https://w3id.org/vc/status-list/2021/v1""#;
const OF_2020: &str = r#""https://w3id.org/vc-revocation-list-2020/v1""#;

/// Where the badge stands in its list.
const PLACE: usize = 94_567;

pub(crate) fn cases() -> Vec<Case> {
    [
        answers(),
        unknown(),
        other_purposes(),
        unbelievable(),
        kept_by_others(),
        answered_instead(),
        claims(),
        unreadable(),
        entries(),
        lists_of_lists(),
        drafts(),
        ids(),
    ]
    .concat()
}

/// A list of so many bits an entry, at a URL, in which one entry has a value; not signed.
fn list_of(purpose: &str, url: &str, size: u32, index: usize, value: u32) -> Badge {
    let mut list = StatusList::new(Purpose::from(purpose), url).expect("a list").with_entry_bits(size).expect("a size");
    list.set_value(index, value).expect("a place in it");
    let from = Timestamp::parse("2026-01-01T00:00:00Z").expect("a date");
    let endless = PublishOptions::new().ttl(None).valid_for(None);
    document(list.to_credential_with(&Key::University.did(), from, &endless).expect("a credential").as_str())
}

/// The university's list of what it revoked, in which one entry is set.
fn revoking(index: usize) -> Badge {
    list_of("revocation", LIST, 1, index, 1)
}

/// The same, in which the badge is not set.
fn clear() -> Badge {
    revoking(PLACE + 1)
}

fn entry_at(purpose: &str, url: &str, index: usize) -> String {
    format!(
        r#"{{"id": "{url}#{index}", "type": "BitstringStatusListEntry", "statusPurpose": "{purpose}", "statusListIndex": "{index}", "statusListCredential": "{url}"}}"#
    )
}

fn entry(purpose: &str) -> String {
    entry_at(purpose, LIST, PLACE)
}

/// A badge with a status, not signed.
fn with_status(status: &str) -> Badge {
    badge().with("/credentialStatus", status)
}

/// A badge that may be revoked.
fn revocable() -> Badge {
    with_status(&entry("revocation"))
}

/// The badge that may be revoked, and a list.
fn lent(file: &str, list: impl Into<Vec<u8>>, why: &'static str, source: &'static str) -> Case {
    let name = file.replace('/', "-");
    case(file, revocable().signed(), why, source).lends(LIST, &name, list)
}

fn gzip(bytes: &[u8]) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory");
    URL_SAFE_NO_PAD.encode(encoder.finish().expect("memory"))
}

fn answers() -> Vec<Case> {
    vec![
        lent("status/not-revoked.json", clear().signed(), "The list says that the badge was not revoked.", VERIFY)
            .says(VALID, &[])
            .strict(VALID),
        lent(
            "status/list-stale.json",
            clear().with("/credentialSubject/ttl", "60000").signed(),
            "A copy that was to be looked at again a minute after it was signed is older: it may not say yet what was revoked.",
            "Bitstring Status List §2.2 (ttl)",
        )
        .says(VALID, &["status.list.stale"])
        .strict(VALID),
        lent(
            "status/list-with-a-ttl.json",
            clear().with("/credentialSubject/ttl", "31536000000").signed(),
            "A copy may be kept for a year.",
            "Bitstring Status List §2.2 (ttl)",
        )
        .says(VALID, &[])
        .strict(VALID),
        lent("status/revoked.json", revoking(PLACE).signed(), "The list says that the badge was revoked.", VERIFY)
            .says(INVALID, &["status.revoked"])
            .strict(INVALID)
            .compat(INVALID),
        case(
            "status/revoked-in-the-first-place.json",
            with_status(&entry_at("revocation", LIST, 0)).signed(),
            "The first entry is the most significant bit of the first byte.",
            "Bitstring Status List §2.2",
        )
        .lends(LIST, "status-revoked-in-the-first-place.json", revoking(0).signed())
        .says(INVALID, &["status.revoked"]),
        case(
            "status/revoked-by-a-number.json",
            revocable().without("/credentialStatus/id").with("/credentialStatus/statusListIndex", "94567").signed(),
            "The standard's own examples write the place as a number, and since document 1.4 a status needs no id.",
            "OB 3.0 appendix B (CredentialStatus)",
        )
        .lends(LIST, "status-revoked.json", revoking(PLACE).signed())
        .says(INVALID, &["status.revoked"]),
        lent(
            "status/revoked-in-a-jwt.json",
            Token::vc_jose(revoking(PLACE), Key::University).signed(),
            "A list may be secured as a JWT as well as any credential.",
            SOURCE,
        )
        .says(INVALID, &["status.revoked"]),
        lent(
            "status/revoked-in-a-jwt-of-open-badges.json",
            Token::of(revoking(PLACE), Key::University).claim("iss", &format!("{:?}", Key::University.did())).signed(),
            "A list in a JWT with the claims that Open Badges asks for is as good.",
            "OB 3.0 §8.2",
        )
        .says(INVALID, &["status.revoked"]),
        lent(
            "status/list-without-valid-from.json",
            clear().without("/validFrom").signed(),
            "A list is a credential of the W3C, which needs no validFrom: that is a rule for badges.",
            "VCDM 2.0 §4.9",
        )
        .says(VALID, &[]),
        case(
            "status/unavailable.json",
            revocable().signed(),
            "The caller looked for the list, and it cannot be had.",
            VERIFY,
        )
        .lacks(LIST)
        .says(UNDETERMINED, &["status.list.unavailable"])
        .missing(&[])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
    ]
}

/// The caller would rather go on without a list than wait for it.
fn unknown() -> Vec<Case> {
    let allowed = |case: Case| case.demands("unknownStatus", "allow");
    let of_a_stranger = clear().with("/issuer", &format!("{:?}", Key::Stranger.did()));
    vec![
        allowed(case(
            "status/unavailable-and-allowed.json",
            revocable().signed(),
            "The list cannot be had, and the caller goes on without it.",
            VERIFY,
        ))
        .lacks(LIST)
        .says(VALID, &["status.list.unavailable"])
        .missing(&[])
        .strict(VALID),
        allowed(case(
            "status/not-provided-and-allowed.json",
            revocable().signed(),
            "The caller goes on without the list, and is told all the same where it would be.",
            VERIFY,
        ))
        .says(VALID, &["status.list.missing"])
        .missing(&[LIST]),
        allowed(lent(
            "status/revoked-and-allowed.json",
            revoking(PLACE).signed(),
            "The list says that the badge was revoked: that is not unknown.",
            VERIFY,
        ))
        .says(INVALID, &["status.revoked"]),
        allowed(lent(
            "status/list-changed-and-allowed.json",
            revoking(PLACE).signed().with("/credentialSubject", &clear().at("credentialSubject")),
            "A list that somebody changed is not unknown either: it is wrong.",
            SOURCE,
        ))
        .says(UNDETERMINED, &["status.list.invalid"]),
        allowed(lent(
            "status/list-of-a-stranger-and-allowed.json",
            of_a_stranger.proved(&Proof::by(Key::Stranger)),
            "Somebody else's list answers, and for whom it may speak stays open.",
            SOURCE,
        ))
        .says(UNDETERMINED, &["status.list.issuer"]),
        allowed(case(
            "status/revoked-in-one-list-and-unavailable-in-another.json",
            with_status(&format!("[{}, {}]", entry("revocation"), entry_at("suspension", SECOND, PLACE))).signed(),
            "One list cannot be had; what the other says counts.",
            VERIFY,
        ))
        .lends(LIST, "status-revoked.json", revoking(PLACE).signed())
        .lacks(SECOND)
        .says(INVALID, &["conformance.array.several", "status.list.unavailable", "status.revoked"]),
    ]
}

/// A badge that was not revoked, whose entry does not explain itself as it must.
fn unexplained(file: &str, size: u32, badge: Badge, why: &'static str) -> Case {
    let name = format!("status-not-revoked-of-size-{size}.json");
    case(file, badge.signed(), why, "Bitstring Status List §2.1")
        .lends(LIST, &name, list_of("revocation", LIST, size, PLACE, 0).signed())
        .says(INVALID, &["status.entry.messages"])
        .strict(INVALID)
        .compat(INVALID)
}

fn other_purposes() -> Vec<Case> {
    let told = |file: &str, purpose: &str, size: u32, value: u32, messages: &str, why| {
        let mut badge = with_status(&entry(purpose));
        if size > 1 {
            badge = badge.with("/credentialStatus/statusSize", &size.to_string());
        }
        if !messages.is_empty() {
            badge = badge.with("/credentialStatus/statusMessage", messages);
        }
        let list = list_of(purpose, LIST, size, PLACE, value).signed();
        case(file, badge.signed(), why, "Bitstring Status List §2.1").lends(LIST, &file.replace('/', "-"), list)
    };
    let messages = r#"[{"status": "0x0", "message": "in good standing"}, {"status": "0x1", "message": "under review"}, {"status": "0x2", "message": "appealed"}, {"status": "0x3", "message": "settled"}]"#;
    vec![
        told("status/suspended.json", "suspension", 1, 1, "", "The badge is suspended.")
            .says(INVALID, &["status.suspended"])
            .compat(INVALID),
        told("status/not-suspended.json", "suspension", 1, 0, "", "The badge is not suspended.").says(VALID, &[]),
        told(
            "status/newer-edition.json",
            "refresh",
            1,
            1,
            "",
            "A newer edition can be had; this one is as good as before.",
        )
        .says(VALID, &["status.refresh"]),
        told(
            "status/message.json",
            "message",
            2,
            2,
            messages,
            "The issuer says something of the badge, neither for nor against it.",
        )
        .says(VALID, &["status.message"])
        .strict(VALID),
        case(
            "status/message-with-references.json",
            with_status(&entry("message"))
                .with("/credentialStatus/statusSize", "2")
                .with("/credentialStatus/statusMessage", messages)
                .with(
                    "/credentialStatus/statusReference",
                    r#"["https://university.example/meanings", "https://consortium.example/meanings"]"#,
                )
                .signed(),
            "The issuer says something of the badge, and where one can read what that means.",
            "Bitstring Status List §2.1",
        )
        .lends(LIST, "status-message.json", list_of("message", LIST, 2, PLACE, 2).signed())
        .says(VALID, &["status.message"])
        .strict(VALID),
        unexplained(
            "status/messages-too-few.json",
            2,
            with_status(&entry("revocation")).with("/credentialStatus/statusSize", "2").with(
                "/credentialStatus/statusMessage",
                r#"[{"status": "0x0", "message": "in good standing"}, {"status": "0x1", "message": "revoked"}]"#,
            ),
            "An entry of two bits has four values, and two of them are explained.",
        ),
        unexplained(
            "status/messages-none-for-two-bits.json",
            2,
            with_status(&entry("revocation")).with("/credentialStatus/statusSize", "2"),
            "An entry of several bits must say what each value means.",
        ),
        unexplained(
            "status/messages-without-a-status.json",
            1,
            with_status(&entry("revocation")).with(
                "/credentialStatus/statusMessage",
                r#"[{"message": "in good standing"}, {"message": "revoked"}]"#,
            ),
            "Each message must say of which value it is.",
        ),
        unexplained(
            "status/reference-that-is-no-url.json",
            1,
            with_status(&entry("revocation"))
                .with("/credentialStatus/statusReference", r#"{"type": "BitstringStatusListEntry"}"#),
            "Where the meaning is told must be a URL, or several.",
        ),
        told("status/message-none.json", "message", 1, 0, "", "The issuer says nothing of the badge.").says(VALID, &[]),
        told(
            "status/purpose-of-its-own.json",
            "under-appeal",
            1,
            1,
            "",
            "The badge is marked for a purpose that is agreed on elsewhere.",
        )
        .says(UNDETERMINED, &["status.purpose.unknown"])
        .compat(UNDETERMINED),
        told(
            "status/purpose-of-its-own-not-set.json",
            "under-appeal",
            1,
            0,
            "",
            "The badge is not marked, whatever the mark would mean.",
        )
        .says(VALID, &[]),
        told(
            "status/revoked-with-a-reason.json",
            "revocation",
            2,
            3,
            messages,
            "Any value but 0 revokes; the entry says why.",
        )
        .says(INVALID, &["status.revoked"]),
        case(
            "status/suspended-and-not-revoked.json",
            with_status(&format!("[{}, {}]", entry("revocation"), entry_at("suspension", SECOND, 7))).signed(),
            "With two lists each is asked; the standard has one entry, the W3C any number.",
            "VCDM 2.0 §4.10",
        )
        .lends(LIST, "status-not-revoked.json", clear().signed())
        .lends(SECOND, "status-suspended-second.json", list_of("suspension", SECOND, 1, 7, 1).signed())
        .says(INVALID, &["conformance.array.several", "status.suspended"]),
    ]
}

/// Lists that somebody else keeps for the issuer.
fn kept_by_others() -> Vec<Case> {
    let did = Key::Stranger.did();
    let keepers = |index: usize| revoking(index).with("/issuer", &format!("{did:?}"));
    let signed = |list: Badge| list.proved(&Proof::by(Key::Stranger));
    let fetched = |file: &str, list: Badge, why: &'static str| {
        case(file, revocable().signed(), why, SOURCE).fetches(LIST, &file.replace('/', "-"), list)
    };
    vec![
        fetched(
            "status/list-of-a-keeper.json",
            signed(keepers(PLACE + 1)),
            "The list is kept by a service; the caller fetched it from the address that the signed badge gives, so the issuer chose it.",
        )
        .says(VALID, &["status.list.keeper"])
        .strict(VALID)
        .compat(VALID),
        fetched(
            "status/revoked-by-a-keeper.json",
            signed(keepers(PLACE)),
            "The service that keeps the list says that the badge was revoked.",
        )
        .says(INVALID, &["status.list.keeper", "status.revoked"])
        .compat(INVALID),
        fetched(
            "status/list-of-a-keeper-for-another-url.json",
            signed(keepers(PLACE + 1).with("/id", r#""https://university.example/status/9""#)),
            "What was fetched says that it is another list.",
        )
        .says(UNDETERMINED, &["status.list.id", "status.list.issuer"])
        .compat(UNDETERMINED),
        fetched(
            "status/list-of-a-keeper-without-id.json",
            signed(keepers(PLACE + 1).without("/id")),
            "What was fetched does not say that it is the list of that address.",
        )
        .says(UNDETERMINED, &["status.list.issuer"])
        .compat(UNDETERMINED),
        fetched(
            "status/list-of-a-keeper-forged.json",
            keepers(PLACE + 1).proved(&Proof::by(Key::Web)),
            "The list names the service and somebody else signed it.",
        )
        .says(UNDETERMINED, &["status.list.invalid"])
        .compat(UNDETERMINED),
        lent(
            "status/list-of-a-keeper-whom-the-caller-trusts.json",
            signed(keepers(PLACE + 1)),
            "The caller has a copy of the list, and trusts the service that signed it.",
            SOURCE,
        )
        .trusts(&[&Key::University.did(), &did])
        .says(VALID, &["status.list.keeper"]),
        lent(
            "status/list-of-a-keeper-whom-the-caller-does-not-trust.json",
            signed(keepers(PLACE + 1)),
            "The caller has a copy of the list, and trusts the university alone.",
            SOURCE,
        )
        .trusts(&[&Key::University.did()])
        .says(UNDETERMINED, &["status.list.issuer"]),
    ]
}

/// What servers answer in place of a list.
fn answered_instead() -> Vec<Case> {
    let whole = clear().signed().compact();
    let cut = whole.get(..whole.len() / 2).unwrap_or_default().to_owned();
    let says = |case: Case| case.says(UNDETERMINED, &["status.list.invalid"]).strict(UNDETERMINED).compat(UNDETERMINED);
    vec![
        says(lent("status/list-cut.json", cut, "Half of the list arrived.", SOURCE)),
        says(lent("status/list-of-no-bytes.json", "", "Nothing arrived.", SOURCE)),
        says(lent("status/list-in-words.json", "Not Found", "The server answered in words.", SOURCE)),
        lent(
            "status/list-an-error-in-json.json",
            r#"{"error": "internal", "status": 500}"#,
            "The server answered with an error in JSON.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.kind"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        says(lent(
            "status/list-not-yet.json",
            clear().with("/validFrom", r#""2026-03-01T00:00:00Z""#).signed(),
            "The list is not in force yet.",
            SOURCE,
        )),
    ]
}

/// The claim of tokens that leads to a Token Status List.
fn claims() -> Vec<Case> {
    let source = "Token Status List §6.1";
    let status = r#"{"status_list": {"idx": 412, "uri": "https://university.example/statuslists/1"}}"#;
    let told = |file: &str, token: &Token, why: &'static str| {
        case(file, token.signed(), why, source)
            .carrier(Some("jwt"))
            .says(UNDETERMINED, &["status.token-list.unsupported"])
    };
    let plain = || Token::of(badge(), Key::University);
    vec![
        told(
            "status/token-list.jwt",
            &plain().claim("status", status),
            "The claim status says that the badge can be revoked in a list of a kind that is not read here.",
        )
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "status/token-list-in-vc.jwt",
            Token::in_vc(crate::badge::badge_1_1(), Key::University).claim("status", status).signed(),
            "Of the data model 1.1 too, the claim stands beside vc.",
            source,
        )
        .carrier(Some("jwt"))
        .says(UNDETERMINED, &["conformance.vcdm-1-1", "status.token-list.unsupported"]),
        told(
            "status/token-list-of-another-mechanism.jwt",
            &plain().claim(
                "status",
                r#"{"identifier_list": {"id": "c29tZQ", "uri": "https://university.example/identifiers"}}"#,
            ),
            "Whichever mechanism the claim names, nobody here has looked.",
        ),
        told(
            "status/token-list-in-words.jwt",
            &plain().claim("status", r#""valid""#),
            "A claim that is no object says nothing that can be relied on.",
        ),
    ]
}

fn unbelievable() -> Vec<Case> {
    let did = Key::Stranger.did();
    let strangers =
        |index: usize| revoking(index).with("/issuer", &format!("{did:?}")).proved(&Proof::by(Key::Stranger));
    vec![
        lent(
            "status/list-signed-by-a-stranger.json",
            clear().proved(&Proof::by(Key::Stranger)),
            "The list names the university and somebody else signed it: anybody could say that nothing was revoked.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.invalid"])
        .compat(UNDETERMINED),
        lent(
            "status/list-of-a-stranger.json",
            strangers(PLACE + 1),
            "The list is somebody else's, and nothing says that he may speak for the university.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.issuer"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        lent(
            "status/revoked-by-a-stranger.json",
            strangers(PLACE),
            "Somebody else's list says that the badge was revoked.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.issuer", "status.revoked"])
        .compat(UNDETERMINED),
        lent("status/list-not-signed.json", clear(), "Nobody signed the list.", SOURCE)
            .says(UNDETERMINED, &["status.list.invalid"]),
        lent(
            "status/list-changed-after-signing.json",
            revoking(PLACE).signed().with("/credentialSubject", &clear().at("credentialSubject")),
            "Somebody cleared the bit after the list was signed.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.invalid"]),
        lent(
            "status/list-expired.json",
            clear().with("/validUntil", r#""2026-01-30T00:00:00Z""#).signed(),
            "The list has ended: what happened since it does not say.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.invalid"]),
        lent(
            "status/list-of-another-url.json",
            clear().with("/id", r#""https://university.example/status/9""#).signed(),
            "The list says that it belongs elsewhere: it may be another list of the same issuer, in which other badges stand.",
            "Bitstring Status List §2.2",
        )
        .says(UNDETERMINED, &["status.list.id"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        lent(
            "status/list-by-a-did-not-resolved.json",
            revoking(PLACE)
                .with("/issuer", r#""did:web:university.example""#)
                .proved(&Proof::under("did:web:university.example#key-1", Key::Web)),
            "The key that signed the list is not at hand, so the list says nothing yet.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.undetermined"])
        .missing(&["https://university.example/.well-known/did.json"]),
    ]
}

fn unreadable() -> Vec<Case> {
    let holding = |encoded: &str| clear().with("/credentialSubject/encodedList", &format!("{encoded:?}")).signed();
    let malformed = |file: &str, list: Badge, why| lent(file, list, why, "Bitstring Status List §2.2");
    vec![
        lent(
            "status/list-for-another-purpose.json",
            list_of("suspension", LIST, 1, 0, 1).signed(),
            "The list is for suspension, and the entry asks for revocation.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.purpose"]),
        lent(
            "status/list-for-several-purposes.json",
            clear().with("/credentialSubject/statusPurpose", r#"["suspension", "revocation"]"#).signed(),
            "A list may serve several purposes.",
            "Bitstring Status List §2.2",
        )
        .says(VALID, &[]),
        lent(
            "status/list-too-short.json",
            holding(&format!("u{}", gzip(&[0; 16_383]))),
            "Eight entries too few: in a short list, whoever asks tells whom he asks about.",
            SOURCE,
        )
        .says(VALID, &["status.list.short"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "status/place-behind-the-end.json",
            with_status(&entry_at("revocation", LIST, 131_072)).signed(),
            "The list has 131,072 entries, and the first is 0.",
            SOURCE,
        )
        .lends(LIST, "status-not-revoked.json", clear().signed())
        .says(UNDETERMINED, &["status.list.range"]),
        case(
            "status/place-without-end.json",
            with_status(&entry("revocation").replace(r#""94567""#, &format!("\"{}\"", "9".repeat(300)))).signed(),
            "A place that no number can hold lies behind the end of every list.",
            SOURCE,
        )
        .lends(LIST, "status-not-revoked.json", clear().signed())
        .says(UNDETERMINED, &["status.list.range"]),
        lent(
            "status/list-that-inflates.json",
            holding(&format!("u{}", gzip(&vec![0; (4 << 20) + 1]))),
            "Five kilobytes inflate to more than four megabytes: that is a bomb, not a list.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.inflated"]),
        malformed(
            "status/list-without-multibase.json",
            holding(&gzip(&[0; 16_384])),
            "The list is in multibase, which begins with u.",
        )
        .says(UNDETERMINED, &["status.list.malformed"]),
        malformed(
            "status/list-in-plain-base64.json",
            holding(&format!("u{}+/A=", gzip(&[0; 16_384]))),
            "The list is in base64 with + and /, where base64url is asked for.",
        )
        .says(UNDETERMINED, &["status.list.malformed"]),
        malformed(
            "status/list-not-compressed.json",
            holding(&format!("u{}", "A".repeat(64))),
            "What is in the list is no gzip.",
        )
        .says(UNDETERMINED, &["status.list.malformed"]),
        malformed(
            "status/list-empty.json",
            clear().without("/credentialSubject/encodedList").signed(),
            "The list credential holds no list.",
        )
        .says(UNDETERMINED, &["status.list.malformed"]),
        malformed("status/list-is-a-badge.json", badge().signed(), "At the list's address is a badge.")
            .says(UNDETERMINED, &["status.list.kind"]),
        case("status/list-is-a-web-page.json", revocable().signed(), "At the list's address is a web page.", SOURCE)
            .lends(LIST, "status-web-page.html", "<!doctype html><title>Not found</title>")
            .says(UNDETERMINED, &["status.list.undetermined"]),
    ]
}

fn entries() -> Vec<Case> {
    let source = "Bitstring Status List §2.1";
    let malformed = |file: &str, badge: Badge, why| {
        case(file, badge.signed(), why, source).says(INVALID, &["status.entry.malformed"])
    };
    let five = vec![entry("revocation"); 5].join(", ");
    vec![
        malformed(
            "status/entry-without-list.json",
            revocable().without("/credentialStatus/statusListCredential"),
            "The entry does not say where the list is.",
        ),
        malformed(
            "status/entry-without-index.json",
            revocable().without("/credentialStatus/statusListIndex"),
            "The entry does not say where in the list to look.",
        ),
        malformed(
            "status/entry-without-purpose.json",
            revocable().without("/credentialStatus/statusPurpose"),
            "The entry does not say what a set bit would mean.",
        ),
        malformed(
            "status/entry-with-negative-index.json",
            revocable().with("/credentialStatus/statusListIndex", r#""-1""#),
            "No list has a place before the first.",
        ),
        malformed(
            "status/entry-of-size-zero.json",
            revocable().with("/credentialStatus/statusSize", "0"),
            "An entry of no bits says nothing.",
        ),
        case(
            "status/entry-of-a-kind-unknown.json",
            badge()
                .context(r#"{"RevokedByCarrierPigeon": "https://university.example/terms#pigeon"}"#)
                .with(
                    "/credentialStatus",
                    r#"{"id": "https://university.example/pigeons/7", "type": "RevokedByCarrierPigeon"}"#,
                )
                .signed(),
            "The badge can be revoked in a way that nobody here knows.",
            VERIFY,
        )
        .says(UNDETERMINED, &["status.unanswered"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "status/entries-too-many.json",
            with_status(&format!("[{five}]")).signed(),
            "Each entry leads to a list with a proof of its own: five are more than anybody needs.",
            "limits.rs",
        )
        .says(INVALID, &["conformance.array.several", "limit.status-entries"]),
    ]
}

fn lists_of_lists() -> Vec<Case> {
    let listed = |list: Badge, url: &str| list.with("/credentialStatus", &entry_at("revocation", url, 7)).signed();
    let second = |index: usize| list_of("revocation", SECOND, 1, index, 1);
    vec![
        lent(
            "status/list-not-revoked.json",
            listed(clear(), SECOND),
            "The list can be revoked itself, and was not.",
            SOURCE,
        )
        .lends(SECOND, "status-second-clear.json", second(8).signed())
        .says(VALID, &[]),
        lent(
            "status/list-revoked.json",
            listed(clear(), SECOND),
            "The list was revoked itself: what it says counts no more.",
            SOURCE,
        )
        .lends(SECOND, "status-second-set.json", second(7).signed())
        .says(UNDETERMINED, &["status.list.invalid"]),
        lent(
            "status/list-whose-list-is-missing.json",
            listed(clear(), SECOND),
            "The list can be revoked itself, and nobody has looked.",
            SOURCE,
        )
        .says(UNDETERMINED, &["status.list.undetermined"])
        .missing(&[SECOND]),
        lent(
            "status/list-of-lists-of-lists.json",
            listed(clear(), SECOND),
            "A list of lists of lists is looked into no further.",
            "limits.rs",
        )
        .lends(SECOND, "status-second-listed.json", listed(second(8), "https://university.example/status/3"))
        .says(UNDETERMINED, &["status.list.undetermined"])
        .missing(&[]),
        lent(
            "status/list-that-lists-itself.json",
            listed(clear(), LIST),
            "A list that stands in itself leads round in a circle.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["status.list.undetermined"])
        .compat(UNDETERMINED),
    ]
}

/// The drafts that came before, with a list of the data model 1.1.
fn drafts() -> Vec<Case> {
    let list = |context: &str, kind: &str, purpose: &str, index: usize| {
        let mut list = StatusList::new(Purpose::Revocation, LIST).expect("a list");
        list.set(index, true).expect("a place in it");
        let encoded = list.to_encoded();
        let (encoded, did) = (encoded.trim_start_matches('u'), Key::University.did());
        document(&format!(
            r#"{{
                "@context": ["https://www.w3.org/2018/credentials/v1", {context}, "https://w3id.org/security/suites/ed25519-2020/v1"],
                "id": "{LIST}",
                "type": ["VerifiableCredential", "{kind}Credential"],
                "issuer": "{did}",
                "issuanceDate": "2026-01-01T00:00:00Z",
                "credentialSubject": {{"id": "{LIST}#list", "type": "{kind}", {purpose} "encodedList": "{encoded}"}}
            }}"#
        ))
        .proved(&Proof::of_2020(Key::University))
    };
    let of_2021 = |index| list(OF_2021, "StatusList2021", r#""statusPurpose": "revocation","#, index);
    let of_2020 = |index| list(OF_2020, "RevocationList2020", "", index);
    let entry_2021 = || {
        badge()
            .context(OF_2021)
            .with("/credentialStatus", &entry("revocation").replace("BitstringStatusListEntry", "StatusList2021Entry"))
    };
    let entry_2020 = || {
        badge().context(OF_2020).with(
            "/credentialStatus",
            &format!(r#"{{"id": "{LIST}#7", "type": "RevocationList2020Status", "revocationListIndex": "7", "revocationListCredential": "{LIST}"}}"#),
        )
    };
    vec![
        case(
            "status/status-list-2021-not-revoked.json",
            entry_2021().signed(),
            "The draft of 2021 is read: not revoked.",
            "StatusList2021",
        )
        .lends(LIST, "status-list-2021-clear.json", of_2021(8))
        .says(VALID, &[]),
        case(
            "status/status-list-2021-revoked.json",
            entry_2021().signed(),
            "The draft of 2021 is read: revoked.",
            "StatusList2021",
        )
        .lends(LIST, "status-list-2021-set.json", of_2021(PLACE))
        .says(INVALID, &["status.revoked"]),
        case(
            "status/status-list-2021-in-a-list-of-another-edition.json",
            entry_2021().signed(),
            "The entry is of one edition, the list of another, which is spelled differently.",
            "StatusList2021",
        )
        .lends(LIST, "status-not-revoked.json", clear().signed())
        .says(UNDETERMINED, &["status.list.kind"]),
        case(
            "status/revocation-list-2020-not-revoked.json",
            entry_2020().signed(),
            "The draft of 2020 is read: not revoked.",
            "RevocationList2020",
        )
        .lends(LIST, "status-list-2020-clear.json", of_2020(8))
        .says(VALID, &[]),
        case(
            "status/revocation-list-2020-revoked.json",
            entry_2020().signed(),
            "The draft of 2020 is read: revoked.",
            "RevocationList2020",
        )
        .lends(LIST, "status-list-2020-set.json", of_2020(7))
        .says(INVALID, &["status.revoked"]),
    ]
}

/// The deprecated list of ids, which nobody signs.
fn ids() -> Vec<Case> {
    let source = "VCRL 1.0";
    let did = Key::University.did();
    let other = "urn:uuid:00000000-0000-4000-8000-000000000000";
    let own = "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002";
    let listing = |name: &str, entries: &str| {
        format!(r#"{{"id": "{REVOKED}", "issuer": "{did}", "{name}": [{{"id": "{other}"}}, {entries}]}}"#)
    };
    let asking = |file: &str, list: String, why| {
        let badge = badge()
            .context(&format!("{EXTENSIONS:?}"))
            .with("/credentialStatus", &format!(r#"{{"id": "{REVOKED}", "type": "1EdTechRevocationList"}}"#));
        case(file, badge.signed(), why, source).fetches(REVOKED, &file.replace('/', "-"), list)
    };
    let copied = |file: &str, list: String, why| {
        let badge = badge()
            .context(&format!("{EXTENSIONS:?}"))
            .with("/credentialStatus", &format!(r#"{{"id": "{REVOKED}", "type": "1EdTechRevocationList"}}"#));
        case(file, badge.signed(), why, source).lends(REVOKED, &file.replace('/', "-"), list)
    };
    let over_http = |file: &str, entries: &str, why| {
        let address = "http://university.example/revoked.json";
        let badge = badge()
            .context(&format!("{EXTENSIONS:?}"))
            .with("/credentialStatus", &format!(r#"{{"id": "{address}", "type": "1EdTechRevocationList"}}"#));
        let list = listing("revokedCredential", entries).replace(REVOKED, address);
        case(file, badge.signed(), why, source).lends(address, &file.replace('/', "-"), list)
    };
    let (plain, taken_back, reason) = (
        format!(r#"{{"id": "{own}"}}"#),
        format!(r#"{{"id": "{own}", "revoked": false}}"#),
        format!(r#"{{"id": "{own}", "revoked": true, "revocationReason": "Awarded by mistake."}}"#),
    );
    let nobody = format!(r#"{{"id": "{other}"}}"#);
    vec![
        asking(
            "status/ids-not-revoked.json",
            listing("revokedCredential", &nobody),
            "The list names others only; that nobody signs such lists is how they are.",
        )
        .says(VALID, &["status.list.unsigned"])
        .strict(VALID),
        asking(
            "status/ids-revoked.json",
            listing("revokedCredential", &plain),
            "The list names the badge; that it was revoked goes without saying.",
        )
        .says(INVALID, &["status.list.unsigned", "status.revoked"]),
        asking(
            "status/ids-revoked-with-a-reason.json",
            listing("revokedCredentials", &reason),
            "The draft of 2022 had the plural, and is still met.",
        )
        .says(INVALID, &["status.list.unsigned", "status.revoked"]),
        asking(
            "status/ids-taken-back.json",
            listing("revokedCredential", &taken_back),
            "The list says that the badge is not revoked any more.",
        )
        .says(VALID, &["status.list.unsigned"]),
        copied(
            "status/ids-in-a-copy.json",
            listing("revokedCredential", &nobody),
            "Nobody signs the list, and the caller has it from somewhere: anybody may have written it.",
        )
        .says(UNDETERMINED, &["status.list.copy", "status.list.unsigned"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        copied(
            "status/ids-in-a-copy-revoked.json",
            listing("revokedCredential", &plain),
            "A copy that anybody may have written names the badge.",
        )
        .says(UNDETERMINED, &["status.list.copy", "status.list.unsigned", "status.revoked"])
        .compat(UNDETERMINED),
        asking(
            "status/ids-of-another-issuer.json",
            listing("revokedCredential", &nobody).replace(&did, "https://mill.example"),
            "The list says that it is another issuer's.",
        )
        .says(UNDETERMINED, &["status.list.issuer", "status.list.unsigned"]),
        over_http(
            "status/ids-over-http.json",
            &nobody,
            "Nobody signs the list, and anybody on the way can take the badge out of it.",
        )
        .says(UNDETERMINED, &["status.list.insecure", "status.list.unsigned"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        over_http(
            "status/ids-over-http-revoked.json",
            &plain,
            "The list that anybody on the way can change names the badge.",
        )
        .says(UNDETERMINED, &["status.list.insecure", "status.list.unsigned", "status.revoked"]),
        asking(
            "status/ids-not-a-list.json",
            String::from(r#"{"error": "not found"}"#),
            "What should be a list is none.",
        )
        .says(UNDETERMINED, &["status.list.malformed"]),
    ]
}
