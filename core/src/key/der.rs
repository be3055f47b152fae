//! The DER structures of keys: SPKI and PKCS#8 around all of them, SEC1 and PKCS#1 inside.

use der::asn1::{AnyRef, BitStringRef, ObjectIdentifier, OctetStringRef, UintRef};
use der::{Decode as _, Reader, SliceReader, Tag, TagMode, TagNumber};
use zeroize::Zeroizing;

use super::algorithm::{Algorithm, known};
use crate::error::Error;
use crate::words::phrase;

/// RFC 8410 §3.
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");

/// RFC 5480 §2.1.1, and the named curves of its §2.1.1.1 and of SEC 2 §A.2.
const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
const P521: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.35");
const SECP256K1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.10");

/// RFC 8017 §C.
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// The numbers of an `RSAPrivateKey` (RFC 8017 §A.1.2): n, e, d, p, q, dp, dq, qi.
pub(super) type RsaNumbers<'a> = [&'a [u8]; 8];

/// A secret key out of its structure: what kind it is, its raw spelling, and the public key that stood beside it, if any.
pub(super) struct Found {
    pub(super) algorithm: Algorithm,
    pub(super) secret: Zeroizing<Vec<u8>>,
    pub(super) public: Option<Vec<u8>>,
}

/// Reads a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7): what kind of key, and its raw bytes.
pub(super) fn read_spki(bytes: &[u8]) -> Result<(Algorithm, Vec<u8>), Error> {
    let (identifier, key) = sequence(bytes, |reader| {
        let identifier = read_identifier(reader)?;
        Ok((identifier, reader.decode::<BitStringRef<'_>>()?))
    })
    .ok_or_else(|| malformed("SubjectPublicKeyInfo"))?;
    let algorithm = identifier.algorithm()?;
    let key = key.as_bytes().ok_or_else(|| malformed("SubjectPublicKeyInfo"))?;
    Ok((algorithm, key.to_vec()))
}

/// Writes a SubjectPublicKeyInfo around what its BIT STRING holds.
pub(super) fn write_spki(algorithm: Algorithm, key: &[u8]) -> Zeroizing<Vec<u8>> {
    tlv(SEQUENCE, &[&write_identifier(algorithm), &tlv(BIT_STRING, &[&[0], key])])
}

/// The SubjectPublicKeyInfo inside a Certificate (RFC 5280 §4.1). Nothing else in it is looked at, but that it has the right shape.
pub(super) fn spki_of_certificate(bytes: &[u8]) -> Result<&[u8], Error> {
    sequence(bytes, |reader| {
        let spki = reader.sequence(|tbs| {
            if Tag::peek(tbs).is_ok_and(|tag| tag.is_context_specific() && tag.number() == TagNumber(0)) {
                tbs.tlv_bytes()?; // version
            }
            // serialNumber, signature, issuer, validity, subject
            for expected in [Tag::Integer, Tag::Sequence, Tag::Sequence, Tag::Sequence, Tag::Sequence] {
                Tag::peek(tbs)?.assert_eq(expected)?;
                tbs.tlv_bytes()?;
            }
            let spki = tbs.tlv_bytes()?;
            // the unique ids and the extensions
            while !tbs.is_finished() {
                tbs.tlv_bytes()?;
            }
            Ok::<_, der::Error>(spki)
        })?;
        for expected in [Tag::Sequence, Tag::BitString] {
            Tag::peek(reader)?.assert_eq(expected)?;
            reader.tlv_bytes()?; // signatureAlgorithm, signatureValue
        }
        Ok(spki)
    })
    .ok_or_else(|| malformed("Certificate"))
}

/// Reads a PrivateKeyInfo (RFC 5208 §5, RFC 5958 §2).
pub(super) fn read_pkcs8(bytes: &[u8]) -> Result<Found, Error> {
    let wrong = || malformed("PrivateKeyInfo");
    let (identifier, key, public) = sequence(bytes, |reader| {
        let version: u8 = reader.decode()?;
        let identifier = read_identifier(reader)?;
        let key = reader.decode::<&OctetStringRef>()?.as_bytes();
        if Tag::peek(reader).is_ok_and(|tag| tag.is_context_specific() && tag.number() == TagNumber(0)) {
            // The attributes, which say nothing about the key.
            reader.tlv_bytes()?;
        }
        let public = reader.context_specific::<BitStringRef<'_>>(TagNumber(1), TagMode::Implicit)?;
        if version > 1 {
            return Err(Tag::Integer.value_error().into());
        }
        Ok((identifier, key, public))
    })
    .ok_or_else(wrong)?;
    let algorithm = identifier.algorithm()?;
    let public = match public {
        Some(public) => Some(public.as_bytes().ok_or_else(wrong)?.to_vec()),
        None => None,
    };
    match algorithm {
        // RFC 8410 §7: an OCTET STRING inside the OCTET STRING.
        Algorithm::Ed25519 => {
            let seed = <&OctetStringRef>::from_der(key).map_err(|_| malformed("CurvePrivateKey"))?.as_bytes();
            Ok(Found { algorithm, secret: Zeroizing::new(seed.to_vec()), public })
        }
        Algorithm::Rsa => Ok(Found { algorithm, secret: Zeroizing::new(key.to_vec()), public }),
        Algorithm::P256 | Algorithm::P384 | Algorithm::P521 | Algorithm::Secp256k1 => {
            let inner = read_sec1(key, Some(algorithm))?;
            let public = inner.public.or(public);
            Ok(Found { public, ..inner })
        }
    }
}

/// By what an EncryptedPrivateKeyInfo (RFC 5958 §3) is encrypted.
#[cfg(feature = "passphrase")]
pub(super) fn cipher_of(bytes: &[u8]) -> Option<ObjectIdentifier> {
    sequence(bytes, |reader| {
        let identifier = read_identifier(reader)?;
        reader.decode::<&OctetStringRef>()?;
        Ok(identifier.name)
    })
}

/// Writes a PrivateKeyInfo around the raw secret key. The public key is what the BIT STRING of an SPKI holds.
pub(super) fn write_pkcs8(algorithm: Algorithm, secret: &[u8], public: &[u8]) -> Zeroizing<Vec<u8>> {
    let key = match algorithm {
        Algorithm::Ed25519 => tlv(OCTET_STRING, &[secret]),
        Algorithm::Rsa => Zeroizing::new(secret.to_vec()),
        Algorithm::P256 | Algorithm::P384 | Algorithm::P521 | Algorithm::Secp256k1 => {
            let public = tlv(CONTEXT_1, &[&tlv(BIT_STRING, &[&[0], public])]);
            tlv(SEQUENCE, &[&uint(&[1]), &tlv(OCTET_STRING, &[secret]), &public])
        }
    };
    tlv(SEQUENCE, &[&uint(&[0]), &write_identifier(algorithm), &tlv(OCTET_STRING, &[&key])])
}

/// Reads an ECPrivateKey (RFC 5915 §3), which names its curve unless what is around it did.
pub(super) fn read_sec1(bytes: &[u8], expected: Option<Algorithm>) -> Result<Found, Error> {
    let wrong = || malformed("ECPrivateKey");
    let (secret, curve, public) = sequence(bytes, |reader| {
        let version: u8 = reader.decode()?;
        let secret = reader.decode::<&OctetStringRef>()?.as_bytes();
        let curve = reader.context_specific::<ObjectIdentifier>(TagNumber(0), TagMode::Explicit)?;
        let public = reader.context_specific::<BitStringRef<'_>>(TagNumber(1), TagMode::Explicit)?;
        if version == 1 { Ok((secret, curve, public)) } else { Err(Tag::Integer.value_error().into()) }
    })
    .ok_or_else(wrong)?;
    let named = curve.map(curve_of).transpose()?;
    let algorithm = match (named, expected) {
        (Some(named), Some(expected)) if named != expected => {
            return Err(Error::of(&phrase::KEY_MALFORMED_CURVES).with("found", named).with("expected", expected));
        }
        (named, expected) => named.or(expected).ok_or_else(|| Error::of(&phrase::KEY_MALFORMED_CURVE_UNNAMED))?,
    };
    let public = match public {
        Some(public) => Some(public.as_bytes().ok_or_else(wrong)?.to_vec()),
        None => None,
    };
    Ok(Found { algorithm, secret: Zeroizing::new(secret.to_vec()), public })
}

/// Reads an RSAPublicKey (RFC 8017 §A.1.1): modulus and exponent, without leading zeros.
#[cfg_attr(not(feature = "rsa"), allow(dead_code))]
pub(super) fn read_rsa_public(bytes: &[u8]) -> Result<[&[u8]; 2], Error> {
    sequence(bytes, |reader| Ok([number(reader)?, number(reader)?])).ok_or_else(|| malformed("RSAPublicKey"))
}

/// Squares of 64 bits in the modulus of an RSAPublicKey: what one multiplication takes.
pub(super) fn rsa_squares(bytes: &[u8]) -> u64 {
    let words = read_rsa_public(bytes).map_or(0, |[n, _]| n.len() / 8 + 1);
    u64::try_from(words.saturating_mul(words)).unwrap_or(u64::MAX)
}

/// The same for all multiplications that a signature takes.
pub(super) fn rsa_steps(bytes: &[u8]) -> u64 {
    let bits = read_rsa_public(bytes).map_or(0, |[_, e]| 8 * e.len());
    // Squared for each bit, multiplied for each that is set, and brought into the form in which that is quick.
    rsa_squares(bytes).saturating_mul(u64::try_from(2 * bits + 20).unwrap_or(u64::MAX)) / 3
}

/// Writes an RSAPublicKey.
pub(super) fn write_rsa_public(n: &[u8], e: &[u8]) -> Vec<u8> {
    tlv(SEQUENCE, &[&uint(n), &uint(e)]).to_vec()
}

/// Reads an RSAPrivateKey of two primes (RFC 8017 §A.1.2).
#[cfg_attr(not(feature = "rsa"), allow(dead_code))]
pub(super) fn read_rsa_private(bytes: &[u8]) -> Result<RsaNumbers<'_>, Error> {
    sequence(bytes, |reader| {
        let version: u8 = reader.decode()?;
        let mut numbers = [[].as_slice(); 8];
        for slot in &mut numbers {
            *slot = number(reader)?;
        }
        if version == 0 { Ok(numbers) } else { Err(Tag::Integer.value_error().into()) }
    })
    .ok_or_else(|| malformed("RSAPrivateKey"))
}

/// Writes an RSAPrivateKey of two primes.
pub(super) fn write_rsa_private(numbers: RsaNumbers<'_>) -> Zeroizing<Vec<u8>> {
    let numbers = numbers.map(uint);
    let mut parts = vec![[INTEGER, 1, 0].as_slice()];
    parts.extend(numbers.iter().map(|number| number.as_slice()));
    tlv(SEQUENCE, &parts)
}

/// An AlgorithmIdentifier (RFC 5280 §4.1.1.2).
struct Identifier<'a> {
    name: ObjectIdentifier,
    parameters: Option<AnyRef<'a>>,
}

