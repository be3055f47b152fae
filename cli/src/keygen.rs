//! `ob3 keygen`: a new key in a file that nobody else can read, and its name.

use std::path::PathBuf;

use ob3::{Algorithm, Did, SigningKey};
use zeroize::Zeroizing;

use crate::input::is_stdin;
use crate::output::{Existing, Failure, Readers, Status, note, print_data, write_file};

/// Makes a key to sign with, and prints its did:key
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The kind of key
    #[arg(value_parser = ["ed25519"], default_value = "ed25519", hide_default_value = true)]
    kind: String,

    /// The file that receives the secret key as a JWK, readable by you alone; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    // `ed25519` is the only kind that clap lets through.
    let key = SigningKey::generate(Algorithm::Ed25519).map_err(|error| Failure::about("keygen", &error))?;
    let did = Did::key(key.verifying_key());
    let mut jwk = Zeroizing::new(String::with_capacity(512));
    jwk.push_str(&key.to_jwk());
    jwk.push('\n');
    if is_stdin(&args.output) {
        print_data(&jwk)?;
        note(did.as_str());
        return Ok(Status::Done);
    }
    write_file(&args.output, jwk.as_bytes(), Readers::Owner, Existing::Keep)?;
    print_data(&format!("{did}\n"))?;
    note(&format!(
        "The secret is in {}. Whoever has that file can sign in your name: keep it, and keep it to yourself.",
        args.output.display()
    ));
    Ok(Status::Done)
}

const AFTER_HELP: &str = "\
A file that is there already is never overwritten.

Examples:
  ob3 keygen -o key.jwk            the secret into key.jwk, the did:key on standard output
  ob3 keygen ed25519 -o - | ...    the secret on standard output, the did:key on standard error";
