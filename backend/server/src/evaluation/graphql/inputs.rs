//! Inputs of rounds, sheets and results.

use async_graphql::{ID, InputObject, MaybeUndefined};
use chrono::{DateTime, Utc};
use domain::evaluation::{self as rules, Deadlines, Pair, ScoreEntry, default_classes};
use domain::id::{ClusterId, CriteriaSetId, CriterionId, DocumentId, EvaluationId, FileId, RoundId, SheetId, UnitId};
use storage::evaluation::member::EvaluationFilter;
use storage::evaluation::result::ResultFilter;
use storage::evaluation::round::RoundFilter;

use super::cross::{CrossPlanInput, CrossRuleInput};
use super::enums::{Aggregation, EntryState, RoundKind, RoundStage, TieRule};
use super::hearing::HearingInput;
use crate::evaluation::service::{
    AdvanceRound, AssignCrossScorers, CreateRound, LiftDisqualification, NewEvidence, NoteChange, ProposePublication,
    PublishRound, RecordDisqualification, SaveScores, ScoreChange, SubmitSheet, WithdrawSheet,
};
use crate::graphql::{Decimal, Gid};

/// Which rounds to list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "RoundFilter")]
pub struct RoundFilterInput {
    /// Of this cluster.
    cluster_id: Option<Gid<ClusterId>>,
    /// Of this emulation year.
    year: Option<i32>,
    /// In this stage.
    stage: Option<RoundStage>,
    /// Leave out the published ones.
    #[graphql(default)]
    going_on: bool,
}

impl From<RoundFilterInput> for RoundFilter {
    fn from(input: RoundFilterInput) -> Self {
        Self {
            cluster: input.cluster_id.map(|id| id.0),
            year: input.year,
            stage: input.stage.map(Into::into),
            going_on: input.going_on,
        }
    }
}

/// Which evaluations to list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "EvaluationFilter")]
pub struct EvaluationFilterInput {
    /// Of this round.
    round_id: Option<Gid<RoundId>>,
    /// Of this cluster.
    cluster_id: Option<Gid<ClusterId>>,
    /// Of this unit.
    unit_id: Option<Gid<UnitId>>,
    /// Of rounds in this stage.
    stage: Option<RoundStage>,
}

impl From<EvaluationFilterInput> for EvaluationFilter {
    fn from(input: EvaluationFilterInput) -> Self {
        Self {
            round: input.round_id.map(|id| id.0),
            cluster: input.cluster_id.map(|id| id.0),
            unit: input.unit_id.map(|id| id.0),
            stage: input.stage.map(Into::into),
        }
    }
}

/// Which results to list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "PublishedResultFilter")]
pub struct ResultFilterInput {
    /// Of this emulation year.
    year: Option<i32>,
    /// Words of the cluster's, round's or a unit's name; diacritics do not matter.
    search: Option<String>,
}

impl From<ResultFilterInput> for ResultFilter {
    fn from(input: ResultFilterInput) -> Self {
        Self { year: input.year, search: input.search }
    }
}

/// What a group must reach for a class.
#[derive(Debug, InputObject)]
pub struct GroupFloorInput {
    /// The group's code.
    group_code: String,
    /// In percent of the group's assigned maximum.
    percent: Decimal,
}

/// One class of a round.
#[derive(Debug, InputObject)]
pub struct ClassRuleInput {
    /// Short code, unique in the round.
    code: String,
    /// Name.
    name: String,
    /// The least total.
    at_least: Decimal,
    /// What groups must reach besides.
    #[graphql(default)]
    group_floors: Vec<GroupFloorInput>,
}

impl From<ClassRuleInput> for rules::ClassRule {
    fn from(input: ClassRuleInput) -> Self {
        let floor =
            |floor: GroupFloorInput| rules::GroupFloor { group_code: floor.group_code, percent: floor.percent.0 };
        Self {
            code: input.code,
            name: input.name,
            at_least: input.at_least.0,
            group_floors: input.group_floors.into_iter().map(floor).collect(),
        }
    }
}

/// Begins a round, as a draft.
#[derive(Debug, InputObject)]
pub struct CreateRoundInput {
    /// The cluster whose members will be scored.
    cluster_id: Gid<ClusterId>,
    /// A published criteria set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// Name.
    name: String,
    /// What it reviews.
    kind: RoundKind,
    /// The emulation year.
    year: i32,
    /// Until when self-scores may be written.
    self_due_at: DateTime<Utc>,
    /// Until when cross-scores may be written.
    cross_due_at: DateTime<Utc>,
    /// Until when agreed values may be written.
    agreed_due_at: DateTime<Utc>,
    /// Until when the ministry may appraise.
    appraised_due_at: DateTime<Utc>,
    /// How cross-scores become one value.
    aggregation: Aggregation,
    /// Who cross-scores whom; absent = everybody scores everybody.
    cross: Option<CrossPlanInput>,
    /// What stands beside `aggregation`; absent = one point off each end of a trimmed mean, scorers who did
    /// not hand in left out.
    cross_rule: Option<CrossRuleInput>,
    /// What tells equal totals apart, first rule first.
    tie_rules: Vec<TieRule>,
    /// The classes; absent = the editable defaults (unverified).
    classes: Option<Vec<ClassRuleInput>>,
    /// How long the round listens; absent = the editable defaults, marked so.
    hearing: Option<HearingInput>,
    /// The same key with the same input is done once.
    idempotency_key: Option<ID>,
}

