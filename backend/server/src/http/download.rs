//! Files beside the API, by plain GET: bundles and keys for anybody, receipts for those who sign in.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use tower_http::compression::CompressionLayer;

use super::accept::Media;
use super::conditional::conditional;
use super::config::EdgeConfig;
use super::executor::{BoxFuture, Caller};
use super::reply::Reply;
use super::request_id::RequestId;
use super::{caller, caller::language};
use crate::graphql::limits::RequestError;

/// Which file; identifiers as they stand in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Download {
    /// The signed verification bundle of a published result.
    Bundle(String),
    /// The receipt of an evaluation.
    Receipt(String),
    /// The public keys that sign, or ever signed, results.
    Keys,
}

/// A file as it is sent; always JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DownloadedFile {
    body: String,
    cache: &'static str,
    name: Option<String>,
}

impl DownloadedFile {
    /// A file that never changes and that anybody may keep.
    pub const fn immutable(body: String) -> Self {
        Self { body, cache: "public, max-age=31536000, immutable", name: None }
    }

    /// A file that changes and that anybody may keep, asking whether it did.
    pub const fn shared(body: String) -> Self {
        Self { body, cache: "public, no-cache", name: None }
    }

    /// A file for the one who asks, saved under a name.
    pub const fn private(body: String, name: String) -> Self {
        Self { body, cache: "private, no-store", name: Some(name) }
    }
}

/// Finds out who asks and gives the file.
pub trait Downloads: Send + Sync + 'static {
    /// The file, or why it is not given.
    fn fetch(&self, asked: Download, caller: Caller) -> BoxFuture<Result<DownloadedFile, RequestError>>;
}

#[derive(Clone)]
struct Desk {
    files: Arc<dyn Downloads>,
    config: Arc<EdgeConfig>,
}

/// The addresses of the files, compressed for clients that ask for it.
pub fn routes(files: Arc<dyn Downloads>, config: EdgeConfig) -> Router {
    Router::new()
        .route("/results/{id}/bundle.json", get(bundle))
        .route("/evaluations/{id}/receipt.json", get(receipt))
        .route("/keys.json", get(keys))
        .layer(CompressionLayer::new())
        .with_state(Desk { files, config: Arc::new(config) })
}

async fn bundle(State(desk): State<Desk>, Path(id): Path<String>, request: Request) -> Response {
    send(desk, Download::Bundle(id), request).await
}

async fn receipt(State(desk): State<Desk>, Path(id): Path<String>, request: Request) -> Response {
    send(desk, Download::Receipt(id), request).await
}

async fn keys(State(desk): State<Desk>, request: Request) -> Response {
    send(desk, Download::Keys, request).await
}

async fn send(desk: Desk, asked: Download, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let id = RequestId::of(&parts.extensions);
    let reply = Reply::new(Media::Json, Arc::clone(&id), language(&parts.headers), &desk.config);
    let fetched = match caller::read(&parts, id, &desk.config) {
        Ok(caller) => desk.files.fetch(asked, caller).await,
        Err(refused) => Err(refused),
    };
    match fetched {
        Ok(file) => conditional(&parts.headers, answer(&file), file.cache).await,
        Err(refused) => reply.refused(refused),
    }
}

fn answer(file: &DownloadedFile) -> Response {
    let mut response = ([(header::CONTENT_TYPE, "application/json")], file.body.clone()).into_response();
    let disposition = file.name.as_ref().map(|name| format!("attachment; filename=\"{name}\""));
    if let Some(value) = disposition.and_then(|text| HeaderValue::from_str(&text).ok()) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
