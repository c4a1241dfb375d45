//! Units, clusters and movements on the databases themselves: SQLite always, PostgreSQL when
//! `TEST_DATABASE_URL` names a server on which databases may be created.

#![cfg(test)]

mod support;

use std::sync::Arc;

use domain::Period;
use domain::actor::OfficeKind;
use domain::cluster::{Cluster, ClusterKind, Membership, Office};
use domain::id::{
    ClusterId, Id as _, MembershipId, MovementId, MovementPhaseId, MovementResponseId, OfficeId, SuccessionId, UnitId,
};
use domain::movement::{
    LaunchMovement, Launched, MovementLevel, MovementMethod, MovementResponse, MovementScope, RespondToMovement,
    ResponseStatus,
};
use domain::unit::{
    CreateUnit, NewName, NewUnit, RecordSuccession, RenameUnit, SuccessionFacts, SuccessionKind,
    TimelineEventKind as Kind, UnitKind, in_order,
};
use storage::{Constraint, Db, PageRequest, StoreError, cluster, evaluation, migration, movement, unit};
use support::{Server, audit, begin, day, fresh, on_each, raw};
use tokio::sync::Barrier;

/// A unit of the n-th identifier with its first name.
fn new_unit(n: u128, kind: UnitKind, name: &str, since: &str) -> NewUnit {
    let name = NewName { name: name.into(), short_name: name.into(), code: format!("U{n}") };
    let create = CreateUnit { kind, name, parent: None, established_on: day(since), document: None };
    create.check(unit_id(n), raw(n + 1_000), None).unwrap()
}

fn unit_id(n: u128) -> UnitId {
    UnitId::from_uuid(raw(n))
}

fn cluster_of(n: u128) -> Cluster {
    Cluster {
        id: ClusterId::from_uuid(raw(n)),
        version: 1,
        kind: ClusterKind::Cluster,
        ministry: unit_id(900),
        number: 2,
        label: "II".into(),
        name: format!("Cụm {n}"),
        decision: None,
        formed_on: day("2022-03-02"),
        closed_on: None,
    }
}

fn member(n: u128, cluster: u128, unit: u128, from: &str, until: Option<&str>) -> Membership {
    Membership {
        id: MembershipId::from_uuid(raw(n)),
        cluster: ClusterId::from_uuid(raw(cluster)),
        ministry: unit_id(900),
        unit: unit_id(unit),
        position: i32::try_from(n % 100).unwrap(),
        period: Period { from: day(from), until: until.map(day) },
        decision: None,
    }
}

fn office(n: u128, unit: u128, from: &str, until: Option<&str>) -> Office {
    Office {
        id: OfficeId::from_uuid(raw(n)),
        cluster: ClusterId::from_uuid(raw(500)),
        unit: unit_id(unit),
        kind: OfficeKind::Head,
        period: Period { from: day(from), until: until.map(day) },
        decision: None,
    }
}

/// The nine departments of Cluster II in the order of Decision 395/QĐ-BTNMT.
const NINE: [&str; 9] =
    ["Bắc Giang", "Bắc Kạn", "Cao Bằng", "Hà Giang", "Lạng Sơn", "Phú Thọ", "Quảng Ninh", "Thái Nguyên", "Tuyên Quang"];

/// Ministry 900, departments 1 to 9 in cluster 500, and an empty cluster 501.
async fn cluster_two(db: &Db) {
    let tx = begin(db).await;
    unit::insert(&tx, &new_unit(900, UnitKind::Ministry, "Bộ TN&MT", "2002-08-05")).await.unwrap();
    for number in [500, 501] {
        cluster::insert(&tx, &cluster_of(number)).await.unwrap();
    }
    for (n, name) in (1..).zip(NINE) {
        unit::insert(&tx, &new_unit(n, UnitKind::Department, name, "2003-08-01")).await.unwrap();
        cluster::insert_membership(&tx, &member(n, 500, n, "2022-03-02", None)).await.unwrap();
    }
    tx.commit(audit()).await.unwrap();
}

