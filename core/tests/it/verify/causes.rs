//! Why a signature does not fit: what happened to a badge after it was signed is named.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
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
        ("link", "/@context/0", &|badge| {
            badge["@context"][0] = json!("<https://www.w3.org/ns/credentials/v2>");
        }),
        ("link", "/@context/0", &|badge| {
            let linked = |url: &Value| json!(format!("[{0}]({0})", url.as_str().unwrap_or_default()));
            badge["@context"] = badge["@context"].as_array().unwrap().iter().map(linked).collect();
        }),
        ("link", "/@context/0", &|badge| {
            let linked = |text: &str| if text.contains("://") { format!("<{text}>") } else { text.to_owned() };
            texts(badge, &linked);
            let urls = badge["@context"].as_array().unwrap().iter();
            badge["@context"] = urls.map(|url| json!(linked(url.as_str().unwrap_or_default()))).collect();
        }),
        ("link", "/@context/1", &|badge| {
            let url = badge["@context"][1].as_str().unwrap().to_owned();
            badge["@context"][1] = json!(format!("<a href=\"{url}\">{url}</a>"));
        }),
        ("normal-form", NAME, &|badge| texts(badge, &|text| text.replace('ö', "o\u{308}").replace('ü', "u\u{308}"))),
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
    let limits = Limits::default().work(1_000_000);
    let report = Verifier::new().limits(limits).verify(mended.to_string().as_bytes(), now(), &ob3::Bundle::new());
    assert_eq!(report.findings()[0].code, Code::ProofSignatureMismatch);
    assert_eq!(first(&report), ("proof.signature.mismatch", "/proof/proofValue"));
}

#[test]
fn text_that_was_normalised_is_told_in_either_direction_and_script() {
    for (written, changed) in [
        ("Cafe\u{301} Tie\u{302}\u{301}ng", "Caf\u{e9} Ti\u{1ebf}ng"),
        ("Caf\u{e9} Ti\u{1ebf}ng", "Cafe\u{301} Tie\u{302}\u{301}ng"),
        ("\u{d55c}\u{ae00}", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
        ("\u{304c}\u{304f}", "\u{304b}\u{3099}\u{304f}"),
        ("Кра\u{439}", "Кра\u{438}\u{306}"),
    ] {
        let mut badge = badge();
        badge["credentialSubject"]["achievement"]["name"] = json!(written);
        let mut badge = signed_with(&badge, &key(7), &SignOptions::new());
        badge["credentialSubject"]["achievement"]["name"] = json!(changed);
        let report = verify(&badge);
        assert_eq!(first(&report), ("proof.signature.mismatch/normal-form", NAME), "{changed}: {report:#?}");
    }
}

/// A token of the badge, whose payload was changed before it was signed.
fn token(change: &dyn Fn(&mut Value)) -> String {
    let credential = ob3::Credential::from_json(badge().to_string().as_bytes()).unwrap();
    let token = ob3::sign(&credential, &key(7), &SignOptions::new().format(Format::VcJwt).unchecked(true)).unwrap();
    let (header, rest) = token.as_str().split_once('.').unwrap();
    let (payload, _) = rest.split_once('.').unwrap();
    let mut payload: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
    change(&mut payload);
    let input = format!("{header}.{}", URL_SAFE_NO_PAD.encode(payload.to_string()));
    let signature = ob3::Signer::sign(&key(7), input.as_bytes()).unwrap();
    format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature))
}

