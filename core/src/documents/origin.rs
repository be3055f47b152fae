//! `Origin`: where a document came from, which decides what it can prove.

use std::fmt;

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

impl Origin {
    /// All of them, from the one that proves least to the one that proves most.
    pub const ALL: [Origin; 4] = [Origin::Saved, Origin::Provided, Origin::Fetched, Origin::Shipped];

    /// The origin's name, as the bindings spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Origin::Saved => "saved",
            Origin::Provided => "provided",
            Origin::Fetched => "fetched",
            Origin::Shipped => "shipped",
        }
    }

    /// The origin of that name.
    ///
    /// ```
    /// assert_eq!(ob3::Origin::from_name("fetched"), Some(ob3::Origin::Fetched));
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Origin::ALL.into_iter().find(|origin| origin.as_str() == name)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
