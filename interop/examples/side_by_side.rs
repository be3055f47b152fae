//! The peers side by side on one badge, in one run: `cargo run --release -p ob3-interop --example side_by_side [FILE]`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ob3::canon::{Hash, canonicalize};
use ob3::json::Value;
use ob3::jsonld::{Options, to_rdf};
use ob3::{Bundle, Limits, Timestamp, Verifier};

fn main() -> Result<(), String> {
    let file = std::env::args().nth(1).unwrap_or_else(|| String::from("test-vectors/bench/reference.json"));
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let now = Timestamp::parse("2026-01-31T12:00:00Z").map_err(|error| error.to_string())?;
    let bundle = Bundle::new();
    let verifier = Verifier::new();
    if !verifier.verify(text.as_bytes(), now, &bundle).is_valid() {
        return Err(format!("{file} is not valid"));
    }
    if let Err(why) = ob3_interop::ssi_verify(&text) {
        println!("{why} (why it refuses good badges, the documentation of this crate says; it is done by then)");
    }
    ob3_interop::jsonld_quads(&text)?;

    println!("{file}, {} bytes; median of {ROUNDS}", text.len());
    let ours = row("ob3: verify from bytes, every question", None, || {
        black_box(verifier.verify(text.as_bytes(), now, &bundle));
    });
    row("ssi 0.16: the proof alone", Some(ours), || {
        let _ = black_box(ob3_interop::ssi_verify(&text));
    });
    let ours = row("ob3: JSON to statements, contexts known", None, || {
        if let Ok(value) = Value::parse(text.as_bytes(), &Limits::default()) {
            let _ = black_box(to_rdf(&value, bundle.contexts(), &bundle, &Options::default()));
        }
    });
    row("json-ld 0.21: JSON to statements", Some(ours), || {
        let _ = black_box(ob3_interop::jsonld_quads(&text));
    });
    let ours = row("ob3: JSON to the canonical form", None, || {
        if let Ok(value) = Value::parse(text.as_bytes(), &Limits::default())
            && let Ok(dataset) = to_rdf(&value, bundle.contexts(), &bundle, &Options::default())
        {
            let _ = black_box(canonicalize(&dataset, Hash::Sha256, &Limits::default()));
        }
    });
    row("json-ld 0.21 and rdf-canon 0.15: the same", Some(ours), || {
        let _ = black_box(ob3_interop::canonical_quads(&text, ob3_interop::Hash::Sha256));
    });
    Ok(())
}

const ROUNDS: usize = 101;

fn row(name: &str, against: Option<Duration>, mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let median = times.get(ROUNDS / 2).copied().unwrap_or_default();
    let times_ours =
        against.map_or_else(String::new, |ours| format!("{:6.0} x", median.as_secs_f64() / ours.as_secs_f64()));
    println!("{name:66} {:9.1} us {times_ours}", median.as_secs_f64() * 1e6);
    median
}
