//! `criteriaSetDiff`: two versions line by line, in words.

use serde_json::{Value, json};

use super::steps::{amended_set, copied, edited, published};
use crate::support::{Answer, Client, TestApp};

const DIFF: &str = "query($from: ID, $to: ID!) { criteriaSetDiff(fromId: $from, toId: $to) { from { id } to { id }
    differences { subject kind code before after sentence } frame { kind }
    lines { before { code } after { code } differences { kind } } } }";

async fn diff(client: &Client<'_>, language: &str, from: Value, to: &str) -> Answer {
    client.gql_in(language, DIFF, json!({ "from": from, "to": to })).await
}

fn sentences(answer: &Answer) -> Vec<String> {
    let found = answer.at("/data/criteriaSetDiff/differences").as_array().unwrap();
    found.iter().map(|one| one["sentence"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn two_versions_are_compared_line_by_line_in_the_readers_language() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = amended_set(&app, &officer).await;
    let from = json!(app.fixture.criteria.unwrap().to_string());
    let answer = diff(&officer, "vi", from.clone(), &set.id).await;
    let found = sentences(&answer);
    assert_eq!(
        found[1..],
        [
            "Bỏ nhóm P “Nhóm P”.",
            "Tiêu chí A.1: điểm tối đa đổi từ 30 thành 25.",
            "Tiêu chí A.1: minh chứng đổi từ bắt buộc thành không yêu cầu.",
            "Bỏ tiêu chí P.1 “Tiêu chí P.1”.",
            "Thêm tiêu chí A.4 “Tiêu chí A.4”, tối đa 5 điểm.",
        ]
    );
    assert!(found[0].starts_with("Bộ tiêu chí: tên đổi từ “Bộ tiêu chí kiểm thử”"), "{found:?}");
    let english = sentences(&diff(&officer, "en", from.clone(), &set.id).await);
    assert_eq!(english[2], "Criterion A.1: maximum changed from 30 to 25.");
    let first = answer.at("/data/criteriaSetDiff/differences/2");
    assert_eq!((&first["before"], &first["after"], &first["kind"]), (&json!("30"), &json!("25"), &json!("MAXIMUM")));
    let lines = answer.at("/data/criteriaSetDiff/lines").as_array().unwrap();
    let changed = lines.iter().filter(|line| !line["differences"].as_array().unwrap().is_empty());
    assert_eq!((lines.len(), changed.count()), (8, 3));
    // And back again: what was added is taken out.
    let back = sentences(&diff(&officer, "vi", json!(set.id), from.as_str().unwrap()).await);
    assert!(back.contains(&"Bỏ tiêu chí A.4 “Tiêu chí A.4”.".to_owned()), "{back:?}");
}

#[tokio::test]
async fn without_an_earlier_version_the_one_published_before_is_taken() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let first = app.fixture.criteria.unwrap().to_string();
    assert!(diff(&officer, "vi", Value::Null, &first).await.at("/data/criteriaSetDiff").is_null());
    let draft = copied(&officer, &first, 2027).await;
    let answer = diff(&officer, "vi", Value::Null, &draft.id).await;
    assert_eq!(answer.at("/data/criteriaSetDiff/from/id"), &json!(first));
    app.at_day(1);
    let officer = app.sign_in("officer").await;
    let second = published(&officer, &draft).await;
    app.at_day(2);
    let officer = app.sign_in("officer").await;
    let next = copied(&officer, &second.id, 2028).await;
    for (to, from) in [(&next.id, &second.id), (&second.id, &first)] {
        let answer = diff(&officer, "vi", Value::Null, to).await;
        assert_eq!(answer.at("/data/criteriaSetDiff/from/id"), &json!(from));
    }
}

#[tokio::test]
async fn merged_lines_are_told_through_copies_of_copies() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let first = app.fixture.criteria.unwrap().to_string();
    let second = copied(&officer, &first, 2027).await;
    let origins = |code: &str| {
        second.body["criteria"].as_array().unwrap().iter().find(|line| line["code"] == code).unwrap()["originIds"][0]
            .clone()
    };
    let merged = json!({ "criterionId": second.line("A.1"), "originIds": [origins("A.1"), origins("A.2")] });
    let set = edited(&officer, &second, "mapCriterion", merged).await;
    let set = edited(&officer, &set, "removeCriterion", json!({ "criterionId": set.line("A.2") })).await;
    let third = copied(&officer, &set.id, 2028).await;
    let found = sentences(&diff(&officer, "vi", json!(first), &third.id).await);
    assert!(found.contains(&"Tiêu chí A.1 “Tiêu chí A.1” gộp từ A.1, A.2.".to_owned()), "{found:?}");
}

#[tokio::test]
async fn a_draft_of_a_ministry_is_compared_by_its_officers_only() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let first = app.fixture.criteria.unwrap().to_string();
    let draft = copied(&officer, &first, 2027).await;
    for who in ["a1.leader", "otherofficer"] {
        let answer = diff(&app.sign_in(who).await, "vi", json!(first), &draft.id).await;
        assert_eq!((answer.code(), answer.at("/data/criteriaSetDiff").is_null()), ("", true), "{who}");
    }
    assert_eq!(diff(&app.anonymous(), "vi", json!(first), &draft.id).await.code(), "UNAUTHENTICATED");
    let public = amended_set(&app, &officer).await;
    let seen = diff(&app.sign_in("a1.leader").await, "vi", json!(first), &public.id).await;
    assert!(!sentences(&seen).is_empty());
}
