//! What a document may cost, judged before the library spends anything on it.
//!
//! The library's own limits come too late: its parser overflows the stack on deeply nested values, and its visitors
//! expand fragments without memory, so that one kilobyte of text can occupy a processor for minutes. Every transport
//! therefore hands its request to [`prepare`], which goes in four steps, each of bounded work:
//!
//! 1. [`prescan`]: tokens and brackets of the raw text, in one loop, before the parser;
//! 2. the library's parser, on text that is now known to be small and flat;
//! 3. [`document::measure`]: one walk over every selection, fragments counted once and multiplied;
//! 4. the verdict: the numbers against [`DocumentLimits`], and which operation is asked for.
//!
//! The parsed document travels on inside the request, so the text is parsed once.

pub mod document;
pub mod error;
mod fragments;
mod numbers;
mod parse;
pub mod prescan;
mod variables;
mod verdict;

use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationDefinition, OperationType};
use async_graphql::{Name, Request, Variables};
use serde_json::{Map, Value};

pub use error::{Code, RequestError};
pub use numbers::DocumentLimits;

/// A request as a client wrote it, whatever transport it came by.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ask {
    /// The text of the document.
    pub query: String,
    /// Which operation of the document to run; `None` when the client named none.
    pub operation_name: Option<String>,
    /// The values of the variables; empty when the client sent none.
    pub variables: Map<String, Value>,
}

/// A request that may be executed: small enough, parsed, and with its operation chosen.
#[derive(Debug)]
pub struct Prepared {
    /// For `Schema::execute`; carries the parsed document.
    pub request: Request,
    /// Query, mutation or subscription.
    pub kind: OperationType,
    /// The name of the chosen operation; `None` when it has none. For logs.
    pub operation_name: Option<String>,
    /// Whether any operation of the document asks about the schema itself.
    pub introspects: bool,
}

/// Judges a request and makes it ready for execution.
///
/// Errors carry [`Code::QueryTooComplex`] for what is over a limit, [`Code::ParseFailed`] and
/// [`Code::ValidationFailed`] for text that is no document, [`Code::OperationResolutionFailure`] when the operation
/// asked for does not exist or is not named among several, [`Code::BadUserInput`] when a required variable has no
/// value.
pub fn prepare(ask: Ask, limits: &DocumentLimits) -> Result<Prepared, RequestError> {
    variables::flat_enough(&ask.variables, limits)?;
    prescan::scan(&ask.query, limits)?;
    let document = parse::parse(&ask.query)?;
    let measured = document::measure(&document, &limits.single_mutations)?;
    verdict::document(&measured, limits)?;
    let about_schema = |totals: &document::Totals| totals.schema_roots + totals.type_roots > 0;
    let introspects = measured.operations.iter().any(|operation| about_schema(&operation.totals));
    let (name, operation) = choose(&document, ask.operation_name.as_deref())?;
    variables::complete(operation, &ask.variables)?;
    let (name, kind) = (name.map(ToString::to_string), operation.ty);

    let mut request = Request::new(ask.query).variables(Variables::from_json(Value::Object(ask.variables)));
    if let Some(name) = ask.operation_name {
        request = request.operation_name(name);
    }
    request.set_parsed_query(document);
    Ok(Prepared { request, kind, operation_name: name, introspects })
}

/// The operation that `GetOperation` of the GraphQL specification chooses.
fn choose<'a>(
    document: &'a ExecutableDocument,
    wanted: Option<&str>,
) -> Result<(Option<&'a Name>, &'a OperationDefinition), RequestError> {
    let refuse = |message: String| RequestError::new(Code::OperationResolutionFailure, message);
    match (&document.operations, wanted) {
        (DocumentOperations::Single(only), None) => Ok((None, &only.node)),
        (DocumentOperations::Multiple(several), Some(name)) => several
            .get_key_value(name)
            .map(|(name, operation)| (Some(name), &operation.node))
            .ok_or_else(|| refuse(format!("The document has no operation named \"{name}\"."))),
        (DocumentOperations::Single(_), Some(name)) => {
            Err(refuse(format!("The document has no operation named \"{name}\".")))
        }
        (DocumentOperations::Multiple(several), None) => match several.iter().next() {
            Some((name, only)) if several.len() == 1 => Ok((Some(name), &only.node)),
            _ => Err(refuse("The document has several operations: operationName must say which.".to_owned())),
        },
    }
}
