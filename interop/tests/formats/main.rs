//! What we sign in each format others verify; what they sign, we verify; and nobody takes what was tampered with.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod badges;
mod differences;
mod neighbours;
mod tampering;

use ob3::Format;
use ob3::key::Scheme;
use serde_json::{Value, json};

use crate::badges::{SHAPES, Shape, Way, badge, claims, ours, payload_of, shown, we_verify};
use crate::differences::{DIFFERENCES, Deed, Them, difference};
use crate::neighbours::Neighbours;
use crate::tampering::tampered;

/// What came out otherwise than the table says: all of it is told at once.
#[derive(Default)]
struct Surprises(Vec<String>);

impl Surprises {
    fn compare<T>(&mut self, them: Them, deed: Deed, way: &Way, shape: &Shape, answer: &Result<T, String>) {
        let surprise = match (difference(them, deed, way, shape), answer) {
            (None, Err(answer)) => answer.clone(),
            (Some(row), Ok(_)) => format!("agrees, drop the row that says: {}", row.why),
            (Some(row), Err(answer)) if !row.says.iter().any(|words| answer.contains(words)) => {
                format!("refused otherwise than as {:?}: {answer}", row.why)
            }
            (None, Ok(_)) | (Some(_), Err(_)) => return,
        };
        self.0.push(format!("{deed:?} {} {} {them:?}, {}: {surprise}", way.format, way.scheme, shape.what));
    }

