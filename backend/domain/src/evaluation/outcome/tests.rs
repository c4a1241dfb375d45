//! Tests of what the papers of a round come to.

use proptest::prelude::*;

use super::*;
use crate::criteria::Rule;
use crate::evaluation::aggregate::Aggregation;
use crate::evaluation::sheet::SheetState;
use crate::evaluation::testing::{blank, id, points, small_set, unit, values};
use crate::evaluation::totals::totals;

/// The small set with its first line, of sixty points, compared between the units.
fn set() -> CriteriaSet {
    let mut set = small_set();
    set.criteria[0].rule = Rule::RelLeader { at_target: points("50") };
    set.criteria[0].step = points("0.01");
    set
}

/// A submitted paper of a stage: an actual against a target of one hundred (or none), or a state.
fn paper(stage: SheetStage, said: &str) -> Sheet {
    let mut sheet = Sheet { state: SheetState::Submitted, ..blank(&set(), stage) };
    sheet.values = values(&["m", "25", "15", "0", "0"]);
    match said.parse::<Hundredths>() {
        Ok(actual) => {
            sheet.values[0] = Value::Awaiting;
            sheet.facts[0] = vec![actual, points("100")];
        }
        Err(_) => sheet.values[0] = values(&[said])[0],
    }
    sheet
}

/// What each member's papers say about the compared line, by stage; cross papers are many.
#[derive(Debug, Clone, Default)]
struct Said {
    own: Option<&'static str>,
    cross: Vec<&'static str>,
    agreed: Option<&'static str>,
    appraised: Option<&'static str>,
}

fn own(said: &'static str) -> Said {
    Said { own: Some(said), ..Said::default() }
}

/// The outcomes of the compared line: the four stages and the final value of each member.
fn reckoned(stage: RoundStage, members: &[Said]) -> Vec<[String; 5]> {
    let sheets: Vec<Vec<Sheet>> = members
        .iter()
        .map(|said| {
            let one = |stage, said: Option<&str>| said.map(|said| paper(stage, said));
            let peer = |(said, number): (&&str, u128)| Sheet { author: unit(number), ..paper(SheetStage::Cross, said) };
            let mut sheets: Vec<Sheet> = said.cross.iter().zip(20..).map(peer).collect();
            sheets.extend(one(SheetStage::Self_, said.own));
            sheets.extend(one(SheetStage::Agreed, said.agreed));
            sheets.extend(one(SheetStage::Appraised, said.appraised));
            sheets
        })
        .collect();
    let papers: Vec<_> =
        sheets.iter().zip(1..).map(|(sheets, number)| (unit(number), Papers::submitted(sheets))).collect();
    let word = |value: Option<Value>| match value {
        Some(Value::Points(points)) => points.to_string(),
        Some(other) => other.code().to_owned(),
        None => "-".to_owned(),
    };
    let line = |outcome: &Outcome| {
        let of = |values: &Option<Vec<Value>>| word(values.as_ref().map(|values| values[0]));
        [
            of(&outcome.own),
            of(&outcome.cross),
            of(&outcome.agreed),
            of(&outcome.appraised),
            word(Some(outcome.last[0].value)),
        ]
    };
    outcomes(&set(), &Aggregation::Median.into(), stage, &papers).iter().map(line).collect()
}

#[test]
fn criteria_relative_to_the_best_unit_are_reckoned_for_the_round_as_a_whole() {
    let lines = reckoned(RoundStage::Cross, &[own("200"), own("150"), own("50"), own("n"), Said::default()]);
    let firsts: Vec<_> = lines.iter().map(|line| line[0].as_str()).collect();
    assert_eq!(firsts, ["60.00", "45.00", "15.00", "NOT_APPLICABLE", "-"]);
    assert!(lines.iter().all(|line| line[4] == line[0] || line[4] == "MISSING"), "{lines:?}");
}

#[test]
fn while_several_authors_write_unseen_nobody_learns_the_others_facts_from_his_points() {
    for stage in [RoundStage::Open, RoundStage::Sealed] {
        let lines = reckoned(stage, &[own("200"), own("150")]);
        assert!(lines.iter().all(|line| line[0] == "AWAITING" && line[4] == "AWAITING"), "{stage:?} {lines:?}");
    }
    let crossed = Said { cross: vec!["120", "150"], ..own("200") };
    let lines = reckoned(RoundStage::Cross, &[crossed.clone(), own("150")]);
    assert_eq!((lines[0][0].as_str(), lines[0][1].as_str()), ("60.00", "AWAITING"));
    assert_eq!(reckoned(RoundStage::Reply, &[crossed, own("150")])[0][1], "51.00", "135 against 150 of the other");
}

