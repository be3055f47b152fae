//! A case: a file, what is lent with it, and what is to be said of it under each policy.

use ob3::json::{Object, Value};

use crate::json::pretty;
use crate::names::NOW;

/// A verdict of the report.
pub(crate) const VALID: &str = "valid";
/// A verdict of the report.
pub(crate) const INVALID: &str = "invalid";
/// A verdict of the report.
pub(crate) const UNDETERMINED: &str = "undetermined";

/// What is to be said of a file under one policy.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Expectation {
    /// The policy.
    pub policy: &'static str,
    /// The verdict.
    pub verdict: &'static str,
    /// The codes of all findings.
    pub codes: Vec<&'static str>,
    /// The URLs in `missing`, where that is said.
    pub missing: Option<Vec<&'static str>>,
    /// The provenance of the key, where that is said.
    pub provenance: Option<&'static str>,
    /// The entry of the list that vouches, where that is said.
    pub trusted_by: Option<String>,
    /// The name that whoever vouches gives the issuer, where that is said.
    pub registry_entry: Option<&'static str>,
}

/// One file with everything that is said of it.
#[derive(Debug, Clone)]
#[must_use]
#[non_exhaustive]
pub struct Case {
    /// Its path in the folder of the vectors.
    pub file: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The files that are lent with it.
    pub lent_files: Vec<(String, Vec<u8>)>,
    why: &'static str,
    source: &'static str,
    carrier: Option<&'static str>,
    now: Option<&'static str>,
    lent: Vec<(&'static str, Option<String>)>,
    fetched: Vec<&'static str>,
    ask: Vec<&'static str>,
    needs: Option<&'static str>,
    demands: Vec<(&'static str, &'static str)>,
    recipient: Option<(&'static str, Option<&'static str>)>,
    trust: Option<Vec<String>>,
    expectations: Vec<Expectation>,
}

/// A file, the sentence that says why it is judged as it is, and where the standard says so.
pub(crate) fn case(file: &str, bytes: impl Into<Vec<u8>>, why: &'static str, source: &'static str) -> Case {
    Case {
        file: file.to_owned(),
        bytes: bytes.into(),
        lent_files: Vec::new(),
        why,
        source,
        carrier: Some("json"),
        now: Some(NOW),
        lent: Vec::new(),
        fetched: Vec::new(),
        ask: Vec::new(),
        needs: None,
        demands: Vec::new(),
        recipient: None,
        trust: None,
        expectations: Vec::new(),
    }
}

impl Case {
    /// Another carrier than JSON, or none that can be told.
    pub(crate) fn carrier(mut self, carrier: Option<&'static str>) -> Self {
        self.carrier = carrier;
        self
    }

    /// Judged at another time, or without a clock.
    pub(crate) fn at(mut self, now: Option<&'static str>) -> Self {
        self.now = now;
        self
    }

    /// With a document that is lent for a URL, from a file in `provided/`.
    pub(crate) fn lends(mut self, url: &'static str, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let path = format!("provided/{name}");
        self.lent_files.push((path.clone(), bytes.into()));
        self.lent.push((url, Some(path)));
        self
    }

    /// With a document that the caller fetched from a URL just now, from a file in `provided/`.
    pub(crate) fn fetches(mut self, url: &'static str, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.fetched.push(url);
        self.lends(url, name, bytes)
    }

    /// With the caller's word that a document cannot be had.
    pub(crate) fn lacks(mut self, url: &'static str) -> Self {
        self.lent.push((url, None));
        self
    }

    /// Only for builds with this feature of the library.
    pub(crate) fn needs(mut self, feature: &'static str) -> Self {
        self.needs = Some(feature);
        self
    }

    /// Only some questions.
    pub(crate) fn asks(mut self, checks: &[&'static str]) -> Self {
        self.ask = checks.to_vec();
        self
    }

    /// With a `domain`, a `challenge` or something else that the caller says in one word.
    pub(crate) fn demands(mut self, what: &'static str, value: &'static str) -> Self {
        self.demands.push((what, value));
        self
    }

    /// With a recipient that the caller knows: an identity and, where it is said, its type.
    pub(crate) fn belongs_to(mut self, identity: &'static str, identity_type: Option<&'static str>) -> Self {
        self.recipient = Some((identity, identity_type));
        self
    }

    /// With the list of whom the caller trusts.
    pub(crate) fn trusts(mut self, entries: &[&str]) -> Self {
        self.trust = Some(entries.iter().map(|entry| (*entry).to_owned()).collect());
        self
    }

    /// The entry of that list which vouches for the issuer, under the policy said last.
    pub(crate) fn trusted_by(mut self, entry: &str) -> Self {
        self.last().trusted_by = Some(entry.to_owned());
        self
    }

    /// The name that this entry gives the issuer, under the policy said last.
    pub(crate) fn registry_entry(mut self, name: &'static str) -> Self {
        self.last().registry_entry = Some(name);
        self
    }

    /// What is to be said under the policy `standard`.
    pub(crate) fn says(self, verdict: &'static str, codes: &[&'static str]) -> Self {
        self.expects("standard", verdict, codes)
    }

