//! What the standard lists can be read, whatever is written: the views, held against the class table and the contexts.

use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;

use ob3::json::{Object, Value};
use ob3::model::class::{Class, Kind, Property, TypeRule};
use ob3::model::outline::{Reading, View};
use ob3::model::*;
use ob3::{Algorithm, Credential, Did, SignOptions, SigningKey, sign};

use crate::kit::{instant, samples};

/// Every class with what its view reads in an object: its debug form, which asks every accessor.
fn classes() -> impl Iterator<Item = (&'static Class, impl Fn(&Object<'_>) -> String)> {
    OUTLINES
        .into_iter()
        .map(|outline| (outline.class, |object: &Object<'_>| format!("{:?}", View::of(object, outline))))
}

/// Those of Open Badges: the others are of learner records.
fn classes_of_badges() -> impl Iterator<Item = &'static Class> {
    classes()
        .map(|(class, _)| class)
        .filter(|class| !["ClrCredential", "ClrSubject", "Association"].contains(&class.name))
}

fn object_of(text: &str) -> Object<'static> {
    Credential::from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}")).document().clone()
}

/// A value of the kind as JSON, unlike any made before, and how its view shows it.
fn value(kind: Kind, serial: &mut usize) -> (String, String) {
    *serial += 1;
    let n = *serial;
    let text = |text: String| (format!("{text:?}"), format!("{text:?}"));
    match kind {
        Kind::Uri => text(format!("https://example.org/{n}")),
        Kind::DateTime => text(format!("2026-01-01T00:00:00.{n}Z")),
        Kind::Number => (format!("{n}.50"), format!("{n}.50")),
        Kind::Boolean => ("true".into(), "true".into()),
        Kind::Word(vocabulary) => text(vocabulary.words[n % vocabulary.words.len()].to_owned()),
        Kind::Any => (format!("\"any {n}\""), format!("String(\"any {n}\")")),
        Kind::Object(class) | Kind::Reference(class) => {
            let is_plain =
                |property: &&Property| !matches!(property.kind, Kind::Object(_) | Kind::Reference(_) | Kind::Any);
            let property = class.properties.iter().find(|property| is_plain(property) && !property.is_array).unwrap();
            let (json, shown) = value(property.kind, serial);
            let name = property.name;
            (format!("{{\"{name}\": {json}}}"), format!("{} {{ {name}: {shown}, .. }}", class.name))
        }
        _ => text(format!("text {n}")),
    }
}

#[test]
fn every_property_of_every_class_is_read_by_its_accessor() {
    let mut serial = 0;
    for (class, read) in classes() {
        let mut written = Vec::new();
        let mut expected = Vec::new();
        for property in class.properties {
            let name = property.name;
            let (json, shown) = value(property.kind, &mut serial);
            if property.is_array {
                let (json_2, shown_2) = value(property.kind, &mut serial);
                written.push(format!("\"{name}\": [{json}, {json_2}]"));
                expected.push(format!("{name}: [{shown}, {shown_2}]"));
            } else {
                written.push(format!("\"{name}\": {json}"));
                expected.push(format!("{name}: {shown}"));
            }
        }
        let object = object_of(&format!("{{{}}}", written.join(", ")));
        assert_eq!(read(&object), format!("{} {{ {}, .. }}", class.name, expected.join(", ")), "{}", class.name);
    }
}

#[test]
fn a_bare_value_is_read_as_an_array_of_one() {
    let mut serial = 0;
    for (class, read) in classes() {
        for property in class.properties.iter().filter(|property| property.is_array) {
            let (json, shown) = value(property.kind, &mut serial);
            let object = object_of(&format!("{{\"{}\": {json}}}", property.name));
            assert_eq!(read(&object), format!("{} {{ {}: [{shown}], .. }}", class.name, property.name));
        }
    }
}

