//! What a round declares about cross-scoring, and what became of each score.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use chrono::NaiveDate;
use domain::Language;
use domain::evaluation::{self as rules, aggregate};
use domain::id::UnitId;

use super::enums::Aggregation;
use super::values::ScoreValue;
use crate::graphql::{CxExt as _, Gid};
use crate::unit::graphql::Unit;

/// Who cross-scores whom, in general.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum CrossMode {
    /// Everybody scores everybody.
    Everybody,
    /// Each unit is scored by so many peers.
    Peers,
    /// Tổ công tác: a few members score all the others.
    WorkingGroup,
}

/// Who cross-scores whom, in general. Nobody ever scores itself, its parent, child, predecessor or successor.
#[derive(Debug, Clone, InputObject)]
pub struct CrossPlanInput {
    /// The mode.
    mode: CrossMode,
    /// With `PEERS`: how many score each unit, at least 1 and fewer than there are members.
    per_unit: Option<i32>,
    /// With `WORKING_GROUP`: the scoring members.
    #[graphql(validator(max_items = 30))]
    group_unit_ids: Option<Vec<Gid<UnitId>>>,
}

impl From<CrossPlanInput> for rules::CrossMode {
    fn from(input: CrossPlanInput) -> Self {
        match input.mode {
            CrossMode::Everybody => Self::Everybody,
            // What is absent or negative is refused like zero.
            CrossMode::Peers => Self::Peers { per_unit: natural(input.per_unit) },
            CrossMode::WorkingGroup => {
                let units = input.group_unit_ids.unwrap_or_default();
                Self::WorkingGroup { units: units.into_iter().map(|id| id.0).collect() }
            }
        }
    }
}

fn natural(number: Option<i32>) -> u32 {
    number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

/// Who cross-scores whom, in general.
#[derive(Debug, Clone, SimpleObject)]
pub struct CrossPlan {
    /// The mode.
    mode: CrossMode,
    /// How many peers score each unit; null unless `mode` is PEERS.
    per_unit: Option<i32>,
    /// The scoring members; empty unless `mode` is `WORKING_GROUP`.
    group_unit_ids: Vec<ID>,
    /// The seed of the pairs handed out last: the same plan and seed give the same pairs. Null where nothing
    /// is chosen, before the round opens, and for pairs given one by one.
    seed: Option<i32>,
    /// The plan in the reader's language.
    text: String,
}

impl CrossPlan {
    /// A plan in the reader's language.
    pub fn of(mode: &rules::CrossMode, seed: Option<u32>, language: Language) -> Self {
        let (code, per_unit, group) = match mode {
            rules::CrossMode::Everybody => (CrossMode::Everybody, None, &[][..]),
            rules::CrossMode::Peers { per_unit } => (CrossMode::Peers, Some(*per_unit), &[][..]),
            rules::CrossMode::WorkingGroup { units } => (CrossMode::WorkingGroup, None, units.as_slice()),
        };
        let number = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        Self {
            mode: code,
            per_unit: per_unit.map(number),
            group_unit_ids: group.iter().map(|unit| (*unit).into()).collect(),
            seed: seed.map(number),
            text: mode.text(language),
        }
    }
}

/// What a scorer who did not hand in means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum MissingScorers {
    /// Nothing: the others decide.
    LeaveOut,
    /// A line with fewer judgements than required has no cross value; an earlier stage decides.
    Require,
    /// He agrees with the unit's own value. It pulls the figure towards what the unit claims.
    SelfValue,
}

/// What stands beside the aggregation of cross-scores.
#[derive(Debug, Clone, InputObject)]
pub struct CrossRuleInput {
    /// How many points a trimmed mean leaves out at each end, 1 to 5; absent = 1.
    trim: Option<i32>,
    /// What scorers who did not hand in mean; absent = they are left out.
    missing: Option<MissingScorers>,
    /// With `REQUIRE`: the fewest judgements of a line, at least 1.
    at_least: Option<i32>,
}

