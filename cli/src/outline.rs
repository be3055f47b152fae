//! The outline of a document: every member at its place, led by the table of classes. What the table does not know, and what
//! is of another form than it says, is shown all the same: nothing is hidden.

use std::collections::HashMap;

use ob3::json::{Object, Value, pointer_step};
use ob3::model::class::{Class, Kind, Property, TypeRule};
use ob3::model::{
    ACHIEVEMENT_CREDENTIAL, AchievementSubject, BITSTRING_STATUS_LIST_ENTRY, CLR_CREDENTIAL, CredentialStatus,
    ENDORSEMENT_CREDENTIAL, EndorsementCredential, IdentityObject, Proof, Result, ResultDescription,
    RubricCriterionLevel, VERIFIABLE_CREDENTIAL,
};

use crate::older;
use crate::page_writer::PageWriter;
use crate::safe_text::one_line;
use crate::texts::{cli, inspect};
use crate::words::{compact, expectation, label, leaf, paragraphs, scalar, text};

/// Writes the outline of a document of this kind, as the report calls it.
pub(crate) fn write(document: &Value<'_>, kind: Option<&str>, out: &mut PageWriter) {
    let mut outline = Outline {
        out,
        strangers: Vec::new(),
        descriptions: HashMap::new(),
        levels: HashMap::new(),
        rows_left: MOST_ROWS,
        is_full: false,
    };
    let Some(object) = document.as_object() else { return };
    let kind = kind.filter(|kind| *kind != older::KIND);
    let is_credential = kind.is_some() || object.member("credentialSubject").is_some();
    outline.kind(object, kind, is_credential);
    if is_credential {
        let class = match kind {
            Some("OpenBadgeCredential") => &ACHIEVEMENT_CREDENTIAL,
            Some("EndorsementCredential") => &ENDORSEMENT_CREDENTIAL,
            Some("ClrCredential") => &CLR_CREDENTIAL,
            _ => &VERIFIABLE_CREDENTIAL,
        };
        outline.members(object, class, &Position { path: String::new(), depth: 0 });
    } else {
        if older::is_older(object) {
            older::write(object, outline.out);
        }
        outline.out.gap();
        outline.leaves(document, "", 0);
    }
    outline.strangers(kind);
    if outline.is_full {
        outline.out.gap();
        outline.out.line(inspect::FULL.say());
    }
}

/// Where a value stands: in the document, and on the page.
struct Position {
    path: String,
    depth: usize,
}

impl Position {
    fn member(&self, name: &str) -> Position {
        Position { path: format!("{}{}", self.path, pointer_step(name)), depth: self.depth }
    }

    fn item(&self, index: usize) -> Position {
        Position { path: format!("{}/{index}", self.path), depth: self.depth }
    }

    fn below(&self) -> Position {
        Position { path: self.path.clone(), depth: self.depth + 1 }
    }
}

struct Outline<'p, 'a> {
    out: &'p mut PageWriter,
    /// The members that no class lists, with their paths.
    strangers: Vec<(String, &'a Value<'a>)>,
    /// What the results of the subject at hand refer to, by their ids.
    descriptions: HashMap<&'a str, ResultDescription<'a>>,
    levels: HashMap<&'a str, RubricCriterionLevel<'a>>,
    /// How much may still be written: a page has an end, whatever the document.
    rows_left: usize,
    is_full: bool,
}

