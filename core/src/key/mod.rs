//! Keys: the public half that verifies, the secret half that signs, and the trait for keys held elsewhere.

mod algorithm;
mod der;
#[cfg(feature = "ecdsa")]
mod ecdsa;
mod ed25519;
mod half;
mod jwk;
mod multikey;
#[cfg(all(feature = "native", not(target_family = "wasm")))]
mod native;
#[cfg(feature = "passphrase")]
mod passphrase;
mod pem;
#[cfg(feature = "getrandom")]
mod random;
#[cfg(feature = "rsa")]
mod rsa;
mod scheme;
mod signature;
mod signer;
mod signing;
mod verifying;

pub use zeroize::Zeroizing;

pub use algorithm::Algorithm;
#[cfg(feature = "getrandom")]
pub(crate) use random::fill as fill_random;
pub use scheme::Scheme;
pub(crate) use signature::plain as plain_signature;
pub use signer::Signer;
pub use signing::SigningKey;
pub use verifying::VerifyingKey;
