//! `explain`: the steps of a proof, for finding out why two programs do not agree.

use std::cell::RefCell;

use serde::Serialize;

use crate::canon::{Canonical, Digest, Hash};
use crate::code::Severity;
use crate::did::{Did, Resolved, Source, split_fragment};
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::kind::{Kind, Owner};
use crate::proof::{Canonicalization, Format, HashData, SignatureValue, Unsecured, VcJwt};
use crate::signed::Carrier;
use crate::time::Timestamp;
use crate::verify::examine::report_on;
use crate::verify::jwt;
use crate::verify::open::{Form, Opened, enveloped, inner, open, open_misread, token_of};
use crate::verify::proof::{Examined, Secured, count_statement_signatures, examine, with_previous};
use crate::verify::report::Draft;
use crate::verify::scope::Scope;
use crate::verify::verification::Verification;
use crate::verify::verifier::Verifier;
use crate::verify::wrapping::{Inside, inside};
use crate::words::{Cause, HAS_SENTENCES, phrase};

/// How a credential is secured, step by step. Nothing here says whether it is good: that is the [`Report`](crate::Report)'s business.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// What it came in.
    pub carrier: Option<Carrier>,
    /// What kind of credential it is.
    pub kind: Option<&'static str>,
    /// Each of its proofs, in their order; of a token, the one that it is.
    pub proofs: Vec<ExplainedProof>,
}

impl Explanation {
    /// As compact JSON, on one line.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// One proof: what it covers, in the one spelling that is hashed; the hashes; the bytes that are signed; the key.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ExplainedProof {
    /// Where it stands, as a JSON pointer; empty for a token.
    pub path: String,
    /// Its format, if that is known.
    pub format: Option<Format>,
    /// What it covers, in the order in which that is hashed: the options and the document, or the header and the payload of a token.
    pub covered: Vec<Covered>,
    /// The bytes that are signed, in hexadecimal: in most formats the two hashes, one behind the other. None where each statement has
    /// a signature of its own, and for a token, whose own first two parts are signed.
    pub message: Option<String>,
    /// The SHA-256 of the first two parts of a token and the dot between them, in hexadecimal.
    pub signing_input_sha256: Option<String>,
    /// The key, if the method led to one.
    pub key: Option<ExplainedKey>,
    /// Whether the proof holds, as a report's question `proof` asks it: the signature fits, and nothing grave is said of it.
    pub holds: bool,
    /// What is said of the proof: each as its place, sentence and code.
    pub remarks: Vec<String>,
}

/// Something that a proof covers.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Covered {
    /// `options`, `document`, `header` or `payload`.
    pub what: &'static str,
    /// Its one spelling: N-Quads, a line for each statement, or JSON. Of a token, the JSON as it stands there.
    pub text: String,
    /// The hash function; None for the parts of a token.
    pub hash: Option<&'static str>,
    /// What it makes of that spelling, in hexadecimal.
    pub digest: Option<String>,
}

/// A key, and where it came from.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ExplainedKey {
    /// The verification method, or the `kid` of a token; empty where the token brings its key along.
    pub method: String,
    /// What kind of key it is.
    pub algorithm: &'static str,
    /// The key, in multibase.
    pub multibase: String,
    /// Whose it is, as far as where it came from can tell.
    pub controller: String,
    /// Where it came from: `name` (the controller's name is the key), `document`, `fragment` (only the method itself says so), or
    /// `header` of a token.
    pub source: &'static str,
    /// The document that lists it.
    pub document: Option<String>,
}

/// Lays the steps of the proofs of a credential open, with the documents of the bundle. For another instant, other limits or
/// another purpose, see [`Verifier::explain`].
///
/// ```
/// use ob3::{Bundle, explain};
/// let badge = include_bytes!("../../../test-vectors/valid/eddsa-rdfc-2022-did-key.json");
/// let explained = explain(badge, &Bundle::new())?;
/// let [proof] = explained.proofs.as_slice() else { panic!("one proof") };
/// let [options, document] = proof.covered.as_slice() else { panic!("the options and the document") };
/// assert!(document.text.lines().all(|statement| statement.ends_with(" .")));
/// // What is signed is the hash of the one, then that of the other.
/// let hashes = [options, document].map(|covered| covered.digest.clone().unwrap_or_default());
/// assert_eq!(proof.message, Some(hashes.concat()));
/// assert_eq!(proof.key.as_ref().map(|key| key.source), Some("name"));
/// assert!(proof.holds);
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// `open.*`, `bake.*`, `json.*` and `jws.*` where there is nothing to explain; `proof.missing` where nobody signed.
pub fn explain(bytes: &[u8], bundle: &Bundle) -> Result<Explanation, Error> {
    Verifier::new().explain(bytes, None, bundle)
}

