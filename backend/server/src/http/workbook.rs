//! Workbooks over plain HTTP: `GET /sheets/{id}.xlsx`, `GET /rounds/{id}.xlsx`, `POST /sheets/{id}/import`.
//!
//! The same bearer token as for GraphQL; a refusal is the same JSON (`errors[].extensions.code`) with a status. The
//! file of an import is the body as it is: no form, so that no foreign page can send one without asking first.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::Deserialize;
use serde_json::json;
use tokio::sync::Semaphore;

use super::accept::Media;
use super::caller;
use super::config::EdgeConfig;
use super::executor::{BoxFuture, Caller};
use super::reply::Reply;
use super::request_id::RequestId;
use crate::graphql::limits::{Code, RequestError};

/// Within what time a file must have arrived.
const UPLOAD_TIME: Duration = Duration::from_mins(1);
/// How many files may be on their way at once; each is kept in memory.
const UPLOADS: usize = 8;

/// A workbook to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookFile {
    /// What it is to be called, in ASCII.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that was sent.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The identifier in the address.
    pub sheet: String,
    /// What it was called; empty when that was not said.
    pub name: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The sentence for the person.
    pub message: String,
    /// `code`, and what goes with it.
    pub extensions: serde_json::Value,
}

/// What the routes ask of the layer above the slices.
pub trait Workbooks: Send + Sync + 'static {
    /// The workbook of a sheet.
    fn sheet(&self, caller: Caller, id: String) -> BoxFuture<Result<WorkbookFile, Refusal>>;
    /// The summary of a round.
    fn round(&self, caller: Caller, id: String) -> BoxFuture<Result<WorkbookFile, Refusal>>;
    /// Reads a file onto a sheet, to be looked at; the identifier of the import.
    fn import(&self, caller: Caller, file: Upload) -> BoxFuture<Result<String, Refusal>>;
}

#[derive(Clone)]
struct Endpoint {
    workbooks: Arc<dyn Workbooks>,
    config: Arc<EdgeConfig>,
    uploads: Arc<Semaphore>,
}

/// The routes.
pub fn routes(workbooks: Arc<dyn Workbooks>, config: Arc<EdgeConfig>) -> Router {
    let endpoint = Endpoint { workbooks, config, uploads: Arc::new(Semaphore::new(UPLOADS)) };
    Router::new()
        .route("/sheets/{file}", get(sheet))
        .route("/rounds/{file}", get(round))
        .route("/sheets/{id}/import", post(import))
        .with_state(endpoint)
}

async fn sheet(State(endpoint): State<Endpoint>, Path(file): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    endpoint.download(&parts, &file, |caller, id| endpoint.workbooks.sheet(caller, id)).await
}

async fn round(State(endpoint): State<Endpoint>, Path(file): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    endpoint.download(&parts, &file, |caller, id| endpoint.workbooks.round(caller, id)).await
}

/// What the address of an import may say besides.
#[derive(Debug, Deserialize)]
struct Named {
    #[serde(default)]
    name: String,
}

async fn import(
    State(endpoint): State<Endpoint>,
    Path(id): Path<String>,
    Query(named): Query<Named>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let read = match endpoint.caller(&parts) {
        Ok(caller) => endpoint.body(&parts, body).await.map(|bytes| (caller, bytes)),
        Err(refused) => Err(refused),
    };
    let (caller, bytes) = match read {
        Ok(read) => read,
        Err(refused) => return endpoint.refused(&parts, refused),
    };
    let name = named.name.chars().filter(|letter| !letter.is_control()).take(200).collect();
    match endpoint.workbooks.import(caller, Upload { sheet: id, name, bytes }).await {
        Ok(import) => (StatusCode::CREATED, axum::Json(json!({ "importId": import }))).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

impl Endpoint {
    fn caller(&self, parts: &Parts) -> Result<Caller, RequestError> {
        caller::read(parts, RequestId::of(&parts.extensions), &self.config)
    }

    fn refused(&self, parts: &Parts, refused: RequestError) -> Response {
        let id = RequestId::of(&parts.extensions);
        Reply::new(Media::Json, id, caller::language(&parts.headers), &self.config).refused(refused)
    }

    async fn download(
        &self,
        parts: &Parts,
        file: &str,
        make: impl FnOnce(Caller, String) -> BoxFuture<Result<WorkbookFile, Refusal>>,
    ) -> Response {
        let Some(id) = file.strip_suffix(".xlsx") else {
            return self.refused(parts, RequestError::new(Code::NotFound, "Nothing is found at this address."));
        };
        match self.caller(parts) {
            Err(refused) => self.refused(parts, refused),
            Ok(caller) => match make(caller, id.to_owned()).await {
                Ok(download) => sent(download),
                Err(refusal) => refusal.into_response(),
            },
        }
    }

    /// The file, whole and within its limits of size and time.
    async fn body(&self, parts: &Parts, body: Body) -> Result<Bytes, RequestError> {
        const MOST: usize = reports::read::MOST_BYTES;
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !is_table(kind) {
            let message = "Content-Type must be that of a workbook, text/csv, text/tab-separated-values or \
                           application/octet-stream.";
            return Err(RequestError::new(Code::UnsupportedMediaType, message));
        }
        let too_large = || RequestError::new(Code::PayloadTooLarge, format!("The file must not exceed {MOST} bytes."));
        let declared = parts.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if declared.is_some_and(|length: usize| length > MOST) {
            return Err(too_large());
        }
        let busy = RequestError::new(Code::ServiceUnavailable, "Too many files at once.").retry_after(2);
        let _place = self.uploads.try_acquire().map_err(|_| busy)?;
        match tokio::time::timeout(UPLOAD_TIME, Limited::new(body, MOST).collect()).await {
            Ok(Ok(collected)) => Ok(collected.to_bytes()),
            Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large()),
            Ok(Err(_)) => Err(RequestError::new(Code::BadRequest, "The file ended early.")),
            Err(_) => Err(RequestError::new(Code::RequestTimeout, "The file did not arrive in time.")),
        }
    }
}

/// Types that no form sends by itself.
fn is_table(content_type: &str) -> bool {
    let name = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    [
        reports::write::MEDIA_TYPE,
        "text/csv",
        "text/tab-separated-values",
        "application/vnd.ms-excel",
        "application/octet-stream",
    ]
    .contains(&name.as_str())
}

/// A file that is saved, never opened as a page.
fn sent(download: WorkbookFile) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", download.name));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(reports::write::MEDIA_TYPE)),
        (header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, download.bytes).into_response()
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = json!({ "errors": [{ "message": self.message, "extensions": self.extensions }] });
        let headers = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
        (status, headers, axum::Json(body)).into_response()
    }
}
