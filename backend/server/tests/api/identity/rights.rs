//! Rights that change count from the next request, with the token that was given before.

use serde_json::{Value, json};

use crate::evaluation::script::{advance, save, sheet};
use crate::support::{Client, TestApp};

/// Identifier and version of an account, and the identifier of its first role.
async fn account(admin: &Client<'_>, username: &str) -> Value {
    let query = "query($search: String!) { users(filter: { search: $search }) {
        nodes { id version username roles { id role } } } }";
    let answer = admin.gql(query, json!({ "search": username })).await;
    let all = answer.at("/data/users/nodes").as_array().unwrap_or_else(|| panic!("{answer:?}")).clone();
    all.into_iter().find(|user| user["username"] == username).unwrap()
}

const VIEWER: &str = "{ viewer { roles { role } user { username } } }";

#[tokio::test]
async fn a_suspended_account_is_out_on_its_next_request() {
    let app = TestApp::new().await;
    let (admin, member) = (app.sign_in("admin").await, app.sign_in("a1.officer").await);
    assert_eq!(member.gql(VIEWER, json!({})).await.text("/data/viewer/user/username"), "a1.officer");
    let user = account(&admin, "a1.officer").await;
    let suspend =
        "mutation($input: SuspendUserInput!) { suspendUser(input: $input) { user { active } userErrors { code } } }";
    let input = json!({ "userId": user["id"], "expectedVersion": user["version"], "reason": "Nghỉ việc" });
    admin.gql(suspend, json!({ "input": input })).await.expect_done("suspendUser");
    let refused = member.gql(VIEWER, json!({})).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (401, "UNAUTHENTICATED"));
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let scores = json!([{ "criterionId": own.criterion("A.3"), "points": "5" }]);
    assert_eq!(save(&member, &own, own.version, scores).await.code(), "UNAUTHENTICATED");
}

#[tokio::test]
async fn a_role_that_ended_gives_no_right_on_the_next_request() {
    let app = TestApp::new().await;
    let (admin, member) = (app.sign_in("admin").await, app.sign_in("a3.officer").await);
    let own = sheet(&app, &app.round("a"), "A3", "SELF", "A3").await;
    let scores = json!([{ "criterionId": own.criterion("A.3"), "points": "5" }]);
    save(&member, &own, own.version, scores.clone()).await.expect_done("saveScores");
    let user = account(&admin, "a3.officer").await;
    let end = "mutation($input: EndRoleInput!) { endRole(input: $input) { user { id } userErrors { code } } }";
    let input = json!({ "roleAssignmentId": user["roles"][0]["id"], "validUntil": "2026-11-23" });
    admin.gql(end, json!({ "input": input })).await.expect_done("endRole");
    assert_eq!(member.gql(VIEWER, json!({})).await.at("/data/viewer/roles"), &json!([]));
    assert_eq!(save(&member, &own, own.version + 1, scores).await.code(), "NOT_FOUND", "not even to be seen");
}

#[tokio::test]
async fn a_role_given_counts_from_the_next_request() {
    let app = TestApp::new().await;
    let (admin, member) = (app.sign_in("admin").await, app.sign_in("b1.officer").await);
    let query = "query($id: ID!) { round(id: $id) { name } }";
    let round = json!({ "id": app.round("a") });
    assert_eq!(member.gql(query, round.clone()).await.at("/data/round"), &Value::Null);
    let user = account(&admin, "b1.officer").await;
    let assign = "mutation($input: AssignRoleInput!) { assignRole(input: $input) { user { id } userErrors { code } } }";
    let input = json!({ "userId": user["id"], "role": "COUNCIL_MEMBER", "unitId": app.unit("ministry"),
        "validFrom": "2026-11-23" });
    admin.gql(assign, json!({ "input": input })).await.expect_done("assignRole");
    assert_eq!(member.gql(query, round).await.text("/data/round/name"), "Đợt A");
}

#[tokio::test]
async fn when_the_office_moves_the_right_moves_with_it() {
    let app = TestApp::new().await;
    app.at_day(10);
    let (officer, old, new) = tokio::join!(app.sign_in("officer"), app.sign_in("a1.leader"), app.sign_in("a3.leader"));
    let cluster = app.cluster("a");
    let query = "query($id: ID!) { cluster(id: $id) { version offices { id kind } } }";
    let seen = officer.gql(query, json!({ "id": cluster })).await;
    let version = seen.number("/data/cluster/version");
    let offices = seen.at("/data/cluster/offices").as_array().unwrap().clone();
    let head = offices.iter().find(|office| office["kind"] == "HEAD").unwrap();
    let end =
        "mutation($input: EndOfficeInput!) { endOffice(input: $input) { cluster { version } userErrors { code } } }";
    let today = "2026-12-03";
    let input = json!({ "officeId": head["id"], "expectedVersion": version, "validUntil": today });
    officer.gql(end, json!({ "input": input })).await.expect_done("endOffice");
    let refused = advance(&old, &app.round("a"), "SEALED").await;
    assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "ROLE"), "{refused:?}");
    let assign = "mutation($input: AssignOfficeInput!) { assignOffice(input: $input) {
        cluster { version } userErrors { code } } }";
    let input = json!({ "clusterId": cluster, "expectedVersion": version + 1, "unitId": app.unit("a3"),
        "kind": "HEAD", "validFrom": today });
    officer.gql(assign, json!({ "input": input })).await.expect_done("assignOffice");
    advance(&new, &app.round("a"), "SEALED").await.expect_done("advanceRound");
}
