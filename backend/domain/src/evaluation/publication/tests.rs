//! Tests of publication.

use super::*;
use crate::evaluation::classification::{classify, default_classes};
use crate::evaluation::error::EvaluationErrorCode as Code;
use crate::evaluation::ranking::{RankRow, rank};
use crate::evaluation::testing::{day, id, points, small_set, values};
use crate::evaluation::totals::totals;

fn head(result_version: i32, reason: Option<&str>) -> SnapshotHead {
    SnapshotHead {
        result_version,
        reason: reason.map(str::to_owned),
        published_at: day(21),
        decision: Some("395/QĐ-BTNMT".to_owned()),
        round_name: "Tổng kết năm 2025".to_owned(),
        kind: RoundKind::YearEnd,
        year: 2025,
        cluster_name: "Cụm II".to_owned(),
        ministry_name: "Bộ".to_owned(),
        demonstration: true,
        unresolved: None,
    }
}

/// Three units: 98, 80, and one that is not considered; given in this order or turned around.
fn published(turned: bool) -> Snapshot {
    published_as(head(1, None), turned)
}

fn published_as(head: SnapshotHead, turned: bool) -> Snapshot {
    let set = small_set();
    let sums = [["60", "25", "13", "0", "0"], ["50", "15", "15", "0", "0"], ["60", "25", "15", "0", "0"]]
        .map(|words| totals(&set, &values(&words)));
    let rows: Vec<_> =
        (1..).zip(&sums).map(|(number, sums)| RankRow::of(id(number), &set, sums, number == 3)).collect();
    let ranking = rank(&rows, &[]);
    let class = classify(&set, &sums[0], &default_classes(), &[]);
    let names = ["Sở A", "Sở B", "Sở C"];
    let mut results: Vec<_> = (1..)
        .zip(&sums)
        .zip(names)
        .map(|((number, totals), unit_name)| UnitResult {
            unit_name,
            unit_code: unit_name,
            totals,
            ranked: ranking.iter().find(|ranked| ranked.evaluation == id(number)).unwrap(),
            classification: class.as_ref(),
        })
        .collect();
    if turned {
        results.reverse();
    }
    snapshot(head, &set, &results)
}

#[test]
fn a_snapshot_holds_every_name_and_figure_by_rank() {
    let snapshot = published(false);
    let rows: Vec<_> = snapshot.rows.iter().map(|row| (row.rank, row.unit_name.as_str(), row.total)).collect();
    assert_eq!(rows, [(Some(1), "Sở A", points("98")), (Some(2), "Sở B", points("80")), (None, "Sở C", points("100"))]);
    let groups: Vec<_> = snapshot.groups.iter().map(|group| (group.code.as_str(), group.maximum)).collect();
    assert_eq!(groups[0], ("A", points("85")));
    assert_eq!((snapshot.rows[0].groups[0].points, snapshot.rows[0].groups.len()), (points("85"), 4));
    assert_eq!(snapshot.published_at, "2025-12-21T12:00:00.000000Z");
    assert!(snapshot.demonstration);
}

#[test]
fn the_canonical_text_depends_on_nothing_but_what_was_published() {
    let text = published(false).canonical_text().unwrap();
    assert_eq!(published(true).canonical_text().unwrap(), text);
    assert!(text.starts_with(r#"{"format":"thidua-result-v1","result_version":1,"reason":null,"published_at":"#));
    let read = Snapshot::from_text(&text).unwrap();
    assert_eq!(read.canonical_text().unwrap(), text);
}

#[test]
fn any_change_changes_the_hash() {
    let text = published(false).canonical_text().unwrap();
    let mut changed = published(false);
    changed.rows[1].total += points("0.01");
    assert_eq!(text_hash(&text).len(), 64);
    assert_ne!(text_hash(&changed.canonical_text().unwrap()), text_hash(&text));
    assert_eq!(text_hash(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#[test]
fn a_published_result_changes_only_by_a_corrective_version_that_leaves_the_old_one_visible() {
    assert_eq!(next_version(None, None), Ok(1));
    assert_eq!(next_version(Some(1), Some("Sửa số liệu tiêu chí A2")), Ok(2));
    for reason in [None, Some(""), Some("  ")] {
        let errors = next_version(Some(1), reason).unwrap_err();
        assert_eq!((errors[0].code, errors[0].path.join(".")), (Code::ReasonRequired, "reason".to_owned()));
    }
    let first = published(false);
    let correction = published_as(head(2, Some("Sửa số liệu tiêu chí A2")), false);
    assert_eq!((correction.result_version, correction.reason.as_deref()), (2, Some("Sửa số liệu tiêu chí A2")));
    assert_eq!(correction.rows, first.rows);
    assert_ne!(text_hash(&correction.canonical_text().unwrap()), text_hash(&first.canonical_text().unwrap()));
}
