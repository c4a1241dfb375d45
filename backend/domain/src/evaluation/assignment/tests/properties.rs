//! What holds of every proposal.

use proptest::prelude::*;

use super::*;
use crate::evaluation::assignment::soft::{SoftRule, band};

type Numbers = Vec<(u128, u128)>;

fn scene(count: u128, per_unit: u32, ties: &Numbers, conflicts: &Numbers, last: &Numbers) -> Scene {
    let all = members(count);
    let kind = |place: usize| if place.is_multiple_of(2) { RelationKind::Parent } else { RelationKind::Succession };
    let relations: Vec<_> =
        ties.iter().enumerate().map(|(place, &(one, other))| tie(one, other, kind(place))).collect();
    let pairs = |of: &Numbers| of.iter().map(|&(scorer, about)| pair(scorer, about)).collect::<Vec<_>>();
    Scene {
        hard: HardRules::new(&all, &relations, &pairs(conflicts)),
        repeated: repeated(&pairs(last), &all, &relations),
        ..Scene::peers(count, per_unit)
    }
}

type Place = (SoftRule, Option<UnitId>, Option<UnitId>);

/// Every relaxed place, found by looking at the pairs alone.
fn found(scene: &Scene, per_unit: usize, pairs: &[Pair]) -> HashSet<Place> {
    let mut found = HashSet::new();
    let (least, most) = band(pairs.len(), scene.members.len());
    for &one in &scene.members {
        if pairs.iter().filter(|pair| pair.unit == one).count() != per_unit {
            found.insert((SoftRule::Count, None, Some(one)));
        }
        if !(least..=most).contains(&pairs.iter().filter(|pair| pair.scorer == one).count()) {
            found.insert((SoftRule::Load, Some(one), None));
        }
        for &other in &scene.members {
            let given = |scorer, unit| pairs.contains(&Pair { scorer, unit });
            if one < other && given(one, other) && given(other, one) {
                found.insert((SoftRule::Mutual, Some(one), Some(other)));
            }
            if given(one, other) && scene.repeated.contains(&Pair { scorer: one, unit: other }) {
                found.insert((SoftRule::Repeated, Some(one), Some(other)));
            }
        }
    }
    found
}

fn numbers(most: usize) -> impl Strategy<Value = Numbers> {
    prop::collection::vec((1u128..13, 1u128..13), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn hard_rules_are_never_broken_and_exactly_what_is_relaxed_is_listed(
        count in 7u128..=12, per_unit in 1u32..=6, ties in numbers(6), conflicts in numbers(12), last in numbers(40),
        seed in any::<u32>(),
    ) {
        let scene = scene(count, per_unit, &ties, &conflicts, &last);
        let proposal = scene.propose(seed);
        prop_assert_eq!(check(&proposal.pairs, &scene.members, &scene.hard), []);
        let places = proposal.relaxations.iter().map(|one| (one.rule(), one.about().0, one.about().1));
        let listed: Vec<_> = places.collect();
        let due = found(&scene, per_unit as usize, &proposal.pairs);
        prop_assert_eq!(listed.len(), due.len());
        prop_assert_eq!(listed.into_iter().collect::<HashSet<_>>(), due);
    }

    #[test]
    fn the_order_of_the_members_gives_no_advantage_and_the_same_seed_gives_the_same_pairs(
        count in 4u128..=10, per_unit in 1u32..=3, conflicts in numbers(6), last in numbers(12), seed in any::<u32>(),
        turn in any::<prop::sample::Index>(),
    ) {
        let scene = scene(count, per_unit, &vec![], &conflicts, &last);
        let mut turned = scene.clone();
        turned.members.rotate_left(turn.index(scene.members.len()));
        turned.members.reverse();
        prop_assert_eq!(scene.propose(seed), turned.propose(seed));
    }

    #[test]
    fn everybody_scores_all_but_the_forbidden(count in 1u128..12, ties in numbers(10), conflicts in numbers(10)) {
        let scene = Scene { mode: CrossMode::Everybody, ..scene(count, 1, &ties, &conflicts, &vec![]) };
        let pairs = scene.propose(1).pairs;
        for &scorer in &scene.members {
            for &about in &scene.members {
                let pair = Pair { scorer, unit: about };
                prop_assert_eq!(pairs.contains(&pair), scene.hard.why(pair).is_none());
            }
        }
    }
}

#[test]
fn different_seeds_give_different_pairs_and_no_unit_is_bound_to_another() {
    let scene = Scene::peers(7, 2);
    let proposals: HashSet<_> = (0..20).map(|seed| scene.propose(seed).pairs).collect();
    assert!(proposals.len() > 15, "{}", proposals.len());
    let scored_by_first: HashSet<_> = (0..60)
        .flat_map(|seed| scene.propose(seed).pairs)
        .filter(|pair| pair.scorer == unit(1))
        .map(|pair| pair.unit)
        .collect();
    assert_eq!(scored_by_first.len(), 6);
}

#[test]
fn thirty_units_in_a_hard_case_come_back_and_keep_the_hard_rules() {
    let every = || (1..=30u128).flat_map(|one| (1..=30u128).map(move |other| (one, other)));
    let last: Numbers = every().filter(|(one, other)| (one * 7 + other * 3) % 4 < 2).collect();
    let conflicts: Numbers =
        (1..=30).map(|one| (one, one * 11 % 30 + 1)).chain((1..=12).map(|other| (3, other))).collect();
    for per_unit in [1, 3, 8, 15] {
        let scene = scene(30, per_unit, &vec![], &conflicts, &last);
        let proposal = scene.propose(7);
        assert_eq!(check(&proposal.pairs, &scene.members, &scene.hard), [], "{per_unit}");
        let due = found(&scene, per_unit as usize, &proposal.pairs);
        assert_eq!(proposal.relaxations.len(), due.len(), "{per_unit}");
    }
}
