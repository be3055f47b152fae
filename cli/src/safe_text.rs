//! Text of strangers, made harmless: it moves no cursor, starts no line and hides nothing.

use std::fmt::Write as _;

use ob3::Finding;
use unicode_width::UnicodeWidthChar as _;

use crate::texts::cli;

/// Combining marks on one character: no script needs more, and a tower of them covers the lines above.
const MOST_MARKS: usize = 4;

/// The text on one line: white space is a blank, what acts on a terminal or cannot be seen is spelled `\u{1b}`, and what
/// is longer than `longest` columns is cut and said to be.
pub(crate) fn one_line(text: &str, longest: usize) -> String {
    let mut line = String::with_capacity(text.len().min(longest));
    let (mut columns, mut marks) = (0, 0);
    let mut rest = text.trim().chars();
    let mut after_blank = false;
    while let Some(c) = rest.next() {
        if columns >= longest {
            let _ = write!(line, "… ({} more characters)", rest.count() + 1);
            break;
        }
        if c.is_whitespace() {
            if !after_blank {
                line.push(' ');
                columns += 1;
            }
            (after_blank, marks) = (true, 0);
            continue;
        }
        after_blank = false;
        let width = c.width().unwrap_or(0);
        marks = if width == 0 { marks + 1 } else { 0 };
        if is_hazard(c) || marks > MOST_MARKS {
            let spelled = c.escape_unicode();
            columns += spelled.len();
            line.extend(spelled);
        } else {
            columns += width;
            line.push(c);
        }
    }
    line
}

/// JSON or N-Quads for a terminal: whatever would act on it becomes the escape that both languages have. (Raw, such
/// characters can only stand in strings and IRIs, where the escape means the same.)
pub(crate) fn escaped(text: &str) -> String {
    spelled(text, |c| is_hazard(c) && c != '\n')
}

/// The same on one line, letter by letter: a line feed is spelled, too.
pub(crate) fn in_line(text: &str) -> String {
    spelled(text, is_hazard)
}

/// The text with the escapes of JSON for some of its characters.
fn spelled(text: &str, is_spelled: impl Fn(char) -> bool) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if !is_spelled(c) {
            safe.push(c);
            continue;
        }
        // Nothing in the list is beyond the first plane but the tags, which JSON spells as two halves.
        let mut units = [0; 2];
        for unit in c.encode_utf16(&mut units) {
            let _ = write!(safe, "\\u{unit:04x}");
        }
    }
    safe
}

/// How many columns a line of safe text takes.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// Breaks safe text into lines of at most so many columns. Words that are longer are broken only if `hard`, which a
/// terminal needs, since it would break them itself and let them begin at its edge.
pub(crate) fn wrapped(text: &str, width: usize, hard: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let word_columns = columns(word);
        if used > 0 && used + 1 + word_columns > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for c in word.chars() {
            let c_columns = c.width().unwrap_or(0);
            if hard && used + c_columns > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(c);
            used += c_columns;
        }
    }
    lines.push(line);
    lines
}

