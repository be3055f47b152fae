//! What a badge says of itself: its name, who, to whom, when. Claims, whatever the verdict, and made harmless to show.

use ob3::Timestamp;
use ob3::json::Value;

use crate::safe_text::one_line;

/// What is shown of a badge.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Claims {
    pub(crate) name: Option<String>,
    pub(crate) issuer_name: Option<String>,
    pub(crate) issuer_id: Option<String>,
    pub(crate) recipients: Vec<String>,
    pub(crate) from: Option<String>,
    pub(crate) until: Option<String>,
}

impl Claims {
    /// Reads what is there. What has another form than the standard gives it is left out: the report speaks of that.
    pub(crate) fn of(document: &Value<'_>) -> Self {
        let (from, until) =
            if is_version_1(document) { ("issuanceDate", "expirationDate") } else { ("validFrom", "validUntil") };
        let issuer = document.member("issuer").and_then(|issuer| issuer.as_slice().first());
        Claims {
            name: badge_name(document),
            issuer_name: issuer.and_then(|issuer| issuer.member("name")).and_then(name),
            issuer_id: issuer.and_then(|issuer| issuer.as_str().or_else(|| issuer.member("id")?.as_str())).map(id),
            recipients: recipients(document),
            from: document.member(from).map(instant),
            until: document.member(until).map(instant),
        }
    }
}

/// As the library tells the two versions of the data model apart.
fn is_version_1(document: &Value<'_>) -> bool {
    let first = document.member("@context").and_then(|context| context.as_slice().first());
    first.and_then(Value::as_str) == Some("https://www.w3.org/2018/credentials/v1")
}

/// The name of what was achieved, else that of the credential.
fn badge_name(document: &Value<'_>) -> Option<String> {
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    if types.iter().any(|kind| kind.as_str() == Some("ClrCredential")) {
        return document.member("name").and_then(name);
    }
    let names: Vec<String> = subjects(document)
        .iter()
        .filter_map(|subject| subject.member("achievement"))
        .flat_map(Value::as_slice)
        .filter_map(|achievement| achievement.member("name").and_then(name))
        .collect();
    match names.split_first() {
        Some((first, [])) => Some(first.clone()),
        Some((first, others)) => Some(format!("{first} (and {} more)", others.len())),
        None => document.member("name").and_then(name),
    }
}

fn recipients(document: &Value<'_>) -> Vec<String> {
    let mut recipients = Vec::new();
    for subject in subjects(document) {
        recipients.extend(subject.member("id").and_then(Value::as_str).map(id));
        let identifiers = subject.member("identifier").map(Value::as_slice).unwrap_or_default();
        recipients.extend(identifiers.iter().filter_map(identity));
    }
    let more = recipients.len().saturating_sub(MOST_RECIPIENTS);
    recipients.truncate(MOST_RECIPIENTS);
    if more > 0 {
        recipients.push(format!("and {more} more"));
    }
    recipients
}

/// An `IdentityObject` (OB 3.0 §B.7.1), which may keep to itself whom it means.
fn identity(identifier: &Value<'_>) -> Option<String> {
    let hash = identifier.member("identityHash").and_then(Value::as_str).map(id)?;
    let kind = identifier.member("identityType").and_then(Value::as_str);
    let kind = kind.map_or_else(|| String::from("identity"), |kind| one_line(kind, LONGEST_NAME));
    let is_hashed = identifier.member("hashed").and_then(Value::as_bool).unwrap_or_else(|| hash.contains('$'));
    Some(if is_hashed {
        format!("somebody whose {kind} is hidden: only who knows it can compare it with {hash}")
    } else {
        format!("{kind}: {hash}")
    })
}

fn subjects<'a, 'v>(document: &'a Value<'v>) -> &'a [Value<'v>] {
    document.member("credentialSubject").map(Value::as_slice).unwrap_or_default()
}

