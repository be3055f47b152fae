//! The question `endorsements`: each endorsement is verified by itself, and must be of what it is attached to (OB 3.0 §9.1).

use crate::error::Error;
use crate::json::{Object, Value, push_index, push_step};
use crate::schema::is_enough;
use crate::verify::report::{Check, Draft, Report, Verdict};
use crate::verify::scope::Scope;
use crate::verify::verification::{Source, Verification};
use crate::words::phrase;

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
        report.note(Check::Endorsements, &Error::of(&phrase::ENDORSEMENTS_DEEPER).at(first));
        return;
    }
    report.asked(Check::Endorsements);
    if search.is_full {
        let error = Error::of(&phrase::LIMIT_ENDORSEMENTS).with("most", limits.endorsements);
        report.note(Check::Endorsements, &error.at(first));
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
            (other, true) => {
                Source::Refused(Error::of(&phrase::ENDORSEMENTS_MALFORMED_TOKEN).with_term("found", other.kind_term()))
            }
            (other, false) => {
                Source::Refused(Error::of(&phrase::ENDORSEMENTS_MALFORMED).with_term("found", other.kind_term()))
            }
        }
    }

    /// What is to be said of the credential because of this endorsement.
    fn check(&self, endorsement: &Report) -> Vec<Error> {
        let mut errors = Vec::new();
        let worst = endorsement.findings().iter().max_by_key(|finding| finding.severity);
        let error = match (endorsement.verdict(), worst) {
            (Verdict::Valid, _) => None,
            (Verdict::Invalid, Some(worst)) => {
                Some(Error::of(&phrase::ENDORSEMENTS_INVALID_CAUSE).with_cause("cause", worst))
            }
            (Verdict::Invalid, None) => Some(Error::of(&phrase::ENDORSEMENTS_INVALID)),
            (Verdict::Undetermined, Some(worst)) => {
                Some(Error::of(&phrase::ENDORSEMENTS_UNDETERMINED_CAUSE).with_cause("cause", worst))
            }
            (Verdict::Undetermined, None) => Some(Error::of(&phrase::ENDORSEMENTS_UNDETERMINED)),
        };
        errors.extend(error.map(|error| error.at(self.path.as_str())));
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
        let error = match (self.on, ids.next()) {
            (Some(on), Some(found)) => {
                Error::of(&phrase::ENDORSEMENTS_SUBJECT_OTHER).with("expected", on).with("found", found)
            }
            (Some(on), None) => Error::of(&phrase::ENDORSEMENTS_SUBJECT_OTHER_NO_ID).with("expected", on),
            (None, _) => Error::of(&phrase::ENDORSEMENTS_SUBJECT_OTHER_ON_NO_ID),
        };
        Some(error.at(self.path.as_str()))
    }
}

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
            if self.places.len() == self.room || is_enough(self.places.len(), &path) {
                (self.is_full, self.beyond) = (true, Some(path));
                return;
            }
            self.places.push(Place { path, value, is_token, on });
        }
    }
}
