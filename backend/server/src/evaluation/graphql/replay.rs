//! Replays of closed rounds in the API.

use std::sync::Arc;

use async_graphql::{Context, Enum, Object, SimpleObject};
use domain::Language;
use domain::criteria::{self, Strand};
use domain::evaluation::replay::{self as rules, Cause, Standing};
use domain::id::EvaluationId;

use super::evaluation::Evaluation;
use super::values::Classification;
use crate::criteria::graphql::CriteriaSet;
use crate::evaluation::revision::Replayed;
use crate::graphql::{CxExt as _, Decimal};

/// What a closed round would have come to under other rules.
pub struct Replay(pub Replayed);

/// What a closed round would have come to under other rules. Nothing of it is stored.
#[Object]
impl Replay {
    /// The criteria it was replayed under.
    async fn criteria_set(&self) -> CriteriaSet {
        CriteriaSet(Arc::clone(&self.0.newer))
    }

    /// Whether every rank, total and class is as it is in force.
    async fn unchanged(&self) -> bool {
        let same =
            |unit: &rules::Replayed| unit.before.rank == unit.after.rank && same_result(&unit.before, &unit.after);
        self.0.replay.units.iter().all(same)
    }

    /// The figures are demonstration data.
    async fn demonstration(&self) -> bool {
        self.0.round.round.demonstration
    }

    /// The units, best first under the other rules.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn rows(&self, ctx: &Context<'_>) -> Vec<ReplayRow> {
        let language = ctx.cx().language();
        let mut rows: Vec<ReplayRow> = (0..self.0.replay.units.len()).map(|unit| self.row(unit, language)).collect();
        rows.sort_by_key(|row| (row.rank_after.unwrap_or(u32::MAX), row.rank_before.unwrap_or(u32::MAX)));
        rows
    }

    /// What had to be assumed, line by line; empty when the rules could simply be applied.
    async fn assumptions(&self, ctx: &Context<'_>) -> Vec<ReplayAssumption> {
        let language = ctx.cx().language();
        self.0.replay.assumptions.iter().filter_map(|one| self.assumption(*one, language)).collect()
    }
}

fn same_result(before: &Standing, after: &Standing) -> bool {
    let class = |standing: &Standing| standing.classification.as_ref().map(|class| class.code.clone());
    before.totals.total == after.totals.total && class(before) == class(after)
}

impl Replay {
    fn row(&self, place: usize, language: Language) -> ReplayRow {
        let unit = &self.0.replay.units[place];
        let member = &self.0.members[place];
        let class = |standing: &Standing| standing.classification.as_ref().map(|one| Classification::of(one, language));
        ReplayRow {
            evaluation: Evaluation::new(Arc::clone(&self.0.round), Arc::new(member.clone())),
            unit_name: member.unit_name.clone(),
            rank_before: unit.before.rank,
            rank_after: unit.after.rank,
            total_before: Decimal(unit.before.totals.total),
            total_after: Decimal(unit.after.totals.total),
            class_before: class(&unit.before),
            class_after: class(&unit.after),
            swaps: unit.swaps.iter().map(|swap| self.swap(swap, language)).collect(),
        }
    }

    fn swap(&self, swap: &rules::Swap, language: Language) -> ReplaySwap {
        ReplaySwap {
            unit_name: self.name(swap.other),
            gained: swap.gained,
            causes: swap.causes.iter().map(|cause| self.cause(*cause, language)).collect(),
        }
    }

    fn name(&self, evaluation: EvaluationId) -> String {
        let member = self.0.members.iter().find(|member| member.id == evaluation);
        member.map(|member| member.unit_name.clone()).unwrap_or_default()
    }

    fn cause(&self, cause: Cause, language: Language) -> ReplayCause {
        let amount = Decimal(cause.amount());
        let said = |kind, vietnamese: &str, english: &str| ReplayCause {
            kind,
            code: None,
            name: language.choose(vietnamese, english).to_owned(),
            amount,
        };
        match cause {
            Cause::Lines { strand, .. } => {
                let (code, name) = self.0.replay.strands.get(strand).map(|one| self.strand(one)).unwrap_or_default();
                ReplayCause { kind: ReplayCauseKind::Lines, code: Some(code), name, amount }
            }
            Cause::Rest { .. } => said(
                ReplayCauseKind::Rest,
                "Quy đổi điểm chuẩn, trần điểm thưởng, điểm trừ",
                "Normalised base, caps on bonus and penalty points",
            ),
            Cause::TieRules => said(ReplayCauseKind::TieRules, "Quy tắc phân định bằng điểm", "Tie rules"),
        }
    }

