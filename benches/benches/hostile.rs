//! What one verification may cost: each row of the table of work beside what it takes, and every input that asks for too much of it.
//!
//! Times are processor time, so that a busy machine gives the same figures. Nothing is asserted but a generous guard.
#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::panic,
    missing_docs
)]

#[path = "../../core/tests/shapes/mod.rs"]
mod shapes;

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use ob3::budget::{Budget, cost};
use ob3::canon::{Hash, canonicalize, jcs};
use ob3::json::Value;
use ob3::jsonld::{Options, to_rdf};
use ob3::key::Scheme;
use ob3::{Algorithm, Bundle, Limits, Purpose, Signer, SigningKey, StatusList, Verifier, VerifyingKey};
use ob3_benches::REFERENCE;
use shapes::SHAPES;

/// Seconds of processor time above which something is badly wrong, on any machine.
const GUARD: f64 = 10.0;

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    if wanted.is_empty() || "costs".contains(&wanted) {
        costs();
    }
    println!("\n| input | KB | processor time | ends |\n|---|--:|--:|---|");
    for shape in SHAPES.iter().filter(|shape| shape.name.contains(&wanted)) {
        let input = (shape.make)();
        let started = processor_seconds();
        let report = input.verify();
        let taken = processor_seconds() - started;
        let ends = report.findings().iter().find(|finding| finding.code.name().starts_with("limit."));
        let ends = ends.map_or("by itself", |finding| finding.code.name());
        let verdict = report.verdict().as_str();
        println!("| {} | {} | {:.0} ms | {ends}, {verdict} |", shape.name, input.bytes.len() / 1_024, taken * 1e3);
        assert!(taken < GUARD, "{} took {taken:.1} s", shape.name);
    }
}

