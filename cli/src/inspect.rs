//! `ob3 inspect`: what is in a credential, in words. Nothing is checked, and every page says so first and last.

use std::io;
use std::path::{Path, PathBuf};

use ob3::json::{Value, write_string};
use ob3::{Bundle, Check, Code, Outcome, Report, Severity, SignedCredential, Verifier};

use crate::input;
use crate::older;
use crate::outline;
use crate::output::{Failure, Status, print, print_data, warn};
use crate::page_writer::{OPEN, PageWriter};
use crate::safe_text::{one_line, place_of, shell_word};
use crate::say;
use crate::status_list;
use crate::texts::inspect;

/// Shows what is in badges, in words. Nothing is checked: that is what `ob3 verify` is for
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The badges; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// The documents as JSON, set out in lines; every value is as it was read
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    input::check_stdin_once(&args.files)?;
    let bundle = Bundle::new();
    let mut worst = Status::Done;
    let mut is_first = true;
    for file in &args.files {
        let status = match input::read(file) {
            Ok(bytes) => {
                // Asked nothing else, the verifier opens the carrier, or says why it cannot.
                let report = Verifier::new().ask([]).verify(&bytes, None, &bundle);
                inspect(args, file, &bytes, &report, &mut is_first)?
            }
            Err(failure) => failure.report_to_stderr(),
        };
        worst = worst.max(status);
    }
    Ok(worst)
}

fn inspect(args: &Args, file: &Path, bytes: &[u8], report: &Report, is_first: &mut bool) -> Result<Status, Failure> {
    // What an older standard has instead of credentials is opened, though nobody here can verify it.
    let is_opened = report.outcome(Check::Open) == Outcome::Passed || report.kind() == Some(older::KIND);
    let document = report.unverified().filter(|_| is_opened);
    let document = match document.map(SignedCredential::document) {
        Some(Ok(document)) => document,
        Some(Err(error)) => return Ok(Failure::about(&input::name(file), &error).report_to_stderr()),
        None => match object_of(report, bytes) {
            Some(object) => object,
            None => return Ok(not_opened(file, report)),
        },
    };
    if args.json {
        let mut text = String::new();
        write_pretty(&document, 0, &mut text);
        text.push('\n');
        print_data(&text)?;
    } else {
        let gap = if *is_first { "" } else { "\n" };
        let page = page(&document, report.kind(), file, PageWriter::for_stream(&io::stdout()));
        print(&format!("{gap}{}", page.as_str()))?;
    }
    *is_first = false;
    Ok(Status::Done)
}

/// A JSON object that is no credential and has none in it: what is in it can be shown all the same.
fn object_of<'b>(report: &Report, bytes: &'b [u8]) -> Option<Value<'b>> {
    report.findings().iter().find(|finding| finding.code == Code::OpenUnrecognised)?;
    Value::parse(bytes, &ob3::Limits::default()).ok().filter(|value| matches!(value, Value::Object(_)))
}

/// The same answer as `ob3 verify` gives, with the same status.
fn not_opened(file: &Path, report: &Report) -> Status {
    for finding in report.findings().iter().filter(|finding| finding.severity >= Severity::Undetermined) {
        let place = place_of(finding).map_or_else(String::new, |place| format!("{place}: "));
        warn(&format!("{}: {place}{} [{}]", input::name(file), say::message(finding), finding.code));
    }
    report.verdict().into()
}

fn page(document: &Value<'_>, kind: Option<&str>, file: &Path, mut out: PageWriter) -> PageWriter {
    let name = file.to_str().and_then(shell_word).filter(|name| !name.starts_with("--"));
    let name = name.unwrap_or_else(|| String::from("FILE"));
    let how = inspect::HOW.with(&[("command", &format!("ob3 verify {name}"))]);
    out.line(&format!("{OPEN}{}{OPEN:#} {how}", inspect::UNCHECKED.say()));
    out.gap();
    if name == "FILE" || name == "-" {
        out.field(0, inspect::FILE.say(), &[one_line(&input::name(file), LONGEST_NAME)]);
    }
    outline::write(document, kind, &mut out);
    status_list::write(document, &mut out);
    out.gap();
    out.line(&format!("{OPEN}{}{OPEN:#} {how}", inspect::UNCHECKED_AGAIN.say()));
    out
}

/// A document set out in lines.
pub(crate) fn pretty(json: &str) -> Result<String, ob3::Error> {
    let mut text = String::new();
    write_pretty(&Value::parse(json.as_bytes(), &ob3::Limits::default())?, 0, &mut text);
    text.push('\n');
    Ok(text)
}

/// JSON in lines, two blanks for each level: members in their order, numbers as they were written.
fn write_pretty(value: &Value<'_>, depth: usize, out: &mut String) {
    let new_line = |depth: usize, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    match value {
        Value::Array(items) if !items.is_empty() => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                new_line(depth + 1, out);
                write_pretty(item, depth + 1, out);
            }
            new_line(depth, out);
            out.push(']');
        }
        Value::Object(object) if !object.is_empty() => {
            out.push('{');
            for (index, (name, member)) in object.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                new_line(depth + 1, out);
                write_string(name, out);
                out.push_str(": ");
                write_pretty(member, depth + 1, out);
            }
            new_line(depth, out);
            out.push('}');
        }
        other => other.write_to(out),
    }
}

const LONGEST_NAME: usize = 400;

const AFTER_HELP: &str = "\
The page shows every member of the document: those of the standard by their names in words (`licenseNumber` is `License \
number`), all others by their place and their JSON. A file that is embedded is named and measured; a text that is very long \
is cut, which is said. Of a status list it says how many entries there are, which of them are set, for what, until when, and in \
whose name.

Images and JWTs are opened: the page shows the credential inside.

Exit status: 0 there is a credential, a JSON object, 1 there is none, 2 it is a carrier that this version cannot open, 66 a file \
cannot be read. Of several files the worst counts.

Examples:
  ob3 inspect badge.json
  ob3 inspect badge.png | less
  ob3 inspect list.json                            a status list: which entries are set
  ob3 inspect --json badge.json                    the document itself, set out in lines
  curl -s https://example.edu/badge.json | ob3 inspect -";
