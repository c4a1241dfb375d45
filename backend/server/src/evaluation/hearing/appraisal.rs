//! Thẩm định: the lines of all units that somebody may appraise, largest disagreement first.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::evaluation::assignment::related;
use domain::evaluation::objection::Correction;
use domain::evaluation::policy::{lines, save_scores};
use domain::evaluation::reply::{LineFacts, MessageKind, ReturnState, WindowState, policy, returned};
use domain::evaluation::submit::{DEFAULT_REASON_THRESHOLD, problems};
use domain::evaluation::{Lines, Outcome, SheetProblem, SheetStage, SubmitFacts, Value, disagreement};
use domain::id::{CriterionId, EvaluationId, SheetId, UnitId};
use domain::{Hundredths, Verdict};
use storage::evaluation::correction::{self, StoredCorrection};
use storage::evaluation::hearing::{self, Hearing};
use storage::evaluation::member::{self, Evaluation};
use storage::evaluation::message::{self, Message};
use storage::evaluation::paper::{self, Evidence, Note};
use storage::evaluation::relation;
use storage::evaluation::sheet::{self as sheets, StoredSheet};

use super::windows::windows;
use crate::cx::Cx;
use crate::evaluation::view::{RoundView, SheetView};
use crate::fault::Fault;

/// One line of one unit, as it is appraised.
pub struct QueueLine {
    /// The unit.
    pub evaluation: Arc<Evaluation>,
    /// The place of the line in the frozen order.
    pub index: usize,
    /// The appraised sheet.
    pub sheet: Arc<SheetView>,
    /// Self, cross, agreed: what was revealed.
    pub values: [Value; 3],
    /// The facts behind the unit's own value; empty when points were typed.
    pub facts: Vec<Hundredths>,
    /// How far they are apart, in percent of the maximum.
    pub share: Hundredths,
    /// The unit's evidence, in its order.
    pub evidence: Vec<Evidence>,
    /// What each revealed stage said about the line.
    pub reasons: Vec<(SheetStage, UnitId, String)>,
    /// The appraiser's own note.
    pub note: Option<String>,
    /// Where the latest window of the line stands; `None` when no stage changed it.
    pub reply: Option<WindowState>,
    /// Where the line stands that the ministry sent back; `None` when it did not.
    pub returned: Option<ReturnState>,
    /// What the appraisal of the line still lacks.
    pub problems: Vec<SheetProblem>,
    /// Whether this reader may write the line now.
    pub save: Verdict,
    /// Whether this reader may send it back now.
    pub send_back: Verdict,
}

impl QueueLine {
    /// Whether the appraisal of the line lacks nothing that blocks.
    pub fn done(&self) -> bool {
        !self.problems.iter().any(|problem| problem.blocking)
    }

    /// The appraised value so far.
    pub fn appraised(&self) -> Value {
        self.sheet.value(self.index).unwrap_or(Value::Missing)
    }

    /// Its place in the queue: the further apart the stages are, the earlier.
    pub fn place(&self) -> (std::cmp::Reverse<Hundredths>, i32, usize) {
        (std::cmp::Reverse(self.share), self.evaluation.position, self.index)
    }
}

/// Everything that was read for a round's queue.
struct Gathered {
    view: Arc<RoundView>,
    evaluations: Vec<Arc<Evaluation>>,
    sheets: Vec<StoredSheet>,
    notes: Vec<Note>,
    evidence: Vec<Evidence>,
    messages: Vec<Message>,
    corrections: Vec<StoredCorrection>,
    hearing: Hearing,
    ties: HashMap<UnitId, Vec<UnitId>>,
}

