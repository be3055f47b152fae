//! The guard against hosts, names and redirects that mean harm: a server on loopback with a certificate of the test's own, a resolver that says
//! what the test says, and a record of every address that a connection was opened to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

#[path = "server/mod.rs"]
mod server;

use std::net::IpAddr;
use std::time::{Duration, Instant};

use ob3::{Answer, Bundle, DocumentKind, NoAnswer, Reach, Request, Session, Timestamp, Verifier};
use server::{PUBLIC, World};

/// A request for a document of that kind, as a session makes it.
fn request(url: &str, kind: DocumentKind) -> Option<Request> {
    let badge = match kind {
        DocumentKind::Context => format!(
            r#"{{"@context": ["https://www.w3.org/ns/credentials/v2", {url:?}], "type": ["VerifiableCredential"],
            "issuer": "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp", "credentialSubject": {{"id": "did:example:a"}},
            "proof": {{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
            "verificationMethod": "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
            "proofValue": "z3FXQ"}}}}"#
        ),
        _ => format!(
            r#"{{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": {url:?},
            "credentialSubject": {{"id": "did:example:a"}},
            "proof": {{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
            "verificationMethod": "{url}#key", "proofValue": "z3FXQ"}}}}"#
        ),
    };
    let now = Timestamp::parse("2026-01-31T12:00:00Z").unwrap();
    let requests = Verifier::new().session(badge, now, Bundle::new()).requests();
    requests.into_iter().find(|request| request.kind == kind)
}

fn keys(url: &str) -> Request {
    request(url, DocumentKind::ControllerDocument).unwrap_or_else(|| panic!("{url} is asked for"))
}

fn context(url: &str) -> Request {
    request(url, DocumentKind::Context).unwrap_or_else(|| panic!("{url} is asked for"))
}

fn why(answer: &Answer) -> Option<NoAnswer> {
    answer.document().err()
}

