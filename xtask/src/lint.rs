//! `cargo xtask lint`: the form of the code, and its layers.

use crate::api;
use crate::layers;
use crate::shell::{Outcome, Shell, WASM, run as run_command};
use crate::steps::Steps;
use crate::tidy::{self, Texts};
use crate::wasm::BUILDS;
use crate::words;

/// Runs each check as one step.
///
/// # Errors
///
/// The first check that fails.
pub(crate) fn run(shell: &Shell, steps: &mut Steps) -> Outcome {
    steps.step("formatting", || shell.cargo(&["fmt", "--all", "--check"]))?;
    steps.step("clippy", || {
        let everything = ["clippy", "--workspace", "--exclude", "ob3-interop", "--all-targets"];
        shell.cargo(&[&everything[..], &["--", "-D", "warnings"]].concat())
    })?;
    steps.step("clippy for WebAssembly: everything, and what only verifies", || {
        shell.ensure_wasm_target()?;
        let clippy = ["clippy", "-p", "ob3", "-p", "ob3-wasm", "--target", WASM];
        for (_, features) in BUILDS {
            shell.cargo(&[&clippy[..], features, &["--", "-D", "warnings"]].concat())?;
        }
        Ok(())
    })?;
    steps.step("documentation of core and of ob3-fetch", || {
        run_command(
            shell
                .command("cargo", ["doc", "-p", "ob3", "-p", "ob3-fetch", "--no-deps"])
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
    })?;
    layers(shell, steps)?;
    steps.step("the API in three languages", || api::inspect(shell))?;

    steps.step("words: every sentence, in every language, with its values", || words::inspect(shell))?;

    let texts = Texts::of_repository(shell)?;
    steps.step("captions: each .rs file starts with one sentence", || tidy::verdict(&tidy::captions(&texts)))?;
    steps.step("file lengths in core/src", || tidy::verdict(&tidy::lengths(&texts)))?;
    steps.step("no path of one machine, no package host", || tidy::verdict(&tidy::addresses(&texts)))
}

/// Who leans on whom, in each crate that has a plan.
///
/// # Errors
///
/// A crate that does not keep to its plan.
pub(crate) fn layers(shell: &Shell, steps: &mut Steps) -> Outcome {
    steps.step("layers: what depends on what in core, in the wheel and in the recipes of the vectors", || {
        let plans = [layers::CORE, layers::WHEEL, layers::VECTORS];
        // Each is printed, and the first that fails is told.
        let outcomes = plans.map(|plan| layers::inspect(&plan, &shell.path(plan.folder)));
        outcomes.into_iter().collect()
    })
}
