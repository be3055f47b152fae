//! Proof values of `ecdsa-sd-2023`: what the issuer hands to the holder (§3.5.2), and the holder to a verifier (§3.5.7).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::cbor::{Major, Reader, malformed, write_bytes, write_count, write_head, write_text};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::key::{Algorithm, VerifyingKey};
use crate::words::phrase;

const BASE: [u8; 3] = [0xd9, 0x5d, 0x00];
const DERIVED: [u8; 3] = [0xd9, 0x5d, 0x01];

/// The multicodec of a P-256 public key, before its compressed point.
const P256: [u8; 2] = [0x80, 0x24];

/// Bytes of a signature by a P-256 key.
const SIGNATURE: usize = 64;

/// What a base proof holds.
pub(super) struct BaseValue {
    pub(super) signature: Vec<u8>,
    pub(super) public_key: Vec<u8>,
    pub(super) hmac_key: Zeroizing<Vec<u8>>,
    pub(super) signatures: Vec<Vec<u8>>,
    pub(super) mandatory_pointers: Vec<String>,
}

/// What a derived proof holds.
pub(super) struct DerivedValue {
    pub(super) signature: Vec<u8>,
    pub(super) public_key: Vec<u8>,
    pub(super) signatures: Vec<Vec<u8>>,
    /// For each canonical number of a blank node, the keyed hash that it is named by.
    pub(super) labels: Vec<(u64, Vec<u8>)>,
    pub(super) mandatory_indexes: Vec<u64>,
}

impl BaseValue {
    pub(super) fn to_text(&self) -> String {
        let mut bytes = BASE.to_vec();
        write_count(Major::Array, 5, &mut bytes);
        write_bytes(&self.signature, &mut bytes);
        write_bytes(&self.public_key, &mut bytes);
        write_bytes(&self.hmac_key, &mut bytes);
        write_count(Major::Array, self.signatures.len(), &mut bytes);
        self.signatures.iter().for_each(|signature| write_bytes(signature, &mut bytes));
        write_count(Major::Array, self.mandatory_pointers.len(), &mut bytes);
        self.mandatory_pointers.iter().for_each(|pointer| write_text(pointer, &mut bytes));
        multibase(&bytes)
    }

    /// Reads the value of a base proof (§3.5.3).
    ///
    /// # Errors
    /// `proof.value.missing`, `proof.value.malformed`, and `proof.selective.derived` where it is derived already.
    pub(super) fn of(proof: &Object<'_>) -> Result<Self, Error> {
        let bytes = decoded(proof)?;
        let Some(rest) = bytes.strip_prefix(&BASE) else {
            return Err(if bytes.starts_with(&DERIVED) {
                malformed(&phrase::PROOF_SELECTIVE_DERIVED)
            } else {
                malformed(&phrase::PROOF_VALUE_MALFORMED_BASE_HEADER)
            });
        };
        let mut reader = Reader::new(rest);
        fields(&mut reader, 5)?;
        let (signature, public_key) = (signature(&mut reader)?, public_key(&mut reader)?);
        let hmac_key = Zeroizing::new(reader.bytes()?.to_vec());
        if hmac_key.len() != 32 {
            return Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_HMAC).with("found", hmac_key.len()).at("/proofValue"));
        }
        let count = reader.count(Major::Array)?;
        let signatures = (0..count).map(|_| self::signature(&mut reader)).collect::<Result<_, _>>()?;
        let count = reader.count(Major::Array)?;
        let mandatory_pointers = (0..count).map(|_| reader.text().map(str::to_owned)).collect::<Result<_, _>>()?;
        reader.end()?;
        Ok(BaseValue { signature, public_key, hmac_key, signatures, mandatory_pointers })
    }
}

impl DerivedValue {
    pub(super) fn to_text(&self) -> String {
        let mut bytes = DERIVED.to_vec();
        write_count(Major::Array, 5, &mut bytes);
        write_bytes(&self.signature, &mut bytes);
        write_bytes(&self.public_key, &mut bytes);
        write_count(Major::Array, self.signatures.len(), &mut bytes);
        self.signatures.iter().for_each(|signature| write_bytes(signature, &mut bytes));
        write_count(Major::Map, self.labels.len(), &mut bytes);
        for (number, label) in &self.labels {
            write_head(Major::Number, *number, &mut bytes);
            write_bytes(label, &mut bytes);
        }
        write_count(Major::Array, self.mandatory_indexes.len(), &mut bytes);
        self.mandatory_indexes.iter().for_each(|index| write_head(Major::Number, *index, &mut bytes));
        multibase(&bytes)
    }

