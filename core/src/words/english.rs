//! Every sentence of core in English. Written by `cargo xtask words` from `words/en.toml`: change that, not this.

/// The sentences of findings and errors.
#[allow(dead_code, reason = "what is said of a kind of keys, which may be left out")]
pub(crate) mod phrase {
    use crate::code::Code;
    use crate::words::sentence::Phrase;

    pub(crate) static ISSUER_KEY_MISMATCH: Phrase = Phrase::new(Code::IssuerKeyMismatch, "issuer.key.mismatch", "the credential says that {issuer} issued it, but the key that signed it belongs to {found}: the issuer did not sign this, so do not rely on it");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted", "only this credential says that the key in {method} is the issuer's, and anybody can write that: fetch the issuer's own document, which lists its keys, and verify again");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED_NOWHERE: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted/nowhere", "only this credential says that the key is the issuer's, and the issuer's name, {issuer}, leads to no document that could confirm it: ask the issuer which key is theirs, and trust that key");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED_PRESENTATION: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted/presentation", "only this presentation says that the key is that of its holder, {holder}, and anybody can write that: fetch the holder's own document, which lists the keys, and verify again");
    pub(crate) static ISSUER_MALFORMED_NO_ID: Phrase = Phrase::new(Code::IssuerMalformed, "issuer.malformed/no-id", "the issuer must be a URL, or an object whose id is a URL: the issuer must correct it and sign again");
    pub(crate) static ISSUER_MALFORMED_NO_URL: Phrase = Phrase::new(Code::IssuerMalformed, "issuer.malformed/no-url", "the issuer's id must be an absolute URL, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static ISSUER_MISSING: Phrase = Phrase::new(Code::IssuerMissing, "issuer.missing", "the credential names no issuer: ask for one that says who issued it");
    pub(crate) static PRESENTATION_HOLDER_MISMATCH: Phrase = Phrase::new(Code::PresentationHolderMismatch, "presentation.holder.mismatch", "the presentation says that {holder} presents it, but the key that signed it belongs to somebody else: ask the holder to present it");
    pub(crate) static PRESENTATION_MALFORMED_HOLDER: Phrase = Phrase::new(Code::PresentationMalformed, "presentation.malformed/holder", "the holder must be a URL, or an object whose id is a URL: the holder must correct it and sign again");
    pub(crate) static PROOF_CHAIN_AMBIGUOUS: Phrase = Phrase::new(Code::ProofChainAmbiguous, "proof.chain.ambiguous", "this proof builds on the proof with the id {previous}, and several have that id: the issuer must give each proof its own id and sign again");
    pub(crate) static PROOF_CHAIN_AMBIGUOUS_TWICE: Phrase = Phrase::new(Code::ProofChainAmbiguous, "proof.chain.ambiguous/twice", "this proof names the proof with the id {previous} twice as one it builds on: the issuer must name it once and sign again");
    pub(crate) static PROOF_CHAIN_BROKEN: Phrase = Phrase::new(Code::ProofChainBroken, "proof.chain.broken", "this proof builds on another proof (previousProof), which does not hold: ask for the credential as it was issued");
    pub(crate) static PROOF_CHAIN_MISSING: Phrase = Phrase::new(Code::ProofChainMissing, "proof.chain.missing", "this proof builds on a proof with the id {previous}, and there is none: ask for the credential with all its proofs");
    pub(crate) static PROOF_CHAIN_UNCHECKED: Phrase = Phrase::new(Code::ProofChainUnchecked, "proof.chain.unchecked", "this proof builds on another proof (previousProof), which could not be checked: what is said of that proof tells what would settle it");
    pub(crate) static PROOF_CHALLENGE_MISMATCH: Phrase = Phrase::new(Code::ProofChallengeMismatch, "proof.challenge.mismatch", "the proof must answer the challenge \"{expected}\", and its challenge is {found}: it was made for another occasion, so ask the holder to present it anew");
    pub(crate) static PROOF_CHALLENGE_MISMATCH_ABSENT: Phrase = Phrase::new(Code::ProofChallengeMismatch, "proof.challenge.mismatch/absent", "the proof must answer the challenge \"{expected}\", and it has no challenge: ask the holder to present it anew");
    pub(crate) static PROOF_CREATED_LATER: Phrase = Phrase::new(Code::ProofCreatedLater, "proof.created.later", "the proof says that it was made on {created}, which is later than the time of this verification: check the clock of this computer, then that of the signer");
    pub(crate) static PROOF_CREATED_MALFORMED: Phrase = Phrase::new(Code::ProofCreatedMalformed, "proof.created.malformed", "the date on which the proof was made must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_DOMAIN_MISMATCH: Phrase = Phrase::new(Code::ProofDomainMismatch, "proof.domain.mismatch", "the proof must be made for the domain \"{expected}\", and its domain is {found}: it was made for another place, so ask the holder to present it anew");
    pub(crate) static PROOF_DOMAIN_MISMATCH_ABSENT: Phrase = Phrase::new(Code::ProofDomainMismatch, "proof.domain.mismatch/absent", "the proof must be made for the domain \"{expected}\", and it names no domain: ask the holder to present it anew");
    pub(crate) static PROOF_EXPIRED: Phrase = Phrase::new(Code::ProofExpired, "proof.expired", "the proof ended on {expires}: ask the signer for a new one");
    pub(crate) static PROOF_EXPIRES_MALFORMED: Phrase = Phrase::new(Code::ProofExpiresMalformed, "proof.expires.malformed", "the date on which the proof ends must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_FORMAT_UNKNOWN: Phrase = Phrase::new(Code::ProofFormatUnknown, "proof.format.unknown", "this version cannot check a proof of the type \"{type}\"; it checks {known}: verify with software that knows this type");
    pub(crate) static PROOF_FORMAT_UNKNOWN_SUITE: Phrase = Phrase::new(Code::ProofFormatUnknown, "proof.format.unknown/suite", "this version cannot check a proof of the type \"{type}\" with the cryptosuite \"{cryptosuite}\"; it checks {known}: verify with software that knows this cryptosuite");
    pub(crate) static PROOF_MALFORMED: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed", "a proof must be an object with a type, and here is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static PROOF_MALFORMED_NO_TYPE: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed/no-type", "the proof has no type, so nothing says how to check it: the issuer must add it and sign again");
    pub(crate) static PROOF_MALFORMED_TYPE: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed/type", "a proof must have one type, and this one has {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_METHOD_MALFORMED: Phrase = Phrase::new(Code::ProofMethodMalformed, "proof.method.malformed", "verificationMethod, which names the key, must be a URL, and it is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static PROOF_METHOD_MISSING: Phrase = Phrase::new(Code::ProofMethodMissing, "proof.method.missing", "the proof does not name the key that made it (verificationMethod): the issuer must add it and sign again");
    pub(crate) static PROOF_PURPOSE_MISMATCH: Phrase = Phrase::new(Code::ProofPurposeMismatch, "proof.purpose.mismatch", "the proof must be made for the purpose \"{expected}\", and its purpose is {found}: a signature for one purpose does not count for another, so the issuer must sign for the right one");
    pub(crate) static PROOF_PURPOSE_MISSING: Phrase = Phrase::new(Code::ProofPurposeMissing, "proof.purpose.missing", "the proof must say that it is made for \"{expected}\", and it has no proofPurpose: the issuer must add it and sign again");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_CHARSET: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/charset", "the signature does not fit, since the issuer's software signed \"{expected}\" where the credential has \"{found}\": it took the text for {encoding}; the issuer must correct the software and sign again");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_CONTEXT_ABSENT: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/context-absent", "the signature does not fit, since it was made with the context {expected}, and @context does not name it: the issuer must add it to @context and sign again");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_DATE: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/date", "the signature does not fit, since the date {expected} was written as {found} after it was signed: ask for the file as it was issued; programs that keep or send credentials must not rewrite dates");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_EDITION: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/edition", "the signature does not fit, since it was made with another edition of the context, {expected}, than the one that the credential names, {found}: the issuer must sign with the edition that is named");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_EMPTY: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/empty", "the signature does not fit, since a member without a value ({found}) was added after it was signed: ask for the file as it was issued; programs that keep or send credentials must not add members");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_ENTITIES: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/entities", "the signature does not fit, since \"{expected}\" was written as \"{found}\" after it was signed, as programs do that make web pages: ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_ESCAPES: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/escapes", "the signature does not fit, since \"{expected}\" was escaped twice after it was signed and became \"{found}\": ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_KIND: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/kind", "the signature does not fit, since the value {expected} was written as {found} after it was signed, a text for a number or a number for a text: ask for the file as it was issued; programs that keep or send credentials must not rewrite values");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_LINK: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/link", "the signature does not fit, since the address {expected} was turned into {found} after it was signed, as chat and mail programs do: ask for the file as it was issued, sent as an attachment");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_LIST: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/list", "the signature does not fit, since {expected} was written as {found} after it was signed, a list of one for its item or the other way round: ask for the file as it was issued; programs that keep or send credentials must not rewrite lists");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_LOST: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/lost", "the signature does not fit, and \"{found}\" contains the sign that programs write for a letter that they cannot read (U+FFFD): the text was damaged, so ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_MOJIBAKE: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/mojibake", "the signature does not fit, since \"{expected}\" became \"{found}\" after it was signed: a program took the file, which is UTF-8, for {encoding} and saved it; ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/proof-context", "the signature does not fit, since it was made before the proof had an @context: the issuer must sign the proof together with its @context");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT_ABSENT: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/proof-context-absent", "the signature does not fit, since it covers the @context, which the proof must repeat and leaves out: the issuer must write it into the proof");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_SPACES: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/spaces", "the signature does not fit, since white space was changed after it was signed: \"{expected}\" became \"{found}\"; ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_TYPOGRAPHIC: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/typographic", "the signature does not fit, since \"{expected}\" became \"{found}\" after it was signed, as word processors change quotation marks and dashes: ask for the file as it was issued, sent as an attachment");
    pub(crate) static PROOF_VALUE_LENGTH_ENCODING: Phrase = Phrase::new(Code::ProofValueLength, "proof.value.length/encoding", "the signature is written as {found:encoding}, and must be written as {expected:encoding}: it fits when it is read so, and the issuer must correct how it is written");
    pub(crate) static PROOF_VALUE_MALFORMED_ENCODING: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/encoding", "the signature is written as {found:encoding}, and must be written as {expected:encoding}: it fits when it is read so, and the issuer must correct how it is written");
    pub(crate) static TRUST_MALFORMED: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed", "an entry of the list of trusted issuers must be a DID, an https address, a key in multibase (z...), `registry URL`, or `federation URL KEYS`, and this one is \"{found}\"");
    pub(crate) static TRUST_MALFORMED_ADDRESS: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/address", "an address on the list of trusted issuers must begin with https:// and name a host, without a user's name, and this one is \"{found}\"");
    pub(crate) static TRUST_MALFORMED_DID: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/did", "a DID on the list of trusted issuers, \"{found}\", is not well formed: {cause}");
    pub(crate) static TRUST_MALFORMED_FEDERATION: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/federation", "an entry for a federation must give the https address of its anchor, then the anchor's keys in multibase (z...), and this one gives \"{found}\"");
    pub(crate) static TRUST_MALFORMED_REGISTRY: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/registry", "an entry for a registry must give its URL, and this one gives \"{found}\"");
}

