//! Verifies Open Badges 3.0 online: fetches what a badge refers to, and is led into no private network by it.
//!
//! ```no_run
//! use ob3::{Timestamp, Verifier};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let badge = std::fs::read("badge.png")?;
//! let report = ob3_fetch::verify(&Verifier::new(), &badge, Timestamp::try_from(std::time::SystemTime::now())?);
//! println!("{}, after {} documents were asked for", report.verdict(), report.fetched().len());
//! # Ok(())
//! # }
//! ```
//!
//! A badge is a stranger, and names addresses as it likes. [`ob3::Session`] says which of them are asked, and when that is enough; a
//! [`Fetcher`] asks:
//!
//! - only over https, and never through a proxy, with cookies, or with a name and password;
//! - only public machines: every address that a name leads to is judged by [`ob3::Reach::allows`] where it is connected to, so that a
//!   name that leads elsewhere a moment later gains nothing;
//! - along no more than three redirects, each judged as the first address is, and to no other site where the document proves
//!   something by its site;
//! - for no more than 4 MiB, ten seconds and 32 KiB of headers each, for half a minute in all, and one document of a host at a time.
//!
//! What was asked of whom, and what came, stands in [`ob3::Report::fetched`].
#![forbid(unsafe_code)]

mod cache;
mod fetcher;
mod guard;
mod lifetime;
mod run;
mod shared;

pub use fetcher::Fetcher;
#[doc(hidden)]
pub use guard::Gate;
pub use run::{Run, verify};
pub use shared::SharedBundle;

/// The Rust of the README, which is compiled as it stands.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
