//! Validates a credential against a schema, with an engine that fetches nothing and whose patterns take linear time.

use std::error;
use std::sync::Arc;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, PatternOptions, Retrieve, Uri, ValidationError, Validator};
use serde_json::Value as Json;

use super::cost::{size, steps, weight};
use super::documents::{gather, read};
use super::index::{Documents, Index};
use crate::budget::{Budget, cost};
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::Object;
use crate::limits::Limits;
use crate::words::phrase;

/// Schemas that are kept, each of which may take some megabytes.
const MOST_KEPT: usize = 64;

/// Faults that are told. Whoever wrote the credential needs the first.
const MOST_FAULTS: usize = 16;

/// Steps up to which all faults are looked for at once, each of which takes memory; beyond, only the first is.
const FEW_STEPS: usize = 50_000;

/// Bytes that the paths of all faults may have together, as far as can be told before they are made.
const MOST_OF_PATHS: usize = 256 << 20;

/// Bytes of one compiled pattern: a class of characters takes a few hundred, a thousand of them in a row this.
const LARGEST_PATTERN: usize = 256 << 10;

/// Characters of what the engine says.
const LONGEST: usize = 240;

/// What in a credential breaks the schema of that URL, written as `schema`. `is_2019` is for schemas that do not say by which
/// edition of JSON Schema they are written, `is_inside` for schemas that a credential at the URL holds. A schema is compiled once for
/// all who hold a credential of the bundle against it.
///
/// # Errors
/// None is returned: whatever keeps the schema from being applied is among the findings. `schema.violated` for what breaks it;
/// `schema.document.*` for what is lacking; `schema.malformed`, `schema.unanswered` and `limit.schema` for the schema itself.
pub(crate) fn validate(
    document: &Object<'_>,
    url: &str,
    schema: &[u8],
    [is_2019, is_inside]: [bool; 2],
    bundle: &Bundle,
    limits: &Limits,
    budget: &Budget,
) -> Vec<Error> {
    let read = || {
        budget.spend_bytes(schema.len(), cost::DOCUMENT).map_err(|error| vec![error])?;
        let schema = read(url, schema, limits).map_err(|error| vec![error])?;
        check_edition(url, &schema).map_err(|error| vec![error])?;
        let documents = gather(url, schema, bundle, limits, budget)?;
        Compiled::of(url, documents, is_2019, budget).map_err(|error| vec![error])
    };
    // What a credential holds is not what may be lent at the same place.
    let kind = if is_inside { "inside" } else { "at" };
    let name = format!("{kind} {url} {is_2019}");
    let compiled = if let Some(compiled) = bundle.memory().find(&name, |_: &Compiled| true) {
        compiled
    } else {
        match read() {
            Ok(compiled) => {
                let compiled = Arc::new(compiled);
                bundle.memory().keep(&name, &compiled, MOST_KEPT);
                compiled
            }
            Err(errors) => return errors,
        }
    };
    apply(document, url, &compiled, limits, budget).unwrap_or_else(|error| vec![error])
}

/// A schema, with everything that it refers to, ready to be applied.
struct Compiled {
    documents: Documents,
    validator: Validator,
    /// Values in all documents.
    values: usize,
}

impl Compiled {
    fn of(url: &str, documents: Documents, is_2019: bool, budget: &Budget) -> Result<Self, Error> {
        let values = documents.values().map(size).sum();
        budget.spend_times(values, cost::SCHEMA_VALUE)?;
        let index = Index::of(&documents)?;
        for pattern in &index.patterns {
            budget.spend(weight(pattern))?;
        }
        let schema = documents.get(url).unwrap_or(&Json::Null);
        let validator = compile(url, schema, documents.clone(), is_2019).map_err(|error| unusable(url, &error))?;
        Ok(Compiled { documents, validator, values })
    }
}

fn apply(
    document: &Object<'_>,
    url: &str,
    compiled: &Compiled,
    limits: &Limits,
    budget: &Budget,
) -> Result<Vec<Error>, Error> {
    let Compiled { documents, validator, values } = compiled;
    budget.spend_times(*values, cost::KEY_ENTRY)?;
    let mut text = String::new();
    document.write_to(&mut text);
    budget.spend_bytes(text.len(), cost::DOCUMENT)?;
    let instance: Json =
        serde_json::from_str(&text).map_err(|cause| Error::of(&phrase::SCHEMA_UNANSWERED_NUMBERS).caused_by(cause))?;
    let Some(schema) = documents.get(url) else { return Ok(Vec::new()) };
    let steps = steps(&Index::of(documents)?, schema, &instance, limits);
    // Counting takes steps too, and so does counting until there are too many.
    budget.spend_times(*steps.as_ref().unwrap_or(&limits.schema_work), cost::SCHEMA_STEP)?;
    let steps = steps?;
    if validator.is_valid(&instance) {
        return Ok(Vec::new());
    }
    // All faults are made before the first is told, each with its path.
    let errors: Vec<Error> = if steps <= FEW_STEPS && steps.saturating_mul(text.len()) <= MOST_OF_PATHS {
        validator.iter_errors(&instance).take(MOST_FAULTS).map(|error| fault(url, &error)).collect()
    } else {
        validator.validate(&instance).err().iter().map(|error| fault(url, error)).collect()
    };
    Ok(errors)
}

