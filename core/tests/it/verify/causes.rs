//! Why a signature does not fit: what happened to a badge after it was signed is named.

use ob3::{Code, Format, Limits, Report, SignOptions, Verdict, Verifier};
use serde_json::{Value, json};

use crate::kit::{key, now, signed_with, unsigned, verify};

const NAME: &str = "/credentialSubject/achievement/name";
const CRITERIA: &str = "/credentialSubject/achievement/criteria/narrative";

/// A badge with letters, quotation marks and addresses that programs like to change.
fn badge() -> Value {
    let mut badge = unsigned(&key(7));
    badge["credentialSubject"]["achievement"]["name"] = json!("Größe & \"Güte\" – SAFe® 4 √");
    badge["credentialSubject"]["achievement"]["criteria"]["narrative"] = json!("It's done... at last.\nTwice.");
    badge["credentialSubject"]["achievement"]["creator"] =
        json!({"id": "https://college.example", "type": ["Profile"], "email": "ada@college.example"});
    badge["credentialSubject"]["achievement"]["version"] = json!("2.0");
    badge
}

fn signed(format: Format) -> Value {
    signed_with(&badge(), &key(7), &SignOptions::new().format(format))
}

/// The first finding: its phrase and its place.
fn first(report: &Report) -> (&str, &str) {
    assert_eq!(report.verdict(), Verdict::Invalid);
    let finding = &report.findings()[0];
    (finding.phrase.unwrap_or(finding.code.name()), &finding.path)
}

/// Each text of a value, changed.
fn texts(value: &mut Value, change: &dyn Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| texts(item, change)),
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                if !["@context", "proof"].contains(&name.as_str()) {
                    texts(member, change);
                }
            }
        }
        _ => {}
    }
}

