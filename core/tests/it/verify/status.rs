//! A badge that its issuer revokes stops being valid, and no list is believed that nobody vouches for.

use ob3::model::{Achievement, Criteria, Profile};
use ob3::{
    Algorithm, Bundle, Check, Code, Credential, CredentialBuilder, Did, DocumentKind, Evidence, Format, Limits, Origin,
    Outcome, PublishOptions, Purpose, Report, Severity, SignOptions, SignedCredential, SigningKey, StatusList,
    Timestamp, Verdict, Verifier, derive, presentation, sign,
};
use ob3_test_vectors::rows;
use serde_json::{Value, json};

use crate::kit::{self, codes, did, instant, key, now, vector};

const URL: &str = "https://university.example/status/1";

fn badge(list: &StatusList, index: usize) -> SignedCredential {
    let badge = CredentialBuilder::new()
        .id(ob3::urn_uuid([7; 16]))
        .issuer(Profile::builder().id(did(7)).name("Example University"))
        .valid_from(instant("2026-01-01T00:00:00Z"))
        .recipient("did:example:ada")
        .credential_status(list.entry(index).unwrap())
        .achievement(
            Achievement::builder()
                .id("https://university.example/teamwork")
                .name("Teamwork")
                .description("Works well with others.")
                .criteria(Criteria::builder().narrative("Nominated by peers.")),
        );
    sign(&badge.build().unwrap(), &key(7), &SignOptions::new()).unwrap()
}

fn published(list: &StatusList) -> Credential {
    let options = PublishOptions::new().ttl(None).valid_until(instant("2026-12-31T00:00:00Z"));
    list.to_credential_with(&did(7), instant("2026-01-01T00:00:00Z"), &options).unwrap()
}

fn lending(document: impl Into<Vec<u8>>) -> Bundle {
    kit::lending(URL, document)
}

fn verify(badge: &SignedCredential, bundle: &Bundle) -> Report {
    Verifier::new().verify(badge.as_bytes(), now(), bundle)
}

#[test]
fn a_badge_is_valid_until_its_issuer_revokes_it_in_every_format_of_the_list() {
    let mut list = StatusList::new(Purpose::Revocation, URL).unwrap();
    let badge = badge(&list, 94_567);
    let formats = [Format::EddsaRdfc2022, Format::EddsaJcs2022, Format::VcJose];
    for (revoked, verdict, outcome) in
        [(false, Verdict::Valid, Outcome::Passed), (true, Verdict::Invalid, Outcome::Failed)]
    {
        list.set(94_567, revoked).unwrap();
        for format in formats {
            let signed = sign(&published(&list), &key(7), &SignOptions::new().format(format)).unwrap();
            let report = verify(&badge, &lending(signed.as_str()));
            assert_eq!((report.verdict(), report.outcome(Check::Status)), (verdict, outcome), "{report:#?}");
            assert_eq!(report.outcome(Check::Proof), Outcome::Passed, "a revoked badge is intact");
        }
    }
}

#[test]
fn a_list_that_nobody_lent_is_asked_for_by_its_name() {
    let list = StatusList::new(Purpose::Revocation, URL).unwrap();
    let badge = badge(&list, 7);
    let report = verify(&badge, &Bundle::new());
    assert_eq!((report.verdict(), report.outcome(Check::Status)), (Verdict::Undetermined, Outcome::Undetermined));
    let [missing] = report.missing() else { panic!("{report:#?}") };
    assert_eq!((missing.url.as_str(), missing.kind), (URL, DocumentKind::StatusList));
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["missing"], json!([{"url": URL, "kind": "status-list"}]));

    let not_asked = Verifier::new().ask([Check::Proof]).verify(badge.as_bytes(), now(), &Bundle::new());
    assert_eq!((not_asked.verdict(), not_asked.outcome(Check::Status)), (Verdict::Valid, Outcome::Skipped));
}

