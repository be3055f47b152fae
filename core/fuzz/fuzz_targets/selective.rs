//! Proof values of selective disclosure: whatever the CBOR says, no other value than the holder's own is good.
#![no_main]

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use libfuzzer_sys::fuzz_target;
use ob3::{Bundle, Check, SignedCredential, Verifier, derive};

static SHOWN: &str = include_str!("../../../test-vectors/valid/ecdsa-sd-2023.json");
static BASE: &str = include_str!("../../../test-vectors/forged/ecdsa-sd-2023-base.json");
static BUNDLE: LazyLock<Bundle> = LazyLock::new(Bundle::new);

/// Where the value of the proof stands in a text.
fn value(text: &str) -> (usize, usize) {
    let start = text.find("\"proofValue\": \"").expect("a proof") + "\"proofValue\": \"".len();
    (start, start + text[start..].find('"').expect("the end of the value"))
}

fn with(text: &str, bytes: &[u8]) -> String {
    let (start, end) = value(text);
    format!("{}u{}{}", &text[..start], URL_SAFE_NO_PAD.encode(bytes), &text[end..])
}

fuzz_target!(|data: &[u8]| {
    let own = |text: &str| {
        let (start, end) = value(text);
        URL_SAFE_NO_PAD.decode(&text[start + 1..end]).expect("base64url")
    };
    // Behind the header of a derived proof, and of a base proof.
    let derived = [&[0xd9, 0x5d, 0x01], data].concat();
    let report = Verifier::new().ask([Check::Proof]).verify(with(SHOWN, &derived).as_bytes(), None, &BUNDLE);
    assert_eq!(report.is_valid(), derived == own(SHOWN), "only the holder's own value is good");
    let base = [&[0xd9, 0x5d, 0x00], data].concat();
    let _ = derive(&SignedCredential::from_text(with(BASE, &base)), ["/name"], &BUNDLE);
});
