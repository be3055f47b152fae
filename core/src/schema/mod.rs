//! The rules of the OB3 JSON Schemas and beyond, each with a JSON path, without a schema engine. External schemas
//! are validated by an engine, where it is built in.

mod conformance;
#[cfg(not(feature = "jsonschema"))]
mod disabled;
#[cfg(feature = "jsonschema")]
mod external;
mod named;
mod results;
mod rules;
mod shape;
mod w3c;

pub(crate) use conformance::departures;
#[cfg(not(feature = "jsonschema"))]
pub(crate) use disabled::validate;
#[cfg(feature = "jsonschema")]
pub(crate) use external::validate;
pub(crate) use named::{SchemaRef, missing, unavailable};
pub(crate) use rules::rules;
pub(crate) use shape::{check, is_enough};
pub(crate) use w3c::{DIGESTS, dates, issuer_id};
