//! Every sentence of core in English. Written by `cargo xtask words` from `words/en.toml`: change that, not this.

/// The sentences of findings and errors.
#[allow(dead_code, reason = "what is said of a kind of keys, which may be left out")]
pub(crate) mod phrase {
    use crate::code::Code;
    use crate::words::sentence::Phrase;

    pub(crate) static ISSUER_MISSING: Phrase = Phrase::new(Code::IssuerMissing, "issuer.missing", "the credential names no issuer: ask the issuer for one that does");
    pub(crate) static PRESENTATION_MALFORMED_HOLDER: Phrase = Phrase::new(Code::PresentationMalformed, "presentation.malformed/holder", "the holder must be given as a URL, or as an object whose id is one: the holder must present it anew");
}

/// The words that go into sentences.
#[allow(dead_code, reason = "what is said of a kind of keys, which may be left out")]
pub(crate) mod term {
    use crate::words::sentence::Term;

    pub(crate) const JSON_TYPE_ABSENT: Term = Term::new("json-type", "absent", "nothing");
    pub(crate) const JSON_TYPE_ARRAY: Term = Term::new("json-type", "array", "an array");
    pub(crate) const JSON_TYPE_BOOLEAN: Term = Term::new("json-type", "boolean", "true or false");
    pub(crate) const JSON_TYPE_NULL: Term = Term::new("json-type", "null", "null");
    pub(crate) const JSON_TYPE_NUMBER: Term = Term::new("json-type", "number", "a number");
    pub(crate) const JSON_TYPE_OBJECT: Term = Term::new("json-type", "object", "an object");
    pub(crate) const JSON_TYPE_STRING: Term = Term::new("json-type", "string", "a text");
}
