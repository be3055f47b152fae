//! The JSON Canonicalization Scheme (RFC 8785).

use crate::error::Error;
use crate::json::{Value, pointer_step, write_string};
use crate::number;
use crate::words::phrase;

/// The canonical spelling of a JSON value: members sorted by UTF-16 code units, numbers as ECMAScript prints them.
///
/// ```
/// use ob3::json::Value;
/// let value = Value::parse(br#"{"b": 1e2, "a": [true, 0.50]}"#, &ob3::Limits::default())?;
/// assert_eq!(ob3::canon::jcs::canonicalize(&value)?, r#"{"a":[true,0.5],"b":100}"#);
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// `jsonld.imprecise-number` for a number beyond the range of a double (RFC 8785 §3.2.2.3).
pub fn canonicalize(value: &Value<'_>) -> Result<String, Error> {
    let mut out = String::new();
    write(value, &mut out)?;
    Ok(out)
}

/// Refuses numbers of which JCS signs another: an exact reader would read a number that is not signed.
///
/// # Errors
/// `jsonld.imprecise-number`, with the path.
pub(crate) fn refuse_imprecise_numbers(value: &Value<'_>) -> Result<(), Error> {
    let within = |step: &str, value: &Value<'_>| {
        refuse_imprecise_numbers(value).map_err(|error| error.within(&pointer_step(step)))
    };
    match value {
        Value::Number(text) => {
            let spelled = canonicalize(value)?;
            if is_same_number(text, &spelled) {
                return Ok(());
            }
            Err(Error::of(&phrase::JSONLD_IMPRECISE_NUMBER).with("found", text).with("read", spelled))
        }
        Value::Array(items) => items.iter().enumerate().try_for_each(|(index, item)| within(&index.to_string(), item)),
        Value::Object(object) => object.iter().try_for_each(|(key, member)| within(key, member)),
        _ => Ok(()),
    }
}

/// Whether two spellings are of one number: the same digits without leading and trailing zeros, and the same place of the first.
fn is_same_number(left: &str, right: &str) -> bool {
    parts(left) == parts(right)
}

/// Sign, digits, and the power of ten of the first digit.
fn parts(text: &str) -> Option<(bool, String, i64)> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let unsigned = mantissa.strip_prefix('-');
    let (whole, fraction) = unsigned.unwrap_or(mantissa).split_once('.').unwrap_or((unsigned.unwrap_or(mantissa), ""));
    let digits = format!("{whole}{fraction}");
    let leading = digits.len() - digits.trim_start_matches('0').len();
    let significant = digits.trim_matches('0').to_owned();
    if significant.is_empty() {
        return Some((false, significant, 0));
    }
    let exponent: i64 = exponent.parse().ok()?;
    let place = i64::try_from(whole.len()).ok()?.checked_sub(i64::try_from(leading).ok()?)?.checked_add(exponent)?;
    Some((unsigned.is_some(), significant, place))
}

fn write(value: &Value<'_>, out: &mut String) -> Result<(), Error> {
    match value {
        Value::Number(text) => out.push_str(&number::spell(double(text)?)),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out)?;
            }
            out.push(']');
        }
        Value::Object(object) => {
            let mut members: Vec<_> = object.iter().collect();
            members.sort_by(|(left, _), (right, _)| left.encode_utf16().cmp(right.encode_utf16()));
            out.push('{');
            for (index, (key, member)) in members.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_string(key, out);
                out.push(':');
                write(member, out)?;
            }
            out.push('}');
        }
        scalar => scalar.write_to(out),
    }
    Ok(())
}

/// A JSON number as a double.
pub(crate) fn double(text: &str) -> Result<f64, Error> {
    let number = number::read(text).filter(|number| number.is_finite());
    number.ok_or_else(|| Error::of(&phrase::JSONLD_IMPRECISE_NUMBER_RANGE).with("found", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_spelled_and_another_never_is() {
        for (left, right) in [
            ("0.50", "0.5"),
            ("0.050", "5e-2"),
            ("00.5E+1", "5"),
            ("100", "1e2"),
            ("1.0", "1"),
            ("-0", "0"),
            ("-0.0", "0e9"),
        ] {
            assert!(is_same_number(left, right), "{left} and {right}");
        }
        for (left, right) in [
            ("0.05", "0.5"),
            ("10", "100"),
            ("1", "-1"),
            ("101", "11"),
            ("9007199254740993", "9007199254740992"),
            ("1e-1", "1"),
        ] {
            assert!(!is_same_number(left, right), "{left} and {right}");
        }
    }
}
