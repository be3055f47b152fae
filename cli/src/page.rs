//! The page: a report for the person who has to decide. Whatever a badge says stands indented, so that it starts no line.

use std::io;

use anstyle::Style;
use ob3::verify::CheckOutcome;
use ob3::{Check, Did, Finding, Outcome, Policy, Provenance, Report, Severity, Timestamp, Verdict, Wanted};

use crate::claims::{Claims, readable};
use crate::contents;
use crate::expected::Expected;
use crate::paper::{BAD, GOOD, LABEL, OPEN, Paper, QUIET};
use crate::resolved::is_resolved;
use crate::safe_text::{one_line, place_of, shell_word};

/// What the report does not say: what was verified, and how.
pub(crate) struct Circumstances<'a> {
    pub(crate) file: &'a str,
    pub(crate) now: Timestamp,
    pub(crate) policy: Policy,
    /// The questions that were asked, if not all.
    pub(crate) ask: Option<&'a [Check]>,
    /// To whom it should belong, if that was asked.
    pub(crate) expected: Option<&'a Expected>,
    /// The saved evidence with which it was verified, and whether its instant was taken.
    pub(crate) evidence: Option<(&'a str, bool)>,
}

/// The page of a report; its last word is the verdict.
pub(crate) fn page(report: &Report, circumstances: &Circumstances<'_>, mut paper: Paper) -> Paper {
    // Of a document that was not opened, because it is of two kinds for instance, none of what it says is shown.
    let opened = report.unverified().filter(|_| report.outcome(Check::Open) == Outcome::Passed);
    let document = opened.and_then(|credential| credential.document().ok());
    let claims = Claims::of_report(report);
    if contents::is_presentation(report) {
        contents::write_holder(report, document.as_ref(), &mut paper);
    }
    write_claims(report, &claims, circumstances, &mut paper);
    paper.gap();
    let is_open = report.outcome(Check::Open) == Outcome::Passed;
    for outcome in report.checks().iter().filter(|outcome| is_open || outcome.outcome != Outcome::Skipped) {
        write_check(report, *outcome, circumstances, &mut paper);
    }
    if is_open {
        paper.gap();
        let whose = if contents::is_presentation(report) {
            contents::whose_key(report, document.as_ref()).to_owned()
        } else {
            provenance(report, &claims, circumstances)
        };
        paper.row("Whose key", &whose);
        if let Some(entry) = report.vouched() {
            paper.row("Trusted", &trusted(report, entry));
        }
        if let Some(expected) = circumstances.expected {
            write_yours(report, expected, &mut paper);
        }
    }
    contents::write(report, &mut paper);
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
    contents::write(report, &mut paper);
    write_findings(report, &mut paper);
    write_missing(report, &mut paper);
    paper
}

/// How to lend a document, if its address can be typed.
pub(crate) fn missing_hint(url: &str) -> Option<String> {
    typeable(url).map(|url| format!("If you have that document as a FILE, ask again with --provide {url}=FILE"))
}

fn write_claims(report: &Report, claims: &Claims, circumstances: &Circumstances<'_>, paper: &mut Paper) {
    if report.outcome(Check::Open) == Outcome::Passed && !contents::is_presentation(report) {
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
    if let Some((file, is_instant_taken)) = circumstances.evidence {
        let instant = if is_instant_taken { ", at the instant that is saved in it" } else { "" };
        paper.row("", &format!("with the evidence in {}{instant}", one_line(file, LONGEST)));
    }
}

/// A name is never proven by a key; an id is, if the key is the issuer's by more than the badge's own word.
fn said_of_issuer(report: &Report, claims: &Claims) -> &'static str {
    let is_proven = report.outcome(Check::Proof) == Outcome::Passed
        && report.outcome(Check::Issuer) == Outcome::Passed
        && report.provenance().is_some_and(|provenance| provenance != Provenance::SelfAsserted);
    if is_proven && report.provenance() == Some(Provenance::Pinned) {
        return "Signed with a key that you trust, whose holder claims that name and that id.";
    }
    match (is_proven, &claims.issuer_name) {
        (true, Some(_)) => "The id is proven. The name is what the holder of that id goes by.",
        (true, None) => "The id is proven.",
        (false, Some(_)) => "Not proven: the name and the id are only what the badge claims.",
        (false, None) => "Not proven: the id is only what the badge claims.",
    }
}

