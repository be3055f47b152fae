//! What `ob3 inspect` promises: everything that is in a document, in words, and never a word that it was checked.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::{Desk, Run, credential};
use ob3::model::class::{Class, Kind, TypeRule};
use ob3::model::{
    ACHIEVEMENT_CREDENTIAL, ACHIEVEMENT_CREDENTIAL_1_1, ENDORSEMENT_CREDENTIAL, ENDORSEMENT_CREDENTIAL_1_1,
    VERIFIABLE_CREDENTIAL,
};
use serde_json::{Map, Value, json};

fn inspect(document: &Value) -> Run {
    Desk::new().pipe(&["inspect", "-"], &document.to_string())
}

/// The first and the last line say that nothing was checked, and how to check it.
fn check_disclaimed(run: &Run, name: &str) {
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run}");
    for line in [run.stdout.lines().next(), run.stdout.lines().last()] {
        assert!(line.unwrap().starts_with("Nothing on this page was checked"), "{run}");
        assert!(line.unwrap().ends_with(&format!(" To check it: ob3 verify {name}")), "{run}");
    }
    for word in ["✓", "valid\n", "genuine"] {
        assert!(!run.stdout.contains(word), "{word}: {run}");
    }
}

fn check_said(run: &Run, what: &[&str]) {
    let words = run.words();
    for said in what {
        assert!(words.contains(said), "{said:?} is lacking: {run}");
    }
}

/// A document that has every member of every class below this one, each text unlike all others.
fn full(class: &'static Class, depth: usize, count: &mut usize) -> Value {
    let mut object = Map::new();
    let name = match class.type_rule {
        TypeRule::Contains(names) => names.last().copied(),
        TypeRule::Exactly(name) => Some(name),
        _ => Some("DataIntegrityProof"),
    };
    if class.type_rule != TypeRule::None {
        object.insert(String::from("type"), json!([name]));
    }
    for property in class.properties.iter().filter(|property| property.name != "@context") {
        *count += 1;
        let value = match property.kind {
            Kind::Boolean => json!(true),
            Kind::Number => json!(*count),
            // Achievements are endorsed by credentials whose issuers are endorsed, and so on.
            Kind::Object(_) | Kind::Reference(_) if depth > 5 => continue,
            Kind::Object(class) | Kind::Reference(class) => full(class, depth + 1, count),
            Kind::Word(vocabulary) => json!(vocabulary.words[*count % vocabulary.words.len()]),
            Kind::DateTime => json!(format!("2026-01-01T00:00:00.{count:06}Z")),
            _ => json!(format!("text-{count}-")),
        };
        object.insert(property.name.to_owned(), if property.is_array { json!([value]) } else { value });
    }
    object.insert(format!("private{count}"), json!({"deep": [format!("own-{count}-"), 1]}));
    Value::Object(object)
}

/// Every member name and every scalar of a document.
fn tell(value: &Value, names: &mut BTreeSet<String>, scalars: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, member) in object {
                names.insert(name.clone());
                // The one type that an object must have is told by its label.
                if name != "type" {
                    tell(member, names, scalars);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| tell(item, names, scalars)),
        Value::String(text) => scalars.extend([text.clone()]),
        Value::Bool(_) => scalars.extend([String::from("yes")]),
        other => scalars.extend([other.to_string()]),
    }
}

/// `licenseNumber` as `license number`.
fn in_words(name: &str) -> String {
    let words = name.trim_start_matches('@').chars().flat_map(|c| {
        let gap = if c.is_uppercase() { Some(' ') } else { None };
        gap.into_iter().chain(c.to_lowercase())
    });
    words.collect()
}

