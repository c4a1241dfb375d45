//! Tests of differences between versions.

use proptest::prelude::*;

use super::*;
use crate::criteria::copy::{CopyHead, copy};
use crate::criteria::order::{Shift, move_criterion};
use crate::criteria::rule::{Rule, RuleStep};
use crate::criteria::set::{Disqualifier, DisqualifierEffect, EvidenceRule, NotApplicablePolicy};
use crate::criteria::testing::{counted_ids, criterion, id, next_year, points, small_set};
use crate::id::UnitId;
use crate::language::Language;

fn names(unit: UnitId) -> String {
    if unit == id(7) { "Cục Đất đai".to_owned() } else { "Đơn vị khác".to_owned() }
}

fn sentences(older: &CriteriaSet, newer: &CriteriaSet, language: Language) -> Vec<String> {
    let found = diff(older, newer, &Mapping::between(older, newer));
    found.iter().map(|difference| difference.sentence(language, &names)).collect()
}

/// A copy for the same year under the same name, changed by `edit`.
fn edited(edit: impl FnOnce(&mut CriteriaSet)) -> (CriteriaSet, CriteriaSet) {
    let older = small_set();
    let head = CopyHead { id: id(2), name: older.name.clone(), year: older.year };
    let mut newer = copy(&older, head, &mut counted_ids(1_000)).unwrap();
    edit(&mut newer);
    (older, newer)
}

/// The one sentence about a changed copy, in both languages.
fn said(edit: impl FnOnce(&mut CriteriaSet)) -> (String, String) {
    let (older, newer) = edited(edit);
    let [vietnamese, english] = [Language::Vietnamese, Language::English].map(|language| {
        let mut found = sentences(&older, &newer, language);
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    });
    (vietnamese, english)
}

/// An edit of the small set, and the sentence it becomes in Vietnamese and in English.
type Case = (Box<dyn FnOnce(&mut CriteriaSet)>, &'static str, &'static str);

/// What a line counts, and how.
fn figures() -> Vec<Case> {
    let ladder = Rule::Ladder { steps: vec![RuleStep { threshold: points("95"), points: points("15") }] };
    vec![
        (
            Box::new(|set| set.criteria[0].name = "Tên khác".to_owned()),
            "Tiêu chí A1: tên đổi từ “Tiêu chí A1” thành “Tên khác”.",
            "Criterion A1: name changed from “Tiêu chí A1” to “Tên khác”.",
        ),
        (
            Box::new(|set| set.criteria[0].maximum = points("65.5")),
            "Tiêu chí A1: điểm tối đa đổi từ 60 thành 65,5.",
            "Criterion A1: maximum changed from 60 to 65.5.",
        ),
        (
            Box::new(|set| set.criteria[0].step = points("0.5")),
            "Tiêu chí A1: bước điểm đổi từ 0,25 thành 0,5.",
            "Criterion A1: step changed from 0.25 to 0.5.",
        ),
        (
            Box::new(move |set| set.criteria[2].rule = ladder),
            "Tiêu chí D1: cách tính điểm đổi từ “Hoàn thành: 15 điểm; chưa hoàn thành: 0 điểm” thành “Từ 95: 15 điểm; \
             dưới mức cuối: 0 điểm”.",
            "Criterion D1: rule changed from “Done: 15 points; not done: 0 points” to “At least 95: 15 points; below \
             the last: 0 points”.",
        ),
        (
            Box::new(|set| set.criteria[0].evidence = EvidenceRule::Required),
            "Tiêu chí A1: minh chứng đổi từ không bắt buộc thành bắt buộc.",
            "Criterion A1: evidence changed from optional to required.",
        ),
        (
            Box::new(|set| set.criteria[0].not_applicable = NotApplicablePolicy::Zero),
            "Tiêu chí A1: khi không áp dụng đổi từ loại khỏi tổng rồi quy đổi thành tính 0 điểm.",
            "Criterion A1: when not applicable changed from left out and normalised to counts as zero.",
        ),
    ]
}

/// Whom a line concerns, where it stands, and whether it is there.
fn places() -> Vec<Case> {
    vec![
        (
            Box::new(|set| set.criteria[0].applies_to = vec![id(8)]),
            "Tiêu chí A1: đơn vị áp dụng đổi từ mọi đơn vị thành Đơn vị khác.",
            "Criterion A1: units it is for changed from every unit to Đơn vị khác.",
        ),
        (
            Box::new(|set| set.criteria[0].field_owner = Some(id(7))),
            "Tiêu chí A1: đơn vị thẩm định đổi từ theo nhóm thành Cục Đất đai.",
            "Criterion A1: appraised by changed from as the group says to Cục Đất đai.",
        ),
        (
            Box::new(|set| set.criteria[1].group = set.groups[1].id),
            "Tiêu chí A2: nhóm đổi từ “A” thành “D”.",
            "Criterion A2: group changed from “A” to “D”.",
        ),
        (
            Box::new(|set| drop(set.criteria.remove(0))),
            "Bỏ tiêu chí A1 “Tiêu chí A1”.",
            "Taken out: criterion A1 “Tiêu chí A1”.",
        ),
        (
            Box::new(|set| {
                let line = criterion(99, &set.groups[0].clone(), "A3", 5);
                set.criteria.push(line);
            }),
            "Thêm tiêu chí A3 “Tiêu chí A3”, tối đa 5 điểm.",
            "New: criterion A3 “Tiêu chí A3”, at most 5 points.",
        ),
    ]
}

#[test]
fn each_change_of_a_line_is_one_sentence_in_both_languages() {
    for (edit, vietnamese, english) in figures().into_iter().chain(places()) {
        assert_eq!(said(edit), (vietnamese.to_owned(), english.to_owned()));
    }
}

