//! What an installation says about reminders.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{DEFAULT_LADDER, Ladder, NotificationError, NotificationErrorCode as Code};

/// Hours between two reminders of one unit by a person, before anybody changed them.
pub const DEFAULT_PAUSE_HOURS: i32 = 12;

/// The longest pause: two weeks.
const LONGEST_PAUSE: i32 = 14 * 24;

/// When deadlines are reminded of, and how often people may remind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReminderSettings {
    /// Hours from a deadline, negative before it, in order of time.
    pub ladder_hours: Vec<i32>,
    /// Hours between two reminders of one unit at one stage by a person.
    pub pause_hours: i32,
}

impl Default for ReminderSettings {
    fn default() -> Self {
        Self { ladder_hours: DEFAULT_LADDER.into(), pause_hours: DEFAULT_PAUSE_HOURS }
    }
}

impl ReminderSettings {
    /// The settings in order, or everything wrong with them.
    pub fn check(ladder_hours: &[i32], pause_hours: i32) -> Result<Self, Vec<NotificationError>> {
        let ladder = Ladder::new(ladder_hours);
        let pause = (1..=LONGEST_PAUSE).contains(&pause_hours);
        let wrong_pause = (!pause).then(|| NotificationError::new(Code::PauseInvalid, "pauseHours"));
        match (ladder, wrong_pause) {
            (Ok(ladder), None) => Ok(Self { ladder_hours: ladder.hours().to_vec(), pause_hours }),
            (ladder, wrong) => Err(ladder.err().into_iter().chain(wrong).collect()),
        }
    }

    /// The ladder; what is stored was checked, so a damaged one counts as the default.
    pub fn ladder(&self) -> Ladder {
        Ladder::new(&self.ladder_hours).unwrap_or_default()
    }

    /// The pause.
    pub fn pause(&self) -> TimeDelta {
        TimeDelta::hours(i64::from(self.pause_hours))
    }

    /// Whether nobody changed anything.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_put_in_order_and_everything_wrong_is_named() {
        let settings = ReminderSettings::check(&[0, -48], 6).unwrap();
        assert_eq!((settings.ladder_hours.as_slice(), settings.pause_hours), ([-48, 0].as_slice(), 6));
        assert!(!settings.is_default() && ReminderSettings::default().is_default());
        let errors = ReminderSettings::check(&[1, 1], 0).unwrap_err();
        let codes: Vec<_> = errors.iter().map(|error| (error.code, error.field)).collect();
        assert_eq!(codes, [(Code::LadderInvalid, "ladderHours"), (Code::PauseInvalid, "pauseHours")]);
        assert!(ReminderSettings::check(&[], 337).is_err());
    }
}
