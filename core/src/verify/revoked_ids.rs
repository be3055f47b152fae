//! The deprecated list of the ids of what was revoked (VCRL 1.0), read once for all who ask it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::budget::cost;
use crate::documents::instead_of_json;
use crate::error::Error;
use crate::json::Value;
use crate::verify::verification::Verification;
use crate::words::phrase;

/// What such a list says: plain JSON without a signature.
pub(super) struct RevokedIds {
    /// Who says that it is theirs.
    pub(super) issuer: Option<String>,
    /// The ids of what was revoked, each with the reason, where one is given.
    pub(super) revoked: HashMap<String, Option<String>>,
}

impl RevokedIds {
    /// The list that was lent for a URL.
    pub(super) fn at(v: &Verification<'_>, url: &str, bytes: &[u8]) -> Arc<Result<RevokedIds, Error>> {
        v.bundle.memory().made(url, || {
            v.budget.spend_bytes(bytes.len(), cost::DOCUMENT)?;
            let list = match Value::parse(bytes, &v.limits) {
                Ok(list) => list,
                Err(error) if error.code().is_limit() => return Err(error),
                Err(error) => {
                    let malformed = match instead_of_json(bytes) {
                        Some(found) => Error::of(&phrase::STATUS_LIST_MALFORMED_INSTEAD).with("found", found),
                        None => Error::of(&phrase::STATUS_LIST_MALFORMED_JSON).with_cause("cause", &error),
                    };
                    return Err(malformed.at(error.path()).in_document(url));
                }
            };
            RevokedIds::read(&list).ok_or_else(|| Error::of(&phrase::STATUS_LIST_MALFORMED_NO_REVOKED).in_document(url))
        })
    }

    fn read(list: &Value<'_>) -> Option<Self> {
        // The draft of 2022 had the plural; the standard, and the official validator, the singular.
        let revoked = ["revokedCredential", "revokedCredentials"].iter().find_map(|name| list.member(name))?;
        let mut all = HashMap::new();
        for entry in revoked.as_slice() {
            let is_revoked = entry.member("revoked").and_then(Value::as_bool) != Some(false);
            if let Some(id) = id_of(entry).filter(|_| is_revoked) {
                // Of two entries of one id, the first tells why.
                all.entry(id.to_owned()).or_insert_with(|| reason_of(entry));
            }
        }
        let issuer = list.member("issuer").and_then(id_of).map(str::to_owned);
        Some(RevokedIds { issuer, revoked: all })
    }
}

/// What an entry or an issuer is called: it is a URL, or an object with an id.
fn id_of<'l>(value: &'l Value<'_>) -> Option<&'l str> {
    value.as_str().or_else(|| value.member("id")?.as_str())
}

fn reason_of(entry: &Value<'_>) -> Option<String> {
    entry.member("revocationReason").map(|reason| match reason {
        Value::String(reason) => reason.to_string(),
        other => other.to_json(),
    })
}
