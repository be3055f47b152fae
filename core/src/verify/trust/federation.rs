//! Trust chains (OpenID Federation 1.0 §4 and §10): from an issuer up to an anchor whose keys the caller knows, statement by statement.
//!
//! Of an entity's metadata nothing is read but the name and address that its immediate superior writes of it, so metadata policies
//! (§6.1) and trust marks (§7) decide nothing here.

use crate::budget::{Budget, cost};
use crate::clock::Clock;
use crate::did::{Did, KeySet, percent_encoded};
use crate::document_kind::DocumentKind;
use crate::documents::{Bundle, Lookup};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::verify::trust::entity_statement::{Constraints, FEDERATION_ENTITY, Statement};
use crate::verify::trust::registry::RegistryEntry;
use crate::words::phrase;

/// Where the caller's trust begins: an entity, and the keys by which it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) id: String,
    pub(super) keys: Vec<VerifyingKey>,
}

impl Anchor {
    /// Reads the anchor that a document is about: its own entity statement, or the claims of one, `sub` and `jwks`.
    ///
    /// # Errors
    /// `trust.malformed`.
    pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        let malformed = |error: Error| Error::of(&phrase::TRUST_MALFORMED_ANCHOR).with_cause("cause", &error);
        let no_keys = || Error::of(&phrase::TRUST_MALFORMED_ANCHOR_KEYS);
        let (id, keys) = if let Ok(claims) = Value::parse(bytes, limits) {
            let id = claims.member("sub").or_else(|| claims.member("iss")).and_then(Value::as_str).map(str::to_owned);
            (id, claims.member("jwks").cloned().map(Value::into_owned).and_then(KeySet::read))
        } else {
            let own = Statement::parse(String::from("the file"), bytes, limits).map_err(malformed)?;
            let keys = own.keys().ok_or_else(no_keys)?;
            own.check_signature(&keys, &Clock::at(None), &Budget::unmetered()).map_err(malformed)?;
            (own.text("sub").filter(|sub| own.text("iss") == Some(sub)).map(str::to_owned), Some(keys))
        };
        let keys = keys.map(|set| set.verifying_keys()).ok_or_else(no_keys)?;
        let keys = keys.map_err(malformed)?;
        match id {
            Some(id) if is_entity(&id) && !keys.is_empty() => Ok(Anchor { id, keys }),
            _ => Err(Error::of(&phrase::TRUST_MALFORMED_ANCHOR_NAME)),
        }
    }
}

/// Whether a text can be the name of an entity (§1.2): an https URL with a host, without fragment.
pub(super) fn is_entity(text: &str) -> bool {
    let host = text.strip_prefix("https://").and_then(|rest| rest.split(['/', '?']).next()).unwrap_or_default();
    !host.is_empty() && !host.contains('@') && !text.contains('#') && crate::rdf::is_iri_text(text)
}

/// One search for a chain.
pub(super) struct Search<'s> {
    pub(super) anchor: &'s Anchor,
    pub(super) bundle: &'s Bundle,
    pub(super) limits: &'s Limits,
    pub(super) clock: &'s Clock,
    pub(super) budget: &'s Budget,
    /// How many statements may still be read.
    pub(super) left: usize,
    /// What kept a chain from leading to the anchor.
    pub(super) errors: Vec<Error>,
}

/// What is known of an entity to which a chain leads from the anchor.
struct Attested {
    /// The keys by which it makes statements.
    keys: Option<KeySet<'static>>,
    /// Where its statements about others are to be had.
    endpoint: Option<String>,
    /// What its superior says of it; the anchor has no superior.
    listing: RegistryEntry,
    /// The types that entities below it may be of.
    types: Types,
}

impl<'s> Search<'s> {
    /// What a chain that leads to the anchor says of the issuer; none where there is no such chain.
    pub(super) fn of(&mut self, issuer: &str) -> Option<RegistryEntry> {
        let mut chain = vec![issuer.to_owned()];
        let attested = if is_entity(issuer) {
            self.attest(&mut chain)
        } else {
            // A DID has no statement of its own. Federations of issuers let the anchor itself speak about it.
            self.under(&self.anchor.id.clone(), &mut chain, None)
        };
        attested.map(|attested| attested.listing)
    }

