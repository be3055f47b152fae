//! Where the outside test suites lie: they are read in place and never copied into this repository.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

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
