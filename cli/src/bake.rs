//! `ob3 bake` and `ob3 unbake`: a credential into an image, and out of it again.

use std::path::PathBuf;
use std::time::SystemTime;

use ob3::bake::Standard;
use ob3::json::Value;
use ob3::{BakeOptions, Bundle, Limits, Rebake, SignedCredential, Timestamp, Verdict, Verifier};

use crate::input;
use crate::output::{Existing, Failure, Status, note_page, print_bytes, print_data, readers_of, warn, write_file};
use crate::page;
use crate::say;
use crate::texts::signing;

/// Puts a credential inside a PNG or SVG image
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_BAKE)]
pub(crate) struct BakeArgs {
    /// The image, PNG or SVG; `-` is standard input
    #[arg(value_name = "IMAGE")]
    image: PathBuf,

    /// The signed credential: JSON, a JWT, or another image that carries one; `-` is standard input
    #[arg(value_name = "CREDENTIAL")]
    credential: PathBuf,

    /// The file that receives the baked image; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// Replace the badge that the image carries already
    #[arg(long)]
    replace: bool,

    /// Replace the output file if it is there already
    #[arg(long)]
    force: bool,
}

/// Takes the credential out of a PNG or SVG image, letter by letter
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_UNBAKE)]
pub(crate) struct UnbakeArgs {
    /// The image, PNG or SVG; `-` is standard input
    #[arg(value_name = "IMAGE")]
    image: PathBuf,

    /// The file that receives the credential [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace the output file if it is there already
    #[arg(long)]
    force: bool,
}

pub(crate) fn bake(args: &BakeArgs) -> Result<Status, Failure> {
    input::check_stdin_once([&args.image, &args.credential])?;
    let image = input::read(&args.image)?;
    let credential = input::read_credential(&args.credential)?;
    let text = credential.as_str().trim_start_matches('\u{feff}').trim();
    check_signed(&credential, &input::name(&args.credential))?;
    let rebake = if args.replace { Rebake::Replace } else { Rebake::Refuse };
    let baked = ob3::bake(&image, text, &BakeOptions::new().rebake(rebake))
        .map_err(|error| Failure::about(&input::name(&args.image), &error))?;
    let now = Timestamp::try_from(SystemTime::now()).map_err(|error| Failure::about("the system clock", &error))?;
    // A base proof is for its holder alone: what a verifier gets to see at least is derived from it.
    let derived = ob3::derive(&credential, [""; 0], &Bundle::new()).ok();
    let seen = derived.as_ref().map_or(&*baked, SignedCredential::as_bytes);
    let report = Verifier::new().verify(seen, now, &Bundle::new());
    if report.verdict() == Verdict::Invalid {
        warn(signing::REFUSED_BAKED.say());
        note_page(&page::reasons(&report));
        return Ok(Status::Invalid);
    }
    if input::is_stdin(&args.output) {
        print_bytes(&baked)?;
    } else {
        write_file(&args.output, &baked, readers_of(&credential), existing(args.force))?;
    }
    if !report.is_valid() {
        warn(&signing::UNDETERMINED_BAKED.with(&[("verdict", report.verdict().as_str())]));
        note_page(&page::reasons(&report));
    }
    Ok(Status::Done)
}

/// What is baked is signed: JSON with a proof, or a JWT.
fn check_signed(credential: &SignedCredential, shown: &str) -> Result<(), Failure> {
    let read = credential.document().map_err(|error| Failure::about(shown, &error))?;
    if credential.is_jwt() || read.member("proof").is_some() || is_envelope(&read) {
        return Ok(());
    }
    let message = signing::UNSIGNED.with(&[("file", shown)]);
    Err(Failure::new(Status::Invalid, message))
}

/// The envelope of a JWT has its signature inside.
fn is_envelope(document: &Value<'_>) -> bool {
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    types.iter().any(|name| name.as_str().is_some_and(|name| name.starts_with("Enveloped")))
}

pub(crate) fn unbake(args: &UnbakeArgs) -> Result<Status, Failure> {
    let image = input::read(&args.image)?;
    let name = input::name(&args.image);
    let unbaked = ob3::unbake(&image, &Limits::default()).map_err(|error| Failure::about(&name, &error))?;
    for remark in &unbaked.remarks {
        warn(&format!("{name}: {} [{}]", remark.message_in(say::language()), remark.code()));
    }
    if unbaked.standard != Standard::OpenBadges3 {
        let place = signing::STANDARD.with(&[("standard", &unbaked.standard.to_string())]);
        warn(&format!("{name}: {place}"));
    }
    let text = format!("{}\n", unbaked.text);
    match args.output.as_deref().filter(|output| !input::is_stdin(output)) {
        Some(output) => {
            let readers = readers_of(&SignedCredential::from_text(&*unbaked.text));
            write_file(output, text.as_bytes(), readers, existing(args.force))?;
        }
        None => print_data(&text)?,
    }
    Ok(Status::Done)
}

fn existing(force: bool) -> Existing {
    if force { Existing::Replace } else { Existing::Keep }
}

const AFTER_BAKE: &str = "\
Not one byte of the image changes: the credential is added. The result is verified before it is \
written: nothing is written that a verifier would call invalid.

Image editors, messengers and the photo libraries of some telephones drop the credential when they write an image anew.

Examples:
  ob3 bake medal.png badge.json -o badge.png
  ob3 sign credential.json --key key.jwk | ob3 bake medal.svg - -o badge.svg
  ob3 bake badge.png renewed.json -o renewed.png --replace";

const AFTER_UNBAKE: &str = "\
Nothing is checked: that is what `ob3 verify` is for, which opens images by itself.

Examples:
  ob3 unbake badge.png
  ob3 unbake badge.png -o badge.json
  ob3 unbake badge.svg | ob3 canonicalize -";
