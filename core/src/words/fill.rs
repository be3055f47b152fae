//! Fills the values of a phrase into its sentence, so that a reader can trust every character of the message.

use crate::words::params::{Param, Params};

/// The sentence with the values in it: a name in braces stands for the value of that name, `{{` for a brace.
///
/// Of a long value the middle is left out, since ids differ at both ends; and a character that breaks the line, cannot be seen or turns
/// the text around is written as its number, `\u{202e}`. A name without a value stays as it is.
pub(crate) fn fill(sentence: &str, params: &Params) -> String {
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
        // After a colon stands the group of words to which the value belongs, for those who have only its name.
        match params.get(name.split_once(':').map_or(name, |(name, _)| name)) {
            Some(Param::Text(text)) => out.push_str(&visible(shortened(text))),
            Some(Param::Term(term)) => out.push_str(term.english()),
            Some(Param::Cause(cause)) => out.push_str(&cause.message),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
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
    use super::fill;
    use crate::words::params::{Param, Params};
    use crate::words::sentence::Term;

    fn params(values: &[(&'static str, &str)]) -> Params {
        let mut params = Params::default();
        for (name, value) in values {
            params.set(name, Param::text(value));
        }
        params
    }

    #[test]
    fn values_stand_where_their_names_are() {
        let mut params = params(&[("found", "{url}"), ("url", "https://a.example")]);
        params.set("kind", Param::Term(Term::new("json-type", "array", "an array")));
        let filled = fill("{{at}} {url}: {kind:json-type}, {found}", &params);
        assert_eq!(filled, "{at} https://a.example: an array, {url}");
    }

    #[test]
    fn braces_that_are_no_names_stay() {
        assert_eq!(fill("a } b { c", &Params::default()), "a } b { c");
        assert_eq!(fill("a {b} c", &Params::default()), "a {b} c");
    }

    #[test]
    fn a_long_value_is_shortened_in_the_middle_of_the_message_only() {
        let long = format!("begin{}end", "é".repeat(10_000));
        let params = params(&[("found", &long)]);
        let filled = fill("{found}", &params);
        assert_eq!(filled.chars().count(), 160);
        assert!(filled.starts_with("beginé") && filled.contains("é…é") && filled.ends_with("éend"), "{filled}");
        assert_eq!(params.get("found"), Some(&Param::Text(long)));
    }

    #[test]
    fn hidden_characters_are_shown_in_the_message_only() {
        let params = params(&[("found", "a\u{202e}b\nc\u{e0041}")]);
        assert_eq!(fill("{found}", &params), "a\\u{202e}b\\u{a}c\\u{e0041}");
        assert_eq!(params.get("found"), Some(&Param::Text(String::from("a\u{202e}b\nc\u{e0041}"))));
    }

    #[test]
    fn no_more_than_64_kib_of_a_value_are_kept() {
        let Param::Text(kept) = Param::text(&"é".repeat(100_000)) else { return };
        assert!(kept.len() <= 65_536 && kept.len() > 65_530 && kept.ends_with("é…"), "{}", kept.len());
    }
}
