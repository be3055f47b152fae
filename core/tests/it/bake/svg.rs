//! A credential inside an SVG image: what is written, what is read, and what is refused.

use std::fmt::Write as _;
use std::time::Duration;

use ob3::bake::{Image, Standard};
use ob3::{BakeOptions, Code, Error, Limits, Rebake, Unbaked, bake, unbake};
use proptest::prelude::*;

use crate::kit::{param, phrase, time_of};

const OB3: &str = "https://purl.imsglobal.org/ob/v3p0";
const CREDENTIAL: &str =
    r#"{"@context": [], "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Équipe"}"#;
const JWS: &str = "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJkaWQ6ZXhhbXBsZTpjIn0.c2lnbmF0dXJl";

fn baked(svg: &str, text: &str) -> String {
    String::from_utf8(bake(svg.as_bytes(), text, &BakeOptions::new()).unwrap()).unwrap()
}

fn rebaked(svg: &[u8], text: &str) -> Result<Vec<u8>, Error> {
    bake(svg, text, &BakeOptions::new().rebake(Rebake::Replace))
}

fn read(svg: impl AsRef<[u8]>) -> Result<Unbaked, Error> {
    unbake(svg.as_ref(), &Limits::default())
}

fn refused(svg: impl AsRef<[u8]>, code: Code) -> Error {
    let shown = String::from_utf8_lossy(svg.as_ref()).into_owned();
    match read(svg) {
        Ok(unbaked) => panic!("{shown}: read {}", unbaked.text),
        Err(error) => {
            assert_eq!(error.code(), code, "{shown}: {error}");
            error
        }
    }
}

/// An image with this between its tags, where `ob` is the prefix of badges.
fn holding(content: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="{OB3}">{content}</svg>"#)
}

#[test]
fn json_stands_in_cdata_first_in_the_image() {
    let svg = "<?xml version=\"1.0\"?>\n<!-- a -->\n<svg width=\"9\"\n>\n<g/></svg>\n";
    let image = baked(svg, CREDENTIAL);
    let expected = format!(
        "<?xml version=\"1.0\"?>\n<!-- a -->\n<svg xmlns:openbadges=\"{OB3}\" width=\"9\"\n>\
         <openbadges:credential><![CDATA[{CREDENTIAL}]]></openbadges:credential>\n<g/></svg>\n"
    );
    assert_eq!(image, expected);
    let unbaked = read(&image).unwrap();
    assert_eq!((&*unbaked.text, unbaked.image, unbaked.standard), (CREDENTIAL, Image::Svg, Standard::OpenBadges3));
    assert!(unbaked.remarks.is_empty());
}

#[test]
fn a_compact_jws_stands_in_the_attribute_verify() {
    let image = baked("<svg></svg>", &format!("{JWS}\n"));
    assert_eq!(
        image,
        format!(
            "<svg xmlns:openbadges=\"{OB3}\"><openbadges:credential verify=\"{JWS}\"></openbadges:credential></svg>"
        )
    );
    assert_eq!(read(&image).unwrap().text, JWS);
}

#[test]
fn a_root_that_closes_itself_is_opened() {
    assert_eq!(
        baked("<s:svg xmlns:s='http://www.w3.org/2000/svg' />\n", JWS),
        format!(
            "<s:svg xmlns:openbadges=\"{OB3}\" xmlns:s='http://www.w3.org/2000/svg' ><openbadges:credential \
             verify=\"{JWS}\"></openbadges:credential></s:svg>\n"
        )
    );
}

#[test]
fn a_prefix_that_is_there_is_used_and_one_that_is_taken_is_not() {
    assert_eq!(
        baked(&format!("<svg xmlns:b=\"{OB3}\"/>"), JWS),
        format!("<svg xmlns:b=\"{OB3}\"><b:credential verify=\"{JWS}\"></b:credential></svg>")
    );
    let taken = "<svg xmlns:openbadges=\"http://openbadges.org\" xmlns:ob3=\"urn:a\" xmlns:ob3-0=\"urn:b\"/>";
    assert!(baked(taken, JWS).contains(&format!("<svg xmlns:ob3-1=\"{OB3}\" xmlns:openbadges=")));
    assert_eq!(read(baked(taken, JWS)).unwrap().text, JWS);
    let default = format!("<svg><g xmlns=\"{OB3}\"/></svg>");
    assert!(
        baked(&default, JWS).starts_with("<svg xmlns:openbadges="),
        "what is declared inside does not reach the top"
    );
}

