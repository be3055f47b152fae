//! What any credential may carry: images, proofs, schemas, status, services and terms.

use super::table::class;

class! {
    /// A picture (OB 3.0, Image).
    Image, IMAGE, "Image", Exactly("Image"), closed;

    /// The URL of the picture, or the picture itself as a data URL.
    [1] id "id": Uri;
    /// What the picture shows.
    [0..1] caption "caption": Text;
}

class! {
    /// A proof inside a credential (OB 3.0, Proof).
    Proof, PROOF, "Proof", Any, extensible;

    /// When the proof was made.
    [0..1] created "created": DateTime;
    /// The suite by which it was made.
    [0..1] cryptosuite "cryptosuite": Text;
    /// What the proof answers.
    [0..1] challenge "challenge": Text;
    /// For whom the proof was made.
    [0..1] domain "domain": Text;
    /// What makes the proof unlike others of the same document.
    [0..1] nonce "nonce": Text;
    /// The purpose: of a badge's proof, `assertionMethod`.
    [0..1] proof_purpose "proofPurpose": Text;
    /// The signature.
    [0..1] proof_value "proofValue": Text;
    /// The URL of the public key.
    [0..1] verification_method "verificationMethod": Uri;
}

class! {
    /// A schema that a credential keeps (OB 3.0, CredentialSchema).
    CredentialSchema, CREDENTIAL_SCHEMA, "CredentialSchema", Any, extensible;

    /// The URL of the schema.
    [1] id "id": Uri;
}

class! {
    /// Where to learn whether a credential was revoked (OB 3.0, CredentialStatus).
    CredentialStatus, CREDENTIAL_STATUS, "CredentialStatus", Any, extensible;

    /// The URI of the entry, or of the list.
    [0..1] id "id": Uri;
}

impl<'a> CredentialStatus<'a> {
    /// The entry of a bitstring status list, if that is what the status is.
    pub fn bitstring_status_list_entry(&self) -> Option<BitstringStatusListEntry<'a>> {
        self.types().any(|name| name == "BitstringStatusListEntry").then(|| BitstringStatusListEntry::from(self.json()))
    }
}

class! {
    /// A place in a list of bits (Bitstring Status List 1.0 §2.1, BitstringStatusListEntry).
    BitstringStatusListEntry, BITSTRING_STATUS_LIST_ENTRY, "BitstringStatusListEntry", Exactly("BitstringStatusListEntry"), extensible;

    /// The URI of the entry. It is not the URL of the list.
    [0..1] id "id": Uri;
    /// What a set bit means: `revocation`, `suspension`, ...
    [1] status_purpose "statusPurpose": Text;
    /// The place in the list: a string of digits, though some write a number.
    [1] status_list_index "statusListIndex": Any;
    /// The URL of the list, which is a credential.
    [1] status_list_credential "statusListCredential": Uri;
    /// How many bits an entry has, where that is not one.
    [0..1] status_size "statusSize": Number;
    /// What each value means, where an entry has several bits or the purpose is `message`.
    [0..*] status_message "statusMessage": Any;
    /// Where the meaning of the status is described.
    [0..* compact] status_reference "statusReference": Uri;
}

class! {
    /// Where to get the current edition of a credential (OB 3.0, RefreshService).
    RefreshService, REFRESH_SERVICE, "RefreshService", Any, extensible;

    /// The URL of the service.
    [1] id "id": Uri;
}

class! {
    /// Terms of use (OB 3.0, TermsOfUse).
    TermsOfUse, TERMS_OF_USE, "TermsOfUse", Any, extensible;

    /// The URI of the terms.
    [0..1] id "id": Uri;
}
