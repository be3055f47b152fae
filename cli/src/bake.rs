//! `ob3 bake` and `ob3 unbake`: a credential into an image, and out of it again.

use std::path::PathBuf;
use std::time::SystemTime;

use ob3::bake::Standard;
use ob3::{BakeOptions, Bundle, Limits, Rebake, SignedCredential, Timestamp, Verifier};

use crate::input;
use crate::output::{Existing, Failure, Readers, Status, note_page, print_bytes, print_data, warn, write_file};
use crate::page;
use crate::say;

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
    let rebake = if args.replace { Rebake::Replace } else { Rebake::Refuse };
    let baked = ob3::bake(&image, text, &BakeOptions::new().rebake(rebake))
        .map_err(|error| Failure::about(&input::name(&args.image), &error))?;
    if input::is_stdin(&args.output) {
        print_bytes(&baked)?;
    } else {
        write_file(&args.output, &baked, Readers::of(&credential), existing(args.force))?;
    }

    let now = Timestamp::try_from(SystemTime::now()).map_err(|error| Failure::about("the system clock", &error))?;
    let report = Verifier::new().verify(&baked, now, &Bundle::new());
    if !report.is_valid() {
        warn(&format!("baked, but as things stand `ob3 verify` would call it {}:", report.verdict().as_str()));
        note_page(&page::reasons(&report));
    }
    Ok(Status::Done)
}

pub(crate) fn unbake(args: &UnbakeArgs) -> Result<Status, Failure> {
    let image = input::read(&args.image)?;
    let name = input::name(&args.image);
    let unbaked = ob3::unbake(&image, &Limits::default()).map_err(|error| Failure::about(&name, &error))?;
    for remark in &unbaked.remarks {
        warn(&format!("{name}: {} [{}]", remark.message_in(say::language()), remark.code()));
    }
    if unbaked.standard != Standard::OpenBadges3 {
        warn(&format!("{name}: what is inside stands in the place for {}", unbaked.standard));
    }
    let text = format!("{}\n", unbaked.text);
    match args.output.as_deref().filter(|output| !input::is_stdin(output)) {
        Some(output) => {
            let readers = Readers::of(&SignedCredential::from_text(&*unbaked.text));
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
Not one byte of the image changes: the credential is added. After baking, the result is verified; what a verifier would hold \
against it is said on standard error.

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
