//! A list is verified once in a verification, and answers each credential as if it had been asked by that one alone.

use ob3::{
    Bundle, Check, Credential, Evidence, Format, Limits, Policy, PublishOptions, Purpose, Report, SignOptions,
    SignedCredential, StatusList, Timestamp, Verdict, Verifier, presentation, sign,
};
use serde_json::{Value, json};

use crate::kit::{did, instant, key, now};

const URL: &str = "https://university.example/status/1";

/// The issuer of the badge, who has the list, and somebody else.
const ISSUER: u8 = 9;
const OTHER: u8 = 3;

/// A place that is not set, and one that is.
const GOOD: usize = 7;
const REVOKED: usize = 8;

fn signed(document: &Value, seed: u8) -> SignedCredential {
    let credential = Credential::from_json(document.to_string().as_bytes()).unwrap();
    sign(&credential, &key(seed), &SignOptions::new()).unwrap()
}

fn value(signed: &SignedCredential) -> Value {
    serde_json::from_str(signed.as_str()).unwrap()
}

/// Where a credential looks itself up, and who issued it.
#[derive(Clone, Copy, Debug)]
struct Asker {
    issuer: u8,
    index: usize,
    purpose: &'static str,
}

const fn asker(issuer: u8, index: usize) -> Asker {
    Asker { issuer, index, purpose: "revocation" }
}

impl Asker {
    fn entry(self) -> Value {
        json!({
            "type": "BitstringStatusListEntry", "statusPurpose": self.purpose,
            "statusListIndex": self.index.to_string(), "statusListCredential": URL
        })
    }

    fn badge(self, endorsements: &[Value]) -> SignedCredential {
        let mut badge = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": format!("urn:example:badge:{}", self.index), "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {"id": did(self.issuer), "type": ["Profile"], "name": "University"}, "name": "Teamwork",
            "validFrom": "2026-01-01T00:00:00Z", "credentialStatus": self.entry(),
            "credentialSubject": {
                "id": did(1), "type": ["AchievementSubject"],
                "achievement": {
                    "id": "https://university.example/teamwork", "type": ["Achievement"], "name": "Teamwork",
                    "description": "Works well with others.", "criteria": {"narrative": "Nominated by peers."}
                }
            }
        });
        if !endorsements.is_empty() {
            badge["credentialSubject"]["achievement"]["endorsement"] = json!(endorsements);
        }
        signed(&badge, self.issuer)
    }

    fn endorsement(self) -> SignedCredential {
        let endorsement = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": format!("urn:example:endorsement:{}", self.index),
            "type": ["VerifiableCredential", "EndorsementCredential"], "name": "Accreditation",
            "issuer": {"id": did(self.issuer), "type": ["Profile"]}, "validFrom": "2026-01-01T00:00:00Z",
            "credentialStatus": self.entry(),
            "credentialSubject": {"id": "https://university.example/teamwork", "type": ["EndorsementSubject"]}
        });
        signed(&endorsement, self.issuer)
    }
}

/// The list of the issuer, as it may be found.
fn lists() -> Vec<(&'static str, Option<Vec<u8>>)> {
    let mut list = StatusList::new(Purpose::Revocation, URL).unwrap();
    list.set(REVOKED, true).unwrap();
    let made = |issuer: u8, until: &str| {
        let options = PublishOptions::new().ttl(None).valid_until(instant(until));
        let credential = list.to_credential_with(&did(issuer), instant("2026-01-01T00:00:00Z"), &options).unwrap();
        sign(&credential, &key(issuer), &SignOptions::new()).unwrap()
    };
    let good = made(ISSUER, "2026-12-31T00:00:00Z");
    let mut forged = value(&good);
    forged["issuer"] = json!(did(OTHER));
    let mut short = value(&good);
    short.as_object_mut().unwrap().remove("proof");
    // 16 bytes, all zero.
    short["credentialSubject"]["encodedList"] = json!("uH4sIAAAAAAACA2NgQAUAVUu77BAAAAA");
    vec![
        ("good", Some(good.as_bytes().to_vec())),
        ("forged", Some(forged.to_string().into_bytes())),
        ("expired", Some(made(ISSUER, "2026-01-15T00:00:00Z").as_bytes().to_vec())),
        ("of the other", Some(made(OTHER, "2026-12-31T00:00:00Z").as_bytes().to_vec())),
        ("short", Some(signed(&short, ISSUER).as_bytes().to_vec())),
        ("a badge", Some(asker(ISSUER, GOOD).badge(&[]).as_bytes().to_vec())),
        ("unavailable", None),
    ]
}

fn lending(list: Option<&[u8]>) -> Bundle {
    let mut bundle = Bundle::new();
    bundle.insert(URL, list.map(<[u8]>::to_vec));
    bundle
}

/// What is said of the status, in the order in which it is said.
fn status(report: &Report) -> Vec<(&'static str, String)> {
    let about_status = report.findings().iter().filter(|finding| finding.check == Check::Status);
    about_status.map(|finding| (finding.code.name(), finding.message.clone())).collect()
}

