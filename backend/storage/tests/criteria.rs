//! Criteria sets on both databases: what is written is read back, in a constant number of statements, and
//! what is published stays as it is, whoever asks.

#![cfg(test)]

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::Hundredths;
use domain::audit::Audit;
use domain::criteria::copy::{CopyHead, copy};
use domain::criteria::edit::{remove_group, save_group};
use domain::criteria::order::{Shift, move_group};
use domain::criteria::{
    CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, NewCriteriaSet, Rule, publish,
    templates,
};
use domain::id::{CriteriaSetId, CriterionGroupId, CriterionId, Id, UnitId};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};
use storage::criteria::{self as sets, CriteriaSetFilter, Drafts};
use storage::page::Keyed;
use storage::{Constraint, Db, DbSettings, PageRequest, Stamp, StoreError, Tx, migration};
use tempfile::TempDir;
use uuid::Uuid;

/// A database of its own, a second connection that knows no rules, and the folder it lies in.
struct Fixture {
    db: Db,
    raw: DatabaseConnection,
    _folder: TempDir,
}

fn now() -> DateTime<Utc> {
    "2026-11-23T01:02:03.456789Z".parse().unwrap()
}

fn ministry(n: u128) -> UnitId {
    UnitId::from_uuid(Uuid::from_u128(n))
}

fn set_id(n: u128) -> CriteriaSetId {
    CriteriaSetId::from_uuid(Uuid::from_u128(n))
}

/// A fresh database on the server that the environment names, otherwise none.
#[expect(clippy::disallowed_methods, reason = "tests have no configuration, and the server outlives the run")]
async fn postgres() -> Option<String> {
    let server = std::env::var("TEST_DATABASE_URL").ok()?;
    let name = format!("criteria_{}", Uuid::now_v7().simple());
    let connection = Database::connect(&server).await.unwrap();
    connection.execute_unprepared(&format!("create database {name}")).await.unwrap();
    connection.close().await.unwrap();
    let (server, _) = server.rsplit_once('/').unwrap();
    Some(format!("{server}/{name}"))
}

async fn fixture(url: Option<String>) -> Fixture {
    let folder = TempDir::new().unwrap();
    let settings = match url {
        Some(url) => DbSettings::new(url),
        None => DbSettings::sqlite(&folder.path().join("thidua.db")),
    };
    let db = Db::connect(&settings).await.unwrap();
    migration::migrate(&db).await.unwrap();
    let raw = Database::connect(&settings.url).await.unwrap();
    for unit in [ministry(1), ministry(2)] {
        let sql = "insert into unit (id, version, kind, established_on) values ($1, 1, 'MINISTRY', '2002-08-05')";
        execute(&raw, sql, vec![unit.uuid().into()]).await.unwrap();
    }
    Fixture { db, raw, _folder: folder }
}

/// SQLite, and PostgreSQL where a server is named.
async fn fixtures() -> Vec<Fixture> {
    let mut all = vec![fixture(None).await];
    if let Some(url) = postgres().await {
        all.push(fixture(Some(url)).await);
    }
    all
}

async fn execute(raw: &DatabaseConnection, sql: &str, values: Vec<sea_orm::Value>) -> Result<u64, StoreError> {
    let statement = Statement::from_sql_and_values(raw.get_database_backend(), sql, values);
    Ok(raw.execute_raw(statement).await?.rows_affected())
}

async fn begin(db: &Db) -> Tx {
    Tx::begin(db, Stamp { actor: "system".into(), request: "test".into(), at: now() }).await.unwrap()
}

async fn commit(tx: Tx, set: &CriteriaSet) {
    tx.commit([Audit::of("criteria.test", set.id)]).await.unwrap();
}

fn template(id: CriteriaSetId, owner: UnitId, year: i32) -> CriteriaSet {
    let mut next = id.uuid().as_u128() << 64;
    let mut ids = || {
        next += 1;
        Uuid::from_u128(next)
    };
    let new = NewCriteriaSet { id, name: format!("Bộ tiêu chí {year}"), year, owner };
    templates().remove(0).instantiate(new, &mut ids)
}