/// The words that go into sentences.
#[allow(dead_code, reason = "what is said of a kind of keys, which may be left out")]
pub(crate) mod term {
    use crate::words::sentence::Term;

    pub(crate) const ENCODING_BASE58: Term = Term::new("encoding", "base58", "base58 without the letter z before it");
    pub(crate) const ENCODING_BASE64: Term = Term::new("encoding", "base64", "base64");
    pub(crate) const ENCODING_BASE64URL: Term = Term::new("encoding", "base64url", "base64url");
    pub(crate) const ENCODING_DER: Term = Term::new("encoding", "der", "DER");
    pub(crate) const ENCODING_HEX: Term = Term::new("encoding", "hex", "hexadecimal digits");
    pub(crate) const ENCODING_MULTIBASE: Term = Term::new("encoding", "multibase", "the letter z and base58");
    pub(crate) const ENCODING_RAW: Term = Term::new("encoding", "raw", "two numbers of the same length, one after the other");
    pub(crate) const ENCODING_SPACES: Term = Term::new("encoding", "spaces", "text with white space in it");
    pub(crate) const ENCODING_TWICE: Term = Term::new("encoding", "twice", "an encoded text that was encoded once more");
    pub(crate) const JSON_TYPE_ABSENT: Term = Term::new("json-type", "absent", "nothing");
    pub(crate) const JSON_TYPE_ARRAY: Term = Term::new("json-type", "array", "an array");
    pub(crate) const JSON_TYPE_BOOLEAN: Term = Term::new("json-type", "boolean", "true or false");
    pub(crate) const JSON_TYPE_NULL: Term = Term::new("json-type", "null", "null");
    pub(crate) const JSON_TYPE_NUMBER: Term = Term::new("json-type", "number", "a number");
    pub(crate) const JSON_TYPE_OBJECT: Term = Term::new("json-type", "object", "an object");
    pub(crate) const JSON_TYPE_STRING: Term = Term::new("json-type", "string", "a text");
}