fn codes(report: &Report) -> Vec<&'static str> {
    status(report).into_iter().map(|(code, _)| code).collect()
}

const ASKERS: [Asker; 6] = [
    asker(ISSUER, GOOD),
    asker(ISSUER, REVOKED),
    asker(OTHER, GOOD),
    asker(OTHER, REVOKED),
    Asker { issuer: ISSUER, index: GOOD, purpose: "suspension" },
    asker(ISSUER, 131_072),
];

#[test]
fn a_badge_and_its_endorsements_hear_of_one_list_what_each_hears_alone() {
    for (what, list) in lists() {
        let bundle = lending(list.as_deref());
        for badge in ASKERS {
            let alone = status(&Verifier::new().verify(badge.badge(&[]).as_bytes(), now(), &bundle));
            let endorsements = ASKERS.map(Asker::endorsement);
            let together = badge.badge(&endorsements.each_ref().map(value));
            let together = Verifier::new().verify(together.as_bytes(), now(), &bundle);
            assert_eq!(status(&together), alone, "{what}, {badge:?}");
            assert_eq!(together.endorsements().len(), ASKERS.len());
            for (endorsement, within) in endorsements.iter().zip(together.endorsements()) {
                let alone = Verifier::new().verify(endorsement.as_bytes(), now(), &bundle);
                assert_eq!(status(&within.report), status(&alone), "{what}, {badge:?}, {}", within.path);
                assert_eq!(within.report.verdict(), alone.verdict(), "{what}, {badge:?}, {}", within.path);
            }
        }
    }
}

#[test]
fn the_credentials_of_a_presentation_hear_of_one_list_what_each_hears_alone() {
    for (what, list) in lists() {
        let bundle = lending(list.as_deref());
        let badges = ASKERS.map(|asker| asker.badge(&[]));
        let presented = sign(&presentation(&badges, &did(1)).unwrap(), &key(1), &SignOptions::new()).unwrap();
        let report = Verifier::new().verify(presented.as_bytes(), now(), &bundle);
        assert_eq!(report.credentials().len(), badges.len());
        for (badge, within) in badges.iter().zip(report.credentials()) {
            let alone = Verifier::new().verify(badge.as_bytes(), now(), &bundle);
            assert_eq!(status(within), status(&alone), "{what}");
            assert_eq!(within.verdict(), alone.verdict(), "{what}");
        }
    }
}

/// What the comparison cannot say: that alone it is right.
#[test]
fn a_good_list_is_bad_for_whom_it_does_not_speak() {
    let lists = lists();
    let report_with = |list: usize, badge: Asker, endorsement: Asker| {
        let badge = badge.badge(&[value(&endorsement.endorsement())]);
        let report = Verifier::new().verify(badge.as_bytes(), now(), &lending(lists[list].1.as_deref()));
        let of_endorsement = &report.endorsements()[0].report;
        ((report.verdict(), codes(&report)), (of_endorsement.verdict(), codes(of_endorsement)))
    };
    let good = (Verdict::Valid, vec![]);
    let revoked = (Verdict::Invalid, vec!["status.revoked"]);
    let of_a_stranger = (Verdict::Undetermined, vec!["status.list.issuer"]);
    let not_held = (Verdict::Undetermined, vec!["status.list.invalid"]);
    let (mine, theirs) = (asker(ISSUER, GOOD), asker(OTHER, GOOD));
    assert_eq!(report_with(0, mine, asker(ISSUER, REVOKED)), (good.clone(), revoked.clone()));
    assert_eq!(report_with(0, asker(ISSUER, REVOKED), mine), (revoked, good.clone()));
    assert_eq!(
        report_with(0, mine, theirs),
        (good.clone(), of_a_stranger.clone()),
        "a list of the badge's issuer alone"
    );
    assert_eq!(report_with(3, mine, theirs), (of_a_stranger, good), "and of the endorser's alone");
    assert_eq!(report_with(1, mine, mine), (not_held.clone(), not_held), "a forged one for nobody");
}

/// Lists with everything that begins or ends in it, and the seconds of 2026-01-31T12:00 around which that is.
fn lists_with_ends() -> Vec<Vec<u8>> {
    let mut list = StatusList::new(Purpose::Revocation, URL).unwrap();
    list.set(REVOKED, true).unwrap();
    let made = |from: &str, until: Option<&str>, options: &SignOptions| {
        let times = PublishOptions::new().ttl(None).valid_for(None);
        let times = until.map_or(times.clone(), |until| times.valid_until(instant(until)));
        let credential = list.to_credential_with(&did(ISSUER), instant(from), &times).unwrap();
        sign(&credential, &key(ISSUER), options).unwrap().as_bytes().to_vec()
    };
    let plain = SignOptions::new();
    let begun = "2026-01-01T00:00:00Z";
    vec![
        made(begun, None, &plain),
        made(begun, Some("2026-01-31T12:00:20Z"), &plain),
        made("2026-01-31T12:00:10Z", Some("2026-01-31T12:00:40Z"), &plain),
        made("2026-01-31T12:01:05Z", None, &plain),
        made(begun, None, &plain.clone().created(instant("2026-01-31T12:00:30Z"))),
        made(begun, None, &plain.clone().format(Format::VcJwt)),
        made(begun, Some("2026-01-31T12:00:20Z"), &plain.clone().format(Format::VcJwt)),
        made("2026-01-31T12:00:10Z", Some("2026-01-31T12:00:20Z"), &plain.format(Format::VcJose)),
    ]
}

