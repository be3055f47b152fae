//! Texts, numbers and truth values written in other ways.

use serde_json::{Value, json};

use super::draft::Draft;
use super::tape::Tape;

const XSD: &str = "http://www.w3.org/2001/XMLSchema#";

/// A value object for a bare value, or another spelling of a number.
pub(crate) fn object(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let value = draft.object_mut(&site.path)?.get_mut(&key)?;
    let slot = match value {
        Value::Array(items) => {
            let place = tape.below(items.len());
            items.get_mut(place)?
        }
        one => one,
    };
    let coercion = definition.coercion().filter(|kind| !kind.starts_with('@'));
    *slot = match (&*slot, coercion) {
        (Value::Object(inner), _) if inner.contains_key("@value") => match tape.below(3) {
            0 => inner["@value"].clone(),
            1 => json!({ "@value": inner["@value"], "@type": format!("{XSD}string") }),
            _ => json!({ "@value": inner["@value"], "@language": "EN" }),
        },
        (Value::String(text), None) => match tape.below(3) {
            0 => json!({ "@value": text }),
            1 => json!({ "@value": text, "@type": format!("{XSD}string") }),
            _ => json!({ "@value": text, "@index": "Never signed" }),
        },
        (Value::String(text), Some(kind)) if definition.coercion() != Some("@json") => {
            json!({ "@value": text, "@type": kind })
        }
        (Value::Number(number), kind) => spelled(number, kind, tape)?,
        (Value::Bool(is_true), kind) => match (kind, tape.below(3)) {
            (None, 0) => json!({ "@value": is_true }),
            (kind, 1) => json!({ "@value": is_true, "@type": kind.unwrap_or(&format!("{XSD}boolean")) }),
            (kind, _) => json!({ "@value": is_true.to_string(), "@type": kind.unwrap_or(&format!("{XSD}boolean")) }),
        },
        _ => return None,
    };
    Some(())
}

fn spelled(number: &serde_json::Number, kind: Option<&str>, tape: &mut Tape<'_>) -> Option<Value> {
    let double = number.as_f64()?;
    let is_whole = double.fract() == 0.0 && !kind.is_some_and(|kind| kind.ends_with("double"));
    // As JSON-LD has it: whole numbers in digits, others with an exponent.
    let text = if is_whole {
        format!("{double}")
    } else {
        format!("{double:E}").replace('E', "E").replacen('E', ".0E", usize::from(!format!("{double:E}").contains('.')))
    };
    let own = if is_whole { format!("{XSD}integer") } else { format!("{XSD}double") };
    Some(match tape.below(5) {
        0 => json!({ "@value": number, "@type": kind.unwrap_or(&own) }),
        1 => json!({ "@value": text, "@type": kind.unwrap_or(&own) }),
        2 if kind.is_some() => json!(text),
        3 => json!(double),
        _ => json!({ "@value": number }),
    })
}

/// Nothing but the JSON: the order of members, escapes, blanks, the digits of numbers.
#[expect(clippy::unnecessary_wraps, reason = "every kind says whether there was something to rewrite")]
pub(crate) fn style(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    draft.style = Some((0..24).map(|_| u8::try_from(tape.below(64)).unwrap_or_default()).collect());
    Some(())
}
