//! `Bundle`: the documents that a verification may look into.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use crate::document_kind::DocumentKind;
use crate::documents::appearance::instead_of_json;
use crate::documents::bundled::{Bundled, EDITIONS, PUBLISHED};
use crate::documents::digest::Digest;
use crate::documents::memory::Memory;
use crate::documents::origin::Origin;
use crate::error::Error;
use crate::json::Value;
use crate::jsonld::{Contexts, Loaded, Loader};
use crate::limits::Limits;
use crate::time::Timestamp;
use crate::words::phrase;

/// Contexts compiled from what we ship, shared in the process.
static SHARED: LazyLock<Arc<Contexts>> = LazyLock::new(|| Arc::new(Contexts::shared()));

/// The documents that a verification may look into: the contexts we ship, and what the caller provided.
///
/// A report that lacks something names it in `missing`. Get it, insert it, verify again:
///
/// ```
/// let mut bundle = ob3::Bundle::new();
/// bundle.insert("https://example.edu/.well-known/did.json", Some(b"{}".to_vec()));
/// bundle.insert("https://example.edu/gone.json", None); // it cannot be had: do not ask again
/// ```
///
/// Provided documents come before bundled ones, so an older edition of a context can be lent to check a signature that
/// was made under it.
///
/// What was made of a document (a DID document or key set read, a schema compiled, a status list verified and inflated) is kept as long
/// as nothing else is provided, for all verifications with this bundle and its clones, on any thread: verify many badges with one.
#[derive(Debug, Clone)]
pub struct Bundle {
    provided: HashMap<String, Kept>,
    /// What was fetched as a document that may come from another site: contexts, schemas, resources, current editions. Nothing that proves
    /// something by its site is looked for here.
    elsewhere: HashMap<String, Kept>,
    contexts: Arc<Contexts>,
    has_own_contexts: bool,
    memory: Arc<Memory>,
}

/// What is kept for a URL: the document, or that it cannot be had; and who says so.
#[derive(Debug, Clone)]
struct Kept {
    document: Option<Arc<[u8]>>,
    origin: Origin,
    as_of: Option<Timestamp>,
    /// When it was fetched, where saved evidence says so.
    fetched_at: Option<Timestamp>,
}

impl Kept {
    fn of(document: Option<Vec<u8>>, origin: Origin) -> Self {
        Kept { document: document.map(Arc::from), origin, as_of: None, fetched_at: None }
    }
}

/// What a bundle has for a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums)]
pub enum Lookup<'a> {
    /// The document.
    Found(&'a [u8]),
    /// The caller says that it cannot be had.
    Unavailable,
    /// Nobody has provided it yet.
    NotProvided,
}

impl Bundle {
    /// What we ship and nothing else.
    pub fn new() -> Self {
        Bundle {
            provided: HashMap::new(),
            elsewhere: HashMap::new(),
            contexts: Arc::clone(&SHARED),
            has_own_contexts: false,
            memory: Arc::default(),
        }
    }

    /// Lends a document, or says with `None` that it cannot be had. It counts as a [provided](Origin::Provided) copy; of
    /// one that was fetched, [`insert_from`](Self::insert_from) says so.
    pub fn insert(&mut self, url: impl Into<String>, document: Option<Vec<u8>>) {
        self.insert_from(url, document, Origin::Provided);
    }

    /// As [`insert`](Self::insert), and says where the document came from.
    ///
    /// [`Origin::Fetched`] is for what was fetched for this verification from that address itself, over https, by means that were
    /// led to no other site: then an issuer is known by its host, and an unsigned list counts.
    pub fn insert_from(&mut self, url: impl Into<String>, document: Option<Vec<u8>>, origin: Origin) {
        self.keep(url.into(), Kept::of(document, origin), false);
    }

    /// Lends what was fetched as a document of that kind, as a [`Session`](crate::Session) does; `None` where it cannot be had. What may come
    /// from another site, like a context, is then never taken for what proves something by its site, like a set of keys; and no
    /// context that we ship is replaced.
    pub fn insert_fetched(&mut self, url: impl Into<String>, document: Option<Vec<u8>>, kind: DocumentKind) {
        let url = url.into();
        if Bundled::find(&url).is_none() {
            self.keep(url, Kept::of(document, Origin::Fetched), kind.may_move());
        }
    }

    /// A document of saved evidence, as it was at that instant, at which it was fetched or not; from another site perhaps.
    pub(crate) fn insert_saved(
        &mut self,
        url: impl Into<String>,
        document: Option<Vec<u8>>,
        as_of: Option<Timestamp>,
        was_fetched: bool,
        may_be_moved: bool,
    ) {
        let fetched_at = as_of.filter(|_| was_fetched);
        self.keep(url.into(), Kept { as_of, fetched_at, ..Kept::of(document, Origin::Saved) }, may_be_moved);
    }

