//! The contexts that we ship: each URL with the text it stands for. Where each text is from, `bundled/contexts/index.tsv` says.

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

/// The SHA-256 of contexts as they are published, byte for byte. Ours say the same in other bytes, without their blanks.
pub(crate) const PUBLISHED: [(&str, [u8; 32]); 2] = [
    // VCDM 2.0, appendix B.1.
    (
        "https://www.w3.org/ns/credentials/v2",
        *b"\x59\x95\x5c\xed\x66\x97\xd6\x1e\x03\xf2\xb2\x55\x6f\xeb\xe5\x30\x8a\xb1\x68\x42\x84\x6f\x5b\x58\x6d\x7f\x1f\x7a\xde\xc9\x27\x34",
    ),
    (
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        *b"\x3d\x34\xf4\xd4\xef\x1b\xce\x69\x11\x06\xe6\x37\x98\xbe\xb5\xe7\xb8\x62\xba\x84\x14\x23\xf5\xee\x1e\x53\xab\x7d\xdf\x3b\xca\x84",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fmt::Write as _;

    use super::*;
    use crate::jsonld::{Options, active_context};
    use crate::loader::Bundle;
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

    const NAMES_HEAD: &str = "//! What the contexts that we ship let the names stand for that readers look for. Written by a unit test of `loader`: do not edit.\n\n/// A vocabulary, and of each term that we know of it the name by which it is read.\ntype Vocabulary = (&'static str, &'static [(&'static str, &'static str)]);\n\n";

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
