//! What JSON Web Tokens promise: every scheme signs and verifies, nothing can be changed or cut, and no input takes long.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ob3::did::KeySet;
use ob3::json::{Object, Value};
use ob3::key::Scheme;
use ob3::proof::{Jws, VcJwt};
use ob3::{
    Algorithm, Bundle, Carrier, Check, Code, Credential, Did, Error, Format, Limits, Outcome, Policy, SignOptions,
    SignedCredential, Signer, SigningKey, Timestamp, Verdict, Verifier, prepare, sign,
};

use crate::kit::{codes, instant, key, now, time_of, verify};

fn credential(issuer: &str) -> Credential {
    let text = format!(
        r#"{{
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {{"id": "{issuer}", "type": ["Profile"], "name": "Example University"}},
            "validFrom": "2026-01-01T00:00:00Z",
            "validUntil": "2027-01-01T00:00:00Z",
            "credentialSubject": {{
                "id": "did:example:ada",
                "type": ["AchievementSubject"],
                "achievement": {{
                    "id": "https://university.example/achievements/teamwork",
                    "type": ["Achievement"],
                    "name": "Teamwork",
                    "description": "Works well with others.",
                    "criteria": {{"narrative": "Nominated by three peers."}},
                    "creditsAvailable": 1.50
                }}
            }}
        }}"#
    );
    Credential::from_json(text.as_bytes()).unwrap()
}

fn keys() -> Vec<SigningKey> {
    let rsa = include_str!("../../../../test-vectors/src/rsa.pem");
    vec![
        key(7),
        SigningKey::from_bytes(Algorithm::P256, &[4; 32]).unwrap(),
        SigningKey::from_bytes(Algorithm::P384, &[5; 48]).unwrap(),
        SigningKey::from_pem(rsa).unwrap(),
    ]
}

fn own_credential(key: &SigningKey) -> Credential {
    credential(Did::key(key.verifying_key()).as_str())
}

fn token(key: &SigningKey) -> String {
    let options = SignOptions::new().format(Format::VcJwt);
    sign(&own_credential(key), key, &options).unwrap().as_str().to_owned()
}

fn header_of(token: &str) -> Value<'static> {
    let limits = Limits::default();
    Value::Object(Jws::parse(token, &limits).unwrap().header().clone())
}

fn payload_of(token: &str) -> Value<'static> {
    let limits = Limits::default();
    let jws = Jws::parse(token, &limits).unwrap();
    Value::parse(jws.payload(), &limits).unwrap().into_owned()
}

/// A token by a key, of any header and payload.
fn by_hand(key: &SigningKey, header: &str, payload: &str) -> String {
    let input = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload));
    let signature = key.sign(input.as_bytes()).unwrap();
    format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature))
}

#[test]
fn every_kind_of_key_signs_by_its_scheme_and_what_it_signs_is_valid() {
    for key in keys() {
        for format in [Format::VcJwt, Format::VcJose] {
            let signed = sign(&own_credential(&key), &key, &SignOptions::new().format(format)).unwrap();
            let header = header_of(signed.as_str());
            assert_eq!(header["alg"].as_str(), Some(key.algorithm().scheme().as_str()));
            assert_eq!(header["kid"].as_str(), Did::key(key.verifying_key()).verification_method().as_deref());
            let report = verify(signed.as_str());
            assert!(report.is_valid(), "{format} by {}: {:#?}", key.algorithm(), report.findings());
            assert_eq!((report.format(), report.carrier()), (Some(format), Some(Carrier::Jwt)));
            assert_eq!(report.credential().unwrap().as_str(), signed.as_str());
        }
    }
}

#[test]
fn ps256_is_made_when_it_is_asked_for_and_only_by_rsa() {
    let keys = keys();
    let options = SignOptions::new().format(Format::VcJwt).scheme(Scheme::Ps256);
    let signed = sign(&own_credential(&keys[3]), &keys[3], &options).unwrap();
    assert_eq!(header_of(signed.as_str())["alg"].as_str(), Some("PS256"));
    assert!(verify(signed.as_str()).is_valid());
    let error = sign(&own_credential(&keys[0]), &keys[0], &options).unwrap_err();
    assert_eq!(error.code(), Code::KeyTypeMismatch);
    let embedded = SignOptions::new().scheme(Scheme::Es256);
    assert_eq!(sign(&own_credential(&keys[0]), &keys[0], &embedded).unwrap_err().code(), Code::KeyTypeMismatch);
}