#[test]
fn a_document_comes_over_tls_from_the_host_that_was_asked() {
    let world = World::new();
    let answer = world.fetcher().get(&keys("https://issuer.edu/ok"));
    assert_eq!(answer.document(), Ok(&br#"{"path": "/ok"}"#[..]));
    let seen = world.requests();
    assert!(seen[0].starts_with("GET /ok HTTP/1.1\r\n") && seen[0].contains("\r\nhost: issuer.edu\r\n"), "{seen:?}");
    assert!(seen[0].contains("\r\naccept: application/json, application/ld+json;q=0.9\r\n"), "{seen:?}");
    for said in ["cookie", "authorization", "referer", "gzip"] {
        assert!(!seen[0].contains(said), "{seen:?}");
    }
    assert_eq!(world.connections(), [PUBLIC]);
}

#[test]
fn a_certificate_of_another_host_or_authority_is_no_answer() {
    let world = World::new();
    assert_eq!(why(&world.fetcher().get(&keys("https://other-certificate.edu/ok"))), Some(NoAnswer::Unreachable));
    let browsers = world.fetcher_trusting(&[]);
    assert_eq!(why(&browsers.get(&keys("https://issuer.edu/ok"))), Some(NoAnswer::Unreachable));
    assert!(world.requests().is_empty());
}

#[test]
fn hosts_that_answer_slowly_without_end_or_wrongly_are_left() {
    let world = World::new();
    let fetcher = world.fetcher().patience(Duration::from_millis(700));
    for (path, expected) in [
        ("/silent", NoAnswer::TimedOut),
        ("/slow-head", NoAnswer::TimedOut),
        ("/slow-body", NoAnswer::TimedOut),
        ("/endless", NoAnswer::TooLarge),
        ("/endless-chunks", NoAnswer::TooLarge),
        ("/endless-head", NoAnswer::TooLarge),
        ("/closes", NoAnswer::Unreachable),
        ("/closes-midway", NoAnswer::Unreachable),
        ("/closes-in-a-chunk", NoAnswer::Unreachable),
        ("/says-more", NoAnswer::Unreachable),
        ("/no-http", NoAnswer::Unreachable),
        ("/page", NoAnswer::WrongType),
        ("/gzip", NoAnswer::WrongType),
        ("/missing", NoAnswer::Status),
        ("/broken", NoAnswer::Status),
        ("/partial", NoAnswer::Status),
        ("/login", NoAnswer::Status),
    ] {
        let started = Instant::now();
        let answer = fetcher.get(&keys(&format!("https://issuer.edu{path}")));
        assert_eq!(why(&answer), Some(expected), "{path}");
        // No time is promised here, only that the host does not decide when it ends.
        assert!(started.elapsed() < Duration::from_secs(8), "{path}");
    }
    let answer = fetcher.get(&keys("https://issuer.edu/says-less"));
    assert_eq!(answer.document().unwrap_or_default(), b"{}", "what is said to follow is what counts");
}

#[test]
fn redirects_are_judged_and_counted() {
    let world = World::new();
    let fetcher = world.fetcher();
    let to =
        |location: &str| format!("https://issuer.edu/redirect?{}", location.replace('[', "%5B").replace(']', "%5D"));
    // For what proves by its site, only that site; for a context any public one.
    for (location, keys_come, context_comes) in [
        ("/ok", true, true),
        ("https://issuer.edu/ok", true, true),
        ("https://www.issuer.edu/ok", false, true),
        ("https://issuer.edu:8443/ok", false, true),
        ("http://issuer.edu/ok", false, false),
        ("https://internal.edu/ok", false, false),
        ("https://127.0.0.1/ok", false, false),
        ("https://[::ffff:10.0.0.1]/ok", false, false),
        ("https://0x7f.1/ok", false, false),
        ("https://user@issuer.edu/ok", false, false),
        ("ftp://issuer.edu/ok", false, false),
        ("file:///etc/passwd", false, false),
        ("", false, false),
    ] {
        let url = to(location);
        assert_eq!(fetcher.get(&keys(&url)).document().is_ok(), keys_come, "keys, {location}");
        assert_eq!(fetcher.get(&context(&url)).document().is_ok(), context_comes, "context, {location}");
    }
    let around = fetcher.get(&keys("https://issuer.edu/around"));
    assert_eq!(why(&around), Some(NoAnswer::Redirected));
    let three = to(&format!("/redirect?{}", "/redirect?/ok"));
    assert!(fetcher.get(&keys(&three)).document().is_ok());
    let four = to("/redirect?/redirect?/redirect?/ok");
    assert_eq!(why(&fetcher.get(&keys(&four))), Some(NoAnswer::Redirected));
    assert!(world.connections().iter().all(|address| *address == PUBLIC), "{:?}", world.connections());
}

/// Every block of IANA's special-purpose registries, in each form that an address of version 4 takes in one of version 6.
#[test]
fn no_name_leads_to_a_special_address_thousands_of_cases() {
    let world = World::new();
    let fetcher = world.fetcher();
    let mut cases = 0;
    for address in server::special_addresses() {
        for others in [vec![], vec![PUBLIC]] {
            // Alone, before a public one, after it.
            for place in 0..=others.len() {
                let mut addresses = others.clone();
                addresses.insert(place, address);
                world.leads("victim.edu", vec![addresses]);
                assert_eq!(why(&fetcher.get(&keys("https://victim.edu/ok"))), Some(NoAnswer::Refused), "{address}");
                cases += 1;
            }
        }
        // By redirect, to the name and to the address as it is written.
        world.leads("victim.edu", vec![vec![address]]);
        let literal = if address.is_ipv6() { format!("[{address}]") } else { address.to_string() };
        for location in ["https://victim.edu/ok".to_owned(), format!("https://{literal}/ok")] {
            let url = format!("https://issuer.edu/redirect?{}", location.replace('[', "%5B").replace(']', "%5D"));
            assert!(fetcher.get(&context(&url)).document().is_err(), "{location}");
            cases += 1;
        }
        for written in server::spellings(address) {
            assert!(request(&format!("https://{written}/ok"), DocumentKind::ControllerDocument).is_none(), "{written}");
            cases += 1;
        }
    }
    assert!(cases > 3_000, "{cases}");
    assert!(world.connections().iter().all(|address| *address == PUBLIC), "{:?}", world.connections());
}

/// The look-up is done once: what the name leads to a moment later is of no concern.
#[test]
fn a_name_that_leads_elsewhere_between_look_up_and_connection_gains_nothing() {
    let world = World::new();
    let inside: IpAddr = "169.254.169.254".parse().unwrap();
    world.leads("rebinding.edu", vec![vec![PUBLIC], vec![inside], vec![PUBLIC], vec![inside]]);
    let fetcher = world.fetcher();
    let outcomes: Vec<_> =
        (0..4).map(|number| why(&fetcher.get(&keys(&format!("https://rebinding.edu/closing?{number}"))))).collect();
    assert_eq!(outcomes, [None, Some(NoAnswer::Refused), None, Some(NoAnswer::Refused)]);
    assert_eq!(world.connections(), [PUBLIC, PUBLIC]);
    // The gate looks once more, whatever the resolver was.
    let unguarded = world.fetcher_with_lying_resolver(inside);
    assert_eq!(why(&unguarded.get(&keys("https://rebinding.edu/ok"))), Some(NoAnswer::Refused));
    assert_eq!(world.connections(), [PUBLIC, PUBLIC]);
}

#[test]
fn a_name_that_is_not_known_is_no_answer() {
    let world = World::new();
    assert_eq!(why(&world.fetcher().get(&keys("https://unknown.edu/ok"))), Some(NoAnswer::Unreachable));
    assert!(world.connections().is_empty());
}

#[test]
fn a_document_is_kept_as_long_as_its_host_says_and_fetched_again_when_the_cache_is_damaged() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let fetcher = world.fetcher().cached_in(folder.path());
    for path in ["/ok", "/fresh", "/never"] {
        for _ in 0..3 {
            assert!(fetcher.get(&keys(&format!("https://issuer.edu{path}"))).document().is_ok());
        }
    }
    let asked = |path: &str| world.requests().iter().filter(|head| head.starts_with(&format!("GET {path} "))).count();
    assert_eq!((asked("/ok"), asked("/fresh"), asked("/never")), (1, 1, 3));
    assert!(fetcher.get(&keys("https://issuer.edu/fresh")).is_fresh_until().is_some());
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        std::fs::write(entry.unwrap().path(), "damaged").unwrap();
    }
    assert!(fetcher.get(&keys("https://issuer.edu/fresh")).document().is_ok());
    assert_eq!(asked("/fresh"), 2);
}

