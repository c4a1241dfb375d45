//! The queue of the appraisal in the API.

use std::cmp::Ordering;
use std::sync::Arc;

use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use chrono::NaiveDate;
use domain::criteria::CriteriaSet;
use domain::id::{EvaluationId, Id as _, RoundId, UnitId};
use storage::{Cursor, PageRequest};

use super::enums::{ReturnState, WindowState};
use crate::app::day_in_vietnam;
use crate::criteria::graphql::Criterion;
use crate::evaluation::graphql::Evaluation;
use crate::evaluation::graphql::enums::{SheetProblemCode, SheetStage};
use crate::evaluation::graphql::evidence::Evidence;
use crate::evaluation::graphql::sheet::Sheet;
use crate::evaluation::graphql::values::ScoreValue;
use crate::evaluation::hearing::appraisal::{QueueLine, queue};
use crate::evaluation::reads;
use crate::evaluation::view::RoundView;
use crate::graphql::access::AllowedAction;
use crate::graphql::page::{PageArgs, encode};
use crate::graphql::{CxExt as _, Decimal, Gid};
use crate::unit::graphql::Unit;

/// Which lines of the queue to list.
#[derive(Debug, Default, InputObject)]
pub struct AppraisalFilter {
    /// Of the lines that this ministry body appraises.
    field_owner_id: Option<Gid<UnitId>>,
    /// Of this unit.
    evaluation_id: Option<Gid<EvaluationId>>,
    /// Only lines on which the revealed stages differ.
    #[graphql(default)]
    only_different: bool,
    /// Only lines whose appraisal still lacks something that blocks.
    #[graphql(default)]
    not_done: bool,
}

impl AppraisalFilter {
    fn admits(&self, set: &CriteriaSet, line: &QueueLine) -> bool {
        let owner = set.criteria.get(line.index).and_then(|criterion| set.field_owner_of(criterion));
        let field = self.field_owner_id.is_none_or(|wanted| owner == Some(wanted.0));
        let unit = self.evaluation_id.is_none_or(|wanted| line.evaluation.id == wanted.0);
        let different = !self.only_different || !line.share.is_zero();
        field && unit && different && (!self.not_done || !line.done())
    }
}

/// The place of a line in the queue, as a cursor. What is appraised does not move it.
fn cursor(line: &QueueLine) -> Cursor {
    let (share, position, index) = line.place();
    Cursor::Text(format!("{}.{position}.{index}", share.0.hundredths()), line.evaluation.id.uuid())
}

/// Whether a line comes before, at or after a place; of a place that is none, nothing is known.
fn compared(line: &QueueLine, place: &Cursor) -> Option<Ordering> {
    let Cursor::Text(text, _) = place else { return None };
    let numbers: Vec<i64> = text.split('.').map(|word| word.parse().ok()).collect::<Option<_>>()?;
    let [share, position, index] = numbers.as_slice() else { return None };
    let own = (-line.share.hundredths(), i64::from(line.evaluation.position), i64::try_from(line.index).ok()?);
    Some(own.cmp(&(-share, *position, *index)))
}

/// Part of the queue, and whether lines come before and after it.
fn part(lines: Vec<QueueLine>, request: &PageRequest) -> (Vec<QueueLine>, bool, bool) {
    let on = |line: &QueueLine, place: &Option<Cursor>, side| {
        place.as_ref().is_none_or(|place| compared(line, place) == Some(side))
    };
    let within =
        |line: &QueueLine| on(line, &request.after, Ordering::Greater) && on(line, &request.before, Ordering::Less);
    let mut rows: Vec<_> = lines.into_iter().filter(within).collect();
    let limit = usize::try_from(request.limit).unwrap_or_default();
    let cut = rows.len().saturating_sub(limit);
    let (mut before, mut after) = (request.after.is_some(), request.before.is_some());
    if request.from_end {
        rows.drain(..cut);
        before |= cut > 0;
    } else {
        rows.truncate(limit);
        after |= cut > 0;
    }
    (rows, before, after)
}

