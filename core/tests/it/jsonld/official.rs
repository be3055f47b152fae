//! The W3C test suite of JSON-LD to RDF: every case that is not marked for JSON-LD 1.0, positive and negative.

use std::collections::BTreeSet;
use std::sync::Arc;

use ob3::canon::{Hash, canonicalize};
use ob3::json::Value;
use ob3::jsonld::{Contexts, Loaded, Loader, Options, RdfDirection, to_rdf};
use ob3::rdf::Dataset;
use ob3::{Code, Error, Limits};

use crate::kit;

/// Cases that are left out, each with its reason.
const LEFT_OUT: &[(&str, &str)] = &[(
    "#te075",
    "demands generalized RDF (blank nodes as predicates), which RDF 1.1 does not have and no proof format can sign",
)];

const BASE: &str = "https://w3c.github.io/json-ld-api/tests/";

/// Lends the files of the suite under the URLs that the manifest gives them.
struct Suite;

impl Loader for Suite {
    fn load(&self, url: &str) -> Result<Loaded, Error> {
        let missing =
            || Error::new(Code::JsonldLoadingRemoteContextFailed, format!("no such file in the suite: {url}"));
        let file = url.strip_prefix(BASE).ok_or_else(missing)?;
        let path = kit::suites().unwrap().join("json-ld-api").join(file);
        let bytes = std::fs::read(path).map_err(|_| missing())?;
        let document = Value::parse(&bytes, &Limits::default())?.into_owned();
        Ok(Loaded { document: Arc::new(document), bundled: false })
    }
}

fn canonical(dataset: &Dataset) -> BTreeSet<String> {
    canonicalize(dataset, Hash::Sha256, &Limits::default()).unwrap().lines().map(str::to_owned).collect()
}

fn run(case: &serde_json::Value) -> Result<Dataset, Error> {
    let option = &case["option"];
    let input = case["input"].as_str().unwrap();
    let bytes = std::fs::read(kit::suites().unwrap().join("json-ld-api").join(input)).unwrap();
    let document = Value::parse(&bytes, &Limits::default())?;
    let options = Options {
        base: Some(option["base"].as_str().map_or_else(|| format!("{BASE}{input}"), str::to_owned)),
        json_ld_1_0: option["processingMode"] == "json-ld-1.0",
        rdf_direction: match option["rdfDirection"].as_str() {
            Some("i18n-datatype") => Some(RdfDirection::I18nDatatype),
            Some("compound-literal") => Some(RdfDirection::CompoundLiteral),
            _ => None,
        },
        ..Options::lenient()
    };
    // The option expandContext is a context before all others: the same as wrapping the document in it.
    let document = match option["expandContext"].as_str() {
        None => document,
        Some(file) => {
            let bytes = kit::read(&format!("json-ld-api/{file}"));
            let outer =
                Value::parse(bytes.as_bytes(), &Limits::default())?.member("@context").unwrap().clone().into_owned();
            let mut object = document.as_object().unwrap().clone();
            let contexts = [Some(outer), object.remove("@context")].into_iter().flatten().collect();
            object.set("@context", Value::Array(contexts));
            Value::Object(object)
        }
    };
    to_rdf(&document, &Contexts::private(), &Suite, &options)
}

#[test]
fn every_case_of_the_official_suite_holds() {
    if kit::suites().is_none() {
        return;
    }
    let manifest = kit::read_json("json-ld-api/toRdf-manifest.jsonld");
    let mut failures = Vec::new();
    let mut passed = 0;
    for case in manifest["sequence"].as_array().unwrap() {
        let id = case["@id"].as_str().unwrap();
        if case["option"]["specVersion"] == "json-ld-1.0" || LEFT_OUT.iter().any(|(left_out, _)| *left_out == id) {
            continue;
        }
        let result = run(case);
        let verdict = if let Some(expected) = case["expectErrorCode"].as_str() {
            let code = format!("jsonld.{}", expected.to_lowercase().replace('@', "").replace(' ', "-"));
            match result {
                Err(error) if error.code().name() == code => Ok(()),
                Err(error) => Err(format!("expected {code}, found {error}")),
                Ok(_) => Err(format!("expected {code}, found no error")),
            }
        } else if let Some(expected) = case["expect"].as_str() {
            let expected = Dataset::parse(&kit::read(&format!("json-ld-api/{expected}")), &Limits::default());
            match (result, expected) {
                (Ok(dataset), Ok(expected)) if canonical(&dataset) == canonical(&expected) => Ok(()),
                (Ok(dataset), Ok(expected)) => Err(format!(
                    "expected\n{}found\n{}",
                    canonical(&expected).into_iter().collect::<String>(),
                    canonical(&dataset).into_iter().collect::<String>()
                )),
                (Err(error), _) => Err(error.to_string()),
                (_, Err(error)) => Err(format!("the expectation cannot be read: {error}")),
            }
        } else {
            result.map(|_| ()).map_err(|error| error.to_string())
        };
        match verdict {
            Ok(()) => passed += 1,
            Err(why) => failures.push(format!("{id} {}: {why}", case["name"].as_str().unwrap())),
        }
    }
    assert!(failures.is_empty(), "{} of {} fail:\n{}", failures.len(), passed + failures.len(), failures.join("\n"));
    println!("{passed} cases");
}
