//! Closed lists of this slice as GraphQL enums.

use async_graphql::Enum;
use domain::evaluation as rules;

/// What a round reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::RoundKind")]
pub enum RoundKind {
    MidYear,
    YearEnd,
    Thematic,
}

/// The stages of a round, in the only order it goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::RoundStage")]
pub enum RoundStage {
    Draft,
    Open,
    Sealed,
    Cross,
    Reply,
    Agreed,
    Appraised,
    Provisional,
    Published,
}

/// Whose judgement a sheet or a value is: the unit's own, a peer's, the cluster's, the ministry's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::SheetStage")]
pub enum SheetStage {
    #[graphql(name = "SELF")]
    Self_,
    Cross,
    Agreed,
    Appraised,
}

/// Whether a sheet was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::SheetState")]
pub enum SheetState {
    Draft,
    Submitted,
}

/// How the points of several scorers become one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Aggregation")]
pub enum Aggregation {
    Mean,
    Median,
    TrimmedMean,
}

/// What tells units of equal totals apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::TieRule")]
pub enum TieRule {
    GroupA,
    GroupD,
    FewerPenaltyPoints,
    MoreBonusPoints,
}

/// What a line of a sheet still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::SheetProblemCode")]
pub enum SheetProblemCode {
    Missing,
    EvidenceRequired,
    ReasonRequired,
    OutOfBounds,
    OffStep,
}

/// What a value is: five different things, and a sixth for readers who may not know yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ScoreState {
    /// Points, zero among them.
    Points,
    /// Nothing was said.
    Missing,
    /// The criterion does not apply to the unit.
    NotApplicable,
    /// The criterion was never assigned to the unit.
    NotAssigned,
    /// The scorer abstained, for instance in a conflict of interest.
    Withheld,
    /// Not revealed to this reader yet; whether anything was said is not told either.
    Sealed,
}

/// A state that a scorer may choose instead of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::EntryState", name = "ScoreInputState")]
pub enum EntryState {
    Missing,
    NotApplicable,
    Withheld,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DueKind {
    /// Fill in and submit the unit's own sheet.
    SelfScore,
    /// Score a peer.
    CrossScore,
    /// Write what the cluster agreed.
    AgreeScores,
    /// Appraise.
    Appraise,
    /// Move the round on.
    AdvanceRound,
    /// Publish the result.
    PublishRound,
    /// Respond to a movement.
    RespondToMovement,
    /// Report on a movement the unit responded to.
    ReportMovement,
    /// Others have to act first.
    WaitingForOthers,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DueState {
    /// Nothing filled in yet.
    NotStarted,
    /// Partly filled in.
    InProgress,
    /// Everything filled in, but NOT submitted.
    CompleteNotSubmitted,
    /// Submitted.
    Submitted,
    /// The deadline has passed.
    Overdue,
    /// Waiting for others.
    Waiting,
}
