//! Letters that were read in another encoding, or changed by a program.

use crate::error::Error;
use crate::json::Value;
use crate::verify::cause::case::Case;
use crate::verify::cause::mend::Undone;
use crate::words::phrase;

/// What a text was before.
pub(super) type Way<'w, Was = Option<String>> = &'w dyn Fn(&str) -> Was;

/// Undoes something in texts.
pub(super) fn in_texts(undo: impl Fn(&str) -> Option<String>) -> impl Fn(&str, &Value<'_>) -> Undone {
    move |_, value| match value.as_str().and_then(|text| undo(text).filter(|was| was != text)) {
        Some(was) => Undone::Was(Value::from(was)),
        None => Undone::Keep,
    }
}

/// UTF-8 that was read as something else and written again, once or twice.
pub(super) fn mojibake(case: &Case<'_>) -> Option<Error> {
    for encoding in ENCODINGS {
        // Looking up letters takes long in a long text.
        if !encoding.is_latin() && case.size.get() > 64 << 10 {
            continue;
        }
        for times in 1..=2 {
            let undo = |text: &str| (0..times).try_fold(text.to_owned(), |text, _| encoding.unread(&text));
            // Of two that differ in how often it happened to them, each is mended as far as it goes.
            let undo = |text: &str| undo(text).or_else(|| encoding.unread(text));
            let told = case.told(&phrase::PROOF_SIGNATURE_MISMATCH_MOJIBAKE, &in_texts(undo));
            if let Some(told) = told {
                return Some(told.with("encoding", encoding.name));
            }
        }
    }
    None
}

