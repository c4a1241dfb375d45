//! Several workers on one outbox.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use domain::notification::retry::Failure;
use futures_util::future::BoxFuture;
use server::notification::delivery::{Mail, Mailer, Post, run, turn};
use tokio::sync::{Notify, watch};

use super::script::{deliver, forget, post, wants_mail, written};
use crate::evaluation::script::{advance, reach};
use crate::support::TestApp;

const MEMBERS: [&str; 6] = ["a1.officer", "a1.leader", "a2.officer", "a2.leader", "a3.officer", "a3.leader"];

/// Six people with an address are told of a stage; the outbox holds six messages.
async fn six_messages() -> TestApp {
    let app = TestApp::new().await;
    for who in MEMBERS {
        wants_mail(&app, who, "IMMEDIATE").await;
    }
    reach(&app, &app.round("a"), "SEALED").await;
    forget(&app).await;
    advance(&app.sign_in("officer").await, &app.round("a"), "CROSS").await.expect_done("advanceRound");
    app
}

/// Another instance on the same database, at the same moment.
async fn another(app: &TestApp) -> TestApp {
    let other = TestApp::on(app.settings().clone(), app.fixture.clone(), None, 9_000_000).await;
    other.app.clock.set(app.app.clock.now());
    other
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_workers_each_message_leaves_by_one() {
    for _ in 0..5 {
        let app = six_messages().await;
        let other = another(&app).await;
        let (letterbox, post) = post();
        for _ in 0..3 {
            let (one, two) = tokio::join!(turn(&app.app, &post, || false), turn(&other.app, &post, || false));
            one.unwrap();
            two.unwrap();
        }
        let mut ids: Vec<_> = letterbox.taken().iter().map(|mail| (mail.id, mail.to.as_str().to_owned())).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((ids.len(), letterbox.taken().len()), (6, 6), "{ids:?}");
    }
}

#[tokio::test]
async fn what_a_dead_worker_held_is_taken_over_after_a_while_under_the_same_identifier() {
    let app = six_messages().await;
    let (letterbox, post) = post();
    // Claimed, and told to stop before the first message.
    let begun = turn(&app.app, &post, || true).await.unwrap();
    assert_eq!((begun.claimed, begun.sent), (6, 0));
    let other = another(&app).await;
    assert_eq!(turn(&other.app, &post, || false).await.unwrap().claimed, 0, "still held");
    other.app.clock.advance(TimeDelta::minutes(6));
    assert_eq!(deliver(&other, &post).await.sent, 6);
    assert_eq!(letterbox.taken().len(), 6);
    assert_eq!(app.texts("select 'x' from outbox where sent_at is null").await, Vec::<String>::new());
}

/// A mail server that answers only when it is told to.
struct Slow {
    asked: Notify,
    answer: Notify,
    inner: Arc<dyn Mailer>,
}

impl Mailer for Slow {
    fn send<'a>(&'a self, mail: &'a Mail) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(async move {
            self.asked.notify_one();
            self.answer.notified().await;
            self.inner.send(mail).await
        })
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_is_told_to_stop_finishes_the_message_it_is_sending_and_begins_no_other() {
    let app = six_messages().await;
    let (letterbox, post) = post();
    let slow = Arc::new(Slow { asked: Notify::new(), answer: Notify::new(), inner: Arc::clone(&post.mailer) });
    let slow_post = Post { mailer: Arc::clone(&slow) as Arc<dyn Mailer>, ..post };
    let (stop, told) = watch::channel(false);
    let worker = tokio::spawn(run(app.app.clone(), slow_post, told));
    slow.asked.notified().await;
    stop.send_replace(true);
    slow.answer.notify_one();
    tokio::time::timeout(Duration::from_secs(10), worker).await.unwrap().unwrap();
    assert_eq!(letterbox.taken().len(), 1);
    assert_eq!(app.texts("select 'x' from outbox where sent_at is not null").await.len(), 1);
    assert_eq!(written(&app).await.len(), 6);
}
