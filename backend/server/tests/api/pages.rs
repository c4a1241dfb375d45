//! Lists by pages: every row exactly once, in both directions, and arguments that make no sense are refused.

use serde_json::{Value, json};

use crate::support::{Client, TestApp};

/// Identifiers of a list and whether there is more on either side.
struct Part {
    ids: Vec<String>,
    start: Value,
    end: Value,
    has_next: bool,
    has_previous: bool,
}

async fn part(client: &Client<'_>, list: &str, arguments: &str, cursor: &Value) -> Part {
    let document = format!(
        "query($cursor: String) {{ {list}({arguments}) {{ nodes {{ id }} edges {{ cursor node {{ id }} }}
            pageInfo {{ startCursor endCursor hasNextPage hasPreviousPage }} }} }}"
    );
    let answer = client.gql(&document, json!({ "cursor": cursor })).await;
    let found = answer.at(&format!("/data/{list}"));
    let id = |node: &Value| node["id"].as_str().unwrap().to_owned();
    let ids: Vec<_> = found["nodes"].as_array().unwrap_or_else(|| panic!("{answer:?}")).iter().map(id).collect();
    let edges = found["edges"].as_array().unwrap();
    assert_eq!(edges.iter().map(|edge| id(&edge["node"])).collect::<Vec<_>>(), ids);
    let info = &found["pageInfo"];
    let cursor = |place: Option<&Value>| place.map_or(Value::Null, |edge| edge["cursor"].clone());
    assert_eq!((&cursor(edges.first()), &cursor(edges.last())), (&info["startCursor"], &info["endCursor"]));
    Part {
        ids,
        start: info["startCursor"].clone(),
        end: info["endCursor"].clone(),
        has_next: info["hasNextPage"].as_bool().unwrap(),
        has_previous: info["hasPreviousPage"].as_bool().unwrap(),
    }
}

/// The whole list, page by page from the first row.
async fn forward(client: &Client<'_>, list: &str, rows: usize) -> Vec<String> {
    let (mut ids, mut cursor) = (Vec::new(), Value::Null);
    loop {
        let page = part(client, list, &format!("first: {rows}, after: $cursor"), &cursor).await;
        assert_eq!(page.has_previous, !ids.is_empty());
        assert!(page.ids.len() == rows || !page.has_next);
        ids.extend(page.ids);
        cursor = page.end;
        if !page.has_next {
            return ids;
        }
    }
}

/// The whole list, page by page from the last row; in the list's own order.
async fn backward(client: &Client<'_>, list: &str, rows: usize) -> Vec<String> {
    let (mut ids, mut cursor) = (Vec::new(), Value::Null);
    loop {
        let page = part(client, list, &format!("last: {rows}, before: $cursor"), &cursor).await;
        assert_eq!(page.has_next, !ids.is_empty());
        assert!(page.ids.len() == rows || !page.has_previous);
        ids.splice(0..0, page.ids);
        cursor = page.start;
        if !page.has_previous {
            return ids;
        }
    }
}

async fn documents(app: &TestApp, count: i32) {
    let officer = app.sign_in("officer").await;
    let document = "mutation($input: RecordDocumentInput!) { recordDocument(input: $input) { userErrors { code } } }";
    for number in 1..=count {
        let input = json!({
            "issuerName": "Sở A Một", "type": "REPORT", "number": number, "symbol": "BC-A1", "summary": "Báo cáo",
            // Several on one day, so that the day alone does not tell their places apart.
            "issuedOn": format!("2026-11-{:02}", 1 + number / 4)
        });
        officer.gql(document, json!({ "input": input })).await.expect_done("recordDocument");
    }
}

#[tokio::test]
async fn every_row_is_met_exactly_once_in_both_directions() {
    let app = TestApp::new().await;
    documents(&app, 11).await;
    let officer = app.sign_in("officer").await;
    for (list, expected) in [("documents", 12), ("units", 9), ("rounds", 2), ("evaluations", 6), ("clusters", 2)] {
        let whole = part(&officer, list, "first: 100, after: $cursor", &Value::Null).await.ids;
        let mut distinct = whole.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!((whole.len(), distinct.len()), (expected, expected), "{list}");
        for rows in [1, 2, 4, 5] {
            assert_eq!(forward(&officer, list, rows).await, whole, "{list} forward by {rows}");
            assert_eq!(backward(&officer, list, rows).await, whole, "{list} backward by {rows}");
        }
    }
}