impl<'a> Outline<'_, 'a> {
    fn kind(&mut self, object: &Object<'_>, kind: Option<&str>, is_credential: bool) {
        let what = match kind {
            Some("OpenBadgeCredential") => inspect::KIND_BADGE.say().to_owned(),
            Some("EndorsementCredential") => inspect::KIND_ENDORSEMENT.say().to_owned(),
            Some("ClrCredential") => inspect::KIND_RECORD.say().to_owned(),
            Some("VerifiableCredential") => inspect::KIND_CREDENTIAL.say().to_owned(),
            Some(other) => inspect::KIND_OTHER.with(&[("kind", &one_line(other, LONGEST_WORD))]),
            None if is_credential => inspect::KIND_UNSAID.say().to_owned(),
            None if older::is_older(object) => inspect::KIND_OLDER.say().to_owned(),
            None => inspect::KIND_JSON.say().to_owned(),
        };
        self.field(0, inspect::KIND.say(), &[what]);
        if is_credential {
            let contexts = object.member("@context").map(Value::as_slice).unwrap_or_default();
            let names = |url: &str| contexts.iter().any(|context| context.as_str() == Some(url));
            let model = match [CREDENTIALS_V1, CREDENTIALS_V2].map(names) {
                [true, false] => inspect::MODEL_OLDER.say(),
                [false, true] => "Verifiable Credentials 2.0",
                [false, false] => inspect::MODEL_NEITHER.say(),
                [true, true] => inspect::MODEL_BOTH.say(),
            };
            self.field(0, inspect::MODEL.say(), &[model.to_owned()]);
        }
    }

    /// Every member of an object: `type`, then what the class lists, in an order for readers. What it does not list is
    /// kept for the end of the page, unless the class leaves that to its types.
    fn members(&mut self, object: &'a Object<'a>, class: &'static Class, place: &Position) {
        let class = class.as_in(object);
        self.types(object, class, place);
        let is_called = |name: &str| class.name == "VerifiableCredential" && CALLED.contains(&name);
        for (name, value) in object.iter().filter(|(name, value)| is_called(name) && value.as_str().is_some()) {
            self.field(place.depth, &label(name), &value.as_str().map(paragraphs).unwrap_or_default());
        }
        let mut properties: Vec<&'static Property> = class.properties.iter().collect();
        properties.sort_by_key(|property| rank(class, property));
        for property in properties.into_iter().filter(|property| !is_headline(object, class, property.name)) {
            if let Some(value) = object.member(property.name) {
                let is_lifted = class.name == "AchievementSubject" && LIFTED.contains(&property.name);
                let mut place = place.member(property.name);
                place.depth -= usize::from(is_lifted && place.depth == 1);
                self.property(value, property, object, &place);
            }
        }
        for (name, value) in object.iter().filter(|(name, _)| *name != "type" && class.property(name).is_none()) {
            if is_called(name) && value.as_str().is_some() {
                continue;
            }
            let path = place.member(name).path;
            if leaves_the_rest_to_its_types(class) {
                self.leaves(value, &path, place.depth);
            } else {
                self.strangers.push((path, value));
            }
        }
    }

    /// The types, unless they are the one name that the label tells already.
    fn types(&mut self, object: &'a Object<'a>, class: &'static Class, place: &Position) {
        let Some(value) = object.member("type") else { return };
        let is_expected = |name: &str| match class.type_rule {
            TypeRule::Contains([only]) => place.depth > 0 && *only == name,
            TypeRule::Exactly(only) => only == name && class.name != "BitstringStatusListEntry",
            _ => false,
        };
        let names: Option<Vec<&str>> = value.as_slice().iter().map(Value::as_str).collect();
        match names.as_deref() {
            Some([only]) if is_expected(only) => {}
            Some([]) | None => self.other_form("Type", value, &place.member("type"), "one text or several"),
            Some(names) => self.field(place.depth, inspect::TYPE.say(), &[one_line(&names.join(", "), LONGEST_WORD)]),
        }
    }

    fn property(&mut self, value: &'a Value<'a>, property: &'static Property, of: &'a Object<'a>, place: &Position) {
        let name = label(property.name);
        match (value, property.kind) {
            (Value::Array(items), _) if items.is_empty() => {
                self.field(place.depth, &name, &[inspect::LIST_EMPTY.say().to_owned()]);
            }
            (Value::Null, _) => self.field(place.depth, &name, &[inspect::NULL.say().to_owned()]),
            (_, Kind::Any) => self.anything(&name, value, place),
            (Value::Array(items), Kind::Object(class) | Kind::Reference(class)) => {
                if !property.is_array {
                    let note = inspect::OF_THEM.with(&[("count", &items.len().to_string())]);
                    self.field(place.depth, &name, &[note]);
                }
                for (index, item) in items.iter().enumerate().take(MOST_PARTS) {
                    let name = if items.len() > 1 { format!("{name} {}", index + 1) } else { name.clone() };
                    self.part(&name, item, property, class, &place.item(index));
                }
                let more = items.len().saturating_sub(MOST_PARTS);
                if more > 0 {
                    self.field(place.depth, &name, &[cli::MORE.with(&[("count", &more.to_string())])]);
                }
            }
            (single, Kind::Object(class) | Kind::Reference(class)) => self.part(&name, single, property, class, place),
            (Value::Array(items), kind) if property.is_array => self.list(&name, items, kind, place),
            (Value::Array(items), kind) => {
                self.list(&name, items, kind, place);
                let note = inspect::OF_THEM.with(&[("count", &items.len().to_string())]);
                self.field(place.depth, "", &[note]);
            }
            (single, kind) => match scalar(single, kind) {
                Some(mut lines) => {
                    if property.name == "description" {
                        lines = single.as_str().map(paragraphs).filter(|lines| !lines.is_empty()).unwrap_or(lines);
                    }
                    lines.extend(self.explained(property.name, single, of));
                    self.field(place.depth, &name, &lines);
                }
                None => self.other_form(&name, single, place, expectation(kind)),
            },
        }
    }

    /// Several scalars: in a row if no comma is among them, else one below the other.
    fn list(&mut self, name: &str, items: &'a [Value<'a>], kind: Kind, place: &Position) {
        let lines: Vec<Vec<String>> = items.iter().map_while(|item| scalar(item, kind)).collect();
        if lines.len() < items.len() {
            for (index, item) in items.iter().enumerate() {
                let name = format!("{name} {}", index + 1);
                match scalar(item, kind) {
                    Some(lines) => self.field(place.depth, &name, &lines),
                    None => self.other_form(&name, item, &place.item(index), expectation(kind)),
                }
            }
            return;
        }
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        let in_a_row = lines.join(", ");
        let is_row = in_a_row.len() <= LONGEST_WORD && !lines.iter().any(|line| line.contains(','));
        self.field(place.depth, name, &if is_row { vec![in_a_row] } else { lines });
    }

    /// An object of a class, below its label and its headline.
    fn part(&mut self, name: &str, value: &'a Value<'a>, property: &Property, class: &'static Class, place: &Position) {
        self.gap(place.depth);
        match (value, property.kind) {
            (Value::Object(_), _) if place.depth >= DEEPEST => {
                self.field(place.depth, name, &[]);
                self.leaves(value, &place.path, place.depth + 1);
            }
            (Value::Object(object), _) => {
                let class = class_of(object, class);
                if class.name == "AchievementSubject" {
                    self.learn_of_results(AchievementSubject::from(object));
                }
                let headline = self.headline(object, class);
                self.field(place.depth, name, &headline);
                self.members(object, class, &place.below());
            }
            (Value::String(uri), Kind::Reference(_)) => {
                self.field(place.depth, name, &[text(uri), inspect::BY_ID.say().to_owned()]);
            }
            (other, kind) => self.other_form(name, other, place, expectation(kind)),
        }
    }

    /// What an object is, before its members are told.
    fn headline(&self, object: &'a Object<'a>, class: &'static Class) -> Vec<String> {
        let mut lines: Vec<String> = headline_member(class)
            .and_then(|name| object.member(name))
            .and_then(Value::as_str)
            .filter(|shown| !shown.trim().is_empty())
            .map(text)
            .into_iter()
            .collect();
        match class.name {
            "AchievementSubject" if !["id", "identifier"].iter().any(|name| object.member(name).is_some()) => {
                lines.push(inspect::NOBODY.say().to_owned());
            }
            "IdentityObject" => lines.push(identity(&IdentityObject::from(object))),
            "Result" => lines.extend(self.description_of(object).map(|description| match description.name() {
                Some(name) => one_line(name, LONGEST_WORD),
                None => inspect::DESCRIPTION_UNNAMED.say().to_owned(),
            })),
            "EndorsementCredential" => {
                let endorsement = EndorsementCredential::from(object);
                let who = endorsement.issuer().and_then(|issuer| issuer.name().or(issuer.id()));
                let who = who.map_or_else(|| inspect::BY_NOBODY.say().to_owned(), |who| one_line(who, LONGEST_WORD));
                let comment = endorsement.credential_subject().and_then(|subject| subject.endorsement_comment());
                let comment =
                    comment.map_or_else(String::new, |comment| format!(": “{}”", one_line(comment, LONGEST_WORD)));
                lines.push(format!("{}{comment}", inspect::BY.with(&[("who", &who)])));
            }
            "Proof" => {
                let proof = Proof::from(object);
                let suite =
                    proof.cryptosuite().or_else(|| proof.types().next()).unwrap_or(inspect::PROOF_UNTYPED.say());
                lines.push(inspect::PROOF.with(&[("suite", &one_line(suite, LONGEST_WORD))]));
            }
            "CredentialStatus" | "BitstringStatusListEntry" => lines.push(inspect::STATUS.say().to_owned()),
            "CredentialSchema" => lines.push(inspect::SCHEMA.say().to_owned()),
            "RefreshService" => lines.push(inspect::REFRESH.say().to_owned()),
            _ => {}
        }
        lines
    }

    /// Keeps what results may refer to. Of two with one id, the first counts.
    fn learn_of_results(&mut self, subject: AchievementSubject<'a>) {
        self.descriptions.clear();
        self.levels.clear();
        for description in subject.achievement().into_iter().flat_map(|achievement| achievement.result_description()) {
            self.descriptions.entry(description.id().unwrap_or_default()).or_insert(description);
            for level in description.rubric_criterion_level() {
                self.levels.entry(level.id().unwrap_or_default()).or_insert(level);
            }
        }
    }

    fn description_of(&self, result: &'a Object<'a>) -> Option<ResultDescription<'a>> {
        let id = Result::from(result).result_description()?;
        self.descriptions.get(id).copied()
    }

    /// What an id stands for, where that is told elsewhere in the badge.
    fn explained(&self, name: &str, value: &Value<'_>, of: &'a Object<'a>) -> Vec<String> {
        let Some(id) = value.as_str() else { return Vec::new() };
        match name {
            "resultDescription" => match self.description_of(of) {
                Some(description) => vec![described(&description)],
                None => vec![inspect::DESCRIPTION_NONE.say().to_owned()],
            },
            "achievedLevel" => vec![level(match self.description_of(of) {
                Some(description) => level_of(&description, id),
                None => self.levels.get(id).copied(),
            })],
            "requiredLevel" => vec![level(level_of(&ResultDescription::from(of), id))],
            _ => Vec::new(),
        }
    }

    /// A member whose form is anybody's: contexts, indexes, messages.
    fn anything(&mut self, name: &str, value: &'a Value<'a>, place: &Position) {
        self.gap(place.depth);
        let items = value.as_slice();
        let simple = |item: &Value<'_>| item.as_str().map(text).or_else(|| compact(item));
        let lines: Vec<String> = items.iter().map_while(simple).collect();
        if lines.len() == items.len() {
            self.field(place.depth, name, &lines);
            return;
        }
        self.field(place.depth, name, &[]);
        self.leaves(value, &place.path, place.depth + 1);
    }

    fn other_form(&mut self, name: &str, value: &'a Value<'a>, place: &Position, expected: &str) {
        let bare = value.as_str().map(text);
        let note = format!("({}, where the standard has {expected})", value.kind());
        if let Some(shown) = bare.or_else(|| compact(value)) {
            self.field(place.depth, name, &[shown, note]);
        } else {
            self.field(place.depth, name, &[note]);
            self.leaves(value, &place.path, place.depth + 1);
        }
    }

    /// A value by its place in the document, in one row if it is short, else member by member.
    fn leaves(&mut self, value: &'a Value<'a>, path: &str, depth: usize) {
        if self.rows_left == 0 {
            self.is_full = true;
            return;
        }
        let is_root = path.is_empty();
        match value {
            Value::Object(object) if !object.is_empty() && (is_root || compact(value).is_none()) => {
                for (name, member) in object.iter() {
                    self.leaves(member, &format!("{path}{}", pointer_step(name)), depth);
                }
            }
            Value::Array(items) if !items.is_empty() && compact(value).is_none() => {
                for (index, item) in items.iter().enumerate() {
                    self.leaves(item, &format!("{path}/{index}"), depth);
                }
            }
            other => {
                self.rows_left -= 1;
                let shown = compact(other).unwrap_or_else(|| leaf(other));
                self.out.entry(depth, &format!("{}: {shown}", one_line(path, LONGEST_PATH)));
            }
        }
    }

    /// At the end, what is in the document beyond the standard.
    fn strangers(&mut self, kind: Option<&str>) {
        let strangers = std::mem::take(&mut self.strangers);
        if strangers.is_empty() {
            return;
        }
        self.out.gap();
        let title = match kind {
            Some("OpenBadgeCredential" | "EndorsementCredential" | "ClrCredential") => inspect::STRANGERS.say(),
            _ => inspect::STRANGERS_OTHERS.say(),
        };
        // There is always room for some of them: nothing is to be hidden behind a long badge.
        self.rows_left = self.rows_left.max(MOST_ROWS / 4);
        self.field(0, title, &[]);
        for (path, value) in strangers {
            self.leaves(value, &path, 1);
        }
    }

    fn field(&mut self, depth: usize, label: &str, lines: &[String]) {
        if let Some(rows_left) = self.rows_left.checked_sub(lines.len().max(1)) {
            self.rows_left = rows_left;
            self.out.field(depth, label, lines);
        } else {
            self.rows_left = 0;
            self.is_full = true;
        }
    }

    /// A line left free above what stands by itself.
    fn gap(&mut self, depth: usize) {
        if depth == 0 && self.rows_left > 0 {
            self.out.gap();
        }
    }
}

