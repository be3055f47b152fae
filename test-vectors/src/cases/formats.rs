//! Badges with proofs of every format, good and forged; proofs that build on others; badges of which some is shown.

use ob3::Format;

use crate::badge::{Badge, badge, badge_1_1};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const JWS_2020: &str = r#""https://w3id.org/security/suites/jws-2020/v1""#;
const SELECTIVE: &str = "VC-DI-ECDSA §3.6.7";
const CHAIN: &str = "VC-DI §2.1.2";

/// What makes a badge complete, and what no holder may hide.
const MANDATORY: [&str; 6] = [
    "/issuer",
    "/validFrom",
    "/name",
    "/credentialSubject/achievement/name",
    "/credentialSubject/achievement/description",
    "/credentialSubject/achievement/criteria",
];

pub(crate) fn cases() -> Vec<Case> {
    [embedded(), json_is_signed(), detached(), chains(), disclosed(), base_values()].concat()
}

fn by(format: Format, key: Key) -> Badge {
    badge().issued_by(&key.did()).proved(&Proof::in_format(format, key))
}

/// A badge of the data model 1.1 with the contexts of the proofs of its time.
fn old(format: Format, key: Key) -> Badge {
    // The context of the data model itself defines Ed25519Signature2018.
    badge_1_1().with("/@context/2", JWS_2020).issued_by(&key.did()).proved(&Proof::in_format(format, key))
}

