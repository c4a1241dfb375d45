//! Tests of the ranking.

use proptest::prelude::*;

use super::*;
use crate::evaluation::testing::{id, points, small_set, values};
use crate::evaluation::totals::totals;

fn row(number: u128, total: &str) -> RankRow {
    let zero = Points::ZERO;
    RankRow {
        evaluation: id(number),
        total: points(total),
        group_a: zero,
        group_d: zero,
        penalty: zero,
        bonus: zero,
        excluded: false,
    }
}

/// Evaluation and rank, in the order of the ranking.
fn places(ranking: &[Ranked]) -> Vec<(EvaluationId, Option<u32>, bool)> {
    ranking.iter().map(|row| (row.evaluation, row.rank, row.tied)).collect()
}

#[test]
fn a_shared_rank_leaves_the_next_one_out() {
    let rows = [row(1, "700"), row(2, "900"), row(3, "900"), row(4, "950"), row(5, "600")];
    let due = [(4, 1, false), (2, 2, true), (3, 2, true), (1, 4, false), (5, 5, false)];
    assert_eq!(places(&rank(&rows, &[])), due.map(|(number, rank, tied)| (id(number), Some(rank), tied)));
}

#[test]
fn tie_rules_are_asked_in_their_order_and_leave_a_trace() {
    let rows = [
        RankRow { group_a: points("500"), group_d: points("100"), ..row(1, "900") },
        RankRow { group_a: points("500"), group_d: points("120"), ..row(2, "900") },
        RankRow { group_a: points("520"), group_d: points("90"), ..row(3, "900") },
    ];
    let ranking = rank(&rows, &[TieRule::GroupA, TieRule::GroupD]);
    assert_eq!(places(&ranking), [(id(3), Some(1), false), (id(2), Some(2), false), (id(1), Some(3), false)]);
    let step = |rule, value, decided| TieStep { rule, value: points(value), decided };
    assert_eq!(ranking[0].trace, [step(TieRule::GroupA, "520", true)]);
    assert_eq!(ranking[1].trace, [step(TieRule::GroupA, "500", false), step(TieRule::GroupD, "120", true)]);
    assert_eq!(ranking[0].trace[0].text(Language::Vietnamese), "Điểm nhóm A cao hơn: 520 – phân định được");
    assert_eq!(ranking[1].trace[0].text(Language::English), "More points in group A: 500 – still tied");
    let other_order = rank(&rows, &[TieRule::GroupD, TieRule::GroupA]);
    assert_eq!(other_order[0].evaluation, id(2));
}

#[test]
fn fewer_penalties_and_more_bonuses_win() {
    let rows = [RankRow { penalty: points("5"), ..row(1, "900") }, RankRow { penalty: points("2"), ..row(2, "900") }];
    assert_eq!(rank(&rows, &[TieRule::FewerPenaltyPoints])[0].evaluation, id(2));
    let rows = [RankRow { bonus: points("5"), ..row(1, "900") }, RankRow { bonus: points("2"), ..row(2, "900") }];
    assert_eq!(rank(&rows, &[TieRule::MoreBonusPoints])[0].evaluation, id(1));
}

#[test]
fn the_blocked_and_the_deferred_have_no_rank_and_take_none_away() {
    let rows = [RankRow { excluded: true, ..row(1, "999") }, row(2, "800"), row(3, "700")];
    let due = [(id(2), Some(1), false), (id(3), Some(2), false), (id(1), None, false)];
    assert_eq!(places(&rank(&rows, &TieRule::ALL)), due);
    assert_eq!(rank(&[], &[]), []);
}

#[test]
fn a_row_takes_its_figures_from_the_totals() {
    let set = small_set();
    let sums = totals(&set, &values(&["50", "20", "15", "10", "4"]));
    let row = RankRow::of(id(1), &set, &sums, false);
    assert_eq!((row.group_a, row.group_d), (points("70"), points("15")));
    assert_eq!((row.total, row.bonus, row.penalty), (points("91"), points("10"), points("4")));
}

fn any_rows() -> impl Strategy<Value = Vec<RankRow>> {
    let small = || (0i64..3).prop_map(Points::from_hundredths);
    let row = (small(), small(), small(), small(), small(), prop::bool::weighted(0.2));
    prop::collection::vec(row, 0..12).prop_map(|rows| {
        let row = |(number, (total, group_a, group_d, penalty, bonus, excluded))| RankRow {
            evaluation: id(number),
            total,
            group_a,
            group_d,
            penalty,
            bonus,
            excluded,
        };
        (1..).zip(rows).map(row).collect()
    })
}

proptest! {
    #[test]
    fn the_ranking_does_not_depend_on_the_order_of_the_rows(
        (rows, shuffled) in any_rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        prop_assert_eq!(rank(&rows, &TieRule::ALL), rank(&shuffled, &TieRule::ALL));
    }

    #[test]
    fn a_rank_is_one_more_than_the_number_of_better_units(rows in any_rows()) {
        let ranking = rank(&rows, &TieRule::ALL);
        prop_assert_eq!(ranking.len(), rows.len());
        let find = |wanted: EvaluationId| rows.iter().find(|row| row.evaluation == wanted).unwrap();
        let ranks: Vec<_> = ranking.iter().filter_map(|ranked| ranked.rank).collect();
        prop_assert!(ranks.windows(2).all(|pair| pair[0] <= pair[1]));
        for (place, ranked) in ranking.iter().enumerate() {
            let own = find(ranked.evaluation);
            prop_assert_eq!(ranked.rank.is_none(), own.excluded);
            if let Some(rank) = ranked.rank {
                let better = ranks[..place].iter().filter(|other| **other < rank).count();
                prop_assert_eq!(usize::try_from(rank).unwrap(), better + 1);
                let sharing = ranks.iter().filter(|other| **other == rank).count();
                prop_assert_eq!(ranked.tied, sharing > 1);
                prop_assert_eq!(ranked.trace.is_empty(), rows.iter().filter(|row| !row.excluded && row.total == own.total).count() == 1);
            }
        }
    }
}
