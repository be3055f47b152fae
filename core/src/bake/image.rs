//! `bake` and `unbake`, for the two kinds of image that carry badges.

use super::options::BakeOptions;
use super::standard::{Carried, Standard};
use super::{png, svg};
use crate::error::Error;
use crate::limits::Limits;
use crate::words::{Term, phrase, term};

/// A kind of image that can carry a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Image {
    /// Portable Network Graphics, animated ones included.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

impl Image {
    /// Which kind of image the bytes begin like, whatever the file is called. An XML document is taken for an SVG until it is
    /// read.
    ///
    /// ```
    /// use ob3::Code;
    /// use ob3::bake::Image;
    /// assert_eq!(Image::recognise(b"\x89PNG\r\n\x1a\n...")?, Image::Png);
    /// assert_eq!(Image::recognise(b"<svg/>")?, Image::Svg);
    ///
    /// let photograph = Image::recognise(b"\xff\xd8\xff\xe0...").unwrap_err();
    /// assert_eq!(photograph.code(), Code::BakeUnsupported);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::BakeUnsupported`](crate::Code::BakeUnsupported) for a JPEG, GIF or WebP image, a PDF document and the like, which cannot carry a badge;
    /// [`Code::BakeUnrecognised`](crate::Code::BakeUnrecognised) for anything else.
    pub fn recognise(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.starts_with(b"\x89PNG") {
            return Ok(Image::Png);
        }
        if let Some(other) = Other::recognise(bytes) {
            let Other { what, advice } = other;
            return Err(Error::of(&phrase::BAKE_UNSUPPORTED).with_term("found", what).with_term("advice", advice));
        }
        // UTF-16 as well, so that its sender is told about the encoding.
        if UTF_16.iter().any(|beginning| bytes.starts_with(beginning)) {
            return Ok(Image::Svg);
        }
        let content = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        match content.first() {
            Some(b'<') => Ok(Image::Svg),
            Some(_) => Err(Error::of(&phrase::BAKE_UNRECOGNISED)),
            None => Err(Error::of(&phrase::BAKE_UNRECOGNISED_EMPTY)),
        }
    }

    /// The kind's name, as a report spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Image::Png => "png",
            Image::Svg => "svg",
        }
    }
}

/// What was baked into an image.
#[derive(Debug)]
#[non_exhaustive]
pub struct Unbaked {
    /// The text, without white space around it: by the standards JSON or a compact JSON Web Signature, but nobody has
    /// looked yet.
    pub text: String,
    /// The kind of image that it was in.
    pub image: Image,
    /// The standard by whose keyword or namespace it was found.
    pub standard: Standard,
    /// Departures from the standard that other software may not forgive: a credential that is compressed, or one that stands
    /// elsewhere than it should. Their [codes](Error::code) say how much each weighs.
    pub remarks: Vec<Error>,
}

/// Puts a credential inside a PNG or SVG image: the exact text, and not one other byte of the image changes.
///
/// A PNG gets an `iTXt` chunk with the keyword `openbadgecredential`, not compressed, right after its header. An SVG gets an
/// element `openbadges:credential` as the first in `<svg>`: with the attribute `verify` for a compact JSON Web Signature, with
/// a CDATA section for JSON and anything else. Neither is seen when the image is shown.
///
/// The image is read whole, so that no badge is baked into a damaged one; checksums are looked at where damage would be seen.
///
/// ```
/// use ob3::{BakeOptions, Limits, bake, unbake};
/// let image = br##"<svg xmlns="http://www.w3.org/2000/svg"><circle r="9" fill="#c33"/></svg>"##;
/// let credential = r#"{"@context": [], "type": ["VerifiableCredential", "OpenBadgeCredential"]}"#;
///
/// let baked = bake(image, credential, &BakeOptions::new())?;
/// assert_eq!(std::str::from_utf8(&baked).unwrap(), [
///     r#"<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns="http://www.w3.org/2000/svg">"#,
///     r#"<openbadges:credential><![CDATA["#, credential, "]]></openbadges:credential>",
///     r##"<circle r="9" fill="#c33"/></svg>"##,
/// ].concat());
/// assert_eq!(unbake(&baked, &Limits::default())?.text, credential);
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// In an SVG, line ends of the text come back as line feeds, as XML has it. No signature notices: in JSON, line ends stand
/// between the values only.
///
/// # Errors
/// [`Code::BakeUnsupported`](crate::Code::BakeUnsupported) and [`Code::BakeUnrecognised`](crate::Code::BakeUnrecognised) when the image is of another kind; [`Code::BakeAlready`](crate::Code::BakeAlready) when it
/// carries an Open Badges 3.0 credential, unless the options say [`Replace`](super::Rebake::Replace); [`Code::BakeText`](crate::Code::BakeText) when
/// the text is blank or has characters that the image cannot hold; the codes `bake.png.*` and `bake.svg.*` when the image is
/// damaged; [`Code::LimitImage`](crate::Code::LimitImage) and [`Code::LimitSvgDepth`](crate::Code::LimitSvgDepth).
pub fn bake(image: &[u8], text: &str, options: &BakeOptions) -> Result<Vec<u8>, Error> {
    within_budget(image, &options.limits)?;
    // Who bakes makes the image; who receives one can only ask for another.
    if let Some(Other { what, .. }) = Other::recognise(image) {
        return Err(Error::of(&phrase::BAKE_UNSUPPORTED_BAKE).with_term("found", what));
    }
    match Image::recognise(image)? {
        Image::Png => png::bake(image, text, options.rebake),
        Image::Svg => svg::bake(image, text, options.rebake, &options.limits),
    }
}