/// The class that an object is of: a status says by its type which.
fn class_of(object: &Object<'_>, class: &'static Class) -> &'static Class {
    if class.name == "CredentialStatus" && CredentialStatus::from(object).bitstring_status_list_entry().is_some() {
        return &BITSTRING_STATUS_LIST_ENTRY;
    }
    class
}

/// Whether members that a class does not list are for its types to say, or for somebody else's standard.
fn leaves_the_rest_to_its_types(class: &Class) -> bool {
    class.type_rule == TypeRule::Any || matches!(class.name, "CredentialSubject" | "BitstringStatusListEntry")
}

/// The order for readers: what is short, then the parts, then the lists of parts; in a credential, what it says before how
/// that is secured.
fn rank(class: &Class, property: &Property) -> usize {
    let parts = ["issuer", "credentialSubject", "evidence", "endorsement", "endorsementJwt"];
    let securing = ["credentialStatus", "credentialSchema", "refreshService", "termsOfUse", "proof", "@context"];
    let listed = parts.iter().chain(&securing).position(|name| *name == property.name);
    match (property.kind, listed) {
        (_, Some(position)) if class.property("credentialSubject").is_some() => 10 + position,
        _ if class.name == "AchievementSubject" && LIFTED.contains(&property.name) => 5,
        (Kind::Object(_) | Kind::Reference(_), _) if property.is_array => 4,
        (Kind::Object(_) | Kind::Reference(_), _) => 3,
        _ if property.name == "id" => 1,
        _ => 2,
    }
}

