//! Strict JSON: no duplicate keys, bounded depth, no lone surrogates, numbers kept as written, strings borrowed.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use crate::error::Error;
use crate::limits::Limits;
use crate::words::{Term, phrase, term};

/// Whatever the caller allows, the parser recurses no deeper: its stack must hold on every thread.
const DEEPEST: usize = 128;

/// Objects with more members than this are checked for duplicates with a hash set instead of by looking.
const FEW_MEMBERS: usize = 12;

/// A JSON value that borrows its text from the document it was read from.
///
/// ```
/// use ob3::json::Value;
/// let value = Value::parse(br#"{"creditsEarned": 42.0}"#, &ob3::Limits::default())?;
/// assert_eq!(value["creditsEarned"].as_number(), Some("42.0"));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::exhaustive_enums)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, spelled as it was written.
    Number(Cow<'a, str>),
    /// A string, without its quotes and escapes.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Value<'a>>),
    /// An object.
    Object(Object<'a>),
}

/// A JSON object: its members in the order in which they were written, no name twice.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Object<'a> {
    members: Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'a> Value<'a> {
    /// Reads one JSON document.
    ///
    /// # Errors
    /// `json.encoding` for bytes that are not UTF-8, `json.duplicate-key`, `json.surrogate`, `limit.input`,
    /// `limit.depth`, `limit.values`, and `json.syntax` for everything else, with line and column.
    pub fn parse(bytes: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        if bytes.len() > limits.input_bytes {
            return Err(Error::of(&phrase::LIMIT_INPUT_JSON).with("most", limits.input_bytes));
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|cause| Error::of(&phrase::JSON_ENCODING).with("offset", cause.valid_up_to()))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let depth = limits.depth.min(DEEPEST);
        let mut parser =
            Parser { text, at: 0, depth, depth_left: depth, values: limits.values, values_left: limits.values };
        parser.skip_space();
        let value = parser.value()?;
        parser.skip_space();
        if parser.at < text.len() {
            return Err(parser.unexpected(term::JSON_PART_END));
        }
        Ok(value)
    }

    /// The string, if the value is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The number as it was written, if the value is one.
    pub fn as_number(&self) -> Option<&str> {
        match self {
            Value::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean, if the value is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The object, if the value is one.
    pub fn as_object(&self) -> Option<&Object<'a>> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The array, if the value is one.
    pub fn as_array(&self) -> Option<&[Value<'a>]> {
        match self {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The one item of an array of one, else the value itself: JSON-LD writes one value either way.
    pub(crate) fn sole(&self) -> &Value<'a> {
        match self.as_slice() {
            [only] => only,
            _ => self,
        }
    }

    /// The items of an array, or the value itself: JSON-LD writes a set of one either way.
    pub fn as_slice(&self) -> &[Value<'a>] {
        match self {
            Value::Array(items) => items,
            single => std::slice::from_ref(single),
        }
    }

    /// The member of that name, if the value is an object that has it.
    pub fn member(&self, name: &str) -> Option<&Value<'a>> {
        self.as_object()?.member(name)
    }

    /// Whether an object in it has a member of one of these names.
    pub(crate) fn has_within(&self, names: &[&str]) -> bool {
        match self {
            Value::Array(items) => items.iter().any(|item| item.has_within(names)),
            Value::Object(object) => object.has_within(names),
            _ => false,
        }
    }

    /// What kind of value it is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    /// What kind of value it is, as a word that each language says in its own way.
    pub(crate) fn kind_term(&self) -> Term {
        match self {
            Value::Null => term::JSON_TYPE_NULL,
            Value::Bool(_) => term::JSON_TYPE_BOOLEAN,
            Value::Number(_) => term::JSON_TYPE_NUMBER,
            Value::String(_) => term::JSON_TYPE_STRING,
            Value::Array(_) => term::JSON_TYPE_ARRAY,
            Value::Object(_) => term::JSON_TYPE_OBJECT,
        }
    }

    /// The same value, owning all its text.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Value::Null => Value::Null,
            Value::Bool(value) => Value::Bool(value),
            Value::Number(text) => Value::Number(Cow::Owned(text.into_owned())),
            Value::String(text) => Value::String(Cow::Owned(text.into_owned())),
            Value::Array(items) => Value::Array(items.into_iter().map(Value::into_owned).collect()),
            Value::Object(object) => Value::Object(object.into_owned()),
        }
    }

    /// Writes the value as compact JSON, members in their order, numbers as they were written.
    pub fn write_to(&self, out: &mut String) {
        match self {
            Value::Null => out.push_str("null"),
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(text) => out.push_str(text),
            Value::String(text) => write_string(text, out),
            Value::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write_to(out);
                }
                out.push(']');
            }
            Value::Object(object) => object.write_to(out),
        }
    }

    /// The value as compact JSON.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out);
        out
    }
}

