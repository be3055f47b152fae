//! What trust promises: it is asked only with a list, a name counts only if it is proven, and an entry is what it says and no more.

use ob3::{Bundle, Check, Code, Outcome, Report, Timestamp, Trusted, Verdict, Verifier};

use crate::kit::{key, now, vector};

const BADGE: &str = "trusted/did.json";
const UNIVERSITY: &str = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

fn verify(verifier: &Verifier, name: &str) -> Report {
    verifier.verify(&vector(name), now(), &Bundle::new())
}

fn listed(entries: &[&str]) -> Verifier {
    Verifier::new().trust(entries.iter().map(|entry| Trusted::parse(entry).unwrap()))
}

#[test]
fn trust_is_asked_only_with_a_list() {
    let report = verify(&Verifier::new(), BADGE);
    assert_eq!((report.outcome(Check::Trust), report.trusted_by()), (Outcome::Skipped, None));
    assert!(!report.to_json().contains("trusted_by"));
    let report = verify(&listed(&[UNIVERSITY]), BADGE);
    assert_eq!((report.outcome(Check::Trust), report.trusted_by()), (Outcome::Passed, Some(UNIVERSITY)));
    let report = verify(&listed(&[]), BADGE);
    assert_eq!((report.outcome(Check::Trust), report.verdict()), (Outcome::Failed, Verdict::Invalid));
}

#[test]
fn lists_add_up() {
    let other = [Trusted::parse("https://badges.example").unwrap()];
    let report = verify(&listed(&[UNIVERSITY]).trust(other.clone()), BADGE);
    assert_eq!(report.trusted_by(), Some(UNIVERSITY));
    assert_eq!(verify(&Verifier::new().trust(other), BADGE).verdict(), Verdict::Invalid);
}

#[test]
fn a_name_that_nobody_was_asked_to_prove_vouches_for_nothing() {
    let report = verify(&listed(&[UNIVERSITY]).ask([Check::Trust]), BADGE);
    assert_eq!((report.verdict(), report.trusted_by()), (Verdict::Undetermined, None));
}

#[test]
fn the_issuers_of_what_is_presented_are_asked_for_and_endorsers_are_not() {
    let presented = verify(&listed(&["https://badges.example"]), "valid/presentation.json");
    assert!(!presented.credentials().is_empty());
    assert!(presented.credentials().iter().all(|inner| inner.outcome(Check::Trust) == Outcome::Failed));
    let endorsed = verify(&listed(&[UNIVERSITY]), "endorsed/badge.json");
    assert!(endorsed.is_valid() && endorsed.endorsements().iter().all(|one| one.report.is_valid()));
}

#[test]
fn what_is_no_entry_is_refused_with_what_was_expected() {
    let key = UNIVERSITY.trim_start_matches("did:key:");
    let anchor = format!("federation https://anchor.example {key}");
    for good in [
        UNIVERSITY,
        " did:web:example.edu ",
        "https://example.edu",
        "https://example.edu/issuers?id=1#me",
        "registry https://registry.example/registry.json",
        "registry file:partners.json",
        &anchor,
        &format!("federation https://anchor.example {key} {key}"),
    ] {
        assert_eq!(Trusted::parse(good).unwrap().as_str(), good.trim());
    }
    for bad in [
        "",
        "example.edu",
        "http://example.edu",
        "https://",
        "https://user@example.edu",
        "https://example.edu/a b",
        "did:web",
        "did:web:example.edu#key-1",
        "zNotAKey",
        "*",
        "registry",
        "registry ",
        "registry registry.json",
        "federation",
        "federation https://anchor.example",
        "federation https://anchor.example zNotAKey",
        &format!("federation http://anchor.example {key}"),
        &format!("federation did:web:anchor.example {key}"),
        &format!("federation {key}"),
    ] {
        let error = Trusted::parse(bad).unwrap_err();
        assert_eq!(error.code(), Code::TrustMalformed, "{bad}");
        assert!(error.message().contains("must") || error.message().contains("well formed"), "{error}");
        assert!(error.params().get("found").is_some(), "{error:?}");
    }
}

