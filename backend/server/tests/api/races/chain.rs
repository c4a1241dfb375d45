//! The audit chain under parallel writers.

use serde_json::json;
use storage::audit::{ChainReport, verify};

use super::together;
use crate::evaluation::script::{complete, fill, sheets_of};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn parallel_writers_leave_a_chain_without_gaps_that_verifies() {
    let app = TestApp::new().await;
    let mut papers = sheets_of(&app, &app.round("a"), "SELF").await;
    papers.extend(sheets_of(&app, &app.round("b"), "SELF").await);
    let mut clients = Vec::new();
    for paper in &papers {
        clients.push(app.sign_in(&format!("{}.officer", paper.author)).await);
    }
    let officer = app.sign_in("officer").await;
    let record = "mutation($input: RecordDocumentInput!) { recordDocument(input: $input) {
        document { id } userErrors { code } } }";
    let documents = (1..=24).map(|number| {
        let input = json!({ "type": "PLAN", "number": number, "symbol": "KH", "issuedOn": "2026-03-02",
            "issuerName": "Bộ Kiểm thử", "summary": "Kế hoạch" });
        officer.gql(record, json!({ "input": input }))
    });
    let before: i64 = app.texts("select cast(sequence as text) from chain_head").await[0].parse().unwrap();
    let filling = together(papers.iter().zip(&clients).map(|(paper, client)| fill(client, paper, complete(paper))));
    let refused = together((0..8).map(|_| {
        clients[0].gql(
            record,
            json!({ "input": { "type": "PLAN", "number": 99,
        "symbol": "KH", "issuedOn": "2026-03-02", "issuerName": "Bộ Kiểm thử", "summary": "Không được" } }),
        )
    }));
    let (_, recorded, refused) = tokio::join!(filling, together(documents), refused);
    for answer in recorded {
        answer.expect_done("recordDocument");
    }
    assert!(refused.iter().all(|answer| answer.code() == "FORBIDDEN"), "{refused:?}");
    match verify(&app.app.db, &[]).await.unwrap() {
        // Six papers saved and handed in, 24 documents, eight refusals.
        ChainReport::Intact { events, .. } => assert_eq!(events, before + 12 + 24 + 8),
        broken @ ChainReport::Broken { .. } => panic!("{broken:?}"),
    }
}
