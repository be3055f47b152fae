//! The page: a report for the person who has to decide. Whatever a badge says stands indented, so that it starts no line.

use std::io;

use anstyle::Style;
use ob3::verify::CheckOutcome;

use ob3::{
    Check, Code, Did, DocumentKind, Finding, How, Layer, Outcome, Policy, Report, Severity, Timestamp, Verdict,
    Wrapping,
};

use crate::claims::{Claims, readable};
use crate::contents;
use crate::did_resolver::is_resolved;
use crate::online;
use crate::page_writer::{BAD, GOOD, LABEL, OPEN, PageWriter, QUIET};
use crate::recipient_arg::RecipientArg;
use crate::safe_text::{columns, one_line, place_of, shell_word};
use crate::say::{self, Text};
use crate::texts::{answer, cli, document, identity, inside, question, severity, verdict, yours};

/// What the report does not say: what was verified, and how.
pub(crate) struct PageContext<'a> {
    pub(crate) file: &'a str,
    pub(crate) now: Timestamp,
    pub(crate) policy: Policy,
    /// The questions that were asked, if not all.
    pub(crate) ask: Option<&'a [Check]>,
    /// To whom it should belong, if that was asked.
    pub(crate) expected: Option<&'a RecipientArg>,
    /// The saved evidence with which it was verified, and whether its instant was taken.
    pub(crate) evidence: Option<(&'a str, bool)>,
    /// Whether documents were asked for where they were lacking.
    pub(crate) is_online: bool,
}

/// The page of a report; its last word is the verdict.
pub(crate) fn page(report: &Report, context: &PageContext<'_>, mut out: PageWriter) -> PageWriter {
    // Of a document that was not opened, because it is of two kinds for instance, none of what it says is shown.
    let opened = report.unverified().filter(|_| report.outcome(Check::Open) == Outcome::Passed);
    let document = opened.and_then(|credential| credential.document().ok());
    let claims = Claims::of_report(report);
    if contents::is_presentation(report) {
        contents::write_holder(report, document.as_ref(), &mut out);
    }
    write_claims(report, &claims, context, &mut out);
    out.gap();
    let is_open = report.outcome(Check::Open) == Outcome::Passed;
    for outcome in report.checks().iter().filter(|outcome| is_open || outcome.outcome != Outcome::Skipped) {
        write_check(report, *outcome, context, &mut out);
    }
    if is_open {
        out.gap();
        let whose = if contents::is_presentation(report) {
            contents::whose_key(report).to_owned()
        } else {
            known_by(report, &claims, context)
        };
        out.row(cli::KNOWN_BY.say(), &whose);
        if let Some(entry) = report.trusted_by() {
            out.row(cli::TRUSTED.say(), &trusted(report, entry));
        }
        if let Some(expected) = context.expected {
            write_yours(report, expected, &mut out);
        }
    }
    contents::write(report, &mut out);
    write_findings(report, &mut out);
    write_missing(report, &mut out);
    out.gap();
    if let Some(form) = departs(report) {
        out.row(cli::STANDARD.say(), &form);
    }
    out.row(cli::VERDICT.say(), &meaning(report, context));
    let (verdict, style) = match report.verdict() {
        Verdict::Valid => ("valid", GOOD),
        Verdict::Invalid => ("invalid", BAD),
        Verdict::Undetermined => ("undetermined", OPEN),
    };
    out.line(&format!("{}: {style}{verdict}{style:#}", one_line(context.file, LONGEST)));
    out
}

/// Why a report is not better, and what would settle it, without the rest of the page.
pub(crate) fn reasons(report: &Report) -> PageWriter {
    let mut out = PageWriter::for_stream(&io::stderr());
    contents::write(report, &mut out);
    write_findings(report, &mut out);
    write_missing(report, &mut out);
    out
}

/// How to lend a document, if its address can be typed.
pub(crate) fn missing_hint(url: &str) -> Option<String> {
    typeable(url).map(|url| document::HINT.with(&[("url", &url)]))
}

