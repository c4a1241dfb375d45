//! Which lines of an earlier set the lines of a later one go back to.

use crate::criteria::set::CriteriaSet;

/// From the groups and lines of a newer set back to those of an older one, by their places in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// For each newer line the older ones it goes back to.
    lines: Vec<Vec<usize>>,
    /// For each newer group the older one.
    groups: Vec<Option<usize>>,
}

impl Mapping {
    /// The mapping between two sets: what the copy remembers when one was copied from the other, in either
    /// direction; else, groups and lines of equal codes.
    pub fn between(older: &CriteriaSet, newer: &CriteriaSet) -> Self {
        if newer.copied_from == Some(older.id) {
            Self::remembered(older, newer)
        } else if older.copied_from == Some(newer.id) {
            Self::remembered(newer, older).inverse(newer.groups.len(), newer.criteria.len())
        } else {
            Self::by_code(older, newer)
        }
    }

    /// The mapping along a chain of copies, oldest first; `None` of an empty chain. A chain of one set maps it
    /// onto itself.
    pub fn along(chain: &[&CriteriaSet]) -> Option<Self> {
        let first = Self::identity(chain.first()?);
        Some(chain.windows(2).fold(first, |mapping, pair| match pair {
            [older, newer] => Self::between(older, newer).after(&mapping),
            _ => mapping,
        }))
    }

    fn identity(set: &CriteriaSet) -> Self {
        Self {
            lines: (0..set.criteria.len()).map(|line| vec![line]).collect(),
            groups: (0..set.groups.len()).map(Some).collect(),
        }
    }

    fn remembered(older: &CriteriaSet, newer: &CriteriaSet) -> Self {
        let group = |id| older.groups.iter().position(|group| group.id == id);
        Self {
            lines: newer
                .criteria
                .iter()
                .map(|line| line.origins.iter().filter_map(|origin| older.index_of(*origin)).collect())
                .collect(),
            groups: newer.groups.iter().map(|own| own.origin.and_then(group)).collect(),
        }
    }

    fn by_code(older: &CriteriaSet, newer: &CriteriaSet) -> Self {
        let line = |code: &str| older.criteria.iter().position(|line| line.code == code);
        let group = |code: &str| older.groups.iter().position(|group| group.code == code);
        Self {
            lines: newer.criteria.iter().map(|own| line(&own.code).into_iter().collect()).collect(),
            groups: newer.groups.iter().map(|own| group(&own.code)).collect(),
        }
    }

    /// The same read the other way; so many groups and lines has the older set.
    pub fn inverse(&self, groups: usize, lines: usize) -> Self {
        Self {
            lines: (0..lines).map(|older| self.successors(older)).collect(),
            groups: (0..groups).map(|older| self.groups.iter().position(|own| *own == Some(older))).collect(),
        }
    }

    /// This mapping continued into the past by an earlier one.
    fn after(&self, earlier: &Self) -> Self {
        let back = |line: &Vec<usize>| {
            let mut origins = Vec::new();
            for origin in line.iter().flat_map(|middle| earlier.origins(*middle)) {
                if !origins.contains(origin) {
                    origins.push(*origin);
                }
            }
            origins
        };
        Self {
            lines: self.lines.iter().map(back).collect(),
            groups: self.groups.iter().map(|group| group.and_then(|middle| earlier.group_origin(middle))).collect(),
        }
    }

    /// The older lines that a newer one goes back to; empty when it is new, or beyond the set.
    pub fn origins(&self, newer: usize) -> &[usize] {
        self.lines.get(newer).map(Vec::as_slice).unwrap_or_default()
    }

    /// The one older line that a newer one continues: it comes from no other line, and no other line comes from
    /// it. `None` for lines that are new, merged or split.
    pub fn continued(&self, newer: usize) -> Option<usize> {
        match self.origins(newer) {
            [only] if self.successors(*only).len() == 1 => Some(*only),
            _ => None,
        }
    }

    /// The older group that a newer one goes back to; `None` when it is new, or beyond the set.
    pub fn group_origin(&self, newer: usize) -> Option<usize> {
        self.groups.get(newer).copied().flatten()
    }

    /// The newer lines that go back to an older one; empty when it was taken out.
    pub fn successors(&self, older: usize) -> Vec<usize> {
        let comes = |line: &(usize, &Vec<usize>)| line.1.contains(&older);
        self.lines.iter().enumerate().filter(comes).map(|(newer, _)| newer).collect()
    }
}

/// Lines of both sets that hang together: a line and its successor, or everything of a merger or a split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strand {
    /// The older lines; empty when the newer one is new.
    pub older: Vec<usize>,
    /// The newer lines; empty when the older one was taken out.
    pub newer: Vec<usize>,
}

