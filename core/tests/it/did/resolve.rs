//! From the name of a verification method to its key: who is believed about which key, and who is not.

use std::cell::RefCell;
use std::collections::HashMap;

use ob3::Lookup;
use ob3::did::{Document, Resolved, Source, resolve};
use ob3::{Code, Did, Error, Limits, SigningKey, VerifyingKey};
use proptest::prelude::*;

use crate::kit::{self, key, now};

const KEY: &str = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
const OTHER: &str = "z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG";
/// A key that agrees, and does not sign.
const X25519: &str = "z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F";

/// What the caller has: documents by URL; an empty one is one that cannot be had. It keeps what it was asked for.
#[derive(Default)]
struct Shelf {
    documents: HashMap<String, String>,
    asked: RefCell<Vec<String>>,
}

impl Shelf {
    fn with(documents: &[(&str, &str)]) -> Self {
        let documents = documents.iter().map(|(url, text)| ((*url).to_owned(), (*text).to_owned())).collect();
        Shelf { documents, ..Shelf::default() }
    }

    fn resolve(&self, method: &str) -> Result<Resolved, Error> {
        let lend = |url: &str| {
            self.asked.borrow_mut().push(url.to_owned());
            match self.documents.get(url).map(String::as_bytes) {
                Some([]) => Lookup::Unavailable,
                Some(bytes) => Lookup::Found(bytes),
                None => Lookup::NotProvided,
            }
        };
        resolve(method, "assertionMethod", Some(now()), &lend, &Limits::default())
    }
}

/// A document that lists one key as `#k`.
fn listing(id: &str, key: &str) -> String {
    format!(
        r##"{{"id":"{id}","verificationMethod":[{{"id":"#k","type":"Multikey","controller":"{id}","publicKeyMultibase":"{key}"}}],"assertionMethod":["#k"]}}"##
    )
}

/// A document that is one key.
fn key_document(id: &str, controller: &str) -> String {
    format!(r#"{{"id":"{id}","type":"Multikey","controller":"{controller}","publicKeyMultibase":"{KEY}"}}"#)
}

fn assert_found(resolved: Result<Resolved, Error>, controller: &str, source: Source, wanted: Option<&str>) {
    let resolved = resolved.unwrap();
    assert_eq!(resolved.key.to_multibase(), KEY);
    assert_eq!((&*resolved.controller, resolved.source), (controller, source));
    assert_eq!(resolved.missing.as_deref(), wanted);
}

#[test]
fn a_did_key_and_a_did_jwk_need_no_document() {
    let key = VerifyingKey::from_multibase(KEY).unwrap();
    for did in [Did::key(&key), Did::jwk(&key)] {
        let shelf = Shelf::default();
        assert_found(shelf.resolve(did.as_str()), did.as_str(), Source::Name, None);
        assert_found(shelf.resolve(&did.verification_method().unwrap()), did.as_str(), Source::Name, None);
        for fragment in ["", "1", "00", OTHER] {
            let error = shelf.resolve(&format!("{did}#{fragment}")).unwrap_err();
            assert_eq!(error.code(), Code::DidMethodNotFound, "{fragment}");
        }
        assert!(shelf.asked.borrow().is_empty());
    }
}

#[test]
fn a_did_web_is_settled_by_its_document_alone() {
    let (did, url) = ("did:web:e.edu:issuers:1", "https://e.edu/issuers/1/did.json");
    let method = format!("{did}#k");
    let shelf = Shelf::with(&[(url, &listing(did, KEY))]);
    assert_found(shelf.resolve(&method), did, Source::Document, None);
    assert_eq!(*shelf.asked.borrow(), [url]);
    assert_eq!(shelf.resolve(did).unwrap_err().code(), Code::DidMethodNotFound);
    assert_eq!(shelf.resolve(&format!("{did}#j")).unwrap_err().code(), Code::DidMethodNotFound);

    // A fragment that is a key does not help.
    let error = Shelf::default().resolve(&format!("{did}#{KEY}")).unwrap_err();
    assert_eq!((error.code(), error.requires()), (Code::DidDocumentMissing, Some(url)));
    let error = Shelf::with(&[(url, "")]).resolve(&method).unwrap_err();
    assert_eq!((error.code(), error.requires()), (Code::DidDocumentUnavailable, None));

    let error = Shelf::with(&[(url, &listing("did:web:f.edu", KEY))]).resolve(&method).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::DidDocumentIdMismatch, "/id"));
    assert_eq!(error.document(), Some(url));
    let stranger = key_document(did, "did:web:f.edu");
    assert_eq!(Shelf::with(&[(url, &stranger)]).resolve(did).unwrap_err().code(), Code::DidMethodController);
}