#[test]
fn changes_of_the_frame_are_said_too() {
    let (older, newer) = edited(|set| {
        set.declared_total = points("120");
        set.bonus_cap = None;
        set.groups[0].name = "Nhiệm vụ chuyên môn".to_owned();
        set.groups[3].origin = None;
        set.disqualifiers.push(Disqualifier {
            code: "L1".to_owned(),
            name: "Bị kỷ luật".to_owned(),
            effect: DisqualifierEffect::Block,
        });
    });
    assert_eq!(
        sentences(&older, &newer, Language::Vietnamese)[..6],
        [
            "Bộ tiêu chí: tổng điểm công bố đổi từ 100 thành 120.",
            "Bộ tiêu chí: trần điểm thưởng đổi từ 15 thành không giới hạn.",
            "Nhóm A: tên đổi từ “Nhóm A” thành “Nhiệm vụ chuyên môn”.",
            "Thêm nhóm F “Nhóm F”.",
            "Bỏ nhóm F “Nhóm F”.",
            "Thêm điều kiện loại L1 “Bị kỷ luật”.",
        ]
    );
    let back = sentences(&newer, &older, Language::English);
    assert!(back.contains(&"Taken out: ground L1 “Bị kỷ luật”.".to_owned()), "{back:?}");
}

#[test]
fn merged_and_split_lines_name_what_they_come_from() {
    let (older, newer) = edited(|set| {
        let gone = set.criteria.remove(1);
        set.criteria[0].origins.extend(gone.origins);
        set.criteria[0].maximum = points("90");
    });
    assert_eq!(
        sentences(&older, &newer, Language::Vietnamese),
        ["Tiêu chí A1 “Tiêu chí A1” gộp từ A1, A2.", "Tiêu chí A1: điểm tối đa đổi từ 85 thành 90.",]
    );
    let (older, newer) = edited(|set| set.criteria[1].origins = set.criteria[0].origins.clone());
    let found = sentences(&older, &newer, Language::Vietnamese);
    assert!(found.contains(&"Tiêu chí A1 “Tiêu chí A1” tách từ A1.".to_owned()), "{found:?}");
    assert!(found.contains(&"Tiêu chí A2 “Tiêu chí A2” tách từ A1.".to_owned()), "{found:?}");
}

#[test]
fn a_line_that_changed_its_place_is_said_once_and_its_neighbours_not_at_all() {
    let older = small_set();
    let mut older = older.clone();
    older.criteria.insert(2, criterion(16, &older.groups[0].clone(), "A3", 5));
    let head = CopyHead { id: id(2), name: older.name.clone(), year: older.year };
    let newer = copy(&older, head, &mut counted_ids(1_000)).unwrap();
    let newer = move_criterion(&newer, newer.criteria[2].id, Shift::To(1)).unwrap();
    assert_eq!(sentences(&older, &newer, Language::Vietnamese), ["Tiêu chí A3: thứ tự đổi từ 3 thành 1."]);
}

#[test]
fn what_was_taken_out_stands_where_it_stood() {
    let (older, newer) = edited(|set| {
        set.criteria.remove(1);
        set.criteria.remove(0);
    });
    let found = pairs(&older, &newer, &Mapping::between(&older, &newer));
    let places: Vec<_> = found.iter().map(|pair| (pair.older.clone(), pair.newer)).collect();
    assert_eq!(places, [(vec![0], None), (vec![1], None), (vec![2], Some(0)), (vec![3], Some(1)), (vec![4], Some(2))]);
}

/// Some edits of a draft, each anywhere.
fn mangled() -> impl Strategy<Value = CriteriaSet> {
    let edit = (0usize..5, 0u8..6, 1i64..40);
    proptest::collection::vec(edit, 0..6).prop_map(|edits| {
        let mut set = next_year(&small_set());
        for (place, what, amount) in edits {
            if set.criteria.is_empty() {
                break;
            }
            let place = place % set.criteria.len();
            match what {
                0 => drop(set.criteria.remove(place)),
                1 => set.criteria[place].maximum = crate::Hundredths::from_hundredths(amount * 25),
                2 => set.criteria[place].name = format!("Tên {amount}"),
                3 => set.criteria[place].rule = Rule::Judge,
                4 => set.criteria[place].origins.clear(),
                _ => set = move_criterion(&set, set.criteria[place].id, Shift::Up).unwrap(),
            }
        }
        set
    })
}

proptest! {
    #[test]
    fn a_set_does_not_differ_from_itself_nor_from_its_copy(set in mangled()) {
        let itself = Mapping::along(&[&set]).unwrap();
        prop_assert_eq!(diff(&set, &set, &itself), []);
        let head = CopyHead { id: id(77), name: set.name.clone(), year: set.year };
        let copied = copy(&set, head, &mut counted_ids(90_000)).unwrap();
        prop_assert_eq!(diff(&set, &copied, &Mapping::between(&set, &copied)), []);
        prop_assert_eq!(diff(&copied, &set, &Mapping::between(&copied, &set)), []);
    }

    #[test]
    fn every_line_of_both_versions_stands_in_the_comparison_once(newer in mangled()) {
        let older = small_set();
        let found = pairs(&older, &newer, &Mapping::between(&older, &newer));
        let mut new: Vec<_> = found.iter().filter_map(|pair| pair.newer).collect();
        new.sort_unstable();
        prop_assert_eq!(new, (0..newer.criteria.len()).collect::<Vec<_>>());
        let mut old: Vec<_> = found.iter().flat_map(|pair| pair.older.clone()).collect();
        old.sort_unstable();
        prop_assert_eq!(old, (0..older.criteria.len()).collect::<Vec<_>>());
    }
}
