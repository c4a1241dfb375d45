//! An application under test, and those who use it.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use server::app::App;
use server::demo::Fixture;
use server::http::{EdgeConfig, Work};
use storage::Db;
use tempfile::TempDir;
use tower::ServiceExt as _;

use super::Answer;
use super::database::{application, copy};

/// An application on its own copy of the fixture.
pub struct TestApp {
    /// The process's shared parts; `app.clock` can be moved.
    pub app: App,
    /// Identifiers by name.
    pub fixture: Fixture,
    router: Router,
    _folder: Option<TempDir>,
}

impl TestApp {
    /// A fresh application.
    pub async fn new() -> Self {
        let (settings, fixture, folder) = copy().await;
        let db = Db::connect(&settings).await.unwrap();
        let app = application(db, 1_000_000);
        let ready = Arc::new(|| -> server::http::BoxFuture<_> { Box::pin(async { Ok(()) }) });
        let router = server::serve::http(&app, EdgeConfig::default(), Work::default(), ready);
        Self { app, fixture, router, _folder: folder }
    }

    /// Somebody who did not sign in.
    pub fn anonymous(&self) -> Client<'_> {
        Client { world: self, token: None }
    }

    /// A user of the fixture, signed in: `admin`, `officer`, `a1.leader`, …
    pub async fn sign_in(&self, username: &str) -> Client<'_> {
        let document = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }";
        let input = json!({ "input": { "username": username, "password": server::demo::FIXTURE_PASSWORD } });
        let answer = self.anonymous().gql(document, input).await;
        let token = answer.at("/data/signIn/accessToken").as_str().unwrap_or_else(|| panic!("{answer:?}"));
        Client { world: self, token: Some(token.to_owned()) }
    }

    /// How many statements some work takes.
    pub async fn statements<T>(&self, work: impl Future<Output = T>) -> (u64, T) {
        let before = self.app.db.statements();
        let done = work.await;
        (self.app.db.statements() - before, done)
    }

    /// The identifier of a unit of the fixture.
    pub fn unit(&self, key: &str) -> String {
        self.fixture.units[key].to_string()
    }

    /// The identifier of a cluster of the fixture.
    pub fn cluster(&self, key: &str) -> String {
        self.fixture.clusters[key].to_string()
    }

    /// The identifier of a round of the fixture.
    pub fn round(&self, key: &str) -> String {
        self.fixture.rounds[key].to_string()
    }
}

/// Somebody who uses the API.
pub struct Client<'a> {
    world: &'a TestApp,
    token: Option<String>,
}

impl Client<'_> {
    /// Sends a document with variables and reads the answer.
    pub async fn gql(&self, query: &str, variables: Value) -> Answer {
        self.gql_in("vi", query, variables).await
    }

    /// The same in a language.
    pub async fn gql_in(&self, language: &str, query: &str, variables: Value) -> Answer {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let mut request = Request::post("/graphql")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT_LANGUAGE, language);
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let response = self.world.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = response.status();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Answer { status, body: serde_json::from_slice(&bytes).unwrap_or(Value::Null) }
    }
}