    /// Takes over what another bundle fetched for that URL, unless there is something already. What could not be had is not taken over: it
    /// may be had for the next one.
    pub fn adopt(&mut self, other: &Bundle, url: &str) {
        for may_be_moved in [false, true] {
            if self.slot(may_be_moved).contains_key(url) {
                continue;
            }
            let fetched = other.slot(may_be_moved).get(url);
            if let Some(kept) = fetched.filter(|kept| kept.origin == Origin::Fetched && kept.document.is_some()) {
                self.keep(url.to_owned(), kept.clone(), may_be_moved);
            }
        }
    }

    /// Forgets what was fetched and could not be had, so that it is asked for again.
    pub fn forget_failures(&mut self) {
        let before = self.provided.len().saturating_add(self.elsewhere.len());
        let is_worth_keeping = |kept: &Kept| kept.document.is_some() || kept.origin != Origin::Fetched;
        self.provided.retain(|_, kept| is_worth_keeping(kept));
        self.elsewhere.retain(|_, kept| is_worth_keeping(kept));
        if before != self.provided.len().saturating_add(self.elsewhere.len()) {
            // What was made of another document may rest on the one that was lacking.
            self.memory = Arc::default();
        }
    }

    fn slot(&self, may_be_moved: bool) -> &HashMap<String, Kept> {
        if may_be_moved { &self.elsewhere } else { &self.provided }
    }

    fn keep(&mut self, url: String, kept: Kept, may_be_moved: bool) {
        let defines_terms = kept.document.as_deref().is_some_and(defines_terms);
        let replaces = self.provided.contains_key(&url) || self.elsewhere.contains_key(&url);
        // Compiled contexts are kept. Those that depend on lent documents must not outlive them, nor reach other bundles.
        if defines_terms || Bundled::find(&url).is_some() || (replaces && self.has_own_contexts) {
            self.contexts = Arc::new(Contexts::private());
            self.has_own_contexts = true;
        }
        let slot = if may_be_moved { &mut self.elsewhere } else { &mut self.provided };
        slot.insert(url, kept);
        // What was made of one document may depend on another. Clones keep what is theirs.
        self.memory = Arc::default();
    }

    /// What was made of the documents so far.
    pub(crate) fn memory(&self) -> &Memory {
        &self.memory
    }

