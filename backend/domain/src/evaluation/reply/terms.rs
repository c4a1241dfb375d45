//! How long a round listens: durations that it declares, and the moments that follow from them.

use chrono::{DateTime, TimeDelta, Utc};

use crate::evaluation::error::{EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::sheet::SheetStage;

/// The longest time that can be declared, in days. A bound against slips of the hand, not a legal figure.
const MOST_DAYS: i32 = 90;

/// How long units may reply and object, and how long deciding may take. No law fixes these figures for
/// cluster scoring: they are the round's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HearingTerms {
    /// Hours from a reveal within which a unit may reply; then silence is acceptance.
    pub reply_hours: i32,
    /// Days from the provisional result within which a unit may object.
    pub objection_days: i32,
    /// Days after that within which objections are decided.
    pub decision_days: i32,
    /// Whether the ministry declared these figures; otherwise they are the product's defaults and are
    /// marked so on screen.
    pub declared: bool,
}

/// Editable defaults without a legal source.
impl Default for HearingTerms {
    fn default() -> Self {
        Self { reply_hours: 72, objection_days: 7, decision_days: 10, declared: false }
    }
}

impl HearingTerms {
    /// What is wrong with declared figures, each under its name in the input `hearing`.
    pub fn errors(&self) -> Vec<EvaluationError> {
        let fields = [
            ("replyHours", self.reply_hours, MOST_DAYS * 24),
            ("objectionDays", self.objection_days, MOST_DAYS),
            ("decisionDays", self.decision_days, MOST_DAYS),
        ];
        let wrong = fields.into_iter().filter(|(_, figure, most)| !(1..=*most).contains(figure));
        wrong.map(|(field, ..)| EvaluationError::new(Code::HearingInvalid, &["hearing", field])).collect()
    }

    /// Until when units may reply to what is revealed now; the moment itself is still in time.
    pub fn reply_due(&self, revealed: DateTime<Utc>) -> DateTime<Utc> {
        revealed + TimeDelta::hours(self.reply_hours.into())
    }

    /// Until when units may object to a result that becomes provisional now.
    pub fn objection_due(&self, provisional: DateTime<Utc>) -> DateTime<Utc> {
        provisional + TimeDelta::days(self.objection_days.into())
    }

    /// Until when objections are to be decided; after it, open ones no longer hold publication up.
    pub fn decision_due(&self, provisional: DateTime<Utc>) -> DateTime<Utc> {
        self.objection_due(provisional) + TimeDelta::days(self.decision_days.into())
    }
}

/// A stage that was revealed: its windows opened then and close by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reveal {
    /// Whose values were revealed.
    pub stage: SheetStage,
    /// When.
    pub at: DateTime<Utc>,
    /// Until when units may reply.
    pub reply_due: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::day;

    #[test]
    fn the_moments_follow_from_the_declared_figures() {
        let terms = HearingTerms { reply_hours: 24, objection_days: 5, decision_days: 3, declared: true };
        assert_eq!(terms.reply_due(day(1)), day(2));
        assert_eq!(terms.objection_due(day(1)), day(6));
        assert_eq!(terms.decision_due(day(1)), day(9));
    }

    #[test]
    fn figures_out_of_bounds_are_refused_by_name_and_the_defaults_are_within_them_and_marked() {
        let terms = HearingTerms { reply_hours: 0, objection_days: 91, decision_days: -1, declared: true };
        let paths: Vec<_> = terms.errors().into_iter().map(|error| error.path.join(".")).collect();
        assert_eq!(paths, ["hearing.replyHours", "hearing.objectionDays", "hearing.decisionDays"]);
        assert_eq!(HearingTerms::default().errors(), []);
        assert!(!HearingTerms::default().declared);
    }
}
