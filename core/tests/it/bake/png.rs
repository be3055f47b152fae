//! A credential inside a PNG image: what is written, what is read, and what is refused.

use std::io::Write as _;
use std::time::Duration;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use ob3::bake::{Image, Standard};
use ob3::{BakeOptions, Code, Error, Limits, Rebake, Unbaked, bake, unbake};
use proptest::prelude::*;

use crate::kit::{param, phrase, time_of};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const CREDENTIAL: &str =
    r#"{"@context": [], "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Équipe"}"#;
const JWS: &str = "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJkaWQ6ZXhhbXBsZTpjIn0.c2lnbmF0dXJl";

fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let crc = crc32fast::hash(&[&name, data].concat()).to_be_bytes();
    [&length, &name[..], data, &crc].concat()
}

fn zlib(text: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

fn header() -> Vec<u8> {
    // 2 by 2 pixels, 8 bits, grey.
    chunk(*b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0])
}

fn picture() -> Vec<u8> {
    chunk(*b"IDAT", &zlib(&[0, 10, 20, 0, 30, 40]))
}

/// A small image, with these chunks between its header and its pixels.
fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    [SIGNATURE, &header(), &chunks.concat(), &picture(), &chunk(*b"IEND", b"")].concat()
}

fn itxt(keyword: &str, text: &str) -> Vec<u8> {
    chunk(*b"iTXt", &[keyword.as_bytes(), &[0; 5], text.as_bytes()].concat())
}

fn read(image: &[u8]) -> Result<Unbaked, Error> {
    unbake(image, &Limits::default())
}

fn refused(image: &[u8], code: Code) -> Error {
    let error = read(image).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    error
}

fn rebaked(image: &[u8], text: &str) -> Result<Vec<u8>, Error> {
    bake(image, text, &BakeOptions::new().rebake(Rebake::Replace))
}

#[test]
fn the_chunk_of_the_standard_stands_right_after_the_header_and_nothing_else_changes() {
    let baked = bake(&png(&[]), CREDENTIAL, &BakeOptions::new()).unwrap();
    assert_eq!(baked, png(&[itxt("openbadgecredential", CREDENTIAL)]));

    let unbaked = read(&baked).unwrap();
    assert_eq!((&*unbaked.text, unbaked.image, unbaked.standard), (CREDENTIAL, Image::Png, Standard::OpenBadges3));
    assert!(unbaked.remarks.is_empty());
    assert_eq!(read(&bake(&png(&[]), JWS, &BakeOptions::new()).unwrap()).unwrap().text, JWS);
}

#[test]
fn everything_else_stays_byte_for_byte() {
    // An animation, texts, an unknown chunk, a damaged one that nobody needs, bytes behind the end.
    let mut damaged = chunk(*b"tIME", b"\x07\xea\x01\x1f\x0c\0\0");
    *damaged.last_mut().unwrap() ^= 1;
    let others = [
        chunk(*b"acTL", &[0, 0, 0, 1, 0, 0, 0, 0]),
        chunk(*b"tEXt", b"Title\0openbadgecredential"),
        itxt("openbadges", "https://example.org/assertion"),
        itxt("openbadgecredentials", "another keyword"),
        chunk(*b"prVt", &[0xff; 40]),
        damaged,
    ];
    let original = [&png(&others)[..], b"left over"].concat();
    let baked = bake(&original, CREDENTIAL, &BakeOptions::new()).unwrap();
    let ours = itxt("openbadgecredential", CREDENTIAL);
    let after_header = SIGNATURE.len() + header().len();
    assert_eq!(&baked[after_header..after_header + ours.len()], ours);
    assert_eq!([&baked[..after_header], &baked[after_header + ours.len()..]].concat(), original);
    assert_eq!(read(&baked).unwrap().text, CREDENTIAL);
}

#[test]
fn a_badge_is_replaced_only_when_that_is_asked_for() {
    let baked = bake(&png(&[]), CREDENTIAL, &BakeOptions::new()).unwrap();
    assert_eq!(bake(&baked, JWS, &BakeOptions::new()).unwrap_err().code(), Code::BakeAlready);
    assert_eq!(rebaked(&baked, JWS).unwrap(), bake(&png(&[]), JWS, &BakeOptions::new()).unwrap());

    let mut damaged = itxt("openbadgecredential", "1");
    *damaged.last_mut().unwrap() ^= 1;
    let compressed = chunk(*b"zTXt", b"openbadgecredential\0\0not zlib");
    let three = [damaged, compressed, itxt("openbadgecredential", "3")];
    assert_eq!(rebaked(&png(&three), JWS).unwrap(), png(&[itxt("openbadgecredential", JWS)]), "all of them go");
}

