//! Bytes of files: uploads that can be resumed ([`tus`], under `/files/uploads`) and downloads (`/files/{id}`).
//!
//! Everything else about files is asked in GraphQL. The bearer token is the same; no cookie is believed here, so a
//! foreign page can neither upload nor read.

mod body;
mod disposition;
mod download;
mod metadata;
mod range;
mod reply;
pub(super) mod tus;

use std::sync::Arc;

use axum::Router;
use axum::http::request::Parts;
use axum::routing::any;
use tokio::sync::Semaphore;

use self::reply::Refusal;
use super::caller;
use super::config::EdgeConfig;
use super::request_id::RequestId;
use super::work::Work;
use crate::app::App;
use crate::cx::Cx;
use crate::graphql::executor::refusal;
use crate::graphql::limits::{Code, RequestError};
use crate::identity;

/// What the routes keep from request to request.
pub(super) struct Shared {
    app: App,
    config: EdgeConfig,
    work: Work,
    places: Arc<Semaphore>,
}

/// The routes of files.
pub fn routes(app: App, config: EdgeConfig, work: Work) -> Router {
    let places = Arc::new(Semaphore::new(config.uploads));
    let shared = Arc::new(Shared { app, config, work, places });
    Router::new()
        .route("/files/uploads", any(tus::collection))
        .route("/files/uploads/{id}", any(tus::one))
        .route("/files/{id}", any(download::handle))
        .with_state(shared)
}

impl Shared {
    /// Who asks, as of now. Nobody does anything here without signing in.
    async fn cx(&self, parts: &Parts) -> Result<Arc<Cx>, Refusal> {
        let caller = caller::read(parts, RequestId::of(&parts.extensions), &self.config)?;
        let language = caller.language;
        let Some(token) = &caller.bearer else {
            let message = language.choose("Bạn cần đăng nhập.", "You need to sign in.");
            return Err(RequestError::new(Code::Unauthenticated, message).into());
        };
        let actor = identity::authenticate(&self.app, token).await.map_err(|failure| refusal(failure, language))?;
        let address = caller.ip.map(|ip| ip.to_string()).unwrap_or_default();
        Ok(Arc::new(Cx::new(self.app.clone(), actor, language, caller.request_id.to_string(), address)))
    }
}
