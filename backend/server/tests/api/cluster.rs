//! Clusters: forming, members, offices.

use serde_json::{Value, json};

use crate::support::{Answer, Client, TestApp};

const FORM: &str = "mutation($input: FormClusterInput!) { formCluster(input: $input) {
    cluster { id version members { position unit { name } } warnings } userErrors { code path message } } }";
const ADD: &str = "mutation($input: AddMemberInput!) { addMember(input: $input) {
    cluster { version members { unit { id } } } userErrors { code path message } } }";
const END: &str = "mutation($input: EndMembershipInput!) { endMembership(input: $input) {
    cluster { version members { unit { id } } offices { kind } } userErrors { code path message } } }";
const ASSIGN: &str = "mutation($input: AssignOfficeInput!) { assignOffice(input: $input) {
    cluster { version offices { kind unit { id } } } userErrors { code path message } } }";
const END_OFFICE: &str = "mutation($input: EndOfficeInput!) { endOffice(input: $input) {
    cluster { version offices { kind } } userErrors { code path message } } }";

fn form(app: &TestApp, number: i32, members: &[String]) -> Value {
    json!({ "input": { "kind": "CLUSTER", "ministryId": app.unit("ministry"), "number": number, "label": "III",
        "name": "Cụm thi đua III", "decisionId": app.fixture.decision.map(|id| id.to_string()),
        "formedOn": "2026-01-01", "memberUnitIds": members } })
}

/// Version, memberships and offices of a cluster.
async fn read(client: &Client<'_>, id: &str) -> Answer {
    let document = "query($id: ID!) { cluster(id: $id) { version name warnings
        members { id unit { id } } offices { id kind unit { id } } officeHistory { id validUntil }
        rounds { nodes { id } } allowedActions { action allowed lockCode } } }";
    client.gql(document, json!({ "id": id })).await
}

fn assign(app: &TestApp, version: i64, unit: &str, kind: &str, from: &str) -> Value {
    json!({ "input": { "clusterId": app.cluster("a"), "expectedVersion": version, "unitId": app.unit(unit),
        "kind": kind, "validFrom": from } })
}

#[tokio::test]
async fn clusters_are_kept_by_officers_of_the_owning_ministry_alone() {
    let app = TestApp::new().await;
    assert_eq!(app.anonymous().gql(FORM, form(&app, 3, &[])).await.code(), "UNAUTHENTICATED");
    for (who, reason) in [("a1.leader", "ROLE"), ("admin", "ROLE"), ("otherofficer", "SCOPE")] {
        let client = app.sign_in(who).await;
        let refused = client.gql(FORM, form(&app, 3, &[])).await;
        assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", reason), "{who}");
        let seen = read(&client, &app.cluster("a")).await;
        assert_eq!(seen.text("/data/cluster/name"), "Cụm thi đua A", "everybody signed in reads clusters");
        assert_eq!(seen.at("/data/cluster/allowedActions/0/lockCode"), reason, "{who}");
    }
    let seen = read(&app.sign_in("officer").await, &app.cluster("a")).await;
    assert_eq!(
        seen.at("/data/cluster/allowedActions/0"),
        &json!({"action": "addMember", "allowed": true, "lockCode": null})
    );
    assert_eq!(seen.at("/data/cluster/rounds/nodes").as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn forming_a_cluster_says_what_is_wrong_and_warns_of_an_unusual_size() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let mut broken = form(&app, 1, &[app.unit("b1"), app.unit("field"), app.unit("field")]);
    broken["input"]["decisionId"] = Value::Null;
    let answer = officer.gql(FORM, broken).await;
    let codes = ["REQUIRED", "NUMBER_TAKEN", "MEMBERSHIP_OVERLAPS", "REPEATED"];
    assert_eq!(answer.rule_codes("formCluster"), codes, "{answer:?}");
    assert_eq!(answer.at("/data/formCluster/userErrors/3/path"), &json!(["memberUnitIds", "2"]));
    let formed = officer.gql_in("en", FORM, form(&app, 3, &[app.unit("field")])).await.expect_done("formCluster");
    let warnings = ["Only 1 members; 7 to 12 are usual.", "No unit holds the office of head."];
    assert_eq!(formed.at("/data/formCluster/cluster/warnings"), &json!(warnings));
}

#[tokio::test]
async fn a_unit_is_in_one_cluster_of_a_ministry_and_leaves_with_its_office() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let before = read(&officer, &app.cluster("a")).await;
    let version = before.number("/data/cluster/version");
    let add = |cluster: &str, version: i64, from: &str| {
        json!({ "input": { "clusterId": app.cluster(cluster), "expectedVersion": version, "unitId": app.unit("a1"),
            "validFrom": from } })
    };
    let other = read(&officer, &app.cluster("b")).await.number("/data/cluster/version");
    let twice = officer.gql(ADD, add("b", other, "2026-02-01")).await;
    assert_eq!(twice.rule_codes("addMember"), ["MEMBERSHIP_OVERLAPS"], "{twice:?}");
    let end = |version: i64, until: &str| {
        let id = before.text("/data/cluster/members/0/id");
        json!({ "input": { "membershipId": id, "expectedVersion": version, "validUntil": until } })
    };
    assert_eq!(officer.gql(END, end(version - 1, "2026-02-01")).await.code(), "CONFLICT");
    let early = officer.gql(END, end(version, "2025-11-23")).await;
    assert_eq!(early.rule_codes("endMembership"), ["ENDS_BEFORE_IT_BEGINS"]);
    let left = officer.gql(END, end(version, "2026-02-01")).await.expect_done("endMembership");
    assert_eq!(left.at("/data/endMembership/cluster/members").as_array().unwrap().len(), 2);
    assert_eq!(left.at("/data/endMembership/cluster/offices"), &json!([{ "kind": "DEPUTY" }]));
    let joined = officer.gql(ADD, add("b", other, "2026-02-01")).await.expect_done("addMember");
    assert_eq!(joined.at("/data/addMember/cluster/members").as_array().unwrap().len(), 4);
    let events = app.sign_in("admin").await;
    let document = "query($object: ID) { auditEvents(filter: { object: $object }) { nodes { action before after } } }";
    let audit = events.gql(document, json!({ "object": before.text("/data/cluster/members/0/id") })).await;
    assert_eq!(audit.text("/data/auditEvents/nodes/0/action"), "membership.end", "{audit:?}");
}

