//! Questions that a badge raises and that nobody has answered: undetermined, never valid.

use crate::badge::{EXTENSIONS, badge};
use crate::case::{Case, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const UNKNOWN: &str = "https://university.example/contexts/honours.json";

pub(crate) fn cases() -> Vec<Case> {
    let verify = "OB 3.0 §9.1";
    let with_status = || {
        badge().with(
            "/credentialStatus",
            r#"{"id": "https://university.example/status/1#94567", "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "94567", "statusListCredential": "https://university.example/status/1"}"#,
        )
    };
    vec![
        case(
            "undetermined/status-not-looked-up.json",
            with_status().signed(),
            "The badge can be revoked, and nobody has looked whether it was.",
            verify,
        )
        .says(UNDETERMINED, &["status.list.missing"])
        .missing(&["https://university.example/status/1"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "undetermined/status-not-asked.json",
            with_status().signed(),
            "Whoever does not ask about revocation is not told that it is open.",
            verify,
        )
        .asks(&["conformance", "proof", "issuer", "validity"])
        .says(VALID, &[]),
        case(
            "undetermined/status-without-id-and-with-a-number.json",
            with_status().without("/credentialStatus/id").with("/credentialStatus/statusListIndex", "94567").signed(),
            "Since document 1.4 a status needs no id, and the standard's own examples write the index as a number.",
            "OB 3.0 appendix B (CredentialStatus)",
        )
        .says(UNDETERMINED, &["status.list.missing"]),
        case(
            "undetermined/status-of-the-old-kind.json",
            badge()
                .context(&format!("{EXTENSIONS:?}"))
                .with("/credentialStatus", r#"{"id": "https://university.example/revoked.json", "type": "1EdTechRevocationList"}"#)
                .signed(),
            "A revocation list of the deprecated kind counts as a question too: skipping it would be the worst answer.",
            verify,
        )
        .says(UNDETERMINED, &["status.list.missing"]),
        case(
            "undetermined/schema-of-its-own.json",
            badge()
                .context(&format!("{EXTENSIONS:?}"))
                .with(
                    "/credentialSchema",
                    r#"[
                        {"id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json", "type": "1EdTechJsonSchemaValidator2019"},
                        {"id": "https://university.example/schema.json", "type": "1EdTechJsonSchemaValidator2019"}
                    ]"#,
                )
                .signed(),
            "The badge must fit a schema of the issuer, and nobody has held it against that.",
            verify,
        )
        .needs("jsonschema")
        .says(UNDETERMINED, &["schema.document.missing"]),
        case(
            "undetermined/refresh-service.json",
            badge()
                .context(&format!("{EXTENSIONS:?}"))
                .with("/refreshService", r#"{"id": "https://university.example/refresh/1", "type": "1EdTechCredentialRefresh"}"#)
                .signed(),
            "A newer edition may exist; on failure to refresh, verification goes on with the badge at hand.",
            verify,
        )
        .says(VALID, &["refresh.unanswered"])
        .missing(&["https://university.example/refresh/1"])
        .strict(VALID),
        case(
            "undetermined/context-missing.json",
            badge().context(&format!("{UNKNOWN:?}")).with_proof(Proof::by(Key::University).with_value(&[7; 64])),
            "A context is neither shipped nor provided: nobody can tell what the badge says.",
            "JSON-LD API §9.7",
        )
        .says(UNDETERMINED, &["jsonld.loading-remote-context-failed"])
        .missing(&[UNKNOWN])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "undetermined/context-unavailable.json",
            badge().context(&format!("{UNKNOWN:?}")).with_proof(Proof::by(Key::University).with_value(&[7; 64])),
            "The caller looked for the context, and it cannot be had.",
            "JSON-LD API §9.7",
        )
        .lacks(UNKNOWN)
        .says(UNDETERMINED, &["jsonld.loading-remote-context-failed"])
        .missing(&[]),
        case(
            "undetermined/status-list.json",
            badge()
                .with("/type/1", r#""BitstringStatusListCredential""#)
                .with("/credentialSubject", r#"{"id": "https://university.example/list#list"}"#)
                .without("/@context/1")
                .without("/issuer/type")
                .signed(),
            "A status list is intact, and nobody here knows what makes it one, unless a badge refers to it.",
            "Bitstring Status List §2.2",
        )
        .says(UNDETERMINED, &["conformance.kind.other"]),
        case(
            "undetermined/proof-of-an-unknown-kind.json",
            badge().with_proof(Proof::by(Key::University).with("cryptosuite", r#""example-suite-2099""#).with_value(&[7; 64])),
            "Nobody here can check such a proof; which is open under every policy.",
            "OB cert. 1.5",
        )
        .says(UNDETERMINED, &["proof.format.unknown"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
    ]
}