#[test]
fn of_a_status_list_its_entries_are_told() {
    let desk = Desk::with_badge();
    let url = "https://example.edu/status/1";
    assert_eq!(desk.run(&["status", "new", "kept.json", "--url", url]).status, 0);
    let publish =
        ["status", "publish", "kept.json", "--key", "key.jwk", "-o", "list.json", "--until", "2099-01-01T00:00:00Z"];
    assert_eq!(desk.run(&publish).status, 0);
    check_said(&desk.run(&["inspect", "list.json"]), &["Entries 131072", "Set none"]);
    assert_eq!(desk.run(&["status", "set", "kept.json", "7", "94567"]).status, 0);
    assert_eq!(desk.run(&publish).status, 0);
    let run = desk.run(&["inspect", "list.json"]);
    check_disclaimed(&run, "list.json");
    let issuer = "in the name of did:key:";
    check_said(
        &run,
        &[
            "Set 2: 7, 94567",
            "A set entry means revocation",
            "Answers until 2099-01-01T00:00:00Z",
            issuer,
            "with the key did:key:",
        ],
    );
    let ids = json!({"id": url, "issuer": "did:example:1", "revokedCredential": [{"id": "urn:uuid:1"}, {"id": "urn:uuid:2", "revoked": false}]});
    check_said(&inspect(&ids), &["Revoked 1: urn:uuid:1 ", "without a proof"]);
    let mut broken: Value = serde_json::from_str(&desk.read("list.json")).unwrap();
    broken["credentialSubject"]["encodedList"] = json!("uH4sI+/==");
    check_said(&inspect(&broken), &["cannot be read:", "[status.list.malformed]"]);
}

#[test]
fn every_member_of_every_class_is_on_the_page_with_its_value() {
    for (class, older) in [
        (&ACHIEVEMENT_CREDENTIAL, false),
        (&ACHIEVEMENT_CREDENTIAL_1_1, true),
        (&ENDORSEMENT_CREDENTIAL, false),
        (&ENDORSEMENT_CREDENTIAL_1_1, true),
        (&VERIFIABLE_CREDENTIAL, false),
    ] {
        let mut document = full(class, 0, &mut 100);
        let first =
            if older { "https://www.w3.org/2018/credentials/v1" } else { "https://www.w3.org/ns/credentials/v2" };
        document["@context"] = json!([first, "https://example.org/own", {"term": "https://example.org/term"}]);
        document["type"] = json!(["VerifiableCredential", class.name]);
        let run = inspect(&document);
        check_disclaimed(&run, "-");
        let (mut names, mut scalars) = (BTreeSet::new(), BTreeSet::new());
        tell(&document, &mut names, &mut scalars);
        let page = run.words();
        let small = page.to_lowercase();
        // An alignment is called by it.
        for name in names.into_iter().filter(|name| name != "targetName") {
            assert!(small.contains(&in_words(&name)) || page.contains(&name), "{}: {name}: {run}", class.name);
        }
        for scalar in scalars {
            let readable = scalar.replace('T', ", ").replace('Z', " UTC");
            assert!(page.contains(&scalar) || page.contains(&readable), "{}: {scalar}: {run}", class.name);
        }
        assert!(!page.contains("--json shows"), "nothing is left out: {run}");
    }
}

