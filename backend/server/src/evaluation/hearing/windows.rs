//! The windows of an evaluation: which lines a revealed stage changed, and where each stands.

use chrono::{DateTime, Utc};
use domain::criteria::CriteriaSet;
use domain::evaluation::objection::Correction;
use domain::evaluation::objection::correction::uncorrected;
use domain::evaluation::reply::{WindowAct, WindowState, changed_lines, stood_before, window};
use domain::evaluation::{SheetStage, StageValues, Value};
use storage::evaluation::hearing::Hearing;
use storage::evaluation::member::Evaluation;
use storage::evaluation::message::Message;

/// The window of one line at one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Whose value changed the line.
    pub stage: SheetStage,
    /// The place of the line in the frozen order.
    pub index: usize,
    /// The value that stood.
    pub before: Value,
    /// The value that the stage gave.
    pub value: Value,
    /// Until when the unit may reply; then silence is acceptance.
    pub due: DateTime<Utc>,
    /// Where it stands.
    pub state: WindowState,
}

/// The windows of one evaluation at a moment: by stage, then in the frozen order. What a decision corrected
/// later counts as it stood at the reveal. `messages` are those of the evaluation, oldest first.
pub fn windows(
    set: &CriteriaSet,
    row: &Evaluation,
    corrections: &[Correction],
    messages: &[Message],
    hearing: &Hearing,
    now: DateTime<Utc>,
) -> Vec<Window> {
    let mut windows = Vec::new();
    let Some(outcome) = &row.outcome else { return windows };
    let appraised = outcome.appraised.clone().map(|values| uncorrected(values, corrections));
    let values = &StageValues { appraised: appraised.as_deref(), ..outcome.stages() };
    for reveal in &hearing.reveals {
        let stage = reveal.stage;
        for index in changed_lines(values, stage, set.criteria.len()) {
            let criterion = set.criteria.get(index).map(|line| line.id);
            let own = messages.iter().filter(|it| it.stage == stage && Some(it.criterion) == criterion);
            let acts = own.filter_map(|message| WindowAct::of(message.kind));
            windows.push(Window {
                stage,
                index,
                before: stood_before(values, stage, index),
                value: values.line(stage, index),
                due: reveal.reply_due,
                state: window::state(acts, reveal.reply_due, now),
            });
        }
    }
    windows
}
