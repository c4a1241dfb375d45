//! Tests of aggregation.

mod properties;

use super::*;
use crate::evaluation::sheet::Value;
use crate::evaluation::testing::{points, unit, values};
use crate::id::UnitId;

fn rule(aggregation: Aggregation, trim: u32, missing: MissingScorers) -> CrossRule {
    CrossRule { aggregation, trim, missing }
}

/// One line: what each scorer said (`-` did not hand in), and the unit's own value.
fn one(rule: &CrossRule, said: &[&str], own: &str) -> CrossLine {
    let given: Vec<(UnitId, Vec<Value>)> =
        (1..).map(unit).zip(said).filter(|(_, word)| **word != "-").map(|(id, word)| (id, values(&[word]))).collect();
    let missing = (1..).map(unit).zip(said).filter(|(_, word)| **word == "-").map(|(id, _)| id).collect();
    let own = values(&[own]);
    let handed_in = given.iter().map(|(id, values)| (*id, values.as_slice())).collect();
    lines(rule, &CrossPapers { handed_in, missing, own: Some(&own) }, 1).remove(0)
}

#[test]
fn each_rule_makes_its_figure() {
    use Aggregation::{Mean, Median, TrimmedMean};
    let table: [(Aggregation, u32, &[&str], Option<&str>); 13] = [
        (Mean, 1, &["10", "8", "9.5"], Some("9.17")),
        (Mean, 1, &["0.01", "0.02"], Some("0.02")),
        (Mean, 1, &[], None),
        (Median, 1, &["10", "1", "9"], Some("9.00")),
        (Median, 1, &["10", "1", "9", "8"], Some("8.50")),
        (Median, 1, &["7"], Some("7.00")),
        (Median, 1, &[], None),
        (TrimmedMean, 1, &["0", "8", "9", "10", "10"], Some("9.00")),
        (TrimmedMean, 1, &["8", "9"], Some("8.50")),
        (TrimmedMean, 1, &["0", "9", "10"], Some("9.00")),
        (TrimmedMean, 2, &["0", "8", "9", "10", "10"], Some("9.00")),
        (TrimmedMean, 2, &["0", "1", "9", "10"], Some("5.00")),
        (TrimmedMean, 1, &[], None),
    ];
    for (aggregation, trim, amounts, due) in table {
        let amounts: Vec<_> = amounts.iter().map(|amount| points(amount)).collect();
        let figure = rule(aggregation, trim, MissingScorers::LeaveOut).figure(&amounts);
        assert_eq!(figure.map(|figure| figure.to_string()).as_deref(), due, "{aggregation:?} {trim} {amounts:?}");
    }
}

#[test]
fn abstentions_and_gaps_do_not_count_and_the_larger_side_decides_about_applicability() {
    for (given, due) in [
        (vec!["10", "8"], "9"),
        (vec!["10", "w", "8", "m"], "9"),
        (vec!["10", "n"], "10"),
        (vec!["10", "n", "n"], "n"),
        (vec!["0", "w"], "0"),
        (vec!["w", "m"], "w"),
        (vec!["m", "m"], "m"),
        (vec!["n", "w"], "n"),
        (vec!["u", "u"], "u"),
        (vec!["-", "-"], "m"),
        (vec![], "m"),
    ] {
        let found = one(&Aggregation::Mean.into(), &given, "5");
        assert_eq!(found.value, values(&[due])[0], "{given:?}");
    }
}

#[test]
fn facts_whose_points_are_awaited_are_judgements_and_are_aggregated_themselves() {
    assert_eq!(one(&Aggregation::Mean.into(), &["a", "w", "n"], "a").value, Value::Awaiting);
    assert_eq!(one(&Aggregation::Mean.into(), &["a", "n", "n"], "a").value, Value::NotApplicable);
    let of = |given: &[[&str; 2]]| -> Vec<String> {
        let given: Vec<Vec<Hundredths>> = given.iter().map(|facts| facts.map(points).to_vec()).collect();
        let given: Vec<&[Hundredths]> = given.iter().map(Vec::as_slice).collect();
        facts(&Aggregation::Median.into(), &given).iter().map(ToString::to_string).collect()
    };
    assert_eq!(of(&[["120", "100"], ["90", "100"], ["110", "90"]]), ["110.00", "100.00"]);
    assert_eq!(of(&[["120", "0"], ["90", "100"], ["110", "0"]]), ["115.00", "0.00"], "most say: no target");
    assert_eq!(of(&[["120", "0"], ["90", "100"]]), ["90.00", "100.00"], "a target counts when as many name one");
    assert_eq!(of(&[]), Vec::<String>::new());
}

