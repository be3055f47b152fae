//! Tokens made by hand, so that they can be wrong in every way that `ob3::sign` refuses.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ob3::json::{Object, Value};
use ob3::key::Scheme;
use ob3::{Signer as _, Timestamp};

use crate::badge::Badge;
use crate::json::{object, parse};
use crate::keys::Key;

/// A header, a payload, and who signs.
#[derive(Debug, Clone)]
#[must_use]
pub(crate) struct Token {
    header: Object<'static>,
    payload: Object<'static>,
    signer: Key,
}

impl Token {
    /// As OB 3.0 §8.2 has it: the badge as payload, its claims beside it, the key named by its did:key.
    pub(crate) fn of(badge: Badge, signer: Key) -> Self {
        let mut payload = object(&badge.compact());
        let claims = claims(&payload, "validFrom", "validUntil");
        for (name, value) in claims.iter() {
            payload.set(name.to_owned(), value.clone());
        }
        Token { header: header(signer), payload, signer }
    }

    /// As the data model 1.1 has it: the badge in the claim `vc`.
    pub(crate) fn in_vc(badge: Badge, signer: Key) -> Self {
        let credential = object(&badge.compact());
        let mut payload = claims(&credential, "issuanceDate", "expirationDate");
        payload.set("vc", Value::Object(credential));
        Token { header: header(signer), payload, signer }
    }

    /// As VC-JOSE-COSE has it: no claims, and a type of its own.
    pub(crate) fn vc_jose(badge: Badge, signer: Key) -> Self {
        let token = Token { header: header(signer), payload: object(&badge.compact()), signer };
        token.header("typ", r#""vc+jwt""#).header("cty", r#""vc""#)
    }

    /// A presentation, as VC-JOSE-COSE has it.
    pub(crate) fn presenting(presentation: &Badge, signer: Key) -> Self {
        let token = Token { header: header(signer), payload: object(&presentation.compact()), signer };
        token.header("typ", r#""vp+jwt""#).header("cty", r#""vp""#)
    }

    /// A presentation, as the data model 1.1 has it: in the claim `vp`, its holder in `iss`.
    pub(crate) fn in_vp(presentation: &Badge, signer: Key) -> Self {
        let mut payload = Object::new();
        payload.set("iss", signer.did());
        payload.set("vp", Value::Object(object(&presentation.compact())));
        Token { header: header(signer), payload, signer }
    }

    /// With a header, given as JSON.
    pub(crate) fn header(mut self, name: &'static str, json: &str) -> Self {
        self.header.set(name, parse(json));
        self
    }

    /// Without a header.
    pub(crate) fn without_header(mut self, name: &str) -> Self {
        self.header.remove(name).expect("the header is there");
        self
    }

    /// With the public key in the header instead of its name.
    pub(crate) fn with_jwk(self) -> Self {
        let jwk = self.signer.secret().verifying_key().to_jwk();
        self.without_header("kid").header("jwk", &jwk)
    }

    /// With a member of the payload, given as JSON.
    pub(crate) fn claim(mut self, name: &'static str, json: &str) -> Self {
        self.payload.set(name, parse(json));
        self
    }

    /// Without a member of the payload.
    pub(crate) fn without_claim(mut self, name: &str) -> Self {
        self.payload.remove(name).expect("the claim is there");
        self
    }

    /// Signed by another key than the header names.
    pub(crate) fn but_signed_by(mut self, signer: Key) -> Self {
        self.signer = signer;
        self
    }

    /// The token. How it is signed follows from the key, whatever the header says.
    pub(crate) fn signed(&self) -> String {
        let (header, payload) = (Value::Object(self.header.clone()), Value::Object(self.payload.clone()));
        sign(&header.to_json(), &payload.to_json(), self.signer)
    }
}

/// Two texts, encoded and signed.
pub(crate) fn sign(header: &str, payload: &str, signer: Key) -> String {
    let input = format!("{}.{}", part(header), part(payload));
    let signature = signer.secret().sign_with(scheme(signer), input.as_bytes()).expect("a key at hand signs");
    format!("{input}.{}", part(signature))
}

/// A part of a token.
pub(crate) fn part(content: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(content)
}

fn scheme(signer: Key) -> Scheme {
    signer.secret().algorithm().scheme()
}

fn header(signer: Key) -> Object<'static> {
    object(&format!(r#"{{"alg":"{}","kid":"{}","typ":"JWT"}}"#, scheme(signer), signer.method()))
}

fn claims(credential: &Object<'static>, from: &str, until: &str) -> Object<'static> {
    let text = |value: Option<&Value<'static>>| value.cloned();
    let date = |name: &str| {
        let instant = Timestamp::parse(credential.member(name)?.as_str()?).expect("a date");
        Some(Value::Number(instant.unix_seconds().to_string().into()))
    };
    let mut claims = Object::new();
    for (name, value) in [
        ("iss", text(credential.member("issuer").and_then(|issuer| issuer.member("id")))),
        ("jti", text(credential.member("id"))),
        ("sub", text(credential.member("credentialSubject").and_then(|subject| subject.member("id")))),
        ("nbf", date(from)),
        ("exp", date(until)),
    ] {
        if let Some(value) = value {
            claims.set(name, value);
        }
    }
    claims
}
