//! What changed between two versions of a criteria table.

mod compare;
mod content;
mod sequence;
mod words;

pub use content::Content;

use crate::criteria::code::coded;
use crate::criteria::lineage::Mapping;
use crate::criteria::set::CriteriaSet;

coded! {
    /// What a difference is about.
    pub enum Subject {
        /// The set as a whole.
        Set = "SET",
        /// A group.
        Group = "GROUP",
        /// A line.
        Criterion = "CRITERION",
        /// A ground for not considering a unit.
        Disqualifier = "DISQUALIFIER",
    }
}

coded! {
    /// In which respect the two versions differ.
    pub enum Aspect {
        /// Not there before.
        Added = "ADDED",
        /// Not there any more.
        Removed = "REMOVED",
        /// Comes from several lines.
        Merged = "MERGED",
        /// Comes from a line that others come from too.
        Split = "SPLIT",
        /// The code.
        Code = "CODE",
        /// The name.
        Name = "NAME",
        /// The group it stands in.
        Group = "GROUP",
        /// The place among its siblings.
        Order = "ORDER",
        /// How its points enter the total.
        Section = "SECTION",
        /// The standard points.
        Maximum = "MAXIMUM",
        /// The step.
        Step = "STEP",
        /// How facts become points.
        Rule = "RULE",
        /// Whether evidence is needed.
        Evidence = "EVIDENCE",
        /// What evidence is expected.
        EvidenceHint = "EVIDENCE_HINT",
        /// What happens when the line does not apply.
        NotApplicable = "NOT_APPLICABLE",
        /// The units it is for.
        AppliesTo = "APPLIES_TO",
        /// The ministry body that appraises it.
        FieldOwner = "FIELD_OWNER",
        /// The emulation year.
        Year = "YEAR",
        /// What the base maxima sum to.
        DeclaredTotal = "DECLARED_TOTAL",
        /// The most that bonus lines add.
        BonusCap = "BONUS_CAP",
        /// The most that penalty lines take away.
        PenaltyCap = "PENALTY_CAP",
        /// What readers are told about the origin of the table.
        Notice = "NOTICE",
        /// What a ground does.
        Effect = "EFFECT",
    }
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub subject: Subject,
    /// In which respect.
    pub aspect: Aspect,
    /// The code as it is now, of what was taken out as it was; empty for the set.
    pub code: String,
    /// The name as it is now, of what was taken out as it was.
    pub name: String,
    /// As it was; `None` for what was added.
    pub before: Option<Content>,
    /// As it is; `None` for what was taken out.
    pub after: Option<Content>,
}

/// A line of the newer set beside those of the older set that it goes back to, by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The older lines: one, none for a new line, several for a merged one.
    pub older: Vec<usize>,
    /// The newer line; `None` when the older one was taken out.
    pub newer: Option<usize>,
}

/// Every line of both sets, in the order of the newer one. What was taken out stands behind the line it
/// followed.
pub fn pairs(older: &CriteriaSet, newer: &CriteriaSet, mapping: &Mapping) -> Vec<Pair> {
    let own = |line| Pair { older: mapping.origins(line).to_vec(), newer: Some(line) };
    let mut pairs: Vec<Pair> = (0..newer.criteria.len()).map(own).collect();
    for gone in (0..older.criteria.len()).filter(|line| mapping.successors(*line).is_empty()) {
        let before = gone.checked_sub(1);
        let follows = before.and_then(|before| pairs.iter().rposition(|pair| pair.older.contains(&before)));
        let place = follows.map_or(0, |place| place + 1);
        pairs.insert(place, Pair { older: vec![gone], newer: None });
    }
    pairs
}

/// Everything that changed outside the lines: the set itself, its groups and grounds.
pub fn frame(older: &CriteriaSet, newer: &CriteriaSet, mapping: &Mapping) -> Vec<Difference> {
    let mut differences = compare::heads(older, newer);
    differences.extend(compare::groups(older, newer, mapping));
    differences.extend(compare::grounds(older, newer));
    differences
}

/// What changed in one pair of lines.
pub fn of_pair(older: &CriteriaSet, newer: &CriteriaSet, mapping: &Mapping, pair: &Pair) -> Vec<Difference> {
    compare::pair(older, newer, mapping, pair)
}

/// Everything that changed, in the order of the newer set; empty for a set and itself.
pub fn diff(older: &CriteriaSet, newer: &CriteriaSet, mapping: &Mapping) -> Vec<Difference> {
    let lines = pairs(older, newer, mapping);
    let lines = lines.iter().flat_map(|pair| of_pair(older, newer, mapping, pair));
    frame(older, newer, mapping).into_iter().chain(lines).collect()
}

#[cfg(test)]
mod tests;
