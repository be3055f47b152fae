//! A DID document or controlled identifier document (CID §2), and the search for one method in it (CID §3.3).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::method::{self, Method};
use super::url::split_fragment;
use crate::budget::{Budget, cost};
use crate::clock::Clock;
use crate::code::Code;
use crate::documents::instead_of_json;
use crate::error::Error;
use crate::json::{Value, pointer_step};
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::time::Timestamp;
use crate::words::{phrase, term};

/// The relationships of CID §2.3. A purpose is looked up only if it is one of them: no document may be made to answer
/// for a "purpose" called `verificationMethod`.
const RELATIONSHIPS: [&str; 5] =
    ["assertionMethod", "authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation"];

/// The member that lists methods without saying what they are for.
const METHODS: &str = "verificationMethod";

/// A document that names the keys of whoever controls its address.
///
/// ```
/// use ob3::{Limits, did::Document};
/// let document = br##"{
///   "id": "https://example.edu/issuers/1",
///   "verificationMethod": [{
///     "id": "#key-1", "type": "Multikey", "controller": "https://example.edu/issuers/1",
///     "publicKeyMultibase": "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
///   }],
///   "assertionMethod": ["#key-1"]
/// }"##;
/// let document = Document::parse(document, &Limits::default())?;
/// let method = document.verification_method("https://example.edu/issuers/1#key-1", "assertionMethod", None)?;
/// assert_eq!(method.controller, document.id());
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Document<'a> {
    value: Value<'a>,
}

/// A key that a document lists for a purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VerificationMethod {
    /// The key.
    pub key: VerifyingKey,
    /// Who controls it. In a document that lists methods that is the document's own subject, which has been checked; a
    /// document that *is* a method may claim any controller, and then only the controller's own document can confirm it.
    pub controller: String,
}

impl<'a> Document<'a> {
    /// Reads a document: one that lists verification methods, or one that is a verification method itself.
    ///
    /// # Errors
    /// `did.document.malformed` for bytes that are not strict JSON or not such a document, `limit.input`, `limit.depth`, `limit.values`.
    pub fn parse(bytes: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        let value = Value::parse(bytes, limits).map_err(|cause| match cause.code() {
            code if code.is_limit() => cause,
            _ => unreadable(bytes, &cause).caused_by(cause),
        })?;
        Document::read(value)
    }

