//! What stands inside with a verdict of its own: a presentation's credentials and its holder, a badge's endorsements. Indented, as all that a badge says.

use anstyle::Style;
use ob3::json::Value;
use ob3::{Check, Outcome, Provenance, Report, Severity, Verdict};

use crate::claims::Claims;
use crate::paper::{BAD, GOOD, LABEL, OPEN, Paper};
use crate::safe_text::{one_line, place_of};

/// Whether the report is about a presentation.
pub(crate) fn is_presentation(report: &Report) -> bool {
    report.kind() == Some("VerifiablePresentation")
}

/// Who presents, and how many.
pub(crate) fn write_holder(report: &Report, document: Option<&Value<'_>>, paper: &mut Paper) {
    let count = report.credentials().len();
    let what = if count == 1 { String::from("one credential") } else { format!("{count} credentials") };
    paper.row("Presents", &what);
    let holder = document.and_then(holder_of);
    paper.row("Holder", &holder.map_or_else(|| String::from("(not named)"), |holder| one_line(holder, LONGEST)));
    if holder.is_some() {
        let is_proven = report.outcome(Check::Proof) == Outcome::Passed
            && report.outcome(Check::Issuer) == Outcome::Passed
            && report.provenance().is_some_and(|provenance| provenance != Provenance::SelfAsserted);
        paper.row(
            "",
            if is_proven { "The id is proven." } else { "Not proven: the id is only what the presentation claims." },
        );
    }
}

/// What the key proves about the holder, in a sentence.
pub(crate) fn whose_key(report: &Report, document: Option<&Value<'_>>) -> &'static str {
    let holder = document.and_then(holder_of).unwrap_or_default();
    let is_key = ["did:key:", "did:jwk:"].iter().any(|method| holder.starts_with(method));
    match report.provenance() {
        Some(Provenance::SelfAsserted) => {
            "Only the presentation itself says that the key is the holder's. Anybody can present in anybody's name."
        }
        Some(_) if report.outcome(Check::Proof) != Outcome::Passed => {
            "The presentation names a key of the holder, but its proof does not hold: it may come from anybody."
        }
        Some(Provenance::Pinned) => {
            "You trust the key that signed. Whether the holder's name is that of who has the key, only the presentation says."
        }
        Some(Provenance::Did) if is_key => {
            "The holder's id is itself the key that signed. So whoever holds that key presents this; who that is, the id does not tell."
        }
        Some(_) => {
            "A document of the holder lists the key, in the copy that you provided. If that copy is genuine, the holder presents this."
        }
        None => "No key could be tied to a holder, so nobody can say who presents this.",
    }
}

fn holder_of<'d>(document: &'d Value<'_>) -> Option<&'d str> {
    let holder = document.member("holder")?;
    holder.as_str().or_else(|| holder.member("id")?.as_str())
}

/// Each credential and each endorsement: its name, its verdict, and why it is not better.
pub(crate) fn write(report: &Report, paper: &mut Paper) {
    let credentials = report.credentials().iter().enumerate();
    let numbered: Vec<_> = credentials.map(|(index, credential)| ((index + 1).to_string(), credential)).collect();
    write_list("Credentials", &numbered, paper);
    let endorsements = report.endorsements().iter();
    let placed: Vec<_> = endorsements.map(|one| (one_line(&one.path, LONGEST), &one.report)).collect();
    write_list("Endorsements", &placed, paper);
}

fn write_list(title: &str, reports: &[(String, &Report)], paper: &mut Paper) {
    if reports.is_empty() {
        return;
    }
    paper.gap();
    paper.line(&format!("{LABEL}{title}{LABEL:#}"));
    for (place, contained) in reports.iter().take(MOST) {
        let claims = Claims::of_report(contained);
        let name = claims.name.unwrap_or_else(|| String::from("(without a name)"));
        let (sign, style) = match contained.verdict() {
            Verdict::Valid => ('✓', GOOD),
            Verdict::Invalid => ('✗', BAD),
            Verdict::Undetermined => ('?', OPEN),
        };
        let by = match claims.issuer_id.filter(|_| contained.kind() == Some("EndorsementCredential")) {
            Some(endorser) => format!(", by {endorser}"),
            None => String::new(),
        };
        let first = format!("  {style}{sign}{style:#} {place} ");
        paper.hanging(&first, INDENT, &format!("{name}{by}: {}", contained.verdict().as_str()), Style::new());
        let grave = contained.findings().iter().filter(|finding| finding.severity >= Severity::Undetermined);
        for finding in grave.take(MOST_FINDINGS) {
            let place = place_of(finding).unwrap_or_default();
            let told = format!("{place} {} [{}]", one_line(&finding.message, LONGEST), finding.code);
            paper.hanging(&" ".repeat(INDENT), INDENT, told.trim_start(), Style::new());
        }
    }
    let more = reports.len().saturating_sub(MOST);
    if more > 0 {
        paper.line(&format!("  and {more} more, which --json shows"));
    }
}

const INDENT: usize = 6;
const LONGEST: usize = 400;
const MOST: usize = 50;
const MOST_FINDINGS: usize = 4;
