//! `ob3 keygen`: a new key in a file that nobody else can read, and its name.

use std::path::PathBuf;

use clap::ValueEnum;
use ob3::{Algorithm, Did, SigningKey};
use zeroize::Zeroizing;

use crate::input::{self, is_stdin};
use crate::output::{Existing, Failure, Readers, Status, note, print_data, write_file};
use crate::texts::signing;

/// Makes a key to sign with, and prints its did:key
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The kind of key: ed25519 unless a format asks for another
    #[arg(value_enum, default_value_t = Kind::Ed25519)]
    kind: Kind,

    /// The file that receives the secret key as a JWK, readable by you alone; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

/// The kinds that sign. (Keys of P-521 and secp256k1 are only checked with.)
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// For eddsa-rdfc-2022, eddsa-jcs-2022 and JWTs by EdDSA
    Ed25519,
    /// For ecdsa-rdfc-2019, ecdsa-jcs-2019, ecdsa-sd-2023 and JWTs by ES256
    P256,
    /// For ecdsa-rdfc-2019, ecdsa-jcs-2019 and JWTs by ES384
    P384,
    /// For JWTs by RS256 or PS256; making one takes a while
    Rsa,
}

impl Kind {
    fn algorithm(self) -> Algorithm {
        match self {
            Kind::Ed25519 => Algorithm::Ed25519,
            Kind::P256 => Algorithm::P256,
            Kind::P384 => Algorithm::P384,
            Kind::Rsa => Algorithm::Rsa,
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let key = SigningKey::generate(args.kind.algorithm()).map_err(|error| Failure::about("keygen", &error))?;
    let did = Did::key(key.verifying_key());
    let mut jwk = Zeroizing::new(String::with_capacity(4_096));
    jwk.push_str(&key.to_jwk());
    jwk.push('\n');
    if is_stdin(&args.output) {
        print_data(&jwk)?;
        note(did.as_str());
        return Ok(Status::Done);
    }
    write_file(&args.output, jwk.as_bytes(), Readers::Owner, Existing::Never)?;
    print_data(&format!("{did}\n"))?;
    note(&signing::SECRET.with(&[("file", &input::name(&args.output))]));
    Ok(Status::Done)
}

const AFTER_HELP: &str = "\
A file that is there already is never overwritten, and nothing else that has the name, a pipe or a device, is written to.

Examples:
  ob3 keygen -o key.jwk            the secret into key.jwk, the did:key on standard output
  ob3 keygen p256 -o key.jwk       a key for ecdsa-sd-2023, of which the holder shows as much as is needed
  ob3 keygen ed25519 -o - | ...    the secret on standard output, the did:key on standard error";
