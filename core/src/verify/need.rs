//! What a document that is lacking is needed for, and whether it is asked for by now.

use crate::document_kind::DocumentKind;
use crate::verify::check::Verdict;

/// By what a document is needed.
#[derive(Debug, Default)]
pub(super) struct Need {
    /// The document itself needs it.
    pub(super) own: bool,
    /// A credential inside needs it, and it is due there.
    pub(super) inside: bool,
    /// An endorsement needs it, and it is due there.
    pub(super) endorsement: bool,
}

impl Need {
    /// Whether it is asked for now.
    pub(super) fn is_due(&self, kind: DocumentKind, holds: Option<bool>, verdict: Verdict) -> bool {
        let own = match holds {
            Some(true) => verdict != Verdict::Invalid || kind.is_of_proof() || kind.is_of_trust(),
            Some(false) => false,
            None => kind.is_of_proof(),
        };
        self.own && own || self.inside || self.endorsement && holds == Some(true) && verdict != Verdict::Invalid
    }
}
