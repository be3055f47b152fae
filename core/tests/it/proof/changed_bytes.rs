//! Every byte of ten signed badges changed, removed and repeated: none stays valid unless it still says the same.

use ob3::json::{Object, Value as Json};
use ob3::jsonld::Options;
use ob3::key::Scheme;
use ob3::proof::hazmat::Unsecured;
use ob3::{Bundle, Credential, Did, Format, Limits, Policy, SignOptions, Signer, Verdict, Verifier, sign};
use serde_json::{Value, json};

use crate::kit::{instant, key, now};

/// What a byte is combined with: its least bits, its case, its highest bit, all of it.
const MASKS: [u8; 5] = [0x01, 0x02, 0x20, 0x80, 0xff];

/// Tries every change of every byte. Where the verdict is valid all the same, the JSON must be equal: member order does not
/// matter, and numbers are doubles.
fn no_change_stays_valid(signed: &str, policy: Policy) {
    let verifier = Verifier::new().policy(policy).skips_causes(true);
    let bundle = Bundle::new();
    let report = verifier.verify(signed.as_bytes(), now(), &bundle);
    assert_eq!(report.verdict(), Verdict::Valid, "{:#?}\n{signed}", report.findings());
    let original: Value = serde_json::from_str(signed).unwrap();

    let mut tried = 0;
    let mut harmless = 0;
    let mut bytes = Vec::with_capacity(signed.len() + 1);
    for (at, byte) in signed.bytes().enumerate() {
        let mut flips: Vec<Vec<u8>> = MASKS.iter().map(|mask| vec![byte ^ mask]).collect();
        flips.extend([vec![], vec![byte, byte]]);
        for flip in flips {
            bytes.clear();
            bytes.extend_from_slice(&signed.as_bytes()[..at]);
            bytes.extend_from_slice(&flip);
            bytes.extend_from_slice(&signed.as_bytes()[at + 1..]);
            tried += 1;
            if !verifier.verify(&bytes, now(), &bundle).is_valid() {
                continue;
            }
            harmless += 1;
            let changed: Value = serde_json::from_slice(&bytes).unwrap();
            let around =
                String::from_utf8_lossy(&bytes[at.saturating_sub(60)..(at + 30).min(bytes.len())]).into_owned();
            assert!(says_the_same(&changed, &original), "byte {at}, {flip:?} for {byte:?}, is valid: ...{around}...");
        }
    }
    println!("{tried} changes of {} bytes; {harmless} left everything as it was", signed.len());
    assert!(tried > 5_000);
}

/// Equal JSON outside of the contexts. No signature covers a context, only what it makes of the members; that it cannot
/// make something else of a member that readers know is what `context_substitution.rs` is for.
fn says_the_same(changed: &Value, original: &Value) -> bool {
    let without_context = |value: &Value| {
        let mut value = value.clone();
        value.as_object_mut().map(|object| object.remove("@context"));
        value
    };
    same(&without_context(changed), &without_context(original))
}

fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(key, left)| right.get(key).is_some_and(|right| same(left, right)))
        }
        (left, right) => left == right,
    }
}

#[test]
fn a_plain_badge() {
    no_change_stays_valid(&signed(&badge(), &created()), Policy::Standard);
}

#[test]
fn a_badge_written_with_white_space_and_escapes() {
    let text = serde_json::to_string_pretty(&badge())
        .unwrap()
        .replace("Teamwork", "T\\u0065amwork \\ud83c\\uDF93 \\/ \\\"\\\\\\n");
    let signed = sign(&Credential::from_json(text.as_bytes()).unwrap(), &key(5), &created()).unwrap();
    no_change_stays_valid(signed.as_str(), Policy::Standard);
}

#[test]
fn a_badge_in_many_scripts() {
    let mut badge = badge();
    badge["name"] = json!("合作 🤝 Équipe Ω");
    badge["issuer"]["name"] = json!("جامعة");
    badge["credentialSubject"]["achievement"]["description"] = json!("e\u{301} \u{7f}\u{2028}\u{feff}\u{10ffff} \t");
    no_change_stays_valid(&signed(&badge, &created()), Policy::Standard);
}

#[test]
fn a_badge_with_a_context_of_its_own() {
    let mut badge = badge();
    badge["@context"].as_array_mut().unwrap().push(json!({
        "@version": 1.1, "@protected": true,
        "ours": {"@id": "urn:ours:", "@context": {"@vocab": "urn:ours:"}},
        "see": {"@id": "urn:see", "@type": "@id"},
        "on": {"@id": "urn:on", "@type": "http://www.w3.org/2001/XMLSchema#date"}
    }));
    badge["ours"] = json!({"depth": {"of": {"meaning": "x"}}, "again": [{"meaning": "x"}, {"meaning": "x"}]});
    badge["see"] = json!("https://example.edu/see");
    badge["on"] = json!("2026-01-01");
    no_change_stays_valid(&signed(&badge, &created()), Policy::Standard);
}