#[test]
fn badges_of_other_standards_are_no_reason_to_refuse_and_are_kept() {
    let others = [itxt("openbadges", "https://example.org/assertion"), itxt("clrcredential", "{}")];
    let baked = bake(&png(&others), CREDENTIAL, &BakeOptions::new()).unwrap();
    assert_eq!(rebaked(&baked, CREDENTIAL).unwrap(), baked);
    assert_eq!(read(&baked).unwrap().standard, Standard::OpenBadges3);
}

#[test]
fn compressed_credentials_are_read_and_remarked_upon() {
    let text = zlib(CREDENTIAL.as_bytes());
    let international = [b"openbadgecredential\0\x01\0en\0Zeugnis\0", &text[..]].concat();
    let unbaked = read(&png(&[chunk(*b"iTXt", &international)])).unwrap();
    assert_eq!(unbaked.text, CREDENTIAL);
    assert_eq!(unbaked.remarks[0].code(), Code::BakePngCompressed);

    let latin1: Vec<u8> = CREDENTIAL.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let old = [b"openbadgecredential\0\0", &zlib(&latin1)[..]].concat();
    let unbaked = read(&png(&[chunk(*b"zTXt", &old)])).unwrap();
    assert_eq!(unbaked.text, CREDENTIAL);
    assert_eq!(unbaked.remarks[0].code(), Code::BakePngCompressed);
}

#[test]
fn compressed_content_has_a_budget_and_must_be_whole() {
    let of =
        |flags: &[u8], text: &[u8]| png(&[chunk(*b"iTXt", &[b"openbadgecredential\0", flags, b"\0\0", text].concat())]);
    let limits = Limits::default().inflated_bytes(1_000);
    let just_enough = of(&[1, 0], &zlib(&[b'x'; 1_000]));
    assert_eq!(unbake(&just_enough, &limits).unwrap().text.len(), 1_000);
    let too_much = of(&[1, 0], &zlib(&[b'x'; 1_001]));
    assert_eq!(unbake(&too_much, &limits).unwrap_err().code(), Code::LimitInflated);
    refused(&of(&[1, 0], &zlib(&vec![b'x'; 100 << 20])), Code::LimitInflated);

    let text = zlib(CREDENTIAL.as_bytes());
    for length in 0..text.len() {
        refused(&of(&[1, 0], &text[..length]), Code::BakePngCompression);
    }
    refused(&of(&[1, 1], &text), Code::BakePngCompression);
    refused(&of(&[2, 0], &text), Code::BakePngCompression);
    refused(&png(&[chunk(*b"zTXt", b"openbadgecredential\0\x01")]), Code::BakePngCompression);
    refused(&png(&[chunk(*b"zTXt", b"openbadgecredential\0")]), Code::BakePngCompression);
}

#[test]
fn each_standard_has_its_keyword_and_the_newest_is_preferred() {
    let open_badges_2 = itxt("openbadges", "https://example.org/2");
    let legacy = chunk(*b"tEXt", b"openbadges\0https://example.org/1");
    let clr = itxt("clrcredential", "{\"clr\": 2}");
    let open_badges_3 = itxt("openbadgecredential", "{\"ob\": 3}");
    let found = |chunks: &[Vec<u8>]| {
        let unbaked = read(&png(chunks)).unwrap();
        assert!(unbaked.remarks.is_empty());
        (unbaked.standard, unbaked.text)
    };
    assert_eq!(found(std::slice::from_ref(&legacy)), (Standard::OpenBadges2, "https://example.org/1".into()));
    assert_eq!(found(std::slice::from_ref(&open_badges_2)), (Standard::OpenBadges2, "https://example.org/2".into()));
    assert_eq!(found(&[open_badges_2.clone(), clr.clone()]), (Standard::Clr2, "{\"clr\": 2}".into()));
    assert_eq!(
        found(&[legacy.clone(), open_badges_2.clone(), clr, open_badges_3]),
        (Standard::OpenBadges3, "{\"ob\": 3}".into())
    );
    refused(&png(&[legacy, open_badges_2]), Code::BakeTwice);
}

#[test]
fn an_image_without_a_badge_is_told_so() {
    assert_eq!(phrase(&refused(&png(&[]), Code::BakeNone)), "bake.none");
    let similar =
        [itxt("openbadgecredentia", "{}"), itxt("OpenBadgeCredential", "{}"), chunk(*b"iTXt", b"openbadgecredential")];
    refused(&png(&similar), Code::BakeNone);

    let misplaced = chunk(*b"tEXt", &[b"openbadgecredential\0", CREDENTIAL.as_bytes()].concat());
    assert_eq!(phrase(&refused(&png(&[misplaced]), Code::BakeNone)), "bake.none/text-chunk");
}

