//! Is it intact? Each proof: its options, its key, its signature.

use crate::code::Code;
use crate::did::{Resolved, resolve};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::loader::Bundle;
use crate::proof::{Format, Unsecured, proof_value};
use crate::schema::shown;
use crate::time::Timestamp;
use crate::verify::settings::Settings;

/// What is known of one proof.
pub(super) struct Examined {
    pub(super) format: Option<Format>,
    pub(super) method: String,
    /// The key, as far as the method led to one.
    pub(super) resolved: Option<Resolved>,
    /// What speaks against the proof.
    pub(super) errors: Vec<Error>,
    pub(super) path: String,
}

/// Examines one proof. `unsecured` is the document that it stands in, or why there is none.
pub(super) fn examine<'d>(
    settings: &Settings,
    unsecured: &Result<Unsecured<'d>, Error>,
    bundle: &'d Bundle,
    proof: &Value<'d>,
    path: String,
) -> Examined {
    let mut examined = Examined { format: None, method: String::new(), resolved: None, errors: Vec::new(), path };
    let result = examine_into(&mut examined, settings, unsecured, bundle, proof);
    if let Err(error) = result {
        examined.errors.push(error);
    }
    examined
}

fn examine_into<'d>(
    examined: &mut Examined,
    settings: &Settings,
    unsecured: &Result<Unsecured<'d>, Error>,
    bundle: &'d Bundle,
    proof: &Value<'d>,
) -> Result<(), Error> {
    let path = examined.path.clone();
    let Value::Object(proof) = proof else {
        return Err(Error::new(
            Code::ProofMalformed,
            format!("expected an object with a type, found {}", proof.kind()),
        )
        .at(path));
    };
    let format = format_of(proof).map_err(|error| error.within(&path))?;
    examined.format = Some(format);
    if proof.member("previousProof").is_some() {
        return Err(Error::new(
            Code::ProofChainUnsupported,
            "the proof builds on another one, which this version does not check",
        )
        .at(format!("{path}/previousProof")));
    }
    let options = check_options(settings, proof);
    examined.errors.extend(options.into_iter().map(|error| error.within(&path)));

    // VC-DI-EDDSA §3.2.2, with the key before the hashes: what costs least comes first.
    let method = method_of(proof).map_err(|error| error.within(&path))?;
    method.clone_into(&mut examined.method);
    let signature = proof_value(proof).map_err(|error| error.within(&path))?;
    let lend = |url: &str| bundle.document(url);
    // An error inside a document has a path in that document: here it is the method's.
    let resolved = resolve(method, settings.expected_purpose(), settings.now, &lend, &settings.limits)
        .map_err(|error| error.at(format!("{path}/verificationMethod")))?;
    let key = resolved.key.clone();
    examined.resolved = Some(resolved);
    let scheme = format.scheme_of(key.algorithm()).map_err(|error| error.at(format!("{path}/verificationMethod")))?;
    let unsecured = match unsecured {
        Ok(unsecured) => unsecured,
        Err(error) => return Err(again(error)),
    };
    let hash_data = unsecured.hash_data(proof, format.hash_with(scheme), &path)?;
    key.verify_with(scheme, &hash_data.message(), &signature).map_err(|error| {
        match error.code() {
            Code::ProofSignatureMismatch => Error::new(
                Code::ProofSignatureMismatch,
                "the signature does not fit: the credential was changed after it was signed, or another key signed it; ask for it as it was issued",
            ),
            _ => error,
        }
        .at(format!("{path}/proofValue"))
    })
}

/// The errors of a document are told once for each proof that stands in it.
fn again(error: &Error) -> Error {
    let copy = Error::new(error.code(), error.message()).at(error.path());
    match error.wanted() {
        Some(url) => copy.wanting(url),
        None => copy,
    }
}

