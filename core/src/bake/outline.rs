//! The outline of an SVG image: where its root is, and where in it the badges are.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesDecl, BytesRef, Event};
use quick_xml::{Reader, XmlVersion};

use super::namespace::{Namespace, Scope};
use super::standard::Standard;
use crate::error::Error;
use crate::limits::Limits;
use crate::words::{Phrase, phrase};

/// What baking and unbaking need to know of an SVG image. All places are offsets into the text.
#[derive(Debug)]
pub(super) struct Outline<'a> {
    pub(super) root: Root<'a>,
    pub(super) found: Vec<Found>,
    pub(super) version: XmlVersion,
    /// The encoding that the document says it is in, where that is not UTF-8. All its characters are ASCII.
    pub(super) encoding: Option<String>,
}

/// The start tag of the root element.
#[derive(Debug)]
pub(super) struct Root<'a> {
    pub(super) name: &'a str,
    /// Where the name ends and the attributes begin.
    pub(super) name_end: usize,
    /// Where the tag ends: before `>` or `/>`, and after it.
    pub(super) close: Range<usize>,
    pub(super) is_empty: bool,
    pub(super) prefixes: Vec<(&'a str, Namespace)>,
}

/// An element that carries a badge.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) standard: Standard,
    pub(super) range: Range<usize>,
    /// Whether it is the first element in the root, where it belongs.
    pub(super) is_first: bool,
    /// What it carries. A fault in it does not matter where it is only taken out.
    pub(super) content: Result<Content, Fault>,
}

/// The attribute `verify`, if there is one, and the text of the element.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) verify: Option<String>,
    pub(super) text: String,
}

/// What is wrong, and where. To tell in which line takes time, so it is only done for the one fault that is reported.
#[derive(Debug)]
pub(super) struct Fault {
    phrase: &'static Phrase,
    at: usize,
    found: Option<String>,
}

impl Fault {
    fn of(phrase: &'static Phrase, at: usize) -> Self {
        Fault { phrase, at, found: None }
    }

    fn entity(at: usize, found: &str) -> Self {
        Fault::of(&phrase::BAKE_SVG_ENTITY, at).found(&found)
    }

    fn found(self, found: &dyn fmt::Display) -> Self {
        Fault { found: Some(found.to_string()), ..self }
    }

    /// The fault as an error, for a person with `svg` in an editor.
    pub(super) fn tell(self, svg: &str) -> Error {
        let Fault { phrase, at, found } = self;
        let before = svg.as_bytes().get(..at).unwrap_or(svg.as_bytes());
        let line = before.split(|byte| *byte == b'\n').count();
        let error = Error::of(phrase).with("line", line);
        match found {
            Some(found) => error.with("found", found),
            None => error,
        }
    }
}

impl<'a> Outline<'a> {
    /// Reads an XML document to its end. The document type is passed over: nothing in it is expanded, nothing is fetched.
    ///
    /// # Errors
    /// `bake.unrecognised` when the root is no `svg`, `bake.svg.malformed`, `bake.svg.encoding`, `bake.svg.entity`,
    /// `limit.svg-depth`.
    pub(super) fn of(svg: &'a str, limits: &Limits) -> Result<Self, Error> {
        let mut walk = Walk {
            svg,
            deepest: limits.svg_depth,
            depth: 0,
            scope: Scope::default(),
            version: XmlVersion::default(),
            encoding: None,
            root: None,
            children: 0,
            open: None,
            found: Vec::new(),
        };
        let mut reader = Reader::from_str(svg);
        loop {
            let start = offset(reader.buffer_position());
            let event = match reader.read_event() {
                Ok(event) => event,
                Err(cause) => {
                    let at = offset(reader.error_position());
                    return Err(Fault::of(&phrase::BAKE_SVG_MALFORMED, at).found(&cause).tell(svg).caused_by(cause));
                }
            };
            if matches!(event, Event::Eof) {
                break;
            }
            walk.event(&event, start..offset(reader.buffer_position()))?;
        }
        match walk.root {
            Some(root) if walk.depth == 0 => {
                Ok(Outline { root, found: walk.found, version: walk.version, encoding: walk.encoding })
            }
            _ => Err(Fault::of(&phrase::BAKE_SVG_MALFORMED_END, svg.len()).tell(svg)),
        }
    }
}

struct Walk<'a> {
    svg: &'a str,
    deepest: usize,
    /// How many elements are open.
    depth: usize,
    scope: Scope<'a>,
    version: XmlVersion,
    encoding: Option<String>,
    root: Option<Root<'a>>,
    /// How many elements of the root have begun.
    children: usize,
    /// The element that carries a badge and has not ended yet; no other may begin within it.
    open: Option<Open>,
    found: Vec<Found>,
}

struct Open {
    standard: Standard,
    start: usize,
    depth: usize,
    is_first: bool,
    content: Content,
    fault: Option<Fault>,
}