#[test]
fn a_list_that_is_kept_says_at_every_instant_what_it_says_when_it_is_new() {
    let badges = [asker(ISSUER, GOOD), asker(ISSUER, REVOKED), asker(OTHER, GOOD)].map(|asker| asker.badge(&[]));
    let seconds = [30, 0, 20, 21, 59, 10, 9, 40, 41, 19, 5, 4, 29, 31, 50, 11, 0, 59];
    for (number, list) in lists_with_ends().iter().enumerate() {
        let kept = lending(Some(list));
        for second in seconds {
            let now = instant(&format!("2026-01-31T12:00:{second:02}Z"));
            for badge in &badges {
                let told = |bundle: &Bundle, now: Option<Timestamp>| {
                    Verifier::new().verify(badge.as_bytes(), now, bundle).to_json()
                };
                assert_eq!(told(&kept, Some(now)), told(&lending(Some(list)), Some(now)), "list {number}, {now}");
                assert_eq!(told(&kept, None), told(&lending(Some(list)), None), "list {number}");
            }
        }
    }
}

#[test]
fn a_list_is_verified_once_as_long_as_nothing_in_it_ends() {
    let lists = lists_with_ends();
    let badge = asker(ISSUER, GOOD).badge(&[]);
    let at = |second: u8| instant(&format!("2026-01-31T12:00:{second:02}Z"));
    let suffices = |work: u64, bundle: &Bundle, now: Timestamp| {
        let limits = Limits::default().work(work);
        let report = Verifier::new().limits(limits).verify(badge.as_bytes(), now, bundle);
        !codes(&report).contains(&"limit.work") && report.is_valid()
    };
    let bundle = lending(Some(&lists[1]));
    assert!(suffices(Limits::default().work, &bundle, at(1)));
    // What another verification costs that finds the list kept.
    let least =
        (1..100).map(|thousands| thousands * 1_000).find(|work| suffices(*work, &bundle.clone(), at(1))).unwrap();
    assert!(suffices(least, &bundle, at(19)) && suffices(least, &bundle, at(20)));
    assert!(!suffices(least, &lending(Some(&lists[1])), at(19)), "verified anew, it costs more");
    assert!(!suffices(least, &bundle, at(21)), "after its end, it is verified anew");
}

#[test]
fn a_list_that_is_kept_under_one_way_of_asking_does_not_answer_another() {
    let mut list =
        value(&signed(&serde_json::from_slice(&without_proof(&lists()[0].1.clone().unwrap())).unwrap(), ISSUER));
    let good = list["proof"].clone();
    let mut forged = good.clone();
    forged["created"] = json!("2026-01-01T00:00:01Z");
    list["proof"] = json!([good, forged]);
    let (badge, bundle) = (asker(ISSUER, GOOD).badge(&[]), lending(Some(list.to_string().as_bytes())));
    for verifier in [Verifier::new(), Verifier::new().all_proofs(true), Verifier::new().policy(Policy::Strict)] {
        let again = verifier.verify(badge.as_bytes(), now(), &bundle);
        let anew = verifier.verify(badge.as_bytes(), now(), &lending(Some(list.to_string().as_bytes())));
        assert_eq!(again.to_json(), anew.to_json());
    }
    assert!(Verifier::new().verify(badge.as_bytes(), now(), &bundle).is_valid());
    assert!(!Verifier::new().all_proofs(true).verify(badge.as_bytes(), now(), &bundle).is_valid());
}

#[test]
fn a_copy_of_a_list_that_somebody_saved_must_say_itself_which_list_it_is() {
    let badge = asker(ISSUER, GOOD).badge(&[]);
    let mut list: Value = serde_json::from_slice(&without_proof(&lists()[0].1.clone().unwrap())).unwrap();
    for (has_id, verdict) in [(true, Verdict::Valid), (false, Verdict::Undetermined)] {
        if !has_id {
            list.as_object_mut().unwrap().remove("id");
        }
        let bundle = lending(Some(signed(&list, ISSUER).as_bytes()));
        let provided = Verifier::new().verify(badge.as_bytes(), now(), &bundle);
        assert!(provided.is_valid(), "what the caller provides is what is at the address: {provided:#?}");
        let text = Evidence::new(Verifier::new(), now(), bundle).to_json();
        let saved = Evidence::parse(text.as_bytes(), &Limits::default()).unwrap().verify(badge.as_bytes());
        assert_eq!(saved.verdict(), verdict, "{saved:#?}");
        assert_eq!(codes(&saved).contains(&"status.list.id"), !has_id);
    }
}

fn without_proof(document: &[u8]) -> Vec<u8> {
    let mut document: Value = serde_json::from_slice(document).unwrap();
    document.as_object_mut().unwrap().remove("proof");
    document.to_string().into_bytes()
}
