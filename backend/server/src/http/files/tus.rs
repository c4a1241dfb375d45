//! Uploads that can be resumed: tus 1.0.0 with creation, expiration and termination.
//! Source: <https://tus.io/protocols/resumable-upload>.
//!
//! The answer to the last piece names the file in [`FILE`]. A refused file is 422 with the rule in
//! `extensions.reason`; what can be refused by name and size is refused when the upload begins.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use domain::file::record::LARGEST;
use domain::id::UploadId;
use tracing::Instrument as _;

use super::reply::Refusal;
use super::{Shared, body, metadata};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::file::service::{Added, Upload, add_to_upload, begin_upload, cancel_upload, find_upload};
use crate::graphql::limits::{Code, RequestError};

/// The version of the protocol, of requests and answers.
pub(crate) const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
/// Bytes of the whole file.
pub(crate) const LENGTH: HeaderName = HeaderName::from_static("upload-length");
/// What the sender says of the file.
pub(crate) const METADATA: HeaderName = HeaderName::from_static("upload-metadata");
/// Bytes that have come; in requests, where the body goes on.
pub(crate) const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
/// Until when the upload can be resumed.
pub(crate) const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
/// The identifier of the file that a complete upload became.
pub(crate) const FILE: HeaderName = HeaderName::from_static("thidua-file-id");

const VERSION: &str = "1.0.0";

/// `/files/uploads`: a new upload, and what this server can do.
pub(super) async fn collection(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let answer = match parts.method {
        Method::OPTIONS => Ok(abilities()),
        Method::POST => create(&shared, &parts).await,
        _ => Err(RequestError::new(Code::MethodNotAllowed, "Use POST.").allow("OPTIONS, POST").into()),
    };
    finished(answer, &parts)
}

/// `/files/uploads/{id}`: one upload.
pub(super) async fn one(State(shared): State<Arc<Shared>>, Path(id): Path<String>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let answer = match parts.method {
        Method::OPTIONS => Ok(abilities()),
        Method::HEAD => look(shared, &parts, &id).await,
        Method::PATCH => add(shared, &parts, &id, body).await,
        Method::DELETE => cancel(&shared, &parts, &id).await,
        _ => {
            let allow = "DELETE, HEAD, OPTIONS, PATCH";
            Err(RequestError::new(Code::MethodNotAllowed, "Use HEAD, PATCH or DELETE.").allow(allow).into())
        }
    };
    finished(answer, &parts)
}

fn finished(answer: Result<Response, Refusal>, parts: &Parts) -> Response {
    let mut response = answer.unwrap_or_else(|refusal| refusal.response(parts));
    response.headers_mut().insert(RESUMABLE, HeaderValue::from_static(VERSION));
    response
}

