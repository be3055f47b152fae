//! Signatures checked by `ring`, with the assembly of the machine: the feature `native` changes nothing but speed.

use ring::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, RsaPublicKeyComponents,
    UnparsedPublicKey,
};

use super::scheme::Scheme;

/// Whether a signature, `r` and `s`, fits a point that is written with both of its coordinates.
#[cfg(feature = "ecdsa")]
pub(super) fn p256_fits(point: &[u8], message: &[u8], signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, signature).is_ok()
}

/// Whether a signature fits a modulus and an exponent, both without leading zeros.
#[cfg(feature = "rsa")]
pub(super) fn rsa_fits([n, e]: [&[u8]; 2], scheme: Scheme, message: &[u8], signature: &[u8]) -> bool {
    let parameters = match scheme {
        Scheme::Ps256 => &RSA_PSS_2048_8192_SHA256,
        _ => &RSA_PKCS1_2048_8192_SHA256,
    };
    RsaPublicKeyComponents { n, e }.verify(parameters, message, signature).is_ok()
}
