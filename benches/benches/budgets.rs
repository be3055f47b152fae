//! The budgets of speed, measured by Criterion: each beside the bare operation of the same run, and their ratios at the end.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    missing_docs
)]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use ob3::canon::{Hash, canonicalize};
use ob3::json::Value;
use ob3::jsonld::{Options, active_context, node_to_rdf};
use ob3::key::Scheme;
use ob3::rdf::Dataset;
use ob3::{
    BakeOptions, Bundle, Check, Credential, Format, Limits, Purpose, SignOptions, Signer, SigningKey, StatusList,
    Verifier, bake, derive, sign, unbake, verify,
};
use ob3_benches::{REFERENCE, now, unsigned_by};

fn main() {
    let cold = Instant::now();
    let verdict = verify(REFERENCE, now()).verdict();
    let cold = cold.elapsed();

    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    verifying(&mut criterion);
    signing(&mut criterion);
    let formats = formats(&mut criterion);
    keys(&mut criterion);
    images(&mut criterion);
    steps(&mut criterion);
    growth(&mut criterion);
    lists(&mut criterion);
    endorsed(&mut criterion);
    criterion.final_summary();

    println!("\nreference badge: {} bytes, {}", REFERENCE.len(), verdict.as_str());
    println!("first verification in this process, contexts cold: {:.2} ms", cold.as_secs_f64() * 1e3);
    ratios("verify", "one verify_strict with key decompression; budget 2.5, then 2.0");
    ratios("sign", "one bare signature; budget 4");
    ratios("endorsed", "one verification of a plain badge; budget with three endorsements 4");
    for format in formats {
        ratios(&format, "one bare verification by the key at hand");
    }
}

fn verifying(criterion: &mut Criterion) {
    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let message = [1u8; 64];
    let signature = ed25519_dalek::Signature::from_slice(&key.sign(&message).unwrap()).unwrap();
    let public: [u8; 32] = key.verifying_key().as_bytes().try_into().unwrap();
    let bundle = Bundle::new();
    let mut group = criterion.benchmark_group("verify");
    group.bench_function(BARE, |bencher| {
        bencher.iter(|| {
            let key = ed25519_dalek::VerifyingKey::from_bytes(&public).unwrap();
            key.verify_strict(&message, &signature).is_ok()
        });
    });
    group.bench_function("every question", |bencher| bencher.iter(|| verify(REFERENCE, now())));
    // Opening comes with each question; what a question adds is the difference to `open`.
    for check in [Check::Open, Check::Conformance, Check::Proof, Check::Issuer, Check::Validity, Check::Endorsements] {
        let alone = Verifier::new().ask([check]);
        group.bench_function(format!("{} alone", check.as_str()), |bencher| {
            bencher.iter(|| alone.verify(REFERENCE, now(), &bundle));
        });
    }
    group.finish();
}

fn signing(criterion: &mut Criterion) {
    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let unsigned = unsigned_by(&key);
    let options = SignOptions::new().created(now());
    let mut group = criterion.benchmark_group("sign");
    group.bench_function(BARE, |bencher| bencher.iter(|| key.sign(&[1u8; 64]).unwrap()));
    group.bench_function("from a parsed credential", |bencher| {
        bencher.iter(|| sign(&unsigned, &key, &options).unwrap());
    });
    group.finish();
}

/// The reference badge in each format that we sign, with each kind of key: a group for each, and their names.
fn formats(criterion: &mut Criterion) -> Vec<String> {
    let mut names = Vec::new();
    let pairs = Format::ALL.iter().copied().filter(|format| format.can_sign()).flat_map(|format| {
        format.schemes().iter().filter(|scheme| scheme.algorithm().can_sign()).map(move |scheme| (format, *scheme))
    });
    for (format, scheme) in pairs {
        let name = format!("{format} by {scheme}");
        let key = SigningKey::generate(scheme.algorithm()).unwrap();
        let signature = key.sign_with(scheme, &[1u8; 64]).unwrap();
        let signed = sign(&unsigned_by(&key), &key, &SignOptions::new().format(format).scheme(scheme)).unwrap();
        let shown = if format == Format::EcdsaSd2023 { derive(&signed, [""], &Bundle::new()).unwrap() } else { signed };
        assert!(verify(shown.as_bytes(), now()).is_valid(), "{name}");
        let mut group = criterion.benchmark_group(&name);
        group.sample_size(20);
        let public = key.verifying_key();
        group.bench_function(BARE, |bencher| {
            bencher.iter(|| public.verify_with(scheme, &[1u8; 64], &signature).unwrap());
        });
        group.bench_function("every question", |bencher| bencher.iter(|| verify(shown.as_bytes(), now())));
        group.finish();
        names.push(name);
    }
    names
}

/// One signature of each scheme, checked: what `--features native` makes faster.
fn keys(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("keys");
    for scheme in Scheme::ALL.iter().copied().filter(|scheme| scheme.algorithm().can_sign()) {
        let key = SigningKey::generate(scheme.algorithm()).unwrap();
        let signature = key.sign_with(scheme, &[1u8; 64]).unwrap();
        let public = key.verifying_key();
        group.bench_function(scheme.as_str(), |bencher| {
            bencher.iter(|| public.verify_with(scheme, &[1u8; 64], &signature).unwrap());
        });
    }
    group.finish();
}

