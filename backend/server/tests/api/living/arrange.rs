//! Arranging a draft: order, groups, head, grounds, and where lines come from.

use serde_json::{Value, json};

use super::steps::{Set, copied, edit, edited};
use crate::support::{Client, TestApp};

async fn draft(app: &TestApp, officer: &Client<'_>) -> Set {
    copied(officer, &app.fixture.criteria.unwrap().to_string(), 2027).await
}

#[tokio::test]
async fn lines_and_groups_move_by_one_place_or_to_a_place() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = draft(&app, &officer).await;
    let to = |line: &str, set: &Set, to: Value| json!({ "criterionId": set.line(line), "to": to });
    let set = edited(&officer, &set, "moveCriterion", to("A.3", &set, json!({ "direction": "UP" }))).await;
    assert_eq!(set.codes("criteria"), ["A.1", "A.3", "A.2", "B.1", "B.2", "T.1", "P.1"]);
    let set = edited(&officer, &set, "moveCriterion", to("A.1", &set, json!({ "place": 3 }))).await;
    assert_eq!(set.codes("criteria"), ["A.3", "A.2", "A.1", "B.1", "B.2", "T.1", "P.1"]);
    let input = json!({ "groupId": set.group("A"), "to": { "direction": "DOWN" } });
    let set = edited(&officer, &set, "moveCriterionGroup", input).await;
    assert_eq!(set.codes("groups"), ["B", "A", "T", "P"]);
    assert_eq!(set.codes("criteria"), ["B.1", "B.2", "A.3", "A.2", "A.1", "T.1", "P.1"]);
    let read =
        officer.gql("query($id: ID!) { criteriaSet(id: $id) { criteria { code } } }", json!({ "id": set.id })).await;
    let stored: Vec<_> =
        read.at("/data/criteriaSet/criteria").as_array().unwrap().iter().map(|line| line["code"].clone()).collect();
    assert_eq!(stored, set.codes("criteria"));
}

#[tokio::test]
async fn a_group_goes_only_when_it_is_empty() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = draft(&app, &officer).await;
    let input = json!({ "groupId": set.group("P") });
    let refused = edit(&officer, &set, "removeCriterionGroup", input.clone()).await;
    assert_eq!(refused.rule_codes("removeCriterionGroup"), ["GROUP_NOT_EMPTY"]);
    let set = edited(&officer, &set, "removeCriterion", json!({ "criterionId": set.line("P.1") })).await;
    let set = edited(&officer, &set, "removeCriterionGroup", input).await;
    assert_eq!(set.codes("groups"), ["A", "B", "T"]);
}

#[tokio::test]
async fn name_total_and_caps_of_a_draft_can_be_corrected() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = draft(&app, &officer).await;
    let input = json!({ "name": " Bảng 2027 ", "declaredTotal": "120", "bonusCap": "5" });
    let set = edited(&officer, &set, "updateCriteriaSet", input).await;
    let head = ["name", "declaredTotal", "bonusCap", "penaltyCap"].map(|field| set.body[field].clone());
    assert_eq!(head, [json!("Bảng 2027"), json!("120.00"), json!("5.00"), Value::Null]);
    let wrong = edit(&officer, &set, "updateCriteriaSet", json!({ "name": "", "declaredTotal": "0" })).await;
    assert_eq!(wrong.rule_codes("updateCriteriaSet"), ["NAME_REQUIRED", "DECLARED_TOTAL_NOT_POSITIVE"]);
}

#[tokio::test]
async fn grounds_are_added_changed_and_taken_out() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = draft(&app, &officer).await;
    let ground = |code: &str| json!({ "code": code, "name": "Bị kỷ luật", "effect": "BLOCK" });
    let set = edited(&officer, &set, "saveDisqualifier", ground("L1")).await;
    let taken = edit(&officer, &set, "saveDisqualifier", ground("L1")).await;
    assert_eq!(taken.rule_codes("saveDisqualifier"), ["CODE_TAKEN"]);
    let changed = json!({ "replacedCode": "L1", "code": "L2", "name": "Mất đoàn kết", "effect": "CAP" });
    let set = edited(&officer, &set, "saveDisqualifier", changed).await;
    assert_eq!(set.body["disqualifiers"], json!([{ "code": "L2", "name": "Mất đoàn kết", "effect": "CAP" }]));
    let set = edited(&officer, &set, "removeDisqualifier", json!({ "code": "L2" })).await;
    assert_eq!(set.body["disqualifiers"], json!([]));
    let gone = edit(&officer, &set, "removeDisqualifier", json!({ "code": "L2" })).await;
    assert_eq!(gone.rule_codes("removeDisqualifier"), ["UNKNOWN_DISQUALIFIER"]);
}

#[tokio::test]
async fn a_line_may_come_from_none_one_or_several_lines_of_the_copied_set_and_of_no_other() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = draft(&app, &officer).await;
    let origin = |code: &str| {
        let lines = set.body["criteria"].as_array().unwrap();
        lines.iter().find(|line| line["code"] == code).unwrap()["originIds"][0].clone()
    };
    let several = json!({ "criterionId": set.line("A.1"), "originIds": [origin("A.1"), origin("A.2"), origin("A.1")] });
    let mapped = edited(&officer, &set, "mapCriterion", several).await;
    let origins = |set: &Set, code: &str| {
        let lines = set.body["criteria"].as_array().unwrap();
        lines.iter().find(|line| line["code"] == code).unwrap()["originIds"].clone()
    };
    assert_eq!(origins(&mapped, "A.1"), json!([origin("A.1"), origin("A.2")]));
    let none = json!({ "criterionId": set.line("A.2"), "originIds": [] });
    let mapped = edited(&officer, &mapped, "mapCriterion", none).await;
    assert_eq!(origins(&mapped, "A.2"), json!([]));
    let foreign = json!({ "criterionId": set.line("A.1"), "originIds": [origin("A.1"), set.line("A.2")] });
    let refused = edit(&officer, &mapped, "mapCriterion", foreign).await;
    assert_eq!(refused.at("/data/mapCriterion/userErrors/0/path"), &json!(["originIds", "1"]), "{refused:?}");
    assert_eq!(refused.rule_codes("mapCriterion"), ["UNKNOWN_ORIGIN"]);
    // Saving a line again leaves where it comes from.
    let saved = super::steps::line(&mapped, "A", "A.1", &json!({ "type": "PROP" }), "30");
    let saved = edited(&officer, &mapped, "saveCriterion", saved).await;
    assert_eq!(origins(&saved, "A.1"), json!([origin("A.1"), origin("A.2")]));
}
