//! `node(id)`: any object by its identifier alone, and nothing that may not be seen.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use server::graphql::schema::schema;

use crate::authorization::scene::{Scene, Stage};

const NODE: &str = "query($id: ID!) { node(id: $id) { __typename id } }";

/// Every type with the identifier of one object of a scene.
const OBJECTS: [(&str, Scene, &str); 13] = [
    ("Cluster", Scene::Fixture, "clusterA"),
    ("CriteriaSet", Scene::Fixture, "criteria"),
    ("Criterion", Scene::Fixture, "judgedLine"),
    ("Document", Scene::Fixture, "decision"),
    ("Evaluation", Scene::Fixture, "evaluationA1"),
    ("File", Scene::Uploaded, "fileA1"),
    ("Round", Scene::Fixture, "roundA"),
    ("Sheet", Scene::Fixture, "sheet:SELF:a1"),
    ("Unit", Scene::Fixture, "unit:a1"),
    ("User", Scene::Fixture, "user:admin"),
    ("Movement", Scene::Movement, "movement"),
    ("MovementResponse", Scene::Movement, "responseA1"),
    ("PublishedResult", Scene::Round("PUBLISHED"), "resultA"),
];

#[tokio::test]
async fn an_object_of_every_type_is_found_by_its_identifier() {
    for scene in [Scene::Fixture, Scene::Movement, Scene::Uploaded, Scene::Round("PUBLISHED")] {
        let mut stage = Stage::new(scene).await;
        for (name, _, id) in OBJECTS.into_iter().filter(|(_, of, _)| *of == scene) {
            let id = stage.id(id);
            // A file that nothing cites is known to its unit alone.
            let who = if name == "File" { "a1.leader" } else { "admin" };
            let answer = stage.ask(who, NODE, &json!({ "id": id })).await;
            assert_eq!(answer.at("/data/node"), &json!({ "__typename": name, "id": id }), "{answer:?}");
        }
    }
}

#[tokio::test]
async fn every_type_with_an_identifier_is_tried_above() {
    let answer = schema().execute("{ __type(name: \"Node\") { possibleTypes { name } } }").await;
    let found = answer.data.into_json().unwrap();
    let types =
        found["__type"]["possibleTypes"].as_array().unwrap().iter().map(|of| of["name"].as_str().unwrap().to_owned());
    let tried = OBJECTS.iter().map(|(name, _, _)| (*name).to_owned()).collect();
    assert_eq!(types.collect::<BTreeSet<_>>(), tried);
}

#[tokio::test]
async fn malformed_unknown_and_foreign_identifiers_give_the_same_null() {
    let mut stage = Stage::new(Scene::Fixture).await;
    let zeros = "0".repeat(32);
    let unit = stage.id("unit:a1");
    let (_, raw) = unit.as_str().unwrap().split_once('_').unwrap();
    let mut ids = vec![
        String::new(),
        "unit".to_owned(),
        "unit_".to_owned(),
        "unit_zz".to_owned(),
        "_".to_owned(),
        "nothing_of_this_kind".to_owned(),
        format!("unit_{raw}0"),
        format!("unit_{}", raw.to_uppercase().replace(char::is_numeric, "G")),
        // The identifier of a unit under the name of another noun.
        format!("cluster_{raw}"),
        format!("user_{raw}"),
        "đơnvị_1".to_owned(),
        "x".repeat(10_000),
    ];
    let nouns = [
        "cluster",
        "criteriaset",
        "criterion",
        "document",
        "evaluation",
        "file",
        "movement",
        "response",
        "result",
        "round",
    ];
    ids.extend(nouns.into_iter().chain(["sheet", "unit", "user"]).map(|noun| format!("{noun}_{zeros}")));
    for foreign in ["roundA", "evaluationA1", "sheet:SELF:a1", "user:admin"] {
        ids.push(stage.id(foreign).as_str().unwrap().to_owned());
    }
    for role in ["b1.leader", "otherofficer", "anonymous"] {
        for id in &ids {
            let answer = stage.ask(role, NODE, &json!({ "id": id })).await;
            assert_eq!(answer.body, json!({ "data": { "node": null } }), "{id} for {role}");
            assert_eq!(answer.status, 200);
        }
    }
}

#[tokio::test]
async fn an_identifier_of_one_noun_is_refused_where_another_is_due() {
    let mut stage = Stage::new(Scene::Fixture).await;
    let unit = stage.id("unit:a1");
    let answer = stage.ask("officer", "query($id: ID!) { cluster(id: $id) { id } }", &json!({ "id": unit })).await;
    assert_eq!(answer.code(), "BAD_USER_INPUT", "{answer:?}");
    assert_eq!(answer.at("/data/cluster"), &Value::Null);
}
