//! `ob3 status`: which badges were revoked, kept in a file that several processes may change at once, and published as a list.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use clap::Subcommand;
use clap::builder::TypedValueParser;
use ob3::did::split_fragment;
use ob3::json::Value;
use ob3::{Check, Did, Format, PublishOptions, Purpose, SignOptions, StatusList, Timestamp, Verdict, Verifier, sign};

use crate::departures;
use crate::input;
use crate::output::{Existing, Failure, Readers, Status, note, note_page, print_data, warn, write_file};
use crate::page;
use crate::sign::formats_that;
use crate::status_list_file::{self, failure};
use crate::texts::signing;

/// Keeps which badges were revoked or suspended, and publishes it as a status list
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP, subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Begins a list in which nothing is set
    New(New),
    /// Gives places away, drawn at random, and prints what goes into the badges that get them, one line each
    Allocate(Allocate),
    /// Sets entries: revokes or suspends the badges that have these places
    Set(Set),
    /// Prints the value of an entry, or what goes into the badge that is given that place
    Get(Get),
    /// Signs the list as it stands, to be put where badges look for it
    Publish(Publish),
}

#[derive(Debug, clap::Args)]
struct New {
    /// The file that keeps the list; one that is there already is never overwritten
    #[arg(value_name = "LIST.json")]
    list: PathBuf,

    /// Where the list will be published
    #[arg(long, value_parser = web_address)]
    url: String,

    /// What a set entry means: `revocation`, `suspension`, `refresh`, `message`, or a word of your own
    #[arg(long, default_value = "revocation")]
    purpose: String,

    /// How many entries; fewer than the default would tell whom somebody asks about
    #[arg(long, default_value_t = StatusList::MIN_LEN)]
    length: usize,

    /// How many bits an entry has
    #[arg(long, default_value_t = 1)]
    size: u32,

    /// What a value means, in a few words: once for each value, beginning with 0. Entries of several bits need it
    #[arg(long, value_name = "TEXT")]
    message: Vec<String>,

    /// Where one can read what the values mean. May be repeated
    #[arg(long, value_name = "URL", value_parser = web_address)]
    reference: Vec<String>,
}

#[derive(Debug, clap::Args)]
struct Allocate {
    /// The file that keeps the list
    #[arg(value_name = "LIST.json")]
    list: PathBuf,

    /// How many places
    #[arg(long, default_value_t = 1, value_name = "N")]
    count: usize,

    /// Mark this place as given away, which a badge has already, and draw none
    #[arg(long, value_name = "INDEX", conflicts_with = "count")]
    index: Vec<usize>,
}

#[derive(Debug, clap::Args)]
struct Set {
    /// The file that keeps the list
    #[arg(value_name = "LIST.json")]
    list: PathBuf,

    /// The places in the list: the statusListIndex of each badge
    #[arg(required = true, value_name = "INDEX")]
    indexes: Vec<usize>,

    /// Clear the entries instead
    #[arg(long, conflicts_with = "value")]
    clear: bool,

    /// The value, where an entry has several bits
    #[arg(long, default_value_t = 1)]
    value: u32,
}

#[derive(Debug, clap::Args)]
struct Get {
    /// The file that keeps the list
    #[arg(value_name = "LIST.json")]
    list: PathBuf,

    /// The place in the list
    #[arg(value_name = "INDEX")]
    index: usize,

    /// Print the credentialStatus of the badge that is given that place
    #[arg(long)]
    entry: bool,
}

#[derive(Debug, clap::Args)]
struct Publish {
    /// The file that keeps the list
    #[arg(value_name = "LIST.json")]
    list: PathBuf,

    #[command(flatten)]
    secret: input::SecretKey,

    /// Where verifiers find the public key: one of the issuer's verification methods [default: the key's own did:key]
    #[arg(long, value_name = "IRI")]
    method: Option<String>,

    /// The issuer's id, the same as in the badges [default: the id before the # of the method]
    #[arg(long, value_name = "ID")]
    issuer: Option<String>,

