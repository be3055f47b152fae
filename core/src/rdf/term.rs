//! Terms, quads and datasets, each term spelled once, in canonical N-Quads, into one buffer.

use std::cmp::Ordering;

use crate::budget::{Budget, cost};
use crate::error::Error;
use crate::limits::Limits;
use crate::words::phrase;

/// The datatype that a literal without any has; canonical N-Quads leaves it out.
const XSD_STRING: &str = "http://www.w3.org/2001/XMLSchema#string";

/// A term of a [`Dataset`], which holds its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums)]
pub enum Term {
    /// A blank node, by its number in the dataset.
    Blank(u32),
    /// An IRI or a literal: where its canonical N-Quads spelling stands in the dataset's text.
    Spelled {
        /// First byte.
        start: u32,
        /// One past the last byte.
        end: u32,
    },
}

impl Term {
    /// The number of the blank node, if the term is one.
    pub fn as_blank(self) -> Option<u32> {
        match self {
            Term::Blank(blank) => Some(blank),
            Term::Spelled { .. } => None,
        }
    }
}

/// One statement.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::exhaustive_structs)]
pub struct Quad {
    /// What the statement is about.
    pub subject: Term,
    /// The property.
    pub predicate: Term,
    /// Its value.
    pub object: Term,
    /// The graph that holds the statement; `None` for the default graph.
    pub graph: Option<Term>,
}

impl Quad {
    /// The blank nodes of the quad, each with its position as RDFC-1.0 names it.
    pub(crate) fn blanks(&self) -> impl Iterator<Item = (char, u32)> {
        let named = |position, term| match term {
            Some(Term::Blank(blank)) => Some((position, blank)),
            _ => None,
        };
        [named('s', Some(self.subject)), named('o', Some(self.object)), named('g', self.graph)].into_iter().flatten()
    }
}

/// A set of statements. (A quad may stand in it twice; canonicalisation counts it once.)
///
/// ```
/// let limits = ob3::Limits::default();
/// let dataset = ob3::rdf::Dataset::parse("_:a <urn:p> \"x\" .\n_:a <urn:p> \"x\" .\n", &limits)?;
/// assert_eq!(dataset.quads().len(), 2);
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug)]
pub struct Dataset {
    text: String,
    quads: Vec<Quad>,
    /// The input label of each blank node, where it had one.
    labels: Vec<Option<Box<str>>>,
    /// What all quads, written out, come to: a term is stored once but written often.
    written: usize,
    most_quads: usize,
    most_bytes: usize,
    budget: Budget,
}

impl Dataset {
    /// An empty dataset that will hold no more than the limits allow.
    pub fn new(limits: &Limits) -> Self {
        Dataset::within(limits, &Budget::unmetered())
    }

    /// An empty dataset whose statements, and all that is done with them, are counted.
    pub(crate) fn within(limits: &Limits, budget: &Budget) -> Self {
        Dataset {
            text: String::with_capacity(4096),
            quads: Vec::with_capacity(64),
            labels: Vec::new(),
            written: 0,
            most_quads: limits.quads,
            // A Term counts bytes in 32 bits.
            most_bytes: limits.statement_bytes.min(1 << 31),
            budget: budget.clone(),
        }
    }

    /// The statements.
    pub fn quads(&self) -> &[Quad] {
        &self.quads
    }

    /// How many blank nodes there are; they are numbered from zero.
    pub fn blank_count(&self) -> usize {
        self.labels.len()
    }

    /// The label that a blank node had in the input, without `_:`.
    pub fn label(&self, blank: u32) -> Option<&str> {
        self.labels.get(blank as usize)?.as_deref()
    }

    /// The canonical N-Quads spelling of a term; of a blank node, the empty string.
    pub fn spelling(&self, term: Term) -> &str {
        match term {
            Term::Blank(_) => "",
            Term::Spelled { start, end } => self.text.get(start as usize..end as usize).unwrap_or_default(),
        }
    }

    /// A new blank node.
    pub fn blank(&mut self, label: Option<&str>) -> Term {
        self.labels.push(label.map(Box::from));
        Term::Blank(u32::try_from(self.labels.len() - 1).unwrap_or(u32::MAX))
    }

    /// An IRI, given in pieces. It is not checked: see [`is_iri_text`].
    pub fn iri(&mut self, pieces: &[&str]) -> Term {
        let start = self.text.len();
        self.text.push('<');
        for piece in pieces {
            self.text.push_str(piece);
        }
        self.text.push('>');
        self.spelled_from(start)
    }

    /// A literal with its value, datatype and language tag.
    pub fn literal(&mut self, value: &str, datatype: Option<&str>, language: Option<&str>) -> Term {
        let start = self.text.len();
        self.text.push('"');
        escape(value, &mut self.text);
        self.text.push('"');
        if let Some(language) = language {
            self.text.push('@');
            self.text.push_str(language);
        } else if let Some(datatype) = datatype.filter(|datatype| *datatype != XSD_STRING) {
            self.text.push_str("^^<");
            self.text.push_str(datatype);
            self.text.push('>');
        }
        self.spelled_from(start)
    }

    fn spelled_from(&self, start: usize) -> Term {
        // Beyond 4 GiB `add` has long refused; saturating keeps the arithmetic total.
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Term::Spelled { start: clamp(start), end: clamp(self.text.len()) }
    }