fn key(key: Option<ID>) -> Option<String> {
    key.map(|key| key.0)
}

impl From<CreateRoundInput> for CreateRound {
    fn from(input: CreateRoundInput) -> Self {
        let classes = input.classes.map(|classes| classes.into_iter().map(Into::into).collect());
        Self {
            cluster: input.cluster_id.0,
            criteria_set: input.criteria_set_id.0,
            name: input.name,
            kind: input.kind.into(),
            year: input.year,
            deadlines: Deadlines {
                self_due: input.self_due_at,
                cross_due: input.cross_due_at,
                agreed_due: input.agreed_due_at,
                appraised_due: input.appraised_due_at,
            },
            cross_mode: input.cross.map(Into::into).unwrap_or_default(),
            cross_rule: CrossRuleInput::rule(input.cross_rule, input.aggregation),
            tie_rules: input.tie_rules.into_iter().map(Into::into).collect(),
            classes: classes.unwrap_or_else(default_classes),
            hearing: input.hearing.map(Into::into),
            idempotency_key: key(input.idempotency_key),
        }
    }
}

/// A cross-scorer and the unit it scores.
#[derive(Debug, InputObject)]
pub struct CrossPairInput {
    /// Who scores.
    scorer_unit_id: Gid<UnitId>,
    /// Whom.
    unit_id: Gid<UnitId>,
}

/// Says who cross-scores whom.
#[derive(Debug, InputObject)]
pub struct AssignCrossScorersInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// The version that was read.
    expected_version: i32,
    /// What the round declares from now on; absent = as before with given pairs, else everybody.
    plan: Option<CrossPlanInput>,
    /// The pairs; absent = those that the plan gives.
    #[graphql(validator(max_items = 900))]
    pairs: Option<Vec<CrossPairInput>>,
    /// The seed of a proposal that is accepted: the same plan and seed give the same pairs.
    #[graphql(validator(minimum = 0))]
    seed: Option<i32>,
}

impl From<AssignCrossScorersInput> for AssignCrossScorers {
    fn from(input: AssignCrossScorersInput) -> Self {
        let pair = |pair: CrossPairInput| Pair { scorer: pair.scorer_unit_id.0, unit: pair.unit_id.0 };
        Self {
            round: input.round_id.0,
            expected_version: input.expected_version,
            mode: input.plan.map(Into::into),
            pairs: input.pairs.map(|pairs| pairs.into_iter().map(pair).collect()),
            seed: input.seed.map(i32::unsigned_abs),
        }
    }
}

/// Moves a round on.
#[derive(Debug, InputObject)]
pub struct AdvanceRoundInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// The version that was read.
    expected_version: i32,
    /// The next stage.
    to: RoundStage,
    /// Why now.
    reason: Option<String>,
    /// The same key with the same input is done once.
    idempotency_key: Option<ID>,
}

impl From<AdvanceRoundInput> for AdvanceRound {
    fn from(input: AdvanceRoundInput) -> Self {
        Self {
            round: input.round_id.0,
            expected_version: input.expected_version,
            to: input.to.into(),
            reason: input.reason,
            idempotency_key: key(input.idempotency_key),
        }
    }
}

/// One piece of evidence: words, a document of the register, an uploaded file, or several of these.
#[derive(Debug, InputObject)]
pub struct EvidenceInput {
    /// What it is.
    #[graphql(default)]
    text: String,
    /// The document.
    document_id: Option<Gid<DocumentId>>,
    /// The uploaded file; one that the viewer may read.
    file_id: Option<Gid<FileId>>,
    /// Where in the document or file: a page number opens the file there.
    page: Option<String>,
}

/// The changed cells of one line. Give facts, or points, or a state; none of them leaves the value.
#[derive(Debug, InputObject)]
pub struct ScoreInput {
    /// The criterion.
    criterion_id: Gid<CriterionId>,
    /// Points typed directly.
    points: Option<Decimal>,
    /// Facts in the order of the rule's slots; the points follow from them.
    facts: Option<Vec<Decimal>>,
    /// A state instead of points.
    state: Option<EntryState>,
    /// Explanation or reason: absent = keep, null = take away.
    note: MaybeUndefined<String>,
    /// The whole evidence of the line: absent = keep.
    evidence: Option<Vec<EvidenceInput>>,
}

