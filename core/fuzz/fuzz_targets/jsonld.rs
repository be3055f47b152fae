//! JSON-LD to RDF: strictness only refuses, it never changes a statement, and every statement is well-formed.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ob3::json::Value;
use ob3::jsonld::{Drops, Options, RdfDirection, to_rdf};
use ob3::rdf::Dataset;
use ob3::{Bundle, Limits};

static BUNDLE: LazyLock<Bundle> = LazyLock::new(Bundle::new);

fuzz_target!(|data: &[u8]| {
    let limits = Limits::default().quads(5_000).statement_bytes(1 << 20).context_work(50_000);
    let Ok(document) = Value::parse(data, &limits) else { return };
    let read = |options: Options| to_rdf(&document, BUNDLE.contexts(), &*BUNDLE, &Options { limits, ..options });

    let strict = read(Options::default());
    let but_empty = read(Options { drops: Drops::RefuseButEmpty, ..Options::default() });
    let lenient = read(Options::lenient());
    if let Ok(strict) = &strict {
        let but_empty = but_empty.as_ref().expect("it refuses less");
        assert_eq!(strict.to_nquads(), but_empty.to_nquads());
    }
    if let Ok(but_empty) = &but_empty {
        let lenient = lenient.as_ref().expect("it refuses nothing");
        assert_eq!(but_empty.to_nquads(), lenient.to_nquads());
    }
    let base = || Some(String::from("https://example.org/a/b?c#d"));
    let others = [
        read(Options { json_ld_1_0: true, ..Options::lenient() }),
        read(Options { base: base(), rdf_direction: Some(RdfDirection::I18nDatatype), ..Options::lenient() }),
        read(Options { base: base(), rdf_direction: Some(RdfDirection::CompoundLiteral), ..Options::default() }),
    ];
    for dataset in [strict, but_empty, lenient].into_iter().chain(others).flatten() {
        let written = dataset.to_nquads();
        let again = Dataset::parse(&written, &limits).unwrap_or_else(|error| panic!("{error}\n{written}"));
        assert_eq!(again.quads().len(), dataset.quads().len());
    }
});
