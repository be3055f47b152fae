//! Addresses that a chat, a mail program or an editor turned into links.

use std::borrow::Cow;

use crate::error::Error;
use crate::verify::cause::case::Case;
use crate::verify::cause::letters::in_texts;
use crate::words::phrase;

/// Links that were made of addresses.
pub(super) fn links(case: &Case<'_>) -> Option<Error> {
    let ways: [fn(&str) -> Option<String>; 3] = [unlinked, without_slash, with_slash];
    ways.into_iter().find_map(|way| case.told(&phrase::PROOF_SIGNATURE_MISMATCH_LINK, &in_texts(way)))
}

/// A text without the links that were made of what stood in it.
pub(super) fn unlinked(text: &str) -> Option<String> {
    if !text.contains(['<', '[', '|']) && !text.contains("://") {
        return None;
    }
    let mut mended = Cow::Borrowed(text);
    if let Some(was) = redirected(text) {
        mended = Cow::Owned(was);
    }
    for undo in [anchors as fn(&str) -> String, brackets, markdown, bars] {
        mended = Cow::Owned(undo(&mended));
    }
    (mended != text).then(|| mended.into_owned())
}

/// `<a href="https://x">x</a>`: what is between.
fn anchors(text: &str) -> String {
    replaced(text, "<a ", |rest| {
        let (_, inner) = rest.split_once('>')?;
        let (label, rest) = inner.split_once("</a>")?;
        Some((label.to_owned(), rest))
    })
}

/// `<https://x>` and `<https://x|x>`.
fn brackets(text: &str) -> String {
    replaced(text, "<", |rest| {
        let (inner, rest) = rest.split_once('>')?;
        let is_link = SCHEMES.iter().any(|scheme| inner.starts_with(scheme));
        is_link.then(|| (bars(inner), rest))
    })
}

/// `[x](x)` and `[x](https://x)`.
fn markdown(text: &str) -> String {
    replaced(text, "[", |rest| {
        let (label, target) = rest.split_once("](")?;
        let (target, rest) = target.split_once(')')?;
        let target = target.trim_start_matches('<').trim_end_matches('>');
        leads_to(label, target).then(|| (label.to_owned(), rest))
    })
}

/// `https://x|x`: the address; `mailto:x|x` and `http://x|x` of what had no scheme: the label.
fn bars(text: &str) -> String {
    match text.split_once('|') {
        Some((target, label)) if target == label => target.to_owned(),
        Some((target, label)) if SCHEMES.iter().any(|scheme| target.starts_with(scheme)) => {
            let is_bare = target.starts_with("mailto:") || target.starts_with("tel:");
            let has_scheme = SCHEMES.iter().any(|scheme| label.starts_with(scheme));
            if (is_bare || has_scheme) && leads_to(label, target) { label.to_owned() } else { target.to_owned() }
        }
        _ => text.to_owned(),
    }
}

/// Whether a link with that label was made of the label alone.
fn leads_to(label: &str, target: &str) -> bool {
    let target = target.trim_end_matches('/');
    let label = label.trim_end_matches('/');
    target == label || SCHEMES.iter().any(|scheme| target.strip_prefix(scheme) == Some(label))
}

/// An address that leads through a service which looks at it first.
fn redirected(text: &str) -> Option<String> {
    let (_, target) = REDIRECTS.iter().find_map(|redirect| text.split_once(redirect))?;
    let target = target.split_once('&').map_or(target, |(target, _)| target);
    let mut bytes = Vec::with_capacity(target.len());
    let mut rest = target.as_bytes();
    while let [first, more @ ..] = rest {
        let code = match (first, more) {
            (b'%', [high, low, ..]) => {
                std::str::from_utf8(&[*high, *low]).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok())
            }
            _ => None,
        };
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { more.get(2..)? } else { more };
    }
    String::from_utf8(bytes).ok()
}

/// Replaces whatever begins like that, as far as it is what is looked for.
fn replaced<'t>(text: &'t str, beginning: &str, read: impl Fn(&'t str) -> Option<(String, &'t str)>) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    // What is looked for has an end, which is searched for anew after each beginning.
    let mut most = 200;
    while let Some((before, after)) = rest.split_once(beginning).filter(|_| most > 0) {
        most -= 1;
        mended.push_str(before);
        if let Some((was, behind)) = read(after) {
            mended.push_str(&was);
            rest = behind;
        } else {
            mended.push_str(beginning);
            rest = after;
        }
    }
    mended + rest
}

/// `https://host/`, of which programs add the slash.
fn without_slash(text: &str) -> Option<String> {
    let host = text.strip_suffix('/')?;
    is_host(host).then(|| host.to_owned())
}

fn with_slash(text: &str) -> Option<String> {
    is_host(text).then(|| format!("{text}/"))
}

fn is_host(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '?', '#', ' ']))
}

const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

const REDIRECTS: [&str; 3] =
    ["safelinks.protection.outlook.com/?url=", "https://www.google.com/url?q=", "https://slack-redir.net/link?url="];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_a_link_is_an_address_again() {
        for (link, address) in [
            ("<https://college.example/a>", "https://college.example/a"),
            ("<https://college.example/a|https://college.example/a>", "https://college.example/a"),
            ("https://college.example/a|college.example/a", "https://college.example/a"),
            ("https://college.example/a|https://college.example/a", "https://college.example/a"),
            ("<mailto:ada@college.example|ada@college.example>", "ada@college.example"),
            ("[https://college.example/a](https://college.example/a)", "https://college.example/a"),
            ("[college.example](http://college.example/) and [a](b)", "college.example and [a](b)"),
            ("see <a href=\"https://x.example\">https://x.example</a>.", "see https://x.example."),
            (
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcollege.example%2Fa&data=05",
                "https://college.example/a",
            ),
        ] {
            assert_eq!(unlinked(link).as_deref(), Some(address), "{link}");
        }
        for text in ["a < b > c", "[note](why)", "yes|no", "https://college.example/a", "<", "[", "%", "[a](", "<a "] {
            assert_eq!(unlinked(text), None, "{text}");
        }
    }
}