impl<'a> std::ops::Index<&str> for Value<'a> {
    type Output = Value<'a>;

    /// The member of that name, or null where there is none.
    fn index(&self, name: &str) -> &Value<'a> {
        self.member(name).unwrap_or(&Value::Null)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::String(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::String(Cow::Owned(text))
    }
}

impl<'a> Object<'a> {
    /// An object without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// The member of that name.
    pub fn member(&self, name: &str) -> Option<&Value<'a>> {
        self.members.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The members in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value<'a>)> {
        self.members.iter().map(|(key, value)| (&**key, value))
    }

    /// Takes the member of that name out.
    pub fn remove(&mut self, name: &str) -> Option<Value<'a>> {
        let index = self.members.iter().position(|(key, _)| key == name)?;
        Some(self.members.remove(index).1)
    }

    /// Sets a member: in its place if the name is there, else at the end.
    pub fn set(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) {
        let (name, value) = (name.into(), value.into());
        match self.members.iter_mut().find(|(key, _)| *key == name) {
            Some((_, old)) => *old = value,
            None => self.members.push((name, value)),
        }
    }

    /// Whether it, or an object in it, has a member of one of these names.
    pub(crate) fn has_within(&self, names: &[&str]) -> bool {
        self.iter().any(|(key, value)| names.contains(&key) || value.has_within(names))
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The same object, owning all its text.
    pub fn into_owned(self) -> Object<'static> {
        let members = self.members.into_iter().map(|(key, value)| (Cow::Owned(key.into_owned()), value.into_owned()));
        Object { members: members.collect() }
    }

    /// Writes the object as compact JSON.
    pub fn write_to(&self, out: &mut String) {
        out.push('{');
        for (index, (key, value)) in self.members.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            write_string(key, out);
            out.push(':');
            value.write_to(out);
        }
        out.push('}');
    }

    fn first_duplicate(&self) -> Option<&str> {
        if self.members.len() <= FEW_MEMBERS {
            let repeated = |(index, (key, _)): (usize, &(Cow<'a, str>, Value<'a>))| {
                self.members.iter().take(index).any(|(earlier, _)| earlier == key)
            };
            let index = self.members.iter().enumerate().position(repeated)?;
            return self.members.get(index).map(|(key, _)| &**key);
        }
        let mut seen = HashSet::with_capacity(self.members.len());
        self.members.iter().map(|(key, _)| &**key).find(|key| !seen.insert(*key))
    }
}

impl<'a> FromIterator<(Cow<'a, str>, Value<'a>)> for Object<'a> {
    /// Collects members; of two with one name, the later wins.
    fn from_iter<I: IntoIterator<Item = (Cow<'a, str>, Value<'a>)>>(members: I) -> Self {
        let mut places: HashMap<Cow<'a, str>, usize> = HashMap::new();
        let mut object = Object::new();
        for (key, value) in members {
            match places.entry(key) {
                Entry::Occupied(place) => {
                    if let Some((_, old)) = object.members.get_mut(*place.get()) {
                        *old = value;
                    }
                }
                Entry::Vacant(place) => {
                    object.members.push((place.key().clone(), value));
                    place.insert(object.members.len() - 1);
                }
            }
        }
        object
    }
}

impl<'a> From<Object<'a>> for Value<'a> {
    fn from(object: Object<'a>) -> Self {
        Value::Object(object)
    }
}

