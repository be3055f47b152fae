//! `CredentialBuilder` and `EndorsementBuilder`: a credential, complete or refused.

use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::model::class::Class;
use crate::model::contexts::{CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES};
use crate::model::{
    AchievementCredential, AchievementSubject, BITSTRING_STATUS_LIST_ENTRY, Builder, Credential, CredentialStatus,
    EndorsementCredential, can_be_found_again, hashed_identity, plain_identity,
};
use crate::schema;
use crate::time::Timestamp;
use crate::words::phrase;

/// A badge in the making.
///
/// Every property of an `AchievementCredential` has a setter by its name, and what is set most often in its subject has one
/// here too. [`build`](CredentialBuilder::build) writes the contexts that are needed, and refuses what no verifier should accept.
///
/// ```
/// use ob3::model::{Achievement, Criteria, Profile};
/// use ob3::{CredentialBuilder, Timestamp, urn_uuid};
/// # let sixteen_random_bytes = [7; 16];
/// let credential = CredentialBuilder::new()
///     .id(urn_uuid(sixteen_random_bytes))
///     .issuer(Profile::builder().id("did:web:example.edu").name("Example University"))
///     .valid_from(Timestamp::parse("2026-01-01T00:00:00Z")?)
///     .recipient("did:example:ada")
///     .achievement(
///         Achievement::builder()
///             .id("https://example.edu/teamwork")
///             .name("Teamwork")
///             .description("Works well with others.")
///             .criteria(Criteria::builder().narrative("Nominated by peers.")),
///     )
///     .build()?;
/// assert_eq!(
///     credential.view().to_string(),
///     "Teamwork, awarded to did:example:ada by Example University, valid from 2026-01-01"
/// );
/// # Ok::<(), ob3::Error>(())
/// ```
pub type CredentialBuilder = Builder<AchievementCredential<'static>>;

/// An endorsement in the making. Signed, it is a badge's, an achievement's or a profile's `endorsement`.
///
/// ```
/// use ob3::model::{EndorsementSubject, Profile};
/// use ob3::{EndorsementBuilder, Timestamp};
/// let endorsement = EndorsementBuilder::new()
///     .id("https://agency.example/endorsements/1")
///     .name("Accreditation")
///     .issuer(Profile::builder().id("did:web:agency.example").name("Example Agency"))
///     .valid_from(Timestamp::parse("2026-01-01T00:00:00Z")?)
///     .credential_subject(EndorsementSubject::builder().id("https://example.edu").endorsement_comment("In good standing."))
///     .build()?;
/// # Ok::<(), ob3::Error>(())
/// ```
pub type EndorsementBuilder = Builder<EndorsementCredential<'static>>;

impl CredentialBuilder {
    /// A badge with nothing in it.
    pub fn new() -> Self {
        AchievementCredential::builder()
    }

    /// What was achieved.
    pub fn achievement(self, achievement: impl Into<Object<'static>>) -> Self {
        self.subject(|subject| subject.achievement(achievement))
    }

    /// Who earned it, by an id: a DID or another URI.
    pub fn recipient(self, id: impl Into<String>) -> Self {
        self.subject(|subject| subject.id(id))
    }

    /// Who earned it, by an identifier of which only the salted hash is written. See [`hashed_identity`].
    pub fn hashed_recipient(self, identity: &str, identity_type: impl Into<String>, salt: &str) -> Self {
        let salt = Some(salt).filter(|salt| !salt.is_empty());
        let identity_type = identity_type.into();
        match hashed_identity(identity, identity_type.as_str(), salt) {
            Ok(hashed) => self.subject(|subject| subject.identifier(hashed)),
            // Refused when the badge is built, and never hashed.
            Err(_) => self.plain_recipient(identity, identity_type),
        }
    }

    /// Who earned it, by an identifier that everybody can read.
    pub fn plain_recipient(self, identity: impl Into<String>, identity_type: impl Into<String>) -> Self {
        self.subject(|subject| subject.identifier(plain_identity(identity, identity_type)))
    }

    /// What was reached.
    pub fn result(self, result: impl Into<Object<'static>>) -> Self {
        self.subject(|subject| subject.result(result))
    }

