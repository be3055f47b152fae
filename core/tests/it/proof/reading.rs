//! What is read is what is signed: which spellings of a document its statements are made of, and which are refused.

use ob3::canon::Hash;
use ob3::json::Value as Json;
use ob3::jsonld::Options;
use ob3::proof::hazmat::Unsecured;
use ob3::{Bundle, Code, Limits};
use serde_json::{Value, json};

use crate::kit::{key, unsigned};

/// What becomes of a document: nothing, or the code and the place of the error.
fn refusal(document: &Value) -> Option<(Code, String)> {
    refusal_with(document, &Options::default())
}

fn refusal_with(document: &Value, options: &Options) -> Option<(Code, String)> {
    let text = document.to_string();
    let parsed = Json::parse(text.as_bytes(), &Limits::default()).unwrap();
    let bundle = Bundle::new();
    let unsecured = Unsecured::new(parsed.as_object().unwrap(), &bundle, options);
    unsecured.canonical_document(Hash::Sha256).err().map(|error| (error.code(), error.path().to_owned()))
}

#[track_caller]
fn assert_hidden(document: &Value, path: &str) {
    assert_eq!(refusal(document), Some((Code::JsonldHiddenMember, path.to_owned())), "{document}");
    // The rule is what refuses it: everything in it is covered by the signature.
    let statements = Options { reads_anything: true, ..Options::default() };
    assert_eq!(refusal_with(document, &statements), None, "{document}");
}

#[track_caller]
fn assert_read(document: &Value) {
    assert_eq!(refusal(document), None, "{document}");
}

/// A badge, changed.
fn badge(change: impl FnOnce(&mut Value)) -> Value {
    let mut badge = unsigned(&key(7));
    change(&mut badge);
    badge
}

fn add_context(document: &mut Value, context: Value) {
    document["@context"].as_array_mut().unwrap().push(context);
}

fn with_context(context: Value, change: impl FnOnce(&mut Value)) -> Value {
    badge(|badge| {
        add_context(badge, context);
        change(badge);
    })
}

#[test]
fn a_member_that_readers_look_for_is_written_by_its_one_name() {
    assert_read(&badge(|_| {}));
    let name = "https://schema.org/name";
    assert_hidden(&badge(|badge| badge["issuer"][name] = json!("x")), "/issuer/https:~1~1schema.org~1name");
    let alias = with_context(json!({"label": name}), |badge| badge["issuer"]["label"] = json!("x"));
    assert_hidden(&alias, "/issuer/label");
    let prefixed =
        with_context(json!({"sdo": "https://schema.org/"}), |badge| badge["issuer"]["sdo:name"] = json!("x"));
    assert_hidden(&prefixed, "/issuer/sdo:name");
    // Where no reader looks for it, it may stand under any name.
    assert_read(&with_context(json!({"label": name}), |badge| {
        badge["credentialSubject"]["label"] = json!("x");
    }));
}

#[test]
fn a_name_of_the_standard_means_what_the_standard_says() {
    let plain = |definition: Value| {
        json!({
            "@context": ["https://www.w3.org/2018/credentials/v1", {"name": definition}],
            "type": ["VerifiableCredential"],
            "issuer": {"id": "did:example:issuer", "name": "x"},
            "issuanceDate": "2026-01-01T00:00:00Z",
            "credentialSubject": {"id": "did:example:ada"}
        })
    };
    for good in [
        json!("https://schema.org/name"),
        json!("http://schema.org/name"),
        json!({"@id": "https://schema.org/name", "@container": "@set"}),
        json!({"@id": "https://schema.org/name", "@language": "en"}),
    ] {
        assert_read(&plain(good));
    }
    for bad in [
        json!("https://university.example/terms#name"),
        json!({"@id": "https://schema.org/name", "@type": "@json"}),
        json!({"@id": "https://schema.org/name", "@container": "@list"}),
    ] {
        assert_hidden(&plain(bad), "/issuer/name");
    }
    // The same holds for types.
    let mut typed = plain(json!("https://schema.org/name"));
    add_context(&mut typed, json!({"Profile": "https://university.example/terms#Profile"}));
    typed["credentialSubject"]["type"] = json!("Profile");
    assert_hidden(&typed, "/credentialSubject/type");
    // Readers of a credential of another kind look for nothing but an id in its subject.
    let mut other = plain(json!("https://university.example/terms#name"));
    other["issuer"] = json!("did:example:issuer");
    other["credentialSubject"]["name"] = json!("x");
    assert_read(&other);
}

