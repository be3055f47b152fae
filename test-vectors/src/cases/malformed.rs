//! Files that are no badge, no JSON, or no proof.

use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, case};
use crate::keys::Key;
use crate::proof::Proof;

/// A text of the badge that is known to be there once.
const NAME: &str = r#""name": "Example University""#;

pub(crate) fn cases() -> Vec<Case> {
    let text = badge().signed().pretty();
    assert_eq!(text.matches(NAME).count(), 1);
    let mut latin = text.clone().into_bytes();
    let at = text.find("Example University").expect("it is there");
    latin.splice(at..at + 7, *b"Universit\xe9");
    let mut utf16: Vec<u8> = [0xfe_ff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    utf16.pop();
    let mut cases = vec![
        case("malformed/empty.json", "", "There are no bytes at all.", "RFC 8259 §2")
            .carrier(None)
            .says(INVALID, &["open.empty"]),
        case("malformed/blank.json", " \r\n\t\n", "There is nothing but white space.", "RFC 8259 §2")
            .carrier(None)
            .says(INVALID, &["open.empty"]),
        case(
            "malformed/truncated.json",
            text.get(..text.len() / 2).expect("ASCII"),
            "The download stopped halfway.",
            "RFC 8259 §2",
        )
        .says(INVALID, &["json.syntax"])
        .compat(INVALID),
        case(
            "malformed/text-after-the-end.json",
            format!("{text}{{}}\n"),
            "A second document follows the first.",
            "RFC 8259 §2",
        )
        .says(INVALID, &["json.syntax"]),
        case(
            "malformed/comma-too-many.json",
            text.replacen(NAME, &format!("{NAME},"), 1),
            "A comma follows the last member.",
            "RFC 8259 §4",
        )
        .says(INVALID, &["json.syntax"]),
        case(
            "malformed/number-with-leading-zero.json",
            text.replacen(NAME, r#""name": "Example University", "url": 007"#, 1),
            "Numbers do not begin with a zero.",
            "RFC 8259 §6",
        )
        .says(INVALID, &["json.syntax"]),
        case("malformed/latin-1.json", latin, "One letter is written in Latin-1, not in UTF-8.", "RFC 8259 §8.1")
            .says(INVALID, &["json.encoding"]),
        case(
            "malformed/utf-16-cut.json",
            utf16,
            "The text is written in UTF-16, and half of a character is missing.",
            "RFC 8259 §8.1",
        )
        .carrier(None)
        .says(INVALID, &["open.unrecognised"]),
        case(
            "malformed/array.json",
            "[1, 2]\n",
            "A document is one credential, and in this array there is none.",
            "OB 3.0 §6 (serialization)",
        )
        .says(INVALID, &["json.root"]),
        case(
            "malformed/string.json",
            "\"Ada works well with others.\"\n",
            "A sentence in quotes is JSON, but no badge.",
            "OB 3.0 §6 (serialization)",
        )
        .says(INVALID, &["json.root"]),
        case("malformed/number.json", "42\n", "A number is JSON, but no badge.", "OB 3.0 §6 (serialization)")
            .carrier(None)
            .says(INVALID, &["open.unrecognised"]),
        case(
            "malformed/pdf.pdf",
            &b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"[..],
            "A PDF certificate cannot carry a badge.",
            "OB 3.0 §5",
        )
        .carrier(None)
        .says(INVALID, &["open.unrecognised"]),
        case(
            "malformed/jpeg.jpg",
            &b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"[..],
            "A JPEG image cannot carry a badge.",
            "OB 3.0 §5",
        )
        .carrier(None)
        .says(INVALID, &["open.unrecognised"]),
        case(
            "malformed/web-page.html",
            "<!DOCTYPE html>\n<html lang=\"en\"><title>My badge</title></html>\n",
            "The page that shows the badge is not the badge.",
            "OB 3.0 §5",
        )
        .carrier(None)
        .says(UNDETERMINED, &["open.page"]),
        case("malformed/plain-text.txt", "Ada works well with others.\n", "A sentence is no badge.", "OB 3.0 §5")
            .carrier(None)
            .says(INVALID, &["open.unrecognised"]),
        case(
            "malformed/duplicate-key.json",
            text.replacen(NAME, r#""name": "Example University", "name": "Elsewhere College""#, 1),
            "Two members have one name: parsers differ on which counts, so neither does.",
            "RFC 8259 §4",
        )
        .says(INVALID, &["json.duplicate-key"])
        .compat(INVALID),
        case(
            "malformed/duplicate-key-spelled-with-an-escape.json",
            text.replacen(NAME, r#""name": "Example University", "n\u0061me": "Elsewhere College""#, 1),
            "The second name is spelled with an escape and is the same name.",
            "RFC 8259 §4",
        )
        .says(INVALID, &["json.duplicate-key"]),
        case(
            "malformed/lone-surrogate.json",
            text.replacen("Example University", r"Example \ud83c University", 1),
            "An escape names half a character.",
            "RFC 8259 §8.2",
        )
        .says(INVALID, &["json.surrogate"])
        .compat(INVALID),
        case(
            "malformed/surrogates-in-the-wrong-order.json",
            text.replacen("Example University", r"Example \udf93\ud83c University", 1),
            "The halves of a character stand in the wrong order.",
            "RFC 8259 §8.2",
        )
        .says(INVALID, &["json.surrogate"]),
    ];
    cases.extend(proofs());
    cases
}

fn proofs() -> Vec<Case> {
    let by = || Proof::by(Key::University);
    vec![
        case(
            "malformed/proof-is-a-string.json",
            badge().with("/proof", r#""signed, the registrar""#),
            "A proof is an object.",
            "VC-DI §2.1",
        )
        .says(INVALID, &["conformance.wrong-type", "proof.malformed"]),
        case(
            "malformed/proof-without-type.json",
            badge().with_proof(by().without("type").with_value(&[7; 64])),
            "A proof says of which kind it is.",
            "VC-DI §2.1",
        )
        .says(INVALID, &["conformance.type", "proof.malformed"]),
        case(
            "malformed/proof-without-value.json",
            badge().with_proof(by().unsigned()),
            "The signature itself is lacking.",
            "VC-DI §2.1",
        )
        .says(INVALID, &["proof.value.missing"]),
        case(
            "malformed/proof-value-in-hexadecimal.json",
            badge().with_proof(by().with("proofValue", &format!("{:?}", format!("f{}", "07".repeat(64)))).unsigned()),
            "The cryptosuite demands base58btc, whatever else multibase offers.",
            "VC-DI-EDDSA §3.2",
        )
        .says(INVALID, &["proof.value.malformed"]),
        case(
            "malformed/proof-value-with-a-zero.json",
            badge().with_proof(by().with("proofValue", r#""z0OIl""#).unsigned()),
            "Base58 has no 0, O, I and l.",
            "VC-DI-EDDSA §3.2",
        )
        .says(INVALID, &["proof.value.malformed"]),
        case(
            "malformed/proof-array-empty.json",
            badge().with("/proof", "[]"),
            "An empty array of proofs proves nothing, and empty arrays must be omitted.",
            "OB 3.0 §6 (serialization)",
        )
        .says(INVALID, &["jsonld.empty-value", "proof.missing"]),
        case(
            "malformed/proof-with-undefined-term.json",
            badge().proved_leniently(&by().with("signedInTheRoomOf", r#""the registrar""#)),
            "The options of a proof hold a member that no context defines, so no signature covers it.",
            "OB cert. 1.5 (safe mode)",
        )
        .says(INVALID, &["jsonld.undefined-term"]),
        case(
            "malformed/context-absent.json",
            badge().with_proof(by().with_value(&[7; 64])).without("/@context"),
            "Without contexts the members mean nothing.",
            "VC-DI §2.4.1",
        )
        // Every document names its edition of the data model, by whichever rules it is judged.
        .says(INVALID, &["conformance.member.missing", "open.data-model", "proof.context.missing", "vcdm.context"]),
    ]
}
