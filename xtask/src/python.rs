//! The Python wheel: made and installed as a user would, then held to its tests, its types and its documentation.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{Outcome, Shell, read, run};
use crate::steps::Steps;
use crate::wasm;

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
    steps.step("Python: DIDKit, to compare with", || {
        home.install_if_built(shell, DIDKIT);
        Ok(())
    })?;
    steps.step("Python: SoftHSM, to sign with", || {
        ensure_softhsm(shell);
        Ok(())
    })?;
    steps.step("Python: the wheel is made and installed", || home.install(shell))?;
    steps.step("Python: tests, vectors, doc tests, the README", || {
        wasm::write_reports(shell, "bindings-python/tests/reports.json")?;
        // From the root: in its own folder, Python would import the sources instead of what was installed.
        run(home
            .python()
            .args(["-m", "pytest", "-c", "bindings-python/pyproject.toml", "-rs", ROOM])
            .current_dir(shell.path("")))
    })?;
    steps.step("Python: types", || run(home.python().args(["-m", "mypy"]).current_dir(shell.path(ROOM))))?;
    steps.step("Python: the types are those of the wheel", || {
        run(home.python().args(["-m", "mypy.stubtest", "ob3"]).current_dir(&home.folder))
    })?;
    steps.step("Python: the example on Django", || home.example(shell))
}

/// Installs a hardware module in software, and what talks to it, or says that the tests do without.
fn ensure_softhsm(shell: &Shell) {
    let programs = ["softhsm2-util", "pkcs11-tool"].map(|name| Path::new("/usr/bin").join(name));
    if programs.iter().all(|program| program.is_file()) {
        return;
    }
    if !wasm::apt_get_install(shell, &["softhsm2", "opensc"]).unwrap_or_default() {
        println!(
            "SKIPPED: SoftHSM and OpenSC are not installed (apt-get install softhsm2 opensc); the tests that want them say so"
        );
    }
}

/// Measures the wheel beside the core, in one run, and then the Python peers.
///
/// # Errors
///
/// If something cannot be made or installed. A peer that does not run here is said to, and is no error.
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
        let home = Home { folder: target(shell).join("python").join(version(shell)?) };
        home.make(shell)?;
        home.install_wanted(shell, ROOM)?;
        Ok(home)
    }

    /// Installs what `requirements.txt` in that folder asks for, unless it asks for what it asked for last time.
    fn install_wanted(&self, shell: &Shell, folder: &str) -> Outcome {
        let list = format!("{folder}/requirements.txt");
        let wanted =
            fs::read_to_string(shell.path(&list)).map_err(|error| format!("{list} cannot be read: {error}"))?;
        let stamp = self.folder.join(list.replace('/', "-"));
        if fs::read_to_string(&stamp).ok().as_ref() == Some(&wanted) {
            return Ok(());
        }
        let pip = ["-m", "pip", "install", "--quiet", "--requirement", &list];
        run(self.python().args(pip).current_dir(shell.path("")))?;
        fs::write(&stamp, wanted).map_err(|error| format!("{} cannot be written: {error}", stamp.display()))
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

    /// Installs a package of which there may be no build for this Python, or says that there is none.
    fn install_if_built(&self, shell: &Shell, package: &str) {
        let pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--only-binary=:all:", package];
        if run(self.python().args(pip).current_dir(shell.path(""))).is_err() {
            println!(
                "SKIPPED: there is no build of {package} for this Python; the tests that want it say that they are skipped"
            );
        }
    }

    /// Installs the learning platform as a user would, and runs its own tests on its own Django.
    fn example(&self, shell: &Shell) -> Outcome {
        self.install_wanted(shell, EXAMPLE)?;
        let package = format!("./{EXAMPLE}");
        let pip = ["-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", &package];
        run(self.python().args(pip).current_dir(shell.path("")))?;
        let settings = ["--settings", "tests.settings"];
        for command in [["manage.py", "test"].as_slice(), &["manage.py", "makemigrations", "--check", "--dry-run"]] {
            run(self.python().args(command).args(settings).current_dir(shell.path(EXAMPLE)))?;
        }
        run(self.python().args(["-m", "mypy"]).current_dir(shell.path(EXAMPLE)))
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

/// The peers that are measured.
const PEERS: &str = "benches/python/peers.txt";

/// Where the wheel lives.
const ROOM: &str = "bindings-python";

/// The learning platform that shows how it is used.
const EXAMPLE: &str = "bindings-python/examples/django_badges";

/// The wheel whose calls `ob3.didkit` offers.
const DIDKIT: &str = "didkit==0.3.3";

/// The oldest Python that the wheel is for.
const OLDEST: (u32, u32) = (3, 10);

const WHAT_TO_INSTALL: &str =
    "install Python 3.10 or newer, with venv and pip (Debian, Ubuntu: apt-get install python3-venv)";
