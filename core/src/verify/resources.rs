//! Related resources, compared with the digests that the credential gives (VCDM 2.0 §5.3).

use std::borrow::Cow;
use std::collections::HashSet;

use data_url::DataUrl;

use crate::budget::{Budget, cost};
use crate::code::Code;
use crate::document_kind::DocumentKind;
use crate::documents::{Bundle, Digest, Lookup};
use crate::error::Error;
use crate::json::{Object, Value, push_index, push_step};
use crate::schema::{DIGESTS, is_enough};
use crate::verify::report::{Check, Draft};
use crate::verify::verification::Verification;
use crate::words::phrase;

/// Compares what was provided, what we ship and what stands in the credential itself. What was not provided is asked for; it
/// leaves the verdict as it is, since it was not used, unless under the policy `strict`.
pub(super) fn ask(v: &Verification<'_>, document: &Object<'_>, report: &mut Draft) {
    if !document.has_within(&MARKS) {
        return;
    }
    let mut search = Search { places: Vec::new(), room: v.limits.resources, digests: 0, is_full: false };
    search.object(document, &mut String::new());
    if search.is_full {
        let most = v.limits.resources;
        report.note(Check::Conformance, &Error::of(&phrase::LIMIT_RESOURCES).with("most", most));
        return;
    }
    let mut ids = HashSet::new();
    for place in &search.places {
        for error in place.check(&mut ids, v.bundle, &v.budget) {
            report.note(Check::Conformance, &error.within(&place.path));
        }
    }
}

/// An object that refers to something and says which digest it has.
struct Place<'o, 'a> {
    path: String,
    value: &'o Value<'a>,
    /// It stands in `relatedResource`, where nothing else does.
    is_related: bool,
}

impl<'o> Place<'o, '_> {
    fn check(&self, ids: &mut HashSet<&'o str>, bundle: &Bundle, budget: &Budget) -> Vec<Error> {
        let id = self.value.member("id").and_then(Value::as_str);
        let digests: Vec<_> = DIGESTS.iter().filter_map(|name| Some((*name, self.value.member(name)?))).collect();
        // Whatever else has a digest and no id refers to nothing.
        let Some(id) = id else { return Vec::new() };
        // Of two entries for one resource, the first is compared: the second is a fault, which its form says.
        if self.is_related && !ids.insert(id) {
            return Vec::new();
        }
        let mut errors = Vec::new();
        for (name, written) in digests {
            let is_list = matches!(written, Value::Array(_));
            if written.as_slice().is_empty() {
                errors.push(Error::of(&phrase::RESOURCE_DIGEST_MALFORMED_EMPTY).at(format!("/{name}")));
            }
            // Each of several has to fit (VCDM 2.0 §5.3).
            for (index, digest) in written.as_slice().iter().enumerate() {
                let compared = compare(id, name, digest, bundle, budget);
                let path = if is_list { format!("/{name}/{index}") } else { format!("/{name}") };
                let is_about_digest = |error: &Error| {
                    matches!(
                        error.code(),
                        Code::ResourceDigestMalformed | Code::ResourceDigestMismatch | Code::ResourceDigestUnsupported
                    )
                };
                let Err(error) = compared else { continue };
                // What was not provided is said once for all digests of it.
                if is_about_digest(&error) {
                    errors.push(error.at(path));
                } else if errors.iter().all(is_about_digest) {
                    errors.push(error);
                }
            }
        }
        errors
    }
}

