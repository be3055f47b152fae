//! Digests of referenced documents: `digestSRI` and `digestMultibase` (VCDM 2.0 §5.3; VC-DI §2.6).

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256, Sha384, Sha512};

/// A digest, as it is written in a credential.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Digest {
    /// One of these has to be it: the strongest that are given.
    OneOf(Kind, Vec<Vec<u8>>),
    /// Of a kind that is not computed here.
    Unsupported,
}

/// A hash function, the strongest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Sha256,
    Sha384,
    Sha512,
}

impl Kind {
    const ALL: [(Kind, &'static str, u8, usize); 3] =
        [(Kind::Sha256, "sha256", 0x12, 32), (Kind::Sha384, "sha384", 0x20, 48), (Kind::Sha512, "sha512", 0x13, 64)];

    fn of(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Kind::Sha256 => Sha256::digest(bytes).to_vec(),
            Kind::Sha384 => Sha384::digest(bytes).to_vec(),
            Kind::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }
}

impl Digest {
    /// `digestSRI`: one or more of `sha384-` and Base64, of which the strongest count (SRI §3.3.3).
    pub(crate) fn from_sri(text: &str) -> Option<Self> {
        let mut best: Option<(Kind, Vec<Vec<u8>>)> = None;
        let mut is_empty = true;
        for word in text.split_ascii_whitespace() {
            is_empty = false;
            let (name, encoded) = word.split_once('-')?;
            let Some((kind, _, _, length)) = Kind::ALL.into_iter().find(|(_, known, ..)| *known == name) else {
                continue;
            };
            let encoded = encoded.split_once('?').map_or(encoded, |(encoded, _)| encoded);
            let digest = STANDARD.decode(encoded).ok().filter(|digest| digest.len() == length)?;
            match &mut best {
                Some((strongest, _)) if *strongest > kind => {}
                Some((strongest, digests)) if *strongest == kind => digests.push(digest),
                _ => best = Some((kind, vec![digest])),
            }
        }
        match best {
            Some((kind, digests)) => Some(Digest::OneOf(kind, digests)),
            None => (!is_empty).then_some(Digest::Unsupported),
        }
    }

    /// `digestMultibase`: a multihash in base58btc (`z`) or base64url (`u`) (CID §2.4, §2.5).
    pub(crate) fn from_multibase(text: &str) -> Option<Self> {
        // A long text in base58 takes long to read, and no digest is long.
        if text.len() > 200 {
            return None;
        }
        let bytes = match text.split_at_checked(1)? {
            ("z", encoded) => bs58::decode(encoded).into_vec().ok()?,
            ("u", encoded) => URL_SAFE_NO_PAD.decode(encoded).ok()?,
            _ => return None,
        };
        let (code, rest) = bytes.split_first()?;
        let (length, digest) = rest.split_first()?;
        if usize::from(*length) != digest.len() || digest.is_empty() {
            return None;
        }
        let known = Kind::ALL.into_iter().find(|(_, _, known, _)| known == code);
        match known {
            Some((kind, _, _, length)) => (digest.len() == length).then(|| Digest::OneOf(kind, vec![digest.to_vec()])),
            None => Some(Digest::Unsupported),
        }
    }

    /// Whether the bytes are those; `None` where that cannot be computed.
    pub(crate) fn fits(&self, bytes: &[u8]) -> Option<bool> {
        match self {
            Digest::OneOf(kind, digests) => Some(digests.contains(&kind.of(bytes))),
            Digest::Unsupported => None,
        }
    }

    /// Whether it is one of these digests of one text, in hexadecimal digits; `None` where none of them is of its kind.
    pub(crate) fn is_among(&self, known: &[&str]) -> Option<bool> {
        let Digest::OneOf(kind, digests) = self else { return None };
        let of_kind =
            |digest: &&&str| Kind::ALL.iter().any(|(known, .., length)| known == kind && digest.len() == 2 * length);
        let published = known.iter().find(of_kind)?;
        Some(digests.iter().any(|digest| hex(digest) == **published))
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_digests_the_strongest_count() {
        let of = |kind: Kind, bytes: &[u8]| STANDARD.encode(kind.of(bytes));
        let (weak, strong) = (of(Kind::Sha256, b"a"), of(Kind::Sha512, b"b"));
        let both = Digest::from_sri(&format!("sha256-{weak} sha512-{strong}?opt md5-x")).unwrap();
        assert_eq!((both.fits(b"a"), both.fits(b"b")), (Some(false), Some(true)));
        assert_eq!(Digest::from_sri("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="), Some(Digest::Unsupported));
        for text in ["", " ", "sha256", "sha256-", "sha256-AAAA", "sha384-!", "sha256-\u{e9}"] {
            assert_eq!(Digest::from_sri(text), None, "{text}");
        }
    }

    #[test]
    fn a_multihash_says_what_it_is_and_how_long() {
        let hash = Kind::Sha256.of(b"a");
        let multihash = [&[0x12, 32][..], &hash].concat();
        for text in
            [format!("u{}", URL_SAFE_NO_PAD.encode(&multihash)), format!("z{}", bs58::encode(&multihash).into_string())]
        {
            assert_eq!(Digest::from_multibase(&text).unwrap().fits(b"a"), Some(true), "{text}");
        }
        let sha3 = format!("u{}", URL_SAFE_NO_PAD.encode([&[0x16, 32][..], &hash].concat()));
        assert_eq!(Digest::from_multibase(&sha3), Some(Digest::Unsupported));
        let short = format!("u{}", URL_SAFE_NO_PAD.encode([&[0x12, 31][..], &hash].concat()));
        let long = format!("z{}", "1".repeat(100_000));
        for text in ["", "u", "z", "x12", "\u{e9}", "zEiA", &short, &long] {
            assert_eq!(Digest::from_multibase(text), None, "{}", text.chars().take(20).collect::<String>());
        }
    }
}