/// Writes a string with its quotes, escaping only what JSON demands (RFC 8785 §3.2.2.2 asks for the same).
pub fn write_string(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c < ' ' || c == '"' || c == '\\') {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = special.chars();
        match chars.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\u{8}') => out.push_str("\\b"),
            Some('\t') => out.push_str("\\t"),
            Some('\n') => out.push_str("\\n"),
            Some('\u{c}') => out.push_str("\\f"),
            Some('\r') => out.push_str("\\r"),
            Some(control) => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

/// One step of a JSON pointer (RFC 6901), with its slash and escapes.
pub fn pointer_step(name: &str) -> String {
    let mut step = String::with_capacity(name.len() + 1);
    push_step(&mut step, name);
    step
}

/// Goes one step on from a place, to the member of that name.
pub(crate) fn push_step(pointer: &mut String, name: &str) {
    pointer.push('/');
    if !name.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        pointer.push_str(name);
        return;
    }
    for c in name.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

/// Goes one step on from a place, to the item of that index.
pub(crate) fn push_index(pointer: &mut String, index: usize) {
    pointer.push('/');
    match u8::try_from(index) {
        Ok(index @ 0..=9) => pointer.push(char::from(b'0' + index)),
        _ => pointer.push_str(&index.to_string()),
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    depth_left: usize,
    values: usize,
    values_left: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self) -> Result<Value<'a>, Error> {
        let Some(values_left) = self.values_left.checked_sub(1) else {
            let (line, column) = self.position();
            return Err(Error::of(&phrase::LIMIT_VALUES_JSON)
                .with("most", self.values)
                .with("line", line)
                .with("column", column));
        };
        self.values_left = values_left;
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => self.string().map(Value::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => Err(self.unexpected(term::JSON_PART_VALUE)),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Value<'a>, Error>) -> Result<Value<'a>, Error> {
        let Some(depth_left) = self.depth_left.checked_sub(1) else {
            let (line, column) = self.position();
            return Err(Error::of(&phrase::LIMIT_DEPTH_JSON)
                .with("most", self.depth)
                .with("line", line)
                .with("column", column));
        };
        self.depth_left = depth_left;
        self.at += 1;
        self.skip_space();
        let value = read(self)?;
        self.depth_left += 1;
        Ok(value)
    }

    fn object(&mut self) -> Result<Value<'a>, Error> {
        let mut object = Object::new();
        if self.eat(b'}') {
            return Ok(Value::Object(object));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.unexpected(term::JSON_PART_NAME));
            }
            let key = self.string()?;
            self.skip_space();
            if !self.eat(b':') {
                return Err(self.unexpected(term::JSON_PART_COLON).at(pointer_step(&key)));
            }
            self.skip_space();
            let value = self.value().map_err(|error| error.within(&pointer_step(&key)))?;
            object.members.push((key, value));
            self.skip_space();
            if self.eat(b'}') {
                break;
            }
            if !self.eat(b',') {
                return Err(self.unexpected(term::JSON_PART_COMMA_OR_BRACE));
            }
            self.skip_space();
        }
        match object.first_duplicate() {
            None => Ok(Value::Object(object)),
            Some(key) => {
                let (line, column) = self.position();
                Err(Error::of(&phrase::JSON_DUPLICATE_KEY)
                    .with("line", line)
                    .with("column", column)
                    .with("member", key)
                    .at(pointer_step(key)))
            }
        }
    }

    fn array(&mut self) -> Result<Value<'a>, Error> {
        let mut items = Vec::new();
        if self.eat(b']') {
            return Ok(Value::Array(items));
        }
        loop {
            let item = self.value().map_err(|error| error.within(&format!("/{}", items.len())))?;
            items.push(item);
            self.skip_space();
            if self.eat(b']') {
                return Ok(Value::Array(items));
            }
            if !self.eat(b',') {
                return Err(self.unexpected(term::JSON_PART_COMMA_OR_BRACKET));
            }
            self.skip_space();
        }
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Error> {
        self.at += 1;
        let start = self.at;
        self.skip_plain();
        if self.peek() == Some(b'"') {
            let text = self.text.get(start..self.at).unwrap_or_default();
            self.at += 1;
            return Ok(Cow::Borrowed(text));
        }
        let mut text = String::from(self.text.get(start..self.at).unwrap_or_default());
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Cow::Owned(text));
                }
                Some(b'\\') => {
                    self.at += 1;
                    text.push(self.escaped()?);
                }
                Some(_) => return Err(self.unexpected(term::JSON_PART_ESCAPE)),
                None => return Err(self.unexpected(term::JSON_PART_QUOTE)),
            }
            let plain = self.at;
            self.skip_plain();
            text.push_str(self.text.get(plain..self.at).unwrap_or_default());
        }
    }

    fn skip_plain(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let (words, last) = rest.as_chunks();
        for word in words {
            let found = not_plain(*word);
            if found < word.len() {
                self.at += found;
                return;
            }
            self.at += word.len();
        }
        self.at += last.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)).unwrap_or(last.len());
    }

    fn escaped(&mut self) -> Result<char, Error> {
        let escape = self.peek();
        let c = match escape {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.escaped_code_point();
            }
            _ => return Err(self.unexpected(term::JSON_PART_KNOWN_ESCAPE)),
        };
        self.at += 1;
        Ok(c)
    }

    fn escaped_code_point(&mut self) -> Result<char, Error> {
        let start = self.at;
        let found = self.code_point()?;
        found.ok_or_else(|| {
            // Lines are counted for the reader of the message, and not for each escape.
            self.at = start;
            let (line, column) = self.position();
            Error::of(&phrase::JSON_SURROGATE).with("line", line).with("column", column)
        })
    }

    /// The character of four hexadecimal digits, or of two such halves; nothing where one half is missing.
    fn code_point(&mut self) -> Result<Option<char>, Error> {
        let first = self.four_hex_digits()?;
        let code_point = match first {
            0xd800..=0xdbff => {
                if !(self.eat(b'\\') && self.eat(b'u')) {
                    return Ok(None);
                }
                let second = self.four_hex_digits()?;
                if !(0xdc00..=0xdfff).contains(&second) {
                    return Ok(None);
                }
                0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
            }
            other => other,
        };
        Ok(char::from_u32(code_point))
    }

    fn four_hex_digits(&mut self) -> Result<u32, Error> {
        let mut value = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            value = value * 16 + digit.ok_or_else(|| self.unexpected(term::JSON_PART_HEX))?;
            self.at += 1;
        }
        Ok(value)
    }

    fn number(&mut self) -> Result<Value<'a>, Error> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            if !self.eat(b'+') {
                self.eat(b'-');
            }
            self.digits()?;
        }
        Ok(Value::Number(Cow::Borrowed(self.text.get(start..self.at).unwrap_or_default())))
    }

    fn digits(&mut self) -> Result<(), Error> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.unexpected(term::JSON_PART_DIGIT));
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Ok(())
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Result<Value<'a>, Error> {
        if !self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            return Err(self.unexpected(term::JSON_PART_VALUE));
        }
        self.at += word.len();
        Ok(value)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The line and the column, as an editor counts them.
    fn position(&self) -> (usize, usize) {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    }

    fn unexpected(&self, expected: Term) -> Error {
        let (line, column) = self.position();
        match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
            Some(c @ ('“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '＂' | '″')) => {
                Error::of(&phrase::JSON_SYNTAX_TYPOGRAPHIC).with("line", line).with("column", column).with("found", c)
            }
            Some(c) => Error::of(&phrase::JSON_SYNTAX)
                .with_term("expected", expected)
                .with("line", line)
                .with("column", column)
                .with("found", c),
            None => Error::of(&phrase::JSON_SYNTAX_END)
                .with("line", line)
                .with("column", column)
                .with_term("expected", expected),
        }
    }
}

