//! Each rule at its edge: the value that is just good, the one that is just bad, and what weighs more than what.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::path::Path;

use ob3::{
    Algorithm, Bundle, Check, Code, Credential, Did, Format, Limits, Outcome, Policy, Provenance, Recipient, Report,
    Severity, SignOptions, SigningKey, Timestamp, Verdict, Verifier, Wanted, sign,
};
use serde_json::{Value, json};

const UNSIGNED: &str = include_str!("../../test-vectors/bench/reference-unsigned.json");

fn now() -> Timestamp {
    Timestamp::parse("2026-01-31T12:00:00Z").unwrap()
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32]).unwrap()
}

/// A badge of the key's own, not signed.
fn unsigned(key: &SigningKey) -> Value {
    let mut badge: Value = serde_json::from_str(UNSIGNED).unwrap();
    badge["issuer"]["id"] = json!(Did::key(key.verifying_key()).to_string());
    badge["validFrom"] = json!("2026-01-01T00:00:00Z");
    badge
}

fn signed_with(badge: &Value, key: &SigningKey, options: &SignOptions) -> Value {
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    serde_json::from_str(sign(&credential, key, options).unwrap().as_str()).unwrap()
}

fn signed(badge: &Value) -> Value {
    signed_with(badge, &key(7), &SignOptions::new())
}

fn verify(badge: &Value) -> Report {
    Verifier::new().at(now()).verify(badge.to_string().as_bytes(), &Bundle::new())
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.findings().iter().map(|finding| finding.code.name()).collect()
}

#[test]
fn the_badge_that_is_changed_here_is_good() {
    let report = verify(&signed(&unsigned(&key(7))));
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, Vec::new()));
}

// Instants ------------------------------------------------------------------------------------------------------------

#[test]
fn an_instant_is_in_time_on_both_of_its_ends() {
    let before = "2026-01-31T11:59:59Z";
    let after = "2026-01-31T12:00:01Z";
    let exact = "2026-01-31T12:00:00Z";
    for (from, until, expected) in [
        (exact, exact, None),
        (before, exact, None),
        (exact, after, None),
        (before, before, Some("validity.expired")),
        (after, after, Some("validity.not-yet")),
        (after, before, Some("validity.order")),
    ] {
        let mut badge = unsigned(&key(7));
        badge["validFrom"] = json!(from);
        badge["validUntil"] = json!(until);
        let report = verify(&signed(&badge));
        assert_eq!(report.is_valid(), expected.is_none(), "{from} to {until}: {:?}", codes(&report));
        assert!(expected.is_none_or(|code| codes(&report).contains(&code)), "{from} to {until}: {:?}", codes(&report));
        assert_eq!(codes(&report).contains(&"validity.order"), from > until);
    }
}

#[test]
fn a_proof_is_in_time_on_both_of_its_ends() {
    let badge = unsigned(&key(7));
    let proved = |created: &str, expires: &str| {
        let instant = |text: &str| Timestamp::parse(text).unwrap();
        let options = SignOptions::new().created(instant(created)).expires(instant(expires));
        codes(&verify(&signed_with(&badge, &key(7), &options)))
    };
    assert_eq!(proved("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"), [""; 0]);
    assert_eq!(proved("2026-01-31T12:00:01Z", "2026-01-31T12:00:00Z"), ["proof.created.later"]);
    assert_eq!(proved("2026-01-31T12:00:00Z", "2026-01-31T11:59:59Z"), ["proof.expired"]);
}

// Whose key ----------------------------------------------------------------------------------------------------------

fn answer(issuer: &str, method: &str, bundle: &Bundle) -> (Option<Provenance>, Vec<&'static str>) {
    let mut badge = signed(&unsigned(&key(7)));
    badge["issuer"]["id"] = json!(issuer);
    badge["proof"]["verificationMethod"] = json!(method);
    let report = Verifier::new().at(now()).ask([Check::Issuer]).verify(badge.to_string().as_bytes(), bundle);
    (report.provenance(), codes(&report))
}

