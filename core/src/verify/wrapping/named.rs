//! What is known by name only: documents, tokens, files and pages that are no badge of 3.0, and what to do with each.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::words::{Phrase, Term, phrase, term};

/// A document that is known by name, and that this version does not verify.
pub(in crate::verify) fn named_document(document: &Object<'_>) -> Option<Error> {
    name_of(document).map(Error::of)
}

/// What it is. A document with a proof that can be checked is checked, whatever else it says.
pub(super) fn name_of(document: &Object<'_>) -> Option<&'static Phrase> {
    let has = |name: &str| document.member(name).is_some();
    let is_merkle = has_merkle_proof(document);
    if has("proof") && !is_merkle {
        return None;
    }
    let contexts = document.member("@context").map(Value::as_slice).unwrap_or_default();
    let names = |part: &str| contexts.iter().filter_map(Value::as_str).any(|url| url.contains(part));
    let found = if is_merkle || names("w3id.org/blockcerts") || is_first_blockcert(document) {
        &phrase::OPEN_CARRIER_UNSUPPORTED_BLOCKCERT
    } else if names("imsglobal.org/spec/clr/v1p0") || is_first_record(document) {
        &phrase::OPEN_CARRIER_UNSUPPORTED_CLR_1
    } else if let Some(found) = jws_json(document) {
        found
    } else if has("ciphertext") && (has("recipients") || has("encrypted_key") || has("protected")) {
        &phrase::OPEN_CARRIER_UNSUPPORTED_ENCRYPTED
    } else {
        return None;
    };
    Some(found)
}

/// A record of CLR 1.0, also where its context was left out.
fn is_first_record(document: &Object<'_>) -> bool {
    let has = |name: &str| document.member(name).is_some();
    let is_named = ["Clr", "CLR", "ClrSet"].iter().any(|name| has_type(document, name));
    let holds = has("assertions") || has("achievements") || has("clrs");
    holds && !has("credentialSubject") && (is_named || has("learner") && has("publisher"))
}

/// A document that people give in place of a badge and that never was one, without a badge in it: what it is.
pub(super) fn other_document(document: &Object<'_>) -> Option<Term> {
    let has = |name: &str| document.member(name).is_some();
    let id = document.member("id").and_then(Value::as_str).unwrap_or_default();
    let is_offer = has("credential_issuer") && (has("credential_configuration_ids") || has("credentials"));
    let found = if has("didDocument")
        || id.starts_with("did:") && ["verificationMethod", "publicKey"].iter().any(|name| has(name))
    {
        term::OTHER_DOCUMENT_DID
    } else if document.member("keys").is_some_and(|keys| keys.as_array().is_some()) {
        term::OTHER_DOCUMENT_KEYS
    } else if is_offer {
        term::OTHER_DOCUMENT_OFFER
    } else if has_type(document, "Achievement") {
        term::OTHER_DOCUMENT_ACHIEVEMENT
    } else if has_type(document, "Profile") {
        term::OTHER_DOCUMENT_PROFILE
    } else if has("error") || has("errors") || has("title") && (has("status") || has("detail")) {
        term::OTHER_DOCUMENT_ERROR
    } else {
        return None;
    };
    Some(found)
}

/// A JWS in one of its two JSON serialisations (RFC 7515 §7.2).
fn jws_json(document: &Object<'_>) -> Option<&'static Phrase> {
    let payload = document.member("payload")?.as_str()?;
    let first = document.member("signatures").and_then(Value::as_array).and_then(|signatures| signatures.first());
    document.member("signature").or(first)?;
    let payload = URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).unwrap_or_default();
    let is_european = ["EuropeanDigitalCredential", "data.europa.eu"]
        .iter()
        .any(|name| payload.windows(name.len()).any(|window| window == name.as_bytes()));
    Some(if is_european {
        &phrase::OPEN_CARRIER_UNSUPPORTED_EUROPASS
    } else {
        &phrase::OPEN_CARRIER_UNSUPPORTED_JWS_JSON
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
        || has("certificate") && has("assertion") && has("recipient") && (has("verify") || has("signature"))
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
        return Some(Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_MDOC));
    }
    is_binary.then(|| cose(bytes)).flatten()
}

/// A signature of COSE: its tag, or an array of four of which the first is a string of bytes.
fn cose(bytes: &[u8]) -> Option<Error> {
    let is_cose = matches!(bytes, [0xd2, 0x84, ..] | [0xd8, 0x62, ..] | [0x84, 0x40..=0x5b, 0xa1..=0xa5, ..]);
    is_cose.then(|| Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_COSE))
}

