//! The claim `status` of tokens (Token Status List §6): a list of a kind that is not read here, so it leaves the question open.

use crate::error::Error;
use crate::json::{Object, Value};
use crate::proof::VcJwt;
use crate::verify::report::{Check, Draft};
use crate::verify::verification::Verification;
use crate::words::phrase;

/// Says that the status is given in a claim that is not read here, if it is. A claim that is registered means what its specification says, in every
/// token (VC-JOSE-COSE §3.1.3); outside of tokens, and inside the claim `vc`, only what has the form of that claim is taken for it.
/// Whether there was something to say.
pub(super) fn ask(v: &Verification<'_>, document: &Object<'_>, jwt: Option<&VcJwt<'_>>, report: &mut Draft) -> bool {
    if !v.asks(Check::Status) {
        return false;
    }
    let claim = jwt.and_then(|jwt| jwt.claims().member("status")).filter(|status| !matches!(status, Value::Null));
    let member = || document.member("status").filter(|status| status.member(LIST).is_some());
    let Some(status) = claim.or_else(member) else { return false };
    let list = status.member(LIST).and_then(|list| list.member("uri")).and_then(Value::as_str);
    let error = match list {
        Some(url) => Error::of(&phrase::STATUS_TOKEN_LIST_UNSUPPORTED_AT).with("url", url),
        None if status.member(LIST).is_some() => Error::of(&phrase::STATUS_TOKEN_LIST_UNSUPPORTED),
        None => Error::of(&phrase::STATUS_TOKEN_LIST_UNSUPPORTED_CLAIM).with("found", status.to_json()),
    };
    let path = if claim.is_none() && jwt.is_some_and(|jwt| jwt.claims().member("vc").is_some()) {
        "/vc/status"
    } else {
        "/status"
    };
    let error = error.at(path);
    let severity = v.settings.severity_without(&error);
    report.note_as(Check::Status, &error, severity);
    true
}

/// The member of the claim for such lists.
const LIST: &str = "status_list";
