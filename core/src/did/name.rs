//! The DIDs that contain their key: one verification method, known without a document.

use super::url::{self, Did};
use super::{jwk, key};
use crate::error::Error;
use crate::key::VerifyingKey;
use crate::words::phrase;

impl Did {
    /// The key that the name itself is: of a did:key or a did:jwk.
    ///
    /// # Errors
    /// `did.malformed`, and the errors of [`VerifyingKey::from_multibase`] and [`VerifyingKey::from_jwk`];
    /// `did.unsupported` for every other method.
    pub fn verifying_key(&self) -> Result<VerifyingKey, Error> {
        match self.method() {
            "key" => key::verifying_key(self),
            "jwk" => jwk::verifying_key(self),
            _ => Err(url::unsupported(&phrase::DID_UNSUPPORTED_NAME, self)),
        }
    }
}