#[test]
fn results_are_told_by_the_names_of_what_they_refer_to() {
    let mut badge = credential("did:example:university");
    let subject = &mut badge["credentialSubject"];
    subject["achievement"]["resultDescription"] = json!([
        {"id": "urn:grade", "type": ["ResultDescription"], "name": "Final grade", "resultType": "LetterGrade",
         "allowedValue": ["F", "C", "A"], "requiredValue": "C"},
        {"id": "urn:rubric", "type": ["ResultDescription"], "name": "Teamwork rubric", "resultType": "RubricCriterionLevel",
         "requiredLevel": "urn:level:2", "rubricCriterionLevel": [
            {"id": "urn:level:1", "type": ["RubricCriterionLevel"], "name": "Basic", "level": "1", "points": "2"},
            {"id": "urn:level:2", "type": ["RubricCriterionLevel"], "name": "Mastery", "level": "2", "points": "4"}]},
        {"id": "urn:score", "type": ["ResultDescription"], "name": "Score", "resultType": "ext:Own",
         "valueMin": "0", "valueMax": "100"}
    ]);
    subject["result"] = json!([
        {"type": ["Result"], "resultDescription": "urn:grade", "value": "A"},
        {"type": ["Result"], "resultDescription": "urn:rubric", "achievedLevel": "urn:level:2", "status": "Completed"},
        {"type": ["Result"], "resultDescription": "urn:score", "value": "87", "achievedLevel": "urn:level:9"},
        {"type": ["Result"], "resultDescription": "urn:nowhere", "value": "7"}
    ]);
    let run = inspect(&badge);
    check_disclaimed(&run, "-");
    check_said(
        &run,
        &[
            "Result 1 Final grade",
            "which is Final grade (LetterGrade); from the lowest to the highest: F, C, A; required: C",
            "Result 2 Teamwork rubric",
            "which is Teamwork rubric (RubricCriterionLevel); required: Mastery",
            "Achieved level urn:level:2 which is Mastery, level 2, 4 points",
            "Required level urn:level:2 which is Mastery, level 2, 4 points",
            "which is Score (ext:Own); from 0 to 100",
            "ext:Own (a word of the author's own)",
            "urn:level:9 (no rubric of the achievement has such a level)",
            "urn:nowhere (the achievement has no such result description)",
        ],
    );
}

#[test]
fn whose_it_is_is_told_or_said_to_be_hidden() {
    let mut badge = credential("did:example:university");
    badge["credentialSubject"]["identifier"] = json!([
        {"type": "IdentityObject", "hashed": true, "identityHash": "sha256$ab", "identityType": "emailAddress", "salt": "Kosher"},
        {"type": "IdentityObject", "hashed": true, "identityHash": "md5$cd", "identityType": "email"},
        {"type": "IdentityObject", "hashed": false, "identityHash": "A-9320041", "identityType": "accountId"}
    ]);
    check_said(
        &inspect(&badge),
        &[
            "hidden: a salted hash, which only who knows the emailAddress can compare",
            "sha256$ab",
            "Salt Kosher",
            "hidden: a hash without salt",
            "email (no word of IdentifierTypeEnum)",
            "the accountId in plain text",
            "Identity hash A-9320041",
        ],
    );
    badge["credentialSubject"].as_object_mut().unwrap().retain(|name, _| name != "id" && name != "identifier");
    check_said(&inspect(&badge), &["Credential subject (whose it is, neither an id nor an identifier tells)"]);
}

#[test]
fn an_embedded_image_is_named_and_measured() {
    let mut badge = credential("did:example:university");
    let data = format!("data:image/png;base64,{}", "A".repeat(16_000));
    badge["credentialSubject"]["achievement"]["image"] = json!({"id": data, "type": "Image", "caption": "Hands"});
    badge["image"] = json!(data);
    badge["own"] = json!({"picture": data});
    let run = inspect(&badge);
    check_said(&run, &["Image embedded PNG, 12 KB Caption Hands", "/own/picture: embedded PNG, 12 KB"]);
    check_said(&run, &["Image embedded PNG, 12 KB (a string, where the standard has an object)"]);
    assert!(!run.stdout.contains("AAAA"), "{run}");
}

#[test]
fn a_narrative_keeps_its_lines() {
    let mut badge = credential("did:example:university");
    badge["credentialSubject"]["achievement"]["criteria"]["narrative"] = json!("# How\n\n- by peers\n- by deeds\n");
    let run = inspect(&badge);
    let lines: Vec<&str> = run.stdout.lines().map(str::trim).collect();
    assert!(lines.windows(2).any(|pair| pair == ["- by peers", "- by deeds"]), "{run}");
    check_said(&run, &["Narrative # How"]);
}

