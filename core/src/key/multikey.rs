//! Multikeys: multibase text over bytes that begin with a multicodec (CID §2.2.2).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::algorithm::Algorithm;
use crate::error::Error;
use crate::words::phrase;

/// The longest text of a public key that is looked at: base58 takes quadratic time, and an RSA key of 8192 bits has 1,460
/// characters.
pub(super) const LONGEST_PUBLIC: usize = 2_048;

/// The same for secret keys, which nobody is sent by strangers: an RSA key of 8192 bits has 6,400.
pub(super) const LONGEST_SECRET: usize = 8_192;

/// The kinds that are known by name. Every prefix is a varint of two bytes; <https://github.com/multiformats/multicodec>
/// registers them.
const KINDS: &[Kind] = &[
    Kind::of([0xed, 0x01], Algorithm::Ed25519, Half::Public, &[32]),
    Kind::of([0x80, 0x24], Algorithm::P256, Half::Public, &[33]),
    Kind::of([0x81, 0x24], Algorithm::P384, Half::Public, &[49]),
    Kind::of([0x82, 0x24], Algorithm::P521, Half::Public, &[67]),
    Kind::foreign([0x83, 0x24], "Ed448", Half::Public, &[57]),
    Kind::foreign([0x84, 0x24], "X448", Half::Public, &[56]),
    Kind::of([0x85, 0x24], Algorithm::Rsa, Half::Public, &[]),
    Kind::of([0xe7, 0x01], Algorithm::Secp256k1, Half::Public, &[33]),
    Kind::foreign([0xea, 0x01], "BLS12-381 G1", Half::Public, &[48]),
    Kind::foreign([0xeb, 0x01], "BLS12-381 G2", Half::Public, &[96]),
    Kind::foreign([0xec, 0x01], "X25519", Half::Public, &[32]),
    Kind::foreign([0xee, 0x01], "BLS12-381 G1 and G2", Half::Public, &[144]),
    // The seed, or, as older software writes it, the seed and the public key.
    Kind::of([0x80, 0x26], Algorithm::Ed25519, Half::Secret, &[32, 64]),
    Kind::of([0x81, 0x26], Algorithm::Secp256k1, Half::Secret, &[32]),
    Kind::foreign([0x82, 0x26], "X25519", Half::Secret, &[32]),
    Kind::of([0x85, 0x26], Algorithm::Rsa, Half::Secret, &[]),
    Kind::of([0x86, 0x26], Algorithm::P256, Half::Secret, &[32]),
    Kind::of([0x87, 0x26], Algorithm::P384, Half::Secret, &[48]),
    Kind::of([0x88, 0x26], Algorithm::P521, Half::Secret, &[66]),
    Kind::foreign([0x89, 0x26], "BLS12-381 G1", Half::Secret, &[32]),
    Kind::foreign([0x8a, 0x26], "BLS12-381 G2", Half::Secret, &[32]),
];

/// What a multicodec prefix announces.
#[derive(Debug)]
pub(super) struct Kind {
    prefix: [u8; 2],
    name: &'static str,
    pub(super) half: Half,
    /// How many bytes may follow the prefix; any number where the list is empty.
    lengths: &'static [usize],
    /// `None` when this version cannot use such keys.
    pub(super) algorithm: Option<Algorithm>,
}

/// Whether a key may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Public,
    Secret,
}

impl Kind {
    /// A kind that is handled. Its name is the algorithm's.
    const fn of(prefix: [u8; 2], algorithm: Algorithm, half: Half, lengths: &'static [usize]) -> Self {
        Kind { prefix, name: "", half, lengths, algorithm: Some(algorithm) }
    }

    /// A kind that is known by name and not handled.
    const fn foreign(prefix: [u8; 2], name: &'static str, half: Half, lengths: &'static [usize]) -> Self {
        Kind { prefix, name, half, lengths, algorithm: None }
    }

    pub(super) fn name(&self) -> &'static str {
        self.algorithm.map_or(self.name, Algorithm::name)
    }
}

/// Reads multibase text: which kind of key, and its bytes. The text may turn out to be a secret, so the bytes are
/// always wiped and no message repeats any of the text.
pub(super) fn decode(text: &str, longest: usize) -> Result<(&'static Kind, Zeroizing<Vec<u8>>), Error> {
    if text.len() > longest {
        return Err(Error::of(&phrase::KEY_MALFORMED_LONG).with("expected", longest).with("found", text.len()));
    }
    let bytes = multibase(text)?;
    let Some((prefix, key)) = bytes.split_first_chunk::<2>() else {
        return Err(Error::of(&phrase::KEY_MALFORMED_SHORT));
    };
    let Some(kind) = KINDS.iter().find(|kind| kind.prefix == *prefix) else {
        return Err(Error::of(&phrase::KEY_MALFORMED_MULTICODEC));
    };
    if key.is_empty() || !(kind.lengths.is_empty() || kind.lengths.contains(&key.len())) {
        let lengths: Vec<String> = kind.lengths.iter().map(usize::to_string).collect();
        let expected = if lengths.is_empty() { "1 or more".to_owned() } else { lengths.join(" or ") };
        return Err(Error::of(&phrase::KEY_MALFORMED_LENGTH)
            .with("algorithm", kind.name())
            .with("expected", expected)
            .with("found", key.len()));
    }
    Ok((kind, Zeroizing::new(key.to_vec())))
}

