//! The statements that we find in a document are those that `json-ld`, jsonld.js and PyLD find in it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod generate;
mod oracles;
mod random;
mod shrink;

use std::collections::BTreeMap;
use std::io::Write;
use ob3_interop::Reading;
use serde_json::{Value, json};
use crate::generate::{Generator, text};
use crate::oracles::{Answer, Panel, ours};

#[test]
fn explore() {
    let n: u64 = std::env::var("N").unwrap_or("300".into()).parse().unwrap();
    let seed: u64 = std::env::var("SEED").unwrap_or("1".into()).parse().unwrap();
    let mut panel = Panel::assemble();
    let mut generator = Generator::new(seed);
    let badge: Value = serde_json::from_str(&std::fs::read_to_string("/work/shared/suites/ob3-kat.json").unwrap()).unwrap();
    let badge = badge["document"].clone();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = std::fs::File::create("/tmp/disagree.jsonl").unwrap();
    std::panic::set_hook(Box::new(|_| {}));
    for i in 0..n {
        let doc = if i % 2 == 0 { generator.document() } else { generator.tampered(&badge) };
        let t = text(&doc);
        let reading = if i % 3 == 0 { Reading { base: Some("http://base.example/dir/doc?q#f".to_owned()), ..Reading::default() } } else { Reading::default() };
        std::fs::write("/tmp/last.json", &t).unwrap(); let us = ours(&t, &reading);
        let answers = panel.ask(&t, &reading);
        let kind = |a: &Answer| match a { Answer::Quads(q) if q.is_empty() => "empty", Answer::Quads(_) => "quads", Answer::Error(_) => "error", Answer::GaveUp(_) => "gaveup" };
        *counts.entry(format!("ours {}", kind(&us))).or_default() += 1; if let Answer::Error(e) = &us { *counts.entry(format!("   code {e} {}", i%2)).or_default() += 1; }
        let mut dis = vec![];
        for (o, a) in &answers {
            if !us.agrees(a) { dis.push(format!("{o:?}:{}", kind(a))); }
        }
        if !dis.is_empty() {
            let pattern = |a: &Answer, b: &Answer| (a.agrees(b), kind(a) == "error", kind(b) == "error");
            let want: Vec<_> = answers.iter().map(|(_, a)| pattern(&us, a)).collect();
            let doc = crate::shrink::shrink(&doc, |d| { let t = text(d); let us = ours(&t, &reading); panel.ask(&t, &reading).iter().map(|(_, a)| pattern(&us, a)).eq(want.iter().copied()) });
            let t = text(&doc);
            let us = ours(&t, &reading);
            let answers = panel.ask(&t, &reading);

            *counts.entry(format!("ours {} vs {}", kind(&us), dis.join(","))).or_default() += 1;
            let all: BTreeMap<String, String> = answers.iter().map(|(o,a)| (format!("{o:?}"), match a { Answer::Quads(q)=>q.clone(), Answer::Error(e)=>format!("ERR {e}"), Answer::GaveUp(e)=>format!("GAVEUP {e}")})).collect();
            writeln!(out, "{}", json!({"base": reading.base, "doc": t, "ours": match &us { Answer::Quads(q)=>q.clone(), Answer::Error(e)=>format!("ERR {e}"), Answer::GaveUp(e)=>format!("GAVEUP {e}")}, "theirs": all, "dis": dis})).unwrap();
        }
    }
    for (k, v) in counts { println!("{v:6} {k}"); }
}
