//! DID documents and controller documents in every shape that is met in the field, and the dates of the keys in them.

use super::issuer::{by, document, web};
use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const WEB: &str = "did:web:university.example";
const WEB_URL: &str = "https://university.example/.well-known/did.json";

const PKH: &str = "did:pkh:solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:9hSR6S7WPtxmTojgo6GG3k4yDPecgJY292j7xrsUGWBu";

const DID: &str = "DID Core §5.2";
const TYPES: &str = "VC Extensions (verification methods)";
const DATES: &str = "CID §2.2";

pub(crate) fn cases() -> Vec<Case> {
    [addresses(), shapes(), types(), dates(), others()].concat()
}

/// The document of the university's did:web, given as JSON, lent with its badge.
fn lent(file: &str, why: &'static str, source: &'static str, text: &str) -> Case {
    let name = file.trim_start_matches("issuer/");
    case(file, web(), why, source).lends(WEB_URL, name, format!("{}\n", text.trim()))
}

/// A document that lists one method for assertions; `%ID` stands for its name, `%KEY` for the key in multibase.
fn listing(method: &str) -> String {
    let text = format!(
        r#"{{
  "@context": "https://www.w3.org/ns/did/v1",
  "id": "{WEB}",
  "verificationMethod": [{method}],
  "assertionMethod": ["{WEB}#key-1"]
}}"#
    );
    text.replace("%ID", &format!(r#""id": "{WEB}#key-1", "controller": "{WEB}""#))
        .replace("%KEY", &Key::Web.multibase())
}

fn multikey(members: &str) -> String {
    listing(&format!(r#"{{ %ID, "type": "Multikey", "publicKeyMultibase": "%KEY"{members} }}"#))
}

fn addresses() -> Vec<Case> {
    let at = |file: &str, why: &'static str, did: &str, url: &'static str| {
        case(file, by(did, &format!("{did}#key-1"), Key::Web), why, "did:web")
            .lends(url, file.trim_start_matches("issuer/"), document(did, "key-1", Key::Web))
            .says(VALID, &[])
            .missing(&[])
            .provenance("did")
    };
    vec![
        at(
            "issuer/did-web-with-a-path.json",
            "The colons behind the host are a path, and the document stands at its end.",
            "did:web:university.example:issuers:1",
            "https://university.example/issuers/1/did.json",
        ),
        at(
            "issuer/did-web-with-a-port.json",
            "The colon of a port is percent-encoded.",
            "did:web:university.example%3A8443",
            "https://university.example:8443/.well-known/did.json",
        ),
        at(
            "issuer/did-web-with-a-port-and-a-path.json",
            "A port, then a path.",
            "did:web:university.example%3A8443:issuers:1",
            "https://university.example:8443/issuers/1/did.json",
        ),
        at(
            "issuer/did-web-with-percent-encodings.json",
            "What a DID may not hold as it is stands percent-encoded in the path, and in the URL too.",
            "did:web:university.example:%7Eb%C3%BCcher",
            "https://university.example/%7Eb%C3%BCcher/did.json",
        ),
        case(
            "issuer/did-web-that-leaves-its-path.json",
            by("did:web:university.example:a:%2e%2e:b", "did:web:university.example:a:%2e%2e:b#key-1", Key::Web),
            "A percent-encoding must not hide a step out of the path.",
            "did:web",
        )
        .says(INVALID, &["did.malformed"])
        .missing(&[]),
    ]
}

fn shapes() -> Vec<Case> {
    let good =
        |file: &str, why: &'static str, text: &str| lent(file, why, DID, text).says(VALID, &[]).provenance("did");
    let key = Key::Web.multibase();
    vec![
        good("issuer/document-context-is-text.json", "One context, written without brackets.", &multikey("")),
        good(
            "issuer/document-without-context.json",
            "A document that is plain JSON has no context.",
            &multikey("").replace("  \"@context\": \"https://www.w3.org/ns/did/v1\",\n", ""),
        ),
        good(
            "issuer/document-with-more-members.json",
            "Whatever else a document says does not matter here.",
            &multikey(r#", "example:note": { "a": [1] }"#).replace(
                r#""id": "did:web:university.example","#,
                r#""id": "did:web:university.example", "alsoKnownAs": ["https://university.example"], "controller": "did:web:ministry.example", "service": [{ "id": "\#s", "type": "LinkedDomains", "serviceEndpoint": { "origins": [] } }], "keyAgreement": [{ "id": "\#k", "type": "X25519KeyAgreementKey2019", "controller": "did:web:university.example", "publicKeyBase58": "9hFgmPVfmBZwRvFEyniQDBkz9LmV7gDEqytWyGZLmDXE" }],"#
            ).replace("\\#", "#"),
        ),
        good(
            "issuer/document-relative-ids.json",
            "Names that begin with # are those of this document.",
            &format!(
                r##"{{ "id": "{WEB}", "verificationMethod": [{{ "id": "#key-1", "type": "Multikey", "controller": "{WEB}", "publicKeyMultibase": "{key}" }}], "assertionMethod": ["#key-1"] }}"##
            ),
        ),
        good(
            "issuer/document-embedded-method.json",
            "The method stands inside the relationship.",
            &format!(
                r#"{{ "id": "{WEB}", "assertionMethod": [{{ "id": "{WEB}#key-1", "type": "Multikey", "controller": "{WEB}", "publicKeyMultibase": "{key}" }}] }}"#
            ),
        ),
        good(
            "issuer/document-without-brackets.json",
            "Lists of one, written without brackets.",
            &format!(
                r#"{{ "id": "{WEB}", "verificationMethod": {{ "id": "{WEB}#key-1", "type": "Multikey", "controller": "{WEB}", "publicKeyMultibase": "{key}" }}, "assertionMethod": "{WEB}#key-1" }}"#
            ),
        ),
        lent(
            "issuer/document-without-assertion-method.json",
            "A key that is listed for no purpose signs nothing.",
            "CID §2.3.2",
            &multikey("").replace(&format!(",\n  \"assertionMethod\": [\"{WEB}#key-1\"]"), ""),
        )
        .says(INVALID, &["did.method-purpose"])
        .compat(INVALID),
        lent(
            "issuer/document-with-two-keys-of-one-name.json",
            "Two methods of one name: nobody can tell which is meant.",
            "CID §2.2",
            &listing(&format!(
                r#"{{ %ID, "type": "Multikey", "publicKeyMultibase": "%KEY" }}, {{ %ID, "type": "Multikey", "publicKeyMultibase": "{}" }}"#,
                Key::Stranger.multibase()
            )),
        )
        .says(UNDETERMINED, &["did.document.malformed"]),
    ]
}

fn types() -> Vec<Case> {
    let jwk = |key: Key| key.secret().verifying_key().to_jwk();
    let base58 = || {
        // A Multikey is the key behind two bytes that say its kind; Ed25519VerificationKey2018 has it alone.
        let bytes = Key::Web.secret().verifying_key().as_bytes().to_vec();
        bs58::encode(bytes).into_string()
    };
    let ed25519 = |file: &str, why: &'static str, method: &str| {
        lent(file, why, TYPES, &listing(&format!("{{ %ID, {method} }}"))).says(VALID, &[]).provenance("did")
    };
    let p256 = |file: &str, why: &'static str, method: &str| {
        let proof = Proof::under(&format!("{WEB}#key-1"), Key::P256).with("cryptosuite", r#""ecdsa-rdfc-2019""#);
        case(file, badge().issued_by(WEB).proved(&proof), why, TYPES)
            .lends(
                WEB_URL,
                file.trim_start_matches("issuer/"),
                format!("{}\n", listing(&format!("{{ %ID, {method} }}"))),
            )
            .says(VALID, &[])
            .provenance("did")
    };
    vec![
        ed25519(
            "issuer/method-ed25519-2018.json",
            "The key in base58, as it was written first.",
            &format!(r#""type": "Ed25519VerificationKey2018", "publicKeyBase58": "{}""#, base58()),
        ),
        ed25519(
            "issuer/method-ed25519-2018-jwk.json",
            "The type of 2018 with a JWK.",
            &format!(r#""type": "Ed25519VerificationKey2018", "publicKeyJwk": {}"#, jwk(Key::Web)),
        ),
        ed25519(
            "issuer/method-ed25519-2020.json",
            "The key in multibase, under the type that was for it alone.",
            r#""type": "Ed25519VerificationKey2020", "publicKeyMultibase": "%KEY""#,
        ),
        ed25519(
            "issuer/method-json-web-key-2020.json",
            "A JWK under its older type.",
            &format!(r#""type": "JsonWebKey2020", "publicKeyJwk": {}"#, jwk(Key::Web)),
        ),
        ed25519(
            "issuer/method-json-web-key.json",
            "A JWK.",
            &format!(r#""type": "JsonWebKey", "publicKeyJwk": {}"#, jwk(Key::Web)),
        ),
        p256(
            "issuer/method-p256-2019-jwk.json",
            "A key for P-256 alone, as a JWK.",
            &format!(r#""type": "EcdsaSecp256r1VerificationKey2019", "publicKeyJwk": {}"#, jwk(Key::P256)),
        ),
        p256(
            "issuer/method-p256-2019.json",
            "A key for P-256 alone, in multibase.",
            &format!(
                r#""type": "EcdsaSecp256r1VerificationKey2019", "publicKeyMultibase": "{}""#,
                Key::P256.multibase()
            ),
        ),
        lent(
            "issuer/method-of-another-kind-of-key.json",
            "The type is for Ed25519, and the key is one of P-256.",
            TYPES,
            &listing(&format!(
                r#"{{ %ID, "type": "Ed25519VerificationKey2020", "publicKeyMultibase": "{}" }}"#,
                Key::P256.multibase()
            )),
        )
        .says(INVALID, &["key.type-mismatch"]),
    ]
}

fn dates() -> Vec<Case> {
    vec![
        lent(
            "issuer/key-revoked-after-signing.json",
            "The proof says that it is older than the revocation; so would that of a thief. From that instant on no proof counts.",
            DATES,
            &multikey(r#", "revoked": "2026-01-31T12:00:00Z""#),
        )
        .says(INVALID, &["did.method-revoked"])
        .compat(INVALID),
        lent(
            "issuer/key-to-be-revoked.json",
            "The key will be revoked, and is in force until then.",
            DATES,
            &multikey(r#", "revoked": "2026-01-31T12:00:01Z""#),
        )
        .says(VALID, &[]),
        lent("issuer/key-expired.json", "The key's time is over.", DATES, &multikey(r#", "expires": "2026-01-30T00:00:00Z""#))
            .says(INVALID, &["did.method-revoked"]),
        lent(
            "issuer/key-that-will-expire.json",
            "The key's time is not over yet.",
            DATES,
            &multikey(r#", "expires": "2027-01-01T00:00:00+01:00""#),
        )
        .says(VALID, &[]),
        lent(
            "issuer/key-with-a-date-that-is-none.json",
            "A date without its time says no instant.",
            DATES,
            &multikey(r#", "revoked": "2027-01-01""#),
        )
        .says(UNDETERMINED, &["did.document.malformed"]),
        lent(
            "issuer/key-rotated.json",
            "The issuer signs with a newer key by now; the older one stays in the document for the badges that it signed.",
            "CID §3.3",
            &listing(&format!(
                r#"{{ %ID, "type": "Multikey", "publicKeyMultibase": "%KEY" }}, {{ "id": "{WEB}#key-2", "controller": "{WEB}", "type": "Multikey", "publicKeyMultibase": "{}" }}"#,
                Key::Platform.multibase()
            ))
            .replace(r#""assertionMethod": ["#, &format!(r#""assertionMethod": ["{WEB}#key-2", "#)),
        )
        .says(VALID, &[]),
    ]
}

/// The name of a Solana account is its key, in base58.
fn others() -> Vec<Case> {
    let account = bs58::encode(Key::Web.secret().verifying_key().as_bytes()).into_string();
    let did = format!("did:pkh:solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:{account}");
    let badge = || by(&did, &format!("{did}#controller"), Key::Web);
    assert_eq!(did, PKH);
    vec![
        case(
            "issuer/did-pkh-not-resolved.json",
            badge(),
            "A DID of another method: its document is missing, and whoever can resolve the DID may lend it.",
            "DID Core §7",
        )
        .says(UNDETERMINED, &["did.unsupported"])
        .missing(&[PKH]),
        case("issuer/did-pkh-resolved.json", badge(), "The same with its document, as resolvers write it.", "did:pkh")
            .lends(
                PKH,
                "did-pkh.json",
                format!(
                    r#"{{ "@context": ["https://www.w3.org/ns/did/v1"], "id": "{did}", "verificationMethod": [{{ "id": "{did}#controller", "type": "Ed25519VerificationKey2018", "controller": "{did}", "publicKeyBase58": "{account}", "blockchainAccountId": "solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:{account}" }}], "assertionMethod": ["{did}#controller"] }}
"#
                ),
            )
            .says(VALID, &[])
            .provenance("did"),
    ]
}
