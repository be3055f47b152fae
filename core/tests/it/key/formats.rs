//! Keys in every spelling, beside those that OpenSSL wrote, and deterministic ECDSA beside RFC 6979.
#![cfg(all(feature = "ecdsa", feature = "rsa", feature = "getrandom"))]

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ob3::key::Scheme;
use ob3::{Algorithm, Code, Did, Signer, SigningKey, VerifyingKey};

use crate::kit;

#[test]
fn ecdsa_makes_the_signatures_of_rfc_6979() {
    // Sections A.2.5 and A.2.6, with the hash that the curve has here.
    for (algorithm, secret, x, y, signatures) in [
        (
            Algorithm::P256,
            "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721",
            "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6",
            "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
            [
                (
                    "sample",
                    "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
                    "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
                ),
                (
                    "test",
                    "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367",
                    "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083",
                ),
            ],
        ),
        (
            Algorithm::P384,
            "6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5",
            "ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64def8f0ea9055866064a254515480bc13",
            "8015d9b72d7d57244ea8ef9ac0c621896708a59367f9dfb9f54ca84b3f1c9db1288b231c3ae0d4fe7344fd2533264720",
            [
                (
                    "sample",
                    "94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46",
                    "99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8",
                ),
                (
                    "test",
                    "8203b63d3c853e8d77227fb377bcf7b7b772e97892a80f36ab775d509d7a5feb0542a7f0812998da8f1dd3ca3cf023db",
                    "ddd0760448d42d8a43af45af836fce4de8be06b485e9b61b827c2f13173923e06a739f040649a667bf3b828246baa5a5",
                ),
            ],
        ),
    ] {
        let key = SigningKey::from_bytes(algorithm, &hex(secret)).unwrap();
        let point = hex(&format!("04{x}{y}"));
        assert_eq!(key.verifying_key(), &VerifyingKey::from_bytes(algorithm, &point).unwrap());
        for (message, r, s) in signatures {
            let signature = key.sign(message.as_bytes()).unwrap();
            assert_eq!(signature, hex(&format!("{r}{s}")), "{algorithm}, {message}");
            key.verifying_key().verify(message.as_bytes(), &signature).unwrap();
        }
    }
}

#[test]
fn what_openssl_writes_is_read_and_what_is_written_openssl_would_have_written() {
    for (algorithm, secrets, publics) in [
        (Algorithm::Ed25519, vec![ED25519_PKCS8], vec![ED25519_SPKI]),
        (Algorithm::P256, vec![P256_PKCS8, P256_SEC1], vec![P256_SPKI]),
        (Algorithm::P384, vec![P384_PKCS8, P384_SEC1], vec![P384_SPKI]),
        (Algorithm::Rsa, vec![RSA_PKCS8, RSA_PKCS1], vec![RSA_SPKI, RSA_PUBLIC]),
    ] {
        for pem in &secrets {
            let key = SigningKey::from_pem(pem).unwrap();
            assert_eq!(Signer::algorithm(&key), algorithm);
            assert_eq!(*key.to_pem(), secrets[0]);
            assert_eq!(key.verifying_key().to_pem(), publics[0]);
            assert_eq!(VerifyingKey::from_pem(pem).unwrap_err().code(), Code::KeySecretPublished);
        }
        for pem in &publics {
            assert_eq!(VerifyingKey::from_pem(pem).unwrap().to_pem(), publics[0]);
            assert_eq!(SigningKey::from_pem(pem).unwrap_err().code(), Code::KeyMalformed);
        }
    }
    let key = VerifyingKey::from_pem(SECP256K1_SPKI).unwrap();
    assert_eq!((key.algorithm(), key.to_pem().as_str()), (Algorithm::Secp256k1, SECP256K1_SPKI));
}

#[test]
fn the_key_in_a_certificate_is_read_whatever_else_the_certificate_says() {
    for (certificate, spki) in
        [(ED25519_CERTIFICATE, ED25519_SPKI), (P256_CERTIFICATE, P256_SPKI), (RSA_CERTIFICATE, RSA_SPKI)]
    {
        let key = VerifyingKey::from_pem(spki).unwrap();
        // They ended a day after they were made, and nobody vouches for them.
        assert_eq!(VerifyingKey::from_pem(certificate).unwrap(), key);
        let der = pem_content(certificate);
        assert_eq!(VerifyingKey::from_certificate_der(&der).unwrap(), key);
        assert_eq!(VerifyingKey::from_spki_der(&key.to_spki_der()).unwrap(), key);
        assert_eq!(key.to_spki_der(), pem_content(spki));
        // A chain begins with the certificate of the key itself.
        assert_eq!(VerifyingKey::from_pem(&format!("{certificate}{RSA_CERTIFICATE}")).unwrap(), key);
        for length in 0..der.len() {
            let error = VerifyingKey::from_certificate_der(&der[..length]).unwrap_err();
            assert_eq!(error.code(), Code::KeyMalformed, "{length}");
        }
        let longer = [&*der, &[0]].concat();
        assert_eq!(VerifyingKey::from_certificate_der(&longer).unwrap_err().code(), Code::KeyMalformed);
        for (not_that, what) in [(&key.to_spki_der(), "SPKI"), (&pem_content(P256_PKCS8), "secret")] {
            assert_eq!(VerifyingKey::from_certificate_der(not_that).unwrap_err().code(), Code::KeyMalformed, "{what}");
        }
        assert_eq!(VerifyingKey::from_spki_der(&der).unwrap_err().code(), Code::KeyMalformed);
    }
    let combined = format!("{P256_CERTIFICATE}{P256_PKCS8}");
    assert_eq!(*SigningKey::from_pem(&combined).unwrap().to_pem(), P256_PKCS8);
    let error = SigningKey::from_pem(P256_CERTIFICATE).unwrap_err();
    assert!(error.message().contains("CERTIFICATE"), "{error}");
}

