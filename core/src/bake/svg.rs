//! A text inside an SVG image: an element goes in behind the first tag, and everything else stays as it is.

use std::collections::BTreeSet;

use quick_xml::XmlVersion;

use super::namespace::Namespace;
use super::options::Rebake;
use super::outline::{Found, Outline, Root};
use super::standard::{Carried, Standard, the_one, trimmed};
use crate::error::Error;
use crate::limits::Limits;
use crate::words::phrase;

/// Bakes: OB 3.0 §5.3.2.
///
/// # Errors
/// `bake.already`, `bake.text`, `bake.unrecognised`, `bake.svg.*` and `limit.svg-depth`.
pub(super) fn bake(image: &[u8], credential: &str, rebake: Rebake, limits: &Limits) -> Result<Vec<u8>, Error> {
    let (mark, svg) = decode(image)?;
    let outline = Outline::of(svg, limits)?;
    holdable(credential, &outline)?;
    let old: Vec<&Found> = outline.found.iter().filter(|found| found.standard == Standard::OpenBadges3).collect();
    if rebake == Rebake::Refuse && !old.is_empty() {
        return Err(Error::of(&phrase::BAKE_ALREADY));
    }

    let root = &outline.root;
    let (prefix, declaration) = prefix_for(root);
    let slice = |start: usize, end: usize| svg.get(start..end).unwrap_or_default();
    let mut baked = String::with_capacity(svg.len().saturating_add(credential.len()).saturating_add(200));
    baked.push_str(mark);
    baked.push_str(slice(0, root.name_end));
    baked.push_str(&declaration);
    baked.push_str(slice(root.name_end, root.close.start));
    baked.push('>');
    baked.push_str(&element(&prefix, credential));
    if root.is_empty {
        baked.push_str("</");
        baked.push_str(root.name);
        baked.push('>');
    }
    let mut at = root.close.end;
    for found in old {
        baked.push_str(slice(at, found.range.start));
        at = found.range.end;
    }
    baked.push_str(slice(at, svg.len()));
    Ok(baked.into_bytes())
}

/// Unbakes: reads the document to its end, and finds the one element.
///
/// # Errors
/// `bake.none`, `bake.twice`, `bake.empty`, `bake.unrecognised`, `bake.svg.*` and `limit.svg-depth`.
pub(super) fn unbake(image: &[u8], limits: &Limits) -> Result<Carried, Error> {
    let (_, svg) = decode(image)?;
    let found = the_one(Outline::of(svg, limits)?.found, |found| found.standard)?;
    let content = found.content.map_err(|fault| fault.tell(svg))?;
    let inside = trimmed(&content.text);
    let text = content.verify.as_deref().map_or(inside, trimmed);
    if text.is_empty() {
        return Err(Error::of(&phrase::BAKE_EMPTY_ELEMENT).with("found", found.standard.element()));
    }
    let mut remarks = Vec::new();
    // In Open Badges 2.0 an assertion has both: the attribute says how to verify what is inside.
    if content.verify.is_some() && !inside.is_empty() && found.standard != Standard::OpenBadges2 {
        if inside != text && resembles_credential(inside) {
            return Err(Error::of(&phrase::BAKE_TWICE_ATTRIBUTE));
        }
        remarks.push(Error::of(&phrase::BAKE_SVG_BOTH));
    }
    if !found.is_first {
        remarks.push(Error::of(&phrase::BAKE_SVG_PLACE));
    }
    Ok(Carried { standard: found.standard, text: text.to_owned(), remarks })
}

/// The byte order mark, if there is one, and the text after it.
fn decode(image: &[u8]) -> Result<(&str, &str), Error> {
    let is_wide = image.starts_with(b"\xff\xfe") || image.starts_with(b"\xfe\xff");
    if is_wide || image.iter().take(2).any(|byte| *byte == 0) {
        return Err(Error::of(&phrase::BAKE_SVG_ENCODING_UTF_16));
    }
    let text = std::str::from_utf8(image)
        .map_err(|cause| Error::of(&phrase::BAKE_SVG_ENCODING).with("offset", cause.valid_up_to()).caused_by(cause))?;
    let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok((text.strip_suffix(rest).unwrap_or_default(), rest))
}

/// Whether the image can hold the text, so that it comes out again as it went in.
fn holdable(credential: &str, outline: &Outline<'_>) -> Result<(), Error> {
    if trimmed(credential).is_empty() {
        return Err(Error::of(&phrase::BAKE_TEXT_EMPTY));
    }
    // XML §2.2, the characters that there are.
    let is_foreign =
        |c: char| matches!(c, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}') && !matches!(c, '\t' | '\n' | '\r');
    if let Some(foreign) = credential.chars().find(|c| is_foreign(*c)) {
        let code_point = u32::from(foreign);
        return Err(Error::of(&phrase::BAKE_TEXT_CHARACTER).with("found", format_args!("U+{code_point:04X}")));
    }
    if outline.version == XmlVersion::Explicit1_1 && credential.contains(['\u{85}', '\u{2028}']) {
        return Err(Error::of(&phrase::BAKE_TEXT_LINE_ENDS));
    }
    match &outline.encoding {
        Some(encoding) if !credential.is_ascii() => {
            Err(Error::of(&phrase::BAKE_SVG_ENCODING_LETTERS).with("found", encoding))
        }
        _ => Ok(()),
    }
}

/// A prefix for the namespace, and its declaration unless the root has it already.
fn prefix_for(root: &Root<'_>) -> (String, String) {
    let is_ours = |(prefix, namespace): &&(&str, Namespace)| {
        !prefix.is_empty() && *namespace == Namespace::Of(Standard::OpenBadges3)
    };
    if let Some((prefix, _)) = root.prefixes.iter().find(is_ours) {
        return ((*prefix).to_owned(), String::new());
    }
    let taken: BTreeSet<&str> = root.prefixes.iter().map(|(prefix, _)| *prefix).collect();
    let more = (0_usize..=taken.len()).map(|number| format!("ob3-{number}"));
    let mut prefixes = ["openbadges", "ob3"].map(str::to_owned).into_iter().chain(more);
    let prefix = prefixes.find(|prefix| !taken.contains(prefix.as_str())).unwrap_or_default();
    let declaration = format!(" xmlns:{prefix}=\"{}\"", Standard::OpenBadges3.namespace());
    (prefix, declaration)
}

fn element(prefix: &str, credential: &str) -> String {
    if is_compact_jws(trimmed(credential)) {
        return format!("<{prefix}:credential verify=\"{}\"></{prefix}:credential>", trimmed(credential));
    }
    // XML §2.7: what ends a CDATA section cannot stand in one, so it is split over two.
    let text = credential.replace("]]>", "]]]]><![CDATA[>");
    format!("<{prefix}:credential><![CDATA[{text}]]></{prefix}:credential>")
}

/// Whether some reader might take a text for a credential: it has JSON in it, or a JWS.
fn resembles_credential(text: &str) -> bool {
    text.contains('{') || text.split_whitespace().any(|word| word.split('.').count() >= 3 && word.len() > SHORTEST_JWS)
}

/// No header and payload of a JWS are shorter.
const SHORTEST_JWS: usize = 40;

fn is_compact_jws(text: &str) -> bool {
    let of_base64url = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(of_base64url);
    text.split('.').count() == 3 && text.split('.').all(is_part)
}
