//! Who is told of replies, returned lines and objections.

use serde_json::json;

use super::script::{forget, inbox, written};
use crate::evaluation::hearing::scene::{criterion, evaluation, messages, play, reply_input, threads};
use crate::evaluation::script::mutate;
use crate::support::TestApp;

fn each(people: &[&str], kind: &str) -> Vec<String> {
    people.iter().map(|who| format!("{who} {kind}")).collect()
}

#[tokio::test]
async fn those_who_may_answer_learn_of_a_reply_and_the_unit_of_the_answer() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    forget(&app).await;
    let leader = app.sign_in("a3.leader").await;
    mutate(&leader, "replyToLine", reply_input(&app, "A3").await).await.expect_done("replyToLine");
    assert_eq!(written(&app).await, each(&["a1.leader", "a1.officer", "approver", "officer"], "LINE_REPLIED"));
    let told = inbox(&app.sign_in("officer").await, "vi").await;
    assert_eq!(told[0]["title"], "Trả lời giải trình: A.3 – Sở A Ba");
    assert!(!told[0].to_string().contains("báo cáo số 12"), "what was said is read in its thread: {told:?}");
    forget(&app).await;
    let head = app.sign_in("a1.leader").await;
    let reply = messages(&threads(&app, &head, "A3").await, "A.3")[0]["id"].clone();
    let input = json!({ "replyId": reply, "text": "Đã xem báo cáo", "outcome": "MAINTAINED" });
    mutate(&head, "answerReply", input).await.expect_done("answerReply");
    assert_eq!(written(&app).await, each(&["a3.leader", "a3.officer"], "REPLY_ANSWERED"));
}

#[tokio::test]
async fn of_a_returned_line_only_the_unit_learns_and_of_its_supplement_only_who_sent_it_back() {
    let app = TestApp::new().await;
    play(&app, "AGREED").await;
    forget(&app).await;
    let head = app.sign_in("a1.leader").await;
    let input = json!({ "evaluationId": evaluation(&app, "A3").await, "criterionId": criterion(&app, "A.1").await,
        "reason": "Thiếu biên bản nghiệm thu", "dueAt": "2026-11-25T02:00:00Z" });
    mutate(&head, "returnLine", input).await.expect_done("returnLine");
    assert_eq!(written(&app).await, each(&["a3.leader", "a3.officer"], "LINE_RETURNED"));
    forget(&app).await;
    let sent = messages(&threads(&app, &head, "A3").await, "A.1")[0]["id"].clone();
    let input = json!({ "returnId": sent, "note": "Đã bổ sung biên bản" });
    mutate(&app.sign_in("a3.leader").await, "supplementLine", input).await.expect_done("supplementLine");
    assert_eq!(written(&app).await, each(&["a1.leader", "a1.officer"], "LINE_SUPPLEMENTED"));
}

#[tokio::test]
async fn the_ministry_learns_of_an_objection_and_every_member_of_its_decision() {
    let app = TestApp::new().await;
    play(&app, "PROVISIONAL").await;
    forget(&app).await;
    let line = criterion(&app, "A.3").await;
    let input = json!({ "evaluationId": evaluation(&app, "A3").await, "criterionId": line, "ground": "Đúng hạn" });
    let filed = mutate(&app.sign_in("a3.leader").await, "fileObjection", input).await.expect_done("fileObjection");
    assert_eq!(written(&app).await, each(&["approver", "officer"], "OBJECTION_FILED"));
    let id = filed.at("/data/fileObjection/objection/id").clone();
    let officer = app.sign_in("officer").await;
    let admit = json!({ "objectionId": id, "expectedVersion": 1 });
    mutate(&officer, "admitObjection", admit).await.expect_done("admitObjection");
    forget(&app).await;
    let decide = json!({ "objectionId": id, "expectedVersion": 2, "outcome": "UPHELD", "reason": "Đã đối chiếu",
        "scores": [{ "criterionId": line, "points": "8" }] });
    mutate(&officer, "decideObjection", decide).await.expect_done("decideObjection");
    let members = ["a1.leader", "a1.officer", "a2.leader", "a2.officer", "a3.leader", "a3.officer"];
    assert_eq!(written(&app).await, each(&members, "OBJECTION_DECIDED"));
    let told = inbox(&app.sign_in("a2.leader").await, "en").await;
    assert_eq!(told[0]["title"], "Decision on an objection – Sở A Ba: upheld");
}

#[tokio::test]
async fn the_ministry_learns_that_a_unit_recused_itself() {
    let app = TestApp::new().await;
    forget(&app).await;
    let input = json!({ "roundId": app.round("a"), "scorerUnitId": app.unit("a3"), "unitId": app.unit("a1"),
        "reason": "Quan hệ gia đình" });
    mutate(&app.sign_in("a3.officer").await, "declareConflict", input).await.expect_done("declareConflict");
    let own = each(&["a3.leader"], "PAPERS_ASSIGNED");
    assert_eq!(written(&app).await, [own, each(&["approver", "officer"], "CONFLICT_DECLARED")].concat());
    let told = inbox(&app.sign_in("officer").await, "vi").await;
    assert_eq!(told[0]["title"], "Xung đột lợi ích: Sở A Ba không chấm Sở A Một");
    assert!(!told[0].to_string().contains("gia đình"), "the reason is read on the board: {told:?}");
}
