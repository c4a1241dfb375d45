//! An application under test, and those who use it.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use chrono::TimeDelta;
use http_body_util::BodyExt as _;
use sea_orm::{ConnectionTrait as _, Database, Statement};
use serde_json::{Value, json};
use server::app::App;
use server::demo::Fixture;
use server::http::{EdgeConfig, Work};
use storage::{Db, DbSettings};
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
    settings: DbSettings,
    router: Router,
    _folder: Option<TempDir>,
}

impl TestApp {
    /// A fresh application.
    pub async fn new() -> Self {
        let (settings, fixture, folder) = copy().await;
        Self::on(settings, fixture, folder, 1_000_000).await
    }

    /// An application on a database that is filled already; its identifiers count from a number.
    pub async fn on(settings: DbSettings, fixture: Fixture, folder: Option<TempDir>, first_id: u64) -> Self {
        let db = Db::connect(&settings).await.unwrap();
        let app = application(db, first_id);
        let ready = Arc::new(|| -> server::http::BoxFuture<_> { Box::pin(async { Ok(()) }) });
        let router = server::serve::http(&app, EdgeConfig::default(), Work::default(), ready);
        Self { app, fixture, settings, router, _folder: folder }
    }

    /// Somebody who did not sign in.
    pub fn anonymous(&self) -> Client<'_> {
        Client { world: self, token: None }
    }

    /// A user of the fixture, signed in: `admin`, `officer`, `a1.leader`, …
    pub async fn sign_in(&self, username: &str) -> Client<'_> {
        self.sign_in_with(username, server::demo::FIXTURE_PASSWORD).await
    }

    /// Somebody with a password of their own, signed in.
    pub async fn sign_in_with(&self, username: &str, password: &str) -> Client<'_> {
        let document = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }";
        let input = json!({ "input": { "username": username, "password": password } });
        let answer = self.anonymous().gql(document, input).await;
        let token = answer.at("/data/signIn/accessToken").as_str().unwrap_or_else(|| panic!("{answer:?}"));
        Client { world: self, token: Some(token.to_owned()) }
    }

    /// Somebody who signed in earlier or elsewhere.
    pub fn bearer(&self, token: &str) -> Client<'_> {
        Client { world: self, token: Some(token.to_owned()) }
    }

    /// How its database is reached.
    pub const fn settings(&self) -> &DbSettings {
        &self.settings
    }

    /// Moves the clock to a minute after so many days from the beginning. Who signed in before must do so again.
    pub fn at_day(&self, days: i64) {
        self.app.clock.set(super::database::beginning() + TimeDelta::days(days) + TimeDelta::minutes(1));
    }

    /// Runs statements behind the application's back.
    pub async fn sql(&self, statements: &str) -> Result<(), sea_orm::DbErr> {
        let connection = Database::connect(&self.settings.url).await.unwrap();
        let outcome = connection.execute_unprepared(statements).await.map(drop);
        connection.close().await.unwrap();
        outcome
    }

    /// The texts in the first column of a query, behind the application's back.
    pub async fn texts(&self, query: &str) -> Vec<String> {
        let connection = Database::connect(&self.settings.url).await.unwrap();
        let statement = Statement::from_string(connection.get_database_backend(), query);
        let rows = connection.query_all_raw(statement).await.unwrap();
        connection.close().await.unwrap();
        rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect()
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
#[derive(Clone)]
pub struct Client<'a> {
    world: &'a TestApp,
    token: Option<String>,
}

impl Client<'_> {
    /// Sends a document with variables and reads the answer.
    pub async fn gql(&self, query: &str, variables: Value) -> Answer {
        self.gql_in("vi", query, variables).await
    }

    /// A file by a plain GET, with further headers: status, headers and body.
    pub async fn file(&self, path: &str, headers: &[(&str, &str)]) -> (StatusCode, HeaderMap, Vec<u8>) {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let response = self.world.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        (status, headers, response.into_body().collect().await.unwrap().to_bytes().to_vec())
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
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Answer { status, headers, body: serde_json::from_slice(&bytes).unwrap_or(Value::Null) }
    }

    /// Sends any request as this client and reads the answer's bytes.
    pub async fn send(&self, request: axum::http::request::Builder, body: Body) -> (Answer, Vec<u8>) {
        let request = match &self.token {
            Some(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
            None => request,
        };
        let response = self.world.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.unwrap().to_bytes().to_vec();
        (Answer { status, headers, body: serde_json::from_slice(&bytes).unwrap_or(Value::Null) }, bytes)
    }

    /// Fetches a file.
    pub async fn get(&self, path: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let (answer, bytes) = self.send(Request::get(path), Body::empty()).await;
        (answer.status, answer.headers, bytes)
    }

    /// Sends a file as the body of a request.
    pub async fn post(&self, path: &str, content_type: &str, bytes: Vec<u8>) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, content_type);
        self.send(request.header(header::ACCEPT_LANGUAGE, "vi"), Body::from(bytes)).await.0
    }
}
