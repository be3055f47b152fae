//! `ob3 did`: the names of a key, never its secret.

use std::fmt::Write as _;
use std::path::Path;

use ob3::json::{Object, Value};
use ob3::{Did, VerifyingKey};

use crate::input::{is_stdin, read_verifying_key, verifying_key};
use crate::output::{Failure, Status, note, print, print_data};

/// Shows the names of a key: its did:key and did:jwk, with their verification methods
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// A file with a key (a JWK, PEM or multibase text, public or secret), `-`, or a public key as multibase text
    #[arg(value_name = "KEY")]
    key: String,

    /// One line of JSON instead
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let key = key(&args.key)?;
    let dids = [Did::key(&key), Did::jwk(&key)];
    if args.json {
        print_data(&format!("{}\n", json(&key, &dids)))?;
    } else {
        let mut text = String::new();
        for did in &dids {
            let _ = writeln!(text, "{did}\n  method  {}", did.verification_method().unwrap_or_default());
        }
        print(&text)?;
    }
    Ok(Status::Done)
}

fn key(argument: &str) -> Result<VerifyingKey, Failure> {
    let path = Path::new(argument);
    if is_stdin(path) || path.exists() {
        return read_verifying_key(path);
    }
    if !argument.starts_with(['z', 'u'])
        || !argument.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    {
        return read_verifying_key(path);
    }
    match VerifyingKey::from_multibase(argument) {
        Ok(key) => Ok(key),
        Err(refused) => {
            // The argument is not repeated: it may be the better part of a secret.
            let key = verifying_key(argument).map_err(|_| {
                let message =
                    format!("there is no file of that name, and as multibase text it is not a key: {refused}");
                Failure::new(Status::Unreadable, message)
            })?;
            note(
                "This is a secret key, and others on this machine can see it while the command runs: put it into a file.",
            );
            Ok(key)
        }
    }
}

fn json(key: &VerifyingKey, dids: &[Did]) -> String {
    let named = |did: &Did| {
        let mut object = Object::new();
        object.set("id", did.to_string());
        object.set("verificationMethod", did.verification_method().unwrap_or_default());
        Value::Object(object)
    };
    let mut object = Object::new();
    object.set("algorithm", key.algorithm().name());
    object.set("publicKeyMultibase", key.to_multibase());
    object.set("dids", Value::Array(dids.iter().map(named).collect()));
    Value::Object(object).to_json()
}

const AFTER_HELP: &str = "\
The first name is what an issuer without a web site uses as the id of `issuer`; the method under it is what `ob3 sign` puts \
into the proof. A secret key is read for its public half only.

Examples:
  ob3 did key.jwk
  ob3 did --json key.jwk
  ob3 did z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
