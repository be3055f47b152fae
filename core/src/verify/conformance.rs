//! Is it a badge? The rules of OB 3.0 section 6 and of the official validator's probes that need no network.

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::Class;
use crate::model::{
    ACHIEVEMENT_CREDENTIAL, ACHIEVEMENT_CREDENTIAL_1_1, ENDORSEMENT_CREDENTIAL, ENDORSEMENT_CREDENTIAL_1_1,
};
use crate::schema::{self, shown};

const CREDENTIALS_V1: &str = "https://www.w3.org/2018/credentials/v1";
const CREDENTIALS_V2: &str = "https://www.w3.org/ns/credentials/v2";
const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/";
const OPEN_BADGES_NEWEST: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/// The schemas whose rules are ours: nothing has to be fetched to check them.
const OFFICIAL_SCHEMAS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/schema/";

/// What speaks against the form of a credential of that kind.
pub(super) fn check(document: &Object<'_>, kind: Option<&str>) -> Vec<Error> {
    let is_1_1 = first_context(document) == Some(CREDENTIALS_V1);
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
    schemas(document, &mut errors);
    if let Some(subject) = document.member("credentialSubject").and_then(Value::as_object)
        && kind == Some("OpenBadgeCredential")
    {
        subject_rules(subject, &mut errors);
    }
    endorsements_carry_proofs(document, &mut String::new(), &mut errors);
    errors
}

fn first_context<'a>(document: &'a Object<'_>) -> Option<&'a str> {
    document.member("@context")?.as_slice().first()?.as_str()
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
        (OPEN_BADGES_NEWEST.to_owned(), is_open_badges_context),
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
        entries.get(1).and_then(Value::as_str).filter(|url| is_open_badges_context(url) && *url != OPEN_BADGES_NEWEST)
    {
        errors.push(
            Error::new(Code::ContextOlder, format!("the context is {url}; the current one is {OPEN_BADGES_NEWEST}"))
                .at("/@context/1"),
        );
    }
}

/// `context.json`, its alias, and `context-X.Y.Z.json`.
fn is_open_badges_context(url: &str) -> bool {
    let Some(file) = url.strip_prefix(OPEN_BADGES) else { return false };
    if matches!(file, "context.json" | "context/ob_v3p0.jsonld") {
        return true;
    }
    let Some(version) = file.strip_prefix("context-").and_then(|rest| rest.strip_suffix(".json")) else { return false };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    version.split('.').count() == 3 && version.split('.').all(is_number)
}

/// Where schemas are named, one of them is the standard's own (OB 3.0 §6.1, CredentialSchema).
fn schemas(document: &Object<'_>, errors: &mut Vec<Error>) {
    let Some(schemas) = document.member("credentialSchema").map(Value::as_slice).filter(|schemas| !schemas.is_empty())
    else {
        return;
    };
    let is_own = |schema: &Value<'_>| {
        schema.member("type").is_some_and(|kind| {
            kind.as_slice().iter().any(|kind| kind.as_str() == Some("1EdTechJsonSchemaValidator2019"))
        }) && is_official_schema(schema)
    };
    if !schemas.iter().any(is_own) {
        errors.push(
            Error::new(Code::SchemaMissing, "expected among the schemas one of the type 1EdTechJsonSchemaValidator2019 with the URL of a schema of Open Badges 3.0")
                .at("/credentialSchema"),
        );
    }
}

/// Whether an entry of `credentialSchema` names rules that are checked here.
pub(super) fn is_official_schema(schema: &Value<'_>) -> bool {
    schema.member("id").and_then(Value::as_str).is_some_and(|id| id.starts_with(OFFICIAL_SCHEMAS))
}

fn subject_rules(subject: &Object<'_>, errors: &mut Vec<Error>) {
    let has_id = subject.member("id").and_then(Value::as_str).is_some_and(|id| !id.trim().is_empty());
    let has_identifier = subject.member("identifier").is_some_and(|identifier| !identifier.as_slice().is_empty());
    if !has_id && !has_identifier {
        errors.push(
            Error::new(
                Code::SubjectUnidentified,
                "expected an id or an identifier of whoever earned the badge, found neither",
            )
            .at("/credentialSubject"),
        );
    }
    for (index, identifier) in subject.member("identifier").map(Value::as_slice).unwrap_or_default().iter().enumerate()
    {
        identity_hash(identifier, index, errors);
    }
    let Some(achievement) = subject.member("achievement").and_then(Value::as_object) else { return };
    if let Some(criteria) = achievement.member("criteria").and_then(Value::as_object)
        && criteria.member("id").is_none()
        && criteria.member("narrative").is_none()
    {
        errors.push(
            Error::new(
                Code::CriteriaEmpty,
                "expected an id or a narrative that says what had to be done, found neither",
            )
            .at("/credentialSubject/achievement/criteria"),
        );
    }
    let descriptions = Descriptions::of(achievement);
    descriptions.required_levels(errors);
    for (index, result) in subject.member("result").map(Value::as_slice).unwrap_or_default().iter().enumerate() {
        descriptions.result(result, index, errors);
    }
}