/// Takes the text out of a baked image. Nobody has looked yet whether it is a credential, let alone a good one: that is what
/// [`verify`](fn@crate::verify::verify) is for.
///
/// ```
/// use ob3::bake::{Image, Standard};
/// use ob3::{Code, Limits, unbake};
/// let image = br#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0">
///     <ob:credential verify="eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl"/>
/// </svg>"#;
/// let unbaked = unbake(image, &Limits::default())?;
/// assert_eq!(unbaked.text, "eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl");
/// assert_eq!((unbaked.image, unbaked.standard), (Image::Svg, Standard::OpenBadges3));
///
/// let nothing = unbake(br#"<svg xmlns="http://www.w3.org/2000/svg"/>"#, &Limits::default()).unwrap_err();
/// assert_eq!(nothing.code(), Code::BakeNone);
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// Of a PNG, the lengths of all chunks are followed to the end and one chunk is read: the one `iTXt` or `zTXt` with the
/// keyword `openbadgecredential`, else `clrcredential`, else `openbadges` (also `tEXt`). Only of that chunk is the checksum
/// looked at: damage to the picture is no concern of the credential's. What stands under the same keyword in a `tEXt` chunk or
/// behind the end of the image, where some readers look, must be the same text.
///
/// Of an SVG, all of the XML is read, as UTF-8. A credential is an element `credential` in the namespace of the standard,
/// whatever its prefix and wherever it stands; its text is the attribute `verify`, else what is written inside it, and there must
/// not be another credential in each. Entities that the document declares are never expanded, and nothing is ever fetched.
///
/// # Errors
/// [`Code::BakeNone`](crate::Code::BakeNone) when the image carries no badge, [`Code::BakeTwice`](crate::Code::BakeTwice) when it carries two, [`Code::BakeEmpty`](crate::Code::BakeEmpty) when there
/// is only the place for one; [`Code::BakeUnsupported`](crate::Code::BakeUnsupported) and [`Code::BakeUnrecognised`](crate::Code::BakeUnrecognised) when the bytes are no such image;
/// the codes `bake.png.*` and `bake.svg.*` when it is damaged; [`Code::LimitImage`](crate::Code::LimitImage), [`Code::LimitInflated`](crate::Code::LimitInflated) and
/// [`Code::LimitSvgDepth`](crate::Code::LimitSvgDepth).
pub fn unbake(image: &[u8], limits: &Limits) -> Result<Unbaked, Error> {
    within_budget(image, limits)?;
    let kind = Image::recognise(image)?;
    let Carried { text, standard, remarks } = match kind {
        Image::Png => png::unbake(image, limits)?,
        Image::Svg => svg::unbake(image, limits)?,
    };
    Ok(Unbaked { text, image: kind, standard, remarks })
}

fn within_budget(image: &[u8], limits: &Limits) -> Result<(), Error> {
    if image.len() <= limits.image_bytes {
        return Ok(());
    }
    Err(Error::of(&phrase::LIMIT_IMAGE).with("found", image.len()).with("most", limits.image_bytes))
}

/// What people send instead of a PNG or SVG image, and what to do about it.
#[derive(Clone, Copy)]
pub(crate) struct Other {
    /// What it is, with its article.
    pub(crate) what: Term,
    /// What to do.
    pub(crate) advice: Term,
}

impl Other {
    /// Which other kind of file the bytes begin like, if they begin like one of those that are known.
    pub(crate) fn recognise(bytes: &[u8]) -> Option<Self> {
        // ISO base media files have their kind behind the length of their first box.
        let film = (bytes.get(4..8) == Some(b"ftyp")).then_some((term::FILE_KIND_FILM, ASK_FOR_THE_IMAGE));
        let known =
            OTHERS.iter().find(|(magic, ..)| bytes.starts_with(magic)).map(|(_, what, advice)| (*what, *advice));
        known.or(film).map(|(what, advice)| Other { what, advice })
    }
}

const ASK_FOR_THE_IMAGE: Term = term::FILE_ADVICE_IMAGE;
const UNPACK: Term = term::FILE_ADVICE_UNPACK;

/// How such files begin.
const OTHERS: [(&[u8], Term, Term); 10] = [
    (b"\xff\xd8\xff", term::FILE_KIND_JPEG, ASK_FOR_THE_IMAGE),
    (b"GIF8", term::FILE_KIND_GIF, ASK_FOR_THE_IMAGE),
    (b"RIFF", term::FILE_KIND_WEBP, ASK_FOR_THE_IMAGE),
    (b"%PDF-", term::FILE_KIND_PDF, ASK_FOR_THE_IMAGE),
    (b"BM", term::FILE_KIND_BMP, ASK_FOR_THE_IMAGE),
    (b"II*\0", term::FILE_KIND_TIFF, ASK_FOR_THE_IMAGE),
    (b"MM\0*", term::FILE_KIND_TIFF, ASK_FOR_THE_IMAGE),
    (b"\0\0\x01\0", term::FILE_KIND_ICON, ASK_FOR_THE_IMAGE),
    (b"\x1f\x8b", term::FILE_KIND_GZIP, UNPACK),
    (b"PK\x03\x04", term::FILE_KIND_ZIP, UNPACK),
];

/// How XML begins in UTF-16, with a byte order mark and without.
const UTF_16: [&[u8]; 4] = [b"\xff\xfe<\0", b"\xfe\xff\0<", b"<\0", b"\0<"];
