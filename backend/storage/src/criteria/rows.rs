//! From rows to whole sets.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::Hundredths;
use domain::criteria::{
    CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, Disqualifier, DisqualifierEffect,
    EvidenceRule, NotApplicablePolicy, Rule,
};
use domain::id::{CriteriaSetId, CriterionGroupId, CriterionId, Id, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select};

const HEADS: &str = "select s.id, s.version, s.owner_id, s.name, s.year, s.status, s.declared_total, s.bonus_cap, \
                     s.penalty_cap, s.notice, s.decision_id, s.published_at, s.origin_id, s.supersedes_id \
                     from criteria_set s where 1 = 1";
const GROUPS: &str = "select g.id, g.set_id, g.parent_id, g.code, g.name, g.section, g.position, g.field_owner_id, \
                      g.origin_id from criterion_group g where 1 = 1";
const CRITERIA: &str = "select c.id, c.set_id, c.group_id, c.code, c.name, c.position, c.maximum, c.step, c.rule, \
                        c.evidence_rule, c.evidence_hint, c.not_applicable_policy, c.applies_to, c.field_owner_id, \
                        c.origins from criterion c where 1 = 1";
const DISQUALIFIERS: &str = "select d.set_id, d.code, d.name, d.effect from disqualifier d where 1 = 1";

#[derive(FromQueryResult)]
struct HeadRow {
    id: Uuid,
    version: i32,
    owner_id: Uuid,
    name: String,
    year: i32,
    status: String,
    declared_total: i64,
    bonus_cap: Option<i64>,
    penalty_cap: Option<i64>,
    notice: Option<String>,
    decision_id: Option<Uuid>,
    published_at: Option<DateTime<Utc>>,
    origin_id: Option<Uuid>,
    supersedes_id: Option<Uuid>,
}

#[derive(FromQueryResult)]
struct GroupRow {
    id: Uuid,
    set_id: Uuid,
    parent_id: Option<Uuid>,
    code: String,
    name: String,
    section: String,
    position: i32,
    field_owner_id: Option<Uuid>,
    origin_id: Option<Uuid>,
}

#[derive(FromQueryResult)]
struct CriterionRow {
    id: Uuid,
    set_id: Uuid,
    group_id: Uuid,
    code: String,
    name: String,
    position: i32,
    maximum: i64,
    step: i64,
    rule: String,
    evidence_rule: String,
    evidence_hint: Option<String>,
    not_applicable_policy: String,
    applies_to: String,
    field_owner_id: Option<Uuid>,
    origins: String,
}

#[derive(FromQueryResult)]
struct DisqualifierRow {
    set_id: Uuid,
    code: String,
    name: String,
    effect: String,
}

/// The query of the sets' own rows, which [`whole`] completes.
pub(super) fn heads(ids: &[CriteriaSetId]) -> Select {
    let mut select = Select::new(HEADS, vec![]);
    select.and_in("s.id", ids.iter().map(|id| id.uuid()));
    select
}

/// The sets of a query of [`heads`], whole. A set's own row is read first: once it says "published", what
/// is read after it can no longer change. Groups are read after the criteria, so that a criterion added meanwhile
/// finds its group; a group is only taken out of a draft when nothing is in it.
pub(super) async fn whole(reader: &impl Reader, heads: Select) -> Result<Vec<CriteriaSet>, StoreError> {
    let heads: Vec<HeadRow> = heads.all(reader.connection()).await?;
    if heads.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = heads.iter().map(|head| head.id).collect();
    let criteria: Vec<CriterionRow> = parts(reader, CRITERIA, "c", &ids).await?;
    let groups: Vec<GroupRow> = parts(reader, GROUPS, "g", &ids).await?;
    let disqualifiers: Vec<DisqualifierRow> = parts(reader, DISQUALIFIERS, "d", &ids).await?;
    let mut criteria = by_set(criteria, |row| row.set_id);
    let mut groups = by_set(groups, |row| row.set_id);
    let mut disqualifiers = by_set(disqualifiers, |row| row.set_id);
    let mut take = |head: HeadRow| {
        let id = head.id;
        let criteria = criteria.remove(&id).unwrap_or_default();
        let groups = groups.remove(&id).unwrap_or_default();
        assemble(head, groups, criteria, disqualifiers.remove(&id).unwrap_or_default())
    };
    heads.into_iter().map(&mut take).collect()
}

/// The parts of several sets, in the order of the table.
async fn parts<T: FromQueryResult>(
    reader: &impl Reader,
    query: &str,
    alias: &str,
    sets: &[Uuid],
) -> Result<Vec<T>, StoreError> {
    let mut select = Select::new(query, vec![]);
    select.and_in(&format!("{alias}.set_id"), sets.iter().copied());
    select.push(&format!(" order by {alias}.position"), vec![]);
    select.all(reader.connection()).await
}

fn by_set<T>(rows: Vec<T>, set: impl Fn(&T) -> Uuid) -> HashMap<Uuid, Vec<T>> {
    let mut grouped: HashMap<Uuid, Vec<T>> = HashMap::new();
    for row in rows {
        grouped.entry(set(&row)).or_default().push(row);
    }
    grouped
}

