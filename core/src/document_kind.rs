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
