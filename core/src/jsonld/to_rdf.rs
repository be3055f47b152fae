//! A JSON-LD document as an RDF dataset (§7): the functions that others call.

use std::sync::Arc;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::cache::Contexts;
use crate::jsonld::context::Active;
use crate::jsonld::loader::Loader;
use crate::jsonld::options::Options;
use crate::jsonld::processor::Processor;
use crate::jsonld::walk::Walker;
use crate::model::class::Class;
use crate::rdf::Dataset;

/// The statements that a document makes.
///
/// ```
/// use ob3::json::Value;
/// use ob3::jsonld::{Options, to_rdf};
/// let limits = ob3::Limits::default();
/// let document = Value::parse(br#"{"@context": {"name": "https://schema.org/name"}, "@id": "urn:x", "name": "Ada"}"#, &limits)?;
/// let bundle = ob3::Bundle::new();
/// let dataset = to_rdf(&document, bundle.contexts(), &bundle, &Options::default())?;
/// assert_eq!(dataset.to_nquads(), "<urn:x> <https://schema.org/name> \"Ada\" .\n");
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// A `jsonld.*` code with the JSON path, or a `limit.*` code. Unless `options` say otherwise, whatever would be dropped
/// is an error too.
pub fn to_rdf(
    document: &Value<'_>,
    contexts: &Contexts,
    loader: &dyn Loader,
    options: &Options,
) -> Result<Dataset, Error> {
    let mut processor = Processor::new(loader, contexts, options);
    let base = options.base.as_deref().map(Arc::from);
    let active = Active { context: contexts.initial(base), previous: None };
    let mut walker = Walker::new(&mut processor, options);
    walker.document(&active, document)?;
    Ok(walker.finish())
}

/// The active context that a local context makes of the initial one.
///
/// A proof is read under the context of the document that it stands in (VC-DI §4.4): compile it once, use it twice.
///
/// # Errors
/// As [`to_rdf`].
pub fn active_context(
    local: &Value<'_>,
    contexts: &Contexts,
    loader: &dyn Loader,
    options: &Options,
) -> Result<Active, Error> {
    let mut processor = Processor::new(loader, contexts, options);
    let base: Option<Arc<str>> = options.base.as_deref().map(Arc::from);
    let active = Active { context: contexts.initial(base.clone()), previous: None };
    let scope = processor.embedded(&active.context, local, base.as_ref()).map_err(|error| error.within("/@context"))?;
    Ok(active.enter(scope))
}

/// The statements that one node makes, spelled as readers read an object of that class: see [`node_to_rdf`].
///
/// # Errors
/// As [`to_rdf`], and `jsonld.hidden-member` where readers would read something else than the statements say.
pub(crate) fn read_node_to_rdf(
    node: &Object<'_>,
    skip: &[&str],
    class: &'static Class,
    active: &Active,
    bundle: (&Contexts, &dyn Loader),
    options: &Options,
) -> Result<Dataset, Error> {
    let mut processor = Processor::new(bundle.1, bundle.0, options);
    let mut walker = Walker::new(&mut processor, options);
    walker.read_node(active, node, skip, class)?;
    Ok(walker.finish())
}

/// The statements that one node makes under a given active context. Members that `skip` names are left out, and so is
/// `@context`: it was applied already.
///
/// # Errors
/// As [`to_rdf`].
pub fn node_to_rdf(
    node: &Object<'_>,
    skip: &[&str],
    active: &Active,
    contexts: &Contexts,
    loader: &dyn Loader,
    options: &Options,
) -> Result<Dataset, Error> {
    let mut processor = Processor::new(loader, contexts, options);
    let mut walker = Walker::new(&mut processor, options);
    walker.root_node(active, node, skip)?;
    Ok(walker.finish())
}