    /// What is known of the last entity of a chain, the first of which is the issuer.
    fn attest(&mut self, chain: &mut Vec<String>) -> Option<Attested> {
        let entity = chain.last()?.clone();
        let url = own_url(&entity);
        let own = self.statement(url, [&entity, &entity])?;
        let keys = own.keys();
        let checked = match &keys {
            Some(keys) => own.check_signature(keys, self.clock, self.budget),
            None => Err(own.refused(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_KEYS))),
        };
        let key = self.noted(checked)?;
        if entity == self.anchor.id {
            if !self.anchor.keys.contains(&key) {
                self.keep(own.refused(Error::of(&phrase::TRUST_STATEMENT_SIGNATURE_ANCHOR)));
                return None;
            }
            let (listing, types) = (RegistryEntry::default(), Types::default());
            return Some(Attested { keys, endpoint: endpoint_of(&own), listing, types });
        }
        for authority in own.authorities().take(self.limits.entity_statements) {
            if let Some(attested) = self.under(authority, chain, Some(&own)) {
                return Some(attested);
            }
        }
        None
    }

    /// What is known of the last entity of a chain, if that superior says so and is known itself. Its own statement, if it has one,
    /// must be signed by a key that the superior lists.
    fn under(&mut self, superior: &str, chain: &mut Vec<String>, own: Option<&Statement<'_>>) -> Option<Attested> {
        let entity = chain.last()?.clone();
        if !is_entity(superior) {
            return None;
        }
        if chain.iter().any(|below| below == superior) {
            self.keep(Error::of(&phrase::TRUST_CHAIN_LOOP).with("found", superior).at("/issuer"));
            return None;
        }
        if chain.len() >= self.limits.trust_chain {
            self.keep(Error::of(&phrase::LIMIT_TRUST_CHAIN).with("most", self.limits.trust_chain).at("/issuer"));
            return None;
        }
        chain.push(superior.to_owned());
        let above = self.attest(chain);
        chain.pop();
        let above = above?;
        let Some(endpoint) = above.endpoint.filter(|endpoint| is_entity(endpoint)) else {
            self.keep(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_ENDPOINT).in_document(own_url(superior)));
            return None;
        };
        let joint = if endpoint.contains('?') { '&' } else { '?' };
        let url = format!("{endpoint}{joint}sub={}", percent_encoded(&entity, b"-._~"));
        let about = self.statement(url, [superior, &entity])?;
        let checked = match &above.keys {
            Some(keys) => about.check_signature(keys, self.clock, self.budget),
            None => Err(about.refused(Error::of(&phrase::TRUST_STATEMENT_SIGNATURE_KEYS))),
        };
        self.noted(checked)?;
        let checked = about.constraints().and_then(|constraints| {
            check_constraints(&about, &constraints, chain)?;
            let types = above.types.narrowed(constraints.types.as_deref());
            // Those in between are there for the chain, whatever else they are.
            if chain.len() == 1 { check_types(&about, own, &types).map(|()| types) } else { Ok(types) }
        });
        let types = self.noted(checked)?;
        let keys = about.keys();
        if let Some(own) = own {
            let checked = match &keys {
                Some(keys) => own.check_signature(keys, self.clock, self.budget),
                None => Err(about.refused(Error::of(&phrase::TRUST_STATEMENT_MALFORMED_KEYS))),
            };
            self.noted(checked)?;
        }
        Some(Attested { keys, endpoint: own.and_then(endpoint_of), listing: listing_of(&about, &types), types })
    }

    /// The statement at a URL, in force.
    fn statement(&mut self, url: String, about: [&str; 2]) -> Option<Statement<'s>> {
        let Some(left) = self.left.checked_sub(1) else {
            let most = self.limits.entity_statements;
            self.keep(Error::of(&phrase::LIMIT_TRUST_CHAIN_STATEMENTS).with("most", most).at("/issuer"));
            return None;
        };
        self.left = left;
        let read = match self.bundle.document_of(DocumentKind::EntityStatement, &url) {
            Lookup::Found(bytes) => self
                .budget
                .spend_bytes(bytes.len(), cost::DOCUMENT)
                .and_then(|()| Statement::read(url, bytes, about, self.limits)),
            Lookup::NotProvided => {
                let error = Error::of(&phrase::TRUST_STATEMENT_MISSING).with("url", &url).at("/issuer");
                Err(error.requiring(DocumentKind::EntityStatement, url))
            }
            Lookup::Unavailable => Err(Error::of(&phrase::TRUST_UNAVAILABLE_STATEMENT).with("url", &url).at("/issuer")),
        };
        let clock = self.clock;
        self.noted(read.and_then(|statement| statement.check_time(clock).map(|()| statement)))
    }

    /// What went well; what did not is kept.
    fn noted<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.keep(error)).ok()
    }

    /// Keeps an error, unless it was said before, or enough was said. That a limit was reached is said in any case: the
    /// errors before it would be a "no".
    fn keep(&mut self, error: Error) {
        let is_new = !self.errors.iter().any(|kept| kept.says_the_same(&error));
        let is_first_limit = || error.code().is_limit() && !self.errors.iter().any(|kept| kept.code().is_limit());
        if is_new && (self.errors.len() < MOST_ERRORS || is_first_limit()) {
            self.errors.push(error);
        }
    }
}

