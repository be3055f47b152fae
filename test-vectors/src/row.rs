//! A row of the manifest, as whoever runs it wants it: the bytes, a verifier, the instant, what is lent, what is expected.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use ob3::{Bundle, Check, Origin, Policy, Recipient, Timestamp, Trusted, UnknownStatus, Verifier};
use serde_json::{Map, Value};

/// The folder of the vectors.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every row of the committed manifest, in its order.
pub fn rows() -> Vec<Row> {
    let manifest: Value = serde_json::from_slice(&read("manifest.json")).expect("the manifest is JSON");
    let rows = manifest.get("rows").and_then(Value::as_array).expect("the manifest has rows");
    rows.iter().map(|row| Row { members: row.as_object().expect("a row is an object").clone() }).collect()
}

/// One file under one policy, and what is to be said of it.
#[derive(Debug, Clone)]
pub struct Row {
    members: Map<String, Value>,
}

impl Row {
    /// Its name: `forged/name-changed-after-signing+strict`.
    pub fn id(&self) -> &str {
        self.text("id").expect("a row has an id")
    }

    /// The file, by its path in the folder.
    pub fn file(&self) -> &str {
        self.text("file").expect("a row has a file")
    }

    /// The feature of the library without which it is skipped.
    pub fn needs(&self) -> Option<&str> {
        self.text("needs")
    }

    /// Another member that is a text: `why`, `source`, `carrier`.
    pub fn text(&self, member: &str) -> Option<&str> {
        self.members.get(member)?.as_str()
    }

    /// The bytes to verify.
    pub fn bytes(&self) -> Vec<u8> {
        read(self.file())
    }

    /// The policy under which it is verified.
    pub fn policy(&self) -> Policy {
        let name = self.text("policy").expect("a row has a policy");
        name.parse::<Policy>().ok().unwrap_or_else(|| panic!("{}: {name} is no policy", self.id()))
    }

    /// The instant of the verification, if there is a clock.
    pub fn now(&self) -> Option<Timestamp> {
        self.text("now").map(|now| Timestamp::parse(now).unwrap_or_else(|error| panic!("{}: {error}", self.id())))
    }

    /// What the caller lends: the URL, and the file or that it cannot be had.
    pub fn provides(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let lent = self.object("provides");
        lent.iter().map(|(url, file)| (url.as_str(), file.as_str()))
    }

    /// The documents that the caller lends.
    pub fn bundle(&self) -> Bundle {
        let mut bundle = Bundle::new();
        let fetched = self.members.get("fetched").map(texts).unwrap_or_default();
        for (url, file) in self.provides() {
            let origin = if fetched.contains(&url) { Origin::Fetched } else { Origin::Provided };
            bundle.insert_from(url, file.map(read), origin);
        }
        bundle
    }

    /// The only questions that are asked, if not all are.
    pub fn asks(&self) -> Option<Vec<Check>> {
        let names = texts(self.members.get("ask")?);
        Some(names.into_iter().map(|name| name.parse::<Check>().expect("a question")).collect())
    }

    /// What is asked, and how strictly.
    pub fn verifier(&self) -> Verifier {
        let mut verifier = Verifier::new().policy(self.policy());
        if let Some(choice) = self.text("unknownStatus") {
            verifier = verifier.unknown_status(choice.parse::<UnknownStatus>().expect("deny or allow"));
        }
        if let Some(accepted) = self.text("accept") {
            verifier = verifier.accept([accepted]);
        }
        if let Some(seconds) = self.text("clockTolerance") {
            let seconds = seconds.parse().expect("a number of seconds");
            verifier = verifier.clock_tolerance(Duration::from_secs(seconds));
        }
        if let Some(ask) = self.asks() {
            verifier = verifier.ask(ask);
        }
        if let Some(domain) = self.text("domain") {
            verifier = verifier.domain(domain);
        }
        if let Some(challenge) = self.text("challenge") {
            verifier = verifier.challenge(challenge);
        }
        if let Some(trust) = self.members.get("trust") {
            let entries = texts(trust).into_iter().map(|entry| Trusted::parse(entry).expect("whom to trust"));
            verifier = verifier.trust(entries.collect::<Vec<_>>());
        }
        if let Some(recipient) = self.members.get("recipient") {
            let text = |member: &str| recipient.get(member).and_then(Value::as_str);
            let identity = text("identity").expect("whom the badge must belong to");
            verifier = verifier.recipient(match text("type") {
                Some(kind) => Recipient::of_type(identity, kind),
                None => Recipient::from(identity),
            });
        }
        verifier
    }

    /// What is expected, by the names of the manifest.
    pub fn expected(&self) -> &Map<String, Value> {
        self.object("expect")
    }

    /// The codes that are expected.
    pub fn codes(&self) -> Vec<&str> {
        texts(self.expected().get("codes").expect("a row expects codes"))
    }

    /// Whether the verdict that is expected is `valid`.
    pub fn is_valid(&self) -> bool {
        self.expected().get("verdict").is_some_and(|verdict| verdict == "valid")
    }

    fn object(&self, member: &str) -> &Map<String, Value> {
        self.members.get(member).and_then(Value::as_object).unwrap_or_else(|| panic!("{}: {member}?", self.id()))
    }
}

fn read(path: &str) -> Vec<u8> {
    fs::read(folder().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().expect("an array").iter().map(|item| item.as_str().expect("a text")).collect()
}
