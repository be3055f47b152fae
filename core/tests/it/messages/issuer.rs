//! What an issuer has who makes badges, publishes their lists, or is told that a badge is refused.

use ob3::{
    BakeOptions, Credential, CredentialBuilder, Format, Limits, Purpose, SignOptions, StatusList, bake, prepare, sign,
};
use serde_json::{Value, json};

use super::{Row, Told, made, strictly, verified};
use crate::kit::{instant, key, unsigned};

const LIST: &str = "https://college.example/status/1";

fn list() -> StatusList {
    StatusList::new(Purpose::Revocation, LIST).unwrap()
}

/// What signing says of a badge that was changed before.
fn refused(options: &SignOptions, change: impl Fn(&mut Value)) -> Told {
    let mut badge = unsigned(&key(7));
    change(&mut badge);
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    sign(&credential, &key(7), options).unwrap_err().into()
}

fn status(change: impl Fn(&mut Value)) -> Value {
    made(|badge| {
        let mut entry = json!({
            "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "7",
            "statusListCredential": "https://college.example/status/1"
        });
        change(&mut entry);
        badge["credentialStatus"] = entry;
    })
}

pub(super) const ROWS: [Row; 20] = [
    Row {
        what: "The badge does not say what had to be done.",
        who: "The issuer adds criteria and signs again.",
        broken: || verified(&made(|badge| badge["credentialSubject"]["achievement"]["criteria"] = json!({})), &[]),
        code: "conformance.criteria.empty",
        path: "/credentialSubject/achievement/criteria",
        document: "",
    },
    Row {
        what: "The achievement has no name.",
        who: "The issuer adds it and signs again.",
        broken: || {
            refused(&SignOptions::new(), |badge| {
                badge["credentialSubject"]["achievement"].as_object_mut().unwrap().remove("name");
            })
        },
        code: "conformance.member.missing",
        path: "/credentialSubject/achievement",
        document: "",
    },
    Row {
        what: "The image is a bare URL.",
        who: "The issuer writes an Image and signs again.",
        broken: || {
            strictly(&made(|badge| {
                badge["credentialSubject"]["achievement"]["image"] = json!("https://college.example/a.png");
            }))
        },
        code: "conformance.image.bare",
        path: "/credentialSubject/achievement/image",
        document: "",
    },
    Row {
        what: "The kind of achievement is a word of the issuer's own.",
        who: "The issuer puts ext: before it and signs again.",
        broken: || {
            strictly(&made(|badge| badge["credentialSubject"]["achievement"]["achievementType"] = json!("Program")))
        },
        code: "conformance.word.unknown",
        path: "/credentialSubject/achievement/achievementType",
        document: "",
    },
    Row {
        what: "A tag is not in an array.",
        who: "The issuer puts it in brackets and signs again.",
        broken: || strictly(&made(|badge| badge["credentialSubject"]["achievement"]["tag"] = json!("statistics"))),
        code: "conformance.array.expected",
        path: "/credentialSubject/achievement/tag",
        document: "",
    },
    Row {
        what: "The beginning has no time zone.",
        who: "The issuer adds it and signs again.",
        broken: || strictly(&made(|badge| badge["validFrom"] = json!("2026-01-01T00:00:00"))),
        code: "conformance.format.zone",
        path: "/validFrom",
        document: "",
    },
    Row {
        what: "The badge ends before it begins.",
        who: "The issuer corrects the dates and signs again.",
        broken: || refused(&SignOptions::new(), |badge| badge["validUntil"] = json!("2020-01-01T00:00:00Z")),
        code: "validity.order",
        path: "/validUntil",
        document: "",
    },
    Row {
        what: "The dates have the names of the older data model.",
        who: "The issuer renames them and signs again.",
        broken: || {
            refused(&SignOptions::new(), |badge| {
                let from = badge.as_object_mut().unwrap().remove("validFrom").unwrap();
                badge["issuanceDate"] = from;
            })
        },
        code: "conformance.member.missing",
        path: "/issuanceDate",
        document: "",
    },
    Row {
        what: "A result belongs to nothing that the badge describes.",
        who: "The issuer corrects the reference and signs again.",
        broken: || {
            verified(
                &made(|badge| {
                    badge["credentialSubject"]["result"][0]["resultDescription"] =
                        json!("urn:uuid:00000000-0000-4000-8000-000000000000");
                }),
                &[],
            )
        },
        code: "conformance.result.unlinked",
        path: "/credentialSubject/result/0/resultDescription",
        document: "",
    },
    Row {
        what: "The badge names nobody.",
        who: "The issuer adds an id or an identifier and signs again.",
        broken: || {
            refused(&SignOptions::new(), |badge| {
                let subject = badge["credentialSubject"].as_object_mut().unwrap();
                subject.remove("id");
                subject.remove("identifier");
            })
        },
        code: "conformance.subject.unidentified",
        path: "/credentialSubject",
        document: "",
    },
    Row {
        what: "The contexts are in another order.",
        who: "The issuer puts them in order and signs again.",
        broken: || strictly(&made(|badge| badge["@context"].as_array_mut().unwrap().swap(0, 1))),
        code: "conformance.context.order",
        path: "/@context/0",
        document: "",
    },
    Row {
        what: "The key is another's than the issuer's.",
        who: "The issuer signs with a key of its own, or names the right issuer.",
        broken: || refused(&SignOptions::new(), |badge| badge["issuer"]["id"] = json!("did:web:college.example")),
        code: "issuer.key.mismatch",
        path: "/issuer",
        document: "",
    },
    Row {
        what: "The key store signed with another key.",
        who: "The issuer checks which key signed, and what.",
        broken: || {
            let credential = Credential::from_json(unsigned(&key(7)).to_string().as_bytes()).unwrap();
            let request = prepare(&credential, Some(key(7).verifying_key()), &SignOptions::new()).unwrap();
            let signature = ob3::Signer::sign(&key(8), request.bytes()).unwrap();
            request.finish(&signature).unwrap_err().into()
        },
        code: "sign.signature.mismatch",
        path: "",
        document: "",
    },
    Row {
        what: "A token is to be made of a badge without an id.",
        who: "The issuer adds it.",
        broken: || {
            refused(&SignOptions::new().format(Format::VcJwt).unchecked(true), |badge| {
                badge.as_object_mut().unwrap().remove("id");
            })
        },
        code: "sign.options",
        path: "/id",
        document: "",
    },
    Row {
        what: "The address of the recipient has spaces around it.",
        who: "The issuer corrects it.",
        broken: || {
            let badge: Value = unsigned(&key(7));
            let achievement = badge["credentialSubject"]["achievement"].to_string();
            let achievement = ob3::json::Value::parse(achievement.as_bytes(), &Limits::default()).unwrap().into_owned();
            let ob3::json::Value::Object(achievement) = achievement else { panic!("{achievement:?}") };
            CredentialBuilder::new()
                .id("urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002")
                .issuer(ob3::model::Profile::builder().id("did:web:college.example").name("College"))
                .valid_from(instant("2026-01-01T00:00:00Z"))
                .name("Badge")
                .hashed_recipient(" ada@college.example", "emailAddress", "salt")
                .achievement(achievement)
                .build()
                .unwrap_err()
                .into()
        },
        code: "build.invalid",
        path: "/credentialSubject/identifier/0/identityHash",
        document: "",
    },
    Row {
        what: "The entry does not say at which place of the list the badge is.",
        who: "The issuer adds it and signs again.",
        broken: || verified(&status(|entry| drop(entry.as_object_mut().unwrap().remove("statusListIndex"))), &[]),
        code: "status.entry.malformed",
        path: "/credentialStatus/statusListIndex",
        document: "",
    },
    Row {
        what: "The status list is too short.",
        who: "The issuer makes it longer.",
        broken: || list().with_len(1_000).unwrap_err().into(),
        code: "status.list.short",
        path: "",
        document: "",
    },
    Row {
        what: "The status list has no place left.",
        who: "The issuer begins another list.",
        broken: || list().allocate_many(131_073).unwrap_err().into(),
        code: "status.list.full",
        path: "",
        document: "",
    },
    Row {
        what: "The status list is in base64 instead of base64url.",
        who: "The publisher of the list writes it in base64url.",
        broken: || {
            let text = "uH4sIAAAAAAAAA+3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
            StatusList::from_encoded(Purpose::Revocation, LIST, 1, text, &Limits::default()).unwrap_err().into()
        },
        code: "status.list.malformed",
        path: "",
        document: "",
    },
    Row {
        what: "The badge is to be baked into a JPEG.",
        who: "The issuer takes a PNG or SVG image.",
        broken: || bake(b"\xff\xd8\xff\xe0", "{}", &BakeOptions::default()).unwrap_err().into(),
        code: "bake.unsupported",
        path: "",
        document: "",
    },
];
