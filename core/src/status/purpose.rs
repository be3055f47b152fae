//! What a set bit of a status list means.

use std::fmt;

/// What a list is for: what it means that the bit of a credential is set (Bitstring Status List §2.1, `statusPurpose`).
///
/// ```
/// use ob3::Purpose;
/// assert_eq!(Purpose::from("revocation"), Purpose::Revocation);
/// assert_eq!(Purpose::from("under-appeal").to_string(), "under-appeal");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Purpose {
    /// The credential is withdrawn for good.
    Revocation,
    /// The credential does not count for now.
    Suspension,
    /// A newer edition of the credential can be had.
    Refresh,
    /// The value of the entry stands for a message, and says nothing for or against the credential.
    Message,
    /// Something that is agreed on elsewhere.
    Other(String),
}

impl Purpose {
    /// The purpose as it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Purpose::Revocation => "revocation",
            Purpose::Suspension => "suspension",
            Purpose::Refresh => "refresh",
            Purpose::Message => "message",
            Purpose::Other(name) => name,
        }
    }
}

impl From<&str> for Purpose {
    fn from(name: &str) -> Self {
        match name {
            "revocation" => Purpose::Revocation,
            "suspension" => Purpose::Suspension,
            "refresh" => Purpose::Refresh,
            "message" => Purpose::Message,
            other => Purpose::Other(other.to_owned()),
        }
    }
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
