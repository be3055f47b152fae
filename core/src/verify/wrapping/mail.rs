//! Messages of e-mail and of HTTP: the badge in their body or in one of their parts (RFC 5322, RFC 2045, RFC 2046 and RFC 9112, as far as
//! that takes).

use crate::budget::Budget;
use crate::limits::Limits;
use crate::verify::wrapping::encoding::{decode_base64, looks_promising, quoted_printable};

/// Every part of a message that may be a badge; nothing where the text is no message.
pub(super) fn parts(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    let Some((headers, _)) = divided(text) else { return Vec::new() };
    let known = ["from", "to", "subject", "date", "mime-version", "content-type", "received", "message-id"];
    let count = known.iter().filter(|name| header(headers, name).is_some()).count();
    if count < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    collect(text, MOST_NESTED, &mut found);
    found
}

/// The body of a request or an answer, as `curl -i` and the tools of browsers show it.
pub(super) fn http(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    let first = text.lines().next().unwrap_or_default();
    let is_request = || first.rsplit_once(' ').is_some_and(|(_, version)| version.starts_with("HTTP/"));
    if !first.starts_with("HTTP/") && !is_request() {
        return Vec::new();
    }
    let body = text.split_once("\r\n\r\n").or_else(|| text.split_once("\n\n")).map(|(_, body)| body.trim());
    body.filter(|body| !body.is_empty()).map(|body| body.as_bytes().to_vec()).into_iter().collect()
}

/// The parts of `multipart/form-data` (RFC 7578), saved without the headers that name their boundary.
pub(super) fn multipart(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    let Some(boundary) = text.lines().next().and_then(|line| line.strip_prefix("--")).map(str::trim) else {
        return Vec::new();
    };
    let is_whole = !boundary.is_empty() && text.trim_end().ends_with(&format!("--{boundary}--"));
    let mut found = Vec::new();
    if is_whole {
        collect_parts(text, boundary, MOST_NESTED, &mut found);
    }
    found
}

/// Messages in messages, and parts in parts.
const MOST_NESTED: usize = 4;

fn collect(text: &str, levels: usize, found: &mut Vec<Vec<u8>>) {
    let Some((headers, body)) = divided(text) else { return };
    let content_type = header(headers, "content-type").unwrap_or_default();
    if let Some(boundary) = boundary_of(&content_type) {
        return collect_parts(body, &boundary, levels, found);
    }
    let encoding = header(headers, "content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
    let content = match encoding.trim() {
        "base64" => decode_base64(body.as_bytes()).unwrap_or_default(),
        "quoted-printable" => quoted_printable(body.as_bytes()),
        _ => body.as_bytes().to_vec(),
    };
    let content = content.trim_ascii();
    if looks_promising(content) {
        found.push(content.to_vec());
    } else if let Ok(text) = std::str::from_utf8(content)
        && levels == MOST_NESTED
        && !text.is_empty()
    {
        // The letter itself is opened as a text of its own.
        found.push(content.to_vec());
    }
}

fn collect_parts(body: &str, boundary: &str, levels: usize, found: &mut Vec<Vec<u8>>) {
    if levels == 0 {
        return;
    }
    let delimiter = format!("--{boundary}");
    for part in body.split(&delimiter).skip(1).take_while(|part| !part.starts_with("--")) {
        collect(part.trim_start_matches(['\r', '\n']), levels - 1, found);
    }
}

/// Headers and body. What has no name and colon in its first line is no message.
fn divided(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(['\r', '\n']);
    let first = text.lines().next()?;
    let (name, _) = first.split_once(':')?;
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return None;
    }
    text.split_once("\n\n").or_else(|| text.split_once("\r\n\r\n"))
}

/// The value of a header, its lines joined.
fn header(headers: &str, name: &str) -> Option<String> {
    let mut lines = headers.lines();
    let first = lines.by_ref().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then_some(value)
    })?;
    let more = lines.take_while(|line| line.starts_with([' ', '\t']));
    Some(more.fold(first.trim().to_owned(), |value, line| value + " " + line.trim()))
}

fn boundary_of(content_type: &str) -> Option<String> {
    let at = content_type.to_ascii_lowercase().find("boundary=")?;
    let value = content_type.get(at + "boundary=".len()..)?;
    let value = match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => value.split([';', ' ']).next()?,
    };
    (!value.is_empty()).then(|| value.to_owned())
}
