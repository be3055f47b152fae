//! RDFC-1.0 (<https://www.w3.org/TR/rdf-canon/>) written down step by step, every permutation tried: slow, and easy to believe.
//!
//! The standard does not decide every dataset. Where blank nodes name graphs, two nodes can share every hash although no
//! automorphism swaps them; then the names depend on the order in which an implementation happens to look. Of
//! ```text
//! <urn:i> <urn:p> _:x _:g .
//! _:a <urn:p> _:g .
//! _:b <urn:p> _:g .
//! _:a <urn:p> _:b _:g .
//! _:b <urn:p> _:a _:h .
//! ```
//! `rdf-canonize` makes two canonical forms, one if `_:a` is met first, another if `_:b` is. This transcription notices:
//! see [`Canonical::is_decided`].
#![allow(dead_code, missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use ob3::canon::Hash;
use ob3::rdf::{Dataset, Term};

/// A statement: subject, predicate, object, graph, in N-Quads; the graph is empty for the default graph.
pub type Quad = [String; 4];

/// The canonical form.
pub struct Canonical {
    /// The sorted lines.
    pub text: String,
    /// Whether the standard leads to this form alone.
    pub is_decided: bool,
}

/// The canonical form, or nothing if that would take more than so many steps.
pub fn canonicalize(quads: &[Quad], steps: usize) -> Option<Canonical> {
    let mut state = State::new(quads, steps);
    state.name_all()?;
    let text = state.named(|blank| state.canonical.names[blank].clone()).into_iter().collect();
    Some(Canonical { text, is_decided: state.is_decided })
}

/// The statements of a dataset, blank nodes by their numbers.
pub fn quads_of(dataset: &Dataset) -> Vec<Quad> {
    let spell = |term: Term| match term {
        Term::Blank(blank) => format!("_:n{blank}"),
        spelled @ Term::Spelled { .. } => dataset.spelling(spelled).to_owned(),
    };
    let quads = dataset.quads().iter();
    quads
        .map(|quad| {
            [spell(quad.subject), spell(quad.predicate), spell(quad.object), quad.graph.map(spell).unwrap_or_default()]
        })
        .collect()
}

/// Whether two datasets differ only in the names of their blank nodes; for a few blank nodes only.
pub fn is_relabelled(left: &[Quad], right: &[Quad]) -> bool {
    let (left, right) = (State::new(left, 0), State::new(right, 0));
    let images: Vec<String> = right.quads_of.keys().cloned().collect();
    left.quads_of.len() == images.len() && left.maps_onto(&right.quads, &BTreeMap::new(), &images)
}

fn is_blank(term: &str) -> bool {
    term.starts_with("_:")
}

fn line(quad: &Quad) -> String {
    let [subject, predicate, object, graph] = quad;
    let space = if graph.is_empty() { "" } else { " " };
    format!("{subject} {predicate} {object}{space}{graph} .\n")
}

fn hash(text: &str) -> String {
    Hash::Sha256.digest(text.as_bytes()).to_hex()
}

/// §4.5, with the order of the identifiers.
#[derive(Clone, Default)]
struct Issuer {
    prefix: &'static str,
    names: BTreeMap<String, String>,
    order: Vec<String>,
}

impl Issuer {
    fn new(prefix: &'static str) -> Self {
        Issuer { prefix, ..Issuer::default() }
    }

    fn issue(&mut self, blank: &str) -> String {
        if let Some(name) = self.names.get(blank) {
            return name.clone();
        }
        let name = format!("_:{}{}", self.prefix, self.order.len());
        self.names.insert(blank.to_owned(), name.clone());
        self.order.push(blank.to_owned());
        name
    }
}

/// §4.2.
struct State {
    quads: BTreeSet<Quad>,
    quads_of: BTreeMap<String, Vec<Quad>>,
    first_degree: BTreeMap<String, String>,
    canonical: Issuer,
    is_decided: bool,
    steps_left: usize,
}

