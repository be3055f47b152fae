//! Do you know them? Badges against a list of whom the caller trusts.

use super::issuer::{by, document, platform, web};
use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::token::Token;

const SOURCE: &str = "OB 3.0 §9 (trust in the issuer)";
const PROVENANCE: &str = "OB impl. guide, key provenance";
const WEB: &str = "did:web:university.example";
const WEB_URL: &str = "https://university.example/.well-known/did.json";
const PLATFORM: &str = "https://badges.example/issuers/1";

pub(crate) fn cases() -> Vec<Case> {
    [by_name(), by_key(), not_listed(), unproven()].concat()
}

fn fragment() -> crate::badge::Badge {
    by(PLATFORM, &format!("{PLATFORM}#{}", Key::Platform.multibase()), Key::Platform)
}

fn by_name() -> Vec<Case> {
    let university = Key::University.did();
    vec![
        case("trusted/did.json", badge().signed(), "The issuer's DID is on the list.", SOURCE)
            .trusts(&["https://badges.example", &university])
            .says(VALID, &[])
            .provenance("did")
            .trusted_by(&university)
            .strict(VALID),
        case(
            "trusted/did-web-by-its-web-address.json",
            web(),
            "The list has the web address whose DID document lists the key.",
            SOURCE,
        )
        .lends(WEB_URL, "did-web.json", document(WEB, "key-1", Key::Web))
        .trusts(&["https://university.example"])
        .says(VALID, &[])
        .provenance("did")
        .trusted_by("https://university.example"),
        case("trusted/issuer-by-its-url.json", platform(), "The issuer's own URL is on the list.", SOURCE)
            .lends(PLATFORM, "controller.json", document(PLATFORM, "key-1", Key::Platform))
            .trusts(&[PLATFORM])
            .says(VALID, &[])
            .provenance("controller")
            .trusted_by(PLATFORM),
        case(
            "trusted/issuer-by-its-web-address.json",
            platform(),
            "The list has the web address at which the issuer stands, in another spelling.",
            SOURCE,
        )
        .lends(PLATFORM, "controller.json", document(PLATFORM, "key-1", Key::Platform))
        .trusts(&["https://Badges.Example:443/"])
        .says(VALID, &[])
        .trusted_by("https://Badges.Example:443/"),
    ]
}

fn by_key() -> Vec<Case> {
    let key = Key::Platform.multibase();
    vec![
        case(
            "trusted/self-asserted-key-pinned.json",
            fragment(),
            "Only the badge says that the key is the issuer's; the caller knows the key.",
            PROVENANCE,
        )
        .trusts(&[&key])
        .says(VALID, &[])
        .missing(&[])
        .provenance("pinned")
        .trusted_by(&key)
        .strict(VALID)
        .provenance("pinned")
        .compat(VALID)
        .provenance("pinned"),
        case(
            "trusted/key-in-the-header-pinned.jwt",
            Token::of(badge().issued_by(PLATFORM), Key::Platform).with_jwk().signed(),
            "The key stands in the header of the token, which anybody can write; the caller knows it.",
            PROVENANCE,
        )
        .carrier(Some("jwt"))
        .trusts(&[&key])
        .says(VALID, &[])
        .provenance("pinned")
        .trusted_by(&key),
        case(
            "trusted/key-that-is-proven-anyway.json",
            badge().signed(),
            "The key is on the list, and it is the issuer's by its DID as well: that stays the better word.",
            PROVENANCE,
        )
        .trusts(&[&Key::University.multibase()])
        .says(VALID, &[])
        .provenance("did")
        .trusted_by(&Key::University.multibase()),
    ]
}

fn not_listed() -> Vec<Case> {
    vec![
        case(
            "trusted/another-issuer.json",
            badge().signed(),
            "The badge is genuine, and its issuer is not on the list.",
            SOURCE,
        )
        .trusts(&[&Key::Stranger.did(), "https://university.example"])
        .says(INVALID, &["trust.unlisted"])
        .provenance("did")
        .strict(INVALID)
        .compat(INVALID),
        case("trusted/nobody.json", badge().signed(), "Nobody is on the list.", SOURCE)
            .trusts(&[])
            .says(INVALID, &["trust.unlisted"]),
        case(
            "trusted/web-address-that-begins-alike.json",
            by(
                "https://badges.example.attacker.example/issuers/1",
                "https://badges.example.attacker.example/issuers/1#key-1",
                Key::Stranger,
            ),
            "The issuer's address only begins like the one on the list.",
            SOURCE,
        )
        .lends(
            "https://badges.example.attacker.example/issuers/1",
            "controller-that-begins-alike.json",
            document("https://badges.example.attacker.example/issuers/1", "key-1", Key::Stranger),
        )
        .trusts(&["https://badges.example", PLATFORM])
        .says(INVALID, &["trust.unlisted"]),
        case(
            "trusted/another-key.json",
            fragment(),
            "The key is self-asserted, and the one on the list is another.",
            PROVENANCE,
        )
        .trusts(&[&Key::Web.multibase()])
        .says(INVALID, &["issuer.key.self-asserted", "trust.unlisted"])
        .provenance("self-asserted"),
        case(
            "trusted/another-issuer-not-asked.json",
            badge().signed(),
            "Whoever does not ask for trust is not told who is unlisted.",
            SOURCE,
        )
        .trusts(&[])
        .asks(&["conformance", "proof", "issuer"])
        .says(VALID, &[]),
    ]
}

fn unproven() -> Vec<Case> {
    vec![
        case(
            "trusted/name-that-only-the-badge-claims.json",
            fragment(),
            "The issuer's address is on the list, but only the badge says that the key is that issuer's.",
            PROVENANCE,
        )
        .trusts(&[PLATFORM])
        .says(UNDETERMINED, &["issuer.key.self-asserted", "trust.unproven"])
        .missing(&[PLATFORM])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "trusted/did-document-missing.json",
            web(),
            "The issuer's DID is on the list, and nobody has provided its document.",
            SOURCE,
        )
        .trusts(&[WEB])
        .says(UNDETERMINED, &["did.document.missing", "trust.unproven"])
        .missing(&[WEB_URL]),
        case(
            "trusted/did-document-missing-and-keys-listed.json",
            web(),
            "The name is not on the list, but the key that signed might be.",
            SOURCE,
        )
        .trusts(&[&Key::Web.multibase()])
        .says(UNDETERMINED, &["did.document.missing", "trust.unproven"]),
        case(
            "trusted/changed-after-signing.json",
            badge().signed().with("/name", r#""Mastery""#),
            "A badge in the name of somebody on the list was changed after it was signed.",
            SOURCE,
        )
        .trusts(&[&Key::University.did(), &Key::University.multibase()])
        .says(INVALID, &["proof.signature.mismatch", "trust.unproven"]),
        case(
            "trusted/pinned-key-in-the-name-of-another.json",
            by(WEB, &Key::Stranger.method(), Key::Stranger),
            "The key on the list signed in the name of somebody whose key it is not: no list makes that good.",
            SOURCE,
        )
        .trusts(&[&Key::Stranger.multibase()])
        .says(INVALID, &["issuer.key.mismatch", "trust.unproven"]),
    ]
}
