//! Secret keys that a passphrase protects: PKCS#8 (RFC 5958 §3, by PBES2 of RFC 8018), and OpenSSH's own form, protected or not.

use pkcs8::EncryptedPrivateKeyInfoRef;
use pkcs8::pkcs5::EncryptionScheme;
use pkcs8::pkcs5::pbes2::Kdf;
use ssh_key::private::{EcdsaKeypair, KeypairData};
use ssh_key::{Kdf as SshKdf, PrivateKey};
use zeroize::Zeroizing;

#[cfg(not(feature = "rsa"))]
use super::algorithm::left_out;
use super::algorithm::{Algorithm, unsupported};
use super::der::{self, Found};
#[cfg(feature = "rsa")]
use super::rsa;
use crate::error::Error;
use crate::words::phrase;

/// Reads an EncryptedPrivateKeyInfo. The errors of the crates are not kept: they say nothing that helps, and stand beside secrets.
pub(super) fn read_pkcs8(bytes: &[u8], passphrase: Option<&str>) -> Result<Found, Error> {
    let encrypted = EncryptedPrivateKeyInfoRef::try_from(bytes).map_err(|_| match der::cipher_of(bytes) {
        Some(cipher) => other_cipher(&cipher.to_string()),
        None => Error::of(&phrase::KEY_MALFORMED_DER).with("expected", "EncryptedPrivateKeyInfo"),
    })?;
    let EncryptionScheme::Pbes2(parameters) = &encrypted.encryption_algorithm else {
        return Err(other_cipher("PBES1"));
    };
    let is_too_much = match &parameters.kdf {
        Kdf::Pbkdf2(parameters) => parameters.iteration_count > MOST_ITERATIONS,
        Kdf::Scrypt(parameters) => {
            let blocks = u128::from(parameters.cost_parameter) * u128::from(parameters.block_size);
            blocks > MOST_SCRYPT_BLOCKS || parameters.parallelization > MOST_SCRYPT_LANES
        }
        _ => return Err(other_cipher("PBES2")),
    };
    if is_too_much {
        return Err(Error::of(&phrase::KEY_UNSUPPORTED_KDF_COST));
    }
    let passphrase = passphrase.ok_or_else(|| Error::of(&phrase::KEY_PASSPHRASE_MISSING))?;
    // With another passphrase, the padding fits by chance once in 256 times; what comes out is then no DER.
    let document = encrypted.decrypt(passphrase).map_err(|_| Error::of(&phrase::KEY_PASSPHRASE_WRONG))?;
    der::read_pkcs8(document.as_bytes())
}

/// Reads an OpenSSH private key (its PROTOCOL.key), which the PEM label announced.
pub(super) fn read_openssh(bytes: &[u8], passphrase: Option<&str>) -> Result<Found, Error> {
    let malformed = || Error::of(&phrase::KEY_MALFORMED_DER_OPENSSH);
    let mut key = PrivateKey::from_bytes(bytes).map_err(|_| malformed())?;
    if key.is_encrypted() {
        if matches!(key.kdf(), SshKdf::Bcrypt { rounds, .. } if *rounds > MOST_ROUNDS) {
            return Err(Error::of(&phrase::KEY_UNSUPPORTED_KDF_COST));
        }
        let passphrase = passphrase.ok_or_else(|| Error::of(&phrase::KEY_PASSPHRASE_MISSING))?;
        key = key.decrypt(passphrase).map_err(|error| match error {
            ssh_key::Error::Crypto => Error::of(&phrase::KEY_PASSPHRASE_WRONG),
            _ => other_cipher(key.cipher().as_str()),
        })?;
    }
    let found = |algorithm, secret: &[u8], public: &[u8]| Found {
        algorithm,
        secret: Zeroizing::new(secret.to_vec()),
        public: Some(public.to_vec()),
    };
    match key.key_data() {
        KeypairData::Ed25519(pair) => Ok(found(Algorithm::Ed25519, pair.private.as_ref(), pair.public.as_ref())),
        KeypairData::Ecdsa(EcdsaKeypair::NistP256 { public, private }) => {
            Ok(found(Algorithm::P256, private.as_slice(), public.as_bytes()))
        }
        KeypairData::Ecdsa(EcdsaKeypair::NistP384 { public, private }) => {
            Ok(found(Algorithm::P384, private.as_slice(), public.as_bytes()))
        }
        KeypairData::Ecdsa(EcdsaKeypair::NistP521 { public, private }) => {
            Ok(found(Algorithm::P521, private.as_slice(), public.as_bytes()))
        }
        #[cfg(feature = "rsa")]
        KeypairData::Rsa(pair) => {
            let numbers = [&pair.public.n, &pair.public.e, &pair.private.d, &pair.private.p, &pair.private.q];
            let mut digits = [[].as_slice(); 5];
            for (slot, number) in digits.iter_mut().zip(numbers) {
                *slot = number.as_positive_bytes().ok_or_else(malformed)?;
            }
            let secret = rsa::private_key_of(digits)?;
            Ok(Found { algorithm: Algorithm::Rsa, secret, public: None })
        }
        #[cfg(not(feature = "rsa"))]
        KeypairData::Rsa(_) => Err(left_out(Algorithm::Rsa)),
        _ => Err(unsupported(key.algorithm().as_ref())),
    }
}

fn other_cipher(found: &str) -> Error {
    Error::of(&phrase::KEY_UNSUPPORTED_CIPHER).with("found", found)
}

/// OpenSSL takes 2,048 unless told otherwise; this many take seconds.
const MOST_ITERATIONS: u32 = 10_000_000;

/// Blocks of 128 bytes, which are 256 MiB together; OpenSSL takes 16 MiB.
const MOST_SCRYPT_BLOCKS: u128 = 1 << 21;

const MOST_SCRYPT_LANES: u16 = 16;

/// OpenSSH takes 16 or 24; this many take about ten seconds.
const MOST_ROUNDS: u32 = 1_024;
