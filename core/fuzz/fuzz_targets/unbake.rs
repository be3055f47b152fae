//! Images: what is taken out can be put in again, and every other byte of the picture stays.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ob3::{BakeOptions, Limits, Rebake, bake, unbake};

fuzz_target!(|data: &[u8]| {
    let limits = Limits::default();
    if let Ok(found) = unbake(data, &limits) {
        let again = bake(data, &found.text, &BakeOptions::new().rebake(Rebake::Replace)).expect("what was read can be written");
        let text = unbake(&again, &limits).expect("what was written can be read").text;
        assert_eq!(text, found.text, "the same credential comes out");
    }
    if let Ok(baked) = bake(data, "{\"a\": \"]]>\"}", &BakeOptions::new()) {
        assert_eq!(unbake(&baked, &limits).expect("what was baked can be unbaked").text, "{\"a\": \"]]>\"}");
    }
});
