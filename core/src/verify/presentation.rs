//! Who presents what? A presentation's holder, and the credentials in it (VCDM 2.0 §4.12).

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::kind::{Kind, Owner};
use crate::proof::VcJwt;
use crate::schema;
use crate::verify::issuer::owner_id;
use crate::verify::report::{Check, Draft, Verdict};
use crate::verify::scope::Scope;
use crate::verify::verification::Verification;
use crate::verify::{contained, securing};

/// Of a presentation: its form, its proof by whoever presents it, and a report of each credential. Whether it is in time is
/// for its proof to say.
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, jwt: Option<&VcJwt<'_>>, report: &mut Draft) {
    if v.asks(Check::Conformance) {
        report.asked(Check::Conformance);
        for error in check(document) {
            report.note(Check::Conformance, &error);
        }
    }
    securing::ask(v, document, Owner::Holder, jwt, report);
    let holder = owner_id(document, Owner::Holder).ok().flatten();
    let count = document.member("verifiableCredential").map_or(0, |credentials| credentials.as_slice().len());
    if let Err(error) = contained::count(v, count) {
        report.note(Check::Conformance, &error.at("/verifiableCredential"));
        return;
    }
    let whole = v.share_among(count);
    for (place, credential) in credentials(document) {
        if let Err(error) = v.budget.check() {
            report.note(Check::Conformance, &error.at(place));
            break;
        }
        let contained = v.verify_inside(Scope::Contained, &contained::source(credential));
        let found = match contained.verdict() {
            Verdict::Valid => None,
            Verdict::Invalid => Some((Code::PresentationCredentialInvalid, "invalid")),
            Verdict::Undetermined => Some((Code::PresentationCredentialUndetermined, "undetermined")),
        };
        if let Some((code, verdict)) = found {
            let message = format!("this credential is {verdict}, as its own report says");
            report.note(Check::Conformance, &Error::new(code, message).at(place.as_str()));
        }
        let document = contained.unverified_document();
        if let Some(error) = document.and_then(|document| check_subject(holder, document, &place)) {
            report.note(Check::Recipient, &error);
        }
        report.include(contained);
    }
    v.limits = whole;
}

/// What speaks against the form of a presentation.
fn check(document: &Object<'_>) -> Vec<Error> {
    let mut errors = schema::departures(document, Kind::Presentation, false);
    if document.member("holder").is_none() {
        let message = "the presentation does not say who presents it: whose key signed it was not asked";
        errors.push(Error::new(Code::PresentationHolderMissing, message).at("/holder"));
    }
    if document.member("verifiableCredential").is_none_or(|credentials| credentials.as_slice().is_empty()) {
        let message =
            "the presentation holds no credential, which it may; it proves nothing but that its holder made it";
        errors.push(Error::new(Code::PresentationEmpty, message).at("/verifiableCredential"));
    }
    errors
}

/// The credentials, each with its place.
fn credentials<'o, 'a>(document: &'o Object<'a>) -> impl Iterator<Item = (String, &'o Value<'a>)> {
    let credentials = document.member("verifiableCredential");
    let is_array = credentials.is_some_and(|credentials| credentials.as_array().is_some());
    credentials.map(Value::as_slice).unwrap_or_default().iter().enumerate().map(move |(index, credential)| {
        let place =
            if is_array { format!("/verifiableCredential/{index}") } else { String::from("/verifiableCredential") };
        (place, credential)
    })
}

/// Says that a credential was earned by somebody else than who presents it.
fn check_subject(holder: Option<&str>, credential: &Object<'_>, place: &str) -> Option<Error> {
    let subject = credential.member("credentialSubject")?.sole().member("id")?.as_str()?;
    let holder = holder.filter(|holder| *holder != subject)?;
    let message =
        format!("{holder} presents a credential that {} earned", subject.chars().take(120).collect::<String>());
    Some(Error::new(Code::PresentationSubjectOther, message).at(place))
}
