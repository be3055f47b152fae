//! `ob3 canonicalize`: the lines that are hashed and signed, for whoever must find out where two programs differ.

use std::fmt::Write as _;
use std::path::PathBuf;

use ob3::canon::{Canonical, Digest, Hash, canonicalize};
use ob3::did::resolve;
use ob3::json::{Object, Value};
use ob3::jsonld::{Options, to_rdf};
use ob3::proof::Canonicalization;
use ob3::proof::hazmat::Unsecured;
use ob3::{Code, Error, Format, Limits};

use crate::input::{self, Provided};
use crate::output::{Failure, Status, print_data, warn};
use crate::texts::explained;

/// Prints the canonical form of a credential, N-Quads or with JCS formats JSON: what is hashed, and then signed
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The credential; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    lent: Provided,

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
    let spelled = spelled(args, &bytes, &bundle).map_err(|error| Failure::about(&input::name(&args.file), &error))?;
    let mut text = String::new();
    for Spelled { name, text: spelling, digest } in spelled {
        if args.hash {
            let _ = writeln!(text, "{}  {name}", digest.to_hex());
        } else {
            text.push_str(&spelling);
        }
    }
    print_data(&text)?;
    Ok(Status::Done)
}

/// Something that is hashed, in its one spelling.
struct Spelled {
    name: String,
    text: String,
    digest: Digest,
}

impl Spelled {
    fn statements(name: &str, canonical: &Canonical) -> Self {
        Spelled { name: name.to_owned(), text: canonical.to_nquads(), digest: canonical.digest() }
    }

    /// JCS writes no line feed, which a terminal wants.
    fn json(name: &str, text: &str, hash: Hash) -> Self {
        Spelled { name: name.to_owned(), text: format!("{text}\n"), digest: hash.digest(text.as_bytes()) }
    }
}

/// What is asked for, each under its name.
fn spelled(args: &Args, bytes: &[u8], bundle: &ob3::Bundle) -> Result<Vec<Spelled>, Error> {
    let options = Options::default();
    let document = Value::parse(bytes, &Limits::default())?;
    let (canonicalization, hash) = way_of(&document, args.proof.unwrap_or_default(), bundle);
    if args.keep_proof {
        let dataset = to_rdf(&document, bundle.contexts(), bundle, &options)?;
        return Ok(vec![Spelled::statements("document", &canonicalize(&dataset, hash, &options.limits)?)]);
    }
    let Value::Object(object) = &document else {
        return Err(Error::new(Code::JsonRoot, format!("expected a JSON object, found {}", document.kind())));
    };
    let unsecured = Unsecured::new(object, bundle, &options);
    let index = args.proof.unwrap_or_default();
    let chosen = match args.proof {
        Some(index) => Some(proof(&document, index)?),
        None => None,
    };
    let name = format!("proof {index}");
    let in_proof = |error: Error| error.within(&format!("/proof/{index}"));
    let mut spelled = Vec::new();
    if canonicalization == Canonicalization::Jcs {
        if let Some(proof) = chosen {
            spelled.push(Spelled::json(&name, &unsecured.jcs_proof(proof).map_err(in_proof)?, hash));
        }
        if args.hash || chosen.is_none() {
            let proof = proof(&document, index)?;
            spelled.push(Spelled::json("document", &unsecured.jcs_document(proof)?, hash));
        }
        return Ok(spelled);
    }
    if let Some(proof) = chosen {
        let canonical = unsecured.canonical_proof(proof, hash).map_err(in_proof)?;
        spelled.push(Spelled::statements(&name, &canonical));
    }
    if args.hash || chosen.is_none() {
        spelled.push(Spelled::statements("document", &unsecured.canonical_document(hash)?));
    }
    Ok(spelled)
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

/// The canonicalization and the hash of a proof's format. Formats that are not known are taken to be like most.
fn way_of(document: &Value<'_>, index: usize, bundle: &ob3::Bundle) -> (Canonicalization, Hash) {
    let usual = (Canonicalization::Rdfc, Hash::default());
    let Some(proof) = document.member("proof").and_then(|proof| proof.as_slice().get(index)) else { return usual };
    let member = |name: &str| proof.member(name).and_then(Value::as_str).unwrap_or_default();
    let Some(format) = Format::of_proof(member("type"), proof.member("cryptosuite").and_then(Value::as_str)) else {
        warn(explained::FORMAT_UNKNOWN_HASH.say());
        return usual;
    };
    // Where the format leaves a choice, the kind of key decides.
    let scheme = if let [only] = format.schemes() {
        Some(*only)
    } else {
        let lend = |url: &str| bundle.document(url);
        let key = resolve(member("verificationMethod"), member("proofPurpose"), None, &lend, &Limits::default());
        key.ok().and_then(|found| format.scheme_of(found.key.algorithm()).ok())
    };
    let Some(scheme) = scheme else {
        warn(explained::HASH_UNKNOWN.say());
        return (format.canonicalization(), Hash::default());
    };
    (format.canonicalization(), format.hash_with(scheme))
}

const AFTER_HELP: &str = "\
Without options, the document without its proofs. The signature is over two hashes: that of the options of the proof, which \
is the proof without its value, and that of the document.

Examples:
  ob3 canonicalize badge.json
  ob3 canonicalize badge.json --proof 0            the options of the first proof
  ob3 canonicalize badge.json --proof 0 --hash     the two hashes that it signs
  ob3 canonicalize badge.json | sha256sum          the second of them, another way";
