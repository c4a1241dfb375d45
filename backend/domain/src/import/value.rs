//! What the cells of a row say about the value of its line: points, facts or a state.

use super::fact;
use super::layout::{ColumnRole as Role, Layout};
use super::message::{Message, Remark};
use super::table::{Cell, Line};
use super::word::{is_dash, is_of_workbook, state, yes_no};
use crate::criteria::{Criterion, FactKind, FactSlot};
use crate::evaluation::{EntryState, SheetStage};
use crate::hundredths::{Hundredths, Points};

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing: the value stays.
    Nothing,
    /// A state instead of points.
    State(EntryState),
    /// Points, facts or both.
    Value {
        /// Points as typed.
        points: Option<Points>,
        /// One fact for each slot of the rule.
        facts: Option<Vec<Hundredths>>,
    },
}

/// What is said, and what is to be said about it.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) said: Said,
    pub(super) messages: Vec<Message>,
}

/// What stands where points are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PointsCell {
    Blank,
    State(EntryState),
    YesNo(bool),
    Points(Points),
    Wrong,
}

impl Reading {
    /// Reads the cells of a line.
    pub(super) fn of(line: &Line, layout: &Layout, criterion: &Criterion, stage: SheetStage) -> Self {
        let mut reading = Self { said: Said::Nothing, messages: Vec::new() };
        let facts = reading.facts(line, layout, criterion);
        let points = reading.points(line, layout, criterion, stage);
        reading.said = reading.together(points, facts, criterion, stage);
        reading
    }

    /// The facts of a line, as far as they are there; `None` when none is. A wrong one counts as there.
    fn facts(&mut self, line: &Line, layout: &Layout, criterion: &Criterion) -> Option<Vec<Option<Hundredths>>> {
        let slots = criterion.rule.slots();
        let columns = layout.facts();
        let mut facts = vec![None; slots.len()];
        let mut said = false;
        for (place, column) in columns.iter().enumerate() {
            let Some(column) = *column else { continue };
            let cell = line.cell(column);
            if cell.is_blank() {
                continue;
            }
            let Some(slot) = slots.get(place) else {
                if !is_dash(&cell.shown(layout.encoding)) {
                    self.messages.push(Message::note(Remark::FactNotDue).at(column));
                }
                continue;
            };
            match fact::read(cell, slot, layout.encoding) {
                Ok((None, _)) => {}
                Ok((Some(fact), message)) => {
                    said = true;
                    facts[place] = Some(fact);
                    self.messages.extend(message.map(|message| message.at(column)));
                    self.flags(cell, column);
                }
                Err(message) => {
                    said = true;
                    facts[place] = Some(Hundredths::ZERO);
                    self.messages.push(message.at(column));
                }
            }
        }
        said.then_some(facts)
    }

    /// What the points' cell says. A formula where points follow from facts is the workbook's own reckoning.
    fn points(&mut self, line: &Line, layout: &Layout, criterion: &Criterion, stage: SheetStage) -> PointsCell {
        let Some(column) = layout.column(Role::Points) else { return PointsCell::Blank };
        let cell = line.cell(column);
        let reckons = cell.formula && stage == SheetStage::Self_ && criterion.rule.is_computed();
        let shown = cell.shown(layout.encoding);
        if reckons || shown.is_empty() || is_dash(&shown) || is_of_workbook(&shown) {
            return PointsCell::Blank;
        }
        if let Some(state) = state(&shown) {
            return PointsCell::State(state);
        }
        let yes_no = yes_no(&shown).filter(|_| shown.parse::<f64>().is_err());
        if let Some(answer) = yes_no.filter(|_| asks_yes_no(&criterion.rule.slots())) {
            return PointsCell::YesNo(answer);
        }
        let wrong = fact::refused(cell).or_else(|| cell.percent.then(|| Message::error(Remark::PercentInPoints)));
        match wrong.map_or_else(|| fact::number(cell, &shown), Err) {
            Ok(points) => {
                self.flags(cell, column);
                PointsCell::Points(points)
            }
            Err(message) => {
                self.messages.push(message.at(column));
                PointsCell::Wrong
            }
        }
    }

    fn flags(&mut self, cell: &Cell, column: usize) {
        if cell.formula {
            self.messages.push(Message::note(Remark::FormulaTaken).at(column));
        }
        if cell.merged {
            self.messages.push(Message::note(Remark::Merged).at(column));
        }
    }

    fn together(
        &mut self,
        points: PointsCell,
        facts: Option<Vec<Option<Hundredths>>>,
        criterion: &Criterion,
        stage: SheetStage,
    ) -> Said {
        let slots = criterion.rule.slots();
        let typed = match points {
            PointsCell::State(state) => return Said::State(state),
            PointsCell::YesNo(answer) if facts.is_none() => return yes_or_no(answer),
            PointsCell::Points(points) => Some(points),
            PointsCell::Blank | PointsCell::Wrong | PointsCell::YesNo(_) => None,
        };
        if let Some(facts) = facts {
            let facts = self.complete(facts, &slots);
            return Said::Value { points: typed, facts: Some(facts) };
        }
        let Some(points) = typed else { return Said::Nothing };
        let whole = points == criterion.maximum || points.is_zero();
        if stage == SheetStage::Self_ && whole && asks_yes_no(&slots) {
            self.messages.push(Message::note(Remark::InferredFromPoints));
            return yes_or_no(!points.is_zero());
        }
        Said::Value { points: Some(points), facts: None }
    }

    /// Every slot filled: kinds that are counted are none when left blank, others are missing.
    fn complete(&mut self, facts: Vec<Option<Hundredths>>, slots: &[FactSlot]) -> Vec<Hundredths> {
        let mut blank = false;
        for (_, slot) in facts.iter().zip(slots).filter(|(fact, _)| fact.is_none()) {
            if slot.kind == FactKind::Count {
                blank = true;
            } else {
                self.messages.push(Message::error(Remark::FactMissing(slot.label_vi.clone())));
            }
        }
        if blank {
            self.messages.push(Message::note(Remark::BlankIsNone));
        }
        facts.into_iter().map(Option::unwrap_or_default).collect()
    }
}

/// Whether the rule asks one question, to be answered by yes or no.
fn asks_yes_no(slots: &[FactSlot]) -> bool {
    matches!(slots, [only] if only.kind == FactKind::YesNo)
}

fn yes_or_no(answer: bool) -> Said {
    Said::Value { points: None, facts: Some(vec![Hundredths::whole(i32::from(answer))]) }
}
