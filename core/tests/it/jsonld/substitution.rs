//! Attacks that leave the signed statements as they are and change what the JSON says: each is refused.

use ob3::{Bundle, Check, Credential, Did, SignOptions, Verifier, sign};

use crate::kit::{instant, key};

/// A badge under the oldest contexts, whose terms nobody protects.
fn old_badge() -> String {
    let key = key(1);
    let issuer = Did::key(key.verifying_key());
    let text = format!(
        r#"{{"@context":["https://www.w3.org/2018/credentials/v1","https://purl.imsglobal.org/spec/ob/v3p0/context.json","https://w3id.org/security/data-integrity/v2"],"id":"urn:x:1","type":["VerifiableCredential","OpenBadgeCredential"],"issuer":{{"id":"{issuer}","type":"Profile"}},"issuanceDate":"2024-01-01T00:00:00Z","credentialSubject":{{"id":"urn:ada","type":"AchievementSubject","achievement":{{"id":"urn:x:2","type":"Achievement","name":"Swimming","description":"Medicine","criteria":{{"narrative":"x"}}}}}}}}"#
    );
    let credential = Credential::from_json(text.as_bytes()).unwrap();
    sign(&credential, &key, &SignOptions::new().unchecked(true)).unwrap().to_string()
}

fn code_of(badge: &str, bundle: &Bundle) -> Option<&'static str> {
    let now = instant("2026-01-01T00:00:00Z");
    let report = Verifier::new().ask([Check::Proof, Check::Issuer]).verify(badge.as_bytes(), now, bundle);
    report.findings().first().map(|finding| finding.code.name())
}

#[test]
fn two_members_cannot_change_places_under_an_intact_signature() {
    let badge = old_badge();
    assert_eq!(code_of(&badge, &Bundle::new()), None, "{badge}");
    let swapped =
        badge.replace(r#""name":"Swimming","description":"Medicine""#, r#""name":"Medicine","description":"Swimming""#);
    assert_eq!(code_of(&swapped, &Bundle::new()), Some("proof.signature.mismatch"));
    let swap = r#"{"name":"https://schema.org/description","description":"https://schema.org/name"}"#;
    let place = r#""https://w3id.org/security/data-integrity/v2"]"#;
    // In the list of contexts, in the node itself, and in a document that somebody lent.
    for attack in [
        swapped.replace(place, &format!("\"https://w3id.org/security/data-integrity/v2\",{swap}]")),
        swapped.replace(r#""achievement":{"#, &format!(r#""achievement":{{"@context":{swap},"#)),
        swapped.replace(place, "\"https://w3id.org/security/data-integrity/v2\",\"https://evil.example/context\"]"),
    ] {
        let mut bundle = Bundle::new();
        bundle.insert("https://evil.example/context", Some(format!(r#"{{"@context":{swap}}}"#).into_bytes()));
        assert_ne!(attack, swapped);
        for _ in 0..2 {
            assert_eq!(code_of(&attack, &bundle), Some("jsonld.redefined-term"), "{attack}");
        }
    }
    // Through a second type that stands for the same class and brings a context of its own.
    let attack = swapped
        .replace(place, &format!("\"https://w3id.org/security/data-integrity/v2\",{{\"Mine\":{{\"@id\":\"https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement\",\"@context\":{swap}}}}}]"))
        .replace(r#""type":"Achievement","#, r#""type":["Achievement","Mine"],"#);
    assert_eq!(code_of(&attack, &Bundle::new()), Some("jsonld.redefined-term"), "{attack}");
}

#[test]
fn a_scheme_cannot_be_made_a_prefix() {
    let badge = old_badge();
    let attack = badge
        .replace(
            r#""https://w3id.org/security/data-integrity/v2"]"#,
            r#""https://w3id.org/security/data-integrity/v2",{"mailto":{"@id":"urn:","@prefix":true}}]"#,
        )
        .replace(r#""id":"urn:ada""#, r#""id":"mailto:ada""#);
    assert_eq!(code_of(&attack, &Bundle::new()), Some("jsonld.redefined-term"));
}

#[test]
fn a_context_that_adds_terms_or_repeats_them_is_welcome() {
    let badge = old_badge();
    let harmless = r#""https://w3id.org/security/data-integrity/v2",{"unused":"urn:unused#"}]"#;
    let extended = badge.replace(r#""https://w3id.org/security/data-integrity/v2"]"#, harmless);
    assert_ne!(badge, extended);
    assert_eq!(code_of(&extended, &Bundle::new()), None);
}

/// A badge that has expired, and the member that says so.
fn expired_badge() -> (String, &'static str) {
    let key = key(1);
    let issuer = Did::key(key.verifying_key());
    let text = format!(
        r#"{{"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"id":"urn:x:1","type":["VerifiableCredential","OpenBadgeCredential"],"issuer":{{"id":"{issuer}","type":["Profile"]}},"validFrom":"2024-01-01T00:00:00Z","validUntil":"2025-01-01T00:00:00Z","credentialSubject":{{"id":"urn:ada","type":["AchievementSubject"],"achievement":{{"id":"urn:x:2","type":["Achievement"],"name":"Swimming","description":"Medicine","criteria":{{"id":"urn:x:1","narrative":"x"}}}}}}}}"#
    );
    let credential = Credential::from_json(text.as_bytes()).unwrap();
    let signed = sign(&credential, &key, &SignOptions::new()).unwrap().to_string();
    (signed, r#""validUntil":"2025-01-01T00:00:00Z","#)
}

#[test]
fn an_expiry_date_cannot_be_hidden_under_an_intact_signature() {
    let (badge, expiry) = expired_badge();
    assert_eq!(code_of(&badge, &Bundle::new()), None);
    let member = expiry.trim_end_matches(',');
    let typed = r#"{"@type":"http://www.w3.org/2001/XMLSchema#dateTime","@value":"2025-01-01T00:00:00Z"}"#;
    let context = r#"context-3.0.3.json"]"#;
    let attacks = [
        // Grouped under a name that says nothing.
        badge.replace(expiry, &format!(r#""@nest":{{{member}}},"#)),
        badge
            .replace(context, r#"context-3.0.3.json",{"aside":"@nest"}]"#)
            .replace(expiry, &format!(r#""aside":{{{member}}},"#)),
        // In another object of the same name.
        badge.replace(expiry, &format!(r#""@included":[{{"id":"urn:x:1","type":"VerifiableCredential",{member}}}],"#)),
        badge.replace(expiry, "").replace(
            r#""narrative":"x""#,
            &format!(r#""type":["VerifiableCredential"],{member},"narrative":"x""#),
        ),
        // Under another name for the same property.
        badge.replace(expiry, &format!(r#""https://www.w3.org/2018/credentials#validUntil":{typed},"#)),
        badge
            .replace(context, r#"context-3.0.3.json",{"end":{"@id":"https://www.w3.org/2018/credentials#validUntil","@type":"http://www.w3.org/2001/XMLSchema#dateTime"}}]"#)
            .replace(expiry, r#""end":"2025-01-01T00:00:00Z","#),
        badge
            .replace(context, r#"context-3.0.3.json",{"cred":"https://www.w3.org/2018/credentials#"}]"#)
            .replace(expiry, &format!(r#""cred:validUntil":{typed},"#)),
    ];
    for attack in attacks {
        assert_ne!(attack, badge);
        assert_eq!(code_of(&attack, &Bundle::new()), Some("jsonld.hidden-member"), "{attack}");
    }
}