/// A large PNG image: the credential goes in and comes out (budget 5 ms).
fn images(criterion: &mut Criterion) {
    let image = png(5 << 20);
    let text = std::str::from_utf8(REFERENCE).unwrap();
    let baked = bake(&image, text, &BakeOptions::new()).unwrap();
    let mut group = criterion.benchmark_group("PNG of 5 MB");
    group.throughput(Throughput::Bytes(u64::try_from(image.len()).unwrap()));
    group.bench_function("bake", |bencher| bencher.iter(|| bake(&image, text, &BakeOptions::new()).unwrap()));
    group.bench_function("unbake", |bencher| bencher.iter(|| unbake(&baked, &Limits::default()).unwrap()));
    group.finish();
}

/// An image whose picture has that many bytes. Nobody looks at the picture.
fn png(picture: usize) -> Vec<u8> {
    let mut image = b"\x89PNG\r\n\x1a\n".to_vec();
    let noise: Vec<u8> = (0..picture).map(|index| (index.wrapping_mul(2_654_435_761) >> 7) as u8).collect();
    let header = [0, 0, 4, 0, 0, 0, 4, 0, 8, 2, 0, 0, 0];
    for (kind, content) in [(b"IHDR", &header[..]), (b"IDAT", &noise), (b"IEND", &[])] {
        image.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        let start = image.len();
        image.extend(kind);
        image.extend(content);
        image.extend(crc32fast::hash(&image[start..]).to_be_bytes());
    }
    image
}

/// Where the time of a verification goes.
fn steps(criterion: &mut Criterion) {
    let (limits, reading, bundle) = (Limits::default(), Options::default(), Bundle::new());
    let document = Value::parse(REFERENCE, &limits).unwrap();
    let object = document.as_object().unwrap();
    let active = active_context(object.member("@context").unwrap(), bundle.contexts(), &bundle, &reading).unwrap();
    let to_rdf = || node_to_rdf(object, &["proof"], &active, bundle.contexts(), &bundle, &reading).unwrap();
    let dataset = to_rdf();
    let canonical = canonicalize(&dataset, Hash::Sha256, &limits).unwrap();
    let mut group = criterion.benchmark_group("steps");
    group.bench_function("parse", |bencher| bencher.iter(|| Value::parse(REFERENCE, &limits).unwrap()));
    group.bench_function("JSON-LD to RDF", |bencher| bencher.iter(to_rdf));
    group.bench_function("RDFC-1.0", |bencher| {
        bencher.iter(|| canonicalize(&dataset, Hash::Sha256, &limits).unwrap());
    });
    group.bench_function("hash", |bencher| bencher.iter(|| canonical.digest()));
    group.finish();
}

/// RDFC-1.0 as the datasets grow, and with the datasets that are hard.
fn growth(criterion: &mut Criterion) {
    let limits = Limits::default();
    let mut group = criterion.benchmark_group("RDFC-1.0");
    group.sample_size(10);
    for count in [10u32, 100, 1_000, 10_000, 100_000] {
        let text: String =
            (0..count).fold(String::new(), |text, node| text + &format!("_:n{node} <urn:p> \"{node}\" .\n"));
        let dataset = Dataset::parse(&text, &limits).unwrap();
        group.throughput(Throughput::Elements(u64::from(count)));
        group.bench_with_input(BenchmarkId::new("quads", count), &dataset, |bencher, dataset| {
            bencher.iter(|| canonicalize(dataset, Hash::Sha256, &limits).unwrap());
        });
    }
    let alike = (0..370).fold(String::new(), |text, node| {
        text + &format!("<urn:i> <urn:p> _:n{node} .\n_:n{node} <urn:name> \"Alignment\" .\n")
    });
    let clique =
        (0..8).flat_map(|a| (0..8).filter(move |b| a != *b).map(move |b| format!("_:n{a} <urn:p> _:n{b} .\n")));
    for (name, text) in [("370 identical nodes", alike), ("a clique of 8, refused", clique.collect())] {
        let dataset = Dataset::parse(&text, &limits).unwrap();
        group.throughput(Throughput::Elements(u64::try_from(text.lines().count()).unwrap()));
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(canonicalize(&dataset, Hash::Sha256, &limits).is_ok()));
        });
    }
    group.finish();
}