fn write_claims(report: &Report, claims: &Claims, context: &PageContext<'_>, out: &mut PageWriter) {
    if report.outcome(Check::Open) == Outcome::Passed && !contents::is_presentation(report) {
        let what = match report.kind() {
            None | Some("OpenBadgeCredential") => cli::BADGE.say(),
            Some(_) => cli::CREDENTIAL.say(),
        };
        out.styled_row(what, claims.name.as_deref().unwrap_or(cli::UNNAMED.say()), Style::new().bold());
        if let Some(kind) = report.kind().filter(|kind| *kind != "OpenBadgeCredential") {
            out.row("", &cli::KIND.with(&[("kind", kind)]));
        }
        let mut issuer = claims.issuer_name.iter().chain(&claims.issuer_id);
        out.row(cli::ISSUER.say(), issuer.next().map_or(cli::NOT_NAMED.say(), |first| first));
        for line in issuer {
            out.row("", line);
        }
        if claims.issuer_name.is_some() || claims.issuer_id.is_some() {
            out.row("", said_of_issuer(report, claims));
        }
        match &*claims.recipients {
            [] => out.row(cli::RECIPIENT.say(), cli::NOBODY.say()),
            [first, others @ ..] => {
                out.row(cli::RECIPIENT.say(), first);
                for recipient in others {
                    out.row("", recipient);
                }
            }
        }
        let from = claims.from.as_deref().unwrap_or(cli::NOT_SAID.say());
        let dates = match &claims.until {
            Some(until) => cli::FROM_UNTIL.with(&[("from", from), ("until", until)]),
            None => cli::FROM_WITHOUT_END.with(&[("from", from)]),
        };
        out.row(cli::DATES.say(), &dates);
        if let Some(awarded) = &claims.awarded {
            out.row("", &cli::AWARDED.with(&[("awarded", awarded)]));
        }
    }
    if let Some(opened) = found_in(report.opened()) {
        out.row(cli::FOUND_IN.say(), &opened);
    }
    let values = [("now", &*readable(context.now.whole_seconds())), ("policy", context.policy.as_str())];
    let checked = if context.is_online { &cli::CHECKED_ONLINE } else { &cli::CHECKED_AS_OF };
    out.row(cli::CHECKED.say(), &checked.with(&values));
    write_fetched(report, out);
    if let Some((file, is_instant_taken)) = context.evidence {
        let text = if is_instant_taken { &cli::CHECKED_EVIDENCE_INSTANT } else { &cli::CHECKED_EVIDENCE };
        out.row("", &text.with(&[("file", &one_line(file, LONGEST))]));
    }
}

/// In what the badge was found, from the outside in.
fn found_in(layers: &[Layer]) -> Option<String> {
    let mut layers = layers.iter().rev().map(|layer| {
        let path = layer.path.as_deref().map(|path| one_line(path, LONGEST)).unwrap_or_default();
        wrapping(layer.wrapping).with(&[("path", &path)])
    });
    let inner = layers.next()?;
    Some(layers.fold(inner, |inner, outer| cli::INSIDE_THEN.with(&[("outer", &outer), ("inner", &inner)])))
}

fn wrapping(wrapping: Wrapping) -> &'static Text {
    match wrapping {
        Wrapping::Gzip => &inside::GZIP,
        Wrapping::JsonLines => &inside::JSON_LINES,
        Wrapping::Escaped => &inside::ESCAPED,
        Wrapping::Entities => &inside::ENTITIES,
        Wrapping::Url => &inside::URL,
        Wrapping::Percent => &inside::PERCENT,
        Wrapping::Http => &inside::HTTP,
        Wrapping::Multipart => &inside::MULTIPART,
        Wrapping::Utf16 => &inside::UTF_16,
        Wrapping::Json => &inside::JSON,
        Wrapping::JsonString => &inside::JSON_STRING,
        Wrapping::DataUrl => &inside::DATA_URL,
        Wrapping::Base64 => &inside::BASE64,
        Wrapping::Authorization => &inside::AUTHORIZATION,
        Wrapping::Mail => &inside::MAIL,
        Wrapping::QuotedPrintable => &inside::QUOTED_PRINTABLE,
        Wrapping::Lines => &inside::LINES,
        Wrapping::Markdown => &inside::MARKDOWN,
        Wrapping::Html => &inside::HTML,
        Wrapping::Text => &inside::TEXT,
        _ => &inside::OTHER,
    }
}

/// In how many places the badge departs from the standard in form only, where that does not make it worse.
fn departs(report: &Report) -> Option<String> {
    if report.is_conformant() || report.outcome(Check::Conformance) != Outcome::Passed {
        return None;
    }
    let is_form = |finding: &&Finding| finding.check == Check::Conformance && finding.severity == Severity::Warning;
    match report.findings().iter().filter(is_form).count() {
        0 => None,
        1 => Some(cli::DEPARTS_ONE.say().to_owned()),
        count => Some(cli::DEPARTS.with(&[("count", &count.to_string())])),
    }
}

