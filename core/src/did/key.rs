//! did:key: the identifier is the key in base58btc (<https://w3c-ccg.github.io/did-key-spec/>).

use super::url::{self, Did};
use crate::error::Error;
use crate::key::VerifyingKey;
use crate::words::phrase;

impl Did {
    /// The did:key of a key.
    ///
    /// ```
    /// use ob3::{Did, VerifyingKey};
    /// let key = VerifyingKey::from_multibase("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp")?;
    /// assert_eq!(Did::key(&key).as_str(), "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
    /// assert_eq!(Did::key(&key).verifying_key()?, key);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn key(key: &VerifyingKey) -> Self {
        Did::known(format!("did:key:{}", key.to_multibase()))
    }
}

/// The key that a did:key is. The method allows base58btc only, so that every key has one name.
pub(super) fn verifying_key(did: &Did) -> Result<VerifyingKey, Error> {
    if !did.id().starts_with('z') {
        return Err(url::malformed(&phrase::DID_MALFORMED_KEY, did.as_str()));
    }
    VerifyingKey::from_multibase(did.id())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_did_key_that_is_no_signing_key_says_why() {
        for (id, code) in [
            ("u7QEhmgvFjj7uzYDFNQjvbsQzP8PO3cB5Jf_x1D-HSyOM9g", "did.malformed"),
            ("1.1:z6Mk", "did.malformed"),
            ("z", "key.malformed"),
            ("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooW", "key.malformed"),
            ("z6Mk.", "key.malformed"),
            ("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp:x", "key.malformed"),
            ("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq", "key.secret-published"),
            ("z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F", "key.unsupported"),
        ] {
            let did = Did::parse(&format!("did:key:{id}")).unwrap();
            assert_eq!(did.verifying_key().unwrap_err().code().name(), code, "{id}");
        }
    }
}
