//! did:web: the identifier says where the document is (<https://w3c-ccg.github.io/did-method-web/>).

use super::url::{self, Did};
use crate::error::Error;
use crate::words::phrase;

impl Did {
    /// The did:web of an issuer at a host, with an optional port and path: `example.edu`, `localhost:8443/issuers/1`. What stands
    /// before the host (`https://`) and a last `/` are left away.
    ///
    /// ```
    /// use ob3::Did;
    /// assert_eq!(Did::web("example.edu")?.as_str(), "did:web:example.edu");
    /// assert_eq!(Did::web("https://example.edu:8443/~ada/")?.as_str(), "did:web:example.edu%3A8443:%7Eada");
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `did.malformed`, as in [`document_url`](Self::document_url).
    pub fn web(address: &str) -> Result<Self, Error> {
        let address = address.strip_prefix("https://").unwrap_or(address);
        let mut segments = address.strip_suffix('/').unwrap_or(address).split('/');
        let mut did = format!("did:web:{}", segments.next().unwrap_or_default().replace(':', "%3A"));
        for segment in segments {
            did.push(':');
            did.push_str(&url::percent_encoded(segment, b".-_%"));
        }
        let did = Did::parse(&did)?;
        did.document_url()?;
        Ok(did)
    }

    /// The URL of the document of a did:web: always https, a host with a name, an optional port, and plain path segments.
    ///
    /// ```
    /// use ob3::Did;
    /// assert_eq!(Did::parse("did:web:example.edu")?.document_url()?, "https://example.edu/.well-known/did.json");
    /// assert_eq!(Did::parse("did:web:localhost%3A8443:a:b")?.document_url()?, "https://localhost:8443/a/b/did.json");
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `did.malformed` for a host that is an address or no host name, for a port that is no port, and for path segments
    /// that are empty, `.`, `..`, or hide such things behind percent-encodings; `did.unsupported` for other methods.
    pub fn document_url(&self) -> Result<String, Error> {
        if self.method() != "web" {
            return Err(url::unsupported(&phrase::DID_UNSUPPORTED_ADDRESS, self));
        }
        let refused = |phrase| url::malformed(phrase, self.as_str());
        let mut segments = self.id().split(':');
        let authority = segments.next().unwrap_or_default();
        let (host, port) = match split_port(authority) {
            (host, None) => (host, None),
            (host, Some(port)) if is_port(port) => (host, Some(port)),
            _ => return Err(refused(&phrase::DID_MALFORMED_PORT)),
        };
        if !is_host_name(host) {
            return Err(refused(&phrase::DID_MALFORMED_HOST));
        }
        let mut document = format!("https://{}", host.to_ascii_lowercase());
        if let Some(port) = port {
            document.push(':');
            document.push_str(port);
        }
        let mut path = segments.peekable();
        if path.peek().is_none() {
            document.push_str("/.well-known");
        }
        for segment in path {
            if !is_plain_segment(segment) {
                return Err(refused(&phrase::DID_MALFORMED_SEGMENT));
            }
            document.push('/');
            document.push_str(segment);
        }
        document.push_str("/did.json");
        Ok(document)
    }
}

/// The host, and what follows the percent-encoded colon.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    let divided = authority.split_once("%3A").or_else(|| authority.split_once("%3a"));
    divided.map_or((authority, None), |(host, port)| (host, Some(port)))
}

fn is_port(text: &str) -> bool {
    !text.starts_with(['0', '+']) && text.parse::<u16>().is_ok()
}

/// Labels of letters, digits and inner hyphens (RFC 1123 §2.1). A last label that begins with a digit is refused
/// altogether: URL parsers read such hosts as IPv4 addresses, in many spellings, and no top-level domain begins so.
fn is_host_name(host: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.len() <= 253 && host.split('.').all(is_label) && !last.starts_with(|c: char| c.is_ascii_digit())
}

