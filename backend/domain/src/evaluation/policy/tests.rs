//! Tests of who may do what in a round.

use super::*;
use crate::evaluation::testing::{cluster, day, id, member, ministry, unit, user};

/// Units 1 to 3 are members; unit 3 succeeded unit 1; unit 50 appraises some lines.
struct World {
    members: Vec<UnitId>,
    owners: Vec<UnitId>,
    related: Vec<UnitId>,
}

impl World {
    fn new() -> Self {
        Self { members: vec![unit(1), unit(2), unit(3)], owners: vec![unit(50)], related: vec![unit(3)] }
    }

    fn round(&self, stage: RoundStage) -> RoundFacts<'_> {
        RoundFacts {
            cluster: cluster(),
            ministry: ministry(),
            stage,
            members: &self.members,
            field_owners: &self.owners,
        }
    }

    /// A draft about unit 1, in the stage that writes it and in time.
    fn sheet(&self, stage: SheetStage) -> SheetFacts<'_> {
        let author = match stage {
            SheetStage::Self_ => unit(1),
            SheetStage::Cross | SheetStage::Agreed => unit(2),
            SheetStage::Appraised => ministry(),
        };
        SheetFacts {
            round: self.round(stage.written_in()),
            stage,
            author,
            evaluated: unit(1),
            related: &self.related,
            state: SheetState::Draft,
            due: day(5),
            now: day(5),
        }
    }
}

fn officer() -> Actor {
    user(&[(Role::MinistryOfficer, Some(ministry()))])
}

fn administrator() -> Actor {
    user(&[(Role::SystemAdministrator, None)])
}

fn field_owner() -> Actor {
    user(&[(Role::FieldOwner, Some(unit(50)))])
}

fn head() -> Actor {
    member(unit(2), Some(OfficeKind::Head))
}

const HIDDEN: Verdict = Verdict::Hidden;
const ALLOWED: Verdict = Verdict::Allowed;

const fn denied(denial: Denial) -> Verdict {
    Verdict::Denied(denial)
}

#[test]
fn each_kind_of_sheet_is_written_by_its_author_alone() {
    use SheetStage::{Agreed, Appraised, Cross, Self_};
    let world = World::new();
    let leader = user(&[(Role::MemberLeader, Some(unit(1)))]);
    let table = [
        (member(unit(1), None), [ALLOWED, denied(Denial::Scope), denied(Denial::Scope), denied(Denial::Role)]),
        (leader, [ALLOWED, denied(Denial::Scope), denied(Denial::Scope), denied(Denial::Role)]),
        (member(unit(2), None), [denied(Denial::Scope), ALLOWED, denied(Denial::Scope), denied(Denial::Role)]),
        (head(), [denied(Denial::Scope), ALLOWED, ALLOWED, denied(Denial::Role)]),
        (
            member(unit(3), Some(OfficeKind::Deputy)),
            [denied(Denial::Scope), denied(Denial::Scope), denied(Denial::Scope), denied(Denial::Role)],
        ),
        (officer(), [denied(Denial::Role), denied(Denial::Role), denied(Denial::Role), ALLOWED]),
        (field_owner(), [denied(Denial::Role), denied(Denial::Role), denied(Denial::Role), ALLOWED]),
        (administrator(), [denied(Denial::Role); 4]),
        (Actor::System, [denied(Denial::Role); 4]),
        (Actor::Anonymous, [denied(Denial::NotSignedIn); 4]),
        (member(unit(9), None), [HIDDEN; 4]),
    ];
    for (actor, due) in table {
        let verdicts = [Self_, Cross, Agreed, Appraised].map(|stage| save_scores(&actor, &world.sheet(stage)));
        assert_eq!(verdicts, due, "{actor:?}");
    }
}

