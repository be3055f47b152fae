//! RDF Dataset Canonicalization (RDFC-1.0, <https://www.w3.org/TR/rdf-canon/>), within a budget.
//!
//! The step numbers in the comments are those of section 4.4.3 (the algorithm), 4.6.3 (Hash First Degree Quads),
//! 4.7.3 (Hash Related Blank Node) and 4.8.3 (Hash N-Degree Quads).
//!
//! Two things are done otherwise than the text says, with the same result. Blank nodes that the symmetry test (`symmetry.rs`)
//! shows to be interchangeable are not permuted, and a node that is canonically named by the time its turn comes is
//! not hashed. So 370 equal alignments cost 370 small steps, not 370 factorial.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::budget::cost;
use crate::canon::hash::{Digest, Hash};
use crate::canon::issuer::Issuer;
use crate::canon::symmetry::{Symmetry, next_arrangement};
use crate::error::Error;
use crate::limits::Limits;
use crate::rdf::{Dataset, Quad};
use crate::words::phrase;

/// Recursion of Hash N-Degree Quads: a chain of blank nodes longer than this that only differ by their neighbours is
/// refused, since the stack must hold on every thread.
const DEEPEST: usize = 240;

/// Canonicalises a dataset.
///
/// ```
/// use ob3::canon::{Hash, canonicalize};
/// use ob3::rdf::Dataset;
/// let limits = ob3::Limits::default();
/// let dataset = Dataset::parse("_:x <urn:p> \"b\" .\n_:y <urn:p> \"a\" .\n", &limits)?;
/// let canonical = canonicalize(&dataset, Hash::Sha256, &limits)?;
/// // Names are given in the order of the hashes, not of the values.
/// assert_eq!(canonical.to_nquads(), "_:c14n0 <urn:p> \"b\" .\n_:c14n1 <urn:p> \"a\" .\n");
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// `limit.canonicalization` when telling blank nodes apart costs more than [`Limits::canonicalization_work`]; `limit.work` where
/// the dataset is part of a verification.
pub fn canonicalize(dataset: &Dataset, hash: Hash, limits: &Limits) -> Result<Canonical, Error> {
    dataset.budget().spend_times(dataset.quads().len(), cost::CANONICAL)?;
    dataset.budget().spend_bytes(dataset.written_bytes(), hash.cost())?;
    let quads = distinct_with_blanks(dataset);
    // Step 2 of the algorithm: the blank node to quads map.
    let mentions = Mentions::of(&quads, dataset.blank_count());
    let mut canonicalizer = Canonicalizer::new(dataset, &quads, &mentions, hash, limits);
    canonicalizer.name_all()?;
    let issuer = canonicalizer.canonical;
    Ok(Canonical::write(dataset, issuer, hash))
}

/// A canonicalised dataset: its sorted lines and the names of its blank nodes.
#[derive(Debug)]
pub struct Canonical {
    text: String,
    lines: Vec<(usize, usize)>,
    issuer: Issuer,
    hash: Hash,
}

impl Canonical {
    /// The canonical N-Quads document.
    pub fn to_nquads(&self) -> String {
        self.lines().collect()
    }

    /// Its lines in code point order, each with its line feed.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(start, end)| self.text.get(*start..*end).unwrap_or_default())
    }

    /// The hash of the canonical document.
    pub fn digest(&self) -> Digest {
        let mut hasher = self.hash.hasher();
        self.lines().for_each(|line| hasher.update(line.as_bytes()));
        hasher.finish()
    }

    /// The canonical label of a blank node of the input, without `_:`.
    pub fn label(&self, blank: u32) -> Option<String> {
        self.issuer.number(blank).map(|number| format!("c14n{number}"))
    }

    fn write(dataset: &Dataset, issuer: Issuer, hash: Hash) -> Self {
        let mut text = String::with_capacity(dataset.written_bytes());
        let mut lines = Vec::with_capacity(dataset.quads().len());
        let name_blank = |blank: u32, out: &mut String| {
            out.push_str("_:c14n");
            push_number(issuer.number(blank).unwrap_or_default(), out);
        };
        for quad in dataset.quads() {
            let start = text.len();
            dataset.write_quad(quad, &mut text, &name_blank);
            lines.push((start, text.len()));
        }
        let line = |(start, end): &(usize, usize)| text.as_bytes().get(*start..*end).unwrap_or_default();
        lines.sort_unstable_by(|left, right| line(left).cmp(line(right)));
        lines.dedup_by(|left, right| line(left) == line(right));
        Canonical { text, lines, issuer, hash }
    }
}

