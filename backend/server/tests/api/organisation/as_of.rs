//! What was, is and will be: every reading takes a day.

use serde_json::{Value, json};

use crate::support::TestApp;

const CLUSTER: &str = "query($id: ID!, $asOf: Date) { cluster(id: $id, asOf: $asOf) { asOf
    members { unit { name asOf } } offices { kind unit { name } } } }";

#[tokio::test]
async fn members_offices_and_names_are_those_of_the_day_and_a_round_keeps_those_of_its_opening() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let rename =
        "mutation($input: RenameUnitInput!) { renameUnit(input: $input) { unit { name } userErrors { code } } }";
    let input = json!({ "unitId": app.unit("a2"), "expectedVersion": 1, "effectiveOn": "2026-11-23",
        "name": "Sở Tên Mới", "shortName": "Sở Tên Mới", "code": "A2M" });
    officer.gql(rename, json!({ "input": input })).await.expect_done("renameUnit");
    let query = "query($id: ID!) { cluster(id: $id) { version members { id unit { code } } } }";
    let cluster = officer.gql(query, json!({ "id": app.cluster("a") })).await;
    let members = cluster.at("/data/cluster/members").as_array().unwrap().clone();
    let a3 = members.iter().find(|member| member["unit"]["code"] == "A3").unwrap();
    let end = "mutation($input: EndMembershipInput!) { endMembership(input: $input) {
        cluster { version } userErrors { code } } }";
    let input = json!({ "membershipId": a3["id"], "validUntil": "2026-11-23",
        "expectedVersion": cluster.number("/data/cluster/version") });
    officer.gql(end, json!({ "input": input })).await.expect_done("endMembership");
    for (day, expected) in [
        ("2025-11-22", json!([])),
        ("2026-11-22", json!(["Sở A Một", "Sở A Hai", "Sở A Ba"])),
        ("2026-11-23", json!(["Sở A Một", "Sở Tên Mới"])),
        ("2030-01-01", json!(["Sở A Một", "Sở Tên Mới"])),
    ] {
        let seen = officer.gql(CLUSTER, json!({ "id": app.cluster("a"), "asOf": day })).await;
        let members = seen.at("/data/cluster/members").as_array().unwrap();
        let names: Value = members.iter().map(|member| member["unit"]["name"].clone()).collect();
        assert_eq!(names, expected, "{day}: {seen:?}");
        assert!(members.iter().all(|member| member["unit"]["asOf"] == day));
    }
    let query = "query($id: ID!) { round(id: $id) { evaluations { unitName } progress { unitName } } }";
    let round = officer.gql(query, json!({ "id": app.round("a") })).await;
    let frozen = json!([{ "unitName": "Sở A Một" }, { "unitName": "Sở A Hai" }, { "unitName": "Sở A Ba" }]);
    assert_eq!((round.at("/data/round/evaluations"), round.at("/data/round/progress")), (&frozen, &frozen));
}
