//! The one error of the library: a stable code, a place in the document, and a sentence that says what to do.

use std::error;
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::code::{Code, Policy, Severity};
use crate::document_kind::DocumentKind;
use crate::words::{Cause, Language, Param, Params, Phrase, Term, message_in, visible};

/// Why something could not be done.
///
/// Programs compare [`code`](Error::code); people read the [`Display`](fmt::Display) form, which says what was
/// expected, what was found and where.
///
/// ```
/// let error = ob3::VerifyingKey::from_multibase("zNotAKey").unwrap_err();
/// assert_eq!(error.code(), ob3::Code::KeyMalformed);
/// ```
#[derive(Debug, Clone, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Inner>);

/// JavaScript never sees what caused an error, so an engine for it does without the words that other libraries have for theirs.
const KEEPS_CAUSES: bool = cfg!(not(all(feature = "js", target_arch = "wasm32", target_os = "unknown")));

#[derive(Debug, Clone)]
struct Inner {
    code: Code,
    path: String,
    member: Option<(&'static str, &'static str)>,
    document: Option<String>,
    phrase: Option<&'static Phrase>,
    params: Params,
    /// The sentence: of a phrase it is made when it is first asked for, since many an error is dropped.
    message: OnceLock<String>,
    requires: Option<(DocumentKind, String)>,
    source: Option<Arc<dyn error::Error + Send + Sync>>,
}

impl Error {
    /// An error that says this phrase, whose values [`with`](Error::with) gives.
    pub(crate) fn of(phrase: &'static Phrase) -> Self {
        Error(Box::new(Inner {
            code: phrase.code(),
            path: String::new(),
            member: None,
            document: None,
            phrase: Some(phrase),
            params: Params::default(),
            message: OnceLock::new(),
            requires: None,
            source: None,
        }))
    }

    /// Gives a value of the phrase, as it was found: what is long or hidden in it is only shortened or shown in the message.
    #[must_use]
    pub(crate) fn with(self, name: &'static str, value: impl fmt::Display) -> Self {
        self.with_param(name, Param::text(&value))
    }

    /// Gives a value of the phrase that is a word of ours, which each language says in its own way.
    #[must_use]
    pub(crate) fn with_term(self, name: &'static str, value: Term) -> Self {
        self.with_param(name, Param::Term(value))
    }

    /// Gives as a value of the phrase what is wrong with a part.
    #[must_use]
    pub(crate) fn with_cause(self, name: &'static str, cause: impl Into<Cause>) -> Self {
        self.with_param(name, Param::Cause(Box::new(cause.into())))
    }

    fn with_param(mut self, name: &'static str, value: Param) -> Self {
        self.0.params.set(name, value);
        self.0.message = OnceLock::new();
        self
    }

