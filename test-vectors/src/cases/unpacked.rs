//! A badge in what programs write around it: compressed files, lines of logs, sources of pages, addresses, messages of HTTP.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use ob3::json::Value;

use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::image::{png, text};
use crate::keys::Key;
use crate::token::Token;

const OB: &str = "OB 3.0 §5";
const GZIP: &str = "RFC 1952";
const URL: &str = "RFC 3986 §2.1";
const HTTP: &str = "RFC 9112";

pub(crate) fn cases() -> Vec<Case> {
    let json = badge().signed().compact();
    let token = Token::of(badge(), Key::University).signed();
    let other = badge().with("/id", r#""urn:uuid:00000000-0000-4000-8000-000000000002""#).signed().compact();
    let good = |file: &str, bytes: Vec<u8>, carrier: &'static str, why: &'static str, source: &'static str| {
        case(&format!("wrapped/{file}"), bytes, why, source).carrier(Some(carrier)).says(VALID, &[])
    };
    let quoted = Value::from(json.clone()).to_json();
    let escaped = quoted.trim_matches('"').to_owned();
    let entities = json.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let printable = json.replace('=', "=3D").replace("\",\"", "\",=\r\n\"");
    let baked = png(&[text("openbadgecredential", &json)]);
    let log = r#"{"level": "info", "message": "exported"}"#;
    let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nVary: Accept\r\n\r\n{json}\r\n");
    let question =
        format!("POST /credentials/verify HTTP/1.1\nHost: verifier.example\n\n{{\"verifiableCredential\": {json}}}");
    let form = format!(
        "--7f3a\r\nContent-Disposition: form-data; name=\"policy\"\r\n\r\nstrict\r\n--7f3a\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"badge.json\"\r\nContent-Type: application/json\r\n\r\n{json}\r\n--7f3a--\r\n"
    );
    let mut cases = vec![
        good("gzip.json.gz", gzip(json.as_bytes()), "json", "The badge is compressed by gzip.", GZIP),
        good("gzip.png.gz", gzip(&baked), "png", "The baked image is compressed by gzip.", GZIP),
        good(
            "log.ndjson",
            format!("{log}\n{json}\n\n{log}\n").into_bytes(),
            "json",
            "Of many lines of JSON one has a badge.",
            OB,
        ),
        good(
            "same-twice.ndjson",
            format!("{json}\n{json}\n").into_bytes(),
            "json",
            "The same badge twice is one badge.",
            OB,
        ),
        good("tokens.ndjson", format!("\"{token}\"\n{log}\n").into_bytes(), "jwt", "A line is a token in quotes.", OB),
        good(
            "escaped.txt",
            escaped.clone().into_bytes(),
            "json",
            "The badge was copied out of a log without the quotes around it.",
            OB,
        ),
        good(
            "escaped-lines.txt",
            escaped.replacen('{', "{\\n  ", 1).into_bytes(),
            "json",
            "Its line ends are escaped too.",
            OB,
        ),
        good(
            "entities.txt",
            entities.into_bytes(),
            "json",
            "The badge was copied out of the source of a web page.",
            "HTML §13.1.4",
        ),
        good(
            "quoted-printable.txt",
            printable.into_bytes(),
            "json",
            "The badge was copied out of the source of an e-mail.",
            "RFC 2045 §6.7",
        ),
        good(
            "url-fragment.txt",
            format!("https://verifier.example/#vc={token}").into_bytes(),
            "jwt",
            "A link to a verifier carries the token.",
            URL,
        ),
        good(
            "url-query.txt",
            format!("https://verifier.example/verify?type=vc&credential={}&lang=de", percent(&json)).into_bytes(),
            "json",
            "A link to a verifier carries the badge.",
            URL,
        ),
        good("percent.txt", percent(&json).into_bytes(), "json", "The badge is percent-encoded.", URL),
        good(
            "form.txt",
            format!("policy=strict&credential={}", percent(&json).replace("%20", "+")).into_bytes(),
            "json",
            "The badge is in a form that a browser sent.",
            "URL §5.1",
        ),
        good("http-answer.txt", answer.into_bytes(), "json", "The answer of a server with its headers.", HTTP),
        good("http-question.txt", question.into_bytes(), "json", "The question to a server with its headers.", HTTP),
        good("multipart.txt", form.into_bytes(), "json", "A form with a file, as it was sent.", "RFC 7578"),
    ];
    let unclear = |file: &str, text: String, code: &'static str, why: &'static str| {
        case(&format!("wrapped/{file}"), text, why, OB).says(UNDETERMINED, &[code]).missing(&[])
    };
    let in_text = |case: Case| case.carrier(None);
    cases.extend([
        unclear("two.ndjson", format!("{json}\n{other}\n"), "open.several", "Two lines are badges."),
        in_text(unclear(
            "url-two.txt",
            format!("https://verifier.example/?a={}&b={token}", percent(&json)),
            "open.several",
            "A link carries two badges.",
        )),
        in_text(unclear(
            "url-access-token.txt",
            String::from(
                "https://university.example/badges/1?access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2ln",
            ),
            "open.address",
            "A token that gives access is no badge, and the link remains an address.",
        )),
    ]);
    let mut cut = gzip(json.as_bytes());
    cut.truncate(cut.len() - 9);
    cases.push(
        case("wrapped/gzip-cut.gz", cut, "The end of the compressed file is lacking.", GZIP)
            .carrier(None)
            .says(INVALID, &["open.unrecognised"]),
    );
    cases.push(
        case(
            "wrapped/gzip-too-long.gz",
            gzip(&vec![b' '; (4 << 20) + 1]),
            "Inflated, it is longer than the limit.",
            GZIP,
        )
        .carrier(None)
        .says(UNDETERMINED, &["limit.inflated"]),
    );
    let holder = format!(r#"{{"holder": "did:example:ada", "verifiableCredential": {json}}}"#);
    cases.push(
        case(
            "wrapped/gzip-never-through-a-holder.gz",
            gzip(holder.as_bytes()),
            "What is compressed is opened, and a presentation with a misspelt type in it is no wrapping.",
            "VCDM 2.0 §4.13",
        )
        .says(INVALID, &["open.unrecognised"]),
    );
    cases.push(
        case(
            "wrapped/lines-never-where-an-answer-is-demanded.ndjson",
            format!("{log}\n{json}\n"),
            "Who demands a challenge wants a presentation, and no badge in a file of lines.",
            "VC-DI §2.1",
        )
        .demands("challenge", "d436f0c8")
        .says(INVALID, &["json.syntax"]),
    );
    cases
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}

/// Everything but letters, digits and four marks is written as a number, as `encodeURIComponent` does it.
fn percent(text: &str) -> String {
    text.bytes().fold(String::new(), |text, byte| match byte {
        b'-' | b'_' | b'.' | b'~' => text + &char::from(byte).to_string(),
        letter if letter.is_ascii_alphanumeric() => text + &char::from(letter).to_string(),
        other => format!("{text}%{other:02X}"),
    })
}
