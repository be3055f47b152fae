//! `Signer`: the trait of keys held elsewhere.

use super::algorithm::Algorithm;
use super::scheme::Scheme;
use super::verifying::{VerifyingKey, mismatch};
use crate::error::Error;

/// Whatever can sign: a [`SigningKey`](crate::key::SigningKey), or a key in a hardware module, a key store or a cloud service.
///
/// ```
/// use ob3::{Algorithm, Error, Signer, VerifyingKey};
///
/// struct Hsm;
/// # impl Hsm { fn sign_remotely(&self, message: &[u8]) -> Vec<u8> { vec![0; 64] } }
///
/// impl Signer for Hsm {
///     fn algorithm(&self) -> Algorithm {
///         Algorithm::Ed25519
///     }
///     fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
///         Ok(self.sign_remotely(message))
///     }
/// }
///
/// let signer: Box<dyn Signer> = Box::new(Hsm);
/// assert_eq!(signer.sign(b"badge")?.len(), Algorithm::Ed25519.signature_length());
/// # Ok::<(), ob3::Error>(())
/// ```
pub trait Signer {
    /// Which kind of signatures it makes.
    fn algorithm(&self) -> Algorithm;

    /// Signs the message itself, not a hash of it, by the [scheme](Algorithm::scheme) of the algorithm, and gives the raw
    /// signature: of ECDSA `r` and `s` (IEEE P1363) or ASN.1 DER, of RSA what RS256 makes.
    ///
    /// # Errors
    /// Whatever hinders the signer, preferably as `sign.signer-failed`.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error>;

    /// Signs by that scheme. A signer that knows one scheme only need not say more than [`sign`](Signer::sign) does.
    ///
    /// # Errors
    /// Those of [`sign`](Signer::sign); `key.type-mismatch` for a scheme that the signer does not know.
    fn sign_with(&self, scheme: Scheme, message: &[u8]) -> Result<Vec<u8>, Error> {
        let known = self.algorithm().scheme();
        if scheme == known { self.sign(message) } else { Err(mismatch(known.as_str(), scheme)) }
    }

    /// The public half, if the signer can tell: [`sign`](crate::sign) checks every signature with it before it hands it out.
    fn verifying_key(&self) -> Option<VerifyingKey> {
        None
    }

    /// Whether the secret is at hand in this process, so that its signatures need not be checked. Keys kept elsewhere may have been
    /// replaced, and leave this as it is.
    #[doc(hidden)]
    fn is_at_hand(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    struct Hsm;

    impl Signer for Hsm {
        fn algorithm(&self) -> Algorithm {
            Algorithm::Rsa
        }

        fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
            Ok(message.to_vec())
        }
    }

    #[test]
    fn a_signer_signs_by_the_scheme_of_its_algorithm_and_by_no_other() {
        assert_eq!(Hsm.sign_with(Scheme::Rs256, b"badge").unwrap(), b"badge");
        for scheme in [Scheme::Ps256, Scheme::EdDsa] {
            assert_eq!(Hsm.sign_with(scheme, b"badge").unwrap_err().code(), Code::KeyTypeMismatch);
        }
        assert_eq!(Hsm.verifying_key(), None);
    }
}