#[test]
fn endorsements_are_told_by_who_and_what_and_have_an_end() {
    let endorsement = |inner: Value| {
        json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiableCredential", "EndorsementCredential"], "id": "urn:uuid:1", "name": "Accreditation",
            "issuer": {"id": "https://agency.example", "type": ["Profile"], "name": "Example Agency", "endorsement": inner},
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {"id": "urn:x", "type": ["EndorsementSubject"], "endorsementComment": "In good standing"}
        })
    };
    let mut nested = json!([]);
    for _ in 0..20 {
        nested = json!([endorsement(nested)]);
    }
    let mut badge = credential("did:example:university");
    badge["endorsement"] = nested.clone();
    badge["endorsementJwt"] = json!(["eyJhbGciOiJFZERTQSJ9.eyJ4IjoxfQ.c2ln"]);
    let run = inspect(&badge);
    check_disclaimed(&run, "-");
    check_said(
        &run,
        &[
            "Endorsement by Example Agency, not checked here: “In good standing”",
            "Endorsement comment In good standing",
            "Endorsement JWT eyJhbGciOiJFZERTQSJ9.eyJ4IjoxfQ.c2ln",
        ],
    );
    assert_eq!(run.stdout.matches("urn:uuid:1").count(), 20, "those below the last level stand there by their place");
    let run = inspect(&nested[0]);
    check_disclaimed(&run, "-");
    check_said(&run, &["Kind an endorsement", "Name Accreditation", "Issuer Example Agency"]);
}

#[test]
fn members_that_the_standard_does_not_know_are_shown_by_their_place() {
    let mut badge = credential("did:example:university");
    badge["x/y"] = json!({"mood": ["proud", 1.5]});
    badge["issuer"]["motto"] = json!("Docendo discimus");
    badge["credentialSubject"]["achievement"]["criteria"]["~own"] = json!(null);
    badge["credentialSubject"]["achievement"]["alignment"] =
        json!([{"type": ["Alignment"], "targetName": "T", "targetUrl": "urn:t", "targetWeight": 3}]);
    let run = inspect(&badge);
    let page = run.stdout.split("Members that the standard does not know").nth(1).unwrap();
    for line in [
        "  /x~1y: {\"mood\": [\"proud\", 1.5]}",
        "  /issuer/motto: \"Docendo discimus\"",
        "  /credentialSubject/achievement/criteria/~0own: null",
        "  /credentialSubject/achievement/alignment/0/targetWeight: 3",
    ] {
        assert!(page.lines().any(|found| found == line), "{line}: {run}");
    }
    assert!(!inspect(&credential("did:example:university")).stdout.contains("does not know"));
}

