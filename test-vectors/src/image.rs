//! Small pictures, and texts put into them in every way that `ob3::bake` does not.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The keyword under which Open Badges 3.0 looks.
pub(crate) const KEYWORD: &str = "openbadgecredential";

/// A PNG image of one grey pixel, with these chunks behind its header.
pub(crate) fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    let header = chunk(*b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let pixel = chunk(*b"IDAT", &zlib(&[0, 0]));
    [SIGNATURE, &header, &chunks.concat(), &pixel, &chunk(*b"IEND", b"")].concat()
}

/// A chunk with its length and its checksum.
pub(crate) fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("a small chunk").to_be_bytes();
    let crc = crc32fast::hash(&[&name, data].concat()).to_be_bytes();
    [&length, &name[..], data, &crc].concat()
}

/// A text chunk, not compressed.
pub(crate) fn text(keyword: &str, text: &str) -> Vec<u8> {
    chunk(*b"iTXt", &[keyword.as_bytes(), &[0; 5], text.as_bytes()].concat())
}

/// A text chunk, compressed.
pub(crate) fn compressed(keyword: &str, text: &[u8]) -> Vec<u8> {
    chunk(*b"iTXt", &[keyword.as_bytes(), &[0, 1, 0, 0, 0], &zlib(text)].concat())
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory takes bytes");
    encoder.finish().expect("memory takes bytes")
}

/// An SVG image that begins with this content.
pub(crate) fn svg(content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" viewBox=\"0 0 20 20\">{content}<circle cx=\"10\" cy=\"10\" r=\"9\" fill=\"#c33\"/></svg>\n"
    )
}

/// The element of a credential with a proof inside.
pub(crate) fn element(credential: &str) -> String {
    format!("<openbadges:credential><![CDATA[{credential}]]></openbadges:credential>")
}
