//! The hashes that canonical forms are given: SHA-256 and SHA-384.

use sha2::{Digest as _, Sha256, Sha384};

use crate::budget::cost;

/// A hash function of the proof formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Hash {
    /// SHA-256, which all formats but those of P-384 use.
    #[default]
    Sha256,
    /// SHA-384, which keys on the curve P-384 bring with them (VC-DI-ECDSA §3.2).
    Sha384,
}

impl Hash {
    /// The digest of some bytes.
    pub fn digest(self, bytes: &[u8]) -> Digest {
        let mut hasher = self.hasher();
        hasher.update(bytes);
        hasher.finish()
    }

    /// What sixteen bytes cost.
    pub(crate) fn cost(self) -> u64 {
        match self {
            Hash::Sha256 => cost::HASHED_SHA256,
            Hash::Sha384 => cost::HASHED,
        }
    }

    pub(crate) fn hasher(self) -> Hasher {
        match self {
            Hash::Sha256 => Hasher::Sha256(Sha256::new()),
            Hash::Sha384 => Hasher::Sha384(Sha384::new()),
        }
    }
}

/// A hash in the making.
pub(crate) enum Hasher {
    Sha256(Sha256),
    Sha384(Sha384),
}

impl Hasher {
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        match self {
            Hasher::Sha256(hasher) => hasher.update(bytes),
            Hasher::Sha384(hasher) => hasher.update(bytes),
        }
    }

    pub(crate) fn finish(self) -> Digest {
        let mut digest = Digest { bytes: [0; 48], length: 0 };
        let mut keep = |output: &[u8]| {
            digest.bytes.iter_mut().zip(output).for_each(|(to, from)| *to = *from);
            digest.length = output.len();
        };
        match self {
            Hasher::Sha256(hasher) => keep(&hasher.finalize()),
            Hasher::Sha384(hasher) => keep(&hasher.finalize()),
        }
        digest
    }
}

/// The result of a hash function. Digests order like their hexadecimal spellings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest {
    bytes: [u8; 48],
    length: usize,
}

impl Digest {
    /// The bytes: 32 of SHA-256, 48 of SHA-384.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// The bytes in lower-case hexadecimal.
    pub fn to_hex(&self) -> String {
        let mut hex = String::with_capacity(self.length * 2);
        self.write_hex(&mut hex);
        hex
    }

    pub(crate) fn write_hex(&self, out: &mut String) {
        for byte in self.as_bytes() {
            for nibble in [byte >> 4, byte & 15] {
                out.push(char::from(if nibble < 10 { b'0' + nibble } else { b'a' - 10 + nibble }));
            }
        }
    }
}
