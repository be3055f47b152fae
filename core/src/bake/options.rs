//! `BakeOptions`: what to do with a badge that the image carries already, and the limits.

use crate::limits::Limits;

/// How to bake.
///
/// ```
/// use ob3::{BakeOptions, Code, Rebake, bake};
/// let image = br#"<svg xmlns="http://www.w3.org/2000/svg"/>"#;
/// let baked = bake(image, r#"{"name": "Teamwork"}"#, &BakeOptions::new())?;
///
/// let refused = bake(&baked, r#"{"name": "Leadership"}"#, &BakeOptions::new()).unwrap_err();
/// assert_eq!(refused.code(), Code::BakeAlready);
///
/// let rebaked = bake(&baked, r#"{"name": "Leadership"}"#, &BakeOptions::new().rebake(Rebake::Replace))?;
/// assert_eq!(ob3::unbake(&rebaked, &ob3::Limits::default())?.text, r#"{"name": "Leadership"}"#);
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct BakeOptions {
    pub(super) rebake: Rebake,
    pub(super) limits: Limits,
}

impl BakeOptions {
    /// Refuses an image that carries a badge already.
    pub fn new() -> Self {
        Self::default()
    }

    /// What to do with an image that carries a badge already.
    pub fn rebake(mut self, rebake: Rebake) -> Self {
        self.rebake = rebake;
        self
    }

    /// The budgets, where the default ones do not fit.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }
}

/// What to do with an image that carries an Open Badges 3.0 credential already: the standard leaves the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Rebake {
    /// An error: the badge of one person must not vanish in the making of another's.
    #[default]
    Refuse,
    /// What is there is taken out, even if it is damaged or there are several, and the new one is written.
    Replace,
}
