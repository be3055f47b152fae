//! Whom to trust, as `--trust` says it: entries on the command line, files of them, registries, and the anchors of federations.

use std::fmt::Write as _;
use std::path::Path;

use ob3::json::Value;
use ob3::{Bundle, Limits, Trusted};

use crate::input;
use crate::output::{Failure, Status};
use crate::safe_text::one_line;
use crate::say;

/// Reads every entry: what is none itself is a file. A registry in a file is lent to the verification under the file's name.
pub(crate) fn read(values: &[String], bundle: &mut Bundle) -> Result<Vec<Trusted>, Failure> {
    let mut list = Vec::new();
    for value in values {
        match Trusted::parse(value) {
            Ok(entry) => list.push(entry),
            // A path that begins like an entry is meant for one.
            Err(error)
                if ["did:", "https:", "http:", "registry ", "federation "]
                    .iter()
                    .any(|scheme| value.starts_with(scheme)) =>
            {
                return Err(Failure::new(Status::Usage, format!("--trust: {}", error.message_in(say::language()))));
            }
            Err(error) if !Path::new(value).exists() => {
                let message = format!("--trust: {}; and there is no such file", error.message_in(say::language()));
                return Err(Failure::new(Status::Usage, message));
            }
            Err(_) => read_file(Path::new(value), &mut list, bundle)?,
        }
    }
    Ok(list)
}

/// A file is what its first character says: JSON, a JWT, or a list.
fn read_file(path: &Path, list: &mut Vec<Trusted>, bundle: &mut Bundle) -> Result<(), Failure> {
    let bytes = input::read(path)?;
    let start = bytes.trim_ascii_start();
    if start.starts_with(b"{") {
        return read_json(path, bytes, list, bundle);
    }
    if start.starts_with(b"eyJ") {
        list.push(anchor(path, &bytes)?);
        return Ok(());
    }
    read_lines(path, &bytes, list)
}

/// A registry of issuers, or the anchor of a federation.
fn read_json(path: &Path, bytes: Vec<u8>, list: &mut Vec<Trusted>, bundle: &mut Bundle) -> Result<(), Failure> {
    let is_registry = Value::parse(&bytes, &Limits::default())
        .map_err(|error| Failure::about(&input::name(path), &error))?
        .member("registry")
        .is_some_and(|registry| registry.as_object().is_some());
    if !is_registry {
        list.push(anchor(path, &bytes)?);
        return Ok(());
    }
    let url = file_url(path);
    let entry =
        Trusted::parse(&format!("registry {url}")).map_err(|error| Failure::about(&input::name(path), &error))?;
    bundle.insert(url, Some(bytes));
    list.push(entry);
    Ok(())
}

fn anchor(path: &Path, bytes: &[u8]) -> Result<Trusted, Failure> {
    Trusted::anchor(bytes).map_err(|error| {
        let message = format!(
            "{}: expected a list with one entry a line, a registry, or the anchor of a federation: {}",
            input::name(path),
            one_line(&error.message_in(say::language()), LONGEST)
        );
        Failure::new(Status::Usage, message)
    })
}

/// The name of a file as a URL, for nobody but this run.
fn file_url(path: &Path) -> String {
    let mut url = String::from("file:");
    for byte in path.to_string_lossy().bytes() {
        if byte.is_ascii_alphanumeric() || b"/.-_~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            let _ = write!(url, "%{byte:02X}");
        }
    }
    url
}

/// One entry a line. What stands behind `#` at the beginning of a line or after a space is a comment: addresses may have one inside.
fn read_lines(path: &Path, bytes: &[u8], list: &mut Vec<Trusted>) -> Result<(), Failure> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(Failure::new(
            Status::Usage,
            format!("{}: expected a text with one entry a line", input::name(path)),
        ));
    };
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let comment = line.match_indices('#').map(|(at, _)| at).find(|at| {
            line.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with(char::is_whitespace))
        });
        let entry = line.get(..comment.unwrap_or(line.len())).unwrap_or_default().trim();
        if entry.is_empty() {
            continue;
        }
        list.push(Trusted::parse(entry).map_err(|error| {
            let message = one_line(&error.message_in(say::language()), LONGEST);
            Failure::new(Status::Usage, format!("{}, line {}: {message}", input::name(path), index + 1))
        })?);
    }
    Ok(())
}

const LONGEST: usize = 400;
