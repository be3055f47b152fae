//! The npm package: the library compiled to WebAssembly, twice, with its JavaScript face; built into `bindings-wasm/pkg`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{Outcome, Shell, WASM, read, run};

/// Builds the package into `bindings-wasm/pkg`.
///
/// # Errors
/// The first step that fails.
pub(crate) fn build(shell: &Shell) -> Outcome {
    shell.ensure_wasm_target()?;
    ensure_sources(shell)?;
    let bindgen = ensure_bindgen(shell)?;
    ensure_npm(shell)?;
    let package = shell.path(PACKAGE);
    // What an earlier build has left must not be packed.
    if package.exists() {
        fs::remove_dir_all(&package).map_err(|error| cannot("be removed", &package, &error))?;
    }
    for (name, features) in BUILDS {
        engine(shell, &bindgen, name, features)?;
    }
    run(&mut shell.command("node", [TSC, "--project", "bindings-wasm"]))?;
    copy(shell)?;
    tell_sizes(shell)
}

/// Tests the package that was built last: its types, in Node, in a real Chromium, and packed.
///
/// # Errors
/// What fails, and what is not installed.
pub(crate) fn test(shell: &Shell) -> Outcome {
    ensure_npm(shell)?;
    ensure_chromium(shell)?;
    write_reports(shell, "bindings-wasm/tests/reports.json")?;
    run(&mut shell.command("node", [TSC, "--project", "bindings-wasm/tests"]))?;
    let tests = [
        "--test",
        "--test-concurrency=1",
        "bindings-wasm/tests/names.test.mjs",
        "bindings-wasm/tests/sizes.test.mjs",
        "bindings-wasm/tests/fetching.test.mjs",
        "bindings-wasm/tests/node.test.mjs",
        "bindings-wasm/tests/memory.test.mjs",
        "bindings-wasm/tests/browser.test.mjs",
    ];
    run(&mut shell.command("node", tests))
}

/// Writes what Rust says of every vector, to hold another language to it.
///
/// # Errors
/// What cannot be built, run or written.
pub(crate) fn write_reports(shell: &Shell, file: &str) -> Outcome {
    let reports = read(&mut shell.command("cargo", ["run", "-q", "-p", "ob3-test-vectors", "--example", "reports"]))?;
    let path = shell.path(file);
    fs::write(&path, reports).map_err(|error| cannot("be written", &path, &error))
}

/// Measures the package that was built last beside its peers.
///
/// # Errors
/// What cannot be installed or run.
pub(crate) fn bench(shell: &Shell) -> Outcome {
    ensure_npm(shell)?;
    ensure_chromium(shell)?;
    if !shell.path("interop/node_modules/@digitalbazaar/vc").is_dir() {
        println!("installing the peers into interop/node_modules");
        run(&mut shell.command("npm", ["ci", "--no-audit", "--no-fund", "--prefix", "interop"]))?;
    }
    run(&mut shell.command("node", ["bindings-wasm/bench/run.mjs"]))
}

/// The TypeScript compiler.
const TSC: &str = "bindings-wasm/node_modules/typescript/bin/tsc";

/// Installs Debian's Chromium where none is, if that is ours to do.
pub(crate) fn ensure_chromium(shell: &Shell) -> Outcome {
    let told = env::var_os("CHROMIUM").map(PathBuf::from);
    let known = ["chromium", "chromium-browser", "google-chrome"].map(|name| Path::new("/usr/bin").join(name));
    if told.iter().chain(&known).any(|path| path.is_file()) {
        return Ok(());
    }
    if apt_get_install(shell, &["chromium"])? {
        return Ok(());
    }
    Err("the browser tests need Chromium: install it (`sudo apt-get install chromium`), or say in CHROMIUM where its program is"
        .to_owned())
}

/// Installs packages of Debian, if that is ours to do, and says whether it was.
pub(crate) fn apt_get_install(shell: &Shell, packages: &[&str]) -> Outcome<bool> {
    let root = read(&mut shell.command("id", ["-u"])).is_ok_and(|id| id.trim() == "0");
    if !root || !Path::new("/usr/bin/apt-get").is_file() {
        return Ok(false);
    }
    println!("{} is missing: installing it by apt-get", packages.join(", "));
    run(&mut shell.command("apt-get", ["update", "-qq"]))?;
    let install = [&["install", "-y", "-qq", "--no-install-recommends"], packages].concat();
    run(shell.command("apt-get", install).env("DEBIAN_FRONTEND", "noninteractive"))?;
    Ok(true)
}

/// Installs what the JavaScript side is built and tested with, if it is missing or another version is wanted.
pub(crate) fn ensure_npm(shell: &Shell) -> Outcome {
    let (wanted, had) = (shell.path("bindings-wasm/package-lock.json"), shell.path(NPM_STAMP));
    let bytes = |path: &Path| fs::read(path).ok();
    if bytes(&had).is_some() && bytes(&wanted) == bytes(&had) {
        return Ok(());
    }
    println!("installing what the npm package is built and tested with into bindings-wasm/node_modules");
    run(&mut shell.command("npm", ["ci", "--no-audit", "--no-fund", "--prefix", "bindings-wasm"]))?;
    fs::copy(&wanted, &had).map(|_| ()).map_err(|error| cannot("be written", &had, &error))
}

/// The two builds: what each is called, and which features it has.
pub(crate) const BUILDS: [(&str, &[&str]); 2] =
    [("ob3", &[]), ("ob3_verify", &["--no-default-features", "--features", "ecdsa,rsa"])];

/// Where the package is built.
pub(crate) const PACKAGE: &str = "bindings-wasm/pkg";

/// Which lock file `bindings-wasm/node_modules` was installed by.
const NPM_STAMP: &str = "bindings-wasm/node_modules/.installed-by";

