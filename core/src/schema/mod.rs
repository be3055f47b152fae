//! What the OB3 JSON Schemas demand, and the rules beyond them: each with a JSON path, without a schema engine.

mod results;
mod rules;
mod shape;

pub(crate) use rules::{is_official_schema, rules};
pub(crate) use shape::{are_enough, check, shown};
