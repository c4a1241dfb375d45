//! What a client reads when something does not go: a code of the closed list, a sentence in the reader's language,
//! nothing of the inside.

use axum::http::StatusCode;
use serde_json::{Value, json};
use server::graphql::errors::CODES;

use crate::support::{Answer, TestApp};

const CREATE_UNIT: &str =
    "mutation($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } userErrors { code message path } } }";

fn nameless() -> Value {
    json!({ "input": { "kind": "DEPARTMENT", "name": "", "shortName": "S", "code": "S", "establishedOn": "2026-01-01" } })
}

#[tokio::test]
async fn sentences_are_vietnamese_unless_english_is_asked_for() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    for (accepted, vietnamese) in [
        ("", true),
        ("vi", true),
        ("fr", true),
        ("vi-VN,vi;q=0.9,en;q=0.8", true),
        ("en", false),
        ("en-GB,en;q=0.9,vi;q=0.1", false),
    ] {
        let broken = officer.gql_in(accepted, CREATE_UNIT, nameless()).await;
        let rule = broken.text("/data/createUnit/userErrors/0/message");
        let refused = app.anonymous().gql_in(accepted, "{ units { nodes { id } } }", Value::Null).await;
        let sentence = refused.text("/errors/0/message");
        let expected = if vietnamese { "Bạn cần đăng nhập." } else { "You need to sign in." };
        assert_eq!(sentence, expected, "{accepted}");
        assert_eq!(rule.is_ascii(), !vietnamese, "{accepted}: {rule}");
    }
}

#[tokio::test]
async fn a_denial_says_why_in_both_languages() {
    let app = TestApp::new().await;
    let member = app.sign_in("a1.officer").await;
    let input = json!({ "input": { "kind": "DEPARTMENT", "name": "S", "shortName": "S", "code": "S", "establishedOn": "2026-01-01" } });
    for (language, expected) in
        [("vi", "Vai trò của bạn không có quyền này."), ("en", "Your role does not carry this right.")]
    {
        let answer = member.gql_in(language, CREATE_UNIT, input.clone()).await;
        assert_eq!((answer.code(), answer.reason()), ("FORBIDDEN", "ROLE"));
        assert_eq!(answer.text("/errors/0/message"), expected);
        assert_eq!(answer.at("/errors/0/path"), &json!(["createUnit"]));
    }
}

/// Asserts that an answer tells nothing of the database or the program.
fn masked(answer: &Answer) {
    let error = answer.at("/errors/0");
    let text = format!("{} {}", error["message"], error["extensions"]).to_lowercase();
    for word in ["sql", "table", "relation", "select", "column", "panicked", ".rs", "pool", "storeerror", "anyhow"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    assert!(CODES.contains(&answer.code()), "{text}");
}

#[tokio::test]
async fn a_fault_of_ours_shows_a_request_number_and_nothing_else() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    app.sql("alter table movement rename to movement_gone").await.unwrap();
    let answer = officer.gql("{ movements { nodes { name } } units { totalCount } }", Value::Null).await;
    assert_eq!((answer.status, answer.code()), (StatusCode::OK, "INTERNAL_SERVER_ERROR"), "{answer:?}");
    assert_eq!(answer.text("/errors/0/message"), "Hệ thống gặp lỗi. Hãy báo mã yêu cầu cho người quản trị.");
    assert!(!answer.text("/errors/0/extensions/requestId").is_empty());
    masked(&answer);
}

#[tokio::test]
async fn a_database_that_is_away_is_no_ones_secret_told() {
    let app = TestApp::new().await;
    let anonymous = app.anonymous();
    app.app.db.clone().close().await.unwrap();
    let answer = anonymous.gql("{ publishedResults { nodes { id } } }", Value::Null).await;
    assert!(["SERVICE_UNAVAILABLE", "INTERNAL_SERVER_ERROR"].contains(&answer.code()), "{answer:?}");
    masked(&answer);
}

#[tokio::test]
async fn a_conflict_carries_the_version_that_is_stored_and_changes_nothing() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let document =
        "mutation($input: RenameUnitInput!) { renameUnit(input: $input) { unit { version } userErrors { code } } }";
    let rename = |version: i64, name: &str| {
        json!({ "input": { "unitId": app.unit("a3"), "expectedVersion": version, "name": name, "shortName": name,
            "code": "A3M", "effectiveOn": "2026-12-01" } })
    };
    for stale in [0, 7, -1] {
        let answer = officer.gql(document, rename(stale, "Sở Cũ")).await;
        assert_eq!(answer.code(), "CONFLICT", "{answer:?}");
        assert_eq!(answer.number("/errors/0/extensions/currentVersion"), 1);
    }
    let done = officer.gql(document, rename(1, "Sở Mới")).await.expect_done("renameUnit");
    assert_eq!(done.number("/data/renameUnit/unit/version"), 2);
    let answer = officer.gql(document, rename(1, "Sở Sau")).await;
    assert_eq!((answer.code(), answer.number("/errors/0/extensions/currentVersion")), ("CONFLICT", 2));
}

const LAUNCH: &str = "mutation($input: LaunchMovementInput!) {
    launchMovement(input: $input) { movement { id name } userErrors { code } } }";

#[tokio::test]
async fn a_key_used_for_another_request_is_refused_and_for_the_same_is_done_once() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let launch = |name: &str| {
        json!({ "input": { "name": name, "level": "PRIME_MINISTER", "scope": "NATION", "method": "REGULAR",
            "launcherName": "Thủ tướng Chính phủ", "idempotencyKey": "khóa-1" } })
    };
    let first = officer.gql(LAUNCH, launch("Một")).await.expect_done("launchMovement");
    let again = officer.gql(LAUNCH, launch("Một")).await.expect_done("launchMovement");
    assert_eq!(first.body, again.body);
    for (language, expected) in [
        ("vi", "Khóa chống gửi trùng đã dùng cho một yêu cầu khác."),
        ("en", "The idempotency key was used for another request."),
    ] {
        let other = officer.gql_in(language, LAUNCH, launch("Hai")).await;
        assert_eq!((other.code(), other.text("/errors/0/message")), ("BAD_USER_INPUT", expected));
    }
    let listed = officer.gql("{ movements { totalCount } }", Value::Null).await;
    assert_eq!(listed.number("/data/movements/totalCount"), 1);
}

#[tokio::test]
async fn a_key_is_ones_own() {
    let app = TestApp::new().await;
    let respond = |unit: &str| {
        json!({ "input": { "name": "Phong trào", "level": "UNIT", "scope": "UNIT", "method": "REGULAR",
            "launcherId": app.unit(unit), "launcherName": "Sở", "idempotencyKey": "1" } })
    };
    let (one, two) = (app.sign_in("a1.leader").await, app.sign_in("a2.leader").await);
    let first = one.gql(LAUNCH, respond("a1")).await.expect_done("launchMovement");
    let second = two.gql(LAUNCH, respond("a2")).await.expect_done("launchMovement");
    assert_ne!(first.body, second.body);
}

#[tokio::test]
async fn one_field_that_fails_costs_one_field() {
    let app = TestApp::new().await;
    let member = app.sign_in("a1.officer").await;
    let answer =
        member.gql("{ viewer { user { username } } serverInfo { name } node(id: \"x\") { id } }", Value::Null).await;
    assert_eq!(answer.text("/data/viewer/user/username"), "a1.officer");
    assert!(answer.at("/data/node").is_null() && answer.at("/errors").is_null(), "{answer:?}");
}
