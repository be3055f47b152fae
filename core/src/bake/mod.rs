//! A credential inside an image. This module knows images and text, and nothing of credentials.
//!
//! A baked badge is a picture that carries its own proof: shown on a page it is a picture, and whoever verifies it finds the
//! credential inside. [`bake`] puts a text in and [`unbake`] takes it out. Both know two kinds of image:
//!
//! | | PNG (OB 3.0 §5.3.1) | SVG (OB 3.0 §5.3.2) |
//! |---|---|---|
//! | where | a chunk `iTXt`, keyword `openbadgecredential` | `<openbadges:credential>`, first in `<svg>` |
//! | a compact JWS | the text of the chunk | the attribute `verify` |
//! | JSON with a proof in it | the text of the chunk | the content, as CDATA |
//!
//! ```
//! use ob3::bake::Standard;
//! use ob3::{BakeOptions, Limits, bake, unbake};
//! # let picture: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xaeB`\x82";
//! let credential = r#"{"type": ["VerifiableCredential", "OpenBadgeCredential"]}"#;
//! let badge = bake(picture, credential, &BakeOptions::new())?;
//!
//! let unbaked = unbake(&badge, &Limits::default())?;
//! assert_eq!(unbaked.text, credential);
//! assert_eq!(unbaked.standard, Standard::OpenBadges3);
//! # Ok::<(), ob3::Error>(())
//! ```
//!
//! Badges of the Comprehensive Learner Record 2.0 and of Open Badges 2.0 are found as well, and [`Standard`] says which it was.

mod chunk;
mod image;
mod namespace;
mod options;
mod outline;
mod png;
mod standard;
mod svg;
mod text;

pub(crate) use image::Other;
pub use image::{Image, Unbaked, bake, unbake};
pub use options::{BakeOptions, Rebake};
pub use standard::Standard;
