//! The ratios that are budgets, each the median of 21 paired rounds: the operation and the bare one in turn, in processor time.
#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs
)]

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use ob3::{Bundle, Credential, Purpose, SignOptions, Signer, SigningKey, StatusList, Verifier, sign, verify};
use ob3_benches::{REFERENCE, now, unsigned_by};

const ROUNDS: usize = 21;
/// Calls of each operation in one round: long enough for a clock that ticks every four milliseconds.
const CALLS: u32 = 2_000;

fn main() {
    // `cargo test --benches` only tries them out.
    let calls = if std::env::args().any(|argument| argument == "--bench") { CALLS } else { 1 };
    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let message = [1u8; 64];
    let signature = ed25519_dalek::Signature::from_slice(&key.sign(&message).unwrap()).unwrap();
    let public: [u8; 32] = key.verifying_key().as_bytes().try_into().unwrap();
    let check = || {
        let key = ed25519_dalek::VerifyingKey::from_bytes(black_box(&public)).unwrap();
        assert!(key.verify_strict(&message, &signature).is_ok());
    };
    let badges = Badges::new(&key);
    let verifier = Verifier::new();
    let options = SignOptions::new().created(now());

    println!("| what | budget | median | quartiles |\n|---|--:|--:|--:|");
    let row = |what: &str, budget: &str, operation: &dyn Fn(), bare: &dyn Fn()| {
        let [low, median, high] = paired(calls, operation, bare);
        println!("| {what} | {budget} | {median:.2} | {low:.2} to {high:.2} |");
    };
    row("verify", "2.3", &|| assert!(verify(REFERENCE, now()).is_valid()), &check);
    row("verify, with `summary`", "2.2", &|| assert!(verify(REFERENCE, now()).summary().is_some()), &check);
    row("verify, with the whole report as JSON", "", &|| _ = black_box(verify(REFERENCE, now()).to_json()), &check);
    row(
        "verify with a list that the bundle has seen, to the same badge without",
        "1.15",
        &|| assert!(verifier.verify(&badges.listed, now(), &badges.bundle).is_valid()),
        &|| assert!(verifier.verify(&badges.plain, now(), &badges.bundle).is_valid()),
    );
    row(
        "sign, to one bare signature",
        "4",
        &|| _ = black_box(sign(&badges.unsigned, &key, &options).unwrap()),
        &|| _ = black_box(key.sign(&message).unwrap()),
    );
}

/// The quartiles of how many times as long an operation takes as a bare one, over all rounds.
fn paired(calls: u32, operation: &dyn Fn(), bare: &dyn Fn()) -> [f64; 3] {
    let timed = |operation: &dyn Fn()| {
        let started = processor_nanoseconds();
        (0..calls).for_each(|_| operation());
        processor_nanoseconds() - started
    };
    timed(operation);
    timed(bare);
    let mut ratios: Vec<f64> = (0..ROUNDS).map(|_| timed(operation) / timed(bare)).collect();
    ratios.sort_unstable_by(f64::total_cmp);
    [ROUNDS / 4, ROUNDS / 2, 3 * ROUNDS / 4].map(|index| ratios[index])
}

/// Processor time of this thread; elsewhere than on Linux, the clock's.
fn processor_nanoseconds() -> f64 {
    static STARTED: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let told = told.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    told.unwrap_or_else(|| STARTED.elapsed().as_nanos() as f64)
}

/// The reference badge by a key at hand: not signed, signed, and with an entry in a list that the bundle has.
struct Badges {
    unsigned: Credential,
    plain: Vec<u8>,
    listed: Vec<u8>,
    bundle: Bundle,
}

impl Badges {
    fn new(key: &SigningKey) -> Self {
        let options = SignOptions::new().created(now());
        let (issuer, url) = (ob3::Did::key(key.verifying_key()).to_string(), "https://university.example/status/1");
        let list = StatusList::new(Purpose::Revocation, url).unwrap();
        let published = sign(&list.to_credential(&issuer, now()), key, &options).unwrap();
        let unsigned = unsigned_by(key);
        let plain = sign(&unsigned, key, &options).unwrap().as_bytes().to_vec();
        let mut badge = unsigned.document().clone();
        badge.set("credentialStatus", list.entry(7).unwrap());
        let listed = sign(&Credential::from(badge), key, &options).unwrap().as_bytes().to_vec();
        let mut bundle = Bundle::new();
        bundle.insert(url, Some(published.as_bytes().to_vec()));
        Badges { unsigned, plain, listed, bundle }
    }
}
