//! N-Quads in (a strict reader) and out (`Dataset::to_nquads`).

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::error::Error;
use crate::limits::Limits;
use crate::rdf::term::{Dataset, Quad, Term, is_iri_text};
use crate::words::{self, phrase, term};

impl Dataset {
    /// Reads N-Quads, or N-Triples.
    ///
    /// # Errors
    /// `rdf.nquads-syntax` with the line, or `limit.quads`.
    pub fn parse(text: &str, limits: &Limits) -> Result<Self, Error> {
        let mut dataset = Dataset::new(limits);
        let mut blanks = HashMap::new();
        for (number, line) in text.split(['\n', '\r']).enumerate() {
            let mut reader = Reader { dataset: &mut dataset, blanks: &mut blanks, rest: line, line: number + 1 };
            if let Some(quad) = reader.statement()? {
                dataset.add(quad)?;
            }
        }
        Ok(dataset)
    }

    /// The statements as N-Quads, one a line, in no particular order; blank nodes are numbered `_:b0`, `_:b1`, ...
    pub fn to_nquads(&self) -> String {
        let mut out = String::new();
        let name_blank = |blank: u32, out: &mut String| {
            let _ = write!(out, "_:b{blank}");
        };
        for quad in self.quads() {
            self.write_quad(quad, &mut out, &name_blank);
        }
        out
    }
}

struct Reader<'a, 'd> {
    dataset: &'d mut Dataset,
    blanks: &'d mut HashMap<&'a str, Term>,
    rest: &'a str,
    line: usize,
}

impl Reader<'_, '_> {
    fn statement(&mut self) -> Result<Option<Quad>, Error> {
        self.skip_space();
        if self.rest.is_empty() || self.rest.starts_with('#') {
            return Ok(None);
        }
        let subject = self.node()?;
        let predicate = self.iri()?;
        let object = if self.rest.starts_with('"') { self.literal()? } else { self.node()? };
        let graph = if self.rest.starts_with('.') { None } else { Some(self.node()?) };
        self.expect(".", term::NQUADS_PART_DOT)?;
        self.skip_space();
        if !(self.rest.is_empty() || self.rest.starts_with('#')) {
            return Err(self.unexpected(term::NQUADS_PART_END));
        }
        Ok(Some(Quad { subject, predicate, object, graph }))
    }

    fn node(&mut self) -> Result<Term, Error> {
        if self.rest.starts_with('<') { self.iri() } else { self.blank() }
    }

    fn iri(&mut self) -> Result<Term, Error> {
        let text = self.iri_text()?;
        let term = self.dataset.iri(&[&text]);
        self.skip_space();
        Ok(term)
    }

    fn iri_text(&mut self) -> Result<String, Error> {
        self.expect("<", term::NQUADS_PART_IRI_BEGIN)?;
        let end = self.rest.find('>').ok_or_else(|| self.unexpected(term::NQUADS_PART_IRI_END))?;
        let (written, rest) = self.rest.split_at(end);
        let text = self.unescape(written, false)?;
        if !is_iri_text(&text) {
            return Err(self.unexpected(term::NQUADS_PART_IRI));
        }
        self.rest = rest;
        self.expect(">", term::NQUADS_PART_IRI_END)?;
        Ok(text)
    }

    fn blank(&mut self) -> Result<Term, Error> {
        self.expect("_:", term::NQUADS_PART_BLANK)?;
        let end = self.rest.find(|c| !is_of_label(c)).unwrap_or(self.rest.len());
        let label = self.rest.get(..end).unwrap_or_default().trim_end_matches('.');
        if label.is_empty() || label.starts_with(['-', '.', '\u{b7}']) {
            return Err(self.unexpected(term::NQUADS_PART_LABEL));
        }
        self.rest = self.rest.get(label.len()..).unwrap_or_default();
        self.skip_space();
        if let Some(term) = self.blanks.get(label) {
            return Ok(*term);
        }
        let term = self.dataset.blank(Some(label));
        self.blanks.insert(label, term);
        Ok(term)
    }

    fn literal(&mut self) -> Result<Term, Error> {
        self.expect("\"", term::NQUADS_PART_TEXT)?;
        let mut escaped = false;
        let closes = |c: char| {
            let closes = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            closes
        };
        let end = self.rest.find(closes).ok_or_else(|| self.unexpected(term::NQUADS_PART_QUOTE))?;
        let (written, rest) = self.rest.split_at(end);
        let value = self.unescape(written, true)?;
        self.rest = rest;
        self.expect("\"", term::NQUADS_PART_QUOTE)?;
        let term = if let Some(rest) = self.rest.strip_prefix("^^") {
            self.rest = rest;
            let datatype = self.iri_text()?;
            self.dataset.literal(&value, Some(&datatype), None)
        } else if let Some(rest) = self.rest.strip_prefix('@') {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
            let (language, rest) = rest.split_at(end);
            if !language.starts_with(|c: char| c.is_ascii_alphabetic()) {
                return Err(self.unexpected(term::NQUADS_PART_LANGUAGE));
            }
            self.rest = rest;
            self.dataset.literal(&value, None, Some(language))
        } else {
            self.dataset.literal(&value, None, None)
        };
        self.skip_space();
        Ok(term)
    }

    fn unescape(&self, written: &str, in_literal: bool) -> Result<String, Error> {
        let mut text = String::with_capacity(written.len());
        let mut chars = written.chars();
        while let Some(c) = chars.next() {
            if c != '\\' {
                text.push(c);
                continue;
            }
            let unescaped = match chars.next() {
                Some('t') if in_literal => Some('\t'),
                Some('b') if in_literal => Some('\u{8}'),
                Some('n') if in_literal => Some('\n'),
                Some('r') if in_literal => Some('\r'),
                Some('f') if in_literal => Some('\u{c}'),
                Some(c @ ('"' | '\'' | '\\')) if in_literal => Some(c),
                Some(marker @ ('u' | 'U')) => {
                    let digits = if marker == 'u' { 4 } else { 8 };
                    let value = (0..digits).try_fold(0u32, |value, _| Some((value << 4) | chars.next()?.to_digit(16)?));
                    value.and_then(char::from_u32)
                }
                _ => None,
            };
            text.push(unescaped.ok_or_else(|| self.unexpected(term::NQUADS_PART_ESCAPE))?);
        }
        Ok(text)
    }

    fn expect(&mut self, token: &str, what: words::Term) -> Result<(), Error> {
        self.rest = self.rest.strip_prefix(token).ok_or_else(|| self.unexpected(what))?;
        Ok(())
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t']);
    }

    fn unexpected(&self, expected: words::Term) -> Error {
        if self.rest.is_empty() {
            return Error::of(&phrase::RDF_NQUADS_SYNTAX_END).with("line", self.line).with_term("expected", expected);
        }
        Error::of(&phrase::RDF_NQUADS_SYNTAX)
            .with("line", self.line)
            .with_term("expected", expected)
            .with("found", self.rest)
    }
}

/// The characters of a blank node's label: `PN_CHARS`, ':' and '.' (N-Quads §5, 141s to 157s).
fn is_of_label(c: char) -> bool {
    matches!(c,
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '_' | ':' | '-' | '.' | '\u{b7}' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{203f}'..='\u{2040}'
        | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}'
        | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}
