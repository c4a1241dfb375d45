//! `GET /files/{id}`: the bytes of a file, for those who may read it now.
//!
//! Rights are asked with every request, also for a part and for a copy that the client has already. Nothing is kept
//! by anybody in between, and what is opened as a page can neither run nor load anything.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use storage::file::StoredFile;

use super::Shared;
use super::disposition::disposition;
use super::range::{Asked, asked};
use super::reply::Refusal;
use crate::evaluation::evidence;
use crate::fault::Fault;
use crate::graphql::limits::{Code, RequestError};

pub(super) async fn handle(State(shared): State<Arc<Shared>>, Path(id): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    answer(&shared, &parts, &id).await.unwrap_or_else(|refusal| refusal.response(&parts))
}

async fn answer(shared: &Shared, parts: &Parts, id: &str) -> Result<Response, Refusal> {
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        return Err(RequestError::new(Code::MethodNotAllowed, "Use GET.").allow("GET, HEAD").into());
    }
    let cx = shared.cx(parts).await?;
    let id = id.parse().map_err(|_| Refusal::Fault(Fault::NotFound))?;
    let stored = evidence::file(&cx, id).await?;
    let headers = headers(parts, &stored);
    let size = u64::try_from(stored.file.size).unwrap_or_default();
    let tag = format!("\"{}\"", stored.file.sha256);
    if names(&parts.headers, &header::IF_NONE_MATCH, &tag) {
        return Ok(with(StatusCode::NOT_MODIFIED, headers, Body::empty()));
    }
    let same = !parts.headers.contains_key(header::IF_RANGE) || names(&parts.headers, &header::IF_RANGE, &tag);
    let range = parts.headers.get(header::RANGE).and_then(|range| range.to_str().ok()).filter(|_| same);
    let (status, wanted) = match asked(range, size) {
        Asked::Whole => (StatusCode::OK, None),
        Asked::Part(range) => (StatusCode::PARTIAL_CONTENT, Some(range)),
        Asked::Nothing => return Ok(nothing_there(headers, size)),
    };
    let told = wanted.as_ref().map(|range| format!("bytes {}-{}/{size}", range.start, range.end.saturating_sub(1)));
    let length = wanted.as_ref().map_or(size, |range| range.end - range.start);
    let body = match parts.method {
        Method::HEAD => Body::empty(),
        _ => Body::from_stream(cx.app().files.blobs.get(&stored.file.sha256, wanted).await.map_err(Fault::from)?),
    };
    let mut response = with(status, headers, body);
    set(response.headers_mut(), header::CONTENT_LENGTH, &length.to_string());
    if let Some(told) = told {
        set(response.headers_mut(), header::CONTENT_RANGE, &told);
    }
    Ok(response)
}

fn headers(parts: &Parts, stored: &StoredFile) -> HeaderMap {
    let kind = stored.file.kind;
    let asks_inline = parts.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "inline=1"));
    let mut headers = HeaderMap::new();
    set(&mut headers, header::CONTENT_TYPE, kind.media_type());
    let disposition = disposition(asks_inline && kind.shown_inline(), &stored.file.name);
    set(&mut headers, header::CONTENT_DISPOSITION, &disposition);
    set(&mut headers, header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox");
    set(&mut headers, header::CACHE_CONTROL, "private, no-store");
    set(&mut headers, header::ETAG, &format!("\"{}\"", stored.file.sha256));
    set(&mut headers, header::ACCEPT_RANGES, "bytes");
    set(&mut headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    headers
}

fn nothing_there(headers: HeaderMap, size: u64) -> Response {
    let mut response = with(StatusCode::RANGE_NOT_SATISFIABLE, headers, Body::empty());
    response.headers_mut().remove(header::CONTENT_TYPE);
    set(response.headers_mut(), header::CONTENT_RANGE, &format!("bytes */{size}"));
    response
}

fn with(status: StatusCode, headers: HeaderMap, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// Whether a header names this tag among others.
fn names(headers: &HeaderMap, name: &HeaderName, tag: &str) -> bool {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|known| known.trim() == tag)
}
