//! What is wrong with a lent document is told of that document: its address, and the place in it. It is never a "no".

use ob3::{Code, Policy, Severity};
use ob3_test_vectors::rows;

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
