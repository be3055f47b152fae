//! Input too large to be a committed file: each ends in its own code, because every cost has a budget.

use ob3::{Bundle, Code, Limits, Report, Verdict, Verifier};

use crate::kit::{codes, now, vector};

/// A good badge, one line.
fn badge() -> String {
    String::from_utf8(vector("valid/eddsa-rdfc-2022-on-one-line.json")).unwrap()
}

/// The badge with its subject's id and more members.
fn badge_with(members: &str) -> String {
    let badge = badge();
    let place = r#""credentialSubject":{"#;
    assert_eq!(badge.matches(place).count(), 1);
    badge.replacen(place, &format!("{place}{members},"), 1)
}

/// The badge with more contexts.
fn badge_in(contexts: &str) -> String {
    let badge = badge();
    let place = r#"context-3.0.3.json"]"#;
    assert_eq!(badge.matches(place).count(), 1);
    badge.replacen(place, &format!("context-3.0.3.json\",{contexts}]"), 1)
}

/// A verification by somebody who lets documents be as large as they like, so that the other budgets are reached.
fn patient(bytes: &[u8]) -> Report {
    verify(bytes, Limits::default().work(u64::MAX).input_bytes(usize::MAX).values(usize::MAX))
}

fn verify(bytes: &[u8], limits: Limits) -> Report {
    Verifier::new().limits(limits).verify(bytes, now(), &Bundle::new())
}

#[track_caller]
fn refused(report: &Report, code: Code) {
    // What is beyond a limit was not looked at, and an error is an answer.
    let is_limit = code.name().starts_with("limit.");
    assert_eq!(report.verdict(), if is_limit { Verdict::Undetermined } else { Verdict::Invalid });
    assert_eq!(codes(report), [code.name()]);
}

#[test]
fn the_badge_that_is_spoiled_here_is_good() {
    let report = patient(badge().as_bytes());
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, Vec::new()));
}

#[test]
fn ten_megabytes_of_brackets_are_refused_by_their_size_and_then_by_their_depth() {
    for bracket in ["[", "{\"a\":", "[{\"a\":"] {
        let text = bracket.repeat(10_000_000 / bracket.len());
        refused(&verify(text.as_bytes(), Limits::default()), Code::LimitInput);
        refused(&patient(text.as_bytes()), Code::LimitDepth);
    }
}

#[test]
fn ten_megabytes_of_brackets_do_not_end_the_stack_whatever_depth_is_allowed() {
    let limits = Limits::default().input_bytes(usize::MAX).depth(usize::MAX);
    refused(&verify("[".repeat(10_000_000).as_bytes(), limits), Code::LimitDepth);
}

#[test]
fn nesting_is_allowed_up_to_the_limit_and_refused_beyond() {
    let nested = |levels: usize| badge_with(&format!("\"note\":{}{}", "[".repeat(levels), "]".repeat(levels)));
    let limits = Limits::default().depth(64);
    // The document and the subject are two levels.
    assert!(!codes(&verify(nested(62).as_bytes(), limits)).contains(&Code::LimitDepth.name()));
    refused(&verify(nested(63).as_bytes(), limits), Code::LimitDepth);
}

#[test]
fn a_document_of_more_than_four_megabytes_is_refused_before_it_is_read() {
    let padding = " ".repeat((4 << 20) - badge().len());
    let fits = badge() + &padding;
    assert_eq!(fits.len(), Limits::default().input_bytes);
    assert_eq!(verify(fits.as_bytes(), Limits::default()).verdict(), Verdict::Valid);
    refused(&verify((fits + " ").as_bytes(), Limits::default()), Code::LimitInput);
    // What would be a fault of its own is not looked for.
    refused(&verify(&[b'{'; (4 << 20) + 1], Limits::default()), Code::LimitInput);
}

#[test]
fn a_million_values_are_refused_before_anybody_asks_what_they_are() {
    for value in ["0", "{}", "[]", "\"\""] {
        let values = vec![value; 1_000_000].join(",");
        refused(&verify(badge_in(&values).as_bytes(), Limits::default()), Code::LimitValues);
        refused(&verify(badge_with(&format!("\"note\":[{values}]")).as_bytes(), Limits::default()), Code::LimitValues);
    }
}

#[test]
fn a_million_contexts_are_refused() {
    for context in ["{}", "\"https://www.w3.org/ns/credentials/v2\"", "{\"a\":\"https://example.org/a\"}"] {
        let report = patient(badge_in(&vec![context; 1_000_000].join(",")).as_bytes());
        refused(&report, Code::LimitContexts);
    }
}