/// A segment that stays one in every URL parser and on every server: no percent-encoding stands for a control character, or for
/// one that divides or hides (`. / \\ ? # %`).
fn is_plain_segment(segment: &str) -> bool {
    let harmless = |encoded: &str| {
        let byte = encoded.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        byte.is_some_and(|byte| !byte.is_ascii_control() && !b"./\\?#%".contains(&byte))
    };
    !matches!(segment, "" | "." | "..") && segment.split('%').skip(1).all(harmless)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    #[test]
    fn the_examples_of_the_method_lead_where_it_says() {
        for (did, document) in [
            ("did:web:w3c-ccg.github.io", "https://w3c-ccg.github.io/.well-known/did.json"),
            ("did:web:w3c-ccg.github.io:user:alice", "https://w3c-ccg.github.io/user/alice/did.json"),
            ("did:web:example.com%3A3000:user:alice", "https://example.com:3000/user/alice/did.json"),
            ("did:web:example.com%3a3000", "https://example.com:3000/.well-known/did.json"),
            ("did:web:Example.COM:Ab", "https://example.com/Ab/did.json"),
            ("did:web:xn--bcher-kva.example:b%C3%BCcher", "https://xn--bcher-kva.example/b%C3%BCcher/did.json"),
            ("did:web:example.com:%7Eada:a%20b", "https://example.com/%7Eada/a%20b/did.json"),
            ("did:web:1edtech.org:0:1", "https://1edtech.org/0/1/did.json"),
        ] {
            assert_eq!(Did::parse(did).unwrap().document_url().unwrap(), document);
        }
    }

    #[test]
    fn a_name_that_could_lead_elsewhere_is_refused() {
        let (label, host) = ("a".repeat(64), vec!["a"; 128].join("."));
        for id in [
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "1.2.3.4%3A80",
            "example.0x10",
            "example.1",
            "%5B::1%5D",
            "%5B%3A%3A1%5D",
            "example.com%3A",
            "example.com%3A0",
            "example.com%3A080",
            "example.com%3A65536",
            "example.com%3A80%3A80",
            "example.com%3A8a",
            "example.com%2Fx",
            "user%40example.com",
            "user%3Apw%40example.com",
            "exam%70le.com",
            ".com",
            "example.",
            "example..com",
            "-a.com",
            "a-.com",
            "a_b.com",
            "example.com::a",
            "example.com:..:a",
            "example.com:.:a",
            "example.com:..",
            "example.com:%2e%2e:a",
            "example.com:a%2Fb",
            "example.com:a%5cb",
            "example.com:a%00",
            "example.com:a%3Fb",
            "example.com:a%23b",
            "example.com:a%25b",
            ":example.com",
            &label,
            &host,
        ] {
            let did = Did::parse(&format!("did:web:{id}")).unwrap();
            assert_eq!(did.document_url().unwrap_err().code(), Code::DidMalformed, "{id}");
        }
    }

    #[test]
    fn an_address_becomes_the_did_whose_document_is_there() {
        for (address, url) in [
            ("example.edu", "https://example.edu/.well-known/did.json"),
            ("https://example.edu/", "https://example.edu/.well-known/did.json"),
            ("localhost:8443/a/b", "https://localhost:8443/a/b/did.json"),
            ("example.edu/~ada/b c", "https://example.edu/%7Eada/b%20c/did.json"),
            ("example.edu/b\u{fc}cher", "https://example.edu/b%C3%BCcher/did.json"),
        ] {
            assert_eq!(Did::web(address).unwrap().document_url().unwrap(), url);
        }
        for address in [
            "",
            "/",
            "https://",
            "http://example.edu",
            "127.0.0.1",
            "[::1]",
            "a@example.edu",
            "example.edu:x",
            "example.edu:1:2",
            "example.edu//a",
            "example.edu/../a",
            "example.edu/%2e%2e",
            "example.edu/a?b",
            "example.edu/a#b",
            "example.edu/%zz",
            "did:web:example.edu",
        ] {
            assert_eq!(Did::web(address).unwrap_err().code(), Code::DidMalformed, "{address}");
        }
    }

    #[test]
    fn other_methods_have_no_document_url() {
        let did = Did::parse("did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp").unwrap();
        assert_eq!(did.document_url().unwrap_err().code(), Code::DidUnsupported);
    }
}
