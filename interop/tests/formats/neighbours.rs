//! The neighbours at work: they sign, show and verify what they are handed.

use ob3::Format;
use ob3_interop::{Neighbour, ssi_derive, ssi_sign_in, ssi_sign_jws, ssi_verify, ssi_verify_jws};
use serde_json::{Value, json};

use crate::badges::{NOW, SIGNED_AT, Way, claims, header, mandatory, payload_of};
use crate::differences::{Deed, Them};

/// Those who are installed.
pub(crate) struct Neighbours(Vec<(Them, Option<Neighbour>)>);

impl Neighbours {
    pub(crate) fn start() -> Self {
        Neighbours(vec![
            (Them::Ssi, None),
            (Them::DigitalBazaar, Neighbour::node("digitalbazaar.mjs")),
            (Them::Jose, Neighbour::node("jose.mjs")),
            (Them::PyJwt, Neighbour::python("pyjwt.py")),
        ])
    }

    /// Those who are asked about that way.
    pub(crate) fn of(&self, way: &Way) -> Vec<Them> {
        let is_there = |(them, process): &&(Them, Option<Neighbour>)| *them == Them::Ssi || process.is_some();
        let them = self.0.iter().filter(is_there).map(|(them, _)| *them);
        them.filter(|them| them.are_asked_about(way.format)).collect()
    }

    pub(crate) fn ask(&mut self, them: Them, question: &Value) -> Result<Value, String> {
        let (_, process) = self.0.iter_mut().find(|(known, _)| *known == them).unwrap();
        process.as_mut().unwrap().ask(question)
    }

    /// What is called so in the answer to a question, or all that was answered instead.
    pub(crate) fn ask_for(&mut self, them: Them, name: &str, question: &Value) -> Result<Value, String> {
        let answer = self.ask(them, question)?;
        answer.get(name).cloned().ok_or_else(|| answer.to_string())
    }

    pub(crate) fn sign(&mut self, them: Them, way: &Way, badge: &Value) -> Result<String, String> {
        let payload = if way.format == Format::VcJwt { claims(badge) } else { badge.clone() }.to_string();
        match (them, way.format.is_embedded()) {
            (Them::Ssi, true) => {
                ssi_sign_in(way.format, &badge.to_string(), &way.jwk, &way.method(), Some(SIGNED_AT), &mandatory(badge))
            }
            (Them::Ssi, false) => ssi_sign_jws(&header(way), &payload, &way.jwk),
            (Them::DigitalBazaar, _) => {
                let question = json!({"sign": {
                    "credential": badge, "secretKeyMultibase": way.secret_multibase(), "method": way.method(), "created": SIGNED_AT,
                    "format": way.format, "mandatoryPointers": mandatory(badge)
                }});
                self.ask_for(them, "signed", &question).map(|signed| signed.to_string())
            }
            (Them::Jose | Them::PyJwt, _) => {
                let jwk: Value = serde_json::from_str(&way.jwk).unwrap();
                let question = json!({"sign": {"payload": payload, "header": header(way), "jwk": jwk}});
                self.ask_for(them, "signed", &question).map(|signed| signed.as_str().unwrap().to_owned())
            }
        }
    }

    /// Do they say that it is signed by that key, and read in it what we have written?
    pub(crate) fn verify(&mut self, them: Them, way: &Way, signed: &str) -> Result<(), String> {
        let payload = match (them, way.format.is_embedded()) {
            (Them::Ssi, true) => return ssi_verify(signed),
            (Them::Ssi, false) => ssi_verify_jws(signed, &way.public.to_jwk())?,
            (Them::DigitalBazaar, _) => {
                let credential: Value = serde_json::from_str(signed).unwrap();
                let answer = self.ask(them, &json!({"verify": {"credential": credential, "now": NOW}}))?;
                return if answer["verified"] == json!(true) { Ok(()) } else { Err(answer.to_string()) };
            }
            (Them::Jose | Them::PyJwt, _) => {
                let jwk: Value = serde_json::from_str(&way.public.to_jwk()).unwrap();
                let question = json!({"verify": {"jwt": signed, "jwk": jwk, "alg": way.scheme.as_str()}});
                self.ask_for(them, "payload", &question)?.as_str().unwrap().to_owned()
            }
        };
        assert_eq!(payload, payload_of(signed), "{them:?}");
        Ok(())
    }

    pub(crate) fn show(&mut self, them: Them, signed: &str, deed: Deed) -> Result<String, String> {
        if them == Them::Ssi {
            return ssi_derive(signed, deed.selection());
        }
        let credential: Value = serde_json::from_str(signed).unwrap();
        let question = json!({"derive": {"credential": credential, "selectivePointers": deed.selection()}});
        self.ask_for(them, "derived", &question).map(|derived| derived.to_string())
    }
}
