//! The audit chain in storage: appended under a lock on its head, verified from the first event.

use chrono::SecondsFormat;
use domain::audit::{Audit, ChainedEvent, GENESIS, Link};
use domain::evaluation::seal::revealed_from;
use domain::evaluation::{RoundStage, SheetStage};
use sea_orm::{DbBackend, FromQueryResult};

use crate::error::StoreError;
use crate::page::Cursor;
use crate::page::{Keyed, Keyset, Page, PageRequest};
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

/// One stored event.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct AuditEvent {
    /// Gap-free number, from 1.
    pub sequence: i64,
    /// The moment, RFC 3339 in UTC.
    pub at: String,
    /// The acting user's identifier, `anonymous` or `system`.
    pub actor: String,
    /// The user's display name today; `None` for the system and for accounts that are gone.
    pub actor_name: Option<String>,
    /// The request.
    pub request: String,
    /// What was done, `noun.verb`.
    pub action: String,
    /// The object's public identifier.
    pub object: String,
    /// State before, JSON.
    pub before: Option<String>,
    /// State after, JSON.
    pub after: Option<String>,
    /// The reason given.
    pub reason: Option<String>,
    /// This event's link.
    pub hash: Vec<u8>,
}

impl AuditEvent {
    fn chained(&self) -> ChainedEvent<'_> {
        ChainedEvent {
            sequence: self.sequence,
            at: &self.at,
            actor: &self.actor,
            request: &self.request,
            action: &self.action,
            object: &self.object,
            before: self.before.as_deref(),
            after: self.after.as_deref(),
            reason: self.reason.as_deref(),
        }
    }
}

impl Keyed for AuditEvent {
    fn cursor(&self) -> Cursor {
        Cursor::number(self.sequence)
    }
}

#[derive(FromQueryResult)]
struct Head {
    sequence: i64,
    hash: Vec<u8>,
}

const COLUMNS: &str = "e.sequence, e.at, e.actor, e.request, e.action, e.object, e.before, e.after, e.reason, e.hash";

/// Appends events in order and moves the head. The head's row lock makes numbers gap-free.
pub(crate) async fn append(tx: &Tx, audits: impl IntoIterator<Item = Audit>) -> Result<(), StoreError> {
    let connection = tx.connection();
    let sql = format!("select sequence, hash from chain_head where id = 1{}", for_update(connection.backend()));
    let head =
        connection.one::<Head>(&sql, values![]).await?.ok_or_else(|| StoreError::corrupt("chain_head", "missing"))?;
    let mut sequence = head.sequence;
    let mut link = as_link(&head.hash)?;
    let at = tx.now().to_rfc3339_opts(SecondsFormat::Micros, true);
    for audit in audits {
        sequence += 1;
        let event = ChainedEvent {
            sequence,
            at: &at,
            actor: &tx.stamp().actor,
            request: &tx.stamp().request,
            action: audit.action,
            object: &audit.object,
            before: audit.before.as_deref(),
            after: audit.after.as_deref(),
            reason: audit.reason.as_deref(),
        };
        link = event.link(&link);
        insert(tx, &event, &link).await?;
    }
    connection
        .run("update chain_head set sequence = $1, hash = $2 where id = 1", values![sequence, link.to_vec()])
        .await?;
    Ok(())
}

/// Where the chain stands, held there until the transaction ends: the event this transaction appends is the next.
pub async fn head(tx: &Tx) -> Result<Checkpoint, StoreError> {
    let sql = format!("select sequence, hash from chain_head where id = 1{}", for_update(tx.connection().backend()));
    let head = tx.connection().one::<Head>(&sql, values![]).await?;
    let head = head.ok_or_else(|| StoreError::corrupt("chain_head", "missing"))?;
    Ok(Checkpoint { sequence: head.sequence, hash: domain::audit::hex(&head.hash) })
}

async fn insert(tx: &Tx, event: &ChainedEvent<'_>, link: &Link) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into audit_event (sequence, at, actor, request, action, object, before, after, reason, hash) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            values![
                event.sequence,
                event.at,
                event.actor,
                event.request,
                event.action,
                event.object,
                event.before,
                event.after,
                event.reason,
                link.to_vec(),
            ],
        )
        .await
        .map(drop)
}

fn as_link(bytes: &[u8]) -> Result<Link, StoreError> {
    bytes.try_into().map_err(|_| StoreError::corrupt("audit hash", format!("{} bytes", bytes.len())))
}

/// What the verification of the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainReport {
    /// Every event follows from the one before, and the head is the last of them.
    Intact {
        /// How many events.
        events: i64,
        /// The head's link, as 64 hexadecimal digits.
        head: String,
    },
    /// The first place where the chain does not hold.
    Broken {
        /// The sequence number at which it breaks.
        at: i64,
        /// What is wrong there.
        reason: String,
    },
}

/// A head written down earlier: nothing up to it may have changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The number of the event.
    pub sequence: i64,
    /// Its link, as 64 hexadecimal digits.
    pub hash: String,
}

const BATCH: i64 = 1_000;

