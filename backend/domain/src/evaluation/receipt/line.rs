//! One line: from the papers of four stages to what it adds to the total.

use serde::Serialize;

use super::case::{Case, CaseMember, CasePaper, Solved};
use super::paper::{self, PaperStep};
use crate::criteria::code::coded;
use crate::criteria::{Criterion, CriterionSection, NotApplicablePolicy, Rule};
use crate::evaluation::aggregate::Judgement;
use crate::evaluation::outcome::{Outcome, performances};
use crate::evaluation::sheet::{SheetStage, Value};
use crate::evaluation::totals::amounts;
use crate::hundredths::{Hundredths, Points};
use crate::id::UnitId;

coded! {
    /// How a line enters the total.
    pub enum LineEffect {
        /// Its points count, of its maximum.
        Counted = "COUNTED",
        /// Nothing was said: nothing of its maximum counts.
        Missing = "MISSING",
        /// It does not apply and counts in full.
        Full = "FULL",
        /// It does not apply and counts as nothing of its maximum.
        Zero = "ZERO",
        /// It does not apply and is left out of points and maximum.
        NotApplicable = "NOT_APPLICABLE",
        /// It is not for the unit and left out.
        NotAssigned = "NOT_ASSIGNED",
        /// Nobody judged it and it is left out.
        Withheld = "WITHHELD",
    }
}

/// What one stage says of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageStep {
    /// The stage.
    pub stage: SheetStage,
    /// Its value; `None` when nobody handed in.
    pub value: Option<Value>,
    /// Whether it is the stage that decided: the latest that said points or "not applicable".
    pub decides: bool,
    /// What was handed in; several of the cross stage.
    pub papers: Vec<PaperStep>,
}

/// One unit in the field of a line that compares units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldStep {
    /// Its code.
    pub unit_code: String,
    /// Its name.
    pub unit_name: String,
    /// What it did.
    pub actual: Hundredths,
    /// What it was to do; `None` when no target was given.
    pub target: Option<Hundredths>,
    /// Whether nobody went farther.
    pub leads: bool,
    /// Its final value.
    pub value: Value,
}

/// One line of the table: a leaf of the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineStep {
    /// Code as printed.
    pub code: String,
    /// Name, in Vietnamese.
    pub name: String,
    /// Code of the group it stands in.
    pub group: String,
    /// How its points enter the total.
    pub section: CriterionSection,
    /// Standard points.
    pub maximum: Points,
    /// The most it can give.
    pub upper_bound: Points,
    /// Every value is a whole multiple of this.
    pub step: Points,
    /// How facts become points.
    pub rule: Rule,
    /// What happens when it does not apply.
    pub not_applicable: NotApplicablePolicy,
    /// The four stages, in the order in which they decide.
    pub stages: Vec<StageStep>,
    /// The stage that decided; `None` when none did.
    pub decided_by: Option<SheetStage>,
    /// The final value: that of the deciding stage, never the maximum of the stages.
    pub value: Value,
    /// How it enters the total.
    pub effect: LineEffect,
    /// What it adds to its section.
    pub points: Points,
    /// How much of its maximum counts for the unit.
    pub counted_maximum: Points,
    /// All units with their figures, for a line that compares them; else empty.
    pub field: Vec<FieldStep>,
}

pub(super) fn step(case: &Case<'_>, solved: &Solved, place: usize, index: usize) -> Option<LineStep> {
    let line = case.set.criteria.get(index)?;
    let outcome = solved.outcomes.get(place)?;
    let last = outcome.last.get(index)?;
    let (points, counted_maximum) = amounts(line, last.value).unwrap_or_default();
    Some(LineStep {
        code: line.code.clone(),
        name: line.name.clone(),
        group: case.set.group(line.group).map(|group| group.code.clone()).unwrap_or_default(),
        section: line.section,
        maximum: line.maximum,
        upper_bound: line.upper_bound(),
        step: line.step,
        rule: line.rule.clone(),
        not_applicable: line.not_applicable,
        stages: SheetStage::ALL.map(|stage| stage_step(case, outcome, (place, index), stage)).into(),
        decided_by: last.stage,
        value: last.value,
        effect: effect(line, last.value),
        points,
        counted_maximum,
        field: field(case, solved, index),
    })
}

fn effect(line: &Criterion, value: Value) -> LineEffect {
    match (value, line.not_applicable) {
        (Value::Points(_), _) => LineEffect::Counted,
        (Value::Missing | Value::Awaiting, _) => LineEffect::Missing,
        (Value::NotAssigned, _) => LineEffect::NotAssigned,
        (Value::Withheld, _) => LineEffect::Withheld,
        (Value::NotApplicable, NotApplicablePolicy::Full) if line.section == CriterionSection::Base => LineEffect::Full,
        (Value::NotApplicable, NotApplicablePolicy::Zero) if line.section == CriterionSection::Base => LineEffect::Zero,
        (Value::NotApplicable, _) => LineEffect::NotApplicable,
    }
}

fn stage_step(case: &Case<'_>, outcome: &Outcome, at: (usize, usize), stage: SheetStage) -> StageStep {
    let (place, index) = at;
    StageStep {
        stage,
        value: outcome.stages().of(stage).and_then(|values| values.get(index).copied()),
        decides: outcome.last.get(index).and_then(|last| last.stage) == Some(stage),
        papers: case.members.get(place).map(|member| papers(case, member, index, stage)).unwrap_or_default(),
    }
}

/// What was handed in at a stage, by author; of the cross stage with what became of each peer, those who did not
/// hand in among them.
fn papers(case: &Case<'_>, member: &CaseMember, index: usize, stage: SheetStage) -> Vec<PaperStep> {
    let Some(line) = case.set.criteria.get(index) else { return Vec::new() };
    let judged = if stage == SheetStage::Cross { judgements(case, member, index) } else { Vec::new() };
    let of = |author: UnitId| judged.iter().find(|one| one.scorer == author);
    let step = |paper: &CasePaper| paper::step(line, index, paper, of(paper.sheet.author).map(|one| one.handling));
    let own = member.papers.iter().filter(|paper| paper.sheet.stage == stage);
    let absent = member.missing.iter().filter_map(|scorer| Some(paper::absent(scorer, of(scorer.unit)?)));
    let mut steps: Vec<PaperStep> = own.map(step).chain(absent).collect();
    steps.sort_by(|one, other| one.author_code.cmp(&other.author_code));
    steps
}

/// What became of every peer on a line; nothing when none handed in.
fn judgements(case: &Case<'_>, member: &CaseMember, index: usize) -> Vec<Judgement> {
    let lines = member.papers().cross_lines(&case.cross_rule, case.set.criteria.len());
    lines.and_then(|lines| lines.into_iter().nth(index)).map(|line| line.judgements).unwrap_or_default()
}

/// What all units did on a line that compares them.
fn field(case: &Case<'_>, solved: &Solved, index: usize) -> Vec<FieldStep> {
    let all = performances(case.set, &case.cross_rule, &case.papers(), index);
    let field: Vec<_> = all.iter().flatten().copied().collect();
    let with_outcome = case.members.iter().zip(&solved.outcomes).zip(&all);
    with_outcome
        .filter_map(|((member, outcome), performance)| {
            let performance = (*performance)?;
            Some(FieldStep {
                unit_code: member.code.clone(),
                unit_name: member.name.clone(),
                actual: performance.actual,
                target: performance.target,
                leads: performance.leads(&field),
                value: outcome.last.get(index)?.value,
            })
        })
        .collect()
}
