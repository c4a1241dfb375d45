//! Tests of the course of a round.

use super::*;
use crate::actor::Role;
use crate::evaluation::policy::{RoundFacts, advance_round, publish_round};
use crate::evaluation::testing::{cluster, day, id, ministry, new_round, points, round_at, unit, user};

fn facts(all_submitted: bool) -> StageFacts {
    StageFacts { criteria_published: true, members: 9, cross_assigned: true, all_submitted }
}

#[test]
fn a_round_goes_from_each_stage_only_to_the_next() {
    for (place, from) in RoundStage::ALL.into_iter().enumerate() {
        for (other, to) in RoundStage::ALL.into_iter().enumerate() {
            let outcome = advance(&round_at(from), to, &facts(true), day(1)).map(|round| round.stage);
            let due = match (other == place + 1, to) {
                (true, RoundStage::Published) => Err(Code::PublishInstead),
                (true, _) => Ok(to),
                (false, _) => Err(Code::InvalidTransition),
            };
            assert_eq!(outcome.map_err(|error| error.code), due, "{from:?} {to:?}");
        }
    }
}

#[test]
fn before_the_deadline_every_paper_is_awaited_and_after_it_none() {
    for (from, due) in [
        (RoundStage::Open, day(5)),
        (RoundStage::Cross, day(10)),
        (RoundStage::Agreed, day(15)),
        (RoundStage::Appraised, day(20)),
    ] {
        let to = from.next().unwrap();
        let moved = |all, now| advance(&round_at(from), to, &facts(all), now).map(|round| round.stage);
        assert_eq!(moved(false, due).unwrap_err().code, Code::DeadlineNotReached, "{from:?}");
        assert_eq!(moved(true, day(1)), Ok(to));
        assert_eq!(moved(false, due + chrono::Duration::seconds(1)), Ok(to));
        assert_eq!(next_stages(&round_at(from), &facts(false), due), []);
        assert_eq!(next_stages(&round_at(from), &facts(true), due), [to]);
    }
}

#[test]
fn stages_without_papers_wait_for_nobody() {
    for from in [RoundStage::Draft, RoundStage::Sealed, RoundStage::Reply, RoundStage::Provisional] {
        assert_eq!(next_stages(&round_at(from), &facts(false), day(1)), [from.next().unwrap()]);
    }
    assert_eq!(next_stages(&round_at(RoundStage::Published), &facts(true), day(30)), []);
}

#[test]
fn opening_needs_published_criteria_and_members_and_cross_scoring_its_pairs() {
    let refused = |from: RoundStage, facts: StageFacts| {
        advance(&round_at(from), from.next().unwrap(), &facts, day(1)).unwrap_err().code
    };
    let draft = StageFacts { criteria_published: false, ..facts(true) };
    assert_eq!(refused(RoundStage::Draft, draft), Code::CriteriaNotPublished);
    assert_eq!(refused(RoundStage::Draft, StageFacts { members: 0, ..facts(true) }), Code::NoMembers);
    let unassigned = StageFacts { cross_assigned: false, ..facts(true) };
    assert_eq!(refused(RoundStage::Sealed, unassigned), Code::CrossNotAssigned);
    let alone = StageFacts { members: 1, ..unassigned };
    assert!(advance(&round_at(RoundStage::Sealed), RoundStage::Cross, &alone, day(1)).is_ok());
}

#[test]
fn an_open_round_keeps_its_version() {
    let mut round = round_at(RoundStage::Draft);
    let kept = (round.criteria_set, round.deadlines, round.classes.clone());
    while round.stage != RoundStage::Provisional {
        round = advance(&round, round.stage.next().unwrap(), &facts(true), day(1)).unwrap();
        assert_eq!((round.criteria_set, round.deadlines, round.classes.clone()), kept);
    }
    assert_eq!(round.opened_at, Some(day(1)));
    let published = publish(&round, day(21)).unwrap();
    assert_eq!((published.stage, published.published_at), (RoundStage::Published, Some(day(21))));
    assert_eq!(published.criteria_set, kept.0);
    assert_eq!(publish(&published, day(22)), Ok(published));
}

#[test]
fn only_a_provisional_or_published_round_is_published() {
    for stage in RoundStage::ALL {
        let due = stage >= RoundStage::Provisional;
        assert_eq!(publish(&round_at(stage), day(1)).is_ok(), due, "{stage:?}");
    }
}

/// Who owes a paper in a stage, when the first member heads the cluster.
fn authors(stage: RoundStage, members: &[UnitId]) -> Vec<UnitId> {
    match stage.writes() {
        Some(SheetStage::Self_ | SheetStage::Cross) => members.to_vec(),
        Some(SheetStage::Agreed) => vec![unit(1)],
        Some(SheetStage::Appraised) => vec![ministry()],
        None => Vec::new(),
    }
}

/// Plays a round in which one unit does nothing at all: its papers stay unsubmitted, and nobody of it
/// moves the round, head or not. What is left are the acts of the ministry's officer, and time.
#[test]
fn from_every_state_of_a_round_published_can_be_reached_without_the_action_of_any_single_member_unit() {
    let members: Vec<_> = (1..=9).map(unit).collect();
    let officer = user(&[(Role::MinistryOfficer, Some(ministry()))]);
    let days = [day(1), day(6), day(11), day(16), day(21)];
    for &silent in &members {
        for start in RoundStage::ALL {
            let mut round = round_at(start);
            for now in days {
                loop {
                    let facts = facts(!authors(round.stage, &members).contains(&silent));
                    let [to] = next_stages(&round, &facts, now)[..] else { break };
                    let known = RoundFacts {
                        cluster: cluster(),
                        ministry: ministry(),
                        stage: round.stage,
                        members: &members,
                        field_owners: &[],
                    };
                    round = if to == RoundStage::Published {
                        assert!(publish_round(&officer, &known, Some(id(77))).is_allowed());
                        publish(&round, now).unwrap()
                    } else {
                        assert!(advance_round(&officer, &known).is_allowed());
                        advance(&round, to, &facts, now).unwrap()
                    };
                }
            }
            assert_eq!(round.stage, RoundStage::Published, "from {start:?} without {silent}");
        }
    }
}

#[test]
fn everything_wrong_with_a_new_round_is_said_at_once() {
    let mut new = new_round();
    new.name = " ".to_owned();
    new.year = 20;
    new.deadlines.agreed_due = day(10);
    new.tie_rules = vec![TieRule::GroupA, TieRule::GroupD, TieRule::GroupA];
    new.classes[1].at_least = points("900");
    new.classes[2].at_least = points("-1");
    let said: Vec<_> = create(new).unwrap_err().into_iter().map(|error| (error.code, error.path.join("."))).collect();
    let due = [
        (Code::NameInvalid, "name"),
        (Code::YearInvalid, "year"),
        (Code::DeadlineOrder, "agreedDueAt"),
        (Code::TieRuleTaken, "tieRules.2"),
        (Code::ClassInvalid, "classes.1"),
        (Code::ClassInvalid, "classes.2"),
    ];
    assert_eq!(said, due.map(|(code, path)| (code, path.to_owned())));
}

#[test]
fn each_kind_of_sheet_is_written_in_one_stage() {
    for sheet in SheetStage::ALL {
        assert_eq!(sheet.written_in().writes(), Some(sheet));
    }
    assert_eq!(RoundStage::ALL.into_iter().filter(|stage| stage.writes().is_none()).count(), 5);
}
