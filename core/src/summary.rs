//! What a badge says, for people: read once here, and shown alike in every language.

use serde::Serialize;

use crate::json::{Object, Value};
use crate::model::kind::Kind;
use crate::time::Timestamp;

/// What a badge says of itself, as far as it is written in the form that the standard gives it. Texts are as they were written: make
/// hidden characters visible before you show them.
///
/// [`Report::summary`](crate::Report::summary) has it where the proof holds, [`Report::claimed`](crate::Report::claimed) where it does
/// not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Summary<'a> {
    /// What kind of document it is: `OpenBadgeCredential`, ...
    pub kind: &'static str,
    /// The document's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// The name of what was achieved where that is one thing, else the name that the credential has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// Its description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    /// The address of its picture, which may be embedded (`data:`): the credential's own, else the first of an achievement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<&'a str>,
    /// Who issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Who<'a>>,
    /// Who presents it, of a presentation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<Who<'a>>,
    /// Who earned it; of an endorsement, what is endorsed.
    pub recipients: Vec<Earner<'a>>,
    /// When it was awarded, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awarded: Option<&'a str>,
    /// From when it is valid, as written: of two dates the later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<&'a str>,
    /// Until when it is valid, as written: of two dates the earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<&'a str>,
    /// What was achieved.
    pub achievements: Vec<Achieved<'a>>,
    /// What was reached: grades, points, levels.
    pub results: Vec<Reached<'a>>,
    /// What supports it.
    pub evidence: Vec<Support<'a>>,
}

/// An issuer, a holder, or the creator of an achievement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Who<'a> {
    /// Its id, the only part of it that a signature is held against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// The name that it gives itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// Its web address, as it claims.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
    /// The address of its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<&'a str>,
}

/// Somebody who earned it: by an id, or by an identifier that may be hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Earner<'a> {
    /// The id, the identifier, or the hash of it.
    pub id: &'a str,
    /// What kind of identifier it is: `emailAddress`, ... None of an id.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub identity_type: Option<&'a str>,
    /// Whether it is a hash, which only those who know the identifier can compare with it.
    pub hidden: bool,
}

/// What was achieved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Achieved<'a> {
    /// The achievement's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// What kind of achievement it is: `Course`, `Diploma`, ...
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub achievement_type: Option<&'a str>,
    /// Its description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    /// What had to be done to earn it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Criteria<'a>>,
    /// The address of its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<&'a str>,
    /// Who made the achievement, where that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creator: Option<Who<'a>>,
    /// The skills, objectives and standards that it aligns with.
    pub skills: Vec<Skill<'a>>,
    /// Its keywords.
    pub tags: Vec<&'a str>,
}

/// What had to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Criteria<'a> {
    /// The address of a page that tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// A text (Markdown) that tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub narrative: Option<&'a str>,
}

/// A skill, an objective or a standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Skill<'a> {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
    /// The framework to which it belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framework: Option<&'a str>,
    /// Its code within the framework.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'a str>,
}

/// What was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Reached<'a> {
    /// What was measured, by the name that the achievement gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// The value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<&'a str>,
    /// The level, by the name that the achievement gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<&'a str>,
    /// How far the learner has come: `Completed`, ...
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'a str>,
}

/// What supports it: a page, a file, a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Support<'a> {
    /// Its address, or itself (`data:`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// Its description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    /// What it shows and how it came about (Markdown).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub narrative: Option<&'a str>,
}

impl<'a> Summary<'a> {
    /// Reads what belongs to a document of that kind; of one without a kind, nothing.
    pub(crate) fn of(document: &'a Object<'_>, kind: Kind) -> Option<Self> {
        let is_credential = !matches!(kind, Kind::Presentation);
        let credential = |name: &str| document.member(name).filter(|_| is_credential);
        let subjects = credential("credentialSubject").map(Value::as_slice).unwrap_or_default();
        let achievements: Vec<&Value<'_>> = match kind {
            Kind::Badge | Kind::LearnerRecord => each(subjects, "achievement").collect(),
            _ => Vec::new(),
        };
        let achieved: Vec<Achieved<'a>> =
            achievements.iter().filter_map(|achievement| Achieved::of(achievement)).collect();
        let own_name = credential("name").and_then(text);
        let own_description = credential("description").and_then(text);
        let (name, description) = match &*achieved {
            [one] if kind == Kind::Badge => (one.name.or(own_name), one.description.or(own_description)),
            _ => (own_name.or(achieved.first().and_then(|first| first.name)), own_description),
        };
        let of_subjects = subjects.iter().find_map(|subject| address(subject.member("image")?));
        let of_achievements = achieved.iter().find_map(|achieved| achieved.image);
        Some(Summary {
            kind: kind.name()?,
            id: document.member("id").and_then(Value::as_str),
            name,
            description,
            image: credential("image").and_then(address).or(of_subjects).or(of_achievements),
            issuer: credential("issuer").and_then(Who::of),
            holder: document.member("holder").filter(|_| !is_credential).and_then(Who::of),
            recipients: subjects.iter().flat_map(recipients).collect(),
            awarded: credential("awardedDate").and_then(Value::as_str),
            from: date(["validFrom", "issuanceDate"].map(credential), |one, other| one > other),
            until: date(["validUntil", "expirationDate"].map(credential), |one, other| one < other),
            results: if kind == Kind::Badge { results(subjects) } else { Vec::new() },
            achievements: achieved,
            evidence: credential("evidence")
                .map(Value::as_slice)
                .unwrap_or_default()
                .iter()
                .filter_map(Support::of)
                .collect(),
        })
    }
}