/// Compiles one engine, wraps it in JavaScript, and makes it small.
fn engine(shell: &Shell, bindgen: &Path, name: &str, features: &[&str]) -> Outcome {
    let build = ["build", "--profile", "wasm", "-p", "ob3-wasm", "--target", WASM];
    let cargo = &mut shell.command("cargo", build);
    run(cargo.args(STANDARD_LIBRARY).args(features).env("RUSTFLAGS", flags(shell)).env("RUSTC_BOOTSTRAP", "1"))?;
    let compiled = target_folder(shell).join(WASM).join("wasm/ob3_wasm.wasm");
    let wrap =
        ["--target", "web", "--omit-default-module-path", "--out-dir", "bindings-wasm/pkg/wasm", "--out-name", name];
    // The engine can be started anew after it broke off (`ts/engine.ts`).
    run(shell.command(bindgen, wrap).arg("--experimental-reset-state-function").arg(&compiled))?;
    let file = format!("{PACKAGE}/wasm/{name}_bg.wasm");
    let optimise = |passes: &[&str]| {
        let small = ["bindings-wasm/node_modules/binaryen/bin/wasm-opt", &file, "--output", &file];
        run(shell.command("node", small).args(passes).args(FEATURES))
    };
    optimise(&OPTIMISATIONS)?;
    run(&mut shell.command("node", ["bindings-wasm/order.mjs", &file]))?;
    optimise(&["--reorder-functions-by-name", "--strip-debug"])
}

/// The standard library is compiled along, for size and without the words of panics, of which the library has none. The stable
/// compiler only does that when told to (`RUSTC_BOOTSTRAP`).
const STANDARD_LIBRARY: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// How wasm-opt makes it small. More of it (`-Os`, `-Oz`) makes fewer bytes, but more of them after gzip. Then each function is put beside
/// those that it resembles, which gzip likes (`bindings-wasm/order.mjs`).
const OPTIMISATIONS: [&str; 5] =
    ["-O1", "--reorder-functions", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// What wasm-opt may use: what the compiler uses, and every browser of the last years has.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How the compiler makes it small (nothing is shown that is made for those who debug: `{:?}` writes nothing), and what makes two machines build the same bytes: no folder of theirs gets in.
fn flags(shell: &Shell) -> String {
    let cargo =
        env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo"))).unwrap_or_default();
    let paths = format!("--remap-path-prefix={cargo}=cargo --remap-path-prefix={}=ob3", shell.path("").display());
    format!(
        "{HASHES} -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none {paths} {CURVES}"
    )
}

/// Hashes whose rounds are a loop are a third as long.
const HASHES: &str = "--cfg sha2_backend=\"soft\" --cfg sha2_backend_soft=\"compact\"";

/// WebAssembly multiplies 32 bits into 64 by itself, and 64 into 128 by a call.
const CURVES: &str = "--cfg cpubits=\"32\"";

/// Installs the sources of the standard library by `rustup`; where they are there already it does nothing.
fn ensure_sources(shell: &Shell) -> Outcome {
    run(&mut shell.command("rustup", ["component", "add", "rust-src"]))
}

/// Installs wasm-bindgen's command, of the very version of the library, into the tools of the target folder.
fn ensure_bindgen(shell: &Shell) -> Outcome<PathBuf> {
    let version = locked_version(shell, "wasm-bindgen")?;
    let folder = target_folder(shell).join("tools").join(format!("wasm-bindgen-{version}"));
    let command = folder.join("bin").join(format!("wasm-bindgen{}", env::consts::EXE_SUFFIX));
    if command.is_file() {
        return Ok(command);
    }
    println!("wasm-bindgen {version} is missing: installing it into {}, which takes a few minutes", folder.display());
    // Not `--locked`: its lock file names patch releases that a mirror of the registry may lack.
    let install = ["install", "wasm-bindgen-cli", "--version", &version, "--bin", "wasm-bindgen", "--root"];
    run(shell.command("cargo", install).arg(&folder))?;
    Ok(command)
}

/// The version of a package in Cargo.lock.
fn locked_version(shell: &Shell, package: &str) -> Outcome<String> {
    let path = shell.path("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| cannot("be read", &path, &error))?;
    version_in(&lock, package).ok_or_else(|| format!("Cargo.lock names no package {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

fn target_folder(shell: &Shell) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| shell.path("target"), |folder| shell.path("").join(folder))
}

/// What stands in the package beside what was compiled.
fn copy(shell: &Shell) -> Outcome {
    let package = shell.path(PACKAGE);
    // These types are the engine's own; what users see are those of `ts`.
    for (name, _) in BUILDS {
        for file in [format!("wasm/{name}.d.ts"), format!("wasm/{name}_bg.wasm.d.ts")] {
            let path = package.join(file);
            fs::remove_file(&path).map_err(|error| cannot("be removed", &path, &error))?;
        }
    }
    let files = [
        ("bindings-wasm/npm/package.json", "package.json"),
        ("bindings-wasm/npm/commonjs.cjs", "commonjs.cjs"),
        ("bindings-wasm/npm/react.d.ts", "react.d.ts"),
        ("bindings-wasm/README.md", "README.md"),
        ("CHANGELOG.md", "CHANGELOG.md"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
    ];
    for (from, to) in files {
        let from = shell.path(from);
        fs::copy(&from, package.join(to)).map_err(|error| cannot("be copied", &from, &error))?;
    }
    Ok(())
}

/// Says what each engine weighs, as it lies on a disk and as a server sends it.
fn tell_sizes(shell: &Shell) -> Outcome {
    run(&mut shell.command("node", ["bindings-wasm/tests/sizes.mjs"]))
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot {what}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_package_is_the_one_that_is_locked() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
