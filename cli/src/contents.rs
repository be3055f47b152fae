//! What stands inside with a verdict of its own: a presentation's credentials and its holder, a badge's endorsements. Indented, as all that a badge says.

use anstyle::Style;
use ob3::json::Value;
use ob3::{Check, Finding, How, Outcome, Report, Severity, Verdict};

use crate::claims::Claims;
use crate::page_writer::{BAD, GOOD, LABEL, OPEN, PageWriter};
use crate::safe_text::{one_line, place_of};
use crate::say;
use crate::texts::{cli, holder, identity};

/// Whether the report is about a presentation.
pub(crate) fn is_presentation(report: &Report) -> bool {
    // What was refused when it was opened is of its kind all the same, and shows nothing.
    report.kind() == Some("VerifiablePresentation") && report.outcome(Check::Open) == Outcome::Passed
}

/// Who presents, and how many.
pub(crate) fn write_holder(report: &Report, document: Option<&Value<'_>>, out: &mut PageWriter) {
    let count = report.credentials().len();
    let what = if count == 1 {
        cli::ONE_CREDENTIAL.say().to_owned()
    } else {
        cli::SEVERAL_CREDENTIALS.with(&[("count", &count.to_string())])
    };
    out.row(cli::PRESENTS.say(), &what);
    let holder = document.and_then(holder_of);
    let shown = holder.map_or_else(|| cli::NOT_NAMED.say().to_owned(), |holder| one_line(holder, LONGEST));
    out.row(cli::HOLDER.say(), &shown);
    if holder.is_some() {
        let is_proven = !matches!(report.identity().how, How::SelfAsserted | How::Unknown);
        out.row("", if is_proven { holder::ID_PROVEN.say() } else { holder::ID_CLAIMED.say() });
    }
}

/// What the key proves about the holder, in a sentence.
pub(crate) fn whose_key(report: &Report) -> &'static str {
    let text = match report.identity().how {
        How::SelfAsserted => &holder::SELF_ASSERTED,
        How::Pinned => &holder::PINNED,
        How::KeyOnly => &holder::KEY_ONLY,
        How::Registry | How::Host | How::Copy => &holder::DOCUMENT,
        _ if fits(report) => &identity::FITS,
        _ if report.outcome(Check::Proof) == Outcome::Failed => &holder::BROKEN,
        _ => &holder::UNKNOWN,
    };
    text.say()
}

fn holder_of<'d>(document: &'d Value<'_>) -> Option<&'d str> {
    let holder = document.member("holder")?;
    holder.as_str().or_else(|| holder.member("id")?.as_str())
}

/// Each credential and each endorsement: its name, its verdict, and why it is not better.
pub(crate) fn write(report: &Report, out: &mut PageWriter) {
    let credentials = report.credentials().iter().enumerate();
    let numbered: Vec<_> = credentials.map(|(index, credential)| ((index + 1).to_string(), credential)).collect();
    write_list(cli::CREDENTIALS.say(), &numbered, out);
    let endorsements = report.endorsements().iter();
    let placed: Vec<_> = endorsements.map(|one| (one_line(&one.path, LONGEST), &one.report)).collect();
    write_list(cli::ENDORSEMENTS.say(), &placed, out);
}

fn write_list(title: &str, reports: &[(String, &Report)], out: &mut PageWriter) {
    if reports.is_empty() {
        return;
    }
    out.gap();
    out.line(&format!("{LABEL}{title}{LABEL:#}"));
    for (place, contained) in reports.iter().take(MOST) {
        let claims = Claims::of_report(contained);
        let name = claims.name.unwrap_or_else(|| cli::UNNAMED.say().to_owned());
        let (sign, style) = match contained.verdict() {
            Verdict::Valid => ('✓', GOOD),
            Verdict::Invalid => ('✗', BAD),
            Verdict::Undetermined => ('?', OPEN),
        };
        let name = match claims.issuer_id.filter(|_| contained.kind() == Some("EndorsementCredential")) {
            Some(endorser) => cli::BY.with(&[("name", &name), ("endorser", &endorser)]),
            None => name,
        };
        let first = format!("  {style}{sign}{style:#} {place} ");
        out.hanging(&first, INDENT, &format!("{name}: {}", contained.verdict().as_str()), Style::new());
        let grave = contained.findings().iter().filter(|finding| finding.severity >= Severity::Undetermined);
        for finding in grave.take(MOST_FINDINGS) {
            let place = place_of(finding).unwrap_or_default();
            let told = format!("{place} {} [{}]", one_line(&say::message(finding), LONGEST), finding.code);
            out.hanging(&" ".repeat(INDENT), INDENT, told.trim_start(), Style::new());
        }
    }
    let more = reports.len().saturating_sub(MOST);
    if more > 0 {
        out.line(&format!("  {}", cli::MORE.with(&[("count", &more.to_string())])));
    }
}

const INDENT: usize = 6;
const LONGEST: usize = 400;
const MOST: usize = 50;
const MOST_FINDINGS: usize = 4;

/// Whether the signature fits its key, and what is wrong with the proof is only what it, or its token, says of itself.
pub(crate) fn fits(report: &Report) -> bool {
    let is_wrong = |finding: &&Finding| finding.severity == Severity::Error && finding.check == Check::Proof;
    let is_of_itself = |finding: &Finding| {
        let name = finding.code.name();
        let is_key = ["jwt.alg.", "jwt.key", "jwt.kid."].iter().any(|family| name.starts_with(family));
        OF_ITSELF.iter().any(|family| name.starts_with(family)) && !is_key
    };
    let mut wrong = report.findings().iter().filter(is_wrong).peekable();
    let is_open = report.findings().iter().any(|finding| {
        finding.severity >= Severity::Undetermined && matches!(finding.check, Check::Issuer | Check::Open)
    });
    wrong.peek().is_some() && wrong.all(is_of_itself) && !is_open
}

/// The families of codes about what a proof says of itself: its claims, its dates, its purpose and for whom it was made.
const OF_ITSELF: [&str; 8] = [
    "jwt.",
    "validity.",
    "proof.challenge.",
    "proof.created.",
    "proof.domain.",
    "proof.expired",
    "proof.expires.",
    "proof.purpose.",
];
