//! Closed lists of this slice as GraphQL enums.

use async_graphql::Enum;
use domain::evaluation as rules;

use crate::evaluation::due;

/// What a round reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::RoundKind")]
pub enum RoundKind {
    /// Sơ kết sáu tháng.
    MidYear,
    /// Tổng kết năm.
    YearEnd,
    /// Chuyên đề.
    Thematic,
}

/// The stages of a round, in the only order it goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::RoundStage")]
pub enum RoundStage {
    /// Being prepared; the members do not see it.
    Draft,
    /// The members write their self-scores.
    Open,
    /// Self-scores are closed and still hidden.
    Sealed,
    /// Self-scores are revealed; cross-scores are written.
    Cross,
    /// Cross-scores are revealed; the members explain.
    Reply,
    /// The head writes what the cluster agreed.
    Agreed,
    /// Agreed values are revealed; the ministry appraises.
    Appraised,
    /// Final values and ranking are visible inside the cluster.
    Provisional,
    /// A snapshot is public.
    Published,
}

/// Whose judgement a sheet or a value is: the unit's own, a peer's, the cluster's, the ministry's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::SheetStage")]
pub enum SheetStage {
    /// Tự chấm: the unit itself.
    #[graphql(name = "SELF")]
    Self_,
    /// Chấm chéo: another member.
    Cross,
    /// Cụm thống nhất: what the cluster agreed, written by its head.
    Agreed,
    /// Bộ thẩm định: the ministry and its field owners.
    Appraised,
}

/// Whether a sheet was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::SheetState")]
pub enum SheetState {
    /// Being written.
    Draft,
    /// Handed in.
    Submitted,
}

/// How the points of several scorers become one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Aggregation")]
pub enum Aggregation {
    /// Trung bình cộng.
    Mean,
    /// Trung vị; of an even number the mean of the middle two.
    Median,
    /// Trung bình sau khi bỏ các điểm cao nhất và thấp nhất; the mean when nothing would be left.
    TrimmedMean,
}

/// What tells units of equal totals apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::TieRule")]
pub enum TieRule {
    /// More points in group A.
    GroupA,
    /// More points in group D.
    GroupD,
    /// Fewer penalty points.
    FewerPenaltyPoints,
    /// More bonus points.
    MoreBonusPoints,
}

/// What a line of a sheet still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::SheetProblemCode")]
pub enum SheetProblemCode {
    /// Nothing was said.
    Missing,
    /// Points are claimed without the evidence that the line requires.
    EvidenceRequired,
    /// A judgement, or a value far from the unit's own, stands without a reason.
    ReasonRequired,
    /// Points lie outside the bounds.
    OutOfBounds,
    /// Points lie off the step.
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
    /// The facts are in; the points follow from the facts of all units of the round. On a sheet it stays so;
    /// in the stages' values of an evaluation it becomes POINTS when the stage is revealed.
    Awaiting,
    /// Not revealed to this reader yet; whether anything was said is not told either.
    Sealed,
}

/// A state that a scorer may choose instead of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::EntryState", name = "ScoreInputState")]
pub enum EntryState {
    /// Takes back what was said.
    Missing,
    /// The line does not apply to the unit.
    NotApplicable,
    /// The author abstains; not for the unit itself.
    Withheld,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "due::DueKind")]
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
    /// Take note of changed criteria.
    AcknowledgeAmendment,
    /// Reply to lines that a stage changed, or let them stand (giải trình).
    ReplyToChanges,
    /// Supplement a line that was sent back.
    SupplementLine,
    /// Answer replies.
    AnswerReplies,
    /// Decide objections.
    DecideObjections,
    /// Others have to act first.
    WaitingForOthers,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "due::DueState")]
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
