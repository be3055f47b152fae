//! What a badge says of itself, as the library reads it, made harmless to show on a terminal.

use ob3::summary::{Earner, Summary};
use ob3::{Check, Outcome, Report, Timestamp};

use crate::safe_text::one_line;
use crate::texts::cli;

/// What is shown of a badge.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Claims {
    pub(crate) name: Option<String>,
    pub(crate) issuer_name: Option<String>,
    pub(crate) issuer_id: Option<String>,
    pub(crate) recipients: Vec<String>,
    pub(crate) awarded: Option<String>,
    pub(crate) from: Option<String>,
    pub(crate) until: Option<String>,
}

impl Claims {
    /// The summary of a report, proven or only claimed. Of a document that was not opened, none of what it says is shown.
    pub(crate) fn of_report(report: &Report) -> Self {
        let summary = report.summary().or_else(|| report.claimed());
        let summary = summary.filter(|_| report.outcome(Check::Open) == Outcome::Passed);
        summary.map(|summary| Claims::of(&summary)).unwrap_or_default()
    }

    fn of(summary: &Summary<'_>) -> Self {
        let issuer = summary.issuer.clone().unwrap_or_default();
        let mut recipients: Vec<String> = summary.recipients.iter().take(MOST_RECIPIENTS).map(recipient).collect();
        let more = summary.recipients.len().saturating_sub(MOST_RECIPIENTS);
        if more > 0 {
            recipients.push(cli::MORE_NAMES.with(&[("count", &more.to_string())]));
        }
        let others = summary.achievements.len().saturating_sub(1);
        let is_several = others > 0 && summary.kind == "OpenBadgeCredential";
        let name = summary.name.and_then(name);
        Claims {
            name: if is_several {
                name.map(|name| cli::SEVERAL.with(&[("name", &name), ("count", &others.to_string())]))
            } else {
                name
            },
            issuer_name: issuer.name.and_then(self::name),
            issuer_id: issuer.id.map(id),
            recipients,
            awarded: summary.awarded.map(instant),
            from: summary.from.map(instant),
            until: summary.until.map(instant),
        }
    }
}

fn recipient(recipient: &Earner<'_>) -> String {
    let shown = id(recipient.id);
    let Some(kind) = recipient.identity_type else {
        return if recipient.hidden { hidden(cli::IDENTITY.say(), &shown) } else { shown };
    };
    let kind = one_line(kind, LONGEST_NAME);
    if recipient.hidden { hidden(&kind, &shown) } else { format!("{kind}: {shown}") }
}

fn hidden(kind: &str, hash: &str) -> String {
    cli::HIDDEN.with(&[("kind", kind), ("hash", hash)])
}

fn name(text: &str) -> Option<String> {
    Some(one_line(text, LONGEST_NAME)).filter(|name| !name.is_empty())
}

fn id(text: &str) -> String {
    one_line(text, LONGEST_ID)
}

fn instant(text: &str) -> String {
    match Timestamp::parse(text) {
        Ok(instant) => readable(instant),
        Err(_) => cli::NO_DATE.with(&[("text", &one_line(text, LONGEST_NAME))]),
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
    use ob3::{Bundle, Verifier};

    use super::*;

    fn claims(members: &str) -> Claims {
        let badge = format!(
            r#"{{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential","OpenBadgeCredential"],{members}}}"#
        );
        Claims::of_report(&Verifier::new().verify(badge.as_bytes(), None, &Bundle::new()))
    }

    #[test]
    fn a_badge_of_several_achievements_is_called_by_the_first_and_their_number() {
        let two = r#""credentialSubject":{"achievement":[{"name":"A"},{"name":"B"}]}"#;
        assert_eq!(claims(two).name.as_deref(), Some("A (and 1 more)"));
        assert_eq!(claims(r#""name":"Ada""#).name.as_deref(), Some("Ada"));
    }

    #[test]
    fn a_hidden_recipient_is_said_to_be_hidden() {
        let subject =
            |identifier: &str| claims(&format!(r#""credentialSubject":{{"identifier":[{identifier}]}}"#)).recipients;
        let hidden = subject(r#"{"hashed":true,"identityHash":"sha256$ab","identityType":"emailAddress","salt":"s"}"#);
        assert_eq!(hidden, ["somebody whose emailAddress is hidden: only who knows it can compare it with sha256$ab"]);
        let open = subject(r#"{"hashed":false,"identityHash":"ada@example.edu","identityType":"emailAddress"}"#);
        assert_eq!(open, ["emailAddress: ada@example.edu"]);
    }

    #[test]
    fn dates_are_readable_or_said_to_be_none() {
        let claims = claims(r#""validFrom":"2026-01-01T00:00:00+01:00","validUntil":"2027""#);
        assert_eq!(claims.from.as_deref(), Some("2025-12-31, 23:00:00 UTC"));
        assert_eq!(claims.until.as_deref(), Some("2027 (no date and time with a zone)"));
    }
}
