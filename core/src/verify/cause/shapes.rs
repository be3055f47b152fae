//! Values that a program wrote in another way: dates, numbers as texts, lists of one, members without a value.

use crate::error::Error;
use crate::json::Value;
use crate::time::Timestamp;
use crate::verify::cause::case::Case;
use crate::verify::cause::letters::in_texts;
use crate::verify::cause::mend::{Undo, Undone};
use crate::verify::cause::places::one_by_one;
use crate::words::phrase;

/// Dates of the same instant, written as programs write them.
pub(super) fn dates(case: &Case<'_>) -> Option<Error> {
    FORMS.iter().find_map(|form| {
        let undo = |text: &str| rewritten(text, form);
        case.told(&phrase::PROOF_SIGNATURE_MISMATCH_DATE, &in_texts(undo))
    })
}

/// A date in another form: what takes the place of a fraction that is zero, and of a zone that is UTC.
fn rewritten(text: &str, [fraction, zone]: &[&str; 2]) -> Option<String> {
    let (date, rest) = text.split_at_checked(19).filter(|(date, _)| date.is_ascii())?;
    let zone_at = rest.find(['Z', '+', '-'])?;
    let (found_fraction, found_zone) = rest.split_at(zone_at);
    let is_zero = found_fraction.is_empty() || found_fraction.bytes().all(|byte| matches!(byte, b'.' | b'0'));
    let fraction = if is_zero { fraction } else { found_fraction };
    if matches!(found_zone, "Z" | "+00:00" | "-00:00" | "+0000") {
        Timestamp::parse(&format!("{date}Z")).ok()?;
        return Some(format!("{date}{fraction}{zone}"));
    }
    // The zone of a place: the instant in UTC.
    let instant = Timestamp::parse(text).ok()?.whole_seconds().to_string();
    let date = instant.strip_suffix('Z')?;
    Some(format!("{date}{fraction}{zone}"))
}

const FORMS: [[&str; 2]; 6] =
    [["", "Z"], [".000", "Z"], ["", "+00:00"], [".000", "+00:00"], [".000000", "Z"], [".000000", "+00:00"]];

/// Members that a program adds to say that they are not there.
pub(super) fn empty_members(case: &Case<'_>) -> Option<Error> {
    // As statements, they are nothing: that the signature fits without them says nothing.
    if !case.is_jcs() {
        return None;
    }
    let is_null = |value: &Value<'_>| *value == Value::Null;
    let is_empty = |value: &Value<'_>| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    };
    let ways: [&dyn Fn(&Value<'_>) -> bool; 2] = [&is_null, &is_empty];
    ways.into_iter().find_map(|is_absent| {
        let undo = |_: &str, value: &Value<'_>| if is_absent(value) { Undone::Absent } else { Undone::Keep };
        case.told(&phrase::PROOF_SIGNATURE_MISMATCH_EMPTY, &undo)
    })
}

/// A list of one and its only item are the same to JSON-LD, but not to JCS.
pub(super) fn lists_of_one(case: &Case<'_>) -> Option<Error> {
    if !case.is_jcs() {
        return None;
    }
    let single = |_: &str, value: &Value<'_>| match value {
        Value::Array(items) => match items.as_slice() {
            [only] => Undone::Was(only.clone().into_owned()),
            _ => Undone::Keep,
        },
        _ => Undone::Keep,
    };
    let type_as_list = |name: &str, value: &Value<'_>| match value {
        Value::String(_) if name == "type" => Undone::Was(Value::Array(vec![value.clone().into_owned()])),
        _ => Undone::Keep,
    };
    let phrase = &phrase::PROOF_SIGNATURE_MISMATCH_LIST;
    let ways: [Undo<'_>; 2] = [&single, &type_as_list];
    let all = || ways.into_iter().find_map(|undo| case.told(phrase, undo));
    all().or_else(|| ways.into_iter().find_map(|undo| one_by_one(case, phrase, undo)))
}

/// Numbers and truth values that became texts, or texts that became them.
pub(super) fn kinds_of_values(case: &Case<'_>) -> Option<Error> {
    let as_value = |_: &str, value: &Value<'_>| match value.as_str() {
        Some("true") => Undone::Was(Value::Bool(true)),
        Some("false") => Undone::Was(Value::Bool(false)),
        Some(text) if is_number(text) => Undone::Was(Value::Number(text.to_owned().into())),
        _ => Undone::Keep,
    };
    let as_text = |_: &str, value: &Value<'_>| match value {
        Value::Number(text) => Undone::Was(Value::from(text.clone().into_owned())),
        Value::Bool(it) => Undone::Was(Value::from(it.to_string())),
        _ => Undone::Keep,
    };
    let with_fraction = |_: &str, value: &Value<'_>| match value {
        Value::Number(text) if !text.contains(['.', 'e', 'E']) => Undone::Was(Value::from(format!("{text}.0"))),
        _ => Undone::Keep,
    };
    let ways: [Undo<'_>; 3] = [&as_value, &as_text, &with_fraction];
    let phrase = &phrase::PROOF_SIGNATURE_MISMATCH_KIND;
    let all = || ways.into_iter().find_map(|undo| case.told(phrase, undo));
    // Of the numbers of a badge, most are numbers.
    let one = || ways.into_iter().find_map(|undo| one_by_one(case, phrase, undo));
    all().or_else(one)
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.len() <= 15 && are_digits(whole) && are_digits(fraction) && (whole == "0" || !whole.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_keeps_its_instant_in_each_form() {
        for (text, form, expected) in [
            ("2026-01-10T08:00:00.000Z", ["", "Z"], Some("2026-01-10T08:00:00Z")),
            ("2026-01-10T08:00:00+00:00", ["", "Z"], Some("2026-01-10T08:00:00Z")),
            ("2026-01-10T09:00:00+01:00", ["", "Z"], Some("2026-01-10T08:00:00Z")),
            ("2026-01-10T08:00:00.25Z", ["", "+00:00"], Some("2026-01-10T08:00:00.25+00:00")),
            ("2026-01-10T08:00:00Z", [".000", "+00:00"], Some("2026-01-10T08:00:00.000+00:00")),
            ("2026-13-10T08:00:00Z", ["", "Z"], None),
            ("a text that is no date at all, or so", ["", "Z"], None),
            ("2026", ["", "Z"], None),
        ] {
            assert_eq!(rewritten(text, &form).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_number_is_one_that_json_has() {
        assert!(["0", "-1", "3.5", "2026"].iter().all(|text| is_number(text)));
        assert!(["", "-", "01", "1.", ".5", "1e3", "12345678901234567890", "v1"].iter().all(|text| !is_number(text)));
    }
}