/// The quads that mention blank nodes, each statement once. (Others are made unique as lines, at the end.)
fn distinct_with_blanks(dataset: &Dataset) -> Vec<Quad> {
    let mut quads: Vec<Quad> = dataset.quads().iter().filter(|quad| quad.blanks().next().is_some()).copied().collect();
    quads.sort_unstable_by(|left, right| dataset.compare_quads(left, right));
    quads.dedup_by(|left, right| dataset.compare_quads(left, right).is_eq());
    quads
}

struct Canonicalizer<'a> {
    dataset: &'a Dataset,
    quads: &'a [Quad],
    mentions: &'a Mentions,
    first_degree: Vec<Digest>,
    canonical: Issuer,
    temporary: Issuer,
    symmetry: Symmetry,
    hash: Hash,
    work_left: usize,
}

impl<'a> Canonicalizer<'a> {
    fn new(dataset: &'a Dataset, quads: &'a [Quad], mentions: &'a Mentions, hash: Hash, limits: &Limits) -> Self {
        Canonicalizer {
            dataset,
            quads,
            mentions,
            first_degree: Vec::with_capacity(dataset.blank_count()),
            canonical: Issuer::new(dataset.blank_count()),
            temporary: Issuer::new(0),
            symmetry: Symmetry::default(),
            hash,
            work_left: limits.canonicalization_work,
        }
    }

    fn quads_of(&self, blank: u32) -> impl Iterator<Item = &'a Quad> + use<'a> {
        let quads = self.quads;
        self.mentions.of_blank(blank).iter().filter_map(move |index| quads.get(*index as usize))
    }

    fn name_all(&mut self) -> Result<(), Error> {
        // Step 3: the hash of each blank node; a blank node that no quad mentions takes no part.
        let mut scratch = Scratch::default();
        let mut by_hash = Vec::with_capacity(self.dataset.blank_count());
        for blank in (0..).take(self.dataset.blank_count()) {
            let digest = self.hash_first_degree(blank, &mut scratch);
            self.first_degree.push(digest);
            if self.quads_of(blank).next().is_some() {
                by_hash.push((digest, blank));
            }
        }
        by_hash.sort_unstable();

        // Step 4: those with a hash of their own are named in the order of the hashes.
        let groups: Vec<&[(Digest, u32)]> = by_hash.chunk_by(|left, right| left.0 == right.0).collect();
        for group in &groups {
            if let [(_, blank)] = group {
                self.canonical.issue(*blank);
            }
        }

        // Step 5: the others by what surrounds them.
        let alike: Vec<u32> = groups
            .iter()
            .filter(|group| group.len() > 1)
            .flat_map(|group| group.iter())
            .map(|(_, blank)| *blank)
            .collect();
        if alike.is_empty() {
            return Ok(());
        }
        // Each of them, and what is said of it, is compared with the others.
        self.dataset.budget().spend_times(alike.len() + self.quads.len(), cost::BLANK_NODE / 2)?;
        self.temporary = Issuer::new(self.dataset.blank_count());
        self.symmetry = Symmetry::find(self.dataset, self.quads, &alike, &self.canonical);
        for group in groups.iter().filter(|group| group.len() > 1) {
            self.name_group(group)?;
        }
        Ok(())
    }

    /// Step 5.1 to 5.3, for the blank nodes that share one first-degree hash.
    fn name_group(&mut self, group: &[(Digest, u32)]) -> Result<(), Error> {
        // 5.2: interchangeable nodes have the same hash, so one of each class is hashed.
        let mut of_class: HashMap<u32, Digest> = HashMap::new();
        let mut paths = Vec::with_capacity(group.len());
        for (_, blank) in group {
            if self.canonical.number(*blank).is_some() {
                continue;
            }
            let class = self.symmetry.class(*blank);
            if let Some(digest) = of_class.get(&class) {
                paths.push((*digest, *blank, None));
                continue;
            }
            let digest = self.hash_from(*blank)?;
            of_class.insert(class, digest);
            paths.push((digest, *blank, Some(self.temporary.since(0).to_vec())));
        }
        // 5.3: in the order of their hashes, every node met on the way is named. A node that is named already was met
        // together with everything that it would meet; the others' surroundings are untouched by those names.
        paths.sort_by_key(|(digest, ..)| *digest);
        for (_, blank, met) in paths {
            if self.canonical.number(blank).is_some() {
                continue;
            }
            let met = if let Some(met) = met {
                met
            } else {
                self.hash_from(blank)?;
                self.temporary.since(0).to_vec()
            };
            for blank in met {
                self.canonical.issue(blank);
            }
        }
        Ok(())
    }

