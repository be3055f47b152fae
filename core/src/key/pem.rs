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
    /// A Certificate.
    Certificate,
    /// A PrivateKeyInfo.
    Secret,
    /// An EncryptedPrivateKeyInfo.
    Encrypted,
    /// OpenSSH's own form.
    OpenSsh,
    /// An ECPrivateKey.
    EcSecret,
    /// An RSAPrivateKey.
    RsaSecret,
}

/// A block: what it holds, and the bytes of that.
type Block = (Label, Zeroizing<Vec<u8>>);

impl Label {
    const ALL: [Label; 8] = [
        Label::Public,
        Label::RsaPublic,
        Label::Certificate,
        Label::Secret,
        Label::Encrypted,
        Label::OpenSsh,
        Label::EcSecret,
        Label::RsaSecret,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Label::Public => "PUBLIC KEY",
            Label::RsaPublic => "RSA PUBLIC KEY",
            Label::Certificate => "CERTIFICATE",
            Label::Secret => "PRIVATE KEY",
            Label::Encrypted => "ENCRYPTED PRIVATE KEY",
            Label::OpenSsh => "OPENSSH PRIVATE KEY",
            Label::EcSecret => "EC PRIVATE KEY",
            Label::RsaSecret => "RSA PRIVATE KEY",
        }
    }
}

/// Reads the first block of a text, passing over the parameters that OpenSSL writes before an EC key. The text may hold a
/// secret, so that no message repeats any of it but labels.
pub(super) fn read(text: &str) -> Result<Block, Error> {
    read_but(text, &["EC PARAMETERS"])?.ok_or_else(|| Error::of(&phrase::KEY_MALFORMED_PEM))
}

/// The text with ends of lines where it has backslash and n: so they are often left in variables of the environment and in JSON.
pub(super) fn unescaped(text: &str) -> Zeroizing<String> {
    if text.len() > LONGEST || !text.contains("\\n") {
        return Zeroizing::new(text.to_owned());
    }
    let text = text.trim().trim_matches(['"', '\'']);
    Zeroizing::new(Zeroizing::new(text.replace("\\r", "")).replace("\\n", "\n"))
}

/// The same, passing over the certificates too that stand before a secret key.
pub(super) fn read_secret(text: &str) -> Result<Block, Error> {
    match read_but(text, &["EC PARAMETERS", "CERTIFICATE"])? {
        Some(found) => Ok(found),
        None => read(text),
    }
}

fn read_but(text: &str, passed_over: &[&str]) -> Result<Option<Block>, Error> {
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
        if passed_over.contains(&name) {
            continue;
        }
        let Some(label) = Label::ALL.into_iter().find(|label| label.name() == name) else {
            return Err(Error::of(&phrase::KEY_UNSUPPORTED_PEM).with("found", name));
        };
        if body.contains("ENCRYPTED") {
            return Err(Error::of(&phrase::KEY_UNSUPPORTED_ENCRYPTED));
        }
        // The decoder's own error quotes what it stumbles over, which may be part of a secret.
        let bytes = STANDARD.decode(&*body).map(Zeroizing::new);
        let bytes = bytes.map_err(|_| Error::of(&phrase::KEY_MALFORMED_PEM_BASE64))?;
        return Ok(Some((label, bytes)));
    }
    Ok(None)
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
    fn ends_of_lines_that_were_left_as_backslash_and_n_are_read() {
        let text = write(Label::Secret, &[0xfb; 100]);
        let escaped = text.replace('\n', "\\n");
        for text in [escaped.clone(), format!("\"{escaped}\""), format!("'{}'\n", text.replace('\n', "\\r\\n"))] {
            assert_eq!(read(&text).unwrap_err().code(), Code::KeyMalformed, "in documents of others they are none");
            assert_eq!(*read(&unescaped(&text)).unwrap().1, vec![0xfb; 100]);
        }
        assert_eq!(*unescaped(&text), *text);
    }

    #[test]
    fn certificates_before_a_secret_key_are_passed_over() {
        let certificate = write(Label::Certificate, &[1; 9]);
        let both = format!("{}{}", *certificate, *write(Label::Secret, &[7; 9]));
        assert_eq!(read(&both).unwrap().0, Label::Certificate);
        assert_eq!(read_secret(&both).unwrap().0, Label::Secret);
        assert_eq!(read_secret(&certificate).unwrap().0, Label::Certificate, "so that it is told what it is");
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
            ("-----BEGIN PKCS7-----\nc2VjcmV0\n-----END PKCS7-----", Code::KeyUnsupported),
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
