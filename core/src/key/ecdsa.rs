//! ECDSA over P-256, P-384, P-521 and secp256k1 (FIPS 186-5 §6), deterministic (RFC 6979), with signatures that are `r` and `s`.

use std::marker::PhantomData;

use p256::ecdsa::signature::{SignatureEncoding, Signer, Verifier};
use p256::elliptic_curve::sec1::ToSec1Point as _;
use zeroize::Zeroizing;

use super::algorithm::Algorithm;
use super::half::{Member, PublicHalf, SecretHalf};
use super::scheme::Scheme;
use crate::error::Error;
use crate::words::phrase;

/// The NIST curve of 256 bits.
pub(super) struct P256;

/// The NIST curve of 384 bits.
pub(super) struct P384;

/// The NIST curve of 521 bits.
#[cfg(feature = "p521")]
pub(super) struct P521;

/// The curve of Bitcoin.
pub(super) struct Secp256k1;

/// A curve whose keys check signatures, with its hash inside.
pub(super) trait Curve {
    type Public: Send + Sync;

    const ALGORITHM: Algorithm;

    /// Bytes of a coordinate, and of a scalar.
    const LENGTH: usize;

    /// The key of a point, if it is one of the curve.
    fn read(point: &[u8]) -> Option<Self::Public>;

    /// The point (SEC 1 §2.3.3), with one coordinate or both.
    fn point(key: &Self::Public, compressed: bool) -> Vec<u8>;

    fn fits(key: &Self::Public, message: &[u8], signature: &[u8]) -> bool;
}

/// A curve whose keys also sign. Its key wipes itself when dropped.
pub(super) trait SigningCurve: Curve {
    type Secret: Send + Sync;

    /// The key of a scalar between 1 and the order.
    fn secret(scalar: &[u8]) -> Option<Self::Secret>;

    fn scalar(secret: &Self::Secret) -> Zeroizing<Vec<u8>>;

    fn public(secret: &Self::Secret) -> Self::Public;

    fn sign(secret: &Self::Secret, message: &[u8]) -> Option<Vec<u8>>;
}

impl Curve for P256 {
    type Public = p256::ecdsa::VerifyingKey;

    const ALGORITHM: Algorithm = Algorithm::P256;
    const LENGTH: usize = 32;

    fn read(point: &[u8]) -> Option<Self::Public> {
        p256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()
    }

    fn point(key: &Self::Public, compressed: bool) -> Vec<u8> {
        key.as_affine().to_sec1_point(compressed).as_bytes().to_vec()
    }

    #[cfg(all(feature = "native", not(target_family = "wasm")))]
    fn fits(key: &Self::Public, message: &[u8], signature: &[u8]) -> bool {
        super::native::p256_fits(&Self::point(key, false), message, signature)
    }

    #[cfg(any(not(feature = "native"), target_family = "wasm"))]
    fn fits(key: &Self::Public, message: &[u8], signature: &[u8]) -> bool {
        p256::ecdsa::Signature::from_slice(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
    }
}

impl SigningCurve for P256 {
    type Secret = p256::ecdsa::SigningKey;

    fn secret(scalar: &[u8]) -> Option<Self::Secret> {
        p256::ecdsa::SigningKey::from_slice(scalar).ok()
    }

    fn scalar(secret: &Self::Secret) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(Zeroizing::new(secret.to_bytes()).to_vec())
    }

    fn public(secret: &Self::Secret) -> Self::Public {
        *secret.verifying_key()
    }

    fn sign(secret: &Self::Secret, message: &[u8]) -> Option<Vec<u8>> {
        bytes::<p256::ecdsa::Signature>(secret, message)
    }
}

impl Curve for P384 {
    type Public = p384::ecdsa::VerifyingKey;

    const ALGORITHM: Algorithm = Algorithm::P384;
    const LENGTH: usize = 48;

    fn read(point: &[u8]) -> Option<Self::Public> {
        p384::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()
    }

    fn point(key: &Self::Public, compressed: bool) -> Vec<u8> {
        key.as_affine().to_sec1_point(compressed).as_bytes().to_vec()
    }

    fn fits(key: &Self::Public, message: &[u8], signature: &[u8]) -> bool {
        p384::ecdsa::Signature::from_slice(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
    }
}

impl SigningCurve for P384 {
    type Secret = p384::ecdsa::SigningKey;

    fn secret(scalar: &[u8]) -> Option<Self::Secret> {
        p384::ecdsa::SigningKey::from_slice(scalar).ok()
    }

    fn scalar(secret: &Self::Secret) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(Zeroizing::new(secret.to_bytes()).to_vec())
    }

    fn public(secret: &Self::Secret) -> Self::Public {
        *secret.verifying_key()
    }

    fn sign(secret: &Self::Secret, message: &[u8]) -> Option<Vec<u8>> {
        bytes::<p384::ecdsa::Signature>(secret, message)
    }
}

#[cfg(feature = "p521")]
impl Curve for P521 {
    type Public = p521::ecdsa::VerifyingKey;

    const ALGORITHM: Algorithm = Algorithm::P521;
    const LENGTH: usize = 66;

    fn read(point: &[u8]) -> Option<Self::Public> {
        p521::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()
    }

    fn point(key: &Self::Public, compressed: bool) -> Vec<u8> {
        key.as_affine().to_sec1_point(compressed).as_bytes().to_vec()
    }