    /// An error with its code and a message, in whatever language: for a [`Signer`](crate::Signer) or a program of your own. The library
    /// itself says nothing but [phrases](Self::phrase). A message quotes documents of strangers: a character that breaks the line,
    /// cannot be seen or turns the text around is written as its number, `\u{202e}`.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Error(Box::new(Inner {
            code,
            path: String::new(),
            member: None,
            document: None,
            phrase: None,
            params: Params::default(),
            message: OnceLock::from(visible(message.into())),
            requires: None,
            source: None,
        }))
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

    /// Names the member that it is about: the class of the data model, and its member.
    #[must_use]
    pub(crate) fn about(mut self, class: &'static str, member: &'static str) -> Self {
        self.0.member = Some((class, member));
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
    pub fn requiring(mut self, kind: DocumentKind, url: impl Into<String>) -> Self {
        self.0.requires = Some((kind, url.into()));
        self
    }

    /// Names the document that another error names, if it names one.
    #[must_use]
    pub(crate) fn requiring_as(mut self, other: &Error) -> Self {
        self.0.requires.clone_from(&other.0.requires);
        self
    }

    /// At the place of another error, which was found in the document of that address, or in one that this led to.
    #[must_use]
    pub(crate) fn in_place_of(mut self, other: &Cause, url: &str) -> Self {
        self.0.path.clone_from(&other.path);
        self.0.document = Some(other.document.as_deref().unwrap_or(url).to_owned());
        self
    }

    /// Keeps the error that caused this one.
    #[must_use]
    pub fn caused_by(mut self, source: impl error::Error + Send + Sync + 'static) -> Self {
        if KEEPS_CAUSES {
            self.0.source = Some(Arc::new(source));
        }
        self
    }

    /// What to say of a document that cannot be read: that it is malformed; but that a limit was reached stays what it is.
    pub(crate) fn unless_limit(self, malformed: impl FnOnce(&Error) -> Error) -> Self {
        if self.code().is_limit() { self } else { malformed(&self).caused_by(self) }
    }

    /// Whether both say the same of the same document, wherever in it.
    pub(crate) fn says_the_same(&self, other: &Error) -> bool {
        let (one, two) = (&self.0, &other.0);
        (one.code, one.phrase, &one.params, &one.document) == (two.code, two.phrase, &two.params, &two.document)
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

    /// The class and the member of the data model that it is about, if it is about one.
    pub(crate) fn member(&self) -> Option<(&'static str, &'static str)> {
        self.0.member
    }

    /// Where, as a JSON pointer; empty when the error is about the whole document or about no document.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The address of the document that the path leads into, where that is not the one at hand.
    pub fn document(&self) -> Option<&str> {
        self.0.document.as_deref()
    }

    /// The message without code and path, in English. An engine inside JavaScript has no sentences: there it is empty, unless the error
    /// has no [phrase](Error::phrase).
    pub fn message(&self) -> &str {
        self.0.message()
    }

    /// The message in another language; in English where there is no translation.
    pub fn message_in(&self, language: Language) -> String {
        message_in(self.0.phrase.map(Phrase::id), &self.0.params, self.message(), language)
    }

    /// The sentence that the message is, without its values: with [`params`](Error::params) it can be said in other languages.
    pub fn phrase(&self) -> Option<&'static Phrase> {
        self.0.phrase
    }

    /// What the message speaks of, by name and as it was found: nothing in it is shortened or made visible.
    pub fn params(&self) -> &Params {
        &self.0.params
    }

    /// The URL of the document that was lacking, if one was.
    pub fn requires(&self) -> Option<&str> {
        self.0.requires.as_ref().map(|(_, url)| url.as_str())
    }

    /// What kind of document was lacking, if one was.
    pub fn requires_kind(&self) -> Option<DocumentKind> {
        self.0.requires.as_ref().map(|(kind, _)| *kind)
    }
}

impl From<&Error> for Cause {
    fn from(error: &Error) -> Self {
        let Inner { code, path, document, phrase, params, .. } = &*error.0;
        let (path, document, params) = (path.clone(), document.clone(), params.clone());
        let phrase = phrase.map(Phrase::id);
        Cause { code: *code, path, document, phrase, params, message: error.message().to_owned() }
    }
}

impl fmt::Display for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told())
    }
}

/// Written by hand: a derived `source` would hand out the `Arc`, which nobody can downcast to what is in it.
impl error::Error for Inner {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn error::Error + 'static))
    }
}

impl Inner {
    fn message(&self) -> &str {
        let Inner { phrase, params, message, .. } = self;
        message.get_or_init(|| phrase.map_or_else(String::new, |phrase| phrase.filled(params, Language::English)))
    }

    /// Where it is, what it says, and the code.
    fn told(&self) -> String {
        let (Inner { code, path, document, .. }, message) = (self, self.message());
        match (document, path.as_str()) {
            (None, "") => format!("{message} [{code}]"),
            (None, path) => format!("{path}: {message} [{code}]"),
            (Some(document), "") => format!("in {document}: {message} [{code}]"),
            (Some(document), path) => format!("in {document}, at {path}: {message} [{code}]"),
        }
    }
}
