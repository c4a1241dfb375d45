//! The first administrator, accounts, passwords.

use async_graphql::futures_util::future::join;
use chrono::TimeDelta;
use domain::identity::{NewUser, Password, User};
use domain::{Actor, Role};

use super::bench::{Bench, PASSWORD, attempt, refusal};
use crate::cx::{Cx, write};
use crate::fault::Fault;
use crate::identity::service::{
    ChangePassword, ChangeUser, CreateFirstAdministrator, EndRole, ResetPassword, change_password,
    create_first_administrator, create_user, create_user_as_system, end_role, offer_first_administrator,
    reset_password, sign_in, suspend_user,
};

const OTHER_PASSWORD: &str = "bút chì và giấy trắng";

fn account(username: &str) -> NewUser {
    let display_name = "Quản trị".to_owned();
    NewUser { username: username.to_owned(), display_name, password: Password::new(PASSWORD) }
}

async fn first(bench: &Bench, token: &str) -> Result<User, Fault> {
    let command = CreateFirstAdministrator { token: token.to_owned(), user: account("admin") };
    create_first_administrator(&bench.anonymous(), command).await
}

#[tokio::test]
async fn the_first_administrator_comes_by_a_one_time_token() {
    let bench = Bench::new().await;
    assert_eq!(refusal(first(&bench, "guess").await), "TOKEN_INVALID");
    let (old, _) = offer_first_administrator(&bench.system()).await.unwrap();
    let (token, expires_at) = offer_first_administrator(&bench.system()).await.unwrap();
    assert_eq!(expires_at - bench.app.clock.now(), TimeDelta::hours(24));
    assert_eq!(refusal(first(&bench, old.expose()).await), "TOKEN_INVALID", "the newest counts");
    let weak = NewUser { password: Password::new("ngắn"), ..account("admin") };
    let command = CreateFirstAdministrator { token: token.expose().to_owned(), user: weak };
    assert_eq!(refusal(create_first_administrator(&bench.anonymous(), command).await), "PASSWORD_TOO_SHORT");
    assert_eq!(first(&bench, token.expose()).await.unwrap().username, "admin", "a broken rule does not use it up");
    assert_eq!(refusal(first(&bench, token.expose()).await), "TOKEN_INVALID");
    let tokens = bench.sign_in("admin").await;
    assert!(bench.actor(&tokens).await.unwrap().has(Role::SystemAdministrator));
    assert_eq!(refusal(offer_first_administrator(&bench.system()).await), "ADMINISTRATOR_EXISTS");
    assert_eq!(refusal(offer_first_administrator(&bench.anonymous()).await), "not signed in");
    let written = format!("{:?}", bench.events().await);
    assert!(!written.contains(token.expose()) && !written.contains(PASSWORD));
}

#[tokio::test]
async fn a_token_of_yesterday_is_worth_nothing() {
    let bench = Bench::new().await;
    let (token, _) = offer_first_administrator(&bench.system()).await.unwrap();
    bench.later(TimeDelta::hours(24));
    assert_eq!(refusal(first(&bench, token.expose()).await), "TOKEN_INVALID");
}

#[tokio::test]
async fn a_token_is_worth_nothing_once_somebody_administers() {
    let bench = Bench::new().await;
    let (token, _) = offer_first_administrator(&bench.system()).await.unwrap();
    bench.user("root", Role::SystemAdministrator).await;
    assert_eq!(refusal(first(&bench, token.expose()).await), "ADMINISTRATOR_EXISTS");
}

#[tokio::test]
async fn only_the_administrator_opens_accounts() {
    let bench = Bench::new().await;
    bench.user("root", Role::SystemAdministrator).await;
    bench.user("officer", Role::MinistryOfficer).await;
    let officer = bench.sign_in("officer").await;
    let cx = bench.cx_of(&officer).await;
    assert_eq!(refusal(create_user(&cx, account("new")).await), "ROLE");
    assert_eq!(refusal(create_user_as_system(&cx, account("new"), &[]).await), "ROLE");
    cx.record_refusals().await.unwrap();
    assert_eq!(bench.actions().await[0], "access.refused");
    assert_eq!(refusal(create_user(&bench.anonymous(), account("new")).await), "not signed in");
    let root = bench.sign_in("root").await;
    let cx = bench.cx_of(&root).await;
    assert_eq!(create_user(&cx, account("New")).await.unwrap().username, "new");
    assert_eq!(refusal(create_user(&cx, account("new")).await), "USERNAME_TAKEN");
    assert_eq!(bench.actions().await.iter().filter(|action| *action == "user.create").count(), 3);
    let tokens = bench.sign_in("new").await;
    assert!(bench.actor(&tokens).await.unwrap().units().is_empty(), "no role yet");
}

