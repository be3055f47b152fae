//! Documents by chance: contexts of every kind, bodies that use them, and badges that were tampered with.

use serde_json::{Map, Value, json};

use crate::random::Random;

/// A number that stands in the text exactly as it is spelled here: `serde_json` would spell it anew.
pub(crate) const NUMBER: &str = "@@number ";

/// The JSON text of a document; numbers are spelled as [`Generator::number`] chose them.
pub(crate) fn text(document: &Value) -> String {
    let json = document.to_string();
    let marker = format!("\"{NUMBER}");
    let mut pieces = json.split(marker.as_str());
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(&piece.replacen('"', "", 1));
    }
    out
}

/// Writes documents.
pub(crate) struct Generator {
    random: Random,
    /// The terms of the contexts made last, with their containers.
    terms: Vec<(String, Vec<String>)>,
    /// How many nodes the body may still have.
    room: usize,
}

impl Generator {
    pub(crate) fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), terms: Vec::new(), room: 0 }
    }

    /// A small document that has nothing but what chance gave it.
    pub(crate) fn document(&mut self) -> Value {
        (self.terms, self.room) = (Vec::new(), 12);
        let context = self.context(2);
        let mut node = self.node(3);
        node.insert("@context".to_owned(), context);
        if self.random.chance(40) {
            node.insert("@id".to_owned(), json!("http://ex.org/root"));
        }
        match self.random.below(20) {
            0 => json!([node]),
            1 => {
                let more = self.node(2);
                json!({"@context": node.remove("@context"), "@graph": [node, more]})
            }
            _ => Value::Object(node),
        }
    }

    /// A badge to which a few things happened.
    pub(crate) fn tampered(&mut self, badge: &Value) -> Value {
        (self.terms, self.room) = (Vec::new(), 6);
        let mut badge = badge.clone();
        if self.random.chance(75) {
            let context = self.context(1);
            let at_front = self.random.chance(10);
            if let Some(contexts) = badge.get_mut("@context") {
                let mut all = match contexts.take() {
                    Value::Array(all) => all,
                    single => vec![single],
                };
                let at = if at_front { 0 } else { all.len() };
                all.insert(at, context);
                *contexts = Value::Array(all);
            }
        }
        for _ in 0..self.random.between(1, 4) {
            self.tamper(&mut badge);
        }
        badge
    }

    fn tamper(&mut self, badge: &mut Value) {
        let places = places(badge);
        let place = self.random.pick(&places).clone();
        let (parent, key) = place.rsplit_once('/').unwrap_or_default();
        let (parent, key) = (parent.to_owned(), unescape(key));
        match self.random.below(12) {
            0 => {
                let value = self.value(1, &[]);
                set(badge, &place, value);
            }
            1 | 2 => {
                let name = self.key();
                if let Some(Value::Object(members)) = badge.pointer_mut(&parent)
                    && let Some(value) = members.remove(&key)
                {
                    members.insert(name, value);
                }
            }
            3 => {
                let taken = badge.pointer_mut(&place).map(Value::take);
                let elsewhere = self.random.pick(&places).clone();
                let name = self.key();
                if let (Some(Value::Object(members)), Some(value)) = (badge.pointer_mut(&elsewhere), taken) {
                    members.insert(name, value);
                }
            }
            4 => {
                let copied = badge.pointer(&place).cloned();
                let name = self.key();
                if let (Some(Value::Object(members)), Some(value)) = (badge.pointer_mut(&parent), copied) {
                    members.insert(name, value);
                }
            }
            5 => {
                let value = badge.pointer_mut(&place).map_or(Value::Null, Value::take);
                let wrapped = match self.random.below(6) {
                    0 => json!([value]),
                    1 => json!([[value], []]),
                    2 => json!({"@set": value}),
                    3 => json!({"@list": value}),
                    4 => json!({"@value": value}),
                    _ => json!({"@id": value}),
                };
                set(badge, &place, wrapped);
            }
            6 => set(badge, &place, Value::Null),
            7 => {
                if let Some(Value::Object(members)) = badge.pointer_mut(&parent) {
                    members.remove(&key);
                }
            }
            8 => {
                let context = self.context(1);
                if let Some(Value::Object(members)) = badge.pointer_mut(&place) {
                    members.insert("@context".to_owned(), context);
                }
            }
            9 => {
                let number = self.number();
                set(badge, &place, number);
            }
            _ => {
                let (name, containers) = self.term();
                let value = self.contained(2, &containers);
                if let Some(Value::Object(members)) = badge.pointer_mut(&place) {
                    members.insert(name, value);
                }
            }
        }
    }

    /// A local context: an object, an array, now and then null or one that is bundled.
    fn context(&mut self, depth: usize) -> Value {
        match self.random.below(20) {
            0 => Value::Null,
            1 => json!(self.random.pick(REMOTE)),
            2..=4 => {
                let count = self.random.between(1, 3);
                Value::Array((0..count).map(|_| self.context(depth)).collect())
            }
            _ => Value::Object(self.context_object(depth)),
        }
    }

    fn context_object(&mut self, depth: usize) -> Map<String, Value> {
        let mut context = Map::new();
        let mut say = |random: &mut Random, percent: usize, key: &str, values: &[Value]| {
            if random.chance(percent) {
                context.insert(key.to_owned(), random.pick(values).clone());
            }
        };
        let random = &mut self.random;
        say(
            random,
            60,
            "@vocab",
            &["http://v.example/", "http://v.example/", "http://v.example/#", "http://ex.org/"].map(Value::from),
        );
        say(random, 6, "@vocab", &["", "ex:", "#f", "_:v", "rel/", "a"].map(Value::from));
        say(random, 1, "@vocab", &[Value::Null, json!(7)]);
        say(random, 8, "@base", &["http://b.example/c/d", "urn:base", "http://b.example"].map(Value::from));
        say(random, 2, "@base", &["e/f", "../g", ""].map(Value::from));
        say(random, 2, "@base", &[Value::Null, Value::Null, json!(true)]);
        say(random, 8, "@language", &["en", "de", "x-y"].map(Value::from));
        say(random, 1, "@language", &["de-CH", "EN-us"].map(Value::from));
        say(random, 2, "@language", &[Value::Null, json!("no tag"), json!(["en"])]);
        say(random, 4, "@direction", &[json!("ltr"), json!("rtl"), Value::Null]);
        say(random, 5, "@protected", &[json!(true), json!(false)]);
        say(random, 6, "@propagate", &[json!(true), json!(false), json!(false)]);
        say(random, 8, "@version", &[json!(1.1)]);
        say(random, 1, "@direction", &[json!("up")]);
        if random.chance(1) {
            say(random, 50, "@version", &[json!(1.0), json!("1.1")]);
        }
        if self.random.chance(70) {
            context.insert("ex".to_owned(), json!("http://ex.org/"));
        }
        for _ in 0..self.random.between(1, 6) {
            let odd = self.random.chance(12);
            let term = (*self.random.pick(if odd { ODD_TERMS } else { TERMS })).to_owned();
            let definition = self.definition(&term, depth);
            context.insert(term, definition);
        }
        context
    }

    fn definition(&mut self, term: &str, depth: usize) -> Value {
        let definition = match self.random.below(100) {
            _ if term.starts_with('@') && self.random.chance(90) => json!({"@container": "@set"}),
            0..=27 => json!(self.random.pick(GOOD_IRIS)),
            28 | 29 => json!(self.random.pick(IRIS)),
            30..=36 => json!(self.random.pick(ALIASED)),
            37 => json!(self.random.pick(KEYWORDS)),
            38 | 39 => Value::Null,
            40 if self.random.chance(20) => json!(3),
            _ => self.full_definition(depth),
        };
        let containers = match definition.get("@container") {
            Some(Value::String(one)) => vec![one.clone()],
            Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        self.terms.push((term.to_owned(), containers));
        definition
    }

    fn full_definition(&mut self, depth: usize) -> Value {
        let mut definition = Map::new();
        let mut say = |random: &mut Random, percent: usize, key: &str, values: &[Value]| {
            if random.chance(percent) {
                definition.insert(key.to_owned(), random.pick(values).clone());
            }
        };
        let random = &mut self.random;
        if random.chance(8) {
            say(random, 100, "@reverse", &["http://ex.org/r", "ex:r", "urn:ex:r", "a", "_:r"].map(Value::from));
        } else {
            let iris = |from: &[&str]| from.iter().map(|iri| json!(iri)).collect::<Vec<_>>();
            say(random, 90, "@id", &iris(GOOD_IRIS));
            say(random, 3, "@id", &iris(IRIS));
            say(random, 2, "@id", &[json!("@type"), json!("@id"), Value::Null, json!("@graph"), json!("@nest")]);
        }
        say(random, 25, "@type", &["@id", "@vocab", "@json", "@none", "ex:t", "http://ex.org/t"].map(Value::from));
        say(random, 2, "@type", &["a", "rel", "_:t", "@list", "http://ex.org/a space"].map(Value::from));
        say(
            random,
            40,
            "@container",
            &["@list", "@set", "@language", "@index", "@id", "@type", "@graph"].map(Value::from),
        );
        let pairs = [
            ["@graph", "@id"],
            ["@graph", "@index"],
            ["@set", "@index"],
            ["@set", "@language"],
            ["@graph", "@set"],
            ["@set", "@type"],
        ];
        say(random, 12, "@container", &pairs.map(|pair| json!(pair)));
        say(
            random,
            1,
            "@container",
            &[json!([]), Value::Null, json!(["@list", "@set"]), json!("@none"), json!(["@graph", "@id", "@set"])],
        );
        say(random, 6, "@language", &[json!("fr"), Value::Null, json!("x y")]);
        say(random, 5, "@direction", &[json!("rtl"), Value::Null]);
        if definition.get("@container").is_some_and(|container| container.to_string().contains("@index"))
            || random.chance(1)
        {
            let index = ["ex:i", "http://ex.org/i", "a", "@index", "rel"].map(Value::from);
            if random.chance(30) {
                definition.insert("@index".to_owned(), random.pick(&index).clone());
            }
        }
        let mut say = |random: &mut Random, percent: usize, key: &str, values: &[Value]| {
            if random.chance(percent) {
                definition.insert(key.to_owned(), random.pick(values).clone());
            }
        };
        say(random, 3, "@nest", &["@nest", "@nest", "nest", "a", "@id"].map(Value::from));
        say(random, 5, "@prefix", &[json!(true), json!(false)]);
        say(random, 5, "@protected", &[json!(true), json!(false)]);
        say(random, 1, "@unknown", &[json!(1)]);
        if depth > 0 && self.random.chance(15) {
            let context = self.context(depth - 1);
            definition.insert("@context".to_owned(), context);
        }
        Value::Object(definition)
    }

    fn node(&mut self, depth: usize) -> Map<String, Value> {
        self.room = self.room.saturating_sub(1);
        let mut node = Map::new();
        for _ in 0..self.random.between(0, 4) {
            let (name, containers) = self.term();
            let value = self.contained(depth, &containers);
            node.insert(name, value);
        }
        if self.random.chance(25) {
            node.insert("@id".to_owned(), self.iri());
        }
        if self.random.chance(25) {
            let key = if self.random.chance(20) { "type" } else { "@type" };
            let types = self.types();
            node.insert(key.to_owned(), types);
        }
        if depth > 0 {
            match self.random.below(60) {
                0 => _ = node.insert("@graph".to_owned(), self.nodes(depth - 1)),
                1 => _ = node.insert("@included".to_owned(), self.nodes(depth - 1)),
                2 => {
                    let (name, _) = self.term();
                    let subjects = self.nodes(depth - 1);
                    node.insert("@reverse".to_owned(), json!({name: subjects}));
                }
                3 => {
                    let nested = self.node(0);
                    node.insert("@nest".to_owned(), Value::Object(nested));
                }
                4 | 5 => {
                    let context = self.context(1);
                    node.insert("@context".to_owned(), context);
                }
                6 => _ = node.insert("@index".to_owned(), json!(self.random.pick(WORDS))),
                7 => {
                    let key = self.key();
                    let value = self.value(depth - 1, &[]);
                    node.insert(key, value);
                }
                _ => {}
            }
        }
        node
    }

    fn nodes(&mut self, depth: usize) -> Value {
        let first = Value::Object(self.node(depth));
        if self.random.chance(50) { first } else { json!([first, self.node(depth)]) }
    }

    fn types(&mut self) -> Value {
        let count = self.random.between(1, 2);
        let mut types: Vec<Value> = (0..count).map(|_| json!(self.term().0)).collect();
        if self.random.chance(15) {
            types.push(self.iri());
        }
        if types.len() == 1 && self.random.chance(60) { types.remove(0) } else { Value::Array(types) }
    }

    /// The value of a term, in the form that its containers ask for, mostly.
    fn contained(&mut self, depth: usize, containers: &[String]) -> Value {
        let has = |container: &str| containers.iter().any(|found| found == container);
        if depth == 0 || self.random.chance(12) {
            return self.value(depth, containers);
        }
        if has("@language") {
            return self
                .map(&["en", "de", "en", "de-AT", "@none", "no tag", "x-y"], |this| json!(this.random.pick(WORDS)));
        }
        if has("@index") {
            return self.map(WORDS, |this| this.value(depth - 1, &[]));
        }
        if has("@id") || has("@type") {
            let keys = ["http://ex.org/k", "ex:k", "a", "_:k", "@none", "rel"];
            return self.map(&keys, |this| Value::Object(this.node(depth - 1)));
        }
        self.value(depth, containers)
    }

    fn map(&mut self, keys: &[&str], mut value: impl FnMut(&mut Self) -> Value) -> Value {
        let mut map = Map::new();
        for _ in 0..self.random.between(1, 2) {
            let key = (*self.random.pick(keys)).to_owned();
            let one = value(self);
            let one = match self.random.below(8) {
                0 => json!([one, value(self)]),
                1 => json!([one]),
                _ => one,
            };
            map.insert(key, one);
        }
        Value::Object(map)
    }

    fn value(&mut self, depth: usize, containers: &[String]) -> Value {
        let is_list = containers.iter().any(|container| container == "@list");
        if depth > 0 && self.random.chance(if is_list { 70 } else { 18 }) {
            let count = self.random.between(0, 3);
            return Value::Array((0..count).map(|_| self.value(depth - 1, &[])).collect());
        }
        match self.random.below(30) {
            0 if self.random.chance(8) => json!("\u{1}\u{b}\u{7f}\u{85}"),
            0..=7 => json!(self.random.pick(WORDS)),
            8..=10 => self.iri(),
            11..=13 => self.number(),
            14 => json!(self.random.chance(50)),
            15 => Value::Null,
            16..=18 => self.value_object(),
            19 => json!({"@id": self.iri()}),
            20 if depth > 0 => json!({"@list": self.value(depth - 1, &["@list".to_owned()])}),
            21 if depth > 0 => json!({"@set": self.value(depth - 1, &[])}),
            _ if depth > 0 && self.room > 0 => Value::Object(self.node(depth - 1)),
            _ => json!(self.random.pick(WORDS)),
        }
    }

    fn value_object(&mut self) -> Value {
        let mut object = Map::new();
        let scalar = match self.random.below(10) {
            0..=4 => json!(self.random.pick(WORDS)),
            5 | 6 => self.number(),
            7 => json!(true),
            8 => Value::Null,
            _ => json!({"k": [1, null, "x"]}),
        };
        object.insert("@value".to_owned(), scalar);
        match self.random.below(8) {
            0 => {
                _ = object.insert(
                    "@type".to_owned(),
                    json!(self.random.pick(&["ex:t", "http://ex.org/t", "@json", "a", "rel", "_:t"])),
                );
            }
            1 => {
                _ = object.insert(
                    "@language".to_owned(),
                    json!(self.random.pick(&["en", "de", "en", "EN-US", "no tag", ""])),
                );
            }
            2 => {
                object.insert("@language".to_owned(), json!("ar"));
                object.insert("@direction".to_owned(), json!("rtl"));
            }
            3 => _ = object.insert("@index".to_owned(), json!("i")),
            4 => {
                let key = self.key();
                object.insert(key, json!("more"));
            }
            _ => {}
        }
        Value::Object(object)
    }

    fn number(&mut self) -> Value {
        let numbers = if self.random.chance(20) { ODD_NUMBERS } else { NUMBERS };
        Value::String(format!("{NUMBER}{}", self.random.pick(numbers)))
    }

    fn iri(&mut self) -> Value {
        let iris = if self.random.chance(25) { IRIS } else { GOOD_IRIS };
        json!(self.random.pick(iris))
    }

    fn term(&mut self) -> (String, Vec<String>) {
        if self.terms.is_empty() || self.random.chance(6) {
            return (self.key(), Vec::new());
        }
        self.random.pick(&self.terms).clone()
    }

    /// Any key at all.
    fn key(&mut self) -> String {
        let shelf = self.random.below(10);
        let shelf = match shelf {
            0..=4 => TERMS,
            5 => ODD_TERMS,
            6 => IRIS,
            7 if self.random.chance(40) => KEYWORDS,
            _ => BADGE_TERMS,
        };
        (*self.random.pick(shelf)).to_owned()
    }
}

