//! The rules of OB 3.0 section 6, and of the official validator's probes that need no network.

use super::rules::rules;
use super::shape;
use super::w3c;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::{Class, is_older};
use crate::model::contexts::{CLR, CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES};
use crate::model::kind::{DataModel, Kind};
use crate::words::phrase;

/// What departs from the rules of a document of that kind, whether somebody is about to sign it or has signed it. A learner record
/// may hold credentials of any kind.
pub(crate) fn departures(document: &Object<'_>, kind: Kind, is_in_record: bool) -> Vec<Error> {
    let is_1_1 = is_older(document);
    let class = match kind {
        Kind::Badge | Kind::Endorsement | Kind::LearnerRecord => {
            kind.class(if is_1_1 { DataModel::Older } else { DataModel::Current })
        }
        Kind::StatusList(_) | Kind::SchemaCredential | Kind::Credential => {
            let mut errors = w3c::credential(document);
            errors.push(if is_in_record { in_record() } else { other_kind(document) });
            return errors;
        }
        Kind::Presentation => return w3c::presentation(document),
        Kind::Envelope | Kind::PresentationEnvelope | Kind::Unknown => None,
    };
    let Some(class) = class else { return vec![not_a_badge(document)] };
    let mut errors = shape::check(document, class, "");
    renamed(document, is_1_1, &mut errors);
    types(document, &mut errors);
    contexts(document, class, &mut errors);
    if is_1_1 {
        errors.push(Error::of(&phrase::CONFORMANCE_VCDM_1_1).at("/@context/0"));
    }
    if document.member("issuer").is_some_and(|issuer| issuer.as_str().is_some()) {
        let said = if is_1_1 { &phrase::CONFORMANCE_ISSUER_OBJECT } else { &phrase::CONFORMANCE_ISSUER_BARE };
        errors.push(Error::of(said).at("/issuer"));
    }
    errors.extend(rules(document, class));
    // What Open Badges says of a place, it says more exactly.
    let beneath: Vec<Error> =
        w3c::credential(document).into_iter().filter(|error| !is_told(&errors, error.path())).collect();
    errors.extend(beneath);
    errors
}

/// Whether something was said of the place, of one in it or of one around it.
fn is_told(errors: &[Error], path: &str) -> bool {
    let holds = |outer: &str, inner: &str| {
        inner == outer || !outer.is_empty() && inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
    };
    errors.iter().any(|error| holds(error.path(), path) || holds(path, error.path()))
}

fn in_record() -> Error {
    Error::of(&phrase::CLR_CREDENTIAL_OTHER).at("/type")
}

/// What a credential is that is no Open Badge.
fn other_kind(document: &Object<'_>) -> Error {
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    let own = types.iter().filter_map(Value::as_str).filter(|name| *name != "VerifiableCredential");
    let own: Vec<&str> = own.collect();
    let found = if own.is_empty() { String::from("VerifiableCredential") } else { own.join(", ") };
    Error::of(&phrase::CONFORMANCE_KIND_OTHER).with("found", found).at("/type")
}

fn not_a_badge(document: &Object<'_>) -> Error {
    let error = match document.member("type") {
        Some(found) => Error::of(&phrase::CONFORMANCE_NOT_A_BADGE).with("found", found.to_json()),
        None => Error::of(&phrase::CONFORMANCE_NOT_A_BADGE_NO_TYPE),
    };
    error.at("/type")
}

fn is_credential(document: &Object<'_>) -> bool {
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    types.iter().any(|value| value.as_str() == Some("VerifiableCredential"))
}

/// A date by the name that it has in the other edition of the data model: that it is lacking by its own name is said with it.
fn renamed(document: &Object<'_>, is_1_1: bool, errors: &mut Vec<Error>) {
    let names = [("issuanceDate", "validFrom"), ("expirationDate", "validUntil")];
    for (older, current) in names {
        let (found, expected, edition) = if is_1_1 { (current, older, "1.1") } else { (older, current, "2.0") };
        if document.member(found).is_none() {
            continue;
        }
        let is_lack = |error: &Error| {
            let member = error.member().map(|(_, member)| member);
            error.code() == Code::ConformanceMemberMissing && error.path().is_empty() && member == Some(expected)
        };
        let told = errors.len();
        errors.retain(|error| !is_lack(error));
        let said = if errors.len() < told {
            &phrase::CONFORMANCE_MEMBER_MISSING_RENAMED
        } else {
            &phrase::CONFORMANCE_MEMBER_RENAMED
        };
        let error = Error::of(said).with("expected", expected).with("found", found).with("edition", edition);
        errors.push(error.at(format!("/{found}")));
    }
}

