//! Bytes in, report out: one file for each question, in the order of the standard.

mod answer;
mod contained;
mod endorsements;
mod evidence;
mod examine;
mod explain;
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
mod report;
mod resources;
mod schemas;
mod scope;
mod securing;
mod settings;
mod status;
mod trust;
mod validity;
mod verification;
mod verifier;
mod wrapping;

pub use evidence::Evidence;
pub use explain::{Covered, ExplainedKey, ExplainedProof, Explanation, explain};
pub use recipient::Recipient;
pub use report::{Check, CheckOutcome, EndorsementReport, Finding, Missing, Outcome, Provenance, Report, Verdict};
pub use settings::{Accepted, UnknownStatus};
pub use trust::{Listing, Trusted};
pub use verifier::{Verifier, verify};
pub use wrapping::{Layer, Wrapping};