#[test]
fn the_system_administrator_never_scores_even_with_other_roles() {
    let world = World::new();
    let both = user(&[(Role::SystemAdministrator, None), (Role::MemberOfficer, Some(unit(1)))]);
    assert_eq!(save_scores(&both, &world.sheet(SheetStage::Self_)), denied(Denial::Role));
    assert_eq!(submit_sheet(&both, &world.sheet(SheetStage::Self_)), denied(Denial::Role));
}

#[test]
fn nobody_appraises_or_cross_scores_his_own_unit_or_one_tied_to_it() {
    let world = World::new();
    for own in [unit(1), unit(3)] {
        let appraiser = user(&[(Role::MinistryOfficer, Some(ministry())), (Role::MemberOfficer, Some(own))]);
        assert_eq!(save_scores(&appraiser, &world.sheet(SheetStage::Appraised)), denied(Denial::OwnUnit));
        let scorer = user(&[(Role::MemberOfficer, Some(unit(2))), (Role::MemberOfficer, Some(own))]);
        assert_eq!(save_scores(&scorer, &world.sheet(SheetStage::Cross)), denied(Denial::OwnUnit));
        let paper = SheetFacts { author: own, ..world.sheet(SheetStage::Cross) };
        assert_eq!(save_scores(&member(own, None), &paper), denied(Denial::OwnUnit));
        let disqualifier = record_disqualification(&appraiser, &world.round(RoundStage::Open), unit(1), &world.related);
        assert_eq!(disqualifier, denied(Denial::OwnUnit));
    }
}

#[test]
fn a_ministry_that_is_the_parent_of_a_member_still_appraises_it() {
    let world = World { related: vec![ministry()], ..World::new() };
    assert_eq!(save_scores(&officer(), &world.sheet(SheetStage::Appraised)), ALLOWED);
    let ground = record_disqualification(&officer(), &world.round(RoundStage::Open), unit(1), &world.related);
    assert_eq!(ground, ALLOWED);
}

#[test]
fn a_sheet_is_written_only_in_its_stage() {
    let world = World::new();
    for (stage, author) in [
        (SheetStage::Self_, member(unit(1), None)),
        (SheetStage::Cross, head()),
        (SheetStage::Agreed, head()),
        (SheetStage::Appraised, officer()),
    ] {
        for at in RoundStage::ALL.into_iter().filter(|at| *at > RoundStage::Draft) {
            let sheet = SheetFacts { round: world.round(at), ..world.sheet(stage) };
            let due = if at == stage.written_in() { ALLOWED } else { denied(Denial::Stage) };
            assert_eq!(save_scores(&author, &sheet), due, "{stage:?} {at:?}");
            assert_eq!(submit_sheet(&author, &sheet), due, "{stage:?} {at:?}");
        }
    }
}

#[test]
fn the_deadline_is_kept_by_the_servers_time() {
    let world = World::new();
    let author = member(unit(1), None);
    let late = SheetFacts { now: day(6), ..world.sheet(SheetStage::Self_) };
    for verdict in [save_scores, submit_sheet, withdraw_sheet].map(|rule| rule(&author, &late)) {
        assert_eq!(verdict, denied(Denial::Deadline));
    }
}

#[test]
fn a_submitted_sheet_is_taken_back_before_it_changes() {
    let world = World::new();
    let author = member(unit(1), None);
    let draft = world.sheet(SheetStage::Self_);
    let submitted = SheetFacts { state: SheetState::Submitted, ..draft };
    assert_eq!(save_scores(&author, &submitted), denied(Denial::AlreadySubmitted));
    assert_eq!(submit_sheet(&author, &submitted), denied(Denial::AlreadySubmitted));
    assert_eq!(withdraw_sheet(&author, &submitted), ALLOWED);
    assert_eq!(withdraw_sheet(&author, &draft), denied(Denial::Stage));
    assert_eq!(withdraw_sheet(&head(), &submitted), denied(Denial::Scope));
}