/// A name is never proven by a key; an id is, if the key is the issuer's by more than the badge's own word.
fn said_of_issuer(report: &Report, claims: &Claims) -> &'static str {
    let text = match (report.identity().how, &claims.issuer_name) {
        (How::Pinned, _) => &identity::ID_PINNED,
        (How::SelfAsserted | How::Unknown, Some(_)) => &identity::ID_CLAIMED_NAME,
        (How::SelfAsserted | How::Unknown, None) => &identity::ID_CLAIMED,
        (_, Some(_)) => &identity::ID_PROVEN_NAME,
        (_, None) => &identity::ID_PROVEN,
    };
    text.say()
}

fn write_check(report: &Report, outcome: CheckOutcome, context: &PageContext<'_>, out: &mut PageWriter) {
    let CheckOutcome { check, outcome } = outcome;
    let is_tolerated = |finding: &Finding| finding.check == check && finding.severity == Severity::Warning;
    let (sign, style, answer) = match outcome {
        // A warning does not make the badge worse, but nobody must read that everyone really does.
        Outcome::Passed if check == Check::Endorsements && report.findings().iter().any(is_tolerated) => {
            ('!', OPEN, answer::YES_ENDORSEMENTS.say())
        }
        Outcome::Passed => ('✓', GOOD, answer::YES.say()),
        Outcome::Failed => ('✗', BAD, answer::NO.say()),
        Outcome::Undetermined => ('?', OPEN, answer::OPEN.say()),
        Outcome::Skipped => ('-', QUIET, why_skipped(report, check, context)),
    };
    let name = check.as_str();
    let first = format!("  {style}{sign}{style:#} {name}{}", " ".repeat(CHECKS.saturating_sub(4 + name.len())));
    let text_style = if sign == '-' { QUIET } else { Style::new() };
    out.hanging(&first, CHECKS, &format!("{} {answer}", asked(check)), text_style);
}

fn asked(check: Check) -> &'static str {
    let text = match check {
        Check::Open => &question::OPEN,
        Check::Conformance => &question::CONFORMANCE,
        Check::Proof => &question::PROOF,
        Check::Issuer => &question::ISSUER,
        Check::Status => &question::STATUS,
        Check::Validity => &question::VALIDITY,
        Check::Recipient => &question::RECIPIENT,
        Check::Endorsements => &question::ENDORSEMENTS,
        Check::Trust => &question::TRUST,
        Check::Refresh => &question::REFRESH,
        _ => &question::OTHER,
    };
    text.say()
}

/// Whether the caller asked, but not this.
fn is_left_out(check: Check, context: &PageContext<'_>) -> bool {
    context.ask.is_some_and(|asked| !asked.contains(&check))
}

