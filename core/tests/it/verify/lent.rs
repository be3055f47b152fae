//! What is wrong with a lent document is told of that document: its address, and the place in it. It is never a "no".

use ob3::{Bundle, Code, Policy, Report, Severity, Verifier};
use ob3_test_vectors::{Row, rows};
use serde_json::{Value, json};

use crate::kit::{now, vector};

const LIST: &str = "https://university.example/status/1";
const DID: &str = "https://university.example/.well-known/did.json";

#[test]
fn a_fault_of_a_lent_document_has_its_address_and_its_place() {
    for (id, code, document, path) in [
        ("status/list-is-a-web-page", Code::StatusListUndetermined, LIST, ""),
        ("status/list-of-no-bytes", Code::StatusListInvalid, LIST, ""),
        ("status/list-not-signed", Code::StatusListInvalid, LIST, "/proof"),
        ("status/list-changed-after-signing", Code::StatusListInvalid, LIST, "/proof/proofValue"),
        ("status/list-expired", Code::StatusListInvalid, LIST, "/validUntil"),
        ("status/list-not-yet", Code::StatusListInvalid, LIST, "/validFrom"),
        ("status/list-an-error-in-json", Code::StatusListKind, LIST, "/type"),
        ("status/list-in-plain-base64", Code::StatusListMalformed, LIST, "/credentialSubject/encodedList"),
        ("status/place-behind-the-end", Code::StatusListRange, LIST, "/credentialSubject/encodedList"),
        ("status/list-for-another-purpose", Code::StatusListPurpose, LIST, "/credentialSubject/statusPurpose"),
        ("status/list-of-another-url", Code::StatusListId, LIST, "/id"),
        ("status/list-of-a-stranger", Code::StatusListIssuer, LIST, "/issuer"),
        ("status/list-of-a-keeper", Code::StatusListKeeper, LIST, "/issuer"),
        ("issuer/did-web-document-not-json", Code::DidDocumentMalformed, DID, ""),
        ("issuer/did-web-document-of-somebody-else", Code::DidDocumentIdMismatch, DID, "/id"),
        (
            "issuer/did-web-document-with-a-key-that-is-none",
            Code::DidDocumentMalformed,
            DID,
            "/verificationMethod/0/publicKeyMultibase",
        ),
        ("issuer/did-web-document-not-found-by-the-resolver", Code::DidDocumentMalformed, DID, "/didDocument"),
        (
            "issuer/did-web-document-deactivated-by-the-resolver",
            Code::DidDocumentDeactivated,
            DID,
            "/didDocumentMetadata/deactivated",
        ),
        ("issuer/did-web-document-without-the-key", Code::DidMethodNotFound, DID, ""),
        ("issuer/did-web-document-of-the-drafts", Code::DidDocumentMalformed, DID, "/publicKey"),
        ("issuer/did-web-document-an-error-in-json", Code::DidDocumentMalformed, DID, "/id"),
        (
            "jsonld/context-document-without-context",
            Code::JsonldInvalidRemoteContext,
            "https://university.example/contexts/a.json",
            "",
        ),
        (
            "trusted/registry-that-is-a-list",
            Code::TrustRegistryMalformed,
            "https://registry.example/registry.json",
            "/registry",
        ),
    ] {
        let rows = rows();
        let row = rows.iter().find(|row| row.id() == id).expect(id);
        let report = row.verifier().verify(&row.bytes(), row.now(), &row.bundle());
        let finding = report.findings().iter().find(|finding| finding.code == code).expect(id);
        assert_eq!((finding.document.as_deref(), &*finding.path), (Some(document), path), "{id}");
    }
}

/// Codes with which a document that was asked answers "no" itself, and those of what the badge makes of a context.
const ANSWERS: [Code; 18] = [
    Code::DidDocumentDeactivated,
    Code::DidMethodNotFound,
    Code::DidMethodPurpose,
    Code::DidMethodController,
    Code::DidMethodRevoked,
    Code::JwtKidNotFound,
    Code::JwtKeyNotInForce,
    Code::KeyWeak,
    Code::KeyTypeMismatch,
    Code::KeyUnsupported,
    Code::KeySecretPublished,
    Code::JsonldRedefinedTerm,
    Code::JsonldHiddenMember,
    Code::JsonldProtectedTermRedefinition,
    Code::StatusListShort,
    Code::TrustChainLoop,
    Code::TrustChainLength,
    Code::TrustChainConstraint,
];

