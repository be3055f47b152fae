//! The one error of the library: a stable code, a place in the document, and a sentence that says what to do.

use std::error;
use std::fmt;

use crate::code::{Code, Policy, Severity};
use crate::wanted::Wanted;

/// Why something could not be done.
///
/// Programs compare [`code`](Error::code); people read the [`Display`](fmt::Display) form, which says what was
/// expected, what was found and where.
///
/// ```
/// let error = ob3::VerifyingKey::from_multibase("zNotAKey").unwrap_err();
/// assert_eq!(error.code(), ob3::Code::KeyMalformed);
/// ```
#[derive(Debug)]
pub struct Error(Box<Inner>);

/// JavaScript never sees what caused an error, so an engine for it does without the words that other libraries have for theirs.
const KEEPS_CAUSES: bool = cfg!(not(all(feature = "js", target_arch = "wasm32", target_os = "unknown")));

#[derive(Debug)]
struct Inner {
    code: Code,
    path: String,
    document: Option<String>,
    message: String,
    wanted: Option<(Wanted, String)>,
    source: Option<Box<dyn error::Error + Send + Sync>>,
}

impl Error {
    /// An error with its code and a message. A message quotes documents of strangers: a character that breaks the line, cannot be
    /// seen or turns the text around is written as its number, `\u{202e}`.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        let message = visible(message.into());
        Error(Box::new(Inner { code, path: String::new(), document: None, message, wanted: None, source: None }))
    }

    /// Says where in the document: a JSON pointer (RFC 6901), empty for the whole. What is [in another
    /// document](Self::in_document) keeps its place there.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        if self.0.document.is_none() {
            self.0.path = path.into();
        }
        self
    }

    /// Puts the place inside a larger document: `prefix` goes before the path. What is [in another
    /// document](Self::in_document) keeps its place there.
    #[must_use]
    pub fn within(mut self, prefix: &str) -> Self {
        if self.0.document.is_none() {
            self.0.path.insert_str(0, prefix);
        }
        self
    }

    /// Says that the path leads into another document than the one at hand, the one at that address: a status list, a DID document,
    /// a key set. The innermost document counts; said again, nothing changes.
    ///
    /// ```
    /// let error = ob3::Error::new(ob3::Code::DidDocumentMalformed, "expected an id, found none").at("/id");
    /// let error = error.in_document("https://example.edu/.well-known/did.json").at("/proof/verificationMethod");
    /// assert_eq!(error.path(), "/id");
    /// assert_eq!(error.document(), Some("https://example.edu/.well-known/did.json"));
    /// ```
    #[must_use]
    pub fn in_document(mut self, url: impl Into<String>) -> Self {
        self.0.document.get_or_insert_with(|| url.into());
        self
    }

    /// Names a document that, provided, would settle it: what kind of document it is, and its URL.
    #[must_use]
    pub fn wanting(mut self, kind: Wanted, url: impl Into<String>) -> Self {
        self.0.wanted = Some((kind, url.into()));
        self
    }

    /// Names the document that another error names, if it names one.
    #[must_use]
    pub(crate) fn wanting_as(mut self, other: &Error) -> Self {
        self.0.wanted.clone_from(&other.0.wanted);
        self
    }

    /// At the place of another error, which was found in the document of that address, or in one that this led to.
    #[must_use]
    pub(crate) fn in_place_of(mut self, other: &Error, url: &str) -> Self {
        self.0.path.clone_from(&other.0.path);
        self.0.document = Some(other.document().unwrap_or(url).to_owned());
        self
    }

    /// Keeps the error that caused this one.
    #[must_use]
    pub fn caused_by(mut self, source: impl error::Error + Send + Sync + 'static) -> Self {
        if KEEPS_CAUSES {
            self.0.source = Some(Box::new(source));
        }
        self
    }

    /// The same once more, without its cause: for what is to be told in several places.
    pub(crate) fn again(&self) -> Self {
        let Inner { code, path, document, message, wanted, .. } = &*self.0;
        let (path, document, message, wanted) = (path.clone(), document.clone(), message.clone(), wanted.clone());
        Error(Box::new(Inner { code: *code, path, document, message, wanted, source: None }))
    }

    /// What went wrong, as a stable code.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// How much it weighs under a policy: as much as its code; but what is wrong with another document than the one that is judged is
    /// no "no" to anything, unless it is what that document is asked for. It only keeps the question open.
    pub(crate) fn severity(&self, policy: Policy) -> Severity {
        let severity = self.code().severity(policy);
        if self.document().is_some() && !self.code().is_answer_of_another() {
            severity.min(Severity::Undetermined)
        } else {
            severity
        }
    }

    /// Where, as a JSON pointer; empty when the error is about the whole document or about no document.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The address of the document that the path leads into, where that is not the one at hand.
    pub fn document(&self) -> Option<&str> {
        self.0.document.as_deref()
    }

    /// The message without code and path.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The URL of the document that was lacking, if one was.
    pub fn wanted(&self) -> Option<&str> {
        self.0.wanted.as_ref().map(|(_, url)| url.as_str())
    }

    /// What kind of document was lacking, if one was.
    pub fn wanted_kind(&self) -> Option<Wanted> {
        self.0.wanted.as_ref().map(|(kind, _)| *kind)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { code, path, document, message, .. } = &*self.0;
        match (document, path.as_str()) {
            (None, "") => {}
            (None, path) => write!(f, "{path}: ")?,
            (Some(document), "") => write!(f, "in {document}: ")?,
            (Some(document), path) => write!(f, "in {document}, at {path}: ")?,
        }
        write!(f, "{message} [{code}]")
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn error::Error + 'static))
    }
}

fn visible(message: String) -> String {
    if !message.contains(is_hidden) {
        return message;
    }
    let mut out = String::with_capacity(2 * message.len());
    for c in message.chars() {
        if is_hidden(c) { out.extend(c.escape_unicode()) } else { out.push(c) }
    }
    out
}

/// Controls, what turns the direction, what has no width, tags. The two joiners stay: scripts and emoji need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
                | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
