//! Text that has the badge inside: each wrapping with the function that opens it.

use crate::budget::Budget;
use crate::error::Error;
use crate::json::Value;
use crate::limits::Limits;
use crate::verify::wrapping::encoding::{
    SHORTEST, begins_as_token, decode_base64, is_compact, looks_promising, percent_decoded,
    quoted_printable as printable,
};
use crate::verify::wrapping::layer::Wrapping;
use crate::verify::wrapping::{addresses, mail};
use crate::words::phrase;

/// A wrapping that was opened, and what was in it.
pub(in crate::verify) struct Unwrapped {
    pub(in crate::verify) wrapping: Wrapping,
    pub(in crate::verify) content: Vec<u8>,
}

/// Opens one wrapping of a text that is no badge; `None` where it is in none that is known.
///
/// # Errors
/// `open.several` where there is more than one badge in it.
pub(in crate::verify) fn unwrap(text: &str, limits: &Limits, budget: &Budget) -> Result<Option<Unwrapped>, Error> {
    let text = text.trim_start_matches('\u{feff}').trim();
    for (wrapping, open) in WRAPPINGS {
        let mut parts = open(text, limits, budget);
        parts.sort_unstable();
        parts.dedup();
        if parts.len() > 1 {
            return Err(Error::of(&phrase::OPEN_SEVERAL_TEXT)
                .with("count", parts.len())
                .with_term("wrapping", wrapping.term()));
        }
        if let Some(content) = parts.pop() {
            return Ok(Some(Unwrapped { wrapping, content }));
        }
    }
    Ok(None)
}

/// What opens a wrapping: gives every badge that is in it, or nothing where it is another.
type Open = fn(&str, &Limits, &Budget) -> Vec<Vec<u8>>;

/// In the order in which they are tried.
const WRAPPINGS: [(Wrapping, Open); 13] = [
    (Wrapping::DataUrl, data_url),
    (Wrapping::Url, addresses::url),
    (Wrapping::Percent, addresses::percent),
    (Wrapping::Authorization, authorization),
    (Wrapping::Http, mail::http),
    (Wrapping::Multipart, mail::multipart),
    (Wrapping::Mail, mail::parts),
    (Wrapping::Html, scripts),
    (Wrapping::Base64, base64),
    (Wrapping::Lines, lines),
    (Wrapping::QuotedPrintable, quoted_printable),
    (Wrapping::Markdown, fences),
    (Wrapping::Text, among_words),
];

fn promising(bytes: Vec<u8>) -> Vec<Vec<u8>> {
    if looks_promising(&bytes) { vec![bytes] } else { Vec::new() }
}

/// `data:[media type][;base64],data` (RFC 2397), also broken into lines.
fn data_url(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    content_of(text)
}

fn content_of(text: &str) -> Vec<Vec<u8>> {
    if !text.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
        return Vec::new();
    }
    let Some((head, data)) = text.split_once(',') else { return Vec::new() };
    let data = percent_decoded(data);
    if !head.to_ascii_lowercase().ends_with(";base64") {
        return vec![data.into_owned()];
    }
    decode_base64(&data).into_iter().collect()
}

/// `Authorization: Bearer eyJ...`, or only its value.
fn authorization(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    let value = strip_label(text, "authorization:").unwrap_or(text);
    let schemes = ["bearer ", "dpop ", "token "];
    let token = schemes.iter().find_map(|scheme| strip_label(value, scheme));
    token.map_or_else(Vec::new, |token| promising(token.as_bytes().to_vec()))
}

fn strip_label<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(label.len())?;
    head.eq_ignore_ascii_case(label).then(|| rest.trim())
}

/// The JSON-LD of a web page: of all its scripts those that speak of credentials.
fn scripts(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    if !is_web_page(text.as_bytes()) {
        return Vec::new();
    }
    let small = text.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = small.get(from..).and_then(|rest| rest.find("<script")).map(|at| from + at) {
        let Some(open) = small.get(start..).and_then(|rest| rest.find('>')).map(|at| start + at + 1) else { break };
        let end = small.get(open..).and_then(|rest| rest.find("</script")).map_or(small.len(), |at| open + at);
        let is_json = small.get(start..open).is_some_and(|tag| tag.contains("json"));
        let content = text.get(open..end).unwrap_or_default().trim();
        if is_json && content.contains("Credential") {
            found.push(content.as_bytes().to_vec());
        }
        from = end;
    }
    found
}

/// A page, by how it begins.
pub(in crate::verify) fn is_web_page(bytes: &[u8]) -> bool {
    let content = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    [&b"<!doctype html"[..], b"<html", b"<head", b"<body"]
        .iter()
        .any(|beginning| content.get(..beginning.len()).is_some_and(|it| it.eq_ignore_ascii_case(beginning)))
}