fn latin(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

fn windows(text: &str) -> String {
    let high = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let letter = |byte: u8| usize::from(byte).checked_sub(0x80).and_then(|place| high.chars().nth(place));
    text.bytes().map(|byte| letter(byte).unwrap_or(char::from(byte))).collect()
}

type Damage = &'static dyn Fn(&mut Value);

#[test]
fn what_a_program_did_to_a_badge_is_named_with_what_it_was_and_is() {
    let all: &[(&str, &str, Damage)] = &[
        ("mojibake", NAME, &|badge| texts(badge, &latin)),
        ("mojibake", NAME, &|badge| texts(badge, &windows)),
        ("mojibake", NAME, &|badge| texts(badge, &|text| windows(&windows(text)))),
        ("mojibake", NAME, &|badge| {
            let name = badge.pointer_mut(NAME).unwrap();
            *name = json!(windows(name.as_str().unwrap()));
        }),
        ("link", "/credentialSubject/achievement/creator/id", &|badge| {
            badge["credentialSubject"]["achievement"]["creator"]["id"] = json!("<https://college.example>");
        }),
        ("link", "/credentialSubject/achievement/creator/id", &|badge| {
            badge["credentialSubject"]["achievement"]["creator"]["id"] = json!("https://college.example/");
        }),
        ("link", "/credentialSubject/achievement/creator/email", &|badge| {
            badge["credentialSubject"]["achievement"]["creator"]["email"] =
                json!("[ada@college.example](mailto:ada@college.example)");
        }),
        ("entities", NAME, &|badge| {
            texts(badge, &|text| text.replace('&', "&amp;").replace('"', "&quot;").replace('®', "&reg;"));
        }),
        ("entities", NAME, &|badge| texts(badge, &|text| text.replace('&', "&amp;amp;"))),
        ("typographic", CRITERIA, &|badge| {
            let criteria = badge.pointer_mut(CRITERIA).unwrap();
            *criteria = json!("It’s done… at last.\nTwice.");
        }),
        ("escapes", CRITERIA, &|badge| {
            *badge.pointer_mut(CRITERIA).unwrap() = json!("It's done... at last.\\nTwice.");
        }),
        ("spaces", CRITERIA, &|badge| texts(badge, &|text| text.replace('\n', "\r\n"))),
        ("spaces", CRITERIA, &|badge| {
            *badge.pointer_mut(CRITERIA).unwrap() = json!("It's\u{a0}done... at last.\nTwice. ");
        }),
        ("date", "/validFrom", &|badge| badge["validFrom"] = json!("2026-01-01T00:00:00.000Z")),
        ("date", "/validFrom", &|badge| badge["validFrom"] = json!("2026-01-01T01:00:00+01:00")),
        ("kind", "/credentialSubject/achievement/version", &|badge| {
            badge["credentialSubject"]["achievement"]["version"] = json!(2.0);
        }),
        ("lost", NAME, &|badge| texts(badge, &|text| text.replace('®', "\u{fffd}"))),
        ("edition", "/@context/1", &|badge| {
            badge["@context"][1] = json!("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json");
        }),
    ];
    for format in [Format::EddsaRdfc2022, Format::EddsaJcs2022] {
        for (index, (variant, path, damage)) in all.iter().enumerate() {
            let mut damaged = signed(format);
            damage(&mut damaged);
            if format == Format::EddsaJcs2022 && *variant == "edition" {
                damaged["proof"]["@context"] = damaged["@context"].clone();
            }
            if format == Format::EddsaRdfc2022 && *variant == "edition" {
                continue;
            }
            let report = verify(&damaged);
            let phrase = format!("proof.signature.mismatch/{variant}");
            assert_eq!(first(&report), (&*phrase, *path), "{index} {format}: {:#?}", report.findings());
        }
    }
}

#[test]
fn a_space_that_a_form_cut_off_is_named_too() {
    let mut badge = badge();
    badge["credentialSubject"]["achievement"]["description"] = json!("Works well. ");
    let mut damaged = signed_with(&badge, &key(7), &SignOptions::new());
    damaged["credentialSubject"]["achievement"]["description"] = json!("Works well.");
    let report = verify(&damaged);
    assert_eq!(first(&report), ("proof.signature.mismatch/spaces", "/credentialSubject/achievement/description"));
    assert!(report.findings()[0].message.contains("\"Works well. \" became \"Works well.\""));
}

#[test]
fn what_only_jcs_tells_apart_is_named() {
    let all: &[(&str, &str, Damage)] = &[
        ("empty", "/credentialSubject/achievement/fieldOfStudy", &|badge| {
            badge["credentialSubject"]["achievement"]["fieldOfStudy"] = Value::Null;
        }),
        ("empty", "/credentialSubject/achievement/otherIdentifier", &|badge| {
            badge["credentialSubject"]["achievement"]["otherIdentifier"] = json!([]);
        }),
        ("list", "/credentialSubject/type", &|badge| badge["credentialSubject"]["type"] = json!("AchievementSubject")),
        ("proof-context-absent", "/proof", &|badge| {
            badge["proof"].as_object_mut().unwrap().remove("@context");
        }),
    ];
    for (variant, path, damage) in all {
        let mut damaged = signed(Format::EddsaJcs2022);
        damage(&mut damaged);
        let report = verify(&damaged);
        let phrase = format!("proof.signature.mismatch/{variant}");
        let told = report.findings().iter().find(|finding| finding.phrase == Some(&phrase));
        assert_eq!(told.map(|finding| finding.path.as_str()), Some(*path), "{variant}: {:#?}", report.findings());
    }
}

#[test]
fn a_signature_in_another_form_is_named() {
    use base64::Engine as _;
    use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
    let signed = signed(Format::EddsaRdfc2022);
    let value = signed["proof"]["proofValue"].as_str().unwrap();
    let bytes = bs58::decode(&value[1..]).into_vec().unwrap();
    let twice = format!("z{}", bs58::encode(value).into_string());
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    for (written, code, found) in [
        (twice, "proof.value.length", "twice"),
        (format!("z{value}"), "proof.value.length", "twice"),
        (value[1..].to_owned(), "proof.value.malformed", "base58"),
        (format!("u{}", URL_SAFE_NO_PAD.encode(&bytes)), "proof.value.malformed", "base64url"),
        (URL_SAFE_NO_PAD.encode(&bytes), "proof.value.malformed", "base64url"),
        (STANDARD.encode(&bytes), "proof.value.malformed", "base64"),
        (format!("m{}", STANDARD.encode(&bytes)), "proof.value.malformed", "base64"),
        (hex, "proof.value.malformed", "hex"),
        (format!("{} {}\n", &value[..20], &value[20..]), "proof.value.malformed", "spaces"),
    ] {
        let mut damaged = signed.clone();
        damaged["proof"]["proofValue"] = json!(written);
        let report = verify(&damaged);
        let finding = &report.findings()[0];
        assert_eq!(finding.phrase, Some(&*format!("{code}/encoding")), "{written}: {finding:?}");
        assert_eq!(serde_json::to_value(&finding.params).unwrap()["found"], found, "{written}");
        assert_eq!((report.verdict(), finding.path.as_str()), (Verdict::Invalid, "/proof/proofValue"));
    }
}

#[test]
fn whatever_is_tried_the_answers_are_those_without_it() {
    let mut damaged = signed(Format::EddsaRdfc2022);
    damaged["credentialSubject"]["achievement"]["name"] = json!("Another name");
    let plain = verify(&damaged);
    assert_eq!(first(&plain), ("proof.signature.mismatch", "/proof/proofValue"));
    let mut mended = signed(Format::EddsaRdfc2022);
    texts(&mut mended, &latin);
    let named = verify(&mended);
    assert_eq!(plain.checks(), named.checks());
    assert_eq!(plain.provenance(), named.provenance());
    // Where little may be spent, nothing is tried.
    let limits = Limits { work: 1_000_000, ..Limits::default() };
    let report = Verifier::new().limits(limits).verify(mended.to_string().as_bytes(), now(), &ob3::Bundle::new());
    assert_eq!(report.findings()[0].code, Code::ProofSignatureMismatch);
    assert_eq!(first(&report), ("proof.signature.mismatch", "/proof/proofValue"));
}