#[tokio::test]
async fn overlapping_memberships_and_second_heads_are_refused_by_the_database() {
    on_each(async |db: &Db| {
        cluster_two(db).await;
        let tx = begin(db).await;
        cluster::insert_office(&tx, &office(1, 1, "2022-03-02", Some("2023-01-01"))).await.unwrap();
        cluster::insert_office(&tx, &office(2, 2, "2023-01-01", None)).await.unwrap();
        tx.commit(audit()).await.unwrap();

        for (from, until) in [("2022-01-01", None), ("2030-01-01", None), ("2022-03-01", Some("2022-03-03"))] {
            let tx = begin(db).await;
            let refused = cluster::insert_membership(&tx, &member(99, 501, 1, from, until)).await;
            assert!(is(&refused, Constraint::MembershipOverlaps), "{from} {until:?}: {refused:?}");
        }
        for (from, until) in [("2022-12-31", Some("2023-01-02")), ("2025-01-01", None), ("2021-01-01", None)] {
            let tx = begin(db).await;
            let refused = cluster::insert_office(&tx, &office(3, 3, from, until)).await;
            assert!(is(&refused, Constraint::OfficeOverlaps), "{from} {until:?}: {refused:?}");
        }
        let tx = begin(db).await;
        cluster::insert_membership(&tx, &member(99, 501, 1, "2021-01-01", Some("2022-03-02"))).await.unwrap();
        let mut longer = member(99, 501, 1, "2021-01-01", Some("2022-03-02"));
        longer.period.until = Some(day("2022-03-03"));
        let refused = cluster::end_memberships(&tx, &[longer]).await;
        assert!(is(&refused, Constraint::MembershipOverlaps), "an update may not overlap either: {refused:?}");
    })
    .await;
}

#[tokio::test]
async fn of_two_people_at_the_same_moment_one_is_refused() {
    on_each(async |db: &Db| {
        cluster_two(db).await;
        let tx = begin(db).await;
        let end = member(9, 500, 9, "2022-03-02", Some("2023-01-01"));
        cluster::end_memberships(&tx, &[end]).await.unwrap();
        tx.commit(audit()).await.unwrap();

        let joins = [member(91, 500, 9, "2023-01-01", None), member(92, 501, 9, "2024-01-01", None)];
        let outcomes = race(db, joins.map(Entry::Member)).await;
        assert_one_refused(&outcomes, Constraint::MembershipOverlaps);
        let kept = cluster::memberships_of_units(db, &[unit_id(9)]).await.unwrap();
        assert_eq!(kept.len(), 2, "the ended one and one of the two");

        let heads = [office(11, 1, "2022-03-02", None), office(12, 2, "2022-06-01", Some("2023-01-01"))];
        let outcomes = race(db, heads.map(Entry::Office)).await;
        assert_one_refused(&outcomes, Constraint::OfficeOverlaps);
        assert_eq!(cluster::offices(db, &[ClusterId::from_uuid(raw(500))]).await.unwrap().len(), 1);
    })
    .await;
}

/// What one of two racing people enters.
enum Entry {
    Member(Membership),
    Office(Office),
}

/// Two transactions that both write and commit at the same moment, each on its own task.
async fn race(db: &Db, entries: [Entry; 2]) -> Vec<Result<(), StoreError>> {
    let start = Arc::new(Barrier::new(2));
    let tasks = entries.map(|entry| {
        let (db, start) = (db.clone(), Arc::clone(&start));
        tokio::spawn(async move {
            start.wait().await;
            let tx = begin(&db).await;
            match &entry {
                Entry::Member(member) => cluster::insert_membership(&tx, member).await?,
                Entry::Office(office) => cluster::insert_office(&tx, office).await?,
            }
            // Long enough for the other to look for a free day before this one is there to be seen.
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            tx.commit(audit()).await
        })
    });
    let mut outcomes = Vec::new();
    for task in tasks {
        outcomes.push(task.await.unwrap());
    }
    outcomes
}

fn assert_one_refused(outcomes: &[Result<(), StoreError>], constraint: Constraint) {
    let done = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    let refused = outcomes.iter().filter(|outcome| is(outcome, constraint)).count();
    assert_eq!((done, refused), (1, 1), "{outcomes:?}");
}

fn is(outcome: &Result<(), StoreError>, constraint: Constraint) -> bool {
    matches!(outcome, Err(StoreError::Refused(found)) if *found == constraint)
}