#[test]
fn ids_and_types_are_written_by_their_names() {
    let subject = |change: fn(&mut Value)| badge(|badge| change(&mut badge["credentialSubject"]));
    let id = subject(|subject| {
        let id = subject.as_object_mut().unwrap().remove("id").unwrap();
        subject["@id"] = id;
    });
    assert_hidden(&id, "/credentialSubject/@id");
    let types = subject(|subject| {
        let types = subject.as_object_mut().unwrap().remove("type").unwrap();
        subject["@type"] = types;
    });
    assert_hidden(&types, "/credentialSubject/@type");
    let alias = with_context(json!({"learner": "@id"}), |badge| {
        let subject = badge["credentialSubject"].as_object_mut().unwrap();
        let id = subject.remove("id").unwrap();
        subject.insert("learner".to_owned(), id);
    });
    assert_hidden(&alias, "/credentialSubject/learner");
    let class = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile";
    let issuer = json!({"id": "https://university.example", "type": [class]});
    assert_hidden(&badge(|badge| badge["issuer"] = issuer), "/issuer/type/0");
    let own = with_context(json!({"School": class}), |badge| badge["issuer"]["type"] = json!(["Profile", "School"]));
    assert_hidden(&own, "/issuer/type/1");
    let other = with_context(json!({"Course": "https://university.example/terms#Course"}), |badge| {
        badge["issuer"]["type"] = json!(["Profile", "Course", "https://university.example/terms#School"]);
    });
    assert_read(&other);
}

#[test]
fn ids_and_references_are_absolute_as_they_are_written() {
    let achievement = |context: Value, id: &str| {
        with_context(context, |badge| badge["credentialSubject"]["achievement"]["id"] = json!(id))
    };
    let prefix = json!({"x": "https://university.example/"});
    assert_hidden(&achievement(prefix.clone(), "x:1"), "/credentialSubject/achievement/id");
    assert_hidden(
        &achievement(json!({"@base": "https://university.example/"}), "1"),
        "/credentialSubject/achievement/id",
    );
    assert_hidden(&achievement(json!({}), "_:a"), "/credentialSubject/achievement/id");
    assert_read(&achievement(prefix.clone(), "https://university.example/1"));
    // A reference to a node is one as well.
    let issuer = with_context(prefix.clone(), |badge| badge["issuer"] = json!("x:issuer"));
    assert_hidden(&issuer, "/issuer");
    // Below a member that nobody reads, it is as good as another spelling.
    let own = with_context(prefix, |badge| {
        add_context(badge, json!({"note": {"@id": "https://university.example/note", "@type": "@id"}}));
        badge["credentialSubject"]["note"] = json!("x:1");
    });
    assert_read(&own);
}

#[test]
fn a_word_of_a_proof_is_the_standard_s_or_an_absolute_iri() {
    let refused = |purpose: &str, context: Value| {
        let document = with_context(context, |_| {}).to_string();
        let document = Json::parse(document.as_bytes(), &Limits::default()).unwrap();
        let proof = json!({
            "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2026-01-01T00:00:00Z",
            "verificationMethod": "did:example:issuer#1", "proofPurpose": purpose
        });
        let proof = proof.to_string();
        let proof = Json::parse(proof.as_bytes(), &Limits::default()).unwrap();
        let (bundle, options) = (Bundle::new(), Options::default());
        let unsecured = Unsecured::new(document.as_object().unwrap(), &bundle, &options);
        let canonical = unsecured.canonical_proof(proof.as_object().unwrap(), Hash::Sha256);
        canonical.err().map(|error| (error.code(), error.path().to_owned()))
    };
    let hidden = Some((Code::JsonldHiddenMember, "/proofPurpose".to_owned()));
    let iri = "https://w3id.org/security#assertionMethod";
    assert_eq!(refused("assertionMethod", json!({})), None);
    assert_eq!(refused(iri, json!({})), None, "whoever asks for the purpose finds that it is another");
    assert_eq!(refused("vouching", json!({"vouching": iri})), hidden);
    assert_eq!(refused("s:assertionMethod", json!({"s": "https://w3id.org/security#"})), hidden);
    // What nobody reads may be a word of one's own.
    let own = json!({"mood": {"@id": "urn:example:mood", "@type": "@vocab"}, "good": "urn:example:good"});
    assert_read(&with_context(own, |badge| badge["credentialSubject"]["mood"] = json!("good")));
}

