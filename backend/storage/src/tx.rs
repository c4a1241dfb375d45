//! A transaction that cannot be committed without saying what it did.

use chrono::{DateTime, Utc};
use domain::audit::Audit;
use sea_orm::{DatabaseTransaction, DbBackend, SqliteTransactionMode, TransactionOptions, TransactionTrait as _};

use crate::audit;
use crate::db::Db;
use crate::error::StoreError;
use crate::row;
use crate::sql::{Connection, Reader};

/// Who writes, in which request, at what moment: stamped on the audit events of the transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The acting user's identifier, `anonymous` or `system`.
    pub actor: String,
    /// The request's identifier.
    pub request: String,
    /// The server's moment, in UTC, judged once per transaction.
    pub at: DateTime<Utc>,
}

/// An open write transaction. Dropping it rolls everything back; [`Tx::commit`] is the only other end.
pub struct Tx {
    inner: DatabaseTransaction,
    stamp: Stamp,
}

impl Tx {
    /// Begins: IMMEDIATE on SQLite (a deferred transaction that reads and then writes fails at once under
    /// load), READ COMMITTED with row locks on PostgreSQL.
    pub async fn begin(db: &Db, stamp: Stamp) -> Result<Self, StoreError> {
        let mut options = TransactionOptions::default();
        if db.writer().get_database_backend() == DbBackend::Sqlite {
            options.sqlite_transaction_mode = Some(SqliteTransactionMode::Immediate);
        }
        let inner = db.writer().begin_with_options(options).await?;
        Ok(Self { inner, stamp: Stamp { at: row::instant(stamp.at), ..stamp } })
    }

    /// Appends the events to the audit chain and commits, as one act.
    pub async fn commit(self, audits: impl IntoIterator<Item = Audit>) -> Result<(), StoreError> {
        audit::append(&self, audits).await?;
        self.inner.commit().await?;
        Ok(())
    }

    /// Who, in which request, when.
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// The moment of this transaction; the one clock of its rules and rows.
    pub const fn now(&self) -> DateTime<Utc> {
        self.stamp.at
    }
}

impl Reader for Tx {
    fn connection(&self) -> Connection<'_> {
        Connection::Tx(&self.inner)
    }
}
