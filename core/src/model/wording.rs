//! A credential in one sentence.

use std::fmt::{self, Write as _};

use super::{AchievementCredential, AchievementSubject, DateTime, EndorsementCredential, Profile};

impl fmt::Display for AchievementCredential<'_> {
    /// `Teamwork, awarded to did:example:ada by Example University, valid from 2026-01-01`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.credential_subject();
        let achievement = subject.and_then(|subject| subject.achievement());
        let name = self.name().or_else(|| achievement?.name()).unwrap_or("a badge without a name");
        write!(f, "{}, awarded to ", Plain(name))?;
        recipient(subject, f)?;
        by(self.issuer(), f)?;
        period(self.valid_from(), self.valid_until(), f)
    }
}

impl fmt::Display for EndorsementCredential<'_> {
    /// `Accreditation, an endorsement of https://example.edu by Example Agency, valid from 2026-01-01`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let endorsed = self.credential_subject().and_then(|subject| subject.id()).unwrap_or("something without an id");
        let name = self.name().unwrap_or("without a name");
        write!(f, "{}, an endorsement of {}", Plain(name), Plain(endorsed))?;
        by(self.issuer(), f)?;
        period(self.valid_from(), self.valid_until(), f)
    }
}

fn recipient(subject: Option<AchievementSubject<'_>>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if let Some(id) = subject.and_then(|subject| subject.id()) {
        return write!(f, "{}", Plain(id));
    }
    let Some(identifier) = subject.and_then(|subject| subject.identifier().next()) else {
        return f.write_str("nobody in particular");
    };
    match (identifier.hashed(), identifier.identity_hash(), identifier.identity_type()) {
        (Some(false), Some(identity), _) => write!(f, "{}", Plain(identity)),
        (_, _, Some(kind)) => write!(f, "the owner of a hidden {}", Plain(kind.as_str())),
        _ => f.write_str("somebody hidden"),
    }
}

fn by(issuer: Option<Profile<'_>>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let name = issuer.and_then(|issuer| issuer.name().or(issuer.id())).unwrap_or("an issuer without a name");
    write!(f, " by {}", Plain(name))
}

fn period(from: Option<DateTime<'_>>, until: Option<DateTime<'_>>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if let Some(from) = from {
        write!(f, ", valid from {}", Plain(day(from)))?;
    }
    if let Some(until) = until {
        write!(f, "{} until {}", if from.is_some() { "" } else { ", valid" }, Plain(day(until)))?;
    }
    Ok(())
}

/// The day as it is written; of a date that is none, everything.
fn day(date: DateTime<'_>) -> &str {
    date.timestamp().and_then(|_| date.as_str().get(..10)).unwrap_or(date.as_str())
}

/// A stranger's text on one line, of moderate length, without what would turn the line around.
struct Plain<'a>(&'a str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut chars = self.0.chars();
        for c in chars.by_ref().take(LONGEST) {
            f.write_char(if is_plain(c) { c } else { ' ' })?;
        }
        if chars.next().is_some() { f.write_char('…') } else { Ok(()) }
    }
}

/// Neither a control character, a line end, nor one of those that change the direction of writing.
fn is_plain(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

const LONGEST: usize = 100;
