//! The tables of both layouts and the operations on them.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicI32, AtomicU64, Ordering};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait, Value as Bound,
};
use uuid::Uuid;

use crate::Outcome;
use crate::cells::{CRITERIA, Cell, Random, decode, encode, read_facts, totals};

/// Evaluations; a multiple of the clients, so that every client keeps to its own and the final state does not depend
/// on their order.
pub(crate) const EVALUATIONS: usize = 896;
/// Papers of one evaluation: its own, eight peers', the agreed and the appraised one.
pub(crate) const PAPERS: usize = 11;

/// Clustered keys for (b) where SQLite has them, room for in-page updates where PostgreSQL has it, small integers for
/// its criterion.
const TABLES: &str = "
CREATE TABLE x_evaluation (id $uuid PRIMARY KEY, version INTEGER NOT NULL, total BIGINT NOT NULL,
    subtotals TEXT NOT NULL) $roomy;
CREATE TABLE x_audit (id $uuid PRIMARY KEY, actor $uuid NOT NULL, action TEXT NOT NULL, object $uuid NOT NULL,
    changes TEXT NOT NULL);
CREATE TABLE x_sheet (id $uuid PRIMARY KEY, evaluation $uuid NOT NULL REFERENCES x_evaluation (id),
    author $uuid NOT NULL, version INTEGER NOT NULL $values, UNIQUE (evaluation, author)) $roomy;";
const SCORES: &str = "
CREATE TABLE b_score (sheet $uuid NOT NULL REFERENCES b_sheet (id), criterion SMALLINT NOT NULL, points INTEGER,
    reason SMALLINT NOT NULL, facts TEXT NOT NULL, PRIMARY KEY (sheet, criterion)) $clustered;";

/// The two answers to the question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Layout {
    /// (a): the values of a sheet in one row.
    SheetRow,
    /// (b): a header, and one row for each score.
    ScoreRows,
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Work {
    /// Save this many changed scores of one sheet.
    Save(usize),
    /// Read one sheet.
    ReadSheet,
    /// Read all sheets of one evaluation.
    ReadEvaluation,
}

/// A sheet as read, with what its evaluation stores about it.
#[derive(Debug, PartialEq)]
pub(crate) struct Sheet {
    id: Uuid,
    version: i32,
    totals: (i64, String),
    cells: Vec<Cell>,
}

/// One layout in one database, and what its clients remember.
pub(crate) struct Store {
    db: DatabaseConnection,
    layout: Layout,
    versions: Vec<AtomicI32>,
    audits: AtomicU64,
}

fn evaluation_id(evaluation: usize) -> Uuid {
    Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0000 | evaluation as u128)
}

fn sheet_id(sheet: usize) -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | sheet as u128)
}

impl Store {
    /// Fills the layout's empty tables.
    pub(crate) async fn seed(db: &DatabaseConnection, layout: Layout) -> Outcome<Self> {
        let versions = (0..EVALUATIONS * PAPERS).map(|_| AtomicI32::new(1)).collect();
        let store = Self { db: db.clone(), layout, versions, audits: AtomicU64::new(0) };
        let mut random = Random::new(7);
        let tx = db.begin().await?;
        for sheet in 0..EVALUATIONS * PAPERS {
            let evaluation = evaluation_id(sheet / PAPERS);
            if sheet % PAPERS == 0 {
                let sql = "INSERT INTO x_evaluation VALUES ($1, 1, 0, '0,0,0,0,0,0')";
                store.change(&tx, sql, vec![evaluation.into()]).await?;
            }
            let cells: Vec<Cell> = (0..CRITERIA).map(|_| random.cell()).collect();
            let mut row = vec![sheet_id(sheet).into(), evaluation.into(), Uuid::from_u128(sheet as u128).into()];
            if layout == Layout::SheetRow {
                let (points, facts) = encode(&cells);
                row.extend([points.into(), facts.into()]);
                store.change(&tx, "INSERT INTO x_sheet VALUES ($1, $2, $3, 1, $4, $5)", row).await?;
            } else {
                store.change(&tx, "INSERT INTO x_sheet VALUES ($1, $2, $3, 1)", row).await?;
                let (rows, values) = score_values(sheet_id(sheet), cells.iter().enumerate())?;
                let sql =
                    format!("WITH v (n, p, s, f) AS (VALUES {rows}) INSERT INTO b_score SELECT $1, n, p, s, f FROM v");
                store.change(&tx, &sql, values).await?;
            }
        }
        tx.commit().await?;
        Ok(store)
    }

    fn statement(&self, sql: &str, values: Vec<Bound>) -> Statement {
        let table = if self.layout == Layout::SheetRow { "a_" } else { "b_" };
        Statement::from_sql_and_values(self.db.get_database_backend(), sql.replace("x_", table), values)
    }

