//! What can go wrong below the rules.

use sea_orm::{DbErr, SqlErr};

/// A rule that the database itself keeps, whoever asks and however many ask at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Constraint {
    /// A unit is in one cluster of a ministry per day.
    MembershipOverlaps,
    /// At most one head and one deputy per cluster per day.
    OfficeOverlaps,
    /// A unit has one name per day.
    NameOverlaps,
    /// A document number is unique per issuer, type and year.
    DocumentNumberTaken,
    /// A username belongs to one account.
    UsernameTaken,
    /// One response per unit and movement.
    ResponseExists,
    /// Codes are unique within a criteria set.
    CriterionCodeTaken,
    /// A published criteria set never changes.
    PublishedCriteriaAreImmutable,
    /// One sheet per author, evaluation and stage.
    SheetExists,
    /// A published result never changes.
    ResultsAreImmutable,
    /// The audit chain is append-only.
    AuditIsAppendOnly,
    /// A file never changes.
    FilesAreImmutable,
    /// Messages about a line and corrections are never edited.
    ThreadsAreAppendOnly,
}

impl Constraint {
    /// How each constraint shows in the two databases' messages: a trigger's text, PostgreSQL's
    /// constraint name, or SQLite's list of columns.
    const SIGNS: [(&'static str, Self); 19] = [
        ("thidua:membership_overlaps", Self::MembershipOverlaps),
        ("thidua:office_overlaps", Self::OfficeOverlaps),
        ("thidua:name_overlaps", Self::NameOverlaps),
        ("thidua:published_criteria_are_immutable", Self::PublishedCriteriaAreImmutable),
        ("thidua:results_are_immutable", Self::ResultsAreImmutable),
        ("thidua:audit_is_append_only", Self::AuditIsAppendOnly),
        ("thidua:threads_are_append_only", Self::ThreadsAreAppendOnly),
        ("document_number_is_unique", Self::DocumentNumberTaken),
        ("document.issuer_key", Self::DocumentNumberTaken),
        ("app_user_username_key", Self::UsernameTaken),
        ("app_user.username", Self::UsernameTaken),
        ("movement_response_is_one_per_unit", Self::ResponseExists),
        ("movement_response.movement_id", Self::ResponseExists),
        ("criterion_code_is_unique", Self::CriterionCodeTaken),
        ("criterion_group_code_is_unique", Self::CriterionCodeTaken),
        ("criterion.set_id", Self::CriterionCodeTaken),
        ("criterion_group.set_id", Self::CriterionCodeTaken),
        ("sheet_is_one_per_author", Self::SheetExists),
        ("thidua:files_are_immutable", Self::FilesAreImmutable),
    ];

    fn read(message: &str) -> Option<Self> {
        Self::SIGNS.iter().find(|(sign, _)| message.contains(sign)).map(|(_, constraint)| *constraint)
    }
}

/// A failure of storage. Never shown to a client as it is.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A concurrent transaction won; the whole unit of work may be tried again.
    #[error("a concurrent transaction won: {0}")]
    Retry(#[source] DbErr),
    /// A rule kept by the database refused the write.
    #[error("refused by the database: {0:?}")]
    Refused(Constraint),
    /// The row changed since it was read; carries the version found.
    #[error("stale version, current is {current}")]
    Stale {
        /// The version now stored.
        current: i32,
    },
    /// No connection could be had in time.
    #[error("the database is not available: {0}")]
    Unavailable(#[source] DbErr),
    /// A stored value cannot be what it must be.
    #[error("corrupt {what}: {detail}")]
    Corrupt {
        /// Which column or object.
        what: &'static str,
        /// What is wrong with it.
        detail: String,
    },
    /// Anything else the database said.
    #[error(transparent)]
    Database(DbErr),
}

impl StoreError {
    /// A stored value that breaks an invariant of the code.
    pub fn corrupt(what: &'static str, detail: impl ToString) -> Self {
        Self::Corrupt { what, detail: detail.to_string() }
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        let message = error.to_string();
        if let Some(constraint) = Constraint::read(&message) {
            return Self::Refused(constraint);
        }
        if let Some(SqlErr::UniqueConstraintViolation(text)) = error.sql_err()
            && let Some(constraint) = Constraint::read(&text)
        {
            return Self::Refused(constraint);
        }
        if is_concurrency(&error, &message) {
            return Self::Retry(error);
        }
        match error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Unavailable(error),
            other => Self::Database(other),
        }
    }
}

/// PostgreSQL 40001 (serialization) and 40P01 (deadlock), SQLite busy and locked.
fn is_concurrency(error: &DbErr, message: &str) -> bool {
    let code = match error {
        DbErr::Exec(sea_orm::RuntimeErr::SqlxError(inner)) | DbErr::Query(sea_orm::RuntimeErr::SqlxError(inner)) => {
            inner.as_database_error().and_then(|database| database.code().map(std::borrow::Cow::into_owned))
        }
        _ => None,
    };
    matches!(code.as_deref(), Some("40001" | "40P01" | "5" | "6" | "261" | "517"))
        || message.contains("database is locked")
}
