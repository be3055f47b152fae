//! Tokens: whatever is read is the one spelling of itself, and its claims are compared without a panic.
#![no_main]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use libfuzzer_sys::fuzz_target;
use ob3::Limits;
use ob3::proof::{Jws, VcJwt};

fuzz_target!(|data: &[u8]| {
    let limits = Limits::default();
    if let Ok(text) = std::str::from_utf8(data)
        && let Ok(jws) = Jws::parse(text, &limits)
    {
        assert!(text.as_bytes().starts_with(jws.signing_input()), "what is signed stands in the text");
        let payload = URL_SAFE_NO_PAD.encode(jws.payload());
        let signature = URL_SAFE_NO_PAD.encode(jws.signature());
        assert!(text.ends_with(&format!(".{payload}.{signature}")), "no second spelling of the same bytes is read");
        let _ = jws.scheme();
        let _ = VcJwt::parse(text, &limits);
    }
    // Any bytes as a header, and as a payload, so that the encoding need not be guessed.
    let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"EdDSA","kid":"did:example:university#1"}"#);
    let part = URL_SAFE_NO_PAD.encode(data);
    let _ = VcJwt::parse(&format!("{part}.e30.AA"), &limits);
    if let Ok(jwt) = VcJwt::parse(&format!("{header}.{part}.AA"), &limits) {
        for claim in ["exp", "nbf", "iat"] {
            let _ = jwt.instant(claim);
        }
    }
});
