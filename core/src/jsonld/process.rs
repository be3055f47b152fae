//! Context processing (§4.1): a local context applied to an active one.

use std::borrow::Cow;
use std::sync::Arc;

use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::jsonld::context::{Context, Definition, Direction, Scope, ScopeKind};
use crate::jsonld::define::{Defining, define};
use crate::jsonld::iri::{Ways, expand, has_scheme, resolve};
use crate::jsonld::keyword::has_form_of_keyword;
use crate::jsonld::options::Drops;
use crate::jsonld::processor::{Applying, Processor, Remote, wrong};
use crate::number;
use crate::words::phrase;

/// Keys of a context that define no term.
const CONTEXT_KEYWORDS: [&str; 8] =
    ["@base", "@direction", "@import", "@language", "@propagate", "@protected", "@version", "@vocab"];

impl Processor<'_> {
    /// A context as it stands in the document.
    pub(crate) fn embedded(
        &mut self,
        active: &Arc<Context>,
        local: &Value<'_>,
        base_url: Option<&Arc<str>>,
    ) -> Result<Scope, Error> {
        self.met_unbundled = false;
        self.redefined = None;
        let scope = self.process(active, local, Applying { base_url, ..Applying::embedded() })?;
        self.refuse_redefined(self.redefined.as_ref())?;
        Ok(scope)
    }

    /// The members of a badge are read by their names, and what is signed is what the contexts make of the names. A context
    /// that gives a known name another meaning could swap two values under an intact signature (VC-DI §4.6).
    fn refuse_redefined(&self, redefined: Option<&Arc<str>>) -> Result<(), Error> {
        match redefined {
            Some(term) if self.options.drops != Drops::Allow && has_form_of_keyword(term) => {
                Err(Error::of(&phrase::JSONLD_RESERVED_KEYWORD_CONTEXT).with("found", term))
            }
            Some(term) if self.options.drops != Drops::Allow => {
                Err(Error::of(&phrase::JSONLD_REDEFINED_TERM).with("term", term))
            }
            _ => Ok(()),
        }
    }

    /// The scoped context of a definition, compiled once for each active context.
    pub(crate) fn scoped(
        &mut self,
        active: &Arc<Context>,
        definition: &Arc<Definition>,
        kind: ScopeKind,
    ) -> Result<Option<Scope>, Error> {
        let Some(local) = &definition.scoped else { return Ok(None) };
        if let Some(scope) = active.scoped_edge(definition, kind) {
            self.refuse_redefined(scope.redefined.as_ref())?;
            return Ok(Some(scope));
        }
        self.met_unbundled = false;
        self.redefined = None;
        let applying = Applying {
            base_url: definition.base_url.as_ref(),
            remote: None,
            override_protected: kind == ScopeKind::Property,
            propagate: kind == ScopeKind::Property,
            validate_scoped: true,
            bundled: definition.is_bundled,
            metered: !active.is_shared,
        };
        let mut scope = self.process(active, local, applying)?;
        scope.redefined = self.redefined.take();
        if !(active.is_shared && self.met_unbundled) {
            self.contexts.make_room(active.is_shared);
            active.keep_scoped_edge(definition, kind, &scope);
        }
        self.refuse_redefined(scope.redefined.as_ref())?;
        Ok(Some(scope))
    }

    /// §4.1.2.
    pub(crate) fn process(
        &mut self,
        active: &Arc<Context>,
        local: &Value<'_>,
        applying: Applying<'_>,
    ) -> Result<Scope, Error> {
        // 1
        let mut scope =
            Scope { context: Arc::clone(active), propagates: applying.propagate, resets: false, redefined: None };
        // 2, 3
        if let Some(propagate) = local.member("@propagate") {
            scope.propagates =
                propagate.as_bool().ok_or_else(|| wrong(&phrase::JSONLD_INVALID_PROPAGATE_VALUE, propagate))?;
        }
        // 4, 5
        let in_array = matches!(local, Value::Array(_));
        if applying.metered && local.as_slice().len() > self.contexts_left {
            return Err(self.too_many_contexts());
        }
        self.descend()?;
        for (index, context) in local.as_slice().iter().enumerate() {
            self.process_one(&mut scope, context, applying)
                .map_err(|error| if in_array { error.within(&format!("/{index}")) } else { error })?;
        }
        self.ascend();
        Ok(scope)
    }

    fn too_many_contexts(&self) -> Error {
        Error::of(&phrase::LIMIT_CONTEXTS).with("most", self.options.limits.contexts)
    }

    fn process_one(&mut self, scope: &mut Scope, context: &Value<'_>, applying: Applying<'_>) -> Result<(), Error> {
        if applying.metered {
            let left = self.contexts_left.checked_sub(1);
            self.contexts_left = left.ok_or_else(|| self.too_many_contexts())?;
        }
        match context {
            // 5.1
            Value::Null => {
                let is_protected = |definition: &Arc<Definition>| definition.is_protected;
                if !applying.override_protected && scope.context.terms.values().any(is_protected) {
                    return Err(Error::of(&phrase::JSONLD_INVALID_CONTEXT_NULLIFICATION));
                }
                let base = self.options.base.as_deref().map(Arc::from);
                scope.context = self.contexts.initial(base);
                scope.resets = true;
                Ok(())
            }
            // 5.2
            Value::String(reference) => self.remote(scope, reference, applying),
            // 5.4 to 5.13
            Value::Object(object) => self.inline(scope, object, applying),
            // 5.3
            other => Err(wrong(&phrase::JSONLD_INVALID_LOCAL_CONTEXT, other)),
        }
    }

    fn remote(&mut self, scope: &mut Scope, reference: &str, applying: Applying<'_>) -> Result<(), Error> {
        // 5.2.1
        let base = applying.base_url.map(|base| &**base).or(self.options.base.as_deref());
        let url = match base {
            _ if has_scheme(reference) => Cow::Borrowed(reference),
            Some(base) => Cow::Owned(resolve(base, reference)),
            None => {
                return Err(Error::of(&phrase::JSONLD_LOADING_DOCUMENT_FAILED).with("found", reference));
            }
        };
        let cacheable = applying.remote.is_none() && !applying.override_protected && applying.validate_scoped;
        if cacheable && let Some(kept) = scope.context.remote_edge(&url) {
            self.redefined = self.redefined.take().or_else(|| kept.redefined.clone());
            *scope =
                Scope { propagates: kept.propagates && scope.propagates, resets: kept.resets || scope.resets, ..kept };
            return Ok(());
        }
        // 5.2.2, 5.2.3
        if applying.remote.is_some_and(|remote| remote.includes(&url)) {
            if !applying.validate_scoped {
                return Ok(());
            }
            return Err(Error::of(&phrase::JSONLD_RECURSIVE_CONTEXT_INCLUSION).with("url", &url));
        }
        let depth = applying.remote.map_or(1, |remote| remote.depth + 1);
        if depth > self.options.limits.context_depth {
            let most = self.options.limits.context_depth;
            return Err(Error::of(&phrase::JSONLD_CONTEXT_OVERFLOW).with("most", most));
        }
        // 5.2.4, 5.2.5
        let loaded = self.loader.load(&url)?;
        let context = loaded.document.member("@context");
        let context = context.ok_or_else(|| Error::of(&phrase::JSONLD_INVALID_REMOTE_CONTEXT).in_document(&*url))?;
        // 5.2.6
        let outer_unbundled = self.met_unbundled;
        self.met_unbundled = !loaded.bundled;
        let outer_redefined = self.redefined.take();
        let base_url: Arc<str> = Arc::from(&*url);
        let applying = Applying {
            base_url: Some(&base_url),
            remote: Some(&Remote { url: &url, depth, before: applying.remote }),
            propagate: true,
            bundled: loaded.bundled,
            metered: !(loaded.bundled && scope.context.is_shared),
            ..applying
        };
        let before = Arc::clone(&scope.context);
        let mut inner = self.process(&before, context, applying).map_err(|error| {
            // What is lacking is no fault of the context that names it: it is told where the reader's file names that one.
            if error.requires().is_some() { error.at("") } else { error.within("/@context").in_document(&*url) }
        })?;
        inner.redefined.clone_from(&self.redefined);
        self.redefined = outer_redefined.or_else(|| self.redefined.take());
        if cacheable && !(before.is_shared && self.met_unbundled) {
            self.contexts.make_room(before.is_shared);
            before.keep_remote_edge(&url, &inner);
        }
        self.met_unbundled |= outer_unbundled;
        *scope =
            Scope { propagates: inner.propagates && scope.propagates, resets: inner.resets || scope.resets, ..inner };
        Ok(())
    }

    fn inline(&mut self, scope: &mut Scope, object: &Object<'_>, applying: Applying<'_>) -> Result<(), Error> {
        // Two entries of an array keep their previous meaning while the second is compiled on top of the first.
        self.spend(applying, scope.context.terms.len() + object.len())?;
        let mut result = scope.context.derive();
        result.is_shared = scope.context.is_shared && applying.bundled;
        let imported = self.import(object, applying)?;
        let object = imported.as_ref().unwrap_or(object);

        // 5.5
        if let Some(version) = object.member("@version") {
            if version.as_number().and_then(number::read) != Some(1.1) {
                return Err(wrong(&phrase::JSONLD_INVALID_VERSION_VALUE, version).at("/@version"));
            }
            if self.options.json_ld_1_0 {
                return Err(Error::of(&phrase::JSONLD_PROCESSING_MODE_CONFLICT).at("/@version"));
            }
        }
        // 5.7: @base of a remote context is ignored.
        if let (Some(base), None) = (object.member("@base"), applying.remote) {
            Self::set_base(&mut result, base).map_err(|error| error.at("/@base"))?;
        }
        // 5.8
        if let Some(vocab) = object.member("@vocab") {
            self.set_vocab(&mut result, vocab).map_err(|error| error.at("/@vocab"))?;
        }
        // 5.9
        match object.member("@language") {
            None => {}
            Some(Value::Null) => result.language = None,
            Some(Value::String(language)) => result.language = Some((**language).into()),
            Some(other) => {
                return Err(wrong(&phrase::JSONLD_INVALID_DEFAULT_LANGUAGE, other).at("/@language"));
            }
        }
        // 5.10
        if let Some(direction) = object.member("@direction") {
            self.demand_1_1("@direction")?;
            result.direction = match direction {
                Value::Null => None,
                other => Some(
                    other
                        .as_str()
                        .and_then(Direction::parse)
                        .ok_or_else(|| wrong(&phrase::JSONLD_INVALID_BASE_DIRECTION, other).at("/@direction"))?,
                ),
            };
        }
        // 5.11
        if let Some(propagate) = object.member("@propagate") {
            self.demand_1_1("@propagate")?;
            if propagate.as_bool().is_none() {
                return Err(wrong(&phrase::JSONLD_INVALID_PROPAGATE_VALUE, propagate).at("/@propagate"));
            }
        }
        // 5.12, 5.13
        let protected = match object.member("@protected") {
            None => false,
            Some(value) => value
                .as_bool()
                .ok_or_else(|| wrong(&phrase::JSONLD_INVALID_PROTECTED_VALUE, value).at("/@protected"))?,
        };
        let mut defining = Defining::new(object, protected, applying, |processor, active, local, applying| {
            processor.process(active, local, applying)
        });
        for (term, _) in object.iter() {
            if !CONTEXT_KEYWORDS.contains(&term) {
                define(self, &mut result, &mut defining, term).map_err(|error| error.within(&pointer_step(term)))?;
            }
        }
        scope.context = result.seal();
        Ok(())
    }

    /// 5.6: the entries of the imported context, then those of this one.
    fn import(&mut self, object: &Object<'_>, applying: Applying<'_>) -> Result<Option<Object<'static>>, Error> {
        let Some(import) = object.member("@import") else { return Ok(None) };
        self.demand_1_1("@import")?;
        let reference =
            import.as_str().ok_or_else(|| wrong(&phrase::JSONLD_INVALID_IMPORT_VALUE, import).at("/@import"))?;
        let base = applying.base_url.map(|base| &**base).or(self.options.base.as_deref());
        let url =
            if has_scheme(reference) { Some(reference.to_owned()) } else { base.map(|base| resolve(base, reference)) };
        let url = url.ok_or_else(|| {
            Error::of(&phrase::JSONLD_LOADING_DOCUMENT_FAILED).with("found", reference).at("/@import")
        })?;
        let loaded = self.loader.load(&url)?;
        self.met_unbundled |= !loaded.bundled;
        let Some(Value::Object(imported)) = loaded.document.member("@context") else {
            return Err(Error::of(&phrase::JSONLD_INVALID_REMOTE_CONTEXT_IMPORT).at("/@context").in_document(&*url));
        };
        if imported.member("@import").is_some() {
            return Err(Error::of(&phrase::JSONLD_INVALID_CONTEXT_ENTRY_IMPORT).with("url", url).at("/@import"));
        }
        self.spend(applying, imported.len())?;
        let entries = imported.iter().chain(object.iter().filter(|(key, _)| *key != "@import"));
        Ok(Some(entries.map(|(key, value)| (Cow::Owned(key.to_owned()), value.clone().into_owned())).collect()))
    }

    fn set_base(result: &mut Context, base: &Value<'_>) -> Result<(), Error> {
        let reference = match base {
            Value::Null => {
                result.base = None;
                return Ok(());
            }
            other => other.as_str().ok_or_else(|| wrong(&phrase::JSONLD_INVALID_BASE_IRI, other))?,
        };
        if has_scheme(reference) {
            result.base = Some(reference.into());
            return Ok(());
        }
        let resolved = result.base.as_deref().map(|base| resolve(base, reference));
        result.base = Some(
            resolved
                .ok_or_else(|| Error::of(&phrase::JSONLD_INVALID_BASE_IRI_RELATIVE).with("found", reference))?
                .into(),
        );
        Ok(())
    }

    fn set_vocab(&self, result: &mut Context, vocab: &Value<'_>) -> Result<(), Error> {
        let text = match vocab {
            Value::Null => {
                result.vocab = None;
                return Ok(());
            }
            other => other.as_str().ok_or_else(|| wrong(&phrase::JSONLD_INVALID_VOCAB_MAPPING, other))?,
        };
        if self.options.json_ld_1_0 && !(has_scheme(text) || text.starts_with("_:")) {
            return Err(wrong(&phrase::JSONLD_INVALID_VOCAB_MAPPING_RELATIVE, vocab));
        }
        let expanded = match expand(result, text, Ways::BOTH) {
            crate::jsonld::iri::Expanded::Keyword(_) | crate::jsonld::iri::Expanded::Null => {
                return Err(wrong(&phrase::JSONLD_INVALID_VOCAB_MAPPING, vocab));
            }
            expanded => expanded.to_text(),
        };
        // A relative reference is tolerated only where the base that would resolve it is unknown.
        result.vocab = Some(expanded.into());
        Ok(())
    }

    fn demand_1_1(&self, keyword: &str) -> Result<(), Error> {
        if self.options.json_ld_1_0 {
            return Err(Error::of(&phrase::JSONLD_INVALID_CONTEXT_ENTRY)
                .with("keyword", keyword)
                .at(pointer_step(keyword)));
        }
        Ok(())
    }
}
