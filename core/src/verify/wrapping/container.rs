//! A JSON document that has the badge inside: what is in it, and whether it may be opened.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::budget::{Budget, cost};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::kind::Kind;
use crate::proof::VcJwt;
use crate::verify::older::is_older;
use crate::verify::wrapping::encoding::{SHORTEST, begins_as_token, decode_base64, is_compact, looks_promising};
use crate::verify::wrapping::layer::{Layer, Wrapping};
use crate::verify::wrapping::named::{name_of, named_text, other_document};
use crate::words::phrase;

/// What a JSON document is, as it was handed in.
pub(in crate::verify) enum Inside {
    /// A document of its own, whatever its kind: it is verified as it is.
    Itself,
    /// A wrapping of one badge: where that was, and its text.
    One(Layer, Vec<u8>),
}

/// Looks into a JSON document that was handed in. Only what says nothing of itself is a wrapping: it has no `type`, no `proof`, no
/// `holder`, no context and no subject.
///
/// # Errors
/// `open.several` where there are several badges in it, `open.unrecognised` or `json.root` where there is none, and the budget.
pub(in crate::verify) fn inside(value: &Value<'_>, limits: &Limits, budget: &Budget) -> Result<Inside, Error> {
    match value {
        Value::Object(object) if speaks_of_itself(object) => return Ok(Inside::Itself),
        Value::String(text) if looks_promising(text.trim().as_bytes()) || begins_as_token(text.trim()) => {
            return Ok(Inside::One(Layer::of(Wrapping::JsonString), text.trim().as_bytes().to_vec()));
        }
        Value::Object(_) | Value::Array(_) => {}
        Value::String(text) => return Err(named_text(text).unwrap_or_else(|| not_an_object(value))),
        _ => return Err(not_an_object(value)),
    }
    let mut search = Search::new(limits, budget);
    search.look_into(value, &mut String::new(), MOST_LEVELS)?;
    let best = search.found.iter().map(|found| found.rank).max();
    let mut found = search.found;
    found.retain(|found| Some(found.rank) == best);
    // Some answers give the same badge twice, under an old and a new name.
    let mut known: HashSet<Cow<'_, str>> = HashSet::new();
    found.retain(|found| known.insert(found.text.clone()));
    match found.as_slice() {
        [one] => Ok(Inside::One(Layer::at(one.path.clone()), one.text.as_bytes().to_vec())),
        [] if value.as_object().is_some_and(says_something) => Ok(Inside::Itself),
        [] => Err(nothing_in(value)),
        several => Err(too_many(several)),
    }
}

/// What a document is that is of no kind and has nothing of a credential: it is opened no further, but where a badge stands in it is told.
pub(in crate::verify) fn no_badge(document: &Object<'_>, limits: &Limits, budget: &Budget) -> Error {
    if let Some(found) = other_document(document) {
        return Error::of(&phrase::OPEN_UNRECOGNISED_DOCUMENT).with_term("found", found);
    }
    let mut search = Search::new(limits, budget);
    if let Err(error) = search.look_into_members(document, &mut String::new(), MOST_LEVELS) {
        return error;
    }
    let kind = document.member("type").map(Value::to_json);
    let places = places_of(&search.found);
    match kind {
        Some(kind) if search.found.is_empty() => {
            Error::of(&phrase::OPEN_UNRECOGNISED_TYPE).with("found", kind).at("/type")
        }
        None if search.found.is_empty() => members_of(document),
        Some(kind) => Error::of(&phrase::OPEN_UNRECOGNISED_AROUND_TYPE).with("found", kind).with("places", places),
        None => Error::of(&phrase::OPEN_UNRECOGNISED_AROUND).with("places", places),
    }
}

/// Whether an object is a document of its own, and no wrapping.
fn speaks_of_itself(object: &Object<'_>) -> bool {
    !is_wallet(object)
        && (OF_DOCUMENTS.iter().any(|name| object.member(name).is_some())
            || name_of(object).is_some()
            || is_older(object))
}

/// Whether an object is what wallets write when they save all that they hold (Universal Wallet 2020). Its type says no more than that.
fn is_wallet(object: &Object<'_>) -> bool {
    let types = object.member("type").map(Value::as_slice).unwrap_or_default();
    matches!(types, [Value::String(kind)] if kind == "UniversalWallet2020")
        && object.member("contents").is_some()
        && ["proof", "holder", "credentialSubject", "issuer"].iter().all(|name| object.member(name).is_none())
}

/// Whether an object without a badge inside may be a document itself.
fn says_something(object: &Object<'_>) -> bool {
    object.is_empty() || OF_BOTH.iter().any(|name| object.member(name).is_some())
}

