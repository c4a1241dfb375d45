//! The built user interface, the GraphiQL page, and what is found nowhere.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use super::accept::Media;
use super::caller::language;
use super::config::EdgeConfig;
use super::headers::{GRAPHIQL, PAGES};
use super::reply::Reply;
use super::request_id::RequestId;
use crate::graphql::limits::{Code, RequestError};

/// The files to serve; `None` when only the API is served.
struct Ui {
    files: Option<ServeDir>,
    config: Arc<EdgeConfig>,
}

/// Routes for every path that no other route takes.
pub(super) fn routes(config: Arc<EdgeConfig>) -> Router {
    let files = config.ui_dir.as_deref().map(files);
    Router::new().fallback(serve).with_state(Arc::new(Ui { files, config }))
}

/// Files compressed at build time are sent as they are when the client accepts them.
fn files(directory: &Path) -> ServeDir {
    ServeDir::new(directory).precompressed_br().precompressed_gzip()
}

async fn serve(State(ui): State<Arc<Ui>>, request: Request) -> Response {
    let (path, headers) = (request.uri().path().to_owned(), request.headers().clone());
    let id = RequestId::of(request.extensions());
    let not_found = || {
        let reply = Reply::new(Media::Json, id, language(&headers), &ui.config);
        reply.refused(RequestError::new(Code::NotFound, "Nothing is found at this address."))
    };
    let of_graphiql = path == "/graphiql" || path.starts_with("/graphiql/");
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    let Some(files) = ui.files.clone().filter(|_| readable && (ui.config.graphiql || !of_graphiql)) else {
        return not_found();
    };
    if path == "/graphiql" {
        return Redirect::permanent("/graphiql/").into_response();
    }
    let found = send(files.clone(), request).await;
    match found.status() {
        StatusCode::NOT_FOUND if is_navigation(&headers) && !of_graphiql => {
            // The page finds out by itself what the address means.
            with_headers("/index.html", send(files, index_request(&headers)).await)
        }
        StatusCode::NOT_FOUND => not_found(),
        _ => with_headers(&path, found),
    }
}

async fn send(files: ServeDir, request: Request) -> Response {
    match files.oneshot(request).await {
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}

/// A browser that goes to an address accepts pages; a script that fetches data does not ask for them.
fn is_navigation(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

/// A request for the start page with the headers that matter for files.
fn index_request(headers: &HeaderMap) -> Request {
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = Uri::from_static("/index.html");
    for name in [header::ACCEPT_ENCODING, header::IF_MODIFIED_SINCE] {
        if let Some(value) = headers.get(&name) {
            request.headers_mut().insert(name, value.clone());
        }
    }
    request
}

/// How long browsers may keep a file, and what its page may load.
///
/// Files under `assets/` carry a hash of their contents in their names and never change. The start page names them
/// and `config.json` says where the API is, so both are asked for every time.
fn with_headers(path: &str, mut response: Response) -> Response {
    let is_page = path.ends_with('/') || Path::new(path).extension().is_some_and(|extension| extension == "html");
    let cache = if path.starts_with("/assets/") || path.starts_with("/graphiql/assets/") {
        "public, max-age=31536000, immutable"
    } else if is_page || path.ends_with("/config.json") {
        "no-store"
    } else {
        "public, max-age=3600"
    };
    let policy = if path.starts_with("/graphiql/") { GRAPHIQL } else { PAGES };
    let set = |headers: &mut HeaderMap, name: HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
    set(response.headers_mut(), header::CACHE_CONTROL, cache);
    set(response.headers_mut(), header::CONTENT_SECURITY_POLICY, policy);
    response
}
