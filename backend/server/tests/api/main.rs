//! The API as clients meet it: the real router, real documents, a real database. With `TEST_DATABASE_URL`
//! the same tests run on PostgreSQL.

mod evaluation;
mod support;