#[test]
fn a_key_in_the_name_of_somebody_elses_method_is_somebody_elses() {
    let multibase = key(7).verifying_key().to_multibase();
    let own = format!("https://university.example#{multibase}");
    let anothers = format!("https://mill.example#{multibase}");
    let bundle = Bundle::new();
    let (provenance, codes) = answer("https://university.example", &own, &bundle);
    assert_eq!(
        (provenance, codes.as_slice()),
        (Some(Provenance::SelfAsserted), ["issuer.key.self-asserted"].as_slice())
    );
    assert_eq!(answer("https://university.example", &anothers, &bundle).1, ["issuer.key.mismatch"]);
}

#[test]
fn a_key_in_somebody_elses_document_is_somebody_elses() {
    for (owner, url) in [
        ("https://mill.example/about", "https://mill.example/about"),
        ("did:web:mill.example", "https://mill.example/.well-known/did.json"),
    ] {
        let method = format!("{owner}#key-1");
        let document = json!({
            "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"], "id": owner,
            "verificationMethod": [{
                "id": method, "type": "Multikey", "controller": owner,
                "publicKeyMultibase": key(7).verifying_key().to_multibase()
            }],
            "assertionMethod": [method]
        });
        let mut bundle = Bundle::new();
        bundle.provide(url, Some(document.to_string().into_bytes()));
        let provenance = if owner.starts_with("did:") { Provenance::Did } else { Provenance::Controller };
        assert_eq!(answer(owner, &method, &bundle), (Some(provenance), vec![]));
        for issuer in ["https://university.example", "did:web:university.example"] {
            assert_eq!(answer(issuer, &method, &bundle), (None, vec!["issuer.key.mismatch"]), "{owner}");
        }
    }
}

#[test]
fn an_issuer_whose_name_leads_nowhere_is_nobody() {
    let did = Did::key(key(7).verifying_key());
    let method = did.verification_method().unwrap();
    let bundle = Bundle::new();
    for (issuer, code) in [
        ("urn:uuid:c8a1bd0a-2a1c-4d7b-8c53-3d04a5e0bd24", "issuer.key.self-asserted"),
        ("https://university.example", "issuer.key.mismatch"),
        ("http://university.example", "issuer.key.mismatch"),
        ("did:web:university.example", "issuer.key.mismatch"),
    ] {
        assert_eq!(answer(issuer, &method, &bundle).1, [code], "{issuer}");
    }
}

#[test]
fn where_the_key_was_not_found_it_is_the_question_of_the_issuer_that_stays_open() {
    let mut badge = signed(&unsigned(&key(7)));
    badge["issuer"]["id"] = json!("did:web:university.example");
    badge["proof"]["verificationMethod"] = json!("did:web:university.example#key-1");
    let report = verify(&badge);
    let checks = report.findings().iter().map(|finding| (finding.code, finding.check)).collect::<Vec<_>>();
    assert_eq!(checks, [(Code::DidDocumentMissing, Check::Issuer)]);
}

// Several proofs -----------------------------------------------------------------------------------------------------

fn with_proofs(proofs: &[Value]) -> Value {
    let mut badge = unsigned(&key(7));
    badge["proof"] = Value::Array(proofs.to_vec());
    badge
}

/// A good proof, one whose signature is another's, one of a kind that nobody knows, and one by another's key.
fn proofs() -> [Value; 4] {
    let badge = unsigned(&key(7));
    let at = |created: &str| SignOptions::new().created(Timestamp::parse(created).unwrap());
    let good = signed_with(&badge, &key(7), &at("2026-01-02T00:00:00Z"))["proof"].clone();
    let mut forged = good.clone();
    forged["proofValue"] = signed_with(&badge, &key(7), &at("2026-01-03T00:00:00Z"))["proof"]["proofValue"].clone();
    let mut unknown = good.clone();
    unknown["cryptosuite"] = json!("rot13-2031");
    let anothers = {
        // Signed by another key over the same document: intact, and not the issuer's.
        let mut proof = good.clone();
        let method = Did::key(key(8).verifying_key()).verification_method().unwrap();
        let mut theirs = badge.clone();
        theirs["issuer"]["id"] = json!(method.split('#').next().unwrap());
        proof["verificationMethod"] = json!(method);
        let _ = theirs;
        proof
    };
    [good, forged, unknown, anothers]
}

