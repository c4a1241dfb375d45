//! What an import wrote and what was there before, so that it can be taken back as a whole.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::error::{ImportError, ImportErrorCode as Code};
use crate::criteria::CriteriaSet;
use crate::evaluation::Sheet;
use crate::evaluation::sheet::{DamagedSheet, decode_facts, decode_values, encode_facts, encode_values};
use crate::id::CriterionId;

/// One line that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The criterion, as its public identifier.
    pub criterion: String,
    /// The value before, encoded as on a sheet of one line.
    pub value_before: String,
    /// The facts before.
    pub facts_before: String,
    /// The value written.
    pub value_after: String,
    /// The facts written.
    pub facts_after: String,
    /// Whether the note was written.
    pub writes_note: bool,
    /// The note before; `None` = there was none.
    pub note_before: Option<String>,
    /// The note written; `None` = the note stayed.
    pub note_after: Option<String>,
    /// The rows of the evidence that was added, as raw identifiers.
    pub evidence: Vec<String>,
}

/// Everything that was written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Batch {
    /// The lines.
    pub changes: Vec<Change>,
}

impl Change {
    /// What a line was and what it became.
    pub fn of(before: &Sheet, after: &Sheet, place: usize, criterion: CriterionId) -> Self {
        let value = |sheet: &Sheet| encode_values(&sheet.values[place..=place]);
        let facts = |sheet: &Sheet| encode_facts(&sheet.facts[place..=place]);
        Self {
            criterion: criterion.to_string(),
            value_before: value(before),
            facts_before: facts(before),
            value_after: value(after),
            facts_after: facts(after),
            writes_note: false,
            note_before: None,
            note_after: None,
            evidence: Vec::new(),
        }
    }

    /// The place of the line in the set; `None` when the set has no such line.
    pub fn place(&self, set: &CriteriaSet) -> Option<usize> {
        set.index_of(self.criterion.parse().ok()?)
    }

    fn stands(&self, sheet: &Sheet, place: usize, note: Option<&str>) -> bool {
        encode_values(&sheet.values[place..=place]) == self.value_after
            && encode_facts(&sheet.facts[place..=place]) == self.facts_after
            && (!self.writes_note || note == self.note_after.as_deref())
    }

    fn restore(&self, sheet: &mut Sheet, place: usize) -> Result<(), DamagedSheet> {
        sheet.values[place] = decode_values(&self.value_before, 1)?.pop().ok_or(DamagedSheet)?;
        sheet.facts[place] = decode_facts(&self.facts_before, 1)?.pop().ok_or(DamagedSheet)?;
        Ok(())
    }
}

impl Batch {
    /// The sheet as it was before, as far as this import changed it. Refused when a line it wrote is not any more
    /// as it left it; the lines are named. `None` inside means the kept values are damaged.
    pub fn taken_back(
        &self,
        sheet: &Sheet,
        set: &CriteriaSet,
        notes: &HashMap<CriterionId, String>,
    ) -> Result<Option<Sheet>, ImportError> {
        let mut before = sheet.clone();
        let mut changed = Vec::new();
        for change in &self.changes {
            let Some(place) = change.place(set).filter(|place| *place < sheet.values.len()) else { return Ok(None) };
            let line = &set.criteria[place];
            if !change.stands(sheet, place, notes.get(&line.id).map(String::as_str)) {
                changed.push(line.code.clone());
            } else if change.restore(&mut before, place).is_err() {
                return Ok(None);
            }
        }
        if changed.is_empty() {
            Ok(Some(before))
        } else {
            Err(ImportError::new(Code::ChangedSince, &[]).with(changed.join(", ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::{blank, small_set, values};
    use crate::evaluation::{SheetStage, Value};

    #[test]
    fn an_import_is_taken_back_line_by_line_and_leaves_the_rest() {
        let set = small_set();
        let before = blank(&set, SheetStage::Self_);
        let mut after = before.clone();
        after.values[0] = values(&["45"])[0];
        let batch = Batch { changes: vec![Change::of(&before, &after, 0, set.criteria[0].id)] };
        let mut later = after.clone();
        later.values[2] = values(&["15"])[0];
        let back = batch.taken_back(&later, &set, &HashMap::new()).unwrap().unwrap();
        assert_eq!(back.values[0], Value::Missing);
        assert_eq!(back.values[2], later.values[2]);
    }

    #[test]
    fn what_was_changed_since_is_named_and_nothing_is_taken_back() {
        let set = small_set();
        let before = blank(&set, SheetStage::Self_);
        let mut after = before.clone();
        after.values[0] = values(&["45"])[0];
        let mut change = Change::of(&before, &after, 0, set.criteria[0].id);
        change.writes_note = true;
        change.note_after = Some("Theo báo cáo".to_owned());
        let batch = Batch { changes: vec![change] };
        let error = batch.taken_back(&after, &set, &HashMap::new()).unwrap_err();
        assert_eq!((error.code, error.detail.as_str()), (Code::ChangedSince, "A1"));
        let notes = HashMap::from([(set.criteria[0].id, "Theo báo cáo".to_owned())]);
        assert!(batch.taken_back(&after, &set, &notes).unwrap().is_some());
        assert!(batch.taken_back(&before, &set, &notes).is_err());
    }
}
