//! The instants and the contexts that the recipes share.

/// When the badge is judged, unless a case says otherwise.
pub(crate) const NOW: &str = "2026-01-31T12:00:00Z";

/// When its proof was made.
pub(crate) const CREATED: &str = "2026-01-01T09:00:00Z";

/// The extensions that the standard's own services and schemas need.
pub(crate) const EXTENSIONS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

/// The newest context of Open Badges.
pub(crate) const OB: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