#[test]
fn two_credentials_are_one_too_many_wherever_they_stand() {
    let one = itxt("openbadgecredential", CREDENTIAL);
    refused(&png(&[one.clone(), one.clone()]), Code::BakeTwice);
    refused(
        &png(&[one.clone(), chunk(*b"zTXt", &[b"openbadgecredential\0\0", &zlib(b"{}")[..]].concat())]),
        Code::BakeTwice,
    );
    let around = [SIGNATURE, &header(), &one, &picture(), &one, &chunk(*b"IEND", b"")].concat();
    refused(&around, Code::BakeTwice);
}

#[test]
fn another_credential_where_some_readers_look_is_one_too_many_and_the_same_is_remarked_upon() {
    let one = itxt("openbadgecredential", CREDENTIAL);
    let image = png(std::slice::from_ref(&one));
    let behind = |more: &[u8]| [&image[..], more].concat();
    let beside =
        |text: &str| png(&[chunk(*b"tEXt", &[b"openbadgecredential\0", text.as_bytes()].concat()), one.clone()]);
    let compressed = chunk(*b"zTXt", &[b"openbadgecredential\0\0", &zlib(CREDENTIAL.as_bytes())[..]].concat());
    let again =
        [behind(&one), behind(&image), behind(&compressed), behind(&[b"junk", &one[..]].concat()), beside(CREDENTIAL)];
    for same in again {
        let unbaked = read(&same).unwrap();
        let remarks: Vec<Code> = unbaked.remarks.iter().map(Error::code).collect();
        assert_eq!((&*unbaked.text, &*remarks), (CREDENTIAL, &[Code::BakeAgain][..]));
    }
    let other = itxt("openbadgecredential", "{}");
    let cut = &other[..other.len() - 5];
    for different in [behind(&other), behind(&png(std::slice::from_ref(&other))), behind(cut), beside("{}")] {
        refused(&different, Code::BakeTwice);
        // Who replaces the badge leaves no other one behind.
        assert!(read(&rebaked(&different, CREDENTIAL).unwrap()).unwrap().remarks.is_empty());
        assert_eq!(bake(&different, CREDENTIAL, &BakeOptions::new()).unwrap_err().code(), Code::BakeAlready);
    }
    // Each other place takes time, so that there is an end to them, whatever stands there.
    assert_eq!(read(&behind(&one.repeat(4))).unwrap().text, CREDENTIAL);
    refused(&behind(&one.repeat(5)), Code::BakeTwice);
    refused(&behind(&itxt("openbadgecredential", " ").repeat(100_000)), Code::BakeTwice);
    // What is blank, or under the keyword of another standard, is no other credential.
    let harmless =
        [behind(b"junk"), behind(&itxt("openbadgecredential", " ")), behind(&itxt("openbadges", "{}")), beside(" ")];
    for image in harmless {
        assert!(read(&image).unwrap().remarks.is_empty());
    }
}

#[test]
fn a_text_that_is_not_there_or_no_text_is_told_so() {
    refused(&png(&[itxt("openbadgecredential", " \r\n\t")]), Code::BakeEmpty);
    let not_utf8 = [b"openbadgecredential\0\0\0\0\0", &b"\xff{}"[..]].concat();
    refused(&png(&[chunk(*b"iTXt", &not_utf8)]), Code::BakePngMalformed);
    for end in ["openbadgecredential\0", "openbadgecredential\0\0\0\0", "openbadgecredential\0\0\0en\0Zeugnis"] {
        refused(&png(&[chunk(*b"iTXt", end.as_bytes())]), Code::BakePngMalformed);
    }
    let error = bake(&png(&[]), "a null \0", &BakeOptions::new()).unwrap_err();
    assert_eq!(error.code(), Code::BakeText);
    assert_eq!(bake(&png(&[]), " \n", &BakeOptions::new()).unwrap_err().code(), Code::BakeText);
}

#[test]
fn checksums_are_looked_at_where_damage_would_matter() {
    let baked = bake(&png(&[]), CREDENTIAL, &BakeOptions::new()).unwrap();
    let mut damaged = baked.clone();
    let at = damaged.windows(4).position(|window| window == b"iTXt").unwrap() + 40;
    damaged[at] ^= 1;
    assert_eq!(param(&refused(&damaged, Code::BakePngCrc), "chunk"), "iTXt");

    let mut damaged = baked;
    let at = damaged.windows(4).position(|window| window == b"IDAT").unwrap() + 6;
    damaged[at] ^= 1;
    assert_eq!(read(&damaged).unwrap().text, CREDENTIAL, "the picture is no concern of the credential's");
    assert_eq!(rebaked(&damaged, JWS).unwrap_err().code(), Code::BakePngCrc, "but nobody bakes into a damaged one");
}