#[test]
fn no_fault_of_a_lent_document_says_no_under_any_policy() {
    let mut count = 0;
    for row in rows() {
        for policy in [Policy::Standard, Policy::Strict, Policy::Compat] {
            let report = row.verifier().policy(policy).verify(&row.bytes(), row.now(), &row.bundle());
            for finding in report.findings().iter().filter(|finding| finding.document.is_some()) {
                let is_no = finding.severity == Severity::Error && !ANSWERS.contains(&finding.code);
                assert!(!is_no, "{} under {policy:?}: {} {}", row.id(), finding.code, finding.message);
                count += 1;
            }
        }
    }
    assert!(count > 150, "{count}");
}

/// The report of a vector for which something else was lent.
fn with(row: &Row, url: &str, document: impl Into<Vec<u8>>) -> Report {
    let mut bundle = Bundle::new();
    bundle.insert(url, Some(document.into()));
    row.verifier().verify(&row.bytes(), row.now(), &bundle)
}

/// Whoever verifies a badge can do nothing about its list with a remedy for badges.
#[test]
fn what_is_at_the_address_of_a_list_is_told_in_words_about_lists() {
    let rows = rows();
    let row = rows.iter().find(|row| row.id() == "status/not-revoked").unwrap();
    let badge = String::from_utf8(vector("valid/eddsa-rdfc-2022-did-key.json")).unwrap();
    for (document, phrase) in [
        (&b"Not Found"[..], "status.list.invalid/instead"),
        (b"null", "status.list.invalid/instead"),
        (b"[]", "status.list.invalid/instead"),
        (b"\"a text\"", "status.list.invalid/instead"),
        (b"\0\x01\x02", "status.list.invalid/instead"),
        (b"\x89PNG\r\n\x1a\n", "status.list.invalid/instead"),
        (b"\x1f\x8b\x08\0", "status.list.invalid/instead"),
        (b"%PDF-1.7", "status.list.invalid/instead"),
        (b"https://elsewhere.example/list", "status.list.undetermined/instead"),
        (b"<!DOCTYPE html>", "status.list.undetermined/instead"),
        (b"{\"error\": \"not found\"}", "status.list.kind/other"),
        (b"{\"id\": \"did:web:university.example\", \"verificationMethod\": []}", "status.list.kind/other"),
        (badge.as_bytes(), "status.list.kind/other"),
    ] {
        let report = with(row, LIST, document);
        let shown = String::from_utf8_lossy(document).into_owned();
        let [finding] = report.findings() else { panic!("{shown}: {report:#?}") };
        assert_eq!((finding.phrase, finding.severity), (Some(phrase), Severity::Undetermined), "{shown}: {finding:#?}");
        assert_eq!(finding.document.as_deref(), Some(LIST), "{shown}");
        for of_badges in ["no badge", "the file that the issuer sent", "the issuer must"] {
            assert!(!finding.message.contains(of_badges), "{shown}: {}", finding.message);
        }
    }
}

#[cfg(feature = "jsonschema")]
#[test]
fn what_is_at_the_address_of_a_signed_schema_is_told_in_words_about_schemas() {
    let rows = rows();
    let row = rows.iter().find(|row| row.id() == "schema/signed").unwrap();
    let url = "https://university.example/schemas/badge-credential.json";
    for document in [&b""[..], b"<!DOCTYPE html>", b"Not Found", b"null", b"[]", b"\x89PNG\r\n\x1a\n"] {
        let report = with(row, url, document);
        let shown = String::from_utf8_lossy(document).into_owned();
        let [finding] = report.findings() else { panic!("{shown}: {report:#?}") };
        assert_eq!(finding.phrase, Some("schema.malformed/instead"), "{shown}: {finding:#?}");
        let expected = (Some(url), Severity::Undetermined);
        assert_eq!((finding.document.as_deref(), finding.severity), expected, "{shown}: {finding:#?}");
    }
}

/// Drafts of DID Core had `publicKey`. A key that is listed there was not withdrawn.
#[test]
fn a_document_of_the_drafts_of_did_core_is_no_no_however_it_refers_to_its_keys() {
    let rows = rows();
    let row = rows.iter().find(|row| row.id() == "issuer/did-web-document-provided").unwrap();
    let good: Value = serde_json::from_slice(&vector("provided/did-web.json")).unwrap();
    let method = &good["verificationMethod"][0];
    for (relationship, entries) in [
        ("authentication", json!([])),
        ("authentication", json!([method["id"]])),
        ("authentication", json!([{"type": "Ed25519SignatureAuthentication2018", "publicKey": method["id"]}])),
        ("assertionMethod", json!([method["id"]])),
    ] {
        let mut document = json!({"@context": "https://w3id.org/did/v1", "id": good["id"], "publicKey": [method]});
        document[relationship] = entries;
        let report = with(row, DID, document.to_string());
        let [finding] = report.findings() else { panic!("{document}: {report:#?}") };
        assert_eq!(finding.phrase, Some("did.document.malformed/public-key"), "{document}: {finding:#?}");
        assert_eq!((finding.document.as_deref(), &*finding.path), (Some(DID), "/publicKey"), "{document}");
        assert_eq!(finding.severity, Severity::Undetermined, "{document}");
    }
}

