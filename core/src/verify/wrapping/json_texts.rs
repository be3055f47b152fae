//! Text that begins as JSON does and is none: several documents, one a line, and JSON whose quotation marks were written otherwise.

use std::borrow::Cow;

use crate::budget::Budget;
use crate::code::Code;
use crate::error::Error;
use crate::json::Value;
use crate::limits::Limits;
use crate::verify::wrapping::container::{Inside, inside};
use crate::verify::wrapping::encoding::quoted_printable;
use crate::verify::wrapping::layer::{Layer, Wrapping};

/// The wrapping that keeps a text from being JSON, and what is in it; `None` where it is simply broken.
///
/// # Errors
/// `open.several` where there are several badges in it, and the budget.
pub(in crate::verify) fn unwrap_json(
    text: &str,
    limits: &Limits,
    budget: &Budget,
) -> Result<Option<(Layer, Vec<u8>)>, Error> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if let Some(found) = json_lines(text, limits, budget)? {
        return Ok(Some(found));
    }
    for (wrapping, read) in READINGS {
        // Only what is JSON when it is read so was written so.
        let read = read(text).filter(|read| Value::parse(read.as_bytes(), limits).is_ok());
        if let Some(read) = read {
            return Ok(Some((Layer::of(wrapping), read.into_bytes())));
        }
    }
    Ok(None)
}

/// How the quotation marks of JSON can be written, and how that is undone.
type Reading = fn(&str) -> Option<String>;

const READINGS: [(Wrapping, Reading); 3] =
    [(Wrapping::Escaped, escaped), (Wrapping::Entities, entities), (Wrapping::QuotedPrintable, printable)];

/// One document a line (NDJSON, JSON Lines), of which one has a badge.
fn json_lines(text: &str, limits: &Limits, budget: &Budget) -> Result<Option<(Layer, Vec<u8>)>, Error> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let documents: Option<Vec<Value<'_>>> = lines
        .map(|line| line.starts_with(['{', '[', '"']).then(|| Value::parse(line.as_bytes(), limits).ok()).flatten())
        .collect();
    let Some(documents) = documents.filter(|documents| documents.len() > 1) else { return Ok(None) };
    match inside(&Value::Array(documents), limits, budget) {
        Ok(Inside::One(Layer { path, .. }, content)) => {
            Ok(Some((Layer { wrapping: Wrapping::JsonLines, path }, content)))
        }
        Err(error) if error.code() == Code::OpenSeveral || error.code().is_limit() => Err(error),
        Ok(Inside::Itself) | Err(_) => Ok(None),
    }
}

/// The content of a JSON string without its quotation marks, `{\"@context\": ...}`, as programs write it into their logs.
fn escaped(text: &str) -> Option<String> {
    let begins = text.get(1..)?.trim_start().trim_start_matches(r"\n").trim_start().starts_with(r#"\""#);
    let quoted = begins.then(|| format!("\"{}\"", text.replace(['\n', '\r', '\t'], " ")))?;
    // It was text a moment ago, so no limit is passed that was not passed then.
    match Value::parse(quoted.as_bytes(), &Limits::default()).ok()? {
        Value::String(content) => Some(Cow::into_owned(content)),
        _ => None,
    }
}

/// Quotation marks as HTML writes them, `{&quot;@context&quot;: ...}`, as they are copied out of the source of a page.
fn entities(text: &str) -> Option<String> {
    let first = text.get(1..)?.trim_start();
    if !MARKS.iter().any(|mark| first.starts_with(mark)) {
        return None;
    }
    // What stands for the ampersand comes last: what it is part of is text.
    Some(ENTITIES.iter().fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character)))
}

/// The entities of the quotation mark.
const MARKS: [&str; 3] = ["&quot;", "&#34;", "&#x22;"];

const ENTITIES: [(&str, &str); 11] = [
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#x22;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&#x2F;", "/"),
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&amp;", "&"),
];

/// JSON in quoted-printable (RFC 2045), as it stands in the source of an e-mail.
fn printable(text: &str) -> Option<String> {
    let has_any = ["=\n", "=\r\n", "{=22", "=3D"].iter().any(|mark| text.contains(mark));
    has_any.then(|| String::from_utf8(quoted_printable(text.as_bytes())).ok()).flatten()
}
