//! Rows of the mutations about replies, returned lines and objections.

use serde_json::{Value, json};

use super::mutations::act;
use super::{Row, Scene};

/// Every mutation of the hearing. Nobody handed anything in: where the right is there, the rule says that no
/// stage changed the line.
pub fn rows() -> Vec<Row> {
    let hearing = json!({ "replyHours": 24, "objectionDays": 5, "decisionDays": 5 });
    let terms = json!({ "roundId": "$roundA", "expectedVersion": "$roundAVersion", "hearing": hearing });
    let line = |extra: Value| {
        let mut input = json!({ "evaluationId": "$evaluationA1", "criterionId": "$judgedLine" });
        input.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        input
    };
    let reply = line(json!({ "stage": "CROSS", "text": "Giải trình" }));
    let returned = line(json!({ "reason": "Thiếu hồ sơ", "dueAt": "2027-12-31T00:00:00Z" }));
    vec![
        act("setHearing", "A open", Scene::Fixture, terms),
        act(
            "acceptLines",
            "A1",
            Scene::Round("REPLY"),
            json!({ "evaluationId": "$evaluationA1", "stage": "CROSS", "criterionIds": ["$judgedLine"] }),
        ),
        act("replyToLine", "A1", Scene::Round("REPLY"), reply),
        act(
            "answerReply",
            "of A3",
            Scene::Replied,
            json!({ "replyId": "$reply", "text": "Trả lời", "outcome": "MAINTAINED" }),
        ),
        act("returnLine", "A1, agreed", Scene::Round("AGREED"), returned.clone()),
        act("returnLine", "A1, appraised", Scene::Round("APPRAISED"), returned),
        act("supplementLine", "of A3", Scene::Returned, json!({ "returnId": "$return", "note": "Bổ sung" })),
        act("fileObjection", "A1", Scene::Round("PROVISIONAL"), line(json!({ "ground": "Kiến nghị" }))),
        act("admitObjection", "of A3", Scene::Objected, json!({ "objectionId": "$objection", "expectedVersion": 1 })),
        act(
            "decideObjection",
            "of A3",
            Scene::Objected,
            json!({ "objectionId": "$objection", "expectedVersion": 1, "outcome": "REJECTED", "reason": "Không có cơ sở" }),
        ),
        act(
            "withdrawObjection",
            "of A3",
            Scene::Objected,
            json!({ "objectionId": "$objection", "expectedVersion": 1 }),
        ),
    ]
}
