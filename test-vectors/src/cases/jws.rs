//! Tokens that are forged, and tokens that are none.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;

use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::token::{Token, part, sign};

pub(crate) fn cases() -> Vec<Case> {
    [forged(), malformed()].concat()
}

fn jwt(file: &str, token: impl Into<Vec<u8>>, why: &'static str, source: &'static str) -> Case {
    case(file, token, why, source).carrier(Some("jwt"))
}

fn good() -> Token {
    Token::of(badge(), Key::University)
}

fn forged() -> Vec<Case> {
    let jws = "RFC 7515 §5.2";
    let bcp = "RFC 8725 §3";
    let token = good().signed();
    let (header, rest) = token.split_once('.').expect("three parts");
    let (payload, signature) = rest.split_once('.').expect("three parts");
    let other = part(badge().with("/name", r#""Leadership""#).compact());
    let none = good().header("alg", r#""none""#);
    let unsigned = none.signed().rsplit_once('.').map(|(signed, _)| format!("{signed}.")).expect("three parts");
    let secret = Key::P256.secret().to_jwk();
    let by_rsa = Token::of(badge().issued_by(&Key::Rsa.did()), Key::Rsa);
    vec![
        jwt("forged/jwt-alg-none.jwt", unsigned, "The token says that nobody signed it.", bcp)
            .says(INVALID, &["jwt.alg.none"])
            .compat(INVALID),
        jwt(
            "forged/jwt-alg-none-in-capitals.jwt",
            good().header("alg", r#""NoNe""#).signed(),
            "The token says in other letters that nobody signed it.",
            bcp,
        )
        .says(INVALID, &["jwt.alg.none"]),
        jwt(
            "forged/jwt-hs256.jwt",
            good().header("alg", r#""HS256""#).signed(),
            "Whoever can check such a code can make it: the public key would be the secret.",
            bcp,
        )
        .says(INVALID, &["jwt.alg.symmetric"])
        .compat(INVALID),
        jwt("forged/jwt-without-alg.jwt", good().without_header("alg").signed(), "The header alg is demanded.", jws)
            .says(INVALID, &["jwt.alg.missing"])
            .compat(INVALID),
        jwt("forged/jwt-alg-is-a-number.jwt", good().header("alg", "7").signed(), "The header alg is a text.", jws)
            .says(INVALID, &["jwt.alg.missing"]),
        jwt(
            "forged/jwt-alg-of-another-kind-of-key.jwt",
            good().header("alg", r#""RS256""#).signed(),
            "The key is of Ed25519, and the header says RS256: the kind of the key decides.",
            bcp,
        )
        .says(INVALID, &["key.type-mismatch"])
        .compat(INVALID),
        jwt(
            "forged/jwt-ps256-instead-of-rs256.jwt",
            by_rsa.clone().header("alg", r#""PS256""#).signed(),
            "The signature was made by RS256, and the header says PS256.",
            jws,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        jwt(
            "forged/jwt-jwk-for-another-alg.jwt",
            by_rsa
                .with_jwk()
                .header("jwk", &Key::Rsa.secret().verifying_key().to_jwk().replacen('{', r#"{"alg":"PS256","#, 1))
                .signed(),
            "The key says that it signs by PS256 only, and the header says RS256.",
            "RFC 7517 §4.4",
        )
        .says(INVALID, &["key.type-mismatch"]),
        jwt(
            "forged/jwt-wrong-key.jwt",
            good().but_signed_by(Key::Stranger).signed(),
            "Another key signed than the header names.",
            jws,
        )
        .says(INVALID, &["proof.signature.mismatch"])
        .compat(INVALID),
        jwt(
            "forged/jwt-other-payload.jwt",
            format!("{header}.{other}.{signature}"),
            "The payload was changed after it was signed.",
            jws,
        )
        .says(
            INVALID,
            &["jwt.iss.missing", "jwt.jti.missing", "jwt.nbf.missing", "jwt.sub.missing", "proof.signature.mismatch"],
        ),
        jwt(
            "forged/jwt-short-signature.jwt",
            format!("{header}.{payload}.{}", part("short")),
            "The signature has five bytes.",
            jws,
        )
        .says(INVALID, &["proof.value.length"]),
        jwt(
            "forged/jwt-without-signature.jwt",
            format!("{header}.{payload}."),
            "The header names a scheme, and the signature is empty.",
            jws,
        )
        .says(INVALID, &["proof.value.length"]),
        jwt(
            "forged/jwt-secret-key-inside.jwt",
            Token::of(badge().issued_by(&Key::P256.did()), Key::P256).header("jwk", &secret).signed(),
            "The header brings the secret key along: from now on anybody can sign with it.",
            "RFC 7517 §9.2",
        )
        .says(INVALID, &["jwt.key.both", "key.secret-published"])
        .compat(INVALID),
        jwt(
            "forged/jwt-short-rsa-key.jwt",
            good()
                .without_header("kid")
                .header("alg", r#""RS256""#)
                .header("jwk", &format!(r#"{{"kty":"RSA","e":"AQAB","n":"{}"}}"#, part([0xd5; 128])))
                .signed(),
            "An RSA key of 1024 bits can be broken.",
            "RFC 7518 §3.3",
        )
        .says(INVALID, &["key.weak"]),
        jwt(
            "forged/jwt-jwk-is-a-text.jwt",
            good().without_header("kid").header("jwk", r#""key""#).signed(),
            "The header jwk is a key.",
            "RFC 7515 §4.1.3",
        )
        .says(INVALID, &["key.malformed"]),
    ]
}

fn malformed() -> Vec<Case> {
    let jws = "RFC 7515 §3.1";
    let base64url = "RFC 7515 §2";
    let token = good().signed();
    let (signed, signature) = token.rsplit_once('.').expect("three parts");
    let header = r#"{"alg":"EdDSA","kid":"did:example:university#1""#;
    let with_header = |rest: &str| sign(&format!("{header}{rest}"), &badge().compact(), Key::University);
    let with_payload = |payload: &str| sign(&format!("{header}}}"), payload, Key::University);
    let last = signature.chars().last().expect("a signature");
    // Of the last letter of 64 bytes two bits count: A, Q, g or w. The letter after it has one more bit.
    let sibling = char::from(u8::try_from(last).expect("ASCII") + 1);
    vec![
        jwt(
            "malformed/jwt-cut-in-the-payload.jwt",
            signed.get(..signed.len() / 2).expect("ASCII"),
            "The token was not copied to its end.",
            jws,
        )
        .says(INVALID, &["jws.malformed"])
        .compat(INVALID),
        jwt("malformed/jwt-of-four-parts.jwt", format!("{token}.{signature}"), "A token has three parts.", jws)
            .says(INVALID, &["jws.malformed"]),
        jwt(
            "malformed/jwt-with-padding.jwt",
            format!("{signed}.{signature}=="),
            "Base64url is written without padding.",
            base64url,
        )
        .says(INVALID, &["jws.encoding"])
        .compat(INVALID),
        jwt(
            "malformed/jwt-not-canonical.jwt",
            format!("{signed}.{}{sibling}", signature.strip_suffix(last).expect("it is the last")),
            "The last letter has bits that stand for nothing: the same signature spelled in another way.",
            "RFC 4648 §3.5",
        )
        .says(INVALID, &["jws.encoding"]),
        jwt(
            "malformed/jwt-in-base64.jwt",
            format!("{}/.{}", signed.replace(['-', '_'], "+"), URL_SAFE.encode("signature").trim_end_matches('=')),
            "Base64 has other letters than base64url.",
            base64url,
        )
        .says(INVALID, &["jws.encoding"]),
        jwt(
            "malformed/jwt-in-lines.jwt",
            token.as_bytes().chunks(64).collect::<Vec<_>>().join(&b'\n'),
            "A mail program broke the token into lines; white space is no part of it.",
            base64url,
        )
        .says(VALID, &[]),
        jwt("malformed/jwt-header-is-an-array.jwt", sign("[]", "{}", Key::University), "A header is an object.", jws)
            .says(INVALID, &["json.root"]),
        jwt("malformed/jwt-header-not-closed.jwt", with_header(""), "The header ends too early.", "RFC 8259 §2")
            .says(INVALID, &["json.syntax"]),
        jwt(
            "malformed/jwt-header-twice.jwt",
            with_header(r#","alg":"none"}"#),
            "Two headers have one name: parsers differ on which counts, so neither does.",
            "RFC 7515 §4",
        )
        .says(INVALID, &["json.duplicate-key"])
        .compat(INVALID),
        jwt(
            "malformed/jwt-crit.jwt",
            with_header(r#","crit":["exp"],"exp":7}"#),
            "The header demands that a rule be understood, and it is not.",
            "RFC 7515 §4.1.11",
        )
        .says(INVALID, &["jws.critical"])
        .compat(INVALID),
        jwt(
            "malformed/jwt-payload-not-encoded.jwt",
            with_header(r#","b64":false}"#),
            "The header says that the payload is not encoded.",
            "RFC 7797 §3",
        )
        .says(INVALID, &["jws.unencoded-payload"]),
        jwt("malformed/jwt-payload-is-a-text.jwt", with_payload("badge"), "A payload is JSON.", "RFC 7519 §7.2")
            .says(INVALID, &["json.syntax"]),
        jwt("malformed/jwt-payload-is-an-array.jwt", with_payload("[]"), "A payload is an object.", "RFC 7519 §7.2")
            .says(INVALID, &["json.root"]),
        jwt(
            "malformed/jwt-claim-twice.jwt",
            with_payload(r#"{"iss":"did:example:university","iss":"did:example:college"}"#),
            "Two claims have one name.",
            "RFC 7519 §4",
        )
        .says(INVALID, &["json.duplicate-key"]),
        jwt(
            "malformed/jwt-vc-is-a-text.jwt",
            with_payload(r#"{"vc":"badge"}"#),
            "The claim vc holds a credential.",
            "VCDM 1.1 §6.3.1",
        )
        .says(INVALID, &["jwt.vc.malformed"])
        .compat(INVALID),
        jwt(
            "malformed/jwt-vc-and-another-beside-it.jwt",
            Token::of(badge(), Key::University).claim("vc", &badge().with("/name", r#""Doctor""#).compact()).signed(),
            "One credential stands in the claim vc, another beside it: readers differ on which is meant.",
            "OB impl. guide, VC-JWT",
        )
        .says(INVALID, &["jwt.vc.malformed"]),
        jwt(
            "poison/jwt-long-header.jwt",
            sign(&format!(r#"{{"alg":"EdDSA","kid":"{}"}}"#, "k".repeat(20_000)), "{}", Key::University),
            "A header of twenty kilobytes is read by nobody.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.jws-header"]),
    ]
}
