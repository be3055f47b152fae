//! What presentations promise: who presents is proven, to whom and for what it was asked, and every credential has its own report.

use ob3::json::Value;
use ob3::{
    Algorithm, Bundle, Check, Code, Credential, Did, Format, Limits, Outcome, Report, SignOptions, SignedCredential,
    SigningKey, Verdict, Verifier, presentation, sign,
};

use crate::kit::{codes, key, now};

const SHOP: &str = "https://shop.example";

fn badge(subject: &str, until: &str, format: Format) -> SignedCredential {
    let key = key(1);
    let issuer = Did::key(key.verifying_key());
    let text = format!(
        r#"{{
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {{"id": "{issuer}", "type": ["Profile"], "name": "Example University"}},
            "validFrom": "2026-01-01T00:00:00Z", "validUntil": "{until}",
            "credentialSubject": {{
                "id": "{subject}", "type": ["AchievementSubject"],
                "achievement": {{
                    "id": "https://university.example/achievements/teamwork", "type": ["Achievement"],
                    "name": "Teamwork", "description": "Works well with others.",
                    "criteria": {{"narrative": "Nominated by three peers."}}
                }}
            }}
        }}"#
    );
    let credential = Credential::from_json(text.as_bytes()).unwrap();
    sign(&credential, &key, &SignOptions::new().format(format)).unwrap()
}

fn ada() -> SigningKey {
    SigningKey::from_bytes(Algorithm::Ed25519, &[2; 32]).unwrap()
}

fn ada_did() -> String {
    Did::key(ada().verifying_key()).to_string()
}

fn good(format: Format) -> SignedCredential {
    badge(&ada_did(), "2027-01-01T00:00:00Z", format)
}

fn options() -> SignOptions {
    SignOptions::new().challenge("n-0S6").domain(SHOP)
}

fn presented(credentials: &[SignedCredential], format: Format) -> SignedCredential {
    sign(&presentation(credentials, &ada_did()).unwrap(), &ada(), &options().format(format)).unwrap()
}

fn verify(text: &str) -> Report {
    Verifier::new().challenge("n-0S6").domain(SHOP).verify(text.as_bytes(), now(), &Bundle::new())
}

#[test]
fn a_presentation_by_its_holder_is_valid_and_reports_each_credential() {
    let credentials = [good(Format::EddsaRdfc2022), good(Format::VcJwt), good(Format::VcJose)];
    for format in [Format::EddsaRdfc2022, Format::VcJose] {
        let report = verify(presented(&credentials, format).as_str());
        assert!(report.is_valid(), "{format}: {:#?}", report.findings());
        assert_eq!((report.kind(), report.format()), (Some("VerifiablePresentation"), Some(format)));
        assert_eq!(report.provenance(), Some(ob3::Provenance::Did));
        let formats: Vec<_> = report.credentials().iter().map(|inner| inner.format().unwrap()).collect();
        assert_eq!(formats, [Format::EddsaRdfc2022, Format::VcJwt, Format::VcJose]);
        for inner in report.credentials() {
            assert!(inner.is_valid() && inner.kind() == Some("OpenBadgeCredential"), "{:#?}", inner.findings());
            assert_eq!(
                inner.credential().unwrap().document().unwrap()["credentialSubject"]["id"].as_str(),
                Some(&*ada_did())
            );
        }
        let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
        assert_eq!(json["credentials"][1]["format"], "vc-jwt");
    }
}

#[test]
fn a_presentation_for_somebody_else_or_to_another_question_is_refused() {
    for format in [Format::EddsaRdfc2022, Format::VcJose] {
        let text = presented(&[good(format)], format);
        let verify = |verifier: Verifier| verifier.verify(text.as_bytes(), now(), &Bundle::new());
        let other = verify(Verifier::new().challenge("n-0S7").domain(SHOP));
        assert_eq!((other.verdict(), codes(&other)), (Verdict::Invalid, vec!["proof.challenge.mismatch"]));
        let other = verify(Verifier::new().challenge("n-0S6").domain("https://bank.example"));
        assert_eq!((other.verdict(), codes(&other)), (Verdict::Invalid, vec!["proof.domain.mismatch"]));
        assert!(other.credentials()[0].is_valid(), "what is demanded of the presentation is not demanded of the badge");
    }
}

