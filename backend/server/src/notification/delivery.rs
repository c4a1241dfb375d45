//! Sending what the outbox holds: at least once, and by one worker at a time however many instances run.
//!
//! A worker claims a few messages for some minutes, sends each, and marks it by its claim. When it dies in between,
//! another takes over after the claim ran out: the message may then come twice, under the same message identifier.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::id::MailId;
use domain::notification::letter::{Envelope, Item, letter};
use domain::notification::retry::{Failure, LEASE, STALE_AFTER};
use domain::notification::{Address, Letter};
use futures_util::future::BoxFuture;
use storage::notification::notice::{self, Told};
use storage::notification::outbox::{self, ClaimedMail};
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;
use uuid::Uuid;

use super::payload::Payload;
use crate::app::App;
use crate::cx::{Cx, write};
use crate::fault::Fault;

/// A message ready to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The row of the outbox, from which the message identifier follows.
    pub id: MailId,
    /// Where to.
    pub to: Address,
    /// What.
    pub letter: Letter,
    /// The date it bears.
    pub at: DateTime<Utc>,
}

/// What takes messages away: SMTP, or a test's own.
pub trait Mailer: Send + Sync {
    /// Hands one message over; done only when the other side took the responsibility for it.
    fn send<'a>(&'a self, mail: &'a Mail) -> BoxFuture<'a, Result<(), Failure>>;
}

/// How messages leave and where their links lead.
#[derive(Clone)]
pub struct Post {
    /// What takes messages away.
    pub mailer: Arc<dyn Mailer>,
    /// The address of the web application, without a slash at its end.
    pub public_url: String,
}

/// What one turn did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turn {
    /// Messages claimed.
    pub claimed: u32,
    /// Messages that left.
    pub sent: u32,
    /// Messages to be tried again.
    pub put_back: u32,
    /// Messages given up for good.
    pub given_up: u32,
    /// Messages that nobody needs any more: read, unwanted, or without an address.
    pub dropped: u32,
}

/// Messages claimed at once: with the longest wait for a mail server they stay within the claim.
const BATCH: u32 = 10;
/// Between two looks into an empty outbox.
const PAUSE: Duration = Duration::from_secs(5);
/// The part of the claim in which no further message is begun.
const MARGIN: chrono::TimeDelta = chrono::TimeDelta::minutes(1);

/// Sends until told to stop; a message that is being sent is finished first.
pub async fn run(app: App, post: Post, mut stop: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(PAUSE);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        while !*stop.borrow() {
            match turn(&app, &post, || *stop.borrow()).await {
                Ok(done) if done.claimed == BATCH => {}
                Ok(_) => break,
                Err(fault) => {
                    tracing::warn!(error = %fault, "the outbox could not be worked on");
                    break;
                }
            }
        }
    }
}

/// Claims a few messages and sends them. `stopping` is asked before each: what is claimed and not begun is taken
/// over when the claim runs out.
pub async fn turn(app: &App, post: &Post, stopping: impl Fn() -> bool) -> Result<Turn, Fault> {
    let claim = app.ids.uuid(app.clock.now());
    let until = app.clock.now() + LEASE;
    let claimed = write(|| take(app, claim, until)).await?;
    let mut done = Turn { claimed: u32::try_from(claimed.len()).unwrap_or(u32::MAX), ..Turn::default() };
    for mail in claimed {
        if stopping() || app.clock.now() > until - MARGIN {
            break;
        }
        one(app, post, claim, &mail, &mut done).await?;
    }
    if done.claimed > 0 {
        let Turn { sent, put_back, given_up, dropped, .. } = done;
        tracing::info!(
            mail.sent = sent,
            mail.put_back = put_back,
            mail.given_up = given_up,
            mail.dropped = dropped,
            "outbox"
        );
    }
    Ok(done)
}

fn cx(app: &App) -> Cx {
    Cx::system(app.clone(), "outbox")
}

