//! A database with two units, people to sign in, and a clock to move.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id as _, UnitId};
use domain::identity::{NewUser, Password, User};
use domain::unit::{CreateUnit, NewName, UnitKind};
use domain::{Actor, Language, Role};
use storage::{Db, DbSettings, PageRequest, audit, migration};
use tempfile::TempDir;
use uuid::Uuid;

use crate::app::{App, Clock, Ids};
use crate::cx::{Cx, write};
use crate::fault::Fault;
use crate::identity::service::{
    ChangeUser, RefreshSession, SignIn, SignedIn, SystemRole, create_user_as_system, refresh_session, sign_in,
    suspend_user,
};
use crate::identity::{Hasher, Keys, authenticate};

pub(super) const PASSWORD: &str = "thước kẻ và mực tím";
pub(super) const ADDRESS: &str = "203.0.113.1";
pub(super) const DEVICE: &str = "máy phòng 3";

pub(super) struct Bench {
    pub(super) app: App,
    _folder: TempDir,
}

pub(super) fn unit(n: u128) -> UnitId {
    UnitId::from_uuid(Uuid::from_u128(n))
}

pub(super) fn attempt(username: &str, password: &str) -> SignIn {
    let (username, password) = (username.to_owned(), Password::new(password));
    SignIn { username, password, device: Some(DEVICE.to_owned()), cookie: false }
}

pub(super) fn presenting(token: &str, device: Option<&str>) -> RefreshSession {
    RefreshSession { token: Some(token.to_owned()), device: device.map(str::to_owned), cookie: false }
}

/// The codes of the rules that were broken, or the name of the fault.
pub(super) fn refusal<T>(outcome: Result<T, Fault>) -> String {
    match outcome {
        Ok(_) => "done".to_owned(),
        Err(Fault::Rejected(rules)) => rules.iter().map(|rule| rule.code).collect::<Vec<_>>().join(" "),
        Err(Fault::Limited { .. }) => "limited".to_owned(),
        Err(Fault::Forbidden(denial)) => denial.code().to_owned(),
        Err(fault) => fault.to_string(),
    }
}

impl Bench {
    pub(super) async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let mut settings = DbSettings::sqlite(&folder.path().join("thidua.db"));
        // Tests queue more writers than a server should.
        settings.acquire_timeout = Duration::from_secs(20);
        let db = Db::connect(&settings).await.unwrap();
        migration::migrate(&db).await.unwrap();
        let now: DateTime<Utc> = "2026-11-23T01:00:00Z".parse().unwrap();
        let app = App::new(db, Clock::manual(now), Ids::counted(), Keys::ephemeral().unwrap(), Hasher::fast());
        let bench = Self { app, _folder: folder };
        for n in [1, 2] {
            bench.insert_unit(n).await;
        }
        bench
    }

    async fn insert_unit(&self, n: u128) {
        let name = NewName { name: format!("Sở {n}"), short_name: format!("Sở {n}"), code: format!("SO-{n}") };
        let established_on = "2002-08-05".parse().unwrap();
        let entry = CreateUnit { kind: UnitKind::Ministry, name, parent: None, established_on, document: None };
        let new = entry.check(unit(n), Uuid::from_u128(n), None).unwrap();
        let tx = self.system().begin().await.unwrap();
        storage::unit::insert(&tx, &new).await.unwrap();
        tx.commit([new.audit]).await.unwrap();
    }

    pub(super) fn cx(&self, actor: Actor) -> Cx {
        self.cx_from(actor, ADDRESS)
    }

    pub(super) fn cx_from(&self, actor: Actor, address: &str) -> Cx {
        Cx::new(self.app.clone(), actor, Language::Vietnamese, "request".to_owned(), address.to_owned())
    }

    pub(super) fn anonymous(&self) -> Cx {
        self.cx(Actor::Anonymous)
    }

    pub(super) fn system(&self) -> Cx {
        Cx::system(self.app.clone(), "test")
    }

    pub(super) fn later(&self, by: TimeDelta) {
        self.app.clock.advance(by);
    }

    /// An account with one role since the beginning of the year, at unit 1 where the role needs one.
    pub(super) async fn user(&self, username: &str, role: Role) -> User {
        let valid_from = "2026-01-01".parse().unwrap();
        let given = SystemRole { role, unit: role.needs_unit().then_some(unit(1)), valid_from };
        let display_name = format!("Người dùng {username}");
        let command = NewUser { username: username.into(), display_name, password: Password::new(PASSWORD) };
        create_user_as_system(&self.system(), command, &[given]).await.unwrap()
    }

    pub(super) async fn sign_in(&self, username: &str) -> SignedIn {
        sign_in(&self.anonymous(), attempt(username, PASSWORD)).await.unwrap()
    }

    /// One try from an address of its own, so that only the account's limit counts.
    pub(super) async fn attempt(&self, username: &str, password: &str) -> String {
        refusal(sign_in(&self.anonymous(), attempt(username, password)).await)
    }

    pub(super) async fn refresh(&self, command: RefreshSession) -> Result<SignedIn, Fault> {
        let cx = self.anonymous();
        write(|| refresh_session(&cx, command.clone())).await
    }

    pub(super) async fn suspend(&self, user: &User) -> String {
        let command = ChangeUser { user: user.id, expected_version: user.version, reason: "nghỉ việc".into() };
        refusal(suspend_user(&self.system(), command).await)
    }

    /// Who is behind the tokens now; `None` when they are good no more.
    pub(super) async fn actor(&self, tokens: &SignedIn) -> Option<Actor> {
        authenticate(&self.app, &tokens.access.text).await.ok()
    }

    /// A request of the user behind the tokens.
    pub(super) async fn cx_of(&self, tokens: &SignedIn) -> Cx {
        self.cx(self.actor(tokens).await.unwrap())
    }

    /// The events of the audit chain, newest first.
    pub(super) async fn events(&self) -> Vec<audit::AuditEvent> {
        audit::events(&self.app.db, None, None, &PageRequest::first(100)).await.unwrap().items
    }

    pub(super) async fn actions(&self) -> Vec<String> {
        self.events().await.into_iter().map(|event| event.action).collect()
    }
}