    /// Adds a statement.
    ///
    /// # Errors
    /// `limit.quads` when the dataset outgrows its limits, in number or in size; `limit.work`.
    pub fn add(&mut self, quad: Quad) -> Result<(), Error> {
        let length = |term: Term| match term {
            Term::Blank(_) => 16,
            Term::Spelled { start, end } => (end - start) as usize,
        };
        let written =
            length(quad.subject) + length(quad.predicate) + length(quad.object) + quad.graph.map_or(0, length);
        self.written = self.written.saturating_add(written + 5);
        self.budget.spend(cost::STATEMENT)?;
        if self.quads.len() >= self.most_quads || self.labels.len() > self.most_quads.saturating_mul(2) {
            return Err(Error::of(&phrase::LIMIT_QUADS).with("most", self.most_quads));
        }
        if self.written > self.most_bytes || self.text.len() > self.most_bytes {
            return Err(Error::of(&phrase::LIMIT_QUADS_BYTES).with("most", self.most_bytes));
        }
        self.quads.push(quad);
        Ok(())
    }

    /// What the work on them is counted in.
    pub(crate) fn budget(&self) -> &Budget {
        &self.budget
    }

    /// What all quads come to when written out, in bytes, roughly.
    pub(crate) fn written_bytes(&self) -> usize {
        self.written
    }

    /// Orders terms by their text, blank nodes first, by number.
    pub(crate) fn compare(&self, left: Term, right: Term) -> Ordering {
        match (left, right) {
            (Term::Blank(left), Term::Blank(right)) => left.cmp(&right),
            (Term::Blank(_), _) => Ordering::Less,
            (_, Term::Blank(_)) => Ordering::Greater,
            (left, right) if left == right => Ordering::Equal,
            (left, right) => self.spelling(left).cmp(self.spelling(right)),
        }
    }

    /// Orders quads by subject, object, predicate, graph; equal means the same statement.
    pub(crate) fn compare_quads(&self, left: &Quad, right: &Quad) -> Ordering {
        let graph = |quad: &Quad| quad.graph.unwrap_or(Term::Spelled { start: 0, end: 0 });
        self.compare(left.subject, right.subject)
            .then_with(|| self.compare(left.object, right.object))
            .then_with(|| self.compare(left.predicate, right.predicate))
            .then_with(|| self.compare(graph(left), graph(right)))
    }

    /// Writes one statement, blank nodes as `name_blank` spells them.
    pub(crate) fn write_quad(&self, quad: &Quad, out: &mut String, name_blank: &impl Fn(u32, &mut String)) {
        self.write_term(quad.subject, out, name_blank);
        out.push(' ');
        out.push_str(self.spelling(quad.predicate));
        out.push(' ');
        self.write_term(quad.object, out, name_blank);
        if let Some(graph) = quad.graph {
            out.push(' ');
            self.write_term(graph, out, name_blank);
        }
        out.push_str(" .\n");
    }

    fn write_term(&self, term: Term, out: &mut String, name_blank: &impl Fn(u32, &mut String)) {
        match term {
            Term::Blank(blank) => name_blank(blank, out),
            Term::Spelled { .. } => out.push_str(self.spelling(term)),
        }
    }
}

/// Whether text may stand between the angle brackets of N-Quads: an absolute IRI without the characters that RFC 3987
/// and the grammar forbid.
pub fn is_iri_text(text: &str) -> bool {
    let scheme = text.find(':').and_then(|colon| text.get(..colon)).unwrap_or_default();
    let mut scheme_bytes = scheme.bytes();
    scheme_bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && scheme_bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        // Without an early end, so that many bytes are looked at together.
        && !text.bytes().fold(false, |is_found, byte| {
            is_found | matches!(byte, 0..=b' ' | b'<' | b'>' | b'"' | b'{' | b'}' | b'|' | b'^' | b'`' | b'\\')
        })
        && text.bytes().filter(|byte| *byte == b'#').count() < 2
}

/// Whether a text has the form of a language tag (BCP 47, section 2.1, without the registry).
pub(crate) fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let Some(first) = parts.next().filter(|first| first.bytes().all(|byte| byte.is_ascii_alphabetic())) else {
        return false;
    };
    // A language has two letters at least; one letter alone announces a private or an irregular tag.
    let may_begin = first.len() >= 2 || (matches!(first, "i" | "I" | "x" | "X") && text.len() > 2);
    may_begin && is_part(first) && parts.all(is_part)
}

/// Escapes a literal as canonical N-Quads wants it (RDF 1.2 N-Quads, section "Canonical form").
fn escape(value: &str, out: &mut String) {
    let special = |byte: &u8| matches!(byte, 0..=0x1f | b'"' | b'\\' | 0x7f);
    let mut rest = value;
    while let Some(at) = rest.as_bytes().iter().position(special) {
        let (plain, after) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = after.chars();
        match chars.next() {
            Some('\u{8}') => out.push_str("\\b"),
            Some('\t') => out.push_str("\\t"),
            Some('\n') => out.push_str("\\n"),
            Some('\u{c}') => out.push_str("\\f"),
            Some('\r') => out.push_str("\\r"),
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some(control) => {
                out.push_str("\\u00");
                for nibble in [u32::from(control) >> 4, u32::from(control) & 15] {
                    out.push(char::from_digit(nibble, 16).unwrap_or('0').to_ascii_uppercase());
                }
            }
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}