    /// What there is for a URL, whatever it is.
    pub fn document(&self, url: &str) -> Lookup<'_> {
        Self::lookup(self.provided.get(url).or_else(|| self.elsewhere.get(url)))
    }

    /// What there is for a URL as a document of that kind. What was fetched as something that may come from another site proves nothing by
    /// its site.
    pub(crate) fn document_of(&self, kind: DocumentKind, url: &str) -> Lookup<'_> {
        let provided = self.provided.get(url);
        if !kind.may_move() {
            return Self::lookup(provided);
        }
        // What the caller gave goes before what was fetched, and what was fetched as such before what was fetched as something else.
        let given = provided.filter(|kept| kept.origin != Origin::Fetched);
        Self::lookup(given.or_else(|| self.elsewhere.get(url)).or(provided))
    }

    fn lookup(kept: Option<&Kept>) -> Lookup<'_> {
        match kept.map(|kept| &kept.document) {
            Some(Some(bytes)) => Lookup::Found(bytes),
            Some(None) => Lookup::Unavailable,
            None => Lookup::NotProvided,
        }
    }

    /// Whether what is there for a URL may come from another site.
    pub(crate) fn may_be_moved(&self, url: &str) -> bool {
        !self.provided.contains_key(url) && self.elsewhere.contains_key(url)
    }

    /// Whether a context of that URL is shipped.
    pub(crate) fn is_shipped(url: &str) -> bool {
        Bundled::find(url).is_some()
    }

    /// Where the document for a URL came from, if there is one or it was said to be unavailable.
    pub fn origin(&self, url: &str) -> Option<Origin> {
        let lent = self.provided.get(url).or_else(|| self.elsewhere.get(url)).map(|kept| kept.origin);
        lent.or_else(|| Bundled::find(url).map(|_| Origin::Shipped))
    }

    /// The instant of that copy, where it is known: only of one in saved evidence.
    pub(crate) fn as_of(&self, url: &str) -> Option<Timestamp> {
        self.provided.get(url)?.as_of
    }

    /// When that copy was fetched, where that is known: only of one in saved evidence.
    pub(crate) fn fetched_at(&self, url: &str) -> Option<Timestamp> {
        self.provided.get(url)?.fetched_at
    }

    /// Everything that was lent, or said not to be had, in the order of the URLs.
    pub(crate) fn documents(&self) -> Vec<(&str, Option<&[u8]>)> {
        let elsewhere = self.elsewhere.iter().filter(|(url, _)| !self.provided.contains_key(*url));
        let kept = self.provided.iter().chain(elsewhere);
        let mut documents: Vec<_> = kept.map(|(url, kept)| (url.as_str(), kept.document.as_deref())).collect();
        documents.sort_unstable_by_key(|(url, _)| *url);
        documents
    }

    /// The other editions of a context that we ship; `apart` leaves out those that say the same.
    pub(crate) fn editions_of(url: &str, apart: bool) -> impl Iterator<Item = &'static str> {
        let family = EDITIONS.iter().find(|family| family.contains(&url)).copied().unwrap_or_default();
        let differs = move |other: &&&str| {
            let texts = [url, **other].map(|url| Bundled::find(url).map(Bundled::text));
            let [own, others] = texts;
            !apart || own != others
        };
        let mut seen = Vec::new();
        let is_new = move |other: &&&str| {
            let text = Bundled::find(other).map(Bundled::text);
            let is_new = !apart || !seen.contains(&text);
            seen.push(text);
            is_new
        };
        let others: Vec<_> =
            family.iter().filter(|other| **other != url).filter(differs).filter(is_new).copied().collect();
        others.into_iter()
    }

    /// Whether what is published at the address, of which we ship another spelling, has that digest; `None` where that is not known.
    pub(crate) fn ships(url: &str, digest: &Digest) -> Option<bool> {
        PUBLISHED.iter().find(|(published, _)| *published == url).and_then(|(_, digests)| digest.is_among(digests))
    }

    /// The compiled contexts that go with this bundle.
    pub fn contexts(&self) -> &Contexts {
        &self.contexts
    }

    /// The URLs of all contexts that we ship.
    ///
    /// ```
    /// assert!(ob3::Bundle::bundled_urls().any(|url| url == "https://www.w3.org/ns/credentials/v2"));
    /// ```
    pub fn bundled_urls() -> impl Iterator<Item = &'static str> {
        crate::documents::bundled::BUNDLED.iter().map(|bundled| bundled.url)
    }
}

impl Default for Bundle {
    fn default() -> Self {
        Bundle::new()
    }
}

impl Loader for Bundle {
    fn load(&self, url: &str) -> Result<Loaded, Error> {
        match self.document_of(DocumentKind::Context, url) {
            Lookup::Found(bytes) => {
                let parsed = self.memory.made(url, || {
                    let document = Value::parse(bytes, &Limits::default()).map_err(|error| {
                        // §4.1.2, 5.2.4: an error page is not the context.
                        let said = match instead_of_json(bytes) {
                            Some(found) => Error::of(&phrase::JSONLD_LOADING_REMOTE_CONTEXT_FAILED_INSTEAD)
                                .with_term("found", found),
                            None => Error::of(&phrase::JSONLD_LOADING_REMOTE_CONTEXT_FAILED_JSON)
                                .with_cause("cause", &error),
                        };
                        said.at(error.path()).in_document(url)
                    })?;
                    Ok(Arc::new(document.into_owned()))
                });
                let document = parsed.as_ref().as_ref().map(Arc::clone).map_err(Error::clone)?;
                // Another edition of a context that we ship is the caller's own word for ours; this bundle shares nothing.
                let bundled = Bundled::find(url).is_some();
                Ok(Loaded { document, bundled })
            }
            Lookup::Unavailable => {
                Err(Error::of(&phrase::JSONLD_LOADING_REMOTE_CONTEXT_FAILED_UNAVAILABLE).with("url", url))
            }
            Lookup::NotProvided => Bundled::find(url)
                .and_then(Bundled::document)
                .map(|document| Loaded { document, bundled: true })
                .ok_or_else(|| {
                    Error::of(&phrase::JSONLD_LOADING_REMOTE_CONTEXT_FAILED)
                        .with("url", url)
                        .requiring(DocumentKind::Context, url)
                }),
        }
    }
}

/// Whether a document is a context of its own, rather than one that only names contexts.
fn defines_terms(bytes: &[u8]) -> bool {
    let Ok(document) = Value::parse(bytes, &Limits::default()) else { return false };
    document
        .member("@context")
        .is_some_and(|context| context.as_slice().iter().any(|entry| entry.as_object().is_some()))
}
