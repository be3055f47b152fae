//! `ob3 did`: the names of a key, never its secret; and the document of a did:web, in which the names of keys stand.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use ob3::did::PublishedDocument;
use ob3::json::{Object, Value};
use ob3::{Did, Limits, Timestamp, VerifyingKey};

use crate::input::{self, is_stdin, read_verifying_key, verifying_key};
use crate::inspect::pretty;
use crate::locked_file::LockedFile;
use crate::output::{Existing, Failure, Readers, Status, note, print, print_data, write_file};
use crate::safe_text::in_line;
use crate::texts::signing;

/// Shows the names of a key, or writes the document of a did:web, which lists an issuer's keys
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// A file with a key (a JWK, PEM or multibase text, public or secret), `-`, or a public key as multibase text
    #[arg(value_name = "KEY", required_unless_present = "web", conflicts_with = "web")]
    named: Option<String>,

    /// One line of JSON instead
    #[arg(long, conflicts_with = "web")]
    json: bool,

    /// Writes the document of the did:web of this host (`example.edu`, `example.edu/issuers/1`), with one of the next three
    #[arg(long, value_name = "HOST[/PATH]", value_parser = Did::web)]
    web: Option<Did>,

    /// A new document with this key: a file with a key, of which the public half is read. May be repeated
    #[arg(long, value_name = "FILE", requires = "web")]
    key: Vec<PathBuf>,

    /// Adds this key to the document that is there; the older ones stay, for the badges that they signed. May be repeated
    #[arg(long, value_name = "FILE", requires = "web", conflicts_with = "key")]
    add_key: Vec<PathBuf>,

    /// Marks a key of the document that is there as revoked, by its name: `key-1`. May be repeated
    #[arg(long, value_name = "KEY-ID", requires = "web", conflicts_with = "key")]
    revoke: Vec<String>,

    /// From when on the key is revoked, RFC 3339 [default: now]
    #[arg(long, value_name = "TIME", requires = "revoke", value_parser = Timestamp::parse)]
    at: Option<Timestamp>,

    /// The document; `-` is standard output for a new one
    #[arg(short, long, value_name = "FILE", requires = "web", default_value = "did.json")]
    output: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    match (&args.web, &args.named) {
        (Some(did), _) => publish(args, did),
        (None, Some(named)) => show(named, args),
        (None, None) => Err(Failure::new(Status::Usage, "name a key, or a host with --web")),
    }
}

/// Writes a new document, or changes the one that is there.
fn publish(args: &Args, did: &Did) -> Result<Status, Failure> {
    let is_new = !args.key.is_empty();
    if !is_new && args.add_key.is_empty() && args.revoke.is_empty() {
        let message =
            "--web takes --key FILE for a new document, or --add-key FILE or --revoke KEY-ID for one that is there";
        return Err(Failure::new(Status::Usage, message));
    }
    if is_new {
        let document = PublishedDocument::new(did).map_err(|error| Failure::about(&did.to_string(), &error))?;
        return change(args, document, &args.output, Existing::Keep);
    }
    if is_stdin(&args.output) {
        return Err(Failure::new(Status::Usage, "name the document that is to be changed with -o"));
    }
    let locked = LockedFile::of(&args.output)?;
    // What is no document of that DID is refused before a lock is put beside it.
    published(&locked.path, args, did)?;
    let _lock = locked.lock()?;
    change(args, published(&locked.path, args, did)?, &locked.path, Existing::Replace)
}

/// Adds and revokes keys, and writes what comes of it.
fn change(args: &Args, mut document: PublishedDocument, path: &Path, existing: Existing) -> Result<Status, Failure> {
    let file = input::name(&args.output);
    let mut methods = Vec::new();
    for path in args.key.iter().chain(&args.add_key) {
        let key = read_verifying_key(path)?;
        methods.push(document.add_key(&key).map_err(|error| Failure::about(&input::name(path), &error))?);
    }
    let at = match args.at {
        Some(at) => at,
        None => Timestamp::try_from(SystemTime::now())
            .map_err(|error| Failure::about("the system clock", &error))?
            .whole_seconds(),
    };
    for name in &args.revoke {
        document.revoke(name, at).map_err(|error| Failure::about(&file, &error))?;
    }
    let text = pretty(&document.to_json()).map_err(|error| Failure::about(&file, &error))?;
    if is_stdin(&args.output) {
        print_data(&text)?;
    } else {
        write_file(path, text.as_bytes(), Readers::Everybody, existing)?;
    }
    announce(args, &document, &methods, at)
}