impl<'a> Walk<'a> {
    fn event(&mut self, event: &Event<'a>, range: Range<usize>) -> Result<(), Error> {
        let at = range.start;
        match event {
            Event::Start(tag) => self.start(tag.name().as_ref().len(), range, false),
            Event::Empty(tag) => {
                let end = range.end;
                self.start(tag.name().as_ref().len(), range, true)?;
                self.end(end);
                Ok(())
            }
            Event::End(_) => {
                self.end(range.end);
                Ok(())
            }
            Event::Text(text) if self.depth == 0 => {
                let is_blank = text.chars().all(|c| matches!(c, ' ' | '\t' | '\r' | '\n'));
                if is_blank { Ok(()) } else { Err(self.fault(&phrase::BAKE_SVG_MALFORMED_TEXT, at)) }
            }
            Event::Text(text) => {
                self.text(&text.xml_content(self.version));
                Ok(())
            }
            Event::CData(_) | Event::GeneralRef(_) if self.depth == 0 => {
                Err(self.fault(&phrase::BAKE_SVG_MALFORMED_TEXT, at))
            }
            Event::CData(text) => {
                self.text(&text.xml_content(self.version));
                Ok(())
            }
            Event::GeneralRef(reference) => {
                self.reference(reference, at);
                Ok(())
            }
            Event::Decl(declaration) if at == 0 => self.declaration(declaration),
            Event::Decl(_) => Err(self.fault(&phrase::BAKE_SVG_MALFORMED_DECLARATION, at)),
            Event::DocType(_) if self.root.is_some() => Err(self.fault(&phrase::BAKE_SVG_MALFORMED_DOCUMENT_TYPE, at)),
            Event::DocType(_) | Event::Comment(_) | Event::PI(_) | Event::Eof => Ok(()),
        }
    }

    fn declaration(&mut self, declaration: &BytesDecl<'_>) -> Result<(), Error> {
        let version = declaration.xml_version();
        let unreadable =
            |cause: &dyn fmt::Display| Fault::of(&phrase::BAKE_SVG_MALFORMED, 0).found(cause).tell(self.svg);
        self.version = version.map_err(|cause| unreadable(&cause).caused_by(cause))?;
        let Some(encoding) = declaration.encoding() else { return Ok(()) };
        let encoding = encoding.map_err(|cause| unreadable(&cause).caused_by(cause))?;
        if encoding.eq_ignore_ascii_case("utf-8") {
            return Ok(());
        }
        // Drawing programs write such a declaration before a document that is ASCII throughout.
        let of_ascii = |name: &&str| encoding.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        if self.svg.is_ascii() && ASCII_AND_MORE.iter().any(of_ascii) {
            self.encoding = Some(encoding.into_owned());
            return Ok(());
        }
        Err(Error::of(&phrase::BAKE_SVG_ENCODING_DECLARED).with("found", encoding))
    }

