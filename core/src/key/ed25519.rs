//! Ed25519 (RFC 8032 §5.1), checked strictly: one spelling of each point, and no point of small order.

use ed25519_dalek::Signer as _;
use zeroize::Zeroizing;

use super::algorithm::Algorithm;
use super::half::{Member, PublicHalf, SecretHalf};
use super::scheme::Scheme;
use crate::error::Error;
use crate::words::phrase;

/// Bytes of a public key.
const PUBLIC_LENGTH: usize = ed25519_dalek::PUBLIC_KEY_LENGTH;

/// Bytes of a seed.
const SEED_LENGTH: usize = ed25519_dalek::SECRET_KEY_LENGTH;

/// A point of full order, canonically spelled.
pub(super) struct Public(ed25519_dalek::VerifyingKey);

impl Public {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let bytes: &[u8; PUBLIC_LENGTH] = bytes.try_into().map_err(|_| {
            Error::of(&phrase::KEY_MALFORMED_LENGTH)
                .with("algorithm", Algorithm::Ed25519)
                .with("expected", PUBLIC_LENGTH)
                .with("found", bytes.len())
        })?;
        let no_point = || Error::of(&phrase::KEY_MALFORMED_POINT).with("algorithm", Algorithm::Ed25519);
        // dalek reads a y coordinate modulo p, so that some points have two spellings; RFC 8032 §5.1.3 step 1 allows one.
        if !is_canonical(bytes) {
            return Err(no_point());
        }
        let key = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| no_point())?;
        if key.is_weak() {
            return Err(Error::of(&phrase::KEY_WEAK));
        }
        Ok(Public(key))
    }
}

impl PublicHalf for Public {
    fn algorithm(&self) -> Algorithm {
        Algorithm::Ed25519
    }

    fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn members(&self) -> Vec<Member> {
        vec![("x", Zeroizing::new(self.0.as_bytes().to_vec()))]
    }

    fn signature_length(&self) -> usize {
        ed25519_dalek::SIGNATURE_LENGTH
    }

    fn fits(&self, _: Scheme, message: &[u8], signature: &[u8]) -> bool {
        // dalek's own error says nothing more, on purpose.
        let signature = ed25519_dalek::Signature::from_slice(signature);
        signature.is_ok_and(|signature| self.0.verify_strict(message, &signature).is_ok())
    }
}

/// A seed, and what follows from it. dalek wipes it when dropped.
pub(super) struct Secret(ed25519_dalek::SigningKey);

impl Secret {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        match bytes.try_into() {
            Ok(seed) => Ok(Secret(ed25519_dalek::SigningKey::from_bytes(seed))),
            Err(_) => {
                Err(Error::of(&phrase::KEY_MALFORMED_SEED).with("expected", SEED_LENGTH).with("found", bytes.len()))
            }
        }
    }

    #[cfg(feature = "getrandom")]
    pub(super) fn generate() -> Result<Self, Error> {
        let mut seed = Zeroizing::new([0; SEED_LENGTH]);
        super::random::fill(&mut *seed)?;
        Secret::read(&*seed)
    }

    /// The public half, which needs no more checks.
    pub(super) fn public(&self) -> Public {
        Public(self.0.verifying_key())
    }
}

impl SecretHalf for Secret {
    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.as_bytes().to_vec())
    }

    fn members(&self) -> Vec<Member> {
        vec![("d", self.to_bytes())]
    }

    fn sign(&self, _: Scheme, message: &[u8]) -> Result<Vec<u8>, Error> {
        match self.0.try_sign(message) {
            Ok(signature) => Ok(signature.to_bytes().to_vec()),
            Err(cause) => Err(Error::of(&phrase::SIGN_SIGNER_FAILED_KEY).caused_by(cause)),
        }
    }
}

/// Whether the y coordinate, which is little-endian with a sign in its last bit, is below p = 2^255 - 19.
fn is_canonical(bytes: &[u8; PUBLIC_LENGTH]) -> bool {
    let [first, middle @ .., last] = bytes;
    *first < 0xed || last | 0x80 != 0xff || middle.iter().any(|byte| *byte != 0xff)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::code::Code;

    /// Thirty-two bytes: the first, the same middle thirty times, the last.
    fn point(first: u8, middle: u8, last: u8) -> [u8; 32] {
        let mut bytes = [middle; 32];
        bytes[0] = first;
        bytes[31] = last;
        bytes
    }

    fn hex(digits: &str) -> Vec<u8> {
        digits
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect()
    }

    #[test]
    fn all_eight_points_of_small_order_are_weak_however_they_are_signed() {
        let eighth = [
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        ];
        let others = [point(1, 0, 0), point(0xec, 0xff, 0x7f), point(0, 0, 0), point(0, 0, 0x80)];
        // RFC 8032 §5.1.3 step 4 refuses a negative zero: the points (0, 1) and (0, -1) with the sign set.
        let negative_zero = [point(1, 0, 0x80), point(0xec, 0xff, 0xff)];
        let others = others.iter().chain(&negative_zero).map(|bytes| bytes.to_vec());
        for bytes in eighth.map(hex).into_iter().chain(others) {
            let error = Public::read(&bytes).err().unwrap();
            assert_eq!(error.code(), Code::KeyWeak, "{bytes:02x?}");
        }
    }

    #[test]
    fn a_point_has_one_spelling_and_other_bytes_are_no_point() {
        // All y from p to 2^255 - 1, with either sign: the same points as y from 0 to 18, spelled a second time.
        for first in 0xed..=0xff {
            for last in [0x7f, 0xff] {
                let error = Public::read(&point(first, 0xff, last)).err().unwrap();
                assert_eq!(error.code(), Code::KeyMalformed, "{first:02x} {last:02x}");
            }
        }
        // y = 2 is no point; y = 3 is one.
        assert_eq!(Public::read(&point(2, 0, 0)).err().unwrap().code(), Code::KeyMalformed);
        Public::read(&point(3, 0, 0)).unwrap();
        for length in [0, 1, 31, 33, 64] {
            let error = Public::read(&vec![3; length]).err().unwrap();
            assert_eq!(error.code(), Code::KeyMalformed, "{length}");
        }
    }
}