fn write_check(report: &Report, outcome: CheckOutcome, circumstances: &Circumstances<'_>, paper: &mut Paper) {
    let CheckOutcome { check, outcome } = outcome;
    let is_tolerated = |finding: &Finding| finding.check == check && finding.severity == Severity::Warning;
    let (sign, style, answer) = match outcome {
        // A warning does not make the badge worse, but nobody must read that everyone really does.
        Outcome::Passed if check == Check::Endorsements && report.findings().iter().any(is_tolerated) => {
            ('!', OPEN, "Not all: read the findings.")
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

/// Whether the caller asked, but not this.
fn is_left_out(check: Check, circumstances: &Circumstances<'_>) -> bool {
    circumstances.ask.is_some_and(|asked| !asked.contains(&check))
}

fn why_skipped(report: &Report, check: Check, circumstances: &Circumstances<'_>) -> &'static str {
    if is_left_out(check, circumstances) {
        return "Not asked: you left it out.";
    }
    if report.findings().iter().any(|finding| finding.check == check) {
        return match check {
            Check::Refresh => "Perhaps not: read the findings.",
            Check::Status => "Nobody could look, and you go on without: it may have been revoked.",
            _ => "Not asked.",
        };
    }
    match check {
        Check::Issuer => "Not asked: no proof led to a key.",
        Check::Recipient => "Not asked: say whom, with --recipient.",
        Check::Trust => "Not asked: say whom, with --trust.",
        Check::Status => "Nothing to ask: it names no list on which it could be revoked.",
        Check::Endorsements => "Nothing to ask: nobody endorses it.",
        Check::Refresh => "Nothing to ask: it names no place for newer ones.",
        _ => "Not asked.",
    }
}

/// What the key proves about the issuer, in a sentence.
fn provenance(report: &Report, claims: &Claims, circumstances: &Circumstances<'_>) -> String {
    let is_intact = report.outcome(Check::Proof) == Outcome::Passed;
    let issuer = claims.issuer_id.as_deref().unwrap_or_default();
    let sentence = match report.provenance() {
        Some(Provenance::SelfAsserted) => {
            "Only the badge itself says that the key is the issuer's. Anybody can make such a badge in anybody's name."
        }
        Some(Provenance::Pinned) if !is_intact => {
            "The badge names a key that you trust, but its proof does not hold: it may come from anybody."
        }
        Some(Provenance::Pinned) => {
            "You trust the key that signed. Whether the name of the issuer is that of the key's holder, only the badge says."
        }
        Some(Provenance::Did | Provenance::Controller | Provenance::KeySet) if !is_intact => {
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
            Some((method, _)) if is_resolved(&method) => {
                "The issuer's DID document lists the key. It follows from the DID itself, unless you provided another; so the badge comes from whoever holds that DID."
            }
            _ => {
                "The issuer's DID document lists the key, in the copy that you provided. If that copy is genuine, the badge comes from whoever holds that DID."
            }
        },
        Some(Provenance::Controller) => {
            "The document at the issuer's own address lists the key, in the copy that you provided. If that copy is genuine, the badge comes from whoever runs that web site."
        }
        Some(Provenance::KeySet) => {
            "The key set that the issuer's web site publishes lists the key, in the copy that you provided. If that copy is genuine, the badge comes from whoever runs that web site."
        }
        _ if is_left_out(Check::Issuer, circumstances) => "Not asked.",
        _ => "No key could be tied to the issuer, so nobody can say whom this comes from.",
    };
    sentence.to_owned()
}

/// Who vouches for the issuer, and what they call it: their own word, not the badge's.
fn trusted(report: &Report, entry: &str) -> String {
    let entry = one_line(entry, LONGEST);
    let Some(listing) = report.listed() else { return format!("{entry} is on your list.") };
    let Some(name) = &listing.name else { return format!("{entry}, which is on your list, knows the issuer.") };
    let more: Vec<String> =
        [&listing.location, &listing.url].into_iter().flatten().map(|text| one_line(text, LONGEST)).collect();
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
    format!("{entry}, which is on your list, knows the issuer as {}{more}.", one_line(name, LONGEST))
}

/// Whether it is the badge of whom the caller expects, in words.
fn write_yours(report: &Report, expected: &Expected, paper: &mut Paper) {
    let name = expected.shown();
    let answer = match report.outcome(Check::Recipient) {
        Outcome::Passed if report.outcome(Check::Proof) != Outcome::Passed => {
            format!("It names {name}, but nothing proves who wrote that name.")
        }
        Outcome::Passed if report.is_valid() => format!("Yes: it was awarded to {name}."),
        Outcome::Passed => format!("It was awarded to {name}, but it is not valid: read the verdict."),
        Outcome::Skipped => String::from("Not asked."),
        _ => match report.findings().iter().find(|finding| finding.check == Check::Recipient) {
            Some(finding) => format!("No: {}.", one_line(&finding.message, LONGEST_MESSAGE)),
            None => format!("No: it does not name {name}."),
        },
    };
    paper.row("Yours?", &answer);
    if let Some(doubt) = expected.doubt().filter(|_| report.outcome(Check::Recipient) == Outcome::Failed) {
        paper.row("", &doubt);
    }
}

/// Findings that differ in nothing but their place.
struct Group<'a> {
    finding: &'a Finding,
    places: Vec<&'a Finding>,
}

/// The heaviest first; those of equal weight in the order of the questions, and the alike together.
fn groups(report: &Report) -> Vec<Group<'_>> {
    let mut findings: Vec<&Finding> = report.findings().iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let mut groups: Vec<Group<'_>> = Vec::new();
    for finding in findings.into_iter().take(MOST_FINDINGS) {
        let is_alike = |group: &&mut Group<'_>| {
            let other = group.finding;
            (other.check, other.severity, other.code, &other.message)
                == (finding.check, finding.severity, finding.code, &finding.message)
        };
        match groups.iter_mut().find(is_alike) {
            Some(group) => group.places.push(finding),
            None => groups.push(Group { finding, places: vec![finding] }),
        }
    }
    groups
}

fn write_findings(report: &Report, paper: &mut Paper) {
    if report.findings().is_empty() {
        return;
    }
    paper.gap();
    paper.line(&format!("{LABEL}Findings{LABEL:#}"));
    let mut told = 0;
    let mut of_check = [0; Check::ALL.len()];
    for group in groups(report) {
        let finding = group.finding;
        // A badge whose form is all wrong must not hide that it is also forged.
        let position = Check::ALL.iter().position(|check| *check == finding.check);
        if let Some(count) = position.and_then(|position| of_check.get_mut(position)) {
            *count += 1;
            if *count > MOST_FINDINGS_OF_A_CHECK {
                continue;
            }
        }
        told += group.places.len();
        write_group(&group, paper);
    }
    let more = report.findings().len().saturating_sub(told);
    if more > 0 {
        paper.line(&format!("  and {more} more, which --json shows"));
    }
    paper.line(&format!("  {QUIET}`ob3 codes CODE` explains what stands in brackets.{QUIET:#}"));
}

fn write_group(group: &Group<'_>, paper: &mut Paper) {
    let finding = group.finding;
    let (sign, style, weight) = match finding.severity {
        Severity::Error => ('✗', BAD, "error"),
        Severity::Undetermined => ('?', OPEN, "undetermined"),
        Severity::Warning => ('!', OPEN, "warning"),
        _ => ('i', QUIET, "info"),
    };
    let mut first =
        format!("  {style}{sign} {weight}{style:#}{}", " ".repeat(FINDINGS.saturating_sub(4 + weight.len())));
    let indent = " ".repeat(FINDINGS);
    for place in group.places.iter().take(MOST_PLACES) {
        let place = place_of(place).unwrap_or_else(|| String::from("the badge as a whole"));
        paper.hanging(&first, FINDINGS, &place, Style::new());
        first.clone_from(&indent);
    }
    let more = group.places.len().saturating_sub(MOST_PLACES);
    if more > 0 {
        paper.hanging(&indent, FINDINGS, &format!("and in {more} more places"), Style::new());
    }
    paper.hanging(&indent, FINDINGS, &one_line(&finding.message, LONGEST_MESSAGE), Style::new());
    paper.hanging(&indent, FINDINGS, &format!("[{}]", finding.code), QUIET);
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
            Wanted::Schema => "a JSON Schema, which says what form the badge should have",
            Wanted::Resource => "what the badge refers to, to be compared with its digest; it changes no verdict",
            Wanted::Refresh => "the current edition, which may be newer than this one; it changes no verdict",
            Wanted::KeySet => "the issuer's set of keys, which says whose the key is",
            Wanted::Registry => "a registry of issuers of your list, which may know this one",
            Wanted::EntityStatement => "an entity statement, which may lead from the issuer to an anchor of your list",
            Wanted::StatusList => "the issuer's status list, which says whether the badge was revoked",
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
        Verdict::Valid if contents::is_presentation(report) => {
            "Valid: every question that was asked was answered yes. Whether you trust the issuers is for you to say."
        }
        Verdict::Valid if report.vouched().is_some() => {
            "Valid: every question that was asked was answered yes, and the issuer is one of those you trust."
        }
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

/// Where the text after names of checks and weights of findings begins.
const CHECKS: usize = 18;
const FINDINGS: usize = 18;

const LONGEST: usize = 400;
const LONGEST_MESSAGE: usize = 1_000;
/// A badge that raises more has made its point; whoever wants them all asks for JSON.
const MOST_FINDINGS: usize = 1_000;
const MOST_FINDINGS_OF_A_CHECK: usize = 10;
const MOST_PLACES: usize = 5;
const MOST_MISSING: usize = 20;
