//! Bytes in, report out; and a look inside without a verdict.

use std::time::Duration;

use ob3::json::{Value, write_string};
use ob3::{Bundle, Check, DocumentKind, Limits, Origin, Policy, Recipient, Report, Timestamp, Trusted, UnknownStatus};
use wasm_bindgen::prelude::*;

use crate::error::{no_such, thrown};
use crate::options::Options;
use crate::session::Session;

/// A verifier with the documents that it was lent.
#[wasm_bindgen]
pub struct Verifier {
    verifier: ob3::Verifier,
    bundle: Bundle,
}

#[wasm_bindgen]
impl Verifier {
    /// Reads the options.
    ///
    /// # Errors
    /// A word that is none of those that may stand there; `trust.malformed`.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Result<Verifier, JsValue> {
        let options = Options::read(options)?;
        let mut verifier = ob3::Verifier::new().limits(limits(&options)?);
        if let Some(policy) = options.text("policy") {
            let known: Vec<&str> = Policy::ALL.iter().map(|known| known.as_str()).collect();
            verifier =
                verifier.policy(policy.parse::<Policy>().ok().ok_or_else(|| no_such("the policy", policy, &known))?);
        }
        if let Some(choice) = options.text("unknownStatus") {
            let known = ["deny", "allow"];
            let unknown =
                choice.parse::<UnknownStatus>().ok().ok_or_else(|| no_such("unknownStatus", choice, &known))?;
            verifier = verifier.unknown_status(unknown);
        }
        if let Some(kinds) = options.texts("accept") {
            verifier = verifier.accept(kinds);
        }
        if let Some(seconds) = options.number("clockTolerance") {
            verifier = verifier.clock_tolerance(Duration::from_secs(seconds.parse().unwrap_or_default()));
        }
        if let Some(names) = options.texts("ask") {
            let known: Vec<&str> = Check::ALL.iter().map(|known| known.as_str()).collect();
            let check = |name: &str| name.parse::<Check>().ok().ok_or_else(|| no_such("a check", name, &known));
            verifier = verifier.ask(names.map(check).collect::<Result<Vec<_>, _>>()?);
        }
        if let Some(identity) = options.text("recipient") {
            verifier = verifier.recipient(match options.text("recipientType") {
                Some(kind) => Recipient::of_type(identity, kind),
                None => Recipient::from(identity),
            });
        }
        if let Some(entries) = options.texts("trust") {
            verifier = verifier.trust(entries.map(Trusted::parse).collect::<Result<Vec<_>, _>>().map_err(thrown)?);
        }
        if let Some(purpose) = options.text("purpose") {
            verifier = verifier.purpose(purpose);
        }
        if let Some(domain) = options.text("domain") {
            verifier = verifier.domain(domain);
        }
        if let Some(challenge) = options.text("challenge") {
            verifier = verifier.challenge(challenge);
        }
        verifier = verifier.all_proofs(options.flag("allProofs"));
        Ok(Verifier { verifier, bundle: Bundle::new() })
    }

    /// Lends a document, or says that it cannot be had; and where it came from; of what was fetched also as what.
    ///
    /// # Errors
    /// A `TypeError` for an origin or a kind that is none.
    pub fn insert(
        &mut self,
        url: &str,
        document: Option<Vec<u8>>,
        origin: &str,
        kind: Option<String>,
    ) -> Result<(), JsValue> {
        let known = ["provided", "fetched", "saved"];
        let origin = origin.parse::<Origin>().ok().filter(|origin| known.contains(&origin.as_str()));
        let origin = origin.ok_or_else(|| no_such("the origin", "another", &known))?;
        match kind.filter(|_| origin == Origin::Fetched) {
            None => self.bundle.insert_from(url, document, origin),
            Some(kind) => {
                let known: Vec<&str> = DocumentKind::ALL.iter().map(|known| known.as_str()).collect();
                let kind = kind.parse().map_err(|_| no_such("the kind", &kind, &known))?;
                self.bundle.insert_fetched(url, document, kind);
            }
        }
        Ok(())
    }

    /// What the verifier asks at that instant, and what it was lent, to be kept.
    ///
    /// # Errors
    /// `validity.malformed` where `now` is no instant.
    pub fn evidence(&self, now: Option<String>, names_recipient: bool) -> Result<Evidence, JsValue> {
        let evidence = ob3::Evidence::new(self.verifier.clone(), instant(now)?, self.bundle.clone());
        Ok(Evidence(if names_recipient { evidence.naming_recipient() } else { evidence }))
    }

    /// The report, and the text of each credential in it, as [`told`] has them. Without `now` it stays open whether a credential
    /// is in time.
    ///
    /// # Errors
    /// `validity.malformed` where `now` is no instant.
    pub fn verify(&self, bytes: &[u8], now: Option<String>) -> Result<String, JsValue> {
        Ok(told(&self.verifier.verify(bytes, instant(now)?, &self.bundle)))
    }

    /// The same as a session, which says what to ask for on the way.
    ///
    /// # Errors
    /// `validity.malformed` where `now` is no instant.
    pub fn session(&self, bytes: Vec<u8>, now: Option<String>) -> Result<Session, JsValue> {
        Ok(Session::new(self.verifier.session(bytes, instant(now)?, self.bundle.clone())))
    }
}

