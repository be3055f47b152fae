//! The page: a report for the person who has to decide. Whatever a badge says stands indented, so that it starts no line.

use std::fmt::Write as _;
use std::io::{self, IsTerminal};

use anstyle::{AnsiColor, Style};
use ob3::verify::CheckOutcome;
use ob3::{Check, Did, Finding, Outcome, Policy, Provenance, Report, Severity, Timestamp, Verdict, Wanted};

use crate::claims::{Claims, readable};
use crate::safe_text::{columns, one_line, shell_word, wrapped};

/// What the report does not say: what was verified, and how.
pub(crate) struct Circumstances<'a> {
    pub(crate) file: &'a str,
    pub(crate) now: Timestamp,
    pub(crate) policy: Policy,
    /// The questions that were asked, if not all.
    pub(crate) ask: Option<&'a [Check]>,
}

/// The page of a report; its last word is the verdict.
pub(crate) fn page(report: &Report, circumstances: &Circumstances<'_>, mut paper: Paper) -> Paper {
    let document = report.unverified().and_then(|credential| credential.document().ok());
    let claims = document.map(|document| Claims::of(&document)).unwrap_or_default();
    write_claims(report, &claims, circumstances, &mut paper);
    paper.gap();
    for outcome in report.checks() {
        write_check(report, *outcome, circumstances, &mut paper);
    }
    if report.outcome(Check::Open) == Outcome::Passed {
        paper.gap();
        paper.row("Whose key", &provenance(report, &claims));
    }
    write_findings(report, &mut paper);
    write_missing(report, &mut paper);
    paper.gap();
    paper.row("Verdict", &meaning(report, circumstances));
    let (verdict, style) = match report.verdict() {
        Verdict::Valid => ("valid", GOOD),
        Verdict::Invalid => ("invalid", BAD),
        Verdict::Undetermined => ("undetermined", OPEN),
    };
    paper.line(&format!("{}: {style}{verdict}{style:#}", one_line(circumstances.file, LONGEST)));
    paper
}

/// Why a report is not better, and what would settle it, without the rest of the page.
pub(crate) fn reasons(report: &Report) -> Paper {
    let mut paper = Paper::for_stream(&io::stderr());
    write_findings(report, &mut paper);
    write_missing(report, &mut paper);
    paper
}

/// How to lend a document, if its address can be typed.
pub(crate) fn missing_hint(url: &str) -> Option<String> {
    typeable(url).map(|url| format!("If you have that document as a FILE, ask again with --provide {url}=FILE"))
}

/// A page in the making.
pub(crate) struct Paper {
    text: String,
    width: usize,
    /// Whether long words are broken: a terminal would break them itself, at its edge.
    hard: bool,
}

