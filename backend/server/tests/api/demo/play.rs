//! The open round can be played, and everything that shows a figure says that it is a demonstration.

use serde_json::{Value, json};

use super::{demonstration, found, person, texts};
use crate::evaluation::script::mutate;

#[tokio::test]
async fn every_account_signs_in_and_sees_its_own_menu() {
    let app = demonstration().await;
    let accounts = server::demo::accounts();
    assert_eq!(accounts.len(), 21, "seven for the ministry, two for each of seven departments");
    for account in accounts {
        let client = person(&app, &account.username).await;
        let query = "{ viewer { user { displayName } roles { role } navigation } }";
        let viewer = found(&client, query, json!({}), "/data/viewer").await;
        assert_eq!(viewer["user"]["displayName"], account.display_name);
        assert!(!viewer["navigation"].as_array().unwrap().is_empty(), "{}", account.username);
        assert!(texts(&viewer["roles"], "/role").contains(&account.to_json()["role"].as_str().unwrap().to_owned()));
    }
}

#[tokio::test]
async fn everything_with_figures_is_marked_as_a_demonstration() {
    let app = demonstration().await;
    let officer = person(&app, "bo.tdkt").await;
    assert_eq!(
        found(&app.anonymous(), "{ serverInfo { demonstration } }", json!({}), "/data/serverInfo/demonstration").await,
        true
    );
    let query = "{ rounds { nodes { name demonstration ranking { demonstration } } } }";
    let rounds = found(&officer, query, json!({}), "/data/rounds/nodes").await;
    assert_eq!(rounds.as_array().unwrap().len(), 2);
    for round in rounds.as_array().unwrap() {
        assert_eq!(round["demonstration"], true, "{round}");
        assert!(round["ranking"].is_null() || round["ranking"]["demonstration"] == true, "{round}");
        assert!(round["name"].as_str().unwrap().contains("minh họa"), "{round}");
    }
    let query = "{ publishedResults { nodes { demonstration criteriaNotice canonicalText } } }";
    let result = found(&app.anonymous(), query, json!({}), "/data/publishedResults/nodes/0").await;
    assert_eq!(result["demonstration"], true);
    assert!(!result["criteriaNotice"].is_null(), "the template says that it is constructed");
    assert!(result["canonicalText"].as_str().unwrap().contains("\"demonstration\":true"));
}

#[tokio::test]
async fn the_open_round_is_there_to_play_with() {
    let app = demonstration().await;
    let officer = person(&app, "bo.tdkt").await;
    let query = "{ rounds(filter: { stage: OPEN }) { nodes { id progress { unitName selfSubmitted } } } }";
    let round = found(&officer, query, json!({}), "/data/rounds/nodes/0").await;
    let submitted = round["progress"].as_array().unwrap().iter().filter(|unit| unit["selfSubmitted"] == true).count();
    assert_eq!((round["progress"].as_array().unwrap().len(), submitted), (7, 2));
    let member = person(&app, "bn.cv").await;
    let query = "{ dueItems { kind state filled expected sheet { id version } } }";
    let due = found(&member, query, json!({}), "/data/dueItems").await;
    let own = due.as_array().unwrap().iter().find(|item| item["kind"] == "SELF_SCORE").unwrap();
    assert_eq!((&own["state"], &own["filled"], &own["expected"]), (&json!("NOT_STARTED"), &json!(0), &json!(52)));
    let query = "query($id: ID!) { sheet(id: $id) { scores { editable criterion { id rule { type } } } } }";
    let lines = found(&member, query, json!({ "id": own["sheet"]["id"] }), "/data/sheet/scores").await;
    let lines = lines.as_array().unwrap();
    assert!(lines.iter().all(|line| line["editable"] == true));
    let yes_no = lines.iter().find(|line| line["criterion"]["rule"]["type"] == "BOOL").unwrap();
    let scores = json!([{ "criterionId": yes_no["criterion"]["id"], "facts": ["1"] }]);
    let input = json!({ "sheetId": own["sheet"]["id"], "expectedVersion": own["sheet"]["version"], "scores": scores });
    let saved = mutate(&member, "saveScores", input).await.expect_done("saveScores");
    assert_eq!(saved.number("/data/saveScores/sheet/filled"), 1);
}

#[tokio::test]
async fn the_values_of_2022_are_all_there_and_marked_as_invented() {
    let app = demonstration().await;
    let officer = person(&app, "bo.tdkt").await;
    let query = "{ rounds(filter: { year: 2022 }) { nodes { evaluations { id } } } }";
    let id = found(&officer, query, json!({}), "/data/rounds/nodes/0/evaluations/0/id").await;
    let query = "query($id: ID!) { evaluation(id: $id) { totals { state } final { state } selfSheet { id } } }";
    let evaluation = found(&officer, query, json!({ "id": id }), "/data/evaluation").await;
    assert_eq!(texts(&evaluation["totals"], "/state"), ["POINTS"; 4]);
    let query = "query($id: ID!) { sheet(id: $id) { scores { evidence { text } } } }";
    let sheet = json!({ "id": evaluation["selfSheet"]["id"] });
    let scores = found(&officer, query, sheet, "/data/sheet/scores").await;
    let pieces: Vec<Value> =
        scores.as_array().unwrap().iter().flat_map(|score| score["evidence"].as_array().unwrap().clone()).collect();
    assert!(!pieces.is_empty());
    assert!(pieces.iter().all(|piece| piece["text"].as_str().unwrap().starts_with("Dữ liệu minh họa")), "{pieces:?}");
}