/// The member that an object is called by, shown beside its label.
fn headline_member(class: &Class) -> Option<&'static str> {
    match class.name {
        "Profile" | "Achievement" | "ResultDescription" | "RubricCriterionLevel" | "Evidence" => Some("name"),
        "Alignment" => Some("targetName"),
        "IdentifierEntry" => Some("identifier"),
        "Image" | "Related" => Some("id"),
        _ => None,
    }
}

/// Whether a member was told in the headline.
fn is_headline(object: &Object<'_>, class: &Class, name: &str) -> bool {
    headline_member(class) == Some(name)
        && object.member(name).and_then(Value::as_str).is_some_and(|shown| !shown.trim().is_empty())
}

fn identity(identity: &IdentityObject<'_>) -> String {
    let kind =
        identity.identity_type().map_or_else(|| String::from("name"), |kind| one_line(kind.as_str(), LONGEST_WORD));
    let told = match (identity.hashed(), identity.salt()) {
        (Some(true), Some(_)) => &inspect::IDENTITY_SALTED,
        (Some(true), None) => &inspect::IDENTITY_HASHED,
        (Some(false), _) => &inspect::IDENTITY_PLAIN,
        (None, _) => &inspect::IDENTITY_UNSAID,
    };
    told.with(&[("kind", &kind)])
}