#[test]
fn no_changed_byte_of_a_certificate_stops_the_reader_short() {
    for certificate in [ED25519_CERTIFICATE, P256_CERTIFICATE] {
        let der = pem_content(certificate);
        for place in 0..der.len() {
            for change in [1, 0x80, 0xff] {
                let mut changed = der.clone();
                changed[place] ^= change;
                // It is a key, or an error; a panic would fail here.
                drop(VerifyingKey::from_certificate_der(&changed));
            }
        }
    }
}

fn pem_content(pem: &str) -> Vec<u8> {
    STANDARD.decode(pem.lines().filter(|line| !line.starts_with('-')).collect::<String>()).unwrap()
}

#[test]
fn every_spelling_of_a_key_reads_back_as_the_same_key() {
    for pem in [ED25519_PKCS8, P256_PKCS8, P384_PKCS8, RSA_PKCS8] {
        let key = SigningKey::from_pem(pem).unwrap();
        let public = key.verifying_key();
        for again in [
            SigningKey::from_jwk(&key.to_jwk()).unwrap(),
            SigningKey::from_multibase(&key.to_multibase()).unwrap(),
            SigningKey::from_pem(&key.to_pem()).unwrap(),
        ] {
            assert_eq!(again.verifying_key(), public);
            assert_eq!(again.sign(b"badge").unwrap(), key.sign(b"badge").unwrap());
            assert_eq!(format!("{again:?}"), format!("SigningKey(secret of {})", public.to_multibase()));
        }
        assert_every_public_spelling(public);
        assert_eq!(VerifyingKey::from_jwk(&key.to_jwk()).unwrap_err().code(), Code::KeySecretPublished);
    }
    assert_every_public_spelling(&VerifyingKey::from_pem(SECP256K1_SPKI).unwrap());
}

fn assert_every_public_spelling(key: &VerifyingKey) {
    for again in [
        VerifyingKey::from_bytes(key.algorithm(), key.as_bytes()).unwrap(),
        VerifyingKey::from_jwk(&key.to_jwk()).unwrap(),
        VerifyingKey::from_multibase(&key.to_multibase()).unwrap(),
        VerifyingKey::from_pem(&key.to_pem()).unwrap(),
        Did::key(key).verifying_key().unwrap(),
        Did::jwk(key).verifying_key().unwrap(),
    ] {
        assert_eq!(&again, key);
    }
    let multicodec = bs58::decode(&key.to_multibase()[1..]).into_vec().unwrap();
    let base64 = format!("u{}", URL_SAFE_NO_PAD.encode(multicodec));
    assert_eq!(&VerifyingKey::from_multibase(&base64).unwrap(), key);
}

#[test]
fn the_published_keys_of_the_ecdsa_cryptosuites_are_read_and_written() {
    if kit::suites().is_none() {
        return;
    }
    for (file, algorithm) in [("p256KeyPair", Algorithm::P256), ("p384KeyPair", Algorithm::P384)] {
        let pair = kit::read_json(&format!("vc-di-ecdsa/{file}.json"));
        let key = SigningKey::from_multibase(pair["secretKeyMultibase"].as_str().unwrap()).unwrap();
        assert_eq!(key.verifying_key().algorithm(), algorithm);
        assert_eq!(key.verifying_key().to_multibase(), pair["publicKeyMultibase"]);
        assert_eq!(*key.to_multibase(), pair["secretKeyMultibase"].as_str().unwrap());
    }
}

#[test]
fn a_generated_key_signs_what_its_public_half_verifies_and_nothing_else() {
    for algorithm in [Algorithm::Ed25519, Algorithm::P256, Algorithm::P384, Algorithm::Rsa] {
        let key = SigningKey::generate(algorithm).unwrap();
        let other =
            SigningKey::generate(if algorithm == Algorithm::Rsa { Algorithm::P256 } else { algorithm }).unwrap();
        assert_ne!(key.verifying_key(), other.verifying_key());
        let public = SigningKey::from_pem(&key.to_pem()).unwrap().verifying_key().clone();
        for scheme in Scheme::ALL.iter().filter(|scheme| scheme.algorithm() == algorithm) {
            let signature = key.sign_with(*scheme, b"badge").unwrap();
            assert_eq!(signature.len(), public.signature_length());
            assert!(signature.len() >= algorithm.signature_length());
            public.verify_with(*scheme, b"badge", &signature).unwrap();
            let error = public.verify_with(*scheme, b"badgf", &signature).unwrap_err();
            assert_eq!(error.code(), Code::ProofSignatureMismatch);
            for length in [0, 1, signature.len() - 1, signature.len() + 1] {
                let error = public.verify_with(*scheme, b"badge", &vec![0; length]).unwrap_err();
                assert_eq!(error.code(), Code::ProofValueLength);
            }
            for byte in 0..signature.len() {
                let mut broken = signature.clone();
                broken[byte] ^= 1;
                let error = public.verify_with(*scheme, b"badge", &broken).unwrap_err();
                assert_eq!(error.code(), Code::ProofSignatureMismatch, "{scheme}, byte {byte}");
            }
        }
        public.verify(b"badge", &key.sign(b"badge").unwrap()).unwrap();
        for scheme in Scheme::ALL.iter().filter(|scheme| scheme.algorithm() != algorithm) {
            assert_eq!(key.sign_with(*scheme, b"badge").unwrap_err().code(), Code::KeyTypeMismatch);
            let error = public.verify_with(*scheme, b"badge", &[0; 64]).unwrap_err();
            assert_eq!(error.code(), Code::KeyTypeMismatch);
        }
    }
    assert_eq!(SigningKey::generate(Algorithm::Secp256k1).unwrap_err().code(), Code::KeyUnsupported);
}

