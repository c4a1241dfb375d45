//! What was frozen comes back, and gives the same result.

use std::collections::HashMap;

use super::*;
use crate::criteria::{CriteriaSet, Disqualifier, DisqualifierEffect};
use crate::evaluation::aggregate::Aggregation;
use crate::evaluation::classification::default_classes;
use crate::evaluation::commitment::Commitment;
use crate::evaluation::receipt::{Adjustment, Case, CaseMember, CasePaper, EvidencePiece, MissingScorer};
use crate::evaluation::round::RoundStage;
use crate::evaluation::sheet::{Sheet, SheetState, Value};
use crate::evaluation::testing::{day, id, points, small_set, unit, values};

fn paper(number: u128, stage: SheetStage, words: &[&str]) -> CasePaper {
    let set = small_set();
    let mut sheet = Sheet::blank(id(number), id(number), stage, unit(number), &set, unit(1));
    sheet.values = values(words);
    sheet.facts[1] = vec![points("80"), points("100")];
    sheet.state = SheetState::Submitted;
    let line = set.criteria[0].id;
    CasePaper {
        commitment: Some(Commitment::to(&sheet, "0".repeat(32))),
        sheet,
        author_code: format!("U{number}"),
        author_name: "Sở".to_owned(),
        at: Some(day(3)),
        by: Some("Người ký".to_owned()),
        notes: HashMap::from([(line, "Ghi chú".to_owned())]),
        evidence: HashMap::from([(
            line,
            vec![EvidencePiece { text: "Tệp minh chứng".to_owned(), ..EvidencePiece::default() }],
        )]),
    }
}

fn members(set: &CriteriaSet) -> Vec<CaseMember> {
    let member = |number: u128, papers, grounds| CaseMember {
        evaluation: id(number),
        unit: unit(number),
        code: format!("U{number}"),
        name: format!("Đơn vị {number}"),
        papers,
        missing: Vec::new(),
        grounds,
        adjustments: Vec::new(),
        corrected: None,
    };
    let ground = Disqualifier { code: "L1".into(), name: "Có án".into(), effect: DisqualifierEffect::Block };
    let mut first = member(
        1,
        vec![
            paper(1, SheetStage::Self_, &["50", "20", "u", "w", "4"]),
            paper(2, SheetStage::Cross, &["44.5", "n", "u", "m", "0"]),
        ],
        Vec::new(),
    );
    first.adjustments.push(Adjustment {
        line: "A1".to_owned(),
        objection: "objection_1".to_owned(),
        by: Some("Người quyết định".to_owned()),
        at: day(9),
        reason: Some("Đính chính".to_owned()),
        before: Value::Points(points("44.5")),
        after: Value::Points(points("46")),
        facts: Vec::new(),
    });
    first.missing.push(MissingScorer { unit: unit(3), code: "U3".to_owned(), name: "Đơn vị 3".to_owned() });
    vec![first.lay_over(set), member(3, Vec::new(), vec![ground])]
}

fn frozen() -> Frozen {
    Frozen {
        round: BundleRound {
            id: "round_1".to_owned(),
            name: "Đợt".to_owned(),
            kind: RoundKind::YearEnd,
            year: 2025,
            cluster: "Cụm".to_owned(),
            ministry: "Bộ".to_owned(),
            demonstration: true,
        },
        result: BundleResult { id: "result_1".to_owned(), sha256: "00".to_owned(), snapshot: "{}".to_owned() },
        audit: BundleAudit { sequence: 7, hash: "11".to_owned() },
    }
}

#[test]
fn a_frozen_case_comes_back_and_gives_the_same_result() {
    let mut set = small_set();
    set.criteria[2].applies_to = vec![unit(3), unit(77)];
    set.criteria[4].applies_to = vec![unit(77)];
    let (classes, members) = (default_classes(), members(&set));
    let case = Case {
        set: &set,
        cross_rule: Aggregation::Median.into(),
        tie_rules: &[TieRule::MoreBonusPoints],
        classes: &classes,
        stage: RoundStage::Published,
        members: &members,
    };
    let bundle = Bundle::freeze(&case, frozen(), |_, code| Some(format!("{code}/BB")));
    let text = bundle.canonical_text().unwrap();
    let read = Bundle::from_text(&text).unwrap();
    assert_eq!(read, bundle);
    assert_eq!(bundle.criteria.criteria[2].applies_to, Some(vec!["U3".to_owned()]));
    assert_eq!(bundle.criteria.criteria[4].applies_to, Some(Vec::new()), "for nobody here is not for all");
    let thawed = read.thaw().unwrap();
    let first = |solved: &crate::evaluation::receipt::Solved| solved.outcomes[0].last[0].value;
    assert_eq!(first(&case.solve()), Value::Points(points("46")), "the corrected value counts");
    let (before, after) = (case.solve(), thawed.case().solve());
    assert_eq!((before.outcomes, before.totals, before.classes), (after.outcomes, after.totals, after.classes));
    let ranks = |all: &[crate::evaluation::Ranked]| all.iter().map(|one| one.rank).collect::<Vec<_>>();
    assert_eq!(ranks(&before.ranked), ranks(&after.ranked));
    assert_eq!(thawed.place("U3"), Some(1));
    let back = &thawed.case().members[0];
    let paper = &back.papers[0];
    assert!(paper.commitment.as_ref().unwrap().holds(&paper.sheet), "what was committed to can still be checked");
    assert_eq!(back.adjustments[0].reason, None);
    for private in ["Người ký", "Ghi chú", "Tệp minh chứng", "Đính chính", "Người quyết định"] {
        assert!(!text.contains(private), "{private} is nobody else's business");
    }
}

#[test]
fn a_bundle_that_names_what_it_does_not_hold_is_damaged() {
    let set = small_set();
    let members = members(&set);
    let case = Case {
        set: &set,
        cross_rule: Aggregation::Mean.into(),
        tie_rules: &[],
        classes: &[],
        stage: RoundStage::Published,
        members: &members,
    };
    let good = Bundle::freeze(&case, frozen(), |_, _| None);
    let damages: [fn(&mut Bundle); 7] = [
        |bundle| bundle.criteria.criteria[0].group = "Z".to_owned(),
        |bundle| bundle.criteria.criteria[0].applies_to = Some(vec!["Z".to_owned()]),
        |bundle| bundle.sheets[0].values.truncate(2),
        |bundle| bundle.sheets[0].values[0] = "PLENTY".to_owned(),
        |bundle| bundle.members[0].missing_scorers = vec!["Z".to_owned()],
        |bundle| bundle.rules.aggregation.missing = "GUESS".to_owned(),
        |bundle| bundle.sheets[0].submitted_at = Some("soon".to_owned()),
    ];
    assert!(good.clone().thaw().is_ok());
    for damage in damages {
        let mut bundle = good.clone();
        damage(&mut bundle);
        assert_eq!(bundle.thaw().map(drop), Err(DamagedBundle));
    }
}

#[test]
fn what_is_signed_names_what_it_is() {
    assert_eq!(signed_text("ab"), "thidua-bundle-signature-v1\nab");
}
