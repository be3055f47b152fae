//! Who agrees? Every endorsement is a credential of its own, verified for itself, and must be of what it stands on (OB 3.0 §9.1).

use crate::budget::cost;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::loader::Bundle;
use crate::model::kind::Kind;
use crate::proof::VcJwt;
use crate::schema::are_enough;
use crate::signed::{Carrier, SignedCredential};
use crate::verify::open::token_of;
use crate::verify::report::{Check, Draft, Report, Verdict};
use crate::verify::verifier::Verifier;

impl Verifier {
    /// Verifies each endorsement with a report of its own, and says of the credential what is to be said of them.
    pub(super) fn ask_endorsements(&self, document: &Object<'_>, bundle: &Bundle, report: &mut Draft) {
        if !self.settings.asks(Check::Endorsements) {
            return;
        }
        let limits = &self.settings.limits;
        let mut search =
            Search { room: limits.endorsements.saturating_sub(report.endorsements_seen), ..Search::default() };
        search.object(document, &mut String::new());
        let Some(first) = search.places.first().map(|place| place.path.clone()).or(search.beyond.take()) else {
            return;
        };
        if report.depth >= limits.endorsement_depth {
            let message = "an endorsement of an endorsement stands here, deeper than endorsements are followed: nobody has verified it";
            report.note(Check::Endorsements, &Error::new(Code::EndorsementsDeeper, message).at(first));
            return;
        }
        report.asked(Check::Endorsements);
        if search.is_full {
            let message =
                format!("expected at most {} endorsements, found more: none was verified", limits.endorsements);
            report.note(Check::Endorsements, &Error::new(Code::LimitEndorsements, message).at(first));
            return;
        }
        report.endorsements_seen += search.places.len();
        let verifier = self.for_endorsements();
        for place in search.places {
            if let Err(error) = report.budget.check() {
                report.note(Check::Endorsements, &error.at(place.path));
                break;
            }
            let endorsement = verifier.report_on_endorsement(&place, bundle, report);
            for error in place.check(&endorsement) {
                report.note(Check::Endorsements, &error);
            }
            report.include_endorsement(place.path, endorsement);
        }
    }

    fn report_on_endorsement(&self, place: &Place<'_, '_>, bundle: &Bundle, outer: &mut Draft) -> Report {
        let mut report = Draft::within(outer);
        report.depth += 1;
        report.asked(Check::Open);
        let read = match (place.value, place.is_token) {
            (Value::Object(document), false) => {
                report.carrier = Some(Carrier::Json);
                report.credential = Some(SignedCredential::from_text(place.value.to_json()));
                Kind::of(document)
                    .and_then(is_endorsement)
                    .map(|kind| self.examine(document.clone(), kind, None, bundle, &mut report))
            }
            (Value::String(token), true) => self.read_endorsement(token, bundle, &mut report),
            (other, is_token) => {
                let expected = if is_token { "a compact JWS" } else { "an object, EndorsementCredential" };
                Err(Error::new(Code::EndorsementsMalformed, format!("expected {expected}, found {}", other.kind())))
            }
        };
        if let Err(error) = read {
            report.note(Check::Open, &error);
        }
        outer.count_on_from(&report);
        report.finish()
    }

    fn read_endorsement(&self, token: &str, bundle: &Bundle, report: &mut Draft) -> Result<(), Error> {
        report.carrier = Some(Carrier::Jwt);
        report.credential = Some(SignedCredential::from_text(token));
        report.budget.spend_bytes(token.len(), cost::JSON)?;
        let jwt = VcJwt::parse(token_of(token.as_bytes())?, &self.settings.limits)?;
        report.format = Some(jwt.format());
        let kind = is_endorsement(jwt.kind())?;
        self.examine(jwt.credential().clone(), kind, Some(&jwt), bundle, report);
        Ok(())
    }

    /// The same verifier, with every question that the standard has for endorsements: all but whose badge it is. What was
    /// demanded of the badge's proof is not demanded of theirs, and whom to trust was said of issuers, not of endorsers.
    fn for_endorsements(&self) -> Verifier {
        let mut settings = self.settings.clone();
        (settings.purpose, settings.domain, settings.challenge) = (None, None, None);
        let is_theirs = |check: &Check| !matches!(check, Check::Recipient | Check::Trust);
        settings.ask = Some(Check::ALL.into_iter().filter(is_theirs).collect());
        Verifier { settings }
    }
}

/// Nothing else is looked into, so that no presentation and no badge is smuggled in where endorsements stand.
fn is_endorsement(kind: Kind) -> Result<Kind, Error> {
    if kind == Kind::Endorsement {
        return Ok(kind);
    }
    let message = format!("expected an EndorsementCredential, found {}", kind.in_words());
    Err(Error::new(Code::EndorsementsMalformed, message).at("/type"))
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
                errors.push(Error::new(Code::EndorsementsOpen, message).at(self.path.as_str()));
            }
        }
        if endorsement.kind().is_some() {
            errors.extend(self.check_subject(endorsement));
        }
        errors
    }

    /// An endorsement of something else, however genuine, says nothing of what it was put on.
    fn check_subject(&self, endorsement: &Report) -> Option<Error> {
        let document = endorsement.unverified()?.document().ok()?;
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
        Some(Error::new(Code::EndorsementsOther, message).at(self.path.as_str()))
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
            path.push_str(&pointer_step(key));
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
                    path.push_str(&pointer_step(&index.to_string()));
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