impl Paper {
    /// As wide as the terminal, if it is one.
    pub(crate) fn for_stream(stream: &impl IsTerminal) -> Self {
        let hard = stream.is_terminal();
        let size = if hard { terminal_size::terminal_size() } else { None };
        let width = size.map_or(WIDEST, |(width, _)| usize::from(width.0));
        Paper { text: String::new(), width: width.clamp(NARROWEST, WIDEST), hard }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A line left free, unless it would be the first.
    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// Safe text beside a label.
    fn row(&mut self, label: &str, text: &str) {
        self.styled_row(label, text, Style::new());
    }

    fn styled_row(&mut self, label: &str, text: &str, style: Style) {
        let style_of_label = if label.is_empty() { Style::new() } else { LABEL };
        let blanks = " ".repeat(LABELS.saturating_sub(columns(label)));
        let label = format!("{style_of_label}{label}{style_of_label:#}{blanks}");
        self.hanging(&label, LABELS, text, style);
    }

    /// Safe text after a first piece of so many columns, every further line below the text.
    fn hanging(&mut self, first: &str, indent: usize, text: &str, style: Style) {
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
}

fn write_claims(report: &Report, claims: &Claims, circumstances: &Circumstances<'_>, paper: &mut Paper) {
    if report.outcome(Check::Open) == Outcome::Passed {
        let what = match report.kind() {
            None | Some("OpenBadgeCredential") => "Badge",
            Some(_) => "Credential",
        };
        paper.styled_row(what, claims.name.as_deref().unwrap_or("(without a name)"), Style::new().bold());
        if let Some(kind) = report.kind().filter(|kind| *kind != "OpenBadgeCredential") {
            paper.row("", &format!("a {kind}, not an Open Badge"));
        }
        let mut issuer = claims.issuer_name.iter().chain(&claims.issuer_id);
        paper.row("Issuer", issuer.next().map_or("(not named)", |first| first));
        for line in issuer {
            paper.row("", line);
        }
        if claims.issuer_name.is_some() || claims.issuer_id.is_some() {
            paper.row("", said_of_issuer(report, claims));
        }
        match &*claims.recipients {
            [] => paper.row("Recipient", "not named: anybody who has the file can say that it is theirs"),
            [first, others @ ..] => {
                paper.row("Recipient", first);
                for recipient in others {
                    paper.row("", recipient);
                }
            }
        }
        let from = claims.from.as_deref().unwrap_or("(not said)");
        let until =
            claims.until.as_deref().map_or_else(|| String::from("without end"), |until| format!("until {until}"));
        paper.row("Dates", &format!("from {from}, {until}"));
    }
    let policy = circumstances.policy.as_str();
    paper.row("Checked", &format!("as of {}, policy {policy}, nothing fetched", readable(circumstances.now)));
}

fn said_of_issuer(report: &Report, claims: &Claims) -> &'static str {
    match (report.is_valid(), report.outcome(Check::Issuer), &claims.issuer_name) {
        (true, Outcome::Passed, Some(_)) => "The id is proven. The name is what the holder of that id goes by.",
        (true, Outcome::Passed, None) => "The id is proven.",
        (_, _, Some(_)) => "Not proven: the name and the id are only what the badge claims.",
        (_, _, None) => "Not proven: the id is only what the badge claims.",
    }
}

fn write_check(report: &Report, outcome: CheckOutcome, circumstances: &Circumstances<'_>, paper: &mut Paper) {
    let CheckOutcome { check, outcome } = outcome;
    let (sign, style, answer) = match outcome {
        // Without a key the question is passed for want of one.
        Outcome::Passed if check == Check::Issuer && report.provenance().is_none() => {
            ('-', QUIET, "There is no key to ask about.")
        }
        Outcome::Passed => ('✓', GOOD, "Yes."),
        Outcome::Failed => ('✗', BAD, "No."),
        Outcome::Undetermined => ('?', OPEN, "Could not be answered."),
        Outcome::Skipped => ('-', QUIET, why_skipped(report, check, circumstances)),
    };
    let name = check.as_str();
    let first = format!("  {style}{sign}{style:#} {name}{}", " ".repeat(CHECKS.saturating_sub(4 + name.len())));
    let text_style = if sign == '-' { QUIET } else { Style::new() };
    paper.hanging(&first, CHECKS, &format!("{} {answer}", question(check)), text_style);
}

fn question(check: Check) -> &'static str {
    match check {
        Check::Open => "Can it be opened?",
        Check::Conformance => "Is it what the standard calls a badge?",
        Check::Proof => "Is it intact, just as it was signed?",
        Check::Issuer => "Whose key is it: the issuer's?",
        Check::Status => "Is it still good, and not revoked?",
        Check::Validity => "Is it in time?",
        Check::Recipient => "Does it belong to whom you expect?",
        Check::Endorsements => "Do those who endorse it really do?",
        Check::Trust => "Is the issuer one of those you trust?",
        Check::Refresh => "Is it the newest edition?",
        _ => "Is it as it should be?",
    }
}

