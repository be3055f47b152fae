//! The peers at work: they sign, show and verify what they are handed.

use ob3::Format;
use ob3_interop::{PeerProcess, ssi_derive, ssi_sign_in, ssi_sign_jws, ssi_verify, ssi_verify_jws};
use serde_json::{Value, json};

use crate::badges::{NOW, SIGNED_AT, Way, claims, header, mandatory, payload_of};
use crate::differences::{Operation, Peer};

/// Those who are installed.
pub(crate) struct Peers(Vec<(Peer, Option<PeerProcess>)>);

impl Peers {
    pub(crate) fn start() -> Self {
        Peers(vec![
            (Peer::Ssi, None),
            (Peer::DigitalBazaar, PeerProcess::node("digitalbazaar.mjs")),
            (Peer::Jose, PeerProcess::node("jose.mjs")),
            (Peer::PyJwt, PeerProcess::python("pyjwt.py")),
        ])
    }

    /// Those who are asked about that way.
    pub(crate) fn of(&self, way: &Way) -> Vec<Peer> {
        let is_there = |(peer, process): &&(Peer, Option<PeerProcess>)| *peer == Peer::Ssi || process.is_some();
        let peer = self.0.iter().filter(is_there).map(|(peer, _)| *peer);
        peer.filter(|peer| peer.is_asked_about(way.format)).collect()
    }

    pub(crate) fn ask(&mut self, peer: Peer, question: &Value) -> Result<Value, String> {
        let (_, process) = self.0.iter_mut().find(|(known, _)| *known == peer).unwrap();
        process.as_mut().unwrap().ask(question)
    }

    /// What is called so in the answer to a question, or all that was answered instead.
    pub(crate) fn ask_for(&mut self, peer: Peer, name: &str, question: &Value) -> Result<Value, String> {
        let answer = self.ask(peer, question)?;
        answer.get(name).cloned().ok_or_else(|| answer.to_string())
    }

    pub(crate) fn sign(&mut self, peer: Peer, way: &Way, badge: &Value) -> Result<String, String> {
        let payload = if way.format == Format::VcJwt { claims(badge) } else { badge.clone() }.to_string();
        match (peer, way.format.is_embedded()) {
            (Peer::Ssi, true) => {
                ssi_sign_in(way.format, &badge.to_string(), &way.jwk, &way.method(), Some(SIGNED_AT), &mandatory(badge))
            }
            (Peer::Ssi, false) => ssi_sign_jws(&header(way), &payload, &way.jwk),
            (Peer::DigitalBazaar, _) => {
                let question = json!({"sign": {
                    "credential": badge, "secretKeyMultibase": way.secret_multibase(), "method": way.method(), "created": SIGNED_AT,
                    "format": way.format, "mandatoryPointers": mandatory(badge)
                }});
                self.ask_for(peer, "signed", &question).map(|signed| signed.to_string())
            }
            (Peer::Jose | Peer::PyJwt, _) => {
                let jwk: Value = serde_json::from_str(&way.jwk).unwrap();
                let question = json!({"sign": {"payload": payload, "header": header(way), "jwk": jwk}});
                self.ask_for(peer, "signed", &question).map(|signed| signed.as_str().unwrap().to_owned())
            }
        }
    }

    /// Do they say that it is signed by that key, and read in it what we have written?
    pub(crate) fn verify(&mut self, peer: Peer, way: &Way, signed: &str) -> Result<(), String> {
        let payload = match (peer, way.format.is_embedded()) {
            (Peer::Ssi, true) => return ssi_verify(signed),
            (Peer::Ssi, false) => ssi_verify_jws(signed, &way.public.to_jwk())?,
            (Peer::DigitalBazaar, _) => {
                let credential: Value = serde_json::from_str(signed).unwrap();
                let answer = self.ask(peer, &json!({"verify": {"credential": credential, "now": NOW}}))?;
                return if answer["verified"] == json!(true) { Ok(()) } else { Err(answer.to_string()) };
            }
            (Peer::Jose | Peer::PyJwt, _) => {
                let jwk: Value = serde_json::from_str(&way.public.to_jwk()).unwrap();
                let question = json!({"verify": {"jwt": signed, "jwk": jwk, "alg": way.scheme.as_str()}});
                self.ask_for(peer, "payload", &question)?.as_str().unwrap().to_owned()
            }
        };
        assert_eq!(payload, payload_of(signed), "{peer:?}");
        Ok(())
    }

    pub(crate) fn show(&mut self, peer: Peer, signed: &str, operation: Operation) -> Result<String, String> {
        if peer == Peer::Ssi {
            return ssi_derive(signed, operation.selection());
        }
        let credential: Value = serde_json::from_str(signed).unwrap();
        let question = json!({"derive": {"credential": credential, "selectivePointers": operation.selection()}});
        self.ask_for(peer, "derived", &question).map(|derived| derived.to_string())
    }
}
