//! `ob3 present`: badges in, a presentation of them by their holder out, for whoever asked.

use std::path::PathBuf;
use std::time::SystemTime;

use clap::builder::TypedValueParser;
use ob3::did::split_fragment;
use ob3::{Bundle, Did, Format, SignOptions, Timestamp, Verdict, Verifier, presentation, sign};

use crate::departures;
use crate::input;
use crate::output::{Existing, Failure, Readers, Status, note_page, print_data, warn, write_file};
use crate::page;
use crate::sign::formats_that;
use crate::texts::signing;

/// Presents badges: puts them together and signs them as their holder
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The badges: JSON, JWTs, or images; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    #[command(flatten)]
    secret: input::SecretKey,

    /// What whoever asked wants to be answered
    #[arg(long)]
    challenge: String,

    /// Who asked, usually the address of a web site
    #[arg(long)]
    domain: String,

    /// The format of the proof [default: the one that goes with the key]
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    format: Option<Format>,

    /// Where verifiers find the public key: one of the holder's verification methods [default: the key's own did:key]
    #[arg(long, value_name = "IRI")]
    method: Option<String>,

    /// When the presentation ends, RFC 3339
    #[arg(long, value_name = "TIME", value_parser = Timestamp::parse)]
    expires: Option<Timestamp>,

    /// Present badges too that depart from the standard in form
    #[arg(long)]
    allow_departures: bool,

    /// The file that receives the presentation [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace the output file if it is there already
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    input::check_stdin_once(args.files.iter().chain(args.secret.inputs()))?;
    let key = args.secret.read()?;
    let credentials: Result<Vec<_>, Failure> = args.files.iter().map(|file| input::read_credential(file)).collect();
    let now = Timestamp::try_from(SystemTime::now()).map_err(|error| Failure::about("the system clock", &error))?;
    let mut options = SignOptions::new()
        .allow_departures(args.allow_departures)
        .challenge(&args.challenge)
        .domain(&args.domain)
        .created(now.whole_seconds());
    if let Some(format) = args.format {
        options = options.format(format);
    }
    if let Some(expires) = args.expires {
        options = options.expires(expires);
    }
    let holder = match &args.method {
        Some(method) => {
            options = options.method(method);
            split_fragment(method).0.to_owned()
        }
        None => Did::key(key.verifying_key()).to_string(),
    };
    let refused = |error: ob3::Error| Failure::about("the presentation", &error);
    let signed = presentation(&credentials?, &holder).and_then(|unsigned| sign(&unsigned, &key, &options));
    let signed = signed.map_err(refused)?;

    // Nothing is written that whoever asked would call invalid, or, unless that is allowed, that departs from the standard.
    let bundle = Bundle::new();
    let verifier = Verifier::new().challenge(&args.challenge).domain(&args.domain);
    let report = verifier.verify(signed.as_bytes(), now, &bundle);
    if report.verdict() == Verdict::Invalid {
        warn(signing::REFUSED_PRESENTATION.say());
        note_page(&page::reasons(&report));
        return Ok(Status::Invalid);
    }
    let departures = departures::of(signed.as_bytes(), now, &bundle);
    if !departures.is_empty() && !args.allow_departures {
        warn(signing::REFUSED_PRESENTATION_DEPARTS.say());
        departures::report_to_stderr(&departures);
        return Ok(Status::Invalid);
    }

    let text = format!("{signed}\n");
    match args.output.as_deref().filter(|output| !input::is_stdin(output)) {
        Some(output) => {
            let existing = if args.force { Existing::Replace } else { Existing::Keep };
            write_file(output, text.as_bytes(), Readers::Everybody, existing)?;
        }
        None => print_data(&text)?,
    }

    if !report.is_valid() {
        warn(&signing::UNDETERMINED.with(&[("verdict", report.verdict().as_str())]));
        note_page(&page::reasons(&report));
    }
    departures::report_to_stderr(&departures);
    Ok(Status::Done)
}

/// The formats in which presentations are signed: Open Badges' own JWTs are of credentials only, and nothing of a
/// presentation is left out.
fn formats() -> impl TypedValueParser<Value = Format> {
    formats_that(|format| format.can_sign() && !matches!(format, Format::VcJwt | Format::EcdsaSd2023))
}

const AFTER_HELP: &str = "\
Whoever asked for badges gives a challenge, which is new every time, and its own name, the domain. The presentation repeats \
both, so that it is good for nobody else and not a second time. They verify it with the same: \
ob3 verify presentation.json --challenge C --domain D

The presentation is verified before it is written: nothing is written that would be invalid, because of a badge in it for instance, \
and nothing that departs from the standard unless that is allowed.

Examples:
  ob3 present badge.json medal.png --key key.jwk --challenge n-0S6 --domain https://shop.example -o presentation.json
  ob3 present badge.jwt --key key.jwk --challenge n-0S6 --domain https://shop.example --format vc-jose";