#[test]
fn a_member_of_the_wrong_type_reads_as_absent() {
    for (class, read) in classes() {
        for property in class.properties {
            let right: &[&str] = match property.kind {
                Kind::Any => continue,
                Kind::Number => &["1.5"],
                Kind::Boolean => &["true"],
                Kind::Object(_) => &["{}"],
                Kind::Reference(_) => &["{}", "\"\""],
                _ => &["\"\""],
            };
            for wrong in ["null", "true", "1.5", "\"\"", "{}", "[]", "[null]", "[[true, 1.5, \"\", {}]]"] {
                if right.contains(&wrong) {
                    continue;
                }
                let object = object_of(&format!("{{\"{}\": {wrong}}}", property.name));
                assert_eq!(read(&object), format!("{} {{ .. }}", class.name), "{} {wrong}", property.name);
            }
            // One value is one value, however often an array has it; of two, none is the one.
            for value in right.iter().filter(|_| !property.is_array) {
                let read_of = |written: &str| read(&object_of(&format!("{{\"{}\": {written}}}", property.name)));
                assert_eq!(read_of(&format!("[{value}]")), read_of(value), "{}", property.name);
                assert_eq!(read_of(&format!("[{value}, {value}]")), read_of(value), "{}", property.name);
                let two = read_of(&format!("[{value}, null]"));
                assert_eq!(two, format!("{} {{ .. }}", class.name), "{}: an array of two", property.name);
            }
        }
    }
}

#[test]
fn every_class_has_an_outline_with_words_for_all_that_it_has() {
    let names: Vec<&str> = OUTLINES.iter().map(|outline| outline.class.name).collect();
    assert!(names.is_sorted(), "{names:?}");
    for outline in OUTLINES {
        assert!(!outline.about.is_empty(), "{}", outline.class.name);
        assert_eq!(outline.accessors.len(), outline.class.properties.len());
        for (accessor, property) in outline.accessors.iter().zip(outline.class.properties) {
            assert_eq!(accessor.property.name, property.name);
            assert!(!accessor.about.is_empty(), "{} of {}", accessor.name, outline.class.name);
            assert_eq!(accessor.name.replace('_', ""), property.name.trim_start_matches('@').to_lowercase());
            if let Kind::Object(class) | Kind::Reference(class) = property.kind {
                assert!(names.contains(&class.name), "{}", class.name);
            }
        }
    }
}

