//! Which blank nodes are interchangeable, so that RDFC-1.0 need not try them in every order.
//!
//! JSON without blank node labels makes trees: each blank node is the value of one property of one node. In such a
//! forest two nodes are interchangeable (an automorphism of the dataset swaps them) when their subtrees are equal and
//! the same holds along the way up to their roots. An equal *class* says exactly that. Where the look-alikes do not form
//! a forest, every node is a class of its own, and RDFC-1.0 runs as written.

use std::collections::HashMap;

use crate::canon::issuer::Issuer;
use crate::rdf::{Dataset, Quad, Term};

/// The classes of the look-alike blank nodes.
#[derive(Debug, Default)]
pub(crate) struct Symmetry {
    class_of: HashMap<u32, u32>,
}

/// A look-alike node of the forest under construction.
#[derive(Debug, Default, Clone)]
struct Node {
    /// Its own statements, with itself as `_:a` and nodes that already have canonical names as those.
    statements: Vec<String>,
    /// Its place below its parent: the parent's number and the link's predicate and graph.
    parent: Option<(usize, String)>,
    children: Vec<usize>,
}

impl Symmetry {
    /// Compares the look-alikes (`alike`), given those that have canonical names already.
    pub(crate) fn find(dataset: &Dataset, quads: &[Quad], alike: &[u32], canonical: &Issuer) -> Self {
        let forest = Forest::build(dataset, quads, alike, canonical);
        let classes = forest.and_then(Forest::classes);
        // Kinds from 0 are shared; a node without a forest around it is of a class of its own.
        let class_of = match classes {
            Some(classes) => alike.iter().copied().zip(classes).collect(),
            None => alike.iter().map(|blank| (*blank, *blank)).collect(),
        };
        Symmetry { class_of }
    }

    /// The class of a look-alike; interchangeable nodes share it.
    pub(crate) fn class(&self, blank: u32) -> u32 {
        self.class_of.get(&blank).copied().unwrap_or(blank)
    }
}

struct Forest {
    nodes: Vec<Node>,
}

impl Forest {
    /// Nothing if some look-alike has two parents, or is a graph's name, or the like.
    fn build(dataset: &Dataset, quads: &[Quad], alike: &[u32], canonical: &Issuer) -> Option<Self> {
        let index_of: HashMap<u32, usize> = alike.iter().copied().zip(0..).collect();
        let mut nodes = vec![Node::default(); alike.len()];
        for quad in quads {
            let subject = quad.subject.as_blank().and_then(|blank| index_of.get(&blank).copied());
            let object = quad.object.as_blank().and_then(|blank| index_of.get(&blank).copied());
            if quad.graph.and_then(Term::as_blank).is_some_and(|blank| index_of.contains_key(&blank)) {
                return None;
            }
            match (subject, object) {
                (Some(parent), Some(child)) if parent != child => {
                    let mut link = String::from(dataset.spelling(quad.predicate));
                    if let Some(graph) = quad.graph {
                        link.push(' ');
                        name_term(dataset, graph, canonical, &mut link);
                    }
                    let node = nodes.get_mut(child)?;
                    if node.parent.replace((parent, link)).is_some() {
                        return None;
                    }
                    nodes.get_mut(parent)?.children.push(child);
                }
                (Some(node), _) | (None, Some(node)) => {
                    let owner = *alike.get(node)?;
                    let name_blank = |blank: u32, out: &mut String| {
                        if blank == owner { out.push_str("_:a") } else { name_fixed(blank, canonical, out) }
                    };
                    let mut statement = String::new();
                    dataset.write_quad(quad, &mut statement, &name_blank);
                    nodes.get_mut(node)?.statements.push(statement);
                }
                (None, None) => {}
            }
        }
        Some(Forest { nodes })
    }

