//! The traits of the two halves of a key, public and secret, for all kinds alike.

use zeroize::Zeroizing;

use super::algorithm::Algorithm;
use super::scheme::Scheme;
use crate::error::Error;

/// A member of a JWK that holds bytes: its name, and what it holds before base64url.
pub(super) type Member = (&'static str, Zeroizing<Vec<u8>>);

/// The public half, checked when it was made.
pub(super) trait PublicHalf: Send + Sync {
    fn algorithm(&self) -> Algorithm;

    /// The one raw spelling: 32 bytes of Ed25519, a compressed point (SEC 1 §2.3.3), an `RSAPublicKey` (RFC 8017 §A.1.1).
    fn as_bytes(&self) -> &[u8];

    /// What the BIT STRING of a SubjectPublicKeyInfo holds: the raw spelling, except that points are not compressed.
    fn subject_public_key(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }

    /// What a JWK holds besides `kty` and `crv`.
    fn members(&self) -> Vec<Member>;

    fn signature_length(&self) -> usize;

    /// Whether the signature, which has the right length, fits. The scheme is one of the algorithm's.
    fn fits(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> bool;
}

/// The secret half. Implementors wipe it when dropped.
pub(super) trait SecretHalf: Send + Sync {
    /// The one raw spelling: a seed (RFC 8032 §5.1.5), a scalar (RFC 5915 §3), an `RSAPrivateKey` (RFC 8017 §A.1.2).
    fn to_bytes(&self) -> Zeroizing<Vec<u8>>;

    /// What a JWK holds besides the members of the public half.
    fn members(&self) -> Vec<Member>;

    /// Signs. The scheme is one of the algorithm's.
    fn sign(&self, scheme: Scheme, message: &[u8]) -> Result<Vec<u8>, Error>;
}