/// A result description in a sentence: `which is Final grade (LetterGrade); from the lowest to the highest: F, C, A; required: C`.
fn described(description: &ResultDescription<'_>) -> String {
    let name = description.name().unwrap_or("a description without a name");
    let kind = description.result_type().map(|kind| format!(" ({kind})")).unwrap_or_default();
    let mut parts = vec![format!("which is {name}{kind}")];
    // More of them the sentence would not hold.
    let allowed: Vec<&str> = description.allowed_value().take(LONGEST_SENTENCE).collect();
    if !allowed.is_empty() {
        parts.push(format!("from the lowest to the highest: {}", allowed.join(", ")));
    }
    parts.extend(match (description.value_min(), description.value_max()) {
        (Some(least), Some(most)) => Some(format!("from {least} to {most}")),
        (Some(least), None) => Some(format!("{least} or more")),
        (None, Some(most)) => Some(format!("at most {most}")),
        (None, None) => None,
    });
    let level = description.required_level();
    let level = level.map(|id| level_of(description, id).and_then(|level| level.name()).unwrap_or(id));
    parts.extend(description.required_value().or(level).map(|required| format!("required: {required}")));
    one_line(&parts.join("; "), LONGEST_SENTENCE)
}

fn level_of<'a>(description: &ResultDescription<'a>, id: &str) -> Option<RubricCriterionLevel<'a>> {
    description.rubric_criterion_level().find(|level| level.id() == Some(id))
}