/// The document that is there, if it is that of the DID.
fn published(path: &Path, args: &Args, did: &Did) -> Result<PublishedDocument, Failure> {
    let file = input::name(&args.output);
    let document = PublishedDocument::parse(&input::read(path)?, &Limits::default())
        .map_err(|error| Failure::about(&file, &error))?;
    if document.did() != did {
        let message = format!("{file} is the document of {}, not of {did}: it is left as it is", document.did());
        return Err(Failure::new(Status::Invalid, message));
    }
    Ok(document)
}

/// What was done, and what is to be done with it.
fn announce(args: &Args, document: &PublishedDocument, methods: &[String], at: Timestamp) -> Result<Status, Failure> {
    let mut text = format!("{}\n", document.did());
    for method in methods {
        let _ = writeln!(text, "  method  {method}");
    }
    for name in &args.revoke {
        let _ = writeln!(text, "  revoked {} at {at}: no badge that it signed is valid from then on", in_line(name));
    }
    if let Ok(url) = document.did().document_url() {
        let _ = writeln!(text, "  publish {url}");
        let _ = writeln!(text, "  header  Access-Control-Allow-Origin: *  (or web pages cannot verify your badges)");
    }
    if is_stdin(&args.output) {
        text.lines().for_each(note);
    } else {
        print(&text)?;
    }
    Ok(Status::Done)
}

fn show(named: &str, args: &Args) -> Result<Status, Failure> {
    let key = key(named)?;
    let dids = [Did::key(&key), Did::jwk(&key)];
    if args.json {
        print_data(&format!("{}\n", json(&key, &dids)))?;
    } else {
        let mut text = String::new();
        for did in &dids {
            let _ = writeln!(text, "{did}\n  method  {}", did.verification_method().unwrap_or_default());
        }
        print(&text)?;
    }
    Ok(Status::Done)
}

fn key(argument: &str) -> Result<VerifyingKey, Failure> {
    let path = Path::new(argument);
    if is_stdin(path) || path.exists() {
        return read_verifying_key(path);
    }
    if !argument.starts_with(['z', 'u'])
        || !argument.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    {
        return read_verifying_key(path);
    }
    match VerifyingKey::from_multibase(argument) {
        Ok(key) => Ok(key),
        Err(refused) => {
            // The argument is not repeated: it may be the better part of a secret.
            let key = verifying_key(argument).map_err(|_| {
                let message =
                    format!("there is no file of that name, and as multibase text it is not a key: {refused}");
                Failure::new(Status::Unreadable, message)
            })?;
            note(signing::SECRET_SEEN.say());
            Ok(key)
        }
    }
}

fn json(key: &VerifyingKey, dids: &[Did]) -> String {
    let named = |did: &Did| {
        let mut object = Object::new();
        object.set("id", did.to_string());
        object.set("verificationMethod", did.verification_method().unwrap_or_default());
        Value::Object(object)
    };
    let mut object = Object::new();
    object.set("algorithm", key.algorithm().as_str());
    object.set("publicKeyMultibase", key.to_multibase());
    object.set("dids", Value::Array(dids.iter().map(named).collect()));
    Value::Object(object).to_json()
}

const AFTER_HELP: &str = "\
The first name is what an issuer without a web site uses as the id of `issuer`; the method under it is what `ob3 sign` puts \
into the proof. A secret key is read for its public half only.

An issuer with a web site is named by it: --web writes the document that lists the keys, to be published at the address that is \
printed. Sign with `--method`, the method that is printed. A document is never written over another one; a change replaces the \
file at once, and only if it is that of the same DID. Several processes may change one document at once; did.json.lock, beside it, \
is where they wait for each other.

To rotate keys, add the new one and sign with it from then on. The old key stays in `verificationMethod` and `assertionMethod`: \
whoever verifies an old badge looks there, and a key that is taken out breaks every badge that it signed. --revoke is for a key \
that others may have: from that instant on no proof by it counts, not even one that says it is older (Controlled Identifiers 1.0, \
section 2.2), so those badges must be issued again.

Examples:
  ob3 did key.jwk
  ob3 did --json key.jwk
  ob3 did z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp
  ob3 did --web example.edu --key key.jwk -o did.json
  ob3 did --web example.edu --add-key key-2027.jwk -o did.json
  ob3 did --web example.edu --revoke key-1 --at 2027-03-01T00:00:00Z -o did.json";
