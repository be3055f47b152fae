//! Writes the pages of the command line: lines of the width of the terminal, with labels, signs and fields at their edges.

use std::fmt::Write as _;
use std::io::IsTerminal;

use anstyle::{AnsiColor, Style};

use crate::safe_text::{columns, wrapped};

/// A page in the making.
pub(crate) struct PageWriter {
    text: String,
    width: usize,
    /// Whether long words are broken: a terminal would break them itself, at its edge.
    hard: bool,
}

impl PageWriter {
    /// As wide as the terminal, if it is one.
    pub(crate) fn for_stream(stream: &impl IsTerminal) -> Self {
        let hard = stream.is_terminal();
        let size = if hard { terminal_size::terminal_size() } else { None };
        let width = size.map_or(WIDEST, |(width, _)| usize::from(width.0));
        PageWriter { text: String::new(), width: width.clamp(NARROWEST, WIDEST), hard }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A line left free, unless it would be the first.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// Safe text beside a label.
    pub(crate) fn row(&mut self, label: &str, text: &str) {
        self.styled_row(label, text, Style::new());
    }

    pub(crate) fn styled_row(&mut self, label: &str, text: &str, style: Style) {
        let style_of_label = if label.is_empty() { Style::new() } else { LABEL };
        let blanks = " ".repeat(LABELS.saturating_sub(columns(label)));
        let label = format!("{style_of_label}{label}{style_of_label:#}{blanks}");
        self.hanging(&label, LABELS, text, style);
    }

    /// Safe text after a first piece of so many columns, every further line below the text.
    pub(crate) fn hanging(&mut self, first: &str, indent: usize, text: &str, style: Style) {
        let width = self.width.saturating_sub(indent).max(8);
        for (index, line) in wrapped(text, width, self.hard).iter().enumerate() {
            if index == 0 {
                self.text.push_str(first);
            } else {
                self.text.extend(std::iter::repeat_n(' ', indent));
            }
            let _ = writeln!(self.text, "{style}{line}{style:#}");
        }
    }
    /// Safe text at its depth, every further line a little further in.
    pub(crate) fn entry(&mut self, depth: usize, text: &str) {
        let indent = STEP * depth.clamp(1, DEEPEST);
        self.text.extend(std::iter::repeat_n(' ', indent));
        self.hanging("", indent + STEP, text, Style::new());
    }

    /// A field of a form: a label at its depth, and beside it safe texts, all at one edge where that can be.
    pub(crate) fn field(&mut self, depth: usize, label: &str, texts: &[String]) {
        let indent = STEP * depth.min(DEEPEST);
        let style = if depth == 0 { LABEL } else { Style::new() };
        let first = format!("{}{style}{label}{style:#}", " ".repeat(indent));
        let used = indent + columns(label);
        let [head, rest @ ..] = texts else {
            self.line(&first);
            return;
        };
        if self.width < NARROW {
            // Beside a label there would be no room.
            self.line(&first);
            let edge = indent + 2 * STEP;
            for text in texts {
                self.hanging(&" ".repeat(edge), edge, text, Style::new());
            }
            return;
        }
        let edge = FIELDS.max(used + STEP);
        self.hanging(&format!("{first}{}", " ".repeat(edge.saturating_sub(used))), edge, head, Style::new());
        for text in rest {
            self.hanging(&" ".repeat(edge), edge, text, Style::new());
        }
    }
}

pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const OPEN: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const QUIET: Style = Style::new().dimmed();
pub(crate) const LABEL: Style = Style::new().underline();

/// Where the text after labels and fields begins.
const LABELS: usize = 11;
const FIELDS: usize = 26;

/// By how much each level of fields is indented, and from which on no further.
const STEP: usize = 2;
const DEEPEST: usize = 8;

const NARROWEST: usize = 30;
const NARROW: usize = 60;
const WIDEST: usize = 100;
