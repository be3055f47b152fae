//! Words for what stands in a document: labels out of the names of members, and values as a person would write them.

use std::borrow::Cow;

use ob3::Timestamp;
use ob3::json::{Value, write_string};
use ob3::model::LanguageString;
use ob3::model::class::{Kind, Vocabulary};

use crate::claims::readable;
use crate::safe_text::{columns, one_line};

/// The name of a member as a label: `licenseNumber` is `License number`, so that who knows one finds the other.
pub(crate) fn label(member: &str) -> String {
    let mut label = String::with_capacity(member.len() + 4);
    for c in member.trim_start_matches('@').chars() {
        if label.is_empty() {
            label.extend(c.to_uppercase());
        } else if c.is_uppercase() {
            label.push(' ');
            label.extend(c.to_lowercase());
        } else {
            label.push(c);
        }
    }
    match &*label {
        "Url" => String::from("URL"),
        other => other.replace(" url", " URL").replace(" jwt", " JWT"),
    }
}

/// What the standard has where it has this kind of value.
pub(crate) fn expectation(kind: Kind) -> &'static str {
    match kind {
        Kind::Any => "anything",
        Kind::Boolean => "true or false",
        Kind::Number => "a number",
        Kind::Object(_) => "an object",
        Kind::Reference(_) => "a URL or an object",
        _ => "a text",
    }
}

/// A value of this kind in words, one safe line for each line of it, or nothing if it is of another kind.
pub(crate) fn scalar(value: &Value<'_>, kind: Kind) -> Option<Vec<String>> {
    match (kind, value) {
        (Kind::Boolean, Value::Bool(is_so)) => Some(vec![String::from(if *is_so { "yes" } else { "no" })]),
        (Kind::Number, Value::Number(number)) => Some(vec![one_line(number, LONGEST)]),
        (Kind::Boolean | Kind::Number | Kind::Object(_) | Kind::Reference(_) | Kind::Any, _) => None,
        (_, Value::String(text)) if text.trim().is_empty() => Some(vec![String::from("(an empty text)")]),
        (Kind::Markdown, Value::String(text)) => Some(paragraphs(text)),
        (Kind::DateTime, Value::String(text)) => Some(vec![instant(text)]),
        (Kind::Word(vocabulary), Value::String(text)) => Some(vec![word(text, vocabulary)]),
        (Kind::CompactJws, Value::String(text)) => Some(vec![one_line(text, LONGEST_SEEN)]),
        (_, Value::String(text)) => Some(vec![self::text(text)]),
        (Kind::Text | Kind::Markdown, Value::Object(object)) => {
            let is_plain = object.iter().all(|(name, _)| ["@value", "@language", "@direction"].contains(&name));
            let text =
                LanguageString::of(value).filter(|text| is_plain && (text.language, text.direction) != (None, None));
            text.map(|text| vec![with_language(&text)])
        }
        _ => None,
    }
}

/// A text with what it says of its language: `Travail d'équipe (in fr)`.
pub(crate) fn with_language(text: &LanguageString<'_>) -> String {
    let direction = match text.direction {
        Some("rtl") => ", from right to left",
        _ => "",
    };
    match text.language {
        Some(language) => format!("{} (in {}{direction})", self::text(text.value), one_line(language, 40)),
        None => {
            format!("{}{}", self::text(text.value), if direction.is_empty() { "" } else { " (from right to left)" })
        }
    }
}

/// Text on one safe line; of an embedded file, what it is instead of what is in it.
pub(crate) fn text(text: &str) -> String {
    embedded(text).unwrap_or_else(|| one_line(text, LONGEST))
}

/// A text with lines of its own, of which the empty ones are left out.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    if let Some(file) = embedded(text) {
        return vec![file];
    }
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut shown: Vec<String> = lines.by_ref().take(MOST_LINES).map(|line| one_line(line, LONGEST)).collect();
    let more = lines.count();
    if more > 0 {
        shown.push(format!("… ({more} more lines)"));
    }
    shown
}

/// A value as compact JSON on one safe line, if it is short enough for that.
pub(crate) fn compact(value: &Value<'_>) -> Option<String> {
    let mut json = String::new();
    let is_short = write_short(value, &mut json);
    is_short.then(|| one_line(&json, 2 * LONGEST_COMPACT)).filter(|line| columns(line) <= LONGEST_COMPACT)
}

/// A value that has nothing below it, as JSON on one safe line: a text that is too long is cut.
pub(crate) fn leaf(value: &Value<'_>) -> String {
    match value {
        Value::Null => String::from("null"),
        Value::Bool(is_so) => is_so.to_string(),
        Value::Number(number) => one_line(number, LONGEST),
        Value::String(text) => embedded(text).unwrap_or_else(|| format!("\"{}\"", one_line(text, LONGEST))),
        Value::Array(_) => String::from("[]"),
        Value::Object(_) => String::from("{}"),
    }
}

/// An instant for people, and how it is written where that is another way.
fn instant(text: &str) -> String {
    match Timestamp::parse(text) {
        Ok(instant) if instant.to_string() == text => readable(instant),
        Ok(instant) => format!("{}, written {}", readable(instant), one_line(text, LONGEST)),
        Err(_) => format!("{} (no date and time with a zone)", one_line(text, LONGEST)),
    }
}

