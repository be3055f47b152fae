//! What `json-ld` makes of a document: its statements, as they come or in canonical form.

use json_ld::{
    IriBuf, JsonLdProcessor, Options, ProcessingMode, RemoteDocument,
    rdf::RdfDirection,
    rdf_types::{Id, LexicalQuad, LiteralType, Quad, RdfDisplay, Term, generator},
    syntax::{Parse, Value},
};
use oxrdf::{BlankNode, Dataset, GraphName, Literal, NamedNode, NamedOrBlankNode};
use rdf_canon::{CanonicalizationOptions, canonicalize_with};
use sha2::{Sha256, Sha384};

use crate::{contexts, reading::Reading};

/// Which hash RDFC-1.0 labels the blank nodes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hash {
    /// SHA-256, the default of RDFC-1.0, and what every cryptosuite but the next demands.
    #[default]
    Sha256,
    /// SHA-384: `ecdsa-rdfc-2019` with a P-384 key.
    Sha384,
}

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
    let mut lines: Vec<String> =
        quads(json, &Reading::default())?.iter().map(|quad| format!("{} .\n", quad.rdf_display())).collect();
    lines.sort();
    lines.dedup();
    Ok(lines.concat())
}

/// The canonical N-Quads of a JSON-LD document: the statements by `json-ld`, RDFC-1.0 by `rdf-canon`.
///
/// ```
/// use ob3_interop::{Hash, canonical_quads};
///
/// let quads = canonical_quads(
///     r#"{"@context": "https://www.w3.org/ns/credentials/v2", "name": "a\tb"}"#,
///     Hash::Sha256,
/// )?;
/// assert_eq!(quads, "_:c14n0 <https://schema.org/name> \"a\\tb\" .\n");
/// # Ok::<(), String>(())
/// ```
///
/// # Why `rdf-canon`
///
/// In Hash N-Degree Quads a node can be related to the same other node by several statements: all six statements of an embedded
/// proof stand in the same anonymous graph. `rdf-canon` enters that node into *H<sub>n</sub>* six times; by their sources,
/// `oxrdf` 0.3 and `sophia_c14n` 0.10 enter it once. On a badge with several equal proofs inside
/// (`1edtech-validator__ob30-complete.json`, signed by 1EdTech in 2024) jsonld.js 9, PyLD 3.3 and `rdf-canon` give the form whose
/// signature holds, and `oxrdf` 0.3.5 another.
///
/// # Errors
///
/// As [`jsonld_quads`], and if the labelling would need more than 4,000 calls of Hash N-Degree Quads.
pub fn canonical_quads(json: &str, hash: Hash) -> Result<String, String> {
    canonical_quads_as(json, hash, &Reading::default())
}

/// The same for a document that is read otherwise; contexts may come from the JSON-LD suites, too.
///
/// # Errors
///
/// As [`canonical_quads`].
pub fn canonical_quads_as(json: &str, hash: Hash, reading: &Reading) -> Result<String, String> {
    let dataset: Dataset = quads(json, reading)?.into_iter().map(to_oxrdf).collect();
    let options = CanonicalizationOptions::default();
    match hash {
        Hash::Sha256 => canonicalize_with::<Sha256>(&dataset, &options),
        Hash::Sha384 => canonicalize_with::<Sha384>(&dataset, &options),
    }
    .map_err(|e| format!("rdf-canon: {e}"))
}

fn quads(json: &str, reading: &Reading) -> Result<Vec<LexicalQuad>, String> {
    let (value, _) = Value::parse_str(json).map_err(|e| format!("not JSON: {e}"))?;
    let document: RemoteDocument<IriBuf> = RemoteDocument::new(None, None, value);
    let loader = contexts::WithSuites(contexts::loader()?);
    let mut labels = generator::Blank::new_with_prefix("b".to_owned());
    let mut rdf = pollster::block_on(document.to_rdf_using(&mut labels, &loader, options(reading)?))
        .map_err(|e| format!("json-ld: {e}"))?;
    rdf.cloned_quads()
        .map(|Quad(subject, predicate, object, graph)| match predicate {
            Id::Iri(predicate) => Ok(Quad(subject, predicate, object, graph)),
            Id::Blank(label) => Err(format!("json-ld: the blank node {label} stands as a predicate")),
        })
        .collect()
}

fn options(reading: &Reading) -> Result<Options, String> {
    let base = reading.base.clone().map(IriBuf::new).transpose().map_err(|e| format!("the base: {e}"))?;
    Ok(Options {
        base,
        processing_mode: if reading.json_ld_1_0 { ProcessingMode::JsonLd1_0 } else { ProcessingMode::JsonLd1_1 },
        rdf_direction: match reading.rdf_direction.as_deref() {
            Some("i18n-datatype") => Some(RdfDirection::I18nDatatype),
            Some("compound-literal") => Some(RdfDirection::CompoundLiteral),
            _ => None,
        },
        ..Options::default()
    })
}

fn to_oxrdf(Quad(subject, predicate, object, graph): LexicalQuad) -> oxrdf::Quad {
    let object: oxrdf::Term = match object {
        Term::Id(id) => node(id).into(),
        Term::Literal(literal) => match literal.type_ {
            LiteralType::Any(datatype) => Literal::new_typed_literal(literal.value, iri(datatype)).into(),
            LiteralType::LangString(tag) => {
                Literal::new_language_tagged_literal_unchecked(literal.value, tag.as_str()).into()
            }
        },
    };
    let graph = graph.map_or(GraphName::DefaultGraph, |id| node(id).into());
    oxrdf::Quad::new(node(subject), iri(predicate), object, graph)
}

fn node(id: Id) -> NamedOrBlankNode {
    match id {
        Id::Iri(name) => iri(name).into(),
        Id::Blank(label) => BlankNode::new_unchecked(label.suffix()).into(),
    }
}

fn iri(iri: IriBuf) -> NamedNode {
    NamedNode::new_unchecked(iri.into_string())
}