/// What the issuer's software signed, having read its own UTF-8 as something else.
pub(super) fn charset(case: &Case<'_>) -> Option<Error> {
    let latin = |text: &str| text.bytes().map(char::from).collect::<String>();
    let windows = |text: &str| text.bytes().map(|byte| WINDOWS.read(byte)).collect::<String>();
    let questions = |text: &str| text.chars().map(|c| if c.is_ascii() { c } else { '?' }).collect::<String>();
    let ways: [(&str, Way<'_, String>); 3] = [("ISO 8859-1", &latin), (WINDOWS.name, &windows), ("ASCII", &questions)];
    ways.into_iter().find_map(|(name, way)| {
        let undo = |text: &str| (!text.is_ascii()).then(|| way(text));
        let told = case.told(&phrase::PROOF_SIGNATURE_MISMATCH_CHARSET, &in_texts(undo))?;
        Some(told.with("encoding", name))
    })
}

/// A letter that a program could not read is lost for good, but can be seen.
pub(super) fn lost(case: &Case<'_>) -> Option<Error> {
    let undo = |text: &str| text.contains(char::REPLACEMENT_CHARACTER).then(String::new);
    Some(case.mended(&in_texts(undo))?.told(&phrase::PROOF_SIGNATURE_MISMATCH_LOST))
}

/// Quotation marks, dashes and dots that a word processor made beautiful.
pub(super) fn typographic(case: &Case<'_>) -> Option<Error> {
    PLAIN.iter().find_map(|plain| {
        let undo = |text: &str| replaced(text, plain);
        case.told(&phrase::PROOF_SIGNATURE_MISMATCH_TYPOGRAPHIC, &in_texts(undo))
    })
}

fn replaced(text: &str, plain: &[(&str, &str)]) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut mended = String::with_capacity(text.len());
    for c in text.chars() {
        match plain.iter().find(|(typographic, _)| typographic.contains(c)) {
            Some((_, was)) => mended.push_str(was),
            None => mended.push(c),
        }
    }
    (mended != text).then_some(mended)
}

const SINGLE: (&str, &str) = ("‘’‚‛′", "'");
const DOUBLE: (&str, &str) = ("“”„‟″", "\"");
const DOTS: (&str, &str) = ("…", "...");

const PLAIN: [&[(&str, &str)]; 7] = [
    &[SINGLE, DOUBLE],
    &[SINGLE, DOUBLE, DOTS],
    &[SINGLE, DOUBLE, DOTS, ("–", "-"), ("—", "--")],
    &[SINGLE, DOUBLE, DOTS, ("–—", "-")],
    &[SINGLE, DOUBLE, DOTS, ("–—", "--")],
    &[SINGLE],
    &[("–—", "-")],
];

/// White space, and what cannot be seen, inside and at the ends of texts.
pub(super) fn spaces(case: &Case<'_>) -> Option<Error> {
    let lines = |text: &str| text.contains('\r').then(|| text.replace("\r\n", "\n").replace('\r', "\n"));
    let carriages = |text: &str| (text.contains('\n') && !text.contains('\r')).then(|| text.replace('\n', "\r\n"));
    let trimmed = |text: &str| Some(text.trim().to_owned());
    let plain = |text: &str| (!text.is_ascii()).then(|| text.chars().map(plain_space).collect::<String>());
    let visible = |text: &str| (!text.is_ascii()).then(|| text.replace(is_invisible, ""));
    let single = |text: &str| Some(text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    let all = |text: &str| {
        let text = text.replace("\r\n", "\n").replace(is_invisible, "");
        Some(text.chars().map(plain_space).collect::<String>().trim().to_owned())
    };
    let ways: [Way<'_>; 7] = [&lines, &carriages, &trimmed, &plain, &visible, &all, &single];
    ways.into_iter().find_map(|way| case.told(&phrase::PROOF_SIGNATURE_MISMATCH_SPACES, &in_texts(way)))
}

fn plain_space(c: char) -> char {
    match c {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        other => other,
    }
}

/// What stands between letters and cannot be seen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// An encoding of a byte for each letter, which UTF-8 is mistaken for.
struct Encoding {
    name: &'static str,
    /// What stands for the bytes from 0x80 on; what is not listed stands for itself.
    high: &'static str,
}

impl Encoding {
    fn is_latin(&self) -> bool {
        self.high.is_empty() || self.name == WINDOWS.name
    }

    fn read(&self, byte: u8) -> char {
        let high = usize::from(byte).checked_sub(0x80).and_then(|place| self.high.chars().nth(place));
        high.unwrap_or(char::from(byte))
    }

    fn byte_of(&self, c: char) -> Option<u8> {
        if c.is_ascii() {
            return u8::try_from(c).ok();
        }
        match self.high.chars().position(|high| high == c) {
            Some(place) => u8::try_from(place + 0x80).ok(),
            None => u8::try_from(c).ok().filter(|byte| usize::from(*byte) >= 0x80 + self.high.chars().count()),
        }
    }

    /// What a text was before it was read so.
    fn unread(&self, text: &str) -> Option<String> {
        if text.is_ascii() {
            return None;
        }
        let bytes = text.chars().map(|c| self.byte_of(c)).collect::<Option<Vec<u8>>>()?;
        String::from_utf8(bytes).ok()
    }
}

const WINDOWS: Encoding = Encoding {
    name: "Windows-1252",
    high: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ",
};

const ENCODINGS: [Encoding; 5] = [
    WINDOWS,
    Encoding { name: "ISO 8859-1", high: "" },
    Encoding {
        name: "Mac OS Roman",
        high: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    },
    Encoding {
        name: "code page 850",
        high: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
    },
    Encoding {
        name: "code page 437",
        high: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
    },
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_encoding_has_a_letter_for_each_byte_and_what_it_read_is_undone() {
        for encoding in ENCODINGS {
            let count = encoding.high.chars().count();
            assert!(matches!(count, 0 | 32 | 128), "{}", encoding.name);
            assert_eq!(encoding.is_latin(), count < 128);
            for text in ["SAFe® 4 – „Größe“ √π", "日本語 😀"] {
                let read: String = text.bytes().map(|byte| encoding.read(byte)).collect();
                assert_ne!(read, text);
                assert_eq!(encoding.unread(&read).as_deref(), Some(text), "{}", encoding.name);
            }
            assert_eq!(encoding.unread("Größe"), None);
            assert_eq!(encoding.unread("plain"), None);
        }
    }
}