    /// Until when the list answers, RFC 3339, or `never` for without end: publish it again before [default: in seven days]
    #[arg(long, value_name = "TIME", value_parser = end)]
    until: Option<End>,

    /// After how many seconds a copy of the list is to be looked at again, or `none` if the list is not to say it [default: a day]
    #[arg(long, value_name = "SECONDS", value_parser = ttl)]
    ttl: Option<Ttl>,

    /// The format of the proof [default: the one that goes with the key]
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    format: Option<Format>,

    /// Sign a list too that departs from the standard in form; one that departs in meaning is never signed
    #[arg(long)]
    allow_departures: bool,

    #[command(flatten)]
    lent: input::Provided,

    /// The file that receives the signed list, in place of the last one [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    match &args.what {
        What::New(args) => begin(args),
        What::Allocate(args) => allocate(args),
        What::Set(args) => set(args),
        What::Get(args) => get(args),
        What::Publish(args) => publish(args),
    }
}

fn begin(args: &New) -> Result<Status, Failure> {
    let list = StatusList::new(Purpose::from(&*args.purpose), &args.url)
        .and_then(|list| list.with_len(args.length))
        .and_then(|list| list.with_entry_bits(args.size))
        .and_then(|list| if args.message.is_empty() { Ok(list) } else { list.with_messages(&args.message) });
    let list = list.map_err(|error| Failure::about("the list", &error))?.with_references(&args.reference);
    if list.entry_bits() > 1 && list.messages().is_empty() {
        return Err(Failure::new(Status::Usage, signing::MESSAGES.say()));
    }
    status_list_file::create(&args.list, &list)?;
    Ok(Status::Done)
}

/// The list is written before the places are told: a place that nobody has heard of is lost, and none is given twice.
fn allocate(args: &Allocate) -> Result<Status, Failure> {
    let mut list = status_list_file::lock(&args.list)?;
    let indexes = if args.index.is_empty() {
        status_list_file::allocate(&mut list, args.count)?
    } else {
        for index in &args.index {
            list.reserve(*index).map_err(|error| failure(&list, &error))?;
        }
        args.index.clone()
    };
    let mut text = String::new();
    for index in indexes {
        text.push_str(&Value::Object(status_list_file::entry(&list, index)?).to_json());
        text.push('\n');
    }
    status_list_file::save(&list)?;
    print_data(&text)?;
    Ok(Status::Done)
}

fn set(args: &Set) -> Result<Status, Failure> {
    let mut list = status_list_file::lock(&args.list)?;
    let value = if args.clear { 0 } else { args.value };
    for index in &args.indexes {
        list.set_value(*index, value).map_err(|error| failure(&list, &error))?;
    }
    status_list_file::save(&list)?;
    note(signing::SET.say());
    Ok(Status::Done)
}

fn get(args: &Get) -> Result<Status, Failure> {
    let list = status_list_file::read(&args.list)?;
    let text = if args.entry {
        let entry = status_list_file::entry(&list, args.index)?;
        if !list.is_allocated(args.index).map_err(|error| failure(&list, &error))? {
            warn(&signing::NOT_GIVEN.with(&[("index", &args.index.to_string())]));
        }
        Value::Object(entry).to_json()
    } else {
        list.value(args.index).map_err(|error| failure(&list, &error))?.to_string()
    };
    print_data(&format!("{text}\n"))?;
    Ok(Status::Done)
}

