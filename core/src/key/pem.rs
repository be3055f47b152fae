//! Keys as PEM (RFC 7468).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::error::Error;
use crate::words::phrase;

/// More text is not even looked at: the secret RSA key of 8192 bits has 6,400 characters.
const LONGEST: usize = 64 << 10;

/// Characters of a line (RFC 7468 §2).
const LINE: usize = 64;

/// What a block holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A SubjectPublicKeyInfo.
    Public,
    /// An RSAPublicKey.
    RsaPublic,
    /// A PrivateKeyInfo.
    Secret,
    /// An ECPrivateKey.
    EcSecret,
    /// An RSAPrivateKey.
    RsaSecret,
}

impl Label {
    const ALL: [Label; 5] = [Label::Public, Label::RsaPublic, Label::Secret, Label::EcSecret, Label::RsaSecret];

    pub(super) fn is_secret(self) -> bool {
        matches!(self, Label::Secret | Label::EcSecret | Label::RsaSecret)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Label::Public => "PUBLIC KEY",
            Label::RsaPublic => "RSA PUBLIC KEY",
            Label::Secret => "PRIVATE KEY",
            Label::EcSecret => "EC PRIVATE KEY",
            Label::RsaSecret => "RSA PRIVATE KEY",
        }
    }
}

/// Reads the first block of a text, passing over the parameters that OpenSSL writes before an EC key. The text may hold a
/// secret, so that no message repeats any of it but labels.
pub(super) fn read(text: &str) -> Result<(Label, Zeroizing<Vec<u8>>), Error> {
    if text.len() > LONGEST {
        return Err(Error::of(&phrase::KEY_MALFORMED_LONG).with("expected", LONGEST).with("found", text.len()));
    }
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix("-----BEGIN ").and_then(|rest| rest.strip_suffix("-----")) else { continue };
        let mut body = Zeroizing::new(String::with_capacity(text.len()));
        let ends = |line: &str| {
            line.strip_prefix("-----END ").and_then(|rest| rest.strip_suffix("-----")).is_some_and(|end| end == name)
        };
        loop {
            match lines.next() {
                Some(line) if ends(line) => break,
                Some(line) => body.push_str(line),
                None => return Err(Error::of(&phrase::KEY_MALFORMED_PEM_END).with("label", name)),
            }
        }
        if name == "EC PARAMETERS" {
            continue;
        }
        let Some(label) = Label::ALL.into_iter().find(|label| label.name() == name) else {
            let is_encrypted = name == "ENCRYPTED PRIVATE KEY";
            let other = || Error::of(&phrase::KEY_UNSUPPORTED_PEM).with("found", name);
            return Err(if is_encrypted { Error::of(&phrase::KEY_UNSUPPORTED_ENCRYPTED) } else { other() });
        };
        if body.contains("ENCRYPTED") {
            return Err(Error::of(&phrase::KEY_UNSUPPORTED_ENCRYPTED));
        }
        // The decoder's own error quotes what it stumbles over, which may be part of a secret.
        let bytes = STANDARD.decode(&*body).map(Zeroizing::new);
        let bytes = bytes.map_err(|_| Error::of(&phrase::KEY_MALFORMED_PEM_BASE64))?;
        return Ok((label, bytes));
    }
    Err(Error::of(&phrase::KEY_MALFORMED_PEM))
}

/// Writes one block.
pub(super) fn write(label: Label, bytes: &[u8]) -> Zeroizing<String> {
    let digits = Zeroizing::new(STANDARD.encode(bytes));
    let name = label.name();
    // Sized beforehand, so that no half-written copy of a secret is left behind.
    let mut text = Zeroizing::new(String::with_capacity(digits.len() + digits.len() / LINE + 2 * name.len() + 40));
    for part in ["-----BEGIN ", name, "-----\n"] {
        text.push_str(part);
    }
    let mut rest = digits.as_str();
    while !rest.is_empty() {
        let (line, others) = rest.split_at_checked(LINE).unwrap_or((rest, ""));
        text.push_str(line);
        text.push('\n');
        rest = others;
    }
    for part in ["-----END ", name, "-----\n"] {
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    #[test]
    fn what_is_written_reads_back_in_lines_of_64() {
        for length in [0, 1, 47, 48, 49, 1_000] {
            for label in Label::ALL {
                let bytes = vec![0xfb; length];
                let text = write(label, &bytes);
                assert!(text.lines().all(|line| line.len() <= LINE));
                let (found, read) = read(&text.replace('\n', " \r\n")).unwrap();
                assert_eq!((found, &*read), (label, &bytes));
                let around = format!(
                    "Bag Attributes\n\n{}\n{}trailing",
                    "-----BEGIN EC PARAMETERS-----\nBggq\n-----END EC PARAMETERS-----", *text
                );
                assert_eq!(*super::read(&around).unwrap().1, bytes);
            }
        }
    }

    #[test]
    fn what_is_no_pem_is_refused_without_repeating_it() {
        let long = "a".repeat(LONGEST + 1);
        for (text, code) in [
            ("", Code::KeyMalformed),
            ("c2VjcmV0", Code::KeyMalformed),
            (&long, Code::KeyMalformed),
            ("-----BEGIN PRIVATE KEY-----\nc2VjcmV0", Code::KeyMalformed),
            ("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PUBLIC KEY-----", Code::KeyMalformed),
            ("-----BEGIN PRIVATE KEY-----\nc2Vjc-mV0\n-----END PRIVATE KEY-----", Code::KeyMalformed),
            ("-----BEGIN PRIVATE KEY-----\nc2VjcmV0c\n-----END PRIVATE KEY-----", Code::KeyMalformed),
            ("-----BEGIN CERTIFICATE-----\nc2VjcmV0\n-----END CERTIFICATE-----", Code::KeyUnsupported),
            (
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nc2VjcmV0\n-----END ENCRYPTED PRIVATE KEY-----",
                Code::KeyUnsupported,
            ),
            (
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nc2VjcmV0\n-----END RSA PRIVATE KEY-----",
                Code::KeyUnsupported,
            ),
        ] {
            let error = read(text).unwrap_err();
            assert_eq!(error.code(), code, "{text:.60}");
            assert!(!format!("{error} {error:?}").contains("c2Vjc"), "{error:?}");
        }
    }
}
