//! Every number and switch of the edge, with its default and what it is for.

use std::path::PathBuf;
use std::time::Duration;

use crate::graphql::limits::DocumentLimits;

/// How the edge treats requests. The defaults are for production behind one origin.
#[derive(Debug, Clone)]
pub struct EdgeConfig {
    /// The largest body of a GraphQL request in bytes; more is 413. Default 256 KiB.
    pub body_bytes: usize,
    /// Within what time such a body must have arrived; later is 408. Default 5 s.
    pub body_time: Duration,
    /// The longest query string of a GET in bytes; more is 414. Default 8 KiB.
    pub query_string_bytes: usize,
    /// After what time a query is given up with 504. Mutations are never given up. Default 10 s.
    pub query_time: Duration,
    /// How many GraphQL requests may be in execution; one more is 503, to be tried again. Default 512.
    pub executions: usize,
    /// How many errors an answer lists at most. Default 20.
    pub errors: usize,
    /// How many uploads may send bytes at once; one more is 503, to be tried again. Default 64.
    pub uploads: usize,
    /// How long an upload may pause between two pieces; then what has come is kept and the request ends. Default 30 s.
    pub upload_pause: Duration,
    /// The slowest an upload may be on the whole, in bytes a second, once it has gone on for [`Self::upload_pause`].
    /// Default 2 KiB.
    pub upload_rate: u64,
    /// The numbers for documents.
    pub documents: DocumentLimits,
    /// Status codes of the newer draft of GraphQL over HTTP (422, 294) instead of those that the public audit
    /// suite asks for today (400, 200). Default off.
    pub draft_status_codes: bool,
    /// Origins whose pages may call the API, as `https://host[:port]`. Empty: only pages of the same origin.
    pub origins: Vec<String>,
    /// How many proxies in front append to `X-Forwarded-For`. 0, the default: the header is not believed and the
    /// address is that of the connection.
    pub trusted_proxies: usize,
    /// The cookie in which browsers keep the refresh token. Default `thidua_refresh`.
    pub refresh_cookie: String,
    /// The built user interface; `None` serves the API alone.
    pub ui_dir: Option<PathBuf>,
    /// Whether the bundled GraphiQL page is served from `graphiql/` in [`Self::ui_dir`]. Default off.
    pub graphiql: bool,
}

impl Default for EdgeConfig {
    fn default() -> Self {
        Self {
            body_bytes: 256 * 1024,
            body_time: Duration::from_secs(5),
            query_string_bytes: 8 * 1024,
            query_time: Duration::from_secs(10),
            executions: 512,
            errors: 20,
            uploads: 64,
            upload_pause: Duration::from_secs(30),
            upload_rate: 2 * 1024,
            documents: DocumentLimits::default(),
            draft_status_codes: false,
            origins: Vec::new(),
            trusted_proxies: 0,
            refresh_cookie: "thidua_refresh".to_owned(),
            ui_dir: None,
            graphiql: false,
        }
    }
}

/// How the listener treats connections.
#[derive(Debug, Clone)]
pub struct ConnectionLimits {
    /// Connections served at once; further ones wait in the backlog of the operating system. Default 1,024.
    pub connections: usize,
    /// Within what time the headers of a request must have arrived, and how long a kept-alive HTTP/1 connection
    /// may stay silent. Without it a client could hold a connection by sending a byte now and then. Default 10 s.
    pub header_time: Duration,
    /// The buffer for the headers of a request in bytes; more is 431. Default 64 KiB.
    pub header_bytes: usize,
    /// Requests at once on one HTTP/2 connection. Default 100.
    pub streams: u32,
    /// After what time without a request an HTTP/2 connection is told to end. Default 60 s.
    pub idle_time: Duration,
    /// How long requests may still run after the order to stop. Default 10 s.
    pub drain_time: Duration,
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            connections: 1_024,
            header_time: Duration::from_secs(10),
            header_bytes: 64 * 1024,
            streams: 100,
            idle_time: Duration::from_mins(1),
            drain_time: Duration::from_secs(10),
        }
    }
}
