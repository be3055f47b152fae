//! What the feature `ssi-dids` promises: a DID whose document follows from its name needs no document, and without it is named as lacking.

#![allow(clippy::unwrap_used)]

mod common;

use common::Desk;

fn verify(name: &str) -> common::Run {
    let badge = format!("{}/../test-vectors/issuer/{name}", env!("CARGO_MANIFEST_DIR"));
    Desk::new().run(&["verify", &badge, "--now", "2026-01-31T12:00:00Z"])
}

#[test]
fn the_document_of_a_did_pkh_follows_from_its_name() {
    let run = verify("did-pkh-not-resolved.json");
    if cfg!(feature = "ssi-dids") {
        assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
    } else {
        assert_eq!((run.status, run.last_word()), (2, "undetermined"), "{run}");
        assert!(run.stdout.contains("--provide did:pkh:solana:"), "{run}");
    }
}

#[test]
fn a_method_that_nobody_resolves_stays_undetermined() {
    let run = verify("did-of-a-method-unknown.json");
    assert_eq!((run.status, run.last_word()), (2, "undetermined"), "{run}");
}

#[test]
fn the_help_says_which_methods_are_resolved() {
    let help = Desk::new().run(&["verify", "--help"]).words();
    let expected = if cfg!(feature = "ssi-dids") {
        "resolves did:key, did:jwk, did:ethr and did:pkh."
    } else {
        "resolves did:key and did:jwk (with the cargo feature `ssi-dids`: did:ethr and did:pkh, too)."
    };
    assert!(help.contains(expected), "{help}");
}