/// Where an entity's statement about itself is (§9).
fn own_url(entity: &str) -> String {
    format!("{}/.well-known/openid-federation", entity.strip_suffix('/').unwrap_or(entity))
}

/// Whether a chain, from the issuer up to the subject of the statement, is what the statement lets it be (§6.2.1 and §6.2.2).
fn check_constraints(about: &Statement<'_>, constraints: &Constraints<'_>, chain: &[String]) -> Result<(), Error> {
    let between = chain.len().saturating_sub(1);
    if let Some(most) = constraints.max_path_length.filter(|most| between > *most) {
        let error = Error::of(&phrase::TRUST_CHAIN_LENGTH).with("most", most).with("found", between);
        return Err(about.refused(error));
    }
    for entity in chain {
        let host = host_of(entity);
        let is_in = |names: &[&str]| names.iter().any(|name| is_within(&host, name));
        if constraints.permitted.as_ref().is_some_and(|names| !is_in(names)) || is_in(&constraints.excluded) {
            return Err(about.refused(Error::of(&phrase::TRUST_CHAIN_CONSTRAINT).with("found", entity)));
        }
    }
    Ok(())
}

/// Whether an issuer, as it says itself and as its superior says, is of a type that those above allow (§6.2.3). Metadata of other
/// types counts for nothing; if there is no other, neither does the chain.
fn check_types(about: &Statement<'_>, own: Option<&Statement<'_>>, types: &Types) -> Result<(), Error> {
    let said = || own.into_iter().chain([about]).flat_map(Statement::metadata).map(|(kind, _)| kind);
    let mut of_its_own = said().filter(|kind| *kind != FEDERATION_ENTITY).peekable();
    match of_its_own.peek().copied() {
        Some(kind) if !of_its_own.any(|kind| types.allow(kind)) => {
            Err(about.refused(Error::of(&phrase::TRUST_CHAIN_CONSTRAINT_TYPE).with("found", kind)))
        }
        _ => Ok(()),
    }
}

/// The types that entities may be of, beside that of a member of federations, which all may be of.
#[derive(Debug, Default)]
struct Types(Option<Vec<String>>);

impl Types {
    fn allow(&self, kind: &str) -> bool {
        kind == FEDERATION_ENTITY || self.0.as_ref().is_none_or(|types| types.iter().any(|known| known == kind))
    }

    /// Those that are also in a list, if there is one.
    fn narrowed(self, list: Option<&[&str]>) -> Self {
        let Some(list) = list else { return self };
        let kept = list.iter().filter(|kind| self.allow(kind)).map(|kind| (*kind).to_owned());
        Types(Some(kept.collect()))
    }
}

/// The host of an entity, or of a did:web; others have none.
fn host_of(entity: &str) -> String {
    let url = Did::parse(entity).and_then(|did| did.document_url()).unwrap_or_else(|_| entity.to_owned());
    let host =
        url.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#', ':']).next()).unwrap_or_default();
    host.to_ascii_lowercase()
}

/// Whether a host is the one that a constraint names, or below the domain that it names with a dot before it (RFC 5280 §4.2.1.10).
fn is_within(host: &str, name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    if name.starts_with('.') { host.ends_with(&name) } else { !host.is_empty() && host == name }
}

/// Where an entity's statements about others are to be had (§5.1.1).
fn endpoint_of(own: &Statement<'_>) -> Option<String> {
    let (_, entity) = own.metadata().find(|(kind, _)| *kind == FEDERATION_ENTITY)?;
    entity.member("federation_fetch_endpoint")?.as_str().map(str::to_owned)
}

/// What a superior writes of an entity: the first of the types that says a name (§5.2.2).
fn listing_of(about: &Statement<'_>, types: &Types) -> RegistryEntry {
    let of_kind = |(_, entity): (&str, &Object<'_>)| {
        let url = if entity.member("organization_uri").is_some() { "organization_uri" } else { "homepage_uri" };
        RegistryEntry::of(entity, ["organization_name", "", url]).filter(|listing| listing.name.is_some())
    };
    about.metadata().filter(|(kind, _)| types.allow(kind)).find_map(of_kind).unwrap_or_default()
}

/// The statements of one chain can be wrong in about as many places.
const MOST_ERRORS: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constraint_names_one_host_or_with_a_dot_before_it_what_is_below_a_domain() {
        for (host, name, is_in) in [
            ("example.org", "example.org", true),
            ("example.org", "EXAMPLE.org", true),
            ("a.example.org", "example.org", false),
            ("example.com", "example.org", false),
            ("a.example.org", ".example.org", true),
            ("a.b.example.org", ".Example.org", true),
            ("example.org", ".example.org", false),
            ("badexample.org", ".example.org", false),
            ("", "", false),
        ] {
            assert_eq!(is_within(host, name), is_in, "{host} in {name}");
        }
    }
}