/// Status lists with one entry of a hundred set: verified and opened, then asked (budgets 1 ms, 10 ms and 100 ns).
fn lists(criterion: &mut Criterion) {
    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let issuer = ob3::Did::key(key.verifying_key()).to_string();
    let url = "https://university.example/status/1";
    let mut group = criterion.benchmark_group("status list");
    for count in [131_072_usize, 1 << 20] {
        let mut list = StatusList::new(Purpose::Revocation, url).unwrap().with_len(count).unwrap();
        for index in (0..count).filter(|index| (index.wrapping_mul(2_654_435_761) >> 7).is_multiple_of(100)) {
            list.set(index, true).unwrap();
        }
        let encoded = list.to_encoded();
        let published = list.to_credential(&issuer, now());
        let published = sign(&published, &key, &SignOptions::new().created(now())).unwrap();
        let mut badge = Value::parse(unsigned_by(&key).as_str().as_bytes(), &Limits::default()).unwrap().into_owned();
        let Value::Object(badge) = &mut badge else { unreachable!("a badge is an object") };
        badge.set("credentialStatus", list.entry(7).unwrap());
        let badge = sign(&Credential::from(badge.clone()), &key, &SignOptions::new().created(now())).unwrap();
        let mut bundle = Bundle::new();
        bundle.insert(url, Some(published.as_bytes().to_vec()));
        let status = Verifier::new().ask([Check::Status]);
        assert!(status.verify(badge.as_bytes(), now(), &bundle).is_valid());
        group.bench_function(format!("{count} entries: the question status"), |bencher| {
            bencher.iter(|| status.verify(badge.as_bytes(), now(), &bundle));
        });
        group.bench_function(format!("{count} entries: open and ask"), |bencher| {
            bencher.iter(|| {
                let list = StatusList::from_encoded(Purpose::Revocation, url, 1, &encoded, &Limits::default()).unwrap();
                list.get(94_567).unwrap()
            });
        });
        let mut index = 0;
        group.bench_function(format!("{count} entries: ask"), |bencher| {
            bencher.iter(|| {
                index = (index + 94_567) % count;
                list.get(index).unwrap()
            });
        });
        group.bench_function(format!("{count} entries: allocate"), |bencher| {
            bencher.iter_batched(|| list.clone(), |mut list| list.allocate().unwrap(), BatchSize::LargeInput);
        });
    }
    group.finish();
}

fn endorsed(criterion: &mut Criterion) {
    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let options = SignOptions::new().created(now());
    let mut badge = unsigned_by(&key).document().clone();
    let id = badge.member("id").and_then(Value::as_str).unwrap().to_owned();
    let mut group = criterion.benchmark_group("endorsed");
    let plain = sign(&Credential::from(badge.clone()), &key, &options).unwrap();
    group.bench_function(BARE, |bencher| bencher.iter(|| verify(plain.as_bytes(), now())));
    let endorsements = (1..=3).map(|seed| {
        let endorser = SigningKey::from_seed(&[seed; 32]).unwrap();
        let text = ENDORSEMENT
            .replace("SEED", &seed.to_string())
            .replace("BADGE", &id)
            .replace("ISSUER", ob3::Did::key(endorser.verifying_key()).as_str());
        let signed = sign(&Credential::from_json(text.as_bytes()).unwrap(), &endorser, &options).unwrap();
        Value::parse(signed.as_bytes(), &Limits::default()).unwrap().into_owned()
    });
    badge.set("endorsement", Value::Array(endorsements.collect()));
    let endorsed = sign(&Credential::from(badge), &key, &options).unwrap();
    let report = verify(endorsed.as_bytes(), now());
    assert!(report.is_valid() && report.endorsements().iter().all(|one| one.report.is_valid()), "{}", report.to_json());
    group.bench_function("by three", |bencher| bencher.iter(|| verify(endorsed.as_bytes(), now())));
    group.finish();
}

const ENDORSEMENT: &str = r#"{
  "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
  "id": "urn:example:endorsement:SEED", "type": ["VerifiableCredential", "EndorsementCredential"], "name": "Accreditation",
  "issuer": {"id": "ISSUER", "type": ["Profile"], "name": "Example Agency"}, "validFrom": "2026-01-01T00:00:00Z",
  "credentialSubject": {"id": "BADGE", "type": ["EndorsementSubject"], "endorsementComment": "A thorough course."}
}"#;

/// What the others of a group are measured by.
const BARE: &str = "bare";

/// The medians that Criterion has just written down, beside that of the bare operation.
fn ratios(group: &str, bare: &str) {
    let Some(folder) = measured().map(|folder| folder.join(group)) else { return };
    let Some(unit) = median(&folder.join(BARE)) else { return };
    println!("\n{group}: times {bare} ({:.1} us)", unit / 1e3);
    let mut names: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    for path in names {
        if let (Some(time), false) = (median(&path), path.ends_with(BARE)) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            println!("  {name:30} {:>8.1} us   {:.2}", time / 1e3, time / unit);
        }
    }
}

/// The folder of Criterion's estimates. Nothing is there when the benches are only tried out, as `cargo test --benches` does.
fn measured() -> Option<PathBuf> {
    let target = std::env::current_exe().ok()?;
    target.ancestors().map(|folder| folder.join("criterion")).find(|folder| folder.is_dir())
}

/// The median of a benchmark in nanoseconds.
fn median(benchmark: &Path) -> Option<f64> {
    let text = fs::read(benchmark.join("new/estimates.json")).ok()?;
    Value::parse(&text, &Limits::default()).ok()?["median"]["point_estimate"].as_number()?.parse().ok()
}
