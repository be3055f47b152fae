//! What a badge says of itself: its name, who, to whom, when. Claims, whatever the verdict, and made harmless to show.

use ob3::json::Value;
use ob3::{Check, Outcome, Report, Timestamp};

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
    /// What the document of a report says, read as what the report says that it is. Of a document that was not opened, none of
    /// what it says is shown.
    pub(crate) fn of_report(report: &Report) -> Self {
        let is_open = report.outcome(Check::Open) == Outcome::Passed;
        let document = report.unverified().filter(|_| is_open).and_then(|credential| credential.document().ok());
        document.map(|document| Claims::of(&document, report.kind())).unwrap_or_default()
    }

    /// Reads what is there. What has another form than the standard gives it is left out: the report speaks of that.
    fn of(document: &Value<'_>, kind: Option<&str>) -> Self {
        let issuer = document.member("issuer").and_then(|issuer| issuer.as_slice().first());
        Claims {
            name: badge_name(document, kind),
            issuer_name: issuer.and_then(|issuer| issuer.member("name")).and_then(name),
            issuer_id: issuer.and_then(|issuer| issuer.as_str().or_else(|| issuer.member("id")?.as_str())).map(id),
            recipients: recipients(document),
            from: date(document, BEGINS, |one, other| one > other),
            until: date(document, ENDS, |one, other| one < other),
        }
    }
}

/// The name of what was achieved, else that of the credential.
fn badge_name(document: &Value<'_>, kind: Option<&str>) -> Option<String> {
    if kind == Some("ClrCredential") {
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

/// Of the dates of both data models the one that counts, which is the later beginning and the earlier end; one that is none counts
/// most, since the report is about it.
fn date(document: &Value<'_>, names: [&str; 2], counts: fn(&Timestamp, &Timestamp) -> bool) -> Option<String> {
    let parsed = |value: &Value<'_>| value.as_str().and_then(|text| Timestamp::parse(text).ok());
    let mut dates = names.into_iter().filter_map(|name| document.member(name));
    let first = dates.next()?;
    let second = dates.next().filter(|second| match (parsed(first), parsed(second)) {
        (Some(first), Some(second)) => counts(&second, &first),
        (first, _) => first.is_some(),
    });
    Some(instant(second.unwrap_or(first)))
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

/// From when and until when, in the data models 2.0 and 1.1. Whichever a document is written in, the library reads both.
const BEGINS: [&str; 2] = ["validFrom", "issuanceDate"];
const ENDS: [&str; 2] = ["validUntil", "expirationDate"];

const LONGEST_NAME: usize = 200;
const LONGEST_ID: usize = 400;
const MOST_RECIPIENTS: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(text: &str) -> Claims {
        Claims::of(&Value::parse(text.as_bytes(), &ob3::Limits::default()).unwrap(), Some("OpenBadgeCredential"))
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
    fn of_the_dates_of_both_data_models_the_narrower_counts() {
        for (members, from, until) in [
            (r#""validFrom":"2026-01-01T00:00:00+01:00""#, Some("2025-12-31, 23:00:00 UTC"), None),
            (
                r#""validFrom":"2026-01-01T00:00:00Z","issuanceDate":"2026-02-01T00:00:00Z""#,
                Some("2026-02-01, 00:00:00 UTC"),
                None,
            ),
            (
                r#""validUntil":"2026-01-01T00:00:00Z","expirationDate":"2026-02-01T00:00:00Z""#,
                None,
                Some("2026-01-01, 00:00:00 UTC"),
            ),
            (
                r#""validFrom":"2026-01-01T00:00:00Z","issuanceDate":"2010","expirationDate":7"#,
                Some("2010 (no date and time with a zone)"),
                Some("a number (no date at all)"),
            ),
            (r#""validFrom":7,"issuanceDate":"2026-02-01T00:00:00Z""#, Some("a number (no date at all)"), None),
        ] {
            let claims = claims(&format!("{{{members}}}"));
            assert_eq!((claims.from.as_deref(), claims.until.as_deref()), (from, until), "{members}");
        }
    }
}
