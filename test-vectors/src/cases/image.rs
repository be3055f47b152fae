//! Badges inside images: the good ones, and images that are damaged or carry something else.

use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::image::{KEYWORD, chunk, compressed, element, png, svg, text};

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = pngs();
    cases.extend(damaged_pngs());
    cases.extend(svgs());
    cases.extend(damaged_svgs());
    cases
}

fn credential() -> String {
    badge().signed().compact()
}

fn in_png(file: &str, bytes: Vec<u8>, why: &'static str, source: &'static str) -> Case {
    case(file, bytes, why, source).carrier(Some("png"))
}

fn in_svg(file: &str, bytes: impl Into<Vec<u8>>, why: &'static str, source: &'static str) -> Case {
    case(file, bytes, why, source).carrier(Some("svg"))
}

const PNG: &str = "OB 3.0 §5.3.1";
const SVG: &str = "OB 3.0 §5.3.2";

fn pngs() -> Vec<Case> {
    vec![
        in_png(
            "valid/baked-in-png.png",
            png(&[text(KEYWORD, &credential())]),
            "A PNG image carries the badge in a text chunk.",
            PNG,
        )
        .says(VALID, &[])
        .strict(VALID)
        .provenance("did"),
        in_png(
            "valid/baked-beside-an-older-badge.png",
            png(&[text("openbadges", "https://university.example/assertions/1.json"), text(KEYWORD, &credential())]),
            "The image carries a badge of each standard: the one of 3.0 is meant.",
            PNG,
        )
        .says(VALID, &[]),
        in_png(
            "valid/baked-compressed.png",
            png(&[compressed(KEYWORD, credential().as_bytes())]),
            "The badge is compressed, which it must not be; it can be read all the same.",
            PNG,
        )
        .says(VALID, &["bake.png.compressed"])
        .strict(INVALID),
        in_png(
            "undetermined/clr-in-a.png",
            png(&[text("clrcredential", &super::record::record(&[badge().signed().compact()]).signed().compact())]),
            "The image carries a transcript (CLR) under its own keyword.",
            "CLR 2.0 (Baking)",
        )
        .says(VALID, &["open.clr-2"]),
        in_png(
            "undetermined/open-badges-2.png",
            png(&[text("openbadges", r#"{"@context": "https://w3id.org/openbadges/v2", "type": "Assertion"}"#)]),
            "The image carries an assertion of Open Badges 2.0, which is judged by other rules.",
            "OB 2.0 (Baking)",
        )
        .says(UNDETERMINED, &["open.open-badges-2"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        in_png(
            "undetermined/open-badges-2-by-its-url.png",
            png(&[chunk(*b"tEXt", b"openbadges\0https://university.example/assertions/1.json")]),
            "The first badges of all held no more than the URL of the assertion.",
            "OB 2.0 (Baking)",
        )
        .says(UNDETERMINED, &["open.open-badges-2"]),
    ]
}

fn damaged_pngs() -> Vec<Case> {
    let baked = png(&[text(KEYWORD, &credential())]);
    let mut damaged = text(KEYWORD, &credential());
    *damaged.last_mut().expect("a checksum") ^= 1;
    let picture = png(&[]);
    vec![
        in_png("malformed/png-without-credential.png", picture.clone(), "The image carries nothing but itself.", PNG)
            .says(INVALID, &["bake.none"])
            .compat(INVALID),
        in_png(
            "malformed/png-two-credential-chunks.png",
            png(&[text(KEYWORD, &credential()), text(KEYWORD, &credential())]),
            "The keyword must not occur more than once, even with the same badge.",
            PNG,
        )
        .says(INVALID, &["bake.twice"])
        .compat(INVALID),
        in_png(
            "malformed/png-empty-credential-chunk.png",
            png(&[text(KEYWORD, " \n")]),
            "The place for the badge is there, and the badge is not.",
            PNG,
        )
        .says(INVALID, &["bake.empty"]),
        in_png(
            "malformed/png-truncated.png",
            baked.get(..baked.len() / 2).expect("half of it").to_vec(),
            "The download stopped halfway.",
            "PNG §5.3",
        )
        .says(INVALID, &["bake.png.truncated"]),
        in_png(
            "malformed/png-without-header.png",
            [picture.get(..8).expect("the signature"), &chunk(*b"IEND", b"")].concat(),
            "The image has no header, so it is none.",
            "PNG §5.6",
        )
        .says(INVALID, &["bake.png.malformed"]),
        in_png(
            "malformed/png-damaged-chunk.png",
            png(&[damaged]),
            "The checksum of the chunk does not fit what is in it.",
            "PNG §5.5",
        )
        .says(INVALID, &["bake.png.crc"]),
        in_png(
            "malformed/png-compressed-beyond-repair.png",
            png(&[chunk(*b"iTXt", b"openbadgecredential\0\x01\0\0\0this is not zlib")]),
            "The text says that it is compressed, and is not.",
            "PNG §10.1",
        )
        .says(INVALID, &["bake.png.compression"]),
        in_png(
            "malformed/png-with-a-poem.png",
            png(&[text(KEYWORD, "Roses are red")]),
            "What stands in the place for the badge is neither JSON nor a JWT.",
            PNG,
        )
        .says(INVALID, &["open.unrecognised"]),
        in_png(
            "malformed/png-with-half-a-credential.png",
            png(&[text(KEYWORD, credential().get(..300).expect("ASCII"))]),
            "The badge was cut before it was baked.",
            "RFC 8259 §2",
        )
        .says(INVALID, &["json.syntax"]),
        in_png(
            "poison/png-inflates-without-end.png",
            png(&[compressed(KEYWORD, &vec![b' '; 5 << 20])]),
            "Five kilobytes that would fill megabytes are not inflated to their end.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.inflated"]),
    ]
}

fn svgs() -> Vec<Case> {
    let further_inside = svg("").replace("</svg>", &format!("{}</svg>", element(&credential())));
    vec![
        in_svg(
            "valid/baked-in-svg.svg",
            svg(&element(&credential())),
            "An SVG image carries the badge in its first element.",
            SVG,
        )
        .says(VALID, &[])
        .strict(VALID)
        .provenance("did"),
        in_svg(
            "valid/baked-under-another-prefix.svg",
            svg(&element(&credential())).replace("openbadges:", "o:").replace("xmlns:openbadges", "xmlns:o"),
            "What a prefix stands for counts, not how it is called.",
            "XML Namespaces §2.1",
        )
        .says(VALID, &[]),
        in_svg(
            "valid/baked-further-inside.svg",
            further_inside,
            "The badge should be the first thing in the image, and stands at its end.",
            SVG,
        )
        .says(VALID, &["bake.svg.place"])
        .strict(INVALID)
        .compat(VALID),
        in_svg(
            "valid/baked-beside-a-text.svg",
            svg(&format!(
                "<openbadges:credential verify=\"{}\">read the attribute</openbadges:credential>",
                credential().replace('"', "&quot;")
            )),
            "The badge stands in the attribute, and a text beside it, which is not read.",
            SVG,
        )
        .says(VALID, &["bake.svg.both"])
        .strict(INVALID),
        in_svg(
            "undetermined/open-badges-2-in-svg.svg",
            svg(
                r#"<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="https://university.example/assertions/1.json"/>"#,
            ),
            "The image carries an assertion of Open Badges 2.0, which is judged by other rules.",
            "OB 2.0 (Baking)",
        )
        .says(UNDETERMINED, &["open.open-badges-2"]),
    ]
}

fn damaged_svgs() -> Vec<Case> {
    let deep = svg(&format!("{}{}{}", "<g>".repeat(300), element(&credential()), "</g>".repeat(300)));
    let utf16: Vec<u8> =
        [0xff_fe].into_iter().chain(svg("").encode_utf16().map(u16::swap_bytes)).flat_map(u16::to_be_bytes).collect();
    vec![
        in_svg("malformed/svg-without-credential.svg", svg(""), "The image carries nothing but itself.", SVG)
            .says(INVALID, &["bake.none"]),
        in_svg(
            "malformed/svg-two-credentials.svg",
            svg(&element(&credential()).repeat(2)),
            "There must be exactly one element.",
            SVG,
        )
        .says(INVALID, &["bake.twice"]),
        in_svg("malformed/svg-in-utf-16.svg", utf16, "The image is written in UTF-16.", "XML §4.3.3")
            .says(INVALID, &["bake.svg.encoding"]),
        in_svg(
            "malformed/svg-not-closed.svg",
            svg(&element(&credential())).replace("</svg>", ""),
            "The root element is never closed.",
            "XML §2.1",
        )
        .says(INVALID, &["bake.svg.malformed"]),
        in_svg(
            "malformed/svg-credential-is-an-entity.svg",
            format!(
                "<!DOCTYPE svg [<!ENTITY badge \"{{}}\">]>\n{}",
                svg("<openbadges:credential>&badge;</openbadges:credential>")
            ),
            "The badge is an entity that the document declares, which is never expanded.",
            "XML §4.1",
        )
        .says(INVALID, &["bake.svg.entity"]),
        in_svg("poison/svg-deep.svg", deep, "Three hundred groups stand around the badge.", "limits.rs")
            .says(UNDETERMINED, &["limit.svg-depth"]),
    ]
}
