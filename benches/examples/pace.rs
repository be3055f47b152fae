//! The pace of the core for whoever measures beside it: each line on standard input names work and how often, each answer is microseconds.
#![allow(clippy::panic, clippy::unwrap_used, clippy::print_stdout, clippy::cast_precision_loss)]

use std::fs;
use std::hint::black_box;
use std::io::stdin;
use std::time::Instant;

use ob3::{Bundle, Credential, SignOptions, SigningKey, Timestamp, Verifier, sign};

fn main() {
    let signed = fs::read("test-vectors/bench/reference.json").unwrap();
    let unsigned = fs::read_to_string("test-vectors/bench/reference-unsigned.json").unwrap();
    let key = SigningKey::from_seed(&[7; 32]).unwrap();
    let theirs = Credential::from_json(unsigned.as_bytes()).unwrap().issuer().unwrap().to_owned();
    let ours = ob3::Did::key(key.verifying_key()).to_string();
    let credential = Credential::from_json(unsigned.replace(&theirs, &ours).as_bytes()).unwrap();
    let now = Timestamp::parse("2026-01-31T12:00:00Z").unwrap();
    let (verifier, bundle) = (Verifier::new(), Bundle::new());
    let options = SignOptions::new().created(now);
    for line in stdin().lines() {
        let line = line.unwrap();
        let (work, times) = line.split_once(' ').unwrap();
        let times: u32 = times.parse().unwrap();
        let start = Instant::now();
        for _ in 0..times {
            match work {
                "verify" => assert!(black_box(verifier.verify(&signed, now, &bundle)).is_valid()),
                "sign" => drop(black_box(sign(&credential, &key, &options).unwrap())),
                other => panic!("verify or sign, not {other}"),
            }
        }
        println!("{}", start.elapsed().as_secs_f64() * 1e6 / f64::from(times));
    }
}