    /// Steps 5.2.2 to 5.2.4: a fresh temporary issuer, the node first.
    fn hash_from(&mut self, blank: u32) -> Result<Digest, Error> {
        self.temporary.back_to(0);
        self.temporary.issue(blank);
        self.hash_n_degree(blank, 0)
    }

    fn hash_first_degree(&self, blank: u32, scratch: &mut Scratch) -> Digest {
        // Steps 1 to 3: each quad, the node itself spelled `_:a`, other blank nodes `_:z`.
        scratch.text.clear();
        scratch.lines.clear();
        let name_blank = |other: u32, out: &mut String| out.push_str(if other == blank { "_:a" } else { "_:z" });
        for quad in self.quads_of(blank) {
            let start = scratch.text.len();
            self.dataset.write_quad(quad, &mut scratch.text, &name_blank);
            scratch.lines.push((start, scratch.text.len()));
        }
        // Steps 4 and 5: sorted, joined, hashed.
        let line = |(start, end): &(usize, usize)| scratch.text.as_bytes().get(*start..*end).unwrap_or_default();
        scratch.lines.sort_unstable_by(|left, right| line(left).cmp(line(right)));
        let mut hasher = self.hash.hasher();
        scratch.lines.iter().for_each(|range| hasher.update(line(range)));
        hasher.finish()
    }

    fn hash_related(&mut self, related: u32, quad: &Quad, position: char) -> Result<Digest, Error> {
        // A long predicate takes long to hash.
        self.spend(1 + self.dataset.spelling(quad.predicate).len() / 256)?;
        // Steps 1 and 2: the position, and the predicate unless it is a graph name.
        let mut input = String::with_capacity(160);
        input.push(position);
        if position != 'g' {
            input.push_str(self.dataset.spelling(quad.predicate));
        }
        // Step 3: the name if there is one, else the first-degree hash.
        if let Some(number) = self.canonical.number(related) {
            push_name("_:c14n", number, &mut input);
        } else if let Some(number) = self.temporary.number(related) {
            push_name("_:b", number, &mut input);
        } else if let Some(digest) = self.first_degree.get(related as usize) {
            digest.write_hex(&mut input);
        }
        Ok(self.hash.digest(input.as_bytes()))
    }

    /// Hash N-Degree Quads: the hash of a node's surroundings. The temporary issuer ends as the chosen one.
    fn hash_n_degree(&mut self, blank: u32, depth: usize) -> Result<Digest, Error> {
        if depth > DEEPEST {
            return Err(Error::of(&phrase::LIMIT_CANONICALIZATION_CHAIN).with("most", DEEPEST));
        }
        // Steps 1 to 3: related blank nodes by the hash of how they are related.
        let mut related_by_hash = Vec::new();
        for quad in self.quads_of(blank) {
            for (position, related) in quad.blanks() {
                if related != blank {
                    related_by_hash.push((self.hash_related(related, quad, position)?, related));
                }
            }
        }
        related_by_hash.sort_by_key(|(digest, _)| *digest);

        // Steps 4 and 5: for each such hash in order, the least path over all arrangements of its nodes.
        let mut data = String::new();
        for group in related_by_hash.chunk_by(|left, right| left.0 == right.0) {
            let Some((digest, _)) = group.first() else { continue };
            digest.write_hex(&mut data);
            let mut arrangement: Vec<u32> = group.iter().map(|(_, related)| *related).collect();
            // Nodes that have a name are related by a hash of their own, so nodes of one class in a group are interchangeable.
            arrangement.sort_unstable_by_key(|related| (self.symmetry.class(*related), *related));
            let classes: Vec<u32> = arrangement.iter().map(|related| self.symmetry.class(*related)).collect();
            data.push_str(&self.least_path(arrangement, classes, depth)?);
        }
        // Step 6.
        Ok(self.hash.digest(data.as_bytes()))
    }