fn word(text: &str, vocabulary: &Vocabulary) -> String {
    let shown = one_line(text, LONGEST);
    if vocabulary.knows(text) {
        shown
    } else if vocabulary.is_extension(text) {
        format!("{shown} (a word of the author's own)")
    } else {
        format!("{shown} (no word of {})", vocabulary.name)
    }
}

/// What a data URL holds (RFC 2397): `an embedded PNG, 12 KB`. As it claims: nobody has looked inside.
fn embedded(text: &str) -> Option<String> {
    let scheme = text.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("data:"))?;
    let (media, data) = text.strip_prefix(scheme)?.split_once(',')?;
    let (media, is_base64) = match media.strip_suffix(";base64") {
        Some(media) => (media, true),
        None => (media, false),
    };
    let size = if is_base64 {
        data.trim_end_matches('=').len() / 4 * 3 + (data.trim_end_matches('=').len() % 4).saturating_sub(1)
    } else {
        data.len() - 2 * data.matches('%').count().min(data.len() / 3)
    };
    let kind: Cow<'_, str> = match media.split(';').next().unwrap_or_default() {
        "image/png" => "PNG".into(),
        "image/svg+xml" => "SVG".into(),
        "image/jpeg" => "JPEG".into(),
        "application/pdf" => "PDF".into(),
        "" | "text/plain" => "text".into(),
        other => one_line(other, 60).into(),
    };
    Some(format!("embedded {kind}, {}", bytes(size)))
}

fn bytes(size: usize) -> String {
    match size {
        1 => String::from("1 byte"),
        0..1_000 => format!("{size} bytes"),
        1_000..1_000_000 => format!("{} KB", (size + 500) / 1_000),
        _ => format!("{} MB", (size + 500_000) / 1_000_000),
    }
}

/// Writes JSON as long as there is room; whether there was.
fn write_short(value: &Value<'_>, out: &mut String) -> bool {
    match value {
        Value::String(text) if text.len() > LONGEST_COMPACT || embedded(text).is_some() => return false,
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                if !write_short(item, out) {
                    return false;
                }
            }
            out.push(']');
        }
        Value::Object(object) => {
            out.push('{');
            for (index, (name, member)) in object.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                write_string(name, out);
                out.push_str(": ");
                if !write_short(member, out) {
                    return false;
                }
            }
            out.push('}');
        }
        other => other.write_to(out),
    }
    out.len() <= LONGEST_COMPACT
}

/// Longer texts are cut, which is said; `--json` has them whole.
const LONGEST: usize = 2_000;
const MOST_LINES: usize = 200;

/// Of a token it is enough to see that it is there.
const LONGEST_SEEN: usize = 120;

/// JSON that is longer is shown member by member.
const LONGEST_COMPACT: usize = 240;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_the_name_of_the_member_in_words() {
        for (member, expected) in [
            ("id", "Id"),
            ("@context", "Context"),
            ("licenseNumber", "License number"),
            ("url", "URL"),
            ("targetUrl", "Target URL"),
            ("endorsementJwt", "Endorsement JWT"),
            ("", ""),
        ] {
            assert_eq!(label(member), expected);
        }
    }

    #[test]
    fn an_embedded_file_is_named_and_measured_not_printed() {
        for (url, expected) in [
            ("data:image/png;base64,iVBORw0KGgo=", "embedded PNG, 8 bytes"),
            ("data:image/png;base64,iVBORw0KGg==", "embedded PNG, 7 bytes"),
            ("data:image/svg+xml,%3Csvg%3E", "embedded SVG, 5 bytes"),
            ("DATA:text/plain;charset=utf-8,a", "embedded text, 1 byte"),
            ("data:,", "embedded text, 0 bytes"),
            (&format!("data:image/jpeg;base64,{}", "A".repeat(16_000)), "embedded JPEG, 12 KB"),
            (&format!("data:video/mp4,{}", "A".repeat(3_400_000)), "embedded video/mp4, 3 MB"),
            ("data:nothing", "data:nothing"),
            ("data:,%%%%%", "embedded text, 3 bytes"),
        ] {
            assert_eq!(text(url), expected);
        }
    }

    #[test]
    fn what_is_long_is_not_compact_and_nothing_is_written_in_vain() {
        let value = |text: &str| Value::parse(text.as_bytes(), &ob3::Limits::default()).unwrap().into_owned();
        let short = value(r#"{"a": [1.50, "x", null], "b": {}}"#);
        assert_eq!(compact(&short).as_deref(), Some(r#"{"a": [1.50, "x", null], "b": {}}"#));
        assert_eq!(compact(&value(&format!("[{}]", vec!["1"; 10_000].join(",")))), None);
        assert_eq!(compact(&value(r#"{"a": "data:,x"}"#)), None);
        assert_eq!(leaf(&value("\"data:,x\"")), "embedded text, 1 byte");
    }

    #[test]
    fn paragraphs_stay_apart_and_have_an_end() {
        assert_eq!(paragraphs("# A\r\n\r\n  b\n\u{1b}c\n"), ["# A", "b", r"\u{1b}c"]);
        let many = paragraphs(&"x\n".repeat(1_000));
        assert_eq!((many.len(), many.last().map(String::as_str)), (201, Some("… (800 more lines)")));
    }
}
