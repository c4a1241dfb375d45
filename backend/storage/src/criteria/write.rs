//! Writing sets. The database refuses every one of these for a published set, whoever asks.

use domain::Points;
use domain::criteria::{CriteriaSet, Criterion, CriterionGroup};
use domain::id::{CriteriaSetId, CriterionGroupId, CriterionId, Id as _};
use sea_orm::Value;

use super::rows::write_ids;
use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

const GROUPS: &str = "insert into criterion_group (id, set_id, parent_id, code, name, section, position, field_owner_id, \
     origin_id) values ";
const CRITERIA: &str = "insert into criterion (id, set_id, group_id, code, name, position, maximum, step, rule, \
                        evidence_rule, evidence_hint, not_applicable_policy, applies_to, field_owner_id, \
                        origins) values ";
const DISQUALIFIERS: &str = "insert into disqualifier (set_id, code, name, effect, position) values ";

/// Writes a new set with everything in it: four statements.
pub async fn insert(tx: &Tx, set: &CriteriaSet) -> Result<(), StoreError> {
    insert_head(tx, set).await?;
    let groups = set.groups.iter().map(|group| group_values(set.id, group)).collect();
    rows(tx, GROUPS, groups, "").await?;
    let criteria = set.criteria.iter().map(|criterion| criterion_values(set.id, criterion));
    rows(tx, CRITERIA, criteria.collect::<Result<_, _>>()?, "").await?;
    insert_disqualifiers(tx, set).await
}

async fn insert_disqualifiers(tx: &Tx, set: &CriteriaSet) -> Result<(), StoreError> {
    let disqualifiers = (1_i32..).zip(&set.disqualifiers).map(|(position, ground)| {
        values![set.id.uuid(), ground.code.clone(), ground.name.clone(), ground.effect.code(), position]
    });
    rows(tx, DISQUALIFIERS, disqualifiers.collect(), "").await
}

async fn insert_head(tx: &Tx, set: &CriteriaSet) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into criteria_set (id, version, owner_id, name, year, status, declared_total, bonus_cap, \
             penalty_cap, notice, decision_id, published_at, origin_id, supersedes_id) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            values![
                set.id.uuid(),
                set.version,
                set.owner.uuid(),
                set.name.clone(),
                set.year,
                set.status.code(),
                set.declared_total.hundredths(),
                set.bonus_cap.map(Points::hundredths),
                set.penalty_cap.map(Points::hundredths),
                set.notice.clone(),
                row::raw(set.decision),
                set.published_at.map(row::instant),
                row::raw(set.copied_from),
                row::raw(set.supersedes),
            ],
        )
        .await
        .map(drop)
}

const REPLACE_GROUP: &str = " on conflict (id) do update set parent_id = excluded.parent_id, code = excluded.code, \
                             name = excluded.name, section = excluded.section, position = excluded.position, \
                             field_owner_id = excluded.field_owner_id where criterion_group.set_id = excluded.set_id";
const REPLACE_CRITERION: &str = " on conflict (id) do update set group_id = excluded.group_id, code = excluded.code, \
                                 name = excluded.name, position = excluded.position, maximum = excluded.maximum, \
                                 step = excluded.step, rule = excluded.rule, evidence_rule = excluded.evidence_rule, \
                                 evidence_hint = excluded.evidence_hint, \
                                 not_applicable_policy = excluded.not_applicable_policy, \
                                 applies_to = excluded.applies_to, field_owner_id = excluded.field_owner_id, \
                                 origins = excluded.origins where criterion.set_id = excluded.set_id";

/// Writes a group of a changed set, new or in the place of the one with its identity. The set as it is
/// now, its version raised.
pub async fn save_group(tx: &Tx, set: CriteriaSet, group: &CriterionGroup) -> Result<CriteriaSet, StoreError> {
    rows(tx, GROUPS, vec![group_values(set.id, group)], REPLACE_GROUP).await?;
    raise_version(tx, set).await
}

/// Writes a criterion of a changed set, new or in the place of the one with its identity. The set as it
/// is now, its version raised.
pub async fn save_criterion(tx: &Tx, set: CriteriaSet, criterion: &Criterion) -> Result<CriteriaSet, StoreError> {
    rows(tx, CRITERIA, vec![criterion_values(set.id, criterion)?], REPLACE_CRITERION).await?;
    raise_version(tx, set).await
}

/// Writes the order of a changed set: two statements. The set as it is now, its version raised.
pub async fn save_order(tx: &Tx, set: CriteriaSet) -> Result<CriteriaSet, StoreError> {
    let groups = set.groups.iter().map(|group| group_values(set.id, group)).collect();
    rows(tx, GROUPS, groups, REPLACE_GROUP).await?;
    let criteria = set.criteria.iter().map(|criterion| criterion_values(set.id, criterion));
    rows(tx, CRITERIA, criteria.collect::<Result<_, _>>()?, REPLACE_CRITERION).await?;
    raise_version(tx, set).await
}