fn format_of(proof: &Object<'_>) -> Result<Format, Error> {
    let Some(kind) = proof.member("type") else {
        return Err(Error::new(Code::ProofMalformed, "expected a type, found none"));
    };
    // `type` may be written as a set of one.
    let [Value::String(kind)] = kind.as_slice() else {
        return Err(Error::new(Code::ProofMalformed, format!("expected one type, found {}", kind.kind())).at("/type"));
    };
    let cryptosuite = proof.member("cryptosuite").and_then(Value::as_str);
    Format::of_proof(kind, cryptosuite).ok_or_else(|| {
        let named = match cryptosuite {
            Some(cryptosuite) => format!("{kind} with the cryptosuite {cryptosuite:?}"),
            None => format!("{kind}"),
        };
        let known: Vec<_> = Format::all().filter(|format| format.is_embedded()).map(Format::name).collect();
        Error::new(
            Code::ProofFormatUnknown,
            format!("found a proof of the kind {named}; this version checks {}", known.join(", ")),
        )
        .at("/type")
    })
}

fn method_of<'a>(proof: &'a Object<'_>) -> Result<&'a str, Error> {
    match proof.member("verificationMethod") {
        None => {
            Err(Error::new(Code::ProofMethodMissing, "expected verificationMethod, which names the key, found none"))
        }
        Some(Value::String(method)) => Ok(method),
        Some(other) => Err(Error::new(Code::ProofMethodMalformed, format!("expected a URL, found {}", other.kind()))
            .at("/verificationMethod")),
    }
}

/// VC-DI §4.3, steps 5 to 7, and the dates of §2.1.
fn check_options(settings: &Settings, proof: &Object<'_>) -> Vec<Error> {
    let mut errors = Vec::new();
    let expected = settings.expected_purpose();
    match proof.member("proofPurpose") {
        None => errors
            .push(Error::new(Code::ProofPurposeMissing, format!("expected proofPurpose {expected:?}, found none"))),
        Some(purpose) if purpose.as_str() != Some(expected) => {
            errors.push(
                Error::new(
                    Code::ProofPurposeMismatch,
                    format!(
                        "expected the purpose {expected:?}, found {}: the proof was made for something else",
                        shown(purpose)
                    ),
                )
                .at("/proofPurpose"),
            );
        }
        Some(_) => {}
    }
    let instant =
        |name: &str, malformed: Code| match proof.member(name) {
            None => Ok(None),
            Some(Value::String(text)) => Timestamp::parse(text)
                .map(Some)
                .map_err(|error| Error::new(malformed, error.message()).at(format!("/{name}"))),
            Some(other) => Err(Error::new(malformed, format!("expected a date and time, found {}", other.kind()))
                .at(format!("/{name}"))),
        };
    let now = settings.now;
    match instant("created", Code::ProofCreatedMalformed) {
        Ok(Some(created)) if now.is_some_and(|now| created > now) => {
            errors.push(
                Error::new(
                    Code::ProofCreatedLater,
                    format!("the proof says that it was made on {created}, which is yet to come"),
                )
                .at("/created"),
            );
        }
        Ok(_) => {}
        Err(error) => errors.push(error),
    }
    match instant("expires", Code::ProofExpiresMalformed) {
        Ok(Some(expires)) if now.is_some_and(|now| expires < now) => {
            errors.push(Error::new(Code::ProofExpired, format!("the proof ended on {expires}")).at("/expires"));
        }
        Ok(_) => {}
        Err(error) => errors.push(error),
    }
    let expectations = [
        ("domain", settings.domain.as_deref(), Code::ProofDomainMismatch),
        ("challenge", settings.challenge.as_deref(), Code::ProofChallengeMismatch),
    ];
    for (name, expected, code) in expectations {
        let Some(expected) = expected else { continue };
        // `domain` may be a set (VC-DI §2.1); one of its members must be the one expected.
        let said = proof.member(name).map(Value::as_slice).unwrap_or_default();
        if !said.iter().any(|value| value.as_str() == Some(expected)) {
            let found = proof.member(name).map_or_else(|| String::from("none"), Value::to_json);
            errors
                .push(Error::new(code, format!("expected {name} {expected:?}, found {found}")).at(format!("/{name}")));
        }
    }
    errors
}
