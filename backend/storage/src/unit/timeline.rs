//! What happened to a unit, gathered from everywhere it is written.

use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::OfficeKind;
use domain::cluster::ClusterKind;
use domain::id::{ClusterId, DocumentId, Id as _, UnitId};
use domain::unit::{Direction, SuccessionKind, TimelineEvent, TimelineFact, Unit};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, values};

#[derive(FromQueryResult)]
struct Row {
    source: String,
    from_day: NaiveDate,
    until_day: Option<NaiveDate>,
    label: String,
    detail: Option<String>,
    cluster_kind: Option<String>,
    subject: Option<Uuid>,
    other: Option<Uuid>,
    document: Option<Uuid>,
}

/// Names, successions on either side, memberships and offices in one statement. The casts tell
/// PostgreSQL the types of columns that a branch leaves empty.
const SOURCES: &str = "
    select 'NAME' as source, n.valid_from as from_day, n.valid_until as until_day, n.name as label,
      cast(null as text) as detail, cast(null as text) as cluster_kind,
      cast(null as uuid) as subject, cast(null as uuid) as other, n.document_id as document
    from unit_name n where n.unit_id = $1
    union all
    select case when e.predecessor_id = $1 then 'BY' else 'FROM' end, s.effective_on, cast(null as date),
      (select x.name from unit_name x where x.valid_from <= s.effective_on and x.unit_id =
        case when e.predecessor_id = $1 then e.successor_id else e.predecessor_id end
        order by x.valid_from desc limit 1),
      s.kind, null, s.id, case when e.predecessor_id = $1 then e.successor_id else e.predecessor_id end,
      s.document_id
    from succession_edge e join succession s on s.id = e.succession_id
    where e.predecessor_id = $1 or e.successor_id = $1
    union all
    select 'MEMBERSHIP', m.valid_from, m.valid_until, c.name, null, c.kind, c.id, null, m.decision_id
    from membership m join cluster c on c.id = m.cluster_id where m.unit_id = $1
    union all
    select 'OFFICE', o.valid_from, o.valid_until, c.name, o.kind, c.kind, c.id, null, o.decision_id
    from office o join cluster c on c.id = o.cluster_id where o.unit_id = $1
    order by 2, 4";

/// Everything dated that happened to a unit but for published results, in no particular order.
pub async fn timeline(reader: &impl Reader, unit: &Unit) -> Result<Vec<TimelineEvent>, StoreError> {
    let rows: Vec<Row> = reader.connection().all(SOURCES, values![unit.id.uuid()]).await?;
    let mut events = Vec::with_capacity(rows.len() + 1);
    let mut end_document = None;
    for row in rows {
        let document = row::id(row.document);
        match row.source.as_str() {
            "NAME" => events.push(name(unit, row)),
            "MEMBERSHIP" | "OFFICE" => events.extend(spell(row)?),
            source => {
                let direction = if source == "BY" { Direction::By } else { Direction::From };
                if direction == Direction::By && Some(row.from_day) == unit.dissolved_on {
                    end_document = document;
                }
                succession(&mut events, row, direction)?;
            }
        }
    }
    if let Some(on) = unit.dissolved_on {
        events.push(TimelineEvent { on, fact: TimelineFact::Dissolved, document: end_document });
    }
    Ok(events)
}

/// The first name tells of the beginning, each later one of a renaming.
fn name(unit: &Unit, row: Row) -> TimelineEvent {
    if row.from_day == unit.established_on {
        TimelineEvent { on: row.from_day, fact: TimelineFact::Established(row.label), document: unit.document }
    } else {
        TimelineEvent { on: row.from_day, fact: TimelineFact::Renamed(row.label), document: row::id(row.document) }
    }
}

/// A membership or an office: how it began and, when it did, how it ended.
fn spell(row: Row) -> Result<impl Iterator<Item = TimelineEvent>, StoreError> {
    let kind = row.detail.as_deref().map(|kind| row::code("office.kind", kind, OfficeKind::from_code)).transpose()?;
    let of = row::code("cluster.kind", row.cluster_kind.as_deref().unwrap_or_default(), ClusterKind::from_code)?;
    let cluster: ClusterId =
        row::id(row.subject).ok_or_else(|| StoreError::corrupt("timeline", "a cluster without identifier"))?;
    let fact = move |begins| match kind {
        None => TimelineFact::Membership { begins, cluster, name: row.label.clone() },
        Some(kind) => TimelineFact::Office { begins, kind, of, cluster, name: row.label.clone() },
    };
    let end = row.until_day.map(|on| TimelineEvent { on, fact: fact(false), document: None });
    let beginning = TimelineEvent { on: row.from_day, fact: fact(true), document: row::id(row.document) };
    Ok(std::iter::once(beginning).chain(end))
}

/// One act of succession is one event, however many units stand on the other side.
fn succession(events: &mut Vec<TimelineEvent>, row: Row, direction: Direction) -> Result<(), StoreError> {
    let code = row.detail.as_deref().unwrap_or_default();
    let kind = row::code("succession.kind", code, SuccessionKind::from_code)?;
    let other = row::id::<UnitId>(row.other).map(|unit| (unit, row.label));
    let document = row::id::<DocumentId>(row.document);
    let same = events.iter_mut().find_map(|event| match &mut event.fact {
        TimelineFact::Succeeded { kind: known, direction: side, others }
            if event.on == row.from_day && *known == kind && *side == direction && event.document == document =>
        {
            Some(others)
        }
        _ => None,
    });
    match same {
        Some(others) => others.extend(other),
        None => events.push(TimelineEvent {
            on: row.from_day,
            fact: TimelineFact::Succeeded { kind, direction, others: other.into_iter().collect() },
            document,
        }),
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct ResultRow {
    cluster_name: String,
    year: i32,
    result_version: i32,
    published_at: DateTime<Utc>,
    decision_id: Option<Uuid>,
}

/// The results that rank a unit, with the moment of their publication and the decision behind it.
pub async fn results(
    reader: &impl Reader,
    unit: UnitId,
) -> Result<Vec<(DateTime<Utc>, TimelineFact, Option<DocumentId>)>, StoreError> {
    let rows: Vec<ResultRow> = reader
        .connection()
        .all(
            "select r.cluster_name, r.year, r.result_version, r.published_at, r.decision_id from result r \
             where r.round_id in (select e.round_id from evaluation e where e.unit_id = $1) order by r.published_at",
            values![unit.uuid()],
        )
        .await?;
    let published = |row: ResultRow| {
        let fact =
            TimelineFact::ResultPublished { name: row.cluster_name, year: row.year, version: row.result_version };
        (row.published_at, fact, row::id(row.decision_id))
    };
    Ok(rows.into_iter().map(published).collect())
}
