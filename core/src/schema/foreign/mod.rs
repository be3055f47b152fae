//! Schemas that are not ours: what they refer to, what holding a credential against one may cost, and what it says.

mod cost;
mod documents;
mod index;
mod judge;

pub(crate) use judge::judge;
