//! Secret keys that a passphrase protects, as OpenSSL and OpenSSH wrote them, and what is said where they cannot be read.
#![cfg(all(feature = "ecdsa", feature = "rsa"))]

use ob3::{Code, SigningKey, VerifyingKey};

#[cfg(feature = "passphrase")]
const PASSPHRASE: &str = "correct horse";

/// Each with the public half, as OpenSSL or OpenSSH told it.
#[cfg(feature = "passphrase")]
const PROTECTED: [(&str, &str); 6] = [
    (ED25519_PBKDF2, ED25519_SPKI),
    (P256_PBKDF2, P256_SPKI),
    (P384_SCRYPT, P384_SPKI),
    (OPENSSH_ED25519, OPENSSH_ED25519_JWK),
    (OPENSSH_P256, OPENSSH_P256_SPKI),
    (OPENSSH_RSA, OPENSSH_RSA_SPKI),
];

#[cfg(feature = "passphrase")]
fn public(text: &str) -> VerifyingKey {
    if text.starts_with('{') { VerifyingKey::from_jwk(text) } else { VerifyingKey::from_pem(text) }.unwrap()
}

#[cfg(feature = "passphrase")]
#[test]
fn a_protected_key_is_read_with_its_passphrase_and_no_other() {
    for (protected, expected) in PROTECTED {
        let key = SigningKey::from_encrypted_pem(protected, PASSPHRASE).unwrap();
        assert_eq!(key.verifying_key(), &public(expected));
        let escaped = protected.replace('\n', "\\n");
        assert_eq!(SigningKey::from_encrypted_pem(&escaped, PASSPHRASE).unwrap().verifying_key(), key.verifying_key());
        for wrong in ["", "correct horse ", "Correct horse", "correct horse\n"] {
            let error = SigningKey::from_encrypted_pem(protected, wrong).unwrap_err();
            assert_eq!(error.phrase().unwrap().id(), "key.passphrase/wrong", "{wrong:?}: {error}");
            assert!(!format!("{error} {error:?}").contains("orse"), "no passphrase in messages");
        }
        let error = SigningKey::from_pem(protected).unwrap_err();
        assert_eq!(error.phrase().unwrap().id(), "key.passphrase/missing");
        // What is not protected is read, whatever passphrase came with it.
        let plain = SigningKey::from_encrypted_pem(&key.to_pem(), PASSPHRASE).unwrap();
        assert_eq!(plain.verifying_key(), key.verifying_key());
    }
}

#[cfg(feature = "passphrase")]
#[test]
fn an_openssh_key_without_a_passphrase_is_read_as_it_is() {
    let key = SigningKey::from_pem(OPENSSH_PLAIN).unwrap();
    assert_eq!(key.verifying_key(), &public(OPENSSH_ED25519_JWK));
}

#[cfg(feature = "passphrase")]
#[test]
fn older_ciphers_and_too_much_derivation_are_refused_with_a_remedy() {
    for (protected, phrase) in [(P256_PBES1, "key.unsupported/cipher"), (P256_OLDER, "key.unsupported/encrypted")] {
        let error = SigningKey::from_encrypted_pem(protected, PASSPHRASE).unwrap_err();
        assert_eq!(error.phrase().unwrap().id(), phrase);
        assert!(error.message().contains("openssl"), "{error}");
    }
    let error = SigningKey::from_encrypted_pem(&with_iterations(ED25519_PBKDF2, 0x7fff_ffff), PASSPHRASE).unwrap_err();
    assert_eq!(error.phrase().unwrap().id(), "key.unsupported/kdf-cost");
}

/// The key with that many iterations of PBKDF2 in place of its 2048, in as many bytes more in each structure around.
#[cfg(feature = "passphrase")]
fn with_iterations(pem: &str, count: u32) -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    let mut der = STANDARD.decode(pem.lines().filter(|line| !line.starts_with('-')).collect::<String>()).unwrap();
    let place = der.windows(4).position(|window| window == [2, 2, 8, 0]).unwrap();
    der.splice(place..place + 4, [&[2, 4], &count.to_be_bytes()[..]].concat());
    // The heads of the structures that hold it: each is 2 bytes longer.
    let mut at = 0;
    while at < place {
        let (head, long) = if der[at + 1] == 0x81 { (3, at + 2) } else { (2, at + 1) };
        let end = at + head + usize::from(der[long]);
        if der[at] & 0x20 != 0 && end > place {
            der[long] += 2;
            at += head;
        } else {
            at = end;
        }
    }
    let body = STANDARD.encode(der);
    format!("-----BEGIN ENCRYPTED PRIVATE KEY-----\n{body}\n-----END ENCRYPTED PRIVATE KEY-----\n")
}