fn why_skipped(report: &Report, check: Check, circumstances: &Circumstances<'_>) -> &'static str {
    if circumstances.ask.is_some_and(|asked| !asked.contains(&check)) {
        return "Not asked: you left it out.";
    }
    let is_open = report.outcome(Check::Open) == Outcome::Passed;
    if !is_open || report.findings().iter().any(|finding| finding.check == check) {
        return "Not asked.";
    }
    match check {
        Check::Status => "Nothing to ask: it names no list on which it could be revoked.",
        Check::Endorsements => "Nothing to ask: nobody endorses it.",
        Check::Refresh => "Nothing to ask: it names no place for newer ones.",
        _ => "Not asked.",
    }
}

/// What the key proves about the issuer, in a sentence.
fn provenance(report: &Report, claims: &Claims) -> String {
    let is_intact = report.outcome(Check::Proof) == Outcome::Passed;
    let issuer = claims.issuer_id.as_deref().unwrap_or_default();
    let sentence = match report.provenance() {
        Some(Provenance::SelfAsserted) => {
            "Only the badge itself says that the key is the issuer's. Anybody can make such a badge in anybody's name."
        }
        Some(Provenance::Did | Provenance::Controller) if !is_intact => {
            "The badge names a key of the issuer, but its proof does not hold: it may come from anybody."
        }
        Some(Provenance::Did) => match Did::parse(issuer).ok().map(|did| (did.method().to_owned(), did.document_url()))
        {
            Some((_, Ok(url))) => {
                return format!(
                    "The issuer's DID document lists the key, in the copy that you provided of {}. If that copy is genuine, the badge comes from whoever runs that web site.",
                    one_line(&url, LONGEST)
                );
            }
            Some((method, _)) if method == "key" || method == "jwk" => {
                "The issuer's id is itself the key that signed. So the badge comes from whoever holds that key; who that is, the id does not tell. Compare it with the id that the issuer makes known elsewhere, on its web site for instance."
            }
            _ => {
                "The issuer's DID document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from whoever holds that DID."
            }
        },
        Some(Provenance::Controller) => {
            "The document at the issuer's own address lists the key, in the copy that you provided. If that copy is genuine, the badge comes from whoever runs that web site."
        }
        _ if report.outcome(Check::Issuer) == Outcome::Skipped => "Not asked.",
        _ => "No key could be tied to the issuer, so nobody can say whom this comes from.",
    };
    sentence.to_owned()
}

fn write_findings(report: &Report, paper: &mut Paper) {
    if report.findings().is_empty() {
        return;
    }
    paper.gap();
    paper.line(&format!("{LABEL}Findings{LABEL:#}"));
    // The heaviest first; those of equal weight in the order of the questions.
    let mut findings: Vec<&Finding> = report.findings().iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let more = findings.len().saturating_sub(MOST_FINDINGS);
    for finding in findings.into_iter().take(MOST_FINDINGS) {
        let (sign, style, weight) = match finding.severity {
            Severity::Error => ('✗', BAD, "error"),
            Severity::Open => ('?', OPEN, "open"),
            Severity::Warning => ('!', OPEN, "warning"),
            _ => ('i', QUIET, "info"),
        };
        let place = match &*finding.path {
            "" => String::from("the badge as a whole"),
            path => one_line(path, LONGEST),
        };
        let first =
            format!("  {style}{sign} {weight}{style:#}{}", " ".repeat(FINDINGS.saturating_sub(4 + weight.len())));
        paper.hanging(&first, FINDINGS, &place, Style::new());
        let indent = " ".repeat(FINDINGS);
        paper.hanging(&indent, FINDINGS, &one_line(&finding.message, LONGEST_MESSAGE), Style::new());
        paper.hanging(&indent, FINDINGS, &format!("[{}]", finding.code), QUIET);
    }
    if more > 0 {
        paper.line(&format!("  and {more} more, which --json shows"));
    }
}

fn write_missing(report: &Report, paper: &mut Paper) {
    if report.missing().is_empty() {
        return;
    }
    paper.gap();
    paper.line(&format!("{LABEL}Missing{LABEL:#}"));
    for missing in report.missing().iter().take(MOST_MISSING) {
        let what = match missing.wanted {
            Wanted::Context => "a JSON-LD context, which says what the words of the badge mean",
            Wanted::DidDocument => "a DID document, which says whose the key is",
            Wanted::ControllerDocument => "the document at the issuer's address, which says whose the key is",
            _ => "a document",
        };
        paper.hanging(&format!("  {OPEN}?{OPEN:#} "), 4, what, Style::new());
        paper.hanging("    ", 4, &one_line(&missing.url, LONGEST), Style::new());
        match typeable(&missing.url) {
            Some(url) => {
                paper.hanging("    ", 4, "Get it, save it as a FILE, and ask again with", Style::new());
                // Not broken, so that it can be copied.
                paper.line(&format!("      --provide {url}=FILE"));
            }
            None => paper.hanging("    ", 4, "This is no address that anybody could type.", Style::new()),
        }
    }
    let more = report.missing().len().saturating_sub(MOST_MISSING);
    if more > 0 {
        paper.line(&format!("  and {more} more, which --json shows"));
    }
}

fn typeable(url: &str) -> Option<String> {
    if url.len() > LONGEST_MESSAGE { None } else { shell_word(url) }
}

/// The verdict in a sentence, and what to do.
fn meaning(report: &Report, circumstances: &Circumstances<'_>) -> String {
    let sentence = match report.verdict() {
        Verdict::Valid if report.outcome(Check::Issuer) == Outcome::Passed => {
            "Valid: every question that was asked was answered yes. Whether you trust this issuer is for you to say."
        }
        Verdict::Valid => "Valid: every question that was asked was answered yes.",
        Verdict::Invalid => "Invalid: at least one question was answered no. Do not rely on this.",
        Verdict::Undetermined if report.missing().is_empty() => {
            "Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid."
        }
        Verdict::Undetermined => {
            "Undetermined: no question was answered no, but not every one could be answered. Do not take it for valid; provide what is missing, and ask again."
        }
    };
    match circumstances.ask {
        None => sentence.to_owned(),
        Some(asked) => {
            let names: Vec<_> = asked.iter().map(|check| check.as_str()).collect();
            let blind = if [Check::Proof, Check::Issuer].iter().all(|check| asked.contains(check)) {
                ""
            } else {
                " Anybody may have made it."
            };
            format!("{sentence} But you asked only for {}: this says nothing about the rest.{blind}", names.join(", "))
        }
    }
}

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const OPEN: Style = AnsiColor::Yellow.on_default().bold();
const QUIET: Style = Style::new().dimmed();
const LABEL: Style = Style::new().underline();

/// Where the text after labels, names of checks and weights of findings begins.
const LABELS: usize = 11;
const CHECKS: usize = 18;
const FINDINGS: usize = 13;

const NARROWEST: usize = 30;
const WIDEST: usize = 100;

const LONGEST: usize = 400;
const LONGEST_MESSAGE: usize = 1_000;
/// A badge that raises more has made its point; whoever wants them all asks for JSON.
const MOST_FINDINGS: usize = 100;
const MOST_MISSING: usize = 20;
