//! Lists as connections: arguments, limits, cursors, lazy counts.

use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, InputObject, Object, OutputType, Result};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use storage::page::{Counting, Keyed};
use storage::{Cursor, Page, PageRequest};

use crate::fault::Fault;
use crate::graphql::CxExt as _;

/// Rows of a list when the client names no number.
pub const DEFAULT_ROWS: u64 = 20;
/// Rows of a list at most; more is an error, not a silent cut.
pub const MOST_ROWS: i32 = 100;

/// The four arguments of every connection.
#[derive(Debug, Clone, Default, InputObject)]
#[graphql(name = "PageInput")]
pub struct PageArgs {
    /// The first so many rows (1 to 100, 20 by default).
    pub first: Option<i32>,
    /// The last so many rows (1 to 100).
    pub last: Option<i32>,
    /// Only rows after this cursor.
    pub after: Option<String>,
    /// Only rows before this cursor.
    pub before: Option<String>,
}

impl PageArgs {
    /// From the four arguments of a field.
    pub const fn new(first: Option<i32>, last: Option<i32>, after: Option<String>, before: Option<String>) -> Self {
        Self { first, last, after, before }
    }

    /// What storage is asked for, or why the arguments make no sense.
    pub fn request(&self) -> Result<PageRequest, Fault> {
        let (count, from_end) = match (self.first, self.last) {
            (Some(_), Some(_)) => {
                return Err(Fault::bad_input("Chỉ dùng first hoặc last.", "Use first or last, not both."));
            }
            (None, Some(last)) => (Some(last), true),
            (first, None) => (first, false),
        };
        let limit = match count {
            None => DEFAULT_ROWS,
            Some(count @ 1..=MOST_ROWS) => u64::from(count.unsigned_abs()),
            Some(_) => {
                return Err(Fault::bad_input(
                    "Số dòng phải từ 1 đến 100.",
                    "The number of rows must be from 1 to 100.",
                ));
            }
        };
        let (after, before) = (decode(self.after.as_deref())?, decode(self.before.as_deref())?);
        Ok(PageRequest { limit, after, before, from_end })
    }
}

/// Cursors are opaque: base64url of a version and the place.
pub fn encode(cursor: &Cursor) -> String {
    URL_SAFE_NO_PAD.encode(format!("1{}", cursor.encode()))
}

fn decode(cursor: Option<&str>) -> Result<Option<Cursor>, Fault> {
    let Some(cursor) = cursor else { return Ok(None) };
    let bytes = URL_SAFE_NO_PAD.decode(cursor).unwrap_or_default();
    let place = std::str::from_utf8(&bytes).ok().and_then(|text| text.strip_prefix('1')).and_then(Cursor::decode);
    match place {
        Some(place) => Ok(Some(place)),
        None => Err(Fault::bad_input("Con trỏ trang không hợp lệ.", "The page cursor is not valid.")),
    }
}

/// The count of a whole list, asked only when the client selects it.
pub struct TotalCount(Counting);

#[Object]
impl TotalCount {
    /// How many rows the whole list has for this viewer and filter; counted only when asked for.
    #[graphql(complexity = 10)]
    async fn total_count(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        let count = ctx.answer(self.0.count(ctx.cx().db()).await.map_err(Fault::from))?;
        Ok(i32::try_from(count).ok())
    }
}

/// A connection of a node type.
pub type Listing<T> = Connection<String, T, TotalCount>;

/// A page of rows as a connection of nodes.
pub fn listing<R: Keyed, T: OutputType>(page: Page<R>, node: impl Fn(R) -> T) -> Listing<T> {
    let counting = page.counting();
    let mut connection = Connection::with_additional_fields(page.has_previous, page.has_next, TotalCount(counting));
    connection.edges.extend(page.items.into_iter().map(|row| Edge::new(encode(&row.cursor()), node(row))));
    connection
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_over_the_limit_is_an_error_and_not_a_cut() {
        for (first, last) in [(Some(0), None), (Some(101), None), (None, Some(-1)), (Some(1), Some(1))] {
            assert!(matches!(PageArgs::new(first, last, None, None).request(), Err(Fault::BadInput { .. })));
        }
        assert_eq!(PageArgs::default().request().unwrap(), PageRequest::first(20));
    }

    #[test]
    fn a_cursor_comes_back_and_a_forged_one_is_refused() {
        let cursor = Cursor::number(42);
        assert_eq!(decode(Some(&encode(&cursor))).unwrap(), Some(cursor));
        for forged in ["", "AAAA", "not base64!", "MQ"] {
            assert!(decode(Some(forged)).is_err(), "{forged}");
        }
    }
}
