//! The few tools every statement is written with.

use std::fmt::Write as _;

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, FromQueryResult, Statement, Value};

use crate::error::StoreError;

/// Where a statement runs: the reading pool or an open transaction.
#[derive(Clone, Copy)]
pub enum Connection<'a> {
    /// Any connection of the reading pool.
    Pool(&'a DatabaseConnection),
    /// The connection of an open transaction; sees its own writes.
    Tx(&'a DatabaseTransaction),
}

/// What reads can be asked of: the pool ([`crate::Db`]) or a transaction ([`crate::Tx`]).
pub trait Reader: Sync {
    /// The connection to read from.
    fn connection(&self) -> Connection<'_>;
}

impl Connection<'_> {
    pub(crate) fn backend(self) -> DbBackend {
        match self {
            Self::Pool(pool) => pool.get_database_backend(),
            Self::Tx(tx) => tx.get_database_backend(),
        }
    }

    fn statement(self, sql: &str, values: Vec<Value>) -> Statement {
        Statement::from_sql_and_values(self.backend(), sql, values)
    }

    /// Every row of a query.
    pub(crate) async fn all<T: FromQueryResult>(self, sql: &str, values: Vec<Value>) -> Result<Vec<T>, StoreError> {
        let statement = self.statement(sql, values);
        let rows = match self {
            Self::Pool(pool) => pool.query_all_raw(statement).await?,
            Self::Tx(tx) => tx.query_all_raw(statement).await?,
        };
        Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, _>>()?)
    }

    /// The first row of a query; `None` when there is none.
    pub(crate) async fn one<T: FromQueryResult>(self, sql: &str, values: Vec<Value>) -> Result<Option<T>, StoreError> {
        let statement = self.statement(sql, values);
        let row = match self {
            Self::Pool(pool) => pool.query_one_raw(statement).await?,
            Self::Tx(tx) => tx.query_one_raw(statement).await?,
        };
        Ok(row.map(|row| T::from_query_result(&row, "")).transpose()?)
    }

    /// Runs a statement; how many rows it touched.
    pub(crate) async fn run(self, sql: &str, values: Vec<Value>) -> Result<u64, StoreError> {
        let statement = self.statement(sql, values);
        let done = match self {
            Self::Pool(pool) => pool.execute_raw(statement).await?,
            Self::Tx(tx) => tx.execute_raw(statement).await?,
        };
        Ok(done.rows_affected())
    }
}

/// A list of parameters: `values![id, name, optional]`.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$(sea_orm::Value::from($value)),*] };
}
pub(crate) use values;

/// A row lock on databases that have one; SQLite needs none, its write transactions exclude each other.
pub(crate) fn for_update(backend: DbBackend) -> &'static str {
    if backend == DbBackend::Postgres { " for update" } else { "" }
}

/// A shared row lock: the row stays as it is, others may share.
pub(crate) fn for_share(backend: DbBackend) -> &'static str {
    if backend == DbBackend::Postgres { " for share" } else { "" }
}

/// A query put together from pieces, each with its own parameters written as `?`.
#[derive(Debug, Clone)]
pub(crate) struct Select {
    text: String,
    values: Vec<Value>,
}

impl Select {
    /// Begins with a text that may hold `?` for the given values.
    pub(crate) fn new(text: &str, values: Vec<Value>) -> Self {
        let mut select = Self { text: String::with_capacity(text.len() + 128), values: Vec::new() };
        select.push(text, values);
        select
    }

    /// Appends a piece; each `?` becomes the next `$n`.
    pub(crate) fn push(&mut self, piece: &str, values: Vec<Value>) {
        let mut next = self.values.len();
        for part in piece.split_inclusive('?') {
            match part.strip_suffix('?') {
                Some(before) => {
                    next += 1;
                    self.text.push_str(before);
                    // Writing to a String cannot fail.
                    write!(self.text, "${next}").unwrap_or_default();
                }
                None => self.text.push_str(part),
            }
        }
        self.values.extend(values);
        debug_assert_eq!(next, self.values.len(), "one value per placeholder: {}", self.text);
    }

    /// Appends `and <piece>` when there is a value to compare with.
    pub(crate) fn and_if<V: Into<Value>>(&mut self, piece: &str, value: Option<V>) {
        if let Some(value) = value {
            self.push(" and ", vec![]);
            self.push(piece, vec![value.into()]);
        }
    }

    /// Appends `and <column> in (…)`; an empty list matches nothing.
    pub(crate) fn and_in<V: Into<Value>>(&mut self, column: &str, values: impl IntoIterator<Item = V>) {
        let values: Vec<Value> = values.into_iter().map(Into::into).collect();
        if values.is_empty() {
            self.push(" and 1 = 0", vec![]);
            return;
        }
        let marks = vec!["?"; values.len()].join(", ");
        self.push(&format!(" and {column} in ({marks})"), values);
    }

    /// Appends a search on a folded column: every word of the text must occur.
    pub(crate) fn and_search(&mut self, column: &str, text: Option<&str>) {
        for word in domain::search::fold_vi(text.unwrap_or_default()).split(' ').filter(|word| !word.is_empty()) {
            let pattern = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            self.push(&format!(" and {column} like ? escape '\\'"), values![format!("%{pattern}%")]);
        }
    }

    pub(crate) fn into_parts(self) -> (String, Vec<Value>) {
        (self.text, self.values)
    }

    /// Every row.
    pub(crate) async fn all<T: FromQueryResult>(self, connection: Connection<'_>) -> Result<Vec<T>, StoreError> {
        let (text, values) = self.into_parts();
        connection.all(&text, values).await
    }

    /// The first row.
    pub(crate) async fn one<T: FromQueryResult>(self, connection: Connection<'_>) -> Result<Option<T>, StoreError> {
        let (text, values) = self.into_parts();
        connection.one(&text, values).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_numbered_across_pieces() {
        let mut select = Select::new("select * from t where a = ?", values![1]);
        select.and_if("b = ?", Some("x"));
        select.and_if("c = ?", None::<i32>);
        select.and_in("d", [1, 2]);
        select.and_in("e", Vec::<i32>::new());
        select.and_search("f", Some("Bắc  50%"));
        let (text, values) = select.into_parts();
        assert_eq!(
            text,
            "select * from t where a = $1 and b = $2 and d in ($3, $4) and 1 = 0 \
             and f like $5 escape '\\' and f like $6 escape '\\'"
        );
        assert_eq!(values.len(), 6);
        assert_eq!(values[5], Value::from("%50\\%%"));
    }
}
