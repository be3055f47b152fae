//! Has it the form that it says it has? Each schema that a credential names beside the standard's own (VCDM 2.0 §4.11).

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::loader::{Bundle, Lent};
use crate::model::kind::{Kind, SCHEMA_CREDENTIAL};
use crate::schema::{Named, hold, missing, unavailable};
use crate::verify::report::{Check, Draft, Report, Verdict};
use crate::verify::verifier::Verifier;

impl Verifier {
    /// Holds the credential, its proof inside, against each schema that it names.
    pub(super) fn ask_schemas(&self, document: &Object<'_>, bundle: &Bundle, report: &mut Draft) {
        let Some(schemas) = document.member("credentialSchema") else { return };
        let named = schemas.as_slice().iter().map(Named::by).enumerate();
        let others: Vec<_> = named.filter(|(_, named)| *named != Named::Ours).collect();
        let most = self.settings.limits.schemas;
        if others.len() > most {
            let message =
                format!("expected at most {most} schemas of others, found {}: none was looked at", others.len());
            report.note(Check::Conformance, &Error::new(Code::LimitSchema, message).at("/credentialSchema"));
            return;
        }
        for (index, named) in others {
            let place = match schemas {
                Value::Array(_) => format!("/credentialSchema/{index}"),
                _ => String::from("/credentialSchema"),
            };
            for error in self.ask_schema(named, document, bundle, report) {
                // What the schema finds stands in the document; everything else is said of the entry.
                let error = if error.code() == Code::SchemaViolated { error } else { error.at(place.as_str()) };
                report.note(Check::Conformance, &error);
            }
        }
    }

    fn ask_schema(&self, named: Named<'_>, document: &Object<'_>, bundle: &Bundle, report: &mut Draft) -> Vec<Error> {
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
            return hold(document, url, &[], [is_2019, false], bundle, &self.settings.limits, &report.budget);
        }
        let bytes = match bundle.document(url) {
            Lent::Bytes(bytes) => bytes,
            Lent::Missing => return vec![missing(url)],
            Lent::Unavailable => return vec![unavailable(url)],
        };
        match named {
            Named::SchemaCredential(_) => self.ask_schema_credential(url, bytes, document, bundle, report),
            _ => hold(document, url, bytes, [is_2019, false], bundle, &self.settings.limits, &report.budget),
        }
    }

    /// A schema that somebody signed is believed as far as the signature goes.
    fn ask_schema_credential(
        &self,
        url: &str,
        bytes: &[u8],
        document: &Object<'_>,
        bundle: &Bundle,
        report: &mut Draft,
    ) -> Vec<Error> {
        if let Err(error) = report.budget.check() {
            return vec![error];
        }
        let inner = self.for_schema_credentials().verify_into(Draft::within(report), bytes, bundle);
        report.count_on_from(&inner);
        let verified = inner.finish();
        let because = || {
            let worst = verified.findings().iter().rev().max_by_key(|finding| finding.severity);
            worst.map(|finding| format!("{} [{}]", finding.message, finding.code)).unwrap_or_default()
        };
        let mut errors = Vec::new();
        match verified.verdict() {
            Verdict::Valid => {}
            Verdict::Invalid => {
                let message = format!("the credential {url}, which should hold a schema, does not hold: {}", because());
                return vec![Error::new(Code::SchemaCredentialInvalid, message)];
            }
            Verdict::Undetermined => {
                let message = format!(
                    "whether the credential {url}, which holds a schema, holds itself stays open: {}",
                    because()
                );
                errors.push(Error::new(Code::SchemaCredentialOpen, message));
                report.lacks(&verified);
            }
        }
        if let Some(schema) = schema_in(&verified) {
            errors.extend({
                let asked = [false, true];
                hold(document, url, schema.as_bytes(), asked, bundle, &self.settings.limits, &report.budget)
            });
        } else {
            let message = format!(
                "expected {url} to be a {SCHEMA_CREDENTIAL} with a jsonSchema, an object, in its subject, found none"
            );
            errors.push(Error::new(Code::SchemaMalformed, message));
        }
        errors
    }
}

impl Verifier {
    /// The same verifier, asking of such a credential what makes it believable.
    fn for_schema_credentials(&self) -> Verifier {
        let mut settings = self.settings.clone();
        settings.ask = Some(vec![Check::Proof, Check::Issuer, Check::Status, Check::Validity]);
        settings.recipient = None;
        (settings.purpose, settings.domain, settings.challenge) = (None, None, None);
        Verifier { settings }
    }
}

/// The schema in a credential of that kind.
fn schema_in(verified: &Report) -> Option<String> {
    let document = verified.unverified()?.document().ok()?;
    Kind::of(document.as_object()?).ok().filter(|kind| *kind == Kind::SchemaCredential)?;
    let schema = document.member("credentialSubject")?.member("jsonSchema")?;
    schema.as_object().map(|_| schema.to_json())
}
