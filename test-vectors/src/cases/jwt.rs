//! Badges that are JSON Web Tokens.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::case::{Case, UNDETERMINED, case};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        case(
            "undetermined/encrypted.jwt",
            [r#"{"alg":"RSA-OAEP-256","enc":"A256GCM"}"#, "key", "vector", "text", "tag"].map(part).join("."),
            "An encrypted JWT has five parts: only whoever has the key can read it.",
            "RFC 7516 §3.1",
        )
        .carrier(Some("jwt"))
        .says(UNDETERMINED, &["open.carrier.unsupported"]),
        case(
            "undetermined/selective-disclosure.jwt",
            format!(
                "{}~{}~",
                [r#"{"alg":"EdDSA"}"#, "{}", "signature"].map(part).join("."),
                part(r#"["salt","name","Ada"]"#)
            ),
            "A JWT with selective disclosure (SD-JWT) has disclosures behind it, whose rules are not known here.",
            "RFC 9901 §4",
        )
        .carrier(Some("jwt"))
        .says(UNDETERMINED, &["open.carrier.unsupported"]),
    ]
}

fn part(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(text)
}
