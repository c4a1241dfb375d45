//! Typed identifiers in arguments and inputs.

use std::borrow::Cow;

use async_graphql::registry::Registry;
use async_graphql::{ID, InputType, InputValueError, InputValueResult, Value};
use domain::id::Id;

/// An `ID` that must name a certain noun: a unit's identifier is refused where a cluster's is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gid<T>(pub T);

impl<T> InputType for Gid<T>
where
    T: Id + std::str::FromStr + Send + Sync,
{
    type RawValueType = Self;

    fn type_name() -> Cow<'static, str> {
        <ID as InputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <ID as InputType>::create_type_info(registry)
    }

    fn parse(value: Option<Value>) -> InputValueResult<Self> {
        match value {
            Some(Value::String(text)) => match text.parse() {
                Ok(id) => Ok(Self(id)),
                Err(_) => Err(InputValueError::custom(format!("not an identifier of a {}", T::NOUN))),
            },
            other => Err(InputValueError::expected_type(other.unwrap_or_default())),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }
}

/// The raw identifiers of a list of inputs.
pub fn ids<T: Copy>(list: &[Gid<T>]) -> Vec<T> {
    list.iter().map(|id| id.0).collect()
}
