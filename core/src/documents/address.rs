//! `WebAddress` and `Reach`: which machines a document of a stranger may make this one ask.

use std::fmt::Write;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use oxiri::{Iri, IriRef};

use crate::error::Error;
use crate::named::named;
use crate::words::phrase;

/// How far a document may be fetched from. A stranger writes the addresses into a badge, so they must not lead to machines that only
/// this one can reach.
///
/// ```
/// use ob3::Reach;
/// assert!(Reach::Public.allows("93.184.215.14".parse()?));
/// assert!(!Reach::Public.allows("169.254.169.254".parse()?) && !Reach::Public.allows("::ffff:10.0.0.1".parse()?));
/// assert!(!Reach::Public.allows("127.0.0.1".parse()?) && Reach::Loopback.allows("127.0.0.1".parse()?));
/// # Ok::<(), std::net::AddrParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Reach {
    /// Public machines, over https: the default.
    #[default]
    Public,
    /// These, and this machine itself, over https or http: for trying things out.
    Loopback,
}

named! {
    Reach, "reach":
    Public = "public", Loopback = "loopback"
}

impl Reach {
    /// Whether a machine at that address may be asked: none that the special-purpose registries of IANA name, none for many at once.
    /// An address of version 6 that stands for one of version 4 is judged as that one. Ask this of the address that is connected to.
    pub fn allows(self, address: IpAddr) -> bool {
        self == Reach::Loopback && address.to_canonical().is_loopback() || is_public(address)
    }
}

/// An address of a document that may be asked for, as far as its spelling tells: https, without a name and password, and no host of
/// this machine or of the network that it happens to be in. What a name leads to, [`Reach::allows`] judges where it is connected to.
///
/// ```
/// use ob3::{Reach, WebAddress};
/// let address = WebAddress::parse("https://Example.edu/status/1#3", Reach::Public)?;
/// assert_eq!((address.as_str(), address.host()), ("https://example.edu/status/1", "example.edu"));
/// let moved = address.join("/lists/1", Reach::Public)?;
/// assert!(moved.as_str() == "https://example.edu/lists/1" && moved.has_origin_of(&address));
/// assert!(WebAddress::parse("https://127.1/", Reach::Public).is_err());
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WebAddress {
    /// As it is asked for: in ASCII, the scheme and the host in small letters, no fragment.
    url: String,
    host: String,
    port: u16,
}

