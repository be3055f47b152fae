//! The kinds of rewriting, each by name. A kind tries to keep the statements; whether it did, the property looks up.

use super::draft::Draft;
use super::tape::Tape;
use super::{contexts, ids, moves, names, shape, values};

/// One way of writing something otherwise. `None` where there is nothing to rewrite.
pub(crate) type Kind = (&'static str, fn(&mut Draft, &mut Tape<'_>) -> Option<()>);

pub(crate) const KINDS: [Kind; 64] = [
    // How keys and types are spelled.
    ("a key by an alias", names::alias),
    ("a key by its IRI", names::whole_iri),
    ("a key by a prefix", names::prefixed),
    ("a key by a vocabulary of one's own", names::by_vocabulary),
    ("a key by another word of ours", names::another_word),
    ("a key by the word of another member", names::borrowed_word),
    ("a key read backwards", names::backwards),
    ("a key in a map by index", names::index_map),
    ("a key in a map by id", names::id_map),
    ("a key in a map by type", names::type_map),
    ("a key twice", names::twice),
    ("a key shared by two words", names::shared),
    ("@id and @type", names::keywords),
    ("an alias of @id or @type", names::alias_of_keyword),
    ("a type by another word", names::another_type),
    ("a type by its IRI", names::type_iri),
    ("a type by a prefix", names::type_prefixed),
    ("a type by an alias", names::type_alias),
    // How ids and links are spelled.
    ("an id by a prefix", ids::prefixed),
    ("an id by a base", ids::relative),
    ("an id by a vocabulary", ids::by_vocabulary),
    ("a label for a blank node", ids::label),
    ("a node for its id", ids::object_for_text),
    ("an id for a node", ids::text_for_object),
    ("a node called by a term", ids::called_by_term),
    // Contexts.
    ("a context of ours at the end", contexts::append),
    ("a context of ours at the beginning", contexts::prepend),
    ("contexts in another order", contexts::reorder),
    ("a context for another", contexts::replace),
    ("a context less", contexts::remove),
    ("a context twice", contexts::repeat),
    ("a context in a nested object", contexts::embed),
    ("a context written out", contexts::inline),
    ("a context imported", contexts::import),
    ("a context that does not propagate", contexts::stay),
    ("a context that says nothing", contexts::empty),
    ("a context of one's own that protects", contexts::protect),
    ("a context by type", contexts::by_type),
    ("a context by property", contexts::by_property),
    ("a word that means nothing", contexts::nullify),
    ("the other data model", contexts::other_model),
    ("a language by default", contexts::language),
    // Where members are.
    ("@nest", moves::nest),
    ("@included", moves::include),
    ("@graph", moves::graph),
    ("@reverse", moves::reverse),
    ("a node in two pieces", moves::split),
    ("a member at another place of its node", moves::elsewhere),
    ("members of two places of a node exchanged", moves::swap),
    ("a description at another place of its node", moves::description),
    ("a copy at another place of its node", moves::copy),
    ("a member left out", moves::leave_out),
    ("a description left out", moves::leave_out_all),
    ("a type at another place of its node", moves::type_elsewhere),
    ("a member below what no class lists", moves::below_unlisted),
    // How values are written.
    ("an array of one", shape::array),
    ("a value out of its array", shape::bare),
    ("an array in another order", shape::reorder),
    ("a value twice", shape::repeat),
    ("@set", shape::set),
    ("nothing", shape::nothing),
    ("a word that nobody knows", shape::unknown),
    ("a value object", values::object),
    ("the same JSON", values::style),
];