#[test]
fn es256k_is_read() {
    // Signed by another library, by the secret scalar 1, whose public key is the generator of secp256k1.
    let text = include_str!("es256k.jwt");
    let jwt = Jws::parse(text.trim(), &Limits::default()).unwrap();
    assert_eq!(jwt.scheme().unwrap(), Scheme::Es256k);
    let report = verify(text);
    assert!(report.is_valid(), "{:#?}", report.findings());
}

#[test]
fn the_claims_repeat_the_credential_and_nothing_else_is_changed() {
    let key = &keys()[0];
    let issuer = Did::key(key.verifying_key()).to_string();
    let text = token(key);
    let payload = payload_of(&text);
    for (claim, expected) in
        [("iss", issuer.as_str()), ("sub", "did:example:ada"), ("jti", "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002")]
    {
        assert_eq!(payload[claim].as_str(), Some(expected));
    }
    assert_eq!((payload["nbf"].as_number(), payload["exp"].as_number()), (Some("1767225600"), Some("1798761600")));
    let signed = SignedCredential::from_text(text);
    assert_eq!(signed.document().unwrap(), Value::Object(credential(&issuer).document().clone()));
    assert!(signed.document().unwrap().to_json().contains("1.50"), "numbers stay as they were written");
}

#[test]
fn vc_jose_has_its_own_type_and_dates_of_the_signature() {
    let key = &keys()[0];
    let options = SignOptions::new()
        .format(Format::VcJose)
        .created(instant("2026-01-02T00:00:00Z"))
        .expires(instant("2026-01-15T00:00:00Z"))
        .domain("https://wallet.example")
        .challenge("n-0S6");
    let signed = sign(&own_credential(key), key, &options).unwrap();
    let (header, payload) = (header_of(signed.as_str()), payload_of(signed.as_str()));
    assert_eq!((header["typ"].as_str(), header["cty"].as_str()), (Some("vc+jwt"), Some("vc")));
    assert_eq!((payload["iat"].as_number(), payload["exp"].as_number()), (Some("1767312000"), Some("1768435200")));
    assert_eq!((payload["aud"].as_str(), payload["nonce"].as_str()), (Some("https://wallet.example"), Some("n-0S6")));
    assert_eq!(codes(&verify(signed.as_str())), ["jwt.typ.vc-jose", "proof.expired"]);
}

#[test]
fn a_key_elsewhere_signs_the_bytes_and_the_request_takes_the_signature() {
    let key = &keys()[1];
    let options = SignOptions::new().format(Format::VcJwt);
    let request = prepare(&own_credential(key), Some(key.verifying_key()), &options).unwrap();
    let message = request.bytes().to_vec();
    assert_eq!(message.split(|byte| *byte == b'.').count(), 2, "header and payload");
    assert_eq!(request.clone().finish(&[1; 63]).unwrap_err().code(), Code::ProofValueLength);
    let signed = request.finish(&key.sign(&message).unwrap()).unwrap();
    assert!(signed.as_bytes().starts_with(&message));
    assert!(verify(signed.as_str()).is_valid());
    let without_key = prepare(&own_credential(key), None, &options.clone().method("did:example:x#1"));
    assert!(without_key.is_err());
}

