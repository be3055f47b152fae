//! Checks on text alone: captions, file lengths, and paths that only exist on one machine.

use std::fmt;
use std::fs;

use crate::shell::{Outcome, Shell, read};

/// Every file that is, or could be, committed: its path from the root and its bytes.
pub(crate) struct Texts(Vec<(String, Vec<u8>)>);

impl Texts {
    /// Reads what git tracks, and what it neither tracks nor ignores.
    ///
    /// # Errors
    ///
    /// If git does not answer, or a file cannot be read.
    pub(crate) fn of_repository(shell: &Shell) -> Outcome<Self> {
        let args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let listing = read(&mut shell.command("git", args))?;
        let mut texts = Vec::new();
        for name in listing.split('\0').filter(|name| !name.is_empty()) {
            let path = shell.path(name);
            // Deleted but still in the index, or a symbolic link to a folder.
            if !path.is_file() {
                continue;
            }
            let bytes = fs::read(&path).map_err(|error| format!("{name} cannot be read: {error}"))?;
            texts.push((name.to_owned(), bytes));
        }
        Ok(Self(texts))
    }

    fn rust(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.all().filter(|(name, _)| is_rust(name))
    }

    fn all(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }
}

/// One line of one file that is not as it should be.
#[derive(Debug, PartialEq)]
pub(crate) struct Complaint {
    file: String,
    line: usize,
    text: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.text)
    }
}

/// Each .rs file starts with its caption, one `//!` sentence.
pub(crate) fn captions(texts: &Texts) -> Vec<Complaint> {
    let lacking = texts.rust().filter(|(_, bytes)| !bytes.starts_with(b"//!"));
    let text = "the first line is no caption; start the file with `//! ` and one sentence that says what it is";
    lacking.map(|(file, _)| Complaint { file: file.to_owned(), line: 1, text: text.to_owned() }).collect()
}

/// No file of core is longer than a reader's patience; the tests at its bottom do not count.
pub(crate) fn lengths(texts: &Texts) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let is_written = |file: &str| file.starts_with("core/src/") && !GENERATED.contains(&file);
    for (file, bytes) in texts.rust().filter(|(file, _)| is_written(file)) {
        let lines = lines_before_tests(&String::from_utf8_lossy(bytes));
        if lines > MOST_LINES {
            let text = format!("{lines} lines without its tests, {MOST_LINES} are allowed; split it by noun");
            complaints.push(Complaint { file: file.to_owned(), line: MOST_LINES + 1, text });
        }
    }
    complaints
}

/// No file names a folder of one machine or the host of a package registry.
pub(crate) fn addresses(texts: &Texts) -> Vec<Complaint> {
    let patterns = patterns();
    let mut complaints = Vec::new();
    for (file, bytes) in texts.all() {
        for (line, content) in bytes.split(|byte| *byte == b'\n').enumerate() {
            for pattern in patterns.iter().filter(|pattern| holds(content, pattern.as_bytes())) {
                let text =
                    format!("holds `{pattern}`, which is only true here; write a relative path or a name instead");
                complaints.push(Complaint { file: file.to_owned(), line: line + 1, text });
            }
        }
    }
    complaints
}

/// Passes if there is nothing to complain of, else prints each complaint.
///
/// # Errors
///
/// If there is a complaint.
pub(crate) fn verdict(complaints: &[impl fmt::Display]) -> Outcome {
    if complaints.is_empty() {
        return Ok(());
    }
    for complaint in complaints {
        eprintln!("{complaint}");
    }
    Err(format!("{} found, each named above", complaints.len()))
}

fn is_rust(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extension == "rs")
}

/// Counts the lines above `#[cfg(test)]` + `mod tests`.
fn lines_before_tests(text: &str) -> usize {
    let mut lines = text.lines().map(str::trim).enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        let tests_follow = lines.peek().is_some_and(|(_, next)| next.starts_with("mod tests"));
        if line == "#[cfg(test)]" && tests_follow {
            return number;
        }
    }
    text.lines().count()
}

fn holds(content: &[u8], pattern: &[u8]) -> bool {
    content.windows(pattern.len()).any(|window| window == pattern)
}

/// Put together here, so that this check does not find itself.
fn patterns() -> Vec<String> {
    let folders = ["work", "root", "farm"].map(|folder| format!("/{folder}/"));
    let hosts = [["registry", "npm"].join("."), ["python", "hosted"].concat(), ["static", "crates"].join(".")];
    folders.into_iter().chain(hosts).collect()
}

/// Tables that `cargo xtask words` makes, which have a line or two for each sentence.
const GENERATED: [&str; 3] = ["core/src/words/english.rs", "core/src/words/german.rs", "core/src/words/spanish.rs"];

/// Above this a file of core wants splitting.
const MOST_LINES: usize = 700;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    #[test]
    fn a_file_without_a_caption_is_named() {
        let complaints = captions(&texts(&[("a.rs", "//! Good.\n"), ("b.rs", "use x;\n"), ("c.md", "prose")]));
        assert_eq!(files(&complaints), ["b.rs"]);
    }

    #[test]
    fn a_long_file_of_core_is_named_but_its_tests_do_not_count() {
        let fits = "x\n".repeat(700) + "#[cfg(test)]\nmod tests {\n" + &"y\n".repeat(500) + "}\n";
        let long = "x\n".repeat(701);
        let complaints =
            lengths(&texts(&[("core/src/a.rs", &fits), ("core/src/b.rs", &long), ("cli/src/c.rs", &long)]));
        assert_eq!(files(&complaints), ["core/src/b.rs"]);
    }

    #[test]
    fn a_test_only_item_in_the_middle_does_not_end_the_count() {
        let text = "x\n#[cfg(test)]\nuse y;\n".to_owned() + &"x\n".repeat(699);
        assert_eq!(lengths(&texts(&[("core/src/a.rs", &text)])).len(), 1);
    }

    #[test]
    fn each_forbidden_address_is_found_with_its_line() {
        for pattern in patterns() {
            let complaints = addresses(&texts(&[("a.md", &format!("fine\nsee {pattern}x\n")), ("b.md", "fine")]));
            assert_eq!((files(&complaints), complaints[0].line), (vec!["a.md"], 2), "{pattern}");
        }
    }

    #[test]
    fn this_check_does_not_find_itself() {
        assert_eq!(addresses(&texts(&[("tidy.rs", include_str!("tidy.rs"))])), []);
    }

    #[test]
    fn bytes_that_are_no_text_are_searched_too() {
        let bytes = [&[0xff, 0xfe][..], patterns()[0].as_bytes()].concat();
        assert_eq!(addresses(&Texts(vec![("a.png".to_owned(), bytes)])).len(), 1);
    }

    fn texts(files: &[(&str, &str)]) -> Texts {
        Texts(files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect())
    }

    fn files(complaints: &[Complaint]) -> Vec<&str> {
        complaints.iter().map(|complaint| complaint.file.as_str()).collect()
    }
}