    async fn change(&self, db: &impl ConnectionTrait, sql: &str, values: Vec<Bound>) -> Outcome<()> {
        match db.execute_raw(self.statement(sql, values)).await?.rows_affected() {
            0 => Err("nothing was written: stale version".into()),
            _ => Ok(()),
        }
    }

    /// Sheets with their cells. (b) reads header and scores by one joined statement: one round trip, as (a); it is
    /// safe because a version that moved while the lock was awaited is refused.
    async fn sheets(&self, db: &impl ConnectionTrait, tail: &str, key: Uuid) -> Outcome<Vec<Sheet>> {
        let (columns, join) = match self.layout {
            Layout::SheetRow => ("s.points, s.facts", ""),
            Layout::ScoreRows => ("c.points, c.facts, c.reason, c.criterion", "JOIN b_score c ON c.sheet = s.id"),
        };
        let sql = format!(
            "SELECT s.id, s.version, e.total, e.subtotals, {columns}
             FROM x_evaluation e JOIN x_sheet s ON s.evaluation = e.id {join} {tail}"
        );
        let mut sheets: Vec<Sheet> = Vec::new();
        for row in db.query_all_raw(self.statement(&sql, vec![key.into()])).await? {
            let id: Uuid = row.try_get_by_index(0)?;
            let facts: String = row.try_get_by_index(5)?;
            if sheets.last().is_none_or(|last| last.id != id) {
                let cells = match self.layout {
                    Layout::SheetRow => decode(&row.try_get_by_index::<String>(4)?, &facts)?,
                    Layout::ScoreRows => vec![Cell { points: None, reason: 1, facts: Vec::new() }; CRITERIA],
                };
                let totals = (row.try_get_by_index(2)?, row.try_get_by_index(3)?);
                sheets.push(Sheet { id, version: row.try_get_by_index(1)?, totals, cells });
            }
            if self.layout == Layout::ScoreRows {
                let (points, reason) = (row.try_get_by_index(4)?, row.try_get_by_index(6)?);
                let place = usize::try_from(row.try_get_by_index::<i16>(7)?)?;
                let cells = &mut sheets.last_mut().ok_or("no sheet")?.cells;
                *cells.get_mut(place).ok_or("unknown criterion")? = Cell { points, reason, facts: read_facts(&facts)? };
            }
        }
        Ok(sheets)
    }

    async fn save(&self, sheet: usize, changed: &[(usize, Cell)]) -> Outcome<()> {
        let mode = Some(SqliteTransactionMode::Immediate);
        let tx = self
            .db
            .begin_with_options(TransactionOptions { sqlite_transaction_mode: mode, ..TransactionOptions::default() })
            .await?;
        let postgres = self.db.get_database_backend() == DbBackend::Postgres;
        let tail = if postgres { "WHERE s.id = $1 FOR UPDATE OF s" } else { "WHERE s.id = $1" };
        let mut read = self.sheets(&tx, tail, sheet_id(sheet)).await?.pop().ok_or("no sheet")?;
        if read.version != self.versions[sheet].load(Ordering::Relaxed) {
            return Err("stale version".into());
        }
        let mut audit = String::from("[");
        for (position, cell) in changed {
            let before = &mut read.cells[*position];
            let comma = if audit.len() > 1 { "," } else { "" };
            let (old, new) = (before.texts(), cell.texts());
            write!(audit, "{comma}[{position},\"{}\",\"{}\",\"{}\",\"{}\"]", old.0, old.1, new.0, new.1)?;
            *before = cell.clone();
        }
        audit.push(']');
        self.write_scores(&tx, &read, changed).await?;
        let (total, subtotals) = totals(&read.cells);
        let sql = "UPDATE x_evaluation SET total = $1, subtotals = $2, version = version + 1 WHERE id = $3";
        self.change(&tx, sql, vec![total.into(), subtotals.into(), evaluation_id(sheet / PAPERS).into()]).await?;
        let event = sheet_id((1 << 40) | usize::try_from(self.audits.fetch_add(1, Ordering::Relaxed))?);
        let event = vec![event.into(), read.id.into(), "saveScores".into(), read.id.into(), audit.into()];
        let sql = "INSERT INTO x_audit (id, actor, action, object, changes) VALUES ($1, $2, $3, $4, $5)";
        self.change(&tx, sql, event).await?;
        tx.commit().await?;
        self.versions[sheet].store(read.version + 1, Ordering::Relaxed);
        Ok(())
    }

