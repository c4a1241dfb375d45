//! Drafting and publication.

use domain::{Actor, Role};
use serde_json::{Value, json};

use super::bench::{Bench, actor, officer, refusal, unit};

fn line(draft: &Value) -> Value {
    json!({
        "criteriaSetId": draft["id"], "expectedVersion": draft["version"],
        "criterionId": draft["criteria"][0]["id"], "groupId": draft["criteria"][0]["groupId"],
        "code": "A1.1", "name": "Kế hoạch sử dụng đất", "maximum": "25", "step": "0.5",
        "rule": { "type": "LATE", "steps": [{ "threshold": "0", "points": "25" }] },
        "evidenceRule": "REQUIRED", "notApplicablePolicy": "EXCLUDE",
    })
}

fn with(mut input: Value, changes: &Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        input[key] = value.clone();
    }
    input
}

/// The code and path of each user error.
fn broken(payload: &Value) -> Vec<(String, String)> {
    let errors = payload["userErrors"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let path = |error: &Value| error["path"].as_array().unwrap().iter().map(text).collect::<Vec<_>>().join(".");
    errors.iter().map(|error| (text(&error["code"]), path(error))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(code, path)| ((*code).to_owned(), (*path).to_owned())).collect()
}

#[tokio::test]
async fn a_set_begins_from_the_template_and_says_that_it_is_constructed() {
    let bench = Bench::new().await;
    let draft = bench.draft().await;
    assert_eq!(draft["status"], "DRAFT");
    assert_eq!(draft["declaredTotal"], "1000.00");
    assert_eq!(draft["baseTotal"], "1000.00");
    assert_eq!(draft["bonusCap"], "50.00");
    assert!(draft["notice"].as_str().unwrap().contains("không phải bảng điểm chính thức"));
    assert_eq!(draft["criteria"].as_array().unwrap().len(), 52);
    assert_eq!((&draft["groups"][0]["code"], &draft["groups"][0]["maximum"]), (&json!("A"), &json!("600.00")));
    assert_eq!(draft["problems"], json!([]));
    assert_eq!(bench.actions().await[0], "criteriaSet.create");
}

#[tokio::test]
async fn an_empty_set_needs_its_total_and_a_template_must_exist() {
    let bench = Bench::new().await;
    let head = json!({ "ownerId": unit(1).to_string(), "name": " ", "year": 1900 });
    let payload = bench.change(&officer(), "createCriteriaSet", head.clone()).await;
    let expected =
        [("NAME_REQUIRED", "name"), ("YEAR_INVALID", "year"), ("DECLARED_TOTAL_NOT_POSITIVE", "declaredTotal")];
    assert_eq!(broken(&payload), pairs(&expected));
    let unknown = with(head, &json!({ "templateKey": "none" }));
    let payload = bench.change(&officer(), "createCriteriaSet", unknown).await;
    assert_eq!(broken(&payload), pairs(&[("UNKNOWN_TEMPLATE", "templateKey")]));
    assert_eq!(payload["criteriaSet"], Value::Null);
}

#[tokio::test]
async fn a_repeated_request_finds_what_the_first_one_did() {
    let bench = Bench::new().await;
    let head = json!({
        "ownerId": unit(1).to_string(), "name": "Bộ tiêu chí", "year": 2026,
        "templateKey": "provincial-departments", "bonusCap": null, "idempotencyKey": "k1",
    });
    let first = bench.change(&officer(), "createCriteriaSet", head.clone()).await;
    let again = bench.change(&officer(), "createCriteriaSet", head.clone()).await;
    assert_eq!(first, again);
    assert_eq!(first["criteriaSet"]["bonusCap"], Value::Null);
    let other = with(head, &json!({ "year": 2027 }));
    assert_eq!(refusal(&bench.try_change(&officer(), "createCriteriaSet", other).await), "BAD_USER_INPUT");

    let id = &first["criteriaSet"]["id"];
    let publish = json!({ "criteriaSetId": id, "expectedVersion": 1, "idempotencyKey": "k2" });
    let first = bench.change(&officer(), "publishCriteriaSet", publish.clone()).await;
    assert_eq!(bench.change(&officer(), "publishCriteriaSet", publish).await, first);
    assert_eq!(first["criteriaSet"]["version"], 2);
}

#[tokio::test]
async fn only_officers_of_the_owning_ministry_write() {
    let bench = Bench::new().await;
    let draft = bench.draft().await;
    let publish = json!({ "criteriaSetId": draft["id"], "expectedVersion": 1 });
    for (who, code) in [
        (Actor::Anonymous, "UNAUTHENTICATED"),
        (actor(Role::MinistryOfficer, unit(2)), "NOT_FOUND"),
        (actor(Role::MemberLeader, unit(1)), "NOT_FOUND"),
        (actor(Role::SystemAdministrator, unit(1)), "FORBIDDEN"),
    ] {
        assert_eq!(refusal(&bench.try_change(&who, "publishCriteriaSet", publish.clone()).await), code, "{who:?}");
        assert_eq!(refusal(&bench.try_change(&who, "saveCriterion", line(&draft)).await), code, "{who:?}");
    }
    let head = json!({ "ownerId": unit(1).to_string(), "name": "Bộ tiêu chí", "year": 2026, "declaredTotal": "100" });
    for (who, code) in [
        (Actor::Anonymous, "UNAUTHENTICATED"),
        (actor(Role::MinistryOfficer, unit(2)), "FORBIDDEN"),
        (actor(Role::SystemAdministrator, unit(1)), "FORBIDDEN"),
    ] {
        assert_eq!(refusal(&bench.try_change(&who, "createCriteriaSet", head.clone()).await), code, "{who:?}");
    }
}

#[tokio::test]
async fn each_edit_counts_and_a_stale_one_is_a_conflict() {
    let bench = Bench::new().await;
    let draft = bench.draft().await;
    let saved = bench.change(&officer(), "saveCriterion", line(&draft)).await;
    assert_eq!(saved["criteriaSet"]["version"], 2);
    let stale = bench.try_change(&officer(), "saveCriterion", line(&draft)).await;
    assert_eq!(refusal(&stale), "CONFLICT");
    assert_eq!(stale["errors"][0]["extensions"]["currentVersion"], 2);
    let group = json!({
        "criteriaSetId": draft["id"], "expectedVersion": 2, "code": "G", "name": "Nhóm mới", "section": "BASE",
    });
    let saved = bench.change(&officer(), "saveCriterionGroup", group).await["criteriaSet"].clone();
    let empty =
        json!({ "code": "GROUP_EMPTY", "path": ["groups", saved["groups"].as_array().unwrap().last().unwrap()["id"]] });
    assert_eq!(saved["problems"].as_array().unwrap().len(), 1);
    assert_eq!((&saved["problems"][0]["code"], &saved["problems"][0]["path"]), (&empty["code"], &empty["path"]));
    let remove =
        json!({ "criteriaSetId": draft["id"], "expectedVersion": 3, "criterionId": draft["criteria"][1]["id"] });
    let saved = bench.change(&officer(), "removeCriterion", remove).await["criteriaSet"].clone();
    assert_eq!((&saved["version"], saved["criteria"].as_array().unwrap().len()), (&json!(4), 51));
    let expected =
        ["criteriaSet.removeCriterion", "criteriaSet.saveGroup", "criteriaSet.saveCriterion", "criteriaSet.create"];
    assert_eq!(bench.actions().await[..4], expected);
}

#[tokio::test]
async fn every_broken_rule_of_a_line_is_named_at_once_and_nothing_changes() {
    let bench = Bench::new().await;
    let draft = bench.draft().await;
    let rule = json!({ "type": "LADDER", "steps": [{ "threshold": "90", "points": "-1" }], "cap": "110" });
    let input = with(line(&draft), &json!({ "code": "A1.2", "name": "", "rule": rule }));
    let payload = bench.change(&officer(), "saveCriterion", input).await;
    let expected = [
        ("NOT_USED_BY_RULE", "rule.cap"),
        ("POINTS_NEGATIVE", "rule.steps.0.points"),
        ("NAME_REQUIRED", "name"),
        ("CODE_TAKEN", "code"),
    ];
    assert_eq!(broken(&payload), pairs(&expected));
    let gone = with(line(&draft), &json!({ "criterionId": "criterion_00000000000000000000000000000001" }));
    let payload = bench.change(&officer(), "saveCriterion", gone).await;
    assert_eq!(broken(&payload), pairs(&[("UNKNOWN_CRITERION", "criterionId")]));
    let nobody = with(line(&draft), &json!({ "appliesToIds": [unit(9).to_string()] }));
    assert_eq!(refusal(&bench.try_change(&officer(), "saveCriterion", nobody).await), "BAD_USER_INPUT");
    assert_eq!(bench.actions().await[0], "criteriaSet.create");
}

#[tokio::test]
async fn a_set_whose_sums_do_not_agree_is_not_published() {
    let bench = Bench::new().await;
    let draft = bench.draft().await;
    let smaller = json!({
        "maximum": "20", "rule": { "type": "LATE", "steps": [{ "threshold": "0", "points": "20" }] },
    });
    let saved = bench.change(&officer(), "saveCriterion", with(line(&draft), &smaller)).await;
    assert_eq!(saved["criteriaSet"]["problems"][0]["code"], "TOTAL_MISMATCH");
    let publish = json!({ "criteriaSetId": draft["id"], "expectedVersion": 2 });
    let payload = bench.change(&officer(), "publishCriteriaSet", publish).await;
    assert_eq!(broken(&payload), pairs(&[("TOTAL_MISMATCH", "declaredTotal")]));
    let message = payload["userErrors"][0]["message"].as_str().unwrap();
    assert!(message.contains("now 995, due 1000"), "{message}");
}

#[tokio::test]
async fn a_published_set_is_frozen() {
    let bench = Bench::new().await;
    let set = bench.published().await;
    assert_eq!((&set["status"], &set["version"]), (&json!("PUBLISHED"), &json!(2)));
    assert_eq!(set["publishedAt"], "2026-11-23T01:00:00+00:00");
    let locked = |action: &Value| action["allowed"] == false && action["lockCode"] == "FROZEN";
    // What never changes may still be copied.
    let mut others = set["allowedActions"].as_array().unwrap().iter().filter(|it| it["action"] != "copyCriteriaSet");
    assert!(others.all(locked), "{set}");
    let answer = bench.try_change(&officer(), "saveCriterion", line(&set)).await;
    assert_eq!(refusal(&answer), "FORBIDDEN");
    assert_eq!(answer["errors"][0]["extensions"]["reason"], "FROZEN");
    assert_eq!(bench.actions().await[0], "criteriaSet.publish");
}