#[test]
fn an_image_cut_off_anywhere_is_refused() {
    let baked = bake(&png(&[chunk(*b"tEXt", b"a\0b")]), CREDENTIAL, &BakeOptions::new()).unwrap();
    for length in 0..baked.len() {
        let expected = if length < 4 { Code::BakeUnrecognised } else { Code::BakePngTruncated };
        refused(&baked[..length], expected);
        assert_eq!(rebaked(&baked[..length], JWS).unwrap_err().code(), expected, "{length}");
    }
    let without_end = [SIGNATURE, &header(), &picture()].concat();
    assert_eq!(phrase(&refused(&without_end, Code::BakePngTruncated)), "bake.png.truncated/last");
}

#[test]
fn what_only_begins_like_a_png_is_malformed() {
    let as_text = [b"\x89PNG\n\x1a\n", &png(&[])[8..]].concat();
    assert_eq!(phrase(&refused(&as_text, Code::BakePngMalformed)), "bake.png.malformed/signature");
    let of_a_telephone = [SIGNATURE, &chunk(*b"CgBI", &[0; 4]), &png(&[])[8..]].concat();
    assert_eq!(param(&refused(&of_a_telephone, Code::BakePngMalformed), "found"), "CgBI");
    let long = [SIGNATURE, &header(), b"\xff\xff\xff\xffIDAT"].concat();
    refused(&long, Code::BakePngMalformed);
    let beyond = [SIGNATURE, &header(), b"\x7f\xff\xff\xffIDAT"].concat();
    refused(&beyond, Code::BakePngTruncated);
    refused(&[SIGNATURE, &header(), &chunk(*b"ID T", b"")].concat(), Code::BakePngMalformed);
}

#[test]
fn no_byte_that_is_changed_makes_anything_panic_or_another_text_appear() {
    let baked = bake(&png(&[chunk(*b"tEXt", b"a\0b")]), CREDENTIAL, &BakeOptions::new()).unwrap();
    for at in 0..baked.len() {
        for bit in 0..8 {
            let mut changed = baked.clone();
            changed[at] ^= 1 << bit;
            if let Ok(unbaked) = read(&changed) {
                assert_eq!(unbaked.text, CREDENTIAL, "bit {bit} of byte {at}");
            }
            if let Ok(rebaked) = rebaked(&changed, JWS) {
                assert_eq!(read(&rebaked).unwrap().text, JWS, "bit {bit} of byte {at}");
            }
        }
    }
}

#[test]
fn an_image_has_a_budget() {
    let image = png(&[]);
    let limits = Limits::default().image_bytes(image.len() - 1);
    assert_eq!(unbake(&image, &limits).unwrap_err().code(), Code::LimitImage);
    assert_eq!(bake(&image, JWS, &BakeOptions::new().limits(limits)).unwrap_err().code(), Code::LimitImage);
}

#[test]
fn unbaking_takes_time_with_the_number_of_chunks_not_with_the_size_of_the_picture() {
    let ours = itxt("openbadgecredential", CREDENTIAL);
    let pixels = chunk(*b"IDAT", &vec![7; 5 << 20]);
    let large = [SIGNATURE, &header(), &pixels, &ours, &chunk(*b"IEND", b"")].concat();
    let small = chunk(*b"tEXt", b"").repeat((5 << 20) / 12);
    let many = [SIGNATURE, &header(), &small, &ours, &chunk(*b"IEND", b"")].concat();
    for (image, milliseconds) in [(large, 5), (many, 100)] {
        let fastest = (0..5).map(|_| {
            let (read, took) = time_of(|| read(&image));
            assert_eq!(read.unwrap().text, CREDENTIAL);
            took
        });
        let fastest = fastest.min().unwrap();
        let patience = if cfg!(debug_assertions) { 100 } else { 1 };
        assert!(fastest <= Duration::from_millis(milliseconds * patience), "{fastest:?}");
        eprintln!("unbaking {} bytes: {fastest:?}", image.len());
    }
}

proptest! {
    #[test]
    fn any_text_comes_out_as_it_went_in(text in "(\\PC|[\\r\\n\\t\"'<>&\\\\]|\\]\\]>){1,200}") {
        prop_assume!(!text.trim_matches([' ', '\t', '\r', '\n']).is_empty());
        let baked = bake(&png(&[]), &text, &BakeOptions::new()).unwrap();
        prop_assert_eq!(&read(&baked).unwrap().text, text.trim_matches([' ', '\t', '\r', '\n']));
    }

    #[test]
    fn any_bytes_behind_a_signature_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let after_signature = [SIGNATURE, &bytes].concat();
        let after_header = [SIGNATURE, &header(), &bytes].concat();
        let in_a_chunk = png(&[chunk(*b"iTXt", &[b"openbadgecredential\0", &bytes[..]].concat())]);
        let compressed = png(&[chunk(*b"zTXt", &[b"openbadgecredential\0\0", &bytes[..]].concat())]);
        for image in [bytes, after_signature, after_header, in_a_chunk, compressed] {
            let _ = read(&image);
            let _ = rebaked(&image, JWS);
        }
    }
}