/// Writes a key as base58btc multibase.
pub(super) fn encode(algorithm: Algorithm, half: Half, key: &[u8]) -> Zeroizing<String> {
    let kind = KINDS.iter().find(|kind| (kind.algorithm, kind.half) == (Some(algorithm), half));
    spell(kind.map(|kind| kind.prefix).unwrap_or_default(), key)
}

fn spell(prefix: [u8; 2], key: &[u8]) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(prefix.len() + key.len()));
    bytes.extend_from_slice(&prefix);
    bytes.extend_from_slice(key);
    let digits = Zeroizing::new(bs58::encode(&*bytes).into_string());
    let mut text = Zeroizing::new(String::with_capacity(1 + digits.len()));
    text.push('z');
    text.push_str(&digits);
    text
}

fn multibase(text: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
    // The decoders' own errors quote the character they stumble over, which may be part of a secret.
    if let Some(digits) = text.strip_prefix('z') {
        let bytes = bs58::decode(digits).into_vec();
        return bytes.map(Zeroizing::new).map_err(|_| Error::of(&phrase::KEY_MALFORMED_BASE58));
    }
    if let Some(digits) = text.strip_prefix('u') {
        let bytes = URL_SAFE_NO_PAD.decode(digits);
        return bytes.map(Zeroizing::new).map_err(|_| Error::of(&phrase::KEY_MALFORMED_BASE64URL));
    }
    Err(Error::of(&phrase::KEY_MALFORMED_MULTIBASE))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    #[test]
    fn what_is_encoded_decodes_from_either_base() {
        for kind in KINDS {
            let key = vec![7; kind.lengths.first().copied().unwrap_or(270)];
            let text = spell(kind.prefix, &key);
            let (found, bytes) = decode(&text, LONGEST_PUBLIC).unwrap();
            assert_eq!((found.prefix, &*bytes), (kind.prefix, &key));
            let text = format!("u{}", URL_SAFE_NO_PAD.encode([&kind.prefix[..], &key].concat()));
            assert_eq!(*decode(&text, LONGEST_PUBLIC).unwrap().1, key);
        }
    }

    #[test]
    fn every_algorithm_has_a_prefix_for_either_half() {
        for algorithm in Algorithm::ALL {
            for half in [Half::Public, Half::Secret] {
                let rows = KINDS.iter().filter(|kind| (kind.algorithm, kind.half) == (Some(*algorithm), half));
                assert_eq!(rows.count(), 1, "{algorithm}");
            }
        }
    }

    #[test]
    fn no_two_kinds_share_a_prefix() {
        let mut prefixes: Vec<_> = KINDS.iter().map(|kind| kind.prefix).collect();
        prefixes.sort_unstable();
        prefixes.dedup();
        assert_eq!(prefixes.len(), KINDS.len());
    }

    #[test]
    fn text_that_is_no_key_is_malformed_and_never_repeated() {
        let long = format!("z{}", "2".repeat(1_000_000));
        let base64 = |bytes: &[u8]| format!("u{}", URL_SAFE_NO_PAD.encode(bytes));
        for text in [
            "",
            "z",
            "u",
            "z6",
            "Z6MkjZRZ",
            "m7QE",
            "f4bdeaf",
            "6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
            "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hw0",
            "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hw",
            "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwii",
            " z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
            "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi ",
            "zé",
            "u7Q==",
            "u7R",
            &long,
            &base64(&[0xed, 0x01]),
            &base64(&[[0xed, 0x81].as_slice(), &[0; 33]].concat()),
            &base64(&[0x85, 0x24]),
            &base64(&[[0xed, 0x01].as_slice(), &[1; 31]].concat()),
            &base64(&[[0xed, 0x01].as_slice(), &[1; 33]].concat()),
            &base64(&[[0x80, 0x24].as_slice(), &[1; 32]].concat()),
            &base64(&[[0x12, 0x20].as_slice(), &[1; 32]].concat()),
        ] {
            let error = decode(text, LONGEST_SECRET).unwrap_err();
            assert_eq!(error.code(), Code::KeyMalformed, "{text:.60}");
            assert!(text.len() < 6 || !error.to_string().contains(text.trim()), "{error}");
            assert!(std::error::Error::source(&error).is_none());
        }
    }
}
