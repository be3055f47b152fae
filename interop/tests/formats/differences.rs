//! Where a peer and we differ: what it does, and the paragraph that decides.

use ob3::Format;
use ob3::key::Scheme;

use crate::badges::{Shape, Way};

/// Who is asked beside us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Peer {
    /// `ssi` 0.16.
    Ssi,
    /// `@digitalbazaar/vc` 7.3 with its cryptosuites.
    DigitalBazaar,
    /// `jose` 6.2.18 for JavaScript.
    Jose,
    /// PyJWT 2.15.1.
    PyJwt,
}

impl Peer {
    /// Whether they are there for proofs of that format. Digital Bazaar's older ones are other packages.
    pub(crate) fn is_asked_about(self, format: Format) -> bool {
        match self {
            Peer::Ssi => true,
            Peer::DigitalBazaar => format.is_embedded() && format.can_sign(),
            Peer::Jose | Peer::PyJwt => !format.is_embedded(),
        }
    }
}

/// What they are asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    /// To verify what is signed; of a base proof, what we show.
    Verify,
    /// To sign what we are to verify; of a base proof, we show it.
    Sign,
    /// To show of a base proof of ours what must be shown, and no more.
    ShowLittle,
    /// To show also whatever is said of the subject.
    ShowMore,
}

impl Operation {
    pub(crate) const ALL: &'static [Operation] =
        &[Operation::Verify, Operation::Sign, Operation::ShowLittle, Operation::ShowMore];

    /// The pointers to what is shown, beside that which must be.
    pub(crate) fn selection(self) -> &'static [&'static str] {
        if self == Operation::ShowLittle { &[] } else { &["/credentialSubject"] }
    }

    pub(crate) fn is_asked_of(self, way: &Way) -> bool {
        match self {
            Operation::Verify | Operation::Sign => true,
            Operation::ShowLittle | Operation::ShowMore => way.format == Format::EcdsaSd2023,
        }
    }
}

/// Where somebody does not go along. An empty list means all, but of `says`.
pub(crate) struct Difference {
    pub(crate) peer: Peer,
    pub(crate) operations: &'static [Operation],
    pub(crate) formats: &'static [Format],
    pub(crate) schemes: &'static [Scheme],
    pub(crate) shapes: &'static [&'static str],
    /// What is said in refusal, by them or by us: one of these.
    pub(crate) says: &'static [&'static str],
    pub(crate) why: &'static str,
}