#[test]
fn a_list_is_verified_whatever_was_asked_of_the_badge() {
    let list = StatusList::new(Purpose::Revocation, URL).unwrap();
    let badge = badge(&list, 7);
    let asked_at = |now: Option<Timestamp>, document: &str, verifier: &Verifier| {
        verifier.verify(badge.as_bytes(), now, &lending(document))
    };
    let asking = |document: &str, verifier: &Verifier| asked_at(Some(now()), document, verifier);
    let status = Verifier::new().ask([Check::Status]);
    assert_eq!(codes(&asking(published(&list).as_str(), &status)), ["status.list.invalid"], "nobody signed it");
    let signed = sign(&published(&list), &key(7), &SignOptions::new()).unwrap();
    assert!(asking(signed.as_str(), &status).is_valid());
    assert!(asking(signed.as_str(), &status.clone().domain("a.example").recipient("did:example:eve")).is_valid());
    let timeless = asked_at(None, signed.as_str(), &status);
    assert_eq!(codes(&timeless), ["status.list.undetermined"], "it may have ended");
    let later = asked_at(Some(instant("2027-01-01T00:00:00Z")), signed.as_str(), &status);
    assert_eq!(codes(&later), ["status.list.invalid"], "it has ended");
}

#[test]
fn a_list_whose_signature_nobody_could_check_is_not_heard_at_all() {
    let mut list = StatusList::new(Purpose::Revocation, URL).unwrap();
    list.set(7, true).unwrap();
    let badge = badge(&list, 7);
    let signed = sign(&published(&list), &key(7), &SignOptions::new()).unwrap();
    for (member, value) in
        [("cryptosuite", json!("rot13-2031")), ("verificationMethod", json!(format!("{}#x", "did:web:a.example")))]
    {
        let mut unchecked: Value = serde_json::from_str(signed.as_str()).unwrap();
        unchecked["proof"][member] = value;
        let report = verify(&badge, &lending(unchecked.to_string()));
        assert!(!codes(&report).contains(&"status.revoked"), "{member}: {report:#?}");
        assert!(!report.is_valid());
    }
    let mut unknown: Value = serde_json::from_str(signed.as_str()).unwrap();
    unknown["@context"] = json!(["https://www.w3.org/ns/credentials/v2", "https://university.example/terms"]);
    let report = verify(&badge, &lending(unknown.to_string()));
    assert_eq!(codes(&report), ["status.list.undetermined"]);
    assert_eq!(report.missing()[0].kind, DocumentKind::Context);
}

#[test]
fn a_presentation_is_no_list_and_what_is_in_it_is_left_alone() {
    let list = StatusList::new(Purpose::Revocation, URL).unwrap();
    let badge = badge(&list, 7);
    let inner = sign(&published(&list), &key(7), &SignOptions::new()).unwrap();
    let presented = presentation(&[inner], &did(7)).unwrap();
    let presented = sign(&presented, &key(7), &SignOptions::new()).unwrap();
    let report = verify(&badge, &lending(presented.as_str()));
    assert_eq!(codes(&report), ["status.list.kind"]);
    assert!(report.findings()[0].message.contains("there is a presentation"), "{report:#?}");
}

#[test]
fn how_many_lists_one_badge_leads_to_is_for_the_caller_to_say() {
    let list = StatusList::new(Purpose::Revocation, URL).unwrap();
    let badge = badge(&list, 7);
    let signed = sign(&published(&list), &key(7), &SignOptions::new()).unwrap();
    let limits = Limits::default().status_entries(0);
    let verifier = Verifier::new().limits(limits);
    assert_eq!(codes(&verifier.verify(badge.as_bytes(), now(), &lending(signed.as_str()))), ["limit.status-entries"]);
    let limits = Limits::default().inflated_bytes(16_383);
    let verifier = Verifier::new().limits(limits);
    assert_eq!(codes(&verifier.verify(badge.as_bytes(), now(), &lending(signed.as_str()))), ["limit.inflated"]);
}