/// The count of the whole queue for this filter.
#[derive(SimpleObject)]
pub struct QueueCount {
    /// How many lines the queue has for this viewer and filter.
    total_count: i32,
}

/// Queries of the appraisal.
#[derive(Default)]
pub struct AppraisalQuery;

#[Object]
impl AppraisalQuery {
    /// The lines of all units that this viewer may appraise, largest disagreement first (hàng đợi thẩm định).
    /// Ministry officers see all lines, field owners theirs; from the stage of appraisal on.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 10")]
    #[expect(clippy::too_many_arguments, reason = "the four arguments of every connection, a filter and a round")]
    async fn appraisal_queue(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The round.")] round_id: Gid<RoundId>,
        #[graphql(desc = "Narrows the list.")] filter: Option<AppraisalFilter>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Connection<String, AppraisalLine, QueueCount>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let view = ctx.answer(reads::round(ctx.cx(), round_id.0).await)?;
        let lines = ctx.answer(queue(ctx.cx(), Arc::clone(&view)).await)?;
        Ok(page(ctx, &view, lines, &filter.unwrap_or_default(), &request))
    }
}

fn page(
    ctx: &Context<'_>,
    view: &Arc<RoundView>,
    lines: Vec<QueueLine>,
    filter: &AppraisalFilter,
    request: &PageRequest,
) -> Connection<String, AppraisalLine, QueueCount> {
    let admitted: Vec<_> = lines.into_iter().filter(|line| filter.admits(&view.criteria, line)).collect();
    let total_count = i32::try_from(admitted.len()).unwrap_or(i32::MAX);
    let (rows, before, after) = part(admitted, request);
    let day = day_in_vietnam(view.round.opened_at.unwrap_or_else(|| ctx.cx().now()));
    let mut connection = Connection::with_additional_fields(before, after, QueueCount { total_count });
    let edge = |line| Edge::new(encode(&cursor(&line)), AppraisalLine { round: Arc::clone(view), line, day });
    connection.edges.extend(rows.into_iter().map(edge));
    connection
}

/// One line of one unit, as it is appraised.
pub struct AppraisalLine {
    round: Arc<RoundView>,
    line: QueueLine,
    day: NaiveDate,
}

/// What one revealed stage said about a line.
pub struct LineReason {
    stage: SheetStage,
    text: String,
    author: UnitId,
    day: NaiveDate,
}

/// What the author of a revealed sheet noted on a line.
#[Object]
impl LineReason {
    /// Whose judgement it explains.
    async fn stage(&self) -> SheetStage {
        self.stage
    }

    /// The explanation.
    async fn text(&self) -> &str {
        &self.text
    }

    /// The unit that wrote it.
    async fn author(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.author, self.day).await
    }
}

/// One line of one unit, with everything that was revealed about it and the appraisal so far.
#[Object]
impl AppraisalLine {
    /// What tells the line apart in the queue; not an identifier of an object.
    async fn id(&self) -> ID {
        let criterion = self.round.criteria.criteria.get(self.line.index).map(|line| line.id.to_string());
        format!("{}.{}", self.line.evaluation.id, criterion.unwrap_or_default()).into()
    }

    /// The evaluation of the unit.
    async fn evaluation(&self) -> Evaluation {
        Evaluation::new(Arc::clone(&self.round), Arc::clone(&self.line.evaluation))
    }

    /// The criterion.
    async fn criterion(&self) -> Criterion {
        Criterion::of(&self.round.criteria, self.line.index)
    }

    /// The sheet on which it is appraised.
    async fn sheet(&self) -> Sheet {
        Sheet(Arc::clone(&self.line.sheet))
    }

    /// Tự chấm: the unit's own value.
    #[graphql(name = "self")]
    async fn own(&self) -> ScoreValue {
        let [own, ..] = self.line.values;
        own.into()
    }

    /// The facts behind the unit's own value; null when points were typed.
    async fn self_facts(&self) -> Option<Vec<Decimal>> {
        let facts = &self.line.facts;
        (!facts.is_empty()).then(|| facts.iter().copied().map(Decimal).collect())
    }