impl Identifier<'_> {
    fn algorithm(&self) -> Result<Algorithm, Error> {
        match (self.name, self.parameters) {
            (ED25519, None) => Ok(Algorithm::Ed25519),
            (RSA, Some(parameters)) if parameters.is_null() => Ok(Algorithm::Rsa),
            (EC, Some(parameters)) => match parameters.decode_as::<ObjectIdentifier>() {
                Ok(curve) => curve_of(curve),
                Err(_) => Err(Error::of(&phrase::KEY_UNSUPPORTED_CURVE_SPELLED).with("known", known())),
            },
            (ED25519 | RSA | EC, _) => Err(malformed("AlgorithmIdentifier")),
            (other, _) => {
                Err(Error::of(&phrase::KEY_UNSUPPORTED_ALGORITHM).with("known", known()).with("found", other))
            }
        }
    }
}

fn read_identifier<'a>(reader: &mut SliceReader<'a>) -> der::Result<Identifier<'a>> {
    reader.sequence(|reader| Ok(Identifier { name: reader.decode()?, parameters: reader.decode()? }))
}

fn write_identifier(algorithm: Algorithm) -> Zeroizing<Vec<u8>> {
    let named = |curve: ObjectIdentifier| {
        tlv(SEQUENCE, &[&tlv(OBJECT_IDENTIFIER, &[EC.as_bytes()]), &tlv(OBJECT_IDENTIFIER, &[curve.as_bytes()])])
    };
    match algorithm {
        Algorithm::Ed25519 => tlv(SEQUENCE, &[&tlv(OBJECT_IDENTIFIER, &[ED25519.as_bytes()])]),
        Algorithm::Rsa => tlv(SEQUENCE, &[&tlv(OBJECT_IDENTIFIER, &[RSA.as_bytes()]), &[NULL, 0]]),
        Algorithm::P256 => named(P256),
        Algorithm::P384 => named(P384),
        Algorithm::P521 => named(P521),
        Algorithm::Secp256k1 => named(SECP256K1),
    }
}