impl CrossRuleInput {
    /// The whole rule.
    pub fn rule(input: Option<Self>, aggregation: Aggregation) -> rules::CrossRule {
        let plain = rules::CrossRule::from(rules::Aggregation::from(aggregation));
        let Some(input) = input else { return plain };
        let missing = match input.missing {
            None | Some(MissingScorers::LeaveOut) => rules::MissingScorers::LeaveOut,
            Some(MissingScorers::Require) => rules::MissingScorers::Require { at_least: natural(input.at_least) },
            Some(MissingScorers::SelfValue) => rules::MissingScorers::SelfValue,
        };
        let trim = input.trim.map_or(plain.trim, |trim| natural(Some(trim)));
        rules::CrossRule { trim, missing, ..plain }
    }
}

/// What stands beside the aggregation of cross-scores.
#[derive(Debug, Clone, SimpleObject)]
pub struct CrossRule {
    /// How many points a trimmed mean leaves out at each end; null for other aggregations.
    trim: Option<i32>,
    /// What scorers who did not hand in mean.
    missing: MissingScorers,
    /// The fewest judgements of a line; null unless `missing` is REQUIRE.
    at_least: Option<i32>,
}

impl CrossRule {
    /// The declared rule.
    pub fn of(rule: &rules::CrossRule) -> Self {
        let number = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        let (missing, at_least) = match rule.missing {
            rules::MissingScorers::LeaveOut => (MissingScorers::LeaveOut, None),
            rules::MissingScorers::Require { at_least } => (MissingScorers::Require, Some(number(at_least))),
            rules::MissingScorers::SelfValue => (MissingScorers::SelfValue, None),
        };
        let trims = rule.aggregation == rules::Aggregation::TrimmedMean;
        Self { trim: trims.then(|| number(rule.trim)), missing, at_least }
    }
}

/// What became of one scorer's value on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "aggregate::Handling", name = "CrossHandling")]
pub enum Handling {
    /// It counted.
    Counted,
    /// It was among the highest or the lowest that the rule leaves out.
    Trimmed,
    /// More scorers saw the line's applicability the other way.
    Outvoted,
    /// There were fewer judgements than the rule requires.
    TooFew,
    /// The scorer abstained.
    Abstained,
    /// The scorer said nothing on this line.
    Silent,
    /// The scorer did not hand in, and the rule leaves him out.
    LeftOut,
}

/// How the cross value of one line came about.
pub struct CrossExplanation {
    rule: rules::CrossRule,
    judgements: Vec<aggregate::Judgement>,
    day: NaiveDate,
}

impl CrossExplanation {
    /// The explanation; `None` where the line is not for the unit.
    pub fn of(rule: &rules::CrossRule, line: &aggregate::CrossLine, day: NaiveDate) -> Option<Self> {
        let judgements = line.judgements.clone();
        (!judgements.is_empty()).then_some(Self { rule: *rule, judgements, day })
    }
}

/// How the cross value of one line came about.
#[Object]
impl CrossExplanation {
    /// The declared rule in the reader's language.
    async fn rule(&self, ctx: &Context<'_>) -> String {
        self.rule.text(ctx.cx().language())
    }

    /// Every assigned scorer, with what became of its value.
    #[graphql(complexity = "8 * child_complexity + 1")]
    async fn judgements(&self) -> Vec<CrossJudgement> {
        self.judgements.iter().map(|judgement| CrossJudgement { judgement: *judgement, day: self.day }).collect()
    }
}

/// One scorer on one line.
pub struct CrossJudgement {
    judgement: aggregate::Judgement,
    day: NaiveDate,
}

/// One scorer on one line.
#[Object]
impl CrossJudgement {
    /// The scorer.
    async fn scorer(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.judgement.scorer, self.day).await
    }

    /// What it said; the unit's own value where the rule takes the scorer to agree with it.
    async fn value(&self) -> ScoreValue {
        self.judgement.value.into()
    }

    /// Whether it handed its paper in.
    async fn handed_in(&self) -> bool {
        self.judgement.handed_in
    }

    /// What became of the value.
    async fn handling(&self) -> Handling {
        self.judgement.handling.into()
    }
}
