//! Where answers go: standard output, files that appear whole, and the exit status.

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, ErrorKind, IsTerminal as _, Write};
use std::path::Path;
use std::process::ExitCode;

use anstream::AutoStream;
use ob3::json::Value;
use ob3::{Code, Error, Policy, Severity, SignedCredential, Verdict};
use ob3_store::write_whole;
pub(crate) use ob3_store::{Existing, Readers};

use crate::input;
use crate::page::missing_hint;
use crate::page_writer::PageWriter;
use crate::safe_text::{escaped, one_line};
use crate::say;

/// The exit status, the worse after the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Valid, or done.
    Done,
    /// Something is lacking.
    Undetermined,
    /// A badge was refused, or something cannot be used.
    Invalid,
    /// The command is not one (`EX_USAGE`).
    Usage,
    /// A file cannot be read (`EX_NOINPUT`).
    Unreadable,
    /// The output cannot be written (`EX_CANTCREAT`).
    Unwritable,
}

impl From<Verdict> for Status {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Valid => Status::Done,
            Verdict::Invalid => Status::Invalid,
            Verdict::Undetermined => Status::Undetermined,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(match status {
            Status::Done => 0,
            Status::Invalid => 1,
            Status::Undetermined => 2,
            Status::Usage => 64,
            Status::Unreadable => 66,
            Status::Unwritable => 73,
        })
    }
}

/// Why a command ends early: what is said on standard error, and the exit status.
#[derive(Debug)]
pub(crate) struct Failure {
    status: Status,
    message: String,
    hints: Vec<String>,
}

/// The environment variable that holds the passphrase of a key.
pub(crate) const PASSPHRASE: &str = "OB3_PASSPHRASE";

impl Failure {
    pub(crate) fn new(status: Status, message: impl Into<String>) -> Self {
        Failure { status, message: message.into(), hints: Vec::new() }
    }

    /// What the library refused, and about what. What could be settled by a document is undetermined, as in a report.
    pub(crate) fn about(subject: &str, error: &Error) -> Self {
        let is_open = error.code().severity(Policy::Standard) == Severity::Undetermined;
        let status = if is_open { Status::Undetermined } else { Status::Invalid };
        let hint = match (error.requires(), error.code()) {
            (Some(url), _) => missing_hint(url),
            (None, Code::IssuerKeyMismatch) => Some(String::from(
                "If the issuer has a DID document or page that lists this key, name the key there with --method; else make the issuer's id the did:key that `ob3 did` shows.",
            )),
            (None, Code::KeyPassphrase) => Some(format!(
                "The passphrase is read from the first line of a file, --passphrase-file FILE, or from the environment variable {PASSPHRASE}."
            )),
            _ => None,
        };
        Failure { status, message: format!("{subject}: {}", say::error(error)), hints: hint.into_iter().collect() }
    }

    /// The same, with what to do about it.
    pub(crate) fn hint(mut self, hint: &str) -> Self {
        self.hints.push(hint.to_owned());
        self
    }

    /// A file that cannot be read.
    pub(crate) fn unreadable(subject: &str, error: &io::Error) -> Self {
        Failure::new(Status::Unreadable, format!("{subject} cannot be read: {error}"))
    }

    /// A file that cannot be written.
    fn unwritable(subject: &str, error: &io::Error) -> Self {
        Failure::new(Status::Unwritable, format!("{subject} cannot be written: {error}"))
    }

    /// Says so on standard error, and gives the exit status.
    pub(crate) fn report_to_stderr(self) -> Status {
        warn(&self.message);
        for hint in &self.hints {
            note(hint);
        }
        self.status
    }
}

/// Writes text of the library or of ours, which may have colours, to standard output.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = AutoStream::auto(io::stdout().lock());
    written("the standard output", out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Writes JSON or N-Quads to standard output, exactly, but harmless where it is a terminal.
pub(crate) fn print_data(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let result =
        if out.is_terminal() { out.write_all(escaped(text).as_bytes()) } else { out.write_all(text.as_bytes()) };
    written("the standard output", result.and_then(|()| out.flush()))
}

/// Writes an image to standard output, unless that is a terminal, which would show noise.
pub(crate) fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    if out.is_terminal() {
        return Err(Failure::new(Status::Usage, "an image is not written to a terminal: name a file with -o"));
    }
    let result = out.write_all(bytes).and_then(|()| out.flush());
    written("the standard output", result)
}

/// Says something is wrong on standard error, one line.
pub(crate) fn warn(message: &str) {
    note(&format!("ob3: {message}"));
}

/// Says something on standard error, one line that may not hurt.
pub(crate) fn note(message: &str) {
    // Where nobody listens, nobody can be told.
    let _ = writeln!(io::stderr().lock(), "{}", one_line(message, 2_000));
}

/// Writes a page to standard error.
pub(crate) fn note_page(out: &PageWriter) {
    let _ = AutoStream::auto(io::stderr().lock()).write_all(out.as_str().as_bytes());
}

/// Who may read a credential: with a base proof its owner, who decides what of it to show; else everybody.
pub(crate) fn readers_of(credential: &SignedCredential) -> Readers {
    let document = credential.document().ok();
    let proofs = document.as_ref().and_then(|document| document.member("proof")).map(Value::as_slice);
    let starts_as_base = |proof: &Value<'_>| {
        proof.member("proofValue").and_then(Value::as_str).is_some_and(|value| value.starts_with(BASE_PROOF))
    };
    if proofs.unwrap_or_default().iter().any(starts_as_base) { Readers::Owner } else { Readers::Everybody }
}

/// How the value of a base proof of ecdsa-sd-2023 begins (VC-DI-ECDSA §3.5.2), which holds a key that is the holder's secret.
const BASE_PROOF: &str = "u2V0A";

/// Writes a file that appears whole or not at all. Also when two do so at once, neither loses: the later is refused.
pub(crate) fn write_file(path: &Path, content: &[u8], readers: Readers, existing: Existing) -> Result<(), Failure> {
    let shown = input::name(path);
    let result = match fs::metadata(path) {
        // A pipe or a device holds nothing that could be lost, and must not be replaced by a file.
        Ok(there) if !there.is_file() && !there.is_dir() && existing != Existing::Never => {
            OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(content))
        }
        _ => write_whole(path, content, readers, existing),
    };
    match result {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && existing != Existing::Replace => Err(taken(&shown)),
        other => written(&shown, other),
    }
}

/// Refuses a name that [`write_file`] would refuse, before anything is done that could not be taken back.
pub(crate) fn check_name(path: &Path, existing: Existing) -> Result<(), Failure> {
    let is_kept =
        |there: &Metadata| there.is_file() || there.is_dir() || there.is_symlink() || existing == Existing::Never;
    match fs::metadata(path).or_else(|_| path.symlink_metadata()) {
        Ok(there) if existing != Existing::Replace && is_kept(&there) => Err(taken(&input::name(path))),
        _ => Ok(()),
    }
}

fn taken(shown: &str) -> Failure {
    let message = format!("{shown} is there already and is left as it is: choose another name");
    Failure::new(Status::Unwritable, message)
}

/// A reader who is gone has had enough, which is no failure.
fn written(shown: &str, result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::unwritable(shown, &error)),
        _ => Ok(()),
    }
}