#[test]
fn what_a_token_cannot_say_is_not_signed() {
    let key = &keys()[0];
    let refused = |change: &dyn Fn(&mut Object<'static>), options: SignOptions| -> Error {
        let mut document = own_credential(key).document().clone();
        change(&mut document);
        sign(&Credential::from(document), key, &options.format(Format::VcJwt).unchecked(true)).unwrap_err()
    };
    let plain = SignOptions::new;
    for (error, code, path) in [
        (refused(&|document| drop(document.remove("id")), plain()), Code::SignOptions, "/id"),
        (refused(&|document| drop(document.remove("validFrom")), plain()), Code::SignOptions, "/validFrom"),
        (refused(&|document| document.set("validUntil", "soon"), plain()), Code::SignOptions, "/validUntil"),
        (refused(&|_| (), plain().expires(now())), Code::SignOptions, "/validUntil"),
        (refused(&|_| (), plain().method("did:web:elsewhere.example#1")), Code::IssuerKeyMismatch, "/issuer"),
        (refused(&|document| document.set("mood", "proud"), plain()), Code::JsonldUndefinedTerm, "/mood"),
    ] {
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }
    let signed = sign(&own_credential(key), key, &SignOptions::new()).unwrap();
    let with_proof = Credential::from_json(signed.as_bytes()).unwrap();
    let error = sign(&with_proof, key, &SignOptions::new().format(Format::VcJwt)).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::SignOptions, "/proof"));
}

