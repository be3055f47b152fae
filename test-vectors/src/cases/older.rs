//! Badges of Open Badges 1 and 2, which are recognised and judged by other rules.

use crate::badge::badge;
use crate::case::{Case, UNDETERMINED, case};
use crate::image::{chunk, png, svg, text};
use crate::keys::Key;
use crate::token::sign;

const TWO: &str = "OB 2.0 (Assertion)";
const ONE: &str = "OB 1.1 (Assertion)";
const FIRST: &str = "OB 1.0 (Assertion)";

const HOSTED: &str = r#"{
    "@context": "https://w3id.org/openbadges/v2",
    "type": "Assertion",
    "id": "https://university.example/assertions/1.json",
    "recipient": {"type": "email", "hashed": true, "salt": "deadsea", "identity": "sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942"},
    "badge": {"type": "BadgeClass", "name": "Teamwork", "issuer": {"type": "Profile", "name": "Example University"}},
    "verification": {"type": "HostedBadge"},
    "issuedOn": "2016-12-31T23:59:59Z",
    "expires": "2017-06-30T23:59:59Z"
}"#;

const SIGNED: &str = r#"{"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "urn:uuid:a953081a-4bbc-4927-8653-7219bca00e3b", "recipient": {"type": "email", "hashed": false, "identity": "ada@example.org"}, "badge": "https://university.example/badges/5", "verification": {"type": "SignedBadge", "creator": "https://university.example/keys/1"}, "issuedOn": "2016-12-31T23:59:59Z"}"#;

const OF_2013: &str = r#"{"uid": "f2c20", "recipient": {"type": "email", "hashed": true, "salt": "deadsea", "identity": "sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5"}, "badge": "https://university.example/badges/5", "verify": {"type": "hosted", "url": "https://university.example/assertions/5.json"}, "issuedOn": 1359217910}"#;

pub(crate) fn cases() -> Vec<Case> {
    let open = |file: &str,
                bytes: Vec<u8>,
                carrier: &'static str,
                code: &'static str,
                why: &'static str,
                source: &'static str| {
        case(file, bytes, why, source).carrier(Some(carrier)).says(UNDETERMINED, &[code]).missing(&[])
    };
    let (one, two) = ("open.open-badges-1", "open.open-badges-2");
    let signed = sign(r#"{"alg":"RS256"}"#, SIGNED, Key::Rsa);
    vec![
        open(
            "older/hosted-2.json",
            HOSTED.into(),
            "json",
            two,
            "An assertion of Open Badges 2.0 is as good as the server that shows it, which nobody here asks.",
            TWO,
        )
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        open(
            "older/signed-2.jws",
            signed.clone().into_bytes(),
            "jwt",
            two,
            "A signed assertion of Open Badges 2.0 is good by a key that the issuer's profile lists.",
            TWO,
        ),
        open(
            "older/badge-class-2.json",
            br#"{"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "id": "https://university.example/badges/5", "name": "Teamwork"}"#.to_vec(),
            "json",
            two,
            "A BadgeClass describes a badge that somebody may have earned.",
            TWO,
        ),
        open(
            "older/hosted-1-1.json",
            HOSTED.replace("openbadges/v2", "openbadges/v1").into_bytes(),
            "json",
            one,
            "An assertion of Open Badges 1.1 has a context of its own.",
            ONE,
        )
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        open(
            "older/hosted-1-0.json",
            OF_2013.into(),
            "json",
            one,
            "Before there were contexts, an assertion was told by its members.",
            FIRST,
        ),
        open(
            "older/of-2012.json",
            br#"{"recipient": "ada@example.org", "issued_on": "2012-01-31", "badge": {"version": "0.5.0", "name": "Teamwork", "issuer": {"origin": "https://university.example", "name": "Example University"}}}"#.to_vec(),
            "json",
            one,
            "The first badges of all named their recipient in one word.",
            FIRST,
        ),
        open(
            "older/baked-hosted-2.png",
            png(&[text("openbadges", HOSTED)]),
            "png",
            two,
            "The image carries an assertion of Open Badges 2.0.",
            "OB 2.0 (Baking)",
        ),
        open(
            "older/baked-1-0-uncompressed.png",
            png(&[chunk(*b"tEXt", &[b"openbadges\0", OF_2013.as_bytes()].concat())]),
            "png",
            one,
            "The image carries an assertion of Open Badges 1.0, in the chunk that was used then.",
            "OB 1.1 (Baking)",
        ),
        open(
            "older/baked-signed-2.svg",
            svg(&format!(
                r#"<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="{signed}"/>"#
            ))
            .into_bytes(),
            "svg",
            two,
            "The image carries a signed assertion of Open Badges 2.0.",
            "OB 2.0 (Baking)",
        ),
        open(
            "older/baked-url.svg",
            svg(
                r#"<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="https://university.example/assertions/1.json"/>"#,
            )
            .into_bytes(),
            "svg",
            two,
            "The image carries the URL of an assertion that is hosted there.",
            "OB 2.0 (Baking)",
        ),
        open(
            "older/baked-3-in-the-place-of-2.png",
            png(&[text("openbadges", &badge().signed().compact())]),
            "png",
            two,
            "A credential stands where assertions of Open Badges 2.0 stand, where nobody looks for it.",
            "OB 3.0 §5.3.1",
        ),
        case(
            "older/bare-url.txt",
            "https://university.example/assertions/1.json\n",
            "An address is no badge; what is there may be one.",
            "OB 3.0 §5",
        )
        .carrier(None)
        .says(UNDETERMINED, &["open.address"]),
    ]
}
