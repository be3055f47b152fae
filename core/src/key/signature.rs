//! Signatures as signers give them: ECDSA's as `r` and `s` one after the other, or in ASN.1 DER.

use std::borrow::Cow;

use der::asn1::UintRef;
use der::{Decode as _, Header, Reader as _, SliceReader};

use super::algorithm::Algorithm;
use super::scheme::Scheme;
use crate::error::Error;
use crate::words::phrase;

/// The signature as formats carry it. `length` is that of a signature by the key; of an RSA key that is not known, there is none.
///
/// Of ECDSA a signature of that length is taken for `r` and `s`: in DER, one of 64 bytes would want six zeros at the front of its
/// numbers, which happens once in 2^48 times, and is then refused as not fitting.
pub(crate) fn plain(scheme: Scheme, length: Option<usize>, found: &[u8]) -> Result<Cow<'_, [u8]>, Error> {
    if length.map_or(RSA_LENGTHS.contains(&found.len()), |length| length == found.len()) {
        let is_zero = found.iter().all(|byte| *byte == 0);
        return if is_zero { Err(Error::of(&phrase::SIGN_SIGNATURE_MISMATCH_ZERO)) } else { Ok(Cow::Borrowed(found)) };
    }
    let length = length.unwrap_or(*RSA_LENGTHS.start());
    let is_ecdsa = !matches!(scheme.algorithm(), Algorithm::Ed25519 | Algorithm::Rsa);
    match found.first() {
        Some(&SEQUENCE) if is_ecdsa => from_der(scheme.algorithm(), length / 2, found).map(Cow::Owned),
        _ => {
            let phrase =
                if is_ecdsa { &phrase::PROOF_VALUE_LENGTH_SIGN_ECDSA } else { &phrase::PROOF_VALUE_LENGTH_SIGN };
            Err(Error::of(phrase).with("expected", length).with("found", found.len()))
        }
    }
}

