// Every code, from core/src/code.rs: written by `UPDATE=1 cargo test -p ob3-wasm --test types`.

/** What a finding or an error is about. A code is never removed and never changes its meaning; new ones are added. */
export type Code =
  /** there are no bytes (OB 3.0 §9) */
  | "open.empty"
  /** the bytes are not a carrier of badges (OB 3.0 §5) */
  | "open.unrecognised"
  /** a known carrier that this version cannot open (OB 3.0 §5) */
  | "open.carrier.unsupported"
  /** where a badge is, or the name of somebody or something, and no badge (OB 3.0 §5) */
  | "open.address"
  /** a web page, which may show a badge (OB 3.0 §5) */
  | "open.page"
  /** several badges in one document (OB 3.0 §5) */
  | "open.several"
  /** an assertion of Open Badges 2.0, which has rules of its own (OB 2.0 (Baking)) */
  | "open.open-badges-2"
  /** an assertion of Open Badges 1, which has rules of its own (OB 1.1) */
  | "open.open-badges-1"
  /** the image carries the credential as those of CLR 2.0 are carried (CLR 2.0 (Baking)) */
  | "open.clr-2"
  /** not JSON (RFC 8259) */
  | "json.syntax"
  /** not UTF-8 (RFC 8259 §8.1) */
  | "json.encoding"
  /** a member name occurs twice in one object (RFC 8259 §4) */
  | "json.duplicate-key"
  /** an escape names half a character (RFC 8259 §8.2) */
  | "json.surrogate"
  /** the document is not a JSON object (VCDM 2.0 §4) */
  | "json.root"
  /** not three parts with dots between them (RFC 7515 §3.1) */
  | "jws.malformed"
  /** a part is not base64url without padding, in its one spelling (RFC 7515 §2) */
  | "jws.encoding"
  /** a header names rules that must be understood, and are not (RFC 7515 §4.1.11) */
  | "jws.critical"
  /** the payload is not in base64url (RFC 7797 §3) */
  | "jws.unencoded-payload"
  /** an enveloped credential that envelops none, or says something beside it (VCDM 2.0 §4.13) */
  | "envelope.malformed"
  /** the types of the document are of two kinds, so neither can be believed (VCDM 2.0 §4.5 (types)) */
  | "open.kind.ambiguous"
  /** a type of the document is no string (VCDM 2.0 §4.5 (types)) */
  | "open.kind.malformed"
  /** the contexts name no edition of the data model, or both (VCDM 2.0 §4.3 (contexts)) */
  | "open.data-model"
  /** the input is larger than the budget allows (limits.rs) */
  | "limit.input"
  /** JSON is nested deeper than the budget allows (limits.rs) */
  | "limit.depth"
  /** more JSON values than the budget allows (limits.rs) */
  | "limit.values"
  /** more contexts than the budget allows (limits.rs) */
  | "limit.contexts"
  /** the document's own contexts cost more than the budget allows (limits.rs) */
  | "limit.context-work"
  /** more statements than the budget allows (limits.rs) */
  | "limit.quads"
  /** telling the blank nodes apart costs more than the budget allows (RDF-CANON §7.1) */
  | "limit.canonicalization"
  /** more credentials in a presentation or a record than the budget allows (limits.rs) */
  | "limit.credentials"
  /** more endorsements than the budget allows (limits.rs) */
  | "limit.endorsements"
  /** the header of a JWS is larger than the budget allows (limits.rs) */
  | "limit.jws-header"
  /** more digests of resources than the budget allows (limits.rs) */
  | "limit.resources"
  /** more schemas, or larger ones, than the budget allows (limits.rs) */
  | "limit.schema"
  /** more status entries than the budget allows (limits.rs) */
  | "limit.status-entries"
  /** the whole verification takes more work than its budget allows (limits.rs) */
  | "limit.work"
  /** more proofs than the budget allows (limits.rs) */
  | "limit.proofs"
  /** a longer chain of trust, or more entity statements, than the budget allows (limits.rs) */
  | "limit.trust-chain"
  /** two keys stand for the same keyword (JSON-LD API §9.7) */
  | "jsonld.colliding-keywords"
  /** one node has two indexes (JSON-LD API §9.7) */
  | "jsonld.conflicting-indexes"
  /** contexts include one another too deeply (JSON-LD API §9.7) */
  | "jsonld.context-overflow"
  /** terms are defined by each other (JSON-LD API §9.7) */
  | "jsonld.cyclic-iri-mapping"
  /** @id is not a string (JSON-LD API §9.7) */
  | "jsonld.invalid-id-value"
  /** @import is not a string (JSON-LD API §9.7) */
  | "jsonld.invalid-import-value"
  /** @included holds something that is not a node (JSON-LD API §9.7) */
  | "jsonld.invalid-included-value"
  /** @index is not a string (JSON-LD API §9.7) */
  | "jsonld.invalid-index-value"
  /** @nest is not what it may be (JSON-LD API §9.7) */
  | "jsonld.invalid-nest-value"
  /** @prefix is not a boolean (JSON-LD API §9.7) */
  | "jsonld.invalid-prefix-value"
  /** @propagate is not a boolean (JSON-LD API §9.7) */
  | "jsonld.invalid-propagate-value"
  /** @protected is not a boolean (JSON-LD API §9.7) */
  | "jsonld.invalid-protected-value"
  /** @reverse is not an object (JSON-LD API §9.7) */
  | "jsonld.invalid-reverse-value"
  /** @version is not 1.1 (JSON-LD API §9.7) */
  | "jsonld.invalid-version-value"
  /** @direction is neither ltr nor rtl (JSON-LD API §9.7) */
  | "jsonld.invalid-base-direction"
  /** @base is not an IRI (JSON-LD API §9.7) */
  | "jsonld.invalid-base-iri"
  /** @container is not what it may be (JSON-LD API §9.7) */
  | "jsonld.invalid-container-mapping"
  /** a context has an entry it may not have (JSON-LD API §9.7) */
  | "jsonld.invalid-context-entry"
  /** a null context would drop protected terms (JSON-LD API §9.7) */
  | "jsonld.invalid-context-nullification"
  /** @language of a context is not a string (JSON-LD API §9.7) */
  | "jsonld.invalid-default-language"
  /** a term stands for nothing that is an IRI (JSON-LD API §9.7) */
  | "jsonld.invalid-iri-mapping"
  /** a JSON literal is not JSON (JSON-LD API §9.7) */
  | "jsonld.invalid-json-literal"
  /** @context is given another name (JSON-LD API §9.7) */
  | "jsonld.invalid-keyword-alias"
  /** a language map holds something that is not a string (JSON-LD API §9.7) */
  | "jsonld.invalid-language-map-value"
  /** @language of a term is not a string (JSON-LD API §9.7) */
  | "jsonld.invalid-language-mapping"
  /** @language is not a string (JSON-LD API §9.7) */
  | "jsonld.invalid-language-tagged-string"
  /** a value with a language is not a string (JSON-LD API §9.7) */
  | "jsonld.invalid-language-tagged-value"
  /** a context is neither an object, a URL nor null (JSON-LD API §9.7) */
  | "jsonld.invalid-local-context"
  /** a document that should hold a context holds none (JSON-LD API §9.7) */
  | "jsonld.invalid-remote-context"
  /** a reverse term is defined in a way it may not be (JSON-LD API §9.7) */
  | "jsonld.invalid-reverse-property"
  /** @reverse holds a keyword (JSON-LD API §9.7) */
  | "jsonld.invalid-reverse-property-map"
  /** a reverse property has a value that is not a node (JSON-LD API §9.7) */
  | "jsonld.invalid-reverse-property-value"
  /** the context inside a term definition is not a context (JSON-LD API §9.7) */
  | "jsonld.invalid-scoped-context"
  /** an HTML script element holds no JSON-LD (JSON-LD API §9.7) */
  | "jsonld.invalid-script-element"
  /** @set or @list stands beside other keys (JSON-LD API §9.7) */
  | "jsonld.invalid-set-or-list-object"
  /** a term is defined in a way it may not be (JSON-LD API §9.7) */
  | "jsonld.invalid-term-definition"
  /** @type of a term is not what it may be (JSON-LD API §9.7) */
  | "jsonld.invalid-type-mapping"
  /** @type is neither a string nor an array of strings (JSON-LD API §9.7) */
  | "jsonld.invalid-type-value"
  /** the type of a value is not an IRI (JSON-LD API §9.7) */
  | "jsonld.invalid-typed-value"
  /** @value stands beside keys it may not stand beside (JSON-LD API §9.7) */
  | "jsonld.invalid-value-object"
  /** @value is neither a scalar nor null (JSON-LD API §9.7) */
  | "jsonld.invalid-value-object-value"
  /** @vocab is not an IRI (JSON-LD API §9.7) */
  | "jsonld.invalid-vocab-mapping"
  /** a keyword is defined as a term (JSON-LD API §9.7) */
  | "jsonld.keyword-redefinition"
  /** the document could not be had (JSON-LD API §9.7) */
  | "jsonld.loading-document-failed"
  /** a context is neither bundled nor provided (JSON-LD API §9.7) */
  | "jsonld.loading-remote-context-failed"
  /** JSON-LD 1.1 features where 1.0 was asked for (JSON-LD API §9.7) */
  | "jsonld.processing-mode-conflict"
  /** a protected term is defined anew (JSON-LD API §9.7) */
  | "jsonld.protected-term-redefinition"
  /** a context includes itself (JSON-LD API §9.7) */
  | "jsonld.recursive-context-inclusion"
  /** a key that no context defines (OB cert. 1.5 (safe mode)) */
  | "jsonld.undefined-term"
  /** a type that no context defines (OB cert. 1.5 (safe mode)) */
  | "jsonld.undefined-type"
  /** a vocabulary word that no context defines (OB cert. 1.5 (safe mode)) */
  | "jsonld.undefined-value"
  /** a relative or malformed IRI where an absolute one is needed (OB cert. 1.5 (safe mode)) */
  | "jsonld.relative-iri"
  /** a value that canonicalisation would drop, so no signature covers it (OB cert. 1.5 (safe mode)) */
  | "jsonld.dropped-value"
  /** null and empty arrays must be omitted (OB 3.0 §6 (serialization)) */
  | "jsonld.empty-value"
  /** a key of the form of a keyword that is none (JSON-LD 1.1 §1.7) */
  | "jsonld.reserved-keyword"
  /** a context gives a term of the standard another meaning (VC-DI §4.6 (context validation)) */
  | "jsonld.redefined-term"
  /** a member of the standard under another name or in another place than readers look (VC-DI §4.6 (context validation)) */
  | "jsonld.hidden-member"
  /** a number that does not survive double precision (RFC 7493 §2.2) */
  | "jsonld.imprecise-number"
  /** not N-Quads (N-Quads) */
  | "rdf.nquads-syntax"
  /** the credential is of another kind than a badge (OB 3.0 §6) */
  | "conformance.not-a-badge"
  /** a credential of another kind than Open Badges, which the caller did not say to accept (OB 3.0 §6) */
  | "conformance.kind.other"
  /** type lacks the name of the class (OB 3.0 appendix B) */
  | "conformance.type"
  /** the contexts do not begin with that of the data model, or one is neither a URL nor an object (VCDM 2.0 §4.3) */
  | "vcdm.context"
  /** an id that is missing, or is not a single URL (VCDM 2.0 §4.4) */
  | "vcdm.id"
  /** a type that is missing or is none, or lacks the name of the document (VCDM 2.0 §4.5) */
  | "vcdm.type"
  /** a name or description that is neither a string nor a text with its language (VCDM 2.0 §4.6, §11.1) */
  | "vcdm.text"
  /** the credential has no subject, or says nothing of it (VCDM 2.0 §4.8) */
  | "vcdm.subject"
  /** a member of the data model that is not one object or more (VCDM 2.0 §4.10, §5) */
  | "vcdm.member"
  /** a required member is missing (OB 3.0 appendix B) */
  | "conformance.member.missing"
  /** a member that the class does not have and may not be given (OB 3.0 appendix B) */
  | "conformance.member.unknown"
  /** a value of another JSON type than the member has (OB 3.0 appendix B) */
  | "conformance.wrong-type"
  /** a bare value where an array is demanded even of one (OB 3.0 §6 (serialization)) */
  | "conformance.array.expected"
  /** an array of one value where one value is demanded (OB 3.0 §6 (serialization)) */
  | "conformance.array.unexpected"
  /** several values where one is demanded: which one is meant cannot be told (OB 3.0 §6 (serialization)) */
  | "conformance.array.several"
  /** an image given by its URL alone (OB 3.0 appendix B (Image)) */
  | "conformance.image.bare"
  /** not an absolute URI (OB 3.0 appendix B) */
  | "conformance.format.uri"
  /** not a date and time (OB 3.0 appendix B) */
  | "conformance.format.date-time"
  /** a date without a time or without a zone, which stands for a whole interval (OB 3.0 §6 (DateTimeZ)) */
  | "conformance.format.zone"
  /** not a date (OB 3.0 appendix B) */
  | "conformance.format.date"
  /** not a language code (OB 3.0 appendix B) */
  | "conformance.format.language"
  /** not a country code (OB 3.0 appendix B) */
  | "conformance.format.country"
  /** not a compact JSON Web Signature (OB 3.0 appendix B) */
  | "conformance.format.compact-jws"
  /** a word that is not in the vocabulary (OB 3.0 appendix B) */
  | "conformance.word.unknown"
  /** the contexts that are demanded are there, and not in their order (OB 3.0 §6) */
  | "conformance.context.order"
  /** a context that is demanded is not there (OB 3.0 §6) */
  | "conformance.context.missing"
  /** a member that has another name in the data model in which the credential is written (VCDM 2.0 appendix B.3) */
  | "conformance.member.renamed"
  /** the context is not the current one (OB 3.0 §6) */
  | "conformance.context.older"
  /** the data model 1.1, which is read but no longer written (OB 3.0 appendix B (verification support)) */
  | "conformance.vcdm-1-1"
  /** the issuer is a bare URL, which some verifiers cannot read (OB 3.0 appendix B (ProfileRef)) */
  | "conformance.issuer.bare"
  /** the issuer is a bare URL, where the data model 1.1 wants an object (OB 3.0 appendix B (1.1)) */
  | "conformance.issuer.object"
  /** schemas are named, but not the standard's own (OB 3.0 appendix B (CredentialSchema)) */
  | "conformance.schema.missing"
  /** the subject has neither id nor identifier (OB 3.0 §9.1) */
  | "conformance.subject.unidentified"
  /** criteria have neither id nor narrative (OB 3.0 appendix B (Criteria)) */
  | "conformance.criteria.empty"
  /** a hash that does not say how it was made (OB 3.0 appendix B (IdentityHash)) */
  | "conformance.identity-hash"
  /** a result refers to a description that the achievement does not have (OB 3.0 appendix B (Result)) */
  | "conformance.result.unlinked"
  /** a result of the type Status has no status (OB 3.0 appendix B (Result)) */
  | "conformance.result.status-missing"
  /** a level that no rubric has (OB 3.0 appendix B (Result, ResultDescription)) */
  | "conformance.level.unknown"
  /** an endorsement without a proof (OB 3.0 appendix B (EndorsementCredential)) */
  | "conformance.endorsement.unproved"
  /** more faults than are worth telling (limits.rs) */
  | "limit.findings"
  /** the credential carries no proof (OB 3.0 §8) */
  | "proof.missing"
  /** the proof is not an object with a type (VC-DI §2.1) */
  | "proof.malformed"
  /** a proof of a kind that this version does not check (OB cert. 1.5) */
  | "proof.format.unknown"
  /** a proof builds on another that is not there (VC-DI §2.1.2) */
  | "proof.chain.missing"
  /** a proof builds on another that is there several times, or names it twice (VC-DI §2.1.2) */
  | "proof.chain.ambiguous"
  /** a proof builds on another that does not hold (VC-DI §2.1.2) */
  | "proof.chain.broken"
  /** a proof builds on another that could not be checked (VC-DI §2.1.2) */
  | "proof.chain.unchecked"
  /** a base proof, which the holder keeps and derives others from (VC-DI-ECDSA §3.6.7) */
  | "proof.selective.base"
  /** a proof that was derived already, from which nothing more can be derived (VC-DI-ECDSA §3.6.6) */
  | "proof.selective.derived"
  /** the document has no @context (VC-DI §2.4.1) */
  | "proof.context.missing"
  /** the proof has no proofValue (VC-DI §2.1) */
  | "proof.value.missing"
  /** proofValue is not multibase base58btc (VC-DI-EDDSA §3.2) */
  | "proof.value.malformed"
  /** the signature has the wrong length (VC-DI-EDDSA §3.3.2) */
  | "proof.value.length"
  /** the signature does not fit the document and the key (VC-DI §4.3) */
  | "proof.signature.mismatch"
  /** the proof has no proofPurpose (OB 3.0 §8) */
  | "proof.purpose.missing"
  /** proofPurpose is not the one expected (VC-DI §4.3) */
  | "proof.purpose.mismatch"
  /** created is not a date and time with a zone (VC-DI §2.1) */
  | "proof.created.malformed"
  /** the proof claims to be made later than now (VC-DI §2.1) */
  | "proof.created.later"
  /** expires is not a date and time with a zone (VC-DI §2.1) */
  | "proof.expires.malformed"
  /** the proof has expired (VC-DI §2.1) */
  | "proof.expired"
  /** the proof was made for another domain (VC-DI §4.3) */
  | "proof.domain.mismatch"
  /** the presentation was made for a certain verifier, and the caller did not say for which it must be made (VC-DI §2.1) */
  | "proof.domain.unasked"
  /** the proof answers another challenge (VC-DI §4.3) */
  | "proof.challenge.mismatch"
  /** the proof names no verificationMethod (VC-DI §2.1) */
  | "proof.method.missing"
  /** verificationMethod is not a URL (CID §2.2) */
  | "proof.method.malformed"
  /** not a key in any form known here (CID §2.2) */
  | "key.malformed"
  /** a key for which anybody can make signatures (RFC 8032 §5.1.7) */
  | "key.weak"
  /** the key is of another kind than the proof needs (VC-DI-EDDSA §3.3.2) */
  | "key.type-mismatch"
  /** a key of a kind that this version does not handle (OB cert. 1.5) */
  | "key.unsupported"
  /** a secret key where a public one belongs (RFC 7517 §9.2) */
  | "key.secret-published"
  /** a header that a VC-JWT may not have (OB 3.0 §8.2) */
  | "jwt.header.additional"
  /** a header of a JWT of VC-JOSE-COSE that is not known here, which is ignored (RFC 7515 §4) */
  | "jwt.header.ignored"
  /** the header does not say how it was signed (OB 3.0 §8.2) */
  | "jwt.alg.missing"
  /** the JWT says that nobody signed it (RFC 8725 §3.2) */
  | "jwt.alg.none"
  /** a code that whoever can check it can make as well (RFC 8725 §3.2) */
  | "jwt.alg.symmetric"
  /** a way of signing that this version does not check (OB 3.0 §8.2) */
  | "jwt.alg.unsupported"
  /** typ says that it is something other than a credential (OB 3.0 §8.2) */
  | "jwt.typ"
  /** typ is that of VC-JOSE-COSE, where Open Badges asks for JWT (VC-JOSE-COSE §3.1) */
  | "jwt.typ.vc-jose"
  /** the header has neither kid nor jwk (OB 3.0 §8.2) */
  | "jwt.key.missing"
  /** the header has both kid and jwk; only kid is followed (OB 3.0 §8.2) */
  | "jwt.key.both"
  /** kid leads to no key (OB 3.0 §8.2) */
  | "jwt.kid.malformed"
  /** the key set does not list the key (OB 3.0 §8.2) */
  | "jwt.kid.not-found"
  /** the key set that kid names was not provided (OB 3.0 §8.2) */
  | "jwt.key-set.missing"
  /** the key set that kid names cannot be had (OB 3.0 §8.2) */
  | "jwt.key-set.unavailable"
  /** what should be a key set is none (RFC 7517 §5) */
  | "jwt.key-set.malformed"
  /** the key set says that the key was revoked, has ended or has not begun (OpenID Federation 1.0 §8.7) */
  | "jwt.key.not-in-force"
  /** the claim vc is not an object, or not the only credential (VCDM 1.1 §6.3.1) */
  | "jwt.vc.malformed"
  /** the claim vc goes with the data model 1.1, and only with that (OB impl. guide, VC-JWT) */
  | "jwt.vc.data-model"
  /** the claim iss is missing (OB 3.0 §8.2) */
  | "jwt.iss.missing"
  /** the claim iss is not the issuer's id (OB 3.0 §8.2) */
  | "jwt.iss.mismatch"
  /** the claim sub is missing, which is demanded though the subject need not have an id (OB 3.0 §8.2) */
  | "jwt.sub.missing"
  /** the claim sub is not the subject's id (OB 3.0 §8.2) */
  | "jwt.sub.mismatch"
  /** the claim nbf is missing (OB 3.0 §8.2) */
  | "jwt.nbf.missing"
  /** the claim nbf is not the instant of validFrom (OB 3.0 §8.2) */
  | "jwt.nbf.mismatch"
  /** the claim jti is missing (OB 3.0 §8.2) */
  | "jwt.jti.missing"
  /** the claim jti is not the credential's id (OB 3.0 §8.2) */
  | "jwt.jti.mismatch"
  /** the claim exp is missing, though the credential ends (OB 3.0 §8.2) */
  | "jwt.exp.missing"
  /** the claim exp is not the instant of validUntil (OB 3.0 §8.2) */
  | "jwt.exp.mismatch"
  /** a claim is not what the claim vc says, whose place it takes (VCDM 1.1 §6.3.1) */
  | "jwt.vc.replaced"
  /** a date that is not a number of seconds (RFC 7519 §2 (NumericDate)) */
  | "jwt.date.malformed"
  /** the claim iat is not a number of seconds; it says when the token was made and decides nothing (RFC 7519 §4.1.6) */
  | "jwt.iat.malformed"
  /** a proof stands inside the JWT, and is not looked at (OB 3.0 §8) */
  | "jwt.proof-inside"
  /** not a presentation of credentials, though it says so (VCDM 2.0 §4.12) */
  | "presentation.malformed"
  /** the presentation has a member that only credentials have, so it could be taken for one (VCDM 2.0 §4.13 (presentations)) */
  | "presentation.credential-member"
  /** the presentation holds no credential (VCDM 2.0 §4.12) */
  | "presentation.empty"
  /** the presentation does not say who presents it (VCDM 2.0 §4.12) */
  | "presentation.holder.missing"
  /** the key belongs to somebody other than the holder (VCDM 2.0 §4.12) */
  | "presentation.holder.mismatch"
  /** somebody presents what somebody else earned (VCDM 2.0 §4.12) */
  | "presentation.subject.other"
  /** a credential in the presentation is invalid (VCDM 2.0 §4.12) */
  | "presentation.credential.invalid"
  /** a credential in the presentation is undetermined (VCDM 2.0 §4.12) */
  | "presentation.credential.undetermined"
  /** an address that a stranger's document may not make this machine ask (documents/address.rs) */
  | "fetch.refused"
  /** not a DID of the form its method asks for (DID Core §3.1) */
  | "did.malformed"
  /** a DID method that this version does not resolve (DID Core §7) */
  | "did.unsupported"
  /** the document that names the key was not provided (DID Core §7) */
  | "did.document.missing"
  /** the document that names the key cannot be had (DID Core §7) */
  | "did.document.unavailable"
  /** the document that should name the key is not such a document (CID §2) */
  | "did.document.malformed"
  /** the document belongs to another subject than the one asked for (CID §2.1.1) */
  | "did.document.id-mismatch"
  /** the document was deactivated by its subject: no key in it counts (DID Core §7.1.3) */
  | "did.document.deactivated"
  /** the document does not list the verification method (CID §3.3) */
  | "did.method-not-found"
  /** the document does not list the method for this purpose (CID §3.3) */
  | "did.method-purpose"
  /** the verification method is controlled by somebody other than its document's subject (CID §3.3) */
  | "did.method-controller"
  /** the verification method was revoked or has expired (CID §2.2) */
  | "did.method-revoked"
  /** the credential names no issuer (VCDM 2.0 §4.7) */
  | "issuer.missing"
  /** issuer is neither a URL nor an object with an id that is one (VCDM 2.0 §4.7) */
  | "issuer.malformed"
  /** the key belongs to somebody other than the issuer (OB 3.0 §8.3) */
  | "issuer.key.mismatch"
  /** only the credential itself says that the key is the issuer's (OB impl. guide, key provenance) */
  | "issuer.key.self-asserted"
  /** the credential can be revoked in a way that nobody here can look up (OB 3.0 §9.1) */
  | "status.unanswered"
  /** an entry that does not say in which list to look, and where (Bitstring Status List §2.1) */
  | "status.entry.malformed"
  /** an entry that does not say what each of its values means (Bitstring Status List §2.1) */
  | "status.entry.messages"
  /** the credential was revoked (OB 3.0 §9.1) */
  | "status.revoked"
  /** the credential is suspended (Bitstring Status List §2.1) */
  | "status.suspended"
  /** a newer edition of the credential can be had (Bitstring Status List §2.1) */
  | "status.refresh"
  /** what the issuer says of the credential (Bitstring Status List §2.1) */
  | "status.message"
  /** the credential is marked for a purpose that nobody here knows (Bitstring Status List §2.1) */
  | "status.purpose.unknown"
  /** the status list was not provided (OB 3.0 §9.1) */
  | "status.list.missing"
  /** the status list cannot be had (OB 3.0 §9.1) */
  | "status.list.unavailable"
  /** the status list itself is invalid (Bitstring Status List §3.2) */
  | "status.list.invalid"
  /** the status list is kept by somebody other than the credential's issuer, whom the issuer's address leads to or the caller trusts (OB 3.0 §9.1) */
  | "status.list.keeper"
  /** a list that nobody signs, in a copy that was not fetched from its address now (VCRL 1.0) */
  | "status.list.copy"
  /** the status stands in the claim status, in a list of a kind that this version does not read (Token Status List §6) */
  | "status.token-list.unsupported"
  /** the status list itself is undetermined (Bitstring Status List §3.2) */
  | "status.list.undetermined"
  /** a list of lists of lists, which nobody looks into (limits.rs) */
  | "status.list.nested"
  /** what should be a status list is another kind of document (Bitstring Status List §2.2) */
  | "status.list.kind"
  /** the status list is by somebody other than the credential's issuer (Bitstring Status List §2.2) */
  | "status.list.issuer"
  /** the status list says that it belongs at another URL (Bitstring Status List §2.2) */
  | "status.list.id"
  /** a list of the deprecated kind, which nobody signs (VCRL 1.0) */
  | "status.list.unsigned"
  /** a list that nobody signs, at an address where anybody on the way can change it (VCRL 1.0) */
  | "status.list.insecure"
  /** the status list holds no list (Bitstring Status List §2.2) */
  | "status.list.malformed"
  /** the status list is for another purpose than the entry (Bitstring Status List §3.2) */
  | "status.list.purpose"
  /** the status list has fewer entries than privacy demands (Bitstring Status List §3.2) */
  | "status.list.short"
  /** the entry lies behind the end of the status list (Bitstring Status List §3.2) */
  | "status.list.range"
  /** every place of the status list was given away (Bitstring Status List §2.1) */
  | "status.list.full"
  /** not a date and time with a zone (OB 3.0 §6 (DateTimeZ)) */
  | "validity.malformed"
  /** the credential does not say from when it is valid (OB 3.0 §6.1) */
  | "validity.missing"
  /** a date without a time or without a zone: at this instant it depends on the zone (OB 3.0 §6 (DateTimeZ)) */
  | "validity.zone"
  /** a beginning lies ahead by less than the tolerance of clocks, and counts as reached (OB 3.0 §9.1) */
  | "validity.tolerance"
  /** the credential is not valid yet (OB 3.0 §9.1) */
  | "validity.not-yet"
  /** the credential has expired (OB 3.0 §9.1) */
  | "validity.expired"
  /** nobody said what time it is (OB 3.0 §9.1) */
  | "validity.no-clock"
  /** the credential ends before it begins (VCDM 2.0 §4.9) */
  | "validity.order"
  /** the badge was earned by somebody else (OB 3.0 §9.2) */
  | "recipient.mismatch"
  /** the badge names its owner by identifiers of other kinds than the one asked for (OB 3.0 §9.2) */
  | "recipient.incomparable"
  /** the badge does not say who earned it (OB 3.0 §9.2) */
  | "recipient.unknown"
  /** a question was asked that nothing here can answer (OB 3.0 §9) */
  | "question.unanswered"
  /** the credential names a schema that nobody here can hold it against (OB 3.0 §9.1) */
  | "schema.unanswered"
  /** a kind of schema that nobody here knows (VCDM 2.0 §4.11) */
  | "schema.kind"
  /** a schema that the credential names was not provided (OB 3.0 §9.1) */
  | "schema.document.missing"
  /** a schema that the credential names cannot be had (OB 3.0 §9.1) */
  | "schema.document.unavailable"
  /** what should be a schema is none (JSON Schema 2019-09 Core §4.3) */
  | "schema.malformed"
  /** the credential breaks a schema that it names (OB 3.0 §9.1) */
  | "schema.violated"
  /** the credential that should hold the schema is invalid (VC-JSON-SCHEMA (JsonSchemaCredential)) */
  | "schema.credential.invalid"
  /** the credential that holds the schema is undetermined (VC-JSON-SCHEMA (JsonSchemaCredential)) */
  | "schema.credential.undetermined"
  /** a related resource without an id or without a digest (VCDM 2.0 §5.3) */
  | "resource.malformed"
  /** one resource has two digests that may differ (VCDM 2.0 §5.3) */
  | "resource.repeated"
  /** a digest of no form that is known (VCDM 2.0 §5.3) */
  | "resource.digest.malformed"
  /** a digest of a kind that this version does not compute (VCDM 2.0 §5.3) */
  | "resource.digest.unsupported"
  /** the resource is not the one that the issuer meant (VCDM 2.0 §5.3) */
  | "resource.digest.mismatch"
  /** a resource was not provided, so nobody has compared it with its digest (VCDM 2.0 §5.3) */
  | "resource.missing"
  /** a resource cannot be had, so nobody has compared it with its digest (VCDM 2.0 §5.3) */
  | "resource.unavailable"
  /** a credential in the record is invalid (CLR 2.0 (ClrSubject)) */
  | "clr.credential.invalid"
  /** a credential in the record is undetermined (CLR 2.0 (ClrSubject)) */
  | "clr.credential.undetermined"
  /** a credential in the record of a kind whose rules nobody here knows; its proof, its status and its time were asked all the same (CLR 2.0 (ClrSubject)) */
  | "clr.credential.other"
  /** a record in a record, deeper than the budget follows them (limits.rs) */
  | "clr.credential.deeper"
  /** a credential in the record was earned by somebody else than whose record it is (CLR 2.0 (ClrSubject)) */
  | "clr.subject.other"
  /** an association with an achievement that is not in the record (CLR 2.0 (Association)) */
  | "clr.association.unlinked"
  /** an endorsement does not hold; it is what somebody else says and is verified for itself, so the credential is no worse without it (OB 3.0 §9.1 (endorsements)) */
  | "endorsements.invalid"
  /** whether an endorsement holds could not be told; like one that does not hold, it leaves the credential as good as it is without it (OB 3.0 §9.1 (endorsements)) */
  | "endorsements.undetermined"
  /** an endorsement of something other than what it stands on, of which it says nothing (OB 3.0 appendix B (EndorsementSubject)) */
  | "endorsements.subject.other"
  /** something that is no endorsement, where one belongs (OB 3.0 appendix B (EndorsementCredential)) */
  | "endorsements.malformed"
  /** an endorsement of an endorsement, deeper than the budget follows them (limits.rs) */
  | "endorsements.deeper"
  /** the caller gave a list of whom to trust, and the issuer is not on it (OB 3.0 §9 (trust in the issuer)) */
  | "trust.unlisted"
  /** somebody on the list is named, and nothing proves that the credential is theirs (OB 3.0 §9 (trust in the issuer)) */
  | "trust.unproven"
  /** an entry of the list is neither a DID, nor an https address, nor a key (verify/trusted.rs) */
  | "trust.malformed"
  /** a registry or an entity statement cannot be had (OB 3.0 §9 (trust in the issuer)) */
  | "trust.unavailable"
  /** the registry was not provided (OB 3.0 §9 (trust in the issuer)) */
  | "trust.registry.missing"
  /** what should be a registry of issuers is none (DCC issuer registry) */
  | "trust.registry.malformed"
  /** an entity statement on the way to the anchor was not provided (OpenID Federation 1.0 §10.1) */
  | "trust.statement.missing"
  /** what should be an entity statement is none (OpenID Federation 1.0 §3) */
  | "trust.statement.malformed"
  /** an entity statement by somebody else, or about somebody else (OpenID Federation 1.0 §3.2) */
  | "trust.statement.subject"
  /** an entity statement that is not in force (OpenID Federation 1.0 §3.2) */
  | "trust.statement.expired"
  /** an entity statement that no key signed which its maker is known to have (OpenID Federation 1.0 §3.2) */
  | "trust.statement.signature"
  /** a chain of superiors that comes back to itself (OpenID Federation 1.0 §10.1) */
  | "trust.chain.loop"
  /** a longer chain than a statement in it allows (OpenID Federation 1.0 §6.2.1) */
  | "trust.chain.length"
  /** an entity with a name that may not stand in the chain (OpenID Federation 1.0 §6.2.2) */
  | "trust.chain.constraint"
  /** there is a newer edition of the credential (OB 3.0 §9.1 (refresh)) */
  | "refresh.newer"
  /** the credential is the current edition (OB 3.0 §9.1 (refresh)) */
  | "refresh.current"
  /** what should be the current edition is older than the credential (OB 3.0 §9.1 (refresh)) */
  | "refresh.older"
  /** what should be the current edition has another id or another issuer (OB 3.0 §9.1 (refresh)) */
  | "refresh.other"
  /** the current edition does not hold; verification goes on with the credential at hand (OB 3.0 §9.1 (refresh)) */
  | "refresh.invalid"
  /** whether the current edition holds could not be told; verification goes on with the credential at hand (OB 3.0 §9.1 (refresh)) */
  | "refresh.undetermined"
  /** the current edition cannot be had; verification goes on with the credential at hand (OB 3.0 §9.1 (refresh)) */
  | "refresh.unavailable"
  /** a newer edition of the credential may exist (OB 3.0 §9.1) */
  | "refresh.unanswered"
  /** what should be saved evidence is none (verify/evidence.rs) */
  | "evidence.malformed"
  /** evidence that another version saved (verify/evidence.rs) */
  | "evidence.version"
  /** a kind of image that cannot carry a badge (OB 3.0 §5.3) */
  | "bake.unsupported"
  /** the bytes are not an image (OB 3.0 §5.3) */
  | "bake.unrecognised"
  /** the image carries no badge (OB 3.0 §5.3) */
  | "bake.none"
  /** the image carries more than one badge (OB 3.0 §5.3) */
  | "bake.twice"
  /** the same credential stands in the image once more, in a place that is not read (OB 3.0 §5.3) */
  | "bake.again"
  /** the image has the place for a badge, and nothing in it (OB 3.0 §5.3) */
  | "bake.empty"
  /** the image carries a badge already (OB 3.0 §5.3) */
  | "bake.already"
  /** a text that the image cannot carry (OB 3.0 §5.3) */
  | "bake.text"
  /** the PNG image ends too early (PNG §5.3) */
  | "bake.png.truncated"
  /** not a PNG image, though it begins like one (PNG §5) */
  | "bake.png.malformed"
  /** a chunk of the PNG image is damaged (PNG §5.5) */
  | "bake.png.crc"
  /** a compressed text that cannot be decompressed (PNG §10.1) */
  | "bake.png.compression"
  /** the credential is compressed, which it must not be (OB 3.0 §5.3.1) */
  | "bake.png.compressed"
  /** the SVG image is not written in UTF-8 (XML §4.3.3) */
  | "bake.svg.encoding"
  /** the SVG image is not well-formed XML (XML §2.1) */
  | "bake.svg.malformed"
  /** an entity other than the five of XML, which is never expanded (XML §4.1) */
  | "bake.svg.entity"
  /** the credential is not the first thing in the SVG image (OB 3.0 §5.3.2) */
  | "bake.svg.place"
  /** a text stands beside the credential, and is not read (OB 3.0 §5.3.2) */
  | "bake.svg.both"
  /** the image is larger than the budget allows (limits.rs) */
  | "limit.image"
  /** compressed content is larger than the budget allows (limits.rs) */
  | "limit.inflated"
  /** SVG elements are nested deeper than the budget allows (limits.rs) */
  | "limit.svg-depth"
  /** a text that says nothing (OB 3.0 appendix B) */
  | "build.blank"
  /** something that is read where it occurs, but must not be written (OB 3.0 appendix B) */
  | "build.invalid"
  /** the options do not fit together (VC-DI §4.2) */
  | "sign.options"
  /** a JSON pointer that leads nowhere, or to a part that cannot stand alone (VC-DI-ECDSA §3.4.12) */
  | "sign.pointer"
  /** the signer gave no signature (VC-DI §4.2) */
  | "sign.signer-failed"
  /** the signature is by another key than verifiers will find, or of something else (VC-DI §4.2) */
  | "sign.signature.mismatch"
  /** the system gave no randomness (RFC 4086) */
  | "key.randomness";
