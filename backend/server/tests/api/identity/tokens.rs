//! Tokens over HTTP: expired, copied, guessed.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{Answer, TestApp};

const SIGN_IN: &str = "mutation($input: SignInInput!) { signIn(input: $input) {
    accessToken refreshToken userErrors { code message } } }";
const REFRESH: &str = "mutation($input: RefreshSessionInput!) { refreshSession(input: $input) {
    accessToken refreshToken userErrors { code } } }";

async fn attempt(app: &TestApp, username: &str, password: &str) -> Answer {
    let input = json!({ "username": username, "password": password });
    app.anonymous().gql(SIGN_IN, json!({ "input": input })).await
}

async fn refresh(app: &TestApp, token: &str) -> Answer {
    app.anonymous().gql(REFRESH, json!({ "input": { "refreshToken": token } })).await
}

#[tokio::test]
async fn an_expired_or_forged_token_is_a_401_that_says_how_to_authenticate() {
    let app = TestApp::new().await;
    let member = app.sign_in("a1.officer").await;
    app.app.clock.advance(TimeDelta::minutes(14));
    assert_eq!(member.gql("{ viewer { user { id } } }", json!({})).await.status.as_u16(), 200);
    app.app.clock.advance(TimeDelta::minutes(2));
    for client in [member, app.bearer("not.a.token"), app.bearer("eyJhbGciOiJub25lIn0.e30.")] {
        let answer = client.gql("{ serverInfo { name } }", json!({})).await;
        assert_eq!((answer.status.as_u16(), answer.code()), (401, "UNAUTHENTICATED"), "{answer:?}");
        let header = answer.headers.get("www-authenticate").unwrap().to_str().unwrap();
        assert!(header.starts_with("Bearer"), "{header}");
        assert_eq!(answer.at("/data"), &Value::Null);
    }
}

#[tokio::test]
async fn a_refresh_token_used_twice_ends_its_family_at_once() {
    let app = TestApp::new().await;
    let signed_in = attempt(&app, "a1.leader", server::demo::FIXTURE_PASSWORD).await;
    let other = app.sign_in("a1.leader").await;
    let first = signed_in.text("/data/signIn/refreshToken").to_owned();
    let renewed = refresh(&app, &first).await.expect_done("refreshSession");
    let access = app.bearer(renewed.text("/data/refreshSession/accessToken"));
    assert_eq!(access.gql("{ viewer { user { id } } }", json!({})).await.status.as_u16(), 200);
    let copied = refresh(&app, &first).await;
    assert_eq!(copied.rule_codes("refreshSession"), ["SESSION_ENDED"], "{copied:?}");
    assert_eq!(access.gql("{ viewer { user { id } } }", json!({})).await.status.as_u16(), 401);
    let second = refresh(&app, renewed.text("/data/refreshSession/refreshToken")).await;
    assert_eq!(second.rule_codes("refreshSession"), ["SESSION_ENDED"], "{second:?}");
    let answer = other.gql("{ viewer { user { username } } }", json!({})).await;
    assert_eq!(answer.text("/data/viewer/user/username"), "a1.leader", "another session goes on");
}

#[tokio::test]
async fn after_five_wrong_guesses_an_account_waits_known_or_not() {
    let app = TestApp::new().await;
    for username in ["a2.leader", "nobody.here"] {
        for _ in 0..5 {
            let refused = attempt(&app, username, "wrong-password").await;
            assert_eq!(refused.rule_codes("signIn"), ["INVALID_CREDENTIALS"], "{username}: {refused:?}");
        }
        let limited = attempt(&app, username, server::demo::FIXTURE_PASSWORD).await;
        assert_eq!(limited.code(), "RATE_LIMITED", "{username}: {limited:?}");
        let wait = limited.number("/errors/0/extensions/retryAfter");
        assert!((30..=31).contains(&wait), "{username}: half a minute, rounded up: {wait}");
    }
    app.sign_in("a1.leader").await;
    app.app.clock.advance(TimeDelta::seconds(31));
    app.sign_in("a2.leader").await;
}

#[tokio::test]
async fn wrong_unknown_and_suspended_read_alike() {
    let app = TestApp::new().await;
    app.sql("update app_user set active = false where username = 'a3.leader'").await.unwrap();
    let wrong = attempt(&app, "a1.leader", "wrong-password").await;
    let unknown = attempt(&app, "nobody.here", "wrong-password").await;
    let suspended = attempt(&app, "a3.leader", server::demo::FIXTURE_PASSWORD).await;
    assert_eq!((&wrong.body, &wrong.body), (&unknown.body, &suspended.body));
    assert_eq!(wrong.rule_codes("signIn"), ["INVALID_CREDENTIALS"]);
}