    /// Codes and the first name of the lines that hang together; as they were when they are gone.
    fn strand(&self, strand: &Strand) -> (String, String) {
        let (set, places): (&criteria::CriteriaSet, _) = if strand.newer.is_empty() {
            (&self.0.round.criteria, &strand.older)
        } else {
            (&self.0.newer, &strand.newer)
        };
        let lines: Vec<_> = places.iter().filter_map(|place| set.criteria.get(*place)).collect();
        let codes: Vec<_> = lines.iter().map(|line| line.code.as_str()).collect();
        (codes.join(" + "), lines.first().map(|line| line.name.clone()).unwrap_or_default())
    }

    fn assumption(&self, one: rules::Assumption, language: Language) -> Option<ReplayAssumption> {
        let gone = one.basis == rules::Basis::Dropped;
        let set = if gone { &self.0.round.criteria } else { &self.0.newer };
        let line = set.criteria.get(one.line)?;
        Some(ReplayAssumption {
            code: line.code.clone(),
            name: line.name.clone(),
            basis: one.basis.into(),
            text: one.basis.text(language).to_owned(),
        })
    }
}

/// One unit before and after.
#[derive(SimpleObject)]
pub struct ReplayRow {
    /// The evaluation.
    evaluation: Evaluation,
    /// The unit's name when the round opened.
    unit_name: String,
    /// The rank in force; null when a disqualifier keeps the unit out.
    rank_before: Option<u32>,
    /// The rank under the other rules; null when a disqualifier keeps the unit out.
    rank_after: Option<u32>,
    /// The total in force.
    total_before: Decimal,
    /// The total under the other rules.
    total_after: Decimal,
    /// The class in force; null when the round does not classify.
    class_before: Option<Classification>,
    /// The class under the other rules; null when they do not classify.
    class_after: Option<Classification>,
    /// With whom it changed places, and why; empty when with nobody.
    swaps: Vec<ReplaySwap>,
}

/// Two units that changed places, were parted or met.
#[derive(SimpleObject)]
pub struct ReplaySwap {
    /// The other unit's name when the round opened.
    unit_name: String,
    /// Whether the unit of the row stands better against the other than in force.
    gained: bool,
    /// Why, the largest first, at most three.
    causes: Vec<ReplayCause>,
}

/// What kind of cause it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ReplayCauseKind {
    /// A line, or lines that were merged or split.
    Lines,
    /// Normalised bases or capped sections.
    Rest,
    /// The tie rules; the totals are as far apart as in force.
    TieRules,
}

/// Why two units changed places.
#[derive(SimpleObject)]
pub struct ReplayCause {
    /// What kind of cause it is.
    kind: ReplayCauseKind,
    /// Codes of the lines; null when it is no line.
    code: Option<String>,
    /// Name of the line, or the cause in words.
    name: String,
    /// By how much it moved the difference of the two totals in favour of the unit of the row; negative against it.
    amount: Decimal,
}

/// What stands behind replayed points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Basis")]
pub enum ReplayBasis {
    /// The same facts, reckoned by the new rule.
    Reckoned,
    /// The points as they were given; the new rule could not be applied.
    PointsKept,
    /// As they were given, cut to the new bound.
    Clamped,
    /// The points of the merged lines added up, at most the new bound.
    Merged,
    /// The points shared among the lines in proportion to their maxima.
    Shared,
    /// Nothing was ever asked here: the line is left out and the base normalised.
    LeftOut,
    /// The line is gone, and its points with it.
    Dropped,
}

/// What had to be assumed about a line.
#[derive(SimpleObject)]
pub struct ReplayAssumption {
    /// Code of the line; as it was, for a dropped one.
    code: String,
    /// Name of the line.
    name: String,
    /// What was assumed.
    basis: ReplayBasis,
    /// The same in the reader's language.
    text: String,
}
