//! Headers that protect the people who read our answers in a browser.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// For everything but pages: an answer that is opened as a page may load and run nothing.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// For the pages of the user interface. Styles may be inline: the component library sets sizes and colours of single
/// elements that way. Scripts may not. Decoders of scanned PDF pages, which come from this origin, are compiled in the
/// browser (`wasm-unsafe-eval`); no text becomes code by it. Images of evidence are shown from memory (`blob:`).
pub(super) const PAGES: &str = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; \
    font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

/// For the GraphiQL page: its editor runs in workers made from blobs and writes its own style sheets.
pub(super) const GRAPHIQL: &str = "default-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

/// Adds what the handler has not set itself.
pub(super) fn add_missing(headers: &mut HeaderMap) {
    let defaults = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, NOTHING),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in defaults {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}
