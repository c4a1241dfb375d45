//! One request: who asks, in which language, with what the process shares.

use std::sync::Mutex;

use chrono::{DateTime, NaiveDate, Utc};
use domain::audit::Audit;
use domain::id::Id;
use domain::{Actor, Denial, Language, Verdict};
use sha2::{Digest, Sha256};
use storage::idempotency::{self, Claim};
use storage::{Stamp, Tx};

use crate::app::{App, day_in_vietnam};
use crate::fault::Fault;

/// The context of one request. Every use case takes it first; nothing else knows who asks.
pub struct Cx {
    app: App,
    actor: Actor,
    language: Language,
    request: String,
    address: String,
    refresh_cookie: Option<String>,
    refusals: Mutex<Vec<Refusal>>,
    cookies: Mutex<Vec<String>>,
}

/// A refused act, kept until the response is ready and then written to the audit chain: a second writer
/// inside the refused transaction would wait for itself on SQLite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What was tried, `noun.verb`.
    pub action: &'static str,
    /// On which object.
    pub object: String,
    /// Why not.
    pub denial: Denial,
}

/// How a write with an idempotency key begins.
pub enum Begun {
    /// Not done before: go on in this transaction.
    Fresh(Tx),
    /// Done before: the public identifier of what came of it.
    Replayed(String),
}

impl Cx {
    /// A request of an actor.
    pub fn new(app: App, actor: Actor, language: Language, request: String, address: String) -> Self {
        let (refusals, cookies) = (Mutex::default(), Mutex::default());
        Self { app, actor, language, request, address, refresh_cookie: None, refusals, cookies }
    }

    /// The same with the refresh token that the browser keeps in a cookie.
    pub fn with_refresh_cookie(self, refresh_cookie: Option<String>) -> Self {
        Self { refresh_cookie, ..self }
    }

    /// The system at work (demonstration data, command line): no user, no role.
    pub fn system(app: App, request: &str) -> Self {
        Self::new(app, Actor::System, Language::Vietnamese, request.to_owned(), String::new())
    }

    /// The process's shared parts.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// The database, for reads.
    pub const fn db(&self) -> &storage::Db {
        &self.app.db
    }

    /// Who asks.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The reader's language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The request's identifier, as in `x-request-id` and the log.
    pub fn request(&self) -> &str {
        &self.request
    }

    /// The caller's network address, for limits of sign-in; empty when unknown.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The refresh token from the browser's cookie; `None` without one, or from a page that is not ours.
    pub fn refresh_cookie(&self) -> Option<&str> {
        self.refresh_cookie.as_deref()
    }