/// The engine is asked about shapes only: what a `format` is, is an annotation of the schema (JSON Schema 2019-09 Validation, §7.2).
fn compile(
    url: &str,
    schema: &Json,
    documents: Documents,
    is_2019: bool,
) -> Result<Validator, ValidationError<'static>> {
    let options = jsonschema::options()
        .with_base_uri(url)
        .with_retriever(Provided(documents))
        .with_pattern_options(PatternOptions::regex().size_limit(LARGEST_PATTERN))
        .should_validate_formats(false);
    let says = schema.get("$schema").is_some();
    let options = if is_2019 && !says { options.with_draft(Draft::Draft201909) } else { options };
    options.build(schema)
}

/// Hands the engine what was gathered, and nothing else.
struct Provided(Documents);

impl Retrieve for Provided {
    fn retrieve(&self, uri: &Uri<String>) -> Result<Json, Box<dyn error::Error + Send + Sync>> {
        let url = uri.as_str();
        let url = url.split_once('#').map_or(url, |(url, _)| url);
        self.0.get(url).cloned().ok_or_else(|| "not provided".into())
    }
}

/// Whether it is a schema at all, by one of the editions of JSON Schema whose rules are followed.
fn check_edition(url: &str, schema: &Json) -> Result<(), Error> {
    let Json::Object(object) = schema else {
        return Err(Error::of(&phrase::SCHEMA_MALFORMED_OBJECT).with("url", url));
    };
    let Some(edition) = object.get("$schema") else {
        // Words that JSON Schema does not have demand nothing: an error page in JSON would let every badge pass.
        let demands = DEMANDS.iter().any(|word| object.contains_key(*word));
        let nothing = || Err(Error::of(&phrase::SCHEMA_MALFORMED_DEMANDS_NOTHING).with("url", url));
        return if demands { Ok(()) } else { nothing() };
    };
    let name = edition.as_str().map(|edition| edition.trim_end_matches('#'));
    if name.is_some_and(|name| EDITIONS.contains(&name)) {
        return Ok(());
    }
    Err(Error::of(&phrase::SCHEMA_UNANSWERED_EDITION).with("url", url).with("found", edition))
}

/// What a schema can demand of an object.
const DEMANDS: [&str; 22] = [
    "$dynamicRef",
    "$recursiveRef",
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "enum",
    "if",
    "maxProperties",
    "minProperties",
    "not",
    "oneOf",
    "patternProperties",
    "properties",
    "propertyNames",
    "required",
    "type",
    "unevaluatedProperties",
];

const EDITIONS: [&str; 4] = [
    "https://json-schema.org/draft/2020-12/schema",
    "https://json-schema.org/draft/2019-09/schema",
    "http://json-schema.org/draft-07/schema",
    "http://json-schema.org/draft-06/schema",
];

/// Why a schema cannot be applied.
fn unusable(url: &str, error: &ValidationError<'_>) -> Error {
    let place = error.instance_path();
    match error.kind() {
        ValidationErrorKind::Format { format } if format == "regex" => {
            Error::of(&phrase::SCHEMA_UNANSWERED_PATTERN).with("url", url).with("most", LARGEST_PATTERN)
        }
        _ => {
            let told: String = error.masked().to_string().chars().take(LONGEST).collect();
            Error::of(&phrase::SCHEMA_MALFORMED_ENGINE).with("url", url).with("place", place).with("told", told)
        }
    }
}

fn fault(url: &str, error: &ValidationError<'_>) -> Error {
    let told: String = error.masked_with("this").to_string().chars().take(LONGEST).collect();
    let fault = match error.kind() {
        ValidationErrorKind::BacktrackLimitExceeded { .. } | ValidationErrorKind::RegexEngineFailure { .. } => {
            Error::of(&phrase::SCHEMA_UNANSWERED_ENGINE).with("url", url).with("told", told)
        }
        _ => Error::of(&phrase::SCHEMA_VIOLATED).with("url", url).with("told", told),
    };
    fault.at(error.instance_path().to_string())
}