#[tokio::test]
async fn a_changed_password_ends_every_session() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let (one, other) = (bench.sign_in("chuyen.vien").await, bench.sign_in("chuyen.vien").await);
    let change = |current: &str, new: &str| ChangePassword { current: Password::new(current), new: Password::new(new) };
    let cx = bench.cx_of(&one).await;
    for (current, new, expected) in [
        (PASSWORD, "ngắn", "PASSWORD_TOO_SHORT"),
        (PASSWORD, PASSWORD, "PASSWORD_UNCHANGED"),
        (PASSWORD, "xx chuyen.vien 2026", "PASSWORD_TOO_COMMON"),
        ("sai mật khẩu", OTHER_PASSWORD, "PASSWORD_WRONG"),
    ] {
        assert_eq!(refusal(change_password(&cx, change(current, new)).await), expected);
    }
    assert!(bench.actor(&other).await.is_some(), "a refusal ends nothing");
    change_password(&cx, change(PASSWORD, OTHER_PASSWORD)).await.unwrap();
    assert!(bench.actor(&one).await.is_none() && bench.actor(&other).await.is_none());
    assert_eq!(bench.actions().await[0], "password.change");
    assert_eq!(bench.attempt("chuyen.vien", PASSWORD).await, "INVALID_CREDENTIALS");
    assert_eq!(bench.attempt("chuyen.vien", OTHER_PASSWORD).await, "done");
    assert!(matches!(
        change_password(&bench.anonymous(), change(PASSWORD, OTHER_PASSWORD)).await,
        Err(Fault::Unauthenticated)
    ));
}

#[tokio::test]
async fn a_thief_of_a_session_cannot_guess_the_password() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let tokens = bench.sign_in("chuyen.vien").await;
    let cx = bench.cx_of(&tokens).await;
    let guess = || ChangePassword { current: Password::new("sai mật khẩu"), new: Password::new(OTHER_PASSWORD) };
    for _ in 0..5 {
        assert_eq!(refusal(change_password(&cx, guess()).await), "PASSWORD_WRONG");
    }
    assert_eq!(refusal(change_password(&cx, guess()).await), "limited");
    assert_eq!(bench.attempt("chuyen.vien", PASSWORD).await, "done", "the owner is not locked out");
}

#[tokio::test]
async fn a_reset_password_ends_every_session() {
    let bench = Bench::new().await;
    let user = bench.user("chuyen.vien", Role::MemberOfficer).await;
    let tokens = bench.sign_in("chuyen.vien").await;
    let reset = || ResetPassword { user: user.id, new: Password::new(OTHER_PASSWORD) };
    assert_eq!(refusal(reset_password(&bench.cx_of(&tokens).await, reset()).await), "ROLE");
    assert_eq!(reset_password(&bench.system(), reset()).await.unwrap().version, 2);
    assert!(bench.actor(&tokens).await.is_none());
    assert_eq!(bench.actions().await[0], "password.reset");
    assert_eq!(refusal(sign_in(&bench.anonymous(), attempt("chuyen.vien", OTHER_PASSWORD)).await), "done");
}

fn suspension(user: &User) -> ChangeUser {
    ChangeUser { user: user.id, expected_version: user.version, reason: "nghỉ việc".into() }
}

#[tokio::test]
async fn nobody_suspends_himself_or_a_stale_account() {
    let bench = Bench::new().await;
    let root = bench.user("root", Role::SystemAdministrator).await;
    let other = bench.user("other", Role::SystemAdministrator).await;
    let tokens = bench.sign_in("root").await;
    let cx = bench.cx_of(&tokens).await;
    assert_eq!(refusal(suspend_user(&cx, suspension(&root)).await), "OWN_ACCOUNT");
    let stale = ChangeUser { expected_version: 7, ..suspension(&other) };
    assert!(matches!(suspend_user(&cx, stale).await, Err(Fault::Conflict { current: 1 })));
    let silent = ChangeUser { reason: " ".into(), ..suspension(&other) };
    assert_eq!(refusal(suspend_user(&cx, silent).await), "REQUIRED");
    assert!(!suspend_user(&cx, suspension(&other)).await.unwrap().active);
}

async fn cx_of(bench: &Bench, username: &str) -> Cx {
    let tokens = bench.sign_in(username).await;
    bench.cx_of(&tokens).await
}

#[tokio::test]
async fn an_administrator_always_remains() {
    let bench = Bench::new().await;
    let root = bench.user("root", Role::SystemAdministrator).await;
    let held = storage::identity::role::of_users(&bench.app.db, &[root.id]).await.unwrap();
    let end = EndRole { assignment: held[0].id, valid_until: bench.system().today() };
    assert_eq!(refusal(end_role(&cx_of(&bench, "root").await, end).await), "LAST_ADMINISTRATOR");
    assert_eq!(bench.suspend(&root).await, "LAST_ADMINISTRATOR");
    let other = bench.user("other", Role::SystemAdministrator).await;
    // Both remove each other at the same moment: one wins.
    let (by_root, by_other) = (cx_of(&bench, "root").await, cx_of(&bench, "other").await);
    let outcomes = join(
        write(|| suspend_user(&by_root, suspension(&other))),
        write(|| suspend_user(&by_other, suspension(&root))),
    )
    .await;
    let outcomes = [refusal(outcomes.0), refusal(outcomes.1)];
    assert_eq!(outcomes.iter().filter(|outcome| *outcome == "done").count(), 1, "{outcomes:?}");
    assert!(outcomes.contains(&"LAST_ADMINISTRATOR".to_owned()), "{outcomes:?}");
    assert!(matches!(by_root.actor(), Actor::User(_)));
}