#[test]
fn values_are_written_plainly_but_for_texts_that_say_their_language() {
    let name = |value: Value| badge(|badge| badge["issuer"]["name"] = value);
    assert_read(&name(json!({"@value": "Escuela", "@language": "es"})));
    assert_hidden(&name(json!({"@value": "School"})), "/issuer/name");
    assert_hidden(&name(json!({"@value": "School", "@type": "https://schema.org/Text"})), "/issuer/name");
    assert_hidden(&name(json!({"@set": ["School"]})), "/issuer/name/@set");
    let language = with_context(json!({"sprache": "@language"}), |badge| {
        badge["issuer"]["name"] = json!({"@value": "Schule", "sprache": "de"});
    });
    assert_hidden(&language, "/issuer/name");
    let list = badge(|badge| badge["credentialSubject"]["achievement"]["tag"] = json!({"@list": ["a"]}));
    assert_hidden(&list, "/credentialSubject/achievement/tag/@list");
    // A date is no text.
    let until = badge(|badge| badge["validUntil"] = json!({"@value": "2030-01-01T00:00:00Z", "@language": "en"}));
    assert_hidden(&until, "/validUntil");
    let own = with_context(json!({"note": "https://university.example/note"}), |badge| {
        badge["credentialSubject"]["note"] = json!([{"@value": 7}, {"@set": ["a"]}, {"@list": ["b"]}]);
    });
    assert_read(&own);
}

#[test]
fn what_is_said_of_a_node_in_several_places_is_said_where_readers_look_first() {
    let creator = |issuer: Value, creator: Value| {
        badge(|badge| {
            badge["issuer"] = issuer;
            badge["credentialSubject"]["achievement"]["creator"] = creator;
        })
    };
    let id = "https://university.example";
    let profile = |name: Option<&str>| match name {
        Some(name) => json!({"id": id, "type": ["Profile"], "name": name}),
        None => json!({"id": id, "type": ["Profile"]}),
    };
    let there = "/credentialSubject/achievement/creator";
    assert_read(&creator(profile(Some("a")), profile(Some("a"))));
    assert_read(&creator(profile(Some("a")), profile(None)));
    assert_hidden(&creator(profile(None), profile(Some("a"))), there);
    assert_hidden(&creator(profile(Some("a")), profile(Some("b"))), there);
    assert_hidden(&creator(json!(id), profile(Some("a"))), there);
    assert_hidden(&creator(json!({"id": id}), profile(None)), there);
    let image = |id: &str| json!({"id": id, "type": "Image", "caption": "x"});
    let with_image = |image: Value| {
        let mut profile = profile(Some("a"));
        profile["image"] = image;
        profile
    };
    // A node inside is known by its id, and described for itself.
    assert_read(&creator(with_image(image("urn:a")), with_image(json!({"id": "urn:a"}))));
    assert_hidden(&creator(with_image(image("urn:a")), with_image(image("urn:b"))), there);
    let with_address = |city: &str| {
        let mut profile = profile(Some("a"));
        profile["address"] = json!({"type": ["Address"], "addressLocality": city});
        profile
    };
    assert_read(&creator(with_address("a"), with_address("a")));
    assert_hidden(&creator(with_address("a"), with_address("b")), there);
}