impl<'a> Who<'a> {
    fn of(value: &'a Value<'_>) -> Option<Self> {
        let who = value.as_slice().first()?;
        let [url, image] = ["url", "image"].map(|name| who.member(name));
        let who = Who {
            id: address(who),
            name: who.member("name").and_then(text),
            url: url.and_then(Value::as_str),
            image: image.and_then(address),
        };
        (who != Who::default()).then_some(who)
    }
}

impl<'a> Achieved<'a> {
    fn of(value: &'a Value<'_>) -> Option<Self> {
        let achievement = value.as_object()?;
        let [name, description] = ["name", "description"].map(|name| achievement.member(name).and_then(text));
        let criteria = achievement.member("criteria").map(Value::as_slice).and_then(<[_]>::first);
        Some(Achieved {
            id: achievement.member("id").and_then(Value::as_str),
            name,
            achievement_type: achievement.member("achievementType").and_then(Value::as_str),
            description,
            criteria: criteria.and_then(Criteria::of),
            image: achievement.member("image").and_then(address),
            creator: achievement.member("creator").and_then(Who::of),
            skills: each(std::slice::from_ref(value), "alignment").filter_map(Skill::of).collect(),
            tags: each(std::slice::from_ref(value), "tag").filter_map(Value::as_str).collect(),
        })
    }
}

impl<'a> Criteria<'a> {
    fn of(value: &'a Value<'_>) -> Option<Self> {
        let criteria = Criteria { id: address(value), narrative: value.member("narrative").and_then(text) };
        (criteria.id.is_some() || criteria.narrative.is_some()).then_some(criteria)
    }
}

impl<'a> Skill<'a> {
    fn of(value: &'a Value<'_>) -> Option<Self> {
        let skill = value.as_object()?;
        let [name, framework] = ["targetName", "targetFramework"].map(|name| skill.member(name).and_then(text));
        let [url, code] = ["targetUrl", "targetCode"].map(|name| skill.member(name).and_then(Value::as_str));
        Some(Skill { name, url, framework, code })
    }
}

impl<'a> Support<'a> {
    fn of(value: &'a Value<'_>) -> Option<Self> {
        let [name, description, narrative] =
            ["name", "description", "narrative"].map(|name| value.member(name).and_then(text));
        let support = Support { id: address(value), name, description, narrative };
        [support.id, name, description, narrative].iter().any(Option::is_some).then_some(support)
    }
}

/// The results of each subject, with the names that its achievements give to what was measured and to levels.
fn results<'a>(subjects: &'a [Value<'_>]) -> Vec<Reached<'a>> {
    let mut reached = Vec::new();
    for subject in subjects {
        let subject = std::slice::from_ref(subject);
        // What is described, by its id: results are many, and descriptions too.
        let mut described = std::collections::HashMap::new();
        for description in
            each(subject, "achievement").flat_map(|one| each(std::slice::from_ref(one), "resultDescription"))
        {
            let levels = each(std::slice::from_ref(description), "rubricCriterionLevel");
            for named in levels.chain([description]) {
                if let Some(id) = named.member("id").and_then(Value::as_str) {
                    described.entry(id).or_insert(named);
                }
            }
        }
        let name_of =
            |id: Option<&Value<'_>>| described.get(id?.as_str()?).and_then(|named| text(named.member("name")?));
        for result in each(subject, "result").filter_map(Value::as_object) {
            let level = result.member("achievedLevel");
            reached.push(Reached {
                name: name_of(result.member("resultDescription")),
                value: result.member("value").and_then(text),
                level: name_of(level).or_else(|| level?.as_str()),
                status: result.member("status").and_then(Value::as_str),
            });
        }
    }
    reached
}

fn recipients<'a>(subject: &'a Value<'_>) -> Vec<Earner<'a>> {
    let mut found = Vec::new();
    if let Some(id) = subject.member("id").and_then(Value::as_str) {
        found.push(Earner { id, identity_type: None, hidden: false });
    }
    for identity in each(std::slice::from_ref(subject), "identifier") {
        let Some(id) = identity.member("identityHash").and_then(Value::as_str) else { continue };
        let identity_type = identity.member("identityType").and_then(Value::as_str);
        // Where it is not said, a hash shows that it is one.
        let hidden = identity.member("hashed").and_then(Value::as_bool).unwrap_or_else(|| id.contains('$'));
        found.push(Earner { id, identity_type, hidden });
    }
    found
}

/// What stands in a member of each of these, which may hold one or several.
fn each<'a, 'v: 'a>(values: &'a [Value<'v>], name: &'static str) -> impl Iterator<Item = &'a Value<'v>> {
    values.iter().filter_map(move |value| value.member(name)).flat_map(Value::as_slice)
}

/// A text, which may be plain, in a language, or a choice of those, of which the first counts.
fn text<'a>(value: &'a Value<'_>) -> Option<&'a str> {
    value.as_slice().iter().find_map(|value| value.as_str().or_else(|| value.member("@value")?.as_str()))
}

/// Where something is: its address alone, or the `id` of an object.
fn address<'a>(value: &'a Value<'_>) -> Option<&'a str> {
    let value = value.as_slice().first()?;
    value.as_str().or_else(|| value.member("id")?.as_str())
}

/// Of the dates of both data models the one that counts. One that cannot be read counts most, since a finding is about it.
fn date<'a>(dates: [Option<&'a Value<'_>>; 2], counts: fn(&Timestamp, &Timestamp) -> bool) -> Option<&'a str> {
    let mut dates = dates.into_iter().flatten().filter_map(Value::as_str);
    let first = dates.next()?;
    let Some(second) = dates.next() else { return Some(first) };
    match (Timestamp::parse(first), Timestamp::parse(second)) {
        (Ok(one), Ok(other)) => Some(if counts(&other, &one) { second } else { first }),
        (Ok(_), Err(_)) => Some(second),
        (Err(_), _) => Some(first),
    }
}
