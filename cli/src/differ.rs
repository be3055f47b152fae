//! Where two credentials differ: in the statements that are hashed, and in the members of their JSON.

use std::fmt::Write as _;

use ob3::json::{Object, Value, pointer_step};

use crate::safe_text::in_line;

/// What one has and the other has not, or has otherwise.
#[derive(Debug, PartialEq)]
pub(crate) struct Difference {
    /// Where, as a JSON pointer; nothing for a statement.
    pub(crate) path: Option<String>,
    pub(crate) left: Option<String>,
    pub(crate) right: Option<String>,
}

impl Difference {
    /// In a line or two.
    pub(crate) fn write(&self, text: &mut String) {
        let place = self.path.as_deref().map_or_else(String::new, |path| format!("{path}: "));
        for (sign, side) in [('-', &self.left), ('+', &self.right)] {
            if let Some(side) = side {
                let _ = writeln!(text, "{sign} {}", in_line(&format!("{place}{side}")));
            }
        }
    }

    pub(crate) fn to_value(&self) -> Value<'static> {
        let mut object = Object::new();
        for (name, side) in [("path", &self.path), ("left", &self.left), ("right", &self.right)] {
            if let Some(side) = side {
                object.set(name, side.clone());
            }
        }
        Value::Object(object)
    }
}

/// The lines that only one of two has. Both are sorted, as canonical forms are.
pub(crate) fn statements(left: &[&str], right: &[&str]) -> Vec<Difference> {
    let only = |left: Option<&&str>, right: Option<&&str>| Difference {
        path: None,
        left: left.map(|line| (*line).to_owned()),
        right: right.map(|line| (*line).to_owned()),
    };
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    let mut differences = Vec::new();
    loop {
        match (left.peek(), right.peek()) {
            (None, None) => return differences,
            (Some(one), Some(other)) if one == other => {
                left.next();
                right.next();
            }
            (Some(one), other) if other.is_none_or(|other| one < other) => differences.push(only(left.next(), None)),
            _ => differences.push(only(None, right.next())),
        }
    }
}

/// The members that differ, outermost first. What is as deep as JSON may be is no deeper than the parser lets it be.
pub(crate) fn members(left: &Value<'_>, right: &Value<'_>) -> Vec<Difference> {
    let mut differences = Vec::new();
    compare(Some(left), Some(right), &mut String::new(), &mut differences);
    differences
}

fn compare(left: Option<&Value<'_>>, right: Option<&Value<'_>>, path: &mut String, found: &mut Vec<Difference>) {
    let length = path.len();
    match (left, right) {
        (Some(left), Some(right)) if left == right => {}
        (Some(Value::Object(left)), Some(Value::Object(right))) => {
            for (name, value) in left.iter() {
                path.push_str(&pointer_step(name));
                compare(Some(value), right.member(name), path, found);
                path.truncate(length);
            }
            for (name, value) in right.iter().filter(|(name, _)| left.member(name).is_none()) {
                path.push_str(&pointer_step(name));
                compare(None, Some(value), path, found);
                path.truncate(length);
            }
        }
        (Some(Value::Array(left)), Some(Value::Array(right))) => {
            for index in 0..left.len().max(right.len()) {
                path.push_str(&pointer_step(&index.to_string()));
                compare(left.get(index), right.get(index), path, found);
                path.truncate(length);
            }
        }
        _ => {
            let shown = |value: &Value<'_>| shortened(&value.to_json());
            let path = if path.is_empty() { String::from("(the whole)") } else { path.clone() };
            found.push(Difference { path: Some(path), left: left.map(shown), right: right.map(shown) });
        }
    }
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push_str("...");
    }
    short
}

const LONGEST: usize = 200;

#[cfg(test)]
mod tests {
    use ob3::Limits;

    use super::*;

    #[test]
    fn lines_that_only_one_has_are_found_wherever_they_stand() {
        let told = |left: &[&str], right: &[&str]| {
            let mut text = String::new();
            for difference in statements(left, right) {
                difference.write(&mut text);
            }
            text
        };
        assert_eq!(told(&["a", "b", "c"], &["a", "b", "c"]), "");
        assert_eq!(told(&["a", "c"], &["b", "c", "d"]), "- a\n+ b\n+ d\n");
        assert_eq!(told(&[], &["a"]), "+ a\n");
        assert_eq!(told(&["b"], &[]), "- b\n");
    }

    #[test]
    fn members_are_named_by_their_places() {
        let parse = |text: &'static str| Value::parse(text.as_bytes(), &Limits::default()).unwrap();
        let left = parse(r#"{"a": {"b/c": [1, 2]}, "gone": true, "same": {"x": null}, "kind": []}"#);
        let right = parse(r#"{"same": {"x": null}, "a": {"b/c": [1, 3, 4]}, "new": "n", "kind": {}}"#);
        let mut text = String::new();
        for difference in members(&left, &right) {
            difference.write(&mut text);
        }
        let expected =
            "- /a/b~1c/1: 2\n+ /a/b~1c/1: 3\n+ /a/b~1c/2: 4\n- /gone: true\n- /kind: []\n+ /kind: {}\n+ /new: \"n\"\n";
        assert_eq!(text, expected);
    }
}
