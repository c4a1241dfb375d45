//! A small schema behind the real edge, and short ways to ask it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_graphql::{Context, EmptySubscription, Error, ErrorExtensions, Object, Response as Executed, Result, Schema};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use server::graphql::limits::{Code, Prepared, RequestError};
use server::http::{BoxFuture, Caller, EdgeConfig, Executor, HttpParts, Work};
use tower::ServiceExt;

pub(crate) struct Query;

#[Object]
impl Query {
    async fn hello(&self, name: Option<String>) -> String {
        format!("Hello {}", name.unwrap_or_else(|| "world".to_owned()))
    }

    async fn double(&self, number: i32) -> i32 {
        number * 2
    }

    /// What the edge has told of the sender.
    async fn caller(&self, ctx: &Context<'_>) -> String {
        let caller = ctx.data_unchecked::<Caller>();
        format!("{:?} {:?} {:?}", caller.bearer, caller.refresh_cookie, caller.language)
    }

    async fn friend(&self) -> Option<Query> {
        Some(Query)
    }

    async fn denied(&self) -> Option<Result<String>> {
        Some(Err(Error::new("not for you").extend_with(|_, extensions| extensions.set("code", "FORBIDDEN"))))
    }

    /// An error that has escaped the resolvers' own errors.
    async fn leak(&self) -> Option<Result<String>> {
        Some(Err(Error::new("table users: column secret")))
    }

    /// A fault of ours that the resolvers have recognised.
    async fn fault(&self) -> Option<Result<String>> {
        let error = Error::new("disk on fire");
        Some(Err(error.extend_with(|_, extensions| extensions.set("code", "INTERNAL_SERVER_ERROR"))))
    }

    #[graphql(cache_control(max_age = 30))]
    async fn cached(&self) -> i32 {
        7
    }

    async fn many_errors(&self) -> Vec<Failing> {
        (0..100).map(|_| Failing).collect()
    }

    async fn boom(&self) -> i32 {
        panicking()
    }

    async fn slow(&self) -> i32 {
        tokio::time::sleep(Duration::from_secs(20)).await;
        1
    }
}

pub(crate) struct Failing;

#[Object]
impl Failing {
    async fn value(&self) -> Option<Result<i32>> {
        Some(Err(Error::new(format!("line one\nline two {}", "x".repeat(1_000)))
            .extend_with(|_, extensions| extensions.set("code", "CONFLICT"))))
    }
}

pub(crate) struct Mutation;

#[Object]
impl Mutation {
    async fn bump(&self, ctx: &Context<'_>) -> usize {
        ctx.data_unchecked::<Arc<AtomicUsize>>().fetch_add(1, Ordering::SeqCst) + 1
    }

    /// Counts after a while, to see what becomes of it when nobody waits.
    async fn bump_later(&self, ctx: &Context<'_>) -> usize {
        tokio::time::sleep(Duration::from_millis(200)).await;
        ctx.data_unchecked::<Arc<AtomicUsize>>().fetch_add(1, Ordering::SeqCst) + 1
    }

    async fn sign_in(&self, ctx: &Context<'_>) -> bool {
        ctx.append_http_header("set-cookie", "thidua_refresh=new; HttpOnly");
        ctx.append_http_header("set-cookie", "second=1");
        true
    }

    async fn boom(&self) -> i32 {
        panicking()
    }
}

pub(crate) type Toy = Schema<Query, Mutation, EmptySubscription>;

pub(crate) fn schema() -> Toy {
    Schema::build(Query, Mutation, EmptySubscription).disable_suggestions().finish()
}

struct ToyExecutor {
    schema: Toy,
    bumps: Arc<AtomicUsize>,
}

impl Executor for ToyExecutor {
    fn execute(&self, prepared: Prepared, caller: Caller) -> BoxFuture<Result<Executed, RequestError>> {
        let (schema, bumps) = (self.schema.clone(), Arc::clone(&self.bumps));
        Box::pin(async move {
            match caller.bearer.as_deref() {
                Some("expired") => Err(RequestError::new(Code::Unauthenticated, "The token has expired.")),
                Some("greedy") => Err(RequestError::new(Code::RateLimited, "Too many requests.").retry_after(30)),
                _ => Ok(schema.execute(prepared.request.data(caller).data(bumps)).await),
            }
        })
    }
}

/// The router over the toy schema.
pub(crate) struct App {
    pub(crate) router: Router,
    pub(crate) work: Work,
    /// How often a mutation has run.
    pub(crate) bumps: Arc<AtomicUsize>,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// The code of the first error; empty without errors.
    pub(crate) fn code(&self) -> String {
        self.json()["errors"][0]["extensions"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

impl App {
    pub(crate) fn new() -> Self {
        Self::with(EdgeConfig::default())
    }

    pub(crate) fn with(config: EdgeConfig) -> Self {
        let (work, bumps) = (Work::default(), Arc::new(AtomicUsize::new(0)));
        let schema = schema();
        let sdl = schema.sdl().into();
        let executor = Arc::new(ToyExecutor { schema, bumps: Arc::clone(&bumps) });
        let panics = Router::new().route("/panics", axum::routing::get(async || panicking().to_string()));
        let parts = HttpParts {
            executor,
            sdl,
            ready: Arc::new(|| Box::pin(async { Err("database") })),
            request_ids: Arc::new(|| "made-id".to_owned()),
            work: work.clone(),
            routes: panics,
            config,
        };
        Self { router: server::http::router(parts), work, bumps }
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status, headers: parts.headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    /// A POST of a document, with further headers.
    pub(crate) async fn post_with(&self, query: &str, headers: &[(&str, &str)]) -> Answer {
        let body = json!({ "query": query }).to_string();
        let all = [&[("content-type", "application/json"), ("accept", NEWER)], headers].concat();
        self.send(request("POST", "/graphql", &all, &body)).await
    }

    /// A POST of a document, answered by the newer media type.
    pub(crate) async fn post(&self, query: &str) -> Answer {
        self.post_with(query, &[]).await
    }

    pub(crate) async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(request("GET", path, headers, "")).await
    }
}

pub(crate) const NEWER: &str = "application/graphql-response+json";

/// A request; of headers given twice the last counts.
pub(crate) fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path).body(Body::from(body.to_owned())).unwrap();
    for (name, value) in headers {
        request.headers_mut().insert(
            axum::http::HeaderName::from_bytes(name.as_bytes()).unwrap(),
            axum::http::HeaderValue::from_str(value).unwrap(),
        );
    }
    request
}

/// A text as a value of a query string.
pub(crate) fn encode(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat()
}

fn panicking() -> i32 {
    panic!("a resolver panicked")
}
