//! Is it yours? Badges held against a recipient whom the caller knows.

use crate::badge::{Badge, badge};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};

/// The hash of a@example.com with the salt Kosher, as the standard's own example has it.
const HASH: &str = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";

pub(crate) fn cases() -> Vec<Case> {
    let source = "OB 3.0 §9.2";
    let email = Some("emailAddress");
    vec![
        case("recipient/id.json", badge().signed(), "The subject's id is the one that the caller knows.", source)
            .belongs_to("did:example:ada", None)
            .says(VALID, &[]),
        case("recipient/id-of-somebody-else.json", badge().signed(), "The badge was earned by somebody else.", source)
            .belongs_to("did:example:grace", None)
            .says(INVALID, &["recipient.mismatch"])
            .strict(INVALID)
            .compat(INVALID),
        case(
            "recipient/hashed-address.json",
            identified(HASH, "emailAddress"),
            "The address with its salt has the hash that stands in the badge.",
            source,
        )
        .belongs_to("a@example.com", email)
        .says(VALID, &[]),
        case(
            "recipient/hash-in-capitals.json",
            identified(&HASH.to_uppercase().replace("SHA256", "sha256"), "emailAddress"),
            "Hexadecimal digits may be capitals.",
            "OB 3.0 appendix B (IdentityHash)",
        )
        .belongs_to("a@example.com", email)
        .says(VALID, &[]),
        case(
            "recipient/address-in-capitals.json",
            identified(HASH, "emailAddress"),
            "Many who hash an address write it in small letters before, so that spelling is tried too.",
            source,
        )
        .belongs_to("A@Example.com", email)
        .says(VALID, &[]),
        case(
            "recipient/plain-address-with-another-host.json",
            plain("John.Doe@Mail.example"),
            "The host of an address has no case.",
            "RFC 5321 §2.4",
        )
        .belongs_to("John.Doe@mail.EXAMPLE", email)
        .says(VALID, &[]),
        case(
            "recipient/plain-address-in-other-capitals.json",
            plain("John.Doe@Mail.example"),
            "Whether the part before the host has case is for the host to say.",
            "RFC 5321 §2.4",
        )
        .belongs_to("john.doe@mail.example", email)
        .says(INVALID, &["recipient.mismatch"]),
        case("recipient/name-asked-of-a-did.json", badge().signed(), "A name and a DID cannot be compared.", source)
            .belongs_to("Ada Lovelace", None)
            .says(UNDETERMINED, &["recipient.incomparable"]),
        case(
            "recipient/address-asked-of-a-did.json",
            badge().signed(),
            "An address and a DID cannot be compared.",
            source,
        )
        .belongs_to("ada@example.org", email)
        .says(UNDETERMINED, &["recipient.incomparable"]),
        case(
            "recipient/hash-given-for-the-address.json",
            identified(HASH, "emailAddress"),
            "Whoever knows only the hash that stands in the badge knows nothing.",
            source,
        )
        .belongs_to(HASH, email)
        .says(INVALID, &["recipient.mismatch"]),
        case(
            "recipient/identifier-of-another-type.json",
            identified(HASH, "userName"),
            "Identifiers of another type than the one known are skipped.",
            source,
        )
        .belongs_to("a@example.com", email)
        .says(INVALID, &["recipient.mismatch"]),
        case(
            "recipient/nobody-named.json",
            badge().without("/credentialSubject/id").signed(),
            "The badge does not say who earned it, so it is nobody's.",
            source,
        )
        .belongs_to("did:example:ada", None)
        .says(INVALID, &["conformance.subject.unidentified", "recipient.unknown"])
        .compat(INVALID),
    ]
}

/// A badge for the owner of an address in plain text.
fn plain(address: &str) -> Badge {
    let identifier = format!(
        r#"[{{"type": "IdentityObject", "hashed": false, "identityHash": "{address}", "identityType": "emailAddress"}}]"#
    );
    badge().without("/credentialSubject/id").with("/credentialSubject/identifier", &identifier).signed()
}

/// A badge without id, for the owner of a hashed identifier.
fn identified(hash: &str, kind: &str) -> Badge {
    badge()
        .without("/credentialSubject/id")
        .with(
            "/credentialSubject/identifier",
            &format!(
                r#"[{{"type": "IdentityObject", "hashed": true, "identityHash": "{hash}", "identityType": "{kind}", "salt": "Kosher"}}]"#
            ),
        )
        .signed()
}
