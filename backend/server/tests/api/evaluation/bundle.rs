//! Bundles: what a published result follows from, signed, public, immutable.

use serde_json::{Value, json};
use verifier::{PublicKey, verify};

use super::script::{play, publish, reach};
use crate::statements::world::count;
use crate::support::TestApp;

const RESULT: &str = "{ publishedResults(first: 1) { nodes { id hash bundleUrl
    signature { keyId algorithm sha256 value publicKey } rows { unitCode total } } } }";

const DERIVED: &str = "query($id: ID!, $code: String!) { publishedResult(id: $id) { row(unitCode: $code) { total
    receipt { total { total } rank { rank }
        lines { stages { papers { authorName submittedBy note evidence { text } value { points } } } } } } } }";

/// The only published result.
async fn published(app: &TestApp) -> Value {
    let answer = app.anonymous().gql(RESULT, json!({})).await;
    assert!(answer.at("/errors").is_null(), "{answer:?}");
    answer.at("/data/publishedResults/nodes/0").clone()
}

async fn bundle(app: &TestApp, result: &Value) -> String {
    let (status, _, body) = app.anonymous().file(result["bundleUrl"].as_str().unwrap(), &[]).await;
    assert_eq!(status, 200);
    String::from_utf8(body).unwrap()
}

#[tokio::test]
async fn a_published_result_is_recomputed_from_its_bundle_by_anybody() {
    let app = TestApp::new().await;
    play(&app, &app.round("a"), "PUBLISHED").await;
    let result = published(&app).await;
    let file = bundle(&app, &result).await;
    let (_, _, keys) = app.anonymous().file("/keys.json", &[]).await;
    let keys: Value = serde_json::from_slice(&keys).unwrap();
    let key = PublicKey::read(keys["keys"][0]["public_key"].as_str().unwrap()).unwrap();
    let report = verify(&file, Some(&key)).unwrap();
    assert_eq!((report.units, report.sheets, report.commitments), (3, 15, 15));
    assert_eq!(report.result_sha256, result["hash"]);
    assert_eq!(report.key_id, result["signature"]["keyId"]);
    assert_eq!((&result["signature"]["algorithm"], &keys["keys"][0]["present"]), (&json!("Ed25519"), &json!(true)));
    let bundle: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(bundle["signature"]["value"], result["signature"]["value"]);
    let pinned = app.texts("select after from audit_event where action = 'result.seal'").await;
    let pinned: Value = serde_json::from_str(&pinned[0]).unwrap();
    assert_eq!(pinned["sha256"], result["signature"]["sha256"], "the chain pins the bundle");
    let sequence = bundle["audit"]["sequence"].as_i64().unwrap();
    let before =
        app.texts(&format!("select cast(action as text) from audit_event where sequence = {}", sequence + 1)).await;
    assert_eq!(before, ["round.publish"], "the bundle says where the chain stood before");
}

#[tokio::test]
async fn the_public_sees_the_derivation_but_no_person_note_or_evidence() {
    let app = TestApp::new().await;
    play(&app, &app.round("a"), "PUBLISHED").await;
    let result = published(&app).await;
    for row in result["rows"].as_array().unwrap() {
        let asked = json!({ "id": result["id"], "code": row["unitCode"] });
        let answer = app.anonymous().gql(DERIVED, asked).await;
        let found = answer.at("/data/publishedResult/row");
        assert_eq!(found["total"], found["receipt"]["total"]["total"], "{answer:?}");
        let stages = found["receipt"]["lines"][0]["stages"].as_array().unwrap();
        let papers: Vec<&Value> = stages.iter().flat_map(|stage| stage["papers"].as_array().unwrap()).collect();
        assert_eq!(papers.len(), 5, "own, two peers, cluster, ministry");
        for paper in papers {
            assert!(paper["authorName"].as_str().is_some_and(|name| !name.is_empty()), "{paper}");
            let private = (&paper["submittedBy"], &paper["note"], &paper["evidence"]);
            assert_eq!(private, (&Value::Null, &Value::Null, &json!([])));
        }
    }
    let file = bundle(&app, &result).await;
    let people = app.texts("select display_name from app_user").await;
    for private in people.iter().map(String::as_str).chain(["Theo hồ sơ", "Bảng số liệu", "Nhận xét"]) {
        assert!(!file.contains(private), "{private}");
    }
}

#[tokio::test]
async fn a_bundle_is_cached_for_ever_compressed_on_request_and_gone_for_unknown_results() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PUBLISHED").await;
    let url = published(&app).await["bundleUrl"].as_str().unwrap().to_owned();
    let reader = app.anonymous();
    let (status, headers, body) = reader.file(&url, &[]).await;
    assert_eq!((status.as_u16(), headers["content-type"].to_str().unwrap()), (200, "application/json"));
    assert_eq!(headers["cache-control"], "public, max-age=31536000, immutable");
    let tag = headers["etag"].to_str().unwrap();
    assert_eq!(reader.file(&url, &[("if-none-match", tag)]).await.0, 304);
    let (_, headers, small) = reader.file(&url, &[("accept-encoding", "gzip")]).await;
    assert_eq!(headers["content-encoding"], "gzip");
    assert!(small.len() < body.len() / 2, "{} of {}", small.len(), body.len());
    let unknown = format!("/results/result_{}/bundle.json", "0".repeat(32));
    for path in [unknown.as_str(), "/results/nonsense/bundle.json"] {
        assert_eq!(reader.file(path, &[]).await.0, 404, "{path}");
    }
}

#[tokio::test]
async fn a_corrective_version_has_a_bundle_of_its_own_and_neither_can_be_changed() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "PUBLISHED").await;
    let first = published(&app).await;
    let old = bundle(&app, &first).await;
    publish(&app, &app.sign_in("officer").await, &round, Some("Đính chính")).await.expect_done("publishRound");
    let second = published(&app).await;
    assert_ne!(first["id"], second["id"]);
    assert!(verify(&bundle(&app, &second).await, None).is_ok());
    assert_eq!(bundle(&app, &first).await, old);
    for change in ["update result_bundle set body = '{}'", "delete from result_bundle"] {
        assert!(app.sql(change).await.is_err(), "{change}");
    }
}

#[tokio::test]
async fn derivations_of_all_rows_take_one_read_of_the_bundle() {
    let app = TestApp::new().await;
    play(&app, &app.round("a"), "PUBLISHED").await;
    let reader = app.anonymous();
    assert_eq!(
        count(&app, &reader, "{ publishedResults(first: 1) { nodes { id rows { unitCode } } } }", Value::Null).await,
        1
    );
    let derived = "{ publishedResults(first: 1) { nodes { id bundleUrl rows { receipt { total { total } } } } } }";
    assert_eq!(count(&app, &reader, derived, Value::Null).await, 3);
}
