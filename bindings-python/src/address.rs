//! Which addresses a `fetch` is asked for: those of others, by https, and never one of this machine or of the network it is in.

use std::net::{Ipv4Addr, Ipv6Addr};

use pyo3::prelude::*;

/// Why a `fetch` is not asked for a URL; `None` if it is. A stranger wrote the URL, and the function opens what it is given.
pub(crate) fn refusal(py: Python<'_>, url: &str) -> PyResult<Option<String>> {
    if url.starts_with("did:") {
        return Ok(None);
    }
    let Some(rest) = url.strip_prefix("https://") else {
        return Ok(Some(format!("expected an https URL or a DID, found {url:?}: get it yourself, if you trust it")));
    };
    // Whoever opens it may read one of these otherwise than we do.
    if url.contains(|character: char| character == '\\' || character.is_whitespace() || character.is_control()) {
        return Ok(Some(format!("expected a URL without spaces and backslashes, found {url:?}")));
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = match host_of(authority) {
        Some(host) if host.is_ascii() => host.to_ascii_lowercase(),
        Some(host) => composed(py, host)?,
        None => return Ok(Some(format!("expected the host of others in a URL, found {url:?}"))),
    };
    if is_of_others(&host) {
        return Ok(None);
    }
    Ok(Some(format!(
        "expected a URL at a public host, found {url:?}: a badge leads no fetch to this machine or its network; get it yourself and provide it, if that is meant"
    )))
}

/// The host in `host:port`; none beside a name and password, or with a port that is no number.
fn host_of(authority: &str) -> Option<&str> {
    if authority.contains(['@', '%']) {
        return None;
    }
    let (host, port) = match authority.rfind(']') {
        Some(end) => authority.split_at_checked(end.saturating_add(1))?,
        None => authority.find(':').map_or((authority, ""), |colon| authority.split_at(colon)),
    };
    let is_port = |digits: &str| digits.len() <= 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
    (port.is_empty() || port.strip_prefix(':').is_some_and(is_port)).then_some(host)
}

/// A name in other letters, as those who look it up compose it: `１２７。0。0。1` is `127.0.0.1`.
fn composed(py: Python<'_>, host: &str) -> PyResult<String> {
    let composed = py.import("unicodedata")?.call_method1("normalize", ("NFKC", host))?;
    Ok(composed.extract::<String>()?.replace(['\u{3002}', '\u{ff0e}', '\u{ff61}'], ".").to_lowercase())
}

fn is_of_others(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        let address = address.strip_suffix(']').unwrap_or_default().parse::<Ipv6Addr>();
        return address.is_ok_and(is_public_v6);
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    if host.bytes().any(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"-._".contains(&byte)) {
        return false;
    }
    let labels: Vec<&str> = host.split('.').collect();
    let (Some(last), true) = (labels.last(), labels.iter().all(|label| !label.is_empty())) else { return false };
    if last.starts_with(|first: char| first.is_numeric()) {
        return v4(&labels).is_some_and(is_public_v4);
    }
    // One label alone is a name of the network one is in.
    labels.len() > 1 && !PRIVATE_ZONES.iter().any(|zone| host == *zone || host.ends_with(&format!(".{zone}")))
}

/// An address of version 4 in each spelling that is read as one: parts that are missing, octal, hexadecimal.
fn v4(labels: &[&str]) -> Option<Ipv4Addr> {
    let numbers = labels.iter().map(|label| number(label)).collect::<Option<Vec<u64>>>()?;
    let (last, parts) = numbers.split_last()?;
    let rest = u32::try_from(parts.len()).ok().filter(|parts| *parts <= 3)?;
    let width = 8_u32.checked_mul(4_u32.checked_sub(rest)?)?;
    let mut address = if *last < 1_u64.checked_shl(width)? { *last } else { return None };
    for (index, part) in (0_u32..).zip(parts) {
        let shift = 8_u32.checked_mul(3_u32.checked_sub(index)?)?;
        address |= if *part < 256 { part.checked_shl(shift)? } else { return None };
    }
    u32::try_from(address).ok().map(Ipv4Addr::from_bits)
}

fn number(label: &str) -> Option<u64> {
    if let Some(hexadecimal) = label.strip_prefix("0x") {
        return if hexadecimal.is_empty() { Some(0) } else { u64::from_str_radix(hexadecimal, 16).ok() };
    }
    let radix = if label.len() > 1 && label.starts_with('0') { 8 } else { 10 };
    u64::from_str_radix(label, radix).ok()
}

/// Whether an address is none of the special ones (the IANA registry for IPv4).
fn is_public_v4(address: Ipv4Addr) -> bool {
    let is_special = match address.octets() {
        [0 | 10 | 127, ..]
        | [169, 254, ..]
        | [192, 168, ..]
        | [192, 0, 0 | 2, _]
        | [192, 31, 196, _]
        | [192, 52, 193, _]
        | [192, 88, 99, _]
        | [192, 175, 48, _]
        | [198, 18 | 19, ..]
        | [198, 51, 100, _]
        | [203, 0, 113, _] => true,
        [100, second, ..] => (64..128).contains(&second),
        [172, second, ..] => (16..32).contains(&second),
        [first, ..] => first >= 224,
    };
    !is_special
}

/// The same of version 6, and of the address of version 4 that one of version 6 leads to.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let v4 = |high: u16, low: u16| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => {
            is_public_v4(v4(high, low))
        }
        [0x2001, second, ..] => second >= 0x200 && second != 0xdb8,
        [0x2620, 0x4f, 0x8000, ..] => false,
        [0x3fff, second, ..] => second >= 0x1000,
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

/// Names that lead nowhere but home, and those below them (RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476, and `.internal` of ICANN).
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
