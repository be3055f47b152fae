//! The inputs, one function each.

use std::sync::LazyLock;

use ob3::json::Value;
use ob3::{Algorithm, BakeOptions, Format, Limits, Trusted, bake};

use super::Input;
use super::parts::{
    Badge, EXTENSIONS, OB, V2, base64url, did_of, endorsement, joined, key, open_jwk, presentation, proof, proof_by,
    times, token, value_of,
};

/// A badge with endorsements on it.
fn endorsed(endorsements: &str) -> Input {
    let more = format!(r#""endorsement":[{endorsements}]"#);
    let ours = proof(Format::EddsaRdfc2022, Algorithm::Ed25519);
    let did = did_of(&key(Algorithm::Ed25519));
    Input::of(Badge { issuer: &did, more: &more, proofs: &ours, ..Badge::plain() }.to_json())
}

fn presented(count: usize, badge: &Badge<'_>) -> Input {
    Input::of(presentation(&times(count, &badge.to_json())))
}

pub(super) fn many_proofs() -> Input {
    let proofs = times(16, &proof(Format::EcdsaRdfc2019, Algorithm::P384));
    presented(512, &Badge { issuer: &did_of(&key(Algorithm::P384)), proofs: &proofs, ..Badge::plain() })
}

pub(super) fn patterns() -> Input {
    let entry =
        |index: usize| format!(r#"{{"id":"https://s.example/{index}","type":"1EdTechJsonSchemaValidator2019"}}"#);
    let more = format!(r#""credentialSchema":[{}]"#, joined((0..15).map(entry)));
    let schema = |place: usize| {
        let one = |index: usize| {
            format!(r#"{{"properties":{{"name":{{"pattern":"^(?:\\p{{L}}{{1,6}}|\\w{{1,3}}x{place}y{index})$"}}}}}}"#)
        };
        let all = joined((0..100).map(one));
        (
            format!("https://s.example/{place}"),
            format!(r#"{{"$schema":"https://json-schema.org/draft/2020-12/schema","allOf":[{all}]}}"#),
        )
    };
    presented(40, &Badge { more: &more, ..Badge::plain() }).lending((0..15).map(schema))
}

/// Blank nodes, each of which refers to every other one.
fn clique(size: usize) -> String {
    let node = |from: usize| {
        let others = (0..size).filter(|to| *to != from).map(|to| format!(r#"{{"@id":"_:n{to}"}}"#));
        format!(r#"{{"@id":"_:n{from}","urn:p":[{}]}}"#, joined(others))
    };
    format!("[{}]", joined((0..size).map(node)))
}

pub(super) fn cliques() -> Input {
    let proofs = times(16, &proof(Format::EcdsaRdfc2019, Algorithm::P384));
    endorsed(&times(64, &endorsement(&format!(r#""urn:c":{}"#, clique(7)), &proofs)))
}

/// Nodes with a statement or two each.
fn nodes(count: usize) -> String {
    format!("[{}]", joined((0..count).map(|index| format!(r#"{{"urn:v":"{index}"}}"#))))
}

pub(super) fn chains() -> Input {
    let method = did_of(&key(Algorithm::Ed25519));
    let fragment = method.trim_start_matches("did:key:").to_owned();
    let value = value_of(&proof(Format::EddsaRdfc2022, Algorithm::Ed25519));
    let link = |index: usize| {
        let before = if index == 0 { String::new() } else { format!(r#","previousProof":"urn:p{}""#, index - 1) };
        format!(
            r#"{{"id":"urn:p{index}","type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","proofPurpose":"assertionMethod","verificationMethod":"{method}#{fragment}","proofValue":"{value}"{before}}}"#
        )
    };
    let proofs = joined((0..16).map(link));
    endorsed(&times(25, &endorsement(&format!(r#""urn:c":{}"#, nodes(2_800)), &proofs)))
}

pub(super) fn derived() -> Input {
    let key = key(Algorithm::P256);
    // 0xd95d01, an array of five: a signature, a key, no signatures, no names, no mandatory statements.
    let mut value = vec![0xd9, 0x5d, 0x01, 0x85, 0x58, 64];
    value.extend([1; 64]);
    value.extend([0x58, 35, 0x80, 0x24]);
    value.extend(key.verifying_key().as_bytes());
    value.extend([0x80, 0xa0, 0x80]);
    let did = did_of(&key);
    let fragment = did.trim_start_matches("did:key:");
    let proof = format!(
        r#"{{"type":"DataIntegrityProof","cryptosuite":"ecdsa-sd-2023","proofPurpose":"assertionMethod","verificationMethod":"{did}#{fragment}","proofValue":"u{}"}}"#,
        base64url(&value)
    );
    let named = format!("[{}]", joined((0..2_900).map(|index| format!(r#""{index}""#))));
    let more = format!(r#""urn:c":{named}"#);
    let subject = "";
    let badge = Badge { issuer: &did, subject, more: &more, proofs: &times(16, &proof), ..Badge::plain() }.to_json();
    // Without blank nodes no name is missing.
    let badge = badge.replace(r#""criteria":{"#, r#""criteria":{"id":"urn:criteria","#);
    Input::of(presentation(&times(35, &badge)))
}

const WEB: &str = "did:web:example.edu";
const WEB_DOCUMENT: &str = "https://example.edu/.well-known/did.json";

fn did_document(methods: impl Iterator<Item = String>) -> [(String, String); 1] {
    let document = format!(r##"{{"id":"{WEB}","verificationMethod":[{}],"assertionMethod":["#k"]}}"##, joined(methods));
    [(WEB_DOCUMENT.to_owned(), document)]
}

fn method(id: &str, more: &str) -> String {
    static KEY: LazyLock<String> = LazyLock::new(|| key(Algorithm::P384).verifying_key().to_multibase());
    let key = &*KEY;
    format!(r#"{{"id":"{id}","type":"Multikey","controller":"{WEB}","publicKeyMultibase":"{key}"{more}}}"#)
}

fn asked_by(count: usize, document: [(String, String); 1]) -> Input {
    let proofs = times(16, &proof_by(&format!("{WEB}#k")).replace("ecdsa-rdfc-2019", "eddsa-rdfc-2022"));
    let badge = Badge { issuer: WEB, proofs: &proofs, ..Badge::plain() };
    let input = if count == 1 { Input::of(badge.to_json()) } else { presented(count, &badge) };
    input.lending(document)
}

pub(super) fn equal_methods() -> Input {
    asked_by(1, did_document((0..6_000).map(|_| method("#k", ""))))
}

pub(super) fn equal_methods_often() -> Input {
    asked_by(64, did_document((0..6_000).map(|_| method("#k", ""))))
}

pub(super) fn unequal_methods() -> Input {
    asked_by(64, did_document((0..6_000).map(|index| method("#k", &format!(r#","x":{index}"#)))))
}

pub(super) fn missing_methods() -> Input {
    let by = |index: usize| {
        let proofs = joined((0..16).map(|proof| proof_by(&format!("{WEB}#k{index}-{proof}"))));
        Badge { issuer: WEB, proofs: &proofs, ..Badge::plain() }.to_json()
    };
    Input::of(presentation(&joined((0..512).map(by)))).lending(did_document((0..6_000).map(|_| method("#k", ""))))
}

const ISSUER: &str = "https://example.edu/issuers/1";
const KEY_SET: &str = "https://example.edu/.well-known/jwks.json";

fn tokens(count: usize, header: impl Fn(usize) -> String, signature: &[u8]) -> Input {
    let of = |index: usize| {
        let token = token(&header(index), ISSUER, signature);
        format!(
            r#"{{"@context":["{V2}"],"type":["EnvelopedVerifiableCredential"],"id":"data:application/vc+jwt,{token}"}}"#
        )
    };
    Input::of(presentation(&joined((0..count).map(of))))
}

pub(super) fn key_set() -> Input {
    let jwk = open_jwk(&key(Algorithm::Ed25519));
    let keys = joined((0..5_000).map(|index| format!(r#"{jwk},"kid":"k{index}"}}"#)));
    tokens(512, |index| format!(r#"{{"alg":"EdDSA","kid":"{KEY_SET}#k{index}"}}"#), &[1; 64])
        .lending([(KEY_SET.to_owned(), format!(r#"{{"keys":[{keys}]}}"#))])
}

pub(super) fn large_rsa() -> Input {
    let mut modulus = [0xb5; 1_024];
    modulus[1_023] = 0xb7;
    let exponent = base64url(&[1, 255, 255, 255, 255]);
    let jwk = format!(r#"{{"kty":"RSA","n":"{}","e":"{exponent}","kid":"k"}}"#, base64url(&modulus));
    tokens(512, |_| format!(r#"{{"alg":"RS256","kid":"{KEY_SET}#k"}}"#), &[1; 1_024])
        .lending([(KEY_SET.to_owned(), jwk)])
}

pub(super) fn repeated_key() -> Input {
    let key = key(Algorithm::P384);
    let entry = format!(r#"{},"alg":"ES256"}}"#, open_jwk(&key));
    let own = key.verifying_key().to_jwk();
    tokens(512, |_| format!(r#"{{"alg":"ES384","jwk":{own}}}"#), &[1; 96])
        .lending([(KEY_SET.to_owned(), format!(r#"{{"keys":[{}]}}"#, times(5_000, &entry)))])
}

pub(super) fn names() -> Input {
    // The multicodec of P-384, and digits that make up no point.
    let name = format!("z82{}", "L".repeat(66));
    let by = |index: usize| {
        let proofs = times(16, &proof_by(&format!("did:key:{name}#{index}")));
        Badge { issuer: "did:example:issuer", proofs: &proofs, ..Badge::plain() }.to_json()
    };
    Input::of(presentation(&joined((0..512).map(by))))
}

pub(super) fn long_values() -> Input {
    let did = did_of(&key(Algorithm::Ed25519));
    let proof = proof(Format::EddsaRdfc2022, Algorithm::Ed25519);
    let long = proof.replace(&value_of(&proof), &format!("z{}", "2".repeat(1_024)));
    presented(160, &Badge { issuer: &did, proofs: &times(16, &long), ..Badge::plain() })
}

pub(super) fn contexts() -> Input {
    let terms = joined((0..20).map(|index| format!(r#""t{index}":"urn:t:{index}""#)));
    let contexts = times(40, &format!("{{{terms}}}"));
    let proofs = proof(Format::EddsaRdfc2022, Algorithm::Ed25519);
    let badge = Badge { contexts: &contexts, proofs: &proofs, ..Badge::plain() };
    presented(150, &badge)
}

pub(super) fn orders() -> Input {
    let urls: Vec<&str> =
        ob3::Bundle::bundled_urls().filter(|url| url.contains("w3id.org") || url.contains("purl")).collect();
    let proofs = proof(Format::EddsaRdfc2022, Algorithm::Ed25519);
    let by = |credential: usize| {
        let mut state = credential as u64 + 1;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize
        };
        let contexts = joined((0..24).map(|_| format!(r#""{}""#, urls[next() % urls.len()])));
        Badge { contexts: &contexts, proofs: &proofs, ..Badge::plain() }.to_json()
    };
    Input::of(presentation(&joined((0..300).map(by))))
}

pub(super) fn nesting() -> Input {
    let terms =
        joined((0..150).map(|index| format!(r#""t{index}":{{"@id":"urn:t:{index}","@context":{{"u":"urn:u"}}}}"#)));
    let inside = (0..40).fold(String::from(r#"{"u":1}"#), |inner, level| {
        format!(r#"{{"@context":{{"x{level}":"urn:x"}},"t{level}":{inner}}}"#)
    });
    let proofs = times(16, &proof(Format::EddsaRdfc2022, Algorithm::Ed25519));
    let more = format!(r#""urn:c":[{}]"#, times(8, &inside));
    presented(60, &Badge { contexts: &format!("{{{terms}}}"), more: &more, proofs: &proofs, ..Badge::plain() })
}

pub(super) fn resources() -> Input {
    let digest = "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
    let one = |index: usize| {
        format!(r#"{{"id":"https://example.edu/r{}","type":["Evidence"],"digestSRI":"{digest}"}}"#, index % 2)
    };
    let more = format!(r#""evidence":[{}]"#, joined((0..60).map(one)));
    let large = "x".repeat(3 << 20);
    presented(300, &Badge { more: &more, ..Badge::plain() })
        .lending((0..2).map(|index| (format!("https://example.edu/r{index}"), large.clone())))
}

pub(super) fn status_entries() -> Input {
    let list = ob3::StatusList::new(ob3::Purpose::Revocation, "https://example.edu/status").unwrap();
    let list = list.with_len(8 << 20).unwrap().to_encoded();
    let proof = proof(Format::EcdsaRdfc2019, Algorithm::P384);
    let document = |index: usize| {
        let url = format!("https://example.edu/status/{index}");
        let text = format!(
            r#"{{"@context":["{V2}"],"id":"{url}","type":["VerifiableCredential","BitstringStatusListCredential"],"issuer":"did:example:issuer","validFrom":"2026-01-01T00:00:00Z","credentialSubject":{{"id":"{url}#list","type":"BitstringStatusList","statusPurpose":"revocation","encodedList":"{list}"}},"proof":[{proof}]}}"#
        );
        (url, text)
    };
    let by = |credential: usize| {
        let entry = |place: usize| {
            format!(
                r#"{{"type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"7","statusListCredential":"https://example.edu/status/{}"}}"#,
                (4 * credential + place) % 200
            )
        };
        Badge { more: &format!(r#""credentialStatus":[{}]"#, joined((0..4).map(entry))), ..Badge::plain() }.to_json()
    };
    Input::of(presentation(&joined((0..512).map(by)))).lending((0..200).map(document))
}

fn record(credentials: &str, proofs: &str) -> String {
    format!(
        r#"{{"@context":["{V2}","https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json","{OB}","{EXTENSIONS}"],"id":"urn:uuid:r","type":["VerifiableCredential","ClrCredential"],"name":"Record","issuer":{{"id":"did:example:issuer","type":["Profile"]}},"validFrom":"2026-01-01T00:00:00Z","credentialSubject":{{"id":"did:example:ada","type":["ClrSubject"],"verifiableCredential":[{credentials}]}},"proof":[{proofs}]}}"#
    )
}

pub(super) fn records() -> Input {
    let proofs = times(16, &proof(Format::EcdsaRdfc2019, Algorithm::P256));
    let more = format!(r#""endorsement":[{}]"#, times(2, &endorsement("", &proofs)));
    let badge = Badge { more: &more, proofs: &proofs, ..Badge::plain() }.to_json();
    let inner = record(&times(4, &badge), &proofs);
    Input::of(presentation(&times(4, &record(&times(2, &inner), &proofs))))
}

pub(super) fn federation() -> Input {
    let key = key(Algorithm::P384);
    let jwk = format!(r#"{},"kid":"k"}}"#, open_jwk(&key));
    let anchor = "https://anchor.example";
    let hints = joined((0..40).map(|index| format!(r#""https://s{index}.example""#)));
    let statement = |issuer: &str, subject: &str| {
        let claims = format!(
            r#"{{"iss":"{issuer}","sub":"{subject}","iat":1760000000,"exp":1860000000,"jwks":{{"keys":[{jwk}]}},"authority_hints":[{hints}],"metadata":{{"federation_entity":{{"federation_fetch_endpoint":"{issuer}/fetch"}}}}}}"#
        );
        format!(
            "{}.{}.{}",
            base64url(br#"{"alg":"ES384","kid":"k","typ":"entity-statement+jwt"}"#),
            base64url(claims.as_bytes()),
            base64url(&[1; 96])
        )
    };
    let own = |url: &str| (format!("{url}/.well-known/openid-federation"), statement(url, url));
    let documents: Vec<_> =
        (0..40).map(|index| own(&format!("https://s{index}.example"))).chain([own("https://example.edu")]).collect();
    let mut input = presented(512, &Badge { issuer: "https://example.edu", ..Badge::plain() }).lending(documents);
    let entry = |index: usize| {
        Trusted::parse(&format!("federation {anchor}{index} {}", key.verifying_key().to_multibase())).unwrap()
    };
    input.verifier = input.verifier.trust((0..40).map(entry));
    input
}

pub(super) fn registry() -> Input {
    let entries = joined((0..60_000).map(|index| format!(r#""did:example:{index}":{{"name":"Example {index}"}}"#)));
    let url = "https://example.org/registry.json";
    let proofs = proof(Format::EddsaRdfc2022, Algorithm::Ed25519);
    let mut input =
        presented(512, &Badge { issuer: &did_of(&key(Algorithm::Ed25519)), proofs: &proofs, ..Badge::plain() })
            .lending([(url.to_owned(), format!(r#"{{"registry":{{{entries}}}}}"#))]);
    input.verifier = input.verifier.trust([Trusted::parse(&format!("registry {url}")).unwrap()]);
    input
}

pub(super) fn types() -> Input {
    let types = joined((0..60_000).map(|index| format!(r#""urn:t:{index}""#)));
    let proofs = times(16, &proof(Format::EddsaRdfc2022, Algorithm::Ed25519));
    let badge = Badge { proofs: &proofs, ..Badge::plain() }.to_json();
    Input::of(badge.replace(r#""OpenBadgeCredential"]"#, &format!(r#""OpenBadgeCredential",{types}]"#)))
}

pub(super) fn jcs() -> Input {
    let proof = proof(Format::EcdsaJcs2019, Algorithm::P256);
    let with = |index: usize| {
        let value = Value::parse(proof.as_bytes(), &Limits::default()).unwrap();
        let mut proof = value.as_object().unwrap().clone();
        proof.set("@context", Value::Array([V2, OB].into_iter().take(1 + index % 2).map(Value::from).collect()));
        Value::Object(proof).to_json()
    };
    let proofs = joined((0..16).map(with));
    endorsed(&times(64, &endorsement(&format!(r#""urn:c":{}"#, nodes(1_500)), &proofs)))
}

pub(super) fn prefix() -> Input {
    let long = format!("urn:{}", "x".repeat(4_000));
    let values = joined((0..9_000).map(|index| format!(r#"{{"@id":"p:{index}"}}"#)));
    let proofs = times(16, &proof(Format::EddsaRdfc2022, Algorithm::Ed25519));
    let (contexts, more) = (format!(r#"{{"p":"{long}"}}"#), format!(r#""urn:c":[{values}]"#));
    presented(6, &Badge { contexts: &contexts, more: &more, proofs: &proofs, ..Badge::plain() })
}

pub(super) fn trees() -> Input {
    let leaf = r#"{"urn:l":[{"urn:m":"a"},{"urn:m":"a"}]}"#;
    let tree = (0..5).fold(leaf.to_owned(), |below, _| format!(r#"{{"urn:b":[{below},{below}]}}"#));
    let proofs = times(16, &proof(Format::EcdsaRdfc2019, Algorithm::P256));
    presented(300, &Badge { more: &format!(r#""urn:c":{tree}"#), proofs: &proofs, ..Badge::plain() })
}

pub(super) fn steps() -> Input {
    let more = r#""credentialSchema":[{"id":"https://s.example/0","type":"JsonSchema"}]"#;
    let inner =
        (0..12).fold(String::from(r#"{"type":"object"}"#), |inner, _| format!(r#"{{"allOf":[{inner},{inner}]}}"#));
    presented(512, &Badge { more, ..Badge::plain() })
        .lending([(String::from("https://s.example/0"), format!(r#"{{"type":"object","allOf":[{inner}]}}"#))])
}

pub(super) fn statement_signatures() -> Input {
    let proofs = times(2, &proof_of_statements());
    presented(500, &Badge { issuer: &did_of(&key(Algorithm::P256)), proofs: &proofs, ..Badge::plain() })
}

fn proof_of_statements() -> String {
    let key = key(Algorithm::P256);
    let text = Badge { issuer: &did_of(&key), ..Badge::plain() }.to_json();
    let options = ob3::SignOptions::new().format(Format::EcdsaSd2023);
    let signed = ob3::sign(&ob3::Credential::from_json(text.as_bytes()).unwrap(), &key, &options).unwrap();
    let shown = ob3::derive(&signed, ["/name"], &ob3::Bundle::new()).unwrap();
    let value = Value::parse(shown.as_bytes(), &Limits::default()).unwrap();
    value.member("proof").unwrap().as_slice()[0].to_json()
}

pub(super) fn image() -> Input {
    let key = key(Algorithm::P384);
    let did = did_of(&key);
    let fragment = did.trim_start_matches("did:key:");
    let header = format!(r#"{{"alg":"ES384","kid":"{did}#{fragment}"}}"#);
    let input = tokens(512, |_| header.clone(), &[1; 96]);
    let text = String::from_utf8(input.bytes).unwrap();
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#;
    Input::of(bake(svg, &text, &BakeOptions::new()).unwrap())
}

pub(super) fn members() -> Input {
    let members = joined((0..100_000).map(|index| format!(r#""m{index}":1"#)));
    let subject = format!(r#""result":[{{{members}}}]"#);
    Input::of(Badge { subject: &subject, more: &members.replace("\"m", "\"n"), ..Badge::plain() }.to_json())
}
