//! The table of proof formats: adding one is adding a row, and its vectors.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::canon::Hash;
use crate::key::Algorithm;

/// A way of securing a credential.
///
/// ```
/// use ob3::Format;
/// assert_eq!(Format::from_name("eddsa-rdfc-2022"), Some(Format::EddsaRdfc2022));
/// assert!(!Format::Ed25519Signature2020.can_sign(), "old formats are read, never written");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Format {
    /// `DataIntegrityProof` with the cryptosuite `eddsa-rdfc-2022` (VC-DI-EDDSA §3.2), which certification asks for.
    #[default]
    EddsaRdfc2022,
    /// The same bytes under the cryptosuite's older name, `eddsa-2022`.
    Eddsa2022,
    /// The proof type `Ed25519Signature2020`, of which `eddsa-rdfc-2022` is the successor.
    Ed25519Signature2020,
}

struct Row {
    format: Format,
    name: &'static str,
    proof_type: &'static str,
    cryptosuite: Option<&'static str>,
    hash: Hash,
    algorithm: Algorithm,
    can_sign: bool,
}

const TABLE: [Row; 3] = [
    Row {
        format: Format::EddsaRdfc2022,
        name: "eddsa-rdfc-2022",
        proof_type: "DataIntegrityProof",
        cryptosuite: Some("eddsa-rdfc-2022"),
        hash: Hash::Sha256,
        algorithm: Algorithm::Ed25519,
        can_sign: true,
    },
    Row {
        format: Format::Eddsa2022,
        name: "eddsa-2022",
        proof_type: "DataIntegrityProof",
        cryptosuite: Some("eddsa-2022"),
        hash: Hash::Sha256,
        algorithm: Algorithm::Ed25519,
        can_sign: false,
    },
    Row {
        format: Format::Ed25519Signature2020,
        name: "Ed25519Signature2020",
        proof_type: "Ed25519Signature2020",
        cryptosuite: None,
        hash: Hash::Sha256,
        algorithm: Algorithm::Ed25519,
        can_sign: false,
    },
];

impl Format {
    /// All formats, in the order of the table.
    pub fn all() -> impl Iterator<Item = Format> {
        TABLE.iter().map(|row| row.format)
    }

    /// The format that a proof with that type and cryptosuite has.
    pub fn of_proof(proof_type: &str, cryptosuite: Option<&str>) -> Option<Self> {
        TABLE
            .iter()
            .find(|row| row.proof_type == proof_type && (row.cryptosuite.is_none() || row.cryptosuite == cryptosuite))
            .map(|row| row.format)
    }

    /// The format of that name: the cryptosuite, or for older proofs the type.
    pub fn from_name(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.name == name).map(|row| row.format)
    }

    /// The cryptosuite's name, or the type of an older proof.
    pub fn name(self) -> &'static str {
        self.row().map_or("", |row| row.name)
    }

    /// The `type` that the proof carries.
    pub fn proof_type(self) -> &'static str {
        self.row().map_or("", |row| row.proof_type)
    }

    /// The `cryptosuite` that the proof carries, if its type has one.
    pub fn cryptosuite(self) -> Option<&'static str> {
        self.row().and_then(|row| row.cryptosuite)
    }

    /// The hash of the canonical forms.
    pub fn hash(self) -> Hash {
        self.row().map_or(Hash::Sha256, |row| row.hash)
    }

    /// The kind of key that the format needs.
    pub fn algorithm(self) -> Algorithm {
        self.row().map_or(Algorithm::Ed25519, |row| row.algorithm)
    }

    /// Whether we sign in this format, rather than only verify.
    pub fn can_sign(self) -> bool {
        self.row().is_some_and(|row| row.can_sign)
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.format == self)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_one_row_and_finds_itself() {
        for format in Format::all() {
            assert_eq!(Format::from_name(format.name()), Some(format));
            assert_eq!(Format::of_proof(format.proof_type(), format.cryptosuite()), Some(format));
        }
        assert_eq!(Format::of_proof("DataIntegrityProof", None), None);
        assert_eq!(Format::of_proof("DataIntegrityProof", Some("eddsa-rdf-2022")), None);
    }
}
