//! Each schema that a credential names beside the standard's own (VCDM 2.0 §4.11).

use crate::code::Code;
use crate::document_kind::DocumentKind;
use crate::documents::Lookup;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::schema::{SchemaRef, missing, unavailable, validate};
use crate::verify::fault::{instead_of, worst_of};
use crate::verify::report::{Check, Draft, Report, Verdict};
use crate::verify::scope::Scope;
use crate::verify::verification::{Source, Verification};
use crate::words::phrase;

/// Holds the credential, its proof inside, against each schema that it names.
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, report: &mut Draft) {
    let Some(schemas) = document.member("credentialSchema") else { return };
    let named = schemas.as_slice().iter().map(SchemaRef::by).enumerate();
    let others: Vec<_> = named.filter(|(_, named)| *named != SchemaRef::Official).collect();
    let most = v.limits.schemas;
    if others.len() > most {
        let error = Error::of(&phrase::LIMIT_SCHEMA_SEVERAL).with("most", most).with("found", others.len());
        report.note(Check::Conformance, &error.at("/credentialSchema"));
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

fn ask_schema(v: &mut Verification<'_>, named: SchemaRef<'_>, document: &Object<'_>, report: &mut Draft) -> Vec<Error> {
    let (url, is_2019) = match named {
        SchemaRef::Official => return Vec::new(),
        SchemaRef::Unknown => {
            return vec![Error::of(&phrase::SCHEMA_KIND)];
        }
        SchemaRef::Schema(url, is_2019) => (url, is_2019),
        SchemaRef::SchemaCredential(url) => (url, false),
    };
    if !cfg!(feature = "jsonschema") {
        return validate(document, url, &[], [is_2019, false], v.bundle, &v.limits, &v.budget);
    }
    let bytes = match v.bundle.document_of(DocumentKind::Schema, url) {
        Lookup::Found(bytes) => bytes,
        Lookup::NotProvided => return vec![missing(url)],
        Lookup::Unavailable => return vec![unavailable(url)],
    };
    let errors = match named {
        SchemaRef::SchemaCredential(_) => ask_schema_credential(v, url, bytes, document, report),
        _ => validate(document, url, bytes, [is_2019, false], v.bundle, &v.limits, &v.budget),
    };
    let of_schema = |error: Error| match error.code() {
        Code::SchemaMalformed | Code::LimitSchema => error.in_document(url),
        _ => error,
    };
    errors.into_iter().map(of_schema).collect()
}

/// A signed schema counts as far as its signature holds.
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
        let error = Error::of(&phrase::SCHEMA_MALFORMED_OTHER).with_cause("cause", other);
        return vec![error.at(&*other.path).in_document(url)];
    }
    if let Some(found) = instead_of(&verified, bytes) {
        return vec![Error::of(&phrase::SCHEMA_MALFORMED_INSTEAD).with_term("found", found).in_document(url)];
    }
    let mut errors = Vec::new();
    match verified.verdict() {
        Verdict::Valid => {}
        Verdict::Invalid => {
            let fault = worst_of(&verified, bytes);
            let error = Error::of(&phrase::SCHEMA_CREDENTIAL_INVALID)
                .with_cause("cause", fault.clone())
                .in_place_of(&fault, url);
            return vec![error];
        }
        Verdict::Undetermined => {
            let fault = worst_of(&verified, bytes);
            let error = Error::of(&phrase::SCHEMA_CREDENTIAL_UNDETERMINED)
                .with_cause("cause", fault.clone())
                .in_place_of(&fault, url);
            errors.push(error);
            report.lacks(&verified);
        }
    }
    if let Some(schema) = schema_in(&verified) {
        errors.extend({
            let asked = [false, true];
            validate(document, url, schema.as_bytes(), asked, v.bundle, &v.limits, &v.budget)
        });
    } else {
        let error = Error::of(&phrase::SCHEMA_MALFORMED_NONE);
        errors.push(error.at("/credentialSubject/jsonSchema").in_document(url));
    }
    errors
}

/// The schema in a credential that holds one.
fn schema_in(verified: &Report) -> Option<String> {
    let schema = verified.unverified_document()?.member("credentialSubject")?.member("jsonSchema")?;
    schema.as_object().map(|_| schema.to_json())
}
