//! The statements that we find in a document are those that `json-ld`, jsonld.js and PyLD find in it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod faults;
mod generate;
mod mend;
mod oracles;
mod random;
mod shrink;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ob3_interop::Reading;
use serde_json::Value;

use crate::faults::{FAULTS, Right};
use crate::generate::{Generator, text};
use crate::oracles::{Answer, Oracle, Panel, ours};

/// Each row of the table of faults is true today.
#[test]
fn every_fault_is_still_there() {
    let mut panel = Panel::assemble();
    let mut wrong = String::new();
    for fault in FAULTS {
        let reading = Reading { base: fault.example.base.map(str::to_owned), ..Reading::default() };
        let document: Value = serde_json::from_str(fault.example.document).unwrap();
        let mut mended = document.clone();
        (fault.mend)(&mut mended, &reading);
        let (document, mended) = (text(&document), text(&mended));
        let us = ours(&document, &reading);
        let right = match fault.example.right {
            Right::Quads(quads) => Answer::Quads(quads.to_owned()),
            Right::Error(code) => Answer::Error(code.to_owned()),
        };
        if us != right {
            writeln!(wrong, "{}: we answer {us:?}", fault.what).unwrap();
        }
        for (oracle, answer) in panel.ask(&document, &reading) {
            if us.agrees(&answer) == fault.oracles.contains(&oracle) {
                writeln!(wrong, "{}: {oracle:?} answers {answer:?}\n  {document}", fault.what).unwrap();
            }
        }
        for (oracle, answer) in panel.ask(&mended, &reading) {
            let us = ours(&mended, &reading);
            if fault.oracles.contains(&oracle) && !us.agrees(&answer) {
                writeln!(wrong, "{}: mended, {oracle:?} answers {answer:?}, we {us:?}\n  {mended}", fault.what)
                    .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Whether a disagreement goes away with the causes that the table knows.
fn is_explained(document: &Value, oracle: Oracle, reading: &Reading, panel: &mut Panel) -> bool {
    let mut mended = document.clone();
    for fault in FAULTS.iter().filter(|fault| fault.oracles.contains(&oracle)) {
        (fault.mend)(&mut mended, reading);
    }
    if mended == *document {
        return false;
    }
    let mended = text(&mended);
    ours(&mended, reading).agrees(&panel.ask_one(oracle, &mended, reading).unwrap())
}

#[test]
fn explore() {
    let n: u64 = std::env::var("N").unwrap_or("300".into()).parse().unwrap();
    let seed: u64 = std::env::var("SEED").unwrap_or("1".into()).parse().unwrap();
    let mut panel = Panel::assemble();
    let mut generator = Generator::new(seed);
    let badge: Value = serde_json::from_str(
        &std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/suites/ob3-kat.json")).unwrap(),
    )
    .unwrap();
    let badge = badge["document"].clone();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for i in 0..n {
        let doc = if i % 2 == 0 { generator.document() } else { generator.tampered(&badge) };
        let t = text(&doc);
        let reading = if i % 3 == 0 {
            Reading { base: Some("http://base.example/dir/doc?q#f".to_owned()), ..Reading::default() }
        } else {
            Reading::default()
        };
        let us = ours(&t, &reading);
        let kind = |a: &Answer| match a {
            Answer::Quads(q) if q.is_empty() => "empty",
            Answer::Quads(_) => "quads",
            Answer::Error(_) => "error",
            Answer::GaveUp(_) => "gaveup",
        };
        *counts.entry(format!("ours {}", kind(&us))).or_default() += 1;
        for (oracle, answer) in panel.ask(&t, &reading) {
            if us.agrees(&answer) {
                continue;
            }
            *counts.entry(format!("{oracle:?} differs")).or_default() += 1;
            if is_explained(&doc, oracle, &reading, &mut panel) {
                continue;
            }
            *counts.entry(format!("{oracle:?} unexplained")).or_default() += 1;
            let small = shrink::shrink(&doc, |d| {
                let t = text(d);
                (d.is_object() || d.is_array())
                    && !ours(&t, &reading).agrees(&panel.ask_one(oracle, &t, &reading).unwrap())
                    && !is_explained(d, oracle, &reading, &mut panel)
            });
            let t = text(&small);
            println!("-- {oracle:?} {} {t}", if reading.base.is_some() { "BASE" } else { "" });
            println!("   ours: {:?}", ours(&t, &reading));
            for (o, a) in panel.ask(&t, &reading) {
                println!("   {o:?}: {a:?}");
            }
        }
    }
    for (k, v) in counts {
        println!("{v:6} {k}");
    }
}