fn level(level: Option<RubricCriterionLevel<'_>>) -> String {
    let Some(level) = level else { return inspect::LEVEL_NONE.say().to_owned() };
    let mut parts = vec![format!("which is {}", level.name().unwrap_or("a level without a name"))];
    parts.extend(level.level().map(|rank| format!("level {rank}")));
    parts.extend(level.points().map(|points| format!("{points} points")));
    one_line(&parts.join(", "), LONGEST_SENTENCE)
}

/// What the data model 2.0 lets any credential be called by, though Open Badges lists it for its own only.
const CALLED: [&str; 2] = ["name", "description"];

/// What of a subject stands on a level with it, for that is what people look for.
const LIFTED: [&str; 2] = ["achievement", "result"];

const CREDENTIALS_V1: &str = "https://www.w3.org/2018/credentials/v1";
const CREDENTIALS_V2: &str = "https://www.w3.org/ns/credentials/v2";

/// A page that is longer helps nobody; `--json` has no end.
const MOST_ROWS: usize = 4_000;

/// Nor does a list that is longer.
const MOST_PARTS: usize = 200;

/// Endorsements may be endorsed by the endorsed: deeper than this, members are shown by their place.
const DEEPEST: usize = 10;

const LONGEST_WORD: usize = 400;
const LONGEST_SENTENCE: usize = 1_000;
const LONGEST_PATH: usize = 400;
