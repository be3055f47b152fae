//! Whose key is that? Bound to the issuer, and by what.

use crate::code::Code;
use crate::did::{Resolved, Source, kind_of_web_document, split_fragment};
use crate::error::Error;
use crate::json::Object;
use crate::model::kind::Owner;
use crate::rdf::is_iri_text;
use crate::schema::issuer_id;
use crate::verify::report::Provenance;

/// Whose key must have signed: the issuer's, or the holder's of a presentation, if it names one.
///
/// # Errors
/// `issuer.missing`, `issuer.malformed` and `presentation.malformed`.
pub(super) fn owner_id<'a>(document: &'a Object<'_>, whose: Owner) -> Result<Option<&'a str>, Error> {
    match whose {
        Owner::Issuer => issuer_id(document).map(Some),
        Owner::Holder => holder_id(document),
    }
}

fn holder_id<'a>(document: &'a Object<'_>) -> Result<Option<&'a str>, Error> {
    let Some(holder) = document.member("holder") else { return Ok(None) };
    match holder.as_str().or_else(|| holder.member("id")?.as_str()) {
        Some(id) if is_iri_text(id) => Ok(Some(id)),
        _ => Err(Error::new(
            Code::PresentationMalformed,
            "expected a holder, a URL or an object whose id is one, found something else",
        )
        .at("/holder")),
    }
}

/// How a key is bound to an issuer.
///
/// # Errors
/// `issuer.key.mismatch` when the key is somebody else's. A self-asserted key is an answer, and an error beside it says
/// what would settle it.
pub(super) fn provenance(
    issuer: &str,
    method: &str,
    resolved: &Resolved,
) -> Result<(Provenance, Option<Error>), Error> {
    let self_asserted = |message: String, wanted: Option<&String>| {
        let error = Error::new(Code::IssuerKeySelfAsserted, message).at("/issuer");
        (
            Provenance::SelfAsserted,
            Some(match wanted {
                Some(url) => error.wanting(kind_of_web_document(url), url),
                None => error,
            }),
        )
    };
    let is_own = resolved.controller == issuer;
    match resolved.source {
        Source::Name | Source::Document if is_own && issuer.starts_with("did:") => Ok((Provenance::Did, None)),
        Source::Document if is_own => Ok((Provenance::Controller, None)),
        Source::Fragment if is_own => Ok(self_asserted(
            format!(
                "the key stands in the name of the method, {}, and only this credential says that it is the issuer's, which anybody can write: the issuer's own document would settle it",
                split_fragment(method).0
            ),
            resolved.wanted.as_ref(),
        )),
        // An issuer whose name leads nowhere cannot be bound to any key.
        _ if !["did:", "https:", "http:"].iter().any(|scheme| issuer.starts_with(scheme)) => Ok(self_asserted(
            format!(
                "the issuer's name, {issuer}, leads to no document, so only this credential says that the key is the issuer's"
            ),
            None,
        )),
        _ => Err(Error::new(
            Code::IssuerKeyMismatch,
            format!(
                "the credential says that {issuer} issued it, but the key that signed it belongs to {}: anybody can write another's name",
                resolved.controller
            ),
        )
        .at("/issuer")),
    }
}

/// What is said of a key in the words of issuers, in those of holders.
pub(super) fn about_holder(error: &Error, holder: &str) -> Error {
    let told = match error.code() {
        Code::IssuerKeyMismatch => Error::new(
            Code::PresentationHolderMismatch,
            format!("the presentation says that {holder} presents it, but the key that signed it is somebody else's"),
        ),
        Code::IssuerKeySelfAsserted => Error::new(
            Code::IssuerKeySelfAsserted,
            format!("only the presentation itself says that the key is that of {holder}: anybody can make such a one"),
        ),
        _ => return error.again(),
    };
    told.at("/holder").wanting_as(error)
}