    /// A start tag, from its `<` to behind its `>`.
    fn start(&mut self, name_length: usize, tag: Range<usize>, is_empty: bool) -> Result<(), Error> {
        let svg = self.svg;
        let unreadable = || Fault::of(&phrase::BAKE_SVG_MALFORMED_NAME, tag.start).tell(svg);
        let inner_start = tag.start.saturating_add(1);
        let inner_end = tag.end.saturating_sub(if is_empty { 2 } else { 1 });
        let inner = svg.get(inner_start..inner_end).ok_or_else(unreadable)?;
        let name = inner.get(..name_length).filter(|name| is_name(name)).ok_or_else(unreadable)?;
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));

        if self.depth == 0 && self.root.is_some() {
            return Err(self.fault(&phrase::BAKE_SVG_MALFORMED_ROOT, tag.start));
        }
        if self.root.is_none() && local != "svg" {
            return Err(Error::of(&phrase::BAKE_UNRECOGNISED_ROOT).with("found", name));
        }
        if self.depth >= self.deepest {
            return Err(Error::of(&phrase::LIMIT_SVG_DEPTH).with("most", self.deepest));
        }
        self.depth = self.depth.saturating_add(1);
        let verify = self.attributes(inner, name_length, tag.start)?;

        if self.root.is_none() {
            let prefixes = self.scope.prefixes().collect();
            let name_end = inner_start.saturating_add(name_length);
            self.root = Some(Root { name, name_end, close: inner_end..tag.end, is_empty, prefixes });
            return Ok(());
        }
        if self.depth == 2 {
            self.children = self.children.saturating_add(1);
        }
        let standard = self.standard_of(prefix, local, tag.start)?;
        match (&mut self.open, standard) {
            (Some(_), Some(_)) => return Err(Fault::of(&phrase::BAKE_SVG_MALFORMED_NESTED, tag.start).tell(svg)),
            (Some(open), None) => {
                let fault = || Fault::of(&phrase::BAKE_SVG_MALFORMED_INSIDE, tag.start).found(&name);
                open.fault.get_or_insert_with(fault);
            }
            (None, Some(standard)) => {
                let (verify, fault) = match verify.transpose() {
                    Ok(verify) => (verify, None),
                    Err(fault) => (None, Some(fault)),
                };
                self.open = Some(Open {
                    standard,
                    start: tag.start,
                    depth: self.depth,
                    is_first: self.depth == 2 && self.children == 1,
                    content: Content { verify, text: String::new() },
                    fault,
                });
            }
            (None, None) => {}
        }
        Ok(())
    }

    /// Declares the namespaces of a tag, and finds its attribute `verify`.
    fn attributes(
        &mut self,
        tag: &'a str,
        name_length: usize,
        at: usize,
    ) -> Result<Option<Result<String, Fault>>, Error> {
        let mut verify = None;
        let mut attributes = Attributes::new(tag, name_length);
        // Looking for duplicates takes quadratic time; they are looked for where they matter.
        for attribute in attributes.with_checks(false) {
            let attribute = attribute.map_err(|cause| {
                Fault::of(&phrase::BAKE_SVG_MALFORMED, at).found(&cause).tell(self.svg).caused_by(cause)
            })?;
            if attribute.value.contains('<') {
                return Err(self.fault(&phrase::BAKE_SVG_MALFORMED_ATTRIBUTE, at));
            }
            let key = attribute.key.into_inner();
            let declared = if key == "xmlns" { Some("") } else { key.strip_prefix("xmlns:") };
            let is_again = if let Some(prefix) = declared {
                let name = attribute.normalized_value(self.version).ok();
                !self.scope.declare(self.depth, prefix, Namespace::named(name.as_deref()))
            } else if key == "verify" {
                let value = attribute.normalized_value(self.version).map(Cow::into_owned);
                verify.replace(value.map_err(|_| Fault::entity(at, &attribute.value))).is_some()
            } else {
                false
            };
            if is_again {
                return Err(Fault::of(&phrase::BAKE_SVG_MALFORMED_ATTRIBUTE_TWICE, at).found(&key).tell(self.svg));
            }
        }
        Ok(verify)
    }

    /// The standard in whose namespace the element is, if it is one that carries a badge.
    fn standard_of(&self, prefix: &str, local: &str, at: usize) -> Result<Option<Standard>, Error> {
        if !Standard::ALL.iter().any(|standard| standard.element() == local) {
            return Ok(None);
        }
        match self.scope.namespace(prefix) {
            Some(Namespace::Of(standard)) => Ok((standard.element() == local).then_some(standard)),
            Some(Namespace::Unreadable) => Err(Fault::entity(at, &format!("xmlns:{prefix}")).tell(self.svg)),
            None if !prefix.is_empty() => {
                let found = format!("{prefix}:{local}");
                Err(Fault::of(&phrase::BAKE_SVG_MALFORMED_PREFIX, at).found(&found).tell(self.svg))
            }
            Some(Namespace::Other) | None => Ok(None),
        }
    }

    fn fault(&self, phrase: &'static Phrase, at: usize) -> Error {
        Fault::of(phrase, at).tell(self.svg)
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = &mut self.open {
            open.content.text.push_str(text);
        }
    }

    /// XML §4.1 and §4.6: characters by their number, and the five entities that need no declaration.
    fn reference(&mut self, reference: &BytesRef<'_>, at: usize) {
        let Some(open) = &mut self.open else { return };
        let named = || quick_xml::escape::resolve_xml_entity(reference);
        match reference.resolve_char_ref() {
            Ok(Some(character)) => open.content.text.push(character),
            Ok(None) if let Some(text) = named() => open.content.text.push_str(text),
            _ => {
                open.fault.get_or_insert_with(|| Fault::entity(at, &format!("&{};", &**reference)));
            }
        }
    }

    /// The element that was opened last has ended.
    fn end(&mut self, end: usize) {
        if let Some(open) = self.open.take_if(|open| open.depth == self.depth) {
            let Open { standard, start, is_first, content, fault, .. } = open;
            let content = fault.map_or(Ok(content), Err);
            self.found.push(Found { standard, range: start..end, is_first, content });
        }
        self.scope.leave(self.depth);
        self.depth = self.depth.saturating_sub(1);
    }
}

/// Near enough to XML §2.3: whatever is not ASCII passes.
fn is_name(name: &str) -> bool {
    let is_first = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0x80 || byte == b'_' || byte == b':';
    let is_further = |byte: u8| is_first(byte) || byte.is_ascii_digit() || byte == b'-' || byte == b'.';
    name.bytes().next().is_some_and(is_first) && name.bytes().all(is_further)
}

fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

/// How the names of encodings begin in which ASCII is ASCII.
const ASCII_AND_MORE: [&str; 5] = ["us-ascii", "ascii", "iso-8859-", "latin1", "windows-125"];
