//! Published ranks of a cluster over the years, across mergers.

use serde_json::{Value, json};

use super::script::play;
use crate::support::TestApp;

const HISTORY: &str = "query($id: ID!) { cluster(id: $id) { rankHistory {
    rounds { year kind roundName clusterName demonstration resultId rows { unitId unitName unitCode rank tied total } }
    successions { kind effectiveOn predecessor { id shortName } successor { id shortName } } } } }";

async fn history(app: &TestApp, who: &str, cluster: &str) -> Value {
    let reader = super::script::client(app, who).await;
    reader.gql(HISTORY, json!({ "id": cluster })).await.at("/data/cluster/rankHistory").clone()
}

#[tokio::test]
async fn before_anything_is_published_there_is_no_history() {
    let app = TestApp::new().await;
    assert_eq!(history(&app, "a1.leader", &app.cluster("a")).await["rounds"], json!([]));
}

#[tokio::test]
async fn a_new_cluster_shows_the_ranks_of_the_units_its_units_came_from() {
    let app = TestApp::new().await;
    play(&app, &app.round("a"), "PUBLISHED").await;
    let own = history(&app, "b1.leader", &app.cluster("a")).await;
    assert_eq!(own["rounds"].as_array().unwrap().len(), 1, "{own}");
    let rows = own["rounds"][0]["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().any(|row| row["unitId"] == json!(app.unit("a1"))));
    assert_eq!(own["successions"], json!([]));

    let officer = app.sign_in("officer").await;
    let merge = "mutation($input: RecordSuccessionInput!) { recordSuccession(input: $input) { userErrors { code } } }";
    let made = "mutation($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } userErrors { code } } }";
    let input = json!({ "kind": "DEPARTMENT", "name": "Sở hợp nhất", "shortName": "Hợp nhất", "code": "HN",
        "establishedOn": app.app.clock.now().date_naive().to_string() });
    let unit = officer.gql(made, json!({ "input": input })).await.expect_done("createUnit");
    let unit = unit.at("/data/createUnit/unit/id").clone();
    let input = json!({ "kind": "MERGE", "effectiveOn": app.app.clock.now().date_naive().to_string(),
        "predecessorIds": [app.unit("a1"), app.unit("a2")], "successorIds": [unit] });
    officer.gql(merge, json!({ "input": input })).await.expect_done("recordSuccession");

    let merged = history(&app, "officer", &app.cluster("a")).await;
    let links = merged["successions"].as_array().unwrap();
    assert_eq!(links.len(), 2, "{merged}");
    assert!(links.iter().all(|link| link["kind"] == "MERGE" && link["successor"]["shortName"] == "Hợp nhất"));
    assert_eq!(merged["rounds"], own["rounds"], "the past stays as it was published");

    let form =
        "mutation($input: FormClusterInput!) { formCluster(input: $input) { cluster { id } userErrors { code } } }";
    let input = json!({ "kind": "CLUSTER", "ministryId": app.unit("ministry"), "number": 9, "label": "D", "name": "Cụm D",
        "formedOn": app.app.clock.now().date_naive().to_string(), "memberUnitIds": [unit],
        "decisionId": app.fixture.decision.unwrap().to_string() });
    let formed = officer.gql(form, json!({ "input": input })).await.expect_done("formCluster");
    let new = history(&app, "officer", formed.text("/data/formCluster/cluster/id")).await;
    assert_eq!(new["rounds"], own["rounds"], "the successor's cluster shows where its unit came from");
}

#[tokio::test]
async fn who_did_not_sign_in_learns_nothing() {
    let app = TestApp::new().await;
    assert_eq!(history(&app, "", &app.cluster("a")).await, Value::Null);
}