#[test]
fn a_value_of_another_form_is_shown_and_said_to_be() {
    for (pointer, value, said) in [
        ("/name", json!(7), "Name 7 (a number, where the standard has a text)"),
        ("/name", json!({"@value": "T"}), r#"Name {"@value": "T"} (an object, where the standard has a text)"#),
        ("/name", json!(["A", "B"]), "Name A, B (2 of them, where the standard has one)"),
        ("/name", json!(["A", 7]), "Name 2 7 (a number, where the standard has a text)"),
        ("/name", json!(null), "Name null: nothing at all"),
        ("/name", json!(" "), "Name (an empty text)"),
        ("/description", json!([]), "Description (an empty list)"),
        ("/issuer", json!("did:example:u"), "Issuer did:example:u (named by its id alone)"),
        ("/issuer", json!(7), "Issuer 7 (a number, where the standard has a URL or an object)"),
        ("/issuer/type", json!({}), "Type {} (an object, where the standard has one text or several)"),
        ("/validFrom", json!("2010"), "Valid from 2010 (no date and time with a zone)"),
        ("/validFrom", json!("2026-01-01T01:00:00+01:00"), "00:00:00 UTC, written 2026-01-01T01:00:00+01:00"),
        (
            "/credentialSubject",
            json!(["x", {"id": "urn:a"}]),
            "Credential subject (2 of them, where the standard has one)",
        ),
        ("/credentialSubject/achievement", json!("Teamwork"), "Achievement Teamwork (a string, where the standard"),
        ("/credentialSubject/achievement/achievementType", json!("Medal"), "Medal (no word of AchievementType)"),
        ("/credentialSubject/achievement/tag", json!("single"), "Tag single"),
        ("/credentialSubject/achievement/tag", json!(["a", "b, c"]), "Tag a b, c"),
        (
            "/credentialSubject/creditsEarned",
            json!("1.50"),
            "Credits earned 1.50 (a string, where the standard has a number)",
        ),
        ("/credentialStatus", json!([{"type": "A"}, {"type": "B"}]), "Credential status 2 not looked up here Type B"),
        ("/@context", json!("https://x.example"), "Context https://x.example"),
    ] {
        let mut badge = credential("did:example:university");
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        badge.pointer_mut(parent).unwrap()[name] = value;
        let run = inspect(&badge);
        check_disclaimed(&run, "-");
        check_said(&run, &[said]);
    }
}

#[test]
fn what_is_of_no_kind_or_of_two_is_not_shown() {
    for types in [json!({}), json!(["OpenBadgeCredential", "VerifiablePresentation"])] {
        let mut badge = credential("did:example:university");
        badge["type"] = types;
        let run = Desk::new().pipe(&["inspect", "-"], &badge.to_string());
        assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains("[open.kind."), "{run}");
    }
}

