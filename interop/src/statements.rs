//! What `json-ld` makes of a document: its statements as N-Quads, as they come or in canonical form.

use json_ld::{
    IriBuf, JsonLdProcessor, RemoteDocument,
    rdf_types::{Id, LexicalQuad, Quad, RdfDisplay, generator},
    syntax::{Parse, Value},
};
use ssi::rdf::urdna2015;

use crate::contexts;

/// The statements of a JSON-LD document, one N-Quads line each, sorted, with `json-ld`'s own blank-node labels.
///
/// Two such texts are comparable only up to blank-node labels; [`canonical_quads`] takes that away too.
///
/// ```
/// let quads = ob3_interop::jsonld_quads(
///     r#"{"@context": "https://www.w3.org/ns/credentials/v2", "id": "urn:x", "name": "Ada"}"#,
/// )?;
/// assert_eq!(quads, "<urn:x> <https://schema.org/name> \"Ada\" .\n");
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
///
/// If the text is not JSON, or not JSON-LD, or names a context that is not bundled.
pub fn jsonld_quads(json: &str) -> Result<String, String> {
    let mut lines: Vec<String> = quads(json)?.iter().map(|quad| format!("{} .\n", quad.rdf_display())).collect();
    lines.sort();
    lines.dedup();
    Ok(lines.concat())
}

/// The canonical N-Quads of a JSON-LD document: the statements by `json-ld`, the labels by the URDNA2015 of `ssi`.
///
/// URDNA2015 and RDFC-1.0 choose the same labels; they differ in how rare control characters are escaped.
///
/// # Errors
///
/// As [`jsonld_quads`].
pub fn canonical_quads(json: &str) -> Result<String, String> {
    let quads = quads(json)?;
    Ok(urdna2015::normalize(quads.iter().map(LexicalQuad::as_lexical_quad_ref)).into_nquads())
}

fn quads(json: &str) -> Result<Vec<LexicalQuad>, String> {
    let (value, _) = Value::parse_str(json).map_err(|e| format!("not JSON: {e}"))?;
    let document: RemoteDocument<IriBuf> = RemoteDocument::new(None, None, value);
    let loader = contexts::loader()?;
    let mut labels = generator::Blank::new_with_prefix("b".to_owned());
    let mut rdf = pollster::block_on(document.to_rdf(&mut labels, loader)).map_err(|e| format!("json-ld: {e}"))?;
    rdf.cloned_quads()
        .map(|Quad(subject, predicate, object, graph)| match predicate {
            Id::Iri(predicate) => Ok(Quad(subject, predicate, object, graph)),
            Id::Blank(label) => Err(format!("json-ld: the blank node {label} stands as a predicate")),
        })
        .collect()
}
