//! The contexts that we ship, by URL. `bundled/contexts/index.tsv` says where each text is from.

use std::sync::{Arc, OnceLock};

use crate::json::Value;
use crate::limits::Limits;

/// A bundled context, parsed when it is first asked for.
pub(crate) struct Bundled {
    pub(crate) url: &'static str,
    text: &'static str,
    parsed: OnceLock<Option<Arc<Value<'static>>>>,
}

impl Bundled {
    const fn new(url: &'static str, text: &'static str) -> Self {
        Bundled { url, text, parsed: OnceLock::new() }
    }

    /// The context of that URL.
    pub(crate) fn find(url: &str) -> Option<&'static Bundled> {
        BUNDLED.iter().find(|bundled| bundled.url == url)
    }

    pub(crate) fn text(&self) -> &'static str {
        self.text
    }

    /// The text, parsed. (A unit test holds every text to be JSON.)
    pub(crate) fn document(&self) -> Option<Arc<Value<'static>>> {
        let parse = || Value::parse(self.text.as_bytes(), &Limits::default()).ok().map(Arc::new);
        self.parsed.get_or_init(parse).clone()
    }
}

macro_rules! context {
    ($file:literal) => {
        include_str!(concat!("../../bundled/contexts/", $file))
    };
}

/// In the order in which badges ask for them.
pub(crate) static BUNDLED: [Bundled; 28] = [
    Bundled::new("https://www.w3.org/ns/credentials/v2", context!("credentials-v2.json")),
    Bundled::new("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", context!("ob-3.0.3.json")),
    Bundled::new("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", context!("ob-extensions.json")),
    Bundled::new("https://w3id.org/security/data-integrity/v2", context!("data-integrity-v2.json")),
    Bundled::new("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", context!("ob-3.0.2.json")),
    Bundled::new("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", context!("ob-3.0.1.json")),
    Bundled::new("https://purl.imsglobal.org/spec/ob/v3p0/context.json", context!("ob-3.0.0.json")),
    Bundled::new("https://www.w3.org/2018/credentials/v1", context!("credentials-v1.json")),
    Bundled::new("https://w3id.org/security/suites/ed25519-2020/v1", context!("ed25519-2020-v1.json")),
    Bundled::new("https://w3id.org/security/data-integrity/v1", context!("data-integrity-v1.json")),
    Bundled::new("https://www.w3.org/2018/credentials/examples/v1", context!("credentials-examples-v1.json")),
    Bundled::new("https://www.w3.org/ns/credentials/examples/v2", context!("credentials-examples-v2.json")),
    Bundled::new("https://www.w3.org/ns/credentials/status/v1", context!("credentials-status-v1.json")),
    Bundled::new("https://w3id.org/vc/status-list/2021/v1", context!("status-list-2021-v1.json")),
    Bundled::new("https://w3id.org/vc-revocation-list-2020/v1", context!("revocation-list-2020-v1.json")),
    Bundled::new("https://imsglobal.github.io/openbadges-specification/ob_v3p0.html", context!("ob-3.0-beta.json")),
    Bundled::new(
        "https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json",
        context!("ob-3.0-beta.json"),
    ),
    Bundled::new("https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld", context!("ob-3.0.0.json")),
    Bundled::new("https://purl.imsglobal.org/spec/clr/v2p0/context.json", context!("clr-2.0.0.json")),
    Bundled::new("https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", context!("clr-2.0.1.json")),
    Bundled::new("https://w3id.org/security/multikey/v1", context!("multikey-v1.json")),
    Bundled::new("https://w3id.org/security/suites/ed25519-2018/v1", context!("ed25519-2018-v1.json")),
    Bundled::new("https://w3id.org/security/suites/jws-2020/v1", context!("jws-2020-v1.json")),
    Bundled::new("https://w3c-ccg.github.io/lds-jws2020/contexts/lds-jws2020-v1.json", context!("jws-2020-v1.json")),
    Bundled::new("https://w3id.org/security/v1", context!("security-v1.json")),
    Bundled::new("https://w3id.org/security/v2", context!("security-v2.json")),
    Bundled::new("https://www.w3.org/ns/did/v1", context!("did-v1.json")),
    Bundled::new("https://w3id.org/did/v1", context!("did-v1.json")),
];

/// Contexts that are editions of one.
pub(crate) const EDITIONS: [&[&str]; 3] = [
    &[
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
        "https://imsglobal.github.io/openbadges-specification/ob_v3p0.html",
        "https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json",
    ],
    &[
        "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
        "https://purl.imsglobal.org/spec/clr/v2p0/context.json",
    ],
    &["https://w3id.org/security/data-integrity/v2", "https://w3id.org/security/data-integrity/v1"],
];