#[tokio::test]
async fn a_unit_has_one_name_a_day_and_renaming_keeps_the_old_one() {
    on_each(async |db: &Db| {
        cluster_two(db).await;
        let id = unit_id(8);
        let rename = |name: &str, on: &str| RenameUnit {
            unit: id,
            expected_version: 1,
            name: NewName { name: name.into(), short_name: name.into(), code: "SNNMT-TN".into() },
            effective_on: day(on),
            document: None,
        };
        let tx = begin(db).await;
        let before = unit::for_change(&tx, &[id]).await.unwrap().remove(0);
        let names = unit::names(&tx, &[id]).await.unwrap();
        let change = rename("Sở NN&MT", "2025-03-01").check(&before, &names, raw(2_000)).unwrap();
        unit::rename(&tx, &change).await.unwrap();
        // The same again, prepared on names that are no longer true: the database keeps the rule.
        let stale = rename("Sở khác", "2025-06-01").check(&before, &names, raw(2_001)).unwrap();
        let refused = unit::rename(&tx, &stale).await;
        assert!(is(&refused, Constraint::NameOverlaps), "{refused:?}");
        drop(tx);

        let tx = begin(db).await;
        unit::rename(&tx, &change).await.unwrap();
        tx.commit(audit()).await.unwrap();
        for (on, name) in [("1990-01-01", "Thái Nguyên"), ("2025-02-28", "Thái Nguyên"), ("2025-03-01", "Sở NN&MT")]
        {
            let view = unit::as_of(db, id, day(on)).await.unwrap().unwrap();
            assert_eq!((view.name.name.as_str(), view.exists()), (name, on != "1990-01-01"), "{on}");
            let filter = unit::UnitFilter { search: Some(name.into()), ..unit::UnitFilter::default() };
            let page = unit::page(db, &filter, day(on), &PageRequest::first(10)).await.unwrap();
            assert_eq!(page.items.iter().map(|view| view.unit.id).collect::<Vec<_>>(), [id], "{on}");
            assert_eq!(page.items[0].name, view.name, "list and look-up agree on {on}");
        }
    })
    .await;
}

/// Records a succession as the use case does.
async fn succeed(db: &Db, n: u128, kind: SuccessionKind, predecessors: &[u128], successors: &[u128]) {
    succeed_on(db, "2025-07-01", n, kind, predecessors, successors).await;
}

async fn succeed_on(db: &Db, on: &str, n: u128, kind: SuccessionKind, predecessors: &[u128], successors: &[u128]) {
    let ids = |list: &[u128]| list.iter().copied().map(unit_id).collect::<Vec<_>>();
    let record = RecordSuccession {
        kind,
        effective_on: day(on),
        document: None,
        predecessors: ids(predecessors),
        successors: ids(successors),
        note: None,
    };
    let tx = begin(db).await;
    let facts = SuccessionFacts {
        units: unit::for_change(&tx, &record.units()).await.unwrap(),
        names: unit::names(&tx, &record.ending()).await.unwrap(),
        memberships: cluster::memberships_of_units(&tx, &record.ending()).await.unwrap(),
        offices: cluster::offices_of_units(&tx, &record.ending(), None).await.unwrap(),
    };
    let change = record.check(SuccessionId::from_uuid(raw(n)), &facts).unwrap();
    unit::succeed(&tx, &change).await.unwrap();
    cluster::end_memberships(&tx, &change.memberships).await.unwrap();
    cluster::end_offices(&tx, &change.offices).await.unwrap();
    tx.commit(change.audits).await.unwrap();
}