#[tokio::test]
async fn a_page_between_two_cursors_holds_what_lies_between() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let answer = officer.gql("{ units { edges { cursor node { id } } } }", Value::Null).await;
    let edges = answer.at("/data/units/edges").as_array().unwrap();
    let document = "query($after: String, $before: String) {
        units(first: 100, after: $after, before: $before) { nodes { id } } }";
    let between = json!({ "after": edges[1]["cursor"], "before": edges[5]["cursor"] });
    let found = officer.gql(document, between).await;
    let expected: Vec<_> = edges[2..5].iter().map(|edge| edge["node"].clone()).collect();
    assert_eq!(found.at("/data/units/nodes"), &Value::Array(expected));
}

#[tokio::test]
async fn rows_that_come_and_go_move_no_page() {
    let app = TestApp::new().await;
    documents(&app, 6).await;
    let officer = app.sign_in("officer").await;
    let before = part(&officer, "documents", "first: 3, after: $cursor", &Value::Null).await;
    let rest = part(&officer, "documents", "first: 100, after: $cursor", &before.end).await.ids;
    let document = "mutation($input: RecordDocumentInput!) { recordDocument(input: $input) { document { id } userErrors { code } } }";
    let input = json!({ "issuerName": "Sở A Hai", "type": "REPORT", "number": 1, "symbol": "BC-A2",
        "summary": "Mới", "issuedOn": "2026-11-22" });
    let new = officer.gql(document, json!({ "input": input })).await.expect_done("recordDocument");
    let new = new.text("/data/recordDocument/document/id");
    let after = part(&officer, "documents", "first: 100, after: $cursor", &before.end).await.ids;
    assert_eq!(after.iter().filter(|id| *id != new).collect::<Vec<_>>(), rest.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn the_count_is_of_the_whole_list_under_its_filter() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let document = "{ all: units(first: 2) { totalCount nodes { id } }
        some: units(first: 1, filter: { kind: MINISTRY }) { totalCount }
        none: units(first: 1, filter: { search: \"không có\" }) { totalCount nodes { id } } }";
    let answer = officer.gql(document, Value::Null).await;
    assert_eq!(answer.number("/data/all/totalCount"), 9);
    assert_eq!(answer.at("/data/all/nodes").as_array().unwrap().len(), 2);
    assert_eq!(answer.number("/data/some/totalCount"), 2);
    assert_eq!(answer.number("/data/none/totalCount"), 0);
}

#[tokio::test]
async fn arguments_that_make_no_sense_are_refused_and_not_mended() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    for list in
        ["units", "documents", "clusters", "rounds", "evaluations", "movements", "criteriaSets", "publishedResults"]
    {
        for arguments in [
            "first: 1, last: 1",
            "first: 0",
            "first: 101",
            "last: -1",
            "last: 101",
            "after: \"\"",
            "after: \"AAAA\"",
            "before: \"not base64!\"",
            "after: \"MXQxMjM\"",
        ] {
            let answer = officer.gql(&format!("{{ {list}({arguments}) {{ nodes {{ id }} }} }}"), Value::Null).await;
            assert_eq!(answer.code(), "BAD_USER_INPUT", "{list}({arguments}): {answer:?}");
        }
    }
    let answer = officer.gql("{ units(first: 101) { nodes { id } } }", Value::Null).await;
    assert_eq!(answer.text("/errors/0/message"), "Số dòng phải từ 1 đến 100.");
}

#[tokio::test]
async fn twenty_rows_come_when_nobody_names_a_number() {
    let app = TestApp::new().await;
    documents(&app, 24).await;
    let officer = app.sign_in("officer").await;
    let answer = officer.gql("{ documents { nodes { id } pageInfo { hasNextPage } } }", Value::Null).await;
    assert_eq!(answer.at("/data/documents/nodes").as_array().unwrap().len(), 20);
    assert_eq!(answer.at("/data/documents/pageInfo/hasNextPage"), &Value::Bool(true));
}
