//! `ob3 explain`: what a proof covers, the hashes, the key; and of two credentials, where they differ.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ob3::json::{Object, Value};
use ob3::{Bundle, ExplainedKey, ExplainedProof, Explanation, explain};

use crate::differ::{self, Difference};
use crate::input::{self, Provided};
use crate::output::{Failure, Status, print_data};
use crate::safe_text::{escaped, in_line};
use crate::texts::explained;

/// Lays open how a credential is secured: canonical forms, hashes, the key; of two, where they differ. It gives no verdict
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The credential; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Another one, with which it is compared
    #[arg(value_name = "FILE")]
    other: Option<PathBuf>,

    #[command(flatten)]
    lent: Provided,

    /// As JSON, one line for each file, and one more for how two differ
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let files: Vec<&PathBuf> = std::iter::once(&args.file).chain(&args.other).collect();
    input::check_stdin_once(files.iter().copied())?;
    let bundle = args.lent.bundle()?;
    let read = files.iter().map(|file| Explained::read(file, &bundle));
    let read = read.collect::<Result<Vec<_>, Failure>>()?;
    let mut text = String::new();
    if args.json {
        for explained in &read {
            let _ = writeln!(text, "{}", explained.explanation.to_json());
        }
    }
    match &*read {
        [left, right] => {
            let (statements, members) = (left.statements(right), left.members(right)?);
            if args.json {
                let _ = writeln!(text, "{}", differences_json(&statements, &members));
            } else {
                write_differences(left, right, &statements, &members, &mut text);
            }
        }
        others if !args.json => others.iter().for_each(|explained| explained.write(&mut text)),
        _ => {}
    }
    print_data(&text)?;
    Ok(Status::Done)
}

/// A file, and how what is in it is secured.
struct Explained {
    name: String,
    bytes: Vec<u8>,
    explanation: Explanation,
}

impl Explained {
    fn read(file: &Path, bundle: &Bundle) -> Result<Self, Failure> {
        let (name, bytes) = (input::name(file), input::read(file)?);
        let explanation = explain(&bytes, bundle).map_err(|error| Failure::about(&name, &error))?;
        Ok(Explained { name, bytes, explanation })
    }

    fn write(&self, text: &mut String) {
        let carrier = self.explanation.carrier.map_or(explained::CARRIER_UNKNOWN.say(), |carrier| carrier.as_str());
        let kind = self.explanation.kind.unwrap_or(explained::KIND_UNKNOWN.say());
        let values = [("file", &*self.name), ("kind", kind), ("carrier", carrier)];
        let _ = writeln!(text, "{}", explained::HEAD.with(&values));
        self.explanation.proofs.iter().for_each(|proof| write_proof(proof, text));
    }

    /// The lines of the canonical document of the first proof, where it has lines.
    fn lines(&self) -> Vec<&str> {
        let covered = self.explanation.proofs.first().map(|proof| proof.covered.as_slice()).unwrap_or_default();
        let document = covered.iter().find(|covered| covered.what == "document" && !covered.text.starts_with('{'));
        document.map(|document| document.text.lines().collect()).unwrap_or_default()
    }

    fn statements(&self, other: &Explained) -> Vec<Difference> {
        differ::statements(&self.lines(), &other.lines())
    }

    fn members(&self, other: &Explained) -> Result<Vec<Difference>, Failure> {
        let [left, right] = [self, other].map(|explained| input::credential_in(&explained.bytes, &explained.name));
        let (left, right) = (left?, right?);
        let parsed = |credential: &ob3::SignedCredential, name: &str| {
            credential.document().map(Value::into_owned).map_err(|error| Failure::about(name, &error))
        };
        Ok(differ::members(&parsed(&left, &self.name)?, &parsed(&right, &other.name)?))
    }
}

