//! Rounds, papers and people for the tests of this slice.

use chrono::{DateTime, TimeZone, Utc};

use crate::actor::{Actor, HeldOffice, OfficeKind, Role};
use crate::criteria::CriteriaSet;
pub(crate) use crate::criteria::testing::{id, ministry, next_year, points, small_set, user};
use crate::evaluation::aggregate::Aggregation;
use crate::evaluation::assignment::CrossMode;
use crate::evaluation::classification::default_classes;
use crate::evaluation::ranking::TieRule;
use crate::evaluation::round::{Deadlines, NewRound, Round, RoundKind, RoundStage, create};
use crate::evaluation::sheet::{Sheet, SheetStage, Value};
use crate::id::{ClusterId, UnitId};

/// Noon of a day in December 2025.
pub(crate) fn day(number: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 12, number, 12, 0, 0).unwrap()
}

/// Self-scores until the 5th, cross-scores the 10th, agreed values the 15th, appraisal the 20th.
pub(crate) fn deadlines() -> Deadlines {
    Deadlines { self_due: day(5), cross_due: day(10), agreed_due: day(15), appraised_due: day(20) }
}

pub(crate) fn cluster() -> ClusterId {
    id(500)
}

/// A member unit.
pub(crate) fn unit(number: u128) -> UnitId {
    id(100 + number)
}

pub(crate) fn new_round() -> NewRound {
    NewRound {
        id: id(1),
        name: "Tổng kết năm 2025".to_owned(),
        kind: RoundKind::YearEnd,
        year: 2025,
        cluster: cluster(),
        ministry: ministry(),
        criteria_set: id(1),
        deadlines: deadlines(),
        cross_mode: CrossMode::Everybody,
        cross_rule: Aggregation::Mean.into(),
        tie_rules: TieRule::ALL.to_vec(),
        classes: default_classes(),
        demonstration: true,
    }
}

/// The round of [`new_round`] at a stage.
pub(crate) fn round_at(stage: RoundStage) -> Round {
    Round { stage, ..create(new_round()).unwrap() }
}

/// An empty paper of the first unit about itself, or of the second about the first.
pub(crate) fn blank(set: &CriteriaSet, stage: SheetStage) -> Sheet {
    let author = match stage {
        SheetStage::Self_ => unit(1),
        SheetStage::Cross | SheetStage::Agreed => unit(2),
        SheetStage::Appraised => ministry(),
    };
    Sheet::blank(id(1), id(1), stage, author, set, unit(1))
}

/// Values written shortly: points, or `m`, `n`, `u`, `w`, `a`.
pub(crate) fn values(words: &[&str]) -> Vec<Value> {
    let value = |word: &&str| match *word {
        "m" => Value::Missing,
        "n" => Value::NotApplicable,
        "u" => Value::NotAssigned,
        "w" => Value::Withheld,
        "a" => Value::Awaiting,
        figure => Value::Points(points(figure)),
    };
    words.iter().map(value).collect()
}

/// An officer of a member unit, which may hold an office of the cluster.
pub(crate) fn member(unit: UnitId, office: Option<OfficeKind>) -> Actor {
    let Actor::User(mut person) = user(&[(Role::MemberOfficer, Some(unit))]) else { return Actor::Anonymous };
    person.offices.extend(office.map(|kind| HeldOffice { cluster: cluster(), kind, unit }));
    Actor::User(person)
}
