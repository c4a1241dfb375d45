//! The order of a draft: groups among their siblings, lines within their group.

use crate::criteria::edit::changeable;
use crate::criteria::error::{CriteriaError, CriteriaErrorCode as Code};
use crate::criteria::set::{CriteriaSet, CriterionGroup};
use crate::id::{CriterionGroupId, CriterionId};

/// Where something goes among its siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// One place up; the first stays first.
    Up,
    /// One place down; the last stays last.
    Down,
    /// To this place, counted from 1; beyond the last it is the last.
    To(usize),
}

impl Shift {
    fn apply<T>(self, siblings: &mut Vec<T>, from: usize) {
        let last = siblings.len().saturating_sub(1);
        let to = match self {
            Self::Up => from.saturating_sub(1),
            Self::Down => from.saturating_add(1).min(last),
            Self::To(place) => place.saturating_sub(1).min(last),
        };
        let moved = siblings.remove(from);
        siblings.insert(to, moved);
    }
}

/// The set with a criterion moved within its group.
pub fn move_criterion(
    set: &CriteriaSet,
    criterion: CriterionId,
    shift: Shift,
) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let unknown = || vec![CriteriaError::new(Code::UnknownCriterion, &["criterionId"])];
    let group = set.criterion(criterion).ok_or_else(unknown)?.group;
    let mut siblings: Vec<CriterionId> = set.lines_of(group).map(|line| line.id).collect();
    let from = siblings.iter().position(|id| *id == criterion).ok_or_else(unknown)?;
    shift.apply(&mut siblings, from);
    let mut changed = set.clone();
    let place = |id: &CriterionId| siblings.iter().position(|other| other == id);
    changed.criteria.sort_by_key(|line| (line.group == group, place(&line.id)));
    Ok(arranged(&changed))
}

/// The set with a group moved among the groups of the same parent, with everything in it.
pub fn move_group(set: &CriteriaSet, group: CriterionGroupId, shift: Shift) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let unknown = || vec![CriteriaError::new(Code::UnknownGroup, &["groupId"])];
    let parent = set.group(group).ok_or_else(unknown)?.parent;
    let mut siblings: Vec<CriterionGroupId> = inner(set, parent).map(|sibling| sibling.id).collect();
    let from = siblings.iter().position(|id| *id == group).ok_or_else(unknown)?;
    shift.apply(&mut siblings, from);
    let mut changed = set.clone();
    let place = |id: &CriterionGroupId| siblings.iter().position(|other| other == id);
    changed.groups.sort_by_key(|other| (other.parent == parent, place(&other.id)));
    Ok(arranged(&changed))
}

fn inner(set: &CriteriaSet, parent: Option<CriterionGroupId>) -> impl Iterator<Item = &CriterionGroup> {
    set.groups.iter().filter(move |group| group.parent == parent)
}

/// The same set with positions counted from 1 in the order of the printed table: each group, then its own
/// lines, then the groups in it. What lies in a circle of parents keeps its place at the end.
fn arranged(set: &CriteriaSet) -> CriteriaSet {
    let mut order = Vec::new();
    walk(set, None, &mut order);
    order.extend(set.groups.iter().map(|group| group.id).filter(|id| !order.contains(id)).collect::<Vec<_>>());
    let place = |id: CriterionGroupId| order.iter().position(|other| *other == id);
    let mut arranged = set.clone();
    arranged.groups.sort_by_key(|group| place(group.id));
    arranged.criteria.sort_by_key(|line| place(line.group));
    for (position, group) in (1..).zip(&mut arranged.groups) {
        group.position = position;
    }
    for (position, line) in (1..).zip(&mut arranged.criteria) {
        line.position = position;
    }
    arranged
}

fn walk(set: &CriteriaSet, parent: Option<CriterionGroupId>, order: &mut Vec<CriterionGroupId>) {
    for group in inner(set, parent) {
        if !order.contains(&group.id) {
            order.push(group.id);
            walk(set, Some(group.id), order);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::set::CriteriaSetStatus;
    use crate::criteria::testing::{criterion, id, small_set};

    fn codes(set: &CriteriaSet) -> String {
        let lines: Vec<_> = set.criteria.iter().map(|line| line.code.as_str()).collect();
        let positions: Vec<_> = set.criteria.iter().map(|line| line.position).collect();
        assert!(positions.windows(2).all(|pair| pair[0] < pair[1]), "{positions:?}");
        lines.join(" ")
    }

    #[test]
    fn a_line_moves_within_its_group_and_never_out_of_it() {
        let mut set = small_set();
        set.criteria.push(criterion(16, &set.groups[0].clone(), "A3", 5));
        let a3 = id(16);
        let moved = |set: &CriteriaSet, shift| codes(&move_criterion(set, a3, shift).unwrap());
        assert_eq!(moved(&set, Shift::Up), "A1 A3 A2 D1 E1 F1");
        assert_eq!(moved(&set, Shift::To(1)), "A3 A1 A2 D1 E1 F1");
        assert_eq!(moved(&set, Shift::Down), "A1 A2 A3 D1 E1 F1");
        assert_eq!(moved(&set, Shift::To(99)), "A1 A2 A3 D1 E1 F1");
        let top = move_criterion(&set, a3, Shift::To(0)).unwrap();
        assert_eq!(codes(&move_criterion(&top, a3, Shift::Up).unwrap()), "A3 A1 A2 D1 E1 F1");
    }

    #[test]
    fn a_group_moves_with_its_lines_and_inner_groups() {
        let mut set = small_set();
        let inner = CriterionGroup { id: id(9), code: "A.a".to_owned(), parent: Some(id(1)), ..set.groups[0].clone() };
        set.criteria.push(criterion(16, &inner, "Aa1", 5));
        set.groups.push(inner);
        let moved = move_group(&set, id(1), Shift::Down).unwrap();
        assert_eq!(codes(&moved), "D1 A1 A2 Aa1 E1 F1");
        let groups: Vec<_> = moved.groups.iter().map(|group| (group.code.as_str(), group.position)).collect();
        assert_eq!(groups, [("D", 1), ("A", 2), ("A.a", 3), ("E", 4), ("F", 5)]);
    }

    #[test]
    fn what_is_not_there_or_frozen_does_not_move() {
        let set = small_set();
        let code = |outcome: Result<CriteriaSet, Vec<CriteriaError>>| outcome.unwrap_err()[0].code;
        assert_eq!(code(move_criterion(&set, id(99), Shift::Up)), Code::UnknownCriterion);
        assert_eq!(code(move_group(&set, id(99), Shift::Up)), Code::UnknownGroup);
        let frozen = CriteriaSet { status: CriteriaSetStatus::Published, ..set };
        assert_eq!(code(move_criterion(&frozen, id(11), Shift::Up)), Code::Published);
        assert_eq!(code(move_group(&frozen, id(1), Shift::Up)), Code::Published);
    }
}
