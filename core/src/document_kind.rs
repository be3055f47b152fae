//! The kinds of document that a verification may lack.

use crate::named::named;

/// What kind of document is lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DocumentKind {
    /// A JSON-LD context.
    Context,
    /// A DID document.
    DidDocument,
    /// The document at the issuer's own URL that lists the issuer's keys.
    ControllerDocument,
    /// A set of keys (JWKS).
    KeySet,
    /// The list that says which credentials were revoked.
    StatusList,
    /// A registry of issuers, named by the caller's list.
    Registry,
    /// An entity statement on the way to an anchor of that list.
    EntityStatement,
    /// A JSON Schema, or the credential that holds one.
    Schema,
    /// Something that the credential refers to with a digest, which was not compared. It changes no verdict, unless under the
    /// policy `strict`.
    Resource,
    /// The current edition of the credential. It changes no verdict, so it may be wanted of a valid one.
    Refresh,
}

named! {
    DocumentKind, "kind of document":
    Context = "context", DidDocument = "did-document", ControllerDocument = "controller-document", KeySet = "key-set", StatusList = "status-list", Registry = "registry", EntityStatement = "entity-statement", Schema = "schema", Resource = "resource", Refresh = "refresh"
}

impl DocumentKind {
    /// The value of the header `Accept` that asks for such a document.
    ///
    /// ```
    /// assert_eq!(ob3::DocumentKind::Registry.accept(), "application/json");
    /// ```
    pub fn accept(self) -> &'static str {
        match self {
            DocumentKind::Context => "application/ld+json, application/json;q=0.9",
            DocumentKind::DidDocument => "application/did+ld+json, application/did+json, application/json;q=0.9",
            DocumentKind::ControllerDocument => "application/json, application/ld+json;q=0.9",
            DocumentKind::KeySet => "application/jwk-set+json, application/json;q=0.9",
            DocumentKind::StatusList | DocumentKind::Refresh => {
                "application/vc, application/vc+jwt, application/json;q=0.9, */*;q=0.1"
            }
            DocumentKind::Schema => "application/schema+json, application/json;q=0.9, application/vc;q=0.8",
            DocumentKind::Resource => "*/*",
            DocumentKind::Registry => "application/json",
            DocumentKind::EntityStatement => "application/entity-statement+jwt",
        }
    }

    /// Whether such a document comes as that type of content, the value of the header `Content-Type`. Hosts of files know few types,
    /// so only what is certainly none of these is refused: web pages, pictures, sounds, films, fonts, programs.
    ///
    /// ```
    /// use ob3::DocumentKind;
    /// assert!(DocumentKind::StatusList.comes_as("text/plain; charset=utf-8") && !DocumentKind::StatusList.comes_as("text/html"));
    /// ```
    pub fn comes_as(self, content_type: &str) -> bool {
        let of = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let (family, name) = of.split_once('/').unwrap_or((&of, ""));
        match family {
            // What is named with a digest may be anything; a current edition may be baked into an image.
            _ if self == DocumentKind::Resource => true,
            "image" => self == DocumentKind::Refresh && matches!(name, "png" | "svg+xml"),
            "audio" | "font" | "model" | "multipart" | "video" => false,
            "text" => !matches!(name, "html" | "css" | "javascript"),
            _ => !matches!(name, "xhtml+xml" | "javascript" | "wasm" | "pdf" | "zip"),
        }
    }

    /// Whether such a document proves nothing by the site that it comes from: it is signed itself, named with a digest, or says what
    /// words mean.
    pub(crate) fn may_move(self) -> bool {
        use DocumentKind::{Context, Refresh, Resource, Schema};
        matches!(self, Context | Schema | Resource | Refresh)
    }

    /// Whether a proof may depend on it.
    pub(crate) fn is_of_proof(self) -> bool {
        use DocumentKind::{Context, ControllerDocument, DidDocument, KeySet};
        matches!(self, Context | DidDocument | ControllerDocument | KeySet)
    }

    /// Whether the caller's list names it, or leads to it.
    pub(crate) fn is_of_trust(self) -> bool {
        matches!(self, DocumentKind::Registry | DocumentKind::EntityStatement)
    }
}
