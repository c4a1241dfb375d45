//! Cases by hand.

use super::*;
use crate::evaluation::assignment::plan::mode_errors;
use crate::language::Language;

#[test]
fn a_unit_never_cross_scores_itself_its_parent_its_predecessor_or_its_successor() {
    let relations = [
        tie(1, 2, RelationKind::Parent),
        tie(3, 4, RelationKind::Succession),
        tie(4, 5, RelationKind::Succession),
        tie(3, 6, RelationKind::Succession),
        tie(1, 7, RelationKind::Parent),
    ];
    let hard = HardRules::new(&members(8), &relations, &[pair(7, 8)]);
    for (scorer, about, due) in [
        (1, 1, Some(HardRule::Own)),
        (2, 1, Some(HardRule::Parent)),
        (1, 2, Some(HardRule::Parent)),
        (4, 3, Some(HardRule::Succession)),
        (3, 4, Some(HardRule::Succession)),
        (5, 3, Some(HardRule::Succession)),
        (3, 5, Some(HardRule::Succession)),
        (7, 8, Some(HardRule::Conflict)),
        (8, 7, None),
        // Two parts of one divided unit, and two children of one parent, may score each other.
        (6, 4, None),
        (2, 7, None),
        (1, 3, None),
    ] {
        assert_eq!(hard.why(pair(scorer, about)), due, "{scorer} {about}");
    }
    assert_eq!(related(unit(4), &relations), [unit(3), unit(5)]);
    assert_eq!(related(unit(3), &relations), [unit(4), unit(5), unit(6)]);
}

#[test]
fn successions_in_a_circle_come_to_an_end() {
    let relations = [tie(1, 2, RelationKind::Succession), tie(2, 1, RelationKind::Succession)];
    assert_eq!(related(unit(1), &relations), [unit(2)]);
}

#[test]
fn nine_members_without_ties_make_seventy_two_pairs_and_relax_nothing() {
    let scene = Scene { mode: CrossMode::Everybody, ..Scene::peers(9, 1) };
    let proposal = scene.propose(5);
    assert_eq!((proposal.pairs.len(), proposal.relaxations.len(), proposal.proven), (72, 0, true));
    assert_eq!(check(&proposal.pairs, &scene.members, &scene.hard), []);
    let alone = Scene { mode: CrossMode::Everybody, ..Scene::peers(1, 1) }.propose(5);
    assert_eq!(alone.pairs, []);
    assert_eq!(alone.relaxations, [Relaxation::Count { unit: unit(1), given: 0, wanted: 1 }]);
}

#[test]
fn a_working_group_scores_every_member_but_those_it_may_not() {
    let units = vec![unit(1), unit(2), unit(3)];
    let relations = [tie(3, 4, RelationKind::Parent)];
    let scene = Scene {
        mode: CrossMode::WorkingGroup { units },
        hard: HardRules::new(&members(5), &relations, &[]),
        ..Scene::peers(5, 1)
    };
    let proposal = scene.propose(1);
    // Three scorers, five members: without themselves, and without the third scoring the fourth.
    assert_eq!(proposal.pairs.len(), 3 * 5 - 3 - 1);
    assert!(!proposal.pairs.contains(&pair(3, 4)));
    assert_eq!(proposal.relaxations, []);
}

#[test]
fn two_peers_each_among_seven_relax_nothing() {
    let proposal = Scene::peers(7, 2).propose(3);
    assert_eq!((proposal.relaxations, proposal.proven), (vec![], true));
    assert_eq!(proposal.pairs.len(), 14);
}

#[test]
fn the_smallest_relaxations_are_those_the_numbers_force() {
    // Three pairs of units, six papers: both ways of every pair.
    let all = Scene::peers(3, 2).propose(1);
    let mutual = |one, other| Relaxation::Mutual { one: unit(one), other: unit(other) };
    assert_eq!(all.relaxations, [mutual(1, 2), mutual(1, 3), mutual(2, 3)]);
    // Two units can only score each other.
    let two = Scene::peers(2, 1).propose(1);
    assert_eq!(two.relaxations, [mutual(1, 2)]);
    // A ring of three has two directions; when one of them was there before, the other is taken.
    let last = [pair(1, 2), pair(2, 3), pair(3, 1)];
    let scene = Scene { repeated: repeated(&last, &members(3), &[]), ..Scene::peers(3, 1) };
    let turned = scene.propose(9);
    assert_eq!((turned.pairs, turned.relaxations), (vec![pair(2, 1), pair(3, 2), pair(1, 3)], vec![]));
}

