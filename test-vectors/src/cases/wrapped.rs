//! A badge in something else, as people hand it in; and documents that are known by name only.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ob3::json::Value;

use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::image::{png, svg, text};
use crate::keys::Key;
use crate::token::Token;

const OB: &str = "OB 3.0 §5";
const API: &str = "OB 3.0 §7 (API), VC API, OID4VCI";

pub(crate) fn cases() -> Vec<Case> {
    let json = badge().signed().compact();
    let token = Token::of(badge(), Key::University).signed();
    let quoted = |text: &str| Value::from(text.to_owned()).to_json();
    let mut cases = inside_json(&json, &token);
    let good = |file: &str, bytes: Vec<u8>, carrier: &'static str, why: &'static str, source: &'static str| {
        case(&format!("wrapped/{file}"), bytes, why, source).carrier(Some(carrier)).says(VALID, &[])
    };
    let utf_16 = |text: &str, mark: bool, to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = mark.then_some(0xfe_ff).into_iter().chain(text.encode_utf16());
        units.flat_map(to_bytes).collect()
    };
    let in_lines =
        |text: &str, end: &str| text.as_bytes().chunks(64).map(String::from_utf8_lossy).collect::<Vec<_>>().join(end);
    let escaped: String = json.bytes().fold(String::new(), |text, byte| match byte {
        b'{' | b'}' | b'"' | b'%' | b' ' | b'#' => format!("{text}%{byte:02X}"),
        other => text + &char::from(other).to_string(),
    });
    let printable = json.replace('=', "=3D").replace("\",\"", "\",=\r\n\"");
    let mail = |encoding: &str, body: &str| {
        format!(
            "From: badges@university.example\r\nTo: ada@example.org\r\nSubject: Your badge\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed;\r\n boundary=\"part\"\r\n\r\nThis is a message.\r\n--part\r\nContent-Type: text/plain\r\n\r\n\
             Dear Ada, your badge is attached.\r\n--part\r\nContent-Type: application/vc+ld+json\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n\
             {body}\r\n--part--\r\n"
        )
        .into_bytes()
    };
    let baked = png(&[text("openbadgecredential", &json)]);
    let page = format!(
        "<!DOCTYPE html>\n<html><head><script>let a = 1;</script><script type=\"application/ld+json\">{json}</script></head><body>Teamwork</body></html>\n"
    );
    cases.extend([
        good(
            "string-json.json",
            quoted(&json).into_bytes(),
            "json",
            "The badge was put into a string: somebody serialised it twice.",
            OB,
        ),
        good(
            "string-jwt.json",
            quoted(&token).into_bytes(),
            "jwt",
            "The token stands in quotes, as it was copied out of JSON.",
            OB,
        ),
        good("string-string.json", quoted(&quoted(&token)).into_bytes(), "jwt", "It was serialised three times.", OB),
        good(
            "utf-16-with-mark.json",
            utf_16(&json, true, u16::to_le_bytes),
            "json",
            "An editor saved the badge as UTF-16.",
            OB,
        ),
        good(
            "utf-16-without-mark.json",
            utf_16(&json, false, u16::to_le_bytes),
            "json",
            "UTF-16 has no byte order mark here.",
            OB,
        ),
        good(
            "utf-16-big-endian.jwt",
            utf_16(&token, false, u16::to_be_bytes),
            "jwt",
            "A token in UTF-16, high bytes first.",
            OB,
        ),
        good(
            "utf-8-with-mark.jwt",
            format!("\u{feff}{token}\r\n").into_bytes(),
            "jwt",
            "A byte order mark stands before the token.",
            OB,
        ),
        good(
            "data-url-base64.txt",
            format!("data:application/vc+ld+json;base64,{}", STANDARD.encode(&json)).into_bytes(),
            "json",
            "The badge is a data: URL in base64.",
            "RFC 2397",
        ),
        good(
            "data-url-percent.txt",
            format!("data:application/json,{escaped}").into_bytes(),
            "json",
            "The badge is a data: URL with percent-encoding.",
            "RFC 2397",
        ),
        good(
            "data-url-jwt.txt",
            format!("data:application/vc+jwt,{token}").into_bytes(),
            "jwt",
            "The token is a data: URL.",
            "RFC 2397",
        ),
        good(
            "data-url-png.txt",
            format!("data:image/png;base64,{}", STANDARD.encode(&baked)).into_bytes(),
            "png",
            "The baked image is a data: URL.",
            "RFC 2397",
        ),
        good(
            "data-url-svg.txt",
            format!("DATA:image/svg+xml;charset=utf-8;base64,{}", STANDARD.encode(svg(&crate::image::element(&json))))
                .into_bytes(),
            "svg",
            "The baked drawing is a data: URL.",
            "RFC 2397",
        ),
        good(
            "base64-json.txt",
            in_lines(&STANDARD.encode(&json), "\r\n").into_bytes(),
            "json",
            "The badge was put into base64, in lines.",
            OB,
        ),
        good(
            "base64-jwt.txt",
            STANDARD.encode(&token).into_bytes(),
            "jwt",
            "The token was put into base64 as a whole.",
            OB,
        ),
        good(
            "base64url-png.txt",
            URL_SAFE_NO_PAD.encode(&baked).into_bytes(),
            "png",
            "The baked image was put into base64url.",
            OB,
        ),
        good(
            "bearer.txt",
            format!("Bearer {token}\n").into_bytes(),
            "jwt",
            "The token was copied out of a header of HTTP.",
            "RFC 6750 §2.1",
        ),
        good(
            "authorization.txt",
            format!("authorization: Bearer  {token}").into_bytes(),
            "jwt",
            "The whole header was copied.",
            "RFC 6750 §2.1",
        ),
        good("lines.jwt", in_lines(&token, "\n").into_bytes(), "jwt", "The token was broken into lines.", OB),
        good(
            "lines-with-spaces.jwt",
            in_lines(&token, " \r\n\t ").into_bytes(),
            "jwt",
            "The lines of the token are indented.",
            OB,
        ),
        good(
            "lines-quoted.txt",
            format!("> {}", in_lines(&token, "\n> ")).into_bytes(),
            "jwt",
            "The token was quoted in an answer to an e-mail.",
            "RFC 3676 §4.5",
        ),
        good(
            "lines-quoted-printable.txt",
            in_lines(&token, "=\r\n").into_bytes(),
            "jwt",
            "Mail ended the lines of the token with an equals sign.",
            "RFC 2045 §6.7",
        ),
        good(
            "mail-base64.eml",
            mail("base64", &in_lines(&STANDARD.encode(&json), "\r\n")),
            "json",
            "The badge is attached to an e-mail.",
            "RFC 2046",
        ),
        good(
            "mail-quoted-printable.eml",
            mail("quoted-printable", &printable),
            "json",
            "The badge is attached to an e-mail in quoted-printable.",
            "RFC 2045 §6.7",
        ),
        good(
            "mail-body.eml",
            format!(
                "From: badges@university.example\nSubject: Your badge\n\nDear Ada,\n\nyour badge:\n\n{}\n\nYours\n",
                in_lines(&token, "\n")
            )
            .into_bytes(),
            "jwt",
            "The token stands in the letter.",
            OB,
        ),
        good(
            "markdown.md",
            format!("Your badge:\n\n```json\n{json}\n```\n\nHave fun.\n").into_bytes(),
            "json",
            "The badge stands between the fences of Markdown.",
            OB,
        ),
        good(
            "page-with-json-ld.html",
            page.clone().into_bytes(),
            "json",
            "The page has the badge as JSON-LD.",
            "JSON-LD §7",
        ),
        good(
            "label.txt",
            format!("vc: {token}").into_bytes(),
            "jwt",
            "The name of a member stands before the token.",
            OB,
        ),
        good(
            "letter.txt",
            format!("Dear Ada,\nhere it is: {json}\nYours").into_bytes(),
            "json",
            "The badge stands in a letter.",
            OB,
        ),
        good(
            "smart-quotes.txt",
            format!("“{token}”").into_bytes(),
            "jwt",
            "A word processor put quotes around the token.",
            OB,
        ),
    ]);
    let unclear = |file: &str, bytes: String, code: &'static str, why: &'static str| {
        case(&format!("wrapped/{file}"), bytes, why, OB).carrier(None).says(UNDETERMINED, &[code]).missing(&[])
    };
    let other = Token::of(badge().with("/name", r#""Another""#), Key::University).signed();
    cases.extend([
        unclear("two-in-a-letter.txt", format!("The first: {token}\nThe second: {other}\n"), "open.several", "A letter has two badges."),
        unclear("address.txt", String::from("https://university.example/badges/1\r\n"), "open.address", "The file has an address in it."),
        unclear("mail-address.txt", String::from("ada@example.org\n"), "open.address", "The file has an e-mail address in it."),
        unclear("path.txt", String::from("C:\\Users\\Ada\\badge.png"), "open.address", "The name of a file was handed in for what is in it."),
        unclear("did.txt", String::from("did:web:university.example"), "open.address", "A DID names somebody and is no badge."),
        unclear("offer.txt", String::from("openid-credential-offer://?credential_offer_uri=https%3A%2F%2Funiversity.example%2F1"), "open.address", "An offer is for a wallet."),
        unclear("page-of-linkedin.html", String::from("<!DOCTYPE html><html><head><link rel=\"canonical\" href=\"https://www.linkedin.com/in/ada\"></head></html>"), "open.page", "A page of LinkedIn shows badges."),
        unclear("page-of-credly.html", String::from("<html><head><meta property=\"og:url\" content=\"https://www.credly.com/badges/1\"></head></html>"), "open.page", "A page of Credly shows badges."),
    ]);
    cases.extend(named(&token));
    cases
}

fn inside_json(json: &str, token: &str) -> Vec<Case> {
    let good = |file: &str, text: String, carrier: &'static str, why: &'static str| {
        case(&format!("wrapped/{file}.json"), text, why, API).carrier(Some(carrier)).says(VALID, &[])
    };
    let other = badge().with("/id", r#""urn:uuid:00000000-0000-4000-8000-000000000002""#).signed().compact();
    let several = |file: &str, text: String, why: &'static str| {
        case(&format!("wrapped/{file}.json"), text, why, API).says(UNDETERMINED, &["open.several"]).missing(&[])
    };
    let none = |file: &str, text: &str, why: &'static str| {
        case(&format!("wrapped/{file}.json"), text, why, API).says(INVALID, &["open.unrecognised"])
    };
    let escaped = Value::from(json.to_owned()).to_json();
    vec![
        good("vc-api", format!(r#"{{"verifiableCredential": {json}}}"#), "json", "The answer of a server that issues."),
        good(
            "vc-api-with-options",
            format!(r#"{{"credential": {json}, "options": {{"type": "Ed25519Signature2020"}}}}"#),
            "json",
            "The question to a server that verifies.",
        ),
        good("vc", format!(r#"{{"vc": {json}, "id": 7}}"#), "json", "A member of a short name has it."),
        good(
            "data",
            format!(r#"{{"status": "ok", "data": {{"badge": {json}}}}}"#),
            "json",
            "A server answers in two layers.",
        ),
        good(
            "ob-api",
            format!(r#"{{"credential": [{json}], "compactJwsString": []}}"#),
            "json",
            "The list of the Open Badges API has one.",
        ),
        good(
            "ob-api-token",
            format!(r#"{{"credential": [], "compactJwsString": ["{token}"]}}"#),
            "jwt",
            "The list of the Open Badges API has one token.",
        ),
        good(
            "oid4vci",
            format!(r#"{{"format": "jwt_vc_json", "credential": "{token}", "c_nonce": "wlbQ"}}"#),
            "jwt",
            "The answer of a server to a wallet.",
        ),
        good(
            "oid4vci-final",
            format!(r#"{{"credentials": [{{"credential": "{token}"}}], "notification_id": "3f"}}"#),
            "jwt",
            "The same in the final edition.",
        ),
        good(
            "oid4vci-both",
            format!(r#"{{"credential": "{token}", "credentials": [{{"credential": "{token}"}}]}}"#),
            "jwt",
            "The same badge by an old and a new name is one badge.",
        ),
        good(
            "beside-an-access-token",
            format!(r#"{{"access_token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2ln", "credential": "{token}"}}"#),
            "jwt",
            "A token that gives access is no badge.",
        ),
        good(
            "backup",
            format!(
                r#"{{"profileMetadata": {{"name": "Ada"}}, "credentials": [{{"id": "1", "createdAt": "2026-01-10", "rawCredential": {json}}}]}}"#
            ),
            "json",
            "The backup of a wallet.",
        ),
        good(
            "backup-of-strings",
            format!(r#"{{"version": 2, "credentials": [{escaped}]}}"#),
            "json",
            "The backup of a wallet has texts.",
        ),
        good(
            "backup-of-a-universal-wallet",
            format!(
                r#"{{"@context": ["https://www.w3.org/2018/credentials/v1", "https://w3id.org/wallet/v1"], "id": "urn:uuid:1", "type": "UniversalWallet2020", "status": "UNLOCKED", "contents": [{{"type": "Key", "name": "mine"}}, {json}]}}"#
            ),
            "json",
            "The backup of a wallet has a type of its own, which says no more than that.",
        ),
        good("array", format!("[{json}]"), "json", "A document is one credential; an array of one has one."),
        good("array-of-a-token", format!("[\"{token}\"]"), "jwt", "An array of one token."),
        good(
            "envelope-inside",
            format!(
                r#"{{"verifiableCredential": {{"@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt,{token}"}}}}"#
            ),
            "json",
            "An envelope in an answer.",
        ),
        good(
            "signed-beside-unsigned",
            format!(r#"{{"credential": {}, "verifiableCredential": {json}}}"#, badge().compact()),
            "json",
            "What was asked to be signed stands beside what was signed.",
        ),
        several("two-in-an-array", format!("[{json}, {other}]"), "An array of two."),
        several(
            "two-in-an-answer",
            format!(r#"{{"credential": [{json}], "compactJwsString": ["{token}"]}}"#),
            "The list of the Open Badges API has two.",
        ),
        none(
            "no-badge-inside",
            r#"{"status": "error", "message": "not found"}"#,
            "The answer of a server says that there is none.",
        ),
        none(
            "a-did-document",
            r#"{"@context": "https://www.w3.org/ns/did/v1", "id": "did:web:university.example", "verificationMethod": []}"#,
            "A DID document is no badge.",
        ),
        none(
            "an-achievement",
            r#"{"id": "https://university.example/achievements/teamwork", "type": ["Achievement"], "name": "Teamwork"}"#,
            "The description of an achievement is no badge.",
        ),
        none(
            "a-problem-of-a-server",
            r#"{"type": "about:blank", "title": "Not found", "status": 404}"#,
            "A server answered that something went wrong.",
        ),
        none(
            "never-through-a-type",
            &format!(r#"{{"type": "web", "data": {{"verifiableCredential": {json}}}}}"#),
            "What has a type is a document of its own: where the badge stands in it is said.",
        ),
        none(
            "payload-without-signature",
            r#"{"iss": "https://university.example", "vc": {"name": "x"}, "nbf": 1768032000}"#,
            "The payload of a token without its signature.",
        ),
        case(
            "wrapped/never-through-a-proof.json",
            format!(r#"{{"proof": {{}}, "credential": {json}}}"#),
            "What has a proof is a document of its own, and not what is in it.",
            "VC-DI §2.1",
        )
        .says(
            INVALID,
            &["conformance.not-a-badge", "issuer.missing", "open.data-model", "proof.malformed", "validity.missing"],
        ),
        case(
            "wrapped/never-through-a-holder.json",
            format!(r#"{{"holder": "did:example:ada", "verifiableCredential": {json}}}"#),
            "A presentation with a misspelt type is no wrapping.",
            "VCDM 2.0 §4.13",
        )
        .says(INVALID, &["open.unrecognised"]),
        case(
            "wrapped/never-where-an-answer-is-demanded.json",
            format!(r#"{{"verifiableCredential": {json}}}"#),
            "Who demands a challenge wants a presentation, and no badge that anybody could hand in.",
            "VC-DI §2.1",
        )
        .demands("challenge", "d436f0c8")
        .says(INVALID, &["open.unrecognised"]),
    ]
}

fn named(token: &str) -> Vec<Case> {
    let known = |file: &str, bytes: Vec<u8>, carrier: Option<&'static str>, why: &'static str, source: &'static str| {
        case(&format!("wrapped/{file}"), bytes, why, source)
            .carrier(carrier)
            .says(UNDETERMINED, &["open.carrier.unsupported"])
            .missing(&[])
            .strict(UNDETERMINED)
            .compat(UNDETERMINED)
    };
    let mut parts = token.split('.');
    let mut part = || parts.next().unwrap_or_default();
    let (header, payload, signature) = (part(), part(), part());
    let json = Some("json");
    let sealed = URL_SAFE_NO_PAD.encode(r#"{"type": ["VerifiableCredential", "EuropeanDigitalCredential"]}"#);
    let mdoc = b"\xa2\x6aissuerAuth\x84\x43\xa1\x01\x26\xa0\x41\x00\x41\x00\x6anameSpaces\xa0";
    vec![
        known("jws-flattened.json", format!(r#"{{"payload": "{payload}", "protected": "{header}", "signature": "{signature}"}}"#).into_bytes(), json, "A flattened JWS in JSON.", "RFC 7515 §7.2.2"),
        known("jws-general.json", format!(r#"{{"payload": "{payload}", "signatures": [{{"protected": "{header}", "signature": "{signature}"}}]}}"#).into_bytes(), json, "A general JWS in JSON.", "RFC 7515 §7.2.1"),
        known("europass.json", format!(r#"{{"payload": "{sealed}", "signatures": [{{"protected": "{header}", "signature": "{signature}"}}]}}"#).into_bytes(), json, "A credential of Europass is sealed as JAdES.", "ETSI TS 119 182-1"),
        known("jwe.json", br#"{"protected": "eyJhbGciOiJFQ0RILUVTIn0", "iv": "AA", "ciphertext": "AA", "tag": "AA"}"#.to_vec(), json, "An encrypted document.", "RFC 7516 §7.2"),
        known("clr-1.json", br#"{"@context": "https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld", "type": "Clr", "id": "urn:uuid:1", "learner": {}, "publisher": {}, "assertions": []}"#.to_vec(), json, "A record of the edition before Open Badges 3.0.", "CLR 1.0"),
        known("clr-1-without-context.json", br#"{"id": "urn:uuid:1", "learner": {"id": "urn:uuid:2"}, "publisher": {"id": "urn:uuid:3"}, "issuedOn": "2020-01-01T00:00:00Z", "assertions": []}"#.to_vec(), json, "A record of the edition before, whose context was left out.", "CLR 1.0"),
        known("blockcerts-1-unverified.json", br#"{"certificate": {"name": "x"}, "assertion": {"uid": "1"}, "recipient": {"identity": "ada@example.org"}, "signature": "x"}"#.to_vec(), json, "The first Blockcerts, without what says how to verify them.", "Blockcerts 1.1"),
        known("blockcerts-1.json", br#"{"certificate": {"name": "x"}, "assertion": {"uid": "1"}, "recipient": {"identity": "ada@example.org"}, "verify": {"type": "ECDSA"}, "signature": "x", "extension": {}}"#.to_vec(), json, "The first Blockcerts had no context.", "Blockcerts 1.1"),
        known("blockcerts-2.json", br#"{"@context": ["https://w3id.org/openbadges/v2", "https://w3id.org/blockcerts/v2"], "type": "Assertion", "id": "urn:uuid:1", "badge": {}, "signature": {"type": ["MerkleProof2017", "Extension"]}}"#.to_vec(), json, "Blockcerts 2 are assertions of Open Badges 2.0 in a blockchain.", "Blockcerts 2.0"),
        known("blockcerts-3.json", br#"{"@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/blockcerts/v3.2"], "type": ["VerifiableCredential", "BlockcertsCredential"], "issuer": "did:example:a", "credentialSubject": {"id": "did:example:b"}, "proof": {"type": "MerkleProof2019", "proofPurpose": "assertionMethod", "proofValue": "z1", "verificationMethod": "did:example:a#1"}}"#.to_vec(), json, "Blockcerts 3 have a proof in a blockchain.", "Blockcerts 3.2"),
        known("mdoc.bin", mdoc.to_vec(), None, "A credential as mobile driving licences are.", "ISO/IEC 18013-5"),
        known("mdoc-in-an-answer.json", format!(r#"{{"format": "mso_mdoc", "credential": "{}"}}"#, URL_SAFE_NO_PAD.encode(mdoc)).into_bytes(), None, "The same in the answer of a server.", "OID4VCI, appendix A"),
        known("sd-jwt-in-an-answer.json", format!(r#"{{"format": "vc+sd-jwt", "credential": "{token}~WyJzIiwgIm4iLCAidiJd~"}}"#).into_bytes(), Some("jwt"), "A token with disclosures in the answer of a server.", "SD-JWT"),
    ]
}
