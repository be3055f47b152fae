//! did:jwk: the identifier is the JWK in base64url (<https://github.com/quartzjer/did-jwk/blob/main/spec.md>).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::url::{self, Did};
use crate::error::Error;
use crate::key::VerifyingKey;
use crate::words::phrase;

impl Did {
    /// The did:jwk of a key, made from its JWK with the members that RFC 7638 demands, in that order.
    ///
    /// ```
    /// use ob3::{Did, VerifyingKey};
    /// let key = VerifyingKey::from_multibase("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp")?;
    /// let did = Did::jwk(&key);
    /// assert!(did.as_str().starts_with("did:jwk:eyJjcnYiOiJFZDI1NTE5Ii"));
    /// assert_eq!(did.verifying_key()?, key);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn jwk(key: &VerifyingKey) -> Self {
        Did::known(format!("did:jwk:{}", URL_SAFE_NO_PAD.encode(key.to_jwk())))
    }
}

/// The key that a did:jwk is.
pub(super) fn verifying_key(did: &Did) -> Result<VerifyingKey, Error> {
    let decoded = URL_SAFE_NO_PAD.decode(did.id()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(jwk) = decoded else {
        return Err(url::malformed(&phrase::DID_MALFORMED_JWK, did.as_str()));
    };
    // The path of the error would lead into the JWK, which the reader does not see.
    VerifyingKey::from_jwk(&jwk).map_err(|error| error.at(""))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_did_jwk_that_is_no_signing_key_says_why() {
        for (jwk, code) in [
            (r#"{"kty":"OKP","crv":"Ed25519"}"#, "key.malformed"),
            ("[]", "key.malformed"),
            ("{", "key.malformed"),
            ("", "key.malformed"),
            (
                r#"{"kty":"OKP","crv":"X25519","use":"enc","x":"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"}"#,
                "key.unsupported",
            ),
            (r#"{"crv":"P-192","kty":"EC","x":"acbI","y":"_KcyL"}"#, "key.unsupported"),
            (r#"{"crv":"P-256","kty":"EC","x":"acbI","y":"_KcyL"}"#, "key.malformed"),
            (r#"{"kty":"OKP","crv":"Ed25519","d":"AA","x":"AA"}"#, "key.secret-published"),
            (
                r#"{"kty":"OKP","crv":"Ed25519","use":"enc","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}"#,
                "key.type-mismatch",
            ),
        ] {
            let did = Did::known(format!("did:jwk:{}", URL_SAFE_NO_PAD.encode(jwk)));
            let error = did.verifying_key().unwrap_err();
            assert_eq!((error.code().name(), error.path()), (code, ""), "{jwk}");
        }
        for id in ["e30=", "e3", "e31", "_w", "e30:e30", "%65"] {
            let error = Did::known(format!("did:jwk:{id}")).verifying_key().unwrap_err();
            assert!(["did.malformed", "key.malformed"].contains(&error.code().name()), "{id}");
        }
    }

    #[test]
    fn a_jwk_with_more_members_in_another_order_is_the_same_key() {
        let jwk = r#"{ "x": "O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik", "kid": "1", "use": "sig", "kty": "OKP", "crv": "Ed25519", "key_ops": ["verify"], "alg": "EdDSA" }"#;
        let did = Did::known(format!("did:jwk:{}", URL_SAFE_NO_PAD.encode(jwk)));
        assert_eq!(did.verifying_key().unwrap().to_multibase(), "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
    }
}