fn publish(args: &Publish) -> Result<Status, Failure> {
    let key = args.secret.read()?;
    let bundle = args.lent.bundle()?;
    let now = Timestamp::try_from(SystemTime::now()).map_err(|error| Failure::about("the system clock", &error))?;
    // Held until the list is written, so that of two that publish at once the later one has the later list.
    let list = status_list_file::lock(&args.list)?;

    let mut options = SignOptions::new().created(now.whole_seconds()).bundle(bundle.clone());
    options = options.allow_departures(args.allow_departures);
    if let Some(format) = args.format {
        options = options.format(format);
    }
    let mut issuer = Did::key(key.verifying_key()).to_string();
    if let Some(method) = &args.method {
        options = options.method(method);
        split_fragment(method).0.clone_into(&mut issuer);
    }
    let issuer = args.issuer.as_ref().unwrap_or(&issuer);
    let mut times = PublishOptions::new();
    times = match args.until {
        None => times,
        Some(End::Never) => times.valid_for(None),
        Some(End::At(until)) => times.valid_until(until),
    };
    if let Some(Ttl(ttl)) = args.ttl {
        times = times.ttl(ttl);
    }
    let signed = list
        .to_credential_with(issuer, now.whole_seconds(), &times)
        .and_then(|credential| sign(&credential, &key, &options))
        .map_err(|error| Failure::about("the list", &error))?;

    // A list that nobody would believe leaves every badge in it open: the last one stays where it is.
    let asked = [Check::Proof, Check::Issuer, Check::Validity];
    let report = Verifier::new().ask(asked).verify(signed.as_bytes(), now, &bundle);
    if report.verdict() == Verdict::Invalid {
        warn(signing::REFUSED_LIST.say());
        note_page(&page::reasons(&report));
        return Ok(Status::Invalid);
    }
    let departures = departures::of(signed.as_bytes(), now, &bundle);
    if !departures.is_empty() && !args.allow_departures {
        warn(signing::REFUSED_LIST_DEPARTS.say());
        departures::report_to_stderr(&departures);
        return Ok(Status::Invalid);
    }
    let text = format!("{signed}\n");
    match args.output.as_deref().filter(|output| !input::is_stdin(output)) {
        Some(output) => write_file(output, text.as_bytes(), Readers::Everybody, Existing::Replace)?,
        None => print_data(&text)?,
    }
    departures::report_to_stderr(&departures);
    if !report.is_valid() {
        warn(&signing::UNDETERMINED_LIST.with(&[("verdict", report.verdict().as_str())]));
        note_page(&page::reasons(&report));
    }
    Ok(Status::Done)
}

/// Until when a published list answers.
#[derive(Debug, Clone, Copy)]
enum End {
    Never,
    At(Timestamp),
}

fn end(text: &str) -> Result<End, ob3::Error> {
    if text == "never" { Ok(End::Never) } else { Timestamp::parse(text).map(End::At) }
}

/// How long a copy of a published list may be kept, if the list says it.
#[derive(Debug, Clone, Copy)]
struct Ttl(Option<Duration>);

fn ttl(text: &str) -> Result<Ttl, String> {
    match text.parse() {
        _ if text == "none" => Ok(Ttl(None)),
        Ok(seconds) => Ok(Ttl(Some(Duration::from_secs(seconds)))),
        Err(_) => Err(String::from("expected a whole number of seconds, or none")),
    }
}

fn web_address(url: &str) -> Result<String, String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !url.contains(char::is_whitespace) => Ok(url.to_owned()),
        _ => Err(String::from("expected the address where the list will be, https://...")),
    }
}

/// Of a list everything is shown, so a format that shows less is of no use.
fn formats() -> impl TypedValueParser<Value = Format> {
    formats_that(|format| format.can_sign() && format != Format::EcdsaSd2023)
}

const AFTER_HELP: &str = "\
A badge that may be revoked is given a place in the list when it is issued. `allocate` draws one at random that was never given \
before, so that places do not tell who got a badge before whom; `ob3 sign --status LIST.json` draws one and writes it into the \
badge in one step. Several processes may change one list at once; LIST.json.lock, beside it, is where they wait for each other. \
Serve the published list with the header Access-Control-Allow-Origin: *, so that web pages can read it.

Examples:
  ob3 status new list.json --url https://example.edu/status/1
  ob3 sign credential.json --key key.jwk --status list.json -o badge.json
  ob3 status allocate list.json --count 30       or: the credentialStatus of thirty badges to come
  ob3 status set list.json 94567                 revoke the badge that has place 94567
  ob3 status set list.json 94567 --clear         take that back
  ob3 status publish list.json --key key.jwk -o public/status/1
  ob3 verify badge.json --provide https://example.edu/status/1=public/status/1";
