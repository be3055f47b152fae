//! A status list as the credential that is published, and how long its copies count.

use std::time::Duration;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::Credential;
use crate::model::contexts::CREDENTIALS_V2;
use crate::model::kind::ListKind;
use crate::status::list::StatusList;
use crate::time::Timestamp;
use crate::words::phrase;

/// How long a published list counts, and how long a copy of it may be kept.
///
/// By default it says both: a copy is looked at again after a day (`ttl`), and after seven days the list answers nothing any more
/// (`validUntil`). So nobody goes by a list of last year, in which a badge is not revoked yet; and the issuer has a week to publish the
/// list again.
///
/// ```
/// use std::time::Duration;
/// use ob3::{PublishOptions, Purpose, StatusList, Timestamp};
/// let list = StatusList::new(Purpose::Revocation, "https://university.example/status/1")?;
/// let now = Timestamp::parse("2026-01-01T00:00:00Z")?;
/// let hourly = PublishOptions::new().ttl(Duration::from_hours(1)).valid_for(None);
/// let published = list.to_credential_with("did:web:university.example", now, &hourly)?;
/// assert!(published.as_str().contains("\"ttl\":3600000") && !published.as_str().contains("validUntil"));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct PublishOptions {
    ttl: Option<Duration>,
    end: End,
}

#[derive(Debug, Clone, Copy)]
enum End {
    After(Duration),
    At(Timestamp),
    Never,
}

impl PublishOptions {
    /// Copies are looked at again after a day, and the list ends after seven.
    pub fn new() -> Self {
        PublishOptions { ttl: Some(DAY), end: End::After(7 * DAY) }
    }

    /// How long a copy may be kept before the list is looked at again (Bitstring Status List §2.2, `ttl`), to the millisecond; with
    /// `None` the list does not say it. It is never longer than the list is valid.
    #[must_use]
    pub fn ttl(mut self, ttl: impl Into<Option<Duration>>) -> Self {
        self.ttl = ttl.into();
        self
    }

    /// How long the list is valid; with `None` it never ends. It must be published again before: a list that has ended answers nothing.
    #[must_use]
    pub fn valid_for(mut self, duration: impl Into<Option<Duration>>) -> Self {
        self.end = duration.into().map_or(End::Never, End::After);
        self
    }

    /// Until when the list is valid, as an instant, in place of [`valid_for`](Self::valid_for).
    #[must_use]
    pub fn valid_until(mut self, until: Timestamp) -> Self {
        self.end = End::At(until);
        self
    }
}

impl Default for PublishOptions {
    fn default() -> Self {
        PublishOptions::new()
    }
}

const DAY: Duration = Duration::from_hours(24);

impl StatusList {
    /// The list as a credential in the issuer's name, to be [signed](crate::sign) and published at its URL.
    ///
    /// It is valid from `now` on, for seven days, and copies of it are to be looked at again after a day. Publish it again before it
    /// ends; [`to_credential_with`](Self::to_credential_with) is for another rhythm.
    pub fn to_credential(&self, issuer: &str, now: Timestamp) -> Credential {
        self.credential(issuer, now, Some(now + 7 * DAY), Some(DAY))
    }

    /// As [`to_credential`](Self::to_credential), with another `ttl` or end, or none.
    ///
    /// # Errors
    /// `validity.order` when it ends before it begins.
    pub fn to_credential_with(
        &self,
        issuer: &str,
        now: Timestamp,
        options: &PublishOptions,
    ) -> Result<Credential, Error> {
        let until = match options.end {
            End::After(duration) => Some(now + duration),
            End::At(until) => Some(until),
            End::Never => None,
        };
        if let Some(until) = until.filter(|until| *until < now) {
            let error = Error::of(&phrase::VALIDITY_ORDER_LIST).with("until", until).with("from", now);
            return Err(error.at("/validUntil"));
        }
        let left = until.and_then(|until| u64::try_from(until.unix_seconds() - now.unix_seconds()).ok());
        let left = left.map(Duration::from_secs);
        let ttl = options.ttl.map(|ttl| left.map_or(ttl, |left| ttl.min(left)));
        Ok(self.credential(issuer, now, until, ttl))
    }

