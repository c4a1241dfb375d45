//! The first administrator over HTTP.

use serde_json::{Value, json};
use server::cx::Cx;
use server::identity::service::offer_first_administrator;
use storage::{Db, migration};

use crate::support::{Answer, TestApp, empty};

const CREATE: &str = "mutation($input: CreateFirstAdministratorInput!) { createFirstAdministrator(input: $input) {
    user { username } userErrors { code path } } }";

async fn create(app: &TestApp, token: &str, username: &str) -> Answer {
    let input =
        json!({ "token": token, "username": username, "displayName": "Quản trị", "password": "mot-mat-khau-dai" });
    app.anonymous().gql(CREATE, json!({ "input": input })).await
}

#[tokio::test]
async fn a_one_time_token_makes_one_administrator_and_no_second() {
    let (settings, _folder) = empty().await;
    let db = Db::connect(&settings).await.unwrap();
    migration::migrate(&db).await.unwrap();
    let app = TestApp::on(settings, server::demo::Fixture::default(), None, 1_000_000).await;
    let cx = Cx::system(app.app.clone(), "command-line");
    let (old, _) = offer_first_administrator(&cx).await.unwrap();
    let (token, _) = offer_first_administrator(&cx).await.unwrap();
    for wrong in ["", "guess", old.expose()] {
        assert_eq!(create(&app, wrong, "quantri").await.rule_codes("createFirstAdministrator"), ["TOKEN_INVALID"]);
    }
    let made = create(&app, token.expose(), "quantri").await.expect_done("createFirstAdministrator");
    assert_eq!(made.text("/data/createFirstAdministrator/user/username"), "quantri");
    let again = create(&app, token.expose(), "quantri2").await;
    assert_eq!(again.rule_codes("createFirstAdministrator"), ["TOKEN_INVALID"], "{again:?}");
    assert!(offer_first_administrator(&cx).await.is_err(), "there is one already");
    assert_eq!(app.texts("select username from app_user").await, ["quantri"]);
    let admin = app.sign_in_with("quantri", "mot-mat-khau-dai").await;
    let users = admin.gql("{ users { nodes { username } } }", json!({})).await;
    assert_eq!(users.at("/data/users/nodes"), &json!([{ "username": "quantri" }]));
    let refused = admin.gql("{ rounds { nodes { id } } }", json!({})).await;
    assert_ne!(refused.at("/data/rounds/nodes"), &Value::Null);
    db.close().await.unwrap();
}