    fn fits(key: &Self::Public, message: &[u8], signature: &[u8]) -> bool {
        p521::ecdsa::Signature::from_slice(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
    }
}

impl Curve for Secp256k1 {
    type Public = k256::ecdsa::VerifyingKey;

    const ALGORITHM: Algorithm = Algorithm::Secp256k1;
    const LENGTH: usize = 32;

    fn read(point: &[u8]) -> Option<Self::Public> {
        k256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()
    }

    fn point(key: &Self::Public, compressed: bool) -> Vec<u8> {
        key.as_affine().to_sec1_point(compressed).as_bytes().to_vec()
    }

    fn fits(key: &Self::Public, message: &[u8], signature: &[u8]) -> bool {
        // The crate refuses a high `s`, as Bitcoin does. ES256K (RFC 8812 §3.2) allows it, so that it is turned low.
        k256::ecdsa::Signature::from_slice(signature)
            .is_ok_and(|signature| key.verify(message, &signature.normalize_s()).is_ok())
    }
}

/// A point of the curve other than infinity.
pub(super) struct Public<C: Curve> {
    key: C::Public,
    compressed: Vec<u8>,
}

impl<C: Curve> Public<C> {
    /// Reads a point, compressed or not.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let name = C::ALGORITHM.as_str();
        // The other forms of SEC 1 are no keys (infinity), or spell one key in yet another way (hybrid, compact).
        let has_form = match bytes.first() {
            Some(2 | 3) => bytes.len() == 1 + C::LENGTH,
            Some(4) => bytes.len() == 1 + 2 * C::LENGTH,
            _ => false,
        };
        if !has_form {
            return Err(Error::of(&phrase::KEY_MALFORMED_FORM)
                .with("algorithm", name)
                .with("length", C::LENGTH)
                .with("found", bytes.len()));
        }
        match C::read(bytes) {
            Some(key) => Ok(Public::of(key)),
            None => Err(Error::of(&phrase::KEY_MALFORMED_POINT).with("algorithm", name)),
        }
    }

    fn of(key: C::Public) -> Self {
        let compressed = C::point(&key, true);
        Public { key, compressed }
    }
}

impl<C: Curve> PublicHalf for Public<C> {
    fn algorithm(&self) -> Algorithm {
        C::ALGORITHM
    }

    fn as_bytes(&self) -> &[u8] {
        &self.compressed
    }

    fn subject_public_key(&self) -> Vec<u8> {
        C::point(&self.key, false)
    }

    fn members(&self) -> Vec<Member> {
        let point = C::point(&self.key, false);
        let mut coordinates = point.iter().copied().skip(1);
        let x = coordinates.by_ref().take(C::LENGTH).collect();
        vec![("x", Zeroizing::new(x)), ("y", Zeroizing::new(coordinates.collect()))]
    }

    fn signature_length(&self) -> usize {
        2 * C::LENGTH
    }

    fn fits(&self, _: Scheme, message: &[u8], signature: &[u8]) -> bool {
        C::fits(&self.key, message, signature)
    }
}

/// A scalar that is neither zero nor too large.
pub(super) struct Secret<C: SigningCurve> {
    key: C::Secret,
    curve: PhantomData<C>,
}

impl<C: SigningCurve> Secret<C> {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        // The crates also read shorter scalars; RFC 5915 §3 and RFC 7518 §6.2.2.1 allow one length.
        let key = if bytes.len() == C::LENGTH { C::secret(bytes) } else { None };
        key.map(|key| Secret { key, curve: PhantomData }).ok_or_else(|| {
            Error::of(&phrase::KEY_MALFORMED_SCALAR)
                .with("algorithm", C::ALGORITHM.as_str())
                .with("expected", C::LENGTH)
                .with("found", bytes.len())
        })
    }

    /// Draws scalars until one is in range (FIPS 186-5 §A.2.2): practically always the first.
    #[cfg(feature = "getrandom")]
    pub(super) fn generate() -> Result<Self, Error> {
        let mut scalar = Zeroizing::new(vec![0; C::LENGTH]);
        for _ in 0..MOST_DRAWS {
            super::random::fill(&mut scalar)?;
            if let Ok(secret) = Secret::read(&scalar) {
                return Ok(secret);
            }
        }
        Err(super::random::missing())
    }

    /// The public half, which needs no more checks.
    pub(super) fn public(&self) -> Public<C> {
        Public::of(C::public(&self.key))
    }
}

impl<C: SigningCurve + Send + Sync> SecretHalf for Secret<C> {
    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        C::scalar(&self.key)
    }

    fn members(&self) -> Vec<Member> {
        vec![("d", self.to_bytes())]
    }

    fn sign(&self, _: Scheme, message: &[u8]) -> Result<Vec<u8>, Error> {
        let signature = C::sign(&self.key, message);
        signature.ok_or_else(|| Error::of(&phrase::SIGN_SIGNER_FAILED_KEY))
    }
}

/// A draw fails once in 2^32 times with P-256, and far more rarely with P-384.
#[cfg(feature = "getrandom")]
const MOST_DRAWS: usize = 64;

/// A signature as `r` and `s` (IEEE P1363). No `s` is turned low: RFC 6979 and FIPS 186-5 do not.
fn bytes<S: SignatureEncoding>(secret: &impl Signer<S>, message: &[u8]) -> Option<Vec<u8>> {
    let signature = secret.try_sign(message).ok()?;
    Some(signature.to_bytes().as_ref().to_vec())
}
