//! Rewriting: a signed document in any spelling that makes the same statements is refused, or reads the same.
#![no_main]
#![allow(dead_code)]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/it/verify/rewriter/mod.rs"]
mod rewriter;

fuzz_target!(|data: &[u8]| {
    if let Some(difference) = rewriter::difference(data) {
        panic!("{difference}");
    }
});
