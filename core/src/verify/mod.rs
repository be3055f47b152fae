//! Bytes in, report out: one file for each question, in the order of the standard.

mod answer;
mod conformance;
mod endorsements;
mod evidence;
mod explain;
mod federation;
mod issuer;
mod jwt;
mod listed;
mod older;
mod open;
mod presentation;
mod proof;
mod recipient;
mod record;
mod refresh;
mod registry;
mod report;
mod resources;
mod schemas;
mod settings;
mod statement;
mod status;
mod trust;
mod trusted;
mod validity;
mod verifier;

pub use evidence::Evidence;
pub use explain::{Covered, ExplainedKey, ExplainedProof, Explanation, explain};
pub use recipient::Recipient;
pub use registry::Listing;
pub use report::{
    Check, CheckOutcome, EndorsementReport, Finding, Missing, Outcome, Provenance, Report, Verdict, Wanted,
};
pub use settings::UnknownStatus;
pub use trusted::Trusted;
pub use verifier::{Verifier, verify};
