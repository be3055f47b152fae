//! The statements of a document, each on its line, with blank nodes labelled by keyed hashes (VC-DI-ECDSA §3.4).
//!
//! The standard gives every blank node an id, to find it again in a part of the document, and takes the ids away afterwards.
//! Here a blank node is known by its place in the document instead: nothing has to be put in and taken out again.

use std::collections::{BTreeMap, HashMap, HashSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::select::{Others, select};
use crate::budget::cost;
use crate::canon::{Canonical, Hash};
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::Object;
use crate::jsonld::{Drops, Options};
use crate::proof::data_integrity::Unsecured;
use crate::rdf::Dataset;
use crate::words::phrase;

/// A document whose statements are on their lines.
pub(super) struct Statements<'d> {
    document: &'d Object<'d>,
    bundle: &'d Bundle,
    options: Options,
    /// For each blank node, by its place in the document, its keyed hash.
    labels: HashMap<String, Vec<u8>>,
    /// All statements, in the order of their lines.
    pub(super) lines: Vec<String>,
}

impl<'d> Statements<'d> {
    /// Names the blank nodes of a document by keyed hashes of their canonical names (§3.4.4).
    ///
    /// # Errors
    /// As [`Unsecured::canonical_document`](crate::proof::hazmat::Unsecured::canonical_document).
    pub(super) fn of(
        document: &'d Object<'d>,
        hmac_key: &[u8],
        bundle: &'d Bundle,
        options: &Options,
    ) -> Result<Self, Error> {
        let options = Options { name_by_place: true, ..options.clone() };
        let unsecured = Unsecured::new(document, bundle, &options);
        let (dataset, canonical) = (unsecured.dataset()?, unsecured.canonical(Hash::Sha256)?);
        let mut labels = HashMap::new();
        for blank in blanks(dataset) {
            let (Some(place), Some(name)) = (dataset.label(blank), canonical.label(blank)) else { continue };
            labels.insert(place.to_owned(), keyed_hash(hmac_key, &name)?);
        }
        let lines = lines(dataset, |blank| labels.get(dataset.label(blank)?).map(Vec::as_slice));
        Ok(Statements { document, bundle, options, labels, lines })
    }

    /// The places, among all lines, of the statements that some pointers select (§3.4.15), and the names that the blank nodes
    /// have in that part by themselves, each with its keyed hash.
    ///
    /// # Errors
    /// `sign.pointer` where a pointer leads nowhere, and where the part says what the whole does not: a list is selected whole
    /// or not at all.
    pub(super) fn selected(&self, pointers: &[String]) -> Result<Part, Error> {
        if pointers.is_empty() {
            return Ok(Part::default());
        }
        let part = select(self.document, pointers, Others::Null)?;
        // What is null was refused in the whole already, or stands for what is not selected.
        let options = Options { drops: Drops::Allow, ..self.options.clone() };
        let unsecured = Unsecured::new(&part, self.bundle, &options);
        let (dataset, canonical) = (unsecured.dataset()?, unsecured.canonical(Hash::Sha256)?);
        let selected = lines(dataset, |blank| self.labels.get(dataset.label(blank)?).map(Vec::as_slice));
        let place_of: HashMap<&str, usize> = self.lines.iter().map(String::as_str).zip(0..).collect();
        let mut places = Vec::with_capacity(selected.len());
        for line in &selected {
            let place = place_of.get(line.as_str());
            places.push(*place.ok_or_else(|| Error::of(&phrase::SIGN_POINTER_PART))?);
        }
        places.sort_unstable();
        Ok(Part { places, labels: self.labels_in(dataset, canonical) })
    }

    /// §3.5.4, step 12: for each canonical number in a part, the keyed hash that the node has in the whole.
    fn labels_in(&self, dataset: &Dataset, canonical: &Canonical) -> BTreeMap<u64, Vec<u8>> {
        let named = |blank| {
            let number = canonical.label(blank)?.strip_prefix(CANONICAL)?.parse().ok()?;
            Some((number, self.labels.get(dataset.label(blank)?)?.clone()))
        };
        blanks(dataset).filter_map(named).collect()
    }
}

/// What some pointers select.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Where its statements stand among all lines, in their order.
    pub(super) places: Vec<usize>,
    /// The keyed hashes by the canonical numbers of the part.
    pub(super) labels: BTreeMap<u64, Vec<u8>>,
}

/// The lines of statements whose blank nodes are named as a proof says (§3.4.2 and §3.4.3).
///
/// # Errors
/// `proof.value.malformed` where a blank node has no name, or two have one.
pub(super) fn lines_by_labels(unsecured: &Unsecured<'_>, labels: &[(u64, Vec<u8>)]) -> Result<Vec<String>, Error> {
    let dataset = unsecured.dataset()?;
    let canonical = unsecured.canonical(Hash::Sha256)?;
    // Every proof has its own names, so the lines are written and sorted anew.
    dataset.budget().spend_times(dataset.quads().len(), cost::CANONICAL)?;
    dataset.budget().spend_bytes(dataset.written_bytes(), cost::HASHED_SHA256)?;
    let of_number: HashMap<u64, &[u8]> = labels.iter().map(|(number, label)| (*number, label.as_slice())).collect();
    let different: HashSet<&[u8]> = labels.iter().map(|(_, label)| label.as_slice()).collect();
    let label = |blank| {
        let number: u64 = canonical.label(blank)?.strip_prefix(CANONICAL)?.parse().ok()?;
        of_number.get(&number).copied()
    };
    let named = blanks(dataset).filter(|blank| canonical.label(*blank).is_some());
    let count = named.clone().count();
    if of_number.len() != labels.len()
        || different.len() != labels.len()
        || count != labels.len()
        || named.clone().any(|blank| label(blank).is_none())
    {
        return Err(super::cbor::malformed(&phrase::PROOF_VALUE_MALFORMED_LABELS));
    }
    Ok(lines(dataset, label))
}

/// How RDFC-1.0 begins the names that it gives.
const CANONICAL: &str = "c14n";

fn blanks(dataset: &Dataset) -> impl Iterator<Item = u32> + Clone {
    (0..).take(dataset.blank_count())
}

/// Every statement once, in the order of the code points.
fn lines<'l>(dataset: &Dataset, label: impl Fn(u32) -> Option<&'l [u8]>) -> Vec<String> {
    let name_blank = |blank: u32, out: &mut String| {
        out.push_str("_:u");
        match label(blank) {
            Some(label) => URL_SAFE_NO_PAD.encode_string(label, out),
            // A node that the whole does not have: no line of the whole is like this one.
            None => out.push('?'),
        }
    };
    let mut lines: Vec<String> = dataset
        .quads()
        .iter()
        .map(|quad| {
            let mut line = String::new();
            dataset.write_quad(quad, &mut line, &name_blank);
            line
        })
        .collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// §3.4.4: the HMAC of a canonical name, which tells nothing of how many others there are.
fn keyed_hash(key: &[u8], name: &str) -> Result<Vec<u8>, Error> {
    let mut hmac =
        Hmac::<Sha256>::new_from_slice(key).map_err(|cause| Error::of(&phrase::SIGN_OPTIONS_HMAC).caused_by(cause))?;
    hmac.update(name.as_bytes());
    Ok(hmac.finalize().into_bytes().to_vec())
}
