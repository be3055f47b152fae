//! `Origin`: where a document came from, which decides what it can prove.

use crate::named::named;
/// Where a document came from. An issuer is known by its web address only through a document that was fetched; a copy that somebody
/// provided or saved proves no more than who made the copy says.
///
/// ```
/// use ob3::{Bundle, Origin};
/// let mut bundle = Bundle::new();
/// bundle.insert("https://example.edu/.well-known/did.json", Some(b"{}".to_vec()));
/// bundle.insert_from("https://example.edu/status/1", Some(b"{}".to_vec()), Origin::Fetched);
/// assert_eq!(bundle.origin("https://example.edu/.well-known/did.json"), Some(Origin::Provided));
/// assert_eq!(bundle.origin("https://example.edu/status/1"), Some(Origin::Fetched));
/// assert_eq!(bundle.origin("https://www.w3.org/ns/credentials/v2"), Some(Origin::Shipped));
/// assert_eq!(bundle.origin("https://example.edu/other"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Origin {
    /// It stood in saved evidence.
    Saved,
    /// The caller had a copy: the default.
    Provided,
    /// It was fetched for this verification, from the address itself, over a connection that proves who answers.
    Fetched,
    /// It is one of the contexts that this library ships.
    Shipped,
}

named! {
    Origin, "origin":
    Saved = "saved", Provided = "provided", Fetched = "fetched", Shipped = "shipped"
}