#[cfg(feature = "passphrase")]
#[test]
fn no_cut_and_no_changed_byte_of_a_protected_key_ends_in_a_panic() {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    for (protected, label) in [
        (P256_PBKDF2, "ENCRYPTED PRIVATE KEY"),
        (OPENSSH_ED25519, "OPENSSH PRIVATE KEY"),
        (OPENSSH_PLAIN, "OPENSSH PRIVATE KEY"),
    ] {
        let der = STANDARD.decode(protected.lines().filter(|line| !line.starts_with('-')).collect::<String>()).unwrap();
        let read = |bytes: &[u8]| {
            let body = STANDARD.encode(bytes);
            // Without a passphrase, so that nothing is derived.
            SigningKey::from_pem(&format!("-----BEGIN {label}-----\n{body}\n-----END {label}-----\n"))
        };
        for length in 0..der.len() {
            assert!(read(&der[..length]).is_err(), "{length}");
        }
        for place in 0..der.len() {
            for change in [1, 0x80, 0xff] {
                let mut changed = der.clone();
                changed[place] ^= change;
                drop(read(&changed));
            }
        }
    }
}

#[cfg(not(feature = "passphrase"))]
#[test]
fn a_protected_key_is_refused_with_the_command_that_converts_it() {
    for (protected, phrase, remedy) in [
        (P256_PBKDF2, "key.unsupported/encrypted", "openssl pkey"),
        (P256_OLDER, "key.unsupported/encrypted", "openssl pkey"),
        (OPENSSH_ED25519, "key.unsupported/openssh", "ssh-keygen"),
        (OPENSSH_PLAIN, "key.unsupported/openssh", "ssh-keygen"),
    ] {
        let error = SigningKey::from_pem(protected).unwrap_err();
        assert_eq!(error.phrase().unwrap().id(), phrase);
        assert!(error.message().contains(remedy), "{error}");
    }
}

#[test]
fn what_is_protected_is_no_public_key() {
    for protected in [P256_PBKDF2, P256_OLDER, OPENSSH_PLAIN] {
        assert_eq!(VerifyingKey::from_pem(protected).unwrap_err().code(), Code::KeyUnsupported);
    }
}

