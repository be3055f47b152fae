//! The Python wheel: made and installed as a user would, then held to its tests, its types and its documentation.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::shell::{Outcome, Shell, read, run};
use crate::steps::Steps;

/// Runs each promise about the wheel as one step.
///
/// # Errors
///
/// The first promise that does not hold.
pub(crate) fn steps(shell: &Shell, steps: &mut Steps) -> Outcome {
    let mut home = None;
    steps.step("Python: a virtual environment", || {
        home = Some(Home::ensure(shell)?);
        Ok(())
    })?;
    let Some(home) = home else { return Ok(()) };
    steps.step("Python: the wheel is made and installed", || home.install(shell))?;
    steps.step("Python: tests, vectors, doc tests, the README", || {
        // From the root: in its own folder, Python would import the sources instead of what was installed.
        run(home
            .python()
            .args(["-m", "pytest", "-c", "bindings-python/pyproject.toml", ROOM])
            .current_dir(shell.path("")))
    })?;
    steps.step("Python: types", || run(home.python().args(["-m", "mypy"]).current_dir(shell.path(ROOM))))?;
    steps.step("Python: the types are those of the wheel", || {
        run(home.python().args(["-m", "mypy.stubtest", "ob3"]).current_dir(&home.folder))
    })
}

/// Measures the wheel beside the core, in one run, and then the Python neighbours.
///
/// # Errors
///
/// If something cannot be made or installed. A neighbour that does not run here is said to, and is no error.
pub(crate) fn bench(shell: &Shell) -> Outcome {
    let home = Home::ensure(shell)?;
    home.install(shell)?;
    shell.cargo(&["build", "--release", "-p", "ob3-benches", "--example", "pace"])?;
    let pace = target(shell).join("release/examples").join(format!("pace{}", env::consts::EXE_SUFFIX));
    run(home.python().arg("benches/python/speed.py").arg(pace).current_dir(shell.path("")))?;

    let peers = Home { folder: target(shell).join("python/peers") };
    peers.make(shell)?;
    let wanted = fs::read_to_string(shell.path(PEERS)).map_err(|error| format!("{PEERS} cannot be read: {error}"))?;
    for peer in wanted.lines().filter(|line| !line.starts_with('#')) {
        if let Err(why) = run(peers.python().args(["-m", "pip", "install", "--quiet", peer])) {
            println!("{peer} cannot be had here: {why}");
        }
    }
    run(peers.python().arg("benches/python/peers.py").current_dir(shell.path("")))
}

/// A virtual environment below the target folder.
pub(crate) struct Home {
    folder: PathBuf,
}

impl Home {
    /// Makes it if it is not there, and installs what the tests want.
    pub(crate) fn ensure(shell: &Shell) -> Outcome<Self> {
        let version = version(shell)?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| shell.path("target"), PathBuf::from);
        let home = Home { folder: target.join("python").join(version) };
        if !home.program().is_file() {
            let folder = home.folder.to_string_lossy().into_owned();
            run(&mut shell.command("python3", ["-m", "venv", &folder])).map_err(|why| {
                format!(
                    "{why}; a virtual environment needs the module venv (Debian, Ubuntu: apt-get install python3-venv)"
                )
            })?;
        }
        let wanted = fs::read_to_string(shell.path("bindings-python/requirements.txt"))
            .map_err(|error| format!("bindings-python/requirements.txt cannot be read: {error}"))?;
        let stamp = home.folder.join("requirements.txt");
        if fs::read_to_string(&stamp).ok().as_ref() != Some(&wanted) {
            let pip = ["-m", "pip", "install", "--quiet", "--requirement", "bindings-python/requirements.txt"];
            run(home.python().args(pip).current_dir(shell.path("")))?;
            fs::write(&stamp, wanted).map_err(|error| format!("{} cannot be written: {error}", stamp.display()))?;
        }
        Ok(home)
    }

    fn make(&self, shell: &Shell) -> Outcome {
        if self.program().is_file() {
            return Ok(());
        }
        let folder = self.folder.to_string_lossy().into_owned();
        run(&mut shell.command("python3", ["-m", "venv", &folder])).map_err(|why| {
            format!("{why}; a virtual environment needs the module venv (Debian, Ubuntu: apt-get install python3-venv)")
        })
    }

    /// `pip install ./bindings-python`, just as the README has it.
    pub(crate) fn install(&self, shell: &Shell) -> Outcome {
        let pip = ["-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", "./bindings-python"];
        run(self.python().args(pip).current_dir(shell.path("")))
    }

    /// Its Python.
    pub(crate) fn python(&self) -> Command {
        Command::new(self.program())
    }

    fn program(&self) -> PathBuf {
        self.folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
    }
}

fn target(shell: &Shell) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| shell.path("target"), PathBuf::from)
}

/// The version of `python3`, which must not be too old.
fn version(shell: &Shell) -> Outcome<String> {
    let ask = ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"];
    let Ok(found) = read(&mut shell.command("python3", ask)) else {
        return Err(format!("there is no python3; {WHAT_TO_INSTALL}"));
    };
    let found = found.trim();
    let is_new_enough = found
        .split_once('.')
        .and_then(|(major, minor)| Some((major.parse::<u32>().ok()?, minor.parse::<u32>().ok()?)))
        .is_some_and(|version| version >= OLDEST);
    if is_new_enough { Ok(found.to_owned()) } else { Err(format!("python3 is {found}; {WHAT_TO_INSTALL}")) }
}

/// The neighbours that are measured.
const PEERS: &str = "benches/python/peers.txt";

/// Where the wheel lives.
const ROOM: &str = "bindings-python";

/// The oldest Python that the wheel is for.
const OLDEST: (u32, u32) = (3, 10);

const WHAT_TO_INSTALL: &str =
    "install Python 3.10 or newer, with venv and pip (Debian, Ubuntu: apt-get install python3-venv)";
