//! Texts that were written in the escapes of another language: HTML, or JSON twice.

use crate::error::Error;
use crate::json::Value;
use crate::limits::Limits;
use crate::verify::cause::case::Case;
use crate::verify::cause::letters::{Way, in_texts};
use crate::words::phrase;

/// `&amp;` and the like, written into texts or read out of them.
pub(super) fn entities(case: &Case<'_>) -> Option<Error> {
    let twice = |text: &str| unescaped(text).map(|once| unescaped(&once).unwrap_or(once));
    let escaping = ESCAPES.map(|quotes| move |text: &str| escaped(text, quotes));
    let [plain, double, number, hexadecimal, named] = &escaping;
    let ways: [Way<'_>; 7] = [&unescaped, &twice, plain, double, number, hexadecimal, named];
    ways.into_iter().find_map(|way| case.told(&phrase::PROOF_SIGNATURE_MISMATCH_ENTITIES, &in_texts(way)))
}

/// Escapes of JSON that were escaped once more.
pub(super) fn escapes(case: &Case<'_>) -> Option<Error> {
    let undo = |text: &str| {
        let quoted = text.contains('\\').then(|| format!("\"{text}\""))?;
        let value = Value::parse(quoted.as_bytes(), &Limits::default()).ok()?;
        value.as_str().map(str::to_owned)
    };
    case.told(&phrase::PROOF_SIGNATURE_MISMATCH_ESCAPES, &in_texts(undo))
}

fn unescaped(text: &str) -> Option<String> {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        mended.push_str(before);
        // No entity that is known is longer.
        let end = after.char_indices().take(8).find(|(_, c)| *c == ';').map(|(end, _)| end);
        let entity = end.and_then(|end| Some((letter(after.get(..end)?)?, after.get(end + 1..)?)));
        if let Some((letter, behind)) = entity {
            mended.push(letter);
            rest = behind;
        } else {
            mended.push('&');
            rest = after;
        }
    }
    mended.push_str(rest);
    (mended != text).then_some(mended)
}

fn letter(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    NAMED.iter().find(|(name, _)| *name == entity).map(|(_, letter)| *letter)
}

fn escaped(text: &str, quotes: &[(char, &str)]) -> Option<String> {
    let all = [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;")].into_iter().chain(quotes.iter().copied());
    let all: Vec<_> = all.collect();
    if !text.contains(|c| all.iter().any(|(letter, _)| *letter == c)) {
        return None;
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match all.iter().find(|(letter, _)| *letter == c) {
            Some((_, entity)) => escaped.push_str(entity),
            None => escaped.push(c),
        }
    }
    Some(escaped)
}

/// How programs escape quotation marks beside the rest.
const ESCAPES: [&[(char, &str)]; 5] = [
    &[],
    &[('"', "&quot;")],
    &[('"', "&quot;"), ('\'', "&#39;")],
    &[('"', "&quot;"), ('\'', "&#x27;")],
    &[('"', "&quot;"), ('\'', "&#039;")],
];

const NAMED: [(&str, char); 38] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("rdquo", '”'),
    ("ldquo", '“'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("reg", '®'),
    ("copy", '©'),
    ("trade", '™'),
    ("euro", '€'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("iacute", 'í'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("aring", 'å'),
    ("oslash", 'ø'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_letters_again_and_what_is_none_stays() {
        let text = "R&amp;D &lt;3 &#8211; &#x27;caf&eacute;&apos; &nope; & ; &#xffffffff;";
        assert_eq!(unescaped(text).as_deref(), Some("R&D <3 – 'café' &nope; & ; &#xffffffff;"));
        assert_eq!(unescaped("A & B"), None);
        assert_eq!(unescaped("&ä;"), None);
        assert_eq!(escaped("R&D \"x\"", &[('"', "&quot;")]).as_deref(), Some("R&amp;D &quot;x&quot;"));
    }
}
