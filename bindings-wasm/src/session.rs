//! A verification that says what to ask for: TypeScript asks, and tells what came.

use ob3::json::write_string;
use ob3::{Answer, NoAnswer, Reach, Request, Timestamp, WebAddress};
use wasm_bindgen::prelude::*;

use crate::verify::told;

/// A session of core, with the requests that it made last: in the calls, each is its place among these.
#[wasm_bindgen]
pub struct Session {
    session: ob3::Session,
    requests: Vec<Request>,
}

impl Session {
    pub(crate) fn new(session: ob3::Session) -> Self {
        Session { session, requests: Vec::new() }
    }
}

#[wasm_bindgen]
impl Session {
    /// What to ask for next, as a JSON array.
    pub fn requests(&mut self) -> String {
        self.requests = self.session.requests();
        let mut out = String::from("[");
        for request in &self.requests {
            out.push_str(if out.len() == 1 { "{" } else { ",{" });
            let members = [
                ("name", request.name()),
                ("url", &request.url),
                ("kind", request.kind.as_str()),
                ("accept", request.accept),
            ];
            for (name, value) in members {
                write_string(name, &mut out);
                out.push(':');
                write_string(value, &mut out);
                out.push_str(if name == "accept" { "}" } else { "," });
            }
        }
        out.push(']');
        out
    }

    /// Where a redirect leads to, if it may be followed.
    pub fn redirect(&self, request: usize, from: &str, location: &str) -> Option<String> {
        let from = WebAddress::parse(from, Reach::Public).ok()?;
        let target = self.requests.get(request)?.redirect(&from, location).ok()?;
        Some(target.as_str().to_owned())
    }

    /// Whether the document may come as that type of content.
    pub fn comes_as(&self, request: usize, content_type: &str) -> bool {
        self.requests.get(request).is_some_and(|request| request.kind.comes_as(content_type))
    }

    /// Takes what came of a request: the document, or why there is none; the status, 0 where there was no answer; and when it was asked.
    pub fn answer(&mut self, request: usize, document: Option<Vec<u8>>, why: &str, status: u16, at: &str) {
        let Some(request) = self.requests.get(request) else { return };
        let mut answer = match document {
            Some(document) => Answer::of(document),
            None => Answer::none(why.parse().unwrap_or(NoAnswer::NotGiven)),
        };
        if status != 0 {
            answer = answer.status(status);
        }
        if let Ok(at) = Timestamp::parse(at) {
            answer = answer.at(at);
        }
        self.session.answer(request, answer);
    }

    /// What was asked for so far and what came, as in a report.
    pub fn fetched(&self) -> String {
        serde_json::to_string(self.session.fetched()).unwrap_or_default()
    }

    /// The report, as [`told`] has it.
    pub fn finish(self) -> String {
        told(&self.session.finish())
    }
}

/// How many redirects of one document are followed.
#[wasm_bindgen]
pub fn most_redirects() -> usize {
    ob3::Session::REDIRECTS
}

/// How many bytes of one document are taken.
#[wasm_bindgen]
pub fn most_bytes() -> usize {
    ob3::Session::BYTES
}

/// The address as it is asked for, if it may be, as far as its spelling tells.
#[wasm_bindgen]
pub fn public_address(url: &str) -> Option<String> {
    WebAddress::parse(url, Reach::Public).ok().map(|address| address.as_str().to_owned())
}

/// Whether a machine at that address, as a resolver gives it, may be asked.
#[wasm_bindgen]
pub fn is_public(ip: &str) -> bool {
    ip.parse().is_ok_and(|ip| Reach::Public.allows(ip))
}