#[test]
fn of_one_host_one_document_at_a_time_is_asked_for() {
    let world = World::new();
    let fetcher = world.fetcher();
    std::thread::scope(|scope| {
        for number in 0..8 {
            let fetcher = &fetcher;
            scope.spawn(move || fetcher.get(&keys(&format!("https://issuer.edu/busy?{number}"))));
        }
    });
    assert_eq!(world.most_at_once(), 1);
}

#[test]
fn this_machine_is_asked_only_in_so_many_words() {
    let world = World::new();
    let url = format!("http://127.0.0.1:{}/ok", world.plain_port());
    assert!(request(&url, DocumentKind::ControllerDocument).is_none());
    let fetcher = ob3_fetch::Fetcher::reaching(Reach::Loopback, &[]);
    let badge = format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": {url:?},
        "credentialSubject": {{"id": "did:example:a"}}, "proof": {{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022",
        "proofPurpose": "assertionMethod", "verificationMethod": "{url}#key", "proofValue": "z3FXQ"}}}}"#
    );
    let report = fetcher.verify(&Verifier::new(), badge.as_bytes(), None);
    assert_eq!((report.fetched().len(), report.fetched()[0].failed), (1, None), "{:?}", report.fetched());
    assert!(Session::DOCUMENTS >= report.fetched().len());
}