#[test]
fn whatever_is_lent_as_a_list_there_is_a_report() {
    let list = StatusList::new(Purpose::Revocation, URL).unwrap();
    let badge = badge(&list, 7);
    let signed = sign(&published(&list), &key(7), &SignOptions::new()).unwrap();
    for cut in (0..signed.as_bytes().len()).step_by(37) {
        let mut damaged = signed.as_bytes().to_vec();
        damaged[cut] ^= 1;
        for document in [&damaged[..], &damaged[..cut]] {
            assert!(!verify(&badge, &lending(document)).is_valid(), "{}", String::from_utf8_lossy(document));
        }
    }
    for status in
        ["null", "[]", "7", "\"\"", "{}", "[[]]", "[null]", r#"{"type": []}"#, r#"{"type": "1EdTechRevocationList"}"#]
    {
        let document =
            badge.as_str().replacen(r#""credentialStatus":{"#, &format!(r#""credentialStatus":{status},"x":{{"#), 1);
        let report = verify(&SignedCredential::from_text(document), &lending(signed.as_str()));
        assert_eq!(report.outcome(Check::Status), Outcome::Failed, "{status}: {report:#?}");
    }
}

#[test]
fn a_list_to_which_several_entries_or_credentials_lead_is_verified_once() {
    // Each statement that is disclosed has a signature of its own, and those of a whole verification have one budget: it shows
    // how often lists were verified.
    let p256 = SigningKey::generate(Algorithm::P256).unwrap();
    let did = Did::key(p256.verifying_key()).to_string();
    let urls = [URL, "https://university.example/status/2"];
    let lists = urls.map(|url| {
        let mut list = StatusList::new(Purpose::Revocation, url).unwrap();
        list.set(9, true).unwrap();
        list
    });
    let mut bundle = Bundle::new();
    for (url, list) in urls.iter().zip(&lists) {
        let published = list.to_credential(&did, now());
        let base = sign(&published, &p256, &SignOptions::new().format(Format::EcdsaSd2023)).unwrap();
        bundle.insert(*url, Some(derive(&base, [""], &Bundle::new()).unwrap().as_str().as_bytes().to_vec()));
    }
    let revoked = |entries: &[(usize, usize)]| {
        let entry = |(url, index): &(usize, usize)| {
            let entry = ob3::json::Value::Object(lists[*url].entry(*index).unwrap()).to_json();
            serde_json::from_str::<Value>(&entry).unwrap()
        };
        let mut document: Value = serde_json::from_str(badge(&lists[0], 7).as_str()).unwrap();
        document.as_object_mut().unwrap().remove("proof");
        document["issuer"]["id"] = json!(did);
        document["credentialStatus"] = entries.iter().map(entry).collect();
        let badge = Credential::from_json(document.to_string().as_bytes()).unwrap();
        let badge = sign(&badge, &p256, &SignOptions::new().format(Format::EcdsaRdfc2019).unchecked(true)).unwrap();
        serde_json::from_str::<Value>(badge.as_str()).unwrap()
    };
    let budget_of = |document: &Value| {
        let is_all_told = |report: &Report| {
            let codes = codes(report);
            !codes.is_empty() && codes.iter().all(|code| *code == "status.revoked")
        };
        let needed = (0..200).find(|signatures| {
            let limits = Limits::default().statement_signatures(*signatures);
            let verifier = Verifier::new().limits(limits).ask([Check::Status]);
            // With another document, a bundle forgets what was verified.
            let mut bundle = bundle.clone();
            bundle.insert("https://university.example/other", None);
            let report = verifier.verify(document.to_string().as_bytes(), now(), &bundle);
            if report.credentials().is_empty() {
                is_all_told(&report)
            } else {
                report.credentials().iter().all(is_all_told)
            }
        });
        needed.unwrap()
    };
    let once = budget_of(&revoked(&[(0, 9)]));
    assert!(once > 1, "{once}");
    assert_eq!(budget_of(&revoked(&[(0, 7), (0, 8), (0, 9)])), once);
    assert_eq!(budget_of(&revoked(&[(0, 9), (1, 9), (0, 8), (1, 8)])), 2 * once);
    let presented = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
        "verifiableCredential": [revoked(&[(0, 9)]), revoked(&[(0, 9), (0, 7)])]
    });
    assert_eq!(budget_of(&presented), once);
}