#[test]
fn a_badge_with_lists_languages_and_json() {
    let mut badge = badge();
    badge["@context"].as_array_mut().unwrap().push(json!({
        "steps": {"@id": "urn:steps", "@container": "@list"},
        "words": {"@id": "urn:words", "@container": "@language"},
        "raw": {"@id": "urn:raw", "@type": "@json"}
    }));
    badge["steps"] = json!(["one", "two", "one", 3]);
    badge["words"] = json!({"en": "good", "de-AT": ["gut", "guat"]});
    badge["raw"] = json!({"b": [1, null, {"c": 0.5}], "a": ""});
    no_change_stays_valid(&signed(&badge, &created()), Policy::Standard);
}

#[test]
fn a_badge_with_numbers_and_booleans() {
    let mut badge = badge();
    badge["@context"].as_array_mut().unwrap().push(json!({
        "n": {"@id": "urn:n"}, "d": {"@id": "urn:d", "@type": "http://www.w3.org/2001/XMLSchema#double"}
    }));
    let text = badge.to_string();
    let numbers = r#","n":[0,7,-12,0.5,2.50,1e2,-1.25E-3,12345678.9,9007199254740991,true,false],"d":[3,0.1,1e3]}"#;
    let text = text.strip_suffix('}').unwrap().to_owned() + numbers;
    let signed = sign(&Credential::from_json(text.as_bytes()).unwrap(), &key(5), &created()).unwrap();
    no_change_stays_valid(signed.as_str(), Policy::Standard);
}

#[test]
fn a_badge_with_alignments_and_results() {
    let mut badge = badge();
    let alignment = json!({"type": ["Alignment"], "targetName": "A", "targetUrl": "https://example.edu/a"});
    badge["credentialSubject"]["achievement"]["alignment"] = json!([alignment, alignment]);
    badge["credentialSubject"]["achievement"]["tag"] = json!(["a", "b"]);
    badge["credentialSubject"]["result"] = json!([{"type": ["Result"], "value": "1"}]);
    badge["validUntil"] = json!("2027-01-01T00:00:00+01:00");
    no_change_stays_valid(&signed(&badge, &created()), Policy::Standard);
}

#[test]
fn a_badge_with_two_proofs_all_of_which_must_be_good() {
    let once = signed(&badge(), &created());
    let options = SignOptions::new().domain("example.edu").challenge("7f").expires(instant("2026-06-01T00:00:00Z"));
    let twice = sign(&Credential::from_json(once.as_bytes()).unwrap(), &key(5), &options).unwrap();
    no_change_stays_valid(twice.as_str(), Policy::Strict);
}

#[test]
fn a_badge_signed_with_ed25519_signature_2020() {
    let mut badge = badge();
    badge["@context"].as_array_mut().unwrap().push(json!("https://w3id.org/security/suites/ed25519-2020/v1"));
    let proof =
        json!({"type": "Ed25519Signature2020", "created": "2026-01-02T00:00:00Z", "proofPurpose": "assertionMethod"});
    no_change_stays_valid(&signed_by_hand(&badge, proof), Policy::Standard);
}

#[test]
fn a_badge_of_the_older_data_model() {
    let mut badge = badge();
    badge["@context"][0] = json!("https://www.w3.org/2018/credentials/v1");
    badge["@context"].as_array_mut().unwrap().push(json!("https://w3id.org/security/data-integrity/v2"));
    let from = badge.as_object_mut().unwrap().remove("validFrom").unwrap();
    badge["issuanceDate"] = from;
    badge["name"] = json!("Teamwork");
    let proof = json!({"type": "DataIntegrityProof", "cryptosuite": "eddsa-2022", "proofPurpose": "assertionMethod"});
    no_change_stays_valid(&signed_by_hand(&badge, proof), Policy::Standard);
}

fn created() -> SignOptions {
    SignOptions::new().created(instant("2026-01-02T00:00:00Z"))
}

fn signed(badge: &Value, options: &SignOptions) -> String {
    sign(&Credential::from_json(badge.to_string().as_bytes()).unwrap(), &key(5), options).unwrap().as_str().to_owned()
}

/// In a format that is read but no longer written.
fn signed_by_hand(badge: &Value, mut proof: Value) -> String {
    let key = key(5);
    proof["verificationMethod"] = Did::key(key.verifying_key()).verification_method().into();
    let (badge_text, proof_text) = (badge.to_string(), proof.to_string());
    let (document, options, bundle) = (object(&badge_text), Options::default(), Bundle::new());
    let unsecured = Unsecured::new(&document, &bundle, &options);
    let message =
        unsecured.hash_data(Format::EddsaRdfc2022, Scheme::EdDsa, &object(&proof_text), "/proof").unwrap().message();
    proof["proofValue"] = format!("z{}", bs58::encode(key.sign(&message).unwrap()).into_string()).into();
    let mut signed = badge.clone();
    signed["proof"] = proof;
    signed.to_string()
}

fn object(text: &str) -> Object<'_> {
    let Json::Object(object) = Json::parse(text.as_bytes(), &Limits::default()).unwrap() else { panic!("{text}") };
    object
}

fn badge() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Teamwork",
        "issuer": {"id": Did::key(key(5).verifying_key()).to_string(), "type": ["Profile"], "name": "Uni"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "did:example:ada", "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
                "description": "Works well.", "criteria": {"narrative": "Peers."}
            }
        }
    })
}
