//! `ob3 canonicalize`: the lines that are hashed and signed, for whoever must find out where two programs differ.

use std::fmt::Write as _;
use std::path::PathBuf;

use ob3::canon::{Canonical, Hash, canonicalize};
use ob3::json::{Object, Value};
use ob3::jsonld::{Options, to_rdf};
use ob3::proof::Unsecured;
use ob3::{Code, Error, Format, Limits};

use crate::input::{self, Lent};
use crate::output::{Failure, Status, print_data, warn};

/// Prints the canonical N-Quads of a credential: what is hashed, and then signed
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The credential; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    lent: Lent,

    /// The options of this proof instead of the document; the first is 0
    #[arg(long, value_name = "N")]
    proof: Option<usize>,

    /// Leave the proofs in the document, which no proof format does
    #[arg(long, conflicts_with = "proof")]
    keep_proof: bool,

    /// The hashes of the lines instead of the lines; with --proof, both that the proof signs, in their order
    #[arg(long)]
    hash: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let bundle = args.lent.bundle()?;
    let bytes = input::read(&args.file)?;
    let canonical =
        canonical(args, &bytes, &bundle).map_err(|error| Failure::about(&input::name(&args.file), &error))?;
    let mut text = String::new();
    for (name, canonical) in canonical {
        if args.hash {
            let _ = writeln!(text, "{}  {name}", canonical.digest().to_hex());
        } else {
            text.extend(canonical.lines());
        }
    }
    print_data(&text)?;
    Ok(Status::Done)
}

/// What is asked for, each under its name.
fn canonical(args: &Args, bytes: &[u8], bundle: &ob3::Bundle) -> Result<Vec<(String, Canonical)>, Error> {
    let options = Options::default();
    let document = Value::parse(bytes, &Limits::default())?;
    let hash = hash_of(&document, args.proof.unwrap_or_default());
    if args.keep_proof {
        let dataset = to_rdf(&document, bundle.contexts(), bundle, &options)?;
        return Ok(vec![(String::from("document"), canonicalize(&dataset, hash, &options.limits)?)]);
    }
    let Value::Object(object) = &document else {
        return Err(Error::new(Code::JsonRoot, format!("expected a JSON object, found {}", document.kind())));
    };
    let unsecured = Unsecured::new(object, bundle, &options);
    let mut canonical = Vec::new();
    if let Some(index) = args.proof {
        let proof = unsecured.canonical_proof(proof(&document, index)?, hash);
        canonical.push((format!("proof {index}"), proof.map_err(|error| error.within(&format!("/proof/{index}")))?));
    }
    if args.hash || args.proof.is_none() {
        canonical.push((String::from("document"), unsecured.canonical_document(hash)?));
    }
    Ok(canonical)
}

fn proof<'a, 'v>(document: &'a Value<'v>, index: usize) -> Result<&'a Object<'v>, Error> {
    let proofs = document.member("proof").map(Value::as_slice).unwrap_or_default();
    proofs.get(index).and_then(Value::as_object).ok_or_else(|| {
        let found = match proofs.len() {
            0 => String::from("none at all"),
            1 => String::from("one, which is 0"),
            count => format!("{count}, from 0 on"),
        };
        Error::new(Code::ProofMissing, format!("expected a proof {index}, found {found}")).at("/proof")
    })
}

/// The hash that goes with the format of a proof. Formats that are not known are taken to be like the others.
fn hash_of(document: &Value<'_>, index: usize) -> Hash {
    let Some(proof) = document.member("proof").and_then(|proof| proof.as_slice().get(index)) else {
        return Hash::default();
    };
    let member = |name: &str| proof.member(name).and_then(Value::as_str);
    if let Some(format) = Format::of_proof(member("type").unwrap_or_default(), member("cryptosuite")) {
        return format.schemes().first().map_or_else(Hash::default, |scheme| format.hash_with(*scheme));
    }
    warn("the proof is of a format that this version does not know: what follows is made with SHA-256");
    Hash::default()
}

const AFTER_HELP: &str = "\
Without options, the document without its proofs. The signature is over two hashes: that of the options of the proof, which \
is the proof without its value, and that of the document.

Examples:
  ob3 canonicalize badge.json
  ob3 canonicalize badge.json --proof 0            the options of the first proof
  ob3 canonicalize badge.json --proof 0 --hash     the two hashes that it signs
  ob3 canonicalize badge.json | sha256sum          the second of them, another way";
