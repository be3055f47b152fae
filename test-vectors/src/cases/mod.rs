//! The cases, one file for each folder of vectors.

mod attacked;
mod causes;
mod conditions;
mod conformance;
mod departures;
mod documents;
mod endorsements;
mod expired;
mod forged;
mod formats;
mod image;
mod issuer;
mod jsonld;
mod jws;
mod jwt;
mod kinds;
mod malformed;
mod older;
mod own_lists;
mod poison;
mod presentation;
mod reading;
mod recipient;
mod record;
mod refresh;
mod registries;
mod resources;
mod schema;
mod status;
mod trust;
mod two_in_image;
mod undetermined;
mod unpacked;
mod valid;
mod w3c;
mod work;
mod wrapped;

use crate::case::Case;

/// All of them, in the order of the manifest.
pub(crate) fn all() -> Vec<Case> {
    [
        valid::cases(),
        forged::cases(),
        causes::cases(),
        reading::cases(),
        formats::cases(),
        issuer::cases(),
        documents::cases(),
        malformed::cases(),
        wrapped::cases(),
        unpacked::cases(),
        conformance::cases(),
        jsonld::cases(),
        poison::cases(),
        expired::cases(),
        recipient::cases(),
        endorsements::cases(),
        status::cases(),
        own_lists::cases(),
        trust::cases(),
        registries::cases(),
        refresh::cases(),
        undetermined::cases(),
        image::cases(),
        jwt::cases(),
        jws::cases(),
        presentation::cases(),
        schema::cases(),
        resources::cases(),
        record::cases(),
        older::cases(),
        kinds::cases(),
        conditions::cases(),
        work::cases(),
        two_in_image::cases(),
        attacked::cases(),
        w3c::cases(),
        departures::cases(),
    ]
    .concat()
}
