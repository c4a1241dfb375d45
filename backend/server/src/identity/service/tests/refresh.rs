//! Refreshing: one use per token, an end for copies, patience with lost answers.

use async_graphql::futures_util::future::join_all;
use chrono::TimeDelta;
use domain::{Actor, Role};

use super::bench::{Bench, DEVICE, PASSWORD, attempt, presenting, refusal};
use crate::identity::service::{RefreshSession, SignIn, SignedIn, refresh_session, sign_in, sign_out};

fn token(tokens: &SignedIn) -> &str {
    tokens.refresh_token.as_deref().unwrap()
}

async fn member(bench: &Bench) -> SignedIn {
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    bench.sign_in("chuyen.vien").await
}

#[tokio::test]
async fn each_token_is_good_for_one_refresh() {
    let bench = Bench::new().await;
    let first = member(&bench).await;
    let second = bench.refresh(presenting(token(&first), None)).await.unwrap();
    let third = bench.refresh(presenting(token(&second), None)).await.unwrap();
    assert_eq!(third.actor, first.actor, "one session");
    assert!(token(&first) != token(&second) && token(&second) != token(&third));
    assert!(bench.actor(&third).await.is_some());
}

#[tokio::test]
async fn a_copied_token_ends_its_session_and_no_other() {
    let bench = Bench::new().await;
    let first = member(&bench).await;
    let other = bench.sign_in("chuyen.vien").await;
    let second = bench.refresh(presenting(token(&first), None)).await.unwrap();
    assert_eq!(refusal(bench.refresh(presenting(token(&first), None)).await), "SESSION_ENDED");
    assert_eq!(bench.actions().await[0], "session.reuse_detected");
    assert!(bench.actor(&second).await.is_none(), "the access token dies with it");
    assert_eq!(refusal(bench.refresh(presenting(token(&second), None)).await), "SESSION_ENDED");
    assert!(bench.actor(&other).await.is_some());
}

#[tokio::test]
async fn a_lost_answer_is_given_again_to_the_same_device_for_ten_seconds() {
    let bench = Bench::new().await;
    let first = member(&bench).await;
    let second = bench.refresh(presenting(token(&first), Some(DEVICE))).await.unwrap();
    bench.later(TimeDelta::seconds(9));
    let again = bench.refresh(presenting(token(&first), Some(DEVICE))).await.unwrap();
    assert_eq!(token(&again), token(&second), "there is one successor");
    assert_eq!(again.refresh_expires_at, second.refresh_expires_at);
    bench.later(TimeDelta::seconds(1));
    assert_eq!(refusal(bench.refresh(presenting(token(&first), Some(DEVICE))).await), "SESSION_ENDED");
    assert!(bench.actor(&again).await.is_none());
}

#[tokio::test]
async fn a_used_successor_ends_the_patience() {
    let bench = Bench::new().await;
    let first = member(&bench).await;
    let second = bench.refresh(presenting(token(&first), Some(DEVICE))).await.unwrap();
    let third = bench.refresh(presenting(token(&second), Some(DEVICE))).await.unwrap();
    assert_eq!(refusal(bench.refresh(presenting(token(&first), Some(DEVICE))).await), "SESSION_ENDED");
    assert!(bench.actor(&third).await.is_none());
}

#[tokio::test]
async fn of_twelve_at_once_there_are_never_two_winners() {
    for device in [None, Some("máy khác"), Some(DEVICE)] {
        let bench = Bench::new().await;
        let first = member(&bench).await;
        let tries = (0..12).map(|_| bench.refresh(presenting(token(&first), device)));
        let won: Vec<_> = join_all(tries).await.into_iter().filter_map(Result::ok).collect();
        let mut tokens: Vec<_> = won.iter().map(token).collect();
        tokens.dedup();
        assert_eq!(tokens.len(), 1, "{device:?}");
        let alive = bench.actor(&won[0]).await.is_some();
        assert_eq!(alive, device == Some(DEVICE), "a copy ends the session, patience does not: {device:?}");
    }
}

#[tokio::test]
async fn a_session_lapses_after_twelve_idle_hours_and_at_its_end() {
    let bench = Bench::new().await;
    let mut tokens = member(&bench).await;
    for _ in 0..65 {
        bench.later(TimeDelta::hours(11));
        tokens = bench.refresh(presenting(token(&tokens), None)).await.unwrap();
    }
    let left = tokens.refresh_expires_at - bench.app.clock.now();
    assert_eq!(left, TimeDelta::hours(30 * 24 - 65 * 11), "the end comes before the idle time");
    bench.later(left);
    assert_eq!(refusal(bench.refresh(presenting(token(&tokens), None)).await), "SESSION_ENDED");
    assert!(bench.actor(&tokens).await.is_none());
    let idle = bench.sign_in("chuyen.vien").await;
    bench.later(TimeDelta::hours(12));
    assert_eq!(refusal(bench.refresh(presenting(token(&idle), None)).await), "SESSION_ENDED");
}

#[tokio::test]
async fn what_is_no_token_is_refused_without_a_word() {
    let bench = Bench::new().await;
    member(&bench).await;
    for text in ["", "abc", "đây là vé\0", &"A".repeat(43)] {
        assert_eq!(refusal(bench.refresh(presenting(text, None)).await), "SESSION_ENDED", "{text}");
    }
    let nothing = RefreshSession { token: None, device: None, cookie: true };
    assert_eq!(refusal(bench.refresh(nothing).await), "SESSION_ENDED");
}

#[tokio::test]
async fn what_came_from_the_cookie_goes_back_into_the_cookie() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let cookie = |cookies: Vec<String>| cookies[0].split(['=', ';']).nth(1).unwrap().to_owned();
    let cx = bench.anonymous();
    sign_in(&cx, SignIn { cookie: true, device: None, ..attempt("chuyen.vien", PASSWORD) }).await.unwrap();
    let first = cookie(cx.take_cookies());
    let browser = |kept: &str| bench.anonymous().with_refresh_cookie(Some(kept.to_owned()));
    // A script that asks for the other form does not get hold of it.
    let ask = || RefreshSession { token: None, device: None, cookie: false };
    let cx = browser(&first);
    assert!(refresh_session(&cx, ask()).await.unwrap().refresh_token.is_none());
    let second = cookie(cx.take_cookies());
    // Another tab asks with the older cookie at the same moment: it gets the same successor.
    let cx = browser(&first);
    refresh_session(&cx, ask()).await.unwrap();
    assert_eq!(cookie(cx.take_cookies()), second);
    bench.later(TimeDelta::seconds(10));
    let cx = browser(&first);
    assert_eq!(refusal(refresh_session(&cx, ask()).await), "SESSION_ENDED");
    assert!(cx.take_cookies()[0].contains("Max-Age=0"));
}

#[tokio::test]
async fn signing_out_ends_the_session_once() {
    let bench = Bench::new().await;
    let tokens = member(&bench).await;
    let cx = bench.cx_of(&tokens).await;
    assert!(sign_out(&cx, None).await.unwrap());
    assert!(!sign_out(&cx, None).await.unwrap());
    assert_eq!(bench.actions().await.iter().filter(|action| *action == "session.end").count(), 1);
    assert!(bench.actor(&tokens).await.is_none());
    assert_eq!(refusal(bench.refresh(presenting(token(&tokens), None)).await), "SESSION_ENDED");
    let other = bench.sign_in("chuyen.vien").await;
    assert!(sign_out(&bench.cx(Actor::Anonymous), Some(token(&other).to_owned())).await.unwrap());
    assert!(!sign_out(&bench.anonymous(), Some("unknown".into())).await.unwrap());
}