#[test]
fn every_other_byte_stays() {
    let svg = "\u{feff}<!DOCTYPE svg [<!ENTITY a \"<x>\"><!ENTITY ns \"http://www.w3.org/2000/svg\">]>\r\n\
               <?xml-stylesheet href='a'?><svg xmlns=\"&ns;\" title='>'\t>\r\n&a;<script><![CDATA[ if (1 < 2) alert(\"]]\") ]]>\
               </script><text xml:space=\"preserve\">  &lt;é&#x20; </text></svg ><!-- end -->\n";
    let image = baked(svg, CREDENTIAL);
    let declaration = format!(" xmlns:openbadges=\"{OB3}\"");
    let element = format!("<openbadges:credential><![CDATA[{CREDENTIAL}]]></openbadges:credential>");
    assert_eq!(image.replacen(&declaration, "", 1).replacen(&element, "", 1), svg);
    assert_eq!(read(&image).unwrap().text, CREDENTIAL);
}

#[test]
fn a_badge_is_replaced_only_when_that_is_asked_for() {
    for svg in ["<svg/>", "<svg>\n <g/>\n</svg>"] {
        let image = baked(svg, CREDENTIAL);
        let error = bake(image.as_bytes(), JWS, &BakeOptions::new()).unwrap_err();
        assert_eq!(error.code(), Code::BakeAlready);
        let fresh = baked(svg, JWS).replace("<svg/>", "<svg></svg>");
        assert_eq!(String::from_utf8(rebaked(image.as_bytes(), JWS).unwrap()).unwrap(), fresh);
    }
    // Several, elsewhere, empty, spoilt: all of them go.
    let image = holding(
        "<g><ob:credential>&unknown;</ob:credential></g>-<ob:credential/>-<ob:credential verify='1'><b/></ob:credential>",
    );
    let expected = holding(&format!("<ob:credential verify=\"{JWS}\"></ob:credential><g></g>--"));
    assert_eq!(String::from_utf8(rebaked(image.as_bytes(), JWS).unwrap()).unwrap(), expected);
}

#[test]
fn the_prefix_does_not_matter_and_the_namespace_does() {
    let text = |svg: &str| read(svg).unwrap().text;
    assert_eq!(text(&holding("<ob:credential>{}</ob:credential>")), "{}");
    assert_eq!(text(&format!("<svg><credential xmlns='{OB3}'>{{}}</credential></svg>")), "{}");
    assert_eq!(
        text("<svg><a:credential xmlns:a='https://purl.imsglobal.org/ob/v3&#x70;0'>{}</a:credential></svg>"),
        "{}"
    );
    assert_eq!(text(&holding("<g xmlns:ob='urn:a'><ob:credential/></g><ob:credential>{}</ob:credential>")), "{}");

    refused("<svg><credential>{}</credential></svg>", Code::BakeNone);
    refused(format!("<svg><g xmlns='{OB3}'/><credential>{{}}</credential></svg>"), Code::BakeNone);
    refused("<svg xmlns:openbadges='urn:a'><openbadges:credential>{}</openbadges:credential></svg>", Code::BakeNone);
    refused(holding("<ob:Credential>{}</ob:Credential><ob:assertion>{}</ob:assertion>"), Code::BakeNone);
    let error = refused("<svg>\n<openbadges:credential>{}</openbadges:credential></svg>", Code::BakeSvgMalformed);
    assert_eq!((phrase(&error), &*param(&error, "line")), ("bake.svg.malformed/prefix", "2"), "{error}");
}