fn curve_of(name: ObjectIdentifier) -> Result<Algorithm, Error> {
    match name {
        P256 => Ok(Algorithm::P256),
        P384 => Ok(Algorithm::P384),
        P521 => Ok(Algorithm::P521),
        SECP256K1 => Ok(Algorithm::Secp256k1),
        other => Err(Error::of(&phrase::KEY_UNSUPPORTED_CURVE).with("known", known()).with("found", other)),
    }
}

/// Reads one SEQUENCE after which nothing follows. The reader's own errors say no more than that it is not so.
fn sequence<'a, T>(bytes: &'a [u8], body: impl FnOnce(&mut SliceReader<'a>) -> der::Result<T>) -> Option<T> {
    let mut reader = SliceReader::new(bytes).ok()?;
    let value = reader.sequence(body).ok()?;
    reader.finish().ok()?;
    Some(value)
}

fn number<'a>(reader: &mut SliceReader<'a>) -> der::Result<&'a [u8]> {
    Ok(reader.decode::<UintRef<'a>>()?.as_bytes())
}

/// An INTEGER of a number that is not negative.
fn uint(number: &[u8]) -> Zeroizing<Vec<u8>> {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let digits = number.get(zeros..).unwrap_or_default();
    let sign: &[u8] = if digits.first().is_none_or(|first| *first >= 0x80) { &[0] } else { &[] };
    tlv(INTEGER, &[sign, digits])
}

