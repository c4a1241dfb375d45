//! Memberships and offices taken at the same moment.

use serde_json::{Value, json};

use super::together;
use crate::support::{Answer, Client, TestApp};

async fn version(client: &Client<'_>, cluster: &str) -> i64 {
    let query = "query($id: ID!) { cluster(id: $id) { version } }";
    client.gql(query, json!({ "id": cluster })).await.number("/data/cluster/version")
}

/// One is done, the other broke a rule; the database is asked, not only the program.
fn one_of_two(answers: &[Answer], mutation: &str, rule: &str) {
    let rules: Vec<_> = answers.iter().flat_map(|answer| answer.rule_codes(mutation)).collect();
    assert_eq!(rules, [rule], "{answers:?}");
    assert!(answers.iter().all(|answer| answer.code().is_empty()), "{answers:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_unit_that_joins_two_clusters_at_the_same_moment_joins_one() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let create = "mutation($input: CreateUnitInput!) { createUnit(input: $input) {
        unit { id } userErrors { code } } }";
    let add = "mutation($input: AddMemberInput!) { addMember(input: $input) {
        cluster { version } userErrors { code path message } } }";
    for turn in 0..15 {
        let name = format!("Sở Mới {turn}");
        let input = json!({ "kind": "DEPARTMENT", "name": name, "shortName": name, "code": format!("M{turn}"),
            "establishedOn": "2026-01-01" });
        let unit = officer.gql(create, json!({ "input": input })).await.expect_done("createUnit");
        let unit = unit.text("/data/createUnit/unit/id").to_owned();
        let mut inputs: Vec<Value> = Vec::new();
        for cluster in ["a", "b"].map(|key| app.cluster(key)) {
            let expected = version(&officer, &cluster).await;
            inputs.push(json!({ "input": { "clusterId": cluster, "expectedVersion": expected, "unitId": unit,
                "validFrom": "2026-11-01" } }));
        }
        let answers = together(inputs.into_iter().map(|input| officer.gql(add, input))).await;
        one_of_two(&answers, "addMember", "MEMBERSHIP_OVERLAPS");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_heads_assigned_at_the_same_moment_one_is_head() {
    let app = TestApp::new().await;
    let end =
        "mutation($input: EndOfficeInput!) { endOffice(input: $input) { cluster { version } userErrors { code } } }";
    let assign = "mutation($input: AssignOfficeInput!) { assignOffice(input: $input) {
        cluster { version } userErrors { code path message } } }";
    let offices = "query($id: ID!) { cluster(id: $id) { version offices { id kind } } }";
    let cluster = app.cluster("a");
    for turn in 0..10 {
        // Each head ends on the day on which the two next ones want to begin.
        let day = format!("2026-12-{:02}", turn + 1);
        app.app.clock.set(format!("{day}T05:00:00Z").parse().unwrap());
        let officer = app.sign_in("officer").await;
        let seen = officer.gql(offices, json!({ "id": cluster })).await;
        let all = seen.at("/data/cluster/offices").as_array().unwrap().clone();
        let head = all.iter().find(|office| office["kind"] == "HEAD").unwrap();
        let expected = version(&officer, &cluster).await;
        let input = json!({ "officeId": head["id"], "expectedVersion": expected, "validUntil": day });
        officer.gql(end, json!({ "input": input })).await.expect_done("endOffice");
        let inputs = ["a2", "a3"].map(|unit| {
            json!({ "input": { "clusterId": cluster, "expectedVersion": expected + 1, "unitId": app.unit(unit),
                "kind": "HEAD", "validFrom": day } })
        });
        let answers = together(inputs.into_iter().map(|input| officer.gql(assign, input))).await;
        let done = answers.iter().filter(|answer| !answer.at("/data/assignOffice/cluster").is_null()).count();
        assert_eq!(done, 1, "turn {turn}: {answers:?}");
        let heads = officer.gql(offices, json!({ "id": cluster })).await;
        let heads = heads.at("/data/cluster/offices").as_array().unwrap().clone();
        assert_eq!(heads.iter().filter(|office| office["kind"] == "HEAD").count(), 1);
    }
}