#[tokio::test]
async fn after_the_mergers_of_2025_the_cluster_of_2022_still_lists_nine_units() {
    on_each(async |db: &Db| {
        cluster_two(db).await;
        let tx = begin(db).await;
        let head = Office { kind: OfficeKind::Head, ..office(1, 2, "2022-03-02", None) };
        cluster::insert_office(&tx, &head).await.unwrap();
        for (n, name) in [(20, "Thái Nguyên (mới)"), (21, "Tuyên Quang (mới)")] {
            unit::insert(&tx, &new_unit(n, UnitKind::Department, name, "2025-07-01")).await.unwrap();
        }
        tx.commit(audit()).await.unwrap();
        succeed(db, 1, SuccessionKind::Merge, &[2, 8], &[20]).await;
        succeed(db, 2, SuccessionKind::Merge, &[4, 9], &[21]).await;

        let cluster = ClusterId::from_uuid(raw(500));
        for (on, count) in [("2022-06-25", 9), ("2025-06-30", 9), ("2025-07-01", 5)] {
            let members = cluster::members_on(db, &[cluster], day(on)).await.unwrap();
            assert_eq!(members.len(), count, "{on}");
        }
        let members = cluster::members_on(db, &[cluster], day("2022-06-25")).await.unwrap();
        let keys: Vec<_> = members.iter().map(|member| (member.unit, day("2022-06-25"))).collect();
        let before = db.statements();
        let names: Vec<_> = unit::by_ids_as_of(db, &keys).await.unwrap();
        assert_eq!(db.statements() - before, 1, "nine names are one statement");
        assert_eq!(names.iter().map(|view| view.name.name.as_str()).collect::<Vec<_>>(), NINE);
        assert!(cluster::offices_on(db, &[cluster], day("2025-07-01")).await.unwrap().is_empty());

        let found = unit::neighbours(db, &[unit_id(20), unit_id(2)], day("2025-07-01")).await.unwrap();
        assert_eq!(found[0].1.predecessors, [unit_id(2), unit_id(8)]);
        assert_eq!(found[1].1.successors, [unit_id(20)]);
        let earlier = unit::neighbours(db, &[unit_id(2)], day("2025-06-30")).await.unwrap();
        assert!(earlier[0].1.successors.is_empty(), "in June nobody had followed yet");
    })
    .await;
}

