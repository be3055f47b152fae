//! What a person has who was sent a badge.

use ob3::{PublishOptions, Purpose, SignOptions, StatusList, Verifier, sign};
use serde_json::{Value, json};

use super::{KEYS, Row, asked, by_web, damaged, made, token, verified};
use crate::kit::{did, instant, key, now, vector};

const LIST: &str = "https://college.example/status/1";

/// A badge that can be revoked, as place 7 of a list.
fn revocable() -> Value {
    let list = StatusList::new(Purpose::Revocation, LIST).unwrap();
    let entry = list.entry(7).unwrap();
    made(|badge| {
        badge["credentialStatus"] = serde_json::from_str(&ob3::json::Value::Object(entry.clone()).to_json()).unwrap();
    })
}

/// The list, with place 7 set or not, signed.
fn list(is_set: bool, until: Option<&str>) -> String {
    let mut list = StatusList::new(Purpose::Revocation, LIST).unwrap();
    list.set(7, is_set).unwrap();
    let options = PublishOptions::new().ttl(None).valid_for(None);
    let options = until.map_or(options.clone(), |until| options.valid_until(instant(until)));
    let credential = list.to_credential_with(&did(7), instant("2026-01-01T00:00:00Z"), &options).unwrap();
    sign(&credential, &key(7), &SignOptions::new()).unwrap().as_str().to_owned()
}

