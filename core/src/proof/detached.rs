//! Detached JWS (RFC 7515 appendix F, RFC 7797): how proofs before 2020 carry their signatures, in the member `jws`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::key::Scheme;
use crate::limits::Limits;
use crate::words::{Phrase, phrase};

/// A JWS without its payload, which is known otherwise.
pub(crate) struct Detached<'a> {
    header: &'a str,
    /// What the header says of how it was signed.
    pub(crate) scheme: Scheme,
    pub(crate) signature: Vec<u8>,
}

impl<'a> Detached<'a> {
    /// Reads the value of a proof.
    ///
    /// # Errors
    /// `proof.value.missing` and `proof.value.malformed`, the path relative to the proof.
    pub(crate) fn of(proof: &'a Object<'_>) -> Result<Self, Error> {
        let text = match proof.member("jws") {
            Some(Value::String(text)) => text,
            Some(other) => {
                return Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_JWS_TYPE)
                    .with_term("found", other.kind_term())
                    .at("/jws"));
            }
            None => return Err(Error::of(&phrase::PROOF_VALUE_MISSING_JWS)),
        };
        let parts: Vec<&str> = text.splitn(4, '.').collect();
        let [header, "", signature] = parts.as_slice() else {
            return Err(malformed(&phrase::PROOF_VALUE_MALFORMED_JWS_PARTS));
        };
        let scheme = scheme(header)?;
        let signature = URL_SAFE_NO_PAD
            .decode(signature)
            .map_err(|cause| malformed(&phrase::PROOF_VALUE_MALFORMED_JWS_SIGNATURE).caused_by(cause))?;
        Ok(Detached { header, scheme, signature })
    }

    /// What is signed: the header as it is written, a dot, and the payload as it is (RFC 7797 §3).
    pub(crate) fn signing_input(&self, payload: &[u8]) -> Vec<u8> {
        [self.header.as_bytes(), b".", payload].concat()
    }
}

/// The header says how, and that the payload is not in base64url (RFC 7797 §6: that is critical). Nothing else is critical.
fn scheme(header: &str) -> Result<Scheme, Error> {
    let bytes = URL_SAFE_NO_PAD
        .decode(header)
        .map_err(|cause| malformed(&phrase::PROOF_VALUE_MALFORMED_JWS_HEADER).caused_by(cause))?;
    let limits = Limits::default().input_bytes(4 << 10).depth(4);
    let header = Value::parse(&bytes, &limits)
        .map_err(|cause| malformed(&phrase::PROOF_VALUE_MALFORMED_JWS_JSON).caused_by(cause))?;
    let critical = header["crit"].as_array().unwrap_or_default();
    if header["b64"].as_bool() != Some(false) || !matches!(critical, [only] if only.as_str() == Some("b64")) {
        return Err(malformed(&phrase::PROOF_VALUE_MALFORMED_JWS_CRITICAL));
    }
    let alg = &header["alg"];
    alg.as_str()
        .and_then(|name| name.parse::<Scheme>().ok())
        .ok_or_else(|| Error::of(&phrase::PROOF_VALUE_MALFORMED_JWS_ALG).with("found", alg.to_json()).at("/jws"))
}

fn malformed(phrase: &'static Phrase) -> Error {
    Error::of(phrase).at("/jws")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    fn read(jws: &str) -> Result<(Scheme, Vec<u8>, Vec<u8>), Error> {
        let mut proof = Object::new();
        proof.set("jws", jws.to_owned());
        Detached::of(&proof).map(|jws| (jws.scheme, jws.signature.clone(), jws.signing_input(b"payload")))
    }

    fn with_header(header: &str) -> String {
        format!("{}..c2lnbmF0dXJl", URL_SAFE_NO_PAD.encode(header))
    }

    #[test]
    fn the_payload_is_signed_behind_the_header_as_it_is() {
        let text = with_header(r#"{"alg":"EdDSA","b64":false,"crit":["b64"]}"#);
        let (scheme, signature, input) = read(&text).unwrap();
        assert_eq!((scheme, signature.as_slice()), (Scheme::EdDsa, &b"signature"[..]));
        assert_eq!(input, [text.split('.').next().unwrap().as_bytes(), b".payload"].concat());
    }

    #[test]
    fn whatever_else_it_is_it_is_no_detached_jws() {
        let good = with_header(r#"{"alg":"EdDSA","b64":false,"crit":["b64"]}"#);
        for bad in [
            with_header(r#"{"alg":"EdDSA"}"#),
            with_header(r#"{"alg":"EdDSA","b64":true,"crit":["b64"]}"#),
            with_header(r#"{"alg":"EdDSA","b64":false}"#),
            with_header(r#"{"alg":"EdDSA","b64":false,"crit":["b64","exp"]}"#),
            with_header(r#"{"alg":"none","b64":false,"crit":["b64"]}"#),
            with_header(r#"{"b64":false,"crit":["b64"]}"#),
            with_header(r#"{"alg":"EdDSA","alg":"ES256","b64":false,"crit":["b64"]}"#),
            with_header("EdDSA"),
            with_header(r#"{"alg":"EdDSA","b64":false,"crit":["b64"],"deep":[[[[]]]]}"#),
            with_header(&format!(r#"{{"alg":"EdDSA","b64":false,"crit":["b64"],"long":"{}"}}"#, "x".repeat(4_096))),
            good.replace("..", "."),
            good.replace("..", ".cGF5bG9hZA."),
            format!("{good}."),
            good.replace("c2ln", "c2l*"),
            String::new(),
        ] {
            assert_eq!(read(&bad).unwrap_err().code(), Code::ProofValueMalformed, "{bad}");
        }
        assert_eq!(Detached::of(&Object::new()).map(|_| ()).unwrap_err().code(), Code::ProofValueMissing);
    }
}