    /// The moment, UTC.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock.now()
    }

    /// The day in Việt Nam.
    pub fn today(&self) -> NaiveDate {
        day_in_vietnam(self.now())
    }

    /// A new identifier.
    pub fn id<I: Id>(&self) -> I {
        self.app.ids.next(self.now())
    }

    /// Opens the transaction of a write; its only good end is `Tx::commit(audit)`.
    pub async fn begin(&self) -> Result<Tx, Fault> {
        let actor = match &self.actor {
            Actor::Anonymous => "anonymous".to_owned(),
            Actor::System => "system".to_owned(),
            Actor::User(user) => user.user.to_string(),
        };
        let stamp = Stamp { actor, request: self.request.clone(), at: self.now() };
        Ok(Tx::begin(&self.app.db, stamp).await?)
    }

    /// Opens the transaction of a write that must not be done twice. `object` is the identifier of what
    /// will come of it; `command` is what the key stands for, in its `Debug` form.
    pub async fn begin_once(
        &self,
        key: Option<&str>,
        action: &'static str,
        command: &(impl std::fmt::Debug + Sync),
        object: &(impl std::fmt::Display + Sync),
    ) -> Result<Begun, Fault> {
        let tx = self.begin().await?;
        let Some(key) = key else { return Ok(Begun::Fresh(tx)) };
        let fingerprint = Sha256::digest(format!("{action} {command:?}").as_bytes());
        match idempotency::claim(&tx, key, action, &fingerprint, &object.to_string()).await? {
            Claim::Fresh => Ok(Begun::Fresh(tx)),
            Claim::Done(object) => Ok(Begun::Replayed(object)),
            Claim::Mismatch => Err(Fault::KeyReused),
        }
    }

    /// Lets an allowed act go on; turns a refusal into the right fault and remembers it for the audit chain.
    pub fn require(&self, verdict: Verdict, action: &'static str, object: impl ToString) -> Result<(), Fault> {
        match verdict {
            Verdict::Allowed => Ok(()),
            Verdict::Hidden => Err(Fault::NotFound),
            Verdict::Denied(Denial::NotSignedIn) => Err(Fault::Unauthenticated),
            Verdict::Denied(denial) => {
                if let Ok(mut refusals) = self.refusals.lock() {
                    refusals.push(Refusal { action, object: object.to_string(), denial });
                }
                Err(Fault::Forbidden(denial))
            }
        }
    }

    /// Refuses a write that was prepared on an older version of the object.
    pub const fn expect_version(&self, expected: i32, current: i32) -> Result<(), Fault> {
        if expected == current { Ok(()) } else { Err(Fault::Conflict { current }) }
    }

    /// Lets a read go on.
    pub fn require_read(&self, verdict: Verdict) -> Result<(), Fault> {
        match verdict {
            Verdict::Allowed => Ok(()),
            Verdict::Hidden => Err(Fault::NotFound),
            Verdict::Denied(Denial::NotSignedIn) => Err(Fault::Unauthenticated),
            Verdict::Denied(denial) => Err(Fault::Forbidden(denial)),
        }
    }

    /// Writes the refusals of this request to the audit chain, once, after execution.
    pub async fn record_refusals(&self) -> Result<(), Fault> {
        let refusals = self.refusals.lock().map(|mut list| std::mem::take(&mut *list)).unwrap_or_default();
        if refusals.is_empty() {
            return Ok(());
        }
        let tx = self.begin().await?;
        let events = refusals.into_iter().map(|refusal| {
            let reason = format!("{}: {}", refusal.action, refusal.denial.code());
            Audit::of("access.refused", refusal.object).reason(Some(reason))
        });
        tx.commit(events).await?;
        Ok(())
    }

    /// Asks for a `Set-Cookie` header on the response.
    pub fn set_cookie(&self, cookie: String) {
        if let Ok(mut cookies) = self.cookies.lock() {
            cookies.push(cookie);
        }
    }

    /// The `Set-Cookie` headers of the response.
    pub fn take_cookies(&self) -> Vec<String> {
        self.cookies.lock().map(|mut list| std::mem::take(&mut *list)).unwrap_or_default()
    }
}

/// A random salt, and the digest of the salt and a text after it. A text of few possible values, or one that others may
/// have too, would be found by trying: an unsalted digest, or a link of the chain over it, gives it away.
pub fn salted(text: &str) -> Result<(String, String), Fault> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    let salt = domain::audit::hex(&salt);
    let digest = digest_with(&salt, text);
    Ok((salt, digest))
}

/// The digest of a salt and a text after it, 64 hexadecimal digits.
pub fn digest_with(salt: &str, text: &str) -> String {
    domain::audit::hex(&Sha256::digest(format!("{salt}{text}").as_bytes()))
}

/// Runs a unit of work, again when a concurrent transaction won: at most five tries, a little apart.
pub async fn write<T, F, Fut>(mut unit_of_work: F) -> Result<T, Fault>
where
    F: FnMut() -> Fut,
    Fut: Future<Output = Result<T, Fault>>,
{
    const TRIES: u64 = 5;
    let mut tried = 1;
    loop {
        match unit_of_work().await {
            Err(Fault::Retry(_)) if tried < TRIES => {
                let jitter = u64::from(getrandom::u32().unwrap_or_default() % 20);
                tokio::time::sleep(std::time::Duration::from_millis(10 * tried + jitter)).await;
                tried += 1;
            }
            outcome => return outcome,
        }
    }
}
