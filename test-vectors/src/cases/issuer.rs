//! Whose key is that? DIDs, controller documents, and keys that only the badge itself vouches for.

use crate::badge::{Badge, badge};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const WEB: &str = "did:web:university.example";
const WEB_URL: &str = "https://university.example/.well-known/did.json";
const PLATFORM: &str = "https://badges.example/issuers/1";

const CID: &str = "CID §3.3";
const PROVENANCE: &str = "OB impl. guide, key provenance";

pub(crate) fn cases() -> Vec<Case> {
    [mismatches(), did_web(), controllers(), self_asserted(), names()].concat()
}

/// A badge by somebody, signed under a method with a key.
pub(super) fn by(issuer: &str, method: &str, key: Key) -> Badge {
    badge().issued_by(issuer).proved(&Proof::under(method, key))
}

pub(super) fn web() -> Badge {
    by(WEB, "did:web:university.example#key-1", Key::Web)
}

pub(super) fn platform() -> Badge {
    by(PLATFORM, "https://badges.example/issuers/1#key-1", Key::Platform)
}

/// A document that lists one key.
pub(super) fn document(id: &str, method: &str, key: Key) -> String {
    let multibase = key.multibase();
    format!(
        r#"{{
  "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
  "id": "{id}",
  "verificationMethod": [
    {{ "id": "{id}#{method}", "type": "Multikey", "controller": "{id}", "publicKeyMultibase": "{multibase}" }}
  ],
  "assertionMethod": ["{id}#{method}"]
}}
"#
    )
}