/// Every format once, and once with a word changed.
fn embedded() -> Vec<Case> {
    let rows = [
        ("eddsa-jcs-2022", Format::EddsaJcs2022, Key::University, "VC-DI-EDDSA §3.3"),
        ("ecdsa-rdfc-2019-p256", Format::EcdsaRdfc2019, Key::P256, "VC-DI-ECDSA §3.2"),
        ("ecdsa-rdfc-2019-p384", Format::EcdsaRdfc2019, Key::P384, "VC-DI-ECDSA §3.2"),
        ("ecdsa-jcs-2019-p256", Format::EcdsaJcs2019, Key::P256, "VC-DI-ECDSA §3.3"),
        ("ecdsa-jcs-2019-p384", Format::EcdsaJcs2019, Key::P384, "VC-DI-ECDSA §3.3"),
    ];
    let mut cases = Vec::new();
    for (name, format, key, source) in rows {
        let good = by(format, key);
        let forged = good.clone().with("/credentialSubject/achievement/name", r#""Astronautics""#);
        cases.push(
            case(&format!("valid/{name}.json"), good, "A badge with a proof of this format, as it was issued.", source)
                .says(VALID, &[])
                .strict(VALID)
                .provenance("did"),
        );
        cases.push(
            case(&format!("forged/{name}.json"), forged, "The achievement was changed after it was signed.", source)
                .says(INVALID, &["proof.signature.mismatch"]),
        );
    }
    cases.push(
        case(
            "forged/ecdsa-by-an-ed25519-key.json",
            badge().with_proof(Proof::in_format(Format::EcdsaRdfc2019, Key::University).with_value(&[7; 64])),
            "The proof says ECDSA, and its key is of another kind.",
            "VC-DI-ECDSA §3.2.2",
        )
        .says(INVALID, &["key.type-mismatch"]),
    );
    cases
}

/// Where the JSON is signed and not the statements that it makes.
fn json_is_signed() -> Vec<Case> {
    let good = by(Format::EddsaJcs2022, Key::University);
    let source = "VC-DI-EDDSA §3.3.2";
    vec![
        case(
            "valid/eddsa-jcs-2022-in-another-order.json",
            good.compact().replacen(r#""name":"Teamwork","#, "", 1).replacen('{', r#"{"name": "Teamwork", "#, 1),
            "The order of members and the spaces between them are not signed.",
            source,
        )
        .says(VALID, &[]),
        case(
            "valid/eddsa-jcs-2022-with-a-standard-context-more.json",
            good.clone().context(r#""https://w3id.org/security/data-integrity/v2""#),
            "A context of the standards may follow those that are signed: it gives no word another meaning.",
            source,
        )
        .says(VALID, &[]),
        case(
            "forged/eddsa-jcs-2022-context-added.json",
            good.clone().context(r#"{"name": "https://forger.example/name"}"#),
            "A context that no signature covers was put behind those that are signed.",
            source,
        )
        .says(INVALID, &["jsonld.dropped-value"]),
        case(
            "forged/eddsa-jcs-2022-contexts-of-another.json",
            good.clone().with("/@context/1", r#""https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json""#),
            "The contexts of the document are not those that the proof names.",
            source,
        )
        .says(INVALID, &["conformance.context.older", "proof.signature.mismatch"]),
        case(
            "forged/eddsa-jcs-2022-member-added.json",
            good.clone().with("/nickname", r#""Ace""#),
            "With JCS every member is signed, whether or not a context defines it.",
            source,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/eddsa-jcs-2022-imprecise-number.json",
            good.with("/credentialSubject/creditsEarned", "9007199254740993"),
            "JCS would sign another number than the one that stands there.",
            "RFC 8785 §3.2.2.3",
        )
        .says(INVALID, &["jsonld.imprecise-number"]),
    ]
}

/// The proofs before Data Integrity, which carry a detached JWS.
fn detached() -> Vec<Case> {
    let of_2018 = old(Format::Ed25519Signature2018, Key::University);
    let of_2020 = old(Format::JsonWebSignature2020, Key::P256);
    vec![
        case("valid/ed25519-signature-2018.json", of_2018.clone(), "An old proof, which is still met.", "RFC 7797 §3")
            .says(VALID, &["conformance.vcdm-1-1"]),
        case("valid/json-web-signature-2020-es256.json", of_2020.clone(), "The same by a P-256 key.", "RFC 7797 §3")
            .says(VALID, &["conformance.vcdm-1-1"]),
        case(
            "valid/json-web-signature-2020-rs256.json",
            old(Format::JsonWebSignature2020, Key::Rsa),
            "The same by an RSA key.",
            "RFC 7797 §3",
        )
        .says(VALID, &["conformance.vcdm-1-1"]),
        case(
            "valid/json-web-signature-2020-es384.json",
            old(Format::JsonWebSignature2020, Key::P384),
            "The same by a P-384 key, with SHA-256 for the document and SHA-384 inside the signature.",
            "RFC 7797 §3",
        )
        .says(VALID, &["conformance.vcdm-1-1"]),
        case(
            "forged/ed25519-signature-2018.json",
            of_2018.clone().with("/credentialSubject/achievement/name", r#""Astronautics""#),
            "The achievement was changed after it was signed.",
            "RFC 7797 §3",
        )
        .says(INVALID, &["conformance.vcdm-1-1", "proof.signature.mismatch"]),
        case(
            "forged/json-web-signature-2020-by-another-scheme.json",
            of_2020.clone().with("/proof/jws", r#""eyJhbGciOiJFZERTQSIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..AAAA""#),
            "The header says EdDSA, and the key is of P-256.",
            "RFC 7797 §3",
        )
        .says(INVALID, &["conformance.vcdm-1-1", "key.type-mismatch"]),
        case(
            "malformed/ed25519-signature-2018-payload-encoded.json",
            of_2018.clone().with("/proof/jws", r#""eyJhbGciOiJFZERTQSJ9..AAAA""#),
            "The header does not say that the payload is signed as it is.",
            "RFC 7797 §6",
        )
        .says(INVALID, &["conformance.vcdm-1-1", "proof.value.malformed"]),
        case(
            "malformed/ed25519-signature-2018-without-jws.json",
            of_2018.without("/proof/jws").with("/proof/proofValue", r#""z3u2e""#),
            "The value stands where later proofs have it.",
            "RFC 7797 §3",
        )
        .says(INVALID, &["conformance.vcdm-1-1", "proof.value.missing"]),
    ]
}

const FIRST: &str = r#""urn:uuid:60102d04-b51e-11ed-acfe-2fcd717666a7""#;
const SECOND: &str = r#""urn:uuid:7d6f2d3a-b51e-11ed-9a5c-1b7d1c2a90aa""#;

/// Proofs that build on others.
fn chains() -> Vec<Case> {
    let first = Proof::by(Key::University).with("id", FIRST);
    let second = Proof::by(Key::University).with("id", SECOND);
    let on_first = Proof::by(Key::University).with("previousProof", FIRST);
    let on_both = Proof::by(Key::University).with("previousProof", &format!("[{FIRST}, {SECOND}]"));
    let chain = badge().proved(&first).proved(&on_first);
    let unknown = Proof::by(Key::University).with("id", FIRST).with("cryptosuite", r#""example-suite-2099""#);
    vec![
        case("valid/proof-chain.json", chain.clone(), "The second proof covers the first.", CHAIN)
            .says(VALID, &[])
            .strict(VALID),
        case(
            "valid/proof-chain-on-two.json",
            badge().proved(&first).proved(&second).proved(&on_both),
            "The third proof covers the two others.",
            CHAIN,
        )
        .says(VALID, &[])
        .strict(VALID),
        case(
            "forged/proof-chain-broken.json",
            chain.clone().with("/proof/0/created", r#""2026-01-02T09:00:00Z""#),
            "The first proof was changed, so neither it nor the one that covers it holds.",
            CHAIN,
        )
        .says(INVALID, &["proof.chain.broken", "proof.signature.mismatch"]),
        case(
            "forged/proof-chain-begins-with-a-forgery.json",
            badge().with_proof(first.clone().with_value(&[7; 64])).proved(&on_first),
            "The second proof is good and covers the first, which is not.",
            CHAIN,
        )
        .says(INVALID, &["proof.chain.broken", "proof.signature.mismatch"]),
        case(
            "forged/proof-chain-without-its-beginning.json",
            badge().proved(&on_first),
            "The proof on which this one builds was taken away.",
            CHAIN,
        )
        .says(INVALID, &["proof.chain.missing"]),
        case(
            "forged/proof-chain-of-itself.json",
            badge().with_proof(first.clone().with("previousProof", FIRST).with_value(&[7; 64])),
            "A proof cannot cover itself.",
            CHAIN,
        )
        .says(INVALID, &["proof.chain.broken", "proof.signature.mismatch"]),
        case(
            "valid/proof-chain-on-twins.json",
            badge().proved(&first).proved(&first).with_proof(on_first.with_value(&[7; 64])),
            "Two proofs have the id on which the third builds, so it builds on none; but one good proof suffices.",
            CHAIN,
        )
        .says(VALID, &["proof.chain.ambiguous"])
        .strict(INVALID),
        case(
            "undetermined/proof-chain-on-an-unknown-kind.json",
            badge()
                .with_proof(unknown.with_value(&[7; 64]))
                .proved(&Proof::by(Key::University).with("previousProof", FIRST)),
            "The second proof covers one that nobody here can check, so it cannot be relied on alone.",
            CHAIN,
        )
        .says(UNDETERMINED, &["proof.chain.unchecked", "proof.format.unknown"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
    ]
}

/// A badge with more to say than a verifier need know.
fn rich() -> Badge {
    let key = Key::P256;
    badge()
        .issued_by(&key.did())
        .with("/credentialSubject/role", r#""Team lead""#)
        .with("/credentialSubject/term", r#""Spring 2026""#)
        .with(
            "/credentialSubject/result",
            r#"[{"type": ["Result"], "value": "1.3"}, {"type": ["Result"], "value": "A"}]"#,
        )
        .with("/evidence", r#"[{"type": ["Evidence"], "name": "An essay"}]"#)
        .based(&Proof::in_format(Format::EcdsaSd2023, key), &MANDATORY)
}

/// Badges of which the holder shows some.
fn disclosed() -> Vec<Case> {
    let shown = rich().derived(&["/credentialSubject/role", "/credentialSubject/result/1"]);
    vec![
        case(
            "valid/ecdsa-sd-2023.json",
            shown.clone(),
            "Of the badge the holder shows the role and one result.",
            SELECTIVE,
        )
        .says(VALID, &[])
        .strict(VALID)
        .provenance("did"),
        case(
            "valid/ecdsa-sd-2023-mandatory-alone.json",
            rich().derived(&[]),
            "Of the badge the holder shows what must be shown.",
            SELECTIVE,
        )
        .says(VALID, &[]),
        case(
            "forged/ecdsa-sd-2023-base.json",
            rich(),
            "A base proof is between issuer and holder: whoever has it could show all of it.",
            SELECTIVE,
        )
        .says(INVALID, &["proof.selective.base"]),
        case(
            "forged/ecdsa-sd-2023-word-changed.json",
            shown.clone().with("/credentialSubject/role", r#""Head of state""#),
            "A statement was changed after it was signed.",
            SELECTIVE,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/ecdsa-sd-2023-mandatory-changed.json",
            shown.clone().with("/validFrom", r#""2020-01-01T00:00:00Z""#),
            "What must be shown was changed after it was signed.",
            SELECTIVE,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/ecdsa-sd-2023-statement-added.json",
            shown.clone().with("/credentialSubject/term", r#""Spring 2026""#),
            "A statement is shown without its signature.",
            SELECTIVE,
        )
        .says(INVALID, &["proof.value.malformed"]),
        case(
            "forged/ecdsa-sd-2023-statement-dropped.json",
            shown.clone().without("/credentialSubject/role"),
            "A statement is gone, and its signature is not.",
            SELECTIVE,
        )
        .says(INVALID, &["proof.value.malformed"]),
        case(
            "forged/ecdsa-sd-2023-result-of-the-other.json",
            shown.with("/credentialSubject/result/0/value", r#""1.3""#),
            "The value of a result that is not shown was put into the one that is.",
            SELECTIVE,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
    ]
}

/// Values that are no proof values.
fn base_values() -> Vec<Case> {
    let shown = rich().derived(&[]);
    let value = |text: &str| shown.clone().with("/proof/proofValue", &format!("\"{text}\""));
    vec![
        case("malformed/ecdsa-sd-2023-in-base58.json", value("z3u2en7t5"), "The value is not base64url.", SELECTIVE)
            .says(INVALID, &["proof.value.malformed"]),
        case(
            "malformed/ecdsa-sd-2023-of-another-tag.json",
            value("u2V0ChQ"),
            "The value is of another kind.",
            SELECTIVE,
        )
        .says(INVALID, &["proof.value.malformed"]),
        case("malformed/ecdsa-sd-2023-cut.json", value("u2V0BhVhA"), "The value ends in the middle.", SELECTIVE)
            .says(INVALID, &["proof.value.malformed"]),
    ]
}