    /// Reads the value of a derived proof (§3.5.8).
    ///
    /// # Errors
    /// `proof.value.missing`, `proof.value.malformed`, and `proof.selective.base` where the holder has shown the base proof.
    pub(super) fn of(proof: &Object<'_>) -> Result<Self, Error> {
        let bytes = decoded(proof)?;
        let Some(rest) = bytes.strip_prefix(&DERIVED) else {
            return Err(if bytes.starts_with(&BASE) {
                malformed(&phrase::PROOF_SELECTIVE_BASE)
            } else {
                malformed(&phrase::PROOF_VALUE_MALFORMED_DERIVED_HEADER)
            });
        };
        let mut reader = Reader::new(rest);
        fields(&mut reader, 5)?;
        let (signature, public_key) = (signature(&mut reader)?, public_key(&mut reader)?);
        let count = reader.count(Major::Array)?;
        let signatures = (0..count).map(|_| self::signature(&mut reader)).collect::<Result<_, _>>()?;
        let count = reader.count(Major::Map)?;
        let labels: Vec<(u64, Vec<u8>)> = (0..count)
            .map(|_| Ok((reader.head(Major::Number)?, reader.bytes()?.to_vec())))
            .collect::<Result<_, Error>>()?;
        let count = reader.count(Major::Array)?;
        let mandatory_indexes: Vec<u64> = (0..count).map(|_| reader.head(Major::Number)).collect::<Result<_, _>>()?;
        reader.end()?;
        Ok(DerivedValue { signature, public_key, signatures, labels, mandatory_indexes })
    }
}

/// How many signatures of statements a proof may hold, told by the length of its value: each takes 66 bytes of CBOR, which are 88
/// characters.
pub(crate) fn most_signatures(proof: &Object<'_>) -> usize {
    proof.member("proofValue").and_then(Value::as_str).map_or(0, |value| value.len() / 88)
}

/// The key that signs statements, as it stands in a proof value.
pub(super) fn encoded_key(key: &VerifyingKey) -> Vec<u8> {
    [&P256[..], key.as_bytes()].concat()
}

/// The key that is said to have signed statements.
pub(super) fn decoded_key(bytes: &[u8]) -> Result<VerifyingKey, Error> {
    let point = bytes.strip_prefix(&P256).ok_or_else(|| malformed(&phrase::PROOF_VALUE_MALFORMED_KEY))?;
    VerifyingKey::from_bytes(Algorithm::P256, point).map_err(|error| error.at("/proofValue"))
}

fn fields(reader: &mut Reader<'_>, expected: usize) -> Result<(), Error> {
    let found = reader.count(Major::Array)?;
    if found == expected {
        return Ok(());
    }
    Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_PARTS)
        .with("expected", expected)
        .with("found", found)
        .at("/proofValue"))
}

fn signature(reader: &mut Reader<'_>) -> Result<Vec<u8>, Error> {
    let bytes = reader.bytes()?;
    if bytes.len() == SIGNATURE {
        return Ok(bytes.to_vec());
    }
    Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_SIGNATURE_LENGTH)
        .with("expected", SIGNATURE)
        .with("found", bytes.len())
        .at("/proofValue"))
}

fn public_key(reader: &mut Reader<'_>) -> Result<Vec<u8>, Error> {
    let bytes = reader.bytes()?;
    decoded_key(bytes)?;
    Ok(bytes.to_vec())
}

fn multibase(bytes: &[u8]) -> String {
    format!("u{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn decoded(proof: &Object<'_>) -> Result<Vec<u8>, Error> {
    let text = match proof.member("proofValue") {
        Some(Value::String(text)) => text,
        Some(other) => {
            return Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_TYPE)
                .with_term("found", other.kind_term())
                .at("/proofValue"));
        }
        None => return Err(Error::of(&phrase::PROOF_VALUE_MISSING)),
    };
    let malformed = || Error::of(&phrase::PROOF_VALUE_MALFORMED_BASE64URL).with("found", text).at("/proofValue");
    let base64 = text.strip_prefix('u').ok_or_else(malformed)?;
    URL_SAFE_NO_PAD.decode(base64).map_err(|cause| malformed().caused_by(cause))
}