impl Verifier {
    /// Lays the steps of the proofs of a credential open: see [`explain`].
    ///
    /// # Errors
    /// As [`explain`].
    pub fn explain(
        &self,
        bytes: &[u8],
        now: impl Into<Option<Timestamp>>,
        bundle: &Bundle,
    ) -> Result<Explanation, Error> {
        let mut verification = Verification::new(&self.settings, now.into(), bundle, report_on);
        explain_now(&mut verification, bytes)
    }
}

fn explain_now(v: &mut Verification<'_>, bytes: &[u8]) -> Result<Explanation, Error> {
    let mut draft = Draft::new(v.policy());
    let opened = open(v, bytes, &mut draft)?;
    let explanation = explain_opened(v, &opened, &mut draft);
    explanation.map(|explanation| Explanation { carrier: draft.carrier, ..explanation })
}

fn explain_opened(v: &mut Verification<'_>, opened: &Opened<'_>, draft: &mut Draft) -> Result<Explanation, Error> {
    if opened.form == Form::Jws {
        return explain_token(v, token_of(&opened.text)?);
    }
    let document = match Value::parse(&opened.text, &v.limits) {
        Ok(document) => document,
        Err(error) if error.code().is_limit() => return Err(error),
        Err(error) => {
            let Some(opened) = open_misread(v, &opened.text, draft)? else { return Err(error) };
            return explain_opened(v, &opened, draft);
        }
    };
    if v.opens_wrappings()
        && let Inside::One(layer, content) = inside(&document, &v.limits, &v.budget)?
    {
        let opened = inner(v, layer, &content, draft)?;
        return explain_opened(v, &opened, draft);
    }
    match document {
        Value::Object(document) => match Kind::of(&document)? {
            kind @ (Kind::Envelope | Kind::PresentationEnvelope) => explain_token(v, &enveloped(&document, kind)?),
            kind => explain_document(v, document, kind),
        },
        other => Err(Error::of(&phrase::JSON_ROOT_CREDENTIAL).with_term("found", other.kind_term())),
    }
}

fn explain_document(v: &mut Verification<'_>, mut document: Object<'_>, kind: Kind) -> Result<Explanation, Error> {
    if kind.owner() == Owner::Holder {
        v.here = v.here.entering(Scope::Presentation);
    }
    let proofs = document.remove("proof");
    let is_list = matches!(proofs, Some(Value::Array(_)));
    let proofs = proofs.as_ref().map(Value::as_slice).unwrap_or_default();
    if proofs.is_empty() || proofs.len() > v.limits.proofs {
        let error = if proofs.is_empty() {
            Error::of(&phrase::PROOF_MISSING)
        } else {
            Error::of(&phrase::LIMIT_PROOFS).with("found", proofs.len()).with("most", v.limits.proofs)
        };
        return Err(error.at("/proof"));
    }
    let most = v.limits.statement_signatures;
    if count_statement_signatures(proofs) > most {
        return Err(Error::of(&phrase::LIMIT_PROOFS_STATEMENTS).with("most", most).at("/proof"));
    }
    let v = &*v;
    let bundle = v.bundle;
    let reading = v.reading();
    let unsecured = Unsecured::new(&document, bundle, &reading);
    let secured = Secured { proofs, bundle, reading: &reading, unsecured, chained: RefCell::default() };
    let explained = (0..proofs.len()).map(|index| {
        let path = if is_list { format!("/proof/{index}") } else { String::from("/proof") };
        let examined = examine(v, &secured, index, path);
        let holds = holds(v, &examined);
        ExplainedProof { holds, ..explain_proof(&secured, index, examined) }
    });
    Ok(Explanation { carrier: None, kind: kind.name(), proofs: explained.collect() })
}

fn holds(v: &Verification<'_>, examined: &Examined) -> bool {
    let is_grave = |error: &Error| error.severity(v.policy()) >= Severity::Undetermined;
    examined.resolved.is_some() && !examined.errors.iter().any(is_grave)
}

fn explain_token(v: &Verification<'_>, token: &str) -> Result<Explanation, Error> {
    let jwt = VcJwt::parse(token, &v.limits)?;
    let issuer = jwt.kind().owner().id_in(jwt.credential()).map(str::to_owned);
    let (examined, _) = jwt::examine(v, &jwt, issuer.as_deref());
    let header = jwt.jws().header();
    let mut json = String::new();
    header.write_to(&mut json);
    let part = |what, text| Covered { what, text, hash: None, digest: None };
    let payload = String::from_utf8_lossy(jwt.jws().payload()).into_owned();
    let key = examined.resolved.as_ref().map(|resolved| match header.member("kid").and_then(Value::as_str) {
        Some(kid) => key_of(kid, resolved),
        None => ExplainedKey { source: "header", document: None, ..key_of("", resolved) },
    });
    let proof = ExplainedProof {
        path: String::new(),
        format: Some(jwt.format()),
        covered: vec![part("header", json), part("payload", payload)],
        message: None,
        signing_input_sha256: Some(Hash::Sha256.digest(jwt.jws().signing_input()).to_hex()),
        key,
        holds: holds(v, &examined),
        remarks: remarks(&examined.errors),
    };
    Ok(Explanation { carrier: None, kind: jwt.kind().name(), proofs: vec![proof] })
}