impl State {
    fn new(quads: &[Quad], steps: usize) -> Self {
        let quads: BTreeSet<Quad> = quads.iter().cloned().collect();
        let mut quads_of: BTreeMap<String, Vec<Quad>> = BTreeMap::new();
        for quad in &quads {
            let blanks: BTreeSet<&String> = quad.iter().filter(|term| is_blank(term)).collect();
            for blank in blanks {
                quads_of.entry(blank.clone()).or_default().push(quad.clone());
            }
        }
        let mut state = State {
            quads,
            quads_of,
            first_degree: BTreeMap::new(),
            canonical: Issuer::new("c14n"),
            is_decided: true,
            steps_left: steps,
        };
        for blank in state.quads_of.keys().cloned().collect::<Vec<_>>() {
            let hash = state.hash_first_degree(&blank);
            state.first_degree.insert(blank, hash);
        }
        state
    }

    /// The lines under other names, sorted.
    fn named(&self, name: impl Fn(&str) -> String) -> BTreeSet<String> {
        let name_term = |term: &String| if is_blank(term) { name(term) } else { term.clone() };
        self.quads.iter().map(|quad| line(&quad.each_ref().map(name_term))).collect()
    }

    /// §4.4.3.
    fn name_all(&mut self) -> Option<()> {
        let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (blank, hash) in &self.first_degree {
            groups.entry(hash.clone()).or_default().push(blank.clone());
        }
        // 4
        for group in groups.values().filter(|group| group.len() == 1) {
            self.canonical.issue(&group[0]);
        }
        // 5
        for group in groups.values().filter(|group| group.len() > 1) {
            let mut paths: Vec<(String, Issuer)> = Vec::new();
            for blank in group {
                if self.canonical.names.contains_key(blank) {
                    continue;
                }
                let mut temporary = Issuer::new("b");
                temporary.issue(blank);
                paths.push(self.hash_n_degree(blank, temporary)?);
            }
            paths.sort_by(|left, right| left.0.cmp(&right.0));
            for pair in paths.windows(2) {
                if pair[0].0 == pair[1].0 {
                    self.demand_alike(&pair[0].1, &pair[1].1);
                }
            }
            for (_, issuer) in paths {
                for blank in issuer.order {
                    self.canonical.issue(&blank);
                }
            }
        }
        Some(())
    }

    /// §4.6.3.
    fn hash_first_degree(&self, blank: &str) -> String {
        let name = |term: &String| match &**term {
            other if !is_blank(other) => term.clone(),
            own if own == blank => String::from("_:a"),
            _ => String::from("_:z"),
        };
        let mut lines: Vec<String> = self.quads_of[blank].iter().map(|quad| line(&quad.each_ref().map(name))).collect();
        lines.sort();
        hash(&lines.concat())
    }

    /// §4.7.3.
    fn hash_related(&self, related: &str, quad: &Quad, issuer: &Issuer, position: &str) -> String {
        let mut input = String::from(position);
        if position != "g" {
            input.push_str(&quad[1]);
        }
        let name = self.canonical.names.get(related).or_else(|| issuer.names.get(related));
        input.push_str(name.unwrap_or(&self.first_degree[related]));
        hash(&input)
    }