#[test]
fn a_forged_proof_beside_one_that_nobody_can_check_is_still_forged() {
    let [good, forged, unknown, _] = proofs();
    let report = verify(&with_proofs(&[unknown.clone(), forged.clone()]));
    assert_eq!(report.verdict(), Verdict::Invalid);
    // A good one beside either settles it, and the others are told as warnings.
    for (others, code) in [(forged, "proof.signature.mismatch"), (unknown, "proof.format.unknown")] {
        let report = verify(&with_proofs(&[others, good.clone()]));
        assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, vec![code]));
        assert!(report.findings().iter().all(|finding| finding.severity == Severity::Warning));
    }
}

#[test]
fn a_good_proof_with_a_warning_is_good_enough_to_settle_it() {
    let [good, forged, ..] = proofs();
    let mut tomorrow = good;
    let options = SignOptions::new().created(Timestamp::parse("2026-02-01T00:00:00Z").unwrap());
    tomorrow["created"] = json!("2026-02-01T00:00:00Z");
    tomorrow["proofValue"] = signed_with(&unsigned(&key(7)), &key(7), &options)["proof"]["proofValue"].clone();
    let report = verify(&with_proofs(&[forged, tomorrow]));
    assert_eq!(report.verdict(), Verdict::Valid, "{:?}", codes(&report));
}

#[test]
fn of_two_proofs_that_are_both_bad_neither_excuses_the_other() {
    let [_, forged, _, anothers] = proofs();
    let report = verify(&with_proofs(&[forged.clone(), anothers.clone()]));
    assert_eq!(report.verdict(), Verdict::Invalid);
    assert!(report.findings().iter().all(|finding| finding.severity == Severity::Error), "{:?}", report.findings());
    assert!(report.findings().len() >= 2);
    // Nor does one that is intact excuse another where its key is another's.
    let mut anothers_twice = anothers.clone();
    anothers_twice["proofValue"] = forged["proofValue"].clone();
    let report = verify(&with_proofs(&[anothers, anothers_twice]));
    assert!(report.findings().iter().all(|finding| finding.severity == Severity::Error), "{:?}", report.findings());
    assert!(codes(&report).contains(&"proof.signature.mismatch"));
}

#[test]
fn an_intact_proof_decides_before_one_that_nobody_can_check() {
    // The issuer's name leads nowhere, so the intact proof is open too: but it says more.
    let mut badge = unsigned(&key(7));
    let issuer = format!("https://university.example#{}", key(7).verifying_key().to_multibase());
    badge["issuer"]["id"] = json!("https://university.example");
    let proof = signed_with(&badge, &key(7), &SignOptions::new().method(issuer))["proof"].clone();
    let mut unknown = proof.clone();
    unknown["cryptosuite"] = json!("rot13-2031");
    for proofs in [[proof.clone(), unknown.clone()], [unknown, proof]] {
        badge["proof"] = json!(proofs);
        let report = verify(&badge);
        assert_eq!(report.verdict(), Verdict::Undetermined);
        assert_eq!(report.provenance(), Some(Provenance::SelfAsserted));
        assert!(report.format().is_some());
    }
}

#[test]
fn a_chain_is_as_good_as_the_policy_finds_what_it_builds_on() {
    let instant = |text: &str| Timestamp::parse(text).unwrap();
    let first = SignOptions::new().id("urn:uuid:60102d04-b51e-11ed-acfe-2fcd717666a7");
    let once = signed_with(&unsigned(&key(7)), &key(7), &first.expires(instant("2026-01-30T00:00:00Z")));
    let on_first = SignOptions::new().previous_proof("urn:uuid:60102d04-b51e-11ed-acfe-2fcd717666a7");
    let twice = signed_with(&once, &key(7), &on_first).to_string();
    let ask = |policy| codes(&Verifier::new().at(now()).policy(policy).verify(twice.as_bytes(), &Bundle::new()));
    assert_eq!(ask(Policy::Standard), ["proof.expired", "proof.chain.broken"]);
    assert_eq!(ask(Policy::Compat), ["proof.expired"]);
}

// What was asked -----------------------------------------------------------------------------------------------------

