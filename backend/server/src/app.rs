//! What the whole process shares: built once, by `main` and by each test.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::id::Id;
use storage::Db;
use uuid::Uuid;

use crate::criteria::PublishedSets;
use crate::file::Files;
use crate::identity::{Hasher, Keys};

/// The one clock. Rules never ask it; they are given the moment.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that tests and sandboxes move, in microseconds since 1970.
    Manual(Arc<AtomicU64>),
}

impl Clock {
    /// A clock that stands at a moment until it is moved.
    pub fn manual(at: DateTime<Utc>) -> Self {
        Self::Manual(Arc::new(AtomicU64::new(micros(at))))
    }

    /// The moment now, in UTC.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
            Self::System => Utc::now(),
            Self::Manual(at) => DateTime::UNIX_EPOCH + Duration::from_micros(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a manual clock forward; the machine's clock does not listen.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Manual(at) = self {
            let by = u64::try_from(by.num_microseconds().unwrap_or_default()).unwrap_or_default();
            at.fetch_add(by, Ordering::SeqCst);
        }
    }

    /// Sets a manual clock; the machine's clock does not listen.
    pub fn set(&self, to: DateTime<Utc>) {
        if let Self::Manual(at) = self {
            at.store(micros(to), Ordering::SeqCst);
        }
    }
}

fn micros(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp_micros()).unwrap_or_default()
}

/// The day in Việt Nam (UTC+7, no daylight saving) at a moment: what "today" means to staff.
pub fn day_in_vietnam(at: DateTime<Utc>) -> NaiveDate {
    (at + TimeDelta::hours(7)).date_naive()
}

/// The one source of identifiers: `UUIDv7` of the clock's moment, random in production, counted in tests.
#[derive(Debug, Clone)]
pub enum Ids {
    /// Random tails from the operating system.
    Random,
    /// Tails counted from one, so that tests and fixtures know them beforehand.
    Counted(Arc<AtomicU64>),
}

impl Ids {
    /// A source that counts.
    pub fn counted() -> Self {
        Self::Counted(Arc::new(AtomicU64::new(0)))
    }

    /// A new identifier, later in order than those of earlier moments.
    pub fn next<I: Id>(&self, now: DateTime<Utc>) -> I {
        I::from_uuid(self.uuid(now))
    }

    /// A new raw identifier.
    pub fn uuid(&self, now: DateTime<Utc>) -> Uuid {
        let mut tail = [0; 10];
        let millis = match self {
            Self::Random => {
                // Without randomness nothing may be created: a zero tail would collide and be refused.
                getrandom::fill(&mut tail).unwrap_or_default();
                u64::try_from(now.timestamp_millis()).unwrap_or_default()
            }
            Self::Counted(count) => {
                let next = count.fetch_add(1, Ordering::SeqCst) + 1;
                tail[2..].copy_from_slice(&next.to_be_bytes());
                COUNTED_SINCE + next
            }
        };
        uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
    }
}

/// Counted identifiers do not depend on the clock: the first millisecond of 2026 and so many after it.
const COUNTED_SINCE: u64 = 1_767_225_600_000;

/// The process's shared parts; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// The source of identifiers.
    pub ids: Ids,
    /// Keys that sign access tokens.
    pub keys: Arc<Keys>,
    /// The bounded password hasher.
    pub hasher: Arc<Hasher>,
    /// Browsers reach the server by https: cookies are marked `Secure`.
    pub secure_cookies: bool,
    /// Whether the schema may be introspected without signing in: where the query explorer is served.
    pub public_introspection: bool,
    /// Published criteria sets, which never change and need no statement twice.
    pub criteria: Arc<PublishedSets>,
    /// The file store and unfinished uploads; gone with the process unless set.
    pub files: Arc<Files>,
}

impl App {
    /// The shared parts on a database.
    pub fn new(db: Db, clock: Clock, ids: Ids, keys: Keys, hasher: Hasher) -> Self {
        Self {
            db,
            clock,
            ids,
            keys: Arc::new(keys),
            hasher: Arc::new(hasher),
            secure_cookies: false,
            public_introspection: false,
            criteria: Arc::default(),
            files: Arc::default(),
        }
    }
}
