//! Has it the form that it says it has? Each schema that a credential names beside the standard's own (VCDM 2.0 §4.11).

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::loader::Lent;
use crate::model::kind::SCHEMA_CREDENTIAL;
use crate::schema::{Named, hold, missing, unavailable};
use crate::verify::fault::worst_of;
use crate::verify::report::{Check, Draft, Report, Verdict};
use crate::verify::scope::Scope;
use crate::verify::verification::{Source, Verification};

/// Holds the credential, its proof inside, against each schema that it names.
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, report: &mut Draft) {
    let Some(schemas) = document.member("credentialSchema") else { return };
    let named = schemas.as_slice().iter().map(Named::by).enumerate();
    let others: Vec<_> = named.filter(|(_, named)| *named != Named::Ours).collect();
    let most = v.limits.schemas;
    if others.len() > most {
        let message = format!("expected at most {most} schemas of others, found {}: none was looked at", others.len());
        report.note(Check::Conformance, &Error::new(Code::LimitSchema, message).at("/credentialSchema"));
        return;
    }
    for (index, named) in others {
        let place = match schemas {
            Value::Array(_) => format!("/credentialSchema/{index}"),
            _ => String::from("/credentialSchema"),
        };
        for error in ask_schema(v, named, document, report) {
            // What the schema finds stands in the document; everything else is said of the entry.
            let error = if error.code() == Code::SchemaViolated { error } else { error.at(place.as_str()) };
            report.note(Check::Conformance, &error);
        }
    }
}

fn ask_schema(v: &mut Verification<'_>, named: Named<'_>, document: &Object<'_>, report: &mut Draft) -> Vec<Error> {
    let (url, is_2019) = match named {
        Named::Ours => return Vec::new(),
        Named::Unknown => {
            let message = format!(
                "expected a schema of the type 1EdTechJsonSchemaValidator2019, JsonSchema or {SCHEMA_CREDENTIAL} with a URL as its id, found something else: nobody here can hold the credential against it"
            );
            return vec![Error::new(Code::SchemaKind, message)];
        }
        Named::Schema(url, is_2019) => (url, is_2019),
        Named::SchemaCredential(url) => (url, false),
    };
    if !cfg!(feature = "jsonschema") {
        return hold(document, url, &[], [is_2019, false], v.bundle, &v.limits, &v.budget);
    }
    let bytes = match v.bundle.document(url) {
        Lent::Bytes(bytes) => bytes,
        Lent::Missing => return vec![missing(url)],
        Lent::Unavailable => return vec![unavailable(url)],
    };
    let errors = match named {
        Named::SchemaCredential(_) => ask_schema_credential(v, url, bytes, document, report),
        _ => hold(document, url, bytes, [is_2019, false], v.bundle, &v.limits, &v.budget),
    };
    let of_schema = |error: Error| match error.code() {
        Code::SchemaMalformed | Code::LimitSchema => error.in_document(url),
        _ => error,
    };
    errors.into_iter().map(of_schema).collect()
}

/// A schema that somebody signed is believed as far as the signature goes.
fn ask_schema_credential(
    v: &mut Verification<'_>,
    url: &str,
    bytes: &[u8],
    document: &Object<'_>,
    report: &mut Draft,
) -> Vec<Error> {
    if let Err(error) = v.budget.check() {
        return vec![error];
    }
    let verified = v.verify_inside(Scope::SchemaCredential, &Source::Bytes(bytes));
    if let Some(other) = verified.findings().iter().find(|finding| finding.code == Code::SchemaMalformed) {
        return vec![Error::new(Code::SchemaMalformed, other.message.as_str()).at(&*other.path).in_document(url)];
    }
    let mut errors = Vec::new();
    match verified.verdict() {
        Verdict::Valid => {}
        Verdict::Invalid => {
            let fault = worst_of(&verified, bytes, "a signed credential with a schema");
            let message = format!(
                "nobody could hold the credential against its schema, because the credential that should hold that does not hold: {}; whoever publishes the schema must mend it",
                fault.message()
            );
            return vec![Error::new(Code::SchemaCredentialInvalid, message).in_place_of(&fault, url)];
        }
        Verdict::Undetermined => {
            let fault = worst_of(&verified, bytes, "a signed credential with a schema");
            let message =
                format!("whether the credential that holds the schema holds itself stays open: {}", fault.message());
            errors.push(Error::new(Code::SchemaCredentialUndetermined, message).in_place_of(&fault, url));
            report.lacks(&verified);
        }
    }
    if let Some(schema) = schema_in(&verified) {
        errors.extend({
            let asked = [false, true];
            hold(document, url, schema.as_bytes(), asked, v.bundle, &v.limits, &v.budget)
        });
    } else {
        let message = format!(
            "expected a {SCHEMA_CREDENTIAL} with a jsonSchema, an object, in its subject, found none; whoever publishes the schema must mend it"
        );
        errors.push(Error::new(Code::SchemaMalformed, message).at("/credentialSubject/jsonSchema").in_document(url));
    }
    errors
}

/// The schema in a credential that holds one.
fn schema_in(verified: &Report) -> Option<String> {
    let schema = verified.unverified_document()?.member("credentialSubject")?.member("jsonSchema")?;
    schema.as_object().map(|_| schema.to_json())
}
