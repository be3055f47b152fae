//! Images with two credentials: which of them a reader takes would depend on the reader.

use crate::badge::badge;
use crate::case::{Case, INVALID, VALID, case};
use crate::image::{KEYWORD, chunk, png, svg, text};
use crate::keys::Key;
use crate::token::Token;

pub(crate) fn cases() -> Vec<Case> {
    [pngs(), svgs()].concat()
}

fn credential() -> String {
    badge().signed().compact()
}

/// Another badge by the same issuer.
fn another() -> String {
    badge().with("/credentialSubject/id", r#""did:example:eve""#).signed().compact()
}

fn latin(text: &str) -> Vec<u8> {
    chunk(*b"tEXt", &[KEYWORD.as_bytes(), b"\0", text.as_bytes()].concat())
}

fn pngs() -> Vec<Case> {
    let image =
        |file: &str, bytes: Vec<u8>, why: &'static str| case(file, bytes, why, "OB 3.0 §5.3.1").carrier(Some("png"));
    let baked = || png(&[text(KEYWORD, &credential())]);
    vec![
        image(
            "malformed/png-two-different-credentials.png",
            png(&[text(KEYWORD, &credential()), text(KEYWORD, &another())]),
            "The keyword occurs twice, each time with another badge.",
        )
        .says(INVALID, &["bake.twice"])
        .compat(INVALID),
        image(
            "malformed/png-another-credential-behind-the-end.png",
            [baked(), text(KEYWORD, &another())].concat(),
            "Behind the end of the image stands another badge, which readers find that read on.",
        )
        .says(INVALID, &["bake.twice"])
        .compat(INVALID),
        image(
            "malformed/png-behind-another-png.png",
            [baked(), png(&[text(KEYWORD, &another())])].concat(),
            "Behind the end of the image stands another image with another badge.",
        )
        .says(INVALID, &["bake.twice"]),
        image(
            "malformed/png-another-credential-in-a-text-chunk.png",
            png(&[latin(&another()), text(KEYWORD, &credential())]),
            "A tEXt chunk, which some readers take for the badge, has another one.",
        )
        .says(INVALID, &["bake.twice"]),
        image(
            "valid/baked-twice-behind-the-end.png",
            [baked(), text(KEYWORD, &credential())].concat(),
            "Behind the end of the image stands the same badge once more.",
        )
        .says(VALID, &["bake.again"])
        .strict(INVALID)
        .compat(VALID),
        image(
            "valid/baked-twice-in-a-text-chunk.png",
            png(&[latin(&credential()), text(KEYWORD, &credential())]),
            "The same badge stands in a tEXt chunk too.",
        )
        .says(VALID, &["bake.again"]),
    ]
}

fn svgs() -> Vec<Case> {
    let image = |file: &str, verify: &str, inside: &str, why: &'static str| {
        let verify = verify.replace('"', "&quot;");
        let element =
            format!(r#"<openbadges:credential verify="{verify}"><![CDATA[{inside}]]></openbadges:credential>"#);
        case(file, svg(&element), why, "OB 3.0 §5.3.2").carrier(Some("svg"))
    };
    let token = Token::of(badge(), Key::University).signed();
    vec![
        image(
            "malformed/svg-another-credential-beside-the-attribute.svg",
            &token,
            &another(),
            "The attribute has a badge, and the text another one.",
        )
        .says(INVALID, &["bake.twice"])
        .compat(INVALID),
        image(
            "malformed/svg-another-token-beside-the-attribute.svg",
            &credential(),
            &token,
            "The attribute has a badge as JSON, and the text one that is a JWT.",
        )
        .says(INVALID, &["bake.twice"]),
        image(
            "valid/baked-twice-in-svg.svg",
            &credential(),
            &credential(),
            "The attribute and the text are the same badge.",
        )
        .says(VALID, &["bake.svg.both"])
        .strict(INVALID),
    ]
}