/// Compares one digest with what there is.
fn compare(id: &str, name: &str, written: &Value<'_>, bundle: &Bundle, budget: &Budget) -> Result<(), Error> {
    budget.spend_bytes(id.len(), cost::JSON)?;
    let digest = written.as_str().and_then(if name == "digestSRI" { Digest::from_sri } else { Digest::from_multibase });
    let Some(digest) = digest else {
        let found = written.to_json();
        return Err(if name == "digestSRI" {
            Error::of(&phrase::RESOURCE_DIGEST_MALFORMED_SRI).with("found", found)
        } else {
            Error::of(&phrase::RESOURCE_DIGEST_MALFORMED_MULTIBASE).with("found", found)
        });
    };
    let bytes: Cow<'_, [u8]> = match bundle.document_of(DocumentKind::Resource, id) {
        Lookup::Found(bytes) => Cow::Borrowed(bytes),
        Lookup::NotProvided if id.starts_with("data:") => Cow::Owned(embedded(id)?),
        Lookup::NotProvided if let Some(fits) = Bundle::ships(id, &digest) => {
            if fits {
                return Ok(());
            }
            return Err(Error::of(&phrase::RESOURCE_DIGEST_MISMATCH_SHIPPED).with("url", id));
        }
        Lookup::NotProvided => {
            let error = Error::of(&phrase::RESOURCE_MISSING).with("url", id);
            return Err(if id.starts_with("https://") { error.requiring(DocumentKind::Resource, id) } else { error });
        }
        Lookup::Unavailable => return Err(Error::of(&phrase::RESOURCE_UNAVAILABLE).with("url", id)),
    };
    budget.spend_bytes(bytes.len(), cost::HASHED)?;
    match digest.fits(&bytes) {
        Some(true) => Ok(()),
        Some(false) => Err(Error::of(&phrase::RESOURCE_DIGEST_MISMATCH).with("url", id).with("size", bytes.len())),
        None => Err(Error::of(&phrase::RESOURCE_DIGEST_UNSUPPORTED).with("url", id)),
    }
}

/// What a data URL holds (RFC 2397).
fn embedded(url: &str) -> Result<Vec<u8>, Error> {
    let content = DataUrl::process(url).ok().and_then(|url| url.decode_to_vec().ok());
    content.map(|(bytes, _)| bytes).ok_or_else(|| Error::of(&phrase::RESOURCE_MALFORMED_DATA).at("/id"))
}

/// Without one of these members there is no resource.
const MARKS: [&str; 3] = ["relatedResource", "digestSRI", "digestMultibase"];

/// What has a digest in a document. Credentials in it are their own affair.
struct Search<'o, 'a> {
    places: Vec<Place<'o, 'a>>,
    room: usize,
    /// How many digests they have.
    digests: usize,
    is_full: bool,
}

impl<'o, 'a> Search<'o, 'a> {
    fn object(&mut self, object: &'o Object<'a>, path: &mut String) {
        let length = path.len();
        for (key, member) in object.iter() {
            if self.is_full {
                return;
            }
            let is_related = length == 0 && key == "relatedResource";
            let is_elsewhere = matches!(key, "proof" | "endorsement" | "endorsementJwt" | "verifiableCredential");
            if is_elsewhere || !(is_related || matches!(member, Value::Array(_) | Value::Object(_))) {
                continue;
            }
            push_step(path, key);
            self.value(member, is_related, path);
            path.truncate(length);
        }
    }

    fn value(&mut self, value: &'o Value<'a>, is_related: bool, path: &mut String) {
        let length = path.len();
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    if self.is_full {
                        return;
                    }
                    push_index(path, index);
                    self.value(item, is_related, path);
                    path.truncate(length);
                }
            }
            Value::Object(object) => {
                if is_related || object.iter().any(|(key, _)| DIGESTS.contains(&key)) {
                    self.found(value, is_related, path);
                }
                self.object(object, path);
            }
            _ if is_related => self.found(value, is_related, path),
            _ => {}
        }
    }

    fn found(&mut self, value: &'o Value<'a>, is_related: bool, path: &str) {
        // Each digest is compared, and may be a finding with the path.
        let digests = DIGESTS.iter().filter_map(|name| value.member(name)).map(|written| written.as_slice().len());
        self.digests += digests.sum::<usize>().max(1);
        if self.digests > self.room || is_enough(self.digests, path) {
            self.is_full = true;
            return;
        }
        self.places.push(Place { path: path.to_owned(), value, is_related });
    }
}