#[test]
fn a_bad_credential_spoils_the_presentation_and_says_which() {
    let expired = badge(&ada_did(), "2026-01-15T00:00:00Z", Format::VcJwt);
    let report = verify(presented(&[good(Format::VcJwt), expired], Format::EddsaRdfc2022).as_str());
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Invalid, vec!["presentation.credential.invalid"]));
    assert_eq!(report.findings()[0].path, "/verifiableCredential/1");
    assert_eq!(report.outcome(Check::Proof), Outcome::Passed);
    assert!(report.credential().is_none());
    assert_eq!(codes(&report.credentials()[1]), ["validity.expired"]);
}

#[test]
fn a_stranger_cannot_present_in_the_name_of_the_holder() {
    let stranger = key(9);
    let unsigned = presentation(&[good(Format::VcJwt)], &ada_did()).unwrap();
    assert_eq!(sign(&unsigned, &stranger, &options()).unwrap_err().code().name(), "issuer.key.mismatch");
    let own = Did::key(stranger.verifying_key()).to_string();
    let signed = sign(&presentation(&[good(Format::VcJwt)], &own).unwrap(), &stranger, &options()).unwrap();
    let report = verify(signed.as_str());
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, vec!["presentation.subject.other"]));
    let forged =
        signed.as_str().replacen(&format!("\"holder\":\"{own}\""), &format!("\"holder\":\"{}\"", ada_did()), 1);
    let report = verify(&forged);
    assert_eq!(report.verdict(), Verdict::Invalid);
    assert_eq!(codes(&report), ["proof.signature.mismatch"], "a proof that fails says nothing of a holder");
}

#[test]
fn a_proof_that_was_made_for_badges_is_none_of_a_presentation() {
    let unsigned = presentation(&[good(Format::VcJwt)], &ada_did()).unwrap();
    let signed = sign(&unsigned, &ada(), &options().purpose("assertionMethod")).unwrap();
    assert_eq!(codes(&verify(signed.as_str())), ["proof.purpose.mismatch"]);
    let nobody = verify(unsigned.as_str());
    assert_eq!(codes(&nobody), ["proof.missing"]);
}

#[test]
fn what_is_missing_inside_is_missing_outside() {
    let unsigned = presentation(&[good(Format::VcJwt)], &ada_did()).unwrap();
    let mut document = unsigned.document().clone();
    let key = key(1);
    let web = good(Format::VcJwt);
    let Value::Object(mut inner) = web.document().unwrap().into_owned() else { panic!("a credential is an object") };
    inner.set("issuer", "did:web:university.example");
    let method = "did:web:university.example#key-1";
    let signed = sign(&Credential::from(inner), &key, &SignOptions::new().method(method)).unwrap();
    document.set("verifiableCredential", Value::Array(vec![signed.document().unwrap().into_owned()]));
    let signed = sign(&Credential::from(document), &ada(), &options()).unwrap();
    let report = verify(signed.as_str());
    assert_eq!(report.verdict(), Verdict::Undetermined);
    assert_eq!(codes(&report), ["presentation.credential.undetermined"]);
    assert_eq!(report.missing()[0].url, "https://university.example/.well-known/did.json");
}

#[test]
fn presentations_inside_presentations_are_not_followed() {
    let mut text = presented(&[good(Format::VcJwt)], Format::EddsaRdfc2022).as_str().to_owned();
    for _ in 0..20 {
        text = format!(
            r#"{{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],"verifiableCredential":[{text}]}}"#
        );
    }
    let report = verify(&text);
    assert_eq!(report.verdict(), Verdict::Invalid);
    let [inner] = report.credentials() else { panic!("{report:#?}") };
    assert_eq!((codes(inner), inner.credentials().len()), (vec!["presentation.malformed"], 0));
}