    /// Chấm chéo: the peers' value.
    async fn cross(&self) -> ScoreValue {
        let [_, cross, _] = self.line.values;
        cross.into()
    }

    /// Cụm thống nhất: what the cluster agreed.
    async fn agreed(&self) -> ScoreValue {
        let [.., agreed] = self.line.values;
        agreed.into()
    }

    /// Bộ thẩm định: the value so far.
    async fn appraised(&self) -> ScoreValue {
        self.line.appraised().into()
    }

    /// The appraiser's reason so far; null without one.
    async fn note(&self) -> Option<&str> {
        self.line.note.as_deref()
    }

    /// The largest distance between revealed values, in percent of the line's maximum.
    async fn disagreement(&self) -> Decimal {
        Decimal(self.line.share)
    }

    /// The unit's evidence.
    async fn evidence(&self) -> Vec<Evidence> {
        self.line.evidence.iter().cloned().map(Evidence).collect()
    }

    /// What revealed stages noted on the line, by stage.
    #[graphql(complexity = "4 * child_complexity + 1")]
    async fn reasons(&self) -> Vec<LineReason> {
        let reason = |(stage, author, text): &(domain::evaluation::SheetStage, UnitId, String)| LineReason {
            stage: (*stage).into(),
            text: text.clone(),
            author: *author,
            day: self.day,
        };
        self.line.reasons.iter().map(reason).collect()
    }

    /// Where the latest window of the line stands; null when no stage changed it.
    async fn reply_state(&self) -> Option<WindowState> {
        self.line.reply.map(Into::into)
    }

    /// Where the line stands that the ministry sent back; null when it did not.
    async fn return_state(&self) -> Option<ReturnState> {
        self.line.returned.map(Into::into)
    }

    /// What its appraisal still lacks.
    async fn problems(&self) -> Vec<SheetProblemCode> {
        self.line.problems.iter().map(|problem| problem.code.into()).collect()
    }

    /// Whether its appraisal lacks nothing that blocks.
    async fn done(&self) -> bool {
        self.line.done()
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let language = ctx.cx().language();
        vec![
            AllowedAction::new("saveScores", self.line.save, language),
            AllowedAction::new("returnLine", self.line.send_back, language),
        ]
    }
}

/// How far the appraisal of one field is.
pub struct FieldProgress {
    owner: Option<UnitId>,
    done: i32,
    total: i32,
    day: NaiveDate,
}

/// How far the appraisal of one field is: lines of all units.
#[Object]
impl FieldProgress {
    /// The ministry body that appraises the field; null for the lines that the ministry's officers appraise.
    async fn field_owner(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.owner?, self.day).await
    }

    /// Lines whose appraisal lacks nothing that blocks.
    async fn done(&self) -> i32 {
        self.done
    }

    /// Lines in all.
    async fn total(&self) -> i32 {
        self.total
    }
}

/// How far each field is, as far as this reader appraises; null for everybody else.
pub async fn progress(ctx: &Context<'_>, round: &Arc<RoundView>) -> Result<Option<Vec<FieldProgress>>> {
    use domain::evaluation::reply::policy::appraise;
    if !appraise(ctx.cx().actor(), &round.facts()).is_allowed() {
        return Ok(None);
    }
    let lines = ctx.answer(queue(ctx.cx(), Arc::clone(round)).await)?;
    let set = &round.criteria;
    let owner_of = |line: &QueueLine| set.criteria.get(line.index).and_then(|it| set.field_owner_of(it));
    let owners = set.field_owners().into_iter().map(Some).chain([None]);
    let count = |owner: Option<UnitId>, done: bool| {
        let own = lines.iter().filter(|line| owner_of(line) == owner && (!done || line.done()));
        i32::try_from(own.count()).unwrap_or(i32::MAX)
    };
    let day = day_in_vietnam(round.round.opened_at.unwrap_or_else(|| ctx.cx().now()));
    let field = |owner| FieldProgress { owner, done: count(owner, true), total: count(owner, false), day };
    Ok(Some(owners.map(field).filter(|field| field.total > 0).collect()))
}
