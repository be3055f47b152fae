//! The JSON Canonicalization Scheme (RFC 8785).

use crate::code::Code;
use crate::error::Error;
use crate::json::{Value, write_string};

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

fn write(value: &Value<'_>, out: &mut String) -> Result<(), Error> {
    match value {
        Value::Number(text) => out.push_str(ryu_js::Buffer::new().format_finite(double(text)?)),
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
    text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or_else(|| {
        let shown: String = text.chars().take(40).collect();
        Error::new(Code::ImpreciseNumber, format!("expected a number within the range of a double, found {shown}"))
    })
}