    /// Sets members of the subject that have no setter here.
    ///
    /// ```
    /// # use ob3::CredentialBuilder;
    /// let builder = CredentialBuilder::new().subject(|subject| subject.credits_earned(3).role("Team lead"));
    /// ```
    pub fn subject(
        self,
        fill: impl FnOnce(Builder<AchievementSubject<'static>>) -> Builder<AchievementSubject<'static>>,
    ) -> Self {
        self.change("credentialSubject", |before| {
            let subject = AchievementSubject::builder();
            let subject = match before {
                Some(Value::Object(begun)) => subject.resume(begun),
                _ => subject,
            };
            Value::Object(fill(subject).into())
        })
    }

    /// The badge, if it is complete.
    ///
    /// # Errors
    /// The first fault, with its path: the codes `conformance.*` and `validity.order`, as a verifier would find them;
    /// `build.blank`, `build.invalid` and `jsonld.empty-value` for what must not be written. That every member is defined by a
    /// context is seen when the badge is signed.
    pub fn build(self) -> Result<Credential, Error> {
        let document = complete(self, AchievementCredential::CLASS)?;
        let badge = AchievementCredential::from(&document);
        in_order(
            badge.valid_from().and_then(|from| from.timestamp()),
            badge.valid_until().and_then(|until| until.timestamp()),
        )?;
        status(badge.credential_status())?;
        badge.credential_subject().map_or(Ok(()), identities)?;
        Ok(document.into())
    }
}

impl Default for CredentialBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl EndorsementBuilder {
    /// An endorsement with nothing in it.
    pub fn new() -> Self {
        EndorsementCredential::builder()
    }