async fn take(app: &App, claim: Uuid, until: DateTime<Utc>) -> Result<Vec<ClaimedMail>, Fault> {
    let tx = cx(app).begin().await?;
    let oldest = tx.now() - STALE_AFTER;
    let claimed = outbox::claim(&tx, claim, until, oldest, BATCH).await?;
    if !claimed.is_empty() {
        // Carrying letters decides nothing: here and below there is no event to keep.
        tx.commit([]).await?;
    }
    Ok(claimed)
}

/// What is to be noted of one message.
enum Mark {
    Sent,
    Dropped,
    Failed(Failure),
}

async fn one(app: &App, post: &Post, claim: Uuid, mail: &ClaimedMail, done: &mut Turn) -> Result<(), Fault> {
    let mark = match composed(app, post, mail).await {
        Ok(None) => Mark::Dropped,
        // A damaged row must not keep those behind it from leaving.
        Err(fault) => Mark::Failed(Failure::Temporary(fault.to_string())),
        Ok(Some(composed)) => match post.mailer.send(&composed).await {
            Ok(()) => Mark::Sent,
            Err(failure) => Mark::Failed(failure),
        },
    };
    write(|| note(app, claim, mail, &mark)).await?;
    match &mark {
        Mark::Sent => done.sent += 1,
        Mark::Dropped => done.dropped += 1,
        Mark::Failed(failure) if failure.wait(mail.attempts).is_some() => {
            done.put_back += 1;
            tracing::warn!(mail.id = %mail.id, mail.attempts = mail.attempts, error = failure.text(), "mail put back");
        }
        Mark::Failed(failure) => {
            done.given_up += 1;
            tracing::error!(mail.id = %mail.id, mail.attempts = mail.attempts, error = failure.text(), "mail given up");
        }
    }
    Ok(())
}

async fn note(app: &App, claim: Uuid, mail: &ClaimedMail, mark: &Mark) -> Result<(), Fault> {
    let tx = cx(app).begin().await?;
    let held = match mark {
        Mark::Sent => outbox::sent(&tx, mail.id, claim).await?,
        Mark::Dropped => outbox::give_up(&tx, mail.id, claim, "not needed").await?,
        Mark::Failed(failure) => match failure.wait(mail.attempts) {
            Some(wait) => outbox::put_back(&tx, mail.id, claim, failure.text(), tx.now() + wait).await?,
            None => outbox::give_up(&tx, mail.id, claim, failure.text()).await?,
        },
    };
    if !held {
        tracing::warn!(mail.id = %mail.id, "a claim ran out before its mail was marked");
    }
    Ok(tx.commit([]).await?)
}

/// The message in words, as of now; `None` when nobody needs it any more.
async fn composed(app: &App, post: &Post, mail: &ClaimedMail) -> Result<Option<Mail>, Fault> {
    let Some(to) = mail.preferences.email.clone().filter(|_| mail.active && mail.preferences.mail) else {
        return Ok(None);
    };
    let now = app.clock.now();
    let envelope =
        Envelope { name: &mail.name, language: mail.preferences.language, now, public_url: &post.public_url };
    let items: Vec<Item> = told(app, mail).await?.into_iter().filter_map(item).collect();
    Ok(letter(&items, &envelope).map(|letter| Mail { id: mail.id, to, letter, at: now }))
}

/// The notices of a message. A digest leaves out what was urgent when it was written: that left at once.
async fn told(app: &App, mail: &ClaimedMail) -> Result<Vec<Told>, Fault> {
    match Payload::read(&mail.payload)? {
        Payload::Notice { notification } => {
            let id = notification.parse().map_err(anyhow::Error::from)?;
            Ok(notice::one(&app.db, mail.recipient, id).await?.into_iter().collect())
        }
        Payload::Digest { from, until } => {
            let mut told = notice::unread_between(&app.db, mail.recipient, from, until).await?;
            told.retain(|told| told.notice.as_ref().is_some_and(|notice| !notice.urgent(told.created_at)));
            Ok(told)
        }
    }
}

fn item(told: Told) -> Option<Item> {
    told.notice.map(|notice| Item { notice, object: told.object })
}