pub(crate) const DIFFERENCES: &[Difference] = &[
    Difference {
        peer: Peer::Ssi,
        operations: &[Operation::Verify, Operation::Sign],
        formats: &JCS,
        schemes: &[],
        shapes: &[],
        says: &["unsupported cryptographic suite", "ssi has no"],
        why: "it has no suite that signs JSON",
    },
    Difference {
        peer: Peer::Ssi,
        operations: &[Operation::Verify, Operation::Sign, Operation::ShowMore],
        formats: &RDF,
        schemes: &[],
        shapes: &["a fraction of a credit"],
        says: ANOTHER_HASH,
        why: "it keeps 3.5 as it is written; JSON-LD API §8.6: the canonical form of xsd:double is 3.5E0",
    },
    Difference {
        peer: Peer::Ssi,
        operations: &[Operation::Verify, Operation::Sign, Operation::ShowMore],
        formats: &RDF,
        schemes: &[],
        shapes: &["a tab"],
        says: ANOTHER_HASH,
        why: "URDNA2015, not RDFC-1.0: a tab is not escaped; RDF Dataset Canonicalization §5",
    },
    Difference {
        peer: Peer::Ssi,
        operations: Operation::ALL,
        formats: &RDF,
        schemes: &[],
        shapes: &["a hashed identity"],
        says: ANOTHER_HASH,
        why: "it drops the datatype of a native boolean under a typed term; JSON-LD API §8.2.2, 8",
    },
    Difference {
        peer: Peer::Ssi,
        operations: Operation::ALL,
        formats: &RDF,
        schemes: &[],
        shapes: &["an ordered list"],
        says: ANOTHER_HASH,
        why: "no string in a list is signed, and its lists end with a blank node; JSON-LD API §8.3.2, 3.3 and 3.4",
    },
    Difference {
        peer: Peer::Ssi,
        operations: &[Operation::Verify, Operation::Sign],
        formats: &[Format::EcdsaRdfc2019],
        schemes: &[Scheme::Es384],
        shapes: &["alignments, evidence and an image"],
        says: ANOTHER_HASH,
        why: "it labels blank nodes by SHA-256; VC-DI-ECDSA §3.2.3, 2 expects a hash as strong as the curve",
    },
    Difference {
        peer: Peer::Ssi,
        operations: &[Operation::ShowMore],
        formats: &[Format::EcdsaSd2023],
        schemes: &[],
        shapes: &[
            "alignments, evidence and an image",
            "an expiry, credits in whole numbers, text of all kinds",
            "names that sort otherwise in UTF-16",
            "a language whose region is in capitals",
        ],
        says: &["proof.signature.mismatch"],
        why: "it counts the statements of blank nodes before all others, so it takes the wrong ones for mandatory, and \
              refuses its own proof; VC-DI-ECDSA §3.4.1: their order is that of the canonical N-Quads",
    },
    Difference {
        peer: Peer::Ssi,
        operations: &[Operation::Sign],
        formats: &[Format::Ed25519Signature2020, Format::JsonWebSignature2020],
        schemes: &[],
        shapes: &["no context of an older proof"],
        says: &["proof.signature.mismatch/context-absent"],
        why: "it puts the context into the proof and reads it under both; VC-DI-EDDSA §3.2.5, 4: under that of the badge",
    },
    Difference {
        peer: Peer::Ssi,
        operations: &[Operation::Sign],
        formats: &[Format::Ed25519Signature2018],
        schemes: &[],
        shapes: &["no context of an older proof"],
        says: &["proof configuration expansion failed"],
        why: "it does not sign what no context defines, and it is right",
    },
    Difference {
        peer: Peer::DigitalBazaar,
        operations: &[Operation::Verify, Operation::Sign],
        formats: &RDF,
        schemes: &[],
        shapes: &["a language whose region is in capitals"],
        says: ANOTHER_HASH,
        why: "it puts language tags in lower case; JSON-LD API §5.1.2, 13.4.8.2: it may, and we may keep peer",
    },
    Difference {
        peer: Peer::DigitalBazaar,
        operations: &[Operation::Verify],
        formats: &JCS,
        schemes: &[],
        shapes: &["names that sort otherwise in UTF-16", "a language whose region is in capitals"],
        says: &["document.@context does not start with proof.@context"],
        why: "it asks whether the context of the proof is that of the badge by identity, so one that is an object never is; \
              VC-DI-EDDSA §3.3.2, 4.1 and VC-DI-ECDSA §3.3.2, 4.1 ask for the same values",
    },
    Difference {
        peer: Peer::DigitalBazaar,
        operations: &[Operation::Sign, Operation::ShowLittle, Operation::ShowMore],
        formats: &[Format::EcdsaSd2023],
        schemes: &[],
        shapes: &["an ordered list"],
        says: &["then it can have at most one other property"],
        why: "it gives the list an id, as VC-DI-ECDSA §3.4.7, 2.3 has it to the letter; JSON-LD 1.1 §9.7: a list has none",
    },
    Difference {
        peer: Peer::Jose,
        operations: &[Operation::Verify, Operation::Sign],
        formats: &[],
        schemes: &[Scheme::Es256k],
        shapes: &[],
        says: &["unsupported JWK"],
        why: "it has no ES256K (RFC 8812 §3.2), since Web Cryptography has no secp256k1",
    },
    Difference {
        peer: Peer::Ssi,
        operations: &[Operation::Verify, Operation::Sign],
        formats: &[],
        schemes: &[Scheme::Es512],
        shapes: &[],
        says: &["unknown variant `ES512`"],
        why: "it has no ES512 (RFC 7518 §3.4)",
    },
];

/// The signature is there, and that of something else: of other bytes, or of more or fewer statements.
const ANOTHER_HASH: &[&str] =
    &["invalid signature", "Invalid signature", "proof.signature.mismatch", "proof.value.malformed"];

/// The formats that sign statements, and those that sign JSON.
pub(crate) const RDF: [Format; 7] = [
    Format::EddsaRdfc2022,
    Format::Eddsa2022,
    Format::EcdsaRdfc2019,
    Format::EcdsaSd2023,
    Format::Ed25519Signature2020,
    Format::Ed25519Signature2018,
    Format::JsonWebSignature2020,
];
pub(crate) const JCS: [Format; 2] = [Format::EddsaJcs2022, Format::EcdsaJcs2019];

impl Difference {
    pub(crate) fn is_about(&self, peer: Peer, operation: Operation, way: &Way, shape: &Shape) -> bool {
        fn has<T: PartialEq>(list: &[T], one: &T) -> bool {
            list.is_empty() || list.contains(one)
        }
        self.peer == peer
            && has(self.operations, &operation)
            && has(self.formats, &way.format)
            && has(self.schemes, &way.scheme)
            && has(self.shapes, &shape.what)
    }
}

pub(crate) fn difference(peer: Peer, operation: Operation, way: &Way, shape: &Shape) -> Option<&'static Difference> {
    DIFFERENCES.iter().find(|difference| difference.is_about(peer, operation, way, shape))
}
