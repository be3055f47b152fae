//! What is known by name only: documents, tokens, files and pages that are no badge of 3.0, and what to do with each.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};

/// A document that is known by name, and that this version does not verify.
pub(in crate::verify) fn named_document(document: &Object<'_>) -> Option<Error> {
    name_of(document).map(unsupported)
}

/// What it is. A document with a proof that can be checked is checked, whatever else it says.
pub(super) fn name_of(document: &Object<'_>) -> Option<&'static str> {
    let has = |name: &str| document.member(name).is_some();
    let is_merkle = has_merkle_proof(document);
    if has("proof") && !is_merkle {
        return None;
    }
    let contexts = document.member("@context").map(Value::as_slice).unwrap_or_default();
    let names = |part: &str| contexts.iter().filter_map(Value::as_str).any(|url| url.contains(part));
    let found = if is_merkle || names("w3id.org/blockcerts") || is_first_blockcert(document) {
        "a Blockcert, which is good by an entry in a blockchain: verify it with a verifier of Blockcerts, such as the one of its issuer"
    } else if names("imsglobal.org/spec/clr/v1p0") || has_type(document, "Clr") && has("assertions") {
        "a record of the Comprehensive Learner Record 1.0, which is verified by the rules of that edition: ask the issuer for one of 2.0, or for the badges in it"
    } else if let Some(found) = jws_json(document) {
        found
    } else if has("ciphertext") && (has("recipients") || has("encrypted_key") || has("protected")) {
        "an encrypted document (JWE in JSON), which only the one it was made for can read: decrypt it, or ask for the badge itself"
    } else {
        return None;
    };
    Some(found)
}

/// A JWS in one of its two JSON serialisations (RFC 7515 §7.2).
fn jws_json(document: &Object<'_>) -> Option<&'static str> {
    let payload = document.member("payload")?.as_str()?;
    let first = document.member("signatures").and_then(Value::as_array).and_then(|signatures| signatures.first());
    document.member("signature").or(first)?;
    let payload = URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).unwrap_or_default();
    let is_european = ["EuropeanDigitalCredential", "data.europa.eu"]
        .iter()
        .any(|name| payload.windows(name.len()).any(|window| window == name.as_bytes()));
    Some(if is_european {
        "a credential of Europass (European Digital Credentials for Learning), sealed as JAdES: verify it with the viewer of Europass"
    } else {
        "a JSON Web Signature in its JSON serialisation, in which wallets and Europass seal credentials: ask the issuer for the compact one, three parts with dots between them, or for JSON with a proof"
    })
}

/// Whether all of its proofs are entries in a blockchain.
fn has_merkle_proof(document: &Object<'_>) -> bool {
    let proofs = document.member("proof").map(Value::as_slice).unwrap_or_default();
    let kind = |proof: &Value<'_>| proof.member("type").map(Value::as_slice).unwrap_or_default().iter().any(is_merkle);
    !proofs.is_empty() && proofs.iter().all(kind)
}

fn is_merkle(kind: &Value<'_>) -> bool {
    kind.as_str().is_some_and(|kind| kind.starts_with("MerkleProof") || kind.starts_with("ChainpointSHA256"))
}

/// Those before there were contexts of their own: 1.1 and 1.2.
fn is_first_blockcert(document: &Object<'_>) -> bool {
    let has = |name: &str| document.member(name).is_some();
    has("receipt") && has("document")
        || has("certificate") && has("assertion") && has("verify") && has("recipient")
        || has_type(document, "BlockchainCertificate")
        || has_type(document, "CertificateDocument")
}

fn has_type(document: &Object<'_>, name: &str) -> bool {
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    types.iter().any(|kind| kind.as_str() == Some(name))
}

/// Bytes of another kind of credential: that of mobile driving licences, which is CBOR, also in base64url.
pub(in crate::verify) fn named_bytes(bytes: &[u8]) -> Option<Error> {
    let contains = |part: &str| bytes.windows(part.len()).any(|window| window == part.as_bytes());
    let is_binary = bytes.first().is_some_and(|first| *first >= 0x80);
    if is_binary && (contains("issuerAuth") || contains("nameSpaces") && contains("docType")) {
        return Some(unsupported(
            "a credential as ISO/IEC 18013-5 has it (mdoc), in CBOR: show it with the wallet that holds it, and ask the issuer for an Open Badge",
        ));
    }
    is_binary.then(|| cose(bytes)).flatten()
}

/// A signature of COSE: its tag, or an array of four of which the first is a string of bytes.
fn cose(bytes: &[u8]) -> Option<Error> {
    let is_cose = matches!(bytes, [0xd2, 0x84, ..] | [0xd8, 0x62, ..] | [0x84, 0x40..=0x5b, 0xa1..=0xa5, ..]);
    is_cose.then(|| {
        unsupported("a credential that is secured as COSE, in CBOR: ask the issuer for a JWT or for JSON with a proof")
    })
}

/// A text that is no badge, and what it is.
pub(in crate::verify) fn named_text(text: &str) -> Option<Error> {
    let text = text.trim();
    let is_word = !text.is_empty() && !text.contains(char::is_whitespace);
    let shown: String = text.chars().take(LONGEST).collect();
    let address = |what: &str, todo: &str| {
        Some(Error::new(Code::OpenAddress, format!("expected a badge, found {what}, {shown}: {todo}")))
    };
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
    if is_word && ["http", "https"].contains(&&*scheme) {
        return address(
            "an address",
            "open it, save what is there, and hand in that; of a page that shows a badge, the badge itself is wanted",
        );
    }
    if is_word && scheme.starts_with("openid") {
        return address("an offer for a wallet", "open it with a wallet, and hand in what the wallet then holds");
    }
    if is_word && scheme == "did" {
        return address("the name of somebody who issues or holds badges", "hand in the badge itself");
    }
    if is_word && (scheme == "mailto" || is_mail_address(text)) {
        return address("an e-mail address", "hand in the file that was sent to it");
    }
    if is_word && scheme == "file" || is_path(text) {
        return address("the name of a file", "hand in what is in that file");
    }
    let is_xml_seal = text.starts_with('<') && (text.contains("europass") || text.contains("data.europa.eu/snb"));
    is_xml_seal.then(|| unsupported("a credential of Europass in XML: verify it with the viewer of Europass"))
}

fn is_mail_address(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    !local.is_empty() && host.contains('.') && !host.contains(['/', ':', '{'])
}

/// One line that ends as names of badges do.
fn is_path(text: &str) -> bool {
    let small = text.to_ascii_lowercase();
    text.lines().count() == 1
        && text.len() < LONGEST
        && [".json", ".jsonld", ".jwt", ".jws", ".png", ".svg"].iter().any(|ending| small.ends_with(ending))
}

/// A web page, which is no badge.
pub(in crate::verify) fn named_page(text: &str) -> Error {
    let small = text.to_ascii_lowercase();
    let of = |host: &str| small.contains(host);
    let found = if of("linkedin.com/") {
        "a page of LinkedIn, which shows a badge and does not hold it: ask its holder for the badge itself"
    } else if of("credly.com/") {
        "a page of Credly, which shows a badge and does not hold it: download the badge there, as JSON or as an image, and hand in that"
    } else {
        "a web page, which may show a badge and does not hold it: download the badge itself, and hand in that"
    };
    Error::new(Code::OpenPage, format!("expected a badge, found {found}"))
}

fn unsupported(found: &str) -> Error {
    Error::new(
        Code::OpenCarrierUnsupported,
        format!("expected a badge of Open Badges 3.0, found {found}; this version does not check it"),
    )
}

const LONGEST: usize = 200;
