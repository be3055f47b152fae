//! Keys as one word: multibase text over bytes that begin with a multicodec (CID §2.2.2).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::algorithm::Algorithm;
use crate::code::Code;
use crate::error::Error;

/// The longest text that is looked at: base58 takes quadratic time, and an RSA key of 8192 bits has 1,460 characters.
const LONGEST: usize = 2_048;

/// Ed25519 public keys.
pub(super) const ED25519: Kind = Kind {
    prefix: [0xed, 0x01],
    name: "Ed25519",
    half: Half::Public,
    lengths: &[32],
    algorithm: Some(Algorithm::Ed25519),
};

/// Ed25519 secret keys: the seed, or, as older software writes it, the seed and the public key.
pub(super) const ED25519_SECRET: Kind = Kind {
    prefix: [0x80, 0x26],
    name: "Ed25519",
    half: Half::Secret,
    lengths: &[32, 64],
    algorithm: Some(Algorithm::Ed25519),
};

/// The kinds that are known by name. Every prefix is a varint of two bytes; <https://github.com/multiformats/multicodec>
/// registers them.
const KINDS: &[Kind] = &[
    ED25519,
    Kind::foreign([0x80, 0x24], "P-256", Half::Public, &[33]),
    Kind::foreign([0x81, 0x24], "P-384", Half::Public, &[49]),
    Kind::foreign([0x82, 0x24], "P-521", Half::Public, &[67]),
    Kind::foreign([0x83, 0x24], "Ed448", Half::Public, &[57]),
    Kind::foreign([0x84, 0x24], "X448", Half::Public, &[56]),
    Kind::foreign([0x85, 0x24], "RSA", Half::Public, &[]),
    Kind::foreign([0xe7, 0x01], "secp256k1", Half::Public, &[33]),
    Kind::foreign([0xea, 0x01], "BLS12-381 G1", Half::Public, &[48]),
    Kind::foreign([0xeb, 0x01], "BLS12-381 G2", Half::Public, &[96]),
    Kind::foreign([0xec, 0x01], "X25519", Half::Public, &[32]),
    Kind::foreign([0xee, 0x01], "BLS12-381 G1 and G2", Half::Public, &[144]),
    ED25519_SECRET,
    Kind::foreign([0x81, 0x26], "secp256k1", Half::Secret, &[32]),
    Kind::foreign([0x82, 0x26], "X25519", Half::Secret, &[32]),
    Kind::foreign([0x85, 0x26], "RSA", Half::Secret, &[]),
    Kind::foreign([0x86, 0x26], "P-256", Half::Secret, &[32]),
    Kind::foreign([0x87, 0x26], "P-384", Half::Secret, &[48]),
    Kind::foreign([0x88, 0x26], "P-521", Half::Secret, &[66]),
    Kind::foreign([0x89, 0x26], "BLS12-381 G1", Half::Secret, &[32]),
    Kind::foreign([0x8a, 0x26], "BLS12-381 G2", Half::Secret, &[32]),
];

/// What a multicodec prefix announces.
#[derive(Debug)]
pub(super) struct Kind {
    prefix: [u8; 2],
    pub(super) name: &'static str,
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
    /// A kind that is known by name and not handled.
    const fn foreign(prefix: [u8; 2], name: &'static str, half: Half, lengths: &'static [usize]) -> Self {
        Kind { prefix, name, half, lengths, algorithm: None }
    }
}

/// Reads multibase text: which kind of key, and its bytes. The text may turn out to be a secret, so the bytes are
/// always wiped and no message repeats any of the text.
pub(super) fn decode(text: &str) -> Result<(&'static Kind, Zeroizing<Vec<u8>>), Error> {
    if text.len() > LONGEST {
        return Err(malformed(format!("expected at most {LONGEST} characters, found {}", text.len())));
    }
    let bytes = multibase(text)?;
    let Some((prefix, key)) = bytes.split_first_chunk::<2>() else {
        return Err(malformed("expected a multicodec prefix and a key, found fewer than two bytes"));
    };
    let Some(kind) = KINDS.iter().find(|kind| kind.prefix == *prefix) else {
        return Err(malformed("expected the multicodec prefix of a key (that of Ed25519 is ed01), found another"));
    };
    if key.is_empty() || !(kind.lengths.is_empty() || kind.lengths.contains(&key.len())) {
        return Err(malformed(format!(
            "expected an {} key of {:?} bytes, found {}",
            kind.name,
            kind.lengths,
            key.len()
        )));
    }
    Ok((kind, Zeroizing::new(key.to_vec())))
}

/// Writes a key as base58btc multibase.
pub(super) fn encode(kind: &Kind, key: &[u8]) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(kind.prefix.len() + key.len()));
    bytes.extend_from_slice(&kind.prefix);
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
        return bytes
            .map(Zeroizing::new)
            .map_err(|_| malformed("expected base58btc after the z, found another character"));
    }
    if let Some(digits) = text.strip_prefix('u') {
        let bytes = URL_SAFE_NO_PAD.decode(digits);
        return bytes
            .map(Zeroizing::new)
            .map_err(|_| malformed("expected unpadded base64url after the u, found otherwise"));
    }
    Err(malformed("expected multibase text that begins with z (base58btc) or u (base64url)"))
}

fn malformed(message: impl Into<String>) -> Error {
    Error::new(Code::KeyMalformed, message)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_encoded_decodes_from_either_base() {
        for kind in KINDS {
            let key = vec![7; kind.lengths.first().copied().unwrap_or(270)];
            let text = encode(kind, &key);
            let (found, bytes) = decode(&text).unwrap();
            assert_eq!((found.prefix, &*bytes), (kind.prefix, &key));
            let text = format!("u{}", URL_SAFE_NO_PAD.encode([&kind.prefix[..], &key].concat()));
            assert_eq!(*decode(&text).unwrap().1, key);
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
            let error = decode(text).unwrap_err();
            assert_eq!(error.code(), Code::KeyMalformed, "{text:.60}");
            assert!(text.len() < 6 || !error.to_string().contains(text.trim()), "{error}");
            assert!(std::error::Error::source(&error).is_none());
        }
    }
}
