//! Whom we ask, and our own answer.

use std::sync::Arc;

use ob3::canon::canonicalize;
use ob3::jsonld::{Contexts, Loaded, Loader, Options, RdfDirection, to_rdf};
use ob3::{Bundle, Code, Error, Limits};
use ob3_interop::{PeerProcess, Reading, suites};
use serde_json::Value;

/// The canonical statements of a document, or why there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    Quads(String),
    Error(String),
    /// Too much work; says nothing about the document.
    GaveUp(String),
}

impl Answer {
    /// Whether they say the same, or one of them says nothing. Errors are errors, whatever they are called.
    pub(crate) fn agrees(&self, other: &Answer) -> bool {
        match (self, other) {
            (Answer::Quads(ours), Answer::Quads(theirs)) => ours == theirs,
            (Answer::Error(_), Answer::Error(_)) | (Answer::GaveUp(_), _) | (_, Answer::GaveUp(_)) => true,
            _ => false,
        }
    }
}

/// A library that shares no line with ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Oracle {
    /// `json-ld` 0.21 with `rdf-canon`.
    Rust,
    /// jsonld.js 9 with rdf-canonize.
    JavaScript,
    /// PyLD 3.3.
    Python,
}

/// All of them that are on this machine.
pub(crate) struct Panel {
    peers: Vec<(Oracle, PeerProcess)>,
}

impl Panel {
    pub(crate) fn assemble() -> Self {
        let peers = [
            (Oracle::Rust, PeerProcess::program(env!("CARGO_BIN_EXE_json-ld-statements"))),
            (Oracle::JavaScript, PeerProcess::node("statements.mjs")),
            (Oracle::Python, PeerProcess::python("statements.py")),
        ];
        Self { peers: peers.into_iter().filter_map(|(oracle, peer)| Some((oracle, peer?))).collect() }
    }

    /// Everybody's answer.
    pub(crate) fn ask(&mut self, document: &str, reading: &Reading) -> Vec<(Oracle, Answer)> {
        let question = reading.question(document);
        self.peers.iter_mut().map(|(oracle, peer)| (*oracle, answer_of(peer, &question))).collect()
    }

    /// One answer, if that oracle is there.
    pub(crate) fn ask_one(&mut self, oracle: Oracle, document: &str, reading: &Reading) -> Option<Answer> {
        let (_, peer) = self.peers.iter_mut().find(|(found, _)| *found == oracle)?;
        Some(answer_of(peer, &reading.question(document)))
    }
}

fn answer_of(peer: &mut PeerProcess, question: &Value) -> Answer {
    let answer = match peer.ask(question) {
        Ok(answer) => answer,
        Err(why) => return Answer::Error(format!("crash: {why}")),
    };
    let text = |member: &str| answer.get(member).and_then(Value::as_str).map(str::to_owned);
    let quads = text("quads").map(Answer::Quads).or_else(|| text("gaveUp").map(Answer::GaveUp));
    quads.unwrap_or_else(|| Answer::Error(text("error").unwrap_or_default()))
}

/// Our own answer.
pub(crate) fn ours(document: &str, reading: &Reading) -> Answer {
    match our_quads(document, reading) {
        Ok(quads) => Answer::Quads(quads),
        Err(error) if error.code().name().starts_with("limit.") => Answer::GaveUp(error.code().name().to_owned()),
        Err(error) => Answer::Error(error.code().name().to_owned()),
    }
}

fn our_quads(document: &str, reading: &Reading) -> Result<String, Error> {
    let limits = Limits::default();
    let options = Options {
        base: reading.base.clone(),
        json_ld_1_0: reading.json_ld_1_0,
        rdf_direction: match reading.rdf_direction.as_deref() {
            Some("i18n-datatype") => Some(RdfDirection::I18nDatatype),
            Some("compound-literal") => Some(RdfDirection::CompoundLiteral),
            _ => None,
        },
        ..Options::lenient()
    };
    let document = ob3::json::Value::parse(document.as_bytes(), &limits)?;
    // A warm and a cold cache must say the same; the bundle's own is warm.
    let bundle = Bundle::new();
    let warm = to_rdf(&document, bundle.contexts(), &Shelf(&bundle), &options);
    let cold = to_rdf(&document, &Contexts::private(), &Shelf(&bundle), &options);
    match (&warm, &cold) {
        (Ok(warm), Ok(cold)) => assert_eq!(warm.to_nquads(), cold.to_nquads(), "{document:?}"),
        (warm, cold) => {
            assert_eq!(warm.as_ref().err().map(Error::code), cold.as_ref().err().map(Error::code), "{document:?}");
        }
    }
    Ok(canonicalize(&warm?, ob3::canon::Hash::Sha256, &limits)?.to_nquads())
}

/// What is bundled, and the files of the JSON-LD suites.
struct Shelf<'a>(&'a Bundle);

impl Loader for Shelf<'_> {
    fn load(&self, url: &str) -> Result<Loaded, Error> {
        let Some(file) = suites::json_ld_file(url) else { return self.0.load(url) };
        let missing =
            || Error::new(Code::JsonldLoadingRemoteContextFailed, format!("no such file in the suite: {url}"));
        let bytes = std::fs::read(file).map_err(|_| missing())?;
        let document = ob3::json::Value::parse(&bytes, &Limits::default())?.into_owned();
        Ok(Loaded { document: Arc::new(document), bundled: false })
    }
}
