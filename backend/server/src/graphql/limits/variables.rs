//! The values that come with a document.

use async_graphql::parser::types::OperationDefinition;
use serde_json::{Map, Value};

use super::{Code, DocumentLimits, RequestError};

/// Refuses variables that nest lists and objects too deep.
pub(super) fn flat_enough(variables: &Map<String, Value>, limits: &DocumentLimits) -> Result<(), RequestError> {
    let deepest = variables.values().map(nesting).max().unwrap_or(0).saturating_add(1);
    if deepest <= limits.variable_nesting {
        return Ok(());
    }
    let message = format!("The variables nest more than {} deep.", limits.variable_nesting);
    Err(RequestError::new(Code::QueryTooComplex, message))
}

/// Brackets around the deepest value. The recursion is bounded by the JSON parser, which stops at 128.
fn nesting(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(nesting).max().unwrap_or(0),
        Value::Object(members) => 1 + members.values().map(nesting).max().unwrap_or(0),
        _ => 0,
    }
}

/// Refuses an operation of which a required variable has no value. The library finds out only when a field reads the
/// variable, in the middle of the execution; the specification wants it before.
/// Source: GraphQL specification, September 2025, section 6.1.2 (`CoerceVariableValues`).
pub(super) fn complete(operation: &OperationDefinition, variables: &Map<String, Value>) -> Result<(), RequestError> {
    for definition in &operation.variable_definitions {
        let (name, kind) = (definition.node.name.node.as_str(), &definition.node.var_type.node);
        let has_value = variables.get(name).is_some_and(|value| !value.is_null());
        let has_default = definition.node.default_value.is_some() && !variables.contains_key(name);
        if !kind.nullable && !has_value && !has_default {
            let message = format!("The variable ${name} of the type {kind} has no value.");
            return Err(RequestError::new(Code::BadUserInput, message).at(definition.pos));
        }
    }
    Ok(())
}
