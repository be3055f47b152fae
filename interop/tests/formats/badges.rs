//! The badges of these tests, the keys and formats they are signed with, and what we do with them ourselves.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use ob3::key::Scheme;
use ob3::{
    Algorithm, Bundle, Credential, Did, Format, SignOptions, SignedCredential, SigningKey, Timestamp, Verifier,
    VerifyingKey, derive, sign,
};
use serde_json::{Value, json};

use crate::differences::Operation;

pub(crate) const NOW: &str = "2026-01-31T12:00:00Z";
pub(crate) const SIGNED_AT: &str = "2026-01-02T00:00:00Z";

/// One way of signing: a format, how its keys sign, and one of them.
pub(crate) struct Way {
    pub(crate) format: Format,
    pub(crate) scheme: Scheme,
    pub(crate) jwk: String,
    pub(crate) public: VerifyingKey,
    /// None of a curve that we only verify.
    pub(crate) secret: Option<SigningKey>,
}

impl Way {
    pub(crate) fn new(format: Format, scheme: Scheme) -> Self {
        let jwk = secret_jwk(scheme.algorithm()).to_string();
        Way {
            format,
            scheme,
            public: VerifyingKey::from_jwk(&public_half(&jwk).to_string()).unwrap(),
            secret: scheme.algorithm().can_sign().then(|| SigningKey::from_jwk(&jwk).unwrap()),
            jwk,
        }
    }

    /// Every format with every scheme that is one of its own.
    pub(crate) fn all() -> Vec<Way> {
        let schemes = |format: Format| format.schemes().iter().map(move |scheme| Way::new(format, *scheme));
        Format::ALL.iter().copied().flat_map(schemes).collect()
    }

    pub(crate) fn method(&self) -> String {
        Did::key(&self.public).verification_method().unwrap()
    }

    pub(crate) fn we_sign(&self) -> bool {
        self.format.can_sign() && self.secret.is_some()
    }

    /// The secret key as a Multikey, which is how Digital Bazaar wants it.
    pub(crate) fn secret_multibase(&self) -> String {
        self.secret.as_ref().unwrap().to_multibase().to_string()
    }
}

/// The keys of the vectors, which are published, and those of P-521 and secp256k1 whose secret is the number one.
pub(crate) fn secret_jwk(algorithm: Algorithm) -> Value {
    let name = match algorithm {
        Algorithm::Ed25519 => "university",
        Algorithm::P256 => "p256",
        Algorithm::P384 => "p384",
        Algorithm::Rsa => "rsa",
        Algorithm::P521 => {
            return json!({
                "kty": "EC", "crv": "P-521",
                "d": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
                "x": "AMaFjga3BATpzZ4-y2YjlbRCnGSBOQU_tSH4KK9ga009uqFLXnfv51ko_h3BJ6L_qN4zSLPBhWpCm_l-fjHC5b1m",
                "y": "ARg5KWp4mjvABFyKX7QsfRvZmPVESVebRGgXr70XJz5mLJfucple9CZAxVC5AT-tB2E1PHCGonLCQIi-lHaf0WZQ"
            });
        }
        _ => {
            return json!({
                "kty": "EC", "crv": "secp256k1", "d": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE",
                "x": "eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g", "y": "SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg"
            });
        }
    };
    let vectors: Value = serde_json::from_str(include_str!("../../../test-vectors/keys.json")).unwrap();
    let keys = vectors["keys"].as_array().unwrap();
    keys.iter().find(|key| key["name"] == name).unwrap()["secretKeyJwk"].clone()
}

pub(crate) fn public_half(jwk: &str) -> Value {
    let mut jwk: Value = serde_json::from_str(jwk).unwrap();
    for name in ["d", "p", "q", "dp", "dq", "qi"] {
        jwk.as_object_mut().unwrap().remove(name);
    }
    jwk
}

/// What the badge is like.
pub(crate) struct Shape {
    pub(crate) what: &'static str,
    pub(crate) change: fn(&mut Value),
}

pub(crate) const SHAPES: &[Shape] = &[
    Shape { what: "a plain badge", change: |_| {} },
    Shape {
        what: "alignments, evidence and an image",
        change: |badge| {
            badge["evidence"] =
                json!([{"id": "https://college.example/e/1", "type": ["Evidence"], "name": "An essay"}]);
            let achievement = &mut badge["credentialSubject"]["achievement"];
            achievement["image"] = json!({"id": "https://college.example/badge.png", "type": "Image"});
            achievement["alignment"] = json!([
                {"type": ["Alignment"], "targetName": "Reading", "targetUrl": "https://framework.example/1", "targetType": "ceasn:Competency"},
                {"type": ["Alignment"], "targetName": "Writing", "targetUrl": "https://framework.example/2"}
            ]);
        },
    },
    Shape {
        what: "an expiry, credits in whole numbers, text of all kinds",
        change: |badge| {
            badge["validUntil"] = json!("2030-01-01T00:00:00Z");
            badge["credentialSubject"]["creditsEarned"] = json!(36);
            badge["credentialSubject"]["narrative"] = json!("\"Quoted\"\\\nünïcödé 𝄞 \u{85} </script>");
        },
    },
    Shape { what: "a fraction of a credit", change: |badge| badge["credentialSubject"]["creditsEarned"] = json!(3.5) },
    Shape { what: "a tab", change: |badge| badge["credentialSubject"]["narrative"] = json!("Well\tread.") },
    Shape {
        what: "an ordered list",
        change: |badge| {
            badge["credentialSubject"]["achievement"]["resultDescription"] = json!([{
                "id": "urn:uuid:00000000-0000-4000-8000-000000000001", "type": ["ResultDescription"],
                "name": "Grade", "resultType": "LetterGrade", "allowedValue": ["C", "B", "A"]
            }]);
        },
    },
    Shape {
        what: "names that sort otherwise in UTF-16",
        change: |badge| {
            contexts(badge).push(json!({
                "\u{ff21}": "https://college.example/terms#a", "𝄞": "https://college.example/terms#clef"
            }));
            badge["credentialSubject"]["\u{ff21}"] = json!("wide");
            badge["credentialSubject"]["𝄞"] = json!("high");
        },
    },
    Shape {
        what: "a language whose region is in capitals",
        change: |badge| {
            contexts(badge).push(json!({"motto": "https://college.example/terms#motto"}));
            badge["credentialSubject"]["motto"] = json!({"@value": "Read!", "@language": "en-GB"});
        },
    },
    Shape {
        what: "a hashed identity",
        change: |badge| {
            badge["credentialSubject"]["identifier"] = json!([{
                "type": "IdentityObject", "hashed": true, "salt": "Kosher", "identityType": "emailAddress",
                "identityHash": "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"
            }]);
        },
    },
    Shape {
        what: "no context of an older proof",
        change: |badge| contexts(badge).retain(|context| !context.to_string().contains("/suites/")),
    },
];

