//! One document: opened, parsed once, known to be of one kind, and asked every question of its place, in their order.

use std::sync::Arc;

use crate::budget::cost;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::kind::{DataModel, Kind};
use crate::proof::VcJwt;
use crate::schema;
use crate::signed::{Carrier, SignedCredential};
use crate::verify::open::{Form, Opened, enveloped, inner, open, open_misread, token_of};
use crate::verify::report::{Check, Draft, Outcome, Read, Report};
use crate::verify::scope::Scope;
use crate::verify::verification::{Source, Verification};
use crate::verify::wrapping::{Inside, inside, named_document, named_link, no_badge};
use crate::verify::{
    endorsements, jwt, older, presentation, recipient, record, refresh, resources, schemas, securing, status,
    token_status, trust, validity,
};
use crate::words::phrase;

/// Verifies a document where the verification is. Whatever it is, there is a report.
pub(super) fn report_on(v: &mut Verification<'_>, source: &Source<'_>) -> Report {
    let mut report = Draft::new(v.policy());
    report.asked(Check::Open);
    let read = match source {
        Source::Bytes(bytes) => read_bytes(v, bytes, &mut report),
        Source::Value(value) => read_value(v, value, &mut report),
        Source::Token(token) => {
            report.carrier = Some(Carrier::Jwt);
            token_of(token.as_bytes()).and_then(|token| read_token(v, token, None, &mut report))
        }
        Source::Refused(error) => Err(error.clone()),
    };
    if let Err(error) = read {
        report.note(Check::Open, &error);
    }
    report.finish(&v.budget)
}

fn read_bytes(v: &mut Verification<'_>, bytes: &[u8], report: &mut Draft) -> Result<(), Error> {
    let opened = open(v, bytes, report)?;
    read_opened(v, &opened, report)
}

fn read_opened(v: &mut Verification<'_>, opened: &Opened<'_>, report: &mut Draft) -> Result<(), Error> {
    if opened.form == Form::Jws {
        return read_token(v, token_of(&opened.text)?, None, report);
    }
    v.budget.spend_bytes(opened.text.len(), cost::JSON)?;
    let document = match Value::parse(&opened.text, &v.limits) {
        Ok(document) => document,
        Err(error) if error.code().is_limit() => return Err(error),
        Err(error) => {
            let Some(opened) = open_misread(v, &opened.text, report)? else {
                let text = std::str::from_utf8(&opened.text).unwrap_or_default();
                return Err(named_link(text).filter(|_| v.opens_wrappings()).unwrap_or(error));
            };
            return read_opened(v, &opened, report);
        }
    };
    if v.opens_wrappings()
        && let Inside::One(layer, content) = inside(&document, &v.limits, &v.budget)?
    {
        let opened = inner(v, layer, &content, report)?;
        return read_opened(v, &opened, report);
    }
    // The bytes were found to be UTF-8 on the way.
    report.credential = std::str::from_utf8(&opened.text).ok().map(SignedCredential::from_text);
    let Value::Object(document) = document else {
        return Err(Error::of(&phrase::JSON_ROOT_CREDENTIAL).with_term("found", document.kind_term()));
    };
    if let Some(error) = named_document(&document) {
        return Err(error);
    }
    if let Some(error) = older::found(&document) {
        report.kind = Some(older::KIND);
        return Err(error);
    }
    match Kind::of(&document)? {
        kind @ (Kind::Envelope | Kind::PresentationEnvelope) => {
            read_token(v, &enveloped(&document, kind)?, Some(kind), report)
        }
        Kind::Unknown
            if v.here.scope == Scope::Badge && v.asks(Check::Conformance) && is_of_no_credential(&document) =>
        {
            Err(no_badge(&document, &v.limits, &v.budget))
        }
        kind => read_document(v, &document, kind, None, report),
    }
}

/// Whether a document of no kind has nothing about which credentials are asked.
fn is_of_no_credential(document: &Object<'_>) -> bool {
    let asked = ["credentialStatus", "credentialSubject", "endorsement", "endorsementJwt", "issuer", "proof"];
    !document.is_empty() && asked.iter().all(|name| document.member(name).is_none())
}

/// A document that stands in another. It was parsed with that one.
fn read_value(v: &mut Verification<'_>, value: &Value<'_>, report: &mut Draft) -> Result<(), Error> {
    let Some(document) = value.as_object() else {
        return Err(Error::of(&phrase::JSON_ROOT_CREDENTIAL).with_term("found", value.kind_term()));
    };
    report.carrier = Some(Carrier::Json);
    report.credential = Some(SignedCredential::from_text(value.to_json()));
    match Kind::of(document)? {
        kind @ Kind::Envelope if v.here.scope != Scope::Endorsement => {
            report.carrier = Some(Carrier::Jwt);
            read_token(v, &enveloped(document, kind)?, Some(kind), report)
        }
        kind => read_document(v, document, kind, None, report),
    }
}