/// How many of eight bytes stand in a string as they are, before the first quote, backslash or control character: all eight are looked at
/// at once. The high bit of a byte is set in each term where that byte is what is looked for; of a byte behind the first one, that may be
/// untrue.
fn not_plain(bytes: [u8; 8]) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let word = u64::from_le_bytes(bytes);
    let less_than = |limit: u64| word.wrapping_sub(ONES * limit) & !word;
    let equal_to = |byte: u8| {
        let other = word ^ (ONES * u64::from(byte));
        other.wrapping_sub(ONES) & !other
    };
    let found = (less_than(0x20) | equal_to(b'"') | equal_to(b'\\')) & HIGH;
    found.trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    fn parse(text: &str) -> Result<Value<'_>, Error> {
        Value::parse(text.as_bytes(), &Limits::default())
    }

    #[test]
    fn a_string_ends_where_its_first_special_byte_is() {
        for byte in 0..=255_u8 {
            for place in 0..8 {
                let mut bytes = [b'a', 0xc3, 0xbf, b'!', b'#', b'[', b']', 0x7f];
                bytes[place] = byte;
                let expected = bytes.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
                assert_eq!(not_plain(bytes), expected.unwrap_or(8), "{bytes:?}");
                bytes[7] = b'"';
                let expected = bytes.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
                assert_eq!(not_plain(bytes), expected.unwrap_or(8), "{bytes:?}");
            }
        }
    }

    #[test]
    fn what_is_not_json_is_refused_with_its_code() {
        let deep = "[".repeat(10_000_000 / 4);
        for (text, code) in [
            ("", "json.syntax"),
            ("{", "json.syntax"),
            ("[1,]", "json.syntax"),
            ("{\"a\":1,}", "json.syntax"),
            ("01", "json.syntax"),
            ("1.", "json.syntax"),
            (".5", "json.syntax"),
            ("+1", "json.syntax"),
            ("1e", "json.syntax"),
            ("-", "json.syntax"),
            ("NaN", "json.syntax"),
            ("tru", "json.syntax"),
            ("\"\u{1}\"", "json.syntax"),
            ("\"\\x\"", "json.syntax"),
            ("\"abc", "json.syntax"),
            ("{} {}", "json.syntax"),
            ("'a'", "json.syntax"),
            ("\"\\u12\"", "json.syntax"),
            ("\"\\ud800\"", "json.surrogate"),
            ("\"\\ud800\\u0041\"", "json.surrogate"),
            ("\"\\udc00\"", "json.surrogate"),
            ("{\"a\":1,\"a\":1}", "json.duplicate-key"),
            ("{\"a\":1,\"\\u0061\":1}", "json.duplicate-key"),
            (&deep, "limit.depth"),
        ] {
            assert_eq!(parse(text).unwrap_err().code().name(), code, "{}", text.chars().take(20).collect::<String>());
        }
        assert_eq!(Value::parse(b"\"\xff\"", &Limits::default()).unwrap_err().code(), Code::JsonEncoding);
        let limits = Limits::default().input_bytes(3);
        assert_eq!(Value::parse(b"1234", &limits).unwrap_err().code(), Code::LimitInput);
    }

    #[test]
    fn an_error_says_where() {
        let error = parse("{\"a\": [1, {\"b/c\": \n tru}]}").unwrap_err();
        assert_eq!(error.path(), "/a/1/b~1c");
        assert!(error.message().contains("line 2, column 2"), "{error}");
        let many = (0..40).fold(String::new(), |many, n| many + &format!("\"k{n}\":0,"));
        let error = parse(&format!("{{\"a\":{{{many}\"k7\":1}}}}")).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::JsonDuplicateKey, "/a/k7"));
    }

    #[test]
    fn a_text_of_many_escapes_is_read_in_one_pass() {
        let text = format!("\"{}\"", "\\u0001".repeat(150_000));
        let value = Value::parse(text.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(value.as_str().map(str::len), Some(150_000));
    }

    #[test]
    fn numbers_and_text_survive_as_written() {
        let text = r#"{"a":[1.50,-0,1E+2,12345678901234567890],"b":"é\n\"\\\u0001😀","c":{},"d":[],"e":null,"f":true}"#;
        let value = parse(text).unwrap();
        assert_eq!(value.to_json(), text);
        assert_eq!(parse(&value.to_json()).unwrap(), value);
        assert_eq!(parse("\"\\ud83d\\ude00\\/\"").unwrap().as_str(), Some("😀/"));
    }
}
