//! What the keys of an object mean (§5.1.2, steps 13.1 to 13.3), each looked up once.

use crate::error::Error;
use crate::json::Object;
use crate::jsonld::context::{Context, Meaning};
use crate::jsonld::iri::{Expanded, Ways, expand_non_term};
use crate::jsonld::keyword::{Keyword, has_form_of_keyword};
use crate::jsonld::options::Drops;
use crate::jsonld::walk::frame::{Meant, Member};
use crate::jsonld::walk::walker::Walker;
use crate::model::reading::Reads;

impl<'v> Walker<'_, '_, 'v> {
    /// Looks every key up once.
    pub(super) fn meant<'d>(
        &mut self,
        context: &'d Context,
        object: &'v Object<'v>,
        skip: &[&str],
        reads: Reads,
    ) -> Result<Vec<Member<'v, 'd>>, Error>
    where
        'v: 'd,
    {
        let mut meant = Vec::with_capacity(object.len());
        for (key, value) in object.iter() {
            // 13.1
            if key == "@context" || skip.contains(&key) {
                continue;
            }
            // 13.2, 13.3
            let definition = context.definition(key);
            let mut what = match definition.map(|definition| &definition.meaning) {
                Some(Meaning::Keyword(keyword)) => Meant::Keyword(*keyword),
                Some(Meaning::Iri { text, .. }) if text.contains(':') => {
                    Meant::Property { definition, iri: Expanded::Pieces(text, ""), reads: Reads::Nothing }
                }
                Some(Meaning::Iri { .. } | Meaning::Null) => Meant::Dropped,
                None => match Keyword::parse(key) {
                    Some(keyword) => Meant::Keyword(keyword),
                    None if has_form_of_keyword(key) => Meant::Dropped,
                    None => match expand_non_term(context, key, Ways::VOCAB) {
                        iri if iri.pieces().iter().any(|piece| piece.contains(':')) => {
                            Meant::Property { definition: None, iri, reads: Reads::Nothing }
                        }
                        _ => Meant::Dropped,
                    },
                },
            };
            if let Meant::Property { iri, .. } = &what {
                self.weigh(iri)?;
            }
            if self.options.drops != Drops::Allow {
                self.refuse_key(key, &what)?;
            }
            if self.reads {
                let read = self.read_member(reads, key, &what)?;
                if let Meant::Property { reads, .. } = &mut what {
                    *reads = read;
                }
            }
            meant.push((key, value, what));
        }
        Ok(meant)
    }
}
