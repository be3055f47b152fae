//! `ob3 verify`: files in, a page or a line of JSON each, and the worst as exit status.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use ob3::{Check, Evidence, Policy, Report, Timestamp, Trusted, UnknownStatus, Verifier};

use crate::did_resolver::{self, lend_resolved};
use crate::input::{self, Provided};
use crate::online::{Online, OnlineArgs};
use crate::output::{Existing, Failure, Readers, Status, note, print, print_data, write_file};
use crate::page::{PageContext, page};
use crate::page_writer::PageWriter;
use crate::recipient_arg::RecipientArg;
use crate::safe_text::one_line;
use crate::texts::cli;
use crate::texts::policy;
use crate::trusted;

/// Verifies badges: a page for each, which ends in `valid`, `invalid` or `undetermined`
#[derive(Debug, clap::Args)]
#[command(after_help = after_help())]
pub(crate) struct Args {
    /// The badges: files, https addresses, or `-` for standard input
    #[arg(required = true, value_name = "FILE|URL|-")]
    files: Vec<PathBuf>,

    /// The instant at which to judge, RFC 3339 [default: now]
    #[arg(long, value_name = "TIME", value_parser = Timestamp::parse)]
    now: Option<Timestamp>,

    #[command(flatten)]
    lent: Provided,

    #[command(flatten)]
    online: OnlineArgs,

    /// Says that the document at URL cannot be had. May be repeated
    #[arg(long, value_name = "URL")]
    unavailable: Vec<String>,

    /// Verifies again with evidence that --save-bundle saved: its documents, its instant, and all that was asked then. Nobody is asked
    /// then. What else is said here goes before it; whom you trust, and that less suffices than all questions under the policy standard, only you say
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,

    /// Saves what the verdict rests on, so that it can be given again offline, years later: all documents that were lent or fetched, the
    /// instant, and what was asked
    #[arg(long, value_name = "FILE")]
    save_bundle: Option<PathBuf>,

    /// Says in the saved evidence to whom the badge should belong; else that is withheld
    #[arg(long, requires = "save_bundle")]
    save_recipient: bool,

    /// How strict to be: `standard` for whoever receives badges, `strict` for issuers before they send, `compat` for comparing with the
    /// official validator [default: standard]
    #[arg(long, value_name = "POLICY", value_parser = policies())]
    policy: Option<Policy>,

    /// `allow` goes on without a status list that nobody could look in: the badge may be valid then [default: deny]
    #[arg(long, value_name = "CHOICE", value_parser = choices())]
    unknown_status: Option<UnknownStatus>,

    /// Accepts credentials beside Open Badges: `any`, or those of a type. May be repeated
    #[arg(long, value_name = "any|TYPE")]
    accept: Vec<String>,

    /// By how many seconds clocks may differ: so much earlier than it says, a badge counts as begun [default: 60; under strict 0]
    #[arg(long, value_name = "SECONDS")]
    clock_tolerance: Option<u32>,

    /// Only these questions, separated by commas
    #[arg(long, value_name = "CHECK", value_delimiter = ',', value_parser = checks())]
    ask: Option<Vec<Check>>,

    /// To whom the badge should belong: an id (a DID, an e-mail address, ...), or TYPE=ID for one type of identifiers
    #[arg(long, value_name = "ID", value_parser = RecipientArg::parse)]
    recipient: Option<RecipientArg>,

    /// Whom you trust: a DID, an https address, a key (z6Mk...), a registry, a federation, or a file. May be repeated
    #[arg(long, value_name = "DID|URL|KEY|FILE")]
    trust: Vec<String>,

    /// The domain that the proof must be made for
    #[arg(long)]
    domain: Option<String>,

    /// The challenge that the proof must answer
    #[arg(long)]
    challenge: Option<String>,

    /// Every proof must hold, not one only
    #[arg(long)]
    all_proofs: bool,

