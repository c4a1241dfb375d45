//! Rule: how often a person may remind a unit of what it owes.

use chrono::{DateTime, TimeDelta, Utc};

use crate::criteria::code::coded;

coded! {
    /// What came of reminding one unit.
    pub enum Nudge {
        /// Its people were told.
        Sent = "SENT",
        /// It owes nothing at this stage.
        NothingOwed = "NOTHING_OWED",
        /// It was reminded a short while ago.
        TooSoon = "TOO_SOON",
    }
}

/// Most characters of what a person adds to a reminder.
pub const MESSAGE: usize = 500;

/// What comes of reminding a unit that owes so many papers and was last reminded then. A second reminder at the
/// same stage waits for the pause.
pub fn nudge(owed: u32, last: Option<DateTime<Utc>>, pause: TimeDelta, now: DateTime<Utc>) -> Nudge {
    if owed == 0 {
        Nudge::NothingOwed
    } else if last.is_some_and(|last| now < last + pause) {
        Nudge::TooSoon
    } else {
        Nudge::Sent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_reminded_once_in_a_pause_and_only_of_what_it_owes() {
        let now: DateTime<Utc> = "2026-12-03T10:00:00Z".parse().unwrap();
        let pause = TimeDelta::hours(12);
        let ago = |hours| Some(now - TimeDelta::hours(hours));
        for (owed, last, expected) in [
            (1, None, Nudge::Sent),
            (1, ago(11), Nudge::TooSoon),
            (1, ago(12), Nudge::Sent),
            (0, None, Nudge::NothingOwed),
            (0, ago(1), Nudge::NothingOwed),
        ] {
            assert_eq!(nudge(owed, last, pause, now), expected, "{owed} {last:?}");
        }
    }
}