#[test]
fn a_time_of_a_token_in_another_unit_than_seconds_is_named_with_what_it_should_be() {
    for (many, unit) in [(1_000_i64, "milliseconds"), (1_000_000, "microseconds"), (1_000_000_000, "nanoseconds")] {
        for (claim, phrase) in [("nbf", "jwt.date.malformed/unit"), ("exp", "jwt.date.malformed/unit")] {
            let report = verify(&token(&|payload| {
                payload["validUntil"] = json!("2027-01-01T00:00:00Z");
                payload["exp"] = json!(1_798_761_600);
                payload[claim] = json!(payload[claim].as_i64().unwrap() * many);
            }));
            let (code, path) = first(&report);
            assert_eq!((code, path), (phrase, &*format!("/{claim}")), "{report:#?}");
            assert_eq!(report.findings()[0].params.get("unit").map(ToString::to_string).as_deref(), Some(unit));
            assert!(report.findings()[0].message.contains("must be in seconds since 1970, 1"), "{report:#?}");
        }
    }
    let report = verify(&token(&|payload| payload["iat"] = json!(1_768_032_000_000_i64)));
    assert_eq!(report.verdict(), Verdict::Valid, "{report:#?}");
    assert!(report.findings().iter().any(|finding| finding.phrase == Some("jwt.iat.malformed/unit")), "{report:#?}");
}

#[test]
fn what_was_done_to_a_token_is_named_first() {
    let token = token(&|payload| payload["name"] = json!("??>>~~ÿÿ"));
    let parts: Vec<&str> = token.split('.').collect();
    let [header, payload, signature] = parts[..] else { panic!("{token}") };
    let plain = |part: &str| part.replace('-', "+").replace('_', "/");
    let padded = |part: &str| format!("{part}{}", "=".repeat((4 - part.len() % 4) % 4));
    let login = |header: Value, payload: Value| {
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        format!("{}.{}.{signature}", part(&header), part(&payload))
    };
    let logs_in = json!({"iss": "https://accounts.example", "sub": "1", "exp": 1_790_000_000, "scope": "openid"});
    for (damaged, phrase) in [
        (parts.iter().map(|part| plain(part)).collect::<Vec<_>>().join("."), "jws.encoding/base64"),
        (parts.iter().map(|part| padded(part)).collect::<Vec<_>>().join("."), "jws.encoding/base64"),
        (token[..token.len() - 21].to_owned(), "jws.encoding/cut"),
        (token[..token.len() - 22].to_owned(), "proof.value.length/signature"),
        (format!("{header}.{payload}"), "jws.malformed"),
        (format!("{header}.{}", &payload[..80]), "jws.malformed"),
        (login(json!({"alg": "EdDSA", "typ": "at+jwt"}), logs_in.clone()), "open.unrecognised/token"),
        (login(json!({"alg": "RS256", "typ": "JWT", "kid": "a"}), logs_in), "open.unrecognised/token"),
    ] {
        let report = verify(&damaged);
        let found = report.findings()[0].phrase.unwrap_or_default();
        assert_eq!(found, phrase, "{damaged}: {:#?}", report.findings());
    }
}

#[test]
fn quotation_marks_of_word_processors_are_named() {
    let text = signed(Format::EddsaRdfc2022).to_string();
    for mark in ['“', '”', '„', '«', '’'] {
        let report = verify(&text.replacen('"', &mark.to_string(), 1));
        assert_eq!(first(&report).0, "json.syntax/typographic", "{mark}");
        assert!(report.findings()[0].message.contains(mark), "{report:#?}");
    }
}

#[test]
fn of_a_key_with_another_name_it_is_said_what_the_name_must_be() {
    let jwk = ob3::SigningKey::from_seed(&[7; 32]).unwrap();
    let did = ob3::Did::jwk(jwk.verifying_key()).to_string();
    for (method, expected) in [(format!("{did}#R8iaGcgqe0"), "#0"), (format!("{}#key-1", crate::kit::did(7)), "#z6Mk")]
    {
        let mut badge = signed(Format::EddsaRdfc2022);
        badge["issuer"]["id"] = json!(method.split('#').next());
        badge["proof"]["verificationMethod"] = json!(method);
        let report = verify(&badge);
        let finding = report.findings().iter().find(|finding| finding.code == Code::DidMethodNotFound).unwrap();
        let param = |name: &str| finding.params.get(name).map(ToString::to_string).unwrap_or_default();
        assert!(param("expected").starts_with(expected) && param("found") == method, "{finding:#?}");
        assert!(finding.message.contains(expected), "{finding:#?}");
    }
}
