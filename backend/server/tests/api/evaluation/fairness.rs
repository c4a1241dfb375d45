//! What the cross-scores of a round say about how they were given: who may read it, and what it says.

use serde_json::{Value, json};

use super::script::{advance, client, reach};
use crate::statements::world::{cluster, open_round};
use crate::support::TestApp;

const READ: &str =
    "query($id: ID!) { round(id: $id) { fairnessVisible fairness { papers last: ranks(basis: FINAL) { rank } }
    ownFairness { papers rank ownBallotBlindRank unit { shortName } finding } } }";

const EVERYBODY: [&str; 12] = [
    "admin",
    "officer",
    "otherofficer",
    "field",
    "council",
    "observer",
    "a1.officer",
    "a1.leader",
    "a2.leader",
    "a3.officer",
    "b1.leader",
    "",
];

async fn read(app: &TestApp, who: &str, round: &str) -> Value {
    client(app, who).await.gql(READ, json!({ "id": round })).await.at("/data/round").clone()
}

#[tokio::test]
async fn signals_are_read_by_officers_and_council_from_the_reveal_of_the_cross_scores_and_by_nobody_else() {
    for stage in ["OPEN", "CROSS", "REPLY", "APPRAISED", "PUBLISHED"] {
        let app = TestApp::new().await;
        let round = app.round("a");
        reach(&app, &round, stage).await;
        for who in EVERYBODY {
            let seen = read(&app, who, &round).await;
            let entitled = matches!(who, "officer" | "council") && !matches!(stage, "OPEN" | "CROSS");
            assert_eq!(seen["fairness"].is_object(), entitled, "{who} at {stage}: {seen}");
            assert_eq!(seen["fairnessVisible"] == json!(true), entitled, "{who} at {stage}: {seen}");
            let last = who == "officer" && stage == "APPRAISED" || stage == "PUBLISHED";
            assert_eq!(seen["fairness"]["last"].is_array(), entitled && last, "{who} at {stage}: {seen}");
        }
    }
}

#[tokio::test]
async fn a_unit_reads_what_is_said_of_itself_alone_and_not_before_the_ranking_is_provisional() {
    for stage in ["REPLY", "APPRAISED", "PROVISIONAL"] {
        let app = TestApp::new().await;
        let round = app.round("a");
        reach(&app, &round, stage).await;
        for who in EVERYBODY {
            let seen = read(&app, who, &round).await;
            let own = seen["ownFairness"].as_array().map_or(0, Vec::len);
            let entitled = who.starts_with('a') && who != "admin" && stage == "PROVISIONAL";
            assert_eq!(own, usize::from(entitled), "{who} at {stage}: {seen}");
        }
    }
}

/// A round of six members at REPLY: everybody gave everybody the same, but the first gave all of it 20 % less on the
/// line A.3 and its neighbour nothing there.
async fn uneven(app: &TestApp) -> String {
    let round = open_round(app, &cluster(app, 6).await, "Đợt C").await;
    reach(app, &round, "CROSS").await;
    let give = |points: &str, whose: &str| {
        format!(
            "update sheet set state = 'SUBMITTED', submitted_at = updated_at, submitted_by = 'C', \
             points = '{points}' where stage = 'CROSS' and {whose};"
        )
    };
    let place = |column: &str, position: i32| {
        format!(
            "{column} = (select e.unit_id from evaluation e where e.round_id = sheet.round_id and e.position = {position})"
        )
    };
    let first = place("author_id", 1);
    let about_second = format!(
        "{first} and evaluation_id = (select e.id from evaluation e where e.round_id = sheet.round_id and e.position = 2)"
    );
    let of_round = "round_id in (select id from round where name = 'Đợt C')";
    app.sql(&give("2400,2000,750,2000,2000,400,200", of_round)).await.unwrap();
    app.sql(&give("2000,2000,500,2000,2000,400,200", &format!("{of_round} and {first}"))).await.unwrap();
    app.sql(&give("0,2000,0,1000,2000,400,200", &format!("{of_round} and {about_second}"))).await.unwrap();
    app.at_day(20);
    let officer = app.sign_in("officer").await;
    advance(&officer, &round, "REPLY").await.expect_done("advanceRound");
    round
}