/// A badge in base64, with line ends or without.
fn base64(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    if text.contains('.') || text.len() < SHORTEST {
        return Vec::new();
    }
    // The header of a token that was cut is a JSON object too.
    let is_header = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.contains("\"alg\"") && !text.contains("redential")
    };
    decode_base64(text.as_bytes()).filter(|bytes| !is_header(bytes)).map_or_else(Vec::new, promising)
}

/// A token that was broken into lines: by mail, which also quotes lines with `>` and ends them with `=`, or by copying.
fn lines(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    let unquoted = text.lines().map(|line| line.trim_start_matches(['>', ' ', '|']).trim_end());
    let joined = joined(unquoted.collect());
    let token: String = joined.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    let is_other = token != text && begins_as_token(&token) && is_compact(token.as_bytes());
    if is_other { vec![token.into_bytes()] } else { Vec::new() }
}

/// Lines without the `=` that mail puts at their ends. What ends the last one is padding, and wrong.
fn joined(mut lines: Vec<&str>) -> String {
    let last = lines.pop().unwrap_or_default();
    lines.into_iter().map(|line| line.strip_suffix('=').unwrap_or(line)).chain([last]).collect()
}

/// What stands between letters and cannot be seen: soft hyphens and spaces of no width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn quoted_printable(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    if !text.contains("=\n") && !text.contains("=\r\n") && !text.contains("=3D") && !text.contains("=22") {
        return Vec::new();
    }
    let decoded = printable(text.as_bytes());
    if decoded == text.as_bytes() { Vec::new() } else { promising(decoded) }
}

/// What stands between the fences of Markdown.
fn fences(text: &str, _: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    for fence in ["```", "~~~"] {
        let parts: Vec<&str> = text.split(fence).collect();
        if parts.len() < 3 {
            continue;
        }
        // Every other part is inside; the first line of it names the language.
        let inside = parts.into_iter().skip(1).step_by(2);
        let found: Vec<_> = inside
            .map(|part| match part.split_once('\n') {
                Some((language, rest)) if !looks_promising(language.as_bytes()) => rest.trim(),
                _ => part.trim(),
            })
            .filter(|part| looks_promising(part.as_bytes()))
            .map(|part| part.as_bytes().to_vec())
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// A badge with words before or after it: `vc: eyJ...`, or the letter that it came with.
fn among_words(text: &str, limits: &Limits, _: &Budget) -> Vec<Vec<u8>> {
    if let (Some(start), Some(end)) = (text.find('{'), text.rfind('}'))
        && let Some(json) = text.get(start..=end)
        && json.len() < text.len()
        && json.contains("Credential")
        && Value::parse(json.as_bytes(), limits).is_ok()
    {
        return vec![json.as_bytes().to_vec()];
    }
    let whole = text.split(|c: char| c.is_whitespace() || is_bracket(c)).filter_map(token_in);
    let whole: Vec<_> = whole.map(|token| token.as_bytes().to_vec()).collect();
    if !whole.is_empty() {
        return whole;
    }
    data_urls(text).into_iter().chain(broken_token(text)).collect()
}

fn is_bracket(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '<'
            | '>'
            | '('
            | ')'
            | ','
            | ';'
            | ':'
            | '`'
            | '*'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
            | '‘'
            | '’'
            | '['
            | ']'
    )
}

/// A token, without the name that is set equal to it and the full stop behind it.
fn token_in(word: &str) -> Option<&str> {
    let word = word.strip_suffix(['.', '!']).unwrap_or(word);
    let word = word
        .split_once('=')
        .map_or(word, |(name, rest)| if begins_as_token(rest) && name.len() < 40 { rest } else { word });
    (begins_as_token(word) && is_compact(word.as_bytes())).then_some(word)
}

/// Those that may hold a badge.
fn data_urls(text: &str) -> Vec<Vec<u8>> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '(' | ')'));
    let urls = words.filter(|word| word.starts_with("data:application/") || word.starts_with("data:image/"));
    urls.filter(|url| !content_of(url).is_empty()).map(|url| url.as_bytes().to_vec()).collect()
}

/// The token that lines in the middle of a letter make together.
fn broken_token(text: &str) -> Option<Vec<u8>> {
    let lines = text.lines().map(|line| line.trim_start_matches(['>', ' ']).trim_end());
    let of_token = |line: &&str| {
        !line.is_empty()
            && line.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'='))
    };
    let joined = joined(lines.skip_while(|line| !line.starts_with("eyJ")).take_while(of_token).collect());
    (begins_as_token(&joined) && is_compact(joined.as_bytes())).then(|| joined.into_bytes())
}