#[test]
fn what_the_values_mean_is_told_in_words_and_where_to_read_more() {
    let list = StatusList::new(Purpose::Message, URL).unwrap().with_entry_bits(2).unwrap();
    assert!(list.entry(7).is_err(), "an entry of several bits must say what they mean");
    let mut list = list.with_messages(["fine", "under review", "appealed", "settled"]).unwrap();
    assert!(list.clone().with_messages(["fine", "not"]).is_err());
    list = list.with_references(["https://university.example/meanings"]);
    let badge = badge(&list, 7);
    for (value, written, told) in [(0, "0x0", "fine"), (2, "0x2", "appealed")] {
        list.set_value(7, value).unwrap();
        let signed = sign(&published(&list), &key(7), &SignOptions::new()).unwrap();
        let report = verify(&badge, &lending(signed.as_str()));
        assert!(report.is_valid() && codes(&report) == ["status.message"], "{report:#?}");
        let found = &report.findings()[0];
        assert_eq!(found.phrase, Some("status.message/told-at"));
        let param = |name: &str| found.params.get(name).map(ToString::to_string).unwrap_or_default();
        assert_eq!(
            [param("value"), param("told"), param("at")],
            [written, told, "https://university.example/meanings"]
        );
    }
}

#[test]
fn a_list_whose_subject_is_something_else_is_none() {
    let list = StatusList::new(Purpose::Revocation, URL).unwrap();
    let badge = badge(&list, 7);
    let signed = |kind: &str, words: Option<Value>| {
        let mut document: Value =
            serde_json::from_str(&ob3::json::Value::Object(published(&list).document().clone()).to_json()).unwrap();
        document["@context"].as_array_mut().unwrap().extend(words);
        document["credentialSubject"]["type"] = json!(kind);
        let credential = Credential::from_json(document.to_string().as_bytes()).unwrap();
        sign(&credential, &key(7), &SignOptions::new())
    };
    let told = |signed: &SignedCredential| codes(&verify(&badge, &lending(signed.as_str())));
    assert_eq!(told(&signed("BitstringStatusList", None).unwrap()), [""; 0]);
    // Under any other type these words mean nothing, and no context may make them mean something else.
    let words = json!({"encodedList": "urn:example:list", "statusPurpose": "urn:example:purpose"});
    assert_eq!(signed("urn:example:Other", Some(words)).unwrap_err().code(), Code::JsonldHiddenMember);
    assert_eq!(signed("urn:example:Other", None).unwrap_err().code(), Code::JsonldUndefinedTerm);
}

#[test]
fn the_reason_that_an_issuer_gives_for_a_revocation_is_told() {
    let rows = rows();
    let row = rows.iter().find(|row| row.id() == "status/ids-revoked-with-a-reason").unwrap();
    let mut reason = String::new();
    for file in row.provides().filter_map(|(_, file)| file) {
        let text = String::from_utf8(vector(file)).unwrap();
        if let Some((_, rest)) = text.split_once("\"revocationReason\":") {
            reason = rest.split('"').nth(1).unwrap().to_owned();
        }
    }
    let report = Verifier::new().verify(&row.bytes(), row.now(), &row.bundle());
    let found = report.findings().iter().find(|finding| finding.code.name() == "status.revoked").unwrap();
    assert_eq!(found.params.get("told").map(ToString::to_string), Some(reason).filter(|reason| !reason.is_empty()));
}

/// Whether the list itself was revoked, nobody knows; that its issuer signed it, everybody can see.
#[test]
fn a_list_of_which_only_its_own_status_is_open_is_heard_where_it_warns() {
    let mut list = StatusList::new(Purpose::Revocation, URL).unwrap();
    list.set(7, true).unwrap();
    let badge = badge(&list, 7);
    let mut document: Value = serde_json::from_str(published(&list).as_str()).unwrap();
    document["credentialStatus"] = json!({
        "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "3",
        "statusListCredential": "https://university.example/status/lists"
    });
    let signed = Credential::from_json(document.to_string().as_bytes()).unwrap();
    let signed = sign(&signed, &key(7), &SignOptions::new()).unwrap();
    let report = verify(&badge, &lending(signed.as_str()));
    assert!(codes(&report).contains(&"status.revoked"), "{report:#?}");
}

/// Only the claim that leads to a Token Status List is called so.
#[test]
fn the_claim_status_of_a_token_leaves_the_question_open_whatever_it_holds() {
    for (id, phrase) in [
        ("status/token-list", "status.token-list.unsupported/at"),
        ("status/token-list-in-words", "status.token-list.unsupported/claim"),
        ("status/token-list-of-another-mechanism", "status.token-list.unsupported/claim"),
    ] {
        let rows = rows();
        let row = rows.iter().find(|row| row.id() == id).expect(id);
        let report = row.verifier().verify(&row.bytes(), row.now(), &row.bundle());
        let phrases: Vec<_> = report.findings().iter().filter_map(|finding| finding.phrase).collect();
        assert!(report.verdict() == Verdict::Undetermined && phrases.contains(&phrase), "{id}: {report:#?}");
    }
}

