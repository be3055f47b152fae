//! `cargo xtask <what>`: the contributor's map, everything one does in this workspace.

mod api;
mod circles;
mod errands;
mod imports;
mod layers;
mod lint;
mod methods;
mod promises;
mod python;
mod readme;
mod shell;
mod steps;
mod tidy;
mod wasm;
mod web;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::shell::{Outcome, Shell};
use crate::steps::Steps;

/// Everything a contributor does in this workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Map {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Prove everything the README promises: lint, tests, doc tests, the README's own commands, wasm, core's size.
    ///
    /// Stops at the first failure. The last line is `N passed, 0 failed`, where N counts the steps.
    Test,
    /// Make the Python wheel, install it, and hold it to its tests, its types and its documentation.
    ///
    /// Wants `python3`, 3.10 or newer; everything else is installed below the target folder.
    Python,
    /// Measure the wheel beside the core and beside the Python exceptions, which are installed below the target folder.
    BenchPython,
    /// Check the form: formatting, clippy, docs, layers (what may import what), first lines, file lengths, stray paths.
    Lint,
    /// Check only who leans on whom: the part of `lint` that takes a second.
    Layers,
    /// Measure: `cargo bench` over the benches.
    ///
    /// What follows is passed on to `cargo bench`: `cargo xtask bench verify`, `cargo xtask bench -- --save-baseline a`.
    Bench {
        /// Passed on to `cargo bench`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Change core at one place after another and see whether a test notices.
    ///
    /// Installs cargo-mutants if it is missing. Runs twice: with the vectors, then, for what these let pass, with all tests of
    /// core. `mutants.out/missed.txt` names what is left. Which places are left alone, and why, stands in `.cargo/mutants.toml`.
    Mutants {
        /// Passed on to cargo-mutants, after `--`: `-- --re core/src/canon/rdfc -j2` (`--file` adds to what is configured).
        #[arg(last = true)]
        args: Vec<String>,
    },
    /// Fuzz one door of core, for 60 seconds unless told otherwise.
    ///
    /// Installs cargo-fuzz if it is missing, then runs `cargo fuzz run NAME` on the stable compiler.
    Fuzz {
        /// The target: a file name in core/fuzz/fuzz_targets, without `.rs`.
        name: String,
        /// Passed on to libFuzzer, after `--`; the default is `-max_total_time=60`.
        #[arg(last = true)]
        args: Vec<String>,
    },
    /// Compare with the exceptions: `ssi`, `json-ld`, the JavaScript and the Python libraries (a long build).
    Interop,
    /// Build the npm package into bindings-wasm/pkg.
    ///
    /// Installs what that takes, if it is missing: the wasm32 target, wasm-bindgen's command, and what npm has.
    Wasm,
    /// Test the npm package as it was built last: every vector in a real Chromium and in Node, its types, the packed tarball.
    ///
    /// Installs Chromium by apt-get where it is missing and that is allowed.
    TestWasm,
    /// Measure the npm package as it was built last: its size and speed beside a peer, in Chromium and Node.
    BenchWasm,
    /// Build the verifier page into web/site, for any static server.
    Web {
        /// Take the pictures of web/README.md anew as well; that takes Chromium and pngquant.
        #[arg(long)]
        pictures: bool,
    },
    /// Make the tables of sentences in Rust and TypeScript out of `words/*.toml`.
    Words,
    /// Check licences, bans and sources of everything we depend on (deny.toml); installs cargo-deny if it is missing.
    Deny,
}

fn main() -> ExitCode {
    match run(&Map::parse().what) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nFAILED: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(what: &What) -> Outcome {
    let shell = Shell::at_root()?;
    match what {
        What::Test => {
            let mut steps = Steps::begin();
            lint::run(&shell, &mut steps)?;
            promises::run(&shell, &mut steps)?;
            steps.finish();
            Ok(())
        }
        What::Lint => {
            let mut steps = Steps::begin();
            lint::run(&shell, &mut steps)?;
            steps.finish();
            Ok(())
        }
        What::Layers => {
            let mut steps = Steps::begin();
            lint::layers(&shell, &mut steps)?;
            steps.finish();
            Ok(())
        }
        What::Python => {
            let mut steps = Steps::begin();
            python::steps(&shell, &mut steps)?;
            steps.finish();
            Ok(())
        }
        What::BenchPython => python::bench(&shell),
        // As they were typed: clap would take a leading `--` for itself.
        What::Bench { .. } => errands::bench(&shell, std::env::args().skip(2)),
        What::Mutants { args } => errands::mutants(&shell, args),
        What::Fuzz { name, args } => errands::fuzz(&shell, name, args),
        What::Interop => errands::interop(&shell),
        What::Wasm => wasm::build(&shell),
        What::TestWasm => wasm::test(&shell),
        What::BenchWasm => wasm::bench(&shell),
        What::Web { pictures: true } => web::pictures(&shell),
        What::Web { pictures: false } => web::build(&shell),
        What::Words => words::write(&shell),
        What::Deny => errands::deny(&shell),
    }
}
