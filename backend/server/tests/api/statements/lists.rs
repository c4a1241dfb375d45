//! Pages of lists with the names of what they belong to.

use serde_json::{Value, json};

use super::world::{cluster, constant, count, open_round};
use crate::support::TestApp;

const EVALUATIONS: &str = "query($first: Int!) { evaluations(first: $first) { nodes { id unitName unitCode
    unit { shortName } cluster { name label } round { name stage } final { state total } classification { code } } } }";

const ROUNDS: &str = "query($first: Int!) { rounds(first: $first) { nodes { id name stage cluster { name }
    criteriaSet { name } evaluations { unitCode } progress { unitName unit { shortName } selfSubmitted }
    nextStages allowedActions { action allowed } } } }";

const CLUSTERS: &str = "query($first: Int!) { clusters(first: $first) { nodes { name label ministry { name }
    members { position unit { shortName code } } offices { kind unit { shortName } } decision { reference } } } }";

async fn nodes(app: &TestApp, document: &str, list: &str, first: i32) -> usize {
    let answer = app.sign_in("officer").await.gql(document, json!({ "first": first })).await;
    answer.at(&format!("/data/{list}/nodes")).as_array().unwrap_or_else(|| panic!("{answer:?}")).len()
}

/// Statements for a short and for a long page of a list.
async fn short_and_long(app: &TestApp, document: &str, list: &str, (short, long): (i32, i32)) -> Vec<u64> {
    let officer = app.sign_in("officer").await;
    let mut counts = Vec::new();
    for first in [short, long] {
        assert_eq!(nodes(app, document, list, first).await, usize::try_from(first).unwrap(), "{list}");
        counts.push(count(app, &officer, document, json!({ "first": first })).await);
    }
    counts
}

#[tokio::test]
async fn fifty_evaluations_with_cluster_unit_and_round_take_as_many_statements_as_two() {
    let app = TestApp::new().await;
    let own = cluster(&app, 12).await;
    for number in 0..4 {
        open_round(&app, &own, &format!("Đợt C{number}")).await;
    }
    constant(&short_and_long(&app, EVALUATIONS, "evaluations", (2, 50)).await, 6);
}

#[tokio::test]
async fn ten_rounds_with_their_members_take_as_many_statements_as_two() {
    let app = TestApp::new().await;
    let own = cluster(&app, 5).await;
    for number in 0..8 {
        open_round(&app, &own, &format!("Đợt C{number}")).await;
    }
    constant(&short_and_long(&app, ROUNDS, "rounds", (2, 10)).await, 10);
}

#[tokio::test]
async fn clusters_with_members_offices_and_decision_take_as_many_statements_for_three_as_for_one() {
    let app = TestApp::new().await;
    cluster(&app, 12).await;
    constant(&short_and_long(&app, CLUSTERS, "clusters", (1, 3)).await, 8);
}

#[tokio::test]
async fn counting_a_list_is_one_statement_and_only_when_asked() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let plain = count(&app, &officer, "{ units { nodes { id } } }", Value::Null).await;
    let counted = count(&app, &officer, "{ units { totalCount nodes { id } } }", Value::Null).await;
    assert_eq!(counted, plain + 1);
}