/// Writes name, total and caps of a changed set. The set as it is now, its version raised.
pub async fn save_head(tx: &Tx, set: CriteriaSet) -> Result<CriteriaSet, StoreError> {
    tx.connection()
        .run(
            "update criteria_set set name = $1, declared_total = $2, bonus_cap = $3, penalty_cap = $4 where id = $5",
            values![
                set.name.clone(),
                set.declared_total.hundredths(),
                set.bonus_cap.map(Points::hundredths),
                set.penalty_cap.map(Points::hundredths),
                set.id.uuid(),
            ],
        )
        .await?;
    raise_version(tx, set).await
}

/// Writes the disqualifiers of a changed set in place of those it had. The set as it is now, its version
/// raised.
pub async fn save_disqualifiers(tx: &Tx, set: CriteriaSet) -> Result<CriteriaSet, StoreError> {
    tx.connection().run("delete from disqualifier where set_id = $1", values![set.id.uuid()]).await?;
    insert_disqualifiers(tx, &set).await?;
    raise_version(tx, set).await
}

/// Takes an empty group out of a changed set. The set as it is now, its version raised.
pub async fn remove_group(tx: &Tx, set: CriteriaSet, group: CriterionGroupId) -> Result<CriteriaSet, StoreError> {
    let sql = "delete from criterion_group where id = $1 and set_id = $2";
    tx.connection().run(sql, values![group.uuid(), set.id.uuid()]).await?;
    raise_version(tx, set).await
}

/// Takes a criterion out of a changed set. The set as it is now, its version raised.
pub async fn remove_criterion(tx: &Tx, set: CriteriaSet, criterion: CriterionId) -> Result<CriteriaSet, StoreError> {
    let sql = "delete from criterion where id = $1 and set_id = $2";
    tx.connection().run(sql, values![criterion.uuid(), set.id.uuid()]).await?;
    raise_version(tx, set).await
}

/// Writes status, decision and moment of a published set. From here on the database keeps it as it is.
pub async fn publish(tx: &Tx, set: CriteriaSet) -> Result<CriteriaSet, StoreError> {
    let version = set.version + 1;
    tx.connection()
        .run(
            "update criteria_set set version = $1, status = $2, decision_id = $3, published_at = $4 where id = $5",
            values![
                version,
                set.status.code(),
                row::raw(set.decision),
                set.published_at.map(row::instant),
                set.id.uuid(),
            ],
        )
        .await?;
    Ok(CriteriaSet { version, ..set })
}

async fn raise_version(tx: &Tx, set: CriteriaSet) -> Result<CriteriaSet, StoreError> {
    let version = set.version + 1;
    tx.connection().run("update criteria_set set version = $1 where id = $2", values![version, set.id.uuid()]).await?;
    Ok(CriteriaSet { version, ..set })
}

fn group_values(set: CriteriaSetId, group: &CriterionGroup) -> Vec<Value> {
    values![
        group.id.uuid(),
        set.uuid(),
        row::raw(group.parent),
        group.code.clone(),
        group.name.clone(),
        group.section.code(),
        group.position,
        row::raw(group.field_owner),
        row::raw(group.origin),
    ]
}

fn criterion_values(set: CriteriaSetId, criterion: &Criterion) -> Result<Vec<Value>, StoreError> {
    Ok(values![
        criterion.id.uuid(),
        set.uuid(),
        criterion.group.uuid(),
        criterion.code.clone(),
        criterion.name.clone(),
        criterion.position,
        criterion.maximum.hundredths(),
        criterion.step.hundredths(),
        row::to_json("criterion.rule", &criterion.rule)?,
        criterion.evidence.code(),
        criterion.evidence_hint.clone(),
        criterion.not_applicable.code(),
        write_ids(&criterion.applies_to),
        row::raw(criterion.field_owner),
        write_ids(&criterion.origins),
    ])
}

/// Inserts rows in one statement; nothing when there are none.
async fn rows(tx: &Tx, insert: &str, rows: Vec<Vec<Value>>, ending: &str) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut statement = Select::new(insert, vec![]);
    for (place, row) in rows.into_iter().enumerate() {
        let comma = if place == 0 { "" } else { ", " };
        let marks = vec!["?"; row.len()].join(", ");
        statement.push(&format!("{comma}({marks})"), row);
    }
    statement.push(ending, vec![]);
    let (sql, values) = statement.into_parts();
    tx.connection().run(&sql, values).await.map(drop)
}
