//! A text inside a PNG image: a chunk goes in after IHDR, and everything else stays as it is.

use super::chunk::{Chunks, SIGNATURE};
use super::options::Rebake;
use super::standard::{Carried, Standard, the_one};
use super::text::{self, Other};
use crate::error::Error;
use crate::limits::Limits;
use crate::words::{phrase, term};

/// Bakes: OB 3.0 §5.3.1.
///
/// # Errors
/// `bake.already`, `bake.text`, `bake.png.crc`, `bake.png.truncated` and `bake.png.malformed`.
pub(super) fn bake(image: &[u8], credential: &str, rebake: Rebake) -> Result<Vec<u8>, Error> {
    let new = text::write(credential)?;
    let mut chunks = Chunks::of(image)?;
    let mut baked = Vec::with_capacity(image.len().saturating_add(new.len()));
    baked.extend_from_slice(SIGNATURE);
    let mut after_header = Some(new);
    for chunk in &mut chunks {
        let chunk = chunk?;
        if [text::standard_of(&chunk), text::misplaced(&chunk)].contains(&Some(Standard::OpenBadges3)) {
            if rebake == Rebake::Refuse {
                return Err(Error::of(&phrase::BAKE_ALREADY));
            }
            continue;
        }
        // Of what only adds to an image, damage is no reason to refuse; of what makes the picture, it is.
        if !chunk.is_ancillary() {
            chunk.check()?;
        }
        baked.extend_from_slice(chunk.whole);
        if let Some(new) = after_header.take() {
            baked.extend_from_slice(&new);
        }
    }
    match text::behind(chunks.rest(), Standard::OpenBadges3).next() {
        Some(_) if rebake == Rebake::Refuse => return Err(Error::of(&phrase::BAKE_ALREADY)),
        Some(_) => {}
        None => baked.extend_from_slice(chunks.rest()),
    }
    Ok(baked)
}

/// Unbakes: walks over all chunks by their lengths, and reads the one.
///
/// # Errors
/// `bake.none`, `bake.twice`, `bake.empty`, `bake.png.*` and `limit.inflated`.
pub(super) fn unbake(image: &[u8], limits: &Limits) -> Result<Carried, Error> {
    let mut found = Vec::new();
    let mut misplaced = Vec::new();
    let mut chunks = Chunks::of(image)?;
    for chunk in &mut chunks {
        let chunk = chunk?;
        match (text::standard_of(&chunk), text::misplaced(&chunk)) {
            (Some(standard), _) => found.push((standard, chunk)),
            (None, Some(standard)) => misplaced.push((standard, chunk)),
            (None, None) => {}
        }
    }
    if found.is_empty() && !misplaced.is_empty() {
        return Err(Error::of(&phrase::BAKE_NONE_TEXT_CHUNK));
    }
    let (standard, chunk) = the_one(found, |(standard, _)| *standard)?;
    let mut carried = text::read(&chunk, standard, limits)?;
    let misplaced = misplaced.into_iter().filter(|(of, _)| *of == standard).map(|(_, chunk)| Some(chunk));
    let others = misplaced.map(|chunk| (chunk, term::IMAGE_PLACE_TEXT_CHUNK));
    let behind = text::behind(chunks.rest(), standard).map(|chunk| (chunk, term::IMAGE_PLACE_BEHIND));
    let mut is_again = None;
    for (count, (chunk, place)) in others.chain(behind).enumerate() {
        if count >= MOST_OTHERS {
            return Err(Error::of(&phrase::BAKE_TWICE_OTHERS).with("most", MOST_OTHERS).with_term("place", place));
        }
        match chunk.map_or(Other::Different, |chunk| text::compare(&chunk, standard, &carried.text, limits)) {
            Other::None => {}
            Other::Same => is_again = Some(place),
            Other::Different => return Err(Error::of(&phrase::BAKE_TWICE_ANOTHER).with_term("place", place)),
        }
    }
    if let Some(place) = is_again {
        carried.remarks.push(Error::of(&phrase::BAKE_AGAIN).with_term("place", place));
    }
    Ok(carried)
}

/// Each place may take as long to read as the one that counts, and no image needs more.
const MOST_OTHERS: usize = 4;
