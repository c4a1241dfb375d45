//! More data than the fixture has, made as people make it.

use serde_json::{Value, json};

use crate::evaluation::script::{advance, mutate};
use crate::support::{Client, TestApp};

/// Units beside those of the fixture.
pub async fn units(app: &TestApp, count: usize) -> Vec<Value> {
    let officer = app.sign_in("officer").await;
    let document =
        "mutation($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } userErrors { code } } }";
    let mut units = Vec::new();
    for number in 1..=count {
        let input = json!({
            "kind": "DEPARTMENT", "name": format!("Sở C {number}"), "shortName": format!("C {number}"),
            "code": format!("C{number}"), "establishedOn": "2026-01-01"
        });
        let made = officer.gql(document, json!({ "input": input })).await.expect_done("createUnit");
        units.push(made.at("/data/createUnit/unit/id").clone());
    }
    units
}

/// A cluster of so many units.
pub async fn cluster(app: &TestApp, members: usize) -> Value {
    let units = units(app, members).await;
    let input = json!({
        "kind": "CLUSTER", "ministryId": app.unit("ministry"), "number": 3, "label": "C", "name": "Cụm thi đua C",
        "formedOn": "2026-01-02", "memberUnitIds": units, "decisionId": app.fixture.decision.unwrap().to_string()
    });
    let document = "mutation($input: FormClusterInput!) {
        formCluster(input: $input) { cluster { id } userErrors { code } } }";
    let officer = app.sign_in("officer").await;
    let formed = officer.gql(document, json!({ "input": input })).await.expect_done("formCluster");
    formed.at("/data/formCluster/cluster/id").clone()
}

/// An open round of a cluster, with the fixture's criteria and deadlines.
pub async fn open_round(app: &TestApp, cluster: &Value, name: &str) -> String {
    let due = |day: &str| format!("2026-{day}T02:00:00Z");
    let input = json!({
        "clusterId": cluster, "criteriaSetId": app.fixture.criteria.unwrap().to_string(), "name": name,
        "kind": "YEAR_END", "year": 2026, "aggregation": "MEAN", "tieRules": ["GROUP_A"], "selfDueAt": due("12-03"),
        "crossDueAt": due("12-13"), "agreedDueAt": due("12-23"), "appraisedDueAt": "2027-01-02T02:00:00Z"
    });
    let officer = app.sign_in("officer").await;
    let made = mutate(&officer, "createRound", input).await.expect_done("createRound");
    let round = made.text("/data/createRound/round/id").to_owned();
    advance(&officer, &round, "OPEN").await.expect_done("advanceRound");
    round
}

/// How many statements a read takes when what never changes is in memory already.
pub async fn count(app: &TestApp, client: &Client<'_>, document: &str, variables: Value) -> u64 {
    let (_, first) = app.statements(client.gql(document, variables.clone())).await;
    assert!(first.at("/errors").is_null(), "{first:?}");
    app.statements(client.gql(document, variables)).await.0
}

/// Asserts that short and long reads stay below the same number of statements: that of the relations they follow.
/// Two relations of one kind that fall together in time share a statement, so a read may take one less.
pub fn constant(counts: &[u64], most: u64) {
    let close = counts.iter().all(|count| *count <= most && *count + 2 > most);
    assert!(close, "{counts:?} statements instead of {most}");
}
