//! Accounts, sessions and limits on the databases themselves: SQLite always, PostgreSQL when `TEST_DATABASE_URL`
//! names a server on which databases may be created. Of many who ask at once, one wins.

#![cfg(test)]

mod support;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id as _, RoleAssignmentId, SessionId, UserId};
use domain::identity::attempt::Failures;
use domain::identity::session::Session;
use domain::identity::{RoleAssignment, User};
use domain::{Period, Role};
use storage::identity::{actor, attempt, first_administrator, role, session, user};
use storage::{Constraint, Db, StoreError};
use support::{audit, begin, day, on_each, raw};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const AT_ONCE: usize = 8;

fn now() -> DateTime<Utc> {
    "2026-11-23T00:00:00Z".parse().unwrap()
}

fn user_id(n: u128) -> UserId {
    UserId::from_uuid(raw(n))
}

fn account(n: u128) -> User {
    let (username, display_name) = (format!("user-{n}"), format!("Người dùng {n}"));
    User { id: user_id(n), version: 1, username, display_name, active: true, created_at: now() }
}

fn administrator(n: u128) -> RoleAssignment {
    let (id, period) = (RoleAssignmentId::from_uuid(raw(n)), Period::since(day("2026-01-01")));
    RoleAssignment { id, user: user_id(n), role: Role::SystemAdministrator, unit: None, period }
}

fn new_session() -> Session {
    Session {
        id: SessionId::from_uuid(raw(1)),
        user: user_id(1),
        device: String::new(),
        by_cookie: true,
        created_at: now(),
        expires_at: now() + TimeDelta::days(30),
        revoked_at: None,
    }
}

/// Two administrators, and a session of the first with one token.
async fn fill(db: &Db) {
    let tx = begin(db).await;
    for n in [1, 2] {
        user::insert(&tx, &account(n), "hash").await.unwrap();
        role::insert(&tx, &administrator(n)).await.unwrap();
    }
    session::insert(&tx, &new_session()).await.unwrap();
    session::insert_token(&tx, new_session().id, b"token", b"salt").await.unwrap();
    tx.commit(audit()).await.unwrap();
}

/// Runs the same act many times at one moment; how often it said yes.
async fn at_once<F>(db: &Db, act: impl Fn(Db) -> F) -> usize
where
    F: Future<Output = bool> + Send + 'static,
{
    let barrier = Arc::new(Barrier::new(AT_ONCE));
    let mut acts = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (act, barrier) = (act(db.clone()), Arc::clone(&barrier));
        acts.spawn(async move {
            barrier.wait().await;
            act.await
        });
    }
    acts.join_all().await.into_iter().filter(|won| *won).count()
}

