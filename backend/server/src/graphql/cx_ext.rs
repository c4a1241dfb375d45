//! What resolvers take from the request.

use async_graphql::Context;

use crate::cx::Cx;
use crate::fault::Fault;
use crate::graphql::errors;

/// Short names for the request's context and for turning faults into field errors.
pub trait CxExt {
    /// The request's context.
    fn cx(&self) -> &Cx;

    /// Maps the result of a use case to the result of a field.
    fn answer<T>(&self, outcome: Result<T, Fault>) -> async_graphql::Result<T>;

    /// Maps a look-up: what is not there, or may not be known to be, is `null` and no error.
    fn lookup<T>(&self, outcome: Result<T, Fault>) -> async_graphql::Result<Option<T>> {
        match outcome {
            Err(Fault::NotFound) => Ok(None),
            other => self.answer(other).map(Some),
        }
    }
}

impl CxExt for Context<'_> {
    fn cx(&self) -> &Cx {
        // The executor puts the context into every request; a request without one cannot be built.
        self.data_unchecked::<std::sync::Arc<Cx>>()
    }

    fn answer<T>(&self, outcome: Result<T, Fault>) -> async_graphql::Result<T> {
        outcome.map_err(|fault| errors::to_field_error(fault, self.cx()))
    }
}
