//! The documents that are rewritten, signed here with keys of our own: every kind, both data models, every edition of the contexts.

use std::sync::LazyLock;

use ob3::{Bundle, Origin, Purpose, StatusList};
use serde_json::{Value, json};

use super::signing::{self, did, signed, with_proofs};

pub(crate) const V2: &str = "https://www.w3.org/ns/credentials/v2";
pub(crate) const V1: &str = "https://www.w3.org/2018/credentials/v1";
const OB: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
const CLR: &str = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
const EXTENSIONS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
const DATA_INTEGRITY: &str = "https://w3id.org/security/data-integrity/v2";
const LIST: &str = "https://university.example/status/1";
const REVOKED: usize = 8;

/// A document to rewrite, and what a verification of it is lent.
pub(crate) struct Base {
    pub(crate) name: &'static str,
    pub(crate) badge: Value,
    /// A document that the badge refers to, with its address.
    pub(crate) lent: Option<(&'static str, Value)>,
    /// Whether that is rewritten in place of the badge.
    pub(crate) rewrites_lent: bool,
}

impl Base {
    /// The document that is rewritten.
    pub(crate) fn target(&self) -> &Value {
        match &self.lent {
            Some((_, lent)) if self.rewrites_lent => lent,
            _ => &self.badge,
        }
    }

