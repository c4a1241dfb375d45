//! What staff should look at in a movement; warnings block nothing.

use chrono::NaiveDate;

use super::{Movement, Phase, ResponseStatus};
use crate::language::Language;

/// Something unusual about a movement, or about a report on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MovementWarning {
    /// It ended on this day.
    Ended(NaiveDate),
    /// Its last phase with a known end ended on this day, and no other phase runs.
    PhaseEnded(String, NaiveDate),
    /// No launching document is in the register.
    NoDocument,
}

impl MovementWarning {
    /// What is over on a day: the movement itself, or all its phases.
    pub fn over(movement: &Movement, phases: &[Phase], day: NaiveDate) -> Option<Self> {
        if let Some(end) = movement.ends_on.filter(|end| *end < day) {
            return Some(Self::Ended(end));
        }
        let over = |phase: &&Phase| phase.ends_on.is_some_and(|end| end < day);
        if phases.iter().any(|phase| !over(&phase)) {
            return None;
        }
        let last = phases.iter().max_by_key(|phase| phase.ends_on)?;
        last.ends_on.map(|end| Self::PhaseEnded(last.name.clone(), end))
    }

    /// The warnings of a movement on a day.
    pub fn of(movement: &Movement, phases: &[Phase], day: NaiveDate) -> Vec<Self> {
        let undocumented = movement.document.is_none().then_some(Self::NoDocument);
        Self::over(movement, phases, day).into_iter().chain(undocumented).collect()
    }

    /// The warning of a response: it was reported when movement or phase were over, or they are over
    /// today and it is not reported yet. `said_on` is the day of the unit's last word.
    pub fn of_response(
        movement: &Movement,
        phases: &[Phase],
        status: ResponseStatus,
        said_on: NaiveDate,
        today: NaiveDate,
    ) -> Option<Self> {
        let day = if status == ResponseStatus::Reported { said_on } else { today };
        Self::over(movement, phases, day)
    }

    /// The warning, said to a person.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Ended(day) => {
                let day = day.format("%d/%m/%Y");
                language.choose(format!("Phong trào đã kết thúc ngày {day}."), format!("The movement ended on {day}."))
            }
            Self::PhaseEnded(name, day) => {
                let day = day.format("%d/%m/%Y");
                language.choose(
                    format!("Giai đoạn “{name}” đã kết thúc ngày {day}."),
                    format!("The phase “{name}” ended on {day}."),
                )
            }
            Self::NoDocument => language
                .choose("Chưa có văn bản phát động trong sổ văn bản.", "No launching document is in the register.")
                .to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::unit::testing::day;

    #[test]
    fn a_report_on_an_ended_movement_or_phase_warns_and_is_not_blocked() {
        let first = phase("Giai đoạn 1", "2021-01-01", Some("2021-12-31"));
        let second = phase("Giai đoạn 2", "2022-01-01", Some("2022-12-31"));
        let phases = [first, second];
        assert_eq!(MovementWarning::over(&movement(), &phases, day("2022-06-25")), None);
        assert_eq!(
            MovementWarning::over(&movement(), &phases, day("2023-01-01")),
            Some(MovementWarning::PhaseEnded("Giai đoạn 2".into(), day("2022-12-31")))
        );
        assert_eq!(
            MovementWarning::over(&movement(), &phases, day("2026-01-01")),
            Some(MovementWarning::Ended(day("2025-12-31")))
        );
        assert_eq!(MovementWarning::over(&movement(), &[], day("2023-01-01")), None);
        assert_eq!(MovementWarning::of(&movement(), &[], day("2023-01-01")), [MovementWarning::NoDocument]);
    }

    #[test]
    fn a_response_reported_in_time_does_not_warn_later() {
        let warning =
            |status, said_on| MovementWarning::of_response(&movement(), &[], status, day(said_on), day("2026-06-01"));
        let ended = Some(MovementWarning::Ended(day("2025-12-31")));
        assert_eq!(warning(ResponseStatus::Reported, "2025-12-31"), None);
        assert_eq!(warning(ResponseStatus::Reported, "2026-01-01"), ended);
        assert_eq!(warning(ResponseStatus::InProgress, "2025-12-31"), ended);
    }
}