#[test]
fn a_proof_builds_on_each_of_the_others_once() {
    let mut first = signed(&unsigned(&key(7)))["proof"].clone();
    first["id"] = json!("urn:example:first");
    let mut second = first.clone();
    second["id"] = json!("urn:example:second");
    let mut said = |previous: Value| {
        second["previousProof"] = previous;
        let report = verify(&with_proofs(&[first.clone(), second.clone()]));
        let found = report.findings().iter().find(|finding| finding.code == Code::ProofChainMissing);
        found.map(|finding| (finding.path.clone(), finding.message.contains("named twice")))
    };
    assert_eq!(said(json!(["urn:example:first"])), None);
    let twice = said(json!(["urn:example:first", "urn:example:first"]));
    assert_eq!(twice, Some((String::from("/proof/1/previousProof/1"), true)));
    assert_eq!(said(json!("urn:example:third")), Some((String::from("/proof/1/previousProof"), false)));

    second["previousProof"] = json!("urn:example:first");
    let report = verify(&with_proofs(&[first.clone(), first, second]));
    let found = report.findings().iter().find(|finding| finding.code == Code::ProofChainMissing).unwrap();
    assert!(found.message.contains("found several"), "{}", found.message);
}

#[test]
fn the_purpose_that_is_expected_is_the_one_that_counts() {
    let badge = unsigned(&key(7));
    let signed = signed_with(&badge, &key(7), &SignOptions::new().purpose("authentication"));
    let ask = |verifier: Verifier| {
        codes(&verifier.at(now()).ask([Check::Proof]).verify(signed.to_string().as_bytes(), &Bundle::new()))
    };
    assert_eq!(ask(Verifier::new().purpose("authentication")), [""; 0]);
    assert_eq!(ask(Verifier::new()), ["proof.purpose.mismatch"]);
    // What was said before stays said.
    let verifier = Verifier::new().policy(Policy::Strict).challenge("another").purpose("authentication");
    assert_eq!(ask(verifier), ["proof.challenge.mismatch"]);
}

#[test]
fn other_budgets_are_kept_in_every_step() {
    let badge = signed(&unsigned(&key(7))).to_string();
    let ask = |limits: Limits| {
        codes(&Verifier::new().policy(Policy::Compat).at(now()).limits(limits).verify(badge.as_bytes(), &Bundle::new()))
    };
    assert_eq!(ask(Limits::default()), [""; 0]);
    assert!(ask(Limits { quads: 3, ..Limits::default() }).contains(&"limit.quads"));
    assert!(ask(Limits { input_bytes: 3, ..Limits::default() }).contains(&"limit.input"));
    let verifier = Verifier::new().challenge("another").limits(Limits::default());
    assert!(codes(&verifier.at(now()).verify(badge.as_bytes(), &Bundle::new())).contains(&"proof.challenge.mismatch"));
}

#[test]
fn a_recipient_that_is_named_and_not_asked_about_is_not_looked_at() {
    let badge = signed(&unsigned(&key(7))).to_string();
    let verifier = Verifier::new().at(now()).recipient(Recipient::from("did:example:somebody-else"));
    assert_eq!(verifier.verify(badge.as_bytes(), &Bundle::new()).verdict(), Verdict::Invalid);
    let report = verifier.ask([Check::Proof]).verify(badge.as_bytes(), &Bundle::new());
    assert_eq!((report.verdict(), report.outcome(Check::Recipient)), (Verdict::Valid, Outcome::Skipped));
}

#[test]
fn a_signature_that_does_not_fit_says_what_that_may_mean() {
    let mut badge = signed(&unsigned(&key(7)));
    badge["name"] = json!("Astronautics");
    let report = verify(&badge);
    let finding = report.findings().iter().find(|finding| finding.code == Code::ProofSignatureMismatch).unwrap();
    assert!(finding.message.contains("changed after it was signed"), "{}", finding.message);
    assert_eq!(finding.path, "/proof/proofValue");
}

#[test]
fn what_a_proof_says_under_a_context_of_its_own_nobody_signed() {
    let mut badge = signed(&unsigned(&key(7)));
    let mut with = |context: Value| {
        badge["proof"]["@context"] = context;
        let report = verify(&badge);
        report.findings().iter().map(|finding| (finding.code.name(), finding.path.clone())).collect::<Vec<_>>()
    };
    let known = json!("https://w3id.org/security/data-integrity/v2");
    assert_eq!(with(known.clone()), []);
    assert_eq!(with(json!([known, "https://www.w3.org/ns/credentials/v2"])), []);
    for context in
        [json!({"note": "https://forger.example/note"}), json!(["https://forger.example/context"]), json!([7])]
    {
        assert_eq!(with(context), [("jsonld.dropped-value", String::from("/proof/@context"))]);
    }
}

