//! `ob3 derive`: of a badge with a base proof, what its holder wants to show.

use std::path::PathBuf;
use std::time::SystemTime;

use ob3::{Timestamp, Verifier, derive};

use crate::input::{self, Provided};
use crate::output::{Existing, Failure, Readers, Status, note_page, print_data, warn, write_file};
use crate::page;
use crate::texts::signing;

/// Shows some of a badge: makes one that says no more, and is still signed (ecdsa-sd-2023)
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The badge as its issuer handed it out, with the base proof: JSON, or an image; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// What to show beside that which must be shown, as a JSON pointer; \"\" is all of it
    #[arg(long, value_name = "POINTER", num_args = 1..)]
    disclose: Vec<String>,

    #[command(flatten)]
    lent: Provided,

    /// The file that receives the badge [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace the output file if it is there already
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let bundle = args.lent.bundle()?;
    let base = input::read_credential(&args.file)?;
    let shown = derive(&base, args.disclose.iter().map(String::as_str), &bundle)
        .map_err(|error| Failure::about(&input::name(&args.file), &error))?;

    let text = format!("{shown}\n");
    match args.output.as_deref().filter(|output| !input::is_stdin(output)) {
        Some(output) => {
            let existing = if args.force { Existing::Replace } else { Existing::Keep };
            write_file(output, text.as_bytes(), Readers::Everybody, existing)?;
        }
        None => print_data(&text)?,
    }

    let now = Timestamp::try_from(SystemTime::now()).map_err(|error| Failure::about("the system clock", &error))?;
    let report = Verifier::new().verify(shown.as_bytes(), now, &bundle);
    if !report.is_valid() {
        warn(&signing::UNDETERMINED_DERIVED.with(&[("verdict", report.verdict().as_str())]));
        note_page(&page::reasons(&report));
    }
    Ok(Status::Done)
}

const AFTER_HELP: &str = "\
What the issuer has made mandatory is always shown. Whoever sees two badges that were derived from one can tell that they were.

Examples:
  ob3 derive base.json                                            what must be shown, and no more
  ob3 derive base.json --disclose /credentialSubject/achievement/tag /credentialSubject/result/0 -o shown.json
  ob3 derive base.json --disclose \"\"                             everything";
