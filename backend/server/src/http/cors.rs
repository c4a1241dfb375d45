//! Which foreign pages may call the API.

use std::time::Duration;

use axum::http::{HeaderValue, Method, header};
use tower_http::cors::CorsLayer;

use super::files::tus;
use super::request_id::REQUEST_ID;

/// The layer for an explicit list of origins; `None` for an empty list, where no foreign page may call.
///
/// An origin is never reflected unless listed. Credentials are allowed, for the cookie of the refresh token.
pub(super) fn layer(origins: &[String]) -> Option<CorsLayer> {
    if origins.is_empty() {
        return None;
    }
    let listed: Vec<HeaderValue> = origins.iter().filter_map(|origin| HeaderValue::from_str(origin).ok()).collect();
    let layer = CorsLayer::new()
        .allow_origin(listed)
        .allow_credentials(true)
        .allow_methods([Method::GET, Method::HEAD, Method::POST, Method::PATCH, Method::DELETE])
        .allow_headers([
            header::ACCEPT,
            header::ACCEPT_LANGUAGE,
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::IF_NONE_MATCH,
            header::IF_RANGE,
            header::RANGE,
            REQUEST_ID,
            tus::RESUMABLE,
            tus::LENGTH,
            tus::METADATA,
            tus::OFFSET,
        ])
        .expose_headers([
            REQUEST_ID,
            header::RETRY_AFTER,
            header::ETAG,
            header::LOCATION,
            header::ACCEPT_RANGES,
            header::CONTENT_DISPOSITION,
            header::CONTENT_LENGTH,
            header::CONTENT_RANGE,
            tus::RESUMABLE,
            tus::LENGTH,
            tus::OFFSET,
            tus::EXPIRES,
            tus::FILE,
        ])
        .max_age(Duration::from_hours(1));
    Some(layer)
}