    /// Steps 5.2 to 5.6: tries each arrangement, keeps the least path and the issuer that made it.
    fn least_path(&mut self, mut arrangement: Vec<u32>, mut classes: Vec<u32>, depth: usize) -> Result<String, Error> {
        let mark = self.temporary.mark();
        let mut chosen: Option<(String, Vec<u32>)> = None;
        loop {
            self.spend(1)?;
            self.dataset.budget().spend_times(arrangement.len(), cost::BLANK_NODE / 4)?;
            if let Some(path) = self.path(&arrangement, chosen.as_ref().map(|(path, _)| path.as_str()), depth)? {
                chosen = Some((path, self.temporary.since(mark).to_vec()));
            }
            self.temporary.back_to(mark);
            if !next_arrangement(&mut classes, &mut arrangement) {
                break;
            }
        }
        let Some((path, met)) = chosen else { return Ok(String::new()) };
        for blank in met {
            self.temporary.issue(blank);
        }
        Ok(path)
    }

    /// Steps 5.4.1 to 5.4.6: the path of one arrangement, or nothing once it cannot be less than the chosen one.
    fn path(&mut self, arrangement: &[u32], chosen: Option<&str>, depth: usize) -> Result<Option<String>, Error> {
        let hopeless = |path: &str| chosen.is_some_and(|chosen| path.len() >= chosen.len() && path > chosen);
        let mut path = String::new();
        let mut recursion = Vec::new();
        // 5.4.4
        for related in arrangement {
            if let Some(number) = self.canonical.number(*related) {
                push_name("_:c14n", number, &mut path);
            } else {
                if self.temporary.number(*related).is_none() {
                    recursion.push(*related);
                }
                push_name("_:b", self.temporary.issue(*related), &mut path);
            }
            if hopeless(&path) {
                return Ok(None);
            }
        }
        // 5.4.5
        for related in recursion {
            let digest = self.hash_n_degree(related, depth + 1)?;
            push_name("_:b", self.temporary.issue(related), &mut path);
            path.push('<');
            digest.write_hex(&mut path);
            path.push('>');
            if hopeless(&path) {
                return Ok(None);
            }
        }
        // 5.4.6
        Ok(chosen.is_none_or(|chosen| path.as_str() < chosen).then_some(path))
    }

    fn spend(&mut self, hashes: usize) -> Result<(), Error> {
        self.dataset.budget().spend_times(hashes, cost::BLANK_NODE)?;
        let work_left = self.work_left.checked_sub(hashes);
        self.work_left = work_left.ok_or_else(|| Error::of(&phrase::LIMIT_CANONICALIZATION_ALIKE))?;
        Ok(())
    }
}

#[derive(Default)]
struct Scratch {
    text: String,
    lines: Vec<(usize, usize)>,
}

/// Which quads mention which blank node: `indexes[starts[b]..starts[b + 1]]`.
struct Mentions {
    indexes: Vec<u32>,
    starts: Vec<u32>,
}

impl Mentions {
    fn of(quads: &[Quad], blank_count: usize) -> Self {
        let mut starts = vec![0u32; blank_count + 1];
        for blank in quads.iter().flat_map(each_once) {
            if let Some(count) = starts.get_mut(blank as usize + 1) {
                *count += 1;
            }
        }
        let mut total = 0;
        for start in &mut starts {
            total += *start;
            *start = total;
        }
        let mut next = starts.clone();
        let mut indexes = vec![0u32; total as usize];
        for (index, quad) in (0u32..).zip(quads) {
            for blank in each_once(quad) {
                let Some(at) = next.get_mut(blank as usize) else { continue };
                if let Some(slot) = indexes.get_mut(*at as usize) {
                    *slot = index;
                }
                *at += 1;
            }
        }
        Mentions { indexes, starts }
    }

    fn of_blank(&self, blank: u32) -> &[u32] {
        let at = |index: usize| self.starts.get(index).copied().unwrap_or_default() as usize;
        self.indexes.get(at(blank as usize)..at(blank as usize + 1)).unwrap_or_default()
    }
}

/// The blank nodes of a quad, a node that stands in it twice once.
fn each_once(quad: &Quad) -> impl Iterator<Item = u32> + use<> {
    let mut blanks: [Option<u32>; 3] = [None; 3];
    let mut slots = [0, 1, 2].into_iter();
    for (_, blank) in quad.blanks() {
        if !blanks.contains(&Some(blank))
            && let Some(place) = slots.next().and_then(|slot: usize| blanks.get_mut(slot))
        {
            *place = Some(blank);
        }
    }
    blanks.into_iter().flatten()
}

fn push_name(prefix: &str, number: u32, out: &mut String) {
    out.push_str(prefix);
    push_number(number, out);
}

fn push_number(number: u32, out: &mut String) {
    if number < 10 {
        out.push(char::from_digit(number, 10).unwrap_or('0'));
    } else {
        let _ = write!(out, "{number}");
    }
}