/// A name, which may be plain text, text with a language, or a choice of those.
fn name(value: &Value<'_>) -> Option<String> {
    let text = |value: &Value<'_>| value.as_str().or_else(|| value.member("@value")?.as_str()).map(str::to_owned);
    let first = value.as_slice().iter().find_map(text);
    let of_a_language =
        || value.as_object()?.iter().filter(|(key, _)| !key.starts_with('@')).find_map(|(_, value)| text(value));
    first.or_else(of_a_language).map(|text| one_line(&text, LONGEST_NAME)).filter(|name| !name.is_empty())
}

fn id(text: &str) -> String {
    one_line(text, LONGEST_ID)
}

fn instant(value: &Value<'_>) -> String {
    match value.as_str().map(|text| (text, Timestamp::parse(text))) {
        Some((_, Ok(instant))) => readable(instant),
        Some((text, Err(_))) => format!("{} (no date and time with a zone)", one_line(text, LONGEST_NAME)),
        None => format!("{} (no date at all)", value.kind()),
    }
}

/// An instant for people: `2026-01-31, 12:00:00 UTC`.
pub(crate) fn readable(instant: Timestamp) -> String {
    instant.to_string().replace('T', ", ").replace('Z', " UTC")
}

const LONGEST_NAME: usize = 200;
const LONGEST_ID: usize = 400;
const MOST_RECIPIENTS: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(text: &str) -> Claims {
        Claims::of(&Value::parse(text.as_bytes(), &ob3::Limits::default()).unwrap())
    }

    #[test]
    fn what_has_another_form_is_left_out() {
        for text in [
            "[]",
            "7",
            "{}",
            r#"{"issuer":7,"credentialSubject":"x","name":[]}"#,
            r#"{"issuer":[],"name":{"@value":7}}"#,
        ] {
            assert_eq!(claims(text), Claims::default(), "{text}");
        }
    }

    #[test]
    fn names_are_found_in_every_form() {
        for name in [r#""Ada""#, r#"{"@value":"Ada","@language":"en"}"#, r#"[{"@value":"Ada"}]"#, r#"{"en":"Ada"}"#] {
            assert_eq!(claims(&format!(r#"{{"name":{name}}}"#)).name.as_deref(), Some("Ada"), "{name}");
            let issuer = format!(r#"{{"issuer":{{"id":"urn:x","name":{name}}}}}"#);
            assert_eq!(claims(&issuer).issuer_name.as_deref(), Some("Ada"), "{name}");
        }
        let two = r#"{"credentialSubject":{"achievement":[{"name":"A"},{"name":"B"}]}}"#;
        assert_eq!(claims(two).name.as_deref(), Some("A (and 1 more)"));
    }

    #[test]
    fn a_hidden_recipient_is_said_to_be_hidden() {
        let subject = |identifier: &str| {
            claims(&format!(r#"{{"credentialSubject":{{"identifier":[{identifier}]}}}}"#)).recipients
        };
        let hidden = subject(r#"{"hashed":true,"identityHash":"sha256$ab","identityType":"emailAddress","salt":"s"}"#);
        assert_eq!(hidden, ["somebody whose emailAddress is hidden: only who knows it can compare it with sha256$ab"]);
        let open = subject(r#"{"hashed":false,"identityHash":"ada@example.edu","identityType":"emailAddress"}"#);
        assert_eq!(open, ["emailAddress: ada@example.edu"]);
    }

    #[test]
    fn each_version_of_the_data_model_has_its_own_dates() {
        let dates = r#""validFrom":"2026-01-01T00:00:00+01:00","issuanceDate":"2010","expirationDate":7"#;
        let new = claims(&format!("{{{dates}}}"));
        assert_eq!((new.from.as_deref(), new.until), (Some("2025-12-31, 23:00:00 UTC"), None));
        let old = claims(&format!(r#"{{"@context":["https://www.w3.org/2018/credentials/v1"],{dates}}}"#));
        assert_eq!(old.from.as_deref(), Some("2010 (no date and time with a zone)"));
        assert_eq!(old.until.as_deref(), Some("a number (no date at all)"));
    }
}