impl Mapping {
    /// Every line of both sets in exactly one strand, in the order of the newer set, those taken out last;
    /// so many lines has the older set.
    pub fn strands(&self, older: usize) -> Vec<Strand> {
        let mut strands: Vec<Strand> = Vec::new();
        for (place, origins) in self.lines.iter().enumerate() {
            let mut joined = Strand { older: origins.clone(), newer: vec![place] };
            let tied = |strand: &Strand| strand.older.iter().any(|origin| origins.contains(origin));
            let (ties, rest): (Vec<_>, Vec<_>) = strands.into_iter().partition(tied);
            for tie in ties {
                joined.older.extend(tie.older);
                joined.newer.extend(tie.newer);
            }
            joined.older.sort_unstable();
            joined.older.dedup();
            joined.newer.sort_unstable();
            strands = rest;
            strands.push(joined);
        }
        strands.sort_by_key(|strand| strand.newer.first().copied());
        let gone = (0..older).filter(|line| self.successors(*line).is_empty());
        strands.extend(gone.map(|line| Strand { older: vec![line], newer: Vec::new() }));
        strands
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::criteria::testing::{next_year, small_set};

    #[test]
    fn a_copy_maps_line_by_line_whatever_it_is_called_now() {
        let older = small_set();
        let mut newer = next_year(&older);
        newer.criteria[0].code = "A9".to_owned();
        newer.criteria[1].origins.clear();
        let mapping = Mapping::between(&older, &newer);
        assert_eq!(
            (0..5).map(|line| mapping.continued(line)).collect::<Vec<_>>(),
            [Some(0), None, Some(2), Some(3), Some(4)]
        );
        assert_eq!(mapping.successors(1), [] as [usize; 0]);
        assert_eq!((0..4).map(|group| mapping.group_origin(group)).collect::<Vec<_>>(), [0, 1, 2, 3].map(Some));
    }

    #[test]
    fn sets_without_a_common_history_are_compared_by_their_codes() {
        let older = small_set();
        let mut newer = next_year(&older);
        newer.copied_from = None;
        newer.criteria.swap(0, 2);
        newer.criteria[1].code = "X".to_owned();
        let mapping = Mapping::between(&older, &newer);
        assert_eq!([mapping.continued(0), mapping.continued(1), mapping.continued(2)], [Some(2), None, Some(0)]);
    }

    #[test]
    fn merged_and_split_lines_continue_nothing() {
        let older = small_set();
        let mut newer = next_year(&older);
        newer.criteria[0].origins.push(older.criteria[1].id);
        newer.criteria[1].origins.clear();
        newer.criteria[3].origins = newer.criteria[2].origins.clone();
        let mapping = Mapping::between(&older, &newer);
        assert_eq!(mapping.origins(0), [0, 1]);
        assert_eq!(mapping.successors(2), [2, 3]);
        assert_eq!((0..5).map(|line| mapping.continued(line)).collect::<Vec<_>>(), [None, None, None, None, Some(4)]);
    }

    #[test]
    fn a_chain_of_copies_leads_back_to_the_first() {
        let first = small_set();
        let mut second = next_year(&first);
        second.criteria.remove(0);
        let third = next_year(&second);
        let mapping = Mapping::along(&[&first, &second, &third]).unwrap();
        assert_eq!((0..4).map(|line| mapping.continued(line)).collect::<Vec<_>>(), [1, 2, 3, 4].map(Some));
        assert_eq!(mapping.successors(0), [] as [usize; 0]);
        assert_eq!(Mapping::along(&[&first]).unwrap().continued(3), Some(3));
        assert_eq!(Mapping::along(&[]), None);
    }

    proptest! {
        #[test]
        fn every_line_of_both_sets_is_mapped_or_known_to_have_no_partner(
            origins in proptest::collection::vec(proptest::collection::vec(0usize..5, 0..3), 5)
        ) {
            let older = small_set();
            let mut newer = next_year(&older);
            for (line, from) in newer.criteria.iter_mut().zip(&origins) {
                line.origins = from.iter().map(|place| older.criteria[*place].id).collect();
            }
            let mapping = Mapping::between(&older, &newer);
            let inverse = mapping.inverse(older.groups.len(), older.criteria.len());
            for new in 0..newer.criteria.len() {
                for old in 0..older.criteria.len() {
                    let named = mapping.origins(new).contains(&old);
                    prop_assert_eq!(named, mapping.successors(old).contains(&new));
                    prop_assert_eq!(named, inverse.origins(old).contains(&new));
                }
            }
            prop_assert_eq!(Mapping::between(&newer, &older), inverse);
            let strands = mapping.strands(older.criteria.len());
            let all = |side: fn(&Strand) -> &Vec<usize>| {
                let mut all: Vec<_> = strands.iter().flat_map(|strand| side(strand).clone()).collect();
                all.sort_unstable();
                all
            };
            prop_assert_eq!(all(|strand| &strand.older), (0..older.criteria.len()).collect::<Vec<_>>());
            prop_assert_eq!(all(|strand| &strand.newer), (0..newer.criteria.len()).collect::<Vec<_>>());
        }
    }
}