async fn write(db: &Db, set: &CriteriaSet) {
    let tx = begin(db).await;
    sets::insert(&tx, set).await.unwrap();
    commit(tx, set).await;
}

async fn publish_stored(db: &Db, id: CriteriaSetId) -> CriteriaSet {
    let tx = begin(db).await;
    let draft = sets::for_change(&tx, id).await.unwrap().unwrap();
    let published = sets::publish(&tx, publish::publish(&draft, None, tx.now()).unwrap()).await.unwrap();
    commit(tx, &published).await;
    published
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, StoreError>, what: &str) {
    match outcome {
        Err(StoreError::Refused(Constraint::PublishedCriteriaAreImmutable)) => {}
        other => panic!("{what}: {other:?}"),
    }
}

#[tokio::test]
async fn the_template_is_read_back_as_it_was_written() {
    for Fixture { db, .. } in fixtures().await {
        let mut set = template(set_id(1), ministry(1), 2026);
        set.groups[1].field_owner = Some(ministry(2));
        set.criteria[3].applies_to = vec![ministry(1), ministry(2)];
        set.criteria[4].field_owner = Some(ministry(2));
        write(&db, &set).await;
        assert_eq!(sets::one(&db, set.id).await.unwrap(), Some(set.clone()));
        let base = set.criteria.iter().filter(|line| line.section == CriterionSection::Base).count();
        assert_eq!(base, 46);
        assert_eq!(sets::one(&db, set_id(9)).await.unwrap(), None);
        assert_eq!(sets::set_of(&db, set.criteria[7].id).await.unwrap(), Some(set.id));
        assert_eq!(sets::set_of(&db, CriterionId::from_uuid(Uuid::nil())).await.unwrap(), None);
    }
}

#[tokio::test]
async fn sets_are_read_whole_in_four_statements_however_many() {
    for Fixture { db, .. } in fixtures().await {
        for (id, year) in [(1, 2024), (2, 2025), (3, 2026)] {
            write(&db, &template(set_id(id), ministry(1), year)).await;
        }
        for ids in [vec![set_id(1)], vec![set_id(1), set_id(2), set_id(3)]] {
            let before = db.statements();
            let found = sets::many(&db, &ids).await.unwrap();
            assert_eq!(db.statements() - before, 4);
            assert_eq!(found.len(), ids.len());
            assert!(found.iter().all(|set| set.criteria.len() == 52));
        }
    }
}

#[tokio::test]
async fn every_edit_of_a_draft_is_kept_and_counted() {
    for Fixture { db, .. } in fixtures().await {
        let set = template(set_id(1), ministry(1), 2026);
        write(&db, &set).await;
        let group = CriterionGroup { name: "Đất đai".into(), position: 400, ..set.groups[1].clone() };
        let added = CriterionGroup { id: CriterionGroupId::from_uuid(Uuid::nil()), code: "G".into(), ..group.clone() };
        let line = Criterion { rule: Rule::Judge, step: Hundredths::whole(1), ..set.criteria[0].clone() };
        let tx = begin(&db).await;
        let set = sets::for_change(&tx, set.id).await.unwrap().unwrap();
        let set = sets::save_group(&tx, set, &group).await.unwrap();
        let set = sets::save_group(&tx, set, &added).await.unwrap();
        let set = sets::save_criterion(&tx, set, &line).await.unwrap();
        let removed = set.criteria.iter().find(|line| line.code == "A1.2").unwrap().id;
        let set = sets::remove_criterion(&tx, set, removed).await.unwrap();
        assert_eq!(set.version, 5);
        commit(tx, &set).await;
        let stored = sets::one(&db, set.id).await.unwrap().unwrap();
        assert_eq!(stored.version, 5);
        assert_eq!(stored.groups.len(), set.groups.len() + 1);
        assert_eq!(stored.group(group.id), Some(&group));
        assert_eq!(stored.criterion(line.id), Some(&line));
        assert_eq!(stored.criterion(removed), None);
        assert_eq!(stored.criteria.len(), 51);
    }
}

