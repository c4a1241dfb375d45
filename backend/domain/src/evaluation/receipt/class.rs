//! The class of a unit: every threshold and floor that was asked.

use serde::Serialize;

use super::case::{Case, Solved};
use crate::evaluation::classification::{ClassReason, ClassRule};
use crate::evaluation::totals::StageTotals;
use crate::hundredths::{Hundredths, Points};

/// One floor of a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FloorStep {
    /// Code of the group.
    pub group: String,
    /// What the class asks for, in percent of the group's assigned maximum.
    pub percent: Hundredths,
    /// What the unit has; `None` when nothing of the group counts for it.
    pub actual: Option<Hundredths>,
    /// Whether that is enough; nothing cannot miss a floor.
    pub reached: bool,
}

/// One class of the round, as the unit stands to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThresholdStep {
    /// Its code.
    pub code: String,
    /// Its name, in Vietnamese.
    pub name: String,
    /// The least total.
    pub at_least: Points,
    /// Whether the total is enough.
    pub reached: bool,
    /// What groups must reach besides.
    pub floors: Vec<FloorStep>,
}

/// The class of a unit and how it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClassStep {
    /// Code of the class, `NOT_CONSIDERED` or `DEFERRED`.
    pub code: String,
    /// Its name, in Vietnamese.
    pub name: String,
    /// Whether a recorded ground kept the unit out of the highest class.
    pub capped: bool,
    /// Why it is not in the class of its total; empty when it is.
    #[serde(skip)]
    pub reasons: Vec<ClassReason>,
    /// Every class of the round, highest first.
    pub thresholds: Vec<ThresholdStep>,
}

pub(super) fn step(case: &Case<'_>, solved: &Solved, place: usize) -> Option<ClassStep> {
    let class = solved.classes.get(place)?.as_ref()?;
    let totals = solved.totals.get(place)?;
    let mut ordered: Vec<&ClassRule> = case.classes.iter().collect();
    ordered.sort_by_key(|class| std::cmp::Reverse(class.at_least));
    Some(ClassStep {
        code: class.code.clone(),
        name: class.name.clone(),
        capped: class.capped,
        reasons: class.reasons.clone(),
        thresholds: ordered.into_iter().map(|class| threshold(case, totals, class)).collect(),
    })
}

fn threshold(case: &Case<'_>, totals: &StageTotals, class: &ClassRule) -> ThresholdStep {
    let floor = |floor: &crate::evaluation::GroupFloor| {
        let actual = totals.group(case.set, &floor.group_code).and_then(|group| group.percent);
        FloorStep {
            group: floor.group_code.clone(),
            percent: floor.percent,
            actual,
            reached: actual.is_none_or(|actual| actual >= floor.percent),
        }
    };
    ThresholdStep {
        code: class.code.clone(),
        name: class.name.clone(),
        at_least: class.at_least,
        reached: totals.total >= class.at_least,
        floors: class.group_floors.iter().map(floor).collect(),
    }
}