#[test]
fn a_field_owner_writes_its_lines_and_the_officer_hands_the_appraisal_in() {
    let world = World::new();
    let sheet = world.sheet(SheetStage::Appraised);
    assert_eq!(lines(&field_owner(), &sheet), Lines::OfFields(vec![unit(50)]));
    assert_eq!(lines(&officer(), &sheet), Lines::All);
    assert_eq!(submit_sheet(&field_owner(), &sheet), denied(Denial::Role));
    assert_eq!(submit_sheet(&officer(), &sheet), ALLOWED);
    let stranger = user(&[(Role::FieldOwner, Some(unit(51)))]);
    assert_eq!(save_scores(&stranger, &sheet), HIDDEN);
}

#[test]
fn a_round_is_known_to_those_who_take_part_once_it_opens() {
    let world = World::new();
    let council = user(&[(Role::CouncilMember, Some(ministry()))]);
    let observer = user(&[(Role::Observer, Some(ministry()))]);
    let elsewhere = user(&[(Role::MinistryOfficer, Some(id(901)))]);
    let table = [
        (officer(), [ALLOWED; 3]),
        (Actor::System, [ALLOWED; 3]),
        (administrator(), [ALLOWED; 3]),
        (head(), [ALLOWED; 3]),
        (member(unit(1), None), [HIDDEN, ALLOWED, ALLOWED]),
        (council, [HIDDEN, ALLOWED, ALLOWED]),
        (field_owner(), [HIDDEN, ALLOWED, ALLOWED]),
        (observer, [HIDDEN, HIDDEN, ALLOWED]),
        (elsewhere, [HIDDEN; 3]),
        (member(unit(9), None), [HIDDEN; 3]),
        (Actor::Anonymous, [denied(Denial::NotSignedIn); 3]),
    ];
    for (actor, due) in table {
        let stages = [RoundStage::Draft, RoundStage::Open, RoundStage::Published];
        assert_eq!(stages.map(|stage| see_round(&actor, &world.round(stage))), due, "{actor:?}");
    }
}

#[test]
fn before_a_stage_is_revealed_nobody_but_its_author_reads_the_sheet() {
    let world = World::new();
    let everybody = [officer(), administrator(), field_owner(), head(), member(unit(1), None), member(unit(3), None)];
    for stage in SheetStage::ALL {
        for at in RoundStage::ALL {
            let sheet = SheetFacts { round: world.round(at), ..world.sheet(stage) };
            for actor in &everybody {
                let may = see_sheet(actor, &sheet).is_allowed();
                let due = may && (is_author(actor, &sheet) || at >= seal::revealed_from(stage));
                assert_eq!(reads_values(actor, &sheet), due, "{actor:?} {stage:?} {at:?}");
            }
        }
    }
    let sealed = world.sheet(SheetStage::Self_);
    assert!(reads_values(&everybody[4], &sealed));
    assert!(!everybody.iter().enumerate().any(|(place, actor)| place != 4 && reads_values(actor, &sealed)));
}

#[test]
fn the_ministry_runs_the_round_and_the_head_moves_it_until_the_handover() {
    let world = World::new();
    for stage in RoundStage::ALL {
        let round = world.round(stage);
        let headed = (RoundStage::Open..=RoundStage::Agreed).contains(&stage);
        let due = if headed { ALLOWED } else { denied(Denial::Stage) };
        assert_eq!(advance_round(&head(), &round), due, "{stage:?}");
        let over = stage == RoundStage::Published;
        let due = if over { denied(Denial::Frozen) } else { ALLOWED };
        assert_eq!(advance_round(&officer(), &round), due, "{stage:?}");
        assert!(!advance_round(&member(unit(1), Some(OfficeKind::Deputy)), &round).is_allowed());
        let published = if stage >= RoundStage::Provisional { ALLOWED } else { denied(Denial::Stage) };
        assert_eq!(propose_publication(&officer(), &round), published, "{stage:?}");
        assert_eq!(propose_publication(&head(), &round), denied(Denial::Role));
        assert_eq!(publish_round(&head(), &round, Some(id(77))), denied(Denial::Role));
        let assigned = if stage < RoundStage::Cross { ALLOWED } else { denied(Denial::Stage) };
        assert_eq!(assign(&officer(), &round), assigned, "{stage:?}");
        assert_eq!(assign(&head(), &round), denied(Denial::Role));
    }
}