fn read_token(v: &mut Verification<'_>, token: &str, envelope: Option<Kind>, report: &mut Draft) -> Result<(), Error> {
    report.credential = Some(SignedCredential::from_text(token));
    v.budget.spend_bytes(token.len(), cost::JSON)?;
    let jwt = VcJwt::parse(token, &v.limits)?;
    if jwt.kind() == Kind::Unknown && !OF_CREDENTIALS.iter().any(|name| jwt.credential().member(name).is_some()) {
        let members = jwt.claims().iter().chain(jwt.credential().iter()).map(|(name, _)| name);
        let found: Vec<&str> = members.take(8).collect();
        return Err(Error::of(&phrase::OPEN_UNRECOGNISED_TOKEN).with("found", found.join(", ")));
    }
    if jwt.kind() == Kind::Unknown && v.here.scope == Scope::Badge && is_of_no_credential(jwt.credential()) {
        if let Some(kind) = jwt.credential().member("vct") {
            return Err(Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_SD_JWT_VC).with("found", kind.to_json()));
        }
        if let Some(error) = named_document(jwt.credential()) {
            return Err(error);
        }
    }
    if let Some(error) = older::found_signed(jwt.credential()) {
        report.kind = Some(older::KIND);
        return Err(error);
    }
    report.format = Some(jwt.format());
    let found = jwt.kind();
    v.here.scope.admits(found)?;
    let (fits, malformed) = match envelope {
        None => {
            let malformed = Error::of(&phrase::ENVELOPE_MALFORMED_TOKEN).with_term("found", found.term());
            (!matches!(found, Kind::Envelope | Kind::PresentationEnvelope), malformed)
        }
        Some(Kind::PresentationEnvelope) => {
            let malformed = Error::of(&phrase::ENVELOPE_MALFORMED_PRESENTATION).with_term("found", found.term());
            (found == Kind::Presentation, malformed)
        }
        Some(_) => {
            let malformed = Error::of(&phrase::ENVELOPE_MALFORMED_CREDENTIAL).with_term("found", found.term());
            (!matches!(found, Kind::Envelope | Kind::PresentationEnvelope | Kind::Presentation), malformed)
        }
    };
    if !fits {
        return Err(malformed.at("/type"));
    }
    read_document(v, jwt.credential(), found, Some(&jwt), report)
}

/// Without any of these, the payload of a token is nothing of a credential or of a presentation.
const OF_CREDENTIALS: [&str; 10] = [
    "@context",
    "credentialSubject",
    "credentialStatus",
    "holder",
    "issuer",
    "type",
    "validFrom",
    "validUntil",
    "vct",
    "verifiableCredential",
];

fn read_document(
    v: &mut Verification<'_>,
    document: &Object<'_>,
    kind: Kind,
    jwt: Option<&VcJwt<'_>>,
    report: &mut Draft,
) -> Result<(), Error> {
    // What has its place in another document is looked at by that one too.
    report.opened = Some(Arc::new(match v.here.scope {
        Scope::Badge => Read::new(kind, v.limits),
        _ => Read::keeping(document.clone().into_owned(), kind, v.limits),
    }));
    // What is refused next is of its kind all the same.
    report.kind = kind.name();
    v.here.scope.admits(kind)?;
    kind.check_members(document)?;
    // Whatever is asked, the document is gone through; where nothing is left, it is not begun.
    let size = report.credential.as_ref().map_or(0, |credential| credential.as_bytes().len());
    v.budget.spend_bytes(size, cost::DOCUMENT)?;
    // What was signed says by which edition of the data model it is read.
    if v.asks(Check::Proof)
        && let Err(error) = DataModel::of(document)
    {
        report.note(Check::Open, &error);
    }
    match kind {
        Kind::Presentation => {
            v.here = v.here.entering(Scope::Presentation);
            token_status::ask(v, document, jwt, report);
            presentation::ask(v, document, jwt, report);
        }
        Kind::Badge
        | Kind::Endorsement
        | Kind::LearnerRecord
        | Kind::StatusList(_)
        | Kind::SchemaCredential
        | Kind::Credential
        | Kind::Envelope
        | Kind::PresentationEnvelope
        | Kind::Unknown => ask_every_question(v, document, kind, jwt, report),
    }
    Ok(())
}

/// Every question that credentials are asked, in the order of the standard.
fn ask_every_question(
    v: &mut Verification<'_>,
    document: &Object<'_>,
    kind: Kind,
    jwt: Option<&VcJwt<'_>>,
    report: &mut Draft,
) {
    if v.asks(Check::Conformance) {
        report.asked(Check::Conformance);
        let types = document.member("type").map(Value::as_slice).unwrap_or_default();
        let accepts = v.settings.accepts(types);
        for error in schema::departures(document, kind, v.here.scope == Scope::InRecord) {
            if error.code() != Code::ConformanceKindOther || !accepts {
                report.note(Check::Conformance, &error);
            }
        }
        schemas::ask(v, document, report);
        resources::ask(v, document, report);
        if kind == Kind::LearnerRecord {
            record::ask(v, document, report);
        }
    }
    securing::ask(v, document, kind.owner(), jwt, report);
    let is_in_token_list = token_status::ask(v, document, jwt, report);
    status::ask(v, document, is_in_token_list, report);
    if v.asks(Check::Validity) {
        report.asked(Check::Validity);
        let claimed = jwt.map(|jwt| jwt::check_validity(jwt, v)).unwrap_or_default();
        let is_genuine = [Check::Proof, Check::Issuer].iter().all(|check| report.outcome(*check) == Outcome::Passed);
        let found = validity::check(document, kind, &v.clock, v.tolerance(), is_genuine);
        for error in found.into_iter().chain(claimed) {
            report.note(Check::Validity, &error);
        }
    }
    ask_recipient(v, document, report);
    endorsements::ask(v, document, report);
    trust::ask::ask(v, document, report);
    refresh::ask(v, document, kind, report);
}

fn ask_recipient(v: &Verification<'_>, document: &Object<'_>, report: &mut Draft) {
    if let Some(recipient) = v.recipient() {
        report.asked(Check::Recipient);
        if let Some(error) = recipient::check(document, recipient) {
            report.note(Check::Recipient, &error);
        }
    } else if v.insists_on(Check::Recipient) || v.asks(Check::Recipient) && v.settings.withholds_recipient() {
        report.note(Check::Recipient, &Error::of(&phrase::QUESTION_UNANSWERED_RECIPIENT));
    }
}
