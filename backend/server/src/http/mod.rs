//! The edge: everything between the socket and the schema.
//!
//! [`listener`] takes connections, [`router`] says which address is whose, `graphql` is the one endpoint of the API.
//! Nothing here knows the schema: [`HttpParts::executor`] does.

mod accept;
mod body;
mod caller;
mod conditional;
mod config;
mod cors;
pub mod download;
mod executor;
pub mod files;
mod graphql;
mod headers;
mod health;
pub mod listener;
mod reply;
mod request;
mod request_id;
mod sdl;
mod status;
mod ui;
mod work;
mod workbook;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::any;
use tower_http::catch_panic::CatchPanicLayer;

pub use config::{ConnectionLimits, EdgeConfig};
pub use download::{Download, DownloadedFile, Downloads};
pub use executor::{BoxFuture, Caller, Executor};
pub use health::Readiness;
pub use listener::{Drained, Peer};
pub use request_id::{IdSource, RequestId};
pub use work::Work;
pub use workbook::{Refusal, Upload, WorkbookFile, Workbooks, routes as workbook_routes};

/// What the router is made of.
pub struct HttpParts {
    /// Executes what the endpoint lets through.
    pub executor: Arc<dyn Executor>,
    /// The contract, served at `/schema.graphql`.
    pub sdl: Arc<str>,
    /// Asked at `/readyz`.
    pub ready: Readiness,
    /// Makes ids for requests that bring none.
    pub request_ids: IdSource,
    /// Keeps mutations running whose clients went away; give the same to [`listener::serve`].
    pub work: Work,
    /// Further routes under the same layers, such as files and events, without a fallback; may be empty.
    pub routes: Router,
    /// Numbers and switches.
    pub config: EdgeConfig,
}

/// Every address of the server and the layers around them, the outermost last.
pub fn router(parts: HttpParts) -> Router {
    let config = Arc::new(parts.config);
    let endpoint = Arc::new(graphql::Endpoint::new(parts.executor, Arc::clone(&config), parts.work));
    let routes = Router::new()
        .route("/graphql", any(graphql::handle).with_state(endpoint))
        .merge(health::routes(parts.ready))
        .merge(sdl::routes(parts.sdl))
        .merge(parts.routes)
        .merge(ui::routes(Arc::clone(&config)))
        .layer(CatchPanicLayer::custom(request_id::panicked));
    let routes = match cors::layer(&config.origins) {
        Some(cors) => routes.layer(cors),
        None => routes,
    };
    routes.layer(from_fn_with_state(request_id::Around { ids: parts.request_ids, config }, request_id::around))
}
