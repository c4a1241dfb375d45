//! Rows of criteria over the years: copies, drafts, comparison, amendments, replays.

use serde_json::{Value, json};

use super::mutations::act;
use super::queries::read;
use super::{Row, Scene};

/// Every row.
pub fn rows() -> Vec<Row> {
    let mut rows = queries();
    rows.extend(drafts());
    rows.extend(rounds());
    rows
}

fn queries() -> Vec<Row> {
    let diff = "query($id: ID!) { criteriaSetDiff(fromId: $id, toId: $id) { __typename } }";
    let preview = "query($round: ID!, $set: ID!) {
        previewAmendment(roundId: $round, criteriaSetId: $set) { __typename } }";
    let replay = "query($round: ID!) { replayRound(roundId: $round) { __typename } }";
    let amended = json!({ "round": "$roundA", "set": "$criteria" });
    let round = json!({ "round": "$roundA" });
    vec![
        read("criteriaSetDiff", "published", Scene::Fixture, diff.to_owned(), json!({ "id": "$criteria" })),
        read("criteriaSetDiff", "draft", Scene::Draft, diff.to_owned(), json!({ "id": "$draft" })),
        read("previewAmendment", "A open", Scene::Fixture, preview.to_owned(), amended.clone()),
        read("previewAmendment", "A agreed", Scene::Round("AGREED"), preview.to_owned(), amended),
        read("replayRound", "A open", Scene::Fixture, replay.to_owned(), round.clone()),
        read("replayRound", "A published", Scene::Round("PUBLISHED"), replay.to_owned(), round),
    ]
}

fn drafts() -> Vec<Row> {
    let draft = |extra: Value| {
        let mut input = json!({ "criteriaSetId": "$draft", "expectedVersion": "$draftVersion" });
        input.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        input
    };
    let down = json!({ "direction": "DOWN" });
    let copy = |set: &str| json!({ "criteriaSetId": set, "name": "Bộ tiêu chí năm sau", "year": 2028 });
    let head = json!({ "name": "Bộ tiêu chí", "declaredTotal": "1000" });
    let line = json!({ "criterionId": "$draftCriterion", "to": down });
    let group = json!({ "groupId": "$draftGroup", "to": down });
    let ground = json!({ "code": "Z", "name": "Điều kiện mới", "effect": "BLOCK" });
    vec![
        act("copyCriteriaSet", "published", Scene::Fixture, copy("$criteria")),
        act("copyCriteriaSet", "draft", Scene::Draft, copy("$draft")),
        act("updateCriteriaSet", "draft", Scene::Draft, draft(head)),
        act("removeCriterionGroup", "draft, not empty", Scene::Draft, draft(json!({ "groupId": "$draftGroup" }))),
        act("moveCriterion", "draft", Scene::Draft, draft(line)),
        act("moveCriterionGroup", "draft", Scene::Draft, draft(group)),
        act(
            "mapCriterion",
            "draft, no copy",
            Scene::Draft,
            draft(json!({ "criterionId": "$draftCriterion", "originIds": [] })),
        ),
        act("saveDisqualifier", "draft", Scene::Draft, draft(ground)),
        act("removeDisqualifier", "draft, none such", Scene::Draft, draft(json!({ "code": "Z" }))),
    ]
}

fn rounds() -> Vec<Row> {
    let amend = json!({
        "roundId": "$roundA", "expectedVersion": "$roundAVersion", "criteriaSetId": "$criteria",
        "decisionId": "$decision", "reason": "Sửa đổi"
    });
    let of = |unit: &str| json!({ "amendmentId": "$amendment", "unitId": unit });
    vec![
        act("amendRound", "A open, not derived", Scene::Fixture, amend.clone()),
        act("amendRound", "A agreed", Scene::Round("AGREED"), amend),
        act("acknowledgeAmendment", "A1", Scene::Amended, of("$unit:a1")),
        act("acknowledgeAmendment", "B1, no member", Scene::Amended, of("$unit:b1")),
    ]
}
