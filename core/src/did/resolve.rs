//! From the URL of a verification method to its key, with the documents of the bundle.

use std::net::IpAddr;

use oxiri::Iri;

use std::sync::Arc;

use super::document::{Document, Kept, VerificationMethod, foreign_controller};
use super::url::{self, Did, split_fragment};
use crate::budget::{Budget, cost};
use crate::clock::Clock;
use crate::code::Code;
use crate::did::key_set::KeySet;
use crate::document_kind::DocumentKind;
use crate::documents::{Bundle, Lookup};
use crate::error::Error;
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::named::named;
use crate::time::Timestamp;
use crate::words::phrase;

/// A key, and what binds it to its controller.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resolved {
    /// The key.
    pub key: VerifyingKey,
    /// Whose key it is, as far as the source can tell.
    pub controller: String,
    /// What says so.
    pub source: Source,
    /// The URL of the document that would tell more, if it was not looked for yet.
    pub missing: Option<String>,
    /// The URLs of the documents that say so: none where the name itself is the key.
    pub documents: Vec<String>,
}

/// What connects a key with its controller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// The controller's name is the key: did:key, did:jwk.
    Name,
    /// A document that the controller publishes lists the key.
    Document,
    /// The method's own fragment is a key, and no document was there to confirm it. Anybody can write such a method.
    Fragment,
}

named! {
    Source, "source of a key":
    Name = "name", Document = "document", Fragment = "fragment"
}

/// Finds the key of a verification method for a purpose, at an instant. Without one, methods that have an end are
/// taken to be in force.
///
/// `did:key` and `did:jwk` need no document. For every other method `lend` is asked: for the document of a `did:web` under
/// its https URL, for an http(s) method under the URL before the fragment, for DIDs of other methods under the DID itself
/// (the result of another resolver may be inserted). A document that is a single verification method is believed only if
/// its controller is its own URL, or the controller's document, which is then asked for too, lists it.
///
/// ```
/// use ob3::did::{Source, resolve};
/// use ob3::{Lookup, Limits, Timestamp};
/// let method = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
/// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
/// let resolved = resolve(method, "assertionMethod", Some(now), &|_| Lookup::NotProvided, &Limits::default())?;
/// assert_eq!(resolved.source, Source::Name);
/// assert_eq!(resolved.controller, "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
///
/// let method = "https://example.edu/issuers/1#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
/// let resolved = resolve(method, "assertionMethod", Some(now), &|_| Lookup::NotProvided, &Limits::default())?;
/// assert_eq!(resolved.source, Source::Fragment);
/// assert_eq!(resolved.missing.as_deref(), Some("https://example.edu/issuers/1"));
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// `proof.method.malformed` for text that is no absolute URL; `did.malformed`; `did.unsupported` for a name that nothing
/// here can follow ([`Error::requires`] is the DID, for whoever can resolve it); `did.document.missing` (with [`Error::requires`] where
/// the document may be fetched) and `did.document.unavailable`; `did.document.id-mismatch`; and the errors of [`Document`] and of keys. An error inside a
/// document has its path in that document, which [`Error::document`] names.
pub fn resolve<'a>(
    method: &str,
    purpose: &str,
    now: Option<Timestamp>,
    lend: &dyn Fn(&str) -> Lookup<'a>,
    limits: &Limits,
) -> Result<Resolved, Error> {
    let lend = |url: &str| match lend(url) {
        Lookup::Found(bytes) => Found::Document(Arc::new(Kept::parse(bytes, limits))),
        Lookup::Unavailable => Found::Unavailable,
        Lookup::NotProvided => Found::Missing,
    };
    resolve_with(method, purpose, &Clock::at(now), &lend, &Budget::unmetered())
}

/// As [`resolve`], with the documents of a bundle, each of which is read once for all who ask it, and every key counted.
///
/// # Errors
/// As [`resolve`], and `limit.work`.
pub(crate) fn resolve_in(
    bundle: &Bundle,
    [method, purpose]: [&str; 2],
    clock: &Clock,
    limits: &Limits,
    budget: &Budget,
) -> Result<Resolved, Error> {
    let lend = |url: &str| match bundle.document_of(DocumentKind::DidDocument, url) {
        Lookup::Found(bytes) => Found::Document(bundle.memory().made(url, || {
            budget.spend_bytes(bytes.len(), cost::DOCUMENT)?;
            Kept::parse(bytes, limits)
        })),
        Lookup::Unavailable => Found::Unavailable,
        Lookup::NotProvided => Found::Missing,
    };
    resolve_with(method, purpose, clock, &lend, budget)
}

fn resolve_with(
    method: &str,
    purpose: &str,
    clock: &Clock,
    lend: &dyn Fn(&str) -> Found,
    budget: &Budget,
) -> Result<Resolved, Error> {
    let request = Request { method, purpose, clock, lend, budget };
    let iri = Iri::parse(method).map_err(|cause| not_a_url(method).caused_by(cause))?;
    match iri.scheme() {
        "did" => request.did(),
        "https" | "http" => request.web(&iri),
        scheme => request.elsewhere(scheme),
    }
}