fn assemble(
    head: HeadRow,
    groups: Vec<GroupRow>,
    criteria: Vec<CriterionRow>,
    disqualifiers: Vec<DisqualifierRow>,
) -> Result<CriteriaSet, StoreError> {
    let groups = groups.into_iter().map(GroupRow::into_domain).collect::<Result<Vec<_>, _>>()?;
    let sections: HashMap<_, _> = groups.iter().map(|group| (group.id, group.section)).collect();
    // The database keeps every criterion's group: one that is not found was taken out of the draft, and its
    // criteria before it, between the two statements.
    let present = criteria.into_iter().filter(|row| sections.contains_key(&CriterionGroupId::from_uuid(row.group_id)));
    let criteria = present.map(|row| row.into_domain(&sections)).collect::<Result<_, _>>()?;
    Ok(CriteriaSet {
        id: CriteriaSetId::from_uuid(head.id),
        version: head.version,
        name: head.name,
        year: head.year,
        owner: UnitId::from_uuid(head.owner_id),
        status: row::code("criteria_set.status", &head.status, CriteriaSetStatus::from_code)?,
        declared_total: Hundredths::from_hundredths(head.declared_total),
        bonus_cap: row::hundredths(head.bonus_cap),
        penalty_cap: row::hundredths(head.penalty_cap),
        notice: head.notice,
        decision: row::id(head.decision_id),
        published_at: head.published_at,
        copied_from: row::id(head.origin_id),
        supersedes: row::id(head.supersedes_id),
        groups,
        criteria,
        disqualifiers: disqualifiers.into_iter().map(DisqualifierRow::into_domain).collect::<Result<_, _>>()?,
    })
}

impl GroupRow {
    fn into_domain(self) -> Result<CriterionGroup, StoreError> {
        Ok(CriterionGroup {
            id: CriterionGroupId::from_uuid(self.id),
            code: self.code,
            name: self.name,
            parent: row::id(self.parent_id),
            section: row::code("criterion_group.section", &self.section, CriterionSection::from_code)?,
            position: self.position,
            field_owner: row::id(self.field_owner_id),
            origin: row::id(self.origin_id),
        })
    }
}

impl CriterionRow {
    /// A criterion stands in the section of its group; the column exists once.
    fn into_domain(self, sections: &HashMap<CriterionGroupId, CriterionSection>) -> Result<Criterion, StoreError> {
        let group = CriterionGroupId::from_uuid(self.group_id);
        let section = sections.get(&group).ok_or_else(|| StoreError::corrupt("criterion.group_id", group))?;
        Ok(Criterion {
            id: CriterionId::from_uuid(self.id),
            group,
            code: self.code,
            name: self.name,
            section: *section,
            position: self.position,
            maximum: Hundredths::from_hundredths(self.maximum),
            step: Hundredths::from_hundredths(self.step),
            rule: row::json::<Rule>("criterion.rule", &self.rule)?,
            evidence: row::code("criterion.evidence_rule", &self.evidence_rule, EvidenceRule::from_code)?,
            evidence_hint: self.evidence_hint,
            not_applicable: row::code(
                "criterion.not_applicable_policy",
                &self.not_applicable_policy,
                NotApplicablePolicy::from_code,
            )?,
            applies_to: read_ids("criterion.applies_to", &self.applies_to)?,
            field_owner: row::id(self.field_owner_id),
            origins: read_ids("criterion.origins", &self.origins)?,
        })
    }
}

impl DisqualifierRow {
    fn into_domain(self) -> Result<Disqualifier, StoreError> {
        let effect = row::code("disqualifier.effect", &self.effect, DisqualifierEffect::from_code)?;
        Ok(Disqualifier { code: self.code, name: self.name, effect })
    }
}

/// A list of identifiers of one criterion as one text: 32 hexadecimal digits each, separated by commas.
pub(super) fn write_ids<I: Id>(ids: &[I]) -> String {
    ids.iter().map(|id| id.uuid().simple().to_string()).collect::<Vec<_>>().join(",")
}

fn read_ids<I: Id>(what: &'static str, text: &str) -> Result<Vec<I>, StoreError> {
    let parse = |part: &str| {
        let raw = Uuid::try_parse(part).map_err(|error| StoreError::corrupt(what, error))?;
        Ok(I::from_uuid(raw))
    };
    text.split(',').filter(|part| !part.is_empty()).map(parse).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_identifiers_survives_its_text_and_an_empty_one_is_none() {
        let units = [1, 2].map(|n| UnitId::from_uuid(Uuid::from_u128(n)));
        let read = |text: &str| read_ids::<UnitId>("criterion.applies_to", text);
        assert_eq!(read(&write_ids(&units)).unwrap(), units);
        assert_eq!(write_ids::<UnitId>(&[]), "");
        assert_eq!(read("").unwrap(), []);
        assert!(read("unit_1").is_err());
    }
}
