//! A signature that is written in another encoding than its format has.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use crate::budget::cost;
use crate::code::Code;
use crate::error::Error;
use crate::key::VerifyingKey;
use crate::proof::LONGEST_PROOF_VALUE;
use crate::verify::cause::case::Case;
use crate::words::{Phrase, Term, phrase, term};

/// What a proof holds in another form than it must.
pub(super) fn in_another_form(case: &Case<'_>, member: &str, text: &str, code: Code) -> Option<Error> {
    let is_jws = member == "jws";
    let phrase = phrase_of(code)?;
    let (header, signature) = if is_jws { text.rsplit_once('.')? } else { ("", text) };
    let expected = if is_jws { term::ENCODING_BASE64URL } else { term::ENCODING_MULTIBASE };
    readings(case, signature).into_iter().find_map(|(found, bytes)| {
        let bytes = of_length(&bytes, case.key)?;
        let value = if is_jws {
            format!("{header}.{}", URL_SAFE_NO_PAD.encode(&bytes))
        } else {
            format!("z{}", bs58::encode(&bytes).into_string())
        };
        let mut proof = case.proof.clone();
        proof.set(member.to_owned(), value);
        let expected = if found == term::ENCODING_DER { term::ENCODING_RAW } else { expected };
        let error = || Error::of(phrase).with_term("found", found).with_term("expected", expected);
        case.holds(None, Some(&proof)).then(|| error().at(format!("{}/{member}", case.path)))
    })
}

fn phrase_of(code: Code) -> Option<&'static Phrase> {
    match code {
        Code::ProofValueMalformed => Some(&phrase::PROOF_VALUE_MALFORMED_ENCODING),
        Code::ProofValueLength => Some(&phrase::PROOF_VALUE_LENGTH_ENCODING),
        _ => None,
    }
}

/// A signature of a token that has another length than its key makes: what it is, and the signature in it.
pub(in crate::verify) fn other_form(key: &VerifyingKey, bytes: &[u8]) -> Option<(Term, Vec<u8>)> {
    if let Some(raw) = from_der(bytes, key.signature_length()) {
        return Some((term::ENCODING_DER, raw));
    }
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= LONGEST_PROOF_VALUE)?;
    let inner = decodings(text).into_iter().find_map(|(_, bytes)| of_length(&bytes, key))?;
    Some((term::ENCODING_TWICE, inner))
}

/// The bytes of a signature, taken out of DER where they are in it.
fn of_length(bytes: &[u8], key: &VerifyingKey) -> Option<Vec<u8>> {
    let length = key.signature_length();
    if bytes.len() == length { Some(bytes.to_vec()) } else { from_der(bytes, length) }
}

/// What a text may stand for, read once and read twice.
fn readings(case: &Case<'_>, text: &str) -> Vec<(Term, Vec<u8>)> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if text.len() > LONGEST_PROOF_VALUE
        || case.reading.budget.spend(cost::base58(text.len()).saturating_mul(4)).is_err()
    {
        return Vec::new();
    }
    let once = decodings(&text);
    let twice = once.iter().filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok()).flat_map(decodings);
    let letters = text.strip_prefix("zz").and_then(|digits| bs58::decode(digits).into_vec().ok());
    let twice: Vec<_> = letters.into_iter().chain(twice.map(|(_, bytes)| bytes)).collect();
    let twice = twice.into_iter().map(|bytes| (term::ENCODING_TWICE, bytes));
    let in_der = once
        .iter()
        .filter(|(_, bytes)| bytes.first() == Some(&SEQUENCE))
        .map(|(_, bytes)| (term::ENCODING_DER, bytes.clone()));
    let in_der: Vec<_> = in_der.collect();
    in_der.into_iter().chain(once).chain(twice).collect()
}

/// What a text stands for in each encoding in which it is well formed.
fn decodings(text: &str) -> Vec<(Term, Vec<u8>)> {
    let mut found = Vec::new();
    let base58 = |text: &str| bs58::decode(text).into_vec().ok();
    // The letter of multibase first, by which the text says itself what it is.
    let (letter, rest) = text.split_at_checked(1).unwrap_or_default();
    let url = |text: &str| URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok();
    let plain = |text: &str| STANDARD_NO_PAD.decode(text.trim_end_matches('=')).ok();
    let named = match letter {
        "z" => base58(rest).map(|bytes| (term::ENCODING_SPACES, bytes)),
        "u" | "U" => url(rest).map(|bytes| (term::ENCODING_BASE64URL, bytes)),
        "m" | "M" => plain(rest).map(|bytes| (term::ENCODING_BASE64, bytes)),
        "f" | "F" => hex(rest).map(|bytes| (term::ENCODING_HEX, bytes)),
        _ => None,
    };
    found.extend(named);
    found.extend(hex(text).map(|bytes| (term::ENCODING_HEX, bytes)));
    found.extend(base58(text).map(|bytes| (term::ENCODING_BASE58, bytes)));
    found.extend(url(text).map(|bytes| (term::ENCODING_BASE64URL, bytes)));
    found.extend(plain(text).map(|bytes| (term::ENCODING_BASE64, bytes)));
    found
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let text = text.strip_prefix("0x").unwrap_or(text);
    let pairs = text.as_bytes().chunks_exact(2);
    if text.is_empty() || !pairs.remainder().is_empty() {
        return None;
    }
    pairs.map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect()
}

/// The two numbers of an ECDSA signature in DER (RFC 3279 §2.2.3), as they stand in a JWS (RFC 7518 §3.4).
fn from_der(bytes: &[u8], length: usize) -> Option<Vec<u8>> {
    let half = length / 2;
    let [SEQUENCE, rest @ ..] = bytes else { return None };
    let [total, rest @ ..] = rest else { return None };
    // Of P-521 the length takes two bytes.
    let rest = if *total == 0x81 { rest.get(1..)? } else { rest };
    let (r, rest) = integer(rest, half)?;
    let (s, rest) = integer(rest, half)?;
    rest.is_empty().then(|| [r, s].concat())
}

fn integer(bytes: &[u8], half: usize) -> Option<(Vec<u8>, &[u8])> {
    let [0x02, length, rest @ ..] = bytes else { return None };
    let (number, rest) = rest.split_at_checked(usize::from(*length))?;
    let digits = number.iter().copied().skip_while(|byte| *byte == 0).collect::<Vec<u8>>();
    let padding = half.checked_sub(digits.len())?;
    Some(([vec![0; padding], digits].concat(), rest))
}

const SEQUENCE: u8 = 0x30;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn numbers_in_der_have_the_length_of_the_curve_again() {
        let der = [&[0x30, 0x08, 0x02, 0x02, 0x00, 0xff, 0x02, 0x02, 0x01, 0x02][..]].concat();
        assert_eq!(from_der(&der, 8).unwrap(), [0, 0, 0, 0xff, 0, 0, 1, 2]);
        assert_eq!(from_der(&der, 2), None, "longer than the curve's");
        for cut in 0..der.len() {
            assert_eq!(from_der(der.get(..cut).unwrap(), 8), None);
        }
    }

    #[test]
    fn hexadecimal_digits_come_in_pairs() {
        assert_eq!(hex("0x00fF").unwrap(), [0, 255]);
        assert!(["", "0", "0g", "é"].iter().all(|text| hex(text).is_none()));
    }
}
