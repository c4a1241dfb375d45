//! Tests of who may take part in the threads of a line.

use super::*;
use crate::evaluation::testing::{cluster, member, ministry, unit, user};

const MEMBERS: [u128; 3] = [1, 2, 3];

struct World {
    members: Vec<UnitId>,
    owners: Vec<UnitId>,
}

impl World {
    fn new() -> Self {
        Self { members: MEMBERS.map(unit).to_vec(), owners: vec![unit(50), unit(51)] }
    }

    /// A line of unit 1 that unit 50 appraises; unit 3 succeeded unit 1, unit 2 heads.
    fn line<'a>(&'a self, stage: RoundStage, related: &'a [UnitId]) -> LineFacts<'a> {
        let round = RoundFacts {
            cluster: cluster(),
            ministry: ministry(),
            stage,
            members: &self.members,
            field_owners: &self.owners,
        };
        LineFacts { round, evaluated: unit(1), related, field_owner: Some(unit(50)) }
    }
}

fn officer() -> Actor {
    user(&[(Role::MinistryOfficer, Some(ministry()))])
}

fn owner(number: u128) -> Actor {
    user(&[(Role::FieldOwner, Some(unit(number)))])
}

fn head() -> Actor {
    member(unit(2), Some(OfficeKind::Head))
}

const ALLOWED: Verdict = Verdict::Allowed;

const fn denied(denial: Denial) -> Verdict {
    Verdict::Denied(denial)
}

#[test]
fn only_the_unit_itself_replies_from_the_reveal_until_publication() {
    let world = World::new();
    let related = [];
    let own = member(unit(1), None);
    for stage in RoundStage::ALL.into_iter().filter(|stage| *stage > RoundStage::Draft) {
        let due = match stage {
            RoundStage::Published => denied(Denial::Frozen),
            stage if stage < RoundStage::Reply => denied(Denial::Stage),
            _ => ALLOWED,
        };
        assert_eq!(reply(&own, &world.line(stage, &related)), due, "{stage:?}");
    }
    let line = world.line(RoundStage::Reply, &related);
    assert_eq!(reply(&head(), &line), denied(Denial::Scope));
    assert_eq!(reply(&officer(), &line), denied(Denial::Role));
    assert_eq!(reply(&user(&[(Role::SystemAdministrator, None)]), &line), denied(Denial::Role));
    assert_eq!(reply(&member(unit(9), None), &line), Verdict::Hidden);
    assert_eq!(reply(&Actor::Anonymous, &line), denied(Denial::NotSignedIn));
}

#[test]
fn the_head_answers_until_the_handover_and_the_ministry_and_its_field_owner_after() {
    let world = World::new();
    let none = [];
    let at = |actor: &Actor, stage| answer(actor, &world.line(stage, &none));
    assert_eq!(at(&head(), RoundStage::Reply), ALLOWED);
    assert_eq!(at(&head(), RoundStage::Agreed), ALLOWED);
    assert_eq!(at(&head(), RoundStage::Appraised), denied(Denial::Role));
    assert_eq!(at(&officer(), RoundStage::Reply), ALLOWED);
    assert_eq!(at(&officer(), RoundStage::Provisional), ALLOWED);
    assert_eq!(at(&officer(), RoundStage::Published), denied(Denial::Frozen));
    assert_eq!(at(&owner(50), RoundStage::Agreed), denied(Denial::Scope));
    assert_eq!(at(&owner(50), RoundStage::Appraised), ALLOWED);
    assert_eq!(at(&owner(51), RoundStage::Appraised), denied(Denial::Scope));
    assert_eq!(at(&member(unit(1), None), RoundStage::Reply), denied(Denial::Role));
}

#[test]
fn nobody_answers_or_sends_back_for_his_own_unit_or_one_tied_to_it() {
    let world = World::new();
    let tied = [unit(2)];
    assert_eq!(answer(&head(), &world.line(RoundStage::Reply, &tied)), denied(Denial::OwnUnit));
    let both = user(&[(Role::MinistryOfficer, Some(ministry())), (Role::MemberOfficer, Some(unit(1)))]);
    let none = [];
    assert_eq!(answer(&both, &world.line(RoundStage::Appraised, &none)), denied(Denial::OwnUnit));
    assert_eq!(return_line(&both, &world.line(RoundStage::Appraised, &none)), denied(Denial::OwnUnit));
    let parent = [ministry()];
    assert_eq!(return_line(&officer(), &world.line(RoundStage::Appraised, &parent)), ALLOWED);
}

#[test]
fn a_line_is_sent_back_by_who_judges_it_in_the_stage_that_judges() {
    let world = World::new();
    let none = [];
    let at = |actor: &Actor, stage| return_line(actor, &world.line(stage, &none));
    for stage in RoundStage::ALL.into_iter().filter(|stage| *stage > RoundStage::Draft) {
        assert_eq!(at(&head(), stage).is_allowed(), stage == RoundStage::Agreed, "head {stage:?}");
        assert_eq!(at(&officer(), stage).is_allowed(), stage == RoundStage::Appraised, "officer {stage:?}");
        assert_eq!(at(&owner(50), stage).is_allowed(), stage == RoundStage::Appraised, "owner {stage:?}");
        assert!(!at(&owner(51), stage).is_allowed() && !at(&member(unit(1), None), stage).is_allowed());
    }
    assert_eq!(at(&officer(), RoundStage::Provisional), denied(Denial::Stage));
}

#[test]
fn what_was_sent_back_is_between_unit_and_judge_until_the_stage_is_revealed() {
    let world = World::new();
    let none = [];
    let reads = |actor: &Actor, stage, sheet| reads_returns(actor, &world.line(stage, &none), sheet);
    let agreed = SheetStage::Agreed;
    assert!(reads(&head(), RoundStage::Agreed, agreed) && reads(&member(unit(1), None), RoundStage::Agreed, agreed));
    for other in [officer(), owner(50), member(unit(3), None)] {
        assert!(!reads(&other, RoundStage::Agreed, agreed), "{other:?}");
        assert!(reads(&other, RoundStage::Appraised, agreed), "{other:?}");
    }
    assert!(reads(&officer(), RoundStage::Appraised, SheetStage::Appraised));
    assert!(!reads(&member(unit(3), None), RoundStage::Appraised, SheetStage::Appraised));
    assert!(!reads(&member(unit(9), None), RoundStage::Published, agreed));
}
