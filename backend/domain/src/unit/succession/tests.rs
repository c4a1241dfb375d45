use super::super::testing::*;
use super::*;
use crate::actor::OfficeKind;
use crate::cluster::testing::{member, office};
use crate::id::Id as _;
use uuid::Uuid;

fn act(kind: SuccessionKind, predecessors: &[u128], successors: &[u128]) -> RecordSuccession {
    RecordSuccession {
        kind,
        effective_on: day("2025-07-01"),
        document: None,
        predecessors: predecessors.iter().copied().map(unit_id).collect(),
        successors: successors.iter().copied().map(unit_id).collect(),
        note: None,
    }
}

fn id() -> SuccessionId {
    SuccessionId::from_uuid(Uuid::from_u128(1))
}

/// Units 1 to 3 live since 2003, unit 4 and 5 begin with the succession.
fn facts() -> SuccessionFacts {
    SuccessionFacts {
        units: vec![
            department(1, "2003-08-01"),
            department(2, "2003-08-01"),
            department(3, "2003-08-01"),
            department(4, "2025-07-01"),
            department(5, "2025-07-01"),
        ],
        names: vec![named(1, "Bắc Kạn", "2003-08-01", None), named(2, "Thái Nguyên", "2003-08-01", None)],
        ..SuccessionFacts::default()
    }
}

#[test]
fn a_merger_dissolves_all_predecessors_and_joins_each_to_the_new_unit() {
    let change = act(SuccessionKind::Merge, &[1, 2], &[4]).check(id(), &facts()).unwrap();
    assert_eq!(change.succession.edges, [(unit_id(1), unit_id(4)), (unit_id(2), unit_id(4))]);
    assert_eq!(change.dissolved.iter().map(|unit| unit.id).collect::<Vec<_>>(), [unit_id(1), unit_id(2)]);
    assert!(change.dissolved.iter().all(|unit| unit.dissolved_on == Some(day("2025-07-01")) && unit.version == 2));
    assert!(change.names.iter().all(|name| name.period.until == Some(day("2025-07-01"))));
    assert_eq!(change.audits.len(), 3);
}

#[test]
fn an_absorbing_unit_lives_on() {
    let change = act(SuccessionKind::Absorb, &[1, 2, 3], &[1]).check(id(), &facts()).unwrap();
    assert_eq!(change.succession.edges, [(unit_id(2), unit_id(1)), (unit_id(3), unit_id(1))]);
    assert_eq!(change.dissolved.iter().map(|unit| unit.id).collect::<Vec<_>>(), [unit_id(2), unit_id(3)]);
}

#[test]
fn a_dissolved_units_memberships_and_offices_end_the_same_day_in_the_same_act() {
    let mut facts = facts();
    facts.memberships = vec![member(1, 1, "2022-03-02", None), member(2, 4, "2022-03-02", None)];
    facts.offices = vec![office(1, OfficeKind::Head, 1, "2025-01-01", Some("2026-01-01"))];
    let change = act(SuccessionKind::Rename, &[1], &[4]).check(id(), &facts).unwrap();
    assert_eq!(change.memberships.len(), 1);
    assert_eq!(change.memberships[0].period.until, Some(day("2025-07-01")));
    assert_eq!(change.offices[0].period.until, Some(day("2025-07-01")));
    let actions: Vec<_> = change.audits.iter().map(|audit| audit.action).collect();
    assert_eq!(actions, ["unit.succeed", "unit.dissolve", "membership.end", "office.end"]);
}

#[test]
fn each_kind_has_its_shape() {
    use SuccessionKind::{Absorb, Merge, Rename, Split};
    for (kind, predecessors, successors, fits) in [
        (Rename, &[1][..], &[4][..], true),
        (Rename, &[1], &[4, 5], false),
        (Rename, &[1], &[1], false),
        (Merge, &[1, 2], &[4], true),
        (Merge, &[1], &[4], false),
        (Merge, &[1, 2], &[1], false),
        (Split, &[1], &[4, 5], true),
        (Split, &[1], &[4], false),
        (Absorb, &[1, 2], &[1], true),
        (Absorb, &[1, 2], &[4], false),
        (Absorb, &[1], &[1], false),
    ] {
        let outcome = act(kind, predecessors, successors).check(id(), &facts());
        let refused = outcome.is_err_and(|errors| errors.contains(&UnitError::SuccessionShape(kind)));
        assert_eq!(refused, !fits, "{kind:?} {predecessors:?} {successors:?}");
    }
}

#[test]
fn units_must_exist_and_nothing_of_a_predecessor_may_begin_later() {
    let mut later = facts();
    later.memberships = vec![member(1, 1, "2025-08-01", None)];
    let mut ended = facts();
    ended.units[0].dissolved_on = Some(day("2025-03-01"));
    let cases = [
        (facts(), act(SuccessionKind::Rename, &[9], &[4]), UnitError::Unknown("predecessorIds", Some(0))),
        (facts(), act(SuccessionKind::Rename, &[1], &[9]), UnitError::Unknown("successorIds", Some(0))),
        (facts(), act(SuccessionKind::Rename, &[4], &[5]), UnitError::NotInForce("predecessorIds", Some(0))),
        (ended, act(SuccessionKind::Rename, &[1], &[4]), UnitError::NotInForce("predecessorIds", Some(0))),
        (later, act(SuccessionKind::Rename, &[1], &[4]), UnitError::LaterFacts(0)),
        (facts(), act(SuccessionKind::Merge, &[1, 2, 2], &[4]), UnitError::Repeated("predecessorIds", 2)),
    ];
    for (facts, act, error) in cases {
        assert_eq!(act.check(id(), &facts), Err(vec![error]));
    }
}
