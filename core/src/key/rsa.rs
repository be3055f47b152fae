//! RSA (RFC 8017) of 2048 to 8192 bits with SHA-256: RSASSA-PKCS1-v1_5 and RSASSA-PSS.
// The numbers have the names of RFC 8017 §2.
#![allow(clippy::many_single_char_names)]

use rsa::BoxedUint;
use rsa::traits::PrivateKeyParts as _;
#[cfg(feature = "getrandom")]
use rsa::traits::PublicKeyParts as _;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::algorithm::Algorithm;
use super::der;
use super::half::{Member, PublicHalf, SecretHalf};
use super::scheme::Scheme;
use crate::error::Error;
use crate::words::phrase;

/// Below that a key can be broken in our time (NIST SP 800-131A).
const FEWEST_BITS: usize = 2_048;

/// Above that a signature costs a verifier more than a badge is worth: ten times the work of 3072 bits.
const MOST_BITS: usize = 8_192;

/// Bits of a key that is made here: 128 bits of security (NIST SP 800-57), for badges that are shown for decades.
#[cfg(feature = "getrandom")]
const MADE_BITS: usize = 3_072;

/// A modulus and an exponent of sensible sizes.
pub(super) struct Public {
    #[cfg_attr(feature = "native", allow(dead_code))]
    key: rsa::PublicKey,
    /// The RSAPublicKey.
    der: Vec<u8>,
    length: usize,
}

impl Public {
    /// Reads an RSAPublicKey in DER.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let [n, e] = der::read_rsa_public(bytes)?;
        check_sizes(n, e)?;
        let numbers = [n, e].map(BoxedUint::from_be_slice_vartime);
        let [modulus, exponent] = numbers;
        let key = rsa::PublicKey::new_with_size_limits(modulus, exponent, FEWEST_BITS..=MOST_BITS)
            .map_err(|cause| Error::of(&phrase::KEY_MALFORMED_RSA).caused_by(cause))?;
        Ok(Public { key, der: bytes.to_vec(), length: n.len() })
    }
}

impl PublicHalf for Public {
    fn algorithm(&self) -> Algorithm {
        Algorithm::Rsa
    }

    fn as_bytes(&self) -> &[u8] {
        &self.der
    }

    fn members(&self) -> Vec<Member> {
        let [n, e] = der::read_rsa_public(&self.der).unwrap_or_default();
        vec![("e", Zeroizing::new(e.to_vec())), ("n", Zeroizing::new(n.to_vec()))]
    }

    fn signature_length(&self) -> usize {
        self.length
    }

    #[cfg(all(feature = "native", not(target_family = "wasm")))]
    fn fits(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> bool {
        let numbers = der::read_rsa_public(&self.der).unwrap_or_default();
        super::native::rsa_fits(numbers, scheme, message, signature)
    }

    #[cfg(any(not(feature = "native"), target_family = "wasm"))]
    fn fits(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> bool {
        match scheme {
            Scheme::Ps256 => self.key.pss_verify::<Sha256>(message, signature).is_ok(),
            _ => self.key.pkcs1v15_verify::<Sha256>(message, signature).is_ok(),
        }
    }
}

/// A key of two primes. The crate wipes its numbers, and we the structure that is kept beside them.
pub(super) struct Secret {
    #[cfg_attr(not(feature = "getrandom"), allow(dead_code))]
    key: rsa::PrivateKey,
    /// The RSAPrivateKey.
    der: Zeroizing<Vec<u8>>,
}

impl Secret {
    /// Reads an RSAPrivateKey in DER, in which every number must fit the others.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let [n, e, d, p, q, dp, dq, qi] = der::read_rsa_private(bytes)?;
        check_sizes(n, e)?;
        let number = BoxedUint::from_be_slice_vartime;
        // The crate's errors hold no numbers.
        let key = rsa::PrivateKey::from_components(number(n), number(e), number(d), vec![number(p), number(q)])
            .map_err(|cause| Error::of(&phrase::KEY_MALFORMED_RSA_NUMBERS).caused_by(cause))?;
        let fits = |ours: Option<&BoxedUint>, theirs| ours.is_some_and(|ours| *ours == *Zeroizing::new(number(theirs)));
        if !fits(key.dp(), dp) || !fits(key.dq(), dq) || !fits(crt_coefficient(&key).as_deref(), qi) {
            return Err(Error::of(&phrase::KEY_MALFORMED_RSA_NUMBERS));
        }
        Ok(Secret { key, der: Zeroizing::new(bytes.to_vec()) })
    }

    #[cfg(feature = "getrandom")]
    pub(super) fn generate() -> Result<Self, Error> {
        let key = rsa::PrivateKey::new(&mut getrandom::SysRng, MADE_BITS)
            .map_err(|cause| super::random::missing().caused_by(cause))?;
        let der = written(&key).ok_or_else(|| Error::of(&phrase::KEY_RANDOMNESS_PRIMES))?;
        Ok(Secret { key, der })
    }

    /// The public half.
    pub(super) fn public(&self) -> Result<Public, Error> {
        let [n, e, ..] = der::read_rsa_private(&self.der)?;
        Public::read(&der::write_rsa_public(n, e))
    }
}

impl SecretHalf for Secret {
    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        self.der.clone()
    }