#[test]
fn an_anchor_is_read_out_of_what_it_says_of_itself() {
    let own = String::from_utf8(vector("provided/federation-good-anchor.jwt")).unwrap();
    let entry = Trusted::anchor(own.as_bytes()).unwrap();
    assert!(entry.as_str().starts_with("federation https://anchor.example zDna"), "{entry:?}");
    assert_eq!(Trusted::parse(entry.as_str()).unwrap(), entry);
    let about_another = vector("provided/federation-good-of-ministry.jwt");
    let (first, rest) = own.split_at(own.len() - 8);
    let changed = format!("{first}{}{}", if rest.starts_with('A') { 'B' } else { 'A' }, &rest[1..]);
    for bad in [
        b"".as_slice(),
        b"{}",
        b"[]",
        br#"{"sub":"https://anchor.example"}"#,
        br#"{"sub":"https://anchor.example","jwks":{"keys":[]}}"#,
        br#"{"sub":"http://anchor.example","jwks":{"keys":[{"kty":"OKP","crv":"Ed25519","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}]}}"#,
        br#"{"sub":"https://anchor.example","jwks":{"keys":[{"kty":"OKP"}]}}"#,
        &about_another,
        changed.as_bytes(),
    ] {
        assert_eq!(Trusted::anchor(bad).unwrap_err().code(), Code::TrustMalformed);
    }
}

#[test]
fn the_search_for_a_chain_ends_at_its_budgets() {
    // Every entity names every other as its superior: without a budget the ways through them would be uncountable.
    let key = key(3);
    let kid = key.verifying_key().thumbprint();
    let jwk = key.verifying_key().to_jwk();
    let names: Vec<String> = (0..30).map(|number| format!("https://e{number}.example")).collect();
    let part = |text: &str| base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, text);
    let mut bundle = Bundle::new();
    for name in &names {
        let header = format!(r#"{{"alg":"EdDSA","kid":"{kid}","typ":"entity-statement+jwt"}}"#);
        let hints = format!("\"{}\"", names.join("\",\""));
        let claims = format!(
            r#"{{"iss":"{name}","sub":"{name}","iat":1,"exp":4000000000,"jwks":{{"keys":[{{"kid":"{kid}",{}]}},"authority_hints":[{hints}]}}"#,
            &jwk[1..]
        );
        let input = format!("{}.{}", part(&header), part(&claims));
        let signature = ob3::Signer::sign(&key, input.as_bytes()).unwrap();
        let signature = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, signature);
        bundle
            .insert(format!("{name}/.well-known/openid-federation"), Some(format!("{input}.{signature}").into_bytes()));
    }
    let badge = format!(r#"{{"issuer":"{}"}}"#, names[0]);
    let verifier = listed(&[&format!("federation https://anchor.example {}", key.verifying_key().to_multibase())]);
    let report = verifier.ask([Check::Trust]).verify(badge.as_bytes(), now(), &bundle);
    let codes: Vec<_> = report.findings().iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&Code::LimitTrustChain), "{codes:?}");
    assert!(codes.len() <= 17, "{codes:?}");
    assert_eq!(report.verdict(), Verdict::Undetermined, "where the search was cut short, loops are no answer");
}