#[tokio::test]
async fn a_token_is_used_once_whoever_asks() {
    on_each(async |db| {
        fill(db).await;
        let winners = at_once(db, |db| async move {
            let tx = begin(&db).await;
            let used = session::use_token(&tx, b"token").await.unwrap();
            tx.commit(audit()).await.unwrap();
            used
        })
        .await;
        assert_eq!(winners, 1);
        assert!(session::is_used(db, b"token").await.unwrap());
        assert!(!session::is_used(db, b"unknown").await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn the_first_administrators_token_is_taken_once_and_only_in_time() {
    on_each(async |db| {
        let tx = begin(db).await;
        first_administrator::replace(&tx, b"old", now() + TimeDelta::hours(24)).await.unwrap();
        first_administrator::replace(&tx, b"new", now() + TimeDelta::hours(24)).await.unwrap();
        tx.commit(audit()).await.unwrap();
        assert!(!first_administrator::is_good(db, b"old", now()).await.unwrap());
        assert!(first_administrator::is_good(db, b"new", now()).await.unwrap());
        assert!(!first_administrator::is_good(db, b"new", now() + TimeDelta::hours(24)).await.unwrap());
        let winners = at_once(db, |db| async move {
            let tx = begin(&db).await;
            let taken = first_administrator::take(&tx, b"new").await.unwrap();
            tx.commit(audit()).await.unwrap();
            taken
        })
        .await;
        assert_eq!(winners, 1);
    })
    .await;
}

#[tokio::test]
async fn tries_at_the_same_moment_are_counted_one_after_another() {
    on_each(async |db| {
        let counted = at_once(db, |db| async move {
            let tx = begin(&db).await;
            let before = attempt::for_change(&tx, "account:x").await.unwrap();
            let Ok(failures) = Failures::try_again(before, now()) else { return false };
            attempt::update(&tx, "account:x", failures).await.unwrap();
            tx.commit(audit()).await.unwrap();
            true
        })
        .await;
        assert_eq!(counted, 5, "of {AT_ONCE}");
        let tx = begin(db).await;
        attempt::take_back(&tx, "account:x").await.unwrap();
        let failures = attempt::for_change(&tx, "account:x").await.unwrap();
        assert_eq!(failures, Some(Failures { count: 4, last_at: now() }));
        attempt::clear(&tx, "account:x", None).await.unwrap();
        assert_eq!(attempt::for_change(&tx, "account:x").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn of_two_administrators_who_remove_each_other_one_stays() {
    on_each(async |db| {
        fill(db).await;
        let removed = at_once(db, |db| async move {
            let tx = begin(&db).await;
            let left = role::lock_administrators(&tx, day("2026-11-23")).await.unwrap();
            let [first, _, ..] = left.as_slice() else { return false };
            user::update_active(&tx, &User { active: false, ..account(first.user.uuid().as_u128()) }).await.unwrap();
            tx.commit(audit()).await.unwrap();
            true
        })
        .await;
        assert_eq!(removed, 1);
        assert_eq!(role::administrators_on(db, day("2026-11-23")).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_session_tells_who_is_behind_it_while_it_lives() {
    on_each(async |db| {
        fill(db).await;
        let of = async |user: u128, at: DateTime<Utc>, on: &str| {
            actor::signed_in(db, new_session().id, user_id(user), at, day(on)).await.unwrap()
        };
        let found = of(1, now(), "2026-11-23").await.unwrap();
        assert_eq!(found.grants, [domain::Grant { role: Role::SystemAdministrator, unit: None }]);
        assert!(of(1, now(), "2025-12-31").await.unwrap().grants.is_empty(), "the role begins later");
        assert!(of(2, now(), "2026-11-23").await.is_none(), "another user's session");
        assert!(of(1, new_session().expires_at, "2026-11-23").await.is_none(), "over");
        let tx = begin(db).await;
        assert!(session::revoke(&tx, new_session().id).await.unwrap());
        assert!(!session::revoke(&tx, new_session().id).await.unwrap());
        tx.commit(audit()).await.unwrap();
        assert!(of(1, now(), "2026-11-23").await.is_none(), "revoked");
    })
    .await;
}

#[tokio::test]
async fn a_username_belongs_to_one_account() {
    on_each(async |db| {
        fill(db).await;
        let tx = begin(db).await;
        let double = User { id: user_id(9), ..account(1) };
        let outcome = user::insert(&tx, &double, "hash").await;
        assert!(matches!(outcome, Err(StoreError::Refused(Constraint::UsernameTaken))), "{outcome:?}");
    })
    .await;
}

#[tokio::test]
async fn old_sessions_are_forgotten_with_their_tokens() {
    on_each(async |db| {
        fill(db).await;
        let tx = begin(db).await;
        session::forget(&tx, user_id(1), new_session().expires_at).await.unwrap();
        assert!(session::token(&tx, b"token").await.unwrap().is_some(), "not old enough");
        session::forget(&tx, user_id(1), new_session().expires_at + TimeDelta::seconds(1)).await.unwrap();
        assert!(session::token(&tx, b"token").await.unwrap().is_none());
    })
    .await;
}