#[test]
fn a_view_of_any_class_reads_what_the_class_reads() {
    let object =
        object_of(r#"{"issuer": "did:example:u", "validFrom": "2026-01-01", "proof": {"nonce": "n"}, "ours": 1}"#);
    let badge = View::from(AchievementCredential::from(&object));
    let Some([Reading::View(issuer)]) = badge.read("issuer").as_deref().map(|read| <[_; 1]>::try_from(read).unwrap())
    else {
        panic!()
    };
    assert_eq!((issuer.uri(), issuer.outline().class.name), (Some("did:example:u"), "Profile"));
    assert_eq!(issuer.read("id"), Some(vec![Reading::Text("did:example:u")]));
    assert_eq!(badge.extensions().map(|(name, _)| name).collect::<Vec<_>>(), ["ours"]);
    assert_eq!(badge, View::of(&object, AchievementCredential::OUTLINE));
    assert_ne!(badge, View::of(&object, EndorsementCredential::OUTLINE));
}

#[test]
fn values_of_the_wrong_type_in_an_array_are_passed_over() {
    let object = object_of(r#"{"tag": [1, "a", null, ["b"], "c"], "alignment": ["x", {"targetName": "T"}, []]}"#);
    let achievement = Achievement::from(&object);
    assert_eq!(achievement.tag().collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!(achievement.alignment().map(|alignment| alignment.target_name()).collect::<Vec<_>>(), [Some("T")]);
}

fn bundled(name: &str) -> serde_json::Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("bundled/contexts").join(name);
    let context: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    context["@context"].clone()
}

fn terms_of(context: &serde_json::Value, class: &str) -> Vec<String> {
    let scoped = context[class]["@context"].as_object();
    scoped.into_iter().flatten().map(|(term, _)| term.clone()).collect()
}

#[test]
fn the_table_lists_what_the_context_defines() {
    let context = bundled("ob-3.0.3.json");
    for class in classes_of_badges() {
        for term in terms_of(&context, class.name) {
            if !matches!(term.as_str(), "@protected" | "id" | "type") {
                assert!(class.property(&term).is_some(), "{} lacks {term}", class.name);
            }
        }
    }
}

#[test]
fn the_contexts_define_what_the_table_lists() {
    let [badges, credentials] = [bundled("ob-3.0.3.json"), bundled("credentials-v2.json")];
    for class in classes_of_badges() {
        let mut known: Vec<String> = badges.as_object().unwrap().keys().cloned().collect();
        known.extend(credentials.as_object().unwrap().keys().cloned());
        known.extend(terms_of(&badges, class.name));
        let among_credentials = match class.name {
            "AchievementCredential" | "EndorsementCredential" => "VerifiableCredential",
            "Proof" => "DataIntegrityProof",
            name => name,
        };
        known.extend(terms_of(&credentials, among_credentials));
        for property in class.properties.iter().filter(|property| property.name != "@context") {
            assert!(known.iter().any(|term| term == property.name), "{} of {}", property.name, class.name);
        }
    }
}

#[test]
fn the_table_says_what_the_standard_says_of_multiplicity_and_extension() {
    let row = |class: &Class, name: &str| {
        let property = class.property(name).unwrap();
        (property.is_required, property.is_array, property.is_compactable)
    };
    assert_eq!(row(&ACHIEVEMENT_CREDENTIAL, "@context"), (true, true, false));
    assert_eq!(row(&ACHIEVEMENT_CREDENTIAL, "id"), (true, false, false));
    assert_eq!(row(&ACHIEVEMENT_CREDENTIAL, "name"), (false, false, false));
    assert_eq!(row(&ACHIEVEMENT_CREDENTIAL, "proof"), (false, true, true));
    assert_eq!(row(&ACHIEVEMENT_CREDENTIAL, "evidence"), (false, true, false));
    assert_eq!(row(&ACHIEVEMENT_CREDENTIAL_1_1, "name"), (true, false, false));
    assert_eq!(row(&VERIFIABLE_CREDENTIAL, "id"), (false, false, false));
    assert_eq!(row(&CREDENTIAL_STATUS, "id"), (false, false, false));
    let required: Vec<_> =
        ACHIEVEMENT.properties.iter().filter(|property| property.is_required).map(|p| p.name).collect();
    assert_eq!(required, ["id", "criteria", "description", "name"]);
    let names = |is_wanted: fn(&&Class) -> bool| {
        classes_of_badges().filter(is_wanted).map(|class| class.name).collect::<Vec<_>>()
    };
    assert_eq!(names(|class| !class.is_extensible), ["IdentifierEntry", "IdentityObject", "Image"]);
    assert_eq!(
        names(|class| matches!(class.type_rule, TypeRule::Exactly(_))),
        ["BitstringStatusListEntry", "GeoCoordinates", "IdentifierEntry", "IdentityObject", "Image"]
    );
    let words = [&ACHIEVEMENT_TYPE, &ALIGNMENT_TARGET_TYPE, &IDENTIFIER_TYPE, &RESULT_STATUS_TYPE, &RESULT_TYPE];
    assert_eq!(words.map(|vocabulary| vocabulary.words.len()), [31, 7, 19, 7, 12]);
    assert_eq!(words.map(|vocabulary| vocabulary.is_extensible), [true, true, true, false, true]);
}

#[test]
fn an_issuer_reads_alike_as_a_profile_and_as_a_url() {
    let [named, bare] =
        [r#"{"issuer": {"id": "did:example:u", "name": "U"}}"#, r#"{"issuer": "did:example:u"}"#].map(object_of);
    let [named, bare] = [&named, &bare].map(|object| AchievementCredential::from(object).issuer().unwrap());
    assert_eq!((named.id(), named.name(), named.is_reference()), (Some("did:example:u"), Some("U"), false));
    assert_eq!((bare.id(), bare.name(), bare.is_reference()), (Some("did:example:u"), None, true));
    assert!(bare.json().is_empty() && bare.extensions().next().is_none() && bare.types().next().is_none());
}

#[test]
fn dates_are_read_under_the_names_of_the_edition() {
    let older = object_of(
        r#"{"@context": ["https://www.w3.org/2018/credentials/v1"], "issuanceDate": "2020-01-01T00:00:00Z",
            "expirationDate": "2021-01-01T00:00:00Z", "validFrom": "1999-01-01T00:00:00Z", "ours": 1}"#,
    );
    let badge = AchievementCredential::from(&older);
    assert_eq!(badge.valid_from().unwrap().as_str(), "2020-01-01T00:00:00Z");
    assert_eq!(badge.valid_until().unwrap().timestamp(), Some(instant("2021-01-01T00:00:00Z")));
    assert_eq!(badge.extensions().map(|(name, _)| name).collect::<Vec<_>>(), ["validFrom", "ours"]);
    let newer =
        object_of(r#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "issuanceDate": "2020-01-01T00:00:00Z"}"#);
    assert_eq!(EndorsementCredential::from(&newer).valid_from(), None);
    assert_eq!(EndorsementCredential::from(&newer).extensions().count(), 1);
}

#[test]
fn words_say_whether_the_standard_knows_them() {
    let object = object_of(r#"{"achievementType": "MicroCredential"}"#);
    let word = Achievement::from(&object).achievement_type().unwrap();
    assert!(word.is_known() && !word.is_extension() && word == "MicroCredential");
    assert_eq!(word.vocabulary().name, "AchievementType");
    let object = object_of(r#"{"status": "ext:Paused", "value": "x"}"#);
    let word = Result::from(&object).status().unwrap();
    assert!(!word.is_known() && !word.is_extension(), "the one vocabulary that may not be extended");
    let object = object_of(r#"{"identityType": "email"}"#);
    let word = IdentityObject::from(&object).identity_type().unwrap();
    assert!(!word.is_known() && !word.is_extension(), "a common mistake, which is read all the same");
}

#[test]
fn numbers_keep_their_spelling() {
    let digits = "9".repeat(5_000);
    for (spelling, number) in [
        ("42.0", Some(42.0)),
        ("1E2", Some(100.0)),
        ("-0", Some(0.0)),
        ("0.1", Some(0.1)),
        ("1e-400", Some(0.0)),
        // No double is near: no number is infinite, and none fails to be read.
        ("1e400", None),
        ("-1e400", None),
        (&*digits, None),
    ] {
        let object = object_of(&format!(r#"{{"latitude": {spelling}}}"#));
        let latitude = GeoCoordinates::from(&object).latitude().unwrap();
        assert_eq!(latitude.as_str(), spelling);
        assert_eq!(latitude.as_f64(), number);
    }
}

#[test]
fn a_date_that_is_none_is_still_text() {
    let object = object_of(r#"{"validFrom": "last summer"}"#);
    let from = AchievementCredential::from(&object).valid_from().unwrap();
    assert_eq!((from.as_str(), from.timestamp()), ("last summer", None));
}

#[test]
fn unknown_members_are_shown_and_survive_byte_for_byte() {
    let key = SigningKey::generate(Algorithm::Ed25519).unwrap();
    let issuer = Did::key(key.verifying_key());
    let text = format!(
        r#"{{ "@context":["https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", {{"ours":"https://example.org/ours", "@vocab": null}}],
  "ours" : {{"ours":1.50}},	"type":["VerifiableCredential","OpenBadgeCredential"],"id":"urn:example:1","issuer":{{"type":["Profile"],"id":"{issuer}"}},
  "validFrom":"2026-01-01T00:00:00Z","credentialSubject":{{"id":"did:example:ada","type":["AchievementSubject"],"ours":"\u00e9","achievement":{{
  "id":"urn:example:2","type":["Achievement"],"name":"T","description":"D","criteria":{{"narrative":"N"}}}}}}}}"#
    );
    let credential = Credential::from_json(text.as_bytes()).unwrap();
    assert_eq!(credential.as_str(), text);
    let extensions: Vec<_> = credential.view().extensions().map(|(name, value)| (name, value.to_json())).collect();
    assert_eq!(extensions, [("ours", String::from(r#"{"ours":1.50}"#))]);
    let subject = credential.view().credential_subject().unwrap();
    assert_eq!(
        subject.extensions().map(|(name, value)| (name, value.as_str())).collect::<Vec<_>>(),
        [("ours", Some("é"))]
    );
    let signed = sign(&credential, &key, &SignOptions::new()).unwrap();
    assert!(signed.as_str().starts_with(text.strip_suffix('}').unwrap()));
    let document = signed.document().unwrap();
    let badge = AchievementCredential::of(&document).unwrap();
    assert_eq!(badge.extensions().count(), 1);
    assert_eq!(badge.proof().next().unwrap().cryptosuite(), Some("eddsa-rdfc-2022"));
}

#[test]
fn a_view_of_something_else_than_an_object_is_none() {
    for value in [Value::Null, Value::Bool(true), Value::from("text"), Value::Array(Vec::new())] {
        assert!(Achievement::of(&value).is_none());
    }
}

#[test]
fn what_is_nested_as_deeply_as_json_may_be_is_read() {
    let depth = 120;
    let text = format!("{}{{}}{}", "{\"parentOrg\": ".repeat(depth), "}".repeat(depth));
    let object = object_of(&text);
    let mut profile = Profile::from(&object);
    let mut levels = 0;
    while let Some(parent) = profile.parent_org() {
        profile = parent;
        levels += 1;
    }
    assert_eq!(levels, depth);
    assert!(format!("{:?}", Profile::from(&object)).ends_with(".. }"));
}

fn sentence(text: &str) -> String {
    AchievementCredential::from(&object_of(text)).to_string()
}

#[test]
fn a_badge_tells_itself_in_a_sentence() {
    let told = sentence(
        r#"{"issuer": {"id": "did:example:u", "name": "Example University"}, "validFrom": "2026-01-01T00:00:00Z",
            "validUntil": "2028-01-01T00:00:00Z",
            "credentialSubject": {"id": "did:example:ada", "achievement": {"name": "Teamwork"}}}"#,
    );
    assert_eq!(
        told,
        "Teamwork, awarded to did:example:ada by Example University, valid from 2026-01-01 until 2028-01-01"
    );
    let told = sentence(
        r#"{"name": "Teamwork of 2026", "issuer": "did:example:u", "credentialSubject": {
            "identifier": [{"hashed": true, "identityHash": "sha256$00", "identityType": "emailAddress"}]}}"#,
    );
    assert_eq!(told, "Teamwork of 2026, awarded to the owner of a hidden emailAddress by did:example:u");
    assert_eq!(sentence("{}"), "a badge without a name, awarded to nobody in particular by an issuer without a name");
}

#[test]
fn a_strangers_text_cannot_disturb_the_sentence() {
    let told = sentence(&format!(
        r#"{{"name": "A\u001b[31m\nB\u202eC{}", "issuer": "did:example:u", "validFrom": "long ago\r\n"}}"#,
        "x".repeat(10_000)
    ));
    assert!(!told.chars().any(|c| c.is_control() || c == '\u{202e}'));
    assert!(told.chars().count() < 300 && told.contains('…') && told.ends_with("valid from long ago  "));
}

#[test]
fn identities_match_as_the_standard_computes_them() {
    let matches = |object: &str, identity: &str| IdentityObject::from(&object_of(object)).matches(identity);
    let sha256 = r#"{"hashed": true, "salt": "Kosher", "identityHash": "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"}"#;
    assert!(matches(sha256, "a@example.com"));
    assert!(matches(&sha256.replace("b5809d8a92f8", "B5809D8A92F8"), "a@example.com"), "digits large or small");
    for other in ["A@example.com", " a@example.com", "b@example.com", "a@example.comKosher", ""] {
        assert!(!matches(sha256, other), "{other:?}");
    }
    assert!(!matches(&sha256.replace("Kosher", "kosher"), "a@example.com"));
    assert!(!matches(&sha256.replace("sha256$", "SHA256$"), "a@example.com"));
    assert!(!matches(&sha256.replace("sha256$", ""), "a@example.com"));
    assert!(!matches(&sha256.replace("399\"", "39\""), "a@example.com"), "a hash cut short");
    let md5 = r#"{"hashed": true, "salt": "Kosher", "identityHash": "md5$ddd142639a792e74751ee7e129237efa"}"#;
    assert!(matches(md5, "a@example.com") && !matches(md5, "b@example.com"));
    let unsalted = r#"{"hashed": true, "identityHash": "sha256$08168cd80dfd534ab0f10af10f1303fe00af2d43ab5c1432360d137f8197e17a"}"#;
    assert!(matches(unsalted, "a@example.com"));
    let plain = r#"{"hashed": false, "salt": "not-used", "identityHash": "a@example.com"}"#;
    assert!(matches(plain, "a@example.com") && !matches(plain, "a@example.co") && !matches(plain, "a@example.comm"));
    assert!(!matches(r#"{"hashed": false, "identityHash": ""}"#, ""), "nobody is no identity");
    for broken in [
        r#"{"identityHash": "a@example.com"}"#,
        r#"{"hashed": "false", "identityHash": "a@example.com"}"#,
        r#"{"hashed": true, "identityHash": "a@example.com"}"#,
        r#"{"hashed": false}"#,
    ] {
        assert!(!matches(broken, "a@example.com"), "{broken}");
    }
}

#[test]
fn hashes_are_made_as_the_standard_computes_them() {
    let hashed = Value::from(Object::from(hashed_identity("a@example.com", "emailAddress", Some("Kosher")).unwrap()));
    assert_eq!(
        hashed.to_json(),
        r#"{"type":"IdentityObject","hashed":true,"identityHash":"sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399","identityType":"emailAddress","salt":"Kosher"}"#
    );
    let unsalted = Object::from(hashed_identity("a@example.com", "emailAddress", None).unwrap());
    assert!(unsalted.member("salt").is_none() && IdentityObject::from(&unsalted).matches("a@example.com"));
    let capitals = Object::from(hashed_identity("Ada.B@Example.COM", "emailAddress", None).unwrap());
    let matches = |identity| IdentityObject::from(&capitals).matches(identity);
    assert!(matches("Ada.B@example.com") && !matches("ada.b@example.com"), "only the host has no case");
    let name = Object::from(hashed_identity("Ada@Lab", "name", None).unwrap());
    assert!(IdentityObject::from(&name).matches("Ada@Lab"), "what is no address is as it is written");
    let plain = Object::from(plain_identity("a@example.com", "emailAddress"));
    assert!(IdentityObject::from(&plain).matches("a@example.com"));
}

/// The example of the official validator that uses nearly everything, if it is there.
fn complete() -> Option<Credential> {
    let bytes = fs::read(samples()?.join("1edtech-validator__ob30-complete.json")).unwrap();
    Some(Credential::from_json(&bytes).unwrap())
}

fn shown(value: impl Debug) -> String {
    format!("{value:?}")
}

#[test]
fn the_official_complete_example_is_read_as_it_is_written() {
    let Some(credential) = complete() else { return };
    let badge = credential.view();
    assert_eq!(badge.context().count(), 3);
    assert_eq!(
        badge.context().nth(2).and_then(|context| context.as_str()),
        Some("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
    );
    assert_eq!(badge.id(), Some("http://1edtech.edu/credentials/3732"));
    assert_eq!(badge.types().collect::<Vec<_>>(), ["VerifiableCredential", "OpenBadgeCredential"]);
    assert_eq!(badge.name(), Some("1EdTech University Degree for Example Student"));
    assert_eq!(badge.image().and_then(|image| image.caption()), badge.name());
    assert_eq!(badge.valid_until().unwrap().timestamp().unwrap().to_string(), "2030-01-01T00:00:00Z");
    assert_eq!(badge.awarded_date(), None);
    assert_eq!(badge.evidence().map(|evidence| evidence.genre()).collect::<Vec<_>>(), [Some("Research"); 2]);
    assert_eq!(badge.credential_schema().next().unwrap().types().next(), Some("1EdTechJsonSchemaValidator2019"));
    assert_eq!(badge.credential_status().unwrap().types().next(), Some("1EdTechRevocationList"));
    assert!(badge.credential_status().unwrap().bitstring_status_list_entry().is_none());
    assert_eq!(badge.refresh_service().unwrap().id(), Some("http://1edtech.edu/credentials/3732"));
    assert_eq!(badge.proof().next().unwrap().created().unwrap().as_str(), "2024-04-03T09:44:42Z");
    assert_eq!(badge.extensions().count() + badge.endorsement_jwt().count() + badge.terms_of_use().count(), 0);

    let issuer = badge.issuer().unwrap();
    assert_eq!(issuer.official(), Some("Horace Mann"));
    assert_eq!(issuer.parent_org().and_then(|parent| parent.name()), Some("Universal Universities"));
    assert_eq!(
        issuer.other_identifier().map(|other| shown(other.identifier_type().unwrap())).collect::<Vec<_>>(),
        ["\"sourcedId\"", "\"nationalIdentityNumber\""]
    );
    let address = issuer.address().unwrap();
    assert_eq!((address.address_country_code(), address.postal_code()), (Some("US"), Some("12345")));
    assert_eq!(address.geo().unwrap().latitude().unwrap().as_str(), "1");
    let endorsement = issuer.endorsement().next().unwrap();
    assert_eq!(
        endorsement.credential_subject().unwrap().endorsement_comment(),
        Some("1EdTech University is in good standing")
    );
    assert_eq!(endorsement.credential_schema().count(), 2);
    assert_eq!(endorsement.issuer().unwrap().name(), Some("Example Accrediting Agency"));

    let subject = badge.credential_subject().unwrap();
    assert_eq!(
        (subject.role(), subject.term(), subject.license_number()),
        (Some("Major Domo"), Some("Fall"), Some("A-9320041"))
    );
    assert_eq!(subject.credits_earned().unwrap().as_str(), "42");
    assert_eq!(subject.source().unwrap().name(), Some("1EdTech College of Arts"));
    assert_eq!(subject.activity_start_date().unwrap().as_str(), "2010-01-01T00:00:00Z");
    assert!(subject.identifier().any(|identifier| identifier.matches("somebody@gmail.com")));
    let results: Vec<_> =
        subject.result().map(|result| (result.value(), result.status().map(|word| word.as_str()))).collect();
    assert_eq!(results, [(Some("A"), None), (None, None), (None, Some("Completed"))]);

    let achievement = subject.achievement().unwrap();
    assert!(achievement.achievement_type().unwrap().is_known());
    assert_eq!(achievement.tag().collect::<Vec<_>>(), ["research", "computer science"]);
    assert_eq!(achievement.human_code(), Some("R1"));
    assert_eq!(
        achievement.alignment().map(|alignment| alignment.target_type().unwrap().as_str()).collect::<Vec<_>>(),
        ["CFItem", "CTDL"]
    );
    assert_eq!(achievement.creator().unwrap().endorsement().count(), 2);
    let descriptions: Vec<_> = achievement.result_description().collect();
    assert_eq!(descriptions[0].allowed_value().collect::<String>(), "DCBA");
    assert_eq!(
        descriptions[1].rubric_criterion_level().map(|level| level.points()).collect::<Vec<_>>(),
        [Some("4"); 2]
    );
    assert_eq!(descriptions[2].result_type().unwrap(), "Status");
    assert_eq!(
        badge.to_string(),
        "1EdTech University Degree for Example Student, awarded to did:example:ebfeb1f712ebc6f1c276e12ec21 by 1EdTech University, valid from 2010-01-01 until 2030-01-01"
    );
    assert_eq!(
        endorsement.to_string(),
        "EAA endorsement, an endorsement of https://1edtech.edu/issuers/565049 by Example Accrediting Agency, valid from 2010-01-01 until 2020-01-01"
    );
}