#[test]
fn rsa_signs_in_two_ways_that_are_not_taken_for_each_other() {
    let key = SigningKey::from_pem(RSA_PKCS8).unwrap();
    let public = key.verifying_key();
    let decode = |text| URL_SAFE_NO_PAD.decode(text).unwrap();
    let (rs256, ps256) = (decode(RS256), decode(PS256));
    assert_eq!(key.sign(b"badge").unwrap(), rs256, "PKCS#1 v1.5 has one signature");
    assert_ne!(key.sign_with(Scheme::Ps256, b"badge").unwrap(), ps256, "PSS has a salt");
    public.verify(b"badge", &rs256).unwrap();
    public.verify_with(Scheme::Ps256, b"badge", &ps256).unwrap();
    for (scheme, signature) in [
        (Scheme::Rs256, ps256),
        (Scheme::Ps256, rs256),
        // RFC 7518 §3.5: the salt is as long as the hash.
        (Scheme::Ps256, decode(PS256_SALT_20)),
        (Scheme::Rs256, decode(RS512)),
    ] {
        let error = public.verify_with(scheme, b"badge", &signature).unwrap_err();
        assert_eq!(error.code(), Code::ProofSignatureMismatch);
    }
}

#[test]
fn either_s_of_an_es256k_signature_is_accepted() {
    let key = VerifyingKey::from_pem(SECP256K1_SPKI).unwrap();
    assert_eq!(key.to_multibase(), "zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme");
    let (low, high) = (hex(ES256K_LOW), hex(ES256K_HIGH));
    key.verify(b"badge", &low).unwrap();
    key.verify_with(Scheme::Es256k, b"badge", &high).unwrap();
    for signature in [low, high] {
        assert_eq!(key.verify(b"badgf", &signature).unwrap_err().code(), Code::ProofSignatureMismatch);
    }
    assert_eq!(key.verify(b"badge", &[0; 64]).unwrap_err().code(), Code::ProofSignatureMismatch);
    for secret in [
        SigningKey::from_bytes(Algorithm::Secp256k1, &[1; 32]),
        SigningKey::from_multibase(&format!(
            "u{}",
            URL_SAFE_NO_PAD.encode([[0x81, 0x26].as_slice(), &[1; 32]].concat())
        )),
    ] {
        assert_eq!(secret.unwrap_err().code(), Code::KeyUnsupported);
    }
}