fn abilities() -> Response {
    let headers = [
        (HeaderName::from_static("tus-version"), VERSION.to_owned()),
        (HeaderName::from_static("tus-extension"), "creation,expiration,termination".to_owned()),
        (HeaderName::from_static("tus-max-size"), LARGEST.to_string()),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

async fn create(shared: &Shared, parts: &Parts) -> Result<Response, Refusal> {
    version(&parts.headers)?;
    let cx = shared.cx(parts).await?;
    let size = number(&parts.headers, &LENGTH)?;
    let said = parts.headers.get(METADATA).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = metadata::value(said, "filename").unwrap_or_default();
    let begun = begin_upload(&cx, &name, size).await;
    record(&cx).await;
    let upload = begun?;
    let mut response = (StatusCode::CREATED, stand(&upload)).into_response();
    let location = format!("/files/uploads/{}", upload.id);
    if let Ok(location) = HeaderValue::from_str(&location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    Ok(response)
}

/// Looking may end in a file, when the process ended between the last byte and the inspection; so it goes on like a
/// write when the client goes away.
async fn look(shared: Arc<Shared>, parts: &Parts, id: &str) -> Result<Response, Refusal> {
    version(&parts.headers)?;
    let (cx, id) = (shared.cx(parts).await?, upload_id(id)?);
    let looking = async move { find_upload(&cx, id).await };
    let upload = to_the_end(&shared, looking).await?;
    Ok((StatusCode::OK, stand(&upload)).into_response())
}

async fn add(shared: Arc<Shared>, parts: &Parts, id: &str, body: Body) -> Result<Response, Refusal> {
    version(&parts.headers)?;
    let typed = parts.headers.get(header::CONTENT_TYPE).is_some_and(|it| it == "application/offset+octet-stream");
    if !typed {
        let message = "Content-Type must be application/offset+octet-stream.";
        return Err(RequestError::new(Code::UnsupportedMediaType, message).into());
    }
    let (cx, id, at) = (shared.cx(parts).await?, upload_id(id)?, number(&parts.headers, &OFFSET)?);
    let Ok(place) = Arc::clone(&shared.places).try_acquire_owned() else {
        let message = cx.language().choose("Hệ thống đang bận; hãy thử lại.", "Too many uploads; try again.");
        return Err(RequestError::new(Code::ServiceUnavailable, message).retry_after(2).into());
    };
    if number(&parts.headers, &header::CONTENT_LENGTH).is_ok_and(|length| length > LARGEST) {
        return Err(too_many());
    }
    let pieces = body::pieces(body, &shared.config);
    let adding = async move {
        let added = add_to_upload(&cx, id, at, pieces).await;
        drop(place);
        added
    };
    match to_the_end(&shared, adding).await? {
        Added::To(upload) => Ok((StatusCode::NO_CONTENT, stand(&upload)).into_response()),
        Added::Cut(_) => {
            Err(RequestError::new(Code::RequestTimeout, "The body ended early or came too slowly.").into())
        }
        Added::Elsewhere { .. } => Err(Refusal::Protocol(StatusCode::CONFLICT, "The upload stands at another offset.")),
        Added::TooMany => Err(too_many()),
        Added::Busy => Err(Refusal::Protocol(StatusCode::LOCKED, "Another request adds to this upload.")),
    }
}

async fn cancel(shared: &Shared, parts: &Parts, id: &str) -> Result<Response, Refusal> {
    version(&parts.headers)?;
    let cx = shared.cx(parts).await?;
    cancel_upload(&cx, upload_id(id)?).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Runs in a task that goes on when the client goes away: bytes that came are kept, and a transaction that was begun
/// is ended.
async fn to_the_end<T: Send + 'static>(
    shared: &Shared,
    running: impl Future<Output = Result<T, Fault>> + Send + 'static,
) -> Result<T, Refusal> {
    let task = shared.work.spawn(running.in_current_span());
    task.await.map_err(|error| Fault::Internal(anyhow::Error::new(error)))?.map_err(Refusal::from)
}

/// A refused act leaves its trace.
async fn record(cx: &Cx) {
    if let Err(fault) = cx.record_refusals().await {
        tracing::error!(request.id = cx.request(), error = %fault, "a refusal could not be recorded");
    }
}

fn too_many() -> Refusal {
    RequestError::new(Code::PayloadTooLarge, "The body goes beyond the length of the upload.").into()
}

fn version(headers: &HeaderMap) -> Result<(), Refusal> {
    let known = headers.get(RESUMABLE).is_some_and(|version| version == VERSION);
    let refusal = Refusal::Protocol(StatusCode::PRECONDITION_FAILED, "Tus-Resumable must be 1.0.0.");
    if known { Ok(()) } else { Err(refusal) }
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Result<u64, Refusal> {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    let plain = value.filter(|value| !value.is_empty() && value.bytes().all(|digit| digit.is_ascii_digit()));
    plain
        .and_then(|value| value.parse().ok())
        .ok_or_else(|| RequestError::new(Code::BadRequest, format!("{name} must be a number.")).into())
}

/// A malformed identifier looks like one of nothing.
fn upload_id(text: &str) -> Result<UploadId, Refusal> {
    text.parse().map_err(|_| Refusal::Fault(Fault::NotFound))
}

fn stand(upload: &Upload) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let expires = upload.expires_at.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let known = [
        (OFFSET, Some(upload.offset.to_string())),
        (LENGTH, Some(upload.size.to_string())),
        (EXPIRES, Some(expires)),
        (FILE, upload.file.map(|file| file.to_string())),
        (header::CACHE_CONTROL, Some("no-store".to_owned())),
    ];
    for (name, value) in known {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            headers.insert(name, value);
        }
    }
    headers
}