    /// Reads a document that was parsed.
    fn read(value: Value<'a>) -> Result<Self, Error> {
        if value.as_object().is_none() {
            return Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED).with_term("found", value.kind_term()));
        }
        if value.member("id").is_none() {
            return Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_ID_NONE).at("/id"));
        }
        check_id(&value, "")?;
        let document = Document { value };
        for (list, path, item) in document.items() {
            match item {
                Value::Object(_) => check_id(item, &path).map_err(|error| document.older_form().unwrap_or(error))?,
                Value::String(_) if list != METHODS => {}
                other => {
                    return Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_METHOD)
                        .with_term("found", other.kind_term())
                        .at(path));
                }
            }
        }
        Ok(document)
    }

    /// The identifier of the document's subject.
    pub fn id(&self) -> &str {
        id_of(&self.value)
    }

    /// Whether the document is itself a verification method, as OB 3.0 Appendix B describes them.
    pub fn is_verification_method(&self) -> bool {
        let lists_nothing = [METHODS].into_iter().chain(RELATIONSHIPS).all(|list| self.value.member(list).is_none());
        lists_nothing && method::is_method(&self.value)
    }

    /// The key of the method with that URL, if it is listed for that purpose and the document's subject controls it.
    ///
    /// Identifiers may be absolute or relative (`#key-1`), methods may stand in `verificationMethod` or inside the
    /// relationship. From the instant that `expires` or `revoked` gives, the method verifies no proof, whenever that says it was
    /// made (CID §2.2): a thief of the key writes into `created` what suits. Without an instant, neither is judged.
    ///
    /// A document that is itself a verification method is known by its `id`, or, in the form of OB 3.0 Appendix B, by
    /// the JWK thumbprint of its key; it lists no purposes, and who it names as controller is for the caller to check.
    ///
    /// # Errors
    /// `did.document.deactivated`, `did.method-not-found`, `did.method-purpose`, `did.method-revoked`, `did.method-controller`;
    /// `did.document.malformed` for a method that is incomplete or described in two different ways; and the errors of
    /// the [key](VerifyingKey::from_multibase).
    pub fn verification_method(
        &self,
        url: &str,
        purpose: &str,
        now: Option<Timestamp>,
    ) -> Result<VerificationMethod, Error> {
        self.find(url, purpose, &Budget::unmetered())?.at(&Clock::at(now), url, self.id())
    }

    /// The method of that URL, if it is listed for that purpose; whether it is in force, and whose it is, is still to be asked.
    fn find(&self, url: &str, purpose: &str, budget: &Budget) -> Result<Found, Error> {
        check_purpose(purpose)?;
        self.check_active()?;
        if self.is_verification_method() {
            let method = Method::read(&self.value)?;
            budget.spend(method.key.cost())?;
            if !self.is_named(url, &method) {
                return Err(not_found(url).at("/id"));
            }
            return Ok(Found { path: String::new(), method, is_alone: true });
        }
        let Some((path, method)) = self.described(url, budget)? else {
            return Err(self.older_form().unwrap_or_else(|| not_found(url)));
        };
        if !self.lists(url, purpose, budget)? {
            return Err(not_listed(url, purpose));
        }
        Ok(Found { path, method, is_alone: false })
    }

    /// Checks that the document lists a method that is described elsewhere, and describes no other key under its name.
    pub(super) fn confirm(&self, url: &str, purpose: &str, key: &VerifyingKey, budget: &Budget) -> Result<(), Error> {
        check_purpose(purpose)?;
        self.check_active()?;
        if !self.lists(url, purpose, budget)? {
            return Err(not_listed(url, purpose));
        }
        match self.described(url, budget)? {
            Some((path, method)) if method.key != *key => Err(two_methods(path)),
            _ => Ok(()),
        }
    }

    /// What is wrong with a document that lists its keys as drafts of DID Core did, and nowhere else.
    fn older_form(&self) -> Option<Error> {
        let is_older = self.value.member("publicKey").is_some() && self.value.member(METHODS).is_none();
        is_older.then(|| Error::of(&phrase::DID_DOCUMENT_MALFORMED_PUBLIC_KEY).at("/publicKey"))
    }

    /// Whether the document counts: nothing in it does once its subject has deactivated it (DID Core §7.1.3), which stands in what a
    /// resolver tells of the document, or in the document itself.
    fn check_active(&self) -> Result<(), Error> {
        let of_resolver = self.value.member("didDocumentMetadata").and_then(|metadata| metadata.member("deactivated"));
        let told = [(self.value.member("deactivated"), ""), (of_resolver, "/didDocumentMetadata")];
        for (deactivated, path) in told {
            let path = format!("{path}/deactivated");
            match deactivated {
                None | Some(Value::Null | Value::Bool(false)) => {}
                Some(Value::Bool(true)) => {
                    return Err(Error::of(&phrase::DID_DOCUMENT_DEACTIVATED).at(path));
                }
                Some(other) => {
                    return Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_DEACTIVATED)
                        .with_term("found", other.kind_term())
                        .at(path));
                }
            }
        }
        Ok(())
    }

    /// Whether the purpose lists the method, by name or by containing it.
    fn lists(&self, url: &str, purpose: &str, budget: &Budget) -> Result<bool, Error> {
        let listed = self.value.member(purpose).map(Value::as_slice).unwrap_or_default();
        budget.spend_times(listed.len(), cost::KEY_ENTRY)?;
        Ok(listed.iter().any(|item| self.names(item.as_str().unwrap_or(id_of(item)), url)))
    }

    /// The one method of that URL with its path, wherever it stands; a second one must be the same.
    fn described(&self, url: &str, budget: &Budget) -> Result<Option<(String, Method)>, Error> {
        let mut found: Option<(String, Method)> = None;
        let mut read: Option<&Value<'_>> = None;
        for (_, path, item) in self.items() {
            budget.spend(cost::KEY_ENTRY)?;
            // What is written alike is alike.
            if item.as_object().is_none() || !self.names(id_of(item), url) || read == Some(item) {
                continue;
            }
            let method = Method::read(item).map_err(|error| error.within(&path))?;
            budget.spend(method.key.cost())?;
            read = Some(item);
            match &found {
                Some((_, earlier)) if *earlier != method => return Err(two_methods(path)),
                Some(_) => {}
                None => found = Some((path, method)),
            }
        }
        Ok(found)
    }

    /// Whether an identifier of the document, absolute or relative to it, is that URL.
    fn names(&self, id: &str, url: &str) -> bool {
        if id.starts_with('#') { url == id || url.strip_prefix(self.id()) == Some(id) } else { url == id }
    }

    /// Whether this document, which is a method itself, is the one that the URL means.
    fn is_named(&self, url: &str, method: &Method) -> bool {
        let by_thumbprint = || {
            let thumbprint = method.key.thumbprint();
            let fragment_fits = match split_fragment(url).1 {
                Some(fragment) => fragment == thumbprint || fragment == method.key.to_multibase(),
                None => true,
            };
            method.legacy && self.id() == thumbprint && fragment_fits
        };
        self.id() == url || by_thumbprint()
    }

    /// Every entry of every list: the list's name, the entry's path, the entry.
    fn items(&self) -> impl Iterator<Item = (&'static str, String, &Value<'a>)> {
        [METHODS].into_iter().chain(RELATIONSHIPS).filter_map(|list| Some((list, self.value.member(list)?))).flat_map(
            |(list, value)| {
                let is_array = value.as_array().is_some();
                value.as_slice().iter().enumerate().map(move |(index, item)| {
                    let path = if is_array { format!("/{list}/{index}") } else { format!("/{list}") };
                    (list, path, item)
                })
            },
        )
    }
}

