//! The window of one line: open, accepted, accepted by silence, replied, answered.
//!
//! A pure machine. The state follows from what was written and from the clock; nothing has to run at
//! the deadline, and nothing that a unit leaves undone keeps the round from going on.

use chrono::{DateTime, Utc};

use crate::criteria::code::coded;
use crate::evaluation::error::EvaluationErrorCode as Code;
use crate::evaluation::round::deadline_passed;

coded! {
    /// Where the window of a line stands.
    pub enum WindowState {
        /// The unit has said nothing and may still.
        Open = "OPEN",
        /// The unit accepted the value.
        Accepted = "ACCEPTED",
        /// The unit said nothing until the stated moment, which counts as acceptance.
        AcceptedBySilence = "ACCEPTED_BY_SILENCE",
        /// The unit replied and waits for an answer.
        Replied = "REPLIED",
        /// The reply was answered.
        Answered = "ANSWERED",
    }
}

coded! {
    /// What an answer says about the value.
    pub enum AnswerOutcome {
        /// The value stays.
        Maintained = "MAINTAINED",
        /// The next stage takes the reply into account.
        Adjusted = "ADJUSTED",
    }
}

coded! {
    /// What a message of a line's thread is. Messages are never edited: a correction is another one.
    pub enum MessageKind {
        /// The unit accepts the value.
        Accept = "ACCEPT",
        /// The unit replies.
        Reply = "REPLY",
        /// Who judges answers a reply.
        Answer = "ANSWER",
        /// Who judges sends the line back for supplement.
        Return = "RETURN",
        /// The unit supplements a returned line.
        Supplement = "SUPPLEMENT",
    }
}

/// What somebody does about a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowAct {
    /// The unit accepts.
    Accept,
    /// The unit replies.
    Reply,
    /// Who judges answers.
    Answer,
}

impl WindowAct {
    /// Every act.
    pub const ALL: [Self; 3] = [Self::Accept, Self::Reply, Self::Answer];

    /// The act that a message of the thread was; `None` for returns and supplements.
    pub const fn of(kind: MessageKind) -> Option<Self> {
        match kind {
            MessageKind::Accept => Some(Self::Accept),
            MessageKind::Reply => Some(Self::Reply),
            MessageKind::Answer => Some(Self::Answer),
            MessageKind::Return | MessageKind::Supplement => None,
        }
    }
}

/// Where a window stands after these acts, in their order, at a moment.
pub fn state(acts: impl IntoIterator<Item = WindowAct>, due: DateTime<Utc>, now: DateTime<Utc>) -> WindowState {
    match acts.into_iter().last() {
        Some(WindowAct::Accept) => WindowState::Accepted,
        Some(WindowAct::Reply) => WindowState::Replied,
        Some(WindowAct::Answer) => WindowState::Answered,
        None if deadline_passed(due, now) => WindowState::AcceptedBySilence,
        None => WindowState::Open,
    }
}

/// What an act makes of a window. Until the deadline the unit may change its word, its last one counts;
/// once answered the matter is closed to it, and only the answer may be corrected by another.
pub const fn act(state: WindowState, act: WindowAct, in_time: bool) -> Result<WindowState, Code> {
    match (state, act) {
        (WindowState::Replied | WindowState::Answered, WindowAct::Answer) => Ok(WindowState::Answered),
        (_, WindowAct::Answer) => Err(Code::NothingToAnswer),
        (WindowState::Answered, _) => Err(Code::AlreadyAnswered),
        (WindowState::Accepted, WindowAct::Accept) => Err(Code::AlreadyAccepted),
        (WindowState::AcceptedBySilence, _) => Err(Code::DeadlinePassed),
        (_, _) if !in_time => Err(Code::DeadlinePassed),
        (_, WindowAct::Accept) => Ok(WindowState::Accepted),
        (_, WindowAct::Reply) => Ok(WindowState::Replied),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::day;
    use proptest::prelude::*;

    #[test]
    fn every_act_in_every_state_is_decided() {
        use WindowState::{Accepted, AcceptedBySilence, Answered, Open, Replied};
        let (late, closed, nothing) = (Code::DeadlinePassed, Code::AlreadyAnswered, Code::NothingToAnswer);
        // In time: accept, reply, answer; then the same after the deadline.
        let table = [
            (Open, [Ok(Accepted), Ok(Replied), Err(nothing)], [Err(late), Err(late), Err(nothing)]),
            (
                Accepted,
                [Err(Code::AlreadyAccepted), Ok(Replied), Err(nothing)],
                [Err(Code::AlreadyAccepted), Err(late), Err(nothing)],
            ),
            (AcceptedBySilence, [Err(late), Err(late), Err(nothing)], [Err(late), Err(late), Err(nothing)]),
            (Replied, [Ok(Accepted), Ok(Replied), Ok(Answered)], [Err(late), Err(late), Ok(Answered)]),
            (Answered, [Err(closed), Err(closed), Ok(Answered)], [Err(closed), Err(closed), Ok(Answered)]),
        ];
        assert_eq!(table.map(|(state, ..)| state), WindowState::ALL);
        for (state, in_time, after) in table {
            assert_eq!(WindowAct::ALL.map(|what| act(state, what, true)), in_time, "{state:?} in time");
            assert_eq!(WindowAct::ALL.map(|what| act(state, what, false)), after, "{state:?} late");
        }
    }

    #[test]
    fn silence_is_acceptance_after_the_stated_moment_and_not_at_it() {
        assert_eq!(state([], day(5), day(5)), WindowState::Open);
        assert_eq!(state([], day(5), day(6)), WindowState::AcceptedBySilence);
        assert_eq!(state([WindowAct::Reply], day(5), day(6)), WindowState::Replied);
    }

    fn acts() -> impl Strategy<Value = Vec<WindowAct>> {
        proptest::collection::vec(proptest::sample::select(&WindowAct::ALL[..]), 0..8)
    }

    proptest! {
        #[test]
        fn the_state_that_an_act_gives_is_the_state_that_is_read_back(tried in acts()) {
            let (due, now) = (day(5), day(4));
            let mut done = Vec::new();
            for what in tried {
                if let Ok(next) = act(state(done.iter().copied(), due, now), what, true) {
                    done.push(what);
                    prop_assert_eq!(state(done.iter().copied(), due, now), next);
                }
            }
        }

        #[test]
        fn after_the_deadline_no_word_of_the_unit_changes_anything(tried in acts()) {
            let before = state(tried, day(5), day(6));
            for what in [WindowAct::Accept, WindowAct::Reply] {
                prop_assert!(act(before, what, false).is_err());
            }
        }
    }
}