const SIGNALS: &str =
    "query($id: ID!, $other: FairnessThresholdsInput) { round(id: $id) { fairness(thresholds: $other) { papers
    thresholds { leniency strictness outlier } signals { kind notable finding method limits name }
    scorers { scorer { shortName } papers lines percent points notable }
    paperExcesses { scorer { shortName } unit { shortName } excess notable }
    pairs { one { shortName } other { shortName } mutual oneGives otherGives notable earlierYears }
    outliers { scorer { shortName } unit { shortName } criterion { code } points median percent reason }
    spreads { criterion { code } units meanRange meanDeviation widestRange widestUnit { shortName } }
    levelling { all { full of percent notable } scorers { unit { shortName } marks { percent } }
        units { marks { full } } criteria { criterion { code } marks { full of } } }
    gaps { unit { shortName } own decided gap lineCount lines { gap criterion { code } } notable percent }
    ranks { unit { shortName } rank ownBallotBlindRank bestRank worstRank closeCall
        withoutScorers { scorer { shortName } rank } } } } }";

#[tokio::test]
async fn signals_name_what_stands_out_with_the_figures_behind_it() {
    let app = TestApp::new().await;
    let round = uneven(&app).await;
    let officer = app.sign_in("officer").await;
    let answer = officer.gql(SIGNALS, json!({ "id": round })).await;
    let found = answer.at("/data/round/fairness").clone();
    assert_eq!(found["papers"], 30, "{answer:?}");
    assert_eq!(found["signals"].as_array().unwrap().len(), 8);
    assert_eq!(found["scorers"][0]["notable"], true, "{found}");
    assert_eq!(found["scorers"][1]["percent"], "0.00");
    let low: Vec<_> = found["paperExcesses"].as_array().unwrap().iter().filter(|it| it["notable"] == true).collect();
    assert_eq!(low.len(), 1, "{low:?}");
    assert_eq!((&low[0]["scorer"]["shortName"], &low[0]["unit"]["shortName"]), (&json!("C 1"), &json!("C 2")));
    assert_eq!(found["pairs"].as_array().unwrap().len(), 15);
    assert_eq!(found["outliers"][0]["scorer"]["shortName"], "C 1");
    assert_eq!(found["outliers"][0]["unit"]["shortName"], "C 2");
    assert_eq!(found["ranks"][0]["rank"], 1, "{found}");
    assert_eq!(found["ranks"][1]["rank"], 6);
    assert_eq!(found["ranks"][0]["withoutScorers"].as_array().unwrap().len(), 6);
    assert_eq!(found["gaps"][0]["gap"], Value::Null, "nobody handed a self-score in");
    let strict = found["signals"].as_array().unwrap().iter().find(|it| it["kind"] == "STRICTNESS").unwrap();
    assert!(strict["finding"].as_str().unwrap().starts_with("Đáng xem lại"), "{strict}");
    assert!(strict["finding"].as_str().unwrap().contains("C 1 chấm C 2"), "{strict}");
}

#[tokio::test]
async fn other_thresholds_change_what_is_notable_and_no_figure() {
    let app = TestApp::new().await;
    let round = uneven(&app).await;
    let officer = app.sign_in("officer").await;
    let usual = officer.gql(SIGNALS, json!({ "id": round })).await.at("/data/round/fairness").clone();
    let other = json!({ "leniency": "90.00", "strictness": "90.00", "outlier": "200.00" });
    let lax = officer.gql(SIGNALS, json!({ "id": round, "other": other })).await.at("/data/round/fairness").clone();
    assert_eq!(lax["thresholds"]["leniency"], "90.00");
    assert_eq!(lax["scorers"][0]["notable"], false);
    assert_eq!(lax["scorers"][0]["percent"], usual["scorers"][0]["percent"]);
    assert_eq!(lax["outliers"], json!([]));
    assert_eq!(lax["ranks"], usual["ranks"]);
}
