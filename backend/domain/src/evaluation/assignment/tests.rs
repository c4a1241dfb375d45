//! Tests of who cross-scores whom.

use proptest::prelude::*;

use super::*;
use crate::evaluation::testing::unit;

fn tie(one: u128, other: u128, kind: RelationKind) -> Relation {
    Relation { one: unit(one), other: unit(other), kind }
}

fn pair(scorer: u128, about: u128) -> Pair {
    Pair { scorer: unit(scorer), unit: unit(about) }
}

#[test]
fn a_unit_never_cross_scores_itself_its_parent_its_predecessor_or_its_successor() {
    let relations = [tie(1, 2, RelationKind::Parent), tie(3, 4, RelationKind::Succession)];
    for (scorer, about, due) in [
        (1, 1, Some(Code::SelfScoring)),
        (2, 1, Some(Code::RelatedScoring)),
        (1, 2, Some(Code::RelatedScoring)),
        (4, 3, Some(Code::RelatedScoring)),
        (3, 4, Some(Code::RelatedScoring)),
        (1, 3, None),
        (2, 4, None),
    ] {
        assert_eq!(forbidden(pair(scorer, about), &relations), due, "{scorer} {about}");
    }
    let members = [unit(1), unit(2), unit(3), unit(4)];
    let pairs = everybody(&members, &relations);
    assert_eq!(pairs.len(), 4 * 4 - 4 - 4);
    assert_eq!(check(&pairs, &members, &relations), []);
}

#[test]
fn nine_members_without_ties_make_seventy_two_pairs() {
    let members: Vec<_> = (1..=9).map(unit).collect();
    assert_eq!(everybody(&members, &[]).len(), 72);
    assert_eq!(everybody(&members[..1], &[]), []);
}

#[test]
fn everything_wrong_with_given_pairs_is_said() {
    let members = [unit(1), unit(2), unit(3)];
    let relations = [tie(1, 2, RelationKind::Succession)];
    let pairs = [pair(1, 1), pair(1, 2), pair(9, 1), pair(1, 9), pair(1, 3), pair(1, 3)];
    let said: Vec<_> =
        check(&pairs, &members, &relations).into_iter().map(|error| (error.code, error.path.join("."))).collect();
    let due = [
        (Code::SelfScoring, "pairs.0.scorerUnitId"),
        (Code::RelatedScoring, "pairs.1.scorerUnitId"),
        (Code::NotMember, "pairs.2.scorerUnitId"),
        (Code::NotMember, "pairs.3.unitId"),
        (Code::DuplicatePair, "pairs.5.unitId"),
    ];
    assert_eq!(said, due.map(|(code, path)| (code, path.to_owned())));
}

proptest! {
    #[test]
    fn everybody_scores_all_but_the_forbidden(
        count in 1u128..12,
        ties in prop::collection::vec((0u128..12, 0u128..12), 0..10),
    ) {
        let members: Vec<_> = (0..count).map(unit).collect();
        let relations: Vec<_> = ties.iter().map(|&(one, other)| tie(one, other, RelationKind::Parent)).collect();
        let pairs = everybody(&members, &relations);
        for &scorer in &members {
            for &about in &members {
                let pair = Pair { scorer, unit: about };
                prop_assert_eq!(pairs.contains(&pair), forbidden(pair, &relations).is_none());
            }
        }
    }
}
