//! What comes in: files, standard input, keys, and the documents that are lent.

use std::env;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ob3::did::split_fragment;
use ob3::{
    Bundle, Check, Code, Did, Error, Evidence, Limits, Outcome, SignedCredential, SigningKey, Verifier, VerifyingKey,
};
use zeroize::Zeroizing;

use crate::output::{Failure, PASSPHRASE, Status};
use crate::safe_text::in_line;
use crate::say;

/// The documents that `--provide` lends.
#[derive(Debug, clap::Args)]
pub(crate) struct Provided {
    /// Lends a document: what is at URL stands in FILE. The URL may be a DID or one of its keys, did:web:example.edu. May be repeated
    #[arg(long, value_name = "URL=FILE", value_parser = provided)]
    provide: Vec<String>,
}

impl Provided {
    /// What we ship, and what is lent.
    pub(crate) fn bundle(&self) -> Result<Bundle, Failure> {
        let mut bundle = Bundle::new();
        self.add_to(&mut bundle)?;
        Ok(bundle)
    }

    /// Lends it to a bundle, in place of what that has.
    pub(crate) fn add_to(&self, bundle: &mut Bundle) -> Result<(), Failure> {
        for provided in &self.provide {
            let (url, file) = split_provided(provided);
            bundle.insert(document_address(url), Some(read(Path::new(file))?));
        }
        Ok(())
    }
}

/// Reads a file, or standard input for `-`, but no more than the library would look at, and one byte to tell.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let limits = Limits::default();
    read_at_most(path, limits.input_bytes.max(limits.image_bytes))
}

/// Reads saved evidence, which holds many documents.
pub(crate) fn read_evidence(path: &Path) -> Result<Evidence, Failure> {
    let limits = Limits::default();
    let bytes = read_at_most(path, limits.evidence_bytes)?;
    Evidence::parse(&bytes, &limits).map_err(|error| Failure::about(&name(path), &error))
}

/// Reads a signed credential out of whatever carries it: JSON, a JWT, an image. Nothing is checked.
pub(crate) fn read_credential(path: &Path) -> Result<SignedCredential, Failure> {
    credential_in(&read(path)?, &name(path))
}

/// The same out of bytes, which came from an input of that name.
pub(crate) fn credential_in(bytes: &[u8], name: &str) -> Result<SignedCredential, Failure> {
    let report = Verifier::new().ask([]).verify(bytes, None, &Bundle::new());
    match (report.unverified().filter(|_| report.outcome(Check::Open) == Outcome::Passed), report.findings().first()) {
        (Some(credential), _) => Ok(credential.clone()),
        (None, finding) => {
            let why =
                finding.map_or_else(String::new, |finding| format!(": {} [{}]", say::message(finding), finding.code));
            Err(Failure::new(report.verdict().into(), format!("{name} holds no credential{why}")))
        }
    }
}

/// The name of an input, as messages call it: on one line, whatever it is.
pub(crate) fn name(path: &Path) -> String {
    match path.as_os_str().is_empty() {
        _ if is_stdin(path) => String::from("standard input"),
        true => String::from("\"\""),
        false => in_line(&path.to_string_lossy()),
    }
}

/// Whether an input is `-`.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Standard input is read once.
pub(crate) fn check_stdin_once<'a>(inputs: impl IntoIterator<Item = &'a PathBuf>) -> Result<(), Failure> {
    if inputs.into_iter().filter(|input| is_stdin(input)).count() > 1 {
        return Err(Failure::new(Status::Usage, "standard input (-) can be read only once"));
    }
    Ok(())
}

/// The secret key that signs, and what opens it.
#[derive(Debug, clap::Args)]
pub(crate) struct SecretKey {
    /// The secret key: a JWK, PEM or multibase text. The passphrase of an encrypted PEM is taken from the environment variable
    /// OB3_PASSPHRASE or from --passphrase-file
    #[arg(short, long, value_name = "FILE")]
    pub(crate) key: PathBuf,

    /// The file whose first line is the passphrase of the key
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

impl SecretKey {
    /// The files that are read.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = &PathBuf> {
        [Some(&self.key), self.passphrase_file.as_ref()].into_iter().flatten()
    }

    pub(crate) fn read(&self) -> Result<SigningKey, Failure> {
        let passphrase = match &self.passphrase_file {
            Some(file) => Some(read_passphrase(file)?),
            None => passphrase_of_environment()?,
        };
        read_signing_key(&self.key, passphrase.as_ref().map(|passphrase| passphrase.as_str()))
    }
}

/// The first line of a file, without its end.
fn read_passphrase(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let bytes = Zeroizing::new(read_at_most(path, LONGEST_KEY)?);
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    match std::str::from_utf8(line) {
        Ok(line) if bytes.len() <= LONGEST_KEY => Ok(Zeroizing::new(line.to_owned())),
        _ => Err(Failure::new(Status::Invalid, format!("{}: expected a passphrase on the first line", name(path)))),
    }
}

fn passphrase_of_environment() -> Result<Option<Zeroizing<String>>, Failure> {
    let found = env::var_os(PASSPHRASE).filter(|found| !found.is_empty());
    let text = |found: OsString| {
        let wrong = |_| Failure::new(Status::Usage, format!("{PASSPHRASE}: expected a passphrase in UTF-8"));
        found.into_string().map(Zeroizing::new).map_err(wrong)
    };
    found.map(text).transpose()
}

/// Reads a secret key: a JWK, PEM or multibase text.
fn read_signing_key(path: &Path, passphrase: Option<&str>) -> Result<SigningKey, Failure> {
    let text = read_key_text(path)?;
    signing_key(&text, passphrase).map_err(|error| {
        if verifying_key(&text).is_ok() {
            let message = format!("{}: this is the public half of a key; to sign takes the secret one", name(path));
            return Failure::new(Status::Invalid, message);
        }
        Failure::about(&name(path), &error)
    })
}

