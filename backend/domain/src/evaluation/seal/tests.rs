//! Tests of sealing.

use super::*;

#[test]
fn before_a_stage_is_revealed_no_role_but_its_author_learns_a_value() {
    let revealed = |sheet| match sheet {
        SheetStage::Self_ => ["CROSS", "REPLY", "AGREED", "APPRAISED", "PROVISIONAL", "PUBLISHED"].as_slice(),
        SheetStage::Cross => &["REPLY", "AGREED", "APPRAISED", "PROVISIONAL", "PUBLISHED"],
        SheetStage::Agreed => &["APPRAISED", "PROVISIONAL", "PUBLISHED"],
        SheetStage::Appraised => &["PROVISIONAL", "PUBLISHED"],
    };
    for sheet in SheetStage::ALL {
        for round in RoundStage::ALL {
            assert_eq!(visible(sheet, round, false), revealed(sheet).contains(&round.code()), "{sheet:?} {round:?}");
            assert!(visible(sheet, round, true));
        }
    }
}

#[test]
fn a_kind_of_sheet_is_never_revealed_while_it_is_written() {
    for sheet in SheetStage::ALL {
        assert!(revealed_from(sheet) > sheet.written_in(), "{sheet:?}");
        assert!(!visible(sheet, sheet.written_in(), false));
    }
}

/// A receipt shows papers of all four stages to whoever may know the final values.
#[test]
fn final_values_are_never_visible_before_every_stage_they_come_from() {
    for round in RoundStage::ALL {
        for appraiser in [false, true] {
            let all = SheetStage::ALL
                .into_iter()
                .all(|sheet| visible(sheet, round, appraiser && sheet == SheetStage::Appraised));
            assert!(all || !final_visible(round, appraiser), "{round:?} {appraiser}");
        }
    }
}

#[test]
fn aggregates_and_results_wait_for_the_stages_they_are_made_of() {
    for round in RoundStage::ALL {
        assert_eq!(aggregate_visible(round), round >= RoundStage::Reply, "{round:?}");
        assert_eq!(final_visible(round, false), round >= RoundStage::Provisional, "{round:?}");
        assert_eq!(final_visible(round, true), round >= RoundStage::Appraised, "{round:?}");
        assert_eq!(public(round), round == RoundStage::Published, "{round:?}");
    }
}