#[tokio::test]
async fn a_cluster_has_one_head_and_only_members_hold_office() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let before = read(&officer, &app.cluster("a")).await;
    let version = before.number("/data/cluster/version");
    let second = officer.gql(ASSIGN, assign(&app, version, "a3", "HEAD", "2026-06-01")).await;
    assert_eq!(second.rule_codes("assignOffice"), ["OFFICE_OVERLAPS"], "{second:?}");
    let stranger = officer.gql(ASSIGN, assign(&app, version, "b1", "HEAD", "2026-06-01")).await;
    assert_eq!(stranger.rule_codes("assignOffice"), ["NOT_MEMBER"]);
    let offices = before.at("/data/cluster/offices").as_array().unwrap();
    let head = offices.iter().find(|office| office["kind"] == "HEAD").unwrap();
    let end = json!({ "input": { "officeId": head["id"], "expectedVersion": version, "validUntil": "2026-06-01" } });
    let ended = officer.gql(END_OFFICE, end.clone()).await.expect_done("endOffice");
    assert_eq!(officer.gql(END_OFFICE, end).await.code(), "CONFLICT");
    let version = ended.number("/data/endOffice/cluster/version");
    let handed = officer.gql(ASSIGN, assign(&app, version, "a3", "HEAD", "2026-06-01")).await;
    let handed = handed.expect_done("assignOffice");
    assert_eq!(handed.at("/data/assignOffice/cluster/offices/0/unit/id"), &json!(app.unit("a3")));
    let after = read(&officer, &app.cluster("a")).await;
    assert_eq!(after.at("/data/cluster/officeHistory").as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn members_offices_and_names_of_all_clusters_take_a_constant_number_of_statements() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let document = "query($first: Int) { clusters(first: $first) { nodes { name ministry { name } warnings
        members { unit { name } } offices { unit { name } } decision { reference } } } }";
    for (number, unit) in (3..).zip(["a1", "a2", "a3", "b1", "b2", "b3"]) {
        let other = app.sign_in("otherofficer").await;
        let mut input = form(&app, number, &[app.unit(unit)]);
        input["input"]["ministryId"] = json!(app.unit("otherMinistry"));
        other.gql(FORM, input).await.expect_done("formCluster");
    }
    let (one, answer) = app.statements(officer.gql(document, json!({ "first": 1 }))).await;
    assert_eq!(answer.at("/errors"), &Value::Null, "{answer:?}");
    let (eight, answer) = app.statements(officer.gql(document, json!({ "first": 8 }))).await;
    assert_eq!(answer.at("/data/clusters/nodes").as_array().unwrap().len(), 8);
    // A batch that waits for another may or may not share a third; that does not depend on the rows.
    assert!(eight <= one + 2, "{one} statements for one cluster, {eight} for eight");
}
