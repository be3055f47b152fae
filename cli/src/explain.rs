//! `ob3 explain`: what a proof covers, the hashes, the key; and of two credentials, where they differ.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ob3::json::{Object, Value};
use ob3::{Bundle, ExplainedKey, ExplainedProof, Explanation, explain};

use crate::differ::{self, Difference};
use crate::input::{self, Provided};
use crate::output::{Failure, Status, print_data};
use crate::safe_text::{escaped, in_line};

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
        let carrier = self.explanation.carrier.map_or("unknown", |carrier| carrier.as_str());
        let kind = self.explanation.kind.unwrap_or("a credential of no kind that is known");
        let _ =
            writeln!(text, "{}: {kind}, in {carrier}. What follows is no verdict: ob3 verify gives one.", self.name);
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
    let place = if proof.path.is_empty() { String::from("The token") } else { in_line(&proof.path) };
    let format =
        proof.format.map_or_else(|| String::from("of a format that is not known"), |format| format.to_string());
    let _ = writeln!(text, "\n## {place}: {format}");
    for covered in &proof.covered {
        let (what, spelled) = match covered.what {
            "options" => ("The options of the proof", "all of it but its value"),
            "document" => ("The document", "without what the proof does not cover"),
            "header" => ("The header of the token", "as it stands there"),
            _ => ("The payload of the token", "as it stands there: the claims, and the credential"),
        };
        let _ = writeln!(text, "\n{what}, {spelled}:\n\n{}", escaped(covered.text.trim_end_matches('\n')));
        if let (Some(hash), Some(digest)) = (covered.hash, &covered.digest) {
            let _ = writeln!(text, "\n{hash}: {digest}");
        }
    }
    if let Some(message) = &proof.message {
        let _ = writeln!(text, "\nWhat is signed, in hexadecimal:\n\n{message}");
    } else if let Some(digest) = &proof.signing_input_sha256 {
        let _ = writeln!(
            text,
            "\nWhat is signed: header and payload in base64url with a dot between them.\n\nSHA-256: {digest}"
        );
    } else if !proof.covered.is_empty() {
        let _ = writeln!(text, "\nWhat is signed: each statement by itself.");
    }
    match &proof.key {
        Some(key) => write_key(key, text),
        None => text.push_str("\nNo key was found.\n"),
    }
    for remark in &proof.remarks {
        let _ = writeln!(text, "\nTo be said of it: {}", in_line(remark));
    }
    text.push_str(if proof.holds {
        "\nThe proof holds.\n"
    } else {
        "\nThe proof does not hold, or could not be checked.\n"
    });
}

fn write_key(key: &ExplainedKey, text: &mut String) {
    let _ = writeln!(text, "\nThe key: {}, {}", key.algorithm, in_line(&key.multibase));
    if !key.method.is_empty() {
        let _ = writeln!(text, "  named  {}", in_line(&key.method));
    }
    let from = match (key.source, &key.document) {
        ("document", Some(document)) => format!("the document that was lent for {}", in_line(document)),
        ("name", _) => String::from("the name of its controller, which is the key"),
        ("fragment", _) => String::from("its own name: nothing else says whose it is"),
        _ => String::from("the header of the token, which brings it along"),
    };
    let _ = writeln!(text, "  from   {from}");
    if !key.controller.is_empty() {
        let _ = writeln!(text, "  of     {}", in_line(&key.controller));
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
    for (title, differences) in [("Canonical statements of the document", statements), ("Members", members)] {
        let found = match differences.len() {
            _ if title != "Members" && !are_compared => {
                String::from("not compared, as not both are hashed as statements")
            }
            0 => String::from("no difference"),
            1 => String::from("one difference"),
            count => format!("{count} differences"),
        };
        let _ = writeln!(text, "\n{title}: {found}");
        for difference in differences.iter().take(MOST) {
            difference.write(text);
        }
        if differences.len() > MOST {
            let _ = writeln!(text, "and {} more, which --json shows", differences.len() - MOST);
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
