//! Conditions that stand outside of the badge: tokens, keys and documents that do not count yet, or no longer.

use super::issuer::{document, web};
use super::jwt::key_set;
use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::token::Token;

const WEB: &str = "did:web:university.example";
const WEB_URL: &str = "https://university.example/.well-known/did.json";
const PLATFORM: &str = "https://badges.example/issuers/1";
const PLATFORM_KEYS: &str = "https://badges.example/.well-known/jwks.json";

/// Instants in seconds: 2026-01-15 and 2026-02-15, before and after the badges are judged.
const BEFORE: u32 = 1_768_435_200;
const AFTER: u32 = 1_771_113_600;

pub(crate) fn cases() -> Vec<Case> {
    [tokens(), documents(), keys()].concat()
}

fn tokens() -> Vec<Case> {
    let token = |file: &str, name: &'static str, instant: u32, why: &'static str| {
        let token = Token::vc_jose(badge(), Key::University).claim(name, &instant.to_string());
        case(file, token.signed(), why, "RFC 7519 §4.1.5").carrier(Some("jwt"))
    };
    vec![
        token("expired/jwt-of-vc-jose-not-yet.jwt", "nbf", AFTER, "A token is not to be accepted before its nbf.")
            .says(INVALID, &["jwt.typ.vc-jose", "validity.not-yet"])
            .strict(INVALID)
            .compat(INVALID),
        token("valid/jwt-of-vc-jose-since.jwt", "nbf", BEFORE, "The instant from which the token counts has passed.")
            .says(VALID, &["jwt.typ.vc-jose"]),
    ]
}

fn documents() -> Vec<Case> {
    let good = document(WEB, "key-1", Key::Web);
    let with = |members: &str| good.replacen('{', &format!("{{\n  {members},"), 1);
    let web = |file: &str, why: &'static str, name: &str, text: String| {
        case(file, web(), why, "DID Core §7.1.3").lends(WEB_URL, name, text)
    };
    vec![
        web(
            "issuer/did-web-deactivated.json",
            "The issuer has deactivated its document, which still lists the key.",
            "did-web-deactivated.json",
            with(r#""deactivated": true"#),
        )
        .says(INVALID, &["did.document.deactivated"])
        .compat(INVALID),
        web(
            "issuer/did-web-deactivated-by-its-metadata.json",
            "What the resolver tells of the document is that it was deactivated.",
            "did-web-deactivated-by-its-metadata.json",
            with(r#""didDocumentMetadata": {"deactivated": true}"#),
        )
        .says(INVALID, &["did.document.deactivated"]),
        web(
            "issuer/did-web-not-deactivated.json",
            "The document says that it was not deactivated.",
            "did-web-not-deactivated.json",
            with(r#""deactivated": false"#),
        )
        .says(VALID, &[]),
        web(
            "issuer/did-web-deactivated-in-words.json",
            "Whether the document counts is said by something that is neither true nor false.",
            "did-web-deactivated-in-words.json",
            with(r#""deactivated": "true""#),
        )
        .says(UNDETERMINED, &["did.document.malformed"]),
    ]
}

fn keys() -> Vec<Case> {
    let source = "OpenID Federation 1.0 §8.7";
    let token = || Token::of(badge().issued_by(PLATFORM), Key::Platform);
    let named = |file: &str, why: &'static str, name: &str, says: &str| {
        case(file, token().header("kid", r#""key-1""#).signed(), why, source).carrier(Some("jwt")).lends(
            PLATFORM_KEYS,
            name,
            key_set(&[("key-1", Key::Platform, says)]),
        )
    };
    let revoked = format!(r#""revoked": {{"revoked_at": {BEFORE}, "reason": "compromised"}}, "#);
    vec![
        named(
            "issuer/jwt-key-set-revoked.jwt",
            "The key set says that the key was revoked.",
            "jwks-revoked.json",
            &revoked,
        )
        .says(INVALID, &["jwt.key.not-in-force"])
        .compat(INVALID),
        case(
            "issuer/jwt-key-set-revoked-by-jwk.jwt",
            token().with_jwk().signed(),
            "The token brings a key along that the issuer's key set lists as revoked.",
            source,
        )
        .carrier(Some("jwt"))
        .lends(PLATFORM_KEYS, "jwks-revoked.json", key_set(&[("key-1", Key::Platform, &revoked)]))
        .says(INVALID, &["jwt.key.not-in-force"]),
        case(
            "issuer/jwt-key-set-revoked-and-listed-again.jwt",
            token().with_jwk().signed(),
            "The key set lists the key twice, and revokes it once.",
            source,
        )
        .carrier(Some("jwt"))
        .lends(
            PLATFORM_KEYS,
            "jwks-revoked-and-listed-again.json",
            key_set(&[("key-1", Key::Platform, ""), ("key-2", Key::Platform, &revoked)]),
        )
        .says(INVALID, &["jwt.key.not-in-force"]),
        named(
            "issuer/jwt-key-set-revoked-without-a-date.jwt",
            "The key was revoked, and nothing says when.",
            "jwks-revoked-without-a-date.json",
            r#""revoked": {"reason": "compromised"}, "#,
        )
        .says(INVALID, &["jwt.key.not-in-force"]),
        named(
            "issuer/jwt-key-set-revoked-later.jwt",
            "The key is going to be revoked later.",
            "jwks-revoked-later.json",
            &format!(r#""revoked": {{"revoked_at": {AFTER}}}, "exp": {AFTER}, "nbf": {BEFORE}, "iat": {BEFORE}, "#),
        )
        .says(VALID, &[])
        .provenance("key-set"),
        named(
            "issuer/jwt-key-set-expired.jwt",
            "The key set says that the key has ended.",
            "jwks-expired.json",
            &format!(r#""exp": {BEFORE}, "#),
        )
        .says(INVALID, &["jwt.key.not-in-force"]),
        named(
            "issuer/jwt-key-set-not-yet.jwt",
            "The key set says that the key counts from later on.",
            "jwks-not-yet.json",
            &format!(r#""nbf": {AFTER}, "#),
        )
        .says(INVALID, &["jwt.key.not-in-force"]),
        named(
            "issuer/jwt-key-set-with-an-end-in-words.jwt",
            "Until when the key counts cannot be read.",
            "jwks-with-an-end-in-words.json",
            r#""exp": "soon", "#,
        )
        .says(INVALID, &["jwt.key.not-in-force"]),
        named(
            "issuer/jwt-key-set-expired-without-a-clock.jwt",
            "Nobody knows what time it is, so nobody knows whether the key has ended.",
            "jwks-expired.json",
            &format!(r#""exp": {BEFORE}, "#),
        )
        .at(None)
        .says(UNDETERMINED, &["validity.no-clock"]),
    ]
}
