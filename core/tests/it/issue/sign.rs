//! What `sign` writes, and what it refuses to write.

use ob3::{Code, Credential, Format, SignOptions, sign};

use crate::kit::{key, unsigned};

#[test]
fn what_is_only_read_is_never_written() {
    for format in Format::all().filter(|format| !format.can_sign()) {
        let badge = unsigned(&key(7)).to_string();
        let credential = Credential::from_json(badge.as_bytes()).unwrap();
        let error = sign(&credential, &key(7), &SignOptions::new().format(format)).unwrap_err();
        assert_eq!(error.code(), Code::SignOptions, "{format}");
        assert!(error.message().contains(format.name()));
    }
    let [older, newest] = [Format::Ed25519Signature2020, Format::EddsaRdfc2022].map(Format::can_sign);
    assert!(newest && !older);
}