    fn credential(&self, issuer: &str, from: Timestamp, until: Option<Timestamp>, ttl: Option<Duration>) -> Credential {
        let mut subject = Object::new();
        subject.set("id", format!("{}#list", self.url));
        subject.set("type", ListKind::Bitstring.subject_type());
        subject.set("statusPurpose", self.purpose.to_string());
        if let Some(ttl) = ttl {
            subject.set("ttl", Value::Number(ttl.as_millis().to_string().into()));
        }
        subject.set("encodedList", self.to_encoded());
        let mut document = Object::new();
        document.set("@context", Value::Array(vec![Value::from(CREDENTIALS_V2)]));
        document.set("id", self.url.clone());
        let types = ["VerifiableCredential", ListKind::Bitstring.credential_type()];
        document.set("type", Value::Array(types.map(Value::from).into()));
        document.set("issuer", issuer.to_owned());
        document.set("validFrom", from.to_string());
        if let Some(until) = until {
            document.set("validUntil", until.to_string());
        }
        document.set("credentialSubject", subject);
        Credential::from(document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::status::purpose::Purpose;

    const NOW: &str = "2026-01-01T00:00:00Z";

    /// The `ttl` and the `validUntil` of what is published.
    fn published(options: &PublishOptions) -> [Option<String>; 2] {
        let list = StatusList::new(Purpose::Revocation, "https://university.example/status/1").unwrap();
        let now = Timestamp::parse(NOW).unwrap();
        let credential = list.to_credential_with("did:web:university.example", now, options).unwrap();
        let document = credential.document();
        let ttl = document.member("credentialSubject").and_then(|subject| subject["ttl"].as_number());
        [ttl, document.member("validUntil").and_then(Value::as_str)].map(|text| text.map(str::to_owned))
    }

    fn said(ttl: Option<&str>, until: Option<&str>) -> [Option<String>; 2] {
        [ttl, until].map(|text| text.map(str::to_owned))
    }

    #[test]
    fn a_list_says_that_it_ends_in_a_week_and_is_looked_at_again_after_a_day() {
        let list = StatusList::new(Purpose::Revocation, "https://university.example/status/1").unwrap();
        let (issuer, now) = ("did:web:university.example", Timestamp::parse(NOW).unwrap());
        let by_options = list.to_credential_with(issuer, now, &PublishOptions::default()).unwrap();
        assert_eq!(list.to_credential(issuer, now).as_str(), by_options.as_str());
        assert_eq!(published(&PublishOptions::new()), said(Some("86400000"), Some("2026-01-08T00:00:00Z")));
    }

    #[test]
    fn what_a_list_says_of_its_time_can_be_set_and_left_out() {
        let options = PublishOptions::new;
        let hour = Duration::from_hours(1);
        assert_eq!(published(&options().ttl(None)), said(None, Some("2026-01-08T00:00:00Z")));
        assert_eq!(published(&options().valid_for(None)), said(Some("86400000"), None));
        assert_eq!(published(&options().valid_for(None).ttl(None)), said(None, None));
        assert_eq!(published(&options().valid_for(hour)), said(Some("3600000"), Some("2026-01-01T01:00:00Z")));
        assert_eq!(published(&options().valid_for(None).ttl(Duration::from_micros(1_500))), said(Some("1"), None));
        let until = Timestamp::parse("2026-02-01T00:00:00Z").unwrap();
        assert_eq!(published(&options().valid_until(until)), said(Some("86400000"), Some("2026-02-01T00:00:00Z")));
        let before = Timestamp::parse("2025-12-31T23:59:59Z").unwrap();
        let list = StatusList::new(Purpose::Revocation, "https://university.example/status/1").unwrap();
        let error = list.to_credential_with("did:web:a", until, &options().valid_until(before)).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::ValidityOrder, "/validUntil"));
        assert_eq!(published(&options().valid_for(Duration::MAX))[1].as_deref(), Some("9999-12-31T23:59:59Z"));
    }
}
