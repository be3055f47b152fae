//! Documents of DIDs that follow from their name: `ssi` makes them, and they are provided to the verification like any other document.

#[cfg(feature = "ssi-dids")]
use ob3::Origin;
use ob3::{Bundle, Report};

/// Lends the documents of those DIDs among what a report lacks that can be resolved here; says whether there was one.
#[cfg(feature = "ssi-dids")]
pub(crate) fn lend_resolved(report: &Report, bundle: &mut Bundle) -> bool {
    let mut is_any = false;
    for missing in report.missing() {
        if let Some(document) = document(&missing.url) {
            // It follows from the name, as surely as if the name were asked.
            bundle.insert_from(&missing.url, Some(document), Origin::Fetched);
            is_any = true;
        }
    }
    is_any
}

/// Without the feature `ssi-dids` there is none.
#[cfg(not(feature = "ssi-dids"))]
pub(crate) fn lend_resolved(_report: &Report, _bundle: &mut Bundle) -> bool {
    false
}

/// The document of a did:ethr or a did:pkh, without asking anybody.
#[cfg(feature = "ssi-dids")]
fn document(did: &str) -> Option<Vec<u8>> {
    use did_ethr::DIDEthr;
    use did_pkh::DIDPKH;
    use ssi_dids_core::resolution::Options;
    use ssi_dids_core::{DID, DIDResolver as _};

    let did = DID::new(did).ok()?;
    let resolved = match did.method_name() {
        "ethr" => pollster::block_on(DIDEthr.resolve_representation(did, Options::default())),
        "pkh" => pollster::block_on(DIDPKH.resolve_representation(did, Options::default())),
        _ => return None,
    };
    resolved.ok().map(|output| output.document)
}

/// Whether the program makes the documents of a method by itself.
pub(crate) fn is_resolved(method: &str) -> bool {
    cfg!(feature = "ssi-dids") && ["ethr", "pkh"].contains(&method)
}

/// Which methods the program resolves, for the help.
pub(crate) const METHODS: &str = if cfg!(feature = "ssi-dids") {
    "did:key, did:jwk, did:ethr and did:pkh"
} else {
    "did:key and did:jwk (with the cargo feature `ssi-dids`: did:ethr and did:pkh, too)"
};

#[cfg(all(test, feature = "ssi-dids"))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use ob3::Limits;
    use ob3::did::Document;

    use super::document;

    #[test]
    fn the_documents_are_such_that_the_library_finds_the_key_in_them() {
        for (did, fragment) in [
            ("did:ethr:0x03fdd57adec3d438ea237fe46b33ee1e016eda6b585c3e27ea66686c2ea5358479", "controllerKey"),
            (
                "did:pkh:solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:9hSR6S7WPtxmTojgo6GG3k4yDPecgJY292j7xrsUGWBu",
                "controller",
            ),
        ] {
            let bytes = document(did).unwrap();
            let document = Document::parse(&bytes, &Limits::default()).unwrap();
            assert_eq!(document.id(), did);
            let method = document.verification_method(&format!("{did}#{fragment}"), "assertionMethod", None);
            assert_eq!(method.unwrap().controller, did);
        }
    }

    #[test]
    fn a_name_that_means_nothing_has_no_document_and_does_no_harm() {
        for did in [
            "did:ethr:0x",
            "did:ethr:1",
            "did:ethr:0x02",
            "did:ethr:mainnet:0xzz",
            "did:ethr:a:b:c",
            "did:pkh:x",
            "did:pkh:sol:0",
            "did:pkh:solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:0",
            "did:pkh:tz:x",
            "did:pkh:tezos:x:y",
            "did:pkh:eip155:1:x",
            "did:pkh:a:b:c",
            "did:pkh:aleo:1:x",
            "did:pkh:bip122:x:y",
            "did:pkh:btc:",
            "did:pkh:%41:%41",
            "did:key:z6Mk",
            "did:web:example.edu",
            "https://example.edu",
            "",
        ] {
            if let Some(bytes) = document(did) {
                assert!(Document::parse(&bytes, &Limits::default()).is_ok(), "{did}");
            }
        }
    }
}
