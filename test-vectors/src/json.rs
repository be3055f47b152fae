//! JSON as the recipes write it: parse a text, change what stands at a pointer, print it to be read.

use ob3::Limits;
use ob3::json::{Object, Value, write_string};

/// Lines up to this width are not broken.
const WIDTH: usize = 110;

/// The value that a text is.
pub(crate) fn parse(text: &str) -> Value<'static> {
    Value::parse(text.as_bytes(), &Limits::default()).unwrap_or_else(|error| panic!("{error}\n{text}")).into_owned()
}

/// The object that a text is.
pub(crate) fn object(text: &str) -> Object<'static> {
    match parse(text) {
        Value::Object(object) => object,
        other => panic!("expected an object, found {}", other.to_json()),
    }
}

/// Puts a value at a pointer: in place of what is there, or at the end of the object or array.
pub(crate) fn set(root: &mut Object<'static>, pointer: &str, value: Option<Value<'static>>) {
    let steps: Vec<String> =
        pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
    *root = match change(Value::Object(root.clone()), &steps, value.as_ref()) {
        Some(Value::Object(object)) => object,
        _ => panic!("{pointer} does not stand in an object"),
    };
}

fn change(value: Value<'static>, steps: &[String], new: Option<&Value<'static>>) -> Option<Value<'static>> {
    let Some((step, rest)) = steps.split_first() else { return new.cloned() };
    match value {
        Value::Object(mut object) => {
            let before = object.member(step).cloned();
            assert!(before.is_some() || (rest.is_empty() && new.is_some()), "there is no {step}");
            match change(before.unwrap_or(Value::Null), rest, new) {
                Some(after) => object.set(step.clone(), after),
                None => drop(object.remove(step)),
            }
            Some(Value::Object(object))
        }
        Value::Array(mut items) => {
            let index: usize = step.parse().expect("an index");
            if index == items.len() && rest.is_empty() {
                items.extend(new.cloned());
                return Some(Value::Array(items));
            }
            let before = items.remove(index);
            if let Some(after) = change(before, rest, new) {
                items.insert(index, after);
            }
            Some(Value::Array(items))
        }
        other => panic!("{step} does not stand in {}", other.kind()),
    }
}

/// The value over several lines, two blanks a level; what fits on one line stays on it.
pub(crate) fn pretty(value: &Value<'_>) -> String {
    let mut text = String::new();
    write(value, 0, &mut text);
    text.push('\n');
    text
}

fn write(value: &Value<'_>, depth: usize, out: &mut String) {
    let short = on_one_line(value);
    let column = out.len() - out.rfind('\n').map_or(0, |at| at + 1);
    let is_flat = match value {
        Value::Array(items) => items.iter().all(|item| !matches!(item, Value::Array(_) | Value::Object(_))),
        Value::Object(object) => depth > 1 && object.iter().all(|(_, item)| !matches!(item, Value::Object(_))),
        _ => true,
    };
    if is_flat && (column + short.len() <= WIDTH || !matches!(value, Value::Array(_) | Value::Object(_))) {
        out.push_str(&short);
        return;
    }
    let line = |depth: usize, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    match value {
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                line(depth + 1, out);
                write(item, depth + 1, out);
            }
            line(depth, out);
            out.push(']');
        }
        Value::Object(object) => {
            out.push('{');
            for (index, (key, member)) in object.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                line(depth + 1, out);
                write_string(key, out);
                out.push_str(": ");
                write(member, depth + 1, out);
            }
            line(depth, out);
            out.push('}');
        }
        scalar => scalar.write_to(out),
    }
}

fn on_one_line(value: &Value<'_>) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(on_one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(object) if object.is_empty() => String::from("{}"),
        Value::Object(object) => {
            let member = |(key, value): (&str, &Value<'_>)| {
                let mut text = String::new();
                write_string(key, &mut text);
                format!("{text}: {}", on_one_line(value))
            };
            let members: Vec<String> = object.iter().map(member).collect();
            format!("{{ {} }}", members.join(", "))
        }
        scalar => scalar.to_json(),
    }
}