impl From<ScoreInput> for ScoreChange {
    fn from(input: ScoreInput) -> Self {
        let piece = |piece: EvidenceInput| NewEvidence {
            text: piece.text,
            document: piece.document_id.map(|id| id.0),
            file: piece.file_id.map(|id| id.0),
            page: piece.page,
        };
        Self {
            entry: ScoreEntry {
                criterion: input.criterion_id.0,
                points: input.points.map(|points| points.0),
                facts: input.facts.map(|facts| facts.into_iter().map(|fact| fact.0).collect()),
                state: input.state.map(Into::into),
            },
            note: match input.note {
                MaybeUndefined::Undefined => NoteChange::Keep,
                MaybeUndefined::Null => NoteChange::Clear,
                MaybeUndefined::Value(text) => NoteChange::Set(text),
            },
            evidence: input.evidence.map(|pieces| pieces.into_iter().map(piece).collect()),
        }
    }
}

/// Saves changed cells, all together or not at all.
#[derive(Debug, InputObject)]
pub struct SaveScoresInput {
    /// The sheet.
    sheet_id: Gid<SheetId>,
    /// The version that was read.
    expected_version: i32,
    /// The changed lines, 1 to 200.
    #[graphql(validator(min_items = 1, max_items = 200))]
    scores: Vec<ScoreInput>,
    /// The same key with the same input is done once.
    idempotency_key: Option<ID>,
}

impl From<SaveScoresInput> for SaveScores {
    fn from(input: SaveScoresInput) -> Self {
        Self {
            sheet: input.sheet_id.0,
            expected_version: input.expected_version,
            scores: input.scores.into_iter().map(Into::into).collect(),
            idempotency_key: key(input.idempotency_key),
        }
    }
}

/// Hands a sheet in.
#[derive(Debug, InputObject)]
pub struct SubmitSheetInput {
    /// The sheet.
    sheet_id: Gid<SheetId>,
    /// The version that was read.
    expected_version: i32,
    /// The same key with the same input is done once.
    idempotency_key: Option<ID>,
}

impl From<SubmitSheetInput> for SubmitSheet {
    fn from(input: SubmitSheetInput) -> Self {
        Self {
            sheet: input.sheet_id.0,
            expected_version: input.expected_version,
            idempotency_key: key(input.idempotency_key),
        }
    }
}

/// Takes a submitted sheet back.
#[derive(Debug, InputObject)]
pub struct WithdrawSheetInput {
    /// The sheet.
    sheet_id: Gid<SheetId>,
    /// The version that was read.
    expected_version: i32,
    /// Why.
    reason: String,
}

impl From<WithdrawSheetInput> for WithdrawSheet {
    fn from(input: WithdrawSheetInput) -> Self {
        Self { sheet: input.sheet_id.0, expected_version: input.expected_version, reason: input.reason }
    }
}

/// Records a ground for not considering a unit.
#[derive(Debug, InputObject)]
pub struct RecordDisqualificationInput {
    /// The evaluation.
    evaluation_id: Gid<EvaluationId>,
    /// The version that was read.
    expected_version: i32,
    /// The ground's code in the criteria set.
    code: String,
    /// Why it applies.
    reason: String,
    /// The document that proves it.
    document_id: Option<Gid<DocumentId>>,
}

impl From<RecordDisqualificationInput> for RecordDisqualification {
    fn from(input: RecordDisqualificationInput) -> Self {
        Self {
            evaluation: input.evaluation_id.0,
            expected_version: input.expected_version,
            code: input.code,
            reason: input.reason,
            document: input.document_id.map(|id| id.0),
        }
    }
}

/// Lifts a recorded ground.
#[derive(Debug, InputObject)]
pub struct LiftDisqualificationInput {
    /// The evaluation.
    evaluation_id: Gid<EvaluationId>,
    /// The version that was read.
    expected_version: i32,
    /// The ground's code.
    code: String,
    /// Why it no longer applies.
    reason: String,
}

impl From<LiftDisqualificationInput> for LiftDisqualification {
    fn from(input: LiftDisqualificationInput) -> Self {
        Self {
            evaluation: input.evaluation_id.0,
            expected_version: input.expected_version,
            code: input.code,
            reason: input.reason,
        }
    }
}

/// Proposes to publish the result of a round, or a corrective version of it.
#[derive(Debug, InputObject)]
pub struct ProposePublicationInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// The version that was read.
    expected_version: i32,
    /// The deciding document.
    decision_id: Option<Gid<DocumentId>>,
    /// Why there is a corrective version; required for one.
    reason: Option<String>,
}

impl From<ProposePublicationInput> for ProposePublication {
    fn from(input: ProposePublicationInput) -> Self {
        Self {
            round: input.round_id.0,
            expected_version: input.expected_version,
            decision: input.decision_id.map(|id| id.0),
            reason: input.reason,
        }
    }
}

/// Publishes the result of a round as another person proposed it.
#[derive(Debug, InputObject)]
pub struct PublishRoundInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// The version that was read.
    expected_version: i32,
    /// The same key with the same input is done once.
    idempotency_key: Option<ID>,
}

impl From<PublishRoundInput> for PublishRound {
    fn from(input: PublishRoundInput) -> Self {
        Self {
            round: input.round_id.0,
            expected_version: input.expected_version,
            idempotency_key: key(input.idempotency_key),
        }
    }
}
