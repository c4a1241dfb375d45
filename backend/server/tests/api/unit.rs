//! Units: entering, renaming, succession; every read as of a day.

use serde_json::{Value, json};

use crate::support::{Answer, Client, TestApp};

const CREATE: &str = "mutation($input: CreateUnitInput!) { createUnit(input: $input) {
    unit { id version name exists } userErrors { code path message } } }";
const RENAME: &str = "mutation($input: RenameUnitInput!) { renameUnit(input: $input) {
    unit { id version name names { name validFrom validUntil } } userErrors { code path message } } }";
const SUCCEED: &str = "mutation($input: RecordSuccessionInput!) { recordSuccession(input: $input) {
    units { id name exists dissolvedOn } userErrors { code path message } } }";

fn entry(name: &str, established_on: &str) -> Value {
    json!({ "input": { "kind": "DEPARTMENT", "name": name, "shortName": name, "code": "SO",
        "establishedOn": established_on } })
}

async fn create(client: &Client<'_>, name: &str, established_on: &str) -> Answer {
    client.gql(CREATE, entry(name, established_on)).await
}

fn rename(unit: &str, version: i64, name: &str, on: &str) -> Value {
    json!({ "input": { "unitId": unit, "expectedVersion": version, "name": name, "shortName": name, "code": "A1",
        "effectiveOn": on } })
}

fn merge(predecessors: &[String], successor: &str) -> Value {
    json!({ "input": { "kind": "MERGE", "effectiveOn": "2026-07-01", "predecessorIds": predecessors,
        "successorIds": [successor] } })
}

#[tokio::test]
async fn the_catalogue_is_kept_by_ministry_officers_and_the_administrator() {
    let app = TestApp::new().await;
    assert_eq!(create(&app.anonymous(), "Sở mới", "2026-01-01").await.code(), "UNAUTHENTICATED");
    let leader = app.sign_in("a1.leader").await;
    let refused = create(&leader, "Sở mới", "2026-01-01").await;
    assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "ROLE"));
    for who in ["officer", "admin"] {
        let client = app.sign_in(who).await;
        let created = create(&client, "Sở mới", "2026-01-01").await.expect_done("createUnit");
        assert_eq!(created.at("/data/createUnit/unit/exists"), true, "{who}");
    }
    let document = "query { unit(id: \"unit_00000000000070008000000000000099\") { id } }";
    assert_eq!(leader.gql(document, json!({})).await.at("/data/unit"), &Value::Null);
    assert_eq!(app.anonymous().gql("{ units { nodes { id } } }", json!({})).await.code(), "UNAUTHENTICATED");
}

#[tokio::test]
async fn a_broken_entry_names_every_field_in_both_languages() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let mut input = entry(" ", "2026-01-01");
    input["input"]["code"] = json!("x".repeat(61));
    input["input"]["documentId"] = json!("document_00000000000070008000000000000099");
    let unknown = officer.gql(CREATE, input.clone()).await;
    assert_eq!(unknown.rule_codes("createUnit"), ["UNKNOWN"]);
    input["input"]["documentId"] = Value::Null;
    for (language, words) in [("vi", "Không được để trống."), ("en", "This may not be empty.")] {
        let answer = officer.gql_in(language, CREATE, input.clone()).await;
        assert_eq!(answer.rule_codes("createUnit"), ["REQUIRED", "REQUIRED", "TOO_LONG"], "{answer:?}");
        assert_eq!(answer.text("/data/createUnit/userErrors/0/message"), words);
        assert_eq!(answer.at("/data/createUnit/userErrors/2/path"), &json!(["code"]));
    }
}

