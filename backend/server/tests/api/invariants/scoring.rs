//! Invariant 4: bounds, steps, evidence.

use serde_json::json;

use crate::evaluation::refusal::broken;
use crate::evaluation::script::{complete, reach, save, sheet};
use crate::support::TestApp;

/// Lines of the fixture with their maximum and step, in hundredths.
const LINES: [(&str, i64, i64); 5] =
    [("A.1", 3_000, 1), ("A.2", 2_000, 50), ("A.3", 1_000, 50), ("B.1", 2_000, 50), ("B.2", 2_000, 50)];

fn text(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

#[tokio::test]
async fn points_lie_within_bounds_and_on_the_step_a_criterion_that_requires_evidence_cannot_be_submitted_without_it() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let mut scores = complete(&own);
    scores[0].as_object_mut().unwrap().remove("evidence");
    save(&app.sign_in("a1.officer").await, &own, own.version, scores).await.expect_done("saveScores");
    let input = json!({ "sheetId": own.id, "expectedVersion": own.version + 1 });
    broken(&app, "a1.leader", "submitSheet", &input, &[("EVIDENCE_REQUIRED", "evidence")]).await;

    reach(&app, &app.round("a"), "CROSS").await;
    let cross = sheet(&app, &app.round("a"), "A2", "CROSS", "A1").await;
    let peer = app.sign_in("a1.officer").await;
    let mut version = cross.version;
    for (code, maximum, step) in LINES {
        let cell = |points: i64| json!([{ "criterionId": cross.criterion(code), "points": text(points) }]);
        for (points, rule) in [
            (-step, "BELOW_MINIMUM"),
            (-100_000, "BELOW_MINIMUM"),
            (maximum + step, "OVER_MAXIMUM"),
            (maximum + 100_000, "OVER_MAXIMUM"),
            (step + 1, "OFF_STEP"),
            (maximum - 1, "OFF_STEP"),
        ] {
            let answer = save(&peer, &cross, version, cell(points)).await;
            let expected = if rule == "OFF_STEP" && step == 1 { vec![] } else { vec![rule] };
            assert_eq!(answer.rule_codes("saveScores"), expected, "{code} {}: {answer:?}", text(points));
            version += i64::from(expected.is_empty());
        }
        for points in [0, step, maximum - step, maximum] {
            save(&peer, &cross, version, cell(points)).await.expect_done("saveScores");
            version += 1;
        }
    }
}