#[test]
fn how_it_is_secured_is_listed_and_not_claimed_to_be_checked() {
    let desk = Desk::with_badge();
    let mut badge: Value = serde_json::from_str(&desk.read("badge.json")).unwrap();
    badge["credentialStatus"] = json!({
        "id": "urn:entry", "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": 94567,
        "statusListCredential": "https://example.edu/status/3", "ours": true
    });
    badge["refreshService"] = json!({"id": "https://example.edu/refresh", "type": "1EdTechCredentialRefresh"});
    badge["termsOfUse"] = json!([{"type": "IssuerPolicy", "prohibition": [{"action": ["Archival"]}]}]);
    desk.write("badge.json", &badge.to_string());
    let run = desk.run(&["inspect", "badge.json"]);
    check_disclaimed(&run, "badge.json");
    check_said(
        &run,
        &[
            "Kind an Open Badge",
            "Data model Verifiable Credentials 2.0",
            "Credential status not looked up here Type BitstringStatusListEntry",
            "Status list index 94567",
            "Status list credential https://example.edu/status/3",
            "/credentialStatus/ours: true",
            r#"/termsOfUse/0/prohibition: [{"action": ["Archival"]}]"#,
            "Proof eddsa-rdfc-2022, not checked here Type DataIntegrityProof Created",
            &format!("Verification method {}#", desk.did()),
            "Context https://www.w3.org/ns/credentials/v2 https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
    );
    assert!(!run.stdout.contains("does not know"), "{run}");
}

#[test]
fn the_data_model_1_1_keeps_its_own_dates() {
    let mut badge = credential("did:example:university");
    badge["@context"] =
        json!(["https://www.w3.org/2018/credentials/v1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]);
    badge["issuanceDate"] = json!("2026-02-01T00:00:00Z");
    check_said(
        &inspect(&badge),
        &[
            "Data model Verifiable Credentials 1.1, which is read but no longer written",
            "Issuance date 2026-02-01, 00:00:00 UTC",
            // Which the data model 1.1 does not have.
            r#"/validFrom: "2026-01-01T00:00:00Z""#,
        ],
    );
}

#[test]
fn whatever_json_object_it_is_it_is_set_out() {
    for (document, said) in [
        (json!({}), "Kind no credential, but a JSON object"),
        (json!({"a": {"b": [1, "x"]}}), r#"/a: {"b": [1, "x"]}"#),
        (json!({"@context": "https://w3id.org/openbadges/v2", "type": "Assertion"}), "Kind something of Open Badges 2"),
        (json!({"credentialSubject": {"degree": "BA"}}), "/credentialSubject/degree: \"BA\""),
        (
            json!({"type": ["VerifiableCredential"], "name": "N", "own": 1}),
            "Name N Members that are not told above /own: 1",
        ),
        (
            json!({"type": ["VerifiableCredential", "BitstringStatusListCredential"],
                "credentialSubject": {"type": "BitstringStatusList", "encodedList": "uH4s"}}),
            "Kind a BitstringStatusListCredential, no Open Badge",
        ),
    ] {
        let run = inspect(&document);
        check_disclaimed(&run, "-");
        check_said(&run, &[said]);
    }
    let long = json!({"a": {"b": vec!["x".repeat(300); 3], "c": {}}});
    check_said(&inspect(&long), &["/a/b/0:", "/a/b/2:", "/a/c: {}"]);
}

#[test]
fn json_is_the_document_as_it_was_read() {
    let text = r#"{"id":1.50,"b":[1E+2,-0,12345678901234567890],"c":{},"d":[],"e":{"f":"é\n\"\\"},"g":null}"#;
    let run = Desk::new().pipe(&["inspect", "--json", "-"], text);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run}");
    let expected = "{\n  \"id\": 1.50,\n  \"b\": [\n    1E+2,\n    -0,\n    12345678901234567890\n  ],\n  \"c\": {},\n  \"d\": [],\n  \"e\": {\n    \"f\": \"é\\n\\\"\\\\\"\n  },\n  \"g\": null\n}\n";
    assert_eq!(run.stdout, expected);
}

#[test]
fn what_is_no_json_object_is_answered_as_verify_does() {
    let desk = Desk::new();
    for (name, text, status, code) in [
        ("list.json", "[]", 1, "json.root"),
        ("broken.json", "{\"a\": tru}", 1, "json.syntax"),
        ("twice.json", "{\"a\": 1, \"a\": 2}", 1, "json.duplicate-key"),
        ("empty", "", 1, "open.empty"),
        ("page.html", "<!doctype html><p>badge</p>", 2, "open.page"),
        ("badge.jwt", "eyJ.eyJ.AAA", 1, "jws.encoding"),
        ("secret.jwt", "eyJ.e.y.J.AAA", 2, "open.carrier.unsupported"),
        ("badge.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", 1, "bake.none"),
    ] {
        desk.write(name, text);
        for args in [&["inspect", name][..], &["inspect", "--json", name]] {
            let run = desk.run(args);
            assert_eq!((run.status, run.stdout.as_str()), (status, ""), "{run}");
            assert!(run.stderr.starts_with(&format!("ob3: {name}: ")) && run.stderr.contains(code), "{run}");
        }
        let verified = desk.run(&["verify", name]);
        assert_eq!(verified.status, status, "{verified}");
        assert!(verified.stdout.contains(code), "{verified}");
    }
    desk.write("good.json", "{}");
    let run = desk.run(&["inspect", "good.json", "nowhere.json", "list.json", "good.json"]);
    assert_eq!(run.status, 66, "{run}");
    assert_eq!(run.stdout.matches("Nothing on this page was checked;").count(), 2, "{run}");
}

#[test]
fn a_page_has_an_end_and_what_is_beyond_it_is_said_to_be() {
    let alignments =
        |count: usize| json!(vec![json!({"type": ["Alignment"], "targetName": "T", "targetUrl": "urn:t"}); count]);
    let mut badge = credential("did:example:university");
    badge["credentialSubject"]["achievement"]["tag"] = json!("x".repeat(1_000_000));
    badge["credentialSubject"]["achievement"]["alignment"] = alignments(20_000);
    badge["own"] = json!("still here");
    let run = inspect(&badge);
    check_disclaimed(&run, "-");
    let said = ["(998000 more characters)", "Alignment and 19800 more, which --json shows", "/own: \"still here\""];
    check_said(&run, &said);
    assert!(!run.stdout.contains("The page is full"), "{run}");

    let level = json!({"id": "urn:l", "type": ["RubricCriterionLevel"], "name": "L", "alignment": alignments(200)});
    let description = json!({"id": "urn:d", "type": ["ResultDescription"], "name": "D", "resultType": "Status",
        "rubricCriterionLevel": vec![level; 50]});
    badge["credentialSubject"]["achievement"]["resultDescription"] = json!([description]);
    let run = inspect(&badge);
    check_disclaimed(&run, "-");
    check_said(&run, &["The page is full: there is more, which --json shows.", "/own: \"still here\""]);
    assert!(run.stdout.lines().count() < 8_000 && !run.stdout.contains("\n\n\n"));
}

#[test]
fn a_badge_of_an_older_standard_is_shown_with_what_people_look_for() {
    let hosted = json!({
        "@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://u.example/assertions/1.json",
        "recipient": {"type": "email", "hashed": true, "salt": "x", "identity": "sha256$c7ef"},
        "badge": {"type": "BadgeClass", "name": "Teamwork", "issuer": {"type": "Profile", "name": "Example University"}},
        "verification": {"type": "HostedBadge"}, "issuedOn": "2016-12-31T23:59:59Z", "expires": "2017-06-30T23:59:59Z"
    });
    let run = inspect(&hosted);
    check_disclaimed(&run, "-");
    check_said(
        &run,
        &[
            "something of Open Badges 2 or older",
            "Name Teamwork",
            "Issuer Example University",
            "hidden: a salted hash, which only who knows the email can compare",
            "Issued on 2016-12-31T23:59:59Z",
            "Expires 2017-06-30T23:59:59Z",
            "hosted: good as long as the issuer's server shows it at https://u.example/assertions/1.json",
        ],
    );
    let first = json!({"recipient": "ada@example.org", "badge": {"name": "Teamwork"}, "issued_on": 1_359_217_910, "revoked": true});
    let run = inspect(&first);
    check_disclaimed(&run, "-");
    check_said(
        &run,
        &[
            "ada@example.org (the email in plain text)",
            "2013-01-26T16:31:50Z (written as 1359217910 seconds)",
            "Revoked yes",
        ],
    );
}

#[test]
fn a_text_is_shown_with_its_language() {
    let mut badge = credential("did:example:u");
    badge["name"] =
        json!([{"@value": "Travail", "@language": "fr"}, {"@value": "عمل", "@language": "ar", "@direction": "rtl"}]);
    badge["description"] = json!({"@value": "Seul", "@language": "fr"});
    let run = inspect(&badge);
    check_said(&run, &["Travail (in fr)", "(in ar, from right to left)", "Seul (in fr)"]);
}

#[test]
fn terms_of_use_are_shown_with_everything_in_them() {
    let mut badge = credential("did:example:u");
    badge["termsOfUse"] = json!({"type": "CampusTerms", "id": "https://u.example/terms", "prohibition": ["resale"]});
    let run = inspect(&badge);
    check_said(&run, &["Terms of use", "CampusTerms", "https://u.example/terms", "prohibition", "resale"]);
}

#[test]
fn a_learner_record_is_told_apart_from_a_badge() {
    let record = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential", "ClrCredential"], "name": "Transcript",
        "partial": true, "credentialSubject": {"type": ["ClrSubject"], "verifiableCredential": [credential("did:example:u")],
            "association": [{"type": "Association", "associationType": "isPartOf", "sourceId": "urn:a", "targetId": "urn:b"}]}
    });
    let run = inspect(&record);
    check_disclaimed(&run, "-");
    check_said(
        &run,
        &["a Comprehensive Learner Record", "Name Transcript", "Partial yes", "Association type isPartOf"],
    );
}
