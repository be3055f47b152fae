//! Bytes in, report out: one file for each question, in the order of the standard.

mod answer;
mod conformance;
mod endorsements;
mod evidence;
mod federation;
mod issuer;
mod jwt;
mod listed;
mod open;
mod presentation;
mod proof;
mod recipient;
mod refresh;
mod registry;
mod report;
mod settings;
mod statement;
mod status;
mod trust;
mod trusted;
mod unanswered;
mod validity;
mod verifier;

pub use evidence::Evidence;
pub use recipient::Recipient;
pub use registry::Listing;
pub use report::{
    Check, CheckOutcome, EndorsementReport, Finding, Missing, Outcome, Provenance, Report, Verdict, Wanted,
};
pub use trusted::Trusted;
pub use verifier::{Verifier, verify};