/// A hash says which it is (OB 3.0, IdentityHash): `sha256$` or `md5$` and hexadecimal digits.
fn identity_hash(identifier: &Value<'_>, index: usize, errors: &mut Vec<Error>) {
    let is_hashed = identifier.member("hashed").and_then(Value::as_bool) == Some(true);
    let Some(hash) = identifier.member("identityHash").and_then(Value::as_str).filter(|_| is_hashed) else { return };
    let is_hash = match hash.split_once('$') {
        Some(("sha256", digits)) => is_hex(digits, 64),
        Some(("md5", digits)) => is_hex(digits, 32),
        _ => false,
    };
    if !is_hash {
        errors.push(
            Error::new(
                Code::IdentityHashMalformed,
                format!("expected sha256$ and 64 hexadecimal digits, found {}", shown(&Value::from(hash))),
            )
            .at(format!("/credentialSubject/identifier/{index}/identityHash")),
        );
    }
}

fn is_hex(digits: &str, length: usize) -> bool {
    digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The result descriptions of an achievement, which results refer to by id (OB 3.0, Result).
struct Descriptions<'a> {
    descriptions: &'a [Value<'a>],
}

impl<'a> Descriptions<'a> {
    fn of(achievement: &'a Object<'a>) -> Self {
        Descriptions { descriptions: achievement.member("resultDescription").map(Value::as_slice).unwrap_or_default() }
    }

    fn levels(description: &'a Value<'a>) -> impl Iterator<Item = &'a str> {
        let levels = description.member("rubricCriterionLevel").map(Value::as_slice).unwrap_or_default();
        levels.iter().filter_map(|level| level.member("id")?.as_str())
    }

    fn required_levels(&self, errors: &mut Vec<Error>) {
        for (index, description) in self.descriptions.iter().enumerate() {
            let Some(required) = description.member("requiredLevel").and_then(Value::as_str) else { continue };
            if !Self::levels(description).any(|level| level == required) {
                errors.push(
                    Error::new(
                        Code::LevelUnknown,
                        format!(
                            "expected the id of a level of this description, found {}",
                            shown(&Value::from(required))
                        ),
                    )
                    .at(format!("/credentialSubject/achievement/resultDescription/{index}/requiredLevel")),
                );
            }
        }
    }

    fn result(&self, result: &Value<'_>, index: usize, errors: &mut Vec<Error>) {
        let path = format!("/credentialSubject/result/{index}");
        let linked = match result.member("resultDescription").and_then(Value::as_str) {
            None => None,
            Some(id) => {
                let linked = self
                    .descriptions
                    .iter()
                    .find(|description| description.member("id").and_then(Value::as_str) == Some(id));
                if linked.is_none() {
                    errors.push(
                        Error::new(
                            Code::ResultUnlinked,
                            format!(
                                "expected the id of a result description of the achievement, found {}",
                                shown(&Value::from(id))
                            ),
                        )
                        .at(format!("{path}/resultDescription")),
                    );
                }
                linked
            }
        };
        let kind = linked.and_then(|description| description.member("resultType")?.as_str());
        if kind == Some("Status") && result.member("status").is_none() {
            errors.push(
                Error::new(
                    Code::ResultStatusMissing,
                    "expected a status, since the result's description is of the type Status",
                )
                .at(path.clone()),
            );
        }
        let Some(level) = result.member("achievedLevel").and_then(Value::as_str) else { return };
        let is_known = match linked {
            Some(description) => Self::levels(description).any(|known| known == level),
            None => self.descriptions.iter().flat_map(Self::levels).any(|known| known == level),
        };
        if !is_known {
            errors.push(
                Error::new(
                    Code::LevelUnknown,
                    format!(
                        "expected the id of a rubric criterion level of the achievement, found {}",
                        shown(&Value::from(level))
                    ),
                )
                .at(format!("{path}/achievedLevel")),
            );
        }
    }
}

/// An endorsement is a credential of its own and carries a proof of its own (OB 3.0 §6, EndorsementCredential).
fn endorsements_carry_proofs(object: &Object<'_>, path: &mut String, errors: &mut Vec<Error>) {
    let length = path.len();
    for (key, member) in object.iter().filter(|(key, member)| *key != "proof" && holds_objects(member)) {
        // Once for all items: the name may be long, and the items many.
        path.push_str(&crate::json::pointer_step(key));
        let member_length = path.len();
        for (index, item) in member.as_slice().iter().enumerate() {
            if schema::are_enough(errors.len(), path) {
                if errors.iter().all(|error| error.code() != Code::LimitFindings) {
                    errors.push(schema::looked_no_further(errors.len()));
                }
                return;
            }
            let Value::Object(item) = item else { continue };
            if matches!(member, Value::Array(_)) {
                path.push_str(&crate::json::pointer_step(&index.to_string()));
            }
            if key == "endorsement" && item.member("proof").is_none() {
                errors.push(
                    Error::new(Code::EndorsementUnproved, "expected a proof in the endorsement, found none")
                        .at(path.clone()),
                );
            }
            endorsements_carry_proofs(item, path, errors);
            path.truncate(member_length);
        }
        path.truncate(length);
    }
}

fn holds_objects(member: &Value<'_>) -> bool {
    member.as_slice().iter().any(|item| item.as_object().is_some())
}
