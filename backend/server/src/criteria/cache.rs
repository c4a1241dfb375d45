//! Published criteria sets, which never change, kept so that sheets, totals and rankings read no criteria.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use domain::criteria::CriteriaSet;
use domain::id::CriteriaSetId;

/// How many sets are kept: far more than the rounds of one year use, and a few megabytes at most.
const MOST: usize = 64;

/// The sets read last. Only published ones enter; the database refuses to change them, so none goes stale.
#[derive(Debug, Default)]
pub struct PublishedSets(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    sets: HashMap<CriteriaSetId, Kept>,
    uses: u64,
}

#[derive(Debug)]
struct Kept {
    set: Arc<CriteriaSet>,
    used: u64,
}

impl PublishedSets {
    /// A kept set; `None` when it is not kept, which says nothing about whether it exists.
    pub fn get(&self, id: CriteriaSetId) -> Option<Arc<CriteriaSet>> {
        let mut known = self.0.lock().ok()?;
        known.uses += 1;
        let now = known.uses;
        let kept = known.sets.get_mut(&id)?;
        kept.used = now;
        Some(Arc::clone(&kept.set))
    }

    /// Keeps a set that was read from committed data; drafts pass by. The set used longest ago makes room.
    pub fn keep(&self, set: &Arc<CriteriaSet>) {
        if !set.is_published() {
            return;
        }
        let Ok(mut known) = self.0.lock() else { return };
        known.uses += 1;
        let used = known.uses;
        known.sets.insert(set.id, Kept { set: Arc::clone(set), used });
        if known.sets.len() > MOST {
            let oldest = known.sets.iter().min_by_key(|(_, kept)| kept.used).map(|(id, _)| *id);
            oldest.and_then(|id| known.sets.remove(&id));
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::criteria::{CriteriaSetStatus, NewCriteriaSet, templates};
    use domain::id::{Id as _, UnitId};
    use uuid::Uuid;

    use super::*;

    fn set(n: usize, status: CriteriaSetStatus) -> Arc<CriteriaSet> {
        let id = CriteriaSetId::from_uuid(Uuid::from_u128(n as u128));
        let new =
            NewCriteriaSet { id, name: "Bộ tiêu chí".into(), year: 2026, owner: UnitId::from_uuid(Uuid::nil()) };
        Arc::new(CriteriaSet { status, ..templates().remove(0).instantiate(new, &mut Uuid::nil) })
    }

    #[test]
    fn drafts_are_never_kept() {
        let sets = PublishedSets::default();
        let draft = set(1, CriteriaSetStatus::Draft);
        sets.keep(&draft);
        assert_eq!(sets.get(draft.id), None);
    }

    #[test]
    fn the_set_used_longest_ago_makes_room() {
        let sets = PublishedSets::default();
        let all: Vec<_> = (0..=MOST).map(|n| set(n, CriteriaSetStatus::Published)).collect();
        for set in &all[..MOST] {
            sets.keep(set);
        }
        assert_eq!(sets.get(all[0].id).as_ref(), Some(&all[0]));
        sets.keep(&all[MOST]);
        assert_eq!(sets.get(all[1].id), None);
        assert_eq!(sets.get(all[0].id).as_ref(), Some(&all[0]));
        assert_eq!(sets.get(all[MOST].id).as_ref(), Some(&all[MOST]));
    }
}
