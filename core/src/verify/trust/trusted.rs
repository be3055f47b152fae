//! `Trusted`: an entry of the caller's list, a DID, a web address, a key, a registry or the anchor of a federation.

use crate::did::Did;
use crate::error::Error;
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::rdf::is_iri_text;
use crate::verify::trust::federation::{Anchor, is_entity};
use crate::words::phrase;

/// Somebody whom the caller trusts: one entry of the list that [`Verifier::trust`](crate::Verifier::trust) takes.
///
/// | what is written | whom it lists |
/// |---|---|
/// | `did:web:example.edu` | the issuer of that DID |
/// | `https://example.edu` | every issuer at that web address, by its URL or by a `did:web` |
/// | `https://example.edu/issuers/1` | the issuer of that URL, letter by letter |
/// | `z6Mk...` | whoever signs with that key (multibase), whatever name stands in the badge |
/// | `registry https://example.org/registry.json` | every issuer that the registry there lists, in the form of the Digital Credentials Consortium: `{"registry": {"did:...": {"name": "..."}}}` |
/// | `federation https://example.org zDn...` | every issuer from which a chain of entity statements (OpenID Federation 1.0) leads to that trust anchor, known by its keys |
///
/// Registries and entity statements are provided like other documents, under their URLs; those that are lacking are named in
/// [`missing`](crate::Report::missing). What they call the issuer is [`Report::registry_entry`](crate::Report::registry_entry). The first entry that
/// vouches counts, so put the most authoritative first.
///
/// A name counts only where the key is proven to be the issuer's. A key is *pinned*: it also settles a name that only the badge
/// itself claims, and the report's [`provenance`](crate::Report::provenance) is [`Provenance::Pinned`](crate::Provenance::Pinned) then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trusted {
    text: String,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Name,
    Origin(String),
    Key(VerifyingKey),
    Registry(String),
    Federation(Anchor),
}

impl Trusted {
    /// Reads an entry.
    ///
    /// ```
    /// use ob3::{Trusted, Verifier};
    /// let list = ["did:web:example.edu", "https://badges.example"].map(Trusted::parse);
    /// let verifier = Verifier::new().trust(list.into_iter().collect::<Result<Vec<_>, _>>()?);
    /// assert!(Trusted::parse("example.edu").is_err(), "a name alone is neither an address nor a key");
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `trust.malformed` for everything that is none of these.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let kind = if let Some(url) = text.strip_prefix("registry ") {
            let url = url.trim();
            if !is_iri_text(url) {
                return Err(Error::of(&phrase::TRUST_MALFORMED_REGISTRY).with("found", url));
            }
            Kind::Registry(url.to_owned())
        } else if let Some(anchor) = text.strip_prefix("federation ") {
            Kind::Federation(anchor_of(anchor)?)
        } else if text.starts_with("did:") {
            Did::parse(text)
                .map_err(|why| Error::of(&phrase::TRUST_MALFORMED_DID).with("found", text).with_cause("cause", &why))?;
            Kind::Name
        } else if let Some(rest) = text.strip_prefix("https://") {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            if !is_iri_text(text) || host.is_empty() || host.contains('@') {
                return Err(Error::of(&phrase::TRUST_MALFORMED_ADDRESS).with("found", text));
            }
            match rest.get(host.len()..) {
                Some("" | "/") => Kind::Origin(origin_of(text)),
                _ => Kind::Name,
            }
        } else {
            let key = VerifyingKey::from_multibase(text);
            Kind::Key(key.map_err(|_| Error::of(&phrase::TRUST_MALFORMED).with("found", text))?)
        };
        Ok(Trusted { text: text.to_owned(), kind })
    }

    /// The entry of a federation, out of a document that says which keys its anchor has: the anchor's own entity statement, or the
    /// claims of one, `{"sub": "https://...", "jwks": {"keys": [...]}}`. Where the document came from, the caller must know.
    ///
    /// ```
    /// use ob3::Trusted;
    /// let anchor = br#"{"sub": "https://registry.example", "jwks": {"keys": [
    ///     {"kid": "1", "kty": "OKP", "crv": "Ed25519", "x": "O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}]}}"#;
    /// let entry = Trusted::anchor(anchor)?;
    /// assert_eq!(entry.as_str(), "federation https://registry.example z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
    /// assert_eq!(Trusted::parse(entry.as_str())?, entry);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `trust.malformed` for anything else.
    pub fn anchor(document: &[u8]) -> Result<Self, Error> {
        let anchor = Anchor::read(document, &Limits::default())?;
        let keys: Vec<String> = anchor.keys.iter().map(VerifyingKey::to_multibase).collect();
        let text = format!("federation {} {}", anchor.id, keys.join(" "));
        Ok(Trusted { text, kind: Kind::Federation(anchor) })
    }

    /// The entry as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the entry is about the issuer of that name.
    pub(in crate::verify) fn names(&self, issuer: &str) -> bool {
        match &self.kind {
            Kind::Name => self.text == issuer,
            Kind::Origin(origin) if issuer.starts_with("did:web:") => {
                let document = Did::parse(issuer).and_then(|did| did.document_url());
                document.is_ok_and(|url| origin_of(&url) == *origin)
            }
            Kind::Origin(origin) => issuer.starts_with("https://") && origin_of(issuer) == *origin,
            Kind::Key(_) | Kind::Registry(_) | Kind::Federation(_) => false,
        }
    }

    /// The URL of the registry that the entry is.
    pub(in crate::verify) fn registry(&self) -> Option<&str> {
        match &self.kind {
            Kind::Registry(url) => Some(url),
            _ => None,
        }
    }

    /// The anchor of the federation that the entry is.
    pub(super) fn federation(&self) -> Option<&Anchor> {
        match &self.kind {
            Kind::Federation(anchor) => Some(anchor),
            _ => None,
        }
    }

    /// Whether the entry is a key, rather than a name.
    pub(in crate::verify) fn pins(&self) -> bool {
        matches!(self.kind, Kind::Key(_))
    }

    /// Whether the entry is that key.
    pub(in crate::verify) fn is_key(&self, key: &VerifyingKey) -> bool {
        matches!(&self.kind, Kind::Key(pinned) if pinned == key)
    }
}

/// An anchor as it is written: its name, then its keys.
fn anchor_of(text: &str) -> Result<Anchor, Error> {
    let mut words = text.split_whitespace();
    let id = words.next().filter(|id| is_entity(id));
    let keys: Result<Vec<VerifyingKey>, Error> = words.map(VerifyingKey::from_multibase).collect();
    match (id, keys) {
        (Some(id), Ok(keys)) if !keys.is_empty() => Ok(Anchor { id: id.to_owned(), keys }),
        _ => Err(Error::of(&phrase::TRUST_MALFORMED_FEDERATION).with("found", text.trim())),
    }
}

/// Scheme, host and port of an https address, spelled in one way.
fn origin_of(url: &str) -> String {
    let rest = url.strip_prefix("https://").unwrap_or(url);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    format!("https://{}", host.strip_suffix(":443").unwrap_or(&host))
}