/// A text that is no badge, and what it is.
pub(in crate::verify) fn named_text(text: &str) -> Option<Error> {
    let text = unquoted(text.trim());
    let is_word = !text.is_empty() && !text.contains(char::is_whitespace);
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
    let is_web = ["http", "https"].contains(&&*scheme) || text.to_ascii_lowercase().starts_with("www.");
    let address = if is_word && is_web {
        Error::of(&phrase::OPEN_ADDRESS_WEB).with("found", text)
    } else if is_word && scheme.starts_with("openid") {
        Error::of(&phrase::OPEN_ADDRESS_OFFER).with("found", text)
    } else if is_word && scheme == "did" {
        Error::of(&phrase::OPEN_ADDRESS_DID).with("found", text)
    } else if is_word && (scheme == "mailto" || is_mail_address(text)) {
        Error::of(&phrase::OPEN_ADDRESS_MAIL).with("found", text)
    } else if is_word && scheme == "file" || is_path(text) {
        Error::of(&phrase::OPEN_ADDRESS_FILE).with("found", text)
    } else if let Some(address) = address_in(text) {
        Error::of(&phrase::OPEN_ADDRESS_TEXT).with("found", address)
    } else if text.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("bearer ")) {
        Error::of(&phrase::OPEN_UNRECOGNISED_ACCESS)
    } else {
        return europass_xml(text);
    };
    Some(address)
}

/// A text without the marks that people and programs put around an address.
fn unquoted(text: &str) -> &str {
    let marks = [('<', '>'), ('"', '"'), ('\'', '\'')];
    let inside =
        |(left, right): (char, char)| text.strip_prefix(left)?.strip_suffix(right).filter(|text| is_one_word(text));
    marks.into_iter().find_map(inside).unwrap_or(text)
}

fn is_one_word(text: &str) -> bool {
    !text.is_empty() && !text.contains(|letter: char| letter.is_whitespace() || "<>\"'".contains(letter))
}

/// The one web address in a short text: in a shortcut of Windows, macOS or Linux, in a link of Markdown, in a message. Of several, none.
fn address_in(text: &str) -> Option<&str> {
    if text.len() > LONGEST_SHORTCUT || !text.contains("://") {
        return None;
    }
    let is_shortcut_of_macos = text.starts_with('<') && text.contains("<plist");
    if text.starts_with('<') && !is_shortcut_of_macos {
        return None;
    }
    let text = if is_shortcut_of_macos { text.split_once("<string>")?.1 } else { text };
    let small = text.to_ascii_lowercase();
    let mut starts = small.match_indices("http").filter(|(start, _)| {
        let rest = small.get(*start..).unwrap_or_default();
        rest.starts_with("http://") || rest.starts_with("https://")
    });
    let (start, _) = starts.next()?;
    if starts.next().is_some() {
        return None;
    }
    let rest = text.get(start..)?;
    let end = rest.find(|letter: char| letter.is_whitespace() || "<>\"')]".contains(letter)).unwrap_or(rest.len());
    Some(rest.get(..end)?.trim_end_matches(['.', ',', ';', '!', '?']))
}

/// A text that begins as JSON does and is the shortcut of a program or a link of Markdown: what it leads to.
pub(in crate::verify) fn named_link(text: &str) -> Option<Error> {
    let text = text.trim();
    let is_shortcut = ["[InternetShortcut]", "[Desktop Entry]"].iter().any(|head| text.starts_with(head));
    let is_markdown = text.starts_with('[') && text.contains("](http") && text.ends_with(')');
    if !is_shortcut && !is_markdown {
        return None;
    }
    address_in(text).map(|address| Error::of(&phrase::OPEN_ADDRESS_TEXT).with("found", address))
}

/// A shortcut, or a message of a few lines.
const LONGEST_SHORTCUT: usize = 2_000;

fn europass_xml(text: &str) -> Option<Error> {
    let is_xml_seal = text.starts_with('<') && (text.contains("europass") || text.contains("data.europa.eu/snb"));
    is_xml_seal.then(|| Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_EUROPASS_XML))
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
    if of("linkedin.com/") {
        Error::of(&phrase::OPEN_PAGE_LINKEDIN)
    } else if of("credly.com/") {
        Error::of(&phrase::OPEN_PAGE_CREDLY)
    } else {
        Error::of(&phrase::OPEN_PAGE)
    }
}

const LONGEST: usize = 200;