/// The lines of a round that this reader may appraise, in the order of the queue. A constant number of
/// statements, however many units and lines.
pub async fn queue(cx: &Cx, view: Arc<RoundView>) -> Result<Vec<QueueLine>, Fault> {
    cx.require_read(policy::appraise(cx.actor(), &view.facts()))?;
    let gathered = gather(cx, view).await?;
    let mut lines: Vec<QueueLine> =
        gathered.evaluations.iter().flat_map(|evaluation| gathered.lines(cx, evaluation)).collect();
    lines.sort_by_key(QueueLine::place);
    Ok(lines)
}

async fn gather(cx: &Cx, view: Arc<RoundView>) -> Result<Gathered, Fault> {
    let (db, round) = (cx.db(), view.round.id);
    let evaluations: Vec<_> = member::of_rounds(db, &[round]).await?.into_iter().map(Arc::new).collect();
    let sheets = sheets::of_round(db, round, None).await?;
    let ids: Vec<SheetId> = sheets.iter().map(|stored| stored.sheet.id).collect();
    let own = sheets.iter().filter(|stored| stored.sheet.stage == SheetStage::Self_);
    let own: Vec<SheetId> = own.map(|stored| stored.sheet.id).collect();
    let ties = relation::of_units(db, &view.members).await?;
    let ties = view.members.iter().map(|unit| (*unit, related(*unit, &ties))).collect();
    Ok(Gathered {
        notes: paper::notes(db, &ids).await?,
        evidence: paper::evidence(db, &own).await?,
        messages: message::of_rounds(db, &[round]).await?,
        corrections: correction::of_round(db, round).await?,
        hearing: hearing::one(db, round).await?,
        view,
        evaluations,
        sheets,
        ties,
    })
}

impl Gathered {
    fn lines(&self, cx: &Cx, evaluation: &Arc<Evaluation>) -> Vec<QueueLine> {
        let of_unit = self.sheets.iter().filter(|stored| stored.sheet.evaluation == evaluation.id);
        let stored: Vec<StoredSheet> = of_unit.cloned().collect();
        let Some(appraised) = stored.iter().find(|it| it.sheet.stage == SheetStage::Appraised) else {
            return Vec::new();
        };
        let sheet = Arc::new(SheetView {
            stored: appraised.clone(),
            evaluation: Arc::clone(evaluation),
            round: Arc::clone(&self.view),
            related: self.ties.get(&evaluation.unit).cloned().unwrap_or_default(),
        });
        let unit = OfUnit::new(self, cx, sheet, &stored);
        let set = &self.view.criteria;
        let own = |index: &usize| set.criteria.get(*index).is_some_and(|line| unit.lines.include(set, line));
        (0..set.criteria.len()).filter(own).filter_map(|index| unit.line(index)).collect()
    }

    fn said(&self, stored: &StoredSheet, criterion: CriterionId) -> Option<String> {
        let own = |note: &&Note| note.sheet == stored.sheet.id && note.criterion == criterion;
        self.notes.iter().find(own).map(|note| note.text.clone())
    }

    fn corrections(&self, evaluation: EvaluationId) -> Vec<Correction> {
        let own = self.corrections.iter().filter(|stored| stored.evaluation == evaluation);
        own.map(|stored| stored.correction.clone()).collect()
    }

    fn thread(&self, evaluation: EvaluationId) -> Vec<Message> {
        self.messages.iter().filter(|message| message.evaluation == evaluation).cloned().collect()
    }
}

/// What the lines of one unit share.
struct OfUnit<'a> {
    all: &'a Gathered,
    cx: &'a Cx,
    sheet: Arc<SheetView>,
    stored: &'a [StoredSheet],
    outcome: Outcome,
    messages: Vec<Message>,
    replies: Vec<(usize, WindowState)>,
    problems: Vec<SheetProblem>,
    lines: Lines,
    save: Verdict,
}