#[test]
fn each_standard_has_its_namespace_and_the_newest_is_preferred() {
    let clr = "<c:credential xmlns:c='https://purl.imsglobal.org/clr/v2p0'>{}</c:credential>";
    let open_badges_2 =
        "<o:assertion xmlns:o='http://openbadges.org' verify='https://example.org/2'>{\"v\": 2}</o:assertion>";
    let found = |content: &str| {
        let unbaked = read(holding(content)).unwrap();
        (unbaked.standard, unbaked.text)
    };
    assert_eq!(found(open_badges_2), (Standard::OpenBadges2, "https://example.org/2".to_owned()));
    assert_eq!(found(&format!("{open_badges_2}{clr}")), (Standard::Clr2, "{}".to_owned()));
    let all = format!("{open_badges_2}{clr}<ob:credential verify='3'/>{clr}");
    assert_eq!(found(&all), (Standard::OpenBadges3, "3".to_owned()));
    assert_eq!(
        bake(holding(clr).as_bytes(), JWS, &BakeOptions::new()).map(|image| read(image).unwrap().text).unwrap(),
        JWS
    );
}

#[test]
fn the_text_is_put_together_from_all_its_parts() {
    let text = |content: &str| read(holding(&format!("<ob:credential>{content}</ob:credential>"))).unwrap().text;
    assert_eq!(text("\n  <![CDATA[\n {\"a\": 1} \n]]>\n "), "{\"a\": 1}");
    assert_eq!(text("<!-- b --> {&quot;a&#34;: &#x26;&lt;&gt;&apos;&amp;} <?c d?>"), "{\"a\": &<>'&}");
    assert_eq!(text("<![CDATA[{\"a\": \"]]]]><![CDATA[>\"}]]>"), "{\"a\": \"]]>\"}");
    assert_eq!(text("{\r\n1\r2}"), "{\n1\n2}", "line ends, as XML has them");
}

#[test]
fn entities_of_the_document_are_never_expanded() {
    let with = |content: &str| format!("<!DOCTYPE svg [<!ENTITY e \"{{}}\"><!ENTITY n \"{OB3}\">]>{content}");
    let error = refused(with(&holding("\n<ob:credential>{&e;}</ob:credential>")), Code::BakeSvgEntity);
    assert_eq!((&*param(&error, "found"), &*param(&error, "line")), ("&e;", "2"), "{error}");
    refused(with(&holding("<ob:credential verify='&e;'/>")), Code::BakeSvgEntity);
    refused(with("<svg xmlns:b='&n;'><b:credential>{}</b:credential></svg>"), Code::BakeSvgEntity);
    refused(holding("<ob:credential>&nbsp;{}</ob:credential>"), Code::BakeSvgEntity);
    refused(holding("<ob:credential>&#0;{}</ob:credential>"), Code::BakeSvgEntity);
    refused(holding("<ob:credential>&#xD800;{}</ob:credential>"), Code::BakeSvgEntity);
    // Elsewhere they are none of our business.
    assert_eq!(read(with(&holding("<g id='&e;'>&e;</g><ob:credential>{}</ob:credential>"))).unwrap().text, "{}");
    let external = "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    refused(format!("{external}{}", holding("<ob:credential>&x;</ob:credential>")), Code::BakeSvgEntity);
    assert_eq!(read(format!("{external}{}", holding("<ob:credential>{}</ob:credential>"))).unwrap().text, "{}");
}

#[test]
fn two_credentials_are_one_too_many_wherever_they_stand() {
    let one = "<ob:credential>{}</ob:credential>";
    refused(holding(&format!("{one}{one}")), Code::BakeTwice);
    refused(holding(&format!("{one}<g><x:credential xmlns:x='{OB3}' verify='1'/></g>")), Code::BakeTwice);
    refused(holding(&format!("<ob:credential>{one}</ob:credential>")), Code::BakeSvgMalformed);
    refused(holding("<ob:credential verify='1' verify='2'/>"), Code::BakeSvgMalformed);
    refused(holding("<ob:credential>{<b/>}</ob:credential>"), Code::BakeSvgMalformed);
}

