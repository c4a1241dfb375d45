//! When a message that could not be sent is tried again, and when it is given up.

use chrono::TimeDelta;

/// Waiting times after the first, second, … failure, in minutes: a day and a half in all.
const WAITS: [i64; 8] = [1, 5, 15, 60, 180, 360, 720, 720];

/// How long after it was due a message still makes sense: nobody wants last week's reminder.
pub const STALE_AFTER: TimeDelta = TimeDelta::hours(72);

/// How long one worker may hold a message before another may take it over.
pub const LEASE: TimeDelta = TimeDelta::minutes(5);

/// How the mail server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// Not now: busy, away, or our settings are wrong.
    Temporary(String),
    /// Never: there is no such mailbox, or it refuses this message.
    Permanent(String),
}

impl Failure {
    /// What was said.
    pub fn text(&self) -> &str {
        match self {
            Self::Temporary(text) | Self::Permanent(text) => text,
        }
    }

    /// How long to wait after so many tries; `None` = give up.
    pub fn wait(&self, attempts: i32) -> Option<TimeDelta> {
        match self {
            Self::Permanent(_) => None,
            Self::Temporary(_) => {
                let place = usize::try_from(attempts).ok()?.checked_sub(1)?;
                WAITS.get(place).map(|minutes| TimeDelta::minutes(*minutes))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        let busy = Failure::Temporary("451".into());
        let waits: Vec<_> = (1..=9).map(|attempts| busy.wait(attempts).map(|wait| wait.num_minutes())).collect();
        assert_eq!(waits.first(), Some(&Some(1)));
        assert!(waits.windows(2).all(|pair| pair[1].is_none() || pair[0] <= pair[1]), "{waits:?}");
        assert_eq!(waits.last(), Some(&None));
        assert_eq!(busy.wait(0), None);
    }

    #[test]
    fn a_mailbox_that_does_not_exist_is_not_tried_again() {
        assert_eq!(Failure::Permanent("550".into()).wait(1), None);
    }

    #[test]
    fn a_message_is_given_up_before_it_is_stale() {
        let minutes: i64 = WAITS.iter().sum();
        assert!(TimeDelta::minutes(minutes) < STALE_AFTER);
    }
}
