//! The longer errands: measuring, fuzzing, comparing with the peers, checking licences.

use crate::promises::suites;
use crate::shell::{Outcome, Shell, run};
use crate::wasm;

/// Measures, with whatever `cargo bench` and criterion understand.
pub(crate) fn bench(shell: &Shell, args: impl Iterator<Item = String>) -> Outcome {
    run(shell.command("cargo", ["bench", "-p", "ob3-benches"]).args(args))
}

/// Fuzzes one target of core on the stable compiler.
pub(crate) fn fuzz(shell: &Shell, name: &str, args: &[String]) -> Outcome {
    let folder = shell.path("core/fuzz");
    if !folder.join("fuzz_targets").join(name).with_extension("rs").is_file() {
        return Err(format!("there is no core/fuzz/fuzz_targets/{name}.rs; look there for the names"));
    }
    shell.ensure_cargo_tool("fuzz", "cargo-fuzz")?;
    println!("fuzzing `{name}`: random bytes go in at this door until one hurts, or the time is over");
    println!("a find is kept in core/fuzz/artifacts/{name}; give its path after the name to see it again");

    let mut command = shell.command("cargo", ["fuzz", "run", name, "--"]);
    // cargo-fuzz needs sanitizer flags, which the stable compiler only takes when told to.
    command.current_dir(folder).env("RUSTC_BOOTSTRAP", "1");
    if args.is_empty() {
        command.arg(A_MINUTE);
    }
    run(command.args(args))
}

/// Compares with `ssi`, `json-ld`, and the JavaScript and Python libraries, and puts the npm package into projects of others.
pub(crate) fn interop(shell: &Shell) -> Outcome {
    println!("installing the peers into interop/node_modules and interop/python, then building `ssi`: be patient");
    run(&mut shell.command("npm", ["ci", "--prefix", "interop"]))?;
    let pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--upgrade", "--target", "interop/python"];
    run(shell.command("python3", pip).args(["-r", "interop/requirements.txt"]))?;
    shell.cargo(&["test", "-p", "ob3-interop"])?;
    // It stands on the same crates, so this is the place where it costs nothing more.
    println!("the command line with the DID methods of `ssi`");
    shell.cargo(&["test", "-p", "ob3-cli", "--features", "ssi-dids", "--bin", "ob3", "--test", "resolved"])?;
    println!("the npm package in projects of others: Vite 5 to 7, Next.js, Cloudflare Workers, TypeScript");
    wasm::build(shell)?;
    wasm::ensure_chromium(shell)?;
    run(&mut shell.command("node", ["--test", "--test-concurrency=1", "interop/hosts.test.mjs"]))
}

/// Changes core at one place after another and looks whether a test notices (`.cargo/mutants.toml` says where).
///
/// The vectors notice nearly everything, and cost seconds; all other tests of core run for what is left.
pub(crate) fn mutants(shell: &Shell, args: &[String]) -> Outcome {
    shell.ensure_cargo_tool("mutants", "cargo-mutants")?;
    println!("changing core at one place after another (.cargo/mutants.toml says where): this takes some hours");
    let round = |more: &[&str]| {
        let mut command = shell.command("cargo", ["mutants", "--package", "ob3", "--test-package", "ob3"]);
        command.args(args).args(more);
        // It works in a copy of the tree, beside which there is nothing.
        if let Ok(suites) = suites(shell).canonicalize() {
            command.env("OB3_SUITES", suites);
        }
        command
    };
    // Options given to the build too, or both test programs would be linked for every place.
    match run(&mut round(&["--cargo-arg=--test=vectors"])) {
        Ok(()) => Ok(()),
        Err(_) => {
            run(&mut round(&["--iterate", "--cargo-arg=--lib", "--cargo-arg=--test=it", "--cargo-arg=--test=hostile"]))
        }
    }
}

/// Checks licences, bans and sources against deny.toml; the advisory database cannot be fetched everywhere.
pub(crate) fn deny(shell: &Shell) -> Outcome {
    shell.ensure_cargo_tool("deny", "cargo-deny")?;
    shell.cargo(&["deny", "check", "licenses", "bans", "sources"])
}

/// libFuzzer's own spelling of the default duration.
const A_MINUTE: &str = "-max_total_time=60";
