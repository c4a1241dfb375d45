//! The contract as a file.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::conditional::conditional;

pub(super) fn routes(sdl: Arc<str>) -> Router {
    Router::new().route("/schema.graphql", get(schema)).with_state(sdl)
}

async fn schema(State(sdl): State<Arc<str>>, headers: HeaderMap) -> Response {
    let response = ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], sdl.to_string()).into_response();
    conditional(&headers, response, "no-cache").await
}