/// The list with a time to live of a day, valid from 2026-01-01 on.
fn with_ttl(until: Option<&str>) -> Vec<u8> {
    let list = StatusList::new(Purpose::Revocation, URL).unwrap();
    let times = PublishOptions::new().valid_for(None);
    let times = until.map_or(times.clone(), |until| times.valid_until(instant(until)));
    let published = list.to_credential_with(&did(7), instant("2026-01-01T00:00:00Z"), &times).unwrap();
    sign(&published, &key(7), &SignOptions::new()).unwrap().as_bytes().to_vec()
}

#[test]
fn a_copy_that_is_older_than_its_list_allows_is_said_and_what_was_fetched_now_is_not_old() {
    let badge = badge(&StatusList::new(Purpose::Revocation, URL).unwrap(), 7);
    let verified = |origin: Origin, now: &str| {
        let mut bundle = Bundle::new();
        bundle.insert_from(URL, Some(with_ttl(None)), origin);
        let report = Verifier::new().verify(badge.as_bytes(), instant(now), &bundle);
        let stale = report.findings().iter().find(|finding| finding.code == Code::StatusListStale);
        let told = stale.map(|finding| (finding.severity, finding.path.clone(), finding.document.clone()));
        (report.verdict(), told)
    };
    let warning = (Severity::Warning, String::from("/credentialSubject/ttl"), Some(String::from(URL)));
    for origin in [Origin::Provided, Origin::Saved] {
        assert_eq!(verified(origin, "2026-01-02T00:00:00Z"), (Verdict::Valid, None), "{origin:?}");
        assert_eq!(verified(origin, "2026-01-02T00:00:01Z"), (Verdict::Valid, Some(warning.clone())), "{origin:?}");
    }
    assert_eq!(verified(Origin::Fetched, "2026-01-31T00:00:00Z"), (Verdict::Valid, None));
}

#[test]
fn the_age_of_a_copy_counts_from_when_it_was_fetched_where_that_is_known() {
    let badge = badge(&StatusList::new(Purpose::Revocation, URL).unwrap(), 7);
    let mut bundle = Bundle::new();
    bundle.insert_from(URL, Some(with_ttl(None)), Origin::Fetched);
    let saved = Evidence::new(Verifier::new(), instant("2026-01-31T12:00:00Z"), bundle).to_json();
    let evidence = Evidence::parse(saved.as_bytes(), &Limits::default()).unwrap();
    let stale = |now: &str| {
        let report = evidence.verifier().verify(badge.as_bytes(), instant(now), evidence.bundle());
        report.findings().iter().any(|finding| finding.code == Code::StatusListStale)
    };
    assert_eq!(
        ["2026-01-31T12:00:00Z", "2026-02-01T12:00:00Z", "2026-02-01T12:00:01Z"].map(stale),
        [false, false, true]
    );
}

#[test]
fn a_list_that_has_ended_leaves_the_question_open_and_one_bundle_answers_at_every_instant() {
    let badge = badge(&StatusList::new(Purpose::Revocation, URL).unwrap(), 7);
    let mut bundle = Bundle::new();
    bundle.insert(URL, Some(with_ttl(Some("2026-01-08T00:00:00Z"))));
    let said = |now: &str| {
        let report = Verifier::new().verify(badge.as_bytes(), instant(now), &bundle);
        let codes = report.findings().iter().map(|finding| finding.code).collect::<Vec<_>>();
        (report.verdict(), codes)
    };
    for _ in 0..2 {
        assert_eq!(said("2026-01-01T12:00:00Z"), (Verdict::Valid, vec![]));
        assert_eq!(said("2026-01-03T00:00:00Z"), (Verdict::Valid, vec![Code::StatusListStale]));
        assert_eq!(said("2026-01-08T00:00:01Z"), (Verdict::Undetermined, vec![Code::StatusListInvalid]));
    }
}
