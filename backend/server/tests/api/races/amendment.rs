//! An amendment and the first cross sheet at the same moment.

use serde_json::json;

use super::{together, turns};
use crate::evaluation::script::{judged, play, save, sheet, submit};
use crate::living::steps::{amend, amended_set, amendment};
use crate::support::{Answer, TestApp};

/// Either the amendment comes first, and the sheet is refused as prepared on an older version; or the sheet comes
/// first, and the amendment is refused.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_amendment_and_the_first_cross_sheet_never_both_win() {
    let (mut amended, mut handed_in) = (0, 0);
    let turns: usize = turns(8);
    for turn in 0..turns {
        let app = TestApp::new().await;
        let round = app.round("a");
        play(&app, &round, "CROSS").await;
        let paper = sheet(&app, &round, "A1", "CROSS", "A2").await;
        let peer = app.sign_in("a2.leader").await;
        save(&peer, &paper, paper.version, judged(&paper, "7.5")).await.expect_done("saveScores");
        let officer = app.sign_in("officer").await;
        let set = amended_set(&app, &officer).await;
        let input = amendment(&app, &set.id).await;
        let amending = async {
            if turn % 2 == 1 {
                tokio::task::yield_now().await;
            }
            amend(&officer, input.clone()).await
        };
        let submitting = async { submit(&peer, &paper, paper.version + 1).await };
        let both: [std::pin::Pin<Box<dyn Future<Output = Answer> + '_>>; 2] =
            [Box::pin(amending), Box::pin(submitting)];
        let answers = together(both).await;
        let won = |answer: &Answer, mutation: &str| answer.code().is_empty() && answer.rule_codes(mutation).is_empty();
        let (first, second) = (won(&answers[0], "amendRound"), won(&answers[1], "submitSheet"));
        assert!(first != second, "turn {turn}: {answers:?}");
        if first {
            assert_eq!(answers[1].code(), "CONFLICT", "{answers:?}");
        } else {
            assert_eq!(answers[0].rule_codes("amendRound"), ["CROSS_ALREADY_SUBMITTED"], "{answers:?}");
        }
        let criteria = "select cast(count(*) as text) from round_amendment";
        assert_eq!(app.texts(criteria).await, [if first { "1" } else { "0" }]);
        amended += usize::from(first);
        handed_in += usize::from(second);
        let report = server::evaluation::verify::totals(&app.app.db).await.unwrap();
        assert_eq!(report.differences, Vec::<String>::new(), "{}", json!({ "turn": turn }));
    }
    assert_eq!(amended + handed_in, turns);
}