    /// The reports as JSON, one line for each file that can be read
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    input::check_stdin_once(&args.files)?;
    let saved = args.bundle.as_deref().map(input::read_evidence).transpose()?;
    if let Some(saved) = &saved {
        refuse_what_is_unsaid(saved, args)?;
    }
    let mut bundle = saved.as_ref().map(|saved| saved.bundle().clone()).unwrap_or_default();
    args.lent.add_to(&mut bundle)?;
    for url in &args.unavailable {
        bundle.insert(input::document_address(url), None);
    }
    let now = match args.now.or_else(|| saved.as_ref()?.now()) {
        Some(now) => now,
        None => Timestamp::try_from(SystemTime::now()).map_err(|error| Failure::about("the system clock", &error))?,
    };
    let verifier = saved.as_ref().map(|saved| saved.verifier().clone()).unwrap_or_default();
    let mut verifier = with_options(verifier, args);
    if !args.trust.is_empty() {
        verifier = verifier.trust(trusted::read(&args.trust, &mut bundle)?);
    }
    let mut evidence = Evidence::new(verifier, now, bundle);
    if let Some(saved) = &saved {
        tell_about(saved, args);
    }
    // Evidence is judged by what is in it.
    let online = if saved.is_some() { None } else { args.online.online() };
    let mut worst = Status::Done;
    let mut is_first = true;
    for file in &args.files {
        let read = match online.as_ref().zip(input::web_address(file)) {
            Some((online, address)) => online.badge(address),
            None => input::read(file),
        };
        let status = match read {
            Ok(bytes) => {
                let gap = if is_first || args.json { "" } else { "\n" };
                is_first = false;
                verify(args, &mut evidence, online.as_ref(), now, file, &bytes, gap)?
            }
            Err(failure) => failure.report_to_stderr(),
        };
        worst = worst.max(status);
    }
    if let Some(path) = &args.save_bundle {
        let evidence = if args.save_recipient { evidence.naming_recipient() } else { evidence };
        let text = format!("{}\n", evidence.to_json());
        write_file(path, text.as_bytes(), Readers::Owner, Existing::Keep)?;
    }
    Ok(worst)
}

/// A file may not say on its own that nobody asks for the signature, or that little suffices: only who verifies says so.
fn refuse_what_is_unsaid(saved: &Evidence, args: &Args) -> Result<(), Failure> {
    let mut unsaid = Vec::new();
    if let (Some(asked), None) = (saved.asked(), &args.ask) {
        let asked = asked.iter().map(|check| check.as_str()).collect::<Vec<_>>().join(",");
        unsaid.push(format!("--ask {asked}"));
    }
    if saved.policy() == Policy::Compat && args.policy.is_none() {
        unsaid.push(String::from("--policy compat"));
    }
    if let (accepted @ [_, ..], true) = (saved.accepted(), args.accept.is_empty()) {
        unsaid.extend(accepted.iter().map(|accepted| format!("--accept {}", one_line(accepted.as_str(), LONGEST))));
    }
    if saved.unknown_status() == UnknownStatus::Allow && args.unknown_status.is_none() {
        unsaid.push(String::from("--unknown-status allow"));
    }
    if unsaid.is_empty() {
        return Ok(());
    }
    let message = format!(
        "the evidence was saved when less was asked than is asked by itself: say {} to ask no more again, or what you want instead",
        unsaid.join(" ")
    );
    Err(Failure::new(Status::Usage, message))
}

/// What whoever reads only the reports would not know of the evidence.
fn tell_about(saved: &Evidence, args: &Args) {
    if args.json
        && args.now.is_none()
        && let Some(now) = saved.now()
    {
        note(&cli::EVIDENCE_INSTANT.with(&[("now", &now.to_string())]));
    }
    if let (Some(entries), true) = (saved.trusted(), args.trust.is_empty()) {
        let entries: Vec<&str> = entries.iter().map(Trusted::as_str).collect();
        note(&cli::EVIDENCE_TRUSTED.with(&[("entries", &one_line(&entries.join(", "), LONGEST))]));
    }
    for url in saved.other_editions() {
        note(&cli::EVIDENCE_EDITION.with(&[("url", url)]));
    }
    if saved.withholds_recipient() && args.recipient.is_none() {
        note(cli::EVIDENCE_RECIPIENT.say());
    }
}