/// Recomputes the whole chain in batches and compares it with the head and with kept checkpoints.
pub async fn verify(reader: &impl Reader, checkpoints: &[Checkpoint]) -> Result<ChainReport, StoreError> {
    let connection = reader.connection();
    let mut link = GENESIS;
    let mut expected = 1;
    loop {
        let sql = format!(
            "select {COLUMNS}, null as actor_name from audit_event e where e.sequence >= $1 order by e.sequence limit {BATCH}"
        );
        let events: Vec<AuditEvent> = connection.all(&sql, values![expected]).await?;
        for event in &events {
            if event.sequence != expected {
                return Ok(broken(expected, "an event is missing"));
            }
            link = event.chained().link(&link);
            if event.hash != link {
                return Ok(broken(expected, "the event does not match its link"));
            }
            if checkpoints.iter().any(|kept| kept.sequence == expected && kept.hash != domain::audit::hex(&link)) {
                return Ok(broken(expected, "the link differs from a kept checkpoint"));
            }
            expected += 1;
        }
        if i64::try_from(events.len()).unwrap_or(BATCH) < BATCH {
            break;
        }
    }
    let events = expected - 1;
    if let Some(kept) = checkpoints.iter().find(|kept| kept.sequence > events) {
        return Ok(broken(kept.sequence, "the chain ends before a kept checkpoint"));
    }
    let head = connection.one::<Head>("select sequence, hash from chain_head where id = 1", values![]).await?;
    match head {
        Some(head) if head.sequence == events && head.hash == link => {
            Ok(ChainReport::Intact { events, head: domain::audit::hex(&link) })
        }
        _ => Ok(broken(events + 1, "the head is not the last event")),
    }
}

fn broken(at: i64, reason: &str) -> ChainReport {
    ChainReport::Broken { at, reason: reason.to_owned() }
}

/// Events as the API lists them: newest first, optionally about one object or of one action.
///
/// Of a sheet that is not revealed yet, only that it was handed in or taken back is listed: how often and
/// on which lines somebody saved tells who is at work, and the state after carries digests of the values.
/// For the same reason a file is listed only once a revealed sheet cites it, and a line sent back, or what was
/// supplemented, only once the stage that sent it back is revealed.
pub async fn events(
    reader: &impl Reader,
    object: Option<&str>,
    action: Option<&str>,
    page: &PageRequest,
) -> Result<Page<AuditEvent>, StoreError> {
    let backend = reader.connection().backend();
    let (sealed, uncited, returned) = (sealed(backend), unrevealed_file(backend), unrevealed_return(backend));
    let columns = COLUMNS.replace("e.after", &format!("case when {sealed} then null else e.after end as after"));
    let mut select = Select::new(
        &format!(
            "select {columns}, u.display_name as actor_name from audit_event e \
             left join app_user u on e.actor = u.id_text where not (e.action = 'sheet.save' and {sealed}) \
             and not {uncited} and not {returned}"
        ),
        values![],
    );
    select.and_if("e.object = ?", object);
    select.and_if("e.action = ?", action);
    Keyset::number("e.sequence").descending().page(reader, select, page).await
}

/// The condition that an event is about a sheet whose stage is not revealed, or that was taken away before
/// it was. The identifier is read only from events about sheets: others would not convert.
fn sealed(backend: DbBackend) -> String {
    let (id, revealed) = (raw_id(backend, "sheet_"), revealed("s.stage"));
    let about = "e.action in ('sheet.save', 'sheet.submit', 'sheet.withdraw', 'sheet.carry')";
    format!(
        "({about} and not exists (select 1 from sheet s join round r on r.id = s.round_id \
         where s.id = case when {about} then {id} end and ({revealed})))"
    )
}

/// The condition that an event is about a file that no revealed sheet cites.
fn unrevealed_file(backend: DbBackend) -> String {
    let (id, revealed) = (raw_id(backend, "file_"), revealed("s.stage"));
    let about = "e.action in ('file.upload', 'file.delete')";
    format!(
        "({about} and not exists (select 1 from evidence v join sheet s on s.id = v.sheet_id \
         join round r on r.id = s.round_id where v.file_id = case when {about} then {id} end and ({revealed})))"
    )
}

/// The condition that an event is about a line sent back at a stage that is not revealed: that it was, and
/// how often, tells what its judge thinks.
fn unrevealed_return(backend: DbBackend) -> String {
    let (id, revealed) = (raw_id(backend, "message_"), revealed("m.stage"));
    let about = "e.action in ('line.return', 'line.supplement')";
    format!(
        "({about} and not exists (select 1 from line_message m join round r on r.id = m.round_id \
         where m.id = case when {about} then {id} end and ({revealed})))"
    )
}

/// The stored identifier of the object of an event, whose public one begins with a noun.
fn raw_id(backend: DbBackend, noun: &str) -> String {
    let raw = format!("substr(e.object, {})", noun.len() + 1);
    if backend == DbBackend::Postgres { format!("cast({raw} as uuid)") } else { format!("unhex({raw})") }
}

/// The condition that a stage of sheets, named by a column, is revealed in the round `r`.
fn revealed(column: &str) -> String {
    let revealed = SheetStage::ALL.map(|stage| {
        let since = RoundStage::ALL.into_iter().filter(|round| *round >= revealed_from(stage));
        let stages: Vec<_> = since.map(|round| format!("'{}'", round.code())).collect();
        format!("({column} = '{}' and r.stage in ({}))", stage.code(), stages.join(", "))
    });
    revealed.join(" or ")
}