#[test]
fn a_key_of_the_issuers_key_set_signs_and_the_set_vouches_for_it() {
    let key = &keys()[0];
    let issuer = "https://university.example/issuers/1";
    let url = KeySet::url_of(issuer).unwrap();
    let options = SignOptions::new().format(Format::VcJwt).method(format!("{url}#key-1"));
    let signed = sign(&credential(issuer), key, &options).unwrap();
    let report = verify(signed.as_str());
    assert_eq!((report.verdict(), report.missing()[0].url.as_str()), (Verdict::Undetermined, url.as_str()));
    assert_eq!(report.missing()[0].kind, ob3::DocumentKind::KeySet);
    let jwk = key.verifying_key().to_jwk().replacen('{', r#"{"kid":"key-1","#, 1);
    let mut bundle = Bundle::new();
    bundle.insert(&url, Some(format!(r#"{{"keys":[{jwk}]}}"#).into_bytes()));
    let report = Verifier::new().verify(signed.as_bytes(), now(), &bundle);
    assert!(report.is_valid(), "{:#?}", report.findings());
    assert_eq!(report.provenance(), Some(ob3::Provenance::KeySet));
    let embedded = SignOptions::new().method(format!("{url}#key-1"));
    assert_eq!(sign(&credential(issuer), key, &embedded).unwrap_err().code(), Code::IssuerKeyMismatch);
}

#[test]
fn a_token_that_is_cut_anywhere_is_invalid_and_says_why() {
    let text = token(&keys()[0]);
    for end in 0..text.len() {
        let report = verify(&text[..end]);
        assert_eq!(report.verdict(), Verdict::Invalid, "cut at {end}");
        assert!(!report.findings().is_empty());
    }
}

#[test]
fn a_token_in_which_any_letter_is_changed_is_not_valid() {
    let key = &keys()[1];
    let text = token(key);
    for at in 0..text.len() {
        for other in ["A", "b", "_", ".", "=", " ", "~", "\n", "é"] {
            if text[at..=at] == *other {
                continue;
            }
            let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            let report = verify(&changed);
            assert_ne!(report.verdict(), Verdict::Valid, "{other:?} at {at}");
            assert!(!report.findings().is_empty());
        }
    }
}

#[test]
fn what_is_no_token_is_told_apart() {
    let good = token(&keys()[0]);
    let (signed, signature) = good.rsplit_once('.').unwrap();
    for (text, code) in [
        (format!("{good}.{signature}"), "jws.malformed"),
        (format!("{good}.."), "open.carrier.unsupported"),
        (format!("{good}..."), "jws.malformed"),
        (format!("{good}="), "jws.encoding"),
        (signed.to_owned(), "jws.malformed"),
        (String::from("ey"), "jws.malformed"),
        (String::from(".."), "json.syntax"),
        (String::from("eyJ9..e30"), "json.syntax"),
        (format!("{good}~"), "open.carrier.unsupported"),
    ] {
        let report = verify(&text);
        assert_eq!(codes(&report), [code], "{}", &text[..text.len().min(60)]);
        assert_eq!(report.outcome(Check::Proof), Outcome::Skipped);
    }
}

#[test]
fn a_key_that_is_lent_is_only_believed_where_the_issuer_publishes() {
    let key = &keys()[1];
    let issuer = "https://university.example/issuers/1";
    let jwk = key.verifying_key().to_jwk();
    let elsewhere = "https://university.example/people/mallory/key.json";
    let text = {
        let options = SignOptions::new().format(Format::VcJwt).method(format!("{issuer}#x"));
        let good = sign(&credential(issuer), key, &options).unwrap();
        let payload = payload_of(good.as_str()).to_json();
        by_hand(key, &format!(r#"{{"alg":"ES256","kid":"{elsewhere}"}}"#), &payload)
    };
    let verdict = |bundle: &Bundle, policy: Policy| {
        let report = Verifier::new().policy(policy).verify(text.as_bytes(), now(), bundle);
        (report.verdict(), codes(&report))
    };
    let mut bundle = Bundle::new();
    bundle.insert(elsewhere, Some(jwk.clone().into_bytes()));
    assert_eq!(verdict(&bundle, Policy::Standard), (Verdict::Undetermined, vec!["issuer.key.self-asserted"]));
    assert_eq!(verdict(&bundle, Policy::Compat), (Verdict::Valid, vec!["issuer.key.self-asserted"]));
    let set = KeySet::url_of(issuer).unwrap();
    bundle.insert(&set, Some(br#"{"keys":[]}"#.to_vec()));
    assert_eq!(verdict(&bundle, Policy::Compat), (Verdict::Invalid, vec!["issuer.key.mismatch"]));
    bundle.insert(&set, Some(format!(r#"{{"keys":[{jwk}]}}"#).into_bytes()));
    assert_eq!(verdict(&bundle, Policy::Standard), (Verdict::Valid, vec![]));
}

#[test]
fn a_claim_of_the_data_model_1_1_names_the_issuer_that_is_shown() {
    let key = &keys()[0];
    let own = Did::key(key.verifying_key());
    let method = own.verification_method().unwrap();
    let payload = format!(
        r#"{{"iss":"{own}","vc":{{"@context":["https://www.w3.org/2018/credentials/v1"],"issuer":"did:web:famous.example"}}}}"#
    );
    let text = by_hand(key, &format!(r#"{{"alg":"EdDSA","kid":"{method}"}}"#), &payload);
    let report = verify(&text);
    assert!(codes(&report).contains(&"jwt.vc.replaced"));
    let shown = report.unverified().unwrap().document().unwrap();
    assert_eq!(shown["issuer"].as_str(), Some(own.as_str()), "whoever signed, not whom the badge would like");
}

#[test]
fn no_token_takes_long() {
    let key = &keys()[0];
    let method = Did::key(key.verifying_key()).verification_method().unwrap();
    let header = format!(r#"{{"alg":"EdDSA","kid":"{method}"}}"#);
    let large = "x".repeat(2_000_000);
    let many = (0..200_000).map(|index| format!("\"m{index}\":0")).collect::<Vec<_>>().join(",");
    let inputs = [
        by_hand(key, &header, &format!(r#"{{"name":"{large}"}}"#)),
        by_hand(key, &header, &format!("{{{many}}}")),
        by_hand(key, &header, &"[".repeat(1_000_000)),
        by_hand(key, &format!(r#"{{"alg":"EdDSA","kid":"{}"}}"#, "k".repeat(1_000_000)), "{}"),
        by_hand(key, &format!("{{{many}}}"), "{}"),
        ".".repeat(3_000_000),
        format!("ey{}", "A".repeat(4_000_000)),
        format!("ey{}", "\n".repeat(4_000_000)),
        format!(r#"{{"type":"EnvelopedVerifiableCredential","id":"{}"}}"#, "data:application/vc+jwt,".repeat(100_000)),
    ];
    for input in inputs {
        let (report, took) = time_of(|| verify(&input));
        assert_ne!(report.verdict(), Verdict::Valid);
        // A generous bound for a build without optimisation: what is quadratic takes minutes.
        assert!(took < Duration::from_secs(20), "{}: {took:?}", &input[..40]);
    }
}

#[test]
fn a_key_set_of_many_keys_is_searched_without_arithmetic() {
    let key = &keys()[1];
    let foreign = keys()[0].verifying_key().to_jwk();
    let set = format!(r#"{{"keys":[{}]}}"#, vec![foreign; 30_000].join(","));
    let (is_listed, took) = time_of(|| {
        let set = KeySet::parse(set.as_bytes(), &Limits::default()).unwrap();
        set.lists(key.verifying_key(), "https://university.example")
    });
    assert!(!is_listed);
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn departures_are_told_whoever_signed() {
    let text = token(&keys()[0]);
    let limits = Limits::default();
    assert!(VcJwt::parse(&text, &limits).unwrap().departures().is_empty());
    let (header, rest) = text.split_once('.').unwrap();
    let (_, signature) = rest.split_once('.').unwrap();
    let empty = format!("{header}.{}.{signature}", URL_SAFE_NO_PAD.encode("{}"));
    let jwt = VcJwt::parse(&empty, &limits).unwrap();
    let codes: Vec<_> = jwt.departures().iter().map(|error| error.code().name()).collect();
    assert_eq!(codes, ["jwt.iss.missing", "jwt.sub.missing", "jwt.jti.missing", "jwt.nbf.missing"]);
}

/// A token of any header and payload, that nobody has signed.
fn unsigned(header: &str, payload: &str) -> String {
    format!("{}.{}.c2lnbmF0dXJl", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload))
}

#[test]
fn a_token_of_vc_jose_has_no_claim_vc_even_of_the_data_model_1_1() {
    let payload = r#"{"vc":{"@context":["https://www.w3.org/2018/credentials/v1"]}}"#;
    let departs = |header: &str| {
        let text = unsigned(header, payload);
        let jwt = VcJwt::parse(&text, &Limits::default()).unwrap();
        jwt.departures().iter().any(|error| error.code() == Code::JwtVcDataModel && error.path() == "/vc")
    };
    assert!(departs(r#"{"alg":"EdDSA","typ":"vc+jwt"}"#));
    assert!(!departs(r#"{"alg":"EdDSA","typ":"JWT"}"#));
}

#[test]
fn a_date_of_the_data_model_1_1_stays_as_it_is_spelled_unless_the_claim_says_another() {
    let date = |nbf: &str| {
        let payload = format!(
            r#"{{"nbf":{nbf},"vc":{{"@context":["https://www.w3.org/2018/credentials/v1"],"issuanceDate":"2026-01-01T01:00:00+01:00"}}}}"#
        );
        let text = unsigned(r#"{"alg":"EdDSA"}"#, &payload);
        let jwt = VcJwt::parse(&text, &Limits::default()).unwrap();
        jwt.credential().member("issuanceDate").and_then(Value::as_str).unwrap().to_owned()
    };
    assert_eq!(date("1767225600"), "2026-01-01T01:00:00+01:00");
    assert_eq!(date("1767225601"), "2026-01-01T00:00:01Z");
}

#[test]
fn a_claim_that_says_otherwise_is_shown_beside_what_it_should_repeat() {
    let departures = |claims: &str| {
        let text = unsigned(r#"{"alg":"EdDSA"}"#, &format!(r#"{{"issuer":"did:example:a",{claims}}}"#));
        let jwt = VcJwt::parse(&text, &Limits::default()).unwrap();
        jwt.departures().iter().map(|error| (error.code(), error.message().to_owned())).collect::<Vec<_>>()
    };
    let (_, message) =
        departures(r#""iss":"did:example:b""#).into_iter().find(|(code, _)| *code == Code::JwtIssMismatch).unwrap();
    assert!(message.contains(r#""did:example:a""#) && message.contains(r#""did:example:b""#), "{message}");
    for (number, is_refused) in [("1767225600", false), ("1767225600.25", false), ("1.5e9", true), ("1e9", true)] {
        let found = departures(&format!(r#""iat":{number}"#));
        let refused = found.iter().find(|(code, _)| *code == Code::JwtIatMalformed);
        assert_eq!(refused.is_some(), is_refused, "{number}");
        assert!(refused.is_none_or(|(_, message)| message.contains(number)), "{found:?}");
    }
}

#[test]
fn a_token_is_as_long_as_the_limits_allow_and_so_is_its_header() {
    let text = unsigned(r#"{"alg":"EdDSA","kid":"x"}"#, "{}");
    let code = |limits: Limits| Jws::parse(&text, &limits).err().map(|error| error.code());
    let input = |input_bytes| code(Limits::default().input_bytes(input_bytes));
    assert_eq!([input(text.len()), input(text.len() - 1)], [None, Some(Code::LimitInput)]);
    let header = |jws_header_bytes| code(Limits::default().jws_header_bytes(jws_header_bytes));
    // Of 25 bytes, which are told by 34 letters, 24 are sure.
    assert_eq!([header(24), header(23)], [None, Some(Code::LimitJwsHeader)]);
}

#[test]
fn a_token_of_too_few_parts_and_one_of_too_many_are_told_apart() {
    let said = |text: &str| Jws::parse(text, &Limits::default()).unwrap_err().message().to_owned();
    assert!(said("e30.e30").contains("fewer") && said("e30").contains("fewer"));
    assert!(said("e30.e30.e30.e30").contains("more") && said("....").contains("more"));
}

#[test]
fn a_token_may_be_too_early_or_too_late_by_its_claims_alone_and_is_in_time_on_both_of_its_ends() {
    let key = &keys()[0];
    let method = Did::key(key.verifying_key()).verification_method().unwrap();
    let said = |nbf: i64, exp: i64| {
        let payload = payload_of(&token(key)).to_json();
        let payload = payload.replace("1767225600", &nbf.to_string()).replace("1798761600", &exp.to_string());
        let codes = codes(&verify(&by_hand(key, &format!(r#"{{"alg":"EdDSA","kid":"{method}"}}"#), &payload)));
        ["validity.not-yet", "validity.expired"].map(|code| codes.contains(&code))
    };
    let now = now().unix_seconds();
    assert_eq!(said(now, now), [false, false]);
    assert_eq!(said(now + 60, now + 60), [false, false]);
    assert_eq!(said(now + 61, now + 61), [true, false]);
    assert_eq!(said(now - 1, now - 1), [false, true]);
}

#[test]
fn a_signature_of_vc_jose_is_in_time_on_both_of_its_ends() {
    let key = &keys()[0];
    let said = |created: i64, expires: i64| {
        let instant = |seconds| Timestamp::from_unix_seconds(seconds).unwrap();
        let options = SignOptions::new().format(Format::VcJose).created(instant(created)).expires(instant(expires));
        let codes = codes(&verify(sign(&own_credential(key), key, &options).unwrap().as_str()));
        ["proof.created.later", "proof.expired"].map(|code| codes.contains(&code))
    };
    let now = now().unix_seconds();
    assert_eq!(said(now, now), [false, false]);
    assert_eq!(said(now + 60, now + 60), [false, false]);
    assert_eq!(said(now + 61, now + 61), [true, false]);
    assert_eq!(said(now - 1, now - 1), [false, true]);
}

#[test]
fn what_does_not_fit_is_told_in_the_words_of_tokens() {
    let text = token(&keys()[0]);
    let other = token(&keys()[1]);
    let finding = |text: &str, code: Code| {
        let report = verify(text);
        let found = report.findings().iter().find(|finding| finding.code == code);
        found.unwrap_or_else(|| panic!("{report:#?}")).clone()
    };
    let (signed, _) = text.rsplit_once('.').unwrap();
    let (_, signature) = other.rsplit_once('.').unwrap();
    let found = finding(&format!("{signed}.{signature}"), Code::ProofSignatureMismatch);
    assert!(found.message.contains("the token was changed after it was signed"), "{}", found.message);
    let kid = header_of(&text)["kid"].to_json();
    let header = URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"ES256","kid":{kid}}}"#));
    let found = finding(&format!("{header}.{}", text.split_once('.').unwrap().1), Code::KeyTypeMismatch);
    assert_eq!(found.path, "/header/alg");
    assert!(found.message.contains("says that it is signed by ES256"), "{}", found.message);
}

#[test]
fn a_key_at_the_issuers_own_url_is_its_own() {
    let key = &keys()[1];
    let issuer = "https://university.example/key.json";
    let options = SignOptions::new().format(Format::VcJwt).method(format!("{issuer}#x"));
    let payload = payload_of(sign(&credential(issuer), key, &options).unwrap().as_str()).to_json();
    let text = by_hand(key, &format!(r#"{{"alg":"ES256","kid":"{issuer}"}}"#), &payload);
    let mut bundle = Bundle::new();
    bundle.insert(issuer, Some(key.verifying_key().to_jwk().into_bytes()));
    let report = Verifier::new().verify(text.as_bytes(), now(), &bundle);
    assert_eq!((codes(&report), report.provenance()), (vec![], Some(ob3::Provenance::Controller)));
}

#[test]
fn other_headers_than_those_of_the_format_are_told() {
    let told = |header: &str| {
        let text = unsigned(header, "{}");
        let jwt = VcJwt::parse(&text, &Limits::default()).unwrap();
        let about_headers = [Code::JwtHeaderAdditional, Code::JwtHeaderIgnored];
        jwt.departures().iter().map(Error::code).find(|code| about_headers.contains(code))
    };
    assert_eq!(told(r#"{"alg":"EdDSA","kid":"x","typ":"JWT"}"#), None);
    assert_eq!(told(r#"{"alg":"EdDSA","cty":"vc"}"#), Some(Code::JwtHeaderAdditional));
    assert_eq!(told(r#"{"alg":"EdDSA","typ":"vc+jwt","cty":"vc"}"#), None);
    assert_eq!(told(r#"{"alg":"EdDSA","typ":"vc+jwt","x5u":"x"}"#), Some(Code::JwtHeaderIgnored));
}

#[test]
fn a_key_that_a_token_brings_along_is_believed_by_the_name_of_the_issuer_or_not_at_all() {
    let key = &keys()[1];
    let jwk = key.verifying_key().to_jwk();
    let told = |issuer: &str| {
        let payload = payload_of(&token(key)).to_json().replace(Did::key(key.verifying_key()).as_str(), issuer);
        let text = by_hand(key, &format!(r#"{{"alg":"ES256","jwk":{jwk}}}"#), &payload);
        let report = Verifier::new().ask([Check::Issuer]).verify(text.as_bytes(), now(), &Bundle::new());
        report.findings().iter().map(|finding| (finding.code.name(), finding.path.clone())).collect::<Vec<_>>()
    };
    let at_issuer = |code| vec![(code, String::from("/issuer"))];
    assert_eq!(told(Did::key(key.verifying_key()).as_str()), []);
    assert_eq!(told(Did::key(keys()[0].verifying_key()).as_str()), at_issuer("issuer.key.mismatch"));
    assert_eq!(told("did:web:university.example"), at_issuer("issuer.key.self-asserted"));
    assert_eq!(told("did:key:zNothing"), at_issuer("key.malformed"));
}

#[test]
fn of_a_url_that_was_not_lent_or_gave_nothing_it_is_said_which() {
    let key = &keys()[1];
    let url = "https://university.example/keys/1";
    let payload = payload_of(&token(key)).to_json();
    let text = by_hand(key, &format!(r#"{{"alg":"ES256","kid":"{url}"}}"#), &payload);
    let mut bundle = Bundle::new();
    let told = |bundle: &Bundle| codes(&Verifier::new().verify(text.as_bytes(), now(), bundle));
    assert_eq!(told(&bundle), ["jwt.key-set.missing"]);
    let missing = verify(&text).missing()[0].clone();
    assert_eq!((missing.url.as_str(), missing.kind), (url, ob3::DocumentKind::KeySet));
    bundle.insert(url, None);
    assert_eq!(told(&bundle), ["jwt.key-set.unavailable"]);
}