impl WebAddress {
    /// Reads an address.
    ///
    /// # Errors
    /// `fetch.refused` for another scheme, a name and password, a host in letters beyond ASCII, one that is spelled as programs
    /// read it differently, and one that is not public.
    pub fn parse(url: &str, reach: Reach) -> Result<Self, Error> {
        let refused = |phrase| Err(Error::of(phrase).with("found", url));
        // Programs that open addresses read these differently.
        if url.contains(|character: char| character == '\\' || character.is_whitespace() || character.is_control()) {
            return refused(&phrase::FETCH_REFUSED_SPELLING);
        }
        let Some((scheme, rest)) = url.split_once("://") else { return refused(&phrase::FETCH_REFUSED) };
        let scheme = scheme.to_ascii_lowercase();
        let rest = rest.split('#').next().unwrap_or_default();
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end).unwrap_or_default();
        let usual_port = match scheme.as_str() {
            "https" => 443,
            "http" if reach == Reach::Loopback => 80,
            _ => return refused(&phrase::FETCH_REFUSED),
        };
        if authority.contains('@') {
            return refused(&phrase::FETCH_REFUSED_PASSWORD);
        }
        if !authority.is_ascii() {
            return refused(&phrase::FETCH_REFUSED_LETTERS);
        }
        let Some((host, port)) = divided(authority) else { return refused(&phrase::FETCH_REFUSED_SPELLING) };
        let (host, port) = (host.to_ascii_lowercase(), port.unwrap_or(usual_port));
        let is_this_machine = match host_kind(&host) {
            Host::Address(address) if !reach.allows(address) => return refused(&phrase::FETCH_REFUSED_PRIVATE),
            Host::Address(address) => address.to_canonical().is_loopback(),
            Host::Name if host == "localhost" && reach == Reach::Loopback => true,
            Host::Name if is_private_name(&host) => return refused(&phrase::FETCH_REFUSED_PRIVATE),
            Host::Name => false,
            Host::Other => return refused(&phrase::FETCH_REFUSED_SPELLING),
        };
        if scheme == "http" && !is_this_machine {
            return refused(&phrase::FETCH_REFUSED);
        }
        let mut url = format!("{scheme}://{host}");
        if port != usual_port {
            _ = write!(url, ":{port}");
        }
        push_ascii(path, &mut url);
        Ok(WebAddress { url, host, port })
    }

    /// Where a redirect leads to, written as the `Location` of an answer from here.
    ///
    /// # Errors
    /// As [`parse`](Self::parse), and for a redirect from https to http.
    pub fn join(&self, location: &str, reach: Reach) -> Result<Self, Error> {
        let joined = Iri::parse(self.as_str()).ok().zip(IriRef::parse(location).ok());
        let joined = joined.and_then(|(base, location)| base.resolve(&location).ok());
        let Some(joined) = joined else {
            return Err(Error::of(&phrase::FETCH_REFUSED_SPELLING).with("found", location));
        };
        let target = WebAddress::parse(joined.as_str(), reach)?;
        if self.url.starts_with("https:") && !target.url.starts_with("https:") {
            return Err(Error::of(&phrase::FETCH_REFUSED).with("found", location));
        }
        Ok(target)
    }

    /// The address as it is asked for: in ASCII, scheme and host in small letters, without a fragment.
    pub fn as_str(&self) -> &str {
        &self.url
    }

    /// The host in small letters; an address of version 6 stands in brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port, said or usual.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether both have the same scheme, host and port.
    pub fn has_origin_of(&self, other: &WebAddress) -> bool {
        let scheme = |address: &WebAddress| address.url.starts_with("https:");
        scheme(self) == scheme(other) && self.host == other.host && self.port == other.port
    }
}

/// The host and the port of an authority without a name and password; nothing where the port is none.
fn divided(authority: &str) -> Option<(&str, Option<u16>)> {
    let host_end = match authority.strip_prefix('[') {
        Some(_) => authority.find(']')?.checked_add(1)?,
        None => authority.find(':').unwrap_or(authority.len()),
    };
    let (host, rest) = authority.split_at_checked(host_end)?;
    if rest.is_empty() {
        return Some((host, None));
    }
    let digits = rest.strip_prefix(':')?;
    let is_number = (1..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let port = digits.parse::<u16>().ok().filter(|port| is_number && *port > 0)?;
    Some((host, Some(port)))
}

enum Host {
    Address(IpAddr),
    Name,
    /// Neither, or an address in a spelling that not all programs read alike.
    Other,
}

/// Names have letters, digits, `-` and `_`. A last label that begins with a digit is of an address, and only four decimal numbers are
/// one: other programs read octal and hexadecimal ones, and such with parts left out.
fn host_kind(host: &str) -> Host {
    if let Some(inner) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return inner.parse::<Ipv6Addr>().map_or(Host::Other, |address| Host::Address(address.into()));
    }
    if let Ok(address) = host.parse::<Ipv4Addr>() {
        return Host::Address(address.into());
    }
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_name = host.len() <= 253 && host.split('.').all(is_label) && !last.starts_with(|c: char| c.is_ascii_digit());
    if is_name { Host::Name } else { Host::Other }
}

/// A name of one label is resolved by the network that the machine happens to be in; others never lead to the public.
fn is_private_name(host: &str) -> bool {
    let in_zone = |zone: &&str| host.strip_suffix(*zone).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    !host.contains('.') || PRIVATE_ZONES.iter().any(in_zone)
}