#[test]
fn missing_scorers_are_handled_as_declared() {
    use MissingScorers::{LeaveOut, Require, SelfValue};
    let table: [(MissingScorers, &[&str], &str, &str); 11] = [
        (LeaveOut, &["4", "6", "-"], "10", "5"),
        (Require { at_least: 2 }, &["4", "6", "-"], "10", "5"),
        (Require { at_least: 3 }, &["4", "6", "-"], "10", "m"),
        (Require { at_least: 2 }, &["4", "w", "-"], "10", "m"),
        (Require { at_least: 2 }, &["4", "n"], "10", "4"),
        (SelfValue, &["4", "6", "-"], "8", "6"),
        (SelfValue, &["4", "-", "-"], "n", "n"),
        (SelfValue, &["4", "w", "-"], "10", "7"),
        (SelfValue, &["4", "-"], "m", "4"),
        // Nobody handed in: nobody cross-scored.
        (SelfValue, &["-", "-"], "10", "m"),
        (SelfValue, &["w", "-"], "10", "10"),
    ];
    for (missing, said, own, due) in table {
        let found = one(&rule(Aggregation::Mean, 1, missing), said, own);
        assert_eq!(found.value, values(&[due])[0], "{missing:?} {said:?} {own}");
    }
}

#[test]
fn it_is_said_what_became_of_every_scorer() {
    use Handling::{Abstained, Counted, LeftOut, Outvoted, Silent, TooFew, Trimmed};
    let of = |rule: &CrossRule, said: &[&str], own: &str| -> Vec<Handling> {
        one(rule, said, own).judgements.into_iter().map(|one| one.handling).collect()
    };
    let trimmed = rule(Aggregation::TrimmedMean, 1, MissingScorers::LeaveOut);
    assert_eq!(
        of(&trimmed, &["9", "1", "n", "10", "w", "m", "-"], "5"),
        [Counted, Trimmed, Outvoted, Trimmed, Abstained, Silent, LeftOut]
    );
    assert_eq!(of(&trimmed, &["9", "9", "9"], "5"), [Trimmed, Counted, Trimmed]);
    assert_eq!(of(&trimmed, &["n", "n", "9"], "5"), [Counted, Counted, Outvoted]);
    let strict = rule(Aggregation::Mean, 1, MissingScorers::Require { at_least: 3 });
    assert_eq!(of(&strict, &["9", "w", "n", "-"], "5"), [TooFew, Abstained, TooFew, LeftOut]);
    let kind = rule(Aggregation::Median, 1, MissingScorers::SelfValue);
    let found = one(&kind, &["9", "-"], "5");
    let agreed = found.judgements[1];
    assert_eq!((agreed.value, agreed.handed_in, agreed.handling), (Value::Points(points("5")), false, Counted));
    assert_eq!(one(&kind, &["u", "-"], "u").judgements, []);
}

#[test]
fn lines_are_aggregated_each_by_itself() {
    let (first, second) = (values(&["10", "w", "3"]), values(&["20", "4", "m"]));
    let papers = CrossPapers { handed_in: vec![(unit(1), &first), (unit(2), &second)], ..CrossPapers::default() };
    let found: Vec<_> = lines(&Aggregation::Mean.into(), &papers, 3).iter().map(|line| line.value).collect();
    assert_eq!(found, values(&["15", "4", "3"]));
}

#[test]
fn a_rule_is_checked_and_said_in_words() {
    let at = |rule: CrossRule| rule.errors().into_iter().map(|error| error.path.join(".")).collect::<Vec<_>>();
    assert_eq!(at(rule(Aggregation::TrimmedMean, 0, MissingScorers::LeaveOut)), ["crossRule.trim"]);
    assert_eq!(at(rule(Aggregation::TrimmedMean, 6, MissingScorers::LeaveOut)), ["crossRule.trim"]);
    assert_eq!(at(rule(Aggregation::Mean, 0, MissingScorers::LeaveOut)), [""; 0]);
    assert_eq!(at(rule(Aggregation::Mean, 1, MissingScorers::Require { at_least: 0 })), ["crossRule.atLeast"]);
    assert_eq!(
        rule(Aggregation::TrimmedMean, 2, MissingScorers::Require { at_least: 3 }).text(Language::Vietnamese),
        "Trung bình sau khi bỏ 2 điểm cao nhất và 2 điểm thấp nhất; \
         cần ít nhất 3 đơn vị chấm, nếu thiếu thì lấy giai đoạn trước."
    );
    assert_eq!(
        CrossRule::from(Aggregation::Mean).text(Language::English),
        "Mean; scorers who did not hand in do not count."
    );
}
