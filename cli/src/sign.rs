//! `ob3 sign`: a credential in, the same with a proof out, and a look at what a verifier will say.

use std::path::PathBuf;
use std::time::SystemTime;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use ob3::json::Value;
use ob3::key::Scheme;
use ob3::{Check, Credential, Format, SignOptions, Timestamp, Verdict, Verifier};
use ob3_store::LockedStatusList;

use crate::departures;
use crate::input::{self, Provided};
use crate::output::{Existing, Failure, Status, check_name, note, note_page, print_data, readers_of, warn, write_file};
use crate::page;
use crate::status_list_file;
use crate::texts::signing;

/// Signs a credential
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The credential, JSON without a proof (or with one, beside which this one is put); `-` is standard input
    #[arg(value_name = "CREDENTIAL.json")]
    credential: PathBuf,

    #[command(flatten)]
    secret: input::SecretKey,

    /// The format: a proof inside the credential, or the credential as a JWT (`vc-jwt`, `vc-jose`) [default: the one that goes with
    /// the key: eddsa-rdfc-2022, ecdsa-rdfc-2019, of RSA vc-jwt]
    #[arg(long, value_name = "FORMAT", value_parser = formats_that(Format::can_sign))]
    format: Option<Format>,

    /// How the key signs, where its kind leaves a choice: RSA keys sign JWTs by RS256 or PS256 [default: RS256]
    #[arg(long, value_name = "ALG", value_parser = schemes())]
    alg: Option<Scheme>,

    /// Where verifiers find the public key: one of the issuer's verification methods [default: the key's own did:key]
    #[arg(long, value_name = "IRI")]
    method: Option<String>,

    /// When the proof is made, RFC 3339, or `none` [default: now]
    #[arg(long, value_name = "TIME", value_parser = created)]
    created: Option<Created>,

    /// When the proof (not the credential) ends, RFC 3339
    #[arg(long, value_name = "TIME", value_parser = Timestamp::parse)]
    expires: Option<Timestamp>,

    /// For whom the proof is made
    #[arg(long)]
    domain: Option<String>,

    /// What the proof answers
    #[arg(long)]
    challenge: Option<String>,

    /// What the proof is for; badges need the default [default: assertionMethod, of presentations authentication]
    #[arg(long)]
    purpose: Option<String>,

    /// The name of the proof, a URL, by which other proofs can build on it
    #[arg(long, value_name = "URL")]
    proof_id: Option<String>,

    /// A proof of the credential, by its name, on which this one builds and which it covers
    #[arg(long, value_name = "URL")]
    previous_proof: Vec<String>,

    /// With ecdsa-sd-2023: what the holder must always show, as a JSON pointer [default: what makes a badge complete]
    #[arg(long, value_name = "POINTER")]
    mandatory: Vec<String>,

    /// Gives the badge a place in a list of `ob3 status new`, so that it can be revoked. May be repeated, for lists of several
    /// purposes
    #[arg(long, value_name = "LIST.json")]
    status: Vec<PathBuf>,

    /// Sign a credential too that departs from the standard in form; one that departs in meaning is never signed
    #[arg(long)]
    allow_departures: bool,

    #[command(flatten)]
    lent: Provided,

    /// The file that receives the signed credential [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace the output file if it is there already
    #[arg(long)]
    force: bool,
}

/// What `--created` says.
#[derive(Debug, Clone, Copy)]
enum Created {
    At(Timestamp),
    None,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    input::check_stdin_once(args.secret.inputs().chain([&args.credential]))?;
    let bundle = args.lent.bundle()?;
    let key = args.secret.read()?;
    let shown = input::name(&args.credential);
    let refused = |error: &ob3::Error| {
        // Of several departures the first is told, and how many more there are.
        if let Some(others) = error.params().get("others") {
            warn(&signing::OTHERS.with(&[("count", &others.to_string())]));
        }
        Failure::about(&shown, error)
    };
    let credential = Credential::from_json(&input::read(&args.credential)?).map_err(|error| refused(&error))?;
    let places = Places::in_lists(&args.status)?;
    let credential = places.give_to(credential, &shown)?;

