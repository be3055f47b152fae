//! Promises that hold for every credential, tried on random ones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use ob3::json::pointer_step;
use ob3::{Bundle, Credential, Did, Policy, SignOptions, SigningKey, Verdict, Verifier, sign};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use crate::kit::{cases, instant, key, now};

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_signed_is_valid(badge in badge(), seed in any::<[u8; 32]>()) {
        let signed = signed(&badge, &seed);
        let report = verify(&signed.to_string(), Policy::Strict);
        prop_assert_eq!(report.verdict(), Verdict::Valid, "{:#?}\n{}", report.findings(), signed);
    }

    #[test]
    fn member_order_white_space_and_escapes_do_not_matter(badge in badge(), style in vec(any::<u8>(), 1..200)) {
        let signed = signed(&badge, &[1; 32]);
        let text = Writer { style: &style, at: 0 }.write(&signed);
        prop_assert_eq!(same_numbers(&serde_json::from_str(&text).unwrap()), same_numbers(&signed), "{}", text);
        let report = verify(&text, Policy::Strict);
        prop_assert_eq!(report.verdict(), Verdict::Valid, "{:#?}\n{}", report.findings(), text);
    }

    #[test]
    fn a_change_is_valid_only_if_it_changes_nothing_that_is_said(
        badge in badge(), change in change(), place in any::<Index>(), detail in any::<Index>(),
    ) {
        let signed = signed(&badge, &[2; 32]);
        let mut changed = signed.clone();
        prop_assume!(apply(change, &mut changed, place, detail).is_some() && changed != signed);
        let says_the_same = meaning(&changed) == meaning(&signed);
        for policy in [Policy::Strict, Policy::Standard, Policy::Compat] {
            let report = verify(&changed.to_string(), policy);
            prop_assert_eq!(report.is_valid(), says_the_same, "{:?} under {:?}: {:#?}\n{}\n{}", change, policy, report.findings(), signed, changed);
        }
    }
}

#[test]
fn what_says_nothing_cannot_be_slipped_in() {
    let signed = signed(&small_badge(), &[3; 32]);
    let mut let_in = Vec::new();
    for place in places(&signed, &Value::is_object) {
        for (key, value) in stowaways() {
            let mut changed = signed.clone();
            let object = changed.pointer_mut(&place).unwrap().as_object_mut().unwrap();
            if object.insert(key.to_owned(), value.clone()).is_some() {
                continue;
            }
            for policy in [Policy::Strict, Policy::Standard, Policy::Compat] {
                // This policy lets stand what is empty.
                let is_empty = value == json!([]) || value == json!({"@value": null});
                if verify(&changed.to_string(), policy).is_valid() && !(is_empty && policy == Policy::Compat) {
                    let_in.push(format!("{policy:?}, {key}: {value} at {place:?}"));
                }
            }
        }
    }
    assert!(let_in.is_empty(), "{} are valid:\n{}", let_in.len(), let_in.join("\n"));
}

#[test]
fn nothing_that_is_signed_is_rounded_and_no_proof_has_a_context_of_its_own() {
    let mut badge = small_badge();
    badge["ours"]["xa"] = json!(0.3);
    let signed = signed(&badge, &[3; 32]);
    assert!(verify(&signed.to_string(), Policy::Strict).is_valid());
    let changed = signed.to_string().replace("0.3}", "0.30000000000000004}");
    assert_ne!(changed, signed.to_string());
    assert!(!verify(&changed, Policy::Compat).is_valid());
    for context in [json!({"a message": "urn:x"}), json!("https://example.org/a/message"), json!([null])] {
        let mut changed = signed.clone();
        changed["proof"]["@context"] = context;
        assert!(!verify(&changed.to_string(), Policy::Compat).is_valid());
    }
    let mut repeated = signed.clone();
    repeated["proof"]["@context"] = signed["@context"].clone();
    assert!(verify(&repeated.to_string(), Policy::Strict).is_valid());
}

/// Nothing is written beside the sources: what fails here becomes a test of its own.
fn verify(text: &str, policy: Policy) -> ob3::Report {
    static BUNDLE: LazyLock<Bundle> = LazyLock::new(Bundle::new);
    Verifier::new().policy(policy).skips_causes(true).verify(text.as_bytes(), now(), &BUNDLE)
}

fn signed(badge: &Value, seed: &[u8]) -> Value {
    let key = SigningKey::from_seed(seed).unwrap();
    let mut badge = badge.clone();
    badge["issuer"]["id"] = Did::key(key.verifying_key()).to_string().into();
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    let options = SignOptions::new().created(instant("2026-01-02T00:00:00Z"));
    let signed = sign(&credential, &key, &options).unwrap_or_else(|error| panic!("{error}\n{badge}"));
    serde_json::from_str(signed.as_str()).unwrap()
}

