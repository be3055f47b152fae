//! Many rewritings at once, counted, with one example of each difference.

use std::collections::BTreeMap;
use std::fmt;

use super::kinds::Kind;
use super::property::{Judged, rewrite};
use super::tape::bytes_of;

/// What became of many rewritings.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    pub(crate) other: u64,
    pub(crate) refused: u64,
    pub(crate) same: u64,
    /// By what was done and where it is read otherwise: how often, and the shortest example.
    pub(crate) different: BTreeMap<String, (u64, String)>,
    /// By kind: how often the statements were kept and it was valid, how often refused, and how often they were others.
    by_kind: BTreeMap<&'static str, [u64; 3]>,
}

/// Judges that many rewritings, the same ones for the same `seed`.
pub(crate) fn survey(count: u64, seed: u64, names: &[&str], kinds: &[Kind], way: Option<usize>) -> Survey {
    let mut survey = Survey::default();
    for number in 0..count {
        let Some(rewriting) = rewrite(&bytes_of(seed + number, 160), names, kinds) else {
            survey.other += 1;
            continue;
        };
        let judged = way.map_or_else(|| rewriting.judge(), |way| rewriting.judge_in(way));
        for kind in &rewriting.kinds {
            let place = match judged {
                Judged::Same | Judged::Different(_) => 0,
                Judged::Refused => 1,
                Judged::Other => 2,
            };
            survey.by_kind.entry(kind).or_default()[place] += 1;
        }
        match judged {
            Judged::Other => survey.other += 1,
            Judged::Refused => survey.refused += 1,
            Judged::Same => survey.same += 1,
            Judged::Different(difference) => {
                let mut kinds = rewriting.kinds.clone();
                kinds.sort_unstable();
                kinds.dedup();
                let place = difference.split(':').next().unwrap_or_default();
                let example = rewriting.describe(&difference);
                let entry = survey.different.entry(format!("{} at {place}", kinds.join(" + "))).or_default();
                entry.0 += 1;
                if entry.1.is_empty() || example.len() < entry.1.len() {
                    entry.1 = example;
                }
            }
        }
    }
    survey
}

impl fmt::Display for Survey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let different: u64 = self.different.values().map(|(count, _)| count).sum();
        writeln!(
            f,
            "{} of other statements, {} refused, {} the same, {different} read otherwise",
            self.other, self.refused, self.same
        )?;
        writeln!(f, " valid refused  other")?;
        for (kind, [valid, refused, other]) in &self.by_kind {
            writeln!(f, "{valid:6} {refused:6} {other:6}  {kind}")?;
        }
        for (what, (count, example)) in &self.different {
            writeln!(f, "\n{count} x {what}\n{example}")?;
        }
        Ok(())
    }
}