/// What is beyond ASCII, percent-encoded as UTF-8 (RFC 3987 §3.1).
fn push_ascii(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii() {
            out.push(char::from(byte));
        } else {
            _ = write!(out, "%{byte:02X}");
        }
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let bits = address.to_bits();
    !SPECIAL_V4.iter().any(|(base, length, _)| {
        let host_bits = 32_u32.saturating_sub(*length);
        let part = |bits: u32| bits.checked_shr(host_bits).unwrap_or_default();
        part(bits) == part(base.to_bits())
    })
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // Translated by the network (RFC 6052), or only written so.
    if let [0x64, 0xff9b, 0, 0, 0, 0, ..] | [0, 0, 0, 0, 0, 0xffff, ..] = address.segments() {
        let [.., a, b, c, d] = address.octets();
        return is_public_v4(Ipv4Addr::new(a, b, c, d));
    }
    // Nothing else is handed out to the public (https://www.iana.org/assignments/ipv6-address-space).
    let is_global = address.segments().first().is_some_and(|first| first & 0xe000 == 0x2000);
    let bits = address.to_bits();
    is_global
        && !SPECIAL_V6.iter().any(|(base, length, _)| {
            let host_bits = 128_u32.saturating_sub(*length);
            let part = |bits: u128| bits.checked_shr(host_bits).unwrap_or_default();
            part(bits) == part(base.to_bits())
        })
}

/// Names below which nothing is public: of the machine and its network (RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476, and `.internal`
/// of ICANN), and those that resolvers of networks answer for themselves.
const PRIVATE_ZONES: [&str; 12] = [
    "alt",
    "arpa",
    "corp",
    "home",
    "internal",
    "intranet",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "onion",
    "private",
];