fn verify(
    args: &Args,
    evidence: &mut Evidence,
    online: Option<&Online>,
    now: Timestamp,
    file: &Path,
    bytes: &[u8],
    gap: &str,
) -> Result<Status, Failure> {
    let mut report = ask(evidence, online, bytes);
    while lend_resolved(&report, evidence.bundle_mut()) {
        report = ask(evidence, online, bytes);
    }
    if args.json {
        print_data(&format!("{}\n", report.to_json()))?;
    } else {
        let file = input::name(file);
        let saved = args.bundle.as_deref().map(input::name);
        let context = PageContext {
            file: &file,
            now,
            policy: evidence.policy(),
            ask: evidence.asked(),
            expected: args.recipient.as_ref(),
            evidence: saved.as_deref().map(|saved| (saved, args.now.is_none())),
            is_online: online.is_some(),
        };
        let page = page(&report, &context, PageWriter::for_stream(&io::stdout()));
        print(&format!("{gap}{}", page.as_str()))?;
    }
    Ok(report.verdict().into())
}

/// The report, after what it takes was fetched, which the evidence then has.
fn ask(evidence: &mut Evidence, online: Option<&Online>, bytes: &[u8]) -> Report {
    let Some(online) = online else { return evidence.verify(bytes) };
    let bundle = std::mem::take(evidence.bundle_mut());
    let (report, mut bundle) = online.verify(evidence.verifier(), bytes, evidence.now(), bundle);
    // What this badge could not have, the next one may.
    bundle.forget_failures();
    *evidence.bundle_mut() = bundle;
    report
}

/// What the command says, which goes before what the evidence says.
fn with_options(mut verifier: Verifier, args: &Args) -> Verifier {
    if let Some(policy) = args.policy {
        verifier = verifier.policy(policy);
    }
    if let Some(choice) = args.unknown_status {
        verifier = verifier.unknown_status(choice);
    }
    if !args.accept.is_empty() {
        verifier = verifier.accept(args.accept.iter().map(String::as_str));
    }
    if let Some(seconds) = args.clock_tolerance {
        verifier = verifier.clock_tolerance(Duration::from_secs(seconds.into()));
    }
    if let Some(checks) = &args.ask {
        verifier = verifier.ask(checks.iter().copied());
    }
    if let Some(expected) = &args.recipient {
        verifier = verifier.recipient(expected.recipient());
    }
    if let Some(domain) = &args.domain {
        verifier = verifier.domain(domain);
    }
    if let Some(challenge) = &args.challenge {
        verifier = verifier.challenge(challenge);
    }
    if args.all_proofs {
        verifier = verifier.all_proofs(true);
    }
    verifier
}

fn policies() -> impl TypedValueParser<Value = Policy> {
    let names = Policy::ALL.iter().map(|policy| policy.as_str());
    PossibleValuesParser::new(names).map(|name| name.parse::<Policy>().ok().unwrap_or_default())
}

fn choices() -> impl TypedValueParser<Value = UnknownStatus> {
    let names = UnknownStatus::ALL.iter().map(|choice| choice.as_str());
    PossibleValuesParser::new(names).map(|name| name.parse::<UnknownStatus>().ok().unwrap_or_default())
}

fn checks() -> impl TypedValueParser<Value = Check> {
    PossibleValuesParser::new(Check::ALL.iter().copied().map(Check::as_str))
        .map(|name| name.parse::<Check>().ok().unwrap_or(Check::Open))
}