#[test]
fn a_word_that_only_the_proofs_own_context_knows_is_refused_with_that_reason() {
    let mut badge = signed(&unsigned(&key(7)));
    let mut refused = |proof: &[(&str, Value)]| {
        for (name, value) in proof {
            badge["proof"][name] = value.clone();
        }
        let report = verify(&badge);
        let finding = report.findings().iter().find(|finding| finding.code == Code::UndefinedTerm).unwrap();
        (finding.path.clone(), finding.message.contains("the proof has a context of its own"))
    };
    assert_eq!(refused(&[("mood", json!("proud"))]), (String::from("/proof/mood"), false));
    let own = json!("https://w3id.org/security/data-integrity/v2");
    assert_eq!(refused(&[("@context", own)]), (String::from("/proof/mood"), true));
}

#[test]
fn where_other_formats_put_their_values_nothing_stands_unsigned() {
    let vector = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors/valid").join(name);
        serde_json::from_slice::<Value>(&std::fs::read(path).unwrap()).unwrap()
    };
    for name in [
        "eddsa-rdfc-2022-did-key.json",
        "eddsa-jcs-2022.json",
        "ecdsa-sd-2023.json",
        "ed25519-signature-2020-vcdm-1-1.json",
        "ed25519-signature-2018.json",
        "json-web-signature-2020-es256.json",
    ] {
        let badge = vector(name);
        assert!(verify(&badge).is_valid(), "{name}");
        for member in
            ["proofValue", "jws", "signatureValue"].iter().filter(|member| badge["proof"].get(**member).is_none())
        {
            let mut more = badge.clone();
            more["proof"][*member] = json!("z3u2en7t5");
            let report = verify(&more);
            assert_eq!(report.verdict(), Verdict::Invalid, "{name} with {member}");
        }
    }
}

#[test]
fn a_value_of_a_thousand_characters_is_decoded_and_a_longer_one_is_not() {
    let mut badge = signed(&unsigned(&key(7)));
    for (length, code) in [(1_024, "proof.value.length"), (1_025, "proof.value.malformed")] {
        badge["proof"]["proofValue"] = json!(format!("z{}", "2".repeat(length)));
        assert_eq!(codes(&verify(&badge)), [code], "{length}");
    }
}

#[test]
fn what_is_only_read_is_never_written() {
    for format in Format::all().filter(|format| !format.can_sign()) {
        let badge = unsigned(&key(7)).to_string();
        let credential = Credential::from_json(badge.as_bytes()).unwrap();
        let error = sign(&credential, &key(7), &SignOptions::new().format(format)).unwrap_err();
        assert_eq!(error.code(), Code::SignOptions, "{format}");
        assert!(error.message().contains(format.name()));
    }
    let [older, newest] = [Format::Ed25519Signature2020, Format::EddsaRdfc2022].map(Format::can_sign);
    assert!(newest && !older);
}

// What a badge is ----------------------------------------------------------------------------------------------------

fn faults(change: impl FnOnce(&mut Value)) -> Vec<(&'static str, String)> {
    let mut badge = unsigned(&key(7));
    change(&mut badge);
    let report = Verifier::new().ask([Check::Conformance]).verify(badge.to_string().as_bytes(), &Bundle::new());
    report.findings().iter().map(|finding| (finding.code.name(), finding.path.clone())).collect()
}

#[test]
fn a_badge_is_a_verifiable_credential_too() {
    assert_eq!(faults(|_| ()), []);
    let alone = faults(|badge| badge["type"] = json!(["OpenBadgeCredential"]));
    assert_eq!(alone, [("conformance.type", String::from("/type"))]);
    let two = faults(|badge| badge["type"] = json!(["VerifiableCredential", "OpenBadgeCredential"]));
    assert_eq!(two, []);
}

#[test]
fn a_context_of_open_badges_has_a_version_of_three_numbers() {
    let base = "https://purl.imsglobal.org/spec/ob/v3p0/";
    let told = |file: &str| {
        faults(|badge| badge["@context"][1] = json!(format!("{base}{file}"))).first().map(|(code, _)| *code)
    };
    assert_eq!(told("context-3.0.3.json"), None);
    for older in ["context.json", "context-3.0.0.json", "context-3.0.12.json"] {
        assert_eq!(told(older), Some("conformance.context.older"), "{older}");
    }
    for none in [
        "context-3.0.json",
        "context-3.0.3.0.json",
        "context-3.0..json",
        "context-3.0.x.json",
        "context-a.b.c.json",
        "schema.json",
    ] {
        assert_eq!(told(none), Some("conformance.context.order"), "{none}");
    }
}

