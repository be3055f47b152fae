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
mod peers;
mod tampering;

use ob3::Format;
use ob3::key::Scheme;
use serde_json::{Value, json};

use crate::badges::{SHAPES, Shape, Way, badge, claims, ours, payload_of, shown, we_verify};
use crate::differences::{DIFFERENCES, Operation, Peer, difference};
use crate::peers::Peers;
use crate::tampering::tampered;

/// What came out otherwise than the table says: all of it is told at once.
#[derive(Default)]
struct Mismatches(Vec<String>);

impl Mismatches {
    fn compare<T>(&mut self, peer: Peer, operation: Operation, way: &Way, shape: &Shape, answer: &Result<T, String>) {
        let mismatch = match (difference(peer, operation, way, shape), answer) {
            (None, Err(answer)) => answer.clone(),
            (Some(row), Ok(_)) => format!("agrees, drop the row that says: {}", row.why),
            (Some(row), Err(answer)) if !row.says.iter().any(|words| answer.contains(words)) => {
                format!("refused otherwise than as {:?}: {answer}", row.why)
            }
            (None, Ok(_)) | (Some(_), Err(_)) => return,
        };
        self.0.push(format!("{operation:?} {} {} {peer:?}, {}: {mismatch}", way.format, way.scheme, shape.what));
    }

    fn end(self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

#[test]
fn what_we_sign_they_verify() {
    let mut peers = Peers::start();
    let mut mismatches = Mismatches::default();
    for way in Way::all().iter().filter(|way| way.we_sign()) {
        for shape in SHAPES {
            let signed = shown(way, ours(way, &badge(way, shape)), Operation::Verify).unwrap();
            we_verify(way, &signed).unwrap_or_else(|e| panic!("{} {}: {e}", way.format, shape.what));
            for peer in peers.of(way) {
                mismatches.compare(peer, Operation::Verify, way, shape, &peers.verify(peer, way, &signed));
            }
        }
    }
    mismatches.end();
}

#[test]
fn what_they_sign_we_verify_and_the_others_too() {
    let mut peers = Peers::start();
    let mut mismatches = Mismatches::default();
    for way in &Way::all() {
        for shape in SHAPES {
            for peer in peers.of(way) {
                let signed = peers.sign(peer, way, &badge(way, shape));
                let signed = signed.and_then(|signed| shown(way, signed, Operation::Sign));
                let answer = signed.clone().and_then(|signed| we_verify(way, &signed));
                mismatches.compare(peer, Operation::Sign, way, shape, &answer);
                if let (Ok(()), Ok(signed)) = (answer, signed) {
                    everybody_verifies(&mut peers, way, shape, &signed);
                }
            }
        }
    }
    mismatches.end();
}

/// All but those who differ.
fn everybody_verifies(peers: &mut Peers, way: &Way, shape: &Shape, signed: &str) {
    for peer in peers.of(way) {
        if difference(peer, Operation::Verify, way, shape).is_none() {
            let answer = peers.verify(peer, way, signed);
            assert!(answer.is_ok(), "{} {}, {}: {peer:?}: {answer:?}", way.format, way.scheme, shape.what);
        }
    }
}

#[test]
fn what_they_show_we_verify_and_the_others_too() {
    let mut peers = Peers::start();
    let mut mismatches = Mismatches::default();
    let way = &Way::new(Format::EcdsaSd2023, Scheme::Es256);
    for (shape, operation) in
        SHAPES.iter().flat_map(|shape| [(shape, Operation::ShowLittle), (shape, Operation::ShowMore)])
    {
        let badge = badge(way, shape);
        for peer in peers.of(way) {
            let mut signed = vec![ours(way, &badge)];
            if difference(peer, Operation::Sign, way, shape).is_none() {
                signed.push(peers.sign(peer, way, &badge).unwrap());
            }
            for signed in signed {
                let shown = peers.show(peer, &signed, operation);
                mismatches.compare(
                    peer,
                    operation,
                    way,
                    shape,
                    &shown.clone().and_then(|shown| we_verify(way, &shown)),
                );
                if let (None, Ok(shown)) = (difference(peer, operation, way, shape), shown) {
                    everybody_verifies(&mut peers, way, shape, &shown);
                }
            }
        }
    }
    mismatches.end();
}

/// Where the holder shows less, whoever showed it, it is less; and as good a badge.
#[test]
fn what_is_not_shown_is_not_there() {
    let mut peers = Peers::start();
    let way = &Way::new(Format::EcdsaSd2023, Scheme::Es256);
    let shape = &SHAPES[2];
    let base = ours(way, &badge(way, shape));
    let by_us = |operation| shown(way, base.clone(), operation).unwrap();
    let mut by_all = vec![(by_us(Operation::ShowLittle), by_us(Operation::ShowMore))];
    for peer in peers.of(way) {
        by_all.push(
            [Operation::ShowLittle, Operation::ShowMore]
                .map(|operation| peers.show(peer, &base, operation).unwrap())
                .into(),
        );
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
    let mut peers = Peers::start();
    for way in &Way::all() {
        let shape = &SHAPES[0];
        let badge = badge(way, shape);
        let signed = if way.we_sign() {
            ours(way, &badge)
        } else {
            let peer = peers.of(way).into_iter().find(|peer| difference(*peer, Operation::Sign, way, shape).is_none());
            peers.sign(peer.unwrap(), way, &badge).unwrap()
        };
        let signed = shown(way, signed, Operation::Verify).unwrap();
        we_verify(way, &signed).unwrap();
        let mut judges = peers.of(way);
        judges.retain(|peer| difference(*peer, Operation::Verify, way, shape).is_none());
        for peer in &judges {
            peers.verify(*peer, way, &signed).unwrap_or_else(|e| panic!("{} {peer:?}: {e}", way.format));
        }
        for (what, changed) in tampered(way, &signed) {
            let spot = format!("{} {}, {what}", way.format, way.scheme);
            assert!(we_verify(way, &changed).is_err(), "{spot}: we do");
            for peer in &judges {
                assert!(peers.verify(*peer, way, &changed).is_err(), "{spot}: {peer:?} does");
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
    let mut peers = Peers::start();
    let theirs = peers.sign(Peer::Ssi, way, &badge).unwrap();
    peers.verify(Peer::Ssi, way, &other_grades(theirs)).unwrap();
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
        for operation in row.operations {
            let is_met = ways.iter().any(|way| {
                let is_asked = row.peer.is_asked_about(way.format) && operation.is_asked_of(way);
                is_asked && SHAPES.iter().any(|shape| row.is_about(row.peer, *operation, way, shape))
            });
            assert!(is_met, "{:?} {operation:?}: {}", row.peer, row.why);
        }
    }
}
