//! Presentations: credentials, and the proof of whoever presents them.

use crate::badge::{Badge, badge, badge_1_1, document};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::Token;

const SOURCE: &str = "VCDM 2.0 §4.12";
const VC_JOSE: &str = "VC-JOSE-COSE §3.1.2";
const CHALLENGE: &str = "c82f7883-42a1-4b78-9c2e-d8d5321af9f8";
const DOMAIN: &str = "https://employer.example";

pub(crate) fn cases() -> Vec<Case> {
    [embedded(), tokens(), contents()].concat()
}

/// Ada's badge, by the university.
fn adas() -> Badge {
    badge().with("/credentialSubject/id", &format!("{:?}", Key::Web.did()))
}

/// A presentation by Ada, whose key is the one called `web`, of what is given as JSON.
fn presenting(credentials: &[String]) -> Badge {
    document(&format!(
        r#"{{
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiablePresentation"],
            "holder": "{}",
            "verifiableCredential": [{}]
        }}"#,
        Key::Web.did(),
        credentials.join(", ")
    ))
}

fn good() -> Badge {
    presenting(&[adas().signed().compact()])
}

fn proof(key: Key) -> Proof {
    Proof::by(key)
        .with("proofPurpose", r#""authentication""#)
        .with("challenge", &format!("{CHALLENGE:?}"))
        .with("domain", &format!("{DOMAIN:?}"))
}

/// The caller asked for it.
fn asked(file: &str, bytes: impl Into<Vec<u8>>, why: &'static str, source: &'static str) -> Case {
    case(file, bytes, why, source).demands("domain", DOMAIN).demands("challenge", CHALLENGE)
}

fn token(presentation: &Badge) -> Token {
    Token::presenting(presentation, Key::Web)
        .claim("nonce", &format!("{CHALLENGE:?}"))
        .claim("aud", &format!("{DOMAIN:?}"))
}

fn jwt(file: &str, token: &Token, why: &'static str, source: &'static str) -> Case {
    asked(file, token.signed(), why, source).carrier(Some("jwt"))
}

fn embedded() -> Vec<Case> {
    let envelope = format!(
        r#"{{"@context": "https://www.w3.org/ns/credentials/v2", "id": "data:application/vc+jwt,{}", "type": "EnvelopedVerifiableCredential"}}"#,
        Token::vc_jose(adas(), Key::University).signed()
    );
    vec![
        asked(
            "valid/presentation.json",
            good().proved(&proof(Key::Web)),
            "The holder presents a badge to whom it asked, in answer to the question.",
            SOURCE,
        )
        .says(VALID, &[])
        .strict(VALID)
        .provenance("did"),
        asked(
            "valid/presentation-of-an-envelope.json",
            presenting(&[envelope]).proved(&proof(Key::Web)),
            "The badge that is presented is a token in an envelope.",
            SOURCE,
        )
        .says(VALID, &[]),
        case(
            "valid/presentation-nobody-asked-for.json",
            good().proved(&proof(Key::Web)),
            "A caller that demands no challenge and no domain accepts every one, and is told for whom it was made.",
            "VC-DI §4.3",
        )
        .says(VALID, &["proof.domain.unasked"]),
        case(
            "forged/presentation-to-somebody-else.json",
            good().proved(&proof(Key::Web)),
            "The presentation was made for another verifier, in answer to another question.",
            "VC-DI §4.3",
        )
        .demands("domain", "https://bank.example")
        .demands("challenge", "another")
        .says(INVALID, &["proof.challenge.mismatch", "proof.domain.mismatch"])
        .compat(INVALID),
        asked(
            "forged/presentation-by-a-stranger.json",
            good().proved(&proof(Key::Stranger)),
            "The presentation names a holder, and somebody else signed it.",
            SOURCE,
        )
        .says(INVALID, &["presentation.holder.mismatch"])
        .compat(INVALID),
        asked(
            "forged/presentation-with-a-proof-for-badges.json",
            good().proved(&proof(Key::Web).with("proofPurpose", r#""assertionMethod""#)),
            "The proof was made to assert something, not to authenticate the holder.",
            "VC-DI §4.3",
        )
        .says(INVALID, &["proof.purpose.mismatch"]),
        asked(
            "forged/presentation-without-proof.json",
            good(),
            "Nobody signed the presentation: whoever has the badge can present it.",
            SOURCE,
        )
        .says(INVALID, &["proof.missing"])
        .compat(INVALID),
    ]
}

fn tokens() -> Vec<Case> {
    let in_vp = Token::in_vp(
        &document(&format!(
            r#"{{
                "@context": ["https://www.w3.org/2018/credentials/v1"],
                "type": ["VerifiablePresentation"],
                "verifiableCredential": [{:?}]
            }}"#,
            Token::in_vc(badge_1_1().with("/credentialSubject/id", &format!("{:?}", Key::Web.did())), Key::University)
                .signed()
        )),
        Key::Web,
    );
    let in_vp = in_vp.claim("nonce", &format!("{CHALLENGE:?}")).claim("aud", &format!("{DOMAIN:?}"));
    vec![
        jwt("valid/presentation-as-a-token.jwt", &token(&good()), "A presentation may be a token.", VC_JOSE)
            .says(VALID, &[])
            .provenance("did"),
        jwt(
            "valid/presentation-of-the-data-model-1-1.jwt",
            &in_vp,
            "In the data model 1.1 the presentation stands in the claim vp, and tokens in it as texts; iss is the holder.",
            "VCDM 1.1 §6.3.1",
        )
        .says(VALID, &[])
        .provenance("did"),
        jwt(
            "forged/presentation-iss-of-another.jwt",
            &token(&good()).claim("iss", &format!("{:?}", Key::Stranger.did())),
            "The claim iss is another than the holder.",
            VC_JOSE,
        )
        .says(INVALID, &["jwt.iss.mismatch"]),
        jwt(
            "forged/presentation-that-says-it-is-a-credential.jwt",
            &token(&good()).header("typ", r#""vc+jwt""#),
            "The header says that the payload is a credential, and it is a presentation.",
            VC_JOSE,
        )
        .says(INVALID, &["jwt.typ"]),
        jwt(
            "expired/presentation.jwt",
            &token(&good()).claim("exp", "1768435200"),
            "The presentation was good until a day that has passed.",
            VC_JOSE,
        )
        .says(INVALID, &["proof.expired"]),
        jwt(
            "expired/presentation-not-yet.jwt",
            &token(&good()).claim("nbf", "1771113600"),
            "A token is not to be accepted before its nbf.",
            "RFC 7519 §4.1.5",
        )
        .says(INVALID, &["validity.not-yet"])
        .compat(INVALID),
        jwt(
            "malformed/presentation-holder-is-a-number.jwt",
            &token(&good()).claim("holder", "7"),
            "A holder is named by a URL.",
            SOURCE,
        )
        .says(INVALID, &["presentation.malformed"])
        .compat(INVALID),
        jwt(
            "malformed/presentation-without-context.jwt",
            &token(&good()).without_claim("@context"),
            "A presentation has the context of the data model.",
            SOURCE,
        )
        // Every document names its edition of the data model, presentations too.
        .says(INVALID, &["open.data-model", "vcdm.context"]),
        jwt(
            "malformed/presentation-of-nothing.jwt",
            &token(&presenting(&[])),
            "A presentation may hold no credential: its holder made it, and nothing else is proven.",
            SOURCE,
        )
        .says(VALID, &["presentation.empty"])
        .strict(VALID),
        jwt(
            "issuer/presentation-without-holder.jwt",
            &token(&good()).without_claim("holder"),
            "A presentation need not say who presents it.",
            SOURCE,
        )
        .says(VALID, &["presentation.holder.missing"])
        .strict(VALID),
    ]
}

fn contents() -> Vec<Case> {
    vec![
        jwt(
            "issuer/presentation-of-what-another-earned.jwt",
            &token(&presenting(&[badge().signed().compact()])),
            "The holder presents a badge that somebody else earned, a child's perhaps.",
            SOURCE,
        )
        .says(VALID, &["presentation.subject.other"])
        .strict(VALID),
        jwt(
            "expired/presentation-of-an-expired-badge.jwt",
            &token(&presenting(&[adas().with("/validUntil", r#""2026-01-15T00:00:00Z""#).signed().compact()])),
            "One of the credentials has expired, so the presentation does not prove what it should.",
            SOURCE,
        )
        .says(INVALID, &["presentation.credential.invalid"])
        .compat(INVALID),
        jwt(
            "undetermined/presentation-of-a-status.jwt",
            &token(&presenting(&[
                adas().signed().compact(),
                adas()
                    .with(
                        "/credentialStatus",
                        r#"{"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "7", "statusListCredential": "https://university.example/status/1"}"#,
                    )
                    .signed()
                    .compact(),
            ])),
            "One of the credentials can be revoked, and nobody has looked whether it was.",
            SOURCE,
        )
        .says(UNDETERMINED, &["presentation.credential.undetermined"])
        .compat(UNDETERMINED),
        jwt(
            "malformed/presentation-of-a-number.jwt",
            &token(&presenting(&["7".to_owned()])),
            "A number is no credential.",
            SOURCE,
        )
        .says(INVALID, &["presentation.credential.invalid"]),
        jwt(
            "poison/presentation-of-many.jwt",
            &token(&presenting(&vec!["{}".to_owned(); 513])),
            "Nobody presents so many credentials at once, each of which may cost as much as a document.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.credentials"]),
        jwt(
            "malformed/presentation-of-a-presentation.jwt",
            &token(&presenting(&[good().proved(&proof(Key::Web)).compact()])),
            "A presentation inside a presentation is no credential that is known here.",
            SOURCE,
        )
        .says(INVALID, &["presentation.credential.invalid"]),
    ]
}
