//! Use cases: beginning a round, handing out papers, moving it on.

use chrono::{DateTime, NaiveDate, Utc};
use domain::audit::Audit;
use domain::evaluation::assignment::plan;
use domain::evaluation::reply::HearingTerms;
use domain::evaluation::{
    ClassRule, CrossMode, CrossRule, Deadlines, EvaluationError, EvaluationErrorCode, NewRound, Round, RoundKind,
    RoundStage, SheetStage, StageFacts, TieRule, policy, round as rules,
};
use domain::id::{ClusterId, CriteriaSetId, RoundId, UnitId};
use serde_json::json;
use storage::Tx;
use storage::evaluation::member::{self, Evaluation, TotalsOfStages};
use storage::evaluation::{relation, round as rounds, sheet as sheets};

use super::assignment::{hand_out, hand_out_declared};
use super::hearing;
use super::reveal::reveal;
use crate::app::day_in_vietnam;
use crate::criteria;
use crate::cx::{Begun, Cx};
use crate::evaluation::view::RoundView;
use crate::evaluation::{notices, reads};
use crate::fault::{Fault, Found as _, broken, rejected};

/// Begins a round, as a draft.
#[derive(Debug, Clone)]
pub struct CreateRound {
    /// The cluster whose members will be scored.
    pub cluster: ClusterId,
    /// A published criteria set.
    pub criteria_set: CriteriaSetId,
    /// Name.
    pub name: String,
    /// What it reviews.
    pub kind: RoundKind,
    /// The emulation year.
    pub year: i32,
    /// Until when each kind of sheet may be written.
    pub deadlines: Deadlines,
    /// Who cross-scores whom, in general.
    pub cross_mode: CrossMode,
    /// How cross-scores become one value.
    pub cross_rule: CrossRule,
    /// What tells equal totals apart.
    pub tie_rules: Vec<TieRule>,
    /// The classes.
    pub classes: Vec<ClassRule>,
    /// How long it listens; `None` = the product's defaults, marked so.
    pub hearing: Option<HearingTerms>,
    /// See [`Cx::begin_once`].
    pub idempotency_key: Option<String>,
}

/// Begins a round, as a draft.
pub async fn create_round(cx: &Cx, command: CreateRound) -> Result<RoundId, Fault> {
    let id: RoundId = cx.id();
    let key = command.idempotency_key.clone();
    let tx = match cx.begin_once(key.as_deref(), "createRound", &command, &id).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(object) => return object.parse().map_err(|_| Fault::NotFound),
    };
    let cluster = relation::cluster(&tx, command.cluster, cx.today()).await?.found()?;
    cx.require(policy::create_round(cx.actor(), cluster.ministry), "round.create", command.cluster)?;
    criteria::reads::published(cx.app(), &tx, command.criteria_set).await.map_err(not_published)?;
    fits(&tx, &command, cx.today()).await?;
    let demonstration = storage::installation::is_demonstration(&tx).await?;
    let terms = command.hearing.unwrap_or_default();
    let round = rules::create(new_round(id, command, cluster.ministry, demonstration));
    let round = with_terms(round, &terms).map_err(rejected)?;
    rounds::insert(&tx, &round).await?;
    hearing::declare(&tx, id, terms).await?;
    tx.commit([Audit::of("round.create", id).after(state(&round))]).await?;
    Ok(id)
}

/// A plan of cross-scoring is for the members of today; when the round opens, it may have others.
async fn fits(tx: &Tx, command: &CreateRound, today: NaiveDate) -> Result<(), Fault> {
    if command.cross_mode == CrossMode::Everybody {
        return Ok(());
    }
    let members = relation::members(tx, command.cluster, today).await?;
    let units: Vec<_> = members.iter().map(|member| member.unit).collect();
    let errors = plan::mode_errors(&command.cross_mode, &units);
    if errors.is_empty() { Ok(()) } else { Err(rejected(errors)) }
}

/// The round, or what is wrong with it and with how long it listens, together.
fn with_terms(round: Result<Round, Vec<EvaluationError>>, terms: &HearingTerms) -> Result<Round, Vec<EvaluationError>> {
    let wrong = terms.errors();
    match round {
        Ok(round) if wrong.is_empty() => Ok(round),
        Ok(_) => Err(wrong),
        Err(errors) => Err(errors.into_iter().chain(wrong).collect()),
    }
}

fn not_published(fault: Fault) -> Fault {
    match fault {
        Fault::NotFound => broken(EvaluationError::new(EvaluationErrorCode::CriteriaNotPublished, &["criteriaSetId"])),
        other => other,
    }
}

fn new_round(id: RoundId, command: CreateRound, ministry: UnitId, demonstration: bool) -> NewRound {
    NewRound {
        id,
        name: command.name,
        kind: command.kind,
        year: command.year,
        cluster: command.cluster,
        ministry,
        criteria_set: command.criteria_set,
        deadlines: command.deadlines,
        cross_mode: command.cross_mode,
        cross_rule: command.cross_rule,
        tie_rules: command.tie_rules,
        classes: command.classes,
        demonstration,
    }
}

/// What the audit chain keeps of a round.
fn state(round: &Round) -> serde_json::Value {
    let due = |at: DateTime<Utc>| at.to_rfc3339();
    json!({
        "name": round.name,
        "stage": round.stage.code(),
        "criteriaSet": round.criteria_set.to_string(),
        "selfDue": due(round.deadlines.self_due),
        "crossDue": due(round.deadlines.cross_due),
        "agreedDue": due(round.deadlines.agreed_due),
        "appraisedDue": due(round.deadlines.appraised_due),
        "crossMode": round.cross_mode.code(),
        "aggregation": round.cross_rule.aggregation.code(),
        "missingScorers": round.cross_rule.missing.code(),
    })
}

