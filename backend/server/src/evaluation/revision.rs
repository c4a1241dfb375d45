//! Use cases that look ahead: what an amendment would do to an open round, what other rules would have done to a closed
//! one. Nothing is stored.

use std::sync::Arc;

use domain::criteria::{CriteriaSet, Mapping};
use domain::evaluation::amendment::{obstacles, outcome};
use domain::evaluation::replay::{Entrant, Replay, Rules, replay};
use domain::evaluation::round::deadline_passed;
use domain::evaluation::{
    Aggregation, ClassRule, CrossRule, EvaluationError, LineFate, Passage, SheetOutcome, TieRule, policy,
};
use domain::id::{AmendmentId, CriteriaSetId, RoundId, SheetId};
use storage::evaluation::amendment::{self as amendments, Amendment};
use storage::evaluation::member::{self, Evaluation};
use storage::evaluation::sheet as sheets;

use super::reads;
use super::service::amendment_facts;
use super::view::RoundView;
use crate::criteria::{self, lineage};
use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// What an amendment would do, told from the criteria and from what was handed in, never from what is in a sheet.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The round.
    pub round: Arc<RoundView>,
    /// The set it would go on with.
    pub newer: Arc<CriteriaSet>,
    /// What would become of each line of that set: the worst for any member.
    pub fates: Vec<LineFate>,
    /// The lines that would be dropped, by their places in the present set.
    pub dropped: Vec<usize>,
    /// The members whose submitted sheets would go back to them.
    pub returned: Vec<Evaluation>,
    /// The members whose submitted sheets would stay although lines of them change.
    pub flagged: Vec<Evaluation>,
    /// What keeps the round from being amended.
    pub obstacles: Vec<EvaluationError>,
}

/// The worse of two fates of one line.
fn severity(fate: LineFate) -> u8 {
    match fate {
        LineFate::NotAssigned => 0,
        LineFate::Kept => 1,
        LineFate::Reckoned => 2,
        LineFate::Added => 3,
        LineFate::Emptied => 4,
    }
}

/// Looks at an amendment before it is made; the set may still be a draft.
pub async fn preview(cx: &Cx, round: RoundId, set: CriteriaSetId) -> Result<Preview, Fault> {
    let view = reads::round(cx, round).await?;
    cx.require_read(policy::amend_round(cx.actor(), &view.facts()))?;
    let newer = criteria::reads::set(cx, set).await?;
    let derived = lineage::derived(cx.app(), cx.db(), &view.criteria, &newer).await?;
    let counts = sheets::stage_counts(cx.db(), &[round]).await?;
    let obstacles = obstacles(&amendment_facts(&view, &newer, derived.is_some(), &counts));
    let mapping = derived.unwrap_or_else(|| Mapping::between(&view.criteria, &newer));
    let passage = Passage { older: &view.criteria, newer: &newer, mapping: &mapping };
    let worst = |place| view.members.iter().map(|unit| passage.fate(place, *unit)).max_by_key(|fate| severity(*fate));
    let fates = (0..newer.criteria.len()).map(|place| worst(place).unwrap_or(LineFate::NotAssigned)).collect();
    let [returned, flagged] = handed_in(cx, &view, &passage).await?;
    let dropped = passage.dropped();
    Ok(Preview { round: Arc::clone(&view), newer: Arc::clone(&newer), fates, dropped, returned, flagged, obstacles })
}

/// The members whose own sheets would go back, and those whose would stay.
async fn handed_in(cx: &Cx, view: &RoundView, passage: &Passage<'_>) -> Result<[Vec<Evaluation>; 2], Fault> {
    let members = member::of_rounds(cx.db(), &[view.round.id]).await?;
    let own = sheets::of_round(cx.db(), view.round.id, Some(domain::evaluation::SheetStage::Self_)).await?;
    let closed = deadline_passed(view.round.deadlines.self_due, cx.now());
    let of = |wanted: SheetOutcome| {
        let becomes = |member: &&Evaluation| {
            let sheet = own.iter().map(|stored| &stored.sheet).find(|sheet| sheet.evaluation == member.id);
            sheet.is_some_and(|sheet| {
                let affected = passage.affects(member.unit);
                outcome(sheet.stage, sheet.state, view.round.stage, affected, closed) == wanted
            })
        };
        members.iter().filter(becomes).cloned().collect()
    };
    Ok([of(SheetOutcome::Returned), of(SheetOutcome::Flagged)])
}

/// One amendment of a round that the actor may know.
pub async fn amendment(cx: &Cx, id: AmendmentId) -> Result<(Arc<RoundView>, Arc<Amendment>), Fault> {
    let made = amendments::one(cx.db(), id).await?.found()?;
    Ok((reads::round(cx, made.round).await?, Arc::new(made)))
}

