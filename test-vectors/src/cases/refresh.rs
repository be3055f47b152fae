//! Is there a newer one? Badges with a refresh service, and what is to be had there.

use crate::badge::{Badge, EXTENSIONS, badge};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::Token;

const SOURCE: &str = "OB 3.0 §9.1 (refresh)";
const URL: &str = "https://university.example/refresh/1";

/// An edition of the badge, not signed, from that day of January on.
fn unsigned(day: u8) -> Badge {
    badge()
        .context(&format!("{EXTENSIONS:?}"))
        .with("/refreshService", &format!(r#"{{"id": "{URL}", "type": "1EdTechCredentialRefresh"}}"#))
        .with("/validFrom", &format!(r#""2026-01-{day:02}T00:00:00Z""#))
}

fn edition(day: u8) -> Badge {
    unsigned(day).signed()
}

pub(crate) fn cases() -> Vec<Case> {
    let lends = |file: &str, name: &str, fresh: Vec<u8>, why: &'static str| {
        case(file, edition(10), why, SOURCE).lends(URL, name, fresh)
    };
    vec![
        lends(
            "refreshed/newer.json",
            "edition-20.json",
            edition(20).into(),
            "There is a newer edition by the same issuer; the one at hand is judged as it is.",
        )
        .says(VALID, &["refresh.newer"])
        .missing(&[])
        .strict(VALID),
        lends(
            "refreshed/newer-as-a-token.json",
            "edition-20.jwt",
            Token::of(unsigned(20), Key::University).signed().into_bytes(),
            "The newer edition comes as a token.",
        )
        .says(VALID, &["refresh.newer"]),
        lends(
            "refreshed/itself.json",
            "edition-10.json",
            edition(10).into(),
            "The current edition is the one at hand; that it has a refresh service as well is not followed again.",
        )
        .says(VALID, &["refresh.current"])
        .missing(&[])
        .strict(VALID),
        lends(
            "refreshed/older.json",
            "edition-05.json",
            edition(5).into(),
            "What should be the current edition is older than the one at hand.",
        )
        .says(VALID, &["refresh.older"])
        .strict(UNDETERMINED)
        .compat(VALID),
        lends(
            "refreshed/another-badge.json",
            "edition-of-another-badge.json",
            unsigned(20).with("/id", r#""urn:uuid:00000000-56cb-11ec-bf63-0242ac130002""#).signed().into(),
            "At the address stands another badge.",
        )
        .says(VALID, &["refresh.other"])
        .strict(UNDETERMINED)
        .compat(VALID),
        lends(
            "refreshed/by-another-issuer.json",
            "edition-by-another-issuer.json",
            unsigned(20).issued_by(&Key::Stranger.did()).proved(&Proof::by(Key::Stranger)).into(),
            "At the address stands a badge of the same id by a stranger.",
        )
        .says(VALID, &["refresh.other"]),
        lends(
            "refreshed/newer-but-changed.json",
            "edition-changed.json",
            edition(20).with("/name", r#""Mastery""#).into(),
            "The newer edition was changed after it was signed: verification goes on with the one at hand.",
        )
        .says(VALID, &["refresh.invalid"])
        .strict(UNDETERMINED)
        .compat(VALID),
        lends(
            "refreshed/no-badge-at-all.json",
            "edition-not-found.html",
            b"<html><body>Not found</body></html>\n".to_vec(),
            "At the address stands a web page.",
        )
        .says(VALID, &["refresh.undetermined"]),
        lends(
            "refreshed/newer-that-nobody-can-check.json",
            "edition-in-unknown-words.json",
            unsigned(20)
                .context(r#""https://university.example/contexts/honours.json""#)
                .with_proof(Proof::by(Key::University).with_value(&[7; 64]))
                .into(),
            "The newer edition needs a context that nobody has provided.",
        )
        .says(VALID, &["refresh.undetermined"])
        .missing(&[])
        .strict(VALID),
        case("refreshed/unavailable.json", edition(10), "What is at the address cannot be had.", SOURCE)
            .lacks(URL)
            .says(VALID, &["refresh.unavailable"])
            .missing(&[])
            .strict(VALID),
        case(
            "refreshed/forged.json",
            edition(10).with("/name", r#""Mastery""#),
            "A badge that was changed sends nobody to the address in it.",
            SOURCE,
        )
        .says(INVALID, &["proof.signature.mismatch", "refresh.unanswered"])
        .missing(&[]),
    ]
}