/// A round, locked until the transaction ends, with members and criteria.
pub async fn locked(cx: &Cx, tx: &Tx, id: RoundId) -> Result<std::sync::Arc<RoundView>, Fault> {
    let round = rounds::for_change(tx, id).await?.found()?;
    reads::view(cx.app(), tx, round).await
}

/// Moves a round on to its next stage.
#[derive(Debug, Clone)]
pub struct AdvanceRound {
    /// The round.
    pub round: RoundId,
    /// The version the client read.
    pub expected_version: i32,
    /// The stage it goes to.
    pub to: RoundStage,
    /// Why now, when the person wants to say.
    pub reason: Option<String>,
    /// See [`Cx::begin_once`].
    pub idempotency_key: Option<String>,
}

/// Moves a round on to its next stage, handing out the papers of that stage.
pub async fn advance_round(cx: &Cx, command: AdvanceRound) -> Result<RoundId, Fault> {
    let key = command.idempotency_key.clone();
    let tx = match cx.begin_once(key.as_deref(), "advanceRound", &command, &command.round).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(_) => return Ok(command.round),
    };
    let view = locked(cx, &tx, command.round).await?;
    cx.require(policy::advance_round(cx.actor(), &view.facts()), "round.advance", command.round)?;
    cx.expect_version(command.expected_version, view.round.version)?;
    let facts = stage_facts(&tx, &view, cx.today()).await?;
    let moved = rules::advance(&view.round, command.to, &facts, tx.now()).map_err(broken)?;
    enter(cx, &tx, &view, command.to).await?;
    notices::entered(cx, &tx, &view.round, view.facts().field_owners, command.to).await?;
    rounds::save_stage(&tx, &view.round, &moved).await?;
    let audit = Audit::of("round.advance", command.round).before(state(&view.round)).after(state(&moved));
    let reveal = reveal(&tx, &view, command.to).await?;
    tx.commit([audit.reason(command.reason)].into_iter().chain(reveal)).await?;
    Ok(command.round)
}

/// What the course of a round depends on, read in one transaction or for one screen.
pub async fn stage_facts(
    reader: &impl storage::Reader,
    view: &RoundView,
    today: NaiveDate,
) -> Result<StageFacts, Fault> {
    let round = &view.round;
    let counts = sheets::stage_counts(reader, &[round.id]).await?;
    let members = if round.stage == RoundStage::Draft {
        relation::members(reader, round.cluster, today).await?.len()
    } else {
        view.members.len()
    };
    Ok(facts_of(view, &counts, members))
}

/// The facts from counted papers.
pub fn facts_of(view: &RoundView, counts: &[sheets::StageCount], members: usize) -> StageFacts {
    let of = |stage| counts.iter().find(|count| count.round == view.round.id && count.stage == stage);
    StageFacts {
        criteria_published: view.criteria.is_published(),
        members,
        cross_assigned: of(SheetStage::Cross).is_some_and(|count| count.papers > 0),
        all_submitted: view
            .round
            .stage
            .writes()
            .is_none_or(|stage| of(stage).is_none_or(|count| count.papers == count.submitted)),
    }
}

/// What entering a stage hands out: members and their papers at the opening, one paper per member where
/// the cluster agrees and where the ministry appraises. What it reveals opens windows to reply.
async fn enter(cx: &Cx, tx: &Tx, view: &RoundView, stage: RoundStage) -> Result<(), Fault> {
    hearing::revealed(tx, view.round.id, stage).await?;
    match stage {
        RoundStage::Open => open(cx, tx, view).await,
        RoundStage::Agreed => {
            let head = relation::head(tx, view.round.cluster, day_in_vietnam(tx.now())).await?;
            one_paper_each(cx, tx, view, SheetStage::Agreed, head.unwrap_or(view.round.ministry)).await
        }
        RoundStage::Appraised => one_paper_each(cx, tx, view, SheetStage::Appraised, view.round.ministry).await,
        _ => Ok(()),
    }
}

async fn one_paper_each(cx: &Cx, tx: &Tx, view: &RoundView, stage: SheetStage, author: UnitId) -> Result<(), Fault> {
    for evaluation in member::of_rounds(tx, &[view.round.id]).await? {
        hand_out(tx, cx, view, &evaluation, stage, author).await?;
    }
    Ok(())
}

/// Freezes the members as they are today, with their names, and hands out self and cross papers.
async fn open(cx: &Cx, tx: &Tx, view: &RoundView) -> Result<(), Fault> {
    let mut members = Vec::new();
    for member in relation::members(tx, view.round.cluster, day_in_vietnam(tx.now())).await? {
        let evaluation = Evaluation {
            id: cx.id(),
            version: 1,
            round: view.round.id,
            cluster: view.round.cluster,
            unit: member.unit,
            unit_name: member.name,
            unit_code: member.code,
            position: member.position,
            totals: TotalsOfStages::default(),
            outcome: None,
        };
        member::insert(tx, &evaluation).await?;
        hand_out(tx, cx, view, &evaluation, SheetStage::Self_, evaluation.unit).await?;
        members.push(evaluation);
    }
    hand_out_declared(tx, cx, view, &members).await
}
