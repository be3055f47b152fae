//! What attacks on the rule of reading came up with: the same statements, and something that readers no longer find.

use crate::badge::badge;
use crate::case::{Case, INVALID, VALID, case};
use crate::cases::record::record;
use crate::keys::Key;
use crate::proof::Proof;

const SOURCE: &str = "VC-DI §4.6 (context validation)";
const BACKWARDS: &str =
    r#"{"earnedBy": {"@reverse": "https://purl.imsglobal.org/spec/vc/clr/vocab.html#achievement", "@type": "@id"}}"#;
const RDF_TYPE: &str = "http:~1~1www.w3.org~11999~102~122-rdf-syntax-ns#type";

pub(crate) fn cases() -> Vec<Case> {
    [backwards(), types(), twice(), others()].concat()
}

/// An achievement of a learner record.
fn achievement(name: &str, more: &str) -> String {
    format!(
        r#"{{"id": "https://university.example/achievements/{name}", "type": ["Achievement"], "name": "{name}", "description": "A course.", "criteria": {{"narrative": "An exam."}}{more}}}"#
    )
}

fn backwards() -> Vec<Case> {
    let physics = achievement("physics", "");
    let related = |related: &str| achievement("maths", &format!(r#", "related": [{related}]"#));
    let reference = related(r#"{"id": "https://university.example/achievements/physics", "type": ["Related"]}"#);
    let signed = record(&[badge().signed().compact()])
        .with("/credentialSubject/achievement", &format!("[{reference}, {physics}]"))
        .signed();
    let hidden = physics
        .replace(r#"["Achievement"]"#, r#"["Related", "Achievement"]"#)
        .replace(r#""A course.""#, r#""A course.", "earnedBy": {"id": "did:example:ada"}"#);
    vec![
        case("reading/record-of-two-achievements.json", signed.clone(), "What the next one is made of.", SOURCE)
            .says(VALID, &[]),
        case(
            "reading/achievement-said-backwards.json",
            signed.context(BACKWARDS).with("/credentialSubject/achievement", &format!("[{}]", related(&hidden))),
            "A term of the holder's own is read backwards: the second achievement stands below the first, and nobody finds it in the record.",
            SOURCE,
        )
        .says(INVALID, &["jsonld.hidden-member"])
        .strict(INVALID)
        .compat(INVALID),
    ]
}

fn types() -> Vec<Case> {
    let path = "/credentialSubject/achievement";
    let withdrawn = r#"["Achievement", "https://university.example/types/Withdrawn"]"#;
    let signed = badge().with(&format!("{path}/type"), withdrawn).signed();
    let without = signed.clone().with(&format!("{path}/type"), r#"["Achievement"]"#);
    let moved = r#"{"id": "https://university.example/types/Withdrawn"}"#;
    let refused = |name: &str, badge, why| {
        case(name, badge, why, SOURCE).says(INVALID, &["jsonld.hidden-member"]).strict(INVALID).compat(INVALID)
    };
    vec![
        case("reading/type-of-the-issuers-own.json", signed, "What the next two are made of.", SOURCE).says(VALID, &[]),
        refused(
            "reading/type-as-a-property.json",
            without.clone().with(&format!("{path}/{RDF_TYPE}"), moved),
            "A type is written as the property that it is in RDF, and nobody finds it among the types.",
        ),
        refused(
            "reading/type-as-a-term-of-ones-own.json",
            without
                .context(&format!(r#"{{"kind": "{}"}}"#, RDF_TYPE.replace("~1", "/")))
                .with(&format!("{path}/kind"), moved),
            "A term of the holder's own stands for the type.",
        ),
    ]
}

/// A statement has no number: the same node twice is said once.
fn twice() -> Vec<Case> {
    let result = r#"{"id": "https://university.example/results/7", "type": ["Result"], "value": "12 credits"}"#;
    let path = "/credentialSubject/result";
    let signed = badge().with(path, &format!("[{result}]")).signed();
    vec![
        case("reading/result-of-its-own-id.json", signed.clone(), "What the next one is made of.", SOURCE)
            .says(VALID, &[]),
        case(
            "reading/result-twice.json",
            signed.with(path, &format!("[{result}, {result}]")),
            "The signature covers one result, and whoever counts finds two.",
            SOURCE,
        )
        .says(INVALID, &["jsonld.hidden-member"])
        .strict(INVALID)
        .compat(INVALID),
    ]
}

/// The credentials of a record make one graph with it: what one of another issuer says there, the record's issuer signs along.
fn others() -> Vec<Case> {
    let physics = achievement("physics", "")
        .replace(r#"{"narrative": "An exam."}"#, r#"{"id": "https://stranger.example/exam"}"#);
    let stranger = format!("{:?}", Key::Stranger.did());
    let brought = badge().with("/issuer/id", &stranger).proved(&Proof::by(Key::Stranger));
    let of_a_stranger = record(&[brought.compact()])
        .with("/id", r#""urn:uuid:1a2f0f0e-6f5b-4a3e-9a51-3c7d1b6a8e02""#)
        .with("/issuer/id", &stranger)
        .with("/credentialSubject/achievement", &format!("[{physics}]"))
        .proved(&Proof::by(Key::Stranger));
    let maths = achievement("maths", "");
    let path = "/credentialSubject/achievement";
    let signed = record(&[of_a_stranger.compact()]).with(path, &format!("[{maths}]")).signed();
    vec![
        case("reading/record-with-another-in-it.json", signed.clone(), "What the next one is made of.", SOURCE)
            .says(VALID, &[]),
        case(
            "reading/record-that-takes-over-anothers-achievement.json",
            signed.with(path, &format!("[{maths}, {physics}]")),
            "What a stranger's record says inside that of the university is written into the university's, under its signature.",
            SOURCE,
        )
        .says(INVALID, &["jsonld.hidden-member"])
        .strict(INVALID)
        .compat(INVALID),
    ]
}
