//! Payloads: the changed object, and the rules that were broken.
//!
//! Two macros write what every slice needs in the same form, so that a slice's `graphql.rs` holds only
//! what is its own.

/// Declares a slice's GraphQL error type and its enum of codes.
///
/// ```text
/// user_errors! { DocumentUserError as "DocumentError", DocumentErrorCode as "DocumentErrorCode"
///     from domain::document::DocumentErrorCode {
///         /// The number is taken.
///         NumberTaken,
///     } }
/// ```
#[macro_export]
macro_rules! user_errors {
    ($(#[$doc:meta])* $error:ident as $name:literal, $code:ident as $code_name:literal
        from $source:ty { $($(#[$why:meta])* $variant:ident),* $(,)? }) => {
        /// Stable codes of the rules of this slice; more may be added, so keep a default branch.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, async_graphql::Enum)]
        #[graphql(name = $code_name)]
        pub enum $code {
            $($(#[$why])* $variant),*
        }

        impl From<$source> for $code {
            fn from(code: $source) -> Self {
                type Source = $source;
                match code { $(Source::$variant => Self::$variant),* }
            }
        }

        $(#[$doc])*
        #[derive(Debug, Clone, async_graphql::SimpleObject)]
        #[graphql(name = $name)]
        pub struct $error {
            /// The rule, said to a person in the reader's language.
            pub message: String,
            /// The input field it is about, outermost first; empty for the whole input.
            pub path: Vec<String>,
            /// The stable code.
            pub code: $code,
        }

        impl $error {
            /// Reads a rejection; `None` when it belongs to another slice.
            pub fn read(rejection: &domain::Rejection, language: domain::Language) -> Option<Self> {
                Some(Self {
                    message: rejection.text(language).to_owned(),
                    path: rejection.path.clone(),
                    code: <$source>::from_code(rejection.code)?.into(),
                })
            }
        }
    };
}

/// Declares a mutation's payload and the way from a use case's outcome to it.
///
/// ```text
/// payload! { /// What came of recording a document.
///     RecordDocumentPayload { document: Document } or DocumentUserError }
/// ```
#[macro_export]
macro_rules! payload {
    ($(#[$doc:meta])* $payload:ident { $(#[$field_doc:meta])* $field:ident : $type:ty } or $error:ty) => {
        $(#[$doc])*
        #[derive(async_graphql::SimpleObject)]
        pub struct $payload {
            $(#[$field_doc])*
            /// The object as it is now; null when rules were broken and nothing changed.
            pub $field: Option<$type>,
            /// The rules that were broken; empty when the change was made.
            pub user_errors: Vec<$error>,
        }

        impl $payload {
            /// Maps the outcome of the use case: broken rules stay in the payload, faults become errors.
            pub fn of(
                ctx: &async_graphql::Context<'_>,
                outcome: Result<$type, $crate::fault::Fault>,
            ) -> async_graphql::Result<Self> {
                use $crate::graphql::CxExt as _;
                match outcome {
                    Ok(done) => Ok(Self { $field: Some(done), user_errors: Vec::new() }),
                    Err($crate::fault::Fault::Rejected(rejections)) => {
                        let language = ctx.cx().language();
                        let read: Option<Vec<_>> =
                            rejections.iter().map(|rejection| <$error>::read(rejection, language)).collect();
                        match read {
                            Some(user_errors) => Ok(Self { $field: None, user_errors }),
                            None => ctx.answer(Err($crate::fault::Fault::Rejected(rejections))),
                        }
                    }
                    Err(fault) => ctx.answer(Err(fault)),
                }
            }
        }
    };
}