/// A badge with random texts and a random extension, defined by a context inside the badge.
fn badge() -> impl Strategy<Value = Value> {
    (text(), text(), text(), extension(), vec(scalar(), 1..4)).prop_map(|(name, issuer, narrative, extension, list)| {
        json!({
            "@context": context(),
            "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {"id": "", "type": ["Profile"], "name": issuer},
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {
                "id": "did:example:ada", "type": ["AchievementSubject"],
                "achievement": {
                    "id": "https://example.edu/teamwork", "type": ["Achievement"], "name": name,
                    "description": "Works well with others.", "criteria": {"narrative": narrative}
                }
            },
            "ours": extension, "ordered": list
        })
    })
}

fn small_badge() -> Value {
    json!({
        "@context": context(), "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "", "type": ["Profile"], "name": "Uni"}, "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "did:example:ada", "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
                "description": "Works well with others.", "criteria": {"narrative": "Peers."}
            }
        },
        "ours": {"xa": {"xb": 1}}, "ordered": [1, {"urn:x": 2}]
    })
}

fn context() -> Value {
    json!([
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        {
            "ours": {"@id": "urn:ours:", "@context": {"@vocab": "urn:ours:"}},
            "ordered": {"@id": "urn:ordered", "@container": "@list"},
            "words": {"@id": "urn:words", "@container": "@language"},
            "named": {"@id": "urn:named", "@container": "@id"}
        }
    ])
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z ]{1,12}", "\\PC{1,8}", any::<String>().prop_filter("a text", |text| !text.is_empty())]
}

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => text().prop_map(Value::from),
        2 => (-9_007_199_254_740_991i64..=9_007_199_254_740_991).prop_map(Value::from),
        2 => (-20i64..20).prop_map(Value::from),
        // As many digits as a signature covers.
        2 => (-99_999_999i32..99_999_999, 0..12i32).prop_map(|(digits, point)| json!(f64::from(digits) / 10f64.powi(point))),
        1 => any::<bool>().prop_map(Value::from),
    ]
}

/// An object of members that no context of the standard knows. Arrays are not empty: nobody could sign them.
fn extension() -> impl Strategy<Value = Value> {
    let object = |inner: BoxedStrategy<Value>| proptest::collection::btree_map("x[a-c]{0,2}|x[äλ字]", inner, 0..4);
    let tree = scalar().boxed().prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            vec(inner.clone(), 1..4).prop_map(Value::from),
            object(inner.boxed()).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    });
    object(tree.boxed()).prop_map(|members| Value::Object(members.into_iter().collect()))
}

/// What JSON-LD takes a document to say: member order does not matter, nor does the order of an array, nor how often it holds
/// a value, nor whether a single value stands in an array, nor how a number is spelled. A list has an order.
fn meaning(value: &Value) -> String {
    fn values<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| values(item, found)),
            single => found.push(single),
        }
    }
    fn set(value: &Value) -> String {
        let mut found = Vec::new();
        values(value, &mut found);
        let (objects, scalars): (Vec<&Value>, Vec<_>) = found.into_iter().partition(|value| value.is_object());
        let scalars: BTreeSet<String> = scalars.into_iter().map(meaning).collect();
        // Two objects alike are two things alike.
        let mut objects: Vec<String> = objects.into_iter().map(meaning).collect();
        objects.sort();
        format!("{scalars:?}{objects:?}")
    }
    match value {
        Value::Object(members) => {
            let said = |(key, member): (&String, &Value)| match &**key {
                "@context" => (key.clone(), member.to_string()),
                "ordered" => {
                    let mut items = Vec::new();
                    values(member, &mut items);
                    (key.clone(), items.into_iter().map(meaning).collect::<Vec<_>>().join(","))
                }
                _ => (key.clone(), set(member)),
            };
            format!("{:?}", members.iter().map(said).collect::<BTreeMap<_, _>>())
        }
        Value::Number(number) => format!("number {:?}", number.as_f64().unwrap() + 0.0),
        other => other.to_string(),
    }
}

#[derive(Debug, Clone, Copy)]
enum Change {
    Scalar,
    Kind,
    Remove,
    RemoveItem,
    RepeatItem,
    Reorder,
    Rename,
    Add,
    Name,
    Swap,
    Issuer,
    Context,
}

fn change() -> impl Strategy<Value = Change> {
    use Change::{Add, Context, Issuer, Kind, Name, Remove, RemoveItem, Rename, Reorder, RepeatItem, Scalar, Swap};
    select(vec![
        Scalar, Scalar, Kind, Remove, RemoveItem, RepeatItem, Reorder, Rename, Add, Name, Swap, Issuer, Context,
    ])
}

