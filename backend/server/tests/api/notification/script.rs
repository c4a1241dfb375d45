//! Steps that tests of notifications share.

use std::sync::{Arc, Mutex};

use domain::notification::retry::Failure;
use futures_util::future::BoxFuture;
use serde_json::{Value, json};
use server::notification::delivery::{Mail, Mailer, Post, Turn, turn};

use crate::support::{Answer, Client, TestApp};

const INBOX: &str = "query($unread: Boolean) { viewer { unreadNotifications
    notifications(first: 100, unreadOnly: $unread) { totalCount nodes {
        id kind title body path objectId createdAt readAt } } } }";

/// Everything somebody was told, newest first.
pub async fn inbox(client: &Client<'_>, language: &str) -> Vec<Value> {
    let answer = client.gql_in(language, INBOX, json!({ "unread": false })).await;
    answer.at("/data/viewer/notifications/nodes").as_array().unwrap_or_else(|| panic!("{answer:?}")).clone()
}

/// How much somebody has not read.
pub async fn unread(client: &Client<'_>) -> i64 {
    client.gql(INBOX, json!({ "unread": true })).await.number("/data/viewer/unreadNotifications")
}

/// Every notice that was written: `username KIND`, in order.
pub async fn written(app: &TestApp) -> Vec<String> {
    app.texts(
        "select u.username || ' ' || n.kind from notification n join app_user u on u.id = n.user_id \
         order by u.username, n.id",
    )
    .await
}

/// Forgets what was told so far, so that a test sees what its own act tells.
pub async fn forget(app: &TestApp) {
    app.sql("delete from outbox; delete from notification").await.unwrap();
}

/// A mutation of notifications.
pub async fn mutate(client: &Client<'_>, mutation: &str, selection: &str, input: Value) -> Answer {
    let (first, rest) = mutation.split_at(1);
    let document = format!(
        "mutation($input: {}{rest}Input!) {{ {mutation}(input: $input) {{ {selection} userErrors {{ code path message }} }} }}",
        first.to_uppercase()
    );
    client.gql(&document, json!({ "input": input })).await
}

/// Somebody gives an address and says how e-mail comes.
pub async fn wants_mail(app: &TestApp, who: &str, mode: &str) {
    let input = json!({ "email": format!("{who}@example.vn"), "mail": true, "mode": mode, "language": "VIETNAMESE" });
    let client = app.sign_in(who).await;
    mutate(&client, "setNotificationPreferences", "user { id }", input).await.expect_done("setNotificationPreferences");
}

/// A mail server that keeps what it is given, or answers what it was told to.
#[derive(Default)]
pub struct Letterbox {
    taken: Mutex<Vec<Mail>>,
    failures: Mutex<Vec<Failure>>,
}

impl Letterbox {
    /// Answers the next messages with these failures, the last one first.
    pub fn fail(&self, failures: impl IntoIterator<Item = Failure>) {
        self.failures.lock().unwrap().extend(failures);
    }

    /// What it took so far.
    pub fn taken(&self) -> Vec<Mail> {
        self.taken.lock().unwrap().clone()
    }
}

impl Mailer for Letterbox {
    fn send<'a>(&'a self, mail: &'a Mail) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(async move {
            // Lets another worker in between, as a real mail server does.
            tokio::task::yield_now().await;
            if let Some(failure) = self.failures.lock().unwrap().pop() {
                return Err(failure);
            }
            self.taken.lock().unwrap().push(mail.clone());
            Ok(())
        })
    }
}

/// A letterbox and the way to it.
pub fn post() -> (Arc<Letterbox>, Post) {
    let letterbox = Arc::new(Letterbox::default());
    let post =
        Post { mailer: Arc::clone(&letterbox) as Arc<dyn Mailer>, public_url: "https://thidua.example.vn".into() };
    (letterbox, post)
}

/// Works on the outbox until nothing is due.
pub async fn deliver(app: &TestApp, post: &Post) -> Turn {
    let mut all = Turn::default();
    loop {
        let done = turn(&app.app, post, || false).await.unwrap();
        all.claimed += done.claimed;
        all.sent += done.sent;
        all.put_back += done.put_back;
        all.given_up += done.given_up;
        all.dropped += done.dropped;
        if done.claimed == 0 {
            return all;
        }
    }
}