/// How much of the evidence's list is repeated.
const LONGEST: usize = 400;

fn after_help() -> String {
    let policies = [
        ("POLICY_STANDARD", &policy::STANDARD),
        ("POLICY_STRICT", &policy::STRICT),
        ("POLICY_COMPAT", &policy::COMPAT),
    ];
    let help = AFTER_HELP.replace("DID_METHODS", did_resolver::METHODS);
    policies.into_iter().fold(help, |help, (name, text)| help.replace(name, text.say()))
}

const AFTER_HELP: &str = "\
Whom does it ask? What a badge refers to is fetched over https from where the badge says, and the page says whom it asked; the badge \
itself is sent nowhere. No badge leads a request into a private network. Before the signature holds, only keys and contexts are \
asked for. Documents are kept in your cache folder for as long as their host allows. With --offline nobody is asked. A document \
that is lacking is named under `Missing`, with the option that provides it. Out of the name alone this program resolves DID_METHODS.

How strict? What is meant must be plain under every policy; only departures in form are judged otherwise (`ob3 codes --policies`):
  standard  POLICY_STANDARD
  strict    POLICY_STRICT
  compat    POLICY_COMPAT

Whose is it? --recipient compares the id of whom you expect with the id of the subject and with its identifiers, of which \
many are hashed so that nobody can read them. The id is compared letter by letter. TYPE=ID looks at one type of identifiers \
only: emailAddress, accountId, nationalIdentityNumber, sourcedId, ltiUserId, ..., or one that begins with `ext:`.

Do you trust them? With --trust, an issuer that is not on your list makes the verdict invalid. An address without a path lists every issuer at that web site, a key whoever signs with it. In a file, `#` begins a comment.

Others may keep the list for you. `registry URL` is a registry of issuers, as the Digital Credentials Consortium publishes \
them; `federation URL KEY...` is the trust anchor of an OpenID Federation, with its keys in multibase. A file may be one of \
these as well: the registry itself, or what the anchor says of itself (its entity statement, or JSON with `sub` and `jwks`). \
The page then shows the name that they give the issuer, beside the one that the badge gives. Entity statements on the way are \
provided like other documents. The first entry that knows the issuer counts.

Years later? --save-bundle writes all that the verdict rests on into one file; with --bundle the badge is judged by it, as of that \
instant unless --now says another. Whom you trust is not taken from it: say it again with --trust. Signatures decide what its lists are worth, but whoever can change the file can change whose key \
is believed to be the issuer's: keep it where nobody does.

The verdict, which is also the last word of the page:
  valid         every question that was asked was answered yes
  invalid       at least one was answered no
  undetermined  none was answered no, but not all could be answered: never take it for valid

Exit status: 0 valid, 1 invalid, 2 undetermined, 64 the command is not one, 66 a file cannot be read, 73 the output cannot \
be written. Of several files the worst counts: 66 before 1 before 2 before 0.

Examples:
  ob3 verify badge.json
  ob3 verify https://example.edu/badges/1.png
  ob3 verify badge.json --offline
  ob3 verify --json *.json > reports.jsonl
  curl -s https://example.edu/badge.json | ob3 verify -
  ob3 verify badge.json --provide https://example.edu/.well-known/did.json=did.json
  ob3 verify badge.json --recipient ada@example.org
  ob3 verify badge.json --recipient emailAddress=ada@example.org
  ob3 verify badge.json --recipient did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp
  ob3 verify badge.json --trust https://example.edu --trust partners.txt
  ob3 verify badge.json --trust registry.json
  ob3 verify badge.json --trust 'registry https://registry.example/registry.json'
  ob3 verify badge.json --now 2026-01-31T12:00:00Z --policy strict
  ob3 verify card.json --accept StudentCard
  ob3 verify badge.json --provide https://example.edu/status/1=list.json --save-bundle evidence.json
  ob3 verify badge.json --bundle evidence.json             the same verdict, years later";
