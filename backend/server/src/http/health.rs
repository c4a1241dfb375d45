//! Whether the process lives, and whether it should be sent requests.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;

use super::executor::BoxFuture;

/// Finds out whether the server can do its work. The error says in a word or two what is missing, such as
/// `database` or `stopping`; it is shown to whoever asks, so it must not tell more.
pub type Readiness = Arc<dyn Fn() -> BoxFuture<Result<(), &'static str>> + Send + Sync>;

/// How long the check may take before the server counts as not ready.
const CHECK_TIME: Duration = Duration::from_secs(2);

pub(super) fn routes(ready: Readiness) -> Router {
    Router::new().route("/livez", get(async || "alive\n")).route("/readyz", get(readyz)).with_state(ready)
}

async fn readyz(State(ready): State<Readiness>) -> impl IntoResponse {
    match tokio::time::timeout(CHECK_TIME, ready()).await {
        Ok(Ok(())) => (StatusCode::OK, "ready\n".to_owned()),
        Ok(Err(missing)) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {missing}\n")),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "not ready: the check took too long\n".to_owned()),
    }
}
