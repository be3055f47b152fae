//! Whom the caller trusts: the entries of a list, each a DID, a web address or a key.

use crate::code::Code;
use crate::did::Did;
use crate::error::Error;
use crate::key::VerifyingKey;
use crate::rdf::is_iri_text;

/// Somebody whom the caller trusts: one entry of the list that [`Verifier::trust`](crate::Verifier::trust) takes.
///
/// | what is written | whom it lists |
/// |---|---|
/// | `did:web:example.edu` | the issuer of that DID |
/// | `https://example.edu` | every issuer at that web address, by its URL or by a `did:web` |
/// | `https://example.edu/issuers/1` | the issuer of that URL, letter by letter |
/// | `z6Mk...` | whoever signs with that key (multibase), whatever name stands in the badge |
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
    /// `trust.malformed` for everything that is neither a DID, nor an https address, nor a key in multibase.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let kind = if text.starts_with("did:") {
            Did::parse(text).map_err(|error| malformed(&format!("expected a DID: {}", error.message())))?;
            Kind::Name
        } else if let Some(rest) = text.strip_prefix("https://") {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            if !is_iri_text(text) || host.is_empty() || host.contains('@') {
                return Err(malformed(&format!("expected an https address with a host, found {text:?}")));
            }
            match rest.get(host.len()..) {
                Some("" | "/") => Kind::Origin(origin_of(text)),
                _ => Kind::Name,
            }
        } else {
            let key = VerifyingKey::from_multibase(text);
            Kind::Key(key.map_err(|_| {
                malformed(&format!("expected a DID, an https address or a key in multibase (z...), found {text:?}"))
            })?)
        };
        Ok(Trusted { text: text.to_owned(), kind })
    }

    /// The entry as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the entry is about the issuer of that name.
    pub(super) fn names(&self, issuer: &str) -> bool {
        match &self.kind {
            Kind::Name => self.text == issuer,
            Kind::Origin(origin) if issuer.starts_with("did:web:") => {
                let document = Did::parse(issuer).and_then(|did| did.document_url());
                document.is_ok_and(|url| origin_of(&url) == *origin)
            }
            Kind::Origin(origin) => issuer.starts_with("https://") && origin_of(issuer) == *origin,
            Kind::Key(_) => false,
        }
    }

    /// Whether the entry is a key, rather than a name.
    pub(super) fn pins(&self) -> bool {
        matches!(self.kind, Kind::Key(_))
    }

    /// Whether the entry is that key.
    pub(super) fn is_key(&self, key: &VerifyingKey) -> bool {
        matches!(&self.kind, Kind::Key(pinned) if pinned == key)
    }
}

/// Scheme, host and port of an https address, spelled in one way.
fn origin_of(url: &str) -> String {
    let rest = url.strip_prefix("https://").unwrap_or(url);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    format!("https://{}", host.strip_suffix(":443").unwrap_or(&host))
}

fn malformed(message: &str) -> Error {
    Error::new(Code::TrustMalformed, message)
}