#[cfg(feature = "passphrase")]
const ED25519_PBKDF2: &str = "\
-----BEGIN ENCRYPTED PRIVATE KEY-----\n\
MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjPp8TXdq8KaQICCAAw\n\
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEM/LLIvEJhmiCAR6CSfuBvYEQOck\n\
fj2hAM7nuy8rsbMeFHoLSx/wMYGwx4g1hbOLZoE2hVKOeFvllC+kWvLccKxF3CKe\n\
L3B7eWXhR13YOx6uNys=\n\
-----END ENCRYPTED PRIVATE KEY-----\n";
const P256_PBKDF2: &str = "\
-----BEGIN ENCRYPTED PRIVATE KEY-----\n\
MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiiE4x3He1oYAICCAAw\n\
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEE3qk/7uJONzWGh9BUtqCzcEgZB5\n\
XmFVKeENdjJDVApo9Xr0OVjfVN1Hsud6/1WtLrw+Zw1QVImY4CLIpeAz/a0+hey+\n\
MsDOnqoIxeTtkXlwoP57/rxkcPNiKsx9PM+w3u0PNDz2VnAoskTT8h/vRcCzaZ2l\n\
QUuQwrfD9f6FIT/3d6qNuhAkd4PotU5xIlRsWE2Nr1jTaRTNJDBRVsWcAnCzQPo=\n\
-----END ENCRYPTED PRIVATE KEY-----\n";
#[cfg(feature = "passphrase")]
const P384_SCRYPT: &str = "\
-----BEGIN ENCRYPTED PRIVATE KEY-----\n\
MIIBFDBPBgkqhkiG9w0BBQ0wQjAhBgkrBgEEAdpHBAswFAQIlIepsebKYZYCAkAA\n\
AgEIAgEBMB0GCWCGSAFlAwQBKgQQWLKjjTlffXX/QlfniPzrpASBwH0zaOwmgsvr\n\
bpsNCVtJdIMYxDaZHUlIAMxlaKmFHnjXEEDWMDHx3Act4zy5EHtCz6/MPI2sN1On\n\
sSv2cXNk7jYFuYfrrE3RjfytKtxU01/yBE4/+QTES7+8788W6QAMfoD8e6ApXENE\n\
FQ9e0Z8e+yLKwYSQo9ZStZYZiTuY+zpERBwy6XvuIkucTmoxgTMX07CBAv5h06Qw\n\
m0rS3uKIi7zwZ5piOoT09HIv77A6zrsRhRkFf99tVuD+BobatBURMg==\n\
-----END ENCRYPTED PRIVATE KEY-----\n";
#[cfg(feature = "passphrase")]
const P256_PBES1: &str = "\
-----BEGIN ENCRYPTED PRIVATE KEY-----\n\
MIGxMBwGCiqGSIb3DQEMAQMwDgQIVfPqnsM6/AwCAggABIGQlvheaJrlZ9tU6XwM\n\
Kzjxhb2TvfHRMStBUWQL7LUlKRJy96aIh1y40lb2aj5E6qm7C4QrklNS/5RXVWpZ\n\
/pT2VO5J8xLh0HU24j5Fdp2AosLyNxzq5r3iy0YiXzO+ghLNM84vPKM9G73RfbnX\n\
SD4nrVBmo4yzPoyjNCxFuJg43QdX8g8YXkiY4HuPfaXk8Gel\n\
-----END ENCRYPTED PRIVATE KEY-----\n";
const P256_OLDER: &str = "\
-----BEGIN EC PRIVATE KEY-----\n\
Proc-Type: 4,ENCRYPTED\n\
DEK-Info: AES-128-CBC,5FE00408F8B5C5634E66B845515DB378\n\
\n\
2YGyCcQEzW2Yb0tT7rpVPUV+dlNvgI+eTWCr76B5UimqBgJgGdARHwK04OKbJTIN\n\
kHxyWUK1e8ucvqtAUuMQ/BU3W4EaNfiTwSKGeSS/YJxxv6UZ7lH+PB0s02h+nTlo\n\
dPLvppg/e6o2HZZqIdyMvdF5/+EyvuoZ/X6Q43zSfs4=\n\
-----END EC PRIVATE KEY-----\n";
const OPENSSH_ED25519: &str = "\
-----BEGIN OPENSSH PRIVATE KEY-----\n\
b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABD1wTR7Y6\n\
xlWrfKKPbLQkXhAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAII/Aoc/K/IU/UR7O\n\
gyNi26mTH4yrZbv4gESRKpcuMcDmAAAAkLQPrr6nREXd0Jswq3Q2AmxQG45Rd/cp7+TT8J\n\
9hj3YHPHjZrRhLvzS/d4BTIt/p2Ce+H++5ufvt0p/y3ecHcxhRTCcU3SJlWtLTsdDhdGta\n\
iKerl/y2bvEJPkqGv/6OWWY50hAmV6kkw0pxu9V/AQ1lzqAXifxnGpzo5x1wuY6TdZBQ1c\n\
SRJG98x2uS6C1gWw==\n\
-----END OPENSSH PRIVATE KEY-----\n";
const OPENSSH_PLAIN: &str = "\
-----BEGIN OPENSSH PRIVATE KEY-----\n\
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n\
QyNTUxOQAAACCPwKHPyvyFP1EezoMjYtupkx+Mq2W7+IBEkSqXLjHA5gAAAJDP5RScz+UU\n\
nAAAAAtzc2gtZWQyNTUxOQAAACCPwKHPyvyFP1EezoMjYtupkx+Mq2W7+IBEkSqXLjHA5g\n\
AAAEA4/vK5qY59A/fLeWHf5MTRFB8pAmZ4vIjrFWl1XuCMqY/Aoc/K/IU/UR7OgyNi26mT\n\
H4yrZbv4gESRKpcuMcDmAAAABmJhZGdlcwECAwQFBgc=\n\
-----END OPENSSH PRIVATE KEY-----\n";
#[cfg(feature = "passphrase")]
const OPENSSH_P256: &str = "\
-----BEGIN OPENSSH PRIVATE KEY-----\n\
b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABAZiffe34\n\
2HgJb5iJ9tRDhpAAAAEAAAAAEAAABoAAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlz\n\
dHAyNTYAAABBBG6woPC01uIUx2rQlocq4l1Buztnon5SpvHNlXUY1+UQA0c6wvolQBDNOW\n\
FHE6/NXhnX6AHOaQQVER5QkdzZ38UAAACgjOKdgwFFZbtiFxRFAjaAwkdeEg0INFXe4v6M\n\
IsfKJ7iQsaQr+5VjLnbM5iOLy/JDQa9yLTEkW3rcEUzCw+tb4OIL8CA2KhVZjvx2qucn6f\n\
83bOzmZGMXET0xZo+mCkRXUHROwlURdimpK/xP6o+0jD/YiiaA6+j2Flb/VygNdWPy/+Gj\n\
eUqRDcqbL4NVeB3kz3ttFJwjnA2A6YEG8qySRw==\n\
-----END OPENSSH PRIVATE KEY-----\n";
#[cfg(feature = "passphrase")]
const OPENSSH_RSA: &str = "\
-----BEGIN OPENSSH PRIVATE KEY-----\n\
b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABCjP+Qy0H\n\
fU7t9wNYOIkkQQAAAAEAAAAAEAAAEXAAAAB3NzaC1yc2EAAAADAQABAAABAQDIKdwzsQPA\n\
y+RjwiWSmr2Cc5kmgLso4WteOTjz4nMWyZ+SOIq+wVDOR9aZG9ha3org/Rv6lzMEKuyljj\n\
hTG+x5x40xlux3JSETgkpbzGwFTjkNXbj0ZChNhhY/KmO1MAF1uw7hn4Vs264SYNM9lip+\n\
C0W63xnm1jv8MkwfOeY1s42MAeFgi0k8hGiUSxBOHl9kRtFTNAakuAsocElFxMixHr9SO8\n\
7iaw+QxkU77wL5eyG1SZGEKs7QxIZBWjJt7hAOv8gbe6KsSMMfhBgWg/BXuacamn3LoPy7\n\
JdF0WxoEciuIN3Gabp9fmbn6AuipLJ6lVoZIF2qDHg64OW6Rt9iNAAADwIE9vZfBm/gA9P\n\
wtTuWIZ4VOVzp9zd/srh4R7qpn+WozZPN/NhhMuM+QMA0bALCnldxKBM2/15Bft3PgRdjU\n\
REoVK7dtDKghaJWsW0eGOiwIOZRS1wkACWGcGq7mQ8addoUlEEeYEdnFFN9ksp8wna1BB3\n\
Q16b+0qttoTUBQjLXh1XpwOCsfA2A49LshRVrYVF6PYFuFORDiYfpK4b8h61k+Ujh90tco\n\
Q7yyFlk5MaQbKsO6cFulBQ5H/u6jqnvwkLHjsSJgunexXVqzGnyqGaeQ58hCTk4C/ZqTIa\n\
kPUn0p6ZwECaNfflZrXcG0n4xVZLzxbHWNulEhr6HaX9JjA+rfWVF3LzGPbUFrLJG5fxx1\n\
ChAIjxyVCoul8n+LmppIdGJv9XZMVr2tUpKq7nixjH4nwppPk+BXoiZtoXYjTrTT4xWB3x\n\
RdBDqIxzZhdezJcxoxoTbRwXknL0N/UIwc3SleWHrLGIO3RmNXTvIUFs2hYryhg3cKHZWH\n\
c5SX3Nzr7pGAUdyJlBx16Rugf20M2BykjFXurdovDH8szSqH2lSfx4JXDsB8ZjzMXu2FoU\n\
lzlHp1kGjEqGnL0uT+6cuakI0w9BdjQ1T6rX3vRUTN9zpmwyDo14ypnR8xdzrxgarQiI8I\n\
fMYDbXePcrq7AWDE7k/eFWqn/wVKQE9Noz8iYf9iAB6Gi1IwIN2MTyUuPdG2Nwk3yEv/3w\n\
qTdPZvBvr3ug+uBXOeFrXcJkdxOOzhliL+o9310Ht6DQa3etNvaH3AB93NAG6j+Fc92eze\n\
mUzaIv6PGSUueiXP/ftBHXjGpRjriZPGg0gfnNoN2B0Jd4zFWv1kxVp3xDWJXPAD8GUBWL\n\
TxooYkVmNRFgbdQs8ah1SuhvpsPUNuuP5EV0QbdWXtEEEYKMFXfbR5f24EdxT/z9c+sUMj\n\
ZYbhnaCCZPMP+fc6iinSsmOB+vR92Ro8nWtc4OP2QW8smv2Rz1dN3kYp50Wwb/MevO7CXv\n\
yigK7vd6iPjxe/NdM6k0NfcMHkwMuSWjR9lZXHrU8rDuQi0yiPNKj1NgbYQOSpsls0R/NA\n\
o1Ez8xwufpRzbTvplNFZNb+khCg8BIEjguFTZGf5tS6UGS16VARp3ZK4kSLqmGlqXi8PJ0\n\
dxk+1NBV18K/HMgz8lhfM5jAVlrsLQXubUfEXMmgTDa0Mx6XF8bs0I2rHhoUlomYdq493C\n\
26HUz8rplu96t2wN/h6VmnP3XTGr+tdyG0BgCnEmdsjFYWbe0qn6JFwjiLYhepl3cuAPXc\n\
K6WKMo4w==\n\
-----END OPENSSH PRIVATE KEY-----\n";
#[cfg(feature = "passphrase")]
const ED25519_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n\
-----END PUBLIC KEY-----\n";
#[cfg(feature = "passphrase")]
const P256_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYP7UuiVanTHJYet0xjVtaMBJuJI7\n\
Yfps5mliLmDyn7Z5A/4QCLi8maQa6elWKLxk8vGyDC1+n1F3o8KU1EYimQ==\n\
-----END PUBLIC KEY-----\n";
#[cfg(feature = "passphrase")]
const P384_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE7DpOQVtOGaRWhhgCn0J/pdqai8SukuAu\n\
BqrlKGswDGTe+PDqkFWGYGSiVFFUgLwTgBXZty19VyROqO+awMYhiWcIpZNn+d+5\n\
9UyoSz8cnbEoiyMcOuDU/nNE/SUzJkcg\n\
-----END PUBLIC KEY-----\n";
#[cfg(feature = "passphrase")]
const OPENSSH_P256_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbrCg8LTW4hTHatCWhyriXUG7O2ei\n\
flKm8c2VdRjX5RADRzrC+iVAEM05YUcTr81eGdfoAc5pBBURHlCR3NnfxQ==\n\
-----END PUBLIC KEY-----\n";
#[cfg(feature = "passphrase")]
const OPENSSH_RSA_SPKI: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyCncM7EDwMvkY8Ilkpq9\n\
gnOZJoC7KOFrXjk48+JzFsmfkjiKvsFQzkfWmRvYWt6K4P0b+pczBCrspY44Uxvs\n\
eceNMZbsdyUhE4JKW8xsBU45DV249GQoTYYWPypjtTABdbsO4Z+FbNuuEmDTPZYq\n\
fgtFut8Z5tY7/DJMHznmNbONjAHhYItJPIRolEsQTh5fZEbRUzQGpLgLKHBJRcTI\n\
sR6/UjvO4msPkMZFO+8C+XshtUmRhCrO0MSGQVoybe4QDr/IG3uirEjDH4QYFoPw\n\
V7mnGpp9y6D8uyXRdFsaBHIriDdxmm6fX5m5+gLoqSyepVaGSBdqgx4OuDlukbfY\n\
jQIDAQAB\n\
-----END PUBLIC KEY-----\n";
#[cfg(feature = "passphrase")]
const OPENSSH_ED25519_JWK: &str = r#"{"kty":"OKP","crv":"Ed25519","x":"j8Chz8r8hT9RHs6DI2LbqZMfjKtlu_iARJEqly4xwOY"}"#;
