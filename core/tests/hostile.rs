//! Whatever asks for more work than one verification may do ends by its budget: undetermined, with a finding that names it.
//!
//! How long each takes, `cargo bench -p ob3-benches --bench hostile` measures.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod shapes;

use ob3::Verdict;
use shapes::{Ends, SHAPES};

#[test]
fn more_work_than_the_budget_allows_is_neither_valid_nor_invalid() {
    // Without the feature, schemas that a credential names are not looked at.
    let can_run = |shape: &&shapes::Shape| cfg!(feature = "jsonschema") || !shape.name.contains("schema");
    for shape in SHAPES.iter().filter(can_run) {
        println!("{}", shape.name);
        let input = (shape.make)();
        let report = if shape.ends == Ends::Budget { input.verify_briefly() } else { input.verify() };
        let named = report.findings().iter().find(|finding| finding.code.name() == "limit.work");
        match (shape.ends, named) {
            (Ends::Budget, Some(finding)) => {
                assert_eq!(report.verdict(), Verdict::Undetermined, "{}", shape.name);
                assert!(finding.message.contains("`work`"), "{}: {}", shape.name, finding.message);
            }
            // Every part was looked at, and the answer is an honest one.
            (Ends::Itself, None) => assert_ne!(report.verdict(), Verdict::Valid, "{}", shape.name),
            (expected, found) => panic!("{}: expected {expected:?}, found {found:?}", shape.name),
        }
    }
}