#[test]
fn a_million_contexts_in_a_million_nodes_are_refused() {
    let node = "{\"@context\":{},\"@id\":\"https://example.org/\"}";
    let members = format!("\"https://example.org/knows\":[{}]", vec![node; 1_000_000].join(","));
    refused(&patient(badge_with(&members).as_bytes()), Code::LimitContexts);
}

#[test]
fn a_million_terms_in_one_context_are_refused() {
    let terms: Vec<String> = (0..1_000_000).map(|index| format!("\"t{index}\":\"e:{index}\"")).collect();
    refused(&patient(badge_in(&format!("{{{}}}", terms.join(","))).as_bytes()), Code::LimitContextWork);
}

#[test]
fn a_million_proofs_are_refused_unseen() {
    let badge = badge();
    let (document, proof) = badge.trim_end().split_once(",\"proof\":").unwrap();
    let proof = proof.strip_suffix('}').unwrap();
    // A million copies of a good proof would take 400 MB; what else there is, nobody looks at.
    let small = format!("{document},\"proof\":[{},{proof}]}}", vec!["1"; 999_999].join(","));
    let report = patient(small.as_bytes());
    assert_eq!(report.verdict(), Verdict::Invalid);
    assert!(codes(&report).contains(&Code::LimitProofs.name()), "{:?}", codes(&report));
    assert!(codes(&report).len() <= 102, "{} findings", codes(&report).len());
}

#[test]
fn a_million_duplicate_keys_are_one_fault() {
    let members = vec!["\"note\":1"; 1_000_000].join(",");
    refused(&patient(badge_with(&members).as_bytes()), Code::JsonDuplicateKey);
}

#[test]
fn a_hundred_thousand_nodes_that_look_alike_are_no_poison() {
    let node = r#"{"type":["Alignment"],"targetName":"Teamwork","targetUrl":"https://skills.example/teamwork"}"#;
    let place = r#""achievement":{"#;
    let document = badge().replacen(place, &format!("{place}\"alignment\":[{}],", vec![node; 100_000].join(",")), 1);
    // Four statements each: more than the budget for statements allows ...
    refused(&patient(document.as_bytes()), Code::LimitQuads);
    // ... and with a larger one they are told apart in no time, and the signature, which does not cover them, is held against them.
    let limits = Limits::default().work(u64::MAX).input_bytes(usize::MAX).values(usize::MAX).quads(1_000_000);
    refused(&verify(document.as_bytes(), limits), Code::ProofSignatureMismatch);
}

#[test]
fn a_hundred_thousand_blank_nodes_in_a_ring_are_refused() {
    let count = 100_000;
    let nodes: Vec<String> = (0..count)
        .map(|index| {
            format!(
                "{{\"@id\":\"_:n{index}\",\"https://example.org/next\":{{\"@id\":\"_:n{}\"}}}}",
                (index + 1) % count
            )
        })
        .collect();
    let members = format!("\"https://example.org/knows\":[{}]", nodes.join(","));
    let limits = Limits::default().work(u64::MAX).input_bytes(usize::MAX).values(usize::MAX).quads(1_000_000);
    refused(&verify(badge_with(&members).as_bytes(), limits), Code::LimitCanonicalization);
}

#[test]
fn ten_megabytes_of_a_string_a_number_or_white_space_are_just_long() {
    let long = "9".repeat(10_000_000);
    refused(&patient(badge_with(&format!("\"creditsEarned\":{long}")).as_bytes()), Code::JsonldImpreciseNumber);
    refused(&patient(badge_with(&format!("\"narrative\":\"{long}\"")).as_bytes()), Code::ProofSignatureMismatch);
    let spaced = badge().replacen(',', &format!("{},", " ".repeat(10_000_000)), 1);
    assert_eq!(patient(spaced.as_bytes()).verdict(), Verdict::Valid);
}

#[test]
fn digests_below_a_long_name_make_no_long_report() {
    let digests = vec![r#""x""#; 2_000].join(",");
    let name = "n".repeat(1 << 20);
    let report = verify(
        badge_with(&format!(r#""{name}":{{"id":"data:,x","digestSRI":[{digests}]}}"#)).as_bytes(),
        Limits::default(),
    );
    assert!(codes(&report).contains(&"limit.resources"), "{:?}", codes(&report));
    assert!(report.to_json().len() < 8 << 20, "{}", report.to_json().len());
}