#[test]
fn another_credential_beside_the_attribute_is_one_too_many() {
    let token = "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJkaWQ6ZXhhbXBsZTphZGEifQ.c2lnbmF0dXJl";
    for other in ["{\"other\": 1}", "see {\"other\": 1}", token, &format!("see {token}")] {
        refused(holding(&format!("<ob:credential verify='{{}}'>{other}</ob:credential>")), Code::BakeTwice);
        refused(
            holding(&format!("<ob:credential verify='a.b.c'><![CDATA[{other}]]></ob:credential>")),
            Code::BakeTwice,
        );
    }
}

#[test]
fn what_is_out_of_place_is_read_and_remarked_upon() {
    let remarks = |content: &str| {
        let unbaked = read(holding(content)).unwrap();
        assert_eq!(unbaked.text, "{}");
        unbaked.remarks.iter().map(Error::code).collect::<Vec<_>>()
    };
    assert_eq!(remarks("\n <!-- a --><ob:credential>{}</ob:credential>"), []);
    assert_eq!(remarks("<g/><ob:credential>{}</ob:credential>"), [Code::BakeSvgPlace]);
    assert_eq!(remarks("<metadata><ob:credential>{}</ob:credential></metadata>"), [Code::BakeSvgPlace]);
    assert_eq!(remarks("<ob:credential verify=' {} '>read the attribute</ob:credential>"), [Code::BakeSvgBoth]);
    assert_eq!(remarks("<ob:credential verify=' {} '> {}\n</ob:credential>"), [Code::BakeSvgBoth]);
}

#[test]
fn an_image_without_a_badge_is_told_so() {
    assert_eq!(phrase(&refused("<svg/>", Code::BakeNone)), "bake.none");
    refused("<svg><!-- <credential/> --><![CDATA[<credential/>]]></svg>", Code::BakeNone);
    for empty in ["<ob:credential/>", "<ob:credential> <![CDATA[\n]]></ob:credential>", "<ob:credential verify=''/>"] {
        refused(holding(empty), Code::BakeEmpty);
    }
}

#[test]
fn only_utf_8_is_read() {
    let image = holding("<ob:credential>{}</ob:credential>");
    let wide = |to: fn(u16) -> [u8; 2]| image.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let little = wide(u16::to_le_bytes);
    let big = wide(u16::to_be_bytes);
    for bytes in [&little, &big, &[b"\xff\xfe", &little[..]].concat(), &[b"\xfe\xff", &big[..]].concat()] {
        assert_eq!(phrase(&refused(bytes, Code::BakeSvgEncoding)), "bake.svg.encoding/utf-16");
    }
    assert_eq!(read(format!("\u{feff}{image}")).unwrap().text, "{}");
    refused(format!("\u{feff}\u{feff}{image}"), Code::BakeUnrecognised);
    refused(
        image.replace("{}", "é").chars().map(|c| u8::try_from(c).unwrap()).collect::<Vec<_>>(),
        Code::BakeSvgEncoding,
    );

    let declared = |name: &str, image: &str| format!("<?xml version='1.0' encoding='{name}'?>{image}");
    assert_eq!(read(declared("Utf-8", &image.replace("{}", "é"))).unwrap().text, "é");
    assert_eq!(read(declared("iso-8859-1", &image)).unwrap().text, "{}");
    refused(declared("ISO-8859-1", &image.replace("{}", "é")), Code::BakeSvgEncoding);
    refused(declared("UTF-16", &image), Code::BakeSvgEncoding);
    refused(declared("é", &image), Code::BakeSvgEncoding);

    let latin1 = declared("iso-8859-1", "<svg/>");
    assert_eq!(bake(latin1.as_bytes(), CREDENTIAL, &BakeOptions::new()).unwrap_err().code(), Code::BakeSvgEncoding);
    assert_eq!(read(baked(&latin1, JWS)).unwrap().text, JWS);
}

