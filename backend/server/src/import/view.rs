//! An import together with the sheet it is for, as it is now.

use domain::evaluation::policy;
use domain::import::{ImportState, Preview, Target, preview};
use domain::{Actor, Denial, Verdict};
use storage::import::Import;

use crate::cx::Cx;
use crate::evaluation::view::SheetView;
use crate::workbook::papers::Papers;

/// An import, its sheet, and what the rows would do to it now.
#[derive(Debug, Clone)]
pub struct ImportView {
    /// What was read and how.
    pub import: Import,
    /// The sheet as it is.
    pub sheet: SheetView,
    /// What stands beside its values.
    pub papers: Papers,
    /// The rows.
    pub preview: Preview,
}

impl ImportView {
    /// Reads the rows onto the sheet as it is now, by the rights of the actor.
    pub fn new(cx: &Cx, import: Import, sheet: SheetView, papers: Papers) -> Self {
        let lines = policy::lines(cx.actor(), &sheet.facts(cx.now()));
        let target = Target {
            sheet: &sheet.stored.sheet,
            set: &sheet.round.criteria,
            lines: &lines,
            notes: &papers.notes,
            evidence: &papers.evidence,
        };
        let preview = preview(&import.book, &import.layout, &target);
        Self { import, sheet, papers, preview }
    }

    /// Whether the actor may write the sheet, and the import is in the state an act asks for.
    pub fn may(&self, actor: &Actor, now: chrono::DateTime<chrono::Utc>, state: ImportState) -> Verdict {
        policy::save_scores(actor, &self.sheet.facts(now))
            .and(|| Verdict::allow_if(self.import.state == state, Denial::Stage))
    }
}
