//! Fills the values of a phrase into its sentence, so that a reader can trust every character of the message.

use std::borrow::Cow;

/// The sentence with the values in it: a name in braces stands for the value of that name, `{{` for a brace. After a colon stands the
/// group of words to which the value belongs, for those who have only its name. A name without a value stays as it is.
pub(crate) fn fill<'v>(sentence: &str, value: impl Fn(&str, Option<&str>) -> Option<Cow<'v, str>>) -> String {
    let mut out = String::with_capacity(2 * sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once(['{', '}']) {
        out.push_str(before);
        let brace = if rest.as_bytes().get(before.len()) == Some(&b'{') { '{' } else { '}' };
        if let Some(after) = after.strip_prefix(brace) {
            out.push(brace);
            rest = after;
            continue;
        }
        let Some((name, after)) = after.split_once('}').filter(|_| brace == '{') else {
            out.push(brace);
            rest = after;
            continue;
        };
        let (known, group) = name.split_once(':').map_or((name, None), |(name, group)| (name, Some(group)));
        if let Some(value) = value(known, group) {
            out.push_str(&value);
        } else {
            out.push('{');
            out.push_str(name);
            out.push('}');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A value as a sentence shows it. Of a long one the middle is left out, since ids differ at both ends; and a character that breaks the
/// line, cannot be seen or turns the text around is written as its number, `\u{202e}`.
pub(crate) fn shown(value: &str) -> String {
    visible(shortened(value))
}

/// The text, or its beginning and its end.
fn shortened(text: &str) -> String {
    let characters = if text.len() > LONGEST { text.chars().count() } else { 0 };
    if characters <= LONGEST {
        return text.to_owned();
    }
    let end = text.chars().skip(characters - LONGEST_END);
    text.chars().take(LONGEST - LONGEST_END - 1).chain(['…']).chain(end).collect()
}

/// The text with every hidden character written as its number.
pub(crate) fn visible(message: String) -> String {
    if !message.contains(is_hidden) {
        return message;
    }
    let mut out = String::with_capacity(2 * message.len());
    for c in message.chars() {
        if is_hidden(c) { out.extend(c.escape_unicode()) } else { out.push(c) }
    }
    out
}

/// Controls, what turns the direction, what has no width, tags. The two joiners stay: scripts and emoji need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
                | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// As long as a value is shown in a message, in characters, and how many of these are its end.
const LONGEST: usize = 160;
const LONGEST_END: usize = 60;

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{fill, shown};

    #[test]
    fn values_stand_where_their_names_are() {
        let filled = fill("{{at}} {url}: {kind:json-type}, {found}", |name, group| match (name, group) {
            ("found", None) => Some(Cow::Borrowed("{url}")),
            ("url", None) => Some(Cow::Borrowed("https://a.example")),
            ("kind", Some("json-type")) => Some(Cow::Borrowed("an array")),
            _ => None,
        });
        assert_eq!(filled, "{at} https://a.example: an array, {url}");
    }

    #[test]
    fn braces_that_are_no_names_stay() {
        assert_eq!(fill("a } b { c", |_, _| None), "a } b { c");
        assert_eq!(fill("a {b} c", |_, _| None), "a {b} c");
    }

    #[test]
    fn a_long_value_is_shortened_in_the_middle() {
        let shown = shown(&format!("begin{}end", "é".repeat(10_000)));
        assert_eq!(shown.chars().count(), 160);
        assert!(shown.starts_with("beginé") && shown.contains("é…é") && shown.ends_with("éend"), "{shown}");
    }

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(shown("a\u{202e}b\nc\u{e0041}"), "a\\u{202e}b\\u{a}c\\u{e0041}");
    }
}
