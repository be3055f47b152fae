//! Is it what the issuer meant? Digests of what a credential refers to.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256, Sha384};

use crate::badge::{Badge, badge};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const SOURCE: &str = "VCDM 2.0 §5.3";
const URL: &str = "https://university.example/syllabus.txt";
const TEXT: &str = "Week 1: forming. Week 2: storming.\n";
const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";

/// A digest as SRI writes it.
pub(super) fn sri(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// A digest as a multihash in multibase.
pub(super) fn multibase(bytes: &[u8]) -> String {
    format!("u{}", URL_SAFE_NO_PAD.encode([&[0x12, 32][..], &Sha256::digest(bytes)].concat()))
}

fn entry(id: &str, member: &str, digest: &str) -> String {
    format!(r#"{{"id": "{id}", "{member}": "{digest}"}}"#)
}

fn related(entries: &[String]) -> Badge {
    badge().with("/relatedResource", &format!("[{}]", entries.join(", "))).signed()
}

pub(crate) fn cases() -> Vec<Case> {
    [compared(), not_compared(), malformed()].concat()
}

fn compared() -> Vec<Case> {
    let pixel = "data:text/plain;base64,V2VlayAx";
    vec![
        case(
            "resource/provided.json",
            related(&[entry(URL, "digestSRI", &sri(TEXT.as_bytes()))]),
            "What was provided is what the issuer had.",
            SOURCE,
        )
        .lends(URL, "syllabus.txt", TEXT)
        .says(VALID, &[])
        .missing(&[])
        .strict(VALID),
        case(
            "resource/provided-but-another.json",
            related(&[entry(URL, "digestSRI", &sri(b"Week 1: nothing.\n"))]),
            "What was provided is not what the issuer had.",
            SOURCE,
        )
        .lends(URL, "syllabus.txt", TEXT)
        .says(INVALID, &["resource.digest.mismatch"])
        .compat(INVALID),
        case(
            "resource/one-digest-of-two-is-wrong.json",
            related(&[format!(
                r#"{{"id": "{URL}", "digestSRI": "{}", "digestMultibase": "{}"}}"#,
                sri(TEXT.as_bytes()),
                multibase(b"Week 1: nothing.\n")
            )]),
            "Of two digests both have to fit.",
            SOURCE,
        )
        .lends(URL, "syllabus.txt", TEXT)
        .says(INVALID, &["resource.digest.mismatch"]),
        case(
            "resource/in-the-credential.json",
            related(&[entry(pixel, "digestMultibase", &multibase(b"Week 1"))]),
            "A resource in a data: URL needs nobody to provide it.",
            SOURCE,
        )
        .says(VALID, &[])
        .missing(&[]),
        case(
            "resource/in-the-credential-but-another.json",
            related(&[entry(pixel, "digestMultibase", &multibase(b"Week 2"))]),
            "A resource in a data: URL is not what its digest says.",
            SOURCE,
        )
        .says(INVALID, &["resource.digest.mismatch"]),
        case(
            "resource/published-context.json",
            related(&[entry(CREDENTIALS, "digestSRI", "sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=")]),
            "The digest of the context of the data model is known, and ours says the same.",
            "VCDM 2.0 appendix B.1",
        )
        .says(VALID, &[])
        .missing(&[])
        .strict(VALID),
        case(
            "resource/digest-on-evidence.json",
            badge()
                .with(
                    "/evidence",
                    &format!(
                        r#"[{{"id": "{URL}", "type": ["Evidence"], "digestSRI": "{}"}}]"#,
                        sri(b"Week 1: nothing.\n")
                    ),
                )
                .signed(),
            "Anything with an id may have a digest, and this one is wrong.",
            SOURCE,
        )
        .lends(URL, "syllabus.txt", TEXT)
        .says(INVALID, &["resource.digest.mismatch"]),
    ]
}

fn not_compared() -> Vec<Case> {
    let sha3 = format!("u{}", URL_SAFE_NO_PAD.encode([&[0x16, 32][..], &[7; 32]].concat()));
    vec![
        case(
            "resource/lacking.json",
            related(&[entry(URL, "digestSRI", &sri(TEXT.as_bytes()))]),
            "Nobody has used the resource, so that nobody has compared it changes nothing, but under the strict policy.",
            SOURCE,
        )
        .says(VALID, &["resource.missing"])
        .missing(&[URL])
        .strict(UNDETERMINED)
        .compat(VALID),
        case(
            "resource/unavailable.json",
            related(&[entry(URL, "digestSRI", &sri(TEXT.as_bytes()))]),
            "The resource cannot be had, so nobody can use it nor compare it.",
            SOURCE,
        )
        .lacks(URL)
        .says(VALID, &["resource.unavailable"])
        .missing(&[])
        .strict(UNDETERMINED)
        .compat(VALID),
        case(
            "resource/another-edition-of-a-context.json",
            related(&[entry(CREDENTIALS, "digestSRI", &sri(b"{}"))]),
            "Which edition of the context the issuer meant nobody can tell without its bytes.",
            SOURCE,
        )
        .says(VALID, &["resource.missing"])
        .missing(&[CREDENTIALS]),
        case(
            "resource/digest-by-sha-3.json",
            related(&[entry(URL, "digestMultibase", &sha3)]),
            "A digest of a kind that is not computed here says nothing against the resource.",
            SOURCE,
        )
        .lends(URL, "syllabus.txt", TEXT)
        .says(VALID, &["resource.digest.unsupported"])
        .strict(UNDETERMINED)
        .compat(VALID),
    ]
}

fn malformed() -> Vec<Case> {
    let leniently = |value: &str| badge().with("/relatedResource", value).proved(&Proof::by(Key::University));
    let good = entry(URL, "digestSRI", &sri(TEXT.as_bytes()));
    vec![
        case(
            "resource/twice.json",
            related(&[good.clone(), entry(URL, "digestSRI", &sri(b"another"))]),
            "One resource has two entries, whose digests differ.",
            SOURCE,
        )
        .lends(URL, "syllabus.txt", TEXT)
        .says(INVALID, &["resource.repeated"])
        .compat(INVALID),
        case(
            "resource/without-digest.json",
            leniently(&format!(r#"[{{"id": "{URL}", "mediaType": "text/plain"}}]"#)),
            "An entry without a digest says nothing of the resource.",
            SOURCE,
        )
        .says(INVALID, &["resource.malformed"]),
        case(
            "resource/digest-in-hexadecimal.json",
            related(&[entry(
                URL,
                "digestSRI",
                "sha256-59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
            )]),
            "The digest is written in hexadecimal where Base64 belongs.",
            "SRI §3.1",
        )
        .says(INVALID, &["resource.digest.malformed"]),
        case(
            "resource/data-url-of-nothing.json",
            related(&[entry("data:nothing", "digestSRI", &sri(b""))]),
            "The data: URL has no comma, so it holds nothing.",
            "RFC 2397",
        )
        .says(INVALID, &["resource.malformed"]),
        case(
            "resource/thousands.json",
            related(
                &(0..800)
                    .map(|index| format!(r#"{{"id":"https://u.example/{index}","digestSRI":"{}"}}"#, sri(b"")))
                    .collect::<Vec<_>>(),
            )
            .compact(),
            "Each resource may ask for a document, and nobody asks for hundreds.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.resources"])
        .missing(&[]),
    ]
}