pub(super) const ROWS: [Row; 20] = [
    Row {
        what: "Somebody wrote another name into the badge.",
        who: "I ask for the file as it was issued.",
        broken: || verified(&damaged(|badge| badge["name"] = json!("Master of Everything")), &[]),
        code: "proof.signature.mismatch",
        path: "/proof/proofValue",
        document: "",
    },
    Row {
        what: "A program saved the file in another encoding, and the letters are wrong.",
        who: "I ask for the file as it was issued.",
        broken: || {
            let mut badge = made(|badge| badge["credentialSubject"]["achievement"]["name"] = json!("Größe"));
            badge["credentialSubject"]["achievement"]["name"] = json!("GrÃ¶ÃŸe");
            verified(&badge, &[])
        },
        code: "proof.signature.mismatch",
        path: "/credentialSubject/achievement/name",
        document: "",
    },
    Row {
        what: "A chat turned the addresses into links.",
        who: "I ask for the file, sent as an attachment.",
        broken: || {
            verified(&damaged(|badge| badge["@context"][0] = json!("<https://www.w3.org/ns/credentials/v2>")), &[])
        },
        code: "proof.signature.mismatch",
        path: "/@context/0",
        document: "",
    },
    Row {
        what: "The text went through a word processor, which wrote curly quotation marks.",
        who: "I ask for the file itself.",
        broken: || verified(&damaged(|_| ()).to_string().replacen('"', "“", 1), &[]),
        code: "json.syntax",
        path: "",
        document: "",
    },
    Row {
        what: "The file was not downloaded to its end.",
        who: "I download it again.",
        broken: || verified(&damaged(|_| ()).to_string()[..900], &[]),
        code: "json.syntax",
        path: "/credentialSubject/achievement/id",
        document: "",
    },
    Row {
        what: "The token was copied without its end.",
        who: "I copy the whole token again.",
        broken: || {
            let token = token(|_| ());
            verified(&token[..token.len() - 21], &[])
        },
        code: "jws.encoding",
        path: "",
        document: "",
    },
    Row {
        what: "The picture was saved by a messenger, which dropped the badge.",
        who: "I ask for the picture as it was issued.",
        broken: || verified("<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>", &[]),
        code: "bake.none",
        path: "",
        document: "",
    },
    Row {
        what: "It is a PDF certificate.",
        who: "I ask for the image, or for the .json or .jwt file.",
        broken: || verified("%PDF-1.7\nwhatever", &[]),
        code: "open.unrecognised",
        path: "",
        document: "",
    },
    Row {
        what: "It is the web page that shows the badge.",
        who: "I download the badge itself.",
        broken: || {
            verified("<!DOCTYPE html><html><body><a href='https://www.credly.com/x'>Badge</a></body></html>", &[])
        },
        code: "open.page",
        path: "",
        document: "",
    },
    Row {
        what: "It is the address of the badge.",
        who: "I open it and save what is there.",
        broken: || verified("https://college.example/badges/1", &[]),
        code: "open.address",
        path: "",
        document: "",
    },
    Row {
        what: "It is a token with which somebody logs in.",
        who: "I give the badge instead, and show that token to nobody.",
        broken: || {
            let header = "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9";
            let payload = "eyJpc3MiOiJodHRwczovL2FjY291bnRzLmV4YW1wbGUiLCJzdWIiOiIxIiwic2NvcGUiOiJvcGVuaWQifQ";
            verified(&format!("{header}.{payload}.c2lnbmF0dXJl"), &[])
        },
        code: "open.unrecognised",
        path: "",
        document: "",
    },
    Row {
        what: "The badge has ended.",
        who: "I ask whether it was renewed.",
        broken: || verified(&made(|badge| badge["validUntil"] = json!("2026-01-15T00:00:00Z")), &[]),
        code: "validity.expired",
        path: "/validUntil",
        document: "",
    },
    Row {
        what: "The badge begins next month.",
        who: "I verify it again then.",
        broken: || verified(&made(|badge| badge["validFrom"] = json!("2026-03-01T00:00:00Z")), &[]),
        code: "validity.not-yet",
        path: "/validFrom",
        document: "",
    },
    Row {
        what: "The issuer has revoked the badge.",
        who: "I do not rely on it, and ask the issuer why.",
        broken: || verified(&revocable(), &[(LIST, &list(true, None))]),
        code: "status.revoked",
        path: "/credentialStatus",
        document: "",
    },
    Row {
        what: "Nobody looked whether the badge was revoked.",
        who: "I provide the list and verify again.",
        broken: || verified(&revocable(), &[]),
        code: "status.list.missing",
        path: "/credentialStatus",
        document: "",
    },
    Row {
        what: "In place of the list of revoked badges is an error page.",
        who: "I verify later; the publisher of the list puts it there.",
        broken: || verified(&revocable(), &[(LIST, "<html><body>500</body></html>")]),
        code: "status.list.undetermined",
        path: "",
        document: LIST,
    },
    Row {
        what: "The copy of the list of revoked badges is from last year.",
        who: "I fetch the current list.",
        broken: || verified(&revocable(), &[(LIST, &list(false, Some("2026-01-10T00:00:00Z")))]),
        code: "status.list.invalid",
        path: "/validUntil",
        document: LIST,
    },
    Row {
        what: "The issuer's list of keys is not at hand.",
        who: "I provide it and verify again.",
        broken: || verified(&by_web(), &[]),
        code: "did.document.missing",
        path: "/proof/verificationMethod",
        document: "",
    },
    Row {
        what: "The badge names its owner with other capital letters than I asked for.",
        who: "I verify with the name as the badge has it, if that is who I mean.",
        broken: || {
            let badge = made(|badge| {
                badge["credentialSubject"] = json!({
                    "type": ["AchievementSubject"], "achievement": badge["credentialSubject"]["achievement"],
                    "identifier": [{"type": "IdentityObject", "hashed": false, "identityHash": "John.Doe@mail.example", "identityType": "emailAddress"}]
                });
            });
            asked(&Verifier::new().recipient("john.doe@mail.example"), &badge, &[], now())
        },
        code: "recipient.mismatch",
        path: "/credentialSubject",
        document: "",
    },
    Row {
        what: "It is a badge of Open Badges 2.0.",
        who: "I open the address that it names, or ask the issuer for a badge of 3.0.",
        broken: || verified(&vector("older/hosted-2.json")[..], &[]),
        code: "open.open-badges-2",
        path: "",
        document: "",
    },
];

/// The issuer's keys are at the address that the row of the missing list names.
#[test]
fn the_missing_keys_are_asked_for_by_their_address() {
    assert!(verified(&by_web(), &[]).message.contains(KEYS));
}
