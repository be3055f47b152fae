//! The contexts of the standard by their URLs, as credentials are written and recognised by them.

/// That of the data model 1.1, which is read and no longer written.
pub(crate) const CREDENTIALS_V1: &str = "https://www.w3.org/2018/credentials/v1";

/// That of the data model 2.0.
pub(crate) const CREDENTIALS_V2: &str = "https://www.w3.org/ns/credentials/v2";

/// That of Data Integrity, which defines the members of proofs.
pub(crate) const DATA_INTEGRITY: &str = "https://w3id.org/security/data-integrity/v2";

/// Its edition before.
pub(crate) const DATA_INTEGRITY_V1: &str = "https://w3id.org/security/data-integrity/v1";

/// The current one of Open Badges 3.0.
pub(crate) const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/// That of 1EdTech's extensions.
pub(crate) const EXTENSIONS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

/// The current context of the Comprehensive Learner Record 2.0.
pub(crate) const CLR: &str = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
