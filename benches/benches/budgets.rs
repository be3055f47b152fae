//! The budgets of speed: each as a ratio to the bare operation, both measured in turn in the same run.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use ob3::canon::{Hash, canonicalize};
use ob3::json::Value;
use ob3::jsonld::{Options, active_context, node_to_rdf};
use ob3::rdf::Dataset;
use ob3::{Bundle, Check, Credential, Limits, SignOptions, Signer, SigningKey, Timestamp, Verifier, sign, verify};

const SIGNED: &[u8] = include_bytes!("../../test-vectors/bench/reference.json");

fn main() {
    let now = Timestamp::parse("2026-01-31T12:00:00Z").unwrap();
    let cold = Instant::now();
    let report = verify(SIGNED, now);
    let cold = cold.elapsed();
    println!("reference badge: {} bytes, {}", SIGNED.len(), report.verdict().as_str());
    println!("{:58} {:>10}", "first verification in this process, contexts cold", micros(cold));

    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let message = [1u8; 64];
    let signature = key.sign(&message).unwrap();
    let public: [u8; 32] = key.verifying_key().as_bytes().try_into().unwrap();
    let signature = ed25519_dalek::Signature::from_slice(&signature).unwrap();
    let bare_verify = || {
        let key = ed25519_dalek::VerifyingKey::from_bytes(&public).unwrap();
        key.verify_strict(&message, &signature).is_ok()
    };
    let bundle = Bundle::new();
    let proof_alone = Verifier::new().at(now).ask([Check::Proof]);
    pair("verify from bytes, every question (budget 2.5, then 2.0)", bare_verify, || verify(SIGNED, now));
    pair("verify from bytes, the proof alone", bare_verify, || proof_alone.verify(SIGNED, &bundle));
    for check in [Check::Open, Check::Conformance, Check::Issuer, Check::Validity, Check::Endorsements] {
        // Opening comes with each of them; what a question adds is the difference to `open`.
        let alone = Verifier::new().at(now).ask([check]);
        pair(&format!("verify from bytes, {check:?} alone"), bare_verify, || alone.verify(SIGNED, &bundle));
    }

    let unsigned = {
        let Value::Object(mut object) = Value::parse(SIGNED, &Limits::default()).unwrap() else { return };
        object.remove("proof");
        let issuer = ob3::Did::key(key.verifying_key()).to_string();
        let text = Value::Object(object.clone()).to_json();
        let old = Credential::from_json(text.as_bytes()).unwrap().issuer().unwrap_or_default().to_owned();
        Credential::from_json(text.replace(&old, &issuer).as_bytes()).unwrap()
    };
    let options = SignOptions::new().created(now);
    let bare_sign = || key.sign(&message).unwrap();
    pair("sign from a parsed credential (budget 4)", bare_sign, || sign(&unsigned, &key, &options).unwrap());

    // Where the time of a verification goes.
    let limits = Limits::default();
    let reading = Options::default();
    let document = Value::parse(SIGNED, &limits).unwrap();
    let object = document.as_object().unwrap();
    let active = active_context(object.member("@context").unwrap(), bundle.contexts(), &bundle, &reading).unwrap();
    let to_rdf = || node_to_rdf(object, &["proof"], &active, bundle.contexts(), &bundle, &reading).unwrap();
    let dataset = to_rdf();
    let canonical = canonicalize(&dataset, Hash::Sha256, &limits).unwrap();
    single("parse", || Value::parse(SIGNED, &limits).unwrap());
    single("JSON-LD to RDF", to_rdf);
    single("RDFC-1.0", || canonicalize(&dataset, Hash::Sha256, &limits).unwrap());
    single("hash", || canonical.digest());

    println!("\nRDFC-1.0, blank nodes with a statement each:");
    for count in [10, 100, 1_000, 10_000, 100_000] {
        let text: String =
            (0..count).fold(String::new(), |text, node| text + &format!("_:n{node} <urn:p> \"{node}\" .\n"));
        growth(&format!("{count} quads"), &text, count);
    }
    let alike = (0..370).fold(String::new(), |text, node| {
        text + &format!("<urn:i> <urn:p> _:n{node} .\n_:n{node} <urn:name> \"Alignment\" .\n")
    });
    growth("370 identical nodes", &alike, 740);
    let clique =
        (0..8).flat_map(|a| (0..8).filter(move |b| a != *b).map(move |b| format!("_:n{a} <urn:p> _:n{b} .\n")));
    growth("a clique of 8 (refused; budget 50 ms)", &clique.collect::<String>(), 56);
}

/// The medians of two operations run in turn, and the median of their ratios.
fn pair<A, B>(what: &str, bare: impl Fn() -> A, ours: impl Fn() -> B) {
    let (mut bares, mut all, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..60 {
        let (bare, ours) = (each(&bare, 100), each(&ours, 100));
        ratios.push(ours.as_secs_f64() / bare.as_secs_f64());
        bares.push(bare);
        all.push(ours);
    }
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios.get(ratios.len() / 2).copied().unwrap_or_default();
    println!("{what:58} {:>10}   bare {:>10}   ratio {ratio:.2}", micros(median(all)), micros(median(bares)));
}

fn single<A>(what: &str, work: impl Fn() -> A) {
    println!("  {what:56} {:>10}", micros(median((0..30).map(|_| each(&work, 100)).collect())));
}

fn growth(what: &str, text: &str, quads: u32) {
    let limits = Limits::default();
    let dataset = Dataset::parse(text, &limits).unwrap();
    let runs = if quads > 10_000 { 3 } else { 15 };
    let time = median((0..runs).map(|_| each(|| canonicalize(&dataset, Hash::Sha256, &limits).is_ok(), 1)).collect());
    println!("  {what:56} {:>10}   {:.0} ns each", micros(time), time.as_secs_f64() * 1e9 / f64::from(quads));
}

fn each<A>(work: impl Fn() -> A, times: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..times {
        black_box(work());
    }
    start.elapsed() / times
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn micros(time: Duration) -> String {
    format!("{:.1} us", time.as_secs_f64() * 1e6)
}
