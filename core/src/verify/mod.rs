//! Bytes in, report out: one file for each question, in the order of the standard.

mod answer;
mod conformance;
mod endorsements;
mod issuer;
mod jwt;
mod older;
mod open;
mod presentation;
mod proof;
mod recipient;
mod record;
mod refresh;
mod report;
mod resources;
mod schemas;
mod settings;
mod status;
mod trust;
mod trusted;
mod validity;
mod verifier;

pub use recipient::Recipient;
pub use report::{
    Check, CheckOutcome, EndorsementReport, Finding, Missing, Outcome, Provenance, Report, Verdict, Wanted,
};
pub use trusted::Trusted;
pub use verifier::{Verifier, verify};
