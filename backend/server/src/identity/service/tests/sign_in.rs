//! Signing in: who gets in, who does not, and how often it may be tried.

use chrono::TimeDelta;
use domain::{Actor, Role};
use storage::identity::user::credentials;

use super::bench::{ADDRESS, Bench, PASSWORD, attempt, refusal};
use crate::fault::Fault;
use crate::identity::Hasher;
use crate::identity::service::{SignIn, sign_in, sign_out};

#[tokio::test]
async fn the_right_password_opens_a_session() {
    let bench = Bench::new().await;
    let user = bench.user("chuyen.vien", Role::MemberOfficer).await;
    let tokens = bench.sign_in(" Chuyen.VIEN ").await;
    let Some(Actor::User(actor)) = bench.actor(&tokens).await else { panic!("not signed in") };
    assert_eq!((actor.user, actor.grants.len(), &actor), (user.id, 1, &tokens.actor));
    assert_eq!(tokens.access.expires_at - bench.app.clock.now(), TimeDelta::minutes(15));
    assert_eq!(tokens.refresh_expires_at - bench.app.clock.now(), TimeDelta::hours(12));
    let events = bench.events().await;
    assert_eq!(events[0].action, "session.begin");
    let written = format!("{events:?}");
    assert!(!written.contains(PASSWORD) && !written.contains(tokens.refresh_token.as_deref().unwrap()));
}

#[tokio::test]
async fn unknown_wrong_and_suspended_get_the_same_answer() {
    let bench = Bench::new().await;
    let user = bench.user("chuyen.vien", Role::MemberOfficer).await;
    assert_eq!(bench.attempt("nobody", PASSWORD).await, "INVALID_CREDENTIALS");
    assert_eq!(bench.attempt("' or 1=1 --\0", PASSWORD).await, "INVALID_CREDENTIALS");
    assert_eq!(bench.attempt("chuyen.vien", "thước kẻ và mực đen").await, "INVALID_CREDENTIALS");
    assert_eq!(bench.suspend(&user).await, "done");
    assert_eq!(bench.attempt("chuyen.vien", PASSWORD).await, "INVALID_CREDENTIALS");
}

#[tokio::test]
async fn five_failures_close_an_account_for_a_while_known_or_not() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    for username in ["chuyen.vien", "nobody"] {
        for _ in 0..5 {
            assert_eq!(bench.attempt(username, "sai mật khẩu").await, "INVALID_CREDENTIALS");
        }
        let limited = sign_in(&bench.anonymous(), attempt(username, PASSWORD)).await;
        assert!(matches!(limited, Err(Fault::Limited { retry_after: 30..=31 })), "{username}");
    }
    bench.later(TimeDelta::seconds(30));
    assert_eq!(bench.attempt("chuyen.vien", PASSWORD).await, "done");
    for _ in 0..5 {
        assert_eq!(bench.attempt("chuyen.vien", "sai mật khẩu").await, "INVALID_CREDENTIALS", "a success forgets");
    }
}

#[tokio::test]
async fn guesses_at_the_same_moment_do_not_slip_through() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let guesses = (0..40).map(|_| bench.attempt("chuyen.vien", "sai mật khẩu"));
    let outcomes = async_graphql::futures_util::future::join_all(guesses).await;
    let count = |what: &str| outcomes.iter().filter(|outcome| *outcome == what).count();
    assert_eq!((count("INVALID_CREDENTIALS"), count("limited")), (5, 35), "{outcomes:?}");
}

#[tokio::test]
async fn an_address_may_fail_at_twenty_accounts_an_hour() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let from = |address: &'static str, username: String, password: &'static str| {
        let cx = bench.cx_from(Actor::Anonymous, address);
        async move { refusal(sign_in(&cx, attempt(&username, password)).await) }
    };
    for n in 0..20 {
        assert_eq!(from(ADDRESS, format!("user-{n}"), "sai mật khẩu").await, "INVALID_CREDENTIALS");
    }
    assert_eq!(from(ADDRESS, "user-20".into(), "sai mật khẩu").await, "limited");
    assert_eq!(from(ADDRESS, "chuyen.vien".into(), PASSWORD).await, "limited");
    assert_eq!(from(ADDRESS, "user-0".into(), "sai mật khẩu").await, "INVALID_CREDENTIALS", "counted before");
    assert_eq!(from("203.0.113.2", "chuyen.vien".into(), PASSWORD).await, "done");
    bench.later(TimeDelta::hours(1));
    assert_eq!(from(ADDRESS, "chuyen.vien".into(), PASSWORD).await, "done");
}