/// A word for a POSIX shell, or nothing where no keyboard could type it.
pub(crate) fn shell_word(text: &str) -> Option<String> {
    if text.chars().any(|c| is_hazard(c) || c.width() == Some(0) || (c.is_whitespace() && c != ' ')) {
        return None;
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/@%+,=".contains(&byte);
    if !text.is_empty() && text.bytes().all(is_plain) {
        return Some(text.to_owned());
    }
    Some(format!("'{}'", text.replace('\'', r"'\''")))
}

/// Whether a character does something, or shows nothing, where it should only be read.
fn is_hazard(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            // Soft hyphen, combining grapheme joiner, Arabic letter mark, Hangul and Khmer fillers.
            | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180e}'
            // Zero width space; the marks, embeddings, overrides and isolates of the bidirectional algorithm. The zero
            // width joiners 200c and 200d may stand: Persian, Hindi and families of emoji need them.
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            // Musical formatting, tags.
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Where a finding is: in the badge, or in which other document and where in that; nothing where it is about the whole badge.
pub(crate) fn place_of(finding: &Finding) -> Option<String> {
    let path = one_line(&finding.path, LONGEST_PLACE);
    match &finding.document {
        None => (!path.is_empty()).then_some(path),
        Some(document) if path.is_empty() => {
            Some(cli::DOCUMENT.with(&[("document", &one_line(document, LONGEST_PLACE))]))
        }
        Some(document) => {
            Some(cli::DOCUMENT_AT.with(&[("document", &one_line(document, LONGEST_PLACE)), ("path", &path)]))
        }
    }
}

const LONGEST_PLACE: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_or_hides_is_spelled_and_what_is_read_stays() {
        for (text, shown) in [
            ("Teamwork", "Teamwork"),
            ("Equipo: año 学校 مدرسة", "Equipo: año 学校 مدرسة"),
            ("می‌خواهم", "می‌خواهم"),
            ("red \x1b[31m", r"red \u{1b}[31m"),
            ("c1 \u{9b}2J", r"c1 \u{9b}2J"),
            ("a\r\n\nvalid", "a valid"),
            ("a\u{2028}b\u{85}c\u{a0}\u{3000}d", "a b c d"),
            ("\u{202e}dilav\u{2066}", r"\u{202e}dilav\u{2066}"),
            ("x\u{200b}y\u{feff}", r"x\u{200b}y\u{feff}"),
            ("bell\x07 back\x08 del\x7f", r"bell\u{7} back\u{8} del\u{7f}"),
            ("\u{e0041}", r"\u{e0041}"),
            ("  far        apart  ", "far apart"),
        ] {
            assert_eq!(one_line(text, 100), shown, "{text:?}");
        }
    }

    #[test]
    fn what_is_too_long_is_cut_and_said_to_be() {
        assert_eq!(one_line(&"a".repeat(50), 10), "aaaaaaaaaa… (40 more characters)");
        assert_eq!(one_line(&"学".repeat(50), 10), "学学学学学… (45 more characters)");
        assert_eq!(one_line("abc", 3), "abc");
    }

    #[test]
    fn a_tower_of_marks_is_taken_down() {
        let tower = format!("a{}", "\u{301}".repeat(100));
        assert!(one_line(&tower, 60).starts_with("a\u{301}\u{301}\u{301}\u{301}\\u{301}"));
    }

    #[test]
    fn for_a_terminal_escapes_mean_the_same() {
        let json = "{\"name\":\"\u{9b}2J \u{202e}x\u{e0041}\"}\n";
        assert_eq!(escaped(json), "{\"name\":\"\\u009b2J \\u202ex\\udb40\\udc41\"}\n");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(json).unwrap(),
            serde_json::from_str::<serde_json::Value>(&escaped(json)).unwrap()
        );
    }

    #[test]
    fn a_name_stays_in_its_line_letter_by_letter() {
        assert_eq!(
            in_line("a  b\n+ c\r\t\x1b[2J\0\u{202e}\u{200b}\u{2028}\u{85}"),
            r"a  b\u000a+ c\u000d\u0009\u001b[2J\u0000\u202e\u200b\u2028\u0085"
        );
    }

    #[test]
    fn no_line_is_longer_than_the_page() {
        let text = format!("short words and {} 学校学校学校", "long".repeat(10));
        for line in wrapped(&text, 12, true) {
            assert!(columns(&line) <= 12, "{line:?}");
        }
        assert_eq!(wrapped(&text, 12, true).concat().replace(' ', ""), text.replace(' ', ""));
        assert!(wrapped(&text, 12, false).contains(&"long".repeat(10)));
        assert_eq!(wrapped("", 12, true), [""]);
    }

    #[test]
    fn a_word_for_the_shell_runs_nothing() {
        assert_eq!(shell_word("https://example.edu/a.json").as_deref(), Some("https://example.edu/a.json"));
        assert_eq!(shell_word("https://e.edu/?a=$(rm)&b").as_deref(), Some("'https://e.edu/?a=$(rm)&b'"));
        assert_eq!(shell_word("it's").as_deref(), Some(r"'it'\''s'"));
        assert_eq!(shell_word("x\u{202e}y"), None);
        assert_eq!(shell_word("x\ny"), None);
    }
}
