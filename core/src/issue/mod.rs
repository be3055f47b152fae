//! A credential in, a signed credential out.

mod sign;

pub use sign::{Draft, SignOptions, prepare, sign};
