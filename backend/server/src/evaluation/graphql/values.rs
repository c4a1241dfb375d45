//! Values and totals as readers may see them.

use async_graphql::{ID, SimpleObject};
use domain::Language;
use domain::criteria::CriteriaSet;
use domain::evaluation::{Classification as Class, StageTotals, Value};

use super::enums::{ScoreState, SheetStage};
use crate::graphql::Decimal;

/// A value: points, or one of the named states. Never null for several reasons at once.
#[derive(Debug, Clone, SimpleObject)]
pub struct ScoreValue {
    /// What it is.
    pub state: ScoreState,
    /// The points; null in every state but POINTS.
    pub points: Option<Decimal>,
}

impl ScoreValue {
    /// A value that this reader may not know yet.
    pub const SEALED: Self = Self { state: ScoreState::Sealed, points: None };
}

impl From<Value> for ScoreValue {
    fn from(value: Value) -> Self {
        let state = match value {
            Value::Points(_) => ScoreState::Points,
            Value::Missing => ScoreState::Missing,
            Value::NotApplicable => ScoreState::NotApplicable,
            Value::NotAssigned => ScoreState::NotAssigned,
            Value::Withheld => ScoreState::Withheld,
            Value::Awaiting => ScoreState::Awaiting,
        };
        Self { state, points: value.points().map(Decimal) }
    }
}

/// The points of one group with those of its inner groups.
#[derive(Debug, Clone, SimpleObject)]
pub struct GroupSubtotal {
    /// The group's code.
    pub code: String,
    /// The group's name.
    pub name: String,
    /// The group it stands in; null at the top.
    pub parent_code: Option<String>,
    /// Sum of the points.
    pub points: Decimal,
    /// Sum of the maxima of the lines that count for the unit.
    pub maximum: Decimal,
    /// Points in percent of the maximum; null when no line counts.
    pub percent: Option<Decimal>,
}

/// What a stage comes to.
#[derive(Debug, Clone, SimpleObject)]
pub struct StageTotal {
    /// The stage; null for the final totals.
    pub stage: Option<SheetStage>,
    /// POINTS when there is a total, MISSING when nobody submitted, SEALED when this reader may not know.
    pub state: ScoreState,
    /// Base + bonus − penalty; null unless `state` is POINTS.
    pub total: Option<Decimal>,
    /// Base points, normalised to the declared total when lines are left out.
    pub base: Option<Decimal>,
    /// Bonus points, up to the cap.
    pub bonus: Option<Decimal>,
    /// Penalty points as a positive amount, up to the cap.
    pub penalty: Option<Decimal>,
    /// Base points in percent of the assigned maximum; null when no base line counts.
    pub percent: Option<Decimal>,
    /// Sum of the base maxima that count for the unit.
    pub assigned_maximum: Option<Decimal>,
    /// One subtotal per group of the criteria set, in its order; empty unless `state` is POINTS.
    pub groups: Vec<GroupSubtotal>,
}

impl StageTotal {
    fn without(stage: Option<SheetStage>, state: ScoreState) -> Self {
        Self {
            stage,
            state,
            total: None,
            base: None,
            bonus: None,
            penalty: None,
            percent: None,
            assigned_maximum: None,
            groups: Vec::new(),
        }
    }

    /// Totals that this reader may not know yet.
    pub fn sealed(stage: Option<SheetStage>) -> Self {
        Self::without(stage, ScoreState::Sealed)
    }

    /// Totals, or that there are none.
    pub fn of(stage: Option<SheetStage>, set: &CriteriaSet, totals: Option<&StageTotals>) -> Self {
        let Some(totals) = totals else { return Self::without(stage, ScoreState::Missing) };
        Self {
            stage,
            state: ScoreState::Points,
            total: Some(Decimal(totals.total)),
            base: Some(Decimal(totals.base)),
            bonus: Some(Decimal(totals.bonus)),
            penalty: Some(Decimal(totals.penalty)),
            percent: totals.percent.map(Decimal),
            assigned_maximum: Some(Decimal(totals.assigned_maximum)),
            groups: subtotals(set, totals),
        }
    }
}

fn subtotals(set: &CriteriaSet, totals: &StageTotals) -> Vec<GroupSubtotal> {
    let subtotal = |(group, sum): (&domain::criteria::CriterionGroup, &domain::evaluation::GroupSubtotal)| {
        let parent = group.parent.and_then(|id| set.group(id));
        GroupSubtotal {
            code: group.code.clone(),
            name: group.name.clone(),
            parent_code: parent.map(|group| group.code.clone()),
            points: Decimal(sum.points),
            maximum: Decimal(sum.maximum),
            percent: sum.percent.map(Decimal),
        }
    };
    set.groups.iter().zip(&totals.groups).map(subtotal).collect()
}

/// The class of a unit; not its rank.
#[derive(Debug, Clone, SimpleObject)]
pub struct Classification {
    /// Code of the class, `NOT_CONSIDERED` or `DEFERRED`.
    pub code: String,
    /// Name of the class.
    pub name: String,
    /// A disqualifier kept the unit out of the highest class.
    pub capped: bool,
    /// The unit is not considered.
    pub blocked: bool,
    /// The unit waits until a matter is settled.
    pub deferred: bool,
    /// Why it is not in the class of its total; null when it is.
    pub reason: Option<String>,
}

impl Classification {
    /// A class in the reader's language.
    pub fn of(class: &Class, language: domain::Language) -> Self {
        Self {
            code: class.code.clone(),
            name: class.name.clone(),
            capped: class.capped,
            blocked: class.blocked,
            deferred: class.deferred,
            reason: class.reason(language),
        }
    }
}

/// What a sheet still lacks on one line.
#[derive(Debug, Clone, SimpleObject)]
pub struct SheetProblem {
    /// The line.
    pub criterion_id: ID,
    /// What it lacks.
    pub code: super::enums::SheetProblemCode,
    /// The problem in the reader's language.
    pub message: String,
    /// The sheet cannot be submitted because of it.
    pub blocking: bool,
}

impl SheetProblem {
    /// A problem in the reader's language.
    pub fn of(problem: domain::evaluation::SheetProblem, language: Language) -> Self {
        Self {
            criterion_id: problem.criterion.into(),
            code: problem.code.into(),
            message: problem.code.text(language).to_owned(),
            blocking: problem.blocking,
        }
    }
}