/// Reads the public half of a key: a JWK, PEM or multibase text, public or secret.
pub(crate) fn read_verifying_key(path: &Path) -> Result<VerifyingKey, Failure> {
    let text = read_key_text(path)?;
    verifying_key(&text).map_err(|error| Failure::about(&name(path), &error))
}

/// The public half of the key that a text is. That a secret one is refused as public is how it is told.
pub(crate) fn verifying_key(text: &str) -> Result<VerifyingKey, Error> {
    let text = text.trim();
    let public = match Spelling::of(text) {
        Spelling::Jwk => VerifyingKey::from_jwk(text),
        Spelling::Pem => VerifyingKey::from_pem(text),
        Spelling::Multibase => VerifyingKey::from_multibase(text),
    };
    match public {
        Err(error) if error.code() == Code::KeySecretPublished || text.contains("PRIVATE KEY-----") => {
            let passphrase = passphrase_of_environment().ok().flatten();
            let passphrase = passphrase.as_ref().map(|passphrase| passphrase.as_str());
            signing_key(text, passphrase).map(|key| key.verifying_key().clone())
        }
        other => other,
    }
}

fn signing_key(text: &str, passphrase: Option<&str>) -> Result<SigningKey, Error> {
    let text = text.trim();
    match (Spelling::of(text), passphrase) {
        (Spelling::Jwk, _) => SigningKey::from_jwk(text),
        (Spelling::Pem, Some(passphrase)) => SigningKey::from_encrypted_pem(text, passphrase),
        (Spelling::Pem, None) => SigningKey::from_pem(text),
        (Spelling::Multibase, _) => SigningKey::from_multibase(text),
    }
}

/// How a key is written down.
enum Spelling {
    Jwk,
    Pem,
    Multibase,
}

impl Spelling {
    fn of(text: &str) -> Self {
        match text.bytes().next() {
            Some(b'{') => Spelling::Jwk,
            Some(b'-') => Spelling::Pem,
            _ => Spelling::Multibase,
        }
    }
}

fn read_key_text(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let bytes = Zeroizing::new(read_at_most(path, LONGEST_KEY)?);
    if bytes.len() > LONGEST_KEY {
        return Err(not_a_key(path));
    }
    std::str::from_utf8(&bytes).map(|text| Zeroizing::new(text.to_owned())).map_err(|_| not_a_key(path))
}

fn not_a_key(path: &Path) -> Failure {
    let message = format!("{}: expected a key, a JWK, PEM or multibase text, found something else", name(path));
    Failure::new(Status::Invalid, message)
}

fn read_at_most(path: &Path, limit: usize) -> Result<Vec<u8>, Failure> {
    let take = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    // So large that a key is never moved in memory, which would leave a copy behind.
    let mut bytes = Vec::with_capacity(LONGEST_KEY + 1);
    let result = if is_stdin(path) {
        io::stdin().lock().take(take).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(take).read_to_end(&mut bytes))
    };
    result.map(|_| bytes).map_err(|error| {
        if is_address(path) {
            let message = format!("{} is an address, and nothing is fetched here", name(path));
            return Failure::new(Status::Unreadable, message).hint(INSTEAD_OF_ADDRESS);
        }
        Failure::unreadable(&name(path), &error)
    })
}

const INSTEAD_OF_ADDRESS: &str =
    "Save what is at the address in a file, and give that. Of a page that shows a badge, save the badge itself.";

/// What was given in place of a file, if it is an address on the web and no file of that name is there.
pub(crate) fn web_address(path: &Path) -> Option<&str> {
    let text = path.to_str()?;
    let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    (matches!(scheme.as_deref(), Some("https" | "http")) && !path.exists()).then_some(text)
}

/// Whether what was given in place of a file is an address. A file of such a name is read before that is asked.
fn is_address(path: &Path) -> bool {
    let text = path.to_str().unwrap_or_default().to_ascii_lowercase();
    ["http://", "https://", "did:", "data:", "openid"].iter().any(|scheme| text.starts_with(scheme))
        && text.contains(':')
}

/// An RSA key of 8192 bits takes 7 KB as a JWK.
const LONGEST_KEY: usize = 16 << 10;

fn provided(text: &str) -> Result<String, String> {
    match split_provided(text) {
        ("", _) | (_, "") => {
            Err(String::from("expected URL=FILE, like https://example.edu/.well-known/did.json=did.json"))
        }
        _ => Ok(text.to_owned()),
    }
}

/// Where a document is looked for: that of a did:web at its https address, that of another DID under the DID itself. A key stands in the
/// document of its DID.
pub(crate) fn document_address(url: &str) -> String {
    let is_did = url.starts_with("did:") && !url.contains(['/', '?']);
    let address = is_did.then(|| Did::parse(split_fragment(url).0).ok()).flatten();
    let address = address.map(|did| did.document_url().unwrap_or_else(|_| did.to_string()));
    address.unwrap_or_else(|| url.to_owned())
}

/// Divides at the last `=` behind which there is a file, else at the last: URLs may well have several.
fn split_provided(text: &str) -> (&str, &str) {
    let divide = |at: usize| text.split_at_checked(at).map(|(url, file)| (url, file.strip_prefix('=').unwrap_or(file)));
    let divisions = || text.rmatch_indices('=').filter_map(|(at, _)| divide(at));
    divisions().find(|(_, file)| Path::new(file).is_file()).or_else(|| divisions().next()).unwrap_or((text, ""))
}
