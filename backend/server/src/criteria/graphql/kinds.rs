//! The closed lists of criteria in the API.

use async_graphql::Enum;
use domain::criteria as rules;

/// Whether a set may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::CriteriaSetStatus")]
pub enum CriteriaSetStatus {
    /// Being written; only the owning ministry sees it.
    Draft,
    /// In force and immutable.
    Published,
}

/// How the points of a group enter the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::CriterionSection")]
pub enum CriterionSection {
    /// Điểm chuẩn: inside the declared total.
    Base,
    /// Điểm thưởng: added, up to the bonus cap.
    Bonus,
    /// Điểm trừ: entered as positive amounts and subtracted, up to the penalty cap.
    Penalty,
}

/// How facts become points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::RuleType")]
pub enum RuleType {
    /// Done or not done.
    Bool,
    /// Thresholds of a result.
    Ladder,
    /// Days late.
    Late,
    /// Actual against target.
    Prop,
    /// Actual against target, over-fulfilment counted up to a cap.
    PropOver,
    /// Relative to the best unit of the round.
    RelLeader,
    /// Points for each counted item.
    PerItem,
    /// A chosen level.
    Level,
    /// A rank in an outside index.
    Rank,
    /// The maximum less faults.
    Deduct,
    /// Counted items that add and take away, outside the base.
    /// Counted items that add and take away, outside the base.
    #[graphql(name = "PLUSMINUS")]
    PlusMinus,
    /// Judgement: points are typed, there are no facts.
    Judge,
}

/// What a criterion that does not apply to a unit does to that unit's base points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::NotApplicablePolicy")]
pub enum NotApplicablePolicy {
    /// Leaves numerator and denominator; the base is normalised to the declared total.
    Exclude,
    /// Counts as the full maximum.
    Full,
    /// Counts as nothing of its maximum.
    Zero,
}

/// Whether a claim needs evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::EvidenceRule")]
pub enum EvidenceRule {
    /// Evidence is not asked for.
    None,
    /// Evidence may be given.
    Optional,
    /// A sheet that claims points here cannot be submitted without evidence.
    Required,
}

/// Which units a criterion is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Applicability")]
pub enum Applicability {
    /// Every member of the cluster.
    All,
    /// Only the listed units; for the others the line is not assigned.
    Listed,
}

/// What a disqualifier does to the evaluation of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::DisqualifierEffect")]
pub enum DisqualifierEffect {
    /// Không xét: no rank, no class.
    Block,
    /// Tạm hoãn: no rank, no class until the matter is settled.
    Defer,
    /// Hạ trần: ranked, but never in the highest class.
    Cap,
}

/// What kind of figure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::FactKind")]
pub enum FactKind {
    /// A figure of at most two places, zero or more.
    Number,
    /// A whole number of things.
    Count,
    /// A percentage.
    Percent,
    /// The place of the chosen label, from zero.
    Choice,
    /// One for yes, zero for no.
    YesNo,
    /// Whole days.
    Days,
    /// A rank, one or more.
    Rank,
}
