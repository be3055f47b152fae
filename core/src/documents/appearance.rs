//! What a document is that should be JSON and is not: an error page, or nothing at all.

use crate::words::{Term, term};

/// What was found where JSON was expected, in words, if it is something that servers answer in place of a document.
pub(crate) fn instead_of_json(bytes: &[u8]) -> Option<Term> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let start = text.get(..text.len().min(LOOKED_AT)).unwrap_or_default().to_ascii_lowercase();
    let has = |word: &[u8]| start.windows(word.len()).any(|window| window == word);
    match start.first() {
        None => Some(term::INSTEAD_OF_JSON_EMPTY),
        Some(b'<') if has(b"<html") || has(b"<!doctype html") || has(b"<body") => Some(term::INSTEAD_OF_JSON_WEB_PAGE),
        Some(b'<') => Some(term::INSTEAD_OF_JSON_XML),
        _ => None,
    }
}

/// Bytes in which the first element of a page stands.
const LOOKED_AT: usize = 1_024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_nothing_are_told_from_json() {
        for (text, expected) in [
            ("", Some("an empty document")),
            (" \r\n", Some("an empty document")),
            ("\u{feff}<!DOCTYPE html>", Some("a web page")),
            ("<?xml version='1.0'?>\n<html>", Some("a web page")),
            ("<Error><Code>AccessDenied</Code></Error>", Some("an XML document")),
            ("{", None),
            ("Not Found", None),
        ] {
            assert_eq!(instead_of_json(text.as_bytes()).map(|found| found.english()), expected, "{text}");
        }
    }
}
