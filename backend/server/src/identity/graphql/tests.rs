//! Identity through the schema: what clients send and see.

use std::sync::Arc;

use async_graphql::{Request, Variables};
use domain::{Actor, Role};
use serde_json::{Value, json};

use crate::cx::Cx;
use crate::graphql::loaders::loaders;
use crate::graphql::schema::schema;
use crate::identity::service::tests::bench::{Bench, PASSWORD};

const SIGN_IN: &str = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken accessTokenExpiresAt \
    refreshToken refreshTokenExpiresAt viewer { user { username } navigation } userErrors { code path message } } }";

const VIEWER: &str = "{ viewer { user { id username displayName version active createdAt } \
    roles { role unit { shortName } validFrom validUntil } offices { kind unit { shortName } cluster { name } } \
    units { shortName } clusters { label } navigation allowedActions { action allowed lockCode } } }";

async fn ask(cx: Cx, document: &str, variables: Value) -> Value {
    let loaders = loaders(cx.app().clone());
    let request = Request::new(document).variables(Variables::from_json(variables)).data(Arc::new(cx)).data(loaders);
    serde_json::to_value(schema().execute(request).await).unwrap()
}

fn typed(username: &str, password: &str) -> Value {
    json!({ "input": { "username": username, "password": password } })
}

#[tokio::test]
async fn signing_in_answers_with_tokens_or_with_the_rule() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let answer = ask(bench.anonymous(), SIGN_IN, typed("chuyen.vien", PASSWORD)).await;
    let payload = &answer["data"]["signIn"];
    assert_eq!(payload["userErrors"], json!([]), "{answer}");
    assert_eq!(payload["viewer"]["user"]["username"], "chuyen.vien");
    assert_eq!(payload["viewer"]["navigation"][0], "DUE_ITEMS");
    assert!(payload["accessToken"].is_string() && payload["refreshToken"].is_string());
    let answer = ask(bench.anonymous(), SIGN_IN, typed("chuyen.vien", "sai mật khẩu")).await;
    let rule = json!({
        "code": "INVALID_CREDENTIALS", "path": [], "message": "Tên đăng nhập hoặc mật khẩu không đúng.",
    });
    assert_eq!(answer["data"]["signIn"]["userErrors"], json!([rule]));
    assert_eq!(answer["data"]["signIn"]["viewer"], Value::Null);
    for _ in 0..4 {
        ask(bench.anonymous(), SIGN_IN, typed("chuyen.vien", "sai mật khẩu")).await;
    }
    let answer = ask(bench.anonymous(), SIGN_IN, typed("chuyen.vien", PASSWORD)).await;
    let extensions = &answer["errors"][0]["extensions"];
    assert_eq!(extensions["code"], "RATE_LIMITED", "{answer}");
    assert!(extensions["retryAfter"].as_i64().unwrap() >= 30);
}

#[tokio::test]
async fn the_viewer_shows_roles_offices_units_and_menu_as_of_today() {
    let bench = Bench::new().await;
    bench.cluster().await;
    let user = bench.user("chuyen.vien", Role::MemberLeader).await;
    let tokens = bench.sign_in("chuyen.vien").await;
    let cx = bench.cx_of(&tokens).await;
    let before = bench.app.db.statements();
    let answer = ask(cx, VIEWER, Value::Null).await;
    // One for each relation; units are named by three of them, which may or may not meet in one batch.
    let statements = bench.app.db.statements() - before;
    assert!(statements <= 9, "{statements}");
    let viewer = &answer["data"]["viewer"];
    assert_eq!(viewer["user"]["id"], user.id.to_string(), "{answer}");
    let role = json!({
        "role": "MEMBER_LEADER", "unit": { "shortName": "Sở 1" }, "validFrom": "2026-01-01", "validUntil": null,
    });
    assert_eq!(viewer["roles"], json!([role]));
    let office = json!({
        "kind": "HEAD", "unit": { "shortName": "Sở 1" }, "cluster": { "name": "Cụm thi đua số II" },
    });
    assert_eq!(viewer["offices"], json!([office]));
    assert_eq!(viewer["units"], json!([{ "shortName": "Sở 1" }]));
    assert_eq!(viewer["clusters"], json!([{ "label": "II" }]));
    assert!(viewer["navigation"].as_array().unwrap().contains(&json!("ROUNDS")), "a head runs rounds");
    let locked = json!({ "action": "createUser", "allowed": false, "lockCode": "ROLE" });
    assert!(viewer["allowedActions"].as_array().unwrap().contains(&locked));
    let nobody = ask(bench.anonymous(), VIEWER, Value::Null).await;
    assert_eq!(nobody, json!({ "data": { "viewer": null } }));
}

