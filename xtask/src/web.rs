//! The verifier page: its files and the npm package put together into `web/site`, and its tests in a real browser.

use std::fs;
use std::path::Path;

use crate::shell::{Outcome, Shell, run};
use crate::wasm;

/// Builds the npm package, puts the site together, and says how to look at it.
///
/// # Errors
/// The first step that fails.
pub(crate) fn build(shell: &Shell) -> Outcome {
    wasm::build(shell)?;
    assemble(shell)?;
    println!("the site is in {SITE}; any static server serves it, for instance");
    println!("  python3 -m http.server 8000 --bind 127.0.0.1 --directory {SITE}");
    println!("and then open http://127.0.0.1:8000/");
    Ok(())
}

/// Puts the site together from the package that is built, and tests it in Chromium.
///
/// # Errors
/// The first step that fails.
pub(crate) fn test(shell: &Shell) -> Outcome {
    wasm::ensure_npm(shell)?;
    wasm::ensure_chromium(shell)?;
    if !shell.path(wasm::PACKAGE).is_dir() {
        wasm::build(shell)?;
    }
    assemble(shell)?;
    run(&mut shell.command("node", ["--test", "--test-concurrency=2", "web/tests/"]))
}

/// Takes the pictures of web/README.md anew.
///
/// # Errors
/// The first step that fails.
pub(crate) fn pictures(shell: &Shell) -> Outcome {
    build(shell)?;
    wasm::ensure_chromium(shell)?;
    run(&mut shell.command("node", ["web/tests/pictures.js"]))
}

/// Puts the page beside the package; what an earlier build has left goes.
fn assemble(shell: &Shell) -> Outcome {
    let site = shell.path(SITE);
    if site.exists() {
        fs::remove_dir_all(&site).map_err(|error| format!("{SITE} cannot be removed: {error}"))?;
    }
    copy_folder(&shell.path(wasm::PACKAGE), &site.join("ob3"))?;
    for file in FILES {
        copy_file(&shell.path("web").join(file), &site.join(file))?;
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(|error| format!("{} cannot be made: {error}", to.display()))?;
    let entries = fs::read_dir(from).map_err(|error| format!("{} cannot be read: {error}", from.display()))?;
    for entry in entries {
        let entry = entry.map_err(|error| format!("{} cannot be read: {error}", from.display()))?;
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else if !name.to_string_lossy().ends_with(".d.ts") {
            copy_file(&path, &to.join(name))?;
        }
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(|_| ()).map_err(|error| format!("{} cannot be copied: {error}", from.display()))
}

/// Where the site is put together.
const SITE: &str = "web/site";

/// The page's own files.
const FILES: [&str; 5] = ["index.html", "page.css", "page.js", "settings.js", "table.js"];
