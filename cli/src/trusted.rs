//! Whom to trust, as `--trust` says it: entries on the command line, or files of them.

use std::path::Path;

use ob3::Trusted;

use crate::input;
use crate::output::{Failure, Status};
use crate::safe_text::one_line;

/// Reads every entry: what is no DID, address or key is a file with one on each line.
pub(crate) fn read(values: &[String]) -> Result<Vec<Trusted>, Failure> {
    let mut list = Vec::new();
    for value in values {
        match Trusted::parse(value) {
            Ok(entry) => list.push(entry),
            // A path that begins like an entry is meant for one.
            Err(error) if ["did:", "https:", "http:"].iter().any(|scheme| value.starts_with(scheme)) => {
                return Err(Failure::new(Status::Usage, format!("--trust: {}", error.message())));
            }
            Err(error) if !Path::new(value).exists() => {
                let message = format!("--trust: {}; and there is no such file", error.message());
                return Err(Failure::new(Status::Usage, message));
            }
            Err(_) => read_file(Path::new(value), &mut list)?,
        }
    }
    Ok(list)
}

/// One entry a line. What stands behind `#` at the beginning of a line or after a space is a comment: addresses may have one inside.
fn read_file(path: &Path, list: &mut Vec<Trusted>) -> Result<(), Failure> {
    let bytes = input::read(path)?;
    let Ok(text) = std::str::from_utf8(&bytes) else {
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
            let message = one_line(error.message(), LONGEST);
            Failure::new(Status::Usage, format!("{}, line {}: {message}", input::name(path), index + 1))
        })?);
    }
    Ok(())
}

const LONGEST: usize = 400;