/// Makes the change at some place; nothing where there is no such place.
fn apply(change: Change, badge: &mut Value, place: Index, detail: Index) -> Option<()> {
    match change {
        Change::Scalar => {
            let scalar = find(badge, place, &|value| !value.is_object() && !value.is_array())?;
            *scalar = match &*scalar {
                Value::Bool(value) => json!(!*value),
                Value::Number(number) => json!(number.as_f64()? / 2.0 + 3.0),
                other => {
                    let mut chars: Vec<char> = other.as_str()?.chars().collect();
                    let at = detail.index(chars.len() + 1);
                    match chars.get_mut(at) {
                        Some(c) => *c = if *c == 'x' { 'y' } else { 'x' },
                        None => chars.push(' '),
                    }
                    json!(chars.into_iter().collect::<String>())
                }
            };
        }
        Change::Kind => {
            let scalar = find(&mut badge["ours"], place, &|value| value.is_number() || value.is_boolean())?;
            *scalar = scalar.to_string().into();
        }
        Change::Remove | Change::Rename => {
            let object = find(badge, place, &|value| has_members(value, 1))?.as_object_mut()?;
            let key = object.keys().nth(detail.index(object.len()))?.clone();
            let value = object.remove(&key)?;
            if matches!(change, Change::Rename) {
                object.insert(format!("{key}x"), value);
            }
        }
        Change::RemoveItem | Change::RepeatItem | Change::Reorder => {
            let items =
                find(badge, place, &|value| value.as_array().is_some_and(|items| items.len() > 1))?.as_array_mut()?;
            let item = detail.index(items.len());
            match change {
                Change::RemoveItem => drop(items.remove(item)),
                Change::RepeatItem => items.push(items[item].clone()),
                _ => items.rotate_left(item),
            }
        }
        Change::Add => {
            let object = find(badge, place, &Value::is_object)?.as_object_mut()?;
            let added =
                [("xnew", json!("new")), ("urn:new", json!(1)), ("description", json!("new")), ("xnew", json!({}))];
            let (key, value) = added[detail.index(added.len())].clone();
            object.entry(key).or_insert(value);
        }
        Change::Name => {
            let object = find(&mut badge["ours"], place, &Value::is_object)?.as_object_mut()?;
            object.insert(String::from("id"), json!("urn:a:name"));
        }
        Change::Swap => {
            let object = find(badge, place, &|value| has_members(value, 2))?.as_object_mut()?;
            let at = detail.index(object.len());
            let (left, right) = (object.keys().nth(at)?.clone(), object.keys().nth((at + 1) % object.len())?.clone());
            let (left_value, right_value) = (object[&left].take(), object[&right].take());
            object.extend([(left, right_value), (right, left_value)]);
        }
        Change::Issuer => {
            let other = Did::key(key(9).verifying_key());
            if detail.index(3) != 1 {
                badge["issuer"]["id"] = other.to_string().into();
            }
            if detail.index(3) != 0 {
                badge["proof"]["verificationMethod"] = other.verification_method()?.into();
            }
        }
        Change::Context => {
            if !has_members(&badge["ours"], 1) {
                return None;
            }
            let contexts = badge["@context"].as_array_mut()?;
            match detail.index(4) {
                0 => drop(contexts.pop()),
                1 => drop(contexts.remove(1)),
                2 => contexts[2]["ours"]["@context"]["@vocab"] = json!("urn:theirs:"),
                _ => drop(contexts[2].as_object_mut()?.remove("ordered")),
            }
        }
    }
    Some(())
}

fn has_members(value: &Value, least: usize) -> bool {
    value.as_object().is_some_and(|object| object.len() >= least)
}

/// Some value of a document that is of the kind, contexts aside.
fn find<'v>(document: &'v mut Value, place: Index, is_wanted: &dyn Fn(&Value) -> bool) -> Option<&'v mut Value> {
    let found = places(document, is_wanted);
    if found.is_empty() { None } else { document.pointer_mut(&found[place.index(found.len())]) }
}

