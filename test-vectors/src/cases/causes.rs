//! Badges that a program changed after they were signed, in ways that can be undone to see that it did.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ob3::Format;
use ob3::json::Value;

use crate::badge::{Badge, badge, badge_1_1};
use crate::case::{Case, INVALID, case};
use crate::json::parse;
use crate::keys::Key;
use crate::proof::Proof;

const DI: &str = "VC-DI §4.3";
const MISMATCH: &str = "proof.signature.mismatch";
const NAME: &str = "/credentialSubject/achievement/name";

pub(crate) fn cases() -> Vec<Case> {
    let named = badge().with(NAME, r#""Größe & \"Güte\" – SAFe®""#);
    let signed = named.clone().signed();
    let jcs = named.proved(&Proof::in_format(Format::EddsaJcs2022, Key::University));
    let proof = parse(&signed.at("proof"));
    let value = proof["proofValue"].as_str().unwrap_or_default().to_owned();
    let bytes = bs58::decode(value.trim_start_matches('z')).into_vec().unwrap_or_default();
    let quoted = |text: &str| Value::from(text.to_owned()).to_json();
    let damaged = |name: &str, badge: Badge, why: &'static str| case(&format!("damaged/{name}.json"), badge, why, DI);
    vec![
        damaged(
            "utf-8-read-as-windows-1252",
            signed.clone().with(NAME, r#""GrÃ¶ÃŸe & \"GÃ¼te\" â€“ SAFeÂ®""#),
            "A program took the file, which is UTF-8, for Windows-1252 and saved it.",
        )
        .says(INVALID, &[MISMATCH]),
        damaged(
            "utf-8-read-as-iso-8859-1-in-jcs",
            jcs.clone().with(NAME, "\"GrÃ¶Ã\u{9f}e & \\\"GÃ¼te\\\" â\u{80}\u{93} SAFeÂ®\""),
            "A program took the file, which is UTF-8, for ISO 8859-1 and saved it.",
        )
        .says(INVALID, &[MISMATCH]),
        damaged(
            "letters-lost",
            signed.clone().with(NAME, "\"Gr\u{fffd}\u{fffd}e & \\\"G\u{fffd}te\\\" – SAFe\u{fffd}\""),
            "A program wrote a sign of its own for each letter that it could not read.",
        )
        .says(INVALID, &[MISMATCH]),
        damaged(
            "entities-of-html",
            signed.clone().with(NAME, r#""Größe &amp; &quot;Güte&quot; – SAFe®""#),
            "A program wrote letters as entities of HTML.",
        )
        .says(INVALID, &[MISMATCH]),
        damaged(
            "quotation-marks-of-a-word-processor",
            signed.clone().with(NAME, r#""Größe & “Güte” – SAFe®""#),
            "A word processor made quotation marks beautiful.",
        )
        .says(INVALID, &[MISMATCH]),
        damaged(
            "no-break-space",
            signed.clone().with(NAME, "\"Größe & \\\"Güte\\\" –\u{a0}SAFe®\""),
            "A space became one at which no line breaks.",
        )
        .says(INVALID, &[MISMATCH]),
        damaged(
            "dates-with-milliseconds",
            signed.clone().with("/validFrom", r#""2026-01-01T00:00:00.000Z""#),
            "A program wrote the dates anew, with milliseconds.",
        )
        .says(INVALID, &[MISMATCH]),
        damaged(
            "another-edition-of-the-context",
            badge_1_1()
                .with("/@context/1", r#""https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json""#)
                .with("/credentialSubject/achievement/version", "\"1.0\"")
                .proved(&Proof::of_2020(Key::University))
                .with("/@context/1", r#""https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json""#),
            "The badge was signed under an older edition of the context than it names.",
        )
        .says(INVALID, &["conformance.vcdm-1-1", MISMATCH]),
        damaged(
            "context-left-out-of-a-jcs-proof",
            jcs.clone().without("/proof/@context"),
            "The signature covers the context, and the proof does not repeat it.",
        )
        .says(INVALID, &[MISMATCH]),
        damaged(
            "link-made-by-a-chat",
            signed
                .clone()
                .with("/credentialSubject/achievement/id", r#""<https://university.example/achievements/teamwork>""#),
            "A chat made a link of an address.",
        )
        .says(INVALID, &["conformance.format.uri", MISMATCH]),
        case(
            "damaged/multibase-twice.json",
            signed.clone().with("/proof/proofValue", &quoted(&format!("z{}", bs58::encode(&value).into_string()))),
            "The signature was encoded, and what came out was encoded again.",
            DI,
        )
        .says(INVALID, &["proof.value.length"]),
        case(
            "damaged/signature-in-base64.json",
            signed.clone().with("/proof/proofValue", &quoted(&STANDARD.encode(bytes))),
            "The signature is written in base64.",
            DI,
        )
        .says(INVALID, &["proof.value.malformed"]),
    ]
}
