//! The question `issuer`: whether the key is the issuer's, and what binds it to the issuer.

use crate::code::Code;
use crate::did::{Resolved, Source, kind_of_web_document, split_fragment};
use crate::error::Error;
use crate::json::Object;
use crate::model::kind::Owner;
use crate::rdf::is_iri_text;
use crate::schema::issuer_id;
use crate::verify::identity::Provenance;
use crate::words::phrase;

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
        _ => Err(Error::of(&phrase::PRESENTATION_MALFORMED_HOLDER).at("/holder")),
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
    let self_asserted = |error: Error, missing: Option<&String>| {
        let error = error.at("/issuer");
        (
            Provenance::SelfAsserted,
            Some(match missing {
                Some(url) => error.requiring(kind_of_web_document(url), url),
                None => error,
            }),
        )
    };
    let is_own = resolved.controller == issuer;
    match resolved.source {
        Source::Name | Source::Document if is_own && issuer.starts_with("did:") => Ok((Provenance::Did, None)),
        Source::Document if is_own => Ok((Provenance::Controller, None)),
        Source::Fragment if is_own => Ok(self_asserted(
            Error::of(&phrase::ISSUER_KEY_SELF_ASSERTED).with("method", split_fragment(method).0),
            resolved.missing.as_ref(),
        )),
        // An issuer whose name leads nowhere cannot be bound to any key.
        _ if !["did:", "https:", "http:"].iter().any(|scheme| issuer.starts_with(scheme)) => {
            Ok(self_asserted(Error::of(&phrase::ISSUER_KEY_SELF_ASSERTED_NOWHERE).with("issuer", issuer), None))
        }
        _ => Err(Error::of(&phrase::ISSUER_KEY_MISMATCH)
            .with("issuer", issuer)
            .with("found", &resolved.controller)
            .at("/issuer")),
    }
}

/// What is said of a key in the words of issuers, in those of holders.
pub(super) fn about_holder(error: &Error, holder: &str) -> Error {
    let told = match error.code() {
        Code::IssuerKeyMismatch => Error::of(&phrase::PRESENTATION_HOLDER_MISMATCH).with("holder", holder),
        Code::IssuerKeySelfAsserted => Error::of(&phrase::ISSUER_KEY_SELF_ASSERTED_PRESENTATION).with("holder", holder),
        _ => return error.clone(),
    };
    told.at("/holder").requiring_as(error)
}
