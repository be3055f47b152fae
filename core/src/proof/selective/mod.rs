//! Selective disclosure (`ecdsa-sd-2023`, VC-DI-ECDSA §3.4 to §3.6).
//!
//! Each statement is signed by itself, with a key that is made for this one credential and then forgotten; the issuer's own
//! key signs that key, and the statements that nobody may leave out. The names of blank nodes would tell how many there are
//! that are not shown: so they are keyed hashes, and the holder alone knows the key.

mod base;
mod cbor;
mod disclose;
mod mandatory;
mod select;
mod statements;
mod value;
mod verify;

pub use base::{Base, Material};
pub(crate) use disclose::disclose;
pub(crate) use mandatory::{always_mandatory, of_a_complete_badge};
pub(crate) use value::most_signatures;
pub(crate) use verify::verify;
