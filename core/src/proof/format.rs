//! The table of proof formats: adding one is adding a row, and its vectors.

use crate::canon::Hash;
use crate::error::Error;
use crate::key::{Algorithm, Scheme};
use crate::named::named;
use crate::words::phrase;

/// A way of securing a credential.
///
/// ```
/// use ob3::Format;
/// assert_eq!("eddsa-rdfc-2022".parse::<Format>().ok(), Some(Format::EddsaRdfc2022));
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
    /// `DataIntegrityProof` with `eddsa-jcs-2022` (VC-DI-EDDSA §3.3): the JSON is signed, not the statements that it makes.
    EddsaJcs2022,
    /// `DataIntegrityProof` with `ecdsa-rdfc-2019` (VC-DI-ECDSA §3.2), by keys of P-256 or P-384.
    EcdsaRdfc2019,
    /// `DataIntegrityProof` with `ecdsa-jcs-2019` (VC-DI-ECDSA §3.3).
    EcdsaJcs2019,
    /// `DataIntegrityProof` with `ecdsa-sd-2023` (VC-DI-ECDSA §3.4): the holder shows as much as is needed.
    EcdsaSd2023,
    /// The proof type `Ed25519Signature2020`, of which `eddsa-rdfc-2022` is the successor.
    Ed25519Signature2020,
    /// The proof type `Ed25519Signature2018`, which has a detached JWS for its value.
    Ed25519Signature2018,
    /// The proof type `JsonWebSignature2020`, the same for keys of all kinds.
    JsonWebSignature2020,
    /// A JSON Web Token whose payload is the credential, with claims beside it (OB 3.0 §8.2).
    VcJwt,
    /// A JSON Web Token by the rules of the W3C's VC-JOSE-COSE (§3.1), of the `typ` `vc+jwt`.
    VcJose,
}

named! {
    Format, "format":
    EddsaRdfc2022 = "eddsa-rdfc-2022", Eddsa2022 = "eddsa-2022", EddsaJcs2022 = "eddsa-jcs-2022", EcdsaRdfc2019 = "ecdsa-rdfc-2019", EcdsaJcs2019 = "ecdsa-jcs-2019", EcdsaSd2023 = "ecdsa-sd-2023", Ed25519Signature2020 = "Ed25519Signature2020", Ed25519Signature2018 = "Ed25519Signature2018", JsonWebSignature2020 = "JsonWebSignature2020", VcJwt = "vc-jwt", VcJose = "vc-jose"
}

/// How a document becomes the bytes that are hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Canonicalization {
    /// As RDF statements, in the one order of RDFC-1.0: the meaning is signed, however it is written.
    Rdfc,
    /// As JSON, in the one spelling of RFC 8785: every member is signed, whether or not a context defines it.
    Jcs,
    /// Not at all: a JWT carries along the bytes that are signed.
    Verbatim,
}

struct Row {
    format: Format,
    proof_type: &'static str,
    cryptosuite: Option<&'static str>,
    canonicalization: Canonicalization,
    /// How keys sign in this format, the one to be used first; each says which hash and which kind of key.
    schemes: &'static [Scheme],
    can_sign: bool,
}

const TABLE: [Row; 11] = [
    Row {
        format: Format::EddsaRdfc2022,
        proof_type: "DataIntegrityProof",
        cryptosuite: Some("eddsa-rdfc-2022"),
        canonicalization: Canonicalization::Rdfc,
        schemes: &[Scheme::EdDsa],
        can_sign: true,
    },
    Row {
        format: Format::Eddsa2022,
        proof_type: "DataIntegrityProof",
        cryptosuite: Some("eddsa-2022"),
        canonicalization: Canonicalization::Rdfc,
        schemes: &[Scheme::EdDsa],
        can_sign: false,
    },
    Row {
        format: Format::EddsaJcs2022,
        proof_type: "DataIntegrityProof",
        cryptosuite: Some("eddsa-jcs-2022"),
        canonicalization: Canonicalization::Jcs,
        schemes: &[Scheme::EdDsa],
        can_sign: true,
    },
    Row {
        format: Format::EcdsaRdfc2019,
        proof_type: "DataIntegrityProof",
        cryptosuite: Some("ecdsa-rdfc-2019"),
        canonicalization: Canonicalization::Rdfc,
        schemes: &[Scheme::Es256, Scheme::Es384],
        can_sign: true,
    },
    Row {
        format: Format::EcdsaJcs2019,
        proof_type: "DataIntegrityProof",
        cryptosuite: Some("ecdsa-jcs-2019"),
        canonicalization: Canonicalization::Jcs,
        schemes: &[Scheme::Es256, Scheme::Es384],
        can_sign: true,
    },
    Row {
        format: Format::EcdsaSd2023,
        proof_type: "DataIntegrityProof",
        cryptosuite: Some("ecdsa-sd-2023"),
        canonicalization: Canonicalization::Rdfc,
        schemes: &[Scheme::Es256],
        can_sign: true,
    },
    Row {
        format: Format::Ed25519Signature2020,
        proof_type: "Ed25519Signature2020",
        cryptosuite: None,
        canonicalization: Canonicalization::Rdfc,
        schemes: &[Scheme::EdDsa],
        can_sign: false,
    },
    Row {
        format: Format::Ed25519Signature2018,
        proof_type: "Ed25519Signature2018",
        cryptosuite: None,
        canonicalization: Canonicalization::Rdfc,
        schemes: &[Scheme::EdDsa],
        can_sign: false,
    },
    Row {
        format: Format::JsonWebSignature2020,
        proof_type: "JsonWebSignature2020",
        cryptosuite: None,
        canonicalization: Canonicalization::Rdfc,
        schemes: JWS_2020_SCHEMES,
        can_sign: false,
    },
    Row {
        format: Format::VcJwt,
        proof_type: "",
        cryptosuite: None,
        canonicalization: Canonicalization::Verbatim,
        schemes: JWT_SCHEMES,
        can_sign: true,
    },
    Row {
        format: Format::VcJose,
        proof_type: "",
        cryptosuite: None,
        canonicalization: Canonicalization::Verbatim,
        schemes: JWT_SCHEMES,
        can_sign: true,
    },
];