/// `type` holds the credential's own name and `VerifiableCredential` (the class table asks for the former).
fn types(document: &Object<'_>, errors: &mut Vec<Error>) {
    if !is_credential(document) {
        let expected = "VerifiableCredential";
        let error = match document.member("type") {
            Some(found) => {
                Error::of(&phrase::CONFORMANCE_TYPE).with("expected", expected).with("found", found.to_json())
            }
            None => Error::of(&phrase::CONFORMANCE_TYPE_NONE).with("expected", expected),
        };
        errors.push(error.at("/type"));
    }
}

/// The contexts stand first and in order (OB 3.0 §6, and the validator's ContextPropertyProbe).
fn contexts(document: &Object<'_>, class: &Class, errors: &mut Vec<Error>) {
    let Some(context) = document.member("@context") else { return };
    if !matches!(context, Value::Array(_)) {
        let error = Error::of(&phrase::CONFORMANCE_CONTEXT_MISSING_ARRAY).with("found", context.to_json());
        errors.push(error.at("/@context"));
        return;
    }
    let all = context.as_slice();
    let expected: &[Expected] = if class.name == "ClrCredential" {
        &[Expected::DataModel, Expected::ClrContext, Expected::OpenBadgesContext]
    } else {
        &[Expected::DataModel, Expected::OpenBadgesContext]
    };
    for (index, (expected, found)) in
        expected.iter().zip(all.iter().map(Some).chain(std::iter::repeat(None))).enumerate()
    {
        let path = format!("/@context/{index}");
        let url = found.and_then(Value::as_str);
        if !url.is_some_and(|url| expected.fits(url)) {
            let is_elsewhere = all.iter().filter_map(Value::as_str).any(|url| expected.fits(url));
            let error = match found {
                Some(found) => Error::of(if is_elsewhere {
                    &phrase::CONFORMANCE_CONTEXT_ORDER
                } else {
                    &phrase::CONFORMANCE_CONTEXT_MISSING
                })
                .with("expected", expected.url())
                .with("found", found.to_json()),
                None => Error::of(if is_elsewhere {
                    &phrase::CONFORMANCE_CONTEXT_ORDER_END
                } else {
                    &phrase::CONFORMANCE_CONTEXT_MISSING_END
                })
                .with("expected", expected.url()),
            };
            errors.push(error.at(path));
        } else if let (Some(url), Some(current)) = (url, expected.current().filter(|current| url != Some(current))) {
            let error = Error::of(&phrase::CONFORMANCE_CONTEXT_OLDER).with("found", url).with("current", current);
            errors.push(error.at(path));
        }
    }
}

/// What context belongs in a place.
#[derive(Clone, Copy)]
enum Expected {
    DataModel,
    OpenBadgesContext,
    ClrContext,
}

impl Expected {
    fn fits(self, url: &str) -> bool {
        let within = |folder: &str| url.strip_prefix(folder);
        match self {
            Expected::DataModel => url == CREDENTIALS_V1 || url == CREDENTIALS_V2,
            Expected::OpenBadgesContext => within("https://purl.imsglobal.org/spec/ob/v3p0/")
                .is_some_and(|file| file == "context/ob_v3p0.jsonld" || is_edition(file)),
            Expected::ClrContext => within("https://purl.imsglobal.org/spec/clr/v2p0/").is_some_and(is_edition),
        }
    }

    fn url(self) -> &'static str {
        match self {
            Expected::DataModel => CREDENTIALS_V2,
            Expected::OpenBadgesContext => OPEN_BADGES,
            Expected::ClrContext => CLR,
        }
    }

    /// The newest edition of what has editions. (Which data model it is, is said elsewhere.)
    fn current(self) -> Option<&'static str> {
        match self {
            Expected::DataModel => None,
            Expected::OpenBadgesContext => Some(OPEN_BADGES),
            Expected::ClrContext => Some(CLR),
        }
    }
}

/// `context.json` and `context-X.Y.Z.json`.
fn is_edition(file: &str) -> bool {
    if file == "context.json" {
        return true;
    }
    let Some(version) = file.strip_prefix("context-").and_then(|rest| rest.strip_suffix(".json")) else { return false };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    version.split('.').count() == 3 && version.split('.').all(is_number)
}
