//! Use case: publishing the result of a round, and correcting it.

use domain::audit::Audit;
use domain::evaluation::publication::{SnapshotHead, UnitResult, next_version, snapshot, text_hash};
use domain::evaluation::{Snapshot, policy, round as rules};
use domain::id::{DocumentId, ResultId, RoundId};
use serde_json::json;
use storage::Tx;
use storage::evaluation::result::NewResult;
use storage::evaluation::{member, relation, result, round as rounds};

use super::ranking::ranking;
use crate::cx::{Begun, Cx};
use crate::evaluation::reads;
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _, broken, rejected};

/// Publishes the result of a round; a later call is a corrective version.
#[derive(Debug, Clone)]
pub struct PublishRound {
    /// The round.
    pub round: RoundId,
    /// The version the client read.
    pub expected_version: i32,
    /// The deciding document.
    pub decision: Option<DocumentId>,
    /// Why there is a corrective version; required for one.
    pub reason: Option<String>,
    /// See [`Cx::begin_once`].
    pub idempotency_key: Option<String>,
}

/// Freezes ranking, totals and names in an immutable snapshot and makes it public.
pub async fn publish_round(cx: &Cx, command: PublishRound) -> Result<ResultId, Fault> {
    let id: ResultId = cx.id();
    let key = command.idempotency_key.clone();
    let tx = match cx.begin_once(key.as_deref(), "publishRound", &command, &id).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(object) => return object.parse().map_err(|_| Fault::NotFound),
    };
    let round = rounds::for_change(&tx, command.round).await?.found()?;
    let view = reads::view(cx.app(), &tx, round).await?;
    cx.require(policy::publish_round(cx.actor(), &view.facts()), "round.publish", command.round)?;
    cx.expect_version(command.expected_version, view.round.version)?;
    let published = rules::publish(&view.round, tx.now()).map_err(broken)?;
    let snapshot = snapshot_of(cx, &tx, &view, &command).await?;
    let text = snapshot.canonical_text().map_err(anyhow::Error::from)?;
    let hash = text_hash(&text);
    let new = NewResult {
        id,
        round: command.round,
        snapshot: &snapshot,
        text: &text,
        hash: &hash,
        decision: command.decision,
    };
    result::insert(&tx, &new).await?;
    rounds::save_stage(&tx, &view.round, &published).await?;
    let after = json!({ "result": id.to_string(), "version": snapshot.result_version, "sha256": hash });
    tx.commit([Audit::of("round.publish", command.round).after(after).reason(command.reason)]).await?;
    Ok(id)
}

async fn snapshot_of(cx: &Cx, tx: &Tx, view: &RoundView, command: &PublishRound) -> Result<Snapshot, Fault> {
    let round = &view.round;
    let previous = result::of_rounds(tx, &[round.id]).await?.first().map(|result| result.version);
    let result_version = next_version(previous, command.reason.as_deref()).map_err(rejected)?;
    let cluster = relation::cluster(tx, round.cluster, cx.today()).await?.found()?;
    let head = SnapshotHead {
        result_version,
        reason: previous.and(command.reason.clone()),
        published_at: tx.now(),
        decision: decision(tx, command.decision).await?,
        round_name: round.name.clone(),
        kind: round.kind,
        year: round.year,
        cluster_name: cluster.name,
        ministry_name: cluster.ministry_name,
        demonstration: round.demonstration,
    };
    let evaluations = member::of_rounds(tx, &[round.id]).await?;
    let ids: Vec<_> = evaluations.iter().map(|evaluation| evaluation.id).collect();
    let ranked = ranking(view, &evaluations, &member::disqualifications(tx, &ids).await?);
    let results: Vec<UnitResult<'_>> = ranked
        .iter()
        .map(|unit| UnitResult {
            unit_name: &unit.evaluation.unit_name,
            unit_code: &unit.evaluation.unit_code,
            totals: &unit.totals,
            ranked: &unit.ranked,
            classification: unit.classification.as_ref(),
        })
        .collect();
    Ok(snapshot(head, &view.criteria, &results))
}

async fn decision(tx: &Tx, id: Option<DocumentId>) -> Result<Option<String>, Fault> {
    let Some(id) = id else { return Ok(None) };
    let paper = storage::document::one(tx, id).await?.found()?;
    Ok(Some(format!("{} ({})", paper.reference(), paper.issued_on.format("%d/%m/%Y"))))
}