impl<'a> OfUnit<'a> {
    fn new(all: &'a Gathered, cx: &'a Cx, sheet: Arc<SheetView>, stored: &'a [StoredSheet]) -> Self {
        let set = &all.view.criteria;
        let outcome = sheet.evaluation.outcome.clone().unwrap_or_default();
        let own = stored.iter().map(|it| &it.sheet).find(|it| it.stage == SheetStage::Self_ && it.is_submitted());
        let messages = all.thread(sheet.evaluation.id);
        let opened =
            windows(set, &sheet.evaluation, &all.corrections(sheet.evaluation.id), &messages, &all.hearing, cx.now());
        let noted = all.notes.iter().filter(|note| note.sheet == sheet.stored.sheet.id);
        let notes: HashSet<CriterionId> = noted.map(|note| note.criterion).collect();
        let facts = SubmitFacts {
            evidence: &HashSet::new(),
            notes: &notes,
            self_values: own.map(|own| own.values.as_slice()),
            self_facts: own.map(|own| own.facts.as_slice()),
            reason_threshold: DEFAULT_REASON_THRESHOLD,
        };
        Self {
            problems: problems(&sheet.stored.sheet, set, &facts),
            lines: lines(cx.actor(), &sheet.facts(cx.now())),
            save: save_scores(cx.actor(), &sheet.facts(cx.now())),
            replies: opened.into_iter().map(|window| (window.index, window.state)).collect(),
            all,
            cx,
            sheet,
            stored,
            outcome,
            messages,
        }
    }

    fn line(&self, index: usize) -> Option<QueueLine> {
        let criterion = self.all.view.criteria.criteria.get(index)?;
        if self.sheet.stored.sheet.values.get(index) == Some(&Value::NotAssigned) {
            return None;
        }
        let values = [SheetStage::Self_, SheetStage::Cross, SheetStage::Agreed]
            .map(|stage| self.outcome.stages().line(stage, index));
        let submitted = || self.stored.iter().filter(|it| it.sheet.is_submitted());
        let own = submitted().find(|it| it.sheet.stage == SheetStage::Self_);
        let earlier = submitted().filter(|it| it.sheet.stage != SheetStage::Appraised);
        let reasons =
            earlier.filter_map(|it| Some((it.sheet.stage, it.sheet.author, self.all.said(it, criterion.id)?)));
        let shown =
            |piece: &&Evidence| piece.criterion == criterion.id && own.is_some_and(|it| it.sheet.id == piece.sheet);
        Some(QueueLine {
            evaluation: Arc::clone(&self.sheet.evaluation),
            index,
            sheet: Arc::clone(&self.sheet),
            values,
            facts: own.and_then(|it| it.sheet.facts.get(index).cloned()).unwrap_or_default(),
            share: disagreement::share(criterion, &values),
            evidence: self.all.evidence.iter().filter(shown).cloned().collect(),
            reasons: reasons.collect(),
            note: self.all.said(&self.sheet.stored, criterion.id),
            reply: self.replies.iter().rev().find(|(place, _)| *place == index).map(|(_, state)| *state),
            returned: self.returned(criterion.id),
            problems: self.problems.iter().filter(|it| it.criterion == criterion.id).copied().collect(),
            save: self.save,
            send_back: self.send_back(index),
        })
    }

    /// Where the line stands that the ministry sent back last.
    fn returned(&self, criterion: CriterionId) -> Option<ReturnState> {
        let own = |it: &&Message| {
            it.kind == MessageKind::Return && it.criterion == criterion && it.stage == SheetStage::Appraised
        };
        let sent = self.messages.iter().rev().find(own)?;
        let supplemented = self.messages.iter().any(|other| other.answers == Some(sent.id));
        Some(returned::state(supplemented, sent.due?, self.cx.now()))
    }

    fn send_back(&self, index: usize) -> Verdict {
        let set = &self.all.view.criteria;
        let facts = LineFacts {
            round: self.all.view.facts(),
            evaluated: self.sheet.evaluation.unit,
            related: &self.sheet.related,
            field_owner: set.criteria.get(index).and_then(|line| set.field_owner_of(line)),
        };
        policy::return_line(self.cx.actor(), &facts)
    }
}