#[test]
fn an_answer_of_a_resolver_without_a_document_says_so() {
    let rows = rows();
    let row = rows.iter().find(|row| row.id() == "issuer/did-web-document-provided").unwrap();
    for answer in [
        json!({"didDocument": null, "didResolutionMetadata": {"error": "notFound"}}),
        json!({"didResolutionMetadata": {"error": "notFound"}}),
    ] {
        let report = with(row, DID, answer.to_string());
        let [finding] = report.findings() else { panic!("{answer}: {report:#?}") };
        assert_eq!(finding.phrase, Some("did.document.malformed/answer-error"), "{answer}: {finding:#?}");
    }
}

/// No place that only the algorithm has: a context of the proof, or of a term, stands where its author wrote it.
#[test]
fn a_fault_of_a_context_is_told_at_its_place_in_the_readers_file() {
    let badge: Value = serde_json::from_slice(&vector("valid/eddsa-rdfc-2022-did-key.json")).unwrap();
    let url = "https://university.example/contexts/a.json";
    let scoped = |inner: Value| json!({"a": {"@id": "https://university.example/a", "@context": inner}});
    for (context, path) in [
        (json!({"@context": "x"}), "/@context"),
        (json!({"@type": "x"}), "/@type"),
        (json!({"a": 5}), "/a"),
        (json!({"@version": 2}), "/@version"),
        (scoped(json!({"@graph": "x"})), "/a/@context/@graph"),
        (scoped(json!([{"b": 5}])), "/a/@context/0/b"),
        (scoped(scoped(json!({"b": 5}))), "/a/@context/a/@context/b"),
    ] {
        let report = |last: Value, proof_too: bool, bundle: &Bundle| {
            let mut document = badge.clone();
            document["@context"].as_array_mut().unwrap().push(last);
            if proof_too {
                document["proof"]["@context"] = document["@context"].clone();
            }
            Verifier::new().verify(document.to_string().as_bytes(), now(), bundle)
        };
        let place = |report: &Report| {
            let finding = report.findings().iter().find(|finding| finding.code.name().starts_with("jsonld."));
            finding.map(|finding| (finding.document.clone(), finding.path.clone()))
        };
        let mut lent = Bundle::new();
        lent.insert(url, Some(json!({"@context": context}).to_string().into_bytes()));
        for proof_too in [false, true] {
            let found = place(&report(context.clone(), proof_too, &Bundle::new()));
            assert_eq!(found, Some((None, format!("/@context/2{path}"))), "{context} {proof_too}");
            let found = place(&report(json!(url), proof_too, &lent));
            let expected = found.map(|(document, path)| (document.unwrap_or_default(), path));
            assert_eq!(expected, Some((url.to_owned(), format!("/@context{path}"))), "{context} {proof_too}");
        }
    }
}

#[test]
fn a_context_that_another_one_names_and_that_is_lacking_is_told_where_the_readers_file_names_that_one() {
    let badge: Value = serde_json::from_slice(&vector("valid/eddsa-rdfc-2022-did-key.json")).unwrap();
    let url = "https://university.example/contexts/a.json";
    let lacking = "https://university.example/contexts/lacking.json";
    for context in [json!(lacking), json!([lacking]), json!([{"a": "https://university.example/a"}, lacking])] {
        let mut document = badge.clone();
        document["@context"].as_array_mut().unwrap().push(json!(url));
        let mut lent = Bundle::new();
        lent.insert(url, Some(json!({"@context": context}).to_string().into_bytes()));
        let report = Verifier::new().verify(document.to_string().as_bytes(), now(), &lent);
        let [finding] = report.findings() else { panic!("{context}: {report:#?}") };
        assert_eq!((finding.document.as_deref(), &*finding.path), (None, "/@context/2"), "{context}: {finding:#?}");
        assert_eq!(report.missing()[0].url, lacking);
    }
}