#[test]
fn one_corrected_figure_moves_the_points_of_everybody_it_should_and_overwrites_no_stage() {
    let corrected = Said { appraised: Some("120"), ..own("200") };
    let lines = reckoned(RoundStage::Appraised, &[corrected, own("150")]);
    assert_eq!(lines[0], ["60.00", "-", "-", "42.00", "42.00"]);
    assert_eq!(lines[1], ["45.00", "-", "-", "-", "60.00"], "the second leads, by the facts that decided");
}

#[test]
fn a_line_that_a_later_stage_calls_not_applicable_leaves_the_comparison() {
    let out = Said { agreed: Some("n"), ..own("200") };
    let lines = reckoned(RoundStage::Appraised, &[out, own("150")]);
    assert_eq!((lines[0][4].as_str(), lines[1][4].as_str()), ("NOT_APPLICABLE", "60.00"));
}

const WORDS: [&str; 8] = ["0", "50", "100", "120", "150", "200", "n", "m"];

fn said() -> impl Strategy<Value = Said> {
    let word = || prop::option::of(prop::sample::select(WORDS.to_vec()));
    let cross = prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..4);
    (word(), cross, word(), word()).prop_map(|(own, cross, agreed, appraised)| Said { own, cross, agreed, appraised })
}

proptest! {
    #[test]
    fn the_order_of_members_and_of_papers_does_not_matter(members in prop::collection::vec(said(), 1..6)) {
        let mut turned: Vec<Said> = members.clone();
        turned.reverse();
        for one in &mut turned {
            one.cross.reverse();
        }
        let mut back = reckoned(RoundStage::Provisional, &turned);
        back.reverse();
        prop_assert_eq!(reckoned(RoundStage::Provisional, &members), back);
    }

    #[test]
    fn a_member_without_the_line_changes_nobodys_points(members in prop::collection::vec(said(), 1..6)) {
        let mut wider = members.clone();
        wider.push(own("n"));
        let mut with = reckoned(RoundStage::Provisional, &wider);
        with.pop();
        prop_assert_eq!(reckoned(RoundStage::Provisional, &members), with);
    }

    #[test]
    fn once_revealed_nothing_that_was_judged_stays_awaited(members in prop::collection::vec(said(), 1..6)) {
        let lines = reckoned(RoundStage::Provisional, &members);
        prop_assert!(lines.iter().flatten().all(|word| word != "AWAITING"), "{:?}", lines);
    }
}

#[test]
fn an_awaited_line_counts_nothing_of_its_maximum_until_it_is_reckoned() {
    let sheet = paper(SheetStage::Self_, "200");
    let papers = [(unit(1), Papers::submitted([&sheet]))];
    let total = |stage| {
        let outcome = outcomes(&set(), &Aggregation::Mean.into(), stage, &papers).remove(0);
        totals(&set(), &outcome.own.unwrap()).total.to_string()
    };
    assert_eq!((total(RoundStage::Open), total(RoundStage::Cross)), ("40.00".to_owned(), "100.00".to_owned()));
}

#[test]
fn papers_that_were_not_handed_in_do_not_count() {
    let draft = Sheet { state: SheetState::Draft, id: id(7), ..paper(SheetStage::Self_, "200") };
    let papers = [(unit(1), Papers::submitted([&draft]))];
    let outcome = outcomes(&set(), &Aggregation::Mean.into(), RoundStage::Provisional, &papers).remove(0);
    assert_eq!((outcome.own, outcome.last[0].value), (None, Value::Missing));
}

#[test]
fn an_outcome_survives_its_text() {
    let (own, appraised) = (paper(SheetStage::Self_, "200"), paper(SheetStage::Appraised, "m"));
    for papers in [vec![], vec![&own], vec![&own, &appraised]] {
        let members = [(unit(1), Papers::submitted(papers))];
        let outcome = outcomes(&set(), &Aggregation::Mean.into(), RoundStage::Provisional, &members).remove(0);
        assert_eq!(Outcome::from_text(&outcome.text().unwrap()), Ok(outcome));
    }
    assert!(Outcome::from_text("{}").is_err());
}
