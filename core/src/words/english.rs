//! Every sentence of core in English. Written by `cargo xtask words` from `words/en.toml`: change that, not this.

/// The sentences of findings and errors.
#[allow(dead_code, reason = "what is said of a kind of keys, which may be left out")]
pub(crate) mod phrase {
    use crate::code::Code;
    use crate::words::sentence::Phrase;

    pub(crate) static BAKE_AGAIN: Phrase = Phrase::new(Code::BakeAgain, "bake.again", "the image carries the same badge once more {place:image-place}, where it is not read: the issuer should bake it once");
    pub(crate) static BAKE_ALREADY: Phrase = Phrase::new(Code::BakeAlready, "bake.already", "the image carries a badge already: take the original image, or ask for the badge to be replaced");
    pub(crate) static BAKE_EMPTY: Phrase = Phrase::new(Code::BakeEmpty, "bake.empty", "the image has a place for a badge (the keyword {found}), and nothing is in it: ask the issuer for the image as it was issued");
    pub(crate) static BAKE_EMPTY_ELEMENT: Phrase = Phrase::new(Code::BakeEmpty, "bake.empty/element", "the image has a place for a badge (the element {found}), and nothing is in it: ask the issuer for the image as it was issued");
    pub(crate) static BAKE_NONE: Phrase = Phrase::new(Code::BakeNone, "bake.none", "this image carries no badge: ask for the image as it was issued, since image editors, messengers and photo libraries drop the badge when they write the image anew");
    pub(crate) static BAKE_NONE_TEXT_CHUNK: Phrase = Phrase::new(Code::BakeNone, "bake.none/text-chunk", "this image carries its badge in a chunk of the kind tEXt, where it must not be read: ask the issuer for an image that is baked as the standard says, in a chunk of the kind iTXt");
    pub(crate) static BAKE_PNG_COMPRESSED: Phrase = Phrase::new(Code::BakePngCompressed, "bake.png.compressed", "the badge in the PNG image is compressed, which the standard forbids, so some verifiers do not find it: the issuer should bake it uncompressed");
    pub(crate) static BAKE_PNG_COMPRESSION: Phrase = Phrase::new(Code::BakePngCompression, "bake.png.compression", "the badge in the PNG image is said to be compressed (zlib), and its bytes cannot be decompressed: fetch the image once more, or ask the issuer for one that is baked as the standard says");
    pub(crate) static BAKE_PNG_COMPRESSION_METHOD: Phrase = Phrase::new(Code::BakePngCompression, "bake.png.compression/method", "the badge in the PNG image is compressed in a way that PNG does not have: ask the issuer for an image that is baked as the standard says");
    pub(crate) static BAKE_PNG_CRC: Phrase = Phrase::new(Code::BakePngCrc, "bake.png.crc", "the PNG image is damaged: its chunk {chunk} should have the checksum {expected}, and has {found}; fetch it once more");
    pub(crate) static BAKE_PNG_MALFORMED_CHUNK: Phrase = Phrase::new(Code::BakePngMalformed, "bake.png.malformed/chunk", "the PNG image is damaged: where a chunk should begin, there are other bytes; fetch it once more");
    pub(crate) static BAKE_PNG_MALFORMED_CUT: Phrase = Phrase::new(Code::BakePngMalformed, "bake.png.malformed/cut", "the text chunk of the PNG image that should hold the badge ends before its text begins: ask the issuer for an image that is baked as the standard says");
    pub(crate) static BAKE_PNG_MALFORMED_ENCODING: Phrase = Phrase::new(Code::BakePngMalformed, "bake.png.malformed/encoding", "the text in the PNG image that should be the badge is not in UTF-8: ask the issuer for an image that is baked as the standard says");
    pub(crate) static BAKE_PNG_MALFORMED_HEADER: Phrase = Phrase::new(Code::BakePngMalformed, "bake.png.malformed/header", "the PNG image is damaged: it should begin with a chunk IHDR of 13 bytes, and begins with {found} of {length}; fetch it once more, or save it anew with an image editor before it is baked");
    pub(crate) static BAKE_PNG_MALFORMED_KEYWORD: Phrase = Phrase::new(Code::BakePngMalformed, "bake.png.malformed/keyword", "the text chunk of the PNG image that should hold the badge has no keyword: ask the issuer for an image that is baked as the standard says");
    pub(crate) static BAKE_PNG_MALFORMED_LENGTH: Phrase = Phrase::new(Code::BakePngMalformed, "bake.png.malformed/length", "the PNG image is damaged: its chunk {chunk} says that it is longer than a chunk may be; fetch it once more");
    pub(crate) static BAKE_PNG_MALFORMED_SIGNATURE: Phrase = Phrase::new(Code::BakePngMalformed, "bake.png.malformed/signature", "the first eight bytes of the PNG image were changed on the way: transfer the file as binary data, not as text, and do not edit it as text");
    pub(crate) static BAKE_PNG_TRUNCATED: Phrase = Phrase::new(Code::BakePngTruncated, "bake.png.truncated", "the PNG image ends in the middle of the chunk {chunk} of {length} bytes: the download is not complete, fetch it once more");
    pub(crate) static BAKE_PNG_TRUNCATED_LAST: Phrase = Phrase::new(Code::BakePngTruncated, "bake.png.truncated/last", "the PNG image ends before its last chunk, IEND: the download is not complete, fetch it once more");
    pub(crate) static BAKE_PNG_TRUNCATED_SIGNATURE: Phrase = Phrase::new(Code::BakePngTruncated, "bake.png.truncated/signature", "the PNG image ends within its first eight bytes: the download is not complete, fetch it once more");
    pub(crate) static BAKE_SVG_BOTH: Phrase = Phrase::new(Code::BakeSvgBoth, "bake.svg.both", "the badge in the SVG image has an attribute `verify` and a text, where one of them should be: the attribute is read, and the text is not; the issuer should bake it anew");
    pub(crate) static BAKE_SVG_ENCODING: Phrase = Phrase::new(Code::BakeSvgEncoding, "bake.svg.encoding", "the SVG image must be in UTF-8, and its byte at offset {offset} is not: save it as UTF-8");
    pub(crate) static BAKE_SVG_ENCODING_DECLARED: Phrase = Phrase::new(Code::BakeSvgEncoding, "bake.svg.encoding/declared", "the SVG image must be in UTF-8, and it says that it is in {found}: save it as UTF-8");
    pub(crate) static BAKE_SVG_ENCODING_LETTERS: Phrase = Phrase::new(Code::BakeSvgEncoding, "bake.svg.encoding/letters", "the SVG image says that it is in {found}, and the credential has letters beyond ASCII: save the image as UTF-8");
    pub(crate) static BAKE_SVG_ENCODING_UTF_16: Phrase = Phrase::new(Code::BakeSvgEncoding, "bake.svg.encoding/utf-16", "the SVG image must be in UTF-8, and it is in UTF-16: save it as UTF-8");
    pub(crate) static BAKE_SVG_ENTITY: Phrase = Phrase::new(Code::BakeSvgEntity, "bake.svg.entity", "in line {line}, the badge in the SVG image has {found}, an entity of the document's own, and these are never expanded: ask the issuer for an image with the credential in a CDATA section");
    pub(crate) static BAKE_SVG_MALFORMED: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed", "the SVG image is not well-formed XML, in line {line} ({found}): fetch it once more, or ask the issuer for another");
    pub(crate) static BAKE_SVG_MALFORMED_ATTRIBUTE: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/attribute", "the SVG image is not well-formed XML: in line {line} an attribute has the character < in it; ask the issuer for another");
    pub(crate) static BAKE_SVG_MALFORMED_ATTRIBUTE_TWICE: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/attribute-twice", "the SVG image is not well-formed XML: in line {line} a tag has the attribute {found} twice; ask the issuer for another");
    pub(crate) static BAKE_SVG_MALFORMED_DECLARATION: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/declaration", "the SVG image is not well-formed XML: in line {line} there is an XML declaration, which must be before everything else; ask the issuer for another");
    pub(crate) static BAKE_SVG_MALFORMED_DOCUMENT_TYPE: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/document-type", "the SVG image is not well-formed XML: in line {line} there is a document type, which must be before the root element; ask the issuer for another");
    pub(crate) static BAKE_SVG_MALFORMED_END: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/end", "the SVG image ends too early, in line {line}: the download is not complete, fetch it once more");
    pub(crate) static BAKE_SVG_MALFORMED_INSIDE: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/inside", "in line {line} of the SVG image, the element {found} is inside a badge, where only text may be: ask the issuer for an image with the credential in a CDATA section");
    pub(crate) static BAKE_SVG_MALFORMED_NAME: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/name", "the SVG image is not well-formed XML: in line {line} there is a tag without a name; fetch it once more, or ask the issuer for another");
    pub(crate) static BAKE_SVG_MALFORMED_NESTED: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/nested", "in line {line} of the SVG image, a badge begins inside another badge: ask the issuer for an image that carries one");
    pub(crate) static BAKE_SVG_MALFORMED_PREFIX: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/prefix", "in line {line} of the SVG image, the prefix of {found} is declared nowhere, so nothing says what the element means: ask the issuer for another image");
    pub(crate) static BAKE_SVG_MALFORMED_ROOT: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/root", "the SVG image is not well-formed XML: in line {line} a second root element begins; fetch it once more, or ask the issuer for another");
    pub(crate) static BAKE_SVG_MALFORMED_TEXT: Phrase = Phrase::new(Code::BakeSvgMalformed, "bake.svg.malformed/text", "the SVG image is not well-formed XML: in line {line} there is text outside of the root element; fetch it once more, or ask the issuer for another");
    pub(crate) static BAKE_SVG_PLACE: Phrase = Phrase::new(Code::BakeSvgPlace, "bake.svg.place", "the badge should be the first element in the SVG image, and is further inside, so some verifiers do not find it: the issuer should bake it anew");
    pub(crate) static BAKE_TEXT_CHARACTER: Phrase = Phrase::new(Code::BakeText, "bake.text/character", "an SVG image cannot carry a text with the character {found}, which XML does not have: write it as an escape of JSON");
    pub(crate) static BAKE_TEXT_EMPTY: Phrase = Phrase::new(Code::BakeText, "bake.text/empty", "there is no text to bake: give the credential");
    pub(crate) static BAKE_TEXT_LINE_ENDS: Phrase = Phrase::new(Code::BakeText, "bake.text/line-ends", "an SVG image in XML 1.1 cannot carry a text with the character U+0085 or U+2028, since it takes them for line ends: write them as escapes of JSON");
    pub(crate) static BAKE_TEXT_LONG: Phrase = Phrase::new(Code::BakeText, "bake.text/long", "a PNG image cannot carry a text of more than 2 GiB: give a shorter credential");
    pub(crate) static BAKE_TEXT_NULL: Phrase = Phrase::new(Code::BakeText, "bake.text/null", "a PNG image cannot carry a text with a null character: check that the text is a credential");
    pub(crate) static BAKE_TWICE: Phrase = Phrase::new(Code::BakeTwice, "bake.twice", "the image carries more than one badge of {standard}, and nothing says which of them is meant: ask the issuer for an image that carries one");
    pub(crate) static BAKE_TWICE_ANOTHER: Phrase = Phrase::new(Code::BakeTwice, "bake.twice/another", "the image carries another badge {place:image-place}, and nothing says which of the two is meant: ask the issuer for an image that carries one");
    pub(crate) static BAKE_TWICE_ATTRIBUTE: Phrase = Phrase::new(Code::BakeTwice, "bake.twice/attribute", "the image carries one badge in the attribute `verify` and another as the text of the element, and nothing says which of the two is meant: ask the issuer for an image that carries one");
    pub(crate) static BAKE_TWICE_OTHERS: Phrase = Phrase::new(Code::BakeTwice, "bake.twice/others", "the image carries more than {most} further texts like a badge {place:image-place}, and nothing says which of them is meant: ask the issuer for an image that carries one");
    pub(crate) static BAKE_UNRECOGNISED: Phrase = Phrase::new(Code::BakeUnrecognised, "bake.unrecognised", "the bytes are no PNG and no SVG image: check that the file is the image, and not the badge itself");
    pub(crate) static BAKE_UNRECOGNISED_EMPTY: Phrase = Phrase::new(Code::BakeUnrecognised, "bake.unrecognised/empty", "the file is empty, where a PNG or SVG image should be: fetch it once more");
    pub(crate) static BAKE_UNRECOGNISED_ROOT: Phrase = Phrase::new(Code::BakeUnrecognised, "bake.unrecognised/root", "this is an XML document, and no SVG image, since its first element is {found}: fetch the image itself, not the page that shows it");
    pub(crate) static BAKE_UNSUPPORTED: Phrase = Phrase::new(Code::BakeUnsupported, "bake.unsupported", "this kind of file cannot carry a badge, as PNG and SVG images can, and it is {found:file-kind}: {advice:file-advice}");
    pub(crate) static BAKE_UNSUPPORTED_BAKE: Phrase = Phrase::new(Code::BakeUnsupported, "bake.unsupported/bake", "a badge can be baked into a PNG or SVG image only, and this is {found:file-kind}: save the picture as PNG or SVG, and bake that");
    pub(crate) static BUILD_BLANK: Phrase = Phrase::new(Code::BuildBlank, "build.blank", "the credential has a blank text, which says nothing: write a value, or leave the member out");
    pub(crate) static BUILD_INVALID_IDENTITY: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/identity", "an identity must have no spaces around it, no line breaks or other controls, and must not be empty, or nobody would find it again: correct the identity");
    pub(crate) static BUILD_INVALID_KEY_AGAIN: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/key-again", "the document lists this key already, as {found}: use that name");
    pub(crate) static BUILD_INVALID_KEY_NUMBER: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/key-number", "the document has a key with the name key-{number}, after which there is no number left for another: give that key another name");
    pub(crate) static BUILD_INVALID_KEY_REVOKED: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/key-revoked", "the key {found} is revoked already ({date}): nothing is to be done");
    pub(crate) static BUILD_INVALID_LIST_BITS: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/list-bits", "a status list must have at most {most} bits, and {length} entries of {size} bits are more: begin several lists");
    pub(crate) static BUILD_INVALID_LIST_INDEX: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/list-index", "the place in the status list (statusListIndex) must be a text of digits, and it is {found}: write the place that the list gave, such as \"94567\"");
    pub(crate) static BUILD_INVALID_LIST_MESSAGES: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/list-messages", "an entry of {size} bits needs a message for each value that it can have, 0 first, and there are {found}: give one for each");
    pub(crate) static BUILD_INVALID_LIST_MESSAGES_NONE: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/list-messages-none", "nobody said what the values of an entry of {size} bits mean: give the list its messages before you make entries");
    pub(crate) static BUILD_INVALID_LIST_SIZE: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/list-size", "an entry of a status list has 1 to 32 bits, and {found} were asked for: use 1 bit for revocation or suspension");
    pub(crate) static BUILD_INVALID_MD5: Phrase = Phrase::new(Code::BuildInvalid, "build.invalid/md5", "an identity that is hashed by md5 is read where it occurs, and no longer written: hash it by sha256");
    pub(crate) static CLR_ASSOCIATION_UNLINKED: Phrase = Phrase::new(Code::ClrAssociationUnlinked, "clr.association.unlinked", "an association must name the id of an achievement in the record, and {found} is none: the issuer must correct it and sign again");
    pub(crate) static CLR_CREDENTIAL_DEEPER: Phrase = Phrase::new(Code::ClrCredentialDeeper, "clr.credential.deeper", "this record is in {depth} others, one in the other, and so deep nothing is verified: verify this record by itself, or raise the limit");
    pub(crate) static CLR_CREDENTIAL_INVALID: Phrase = Phrase::new(Code::ClrCredentialInvalid, "clr.credential.invalid", "this credential of the record is not valid: its own report says why");
    pub(crate) static CLR_CREDENTIAL_OTHER: Phrase = Phrase::new(Code::ClrCredentialOther, "clr.credential.other", "this credential of the record is none of Open Badges, which is allowed: it was checked by the rules of the W3C alone");
    pub(crate) static CLR_CREDENTIAL_UNDETERMINED: Phrase = Phrase::new(Code::ClrCredentialUndetermined, "clr.credential.undetermined", "whether this credential of the record is valid cannot be told: its own report says why, and what would settle it");
    pub(crate) static CLR_SUBJECT_OTHER: Phrase = Phrase::new(Code::ClrSubjectOther, "clr.subject.other", "the record is that of {expected}, and {found} earned this credential: the issuer of the record must put only credentials of its owner in it");
    pub(crate) static CONFORMANCE_ARRAY_EXPECTED: Phrase = Phrase::new(Code::ConformanceArrayExpected, "conformance.array.expected", "there must be an array even of one value, and here is {found:json-type} without one: the issuer must put it in brackets and sign again");
    pub(crate) static CONFORMANCE_ARRAY_SEVERAL: Phrase = Phrase::new(Code::ConformanceArraySeveral, "conformance.array.several", "there must be one value, and there is an array of {found}: the issuer must choose one and sign again");
    pub(crate) static CONFORMANCE_ARRAY_UNEXPECTED: Phrase = Phrase::new(Code::ConformanceArrayUnexpected, "conformance.array.unexpected", "the value must be written by itself, and it is in an array: the issuer must remove the brackets and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_MISSING: Phrase = Phrase::new(Code::ConformanceContextMissing, "conformance.context.missing", "the context in this place must be {expected}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_MISSING_ARRAY: Phrase = Phrase::new(Code::ConformanceContextMissing, "conformance.context.missing/array", "@context must be an array of contexts, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_MISSING_END: Phrase = Phrase::new(Code::ConformanceContextMissing, "conformance.context.missing/end", "the context in this place must be {expected}, and there is none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_OLDER: Phrase = Phrase::new(Code::ConformanceContextOlder, "conformance.context.older", "the context is {found}, and the current one is {current}: the issuer should use that for new credentials");
    pub(crate) static CONFORMANCE_CONTEXT_ORDER: Phrase = Phrase::new(Code::ConformanceContextOrder, "conformance.context.order", "the context in this place must be {expected}, which is in another place, and here is {found}: the issuer must put the contexts in order and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_ORDER_END: Phrase = Phrase::new(Code::ConformanceContextOrder, "conformance.context.order/end", "the context in this place must be {expected}, which is in another place, and here is none: the issuer must put the contexts in order and sign again");
    pub(crate) static CONFORMANCE_CRITERIA_EMPTY: Phrase = Phrase::new(Code::ConformanceCriteriaEmpty, "conformance.criteria.empty", "the criteria must have an id or a narrative that says what had to be done, and they have neither: the issuer must add one and sign again");
    pub(crate) static CONFORMANCE_ENDORSEMENT_UNPROVED: Phrase = Phrase::new(Code::ConformanceEndorsementUnproved, "conformance.endorsement.unproved", "an endorsement must have a proof of its own, and this one has none: its author must sign it, then the issuer must sign again");
    pub(crate) static CONFORMANCE_FORMAT_COMPACT_JWS: Phrase = Phrase::new(Code::ConformanceFormatCompactJws, "conformance.format.compact-jws", "the value must be a compact JSON Web Signature, three parts with dots between them, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_COUNTRY: Phrase = Phrase::new(Code::ConformanceFormatCountry, "conformance.format.country", "the value must be a country code of two capital letters, such as NL, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_DATE: Phrase = Phrase::new(Code::ConformanceFormatDate, "conformance.format.date", "the value must be a date, such as 2026-01-31, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_DATE_TIME: Phrase = Phrase::new(Code::ConformanceFormatDateTime, "conformance.format.date-time", "the value must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_LANGUAGE: Phrase = Phrase::new(Code::ConformanceFormatLanguage, "conformance.format.language", "the value must be a language code, such as en or pt-BR, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_URI: Phrase = Phrase::new(Code::ConformanceFormatUri, "conformance.format.uri", "the value must be an absolute URL or URN, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_ZONE: Phrase = Phrase::new(Code::ConformanceFormatZone, "conformance.format.zone", "the value must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is \"{found}\", without one: the issuer must add the zone and sign again");
    pub(crate) static CONFORMANCE_IDENTITY_HASH: Phrase = Phrase::new(Code::ConformanceIdentityHash, "conformance.identity-hash", "a hashed identity must be sha256$ and 64 hexadecimal digits, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_IMAGE_BARE: Phrase = Phrase::new(Code::ConformanceImageBare, "conformance.image.bare", "an image must be an object, Image, with an id and a type, and it is the URL \"{found}\" alone: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_ISSUER_BARE: Phrase = Phrase::new(Code::ConformanceIssuerBare, "conformance.issuer.bare", "the issuer is named by its URL alone, which some verifiers cannot read: the issuer should write an object with id, type and name");
    pub(crate) static CONFORMANCE_ISSUER_OBJECT: Phrase = Phrase::new(Code::ConformanceIssuerObject, "conformance.issuer.object", "the issuer must be an object, Profile, and it is a URL alone, which the data model 1.1 does not allow: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_KIND_OTHER: Phrase = Phrase::new(Code::ConformanceKindOther, "conformance.kind.other", "the document must be an Open Badge (a badge, an endorsement or a learner record), and it is a credential of the type {found}: if that is what you want, accept its type, or any type, and it is checked by the rules of the W3C");
    pub(crate) static CONFORMANCE_LEVEL_UNKNOWN: Phrase = Phrase::new(Code::ConformanceLevelUnknown, "conformance.level.unknown", "achievedLevel must be the id of a rubric criterion level of the achievement, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_LEVEL_UNKNOWN_REQUIRED: Phrase = Phrase::new(Code::ConformanceLevelUnknown, "conformance.level.unknown/required", "requiredLevel must be the id of a level of this description, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_MEMBER_MISSING: Phrase = Phrase::new(Code::ConformanceMemberMissing, "conformance.member.missing", "the {class} must have the member {member}, and it has none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_MEMBER_MISSING_RENAMED: Phrase = Phrase::new(Code::ConformanceMemberMissing, "conformance.member.missing/renamed", "the credential has {found} and no {expected}, as that is called in the data model {edition}, in which the credential is written: the issuer must rename it and sign again");
    pub(crate) static CONFORMANCE_MEMBER_RENAMED: Phrase = Phrase::new(Code::ConformanceMemberRenamed, "conformance.member.renamed", "the credential has {found}, which is called {expected} in the data model {edition}, in which the credential is written: the issuer must rename it and sign again");
    pub(crate) static CONFORMANCE_MEMBER_UNKNOWN: Phrase = Phrase::new(Code::ConformanceMemberUnknown, "conformance.member.unknown", "the {class} has the member \"{member}\", which the standard does not know and does not allow to be added here: the issuer must remove it and sign again");
    pub(crate) static CONFORMANCE_NOT_A_BADGE: Phrase = Phrase::new(Code::ConformanceNotABadge, "conformance.not-a-badge", "the document must be a badge, whose type is VerifiableCredential and OpenBadgeCredential, and its type is {found}: ask for the badge itself");
    pub(crate) static CONFORMANCE_NOT_A_BADGE_NO_TYPE: Phrase = Phrase::new(Code::ConformanceNotABadge, "conformance.not-a-badge/no-type", "the document must be a badge, whose type is VerifiableCredential and OpenBadgeCredential, and it has no type: ask for the badge itself");
    pub(crate) static CONFORMANCE_RESULT_STATUS_MISSING: Phrase = Phrase::new(Code::ConformanceResultStatusMissing, "conformance.result.status-missing", "the result must have a status, because its description is of the type Status, and it has none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_RESULT_UNLINKED: Phrase = Phrase::new(Code::ConformanceResultUnlinked, "conformance.result.unlinked", "resultDescription must be the id of a result description of the achievement, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_SCHEMA_MISSING: Phrase = Phrase::new(Code::ConformanceSchemaMissing, "conformance.schema.missing", "one of the schemas must have the type {expected} and an address that begins with {folder}, and none has: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_SUBJECT_UNIDENTIFIED: Phrase = Phrase::new(Code::ConformanceSubjectUnidentified, "conformance.subject.unidentified", "the subject must have an id or an identifier that says who earned the badge, and it has neither: the issuer must add one and sign again");
    pub(crate) static CONFORMANCE_TYPE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type", "the type must contain {expected}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_TYPE_ANY: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/any", "the type must be a text, or a list of texts, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_TYPE_ANY_NONE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/any-none", "there must be a type, and there is none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_TYPE_NONE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/none", "there must be a type that contains {expected}, and there is none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_TYPE_ONE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/one", "the type must be \"{expected}\" alone, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_TYPE_ONE_NONE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/one-none", "there must be the type \"{expected}\", and there is none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_VCDM_1_1: Phrase = Phrase::new(Code::ConformanceVcdm11, "conformance.vcdm-1-1", "the credential is written in the data model 1.1, which is still read: the issuer should write new credentials in 2.0");
    pub(crate) static CONFORMANCE_WORD_UNKNOWN: Phrase = Phrase::new(Code::ConformanceWordUnknown, "conformance.word.unknown", "the value must be one of {vocabulary} ({words}), and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_WORD_UNKNOWN_EXTENSIBLE: Phrase = Phrase::new(Code::ConformanceWordUnknown, "conformance.word.unknown/extensible", "the value must be one of {vocabulary} ({words}), or a word of the issuer's own that begins with ext:, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_WRONG_TYPE: Phrase = Phrase::new(Code::ConformanceWrongType, "conformance.wrong-type", "the value must be {expected:json-type}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_WRONG_TYPE_LANGUAGE: Phrase = Phrase::new(Code::ConformanceWrongType, "conformance.wrong-type/language", "the value must be a plain text, and it is a text with its language: the issuer must write the text alone, and give other languages achievements of their own, named by related and inLanguage");
    pub(crate) static CONFORMANCE_WRONG_TYPE_OBJECT: Phrase = Phrase::new(Code::ConformanceWrongType, "conformance.wrong-type/object", "the value must be an object, {class}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_WRONG_TYPE_REFERENCE: Phrase = Phrase::new(Code::ConformanceWrongType, "conformance.wrong-type/reference", "the value must be a URL, or an object, {class}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static DID_DOCUMENT_DEACTIVATED: Phrase = Phrase::new(Code::DidDocumentDeactivated, "did.document.deactivated", "the subject of the document has deactivated it, so no key in it counts: ask the issuer for a badge that is signed with a key in force");
    pub(crate) static DID_DOCUMENT_ID_MISMATCH: Phrase = Phrase::new(Code::DidDocumentIdMismatch, "did.document.id-mismatch", "this should be the document of {expected}, and it is that of {found}: the party that runs this address must publish the right document there");
    pub(crate) static DID_DOCUMENT_MALFORMED: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed", "a document that lists keys must be a JSON object, and this one is {found:json-type}: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_ANSWER: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/answer", "the answer of the resolver holds {found:json-type} in place of a document: resolve the DID again, or ask the party that runs it");
    pub(crate) static DID_DOCUMENT_MALFORMED_ANSWER_ERROR: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/answer-error", "the answer of the resolver holds {found:json-type} in place of a document, and says {error}: resolve the DID again, or ask the party that runs it");
    pub(crate) static DID_DOCUMENT_MALFORMED_CONTROLLER: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/controller", "the controller of a key must be a URL, and it is {found:json-type}: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_CONTROLLER_MISSING: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/controller-missing", "the document does not say who controls the key (controller): the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_DATE: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/date", "{member} of a method must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_DEACTIVATED: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/deactivated", "deactivated must be true or false, and it is {found:json-type}: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_ID: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/id", "an id must be a URL, and here is {found:json-type}: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_ID_EMPTY: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/id-empty", "an id must be a URL, and this one is empty: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_INSTEAD: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/instead", "a document that lists keys must be JSON, and {found:instead-of-json} is here: the party that runs this address must publish the document there");
    pub(crate) static DID_DOCUMENT_MALFORMED_JSON: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/json", "a document that lists keys must be JSON, and something else is here: the party that runs this address must publish the document there ({cause})");
    pub(crate) static DID_DOCUMENT_MALFORMED_METHOD: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/method", "a verification method must be an object, and here is {found:json-type}: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_PART: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/part", "the document that lists the keys is not as it should be: {cause}");
    pub(crate) static DID_DOCUMENT_MALFORMED_TWO: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/two", "the document describes two different methods with one id: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_TWO_KEYS: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/two-keys", "a method must have one key, and this one has {member} and {found}: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MALFORMED_TYPE: Phrase = Phrase::new(Code::DidDocumentMalformed, "did.document.malformed/type", "a method must have one type, a text, and this one has {found}: the party that publishes this document must correct it");
    pub(crate) static DID_DOCUMENT_MISSING: Phrase = Phrase::new(Code::DidDocumentMissing, "did.document.missing", "whose key signed this cannot be told yet, because the document in which its owner lists the keys, {url}, is not at hand: get it from there, provide it, and verify again");
    pub(crate) static DID_DOCUMENT_UNAVAILABLE: Phrase = Phrase::new(Code::DidDocumentUnavailable, "did.document.unavailable", "the document {url}, which names the key, cannot be had: try again later, and ask the issuer if it stays so");
    pub(crate) static DID_MALFORMED: Phrase = Phrase::new(Code::DidMalformed, "did.malformed", "a DID must have the form did:method:identifier, and \"{found}\" does not: check that it was copied whole");
    pub(crate) static DID_MALFORMED_COLON: Phrase = Phrase::new(Code::DidMalformed, "did.malformed/colon", "the identifier of a DID must not be empty or end in a colon, and that of \"{found}\" does: check that it was copied whole");
    pub(crate) static DID_MALFORMED_HOST: Phrase = Phrase::new(Code::DidMalformed, "did.malformed/host", "after did:web: must be the name of a host, and no address in numbers, and \"{found}\" has something else: check that it was copied whole");
    pub(crate) static DID_MALFORMED_IDENTIFIER: Phrase = Phrase::new(Code::DidMalformed, "did.malformed/identifier", "the identifier of a DID must have letters, digits, '.', '-', '_', ':' and percent-encodings only, and \"{found}\" has something else: check that it was copied whole, without path, query and fragment");
    pub(crate) static DID_MALFORMED_JWK: Phrase = Phrase::new(Code::DidMalformed, "did.malformed/jwk", "after did:jwk: must be a JWK in base64url without padding, and \"{found}\" has something else: check that it was copied whole");
    pub(crate) static DID_MALFORMED_KEY: Phrase = Phrase::new(Code::DidMalformed, "did.malformed/key", "after did:key: must be a key in base58btc, which begins with z, and \"{found}\" has something else: check that it was copied whole");
    pub(crate) static DID_MALFORMED_METHOD: Phrase = Phrase::new(Code::DidMalformed, "did.malformed/method", "the method of a DID must have lower-case letters and digits only, and that of \"{found}\" has others: check that it was copied whole");
    pub(crate) static DID_MALFORMED_PORT: Phrase = Phrase::new(Code::DidMalformed, "did.malformed/port", "after %3A in a did:web must be a port from 1 to 65535, and \"{found}\" has something else: check that it was copied whole");
    pub(crate) static DID_MALFORMED_SEGMENT: Phrase = Phrase::new(Code::DidMalformed, "did.malformed/segment", "the parts of a did:web between its colons must be plain parts of a path, and \"{found}\" has others: check that it was copied whole");
    pub(crate) static DID_METHOD_CONTROLLER: Phrase = Phrase::new(Code::DidMethodController, "did.method-controller", "this document is that of {expected}, and says that {found} controls the key: the two must be the same, so the issuer must correct the document, or sign with a key of its own");
    pub(crate) static DID_METHOD_CONTROLLER_NAME: Phrase = Phrase::new(Code::DidMethodController, "did.method-controller/name", "the document says that {found} controls the key, and such a DID has no key but its own: the party that publishes this document must correct it");
    pub(crate) static DID_METHOD_CONTROLLER_URL: Phrase = Phrase::new(Code::DidMethodController, "did.method-controller/url", "the controller of a key must be a DID or an https URL, and it is {found}: the party that publishes this document must correct it");
    pub(crate) static DID_METHOD_NOT_FOUND: Phrase = Phrase::new(Code::DidMethodNotFound, "did.method-not-found", "the document does not list the key {method}: it was withdrawn, or belongs to another party; ask the issuer for a badge that is signed with a key that it lists");
    pub(crate) static DID_METHOD_NOT_FOUND_FRAGMENT: Phrase = Phrase::new(Code::DidMethodNotFound, "did.method-not-found/fragment", "a did:key or did:jwk has one key, which is named by the DID and then \"{expected}\", and \"{found}\" names another: the issuer must name the key so and sign again");
    pub(crate) static DID_METHOD_NOT_FOUND_NAME: Phrase = Phrase::new(Code::DidMethodNotFound, "did.method-not-found/name", "a did:key or did:jwk has one key, and \"{method}\" names another one: the issuer must name the key as the DID does and sign again");
    pub(crate) static DID_METHOD_NOT_FOUND_PUBLISHED: Phrase = Phrase::new(Code::DidMethodNotFound, "did.method-not-found/published", "the document has no key with the name {found}: give the name of one that it lists");
    pub(crate) static DID_METHOD_PURPOSE: Phrase = Phrase::new(Code::DidMethodPurpose, "did.method-purpose", "the document does not list the key {method} for the purpose {purpose}, so it must not be used for that: the issuer must list it there, or sign with a key that is listed");
    pub(crate) static DID_METHOD_PURPOSE_NAME: Phrase = Phrase::new(Code::DidMethodPurpose, "did.method-purpose/name", "the key of a did:key or did:jwk signs for the purposes of signatures, and \"{found}\" is none: use assertionMethod or authentication");
    pub(crate) static DID_METHOD_PURPOSE_UNKNOWN: Phrase = Phrase::new(Code::DidMethodPurpose, "did.method-purpose/unknown", "a key is listed for one of the purposes {known}, and \"{found}\" is none of them: use one of these");
    pub(crate) static DID_METHOD_REVOKED: Phrase = Phrase::new(Code::DidMethodRevoked, "did.method-revoked", "the key was withdrawn or ended on {until}, and this verification is as of {now}: from then on no proof by it counts, whatever date the proof gives itself; ask the issuer for a badge that is signed with a key in force");
    pub(crate) static DID_UNSUPPORTED: Phrase = Phrase::new(Code::DidUnsupported, "did.unsupported", "this version finds the keys of did:key, did:jwk and did:web by itself, and this DID is a did:{found}: provide its document, or verify with software that knows this method");
    pub(crate) static DID_UNSUPPORTED_ADDRESS: Phrase = Phrase::new(Code::DidUnsupported, "did.unsupported/address", "only a did:web has a document with an address of its own, and this DID is a did:{found}: use a did:web");
    pub(crate) static DID_UNSUPPORTED_NAME: Phrase = Phrase::new(Code::DidUnsupported, "did.unsupported/name", "only a did:key or did:jwk is its key, and this DID is a did:{found}: find its key in its document");
    pub(crate) static DID_UNSUPPORTED_SCHEME: Phrase = Phrase::new(Code::DidUnsupported, "did.unsupported/scheme", "a key is named by a DID, an https URL or a fragment that is the key, and this name has the scheme \"{found}\", which leads to no document: ask the issuer which key is theirs");
    pub(crate) static ENDORSEMENTS_DEEPER: Phrase = Phrase::new(Code::EndorsementsDeeper, "endorsements.deeper", "this is an endorsement of an endorsement, and so deep none is verified: do not count it, or raise the limit");
    pub(crate) static ENDORSEMENTS_INVALID: Phrase = Phrase::new(Code::EndorsementsInvalid, "endorsements.invalid", "this endorsement is not valid, as its own report says: do not count it");
    pub(crate) static ENDORSEMENTS_INVALID_CAUSE: Phrase = Phrase::new(Code::EndorsementsInvalid, "endorsements.invalid/cause", "this endorsement is not valid, as its own report says: {cause}. Do not count it");
    pub(crate) static ENDORSEMENTS_MALFORMED: Phrase = Phrase::new(Code::EndorsementsMalformed, "endorsements.malformed", "an endorsement must be an object, EndorsementCredential, and here is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static ENDORSEMENTS_MALFORMED_KIND: Phrase = Phrase::new(Code::EndorsementsMalformed, "endorsements.malformed/kind", "here must be an endorsement, an EndorsementCredential, and here is {found:kind}, which is not looked into: do not count it as an endorsement");
    pub(crate) static ENDORSEMENTS_MALFORMED_TOKEN: Phrase = Phrase::new(Code::EndorsementsMalformed, "endorsements.malformed/token", "an entry of endorsementJwt must be a compact JWS, and here is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static ENDORSEMENTS_SUBJECT_OTHER: Phrase = Phrase::new(Code::EndorsementsSubjectOther, "endorsements.subject.other", "the endorsement is on {expected}, and endorses {found}: it says nothing of what it is on, so do not count it");
    pub(crate) static ENDORSEMENTS_SUBJECT_OTHER_NO_ID: Phrase = Phrase::new(Code::EndorsementsSubjectOther, "endorsements.subject.other/no-id", "the endorsement is on {expected}, and endorses something without an id: it says nothing of what it is on, so do not count it");
    pub(crate) static ENDORSEMENTS_SUBJECT_OTHER_ON_NO_ID: Phrase = Phrase::new(Code::EndorsementsSubjectOther, "endorsements.subject.other/on-no-id", "the endorsement is on something without an id, so what it endorses cannot be this: do not count it");
    pub(crate) static ENDORSEMENTS_UNDETERMINED: Phrase = Phrase::new(Code::EndorsementsUndetermined, "endorsements.undetermined", "whether this endorsement is valid cannot be told, as its own report says: do not count it until that is settled");
    pub(crate) static ENDORSEMENTS_UNDETERMINED_CAUSE: Phrase = Phrase::new(Code::EndorsementsUndetermined, "endorsements.undetermined/cause", "whether this endorsement is valid cannot be told, as its own report says: {cause}. Do not count it until that is settled");
    pub(crate) static ENVELOPE_MALFORMED_BESIDE: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/beside", "an envelope must have nothing beside the enveloped credential, and this one has \"{found}\", which nobody signed: whoever made the envelope must remove it");
    pub(crate) static ENVELOPE_MALFORMED_CONTEXT: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/context", "an envelope must have the context {expected}, and this one has others: whoever made the envelope must correct it");
    pub(crate) static ENVELOPE_MALFORMED_CONTEXT_NONE: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/context-none", "an envelope must have the context {expected}, and this one has none: whoever made the envelope must add it");
    pub(crate) static ENVELOPE_MALFORMED_CREDENTIAL: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/credential", "in this envelope must be a credential, and its token is {found:kind}: whoever made the envelope must correct it");
    pub(crate) static ENVELOPE_MALFORMED_DATA: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/data", "the id of the envelope says that it is base64, and it is not: whoever made the envelope must correct it");
    pub(crate) static ENVELOPE_MALFORMED_ID: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/id", "the id of an envelope must be data:application/{what}+jwt, and a JWT, and it begins with \"{found}\": whoever made the envelope must correct it");
    pub(crate) static ENVELOPE_MALFORMED_ID_NONE: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/id-none", "the id of an envelope must be data:application/{what}+jwt, and a JWT, and this one has none: whoever made the envelope must add it");
    pub(crate) static ENVELOPE_MALFORMED_PRESENTATION: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/presentation", "in this envelope must be a presentation, and its token is {found:kind}: whoever made the envelope must correct it");
    pub(crate) static ENVELOPE_MALFORMED_TOKEN: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/token", "a token must hold a credential or a presentation itself, and this one holds {found:kind}: give the token that is in it");
    pub(crate) static ENVELOPE_MALFORMED_TYPE: Phrase = Phrase::new(Code::EnvelopeMalformed, "envelope.malformed/type", "an envelope must have the type {expected} alone, and this one has {found} beside it: whoever made the envelope must remove it");
    pub(crate) static EVIDENCE_MALFORMED: Phrase = Phrase::new(Code::EvidenceMalformed, "evidence.malformed", "this is no saved evidence, a JSON object whose format is {expected}: give the file as it was saved");
    pub(crate) static EVIDENCE_MALFORMED_DATE: Phrase = Phrase::new(Code::EvidenceMalformed, "evidence.malformed/date", "the saved evidence gives its instant in a way that cannot be read ({cause}): give the file as it was saved");
    pub(crate) static EVIDENCE_MALFORMED_MEMBER: Phrase = Phrase::new(Code::EvidenceMalformed, "evidence.malformed/member", "the saved evidence has the members {expected}, and this one has \"{found}\" too, on which the verdict may have depended: give the file as it was saved");
    pub(crate) static EVIDENCE_MALFORMED_PART: Phrase = Phrase::new(Code::EvidenceMalformed, "evidence.malformed/part", "{expected:evidence-part} must be at this place of the saved evidence, and something else is there: give the file as it was saved");
    pub(crate) static EVIDENCE_MALFORMED_TWICE: Phrase = Phrase::new(Code::EvidenceMalformed, "evidence.malformed/twice", "the saved evidence has the document {url} twice, and which of the two counts, nothing tells: give the file as it was saved");
    pub(crate) static EVIDENCE_VERSION: Phrase = Phrase::new(Code::EvidenceVersion, "evidence.version", "this version reads evidence of version {expected}, and this one is of version {found}: read it with a newer version of the library");
    pub(crate) static ISSUER_KEY_MISMATCH: Phrase = Phrase::new(Code::IssuerKeyMismatch, "issuer.key.mismatch", "the credential says that {issuer} issued it, but the key that signed it belongs to {found}: the issuer did not sign this, so do not rely on it");
    pub(crate) static ISSUER_KEY_MISMATCH_KEY_SET: Phrase = Phrase::new(Code::IssuerKeyMismatch, "issuer.key.mismatch/key-set", "the credential says that {issuer} issued it, but the key that signed it belongs to {found} and is none of the issuer's: the issuer did not sign this, so do not rely on it");
    pub(crate) static ISSUER_KEY_MISMATCH_SIGN: Phrase = Phrase::new(Code::IssuerKeyMismatch, "issuer.key.mismatch/sign", "the issuer is {owner}, and the verification method belongs to {found}, so no verifier would accept the result: sign with a key of the issuer, or name the issuer to whom this key belongs");
    pub(crate) static ISSUER_KEY_MISMATCH_SIGN_HOLDER: Phrase = Phrase::new(Code::IssuerKeyMismatch, "issuer.key.mismatch/sign-holder", "the holder is {owner}, and the verification method belongs to {found}, so no verifier would accept the result: sign with a key of the holder, or name the holder to whom this key belongs");
    pub(crate) static ISSUER_KEY_MISMATCH_TOKEN: Phrase = Phrase::new(Code::IssuerKeyMismatch, "issuer.key.mismatch/token", "the credential says that {issuer} issued it, and the key that the token brings along is none of the issuer's: the issuer did not sign this, so do not rely on it");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted", "only this credential says that the key in {method} is the issuer's, and anybody can write that: fetch the issuer's own document, which lists its keys, and verify again");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED_NOWHERE: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted/nowhere", "only this credential says that the key is the issuer's, and the issuer's name, {issuer}, leads to no document that could confirm it: ask the issuer which key is theirs, and trust that key");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED_PRESENTATION: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted/presentation", "only this presentation says that the key is that of its holder, {holder}, and anybody can write that: fetch the holder's own document, which lists the keys, and verify again");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED_TOKEN: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted/token", "only the token itself says that the key is that of {issuer}, and anybody can write that: fetch the issuer's own list of keys and verify again, or ask the issuer which key is theirs");
    pub(crate) static ISSUER_MALFORMED_NO_ID: Phrase = Phrase::new(Code::IssuerMalformed, "issuer.malformed/no-id", "the issuer must be a URL, or an object whose id is a URL: the issuer must correct it and sign again");
    pub(crate) static ISSUER_MALFORMED_NO_URL: Phrase = Phrase::new(Code::IssuerMalformed, "issuer.malformed/no-url", "the issuer's id must be an absolute URL, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static ISSUER_MISSING: Phrase = Phrase::new(Code::IssuerMissing, "issuer.missing", "the credential names no issuer: ask for one that says who issued it");
    pub(crate) static ISSUER_MISSING_SIGN: Phrase = Phrase::new(Code::IssuerMissing, "issuer.missing/sign", "the credential does not say who issues it: give it an issuer, a URL or an object with an id");
    pub(crate) static ISSUER_MISSING_SIGN_HOLDER: Phrase = Phrase::new(Code::IssuerMissing, "issuer.missing/sign-holder", "the presentation does not say who presents it: give it a holder, a URL or an object with an id");
    pub(crate) static JSON_DUPLICATE_KEY: Phrase = Phrase::new(Code::JsonDuplicateKey, "json.duplicate-key", "the object that ends at line {line}, column {column} has the member \"{member}\" twice, so two readers can read two different things: its author must remove one of them, and sign again if it was signed");
    pub(crate) static JSON_ENCODING: Phrase = Phrase::new(Code::JsonEncoding, "json.encoding", "the text must be in UTF-8, and the byte at offset {offset} is not: it was saved in another encoding, or damaged, so fetch it again or save it as UTF-8");
    pub(crate) static JSON_ROOT_CREDENTIAL: Phrase = Phrase::new(Code::JsonRoot, "json.root/credential", "a credential is a JSON object, and this is {found:json-type}: check that this is the credential");
    pub(crate) static JSON_ROOT_DERIVE: Phrase = Phrase::new(Code::JsonRoot, "json.root/derive", "a credential is a JSON object, and this is {found:json-type}: give the credential itself, as the issuer signed it");
    pub(crate) static JSON_ROOT_HEADER: Phrase = Phrase::new(Code::JsonRoot, "json.root/header", "the header of the token must be a JSON object, and it is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static JSON_ROOT_PAYLOAD: Phrase = Phrase::new(Code::JsonRoot, "json.root/payload", "the payload of the token must be a JSON object, and it is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static JSON_SURROGATE: Phrase = Phrase::new(Code::JsonSurrogate, "json.surrogate", "at line {line}, column {column} an escape names half a character (half of a surrogate pair): its author must write the whole character, and sign again if it was signed");
    pub(crate) static JSON_SYNTAX: Phrase = Phrase::new(Code::JsonSyntax, "json.syntax", "{expected:json-part} should be at line {line}, column {column}, and \"{found}\" is there: this is not JSON, so fetch it again, or ask its author to correct it");
    pub(crate) static JSON_SYNTAX_END: Phrase = Phrase::new(Code::JsonSyntax, "json.syntax/end", "the text ends at line {line}, column {column}, where {expected:json-part} should be: it is not complete, so fetch or copy it again");
    pub(crate) static JSON_SYNTAX_TYPOGRAPHIC: Phrase = Phrase::new(Code::JsonSyntax, "json.syntax/typographic", "at line {line}, column {column} is the quotation mark {found}, as word processors and chat programs write it, where JSON has \": ask for the file itself, sent as an attachment");
    pub(crate) static JSONLD_COLLIDING_KEYWORDS: Phrase = Phrase::new(Code::JsonldCollidingKeywords, "jsonld.colliding-keywords", "\"{member}\" is another name of a keyword of JSON-LD that this object has already: the issuer must keep one of them and sign again");
    pub(crate) static JSONLD_CONFLICTING_INDEXES: Phrase = Phrase::new(Code::JsonldConflictingIndexes, "jsonld.conflicting-indexes", "the node {node} has two indexes, \"{expected}\" and \"{found}\": the issuer must correct it and sign again");
    pub(crate) static JSONLD_CONTEXT_OVERFLOW: Phrase = Phrase::new(Code::JsonldContextOverflow, "jsonld.context-overflow", "more than {most} contexts include one another, the most that are read: use contexts that include fewer, or raise the limit `context_depth`");
    pub(crate) static JSONLD_CYCLIC_IRI_MAPPING: Phrase = Phrase::new(Code::JsonldCyclicIriMapping, "jsonld.cyclic-iri-mapping", "a context defines the term \"{term}\" by itself: the author of the context must correct it");
    pub(crate) static JSONLD_DROPPED_VALUE_DIRECTION: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/direction", "JSON-LD drops the direction of a text, so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_DOCUMENT_CONTEXT: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/document-context", "the document has a context that its proof does not name, so no signature covers it: it was added after signing, so ask for the badge as it was issued");
    pub(crate) static JSONLD_DROPPED_VALUE_GRAPH_LIST: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/graph-list", "JSON-LD drops a list inside a graph ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_GRAPH_VALUE: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/graph-value", "JSON-LD drops a value inside a graph ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_INDEX: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/index", "JSON-LD drops an index ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_INDEX_MEMBER: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/index-member", "JSON-LD drops an index, so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_KEYWORD: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/keyword", "JSON-LD drops a keyword that says nothing here ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_LANGUAGE_ALONE: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/language-alone", "JSON-LD drops a language or direction without a text ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_LANGUAGE_ONLY: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/language-only", "JSON-LD drops an object with nothing but a language, so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_LANGUAGE_TAG: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/language-tag", "\"{found}\" is no tag of a language, so JSON-LD drops the text, and no signature covers it: the issuer must correct it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_LIST: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/list", "JSON-LD drops a list that belongs to nothing ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_MAP_KEY: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/map-key", "JSON-LD drops a key of a map that holds nothing ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_NULL: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/null", "JSON-LD drops a value that is null ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_PROOF_CONTEXT: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/proof-context", "the proof has a context that the document does not have, {found}, so no signature covers it: it was added after signing, or the issuer's software made it so; ask for the badge as it was issued");
    pub(crate) static JSONLD_DROPPED_VALUE_SCALAR: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/scalar", "JSON-LD drops a value that belongs to nothing ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_SILENT: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/silent", "JSON-LD drops an object that says nothing, so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_DROPPED_VALUE_TYPES: Phrase = Phrase::new(Code::JsonldDroppedValue, "jsonld.dropped-value/types", "JSON-LD drops a list of types that names none ({found}), so no signature covers it: the issuer must remove it and sign again");
    pub(crate) static JSONLD_EMPTY_VALUE: Phrase = Phrase::new(Code::JsonldEmptyValue, "jsonld.empty-value", "a member must have a value or be absent, and this one is null: the issuer must remove it and sign again");
    pub(crate) static JSONLD_EMPTY_VALUE_ARRAY: Phrase = Phrase::new(Code::JsonldEmptyValue, "jsonld.empty-value/array", "a member must have a value or be absent, and this one is an empty array: the issuer must remove it and sign again");
    pub(crate) static JSONLD_EMPTY_VALUE_BUILD_ARRAY: Phrase = Phrase::new(Code::JsonldEmptyValue, "jsonld.empty-value/build-array", "the credential has an empty array, which no signature covers: write a value, or leave the member out");
    pub(crate) static JSONLD_EMPTY_VALUE_BUILD_NULL: Phrase = Phrase::new(Code::JsonldEmptyValue, "jsonld.empty-value/build-null", "the credential has the value null, which no signature covers: write a value, or leave the member out");
    pub(crate) static JSONLD_EMPTY_VALUE_NULL: Phrase = Phrase::new(Code::JsonldEmptyValue, "jsonld.empty-value/null", "the member is null, which says nothing and is not allowed: the issuer must remove it and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member", "\"{member}\" of {subject} is said here, and not where readers look for it first: the issuer must say the same in each place, or say it there, and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_AGAIN: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/again", "a node with the id {found} is in this list already, and the signature covers it once: the issuer must list it once and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_BACKWARDS: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/backwards", "the context reads \"{found}\" backwards, so it says something of its value where readers do not look: the issuer must write it where the standard does and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_BLANK: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/blank", "\"{found}\" is a label of a node without an id, and no signature covers such labels: the issuer must give the node an id, or leave the label out, and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_CONTAINER: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/container", "\"{found}\" puts the values where readers do not look for them: the issuer must write them as the standard does and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_ID: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/id", "\"{found}\" is the id of the object, and readers look for it as \"id\": the issuer must use that name and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_KEYWORD: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/keyword", "{keyword} moves members to where readers of a credential do not look, under the same signature: the issuer must write them where the standard does and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_MAP: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/map", "the key of a map says something of a node that has an id, where readers do not look for it: the issuer must write it as the standard does and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_MEANING: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/meaning", "the context makes \"{found}\" mean {meaning}, and readers take it for what the standard calls so, which is not what was signed: the issuer must write it as the standard does and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_NAME: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/name", "\"{found}\" means {meaning}, which has a name of its own in the standard, so readers do not find it: the issuer must use that name and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_OTHER_NAME: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/other-name", "the context makes \"{found}\" mean {meaning}, which readers look for as \"{expected}\": the issuer must use that name and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_RECORD: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/record", "both the record and a credential of another issuer in it say {property} of {subject}, and under the signature of the record the two cannot be told apart: its issuer must say it in one of them, or sign the record as a JWT");
    pub(crate) static JSONLD_HIDDEN_MEMBER_REFERENCE: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/reference", "the context makes \"{found}\" mean {meaning}, and readers take it as it is written, which is not what was signed: the issuer must write it in full and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_TYPE: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/type", "\"{found}\" is the type of the object, and readers look for it as \"type\": the issuer must use that name and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_TYPE_ELSEWHERE: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/type-elsewhere", "\"{found}\" says which type the object has, and readers look for that in \"type\": the issuer must write it there and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_TYPE_MEANING: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/type-meaning", "the context makes the type \"{found}\" mean {meaning}, and readers take it for what the standard calls so, which is not what was signed: the issuer must use another name and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_TYPE_NAME: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/type-name", "the context makes the type \"{found}\" mean {meaning}, which readers know as \"{expected}\": the issuer must use that name and sign again");
    pub(crate) static JSONLD_HIDDEN_MEMBER_WRAPPED: Phrase = Phrase::new(Code::JsonldHiddenMember, "jsonld.hidden-member/wrapped", "the value is wrapped in an object (@value), in which readers do not look for it: the issuer must write it as the standard does and sign again");
    pub(crate) static JSONLD_IMPRECISE_NUMBER: Phrase = Phrase::new(Code::JsonldImpreciseNumber, "jsonld.imprecise-number", "a program that computes with doubles reads the number {found} as {read}: the author must write it as a text, in quotes, and sign again if it was signed");
    pub(crate) static JSONLD_IMPRECISE_NUMBER_RANGE: Phrase = Phrase::new(Code::JsonldImpreciseNumber, "jsonld.imprecise-number/range", "the number {found} is outside of the range of a double: the author must write it as a text, in quotes, and sign again if it was signed");
    pub(crate) static JSONLD_INVALID_BASE_DIRECTION: Phrase = Phrase::new(Code::JsonldInvalidBaseDirection, "jsonld.invalid-base-direction", "@direction must be \"ltr\" or \"rtl\", and it is {found}: its author must correct it, and sign again if it was signed");
    pub(crate) static JSONLD_INVALID_BASE_IRI: Phrase = Phrase::new(Code::JsonldInvalidBaseIri, "jsonld.invalid-base-iri", "@base must be an IRI or null, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_BASE_IRI_RELATIVE: Phrase = Phrase::new(Code::JsonldInvalidBaseIri, "jsonld.invalid-base-iri/relative", "@base is the relative IRI {found}, and nothing says what it is relative to: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_CONTAINER_MAPPING: Phrase = Phrase::new(Code::JsonldInvalidContainerMapping, "jsonld.invalid-container-mapping", "@container of a term must be a keyword for containers, or an array of such as go together, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_CONTEXT_ENTRY: Phrase = Phrase::new(Code::JsonldInvalidContextEntry, "jsonld.invalid-context-entry", "the context uses {keyword}, which JSON-LD 1.1 has, and it is read as JSON-LD 1.0: read it as 1.1, or use a context for 1.0");
    pub(crate) static JSONLD_INVALID_CONTEXT_ENTRY_IMPORT: Phrase = Phrase::new(Code::JsonldInvalidContextEntry, "jsonld.invalid-context-entry/import", "the imported context {url} imports another one, which JSON-LD does not allow: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_CONTEXT_NULLIFICATION: Phrase = Phrase::new(Code::JsonldInvalidContextNullification, "jsonld.invalid-context-nullification", "a context of null would drop the terms that a context before it protects: its author must remove the null");
    pub(crate) static JSONLD_INVALID_DEFAULT_LANGUAGE: Phrase = Phrase::new(Code::JsonldInvalidDefaultLanguage, "jsonld.invalid-default-language", "@language of a context must be a text or null, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_ID_VALUE: Phrase = Phrase::new(Code::JsonldInvalidIdValue, "jsonld.invalid-id-value", "an id must be a text, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_IMPORT_VALUE: Phrase = Phrase::new(Code::JsonldInvalidImportValue, "jsonld.invalid-import-value", "@import must be an address as a text, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_INCLUDED_VALUE: Phrase = Phrase::new(Code::JsonldInvalidIncludedValue, "jsonld.invalid-included-value", "@included must hold objects that describe something, and here is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_INDEX_VALUE: Phrase = Phrase::new(Code::JsonldInvalidIndexValue, "jsonld.invalid-index-value", "@index must be a text, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_IRI_MAPPING: Phrase = Phrase::new(Code::JsonldInvalidIriMapping, "jsonld.invalid-iri-mapping", "@id of a term must be an IRI, a term or a keyword, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_IRI_MAPPING_ABSENT: Phrase = Phrase::new(Code::JsonldInvalidIriMapping, "jsonld.invalid-iri-mapping/absent", "the term \"{term}\" has no @id, and the context has no @vocab, so nothing says what it means: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_IRI_MAPPING_OWN: Phrase = Phrase::new(Code::JsonldInvalidIriMapping, "jsonld.invalid-iri-mapping/own", "the term \"{term}\" is an IRI of its own and cannot be another name of \"{found}\": the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_IRI_MAPPING_RELATIVE: Phrase = Phrase::new(Code::JsonldInvalidIriMapping, "jsonld.invalid-iri-mapping/relative", "the term \"{term}\" is a relative IRI, and nothing says what it is relative to: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_IRI_MAPPING_REVERSE: Phrase = Phrase::new(Code::JsonldInvalidIriMapping, "jsonld.invalid-iri-mapping/reverse", "@reverse of a term must be an IRI, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_KEYWORD_ALIAS: Phrase = Phrase::new(Code::JsonldInvalidKeywordAlias, "jsonld.invalid-keyword-alias", "a context gives @context another name, \"{term}\", and it can have none: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_LANGUAGE_MAP_VALUE: Phrase = Phrase::new(Code::JsonldInvalidLanguageMapValue, "jsonld.invalid-language-map-value", "a map by language must hold texts, and here is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_LANGUAGE_MAPPING: Phrase = Phrase::new(Code::JsonldInvalidLanguageMapping, "jsonld.invalid-language-mapping", "@language of a term must be a text or null, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_LANGUAGE_TAGGED_STRING: Phrase = Phrase::new(Code::JsonldInvalidLanguageTaggedString, "jsonld.invalid-language-tagged-string", "@language must be a text, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_LANGUAGE_TAGGED_VALUE: Phrase = Phrase::new(Code::JsonldInvalidLanguageTaggedValue, "jsonld.invalid-language-tagged-value", "a value with a language or direction must be a text, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_LOCAL_CONTEXT: Phrase = Phrase::new(Code::JsonldInvalidLocalContext, "jsonld.invalid-local-context", "a context must be a URL, an object or null, and it is {found}: its author must correct it, and sign again if it was signed");
    pub(crate) static JSONLD_INVALID_NEST_VALUE: Phrase = Phrase::new(Code::JsonldInvalidNestValue, "jsonld.invalid-nest-value", "@nest of a term must be @nest or another term, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_NEST_VALUE_OBJECT: Phrase = Phrase::new(Code::JsonldInvalidNestValue, "jsonld.invalid-nest-value/object", "@nest must hold objects, and here is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_NEST_VALUE_VALUE: Phrase = Phrase::new(Code::JsonldInvalidNestValue, "jsonld.invalid-nest-value/value", "@nest must hold properties, and here is @value: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_PREFIX_VALUE: Phrase = Phrase::new(Code::JsonldInvalidPrefixValue, "jsonld.invalid-prefix-value", "@prefix must be true or false, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_PROPAGATE_VALUE: Phrase = Phrase::new(Code::JsonldInvalidPropagateValue, "jsonld.invalid-propagate-value", "@propagate must be true or false, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_PROTECTED_VALUE: Phrase = Phrase::new(Code::JsonldInvalidProtectedValue, "jsonld.invalid-protected-value", "@protected must be true or false, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_REMOTE_CONTEXT: Phrase = Phrase::new(Code::JsonldInvalidRemoteContext, "jsonld.invalid-remote-context", "this document should be a context, and it has no member @context: get the context itself, and verify again");
    pub(crate) static JSONLD_INVALID_REMOTE_CONTEXT_IMPORT: Phrase = Phrase::new(Code::JsonldInvalidRemoteContext, "jsonld.invalid-remote-context/import", "this document should be a context that can be imported (an object in @context), and it is none: get the context itself, and verify again");
    pub(crate) static JSONLD_INVALID_REVERSE_PROPERTY: Phrase = Phrase::new(Code::JsonldInvalidReverseProperty, "jsonld.invalid-reverse-property", "@container of a term that is read backwards (@reverse) must be @set, @index or null, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_REVERSE_PROPERTY_MAP: Phrase = Phrase::new(Code::JsonldInvalidReversePropertyMap, "jsonld.invalid-reverse-property-map", "@reverse must hold properties, and here is a keyword: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_REVERSE_PROPERTY_VALUE: Phrase = Phrase::new(Code::JsonldInvalidReversePropertyValue, "jsonld.invalid-reverse-property-value", "the context reads this member backwards, so its value must be an object that describes something, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_REVERSE_PROPERTY_BESIDE: Phrase = Phrase::new(Code::JsonldInvalidReverseProperty, "jsonld.invalid-reverse-property/beside", "a term that is read backwards (@reverse) must have neither @id nor @nest, and this one has: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_REVERSE_VALUE: Phrase = Phrase::new(Code::JsonldInvalidReverseValue, "jsonld.invalid-reverse-value", "@reverse must be an object, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_SCOPED_CONTEXT: Phrase = Phrase::new(Code::JsonldInvalidScopedContext, "jsonld.invalid-scoped-context", "the context inside the definition of the term \"{term}\" is not well formed: {cause}");
    pub(crate) static JSONLD_INVALID_SET_OR_LIST_OBJECT: Phrase = Phrase::new(Code::JsonldInvalidSetOrListObject, "jsonld.invalid-set-or-list-object", "an object must have one of @set and @list, once, and \"{member}\" is one more: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_SET_OR_LIST_OBJECT_BESIDE: Phrase = Phrase::new(Code::JsonldInvalidSetOrListObject, "jsonld.invalid-set-or-list-object/beside", "\"{member}\" must not be beside @set or @list: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_TERM_DEFINITION: Phrase = Phrase::new(Code::JsonldInvalidTermDefinition, "jsonld.invalid-term-definition", "the definition of a term must be a text, an object or null, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_TERM_DEFINITION_EMPTY: Phrase = Phrase::new(Code::JsonldInvalidTermDefinition, "jsonld.invalid-term-definition/empty", "a context defines a term without a name: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_TERM_DEFINITION_ENTRY: Phrase = Phrase::new(Code::JsonldInvalidTermDefinition, "jsonld.invalid-term-definition/entry", "the definition of the term \"{term}\" has an entry \"{found}\", which JSON-LD does not know: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_TERM_DEFINITION_INDEX: Phrase = Phrase::new(Code::JsonldInvalidTermDefinition, "jsonld.invalid-term-definition/index", "@index must name a property, on a term whose @container is @index, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_TERM_DEFINITION_MODE: Phrase = Phrase::new(Code::JsonldInvalidTermDefinition, "jsonld.invalid-term-definition/mode", "the context uses {keyword}, which JSON-LD 1.1 has, and it is read as JSON-LD 1.0: read it as 1.1, or use a context for 1.0");
    pub(crate) static JSONLD_INVALID_TERM_DEFINITION_PREFIX: Phrase = Phrase::new(Code::JsonldInvalidTermDefinition, "jsonld.invalid-term-definition/prefix", "a term with a colon or a slash in its name cannot be a prefix (@prefix), and \"{term}\" is defined as one: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_TERM_DEFINITION_PREFIX_KEYWORD: Phrase = Phrase::new(Code::JsonldInvalidTermDefinition, "jsonld.invalid-term-definition/prefix-keyword", "a term that is another name of a keyword cannot be a prefix (@prefix), and \"{term}\" is defined as one: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_TYPE_MAPPING: Phrase = Phrase::new(Code::JsonldInvalidTypeMapping, "jsonld.invalid-type-mapping", "@type of a term must be @id, @vocab, @json, @none or an IRI, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_TYPE_MAPPING_MAP: Phrase = Phrase::new(Code::JsonldInvalidTypeMapping, "jsonld.invalid-type-mapping/map", "the term \"{term}\" is a map by type (its @container is @type), so its @type must be @id or @vocab, and it is neither: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_TYPE_VALUE: Phrase = Phrase::new(Code::JsonldInvalidTypeValue, "jsonld.invalid-type-value", "@type must be a text or an array of texts, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_TYPE_VALUE_VALUE: Phrase = Phrase::new(Code::JsonldInvalidTypeValue, "jsonld.invalid-type-value/value", "@type of a value must be one IRI, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_TYPED_VALUE: Phrase = Phrase::new(Code::JsonldInvalidTypedValue, "jsonld.invalid-typed-value", "@type of a value must be one IRI, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_VALUE_OBJECT: Phrase = Phrase::new(Code::JsonldInvalidValueObject, "jsonld.invalid-value-object", "\"{member}\" must not be beside @value: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_VALUE_OBJECT_VALUE: Phrase = Phrase::new(Code::JsonldInvalidValueObjectValue, "jsonld.invalid-value-object-value", "@value must be a text, a number, true or false, or null, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_VALUE_OBJECT_BOTH: Phrase = Phrase::new(Code::JsonldInvalidValueObject, "jsonld.invalid-value-object/both", "a value must have a type, or a language or direction, and this one has both: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_VALUE_OBJECT_MAP: Phrase = Phrase::new(Code::JsonldInvalidValueObject, "jsonld.invalid-value-object/map", "this map must hold objects, and here is a plain value: the issuer must correct it and sign again");
    pub(crate) static JSONLD_INVALID_VERSION_VALUE: Phrase = Phrase::new(Code::JsonldInvalidVersionValue, "jsonld.invalid-version-value", "@version must be the number 1.1, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_VOCAB_MAPPING: Phrase = Phrase::new(Code::JsonldInvalidVocabMapping, "jsonld.invalid-vocab-mapping", "@vocab must be an IRI or null, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_INVALID_VOCAB_MAPPING_RELATIVE: Phrase = Phrase::new(Code::JsonldInvalidVocabMapping, "jsonld.invalid-vocab-mapping/relative", "@vocab must be an absolute IRI in JSON-LD 1.0, and it is {found}: the author of the context must correct it");
    pub(crate) static JSONLD_KEYWORD_REDEFINITION: Phrase = Phrase::new(Code::JsonldKeywordRedefinition, "jsonld.keyword-redefinition", "a context defines {keyword} as a term, and it is a keyword of JSON-LD: the author of the context must correct it");
    pub(crate) static JSONLD_KEYWORD_REDEFINITION_TYPE: Phrase = Phrase::new(Code::JsonldKeywordRedefinition, "jsonld.keyword-redefinition/type", "a context may give @type a @container of @set and @protected, and here it gives it {found}: the author of the context must correct it");
    pub(crate) static JSONLD_LOADING_DOCUMENT_FAILED: Phrase = Phrase::new(Code::JsonldLoadingDocumentFailed, "jsonld.loading-document-failed", "the address of a context must be absolute, and it is \"{found}\": its author must correct it");
    pub(crate) static JSONLD_LOADING_REMOTE_CONTEXT_FAILED: Phrase = Phrase::new(Code::JsonldLoadingRemoteContextFailed, "jsonld.loading-remote-context-failed", "the context {url}, which says what the terms mean, is neither shipped with the library nor provided: provide it and verify again");
    pub(crate) static JSONLD_LOADING_REMOTE_CONTEXT_FAILED_INSTEAD: Phrase = Phrase::new(Code::JsonldLoadingRemoteContextFailed, "jsonld.loading-remote-context-failed/instead", "a context must be JSON, and {found:instead-of-json} was provided for it: get the context itself, and verify again");
    pub(crate) static JSONLD_LOADING_REMOTE_CONTEXT_FAILED_JSON: Phrase = Phrase::new(Code::JsonldLoadingRemoteContextFailed, "jsonld.loading-remote-context-failed/json", "a context must be JSON, and something else was provided for it: get the context itself, and verify again ({cause})");
    pub(crate) static JSONLD_LOADING_REMOTE_CONTEXT_FAILED_UNAVAILABLE: Phrase = Phrase::new(Code::JsonldLoadingRemoteContextFailed, "jsonld.loading-remote-context-failed/unavailable", "the context {url}, which says what the terms mean, cannot be had: try again later, or ask the issuer for a badge with a context that can be had");
    pub(crate) static JSONLD_PROCESSING_MODE_CONFLICT: Phrase = Phrase::new(Code::JsonldProcessingModeConflict, "jsonld.processing-mode-conflict", "the context is of JSON-LD 1.1 (@version), and it is read as JSON-LD 1.0: read it as 1.1, or use a context for 1.0");
    pub(crate) static JSONLD_PROTECTED_TERM_REDEFINITION: Phrase = Phrase::new(Code::JsonldProtectedTermRedefinition, "jsonld.protected-term-redefinition", "a context gives the term \"{term}\", which a context before it protects, another meaning: its author must remove the definition, or give the term another name");
    pub(crate) static JSONLD_RECURSIVE_CONTEXT_INCLUSION: Phrase = Phrase::new(Code::JsonldRecursiveContextInclusion, "jsonld.recursive-context-inclusion", "the context {url} includes itself: the author of the context must correct it");
    pub(crate) static JSONLD_REDEFINED_TERM: Phrase = Phrase::new(Code::JsonldRedefinedTerm, "jsonld.redefined-term", "a context that is not of the standard gives the term \"{term}\" another meaning than the standard, so the badge would not say what was signed: its author must give the term another name");
    pub(crate) static JSONLD_RELATIVE_IRI: Phrase = Phrase::new(Code::JsonldRelativeIri, "jsonld.relative-iri", "an absolute IRI must be here, and \"{found}\" is none, so no signature covers it: the issuer must correct it and sign again");
    pub(crate) static JSONLD_RELATIVE_IRI_DATATYPE: Phrase = Phrase::new(Code::JsonldRelativeIri, "jsonld.relative-iri/datatype", "the type of a value must be an absolute IRI, and \"{found}\" is none, so no signature covers it: the issuer must correct it and sign again");
    pub(crate) static JSONLD_RELATIVE_IRI_TERM: Phrase = Phrase::new(Code::JsonldRelativeIri, "jsonld.relative-iri/term", "the context makes \"{found}\" mean \"{meaning}\", which is no absolute IRI, so no signature covers it: the author of the context must correct it");
    pub(crate) static JSONLD_RESERVED_KEYWORD: Phrase = Phrase::new(Code::JsonldReservedKeyword, "jsonld.reserved-keyword", "\"{found}\" looks like a keyword of JSON-LD and is none, so no signature covers it: the issuer must give it another name and sign again");
    pub(crate) static JSONLD_RESERVED_KEYWORD_CONTEXT: Phrase = Phrase::new(Code::JsonldReservedKeyword, "jsonld.reserved-keyword/context", "a context defines \"{found}\", which looks like a keyword of JSON-LD and is none, so it would be ignored: its author must give it another name");
    pub(crate) static JSONLD_UNDEFINED_TERM: Phrase = Phrase::new(Code::JsonldUndefinedTerm, "jsonld.undefined-term", "no context of the document defines \"{found}\", so no signature covers it: the issuer must add the context that defines it, or remove it, and sign again");
    pub(crate) static JSONLD_UNDEFINED_TERM_EDITION: Phrase = Phrase::new(Code::JsonldUndefinedTerm, "jsonld.undefined-term/edition", "no context of the document defines \"{found}\", so no signature covers it; the data model {edition} calls it \"{expected}\": the issuer must use that name and sign again");
    pub(crate) static JSONLD_UNDEFINED_TERM_PROOF: Phrase = Phrase::new(Code::JsonldUndefinedTerm, "jsonld.undefined-term/proof", "no context of the document defines \"{found}\", so no signature covers it; the proof has a context of its own, which no signature covers and is not read: the issuer must add it to the document and sign again");
    pub(crate) static JSONLD_UNDEFINED_TERM_RELATIVE: Phrase = Phrase::new(Code::JsonldUndefinedTerm, "jsonld.undefined-term/relative", "no context of the document defines \"{found}\", and it is no absolute IRI, so no signature covers it: the issuer must add the context that defines it, or remove it, and sign again");
    pub(crate) static JSONLD_UNDEFINED_TYPE: Phrase = Phrase::new(Code::JsonldUndefinedType, "jsonld.undefined-type", "no context of the document defines the type \"{found}\", so no signature covers it: the issuer must add the context that defines it, or remove it, and sign again");
    pub(crate) static JSONLD_UNDEFINED_TYPE_DATATYPE: Phrase = Phrase::new(Code::JsonldUndefinedType, "jsonld.undefined-type/datatype", "no context of the document defines the type \"{found}\" of a value, so no signature covers it: the issuer must add the context that defines it, or remove it, and sign again");
    pub(crate) static JSONLD_UNDEFINED_TYPE_PROOF: Phrase = Phrase::new(Code::JsonldUndefinedType, "jsonld.undefined-type/proof", "no context of the document defines the type \"{found}\", so no signature covers it; the proof has a context of its own, which no signature covers and is not read: the issuer must add it to the document and sign again");
    pub(crate) static JSONLD_UNDEFINED_VALUE: Phrase = Phrase::new(Code::JsonldUndefinedValue, "jsonld.undefined-value", "no context of the document defines the value \"{found}\", so no signature covers it: the issuer must add the context that defines it, or use another value, and sign again");
    pub(crate) static JWS_CRITICAL: Phrase = Phrase::new(Code::JwsCritical, "jws.critical", "the header of the token has crit, which names rules that a verifier must know, and this version knows none: ask the issuer for a token without it");
    pub(crate) static JWS_ENCODING_BASE64: Phrase = Phrase::new(Code::JwsEncoding, "jws.encoding/base64", "the {part:jws-part} of the token is in base64, with \"{found}\" after {place} characters, and must be in base64url, which has - for +, _ for / and no = at its end: the issuer must correct how tokens are written; if a program changed it on the way, ask for the token as it was issued");
    pub(crate) static JWS_ENCODING_CHARACTER: Phrase = Phrase::new(Code::JwsEncoding, "jws.encoding/character", "the {part:jws-part} of the token has \"{found}\" after {place} characters, which no token has: it was changed on the way, so ask for the token as it was issued");
    pub(crate) static JWS_ENCODING_CUT: Phrase = Phrase::new(Code::JwsEncoding, "jws.encoding/cut", "the {part:jws-part} of the token, of {length} characters, does not end as base64url does: it was cut or changed, so copy the whole token again, or ask for it as it was issued");
    pub(crate) static JWS_ENCODING_TEXT: Phrase = Phrase::new(Code::JwsEncoding, "jws.encoding/text", "a token must be text, and these bytes are not: check that the token was copied whole and unchanged");
    pub(crate) static JWS_MALFORMED: Phrase = Phrase::new(Code::JwsMalformed, "jws.malformed", "a token has three parts with a dot between them, and this text has fewer: check that it was copied to its end");
    pub(crate) static JWS_MALFORMED_MORE: Phrase = Phrase::new(Code::JwsMalformed, "jws.malformed/more", "a token has three parts with a dot between them, and this text has more: check that it is one token");
    pub(crate) static JWS_UNENCODED_PAYLOAD: Phrase = Phrase::new(Code::JwsUnencodedPayload, "jws.unencoded-payload", "the header of the token has b64, which says that the payload is not in base64url: ask the issuer for a token without it");
    pub(crate) static JWT_ALG_MISSING: Phrase = Phrase::new(Code::JwtAlgMissing, "jwt.alg.missing", "the header of the token does not say how it was signed (alg, one of {known}): the issuer must correct it and sign again");
    pub(crate) static JWT_ALG_MISSING_TYPE: Phrase = Phrase::new(Code::JwtAlgMissing, "jwt.alg.missing/type", "the header of the token must say how it was signed (alg, one of {known}), and its alg is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static JWT_ALG_NONE: Phrase = Phrase::new(Code::JwtAlgNone, "jwt.alg.none", "the header of the token says that nothing signs it (alg is \"{found}\"): anybody can have made it, so do not rely on it");
    pub(crate) static JWT_ALG_SYMMETRIC: Phrase = Phrase::new(Code::JwtAlgSymmetric, "jwt.alg.symmetric", "the token is signed with a secret that signer and verifier share (alg is \"{found}\"), so all who can check it can make it: do not rely on it, and ask the issuer for one that is signed with a key pair");
    pub(crate) static JWT_ALG_UNSUPPORTED: Phrase = Phrase::new(Code::JwtAlgUnsupported, "jwt.alg.unsupported", "this version checks the algorithms {known}, and the alg of this token is \"{found}\": verify with software that knows this algorithm");
    pub(crate) static JWT_DATE_MALFORMED: Phrase = Phrase::new(Code::JwtDateMalformed, "jwt.date.malformed", "the claim {claim} must be a number of seconds since 1970, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_DATE_MALFORMED_UNIT: Phrase = Phrase::new(Code::JwtDateMalformed, "jwt.date.malformed/unit", "the claim {claim} is {found}, which is a time in {unit:time-unit}, and must be in seconds since 1970, {expected}: the issuer's software must be corrected, then the issuer must sign again");
    pub(crate) static JWT_EXP_MISMATCH: Phrase = Phrase::new(Code::JwtExpMismatch, "jwt.exp.mismatch", "the claim exp must be {member} in seconds since 1970, {expected}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_EXP_MISMATCH_ABSENT: Phrase = Phrase::new(Code::JwtExpMismatch, "jwt.exp.mismatch/absent", "the claim exp must be {member} in seconds since 1970, which the credential does not have, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_EXP_MISSING: Phrase = Phrase::new(Code::JwtExpMissing, "jwt.exp.missing", "the token has no claim exp, which must repeat {member}: the issuer must add it and sign again");
    pub(crate) static JWT_HEADER_ADDITIONAL: Phrase = Phrase::new(Code::JwtHeaderAdditional, "jwt.header.additional", "the header of the token must have alg, typ, and kid or jwk, and nothing else, and it has \"{found}\", which is not followed: the issuer must remove it and sign again");
    pub(crate) static JWT_HEADER_IGNORED: Phrase = Phrase::new(Code::JwtHeaderIgnored, "jwt.header.ignored", "this version does not know the header \"{found}\" of the token, and ignores it, as JOSE says");
    pub(crate) static JWT_IAT_MALFORMED: Phrase = Phrase::new(Code::JwtIatMalformed, "jwt.iat.malformed", "the claim iat, which says when the token was made, must be a number of seconds since 1970, and it is {found}: the issuer must correct it, and until then it does not count");
    pub(crate) static JWT_IAT_MALFORMED_UNIT: Phrase = Phrase::new(Code::JwtIatMalformed, "jwt.iat.malformed/unit", "the claim iat, which says when the token was made, is {found}, which is a time in {unit:time-unit}, and must be in seconds since 1970, {expected}: the issuer should correct it; the badge counts all the same");
    pub(crate) static JWT_ISS_MISMATCH: Phrase = Phrase::new(Code::JwtIssMismatch, "jwt.iss.mismatch", "the claim iss must be the issuer's id, \"{expected}\", and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_ISS_MISMATCH_ABSENT: Phrase = Phrase::new(Code::JwtIssMismatch, "jwt.iss.mismatch/absent", "the claim iss must be the issuer's id, of which the credential has none, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_ISS_MISMATCH_HOLDER: Phrase = Phrase::new(Code::JwtIssMismatch, "jwt.iss.mismatch/holder", "the claim iss must be the id of the holder, \"{expected}\", and it is {found}: the holder must correct it and sign again");
    pub(crate) static JWT_ISS_MISSING: Phrase = Phrase::new(Code::JwtIssMissing, "jwt.iss.missing", "the token has no claim iss, which must repeat the issuer's id: the issuer must add it and sign again");
    pub(crate) static JWT_JTI_MISMATCH: Phrase = Phrase::new(Code::JwtJtiMismatch, "jwt.jti.mismatch", "the claim jti must be the id of the credential, \"{expected}\", and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_JTI_MISMATCH_ABSENT: Phrase = Phrase::new(Code::JwtJtiMismatch, "jwt.jti.mismatch/absent", "the claim jti must be the id of the credential, of which the credential has none, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_JTI_MISMATCH_PRESENTATION: Phrase = Phrase::new(Code::JwtJtiMismatch, "jwt.jti.mismatch/presentation", "the claim jti must be the id of the presentation, \"{expected}\", and it is {found}: the holder must correct it and sign again");
    pub(crate) static JWT_JTI_MISSING: Phrase = Phrase::new(Code::JwtJtiMissing, "jwt.jti.missing", "the token has no claim jti, which must repeat the id of the credential: the issuer must add it and sign again");
    pub(crate) static JWT_KEY_SET_MALFORMED: Phrase = Phrase::new(Code::JwtKeySetMalformed, "jwt.key-set.malformed", "a key set must be an object with keys, or one JWK, and here is neither: the party that runs this address must publish its keys there");
    pub(crate) static JWT_KEY_SET_MALFORMED_ENTRY: Phrase = Phrase::new(Code::JwtKeySetMalformed, "jwt.key-set.malformed/entry", "this key of the set cannot be read: {cause}");
    pub(crate) static JWT_KEY_SET_MALFORMED_INSTEAD: Phrase = Phrase::new(Code::JwtKeySetMalformed, "jwt.key-set.malformed/instead", "a key set must be JSON, and {found:instead-of-json} is here: the party that runs this address must publish its keys there");
    pub(crate) static JWT_KEY_SET_MALFORMED_JSON: Phrase = Phrase::new(Code::JwtKeySetMalformed, "jwt.key-set.malformed/json", "a key set must be JSON, and something else is here: the party that runs this address must publish its keys there ({cause})");
    pub(crate) static JWT_KEY_SET_MISSING: Phrase = Phrase::new(Code::JwtKeySetMissing, "jwt.key-set.missing", "the key set {url}, which lists the issuer's keys, is not provided: provide it and verify again");
    pub(crate) static JWT_KEY_SET_UNAVAILABLE: Phrase = Phrase::new(Code::JwtKeySetUnavailable, "jwt.key-set.unavailable", "the key set {url}, which lists the issuer's keys, cannot be had: try again later, and ask the issuer if it stays so");
    pub(crate) static JWT_KEY_BOTH: Phrase = Phrase::new(Code::JwtKeyBoth, "jwt.key.both", "the header of the token must have kid or jwk, and it has both: the key that kid names is used, and jwk is not looked at; the issuer must remove one of them and sign again");
    pub(crate) static JWT_KEY_MISSING: Phrase = Phrase::new(Code::JwtKeyMissing, "jwt.key.missing", "the header of the token says nothing of the key: it must have kid, which names the key, or jwk, which is the key; the issuer must add one of them and sign again");
    pub(crate) static JWT_KEY_NOT_IN_FORCE: Phrase = Phrase::new(Code::JwtKeyNotInForce, "jwt.key.not-in-force", "the key set says that this key was revoked: ask the issuer for a badge that is signed with a key in force");
    pub(crate) static JWT_KEY_NOT_IN_FORCE_BEGINS: Phrase = Phrase::new(Code::JwtKeyNotInForce, "jwt.key.not-in-force/begins", "the key set says that this key begins on {at}, which is later than the time of this verification: check the clock of this computer, then ask the issuer");
    pub(crate) static JWT_KEY_NOT_IN_FORCE_DATE: Phrase = Phrase::new(Code::JwtKeyNotInForce, "jwt.key.not-in-force/date", "the key set must give {member} of this key as a number of seconds since 1970, and gives {found}: the party that publishes the key set must correct it");
    pub(crate) static JWT_KEY_NOT_IN_FORCE_ENDED: Phrase = Phrase::new(Code::JwtKeyNotInForce, "jwt.key.not-in-force/ended", "the key set says that this key ended on {at}: ask the issuer for a badge that is signed with a key in force");
    pub(crate) static JWT_KEY_NOT_IN_FORCE_REVOKED: Phrase = Phrase::new(Code::JwtKeyNotInForce, "jwt.key.not-in-force/revoked", "the key set says that this key was revoked on {at}: ask the issuer for a badge that is signed with a key in force");
    pub(crate) static JWT_KID_MALFORMED_NAME: Phrase = Phrase::new(Code::JwtKidMalformed, "jwt.kid.malformed/name", "the kid of the token must be a URL, and it is the name \"{found}\": nothing says where that key is published, so the issuer must correct it and sign again");
    pub(crate) static JWT_KID_MALFORMED_NO_SET: Phrase = Phrase::new(Code::JwtKidMalformed, "jwt.kid.malformed/no-set", "the kid of the token is the name \"{found}\", and the issuer, {issuer}, has no address at which its keys are published: the issuer must name the key by a URL and sign again");
    pub(crate) static JWT_KID_MALFORMED_TYPE: Phrase = Phrase::new(Code::JwtKidMalformed, "jwt.kid.malformed/type", "the kid of the token, which names the key, must be a text, and it is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static JWT_KID_NOT_FOUND: Phrase = Phrase::new(Code::JwtKidNotFound, "jwt.kid.not-found", "the key set has {count} keys, and not exactly one of them has the kid \"{found}\": the key was withdrawn, or belongs to another party; ask the issuer for a badge that is signed with a key that it lists");
    pub(crate) static JWT_NBF_MISMATCH: Phrase = Phrase::new(Code::JwtNbfMismatch, "jwt.nbf.mismatch", "the claim nbf must be {member} in seconds since 1970, {expected}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_NBF_MISMATCH_ABSENT: Phrase = Phrase::new(Code::JwtNbfMismatch, "jwt.nbf.mismatch/absent", "the claim nbf must be {member} in seconds since 1970, which the credential does not have, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_NBF_MISSING: Phrase = Phrase::new(Code::JwtNbfMissing, "jwt.nbf.missing", "the token has no claim nbf, which must repeat {member}: the issuer must add it and sign again");
    pub(crate) static JWT_PROOF_INSIDE: Phrase = Phrase::new(Code::JwtProofInside, "jwt.proof-inside", "there is a proof inside the token; it is signed with the rest, and was not looked at, since the token is the signature: nothing is to be done");
    pub(crate) static JWT_SUB_MISMATCH: Phrase = Phrase::new(Code::JwtSubMismatch, "jwt.sub.mismatch", "the claim sub must be the id of the subject, \"{expected}\", and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_SUB_MISMATCH_ABSENT: Phrase = Phrase::new(Code::JwtSubMismatch, "jwt.sub.mismatch/absent", "the claim sub must be the id of the subject, of which the credential has none, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static JWT_SUB_MISSING: Phrase = Phrase::new(Code::JwtSubMissing, "jwt.sub.missing", "the token has no claim sub, which must repeat the id of the subject: the issuer must add it and sign again");
    pub(crate) static JWT_TYP: Phrase = Phrase::new(Code::JwtTyp, "jwt.typ", "the typ of a token must be JWT, or vc+jwt, and that of this one is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static JWT_TYP_VC_JOSE: Phrase = Phrase::new(Code::JwtTypVcJose, "jwt.typ.vc-jose", "the typ of the token is that of VC-JOSE-COSE, and for Open Badges 3.0 it is JWT or absent: some verifiers of Open Badges do not read it, so the issuer should use JWT");
    pub(crate) static JWT_TYP_CREDENTIAL: Phrase = Phrase::new(Code::JwtTyp, "jwt.typ/credential", "the payload of the token is a credential, so its typ must be vc+jwt, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static JWT_TYP_PRESENTATION: Phrase = Phrase::new(Code::JwtTyp, "jwt.typ/presentation", "the payload of the token is a presentation, so its typ must be vp+jwt, and it is \"{found}\": the holder must correct it and sign again");
    pub(crate) static JWT_VC_DATA_MODEL: Phrase = Phrase::new(Code::JwtVcDataModel, "jwt.vc.data-model", "the credential is of the data model 1.1 and must be in the claim vc, and it is beside the claims: the issuer must put it there and sign again");
    pub(crate) static JWT_VC_DATA_MODEL_CURRENT: Phrase = Phrase::new(Code::JwtVcDataModel, "jwt.vc.data-model/current", "the credential is of the data model 2.0 and must be beside the claims, and it is in the claim vc: the issuer must put it there and sign again");
    pub(crate) static JWT_VC_DATA_MODEL_VC_JOSE: Phrase = Phrase::new(Code::JwtVcDataModel, "jwt.vc.data-model/vc-jose", "a token of VC-JOSE-COSE is the credential itself and has no claim vc, and this one has: the issuer must put the credential beside the claims and sign again");
    pub(crate) static JWT_VC_MALFORMED: Phrase = Phrase::new(Code::JwtVcMalformed, "jwt.vc.malformed", "the claim {claim} must be an object, the document itself, and it is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static JWT_VC_MALFORMED_BESIDE: Phrase = Phrase::new(Code::JwtVcMalformed, "jwt.vc.malformed/beside", "the token has a document in the claim {claim} and another beside it, and it must have one: the issuer must correct it and sign again");
    pub(crate) static JWT_VC_MALFORMED_BOTH: Phrase = Phrase::new(Code::JwtVcMalformed, "jwt.vc.malformed/both", "the token has a credential in the claim vc and a presentation in the claim vp, and it must have one document: the issuer must correct it and sign again");
    pub(crate) static JWT_VC_MALFORMED_KIND: Phrase = Phrase::new(Code::JwtVcMalformed, "jwt.vc.malformed/kind", "the claim {claim} holds a document of another kind than its name says ({found}): the issuer must correct it and sign again");
    pub(crate) static JWT_VC_REPLACED: Phrase = Phrase::new(Code::JwtVcReplaced, "jwt.vc.replaced", "the claim {claim} is {found}, and the credential in the claim vc says \"{expected}\" in its place: the claim counts, as the data model 1.1 has it");
    pub(crate) static KEY_MALFORMED_BASE58: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/base58", "after its z, a key must be base58btc, and this text has another character: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_BASE64URL: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/base64url", "after its u, a key must be base64url without padding, and this text is not: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_CURVE_UNNAMED: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/curve-unnamed", "the secret key (ECPrivateKey) does not name its curve: export it as PKCS#8 (\"PRIVATE KEY\"), which does");
    pub(crate) static KEY_MALFORMED_CURVES: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/curves", "the key names the curve {found} inside, and the curve {expected} around it: export it again with the software that made it");
    pub(crate) static KEY_MALFORMED_DER: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/der", "the key must be the structure {expected} in DER, and its bytes are something else: check that the whole key was copied, or export it again");
    pub(crate) static KEY_MALFORMED_FORM: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/form", "a key of the kind {algorithm} must begin with 02 or 03 and have {length} more bytes, or begin with 04 and have twice as many; this one has {found} bytes and another form: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_HALVES: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/halves", "the public half of the key is not that of its secret half: export the key again with the software that made it");
    pub(crate) static KEY_MALFORMED_JSON: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/json", "a JWK must be JSON, and this text is not: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_LENGTH: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/length", "a key of the kind {algorithm} must have {expected} bytes, and this one has {found}: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_LONG: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/long", "a key must have at most {expected} characters, and this text has {found}: check that it is a key");
    pub(crate) static KEY_MALFORMED_MEMBER_EMPTY: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/member-empty", "the member \"{member}\" of the JWK must hold a number, and it holds no bytes: ask the owner of the key to correct it");
    pub(crate) static KEY_MALFORMED_MEMBER_ENCODING: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/member-encoding", "the member \"{member}\" of the JWK must be base64url without padding, and it is not: ask the owner of the key to correct it");
    pub(crate) static KEY_MALFORMED_MEMBER_LENGTH: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/member-length", "the member \"{member}\" of the JWK must hold {expected} bytes, and it holds {found}: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_MEMBER_MISSING: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/member-missing", "the JWK has no member \"{member}\", which a key of its kind must have: ask the owner of the key to add it");
    pub(crate) static KEY_MALFORMED_MEMBER_TYPE: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/member-type", "the member \"{member}\" of the JWK must be a text, and it is {found:json-type}: ask the owner of the key to correct it");
    pub(crate) static KEY_MALFORMED_METHOD_BASE58: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/method-base58", "the key must be written in base58btc, and it is not: the party that publishes this document must correct it");
    pub(crate) static KEY_MALFORMED_METHOD_HEX: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/method-hex", "the key must be written in hexadecimal digits, and it is not: the party that publishes this document must correct it");
    pub(crate) static KEY_MALFORMED_METHOD_TEXT: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/method-text", "the key must be a text, and here is {found:json-type}: the party that publishes this document must correct it");
    pub(crate) static KEY_MALFORMED_MULTIBASE: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/multibase", "a key as one word (multibase) must begin with z (base58btc) or u (base64url), and this text does not: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_MULTICODEC: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/multicodec", "a key must begin with two bytes that name its kind (multicodec: ed01 for Ed25519), and these name none: check that the text is a key, and that it was copied whole");
    pub(crate) static KEY_MALFORMED_OBJECT: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/object", "a JWK must be an object, and here is {found:json-type}: check that the key itself was taken, and not what is around it");
    pub(crate) static KEY_MALFORMED_PEM: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/pem", "PEM must have a line \"-----BEGIN ...-----\", and this text has none: check that the file is a key, and that it was copied whole");
    pub(crate) static KEY_MALFORMED_PEM_BASE64: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/pem-base64", "between the lines of PEM must be base64, and here is something else: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_PEM_END: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/pem-end", "PEM must have a line \"-----END {label}-----\" after the key, and this text has none: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_POINT: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/point", "the bytes of the key are no point of the curve {algorithm}: check that the whole key was copied, or ask its owner for it again");
    pub(crate) static KEY_MALFORMED_PUBLIC: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/public", "a secret key is needed to sign, and this is a public one of the kind {algorithm}: give the secret key that belongs to it");
    pub(crate) static KEY_MALFORMED_PUBLIC_PEM: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/public-pem", "a secret key is needed to sign, and this is a public one (\"{label}\"): give the secret key that belongs to it");
    pub(crate) static KEY_MALFORMED_RSA: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/rsa", "the modulus and the exponent are no key of RSA: check that the whole key was copied, or ask its owner for it again");
    pub(crate) static KEY_MALFORMED_RSA_NUMBERS: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/rsa-numbers", "the numbers of the secret RSA key do not fit one another: export the key again with the software that made it");
    pub(crate) static KEY_MALFORMED_SCALAR: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/scalar", "a secret key of the kind {algorithm} must have {expected} bytes, and be a number from 1 to below the order of the curve; this one has {found} bytes, or is no such number: check that the whole key was copied");
    pub(crate) static KEY_MALFORMED_SEED: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/seed", "the seed of an Ed25519 key must have {expected} bytes, and this one has {found}: check that the whole seed was copied");
    pub(crate) static KEY_MALFORMED_SHORT: Phrase = Phrase::new(Code::KeyMalformed, "key.malformed/short", "a key must begin with two bytes that name its kind (multicodec), and this text has fewer than two: check that the whole key was copied");
    pub(crate) static KEY_RANDOMNESS: Phrase = Phrase::new(Code::KeyRandomness, "key.randomness", "the operating system gives no random bytes, and a key or a signature needs some: try again, or on a machine that has them");
    pub(crate) static KEY_RANDOMNESS_LEFT_OUT: Phrase = Phrase::new(Code::KeyRandomness, "key.randomness/left-out", "an RSA signature needs random bytes, and this build of the library leaves them out: use one that has them, or a key of another kind");
    pub(crate) static KEY_RANDOMNESS_PRIMES: Phrase = Phrase::new(Code::KeyRandomness, "key.randomness/primes", "no two primes for an RSA key were found: try again");
    pub(crate) static KEY_RANDOMNESS_SELECTIVE: Phrase = Phrase::new(Code::KeyRandomness, "key.randomness/selective", "an ecdsa-sd-2023 proof needs random bytes, and this build of the library leaves them out: use one that has them, or another format");
    pub(crate) static KEY_SECRET_PUBLISHED: Phrase = Phrase::new(Code::KeySecretPublished, "key.secret-published", "a public key belongs here, and this is a secret one of the kind {algorithm}: everybody who sees it can sign with it, so its owner must stop using it and make another");
    pub(crate) static KEY_SECRET_PUBLISHED_JWK: Phrase = Phrase::new(Code::KeySecretPublished, "key.secret-published/jwk", "a public key belongs here, and this JWK has the secret member \"{member}\": everybody who sees it can sign with it, so its owner must stop using it and make another");
    pub(crate) static KEY_SECRET_PUBLISHED_METHOD: Phrase = Phrase::new(Code::KeySecretPublished, "key.secret-published/method", "a public key belongs here, and this method has the secret member \"{member}\": everybody who sees it can sign with it, so its owner must stop using it and make another");
    pub(crate) static KEY_SECRET_PUBLISHED_PEM: Phrase = Phrase::new(Code::KeySecretPublished, "key.secret-published/pem", "a public key belongs here, and this is a secret one (\"{label}\"): everybody who sees it can sign with it, so its owner must stop using it and make another");
    pub(crate) static KEY_TYPE_MISMATCH_ALG: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/alg", "the JWK is of the kind {algorithm}, and its alg is {found}, which is for another kind of key or of signature: take the right key, or ask its owner to correct it");
    pub(crate) static KEY_TYPE_MISMATCH_DECLARED: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/declared", "the key says that it signs by {found}, and the header of the token says {scheme}: the issuer must correct one of the two, so ask the issuer");
    pub(crate) static KEY_TYPE_MISMATCH_FORMAT: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/format", "a proof of the format {format} needs a key of the kind {expected}, and this one is of the kind {found}: use another key, or another format");
    pub(crate) static KEY_TYPE_MISMATCH_IN_FORMAT: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/in-format", "in the format {format}, a key of the kind {algorithm} does not sign by {scheme}: use another scheme, key or format");
    pub(crate) static KEY_TYPE_MISMATCH_KEY_OPS: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/key-ops", "the JWK is not for this: its key_ops must have \"{expected}\", and they are {found}; take the right key, or ask its owner to correct it");
    pub(crate) static KEY_TYPE_MISMATCH_METHOD: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/method", "a method of this type must have a key of the kind {expected}, and this one is of the kind {found}: the party that publishes this document must correct it");
    pub(crate) static KEY_TYPE_MISMATCH_SCHEME: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/scheme", "the signature scheme {found} does not go with a key of the kind {algorithm}: use a scheme of this kind, or the key that goes with the scheme");
    pub(crate) static KEY_TYPE_MISMATCH_TOKEN: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/token", "the header of the token says that it is signed by {scheme}, and the key that it names is of the kind {algorithm}, which does not sign so: do not rely on it, and ask the issuer for the token as it was issued");
    pub(crate) static KEY_TYPE_MISMATCH_USE: Phrase = Phrase::new(Code::KeyTypeMismatch, "key.type-mismatch/use", "the JWK says that it is not for signatures: its use is {found}, and must be \"sig\"; take the right key, or ask its owner to correct it");
    pub(crate) static KEY_UNSUPPORTED: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported", "this version handles keys of the kinds {known}, and this one is of the kind {found}: use a key of one of these kinds, or software that knows the other");
    pub(crate) static KEY_UNSUPPORTED_ALGORITHM: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/algorithm", "this version handles keys of the kinds {known}, and the algorithm of this one is {found}: use a key of one of these kinds, or software that knows the other");
    pub(crate) static KEY_UNSUPPORTED_BITS: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/bits", "this version handles RSA keys of {expected} bits or fewer, and this one has {found}: use a shorter key");
    pub(crate) static KEY_UNSUPPORTED_CURVE: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/curve", "this version handles keys of the kinds {known}, and the curve of this one is {found}: use a key of one of these kinds, or software that knows the other");
    pub(crate) static KEY_UNSUPPORTED_CURVE_SPELLED: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/curve-spelled", "this version handles keys of the kinds {known}, and this one spells its curve out instead of naming it: export the key with a named curve");
    pub(crate) static KEY_UNSUPPORTED_ENCRYPTED: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/encrypted", "this key is encrypted with a passphrase, and this version reads no such keys: decrypt it first (openssl pkey -in KEY -out DECRYPTED), and give the decrypted key");
    pub(crate) static KEY_UNSUPPORTED_EXPONENT: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/exponent", "this version handles RSA exponents of {expected} bits or fewer, and that of this key has {found}: use a key with a shorter exponent, such as 65537");
    pub(crate) static KEY_UNSUPPORTED_JWK: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/jwk", "this version handles keys of the kinds {known}, and this JWK is of another: its kty is \"{found}\"; use a key of one of these kinds, or software that knows the other");
    pub(crate) static KEY_UNSUPPORTED_JWK_CURVE: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/jwk-curve", "this version handles keys of the kinds {known}, and this JWK is of another: its kty is \"{kty}\" and its crv is \"{found}\"; use a key of one of these kinds, or software that knows the other");
    pub(crate) static KEY_UNSUPPORTED_LEFT_OUT: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/left-out", "this build of the library leaves out keys of the kind {algorithm}: use one that has them, or a key of another kind");
    pub(crate) static KEY_UNSUPPORTED_METHOD: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/method", "this version handles methods of the types {known}, and this one is of the type \"{found}\": verify with software that knows this type");
    pub(crate) static KEY_UNSUPPORTED_PEM: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/pem", "this version reads PEM that holds a key, and this one holds \"{found}\": export the key by itself, as \"PUBLIC KEY\" or \"PRIVATE KEY\"");
    pub(crate) static KEY_UNSUPPORTED_PRIMES: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/primes", "this version handles RSA keys of two primes, and this one has more: use a key of two primes");
    pub(crate) static KEY_UNSUPPORTED_VERIFIED_ONLY: Phrase = Phrase::new(Code::KeyUnsupported, "key.unsupported/verified-only", "this version checks signatures of secp256k1, and makes none: sign with a key of another kind");
    pub(crate) static KEY_WEAK: Phrase = Phrase::new(Code::KeyWeak, "key.weak", "anybody can make signatures that this key accepts (it is a point of small order): trust nothing that is signed by it, and ask its owner for another key");
    pub(crate) static KEY_WEAK_BITS: Phrase = Phrase::new(Code::KeyWeak, "key.weak/bits", "an RSA key must have {expected} bits or more to be safe, and this one has {found}: its owner must make a longer one and sign again");
    pub(crate) static KEY_WEAK_EXPONENT: Phrase = Phrase::new(Code::KeyWeak, "key.weak/exponent", "the exponent of an RSA key must be odd and 3 or more, and that of this key is not: trust nothing that is signed by it, and ask its owner for another key");
    pub(crate) static LIMIT_CANONICALIZATION_ALIKE: Phrase = Phrase::new(Code::LimitCanonicalization, "limit.canonicalization/alike", "so many nodes without an id look alike that telling them apart takes too long: the author must give them ids");
    pub(crate) static LIMIT_CANONICALIZATION_CHAIN: Phrase = Phrase::new(Code::LimitCanonicalization, "limit.canonicalization/chain", "the nodes without an id lead to one another in a chain of more than {most} that look alike: the author must give them ids");
    pub(crate) static LIMIT_CONTEXT_WORK: Phrase = Phrase::new(Code::LimitContextWork, "limit.context-work", "the contexts of the document define so much that reading them takes too long: give a document with smaller contexts, or raise the limit `context_work`");
    pub(crate) static LIMIT_CONTEXT_WORK_DEPTH: Phrase = Phrase::new(Code::LimitContextWork, "limit.context-work/depth", "the contexts of the document, or the terms that they define, build on one another more than {most} deep, the deepest that are read: the author of the context must correct it");
    pub(crate) static LIMIT_CONTEXTS: Phrase = Phrase::new(Code::LimitContexts, "limit.contexts", "the document has more than {most} contexts, the most that are read: give one with fewer, or raise the limit `contexts`");
    pub(crate) static LIMIT_CREDENTIALS: Phrase = Phrase::new(Code::LimitCredentials, "limit.credentials", "here are {found} credentials in others, and at most {most} are verified, so none was: raise the limit, or ask the holder for fewer at once");
    pub(crate) static LIMIT_DEPTH_JSON: Phrase = Phrase::new(Code::LimitDepth, "limit.depth/json", "the JSON has brackets in brackets deeper than {most}, the deepest that are read; the next one is at line {line}, column {column}: give a flatter one, or raise the limit `depth`");
    pub(crate) static LIMIT_ENDORSEMENTS: Phrase = Phrase::new(Code::LimitEndorsements, "limit.endorsements", "the credential has more than {most} endorsements, as many as are verified, so none was: raise the limit, or do not count them");
    pub(crate) static LIMIT_FINDINGS: Phrase = Phrase::new(Code::LimitFindings, "limit.findings", "the credential has {found} faults, and there may be more, which are not looked for: the issuer must correct these first");
    pub(crate) static LIMIT_IMAGE: Phrase = Phrase::new(Code::LimitImage, "limit.image", "the image has {found} bytes, and at most {most} are read: give a smaller one, or raise the limit `image_bytes`");
    pub(crate) static LIMIT_INFLATED_IMAGE: Phrase = Phrase::new(Code::LimitInflated, "limit.inflated/image", "the badge in the image is compressed, and has more than {most} bytes when it is not, the most that are read: ask the issuer for an uncompressed one, or raise the limit `inflated_bytes`");
    pub(crate) static LIMIT_INFLATED_LIST: Phrase = Phrase::new(Code::LimitInflated, "limit.inflated/list", "the status list has more than {most} bytes when it is not compressed, the most that are read: its publisher must make it shorter, or you raise the limit `inflated_bytes`");
    pub(crate) static LIMIT_INFLATED_OPEN: Phrase = Phrase::new(Code::LimitInflated, "limit.inflated/open", "what was handed in is compressed by gzip, and has more than {most} bytes when it is not, the most that are read: if it is a badge, take it out, and hand in that");
    pub(crate) static LIMIT_INPUT_JSON: Phrase = Phrase::new(Code::LimitInput, "limit.input/json", "the text has more than {most} bytes, the most that are read: give a shorter one, or raise the limit `input_bytes`");
    pub(crate) static LIMIT_INPUT_JWS: Phrase = Phrase::new(Code::LimitInput, "limit.input/jws", "the token has {found} bytes, and at most {most} are read: give a shorter one, or raise the limit `input_bytes`");
    pub(crate) static LIMIT_JWS_HEADER: Phrase = Phrase::new(Code::LimitJwsHeader, "limit.jws-header", "the header of the token has more than {most} bytes, the most that are read: give a token with a shorter one, or raise the limit `jws_header_bytes`");
    pub(crate) static LIMIT_PROOFS: Phrase = Phrase::new(Code::LimitProofs, "limit.proofs", "the credential has {found} proofs, and at most {most} are checked, so none was: raise the limit `proofs`, or ask the issuer for one with fewer");
    pub(crate) static LIMIT_PROOFS_STATEMENTS: Phrase = Phrase::new(Code::LimitProofs, "limit.proofs/statements", "the proofs sign more than {most} statements one by one, the most that are checked, so none was: raise the limit `statement_signatures`, or ask the holder to show less at once");
    pub(crate) static LIMIT_QUADS: Phrase = Phrase::new(Code::LimitQuads, "limit.quads", "the document makes more than {most} statements, the most that are read: give a smaller one, or raise the limit `quads`");
    pub(crate) static LIMIT_QUADS_BYTES: Phrase = Phrase::new(Code::LimitQuads, "limit.quads/bytes", "the statements of the document take more than {most} bytes, the most that are read: give a smaller one, or raise the limit `statement_bytes`");
    pub(crate) static LIMIT_QUADS_COMPARED: Phrase = Phrase::new(Code::LimitQuads, "limit.quads/compared", "so many values of nodes are described in several places that comparing them takes too long: the issuer must describe each node in one place and sign again");
    pub(crate) static LIMIT_QUADS_NAMES: Phrase = Phrase::new(Code::LimitQuads, "limit.quads/names", "the terms and references of the document are names of IRIs of more than {most} bytes altogether, the most that are read: give a smaller document, or raise the limit `statement_bytes`");
    pub(crate) static LIMIT_RESOURCES: Phrase = Phrase::new(Code::LimitResources, "limit.resources", "the credential refers to more than {most} resources with digests, the most that are compared, so none was: raise the limit `resources`, or ask the issuer for a credential with fewer");
    pub(crate) static LIMIT_SCHEMA_DEPTH: Phrase = Phrase::new(Code::LimitSchema, "limit.schema/depth", "the schema has more than {most} schemas one in the other, the most that are followed: it may lead to itself, so its publisher must correct it");
    pub(crate) static LIMIT_SCHEMA_PATTERNS: Phrase = Phrase::new(Code::LimitSchema, "limit.schema/patterns", "the schema has {found} patterns, and at most {most} are matched: ask its publisher for a simpler one");
    pub(crate) static LIMIT_SCHEMA_REFERENCES: Phrase = Phrase::new(Code::LimitSchema, "limit.schema/references", "the schema {url} refers to more than {most} others, the most that are read: raise the limit `schemas`, or ask its publisher for a simpler one");
    pub(crate) static LIMIT_SCHEMA_SEVERAL: Phrase = Phrase::new(Code::LimitSchema, "limit.schema/several", "the credential names {found} schemas beside those of the standard, and at most {most} are looked at, so none was: raise the limit, or ask the issuer for a credential with fewer");
    pub(crate) static LIMIT_SCHEMA_SIZE: Phrase = Phrase::new(Code::LimitSchema, "limit.schema/size", "the schema {url} is larger than the largest that is read: {cause}");
    pub(crate) static LIMIT_SCHEMA_WORK: Phrase = Phrase::new(Code::LimitSchema, "limit.schema/work", "checking the credential against the schema takes more than {most} steps, the most that are taken: raise the limit `schema_work`, or ask the schema's publisher for a simpler one");
    pub(crate) static LIMIT_STATUS_ENTRIES: Phrase = Phrase::new(Code::LimitStatusEntries, "limit.status-entries", "the credential has {found} status entries, and at most {most} are looked up: raise the limit, or ask the issuer for a credential with fewer");
    pub(crate) static LIMIT_SVG_DEPTH: Phrase = Phrase::new(Code::LimitSvgDepth, "limit.svg-depth", "the elements of the SVG image are in one another deeper than {most}, the deepest that are read: give a simpler image, or raise the limit `svg_depth`");
    pub(crate) static LIMIT_TRUST_CHAIN: Phrase = Phrase::new(Code::LimitTrustChain, "limit.trust-chain", "the chain of entities above the issuer is longer than {most}, the longest that is followed: raise the limit `trust_chain`, or trust the issuer itself");
    pub(crate) static LIMIT_TRUST_CHAIN_STATEMENTS: Phrase = Phrase::new(Code::LimitTrustChain, "limit.trust-chain/statements", "more than {most} entity statements are on the way to the anchor, the most that are read: raise the limit `entity_statements`, or trust the issuer itself");
    pub(crate) static LIMIT_VALUES_JSON: Phrase = Phrase::new(Code::LimitValues, "limit.values/json", "the JSON has more than {most} values, the most that are read; the next one is at line {line}, column {column}: give a shorter one, or raise the limit `values`");
    pub(crate) static LIMIT_WORK: Phrase = Phrase::new(Code::LimitWork, "limit.work", "this verification takes more than {most} units of work, the most that its budget allows, so the rest was not looked at: verify its parts one by one, or raise the limit `work`");
    pub(crate) static OPEN_ADDRESS_DID: Phrase = Phrase::new(Code::OpenAddress, "open.address/did", "this is the name of somebody who issues or holds badges, {found}, and no badge: give the badge itself");
    pub(crate) static OPEN_ADDRESS_FILE: Phrase = Phrase::new(Code::OpenAddress, "open.address/file", "this is the name of a file, {found}, and no badge: give what is in that file");
    pub(crate) static OPEN_ADDRESS_MAIL: Phrase = Phrase::new(Code::OpenAddress, "open.address/mail", "this is an e-mail address, {found}, and no badge: give the file that was sent to it");
    pub(crate) static OPEN_ADDRESS_OFFER: Phrase = Phrase::new(Code::OpenAddress, "open.address/offer", "this is an offer for a wallet, {found}, and no badge: open it with a wallet, and give what the wallet then holds");
    pub(crate) static OPEN_ADDRESS_WEB: Phrase = Phrase::new(Code::OpenAddress, "open.address/web", "this is the address of a badge, {found}, and not the badge: open it, save what is there, and give that; of a page that shows a badge, give the badge itself");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_BLOCKCERT: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/blockcert", "this is a Blockcert, which is good by an entry in a blockchain, and this version does not check it: verify it with a verifier of Blockcerts, such as the one of its issuer");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_CLR_1: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/clr-1", "this is a record of the Comprehensive Learner Record 1.0, which is verified by the rules of that edition, and this version does not know them: ask the issuer for one of 2.0, or for the badges in it");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_COSE: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/cose", "this is a credential that is secured as COSE, in CBOR, and this version does not check it: ask the issuer for a token of three parts or for JSON with a proof");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_ENCRYPTED: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/encrypted", "this is an encrypted document (JWE), which only the one it was made for can read: decrypt it, or ask for the badge itself");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_ENVELOPE: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/envelope", "this credential is secured in another way than as a JWT, {found}, and this version does not check it: ask the issuer for a token of three parts, or for JSON with a proof");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_EUROPASS: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/europass", "this is a credential of Europass (European Digital Credentials for Learning), sealed as JAdES, and this version does not check it: verify it with the viewer of Europass");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_EUROPASS_XML: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/europass-xml", "this is a credential of Europass in XML, and this version does not check it: verify it with the viewer of Europass");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_JWS_JSON: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/jws-json", "this is a JSON Web Signature in its JSON serialisation, in which wallets and Europass seal credentials, and this version does not check it: ask the issuer for the compact one, three parts with dots between them, or for JSON with a proof");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_MDOC: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/mdoc", "this is a credential as ISO/IEC 18013-5 has it (mdoc), in CBOR, and this version does not check it: show it with the wallet that holds it, and ask the issuer for an Open Badge");
    pub(crate) static OPEN_CARRIER_UNSUPPORTED_SD_JWT: Phrase = Phrase::new(Code::OpenCarrierUnsupported, "open.carrier.unsupported/sd-jwt", "this is a token with disclosures behind it (SD-JWT), and this version does not check it: ask the issuer for a token of three parts, or for JSON with a proof");
    pub(crate) static OPEN_CLR_2: Phrase = Phrase::new(Code::OpenClr2, "open.clr-2", "the image carries the credential in the place that the Comprehensive Learner Record 2.0 has for it, where it is read too: nothing is to be done");
    pub(crate) static OPEN_DATA_MODEL: Phrase = Phrase::new(Code::OpenDataModel, "open.data-model", "the contexts must name one edition of the data model, https://www.w3.org/ns/credentials/v2 or https://www.w3.org/2018/credentials/v1, and they name neither: the issuer must add one of them and sign again");
    pub(crate) static OPEN_DATA_MODEL_BOTH: Phrase = Phrase::new(Code::OpenDataModel, "open.data-model/both", "the contexts must name one edition of the data model, https://www.w3.org/ns/credentials/v2 or https://www.w3.org/2018/credentials/v1, and they name both: the issuer must remove one of them and sign again");
    pub(crate) static OPEN_EMPTY: Phrase = Phrase::new(Code::OpenEmpty, "open.empty", "there is nothing here at all, where a badge should be: check that the download is complete, and fetch it once more");
    pub(crate) static OPEN_KIND_AMBIGUOUS: Phrase = Phrase::new(Code::OpenKindAmbiguous, "open.kind.ambiguous", "the document says that it is of two kinds, {one} and {other}, so nothing tells which of them was signed, and by which rules: ask the issuer for a document of one kind");
    pub(crate) static OPEN_KIND_MALFORMED: Phrase = Phrase::new(Code::OpenKindMalformed, "open.kind.malformed", "the name of a type must be a text, and here is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static OPEN_OPEN_BADGES_1_CLASS: Phrase = Phrase::new(Code::OpenOpenBadges1, "open.open-badges-1/class", "this is a document of Open Badges {edition}, {kind}, which describes and awards nothing by itself: ask whoever sent it for the badge");
    pub(crate) static OPEN_OPEN_BADGES_1_HOSTED: Phrase = Phrase::new(Code::OpenOpenBadges1, "open.open-badges-1/hosted", "this is a badge of Open Badges {edition}, which is good as long as the issuer's server shows it at {url}; this version does not ask there: open that address, or ask the issuer for a badge of 3.0");
    pub(crate) static OPEN_OPEN_BADGES_1_NOWHERE: Phrase = Phrase::new(Code::OpenOpenBadges1, "open.open-badges-1/nowhere", "this is a badge of Open Badges {edition}, which is good as long as the issuer's server shows it, and it does not say where: ask the issuer for a badge of 3.0");
    pub(crate) static OPEN_OPEN_BADGES_1_SIGNED: Phrase = Phrase::new(Code::OpenOpenBadges1, "open.open-badges-1/signed", "this is a badge of Open Badges {edition}, which is good if it is signed by a key that the issuer's profile lists; this version does not check that: ask the issuer for a badge of 3.0");
    pub(crate) static OPEN_OPEN_BADGES_2_CLASS: Phrase = Phrase::new(Code::OpenOpenBadges2, "open.open-badges-2/class", "this is a document of Open Badges {edition}, {kind}, which describes and awards nothing by itself: ask whoever sent it for the badge");
    pub(crate) static OPEN_OPEN_BADGES_2_HOSTED: Phrase = Phrase::new(Code::OpenOpenBadges2, "open.open-badges-2/hosted", "this is a badge of Open Badges {edition}, which is good as long as the issuer's server shows it at {url}; this version does not ask there: open that address, or ask the issuer for a badge of 3.0");
    pub(crate) static OPEN_OPEN_BADGES_2_NOWHERE: Phrase = Phrase::new(Code::OpenOpenBadges2, "open.open-badges-2/nowhere", "this is a badge of Open Badges {edition}, which is good as long as the issuer's server shows it, and it does not say where: ask the issuer for a badge of 3.0");
    pub(crate) static OPEN_OPEN_BADGES_2_SIGNED: Phrase = Phrase::new(Code::OpenOpenBadges2, "open.open-badges-2/signed", "this is a badge of Open Badges {edition}, which is good if it is signed by a key that the issuer's profile lists; this version does not check that: ask the issuer for a badge of 3.0");
    pub(crate) static OPEN_OPEN_BADGES_2_UNKNOWN: Phrase = Phrase::new(Code::OpenOpenBadges2, "open.open-badges-2/unknown", "the image has a text where badges of Open Badges 1 and 2 are, and it is none of those that are known: ask the issuer for a badge of 3.0");
    pub(crate) static OPEN_OPEN_BADGES_2_URL: Phrase = Phrase::new(Code::OpenOpenBadges2, "open.open-badges-2/url", "this image carries the address of a badge of Open Badges 1 or 2, {url}, which is good as long as the issuer's server shows it there; this version does not ask: open that address, or ask the issuer for a badge of 3.0");
    pub(crate) static OPEN_PAGE: Phrase = Phrase::new(Code::OpenPage, "open.page", "this is a web page, which may show a badge and does not hold it: download the badge itself, and give that");
    pub(crate) static OPEN_PAGE_CREDLY: Phrase = Phrase::new(Code::OpenPage, "open.page/credly", "this is a page of Credly, which shows a badge and does not hold it: download the badge there, as JSON or as an image, and give that");
    pub(crate) static OPEN_PAGE_LINKEDIN: Phrase = Phrase::new(Code::OpenPage, "open.page/linkedin", "this is a page of LinkedIn, which shows a badge and does not hold it: ask its holder for the badge itself");
    pub(crate) static OPEN_PAGE_XML: Phrase = Phrase::new(Code::OpenPage, "open.page/xml", "this is a web page or another XML document, and no badge: download the badge itself, not the page that shows it");
    pub(crate) static OPEN_SEVERAL_JSON: Phrase = Phrase::new(Code::OpenSeveral, "open.several/json", "there are {count} badges in this document, at {places}: give them one by one");
    pub(crate) static OPEN_SEVERAL_JSON_MORE: Phrase = Phrase::new(Code::OpenSeveral, "open.several/json-more", "there are {count} badges in this document, at {places} and {more} more places: give them one by one");
    pub(crate) static OPEN_SEVERAL_TEXT: Phrase = Phrase::new(Code::OpenSeveral, "open.several/text", "there are {count} badges in {wrapping:wrapping}: give them one by one");
    pub(crate) static OPEN_UNRECOGNISED_BYTES: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/bytes", "this is no badge: a badge is a PNG or SVG image, a JSON document or a token of three parts, and this is none of them; ask for the file that the issuer sent");
    pub(crate) static OPEN_UNRECOGNISED_FILE: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/file", "this is {found:file-kind}, which cannot carry a badge: {advice:file-advice}");
    pub(crate) static OPEN_UNRECOGNISED_GZIP: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/gzip", "what was handed in begins as a gzip file does, and cannot be read to its end: it was cut or changed on the way; download it again, or ask whoever sent it to send it anew");
    pub(crate) static OPEN_UNRECOGNISED_IMAGE_TEXT: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/image-text", "the image has a text where the badge should be, and it is neither a JSON document nor a token: ask the issuer for the image as it was issued");
    pub(crate) static OPEN_UNRECOGNISED_INSTEAD: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/instead", "here is {found:instead-of-json}");
    pub(crate) static OPEN_UNRECOGNISED_LAYERS: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/layers", "the badge is wrapped more than {most} times: take it out of what is around it, and give the badge itself");
    pub(crate) static OPEN_UNRECOGNISED_MEMBERS: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/members", "this is no badge, which is a JSON object with @context, type, issuer and proof: it has the members {found}, and no badge in it; give the file that the issuer sent");
    pub(crate) static OPEN_UNRECOGNISED_NOTHING: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/nothing", "it is something else");
    pub(crate) static OPEN_UNRECOGNISED_PAYLOAD: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/payload", "this seems to be the payload of a token without its signature, and so nobody can check it: give the token itself, three parts with dots between them");
    pub(crate) static OPEN_UNRECOGNISED_TOKEN: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/token", "this token is no badge: it has the claims {found}, and nothing of a credential; tokens that log in look so, and should be shown to nobody: give the badge that the issuer sent");
    pub(crate) static PRESENTATION_CREDENTIAL_MEMBER: Phrase = Phrase::new(Code::PresentationCredentialMember, "presentation.credential-member", "a presentation says who presents which credentials, and this one has {found}, which only a credential has: no issuer signed what it says there, so the holder must remove it and sign again");
    pub(crate) static PRESENTATION_CREDENTIAL_INVALID: Phrase = Phrase::new(Code::PresentationCredentialInvalid, "presentation.credential.invalid", "this credential is not valid: its own report says why");
    pub(crate) static PRESENTATION_CREDENTIAL_UNDETERMINED: Phrase = Phrase::new(Code::PresentationCredentialUndetermined, "presentation.credential.undetermined", "whether this credential is valid cannot be told: its own report says why, and what would settle it");
    pub(crate) static PRESENTATION_EMPTY: Phrase = Phrase::new(Code::PresentationEmpty, "presentation.empty", "the presentation holds no credential, which is allowed, and proves only that its holder made it: ask the holder for one that holds the credential");
    pub(crate) static PRESENTATION_EMPTY_SIGN: Phrase = Phrase::new(Code::PresentationEmpty, "presentation.empty/sign", "a presentation needs at least one credential to present, and there is none: give the credentials");
    pub(crate) static PRESENTATION_HOLDER_MISMATCH: Phrase = Phrase::new(Code::PresentationHolderMismatch, "presentation.holder.mismatch", "the presentation says that {holder} presents it, but the key that signed it belongs to somebody else: ask the holder to present it");
    pub(crate) static PRESENTATION_HOLDER_MISSING: Phrase = Phrase::new(Code::PresentationHolderMissing, "presentation.holder.missing", "the presentation does not say who presents it, so whose key signed it was not checked: if that matters, ask the holder for one that names them");
    pub(crate) static PRESENTATION_MALFORMED_CREDENTIAL: Phrase = Phrase::new(Code::PresentationMalformed, "presentation.malformed/credential", "here must be a credential, as an object or a JWT, and here is {found:json-type}: ask for the credential itself");
    pub(crate) static PRESENTATION_MALFORMED_HOLDER: Phrase = Phrase::new(Code::PresentationMalformed, "presentation.malformed/holder", "the holder must be a URL, or an object whose id is a URL: the holder must correct it and sign again");
    pub(crate) static PRESENTATION_MALFORMED_KIND: Phrase = Phrase::new(Code::PresentationMalformed, "presentation.malformed/kind", "here must be a credential, and here is {found:kind}, which is not looked into: ask for the credential itself");
    pub(crate) static PRESENTATION_MALFORMED_SIGN: Phrase = Phrase::new(Code::PresentationMalformed, "presentation.malformed/sign", "what is presented must be a credential, and this is {found:kind}: give the credentials that are in it, one by one");
    pub(crate) static PRESENTATION_SUBJECT_OTHER: Phrase = Phrase::new(Code::PresentationSubjectOther, "presentation.subject.other", "{holder} presents a credential that {subject} earned: if the holder must be who earned it, ask {subject} to present it");
    pub(crate) static PROOF_CHAIN_AMBIGUOUS: Phrase = Phrase::new(Code::ProofChainAmbiguous, "proof.chain.ambiguous", "this proof builds on the proof with the id {previous}, and several have that id: the issuer must give each proof its own id and sign again");
    pub(crate) static PROOF_CHAIN_AMBIGUOUS_SIGN: Phrase = Phrase::new(Code::ProofChainAmbiguous, "proof.chain.ambiguous/sign", "this proof is to build on the proof with the id {previous}, and several have that id: give each proof an id of its own");
    pub(crate) static PROOF_CHAIN_AMBIGUOUS_TWICE: Phrase = Phrase::new(Code::ProofChainAmbiguous, "proof.chain.ambiguous/twice", "this proof names the proof with the id {previous} twice as one it builds on: the issuer must name it once and sign again");
    pub(crate) static PROOF_CHAIN_BROKEN: Phrase = Phrase::new(Code::ProofChainBroken, "proof.chain.broken", "this proof builds on another proof (previousProof), which does not hold: ask for the credential as it was issued");
    pub(crate) static PROOF_CHAIN_MISSING: Phrase = Phrase::new(Code::ProofChainMissing, "proof.chain.missing", "this proof builds on a proof with the id {previous}, and there is none: ask for the credential with all its proofs");
    pub(crate) static PROOF_CHAIN_MISSING_SIGN: Phrase = Phrase::new(Code::ProofChainMissing, "proof.chain.missing/sign", "this proof is to build on the proof with the id {previous}, and the credential has none with that id: check the id, or sign that proof first");
    pub(crate) static PROOF_CHAIN_UNCHECKED: Phrase = Phrase::new(Code::ProofChainUnchecked, "proof.chain.unchecked", "this proof builds on another proof (previousProof), which could not be checked: what is said of that proof tells what would settle it");
    pub(crate) static PROOF_CHALLENGE_MISMATCH: Phrase = Phrase::new(Code::ProofChallengeMismatch, "proof.challenge.mismatch", "the proof must answer the challenge \"{expected}\", and its challenge is {found}: it was made for another occasion, so ask the holder to present it anew");
    pub(crate) static PROOF_CHALLENGE_MISMATCH_ABSENT: Phrase = Phrase::new(Code::ProofChallengeMismatch, "proof.challenge.mismatch/absent", "the proof must answer the challenge \"{expected}\", and it has no challenge: ask the holder to present it anew");
    pub(crate) static PROOF_CHALLENGE_MISMATCH_TOKEN: Phrase = Phrase::new(Code::ProofChallengeMismatch, "proof.challenge.mismatch/token", "the token must answer the challenge \"{expected}\", and its claim nonce is {found}: it was made for another occasion, so ask the holder to present it anew");
    pub(crate) static PROOF_CHALLENGE_MISMATCH_TOKEN_ABSENT: Phrase = Phrase::new(Code::ProofChallengeMismatch, "proof.challenge.mismatch/token-absent", "the token must answer the challenge \"{expected}\", and it has no claim nonce, which does that: ask the holder to present it anew");
    pub(crate) static PROOF_CONTEXT_MISSING: Phrase = Phrase::new(Code::ProofContextMissing, "proof.context.missing", "the document has no @context, and without one its members mean nothing: the issuer must correct it and sign again");
    pub(crate) static PROOF_CREATED_LATER: Phrase = Phrase::new(Code::ProofCreatedLater, "proof.created.later", "the proof says that it was made on {created}, which is later than the time of this verification: check the clock of this computer, then that of the signer");
    pub(crate) static PROOF_CREATED_LATER_TOKEN: Phrase = Phrase::new(Code::ProofCreatedLater, "proof.created.later/token", "the token says that it was signed on {created} (its claim iat), which is later than the time of this verification: check the clock of this computer, then that of the signer");
    pub(crate) static PROOF_CREATED_MALFORMED: Phrase = Phrase::new(Code::ProofCreatedMalformed, "proof.created.malformed", "the date on which the proof was made must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_DOMAIN_MISMATCH: Phrase = Phrase::new(Code::ProofDomainMismatch, "proof.domain.mismatch", "the proof must be made for the domain \"{expected}\", and its domain is {found}: it was made for another place, so ask the holder to present it anew");
    pub(crate) static PROOF_DOMAIN_MISMATCH_ABSENT: Phrase = Phrase::new(Code::ProofDomainMismatch, "proof.domain.mismatch/absent", "the proof must be made for the domain \"{expected}\", and it names no domain: ask the holder to present it anew");
    pub(crate) static PROOF_DOMAIN_MISMATCH_TOKEN: Phrase = Phrase::new(Code::ProofDomainMismatch, "proof.domain.mismatch/token", "the token must be made for \"{expected}\", and its claim aud is {found}: it was made for another place, so ask the holder to present it anew");
    pub(crate) static PROOF_DOMAIN_MISMATCH_TOKEN_ABSENT: Phrase = Phrase::new(Code::ProofDomainMismatch, "proof.domain.mismatch/token-absent", "the token must be made for \"{expected}\", and it has no claim aud, which says for whom it is: ask the holder to present it anew");
    pub(crate) static PROOF_DOMAIN_UNASKED: Phrase = Phrase::new(Code::ProofDomainUnasked, "proof.domain.unasked", "the presentation was made for {found}: if that is not you, it was passed on to you by somebody else, so ask the holder to present it to you");
    pub(crate) static PROOF_EXPIRED: Phrase = Phrase::new(Code::ProofExpired, "proof.expired", "the proof ended on {expires}: ask the signer for a new one");
    pub(crate) static PROOF_EXPIRED_TOKEN: Phrase = Phrase::new(Code::ProofExpired, "proof.expired/token", "the signature of the token ended on {expires} (its claim exp): ask the signer for a new one");
    pub(crate) static PROOF_EXPIRES_MALFORMED: Phrase = Phrase::new(Code::ProofExpiresMalformed, "proof.expires.malformed", "the date on which the proof ends must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_FORMAT_UNKNOWN: Phrase = Phrase::new(Code::ProofFormatUnknown, "proof.format.unknown", "this version cannot check a proof of the type \"{type}\"; it checks {known}: verify with software that knows this type");
    pub(crate) static PROOF_FORMAT_UNKNOWN_SUITE: Phrase = Phrase::new(Code::ProofFormatUnknown, "proof.format.unknown/suite", "this version cannot check a proof of the type \"{type}\" with the cryptosuite \"{cryptosuite}\"; it checks {known}: verify with software that knows this cryptosuite");
    pub(crate) static PROOF_MALFORMED: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed", "a proof must be an object with a type, and here is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static PROOF_MALFORMED_NO_TYPE: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed/no-type", "the proof has no type, so nothing says how to check it: the issuer must add it and sign again");
    pub(crate) static PROOF_MALFORMED_TYPE: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed/type", "a proof must have one type, and this one has {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_METHOD_MALFORMED: Phrase = Phrase::new(Code::ProofMethodMalformed, "proof.method.malformed", "verificationMethod, which names the key, must be a URL, and it is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static PROOF_METHOD_MALFORMED_URL: Phrase = Phrase::new(Code::ProofMethodMalformed, "proof.method.malformed/url", "verificationMethod, which names the key, must be a DID with a fragment or another absolute URL, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static PROOF_METHOD_MISSING: Phrase = Phrase::new(Code::ProofMethodMissing, "proof.method.missing", "the proof does not name the key that made it (verificationMethod): the issuer must add it and sign again");
    pub(crate) static PROOF_MISSING: Phrase = Phrase::new(Code::ProofMissing, "proof.missing", "the credential has no proof: nobody signed it, and anybody may have made it; ask the issuer for the signed file");
    pub(crate) static PROOF_MISSING_DERIVE: Phrase = Phrase::new(Code::ProofMissing, "proof.missing/derive", "only a credential with a proof of the format ecdsa-sd-2023 can be shown in part, and this one has none: ask the issuer for one that is signed so");
    pub(crate) static PROOF_PURPOSE_MISMATCH: Phrase = Phrase::new(Code::ProofPurposeMismatch, "proof.purpose.mismatch", "the proof must be made for the purpose \"{expected}\", and its purpose is {found}: a signature for one purpose does not count for another, so the issuer must sign for the right one");
    pub(crate) static PROOF_PURPOSE_MISSING: Phrase = Phrase::new(Code::ProofPurposeMissing, "proof.purpose.missing", "the proof must say that it is made for \"{expected}\", and it has no proofPurpose: the issuer must add it and sign again");
    pub(crate) static PROOF_SELECTIVE_BASE: Phrase = Phrase::new(Code::ProofSelectiveBase, "proof.selective.base", "this is the base proof, which is between the issuer and the holder: the holder must derive from it what is to be shown, and present that");
    pub(crate) static PROOF_SELECTIVE_DERIVED: Phrase = Phrase::new(Code::ProofSelectiveDerived, "proof.selective.derived", "what is to be shown is derived from the base proof that the issuer made, and this proof was derived already: give the badge as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch", "the signature does not fit: the credential was changed after it was signed, or another key signed it; ask for it as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_CHARSET: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/charset", "the signature does not fit, since the issuer's software signed \"{expected}\" where the credential has \"{found}\": it took the text for {encoding}; the issuer must correct the software and sign again");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_CONTEXT_ABSENT: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/context-absent", "the signature does not fit, since it was made with the context {expected}, and @context does not name it: the issuer must add it to @context and sign again");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_CONTEXTS: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/contexts", "the document does not begin with the contexts that its proof names, in their order: it was changed after it was signed, so ask for it as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_DATE: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/date", "the signature does not fit, since the date {expected} was written as {found} after it was signed: ask for the file as it was issued; programs that keep or send credentials must not rewrite dates");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_EDITION: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/edition", "the signature does not fit, since it was made with another edition of the context, {expected}, than the one that the credential names, {found}: the issuer must sign with the edition that is named");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_EMPTY: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/empty", "the signature does not fit, since a member without a value ({found}) was added after it was signed: ask for the file as it was issued; programs that keep or send credentials must not add members");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_ENTITIES: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/entities", "the signature does not fit, since \"{expected}\" was written as \"{found}\" after it was signed, as programs do that make web pages: ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_ESCAPES: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/escapes", "the signature does not fit, since \"{expected}\" was escaped twice after it was signed and became \"{found}\": ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_KEY: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/key", "the signature does not fit this key and what was signed: something was changed since, or another key signed it, so do not rely on it");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_KIND: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/kind", "the signature does not fit, since the value {expected} was written as {found} after it was signed, a text for a number or a number for a text: ask for the file as it was issued; programs that keep or send credentials must not rewrite values");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_LINK: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/link", "the signature does not fit, since the address {expected} was turned into {found} after it was signed, as chat and mail programs do: ask for the file as it was issued, sent as an attachment");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_LIST: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/list", "the signature does not fit, since {expected} was written as {found} after it was signed, a list of one for its item or the other way round: ask for the file as it was issued; programs that keep or send credentials must not rewrite lists");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_LOST: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/lost", "the signature does not fit, and \"{found}\" contains the sign that programs write for a letter that they cannot read (U+FFFD): the text was damaged, so ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_MOJIBAKE: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/mojibake", "the signature does not fit, since \"{expected}\" became \"{found}\" after it was signed: a program took the file, which is UTF-8, for {encoding} and saved it; ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_NORMAL_FORM: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/normal-form", "the signature does not fit, since the letters with accents of \"{expected}\" were written in another way after it was signed, though \"{found}\" looks the same (Unicode has é as one sign or as e and an accent): ask for the file as it was issued; programs that keep or send credentials must not rewrite text");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/proof-context", "the signature does not fit, since it was made before the proof had an @context: the issuer must sign the proof together with its @context");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT_ABSENT: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/proof-context-absent", "the signature does not fit, since it covers the @context, which the proof must repeat and leaves out: the issuer must write it into the proof");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_SPACES: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/spaces", "the signature does not fit, since white space was changed after it was signed: \"{expected}\" became \"{found}\"; ask for the file as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_TOKEN: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/token", "the signature does not fit: the token was changed after it was signed, or another key signed it; ask for it as it was issued");
    pub(crate) static PROOF_SIGNATURE_MISMATCH_TYPOGRAPHIC: Phrase = Phrase::new(Code::ProofSignatureMismatch, "proof.signature.mismatch/typographic", "the signature does not fit, since \"{expected}\" became \"{found}\" after it was signed, as word processors change quotation marks and dashes: ask for the file as it was issued, sent as an attachment");
    pub(crate) static PROOF_VALUE_LENGTH_ENCODING: Phrase = Phrase::new(Code::ProofValueLength, "proof.value.length/encoding", "the signature is written as {found:encoding}, and must be written as {expected:encoding}: it fits when it is read so, and the issuer must correct how it is written");
    pub(crate) static PROOF_VALUE_LENGTH_SIGN: Phrase = Phrase::new(Code::ProofValueLength, "proof.value.length/sign", "a signature by this key has {expected} bytes, and the one that was given has {found}: give the signature as the algorithm has it, that of ECDSA as its two numbers one after the other, not as DER");
    pub(crate) static PROOF_VALUE_LENGTH_SIGNATURE: Phrase = Phrase::new(Code::ProofValueLength, "proof.value.length/signature", "a signature by this key of the kind {algorithm} has {expected} bytes, and this one has {found}: it was cut or made up, so ask for the credential as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed", "proofValue must be z and Base58, and it is {found}: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_BASE_HEADER: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/base-header", "the proofValue does not begin as that of a base proof of ecdsa-sd-2023: ask the issuer for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_BASE64URL: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/base64url", "the proofValue of an ecdsa-sd-2023 proof must be u and base64url, and it is {found}: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_CBOR_BYTES: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/cbor-bytes", "the proofValue of an ecdsa-sd-2023 proof announces {length} bytes, and ends before: it was cut, so ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_CBOR_COUNT: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/cbor-count", "the proofValue of an ecdsa-sd-2023 proof announces {expected:cbor-item} of {count} items, and ends before: it was cut, so ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_CBOR_END: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/cbor-end", "the proofValue of an ecdsa-sd-2023 proof ends where {expected:cbor-item} should be: it was cut, so ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_CBOR_INDEFINITE: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/cbor-indefinite", "the proofValue of an ecdsa-sd-2023 proof has an item of CBOR without a definite length: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_CBOR_LONG: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/cbor-long", "the proofValue of an ecdsa-sd-2023 proof has a number of CBOR that is not as short as it can be written: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_CBOR_MORE: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/cbor-more", "the proofValue of an ecdsa-sd-2023 proof has {found} bytes after its end: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_CBOR_TEXT: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/cbor-text", "the proofValue of an ecdsa-sd-2023 proof must have a text of {length} bytes in UTF-8 at a place where it has none: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_CBOR_TYPE: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/cbor-type", "the proofValue of an ecdsa-sd-2023 proof must have {expected:cbor-item} at a place where it has an item of the major type {found} of CBOR: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_DERIVED_HEADER: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/derived-header", "the proofValue does not begin as that of a derived proof of ecdsa-sd-2023: ask the holder to derive it anew");
    pub(crate) static PROOF_VALUE_MALFORMED_ENCODING: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/encoding", "the signature is written as {found:encoding}, and must be written as {expected:encoding}: it fits when it is read so, and the issuer must correct how it is written");
    pub(crate) static PROOF_VALUE_MALFORMED_HMAC: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/hmac", "the proofValue of an ecdsa-sd-2023 proof must hold a key of 32 bytes for HMAC, and it holds one of {found}: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_JWS_ALG: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/jws-alg", "the header in jws must have an alg that this version knows, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_VALUE_MALFORMED_JWS_CRITICAL: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/jws-critical", "the header in jws must say that b64 is false, and that this alone is critical (crit), and it does not: the issuer must correct it and sign again");
    pub(crate) static PROOF_VALUE_MALFORMED_JWS_HEADER: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/jws-header", "the header in jws must be base64url, and it is not: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_JWS_JSON: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/jws-json", "the header in jws must be JSON, and it is not: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_JWS_PARTS: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/jws-parts", "jws must be a header, two dots and a signature, and it is something else: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_JWS_SIGNATURE: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/jws-signature", "the signature in jws must be base64url, and it is not: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_JWS_TYPE: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/jws-type", "jws, the signature itself, must be a text, and it is {found:json-type}: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_KEY: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/key", "the proofValue of an ecdsa-sd-2023 proof must hold a key of P-256, and it holds something else: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_LABELS: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/labels", "the proofValue of an ecdsa-sd-2023 proof must hold one name for each node that has no id, and it holds others: it was changed after it was derived, so ask the holder to derive it anew");
    pub(crate) static PROOF_VALUE_MALFORMED_LONG: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/long", "proofValue has {found} characters, and no signature has more than {most}: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_PARTS: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/parts", "the proofValue of an ecdsa-sd-2023 proof must have {expected} parts, and it has {found}: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_SIGNATURE_LENGTH: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/signature-length", "the proofValue of an ecdsa-sd-2023 proof must hold signatures of {expected} bytes, and it holds one of {found}: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MALFORMED_SIGNATURES: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/signatures", "the proofValue of an ecdsa-sd-2023 proof must hold a signature for each of the {expected} statements that are not mandatory, and it holds {found}: it was changed after it was derived, so ask the holder to derive it anew");
    pub(crate) static PROOF_VALUE_MALFORMED_TYPE: Phrase = Phrase::new(Code::ProofValueMalformed, "proof.value.malformed/type", "proofValue, the signature itself, must be a text, and it is {found:json-type}: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MISSING: Phrase = Phrase::new(Code::ProofValueMissing, "proof.value.missing", "the proof has no proofValue, the signature itself: ask for the badge as it was issued");
    pub(crate) static PROOF_VALUE_MISSING_JWS: Phrase = Phrase::new(Code::ProofValueMissing, "proof.value.missing/jws", "the proof has no jws, the signature itself: ask for the badge as it was issued");
    pub(crate) static QUESTION_UNANSWERED_KEY: Phrase = Phrase::new(Code::QuestionUnanswered, "question.unanswered/key", "whose key signed this cannot be told, because no proof led to a key: ask about the proof too, and read what it says");
    pub(crate) static QUESTION_UNANSWERED_RECIPIENT: Phrase = Phrase::new(Code::QuestionUnanswered, "question.unanswered/recipient", "whether the badge belongs to the right person cannot be told, because nobody said who that is: say it and verify again");
    pub(crate) static QUESTION_UNANSWERED_TRUST: Phrase = Phrase::new(Code::QuestionUnanswered, "question.unanswered/trust", "whether you trust the issuer cannot be told, because nobody gave a list of issuers to trust: give one and verify again");
    pub(crate) static QUESTION_UNANSWERED_TRUST_WITHHELD: Phrase = Phrase::new(Code::QuestionUnanswered, "question.unanswered/trust-withheld", "the evidence has a list of issuers to trust, and only you can say whom you trust: give your own list and verify again");
    pub(crate) static RDF_NQUADS_SYNTAX: Phrase = Phrase::new(Code::RdfNquadsSyntax, "rdf.nquads-syntax", "in line {line}, {expected:nquads-part} should be before {found}: this is not N-Quads, so correct it");
    pub(crate) static RDF_NQUADS_SYNTAX_END: Phrase = Phrase::new(Code::RdfNquadsSyntax, "rdf.nquads-syntax/end", "line {line} ends where {expected:nquads-part} should be: this is not N-Quads, so correct it");
    pub(crate) static RECIPIENT_INCOMPARABLE: Phrase = Phrase::new(Code::RecipientIncomparable, "recipient.incomparable", "whether the credential was earned by \"{expected}\" cannot be told, because it names its owner by identifiers of other kinds: ask the holder which of these is theirs, and verify with that one");
    pub(crate) static RECIPIENT_MISMATCH: Phrase = Phrase::new(Code::RecipientMismatch, "recipient.mismatch", "the credential was not earned by \"{expected}\": ask the holder for one that was, or verify with the identifier under which it was earned");
    pub(crate) static RECIPIENT_MISMATCH_CASE: Phrase = Phrase::new(Code::RecipientMismatch, "recipient.mismatch/case", "the credential was not earned by \"{expected}\", but it names \"{found}\", with other capital letters: verify with that if it is who you mean");
    pub(crate) static RECIPIENT_MISMATCH_NEARLY: Phrase = Phrase::new(Code::RecipientMismatch, "recipient.mismatch/nearly", "the credential was not earned by \"{expected}\", but it names \"{found}\" ({how:spelling}; of the type {type}): verify with that if it is who you mean");
    pub(crate) static RECIPIENT_MISMATCH_NEARLY_ID: Phrase = Phrase::new(Code::RecipientMismatch, "recipient.mismatch/nearly-id", "the credential was not earned by \"{expected}\", but its subject's id is \"{found}\" ({how:spelling}): verify with that if it is who you mean");
    pub(crate) static RECIPIENT_UNKNOWN: Phrase = Phrase::new(Code::RecipientUnknown, "recipient.unknown", "the credential does not say who earned it: ask the issuer for one that does");
    pub(crate) static REFRESH_CURRENT: Phrase = Phrase::new(Code::RefreshCurrent, "refresh.current", "the edition at this address is valid from the same instant: this one is current");
    pub(crate) static REFRESH_INVALID: Phrase = Phrase::new(Code::RefreshInvalid, "refresh.invalid", "the current edition of the credential is not valid: {cause}. Only this one is judged; the issuer must correct what is published at this address");
    pub(crate) static REFRESH_NEWER: Phrase = Phrase::new(Code::RefreshNewer, "refresh.newer", "there is a newer edition of the credential, valid from {found}; this one is valid from {own}: use the newer one");
    pub(crate) static REFRESH_OLDER: Phrase = Phrase::new(Code::RefreshOlder, "refresh.older", "the edition at this address is valid from {found}, and so older than this one, which is valid from {own}: the issuer must publish the current one there");
    pub(crate) static REFRESH_OTHER: Phrase = Phrase::new(Code::RefreshOther, "refresh.other", "the current edition of this credential must be at this address, and what is there has another id, another issuer or another kind: only this one is judged; the issuer must correct what is published there");
    pub(crate) static REFRESH_OTHER_KIND: Phrase = Phrase::new(Code::RefreshOther, "refresh.other/kind", "the current edition of the credential must be at this address, and there is {found:kind}: only this one is judged; the issuer must correct what is published there");
    pub(crate) static REFRESH_UNANSWERED: Phrase = Phrase::new(Code::RefreshUnanswered, "refresh.unanswered", "a newer edition of the credential may exist, and where it is cannot be told: the issuer must name one service of the type {expected} with an https address as its id, and sign again");
    pub(crate) static REFRESH_UNANSWERED_MISSING: Phrase = Phrase::new(Code::RefreshUnanswered, "refresh.unanswered/missing", "a newer edition of the credential may be at {url}: provide what is there, and verify again");
    pub(crate) static REFRESH_UNANSWERED_UNPROVEN: Phrase = Phrase::new(Code::RefreshUnanswered, "refresh.unanswered/unproven", "a newer edition of the credential may exist, and it is not looked for, because this one is not proven to be the issuer's: settle that first, then verify again");
    pub(crate) static REFRESH_UNAVAILABLE: Phrase = Phrase::new(Code::RefreshUnavailable, "refresh.unavailable", "a newer edition of the credential may be at {url}, which cannot be fetched: only this one is judged; verify again later, or ask the issuer");
    pub(crate) static REFRESH_UNDETERMINED: Phrase = Phrase::new(Code::RefreshUndetermined, "refresh.undetermined", "whether the current edition of the credential is valid cannot be told: {cause}. Only this one is judged");
    pub(crate) static RESOURCE_DIGEST_MALFORMED_EMPTY: Phrase = Phrase::new(Code::ResourceDigestMalformed, "resource.digest.malformed/empty", "there must be one digest or more, and here is an empty array: the issuer must remove it and sign again");
    pub(crate) static RESOURCE_DIGEST_MALFORMED_MULTIBASE: Phrase = Phrase::new(Code::ResourceDigestMalformed, "resource.digest.malformed/multibase", "digestMultibase must be a hash of SHA-2 as a multihash in multibase (z or u at its beginning), and it is {found}: the issuer must correct it and sign again");
    pub(crate) static RESOURCE_DIGEST_MALFORMED_SRI: Phrase = Phrase::new(Code::ResourceDigestMalformed, "resource.digest.malformed/sri", "digestSRI must be sha256-, sha384- or sha512- and base64, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static RESOURCE_DIGEST_MISMATCH: Phrase = Phrase::new(Code::ResourceDigestMismatch, "resource.digest.mismatch", "the badge refers to {url} with a digest, and what is there now ({size} bytes) is not what the issuer meant: get the edition that the issuer meant, or ask the issuer");
    pub(crate) static RESOURCE_DIGEST_MISMATCH_SHIPPED: Phrase = Phrase::new(Code::ResourceDigestMismatch, "resource.digest.mismatch/shipped", "the badge refers to {url} with a digest, and the document as it is published has another: ask the issuer which edition was meant");
    pub(crate) static RESOURCE_DIGEST_UNSUPPORTED: Phrase = Phrase::new(Code::ResourceDigestUnsupported, "resource.digest.unsupported", "the digest of {url} is not by SHA-2, and this version computes no other, so it was not compared: verify with software that knows this digest");
    pub(crate) static RESOURCE_MALFORMED_DATA: Phrase = Phrase::new(Code::ResourceMalformed, "resource.malformed/data", "the data: URL of the resource holds nothing that can be read: the issuer must correct it and sign again");
    pub(crate) static RESOURCE_MALFORMED_DIGEST: Phrase = Phrase::new(Code::ResourceMalformed, "resource.malformed/digest", "a related resource must have a digest (digestSRI or digestMultibase), and this one has none: the issuer must add it and sign again");
    pub(crate) static RESOURCE_MALFORMED_EMPTY: Phrase = Phrase::new(Code::ResourceMalformed, "resource.malformed/empty", "relatedResource must hold one resource or more, and it is an empty array: the issuer must remove it and sign again");
    pub(crate) static RESOURCE_MALFORMED_ID: Phrase = Phrase::new(Code::ResourceMalformed, "resource.malformed/id", "a related resource must have an id, its URL, and this one has none: the issuer must add it and sign again");
    pub(crate) static RESOURCE_MALFORMED_URL: Phrase = Phrase::new(Code::ResourceMalformed, "resource.malformed/url", "the id of a related resource must be a single absolute URL, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static RESOURCE_MISSING: Phrase = Phrase::new(Code::ResourceMissing, "resource.missing", "the badge refers to {url} with a digest, and what is there was not provided, so it was not compared: provide it and verify again");
    pub(crate) static RESOURCE_REPEATED: Phrase = Phrase::new(Code::ResourceRepeated, "resource.repeated", "relatedResource has two entries for {url}, whose digests may differ: the issuer must remove one of them and sign again");
    pub(crate) static RESOURCE_UNAVAILABLE: Phrase = Phrase::new(Code::ResourceUnavailable, "resource.unavailable", "the badge refers to {url} with a digest, and what is there cannot be fetched, so it was not compared: verify again later, or ask the issuer");
    pub(crate) static SCHEMA_CREDENTIAL_INVALID: Phrase = Phrase::new(Code::SchemaCredentialInvalid, "schema.credential.invalid", "the credential cannot be checked against its schema, because the credential that holds the schema is not valid: {cause}. The publisher of the schema must correct it");
    pub(crate) static SCHEMA_CREDENTIAL_UNDETERMINED: Phrase = Phrase::new(Code::SchemaCredentialUndetermined, "schema.credential.undetermined", "whether the credential that holds the schema is valid cannot be told: {cause}");
    pub(crate) static SCHEMA_DOCUMENT_MISSING: Phrase = Phrase::new(Code::SchemaDocumentMissing, "schema.document.missing", "the credential names the schema {url}, which was not provided: provide it and verify again");
    pub(crate) static SCHEMA_DOCUMENT_UNAVAILABLE: Phrase = Phrase::new(Code::SchemaDocumentUnavailable, "schema.document.unavailable", "the credential names the schema {url}, which cannot be fetched, so that the credential was not checked against it: verify again later, or ask the issuer");
    pub(crate) static SCHEMA_KIND: Phrase = Phrase::new(Code::SchemaKind, "schema.kind", "an entry of credentialSchema must have the type 1EdTechJsonSchemaValidator2019, JsonSchema or JsonSchemaCredential and a URL as its id, and this one has not, so that the credential cannot be checked against it: ask the issuer which schema is meant");
    pub(crate) static SCHEMA_MALFORMED_DEMANDS_NOTHING: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/demands-nothing", "at {url} must be a JSON Schema, and there is an object without $schema that demands nothing, such as an error message: the publisher of the schema must put it there");
    pub(crate) static SCHEMA_MALFORMED_ENGINE: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/engine", "the schema {url} is no JSON Schema, at {place} ({told}): the publisher of the schema must correct it");
    pub(crate) static SCHEMA_MALFORMED_INSTEAD: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/instead", "a JSON Schema must be JSON, and {found:instead-of-json} is here, so the credential was not checked against it: the publisher of the schema must put it at this address");
    pub(crate) static SCHEMA_MALFORMED_JSON: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/json", "a JSON Schema must be JSON, and something else is here, so the credential was not checked against it: the publisher of the schema must put it at this address ({cause})");
    pub(crate) static SCHEMA_MALFORMED_KIND: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/kind", "here must be a JsonSchemaCredential, and here is {found:kind}: the publisher of the schema must put it there");
    pub(crate) static SCHEMA_MALFORMED_NONE: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/none", "the subject of a JsonSchemaCredential must have a jsonSchema, an object, and this one has none: the publisher of the schema must correct it");
    pub(crate) static SCHEMA_MALFORMED_OBJECT: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/object", "at {url} must be a JSON Schema, an object, and something else is there: the publisher of the schema must put it there");
    pub(crate) static SCHEMA_MALFORMED_OTHER: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/other", "a credential that holds a schema must be at this address, and another document is there: {cause}. The publisher of the schema must correct it");
    pub(crate) static SCHEMA_MALFORMED_READER: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/reader", "the schema {url} cannot be read by the software that applies it: the publisher of the schema must correct it");
    pub(crate) static SCHEMA_MALFORMED_REFERENCE: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/reference", "the reference {reference} in the schema leads to no schema: the publisher of the schema must correct it");
    pub(crate) static SCHEMA_MALFORMED_URL: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/url", "a reference in the schema must be a URL, and {found} is none: the publisher of the schema must correct it");
    pub(crate) static SCHEMA_UNANSWERED: Phrase = Phrase::new(Code::SchemaUnanswered, "schema.unanswered", "the credential names the schema {url}, and this build does not check schemas of others: verify with the command line, or with a build with the feature `jsonschema`");
    pub(crate) static SCHEMA_UNANSWERED_DYNAMIC: Phrase = Phrase::new(Code::SchemaUnanswered, "schema.unanswered/dynamic", "the schema has {keyword}, which leads elsewhere for each schema that refers to it, and this version does not follow it, so the credential was not checked against it: verify with software that does");
    pub(crate) static SCHEMA_UNANSWERED_EDITION: Phrase = Phrase::new(Code::SchemaUnanswered, "schema.unanswered/edition", "the schema {url} is written by {found}, and this version follows JSON Schema 2020-12, 2019-09, draft 7 and draft 6, so the credential was not checked against it: verify with software that knows it");
    pub(crate) static SCHEMA_UNANSWERED_ENGINE: Phrase = Phrase::new(Code::SchemaUnanswered, "schema.unanswered/engine", "whether the credential is what the schema {url} asks for could not be found out ({told}): ask the publisher of the schema for a simpler one");
    pub(crate) static SCHEMA_UNANSWERED_NUMBERS: Phrase = Phrase::new(Code::SchemaUnanswered, "schema.unanswered/numbers", "the credential holds numbers that cannot be compared with those of a schema, so it was not checked against it: ask the issuer whether they are right");
    pub(crate) static SCHEMA_UNANSWERED_PATTERN: Phrase = Phrase::new(Code::SchemaUnanswered, "schema.unanswered/pattern", "the schema {url} has a pattern that is none, or that takes more than {most} bytes to be matched, so the credential was not checked against it: the publisher of the schema must correct it");
    pub(crate) static SCHEMA_VIOLATED: Phrase = Phrase::new(Code::SchemaViolated, "schema.violated", "the credential breaks the schema {url}, which it names: {told}. The issuer must correct it and sign again");
    pub(crate) static SIGN_OPTIONS_DERIVED_CHAIN: Phrase = Phrase::new(Code::SignOptions, "sign.options/derived-chain", "an ecdsa-sd-2023 proof builds on no other, since the holder may leave out what it would cover: leave out the previous proofs, or use another format");
    pub(crate) static SIGN_OPTIONS_HMAC: Phrase = Phrase::new(Code::SignOptions, "sign.options/hmac", "no HMAC can be made with this key: use another key, or another format");
    pub(crate) static SIGN_OPTIONS_JWT_DATA_MODEL: Phrase = Phrase::new(Code::SignOptions, "sign.options/jwt-data-model", "a JWT is made of a credential of the data model 2.0, and this one is of 1.1: write it in 2.0 (validFrom in place of issuanceDate)");
    pub(crate) static SIGN_OPTIONS_JWT_EXPIRES: Phrase = Phrase::new(Code::SignOptions, "sign.options/jwt-expires", "a VC-JWT ends when its credential does: set validUntil in the credential in place of the end of the proof");
    pub(crate) static SIGN_OPTIONS_JWT_ID: Phrase = Phrase::new(Code::SignOptions, "sign.options/jwt-id", "a VC-JWT needs an id, which its claim jti repeats, and the credential has none: add it to the credential");
    pub(crate) static SIGN_OPTIONS_JWT_PRESENTATION: Phrase = Phrase::new(Code::SignOptions, "sign.options/jwt-presentation", "a presentation of the data model 2.0 is signed as vc-jose, and there is no vc-jwt of one: use the format vc-jose");
    pub(crate) static SIGN_OPTIONS_JWT_PROOF: Phrase = Phrase::new(Code::SignOptions, "sign.options/jwt-proof", "the credential has a proof, and in a JWT the token is the proof: remove the proof, and sign again");
    pub(crate) static SIGN_OPTIONS_JWT_VALID_FROM: Phrase = Phrase::new(Code::SignOptions, "sign.options/jwt-valid-from", "a VC-JWT needs validFrom, a date and time with a zone, which its claim nbf repeats: add it to the credential");
    pub(crate) static SIGN_OPTIONS_JWT_VALID_UNTIL: Phrase = Phrase::new(Code::SignOptions, "sign.options/jwt-valid-until", "validUntil must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: correct it in the credential");
    pub(crate) static SIGN_OPTIONS_NO_METHOD: Phrase = Phrase::new(Code::SignOptions, "sign.options/no-method", "nothing says under which name verifiers find the key, since the signer does not give its public key: give the public key, or the verification method");
    pub(crate) static SIGN_OPTIONS_NO_SCHEME: Phrase = Phrase::new(Code::SignOptions, "sign.options/no-scheme", "the format {format} is signed differently by different kinds of keys, and nothing says of which kind this one is: give the public key, or the scheme");
    pub(crate) static SIGN_OPTIONS_VERIFIED_ONLY: Phrase = Phrase::new(Code::SignOptions, "sign.options/verified-only", "proofs of the format {format} are verified, but no longer made: use eddsa-rdfc-2022");
    pub(crate) static SIGN_POINTER: Phrase = Phrase::new(Code::SignPointer, "sign.pointer", "a part of the credential is named by a JSON pointer, such as /credentialSubject/achievement, and \"{found}\" is none: correct it");
    pub(crate) static SIGN_POINTER_NOTHING: Phrase = Phrase::new(Code::SignPointer, "sign.pointer/nothing", "the JSON pointer {found} points to nothing in the credential: correct it, or leave it out");
    pub(crate) static SIGN_POINTER_PART: Phrase = Phrase::new(Code::SignPointer, "sign.pointer/part", "a part that was selected says something else by itself than in the whole: select an ordered list, such as allowedValue, whole or not at all");
    pub(crate) static SIGN_SIGNATURE_MISMATCH: Phrase = Phrase::new(Code::SignSignatureMismatch, "sign.signature.mismatch", "the signature is not by the key {expected}, which the verification method names, or it is of something else: check that this key signed, and exactly the message that was prepared");
    pub(crate) static SIGN_SIGNER_FAILED_KEY: Phrase = Phrase::new(Code::SignSignerFailed, "sign.signer-failed/key", "the key gave no signature for this message: try again, and use another key if it happens again");
    pub(crate) static STATUS_ENTRY_MALFORMED_INDEX: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/index", "the entry must say at which place of the list the credential is, in digits, and it says {found}: the issuer must correct it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_INDEX_NONE: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/index-none", "the entry does not say at which place of the list the credential is, so nobody can look up whether it was revoked: the issuer must add it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_NO_ID: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/no-id", "the list names revoked credentials by their ids, and this credential has no id: the issuer must add one and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_NO_TYPE: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/no-type", "the entry has no type, such as BitstringStatusListEntry, so nothing says how to look up whether the credential was revoked: the issuer must add it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_NONE: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/none", "credentialStatus must say where to look whether the credential was revoked, and it is empty: the issuer must correct it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_OBJECT: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/object", "credentialStatus must be an object that says where to look whether the credential was revoked, and it is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_PURPOSE: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/purpose", "the entry must say what a set bit means (statusPurpose, such as \"revocation\"), and it says {found}: the issuer must correct it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_PURPOSE_NONE: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/purpose-none", "the entry does not say what a set bit means (statusPurpose, such as \"revocation\"): the issuer must add it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_SIZE: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/size", "the entry must say how many bits it has, 1 to 32 (statusSize), and it says {found}: the issuer must correct it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_TYPES: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/types", "the entry has the types of several ways to look it up, and must have one: the issuer must correct it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_URL: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/url", "the entry must give the address of the status list, and it gives {found}: the issuer must correct it and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_URL_NONE: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/url-none", "the entry does not give the address of the status list, so nobody can look up whether the credential was revoked: the issuer must add it and sign again");
    pub(crate) static STATUS_ENTRY_MESSAGES: Phrase = Phrase::new(Code::StatusEntryMessages, "status.entry.messages", "an entry of {size} bits must have {expected} messages, each with its status and a text, and it has {found}, or others: the issuer must correct it and sign again");
    pub(crate) static STATUS_ENTRY_MESSAGES_NONE: Phrase = Phrase::new(Code::StatusEntryMessages, "status.entry.messages/none", "an entry of {size} bits must say what each of its values means (statusMessage), and it says nothing: the issuer must add it and sign again");
    pub(crate) static STATUS_ENTRY_MESSAGES_REFERENCES: Phrase = Phrase::new(Code::StatusEntryMessages, "status.entry.messages/references", "statusReference must give addresses at which the meaning of the values is told, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static STATUS_LIST_COPY: Phrase = Phrase::new(Code::StatusListCopy, "status.list.copy", "lists of this kind have no signature, and this is a copy that was not fetched from {url} now: anybody may have written it, so it is no answer; let it be fetched, or ask the issuer");
    pub(crate) static STATUS_LIST_FULL: Phrase = Phrase::new(Code::StatusListFull, "status.list.full", "the status list has {found} free places of {length}, and {expected} are needed: begin another list, at another address, for the credentials to come, and go on publishing this one as long as any of its credentials is about");
    pub(crate) static STATUS_LIST_ID: Phrase = Phrase::new(Code::StatusListId, "status.list.id", "the status list must have the id {expected}, and its id is {found}: it may be another list, so it is no answer; provide the right one, or ask its publisher");
    pub(crate) static STATUS_LIST_INSECURE: Phrase = Phrase::new(Code::StatusListInsecure, "status.list.insecure", "a list without a signature must be at an https address, and this one is at {url}: anybody on the way there can change it, so it is no answer; ask the issuer whether the credential was revoked");
    pub(crate) static STATUS_LIST_INVALID: Phrase = Phrase::new(Code::StatusListInvalid, "status.list.invalid", "whether the credential was revoked cannot be looked up, because its status list is not valid: {cause}. The publisher of the list must correct it");
    pub(crate) static STATUS_LIST_INVALID_CUT: Phrase = Phrase::new(Code::StatusListInvalid, "status.list.invalid/cut", "whether the credential was revoked cannot be looked up, because its status list ends in the middle: fetch it again; if it stays so, its publisher must publish it anew");
    pub(crate) static STATUS_LIST_INVALID_ENDED: Phrase = Phrase::new(Code::StatusListInvalid, "status.list.invalid/ended", "whether the credential was revoked cannot be looked up, because this copy of its status list ended on {until}: fetch the current list and verify again; if there is none, its publisher must publish one");
    pub(crate) static STATUS_LIST_INVALID_FORGED: Phrase = Phrase::new(Code::StatusListInvalid, "status.list.invalid/forged", "whether the credential was revoked cannot be looked up, because the signature of its status list does not fit: the list was changed after it was signed, so it is no answer; fetch it again, and if it stays so, its publisher must publish it as it was signed");
    pub(crate) static STATUS_LIST_INVALID_INSTEAD: Phrase = Phrase::new(Code::StatusListInvalid, "status.list.invalid/instead", "whether the credential was revoked cannot be looked up, because {found:instead-of-json} is at the address of its status list: verify again later; if it stays so, its publisher must put the list there");
    pub(crate) static STATUS_LIST_INVALID_UNSIGNED: Phrase = Phrase::new(Code::StatusListInvalid, "status.list.invalid/unsigned", "whether the credential was revoked cannot be looked up, because its status list is not signed: anybody may have written it, so it is no answer; its publisher must sign it and publish it anew");
    pub(crate) static STATUS_LIST_ISSUER: Phrase = Phrase::new(Code::StatusListIssuer, "status.list.issuer", "the status list is issued by {found}, the credential by {expected}, and nothing says that the one may speak for the other: let the list be fetched from its address, or trust its issuer if you know them, or ask the issuer of the credential");
    pub(crate) static STATUS_LIST_KEEPER: Phrase = Phrase::new(Code::StatusListKeeper, "status.list.keeper", "{found} publishes and signs the status list, not the issuer of the credential: what it says is their word");
    pub(crate) static STATUS_LIST_KIND: Phrase = Phrase::new(Code::StatusListKind, "status.list.kind", "the status list must be a {expected}, and it is a {found}: the publisher of the list must put the right list at this address");
    pub(crate) static STATUS_LIST_KIND_KIND: Phrase = Phrase::new(Code::StatusListKind, "status.list.kind/kind", "at this address must be a status list, and there is {found:kind}: the publisher of the list must put it there");
    pub(crate) static STATUS_LIST_KIND_NO_CREDENTIAL: Phrase = Phrase::new(Code::StatusListKind, "status.list.kind/no-credential", "the status list must be a credential, and it is none: the publisher of the list must put the right list at this address");
    pub(crate) static STATUS_LIST_KIND_OTHER: Phrase = Phrase::new(Code::StatusListKind, "status.list.kind/other", "a status list must be at this address, and another document is there: {cause}. The publisher of the list must put it there");
    pub(crate) static STATUS_LIST_MALFORMED_ALLOCATIONS: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/allocations", "these are the allocations of a list of another length, and this list has {length} places: give those that were kept with this list");
    pub(crate) static STATUS_LIST_MALFORMED_BASE64: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/base64", "the bits of the status list (encodedList) must be in {expected}, and after {place} digits there is \"{found}\": the publisher of the list must write them in {expected}");
    pub(crate) static STATUS_LIST_MALFORMED_BASE64_CUT: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/base64-cut", "the bits of the status list (encodedList) must be in {expected}, and its {found} digits were cut or changed: the publisher of the list must publish it anew");
    pub(crate) static STATUS_LIST_MALFORMED_BASE64_OTHER: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/base64-other", "the bits of the status list (encodedList) must be in {expected}, and after {place} digits there is \"{found}\", as {other} has it: the publisher of the list must write them in {expected}");
    pub(crate) static STATUS_LIST_MALFORMED_GZIP: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/gzip", "inside the encodedList of the status list must be gzip, and there are other bytes, or some were cut: the publisher of the list must publish it anew");
    pub(crate) static STATUS_LIST_MALFORMED_INSTEAD: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/instead", "the list of revoked credentials must be JSON, and at this address is {found}: the publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MALFORMED_JSON: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/json", "the list of revoked credentials must be JSON, and it cannot be read: {cause}. The publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MALFORMED_MULTIBASE: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/multibase", "the encodedList of the status list must begin with u (multibase, base64url), and it begins with \"{found}\": the publisher of the list must write it so");
    pub(crate) static STATUS_LIST_MALFORMED_NO_BITS: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/no-bits", "the status list has no encodedList, which must hold its bits: the publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MALFORMED_NO_REVOKED: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/no-revoked", "the list of revoked credentials has no revokedCredential, which must name them: the publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MALFORMED_SUBJECT: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/subject", "the status list must have one credentialSubject, of the type {expected}, and it has another or several: the publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MISSING: Phrase = Phrase::new(Code::StatusListMissing, "status.list.missing", "the credential can be revoked, and the list that says whether it was, {url}, is not at hand: get it from there, provide it, and verify again");
    pub(crate) static STATUS_LIST_NESTED: Phrase = Phrase::new(Code::StatusListNested, "status.list.nested", "the status list has a status of its own, in a list that again has one, and so deep no list is looked up: ask the issuer whether the credential was revoked");
    pub(crate) static STATUS_LIST_PURPOSE: Phrase = Phrase::new(Code::StatusListPurpose, "status.list.purpose", "the credential says that the list is for \"{expected}\", and the list says {found}: so it does not answer; the publisher of the list and the issuer of the credential must say the same");
    pub(crate) static STATUS_LIST_PURPOSE_NONE: Phrase = Phrase::new(Code::StatusListPurpose, "status.list.purpose/none", "the credential says that the list is for \"{expected}\", and the list has no statusPurpose: so it does not answer; the publisher of the list must add it");
    pub(crate) static STATUS_LIST_RANGE: Phrase = Phrase::new(Code::StatusListRange, "status.list.range", "the status list has {length} places, the first of which is 0, and the place {found} is behind its end: the issuer must give the credential a place in the list");
    pub(crate) static STATUS_LIST_RANGE_VALUE: Phrase = Phrase::new(Code::StatusListRange, "status.list.range/value", "an entry of this list has {size} bits, and the value {found} takes more: set a smaller one");
    pub(crate) static STATUS_LIST_SHORT: Phrase = Phrase::new(Code::StatusListShort, "status.list.short", "the status list must have at least {expected} entries, and it has {found}: in a short list, whoever looks up an entry tells whose it is, so its publisher should make it longer");
    pub(crate) static STATUS_LIST_UNAVAILABLE: Phrase = Phrase::new(Code::StatusListUnavailable, "status.list.unavailable", "the credential can be revoked, and the list that says whether it was, {url}, cannot be fetched: verify again later, or ask the issuer");
    pub(crate) static STATUS_LIST_UNDETERMINED: Phrase = Phrase::new(Code::StatusListUndetermined, "status.list.undetermined", "whether the status list is the issuer's cannot be told: {cause}");
    pub(crate) static STATUS_LIST_UNDETERMINED_INSTEAD: Phrase = Phrase::new(Code::StatusListUndetermined, "status.list.undetermined/instead", "whether the credential was revoked cannot be looked up, because {found:instead-of-json} is at the address of its status list: verify again later; if it stays so, its publisher must put the list there");
    pub(crate) static STATUS_LIST_UNSIGNED: Phrase = Phrase::new(Code::StatusListUnsigned, "status.list.unsigned", "lists of this kind have no signature, so that this one is as trustworthy as the connection over which it came: the issuer should use a list that is signed");
    pub(crate) static STATUS_MESSAGE: Phrase = Phrase::new(Code::StatusMessage, "status.message", "the issuer gives the credential the status {value}, and does not say what that means: ask the issuer");
    pub(crate) static STATUS_MESSAGE_AT: Phrase = Phrase::new(Code::StatusMessage, "status.message/at", "the issuer gives the credential the status {value}; what that means is told at {at}");
    pub(crate) static STATUS_MESSAGE_TOLD: Phrase = Phrase::new(Code::StatusMessage, "status.message/told", "the issuer gives the credential the status {value}, which means: \"{told}\"");
    pub(crate) static STATUS_MESSAGE_TOLD_AT: Phrase = Phrase::new(Code::StatusMessage, "status.message/told-at", "the issuer gives the credential the status {value}, which means: \"{told}\"; more is told at {at}");
    pub(crate) static STATUS_PURPOSE_UNKNOWN: Phrase = Phrase::new(Code::StatusPurposeUnknown, "status.purpose.unknown", "the issuer has marked the credential for \"{purpose}\", and this version does not know what that means: ask the issuer");
    pub(crate) static STATUS_PURPOSE_UNKNOWN_TOLD: Phrase = Phrase::new(Code::StatusPurposeUnknown, "status.purpose.unknown/told", "the issuer has marked the credential for \"{purpose}\", and says of it: \"{told}\". This version does not know what that means: ask the issuer");
    pub(crate) static STATUS_REFRESH: Phrase = Phrase::new(Code::StatusRefresh, "status.refresh", "the issuer has a newer edition of the credential: ask the issuer for it");
    pub(crate) static STATUS_REFRESH_TOLD: Phrase = Phrase::new(Code::StatusRefresh, "status.refresh/told", "the issuer has a newer edition of the credential, and says of it: \"{told}\". Ask the issuer for it");
    pub(crate) static STATUS_REVOKED: Phrase = Phrase::new(Code::StatusRevoked, "status.revoked", "the issuer has revoked the credential: do not rely on it; ask the issuer why");
    pub(crate) static STATUS_REVOKED_TOLD: Phrase = Phrase::new(Code::StatusRevoked, "status.revoked/told", "the issuer has revoked the credential, and says why: \"{told}\". Do not rely on it");
    pub(crate) static STATUS_REVOKED_UNCONFIRMED: Phrase = Phrase::new(Code::StatusRevoked, "status.revoked/unconfirmed", "a list that may not be the issuer's says that the credential is revoked: ask the issuer whether it is");
    pub(crate) static STATUS_REVOKED_UNCONFIRMED_TOLD: Phrase = Phrase::new(Code::StatusRevoked, "status.revoked/unconfirmed-told", "a list that may not be the issuer's says that the credential is revoked, and why: \"{told}\". Ask the issuer whether it is");
    pub(crate) static STATUS_SUSPENDED: Phrase = Phrase::new(Code::StatusSuspended, "status.suspended", "the issuer has suspended the credential: it does not count for now; verify it again later");
    pub(crate) static STATUS_SUSPENDED_TOLD: Phrase = Phrase::new(Code::StatusSuspended, "status.suspended/told", "the issuer has suspended the credential, and says why: \"{told}\". It does not count for now; verify it again later");
    pub(crate) static STATUS_SUSPENDED_UNCONFIRMED: Phrase = Phrase::new(Code::StatusSuspended, "status.suspended/unconfirmed", "a list that may not be the issuer's says that the credential is suspended: ask the issuer whether it is");
    pub(crate) static STATUS_SUSPENDED_UNCONFIRMED_TOLD: Phrase = Phrase::new(Code::StatusSuspended, "status.suspended/unconfirmed-told", "a list that may not be the issuer's says that the credential is suspended, and why: \"{told}\". Ask the issuer whether it is");
    pub(crate) static STATUS_TOKEN_LIST_UNSUPPORTED: Phrase = Phrase::new(Code::StatusTokenListUnsupported, "status.token-list.unsupported", "the credential can be revoked in a Token Status List, and this version reads no such lists: ask the issuer whether it was revoked, or verify with software that reads them");
    pub(crate) static STATUS_TOKEN_LIST_UNSUPPORTED_AT: Phrase = Phrase::new(Code::StatusTokenListUnsupported, "status.token-list.unsupported/at", "the credential can be revoked in the Token Status List at {url}, and this version reads no such lists: ask the issuer whether it was revoked, or verify with software that reads them");
    pub(crate) static STATUS_UNANSWERED: Phrase = Phrase::new(Code::StatusUnanswered, "status.unanswered", "the credential can be revoked in a way that this version does not know, {type}: ask the issuer whether it was revoked");
    pub(crate) static TRUST_CHAIN_CONSTRAINT: Phrase = Phrase::new(Code::TrustChainConstraint, "trust.chain.constraint", "the entity does not let {found} stand under it, by its constraints on names: so it does not vouch for the issuer; ask the federation");
    pub(crate) static TRUST_CHAIN_CONSTRAINT_TYPE: Phrase = Phrase::new(Code::TrustChainConstraint, "trust.chain.constraint/type", "the entity does not let an entity of the type {found} stand under it: so it does not vouch for the issuer; ask the federation");
    pub(crate) static TRUST_CHAIN_LENGTH: Phrase = Phrase::new(Code::TrustChainLength, "trust.chain.length", "the entity lets at most {most} entities stand between it and the issuer, and there are {found}: so it does not vouch for the issuer; ask the federation");
    pub(crate) static TRUST_CHAIN_LOOP: Phrase = Phrase::new(Code::TrustChainLoop, "trust.chain.loop", "the chain of entities above the issuer comes back to {found}, which is under itself: so it proves nothing, and the entities must correct it");
    pub(crate) static TRUST_MALFORMED: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed", "an entry of the list of trusted issuers must be a DID, an https address, a key in multibase (z...), `registry URL`, or `federation URL KEYS`, and this one is \"{found}\"");
    pub(crate) static TRUST_MALFORMED_ADDRESS: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/address", "an address on the list of trusted issuers must begin with https:// and name a host, without a user's name, and this one is \"{found}\"");
    pub(crate) static TRUST_MALFORMED_ANCHOR: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/anchor", "this must be the anchor of a federation, its entity statement or an object with sub and jwks, and it cannot be read so: {cause}");
    pub(crate) static TRUST_MALFORMED_ANCHOR_KEYS: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/anchor-keys", "this must be the anchor of a federation, its entity statement or an object with sub and jwks, and it lists no keys: ask the federation for it");
    pub(crate) static TRUST_MALFORMED_ANCHOR_NAME: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/anchor-name", "this must be the anchor of a federation, its entity statement or an object with sub and jwks, and it names no https address that it is about, or no keys: ask the federation for it");
    pub(crate) static TRUST_MALFORMED_DID: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/did", "a DID on the list of trusted issuers, \"{found}\", is not well formed: {cause}");
    pub(crate) static TRUST_MALFORMED_FEDERATION: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/federation", "an entry for a federation must give the https address of its anchor, then the anchor's keys in multibase (z...), and this one gives \"{found}\"");
    pub(crate) static TRUST_MALFORMED_REGISTRY: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/registry", "an entry for a registry must give its URL, and this one gives \"{found}\"");
    pub(crate) static TRUST_REGISTRY_MALFORMED: Phrase = Phrase::new(Code::TrustRegistryMalformed, "trust.registry.malformed", "a registry must be an object whose member registry names issuers, and something else is here: the publisher of the registry must correct it");
    pub(crate) static TRUST_REGISTRY_MALFORMED_ENTRY: Phrase = Phrase::new(Code::TrustRegistryMalformed, "trust.registry.malformed/entry", "the registry must describe an issuer by an object, and here is {found:json-type}: the publisher of the registry must correct it");
    pub(crate) static TRUST_REGISTRY_MALFORMED_INSTEAD: Phrase = Phrase::new(Code::TrustRegistryMalformed, "trust.registry.malformed/instead", "a registry must be JSON, and {found:instead-of-json} is here: the publisher of the registry must put it at this address");
    pub(crate) static TRUST_REGISTRY_MALFORMED_JSON: Phrase = Phrase::new(Code::TrustRegistryMalformed, "trust.registry.malformed/json", "a registry must be JSON, and something else is here: the publisher of the registry must put it at this address ({cause})");
    pub(crate) static TRUST_REGISTRY_MALFORMED_TEXT: Phrase = Phrase::new(Code::TrustRegistryMalformed, "trust.registry.malformed/text", "what the registry says of this issuer must be text, and some of it is not: the publisher of the registry must correct it");
    pub(crate) static TRUST_REGISTRY_MISSING: Phrase = Phrase::new(Code::TrustRegistryMissing, "trust.registry.missing", "the registry {url}, which may list the issuer, is not provided: provide it and verify again");
    pub(crate) static TRUST_STATEMENT_EXPIRED: Phrase = Phrase::new(Code::TrustStatementExpired, "trust.statement.expired", "the entity statement ended on {until}, and it is {now}: get the current one and verify again");
    pub(crate) static TRUST_STATEMENT_EXPIRED_LATER: Phrase = Phrase::new(Code::TrustStatementExpired, "trust.statement.expired/later", "the entity statement says that it was made on {from}, and it is {now}: check the clock of this computer, then ask its publisher");
    pub(crate) static TRUST_STATEMENT_MALFORMED_CLAIM: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/claim", "the claim {claim} of an entity statement must be a URL, and here it is not: the publisher of the statement must correct it");
    pub(crate) static TRUST_STATEMENT_MALFORMED_CLAIMS: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/claims", "the claims of an entity statement must be an object, and they are {found:json-type}: the publisher of the statement must correct it");
    pub(crate) static TRUST_STATEMENT_MALFORMED_CONSTRAINT: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/constraint", "{member} of an entity statement must be {expected:constraint-part}, and it is something else: the publisher of the statement must correct it");
    pub(crate) static TRUST_STATEMENT_MALFORMED_CRITICAL: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/critical", "the entity statement has claims that must be understood (crit), and this version knows none: verify with software that knows them");
    pub(crate) static TRUST_STATEMENT_MALFORMED_CRITICAL_POLICY: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/critical-policy", "the entity statement has operators of policies that must be understood (metadata_policy_crit), and this version knows none: verify with software that knows them");
    pub(crate) static TRUST_STATEMENT_MALFORMED_DATE: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/date", "the claim {claim} of an entity statement must be a number of seconds since 1970, and here it is not: the publisher of the statement must correct it");
    pub(crate) static TRUST_STATEMENT_MALFORMED_ENDPOINT: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/endpoint", "the entity does not say where its statements about others are (federation_fetch_endpoint): the publisher of the statement must add it");
    pub(crate) static TRUST_STATEMENT_MALFORMED_KEYS: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/keys", "the entity statement does not list the keys of the entity (jwks): the publisher of the statement must add them");
    pub(crate) static TRUST_STATEMENT_MALFORMED_PART: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/part", "an entity statement must be a JWT, and something else is here: the publisher of the statement must put it at this address ({cause})");
    pub(crate) static TRUST_STATEMENT_MALFORMED_TEXT: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/text", "an entity statement must be a JWT, and here is what is no text: the publisher of the statement must put it at this address");
    pub(crate) static TRUST_STATEMENT_MALFORMED_TYP: Phrase = Phrase::new(Code::TrustStatementMalformed, "trust.statement.malformed/typ", "the typ of an entity statement must be {expected}, and that of this token is another: the publisher of the statement must correct it");
    pub(crate) static TRUST_STATEMENT_MISSING: Phrase = Phrase::new(Code::TrustStatementMissing, "trust.statement.missing", "the statement {url}, which may lead from the issuer to a federation on your list, is not provided: provide it and verify again");
    pub(crate) static TRUST_STATEMENT_SIGNATURE: Phrase = Phrase::new(Code::TrustStatementSignature, "trust.statement.signature", "the entity statement is not signed by a key that its maker is known to have: {cause}");
    pub(crate) static TRUST_STATEMENT_SIGNATURE_ALG: Phrase = Phrase::new(Code::TrustStatementSignature, "trust.statement.signature/alg", "the key of the entity statement says that it signs by another algorithm than {scheme}, which the header gives: the publisher of the statement must correct it");
    pub(crate) static TRUST_STATEMENT_SIGNATURE_ANCHOR: Phrase = Phrase::new(Code::TrustStatementSignature, "trust.statement.signature/anchor", "the anchor of the federation now signs with another key than the one on your list: get the anchor's current keys from the federation, or do not trust it");
    pub(crate) static TRUST_STATEMENT_SIGNATURE_KEYS: Phrase = Phrase::new(Code::TrustStatementSignature, "trust.statement.signature/keys", "nobody above says which keys the maker of this entity statement has, so its signature cannot be checked: ask the entity above it");
    pub(crate) static TRUST_STATEMENT_SIGNATURE_KID: Phrase = Phrase::new(Code::TrustStatementSignature, "trust.statement.signature/kid", "the header of the entity statement does not name the key that signed it (kid): the publisher of the statement must add it");
    pub(crate) static TRUST_STATEMENT_SIGNATURE_UNLISTED: Phrase = Phrase::new(Code::TrustStatementSignature, "trust.statement.signature/unlisted", "the key \"{found}\", which signed the entity statement, is none of those that its maker is known to have: get the current statements and verify again, or ask its publisher");
    pub(crate) static TRUST_STATEMENT_SUBJECT: Phrase = Phrase::new(Code::TrustStatementSubject, "trust.statement.subject", "the claim {claim} of this entity statement must be {expected}, and it is \"{found}\": the publisher must put the right statement at this address");
    pub(crate) static TRUST_UNAVAILABLE_REGISTRY: Phrase = Phrase::new(Code::TrustUnavailable, "trust.unavailable/registry", "the registry {url}, which may list the issuer, cannot be had: verify again later, or ask whoever publishes it");
    pub(crate) static TRUST_UNAVAILABLE_STATEMENT: Phrase = Phrase::new(Code::TrustUnavailable, "trust.unavailable/statement", "the statement {url}, which may lead from the issuer to a federation on your list, cannot be had: verify again later, or ask whoever publishes it");
    pub(crate) static TRUST_UNLISTED: Phrase = Phrase::new(Code::TrustUnlisted, "trust.unlisted", "the issuer {found} is not on the list of issuers to trust, which has {count} entries: ask whoever keeps the list whether the issuer belongs there");
    pub(crate) static TRUST_UNPROVEN_KEY: Phrase = Phrase::new(Code::TrustUnproven, "trust.unproven/key", "the issuer is not on your list by its name, and which key signed could not be told: settle that first, as is said of the proof, then verify again");
    pub(crate) static TRUST_UNPROVEN_LISTED: Phrase = Phrase::new(Code::TrustUnproven, "trust.unproven/listed", "{entry} is on your list, but nothing proves that the badge comes from there: read what is said of its proof and its issuer");
    pub(crate) static VALIDITY_EXPIRED: Phrase = Phrase::new(Code::ValidityExpired, "validity.expired", "the credential was valid until {until}, and it is {now}: ask the issuer or the holder whether it was renewed");
    pub(crate) static VALIDITY_EXPIRED_TOKEN: Phrase = Phrase::new(Code::ValidityExpired, "validity.expired/token", "the token was valid until {until}, and it is {now}: ask the issuer or the holder whether it was renewed");
    pub(crate) static VALIDITY_MALFORMED_CLAIM: Phrase = Phrase::new(Code::ValidityMalformed, "validity.malformed/claim", "{member} must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VALIDITY_MALFORMED_INSTANT: Phrase = Phrase::new(Code::ValidityMalformed, "validity.malformed/instant", "\"{found}\" is no date and time with a zone: write it like 2026-01-31T12:00:00Z");
    pub(crate) static VALIDITY_MALFORMED_TYPE: Phrase = Phrase::new(Code::ValidityMalformed, "validity.malformed/type", "the date must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VALIDITY_MISSING: Phrase = Phrase::new(Code::ValidityMissing, "validity.missing", "the credential does not say from when it is valid ({expected}): the issuer must add it and sign again");
    pub(crate) static VALIDITY_MISSING_RENAMED: Phrase = Phrase::new(Code::ValidityMissing, "validity.missing/renamed", "the credential says from when it is valid by the name {found}, which is {expected} in its edition of the data model: the issuer must rename it and sign again");
    pub(crate) static VALIDITY_NO_CLOCK: Phrase = Phrase::new(Code::ValidityNoClock, "validity.no-clock", "whether the credential is valid now cannot be told, because the time of the verification was not given: give it and verify again");
    pub(crate) static VALIDITY_NO_CLOCK_STATEMENTS: Phrase = Phrase::new(Code::ValidityNoClock, "validity.no-clock/statements", "whether the statements of the federation are in force cannot be told, because the time of the verification was not given: give it and verify again");
    pub(crate) static VALIDITY_NOT_YET: Phrase = Phrase::new(Code::ValidityNotYet, "validity.not-yet", "the credential is valid from {from}, and it is {now}: verify it again then");
    pub(crate) static VALIDITY_NOT_YET_TOKEN: Phrase = Phrase::new(Code::ValidityNotYet, "validity.not-yet/token", "the token is valid from {from}, and it is {now}: verify it again then");
    pub(crate) static VALIDITY_ORDER: Phrase = Phrase::new(Code::ValidityOrder, "validity.order", "the credential ends on {until}, before it begins on {from}: the issuer must correct it and sign again");
    pub(crate) static VALIDITY_ORDER_BUILD: Phrase = Phrase::new(Code::ValidityOrder, "validity.order/build", "the credential would end on {until}, before it begins on {from}: correct one of the two dates");
    pub(crate) static VALIDITY_ORDER_LIST: Phrase = Phrase::new(Code::ValidityOrder, "validity.order/list", "the status list would end on {until}, before it begins on {from}: correct one of the two dates");
    pub(crate) static VALIDITY_TOLERANCE: Phrase = Phrase::new(Code::ValidityTolerance, "validity.tolerance", "the credential is valid from {from}, and it is {now}: that is ahead by less than clocks may differ ({seconds} seconds), so it counts as reached");
    pub(crate) static VALIDITY_TOLERANCE_PROOF: Phrase = Phrase::new(Code::ValidityTolerance, "validity.tolerance/proof", "the proof says that it was made on {created}: that is ahead by less than clocks may differ ({seconds} seconds), so it counts as made");
    pub(crate) static VALIDITY_TOLERANCE_TOKEN: Phrase = Phrase::new(Code::ValidityTolerance, "validity.tolerance/token", "the token is valid from {from}, and it is {now}: that is ahead by less than clocks may differ ({seconds} seconds), so it counts as reached");
    pub(crate) static VALIDITY_ZONE: Phrase = Phrase::new(Code::ValidityZone, "validity.zone", "the credential is valid until {until}, without a time zone, and it is {now}: whether that has passed depends on the zone; ask the issuer");
    pub(crate) static VALIDITY_ZONE_BEGIN: Phrase = Phrase::new(Code::ValidityZone, "validity.zone/begin", "the credential is valid from {from}, without a time zone, and it is {now}: whether that has come depends on the zone; verify it again after {latest}");
    pub(crate) static VCDM_CONTEXT: Phrase = Phrase::new(Code::VcdmContext, "vcdm.context", "the first context must be {expected} (or the older {older}), and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_CONTEXT_ENTRY: Phrase = Phrase::new(Code::VcdmContext, "vcdm.context/entry", "a context must be an absolute URL or an object, and here is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_CONTEXT_NONE: Phrase = Phrase::new(Code::VcdmContext, "vcdm.context/none", "the first context must be {expected} (or the older {older}), and there is none: the issuer must add it and sign again");
    pub(crate) static VCDM_ID: Phrase = Phrase::new(Code::VcdmId, "vcdm.id", "an id must be a single absolute URL, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_ID_MISSING: Phrase = Phrase::new(Code::VcdmId, "vcdm.id/missing", "an entry of {member} must have an id, a URL, and this one has none: the issuer must add it and sign again");
    pub(crate) static VCDM_MEMBER: Phrase = Phrase::new(Code::VcdmMember, "vcdm.member", "an entry of {member} must be an object that says of which type it is, and here is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_MEMBER_EMPTY: Phrase = Phrase::new(Code::VcdmMember, "vcdm.member/empty", "{member} must hold one object or more, and it is an empty array: the issuer must remove it and sign again");
    pub(crate) static VCDM_SUBJECT_EMPTY: Phrase = Phrase::new(Code::VcdmSubject, "vcdm.subject/empty", "credentialSubject must hold one subject or more, and it is an empty array: the issuer must correct it and sign again");
    pub(crate) static VCDM_SUBJECT_NONE: Phrase = Phrase::new(Code::VcdmSubject, "vcdm.subject/none", "the credential does not say of whom or what it speaks (credentialSubject): the issuer must add it and sign again");
    pub(crate) static VCDM_SUBJECT_NOTHING_SAID: Phrase = Phrase::new(Code::VcdmSubject, "vcdm.subject/nothing-said", "the subject is an empty object, so the credential says nothing: the issuer must say what it is to attest and sign again");
    pub(crate) static VCDM_SUBJECT_TYPE: Phrase = Phrase::new(Code::VcdmSubject, "vcdm.subject/type", "a subject must be an object, and here is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_TEXT: Phrase = Phrase::new(Code::VcdmText, "vcdm.text", "a name or a description must be a text, or an object with @value, @language and @direction, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_TEXT_DIRECTION: Phrase = Phrase::new(Code::VcdmText, "vcdm.text/direction", "the direction of a text must be \"ltr\" or \"rtl\", and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_TEXT_EMPTY: Phrase = Phrase::new(Code::VcdmText, "vcdm.text/empty", "a name or a description must be a text, and it is an empty array: the issuer must remove it and sign again");
    pub(crate) static VCDM_TEXT_LANGUAGE: Phrase = Phrase::new(Code::VcdmText, "vcdm.text/language", "the language of a text must be a language code, such as en or pt-BR, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_TEXT_MEMBER: Phrase = Phrase::new(Code::VcdmText, "vcdm.text/member", "a text with its language may have @value, @language and @direction only, and this one has \"{member}\" too: the issuer must remove it and sign again");
    pub(crate) static VCDM_TEXT_VALUE: Phrase = Phrase::new(Code::VcdmText, "vcdm.text/value", "a text with its language must have the text itself in @value, and it has none there: the issuer must correct it and sign again");
    pub(crate) static VCDM_TYPE: Phrase = Phrase::new(Code::VcdmType, "vcdm.type", "the type must contain {expected}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_TYPE_ANY: Phrase = Phrase::new(Code::VcdmType, "vcdm.type/any", "a type must be a text, or a list of texts, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VCDM_TYPE_ANY_NONE: Phrase = Phrase::new(Code::VcdmType, "vcdm.type/any-none", "an entry of {member} must say of which type it is, and this one does not: the issuer must add the type and sign again");
    pub(crate) static VCDM_TYPE_NONE: Phrase = Phrase::new(Code::VcdmType, "vcdm.type/none", "there must be a type that contains {expected}, and there is none: the issuer must add it and sign again");
}

/// The words that go into sentences.
#[allow(dead_code, reason = "what is said of a kind of keys, which may be left out")]
pub(crate) mod term {
    use crate::words::sentence::Term;

    pub(crate) const CBOR_ITEM_ARRAY: Term = Term::new("cbor-item", "array", "an array");
    pub(crate) const CBOR_ITEM_BYTES: Term = Term::new("cbor-item", "bytes", "a byte string");
    pub(crate) const CBOR_ITEM_MAP: Term = Term::new("cbor-item", "map", "a map");
    pub(crate) const CBOR_ITEM_NUMBER: Term = Term::new("cbor-item", "number", "a whole number");
    pub(crate) const CBOR_ITEM_TEXT: Term = Term::new("cbor-item", "text", "a text");
    pub(crate) const CONSTRAINT_PART_NUMBER: Term = Term::new("constraint-part", "number", "a whole number");
    pub(crate) const CONSTRAINT_PART_OBJECT: Term = Term::new("constraint-part", "object", "an object");
    pub(crate) const CONSTRAINT_PART_TEXTS: Term = Term::new("constraint-part", "texts", "a list of texts");
    pub(crate) const ENCODING_BASE58: Term = Term::new("encoding", "base58", "base58 without the letter z before it");
    pub(crate) const ENCODING_BASE64: Term = Term::new("encoding", "base64", "base64");
    pub(crate) const ENCODING_BASE64URL: Term = Term::new("encoding", "base64url", "base64url");
    pub(crate) const ENCODING_DER: Term = Term::new("encoding", "der", "DER");
    pub(crate) const ENCODING_HEX: Term = Term::new("encoding", "hex", "hexadecimal digits");
    pub(crate) const ENCODING_MULTIBASE: Term = Term::new("encoding", "multibase", "the letter z and base58");
    pub(crate) const ENCODING_RAW: Term = Term::new("encoding", "raw", "two numbers of the same length, one after the other");
    pub(crate) const ENCODING_SPACES: Term = Term::new("encoding", "spaces", "text with white space in it");
    pub(crate) const ENCODING_TWICE: Term = Term::new("encoding", "twice", "an encoded text that was encoded once more");
    pub(crate) const EVIDENCE_PART_BASE64: Term = Term::new("evidence-part", "base64", "base64");
    pub(crate) const EVIDENCE_PART_CONTENT: Term = Term::new("evidence-part", "content", "one of text, base64, and unavailable: true");
    pub(crate) const EVIDENCE_PART_DOCUMENTS: Term = Term::new("evidence-part", "documents", "a list of documents");
    pub(crate) const EVIDENCE_PART_FETCHED: Term = Term::new("evidence-part", "fetched", "true for fetched, or no such member,");
    pub(crate) const EVIDENCE_PART_FLAG: Term = Term::new("evidence-part", "flag", "true or false");
    pub(crate) const EVIDENCE_PART_INSTANT: Term = Term::new("evidence-part", "instant", "the instant of the verification, or null,");
    pub(crate) const EVIDENCE_PART_LIST: Term = Term::new("evidence-part", "list", "a list");
    pub(crate) const EVIDENCE_PART_POLICY: Term = Term::new("evidence-part", "policy", "standard, strict or compat");
    pub(crate) const EVIDENCE_PART_QUESTION: Term = Term::new("evidence-part", "question", "the name of a question");
    pub(crate) const EVIDENCE_PART_RECIPIENT: Term = Term::new("evidence-part", "recipient", "an identity, and perhaps its type,");
    pub(crate) const EVIDENCE_PART_SECONDS: Term = Term::new("evidence-part", "seconds", "a number of whole seconds");
    pub(crate) const EVIDENCE_PART_TEXT: Term = Term::new("evidence-part", "text", "a text");
    pub(crate) const EVIDENCE_PART_TRUSTED: Term = Term::new("evidence-part", "trusted", "a DID, an https address or a key");
    pub(crate) const EVIDENCE_PART_UNKNOWN_STATUS: Term = Term::new("evidence-part", "unknown-status", "allow or deny");
    pub(crate) const EVIDENCE_PART_URL: Term = Term::new("evidence-part", "url", "the URL of a document");
    pub(crate) const FILE_ADVICE_IMAGE: Term = Term::new("file-advice", "image", "ask for the PNG or SVG image, or for the file that ends in .json or .jwt");
    pub(crate) const FILE_ADVICE_UNPACK: Term = Term::new("file-advice", "unpack", "unpack it and take the files one by one");
    pub(crate) const FILE_KIND_BMP: Term = Term::new("file-kind", "bmp", "a BMP image");
    pub(crate) const FILE_KIND_FILM: Term = Term::new("file-kind", "film", "an AVIF or HEIC image, or a film");
    pub(crate) const FILE_KIND_GIF: Term = Term::new("file-kind", "gif", "a GIF image");
    pub(crate) const FILE_KIND_GZIP: Term = Term::new("file-kind", "gzip", "a compressed file");
    pub(crate) const FILE_KIND_ICON: Term = Term::new("file-kind", "icon", "an icon");
    pub(crate) const FILE_KIND_JPEG: Term = Term::new("file-kind", "jpeg", "a JPEG image");
    pub(crate) const FILE_KIND_PDF: Term = Term::new("file-kind", "pdf", "a PDF document");
    pub(crate) const FILE_KIND_TIFF: Term = Term::new("file-kind", "tiff", "a TIFF image");
    pub(crate) const FILE_KIND_WEBP: Term = Term::new("file-kind", "webp", "a WebP image or the like");
    pub(crate) const FILE_KIND_ZIP: Term = Term::new("file-kind", "zip", "a ZIP archive");
    pub(crate) const IMAGE_PLACE_BEHIND: Term = Term::new("image-place", "behind", "behind the end of the image");
    pub(crate) const IMAGE_PLACE_TEXT_CHUNK: Term = Term::new("image-place", "text-chunk", "in a chunk of the kind tEXt");
    pub(crate) const INSTEAD_OF_JSON_EMPTY: Term = Term::new("instead-of-json", "empty", "an empty document");
    pub(crate) const INSTEAD_OF_JSON_WEB_PAGE: Term = Term::new("instead-of-json", "web-page", "a web page");
    pub(crate) const INSTEAD_OF_JSON_XML: Term = Term::new("instead-of-json", "xml", "an XML document");
    pub(crate) const JSON_PART_COLON: Term = Term::new("json-part", "colon", "a colon");
    pub(crate) const JSON_PART_COMMA_OR_BRACE: Term = Term::new("json-part", "comma-or-brace", "a comma or a closing brace");
    pub(crate) const JSON_PART_COMMA_OR_BRACKET: Term = Term::new("json-part", "comma-or-bracket", "a comma or a closing bracket");
    pub(crate) const JSON_PART_DIGIT: Term = Term::new("json-part", "digit", "a digit");
    pub(crate) const JSON_PART_END: Term = Term::new("json-part", "end", "the end of the document");
    pub(crate) const JSON_PART_ESCAPE: Term = Term::new("json-part", "escape", "an escape, such as \\n (control characters must not be in a text)");
    pub(crate) const JSON_PART_HEX: Term = Term::new("json-part", "hex", "four hexadecimal digits");
    pub(crate) const JSON_PART_KNOWN_ESCAPE: Term = Term::new("json-part", "known-escape", "an escape that JSON knows, such as \\n");
    pub(crate) const JSON_PART_NAME: Term = Term::new("json-part", "name", "a member name in quotes");
    pub(crate) const JSON_PART_QUOTE: Term = Term::new("json-part", "quote", "a closing quote");
    pub(crate) const JSON_PART_VALUE: Term = Term::new("json-part", "value", "a JSON value");
    pub(crate) const JSON_TYPE_ABSENT: Term = Term::new("json-type", "absent", "nothing");
    pub(crate) const JSON_TYPE_ARRAY: Term = Term::new("json-type", "array", "an array");
    pub(crate) const JSON_TYPE_BOOLEAN: Term = Term::new("json-type", "boolean", "true or false");
    pub(crate) const JSON_TYPE_NULL: Term = Term::new("json-type", "null", "null");
    pub(crate) const JSON_TYPE_NUMBER: Term = Term::new("json-type", "number", "a number");
    pub(crate) const JSON_TYPE_OBJECT: Term = Term::new("json-type", "object", "an object");
    pub(crate) const JSON_TYPE_STRING: Term = Term::new("json-type", "string", "a text");
    pub(crate) const JWS_PART_HEADER: Term = Term::new("jws-part", "header", "header");
    pub(crate) const JWS_PART_PAYLOAD: Term = Term::new("jws-part", "payload", "payload");
    pub(crate) const JWS_PART_SIGNATURE: Term = Term::new("jws-part", "signature", "signature");
    pub(crate) const KIND_BADGE: Term = Term::new("kind", "badge", "a badge");
    pub(crate) const KIND_CREDENTIAL: Term = Term::new("kind", "credential", "a credential of another kind");
    pub(crate) const KIND_ENDORSEMENT: Term = Term::new("kind", "endorsement", "an endorsement");
    pub(crate) const KIND_ENVELOPE: Term = Term::new("kind", "envelope", "an enveloped credential");
    pub(crate) const KIND_LEARNER_RECORD: Term = Term::new("kind", "learner-record", "a learner record");
    pub(crate) const KIND_PRESENTATION: Term = Term::new("kind", "presentation", "a presentation");
    pub(crate) const KIND_PRESENTATION_ENVELOPE: Term = Term::new("kind", "presentation-envelope", "an enveloped presentation");
    pub(crate) const KIND_SCHEMA: Term = Term::new("kind", "schema", "a credential that holds a schema");
    pub(crate) const KIND_STATUS_LIST: Term = Term::new("kind", "status-list", "a status list");
    pub(crate) const KIND_UNKNOWN: Term = Term::new("kind", "unknown", "a document of no kind that is known");
    pub(crate) const NQUADS_PART_BLANK: Term = Term::new("nquads-part", "blank", "the \"_:\" of a blank node");
    pub(crate) const NQUADS_PART_DOT: Term = Term::new("nquads-part", "dot", "the \".\" at the end of the statement");
    pub(crate) const NQUADS_PART_END: Term = Term::new("nquads-part", "end", "the end of the line");
    pub(crate) const NQUADS_PART_ESCAPE: Term = Term::new("nquads-part", "escape", "an escape that N-Quads knows");
    pub(crate) const NQUADS_PART_IRI: Term = Term::new("nquads-part", "iri", "an absolute IRI");
    pub(crate) const NQUADS_PART_IRI_BEGIN: Term = Term::new("nquads-part", "iri-begin", "the \"<\" of an IRI");
    pub(crate) const NQUADS_PART_IRI_END: Term = Term::new("nquads-part", "iri-end", "the \">\" at the end of an IRI");
    pub(crate) const NQUADS_PART_LABEL: Term = Term::new("nquads-part", "label", "the label of a blank node");
    pub(crate) const NQUADS_PART_LANGUAGE: Term = Term::new("nquads-part", "language", "a language tag");
    pub(crate) const NQUADS_PART_QUOTE: Term = Term::new("nquads-part", "quote", "a closing quote");
    pub(crate) const NQUADS_PART_TEXT: Term = Term::new("nquads-part", "text", "the opening quote of a text");
    pub(crate) const SPELLING_CAPITAL: Term = Term::new("spelling", "capital", "with a capital letter at the beginning");
    pub(crate) const SPELLING_SMALL: Term = Term::new("spelling", "small", "in small letters");
    pub(crate) const SPELLING_SMALL_SPACES: Term = Term::new("spelling", "small-spaces", "in small letters and without the spaces around it");
    pub(crate) const SPELLING_SPACES: Term = Term::new("spelling", "spaces", "without the spaces around it");
    pub(crate) const SPELLING_TYPE: Term = Term::new("spelling", "type", "as another type of identifier");
    pub(crate) const TIME_UNIT_MICROSECONDS: Term = Term::new("time-unit", "microseconds", "microseconds");
    pub(crate) const TIME_UNIT_MILLISECONDS: Term = Term::new("time-unit", "milliseconds", "milliseconds");
    pub(crate) const TIME_UNIT_NANOSECONDS: Term = Term::new("time-unit", "nanoseconds", "nanoseconds");
    pub(crate) const WRAPPING_AUTHORIZATION: Term = Term::new("wrapping", "authorization", "an Authorization header");
    pub(crate) const WRAPPING_BASE64: Term = Term::new("wrapping", "base64", "base64");
    pub(crate) const WRAPPING_DATA_URL: Term = Term::new("wrapping", "data-url", "a data: URL");
    pub(crate) const WRAPPING_ENTITIES: Term = Term::new("wrapping", "entities", "JSON with the quotation marks of HTML");
    pub(crate) const WRAPPING_ESCAPED: Term = Term::new("wrapping", "escaped", "JSON with backslashes before its quotation marks");
    pub(crate) const WRAPPING_GZIP: Term = Term::new("wrapping", "gzip", "a gzip file");
    pub(crate) const WRAPPING_HTML: Term = Term::new("wrapping", "html", "a web page");
    pub(crate) const WRAPPING_HTTP: Term = Term::new("wrapping", "http", "a message of HTTP");
    pub(crate) const WRAPPING_JSON: Term = Term::new("wrapping", "json", "a JSON document");
    pub(crate) const WRAPPING_JSON_LINES: Term = Term::new("wrapping", "json-lines", "JSON documents, one a line");
    pub(crate) const WRAPPING_JSON_STRING: Term = Term::new("wrapping", "json-string", "a JSON string");
    pub(crate) const WRAPPING_LINES: Term = Term::new("wrapping", "lines", "a token that is broken into lines");
    pub(crate) const WRAPPING_MAIL: Term = Term::new("wrapping", "mail", "an e-mail");
    pub(crate) const WRAPPING_MARKDOWN: Term = Term::new("wrapping", "markdown", "a block of Markdown");
    pub(crate) const WRAPPING_MULTIPART: Term = Term::new("wrapping", "multipart", "a form with files");
    pub(crate) const WRAPPING_PERCENT: Term = Term::new("wrapping", "percent", "a percent-encoded text");
    pub(crate) const WRAPPING_QUOTED_PRINTABLE: Term = Term::new("wrapping", "quoted-printable", "a text in quoted-printable");
    pub(crate) const WRAPPING_TEXT: Term = Term::new("wrapping", "text", "other text");
    pub(crate) const WRAPPING_URL: Term = Term::new("wrapping", "url", "an address");
    pub(crate) const WRAPPING_UTF_16: Term = Term::new("wrapping", "utf-16", "a text in UTF-16");
}

/// Every phrase, by its id.
#[cfg(feature = "languages")]
pub(crate) static PHRASES: &[&crate::words::sentence::Phrase] = &[
    &phrase::BAKE_AGAIN,
    &phrase::BAKE_ALREADY,
    &phrase::BAKE_EMPTY,
    &phrase::BAKE_EMPTY_ELEMENT,
    &phrase::BAKE_NONE,
    &phrase::BAKE_NONE_TEXT_CHUNK,
    &phrase::BAKE_PNG_COMPRESSED,
    &phrase::BAKE_PNG_COMPRESSION,
    &phrase::BAKE_PNG_COMPRESSION_METHOD,
    &phrase::BAKE_PNG_CRC,
    &phrase::BAKE_PNG_MALFORMED_CHUNK,
    &phrase::BAKE_PNG_MALFORMED_CUT,
    &phrase::BAKE_PNG_MALFORMED_ENCODING,
    &phrase::BAKE_PNG_MALFORMED_HEADER,
    &phrase::BAKE_PNG_MALFORMED_KEYWORD,
    &phrase::BAKE_PNG_MALFORMED_LENGTH,
    &phrase::BAKE_PNG_MALFORMED_SIGNATURE,
    &phrase::BAKE_PNG_TRUNCATED,
    &phrase::BAKE_PNG_TRUNCATED_LAST,
    &phrase::BAKE_PNG_TRUNCATED_SIGNATURE,
    &phrase::BAKE_SVG_BOTH,
    &phrase::BAKE_SVG_ENCODING,
    &phrase::BAKE_SVG_ENCODING_DECLARED,
    &phrase::BAKE_SVG_ENCODING_LETTERS,
    &phrase::BAKE_SVG_ENCODING_UTF_16,
    &phrase::BAKE_SVG_ENTITY,
    &phrase::BAKE_SVG_MALFORMED,
    &phrase::BAKE_SVG_MALFORMED_ATTRIBUTE,
    &phrase::BAKE_SVG_MALFORMED_ATTRIBUTE_TWICE,
    &phrase::BAKE_SVG_MALFORMED_DECLARATION,
    &phrase::BAKE_SVG_MALFORMED_DOCUMENT_TYPE,
    &phrase::BAKE_SVG_MALFORMED_END,
    &phrase::BAKE_SVG_MALFORMED_INSIDE,
    &phrase::BAKE_SVG_MALFORMED_NAME,
    &phrase::BAKE_SVG_MALFORMED_NESTED,
    &phrase::BAKE_SVG_MALFORMED_PREFIX,
    &phrase::BAKE_SVG_MALFORMED_ROOT,
    &phrase::BAKE_SVG_MALFORMED_TEXT,
    &phrase::BAKE_SVG_PLACE,
    &phrase::BAKE_TEXT_CHARACTER,
    &phrase::BAKE_TEXT_EMPTY,
    &phrase::BAKE_TEXT_LINE_ENDS,
    &phrase::BAKE_TEXT_LONG,
    &phrase::BAKE_TEXT_NULL,
    &phrase::BAKE_TWICE,
    &phrase::BAKE_TWICE_ANOTHER,
    &phrase::BAKE_TWICE_ATTRIBUTE,
    &phrase::BAKE_TWICE_OTHERS,
    &phrase::BAKE_UNRECOGNISED,
    &phrase::BAKE_UNRECOGNISED_EMPTY,
    &phrase::BAKE_UNRECOGNISED_ROOT,
    &phrase::BAKE_UNSUPPORTED,
    &phrase::BAKE_UNSUPPORTED_BAKE,
    &phrase::BUILD_BLANK,
    &phrase::BUILD_INVALID_IDENTITY,
    &phrase::BUILD_INVALID_KEY_AGAIN,
    &phrase::BUILD_INVALID_KEY_NUMBER,
    &phrase::BUILD_INVALID_KEY_REVOKED,
    &phrase::BUILD_INVALID_LIST_BITS,
    &phrase::BUILD_INVALID_LIST_INDEX,
    &phrase::BUILD_INVALID_LIST_MESSAGES,
    &phrase::BUILD_INVALID_LIST_MESSAGES_NONE,
    &phrase::BUILD_INVALID_LIST_SIZE,
    &phrase::BUILD_INVALID_MD5,
    &phrase::CLR_ASSOCIATION_UNLINKED,
    &phrase::CLR_CREDENTIAL_DEEPER,
    &phrase::CLR_CREDENTIAL_INVALID,
    &phrase::CLR_CREDENTIAL_OTHER,
    &phrase::CLR_CREDENTIAL_UNDETERMINED,
    &phrase::CLR_SUBJECT_OTHER,
    &phrase::CONFORMANCE_ARRAY_EXPECTED,
    &phrase::CONFORMANCE_ARRAY_SEVERAL,
    &phrase::CONFORMANCE_ARRAY_UNEXPECTED,
    &phrase::CONFORMANCE_CONTEXT_MISSING,
    &phrase::CONFORMANCE_CONTEXT_MISSING_ARRAY,
    &phrase::CONFORMANCE_CONTEXT_MISSING_END,
    &phrase::CONFORMANCE_CONTEXT_OLDER,
    &phrase::CONFORMANCE_CONTEXT_ORDER,
    &phrase::CONFORMANCE_CONTEXT_ORDER_END,
    &phrase::CONFORMANCE_CRITERIA_EMPTY,
    &phrase::CONFORMANCE_ENDORSEMENT_UNPROVED,
    &phrase::CONFORMANCE_FORMAT_COMPACT_JWS,
    &phrase::CONFORMANCE_FORMAT_COUNTRY,
    &phrase::CONFORMANCE_FORMAT_DATE,
    &phrase::CONFORMANCE_FORMAT_DATE_TIME,
    &phrase::CONFORMANCE_FORMAT_LANGUAGE,
    &phrase::CONFORMANCE_FORMAT_URI,
    &phrase::CONFORMANCE_FORMAT_ZONE,
    &phrase::CONFORMANCE_IDENTITY_HASH,
    &phrase::CONFORMANCE_IMAGE_BARE,
    &phrase::CONFORMANCE_ISSUER_BARE,
    &phrase::CONFORMANCE_ISSUER_OBJECT,
    &phrase::CONFORMANCE_KIND_OTHER,
    &phrase::CONFORMANCE_LEVEL_UNKNOWN,
    &phrase::CONFORMANCE_LEVEL_UNKNOWN_REQUIRED,
    &phrase::CONFORMANCE_MEMBER_MISSING,
    &phrase::CONFORMANCE_MEMBER_MISSING_RENAMED,
    &phrase::CONFORMANCE_MEMBER_RENAMED,
    &phrase::CONFORMANCE_MEMBER_UNKNOWN,
    &phrase::CONFORMANCE_NOT_A_BADGE,
    &phrase::CONFORMANCE_NOT_A_BADGE_NO_TYPE,
    &phrase::CONFORMANCE_RESULT_STATUS_MISSING,
    &phrase::CONFORMANCE_RESULT_UNLINKED,
    &phrase::CONFORMANCE_SCHEMA_MISSING,
    &phrase::CONFORMANCE_SUBJECT_UNIDENTIFIED,
    &phrase::CONFORMANCE_TYPE,
    &phrase::CONFORMANCE_TYPE_ANY,
    &phrase::CONFORMANCE_TYPE_ANY_NONE,
    &phrase::CONFORMANCE_TYPE_NONE,
    &phrase::CONFORMANCE_TYPE_ONE,
    &phrase::CONFORMANCE_TYPE_ONE_NONE,
    &phrase::CONFORMANCE_VCDM_1_1,
    &phrase::CONFORMANCE_WORD_UNKNOWN,
    &phrase::CONFORMANCE_WORD_UNKNOWN_EXTENSIBLE,
    &phrase::CONFORMANCE_WRONG_TYPE,
    &phrase::CONFORMANCE_WRONG_TYPE_LANGUAGE,
    &phrase::CONFORMANCE_WRONG_TYPE_OBJECT,
    &phrase::CONFORMANCE_WRONG_TYPE_REFERENCE,
    &phrase::DID_DOCUMENT_DEACTIVATED,
    &phrase::DID_DOCUMENT_ID_MISMATCH,
    &phrase::DID_DOCUMENT_MALFORMED,
    &phrase::DID_DOCUMENT_MALFORMED_ANSWER,
    &phrase::DID_DOCUMENT_MALFORMED_ANSWER_ERROR,
    &phrase::DID_DOCUMENT_MALFORMED_CONTROLLER,
    &phrase::DID_DOCUMENT_MALFORMED_CONTROLLER_MISSING,
    &phrase::DID_DOCUMENT_MALFORMED_DATE,
    &phrase::DID_DOCUMENT_MALFORMED_DEACTIVATED,
    &phrase::DID_DOCUMENT_MALFORMED_ID,
    &phrase::DID_DOCUMENT_MALFORMED_ID_EMPTY,
    &phrase::DID_DOCUMENT_MALFORMED_INSTEAD,
    &phrase::DID_DOCUMENT_MALFORMED_JSON,
    &phrase::DID_DOCUMENT_MALFORMED_METHOD,
    &phrase::DID_DOCUMENT_MALFORMED_PART,
    &phrase::DID_DOCUMENT_MALFORMED_TWO,
    &phrase::DID_DOCUMENT_MALFORMED_TWO_KEYS,
    &phrase::DID_DOCUMENT_MALFORMED_TYPE,
    &phrase::DID_DOCUMENT_MISSING,
    &phrase::DID_DOCUMENT_UNAVAILABLE,
    &phrase::DID_MALFORMED,
    &phrase::DID_MALFORMED_COLON,
    &phrase::DID_MALFORMED_HOST,
    &phrase::DID_MALFORMED_IDENTIFIER,
    &phrase::DID_MALFORMED_JWK,
    &phrase::DID_MALFORMED_KEY,
    &phrase::DID_MALFORMED_METHOD,
    &phrase::DID_MALFORMED_PORT,
    &phrase::DID_MALFORMED_SEGMENT,
    &phrase::DID_METHOD_CONTROLLER,
    &phrase::DID_METHOD_CONTROLLER_NAME,
    &phrase::DID_METHOD_CONTROLLER_URL,
    &phrase::DID_METHOD_NOT_FOUND,
    &phrase::DID_METHOD_NOT_FOUND_FRAGMENT,
    &phrase::DID_METHOD_NOT_FOUND_NAME,
    &phrase::DID_METHOD_NOT_FOUND_PUBLISHED,
    &phrase::DID_METHOD_PURPOSE,
    &phrase::DID_METHOD_PURPOSE_NAME,
    &phrase::DID_METHOD_PURPOSE_UNKNOWN,
    &phrase::DID_METHOD_REVOKED,
    &phrase::DID_UNSUPPORTED,
    &phrase::DID_UNSUPPORTED_ADDRESS,
    &phrase::DID_UNSUPPORTED_NAME,
    &phrase::DID_UNSUPPORTED_SCHEME,
    &phrase::ENDORSEMENTS_DEEPER,
    &phrase::ENDORSEMENTS_INVALID,
    &phrase::ENDORSEMENTS_INVALID_CAUSE,
    &phrase::ENDORSEMENTS_MALFORMED,
    &phrase::ENDORSEMENTS_MALFORMED_KIND,
    &phrase::ENDORSEMENTS_MALFORMED_TOKEN,
    &phrase::ENDORSEMENTS_SUBJECT_OTHER,
    &phrase::ENDORSEMENTS_SUBJECT_OTHER_NO_ID,
    &phrase::ENDORSEMENTS_SUBJECT_OTHER_ON_NO_ID,
    &phrase::ENDORSEMENTS_UNDETERMINED,
    &phrase::ENDORSEMENTS_UNDETERMINED_CAUSE,
    &phrase::ENVELOPE_MALFORMED_BESIDE,
    &phrase::ENVELOPE_MALFORMED_CONTEXT,
    &phrase::ENVELOPE_MALFORMED_CONTEXT_NONE,
    &phrase::ENVELOPE_MALFORMED_CREDENTIAL,
    &phrase::ENVELOPE_MALFORMED_DATA,
    &phrase::ENVELOPE_MALFORMED_ID,
    &phrase::ENVELOPE_MALFORMED_ID_NONE,
    &phrase::ENVELOPE_MALFORMED_PRESENTATION,
    &phrase::ENVELOPE_MALFORMED_TOKEN,
    &phrase::ENVELOPE_MALFORMED_TYPE,
    &phrase::EVIDENCE_MALFORMED,
    &phrase::EVIDENCE_MALFORMED_DATE,
    &phrase::EVIDENCE_MALFORMED_MEMBER,
    &phrase::EVIDENCE_MALFORMED_PART,
    &phrase::EVIDENCE_MALFORMED_TWICE,
    &phrase::EVIDENCE_VERSION,
    &phrase::ISSUER_KEY_MISMATCH,
    &phrase::ISSUER_KEY_MISMATCH_KEY_SET,
    &phrase::ISSUER_KEY_MISMATCH_SIGN,
    &phrase::ISSUER_KEY_MISMATCH_SIGN_HOLDER,
    &phrase::ISSUER_KEY_MISMATCH_TOKEN,
    &phrase::ISSUER_KEY_SELF_ASSERTED,
    &phrase::ISSUER_KEY_SELF_ASSERTED_NOWHERE,
    &phrase::ISSUER_KEY_SELF_ASSERTED_PRESENTATION,
    &phrase::ISSUER_KEY_SELF_ASSERTED_TOKEN,
    &phrase::ISSUER_MALFORMED_NO_ID,
    &phrase::ISSUER_MALFORMED_NO_URL,
    &phrase::ISSUER_MISSING,
    &phrase::ISSUER_MISSING_SIGN,
    &phrase::ISSUER_MISSING_SIGN_HOLDER,
    &phrase::JSON_DUPLICATE_KEY,
    &phrase::JSON_ENCODING,
    &phrase::JSON_ROOT_CREDENTIAL,
    &phrase::JSON_ROOT_DERIVE,
    &phrase::JSON_ROOT_HEADER,
    &phrase::JSON_ROOT_PAYLOAD,
    &phrase::JSON_SURROGATE,
    &phrase::JSON_SYNTAX,
    &phrase::JSON_SYNTAX_END,
    &phrase::JSON_SYNTAX_TYPOGRAPHIC,
    &phrase::JSONLD_COLLIDING_KEYWORDS,
    &phrase::JSONLD_CONFLICTING_INDEXES,
    &phrase::JSONLD_CONTEXT_OVERFLOW,
    &phrase::JSONLD_CYCLIC_IRI_MAPPING,
    &phrase::JSONLD_DROPPED_VALUE_DIRECTION,
    &phrase::JSONLD_DROPPED_VALUE_DOCUMENT_CONTEXT,
    &phrase::JSONLD_DROPPED_VALUE_GRAPH_LIST,
    &phrase::JSONLD_DROPPED_VALUE_GRAPH_VALUE,
    &phrase::JSONLD_DROPPED_VALUE_INDEX,
    &phrase::JSONLD_DROPPED_VALUE_INDEX_MEMBER,
    &phrase::JSONLD_DROPPED_VALUE_KEYWORD,
    &phrase::JSONLD_DROPPED_VALUE_LANGUAGE_ALONE,
    &phrase::JSONLD_DROPPED_VALUE_LANGUAGE_ONLY,
    &phrase::JSONLD_DROPPED_VALUE_LANGUAGE_TAG,
    &phrase::JSONLD_DROPPED_VALUE_LIST,
    &phrase::JSONLD_DROPPED_VALUE_MAP_KEY,
    &phrase::JSONLD_DROPPED_VALUE_NULL,
    &phrase::JSONLD_DROPPED_VALUE_PROOF_CONTEXT,
    &phrase::JSONLD_DROPPED_VALUE_SCALAR,
    &phrase::JSONLD_DROPPED_VALUE_SILENT,
    &phrase::JSONLD_DROPPED_VALUE_TYPES,
    &phrase::JSONLD_EMPTY_VALUE,
    &phrase::JSONLD_EMPTY_VALUE_ARRAY,
    &phrase::JSONLD_EMPTY_VALUE_BUILD_ARRAY,
    &phrase::JSONLD_EMPTY_VALUE_BUILD_NULL,
    &phrase::JSONLD_EMPTY_VALUE_NULL,
    &phrase::JSONLD_HIDDEN_MEMBER,
    &phrase::JSONLD_HIDDEN_MEMBER_AGAIN,
    &phrase::JSONLD_HIDDEN_MEMBER_BACKWARDS,
    &phrase::JSONLD_HIDDEN_MEMBER_BLANK,
    &phrase::JSONLD_HIDDEN_MEMBER_CONTAINER,
    &phrase::JSONLD_HIDDEN_MEMBER_ID,
    &phrase::JSONLD_HIDDEN_MEMBER_KEYWORD,
    &phrase::JSONLD_HIDDEN_MEMBER_MAP,
    &phrase::JSONLD_HIDDEN_MEMBER_MEANING,
    &phrase::JSONLD_HIDDEN_MEMBER_NAME,
    &phrase::JSONLD_HIDDEN_MEMBER_OTHER_NAME,
    &phrase::JSONLD_HIDDEN_MEMBER_RECORD,
    &phrase::JSONLD_HIDDEN_MEMBER_REFERENCE,
    &phrase::JSONLD_HIDDEN_MEMBER_TYPE,
    &phrase::JSONLD_HIDDEN_MEMBER_TYPE_ELSEWHERE,
    &phrase::JSONLD_HIDDEN_MEMBER_TYPE_MEANING,
    &phrase::JSONLD_HIDDEN_MEMBER_TYPE_NAME,
    &phrase::JSONLD_HIDDEN_MEMBER_WRAPPED,
    &phrase::JSONLD_IMPRECISE_NUMBER,
    &phrase::JSONLD_IMPRECISE_NUMBER_RANGE,
    &phrase::JSONLD_INVALID_BASE_DIRECTION,
    &phrase::JSONLD_INVALID_BASE_IRI,
    &phrase::JSONLD_INVALID_BASE_IRI_RELATIVE,
    &phrase::JSONLD_INVALID_CONTAINER_MAPPING,
    &phrase::JSONLD_INVALID_CONTEXT_ENTRY,
    &phrase::JSONLD_INVALID_CONTEXT_ENTRY_IMPORT,
    &phrase::JSONLD_INVALID_CONTEXT_NULLIFICATION,
    &phrase::JSONLD_INVALID_DEFAULT_LANGUAGE,
    &phrase::JSONLD_INVALID_ID_VALUE,
    &phrase::JSONLD_INVALID_IMPORT_VALUE,
    &phrase::JSONLD_INVALID_INCLUDED_VALUE,
    &phrase::JSONLD_INVALID_INDEX_VALUE,
    &phrase::JSONLD_INVALID_IRI_MAPPING,
    &phrase::JSONLD_INVALID_IRI_MAPPING_ABSENT,
    &phrase::JSONLD_INVALID_IRI_MAPPING_OWN,
    &phrase::JSONLD_INVALID_IRI_MAPPING_RELATIVE,
    &phrase::JSONLD_INVALID_IRI_MAPPING_REVERSE,
    &phrase::JSONLD_INVALID_KEYWORD_ALIAS,
    &phrase::JSONLD_INVALID_LANGUAGE_MAP_VALUE,
    &phrase::JSONLD_INVALID_LANGUAGE_MAPPING,
    &phrase::JSONLD_INVALID_LANGUAGE_TAGGED_STRING,
    &phrase::JSONLD_INVALID_LANGUAGE_TAGGED_VALUE,
    &phrase::JSONLD_INVALID_LOCAL_CONTEXT,
    &phrase::JSONLD_INVALID_NEST_VALUE,
    &phrase::JSONLD_INVALID_NEST_VALUE_OBJECT,
    &phrase::JSONLD_INVALID_NEST_VALUE_VALUE,
    &phrase::JSONLD_INVALID_PREFIX_VALUE,
    &phrase::JSONLD_INVALID_PROPAGATE_VALUE,
    &phrase::JSONLD_INVALID_PROTECTED_VALUE,
    &phrase::JSONLD_INVALID_REMOTE_CONTEXT,
    &phrase::JSONLD_INVALID_REMOTE_CONTEXT_IMPORT,
    &phrase::JSONLD_INVALID_REVERSE_PROPERTY,
    &phrase::JSONLD_INVALID_REVERSE_PROPERTY_MAP,
    &phrase::JSONLD_INVALID_REVERSE_PROPERTY_VALUE,
    &phrase::JSONLD_INVALID_REVERSE_PROPERTY_BESIDE,
    &phrase::JSONLD_INVALID_REVERSE_VALUE,
    &phrase::JSONLD_INVALID_SCOPED_CONTEXT,
    &phrase::JSONLD_INVALID_SET_OR_LIST_OBJECT,
    &phrase::JSONLD_INVALID_SET_OR_LIST_OBJECT_BESIDE,
    &phrase::JSONLD_INVALID_TERM_DEFINITION,
    &phrase::JSONLD_INVALID_TERM_DEFINITION_EMPTY,
    &phrase::JSONLD_INVALID_TERM_DEFINITION_ENTRY,
    &phrase::JSONLD_INVALID_TERM_DEFINITION_INDEX,
    &phrase::JSONLD_INVALID_TERM_DEFINITION_MODE,
    &phrase::JSONLD_INVALID_TERM_DEFINITION_PREFIX,
    &phrase::JSONLD_INVALID_TERM_DEFINITION_PREFIX_KEYWORD,
    &phrase::JSONLD_INVALID_TYPE_MAPPING,
    &phrase::JSONLD_INVALID_TYPE_MAPPING_MAP,
    &phrase::JSONLD_INVALID_TYPE_VALUE,
    &phrase::JSONLD_INVALID_TYPE_VALUE_VALUE,
    &phrase::JSONLD_INVALID_TYPED_VALUE,
    &phrase::JSONLD_INVALID_VALUE_OBJECT,
    &phrase::JSONLD_INVALID_VALUE_OBJECT_VALUE,
    &phrase::JSONLD_INVALID_VALUE_OBJECT_BOTH,
    &phrase::JSONLD_INVALID_VALUE_OBJECT_MAP,
    &phrase::JSONLD_INVALID_VERSION_VALUE,
    &phrase::JSONLD_INVALID_VOCAB_MAPPING,
    &phrase::JSONLD_INVALID_VOCAB_MAPPING_RELATIVE,
    &phrase::JSONLD_KEYWORD_REDEFINITION,
    &phrase::JSONLD_KEYWORD_REDEFINITION_TYPE,
    &phrase::JSONLD_LOADING_DOCUMENT_FAILED,
    &phrase::JSONLD_LOADING_REMOTE_CONTEXT_FAILED,
    &phrase::JSONLD_LOADING_REMOTE_CONTEXT_FAILED_INSTEAD,
    &phrase::JSONLD_LOADING_REMOTE_CONTEXT_FAILED_JSON,
    &phrase::JSONLD_LOADING_REMOTE_CONTEXT_FAILED_UNAVAILABLE,
    &phrase::JSONLD_PROCESSING_MODE_CONFLICT,
    &phrase::JSONLD_PROTECTED_TERM_REDEFINITION,
    &phrase::JSONLD_RECURSIVE_CONTEXT_INCLUSION,
    &phrase::JSONLD_REDEFINED_TERM,
    &phrase::JSONLD_RELATIVE_IRI,
    &phrase::JSONLD_RELATIVE_IRI_DATATYPE,
    &phrase::JSONLD_RELATIVE_IRI_TERM,
    &phrase::JSONLD_RESERVED_KEYWORD,
    &phrase::JSONLD_RESERVED_KEYWORD_CONTEXT,
    &phrase::JSONLD_UNDEFINED_TERM,
    &phrase::JSONLD_UNDEFINED_TERM_EDITION,
    &phrase::JSONLD_UNDEFINED_TERM_PROOF,
    &phrase::JSONLD_UNDEFINED_TERM_RELATIVE,
    &phrase::JSONLD_UNDEFINED_TYPE,
    &phrase::JSONLD_UNDEFINED_TYPE_DATATYPE,
    &phrase::JSONLD_UNDEFINED_TYPE_PROOF,
    &phrase::JSONLD_UNDEFINED_VALUE,
    &phrase::JWS_CRITICAL,
    &phrase::JWS_ENCODING_BASE64,
    &phrase::JWS_ENCODING_CHARACTER,
    &phrase::JWS_ENCODING_CUT,
    &phrase::JWS_ENCODING_TEXT,
    &phrase::JWS_MALFORMED,
    &phrase::JWS_MALFORMED_MORE,
    &phrase::JWS_UNENCODED_PAYLOAD,
    &phrase::JWT_ALG_MISSING,
    &phrase::JWT_ALG_MISSING_TYPE,
    &phrase::JWT_ALG_NONE,
    &phrase::JWT_ALG_SYMMETRIC,
    &phrase::JWT_ALG_UNSUPPORTED,
    &phrase::JWT_DATE_MALFORMED,
    &phrase::JWT_DATE_MALFORMED_UNIT,
    &phrase::JWT_EXP_MISMATCH,
    &phrase::JWT_EXP_MISMATCH_ABSENT,
    &phrase::JWT_EXP_MISSING,
    &phrase::JWT_HEADER_ADDITIONAL,
    &phrase::JWT_HEADER_IGNORED,
    &phrase::JWT_IAT_MALFORMED,
    &phrase::JWT_IAT_MALFORMED_UNIT,
    &phrase::JWT_ISS_MISMATCH,
    &phrase::JWT_ISS_MISMATCH_ABSENT,
    &phrase::JWT_ISS_MISMATCH_HOLDER,
    &phrase::JWT_ISS_MISSING,
    &phrase::JWT_JTI_MISMATCH,
    &phrase::JWT_JTI_MISMATCH_ABSENT,
    &phrase::JWT_JTI_MISMATCH_PRESENTATION,
    &phrase::JWT_JTI_MISSING,
    &phrase::JWT_KEY_SET_MALFORMED,
    &phrase::JWT_KEY_SET_MALFORMED_ENTRY,
    &phrase::JWT_KEY_SET_MALFORMED_INSTEAD,
    &phrase::JWT_KEY_SET_MALFORMED_JSON,
    &phrase::JWT_KEY_SET_MISSING,
    &phrase::JWT_KEY_SET_UNAVAILABLE,
    &phrase::JWT_KEY_BOTH,
    &phrase::JWT_KEY_MISSING,
    &phrase::JWT_KEY_NOT_IN_FORCE,
    &phrase::JWT_KEY_NOT_IN_FORCE_BEGINS,
    &phrase::JWT_KEY_NOT_IN_FORCE_DATE,
    &phrase::JWT_KEY_NOT_IN_FORCE_ENDED,
    &phrase::JWT_KEY_NOT_IN_FORCE_REVOKED,
    &phrase::JWT_KID_MALFORMED_NAME,
    &phrase::JWT_KID_MALFORMED_NO_SET,
    &phrase::JWT_KID_MALFORMED_TYPE,
    &phrase::JWT_KID_NOT_FOUND,
    &phrase::JWT_NBF_MISMATCH,
    &phrase::JWT_NBF_MISMATCH_ABSENT,
    &phrase::JWT_NBF_MISSING,
    &phrase::JWT_PROOF_INSIDE,
    &phrase::JWT_SUB_MISMATCH,
    &phrase::JWT_SUB_MISMATCH_ABSENT,
    &phrase::JWT_SUB_MISSING,
    &phrase::JWT_TYP,
    &phrase::JWT_TYP_VC_JOSE,
    &phrase::JWT_TYP_CREDENTIAL,
    &phrase::JWT_TYP_PRESENTATION,
    &phrase::JWT_VC_DATA_MODEL,
    &phrase::JWT_VC_DATA_MODEL_CURRENT,
    &phrase::JWT_VC_DATA_MODEL_VC_JOSE,
    &phrase::JWT_VC_MALFORMED,
    &phrase::JWT_VC_MALFORMED_BESIDE,
    &phrase::JWT_VC_MALFORMED_BOTH,
    &phrase::JWT_VC_MALFORMED_KIND,
    &phrase::JWT_VC_REPLACED,
    &phrase::KEY_MALFORMED_BASE58,
    &phrase::KEY_MALFORMED_BASE64URL,
    &phrase::KEY_MALFORMED_CURVE_UNNAMED,
    &phrase::KEY_MALFORMED_CURVES,
    &phrase::KEY_MALFORMED_DER,
    &phrase::KEY_MALFORMED_FORM,
    &phrase::KEY_MALFORMED_HALVES,
    &phrase::KEY_MALFORMED_JSON,
    &phrase::KEY_MALFORMED_LENGTH,
    &phrase::KEY_MALFORMED_LONG,
    &phrase::KEY_MALFORMED_MEMBER_EMPTY,
    &phrase::KEY_MALFORMED_MEMBER_ENCODING,
    &phrase::KEY_MALFORMED_MEMBER_LENGTH,
    &phrase::KEY_MALFORMED_MEMBER_MISSING,
    &phrase::KEY_MALFORMED_MEMBER_TYPE,
    &phrase::KEY_MALFORMED_METHOD_BASE58,
    &phrase::KEY_MALFORMED_METHOD_HEX,
    &phrase::KEY_MALFORMED_METHOD_TEXT,
    &phrase::KEY_MALFORMED_MULTIBASE,
    &phrase::KEY_MALFORMED_MULTICODEC,
    &phrase::KEY_MALFORMED_OBJECT,
    &phrase::KEY_MALFORMED_PEM,
    &phrase::KEY_MALFORMED_PEM_BASE64,
    &phrase::KEY_MALFORMED_PEM_END,
    &phrase::KEY_MALFORMED_POINT,
    &phrase::KEY_MALFORMED_PUBLIC,
    &phrase::KEY_MALFORMED_PUBLIC_PEM,
    &phrase::KEY_MALFORMED_RSA,
    &phrase::KEY_MALFORMED_RSA_NUMBERS,
    &phrase::KEY_MALFORMED_SCALAR,
    &phrase::KEY_MALFORMED_SEED,
    &phrase::KEY_MALFORMED_SHORT,
    &phrase::KEY_RANDOMNESS,
    &phrase::KEY_RANDOMNESS_LEFT_OUT,
    &phrase::KEY_RANDOMNESS_PRIMES,
    &phrase::KEY_RANDOMNESS_SELECTIVE,
    &phrase::KEY_SECRET_PUBLISHED,
    &phrase::KEY_SECRET_PUBLISHED_JWK,
    &phrase::KEY_SECRET_PUBLISHED_METHOD,
    &phrase::KEY_SECRET_PUBLISHED_PEM,
    &phrase::KEY_TYPE_MISMATCH_ALG,
    &phrase::KEY_TYPE_MISMATCH_DECLARED,
    &phrase::KEY_TYPE_MISMATCH_FORMAT,
    &phrase::KEY_TYPE_MISMATCH_IN_FORMAT,
    &phrase::KEY_TYPE_MISMATCH_KEY_OPS,
    &phrase::KEY_TYPE_MISMATCH_METHOD,
    &phrase::KEY_TYPE_MISMATCH_SCHEME,
    &phrase::KEY_TYPE_MISMATCH_TOKEN,
    &phrase::KEY_TYPE_MISMATCH_USE,
    &phrase::KEY_UNSUPPORTED,
    &phrase::KEY_UNSUPPORTED_ALGORITHM,
    &phrase::KEY_UNSUPPORTED_BITS,
    &phrase::KEY_UNSUPPORTED_CURVE,
    &phrase::KEY_UNSUPPORTED_CURVE_SPELLED,
    &phrase::KEY_UNSUPPORTED_ENCRYPTED,
    &phrase::KEY_UNSUPPORTED_EXPONENT,
    &phrase::KEY_UNSUPPORTED_JWK,
    &phrase::KEY_UNSUPPORTED_JWK_CURVE,
    &phrase::KEY_UNSUPPORTED_LEFT_OUT,
    &phrase::KEY_UNSUPPORTED_METHOD,
    &phrase::KEY_UNSUPPORTED_PEM,
    &phrase::KEY_UNSUPPORTED_PRIMES,
    &phrase::KEY_UNSUPPORTED_VERIFIED_ONLY,
    &phrase::KEY_WEAK,
    &phrase::KEY_WEAK_BITS,
    &phrase::KEY_WEAK_EXPONENT,
    &phrase::LIMIT_CANONICALIZATION_ALIKE,
    &phrase::LIMIT_CANONICALIZATION_CHAIN,
    &phrase::LIMIT_CONTEXT_WORK,
    &phrase::LIMIT_CONTEXT_WORK_DEPTH,
    &phrase::LIMIT_CONTEXTS,
    &phrase::LIMIT_CREDENTIALS,
    &phrase::LIMIT_DEPTH_JSON,
    &phrase::LIMIT_ENDORSEMENTS,
    &phrase::LIMIT_FINDINGS,
    &phrase::LIMIT_IMAGE,
    &phrase::LIMIT_INFLATED_IMAGE,
    &phrase::LIMIT_INFLATED_LIST,
    &phrase::LIMIT_INFLATED_OPEN,
    &phrase::LIMIT_INPUT_JSON,
    &phrase::LIMIT_INPUT_JWS,
    &phrase::LIMIT_JWS_HEADER,
    &phrase::LIMIT_PROOFS,
    &phrase::LIMIT_PROOFS_STATEMENTS,
    &phrase::LIMIT_QUADS,
    &phrase::LIMIT_QUADS_BYTES,
    &phrase::LIMIT_QUADS_COMPARED,
    &phrase::LIMIT_QUADS_NAMES,
    &phrase::LIMIT_RESOURCES,
    &phrase::LIMIT_SCHEMA_DEPTH,
    &phrase::LIMIT_SCHEMA_PATTERNS,
    &phrase::LIMIT_SCHEMA_REFERENCES,
    &phrase::LIMIT_SCHEMA_SEVERAL,
    &phrase::LIMIT_SCHEMA_SIZE,
    &phrase::LIMIT_SCHEMA_WORK,
    &phrase::LIMIT_STATUS_ENTRIES,
    &phrase::LIMIT_SVG_DEPTH,
    &phrase::LIMIT_TRUST_CHAIN,
    &phrase::LIMIT_TRUST_CHAIN_STATEMENTS,
    &phrase::LIMIT_VALUES_JSON,
    &phrase::LIMIT_WORK,
    &phrase::OPEN_ADDRESS_DID,
    &phrase::OPEN_ADDRESS_FILE,
    &phrase::OPEN_ADDRESS_MAIL,
    &phrase::OPEN_ADDRESS_OFFER,
    &phrase::OPEN_ADDRESS_WEB,
    &phrase::OPEN_CARRIER_UNSUPPORTED_BLOCKCERT,
    &phrase::OPEN_CARRIER_UNSUPPORTED_CLR_1,
    &phrase::OPEN_CARRIER_UNSUPPORTED_COSE,
    &phrase::OPEN_CARRIER_UNSUPPORTED_ENCRYPTED,
    &phrase::OPEN_CARRIER_UNSUPPORTED_ENVELOPE,
    &phrase::OPEN_CARRIER_UNSUPPORTED_EUROPASS,
    &phrase::OPEN_CARRIER_UNSUPPORTED_EUROPASS_XML,
    &phrase::OPEN_CARRIER_UNSUPPORTED_JWS_JSON,
    &phrase::OPEN_CARRIER_UNSUPPORTED_MDOC,
    &phrase::OPEN_CARRIER_UNSUPPORTED_SD_JWT,
    &phrase::OPEN_CLR_2,
    &phrase::OPEN_DATA_MODEL,
    &phrase::OPEN_DATA_MODEL_BOTH,
    &phrase::OPEN_EMPTY,
    &phrase::OPEN_KIND_AMBIGUOUS,
    &phrase::OPEN_KIND_MALFORMED,
    &phrase::OPEN_OPEN_BADGES_1_CLASS,
    &phrase::OPEN_OPEN_BADGES_1_HOSTED,
    &phrase::OPEN_OPEN_BADGES_1_NOWHERE,
    &phrase::OPEN_OPEN_BADGES_1_SIGNED,
    &phrase::OPEN_OPEN_BADGES_2_CLASS,
    &phrase::OPEN_OPEN_BADGES_2_HOSTED,
    &phrase::OPEN_OPEN_BADGES_2_NOWHERE,
    &phrase::OPEN_OPEN_BADGES_2_SIGNED,
    &phrase::OPEN_OPEN_BADGES_2_UNKNOWN,
    &phrase::OPEN_OPEN_BADGES_2_URL,
    &phrase::OPEN_PAGE,
    &phrase::OPEN_PAGE_CREDLY,
    &phrase::OPEN_PAGE_LINKEDIN,
    &phrase::OPEN_PAGE_XML,
    &phrase::OPEN_SEVERAL_JSON,
    &phrase::OPEN_SEVERAL_JSON_MORE,
    &phrase::OPEN_SEVERAL_TEXT,
    &phrase::OPEN_UNRECOGNISED_BYTES,
    &phrase::OPEN_UNRECOGNISED_FILE,
    &phrase::OPEN_UNRECOGNISED_GZIP,
    &phrase::OPEN_UNRECOGNISED_IMAGE_TEXT,
    &phrase::OPEN_UNRECOGNISED_INSTEAD,
    &phrase::OPEN_UNRECOGNISED_LAYERS,
    &phrase::OPEN_UNRECOGNISED_MEMBERS,
    &phrase::OPEN_UNRECOGNISED_NOTHING,
    &phrase::OPEN_UNRECOGNISED_PAYLOAD,
    &phrase::OPEN_UNRECOGNISED_TOKEN,
    &phrase::PRESENTATION_CREDENTIAL_MEMBER,
    &phrase::PRESENTATION_CREDENTIAL_INVALID,
    &phrase::PRESENTATION_CREDENTIAL_UNDETERMINED,
    &phrase::PRESENTATION_EMPTY,
    &phrase::PRESENTATION_EMPTY_SIGN,
    &phrase::PRESENTATION_HOLDER_MISMATCH,
    &phrase::PRESENTATION_HOLDER_MISSING,
    &phrase::PRESENTATION_MALFORMED_CREDENTIAL,
    &phrase::PRESENTATION_MALFORMED_HOLDER,
    &phrase::PRESENTATION_MALFORMED_KIND,
    &phrase::PRESENTATION_MALFORMED_SIGN,
    &phrase::PRESENTATION_SUBJECT_OTHER,
    &phrase::PROOF_CHAIN_AMBIGUOUS,
    &phrase::PROOF_CHAIN_AMBIGUOUS_SIGN,
    &phrase::PROOF_CHAIN_AMBIGUOUS_TWICE,
    &phrase::PROOF_CHAIN_BROKEN,
    &phrase::PROOF_CHAIN_MISSING,
    &phrase::PROOF_CHAIN_MISSING_SIGN,
    &phrase::PROOF_CHAIN_UNCHECKED,
    &phrase::PROOF_CHALLENGE_MISMATCH,
    &phrase::PROOF_CHALLENGE_MISMATCH_ABSENT,
    &phrase::PROOF_CHALLENGE_MISMATCH_TOKEN,
    &phrase::PROOF_CHALLENGE_MISMATCH_TOKEN_ABSENT,
    &phrase::PROOF_CONTEXT_MISSING,
    &phrase::PROOF_CREATED_LATER,
    &phrase::PROOF_CREATED_LATER_TOKEN,
    &phrase::PROOF_CREATED_MALFORMED,
    &phrase::PROOF_DOMAIN_MISMATCH,
    &phrase::PROOF_DOMAIN_MISMATCH_ABSENT,
    &phrase::PROOF_DOMAIN_MISMATCH_TOKEN,
    &phrase::PROOF_DOMAIN_MISMATCH_TOKEN_ABSENT,
    &phrase::PROOF_DOMAIN_UNASKED,
    &phrase::PROOF_EXPIRED,
    &phrase::PROOF_EXPIRED_TOKEN,
    &phrase::PROOF_EXPIRES_MALFORMED,
    &phrase::PROOF_FORMAT_UNKNOWN,
    &phrase::PROOF_FORMAT_UNKNOWN_SUITE,
    &phrase::PROOF_MALFORMED,
    &phrase::PROOF_MALFORMED_NO_TYPE,
    &phrase::PROOF_MALFORMED_TYPE,
    &phrase::PROOF_METHOD_MALFORMED,
    &phrase::PROOF_METHOD_MALFORMED_URL,
    &phrase::PROOF_METHOD_MISSING,
    &phrase::PROOF_MISSING,
    &phrase::PROOF_MISSING_DERIVE,
    &phrase::PROOF_PURPOSE_MISMATCH,
    &phrase::PROOF_PURPOSE_MISSING,
    &phrase::PROOF_SELECTIVE_BASE,
    &phrase::PROOF_SELECTIVE_DERIVED,
    &phrase::PROOF_SIGNATURE_MISMATCH,
    &phrase::PROOF_SIGNATURE_MISMATCH_CHARSET,
    &phrase::PROOF_SIGNATURE_MISMATCH_CONTEXT_ABSENT,
    &phrase::PROOF_SIGNATURE_MISMATCH_CONTEXTS,
    &phrase::PROOF_SIGNATURE_MISMATCH_DATE,
    &phrase::PROOF_SIGNATURE_MISMATCH_EDITION,
    &phrase::PROOF_SIGNATURE_MISMATCH_EMPTY,
    &phrase::PROOF_SIGNATURE_MISMATCH_ENTITIES,
    &phrase::PROOF_SIGNATURE_MISMATCH_ESCAPES,
    &phrase::PROOF_SIGNATURE_MISMATCH_KEY,
    &phrase::PROOF_SIGNATURE_MISMATCH_KIND,
    &phrase::PROOF_SIGNATURE_MISMATCH_LINK,
    &phrase::PROOF_SIGNATURE_MISMATCH_LIST,
    &phrase::PROOF_SIGNATURE_MISMATCH_LOST,
    &phrase::PROOF_SIGNATURE_MISMATCH_MOJIBAKE,
    &phrase::PROOF_SIGNATURE_MISMATCH_NORMAL_FORM,
    &phrase::PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT,
    &phrase::PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT_ABSENT,
    &phrase::PROOF_SIGNATURE_MISMATCH_SPACES,
    &phrase::PROOF_SIGNATURE_MISMATCH_TOKEN,
    &phrase::PROOF_SIGNATURE_MISMATCH_TYPOGRAPHIC,
    &phrase::PROOF_VALUE_LENGTH_ENCODING,
    &phrase::PROOF_VALUE_LENGTH_SIGN,
    &phrase::PROOF_VALUE_LENGTH_SIGNATURE,
    &phrase::PROOF_VALUE_MALFORMED,
    &phrase::PROOF_VALUE_MALFORMED_BASE_HEADER,
    &phrase::PROOF_VALUE_MALFORMED_BASE64URL,
    &phrase::PROOF_VALUE_MALFORMED_CBOR_BYTES,
    &phrase::PROOF_VALUE_MALFORMED_CBOR_COUNT,
    &phrase::PROOF_VALUE_MALFORMED_CBOR_END,
    &phrase::PROOF_VALUE_MALFORMED_CBOR_INDEFINITE,
    &phrase::PROOF_VALUE_MALFORMED_CBOR_LONG,
    &phrase::PROOF_VALUE_MALFORMED_CBOR_MORE,
    &phrase::PROOF_VALUE_MALFORMED_CBOR_TEXT,
    &phrase::PROOF_VALUE_MALFORMED_CBOR_TYPE,
    &phrase::PROOF_VALUE_MALFORMED_DERIVED_HEADER,
    &phrase::PROOF_VALUE_MALFORMED_ENCODING,
    &phrase::PROOF_VALUE_MALFORMED_HMAC,
    &phrase::PROOF_VALUE_MALFORMED_JWS_ALG,
    &phrase::PROOF_VALUE_MALFORMED_JWS_CRITICAL,
    &phrase::PROOF_VALUE_MALFORMED_JWS_HEADER,
    &phrase::PROOF_VALUE_MALFORMED_JWS_JSON,
    &phrase::PROOF_VALUE_MALFORMED_JWS_PARTS,
    &phrase::PROOF_VALUE_MALFORMED_JWS_SIGNATURE,
    &phrase::PROOF_VALUE_MALFORMED_JWS_TYPE,
    &phrase::PROOF_VALUE_MALFORMED_KEY,
    &phrase::PROOF_VALUE_MALFORMED_LABELS,
    &phrase::PROOF_VALUE_MALFORMED_LONG,
    &phrase::PROOF_VALUE_MALFORMED_PARTS,
    &phrase::PROOF_VALUE_MALFORMED_SIGNATURE_LENGTH,
    &phrase::PROOF_VALUE_MALFORMED_SIGNATURES,
    &phrase::PROOF_VALUE_MALFORMED_TYPE,
    &phrase::PROOF_VALUE_MISSING,
    &phrase::PROOF_VALUE_MISSING_JWS,
    &phrase::QUESTION_UNANSWERED_KEY,
    &phrase::QUESTION_UNANSWERED_RECIPIENT,
    &phrase::QUESTION_UNANSWERED_TRUST,
    &phrase::QUESTION_UNANSWERED_TRUST_WITHHELD,
    &phrase::RDF_NQUADS_SYNTAX,
    &phrase::RDF_NQUADS_SYNTAX_END,
    &phrase::RECIPIENT_INCOMPARABLE,
    &phrase::RECIPIENT_MISMATCH,
    &phrase::RECIPIENT_MISMATCH_CASE,
    &phrase::RECIPIENT_MISMATCH_NEARLY,
    &phrase::RECIPIENT_MISMATCH_NEARLY_ID,
    &phrase::RECIPIENT_UNKNOWN,
    &phrase::REFRESH_CURRENT,
    &phrase::REFRESH_INVALID,
    &phrase::REFRESH_NEWER,
    &phrase::REFRESH_OLDER,
    &phrase::REFRESH_OTHER,
    &phrase::REFRESH_OTHER_KIND,
    &phrase::REFRESH_UNANSWERED,
    &phrase::REFRESH_UNANSWERED_MISSING,
    &phrase::REFRESH_UNANSWERED_UNPROVEN,
    &phrase::REFRESH_UNAVAILABLE,
    &phrase::REFRESH_UNDETERMINED,
    &phrase::RESOURCE_DIGEST_MALFORMED_EMPTY,
    &phrase::RESOURCE_DIGEST_MALFORMED_MULTIBASE,
    &phrase::RESOURCE_DIGEST_MALFORMED_SRI,
    &phrase::RESOURCE_DIGEST_MISMATCH,
    &phrase::RESOURCE_DIGEST_MISMATCH_SHIPPED,
    &phrase::RESOURCE_DIGEST_UNSUPPORTED,
    &phrase::RESOURCE_MALFORMED_DATA,
    &phrase::RESOURCE_MALFORMED_DIGEST,
    &phrase::RESOURCE_MALFORMED_EMPTY,
    &phrase::RESOURCE_MALFORMED_ID,
    &phrase::RESOURCE_MALFORMED_URL,
    &phrase::RESOURCE_MISSING,
    &phrase::RESOURCE_REPEATED,
    &phrase::RESOURCE_UNAVAILABLE,
    &phrase::SCHEMA_CREDENTIAL_INVALID,
    &phrase::SCHEMA_CREDENTIAL_UNDETERMINED,
    &phrase::SCHEMA_DOCUMENT_MISSING,
    &phrase::SCHEMA_DOCUMENT_UNAVAILABLE,
    &phrase::SCHEMA_KIND,
    &phrase::SCHEMA_MALFORMED_DEMANDS_NOTHING,
    &phrase::SCHEMA_MALFORMED_ENGINE,
    &phrase::SCHEMA_MALFORMED_INSTEAD,
    &phrase::SCHEMA_MALFORMED_JSON,
    &phrase::SCHEMA_MALFORMED_KIND,
    &phrase::SCHEMA_MALFORMED_NONE,
    &phrase::SCHEMA_MALFORMED_OBJECT,
    &phrase::SCHEMA_MALFORMED_OTHER,
    &phrase::SCHEMA_MALFORMED_READER,
    &phrase::SCHEMA_MALFORMED_REFERENCE,
    &phrase::SCHEMA_MALFORMED_URL,
    &phrase::SCHEMA_UNANSWERED,
    &phrase::SCHEMA_UNANSWERED_DYNAMIC,
    &phrase::SCHEMA_UNANSWERED_EDITION,
    &phrase::SCHEMA_UNANSWERED_ENGINE,
    &phrase::SCHEMA_UNANSWERED_NUMBERS,
    &phrase::SCHEMA_UNANSWERED_PATTERN,
    &phrase::SCHEMA_VIOLATED,
    &phrase::SIGN_OPTIONS_DERIVED_CHAIN,
    &phrase::SIGN_OPTIONS_HMAC,
    &phrase::SIGN_OPTIONS_JWT_DATA_MODEL,
    &phrase::SIGN_OPTIONS_JWT_EXPIRES,
    &phrase::SIGN_OPTIONS_JWT_ID,
    &phrase::SIGN_OPTIONS_JWT_PRESENTATION,
    &phrase::SIGN_OPTIONS_JWT_PROOF,
    &phrase::SIGN_OPTIONS_JWT_VALID_FROM,
    &phrase::SIGN_OPTIONS_JWT_VALID_UNTIL,
    &phrase::SIGN_OPTIONS_NO_METHOD,
    &phrase::SIGN_OPTIONS_NO_SCHEME,
    &phrase::SIGN_OPTIONS_VERIFIED_ONLY,
    &phrase::SIGN_POINTER,
    &phrase::SIGN_POINTER_NOTHING,
    &phrase::SIGN_POINTER_PART,
    &phrase::SIGN_SIGNATURE_MISMATCH,
    &phrase::SIGN_SIGNER_FAILED_KEY,
    &phrase::STATUS_ENTRY_MALFORMED_INDEX,
    &phrase::STATUS_ENTRY_MALFORMED_INDEX_NONE,
    &phrase::STATUS_ENTRY_MALFORMED_NO_ID,
    &phrase::STATUS_ENTRY_MALFORMED_NO_TYPE,
    &phrase::STATUS_ENTRY_MALFORMED_NONE,
    &phrase::STATUS_ENTRY_MALFORMED_OBJECT,
    &phrase::STATUS_ENTRY_MALFORMED_PURPOSE,
    &phrase::STATUS_ENTRY_MALFORMED_PURPOSE_NONE,
    &phrase::STATUS_ENTRY_MALFORMED_SIZE,
    &phrase::STATUS_ENTRY_MALFORMED_TYPES,
    &phrase::STATUS_ENTRY_MALFORMED_URL,
    &phrase::STATUS_ENTRY_MALFORMED_URL_NONE,
    &phrase::STATUS_ENTRY_MESSAGES,
    &phrase::STATUS_ENTRY_MESSAGES_NONE,
    &phrase::STATUS_ENTRY_MESSAGES_REFERENCES,
    &phrase::STATUS_LIST_COPY,
    &phrase::STATUS_LIST_FULL,
    &phrase::STATUS_LIST_ID,
    &phrase::STATUS_LIST_INSECURE,
    &phrase::STATUS_LIST_INVALID,
    &phrase::STATUS_LIST_INVALID_CUT,
    &phrase::STATUS_LIST_INVALID_ENDED,
    &phrase::STATUS_LIST_INVALID_FORGED,
    &phrase::STATUS_LIST_INVALID_INSTEAD,
    &phrase::STATUS_LIST_INVALID_UNSIGNED,
    &phrase::STATUS_LIST_ISSUER,
    &phrase::STATUS_LIST_KEEPER,
    &phrase::STATUS_LIST_KIND,
    &phrase::STATUS_LIST_KIND_KIND,
    &phrase::STATUS_LIST_KIND_NO_CREDENTIAL,
    &phrase::STATUS_LIST_KIND_OTHER,
    &phrase::STATUS_LIST_MALFORMED_ALLOCATIONS,
    &phrase::STATUS_LIST_MALFORMED_BASE64,
    &phrase::STATUS_LIST_MALFORMED_BASE64_CUT,
    &phrase::STATUS_LIST_MALFORMED_BASE64_OTHER,
    &phrase::STATUS_LIST_MALFORMED_GZIP,
    &phrase::STATUS_LIST_MALFORMED_INSTEAD,
    &phrase::STATUS_LIST_MALFORMED_JSON,
    &phrase::STATUS_LIST_MALFORMED_MULTIBASE,
    &phrase::STATUS_LIST_MALFORMED_NO_BITS,
    &phrase::STATUS_LIST_MALFORMED_NO_REVOKED,
    &phrase::STATUS_LIST_MALFORMED_SUBJECT,
    &phrase::STATUS_LIST_MISSING,
    &phrase::STATUS_LIST_NESTED,
    &phrase::STATUS_LIST_PURPOSE,
    &phrase::STATUS_LIST_PURPOSE_NONE,
    &phrase::STATUS_LIST_RANGE,
    &phrase::STATUS_LIST_RANGE_VALUE,
    &phrase::STATUS_LIST_SHORT,
    &phrase::STATUS_LIST_UNAVAILABLE,
    &phrase::STATUS_LIST_UNDETERMINED,
    &phrase::STATUS_LIST_UNDETERMINED_INSTEAD,
    &phrase::STATUS_LIST_UNSIGNED,
    &phrase::STATUS_MESSAGE,
    &phrase::STATUS_MESSAGE_AT,
    &phrase::STATUS_MESSAGE_TOLD,
    &phrase::STATUS_MESSAGE_TOLD_AT,
    &phrase::STATUS_PURPOSE_UNKNOWN,
    &phrase::STATUS_PURPOSE_UNKNOWN_TOLD,
    &phrase::STATUS_REFRESH,
    &phrase::STATUS_REFRESH_TOLD,
    &phrase::STATUS_REVOKED,
    &phrase::STATUS_REVOKED_TOLD,
    &phrase::STATUS_REVOKED_UNCONFIRMED,
    &phrase::STATUS_REVOKED_UNCONFIRMED_TOLD,
    &phrase::STATUS_SUSPENDED,
    &phrase::STATUS_SUSPENDED_TOLD,
    &phrase::STATUS_SUSPENDED_UNCONFIRMED,
    &phrase::STATUS_SUSPENDED_UNCONFIRMED_TOLD,
    &phrase::STATUS_TOKEN_LIST_UNSUPPORTED,
    &phrase::STATUS_TOKEN_LIST_UNSUPPORTED_AT,
    &phrase::STATUS_UNANSWERED,
    &phrase::TRUST_CHAIN_CONSTRAINT,
    &phrase::TRUST_CHAIN_CONSTRAINT_TYPE,
    &phrase::TRUST_CHAIN_LENGTH,
    &phrase::TRUST_CHAIN_LOOP,
    &phrase::TRUST_MALFORMED,
    &phrase::TRUST_MALFORMED_ADDRESS,
    &phrase::TRUST_MALFORMED_ANCHOR,
    &phrase::TRUST_MALFORMED_ANCHOR_KEYS,
    &phrase::TRUST_MALFORMED_ANCHOR_NAME,
    &phrase::TRUST_MALFORMED_DID,
    &phrase::TRUST_MALFORMED_FEDERATION,
    &phrase::TRUST_MALFORMED_REGISTRY,
    &phrase::TRUST_REGISTRY_MALFORMED,
    &phrase::TRUST_REGISTRY_MALFORMED_ENTRY,
    &phrase::TRUST_REGISTRY_MALFORMED_INSTEAD,
    &phrase::TRUST_REGISTRY_MALFORMED_JSON,
    &phrase::TRUST_REGISTRY_MALFORMED_TEXT,
    &phrase::TRUST_REGISTRY_MISSING,
    &phrase::TRUST_STATEMENT_EXPIRED,
    &phrase::TRUST_STATEMENT_EXPIRED_LATER,
    &phrase::TRUST_STATEMENT_MALFORMED_CLAIM,
    &phrase::TRUST_STATEMENT_MALFORMED_CLAIMS,
    &phrase::TRUST_STATEMENT_MALFORMED_CONSTRAINT,
    &phrase::TRUST_STATEMENT_MALFORMED_CRITICAL,
    &phrase::TRUST_STATEMENT_MALFORMED_CRITICAL_POLICY,
    &phrase::TRUST_STATEMENT_MALFORMED_DATE,
    &phrase::TRUST_STATEMENT_MALFORMED_ENDPOINT,
    &phrase::TRUST_STATEMENT_MALFORMED_KEYS,
    &phrase::TRUST_STATEMENT_MALFORMED_PART,
    &phrase::TRUST_STATEMENT_MALFORMED_TEXT,
    &phrase::TRUST_STATEMENT_MALFORMED_TYP,
    &phrase::TRUST_STATEMENT_MISSING,
    &phrase::TRUST_STATEMENT_SIGNATURE,
    &phrase::TRUST_STATEMENT_SIGNATURE_ALG,
    &phrase::TRUST_STATEMENT_SIGNATURE_ANCHOR,
    &phrase::TRUST_STATEMENT_SIGNATURE_KEYS,
    &phrase::TRUST_STATEMENT_SIGNATURE_KID,
    &phrase::TRUST_STATEMENT_SIGNATURE_UNLISTED,
    &phrase::TRUST_STATEMENT_SUBJECT,
    &phrase::TRUST_UNAVAILABLE_REGISTRY,
    &phrase::TRUST_UNAVAILABLE_STATEMENT,
    &phrase::TRUST_UNLISTED,
    &phrase::TRUST_UNPROVEN_KEY,
    &phrase::TRUST_UNPROVEN_LISTED,
    &phrase::VALIDITY_EXPIRED,
    &phrase::VALIDITY_EXPIRED_TOKEN,
    &phrase::VALIDITY_MALFORMED_CLAIM,
    &phrase::VALIDITY_MALFORMED_INSTANT,
    &phrase::VALIDITY_MALFORMED_TYPE,
    &phrase::VALIDITY_MISSING,
    &phrase::VALIDITY_MISSING_RENAMED,
    &phrase::VALIDITY_NO_CLOCK,
    &phrase::VALIDITY_NO_CLOCK_STATEMENTS,
    &phrase::VALIDITY_NOT_YET,
    &phrase::VALIDITY_NOT_YET_TOKEN,
    &phrase::VALIDITY_ORDER,
    &phrase::VALIDITY_ORDER_BUILD,
    &phrase::VALIDITY_ORDER_LIST,
    &phrase::VALIDITY_TOLERANCE,
    &phrase::VALIDITY_TOLERANCE_PROOF,
    &phrase::VALIDITY_TOLERANCE_TOKEN,
    &phrase::VALIDITY_ZONE,
    &phrase::VALIDITY_ZONE_BEGIN,
    &phrase::VCDM_CONTEXT,
    &phrase::VCDM_CONTEXT_ENTRY,
    &phrase::VCDM_CONTEXT_NONE,
    &phrase::VCDM_ID,
    &phrase::VCDM_ID_MISSING,
    &phrase::VCDM_MEMBER,
    &phrase::VCDM_MEMBER_EMPTY,
    &phrase::VCDM_SUBJECT_EMPTY,
    &phrase::VCDM_SUBJECT_NONE,
    &phrase::VCDM_SUBJECT_NOTHING_SAID,
    &phrase::VCDM_SUBJECT_TYPE,
    &phrase::VCDM_TEXT,
    &phrase::VCDM_TEXT_DIRECTION,
    &phrase::VCDM_TEXT_EMPTY,
    &phrase::VCDM_TEXT_LANGUAGE,
    &phrase::VCDM_TEXT_MEMBER,
    &phrase::VCDM_TEXT_VALUE,
    &phrase::VCDM_TYPE,
    &phrase::VCDM_TYPE_ANY,
    &phrase::VCDM_TYPE_ANY_NONE,
    &phrase::VCDM_TYPE_NONE,
];

/// Every term, by its group and name.
#[cfg(feature = "languages")]
pub(crate) static TERMS: &[crate::words::sentence::Term] = &[
    term::CBOR_ITEM_ARRAY,
    term::CBOR_ITEM_BYTES,
    term::CBOR_ITEM_MAP,
    term::CBOR_ITEM_NUMBER,
    term::CBOR_ITEM_TEXT,
    term::CONSTRAINT_PART_NUMBER,
    term::CONSTRAINT_PART_OBJECT,
    term::CONSTRAINT_PART_TEXTS,
    term::ENCODING_BASE58,
    term::ENCODING_BASE64,
    term::ENCODING_BASE64URL,
    term::ENCODING_DER,
    term::ENCODING_HEX,
    term::ENCODING_MULTIBASE,
    term::ENCODING_RAW,
    term::ENCODING_SPACES,
    term::ENCODING_TWICE,
    term::EVIDENCE_PART_BASE64,
    term::EVIDENCE_PART_CONTENT,
    term::EVIDENCE_PART_DOCUMENTS,
    term::EVIDENCE_PART_FETCHED,
    term::EVIDENCE_PART_FLAG,
    term::EVIDENCE_PART_INSTANT,
    term::EVIDENCE_PART_LIST,
    term::EVIDENCE_PART_POLICY,
    term::EVIDENCE_PART_QUESTION,
    term::EVIDENCE_PART_RECIPIENT,
    term::EVIDENCE_PART_SECONDS,
    term::EVIDENCE_PART_TEXT,
    term::EVIDENCE_PART_TRUSTED,
    term::EVIDENCE_PART_UNKNOWN_STATUS,
    term::EVIDENCE_PART_URL,
    term::FILE_ADVICE_IMAGE,
    term::FILE_ADVICE_UNPACK,
    term::FILE_KIND_BMP,
    term::FILE_KIND_FILM,
    term::FILE_KIND_GIF,
    term::FILE_KIND_GZIP,
    term::FILE_KIND_ICON,
    term::FILE_KIND_JPEG,
    term::FILE_KIND_PDF,
    term::FILE_KIND_TIFF,
    term::FILE_KIND_WEBP,
    term::FILE_KIND_ZIP,
    term::IMAGE_PLACE_BEHIND,
    term::IMAGE_PLACE_TEXT_CHUNK,
    term::INSTEAD_OF_JSON_EMPTY,
    term::INSTEAD_OF_JSON_WEB_PAGE,
    term::INSTEAD_OF_JSON_XML,
    term::JSON_PART_COLON,
    term::JSON_PART_COMMA_OR_BRACE,
    term::JSON_PART_COMMA_OR_BRACKET,
    term::JSON_PART_DIGIT,
    term::JSON_PART_END,
    term::JSON_PART_ESCAPE,
    term::JSON_PART_HEX,
    term::JSON_PART_KNOWN_ESCAPE,
    term::JSON_PART_NAME,
    term::JSON_PART_QUOTE,
    term::JSON_PART_VALUE,
    term::JSON_TYPE_ABSENT,
    term::JSON_TYPE_ARRAY,
    term::JSON_TYPE_BOOLEAN,
    term::JSON_TYPE_NULL,
    term::JSON_TYPE_NUMBER,
    term::JSON_TYPE_OBJECT,
    term::JSON_TYPE_STRING,
    term::JWS_PART_HEADER,
    term::JWS_PART_PAYLOAD,
    term::JWS_PART_SIGNATURE,
    term::KIND_BADGE,
    term::KIND_CREDENTIAL,
    term::KIND_ENDORSEMENT,
    term::KIND_ENVELOPE,
    term::KIND_LEARNER_RECORD,
    term::KIND_PRESENTATION,
    term::KIND_PRESENTATION_ENVELOPE,
    term::KIND_SCHEMA,
    term::KIND_STATUS_LIST,
    term::KIND_UNKNOWN,
    term::NQUADS_PART_BLANK,
    term::NQUADS_PART_DOT,
    term::NQUADS_PART_END,
    term::NQUADS_PART_ESCAPE,
    term::NQUADS_PART_IRI,
    term::NQUADS_PART_IRI_BEGIN,
    term::NQUADS_PART_IRI_END,
    term::NQUADS_PART_LABEL,
    term::NQUADS_PART_LANGUAGE,
    term::NQUADS_PART_QUOTE,
    term::NQUADS_PART_TEXT,
    term::SPELLING_CAPITAL,
    term::SPELLING_SMALL,
    term::SPELLING_SMALL_SPACES,
    term::SPELLING_SPACES,
    term::SPELLING_TYPE,
    term::TIME_UNIT_MICROSECONDS,
    term::TIME_UNIT_MILLISECONDS,
    term::TIME_UNIT_NANOSECONDS,
    term::WRAPPING_AUTHORIZATION,
    term::WRAPPING_BASE64,
    term::WRAPPING_DATA_URL,
    term::WRAPPING_ENTITIES,
    term::WRAPPING_ESCAPED,
    term::WRAPPING_GZIP,
    term::WRAPPING_HTML,
    term::WRAPPING_HTTP,
    term::WRAPPING_JSON,
    term::WRAPPING_JSON_LINES,
    term::WRAPPING_JSON_STRING,
    term::WRAPPING_LINES,
    term::WRAPPING_MAIL,
    term::WRAPPING_MARKDOWN,
    term::WRAPPING_MULTIPART,
    term::WRAPPING_PERCENT,
    term::WRAPPING_QUOTED_PRINTABLE,
    term::WRAPPING_TEXT,
    term::WRAPPING_URL,
    term::WRAPPING_UTF_16,
];
