//! The GraphQL endpoint: every request takes the same steps in the same order.
//!
//! method → `Accept` → `Content-Type` → `Content-Encoding` → body → JSON → pre-scan → parse → document checks → kind of
//! the operation → sender → execution → status. The library's own handler takes none of the first nine.

use std::sync::Arc;

use async_graphql::parser::types::OperationType;
use async_graphql::{CacheControl, Response as Executed};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use domain::Language;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::{JoinError, JoinSet};
use tracing::Instrument;

use super::accept::{self, Media};
use super::conditional::conditional;
use super::config::EdgeConfig;
use super::executor::{Caller, Executor};
use super::reply::Reply;
use super::request_id::{RequestId, panic_text};
use super::work::Work;
use super::{body, caller, request};
use crate::graphql::limits::{Ask, Code, Prepared, RequestError, prepare};

/// What the endpoint keeps from request to request.
pub(super) struct Endpoint {
    executor: Arc<dyn Executor>,
    config: Arc<EdgeConfig>,
    work: Work,
    places: Arc<Semaphore>,
}

impl Endpoint {
    pub(super) fn new(executor: Arc<dyn Executor>, config: Arc<EdgeConfig>, work: Work) -> Self {
        let places = Arc::new(Semaphore::new(config.executions));
        Self { executor, config, work, places }
    }
}

/// Answers any request to the endpoint's address.
pub(super) async fn handle(State(endpoint): State<Arc<Endpoint>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let media = accept::negotiate(&parts.headers);
    let reply = Reply::new(
        *media.as_ref().unwrap_or(&Media::Json),
        RequestId::of(&parts.extensions),
        caller::language(&parts.headers),
        &endpoint.config,
    );
    match endpoint.answer(&parts, body, media, &reply).await {
        Ok(response) => response,
        Err(refused) => reply.refused(refused),
    }
}

impl Endpoint {
    async fn answer(
        &self,
        parts: &Parts,
        body: Body,
        media: Result<Media, RequestError>,
        reply: &Reply,
    ) -> Result<Response, RequestError> {
        let reads = check_method(&parts.method)?;
        media?;
        let prepared = prepare(self.ask(parts, body, reads).await?, &self.config.documents)?;
        check_kind(prepared.kind, reads)?;
        let caller = caller::read(parts, Arc::clone(&reply.request_id), &self.config)?;
        let cacheable = reads && caller.bearer.is_none();
        let executed = self.execute(prepared, caller).await?;
        let cache_control = executed.cache_control;
        let complete = executed.errors.is_empty();
        let response = reply.executed(executed);
        if cacheable && complete && response.status() == StatusCode::OK {
            return Ok(conditional(&parts.headers, response, &cache_text(cache_control)).await);
        }
        Ok(response)
    }

    async fn ask(&self, parts: &Parts, body: Body, reads: bool) -> Result<Ask, RequestError> {
        if reads {
            return request::from_query(&parts.uri, self.config.query_string_bytes);
        }
        body::check_headers(&parts.headers)?;
        request::from_json(&body::read(&parts.headers, body, &self.config).await?)
    }

    /// Executes in a task of its own, so that a panic ends the task and not the connection.
    async fn execute(&self, prepared: Prepared, caller: Caller) -> Result<Executed, RequestError> {
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| busy(caller.language))?;
        let language = caller.language;
        let name = prepared.operation_name.clone().unwrap_or_default();
        let span = tracing::info_span!("operation", operation.kind = %prepared.kind, operation.name = name);
        let mutates = prepared.kind == OperationType::Mutation;
        let running = self.executor.execute(prepared, caller).instrument(span);
        if mutates { self.to_the_end(running, place).await } else { self.in_time(running, place, language).await }
    }

    /// A mutation: it goes on when the client goes away, and no time-out cuts it. A transaction that is cancelled
    /// while it begins would leave its connection to the database inside an open transaction.
    async fn to_the_end(
        &self,
        running: impl Future<Output = Result<Executed, RequestError>> + Send + 'static,
        place: OwnedSemaphorePermit,
    ) -> Result<Executed, RequestError> {
        let task = self.work.spawn(async move {
            let result = running.await;
            drop(place);
            result
        });
        task.await.unwrap_or_else(|error| Err(fault(Some(error))))
    }

    /// A query: dropped when the client goes away or time is up.
    async fn in_time(
        &self,
        running: impl Future<Output = Result<Executed, RequestError>> + Send + 'static,
        _place: OwnedSemaphorePermit,
        language: Language,
    ) -> Result<Executed, RequestError> {
        let mut task = JoinSet::new();
        task.spawn(running);
        match tokio::time::timeout(self.config.query_time, task.join_next()).await {
            Ok(Some(Ok(result))) => result,
            Ok(ended) => Err(fault(ended.and_then(Result::err))),
            Err(_) => {
                let message = language.choose(
                    "Truy vấn chạy quá lâu. Hãy thu hẹp phạm vi rồi thử lại.",
                    "The query took too long. Ask for less and try again.",
                );
                Err(RequestError::new(Code::Timeout, message))
            }
        }
    }
}

/// Whether the method reads (GET) or may also write (POST).
fn check_method(method: &Method) -> Result<bool, RequestError> {
    match *method {
        Method::GET | Method::HEAD => Ok(true),
        Method::POST => Ok(false),
        _ => Err(RequestError::new(Code::MethodNotAllowed, "Use GET or POST.").allow("GET, POST")),
    }
}

/// A GET may be repeated, preloaded and linked to by anyone, so it must change nothing.
fn check_kind(kind: OperationType, reads: bool) -> Result<(), RequestError> {
    match kind {
        OperationType::Query => Ok(()),
        OperationType::Mutation if !reads => Ok(()),
        OperationType::Mutation => {
            Err(RequestError::new(Code::MethodNotAllowed, "Mutations are sent by POST.").allow("POST"))
        }
        OperationType::Subscription => {
            let message = "Subscriptions are served as events at /graphql/stream.";
            Err(RequestError::new(Code::BadRequest, message))
        }
    }
}

/// What the resolvers say about caching; when they say nothing, a cache must ask again each time.
fn cache_text(control: CacheControl) -> String {
    control.value().unwrap_or_else(|| "no-cache".to_owned())
}

fn busy(language: Language) -> RequestError {
    let message = language.choose(
        "Hệ thống đang quá tải. Hãy thử lại sau giây lát.",
        "The server has too much to do. Try again in a moment.",
    );
    RequestError::new(Code::ServiceUnavailable, message).retry_after(1)
}

/// An execution that ended without a result: it panicked.
fn fault(error: Option<JoinError>) -> RequestError {
    let payload = error.and_then(|error| error.try_into_panic().ok());
    tracing::error!(panic.message = payload.as_deref().map(panic_text), "an execution panicked");
    RequestError::new(Code::InternalServerError, "an execution panicked")
}
