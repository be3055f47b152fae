//! Inputs that ask for more work than one verification may do, made here because they are large: for the test and the bench `hostile`.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::needless_pass_by_value
)]

mod documents;
mod parts;

use ob3::{Bundle, Limits, Report, Verifier};
pub use parts::now;

/// One input: what is verified, with what was lent, and how.
pub struct Input {
    pub bytes: Vec<u8>,
    pub bundle: Bundle,
    pub verifier: Verifier,
}

impl Input {
    fn of(text: impl Into<Vec<u8>>) -> Self {
        Input { bytes: text.into(), bundle: Bundle::new(), verifier: Verifier::new() }
    }

    /// With a smaller budget: a build for tests takes twenty times as long.
    pub fn verify_briefly(&self) -> Report {
        let limits = Limits::default().work(Limits::default().work / 10);
        self.verifier.clone().limits(limits).verify(&self.bytes, now(), &self.bundle)
    }

    pub fn verify(&self) -> Report {
        self.verifier.verify(&self.bytes, now(), &self.bundle)
    }

    fn lending(mut self, documents: impl IntoIterator<Item = (String, String)>) -> Self {
        for (url, document) in documents {
            self.bundle.insert(url, Some(document.into_bytes()));
        }
        self
    }
}

/// A kind of input, with its name, and whether it ends by the budget of work; what does not is stopped by a limit of its own, or
/// asks for little where everything is done once.
pub struct Shape {
    pub name: &'static str,
    pub make: fn() -> Input,
    pub ends: Ends,
}

/// How a verification of it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// By the budget: undetermined.
    Budget,
    /// By itself, within the budget.
    Itself,
}

const fn shape(name: &'static str, ends: Ends, make: fn() -> Input) -> Shape {
    Shape { name, make, ends }
}

/// All of them.
pub const SHAPES: [Shape; 30] = [
    shape("512 credentials with 16 proofs by P-384 each", Ends::Budget, documents::many_proofs),
    shape("40 credentials with 15 schemas of 100 patterns each", Ends::Budget, documents::patterns),
    shape("64 endorsements with 16 proofs over cliques of blank nodes", Ends::Budget, documents::cliques),
    shape("25 endorsements with chains of 16 proofs over 2,800 nodes each", Ends::Budget, documents::chains),
    shape("35 credentials with 16 derived proofs over 2,900 statements each", Ends::Budget, documents::derived),
    shape("a DID document of 6,000 equal methods, asked by 16 proofs", Ends::Itself, documents::equal_methods),
    shape(
        "a DID document of 6,000 equal methods, asked by 64 times 16 proofs",
        Ends::Itself,
        documents::equal_methods_often,
    ),
    shape("512 tokens by keys of a set of 5,000", Ends::Itself, documents::key_set),
    shape("a DID document of 6,000 methods of one name in other words", Ends::Budget, documents::unequal_methods),
    shape("a DID document of 6,000 methods, asked for 8,192 different ones", Ends::Budget, documents::missing_methods),
    shape("512 tokens by RSA of 8192 bits and a long exponent", Ends::Budget, documents::large_rsa),
    shape("512 tokens by a key that a set lists 5,000 times for another alg", Ends::Budget, documents::repeated_key),
    shape("8,192 proofs by names that are nearly keys", Ends::Budget, documents::names),
    shape("2,560 proofs with values that take long to decode", Ends::Budget, documents::long_values),
    shape("150 credentials with 40 contexts of their own each", Ends::Budget, documents::contexts),
    shape("300 credentials with our contexts in ever other orders", Ends::Itself, documents::orders),
    shape("contexts in contexts, down to where the parser ends", Ends::Budget, documents::nesting),
    shape("300 credentials with 64 digests of a large document each", Ends::Budget, documents::resources),
    shape("512 credentials with four status entries each", Ends::Budget, documents::status_entries),
    shape("a presentation of records of records with endorsements", Ends::Budget, documents::records),
    shape("512 credentials that a federation should know", Ends::Budget, documents::federation),
    shape("512 credentials that a registry of 4 MB should know", Ends::Itself, documents::registry),
    shape("a credential of 60,000 types", Ends::Itself, documents::types),
    shape("64 endorsements with 16 proofs of the JSON each", Ends::Budget, documents::jcs),
    shape("a prefix that makes a small document large", Ends::Itself, documents::prefix),
    shape("512 credentials of trees of equal nodes", Ends::Budget, documents::trees),
    shape("512 credentials against a schema of many steps", Ends::Budget, documents::steps),
    shape("512 proofs by the hidden keys of derived proofs", Ends::Budget, documents::statement_signatures),
    shape("an image of a presentation of tokens in envelopes by P-384", Ends::Budget, documents::image),
    shape("objects of 100,000 members", Ends::Itself, documents::members),
];