/// The JSON pointers of everything below the root, contexts and proofs apart.
fn places(document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(document, "", &mut found);
    found
}

fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut child = |key: &str, value: &Value| {
        if !(at.is_empty() && matches!(key, "@context" | "proof")) {
            let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
            found.push(at.clone());
            walk(value, &at, found);
        }
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| child(key, value)),
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| child(&index.to_string(), item)),
        _ => {}
    }
}

fn unescape(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

fn set(document: &mut Value, place: &str, value: Value) {
    if let Some(slot) = document.pointer_mut(place) {
        *slot = value;
    }
}

const REMOTE: &[&str] = &[
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    "https://w3id.org/security/data-integrity/v2",
    "https://w3id.org/security/v2",
    "https://example.org/not-bundled",
];

const TERMS: &[&str] = &["a", "b", "c", "d", "e", "f", "g", "h", "type", "id", "nest", "foo"];

const ODD_TERMS: &[&str] =
    &["ex:p", "ex:a", "foo:x", "a/b", "@type", "@type", "http://ex.org/a", "x:y", "a:b", "@foo", "", ":x", "rel", "ex"];

const GOOD_IRIS: &[&str] = &[
    "http://ex.org/a",
    "http://ex.org/b",
    "http://ex.org/c",
    "http://ex.org/ns#",
    "http://ex.org/d/",
    "urn:ex:",
    "ex:a",
    "ex:b",
    "ex:c",
    "a",
    "b",
];

const ALIASED: &[&str] = &[
    "@id",
    "@type",
    "@type",
    "@value",
    "@language",
    "@list",
    "@set",
    "@graph",
    "@index",
    "@reverse",
    "@included",
    "@nest",
    "@none",
];

const IRIS: &[&str] = &[
    "http://ex.org/a",
    "http://ex.org/a",
    "http://ex.org/b",
    "http://ex.org/ns#",
    "http://ex.org/c/",
    "urn:ex:",
    "ex:a",
    "ex:b",
    "ex:c",
    "foo:c",
    "_:b0",
    "_:b1",
    "rel",
    "a",
    "b",
    "http://ex.org/a space",
    "http://ex.org/<b>",
    "http://ex.org/%zz",
    "http://ex.org/[d]",
    "http://ex.org/#e#f",
    "HTTP://EX.org/%7e",
    "https://www.w3.org/2001/XMLSchema#boolean",
    "@ignored",
    "a:b:c",
    "//ex.org/n",
    "#frag",
    "?q=1",
    "",
    "http://ex.org/ü",
    "ex://x",
    ":x",
];

const KEYWORDS: &[&str] = &[
    "@id",
    "@type",
    "@value",
    "@language",
    "@direction",
    "@list",
    "@set",
    "@graph",
    "@index",
    "@reverse",
    "@included",
    "@nest",
    "@none",
    "@json",
    "@vocab",
    "@context",
    "@base",
];

const BADGE_TERMS: &[&str] = &[
    "name",
    "description",
    "achievement",
    "criteria",
    "identifier",
    "evidence",
    "alignment",
    "result",
    "creditsEarned",
    "image",
    "source",
    "issuer",
    "type",
    "id",
];

const WORDS: &[&str] = &[
    "one",
    "two words",
    "",
    "a",
    "ex:a",
    "http://ex.org/w",
    "true",
    "3",
    "tab\there",
    "line\nfeed",
    "quote\"\\",
    "ünïcödé 𝄞",
    "@none",
];

const NUMBERS: &[&str] =
    &["0", "0.0", "1", "-1", "42", "1.0", "1.50", "2.5", "-2.5", "9007199254740991", "0.1", "0.000001", "123456.789"];

const ODD_NUMBERS: &[&str] = &[
    "-0",
    "-0.0",
    "1e2",
    "1E2",
    "1e+2",
    "1e-2",
    "1e20",
    "1e21",
    "1e22",
    "12345678901234567890",
    "123456789012345678901234567890",
    "9007199254740992",
    "9007199254740993",
    "0.30000000000000004",
    "5e-324",
    "1e308",
    "3.14159265358979323846",
    "1.7976931348623157e308",
    "100000000000000000000",
    "999999999999999999999",
    "1e-7",
    "1e400",
];
