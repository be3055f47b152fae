//! Status lists: whatever is inflated stays within the budget and is read back as it is written, and no entry and no list makes a
//! badge good that the list itself does not.
#![no_main]

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use libfuzzer_sys::fuzz_target;
use ob3::{Bundle, Check, Code, Credential, Did, Limits, Purpose, SignOptions, SigningKey, StatusList, Timestamp, Verifier, sign};

const URL: &str = "https://university.example/status/1";
/// The places that are set in the genuine list: every seventh.
const SET: usize = 7;

static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&[7; 32]).expect("a key"));

/// A bundle with the genuine list.
static GENUINE: LazyLock<Bundle> = LazyLock::new(|| {
    let mut list = StatusList::new(Purpose::Revocation, URL).expect("a list");
    (0..131_072).step_by(SET).for_each(|index| list.set(index, true).expect("a place"));
    let credential = list.to_credential(&issuer(), now());
    let mut bundle = Bundle::new();
    bundle.insert(URL, Some(sign(&credential, &*KEY, &SignOptions::new()).expect("a list").as_bytes().to_vec()));
    bundle
});

fn issuer() -> String {
    Did::key(KEY.verifying_key()).to_string()
}

fn now() -> Timestamp {
    Timestamp::parse("2026-01-31T12:00:00Z").expect("a date")
}

fn limits() -> Limits {
    Limits::default().inflated_bytes(1 << 18,)
}

/// What comes with the first byte says at which door the others go in.
fuzz_target!(|data: &[u8]| {
    let Some((door, rest)) = data.split_first() else { return };
    match door % 5 {
        0 => read(std::str::from_utf8(rest).unwrap_or_default(), u32::from(door / 5)),
        1 => read(&format!("u{}", URL_SAFE_NO_PAD.encode(rest)), u32::from(door / 5)),
        2 => entry(rest),
        3 => stored(rest),
        _ => list(door / 5, rest),
    }
});

fn read(encoded: &str, size: u32) {
    let Ok(list) = StatusList::from_encoded(Purpose::Message, URL, size, encoded, &limits()) else { return };
    assert!((131_072..=8 << 18).contains(&list.len()) && list.get(list.len()).is_err());
    let _ = (list.value(0), list.value(list.len() - 1));
    let again = StatusList::from_encoded(Purpose::Message, URL, size, &list.to_encoded(), &limits());
    assert_eq!(again.expect("what was written is read"), list);
    stored(&list.to_bytes());
    stored(&list.with_allocated([7]).expect("a place").to_bytes());
}

/// The bytes are a list at rest.
fn stored(bytes: &[u8]) {
    let Ok(list) = StatusList::from_bytes(bytes, &limits()) else { return };
    let again = StatusList::from_bytes(&list.to_bytes(), &Limits::default());
    assert_eq!(again.expect("what was written is read"), list);
    let set = (0..list.len()).filter(|index| list.get(*index).expect("a place"));
    let is_known = list.unallocated().is_some();
    set.for_each(|index| assert!(!is_known || list.is_allocated(index).expect("a place"), "{index} would be given away again"));
}

/// The bytes are the credentialStatus of a badge.
fn entry(status: &[u8]) {
    let Ok(status) = std::str::from_utf8(status) else { return };
    let badge = format!(r#"{{"issuer": "{}", "credentialStatus": {status}}}"#, issuer());
    let verifier = Verifier::new().limits(limits()).ask([Check::Status]);
    let report = verifier.verify(badge.as_bytes(), now(), &GENUINE);
    let Ok(credential) = Credential::from_json(badge.as_bytes()) else { return };
    let entries = credential.document().member("credentialStatus").map(|status| status.as_slice().to_vec());
    for entry in entries.unwrap_or_default().iter().filter(|_| report.is_valid()) {
        let index = &entry["statusListIndex"];
        let digits = index.as_str().or(index.as_number()).unwrap_or("0");
        let index: usize = digits.parse().expect("a valid badge has a place in the list");
        assert!(index % SET != 0 && index < 131_072, "the list says of {index} that it was revoked");
    }
}

/// The bytes are the encodedList of a signed list of one of three kinds, in a form that its base64 need not be guessed.
fn list(kind: u8, gzip: &[u8]) {
    let (list, entry, prefix) = [
        ("BitstringStatusList", "BitstringStatusListEntry", "u"),
        ("StatusList2021", "StatusList2021Entry", ""),
        ("BitstringStatusList", "StatusList2021Entry", "u"),
    ][usize::from(kind % 3)];
    let credential = format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/vc/status-list/2021/v1"], "id": "{URL}",
            "type": ["VerifiableCredential", "{list}Credential"], "issuer": "{}", "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {{"type": "{list}", "statusPurpose": "revocation", "encodedList": "{prefix}{}"}}}}"#,
        issuer(),
        URL_SAFE_NO_PAD.encode(gzip)
    );
    let Ok(credential) = Credential::from_json(credential.as_bytes()) else { return };
    let Ok(signed) = sign(&credential, &*KEY, &SignOptions::new()) else { return };
    let mut bundle = Bundle::new();
    bundle.insert(URL, Some(signed.as_bytes().to_vec()));
    let badge = format!(
        r#"{{"issuer": "{}", "credentialStatus": {{"type": "{entry}", "statusPurpose": "revocation", "statusListIndex": "94567", "statusListCredential": "{URL}"}}}}"#,
        issuer()
    );
    let report = Verifier::new().limits(limits()).ask([Check::Status]).verify(badge.as_bytes(), now(), &bundle);
    assert!(report.is_valid() || !report.findings().is_empty());
    let found = report.findings().iter().any(|finding| finding.code == Code::StatusListKind);
    assert!(kind % 3 != 2 || found || !report.is_valid(), "an entry of one edition in a list of another");
}