/// What an amendment took from a sheet: the outcome, and for each line that did not stay its place in the former set
/// and its value there. `None` when the actor may not know what is in the sheet, or the amendment did not find it.
pub async fn amended_sheet(cx: &Cx, made: &Amendment, sheet: SheetId) -> Result<Option<AmendedSheet>, Fault> {
    let view = reads::sheet(cx, sheet).await?;
    if view.round.round.id != made.round || !view.reads_values(cx.actor(), cx.now()) {
        return Ok(None);
    }
    let Some((outcome, before)) = amendments::carried(cx.db(), made.id, sheet).await? else { return Ok(None) };
    let older = criteria::reads::published(cx.app(), cx.db(), made.from).await?;
    let newer = criteria::reads::published(cx.app(), cx.db(), made.to).await?;
    let mapping = lineage::derived(cx.app(), cx.db(), &older, &newer).await?.found()?;
    let passage = Passage { older: &older, newer: &newer, mapping: &mapping };
    let unit = view.evaluation.unit;
    let stays = |place: &usize| mapping.successors(*place).iter().all(|new| passage.fate(*new, unit) == LineFate::Kept);
    let changed = |place: &usize| mapping.successors(*place).is_empty() || !stays(place);
    let lines = (0..older.criteria.len()).filter(changed).filter_map(|place| Some((place, *before.get(place)?)));
    let lines = lines.filter(|(_, value)| *value != domain::evaluation::Value::NotAssigned).collect();
    Ok(Some(AmendedSheet { outcome, lines, older }))
}

/// See [`amended_sheet`].
#[derive(Debug, Clone)]
pub struct AmendedSheet {
    /// What became of the sheet.
    pub outcome: SheetOutcome,
    /// Lines of the former set that did not stay, with their former values.
    pub lines: Vec<(usize, domain::evaluation::Value)>,
    /// The former set.
    pub older: Arc<CriteriaSet>,
}

/// The rules to try on a closed round; what is `None` stays as it is in force.
#[derive(Debug, Clone, Default)]
pub struct OtherRules {
    /// Another criteria set, a draft or published.
    pub criteria_set: Option<CriteriaSetId>,
    /// Other tie rules.
    pub tie_rules: Option<Vec<TieRule>>,
    /// Other classes.
    pub classes: Option<Vec<ClassRule>>,
    /// Another way to make one value of several cross-scores.
    pub aggregation: Option<Aggregation>,
}

/// A closed round under other rules.
#[derive(Debug, Clone)]
pub struct Replayed {
    /// The round.
    pub round: Arc<RoundView>,
    /// Its members, in the order of [`Replay::units`].
    pub members: Vec<Evaluation>,
    /// The set it was replayed under.
    pub newer: Arc<CriteriaSet>,
    /// What came of it.
    pub replay: Replay,
}

/// What a round that is provisional or published would have come to under other rules.
pub async fn replay_round(cx: &Cx, round: RoundId, other: OtherRules) -> Result<Replayed, Fault> {
    let view = reads::round(cx, round).await?;
    cx.require_read(policy::replay_round(cx.actor(), &view.facts()))?;
    let newer = match other.criteria_set {
        Some(set) => criteria::reads::set(cx, set).await?,
        None => Arc::clone(&view.criteria),
    };
    let mapping = lineage::between(cx.app(), cx.db(), &view.criteria, &newer).await?;
    let members = member::of_rounds(cx.db(), &[round]).await?;
    let entrants = entrants(cx, &members).await?;
    let (old, stage) = (&view.round, view.round.stage);
    let before =
        Rules { set: &view.criteria, cross_rule: old.cross_rule, tie_rules: &old.tie_rules, classes: &old.classes };
    let after = Rules {
        set: &newer,
        cross_rule: other
            .aggregation
            .map_or(old.cross_rule, |other| CrossRule { aggregation: other, ..old.cross_rule }),
        tie_rules: other.tie_rules.as_deref().unwrap_or(&old.tie_rules),
        classes: other.classes.as_deref().unwrap_or(&old.classes),
    };
    let replay = replay(&before, &after, &mapping, stage, &entrants);
    Ok(Replayed { round: Arc::clone(&view), members, newer, replay })
}

async fn entrants(cx: &Cx, members: &[Evaluation]) -> Result<Vec<Entrant>, Fault> {
    let ids: Vec<_> = members.iter().map(|member| member.id).collect();
    let all = sheets::of_evaluations(cx.db(), &ids).await?;
    let grounds = member::disqualifications(cx.db(), &ids).await?;
    let entrant = |member: &Evaluation| Entrant {
        evaluation: member.id,
        unit: member.unit,
        sheets: all.iter().map(|stored| &stored.sheet).filter(|sheet| sheet.evaluation == member.id).cloned().collect(),
        grounds: grounds
            .iter()
            .filter(|ground| ground.evaluation == member.id)
            .map(|ground| ground.ground.clone())
            .collect(),
    };
    Ok(members.iter().map(entrant).collect())
}