    /// §4.8.3.
    fn hash_n_degree(&mut self, blank: &str, mut issuer: Issuer) -> Option<(String, Issuer)> {
        // 1 to 3
        let mut related_by_hash: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for quad in &self.quads_of[blank] {
            for (position, related) in [("s", &quad[0]), ("o", &quad[2]), ("g", &quad[3])] {
                if is_blank(related) && related != blank {
                    let hash = self.hash_related(related, quad, &issuer, position);
                    related_by_hash.entry(hash).or_default().push(related.clone());
                }
            }
        }
        // 4, 5
        let mut data = String::new();
        for (hash, related) in related_by_hash {
            data.push_str(&hash);
            let mut chosen: Option<(String, Issuer)> = None;
            let mut indexes: Vec<usize> = (0..related.len()).collect();
            loop {
                self.steps_left = self.steps_left.checked_sub(1)?;
                let arrangement: Vec<&String> = indexes.iter().map(|index| &related[*index]).collect();
                let chosen_path = chosen.as_ref().map(|(path, _)| path.clone());
                if let Some((path, copy)) = self.path(&arrangement, issuer.clone(), chosen_path.as_deref())? {
                    match &chosen {
                        Some((least, other)) if path == *least => {
                            let other = other.clone();
                            self.demand_alike(&other, &copy);
                        }
                        Some((least, _)) if path > *least => {}
                        _ => chosen = Some((path, copy)),
                    }
                }
                if !next_permutation(&mut indexes) {
                    break;
                }
            }
            let (path, copy) = chosen?;
            data.push_str(&path);
            issuer = copy;
        }
        // 6
        Some((hash(&data), issuer))
    }

    /// 5.4.1 to 5.4.5: the path of an arrangement with its issuer; nothing inside if it is skipped.
    #[allow(clippy::option_option)]
    fn path(
        &mut self,
        arrangement: &[&String],
        mut copy: Issuer,
        chosen: Option<&str>,
    ) -> Option<Option<(String, Issuer)>> {
        let is_skipped =
            |path: &String| chosen.is_some_and(|chosen| path.len() >= chosen.len() && path.as_str() > chosen);
        let mut path = String::new();
        let mut recursion = Vec::new();
        for related in arrangement {
            if let Some(name) = self.canonical.names.get(*related) {
                path.push_str(name);
            } else {
                if !copy.names.contains_key(*related) {
                    recursion.push(*related);
                }
                path.push_str(&copy.issue(related));
            }
            if is_skipped(&path) {
                return Some(None);
            }
        }
        for related in recursion {
            let (hash, issuer) = self.hash_n_degree(related, copy.clone())?;
            path.push_str(&copy.issue(related));
            path.push('<');
            path.push_str(&hash);
            path.push('>');
            copy = issuer;
            if is_skipped(&path) {
                return Some(None);
            }
        }
        Some(Some((path, copy)))
    }

    /// A tie is harmless if an automorphism takes the one order to the other.
    fn demand_alike(&mut self, left: &Issuer, right: &Issuer) {
        if left.order == right.order || !self.is_decided {
            return;
        }
        let fixed = self.canonical.order.iter().map(|blank| (blank.clone(), blank.clone()));
        let map: BTreeMap<String, String> =
            left.order.iter().cloned().zip(right.order.iter().cloned()).chain(fixed).collect();
        let images: Vec<String> = self.quads_of.keys().cloned().collect();
        self.is_decided = left.order.len() == right.order.len() && self.maps_onto(&self.quads, &map, &images);
    }

    /// Whether the map can be completed so that these quads become those.
    fn maps_onto(&self, target: &BTreeSet<Quad>, map: &BTreeMap<String, String>, images: &[String]) -> bool {
        let Some(blank) = self.quads_of.keys().find(|blank| !map.contains_key(*blank)) else {
            let rename = |term: &String| map.get(term).unwrap_or(term).clone();
            return self.quads.iter().all(|quad| target.contains(&quad.each_ref().map(rename)))
                && self.quads.len() == target.len();
        };
        let free = images.iter().filter(|image| !map.values().any(|taken| taken == *image));
        free.into_iter().any(|image| {
            let mut longer = map.clone();
            longer.insert(blank.clone(), image.clone());
            self.maps_onto(target, &longer, images)
        })
    }
}

fn next_permutation(indexes: &mut [usize]) -> bool {
    let Some(pivot) = (1..indexes.len()).rev().find(|at| indexes[at - 1] < indexes[*at]) else { return false };
    let successor =
        (pivot..indexes.len()).rev().find(|at| indexes[*at] > indexes[pivot - 1]).expect("the pivot is one");
    indexes.swap(pivot - 1, successor);
    indexes[pivot..].reverse();
    true
}
