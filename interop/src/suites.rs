//! Where the outside test suites lie: they are read in place and never copied into this repository.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The URL under which the W3C suites of JSON-LD name their own files.
pub const JSON_LD: &str = "https://w3c.github.io/json-ld-api/tests/";

/// The file of the JSON-LD suites that answers for a URL, if the URL is one of theirs.
///
/// ```
/// let file = ob3_interop::suites::json_ld_file("https://w3c.github.io/json-ld-api/tests/toRdf/0001-in.jsonld");
/// assert!(file.is_some_and(|file| file.ends_with("json-ld-api/toRdf/0001-in.jsonld")));
/// ```
pub fn json_ld_file(url: &str) -> Option<PathBuf> {
    Some(folder().join("json-ld-api").join(url.strip_prefix(JSON_LD)?))
}

/// The folder of the suites: `OB3_SUITES` if it is set, else `../shared/suites` beside the workspace.
pub fn folder() -> PathBuf {
    env::var_os("OB3_SUITES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/suites"), PathBuf::from)
}

/// The text of one file of the suites, or nothing, with a plain word on stderr, if it is not on this machine.
///
/// ```
/// use ob3_interop::suites;
///
/// let Some(text) = suites::read("ob3-kat.json") else {
///     return; // a sentence saying so was printed
/// };
/// assert!(text.contains("OpenBadgeCredential"));
/// ```
pub fn read(path: &str) -> Option<String> {
    let path = folder().join(path);
    match fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(e) => {
            // Written past the test harness, which swallows what a passing test says. If stderr is gone, nobody listens.
            let _ = writeln!(
                io::stderr(),
                "SKIPPED: {}: {e}; set OB3_SUITES to the folder that holds the suites",
                path.display()
            );
            None
        }
    }
}