/// What a document says of itself, and what wraps it does not.
const OF_DOCUMENTS: [&str; 16] = [
    "@context",
    "@graph",
    "@id",
    "@type",
    "credentialSchema",
    "credentialStatus",
    "credentialSubject",
    "endorsement",
    "endorsementJwt",
    "expirationDate",
    "holder",
    "issuanceDate",
    "proof",
    "type",
    "validFrom",
    "validUntil",
];

/// What documents and wrappings say of themselves: without a badge inside, it is a document.
const OF_BOTH: [&str; 5] = ["description", "id", "image", "issuer", "name"];

/// Arrays and objects between the document and the badge.
const MOST_LEVELS: usize = 6;

/// How sure it is that something is what the person meant to hand in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// It may hold a badge: an image, or a text that cannot be read yet.
    Unread,
    /// A credential without a proof, or a document that is known by name.
    Unsigned,
    /// A credential with a proof, or a token.
    Signed,
}

struct Found<'v> {
    path: String,
    rank: Rank,
    text: Cow<'v, str>,
}

struct Search<'s, 'v> {
    limits: &'s Limits,
    budget: &'s Budget,
    found: Vec<Found<'v>>,
    /// Bytes of the places that are kept, of each rank.
    unread: usize,
    unsigned: usize,
    signed: usize,
}

impl<'s> Search<'s, '_> {
    fn new(limits: &'s Limits, budget: &'s Budget) -> Self {
        Search { limits, budget, found: Vec::new(), unread: 0, unsigned: 0, signed: 0 }
    }
}

