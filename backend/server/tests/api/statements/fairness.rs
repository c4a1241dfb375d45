//! Signals of a round, and ranks over the years.

use serde_json::json;

use super::world::{cluster, constant, count, open_round};
use crate::evaluation::script::reach;
use crate::support::TestApp;

const SIGNALS: &str = "query($id: ID!) { round(id: $id) { fairness { papers signals { finding }
    outliers { percent reason } scorers { percent } pairs { mutual earlierYears } spreads { criterion { code } meanRange }
    gaps { gap } ranks { rank withoutScorers { rank } } } } }";

#[tokio::test]
async fn the_signals_of_a_cluster_take_as_many_statements_for_twelve_units_as_for_five() {
    let mut counts = Vec::new();
    for members in [5, 12] {
        let app = TestApp::new().await;
        let round = open_round(&app, &cluster(&app, members).await, "Đợt C").await;
        reach(&app, &round, "CROSS").await;
        let sql = "update sheet set state = 'SUBMITTED', submitted_at = updated_at, submitted_by = 'C', \
                   points = '2400,2000,750,2000,2000,400,200' where stage = 'CROSS'; \
                   update sheet set points = '0,2000,750,2000,2000,400,200' where stage = 'CROSS' and author_id = \
                   (select e.unit_id from evaluation e where e.round_id = sheet.round_id and e.position = 1)";
        app.sql(sql).await.unwrap();
        app.at_day(20);
        let officer = app.sign_in("officer").await;
        crate::evaluation::script::advance(&officer, &round, "REPLY").await.expect_done("advanceRound");
        let answer = officer.gql(SIGNALS, json!({ "id": round })).await;
        let papers = i64::try_from(members * (members - 1)).unwrap();
        assert_eq!(answer.number("/data/round/fairness/papers"), papers, "{answer:?}");
        assert!(!answer.at("/data/round/fairness/outliers").as_array().unwrap().is_empty());
        counts.push(count(&app, &officer, SIGNALS, json!({ "id": round })).await);
    }
    constant(&counts, 10);
}

const HISTORY: &str = "query($id: ID!) { cluster(id: $id) { rankHistory { rounds { year rows { unitName rank } }
    successions { predecessor { shortName } successor { shortName } } } } }";

#[tokio::test]
async fn ranks_over_the_years_take_as_many_statements_for_twelve_units_as_for_five() {
    let mut counts = Vec::new();
    for members in [5, 12] {
        let app = TestApp::new().await;
        let own = cluster(&app, members).await;
        let round = open_round(&app, &own, "Đợt C").await;
        reach(&app, &round, "PUBLISHED").await;
        let officer = app.sign_in("officer").await;
        let answer = officer.gql(HISTORY, json!({ "id": own })).await;
        assert_eq!(
            answer.at("/data/cluster/rankHistory/rounds/0/rows").as_array().unwrap().len(),
            members,
            "{answer:?}"
        );
        counts.push(count(&app, &officer, HISTORY, json!({ "id": own })).await);
    }
    constant(&counts, 6);
}