/// Where all such values are.
fn places(document: &Value, is_wanted: &dyn Fn(&Value) -> bool) -> Vec<String> {
    fn gather(value: &Value, path: &str, is_wanted: &dyn Fn(&Value) -> bool, found: &mut Vec<String>) {
        if is_wanted(value) {
            found.push(path.to_owned());
        }
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    gather(item, &format!("{path}/{index}"), is_wanted, found);
                }
            }
            Value::Object(members) => {
                for (key, member) in members.iter().filter(|(key, _)| *key != "@context") {
                    gather(member, &(path.to_owned() + &pointer_step(key)), is_wanted, found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    gather(document, "", is_wanted, &mut found);
    found
}

/// What says nothing in RDF, and so would be under no signature.
fn stowaways() -> Vec<(&'static str, Value)> {
    vec![
        ("@included", json!([{"@id": "urn:stowaway"}])),
        ("@included", json!({"@id": "urn:stowaway"})),
        ("@nest", json!({})),
        ("@nest", json!([])),
        ("@reverse", json!({})),
        ("@type", json!([])),
        ("@nest", json!({"@context": "a message"})),
        ("words", json!({})),
        ("words", json!({"a message": []})),
        ("named", json!({})),
        ("named", json!({"urn:a-message": []})),
        ("@graph", json!({})),
        ("@graph", json!([{"id": "urn:stowaway"}])),
        ("@index", json!("stowaway")),
        ("@language", json!("en")),
        ("@direction", json!("ltr")),
        ("@base", json!("urn:stowaway")),
        ("@vocab", json!("urn:stowaway")),
        ("@version", json!(1.1)),
        ("@none", json!("stowaway")),
        ("@json", json!("stowaway")),
        ("@stowaway", json!("stowaway")),
        ("stow away", json!("stowaway")),
        ("urn:stowaway", json!({"@set": [], "@index": "stowaway"})),
        ("urn:stowaway", json!({"@value": null})),
        ("urn:stowaway", json!({"@value": "x", "@language": "not a language"})),
        ("urn:stowaway", json!({"@id": "stowaway"})),
        ("urn:stow away", json!("stowaway")),
        ("_:stowaway", json!("stowaway")),
    ]
}

/// Writes JSON as nobody would: members in any order, white space and escapes anywhere, numbers spelled otherwise.
struct Writer<'s> {
    style: &'s [u8],
    at: usize,
}

impl Writer<'_> {
    fn roll(&mut self) -> u8 {
        self.at += 1;
        // The style is short: it changes a little each time it is used up.
        let round = u8::try_from(self.at / self.style.len() % 256).unwrap();
        self.style[self.at % self.style.len()].wrapping_add(round)
    }

    fn write(mut self, value: &Value) -> String {
        let mut out = String::new();
        self.space(&mut out);
        self.value(value, &mut out);
        self.space(&mut out);
        out
    }

    fn space(&mut self, out: &mut String) {
        out.push_str(["", "", "", " ", "\n", "\t", "\r\n", "  "][usize::from(self.roll() % 8)]);
    }

    fn value(&mut self, value: &Value, out: &mut String) {
        match value {
            Value::String(text) => self.string(text, out),
            Value::Number(number) => self.number(&number.to_string(), out),
            Value::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    self.space(out);
                    self.value(item, out);
                    self.space(out);
                }
                out.push(']');
            }
            Value::Object(members) => {
                let mut members: Vec<_> = members.iter().collect();
                for index in 1..members.len() {
                    members.swap(index, usize::from(self.roll()) % (index + 1));
                }
                out.push('{');
                for (index, (key, member)) in members.into_iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    self.space(out);
                    self.string(key, out);
                    self.space(out);
                    out.push(':');
                    self.space(out);
                    self.value(member, out);
                    self.space(out);
                }
                out.push('}');
            }
            other => out.push_str(&other.to_string()),
        }
    }

    fn string(&mut self, text: &str, out: &mut String) {
        out.push('"');
        for c in text.chars() {
            let roll = self.roll() % 8;
            let escape = match c {
                '/' if roll < 4 => "\\/",
                '\n' if roll < 4 => "\\n",
                '\t' if roll < 4 => "\\t",
                '"' if roll < 4 => "\\\"",
                '\\' if roll < 4 => "\\\\",
                '\u{8}' if roll < 4 => "\\b",
                '\u{c}' if roll < 4 => "\\f",
                '\r' if roll < 4 => "\\r",
                '"' | '\\' | '\0'..='\x1f' => "",
                _ if roll < 6 => {
                    out.push(c);
                    continue;
                }
                _ => "",
            };
            if escape.is_empty() {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let hex = format!("{unit:04x}");
                    out.push_str("\\u");
                    out.push_str(&if roll % 2 == 0 { hex.to_uppercase() } else { hex });
                }
            } else {
                out.push_str(escape);
            }
        }
        out.push('"');
    }

    fn number(&mut self, written: &str, out: &mut String) {
        out.push_str(written);
        if !written.contains('e') {
            let is_integer = !written.contains('.');
            out.push_str(match self.roll() % 6 {
                0 if is_integer => ".0",
                1 if is_integer => ".000e0",
                0 | 1 => "00",
                2 => "e0",
                3 => "E+00",
                _ => "",
            });
        }
    }
}

/// The same document with every number to as many digits as serde_json is sure of.
fn same_numbers(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(format!("{:.13e}", number.as_f64().unwrap() + 0.0)),
        Value::Array(items) => items.iter().map(same_numbers).collect(),
        Value::Object(members) => members.iter().map(|(key, member)| (key.clone(), same_numbers(member))).collect(),
        other => other.clone(),
    }
}