/// The digests of contexts as they are published, byte for byte, in hexadecimal digits: SHA-256 and, where the published bytes are
/// at hand, SHA-384 and SHA-512. Ours say the same in other bytes, without their blanks.
pub(crate) const PUBLISHED: [(&str, &[&str]); 2] = [
    // VCDM 2.0, appendix B.1.
    ("https://www.w3.org/ns/credentials/v2", &["59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"]),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        &[
            "3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84",
            "c58d73edcd2c17e701985f918cc8c684485f2c5399ffbddcacb3de5744f090000f244e5f87292c353298accfb0d894e3",
            "55648c6b454a777840f947a63a9cc11470b12eec88d71fd39716bad1f1e226419f4935ea475b8bc990c1d004086f7c44a9d163de4f9676fcc26480a773efc050",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fmt::Write as _;

    use super::*;
    use crate::documents::Bundle;
    use crate::jsonld::{Options, active_context};
    use crate::model::reading;

    /// What the terms of a context stand for, those of the contexts inside it too.
    fn collect(local: Vec<Value<'static>>, found: &mut BTreeSet<(String, String)>, seen: &mut BTreeSet<String>) {
        let (bundle, options) = (Bundle::new(), Options::lenient());
        let local_value = Value::Array(local.clone());
        let Ok(active) = active_context(&local_value, bundle.contexts(), &bundle, &options) else {
            // It gives a protected term another meaning, as contexts inside others may.
            if local.first() != Some(&Value::Null) {
                collect(vec![Value::Null, local.into_iter().next_back().unwrap()], found, seen);
            }
            return;
        };
        for (term, definition) in &active.context.terms {
            if let Some(iri) = definition.iri() {
                found.insert((iri.to_owned(), term.to_string()));
            }
            if let Some(scoped) = definition.scoped.as_ref().filter(|scoped| seen.insert(scoped.to_json())) {
                collect(local.iter().cloned().chain([(**scoped).clone()]).collect(), found, seen);
            }
        }
    }

    #[test]
    fn the_names_by_which_readers_read_are_those_of_the_contexts_that_we_ship() {
        let mut found = BTreeSet::new();
        for bundled in &BUNDLED {
            collect(vec![Value::from(bundled.url)], &mut found, &mut BTreeSet::new());
        }
        let (classes, properties, types) = reading::known();
        let rows = |known: &BTreeSet<&'static str>| {
            let mut rows: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
            for (iri, term) in found.iter().filter(|(iri, term)| known.contains(&**term) && iri.contains("://")) {
                let cut = iri.rfind(['#', '/']).unwrap() + 1;
                let (vocabulary, local) = iri.split_at(cut);
                rows.entry(vocabulary.to_owned()).or_default().insert((local.to_owned(), term.clone()));
            }
            let mut text = String::from("&[\n");
            for (vocabulary, terms) in rows {
                write!(text, "    (\n        {vocabulary:?},\n        &[\n").unwrap();
                for row in terms {
                    writeln!(text, "            {row:?},").unwrap();
                }
                text.push_str("        ],\n    ),\n");
            }
            text + "];\n"
        };
        let text = format!(
            "{NAMES_HEAD}/// Properties.\npub(super) static VOCABULARIES: &[Vocabulary] = {}\n/// Types.\npub(super) static TYPES: &[Vocabulary] = {}",
            rows(&properties),
            rows(&types)
        );
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/model/names.rs");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(file, &text).unwrap();
        }
        assert_eq!(std::fs::read_to_string(file).unwrap(), text, "run this test with UPDATE=1");
        // One name for each meaning, in every class.
        for class in classes {
            for (iri, _) in &found {
                let names: BTreeSet<&str> = reading::names_of(iri).filter(|name| reading::lists(class, name)).collect();
                assert!(names.len() < 2, "{}: {iri} is {names:?}", class.name);
            }
        }
    }

    const NAMES_HEAD: &str = "//! What the contexts that we ship let the names stand for that readers look for. Written by a unit test of `documents`: do not edit.\n\n/// A vocabulary, and of each term that we know of it the name by which it is read.\ntype Vocabulary = (&'static str, &'static [(&'static str, &'static str)]);\n\n";

    #[test]
    fn every_text_is_a_context_and_stands_in_the_index() {
        for bundled in &BUNDLED {
            assert!(
                bundled.document().is_some_and(|document| document.member("@context").is_some()),
                "{}",
                bundled.url
            );
        }
        let index = include_str!("../../bundled/contexts/index.tsv");
        let listed: BTreeSet<&str> = index.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
        assert_eq!(listed, BUNDLED.iter().map(|bundled| bundled.url).collect());
    }
}
