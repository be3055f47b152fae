//! What is read is what was signed: the same statements under the same signature, spelled so that readers read something else.

use crate::badge::{Badge, badge, badge_1_1};
use crate::case::{Case, INVALID, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const SOURCE: &str = "VC-DI §4.6 (context validation)";
const HIDDEN: &[&str] = &["jsonld.hidden-member"];

pub(crate) fn cases() -> Vec<Case> {
    [names(), keywords(), references(), values(), types(), places(), proofs(), free()].concat()
}

/// A badge in which there is much to read.
fn full() -> Badge {
    badge()
        .with("/validUntil", r#""2027-01-01T00:00:00Z""#)
        .with("/issuer/url", r#""https://university.example""#)
        .with("/credentialSubject/achievement/creator", r#"{"id": "https://press.university.example", "type": ["Profile"], "name": "Press office"}"#)
        .with("/credentialSubject/achievement/resultDescription", r#"[{"id": "https://university.example/results/1", "type": ["ResultDescription"], "name": "Grade", "resultType": "LetterGrade"}]"#)
        .with("/credentialSubject/result", r#"[{"type": ["Result"], "resultDescription": "https://university.example/results/1", "value": "F"}]"#)
        .with("/evidence", r#"[{"id": "https://university.example/evidence/1", "type": ["Evidence"], "name": "Exam"}]"#)
}

fn hidden(name: &str, badge: Badge, why: &'static str) -> Case {
    hidden_and(name, badge, why, &[])
}

/// The same, where something else is to be said too.
fn hidden_and(name: &str, badge: Badge, why: &'static str, more: &[&'static str]) -> Case {
    let codes = [HIDDEN, more].concat();
    case(&format!("reading/{name}.json"), badge, why, SOURCE).says(INVALID, &codes).strict(INVALID).compat(INVALID)
}

/// A member of the standard under another name, and another member under the name of one.
fn names() -> Vec<Case> {
    let signed = || full().signed();
    vec![
        case(
            "reading/everything-as-the-standard-writes-it.json",
            signed(),
            "The badge that the others of this folder are made of.",
            SOURCE,
        )
        .says(VALID, &[]),
        hidden(
            "issuer-name-under-its-iri",
            signed().without("/issuer/name").with("/issuer/https:~1~1schema.org~1name", r#""Example University""#),
            "The issuer's name is signed and nobody finds it.",
        ),
        hidden(
            "grade-under-its-iri",
            signed()
                .without("/credentialSubject/result/0/value")
                .with("/credentialSubject/result/0/https:~1~1schema.org~1value", r#""F""#),
            "The grade is signed and nobody finds it.",
        ),
        hidden(
            "grade-under-a-prefix",
            signed()
                .context(r#"{"sdo": "https://schema.org/"}"#)
                .without("/credentialSubject/result/0/value")
                .with("/credentialSubject/result/0/sdo:value", r#""F""#),
            "The grade is written with a prefix of the holder's own.",
        ),
        hidden(
            "grade-under-a-name-of-ones-own",
            signed()
                .context(r#"{"remark": "https://schema.org/value"}"#)
                .without("/credentialSubject/result/0/value")
                .with("/credentialSubject/result/0/remark", r#""F""#),
            "A context of the holder's own gives the grade another name.",
        ),
        hidden_and(
            "image-under-the-name-of-its-class",
            badge_1_1()
                .with("/@context/1", r#""https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json""#)
                .with(
                    "/credentialSubject/achievement/image",
                    r#"{"id": "https://university.example/badge.png", "type": "Image"}"#,
                )
                .proved(&Proof::of_2020(Key::University))
                .without("/credentialSubject/achievement/image")
                .with(
                    "/credentialSubject/achievement/Image",
                    r#"{"id": "https://university.example/badge.png", "type": "Image"}"#,
                ),
            "In this edition of the context, the class of images and the property have one IRI.",
            &["conformance.context.older", "conformance.vcdm-1-1"],
        ),
    ]
}

fn keywords() -> Vec<Case> {
    let signed = || full().signed();
    vec![
        hidden_and(
            "subject-id-as-a-keyword",
            signed().without("/credentialSubject/id").with("/credentialSubject/@id", r#""did:example:ada""#),
            "Who earned it is written as @id, where readers look for id.",
            &["conformance.subject.unidentified"],
        ),
        hidden(
            "evidence-id-as-a-keyword",
            signed().without("/evidence/0/id").with("/evidence/0/@id", r#""https://university.example/evidence/1""#),
            "Where the evidence is, is written as @id.",
        ),
        hidden_and(
            "type-as-a-keyword",
            signed()
                .without("/credentialSubject/result/0/type")
                .with("/credentialSubject/result/0/@type", r#"["Result"]"#),
            "The type of the result is written as @type.",
            &["conformance.type"],
        ),
        hidden_and(
            "id-under-a-name-of-ones-own",
            signed()
                .context(r#"{"learner": "@id"}"#)
                .without("/credentialSubject/id")
                .with("/credentialSubject/learner", r#""did:example:ada""#),
            "A context of the holder's own gives ids another name.",
            &["conformance.subject.unidentified"],
        ),
        hidden_and(
            "tags-in-a-set",
            badge()
                .with("/credentialSubject/achievement/tag", r#"["team", "work"]"#)
                .signed()
                .with("/credentialSubject/achievement/tag", r#"{"@set": ["team", "work"]}"#),
            "The tags are in an object in which readers do not look for them.",
            &["conformance.array.expected", "conformance.wrong-type"],
        ),
    ]
}

fn references() -> Vec<Case> {
    let signed = || full().signed();
    vec![
        hidden(
            "id-through-a-prefix",
            signed()
                .context(r#"{"badge": {"@id": "urn:uuid:91537dba-", "@prefix": true}}"#)
                .with("/id", r#""badge:56cb-11ec-bf63-0242ac130002""#),
            "A list of what was revoked would not know the badge by this id.",
        ),
        hidden(
            "evidence-through-a-prefix",
            signed().context(r#"{"x": "https://university.example/evidence/"}"#).with("/evidence/0/id", r#""x:1""#),
            "Whoever follows the address gets somewhere else.",
        ),
        hidden_and(
            "evidence-relative-to-a-base",
            signed().context(r#"{"@base": "https://university.example/evidence/"}"#).with("/evidence/0/id", r#""1""#),
            "The address is written relative to a base that the holder chose.",
            &["conformance.format.uri"],
        ),
        hidden_and(
            "criteria-with-a-label",
            signed().with("/credentialSubject/achievement/criteria/id", r#""_:criteria""#),
            "A label of a blank node is no id, and no signature covers it.",
            &["conformance.format.uri"],
        ),
    ]
}

fn values() -> Vec<Case> {
    let signed = || full().signed();
    vec![
        hidden_and(
            "name-in-a-value-object",
            signed().with("/issuer/name", r#"{"@value": "Example University"}"#),
            "The same statement, and readers find an object where they look for a name.",
            &["conformance.wrong-type"],
        ),
        hidden_and(
            "grade-in-a-value-object-with-its-type",
            signed().with(
                "/credentialSubject/result/0/value",
                r#"{"@value": "F", "@type": "http://www.w3.org/2001/XMLSchema#string"}"#,
            ),
            "The same statement, with the datatype that it has anyway.",
            &["conformance.wrong-type"],
        ),
        hidden_and(
            "expiry-in-a-value-object",
            signed().with(
                "/validUntil",
                r#"{"@value": "2027-01-01T00:00:00Z", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}"#,
            ),
            "The same date, where readers find no date.",
            &["conformance.wrong-type", "validity.malformed"],
        ),
    ]
}

fn types() -> Vec<Case> {
    let signed = || full().signed();
    vec![
        hidden_and(
            "type-under-its-iri",
            signed().with("/issuer/type", r#"["https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"]"#),
            "Readers know the type by its name.",
            &["conformance.type"],
        ),
        hidden_and(
            "type-through-a-prefix",
            signed()
                .context(r#"{"obi": "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"}"#)
                .with("/issuer/type", r#"["obi:Profile"]"#),
            "Readers know the type by its name.",
            &["conformance.type"],
        ),
        hidden(
            "type-that-stands-for-something-else",
            badge()
                .context(r#"{"Draft": "https://university.example/terms#Draft"}"#)
                .with("/credentialSubject/type", r#"["AchievementSubject", "Draft"]"#)
                .signed()
                .with("/@context/2", r#"{"ClrSubject": "https://university.example/terms#Draft"}"#)
                .with("/credentialSubject/type", r#"["AchievementSubject", "ClrSubject"]"#),
            "A type of the issuer's own is written under the name of one of the standard.",
        ),
    ]
}

/// One node in several places.
fn places() -> Vec<Case> {
    let issuer = Key::University.did();
    let creator = "/credentialSubject/achievement/creator";
    let described = format!(r#"{{"id": "{issuer}", "type": ["Profile"], "name": "Example University"}}"#);
    let bare = format!(r#"{{"id": "{issuer}", "type": ["Profile"]}}"#);
    let other = format!(r#"{{"id": "{issuer}", "type": ["Profile"], "name": "Press office"}}"#);
    let endorsed = || {
        let endorsement = super::endorsements::endorsement(&issuer);
        full().with("/issuer/endorsement", &format!("[{}]", endorsement.compact())).signed()
    };
    vec![
        case(
            "reading/creator-is-the-issuer.json",
            full().with(creator, &described).signed(),
            "Two places say the same of one node.",
            SOURCE,
        )
        .says(VALID, &[]),
        case(
            "reading/creator-is-the-issuer-in-fewer-words.json",
            full().with(creator, &bare).signed(),
            "The second place says less of the node, and nothing else.",
            SOURCE,
        )
        .says(VALID, &[]),
        hidden(
            "names-of-issuer-and-creator-swapped",
            full()
                .with(creator, &other)
                .proved_leniently(&Proof::by(Key::University))
                .with("/issuer/name", r#""Press office""#)
                .with(creator, &described),
            "One node has two names, and no signature says where which of them belongs: as it was signed, it is refused too.",
        ),
        hidden(
            "issuer-described-as-creator-only",
            full().with(creator, &bare).signed().without("/issuer/name").with(creator, &described),
            "The issuer's name was moved to another place at which the issuer is named.",
        ),
        hidden_and(
            "address-moved-into-an-endorsement",
            endorsed().without("/issuer/url").with(
                "/issuer/endorsement/0/credentialSubject/https:~1~1schema.org~1url",
                r#"{"@value": "https://university.example", "@type": "https://www.w3.org/2001/XMLSchema#anyURI"}"#,
            ),
            "The issuer's address was moved into an endorsement of the issuer, which no longer holds.",
            &["endorsements.invalid"],
        ),
        hidden(
            "grade-below-a-member-of-ones-own",
            full()
                .context(r#"{"portfolio": {"@id": "https://university.example/terms#portfolio", "@type": "@id"}}"#)
                .with("/credentialSubject/portfolio", r#"{"id": "https://university.example/evidence/1"}"#)
                .signed()
                .without("/evidence/0/name")
                .with("/credentialSubject/portfolio/https:~1~1schema.org~1name", r#""Exam""#),
            "The name of the evidence was moved below a member that no reader knows.",
        ),
    ]
}

fn proofs() -> Vec<Case> {
    let ended = Proof::by(Key::University).with("expires", r#""2026-01-10T00:00:00Z""#);
    vec![hidden(
        "end-of-a-proof-under-another-name",
        {
            let badge = badge().context(r#""https://w3id.org/security/v1""#).proved(&ended);
            badge.without("/proof/expires").with("/proof/expiration", r#""2026-01-10T00:00:00Z""#)
        },
        "A context that we ship has a second name for the end of a proof.",
    )]
}

/// What nobody reads may be spelled as JSON-LD allows.
fn free() -> Vec<Case> {
    vec![
        case(
            "reading/names-of-ones-own-below-a-member-of-ones-own.json",
            badge()
                .context(r#"{"portfolio": {"@id": "https://university.example/terms#portfolio", "@context": {"label": "https://university.example/terms#name", "self": "@id"}}}"#)
                .with("/credentialSubject/portfolio", r#"{"self": "https://university.example/portfolios/1", "label": "Mine", "https://schema.org/name": {"@value": "Mine"}}"#)
                .signed(),
            "Below a member that no class of the standard lists, readers read nothing.",
            "VCDM 2.0 §5.2",
        )
        .says(VALID, &[]),
    ]
}