#[test]
fn the_document_of_the_dcc_fixtures_lists_its_key() {
    let Some(samples) = kit::samples() else { return };
    let path = samples.join("resources/did_web_digitalcredentials.github.io_vc_test_fixtures_dids_legacy.json");
    let text = std::fs::read_to_string(path).unwrap();
    let did = "did:web:digitalcredentials.github.io:vc-test-fixtures:dids:legacy";
    let shelf = Shelf::with(&[("https://digitalcredentials.github.io/vc-test-fixtures/dids/legacy/did.json", &text)]);
    let key = "z6MkjXe1vZvPRqFuc9nRBtZ3e1Y9XKDFSbjFAfzLfW2bD6cZ";
    let resolved = shelf.resolve(&format!("{did}#{key}")).unwrap();
    assert_eq!((&*resolved.key.to_multibase(), &*resolved.controller), (key, did));
}

#[test]
fn an_https_method_is_settled_by_its_document_when_there_is_one() {
    let url = "https://e.edu/issuers/1";
    let shelf = Shelf::with(&[(url, &listing(url, KEY))]);
    assert_found(shelf.resolve(&format!("{url}#k")), url, Source::Document, None);
    // The document is there and does not list the key in the fragment: it is not the issuer's.
    for fragment in [KEY, OTHER] {
        assert_eq!(shelf.resolve(&format!("{url}#{fragment}")).unwrap_err().code(), Code::DidMethodNotFound);
    }
    for (text, code) in [
        (listing("https://e.edu/issuers/2", KEY), Code::DidDocumentIdMismatch),
        (listing("https://e.edu/issuers/1#", KEY), Code::DidDocumentIdMismatch),
        (format!(r#"{{"id":"{url}","type":"Profile"}}"#), Code::DidMethodNotFound),
        ("<!DOCTYPE html>".to_owned(), Code::DidDocumentMalformed),
        (listing(url, X25519), Code::KeyUnsupported),
    ] {
        let error = Shelf::with(&[(url, &text)]).resolve(&format!("{url}#k")).unwrap_err();
        assert_eq!(error.code(), code, "{text}");
    }
}

#[test]
fn a_fragment_that_is_a_key_counts_only_where_no_document_is_and_says_what_would_settle_it() {
    let url = "https://e.edu/issuers/1";
    let method = format!("{url}#{KEY}");
    assert_found(Shelf::default().resolve(&method), url, Source::Fragment, Some(url));
    assert_found(Shelf::with(&[(url, "")]).resolve(&method), url, Source::Fragment, None);
    let encoded = "u7QE7aie8zrakLWKjqNAqbw1zZTIVdx3iQ6Y6wEihi1naKQ";
    assert_found(Shelf::default().resolve(&format!("{url}#{encoded}")), url, Source::Fragment, Some(url));
    // Over http nobody is sent to fetch anything, except on this machine.
    for (url, wanted) in [
        ("http://e.edu/1", false),
        ("http://10.0.0.1/1", false),
        ("http://localhost.e.edu/1", false),
        ("http://127.0.0.1.e.edu/1", false),
        ("http://localhost:8080/1", true),
        ("http://127.0.0.1/1", true),
        ("http://[::1]:80/1", true),
    ] {
        assert_found(Shelf::default().resolve(&format!("{url}#{KEY}")), url, Source::Fragment, wanted.then_some(url));
        let error = Shelf::default().resolve(&format!("{url}#key-1")).unwrap_err();
        assert_eq!((error.code(), error.requires()), (Code::DidDocumentMissing, wanted.then_some(url)));
    }
    // Fragments that are no keys are names; keys that cannot be used are errors.
    let secret = key(1).to_multibase();
    for (fragment, code) in [
        ("key-1", Code::DidDocumentMissing),
        ("zoo", Code::DidDocumentMissing),
        ("user", Code::DidDocumentMissing),
        ("", Code::DidDocumentMissing),
        (
            "zvPkQiUFfJrgnCRhyPkTSkgrGXbnLR15pHH5HZVYNdM4TCAwQHqG7fMeMPLtYNRnEgoV1aJdR5E61eWu5sWRYgtA",
            Code::DidDocumentMissing,
        ),
        (X25519, Code::KeyUnsupported),
        ("z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj", Code::KeyWeak),
        (&secret, Code::KeySecretPublished),
    ] {
        assert_eq!(Shelf::default().resolve(&format!("{url}#{fragment}")).unwrap_err().code(), code, "{fragment}");
    }
    assert_eq!(Shelf::default().resolve(url).unwrap_err().requires(), Some(url));
}

#[test]
fn a_key_document_is_believed_only_if_the_controller_confirms_it() {
    let (method, victim) = ("https://e.edu/keys/1", "https://victim.edu/issuers/1");
    let own = key_document(method, method);
    assert_found(Shelf::with(&[(method, &own)]).resolve(method), method, Source::Document, None);

    let claim = key_document(method, victim);
    let shelf = Shelf::with(&[(method, &claim)]);
    let error = shelf.resolve(method).unwrap_err();
    assert_eq!((error.code(), error.requires()), (Code::DidDocumentMissing, Some(victim)));
    assert_eq!(*shelf.asked.borrow(), [method, victim]);
    let error = Shelf::with(&[(method, &claim), (victim, "")]).resolve(method).unwrap_err();
    assert_eq!((error.code(), error.requires()), (Code::DidDocumentUnavailable, None));

    let named = format!(r#"{{"id":"{victim}","assertionMethod":["{method}"]}}"#);
    assert_found(Shelf::with(&[(method, &claim), (victim, &named)]).resolve(method), victim, Source::Document, None);
    for (text, code) in [
        (format!(r#"{{"id":"{victim}"}}"#), Code::DidMethodPurpose),
        (format!(r#"{{"id":"{victim}","authentication":["{method}"]}}"#), Code::DidMethodPurpose),
        (format!(r#"{{"id":"{method}","assertionMethod":["{method}"]}}"#), Code::DidDocumentIdMismatch),
        (listing(victim, KEY), Code::DidMethodPurpose),
        (listing(victim, OTHER).replace("\"#k\"", &format!("\"{method}\"")), Code::DidDocumentMalformed),
    ] {
        let error = Shelf::with(&[(method, &claim), (victim, &text)]).resolve(method).unwrap_err();
        assert_eq!(error.code(), code, "{text}");
    }

    let by_did = key_document(method, "did:web:victim.edu");
    let did_url = "https://victim.edu/.well-known/did.json";
    assert_eq!(Shelf::with(&[(method, &by_did)]).resolve(method).unwrap_err().requires(), Some(did_url));
    let named = named.replace(victim, "did:web:victim.edu");
    let shelf = Shelf::with(&[(method, &by_did), (did_url, &named)]);
    assert_found(shelf.resolve(method), "did:web:victim.edu", Source::Document, None);
    for controller in ["", "victim", "urn:uuid:1", &format!("did:key:{KEY}"), &format!("{victim}#x")] {
        let text = key_document(method, controller);
        let error = Shelf::with(&[(method, &text)]).resolve(method).unwrap_err();
        assert_eq!(error.code(), Code::DidMethodController, "{controller}");
    }
}

#[test]
fn names_that_lead_nowhere_have_only_their_fragment() {
    assert_found(Shelf::default().resolve(&format!("urn:uuid:1#{KEY}")), "urn:uuid:1", Source::Fragment, None);
    assert_found(Shelf::default().resolve(&format!("ftp://e.edu/#{KEY}")), "ftp://e.edu/", Source::Fragment, None);
    for (method, wanted) in [
        ("urn:uuid:1", None),
        ("urn:uuid:1#key-1", None),
        ("mailto:a@e.edu", None),
        ("did:ion:abc#k", Some("did:ion:abc")),
        ("did:example:1#k", Some("did:example:1")),
    ] {
        let error = Shelf::default().resolve(method).unwrap_err();
        assert_eq!((error.code(), error.requires()), (Code::DidUnsupported, wanted), "{method}");
    }
    let looked = Shelf::with(&[("did:ion:abc", "")]).resolve("did:ion:abc#k").unwrap_err();
    assert_eq!((looked.code(), looked.requires()), (Code::DidUnsupported, None), "nobody is asked twice");
    assert_eq!(Shelf::default().resolve(&format!("urn:x:y#{X25519}")).unwrap_err().code(), Code::KeyUnsupported);
    assert_eq!(Shelf::default().resolve(&format!("did:ion:abc#{KEY}")).unwrap_err().code(), Code::DidUnsupported);
    // Whoever can resolve another DID method lends what it says.
    let shelf = Shelf::with(&[("did:ion:abc", &listing("did:ion:abc", KEY))]);
    assert_found(shelf.resolve("did:ion:abc#k"), "did:ion:abc", Source::Document, None);
    let shelf = Shelf::with(&[("did:ion:abc", &listing("did:ion:abd", KEY))]);
    assert_eq!(shelf.resolve("did:ion:abc#k").unwrap_err().code(), Code::DidDocumentIdMismatch);
}

#[test]
fn what_is_no_absolute_url_or_no_did_is_malformed() {
    for method in [
        "",
        "#k",
        "key-1",
        "/keys/1",
        "//e.edu/1#k",
        "e.edu/1",
        KEY,
        "https:",
        "https://",
        "https:///1#k",
        "https://:80/1#k",
        "https:e.edu",
        "https://u:p@e.edu/1#k",
        "https://e.edu/ 1",
        "https://e.edu/1#k#l",
        " https://e.edu/1#k",
        "https://e.edu/1#k\n",
        "https://e.edu:x/",
    ] {
        assert_eq!(Shelf::default().resolve(method).unwrap_err().code(), Code::ProofMethodMalformed, "{method:?}");
    }
    for method in [
        "did:",
        "did:key",
        "did:key:",
        "did:Key:z#k",
        "did:web:e.edu/a#k",
        "did:web:e.edu?a=b#k",
        "did:web:127.0.0.1#k",
        "did:web:#k",
    ] {
        assert_eq!(Shelf::default().resolve(method).unwrap_err().code(), Code::DidMalformed, "{method:?}");
    }
    let long = format!("https://e.edu/{}#k", "a".repeat(1_000_000));
    assert!(Shelf::default().resolve(&long).unwrap_err().message().len() < 1_000);
}

proptest! {
    #[test]
    fn no_text_makes_a_key_a_name_or_a_document_panic(text in ".{0,120}", prefix in 0_usize..8) {
        let prefix = ["", "z", "u", "did:", "did:key:z6Mk", "did:web:", "https://e.edu/1#z6Mk", "did:jwk:ey"].get(prefix).copied().unwrap_or("");
        let text = format!("{prefix}{text}");
        let _ = VerifyingKey::from_multibase(&text);
        let _ = VerifyingKey::from_jwk(&text);
        let _ = SigningKey::from_multibase(&text);
        let _ = SigningKey::from_jwk(&text);
        let _ = Did::parse(&text).map(|did| (did.document_url().is_ok(), did.verifying_key().is_ok()));
        let _ = Shelf::default().resolve(&text);
        let _ = Shelf::with(&[("https://e.edu/1", &text)]).resolve("https://e.edu/1#k");
        let _ = Document::parse(text.as_bytes(), &Limits::default());
    }

    #[test]
    fn every_key_has_one_did_key_and_one_did_jwk(seed in any::<[u8; 32]>()) {
        let secret = SigningKey::from_seed(&seed).unwrap();
        let key = secret.verifying_key();
        for did in [Did::key(key), Did::jwk(key)] {
            prop_assert_eq!(&Did::parse(did.as_str()).unwrap().verifying_key().unwrap(), key);
        }
    }
}
