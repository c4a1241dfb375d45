//! A real criteria table and sheets of it, for the tests of this crate.

use std::collections::HashMap;

use domain::Hundredths;
use domain::criteria::{CriteriaSet, FactKind, FactSlot, NewCriteriaSet, templates};
use domain::evaluation::{Lines, ScoreEntry, Sheet, SheetStage, entry};
use domain::id::{CriterionId, Id};
use domain::import::{Book, Layout, Preview, Remembered, Target, preview};
use uuid::Uuid;

use crate::write::{SheetPaper, sheet_workbook};

pub fn id<T: Id>(number: u128) -> T {
    T::from_uuid(Uuid::from_u128(number))
}

/// The set of the first template.
pub fn set() -> CriteriaSet {
    let mut count = 1_000;
    let mut ids = || {
        count += 1;
        Uuid::from_u128(count)
    };
    let new = NewCriteriaSet { id: id(1), name: "Bộ tiêu chí".to_owned(), year: 2026, owner: id(2) };
    templates()[0].instantiate(new, &mut ids)
}

pub fn blank(set: &CriteriaSet, stage: SheetStage) -> Sheet {
    Sheet::blank(id(7), id(8), stage, id(9), set, id(9))
}

fn fact(slot: &FactSlot, place: usize) -> Hundredths {
    match (slot.kind, place) {
        (FactKind::Choice, _) => Hundredths::whole(0),
        (FactKind::Number | FactKind::Percent, 0) => Hundredths::from_hundredths(9_550),
        (FactKind::Number | FactKind::Percent, _) => Hundredths::whole(120),
        (FactKind::Rank, 0) => Hundredths::whole(3),
        (FactKind::Rank, _) => Hundredths::whole(34),
        (FactKind::YesNo | FactKind::Count | FactKind::Days, _) => Hundredths::whole(1),
    }
}

/// An own sheet with every line filled in.
pub fn filled(set: &CriteriaSet) -> Sheet {
    let line = |line: &domain::criteria::Criterion| {
        let slots = line.rule.slots();
        let facts = slots.iter().enumerate().map(|(place, slot)| fact(slot, place)).collect();
        let judged = slots.is_empty();
        ScoreEntry {
            criterion: line.id,
            points: judged.then_some(line.step),
            facts: (!judged).then_some(facts),
            state: None,
        }
    };
    let entries: Vec<ScoreEntry> = set.criteria.iter().map(line).collect();
    entry::apply(&blank(set, SheetStage::Self_), set, &Lines::All, &entries).unwrap()
}

pub type Texts = HashMap<CriterionId, String>;
pub type Pieces = HashMap<CriterionId, Vec<String>>;

/// The workbook of a sheet that may be filled in.
pub fn workbook(set: &CriteriaSet, sheet: &Sheet, notes: &Texts, evidence: &Pieces) -> Vec<u8> {
    let heading = ["Phiếu tự chấm điểm".to_owned(), "Sở Tài nguyên và Môi trường".to_owned()];
    let paper = SheetPaper {
        sheet,
        set,
        fills: Some(&Lines::All),
        reference: None,
        heading: &heading,
        demonstration: true,
        foot: "thidua",
        notes,
        evidence,
    };
    sheet_workbook(&paper).unwrap()
}

/// What a book would do to a sheet, read as guessed.
pub fn read_onto(book: &Book, sheet: &Sheet, set: &CriteriaSet) -> Preview {
    let layout = Layout::guess(book, set, &Remembered::new());
    let target = Target { sheet, set, lines: &Lines::All, notes: &HashMap::new(), evidence: &HashMap::new() };
    preview(book, &layout, &target)
}