/// What there is for a URL, read already.
enum Found {
    Document(Arc<Result<Kept, Error>>),
    Unavailable,
    Missing,
}

/// The question, and what may be used to answer it.
struct Request<'r> {
    method: &'r str,
    purpose: &'r str,
    clock: &'r Clock,
    lend: &'r dyn Fn(&str) -> Found,
    budget: &'r Budget,
}

impl Request<'_> {
    fn did(&self) -> Result<Resolved, Error> {
        let did = Did::parse(split_fragment(self.method).0)?;
        match did.method() {
            "key" | "jwk" => self.name(&did),
            "web" => {
                let document = did.document_url()?;
                match (self.lend)(&document) {
                    Found::Document(kept) => self.did_document(&kept, &did, &document),
                    Found::Missing => Err(missing(&document).requiring(DocumentKind::DidDocument, document)),
                    Found::Unavailable => Err(unavailable(&document)),
                }
            }
            _ => match (self.lend)(did.as_str()) {
                Found::Document(kept) => self.did_document(&kept, &did, did.as_str()),
                lent => {
                    let error = url::unsupported(&phrase::DID_UNSUPPORTED, &did);
                    Err(if matches!(lent, Found::Missing) {
                        error.requiring(DocumentKind::DidDocument, did.as_str())
                    } else {
                        error
                    })
                }
            },
        }
    }

    /// did:key and did:jwk, whose document follows from the name: one method, listed for every purpose that signs.
    fn name(&self, did: &Did) -> Result<Resolved, Error> {
        let key = VerifyingKey::counted(did.verifying_key(), did.as_str().len(), self.budget)?;
        let is_alone = self.method == did.as_str();
        if !is_alone && did.verification_method().as_deref() != Some(self.method) {
            // The DID is there twice: what differs is what comes after it.
            let fragment = did.verification_method().and_then(|own| Some(own.strip_prefix(did.as_str())?.to_owned()));
            return Err(match fragment {
                Some(expected) => Error::of(&phrase::DID_METHOD_NOT_FOUND_FRAGMENT)
                    .with("expected", expected)
                    .with("found", self.method),
                None => Error::of(&phrase::DID_METHOD_NOT_FOUND_NAME).with("method", self.method),
            });
        }
        if !["assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"]
            .contains(&self.purpose)
        {
            return Err(Error::of(&phrase::DID_METHOD_PURPOSE_NAME).with("found", self.purpose));
        }
        Ok(Resolved { key, controller: did.to_string(), source: Source::Name, missing: None, documents: Vec::new() })
    }

    fn did_document(&self, kept: &Result<Kept, Error>, did: &Did, url: &str) -> Result<Resolved, Error> {
        let kept = kept.as_ref().map_err(|error| fault(error.clone(), None, url))?;
        let found = || {
            check_subject(&kept.document, did.as_str())?;
            let found = kept.verification_method(self.method, self.purpose, self.clock, self.budget)?;
            // Only a document that is a method itself can name another controller here.
            if found.controller != did.as_str() {
                return Err(foreign_controller(did.as_str(), &found.controller).at("/controller"));
            }
            Ok(found)
        };
        let found = found().map_err(|error| fault(error, Some(kept), url))?;
        Ok(documented(found, vec![url.to_owned()]))
    }

    /// An http(s) method: the document before the fragment decides; without one, the fragment may be a key.
    fn web(&self, iri: &Iri<&str>) -> Result<Resolved, Error> {
        let authority = iri.authority().unwrap_or_default();
        if authority.is_empty() || authority.starts_with(':') || authority.contains('@') {
            return Err(not_a_url(self.method));
        }
        let url = split_fragment(self.method).0;
        let (is_missing, error) = match (self.lend)(url) {
            Found::Document(kept) => return self.web_document(&kept, url),
            Found::Missing => (true, missing(url)),
            Found::Unavailable => (false, unavailable(url)),
        };
        // Over plain http, whoever sits in between writes the document: nobody is sent to fetch it.
        let missing = (is_missing && is_fetchable(iri)).then(|| url.to_owned());
        match (self.fragment_key()?, missing) {
            (Some(key), missing) => {
                let controller = url.to_owned();
                Ok(Resolved { key, controller, source: Source::Fragment, missing, documents: Vec::new() })
            }
            (None, Some(missing)) => Err(error.requiring(kind_of_web_document(url), missing)),
            (None, None) => Err(error),
        }
    }

    fn web_document(&self, kept: &Result<Kept, Error>, url: &str) -> Result<Resolved, Error> {
        let kept = kept.as_ref().map_err(|error| fault(error.clone(), None, url))?;
        let found = || {
            let is_list = !kept.document.is_verification_method();
            if is_list {
                check_subject(&kept.document, url)?;
            }
            kept.verification_method(self.method, self.purpose, self.clock, self.budget)
        };
        let found = found().map_err(|error| fault(error, Some(kept), url))?;
        let mut documents = vec![url.to_owned()];
        if found.controller != url {
            documents.push(self.confirm(url, &found.controller, &found.key)?);
        }
        Ok(documented(found, documents))
    }

    /// Asks the controller's own document whether the method is the controller's, which the document at that address says. The URL of
    /// the controller's document.
    fn confirm(&self, at: &str, controller: &str, key: &VerifyingKey) -> Result<String, Error> {
        let place = |error: Error| error.at("/controller").in_document(at);
        let malformed = || place(Error::of(&phrase::DID_METHOD_CONTROLLER_URL).with("found", controller));
        let iri = Iri::parse(controller).map_err(|cause| malformed().caused_by(cause))?;
        let (url, kind, fetchable) = match iri.scheme() {
            "did" => {
                let did = Did::parse(controller).map_err(place)?;
                match did.method() {
                    "key" | "jwk" => {
                        return Err(place(Error::of(&phrase::DID_METHOD_CONTROLLER_NAME).with("found", controller)));
                    }
                    "web" => (did.document_url().map_err(place)?, DocumentKind::DidDocument, true),
                    _ => (did.to_string(), DocumentKind::DidDocument, false),
                }
            }
            "https" | "http" if iri.fragment().is_none() => {
                (controller.to_owned(), kind_of_web_document(controller), is_fetchable(&iri))
            }
            _ => return Err(malformed()),
        };
        match (self.lend)(&url) {
            Found::Document(kept) => {
                let kept = kept.as_ref().as_ref().map_err(|error| fault(error.clone(), None, &url))?;
                let confirmed = check_subject(&kept.document, controller)
                    .and_then(|()| kept.document.confirm(self.method, self.purpose, key, self.budget));
                confirmed.map(|()| url.clone()).map_err(|error| fault(error, Some(kept), &url))
            }
            Found::Missing if fetchable => Err(missing(&url).requiring(kind, url)),
            Found::Missing => Err(missing(&url)),
            Found::Unavailable => Err(unavailable(&url)),
        }
    }

    /// urn: and other names that lead nowhere: the fragment is all there is.
    fn elsewhere(&self, scheme: &str) -> Result<Resolved, Error> {
        match self.fragment_key()? {
            Some(key) => {
                let controller = split_fragment(self.method).0.to_owned();
                Ok(Resolved { key, controller, source: Source::Fragment, missing: None, documents: Vec::new() })
            }
            None => Err(Error::of(&phrase::DID_UNSUPPORTED_SCHEME).with("found", scheme)),
        }
    }

    /// The key that the fragment is, if it is one: text that is none is an ordinary name. A key of a kind that cannot be
    /// handled, a weak and a secret one are keys all the same, and errors.
    fn fragment_key(&self) -> Result<Option<VerifyingKey>, Error> {
        let Some(fragment) = split_fragment(self.method).1 else { return Ok(None) };
        match VerifyingKey::counted(VerifyingKey::from_multibase(fragment), fragment.len(), self.budget) {
            Ok(key) => Ok(Some(key)),
            Err(error) if error.code() == Code::KeyMalformed => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// What kind of document is at an address on the web that gives keys: an issuer's set of keys has its one place there
/// ([`KeySet::url_of`]), everything else is a document about the address itself.
pub(crate) fn kind_of_web_document(url: &str) -> DocumentKind {
    if KeySet::url_of(url).as_deref() == Some(url) { DocumentKind::KeySet } else { DocumentKind::ControllerDocument }
}

/// Whether a caller may be sent to fetch the document: https, or this very machine.
fn is_fetchable(iri: &Iri<&str>) -> bool {
    let authority = iri.authority().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    iri.scheme() == "https" || host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn check_subject(document: &Document<'_>, expected: &str) -> Result<(), Error> {
    if document.id() == expected {
        return Ok(());
    }
    let error = Error::of(&phrase::DID_DOCUMENT_ID_MISMATCH).with("expected", expected).with("found", document.id());
    Err(error.at("/id"))
}

fn missing(url: &str) -> Error {
    Error::of(&phrase::DID_DOCUMENT_MISSING).with("url", url)
}

fn unavailable(url: &str) -> Error {
    Error::of(&phrase::DID_DOCUMENT_UNAVAILABLE).with("url", url)
}

/// A key with its controller, as these documents say.
fn documented(found: VerificationMethod, documents: Vec<String>) -> Resolved {
    let VerificationMethod { key, controller } = found;
    Resolved { key, controller, source: Source::Document, missing: None, documents }
}

/// A fault of the document at that address, with its place there. A key in it that cannot be read is a fault of the document.
fn fault(error: Error, kept: Option<&Kept>, url: &str) -> Error {
    let path = kept.map_or_else(|| error.path().to_owned(), |kept| kept.place_of(error.path()));
    let error = match error.code() {
        Code::KeyMalformed | Code::DidMalformed => {
            Error::of(&phrase::DID_DOCUMENT_MALFORMED_PART).with_cause("cause", &error).caused_by(error)
        }
        _ => error,
    };
    error.at(path).in_document(url)
}

fn not_a_url(method: &str) -> Error {
    Error::of(&phrase::PROOF_METHOD_MALFORMED_URL).with("found", method)
}