/// A method that was found.
#[derive(Debug)]
struct Found {
    path: String,
    method: Method,
    /// Whether the document is the method.
    is_alone: bool,
}

impl Found {
    /// The key, if it is in force and the subject of the document of that id controls it.
    fn at(&self, clock: &Clock, url: &str, id: &str) -> Result<VerificationMethod, Error> {
        let Found { path, method, is_alone } = self;
        check_time(method, clock).map_err(|error| error.within(path))?;
        let key = method.key.clone();
        match &method.controller {
            Some(controller) if *is_alone => Ok(VerificationMethod { key, controller: controller.clone() }),
            None if *is_alone => Ok(VerificationMethod { key, controller: split_fragment(url).0.to_owned() }),
            Some(controller) if controller != id => {
                Err(foreign_controller(id, controller).at(format!("{path}/controller")))
            }
            _ => Ok(VerificationMethod { key, controller: id.to_owned() }),
        }
    }
}

/// A document that is kept, with the methods that were looked for in it.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(super) document: Document<'static>,
    /// Whether it is in what a resolver answered, as `didDocument`.
    is_wrapped: bool,
    found: Mutex<HashMap<String, Arc<Result<Found, Error>>>>,
}

impl Kept {
    /// Reads a document, once for all who use it. What a resolver answered may be lent as it is (DID Resolution §4.2): the document
    /// in it counts, with what the answer tells of it.
    ///
    /// # Errors
    /// As [`Document::parse`].
    pub(super) fn parse(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        let value = Value::parse(bytes, limits).map_err(|cause| match cause.code() {
            code if code.is_limit() => cause,
            _ => unreadable(bytes, &cause).caused_by(cause),
        })?;
        let (value, is_wrapped) = unwrapped(value.into_owned())?;
        let document = Document::read(value).map_err(|error| place_in(is_wrapped, error))?;
        Ok(Kept { document, is_wrapped, found: Mutex::default() })
    }

