//! What the edge asks of the layer above the schema.

use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;

use async_graphql::Response;
use domain::Language;

use crate::graphql::limits::{Prepared, RequestError};

/// A future that can be kept in a struct and spawned.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send + 'static>>;

/// Executes requests that the edge has judged.
///
/// The edge runs the future of a mutation in a task of its own and waits for it: a client that goes away, or a
/// time-out, never cancels a mutation. The future of a query is dropped when the client goes away or time is up.
pub trait Executor: Send + Sync + 'static {
    /// Finds out who asks, executes, and gives the answer.
    ///
    /// `http_headers` of the answer (such as `Set-Cookie`) are passed on to the client. Errors are for a request that
    /// is refused before its execution: `Code::Unauthenticated` for a bad or expired token, `Code::RateLimited` with
    /// a time to wait, `Code::ServiceUnavailable`.
    fn execute(&self, request: Prepared, caller: Caller) -> BoxFuture<Result<Response, RequestError>>;
}

/// What the request says of its sender. Nothing here is verified.
#[derive(Debug, Clone, PartialEq)]
pub struct Caller {
    /// The token of `Authorization: Bearer …`; `None` for a request without that header.
    pub bearer: Option<String>,
    /// The refresh token from its cookie. `None` without the cookie, and when the page that sends it belongs to an
    /// origin that is neither ours nor listed.
    pub refresh_cookie: Option<String>,
    /// The language for texts that people read.
    pub language: Language,
    /// For logs and for the sender to name when reporting a fault.
    pub request_id: Arc<str>,
    /// The address of the sender; `None` when the listener did not tell it, as in tests.
    pub ip: Option<IpAddr>,
    /// What the sender calls itself, at most 200 characters; `None` without the header.
    pub user_agent: Option<String>,
}