#[tokio::test]
async fn ties_of_a_unit_reach_over_any_number_of_mergers_in_one_statement() {
    on_each(async |db: &Db| {
        cluster_two(db).await;
        let tx = begin(db).await;
        for n in [20, 30] {
            let name = format!("Sở mới {n}");
            unit::insert(&tx, &new_unit(n, UnitKind::Department, &name, "2025-07-01")).await.unwrap();
        }
        tx.commit(audit()).await.unwrap();
        succeed(db, 1, SuccessionKind::Merge, &[2, 8], &[20]).await;
        succeed_on(db, "2025-12-01", 2, SuccessionKind::Merge, &[20, 9], &[30]).await;
        for (asked, due) in [(30, vec![2, 8, 9, 20]), (2, vec![20, 30]), (20, vec![2, 8, 30]), (1, vec![])] {
            let before = db.statements();
            let ties = evaluation::relation::of_units(db, &[unit_id(asked)]).await.unwrap();
            assert_eq!(db.statements() - before, 1);
            let due: Vec<_> = due.into_iter().map(unit_id).collect();
            assert_eq!(domain::evaluation::assignment::related(unit_id(asked), &ties), due, "{asked}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_timeline_tells_a_whole_life_in_one_statement() {
    on_each(async |db: &Db| {
        cluster_two(db).await;
        let tx = begin(db).await;
        cluster::insert_office(&tx, &office(1, 2, "2022-03-02", Some("2023-01-01"))).await.unwrap();
        unit::insert(&tx, &new_unit(20, UnitKind::Department, "Thái Nguyên (mới)", "2025-07-01")).await.unwrap();
        tx.commit(audit()).await.unwrap();
        succeed(db, 1, SuccessionKind::Merge, &[2, 8], &[20]).await;

        let bac_kan = unit::one(db, unit_id(2)).await.unwrap().unwrap();
        let before = db.statements();
        let events = in_order(unit::timeline(db, &bac_kan).await.unwrap());
        assert_eq!(db.statements() - before, 1);
        assert_eq!(
            events.iter().map(|event| event.fact.kind()).collect::<Vec<_>>(),
            [
                Kind::Established,
                Kind::JoinedCluster,
                Kind::OfficeBegan,
                Kind::OfficeEnded,
                Kind::LeftCluster,
                Kind::SucceededBy,
                Kind::Dissolved
            ]
        );
        let successor = unit::one(db, unit_id(20)).await.unwrap().unwrap();
        let events = in_order(unit::timeline(db, &successor).await.unwrap());
        assert_eq!(
            events.iter().map(|event| event.fact.kind()).collect::<Vec<_>>(),
            [Kind::Established, Kind::SucceededFrom]
        );
        assert_eq!(events[1].fact.units(), [unit_id(2), unit_id(8)], "one act is one event");
        assert_eq!(unit::results(db, unit_id(2)).await.unwrap().len(), 0);
    })
    .await;
}

fn movement_of(n: u128, level: MovementLevel, launcher: Option<u128>, ends_on: Option<&str>) -> Launched {
    let launch = LaunchMovement {
        name: format!("Phong trào {n}"),
        level,
        scope: MovementScope::Ministry,
        method: MovementMethod::Thematic,
        launcher: launcher.map(unit_id),
        launcher_name: "Bộ TN&MT".into(),
        document: None,
        starts_on: Some(day("2022-01-01")),
        ends_on: ends_on.map(day),
        phases: vec![],
    };
    launch.check(MovementId::from_uuid(raw(n)), || MovementPhaseId::from_uuid(raw(n))).unwrap()
}

fn response_of(n: u128, movement: u128, unit: u128) -> MovementResponse {
    let plan = "Hưởng ứng".into();
    let movement = MovementId::from_uuid(raw(movement));
    let respond = RespondToMovement { movement, unit: unit_id(unit), plan, plan_document: None };
    let at = "2022-02-01T00:00:00Z".parse().unwrap();
    respond.check(MovementResponseId::from_uuid(raw(n)), true, at).unwrap().response
}

#[tokio::test]
async fn who_has_not_answered_a_movement_is_told_for_its_own_time() {
    on_each(async |db: &Db| {
        cluster_two(db).await;
        let tx = begin(db).await;
        unit::insert(&tx, &new_unit(20, UnitKind::Department, "Thái Nguyên (mới)", "2025-07-01")).await.unwrap();
        let launches = [
            movement_of(1, MovementLevel::Ministry, Some(900), Some("2022-12-31")),
            movement_of(2, MovementLevel::PrimeMinister, None, None),
            movement_of(3, MovementLevel::Unit, Some(1), None),
        ];
        for launched in &launches {
            movement::insert(&tx, &launched.movement, &launched.phases).await.unwrap();
        }
        movement::insert_response(&tx, &response_of(1, 1, 2)).await.unwrap();
        movement::insert_response(&tx, &response_of(2, 2, 1)).await.unwrap();
        tx.commit(audit()).await.unwrap();
        let again = begin(db).await;
        let refused = movement::insert_response(&again, &response_of(3, 1, 2)).await;
        assert!(is(&refused, Constraint::ResponseExists), "{refused:?}");
        drop(again);
        succeed(db, 1, SuccessionKind::Merge, &[2, 8], &[20]).await;

        let ids: Vec<_> = launches.iter().map(|launched| launched.movement.id).collect();
        let before = db.statements();
        let silent = movement::silent_units(db, &ids, day("2026-11-23")).await.unwrap();
        let counts = movement::counts(db, &ids).await.unwrap();
        assert_eq!(db.statements() - before, 2, "one statement each, however many movements");
        let of = |n: usize| -> Vec<_> {
            silent.iter().filter(|(movement, _)| *movement == ids[n]).map(|(_, unit)| *unit).collect()
        };
        assert_eq!(of(0), [1, 3, 4, 5, 6, 7, 8, 9].map(unit_id), "the nine of 2022 but for the one that answered");
        assert_eq!(of(1), [3, 4, 5, 6, 7, 9].map(unit_id), "the members of today but for the one that answered");
        assert_eq!(of(2), [unit_id(1)]);
        assert!(counts.iter().all(|count| count.status == ResponseStatus::Registered && count.count == 1));
        assert_eq!(counts.len(), 2);
        let filter = movement::MovementFilter {
            search: Some("phong trao".into()),
            current: Some((true, day("2026-11-23"))),
            year: Some((day("2022-01-01"), day("2022-12-31"))),
            ..movement::MovementFilter::default()
        };
        let running = movement::page(db, &filter, &PageRequest::first(10)).await.unwrap();
        assert_eq!(running.items.iter().map(|movement| movement.id).collect::<Vec<_>>(), [ids[2], ids[1]]);
    })
    .await;
}

#[tokio::test]
async fn migrations_go_up_and_down_and_up_again() {
    for server in Server::all() {
        let (db, guard) = fresh(&server).await;
        cluster_two(&db).await;
        migration::unmigrate(&db).await.unwrap();
        assert!(migration::pending(&db).await.unwrap() > 0);
        migration::migrate(&db).await.unwrap();
        assert_eq!(migration::pending(&db).await.unwrap(), 0);
        let left = unit::page(&db, &unit::UnitFilter::default(), day("2022-06-25"), &PageRequest::first(1)).await;
        assert!(left.unwrap().items.is_empty());
        guard.end(db).await;
    }
}