/// Those of the suite's own table, and RS256, which is met in the field.
const JWS_2020_SCHEMES: &[Scheme] =
    &[Scheme::EdDsa, Scheme::Es256, Scheme::Es384, Scheme::Es256k, Scheme::Ps256, Scheme::Rs256];

/// Of RSA's two schemes RS256 comes first, which every verifier of Open Badges 3.0 knows.
const JWT_SCHEMES: &[Scheme] =
    &[Scheme::Rs256, Scheme::Ps256, Scheme::Es256, Scheme::Es384, Scheme::Es512, Scheme::EdDsa, Scheme::Es256k];

impl Format {
    /// The format that a proof with that type and cryptosuite has.
    pub fn of_proof(proof_type: &str, cryptosuite: Option<&str>) -> Option<Self> {
        TABLE
            .iter()
            .find(|row| {
                row.format.is_embedded()
                    && row.proof_type == proof_type
                    && (row.cryptosuite.is_none() || row.cryptosuite == cryptosuite)
            })
            .map(|row| row.format)
    }

    /// The format in which keys of that kind sign unless another is asked for.
    pub(crate) fn of_key(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Ed25519 => Format::EddsaRdfc2022,
            Algorithm::P256 | Algorithm::P384 => Format::EcdsaRdfc2019,
            // No cryptosuite has them.
            Algorithm::P521 | Algorithm::Rsa | Algorithm::Secp256k1 => Format::VcJwt,
        }
    }

    /// Whether the proof stands in the credential, rather than the credential in a JWT.
    ///
    /// ```
    /// use ob3::Format;
    /// assert!(Format::EddsaRdfc2022.is_embedded() && !Format::VcJwt.is_embedded());
    /// ```
    pub fn is_embedded(self) -> bool {
        !self.proof_type().is_empty()
    }

    /// The `type` that the proof carries; empty for a JWT, which carries none.
    pub fn proof_type(self) -> &'static str {
        self.row().map_or("", |row| row.proof_type)
    }

    /// The `cryptosuite` that the proof carries, if its type has one.
    pub fn cryptosuite(self) -> Option<&'static str> {
        self.row().and_then(|row| row.cryptosuite)
    }

    /// How a document becomes the bytes that are hashed.
    pub fn canonicalization(self) -> Canonicalization {
        self.row().map_or(Canonicalization::Rdfc, |row| row.canonicalization)
    }

    /// How keys sign in this format, the usual way first.
    ///
    /// ```
    /// use ob3::{Format, key::Scheme};
    /// assert_eq!(Format::EddsaRdfc2022.schemes(), [Scheme::EdDsa]);
    /// ```
    pub fn schemes(self) -> &'static [Scheme] {
        self.row().map_or(&[], |row| row.schemes)
    }

    /// How a key of that kind signs in this format.
    ///
    /// # Errors
    /// `key.type-mismatch` when the format has no use for such keys.
    pub fn scheme_of(self, algorithm: Algorithm) -> Result<Scheme, Error> {
        self.schemes().iter().copied().find(|scheme| scheme.algorithm() == algorithm).ok_or_else(|| {
            let mut kinds: Vec<&str> = Vec::new();
            for kind in self.schemes().iter().map(|scheme| scheme.algorithm().as_str()) {
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
            Error::of(&phrase::KEY_TYPE_MISMATCH_FORMAT)
                .with("format", self)
                .with("expected", kinds.join(" or "))
                .with("found", algorithm)
        })
    }

    /// The hash that goes with a scheme: SHA-384 for keys on P-384 (VC-DI-ECDSA §3.2), SHA-256 for all others. Older proofs know
    /// no other than SHA-256.
    pub fn hash_with(self, scheme: Scheme) -> Hash {
        match scheme {
            Scheme::Es384 if self != Format::JsonWebSignature2020 => Hash::Sha384,
            _ => Hash::Sha256,
        }
    }

    /// Whether the signature is a detached JWS in the member `jws`, as in older proofs.
    pub(crate) fn has_detached_jws(self) -> bool {
        matches!(self, Format::Ed25519Signature2018 | Format::JsonWebSignature2020)
    }

    /// Whether we sign in this format, rather than only verify.
    pub fn can_sign(self) -> bool {
        self.row().is_some_and(|row| row.can_sign)
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.format == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_one_row_and_finds_itself() {
        for format in Format::ALL.iter().copied() {
            assert_eq!(format.as_str().parse::<Format>().ok(), Some(format));
            let embedded = Some(format).filter(|format| format.is_embedded());
            assert_eq!(Format::of_proof(format.proof_type(), format.cryptosuite()), embedded);
        }
        assert_eq!(Format::of_proof("DataIntegrityProof", None), None);
        assert_eq!(Format::of_proof("DataIntegrityProof", Some("eddsa-rdf-2022")), None);
    }
}