pub(crate) fn contexts(badge: &mut Value) -> &mut Vec<Value> {
    badge["@context"].as_array_mut().unwrap()
}

pub(crate) fn badge(way: &Way, shape: &Shape) -> Value {
    let mut badge = json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
        ],
        "id": "urn:uuid:2f8b9b3c-6f0e-4a8e-9a57-3a0d4f6f5b11",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Careful reading",
        "issuer": {"id": Did::key(&way.public).to_string(), "type": ["Profile"], "name": "Riverside College"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "id": "did:example:ada",
            "achievement": {
                "id": "urn:uuid:9a8c7f50-8f0e-4a59-8e8f-9b1c6a1d2e33",
                "type": ["Achievement"],
                "name": "Careful reading",
                "description": "Reads what is signed.",
                "criteria": {"narrative": "Read it."}
            }
        }
    });
    contexts(&mut badge).extend(suite_context(way.format).map(Value::from));
    (shape.change)(&mut badge);
    badge
}

/// Of the older proofs the data model 2.0 defines no member; the badge must name the context that does.
pub(crate) fn suite_context(format: Format) -> Option<&'static str> {
    match format {
        Format::Ed25519Signature2020 => Some("https://w3id.org/security/suites/ed25519-2020/v1"),
        Format::Ed25519Signature2018 => Some("https://w3id.org/security/suites/ed25519-2018/v1"),
        Format::JsonWebSignature2020 => Some("https://w3id.org/security/suites/jws-2020/v1"),
        _ => None,
    }
}

/// What makes a badge complete, and says whether it still counts.
pub(crate) const MANDATORY: &[&str] = &[
    "/issuer",
    "/validFrom",
    "/validUntil",
    "/name",
    "/credentialSubject/achievement/name",
    "/credentialSubject/achievement/description",
    "/credentialSubject/achievement/criteria",
];

/// The pointers among those that lead somewhere.
pub(crate) fn mandatory(badge: &Value) -> Vec<&'static str> {
    MANDATORY.iter().copied().filter(|pointer| badge.pointer(pointer).is_some()).collect()
}

/// Signed by us.
pub(crate) fn ours(way: &Way, badge: &Value) -> String {
    let mut options =
        SignOptions::new().format(way.format).scheme(way.scheme).created(Timestamp::parse(SIGNED_AT).unwrap());
    for pointer in mandatory(badge) {
        options = options.mandatory(pointer);
    }
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    sign(&credential, way.secret.as_ref().unwrap(), &options).unwrap().as_str().to_owned()
}

/// What can be verified of what is signed: of a base proof, what we show of it.
pub(crate) fn shown(way: &Way, signed: String, operation: Operation) -> Result<String, String> {
    if way.format != Format::EcdsaSd2023 {
        return Ok(signed);
    }
    let derived = derive(&SignedCredential::from_text(signed), operation.selection().iter().copied(), &Bundle::new());
    derived.map(|derived| derived.as_str().to_owned()).map_err(|e| format!("we cannot derive: {e}"))
}

/// Do we say that this is valid in every respect, and signed in that format?
pub(crate) fn we_verify(way: &Way, signed: &str) -> Result<(), String> {
    let report = Verifier::new().verify(signed.as_bytes(), Timestamp::parse(NOW).unwrap(), &Bundle::new());
    let is_good = report.is_valid() && report.format() == Some(way.format);
    if is_good { Ok(()) } else { Err(format!("we say {:?}: {:?}", report.format(), report.findings())) }
}

/// What a token says, as the text that it is.
pub(crate) fn payload_of(token: &str) -> String {
    String::from_utf8(BASE64URL.decode(token.split('.').nth(1).unwrap()).unwrap()).unwrap()
}

/// The payload of a token (OB 3.0 §8.2.2): the credential, and claims that repeat some of it.
pub(crate) fn claims(badge: &Value) -> Value {
    let mut claims = badge.clone();
    claims["iss"] = badge["issuer"]["id"].clone();
    claims["jti"] = badge["id"].clone();
    claims["sub"] = badge["credentialSubject"]["id"].clone();
    claims["nbf"] = json!(1_767_225_600);
    if badge.get("validUntil").is_some() {
        claims["exp"] = json!(1_893_456_000);
    }
    claims
}

pub(crate) fn header(way: &Way) -> Value {
    match way.format {
        Format::VcJwt => json!({"alg": way.scheme.as_str(), "typ": "JWT", "kid": way.method()}),
        _ => json!({"alg": way.scheme.as_str(), "typ": "vc+jwt", "cty": "vc", "kid": way.method()}),
    }
}
