//! Rows of the queries.

use serde_json::{Value, json};

use super::{Row, Scene};

pub fn read(field: &'static str, about: &'static str, scene: Scene, document: String, variables: Value) -> Row {
    Row { field, about, scene, document, variables, changes: false }
}

/// One object by its identifier.
fn one(field: &'static str, about: &'static str, scene: Scene, id: &str) -> Row {
    let document = format!("query($id: ID!) {{ {field}(id: $id) {{ __typename }} }}");
    read(field, about, scene, document, json!({ "id": id }))
}

/// A list that counts its rows for the viewer.
fn list(field: &'static str, about: &'static str, scene: Scene) -> Row {
    let document = format!("{{ {field}(first: 100) {{ totalCount nodes {{ __typename }} }} }}");
    read(field, about, scene, document, Value::Null)
}

fn plain(field: &'static str) -> Row {
    read(field, "", Scene::Fixture, format!("{{ {field} {{ __typename }} }}"), Value::Null)
}

/// Every query.
pub fn rows() -> Vec<Row> {
    let mut rows = vec![
        plain("criteriaTemplates"),
        plain("dueItems"),
        plain("reminderSettings"),
        plain("serverInfo"),
        plain("viewer"),
        // How many there are depends on who signed in before.
        read("auditEvents", "", Scene::Fixture, "{ auditEvents(first: 1) { __typename } }".to_owned(), Value::Null),
        list("clusters", "", Scene::Fixture),
        list("documents", "", Scene::Fixture),
        list("files", "1 of A1", Scene::Uploaded),
        list("units", "", Scene::Fixture),
        list("users", "", Scene::Fixture),
        list("movements", "", Scene::Movement),
        list("criteriaSets", "1 published, 1 draft", Scene::Draft),
        list("evaluations", "3 of A, 3 of B", Scene::Fixture),
        list("rounds", "1 of A, 1 of B", Scene::Fixture),
        list("publishedResults", "", Scene::Round("PUBLISHED")),
        one("cluster", "A", Scene::Fixture, "$clusterA"),
        one("criteriaSet", "published", Scene::Fixture, "$criteria"),
        one("criteriaSet", "draft", Scene::Draft, "$draft"),
        one("document", "", Scene::Fixture, "$decision"),
        one("file", "of A1, uncited", Scene::Uploaded, "$fileA1"),
        one("movement", "", Scene::Movement, "$movement"),
        one("publishedResult", "", Scene::Round("PUBLISHED"), "$resultA"),
        one("unit", "", Scene::Fixture, "$unit:a1"),
        one("user", "a1.officer", Scene::Fixture, "$user:a1.officer"),
    ];
    rows.push(one("import", "of a1.officer", Scene::Imported, "$import"));
    rows.extend(of_rounds());
    rows.extend(assignments());
    rows.extend(nodes());
    rows
}

/// What belongs to one cluster.
fn of_rounds() -> Vec<Row> {
    vec![
        one("round", "A open", Scene::Fixture, "$roundA"),
        one("round", "B open", Scene::Fixture, "$roundB"),
        one("round", "A published", Scene::Round("PUBLISHED"), "$roundA"),
        one("evaluation", "A1", Scene::Fixture, "$evaluationA1"),
        one("evaluation", "B1", Scene::Fixture, "$evaluationB1"),
        one("sheet", "A1 self", Scene::Fixture, "$sheet:SELF:a1"),
        one("sheet", "B1 self", Scene::Fixture, "$sheet:SELF:b1"),
        appraisal("A appraised", Scene::Round("APPRAISED")),
        appraisal("A agreed", Scene::Round("AGREED")),
    ]
}

/// Who cross-scores whom.
fn assignments() -> Vec<Row> {
    let of_round = |field: &'static str, about, scene| {
        let document = format!("query($id: ID!) {{ {field}(roundId: $id) {{ __typename }} }}");
        read(field, about, scene, document, json!({ "id": "$roundA" }))
    };
    vec![
        of_round("assignmentBoard", "A open", Scene::Fixture),
        of_round("assignmentBoard", "A published", Scene::Round("PUBLISHED")),
        of_round("proposeAssignments", "A open", Scene::Fixture),
    ]
}

/// The queue of round A, counted for the viewer.
fn appraisal(about: &'static str, scene: Scene) -> Row {
    let document = "query($id: ID!) { appraisalQueue(roundId: $id, first: 50) { totalCount nodes { __typename } } }";
    read("appraisalQueue", about, scene, document.to_owned(), json!({ "id": "$roundA" }))
}

/// The same through the one door for everything.
fn nodes() -> Vec<Row> {
    [
        ("cluster", Scene::Fixture, "$clusterA"),
        ("criteria set, draft", Scene::Draft, "$draft"),
        ("criterion", Scene::Fixture, "$judgedLine"),
        ("document", Scene::Fixture, "$decision"),
        ("evaluation A1", Scene::Fixture, "$evaluationA1"),
        ("file of A1", Scene::Uploaded, "$fileA1"),
        ("movement", Scene::Movement, "$movement"),
        ("response", Scene::Movement, "$responseA1"),
        ("result", Scene::Round("PUBLISHED"), "$resultA"),
        ("round A", Scene::Fixture, "$roundA"),
        ("sheet A1", Scene::Fixture, "$sheet:SELF:a1"),
        ("unit", Scene::Fixture, "$unit:a1"),
        ("user admin", Scene::Fixture, "$user:admin"),
    ]
    .map(|(about, scene, id)| one("node", about, scene, id))
    .into()
}
