//! One id per request, in its answer, its log lines and its error reports.

use std::any::Any;
use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use super::accept::Media;
use super::caller::language;
use super::config::EdgeConfig;
use super::reply::Reply;
use crate::graphql::limits::{Code, RequestError};

/// The header, of requests and of answers.
pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Makes an id for a request that brought none.
pub type IdSource = Arc<dyn Fn() -> String + Send + Sync>;

/// The id of the request, among the request's extensions.
#[derive(Debug, Clone)]
pub struct RequestId(pub Arc<str>);

impl RequestId {
    /// The id that the outermost layer has put in; empty when that layer is missing.
    pub fn of(extensions: &Extensions) -> Arc<str> {
        extensions.get::<Self>().map_or_else(|| Arc::from(""), |id| Arc::clone(&id.0))
    }
}

/// Marks an answer as the remains of a panic.
#[derive(Debug, Clone, Copy)]
struct Panicked;

/// For the layer that catches panics: an empty answer that [`around`] fills.
#[expect(clippy::needless_pass_by_value, reason = "the signature that the layer asks for")]
pub(super) fn panicked(payload: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!(panic.message = panic_text(&*payload), "a request handler panicked");
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response.extensions_mut().insert(Panicked);
    response
}

/// What a panic said, for the log alone.
pub(super) fn panic_text(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no text")
}

/// What the outermost layer needs.
#[derive(Clone)]
pub(super) struct Around {
    pub(super) ids: IdSource,
    pub(super) config: Arc<EdgeConfig>,
}

/// The outermost layer: chooses the id, gives every log line of the request the id, and writes one line at its end.
pub(super) async fn around(State(state): State<Around>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id: Arc<str> = acceptable(request.headers()).unwrap_or_else(|| (state.ids)()).into();
    request.extensions_mut().insert(RequestId(Arc::clone(&id)));
    let language = language(request.headers());
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let span = tracing::info_span!("request", request.id = &*id);
    let mut response = next.run(request).instrument(span.clone()).await;
    if response.extensions().get::<Panicked>().is_some() {
        let reply = Reply::new(Media::Json, Arc::clone(&id), language, &state.config);
        response = reply.refused(RequestError::new(Code::InternalServerError, "a request handler panicked"));
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    super::headers::add_missing(response.headers_mut());
    span.in_scope(|| {
        let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::info!(http.method = %method, http.path = path, http.status = response.status().as_u16(), duration_ms, "answered");
    });
    response
}

/// The id that the request brought, when it is one that can be written to logs as it is.
fn acceptable(headers: &HeaderMap) -> Option<String> {
    let id = headers.get(REQUEST_ID)?.to_str().ok()?;
    let fits = (1..=64).contains(&id.len());
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'));
    (fits && plain).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_ids_are_taken_over() {
        let of = |id: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(REQUEST_ID, HeaderValue::from_bytes(id.as_bytes()).unwrap());
            acceptable(&headers)
        };
        assert_eq!(of("A-b_c.9").as_deref(), Some("A-b_c.9"));
        assert_eq!(of(&"a".repeat(64)).map(|id| id.len()), Some(64));
        for bad in ["", "a b", "a\"b", "a;b", "đ", &"a".repeat(65)] {
            assert_eq!(of(bad), None, "{bad}");
        }
    }
}
