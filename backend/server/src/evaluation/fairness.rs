//! Use cases that read what the cross-scores of a round say about how they were given.

use std::collections::HashMap;
use std::sync::Arc;

use domain::evaluation::{Round, Sheet, SheetStage, classification, seal};
use domain::fairness::blind_rank::BlindRank;
use domain::fairness::polish::fit;
use domain::fairness::{
    Basis, Judged, Leniency, Paper, Report, RoundPapers, Thresholds, blind_ranks, leniency, policy, report,
};
use domain::id::{RoundId, UnitId};
use storage::Reader;
use storage::evaluation::member::{self, Disqualification, Evaluation};
use storage::evaluation::round as rounds;
use storage::evaluation::sheet::{self as sheets, StoredSheet};

use super::reads;
use super::view::RoundView;
use crate::app::day_in_vietnam;
use crate::cx::Cx;
use crate::fault::Fault;

/// Into how many earlier rounds of the cluster a pair is followed.
const EARLIER: i64 = 3;

/// The signals of a round with what it takes to show them.
#[derive(Debug)]
pub struct Signals {
    /// The round.
    pub round: Arc<RoundView>,
    /// The signals.
    pub report: Report,
    /// The short name of every member when the round opened.
    pub names: HashMap<UnitId, String>,
}

/// What the signals say of one unit.
#[derive(Debug, Clone)]
pub struct OwnSignals {
    /// The unit.
    pub unit: UnitId,
    /// Its short name when the round opened.
    pub name: String,
    /// How lenient it is as a scorer; `None` when it scored nobody.
    pub leniency: Option<Leniency>,
    /// Its final rank with and without the papers it gave.
    pub rank: BlindRank,
}

/// The signals of a round; `None` for who is not entitled, or not yet.
pub async fn signals(cx: &Cx, round: &Arc<RoundView>, thresholds: Thresholds) -> Result<Option<Signals>, Fault> {
    if !policy::see_signals(cx.actor(), &round.facts()).is_allowed() {
        return Ok(None);
    }
    let last = round.final_visible(cx.actor());
    let papers = papers(cx.db(), round, last).await?;
    let earlier = earlier(cx, &round.round).await?;
    let names = names(cx, round).await?;
    Ok(Some(Signals { round: Arc::clone(round), report: report(&papers, &earlier, thresholds, last), names }))
}

/// What the signals say of the actor's own units among the members; empty for everybody else, and
/// before the ranking is provisional.
pub async fn own(cx: &Cx, round: &Arc<RoundView>) -> Result<Vec<OwnSignals>, Fault> {
    let facts = round.facts();
    let own: Vec<UnitId> =
        round.members.iter().copied().filter(|unit| policy::see_own(cx.actor(), &facts, *unit).is_allowed()).collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let papers = papers(cx.db(), round, true).await?;
    let names = names(cx, round).await?;
    let (scorers, ranks) = (leniency(&papers, &fit(&papers)), blind_ranks(&papers, Basis::Final));
    let of = |rank: BlindRank| OwnSignals {
        unit: rank.unit,
        name: names.get(&rank.unit).cloned().unwrap_or_default(),
        leniency: scorers.iter().find(|scorer| scorer.scorer == rank.unit).copied(),
        rank,
    };
    Ok(ranks.into_iter().filter(|rank| own.contains(&rank.unit)).map(of).collect())
}

/// The papers of a round as far as they are revealed; `last` is whether the final values are.
async fn papers(reader: &impl Reader, round: &RoundView, last: bool) -> Result<RoundPapers, Fault> {
    let id = round.round.id;
    let members = member::of_rounds(reader, &[id]).await?;
    let stored = sheets::of_round(reader, id, None).await?;
    let ids: Vec<_> = members.iter().map(|member| member.id).collect();
    let grounds = member::disqualifications(reader, &ids).await?;
    let revealed = |stage| match stage {
        SheetStage::Appraised => last,
        stage => seal::visible(stage, round.round.stage, false),
    };
    let shown: Vec<StoredSheet> = stored.into_iter().filter(|stored| revealed(stored.sheet.stage)).collect();
    Ok(round_papers(round, &members, &shown, &grounds))
}

fn round_papers(
    round: &RoundView,
    members: &[Evaluation],
    stored: &[StoredSheet],
    grounds: &[Disqualification],
) -> RoundPapers {
    let one = |member: &Evaluation, stage| -> Option<Sheet> {
        let about = |sheet: &&StoredSheet| sheet.sheet.evaluation == member.id && sheet.sheet.stage == stage;
        let of = |sheet: &&StoredSheet| about(sheet) && sheet.sheet.is_submitted();
        stored.iter().find(of).map(|stored| stored.sheet.clone())
    };
    let excluded = |member: &Evaluation| {
        let of = grounds.iter().filter(|ground| ground.evaluation == member.id);
        classification::is_unranked(&of.map(|ground| ground.ground.clone()).collect::<Vec<_>>())
    };
    let cross = || stored.iter().filter(|stored| stored.sheet.stage == SheetStage::Cross);
    let missing = |member: &Evaluation| {
        let about = cross().filter(|stored| stored.sheet.evaluation == member.id && !stored.sheet.is_submitted());
        about.map(|stored| stored.sheet.author).collect()
    };
    let judged = |member: &Evaluation| Judged {
        evaluation: member.id,
        unit: member.unit,
        own: one(member, SheetStage::Self_),
        agreed: one(member, SheetStage::Agreed),
        appraised: one(member, SheetStage::Appraised),
        missing: missing(member),
        excluded: excluded(member),
    };
    let paper = |stored: &StoredSheet| {
        let member = members.iter().find(|member| member.id == stored.sheet.evaluation)?;
        let sheet = &stored.sheet;
        Some(Paper { scorer: sheet.author, unit: member.unit, sheet: sheet.clone() })
    };
    RoundPapers {
        set: Arc::clone(&round.criteria),
        cross_rule: round.round.cross_rule,
        tie_rules: round.round.tie_rules.clone(),
        units: members.iter().map(judged).collect(),
        papers: cross().filter(|stored| stored.sheet.is_submitted()).filter_map(paper).collect(),
    }
}

/// The cross papers of the cluster's rounds before, with their years.
async fn earlier(cx: &Cx, round: &Round) -> Result<Vec<(i32, RoundPapers)>, Fault> {
    let found = rounds::earlier(cx.db(), round, EARLIER).await?;
    let ids: Vec<RoundId> = found.iter().map(|round| round.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let members = member::of_rounds(cx.db(), &ids).await?;
    let cross = sheets::cross_of_rounds(cx.db(), &ids).await?;
    let views = reads::views(cx.app(), cx.db(), found).await?;
    let of = |view: &Arc<RoundView>| {
        let id = view.round.id;
        let members: Vec<_> = members.iter().filter(|member| member.round == id).cloned().collect();
        let sheets: Vec<_> = cross.iter().filter(|stored| stored.round == id).cloned().collect();
        (view.round.year, round_papers(view, &members, &sheets, &[]))
    };
    Ok(views.iter().map(of).collect())
}

/// The short names of the members when the round opened.
async fn names(cx: &Cx, round: &RoundView) -> Result<HashMap<UnitId, String>, Fault> {
    let day = round.round.opened_at.map_or_else(|| cx.today(), day_in_vietnam);
    let keys: Vec<_> = round.members.iter().map(|unit| (*unit, day)).collect();
    let views = storage::unit::by_ids_as_of(cx.db(), &keys).await?;
    Ok(views.into_iter().map(|view| (view.unit.id, view.name.short_name)).collect())
}
