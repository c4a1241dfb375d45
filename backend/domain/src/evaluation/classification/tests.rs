//! Tests of classes.

use super::*;
use crate::evaluation::testing::{points, small_set, values};
use crate::evaluation::totals::totals;

fn with_total(total: &str) -> StageTotals {
    let sums = totals(&small_set(), &values(&["60", "20", "15", "0", "0"]));
    StageTotals { total: points(total), ..sums }
}

fn ground(name: &str, effect: DisqualifierEffect) -> Disqualifier {
    Disqualifier { code: name.to_owned(), name: name.to_owned(), effect }
}

fn class(total: &str, recorded: &[Disqualifier]) -> Classification {
    classify(&small_set(), &with_total(total), &default_classes(), recorded).unwrap()
}

#[test]
fn the_total_reaches_a_threshold_exactly() {
    for (total, code) in [
        ("1050", "XUAT_SAC"),
        ("900", "XUAT_SAC"),
        ("899.99", "TOT"),
        ("800", "TOT"),
        ("799.99", "HOAN_THANH"),
        ("650", "HOAN_THANH"),
        ("649.99", "KHONG_HOAN_THANH"),
        ("0", "KHONG_HOAN_THANH"),
        ("-12", "KHONG_HOAN_THANH"),
    ] {
        let class = class(total, &[]);
        assert_eq!((class.code.as_str(), class.reason(Language::Vietnamese)), (code, None), "{total}");
    }
}

#[test]
fn a_group_below_its_floor_costs_the_class_and_says_so() {
    let mut classes = default_classes();
    // Group A of the small set stands at 80 of 85, which is 94.12 %.
    let floor = |percent| vec![GroupFloor { group_code: "A".to_owned(), percent: points(percent) }];
    let code = |classes: &[ClassRule]| classify(&small_set(), &with_total("950"), classes, &[]).unwrap();
    classes[0].group_floors = floor("94.12");
    assert_eq!(code(&classes).code, "XUAT_SAC");
    classes[0].group_floors = floor("94.13");
    let missed = code(&classes);
    assert_eq!(missed.code, "TOT");
    assert_eq!(missed.reason(Language::English).unwrap(), "group A is below 94.13 %, not “Hoàn thành xuất sắc”");
    assert!(!missed.capped);
}

#[test]
fn a_cap_keeps_a_unit_out_of_the_highest_class_only() {
    let cap = [ground("Kỷ luật", DisqualifierEffect::Cap)];
    let high = class("950", &cap);
    assert_eq!((high.code.as_str(), high.capped), ("TOT", true));
    assert_eq!(high.reason(Language::Vietnamese).unwrap(), "Kỷ luật");
    let low = class("700", &cap);
    assert_eq!((low.code.as_str(), low.capped, low.reasons.len()), ("HOAN_THANH", false, 0));
    assert!(!is_unranked(&cap));
}

#[test]
fn a_block_comes_before_a_deferral_and_both_before_any_class() {
    let (block, wait) =
        (ground("Tham nhũng", DisqualifierEffect::Block), ground("Thanh tra", DisqualifierEffect::Defer));
    let blocked = class("950", &[wait.clone(), block.clone()]);
    assert_eq!((blocked.code.as_str(), blocked.blocked, blocked.deferred), ("NOT_CONSIDERED", true, false));
    assert_eq!(blocked.reason(Language::Vietnamese).unwrap(), "Tham nhũng");
    let deferred = class("950", std::slice::from_ref(&wait));
    assert_eq!((deferred.code.as_str(), deferred.blocked, deferred.deferred), ("DEFERRED", false, true));
    assert!(is_unranked(&[block]) && is_unranked(&[wait]));
}

#[test]
fn a_round_without_classes_does_not_classify() {
    let set = small_set();
    assert_eq!(classify(&set, &with_total("950"), &[], &[]), None);
    let block = [ground("Tham nhũng", DisqualifierEffect::Block)];
    assert!(classify(&set, &with_total("950"), &[], &block).unwrap().blocked);
}

#[test]
fn the_order_in_which_classes_are_declared_does_not_matter() {
    let mut classes = default_classes();
    classes.reverse();
    assert_eq!(classify(&small_set(), &with_total("850"), &classes, &[]).unwrap().code, "TOT");
}