    /// The new scores and the next version: one statement in (a); in (b) one for the header and one for all changed
    /// rows together.
    async fn write_scores(&self, tx: &impl ConnectionTrait, sheet: &Sheet, changed: &[(usize, Cell)]) -> Outcome<()> {
        let key = [sheet.id.into(), sheet.version.into()];
        if self.layout == Layout::SheetRow {
            let (points, facts) = encode(&sheet.cells);
            let sql =
                "UPDATE x_sheet SET points = $3, facts = $4, version = version + 1 WHERE id = $1 AND version = $2";
            return self.change(tx, sql, key.into_iter().chain([points.into(), facts.into()]).collect()).await;
        }
        let sql = "UPDATE x_sheet SET version = version + 1 WHERE id = $1 AND version = $2";
        self.change(tx, sql, key.to_vec()).await?;
        let (rows, values) = score_values(sheet.id, changed.iter().map(|(position, cell)| (*position, cell)))?;
        let sql = format!(
            "WITH v (criterion, points, reason, facts) AS (VALUES {rows})
             UPDATE b_score SET points = v.points, reason = v.reason, facts = v.facts
             FROM v WHERE b_score.sheet = $1 AND b_score.criterion = v.criterion"
        );
        self.change(tx, &sql, values).await
    }

    /// One operation of one of so many clients.
    pub(crate) async fn once(&self, work: Work, client: usize, clients: usize, random: &mut Random) -> Outcome<()> {
        let mut below = |bound: usize| Outcome::Ok(usize::try_from(random.below(u32::try_from(bound)?))?);
        let evaluation = below(EVALUATIONS / clients)? * clients + client;
        let sheet = evaluation * PAPERS + below(PAPERS)?;
        let found = match work {
            Work::Save(count) => {
                let first = below(CRITERIA - count + 1)?;
                let changed: Vec<_> = (first..first + count).map(|position| (position, random.cell())).collect();
                return self.save(sheet, &changed).await;
            }
            Work::ReadSheet => self.sheets(&self.db, "WHERE s.id = $1", sheet_id(sheet)).await?.len() == 1,
            Work::ReadEvaluation => self.evaluation(evaluation).await?.len() == PAPERS,
        };
        if found { Ok(()) } else { Err("a sheet is missing".into()) }
    }

    /// All sheets of one evaluation.
    pub(crate) async fn evaluation(&self, evaluation: usize) -> Outcome<Vec<Sheet>> {
        self.sheets(&self.db, "WHERE e.id = $1 ORDER BY s.id", evaluation_id(evaluation)).await
    }
}

/// The rows of a VALUES list for (b), and its parameters; the first is the sheet.
fn score_values<'a>(sheet: Uuid, cells: impl Iterator<Item = (usize, &'a Cell)>) -> Outcome<(String, Vec<Bound>)> {
    let (mut rows, mut values) = (String::new(), vec![sheet.into()]);
    for (position, cell) in cells {
        let comma = if rows.is_empty() { "" } else { "," };
        let [a, b, c, d] = [1, 2, 3, 4].map(|offset| values.len() + offset);
        let numbers = format!("CAST(${a} AS SMALLINT), CAST(${b} AS INTEGER), CAST(${c} AS SMALLINT)");
        write!(rows, "{comma}({numbers}, CAST(${d} AS TEXT))")?;
        let row = [i16::try_from(position)?.into(), cell.points.into(), cell.reason.into(), cell.texts().1.into()];
        values.extend(row);
    }
    Ok((rows, values))
}

/// Prepares the empty database; returns the process of its server, or nothing when it is this one.
pub(crate) async fn prepare(db: &DatabaseConnection) -> Outcome<Option<u32>> {
    let postgres = db.get_database_backend() == DbBackend::Postgres;
    let words = if postgres {
        [("$uuid", "UUID"), ("$roomy", "WITH (fillfactor = 85)"), ("$clustered", "WITH (fillfactor = 85)")]
    } else {
        [("$uuid", "BLOB"), ("$roomy", ""), ("$clustered", "WITHOUT ROWID")]
    };
    let a = TABLES.replace("x_", "a_").replace("$values", ", points TEXT NOT NULL, facts TEXT NOT NULL");
    let sql = a + &TABLES.replace("x_", "b_").replace("$values", "") + SCORES;
    db.execute_unprepared(&words.iter().fold(sql, |sql, (from, to)| sql.replace(from, to))).await?;
    if !postgres {
        let pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
        db.execute_unprepared(pragmas).await?;
        return Ok(None);
    }
    let file = Statement::from_string(DbBackend::Postgres, "SELECT pg_read_file('postmaster.pid')");
    let row = db.query_one_raw(file).await?.ok_or("no answer")?;
    Ok(Some(row.try_get_by_index::<String>(0)?.lines().next().ok_or("no process")?.parse()?))
}