#[test]
fn a_text_that_xml_cannot_hold_is_refused() {
    let refused = |svg: &str, text: &str| {
        let error = bake(svg.as_bytes(), text, &BakeOptions::new()).unwrap_err();
        assert_eq!(error.code(), Code::BakeText, "{error}");
    };
    for text in ["", " \n", "a\0", "a\u{1b}", "a\u{ffff}"] {
        refused("<svg/>", text);
    }
    refused("<?xml version='1.1'?><svg/>", "a\u{2028}b");
    assert_eq!(read(baked("<svg/>", "a\u{2028}b")).unwrap().text, "a\u{2028}b");
}

#[test]
fn what_is_not_well_formed_or_no_svg_is_refused() {
    for svg in [
        "<svg><g></svg>",
        "<svg></g>",
        "<svg/><svg/>",
        "<svg/>text",
        "<svg/>&amp;",
        "<svg a=b/>",
        "<svg a='<'/>",
        "<svg xmlns:a='b' xmlns:a='c'/>",
        "<svg>&</svg>",
        "<svg>&amp</svg>",
        "<svg><></svg>",
        "<svg>< g/></svg>",
        "<svg><1/></svg>",
        "<svg/><!DOCTYPE svg>",
        "<svg><?xml version='1.0'?></svg>",
        " <?xml version='1.0'?><svg/>",
        "<?xml version='2.0'?><svg/>",
        "<?xml?><svg/>",
        "<!-- only a comment -->",
        "<svg><![CDATA[</svg>",
        "<![CDATA[]]><svg/>",
        "<",
        "<!",
        "<?",
        "</",
        "</svg>",
        "<svg",
        "<svg a='",
        "<!DOCTYPE",
        "<!DOCTYPE [",
        "<!--",
    ] {
        let Err(error) = bake(svg.as_bytes(), JWS, &BakeOptions::new()) else { panic!("{svg}: was baked into") };
        assert_eq!(error.code(), Code::BakeSvgMalformed, "{svg}: {error}");
        refused(svg, Code::BakeSvgMalformed);
    }
    for page in ["<!doctype html><html></html>", "<html><svg/></html>", "<SVG/>", "<svgs/>"] {
        refused(page, Code::BakeUnrecognised);
    }
}

#[test]
fn an_image_cut_off_anywhere_is_refused() {
    let head = "<?xml version=\"1.0\"?><!-- a --><!DOCTYPE svg [<!ENTITY a \"b\">]>";
    for text in [CREDENTIAL, JWS, "{\"a\": \"]]>\"}"] {
        let image = baked(&format!("{head}<svg width='1'><g>&amp;</g></svg>"), text).into_bytes();
        for length in 1..image.len() {
            let code = read(&image[..length]).unwrap_err().code();
            assert!(
                matches!(code, Code::BakeSvgMalformed | Code::BakeSvgEncoding | Code::BakeUnrecognised),
                "{length}: {code}"
            );
            assert!(rebaked(&image[..length], JWS).is_err());
        }
    }
}

#[test]
fn no_byte_that_is_changed_makes_anything_panic() {
    let image = baked(
        "\u{feff}<?xml version='1.0' encoding='utf-8'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg><g>&lt;</g></svg>",
        CREDENTIAL,
    );
    for at in 0..image.len() {
        for bit in 0..8 {
            let mut changed = image.clone().into_bytes();
            changed[at] ^= 1 << bit;
            let _ = read(&changed);
            if let Ok(rebaked) = rebaked(&changed, JWS) {
                assert_eq!(read(&rebaked).unwrap().text, JWS, "bit {bit} of byte {at}");
            }
        }
    }
}

#[test]
fn nesting_has_a_budget() {
    let nested = |depth: usize| format!("<svg>{}{}</svg>", "<g>".repeat(depth - 1), "</g>".repeat(depth - 1));
    refused(nested(256), Code::BakeNone);
    refused(nested(257), Code::LimitSvgDepth);
    refused("<svg>".repeat(1_000_000), Code::LimitSvgDepth);
    let flat = Limits::default().svg_depth(1);
    assert_eq!(unbake(b"<svg/>", &flat).unwrap_err().code(), Code::BakeNone);
    assert_eq!(unbake(b"<svg><g/></svg>", &flat).unwrap_err().code(), Code::LimitSvgDepth);
}