    fn members(&self) -> Vec<Member> {
        let [_, _, d, p, q, dp, dq, qi] = der::read_rsa_private(&self.der).unwrap_or_default();
        let names = ["d", "dp", "dq", "p", "q", "qi"];
        let values = [d, dp, dq, p, q, qi].map(|number| Zeroizing::new(number.to_vec()));
        names.into_iter().zip(values).collect()
    }

    #[cfg(feature = "getrandom")]
    fn sign(&self, scheme: Scheme, message: &[u8]) -> Result<Vec<u8>, Error> {
        let random = &mut getrandom::SysRng;
        let signature = match scheme {
            Scheme::Ps256 => self.key.pss_sign_with_rng::<Sha256, _>(random, message),
            // The randomness blinds the exponentiation; the signature is the same every time.
            _ => self.key.pkcs1v15_sign_with_rng::<Sha256, _>(random, message),
        };
        signature.map_err(|cause| Error::of(&phrase::SIGN_SIGNER_FAILED_KEY).caused_by(cause))
    }

    #[cfg(not(feature = "getrandom"))]
    fn sign(&self, _: Scheme, _: &[u8]) -> Result<Vec<u8>, Error> {
        Err(Error::of(&phrase::KEY_RANDOMNESS_LEFT_OUT))
    }
}

/// The RSAPrivateKey of n, e, d and the two primes.
#[cfg(feature = "passphrase")]
pub(super) fn private_key_of([n, e, d, p, q]: [&[u8]; 5]) -> Result<Zeroizing<Vec<u8>>, Error> {
    check_sizes(n, e)?;
    let misfit = || Error::of(&phrase::KEY_MALFORMED_RSA_NUMBERS);
    let number = BoxedUint::from_be_slice_vartime;
    let key = rsa::PrivateKey::from_components(number(n), number(e), number(d), vec![number(p), number(q)]);
    written(&key.map_err(|_| misfit())?).ok_or_else(misfit)
}

/// A key of two primes as RSAPrivateKey.
#[cfg(any(feature = "getrandom", feature = "passphrase"))]
fn written(key: &rsa::PrivateKey) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = |number: &BoxedUint| Zeroizing::new(number.to_be_bytes_trimmed_vartime().into_vec());
    let [p, q] = key.primes() else { return None };
    let (dp, dq, qi) = (key.dp()?, key.dq()?, crt_coefficient(key)?);
    let numbers = [key.n().as_ref(), key.e(), key.d(), p, q, dp, dq, &qi];
    let [n, e, d, p, q, dp, dq, qi] = &numbers.map(bytes);
    Some(der::write_rsa_private([n, e, d, p, q, dp, dq, qi]))
}

fn crt_coefficient(key: &rsa::PrivateKey) -> Option<Zeroizing<BoxedUint>> {
    key.crt_coefficient().map(Zeroizing::new)
}

/// Refuses what is too small to be safe, and too large to be checked. The numbers have no leading zeros.
fn check_sizes(n: &[u8], e: &[u8]) -> Result<(), Error> {
    let bits = |number: &[u8]| {
        number.first().map_or(0, |first| 8 * number.len() - usize::try_from(first.leading_zeros()).unwrap_or_default())
    };
    if bits(n) < FEWEST_BITS {
        return Err(Error::of(&phrase::KEY_WEAK_BITS).with("expected", FEWEST_BITS).with("found", bits(n)));
    }
    if bits(n) > MOST_BITS {
        return Err(Error::of(&phrase::KEY_UNSUPPORTED_BITS).with("expected", MOST_BITS).with("found", bits(n)));
    }
    if bits(e) < 2 || e.last().is_none_or(|last| last % 2 == 0) {
        return Err(Error::of(&phrase::KEY_WEAK_EXPONENT));
    }
    if bits(e) > MOST_EXPONENT_BITS {
        return Err(Error::of(&phrase::KEY_UNSUPPORTED_EXPONENT)
            .with("expected", MOST_EXPONENT_BITS)
            .with("found", bits(e)));
    }
    Ok(())
}

/// The most that the crate, as other implementations, puts up with; 65537, the usual one, has 17.
const MOST_EXPONENT_BITS: usize = 33;