#[tokio::test]
async fn people_who_sign_in_well_do_not_use_up_their_address() {
    let bench = Bench::new().await;
    for n in 0..25 {
        let username = format!("user-{n}");
        bench.user(&username, Role::MemberOfficer).await;
        assert_eq!(bench.attempt(&username, PASSWORD).await, "done");
    }
}

/// Signs in from a browser; the token in its cookie.
async fn browser(bench: &Bench, cookie: Option<String>) -> Result<Option<String>, Fault> {
    let cx = bench.cx_from(Actor::Anonymous, "198.51.100.7").with_refresh_cookie(cookie);
    let tokens = sign_in(&cx, SignIn { cookie: true, device: None, ..attempt("chuyen.vien", PASSWORD) }).await?;
    assert!(tokens.refresh_token.is_none(), "no script may read it");
    let cookie = cx.take_cookies().pop().unwrap();
    let value = cookie.strip_prefix("thidua_refresh=").and_then(|rest| rest.split_once(';')).unwrap();
    assert_eq!(value.1, " Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict");
    Ok(Some(value.0.to_owned()))
}

#[tokio::test]
async fn strangers_cannot_lock_a_known_browser_out() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    bench.user("other", Role::MemberOfficer).await;
    let cookie = browser(&bench, None).await.unwrap();
    bench.later(TimeDelta::hours(13));
    for _ in 0..6 {
        bench.attempt("chuyen.vien", "sai mật khẩu").await;
    }
    assert_eq!(bench.attempt("chuyen.vien", PASSWORD).await, "limited", "a stranger waits");
    assert!(browser(&bench, Some("forged".into())).await.is_err());
    assert!(browser(&bench, cookie.clone()).await.is_ok(), "the known browser does not");
    // The browser is known for its own account only, and its failures have a count of their own.
    let known = |username: &'static str, password: &'static str| {
        let cx = bench.cx_from(Actor::Anonymous, "198.51.100.7").with_refresh_cookie(cookie.clone());
        async move { refusal(sign_in(&cx, attempt(username, password)).await) }
    };
    for _ in 0..5 {
        assert_eq!(known("chuyen.vien", "sai mật khẩu").await, "INVALID_CREDENTIALS");
        assert_eq!(known("other", "sai mật khẩu").await, "INVALID_CREDENTIALS");
    }
    assert_eq!(known("chuyen.vien", PASSWORD).await, "limited");
    assert_eq!(bench.attempt("other", PASSWORD).await, "limited");
}

#[tokio::test]
async fn after_signing_out_a_browser_is_a_stranger() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let cookie = browser(&bench, None).await.unwrap();
    let cx = bench.anonymous().with_refresh_cookie(cookie.clone());
    assert!(sign_out(&cx, None).await.unwrap());
    assert!(cx.take_cookies()[0].starts_with("thidua_refresh=; Max-Age=0;"));
    for _ in 0..5 {
        bench.attempt("chuyen.vien", "sai mật khẩu").await;
    }
    assert_eq!(refusal(browser(&bench, cookie).await), "limited");
}

#[tokio::test]
async fn behind_https_the_cookie_is_tied_to_the_host() {
    let mut bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    bench.app.secure_cookies = true;
    let cx = bench.anonymous();
    sign_in(&cx, SignIn { cookie: true, ..attempt("chuyen.vien", PASSWORD) }).await.unwrap();
    let cookie = cx.take_cookies().pop().unwrap();
    assert!(cookie.starts_with("__Host-thidua_refresh="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"), "{cookie}");
}

#[tokio::test]
async fn a_password_hashed_cheaply_is_hashed_anew() {
    let mut bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    bench.app.hasher = std::sync::Arc::new(Hasher::with_cost((16, 1, 1)));
    bench.sign_in("chuyen.vien").await;
    let stored = credentials(&bench.app.db, "chuyen.vien").await.unwrap().unwrap().password_hash;
    assert!(stored.starts_with("$argon2id$v=19$m=16,"), "{stored}");
    bench.sign_in("chuyen.vien").await;
}

#[tokio::test]
async fn an_overloaded_hasher_costs_nobody_a_failure() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let held = bench.app.hasher.fill().await;
    for _ in 0..6 {
        assert_eq!(bench.attempt("chuyen.vien", PASSWORD).await, "unavailable");
    }
    drop(held);
    assert_eq!(bench.attempt("chuyen.vien", PASSWORD).await, "done");
}

#[tokio::test]
async fn a_device_says_its_name_in_few_words() {
    let bench = Bench::new().await;
    let command = SignIn { device: Some("x".repeat(201)), ..attempt("chuyen.vien", PASSWORD) };
    assert_eq!(refusal(sign_in(&bench.anonymous(), command).await), "TOO_LONG");
}
