//! One verifier serves a whole program: it is shared by threads, and each verification brings its own instant.

use std::sync::Arc;
use std::thread;

use ob3::{Bundle, Error, Evidence, Report, Verdict, Verifier};

use crate::kit::{codes, instant, vector};

/// Services keep these for as long as they run, and hand them to their threads.
const fn is_shared<T: Send + Sync + 'static>() {}

const _: () = {
    is_shared::<Verifier>();
    is_shared::<Bundle>();
    is_shared::<Report>();
    is_shared::<Evidence>();
    is_shared::<Error>();
};

#[test]
fn threads_share_a_verifier_and_bring_the_instant() {
    let (verifier, bundle) = (Arc::new(Verifier::new()), Arc::new(Bundle::new()));
    let badge = Arc::new(vector("expired/until-last-year.json"));
    let threads = ["2025-06-01T00:00:00Z", "2026-06-01T00:00:00Z"].map(|now| {
        let (verifier, bundle, badge) = (Arc::clone(&verifier), Arc::clone(&bundle), Arc::clone(&badge));
        thread::spawn(move || verifier.verify(&badge, instant(now), &bundle))
    });
    let [then, now] = threads.map(|thread| thread.join().unwrap());
    assert_eq!(then.verdict(), Verdict::Valid, "{:?}", codes(&then));
    assert_eq!((now.verdict(), codes(&now)), (Verdict::Invalid, vec!["validity.expired"]));
}

#[test]
fn a_verification_without_an_instant_leaves_open_whether_the_badge_is_in_time() {
    let report = Verifier::new().verify(&vector("expired/until-last-year.json"), None, &Bundle::new());
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Undetermined, vec!["validity.no-clock"]));
}
