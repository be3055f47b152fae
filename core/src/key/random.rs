//! The randomness of the operating system, or in a browser of `crypto.getRandomValues`.

use crate::error::Error;
use crate::words::phrase;

/// Fills a buffer, or says that there is no randomness.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), Error> {
    getrandom::fill(bytes).map_err(|cause| missing().caused_by(cause))
}

/// What is said where there is none.
pub(super) fn missing() -> Error {
    Error::of(&phrase::KEY_RANDOMNESS)
}
