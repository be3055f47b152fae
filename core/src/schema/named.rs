//! What a credential names as its schemas: the standard's, another one, or something unknown (VCDM 2.0 §4.11).

use crate::document_kind::DocumentKind;
use crate::error::Error;
use crate::json::Value;
use crate::model::kind::SCHEMA_CREDENTIAL;
use crate::words::phrase;

/// An entry of `credentialSchema`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SchemaRef<'d> {
    /// A schema of the standard: its rules are ours, and nothing has to be fetched to check them.
    Official,
    /// Another JSON Schema, at that URL. One that does not say by which edition it is written is of 2019-09 if its type says so.
    Schema(&'d str, bool),
    /// A credential that holds a JSON Schema, at that URL.
    SchemaCredential(&'d str),
    /// A way of checking that is not known here, or an entry without an id.
    Unknown,
}

impl<'d> SchemaRef<'d> {
    /// What an entry names. Whether it has the form of one is the class table's affair.
    pub(crate) fn by(entry: &'d Value<'_>) -> Self {
        let Some(url) = entry.member("id").and_then(Value::as_str) else { return SchemaRef::Unknown };
        if OFFICIAL.iter().any(|folder| url.starts_with(folder)) {
            return SchemaRef::Official;
        }
        let types = entry.member("type").map(Value::as_slice).unwrap_or_default();
        let is = |name: &str| types.iter().any(|kind| kind.as_str() == Some(name));
        if is(VALIDATOR_2019) {
            SchemaRef::Schema(url, true)
        } else if is("JsonSchema") {
            SchemaRef::Schema(url, false)
        } else if is(SCHEMA_CREDENTIAL) {
            SchemaRef::SchemaCredential(url)
        } else {
            SchemaRef::Unknown
        }
    }
}

/// The type that Open Badges asks for.
pub(crate) const VALIDATOR_2019: &str = "1EdTechJsonSchemaValidator2019";

/// Where the schemas of Open Badges 3.0 are.
pub(crate) const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/schema/";

/// Where those of the Comprehensive Learner Record 2.0 are.
pub(crate) const CLR: &str = "https://purl.imsglobal.org/spec/clr/v2p0/schema/";

const OFFICIAL: [&str; 2] = [OPEN_BADGES, CLR];

/// Nobody has provided a schema yet.
pub(crate) fn missing(url: &str) -> Error {
    Error::of(&phrase::SCHEMA_DOCUMENT_MISSING).with("url", url).requiring(DocumentKind::Schema, url)
}

/// The caller says that a schema cannot be had.
pub(crate) fn unavailable(url: &str) -> Error {
    Error::of(&phrase::SCHEMA_DOCUMENT_UNAVAILABLE).with("url", url)
}
