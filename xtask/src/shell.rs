//! Running other programs from the repository root, each command shown before it runs.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a task answers: done, or one sentence that says what went wrong and what to do.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// The place every command starts from: the repository root.
pub(crate) struct Shell {
    root: PathBuf,
}

impl Shell {
    /// Finds the repository root from the package folder cargo tells us at run time.
    ///
    /// Not at compile time: a target folder shared by two checkouts would then send one to the other.
    pub(crate) fn at_root() -> Outcome<Self> {
        let Some(package) = env::var_os("CARGO_MANIFEST_DIR") else {
            return Err("CARGO_MANIFEST_DIR is not set; start this program as `cargo xtask`".to_owned());
        };
        let Some(root) = Path::new(&package).parent() else {
            return Err("the xtask package has no parent folder; keep it in xtask/".to_owned());
        };
        Ok(Self { root: root.to_owned() })
    }

    /// A path below the root.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A command that will run from the root.
    pub(crate) fn command<A: AsRef<OsStr>>(
        &self,
        program: impl AsRef<OsStr>,
        args: impl IntoIterator<Item = A>,
    ) -> Command {
        let mut command = Command::new(program);
        command.args(args).current_dir(&self.root);
        command
    }

    /// Runs `cargo` from the root.
    pub(crate) fn cargo(&self, args: &[&str]) -> Outcome {
        run(&mut self.command("cargo", args))
    }

    /// Installs a cargo subcommand by `cargo install`, if it is missing.
    pub(crate) fn ensure_cargo_tool(&self, subcommand: &str, package: &str) -> Outcome {
        if answers(&mut self.command("cargo", [subcommand, "--version"])) {
            return Ok(());
        }
        println!("`cargo {subcommand}` is missing: installing {package}, which takes a few minutes");
        self.cargo(&["install", package, "--locked"])
    }

    /// Installs the WebAssembly target by `rustup`, if it is missing.
    pub(crate) fn ensure_wasm_target(&self) -> Outcome {
        let Ok(installed) = read(&mut self.command("rustup", ["target", "list", "--installed"])) else {
            println!("rustup does not answer: taking it that this toolchain has {WASM}");
            return Ok(());
        };
        if installed.lines().any(|target| target.trim() == WASM) {
            return Ok(());
        }
        println!("the target {WASM} is missing: installing it");
        run(&mut self.command("rustup", ["target", "add", WASM]))
    }
}

/// Shows a command, runs it with our own input and output, and demands success.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = show(command);
    println!("$ {shown}");
    let status = command.status().map_err(|error| format!("`{shown}` did not start: {error}; is it installed?"))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`{shown}` ended with {status}; its own words are above"))
}

/// Runs a command quietly and returns what it printed.
pub(crate) fn read(command: &mut Command) -> Outcome<String> {
    let shown = show(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("`{shown}` did not start: {error}; is it installed?"))?;
    if !output.status.success() {
        return Err(format!("`{shown}` ended with {}; its own words are above", output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("`{shown}` printed something that is not UTF-8"))
}

/// The WebAssembly target the library is built for: a browser's, or Node's.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

fn answers(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn show(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_command_that_fails_is_named() {
        let why = run(Command::new("bash").args(["-c", "exit 3"])).unwrap_err();
        assert!(why.contains("bash -c exit 3") && why.contains('3'), "{why}");
    }

    #[test]
    fn a_program_that_is_missing_is_named() {
        let why = run(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(why.contains("no-such-program-here") && why.contains("installed"), "{why}");
    }

    #[test]
    fn what_a_command_prints_can_be_read() {
        assert_eq!(read(Command::new("bash").args(["-c", "echo out"])).unwrap(), "out\n");
    }
}
