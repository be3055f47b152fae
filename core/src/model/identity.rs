//! How a badge names its recipient: identities, in plain text or as salted hashes.

use std::borrow::Cow;
use std::fmt::Write as _;

use md5::Md5;
use sha2::digest::Output;
use sha2::{Digest, Sha256};

use super::IDENTIFIER_TYPE;
use super::builder::Builder;
use super::table::class;
use crate::error::Error;
use crate::words::phrase;

class! {
    /// A name of the learner, such as an e-mail address, hashed or in plain text (OB 3.0, IdentityObject).
    IdentityObject, IDENTITY_OBJECT, "IdentityObject", Exactly("IdentityObject"), closed;

    /// Whether [`identity_hash`](IdentityObject::identity_hash) is a hash.
    [1] hashed "hashed": Boolean;
    /// The hash of the identity, or the identity itself.
    [1] identity_hash "identityHash": IdentityHash;
    /// What kind of identity it is.
    [1] identity_type "identityType": Word(IDENTIFIER_TYPE);
    /// The text that was appended to the identity before it was hashed.
    [0..1] salt "salt": Text;
}

impl IdentityObject<'_> {
    /// Whether this is the identity: by its hash with the salt, or letter by letter where it is in plain text (OB 3.0 §9.2).
    /// Which type it has is for the caller to ask.
    ///
    /// Hashes are `sha256$` or `md5$` and hexadecimal digits, large or small. The identity is taken as it is: nothing is trimmed
    /// or written small, since what was hashed may well have had capitals. An empty identity names nobody.
    ///
    /// ```
    /// use ob3::model::{IdentityObject, hashed_identity};
    /// let object = hashed_identity("a@example.com", "emailAddress", Some("Kosher"))?.into();
    /// assert!(IdentityObject::from(&object).matches("a@example.com"));
    /// assert!(!IdentityObject::from(&object).matches("A@example.com"));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn matches(&self, identity: &str) -> bool {
        let (Some(is_hashed), Some(expected)) = (self.hashed(), self.identity_hash()) else { return false };
        if identity.is_empty() {
            return false;
        }
        if !is_hashed {
            return is_same(expected, identity);
        }
        let salt = self.salt().unwrap_or_default();
        match expected.split_once('$') {
            Some(("sha256", digits)) => is_same(&digits.to_ascii_lowercase(), &hex(&hash::<Sha256>(identity, salt))),
            Some(("md5", digits)) => is_same(&digits.to_ascii_lowercase(), &hex(&hash::<Md5>(identity, salt))),
            _ => false,
        }
    }
}

/// An identity as the salted SHA-256 hash of it, for issuing. `identity_type` is `emailAddress`, `accountId`, ...
///
/// The host of an e-mail address has no case (RFC 5321 §2.4), so it is hashed in small letters; the part before the @ is hashed as it is
/// written. What nobody would write the same again is refused before it is hashed, since nobody could see in a hash what is wrong with it.
///
/// The salt stands in the badge: it keeps a table of hashes from fitting many badges, not a guess from being tried.
///
/// ```
/// use ob3::model::{IdentityObject, hashed_identity};
/// let object = hashed_identity("jjefferson18@example.com", "emailAddress", Some("FleurDeSel"))?.into();
/// assert_eq!(IdentityObject::from(&object).identity_hash(),
///     Some("sha256$658625b25ab3d75d613ca97d9a5a77f70e2192feca5557f4ad09a4d4f121f5fc"));
/// assert!(hashed_identity(" jjefferson18@example.com", "emailAddress", None).is_err(), "nobody would write that blank again");
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// `build.invalid` for an identity that is empty, has white space around it, or characters in it that cannot be seen.
pub fn hashed_identity(
    identity: &str,
    identity_type: impl Into<String>,
    salt: Option<&str>,
) -> Result<Builder<IdentityObject<'static>>, Error> {
    if !can_be_found_again(identity) {
        return Err(Error::of(&phrase::BUILD_INVALID_IDENTITY));
    }
    let identity_type = identity_type.into();
    let written = match identity.rsplit_once('@').filter(|_| identity_type == EMAIL_ADDRESS) {
        Some((local, host)) => Cow::Owned(format!("{local}@{}", host.to_ascii_lowercase())),
        None => Cow::Borrowed(identity),
    };
    let digits = hex(&hash::<Sha256>(&written, salt.unwrap_or_default()));
    let object =
        IdentityObject::builder().hashed(true).identity_hash(format!("sha256${digits}")).identity_type(identity_type);
    Ok(match salt {
        Some(salt) => object.salt(salt),
        None => object,
    })
}

/// The type of identifiers that are e-mail addresses.
pub(crate) const EMAIL_ADDRESS: &str = "emailAddress";

/// Whether somebody who knows the identity writes it the same.
pub(crate) fn can_be_found_again(identity: &str) -> bool {
    let is_unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    !identity.is_empty() && identity.trim() == identity && !identity.contains(is_unseen)
}

/// An identity in plain text, for issuing: everybody who sees the badge can read it.
///
/// ```
/// use ob3::model::{IdentityObject, plain_identity};
/// let object = plain_identity("A-9320041", "accountId").into();
/// assert!(IdentityObject::from(&object).matches("A-9320041"));
/// ```
pub fn plain_identity(
    identity: impl Into<String>,
    identity_type: impl Into<String>,
) -> Builder<IdentityObject<'static>> {
    IdentityObject::builder().hashed(false).identity_hash(identity).identity_type(identity_type)
}

/// The hash of the identity with the salt behind it (OB 3.0, IdentityHash).
fn hash<D: Digest>(identity: &str, salt: &str) -> Output<D> {
    D::new().chain_update(identity).chain_update(salt).finalize()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// Equality that looks at every byte, wherever the first difference is.
fn is_same(left: &str, right: &str) -> bool {
    let differences =
        left.bytes().zip(right.bytes()).fold(0, |differences, (left, right)| differences | (left ^ right));
    left.len() == right.len() && differences == 0
}
