//! Any bytes give a report under every policy, and the report can be written.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ob3::{Bundle, Limits, Policy, Timestamp, Verdict, Verifier};

static BUNDLE: LazyLock<Bundle> = LazyLock::new(Bundle::new);

fuzz_target!(|data: &[u8]| {
    let now = Timestamp::parse("2026-01-31T12:00:00Z").expect("a date");
    let limits = Limits::default().quads(5_000).statement_bytes(1 << 20).context_work(50_000).canonicalization_work(5_000);
    let [strict, standard, compat] = [Policy::Strict, Policy::Standard, Policy::Compat].map(|policy| {
        let report = Verifier::new().policy(policy).limits(limits).verify(data, now, &BUNDLE);
        let written: serde_json::Value = serde_json::from_str(&report.to_json()).expect("a report is JSON");
        assert_eq!(written["verdict"], report.verdict().as_str());
        assert_eq!(report.credential().is_some(), report.verdict() == Verdict::Valid);
        assert!(report.is_valid() || !report.findings().is_empty(), "a reason is given");
        report.is_valid()
    });
    assert!(strict <= standard && standard <= compat, "a stricter policy accepts what a milder one refuses");
});
