//! `Layer`: one wrapping that was opened on the way to the badge.

use serde::Serialize;

use crate::named::named;
use crate::words::{Term, term};

/// Something that a badge is handed in with around it, and that is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wrapping {
    /// A file that is compressed by gzip.
    Gzip,
    /// Text in UTF-16, as some editors save it.
    Utf16,
    /// A JSON document that has the badge inside: the answer of a server, an array, the backup of a wallet.
    Json,
    /// JSON documents, one a line (NDJSON), of which one is the badge or has it inside.
    JsonLines,
    /// A JSON document that is one string, and its content is the badge.
    JsonString,
    /// The content of a JSON string without its quotation marks: `{\"type\": ...}`.
    Escaped,
    /// JSON with the quotation marks of HTML: `{&quot;type&quot;: ...}`.
    Entities,
    /// A `data:` URL.
    DataUrl,
    /// The query or the fragment of an address: `https://verifier.example/#vc=eyJ...`.
    Url,
    /// Percent-encoded, as a whole or in a form.
    Percent,
    /// Base64 or base64url.
    Base64,
    /// The header `Authorization` of HTTP, or its value: `Bearer eyJ...`.
    Authorization,
    /// A request or an answer of HTTP with its headers.
    Http,
    /// The parts that a form with files is sent as.
    Multipart,
    /// A message of e-mail with its headers.
    Mail,
    /// Lines as mail transports them, with `=` for what it would change.
    QuotedPrintable,
    /// A token that was broken into lines, or has white space in it.
    Lines,
    /// A block of code in Markdown.
    Markdown,
    /// A web page that has the badge as JSON-LD in a `script`.
    Html,
    /// Words before or after it.
    Text,
}

named! {
    Wrapping, "wrapping":
    Gzip = "gzip", Utf16 = "utf-16", Json = "json", JsonLines = "json-lines", JsonString = "json-string", Escaped = "escaped", Entities = "entities", DataUrl = "data-url", Url = "url", Percent = "percent", Base64 = "base64", Authorization = "authorization", Http = "http", Multipart = "multipart", Mail = "mail", QuotedPrintable = "quoted-printable", Lines = "lines", Markdown = "markdown", Html = "html", Text = "text"
}

impl Wrapping {
    /// Its name in a sentence that says what was found.
    pub(crate) fn term(self) -> Term {
        match self {
            Wrapping::Utf16 => term::WRAPPING_UTF_16,
            Wrapping::Json => term::WRAPPING_JSON,
            Wrapping::JsonString => term::WRAPPING_JSON_STRING,
            Wrapping::DataUrl => term::WRAPPING_DATA_URL,
            Wrapping::Base64 => term::WRAPPING_BASE64,
            Wrapping::Authorization => term::WRAPPING_AUTHORIZATION,
            Wrapping::Mail => term::WRAPPING_MAIL,
            Wrapping::QuotedPrintable => term::WRAPPING_QUOTED_PRINTABLE,
            Wrapping::Lines => term::WRAPPING_LINES,
            Wrapping::Markdown => term::WRAPPING_MARKDOWN,
            Wrapping::Html => term::WRAPPING_HTML,
            Wrapping::Gzip => term::WRAPPING_GZIP,
            Wrapping::JsonLines => term::WRAPPING_JSON_LINES,
            Wrapping::Escaped => term::WRAPPING_ESCAPED,
            Wrapping::Entities => term::WRAPPING_ENTITIES,
            Wrapping::Url => term::WRAPPING_URL,
            Wrapping::Percent => term::WRAPPING_PERCENT,
            Wrapping::Http => term::WRAPPING_HTTP,
            Wrapping::Multipart => term::WRAPPING_MULTIPART,
            Wrapping::Text => term::WRAPPING_TEXT,
        }
    }
}

/// One wrapping that was opened, and where the badge was in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Layer {
    /// What it was.
    #[serde(rename = "as")]
    pub wrapping: Wrapping,
    /// Where the badge was in a JSON document: a JSON pointer, which begins with the line, from 0, where each line is one. None in other
    /// wrappings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

impl Layer {
    /// A wrapping that is no JSON document.
    pub(crate) fn of(wrapping: Wrapping) -> Self {
        Layer { wrapping, path: None }
    }

    /// A JSON document that has the badge at that place.
    pub(crate) fn at(path: String) -> Self {
        Layer { wrapping: Wrapping::Json, path: Some(path) }
    }
}

/// How many wrappings are opened, one in the other. Real ones have one or two: a token in the JSON answer of a server, in base64.
pub(in crate::verify) const MOST_LAYERS: usize = 4;
