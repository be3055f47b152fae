//! Badges that somebody signed who should not have, or changed afterwards.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ob3::json::Value;

use super::valid::swapped;
use crate::badge::{Badge, badge, badge_1_1};
use crate::case::{Case, INVALID, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

/// The neutral point of the curve as a key: for it, R = neutral and S = 0 is a signature of everything, to those who let it be.
const NEUTRAL: [u8; 32] = {
    let mut point = [0; 32];
    point[0] = 1;
    point
};

const DI: &str = "VC-DI §4.3";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![
        case(
            "forged/eddsa-rdfc-wrong-key.json",
            badge().proved(&Proof::by(Key::University).but_signed_by(Key::Stranger)),
            "Another key signed than the one that is named.",
            DI,
        )
        .says(INVALID, &["proof.signature.mismatch"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "forged/name-changed-after-signing.json",
            badge().signed().with("/credentialSubject/achievement/name", r#""Leadership""#),
            "One word was changed after the badge was signed.",
            DI,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/member-added-after-signing.json",
            badge().signed().with("/credentialSubject/narrative", r#""With honours.""#),
            "A sentence was added after the badge was signed.",
            DI,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/context-added-after-signing.json",
            badge().signed().context(r#"{"honours": "https://university.example/terms#honours"}"#).with("/credentialSubject/honours", "true"),
            "A context and a member that it defines were added after the badge was signed.",
            DI,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/allowed-values-in-another-order.json",
            swapped(
                badge()
                    .with(
                        "/credentialSubject/achievement/resultDescription",
                        r#"[{"id": "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c", "type": ["ResultDescription"], "name": "Grade", "resultType": "LetterGrade", "allowedValue": ["F", "A"]}]"#,
                    )
                    .signed(),
                "/credentialSubject/achievement/resultDescription/0/allowedValue",
            ),
            "allowedValue is a list, from low to high: its order is signed.",
            "OB 3.0 context 3.0.3",
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/created-changed-after-signing.json",
            badge().signed().with("/proof/created", r#""2026-01-05T00:00:00Z""#),
            "The options of the proof are signed too.",
            DI,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/cryptosuite-renamed-after-signing.json",
            badge().signed().with("/proof/cryptosuite", r#""eddsa-2022""#),
            "The two names stand for the same algorithm, but the name is signed.",
            DI,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/signature-of-another-badge.json",
            other_proof(),
            "A good proof of another badge of the same issuer.",
            DI,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/signature-of-wrong-length.json",
            badge().with_proof(Proof::by(Key::University).with_value(&[7; 63])),
            "An Ed25519 signature has 64 bytes.",
            "VC-DI-EDDSA §3.3.2",
        )
        .says(INVALID, &["proof.value.length"]),
        case(
            "forged/signature-with-a-second-spelling.json",
            badge().with_proof(malleated()),
            "S is increased by the order of the group: the equation still holds, but nobody but the signer may make a second signature.",
            "RFC 8032 §5.1.7",
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case("forged/unsigned.json", badge(), "The badge carries no proof at all.", "OB 3.0 §8")
            .says(INVALID, &["proof.missing"])
            .strict(INVALID)
            .compat(INVALID),
        case(
            "forged/small-order-key.json",
            small_order(),
            "For this key everybody can make signatures that a careless equation accepts, for every badge.",
            "RFC 8032 §5.1.7",
        )
        .says(INVALID, &["key.weak"])
        .compat(INVALID),
        case(
            "forged/purpose-is-authentication.json",
            badge().proved(&Proof::by(Key::University).with("proofPurpose", r#""authentication""#)),
            "A proof that was made to log in asserts nothing.",
            "OB 3.0 §8.3",
        )
        .says(INVALID, &["proof.purpose.mismatch"])
        .compat(INVALID),
        case(
            "forged/purpose-absent.json",
            badge().proved(&Proof::by(Key::University).without("proofPurpose")),
            "A proof says what it is for.",
            "VC-DI §2.1",
        )
        .says(INVALID, &["proof.purpose.missing"]),
        case(
            "forged/for-another-domain.json",
            badge().proved(&Proof::by(Key::University).with("domain", r#""elsewhere.example""#)),
            "The proof was made for somebody else.",
            DI,
        )
        .demands("domain", "verifier.example")
        .says(INVALID, &["proof.domain.mismatch"]),
        case(
            "forged/answer-to-another-challenge.json",
            badge().proved(&Proof::by(Key::University).with("challenge", r#""7f3a""#)),
            "The proof is an old one, played back.",
            DI,
        )
        .demands("challenge", "81c2")
        .says(INVALID, &["proof.challenge.mismatch"]),
        case(
            "forged/proof-set-of-two-forged.json",
            badge()
                .proved(&Proof::by(Key::University).but_signed_by(Key::Stranger))
                .with_proof(Proof::by(Key::University).with_value(&[7; 64])),
            "No proof of the set is good.",
            DI,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "forged/proof-set-good-by-a-stranger-only.json",
            badge().proved(&Proof::by(Key::Stranger)).proved(&Proof::by(Key::University).but_signed_by(Key::Stranger)),
            "One proof is good and not the issuer's, the other names the issuer's key and is not good: a proof that fails says nothing of an issuer.",
            "OB 3.0 §8.3",
        )
        .says(INVALID, &["proof.signature.mismatch"])
        .compat(INVALID),
        case(
            "forged/purpose-that-no-context-defines.json",
            badge().proved_leniently(&Proof::by(Key::University).with("proofPurpose", r#""graduation""#)),
            "The purpose is neither the one expected nor a word of any context.",
            DI,
        )
        .says(INVALID, &["jsonld.undefined-value", "proof.purpose.mismatch"]),
    ];
    cases.extend(hidden());
    cases.extend(keys());
    cases
}

/// Attacks that leave the signed statements as they are, and move or rename what readers look for.
fn hidden() -> Vec<Case> {
    let source = "VC-DI §4.6 (context validation)";
    let signed = || badge().with("/validUntil", r#""2026-01-15T00:00:00Z""#).signed().without("/validUntil");
    let typed = r#"{"@type": "http://www.w3.org/2001/XMLSchema#dateTime", "@value": "2026-01-15T00:00:00Z"}"#;
    let swapped = badge_1_1()
        .with("/@context/1", r#""https://purl.imsglobal.org/spec/ob/v3p0/context.json""#)
        .with("/description", r#""Given once a year.""#)
        .with("/issuer/description", r#""A good school.""#)
        .proved(&Proof::of_2020(Key::University))
        .context(r#"{"name": "https://schema.org/description", "description": "https://schema.org/name"}"#)
        .with("/name", r#""Given once a year.""#)
        .with("/description", r#""Teamwork""#)
        .with("/issuer/name", r#""A good school.""#)
        .with("/issuer/description", r#""Example University""#)
        .with("/credentialSubject/achievement/name", r#""Works well with others.""#)
        .with("/credentialSubject/achievement/description", r#""Teamwork""#);
    vec![
        case(
            "forged/expiry-in-a-nest.json",
            signed().with("/@nest", r#"{"validUntil": "2026-01-15T00:00:00Z"}"#),
            "The date of expiry was moved into @nest: the same statements, the same signature, and nobody looks there.",
            source,
        )
        .says(INVALID, &["jsonld.hidden-member"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "forged/expiry-under-its-iri.json",
            signed().with("/https:~1~1www.w3.org~12018~1credentials#validUntil", typed),
            "The date of expiry was written under its IRI, where readers look for its name.",
            source,
        )
        .says(INVALID, &["jsonld.hidden-member"]),
        case(
            "forged/expiry-under-a-name-of-ones-own.json",
            signed()
                .context(r#"{"end": {"@id": "https://www.w3.org/2018/credentials#validUntil", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}}"#)
                .with("/end", r#""2026-01-15T00:00:00Z""#),
            "The date of expiry was given another name by another context.",
            source,
        )
        .says(INVALID, &["jsonld.hidden-member"]),
        case(
            "forged/expiry-in-an-object-of-the-same-id.json",
            badge()
                .with("/id", r#""urn:example:1""#)
                .with("/validUntil", r#""2026-01-15T00:00:00Z""#)
                .with("/credentialSubject/achievement/criteria/id", r#""urn:example:1""#)
                .signed()
                .without("/validUntil")
                .with("/credentialSubject/achievement/criteria/type", r#"["VerifiableCredential"]"#)
                .with("/credentialSubject/achievement/criteria/validUntil", r#""2026-01-15T00:00:00Z""#),
            "The criteria have the credential's id and took its date of expiry: the same statements, in another place.",
            source,
        )
        .says(INVALID, &["jsonld.hidden-member"]),
        case(
            "forged/names-and-descriptions-swapped-by-a-context.json",
            swapped,
            "The oldest context protects nothing: one more context swaps the meanings of name and description, and the signature fits.",
            source,
        )
        .says(INVALID, &["conformance.context.older", "conformance.vcdm-1-1", "jsonld.redefined-term"])
        .compat(INVALID),
    ]
}

fn keys() -> Vec<Case> {
    let jwk = |members: &str| format!("did:jwk:{}", URL_SAFE_NO_PAD.encode(members));
    let x = URL_SAFE_NO_PAD.encode(Key::University.secret().verifying_key().as_bytes());
    let by = |did: &str| {
        let fragment = did.strip_prefix("did:key:").unwrap_or("0").to_owned();
        badge().issued_by(did).proved(&Proof::under(&format!("{did}#{fragment}"), Key::University))
    };
    let point = "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169";
    vec![
        case(
            "forged/key-of-wrong-type.json",
            by(&format!("did:key:{point}")),
            "The key is one of P-256, and the proof needs one of Ed25519: whatever the signature is, it is none of that key.",
            "VC-DI-EDDSA §3.3.2",
        )
        .says(INVALID, &["key.type-mismatch"])
        .compat(INVALID),
        case(
            "forged/key-for-encryption.json",
            by(&jwk(&format!(r#"{{"crv":"Ed25519","kty":"OKP","use":"enc","x":"{x}"}}"#))),
            "The JWK says of itself that it is for encryption.",
            "RFC 7517 §4.2",
        )
        .says(INVALID, &["key.type-mismatch"]),
        case(
            "forged/key-with-its-secret.json",
            by(&jwk(&format!(r#"{{"crv":"Ed25519","d":"{x}","kty":"OKP","x":"{x}"}}"#))),
            "The issuer's name gives the secret half away: everybody can sign.",
            "RFC 7517 §9.2",
        )
        .says(INVALID, &["key.secret-published"])
        .compat(INVALID),
        case(
            "forged/key-cut-short.json",
            by("did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ"),
            "The last character of the key is lacking.",
            "CID §2.2",
        )
        .says(INVALID, &["key.malformed"]),
        case(
            "valid/did-jwk.json",
            by(&jwk(&format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#))),
            "The issuer is a did:jwk, whose one method is #0.",
            "did:jwk",
        )
        .says(VALID, &[])
        .provenance("did"),
    ]
}

fn other_proof() -> Badge {
    let other = badge().with("/id", r#""urn:uuid:00000000-0000-4000-8000-000000000001""#).signed();
    let proof = crate::json::object(&other.compact()).remove("proof").expect("it is signed");
    badge().with_proof(proof)
}

/// The proof of the plain badge with S + L in place of S.
fn malleated() -> Value<'static> {
    const ORDER: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let signed = crate::json::object(&badge().signed().compact());
    let text = signed.member("proof").and_then(|proof| proof.member("proofValue")?.as_str()).expect("a proofValue");
    let mut signature = bs58::decode(text.trim_start_matches('z')).into_vec().expect("base58");
    let mut carry = 0;
    for (byte, order) in signature.iter_mut().skip(32).zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = u8::try_from(sum & 0xff).expect("a byte");
        carry = sum >> 8;
    }
    Proof::by(Key::University).with_value(&signature)
}

fn small_order() -> Badge {
    let multikey = format!("z{}", bs58::encode([&[0xed, 0x01][..], &NEUTRAL].concat()).into_string());
    let did = format!("did:key:{multikey}");
    let signature = [NEUTRAL, [0; 32]].concat();
    let proof = Proof::under(&format!("{did}#{multikey}"), Key::University).with_value(&signature);
    badge().issued_by(&did).with_proof(proof)
}
