//! Is it a badge? The rules of OB 3.0 section 6 and of the official validator's probes that need no network.

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::{Class, is_older};
use crate::model::contexts::{CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES};
use crate::model::{
    ACHIEVEMENT_CREDENTIAL, ACHIEVEMENT_CREDENTIAL_1_1, ENDORSEMENT_CREDENTIAL, ENDORSEMENT_CREDENTIAL_1_1,
};
use crate::schema::{self, shown};

/// Where the contexts of Open Badges 3.0 are.
const OPEN_BADGES_FOLDER: &str = "https://purl.imsglobal.org/spec/ob/v3p0/";

/// What speaks against the form of a credential of that kind.
pub(super) fn check(document: &Object<'_>, kind: Option<&str>) -> Vec<Error> {
    let is_1_1 = is_older(document);
    let class: &'static Class = match (kind, is_1_1) {
        (Some("OpenBadgeCredential"), false) => &ACHIEVEMENT_CREDENTIAL,
        (Some("OpenBadgeCredential"), true) => &ACHIEVEMENT_CREDENTIAL_1_1,
        (Some("EndorsementCredential"), false) => &ENDORSEMENT_CREDENTIAL,
        (Some("EndorsementCredential"), true) => &ENDORSEMENT_CREDENTIAL_1_1,
        (Some("VerifiableCredential") | None, _) => return vec![not_a_badge(document)],
        (Some(other), _) => {
            return vec![
                Error::new(
                    Code::KindUnsupported,
                    format!("this is a {other}; this version knows the rules of badges and endorsements only"),
                )
                .at("/type"),
            ];
        }
    };
    let mut errors = schema::check(document, class, "");
    types(document, &mut errors);
    contexts(document, &mut errors);
    if is_1_1 {
        errors.push(
            Error::new(
                Code::OlderDataModel,
                "the credential is written in the data model 1.1, which is still read but may no longer be written",
            )
            .at("/@context/0"),
        );
    }
    if document.member("issuer").is_some_and(|issuer| issuer.as_str().is_some()) {
        let (code, message) = if is_1_1 {
            (
                Code::WrongType,
                "expected an object, Profile: the data model 1.1 does not let a badge name its issuer by URL alone",
            )
        } else {
            (
                Code::IssuerBare,
                "the issuer is named by its URL alone, which some verifiers cannot read: write an object with id, type and name",
            )
        };
        errors.push(Error::new(code, message).at("/issuer"));
    }
    errors.extend(schema::rules(document, class));
    errors
}

fn not_a_badge(document: &Object<'_>) -> Error {
    let found = document.member("type").map_or_else(|| String::from("no type"), Value::to_json);
    let found: String = found.chars().take(120).collect();
    Error::new(
        Code::NotABadge,
        format!("expected a badge, whose type is VerifiableCredential and OpenBadgeCredential, found {found}"),
    )
    .at("/type")
}

/// `type` holds the credential's own name and `VerifiableCredential` (the class table asks for the former).
fn types(document: &Object<'_>, errors: &mut Vec<Error>) {
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    if !types.iter().any(|value| value.as_str() == Some("VerifiableCredential")) {
        errors.push(Error::new(Code::TypeMissing, "expected a type among which is VerifiableCredential").at("/type"));
    }
}

/// The contexts stand first and in order (OB 3.0 §6, and the validator's ContextPropertyProbe).
fn contexts(document: &Object<'_>, errors: &mut Vec<Error>) {
    let Some(context) = document.member("@context") else { return };
    if !matches!(context, Value::Array(_)) {
        errors.push(
            Error::new(Code::ContextOrder, format!("expected an array of contexts, found {}", context.kind()))
                .at("/@context"),
        );
        return;
    }
    let entries = context.as_slice();
    let expected = [
        (
            format!("{CREDENTIALS_V2} (or the older {CREDENTIALS_V1})"),
            (|url| url == CREDENTIALS_V1 || url == CREDENTIALS_V2) as fn(&str) -> bool,
        ),
        (OPEN_BADGES.to_owned(), is_open_badges_context),
    ];
    for (index, (expected, fits)) in expected.into_iter().enumerate() {
        let found = entries.get(index);
        if found.and_then(Value::as_str).is_some_and(fits) {
            continue;
        }
        let found = found.map_or_else(|| String::from("none"), shown);
        errors.push(
            Error::new(Code::ContextOrder, format!("expected {expected} in this place, found {found}"))
                .at(format!("/@context/{index}")),
        );
    }
    if let Some(url) =
        entries.get(1).and_then(Value::as_str).filter(|url| is_open_badges_context(url) && *url != OPEN_BADGES)
    {
        errors.push(
            Error::new(Code::ContextOlder, format!("the context is {url}; the current one is {OPEN_BADGES}"))
                .at("/@context/1"),
        );
    }
}

/// `context.json`, its alias, and `context-X.Y.Z.json`.
fn is_open_badges_context(url: &str) -> bool {
    let Some(file) = url.strip_prefix(OPEN_BADGES_FOLDER) else { return false };
    if matches!(file, "context.json" | "context/ob_v3p0.jsonld") {
        return true;
    }
    let Some(version) = file.strip_prefix("context-").and_then(|rest| rest.strip_suffix(".json")) else { return false };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    version.split('.').count() == 3 && version.split('.').all(is_number)
}