#[test]
fn a_context_out_of_place_is_told_with_the_one_that_belongs_there() {
    let told = |contexts: Value| {
        let mut badge = unsigned(&key(7));
        badge["@context"] = contexts;
        let report = Verifier::new().ask([Check::Conformance]).verify(badge.to_string().as_bytes(), &Bundle::new());
        report.findings().iter().map(|finding| finding.message.clone()).collect::<Vec<_>>()
    };
    let [first, second] = told(json!(["https://elsewhere.example"])).try_into().unwrap();
    assert!(first.contains("https://www.w3.org/ns/credentials/v2") && first.contains("elsewhere"), "{first}");
    let expected = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    assert!(second.contains(expected) && second.contains("found none"), "{second}");
}

#[test]
fn of_the_schemas_one_is_the_standards_own_by_its_type_and_by_its_url() {
    let own = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    let told = |id: &str, kind: &str| {
        let schemas = json!([{"id": id, "type": kind}]);
        let faults = faults(|badge| badge["credentialSchema"] = schemas);
        faults.iter().any(|(code, _)| *code == "conformance.schema.missing")
    };
    assert!(!told(own, "1EdTechJsonSchemaValidator2019"));
    assert!(told(own, "JsonSchema"));
    assert!(told("https://university.example/schema.json", "1EdTechJsonSchemaValidator2019"));
}

