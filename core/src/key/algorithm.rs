//! The signature algorithms, under the names that every language of the library uses.

use std::fmt;

/// A signature algorithm, which is also the kind of key that it needs.
///
/// ```
/// use ob3::Algorithm;
/// assert_eq!(Algorithm::from_name("Ed25519"), Some(Algorithm::Ed25519));
/// assert_eq!(Algorithm::Ed25519.name(), "Ed25519");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// Ed25519 (RFC 8032 §5.1): keys of 32 bytes, signatures of 64.
    Ed25519,
}

impl Algorithm {
    /// Every algorithm of this version.
    pub const ALL: &'static [Algorithm] = &[Algorithm::Ed25519];

    /// The name, as JOSE registers it for curves.
    pub fn name(self) -> &'static str {
        match self {
            Algorithm::Ed25519 => "Ed25519",
        }
    }

    /// The algorithm of that name, spelled exactly so.
    pub fn from_name(name: &str) -> Option<Self> {
        Algorithm::ALL.iter().copied().find(|algorithm| algorithm.name() == name)
    }

    /// How many bytes a signature has.
    pub fn signature_length(self) -> usize {
        match self {
            Algorithm::Ed25519 => 64,
        }
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_algorithm_is_found_by_its_exact_name_only() {
        for algorithm in Algorithm::ALL {
            assert_eq!(Algorithm::from_name(algorithm.name()), Some(*algorithm));
            assert_eq!(Algorithm::from_name(&algorithm.to_string().to_lowercase()), None);
        }
        assert_eq!(Algorithm::from_name(""), None);
    }
}
