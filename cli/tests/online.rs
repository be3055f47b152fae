//! What `ob3 verify` promises online: it asks whom the badge names, says so, keeps what it may, and with --offline asks nobody.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use common::{Desk, Run};
use serde_json::Value;

type Documents = Arc<Mutex<HashMap<String, (&'static str, Vec<u8>)>>>;

/// A server on this machine: its address, what it has, and what it was asked for.
struct Host {
    address: String,
    documents: Documents,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Host {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (documents, asked) = (Documents::default(), Arc::new(Mutex::new(Vec::new())));
        let host = Host { address, documents: Arc::clone(&documents), asked: Arc::clone(&asked) };
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                let first = lines.next().unwrap().unwrap();
                while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
                let path = first.split(' ').nth(1).unwrap().to_owned();
                asked.lock().unwrap().push(path.clone());
                let answer = match documents.lock().unwrap().get(&path) {
                    Some((kind, body)) => {
                        let head = format!(
                            "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nCache-Control: max-age=600\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                            body.len()
                        );
                        [head.into_bytes(), body.clone()].concat()
                    }
                    None => b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec(),
                };
                stream.write_all(&answer).unwrap();
            }
        });
        host
    }

    fn has(&self, path: &str, kind: &'static str, body: impl Into<Vec<u8>>) {
        self.documents.lock().unwrap().insert(path.to_owned(), (kind, body.into()));
    }

    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }
}

/// A badge with an entry in a list that the host has.
fn listed(host: &Host) -> Desk {
    let desk = Desk::with_badge();
    let url = format!("{}/status/1", host.address);
    assert_eq!(desk.run(&["status", "new", "list.json", "--url", &url]).status, 0);
    let entry = desk.run(&["status", "get", "list.json", "94567", "--entry"]);
    let mut credential: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    credential["credentialStatus"] = serde_json::from_str(&entry.stdout).unwrap();
    desk.write("credential.json", &credential.to_string());
    let run = desk.run(&["sign", "credential.json", "--key", "key.jwk", "-o", "badge.json", "--force"]);
    assert_eq!(run.status, 0, "{run}");
    let published = desk.run(&["status", "publish", "list.json", "--issuer", &desk.did(), "--key", "key.jwk"]);
    assert_eq!(published.status, 0, "{published}");
    host.has("/status/1", "application/vc", published.stdout);
    host.has("/badge.json", "application/vc", desk.read("badge.json"));
    desk
}

/// A run that may ask.
fn online(desk: &Desk, args: &[&str]) -> Run {
    let mut command = desk.command(&[&["verify", "--allow-loopback"], args].concat());
    command.env_remove("OB3_OFFLINE").env("XDG_CACHE_HOME", desk.path("cache"));
    Run::of(&command.output().unwrap())
}

#[test]
fn a_list_is_fetched_and_the_page_says_whom_it_asked() {
    let host = Host::new();
    let desk = listed(&host);
    let run = online(&desk, &["badge.json"]);
    assert!(run.status == 0 && run.last_word() == "valid" && run.stderr.is_empty(), "{run}");
    assert!(run.words().contains(&format!("Asked {}/status/1 (", host.address)), "{run}");
    assert_eq!(host.asked(), ["/status/1"]);
    // It may be kept for ten minutes.
    let run = online(&desk, &["badge.json", "--json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        (report["verdict"].as_str(), report["fetched"][0]["kind"].as_str()),
        (Some("valid"), Some("status-list"))
    );
    assert!(host.asked().is_empty() && report["fetched"][0]["fresh_until"].is_string(), "{report}");
    let run = online(&desk, &["badge.json", "--no-cache"]);
    assert_eq!((run.status, host.asked()), (0, vec![String::from("/status/1")]));
}

#[test]
fn offline_nobody_is_asked() {
    let host = Host::new();
    let desk = listed(&host);
    for (args, environment) in [(&["verify", "badge.json", "--offline"][..], ""), (&["verify", "badge.json"], "1")] {
        let mut command = desk.command(args);
        command.env("OB3_OFFLINE", environment).env("XDG_CACHE_HOME", desk.path("cache"));
        let run = Run::of(&command.output().unwrap());
        assert!(run.status == 2 && run.words().contains("nothing fetched"), "{run}");
        assert!(run.stdout.contains("--provide"), "{run}");
    }
    // Nor without the word for this machine.
    let mut command = desk.command(&["verify", "badge.json", "--no-cache"]);
    let run = Run::of(&command.env_remove("OB3_OFFLINE").output().unwrap());
    assert!(run.status == 2 && run.words().contains("leads into a private network"), "{run}");
    assert!(host.asked().is_empty());
}

#[test]
fn a_badge_is_verified_by_its_address() {
    let host = Host::new();
    let desk = listed(&host);
    let address = format!("{}/badge.json", host.address);
    let run = online(&desk, &[&address, "--no-cache"]);
    assert!(run.status == 0 && run.last_word() == "valid", "{run}");
    assert_eq!(host.asked(), ["/badge.json", "/status/1"]);
    host.has("/page", "text/html", "<html>");
    let run = online(&desk, &[&format!("{}/page", host.address)]);
    assert!(run.status == 66 && run.stderr.contains("save the badge itself"), "{run}");
    let run = online(&desk, &[&format!("{}/gone", host.address)]);
    assert!(run.status == 66 && run.stderr.contains("404"), "{run}");
    let run = online(&desk, &["https://10.0.0.1/badge.json"]);
    assert!(run.status == 66 && run.stderr.contains("no badge makes this machine ask there"), "{run}");
    let run = desk.run(&["verify", &address]);
    assert!(run.status == 66 && run.stderr.contains("is an address"), "{run}");
}

#[test]
fn what_was_fetched_is_saved_as_evidence_and_judged_by_it_later() {
    let host = Host::new();
    let desk = listed(&host);
    let run = online(&desk, &["badge.json", "--save-bundle", "evidence.json"]);
    assert_eq!(run.status, 0, "{run}");
    assert_eq!(host.asked(), ["/status/1"]);
    host.documents.lock().unwrap().clear();
    let run = online(&desk, &["badge.json", "--bundle", "evidence.json", "--no-cache"]);
    assert!(run.status == 0 && host.asked().is_empty(), "{run}");
}

#[test]
fn what_cannot_be_had_leaves_the_question_open_and_says_why() {
    let host = Host::new();
    let desk = listed(&host);
    host.has("/status/1", "text/html", "<html>Sorry</html>");
    let run = online(&desk, &["badge.json", "--no-cache"]);
    assert!(run.status == 2 && run.words().contains("by its type, a page"), "{run}");
    host.documents.lock().unwrap().clear();
    let run = online(&desk, &["badge.json", "--no-cache"]);
    assert!(run.status == 2 && run.words().contains("HTTP status 404"), "{run}");
    // Many files: each document is asked for once.
    host.asked();
    listed(&host);
    let run = online(&desk, &["badge.json", "badge.json", "badge.json", "--no-cache"]);
    assert_eq!((run.status, host.asked().len()), (2, 1), "{run}");
}