fn explain_proof(secured: &Secured<'_>, index: usize, examined: Examined) -> ExplainedProof {
    let mut explained = ExplainedProof {
        path: examined.path,
        format: examined.format,
        covered: Vec::new(),
        message: None,
        signing_input_sha256: None,
        key: examined.resolved.as_ref().map(|resolved| key_of(&examined.method, resolved)),
        holds: false,
        remarks: remarks(&examined.errors),
    };
    let (Some(format), Some(proof)) = (examined.format, secured.proofs.get(index).and_then(Value::as_object)) else {
        return explained;
    };
    // Where the kind of key decides which hash it is, and no key was found, most have SHA-256.
    let key = examined.resolved.as_ref().map(|resolved| resolved.key.algorithm());
    let scheme = key.and_then(|algorithm| format.scheme_of(algorithm).ok());
    let hash = scheme.or(format.schemes().first().copied()).map_or(Hash::Sha256, |scheme| format.hash_with(scheme));
    let chained = with_previous(secured, &examined.previous);
    match covered(chained.as_deref().unwrap_or(&secured.unsecured), format, proof, hash, &explained.path) {
        Ok((covered, hashes)) => {
            let value = SignatureValue::of(format, proof).ok();
            let message = value.and_then(|value| value.message(&hashes.message()));
            explained.message = message.map(|message| hex(&message));
            explained.covered = covered;
        }
        // Said already where the signature was checked; without a key it was not.
        Err(error) if examined.errors.iter().any(|said| said.code() == error.code()) => {}
        Err(error) => explained.remarks.extend(remarks(&[error])),
    }
    explained
}

/// What the proof covers, each in its one spelling, with the hashes.
fn covered(
    unsecured: &Unsecured<'_>,
    format: Format,
    proof: &Object<'_>,
    hash: Hash,
    path: &str,
) -> Result<(Vec<Covered>, HashData), Error> {
    let in_proof = |error: Error| error.within(path);
    let covered = |what, text: String, digest: Digest| {
        let name = if hash == Hash::Sha384 { "SHA-384" } else { "SHA-256" };
        Covered { what, text, hash: Some(name), digest: Some(digest.to_hex()) }
    };
    if format.canonicalization() == Canonicalization::Jcs {
        let (options, document) = (unsecured.jcs_proof(proof).map_err(in_proof)?, unsecured.jcs_document(proof)?);
        let digest = |text: &str| hash.digest(text.as_bytes());
        let hashes = HashData { proof: digest(&options), document: digest(&document) };
        return Ok((
            vec![covered("options", options, hashes.proof), covered("document", document, hashes.document)],
            hashes,
        ));
    }
    let (options, document) =
        (unsecured.canonical_proof(proof, hash).map_err(in_proof)?, unsecured.canonical_document(hash)?);
    let statements = |what, canonical: &Canonical| covered(what, canonical.to_nquads(), canonical.digest());
    let hashes = HashData { proof: options.digest(), document: document.digest() };
    Ok((vec![statements("options", &options), statements("document", &document)], hashes))
}

fn key_of(method: &str, resolved: &Resolved) -> ExplainedKey {
    let name = split_fragment(method).0;
    let (source, document) = match resolved.source {
        Source::Name => ("name", None),
        Source::Fragment => ("fragment", None),
        // A set of keys is named as their controller; a DID document is where its DID leads.
        Source::Document => {
            let of_did = Did::parse(name).ok().map(|did| did.document_url().unwrap_or_else(|_| name.to_owned()));
            let named = if name.contains(':') { name } else { &resolved.controller };
            ("document", Some(of_did.unwrap_or_else(|| named.to_owned())))
        }
    };
    ExplainedKey {
        method: method.to_owned(),
        algorithm: resolved.key.algorithm().name(),
        multibase: resolved.key.to_multibase(),
        controller: resolved.controller.clone(),
        source,
        document,
    }
}

fn remarks(errors: &[Error]) -> Vec<String> {
    // Where there are no sentences, what is around makes the line of the parts.
    let parts = |error: &Error| serde_json::to_string(&Cause::from(error)).unwrap_or_default();
    errors.iter().map(|error| if HAS_SENTENCES { error.to_string() } else { parts(error) }).collect()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
