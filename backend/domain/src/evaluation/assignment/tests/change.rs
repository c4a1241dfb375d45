//! Changing pairs by hand, and recusal.

use super::*;
use crate::evaluation::assignment::change::{Assigned, Change, change_errors, conflict_errors};

fn said(errors: &[EvaluationError]) -> Vec<(Code, String)> {
    errors.iter().map(|error| (error.code, error.path.join("."))).collect()
}

/// Four members: 1 and 2 are tied, 4 declared a conflict about 1; 2 scores 3 and has handed in, 1 scores 3.
fn scene() -> (HardRules, [Assigned; 2]) {
    let hard = HardRules::new(&members(4), &[tie(1, 2, RelationKind::Parent)], &[pair(4, 1)]);
    let assigned = [Assigned { pair: pair(2, 3), submitted: true }, Assigned { pair: pair(1, 3), submitted: false }];
    (hard, assigned)
}

/// About whom, from whom, to whom, and the broken rules with their fields.
type Case = (u128, Option<u128>, Option<u128>, &'static [(Code, &'static str)]);

#[test]
fn a_change_keeps_the_hard_rules_and_papers_that_were_handed_in() {
    let (hard, assigned) = scene();
    let cases: [Case; 11] = [
        (3, Some(1), Some(4), &[]),
        (3, Some(1), None, &[]),
        (1, None, Some(3), &[]),
        (3, Some(2), Some(4), &[(Code::AlreadySubmitted, "fromScorerUnitId")]),
        (3, Some(4), None, &[(Code::NotScorer, "fromScorerUnitId")]),
        (3, None, Some(1), &[(Code::DuplicatePair, "toScorerUnitId")]),
        (1, None, Some(1), &[(Code::SelfScoring, "toScorerUnitId")]),
        (1, None, Some(2), &[(Code::RelatedScoring, "toScorerUnitId")]),
        (1, None, Some(4), &[(Code::ConflictScoring, "toScorerUnitId")]),
        (9, None, Some(8), &[(Code::NotMember, "unitId"), (Code::NotMember, "toScorerUnitId")]),
        (3, None, None, &[(Code::NothingChanged, "toScorerUnitId")]),
    ];
    for (about, from, to, due) in cases {
        let change = Change { unit: unit(about), from: from.map(unit), to: to.map(unit) };
        let errors = change_errors(&change, &assigned, &members(4), &hard, "Lý do");
        let due: Vec<_> = due.iter().map(|(code, path)| (*code, (*path).to_owned())).collect();
        assert_eq!(said(&errors), due, "{change:?}");
    }
    let change = Change { unit: unit(3), from: Some(unit(1)), to: None };
    let errors = change_errors(&change, &assigned, &members(4), &hard, " ");
    assert_eq!(said(&errors), [(Code::ReasonRequired, "reason".to_owned())]);
}

#[test]
fn a_conflict_is_declared_once_and_before_the_paper_is_handed_in() {
    let (_, assigned) = scene();
    for (scorer, about, due) in [
        (1, 3, None),
        (3, 1, None),
        (2, 3, Some((Code::AlreadySubmitted, "unitId"))),
        (4, 1, Some((Code::AlreadyDeclared, "unitId"))),
        (1, 1, Some((Code::SelfScoring, "unitId"))),
        (9, 1, Some((Code::NotMember, "scorerUnitId"))),
        (1, 9, Some((Code::NotMember, "unitId"))),
    ] {
        let errors = conflict_errors(pair(scorer, about), &[pair(4, 1)], &assigned, &members(4), "Lý do");
        let due: Vec<_> = due.into_iter().map(|(code, path)| (code, path.to_owned())).collect();
        assert_eq!(said(&errors), due, "{scorer} {about}");
    }
}
