//! Lists have a price: whoever asks for many rows of much is refused before anything is read.

use server::graphql::schema::schema;

use super::introspection::{Field, fields_of, types};
use crate::support::TestApp;

const PAGE: [&str; 4] = ["after: String", "before: String", "first: Int", "last: Int"];

fn is_list(field: &Field) -> bool {
    field.of.ends_with("Connection!")
}

#[tokio::test]
async fn every_list_that_can_grow_takes_the_four_arguments_of_a_page() {
    let mut lists = 0;
    for found in types().await {
        for field in found.fields.iter().filter(|field| is_list(field)) {
            lists += 1;
            let mut arguments: Vec<_> = field.arguments.iter().map(|it| format!("{}: {}", it.name, it.of)).collect();
            arguments.retain(|argument| PAGE.contains(&argument.as_str()));
            arguments.sort();
            assert_eq!(arguments, PAGE, "{}.{}", found.name, field.name);
        }
    }
    assert!(lists >= 10, "{lists}");
}

/// Whether the price of a document is over the limit. It is judged before anything is read: the document
/// skips its own content, so nothing would be read anyway.
async fn too_dear(document: &str) -> bool {
    let errors = schema().execute(document).await.errors;
    assert!(errors.iter().all(|error| error.message == "Query is too complex."), "{document}: {errors:?}");
    !errors.is_empty()
}

#[tokio::test]
async fn a_page_of_a_hundred_costs_a_hundred_times_its_rows() {
    let row = |field: &str| (0..60).map(|number| format!("f{number}: {field}")).collect::<Vec<_>>().join(" ");
    for list in fields_of("Query").await.into_iter().filter(is_list) {
        let fields = row(if list.name == "auditEvents" { "sequence" } else { "id" });
        // A list of something needs to know of what.
        let of = list.arguments.iter().find(|it| it.of == "ID!");
        let of = of.map(|it| format!("{}: \"round_{}\", ", it.name, "0".repeat(32))).unwrap_or_default();
        let query =
            |rows: i32| format!("{{ {}({of}first: {rows}) @skip(if: true) {{ nodes {{ {fields} }} }} }}", list.name);
        assert!(!too_dear(&query(2)).await, "{} is dear even when short", list.name);
        assert!(too_dear(&query(100)).await, "{} has no price per row", list.name);
    }
}

#[tokio::test]
async fn lists_within_lists_multiply() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let nested = |rows: i32| {
        format!("{{ movements(first: {rows}) {{ nodes {{ responses(first: {rows}) {{ nodes {{ id }} }} }} }} }}")
    };
    let none = serde_json::Value::Null;
    assert_eq!(officer.gql(&nested(100), none.clone()).await.code(), "QUERY_TOO_COMPLEX");
    assert_eq!(officer.gql(&nested(10), none).await.code(), "");
}
