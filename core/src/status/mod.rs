//! Status lists, and the entries by which credentials refer to them.

mod allocate;
mod bits;
mod encoded;
mod entry;
mod list;
mod publish;
mod published;
mod purpose;
mod stored;
mod taken;

pub(crate) use bits::Bits;
pub(crate) use entry::{Entry, Place};
pub use list::StatusList;
pub(crate) use list::check_length;
pub use publish::PublishOptions;
pub use published::PublishedList;
pub use purpose::Purpose;
