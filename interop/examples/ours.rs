//! Scratch.
use std::io::{self, BufRead};
fn main() {
    println!("{{}}");
    for line in io::stdin().lock().lines() {
        let q: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
        let t = q["document"].as_str().unwrap();
        let limits = ob3::Limits::default();
        let r = (|| -> Result<String, ob3::Error> {
            let doc = ob3::json::Value::parse(t.as_bytes(), &limits)?;
            let bundle = ob3::Bundle::new();
            let options = ob3::jsonld::Options {
                base: q["base"].as_str().map(str::to_owned),
                rdf_direction: match q["direction"].as_str() {
                    Some("i18n-datatype") => Some(ob3::jsonld::RdfDirection::I18nDatatype),
                    Some(_) => Some(ob3::jsonld::RdfDirection::CompoundLiteral),
                    None => None,
                },
                ..ob3::jsonld::Options::lenient()
            };
            let d = ob3::jsonld::to_rdf(&doc, bundle.contexts(), &bundle, &options)?;
            Ok(ob3::canon::canonicalize(&d, ob3::canon::Hash::Sha256, &limits)?.to_nquads())
        })();
        println!(
            "{}",
            match r {
                Ok(q) => serde_json::json!({"quads": q}),
                Err(e) => serde_json::json!({"error": e.to_string()}),
            }
        );
    }
}
