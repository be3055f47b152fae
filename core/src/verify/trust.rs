//! Do you know them? The issuer and its key, against the caller's list; asked only where there is one.

use crate::code::Code;
use crate::did::Did;
use crate::error::Error;
use crate::json::Object;
use crate::key::VerifyingKey;
use crate::rdf::is_iri_text;
use crate::verify::issuer::issuer_id;
use crate::verify::report::{Check, Draft, Outcome, Provenance};
use crate::verify::verifier::Verifier;

/// Somebody whom the caller trusts: one entry of the list that [`Verifier::trust`] takes.
///
/// | what is written | whom it lists |
/// |---|---|
/// | `did:web:example.edu` | the issuer of that DID |
/// | `https://example.edu` | every issuer at that web address, by its URL or by a `did:web` |
/// | `https://example.edu/issuers/1` | the issuer of that URL, letter by letter |
/// | `z6Mk...` | whoever signs with that key (multibase), whatever name stands in the badge |
///
/// A name counts only where the key is proven to be the issuer's. A key is *pinned*: it also settles a name that only the badge
/// itself claims, and the report's [`provenance`](crate::Report::provenance) is [`Provenance::Pinned`] then.
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
    fn names(&self, issuer: &str) -> bool {
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

impl Verifier {
    /// Says who vouches for the issuer, or that nobody on the list does.
    pub(super) fn ask_trust(&self, document: &Object<'_>, report: &mut Draft) {
        let Some(list) = &self.settings.trust else {
            if self.settings.insists_on(Check::Trust) {
                let message = "nobody gave a list of issuers to trust, so nobody can say whether this one is on it";
                report.note(Check::Trust, &Error::new(Code::QuestionUnanswered, message));
            }
            return;
        };
        if !self.settings.asks(Check::Trust) {
            return;
        }
        report.asked(Check::Trust);
        let issuer = issuer_id(document).unwrap_or_default();
        let pinned = report.signer.as_ref().and_then(|key| list.iter().find(|entry| entry.is_key(key)));
        let named = list.iter().find(|entry| entry.names(issuer));
        // The proof holds, and whose key it is was answered: by more than the badge's own word, or by the list itself.
        let is_proven = report.outcome(Check::Proof) == Outcome::Passed
            && report.outcome(Check::Issuer) == Outcome::Passed
            && report.provenance.is_some_and(|provenance| provenance != Provenance::SelfAsserted);
        let is_key_unknown = report.signer.is_none() && list.iter().any(|entry| matches!(entry.kind, Kind::Key(_)));
        match pinned.or(named) {
            Some(entry) if is_proven => report.vouched = Some(entry.text.clone()),
            Some(entry) => {
                let message = format!(
                    "{} is on the list, but nothing proves that the badge comes from there: read what is said of its proof and its issuer",
                    shown(&entry.text)
                );
                report.note(Check::Trust, &Error::new(Code::TrustUnproven, message).at("/issuer"));
            }
            None if is_key_unknown => {
                let message = "the issuer is not on the list by its name, and which key signed could not be told";
                report.note(Check::Trust, &Error::new(Code::TrustUnproven, message).at("/issuer"));
            }
            None => {
                let message = format!(
                    "expected an issuer of the {} on the list, found {}: ask whoever keeps the list whether it belongs there",
                    list.len(),
                    shown(issuer)
                );
                report.note(Check::Trust, &Error::new(Code::TrustUnlisted, message).at("/issuer"));
            }
        }
    }
}

fn shown(text: &str) -> String {
    text.chars().take(200).collect()
}
