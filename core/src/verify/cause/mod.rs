//! Why a signature does not fit: what programs are known to do to credentials is undone, and the signature is checked again.

mod case;
mod contexts;
mod encodings;
mod letters;
mod links;
mod mend;
mod normal;
mod places;
mod shapes;
mod signatures;
mod trials;

pub(super) use case::{Case, purse};
pub(super) use signatures::other_form;
pub(super) use trials::{is_cause, of_malformed, of_mismatch};
