//! What the chain tells, and what it never does.

use serde_json::{Value, json};

use crate::evaluation::script::{advance, complete, fill, play, save, sheet};
use crate::support::{Client, TestApp};

const EVENTS: &str = "query($filter: AuditFilter) { auditEvents(first: 100, filter: $filter) { totalCount
    nodes { action object after reason actorName } } }";

async fn events(client: &Client<'_>, action: &str) -> Vec<Value> {
    let answer = client.gql(EVENTS, json!({ "filter": { "action": action } })).await;
    answer.at("/data/auditEvents/nodes").as_array().unwrap_or_else(|| panic!("{answer:?}")).clone()
}

#[tokio::test]
async fn a_refused_act_is_recorded_with_who_what_and_why() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let scores = json!([{ "criterionId": own.criterion("A.3"), "points": "1" }]);
    save(&app.sign_in("a2.officer").await, &own, own.version, scores).await;
    let refused = events(&app.sign_in("admin").await, "access.refused").await;
    assert_eq!(refused[0]["object"], json!(own.id));
    assert_eq!(refused[0]["reason"], "sheet.save: SCOPE");
    assert_eq!(refused[0]["actorName"], "Tài khoản a2.officer");
}

#[tokio::test]
async fn the_chain_is_read_by_administrators_and_ministry_officers_alone() {
    let app = TestApp::new().await;
    assert_eq!(app.anonymous().gql(EVENTS, json!({})).await.code(), "UNAUTHENTICATED");
    for who in ["field", "council", "observer", "a1.leader", "a2.officer"] {
        let answer = app.sign_in(who).await.gql(EVENTS, json!({})).await;
        assert_eq!((answer.code(), answer.reason()), ("FORBIDDEN", "ROLE"), "{who}");
    }
}

#[tokio::test]
async fn of_a_sealed_sheet_the_chain_lists_only_that_it_was_handed_in_and_the_rest_when_it_is_revealed() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let own = sheet(&app, &round, "A1", "SELF", "A1").await;
    fill(&app.sign_in("a1.leader").await, &own, complete(&own)).await;
    for who in ["officer", "admin", "otherofficer"] {
        let reader = app.sign_in(who).await;
        assert_eq!(events(&reader, "sheet.save").await, Vec::<Value>::new(), "{who}");
        let submitted = events(&reader, "sheet.submit").await;
        assert_eq!((submitted.len(), &submitted[0]["after"]), (1, &Value::Null), "{who}");
    }
    app.at_day(10);
    let officer = app.sign_in("officer").await;
    advance(&officer, &round, "SEALED").await.expect_done("advanceRound");
    assert_eq!(events(&officer, "sheet.save").await, Vec::<Value>::new());
    advance(&officer, &round, "CROSS").await.expect_done("advanceRound");
    let saved = events(&officer, "sheet.save").await;
    let after: Value = serde_json::from_str(saved[0]["after"].as_str().unwrap()).unwrap();
    assert_eq!(after["lines"].as_array().unwrap().len(), 7);
    let submitted = events(&officer, "sheet.submit").await;
    let after: Value = serde_json::from_str(submitted[0]["after"].as_str().unwrap()).unwrap();
    let query = "query($id: ID!) { sheet(id: $id) { commitment { hash nonce text holds } } }";
    let opened = officer.gql(query, json!({ "id": own.id })).await;
    let commitment = opened.at("/data/sheet/commitment");
    assert_eq!((&after["commitment"], &after["nonce"]), (&commitment["hash"], &commitment["nonce"]));
    let pinned = format!("{}\n{}", commitment["nonce"].as_str().unwrap(), commitment["text"].as_str().unwrap());
    assert_eq!(commitment["hash"], json!(domain::evaluation::publication::text_hash(&pinned)));
    assert_eq!(commitment["holds"], json!(true), "what was revealed is what was handed in");
}

/// Everything the chain keeps, as one text.
async fn whole_chain(app: &TestApp) -> String {
    let query = "select at || ' ' || actor || ' ' || request || ' ' || action || ' ' || object || ' ' || \
                 coalesce(before, '') || ' ' || coalesce(after, '') || ' ' || coalesce(reason, '') from audit_event";
    app.texts(query).await.join("\n")
}

#[tokio::test]
async fn no_secret_and_no_value_of_a_sheet_stands_in_any_event() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("b"), "B1", "SELF", "B1").await;
    let mut scores = complete(&own);
    scores[0] = json!({ "criterionId": own.criterion("A.1"), "facts": ["80.37", "100"], "note": "CANARY note",
        "evidence": [{ "text": "CANARY evidence" }] });
    save(&app.sign_in("b1.officer").await, &own, own.version, scores).await.expect_done("saveScores");
    play(&app, &app.round("a"), "PUBLISHED").await;
    let mut secrets = vec!["80.37".to_owned(), "24.11".to_owned(), "CANARY".to_owned()];
    secrets.extend(["$argon2", server::demo::FIXTURE_PASSWORD, "a-new-password-91"].map(ToOwned::to_owned));
    let sign_in = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }";
    let input = json!({ "input": { "username": "a1.leader", "password": server::demo::FIXTURE_PASSWORD } });
    let tokens = app.anonymous().gql(sign_in, input).await;
    for token in ["accessToken", "refreshToken"] {
        secrets.push(tokens.text(&format!("/data/signIn/{token}")).to_owned());
    }
    let change = "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }";
    let input = json!({ "currentPassword": server::demo::FIXTURE_PASSWORD, "newPassword": "a-new-password-91" });
    let own = app.bearer(tokens.text("/data/signIn/accessToken"));
    own.gql(change, json!({ "input": input })).await.expect_done("changePassword");
    let chain = whole_chain(&app).await;
    for secret in secrets {
        assert!(!chain.contains(&secret), "the chain tells {secret}");
    }
}
