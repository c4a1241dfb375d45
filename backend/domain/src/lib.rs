//! The rules of emulation-and-commendation work, pure: no async, no SQL, no GraphQL, no clock and
//! no randomness. Time, identifiers and facts come in as arguments; decisions go out as values.
//!
//! One module per slice, named by the same noun in every layer:
//!
//! * [`identity`]: users, dated role assignments, sessions.
//! * [`unit`](mod@unit): units with dated names; succession (rename, merge, split, absorb).
//! * [`cluster`]: clusters and blocs; dated memberships and offices (head, deputy).
//! * [`document`]: the register of documents; numbers unique per issuer, type and year.
//! * [`file`](mod@file): evidence files, their kinds and names, who may read them.
//! * [`movement`]: movements, their phases, the responses of units.
//! * [`criteria`]: versioned criteria sets and the rule types that turn facts into points.
//! * [`evaluation`]: rounds, sheets, totals, rankings, classification, publication.
//! * [`fairness`](mod@fairness): what the cross-scores of a round say about how they were given.
//! * [`import`]: tables that staff filled offline, read onto a sheet line by line.
//! * [`notification`]: what people are told, the ladder of reminders, e-mail.

pub mod access;
pub mod actor;
pub mod audit;
pub mod cluster;
pub mod criteria;
pub mod document;
pub mod error;
pub mod evaluation;
pub mod fairness;
pub mod file;
pub mod hundredths;
pub mod id;
pub mod identity;
pub mod import;
pub mod language;
pub mod movement;
pub mod notification;
pub mod period;
pub mod search;
pub mod text;
pub mod unit;

pub use access::{Denial, Verdict};
pub use actor::{Actor, Grant, Role};
pub use error::{Rejection, RuleError};
pub use hundredths::{Hundredths, Points};
pub use language::Language;
pub use period::Period;
