//! Limits on everything that untrusted input can make expensive.

/// The budgets of one verification. Reaching one is a finding `limit.*`, which leaves the verdict undetermined under every policy: what is
/// beyond a limit was not looked at, so that nothing is known of it. It is never a "no", never a crash and never a hang.
///
/// ```
/// let limits = ob3::Limits { quads: 500, ..ob3::Limits::default() };
/// assert!(limits.input_bytes > 1_000_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs)]
pub struct Limits {
    /// Work of the whole verification, with everything nested in it, in units of [`Budget`](crate::Budget): a ten-thousandth of one
    /// Ed25519 verification. The default is worth less than half a second of one core of today's servers, which is about 2,700 plain badges, or
    /// 300 credentials signed by P-384. Reaching it leaves the verdict undetermined: what was not looked at was not answered.
    pub work: u64,
    /// Bytes of one document. Real badges are 2 to 30 KB; with an embedded image, rarely over 1 MB.
    pub input_bytes: usize,
    /// Nesting of JSON arrays and objects. Real badges stay below 15; serde_json refuses at 128, so do we.
    pub depth: usize,
    /// JSON values of one document, each member and each item counted. A badge has about 100, a transcript of 400 courses about
    /// 30,000; a million empty objects would fit into the bytes that are allowed.
    pub values: usize,
    /// Entries of `@context`, counted over the whole document. Real badges have 2 to 5; each embedded credential
    /// of a transcript brings its own.
    pub contexts: usize,
    /// Term definitions made or copied for contexts that stand in the document itself. Shared contexts cost nothing
    /// here, since they are compiled once per process.
    pub context_work: usize,
    /// Remote contexts that include one another, as the JSON-LD API lets a processor bound it.
    pub context_depth: usize,
    /// RDF statements of one document. A badge has 30 to 60; a transcript of 400 courses about 8,000.
    pub quads: usize,
    /// Bytes of those statements, written out, and of what the terms in the document stand for. A long IRI prefix makes a
    /// small document write a large dataset.
    pub statement_bytes: usize,
    /// Hashes made to tell blank nodes apart that look alike (RDFC-1.0's Hash N-Degree Quads). Practically every badge
    /// needs none. One costs about half a microsecond, so the default is spent in about 20 ms.
    pub canonicalization_work: usize,
    /// Proofs in one document. Two are common, the most seen in the field is four.
    pub proofs: usize,
    /// Entries of `credentialStatus`, each of which leads to a list with a proof of its own. One is common, two are for revocation
    /// and suspension.
    pub status_entries: usize,
    /// Credentials in presentations and learner records, counted over the whole document: a transcript of 400 courses has one for
    /// each. What telling blank nodes apart may cost is shared among them; each may spend the other budgets of a document of its own.
    pub credentials: usize,
    /// How deep credentials in credentials are followed: 1 are those of a presentation or a record, 2 those of a record in it.
    pub credential_depth: usize,
    /// Endorsements that are verified, counted over the whole document and over what stands in endorsements; each may spend the
    /// budgets of a document of its own. Badges in the field have none to three.
    pub endorsements: usize,
    /// How deep endorsements in endorsements are followed: 1 are those of the badge, 2 also those of who endorses it. What a
    /// third says of a second is hardly about the badge.
    pub endorsement_depth: usize,
    /// Entities in a chain of trust, from the issuer up to the anchor. Federations in the field have two or three.
    pub trust_chain: usize,
    /// Entity statements that are read to find such chains, over all anchors of the caller. A chain of three entities takes five.
    pub entity_statements: usize,
    /// Schemas that a credential names beside the standard's own, and of each the documents that it refers to, itself counted in.
    /// Badges in the field name one, which refers to none or two.
    pub schemas: usize,
    /// Steps of holding a document against a schema: a keyword looked at, an item compared, 16 bytes of a text matched. A badge takes
    /// a few thousand against the schema of the standard, a transcript of 400 courses about 500,000. A step costs some ten
    /// nanoseconds; a schema of a kilobyte could ask for more of them than there are atoms.
    pub schema_work: usize,
    /// Digests of resources in one document, each of which may ask for a document. Badges in the field have one for each context and
    /// each picture.
    pub resources: usize,
    /// Bytes of the header of a JWS. A public RSA key of 8192 bits takes 1.5 KB there, everything else is short.
    pub jws_header_bytes: usize,
    /// Signatures of statements that are disclosed one by one (`ecdsa-sd-2023`), of all that one verification meets: in every proof,
    /// and in the credentials of a presentation and the endorsements too. Each takes longer to check than a plain badge.
    pub statement_signatures: usize,
    /// Bytes of one image. Badges are rarely over 1 MB, a picture made for print may have 20.
    pub image_bytes: usize,
    /// Bytes that compressed content may have once it is inflated: what stood in a few kilobytes must not fill the memory. As
    /// much as a document that comes uncompressed may have.
    pub inflated_bytes: usize,
    /// Bytes of one text of evidence, which holds all documents that one verification was lent.
    pub evidence_bytes: usize,
    /// Nesting of SVG elements. Drawing programs write 10 to 20 levels; at 256, libxml2 by default refuses to go on.
    pub svg_depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            work: 75_000_000,
            input_bytes: 4 << 20,
            depth: 128,
            values: 300_000,
            contexts: 1_024,
            context_work: 200_000,
            context_depth: 16,
            quads: 200_000,
            statement_bytes: 64 << 20,
            canonicalization_work: 40_000,
            proofs: 16,
            status_entries: 4,
            statement_signatures: 2_000,
            credentials: 512,
            credential_depth: 3,
            endorsements: 64,
            endorsement_depth: 2,
            trust_chain: 8,
            entity_statements: 48,
            schemas: 16,
            schema_work: 1_000_000,
            resources: 64,
            jws_header_bytes: 16 << 10,
            image_bytes: 32 << 20,
            inflated_bytes: 4 << 20,
            evidence_bytes: 64 << 20,
            svg_depth: 256,
        }
    }
}
