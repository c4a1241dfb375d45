//! Use cases: proposing to publish the result of a round, publishing it, and correcting it.

use domain::audit::Audit;
use domain::evaluation::proposal::unchanged;
use domain::evaluation::publication::{SnapshotHead, UnitResult, next_version, snapshot, text_hash};
use domain::evaluation::{Proposal, Snapshot, policy, round as rules};
use domain::id::{DocumentId, ResultId, RoundId};
use serde_json::json;
use storage::Tx;
use storage::evaluation::result::NewResult;
use storage::evaluation::{member, proposal as proposals, relation, result, round as rounds};

use super::bundle;
use super::hearing;
use super::ranking::ranking;
use super::sheet::signer;
use crate::cx::{Begun, Cx};
use crate::evaluation::view::RoundView;
use crate::evaluation::{notices, reads};
use crate::fault::{Fault, Found as _, broken, rejected};

/// Proposes to publish the result of a round; on a published round, a corrective version.
#[derive(Debug, Clone)]
pub struct ProposePublication {
    /// The round.
    pub round: RoundId,
    /// The version the client read.
    pub expected_version: i32,
    /// The deciding document.
    pub decision: Option<DocumentId>,
    /// Why there is a corrective version; required for one.
    pub reason: Option<String>,
}

/// Proposes what another person will publish, in the place of an earlier proposal.
pub async fn propose_publication(cx: &Cx, command: ProposePublication) -> Result<RoundId, Fault> {
    let tx = cx.begin().await?;
    let round = rounds::for_change(&tx, command.round).await?.found()?;
    let view = reads::view(cx.app(), &tx, round).await?;
    cx.require(policy::propose_publication(cx.actor(), &view.facts()), "round.propose", command.round)?;
    cx.expect_version(command.expected_version, view.round.version)?;
    let by = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    let by_name = signer(&tx, cx).await?;
    let reason = command.reason.map(|reason| reason.trim().to_owned());
    let (decision, digest) = (command.decision, String::new());
    let mut proposal = Proposal { by, by_name, at: tx.now(), decision, reason, digest };
    proposal.digest = snapshot_of(cx, &tx, &view, &proposal).await?.digest().map_err(anyhow::Error::from)?;
    proposals::save(&tx, command.round, &proposal).await?;
    rounds::save_stage(&tx, &view.round, &view.round).await?;
    notices::proposed(cx, &tx, &view.round).await?;
    let after = json!({ "digest": proposal.digest, "decision": decision.map(|id| id.to_string()) });
    tx.commit([Audit::of("round.propose", command.round).after(after).reason(proposal.reason)]).await?;
    Ok(command.round)
}

/// Publishes the result of a round as it was proposed by another person.
#[derive(Debug, Clone)]
pub struct PublishRound {
    /// The round.
    pub round: RoundId,
    /// The version the client read.
    pub expected_version: i32,
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
    let proposed = proposals::of_rounds(&tx, &[command.round]).await?.pop().map(|(_, proposal)| proposal);
    let proposer = proposed.as_ref().map(|proposal| proposal.by);
    cx.require(policy::publish_round(cx.actor(), &view.facts(), proposer), "round.publish", command.round)?;
    cx.expect_version(command.expected_version, view.round.version)?;
    let published = rules::publish(&view.round, tx.now()).map_err(broken)?;
    let audits = freeze(cx, &tx, &view, id, proposed.found()?).await?;
    proposals::remove(&tx, command.round).await?;
    rounds::save_stage(&tx, &view.round, &published).await?;
    tx.commit(audits).await?;
    Ok(id)
}

/// Writes the snapshot of what was proposed, if the result is still that, and everything it follows from.
async fn freeze(cx: &Cx, tx: &Tx, view: &RoundView, id: ResultId, proposal: Proposal) -> Result<[Audit; 2], Fault> {
    let snapshot = snapshot_of(cx, tx, view, &proposal).await?;
    unchanged(&proposal, &snapshot.digest().map_err(anyhow::Error::from)?).map_err(broken)?;
    let text = snapshot.canonical_text().map_err(anyhow::Error::from)?;
    let (round, hash, decision) = (view.round.id, text_hash(&text), proposal.decision);
    let new = NewResult { id, round, snapshot: &snapshot, text: &text, hash: &hash, decision };
    result::insert(tx, &new).await?;
    let sealed = bundle::freeze(tx, cx, view, &new).await?;
    notices::published(cx, tx, view, id, snapshot.result_version).await?;
    let after = json!({
        "result": id.to_string(),
        "version": snapshot.result_version,
        "sha256": hash,
        "proposedBy": proposal.by.to_string(),
    });
    Ok([Audit::of("round.publish", round).after(after).reason(proposal.reason), sealed])
}

async fn snapshot_of(cx: &Cx, tx: &Tx, view: &RoundView, proposal: &Proposal) -> Result<Snapshot, Fault> {
    let head = head(cx, tx, view, proposal).await?;
    let evaluations = member::of_rounds(tx, &[view.round.id]).await?;
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

/// Names and facts of the moment.
async fn head(cx: &Cx, tx: &Tx, view: &RoundView, proposal: &Proposal) -> Result<SnapshotHead, Fault> {
    let round = &view.round;
    let previous = result::of_rounds(tx, &[round.id]).await?.first().map(|result| result.version);
    let result_version = next_version(previous, proposal.reason.as_deref()).map_err(rejected)?;
    let cluster = relation::cluster(tx, round.cluster, cx.today()).await?.found()?;
    Ok(SnapshotHead {
        result_version,
        reason: previous.and(proposal.reason.clone()),
        published_at: tx.now(),
        decision: decision(tx, proposal.decision).await?,
        round_name: round.name.clone(),
        kind: round.kind,
        year: round.year,
        cluster_name: cluster.name,
        ministry_name: cluster.ministry_name,
        demonstration: round.demonstration,
        unresolved: hearing::publishable(tx, view, proposal.reason.as_deref()).await?,
    })
}

async fn decision(tx: &Tx, id: Option<DocumentId>) -> Result<Option<String>, Fault> {
    let Some(id) = id else { return Ok(None) };
    let paper = storage::document::one(tx, id).await?.found()?;
    Ok(Some(format!("{} ({})", paper.reference(), paper.issued_on.format("%d/%m/%Y"))))
}