#[tokio::test]
async fn a_copy_with_its_origins_order_and_grounds_is_read_back_as_it_was_written() {
    for Fixture { db, .. } in fixtures().await {
        let source = template(set_id(1), ministry(1), 2026);
        write(&db, &source).await;
        let source = publish_stored(&db, source.id).await;
        let mut next = 7_u128 << 100;
        let mut ids = || {
            next += 1;
            Uuid::from_u128(next)
        };
        let head = CopyHead { id: set_id(2), name: "Bản sửa đổi".into(), year: 2026 };
        let mut copied = copy(&source, head, &mut ids).unwrap();
        copied.criteria[1].origins.push(source.criteria[2].id);
        copied.criteria[2].origins.clear();
        write(&db, &copied).await;
        assert_eq!(sets::one(&db, copied.id).await.unwrap(), Some(copied.clone()));
        assert_eq!(sets::predecessor(&db, &copied).await.unwrap(), Some(source.id));
        assert_eq!(sets::predecessor(&db, &source).await.unwrap(), None);
        let tx = begin(&db).await;
        let moved = move_group(&copied, copied.groups[0].id, Shift::Down).unwrap();
        let moved = sets::save_order(&tx, moved).await.unwrap();
        let empty = CriterionGroup {
            id: CriterionGroupId::from_uuid(Uuid::nil()),
            code: "Z".into(),
            ..moved.groups[0].clone()
        };
        let with = sets::save_group(
            &tx,
            save_group(&moved, &CriterionGroup { position: 900, ..empty.clone() }).unwrap(),
            &empty,
        );
        let without = remove_group(&with.await.unwrap(), empty.id).unwrap();
        let set = sets::remove_group(&tx, without, empty.id).await.unwrap();
        let set = CriteriaSet { name: "Tên khác".into(), bonus_cap: None, disqualifiers: vec![], ..set };
        let set = sets::save_head(&tx, set).await.unwrap();
        let set = sets::save_disqualifiers(&tx, set).await.unwrap();
        commit(tx, &set).await;
        assert_eq!(sets::one(&db, set.id).await.unwrap(), Some(set));
    }
}

#[tokio::test]
async fn two_lines_of_one_set_never_share_a_code() {
    for Fixture { db, .. } in fixtures().await {
        let set = template(set_id(1), ministry(1), 2026);
        write(&db, &set).await;
        let tx = begin(&db).await;
        let double = Criterion { code: set.criteria[1].code.clone(), ..set.criteria[0].clone() };
        let outcome = sets::save_criterion(&tx, set, &double).await;
        assert!(matches!(outcome, Err(StoreError::Refused(Constraint::CriterionCodeTaken))), "{outcome:?}");
    }
}

#[tokio::test]
async fn a_list_of_units_exists_when_each_of_them_does() {
    for Fixture { db, .. } in fixtures().await {
        for (units, exist) in [(vec![1, 2, 1], true), (vec![], true), (vec![1, 3], false)] {
            let units: Vec<_> = units.into_iter().map(ministry).collect();
            assert_eq!(sets::units_exist(&db, &units).await.unwrap(), exist, "{units:?}");
        }
    }
}

#[tokio::test]
async fn a_published_criteria_set_is_immutable() {
    for Fixture { db, raw, .. } in fixtures().await {
        let draft = template(set_id(2), ministry(1), 2026);
        write(&db, &template(set_id(1), ministry(1), 2026)).await;
        write(&db, &draft).await;
        let published = publish_stored(&db, set_id(1)).await;
        assert_eq!((published.status, published.version), (CriteriaSetStatus::Published, 2));
        assert_eq!(published.published_at, Some(now()));
        through_storage(&db, &published).await;
        by_hand(&raw, &published, &draft).await;
        assert_eq!(sets::one(&db, published.id).await.unwrap(), Some(published));
        assert_eq!(sets::one(&db, draft.id).await.unwrap(), Some(draft));
    }
}

