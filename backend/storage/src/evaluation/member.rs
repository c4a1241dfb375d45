//! Evaluations: one member of one round, with its totals.

use domain::criteria::{Disqualifier, DisqualifierEffect};
use domain::evaluation::{Audience, Outcome, RoundStage, SheetStage, StageTotals};
use domain::id::{ClusterId, DocumentId, EvaluationId, Id as _, RoundId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::round::visible;
use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

/// The totals of each stage, from submitted sheets only; `None` where nobody submitted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TotalsOfStages {
    /// The unit's own.
    pub own: Option<StageTotals>,
    /// The aggregate of the cross sheets.
    pub cross: Option<StageTotals>,
    /// What the cluster agreed.
    pub agreed: Option<StageTotals>,
    /// What the ministry found.
    pub appraised: Option<StageTotals>,
    /// The final ones.
    pub last: Option<StageTotals>,
}

impl TotalsOfStages {
    /// The totals of one stage.
    pub const fn of(&self, stage: SheetStage) -> Option<&StageTotals> {
        match stage {
            SheetStage::Self_ => self.own.as_ref(),
            SheetStage::Cross => self.cross.as_ref(),
            SheetStage::Agreed => self.agreed.as_ref(),
            SheetStage::Appraised => self.appraised.as_ref(),
        }
    }
}

/// One member of one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Identity.
    pub id: EvaluationId,
    /// Counts changes.
    pub version: i32,
    /// The round.
    pub round: RoundId,
    /// The cluster.
    pub cluster: ClusterId,
    /// The member.
    pub unit: UnitId,
    /// Its name when the round opened.
    pub unit_name: String,
    /// Its code when the round opened.
    pub unit_code: String,
    /// Its place in the cluster's list.
    pub position: i32,
    /// Totals and subtotals.
    pub totals: TotalsOfStages,
    /// The values behind them; `None` before anything was reckoned.
    pub outcome: Option<Outcome>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    round_id: Uuid,
    cluster_id: Uuid,
    unit_id: Uuid,
    unit_name: String,
    unit_code: String,
    position: i32,
    self_total: Option<String>,
    cross_total: Option<String>,
    agreed_total: Option<String>,
    appraised_total: Option<String>,
    final_total: Option<String>,
    outcome: Option<String>,
}

const SELECT: &str = "select e.id, e.version, e.round_id, e.cluster_id, e.unit_id, e.unit_name, e.unit_code, \
                      e.position, e.self_total, e.cross_total, e.agreed_total, e.appraised_total, e.final_total, \
                      e.outcome from evaluation e";

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for Evaluation {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id.uuid())
    }
}

fn totals(text: Option<&str>) -> Result<Option<StageTotals>, StoreError> {
    text.map(|text| row::json("evaluation totals", text)).transpose()
}

impl Row {
    fn into_domain(self) -> Result<Evaluation, StoreError> {
        let outcome = self.outcome.as_deref().map(Outcome::from_text).transpose();
        Ok(Evaluation {
            outcome: outcome.map_err(|_| StoreError::corrupt("evaluation.outcome", self.id))?,
            id: EvaluationId::from_uuid(self.id),
            version: self.version,
            round: RoundId::from_uuid(self.round_id),
            cluster: ClusterId::from_uuid(self.cluster_id),
            unit: UnitId::from_uuid(self.unit_id),
            unit_name: self.unit_name,
            unit_code: self.unit_code,
            position: self.position,
            totals: TotalsOfStages {
                own: totals(self.self_total.as_deref())?,
                cross: totals(self.cross_total.as_deref())?,
                agreed: totals(self.agreed_total.as_deref())?,
                appraised: totals(self.appraised_total.as_deref())?,
                last: totals(self.final_total.as_deref())?,
            },
        })
    }
}