/// Each row of the table of work: what a unit of it takes, beside that of the bare signature.
fn costs() {
    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let public: [u8; 32] = key.verifying_key().as_bytes().try_into().unwrap();
    let signature = ed25519_dalek::Signature::from_slice(&key.sign(&[1; 64]).unwrap()).unwrap();
    let bare = || {
        let key = ed25519_dalek::VerifyingKey::from_bytes(&public).unwrap();
        black_box(key.verify_strict(&[1; 64], &signature)).is_ok()
    };
    let unit = nanoseconds(bare) / cost::ED25519 as f64;
    println!(
        "one unit of work is {unit:.2} ns here\n\n| what | takes | units | counted for | a unit takes |\n|---|--:|--:|--:|--:|"
    );
    let row = |what: &str, taken: f64, units: u64| {
        println!(
            "| {what} | {:.2} us | {:.0} | {units} | {:.2} |",
            taken / 1e3,
            taken / unit,
            taken / unit / units as f64
        );
    };
    for (algorithm, bytes, units, reading) in [
        (Algorithm::Ed25519, 32, cost::ED25519, cost::KEY_ED25519),
        (Algorithm::P256, 32, cost::P256, cost::KEY_P256),
        (Algorithm::P384, 48, cost::P384, cost::KEY_P384),
    ] {
        let key = SigningKey::from_bytes(algorithm, &vec![7; bytes]).unwrap();
        let signature = key.sign(&[1; 64]).unwrap();
        let verifying = key.verifying_key();
        row(&format!("a signature by {algorithm}"), nanoseconds(|| verifying.verify(&[1; 64], &signature)), units);
        let read = || VerifyingKey::from_bytes(algorithm, verifying.as_bytes());
        row(&format!("a key of {algorithm} read"), nanoseconds(read), reading);
    }
    // Nothing here signs by P-521 or secp256k1; that a signature does not fit takes as long. The key is the generator of the curve.
    let point = hex(P521);
    let key = VerifyingKey::from_bytes(Algorithm::P521, &point).unwrap();
    let signature = [[0; 2].as_slice(), &[1; 64], &[0; 2], &[1; 64]].concat();
    row("a signature by P-521", nanoseconds(|| key.verify(&[1; 64], &signature).is_err()), cost::P521);
    row("a key of P-521 read", nanoseconds(|| VerifyingKey::from_bytes(Algorithm::P521, &point)), cost::KEY_P521);
    let key = VerifyingKey::from_multibase(SECP256K1).unwrap();
    row("a signature by secp256k1", nanoseconds(|| key.verify(&[1; 64], &[1; 64]).is_err()), cost::SECP256K1);
    row("a key of secp256k1 read", nanoseconds(|| VerifyingKey::from_multibase(SECP256K1)), cost::KEY_SECP256K1);
    for (bytes, exponent) in
        [(256, vec![1, 0, 1]), (384, vec![1, 0, 1]), (1_024, vec![1, 0, 1]), (1_024, vec![1, 255, 255, 255, 255])]
    {
        let mut modulus = vec![0xb5; bytes];
        modulus[bytes - 1] = 0xb7;
        let der = rsa(&modulus, &exponent);
        let key = VerifyingKey::from_bytes(Algorithm::Rsa, &der).unwrap();
        let squares = (bytes as u64 / 8 + 1).pow(2);
        let bits = 8 * exponent.len() as u64;
        let name = format!("RSA of {} bits, exponent of {bits}", 8 * bytes);
        let signature = vec![1; bytes];
        let verify = || key.verify_with(Scheme::Rs256, &[1; 64], &signature).is_err();
        row(
            &format!("a signature by {name}"),
            nanoseconds(verify),
            squares * (bits + bits / 4 + 20) / 3 * cost::RSA_STEP,
        );
        row(
            &format!("a key of {name}"),
            nanoseconds(|| VerifyingKey::from_bytes(Algorithm::Rsa, &der)),
            squares * cost::KEY_RSA_STEP,
        );
    }
    let limits = Limits::default();
    for digits in [88, 1_024, 2_000] {
        let text = format!("z{}", "2".repeat(digits));
        row(
            &format!("{digits} digits of base58"),
            nanoseconds(|| VerifyingKey::from_multibase(&text).is_err()),
            cost::base58(digits),
        );
    }
    let sixteens = REFERENCE.len() as u64 / 16 + 1;
    row(
        "the reference badge read as JSON",
        nanoseconds(|| Value::parse(REFERENCE, &limits).is_ok()),
        sixteens * cost::JSON,
    );
    let dense = format!("[{}1]", "[],".repeat(100_000));
    row(
        "100,000 empty arrays read as JSON",
        nanoseconds(|| Value::parse(dense.as_bytes(), &limits).is_ok()),
        dense.len() as u64 / 16 * cost::JSON,
    );
    let badge = Value::parse(REFERENCE, &limits).unwrap();
    row("the reference badge in one spelling", nanoseconds(|| jcs::canonicalize(&badge).is_ok()), sixteens * cost::JCS);
    let bytes = vec![7; 1 << 20];
    row("a megabyte hashed (SHA-256)", nanoseconds(|| Hash::Sha256.digest(&bytes)), (1 << 16) * cost::HASHED_SHA256);
    row("a megabyte hashed (SHA-384)", nanoseconds(|| Hash::Sha384.digest(&bytes)), (1 << 16) * cost::HASHED);
    let url = "https://university.example/status/1";
    let list = StatusList::new(Purpose::Revocation, url).unwrap().with_len(8 << 20).unwrap().to_encoded();
    let inflate = || StatusList::from_encoded(Purpose::Revocation, url, 1, &list, &limits).is_ok();
    row("a megabyte inflated", nanoseconds(inflate), (1 << 16) * cost::INFLATED);
    let bundle = Bundle::new();
    let suffices =
        |work: &u64| Verifier::new().limits(limits.work(*work)).verify(REFERENCE, shapes::now(), &bundle).is_valid();
    let (mut least, mut most) = (0_u64, 1_000_000);
    while most - least > 1 {
        let middle = least.midpoint(most);
        if suffices(&middle) { most = middle } else { least = middle }
    }
    row("the reference badge verified", nanoseconds(|| suffices(&limits.work)), most);
    let mut unsecured = badge.as_object().unwrap().clone();
    unsecured.remove("proof");
    let unsecured = Value::Object(unsecured);
    let nodes = (0..10_000).map(|index| format!(r#"{{"urn:v":"{index}"}}"#)).collect::<Vec<_>>().join(",");
    let many = format!(r#"{{"@id":"urn:x","urn:c":[{nodes}]}}"#);
    let same = format!(r#"{{"@id":"urn:x","urn:c":[{}{{}}]}}"#, r#"{"urn:v":["a","b"]},"#.repeat(5_000));
    let clique = (0..6).map(|from| {
        let others =
            (0..6).filter(|to| *to != from).map(|to| format!(r#"{{"@id":"_:n{to}"}}"#)).collect::<Vec<_>>().join(",");
        format!(r#"{{"@id":"_:n{from}","urn:p":[{others}]}}"#)
    });
    let clique = format!(r#"{{"@id":"urn:x","urn:c":[{}]}}"#, clique.collect::<Vec<_>>().join(","));
    let parsed = [&many, &same, &clique].map(|text| Value::parse(text.as_bytes(), &limits).unwrap().into_owned());
    let documents =
        ["the reference badge", "20,000 statements", "5,000 equal nodes", "a clique of six nodes"].into_iter();
    for (name, document) in documents.zip([&unsecured].into_iter().chain(&parsed)) {
        let counted = |work: &dyn Fn(&Budget)| {
            let budget = Budget::of(u64::MAX / 2);
            work(&budget);
            budget.spent()
        };
        let read = |budget: &Budget| {
            to_rdf(document, bundle.contexts(), &bundle, &Options { budget: budget.clone(), ..Options::lenient() })
        };
        row(
            &format!("{name}: statements made"),
            nanoseconds(|| read(&Budget::of(u64::MAX / 2)).is_ok()),
            counted(&|budget| drop(read(budget))),
        );
        let dataset = read(&Budget::unmetered()).unwrap();
        let metered = |budget: &Budget| canonicalize(&read(budget).unwrap(), Hash::Sha256, &limits).is_ok();
        let units = counted(&|budget| _ = metered(budget)) - counted(&|budget| drop(read(budget)));
        row(
            &format!("{name}: in canonical form"),
            nanoseconds(|| canonicalize(&dataset, Hash::Sha256, &limits).is_ok()),
            units,
        );
    }
}

/// The generator of P-521, compressed: the two bytes before its 64 say which root, and its first bits.
const P521: &str = "0200c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66";

fn hex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().chunks(2);
    digits.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

/// The generator of the curve.
const SECP256K1: &str = "zQ3shVc2UkAfJCdc1TR8E66J85h48P43r93q8jGPkPpjF9Ef9";

/// An RSAPublicKey in DER.
fn rsa(modulus: &[u8], exponent: &[u8]) -> Vec<u8> {
    let long = |tag: u8, content: &[u8]| {
        let length = content.len();
        let mut out = vec![tag];
        if length < 128 {
            out.push(u8::try_from(length).unwrap());
        } else {
            out.extend([0x82, u8::try_from(length >> 8).unwrap(), u8::try_from(length & 255).unwrap()]);
        }
        out.extend(content);
        out
    };
    let number = |bytes: &[u8]| long(2, &[if bytes[0] > 127 { &[0][..] } else { &[] }, bytes].concat());
    let both = [number(modulus), number(exponent)].concat();
    if both.len() < 256 {
        [&[0x30, 0x81, u8::try_from(both.len()).unwrap()], &both[..]].concat()
    } else {
        long(0x30, &both)
    }
}

/// The least of several rounds, each of about ten milliseconds, so that what others compute meanwhile does not count.
fn nanoseconds<T>(work: impl Fn() -> T) -> f64 {
    let once = Instant::now();
    black_box(work());
    let rounds = (10_000_000 / once.elapsed().as_nanos().max(1)).clamp(1, 10_000) as u32;
    let mut least = f64::MAX;
    for _ in 0..9 {
        let started = Instant::now();
        for _ in 0..rounds {
            black_box(work());
        }
        least = least.min(started.elapsed().as_secs_f64() / f64::from(rounds));
    }
    least * 1e9
}

/// What this thread has computed so far; where the system does not tell, what has passed.
fn processor_seconds() -> f64 {
    static STARTED: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let told = told.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    told.map_or_else(|| STARTED.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}
