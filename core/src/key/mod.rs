//! Keys: the public half that checks, the secret half that signs, and the trait for secrets kept elsewhere.

mod algorithm;
mod jwk;
mod multikey;
mod signing;
mod verifying;

pub use zeroize::Zeroizing;

pub use algorithm::Algorithm;
pub use signing::{Signer, SigningKey};
pub use verifying::VerifyingKey;
