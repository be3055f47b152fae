//! Writing JSON: as plain as it gets, or with members in another order, escapes, blanks and numbers that say the same.

use std::fmt::Write as _;

use serde_json::Value;

use super::draft::Draft;

pub(crate) fn write(draft: &Draft) -> String {
    match &draft.style {
        None => draft.document.to_string(),
        Some(style) => {
            let mut writer = Writer { style, at: 0, out: String::new() };
            writer.value(&draft.document);
            writer.out
        }
    }
}

struct Writer<'s> {
    style: &'s [u8],
    at: usize,
    out: String,
}

impl Writer<'_> {
    fn below(&mut self, count: u8) -> u8 {
        self.at += 1;
        self.style.get(self.at % self.style.len().max(1)).copied().unwrap_or_default() % count
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Array(items) => {
                self.out.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.out.push_str(if index == 0 { "" } else { " ,\n" });
                    self.value(item);
                }
                self.out.push(']');
            }
            Value::Object(members) => {
                let mut members: Vec<_> = members.iter().collect();
                if self.below(2) == 1 {
                    members.reverse();
                }
                let middle = usize::from(self.below(7)) % members.len().max(1);
                members.rotate_left(middle);
                self.out.push('{');
                for (index, (key, value)) in members.into_iter().enumerate() {
                    self.out.push_str(if index == 0 { "" } else { ", " });
                    self.text(key);
                    self.out.push_str(" :\t");
                    self.value(value);
                }
                self.out.push('}');
            }
            Value::String(text) => self.text(text),
            Value::Number(number) => self.number(&number.to_string()),
            other => self.out.push_str(&other.to_string()),
        }
    }

    fn number(&mut self, number: &str) {
        let is_plain = number.bytes().all(|byte| byte.is_ascii_digit());
        self.out.push_str(number);
        match (is_plain, self.below(4)) {
            (true, 1) => self.out.push_str(".0"),
            (true, 2) => self.out.push_str("e0"),
            (true, 3) => self.out.push_str("0E-1"),
            (false, 1) if !number.contains(['e', 'E']) => self.out.push_str("E+00"),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let escapes = self.below(4);
        self.out.push('"');
        for (index, unit) in text.encode_utf16().enumerate() {
            let character = char::from_u32(u32::from(unit))
                .filter(|character| character.is_ascii_alphanumeric() || *character == ' ');
            match character {
                Some(character) if escapes == 0 || index % 5 != usize::from(escapes) => self.out.push(character),
                _ => write!(self.out, "\\u{unit:04x}").unwrap(),
            }
        }
        self.out.push('"');
    }
}