#[test]
fn what_is_no_point_of_the_curve_is_no_key() {
    let point = "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
    let x = &point[..64];
    VerifyingKey::from_bytes(Algorithm::P256, &hex(&format!("04{point}"))).unwrap();
    for (bytes, what) in [
        (String::new(), "nothing"),
        ("00".into(), "infinity"),
        (format!("00{}", "00".repeat(32)), "infinity, padded"),
        (format!("04{}", "00".repeat(64)), "the origin"),
        (format!("04{}", point.replace("2299", "2298")), "a point off the curve"),
        (format!("06{point}"), "a hybrid point"),
        (format!("07{point}"), "a hybrid point"),
        (format!("05{x}"), "a compact point"),
        (format!("01{x}"), "an unknown form"),
        (x.into(), "no form"),
        (format!("02{}", &x[2..]), "a short coordinate"),
        (format!("02{x}00"), "a long coordinate"),
        (format!("02{}01", "00".repeat(31)), "an x that has no y"),
        (format!("02{}", "ff".repeat(32)), "an x above p"),
        ("02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff".into(), "x = p"),
    ] {
        let error = VerifyingKey::from_bytes(Algorithm::P256, &hex(&bytes)).unwrap_err();
        assert_eq!(error.code(), Code::KeyMalformed, "{what}");
    }
    for algorithm in [Algorithm::P384, Algorithm::Secp256k1] {
        for bytes in [vec![0], vec![0; 33], vec![4; 97], vec![2; 49], hex(&format!("04{point}"))] {
            let code = VerifyingKey::from_bytes(algorithm, &bytes).map_err(|error| error.code());
            // Every 49 bytes of 2 may by chance be a point; infinity and points of another curve are none.
            assert!(code.is_err() || bytes[0] == 2, "{algorithm}");
        }
    }
    // The same two numbers in a JWK.
    let jwk = |x: &[u8], y: &[u8]| {
        let (x, y) = (URL_SAFE_NO_PAD.encode(x), URL_SAFE_NO_PAD.encode(y));
        VerifyingKey::from_jwk(&format!(r#"{{"kty":"EC","crv":"P-256","x":"{x}","y":"{y}"}}"#)).map(|_| ())
    };
    let bytes = hex(point);
    jwk(&bytes[..32], &bytes[32..]).unwrap();
    for (x, y) in [(&bytes[32..], &bytes[..32]), (&[0; 32], &[0; 32]), (&bytes[..31], &bytes[32..])] {
        assert_eq!(jwk(x, y).unwrap_err().code(), Code::KeyMalformed);
    }
}

#[test]
fn a_scalar_is_neither_zero_nor_the_order_nor_of_another_length() {
    let order = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    let mut last = order.clone();
    last[31] -= 1;
    SigningKey::from_bytes(Algorithm::P256, &last).unwrap();
    for bytes in [vec![0; 32], order, vec![0xff; 32], vec![1; 31], vec![1; 33], vec![1; 24], vec![]] {
        let error = SigningKey::from_bytes(Algorithm::P256, &bytes).unwrap_err();
        assert_eq!(error.code(), Code::KeyMalformed, "{bytes:02x?}");
    }
    for bytes in [vec![0; 48], vec![0xff; 48], vec![1; 32]] {
        assert_eq!(SigningKey::from_bytes(Algorithm::P384, &bytes).unwrap_err().code(), Code::KeyMalformed);
    }
}

#[test]
fn an_rsa_key_has_2048_to_8192_bits_and_an_odd_exponent_above_1() {
    let read = |n: &[u8], e: &[u8]| {
        let (n, e) = (URL_SAFE_NO_PAD.encode(n), URL_SAFE_NO_PAD.encode(e));
        VerifyingKey::from_jwk(&format!(r#"{{"kty":"RSA","n":"{n}","e":"{e}"}}"#)).map_err(|error| error.code())
    };
    let modulus = |length: usize, first: u8| {
        let mut n = vec![0xab; length];
        (n[0], n[length - 1]) = (first, 0xad);
        n
    };
    let (f4, n) = ([1, 0, 1], modulus(256, 0x80));
    let key = read(&n, &f4).unwrap();
    assert_eq!(read(&[&[0], n.as_slice()].concat(), &f4), Ok(key.clone()), "a leading zero is forgiven, and dropped");
    assert!(read(&n, &[3]).is_ok());
    assert!(read(&modulus(1_024, 0xff), &f4).is_ok());
    let mut even = n.clone();
    even[255] = 0xac;
    for (n, e, code) in [
        (modulus(255, 0xff), f4.to_vec(), Code::KeyWeak),
        (modulus(256, 0x7f), f4.to_vec(), Code::KeyWeak),
        (vec![1], f4.to_vec(), Code::KeyWeak),
        (vec![0; 300], f4.to_vec(), Code::KeyWeak),
        (n.clone(), vec![1], Code::KeyWeak),
        (n.clone(), vec![0], Code::KeyWeak),
        (n.clone(), vec![1, 0, 0], Code::KeyWeak),
        (n.clone(), vec![2, 0, 0, 0, 1], Code::KeyUnsupported),
        (n.clone(), vec![0xff; 256], Code::KeyUnsupported),
        (even, f4.to_vec(), Code::KeyMalformed),
        (modulus(1_025, 1), f4.to_vec(), Code::KeyUnsupported),
        (modulus(40_000, 0xff), f4.to_vec(), Code::KeyUnsupported),
    ] {
        assert_eq!(read(&n, &e).unwrap_err(), code, "{} bytes, {e:02x?}", n.len());
    }
    // The raw spelling is DER, and only DER.
    let der = key.as_bytes();
    assert_eq!(VerifyingKey::from_bytes(Algorithm::Rsa, der).unwrap(), key);
    for bytes in [[der, &[0]].concat(), der[..der.len() - 1].to_vec(), vec![], vec![0x30, 0]] {
        assert_eq!(VerifyingKey::from_bytes(Algorithm::Rsa, &bytes).unwrap_err().code(), Code::KeyMalformed);
    }
}

#[test]
fn the_numbers_of_an_rsa_key_fit_one_another_and_the_halves_of_every_key_do() {
    let key = SigningKey::from_pem(RSA_PKCS8).unwrap();
    let jwk: serde_json::Value = serde_json::from_str(&key.to_jwk()).unwrap();
    for name in ["n", "e", "d", "p", "q", "dp", "dq", "qi"] {
        let mut number = URL_SAFE_NO_PAD.decode(jwk[name].as_str().unwrap()).unwrap();
        let last = number.last_mut().unwrap();
        *last ^= 2;
        let mut other = jwk.clone();
        other[name] = URL_SAFE_NO_PAD.encode(number).into();
        assert_eq!(SigningKey::from_jwk(&other.to_string()).unwrap_err().code(), Code::KeyMalformed, "{name}");
        other.as_object_mut().unwrap().remove(name);
        let error = SigningKey::from_jwk(&other.to_string()).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::KeyMalformed, format!("/{name}").as_str()));
    }
    let (own, stranger) = (SigningKey::from_pem(P256_PKCS8).unwrap(), SigningKey::generate(Algorithm::P256).unwrap());
    let mut jwk: serde_json::Value = serde_json::from_str(&own.to_jwk()).unwrap();
    let other: serde_json::Value = serde_json::from_str(&stranger.to_jwk()).unwrap();
    jwk["d"] = other["d"].clone();
    let error = SigningKey::from_jwk(&jwk.to_string()).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::KeyMalformed, "/x"));
    // In PEM the public key stands at the end: one bit of it changed is another point, or none.
    for pem in [P256_PKCS8, P256_SEC1, P384_SEC1] {
        let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
        let mut der = STANDARD.decode(body).unwrap();
        *der.last_mut().unwrap() ^= 1;
        let (first, last) = (pem.lines().next().unwrap(), pem.lines().last().unwrap());
        let error = SigningKey::from_pem(&format!("{first}\n{}\n{last}", STANDARD.encode(der))).unwrap_err();
        assert_eq!(error.code(), Code::KeyMalformed);
    }
}

#[test]
fn a_message_never_repeats_a_secret() {
    for pem in [ED25519_PKCS8, P256_PKCS8, P384_PKCS8, RSA_PKCS8] {
        let key = SigningKey::from_pem(pem).unwrap();
        let jwk: serde_json::Value = serde_json::from_str(&key.to_jwk()).unwrap();
        let secret = &jwk["d"].as_str().unwrap()[..12];
        for text in [key.to_jwk().replace("\"kty\"", "\"ktx\""), key.to_jwk().replace("\"}", "=\"}")] {
            let error = SigningKey::from_jwk(&text).unwrap_err();
            assert!(!format!("{error} {error:?}").contains(secret));
        }
        let shown = format!("{key:?}");
        assert!(!shown.contains(secret) && !shown.contains(&key.to_multibase()[4..16]));
    }
}

