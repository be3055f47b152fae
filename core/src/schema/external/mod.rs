//! Schemas beside the standard's own: what they refer to, what validating a credential may cost, and what comes of it.

mod cost;
mod documents;
mod index;
mod validate;

pub(crate) use validate::validate;
