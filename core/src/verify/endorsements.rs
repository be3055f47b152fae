//! Who agrees? Every endorsement is a credential of its own, verified for itself, and must be of what it stands on (OB 3.0 §9.1).

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value, push_index, push_step};
use crate::schema::are_enough;
use crate::verify::report::{Check, Draft, Report, Verdict};
use crate::verify::scope::Scope;
use crate::verify::verification::{Source, Verification};

/// Verifies each endorsement with a report of its own, and says of the credential what is to be said of them.
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, report: &mut Draft) {
    if !v.asks(Check::Endorsements) || !document.has_within(&["endorsement", "endorsementJwt"]) {
        return;
    }
    let limits = v.limits;
    let mut search = Search { room: limits.endorsements.saturating_sub(v.seen.endorsements), ..Search::default() };
    search.object(document, &mut String::new());
    let Some(first) = search.places.first().map(|place| place.path.clone()).or(search.beyond.take()) else {
        return;
    };
    if v.here.endorsements >= limits.endorsement_depth {
        let message = "an endorsement of an endorsement stands here, deeper than endorsements are followed: nobody has verified it";
        report.note(Check::Endorsements, &Error::new(Code::EndorsementsDeeper, message).at(first));
        return;
    }
    report.asked(Check::Endorsements);
    if search.is_full {
        let message = format!("expected at most {} endorsements, found more: none was verified", limits.endorsements);
        report.note(Check::Endorsements, &Error::new(Code::LimitEndorsements, message).at(first));
        return;
    }
    v.seen.endorsements += search.places.len();
    for place in search.places {
        if let Err(error) = v.budget.check() {
            report.note(Check::Endorsements, &error.at(place.path));
            break;
        }
        let endorsement = v.verify_inside(Scope::Endorsement, &place.source());
        for error in place.check(&endorsement) {
            report.note(Check::Endorsements, &error);
        }
        report.include_endorsement(place.path, endorsement);
    }
}

/// Where an endorsement stands, and on what.
struct Place<'o, 'a> {
    path: String,
    value: &'o Value<'a>,
    /// `endorsementJwt`, rather than `endorsement`.
    is_token: bool,
    /// The id of the object on which it stands.
    on: Option<&'o str>,
}

impl Place<'_, '_> {
    /// The endorsement, as an object or as a token: by the member in which it stands it is one or the other.
    fn source(&self) -> Source<'_> {
        match (self.value, self.is_token) {
            (Value::Object(_), false) => Source::Value(self.value),
            (Value::String(token), true) => Source::Token(token),
            (other, is_token) => {
                let expected = if is_token { "a compact JWS" } else { "an object, EndorsementCredential" };
                let message = format!("expected {expected}, found {}", other.kind());
                Source::Refused(Error::new(Code::EndorsementsMalformed, message))
            }
        }
    }

    /// What is to be said of the credential because of this endorsement.
    fn check(&self, endorsement: &Report) -> Vec<Error> {
        let mut errors = Vec::new();
        let worst = endorsement.findings().iter().max_by_key(|finding| finding.severity);
        let why =
            worst.map_or_else(String::new, |finding| format!(" ({}: {})", finding.code, first_of(&finding.message)));
        match endorsement.verdict() {
            Verdict::Valid => {}
            Verdict::Invalid => {
                let message =
                    format!("this endorsement does not hold, as its own report says{why}: take it for unsaid");
                errors.push(Error::new(Code::EndorsementsInvalid, message).at(self.path.as_str()));
            }
            Verdict::Undetermined => {
                let message = format!("whether this endorsement holds could not be told, as its own report says{why}");
                errors.push(Error::new(Code::EndorsementsUndetermined, message).at(self.path.as_str()));
            }
        }
        if endorsement.kind().is_some() {
            errors.extend(self.check_subject(endorsement));
        }
        errors
    }

    /// An endorsement of something else, however genuine, says nothing of what it was put on.
    fn check_subject(&self, endorsement: &Report) -> Option<Error> {
        let document = endorsement.unverified_document()?;
        let subjects = document.member("credentialSubject").map(Value::as_slice).unwrap_or_default();
        let mut ids = subjects.iter().filter_map(|subject| subject.member("id")?.as_str());
        if self.on.is_some_and(|on| ids.clone().any(|id| id == on)) {
            return None;
        }
        let shown = |id: Option<&str>| match id {
            Some(id) => first_of(id),
            None => String::from("something without an id"),
        };
        let (on, found) = (shown(self.on), shown(ids.next()));
        let message = format!("expected an endorsement of {on}, on which it stands, found one of {found}");
        Some(Error::new(Code::EndorsementsSubjectOther, message).at(self.path.as_str()))
    }
}

/// A text that somebody else wrote, or a part of it.
fn first_of(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

const LONGEST: usize = 240;

/// The endorsements of a document: in the credential, in its achievement, in every profile and wherever else one may stand;
/// but not those in endorsements and in the credentials of a record, which are their own affair.
#[derive(Default)]
struct Search<'o, 'a> {
    places: Vec<Place<'o, 'a>>,
    /// For how many more there is room.
    room: usize,
    is_full: bool,
    /// The first one for which there was no room.
    beyond: Option<String>,
}

impl<'o, 'a> Search<'o, 'a> {
    fn object(&mut self, object: &'o Object<'a>, path: &mut String) {
        let length = path.len();
        for (key, member) in object.iter().filter(|(key, _)| !matches!(*key, "proof" | "verifiableCredential")) {
            if self.is_full {
                return;
            }
            let is_token = key == "endorsementJwt";
            let endorses = is_token || key == "endorsement";
            if !(endorses || matches!(member, Value::Array(_) | Value::Object(_))) {
                continue;
            }
            push_step(path, key);
            if endorses {
                let on = object.member("id").and_then(Value::as_str);
                self.endorsements(member, is_token, on, path);
            } else {
                self.value(member, path);
            }
            path.truncate(length);
        }
    }

    fn value(&mut self, value: &'o Value<'a>, path: &mut String) {
        match value {
            Value::Array(items) => {
                let length = path.len();
                for (index, item) in items.iter().enumerate() {
                    if self.is_full {
                        return;
                    }
                    push_index(path, index);
                    self.value(item, path);
                    path.truncate(length);
                }
            }
            Value::Object(object) => self.object(object, path),
            _ => {}
        }
    }

    fn endorsements(&mut self, member: &'o Value<'a>, is_token: bool, on: Option<&'o str>, path: &str) {
        let is_list = matches!(member, Value::Array(_));
        for (index, value) in member.as_slice().iter().enumerate() {
            let path = if is_list { format!("{path}/{index}") } else { path.to_owned() };
            if self.places.len() == self.room || are_enough(self.places.len(), &path) {
                (self.is_full, self.beyond) = (true, Some(path));
                return;
            }
            self.places.push(Place { path, value, is_token, on });
        }
    }
}