    /// Where in what was lent a place in the document is.
    pub(super) fn place_of(&self, path: &str) -> String {
        if self.is_wrapped && !path.starts_with(METADATA) { format!("/{WRAPPED}{path}") } else { path.to_owned() }
    }

    /// As [`Document::verification_method`]; what was looked for is found again.
    pub(super) fn verification_method(
        &self,
        url: &str,
        purpose: &str,
        clock: &Clock,
        budget: &Budget,
    ) -> Result<VerificationMethod, Error> {
        let name = format!("{purpose} {url}");
        let known = self.found.lock().unwrap_or_else(PoisonError::into_inner).get(&name).map(Arc::clone);
        let found = if let Some(known) = known {
            known
        } else {
            let found = Arc::new(self.document.find(url, purpose, budget));
            if !matches!(&*found, Err(error) if error.code() == Code::LimitWork) {
                let mut all = self.found.lock().unwrap_or_else(PoisonError::into_inner);
                if all.len() >= MOST_KEPT {
                    all.clear();
                }
                all.insert(name, Arc::clone(&found));
            }
            found
        };
        found.as_ref().as_ref().map_err(Error::clone)?.at(clock, url, self.document.id())
    }
}

/// The document in what a resolver answered; what is no such answer, as it is.
fn unwrapped(value: Value<'static>) -> Result<(Value<'static>, bool), Error> {
    let Value::Object(mut answer) = value else { return Ok((value, false)) };
    let is_answer = [WRAPPED, "didResolutionMetadata"].iter().any(|name| answer.member(name).is_some());
    if answer.member("id").is_some() || !is_answer {
        return Ok((Value::Object(answer), false));
    }
    let metadata = answer.remove("didDocumentMetadata");
    match answer.remove(WRAPPED) {
        Some(Value::Object(mut document)) => {
            // Whether the document counts is told beside it.
            document.remove("didDocumentMetadata");
            if let Some(metadata) = metadata {
                document.set("didDocumentMetadata", metadata);
            }
            Ok((Value::Object(document), true))
        }
        other => {
            let why = answer.member("didResolutionMetadata").and_then(|metadata| metadata.member("error"));
            let found = other.as_ref().map_or(term::JSON_TYPE_ABSENT, Value::kind_term);
            let error = match why {
                Some(why) => Error::of(&phrase::DID_DOCUMENT_MALFORMED_ANSWER_ERROR)
                    .with_term("found", found)
                    .with("error", why.to_json()),
                None => Error::of(&phrase::DID_DOCUMENT_MALFORMED_ANSWER).with_term("found", found),
            };
            Err(error.at(format!("/{WRAPPED}")))
        }
    }
}

fn place_in(is_wrapped: bool, error: Error) -> Error {
    if is_wrapped { error.within(&format!("/{WRAPPED}")) } else { error }
}

/// The member of a resolver's answer that is the document.
const WRAPPED: &str = "didDocument";

/// What the answer tells of the document.
const METADATA: &str = "/didDocumentMetadata";

/// Answers that are kept of one document: an issuer has a handful of keys.
const MOST_KEPT: usize = 1_024;

fn id_of<'v>(value: &'v Value<'_>) -> &'v str {
    value.member("id").and_then(Value::as_str).unwrap_or_default()
}

fn check_id(value: &Value<'_>, path: &str) -> Result<(), Error> {
    match value.member("id") {
        Some(Value::String(id)) if !id.is_empty() => Ok(()),
        Some(Value::String(_)) => Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_ID_EMPTY).at(format!("{path}/id"))),
        Some(other) => Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_ID)
            .with_term("found", other.kind_term())
            .at(format!("{path}/id"))),
        None => Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_ID_MISSING).at(format!("{path}/id"))),
    }
}

fn unreadable(bytes: &[u8], cause: &Error) -> Error {
    let error = match instead_of_json(bytes) {
        Some(found) => Error::of(&phrase::DID_DOCUMENT_MALFORMED_INSTEAD).with_term("found", found),
        None => Error::of(&phrase::DID_DOCUMENT_MALFORMED_JSON).with_cause("cause", cause),
    };
    error.at(cause.path())
}