impl<'v> Search<'_, 'v> {
    fn look_into(&mut self, value: &'v Value<'_>, path: &mut String, levels: usize) -> Result<(), Error> {
        match value {
            Value::String(text) => {
                if let Some(rank) = self.rank_of_text(text.trim())? {
                    self.add(rank, path, Cow::Borrowed(text.trim()))?;
                }
            }
            Value::Object(object) if speaks_of_itself(object) => {
                if let Some(rank) = rank_of(object) {
                    let text = value.to_json();
                    self.budget.spend_bytes(text.len(), cost::JSON)?;
                    self.add(rank, path, Cow::Owned(text))?;
                }
            }
            Value::Object(object) if levels > 0 => self.look_into_members(object, path, levels)?,
            Value::Array(items) if levels > 0 => {
                for (index, item) in items.iter().enumerate() {
                    self.enter(&index.to_string(), item, path, levels)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Keeps what was found. Names of members may be long: beyond so many bytes no more places are kept, but always the first.
    fn add(&mut self, rank: Rank, path: &str, text: Cow<'v, str>) -> Result<(), Error> {
        self.budget.spend(cost::KEY_ENTRY)?;
        let kept = match rank {
            Rank::Unread => &mut self.unread,
            Rank::Unsigned => &mut self.unsigned,
            Rank::Signed => &mut self.signed,
        };
        let is_kept = *kept == 0 || *kept + path.len() <= MOST_OF_PLACES;
        let path = if is_kept { path.to_owned() } else { String::new() };
        *kept += path.len();
        self.found.push(Found { path, rank, text });
        Ok(())
    }

    fn look_into_members(&mut self, object: &'v Object<'_>, path: &mut String, levels: usize) -> Result<(), Error> {
        for (name, member) in object.iter() {
            self.enter(&name.replace('~', "~0").replace('/', "~1"), member, path, levels)?;
        }
        Ok(())
    }

    fn enter(&mut self, name: &str, value: &'v Value<'_>, path: &mut String, levels: usize) -> Result<(), Error> {
        let length = path.len();
        path.push('/');
        path.push_str(name);
        self.look_into(value, path, levels - 1)?;
        path.truncate(length);
        Ok(())
    }

    /// Of a token of another purpose, such as the one that gives access, there is none.
    fn rank_of_text(&self, text: &str) -> Result<Option<Rank>, Error> {
        let is_data = |media_type: &str| {
            text.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
                && text.get(5..).is_some_and(|rest| rest.starts_with(media_type))
        };
        if is_data("application/") {
            return Ok(Some(Rank::Signed));
        }
        if is_data("image/png") || is_data("image/svg") {
            return Ok(Some(Rank::Unread));
        }
        if text.starts_with('{') {
            self.budget.spend_bytes(text.len(), cost::JSON)?;
            let value = Value::parse(text.as_bytes(), self.limits).ok();
            return Ok(value.as_ref().and_then(Value::as_object).and_then(rank_of));
        }
        if !begins_as_token(text) {
            return self.rank_of_base64(text);
        }
        self.budget.spend_bytes(text.len(), cost::JSON)?;
        let (token, is_sd_jwt) = text.split_once('~').map_or((text, false), |(token, _)| (token, true));
        if !is_compact(token.as_bytes()) {
            return Ok(Some(Rank::Unread));
        }
        Ok(match VcJwt::parse(token, self.limits) {
            Ok(jwt) => {
                let is_one = is_sd_jwt
                    || jwt.kind() != Kind::Unknown
                    || speaks_of_itself(jwt.credential())
                    || jwt.credential().member("vct").is_some();
                is_one.then_some(Rank::Signed)
            }
            Err(_) => Some(Rank::Unread),
        })
    }
}

impl Search<'_, '_> {
    /// Of an image, a document or a token that was put into base64.
    fn rank_of_base64(&self, text: &str) -> Result<Option<Rank>, Error> {
        if text.len() < SHORTEST || text.contains(['.', ' ', ':']) {
            return Ok(None);
        }
        self.budget.spend_bytes(text.len(), cost::JSON)?;
        let is_one = decode_base64(text.as_bytes()).is_some_and(|content| looks_promising(&content));
        Ok(is_one.then_some(Rank::Unread))
    }
}

/// Whether a text is a badge, or may be one once it is opened.
pub(super) fn is_badge(text: &str, limits: &Limits, budget: &Budget) -> bool {
    // Where the budget is spent, whatever is done next says so.
    matches!(Search::new(limits, budget).rank_of_text(text), Ok(Some(_)))
}

fn rank_of(object: &Object<'_>) -> Option<Rank> {
    let is_signed = object.member("proof").is_some() || object.member("signature").is_some();
    match Kind::of(object) {
        Ok(Kind::Envelope | Kind::PresentationEnvelope) => Some(Rank::Signed),
        Ok(_) if is_older(object) => Some(Rank::Unsigned),
        Ok(Kind::Unknown) if name_of(object).is_some() => {
            Some(if object.member("payload").is_some() { Rank::Signed } else { Rank::Unsigned })
        }
        Ok(Kind::Unknown) if is_signed && object.member("credentialSubject").is_some() => Some(Rank::Signed),
        Ok(Kind::Unknown) => None,
        Ok(_) | Err(_) => Some(if is_signed { Rank::Signed } else { Rank::Unsigned }),
    }
}

fn too_many(several: &[Found<'_>]) -> Error {
    let more = several.len().saturating_sub(MOST_SHOWN);
    let (count, places) = (several.len(), places_of(several));
    match more {
        0 => Error::of(&phrase::OPEN_SEVERAL_JSON).with("count", count).with("places", places),
        _ => Error::of(&phrase::OPEN_SEVERAL_JSON_MORE).with("count", count).with("places", places).with("more", more),
    }
}

fn places_of(several: &[Found<'_>]) -> String {
    let places = several.iter().map(|found| &*found.path).filter(|path| !path.is_empty());
    let shown: Vec<String> = places.take(MOST_SHOWN).map(place).collect();
    shown.join(", ")
}

const MOST_SHOWN: usize = 12;

/// Bytes of all places of one rank that are kept.
const MOST_OF_PLACES: usize = 1 << 20;

/// The place of one, without the middle of a long one.
fn place(path: &str) -> String {
    if path.len() <= LONGEST_PLACE {
        return path.to_owned();
    }
    let head: String = path.chars().take(LONGEST_PLACE / 2).collect();
    let tail: String = path.chars().rev().take(LONGEST_PLACE / 4).collect();
    format!("{head}…{}", tail.chars().rev().collect::<String>())
}

/// Bytes of a place that are told whole.
const LONGEST_PLACE: usize = 400;

fn not_an_object(value: &Value<'_>) -> Error {
    Error::of(&phrase::JSON_ROOT_CREDENTIAL).with_term("found", value.kind_term())
}

fn nothing_in(value: &Value<'_>) -> Error {
    let Some(object) = value.as_object() else { return not_an_object(value) };
    if object.member("iss").is_some() || object.member("vc").is_some() {
        return Error::of(&phrase::OPEN_UNRECOGNISED_PAYLOAD);
    }
    match other_document(object) {
        Some(found) => Error::of(&phrase::OPEN_UNRECOGNISED_DOCUMENT).with_term("found", found),
        None => members_of(object),
    }
}

fn members_of(object: &Object<'_>) -> Error {
    let names: Vec<String> = object.iter().take(5).map(|(name, _)| excerpt(name)).collect();
    Error::of(&phrase::OPEN_UNRECOGNISED_MEMBERS).with("found", names.join(", "))
}

fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}
