//! The numbers found, against the numbers allowed.

use async_graphql::parser::types::OperationType;

use super::document::{Measured, MeasuredOperation, Totals};
use super::{Code, DocumentLimits, RequestError};

/// Refuses a document of which a number is over its limit.
pub(super) fn document(measured: &Measured, limits: &DocumentLimits) -> Result<(), RequestError> {
    at_most(measured.operations.len(), limits.operations, "operations")?;
    at_most(measured.fragments, limits.fragments, "fragments")?;
    at_most(measured.directives_at_once, limits.directives_at_once, "directives at one place")?;
    at_most(measured.directives, limits.directives, "directives")?;
    at_most(measured.largest_fragment, limits.selections, "selections in a fragment")?;
    let all = |number: fn(&Totals) -> usize| {
        measured.operations.iter().map(|operation| number(&operation.totals)).fold(0, usize::saturating_add)
    };
    at_most(all(|totals| totals.selections), limits.selections, "selections, fragments written out")?;
    at_most(all(|totals| totals.schema_roots), limits.introspection_roots, "fields __schema")?;
    at_most(all(|totals| totals.type_roots), limits.introspection_roots, "fields __type")?;
    for operation in &measured.operations {
        self::operation(operation, limits).map_err(|refused| refused.at(operation.position))?;
    }
    Ok(())
}

/// Refuses an operation of which a number is over its limit.
fn operation(operation: &MeasuredOperation, limits: &DocumentLimits) -> Result<(), RequestError> {
    let totals = &operation.totals;
    at_most(totals.depth, limits.depth, "levels of fields")?;
    at_most(totals.aliases, limits.aliases, "aliases")?;
    at_most(totals.introspection_lists, limits.introspection_lists, "introspection lists inside one another")?;
    if operation.kind == OperationType::Mutation {
        at_most(totals.level, limits.mutation_roots, "fields at the root of a mutation")?;
        at_most(totals.single, 1, "mutations that check a password or a token")
    } else {
        at_most(totals.level, limits.query_roots, "fields at the root of a query")
    }
}

fn at_most(number: usize, limit: usize, what: &str) -> Result<(), RequestError> {
    if number <= limit {
        return Ok(());
    }
    Err(RequestError::new(Code::QueryTooComplex, format!("The document has too many {what}: at most {limit}.")))
}