#[test]
fn what_no_reader_of_one_place_looks_for_may_not_be_taken_from_another() {
    // The criteria have the achievement's id, and readers look for their narrative there.
    let criteria = |achievement: Value, criteria: Value| {
        badge(|badge| {
            let id = badge["credentialSubject"]["achievement"]["id"].clone();
            let whole = badge["credentialSubject"]["achievement"].as_object_mut().unwrap();
            whole.extend(achievement.as_object().unwrap().clone());
            whole["criteria"] = criteria;
            whole["criteria"]["id"] = id;
        })
    };
    assert_read(&criteria(json!({}), json!({"narrative": "x"})));
    let narrative = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative";
    let hidden = criteria(json!({narrative: "x"}), json!({}));
    // The one rule or the other refuses it; both say that it is hidden.
    assert_eq!(refusal(&hidden).map(|(code, _)| code), Some(Code::JsonldHiddenMember));
    // The same below a member that nobody reads.
    let portfolio = json!({"portfolio": {"@id": "https://university.example/portfolio", "@type": "@id"}, "label": "https://schema.org/name"});
    let moved = |of: fn(&Value) -> &Value, members: Value| {
        with_context(portfolio.clone(), |badge| {
            let id = of(badge)["id"].clone();
            badge["credentialSubject"]["portfolio"] = members;
            badge["credentialSubject"]["portfolio"]["id"] = id;
        })
    };
    let there = "/credentialSubject/portfolio";
    assert_read(&moved(|badge| &badge["issuer"], json!({})));
    assert_hidden(&moved(|badge| &badge["issuer"], json!({"label": "x"})), there);
    // Types are what they stand for there, too.
    assert_read(&moved(|badge| badge, json!({"type": "VerifiableCredential"})));
    assert_hidden(&moved(|badge| badge, json!({"type": "EndorsementCredential"})), there);
    let iri = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential";
    assert_hidden(&moved(|badge| badge, json!({"type": iri})), there);
    // Where readers expect one type, no other decides anything.
    let picture = "https://university.example/badge.png";
    let pictured = |name: &str| {
        with_context(portfolio.clone(), |badge| {
            badge["image"] = json!({"id": picture});
            badge["credentialSubject"]["portfolio"] = json!({"id": picture, "type": name});
        })
    };
    assert_read(&pictured("Evidence"));
    assert_hidden(&pictured("Image"), there);
}

#[test]
fn the_key_of_a_map_says_nothing_of_a_node_that_has_an_id() {
    let mapped = |definition: Value, members: Value| {
        with_context(json!({"pieces": definition}), |badge| badge["credentialSubject"]["pieces"] = members)
    };
    let terms = "https://university.example/terms#pieces";
    let by_name = json!({"@id": terms, "@container": "@index", "@index": "https://schema.org/name"});
    let by_type = json!({"@id": terms, "@container": "@type"});
    let issuer = unsigned(&key(7))["issuer"]["id"].clone();
    let there = "/credentialSubject/pieces/Example";
    assert_hidden(&mapped(by_name.clone(), json!({"Example": {"@id": issuer}})), there);
    assert_read(&mapped(by_name, json!({"Example": {"https://university.example/note": "x"}})));
    let class = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential";
    let by_class = mapped(by_type, json!({class: {"@id": unsigned(&key(7))["id"]}}));
    assert_eq!(refusal(&by_class).map(|(code, _)| code), Some(Code::JsonldHiddenMember));
}

#[test]
fn places_of_the_same_rank_say_the_same() {
    let of_the_issuer = |name: &str| {
        badge(|badge| {
            let issuer = badge["issuer"]["id"].clone();
            badge["evidence"] = json!([{"id": issuer, "type": ["Evidence"], "name": name}]);
        })
    };
    let issuer = badge(|_| {})["issuer"]["name"].clone();
    assert_read(&of_the_issuer(issuer.as_str().unwrap()));
    assert_hidden(&of_the_issuer("Another"), "/evidence/0");
}

#[test]
fn a_node_is_named_once_in_a_list() {
    let evidence = |items: Value| badge(|badge| badge["evidence"] = items.clone());
    let exam = json!({"id": "https://university.example/exam", "type": ["Evidence"], "name": "Exam"});
    assert_read(&evidence(json!([exam])));
    assert_hidden(&evidence(json!([exam, exam])), "/evidence/1");
    assert_hidden(
        &evidence(json!([exam, {"id": "https://university.example/exam", "type": ["Evidence"]}])),
        "/evidence/1",
    );
    let thesis = json!({"id": "https://university.example/thesis", "type": ["Evidence"], "name": "Thesis"});
    assert_hidden(&evidence(json!([exam, thesis, exam])), "/evidence/2");
    // Words may be repeated, and so may what is looked up each time for itself.
    assert_read(&badge(|badge| badge["credentialSubject"]["achievement"]["tag"] = json!(["law", "law"])));
    let entry = json!({
        "id": "https://university.example/status/1#7", "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
        "statusListIndex": "7", "statusListCredential": "https://university.example/status/1"
    });
    assert_read(&badge(|badge| badge["credentialStatus"] = json!([entry, entry])));
}