    fn end(self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

#[test]
fn what_we_sign_they_verify() {
    let mut neighbours = Neighbours::start();
    let mut surprises = Surprises::default();
    for way in Way::all().iter().filter(|way| way.we_sign()) {
        for shape in SHAPES {
            let signed = shown(way, ours(way, &badge(way, shape)), Deed::Verify).unwrap();
            we_verify(way, &signed).unwrap_or_else(|e| panic!("{} {}: {e}", way.format, shape.what));
            for them in neighbours.of(way) {
                surprises.compare(them, Deed::Verify, way, shape, &neighbours.verify(them, way, &signed));
            }
        }
    }
    surprises.end();
}

#[test]
fn what_they_sign_we_verify_and_the_others_too() {
    let mut neighbours = Neighbours::start();
    let mut surprises = Surprises::default();
    for way in &Way::all() {
        for shape in SHAPES {
            for them in neighbours.of(way) {
                let signed = neighbours.sign(them, way, &badge(way, shape));
                let signed = signed.and_then(|signed| shown(way, signed, Deed::Sign));
                let answer = signed.clone().and_then(|signed| we_verify(way, &signed));
                surprises.compare(them, Deed::Sign, way, shape, &answer);
                if let (Ok(()), Ok(signed)) = (answer, signed) {
                    everybody_verifies(&mut neighbours, way, shape, &signed);
                }
            }
        }
    }
    surprises.end();
}

/// All but those who differ.
fn everybody_verifies(neighbours: &mut Neighbours, way: &Way, shape: &Shape, signed: &str) {
    for them in neighbours.of(way) {
        if difference(them, Deed::Verify, way, shape).is_none() {
            let answer = neighbours.verify(them, way, signed);
            assert!(answer.is_ok(), "{} {}, {}: {them:?}: {answer:?}", way.format, way.scheme, shape.what);
        }
    }
}

#[test]
fn what_they_show_we_verify_and_the_others_too() {
    let mut neighbours = Neighbours::start();
    let mut surprises = Surprises::default();
    let way = &Way::new(Format::EcdsaSd2023, Scheme::Es256);
    for (shape, deed) in SHAPES.iter().flat_map(|shape| [(shape, Deed::ShowLittle), (shape, Deed::ShowMore)]) {
        let badge = badge(way, shape);
        for them in neighbours.of(way) {
            let mut signed = vec![ours(way, &badge)];
            if difference(them, Deed::Sign, way, shape).is_none() {
                signed.push(neighbours.sign(them, way, &badge).unwrap());
            }
            for signed in signed {
                let shown = neighbours.show(them, &signed, deed);
                surprises.compare(them, deed, way, shape, &shown.clone().and_then(|shown| we_verify(way, &shown)));
                if let (None, Ok(shown)) = (difference(them, deed, way, shape), shown) {
                    everybody_verifies(&mut neighbours, way, shape, &shown);
                }
            }
        }
    }
    surprises.end();
}

/// Where the holder shows less, whoever showed it, it is less; and as good a badge.
#[test]
fn what_is_not_shown_is_not_there() {
    let mut neighbours = Neighbours::start();
    let way = &Way::new(Format::EcdsaSd2023, Scheme::Es256);
    let shape = &SHAPES[2];
    let base = ours(way, &badge(way, shape));
    let by_us = |deed| shown(way, base.clone(), deed).unwrap();
    let mut by_all = vec![(by_us(Deed::ShowLittle), by_us(Deed::ShowMore))];
    for them in neighbours.of(way) {
        by_all.push([Deed::ShowLittle, Deed::ShowMore].map(|deed| neighbours.show(them, &base, deed).unwrap()).into());
    }
    for (little, more) in by_all {
        assert!(!little.contains("Quoted") && more.contains("Quoted"), "{little}\n{more}");
        we_verify(way, &little).unwrap();
    }
}

/// All that is in a token comes out as it went in, and what OB 3.0 asks for beside it.
#[test]
fn a_token_says_what_the_badge_says() {
    for way in Way::all().iter().filter(|way| !way.format.is_embedded() && way.we_sign()) {
        for shape in SHAPES {
            let badge = badge(way, shape);
            let payload: Value = serde_json::from_str(&payload_of(&ours(way, &badge))).unwrap();
            let mut expected = claims(&badge);
            if way.format == Format::VcJose {
                let claims = expected.as_object_mut().unwrap();
                claims.retain(|name, _| name != "nbf" && name != "exp");
                claims.insert(String::from("iat"), json!(1_767_312_000));
            }
            assert_eq!(payload, expected, "{} {}: {}", way.format, way.scheme, shape.what);
        }
    }
}

#[test]
fn nobody_takes_what_was_tampered_with() {
    let mut neighbours = Neighbours::start();
    for way in &Way::all() {
        let shape = &SHAPES[0];
        let badge = badge(way, shape);
        let signed = if way.we_sign() {
            ours(way, &badge)
        } else {
            let them = neighbours.of(way).into_iter().find(|them| difference(*them, Deed::Sign, way, shape).is_none());
            neighbours.sign(them.unwrap(), way, &badge).unwrap()
        };
        let signed = shown(way, signed, Deed::Verify).unwrap();
        we_verify(way, &signed).unwrap();
        let mut judges = neighbours.of(way);
        judges.retain(|them| difference(*them, Deed::Verify, way, shape).is_none());
        for them in &judges {
            neighbours.verify(*them, way, &signed).unwrap_or_else(|e| panic!("{} {them:?}: {e}", way.format));
        }
        for (what, changed) in tampered(way, &signed) {
            let spot = format!("{} {}, {what}", way.format, way.scheme);
            assert!(we_verify(way, &changed).is_err(), "{spot}: we do");
            for them in &judges {
                assert!(neighbours.verify(*them, way, &changed).is_err(), "{spot}: {them:?} does");
            }
        }
    }
}

/// The row about lists is a grave one: whoever asks only `ssi` may be shown other grades than were signed.
#[test]
fn what_stands_in_an_ordered_list_ssi_does_not_sign_and_we_do() {
    let shape = SHAPES.iter().find(|shape| shape.what == "an ordered list").unwrap();
    let way = &Way::new(Format::EddsaRdfc2022, Scheme::EdDsa);
    let badge = badge(way, shape);
    let other_grades = |signed: String| {
        let mut signed: Value = serde_json::from_str(&signed).unwrap();
        let values = &mut signed["credentialSubject"]["achievement"]["resultDescription"][0]["allowedValue"];
        assert_eq!(values.take(), json!(["C", "B", "A"]));
        *values = json!(["F", "E", "D"]);
        signed.to_string()
    };
    let mut neighbours = Neighbours::start();
    let theirs = neighbours.sign(Them::Ssi, way, &badge).unwrap();
    neighbours.verify(Them::Ssi, way, &other_grades(theirs)).unwrap();
    we_verify(way, &other_grades(ours(way, &badge))).unwrap_err();
}

/// A row that no question leads to would say nothing.
#[test]
fn every_row_of_the_table_is_met() {
    let ways = Way::all();
    for row in DIFFERENCES {
        for shape in row.shapes {
            assert!(SHAPES.iter().any(|known| known.what == *shape), "{shape}");
        }
        for deed in row.deeds {
            let is_met = ways.iter().any(|way| {
                let is_asked = row.them.are_asked_about(way.format) && deed.is_asked_of(way);
                is_asked && SHAPES.iter().any(|shape| row.is_about(row.them, *deed, way, shape))
            });
            assert!(is_met, "{:?} {deed:?}: {}", row.them, row.why);
        }
    }
}