    /// The endorsement, if it is complete.
    ///
    /// # Errors
    /// As [`CredentialBuilder::build`].
    pub fn build(self) -> Result<Credential, Error> {
        let document = complete(self, EndorsementCredential::CLASS)?;
        let endorsement = EndorsementCredential::from(&document);
        in_order(
            endorsement.valid_from().and_then(|from| from.timestamp()),
            endorsement.valid_until().and_then(|until| until.timestamp()),
        )?;
        status(endorsement.credential_status())?;
        Ok(document.into())
    }
}

impl Default for EndorsementBuilder {
    fn default() -> Self {
        Self::new()
    }
}

/// An id that nobody else has, from sixteen random bytes (RFC 9562, version 4).
///
/// ```
/// assert_eq!(ob3::urn_uuid([0xff; 16]), "urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff");
/// ```
pub fn urn_uuid(random: [u8; 16]) -> String {
    let bits = u128::from_be_bytes(random) & !(0xf << 76) & !(0b11 << 62) | (4 << 76) | (0b10 << 62);
    let part = |shift: u32| (bits >> shift) & 0xffff;
    format!(
        "urn:uuid:{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        bits >> 96,
        part(80),
        part(64),
        part(48),
        bits & 0xffff_ffff_ffff
    )
}

/// The members in their order, with all contexts and types, held against the table.
fn complete<C>(builder: Builder<C>, class: &'static Class) -> Result<Object<'static>, Error> {
    let uses_extensions = builder.so_far().iter().any(|(_, value)| uses_extensions(value));
    let builder =
        builder.change("@context", |added| Value::Array(contexts(added, uses_extensions))).change("type", |types| {
            Value::Array([Value::from("VerifiableCredential")].into_iter().chain(items(types)).collect())
        });
    let document = Object::from(builder);
    members(&document, &mut String::new())?;
    match schema::check(&document, class, "").into_iter().chain(schema::rules(&document, class)).next() {
        Some(fault) => Err(fault),
        None => Ok(document),
    }
}

/// The two that every badge has, the one of 1EdTech's extensions if one is used, and what the caller added.
fn contexts(added: Option<Value<'static>>, uses_extensions: bool) -> Vec<Value<'static>> {
    let mut contexts = vec![Value::from(CREDENTIALS_V2), Value::from(OPEN_BADGES)];
    if uses_extensions {
        contexts.push(Value::from(EXTENSIONS));
    }
    for context in items(added) {
        if !contexts.contains(&context) {
            contexts.push(context);
        }
    }
    contexts
}

fn items(value: Option<Value<'static>>) -> Vec<Value<'static>> {
    match value {
        None => Vec::new(),
        Some(Value::Array(items)) => items,
        Some(single) => vec![single],
    }
}

/// Whether a type of 1EdTech's extensions occurs, outside of credentials that bring contexts of their own.
fn uses_extensions(value: &Value<'_>) -> bool {
    match value {
        Value::Array(items) => items.iter().any(uses_extensions),
        Value::Object(object) => {
            let types = object.member("type").map(Value::as_slice).unwrap_or_default();
            let contexts = object.member("@context").map(Value::as_slice).unwrap_or_default();
            let is_of = |value: &Value<'_>| value.as_str().is_some_and(|name| EXTENSION_TYPES.contains(&name));
            let brings_its_own = contexts.iter().any(|context| context.as_str() == Some(EXTENSIONS));
            !brings_its_own && (types.iter().any(is_of) || object.iter().any(|(_, member)| uses_extensions(member)))
        }
        _ => false,
    }
}

/// Refuses what must be omitted or says nothing. What is signed already is left alone.
fn members(object: &Object<'_>, path: &mut String) -> Result<(), Error> {
    for (name, value) in object.iter() {
        let length = path.len();
        path.push_str(&pointer_step(name));
        if name != "@context" {
            meaningful(value, path)?;
        }
        path.truncate(length);
    }
    Ok(())
}

fn meaningful(value: &Value<'_>, path: &mut String) -> Result<(), Error> {
    let fault = |error: Error| Err(error.at(path.clone()));
    match value {
        Value::Null => fault(Error::of(&phrase::JSONLD_EMPTY_VALUE_BUILD_NULL)),
        Value::Array(items) if items.is_empty() => fault(Error::of(&phrase::JSONLD_EMPTY_VALUE_BUILD_ARRAY)),
        Value::String(text) if text.trim().is_empty() => fault(Error::of(&phrase::BUILD_BLANK)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let length = path.len();
                path.push_str(&pointer_step(&index.to_string()));
                meaningful(item, path)?;
                path.truncate(length);
            }
            Ok(())
        }
        Value::Object(object) if object.member("proof").is_none() => members(object, path),
        _ => Ok(()),
    }
}

fn in_order(from: Option<Timestamp>, until: Option<Timestamp>) -> Result<(), Error> {
    match (from, until) {
        (Some(from), Some(until)) if until < from => {
            let error = Error::of(&phrase::VALIDITY_ORDER_BUILD).with("until", until).with("from", from);
            Err(error.at("/validUntil"))
        }
        _ => Ok(()),
    }
}

/// An entry of a status list is complete, and its place is a string of digits (Bitstring Status List §2.1).
fn status(status: Option<CredentialStatus<'_>>) -> Result<(), Error> {
    let Some(entry) = status.and_then(|status| status.bitstring_status_list_entry()) else { return Ok(()) };
    if let Some(fault) =
        schema::check(entry.json(), &BITSTRING_STATUS_LIST_ENTRY, "/credentialStatus").into_iter().next()
    {
        return Err(fault);
    }
    let index = entry.status_list_index();
    let digits = index.and_then(Value::as_str).unwrap_or_default();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let found = index.map(Value::to_json).unwrap_or_default();
        let error = Error::of(&phrase::BUILD_INVALID_LIST_INDEX).with("found", found);
        return Err(error.at("/credentialStatus/statusListIndex"));
    }
    Ok(())
}

/// Whoever is named by a hash or a text is named so that others will find the same.
fn identities(subject: AchievementSubject<'_>) -> Result<(), Error> {
    for (index, identifier) in subject.identifier().enumerate() {
        let identity = identifier.identity_hash().unwrap_or_default();
        let error = match identifier.hashed() {
            Some(true) if identity.starts_with("md5$") => Error::of(&phrase::BUILD_INVALID_MD5),
            Some(true) => continue,
            _ if can_be_found_again(identity) => continue,
            _ => Error::of(&phrase::BUILD_INVALID_IDENTITY),
        };
        return Err(error.at(format!("/credentialSubject/identifier/{index}/identityHash")));
    }
    Ok(())
}

/// What the context of 1EdTech's extensions defines.
const EXTENSION_TYPES: [&str; 3] =
    ["1EdTechJsonSchemaValidator2019", "1EdTechRevocationList", "1EdTechCredentialRefresh"];