    /// The verdict under the policy `strict`, for the same findings.
    pub(crate) fn strict(self, verdict: &'static str) -> Self {
        self.same_under("strict", verdict)
    }

    /// The verdict under the policy `compat`, for the same findings.
    pub(crate) fn compat(self, verdict: &'static str) -> Self {
        self.same_under("compat", verdict)
    }

    /// What is to be missing, under the policy said last.
    pub(crate) fn missing(mut self, urls: &[&'static str]) -> Self {
        self.last().missing = Some(urls.to_vec());
        self
    }

    /// How the key is bound to the issuer, under the policy said last.
    pub(crate) fn provenance(mut self, provenance: &'static str) -> Self {
        self.last().provenance = Some(provenance);
        self
    }

    /// Other findings, under the policy said last, for the same verdict.
    pub(crate) fn codes(mut self, codes: &[&'static str]) -> Self {
        let mut codes = codes.to_vec();
        codes.sort_unstable();
        self.last().codes = codes;
        self
    }

    /// Other bytes.
    pub(crate) fn bytes(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.bytes = bytes.into();
        self
    }

    fn same_under(self, policy: &'static str, verdict: &'static str) -> Self {
        let codes = self.expectations.first().expect("`says` comes first").codes.clone();
        self.expects(policy, verdict, &codes)
    }

    fn expects(mut self, policy: &'static str, verdict: &'static str, codes: &[&'static str]) -> Self {
        let mut codes = codes.to_vec();
        codes.sort_unstable();
        self.expectations.push(Expectation {
            policy,
            verdict,
            codes,
            missing: None,
            provenance: None,
            trusted_by: None,
            registry_entry: None,
        });
        self
    }

    fn last(&mut self) -> &mut Expectation {
        self.expectations.last_mut().expect("`says` comes first")
    }

    fn rows(&self) -> impl Iterator<Item = Value<'static>> {
        assert!(!self.expectations.is_empty(), "{}: nothing is expected", self.file);
        self.expectations.iter().map(|expected| Value::Object(self.row(expected)))
    }

    fn row(&self, expected: &Expectation) -> Object<'static> {
        let name = self.file.rsplit_once('.').map_or(&*self.file, |(name, _)| name);
        let id = match expected.policy {
            "standard" => name.to_owned(),
            policy => format!("{name}+{policy}"),
        };
        let mut row = Object::new();
        row.set("id", id);
        row.set("file", self.file.clone());
        row.set("carrier", self.carrier.map_or(Value::Null, Value::from));
        row.set("now", self.now.map_or(Value::Null, Value::from));
        let mut provides = Object::new();
        for (url, path) in &self.lent {
            provides.set(*url, path.clone().map_or(Value::Null, Value::from));
        }
        row.set("provides", provides);
        if !self.fetched.is_empty() {
            row.set("fetched", strings(&self.fetched));
        }
        row.set("policy", expected.policy);
        if let Some(feature) = self.needs {
            row.set("needs", feature);
        }
        if !self.ask.is_empty() {
            row.set("ask", strings(&self.ask));
        }
        for (what, value) in &self.demands {
            row.set(*what, *value);
        }
        if let Some((identity, identity_type)) = self.recipient {
            let mut recipient = Object::new();
            recipient.set("identity", identity);
            if let Some(identity_type) = identity_type {
                recipient.set("type", identity_type);
            }
            row.set("recipient", recipient);
        }
        if let Some(trust) = &self.trust {
            row.set("trust", Value::Array(trust.iter().map(|entry| Value::from(entry.clone())).collect()));
        }
        let mut expect = Object::new();
        expect.set("verdict", expected.verdict);
        expect.set("codes", strings(&expected.codes));
        if let Some(missing) = &expected.missing {
            expect.set("missing", strings(missing));
        }
        if let Some(provenance) = expected.provenance {
            expect.set("provenance", provenance);
        }
        if let Some(entry) = &expected.trusted_by {
            expect.set("trusted_by", entry.clone());
        }
        if let Some(name) = expected.registry_entry {
            expect.set("registry_entry", name);
        }
        row.set("expect", expect);
        row.set("source", self.source);
        row.set("why", self.why);
        row
    }
}

/// The content of `manifest.json`.
pub(crate) fn manifest(cases: &[Case]) -> String {
    let mut root = Object::new();
    root.set("note", "Written by `cargo run -p ob3-test-vectors`; README.md says how a row reads.");
    root.set("rows", Value::Array(cases.iter().flat_map(Case::rows).collect()));
    pretty(&Value::Object(root))
}

fn strings(items: &[&'static str]) -> Value<'static> {
    Value::Array(items.iter().map(|item| Value::from(*item)).collect())
}