#[test]
fn an_endorsement_is_found_wherever_it_stands() {
    let asked = |change: &dyn Fn(&mut Value)| {
        let mut badge = unsigned(&key(7));
        change(&mut badge);
        let report = Verifier::new().ask([Check::Endorsements]).verify(badge.to_string().as_bytes(), &Bundle::new());
        report.findings().iter().map(|finding| finding.path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(asked(&|_| ()), [""; 0]);
    assert_eq!(asked(&|badge| badge["endorsement"] = json!([{}])), ["/endorsement/0"]);
    assert_eq!(asked(&|badge| badge["endorsementJwt"] = json!("a.b.c")), ["/endorsementJwt"]);
    assert_eq!(asked(&|badge| badge["issuer"]["endorsementJwt"] = json!(["a.b.c"])), ["/issuer/endorsementJwt/0"]);
    let listed = asked(&|badge| badge["credentialSubject"]["result"] = json!([{}, {"endorsement": [{}]}]));
    assert_eq!(listed, ["/credentialSubject/result/1/endorsement/0"]);
}

#[test]
fn of_older_badges_it_is_said_what_they_are_and_who_would_know() {
    let said = |document: Value| {
        let report = Verifier::new().verify(document.to_string().as_bytes(), &Bundle::new());
        let [finding] = report.findings() else { panic!("{report:#?}") };
        (finding.code.name(), finding.message.clone())
    };
    let second = "https://w3id.org/openbadges/v2";
    let url = "https://university.example/assertions/1";
    let (code, message) =
        said(json!({"@context": second, "type": "Assertion", "id": url, "recipient": {}, "badge": url}));
    assert!(
        code == "open.open-badges-2" && message.contains("server shows it at") && message.contains(url),
        "{message}"
    );
    let (code, message) = said(json!({"@context": second, "type": "BadgeClass", "id": url}));
    assert!(code == "open.open-badges-2" && message.contains("BadgeClass, which describes"), "{message}");
}

/// What stands in an image of Open Badges 2.0: the badge itself, or only where it is to be had.
#[test]
fn an_older_baked_badge_has_a_kind_and_an_address_has_none() {
    let report = |name: &str| {
        let picture = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors/older").join(name));
        Verifier::new().verify(&picture.unwrap(), &Bundle::new())
    };
    assert_eq!(report("baked-url.svg").kind(), None);
    for known in ["baked-hosted-2.png", "baked-signed-2.svg"] {
        let report = report(known);
        assert!(report.kind().is_some(), "{known}");
        assert!(!report.findings()[0].message.contains("none of those that are known"), "{known}: {report:#?}");
    }
}

#[test]
fn a_badge_from_before_json_ld_is_known_by_its_members() {
    let is_first = |document: Value| {
        let report = Verifier::new().verify(document.to_string().as_bytes(), &Bundle::new());
        codes(&report) == ["open.open-badges-1"]
    };
    assert!(is_first(json!({"recipient": "a", "badge": "b"})));
    for other in [
        json!({"recipient": "a"}),
        json!({"badge": "b"}),
        json!({"recipient": "a", "badge": "b", "credentialSubject": {}}),
        json!({"@context": "https://elsewhere.example", "recipient": "a", "badge": "b"}),
    ] {
        assert!(!is_first(other.clone()), "{other}");
    }
}

#[test]
fn a_resource_is_looked_for_in_the_badge_and_not_in_what_is_signed_by_others() {
    let resource = json!({"id": "https://a.example/x", "digestSRI": format!("sha256-{}=", "A".repeat(43))});
    let told = |change: &dyn Fn(&mut Value)| {
        let mut badge = unsigned(&key(7));
        change(&mut badge);
        let report = Verifier::new().ask([Check::Conformance]).verify(badge.to_string().as_bytes(), &Bundle::new());
        let found = report.findings().iter().filter(|finding| finding.code.name().starts_with("resource."));
        found.map(|finding| (finding.code.name(), finding.path.clone(), finding.message.clone())).collect::<Vec<_>>()
    };
    let found = told(&|badge| badge["credentialSubject"]["image"] = resource.clone());
    assert_eq!((found.len(), found[0].0), (1, "resource.missing"));
    assert!(found[0].2.contains("https://a.example/x"), "{}", found[0].2);
    for member in ["endorsement", "verifiableCredential", "proof"] {
        assert_eq!(told(&|badge| badge[member] = json!([{"evidence": resource}])), [], "{member}");
    }
    for (member, expected) in [("digestSRI", "expected sha256-, "), ("digestMultibase", "expected a multihash")] {
        let found =
            told(&|badge| badge["credentialSubject"]["image"] = json!({"id": "https://a.example/x", member: "?"}));
        assert!(found[0].0 == "resource.digest.malformed" && found[0].2.starts_with(expected), "{member}: {found:?}");
    }
    let found = told(&|badge| badge["relatedResource"] = json!(["https://a.example/x"]));
    assert_eq!((found[0].0, found[0].1.as_str()), ("resource.malformed", "/relatedResource/0"));
}

#[test]
fn the_endorsements_of_a_credential_inside_are_its_own_affair() {
    let unproved = |change: &dyn Fn(&mut Value)| {
        faults(|badge| change(badge))
            .into_iter()
            .filter(|(code, _)| *code == "conformance.endorsement.unproved")
            .count()
    };
    let endorsement = json!([{"type": ["VerifiableCredential", "EndorsementCredential"]}]);
    assert_eq!(unproved(&|badge| badge["credentialSubject"]["endorsement"] = endorsement.clone()), 1);
    for member in ["proof", "verifiableCredential"] {
        assert_eq!(unproved(&|badge| badge[member] = json!([{"endorsement": endorsement}])), 0, "{member}");
    }
}

#[test]
fn what_is_no_badge_at_all_is_told_apart() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors");
    assert!(folder.is_dir());
    for (bytes, says) in [
        (&b"<html><body>badge</body></html>"[..], "web page"),
        (b"%PDF-1.7", "PDF"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"PK\x03\x04", "ZIP"),
        (b"RIFF....WEBP", "WebP"),
        (b"hello", "none of these"),
    ] {
        let report = Verifier::new().verify(bytes, &Bundle::new());
        assert_eq!(codes(&report), ["open.unrecognised"]);
        assert!(report.findings()[0].message.contains(says), "{}", report.findings()[0].message);
    }
}

/// The order of P-256 less a number.
fn negated(s: &[u8]) -> Vec<u8> {
    let order: [u8; 32] = [
        0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa, 0xad,
        0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
    ];
    let mut borrow = 0i16;
    let mut difference: Vec<u8> = order
        .iter()
        .zip(s)
        .rev()
        .map(|(left, right)| {
            let digit = i16::from(*left) - i16::from(*right) - borrow;
            borrow = i16::from(digit < 0);
            u8::try_from(digit.rem_euclid(256)).unwrap()
        })
        .collect();
    difference.reverse();
    difference
}

#[test]
fn of_the_two_signatures_that_ecdsa_has_either_is_one() {
    // FIPS 186-5 and the suites accept both values of `s`; what is signed is the same, so nothing is gained by the other.
    let key = SigningKey::from_bytes(Algorithm::P256, &[9; 32]).unwrap();
    let badge = signed_with(&unsigned(&key), &key, &SignOptions::new().format(Format::EcdsaRdfc2019));
    let value = badge["proof"]["proofValue"].as_str().unwrap();
    let signature = bs58::decode(value.strip_prefix('z').unwrap()).into_vec().unwrap();
    let (r, s) = signature.split_at(32);
    let with = |s: &[u8]| {
        let mut badge = badge.clone();
        badge["proof"]["proofValue"] = json!(format!("z{}", bs58::encode([r, s].concat()).into_string()));
        verify(&badge)
    };
    assert!(with(s).is_valid() && with(&negated(s)).is_valid());
    assert_eq!(codes(&with(&[0; 32])), ["proof.signature.mismatch"]);
    assert_eq!(codes(&with(&negated(&[0; 32]))), ["proof.signature.mismatch"], "the order itself is no number of it");
}

#[test]
fn what_says_nothing_may_stand_under_compat_and_nowhere_else() {
    let mut badge = signed(&unsigned(&key(7)));
    badge["credentialSubject"]["achievement"]["otherIdentifier"] = json!([]);
    let said = |policy: Policy| {
        let report = Verifier::new().at(now()).policy(policy).verify(badge.to_string().as_bytes(), &Bundle::new());
        (report.verdict(), report.findings().iter().map(|one| (one.code.name(), one.severity)).collect::<Vec<_>>())
    };
    assert_eq!(said(Policy::Compat), (Verdict::Valid, vec![("jsonld.empty-value", Severity::Warning)]));
    for policy in [Policy::Standard, Policy::Strict] {
        let (verdict, found) = said(policy);
        assert_eq!((verdict, found[0]), (Verdict::Invalid, ("jsonld.empty-value", Severity::Error)), "{policy:?}");
    }
}

#[test]
fn a_key_in_the_key_set_of_an_issuer_is_asked_for_as_that() {
    let mut badge = signed(&unsigned(&key(7)));
    for (url, wanted) in [
        ("https://university.example/.well-known/jwks.json", Wanted::KeySet),
        ("https://university.example/keys.json", Wanted::ControllerDocument),
    ] {
        badge["proof"]["verificationMethod"] = json!(format!("{url}#1"));
        let missing = verify(&badge).missing().iter().map(|one| (one.url.clone(), one.wanted)).collect::<Vec<_>>();
        assert_eq!(missing, [(url.to_owned(), wanted)]);
    }
}

#[test]
fn of_several_statuses_and_schemas_it_is_said_which_is_meant() {
    let status = |index: &str| {
        json!({
            "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": index,
            "statusListCredential": "https://university.example/status/1"
        })
    };
    let schema = |id: &str| json!({"id": format!("https://other.example/{id}"), "type": "JsonSchema"});
    let places = |member: &str, value: Value| {
        let mut badge = unsigned(&key(7));
        badge[member] = value;
        let report = verify(&signed(&badge));
        let about = report.findings().iter().filter(|one| one.severity == Severity::Open);
        about.map(|one| one.path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(places("credentialStatus", status("1")), ["/credentialStatus"]);
    let two = places("credentialStatus", json!([status("1"), status("2")]));
    assert_eq!(two, ["/credentialStatus/0", "/credentialStatus/1"]);
    let two = places("credentialSchema", json!([schema("a"), schema("b")]));
    assert_eq!(two, ["/credentialSchema/0", "/credentialSchema/1"]);
    assert_eq!(places("credentialSchema", schema("a")), ["/credentialSchema"]);
}

#[test]
fn an_envelope_without_a_token_is_no_envelope() {
    let told = |id: &str| {
        let document = json!({
            "@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential", "id": id
        });
        codes(&verify(&document))
    };
    for empty in ["data:application/vc+jwt,", "data:application/vc+jwt", "data:,"] {
        assert_eq!(told(empty), ["envelope.malformed"], "{empty}");
    }
}