    let now = Timestamp::try_from(SystemTime::now()).map_err(|error| Failure::about("the system clock", &error))?;
    let mut options = SignOptions::new().bundle(bundle.clone());
    if let Some(purpose) = &args.purpose {
        options = options.purpose(purpose);
    }
    options = options.allow_departures(args.allow_departures);
    if let Some(format) = args.format {
        options = options.format(format);
    }
    match args.created {
        Some(Created::At(created)) => options = options.created(created),
        None => options = options.created(now.whole_seconds()),
        Some(Created::None) => {}
    }
    if let Some(scheme) = args.alg {
        options = options.scheme(scheme);
    }
    if let Some(method) = &args.method {
        options = options.method(method);
    }
    if let Some(expires) = args.expires {
        options = options.expires(expires);
    }
    if let Some(domain) = &args.domain {
        options = options.domain(domain);
    }
    if let Some(challenge) = &args.challenge {
        options = options.challenge(challenge);
    }
    if let Some(id) = &args.proof_id {
        options = options.id(id);
    }
    options = args.previous_proof.iter().fold(options, SignOptions::previous_proof);
    options = args.mandatory.iter().fold(options, SignOptions::mandatory);
    let signed = ob3::sign(&credential, &key, &options).map_err(|error| refused(&error))?;

    // A base proof is for its holder alone: what a verifier gets to see at least is derived from it.
    let derived;
    let seen = if args.format == Some(Format::EcdsaSd2023) {
        derived = ob3::derive(&signed, [""; 0], &bundle).map_err(|error| refused(&error))?;
        &derived
    } else {
        &signed
    };
    // Nothing is written that a verifier would call invalid: one who looks as soon as the badge is in force.
    let begin = Timestamp::parse(credential.view().valid_from().map_or("", |date| date.as_str())).ok();
    let then = begin.filter(|begin| *begin > now).unwrap_or(now);
    // Nobody can have published the list with its new place yet; whose the badge is and whom to trust was not said either.
    let leaves_out = |check: &Check| {
        matches!(check, Check::Recipient | Check::Trust) || *check == Check::Status && !args.status.is_empty()
    };
    let verifier = Verifier::new().ask(Check::ALL.iter().copied().filter(|check| !leaves_out(check)));
    let report = verifier.verify(seen.as_bytes(), then, &bundle);
    if report.verdict() == Verdict::Invalid {
        warn(&signing::REFUSED.with(&[("file", &shown)]));
        note_page(&page::reasons(&report));
        return Ok(Status::Invalid);
    }

    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let output = args.output.as_deref().filter(|output| !input::is_stdin(output));
    output.map_or(Ok(()), |output| check_name(output, existing))?;
    // Before the badge is there: a place without a badge is lost, two badges with one place could not be told apart.
    places.keep()?;
    let text = format!("{signed}\n");
    match output {
        Some(output) => write_file(output, text.as_bytes(), readers_of(&signed), existing)?,
        None => print_data(&text)?,
    }
    if !report.is_valid() {
        warn(&signing::UNDETERMINED.with(&[("verdict", report.verdict().as_str())]));
        note_page(&page::reasons(&report));
    } else if then > now {
        warn(&signing::LATER.with(&[("from", &then.to_string())]));
    }
    if args.allow_departures {
        departures::report_to_stderr(&departures::of(seen.as_bytes(), then, &bundle));
    }
    Ok(Status::Done)
}

/// The lists in which the badge gets a place, locked until it has them.
struct Places {
    lists: Vec<(LockedStatusList, usize)>,
}