/// A tag, the length, and the contents. The buffer is sized beforehand, so that no half-written copy of a secret is left.
fn tlv(tag: u8, parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let digits = length.to_be_bytes();
    let zeros = digits.iter().take_while(|byte| **byte == 0).count();
    let digits = digits.get(zeros..).unwrap_or_default();
    let mut bytes = Zeroizing::new(Vec::with_capacity(2 + digits.len() + length));
    bytes.push(tag);
    if length >= 0x80 {
        bytes.push(0x80 | u8::try_from(digits.len()).unwrap_or_default());
    } else if length == 0 {
        bytes.push(0);
    }
    bytes.extend_from_slice(digits);
    for part in parts {
        bytes.extend_from_slice(part);
    }
    bytes
}

fn malformed(expected: &str) -> Error {
    Error::of(&phrase::KEY_MALFORMED_DER).with("expected", expected)
}

const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const NULL: u8 = 0x05;
const OBJECT_IDENTIFIER: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const CONTEXT_1: u8 = 0xa1;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    #[test]
    fn lengths_and_numbers_are_spelled_as_short_as_can_be() {
        for (length, head) in [
            (0, [0x04, 0].as_slice()),
            (1, &[0x04, 1]),
            (127, &[0x04, 0x7f]),
            (128, &[0x04, 0x81, 0x80]),
            (255, &[0x04, 0x81, 0xff]),
            (256, &[0x04, 0x82, 1, 0]),
            (70_000, &[0x04, 0x83, 1, 0x11, 0x70]),
        ] {
            let content = vec![7; length];
            let bytes = tlv(OCTET_STRING, &[&content]);
            assert_eq!(bytes.strip_prefix(head).unwrap(), content);
            assert_eq!(<&OctetStringRef>::from_der(&bytes).unwrap().as_bytes(), content);
        }
        for (number, spelled) in [
            ([].as_slice(), [2, 1, 0].as_slice()),
            (&[0, 0], &[2, 1, 0]),
            (&[0, 1], &[2, 1, 1]),
            (&[0x80], &[2, 2, 0, 0x80]),
        ] {
            assert_eq!(*uint(number), spelled);
        }
    }

    #[test]
    fn every_structure_reads_back() {
        for algorithm in Algorithm::ALL {
            let key = vec![9; 40];
            assert_eq!(read_spki(&write_spki(*algorithm, &key)).unwrap(), (*algorithm, key.clone()));
            let found = read_pkcs8(&write_pkcs8(*algorithm, &key, &[4, 5, 6])).unwrap();
            assert_eq!((found.algorithm, &*found.secret), (*algorithm, &key));
            let is_curve = !matches!(algorithm, Algorithm::Ed25519 | Algorithm::Rsa);
            assert_eq!(found.public, is_curve.then(|| vec![4, 5, 6]));
        }
        assert_eq!(read_rsa_public(&write_rsa_public(&[0, 0x90, 1], &[3])).unwrap(), [[0x90, 1].as_slice(), &[3]]);
        let numbers: RsaNumbers<'_> = [&[0x80], &[3], &[5], &[7], &[11], &[13], &[17], &[19]];
        assert_eq!(read_rsa_private(&write_rsa_private(numbers)).unwrap(), numbers);
    }

    #[test]
    fn no_cut_and_no_added_byte_reads_as_a_structure() {
        let spki = write_spki(Algorithm::P256, &[4; 65]);
        let pkcs8 = write_pkcs8(Algorithm::P384, &[1; 48], &[4; 97]);
        let rsa = write_rsa_private([&[0x80; 99]; 8]);
        for length in 0..spki.len() {
            assert_eq!(read_spki(spki.get(..length).unwrap()).unwrap_err().code(), Code::KeyMalformed, "{length}");
        }
        for length in 0..pkcs8.len() {
            assert!(read_pkcs8(pkcs8.get(..length).unwrap()).is_err(), "{length}");
        }
        for length in 0..rsa.len() {
            assert!(read_rsa_private(rsa.get(..length).unwrap()).is_err(), "{length}");
        }
        assert!(read_spki(&[&spki[..], &[0]].concat()).is_err());
        assert!(read_pkcs8(&[&pkcs8[..], &[0]].concat()).is_err());
        assert!(read_rsa_private(&[&rsa[..], &[0]].concat()).is_err());
    }
}
