//! The one error type above storage. Two lanes leave from here: rules a user can mend go into the
//! payload's `userErrors`; everything else becomes a top-level error with a code of the closed list.

use domain::{Denial, Rejection};
use storage::{Constraint, StoreError};

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Nobody is signed in.
    #[error("not signed in")]
    Unauthenticated,
    /// Signed in, but not allowed; the reason may be shown.
    #[error("forbidden: {0:?}")]
    Forbidden(Denial),
    /// There is no such object, or the actor may not learn of it.
    #[error("not found")]
    NotFound,
    /// The object changed since the client read it.
    #[error("conflict, current version {current}")]
    Conflict {
        /// The version now stored.
        current: i32,
    },
    /// The idempotency key was used for another write.
    #[error("idempotency key reused")]
    KeyReused,
    /// An argument that no honest screen sends: a bad cursor, a page over the limit.
    #[error("bad input: {english}")]
    BadInput {
        /// In Vietnamese.
        vietnamese: String,
        /// In English.
        english: String,
    },
    /// Too many tries; come back after so many seconds.
    #[error("limited for {retry_after} s")]
    Limited {
        /// Seconds until another try makes sense.
        retry_after: u64,
    },
    /// The server is overloaded or the database away; come back soon.
    #[error("unavailable")]
    Unavailable,
    /// Broken rules that the user can mend; nothing was changed.
    #[error("rejected: {0:?}")]
    Rejected(Vec<Rejection>),
    /// A concurrent transaction won; [`crate::cx::write`] tries again.
    #[error("a concurrent transaction won")]
    Retry(#[source] anyhow::Error),
    /// Our fault. The chain goes to the log, never to a client.
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

impl Fault {
    /// A bad argument, said in both languages.
    pub fn bad_input(vietnamese: impl Into<String>, english: impl Into<String>) -> Self {
        Self::BadInput { vietnamese: vietnamese.into(), english: english.into() }
    }
}

/// One broken rule.
pub fn broken<E: domain::RuleError>(error: E) -> Fault {
    Fault::Rejected(vec![error.into()])
}

/// Several broken rules at once, so that a person mends them in one go.
pub fn rejected<E: domain::RuleError>(errors: Vec<E>) -> Fault {
    Fault::Rejected(errors.into_iter().map(Rejection::from).collect())
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Retry(_) => Self::Retry(error.into()),
            StoreError::Stale { current } => Self::Conflict { current },
            StoreError::Refused(constraint) => refused(constraint),
            StoreError::Unavailable(_) => {
                tracing::warn!(error = %error, "database unavailable");
                Self::Unavailable
            }
            StoreError::Corrupt { .. } | StoreError::Database(_) => Self::Internal(error.into()),
        }
    }
}

impl From<storage::file::BlobError> for Fault {
    fn from(error: storage::file::BlobError) -> Self {
        use storage::file::BlobError;
        match error {
            BlobError::Store(_) => {
                tracing::error!(error = %error, "the file store does not answer as it should");
                Self::Unavailable
            }
            BlobError::Missing(_) | BlobError::Setting(_) | BlobError::Source(_) => Self::Internal(error.into()),
        }
    }
}

/// A rule that the database kept, said as the rule of the slice it belongs to.
fn refused(constraint: Constraint) -> Fault {
    use domain::cluster::ClusterError;
    use domain::criteria::{CriteriaError, CriteriaErrorCode};
    use domain::document::DocumentError;
    use domain::identity::IdentityError;
    use domain::movement::MovementError;
    use domain::unit::UnitError;
    match constraint {
        Constraint::MembershipOverlaps => broken(ClusterError::MembershipOverlaps(None)),
        Constraint::OfficeOverlaps => broken(ClusterError::OfficeOverlaps),
        Constraint::NameOverlaps => broken(UnitError::NameOverlaps),
        Constraint::ResponseExists => broken(MovementError::AlreadyResponded),
        Constraint::DocumentNumberTaken => broken(DocumentError::NumberTaken),
        Constraint::UsernameTaken => broken(IdentityError::UsernameTaken),
        Constraint::CriterionCodeTaken => broken(CriteriaError::new(CriteriaErrorCode::CodeTaken, &["code"])),
        Constraint::PublishedCriteriaAreImmutable => broken(CriteriaError::new(CriteriaErrorCode::Published, &[])),
        other => Fault::Internal(anyhow::anyhow!("refused by the database: {other:?}")),
    }
}

/// Reading an optional row: `None` is [`Fault::NotFound`].
pub trait Found<T> {
    /// The row, or [`Fault::NotFound`].
    fn found(self) -> Result<T, Fault>;
}

impl<T> Found<T> for Option<T> {
    fn found(self) -> Result<T, Fault> {
        self.ok_or(Fault::NotFound)
    }
}
