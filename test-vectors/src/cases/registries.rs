//! Do you know them? Badges against registries of issuers and federations, whose documents are provided.

use super::issuer::{document, platform, web};
use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::token::{part, sign};

const REGISTRY: &str = "https://registry.example/registry.json";
const DCC: &str = "DCC issuer registry";
const WEB: &str = "did:web:university.example";
const WEB_URL: &str = "https://university.example/.well-known/did.json";
const PLATFORM: &str = "https://badges.example/issuers/1";

const ANCHOR: &str = "https://anchor.example";
const ANCHOR_OWN: &str = "https://anchor.example/.well-known/openid-federation";
const MIDDLE: &str = "https://ministry.example";
const MIDDLE_OWN: &str = "https://ministry.example/.well-known/openid-federation";
const PLATFORM_OWN: &str = "https://badges.example/issuers/1/.well-known/openid-federation";
const OF_WEB: &str = "https://anchor.example/fetch?sub=did%3Aweb%3Auniversity.example";
const OF_MIDDLE: &str = "https://anchor.example/fetch?sub=https%3A%2F%2Fministry.example";
const OF_PLATFORM: &str = "https://ministry.example/fetch?sub=https%3A%2F%2Fbadges.example%2Fissuers%2F1";

const CHAIN: &str = "OpenID Federation 1.0 §10.2";
const STATEMENT: &str = "OpenID Federation 1.0 §3.2";

pub(crate) fn cases() -> Vec<Case> {
    [registries(), federations(), statements(), chains()].concat()
}

/// A registry that lists an issuer under another name than the badge gives it.
fn registry(did: &str) -> String {
    format!(
        r#"{{
  "meta": {{ "created": "2025-01-01T00:00:00+00:00", "updated": "2026-01-01T00:00:00+00:00" }},
  "registry": {{
    "did:web:elsewhere.example": {{ "name": "Elsewhere College" }},
    "{did}": {{ "name": "The Example University", "location": "Exampletown", "url": "https://university.example" }}
  }}
}}
"#
    )
}

fn registries() -> Vec<Case> {
    let university = Key::University.did();
    let entry = format!("registry {REGISTRY}");
    let listed = |file: &str, why: &'static str, name: &str, text: String| {
        case(file, badge().signed(), why, DCC).lends(REGISTRY, name, text).trusts(&[&entry])
    };
    vec![
        listed("trusted/registry.json", "The registry lists the issuer's DID.", "registry.json", registry(&university))
            .says(VALID, &[])
            .missing(&[])
            .provenance("did")
            .trusted_by(&entry)
            .registry_entry("The Example University")
            .strict(VALID),
        listed(
            "trusted/registry-without-the-issuer.json",
            "The registry lists others.",
            "registry-of-others.json",
            registry("did:web:another.example"),
        )
        .says(INVALID, &["trust.unlisted"])
        .missing(&[]),
        case("trusted/registry-not-provided.json", badge().signed(), "Nobody has provided the registry.", DCC)
            .trusts(&[&entry])
            .says(UNDETERMINED, &["trust.registry.missing"])
            .missing(&[REGISTRY]),
        case("trusted/registry-unavailable.json", badge().signed(), "The registry cannot be had.", DCC)
            .trusts(&[&entry])
            .lacks(REGISTRY)
            .says(UNDETERMINED, &["trust.unavailable"])
            .missing(&[])
            .strict(UNDETERMINED),
        case(
            "trusted/registry-not-provided-and-not-needed.json",
            badge().signed(),
            "Another entry of the list knows the issuer, so the registry is not needed.",
            DCC,
        )
        .trusts(&[&entry, &university])
        .says(VALID, &[])
        .missing(&[])
        .trusted_by(&university),
        listed(
            "trusted/registry-that-is-a-list.json",
            "What should be a registry is a list of DIDs.",
            "registry-list.json",
            format!("{{ \"registry\": [\"{university}\"] }}\n"),
        )
        .says(UNDETERMINED, &["trust.registry.malformed"])
        .strict(UNDETERMINED),
        listed(
            "trusted/registry-that-is-a-web-page.json",
            "What should be a registry is the web page of an error.",
            "registry.html",
            String::from("<!DOCTYPE html><title>404</title>\n"),
        )
        .says(UNDETERMINED, &["trust.registry.malformed"]),
        listed(
            "trusted/registry-with-a-name-that-is-none.json",
            "The registry lists the issuer, with a number for a name.",
            "registry-number.json",
            format!("{{ \"registry\": {{ \"{university}\": {{ \"name\": 7 }} }} }}\n"),
        )
        .says(UNDETERMINED, &["trust.registry.malformed"]),
        case(
            "trusted/registry-and-a-key-that-only-the-badge-claims.json",
            super::issuer::by(PLATFORM, &format!("{PLATFORM}#{}", Key::Stranger.multibase()), Key::Stranger),
            "The registry lists the name, and only the badge says that the key is that issuer's.",
            DCC,
        )
        .lends(REGISTRY, "registry-platform.json", registry(PLATFORM))
        .trusts(&[&entry])
        .says(UNDETERMINED, &["issuer.key.self-asserted", "trust.unproven"]),
    ]
}

