//! A million random doubles are spelled as ECMAScript spells them, by the one library that cannot be wrong about that.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use ob3::Limits;
use ob3::canon::jcs;
use ob3::json::Value;
use ob3_interop::PeerProcess;
use serde_json::json;

const MANY: usize = 1_000_000;

/// How many are asked about in one line.
const SOME: usize = 10_000;

#[test]
fn a_million_random_doubles_are_spelled_as_ecmascript_spells_them() {
    let Some(mut node) = PeerProcess::node("numbers.mjs") else { return };
    let mut doubles = doubles();
    for _ in 0..MANY / SOME {
        let some: Vec<f64> = doubles.by_ref().take(SOME).collect();
        let bits: Vec<String> = some.iter().map(|double| format!("{:016x}", double.to_bits())).collect();
        let theirs = node.ask(&json!({ "doubles": bits })).unwrap();
        let theirs: Vec<&str> = theirs.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
        for (index, double) in some.iter().enumerate() {
            // Written the long way, the short way and with an exponent: it is one number.
            let written = match index % 3 {
                0 => format!("{double:e}"),
                1 => format!("{double:?}"),
                _ => format!("{double:.20e}"),
            };
            let value = Value::parse(written.as_bytes(), &Limits::default()).unwrap();
            assert_eq!(jcs::canonicalize(&value).unwrap(), theirs[index], "{written}");
        }
    }
    println!("{MANY} doubles, compared with {}", node.name());
}

/// Half of them any bits, a quarter short decimals, a quarter beside a power of ten: where spellings go wrong.
fn doubles() -> impl Iterator<Item = f64> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    std::iter::from_fn(move || {
        let bits = random();
        Some(match random() % 4 {
            0 | 1 => f64::from_bits(bits),
            2 => {
                let digits = i32::try_from(bits % 2_000_000).unwrap_or_default() - 1_000_000;
                f64::from(digits) * 10f64.powi(i32::try_from(random() % 50).unwrap_or_default() - 25)
            }
            _ => {
                let power = 10f64.powi(i32::try_from(bits % 600).unwrap_or_default() - 300);
                f64::from_bits(power.to_bits().wrapping_add(random() % 5).wrapping_sub(2))
            }
        })
    })
    .filter(|double| double.is_finite())
}