fn mismatches() -> Vec<Case> {
    let source = "OB 3.0 §8.3";
    vec![
        case(
            "issuer/key-of-another-did.json",
            by(WEB, &Key::Stranger.method(), Key::Stranger),
            "The badge names a university, an unrelated did:key signed it: the signature is good and proves nothing about the university.",
            source,
        )
        .says(INVALID, &["issuer.key.mismatch"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "issuer/key-of-another-did-key.json",
            by(&Key::University.did(), &Key::Stranger.method(), Key::Stranger),
            "One did:key is named as issuer, another signed.",
            source,
        )
        .says(INVALID, &["issuer.key.mismatch"])
        .compat(INVALID),
        case(
            "issuer/https-issuer-did-key.json",
            by(PLATFORM, &Key::Stranger.method(), Key::Stranger),
            "The issuer is a web address, and the key belongs to a DID that the address says nothing of.",
            source,
        )
        .says(INVALID, &["issuer.key.mismatch"])
        .compat(INVALID),
        case(
            "issuer/key-of-another-did-not-asked.json",
            by(WEB, &Key::Stranger.method(), Key::Stranger),
            "Whether a badge is intact is one question, whose key it is another: who asks only the first gets yes.",
            "VC-DI §4.3",
        )
        .asks(&["proof"])
        .says(VALID, &[]),
        case(
            "issuer/issuer-asked-no-key.json",
            badge().with_proof(Proof::by(Key::University).with("cryptosuite", r#""example-suite-2099""#).with_value(&[7; 64])),
            "Whose key it is was asked, and no proof leads to a key.",
            source,
        )
        .asks(&["issuer"])
        .says(UNDETERMINED, &["question.unanswered"]),
        case(
            "issuer/issuer-absent.json",
            badge().without("/issuer").proved(&Proof::by(Key::University)),
            "A credential has an issuer.",
            "VCDM 2.0 §4.7",
        )
        .says(INVALID, &["conformance.member.missing", "issuer.missing"]),
        case(
            "issuer/issuer-not-a-url.json",
            badge().issued_by("Example University").proved_leniently(&Proof::by(Key::University)),
            "An issuer is named by a URL, not by its name.",
            "VCDM 2.0 §4.7",
        )
        .says(INVALID, &["conformance.format.uri", "issuer.malformed", "jsonld.relative-iri"])
        .compat(INVALID),
    ]
}

fn did_web() -> Vec<Case> {
    let good = document(WEB, "key-1", Key::Web);
    let lent = |file: &'static str, why: &'static str, name: &'static str, text: String| {
        case(file, web(), why, CID).lends(WEB_URL, name, text)
    };
    vec![
        lent(
            "issuer/did-web-document-provided.json",
            "The DID document lists the key for assertions.",
            "did-web.json",
            good.clone(),
        )
        .says(VALID, &[])
        .missing(&[])
        .provenance("did")
        .strict(VALID),
        case(
            "issuer/did-web-document-missing.json",
            web(),
            "Nobody has provided the DID document; the report says where it is.",
            "DID Core §7",
        )
        .says(UNDETERMINED, &["did.document.missing"])
        .missing(&[WEB_URL])
        .strict(UNDETERMINED)
        .missing(&[WEB_URL])
        .compat(UNDETERMINED),
        case(
            "issuer/did-web-document-unavailable.json",
            web(),
            "The caller looked, and the DID document cannot be had: no answer is not a no, whatever the policy.",
            "DID Core §7",
        )
        .lacks(WEB_URL)
        .says(UNDETERMINED, &["did.document.unavailable"])
        .missing(&[])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        lent(
            "issuer/did-web-document-without-the-key.json",
            "The DID document lists another method only.",
            "did-web-other-method.json",
            document(WEB, "key-2", Key::Web),
        )
        .says(INVALID, &["did.method-not-found"])
        .compat(INVALID),
        lent(
            "issuer/did-web-document-with-another-key.json",
            "The method is listed, with another key than the one that signed.",
            "did-web-other-key.json",
            document(WEB, "key-1", Key::Stranger),
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        lent(
            "issuer/did-web-key-not-for-assertions.json",
            "The key is listed for logging in, not for assertions.",
            "did-web-authentication-only.json",
            good.replace("assertionMethod", "authentication"),
        )
        .says(INVALID, &["did.method-purpose"])
        .compat(INVALID),
        lent(
            "issuer/did-web-document-in-a-resolvers-answer.json",
            "What a resolver answered is lent as it is; the document is in it.",
            "did-web-resolved.json",
            format!(r#"{{"didResolutionMetadata": {{"contentType": "application/did+json"}}, "didDocument": {good}, "didDocumentMetadata": {{}}}}"#),
        )
        .says(VALID, &[])
        .missing(&[])
        .provenance("did")
        .strict(VALID),
        lent(
            "issuer/did-web-document-deactivated-by-the-resolver.json",
            "The resolver says beside the document that it was deactivated.",
            "did-web-resolved-deactivated.json",
            format!(r#"{{"didDocument": {good}, "didDocumentMetadata": {{"deactivated": true}}}}"#),
        )
        .says(INVALID, &["did.document.deactivated"]),
        lent(
            "issuer/did-web-document-not-found-by-the-resolver.json",
            "The resolver answers that it found no document.",
            "did-web-resolved-not-found.json",
            String::from(r#"{"didResolutionMetadata": {"error": "notFound"}, "didDocument": null, "didDocumentMetadata": {}}"#),
        )
        .says(UNDETERMINED, &["did.document.malformed"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        lent(
            "issuer/did-web-document-with-a-key-that-is-none.json",
            "What the document gives as the key is none: nobody can say whether another would fit.",
            "did-web-key-that-is-none.json",
            good.replace(&Key::Web.multibase(), "z6MkNotAKey"),
        )
        .says(UNDETERMINED, &["did.document.malformed"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        lent(
            "issuer/did-web-document-of-the-drafts.json",
            "The document lists its keys as drafts of DID Core did, in publicKey.",
            "did-web-of-the-drafts.json",
            good.replace("\"verificationMethod\"", "\"publicKey\""),
        )
        .says(UNDETERMINED, &["did.document.malformed"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        lent(
            "issuer/did-web-document-an-error-in-json.json",
            "The server answered that something went wrong, in JSON.",
            "did-web-an-error-in-json.json",
            String::from(r#"{"error": "not found", "status": 404}"#),
        )
        .says(UNDETERMINED, &["did.document.malformed"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        lent(
            "issuer/did-web-document-of-somebody-else.json",
            "The document at that address is about another DID.",
            "did-web-other-subject.json",
            document("did:web:elsewhere.example", "key-1", Key::Web),
        )
        .says(UNDETERMINED, &["did.document.id-mismatch"]),
        lent(
            "issuer/did-web-key-controlled-by-somebody-else.json",
            "The document lists a method and says that somebody else controls it.",
            "did-web-other-controller.json",
            good.replace(
                r#""controller": "did:web:university.example""#,
                r#""controller": "did:web:elsewhere.example""#,
            ),
        )
        .says(INVALID, &["did.method-controller"]),
        lent(
            "issuer/did-web-key-revoked.json",
            "The key was revoked before now.",
            "did-web-revoked-key.json",
            good.replace(r#""type": "Multikey","#, r#""type": "Multikey", "revoked": "2026-01-15T00:00:00Z","#),
        )
        .says(INVALID, &["did.method-revoked"]),
        lent(
            "issuer/did-web-document-not-an-object.json",
            "What was found at the address is no DID document.",
            "did-web-array.json",
            String::from("[]\n"),
        )
        .says(UNDETERMINED, &["did.document.malformed"]),
        lent(
            "issuer/did-web-document-not-json.json",
            "What was found at the address is the web page of an error.",
            "did-web-not-found.html",
            String::from("<!DOCTYPE html><title>404</title>\n"),
        )
        .says(UNDETERMINED, &["did.document.malformed"]),
        lent(
            "issuer/did-web-document-with-the-secret.json",
            "The document publishes the secret key.",
            "did-web-secret.json",
            good.replace(
                r#""publicKeyMultibase""#,
                &format!(r#""secretKeyMultibase": "{}", "publicKeyMultibase""#, *Key::Web.secret().to_multibase()),
            ),
        )
        .says(INVALID, &["key.secret-published"]),
    ]
}

fn controllers() -> Vec<Case> {
    vec![
        case(
            "issuer/https-controller-document-provided.json",
            platform(),
            "The document at the issuer's own address lists the key.",
            CID,
        )
        .lends(PLATFORM, "controller.json", document(PLATFORM, "key-1", Key::Platform))
        .says(VALID, &[])
        .missing(&[])
        .provenance("controller")
        .strict(VALID),
        case(
            "issuer/https-controller-document-missing.json",
            platform(),
            "The method is a web address and nobody has provided what stands there.",
            CID,
        )
        .says(UNDETERMINED, &["did.document.missing"])
        .missing(&[PLATFORM]),
        case(
            "issuer/https-controller-document-of-a-legacy-multikey.json",
            by(PLATFORM, "https://badges.example/keys/1", Key::Platform),
            "The method's address holds the key alone, in the form of the standard's appendix; the controller's own document confirms it.",
            "OB 3.0 appendix B (Multikey)",
        )
        .lends(
            "https://badges.example/keys/1",
            "key-alone.json",
            format!(
                r#"{{ "id": "https://badges.example/keys/1", "type": "Multikey", "controller": "{PLATFORM}", "publicKeyMultibase": "{}" }}
"#,
                Key::Platform.multibase()
            ),
        )
        .lends(
            PLATFORM,
            "controller-names-key-alone.json",
            format!(r#"{{ "id": "{PLATFORM}", "assertionMethod": ["https://badges.example/keys/1"] }}
"#),
        )
        .says(VALID, &[])
        .provenance("controller"),
        case(
            "issuer/key-document-claims-the-issuer.json",
            by(PLATFORM, "https://elsewhere.example/keys/1", Key::Stranger),
            "A document at a stranger's address says that the issuer controls the key; the issuer's own document does not list it.",
            CID,
        )
        .lends(
            "https://elsewhere.example/keys/1",
            "key-claims-controller.json",
            format!(
                r#"{{ "id": "https://elsewhere.example/keys/1", "type": "Multikey", "controller": "{PLATFORM}", "publicKeyMultibase": "{}" }}
"#,
                Key::Stranger.multibase()
            ),
        )
        .lends(PLATFORM, "controller.json", document(PLATFORM, "key-1", Key::Platform))
        .says(INVALID, &["did.method-purpose"])
        .compat(INVALID),
    ]
}

fn self_asserted() -> Vec<Case> {
    let fragment = |issuer: &str| {
        let method = format!("{issuer}#{}", Key::Platform.multibase());
        by(issuer, &method, Key::Platform)
    };
    let good = document(PLATFORM, &Key::Platform.multibase(), Key::Platform);
    vec![
        case(
            "issuer/self-asserted-fragment.json",
            fragment(PLATFORM),
            "The key is the fragment of the issuer's address: only the badge says that it is the issuer's, and anybody can write that.",
            PROVENANCE,
        )
        .says(UNDETERMINED, &["issuer.key.self-asserted"])
        .missing(&[PLATFORM])
        .provenance("self-asserted")
        .strict(UNDETERMINED)
        .compat(VALID)
        .missing(&[])
        .provenance("self-asserted"),
        case(
            "issuer/self-asserted-fragment-document-unavailable.json",
            fragment(PLATFORM),
            "As before, and the document that would settle it cannot be had.",
            PROVENANCE,
        )
        .lacks(PLATFORM)
        .says(UNDETERMINED, &["issuer.key.self-asserted"])
        .missing(&[])
        .strict(UNDETERMINED)
        .compat(VALID),
        case(
            "issuer/fragment-confirmed-by-document.json",
            fragment(PLATFORM),
            "The key is the fragment, and the document at the issuer's address lists it.",
            PROVENANCE,
        )
        .lends(PLATFORM, "controller-lists-fragment.json", good)
        .says(VALID, &[])
        .provenance("controller"),
        case(
            "issuer/fragment-denied-by-document.json",
            fragment(PLATFORM),
            "The document at the issuer's address does not list the fragment: the answer is no under every policy.",
            PROVENANCE,
        )
        .lends(PLATFORM, "controller.json", document(PLATFORM, "key-1", Key::Platform))
        .says(INVALID, &["did.method-not-found"])
        .compat(INVALID),
        case(
            "issuer/self-asserted-urn.json",
            fragment("urn:uuid:5f0b1f5e-3f0c-4a52-a3a9-2f9b2f6b0d11"),
            "The issuer's name leads nowhere, so no document can ever confirm the key.",
            PROVENANCE,
        )
        .says(UNDETERMINED, &["issuer.key.self-asserted"])
        .missing(&[])
        .strict(UNDETERMINED)
        .compat(VALID),
        case(
            "issuer/fragment-of-another-address.json",
            by(PLATFORM, &format!("https://elsewhere.example/1#{}", Key::Stranger.multibase()), Key::Stranger),
            "The key is the fragment of an address that is not the issuer's.",
            PROVENANCE,
        )
        .says(INVALID, &["issuer.key.mismatch"])
        .compat(INVALID),
    ]
}

fn names() -> Vec<Case> {
    let did_key = Key::University.did();
    vec![
        case(
            "issuer/did-key-with-another-fragment.json",
            by(&did_key, &format!("{did_key}#{}", Key::Stranger.multibase()), Key::University),
            "A did:key has one method, and its fragment is the key itself.",
            "did:key",
        )
        .says(INVALID, &["did.method-not-found"]),
        case(
            "issuer/did-web-of-an-address.json",
            by("did:web:127.0.0.1", "did:web:127.0.0.1#key-1", Key::Web),
            "A did:web names a host; an IP address would let badges send verifiers into their own network.",
            "did:web",
        )
        .says(INVALID, &["did.malformed"])
        .missing(&[]),
        case(
            "issuer/did-of-a-method-unknown.json",
            by("did:example:university", "did:example:university#key-1", Key::Web),
            "A DID method that this version does not resolve.",
            "DID Core §7",
        )
        .says(UNDETERMINED, &["did.unsupported"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "issuer/did-of-a-method-unknown-resolved-by-the-caller.json",
            by("did:example:university", "did:example:university#key-1", Key::Web),
            "The caller resolved the DID and lends the document under its name.",
            "DID Core §7",
        )
        .lends("did:example:university", "did-example.json", document("did:example:university", "key-1", Key::Web))
        .says(VALID, &[])
        .provenance("did"),
        case(
            "issuer/method-absent.json",
            badge().proved(&Proof::by(Key::University).without("verificationMethod")),
            "A proof names the key that it was made with.",
            "VC-DI §2.1",
        )
        .says(INVALID, &["proof.method.missing"]),
        case(
            "issuer/method-not-a-url.json",
            badge().proved_leniently(&Proof::under("the registrar's key", Key::University)),
            "A method is named by a URL.",
            "CID §2.2",
        )
        .says(INVALID, &["conformance.format.uri", "proof.method.malformed"])
        .compat(INVALID),
        case(
            "issuer/method-of-unknown-type.json",
            web(),
            "The document gives the method a type that this version does not know.",
            "CID §2.2",
        )
        .lends(
            WEB_URL,
            "did-web-other-type.json",
            document(WEB, "key-1", Key::Web).replace("Multikey\",", "ExampleKey2099\","),
        )
        .says(UNDETERMINED, &["key.unsupported"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
    ]
}