impl Places {
    /// Draws a place in each. They are locked in one order, so that no two wait for each other.
    fn in_lists(paths: &[PathBuf]) -> Result<Self, Failure> {
        let mut files = paths.iter().map(|path| status_list_file::open(path)).collect::<Result<Vec<_>, _>>()?;
        files.sort_by(|left, right| left.path().cmp(right.path()));
        if files.windows(2).any(|pair| matches!(pair, [left, right] if left.path() == right.path())) {
            return Err(Failure::new(Status::Usage, signing::TWICE.say()));
        }
        let lists = files.iter().map(|file| {
            let mut list = status_list_file::lock(file.path())?;
            let index = status_list_file::allocate(&mut list, 1)?.into_iter().next().unwrap_or_default();
            Ok((list, index))
        });
        Ok(Places { lists: lists.collect::<Result<_, Failure>>()? })
    }

    /// The credential with its places as `credentialStatus`, which it may not have yet: what it points to, we do not know.
    fn give_to(&self, credential: Credential, shown: &str) -> Result<Credential, Failure> {
        if self.lists.is_empty() {
            return Ok(credential);
        }
        let mut document = credential.document().clone();
        for member in ["credentialStatus", "proof"] {
            if document.member(member).is_some() {
                let message = signing::HAS_STATUS.with(&[("file", shown), ("member", member)]);
                return Err(Failure::new(Status::Invalid, message));
            }
        }
        let entries = self.lists.iter().map(|(list, index)| status_list_file::entry(list, *index).map(Value::Object));
        let mut entries = entries.collect::<Result<Vec<_>, _>>()?;
        let status = if entries.len() == 1 { entries.remove(0) } else { Value::Array(entries) };
        document.set("credentialStatus", status);
        Ok(Credential::from(document))
    }

    /// Writes down that the places are taken.
    fn keep(&self) -> Result<(), Failure> {
        for (list, index) in &self.lists {
            status_list_file::save(list)?;
            let name = list.file().path().file_name().unwrap_or_default().display();
            note(&signing::PLACE.with(&[("index", &index.to_string()), ("list", &name.to_string())]));
        }
        Ok(())
    }
}

/// The formats of which that holds, under their names.
pub(crate) fn formats_that(can: fn(Format) -> bool) -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.iter().copied().filter(|format| can(*format)).map(Format::as_str);
    let of_name = |name: String| name.parse::<Format>().ok().unwrap_or_default();
    PossibleValuesParser::new(names.collect::<Vec<_>>()).map(of_name)
}

fn schemes() -> impl TypedValueParser<Value = Scheme> {
    let of_name = |name: String| name.parse::<Scheme>().ok().unwrap_or(Scheme::Rs256);
    PossibleValuesParser::new(Scheme::ALL.iter().map(|scheme| scheme.as_str())).map(of_name)
}

fn created(text: &str) -> Result<Created, ob3::Error> {
    if text == "none" { Ok(Created::None) } else { Timestamp::parse(text).map(Created::At) }
}

const AFTER_HELP: &str = "\
The `issuer` of the credential must be the one to whom the verification method belongs: with the default method, the did:key \
that `ob3 did` shows. A JWT may also name a key of the issuer's key set, https://.../.well-known/jwks.json#ID. \
What departs from the standard is refused. The result is verified before it is written: nothing is written that a verifier would \
call invalid, and what is lacking to call it valid is said on standard error.

Examples:
  ob3 sign credential.json --key key.jwk -o badge.json
  ob3 sign credential.json --key key.jwk --status list.json -o badge.json     one that can be revoked
  ob3 sign - --key key.jwk < credential.json | ob3 verify -
  ob3 sign credential.json --key key.jwk --format vc-jwt -o badge.jwt
  ob3 sign credential.json --key p256.jwk --format ecdsa-sd-2023 -o base.json      then: ob3 derive base.json
  ob3 sign credential.json --key key.jwk --method did:web:example.edu#key-1 \\
      --provide https://example.edu/.well-known/did.json=did.json -o badge.json";
