//! Sheets of a closed round as they would stand under another criteria set.

use std::collections::BTreeSet;

use super::Entrant;
use crate::criteria::code::coded;
use crate::criteria::{CriteriaSet, Criterion, Mapping};
use crate::evaluation::carry::{reckoned, same_facts, same_reckoning};
use crate::evaluation::outcome::Outcome;
use crate::evaluation::sheet::{Sheet, SheetStage, Value};
use crate::hundredths::{Hundredths, Points};
use crate::id::UnitId;
use crate::language::Language;

coded! {
    /// What stands behind the replayed points of a line, where they are not simply those given.
    pub enum Basis {
        /// The same facts, reckoned by the new rule.
        Reckoned = "RECKONED",
        /// The points as they were given; the new rule could not be applied.
        PointsKept = "POINTS_KEPT",
        /// As they were given, cut to the new bound.
        Clamped = "CLAMPED",
        /// The points of the merged lines added up, at most the new bound.
        Merged = "MERGED",
        /// The points shared among the lines in proportion to their maxima.
        Shared = "SHARED",
        /// Nothing was ever asked here: the line is left out and the base normalised.
        LeftOut = "LEFT_OUT",
        /// The line is gone, and its points with it.
        Dropped = "DROPPED",
    }
}

impl Basis {
    /// The assumption in the reader's language.
    pub const fn text(self, language: Language) -> &'static str {
        let (vietnamese, english) = match self {
            Self::Reckoned => {
                ("Tính lại từ số liệu đã kê khai theo cách tính mới.", "Reckoned anew from the same facts.")
            }
            Self::PointsKept => (
                "Giữ nguyên điểm đã chấm vì không có số liệu để tính theo cách mới.",
                "Points kept as given: there are no facts for the new rule.",
            ),
            Self::Clamped => {
                ("Giữ điểm đã chấm nhưng không quá mức tối đa mới.", "Points kept as given, at most the new maximum.")
            }
            Self::Merged => (
                "Cộng điểm các tiêu chí được gộp, không quá mức tối đa mới.",
                "Points of the merged lines added up, at most the new maximum.",
            ),
            Self::Shared => (
                "Chia điểm của tiêu chí bị tách theo tỷ lệ điểm tối đa.",
                "Points of the split line shared in proportion to the maxima.",
            ),
            Self::LeftOut => (
                "Tiêu chí mới, chưa có số liệu: để ngoài và quy đổi điểm chuẩn.",
                "A new line without facts: left out, and the base normalised.",
            ),
            Self::Dropped => ("Tiêu chí bị bỏ: không tính điểm.", "The line is gone: its points do not count."),
        };
        match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

/// What was assumed about one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assumption {
    /// The place of the line: in the older set for a dropped one, else in the newer.
    pub line: usize,
    /// What was assumed.
    pub basis: Basis,
}

/// What a line of a rewritten sheet holds, and what had to be assumed; `None` when nothing had.
type Line = (Value, Vec<Hundredths>, Option<Basis>);

struct Rewriting<'a> {
    older: &'a CriteriaSet,
    newer: &'a CriteriaSet,
    mapping: &'a Mapping,
}

/// The set to reckon by, the entrants with their sheets rewritten for it, and every assumption made, each
/// once. In that set a line is not assigned to units that were never asked about it. `outcomes` are those
/// under the rules in force: they hold the points of lines that compare units.
pub(super) fn all(
    older: &CriteriaSet,
    newer: &CriteriaSet,
    mapping: &Mapping,
    entrants: &[Entrant],
    outcomes: &[Outcome],
) -> (CriteriaSet, Vec<Entrant>, Vec<Assumption>) {
    let rewriting = Rewriting { older, newer, mapping };
    let units: Vec<UnitId> = entrants.iter().map(|entrant| entrant.unit).collect();
    let (set, mut assumptions) = rewriting.asked(&units);
    let mut rewritten = Vec::with_capacity(entrants.len());
    for (entrant, outcome) in entrants.iter().zip(outcomes) {
        let mut sheets = Vec::with_capacity(entrant.sheets.len());
        for sheet in entrant.sheets.iter().filter(|sheet| sheet.is_submitted()) {
            let lines: Vec<Line> =
                (0..set.criteria.len()).map(|line| rewriting.line(&set, line, sheet, outcome, entrant.unit)).collect();
            let made = lines.iter().enumerate().filter_map(|(line, (.., basis))| Some((line, (*basis)?)));
            assumptions.extend(made.map(|(line, basis)| Assumption { line, basis }));
            let (values, facts) = lines.into_iter().map(|(value, facts, _)| (value, facts)).unzip();
            sheets.push(Sheet { values, facts, ..sheet.clone() });
        }
        rewritten.push(Entrant { sheets, ..entrant.clone() });
    }
    (set, rewritten, assumptions.into_iter().collect())
}