#[test]
fn rounds_are_begun_by_officers_of_the_ministry() {
    assert_eq!(create_round(&officer(), ministry()), ALLOWED);
    assert_eq!(create_round(&officer(), id(901)), denied(Denial::Scope));
    assert_eq!(create_round(&administrator(), ministry()), denied(Denial::Role));
    assert_eq!(create_round(&Actor::Anonymous, ministry()), denied(Denial::NotSignedIn));
}

#[test]
fn disqualifications_are_recorded_by_the_ministry_once_the_round_is_open() {
    let world = World::new();
    let record = |actor: &Actor, stage| record_disqualification(actor, &world.round(stage), unit(1), &world.related);
    assert_eq!(record(&officer(), RoundStage::Draft), denied(Denial::Stage));
    assert_eq!(record(&officer(), RoundStage::Provisional), ALLOWED);
    assert_eq!(record(&head(), RoundStage::Open), denied(Denial::Role));
}

#[test]
fn pairs_are_changed_by_the_ministry_and_conflicts_declared_by_the_scorer_until_cross_scores_are_revealed() {
    let world = World::new();
    let own = member(unit(3), None);
    for stage in RoundStage::ALL {
        let round = world.round(stage);
        let under_way = (RoundStage::Open..=RoundStage::Cross).contains(&stage);
        let due = if under_way { ALLOWED } else { denied(Denial::Stage) };
        assert_eq!(change_assignment(&officer(), &round), due, "{stage:?}");
        assert_eq!(change_assignment(&head(), &round), denied(Denial::Role), "{stage:?}");
        let member_due = if stage == RoundStage::Draft { HIDDEN } else { due };
        assert_eq!(declare_conflict(&own, &round, unit(3)), member_due, "{stage:?}");
        assert_eq!(see_assignment_board(&officer(), &round), ALLOWED);
        assert_eq!(see_assignment_board(&head(), &round), ALLOWED);
    }
    let round = world.round(RoundStage::Cross);
    assert_eq!(declare_conflict(&own, &round, unit(2)), denied(Denial::Scope));
    assert_eq!(declare_conflict(&officer(), &round, unit(3)), denied(Denial::Role));
    assert_eq!(declare_conflict(&administrator(), &round, unit(3)), denied(Denial::Role));
    assert_eq!(see_assignment_board(&own, &round), denied(Denial::Role));
    assert_eq!(see_assignment_board(&member(unit(9), None), &round), HIDDEN);
}

#[test]
fn a_scorer_recuses_itself_from_a_cross_paper_that_is_a_draft() {
    let world = World::new();
    let paper = world.sheet(SheetStage::Cross);
    let scorer = member(unit(2), None);
    assert_eq!(recuse(&scorer, &paper), ALLOWED);
    assert_eq!(recuse(&member(unit(3), None), &paper), denied(Denial::Scope));
    let handed_in = SheetFacts { state: SheetState::Submitted, ..paper };
    assert_eq!(recuse(&scorer, &handed_in), denied(Denial::AlreadySubmitted));
    assert_eq!(recuse(&member(unit(1), None), &world.sheet(SheetStage::Self_)), denied(Denial::Stage));
}

#[test]
fn publication_takes_two_people() {
    let world = World::new();
    let round = world.round(RoundStage::Provisional);
    let own = officer().user_id();
    for (proposer, due) in
        [(None, denied(Denial::NotProposed)), (own, denied(Denial::OwnProposal)), (Some(id(77)), ALLOWED)]
    {
        assert_eq!(publish_round(&officer(), &round, proposer), due, "{proposer:?}");
    }
    let early = publish_round(&officer(), &world.round(RoundStage::Appraised), Some(id(77)));
    assert_eq!(early, denied(Denial::Stage));
}
