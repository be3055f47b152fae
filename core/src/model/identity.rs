//! How a badge names its learner without telling everybody: identities, in plain text or as salted hashes.

use super::IDENTIFIER_TYPE;
use super::table::class;

class! {
    /// A name of the learner, such as an e-mail address, hashed or in plain text (OB 3.0, IdentityObject).
    IdentityObject, IDENTITY_OBJECT, "IdentityObject", Exactly("IdentityObject"), closed;

    /// Whether [`identity_hash`](Self::identity_hash) is a hash.
    [1] hashed "hashed": Boolean;
    /// The hash of the identity, or the identity itself.
    [1] identity_hash "identityHash": IdentityHash;
    /// What kind of identity it is.
    [1] identity_type "identityType": Word(IDENTIFIER_TYPE);
    /// The text that was appended to the identity before it was hashed.
    [0..1] salt "salt": Text;
}