#[test]
fn a_digest_is_read_wherever_its_resource_is_named() {
    let digest = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
    let picture = |place: fn(&mut Value) -> &mut Value| {
        badge(|badge| {
            badge["image"] = json!({"id": "https://university.example/badge.png", "type": "Image"});
            badge["relatedResource"] = json!([{"id": "https://university.example/badge.png"}]);
            place(badge)["digestSRI"] = json!(digest);
        })
    };
    assert_read(&picture(|badge| &mut badge["relatedResource"][0]));
    assert_read(&picture(|badge| &mut badge["image"]));
    let iri = "https://www.w3.org/2018/credentials#digestSRI";
    let elsewhere = with_context(json!({"note": "https://university.example/note"}), |badge| {
        badge["image"] = json!({"id": "https://university.example/badge.png", "type": "Image"});
        badge["credentialSubject"]["note"] = json!({"id": "https://university.example/badge.png", iri: digest});
    });
    assert_eq!(refusal(&elsewhere).map(|(code, _)| code), Some(Code::JsonldHiddenMember));
}

#[test]
fn a_credential_inside_is_read_for_itself() {
    // Two endorsements of one thing say each what it says.
    let endorsement = |id: &str, comment: &str, subject: &Value| {
        json!({
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": id, "type": ["VerifiableCredential", "EndorsementCredential"], "name": "Endorsement",
            "issuer": {"id": "https://agency.example", "type": ["Profile"], "name": "Agency"},
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {"id": subject, "type": ["EndorsementSubject"], "endorsementComment": comment}
        })
    };
    let endorsed = |name: Option<&str>| {
        badge(|badge| {
            let subject = badge["credentialSubject"]["achievement"]["id"].clone();
            let mut second = endorsement("urn:e:2", "b", &subject);
            if let Some(name) = name {
                second["credentialSubject"]["https://schema.org/name"] = json!(name);
            }
            badge["credentialSubject"]["achievement"]["endorsement"] =
                json!([endorsement("urn:e:1", "a", &subject), second]);
        })
    };
    assert_read(&endorsed(None));
    assert_hidden(&endorsed(Some("Another name")), "/credentialSubject/achievement/endorsement/1/credentialSubject");
}

#[test]
fn a_credential_inside_a_record_says_nothing_of_the_record_that_readers_do_not_find_there() {
    let holding = |credential: Value| {
        json!({
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"],
            "id": "urn:example:record", "type": ["VerifiableCredential", "ClrCredential"], "name": "Transcript",
            "issuer": "did:example:issuer", "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {"id": "did:example:ada", "type": ["ClrSubject"], "verifiableCredential": [credential]}
        })
    };
    assert_read(&holding(json!({"id": "urn:example:badge", "name": "Another"})));
    assert_read(&holding(json!({"id": "urn:example:record", "name": "Transcript"})));
    // How it is spelled is a question to the credential itself.
    assert_read(&holding(json!({"@id": "urn:example:badge", "https://schema.org/name": "Another"})));
    let there = "/credentialSubject/verifiableCredential/0";
    assert_hidden(&holding(json!({"id": "urn:example:record", "name": "Another"})), there);
}

#[test]
fn many_places_of_one_node_are_refused_before_they_are_compared_with_each_other() {
    let tags: Vec<String> = (0..2_000).map(|number| format!("t{number}")).collect();
    let document = badge(|badge| {
        let id = badge["credentialSubject"]["achievement"]["id"].clone();
        badge["credentialSubject"]["achievement"]["tag"] = json!(tags);
        let copy = badge["credentialSubject"]["achievement"].clone();
        add_context(badge, json!({"portfolio": {"@id": "https://university.example/portfolio", "@type": "@id"}}));
        badge["credentialSubject"]["portfolio"] = json!({"id": id, "https://schema.org/keywords": copy["tag"]});
    });
    assert_eq!(refusal(&document).map(|(code, _)| code), Some(Code::LimitQuads));
    // At one place there is nothing to compare.
    assert_read(&badge(|badge| badge["credentialSubject"]["achievement"]["tag"] = json!(tags)));
}