fn instant(now: Option<String>) -> Result<Option<Timestamp>, JsValue> {
    now.map(|now| Timestamp::parse(&now).map_err(thrown)).transpose()
}

/// Evidence that was kept: what was asked, when, and the documents that answered it.
#[wasm_bindgen]
pub struct Evidence(ob3::Evidence);

#[wasm_bindgen]
impl Evidence {
    /// Reads what was kept.
    ///
    /// # Errors
    /// As [`ob3::Evidence::parse`].
    pub fn parse(bytes: &[u8]) -> Result<Evidence, JsValue> {
        ob3::Evidence::parse(bytes, &Limits::default()).map(Evidence).map_err(thrown)
    }

    /// The same, and it asks no more than was asked then.
    #[must_use]
    pub fn as_saved(&self) -> Evidence {
        Evidence(self.0.clone().as_saved())
    }

    /// The same, and these are whom the caller trusts.
    ///
    /// # Errors
    /// `trust.malformed`.
    pub fn trusting(&self, entries: Vec<String>) -> Result<Evidence, JsValue> {
        let entries =
            entries.iter().map(|entry| Trusted::parse(entry)).collect::<Result<Vec<_>, _>>().map_err(thrown)?;
        Ok(Evidence(self.0.clone().trusting(entries)))
    }

    /// Asks once more, with the documents of then: the report, as [`told`] has it.
    pub fn verify(&self, bytes: &[u8]) -> String {
        told(&self.0.verify(bytes))
    }

    /// The text to keep.
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }
}

/// What stands in it, unverified: the report of opening it, and beside that the document, a JWT's too.
#[wasm_bindgen]
pub fn inspect(bytes: &[u8]) -> String {
    let report = ob3::Verifier::new().ask([Check::Open]).verify(bytes, None, &Bundle::new());
    let document = report.unverified().and_then(|credential| credential.document().ok());
    let document = document.as_ref().map_or_else(|| String::from("null"), Value::to_json);
    let told = told(&report);
    format!("{{\"told\":{told},\"document\":{document}}}")
}

/// The report as it crosses: `report` is its one JSON form, and `texts` and `badges` are what this form leaves out: the credential and,
/// of a valid badge, what was read of it; of the report itself, then of those inside it, in their order.
pub(crate) fn told(report: &Report) -> String {
    let mut out = String::from("{\"report\":");
    out.push_str(&report.to_json());
    out.push_str(",\"texts\":[");
    write_each(report, &mut out, &|report, out| match report.unverified() {
        Some(credential) => write_string(credential.as_str(), out),
        None => out.push_str("null"),
    });
    out.push_str("null],\"badges\":[");
    write_each(report, &mut out, &|report, out| match report.badge() {
        Some(badge) => out.push_str(&Value::Object(badge.json().clone()).to_json()),
        None => out.push_str("null"),
    });
    out.push_str("null]}");
    out
}

fn write_each(report: &Report, out: &mut String, write: &dyn Fn(&Report, &mut String)) {
    write(report, out);
    out.push(',');
    report.credentials().iter().for_each(|inner| write_each(inner, out, write));
    report.endorsements().iter().for_each(|inner| write_each(&inner.report, out, write));
    if let Some(inner) = report.refreshed() {
        write_each(inner, out, write);
    }
}

/// Each budget by its name in JavaScript: `inputBytes` is the limit `input_bytes`.
fn limits(options: &Options<'_>) -> Result<Limits, JsValue> {
    let mut limits = Limits::default();
    for (name, value) in options.object("limits") {
        let known = |own: &&&str| camel_case(own) == name;
        let Some(own) = Limits::NAMES.iter().find(known) else {
            let names: Vec<String> = Limits::NAMES.iter().map(|own| camel_case(own)).collect();
            return Err(no_such("a limit", name, &names.iter().map(String::as_str).collect::<Vec<_>>()));
        };
        let Some(most) = value.as_number().and_then(|number| number.parse().ok()) else {
            return Err(no_such(name, &value.to_json(), &["the whole numbers from 0"]));
        };
        _ = limits.set(own, most);
    }
    Ok(limits)
}

/// `input_bytes` as JavaScript spells it: `inputBytes`.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |spelled, word| {
        let (head, tail) = word.split_at_checked(1).unwrap_or_default();
        spelled + &head.to_ascii_uppercase() + tail
    })
}