#[tokio::test]
async fn a_renamed_unit_is_called_on_each_day_what_it_was_called_then() {
    let app = TestApp::new().await;
    let (officer, unit) = (app.sign_in("officer").await, app.unit("a1"));
    let renamed = officer.gql(RENAME, rename(&unit, 1, "Sở A Mới", "2026-03-01")).await.expect_done("renameUnit");
    assert_eq!(renamed.number("/data/renameUnit/unit/version"), 2);
    assert_eq!(renamed.at("/data/renameUnit/unit/names/0/validUntil"), "2026-03-01");
    let stale = officer.gql(RENAME, rename(&unit, 1, "Sở Khác", "2026-04-01")).await;
    assert_eq!((stale.code(), stale.at("/errors/0/extensions/currentVersion")), ("CONFLICT", &json!(2)));
    let again = officer.gql(RENAME, rename(&unit, 2, "Sở A Mới", "2026-04-01")).await;
    assert_eq!(again.rule_codes("renameUnit"), ["NAME_UNCHANGED"]);
    let document = "query($id: ID!, $asOf: Date) { unit(id: $id, asOf: $asOf) { name exists asOf } }";
    for (on, name, exists) in
        [("2020-01-01", "Sở A Một", false), ("2026-02-28", "Sở A Một", true), ("2026-03-01", "Sở A Mới", true)]
    {
        let answer = officer.gql(document, json!({ "id": unit, "asOf": on })).await;
        assert_eq!(answer.at("/data/unit"), &json!({ "name": name, "exists": exists, "asOf": on }));
    }
}

#[tokio::test]
async fn a_merger_ends_the_units_their_memberships_and_their_offices() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let successor = create(&officer, "Sở A mới", "2026-07-01").await.expect_done("createUnit");
    let successor = successor.text("/data/createUnit/unit/id").to_owned();
    let merged = officer.gql(SUCCEED, merge(&[app.unit("a1"), app.unit("a2")], &successor)).await;
    let merged = merged.expect_done("recordSuccession");
    assert_eq!(merged.at("/data/recordSuccession/units").as_array().unwrap().len(), 3);
    let repeated = officer.gql(SUCCEED, merge(&[app.unit("a1"), app.unit("a2")], &successor)).await;
    assert_eq!(repeated.rule_codes("recordSuccession"), ["NOT_IN_FORCE", "NOT_IN_FORCE"]);

    let document = "query($id: ID!, $asOf: Date) { cluster(id: $id, asOf: $asOf) {
        members { unit { name } } offices { kind } } }";
    for (on, members, offices) in [("2026-06-30", 3, 2), ("2026-07-01", 1, 0)] {
        let answer = officer.gql(document, json!({ "id": app.cluster("a"), "asOf": on })).await;
        let count = |field: &str| answer.at(&format!("/data/cluster/{field}")).as_array().unwrap().len();
        assert_eq!((count("members"), count("offices")), (members, offices), "{on}");
    }
    let document = "query($id: ID!) { unit(id: $id) { exists successors { id } memberships { validUntil }
        timeline { on kind text units { name } cluster { name } } } }";
    let answer = officer.gql_in("en", document, json!({ "id": app.unit("a1") })).await;
    assert_eq!(answer.at("/data/unit/successors/0/id"), &json!(successor));
    assert_eq!(answer.at("/data/unit/memberships/0/validUntil"), "2026-07-01");
    let timeline = answer.at("/data/unit/timeline").as_array().unwrap();
    let texts: Vec<_> = timeline.iter().map(|event| event["text"].as_str().unwrap()).collect();
    assert_eq!(
        texts,
        [
            "Established: Sở A Một",
            "Joined Cụm thi đua A",
            "Became head of Cụm thi đua A",
            "Ceased to be head of Cụm thi đua A",
            "Left Cụm thi đua A",
            "Merged into: Sở A mới",
            "Dissolved"
        ]
    );
}

#[tokio::test]
async fn a_page_of_units_with_parents_names_and_memberships_takes_a_constant_number_of_statements() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let document = "query($first: Int) { units(first: $first) { nodes { name parent { name } names { name }
        predecessors { name } memberships { cluster { name ministry { name } } unit { name } } } } }";
    let (few, answer) = app.statements(officer.gql(document, json!({ "first": 4 }))).await;
    assert_eq!(answer.at("/errors"), &Value::Null, "{answer:?}");
    let (many, answer) = app.statements(officer.gql(document, json!({ "first": 9 }))).await;
    assert_eq!(answer.at("/data/units/nodes").as_array().unwrap().len(), 9);
    // A batch that waits for another may or may not share a third; that does not depend on the rows.
    assert!(many <= few + 2, "{few} statements for four units, {many} for nine");
}
