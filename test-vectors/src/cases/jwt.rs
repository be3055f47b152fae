//! Badges that are JSON Web Tokens: the good ones, and those whose claims are not what the badge says.

use super::issuer::document as controller_document;
use crate::badge::{Badge, badge, badge_1_1};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::image::{KEYWORD, png, svg, text};
use crate::keys::Key;
use crate::token::{Token, part};

const SOURCE: &str = "OB 3.0 §8.2";
const VC_JOSE: &str = "VC-JOSE-COSE §3.1";
const WEB: &str = "did:web:university.example";
const WEB_DOCUMENT: &str = "https://university.example/.well-known/did.json";
const PLATFORM: &str = "https://badges.example/issuers/1";
const PLATFORM_KEYS: &str = "https://badges.example/.well-known/jwks.json";

pub(crate) fn cases() -> Vec<Case> {
    [good(), old_and_new(), keys(), key_sets(), claims(), dates(), undetermined()].concat()
}

fn jwt(file: &str, token: &Token, why: &'static str, source: &'static str) -> Case {
    case(file, token.signed(), why, source).carrier(Some("jwt"))
}

fn by(key: Key) -> Token {
    Token::of(badge().issued_by(&key.did()), key)
}

fn good() -> Vec<Case> {
    let token = by(Key::Rsa).signed();
    vec![
        jwt("valid/jwt-rs256.jwt", &by(Key::Rsa), "RS256 is the scheme that every verifier knows.", SOURCE)
            .says(VALID, &[])
            .strict(VALID)
            .provenance("did"),
        jwt("valid/jwt-eddsa.jwt", &by(Key::University), "An Ed25519 key signs by EdDSA.", SOURCE).says(VALID, &[]),
        jwt("valid/jwt-es256.jwt", &by(Key::P256), "A P-256 key signs by ES256.", SOURCE).says(VALID, &[]),
        jwt("valid/jwt-es384.jwt", &by(Key::P384), "A P-384 key signs by ES384.", SOURCE).says(VALID, &[]),
        jwt(
            "valid/jwt-without-typ.jwt",
            &by(Key::University).without_header("typ"),
            "The header typ may be absent.",
            SOURCE,
        )
        .says(VALID, &[]),
        jwt(
            "valid/jwt-with-more-claims.jwt",
            &by(Key::University).claim("iat", "1767225600").claim("aud", r#""https://wallet.example""#),
            "Further claims that RFC 7519 registers are allowed.",
            SOURCE,
        )
        .says(VALID, &[]),
        jwt(
            "valid/jwt-with-an-end.jwt",
            &Token::of(badge().with("/validUntil", r#""2027-01-01T00:00:00.750Z""#), Key::University),
            "The claim exp repeats validUntil, to the second.",
            SOURCE,
        )
        .says(VALID, &[]),
        jwt(
            "valid/jwt-for-an-audience.jwt",
            &by(Key::University).claim("aud", r#"["https://wallet.example"]"#).claim("nonce", r#""n-0S6""#),
            "The token was made for whom the caller says, and answers what was asked.",
            "RFC 7519 §4.1.3",
        )
        .demands("domain", "https://wallet.example")
        .demands("challenge", "n-0S6")
        .says(VALID, &[]),
        jwt(
            "forged/jwt-for-somebody-else.jwt",
            &by(Key::University).claim("aud", r#"["https://wallet.example"]"#),
            "The token was made for somebody else, and answers nothing.",
            "RFC 7519 §4.1.3",
        )
        .demands("domain", "https://shop.example")
        .demands("challenge", "n-0S6")
        .says(INVALID, &["proof.challenge.mismatch", "proof.domain.mismatch"]),
        case("valid/jwt-in-png.png", png(&[text(KEYWORD, &token)]), "A PNG image carries the token.", "OB 3.0 §5.3.1")
            .carrier(Some("png"))
            .says(VALID, &[]),
        case(
            "valid/jwt-in-svg.svg",
            svg(&format!(r#"<openbadges:credential verify="{token}"></openbadges:credential>"#)),
            "An SVG image carries the token in an attribute.",
            "OB 3.0 §5.3.2",
        )
        .carrier(Some("svg"))
        .says(VALID, &[]),
        case(
            "valid/jwt-ending-in-a-line-feed.jwt",
            format!("{token}\n"),
            "Editors put a line feed at the end of a file.",
            "OB 3.0 §5.2",
        )
        .carrier(Some("jwt"))
        .says(VALID, &[]),
    ]
}

fn old_and_new() -> Vec<Case> {
    let older = ["conformance.vcdm-1-1"];
    let enveloped = |id: &str| {
        format!(
            r#"{{"@context": "https://www.w3.org/ns/credentials/v2", "id": "{id}", "type": "EnvelopedVerifiableCredential"}}"#
        )
    };
    let vc_jose = || Token::vc_jose(badge(), Key::University);
    let envelope = "VCDM 2.0 §4.13";
    vec![
        jwt(
            "valid/jwt-of-the-data-model-1-1.jwt",
            &Token::in_vc(badge_1_1(), Key::University),
            "In the data model 1.1 the badge stands in the claim vc; it is read, and no longer written.",
            "VCDM 1.1 §6.3.1",
        )
        .says(VALID, &older),
        jwt(
            "valid/jwt-of-the-data-model-1-1-by-its-claims.jwt",
            &Token::in_vc(badge_1_1().without("/issuer/id").without("/credentialSubject/id"), Key::University)
                .claim("iss", &format!("{:?}", Key::University.did()))
                .claim("sub", r#""did:example:ada""#),
            "The claims say what the badge in vc leaves out: who issued it, and to whom.",
            "VCDM 1.1 §6.3.1",
        )
        .says(INVALID, &["conformance.vcdm-1-1", "jwt.iss.mismatch", "jwt.sub.mismatch"])
        .compat(INVALID),
        jwt(
            "valid/jwt-of-vc-jose.jwt",
            &vc_jose(),
            "A token by the rules of the W3C, which needs no claims; Open Badges asks for another typ.",
            VC_JOSE,
        )
        .says(VALID, &["jwt.typ.vc-jose"])
        .strict(VALID),
        case(
            "valid/enveloped.json",
            enveloped(&format!("data:application/vc+jwt,{}", vc_jose().signed())),
            "A JSON document may be no more than the envelope of a token.",
            envelope,
        )
        .says(VALID, &["jwt.typ.vc-jose"]),
        case(
            "malformed/enveloped-with-a-name.json",
            enveloped(&format!("data:application/vc+jwt,{}", vc_jose().signed())).replacen(
                '{',
                r#"{"name": "Doctor","#,
                1,
            ),
            "A name stands on the envelope, where nobody signed it.",
            envelope,
        )
        .says(INVALID, &["envelope.malformed"])
        .compat(INVALID),
        case(
            "malformed/enveloped-in-base64.json",
            enveloped(&format!("data:application/json;base64,{}", part(badge().compact()))),
            "The envelope holds a credential that is no token.",
            envelope,
        )
        .says(INVALID, &["envelope.malformed"]),
        case(
            "malformed/enveloped-twice.json",
            enveloped(&format!("data:application/vc+jwt,data:application/vc+jwt,{}", vc_jose().signed())),
            "An envelope inside the envelope is no token.",
            envelope,
        )
        .says(INVALID, &["jws.encoding"]),
        case(
            "undetermined/enveloped-cose.json",
            enveloped("data:application/vc+cose,0oRDoQEm"),
            "The envelope holds a credential that is secured by COSE, which is not known here.",
            envelope,
        )
        .says(UNDETERMINED, &["open.carrier.unsupported"]),
        jwt(
            "expired/jwt-signature-of-vc-jose.jwt",
            &vc_jose().claim("exp", "1767312000"),
            "In VC-JOSE-COSE, exp is the end of the signature: it has passed.",
            "VC-JOSE-COSE §3.1.3",
        )
        .says(INVALID, &["jwt.typ.vc-jose", "proof.expired"])
        .compat(INVALID),
        jwt(
            "expired/jwt-signature-of-vc-jose-later.jwt",
            &vc_jose().claim("iat", "1798761600"),
            "The signature says that it was made next year.",
            "VC-JOSE-COSE §3.1.3",
        )
        .says(VALID, &["jwt.typ.vc-jose", "proof.created.later"])
        .strict(INVALID),
    ]
}

/// A document that lists a key.
fn document(key: Key) -> String {
    let multibase = key.multibase();
    format!(
        r#"{{
  "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
  "id": "{WEB}",
  "verificationMethod": [
    {{ "id": "{WEB}#key-1", "type": "Multikey", "controller": "{WEB}", "publicKeyMultibase": "{multibase}" }}
  ],
  "assertionMethod": ["{WEB}#key-1"]
}}
"#
    )
}

fn keys() -> Vec<Case> {
    let web = |kid: &str| Token::of(badge().issued_by(WEB), Key::Web).header("kid", &format!("{kid:?}"));
    let lent = |file: &str, kid: &str, why: &'static str| {
        jwt(file, &web(kid), why, SOURCE).lends(WEB_DOCUMENT, "did-web.json", document(Key::Web))
    };
    let urn = || badge().issued_by("urn:uuid:55c1b1c4-2b7c-4a3f-8c7d-5a0d7fd8f1b3");
    vec![
        lent(
            "issuer/jwt-did-web.jwt",
            "did:web:university.example#key-1",
            "The DID document of the issuer lists the key.",
        )
        .says(VALID, &[])
        .provenance("did"),
        lent("issuer/jwt-kid-is-a-fragment.jwt", "#key-1", "A fragment alone is one of the issuer's DID document.")
            .says(VALID, &[])
            .provenance("did"),
        lent("issuer/jwt-kid-is-a-name.jwt", "key-1", "A name alone is that of a key of the issuer.").says(VALID, &[]),
        jwt(
            "issuer/jwt-did-web-not-provided.jwt",
            &web("did:web:university.example#key-1"),
            "Nobody has provided the DID document of the issuer.",
            SOURCE,
        )
        .says(UNDETERMINED, &["did.document.missing"])
        .missing(&[WEB_DOCUMENT]),
        jwt(
            "issuer/jwt-key-of-another.jwt",
            &Token::of(badge().issued_by(WEB), Key::Stranger),
            "The badge names a university, an unrelated did:key signed the token.",
            SOURCE,
        )
        .says(INVALID, &["issuer.key.mismatch"])
        .compat(INVALID),
        jwt(
            "issuer/jwt-jwk-is-the-did.jwt",
            &by(Key::P256).with_jwk(),
            "The token brings its key along, and the name of the issuer is that key.",
            SOURCE,
        )
        .says(VALID, &[])
        .provenance("did"),
        jwt(
            "issuer/jwt-jwk-of-another.jwt",
            &Token::of(badge(), Key::Stranger).with_jwk(),
            "The token brings a key along that is not the one that the issuer's name is.",
            SOURCE,
        )
        .says(INVALID, &["issuer.key.mismatch"])
        .compat(INVALID),
        jwt(
            "issuer/jwt-jwk-of-an-urn.jwt",
            &Token::of(urn(), Key::P256).with_jwk(),
            "Only the token itself says that the key is the issuer's.",
            "OB impl. guide, key provenance",
        )
        .says(UNDETERMINED, &["issuer.key.self-asserted"])
        .missing(&[])
        .provenance("self-asserted")
        .strict(UNDETERMINED)
        .compat(VALID),
        jwt(
            "issuer/jwt-without-key.jwt",
            &by(Key::University).without_header("kid"),
            "The header neither names the key nor brings it along.",
            SOURCE,
        )
        .says(INVALID, &["jwt.key.missing"])
        .compat(INVALID),
        jwt(
            "issuer/jwt-kid-and-jwk.jwt",
            &by(Key::P256).header("jwk", &Key::P256.secret().verifying_key().to_jwk()),
            "The header has one of kid and jwk, not both; kid is followed.",
            SOURCE,
        )
        .says(VALID, &["jwt.key.both"])
        .strict(INVALID),
        jwt(
            "issuer/jwt-kid-is-a-number.jwt",
            &by(Key::University).header("kid", "1"),
            "A kid is a text.",
            "RFC 7515 §4.1.4",
        )
        .says(INVALID, &["jwt.kid.malformed"]),
        jwt(
            "issuer/jwt-kid-leads-nowhere.jwt",
            &Token::of(urn(), Key::University).header("kid", r#""key-1""#),
            "A name of a key, by an issuer whose own name leads to no keys.",
            SOURCE,
        )
        .says(INVALID, &["jwt.kid.malformed"]),
    ]
}

/// A set of keys: name, key, and further members.
pub(super) fn key_set(keys: &[(&str, Key, &str)]) -> String {
    let keys: Vec<String> = keys
        .iter()
        .map(|(kid, key, more)| {
            let jwk = key.secret().verifying_key().to_jwk();
            format!("    {{ \"kid\": \"{kid}\", {more}{}", jwk.trim_start_matches('{').replace("\",\"", "\", \""))
        })
        .collect();
    format!("{{\n  \"keys\": [\n{}\n  ]\n}}\n", keys.join(",\n"))
}

fn key_sets() -> Vec<Case> {
    let named = |kid: &str| platform().header("kid", &format!("{kid:?}"));
    let of_platform = key_set(&[("old", Key::P256, ""), ("key-1", Key::Platform, "")]);
    let in_set = "https://badges.example/.well-known/jwks.json#key-1";
    let elsewhere = "https://badges.example/users/mallory/jwks.json";
    let alone = "https://badges.example/keys/1.json";
    let jwk = |key: Key| format!("{}\n", key.secret().verifying_key().to_jwk());
    let lent = |file: &str, token: &Token, why: &'static str| {
        jwt(file, token, why, "OB impl. guide, key provenance").lends(PLATFORM_KEYS, "jwks.json", of_platform.clone())
    };
    vec![
        lent("issuer/jwt-key-set.jwt", &named(in_set), "The key set at the issuer's web address lists the key.")
            .says(VALID, &[])
            .provenance("key-set")
            .strict(VALID),
        lent("issuer/jwt-key-set-by-name.jwt", &named("key-1"), "The key is named as the issuer's key set names it.")
            .says(VALID, &[])
            .provenance("key-set"),
        lent("issuer/jwt-key-set-by-jwk.jwt", &platform().with_jwk(), "The key set lists the key that the token brings along.")
            .says(VALID, &[])
            .provenance("key-set"),
        lent(
            "issuer/jwt-key-set-without-the-name.jwt",
            &named("https://badges.example/.well-known/jwks.json#key-2"),
            "The key set has no key of that name.",
        )
        .says(INVALID, &["jwt.kid.not-found"])
        .compat(INVALID),
        lent(
            "issuer/jwt-key-set-without-the-key.jwt",
            &Token::of(badge().issued_by(PLATFORM), Key::Stranger).with_jwk(),
            "The token brings a key along that the issuer's key set does not list.",
        )
        .says(INVALID, &["issuer.key.mismatch"])
        .compat(INVALID),
        jwt(
            "issuer/jwt-key-set-of-another-issuer.jwt",
            &named(in_set),
            "The key set lists the key as that of another issuer at the same address.",
            "OB impl. guide, key provenance",
        )
        .lends(
            PLATFORM_KEYS,
            "jwks-of-another-issuer.json",
            key_set(&[("key-1", Key::Platform, "\"iss\": \"https://badges.example/issuers/2\", ")]),
        )
        .says(INVALID, &["issuer.key.mismatch"]),
        jwt(
            "issuer/jwt-key-set-beside-the-issuer.jwt",
            &Token::of(badge().issued_by(PLATFORM), Key::Stranger).header("kid", &format!("\"{elsewhere}#key-1\"")),
            "The key set stands on the issuer's host, but where strangers may write: the issuer's own does not list the key.",
            "OB impl. guide, key provenance",
        )
        .lends(PLATFORM_KEYS, "jwks.json", of_platform.clone())
        .lends(elsewhere, "jwks-of-a-stranger.json", key_set(&[("key-1", Key::Stranger, "")]))
        .says(INVALID, &["issuer.key.mismatch"])
        .compat(INVALID),
        lent("issuer/jwt-kid-is-the-url-of-a-jwk.jwt", &named(alone), "What kid names is one key, which the issuer's key set lists, too.")
            .lends(alone, "jwk-alone.json", jwk(Key::Platform))
            .says(VALID, &[])
            .provenance("key-set"),
        jwt(
            "issuer/jwt-kid-is-the-url-of-a-jwk-not-confirmed.jwt",
            &named(alone),
            "What kid names is one key, at an address that is not the issuer's: the issuer's key set would settle it.",
            "OB impl. guide, key provenance",
        )
        .lends(alone, "jwk-alone.json", jwk(Key::Platform))
        .says(UNDETERMINED, &["issuer.key.self-asserted"])
        .missing(&[PLATFORM_KEYS])
        .strict(UNDETERMINED)
        .compat(VALID),
        lent(
            "issuer/jwt-kid-is-the-url-of-a-jwk-of-another.jwt",
            &Token::of(badge().issued_by(PLATFORM), Key::Stranger).header("kid", &format!("{alone:?}")),
            "What kid names is one key, which the issuer's key set does not list.",
        )
        .lends(alone, "jwk-of-a-stranger.json", jwk(Key::Stranger))
        .says(INVALID, &["issuer.key.mismatch"])
        .compat(INVALID),
        jwt(
            "issuer/jwt-kid-in-the-controller-document.jwt",
            &named(&format!("{PLATFORM}#key-1")),
            "The document at the issuer's own address lists the key.",
            "CID §3.3",
        )
        .lends(PLATFORM, "controller.json", controller_document(PLATFORM, "key-1", Key::Platform))
        .says(VALID, &[])
        .provenance("controller"),
        jwt(
            "forged/jwt-key-set-for-another-alg.jwt",
            &Token::of(badge().issued_by(PLATFORM), Key::Rsa).header("kid", &format!("{in_set:?}")),
            "The key set says that the key signs by PS256, and the header says RS256.",
            "RFC 8725 §3.1",
        )
        .lends(PLATFORM_KEYS, "jwks-of-ps256.json", key_set(&[("key-1", Key::Rsa, "\"alg\": \"PS256\", ")]))
        .says(INVALID, &["key.type-mismatch"]),
        jwt(
            "forged/jwt-jwk-listed-for-another-alg.jwt",
            &Token::of(badge().issued_by(PLATFORM), Key::Rsa).with_jwk(),
            "The token brings the key along, the issuer's key set says that it signs by PS256, and the header says RS256.",
            "RFC 8725 §3.1",
        )
        .lends(PLATFORM_KEYS, "jwks-of-ps256.json", key_set(&[("key-1", Key::Rsa, "\"alg\": \"PS256\", ")]))
        .says(INVALID, &["key.type-mismatch"])
        .compat(INVALID),
        jwt(
            "forged/jwt-jwk-listed-for-encryption.jwt",
            &platform().with_jwk(),
            "The issuer's key set has the key that the token brings along, but not for signatures.",
            "RFC 7517 §4.2",
        )
        .lends(PLATFORM_KEYS, "jwks-for-encryption.json", key_set(&[("key-1", Key::Platform, "\"use\": \"enc\", ")]))
        .says(INVALID, &["key.type-mismatch"])
        .compat(INVALID),
        jwt(
            "forged/jwt-jwk-listed-with-its-secret.jwt",
            &platform().with_jwk(),
            "The issuer's key set publishes the secret half of the key that the token brings along: anybody can sign by it.",
            "RFC 7517 §9.2",
        )
        .lends(
            PLATFORM_KEYS,
            "jwks-with-the-secret.json",
            key_set(&[("key-1", Key::Platform, "\"d\": \"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\", ")]),
        )
        .says(INVALID, &["key.secret-published"])
        .compat(INVALID),
        jwt(
            "issuer/jwt-jwk-not-confirmed.jwt",
            &platform().with_jwk(),
            "Nobody has provided the issuer's key set, which would say whether the key is the issuer's.",
            "OB impl. guide, key provenance",
        )
        .says(UNDETERMINED, &["issuer.key.self-asserted"])
        .missing(&[PLATFORM_KEYS])
        .provenance("self-asserted")
        .strict(UNDETERMINED)
        .compat(VALID),
        jwt(
            "issuer/jwt-jwk-without-key-set.jwt",
            &platform().with_jwk(),
            "The issuer publishes no key set.",
            "OB impl. guide, key provenance",
        )
        .lacks(PLATFORM_KEYS)
        .says(UNDETERMINED, &["issuer.key.self-asserted"])
        .missing(&[]),
        jwt("issuer/jwt-key-set-not-provided.jwt", &named(in_set), "Nobody has provided the key set that kid names.", SOURCE)
            .says(UNDETERMINED, &["jwt.key-set.missing"])
            .missing(&[PLATFORM_KEYS])
            .strict(UNDETERMINED),
        jwt("issuer/jwt-key-set-unavailable.jwt", &named("key-1"), "The issuer's key set cannot be had.", SOURCE)
            .lacks(PLATFORM_KEYS)
            .says(UNDETERMINED, &["jwt.key-set.unavailable"])
            .missing(&[])
            .strict(UNDETERMINED),
        jwt("issuer/jwt-key-set-is-none.jwt", &named("key-1"), "What should be a key set is a greeting.", "RFC 7517 §5")
            .lends(PLATFORM_KEYS, "jwks-is-a-greeting.json", "{ \"hello\": \"world\" }\n")
            .says(UNDETERMINED, &["jwt.key-set.malformed"]),
    ]
}

fn platform() -> Token {
    Token::of(badge().issued_by(PLATFORM), Key::Platform)
}

fn claims() -> Vec<Case> {
    let departs = |name: &str, token: &Token, code: &'static str, why: &'static str| {
        jwt(&format!("conformance/jwt-{name}.jwt"), token, why, SOURCE).says(INVALID, &[code]).compat(INVALID)
    };
    let good = || by(Key::University);
    let unnamed: Badge = badge().without("/credentialSubject/id").with(
        "/credentialSubject/identifier",
        r#"[{"type": "IdentityObject", "hashed": false, "identityHash": "ada@example.org", "identityType": "emailAddress"}]"#,
    );
    vec![
        departs("without-iss", &good().without_claim("iss"), "jwt.iss.missing", "The claim iss is demanded."),
        departs(
            "iss-of-another",
            &good().claim("iss", r#""did:web:elsewhere.example""#),
            "jwt.iss.mismatch",
            "The claim iss names another issuer; the key is that of the one whom the badge names.",
        ),
        departs("iss-is-a-number", &good().claim("iss", "7"), "jwt.iss.mismatch", "The claim iss is no name at all."),
        jwt(
            "conformance/jwt-without-sub.jwt",
            &good().without_claim("sub"),
            "The claim sub is demanded, and the subject's id that it repeats is not: only the strict policy insists.",
            SOURCE,
        )
        .says(VALID, &["jwt.sub.missing"])
        .strict(INVALID)
        .compat(VALID),
        departs(
            "sub-of-another",
            &good().claim("sub", r#""did:example:eve""#),
            "jwt.sub.mismatch",
            "The claim sub names somebody else than the badge does.",
        ),
        jwt(
            "conformance/jwt-subject-without-id.jwt",
            &Token::of(unnamed, Key::University),
            "The subject is known by an identifier and has no id, so there is nothing that sub could repeat.",
            SOURCE,
        )
        .says(VALID, &["jwt.sub.missing"])
        .strict(INVALID),
        departs("without-jti", &good().without_claim("jti"), "jwt.jti.missing", "The claim jti is demanded."),
        departs(
            "jti-of-another",
            &good().claim("jti", r#""urn:x:2""#),
            "jwt.jti.mismatch",
            "The claim jti is another id.",
        ),
        departs("without-nbf", &good().without_claim("nbf"), "jwt.nbf.missing", "The claim nbf is demanded."),
        departs(
            "nbf-of-another-time",
            &good().claim("nbf", "1767225601"),
            "jwt.nbf.mismatch",
            "The claim nbf is a second later than validFrom.",
        ),
        departs(
            "without-exp",
            &Token::of(badge().with("/validUntil", r#""2027-01-01T00:00:00Z""#), Key::University).without_claim("exp"),
            "jwt.exp.missing",
            "The badge ends, and the claim exp does not say so.",
        ),
        departs(
            "exp-of-another-time",
            &good().claim("exp", "1798761600"),
            "jwt.exp.mismatch",
            "The claim exp says that the badge ends, and the badge does not.",
        ),
        jwt(
            "conformance/jwt-nbf-is-a-text.jwt",
            &good().claim("nbf", r#""2026-01-01T00:00:00Z""#),
            "A date is a number of seconds in a claim.",
            "RFC 7519 §2 (NumericDate)",
        )
        .says(INVALID, &["jwt.date.malformed"])
        .compat(INVALID),
        jwt(
            "conformance/jwt-exp-beyond-all-time.jwt",
            &good().claim("exp", "99999999999999999999"),
            "A date is one that a calendar has.",
            "RFC 7519 §2 (NumericDate)",
        )
        .says(INVALID, &["jwt.date.malformed"]),
        departs(
            "typ-of-something-else",
            &good().header("typ", r#""JOSE""#),
            "jwt.typ",
            "The header typ, where there is one, is JWT.",
        ),
        departs(
            "with-a-certificate",
            &good().header("x5c", r#"["MIIB"]"#),
            "jwt.header.additional",
            "Further headers are not allowed, and are not followed.",
        ),
        departs(
            "vc-of-the-data-model-2-0",
            &Token::in_vc(badge(), Key::University).claim("nbf", "1767225600"),
            "jwt.vc.data-model",
            "The claim vc goes with the data model 1.1.",
        ),
        jwt(
            "conformance/jwt-data-model-1-1-without-vc.jwt",
            &Token::of(badge_1_1(), Key::University).claim("nbf", "1767225600"),
            "A badge of the data model 1.1 stands in the claim vc.",
            "OB impl. guide, VC-JWT",
        )
        .says(INVALID, &["conformance.vcdm-1-1", "jwt.vc.data-model"])
        .compat(INVALID),
        jwt(
            "conformance/jwt-without-criteria.jwt",
            &Token::of(badge().with("/credentialSubject/achievement/criteria", "{}"), Key::University),
            "A badge in a token is a badge: its criteria say something.",
            "OB 3.0 appendix B (Criteria)",
        )
        .says(INVALID, &["conformance.criteria.empty"]),
        jwt(
            "conformance/jwt-with-a-proof-inside.jwt",
            &Token::of(badge().signed(), Key::University),
            "A proof was made before the token; the token is what is verified.",
            "OB 3.0 §8",
        )
        .says(VALID, &["jwt.proof-inside"])
        .strict(VALID),
    ]
}

fn dates() -> Vec<Case> {
    let ended = || badge().with("/validUntil", r#""2026-01-15T00:00:00Z""#);
    vec![
        jwt(
            "expired/jwt.jwt",
            &Token::of(ended(), Key::University),
            "The badge in the token has expired.",
            "OB 3.0 §9.1",
        )
        .says(INVALID, &["validity.expired"])
        .compat(INVALID),
        jwt(
            "expired/jwt-by-its-claim-alone.jwt",
            &by(Key::University).claim("exp", "1768435200"),
            "The claim exp has passed, of which the badge says nothing: the earlier end counts.",
            "OB 3.0 §8.2",
        )
        .says(INVALID, &["jwt.exp.mismatch", "validity.expired"])
        .compat(INVALID),
        jwt(
            "expired/jwt-not-yet-by-its-claim-alone.jwt",
            &by(Key::University).claim("nbf", "1798761600"),
            "The claim nbf is yet to come, though the badge says that it is valid: the later beginning counts.",
            "OB 3.0 §8.2",
        )
        .says(INVALID, &["jwt.nbf.mismatch", "validity.not-yet"])
        .compat(INVALID),
        jwt(
            "recipient/jwt-of-another.jwt",
            &by(Key::University),
            "The badge in the token was earned by somebody else.",
            "OB 3.0 §9.2",
        )
        .belongs_to("did:example:eve", None)
        .says(INVALID, &["recipient.mismatch"]),
        jwt(
            "undetermined/jwt-status-not-looked-up.jwt",
            &Token::of(
                badge().with(
                    "/credentialStatus",
                    r#"{"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "7", "statusListCredential": "https://university.example/status/1"}"#,
                ),
                Key::University,
            ),
            "The badge in the token can be revoked, and nobody has looked whether it was.",
            "OB 3.0 §9.1",
        )
        .says(UNDETERMINED, &["status.list.missing"]),
    ]
}

fn undetermined() -> Vec<Case> {
    vec![
        case(
            "undetermined/encrypted.jwt",
            [r#"{"alg":"RSA-OAEP-256","enc":"A256GCM"}"#, "key", "vector", "text", "tag"].map(part).join("."),
            "An encrypted JWT has five parts: only whoever has the key can read it.",
            "RFC 7516 §3.1",
        )
        .carrier(Some("jwt"))
        .says(UNDETERMINED, &["open.carrier.unsupported"]),
        case(
            "undetermined/selective-disclosure.jwt",
            format!("{}~{}~", by(Key::P256).signed(), part(r#"["salt","name","Ada"]"#)),
            "A JWT with selective disclosure (SD-JWT) has disclosures behind it, whose rules are not known here.",
            "RFC 9901 §4",
        )
        .carrier(Some("jwt"))
        .says(UNDETERMINED, &["open.carrier.unsupported"]),
        jwt(
            "undetermined/jwt-rs512.jwt",
            &by(Key::University).header("alg", r#""RS512""#),
            "The token says that it was signed in a way that is not known here; which is open under every policy.",
            SOURCE,
        )
        .says(UNDETERMINED, &["jwt.alg.unsupported"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
    ]
}
