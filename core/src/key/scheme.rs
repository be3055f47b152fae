//! How a key signs, under the names that JOSE registers (`alg`).

use sha2::{Digest as _, Sha256, Sha384, Sha512};

use super::algorithm::Algorithm;
use crate::named::named;

/// A signature scheme: what a JWT's header calls `alg`. It says which kind of key signs, and how the message is hashed and
/// padded. Every [`Algorithm`] has one, RSA two.
///
/// ```
/// use ob3::Algorithm;
/// use ob3::key::Scheme;
/// assert_eq!("PS256".parse::<Scheme>().ok(), Some(Scheme::Ps256));
/// assert_eq!(Scheme::Ps256.algorithm(), Algorithm::Rsa);
/// assert_eq!(Algorithm::Rsa.scheme(), Scheme::Rs256);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// Ed25519, which hashes inside (RFC 8037 §3.1); RFC 9864 also calls it `Ed25519`.
    EdDsa,
    /// ECDSA over P-256 with SHA-256 (RFC 7518 §3.4).
    Es256,
    /// ECDSA over P-384 with SHA-384 (RFC 7518 §3.4).
    Es384,
    /// ECDSA over P-521 with SHA-512 (RFC 7518 §3.4).
    Es512,
    /// ECDSA over secp256k1 with SHA-256 (RFC 8812 §3.2).
    Es256k,
    /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 §3.3), which Open Badges 3.0 asks of every JWT verifier.
    Rs256,
    /// RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes (RFC 7518 §3.5).
    Ps256,
}

named! {
    Scheme, "scheme":
    EdDsa = "EdDSA" | "Ed25519", Es256 = "ES256", Es384 = "ES384", Es512 = "ES512", Es256k = "ES256K", Rs256 = "RS256", Ps256 = "PS256"
}

impl Scheme {
    /// The kind of key that the scheme needs.
    pub fn algorithm(self) -> Algorithm {
        match self {
            Scheme::EdDsa => Algorithm::Ed25519,
            Scheme::Es256 => Algorithm::P256,
            Scheme::Es384 => Algorithm::P384,
            Scheme::Es512 => Algorithm::P521,
            Scheme::Es256k => Algorithm::Secp256k1,
            Scheme::Rs256 | Scheme::Ps256 => Algorithm::Rsa,
        }
    }

    /// The hash that the scheme signs; Ed25519 signs the message itself.
    pub(crate) fn digest(self, message: &[u8]) -> Option<Vec<u8>> {
        match self {
            Scheme::EdDsa => None,
            Scheme::Es384 => Some(Sha384::digest(message).to_vec()),
            Scheme::Es512 => Some(Sha512::digest(message).to_vec()),
            Scheme::Es256 | Scheme::Es256k | Scheme::Rs256 | Scheme::Ps256 => Some(Sha256::digest(message).to_vec()),
        }
    }
}

impl Algorithm {
    /// The scheme by which keys of this kind sign unless another is asked for: of RSA's two, RS256, which Open Badges 3.0
    /// asks for.
    pub fn scheme(self) -> Scheme {
        match self {
            Algorithm::Ed25519 => Scheme::EdDsa,
            Algorithm::P256 => Scheme::Es256,
            Algorithm::P384 => Scheme::Es384,
            Algorithm::P521 => Scheme::Es512,
            Algorithm::Rsa => Scheme::Rs256,
            Algorithm::Secp256k1 => Scheme::Es256k,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scheme_finds_itself_and_every_algorithm_one_of_its_own() {
        for scheme in Scheme::ALL {
            assert_eq!(scheme.as_str().parse::<Scheme>().ok(), Some(*scheme));
            assert_eq!(scheme.to_string().to_lowercase().parse::<Scheme>().ok(), None);
        }
        for algorithm in Algorithm::ALL {
            assert_eq!(algorithm.scheme().algorithm(), *algorithm);
        }
        assert_eq!("Ed25519".parse::<Scheme>().ok(), Some(Scheme::EdDsa));
        for name in ["", "none", "HS256", "ES521", "RS512"] {
            assert_eq!(name.parse::<Scheme>().ok(), None);
        }
    }
}