fn why_skipped(report: &Report, check: Check, context: &PageContext<'_>) -> &'static str {
    let has_finding = report.findings().iter().any(|finding| finding.check == check);
    let text = match check {
        _ if is_left_out(check, context) => &answer::SKIPPED_LEFT_OUT,
        Check::Refresh if has_finding => &answer::SKIPPED_REFRESH,
        Check::Status if has_finding => &answer::SKIPPED_STATUS,
        _ if has_finding => &answer::SKIPPED,
        Check::Issuer if report.outcome(Check::Proof) == Outcome::Failed => &answer::NONE_ISSUER_BROKEN,
        Check::Issuer => &answer::NONE_ISSUER,
        Check::Recipient => &answer::NONE_RECIPIENT,
        Check::Trust => &answer::NONE_TRUST,
        Check::Status => &answer::NONE_STATUS,
        Check::Endorsements => &answer::NONE_ENDORSEMENTS,
        Check::Refresh => &answer::NONE_REFRESH,
        _ => &answer::SKIPPED,
    };
    text.say()
}

/// Who vouches for the issuer, in a sentence.
fn known_by(report: &Report, claims: &Claims, context: &PageContext<'_>) -> String {
    let known = report.identity();
    let (host, name) = (known.host.as_deref().unwrap_or_default(), known.name.unwrap_or_default());
    let (host, name) = (one_line(host, LONGEST), one_line(name, LONGEST));
    let by_method =
        || Did::parse(claims.issuer_id.as_deref().unwrap_or_default()).is_ok_and(|did| is_resolved(did.method()));
    let text = match known.how {
        How::Registry if name.is_empty() => &identity::REGISTRY,
        How::Registry => &identity::REGISTRY_NAMED,
        How::Host => &identity::HOST,
        How::Copy if report.registry_entry().is_some() => &identity::COPY_REGISTRY,
        How::Copy if !host.is_empty() => &identity::COPY_HOST,
        How::Copy if by_method() => &identity::RESOLVED,
        How::Copy => &identity::COPY,
        How::Pinned => &identity::PINNED,
        How::KeyOnly => &identity::KEY_ONLY,
        How::SelfAsserted => &identity::SELF_ASSERTED,
        _ => unknown(report, context),
    };
    let said = text.with(&[("host", &host), ("name", &name)]);
    match known.as_of {
        Some(as_of) => format!("{said} {}", identity::COPY_OF.with(&[("when", &readable(as_of))])),
        None => said,
    }
}

/// Why it is not known whose the key is.
fn unknown(report: &Report, context: &PageContext<'_>) -> &'static Text {
    let is_unsigned = report.findings().iter().any(|finding| finding.code == Code::ProofMissing);
    match (report.outcome(Check::Proof), report.outcome(Check::Issuer)) {
        (Outcome::Skipped, _) => &identity::UNASKED,
        (Outcome::Failed, _) if is_unsigned => &identity::UNSIGNED,
        (Outcome::Failed, _) if contents::fits(report) => &identity::FITS,
        (Outcome::Failed, _) => &identity::BROKEN,
        (Outcome::Undetermined, _) => &identity::UNPROVEN,
        (Outcome::Passed, _) if is_left_out(Check::Issuer, context) => &identity::UNASKED,
        (Outcome::Passed, Outcome::Undetermined) => &identity::OPEN,
        (Outcome::Passed, _) => &identity::NOT_THEIRS,
    }
}

/// Who vouches for the issuer, and what they call it: their own word, not the badge's.
fn trusted(report: &Report, entry: &str) -> String {
    let entry = one_line(entry, LONGEST);
    let Some(listing) = report.registry_entry() else { return cli::TRUSTED_ENTRY.with(&[("entry", &entry)]) };
    let Some(name) = &listing.name else { return cli::TRUSTED_KNOWS.with(&[("entry", &entry)]) };
    let more: Vec<String> =
        [&listing.location, &listing.url].into_iter().flatten().map(|text| one_line(text, LONGEST)).collect();
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
    let name = format!("{}{more}", one_line(name, LONGEST));
    cli::TRUSTED_KNOWS_NAME.with(&[("entry", &entry), ("name", &name)])
}

/// Whether it is the badge of whom the caller expects, in words.
fn write_yours(report: &Report, expected: &RecipientArg, out: &mut PageWriter) {
    let name = expected.shown();
    let finding = report.findings().iter().find(|finding| finding.check == Check::Recipient);
    let why = finding.map(|finding| one_line(&say::message(finding), LONGEST_MESSAGE)).unwrap_or_default();
    let text = match report.outcome(Check::Recipient) {
        Outcome::Passed if report.outcome(Check::Proof) != Outcome::Passed => &yours::UNPROVEN,
        Outcome::Passed if report.is_valid() => &yours::YES,
        Outcome::Passed => &yours::YES_INVALID,
        Outcome::Skipped => &yours::SKIPPED,
        _ if finding.is_none() => &yours::NO_OTHER,
        Outcome::Failed => &yours::NO,
        Outcome::Undetermined => &yours::OPEN,
    };
    out.row(cli::YOURS.say(), &text.with(&[("name", &name), ("why", &why)]));
    if let Some(doubt) = expected.doubt().filter(|_| report.outcome(Check::Recipient) == Outcome::Failed) {
        out.row("", &doubt);
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

fn write_findings(report: &Report, out: &mut PageWriter) {
    if report.findings().is_empty() {
        return;
    }
    out.gap();
    out.line(&format!("{LABEL}{}{LABEL:#}", cli::FINDINGS.say()));
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
        write_group(&group, out);
    }
    let more = report.findings().len().saturating_sub(told);
    if more > 0 {
        out.line(&format!("  {}", cli::MORE.with(&[("count", &more.to_string())])));
    }
    out.line(&format!("  {QUIET}{}{QUIET:#}", cli::EXPLAINS.say()));
}

fn write_group(group: &Group<'_>, out: &mut PageWriter) {
    let finding = group.finding;
    let (sign, style, weight) = match finding.severity {
        Severity::Error => ('✗', BAD, severity::ERROR.say()),
        Severity::Undetermined => ('?', OPEN, severity::UNDETERMINED.say()),
        Severity::Warning => ('!', OPEN, severity::WARNING.say()),
        _ => ('i', QUIET, severity::INFO.say()),
    };
    let mut first =
        format!("  {style}{sign} {weight}{style:#}{}", " ".repeat(FINDINGS.saturating_sub(4 + columns(weight))));
    let indent = " ".repeat(FINDINGS);
    for place in group.places.iter().take(MOST_PLACES) {
        let place = place_of(place).unwrap_or_else(|| cli::WHOLE.say().to_owned());
        out.hanging(&first, FINDINGS, &place, Style::new());
        first.clone_from(&indent);
    }
    let more = group.places.len().saturating_sub(MOST_PLACES);
    if more > 0 {
        out.hanging(&indent, FINDINGS, &cli::MORE_PLACES.with(&[("count", &more.to_string())]), Style::new());
    }
    out.hanging(&indent, FINDINGS, &one_line(&say::message(finding), LONGEST_MESSAGE), Style::new());
    out.hanging(&indent, FINDINGS, &format!("[{}]", finding.code), QUIET);
}

/// Whom it asked, and what came.
fn write_fetched(report: &Report, out: &mut PageWriter) {
    let mut label = cli::ASKED.say();
    for fetched in report.fetched() {
        let url = one_line(&fetched.url, LONGEST);
        let told = match (fetched.bytes, fetched.failed) {
            (Some(bytes), _) => cli::ASKED_GOT.with(&[("url", &url), ("bytes", &bytes.to_string())]),
            (None, Some(why)) => {
                cli::ASKED_FAILED.with(&[("url", &url), ("why", &online::reason(why, fetched.status))])
            }
            (None, None) => url,
        };
        out.row(label, &told);
        label = "";
    }
}

fn write_missing(report: &Report, out: &mut PageWriter) {
    if report.missing().is_empty() {
        return;
    }
    out.gap();
    out.line(&format!("{LABEL}{}{LABEL:#}", cli::MISSING.say()));
    for missing in report.missing().iter().take(MOST_MISSING) {
        let what = match missing.kind {
            DocumentKind::Context => &document::CONTEXT,
            DocumentKind::DidDocument => &document::DID_DOCUMENT,
            DocumentKind::ControllerDocument => &document::CONTROLLER_DOCUMENT,
            DocumentKind::Schema => &document::SCHEMA,
            DocumentKind::Resource => &document::RESOURCE,
            DocumentKind::Refresh => &document::REFRESH,
            DocumentKind::KeySet => &document::KEY_SET,
            DocumentKind::Registry => &document::REGISTRY,
            DocumentKind::EntityStatement => &document::ENTITY_STATEMENT,
            DocumentKind::StatusList => &document::STATUS_LIST,
            _ => &document::OTHER,
        };
        out.hanging(&format!("  {OPEN}?{OPEN:#} "), 4, what.say(), Style::new());
        out.hanging("    ", 4, &one_line(&missing.url, LONGEST), Style::new());
        match typeable(&missing.url) {
            Some(url) => {
                out.hanging("    ", 4, document::HOW.say(), Style::new());
                // Not broken, so that it can be copied.
                out.line(&format!("      --provide {url}=FILE"));
            }
            None => out.hanging("    ", 4, document::UNTYPEABLE.say(), Style::new()),
        }
    }
    let more = report.missing().len().saturating_sub(MOST_MISSING);
    if more > 0 {
        out.line(&format!("  {}", cli::MORE.with(&[("count", &more.to_string())])));
    }
}

fn typeable(url: &str) -> Option<String> {
    if url.len() > LONGEST_MESSAGE { None } else { shell_word(url) }
}

/// The verdict in a sentence, and what to do.
fn meaning(report: &Report, context: &PageContext<'_>) -> String {
    let text = match report.verdict() {
        Verdict::Valid if contents::is_presentation(report) => &verdict::VALID_ISSUERS,
        Verdict::Valid if report.trusted_by().is_some() => &verdict::VALID_TRUSTED,
        Verdict::Valid if report.outcome(Check::Issuer) == Outcome::Passed => &verdict::VALID_ISSUER,
        Verdict::Valid => &verdict::VALID,
        Verdict::Invalid => &verdict::INVALID,
        Verdict::Undetermined if report.missing().is_empty() => &verdict::UNDETERMINED,
        Verdict::Undetermined => &verdict::UNDETERMINED_MISSING,
    };
    let Some(asked) = context.ask else { return text.say().to_owned() };
    let names: Vec<_> = asked.iter().map(|check| check.as_str()).collect();
    let only = verdict::ASKED.with(&[("questions", &names.join(", "))]);
    let sees_maker = [Check::Proof, Check::Issuer].iter().all(|check| asked.contains(check));
    let blind = if sees_maker { String::new() } else { format!(" {}", verdict::BLIND.say()) };
    format!("{} {only}{blind}", text.say())
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
