//! Classes: thresholds of the total, floors of groups, ceilings by disqualifiers. Ranking and
//! classification are two different things.

use serde::{Deserialize, Serialize};

use crate::criteria::words::figure;
use crate::criteria::{CriteriaSet, Disqualifier, DisqualifierEffect};
use crate::evaluation::totals::StageTotals;
use crate::hundredths::{Hundredths, Points};
use crate::language::Language;

/// The least share of a group's points that a class asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFloor {
    /// Code of the group.
    pub group_code: String,
    /// In percent of the group's assigned maximum.
    pub percent: Hundredths,
}

/// One class of a round. Editable; the defaults are unverified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassRule {
    /// Short code, unique in the round: `XUAT_SAC`.
    pub code: String,
    /// Name in Vietnamese.
    pub name: String,
    /// The least total.
    pub at_least: Points,
    /// What groups must reach besides; empty for none.
    pub group_floors: Vec<GroupFloor>,
}

/// The classes of the constructed template: editable defaults without a legal source.
pub fn default_classes() -> Vec<ClassRule> {
    let class = |(code, name, least): (&str, &str, i32)| ClassRule {
        code: code.to_owned(),
        name: name.to_owned(),
        at_least: Hundredths::whole(least),
        group_floors: Vec::new(),
    };
    let classes = [
        ("XUAT_SAC", "Hoàn thành xuất sắc", 900),
        ("TOT", "Hoàn thành tốt", 800),
        ("HOAN_THANH", "Hoàn thành", 650),
        ("KHONG_HOAN_THANH", "Không hoàn thành", 0),
    ];
    classes.into_iter().map(class).collect()
}

/// Code of a result that is not considered at all.
pub const BLOCKED: (&str, &str) = ("NOT_CONSIDERED", "Không xét");
/// Code of a result that waits until a matter is settled.
pub const DEFERRED: (&str, &str) = ("DEFERRED", "Tạm hoãn xét");

/// Why a unit is not in the class its total would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassReason {
    /// A disqualifier is recorded.
    Disqualified {
        /// Its name, in Vietnamese.
        name: String,
    },
    /// A group stays below the floor of the class.
    BelowFloor {
        /// Name of the class, in Vietnamese.
        class: String,
        /// Code of the group.
        group: String,
        /// The floor, in percent.
        floor: Hundredths,
    },
}

/// The class of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classification {
    /// Code of the class, or of [`BLOCKED`] or [`DEFERRED`].
    pub code: String,
    /// Its name in Vietnamese.
    pub name: String,
    /// Whether a disqualifier kept it out of the highest class.
    pub capped: bool,
    /// Whether it is not considered.
    pub blocked: bool,
    /// Whether it waits.
    pub deferred: bool,
    /// Why it is not in the class of its total; empty when it is.
    pub reasons: Vec<ClassReason>,
}

impl Classification {
    /// The reasons in one sentence; `None` without any.
    pub fn reason(&self, language: Language) -> Option<String> {
        let text = |reason: &ClassReason| match reason {
            ClassReason::Disqualified { name } => name.clone(),
            ClassReason::BelowFloor { class, group, floor } => {
                let floor = figure(*floor, language);
                language.choose(
                    format!("nhóm {group} dưới {floor} %, không đạt “{class}”"),
                    format!("group {group} is below {floor} %, not “{class}”"),
                )
            }
        };
        let texts: Vec<_> = self.reasons.iter().map(text).collect();
        (!texts.is_empty()).then(|| texts.join("; "))
    }
}

/// Whether the recorded disqualifiers keep a unit out of the ranking.
pub fn is_unranked(recorded: &[Disqualifier]) -> bool {
    recorded.iter().any(|ground| matches!(ground.effect, DisqualifierEffect::Block | DisqualifierEffect::Defer))
}

/// The class for these totals; `None` when the round declares no classes and nothing excludes the
/// unit. Below every threshold it is the lowest class. `recorded` are the disqualifiers recorded for
/// the unit.
pub fn classify(
    set: &CriteriaSet,
    totals: &StageTotals,
    classes: &[ClassRule],
    recorded: &[Disqualifier],
) -> Option<Classification> {
    for (effect, named) in [(DisqualifierEffect::Block, BLOCKED), (DisqualifierEffect::Defer, DEFERRED)] {
        let reasons = grounds(recorded, effect);
        if !reasons.is_empty() {
            return Some(excluded(named, effect, reasons));
        }
    }
    let caps = grounds(recorded, DisqualifierEffect::Cap);
    let mut ordered: Vec<&ClassRule> = classes.iter().collect();
    ordered.sort_by_key(|class| std::cmp::Reverse(class.at_least));
    let reached: Vec<_> = ordered.iter().filter(|class| totals.total >= class.at_least).copied().collect();
    let lowest = ordered.last().copied()?;
    let mut reasons = Vec::new();
    let mut capped = false;
    for class in reached {
        let highest = ordered.len() > 1 && ordered.first().is_some_and(|first| first.code == class.code);
        if highest && !caps.is_empty() {
            capped = true;
            reasons.extend(caps.iter().cloned());
            continue;
        }
        let missed = missed_floors(set, totals, class);
        if missed.is_empty() {
            return Some(classified(class, capped, reasons));
        }
        reasons.extend(missed);
    }
    Some(classified(lowest, capped, reasons))
}

fn grounds(recorded: &[Disqualifier], effect: DisqualifierEffect) -> Vec<ClassReason> {
    let matching = recorded.iter().filter(|ground| ground.effect == effect);
    matching.map(|ground| ClassReason::Disqualified { name: ground.name.clone() }).collect()
}

fn excluded(named: (&str, &str), effect: DisqualifierEffect, reasons: Vec<ClassReason>) -> Classification {
    Classification {
        code: named.0.to_owned(),
        name: named.1.to_owned(),
        capped: false,
        blocked: effect == DisqualifierEffect::Block,
        deferred: effect == DisqualifierEffect::Defer,
        reasons,
    }
}

fn classified(class: &ClassRule, capped: bool, reasons: Vec<ClassReason>) -> Classification {
    let (code, name) = (class.code.clone(), class.name.clone());
    Classification { code, name, capped, blocked: false, deferred: false, reasons }
}

/// Floors not reached. A group of which nothing counts for the unit cannot miss one.
fn missed_floors(set: &CriteriaSet, totals: &StageTotals, class: &ClassRule) -> Vec<ClassReason> {
    let below = |floor: &&GroupFloor| {
        let percent = totals.group(set, &floor.group_code).and_then(|group| group.percent);
        percent.is_some_and(|percent| percent < floor.percent)
    };
    let reason = |floor: &GroupFloor| ClassReason::BelowFloor {
        class: class.name.clone(),
        group: floor.group_code.clone(),
        floor: floor.percent,
    };
    class.group_floors.iter().filter(below).map(reason).collect()
}

#[cfg(test)]
mod tests;
