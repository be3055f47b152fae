//! The badge that every vector starts from, and what is done to it.

use ob3::json::{Object, Value};
use ob3::jsonld::Options;
use ob3::{Bundle, Credential, SignOptions, SignedCredential, Timestamp};

use crate::json;
use crate::keys::Key;
use crate::names::CREATED;
pub(crate) use crate::names::{EXTENSIONS, OB};
use crate::proof::Proof;

/// A credential in the making.
#[derive(Debug, Clone)]
#[must_use]
pub(crate) struct Badge(Object<'static>);

/// Another document, given as JSON.
pub(crate) fn document(text: &str) -> Badge {
    Badge(json::object(text))
}

/// A plain good badge of the data model 2.0, issued by the university's did:key, not signed yet.
pub(crate) fn badge() -> Badge {
    let issuer = Key::University.did();
    Badge(json::object(&format!(
        r#"{{
            "@context": ["https://www.w3.org/ns/credentials/v2", "{OB}"],
            "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": "Teamwork",
            "issuer": {{"id": "{issuer}", "type": ["Profile"], "name": "Example University"}},
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {{
                "id": "did:example:ada",
                "type": ["AchievementSubject"],
                "achievement": {{
                    "id": "https://university.example/achievements/teamwork",
                    "type": ["Achievement"],
                    "name": "Teamwork",
                    "description": "Works well with others.",
                    "criteria": {{"narrative": "Nominated by three peers."}}
                }}
            }}
        }}"#
    )))
}

/// The same in the data model 1.1, with the contexts that its signature needs.
pub(crate) fn badge_1_1() -> Badge {
    badge()
        .with(
            "/@context",
            &format!(
                r#"["https://www.w3.org/2018/credentials/v1", "{OB}", "https://w3id.org/security/suites/ed25519-2020/v1"]"#
            ),
        )
        .without("/validFrom")
        .with("/issuanceDate", r#""2026-01-01T00:00:00Z""#)
}

impl Badge {
    /// With a value, given as JSON, at a pointer.
    pub(crate) fn with(mut self, pointer: &str, text: &str) -> Self {
        json::set(&mut self.0, pointer, Some(json::parse(text)));
        self
    }

    /// Without what stands at a pointer.
    pub(crate) fn without(mut self, pointer: &str) -> Self {
        json::set(&mut self.0, pointer, None);
        self
    }

    /// With one context more.
    pub(crate) fn context(self, text: &str) -> Self {
        let count = self.0.member("@context").map_or(0, |context| context.as_slice().len());
        self.with(&format!("/@context/{count}"), text)
    }

    /// With another issuer.
    pub(crate) fn issued_by(self, id: &str) -> Self {
        self.with("/issuer/id", &Value::from(id).to_json())
    }

    /// What stands at a member, as JSON.
    pub(crate) fn at(&self, name: &str) -> String {
        self.0.member(name).expect("the member is there").to_json()
    }

    /// Signed as the library signs, with the university's key, whatever is to be said of the badge itself.
    pub(crate) fn signed(self) -> Self {
        let credential = Credential::from_json(self.compact().as_bytes()).expect("the badge is JSON");
        let options = SignOptions::new().created(Timestamp::parse(CREATED).expect("a date")).unchecked(true);
        let signed = ob3::sign(&credential, &Key::University.secret(), &options)
            .unwrap_or_else(|error| panic!("{error}\n{}", self.compact()));
        Badge(json::object(signed.as_str()))
    }

    /// With a proof made by hand; earlier proofs stay.
    pub(crate) fn proved(self, proof: &Proof) -> Self {
        self.proved_with(proof, &Bundle::new(), &Options::default())
    }

    /// With a proof made as a processor makes it that drops what it does not know.
    pub(crate) fn proved_leniently(self, proof: &Proof) -> Self {
        self.proved_with(proof, &Bundle::new(), &Options::lenient())
    }

    /// With a proof made by hand, with other contexts and another way of reading.
    pub(crate) fn proved_with(self, proof: &Proof, bundle: &Bundle, reading: &Options) -> Self {
        let value = proof.over(&self.0, bundle, reading);
        self.with_proof(value)
    }

    /// With a base proof, of which the holder must show what these pointers name.
    pub(crate) fn based(self, proof: &Proof, mandatory: &[&str]) -> Self {
        let value = proof.base_over(&self.0, mandatory);
        self.with_proof(value)
    }

    /// What the holder of a base proof shows of it, beside what is mandatory.
    pub(crate) fn derived(self, pointers: &[&str]) -> Self {
        let base = SignedCredential::from_text(self.compact());
        let derived = ob3::derive(&base, pointers.iter().copied(), &Bundle::new())
            .unwrap_or_else(|error| panic!("{error}\n{}", self.compact()));
        Badge(json::object(derived.as_str()))
    }

    /// With a finished proof; earlier proofs stay.
    pub(crate) fn with_proof(mut self, proof: Value<'static>) -> Self {
        let proofs = match self.0.member("proof") {
            None => proof,
            Some(earlier) => Value::Array(earlier.as_slice().iter().cloned().chain([proof]).collect()),
        };
        self.0.set("proof", proofs);
        self
    }

    /// The document, to be read.
    pub(crate) fn pretty(&self) -> String {
        json::pretty(&Value::Object(self.0.clone()))
    }

    /// The document on one line.
    pub(crate) fn compact(&self) -> String {
        Value::Object(self.0.clone()).to_json()
    }
}

impl From<Badge> for Vec<u8> {
    fn from(badge: Badge) -> Self {
        badge.pretty().into_bytes()
    }
}
