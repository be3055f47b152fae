//! Open Badges 3.0: sign and verify, without I/O and without a clock, with one report for every language.
//!
//! A badge is a W3C Verifiable Credential: JSON that says who achieved what, with a proof that says who says so.
//!
//! # Is this badge good?
//!
//! [`verify()`] takes bytes and an instant, and always answers. The bytes may be JSON, a JSON Web Token, a PNG or an SVG image, a
//! badge or a presentation of some:
//!
//! ```
//! use ob3::{Timestamp, Verdict, verify};
//!
//! let badge = br#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"]}"#;
//! let report = verify(badge, Timestamp::parse("2026-01-31T12:00:00Z")?);
//! assert_eq!(report.verdict(), Verdict::Invalid);
//! for finding in report.findings() {
//!     println!("{} at {:?}: {}", finding.code, finding.path, finding.message);
//! }
//! assert!(report.credential().is_none(), "what is not valid is only to be had as `unverified`");
//! # Ok::<(), ob3::Error>(())
//! ```
//!
//! There are three verdicts. *Undetermined* is never valid: something could not be answered, and [`Report::missing`] names the
//! documents that would settle it. The library itself fetches nothing. A [`Session`] says what to ask for and when to stop, so that no
//! badge makes a program ask where it should not; the crate `ob3-fetch` asks, with every guard. [`Evidence`] keeps what a verdict rests
//! on in one file.
//!
//! ```
//! use ob3::{Answer, Bundle, NoAnswer, Timestamp, Verifier};
//!
//! # let badge = b"{}".to_vec();
//! # fn get(_request: &ob3::Request) -> Option<Vec<u8>> { None }
//! let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
//! let mut session = Verifier::new().session(badge, now, Bundle::new());
//! loop {
//!     let requests = session.requests();
//!     if requests.is_empty() {
//!         break;
//!     }
//!     for request in requests {
//!         let answer = get(&request).map_or(Answer::none(NoAnswer::Unreachable), Answer::of);
//!         session.answer(&request, answer);
//!     }
//! }
//! let report = session.finish();
//! # Ok::<(), ob3::Error>(())
//! ```
//!
//! # Sign one
//!
//! [`sign`] with a [`SigningKey`] at hand, or with any [`Signer`]; [`prepare`] and [`SigningRequest::finish`] where the key is in another
//! process. Whatever a verifier would not accept is refused before it is signed. [`bake()`] puts the result inside an image,
//! [`presentation`] puts several together for whoever asked, and [`derive`](derive()) shows as much of one as its holder wants.
//! [`StatusList`] keeps which of them were revoked.
//!
//! Where two programs do not agree about a signature, [`explain`](explain()) lays its steps open.
//!
//! # The modules
//!
//! Below what stands here: [`verify`](mod@verify) and its report; [`proof`], the bytes that are signed; [`did`], from a name to a
//! key; [`key`]; [`jsonld`], JSON as statements; [`canon`], canonical forms; [`rdf`] and [`json`]. Most programs need none of
//! them.
//!
//! # Promises
//!
//! - No input makes the library panic, hang or allocate without bound: see [`Limits`].
//! - What no signature covers is refused: undefined terms, duplicate keys, dropped values.
//! - What is read is what was signed: a document that makes the signed statements, but not by the names by which people and programs
//!   read it, is refused.
//! - Codes ([`Code`]) are stable; messages are for people.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `ecdsa` | yes | keys of the kinds P-256, P-384 and secp256k1 |
//! | `fast` | yes | tables that make signing with Ed25519 faster, and the library 38 KB larger |
//! | `getrandom` | yes | `SigningKey::generate` |
//! | `js` | no | for an engine inside JavaScript, on `wasm32-unknown-unknown` only: numbers are left to JavaScript, and causes of errors out |
//! | `jsonschema` | no | credentials are held against the schemas that they name beside the standard's own |
//! | `languages` | no | the sentences of findings and errors in languages beside English |
//! | `native` | no | P-256 and RSA signatures are checked by `ring`: not pure Rust, several times as fast, nothing else changes |
//! | `passphrase` | no | secret keys that are encrypted with a passphrase, and those in OpenSSH's own form |
//! | `p521` | yes | keys of the kind P-521, which are verified only |
//! | `rsa` | yes | keys of the kind RSA |
#![forbid(unsafe_code)]
// Inside JavaScript a phrase is a number, elsewhere it is not; it is passed in one way.
#![cfg_attr(
    all(feature = "js", target_arch = "wasm32", target_os = "unknown"),
    allow(clippy::trivially_copy_pass_by_ref)
)]

pub mod bake;
pub mod budget;
pub mod canon;
mod clock;
mod code;
mod deflate;
mod departure;
pub mod did;
mod document_kind;
mod documents;
mod error;
mod issue;
pub mod json;
pub mod jsonld;
pub mod key;
mod limits;
pub mod model;
mod named;
mod number;
mod policies;
pub mod proof;
pub mod rdf;
mod schema;
mod signed;
mod status;
pub mod summary;
mod time;
pub mod verify;
pub mod words;

pub use bake::{BakeOptions, Rebake, Unbaked, bake, unbake};
pub use budget::Budget;
pub use code::{Code, Policy, Severity};
pub use departure::{Departure, DepartureRule, Members};
pub use did::Did;
pub use document_kind::DocumentKind;
pub use documents::{Bundle, Lookup, Origin, Reach, WebAddress};
pub use error::Error;
pub use issue::{
    CredentialBuilder, EndorsementBuilder, SignOptions, SigningRequest, derive, prepare, presentation, sign, urn_uuid,
};
pub use key::{Algorithm, Signer, SigningKey, VerifyingKey};
pub use limits::Limits;
pub use model::Credential;
pub use named::UnknownName;
pub use policies::PolicyRule;
pub use proof::Format;
pub use signed::{Carrier, SignedCredential};
pub use status::{PublishOptions, PublishedList, Purpose, StatusList};
pub use summary::Summary;
pub use time::Timestamp;
pub use verify::{
    Accepted, Answer, Check, Covered, EndorsementReport, Evidence, ExplainedKey, ExplainedProof, Explanation, Fetched,
    Finding, How, Identity, Layer, Missing, NoAnswer, Outcome, Provenance, Recipient, RegistryEntry, Report, Request,
    Session, Trusted, UnknownStatus, Verdict, Verifier, Wrapping, explain, verify,
};