#[test]
fn time_grows_with_the_image_and_not_with_its_square() {
    let many = |one: fn(usize) -> String| (0..60_000).map(one).collect::<String>();
    let prefixes = many(|number| format!(" xmlns:p{number}='urn:a'"));
    let children = "<p7:credential/>".repeat(60_000);
    let mut nested = String::new();
    for depth in 0..200 {
        write!(nested, "<g xmlns:p{depth}='{OB3}'>").unwrap();
    }
    for (image, code) in [
        (format!("<svg{prefixes}>{children}</svg>"), Code::BakeNone),
        (format!("<svg{}/>", many(|number| format!(" a{number}='1'"))), Code::BakeNone),
        (holding(&"<ob:credential verify='&x;'/>".repeat(60_000)), Code::BakeTwice),
        (holding(&format!("<ob:credential>{}</ob:credential>", "&x;".repeat(60_000))), Code::BakeSvgEntity),
        (format!("<svg>{nested}{}", "</g>".repeat(200) + "</svg>"), Code::BakeNone),
        (format!("<svg>{}</svg>", "<!---->".repeat(60_000)), Code::BakeNone),
        (format!("<!DOCTYPE svg [{}]><svg/>", "<!ENTITY a 'b'>".repeat(60_000)), Code::BakeNone),
    ] {
        let (_, took) = time_of(|| (refused(&image, code), rebaked(image.as_bytes(), JWS)));
        assert!(took < Duration::from_secs(10), "{code}: {took:?}");
    }
}

/// Pieces of XML, some whole and some not.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<svg>",
        "<svg ",
        "<svg/>",
        "</svg>",
        "<g>",
        "</g>",
        "<ob:credential>",
        "<ob:credential verify='a'/>",
        "</ob:credential>",
        "xmlns:ob='https://purl.imsglobal.org/ob/v3p0'",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?a ",
        "?>",
        "<!DOCTYPE svg [",
        "]>",
        "<!ENTITY a '",
        "&a;",
        "&lt;",
        "&#1;",
        "&",
        ";",
        "'",
        "\"",
        "<",
        ">",
        "/>",
        "=",
        " ",
        "\n",
        "é",
        "\u{feff}",
        "xmlns=''",
        "<>",
        "a",
        "<!-->",
        "<!--->",
        "<!>",
        "<![CDATA[]]",
        "<!D",
        "<??>",
        "<?>",
        "<?xml version='1.0'?>",
    ]);
    prop::collection::vec(piece, 0..25).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_comes_out_as_it_went_in(text in "(\\PC|[\\n\\t\"'<>&\\\\]|\\]\\]>|\\]){1,200}") {
        let trimmed = text.trim_matches([' ', '\t', '\n']);
        prop_assume!(!trimmed.is_empty());
        let svg = "<svg><g>\r\n</g></svg>";
        let image = baked(svg, &text);
        prop_assert_eq!(&read(&image).unwrap().text, trimmed);
        let start = image.find("<openbadges:credential>").unwrap();
        let end = image.find("</openbadges:credential>").unwrap() + "</openbadges:credential>".len();
        let without = [image.get(..start).unwrap(), image.get(end..).unwrap()].concat().replacen(&format!(" xmlns:openbadges=\"{OB3}\""), "", 1);
        prop_assert_eq!(without, svg);
    }

    #[test]
    fn any_heap_of_xml_is_survived(before in pieces(), within in pieces()) {
        for image in [format!("<{before}"), format!("{before}<svg xmlns:ob='{OB3}'>{within}</svg>"), holding(&within)] {
            let _ = read(&image);
            if let Ok(rebaked) = rebaked(image.as_bytes(), JWS) {
                prop_assert_eq!(&read(&rebaked).unwrap().text, JWS, "{}", image);
            }
        }
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for image in [bytes.clone(), [b"<svg>", &bytes[..]].concat(), [b"<", &bytes[..]].concat()] {
            let _ = read(&image);
            let _ = rebaked(&image, JWS);
        }
    }
}