fn write_proof(proof: &ExplainedProof, text: &mut String) {
    let place = if proof.path.is_empty() { explained::TOKEN.say().to_owned() } else { in_line(&proof.path) };
    let format = proof.format.map_or_else(|| explained::FORMAT_UNKNOWN.say().to_owned(), |format| format.to_string());
    let _ = writeln!(text, "\n## {place}: {format}");
    for covered in &proof.covered {
        let what = match covered.what {
            "options" => &explained::OPTIONS,
            "document" => &explained::DOCUMENT,
            "header" => &explained::HEADER,
            _ => &explained::PAYLOAD,
        };
        let _ = writeln!(text, "\n{}\n\n{}", what.say(), escaped(covered.text.trim_end_matches('\n')));
        if let (Some(hash), Some(digest)) = (covered.hash, &covered.digest) {
            let _ = writeln!(text, "\n{hash}: {digest}");
        }
    }
    if let Some(message) = &proof.message {
        let _ = writeln!(text, "\n{}\n\n{message}", explained::SIGNED_HEX.say());
    } else if let Some(digest) = &proof.signing_input_sha256 {
        let _ = writeln!(text, "\n{}\n\nSHA-256: {digest}", explained::SIGNED_TOKEN.say());
    } else if !proof.covered.is_empty() {
        let _ = writeln!(text, "\n{}", explained::SIGNED_STATEMENTS.say());
    }
    match &proof.key {
        Some(key) => write_key(key, text),
        None => drop(writeln!(text, "\n{}", explained::KEY_NONE.say())),
    }
    for remark in &proof.remarks {
        let _ = writeln!(text, "\n{}", explained::REMARK.with(&[("remark", &in_line(remark))]));
    }
    let holds = if proof.holds { &explained::HOLDS } else { &explained::HOLDS_NOT };
    let _ = writeln!(text, "\n{}", holds.say());
}

fn write_key(key: &ExplainedKey, text: &mut String) {
    let values = [("algorithm", &*key.algorithm.to_string()), ("key", &in_line(&key.multibase))];
    let _ = writeln!(text, "\n{}", explained::KEY.with(&values));
    if !key.method.is_empty() {
        let _ = writeln!(text, "  {}", explained::KEY_NAMED.with(&[("name", &in_line(&key.method))]));
    }
    let from = match (key.source, &key.document) {
        ("document", Some(document)) => explained::FROM_DOCUMENT.with(&[("url", &in_line(document))]),
        ("name", _) => explained::FROM_NAME.say().to_owned(),
        ("fragment", _) => explained::FROM_FRAGMENT.say().to_owned(),
        _ => explained::FROM_HEADER.say().to_owned(),
    };
    let _ = writeln!(text, "  {}", explained::KEY_FROM.with(&[("from", &from)]));
    if !key.controller.is_empty() {
        let _ = writeln!(text, "  {}", explained::KEY_OF.with(&[("owner", &in_line(&key.controller))]));
    }
}

fn write_differences(
    left: &Explained,
    right: &Explained,
    statements: &[Difference],
    members: &[Difference],
    text: &mut String,
) {
    let _ = writeln!(text, "- {}\n+ {}", left.name, right.name);
    let are_compared = !left.lines().is_empty() && !right.lines().is_empty();
    let both = [(&explained::DIFFER_STATEMENTS, statements, are_compared), (&explained::DIFFER_MEMBERS, members, true)];
    for (title, differences, are_compared) in both {
        let found = match differences.len() {
            _ if !are_compared => explained::DIFFER_NOT_COMPARED.say().to_owned(),
            0 => explained::DIFFER_NONE.say().to_owned(),
            1 => explained::DIFFER_ONE.say().to_owned(),
            count => explained::DIFFER_MANY.with(&[("count", &count.to_string())]),
        };
        let _ = writeln!(text, "\n{}", title.with(&[("found", &found)]));
        for difference in differences.iter().take(MOST) {
            difference.write(text);
        }
        if differences.len() > MOST {
            let more = (differences.len() - MOST).to_string();
            let _ = writeln!(text, "{}", explained::DIFFER_MORE.with(&[("count", &more)]));
        }
    }
}

fn differences_json(statements: &[Difference], members: &[Difference]) -> String {
    let list = |differences: &[Difference]| Value::Array(differences.iter().map(Difference::to_value).collect());
    let mut differences = Object::new();
    differences.set("statements", list(statements));
    differences.set("members", list(members));
    let mut object = Object::new();
    object.set("differences", differences);
    Value::Object(object).to_json()
}

const MOST: usize = 200;

const AFTER_HELP: &str = "\
A signature is over two hashes: that of the options of the proof, and that of the document, each in its one spelling. Where another \
program comes to another hash, the lines tell which statement it reads otherwise. A token is signed as it stands.

Of two files, the lines that only one has are shown with - and +, then the members that differ. Blank nodes are numbered anew in \
each (_:c14n0, ...), so a statement about one of them may differ by its number alone.

Examples:
  ob3 explain badge.json
  ob3 explain badge.json changed.json
  ob3 explain badge.json --provide https://example.edu/.well-known/did.json=did.json --json";