#[test]
fn no_credential_no_presentation() {
    assert_eq!(presentation(&[], &ada_did()).unwrap_err().code().name(), "presentation.empty");
}

#[test]
fn as_many_credentials_as_the_limits_allow_are_verified() {
    let text = presented(&[good(Format::VcJwt), good(Format::VcJwt)], Format::VcJose);
    let ask = |credentials: usize| {
        let verifier = Verifier::new().limits(Limits::default().credentials(credentials));
        let report = verifier.verify(text.as_bytes(), now(), &Bundle::new());
        (codes(&report), report.credentials().len())
    };
    assert_eq!(
        [ask(2), ask(1)],
        [(vec!["proof.domain.unasked"], 2), (vec!["limit.credentials", "proof.domain.unasked"], 0)]
    );
}

#[test]
fn of_a_key_that_only_the_presentation_calls_the_holders_it_is_said_in_the_words_of_holders() {
    let key = ada();
    let holder = "https://ada.example";
    let unsigned = presentation(&[good(Format::VcJwt)], holder).unwrap();
    let method = format!("{holder}#{}", key.verifying_key().to_multibase());
    let signed = sign(&unsigned, &key, &options().method(method)).unwrap();
    let report = verify(signed.as_str());
    let found = report.findings().iter().find(|finding| finding.code == Code::IssuerKeySelfAsserted);
    let found = found.unwrap_or_else(|| panic!("{report:#?}"));
    assert_eq!(found.path, "/holder");
    assert_eq!(found.phrase, Some("issuer.key.self-asserted/presentation"));
    assert!(found.message.contains("the key is that of its holder, https://ada.example"), "{}", found.message);
    assert_eq!(report.missing()[0].url, holder);
}

#[test]
fn who_presents_is_named_by_a_url() {
    for holder in ["\"ada\"", "{\"id\": \"a b\"}", "7"] {
        let told = presented(&[good(Format::EddsaRdfc2022)], Format::EddsaRdfc2022).as_str().replacen(
            &format!("\"holder\":\"{}\"", ada_did()),
            &format!("\"holder\":{holder}"),
            1,
        );
        let report = verify(&told);
        let found =
            report.findings().iter().any(|one| one.code == Code::PresentationMalformed && one.path == "/holder");
        assert!(found && !report.is_valid(), "{holder}: {report:#?}");
    }
}

/// A learner record may hold credentials of any kind; who presents one as a badge must not get by with that.
#[test]
fn a_credential_that_is_no_badge_is_none_in_a_presentation_either() {
    let key = key(1);
    let good = good(Format::EddsaRdfc2022);
    let Value::Object(mut other) = Value::parse(good.as_bytes(), &Limits::default()).unwrap() else { panic!() };
    other.remove("proof");
    other.set("type", "VerifiableCredential");
    let other = Credential::from_json(Value::Object(other).to_json().as_bytes());
    let report =
        verify(presented(&[sign(&other.unwrap(), &key, &SignOptions::new()).unwrap()], Format::VcJose).as_str());
    assert!(
        !report.is_valid() && codes(&report.credentials()[0]).contains(&"conformance.kind.other"),
        "{:?}",
        codes(&report.credentials()[0])
    );
}

#[test]
fn whose_key_presents_may_be_the_only_question() {
    let text = presented(&[good(Format::VcJwt)], Format::EddsaRdfc2022);
    for only in [Check::Issuer, Check::Proof] {
        let verifier = Verifier::new().challenge("n-0S6").domain(SHOP).ask([only]);
        let report = verifier.verify(text.as_bytes(), now(), &Bundle::new());
        assert_eq!(report.outcome(only), Outcome::Passed, "{report:#?}");
    }
}
