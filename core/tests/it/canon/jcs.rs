//! RFC 8785: one spelling of a JSON value, by the pairs of its own test suite.

use ob3::Limits;
use ob3::canon::jcs::canonicalize;
use ob3::json::Value;

use crate::kit;

#[test]
fn every_pair_of_the_official_suite_is_spelled_to_the_letter() {
    if kit::suites().is_none() {
        return;
    }
    for name in ["arrays", "french", "structures", "unicode", "values", "weird"] {
        let input = kit::read(&format!("jcs/input/{name}.json"));
        let expected = kit::read(&format!("jcs/output/{name}.json"));
        let value =
            Value::parse(input.as_bytes(), &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(canonicalize(&value).unwrap(), expected.trim_end_matches('\n'), "{name}");
    }
}

#[test]
fn items_and_members_are_parted_by_commas_and_ordered_by_their_names() {
    let value =
        Value::parse(br#"{ "b" : [1, [2, 3], {}], "a": {"y": null, "x": "\u00e9"} }"#, &Limits::default()).unwrap();
    assert_eq!(canonicalize(&value).unwrap(), "{\"a\":{\"x\":\"\u{e9}\",\"y\":null},\"b\":[1,[2,3],{}]}");
    let beyond = Value::parse(b"[1e400]", &Limits::default()).unwrap();
    assert_eq!(canonicalize(&beyond).unwrap_err().code().name(), "jsonld.imprecise-number");
}