/// Every writing function of storage, each in a transaction of its own.
async fn through_storage(db: &Db, set: &CriteriaSet) {
    let group = CriterionGroup { name: "Khác".into(), ..set.groups[0].clone() };
    let line = Criterion { maximum: Hundredths::whole(1_000), ..set.criteria[0].clone() };
    refused(sets::save_group(&begin(db).await, set.clone(), &group).await, "save_group");
    refused(sets::save_criterion(&begin(db).await, set.clone(), &line).await, "save_criterion");
    refused(sets::remove_criterion(&begin(db).await, set.clone(), line.id).await, "remove_criterion");
    let draft = CriteriaSet { status: CriteriaSetStatus::Draft, ..set.clone() };
    refused(sets::publish(&begin(db).await, draft).await, "publish");
}

/// Statements past all code of ours, also such as move rows between a published set and a draft.
async fn by_hand(raw: &DatabaseConnection, set: &CriteriaSet, draft: &CriteriaSet) {
    let (published, draft) = (set.id.uuid(), draft.id.uuid());
    for table in ["criterion", "criterion_group", "disqualifier"] {
        for sql in [
            format!("update {table} set name = 'Khác' where set_id = $1"),
            format!("update {table} set set_id = $2 where set_id = $1"),
            format!("update {table} set set_id = $1 where set_id = $2"),
            format!("delete from {table} where set_id = $1"),
        ] {
            let mut values = vec![published.into()];
            values.extend(sql.contains("$2").then(|| draft.into()));
            refused(execute(raw, &sql, values).await, &sql);
        }
    }
    for sql in [
        "update criteria_set set status = 'DRAFT' where id = $1",
        "update criteria_set set name = 'Khác' where id = $1",
        "delete from criteria_set where id = $1",
        "insert into disqualifier (set_id, code, name, effect, position) values ($1, 'L99', 'Khác', 'BLOCK', 99)",
    ] {
        refused(execute(raw, sql, vec![published.into()]).await, sql);
    }
}

#[tokio::test]
async fn drafts_are_listed_for_those_who_may_see_them_and_the_latest_year_comes_first() {
    for Fixture { db, .. } in fixtures().await {
        for (id, owner, year) in [(1, 1, 2025), (2, 1, 2026), (3, 2, 2026), (4, 2, 2024)] {
            write(&db, &template(set_id(id), ministry(owner), year)).await;
        }
        publish_stored(&db, set_id(1)).await;
        let nobody = Drafts::Of(vec![]);
        assert_eq!(listed(&db, &Drafts::All, &CriteriaSetFilter::default()).await, [3, 2, 1, 4]);
        assert_eq!(listed(&db, &Drafts::Of(vec![ministry(2)]), &CriteriaSetFilter::default()).await, [3, 1, 4]);
        assert_eq!(listed(&db, &nobody, &CriteriaSetFilter::default()).await, [1]);
        let year = CriteriaSetFilter { year: Some(2026), ..CriteriaSetFilter::default() };
        assert_eq!(listed(&db, &Drafts::All, &year).await, [3, 2]);
        let status = CriteriaSetFilter { status: Some(CriteriaSetStatus::Draft), ..CriteriaSetFilter::default() };
        assert_eq!(listed(&db, &nobody, &status).await, []);
        let owner = CriteriaSetFilter { owner: Some(ministry(1)), ..CriteriaSetFilter::default() };
        assert_eq!(listed(&db, &Drafts::All, &owner).await, [2, 1]);
    }
}

/// The numbers of the listed sets, read in pages of two.
async fn listed(db: &Db, drafts: &Drafts, filter: &CriteriaSetFilter) -> Vec<u128> {
    let mut numbers = Vec::new();
    let mut request = PageRequest::first(2);
    loop {
        let page = sets::page(db, drafts, filter, &request).await.unwrap();
        let ids: Vec<_> = page.items.iter().map(|row| row.id).collect();
        numbers.extend(ids.iter().map(|id| id.uuid().as_u128()));
        let Some(last) = ids.last().filter(|_| page.has_next) else { return numbers };
        let set = sets::one(db, *last).await.unwrap().unwrap();
        request.after = Some(Arc::new(set).cursor());
    }
}
