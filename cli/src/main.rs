//! `ob3`: the command line. This file is the map: which commands there are, and what they answer with.

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand, ValueEnum};

mod bake;
mod canonicalize;
mod claims;
mod codes;
mod contents;
mod departures;
mod derive;
mod did;
mod did_resolver;
mod differ;
mod explain;
mod input;
mod inspect;
mod keygen;
mod locked_file;
mod older;
mod online;
mod outline;
mod output;
mod page;
mod page_writer;
mod present;
mod recipient_arg;
mod safe_text;
mod say;
mod sign;
mod status;
mod status_list;
mod status_list_file;
#[rustfmt::skip]
mod texts;
mod trusted;
mod verify;
mod words;

use output::Status;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(answer) => return answered_by_clap(&answer),
    };
    cli.color.choice().write_global();
    if let Some(hint) = say::choose(cli.lang.as_deref()) {
        output::warn(&hint);
    }
    let outcome = match &cli.command {
        Command::Verify(args) => verify::run(args),
        Command::Inspect(args) => inspect::run(args),
        Command::Keygen(args) => keygen::run(args),
        Command::Did(args) => did::run(args),
        Command::Sign(args) => sign::run(args),
        Command::Derive(args) => derive::run(args),
        Command::Bake(args) => bake::bake(args),
        Command::Unbake(args) => bake::unbake(args),
        Command::Present(args) => present::run(args),
        Command::Status(args) => status::run(args),
        Command::Canonicalize(args) => canonicalize::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Codes(args) => codes::run(args),
    };
    outcome.unwrap_or_else(output::Failure::report_to_stderr).into()
}

/// Verify, sign and look into Open Badges 3.0. Nothing is fetched: what is lacking is named, for you to provide.
#[derive(Parser)]
#[command(name = "ob3", version, after_help = AFTER_HELP, subcommand_required = true, arg_required_else_help = true)]
struct Cli {
    /// When to use colour: NO_COLOR is honoured unless it is `always`
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto, display_order = 100)]
    color: Color,

    /// The language of pages and messages: `en`, `de` or `es` [default: what LC_ALL, LC_MESSAGES or LANG says, else `en`]
    #[arg(long, global = true, value_name = "LANGUAGE", display_order = 101)]
    lang: Option<String>,

    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Verify(verify::Args),
    Inspect(inspect::Args),
    Keygen(keygen::Args),
    Did(did::Args),
    Sign(sign::Args),
    Derive(derive::Args),
    Bake(bake::BakeArgs),
    Unbake(bake::UnbakeArgs),
    Present(present::Args),
    Status(status::Args),
    Canonicalize(canonicalize::Args),
    Explain(explain::Args),
    Codes(codes::Args),
}

#[derive(Clone, Copy, ValueEnum)]
enum Color {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

impl Color {
    fn choice(self) -> anstream::ColorChoice {
        match self {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        }
    }
}

/// What clap says itself: help and version were asked for; everything else is a mistake in the command.
fn answered_by_clap(answer: &clap::Error) -> ExitCode {
    // A reader who is gone does not need the help.
    let _ = answer.print();
    match answer.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Status::Done.into(),
        _ => Status::Usage.into(),
    }
}

const AFTER_HELP: &str = "\
Examples:
  ob3 verify badge.json                          a page that ends in the verdict
  ob3 inspect badge.json                         what it says, unchecked
  ob3 keygen -o key.jwk                          a key of your own, and its name
  ob3 sign credential.json --key key.jwk -o badge.json
  ob3 bake medal.png badge.json -o badge.png     the badge inside a picture, which is verified as it is

Exit status:
  0  valid, or done
  1  invalid: a badge was refused, or a key or credential cannot be used
  2  undetermined: something is lacking, and was named
 64  the command is not one
 66  a file cannot be read
 73  the output cannot be written, or is there already";
