//! What the README promises, each promise one step: tests, doc tests, its own commands, WebAssembly, core's size, the Python wheel.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::PathBuf;

use crate::python;
use crate::readme;
use crate::shell::{Outcome, Shell, WASM, read, run as run_command};
use crate::steps::Steps;
use crate::wasm;
use crate::web;

/// Runs each promise as one step.
///
/// # Errors
///
/// The first promise that does not hold.
pub(crate) fn run(shell: &Shell, steps: &mut Steps) -> Outcome {
    steps.step("tests", || {
        say_where_the_suites_are(shell);
        shell.cargo(&["test", "--lib", "--bins", "--tests", "--examples"])
    })?;
    steps.step("doc tests", || shell.cargo(&["test", "--doc"]))?;
    steps
        .step("each budget's bench runs", || shell.cargo(&["test", "-q", "-p", "ob3-benches", "--bench", "budgets"]))?;
    keep_the_readme_honest(shell, steps)?;
    steps.step("core for WebAssembly", || {
        shell.ensure_wasm_target()?;
        shell.cargo(&["check", "-p", "ob3", "--target", WASM])
    })?;
    steps.step("core for WebAssembly, without optional features", || {
        shell.cargo(&["check", "-p", "ob3", "--target", WASM, "--no-default-features"])
    })?;
    steps.step("the npm package is built", || wasm::build(shell))?;
    steps.step("the npm package: every vector in Chromium and Node, its types, the tarball", || wasm::test(shell))?;
    steps.step("the verifier page, in Chromium", || web::test(shell))?;
    steps.step("keys with the feature `native`", || {
        let keys = ["--test", "it", "--", "key::", "proof::official"];
        shell.cargo(&[&["test", "-q", "-p", "ob3", "--features", "native"], keys.as_slice()].concat())
    })?;
    steps.step("core's dependency tree is small", || core_is_small(shell))?;
    python::steps(shell, steps)
}

/// Runs the marked commands of the README, each as one step.
fn keep_the_readme_honest(shell: &Shell, steps: &mut Steps) -> Outcome {
    let text = fs::read_to_string(shell.path("README.md")).unwrap_or_default();
    let commands = readme::commands(&text);
    if commands.is_empty() {
        return steps.step("the README's commands", || {
            Err(format!(
                "README.md has no command to run; put the line `{}` right above a ```sh block of it",
                readme::MARK
            ))
        });
    }
    for command in commands {
        if readme::starts_us_again(&command) {
            println!("\n== README: {command}\n-- is what you are looking at; not run again");
            continue;
        }
        steps.step(&format!("README: {command}"), || {
            run_command(&mut shell.command("bash", ["-euo", "pipefail", "-c", &command]))
        })?;
    }
    Ok(())
}

/// Says where the official suites are read from, or plainly that their tests skip themselves.
fn say_where_the_suites_are(shell: &Shell) {
    let suites = suites(shell);
    if suites.is_dir() {
        println!("official suites: read from {}", suites.display());
        return;
    }
    println!(
        "official suites: SKIPPED, there is no folder {}; set OB3_SUITES to where they are to run them",
        suites.display()
    );
}

/// The folder of the official suites, whether or not it is there.
pub(crate) fn suites(shell: &Shell) -> PathBuf {
    env::var_os("OB3_SUITES").map_or_else(|| shell.path("../shared/suites"), PathBuf::from)
}

/// Counts the crates core stands on, without optional features.
fn core_is_small(shell: &Shell) -> Outcome {
    let args = ["tree", "-p", "ob3", "--no-default-features", "-e", "normal", "--prefix", "none"];
    let tree = read(&mut shell.command("cargo", args))?;
    let crates = crates(&tree);
    println!("core and what it stands on: {} crates (fewer than {MOST_CRATES} are allowed)", crates.len());
    if crates.len() < MOST_CRATES {
        return Ok(());
    }
    let names = crates.into_iter().collect::<Vec<_>>().join("\n  ");
    Err(format!("too many crates; drop a dependency of core, or make it an optional feature:\n  {names}"))
}

/// The distinct lines of `cargo tree`; a crate shown before is marked with `(*)`.
fn crates(tree: &str) -> BTreeSet<&str> {
    tree.lines().map(|line| line.trim_end_matches("(*)").trim()).filter(|line| !line.is_empty()).collect()
}

/// An embedder builds core and audits what it brings: the design sets this bound.
const MOST_CRATES: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_that_is_shown_twice_counts_once() {
        let tree = "ob3 v0.1.0 (/x)\nserde v1.0.0\nsha2 v0.11.0\nserde v1.0.0 (*)\n\n";
        assert_eq!(crates(tree).len(), 3);
    }
}
