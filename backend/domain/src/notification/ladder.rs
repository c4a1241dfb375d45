//! Rule: which reminders of a deadline are due. The rungs are data of the installation; these are the defaults.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::{NotificationError, NotificationErrorCode as Code};
use crate::id::UnitId;

/// The rungs before anybody changed them, in hours from the deadline: a week, three days and a day before, at the
/// deadline, a day and three days after. No rule of law says so; an installation may say otherwise.
pub const DEFAULT_LADDER: [i32; 6] = [-168, -72, -24, 0, 24, 72];

/// Most rungs, and the farthest one from the deadline, in hours.
const RUNGS: usize = 12;
const FARTHEST: i32 = 60 * 24;

/// When deadlines are reminded of: hours from the deadline, negative before it, in order of time, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder(Vec<i32>);

impl Default for Ladder {
    fn default() -> Self {
        Self(DEFAULT_LADDER.into())
    }
}

impl Ladder {
    /// A ladder of these rungs, in any order; none at all switches reminders off.
    pub fn new(hours: &[i32]) -> Result<Self, NotificationError> {
        let mut rungs = hours.to_vec();
        rungs.sort_unstable();
        rungs.dedup();
        let twice = rungs.len() < hours.len();
        let far = rungs.iter().any(|rung| rung.unsigned_abs() > FARTHEST.unsigned_abs());
        if twice || far || rungs.len() > RUNGS {
            return Err(NotificationError::new(Code::LadderInvalid, "ladderHours"));
        }
        Ok(Self(rungs))
    }

    /// The rungs in order of time.
    pub fn hours(&self) -> &[i32] {
        &self.0
    }

    /// The newest rung that has come; `None` before the first. Rungs that were missed while nobody ran the clock
    /// are passed over: three reminders at once would say the same thing three times.
    pub fn reached(&self, deadline: DateTime<Utc>, now: DateTime<Utc>) -> Option<i32> {
        self.0.iter().copied().rfind(|rung| deadline + TimeDelta::hours(i64::from(*rung)) <= now)
    }

    /// The rung to act on now; `None` when none has come since `last`, the newest that was acted on.
    pub fn due(&self, deadline: DateTime<Utc>, last: Option<i32>, now: DateTime<Utc>) -> Option<i32> {
        self.reached(deadline, now).filter(|rung| last.is_none_or(|last| last < *rung))
    }
}

/// One paper of the stage that is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper {
    /// Who writes it.
    pub author: UnitId,
    /// Whether it was handed in.
    pub submitted: bool,
}

/// What a unit still owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    /// The unit.
    pub unit: UnitId,
    /// How many papers, at least one.
    pub papers: u32,
}

/// The reminders of one rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminders {
    /// The rung, in hours from the deadline.
    pub rung: i32,
    /// Who is reminded; empty when everybody handed in everything.
    pub owed: Vec<Owed>,
}

/// What every unit owes, by unit; those that owe nothing are left out.
pub fn owed(papers: &[Paper]) -> Vec<Owed> {
    let mut missing: BTreeMap<UnitId, u32> = BTreeMap::new();
    for paper in papers.iter().filter(|paper| !paper.submitted) {
        *missing.entry(paper.author).or_default() += 1;
    }
    missing.into_iter().map(|(unit, papers)| Owed { unit, papers }).collect()
}

/// The reminders that are due now for one stage of one round; `None` when it is not their time.
pub fn reminders(
    ladder: &Ladder,
    deadline: DateTime<Utc>,
    last: Option<i32>,
    papers: &[Paper],
    now: DateTime<Utc>,
) -> Option<Reminders> {
    let rung = ladder.due(deadline, last, now)?;
    Some(Reminders { rung, owed: owed(papers) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id as _;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn deadline() -> DateTime<Utc> {
        "2026-12-03T10:00:00Z".parse().unwrap()
    }

    fn after(hours: i64) -> DateTime<Utc> {
        deadline() + TimeDelta::hours(hours)
    }

    fn unit(number: u128) -> UnitId {
        UnitId::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn of_missed_rungs_only_the_newest_is_acted_on() {
        let ladder = Ladder::default();
        for (now, last, expected) in [
            // Nothing before the first rung.
            (-169, None, None),
            // The very moment of a rung is its time.
            (-168, None, Some(-168)),
            (-167, None, Some(-168)),
            // Once acted on, it is done.
            (-167, Some(-168), None),
            (-73, Some(-168), None),
            (-72, Some(-168), Some(-72)),
            // The process stood still for a week: one reminder, not three.
            (-1, None, Some(-24)),
            (-1, Some(-168), Some(-24)),
            (0, Some(-24), Some(0)),
            (23, Some(0), None),
            (24, Some(0), Some(24)),
            (100, Some(-24), Some(72)),
            (10_000, Some(72), None),
            // A rung that was added before the last one acted on stays undone.
            (-1, Some(-12), None),
        ] {
            assert_eq!(ladder.due(deadline(), last, after(now)), expected, "{now} h, last {last:?}");
        }
    }

    #[test]
    fn whoever_owes_a_paper_is_reminded_and_nobody_else() {
        let paper = |author, submitted| Paper { author: unit(author), submitted };
        let papers = [paper(2, false), paper(1, true), paper(2, false), paper(2, true), paper(3, false)];
        let found = reminders(&Ladder::default(), deadline(), None, &papers, after(-24)).unwrap();
        assert_eq!(found.rung, -24);
        assert_eq!(found.owed, [Owed { unit: unit(2), papers: 2 }, Owed { unit: unit(3), papers: 1 }]);
        let done = [paper(1, true), paper(2, true)];
        assert_eq!(reminders(&Ladder::default(), deadline(), None, &done, after(-24)).unwrap().owed, []);
        assert_eq!(reminders(&Ladder::default(), deadline(), Some(-24), &papers, after(-24)), None);
    }

    #[test]
    fn a_ladder_is_short_near_and_without_repetition() {
        assert_eq!(Ladder::new(&[24, -24, 0]).unwrap().hours(), [-24, 0, 24]);
        assert_eq!(Ladder::new(&[]).unwrap().due(deadline(), None, after(5)), None);
        for wrong in [vec![1, 1], vec![1_441], vec![-1_441], vec![i32::MIN], (0..13).collect()] {
            assert!(Ladder::new(&wrong).is_err(), "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn however_often_the_clock_is_asked_each_rung_is_acted_on_once_and_in_order(
            steps in prop::collection::vec(0_i64..2_000, 1..200)
        ) {
            let ladder = Ladder::default();
            let (mut now, mut last, mut seen) = (after(-300), None, Vec::new());
            for minutes in steps {
                now += TimeDelta::minutes(minutes);
                if let Some(rung) = ladder.due(deadline(), last, now) {
                    prop_assert!(deadline() + TimeDelta::hours(i64::from(rung)) <= now);
                    seen.push(rung);
                    last = Some(rung);
                }
            }
            prop_assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "{seen:?}");
        }
    }
}