impl Rewriting<'_> {
    /// The newer set with each line assigned to those units that it is for and that were asked about it, and
    /// the lines that are left out for somebody or gone.
    fn asked(&self, units: &[UnitId]) -> (CriteriaSet, BTreeSet<Assumption>) {
        let mut set = self.newer.clone();
        let mut assumptions = BTreeSet::new();
        for (place, line) in set.criteria.iter_mut().enumerate() {
            let origins = || self.mapping.origins(place).iter().filter_map(|origin| self.older.criteria.get(*origin));
            let asked = |unit: &UnitId| origins().any(|origin| origin.applies_to_unit(*unit));
            let meant: Vec<UnitId> = units.iter().copied().filter(|unit| line.applies_to_unit(*unit)).collect();
            let known: Vec<UnitId> = meant.iter().copied().filter(asked).collect();
            if known.len() < meant.len() {
                assumptions.insert(Assumption { line: place, basis: Basis::LeftOut });
                // An empty list would mean every unit.
                line.applies_to = if known.is_empty() { vec![nobody()] } else { known };
            }
        }
        let gone = (0..self.older.criteria.len()).filter(|line| self.mapping.successors(*line).is_empty());
        assumptions.extend(gone.map(|line| Assumption { line, basis: Basis::Dropped }));
        (set, assumptions)
    }

    fn line(&self, set: &CriteriaSet, place: usize, sheet: &Sheet, outcome: &Outcome, unit: UnitId) -> Line {
        let Some(newer) = set.criteria.get(place).filter(|line| line.applies_to_unit(unit)) else {
            return (Value::NotAssigned, Vec::new(), None);
        };
        let from = |origin: &usize| Some((*origin, self.older.criteria.get(*origin)?));
        let origins: Vec<_> = self.mapping.origins(place).iter().filter_map(from).collect();
        match origins.as_slice() {
            [] => (Value::NotAssigned, Vec::new(), None),
            [(origin, older)] => self.single(place, *origin, older, newer, sheet, outcome),
            several => merged(several, newer, sheet, outcome),
        }
    }

    fn single(
        &self,
        place: usize,
        origin: usize,
        older: &Criterion,
        newer: &Criterion,
        sheet: &Sheet,
        outcome: &Outcome,
    ) -> Line {
        let value = sheet.values.get(origin).copied().unwrap_or(Value::Missing);
        let facts = sheet.facts.get(origin).cloned().unwrap_or_default();
        let continued = self.mapping.continued(place) == Some(origin);
        if !matches!(value, Value::Points(_) | Value::Awaiting) || (continued && same_reckoning(older, newer)) {
            return (value, facts, None);
        }
        if same_facts(older, newer)
            && let Some(value) = reckoned(newer, &facts)
        {
            return (value, facts, Some(Basis::Reckoned));
        }
        let Some(points) = given(origin, sheet, outcome) else { return (Value::Missing, Vec::new(), None) };
        if continued {
            let basis = if points > newer.upper_bound() { Basis::Clamped } else { Basis::PointsKept };
            return (Value::Points(points.min(newer.upper_bound())), Vec::new(), Some(basis));
        }
        let successors = self.mapping.successors(origin);
        let maxima: Points =
            successors.iter().filter_map(|line| self.newer.criteria.get(*line)).map(|line| line.maximum).sum();
        let share = points.ratio(newer.maximum, maxima).unwrap_or_default();
        (Value::Points(share.min(newer.upper_bound())), Vec::new(), Some(Basis::Shared))
    }
}

/// Points of several lines added up; without any points the state of the first.
fn merged(origins: &[(usize, &Criterion)], newer: &Criterion, sheet: &Sheet, outcome: &Outcome) -> Line {
    let points: Vec<Points> = origins.iter().filter_map(|(origin, _)| given(*origin, sheet, outcome)).collect();
    if points.is_empty() {
        let first = origins.first().and_then(|(origin, _)| sheet.values.get(*origin).copied());
        return (first.unwrap_or(Value::Missing), Vec::new(), None);
    }
    let sum: Points = points.into_iter().sum();
    (Value::Points(sum.min(newer.upper_bound())), Vec::new(), Some(Basis::Merged))
}

/// The points of a line: as given, or as they were reckoned at the stage of the sheet where units are compared.
fn given(origin: usize, sheet: &Sheet, outcome: &Outcome) -> Option<Points> {
    let values = match sheet.stage {
        SheetStage::Self_ => &outcome.own,
        SheetStage::Cross => &outcome.cross,
        SheetStage::Agreed => &outcome.agreed,
        SheetStage::Appraised => &outcome.appraised,
    };
    match sheet.values.get(origin)? {
        Value::Awaiting => values.as_ref()?.get(origin)?.points(),
        value => value.points(),
    }
}

/// The unit that no line was ever meant for.
fn nobody() -> UnitId {
    crate::id::Id::from_uuid(uuid::Uuid::nil())
}
