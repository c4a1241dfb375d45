//! E-mails to be sent. Each row is claimed by one worker at a time, and marked by the claim that holds it.

use chrono::{DateTime, Utc};
use domain::id::{Id as _, MailId, UserId};
use domain::notification::Preferences;
use sea_orm::{DbBackend, FromQueryResult};
use uuid::Uuid;

use super::notice::ROWS;
use super::preference::Columns;
use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// An e-mail to be written into the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMail {
    /// Identity; the message's own identifier follows from it.
    pub id: MailId,
    /// What the payload holds: `NOTICE` or `DIGEST`.
    pub kind: &'static str,
    /// To whom; the address is looked up when it is sent.
    pub recipient: UserId,
    /// What it is sent for: the same leaves once.
    pub dedupe: String,
    /// What to say, as JSON.
    pub payload: String,
    /// Not sent before.
    pub not_before: DateTime<Utc>,
}

/// Writes e-mails, leaving out those that are there already. One statement for two hundred.
pub async fn insert(tx: &Tx, mails: &[NewMail]) -> Result<(), StoreError> {
    for rows in mails.chunks(ROWS) {
        let mut insert = Select::new(
            "insert into outbox (id, kind, recipient_id, dedupe, payload, created_at, not_before, attempts) values ",
            vec![],
        );
        for (place, row) in rows.iter().enumerate() {
            insert.push(
                if place == 0 { "(?, ?, ?, ?, ?, ?, ?, 0)" } else { ", (?, ?, ?, ?, ?, ?, ?, 0)" },
                values![
                    row.id.uuid(),
                    row.kind,
                    row.recipient.uuid(),
                    row.dedupe.clone(),
                    row.payload.clone(),
                    tx.now(),
                    row::instant(row.not_before),
                ],
            );
        }
        insert.push(" on conflict (dedupe) do nothing", vec![]);
        let (text, values) = insert.into_parts();
        tx.connection().run(&text, values).await?;
    }
    Ok(())
}

/// An e-mail that this worker holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedMail {
    /// Identity.
    pub id: MailId,
    /// See [`NewMail::kind`].
    pub kind: String,
    /// To whom.
    pub recipient: UserId,
    /// The name people read.
    pub name: String,
    /// Whether the account may still be used.
    pub active: bool,
    /// What the person says about e-mail now.
    pub preferences: Preferences,
    /// See [`NewMail::payload`].
    pub payload: String,
    /// How often it was tried, this time included.
    pub attempts: i32,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    recipient_id: Uuid,
    display_name: String,
    active: bool,
    payload: String,
    attempts: i32,
    #[sea_orm(nested)]
    preference: Columns,
}

impl Row {
    fn into_domain(self) -> Result<ClaimedMail, StoreError> {
        Ok(ClaimedMail {
            id: MailId::from_uuid(self.id),
            kind: self.kind,
            recipient: UserId::from_uuid(self.recipient_id),
            name: self.display_name,
            active: self.active,
            preferences: self.preference.into_domain()?,
            payload: self.payload,
            attempts: self.attempts,
        })
    }
}

/// Claims at most so many e-mails whose time has come, but not before `oldest`, and that nobody holds, the longest
/// waiting first. On PostgreSQL a row that another worker is claiming at this moment is passed over, not waited for.
pub async fn claim(
    tx: &Tx,
    claim: Uuid,
    until: DateTime<Utc>,
    oldest: DateTime<Utc>,
    most: u32,
) -> Result<Vec<ClaimedMail>, StoreError> {
    let skip = if tx.connection().backend() == DbBackend::Postgres { " for update skip locked" } else { "" };
    let sql = format!(
        "update outbox set claim = $1, claimed_until = $2, attempts = attempts + 1 where id in (select id from outbox \
         where sent_at is null and given_up_at is null and not_before <= $3 and not_before >= $4 \
         and (claimed_until is null or claimed_until < $3) order by not_before, id limit {most}{skip})"
    );
    let taken = tx.connection().run(&sql, values![claim, row::instant(until), tx.now(), row::instant(oldest)]).await?;
    if taken == 0 {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = tx
        .connection()
        .all(
            "select o.id, o.kind, o.recipient_id, u.display_name, u.active, o.payload, o.attempts, p.email, p.mail, \
             p.mode, p.language from outbox o join app_user u on u.id = o.recipient_id \
             left join mail_preference p on p.user_id = o.recipient_id where o.claim = $1 order by o.not_before, o.id",
            values![claim],
        )
        .await?;
    rows.into_iter().map(Row::into_domain).collect()
}

/// Marks a held e-mail as sent; false when the claim had run out and another worker took it over.
pub async fn sent(tx: &Tx, id: MailId, claim: Uuid) -> Result<bool, StoreError> {
    let sql = "update outbox set sent_at = $1, claim = null, claimed_until = null, last_error = null \
               where id = $2 and claim = $3";
    Ok(tx.connection().run(sql, values![tx.now(), id.uuid(), claim]).await? == 1)
}

/// Gives a held e-mail back, to be tried again later.
pub async fn put_back(
    tx: &Tx,
    id: MailId,
    claim: Uuid,
    error: &str,
    not_before: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let sql = "update outbox set not_before = $1, claim = null, claimed_until = null, last_error = $2 \
               where id = $3 and claim = $4";
    Ok(tx.connection().run(sql, values![row::instant(not_before), error, id.uuid(), claim]).await? == 1)
}

/// Gives a held e-mail up for good.
pub async fn give_up(tx: &Tx, id: MailId, claim: Uuid, error: &str) -> Result<bool, StoreError> {
    let sql = "update outbox set given_up_at = $1, claim = null, claimed_until = null, last_error = $2 \
               where id = $3 and claim = $4";
    Ok(tx.connection().run(sql, values![tx.now(), error, id.uuid(), claim]).await? == 1)
}

/// Gives up what was to leave before a moment and did not, e-mail having been off; how many.
pub async fn expire(tx: &Tx, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let sql = "update outbox set given_up_at = $1, last_error = coalesce(last_error, 'too old') \
               where sent_at is null and given_up_at is null and not_before < $2 \
               and (claimed_until is null or claimed_until < $1)";
    tx.connection().run(sql, values![tx.now(), row::instant(before)]).await
}

/// Removes e-mails that were sent or given up before a moment; how many went.
pub async fn forget(tx: &Tx, before: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.connection()
        .run("delete from outbox where sent_at < $1 or given_up_at < $1", values![row::instant(before)])
        .await
}