/// A badge in a federation with everything that is lent for it, by URL.
fn in_federation() -> (Vec<u8>, Vec<(&'static str, Vec<u8>)>) {
    let lent = vec![
        ("https://university.example/.well-known/did.json", vector("provided/did-web.json")),
        ("https://anchor.example/.well-known/openid-federation", vector("provided/federation-good-anchor.jwt")),
        (
            "https://anchor.example/fetch?sub=did%3Aweb%3Auniversity.example",
            vector("provided/federation-good-of-university.jwt"),
        ),
    ];
    (vector("trusted/federation.json"), lent)
}

#[test]
fn a_statement_with_one_character_changed_vouches_for_nobody() {
    let (badge, lent) = in_federation();
    let anchor = Trusted::anchor(&lent[1].1).unwrap();
    let verifier = Verifier::new().trust([anchor]);
    let verify = |lent: &[(&str, Vec<u8>)]| {
        let mut bundle = Bundle::new();
        for (url, bytes) in lent {
            bundle.insert(*url, Some(bytes.clone()));
        }
        verifier.verify(&badge, now(), &bundle)
    };
    assert_eq!(
        verify(&lent).registry_entry().and_then(|listing| listing.name.as_deref()),
        Some("The Example University")
    );
    for statement in [1, 2] {
        for at in (0..lent[statement].1.len()).step_by(7) {
            let mut changed = lent.clone();
            let byte = &mut changed[statement].1[at];
            *byte = if *byte == b'A' { b'B' } else { b'A' };
            let report = verify(&changed);
            assert!(report.trusted_by().is_none() && !report.is_valid(), "{statement} at {at}: {}", report.to_json());
        }
    }
}

#[test]
fn a_pinned_key_that_could_not_be_seen_keeps_a_broken_federation_from_deciding() {
    let (badge, mut lent) = in_federation();
    let anchor = Trusted::anchor(&lent[1].1).unwrap();
    let key = Trusted::parse(UNIVERSITY.trim_start_matches("did:key:")).unwrap();
    let verifier = Verifier::new().trust([anchor, key]);
    lent[2].1 = b"forged".to_vec();
    let mut bundle = Bundle::new();
    for (url, bytes) in lent.drain(1..) {
        bundle.insert(url, Some(bytes));
    }
    let report = verifier.verify(&badge, now(), &bundle);
    assert_eq!(report.outcome(Check::Trust), Outcome::Undetermined, "{}", report.to_json());
}

#[test]
fn a_key_that_names_its_scheme_signs_statements_by_no_other() {
    let key = ob3::SigningKey::from_pem(include_str!("../../../../test-vectors/src/rsa.pem")).unwrap();
    let jwk = key.verifying_key().to_jwk();
    let part = |text: &str| base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, text);
    let anchor = |alg: &str| {
        let claims = format!(
            r#"{{"iss":"https://a.example","sub":"https://a.example","iat":1,"exp":4000000000,"jwks":{{"keys":[{{"kid":"k"{alg},{}]}}}}"#,
            &jwk[1..]
        );
        let input = format!("{}.{}", part(r#"{"alg":"RS256","kid":"k","typ":"entity-statement+jwt"}"#), part(&claims));
        let signature = ob3::Signer::sign(&key, input.as_bytes()).unwrap();
        let signature = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, signature);
        Trusted::anchor(format!("{input}.{signature}").as_bytes()).map_err(|error| error.message().to_owned())
    };
    assert!(anchor("").is_ok() && anchor(r#","alg":"RS256""#).is_ok());
    let message = anchor(r#","alg":"PS256""#).unwrap_err();
    assert!(message.contains("signs by another algorithm than RS256"), "{message}");
}

#[test]
fn a_statement_is_in_force_from_the_instant_it_was_made_until_before_it_ends() {
    let (badge, lent) = in_federation();
    let anchor = Trusted::anchor(&lent[1].1).unwrap();
    let mut bundle = Bundle::new();
    for (url, bytes) in &lent {
        bundle.insert(*url, Some(bytes.clone()));
    }
    let expired = |seconds: i64| {
        let now = Timestamp::from_unix_seconds(seconds).unwrap();
        let report = Verifier::new().trust([anchor.clone()]).verify(&badge, now, &bundle);
        report.findings().iter().any(|finding| finding.code == Code::TrustStatementExpired)
    };
    let statement = String::from_utf8(lent[1].1.clone()).unwrap();
    let jwt = ob3::proof::Jws::parse(statement.trim(), &ob3::Limits::default()).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(jwt.payload()).unwrap();
    let [made, ends] = ["iat", "exp"].map(|claim| claims[claim].as_i64().unwrap());
    assert_eq!([made - 1, made, ends - 1, ends].map(expired), [true, false, false, true]);
}

#[test]
fn who_is_not_on_the_list_is_named() {
    let report = verify(&listed(&["https://badges.example"]), BADGE);
    let found = report.findings().iter().find(|finding| finding.code == Code::TrustUnlisted).unwrap();
    assert!(found.message.contains(&format!("the issuer {UNIVERSITY} is not on")), "{}", found.message);
}

#[test]
fn what_would_vouch_and_is_lacking_is_named() {
    let report = verify(&listed(&["registry https://registry.example/list.json"]), BADGE);
    let found = report.findings().iter().find(|finding| finding.code == Code::TrustRegistryMissing).unwrap();
    assert!(found.message.contains("https://registry.example/list.json"), "{}", found.message);
}