/// An `ECDSA-Sig-Value` (RFC 3279 §2.2.3) as its two numbers of that many bytes each.
fn from_der(algorithm: Algorithm, width: usize, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let malformed = || Error::of(&phrase::PROOF_VALUE_MALFORMED_SIGN_DER).with("found", bytes.len());
    let said = length_said(bytes).ok_or_else(malformed)?;
    if said != bytes.len() {
        return Err(Error::of(&phrase::PROOF_VALUE_LENGTH_SIGN_DER).with("expected", said).with("found", bytes.len()));
    }
    let numbers = SliceReader::new(bytes)
        .and_then(|mut reader| reader.sequence(|reader| Ok([reader.decode::<UintRef<'_>>()?, reader.decode()?])))
        .map_err(|_: der::Error| malformed())?;
    let mut plain = vec![0; 2 * width];
    for (number, half) in numbers.iter().zip(plain.chunks_mut(width)) {
        let digits = number.as_bytes();
        let place = width.checked_sub(digits.len()).and_then(|zeros| half.get_mut(zeros..));
        let Some(place) = place else {
            return Err(Error::of(&phrase::PROOF_VALUE_LENGTH_SIGN_NUMBER)
                .with("algorithm", algorithm)
                .with("expected", width)
                .with("found", digits.len()));
        };
        place.copy_from_slice(digits);
        if half.iter().all(|byte| *byte == 0) {
            return Err(Error::of(&phrase::SIGN_SIGNATURE_MISMATCH_ZERO));
        }
    }
    Ok(plain)
}

/// How many bytes a structure says that it has, its head counted.
fn length_said(bytes: &[u8]) -> Option<usize> {
    let mut reader = SliceReader::new(bytes).ok()?;
    let content = Header::decode(&mut reader).ok()?.length();
    usize::try_from((reader.position() + content).ok()?).ok()
}

/// Bytes of signatures by keys of 2048 to 8192 bits.
const RSA_LENGTHS: std::ops::RangeInclusive<usize> = 256..=1024;

const SEQUENCE: u8 = 0x30;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    /// The DER of two numbers, each given as its content.
    fn der(r: &[u8], s: &[u8]) -> Vec<u8> {
        let integer = |digits: &[u8]| [&[2, u8::try_from(digits.len()).unwrap()], digits].concat();
        let body = [integer(r), integer(s)].concat();
        let head = match u8::try_from(body.len()).unwrap() {
            short @ ..0x80 => vec![SEQUENCE, short],
            long => vec![SEQUENCE, 0x81, long],
        };
        [head, body].concat()
    }

    fn phrase_of(scheme: Scheme, length: usize, found: &[u8]) -> &'static str {
        plain(scheme, Some(length), found).unwrap_err().phrase().unwrap().id()
    }

    #[test]
    fn der_gives_the_same_two_numbers() {
        let high = [0x80; 32];
        let mut both = vec![0; 64];
        both[31] = 5;
        both[32..].copy_from_slice(&high);
        let signed = der(&[5], &[&[0], high.as_slice()].concat());
        assert_eq!(*plain(Scheme::Es256, Some(64), &signed).unwrap(), both);
        assert_eq!(*plain(Scheme::Es256, Some(64), &both).unwrap(), both);
        let long = der(&[0x7f; 66], &[1; 66]);
        assert_eq!(plain(Scheme::Es512, Some(132), &long).unwrap().len(), 132);
    }

    #[test]
    fn der_with_a_wrong_length_says_which_it_is() {
        let signed = der(&[1; 32], &[2; 32]);
        for length in 2..signed.len() {
            let error = plain(Scheme::Es256, Some(64), &signed[..length]);
            if length == 64 {
                continue; // Taken for r and s, and refused when it is checked.
            }
            let error = error.unwrap_err();
            assert_eq!(error.phrase().unwrap().id(), "proof.value.length/sign-der", "{length}");
            assert_eq!(error.params().get("expected").unwrap().to_string(), signed.len().to_string());
        }
        let more = [&*signed, &[0]].concat();
        assert_eq!(phrase_of(Scheme::Es256, 64, &more), "proof.value.length/sign-der");
        assert_eq!(phrase_of(Scheme::Es256, 64, &der(&[1; 33], &[2; 32])), "proof.value.length/sign-number");
        assert_eq!(phrase_of(Scheme::Es384, 96, &der(&[1; 32], &[2; 49])), "proof.value.length/sign-number");
    }

    #[test]
    fn der_that_is_not_strict_is_refused() {
        for (r, s) in [
            (&[0, 1][..], &[1][..]), // a zero too many
            (&[0x80], &[1]),         // negative
            (&[], &[1]),
        ] {
            assert_eq!(phrase_of(Scheme::Es256, 64, &der(r, s)), "proof.value.malformed/sign-der", "{r:?}");
        }
        let three = [&[SEQUENCE, 9], &[2, 1, 1].repeat(3)[..]].concat();
        let long_head = [&[SEQUENCE, 0x81, 6], &[2, 1, 1].repeat(2)[..]].concat();
        let indefinite = [&[SEQUENCE, 0x80], &[2, 1, 1].repeat(2)[..], &[0, 0]].concat();
        for signed in [three, long_head, indefinite, vec![SEQUENCE], vec![SEQUENCE, 0]] {
            assert_eq!(phrase_of(Scheme::Es256, 64, &signed), "proof.value.malformed/sign-der", "{signed:?}");
        }
    }

    #[test]
    fn what_has_another_length_says_what_is_wanted() {
        assert_eq!(phrase_of(Scheme::Es256, 64, &[7; 63]), "proof.value.length/sign-ecdsa");
        assert_eq!(phrase_of(Scheme::Es256, 64, &[]), "proof.value.length/sign-ecdsa");
        for (scheme, length) in [(Scheme::EdDsa, 64), (Scheme::Rs256, 384)] {
            assert_eq!(phrase_of(scheme, length, &der(&[1; 32], &[2; 32])), "proof.value.length/sign");
        }
        assert!(plain(Scheme::Ps256, None, &[7; 512]).is_ok());
        assert_eq!(plain(Scheme::Ps256, None, &[7; 64]).unwrap_err().phrase().unwrap().id(), "proof.value.length/sign");
    }

    #[test]
    fn zeros_are_no_signature() {
        for (scheme, length) in [(Scheme::EdDsa, 64), (Scheme::Es384, 96), (Scheme::Rs256, 256)] {
            assert_eq!(phrase_of(scheme, length, &vec![0; length]), "sign.signature.mismatch/zero");
        }
        assert_eq!(phrase_of(Scheme::Es256, 64, &der(&[0], &[1])), "sign.signature.mismatch/zero");
    }
}
