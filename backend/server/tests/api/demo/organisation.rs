//! The article's facts: nine departments by Decision 395, and what became of them.

use serde_json::{Value, json};

use super::{cluster_ii, demonstration, found, person, texts};

const NINE: [&str; 9] =
    ["Bắc Giang", "Bắc Kạn", "Cao Bằng", "Lạng Sơn", "Thái Nguyên", "Tuyên Quang", "Hà Giang", "Phú Thọ", "Quảng Ninh"];

fn full(province: &str) -> String {
    format!("Sở Tài nguyên và Môi trường tỉnh {province}")
}

const CLUSTER: &str = "query($id: ID!, $asOf: Date) { cluster(id: $id, asOf: $asOf) {
    decision { reference issuedOn } members { unit { name exists } } } }";

#[tokio::test]
async fn on_the_day_of_the_review_cluster_ii_has_nine_departments_by_decision_395() {
    let app = demonstration().await;
    let officer = person(&app, "bo.tdkt").await;
    let id = cluster_ii(&officer).await;
    let seen = found(&officer, CLUSTER, json!({ "id": id, "asOf": "2022-06-25" }), "/data/cluster").await;
    assert_eq!(seen["decision"], json!({ "reference": "395/QĐ-BTNMT", "issuedOn": "2022-03-02" }));
    assert_eq!(texts(&seen["members"], "/unit/name"), NINE.map(full));
    assert!(seen["members"].as_array().unwrap().iter().all(|member| member["unit"]["exists"] == true));
}

#[tokio::test]
async fn after_the_mergers_of_2025_none_of_the_nine_is_in_force_and_the_result_of_2022_still_lists_nine() {
    let app = demonstration().await;
    let officer = person(&app, "bo.tdkt").await;
    let id = cluster_ii(&officer).await;
    for day in ["2025-07-01", "2026-11-23"] {
        let seen = found(&officer, CLUSTER, json!({ "id": id, "asOf": day }), "/data/cluster/members").await;
        assert_eq!(seen, json!([]), "{day}");
        let query = "query($asOf: Date) { units(first: 100, asOf: $asOf, filter: { existing: true,
            search: \"Sở Tài nguyên và Môi trường\" }) { nodes { name } } }";
        assert_eq!(found(&officer, query, json!({ "asOf": day }), "/data/units/nodes").await, json!([]), "{day}");
    }
    let query =
        "{ publishedResults(filter: { year: 2022 }) { nodes { clusterName rows { unitName unitCode rank } } } }";
    let result = found(&app.anonymous(), query, json!({}), "/data/publishedResults/nodes/0").await;
    let mut names = texts(&result["rows"], "/unitName");
    names.sort();
    let mut nine = NINE.map(full);
    nine.sort();
    assert_eq!(names, nine);
    assert_eq!(result["clusterName"], "Cụm thi đua số II - Bộ Tài nguyên và Môi trường");
}

#[tokio::test]
async fn the_round_of_2022_and_its_ranking_keep_the_names_of_2022() {
    let app = demonstration().await;
    let officer = person(&app, "bo.tdkt").await;
    let query = "{ rounds(filter: { year: 2022 }) { nodes { id } } }";
    let id = found(&officer, query, json!({}), "/data/rounds/nodes/0/id").await;
    let query = "query($id: ID!) { round(id: $id) { stage evaluations { unitName unit { name } }
        ranking { rows { unitName rank unit { name } } } } }";
    let round = found(&officer, query, json!({ "id": id }), "/data/round").await;
    assert_eq!(round["stage"], "PUBLISHED");
    assert_eq!(texts(&round["evaluations"], "/unitName"), NINE.map(full));
    assert_eq!(texts(&round["evaluations"], "/unit/name"), NINE.map(full));
    let mut ranked = texts(&round["ranking"]["rows"], "/unit/name");
    ranked.sort();
    let mut nine = NINE.map(full);
    nine.sort();
    assert_eq!(ranked, nine);
}

#[tokio::test]
async fn bac_kan_and_thai_nguyen_go_on_in_the_new_thai_nguyen() {
    let app = demonstration().await;
    let officer = person(&app, "bo.tdkt").await;
    let find = "query($search: String!, $asOf: Date) { units(asOf: $asOf, filter: { search: $search }) {
        nodes { id name } } }";
    let lives_on = "query($id: ID!) { unit(id: $id) { exists successors { id name exists successors { id name exists
        predecessors { name } timeline { kind on document { reference } } } } } }";
    let mut heirs = Vec::new();
    for province in ["Bắc Kạn", "Thái Nguyên"] {
        let variables = json!({ "search": full(province), "asOf": "2022-06-25" });
        let units = found(&officer, find, variables, "/data/units/nodes").await;
        assert_eq!(texts(&units, "/name"), [full(province)]);
        let unit = found(&officer, lives_on, json!({ "id": units[0]["id"] }), "/data/unit").await;
        assert_eq!((&unit["exists"], &unit["successors"][0]["exists"]), (&json!(false), &json!(false)));
        assert_eq!(unit["successors"][0]["name"], format!("Sở Nông nghiệp và Môi trường tỉnh {province}"));
        heirs.push(unit["successors"][0]["successors"][0].clone());
    }
    assert_eq!(heirs[0]["id"], heirs[1]["id"], "one new department for both");
    assert_eq!(
        (&heirs[0]["name"], &heirs[0]["exists"]),
        (&json!("Sở Nông nghiệp và Môi trường tỉnh Thái Nguyên"), &json!(true))
    );
    let founded =
        heirs[0]["timeline"].as_array().unwrap().iter().find(|event| event["kind"] == "SUCCEEDED_FROM").unwrap();
    assert_eq!((&founded["on"], &founded["document"]["reference"]), (&json!("2025-07-01"), &json!("202/2025/QH15")));
}

#[tokio::test]
async fn exactly_the_four_units_of_the_article_are_exemplary() {
    let app = demonstration().await;
    let officer = person(&app, "bo.tdkt").await;
    let query = "{ movements(first: 50) { nodes { name level responses(first: 20) {
        nodes { exemplary unit { name } } } } } }";
    let movements = found(&officer, query, json!({}), "/data/movements/nodes").await;
    let mut exemplary: Vec<String> = movements
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|movement| movement["responses"]["nodes"].as_array().unwrap())
        .filter(|response| response["exemplary"] == true)
        .map(|response| response["unit"]["name"].as_str().unwrap().to_owned())
        .collect();
    exemplary.sort();
    exemplary.dedup();
    let mut four = ["Quảng Ninh", "Bắc Giang", "Lạng Sơn", "Phú Thọ"].map(full);
    four.sort();
    assert_eq!(exemplary, four);
    let levels = texts(&movements, "/level");
    let count = |level: &str| levels.iter().filter(|own| *own == level).count();
    assert_eq!((count("PRIME_MINISTER"), count("PROVINCE")), (3, 2), "{levels:?}");
    let names: Value = movements.as_array().unwrap().iter().map(|movement| movement["name"].clone()).collect();
    assert!(names.to_string().contains("Cả nước chung tay vì người nghèo"), "{names}");
}