#[test]
fn a_unit_that_nobody_may_score_enough_gets_what_there_is_and_the_shortage_is_listed() {
    let conflicts = [pair(2, 1), pair(3, 1), pair(4, 1)];
    let scene = Scene { hard: HardRules::new(&members(5), &[], &conflicts), ..Scene::peers(5, 2) };
    let proposal = scene.propose(1);
    assert_eq!(proposal.pairs.iter().filter(|pair| pair.unit == unit(1)).collect::<Vec<_>>(), [&pair(5, 1)]);
    assert_eq!(proposal.relaxations[0], Relaxation::Count { unit: unit(1), given: 1, wanted: 2 });
}

#[test]
fn pairs_of_the_round_before_count_for_the_units_that_came_after() {
    let relations = [tie(1, 10, RelationKind::Succession), tie(10, 20, RelationKind::Succession)];
    let members = [unit(20), unit(2)];
    let found = repeated(&[pair(1, 2), pair(2, 10), pair(9, 2)], &members, &relations);
    assert_eq!(found, HashSet::from([pair(20, 2), pair(2, 20)]));
}

#[test]
fn everything_wrong_with_given_pairs_is_said() {
    let relations = [tie(1, 2, RelationKind::Succession)];
    let hard = HardRules::new(&members(3), &relations, &[pair(3, 1)]);
    let pairs = [pair(1, 1), pair(1, 2), pair(9, 1), pair(1, 9), pair(1, 3), pair(1, 3), pair(3, 1)];
    let said: Vec<_> =
        check(&pairs, &members(3), &hard).into_iter().map(|error| (error.code, error.path.join("."))).collect();
    let due = [
        (Code::SelfScoring, "pairs.0.scorerUnitId"),
        (Code::RelatedScoring, "pairs.1.scorerUnitId"),
        (Code::NotMember, "pairs.2.scorerUnitId"),
        (Code::NotMember, "pairs.3.unitId"),
        (Code::DuplicatePair, "pairs.5.unitId"),
        (Code::ConflictScoring, "pairs.6.scorerUnitId"),
    ];
    assert_eq!(said, due.map(|(code, path)| (code, path.to_owned())));
}

#[test]
fn a_plan_fits_its_members() {
    let group = |units: &[u128]| CrossMode::WorkingGroup { units: units.iter().map(|&number| unit(number)).collect() };
    for (mode, due) in [
        (CrossMode::Everybody, vec![]),
        (CrossMode::Peers { per_unit: 2 }, vec![]),
        (CrossMode::Peers { per_unit: 0 }, vec![(Code::PlanInvalid, "cross.perUnit")]),
        (CrossMode::Peers { per_unit: 3 }, vec![(Code::PlanInvalid, "cross.perUnit")]),
        (group(&[1, 2]), vec![]),
        (group(&[]), vec![(Code::PlanInvalid, "cross.groupUnitIds")]),
        (
            group(&[1, 9, 1]),
            vec![(Code::NotMember, "cross.groupUnitIds.1"), (Code::DuplicatePair, "cross.groupUnitIds.2")],
        ),
    ] {
        let errors = mode_errors(&mode, &members(3));
        let said: Vec<_> = errors.iter().map(|error| (error.code, error.path.join("."))).collect();
        assert_eq!(said, due.into_iter().map(|(code, path)| (code, path.to_owned())).collect::<Vec<_>>(), "{mode:?}");
    }
}

#[test]
fn a_relaxation_is_said_in_both_languages() {
    let name = |id: UnitId| if id == unit(1) { "Bắc Ninh".to_owned() } else { "Cao Bằng".to_owned() };
    let load = Relaxation::Load { scorer: unit(1), papers: 4, least: 2, most: 3 };
    assert_eq!(load.text(name, Language::Vietnamese), "Bắc Ninh chấm 4 phiếu, mức đều là 2–3.");
    let mutual = Relaxation::Mutual { one: unit(1), other: unit(2) };
    assert_eq!(mutual.text(name, Language::English), "Bắc Ninh and Cao Bằng score each other.");
}