fn check_purpose(purpose: &str) -> Result<(), Error> {
    if RELATIONSHIPS.contains(&purpose) {
        return Ok(());
    }
    let known = RELATIONSHIPS.join(", ");
    Err(Error::of(&phrase::DID_METHOD_PURPOSE_UNKNOWN).with("known", known).with("found", purpose))
}

fn check_time(method: &Method, clock: &Clock) -> Result<(), Error> {
    let Some(until) = method.until.filter(|until| clock.has_come(*until)) else { return Ok(()) };
    match clock.told() {
        Some(now) => {
            Err(Error::of(&phrase::DID_METHOD_REVOKED).with("until", until).with("now", now.told_beside(until)))
        }
        None => Ok(()),
    }
}

fn two_methods(path: String) -> Error {
    Error::of(&phrase::DID_DOCUMENT_MALFORMED_TWO).at(path)
}

fn not_found(url: &str) -> Error {
    Error::of(&phrase::DID_METHOD_NOT_FOUND).with("method", url)
}

fn not_listed(url: &str, purpose: &str) -> Error {
    Error::of(&phrase::DID_METHOD_PURPOSE).with("method", url).with("purpose", purpose).at(pointer_step(purpose))
}

pub(super) fn foreign_controller(expected: &str, found: &str) -> Error {
    Error::of(&phrase::DID_METHOD_CONTROLLER).with("expected", expected).with("found", found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const KEY: &str = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
    const OTHER: &str = "z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG";

    /// A document of `https://e.edu/1` with these members; `%K` and `%M` stand for a method and its members.
    fn find_as(members: &str, url: &str, purpose: &str) -> Result<VerificationMethod, Error> {
        let method = format!(r#""type":"Multikey","controller":"https://e.edu/1","publicKeyMultibase":"{KEY}""#);
        let members = members.replace("%K", r##"{"id":"#k",%M}"##).replace("%M", &method);
        let text = format!(r#"{{"id":"https://e.edu/1",{members}}}"#);
        let now = Timestamp::parse("2026-01-31T12:00:00Z").ok();
        Document::parse(text.as_bytes(), &Limits::default())?.verification_method(url, purpose, now)
    }

    fn find(members: &str) -> Result<VerificationMethod, Error> {
        find_as(members, "https://e.edu/1#k", "assertionMethod")
    }

    #[test]
    fn a_method_is_found_listed_or_embedded_by_absolute_or_relative_id() {
        for members in [
            r##""verificationMethod":[%K],"assertionMethod":["#k"]"##,
            r#""verificationMethod":[%K],"assertionMethod":["https://e.edu/1#k"]"#,
            r##""verificationMethod":[{"id":"https://e.edu/1#k",%M}],"assertionMethod":["#k"]"##,
            r##""verificationMethod":%K,"assertionMethod":"#k""##,
            r#""assertionMethod":[%K]"#,
            r#""assertionMethod":%K"#,
            r#""assertionMethod":[{"id":"https://e.edu/1#k",%M}]"#,
            r##""authentication":[%K],"assertionMethod":["#other","#k"]"##,
            r#""verificationMethod":[%K],"assertionMethod":[%K]"#,
            r##""verificationMethod":[{"id":"#z",%M},{"id":"#k",%M,"expires":"2026-01-31T12:00:01Z"}],"assertionMethod":["#k"]"##,
            r##""verificationMethod":[{"id":"#broken"},%K],"assertionMethod":["#k"],"controller":7"##,
        ] {
            let found = find(members).unwrap();
            assert_eq!((&*found.key.to_multibase(), &*found.controller), (KEY, "https://e.edu/1"), "{members}");
        }
        let members = r##""verificationMethod":[%K],"authentication":["#k"]"##;
        assert!(find_as(members, "https://e.edu/1#k", "authentication").is_ok());
        assert!(find_as(members, "#k", "authentication").is_ok());
    }

    #[test]
    fn a_method_that_is_not_listed_for_the_purpose_or_not_in_force_is_refused() {
        for (members, code, path) in [
            (r#""verificationMethod":[%K]"#, "did.method-purpose", "/assertionMethod"),
            (r#""verificationMethod":[%K],"assertionMethod":[]"#, "did.method-purpose", "/assertionMethod"),
            (r##""verificationMethod":[%K],"assertionMethod":["#K"]"##, "did.method-purpose", "/assertionMethod"),
            (r##""verificationMethod":[%K],"assertionMethod":["#k "]"##, "did.method-purpose", "/assertionMethod"),
            (r#""verificationMethod":[%K],"assertionMethod":["k"]"#, "did.method-purpose", "/assertionMethod"),
            (
                r#""verificationMethod":[%K],"assertionMethod":["https://f.edu/1#k"]"#,
                "did.method-purpose",
                "/assertionMethod",
            ),
            (r#""authentication":[%K]"#, "did.method-purpose", "/assertionMethod"),
            (r##""assertionMethod":["#k"]"##, "did.method-not-found", ""),
            (r##""assertionMethod":["#k"],"verificationMethod":[{"id":"#j",%M}]"##, "did.method-not-found", ""),
            (r#""name":"no methods at all""#, "did.method-not-found", ""),
            (
                r##""assertionMethod":[{"id":"#k",%M,"revoked":"2026-01-31T12:00:00Z"}]"##,
                "did.method-revoked",
                "/assertionMethod/0",
            ),
            (
                r##""assertionMethod":[{"id":"#k",%M,"expires":"2025-12-31T00:00:00Z"}]"##,
                "did.method-revoked",
                "/assertionMethod/0",
            ),
        ] {
            let error = find(members).unwrap_err();
            assert_eq!((error.code().name(), error.path()), (code, path), "{members}");
        }
    }

    #[test]
    fn nothing_but_a_relationship_can_be_a_purpose() {
        for purpose in ["verificationMethod", "id", "service", "", "AssertionMethod"] {
            let error =
                find_as(r##""verificationMethod":[%K],"service":["#k"]"##, "https://e.edu/1#k", purpose).unwrap_err();
            assert_eq!(error.code(), Code::DidMethodPurpose, "{purpose}");
        }
    }

    #[test]
    fn a_method_of_somebody_else_is_refused() {
        let members = format!(
            r##""assertionMethod":[{{"id":"#k","type":"Multikey","controller":"https://e.edu/2","publicKeyMultibase":"{OTHER}"}}]"##
        );
        let error = find(&members).unwrap_err();
        assert_eq!((error.code(), error.path()), (Code::DidMethodController, "/assertionMethod/0/controller"));
    }

    #[test]
    fn two_different_methods_of_one_id_are_refused() {
        let other = format!(
            r#"{{"id":"https://e.edu/1#k","type":"Multikey","controller":"https://e.edu/1","publicKeyMultibase":"{OTHER}"}}"#
        );
        for members in [
            format!(r##""verificationMethod":[%K,{other}],"assertionMethod":["#k"]"##),
            format!(r#""verificationMethod":[%K],"assertionMethod":[{other}]"#),
            format!(r#""assertionMethod":[%K],"keyAgreement":[{other}]"#),
            r##""assertionMethod":[%K,{"id":"#k",%M,"expires":"2030-01-01T00:00:00Z"}]"##.to_owned(),
        ] {
            assert_eq!(find(&members).unwrap_err().code(), Code::DidDocumentMalformed, "{members}");
        }
    }

    #[test]
    fn what_is_no_such_document_is_malformed_where_it_is_wrong() {
        let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
        for (text, code, path) in [
            ("", "did.document.malformed", ""),
            ("<html>", "did.document.malformed", ""),
            ("[]", "did.document.malformed", ""),
            ("null", "did.document.malformed", ""),
            ("\"did:web:e.edu\"", "did.document.malformed", ""),
            ("{}", "did.document.malformed", "/id"),
            (r#"{"id":7}"#, "did.document.malformed", "/id"),
            (r#"{"id":""}"#, "did.document.malformed", "/id"),
            (r#"{"id":["a"]}"#, "did.document.malformed", "/id"),
            (r#"{"id":"a","id":"a"}"#, "did.document.malformed", "/id"),
            (r#"{"id":"a","x":[1,{"y":}]}"#, "did.document.malformed", "/x/1/y"),
            (r#"{"id":"a","verificationMethod":null}"#, "did.document.malformed", "/verificationMethod"),
            (r#"{"id":"a","verificationMethod":"a#k"}"#, "did.document.malformed", "/verificationMethod"),
            (
                r#"{"id":"a","verificationMethod":[{"id":"a#k"},"a#k"]}"#,
                "did.document.malformed",
                "/verificationMethod/1",
            ),
            (r#"{"id":"a","verificationMethod":[[]]}"#, "did.document.malformed", "/verificationMethod/0"),
            (r#"{"id":"a","verificationMethod":[{}]}"#, "did.document.malformed", "/verificationMethod/0/id"),
            (r#"{"id":"a","verificationMethod":{"id":7}}"#, "did.document.malformed", "/verificationMethod/id"),
            (r#"{"id":"a","assertionMethod":[null]}"#, "did.document.malformed", "/assertionMethod/0"),
            (r#"{"id":"a","keyAgreement":[{}]}"#, "did.document.malformed", "/keyAgreement/0/id"),
            (&deep, "limit.depth", ""),
        ] {
            let error = Document::parse(text.as_bytes(), &Limits::default()).unwrap_err();
            let path_fits = error.path() == path || code == "limit.depth";
            assert!(error.code().name() == code && path_fits, "{text:.60}: {error}");
        }
        let limits = Limits::default().input_bytes(3);
        assert_eq!(Document::parse(b"{   }", &limits).unwrap_err().code(), Code::LimitInput);
    }

    #[test]
    fn a_document_that_is_a_method_is_known_by_its_id_or_by_the_thumbprint_of_appendix_b() {
        let key = VerifyingKey::from_multibase(KEY).unwrap();
        let thumbprint = key.thumbprint();
        let legacy = format!(
            r#"{{"id":"{thumbprint}","type":"DataIntegrityProof","cryptosuite":"eddsa-rdf-2022","publicKeyMultibase":"{KEY}"}}"#
        );
        let modern = format!(
            r#"{{"id":"https://e.edu/k","type":"Multikey","controller":"https://e.edu/1","publicKeyMultibase":"{KEY}"}}"#
        );
        let wrongly_named = modern.replace("https://e.edu/k", &thumbprint);
        for (text, url, controller) in [
            (&legacy, "https://e.edu/1".to_owned(), Some("https://e.edu/1")),
            (&legacy, format!("https://e.edu/1#{thumbprint}"), Some("https://e.edu/1")),
            (&legacy, format!("https://e.edu/1#{KEY}"), Some("https://e.edu/1")),
            (&legacy, format!("https://e.edu/1#{OTHER}"), None),
            (&legacy, "https://e.edu/1#".to_owned(), None),
            (&modern, "https://e.edu/k".to_owned(), Some("https://e.edu/1")),
            (&modern, "https://e.edu/k#k".to_owned(), None),
            (&wrongly_named, "https://e.edu/k".to_owned(), None),
        ] {
            let document = Document::parse(text.as_bytes(), &Limits::default()).unwrap();
            assert!(document.is_verification_method());
            match (document.verification_method(&url, "assertionMethod", None), controller) {
                (Ok(found), Some(controller)) => {
                    assert_eq!((found.key, &*found.controller), (key.clone(), controller));
                }
                (Err(error), None) => assert_eq!((error.code(), error.path()), (Code::DidMethodNotFound, "/id")),
                (found, _) => assert!(found.is_err() == controller.is_none(), "{url}: {found:?}"),
            }
        }
    }
}
