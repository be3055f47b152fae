//! Limits on everything that untrusted input can make expensive.

use crate::named::UnknownName;

/// Declares the limits once: their fields with defaults, a setter for each, and all of them by name for other languages.
macro_rules! limits {
    ($( #[$of_limits:meta] )* { $( $( #[$doc:meta] )* $name:ident: $Number:ty = $default:expr, )+ }) => {
        $( #[$of_limits] )*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Limits {
            $( $( #[$doc] )* pub $name: $Number, )+
        }

        impl Default for Limits {
            fn default() -> Self {
                Limits { $( $name: $default, )+ }
            }
        }

        impl Limits {
            /// The names of all limits, as [`set`](Limits::set) takes them.
            pub const NAMES: &'static [&'static str] = &[ $( stringify!($name) ),+ ];

            $(
                #[doc = concat!("These limits with another for [`", stringify!($name), "`](Limits#structfield.", stringify!($name), ").")]
                #[must_use]
                pub fn $name(mut self, most: $Number) -> Self {
                    self.$name = most;
                    self
                }
            )+

            /// The limit of that name, if there is one.
            ///
            /// ```
            /// assert_eq!(ob3::Limits::default().quads(500).get("quads"), Some(500));
            /// ```
            pub fn get(&self, name: &str) -> Option<u64> {
                match name {
                    $( stringify!($name) => u64::try_from(self.$name).ok(), )+
                    _ => None,
                }
            }

            /// Sets the limit of that name: for settings that come as text. What is more than this machine can count is no limit.
            ///
            /// ```
            /// let mut limits = ob3::Limits::default();
            /// limits.set("quads", 500)?;
            /// assert_eq!(limits, ob3::Limits::default().quads(500));
            /// # Ok::<(), ob3::UnknownName>(())
            /// ```
            ///
            /// # Errors
            /// There is no limit of that name; the error lists those that there are.
            pub fn set(&mut self, name: &str, most: u64) -> Result<(), UnknownName> {
                match name {
                    $( stringify!($name) => self.$name = <$Number>::try_from(most).unwrap_or(<$Number>::MAX), )+
                    other => return Err(UnknownName::new("limit", other, Limits::NAMES)),
                }
                Ok(())
            }
        }
    };
}

limits! {
/// The budgets of one verification. Reaching one is a finding `limit.*`, which leaves the verdict undetermined under every policy: what is
/// beyond a limit was not looked at, so that nothing is known of it. It is never a "no", never a crash and never a hang.
///
/// ```
/// let limits = ob3::Limits::default().quads(500);
/// assert!(limits.input_bytes > 1_000_000);
/// ```
{
    /// Work of the whole verification, with everything nested in it, in units of [`Budget`](crate::Budget): a ten-thousandth of one
    /// Ed25519 verification. The default is worth less than half a second of one core of today's servers, which is about 2,300 plain badges, or
    /// 280 credentials signed by P-384. Reaching it leaves the verdict undetermined: what was not looked at was not answered.
    work: u64 = 65_000_000,
    /// Bytes of one document. Real badges are 2 to 30 KB; with an embedded image, rarely over 1 MB.
    input_bytes: usize = 4 << 20,
    /// Nesting of JSON arrays and objects. Real badges stay below 15; serde_json refuses at 128, so do we.
    depth: usize = 128,
    /// JSON values of one document, each member and each item counted. A badge has about 100, a transcript of 400 courses about
    /// 30,000; a million empty objects would fit into the bytes that are allowed.
    values: usize = 300_000,
    /// Entries of `@context`, counted over the whole document. Real badges have 2 to 5; each embedded credential
    /// of a transcript brings its own.
    contexts: usize = 1_024,
    /// Term definitions made or copied for contexts that stand in the document itself. Shared contexts cost nothing
    /// here, since they are compiled once per process.
    context_work: usize = 200_000,
    /// Remote contexts that include one another, as the JSON-LD API lets a processor bound it.
    context_depth: usize = 16,
    /// RDF statements of one document. A badge has 30 to 60; a transcript of 400 courses about 8,000.
    quads: usize = 200_000,
    /// Bytes of those statements, written out, and of what the terms in the document stand for. A long IRI prefix makes a
    /// small document write a large dataset.
    statement_bytes: usize = 64 << 20,
    /// Hashes made to tell blank nodes apart that look alike (RDFC-1.0's Hash N-Degree Quads). Practically every badge
    /// needs none. One costs about half a microsecond, so the default is spent in about 20 ms.
    canonicalization_work: usize = 40_000,
    /// Proofs in one document. Two are common, the most seen in the field is four.
    proofs: usize = 16,
    /// Entries of `credentialStatus`, each of which leads to a list with a proof of its own. One is common, two are for revocation
    /// and suspension.
    status_entries: usize = 4,
    /// Credentials in presentations and learner records, counted over the whole document: a transcript of 400 courses has one for
    /// each. What telling blank nodes apart may cost is shared among them; each may spend the other budgets of a document of its own.
    credentials: usize = 512,
    /// How deep credentials in credentials are followed: 1 are those of a presentation or a record, 2 those of a record in it.
    credential_depth: usize = 3,
    /// Endorsements that are verified, counted over the whole document and over what stands in endorsements; each may spend the
    /// budgets of a document of its own. Badges in the field have none to three.
    endorsements: usize = 64,
    /// How deep endorsements in endorsements are followed: 1 are those of the badge, 2 also those of who endorses it. What a
    /// third says of a second is hardly about the badge.
    endorsement_depth: usize = 2,
    /// Entities in a chain of trust, from the issuer up to the anchor. Federations in the field have two or three.
    trust_chain: usize = 8,
    /// Entity statements that are read to find such chains, over all anchors of the caller. A chain of three entities takes five.
    entity_statements: usize = 48,
    /// Schemas that a credential names beside the standard's own, and of each the documents that it refers to, itself counted in.
    /// Badges in the field name one, which refers to none or two.
    schemas: usize = 16,
    /// Steps of holding a document against a schema: a keyword looked at, an item compared, 16 bytes of a text matched. A badge takes
    /// a few thousand against the schema of the standard, a transcript of 400 courses about 500,000. A step costs some ten
    /// nanoseconds; a schema of a kilobyte could ask for more of them than there are atoms.
    schema_work: usize = 1_000_000,
    /// Digests of resources in one document, each of which may ask for a document. Badges in the field have one for each context and
    /// each picture.
    resources: usize = 64,
    /// Bytes of the header of a JWS. A public RSA key of 8192 bits takes 1.5 KB there, everything else is short.
    jws_header_bytes: usize = 16 << 10,
    /// Signatures of statements that are disclosed one by one (`ecdsa-sd-2023`), of all that one verification meets: in every proof,
    /// and in the credentials of a presentation and the endorsements too. Each takes longer to check than a plain badge.
    statement_signatures: usize = 2_000,
    /// Bytes of one image. Badges are rarely over 1 MB, a picture made for print may have 20.
    image_bytes: usize = 32 << 20,
    /// Bytes that compressed content may have once it is inflated: what stood in a few kilobytes must not fill the memory. As
    /// much as a document that comes uncompressed may have.
    inflated_bytes: usize = 4 << 20,
    /// Bytes of one text of evidence, which holds all documents that one verification was lent.
    evidence_bytes: usize = 64 << 20,
    /// Nesting of SVG elements. Drawing programs write 10 to 20 levels; at 256, libxml2 by default refuses to go on.
    svg_depth: usize = 256,
}
}
