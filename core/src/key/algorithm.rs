//! The kinds of keys, under the names that every language of the library uses.

use crate::error::Error;
use crate::named::named;
use crate::words::phrase;

/// A signature algorithm, which is also the kind of key that it needs. How a key of the kind signs is its
/// [`Scheme`](crate::key::Scheme): only RSA has more than one.
///
/// ```
/// use ob3::Algorithm;
/// assert_eq!("Ed25519".parse::<Algorithm>().ok(), Some(Algorithm::Ed25519));
/// assert_eq!(Algorithm::P256.as_str(), "P-256");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// Ed25519 (RFC 8032 §5.1): keys of 32 bytes, signatures of 64.
    Ed25519,
    /// ECDSA over P-256 (FIPS 186-5 §6), with SHA-256; a signature is `r` and `s`, of 32 bytes each.
    P256,
    /// ECDSA over P-384, with SHA-384; a signature is `r` and `s`, of 48 bytes each.
    P384,
    /// ECDSA over P-521, with SHA-512; a signature is `r` and `s`, of 66 bytes each. Such keys are checked with, never signed with,
    /// and only in tokens: no cryptosuite has them.
    P521,
    /// RSA (RFC 8017) of 2048 to 8192 bits, with SHA-256; a signature is as long as the modulus.
    Rsa,
    /// ECDSA over secp256k1 (SEC 2 §2.4.1), with SHA-256. Such keys are checked with, never signed with.
    Secp256k1,
}

named! {
    Algorithm, "algorithm":
    Ed25519 = "Ed25519", P256 = "P-256", P384 = "P-384", P521 = "P-521", Rsa = "RSA", Secp256k1 = "secp256k1"
}

impl Algorithm {
    /// Whether keys of the kind sign here. The others are verified only.
    ///
    /// ```
    /// use ob3::Algorithm;
    /// assert!(Algorithm::P384.can_sign() && !Algorithm::P521.can_sign());
    /// ```
    pub fn can_sign(self) -> bool {
        match self {
            Algorithm::Ed25519 | Algorithm::P256 | Algorithm::P384 | Algorithm::Rsa => true,
            Algorithm::P521 | Algorithm::Secp256k1 => false,
        }
    }

    /// How many bytes a signature has. With RSA that depends on the key, which
    /// [tells it](crate::key::VerifyingKey::signature_length); here it is the fewest, 256.
    pub fn signature_length(self) -> usize {
        match self {
            Algorithm::Ed25519 | Algorithm::P256 | Algorithm::Secp256k1 => 64,
            Algorithm::P384 => 96,
            Algorithm::P521 => 132,
            Algorithm::Rsa => 256,
        }
    }
}

/// The kinds of keys that this version handles, for messages.
pub(super) fn known() -> String {
    let names: Vec<&str> = Algorithm::ALL.iter().map(|algorithm| algorithm.as_str()).collect();
    names.join(", ")
}

/// Says that a key is of a kind that is known by name only.
pub(super) fn unsupported(found: &str) -> Error {
    Error::of(&phrase::KEY_UNSUPPORTED).with("known", known()).with("found", found)
}

/// Says that this build of the library has no keys of that kind.
#[cfg(not(all(feature = "p521", feature = "rsa")))]
pub(super) fn left_out(algorithm: Algorithm) -> Error {
    Error::of(&phrase::KEY_UNSUPPORTED_LEFT_OUT).with("algorithm", algorithm)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_algorithm_is_found_by_its_exact_name_only() {
        for algorithm in Algorithm::ALL {
            assert_eq!(algorithm.as_str().parse::<Algorithm>().ok(), Some(*algorithm));
            assert_eq!(format!("{algorithm} ").parse::<Algorithm>().ok(), None);
        }
        for name in ["", "ed25519", "p-256", "P256", "rsa", "Secp256k1"] {
            assert_eq!(name.parse::<Algorithm>().ok(), None);
        }
    }
}
