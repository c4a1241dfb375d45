//! Keyset pages: stable under concurrent writes, equally fast on page one and page ten thousand.

use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::{Reader, Select, values};

/// A place in an ordered list: the sort value of a row and what makes it unique.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor {
    /// Lists ordered by identifier, that is by creation.
    Id(Uuid),
    /// Lists ordered by a text, then by identifier.
    Text(String, Uuid),
    /// Lists ordered by a unique number.
    Number(i64),
}

impl Cursor {
    /// A place in a list ordered by a unique number.
    pub const fn number(value: i64) -> Self {
        Self::Number(value)
    }

    /// The compact text inside the opaque cursor that clients hold.
    pub fn encode(&self) -> String {
        match self {
            Self::Id(id) => format!("i{}", id.simple()),
            Self::Text(text, id) => format!("t{}{text}", id.simple()),
            Self::Number(number) => format!("n{number}"),
        }
    }

    /// Reads [`Cursor::encode`]'s text; `None` for anything else.
    pub fn decode(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_at_checked(1)?;
        match kind {
            "i" => Uuid::try_parse(rest).ok().map(Self::Id),
            "t" => {
                let (id, text) = rest.split_at_checked(32)?;
                Some(Self::Text(text.to_owned(), Uuid::try_parse(id).ok()?))
            }
            "n" => rest.parse().ok().map(Self::Number),
            _ => None,
        }
    }
}

/// Which part of a list is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRequest {
    /// How many rows at most.
    pub limit: u64,
    /// Only rows after this place.
    pub after: Option<Cursor>,
    /// Only rows before this place.
    pub before: Option<Cursor>,
    /// Take the last rows instead of the first.
    pub from_end: bool,
}

impl PageRequest {
    /// The first rows.
    pub const fn first(limit: u64) -> Self {
        Self { limit, after: None, before: None, from_end: false }
    }
}

/// Part of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub items: Vec<T>,
    /// Whether rows follow.
    pub has_next: bool,
    /// Whether rows come before.
    pub has_previous: bool,
    whole: Select,
}

impl<T> Page<T> {
    /// Converts each row.
    pub fn try_map<U, E>(self, convert: impl FnMut(T) -> Result<U, E>) -> Result<Page<U>, E> {
        let items = self.items.into_iter().map(convert).collect::<Result<_, _>>()?;
        Ok(Page { items, has_next: self.has_next, has_previous: self.has_previous, whole: self.whole })
    }

    /// The means to count the whole list later, if anybody asks.
    pub fn counting(&self) -> Counting {
        Counting(self.whole.clone())
    }
}

/// A list that can be counted without being read.
#[derive(Debug, Clone)]
pub struct Counting(Select);

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

impl Counting {
    /// How many rows the whole list has.
    pub async fn count(&self, reader: &impl Reader) -> Result<u64, StoreError> {
        let (text, values) = self.0.clone().into_parts();
        let sql = format!("select count(*) as count from ({text}) counted");
        let row = reader.connection().one::<Count>(&sql, values).await?;
        Ok(row.and_then(|row| u64::try_from(row.count).ok()).unwrap_or_default())
    }
}

/// A row that knows its place.
pub trait Keyed {
    /// The row's place in its list.
    fn cursor(&self) -> Cursor;
}

impl<T: Keyed> Keyed for std::sync::Arc<T> {
    fn cursor(&self) -> Cursor {
        self.as_ref().cursor()
    }
}

/// A row with something loaded beside it keeps its place.
impl<A, T: Keyed> Keyed for (A, T) {
    fn cursor(&self) -> Cursor {
        self.1.cursor()
    }
}

/// The order of a list: by which columns, in which direction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keyset {
    sort: Option<&'static str>,
    unique: &'static str,
    descending: bool,
}

impl Keyset {
    /// By identifier: creation order.
    pub(crate) const fn id(unique: &'static str) -> Self {
        Self { sort: None, unique, descending: false }
    }

    /// By a text column, then by identifier.
    pub(crate) const fn text(sort: &'static str, unique: &'static str) -> Self {
        Self { sort: Some(sort), unique, descending: false }
    }

    /// By a unique number.
    pub(crate) const fn number(unique: &'static str) -> Self {
        Self { sort: None, unique, descending: false }
    }

    /// The other way round.
    pub(crate) const fn descending(self) -> Self {
        Self { descending: true, ..self }
    }

    /// Narrows, orders and limits a query that already has a `where`, and runs it.
    pub(crate) async fn page<T: FromQueryResult + Keyed>(
        self,
        reader: &impl Reader,
        mut select: Select,
        request: &PageRequest,
    ) -> Result<Page<T>, StoreError> {
        let whole = select.clone();
        if let Some(after) = &request.after {
            self.beyond(&mut select, after, !self.descending);
        }
        if let Some(before) = &request.before {
            self.beyond(&mut select, before, self.descending);
        }
        let direction = if self.descending == request.from_end { "asc" } else { "desc" };
        let order = match self.sort {
            Some(sort) => format!("{sort} {direction}, {} {direction}", self.unique),
            None => format!("{} {direction}", self.unique),
        };
        // The limit is a number of ours, not a parameter: PostgreSQL plans it better so.
        select.push(&format!(" order by {order} limit {}", request.limit.saturating_add(1)), vec![]);
        let mut items: Vec<T> = select.all(reader.connection()).await?;
        let more = u64::try_from(items.len()).unwrap_or(u64::MAX) > request.limit;
        if more {
            items.pop();
        }
        if request.from_end {
            items.reverse();
        }
        let (has_next, has_previous) =
            if request.from_end { (request.before.is_some(), more) } else { (more, request.after.is_some()) };
        Ok(Page { items, has_next, has_previous, whole })
    }

    /// Keeps the rows beyond a place; `greater` in terms of stored order. A cursor of another list's
    /// kind matches nothing.
    fn beyond(self, select: &mut Select, cursor: &Cursor, greater: bool) {
        let sign = if greater { ">" } else { "<" };
        match (self.sort, cursor) {
            (None, Cursor::Id(id)) => select.push(&format!(" and {} {sign} ?", self.unique), values![*id]),
            (None, Cursor::Number(number)) => select.push(&format!(" and {} {sign} ?", self.unique), values![*number]),
            (Some(sort), Cursor::Text(text, id)) => select.push(
                &format!(" and ({sort} {sign} ? or ({sort} = ? and {} {sign} ?))", self.unique),
                values![text.clone(), text.clone(), *id],
            ),
            _ => select.push(" and 1 = 0", vec![]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_text_and_nothing_else_is_one() {
        for cursor in
            [Cursor::Id(Uuid::from_u128(7)), Cursor::Text("bac kan".into(), Uuid::from_u128(9)), Cursor::Number(-3)]
        {
            assert_eq!(Cursor::decode(&cursor.encode()), Some(cursor));
        }
        for text in ["", "x", "i1", "t123", "n", "nx", "đ"] {
            assert_eq!(Cursor::decode(text), None, "{text}");
        }
    }
}
