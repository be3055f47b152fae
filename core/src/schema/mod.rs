//! What the OB3 JSON Schemas demand, and the rules beyond them: each with a JSON path, without a schema engine. Schemas of others
//! are held against by one, where it is built in.

mod conformance;
#[cfg(feature = "jsonschema")]
mod foreign;
mod named;
mod results;
mod rules;
mod shape;
mod w3c;
#[cfg(not(feature = "jsonschema"))]
mod without;

pub(crate) use conformance::departures;
#[cfg(feature = "jsonschema")]
pub(crate) use foreign::judge as hold;
pub(crate) use named::{Named, missing, unavailable};
pub(crate) use rules::rules;
pub(crate) use shape::{are_enough, check};
pub(crate) use w3c::{DIGESTS, dates, issuer_id};
#[cfg(not(feature = "jsonschema"))]
pub(crate) use without::hold;
