//! Addresses and forms that carry the badge in one of their values, percent-encoded: `https://verifier.example/#vc=eyJ...`.

use crate::budget::Budget;
use crate::limits::Limits;
use crate::verify::wrapping::container::is_badge;
use crate::verify::wrapping::encoding::percent_decoded;

/// The badges in the query and the fragment of an address.
pub(super) fn url(text: &str, limits: &Limits, budget: &Budget) -> Vec<Vec<u8>> {
    let Some((scheme, rest)) = text.split_once("://") else { return Vec::new() };
    let is_scheme = !scheme.is_empty()
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    if !is_scheme || rest.contains(char::is_whitespace) {
        return Vec::new();
    }
    let Some((_, values)) = rest.split_once(['?', '#']) else { return Vec::new() };
    values_of(values, limits, budget)
}

/// A badge that is percent-encoded as a whole, or a form as browsers send it: `credential=%7B%22...&policy=strict`.
pub(super) fn percent(text: &str, limits: &Limits, budget: &Budget) -> Vec<Vec<u8>> {
    if text.contains(char::is_whitespace) || !BEGINNINGS.iter().any(|beginning| text.contains(beginning)) {
        return Vec::new();
    }
    values_of(text, limits, budget)
}

/// A brace, a bracket and a quotation mark.
const BEGINNINGS: [&str; 4] = ["%7B", "%7b", "%5B", "%22"];

/// The values between `&`, `?` and `#` that are badges, with their names or without.
fn values_of(text: &str, limits: &Limits, budget: &Budget) -> Vec<Vec<u8>> {
    let of_pair = |pair: &str| {
        let (_, value) = pair.split_once('=').filter(|(name, _)| is_name(name)).unwrap_or(("", pair));
        let decoded = String::from_utf8(percent_decoded(value).into_owned()).ok()?;
        let text = decoded.trim();
        // Forms write a space as a plus sign, and a plus sign as %2B.
        let text = if text.starts_with(['{', '[']) && value.contains('+') {
            String::from_utf8(percent_decoded(&value.replace('+', " ")).into_owned()).ok()?
        } else {
            text.to_owned()
        };
        is_badge(&text, limits, budget).then(|| text.into_bytes())
    };
    text.split(['&', '?', '#']).filter_map(of_pair).collect()
}

fn is_name(name: &str) -> bool {
    name.len() < 60 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}