/// An entity statement in the making: who says it, of whom, with which key, and what beside.
#[derive(Clone)]
struct Statement {
    header: String,
    claims: String,
    signer: Key,
    /// What stands in place of the claims when they are signed already.
    changed: Option<String>,
}

/// Instants in seconds: a day before and a month after the badges are judged.
const MADE: u32 = 1_769_774_400;
const ENDS: u32 = 1_772_452_800;

impl Statement {
    fn new(issuer: &str, subject: &str, signer: Key, more: &str) -> Self {
        let alg = signer.secret().verifying_key().algorithm().scheme();
        Statement {
            header: format!(r#"{{"alg":"{alg}","kid":"{}","typ":"entity-statement+jwt"}}"#, kid(signer)),
            claims: format!(r#"{{"iss":"{issuer}","sub":"{subject}","iat":{MADE},"exp":{ENDS}{more}}}"#),
            signer,
            changed: None,
        }
    }

    fn but(mut self, from: &str, to: &str) -> Self {
        let text = if self.header.contains(from) { &mut self.header } else { &mut self.claims };
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1);
        self
    }

    fn signed_by(mut self, signer: Key) -> Self {
        self.signer = signer;
        self
    }

    fn changed(mut self, from: &str, to: &str) -> Self {
        self.changed = Some(self.claims.replacen(from, to, 1));
        self
    }

    fn jwt(&self) -> String {
        let jwt = sign(&self.header, &self.claims, self.signer);
        match &self.changed {
            None => jwt,
            Some(claims) => jwt.replacen(&part(&self.claims), &part(claims), 1),
        }
    }
}

fn kid(key: Key) -> String {
    key.secret().verifying_key().thumbprint()
}

fn jwks(key: Key) -> String {
    let jwk = key.secret().verifying_key().to_jwk();
    let members = jwk.strip_prefix('{').unwrap_or_default();
    format!(r#","jwks":{{"keys":[{{"kid":"{}",{members}]}}"#, kid(key))
}

/// What an entity says of itself.
fn own(entity: &str, key: Key, authority: Option<&str>) -> Statement {
    let hints = authority.map_or_else(String::new, |authority| format!(r#","authority_hints":["{authority}"]"#));
    let more = format!(
        r#"{}{hints},"metadata":{{"federation_entity":{{"organization_name":"{entity}","federation_fetch_endpoint":"{entity}/fetch"}}}}"#,
        jwks(key)
    );
    Statement::new(entity, entity, key, &more)
}

/// What a superior says of another entity, and the name that it gives it.
fn about(superior: &str, signer: Key, entity: &str, key: Option<Key>, name: &str) -> Statement {
    let jwks = key.map(jwks).unwrap_or_default();
    let more = format!(
        r#"{jwks},"metadata":{{"federation_entity":{{"organization_name":"{name}","homepage_uri":"https://university.example"}}}}"#
    );
    Statement::new(superior, entity, signer, &more)
}

fn anchor() -> String {
    format!("federation {ANCHOR} {}", Key::P256.multibase())
}

/// The anchor's statement about a did:web, as the Digital Credentials Consortium makes them: without keys.
fn of_web() -> Statement {
    about(ANCHOR, Key::P256, WEB, None, "The Example University")
}

/// A badge of the did:web in the federation, with what the anchor says of itself and of the issuer.
fn under_anchor(file: &str, why: &'static str, name: &str, own_of_anchor: &Statement, of_web: &Statement) -> Case {
    case(file, web(), why, STATEMENT)
        .lends(WEB_URL, "did-web.json", document(WEB, "key-1", Key::Web))
        .lends(ANCHOR_OWN, &lent("anchor", name, own_of_anchor, &self::own_of_anchor()), own_of_anchor.jwt())
        .lends(OF_WEB, &lent("of-university", name, of_web, &self::of_web()), of_web.jwt())
        .trusts(&[&anchor()])
}

/// The file of a statement: one for the good ones, and one for each that is not.
fn lent(part: &str, name: &str, statement: &Statement, good: &Statement) -> String {
    let name = if statement.jwt() == good.jwt() { "good" } else { name };
    format!("federation-{name}-{part}.jwt")
}

fn own_of_anchor() -> Statement {
    own(ANCHOR, Key::P256, None)
}

fn federations() -> Vec<Case> {
    let base = || {
        case("trusted/federation.json", web(), "The anchor's own statement lists the issuer's DID.", CHAIN)
            .lends(WEB_URL, "did-web.json", document(WEB, "key-1", Key::Web))
            .trusts(&[&anchor()])
    };
    let renamed = |mut case: Case, file: &str| {
        file.clone_into(&mut case.file);
        case
    };
    vec![
        under_anchor(
            "trusted/federation.json",
            "The anchor itself has a statement about the issuer's DID.",
            "good",
            &own_of_anchor(),
            &of_web(),
        )
        .says(VALID, &[])
        .missing(&[])
        .trusted_by(&anchor())
        .registry_entry("The Example University")
        .strict(VALID),
        renamed(base(), "trusted/federation-anchor-not-provided.json")
            .says(UNDETERMINED, &["trust.statement.missing"])
            .missing(&[ANCHOR_OWN]),
        renamed(base(), "trusted/federation-statement-not-provided.json")
            .lends(ANCHOR_OWN, "federation-good-anchor.jwt", own_of_anchor().jwt())
            .says(UNDETERMINED, &["trust.statement.missing"])
            .missing(&[OF_WEB]),
        renamed(base(), "trusted/federation-without-the-issuer.json")
            .lends(ANCHOR_OWN, "federation-good-anchor.jwt", own_of_anchor().jwt())
            .lacks(OF_WEB)
            .says(UNDETERMINED, &["trust.unavailable"])
            .missing(&[])
            .strict(UNDETERMINED),
        renamed(base(), "trusted/federation-without-a-clock.json").at(None).says(UNDETERMINED, &["validity.no-clock"]),
    ]
}

fn statements() -> Vec<Case> {
    let university = |file: &str, why: &'static str, statement: Statement, code: &'static str| {
        let name = file.trim_start_matches("trusted/federation-").trim_end_matches(".json").to_owned();
        under_anchor(file, why, &name, &own_of_anchor(), &statement).says(UNDETERMINED, &[code]).compat(UNDETERMINED)
    };
    let of_anchor = |file: &str, why: &'static str, statement: Statement, code: &'static str| {
        let name = file.trim_start_matches("trusted/federation-").trim_end_matches(".json").to_owned();
        under_anchor(file, why, &name, &statement, &of_web()).says(UNDETERMINED, &[code])
    };
    let ends = format!(r#""exp":{ENDS}"#);
    vec![
        university(
            "trusted/federation-expired.json",
            "The anchor's statement about the issuer has ended.",
            of_web().but(&ends, r#""exp":1769774401"#),
            "trust.statement.expired",
        ),
        university(
            "trusted/federation-not-yet.json",
            "The statement says that it was made in the future.",
            of_web().but(&format!(r#""iat":{MADE}"#), r#""iat":1772452000"#),
            "trust.statement.expired",
        ),
        university(
            "trusted/federation-without-an-end.json",
            "A statement says when it ends.",
            of_web().but(&format!(",{ends}"), ""),
            "trust.statement.malformed",
        ),
        university(
            "trusted/federation-forged.json",
            "Somebody else signed the anchor's statement.",
            of_web().signed_by(Key::P384).but("ES256", "ES384"),
            "trust.statement.signature",
        ),
        university(
            "trusted/federation-changed.json",
            "The name was changed after the anchor signed.",
            of_web().changed("The Example", "Another Example"),
            "trust.statement.signature",
        ),
        university(
            "trusted/federation-unsigned.json",
            "The statement says that it has no signature.",
            of_web().but("ES256", "none"),
            "trust.statement.signature",
        ),
        university(
            "trusted/federation-alg-of-another-kind.json",
            "The header says that a shared secret signed, which everybody who knows the anchor's public key could have used as one.",
            of_web().but("ES256", "HS256"),
            "trust.statement.signature",
        ),
        university(
            "trusted/federation-key-unknown.json",
            "The header names a key that the anchor does not have.",
            of_web().but(&kid(Key::P256), "another"),
            "trust.statement.signature",
        ),
        university(
            "trusted/federation-other-subject.json",
            "The anchor's statement is about somebody else.",
            of_web().but(WEB, "did:web:elsewhere.example"),
            "trust.statement.subject",
        ),
        university(
            "trusted/federation-other-issuer.json",
            "The statement was made by somebody else than the anchor.",
            of_web().but(ANCHOR, MIDDLE),
            "trust.statement.subject",
        ),
        university(
            "trusted/federation-another-kind-of-token.json",
            "A token of another kind is no entity statement, whoever signed it.",
            of_web().but("entity-statement+jwt", "JWT"),
            "trust.statement.malformed",
        ),
        university(
            "trusted/federation-critical.json",
            "The statement has a claim that must be understood, and is not.",
            of_web().but(&ends, &format!(r#"{ends},"crit":["fees"]"#)),
            "trust.statement.malformed",
        ),
        under_anchor(
            "trusted/federation-anchor-with-another-key.json",
            "Somebody speaks in the name of the anchor, throughout, by a key that is not the anchor's.",
            "impostor",
            &own(ANCHOR, Key::Stranger, None),
            &about(ANCHOR, Key::Stranger, WEB, None, "The Example University"),
        )
        .says(UNDETERMINED, &["trust.statement.signature"])
        .compat(UNDETERMINED),
        of_anchor(
            "trusted/federation-anchor-expired.json",
            "What the anchor says of itself has ended.",
            own_of_anchor().but(&ends, r#""exp":1769774401"#),
            "trust.statement.expired",
        ),
        of_anchor(
            "trusted/federation-anchor-without-an-endpoint.json",
            "The anchor does not say where its statements about others are.",
            own_of_anchor().but(r#","federation_fetch_endpoint":"https://anchor.example/fetch""#, ""),
            "trust.statement.malformed",
        ),
    ]
}

/// A chain of three: the issuer on the web, a ministry, the anchor. Each statement may be replaced.
struct Chain {
    issuer: Statement,
    of_issuer: Statement,
    middle: Statement,
    of_middle: Statement,
}

impl Chain {
    fn good() -> Self {
        Chain {
            issuer: own(PLATFORM, Key::Platform, Some(MIDDLE)),
            of_issuer: about(MIDDLE, Key::University, PLATFORM, Some(Key::Platform), "Badges of Example"),
            middle: own(MIDDLE, Key::University, Some(ANCHOR)),
            of_middle: about(ANCHOR, Key::P256, MIDDLE, Some(Key::University), "The Ministry"),
        }
    }

    fn case(&self, file: &str, why: &'static str) -> Case {
        let name = file.trim_start_matches("trusted/federation-").trim_end_matches(".json").to_owned();
        let good = Chain::good();
        let lent = |part: &str, statement: &Statement, good: &Statement| lent(part, &name, statement, good);
        case(file, platform(), why, CHAIN)
            .lends(PLATFORM, "controller.json", document(PLATFORM, "key-1", Key::Platform))
            .lends(PLATFORM_OWN, &lent("issuer", &self.issuer, &good.issuer), self.issuer.jwt())
            .lends(MIDDLE_OWN, &lent("ministry", &self.middle, &good.middle), self.middle.jwt())
            .lends(ANCHOR_OWN, "federation-good-anchor.jwt", own_of_anchor().jwt())
            .lends(OF_PLATFORM, &lent("of-issuer", &self.of_issuer, &good.of_issuer), self.of_issuer.jwt())
            .lends(OF_MIDDLE, &lent("of-ministry", &self.of_middle, &good.of_middle), self.of_middle.jwt())
            .trusts(&[&anchor()])
    }
}

/// Sixty superiors, of whom nothing is provided.
fn many_superiors() -> String {
    (0..60).map(|index| format!(r#""https://office-{index}.example","#)).collect::<Vec<_>>().concat()
}

fn chains() -> Vec<Case> {
    let good = Chain::good;
    let constrained = |statement: Statement, constraints: &str| {
        statement.but(r#","metadata""#, &format!(r#","constraints":{constraints},"metadata""#))
    };
    let of_type = |statement: Statement, kind: &str| {
        statement.but(r#""metadata":{"#, &format!(r#""metadata":{{"{kind}":{{"display":[]}},"#))
    };
    let malformed = |name: &str, why: &'static str, constraints: &str| {
        Chain { of_middle: constrained(good().of_middle, constraints), ..good() }
            .case(&format!("trusted/federation-{name}.json"), why)
            .says(UNDETERMINED, &["trust.statement.malformed"])
    };
    vec![
        good()
            .case("trusted/federation-chain.json", "The issuer stands under a ministry, the ministry under the anchor.")
            .says(VALID, &[])
            .missing(&[])
            .provenance("controller")
            .trusted_by(&anchor())
            .registry_entry("Badges of Example"),
        Chain { of_middle: constrained(good().of_middle, r#"{"max_path_length":1,"naming_constraints":{"permitted":["ministry.example","badges.example"],"excluded":[".badges.example"]}}"#), ..good() }
            .case("trusted/federation-chain-as-constrained.json", "The chain is as long, and its names are, as the anchor lets them be.")
            .says(VALID, &[])
            .registry_entry("Badges of Example"),
        Chain { of_middle: constrained(good().of_middle, r#"{"max_path_length":0}"#), ..good() }
            .case("trusted/federation-chain-too-long.json", "The anchor lets nobody stand under the ministry.")
            .says(INVALID, &["trust.chain.length"]),
        Chain { issuer: good().issuer.but(r#""authority_hints":["#, &format!(r#""authority_hints":[{}"#, many_superiors())), ..good() }
            .case("trusted/federation-with-many-superiors.json", "The issuer names sixty superiors, and the one that the anchor knows comes last: so many statements nobody reads, which is no answer.")
            .says(UNDETERMINED, &["limit.trust-chain", "trust.statement.missing"]),
        Chain { of_middle: constrained(good().of_middle, r#"{"naming_constraints":{"excluded":[".example"]}}"#), ..good() }
            .case("trusted/federation-chain-excluded-name.json", "The anchor excludes the domain.")
            .says(INVALID, &["trust.chain.constraint"]),
        Chain { of_issuer: constrained(good().of_issuer, r#"{"naming_constraints":{"permitted":[".ministry.example"]}}"#), ..good() }
            .case("trusted/federation-chain-name-not-permitted.json", "The ministry lets only names of its own domain stand under it.")
            .says(INVALID, &["trust.chain.constraint"]),
        Chain { issuer: of_type(good().issuer, "openid_credential_issuer"), of_middle: constrained(good().of_middle, r#"{"allowed_entity_types":["openid_credential_issuer"],"fees":7}"#), ..good() }
            .case("trusted/federation-chain-of-an-allowed-type.json", "The anchor lets issuers of credentials stand under it; a demand that nothing here knows is ignored.")
            .says(VALID, &[])
            .registry_entry("Badges of Example"),
        Chain { issuer: of_type(good().issuer, "openid_credential_issuer"), of_middle: constrained(good().of_middle, r#"{"allowed_entity_types":["openid_relying_party"]}"#), ..good() }
            .case("trusted/federation-chain-of-a-type-not-allowed.json", "The anchor lets only relying parties stand under it, and the issuer is none.")
            .says(INVALID, &["trust.chain.constraint"]),
        Chain { issuer: of_type(good().issuer, "openid_credential_issuer"), of_issuer: constrained(good().of_issuer, r#"{"allowed_entity_types":["openid_credential_issuer"]}"#), of_middle: constrained(good().of_middle, r#"{"allowed_entity_types":[]}"#), ..good() }
            .case("trusted/federation-chain-of-a-type-allowed-below-alone.json", "The ministry lets issuers of credentials stand under it, the anchor does not.")
            .says(INVALID, &["trust.chain.constraint"]),
        Chain { of_issuer: of_type(good().of_issuer, "openid_credential_issuer"), of_middle: constrained(good().of_middle, r#"{"allowed_entity_types":[]}"#), ..good() }
            .case("trusted/federation-chain-of-a-type-by-its-superior.json", "The ministry says that the issuer is of a type that the anchor does not allow.")
            .says(INVALID, &["trust.chain.constraint"]),
        malformed("constraints-that-are-a-list", "The constraints are a list.", r#"[{"max_path_length":0}]"#),
        malformed("chain-length-in-words", "How long the chain may be is a text.", r#"{"max_path_length":"1"}"#),
        malformed("names-that-are-a-list", "Which names are permitted is not said by an object.", r#"{"naming_constraints":["badges.example"]}"#),
        malformed("excluded-name-that-is-no-text", "One of the excluded names is a number.", r#"{"naming_constraints":{"excluded":[7]}}"#),
        malformed("permitted-name-alone", "The permitted names are one text instead of a list.", r#"{"naming_constraints":{"permitted":"badges.example"}}"#),
        malformed("types-in-words", "The types that are allowed are one text instead of a list.", r#"{"allowed_entity_types":"federation_entity"}"#),
        Chain { of_middle: good().of_middle.but(r#","metadata""#, r#","metadata_policy_crit":["remove"],"metadata""#), ..good() }
            .case("trusted/federation-chain-critical-policy.json", "The anchor demands that an operator of metadata policies be understood, and it is not.")
            .says(UNDETERMINED, &["trust.statement.malformed"]),
        Chain { middle: good().middle.but(r#""kty""#, &format!(r#""revoked":{{"revoked_at":{MADE}}},"kty""#)), ..good() }
            .case("trusted/federation-chain-revoked-key.json", "The ministry lists the key by which it speaks as revoked.")
            .says(UNDETERMINED, &["trust.statement.signature"]),
        Chain { of_middle: good().of_middle.but(r#""kty""#, &format!(r#""exp":{MADE},"kty""#)), ..good() }
            .case("trusted/federation-chain-key-that-ended.json", "The anchor says that the key of the ministry has ended.")
            .says(UNDETERMINED, &["trust.statement.signature"]),
        Chain { middle: own(MIDDLE, Key::University, Some(PLATFORM)), ..good() }
            .case("trusted/federation-loop.json", "The ministry says that it stands under the issuer, which stands under the ministry.")
            .says(INVALID, &["trust.chain.loop"]),
        Chain { of_issuer: about(MIDDLE, Key::University, PLATFORM, Some(Key::Stranger), "Badges of Example"), ..good() }
            .case("trusted/federation-chain-other-key.json", "The ministry lists another key than the one by which the issuer speaks of itself.")
            .says(UNDETERMINED, &["trust.statement.signature"]),
        Chain { of_middle: about(ANCHOR, Key::P256, MIDDLE, Some(Key::Stranger), "The Ministry"), ..good() }
            .case("trusted/federation-chain-forged-ministry.json", "Whoever poses as the ministry has another key than the anchor lists.")
            .says(UNDETERMINED, &["trust.statement.signature"]),
        Chain { issuer: own(PLATFORM, Key::Platform, None), ..good() }
            .case("trusted/federation-chain-without-superiors.json", "The issuer says of itself that it stands under nobody.")
            .says(INVALID, &["trust.unlisted"]),
    ]
}