    /// The class of each node, or nothing if there is a circle.
    fn classes(mut self) -> Option<Vec<u32>> {
        let down = self.top_down()?;
        // From the leaves up: equal subtrees get equal numbers.
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut subtree = vec![0u32; self.nodes.len()];
        for index in down.iter().rev() {
            let node = self.nodes.get_mut(*index)?;
            let mut parts = std::mem::take(&mut node.statements);
            for child in std::mem::take(&mut node.children) {
                let (_, link) = self.nodes.get(child)?.parent.as_ref()?;
                parts.push(format!("{link} {}\n", subtree.get(child)?));
            }
            parts.sort_unstable();
            *subtree.get_mut(*index)? = number(&mut numbers, parts.concat());
        }
        // From the roots down: the subtree, the link to the parent, and the parent's class.
        let mut classes_seen: HashMap<String, u32> = HashMap::new();
        let mut classes = vec![0u32; self.nodes.len()];
        for index in &down {
            let own = subtree.get(*index)?;
            let place = match &self.nodes.get(*index)?.parent {
                Some((parent, link)) => format!("{own} below {} by {link}", classes.get(*parent)?),
                None => format!("{own}"),
            };
            *classes.get_mut(*index)? = number(&mut classes_seen, place);
        }
        Some(classes)
    }

    /// All nodes, each after its parent; nothing if some are never reached from a root.
    fn top_down(&self) -> Option<Vec<usize>> {
        let mut order: Vec<usize> = (0..self.nodes.len())
            .filter(|index| self.nodes.get(*index).is_some_and(|node| node.parent.is_none()))
            .collect();
        let mut at = 0;
        while let Some(index) = order.get(at).copied() {
            order.extend(&self.nodes.get(index)?.children);
            at += 1;
        }
        (order.len() == self.nodes.len()).then_some(order)
    }
}

fn number(numbers: &mut HashMap<String, u32>, key: String) -> u32 {
    let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    *numbers.entry(key).or_insert(next)
}

fn name_term(dataset: &Dataset, term: Term, canonical: &Issuer, out: &mut String) {
    match term.as_blank() {
        Some(blank) => name_fixed(blank, canonical, out),
        None => out.push_str(dataset.spelling(term)),
    }
}

fn name_fixed(blank: u32, canonical: &Issuer, out: &mut String) {
    out.push_str("_:c14n");
    out.push_str(&canonical.number(blank).unwrap_or(u32::MAX).to_string());
}

/// The next arrangement in lexicographic order of classes, `items` moved along; false after the last one.
///
/// Items of equal classes are never swapped with each other, so each arrangement of classes is met once.
pub(crate) fn next_arrangement(classes: &mut [u32], items: &mut [u32]) -> bool {
    let ascends = |index: &usize| classes.get(*index) < classes.get(*index + 1);
    let Some(pivot) = (0..classes.len().saturating_sub(1)).rev().find(ascends) else { return false };
    let exceeds = |index: &usize| classes.get(*index) > classes.get(pivot);
    let Some(successor) = (pivot + 1..classes.len()).rev().find(exceeds) else { return false };
    classes.swap(pivot, successor);
    items.swap(pivot, successor);
    if let Some(tail) = classes.get_mut(pivot + 1..) {
        tail.reverse();
    }
    if let Some(tail) = items.get_mut(pivot + 1..) {
        tail.reverse();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_arrangement_of_kinds_is_met_once_and_in_order() {
        let cases: [(&[u32], usize); 7] = [
            (&[], 1),
            (&[7], 1),
            (&[1, 1], 1),
            (&[1, 1, 2], 3),
            (&[1, 2, 2], 3),
            (&[1, 2, 3, 4], 24),
            (&[1, 1, 2, 2, 3], 30),
        ];
        for (classes, count) in cases {
            let (mut classes, mut items) = (classes.to_vec(), classes.to_vec());
            let mut met = vec![items.clone()];
            while next_arrangement(&mut classes, &mut items) {
                assert_eq!(classes, items, "items move along");
                met.push(items.clone());
            }
            assert!(met.is_sorted_by(|left, right| left < right), "{met:?}");
            assert_eq!(met.len(), count, "{met:?}");
        }
    }
}
