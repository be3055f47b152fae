//! Which prefix stands for which namespace, element by element: <https://www.w3.org/TR/xml-names/>.

use std::collections::BTreeMap;

use super::standard::Standard;

/// What a prefix stands for, as far as it matters to badges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Namespace {
    /// The namespace in which badges of that standard are found.
    Of(Standard),
    /// Nobody can tell: its name is written with an entity, and entities are not expanded.
    Unreadable,
    Other,
}

impl Namespace {
    /// The namespace of that name; `None` where the name cannot be read.
    pub(super) fn named(name: Option<&str>) -> Self {
        let Some(name) = name else { return Namespace::Unreadable };
        let standard = Standard::ALL.iter().find(|standard| standard.namespace() == name);
        standard.map_or(Namespace::Other, |standard| Namespace::Of(*standard))
    }
}

/// The prefixes that are declared at one place of a document. The default namespace has the empty prefix.
///
/// Every step takes logarithmic time, so that no document gets slower with the square of its length.
#[derive(Debug, Default)]
pub(super) struct Scope<'a> {
    bindings: BTreeMap<&'a str, Vec<Binding>>,
    /// The prefixes in the order in which they were declared, each with the depth of its element.
    declared: Vec<(usize, &'a str)>,
}

#[derive(Debug, Clone, Copy)]
struct Binding {
    depth: usize,
    namespace: Namespace,
}

impl<'a> Scope<'a> {
    /// Declares a prefix on the element of that depth. `false` if it is declared there already.
    pub(super) fn declare(&mut self, depth: usize, prefix: &'a str, namespace: Namespace) -> bool {
        let bindings = self.bindings.entry(prefix).or_default();
        if bindings.last().is_some_and(|last| last.depth == depth) {
            return false;
        }
        bindings.push(Binding { depth, namespace });
        self.declared.push((depth, prefix));
        true
    }

    /// Ends the element of that depth, and what was declared on it.
    pub(super) fn leave(&mut self, depth: usize) {
        while let Some((_, prefix)) = self.declared.pop_if(|(declared, _)| *declared == depth) {
            if let Some(bindings) = self.bindings.get_mut(prefix) {
                bindings.pop();
            }
        }
    }

    /// What the prefix stands for here; `None` if it is not declared.
    pub(super) fn namespace(&self, prefix: &str) -> Option<Namespace> {
        self.bindings.get(prefix).and_then(|bindings| bindings.last()).map(|binding| binding.namespace)
    }

    /// The prefixes that are declared here.
    pub(super) fn prefixes(&self) -> impl Iterator<Item = (&'a str, Namespace)> {
        self.bindings
            .iter()
            .filter_map(|(prefix, bindings)| bindings.last().map(|binding| (*prefix, binding.namespace)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inner_declaration_hides_the_outer_one_until_its_element_ends() {
        let badges = Namespace::Of(Standard::OpenBadges3);
        let mut scope = Scope::default();
        assert!(scope.declare(1, "ob", badges));
        assert!(scope.declare(2, "ob", Namespace::Other));
        assert!(!scope.declare(2, "ob", badges), "twice on one element");
        assert_eq!(scope.namespace("ob"), Some(Namespace::Other));
        scope.leave(2);
        assert_eq!(scope.namespace("ob"), Some(badges));
        scope.leave(1);
        assert_eq!(scope.namespace("ob"), None);
    }
}
