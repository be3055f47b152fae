//! A library of another language: a process that answers one line of JSON for each line of JSON.

use std::{
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::Value;

/// A running peer. It ends when it is dropped.
///
/// Its script first writes a line that says what it is, `{"ready": "PyLD 3.3.0"}`; after that, an answer for each question.
#[derive(Debug)]
pub struct PeerProcess {
    name: String,
    command: Command,
    process: Child,
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl PeerProcess {
    /// Starts a script of `interop/` under Node, or says on stderr why that cannot be, and gives nothing.
    pub fn node(script: &str) -> Option<Self> {
        let mut command = Command::new("node");
        command.arg(home().join(script));
        Self::start(script, command)
    }

    /// Starts a script of `interop/` under Python, which finds its packages in `interop/python`.
    pub fn python(script: &str) -> Option<Self> {
        let mut command = Command::new("python3");
        command.arg(home().join(script)).env("PYTHONPATH", home().join("python"));
        Self::start(script, command)
    }

    /// Starts a program of this crate, by its path.
    pub fn program(path: &str) -> Option<Self> {
        Self::start(path, Command::new(path))
    }

    /// What it calls itself: library and version.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The answer to one question. A peer that dies of the question is started again for the next one.
    ///
    /// # Errors
    ///
    /// If the process died, or says something that is not JSON.
    pub fn ask(&mut self, question: &Value) -> Result<Value, String> {
        let answer = self.say(question).and_then(|()| self.answer());
        if answer.is_err() {
            self.end();
            *self = Self::started(self.command()).map_err(|e| format!("{} does not start again: {e}", self.name))?;
        }
        answer
    }

    fn start(what: &str, command: Command) -> Option<Self> {
        let started = Self::started(command);
        if let Err(why) = &started {
            // Written past the test harness, which swallows what a passing test says. If stderr is gone, nobody listens.
            let _ = writeln!(
                io::stderr(),
                "SKIPPED: {what} does not run ({why}): `cargo xtask interop` installs what it needs"
            );
        }
        started.ok()
    }

    fn started(mut command: Command) -> Result<Self, String> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().map_err(|e| e.to_string())?;
        let questions = process.stdin.take();
        let answers = process.stdout.take().map(BufReader::new).ok_or("it has no output")?;
        let mut peer = Self { name: String::from("the process"), command, process, questions, answers };
        let greeting = peer.answer()?;
        let name = greeting.get("ready").and_then(Value::as_str).ok_or("it does not say what it is")?;
        name.clone_into(&mut peer.name);
        Ok(peer)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(self.command.get_program());
        command.args(self.command.get_args());
        command.envs(self.command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command
    }

    fn say(&mut self, question: &Value) -> Result<(), String> {
        let questions = self.questions.as_mut().ok_or("the process is gone")?;
        writeln!(questions, "{question}").map_err(|e| format!("{} does not listen: {e}", self.name))
    }

    fn answer(&mut self) -> Result<Value, String> {
        let mut line = String::new();
        self.answers.read_line(&mut line).map_err(|e| format!("{}: {e}", self.name))?;
        serde_json::from_str(&line).map_err(|e| format!("{} answers {line:?}: {e}", self.name))
    }

    fn end(&mut self) {
        self.questions = None;
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for PeerProcess {
    fn drop(&mut self) {
        self.end();
    }
}

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
