//! A folder of its own for every test, and the program in it.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use ob3::{Algorithm, Did, SigningKey};
use serde_json::{Value, json};
use tempfile::TempDir;

/// An instant at which the sample is in time.
pub(crate) const NOW: &str = "2026-11-24T12:00:00Z";

/// The address of the document of the issuer of [`Desk::web_badge`].
pub(crate) const DID_DOCUMENT: &str = "https://example.edu/.well-known/did.json";

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn of(output: &Output) -> Self {
        Run {
            status: output.status.code().expect("the program ends by itself"),
            stdout: String::from_utf8(output.stdout.clone()).unwrap(),
            stderr: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// Standard output without its line breaks and indents.
    pub(crate) fn words(&self) -> String {
        self.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The last word of the page.
    pub(crate) fn last_word(&self) -> &str {
        assert!(self.stdout.ends_with('\n'), "{self}");
        self.stdout.lines().last().unwrap().rsplit(' ').next().unwrap()
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "status {}\n--- stdout\n{}--- stderr\n{}", self.status, self.stdout, self.stderr)
    }
}

/// A folder that goes away with the test.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Desk(TempDir::new().unwrap())
    }

    /// A desk with `key.jwk`, `credential.json` and, signed, `badge.json`.
    pub(crate) fn with_badge() -> Self {
        let desk = Desk::new();
        assert_eq!(desk.run(&["keygen", "-o", "key.jwk"]).status, 0);
        let did = desk.did();
        desk.write("credential.json", &credential(&did).to_string());
        let run = desk.run(&["sign", "credential.json", "--key", "key.jwk", "-o", "badge.json"]);
        assert!(run.status == 0 && run.stdout.is_empty() && run.stderr.is_empty(), "{run}");
        desk
    }

    /// A desk with `badge.json` by an issuer on the web, whose document is in `did.json`.
    pub(crate) fn with_web_badge() -> Self {
        let desk = Desk::with_badge();
        desk.write("credential.json", &credential("did:web:example.edu").to_string());
        let key = desk.did().trim_start_matches("did:key:").to_owned();
        let method = "did:web:example.edu#key-1";
        let document = json!({
            "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
            "id": "did:web:example.edu",
            "verificationMethod": [
                {"id": method, "type": "Multikey", "controller": "did:web:example.edu", "publicKeyMultibase": key}
            ],
            "assertionMethod": [method]
        });
        desk.write("did.json", &document.to_string());
        let lent = format!("{DID_DOCUMENT}=did.json");
        let sign = ["sign", "credential.json", "--key", "key.jwk", "--method", method, "--provide", &lent];
        let run = desk.run(&[&sign[..], &["--force", "-o", "badge.json"]].concat());
        assert!(run.status == 0 && run.stderr.is_empty(), "{run}");
        desk
    }

    /// The did:key of `key.jwk`.
    pub(crate) fn did(&self) -> String {
        let key = SigningKey::from_jwk(&self.read("key.jwk")).unwrap();
        Did::key(key.verifying_key()).to_string()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    /// Another badge, as this one but for a replacement.
    pub(crate) fn tamper(&self, from: &str, to: &str) {
        let badge = self.read("badge.json");
        assert!(badge.contains(from));
        self.write("tampered.json", &badge.replace(from, to));
    }

    /// The names of everything on the desk.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ob3"));
        command.args(args).current_dir(self.0.path()).stdin(Stdio::null()).env("OB3_OFFLINE", "1");
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LANG", "LC_ALL", "LC_MESSAGES"] {
            command.env_remove(name);
        }
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        Run::of(&self.command(args).output().unwrap())
    }

    /// A run that reads `input`.
    pub(crate) fn pipe(&self, args: &[&str], input: &str) -> Run {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // Whoever does not read to the end closes the pipe, which is no matter here.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Run::of(&child.wait_with_output().unwrap())
    }
}

/// The credential of an issuer, not signed yet.
pub(crate) fn credential(issuer: &str) -> Value {
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
        ],
        "id": "urn:uuid:6a9b5a10-5d7e-4b4e-8b7e-6d1e0c1f2a3b",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": issuer, "type": ["Profile"], "name": "Example University"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "did:example:ada",
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://example.edu/achievements/teamwork",
                "type": ["Achievement"],
                "name": "Teamwork",
                "description": "Works well with others.",
                "criteria": {"narrative": "Nominated by peers."}
            }
        }
    })
}

/// A badge by a key of its own, signed by the library.
pub(crate) fn signed(change: impl FnOnce(&mut Value)) -> String {
    let key = SigningKey::generate(Algorithm::Ed25519).unwrap();
    let mut credential = credential(Did::key(key.verifying_key()).as_str());
    change(&mut credential);
    let credential = ob3::Credential::from_json(credential.to_string().as_bytes()).unwrap();
    ob3::sign(&credential, &key, &ob3::SignOptions::new()).unwrap().as_str().to_owned()
}