    /// The bundle with what is lent, the target being written like this.
    pub(crate) fn bundle(&self, target: &str) -> Bundle {
        let mut bundle = Bundle::new();
        if let Some((url, lent)) = &self.lent {
            let text = if self.rewrites_lent { target.to_owned() } else { lent.to_string() };
            // As a list of revoked ids is to be had, so that it counts.
            bundle.insert_from(*url, Some(text.into_bytes()), Origin::Fetched);
        }
        bundle
    }
}

pub(crate) static BASES: LazyLock<Vec<Base>> = LazyLock::new(|| {
    let mut bases = vec![
        badge("plain", signed(&plain(), 1)),
        badge("rich", signed(&rich(V2, OB), 1)),
        badge("one profile described twice", signed(&described_twice(rich(V2, OB)), 1)),
        badge("rich with members of its own", signed(&with_own_members(rich(V2, OB)), 1)),
        badge("rich 3.0.2", signed(&rich(V2, &edition("context-3.0.2.json")), 1)),
        badge("rich 3.0.1", signed(&rich(V1, &edition("context-3.0.1.json")), 1)),
        badge("rich 3.0.0", signed(&rich(V1, &edition("context.json")), 1)),
        badge("rich of the data model 1.1", signed(&rich(V1, OB), 1)),
        badge("rich 3.0.2 of the data model 1.1", signed(&rich(V1, &edition("context-3.0.2.json")), 1)),
        badge("ended", signed(&ended(V2), 1)),
        badge("ended, of the data model 1.1", signed(&ended(V1), 1)),
        badge("two proofs", signing::twice(&plain(), 1)),
        badge("a chain of proofs", signing::chained(&rich(V2, OB), 1)),
        badge("a proof that ended", with_proofs(&plain(), 1, json!({"expires": "2026-01-15T00:00:00Z"}))),
        badge(
            "a proof with everything",
            with_proofs(
                &plain(),
                1,
                json!({"expires": "2026-06-01T00:00:00Z", "domain": "shop.example", "challenge": "7f", "nonce": "n", "id": "urn:example:proof"}),
            ),
        ),
        badge(
            "Ed25519Signature2020",
            signing::older(&older_suite("https://w3id.org/security/suites/ed25519-2020/v1"), 1, "Ed25519Signature2020"),
        ),
        badge("Ed25519Signature2018", signing::older(&rich(V1, OB), 1, "Ed25519Signature2018")),
        badge(
            "JsonWebSignature2020",
            signing::older(&older_suite("https://w3id.org/security/suites/jws-2020/v1"), 1, "JsonWebSignature2020"),
        ),
        badge("selective", signing::derived(&rich(V2, OB))),
        badge("with services", signed(&with_services(rich(V2, OB)), 1)),
        badge("endorsement", signed(&endorsement(V2, "did:example:achievement"), 2)),
        badge("endorsed", signed(&endorsed(), 1)),
        badge("record", signed(&record(), 4)),
        badge("presentation that ended", signing::presented_until(&[signed(&plain(), 1)], 3, "2026-01-15T00:00:00Z")),
        badge("presentation", signing::presented(&[signed(&plain(), 1), signed(&rich(V2, OB), 1)], 3)),
    ];
    bases.extend(with_lists());
    bases
});

fn badge(name: &'static str, badge: Value) -> Base {
    Base { name, badge, lent: None, rewrites_lent: false }
}

fn edition(file: &str) -> String {
    format!("https://purl.imsglobal.org/spec/ob/v3p0/{file}")
}

fn with_lists() -> Vec<Base> {
    let mut bases = Vec::new();
    let entries = [
        (
            "bitstring",
            V2,
            json!({"id": "https://university.example/status/1#8", "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "8", "statusListCredential": LIST}),
        ),
        (
            "2021",
            V1,
            json!({"id": "https://university.example/status/1#8", "type": "StatusList2021Entry", "statusPurpose": "revocation", "statusListIndex": "8", "statusListCredential": LIST}),
        ),
        (
            "2020",
            V1,
            json!({"id": "https://university.example/status/1#8", "type": "RevocationList2020Status", "revocationListIndex": "8", "revocationListCredential": LIST}),
        ),
    ];
    for (kind, model, entry) in entries {
        let (badge_name, good, ended) = match kind {
            "bitstring" => ("revoked, by a list of bits", "a list of bits", "a list of bits that ended"),
            "2021" => ("revoked, by a list of 2021", "a list of 2021", "a list of 2021 that ended"),
            _ => ("revoked, by a list of 2020", "a list of 2020", "a list of 2020 that ended"),
        };
        let badge = |index: &str| {
            let mut badge = in_model(plain(), model);
            let context = status_context(kind);
            badge["@context"].as_array_mut().unwrap().extend(context.map(|url| json!(url)));
            badge["credentialStatus"] = entry.clone();
            let member = if kind == "2020" { "revocationListIndex" } else { "statusListIndex" };
            badge["credentialStatus"][member] = json!(index);
            signed(&badge, 1)
        };
        let list = |until: &str| signed(&list(kind, model, until), 1);
        let with = |name, badge, list, rewrites_lent| Base { name, badge, lent: Some((LIST, list)), rewrites_lent };
        bases.push(with(badge_name, badge("8"), list("2026-12-31T00:00:00Z"), false));
        bases.push(with(good, badge("8"), list("2026-12-31T00:00:00Z"), true));
        bases.push(with(ended, badge("7"), list("2026-01-10T00:00:00Z"), true));
    }
    let mut badge = plain();
    badge["@context"].as_array_mut().unwrap().push(json!(EXTENSIONS));
    badge["credentialStatus"] =
        json!({"id": "https://university.example/revoked.json", "type": "1EdTechRevocationList"});
    let list = json!({
        "id": "https://university.example/revoked.json", "issuer": did(1),
        "revokedCredential": [{"id": badge["id"], "revoked": true, "revocationReason": "fraud"}]
    });
    bases.push(Base {
        name: "revoked, by its id",
        badge: signed(&badge, 1),
        lent: Some(("https://university.example/revoked.json", list)),
        rewrites_lent: false,
    });
    bases
}

fn status_context(kind: &str) -> Option<&'static str> {
    match kind {
        "2021" => Some("https://w3id.org/vc/status-list/2021/v1"),
        "2020" => Some("https://w3id.org/vc-revocation-list-2020/v1"),
        _ => None,
    }
}

fn list(kind: &str, model: &str, until: &str) -> Value {
    let mut list = StatusList::new(Purpose::Revocation, LIST).unwrap();
    list.set(REVOKED, true).unwrap();
    let encoded = list.to_encoded();
    let (credential, subject, encoded) = match kind {
        "bitstring" => ("BitstringStatusListCredential", "BitstringStatusList", encoded.as_str()),
        "2021" => ("StatusList2021Credential", "StatusList2021", encoded.trim_start_matches('u')),
        _ => ("RevocationList2020Credential", "RevocationList2020", encoded.trim_start_matches('u')),
    };
    let mut context = vec![json!(model)];
    context.extend(status_context(kind).map(|url| json!(url)));
    if model == V1 {
        context.push(json!(DATA_INTEGRITY));
    }
    let mut document = json!({
        "@context": context, "id": LIST, "type": ["VerifiableCredential", credential], "issuer": did(1),
        "credentialSubject": {"id": format!("{LIST}#list"), "type": subject, "encodedList": encoded}
    });
    if kind != "2020" {
        document["credentialSubject"]["statusPurpose"] = json!("revocation");
    }
    let (from, to) = if model == V1 { ("issuanceDate", "expirationDate") } else { ("validFrom", "validUntil") };
    document[from] = json!("2026-01-01T00:00:00Z");
    document[to] = json!(until);
    document
}

/// The same badge in the other data model.
fn in_model(mut badge: Value, model: &str) -> Value {
    if model == V1 {
        badge["@context"][0] = json!(V1);
        badge["@context"].as_array_mut().unwrap().push(json!(DATA_INTEGRITY));
        let members = badge.as_object_mut().unwrap();
        for (from, to) in [("validFrom", "issuanceDate"), ("validUntil", "expirationDate")] {
            if let Some(date) = members.remove(from) {
                members.insert(to.to_owned(), date);
            }
        }
    }
    badge
}

fn older_suite(url: &str) -> Value {
    let mut badge = plain();
    badge["@context"].as_array_mut().unwrap().push(json!(url));
    badge
}

fn ended(model: &str) -> Value {
    let mut badge = plain();
    badge["validUntil"] = json!("2026-01-20T00:00:00Z");
    in_model(badge, model)
}

fn plain() -> Value {
    json!({
        "@context": [V2, OB],
        "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002", "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Teamwork", "issuer": {"id": did(1), "type": ["Profile"], "name": "University"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "did:example:ada", "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://university.example/teamwork", "type": ["Achievement"], "name": "Teamwork",
                "description": "Works well with others.", "criteria": {"narrative": "Nominated by peers."}
            }
        }
    })
}

/// A badge with nearly everything that a badge may say. Some nodes are described twice, others only referred to.
fn rich(model: &str, edition: &str) -> Value {
    let mut badge = plain();
    badge["@context"][1] = json!(edition);
    badge["description"] = json!("For teams");
    badge["image"] = picture("badge");
    badge["validUntil"] = json!("2027-01-01T00:00:00Z");
    badge["awardedDate"] = json!("2025-12-01T00:00:00Z");
    badge["issuer"]["url"] = json!("https://university.example");
    badge["issuer"]["email"] = json!("registrar@university.example");
    badge["issuer"]["phone"] = json!("+1");
    badge["issuer"]["parentOrg"] =
        json!({"id": "https://university.example/parent", "type": ["Profile"], "name": "Parent"});
    badge["issuer"]["image"] = picture("issuer");
    badge["issuer"]["address"] = json!({
        "type": ["Address"], "addressCountry": "US", "postalCode": "1",
        "geo": {"type": "GeoCoordinates", "latitude": 1.5, "longitude": 2}
    });
    badge["issuer"]["otherIdentifier"] =
        json!([{"type": "IdentifierEntry", "identifier": "4711", "identifierType": "sourcedId"}]);
    badge["evidence"] = json!([{
        "id": "https://university.example/evidence/1", "type": ["Evidence"], "name": "Exam", "description": "Failed twice",
        "genre": "exam", "audience": "all", "narrative": "Passed at last"
    }]);
    badge["credentialSubject"] = json!({
        "id": "did:example:ada", "type": ["AchievementSubject"],
        "activityStartDate": "2025-01-01T00:00:00Z", "activityEndDate": "2025-02-01T00:00:00Z",
        "creditsEarned": 7.5, "licenseNumber": "L 1", "role": "Lead", "term": "Spring", "narrative": "She led the team.",
        "source": {"id": did(1), "type": ["Profile"], "name": "University"},
        "image": picture("ada"),
        "identifier": [{"type": "IdentityObject", "hashed": false, "identityHash": "ada@example.org", "identityType": "emailAddress"}],
        "result": [
            {"type": ["Result"], "value": "F", "status": "Failed", "resultDescription": "https://university.example/rd", "achievedLevel": "https://university.example/level"},
            {"type": ["Result"], "value": "A", "resultDescription": "https://university.example/rd/2"}
        ]
    });
    badge["credentialSubject"]["achievement"] = achievement();
    signing::of_defined_members(in_model(badge, model))
}

fn achievement() -> Value {
    json!({
        "id": "https://university.example/teamwork", "type": ["Achievement"], "name": "Teamwork",
        "description": "Works well with others.", "achievementType": "Course",
        "criteria": {"id": "https://university.example/criteria", "narrative": "Nominated by peers."},
        "image": picture("achievement"), "creditsAvailable": 10, "fieldOfStudy": "Teams", "humanCode": "T1",
        "specialization": "Small teams", "version": "1", "tag": ["team", "work"],
        "creator": {
            "id": did(1), "type": ["Profile"], "name": "University", "phone": "+1",
            "parentOrg": {"id": "https://university.example/parent", "type": ["Profile"], "name": "Parent"}
        },
        "alignment": [
            {"type": ["Alignment"], "targetName": "Teams", "targetUrl": "https://skills.example/teams", "targetCode": "T", "targetType": "CFItem"},
            {"type": ["Alignment"], "targetName": "Work", "targetUrl": "https://skills.example/work"}
        ],
        "related": [{"id": "https://university.example/other", "type": ["Related"], "version": "2"}],
        "resultDescription": [
            {"id": "https://university.example/rd", "type": ["ResultDescription"], "name": "Grade", "resultType": "LetterGrade", "allowedValue": ["F", "A"], "requiredValue": "A",
             "rubricCriterionLevel": [{"id": "https://university.example/level", "type": ["RubricCriterionLevel"], "name": "Low", "level": "1", "points": "1", "description": "Low"}],
             "requiredLevel": "https://university.example/level"},
            {"id": "https://university.example/rd/2", "type": ["ResultDescription"], "name": "Second", "resultType": "LetterGrade"}
        ]
    })
}

/// The same, and what is said of the issuer is said in three places.
fn described_twice(mut badge: Value) -> Value {
    badge["credentialSubject"]["source"]["name"] = json!("Registrar");
    badge["credentialSubject"]["achievement"]["creator"]["name"] = json!("Press office");
    badge["credentialSubject"]["achievement"]["creator"]["description"] = json!("Who made it");
    badge
}

/// The same with members that no class lists, which speak of the nodes that the standard's members describe.
fn with_own_members(mut badge: Value) -> Value {
    badge["@context"].as_array_mut().unwrap().push(json!({
        "ours": {"@id": "urn:ours:ours", "@context": {"@vocab": "urn:ours:"}}, "sees": {"@id": "urn:ours:sees", "@type": "@id"},
        "ordered": {"@id": "urn:ours:ordered", "@container": "@list"}, "data": {"@id": "urn:ours:data", "@type": "@json"},
        "words": {"@id": "urn:ours:words", "@container": "@language"}, "said": "urn:ours:said"
    }));
    badge["ours"] = json!([
        {"about": {"id": "https://university.example/teamwork"}, "note": "n", "who": {"id": did(1)}},
        {"about": {"id": "https://university.example/rd"}, "score": 1, "badge": {"id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002"}},
        {"ada": {"id": "did:example:ada"}, "exam": {"id": "https://university.example/evidence/1"}, "why": {"id": "https://university.example/criteria"}}
    ]);
    badge["sees"] = json!([did(1), "did:example:ada", "https://university.example/evidence/1"]);
    badge["ordered"] = json!([1, 2, {"id": "https://university.example/rd"}]);
    badge["data"] = json!({"a": [1, {"b": null}]});
    badge["words"] = json!({"en": "one", "de": "eins"});
    badge["credentialSubject"]["sees"] = json!("https://university.example/criteria");
    badge["said"] = json!({"@value": "well done", "@language": "en"});
    badge
}

/// The same with what is fetched, compared or agreed to.
fn with_services(mut badge: Value) -> Value {
    badge["@context"].as_array_mut().unwrap().push(json!(EXTENSIONS));
    badge["@context"].as_array_mut().unwrap().push(json!({"OurTerms": "urn:ours:OurTerms"}));
    badge["refreshService"] = json!({"id": "https://university.example/refresh", "type": "1EdTechCredentialRefresh"});
    badge["termsOfUse"] = json!([{"id": "https://university.example/terms", "type": "OurTerms"}]);
    badge["credentialSchema"] = json!([{
        "id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
        "type": "1EdTechJsonSchemaValidator2019"
    }]);
    badge["relatedResource"] = json!([{
        "id": "https://university.example/badge.png", "mediaType": "image/png",
        "digestSRI": "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    }]);
    badge
}

fn picture(name: &str) -> Value {
    json!({"id": format!("https://university.example/{name}.png"), "type": "Image", "caption": name})
}

fn endorsement(model: &str, of: &str) -> Value {
    let endorsement = json!({
        "@context": [V2, OB], "id": format!("urn:example:endorsement:{of}"), "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "Accreditation", "description": "By the council", "issuer": {"id": did(2), "type": ["Profile"], "name": "Council"},
        "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2027-01-01T00:00:00Z",
        "credentialSubject": {"id": of, "type": ["EndorsementSubject"], "endorsementComment": "Not recommended"}
    });
    in_model(endorsement, model)
}

fn endorsed() -> Value {
    let mut badge = plain();
    badge["endorsement"] = json!([signed(&endorsement(V2, "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002"), 2)]);
    let of = "https://university.example/teamwork";
    badge["credentialSubject"]["achievement"]["endorsement"] = json!([signed(&endorsement(V2, of), 2)]);
    badge
}

/// What a credential inside says of a node, in the same words, may be left out of the record: its statements are in one graph with
/// the record's. So this record is by somebody else.
fn record() -> Value {
    json!({
        "@context": [V2, CLR, OB], "id": "urn:example:record", "type": ["VerifiableCredential", "ClrCredential"],
        "name": "Record", "partial": true, "issuer": {"id": did(4), "type": ["Profile"], "name": "Registry"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "did:example:ada", "type": ["ClrSubject"], "verifiableCredential": [signed(&plain(), 1), signed(&endorsement(V2, "did:example:ada"), 2)],
            "achievement": [{
                "id": "https://university.example/first", "type": ["Achievement"], "name": "First",
                "description": "Before the second.", "criteria": {"narrative": "Pass."}
            }],
            "association": [{
                "type": "Association", "associationType": "isChildOf", "sourceId": "https://university.example/first",
                "targetId": "https://university.example/teamwork"
            }]
        }
    })
}