async fn all(reader: &impl Reader, select: Select) -> Result<Vec<Evaluation>, StoreError> {
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// Several evaluations by identifier.
pub async fn many(reader: &impl Reader, ids: &[EvaluationId]) -> Result<Vec<Evaluation>, StoreError> {
    let mut select = Select::new(&format!("{SELECT} where 1 = 1"), vec![]);
    select.and_in("e.id", ids.iter().map(|id| id.uuid()));
    all(reader, select).await
}

/// One evaluation, locked until the transaction ends: totals are recomputed by one writer at a time.
pub async fn for_change(tx: &Tx, id: EvaluationId) -> Result<Option<Evaluation>, StoreError> {
    let mut select = Select::new(&format!("{SELECT} where e.id = ?"), values![id.uuid()]);
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(all(tx, select).await?.pop())
}

/// Every evaluation of a round, locked until the transaction ends, always in the same order.
pub async fn of_round_for_change(tx: &Tx, round: RoundId) -> Result<Vec<Evaluation>, StoreError> {
    let mut select = Select::new(&format!("{SELECT} where e.round_id = ? order by e.id"), values![round.uuid()]);
    select.push(for_update(tx.connection().backend()), vec![]);
    all(tx, select).await
}

/// The members of some rounds, in the clusters' order.
pub async fn of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<Evaluation>, StoreError> {
    let mut select = Select::new(&format!("{SELECT} where 1 = 1"), vec![]);
    select.and_in("e.round_id", rounds.iter().map(|id| id.uuid()));
    select.push(" order by e.round_id, e.position, e.id", vec![]);
    all(reader, select).await
}

#[derive(FromQueryResult)]
struct MemberRow {
    round_id: Uuid,
    unit_id: Uuid,
}

/// The units that some rounds froze as members, without reading their totals.
pub async fn units_of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<(RoundId, UnitId)>, StoreError> {
    let mut select = Select::new("select round_id, unit_id from evaluation where 1 = 1", vec![]);
    select.and_in("round_id", rounds.iter().map(|id| id.uuid()));
    let rows: Vec<MemberRow> = select.all(reader.connection()).await?;
    Ok(rows.iter().map(|row| (RoundId::from_uuid(row.round_id), UnitId::from_uuid(row.unit_id))).collect())
}

/// Which evaluations a list shows.
#[derive(Debug, Clone, Default)]
pub struct EvaluationFilter {
    /// Of this round.
    pub round: Option<RoundId>,
    /// Of this cluster.
    pub cluster: Option<ClusterId>,
    /// Of this unit.
    pub unit: Option<UnitId>,
    /// Of rounds in this stage.
    pub stage: Option<RoundStage>,
}

/// A page of the evaluations in rounds an audience may know, newest first.
pub async fn page(
    reader: &impl Reader,
    audience: &Audience,
    filter: &EvaluationFilter,
    request: &PageRequest,
) -> Result<Page<Evaluation>, StoreError> {
    let mut select = Select::new(&format!("{SELECT} join round r on r.id = e.round_id where 1 = 1"), vec![]);
    visible(&mut select, audience);
    select.and_if("e.round_id = ?", row::raw(filter.round));
    select.and_if("e.cluster_id = ?", row::raw(filter.cluster));
    select.and_if("e.unit_id = ?", row::raw(filter.unit));
    select.and_if("r.stage = ?", filter.stage.map(RoundStage::code));
    let page: Page<Row> = Keyset::id("e.id").descending().page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}

/// Writes a member that an opening round froze.
pub async fn insert(tx: &Tx, evaluation: &Evaluation) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into evaluation (id, version, round_id, cluster_id, unit_id, unit_name, unit_code, position) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![
                evaluation.id.uuid(),
                evaluation.version,
                evaluation.round.uuid(),
                evaluation.cluster.uuid(),
                evaluation.unit.uuid(),
                evaluation.unit_name.clone(),
                evaluation.unit_code.clone(),
                evaluation.position,
            ],
        )
        .await
        .map(drop)
}

/// A ground for not considering a unit, as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disqualification {
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The ground, as the criteria set names it.
    pub ground: Disqualifier,
    /// Why it applies.
    pub reason: String,
    /// The document that proves it.
    pub document: Option<DocumentId>,
}

#[derive(FromQueryResult)]
struct DisqualificationRow {
    evaluation_id: Uuid,
    code: String,
    name: String,
    effect: String,
    reason: String,
    document_id: Option<Uuid>,
}

/// The grounds recorded for some evaluations.
pub async fn disqualifications(
    reader: &impl Reader,
    evaluations: &[EvaluationId],
) -> Result<Vec<Disqualification>, StoreError> {
    let mut select = Select::new(
        "select evaluation_id, code, name, effect, reason, document_id from disqualification where 1 = 1",
        vec![],
    );
    select.and_in("evaluation_id", evaluations.iter().map(|id| id.uuid()));
    select.push(" order by evaluation_id, code", vec![]);
    let rows: Vec<DisqualificationRow> = select.all(reader.connection()).await?;
    let read = |row: DisqualificationRow| {
        let effect = row::code("disqualification.effect", &row.effect, DisqualifierEffect::from_code)?;
        Ok(Disqualification {
            evaluation: EvaluationId::from_uuid(row.evaluation_id),
            ground: Disqualifier { code: row.code, name: row.name, effect },
            reason: row.reason,
            document: row::id(row.document_id),
        })
    };
    rows.into_iter().map(read).collect()
}

/// Records a ground.
pub async fn insert_disqualification(tx: &Tx, recorded: &Disqualification) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into disqualification (evaluation_id, code, name, effect, reason, document_id, recorded_at) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            values![
                recorded.evaluation.uuid(),
                recorded.ground.code.clone(),
                recorded.ground.name.clone(),
                recorded.ground.effect.code(),
                recorded.reason.clone(),
                row::raw(recorded.document),
                tx.now(),
            ],
        )
        .await
        .map(drop)
}

/// Takes a recorded ground away; the audit chain keeps that it was there. How many rows went.
pub async fn remove_disqualification(tx: &Tx, evaluation: EvaluationId, code: &str) -> Result<u64, StoreError> {
    tx.connection()
        .run("delete from disqualification where evaluation_id = $1 and code = $2", values![evaluation.uuid(), code])
        .await
}

/// Counts a change of what stands beside the totals.
pub async fn touch(tx: &Tx, evaluation: EvaluationId) -> Result<(), StoreError> {
    tx.connection()
        .run("update evaluation set version = version + 1 where id = $1", values![evaluation.uuid()])
        .await
        .map(drop)
}
