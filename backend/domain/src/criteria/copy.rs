//! Copying a set: last year's table as this year's draft.

use std::collections::HashMap;

use uuid::Uuid;

use crate::criteria::edit::head_problems;
use crate::criteria::error::CriteriaError;
use crate::criteria::set::{CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup};
use crate::id::{CriteriaSetId, CriterionGroupId, CriterionId, Id};

/// What a copy is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyHead {
    /// Identity.
    pub id: CriteriaSetId,
    /// Name in Vietnamese.
    pub name: String,
    /// Emulation year.
    pub year: i32,
}

/// A draft with everything of `source` under new identities, every group and line remembering where it
/// comes from. A copy of a published set for the same year is a correction of it and supersedes it.
/// `ids` gives a fresh identifier each time. An error when name or year are wrong.
pub fn copy(
    source: &CriteriaSet,
    head: CopyHead,
    ids: &mut impl FnMut() -> Uuid,
) -> Result<CriteriaSet, Vec<CriteriaError>> {
    let groups: HashMap<_, _> =
        source.groups.iter().map(|group| (group.id, CriterionGroupId::from_uuid(ids()))).collect();
    let new = |id: CriterionGroupId| groups.get(&id).copied();
    let group = |group: &CriterionGroup| {
        let id = new(group.id)?;
        Some(CriterionGroup { id, parent: group.parent.and_then(new), origin: Some(group.id), ..group.clone() })
    };
    let mut criterion = |line: &Criterion| {
        let id = CriterionId::from_uuid(ids());
        Some(Criterion { id, group: new(line.group)?, origins: vec![line.id], ..line.clone() })
    };
    let corrects = source.is_published() && source.year == head.year;
    let copied = CriteriaSet {
        id: head.id,
        version: 1,
        name: head.name.trim().to_owned(),
        year: head.year,
        status: CriteriaSetStatus::Draft,
        decision: None,
        published_at: None,
        copied_from: Some(source.id),
        supersedes: corrects.then_some(source.id),
        groups: source.groups.iter().filter_map(group).collect(),
        criteria: source.criteria.iter().filter_map(&mut criterion).collect(),
        ..source.clone()
    };
    let problems = head_problems(&copied);
    if problems.is_empty() { Ok(copied) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::error::CriteriaErrorCode;
    use crate::criteria::testing::{counted_ids, id, small_set};

    fn head(year: i32) -> CopyHead {
        CopyHead { id: id(2), name: " Bảng mới ".to_owned(), year }
    }

    #[test]
    fn a_copy_is_a_draft_under_new_identities_that_knows_where_it_comes_from() {
        let source = small_set();
        let copied = copy(&source, head(2026), &mut counted_ids(1_000)).unwrap();
        assert_eq!((copied.name.as_str(), copied.year, copied.version), ("Bảng mới", 2026, 1));
        assert_eq!((copied.copied_from, copied.supersedes), (Some(source.id), None));
        assert!(!copied.is_published());
        for (old, new) in source.criteria.iter().zip(&copied.criteria) {
            assert_eq!((new.origins.as_slice(), &new.code, &new.rule), ([old.id].as_slice(), &old.code, &old.rule));
            assert!(source.criterion(new.id).is_none() && copied.group(new.group).is_some());
        }
        for (old, new) in source.groups.iter().zip(&copied.groups) {
            assert_eq!((new.origin, new.position), (Some(old.id), old.position));
        }
    }

    #[test]
    fn only_a_copy_of_a_published_set_for_the_same_year_corrects_it() {
        let draft = small_set();
        let published = CriteriaSet { status: CriteriaSetStatus::Published, ..draft.clone() };
        for (source, year, corrects) in [(&draft, 2025, false), (&published, 2025, true), (&published, 2026, false)] {
            let copied = copy(source, head(year), &mut counted_ids(1_000)).unwrap();
            assert_eq!(copied.supersedes.is_some(), corrects, "{year}");
        }
    }

    #[test]
    fn a_copy_without_a_name_is_refused() {
        let nameless = CopyHead { name: "  ".to_owned(), ..head(2026) };
        let errors = copy(&small_set(), nameless, &mut counted_ids(1_000)).unwrap_err();
        assert_eq!(errors[0].code, CriteriaErrorCode::NameRequired);
    }
}