fn hex(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

// The keys of RFC 8410 §10.3 and §10.1.
const ED25519_PKCS8: &str = "\
-----BEGIN PRIVATE KEY-----\n\
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
-----END PRIVATE KEY-----\n";
const ED25519_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n\
-----END PUBLIC KEY-----\n";

// The keys of RFC 6979, as OpenSSL 3.0 writes them.
const P256_PKCS8: &str = "\
-----BEGIN PRIVATE KEY-----\n\
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgya+p2EW6dRZrXCFX\n\
Z7HWk05Qw9s26JsSe4piKxIPZyGhRANCAARg/tS6JVqdMclh63TGNW1owEm4kjth\n\
+mzmaWIuYPKftnkD/hAIuLyZpBrp6VYovGTy8bIMLX6fUXejwpTURiKZ\n\
-----END PRIVATE KEY-----\n";
const P256_SEC1: &str = "\
-----BEGIN EC PRIVATE KEY-----\n\
MHcCAQEEIMmvqdhFunUWa1whV2ex1pNOUMPbNuibEnuKYisSD2choAoGCCqGSM49\n\
AwEHoUQDQgAEYP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Z5A/4QCLi8\n\
maQa6elWKLxk8vGyDC1+n1F3o8KU1EYimQ==\n\
-----END EC PRIVATE KEY-----\n";
const P256_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYP7UuiVanTHJYet0xjVtaMBJuJI7\n\
Yfps5mliLmDyn7Z5A/4QCLi8maQa6elWKLxk8vGyDC1+n1F3o8KU1EYimQ==\n\
-----END PUBLIC KEY-----\n";
const ED25519_CERTIFICATE: &str = "\
-----BEGIN CERTIFICATE-----\n\
MIIBRjCB+aADAgECAhQhgO4YUv4HaTq8DnVo6gmxkZwbSzAFBgMrZXAwGTEXMBUG\n\
A1UEAwwOYmFkZ2VzLmV4YW1wbGUwHhcNMjYxMjAxMTIxNDIyWhcNMjYxMjAyMTIx\n\
NDIyWjAZMRcwFQYDVQQDDA5iYWRnZXMuZXhhbXBsZTAqMAUGAytlcAMhABm/RAlp\n\
hM3+hUG6wWfcO5bIUIaqMLa2ywxcOK1wMWbho1MwUTAdBgNVHQ4EFgQUoozB+G5Z\n\
YNPgOudcliyXqNRIKTwwHwYDVR0jBBgwFoAUoozB+G5ZYNPgOudcliyXqNRIKTww\n\
DwYDVR0TAQH/BAUwAwEB/zAFBgMrZXADQQAJy395BURvPxUkIEjWuBRW6Yamf8lc\n\
GiJ8qnc1/ePvlUeCHtrfD040yNXcrsu8rUJCYQniJTdq0y9SXKEANRAG\n\
-----END CERTIFICATE-----\n";
const P256_CERTIFICATE: &str = "\
-----BEGIN CERTIFICATE-----\n\
MIIBhzCCAS2gAwIBAgIUCKomZRp+dKvgSh2vsjVyefgfL1swCgYIKoZIzj0EAwIw\n\
GTEXMBUGA1UEAwwOYmFkZ2VzLmV4YW1wbGUwHhcNMjYxMjAxMTIxNDIyWhcNMjYx\n\
MjAyMTIxNDIyWjAZMRcwFQYDVQQDDA5iYWRnZXMuZXhhbXBsZTBZMBMGByqGSM49\n\
AgEGCCqGSM49AwEHA0IABGD+1LolWp0xyWHrdMY1bWjASbiSO2H6bOZpYi5g8p+2\n\
eQP+EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpmjUzBRMB0GA1UdDgQWBBQa\n\
lWlXm84ympQtB2nJwLVkMVY3EDAfBgNVHSMEGDAWgBQalWlXm84ympQtB2nJwLVk\n\
MVY3EDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIF9oWaAr0ykQ\n\
2/+EsFwiaIbc2hg/1hOP2bKGrEyLifUtAiEA2bzddsyzlrQ4u/clVfxLQ/zpBbRR\n\
xPjfmPWjBnXi6og=\n\
-----END CERTIFICATE-----\n";
const RSA_CERTIFICATE: &str = "\
-----BEGIN CERTIFICATE-----\n\
MIIDEzCCAfugAwIBAgIUbyYD+akRQpIZwoNP7IikncjwpEMwDQYJKoZIhvcNAQEL\n\
BQAwGTEXMBUGA1UEAwwOYmFkZ2VzLmV4YW1wbGUwHhcNMjYxMjAxMTIxNDIyWhcN\n\
MjYxMjAyMTIxNDIyWjAZMRcwFQYDVQQDDA5iYWRnZXMuZXhhbXBsZTCCASIwDQYJ\n\
KoZIhvcNAQEBBQADggEPADCCAQoCggEBAKFUQ7lhskhyfP/Or+Rs7+fFb4YseF1N\n\
shZhd1KjO0zTwjEkMWj4fMAqAfGwuce4d6K/OHaiB/fZ8t4keFFCVyuOfeiOgwe8\n\
z9OhVyNOcpy2GYDomkzNLA8oLUa+p6PS1B265oFSP31WvqKWAMSc4P46Eazo0bQp\n\
auANaquc7tabr5bYyBCM/IB0gZLRNwTIoLI3A30kR+7gr/6UmejJj0s3RxDInhrP\n\
IR6PvzijSRmIZsx5gLNYvCn32rE5R6Lgr4LhBXl1CQYW3eTQFhXYrWEuNmk6OGTD\n\
177sawJx/K97rNyHPiLql9jNnSVco2gp+1pyzaJWd+cnYNe366PH4EcCAwEAAaNT\n\
MFEwHQYDVR0OBBYEFLq6vqL/EUb22D2LohRBjjmoggk6MB8GA1UdIwQYMBaAFLq6\n\
vqL/EUb22D2LohRBjjmoggk6MA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEL\n\
BQADggEBAEn89wM5e9aQOBuyJUuhR4/kVi5SJet0ouWD5yuz8JDTyDidURYDcD79\n\
8jPpYMEAWegy+nC4l+ejjDPeC3OLRVPr1N8Akp9lKibXLM8pV5X3cuJMPFAE1Oh9\n\
sdUfUQgtSbvxFrR93jMCtJ3GEU9ZImWg1mjSBxQpZ5pH7KpKArDJk19La4zspaxd\n\
Ttb5fK6isXI73gChOGzBlHR6QLSV84bfz7Bme7mx8sIXgkDOCXlEsKXjriPJK94H\n\
jKVXZfo7BC7UEV1xKXuA31b3Kj3aR75yHFu/h9c83P7Fjracs/IeGrD9oo/gyH2/\n\
XpNFJupOKB1eS5qbKLD+GH12LUsyh2E=\n\
-----END CERTIFICATE-----\n";
const P384_PKCS8: &str = "\
-----BEGIN PRIVATE KEY-----\n\
MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDBrnT2tLhuMHAWxmHW2\n\
ZZ9N4jw7Znvyl7qapHdAeHE32JbVck5McKgl+HLJ6mDS7fWhZANiAATsOk5BW04Z\n\
pFaGGAKfQn+l2pqLxK6S4C4GquUoazAMZN748OqQVYZgZKJUUVSAvBOAFdm3LX1X\n\
JE6o75rAxiGJZwilk2f537n1TKhLPxydsSiLIxw64NT+c0T9JTMmRyA=\n\
-----END PRIVATE KEY-----\n";
const P384_SEC1: &str = "\
-----BEGIN EC PRIVATE KEY-----\n\
MIGkAgEBBDBrnT2tLhuMHAWxmHW2ZZ9N4jw7Znvyl7qapHdAeHE32JbVck5McKgl\n\
+HLJ6mDS7fWgBwYFK4EEACKhZANiAATsOk5BW04ZpFaGGAKfQn+l2pqLxK6S4C4G\n\
quUoazAMZN748OqQVYZgZKJUUVSAvBOAFdm3LX1XJE6o75rAxiGJZwilk2f537n1\n\
TKhLPxydsSiLIxw64NT+c0T9JTMmRyA=\n\
-----END EC PRIVATE KEY-----\n";
const P384_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE7DpOQVtOGaRWhhgCn0J/pdqai8SukuAu\n\
BqrlKGswDGTe+PDqkFWGYGSiVFFUgLwTgBXZty19VyROqO+awMYhiWcIpZNn+d+5\n\
9UyoSz8cnbEoiyMcOuDU/nNE/SUzJkcg\n\
-----END PUBLIC KEY-----\n";

// The first key of the secp256k1 fixtures of did:key, and a signature of "badge" with either `s`, by OpenSSL.
const SECP256K1_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEh0wVx/2iDlOcblulc8E5iEw1EYh5n1RY\n\
tLQfeSTyNc07YQBMgZu7oN7MoWm2PmxwAhGe2B95xqdU1fFq3WufAQ==\n\
-----END PUBLIC KEY-----\n";
const ES256K_LOW: &str = "\
c8296cdb90a8e522e506f3e40d2701797bbf66c4b2555905561a2edd85bc9bae\
1feb05b4e0dec461b1af75aad7b869b1c8bf261fef6e19acecd2f9bb4ebdd4f5";
const ES256K_HIGH: &str = "\
c8296cdb90a8e522e506f3e40d2701797bbf66c4b2555905561a2edd85bc9bae\
e014fa4b1f213b9e4e508a552847964cf1efb6c6bfda868ed2ff64d181786c4c";

// A test key of OpenSSL, and signatures of "badge" by it.
pub(crate) const RSA_PKCS8: &str = "\
-----BEGIN PRIVATE KEY-----\n\
MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQChVEO5YbJIcnz/\n\
zq/kbO/nxW+GLHhdTbIWYXdSoztM08IxJDFo+HzAKgHxsLnHuHeivzh2ogf32fLe\n\
JHhRQlcrjn3ojoMHvM/ToVcjTnKcthmA6JpMzSwPKC1Gvqej0tQduuaBUj99Vr6i\n\
lgDEnOD+OhGs6NG0KWrgDWqrnO7Wm6+W2MgQjPyAdIGS0TcEyKCyNwN9JEfu4K/+\n\
lJnoyY9LN0cQyJ4azyEej784o0kZiGbMeYCzWLwp99qxOUei4K+C4QV5dQkGFt3k\n\
0BYV2K1hLjZpOjhkw9e+7GsCcfyve6zchz4i6pfYzZ0lXKNoKftacs2iVnfnJ2DX\n\
t+ujx+BHAgMBAAECggEARXwoqzjT8/Yztm4MPiNZdQcJkM2oje8/6/nQzev2R5HR\n\
Sx8elOqpuI6fRbzrV4UxKgyYQihprCvYOiuVEtKy/tShkD+JWhTNooYUJOXN4Ydh\n\
Fq+YfcnE10Zjsdu+EoZky+VLEJofNFnfQ+G9tPEoyvax1Dp2z9Ui7ht5PS8bg5zd\n\
HbyEBODVAE4OFVVRhfYiWAObmhkBOOJM/jLGRudj4V64iLmhMssOJJQxVc8sdaU2\n\
Vbdy6Z//MJAxRU9P38ic3Zf8MHmyMkeLR5tPHakFo+A1s2GUR2HbYr7z0htvLeaU\n\
KuyedX6+v1jbvWikF/e4+aa99sXyiqrKrfP3o8+zOQKBgQDZgR4Us2vrwOurNMaz\n\
cokL2a68ukRPEWczEaEa62G/8awBRg8V11tcfV+sSMRkKBVfgA5R7nvARziKxUd3\n\
WDHXCvJp3xUpYd1leInE8PT+BwVH64udnZny7gSP0MZjGIkJRW1SDNhrVt/l0RPM\n\
DwgWYLaYP5tTXHuaCwdJ/7WiWwKBgQC94ekVWrWBFretTEL0JXcAV+AP27EwivKu\n\
vShrnJNFq6JYixDMToz/4gV54gkLzpAF+ZvMM+1UG2sIS+3ZQqucayecTBR7tO67\n\
6mDdi/O3gaYsgG1xzZeyxBjDEa4zRDOQ1I6WK+GBcOQQyWSyl/5cfzFll/NepwJ3\n\
lyE0IXhFhQKBgHfV18j4AeHmbPHrJf8Af9lzmf6JcdFOeVl9wRGf1j9225noC6+w\n\
87lFqky12t6D5yKy3zDtAGmz08dBYlqy0OL2ORFzw6kFLoIVo3JKf/Dl1VcGw+mX\n\
R5a85O6HzIYUoovlIJIwWZzqRHnOc+Xd8krCBlhj0yRetArvQJjYti45AoGAHl3v\n\
udOM7X0lmNh2aLdJJcvn8IFRABNopltoCHW888p0JzbuU85ILHAIMirdCX9adyop\n\
KWowjV/pKSWDf1hzO4vDhPKB4Brah0D/hs7oBjP80GclmaqolRVZZHECa/5/RK1J\n\
tGiGIv5b6vdaXFmEe2R4EOhRKpUJBvkrfTvREUUCgYBCiopBfBRlFKUyEnlDqBGF\n\
c3L5Lgm1UT28KtZNrJrVMrAAD7/zPirYnJO9vT9+MuEjKln3/5PAxDC1o6e+258h\n\
urEfIcrk3obXt20B3UF/biePaX89Louxcdu2lR6qKaQ3QLpI69Ll6NlMqaPEAxlY\n\
jqzJaRj//LDSoxMsSq3aMw==\n\
-----END PRIVATE KEY-----\n";
const RSA_PKCS1: &str = "\
-----BEGIN RSA PRIVATE KEY-----\n\
MIIEogIBAAKCAQEAoVRDuWGySHJ8/86v5Gzv58Vvhix4XU2yFmF3UqM7TNPCMSQx\n\
aPh8wCoB8bC5x7h3or84dqIH99ny3iR4UUJXK4596I6DB7zP06FXI05ynLYZgOia\n\
TM0sDygtRr6no9LUHbrmgVI/fVa+opYAxJzg/joRrOjRtClq4A1qq5zu1puvltjI\n\
EIz8gHSBktE3BMigsjcDfSRH7uCv/pSZ6MmPSzdHEMieGs8hHo+/OKNJGYhmzHmA\n\
s1i8KffasTlHouCvguEFeXUJBhbd5NAWFditYS42aTo4ZMPXvuxrAnH8r3us3Ic+\n\
IuqX2M2dJVyjaCn7WnLNolZ35ydg17fro8fgRwIDAQABAoIBAEV8KKs40/P2M7Zu\n\
DD4jWXUHCZDNqI3vP+v50M3r9keR0UsfHpTqqbiOn0W861eFMSoMmEIoaawr2Dor\n\
lRLSsv7UoZA/iVoUzaKGFCTlzeGHYRavmH3JxNdGY7HbvhKGZMvlSxCaHzRZ30Ph\n\
vbTxKMr2sdQ6ds/VIu4beT0vG4Oc3R28hATg1QBODhVVUYX2IlgDm5oZATjiTP4y\n\
xkbnY+FeuIi5oTLLDiSUMVXPLHWlNlW3cumf/zCQMUVPT9/InN2X/DB5sjJHi0eb\n\
Tx2pBaPgNbNhlEdh22K+89Ibby3mlCrsnnV+vr9Y271opBf3uPmmvfbF8oqqyq3z\n\
96PPszkCgYEA2YEeFLNr68DrqzTGs3KJC9muvLpETxFnMxGhGuthv/GsAUYPFddb\n\
XH1frEjEZCgVX4AOUe57wEc4isVHd1gx1wryad8VKWHdZXiJxPD0/gcFR+uLnZ2Z\n\
8u4Ej9DGYxiJCUVtUgzYa1bf5dETzA8IFmC2mD+bU1x7mgsHSf+1olsCgYEAveHp\n\
FVq1gRa3rUxC9CV3AFfgD9uxMIryrr0oa5yTRauiWIsQzE6M/+IFeeIJC86QBfmb\n\
zDPtVBtrCEvt2UKrnGsnnEwUe7Tuu+pg3Yvzt4GmLIBtcc2XssQYwxGuM0QzkNSO\n\
livhgXDkEMlkspf+XH8xZZfzXqcCd5chNCF4RYUCgYB31dfI+AHh5mzx6yX/AH/Z\n\
c5n+iXHRTnlZfcERn9Y/dtuZ6AuvsPO5RapMtdreg+cist8w7QBps9PHQWJastDi\n\
9jkRc8OpBS6CFaNySn/w5dVXBsPpl0eWvOTuh8yGFKKL5SCSMFmc6kR5znPl3fJK\n\
wgZYY9MkXrQK70CY2LYuOQKBgB5d77nTjO19JZjYdmi3SSXL5/CBUQATaKZbaAh1\n\
vPPKdCc27lPOSCxwCDIq3Ql/WncqKSlqMI1f6Sklg39YczuLw4TygeAa2odA/4bO\n\
6AYz/NBnJZmqqJUVWWRxAmv+f0StSbRohiL+W+r3WlxZhHtkeBDoUSqVCQb5K307\n\
0RFFAoGAQoqKQXwUZRSlMhJ5Q6gRhXNy+S4JtVE9vCrWTaya1TKwAA+/8z4q2JyT\n\
vb0/fjLhIypZ9/+TwMQwtaOnvtufIbqxHyHK5N6G17dtAd1Bf24nj2l/PS6LsXHb\n\
tpUeqimkN0C6SOvS5ejZTKmjxAMZWI6syWkY//yw0qMTLEqt2jM=\n\
-----END RSA PRIVATE KEY-----\n";
const RSA_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAoVRDuWGySHJ8/86v5Gzv\n\
58Vvhix4XU2yFmF3UqM7TNPCMSQxaPh8wCoB8bC5x7h3or84dqIH99ny3iR4UUJX\n\
K4596I6DB7zP06FXI05ynLYZgOiaTM0sDygtRr6no9LUHbrmgVI/fVa+opYAxJzg\n\
/joRrOjRtClq4A1qq5zu1puvltjIEIz8gHSBktE3BMigsjcDfSRH7uCv/pSZ6MmP\n\
SzdHEMieGs8hHo+/OKNJGYhmzHmAs1i8KffasTlHouCvguEFeXUJBhbd5NAWFdit\n\
YS42aTo4ZMPXvuxrAnH8r3us3Ic+IuqX2M2dJVyjaCn7WnLNolZ35ydg17fro8fg\n\
RwIDAQAB\n\
-----END PUBLIC KEY-----\n";
const RSA_PUBLIC: &str = "\
-----BEGIN RSA PUBLIC KEY-----\n\
MIIBCgKCAQEAoVRDuWGySHJ8/86v5Gzv58Vvhix4XU2yFmF3UqM7TNPCMSQxaPh8\n\
wCoB8bC5x7h3or84dqIH99ny3iR4UUJXK4596I6DB7zP06FXI05ynLYZgOiaTM0s\n\
DygtRr6no9LUHbrmgVI/fVa+opYAxJzg/joRrOjRtClq4A1qq5zu1puvltjIEIz8\n\
gHSBktE3BMigsjcDfSRH7uCv/pSZ6MmPSzdHEMieGs8hHo+/OKNJGYhmzHmAs1i8\n\
KffasTlHouCvguEFeXUJBhbd5NAWFditYS42aTo4ZMPXvuxrAnH8r3us3Ic+IuqX\n\
2M2dJVyjaCn7WnLNolZ35ydg17fro8fgRwIDAQAB\n\
-----END RSA PUBLIC KEY-----\n";
const RS256: &str = "\
nHQm8TvRK9e908zoKeT-i_rkgm2YwhvC7_8VNDjdi__U7xkYf4w_x0-O09fbIMABreplrisFR4gCVQnOHZse3UwTKhR4xZ06K5EM\
biGamacLbRX0vOkXIeRfLvxSlAjTiP2neSg2jFwCM_w6nc8wuacv89qOzMbEO00VU69CUHmisunoHZjqm58CuCPFua1mLSJhLoJI\
uDe0kNlkAJaEIAhlF2_WvzGFBXnCzr8CGpCkslcoBDNWRDDzza-YW5vE3ADf-Tz9B79U3O4O3jfSN7suOWZ1mAKL63S0tGJVcGlx\
y_GDjTmbzj6UaFSM3tAoJvkD2LCYDT0udMnOw4ERjw";
const PS256: &str = "\
JwAYR2G3TDrR8YU3YCvJy7gP6EPgSuB2VrD6gkpooxbqx-yeL1xKjizCYjO6zOhJXFCARkUE2nQZoz9Qzw5100V4AtJ5HeH7F8dT\
c3Ee54kqpTstnY0mLwuCFqj2-ka-fGorT2b3VgIRXhAm9nzhh8bf-RwKb2yMj8rsddHDgwFwdpES_zWoDRhBq2KWUjydXxYBOQPf\
WEvO8nAF1x2gbvdBBhLWbwsgrxOaqEZ1ZN_dr7t2KVaWsvq0yf0uenzGhWiRgwvwwkPyT_iLLoH465RF0ZJ10_GsulALV8O8T2z2\
SxmljP6d7YEheKTJUduTSW3erDgzF9tdUB_xaUizTA";
const PS256_SALT_20: &str = "\
VNTdoLNrtemRU5H6QQZIHo6ptyC6HKOmxJejxWhYyvjRufoMe-YQk_Sbezm0BX2MktEh8Opxg6xfQlbI8uMyiwQPzJ7AAUHrO6vh\
sXw9DXSYfxYk-RyzG1CvBg62EpgyJyAT0HSYU8BBT2_LeL0LJbyxl03XVSn9seej65CmVWON6UJCOe9XVN_uVqQG-uFwOWozXwYI\
ktIBV65bp3hGVfeow2_Mj0-fTxyyWvuaLUj87z3Kb0YNOVqP1ZgOIlmQW20_D3sufpasXy-T8Ge47Wg5Od1sYpFft9XGosNkbhTY\
H-buJeLARXCdl174TjnU7CKj09X19ALKH4NdwIm8OQ";
const RS512: &str = "\
PswbCKOTzOud28IhaYYKIspxZ3YuFVFf1LJUFToy2rfgw6MEZky_JbE-9NWcCAE-baOWt_n5MXYSk8CazAv3khOWD3H02Tdmt3-q\
fYEquGe5fl-rddazNzudIr2AKfvfldnUpct_cCk50QOn4sKk3iTHMkxfkOcYNLO5fxHdozJ621wit0dHb1FmtjlEaGfiSR5pSYq_\
8mz_Ztehs6yS19souDR7laYViJ1VzrgTVlh3FeN9e0LsFmsVNoeN1mYR0F01rsImMG8MtkL4GTJLKVuRsyyKqC2XlQ6ZTzINbIJt\
veeWPYiMCLi0C2FGzet5Hf0tHB2sH2lSLzJIudivoA";