#[tokio::test]
async fn accounts_are_listed_for_the_administrator_only() {
    let bench = Bench::new().await;
    for (username, role) in [("root", Role::SystemAdministrator), ("b", Role::Observer), ("a", Role::Observer)] {
        bench.user(&format!("{username}-user"), role).await;
    }
    let list = "query($filter: UserFilter) { users(filter: $filter, first: 2) { \
        nodes { id username roles { role } allowedActions { action allowed } } pageInfo { hasNextPage } totalCount } }";
    let root = bench.sign_in("root-user").await;
    let page = ask(bench.cx_of(&root).await, list, Value::Null).await;
    let page = &page["data"]["users"];
    assert_eq!(page["nodes"][0]["username"], "a-user", "{page}");
    assert_eq!((&page["nodes"][1]["username"], &page["totalCount"]), (&json!("b-user"), &json!(3)));
    assert_eq!(page["pageInfo"]["hasNextPage"], true);
    for (filter, expected) in [
        (json!({ "role": "OBSERVER", "search": "nguoi dung b" }), vec!["b-user"]),
        (json!({ "active": false }), vec![]),
        (json!({ "role": "SYSTEM_ADMINISTRATOR" }), vec!["root-user"]),
    ] {
        let answer = ask(bench.cx_of(&root).await, list, json!({ "filter": filter })).await;
        let nodes = answer["data"]["users"]["nodes"].as_array().unwrap();
        let names: Vec<_> = nodes.iter().map(|node| node["username"].as_str().unwrap()).collect();
        assert_eq!(names, expected, "{filter}");
    }
    let a = bench.sign_in("a-user").await;
    let refused = ask(bench.cx_of(&a).await, list, Value::Null).await;
    assert_eq!(refused["errors"][0]["extensions"]["reason"], "ROLE");
    let one = |id: &Value| format!("{{ user(id: {id}) {{ username }} }}");
    let own = ask(bench.cx_of(&a).await, &one(&page["nodes"][0]["id"]), Value::Null).await;
    assert_eq!(own["data"]["user"]["username"], "a-user");
    let other = ask(bench.cx_of(&a).await, &one(&page["nodes"][1]["id"]), Value::Null).await;
    assert_eq!(other, json!({ "data": { "user": null } }), "as if there were none");
    let anonymous = ask(bench.cx(Actor::Anonymous), list, Value::Null).await;
    assert_eq!(anonymous["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
}

#[tokio::test]
async fn the_first_administrator_opens_the_rest() {
    let bench = Bench::new().await;
    let (token, _) = crate::identity::service::offer_first_administrator(&bench.system()).await.unwrap();
    let document = "mutation($input: CreateFirstAdministratorInput!) { createFirstAdministrator(input: $input) { \
        user { username roles { role } } userErrors { code path } } }";
    let input = |token: &str| {
        let (name, password) = ("Quản trị hệ thống", PASSWORD);
        json!({ "input": { "token": token, "username": "root", "displayName": name, "password": password } })
    };
    let refused = ask(bench.anonymous(), document, input("guess")).await;
    let rule = json!([{ "code": "TOKEN_INVALID", "path": ["token"] }]);
    assert_eq!(refused["data"]["createFirstAdministrator"]["userErrors"], rule, "{refused}");
    let made = ask(bench.anonymous(), document, input(token.expose())).await;
    let user = &made["data"]["createFirstAdministrator"]["user"];
    assert_eq!(user["username"], "root", "{made}");
    let root = bench.sign_in("root").await;
    let open =
        "mutation($input: CreateUserInput!) { createUser(input: $input) { user { id version } userErrors { code } } }";
    let input = json!({ "input": { "username": "new", "displayName": "Mới", "password": PASSWORD } });
    let opened = ask(bench.cx_of(&root).await, open, input.clone()).await;
    let id = opened["data"]["createUser"]["user"]["id"].clone();
    assert!(id.is_string(), "{opened}");
    let second = ask(bench.cx_of(&root).await, open, input).await;
    assert_eq!(second["data"]["createUser"]["userErrors"], json!([{ "code": "USERNAME_TAKEN" }]));
    let assign = "mutation($input: AssignRoleInput!) { assignRole(input: $input) { \
        user { roles { role } } userErrors { code path } } }";
    let input = json!({ "input": { "userId": id, "role": "OBSERVER", "validFrom": "2026-01-01" } });
    let refused = ask(bench.cx_of(&root).await, assign, input).await;
    let rule = json!([{ "code": "UNIT_REQUIRED", "path": ["unitId"] }]);
    assert_eq!(refused["data"]["assignRole"]["userErrors"], rule);
    let input = json!({ "input": { "userId": id, "role": "SYSTEM_ADMINISTRATOR", "validFrom": "2026-01-01" } });
    let assigned = ask(bench.cx_of(&root).await, assign, input).await;
    let roles = json!([{ "role": "SYSTEM_ADMINISTRATOR" }]);
    assert_eq!(assigned["data"]["assignRole"]["user"]["roles"], roles, "{assigned}");
}