type Block4 = (Ipv4Addr, u32, &'static str);
type Block6 = (Ipv6Addr, u32, &'static str);

const fn v4(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr {
    Ipv4Addr::new(a, b, c, d)
}

const fn v6(a: u16, b: u16, c: u16) -> Ipv6Addr {
    Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0)
}

/// <https://www.iana.org/assignments/iana-ipv4-special-registry>, and multicast. No document is served from any of them, also not from
/// those that the registry calls globally reachable.
const SPECIAL_V4: [Block4; 20] = [
    (v4(0, 0, 0, 0), 8, "this network"),
    (v4(10, 0, 0, 0), 8, "private use"),
    (v4(100, 64, 0, 0), 10, "shared address space"),
    (v4(127, 0, 0, 0), 8, "loopback"),
    (v4(169, 254, 0, 0), 16, "link local"),
    (v4(172, 16, 0, 0), 12, "private use"),
    (v4(192, 0, 0, 0), 24, "IETF protocol assignments"),
    (v4(192, 0, 2, 0), 24, "documentation (TEST-NET-1)"),
    (v4(192, 31, 196, 0), 24, "AS112-v4"),
    (v4(192, 52, 193, 0), 24, "AMT"),
    (v4(192, 88, 99, 0), 24, "6to4 relay anycast, deprecated"),
    (v4(192, 168, 0, 0), 16, "private use"),
    (v4(192, 175, 48, 0), 24, "direct delegation AS112 service"),
    (v4(198, 18, 0, 0), 15, "benchmarking"),
    (v4(198, 51, 100, 0), 24, "documentation (TEST-NET-2)"),
    (v4(203, 0, 113, 0), 24, "documentation (TEST-NET-3)"),
    (v4(224, 0, 0, 0), 4, "multicast"),
    (v4(240, 0, 0, 0), 4, "reserved"),
    (v4(255, 255, 255, 255), 32, "limited broadcast"),
    (v4(192, 0, 0, 170), 31, "NAT64/DNS64 discovery"),
];

/// <https://www.iana.org/assignments/iana-ipv6-special-registry>, within `2000::/3`.
const SPECIAL_V6: [Block6; 5] = [
    (v6(0x2001, 0, 0), 23, "IETF protocol assignments, Teredo, benchmarking, ORCHID and drone identifiers among them"),
    (v6(0x2001, 0xdb8, 0), 32, "documentation"),
    (v6(0x2002, 0, 0), 16, "6to4"),
    (v6(0x2620, 0x4f, 0x8000), 48, "direct delegation AS112 service"),
    (v6(0x3fff, 0, 0), 20, "documentation"),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn is_allowed(url: &str) -> bool {
        WebAddress::parse(url, Reach::Public).is_ok()
    }

    /// Every entry of both registries as of 2026-11, and multicast: its first address, its last one, and one in the middle.
    #[test]
    fn no_entry_of_the_special_purpose_registries_is_asked() {
        let v4 = "0.0.0.0/8 0.0.0.0/32 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.0/29 \
            192.0.0.8/32 192.0.0.9/32 192.0.0.10/32 192.0.0.170/32 192.0.0.171/32 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 \
            192.88.99.0/24 192.88.99.2/32 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 \
            240.0.0.0/4 255.255.255.255/32 224.0.0.0/4";
        for block in v4.split_whitespace() {
            let (base, length) = block.split_once('/').unwrap();
            let base = base.parse::<Ipv4Addr>().unwrap().to_bits();
            let size = 1_u64 << (32 - length.parse::<u32>().unwrap());
            for offset in [0, size / 2, size - 1] {
                let address = Ipv4Addr::from_bits(base + u32::try_from(offset).unwrap());
                assert!(!Reach::Public.allows(address.into()), "{address} of {block}");
                let [a, b, c, d] = address.octets();
                let (high, low) = (u16::from(a) << 8 | u16::from(b), u16::from(c) << 8 | u16::from(d));
                for inside in [
                    address.to_ipv6_mapped(),
                    address.to_ipv6_compatible(),
                    Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low),
                    Ipv6Addr::new(0x64, 0xff9b, 1, 0, 0, 0, high, low),
                    Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1),
                    Ipv6Addr::new(0x2001, 0, 1, 2, 0, 0, !high, !low),
                ] {
                    assert!(!Reach::Public.allows(inside.into()), "{inside} of {block}");
                    assert!(!is_allowed(&format!("https://[{inside}]/")), "{inside} of {block}");
                }
                assert!(!is_allowed(&format!("https://{address}/")), "{address} of {block}");
            }
        }
        let v6 = "::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 2001:1::1/128 2001:1::2/128 \
            2001:1::3/128 2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28 2001:30::/28 2001:db8::/32 2002::/16 \
            2620:4f:8000::/48 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8 4000::/3 ::/96";
        for block in v6.split_whitespace() {
            let (base, length) = block.split_once('/').unwrap();
            let base = base.parse::<Ipv6Addr>().unwrap().to_bits();
            let host_bits = 128 - length.parse::<u32>().unwrap();
            // The mapped block is judged by what is mapped.
            let lasts = if block == "::ffff:0:0/96" {
                vec![0]
            } else {
                vec![0, 1_u128.unbounded_shl(host_bits.saturating_sub(1)), u128::MAX.unbounded_shr(128 - host_bits)]
            };
            for offset in lasts {
                let address = Ipv6Addr::from_bits(base | if host_bits == 0 { 0 } else { offset });
                assert!(!Reach::Public.allows(address.into()), "{address} of {block}");
                assert!(!is_allowed(&format!("https://[{address}]/")), "{address} of {block}");
            }
        }
    }

    #[test]
    fn what_lies_beside_the_special_blocks_is_asked() {
        for address in [
            "1.0.0.0",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "191.255.255.255",
            "192.0.1.0",
            "192.0.3.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "198.51.99.255",
            "198.51.101.0",
            "203.0.112.255",
            "203.0.114.0",
            "223.255.255.255",
            "2000::1",
            "2001:200::1",
            "2001:db7::1",
            "2001:db9::1",
            "2003::1",
            "2606:2800:220:1::1",
            "2620:4f:7fff::1",
            "2620:4f:8001::1",
            "3ffe::1",
            "3fff:1000::1",
            "64:ff9b::8.8.8.8",
            "::ffff:8.8.8.8",
        ] {
            assert!(Reach::Public.allows(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn an_address_is_read_in_one_way_or_refused() {
        for url in [
            "https://example.edu",
            "https://example.edu/",
            "HTTPS://EXAMPLE.edu:443/a?b#c",
            "https://xn--mnchen-3ya.de/did.json",
            "https://93.184.215.14/",
            "https://[2606:2800:220:1::1]:8443/",
            "https://a_b.example.edu/%2e%2e/",
        ] {
            assert!(is_allowed(url), "{url}");
        }
        for url in [
            "",
            "https://",
            "https:///a",
            "http://example.edu/",
            "ftp://example.edu/",
            "file:///etc/passwd",
            "did:web:example.edu",
            "//example.edu/",
            "https:example.edu",
            "https://example.edu:0/",
            "https://example.edu:65536/",
            "https://example.edu:/",
            "https://example.edu:+1/",
            "https://user@example.edu/",
            "https://user:password@example.edu/",
            "https://example.edu\\@evil.edu/",
            "https://example.edu /",
            "https://exam\nple.edu/",
            "https://example.edu./",
            "https://example..edu/",
            "https://.example.edu/",
            "https://%65xample.edu/",
            "https://m\u{fc}nchen.de/",
            "https://\u{ff11}27.0.0.1/",
            "https://localhost/",
            "https://LOCALHOST/",
            "https://a.localhost/",
            "https://intranet/",
            "https://printer.local/",
            "https://db.internal/",
            "https://router.home.arpa/",
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0177.0.0.1/",
            "https://0x7f.1/",
            "https://127.0.0.1./",
            "https://1.2.3.4.5/",
            "https://[::1]/",
            "https://[::]/",
            "https://[fe80::1%25eth0]/",
            "https://[::1/",
            "https://[::ffff:127.0.0.1]/",
            "https://[64:ff9b::a00:1]/",
            "https://[2002:7f00:1::]/",
            "https://169.254.169.254/latest/meta-data",
        ] {
            assert!(!is_allowed(url), "{url}");
        }
    }

    #[test]
    fn loopback_is_asked_only_in_so_many_words_and_nothing_else_of_the_network() {
        for url in [
            "http://localhost:8000/a",
            "https://localhost/",
            "http://127.0.0.1:1/",
            "http://[::1]:1/",
            "https://example.edu/",
        ] {
            assert!(WebAddress::parse(url, Reach::Loopback).is_ok(), "{url}");
        }
        for url in
            ["http://example.edu/", "http://10.0.0.1/", "https://10.0.0.1/", "http://printer.local/", "http://0.0.0.0/"]
        {
            assert!(WebAddress::parse(url, Reach::Loopback).is_err(), "{url}");
        }
    }

    #[test]
    fn a_redirect_is_judged_as_the_first_address_is() {
        let start = WebAddress::parse("https://example.edu/a/b", Reach::Loopback).unwrap();
        for (location, arrives) in [
            ("c", Some("https://example.edu/a/c")),
            ("/c?d#e", Some("https://example.edu/c?d")),
            ("//other.edu/", Some("https://other.edu/")),
            ("https://example.edu:8443/", Some("https://example.edu:8443/")),
            ("http://localhost/", None),
            ("https://10.0.0.1/", None),
            ("javascript:alert(1)", None),
            ("https://[::ffff:192.168.0.1]/", None),
        ] {
            let target = start.join(location, Reach::Loopback).ok();
            assert_eq!(target.as_ref().map(WebAddress::as_str), arrives, "{location}");
            let is_same = target.is_some_and(|target| target.has_origin_of(&start));
            assert_eq!(is_same, matches!(location, "c" | "/c?d#e"), "{location}");
        }
    }
}
