//! Who sees which sets, and what it costs.

use domain::{Actor, Role};
use serde_json::{Value, json};

use super::bench::{Bench, actor, officer, refusal, unit};
use crate::criteria::reads;
use crate::cx::Cx;

const SET: &str = "query($id: ID!) { criteriaSet(id: $id) { id owner { id } criteria { id code maximum \
                   rule { type explanation slots { key kind choices } steps { threshold points } \
                   items { label points cap } cap } } disqualifiers { code effect } } }";
const LIST: &str = "{ criteriaSets { totalCount nodes { id year owner { id } groups { code maximum } \
                    criteria { code appliesTo { id } fieldOwner { id } } } } }";

fn years(answer: &Value) -> Vec<i64> {
    let nodes = answer["data"]["criteriaSets"]["nodes"].as_array().unwrap();
    nodes.iter().map(|node| node["year"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn drafts_show_only_to_the_owning_ministry_and_administrators() {
    let bench = Bench::new().await;
    let draft = bench.draft().await;
    for (who, seen) in [
        (officer(), true),
        (actor(Role::SystemAdministrator, unit(1)), true),
        (actor(Role::MinistryOfficer, unit(2)), false),
        (actor(Role::MemberOfficer, unit(1)), false),
        (actor(Role::Observer, unit(1)), false),
    ] {
        let answer = bench.ask(&who, SET, json!({ "id": draft["id"] })).await;
        assert_eq!(answer["errors"], Value::Null, "{answer}");
        assert_eq!(answer["data"]["criteriaSet"] != Value::Null, seen, "{who:?}");
        let listed = years(&bench.ask(&who, LIST, json!({})).await);
        assert_eq!(listed, if seen { vec![2026] } else { vec![] }, "{who:?}");
    }
    assert_eq!(refusal(&bench.ask(&Actor::Anonymous, SET, json!({ "id": draft["id"] })).await), "UNAUTHENTICATED");
    assert_eq!(refusal(&bench.ask(&Actor::Anonymous, LIST, json!({})).await), "UNAUTHENTICATED");
}

#[tokio::test]
async fn a_published_set_is_read_by_anybody_signed_in_without_a_statement_for_its_criteria() {
    let bench = Bench::new().await;
    let set = bench.published().await;
    let reader = actor(Role::MemberOfficer, unit(2));
    let before = bench.app.db.statements();
    let answer = bench.ask(&reader, SET, json!({ "id": set["id"] })).await;
    // One for the owner's name.
    assert_eq!(bench.app.db.statements() - before, 1);
    let found = &answer["data"]["criteriaSet"];
    assert_eq!(found["owner"]["id"], unit(1).to_string());
    assert_eq!(found["disqualifiers"].as_array().unwrap().len(), 11);
    let late = &found["criteria"][0];
    assert_eq!((&late["code"], &late["rule"]["type"]), (&json!("A1.1"), &json!("LATE")));
    assert_eq!(late["rule"]["slots"][0]["kind"], "DAYS");
    assert!(!late["rule"]["explanation"].as_str().unwrap().is_empty());
}

#[tokio::test]
async fn a_list_of_sets_takes_a_constant_number_of_statements() {
    let bench = Bench::new().await;
    let mut counts = Vec::new();
    for _ in 0..3 {
        bench.draft().await;
        let before = bench.app.db.statements();
        let answer = bench.ask(&officer(), LIST, json!({})).await;
        assert_eq!(answer["errors"], Value::Null, "{answer}");
        counts.push(bench.app.db.statements() - before);
    }
    // The list, the four of the drafts, the owners, the count.
    assert_eq!(counts, [7, 7, 7]);
}

#[tokio::test]
async fn what_rests_on_a_set_finds_it_published_only_and_at_hand() {
    let bench = Bench::new().await;
    let (draft, published) = (bench.draft().await, bench.published().await);
    let id = |set: &Value| set["id"].as_str().unwrap().parse().unwrap();
    let (app, db) = (&bench.app, &bench.app.db);
    assert!(reads::published(app, db, id(&draft)).await.is_err());
    let before = db.statements();
    let found = reads::published(app, db, id(&published)).await.unwrap();
    assert_eq!(db.statements() - before, 0);
    let cx = Cx::new(app.clone(), officer(), domain::Language::English, String::new(), String::new());
    let (set, index) = reads::criterion(&cx, found.criteria[7].id).await.unwrap();
    assert_eq!((set.id, index), (found.id, 7));
}

#[tokio::test]
async fn templates_are_named_as_constructed() {
    let bench = Bench::new().await;
    let query = "{ criteriaTemplates { key declaredTotal criterionCount notice } }";
    let template = &bench.ask(&officer(), query, json!({})).await["data"]["criteriaTemplates"][0];
    assert_eq!((&template["criterionCount"], &template["declaredTotal"]), (&json!(46), &json!("1000.00")));
    assert!(template["notice"].as_str().unwrap().contains("không phải bảng điểm chính thức"));
    assert_eq!(refusal(&bench.ask(&Actor::Anonymous, query, json!({})).await), "UNAUTHENTICATED");
}
