//! Totals and group subtotals, reckoned from values and nothing else.

use serde::{Deserialize, Serialize};

use crate::criteria::{CriteriaSet, Criterion, CriterionSection, NotApplicablePolicy};
use crate::evaluation::sheet::Value;
use crate::hundredths::{Hundredths, Points};

/// The points of one group with those of its inner groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSubtotal {
    /// Sum of the points.
    pub points: Points,
    /// Sum of the maxima of the lines that count for the unit.
    pub maximum: Points,
    /// Points in percent of the maximum; `None` when no line counts.
    pub percent: Option<Hundredths>,
}

/// What a list of values comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageTotals {
    /// Base points, normalised to the declared total when lines are left out.
    pub base: Points,
    /// Bonus points, up to the cap.
    pub bonus: Points,
    /// Penalty points, up to the cap, as a positive amount.
    pub penalty: Points,
    /// Base + bonus − penalty; can be negative.
    pub total: Points,
    /// Base points in percent of the assigned maximum; `None` when no base line counts.
    pub percent: Option<Hundredths>,
    /// Sum of the base maxima that count for the unit.
    pub assigned_maximum: Points,
    /// One subtotal per group, in the order of the set's groups; not normalised, not capped.
    pub groups: Vec<GroupSubtotal>,
}

impl StageTotals {
    /// The subtotal of the group with this code; `None` when the set has none such.
    pub fn group(&self, set: &CriteriaSet, code: &str) -> Option<GroupSubtotal> {
        let place = set.groups.iter().position(|group| group.code == code)?;
        self.groups.get(place).copied()
    }
}

/// What counts so far.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    points: Points,
    maximum: Points,
}

impl Sum {
    fn add(&mut self, line: Self) {
        self.points += line.points;
        self.maximum += line.maximum;
    }

    fn percent(self) -> Option<Hundredths> {
        Hundredths::whole(100).ratio(self.points, self.maximum)
    }
}

/// What a line adds; `None` when it is left out of numerator and denominator. Missing counts nothing
/// of its maximum, and so does awaiting until it is reckoned; not assigned and withheld lines are left out; a line that does not apply follows
/// its policy in the base, and is left out of bonus and penalty.
fn counted(line: &Criterion, value: Value) -> Option<Sum> {
    let of = |points| Some(Sum { points, maximum: line.maximum });
    match value {
        Value::Points(points) => of(points),
        Value::Missing | Value::Awaiting => of(Points::ZERO),
        Value::NotAssigned | Value::Withheld => None,
        Value::NotApplicable if line.section != CriterionSection::Base => None,
        Value::NotApplicable => match line.not_applicable {
            NotApplicablePolicy::Exclude => None,
            NotApplicablePolicy::Full => of(line.maximum),
            NotApplicablePolicy::Zero => of(Points::ZERO),
        },
    }
}

/// What a line adds to the total or, being a penalty, takes from it, before bases are normalised and sections
/// capped; zero when it is left out.
pub(super) fn contribution(line: &Criterion, value: Value) -> Points {
    let points = counted(line, value).map(|sum| sum.points).unwrap_or_default();
    if line.section == CriterionSection::Penalty { -points } else { points }
}

/// The points and the part of its maximum that a line adds to its section; `None` when it is left out.
pub(crate) fn amounts(line: &Criterion, value: Value) -> Option<(Points, Points)> {
    counted(line, value).map(|sum| (sum.points, sum.maximum))
}

/// The totals of values in the frozen order of the set. Lines beyond the values count as left out.
pub fn totals(set: &CriteriaSet, values: &[Value]) -> StageTotals {
    let chains: Vec<Vec<usize>> = chains(set);
    let mut groups = vec![Sum::default(); set.groups.len()];
    let (mut base, mut bonus, mut penalty) = (Sum::default(), Sum::default(), Sum::default());
    for ((line, value), chain) in set.criteria.iter().zip(values).zip(&chains) {
        let Some(amount) = counted(line, *value) else { continue };
        match line.section {
            CriterionSection::Base => base.add(amount),
            CriterionSection::Bonus => bonus.add(amount),
            CriterionSection::Penalty => penalty.add(amount),
        }
        for place in chain {
            groups[*place].add(amount);
        }
    }
    let normalised = normalised(set, base);
    let bonus = set.bonus_cap.map_or(bonus.points, |cap| bonus.points.min(cap));
    let penalty = set.penalty_cap.map_or(penalty.points, |cap| penalty.points.min(cap));
    StageTotals {
        base: normalised,
        bonus,
        penalty,
        total: normalised + bonus - penalty,
        percent: base.percent(),
        assigned_maximum: base.maximum,
        groups: groups.into_iter().map(subtotal).collect(),
    }
}

/// The places of the groups around each line, in the order of the lines.
fn chains(set: &CriteriaSet) -> Vec<Vec<usize>> {
    let place = |id| set.groups.iter().position(|group| group.id == id);
    let around: Vec<Vec<usize>> =
        set.groups.iter().map(|group| set.ancestry(group.id).into_iter().filter_map(place).collect()).collect();
    let of = |line: &Criterion| place(line.group).and_then(|place| around.get(place).cloned()).unwrap_or_default();
    set.criteria.iter().map(of).collect()
}

/// Declared total × points ÷ assigned maximum, rounded once; the plain sum when no line is left out,
/// and zero when all are.
fn normalised(set: &CriteriaSet, base: Sum) -> Points {
    if base.maximum == set.base_total() {
        return base.points;
    }
    set.declared_total.ratio(base.points, base.maximum).unwrap_or_default()
}

fn subtotal(sum: Sum) -> GroupSubtotal {
    GroupSubtotal { points: sum.points, maximum: sum.maximum, percent: sum.percent() }
}

#[cfg(test)]
mod tests;
