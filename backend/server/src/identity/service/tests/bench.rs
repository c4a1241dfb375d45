//! A database with two units, people to sign in, and a clock to move.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::OfficeKind;
use domain::cluster::{Cluster, ClusterKind, Membership, Office};
use domain::id::{ClusterId, Id as _, MembershipId, OfficeId, UnitId};
use domain::identity::{NewUser, Password, User};
use domain::unit::{CreateUnit, NewName, UnitKind};
use domain::{Actor, Language, Period, Role};
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

pub(in crate::identity) const PASSWORD: &str = "thước kẻ và mực tím";
pub(in crate::identity) const ADDRESS: &str = "203.0.113.1";
pub(in crate::identity) const DEVICE: &str = "máy phòng 3";

pub(in crate::identity) struct Bench {
    pub(in crate::identity) app: App,
    _folder: TempDir,
}

pub(in crate::identity) fn unit(n: u128) -> UnitId {
    UnitId::from_uuid(Uuid::from_u128(n))
}

pub(in crate::identity) fn attempt(username: &str, password: &str) -> SignIn {
    let (username, password) = (username.to_owned(), Password::new(password));
    SignIn { username, password, device: Some(DEVICE.to_owned()), cookie: false }
}

pub(in crate::identity) fn presenting(token: &str, device: Option<&str>) -> RefreshSession {
    RefreshSession { token: Some(token.to_owned()), device: device.map(str::to_owned), cookie: false }
}

/// The codes of the rules that were broken, or the name of the fault.
pub(in crate::identity) fn refusal<T>(outcome: Result<T, Fault>) -> String {
    match outcome {
        Ok(_) => "done".to_owned(),
        Err(Fault::Rejected(rules)) => rules.iter().map(|rule| rule.code).collect::<Vec<_>>().join(" "),
        Err(Fault::Limited { .. }) => "limited".to_owned(),
        Err(Fault::Forbidden(denial)) => denial.code().to_owned(),
        Err(fault) => fault.to_string(),
    }
}

impl Bench {
    pub(in crate::identity) async fn new() -> Self {
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

    /// Cluster II of unit 2, with unit 1 in it and at its head; the office, to be ended.
    pub(in crate::identity) async fn cluster(&self) -> Office {
        let id = |n| Uuid::from_u128(n);
        let formed_on = "2022-03-02".parse().unwrap();
        let (cluster, period) = (ClusterId::from_uuid(id(5)), Period::since(formed_on));
        let tx = self.system().begin().await.unwrap();
        let formed = Cluster {
            id: cluster,
            version: 1,
            kind: ClusterKind::Cluster,
            ministry: unit(2),
            number: 2,
            label: "II".into(),
            name: "Cụm thi đua số II".into(),
            decision: None,
            formed_on,
            closed_on: None,
        };
        storage::cluster::insert(&tx, &formed).await.unwrap();
        let (of_membership, of_office) = (MembershipId::from_uuid(id(6)), OfficeId::from_uuid(id(7)));
        let (ministry, unit) = (unit(2), unit(1));
        let member = Membership { id: of_membership, cluster, ministry, unit, position: 1, period, decision: None };
        storage::cluster::insert_membership(&tx, &member).await.unwrap();
        let office = Office { id: of_office, cluster, unit, kind: OfficeKind::Head, period, decision: None };
        storage::cluster::insert_office(&tx, &office).await.unwrap();
        tx.commit([]).await.unwrap();
        office
    }

    pub(in crate::identity) fn cx(&self, actor: Actor) -> Cx {
        self.cx_from(actor, ADDRESS)
    }

    pub(in crate::identity) fn cx_from(&self, actor: Actor, address: &str) -> Cx {
        Cx::new(self.app.clone(), actor, Language::Vietnamese, "request".to_owned(), address.to_owned())
    }

    pub(in crate::identity) fn anonymous(&self) -> Cx {
        self.cx(Actor::Anonymous)
    }

    pub(in crate::identity) fn system(&self) -> Cx {
        Cx::system(self.app.clone(), "test")
    }

    pub(in crate::identity) fn later(&self, by: TimeDelta) {
        self.app.clock.advance(by);
    }

    /// An account with one role since the beginning of the year, at unit 1 where the role needs one.
    pub(in crate::identity) async fn user(&self, username: &str, role: Role) -> User {
        let valid_from = "2026-01-01".parse().unwrap();
        let given = SystemRole { role, unit: role.needs_unit().then_some(unit(1)), valid_from };
        let display_name = format!("Người dùng {username}");
        let command = NewUser { username: username.into(), display_name, password: Password::new(PASSWORD) };
        create_user_as_system(&self.system(), command, &[given]).await.unwrap()
    }

    pub(in crate::identity) async fn sign_in(&self, username: &str) -> SignedIn {
        sign_in(&self.anonymous(), attempt(username, PASSWORD)).await.unwrap()
    }

    /// One try from an address of its own, so that only the account's limit counts.
    pub(in crate::identity) async fn attempt(&self, username: &str, password: &str) -> String {
        refusal(sign_in(&self.anonymous(), attempt(username, password)).await)
    }

    pub(in crate::identity) async fn refresh(&self, command: RefreshSession) -> Result<SignedIn, Fault> {
        let cx = self.anonymous();
        write(|| refresh_session(&cx, command.clone())).await
    }

    pub(in crate::identity) async fn suspend(&self, user: &User) -> String {
        let command = ChangeUser { user: user.id, expected_version: user.version, reason: "nghỉ việc".into() };
        refusal(suspend_user(&self.system(), command).await)
    }

    /// Who is behind the tokens now; `None` when they are good no more.
    pub(in crate::identity) async fn actor(&self, tokens: &SignedIn) -> Option<Actor> {
        authenticate(&self.app, &tokens.access.text).await.ok()
    }

    /// A request of the user behind the tokens.
    pub(in crate::identity) async fn cx_of(&self, tokens: &SignedIn) -> Cx {
        self.cx(self.actor(tokens).await.unwrap())
    }

    /// The events of the audit chain, newest first.
    pub(in crate::identity) async fn events(&self) -> Vec<audit::AuditEvent> {
        audit::events(&self.app.db, None, None, &PageRequest::first(100)).await.unwrap().items
    }

    pub(in crate::identity) async fn actions(&self) -> Vec<String> {
        self.events().await.into_iter().map(|event| event.action).collect()
    }
}
