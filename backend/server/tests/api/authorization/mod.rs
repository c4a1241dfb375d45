//! Who may do what: every root field of the schema asked by every role, in one table to review.
//!
//! The rows are in [`queries`] and [`mutations`]. A root field without a row fails the test.

mod hearing;
mod ids;
mod living;
mod mutations;
mod outcome;
mod queries;
pub mod scene;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::json;

use crate::contract::introspection::fields_of;
use scene::{Scene, Stage};

/// Columns: nobody, then accounts of the fixture. `a1` heads cluster A, `a2` is its deputy, `a3` a plain member;
/// `b1` heads the other cluster; `otherofficer` belongs to another ministry.
const ROLES: [&str; 15] = [
    "anonymous",
    "admin",
    "officer",
    "otherofficer",
    "field",
    "council",
    "observer",
    "a1.officer",
    "a1.leader",
    "a2.officer",
    "a2.leader",
    "a3.officer",
    "a3.leader",
    "b1.officer",
    "b1.leader",
];

/// One row: a root field, what it is asked about, and with which values.
struct Row {
    field: &'static str,
    about: &'static str,
    scene: Scene,
    /// The document; `$name` in `variables` stands for an identifier or version of the scene.
    document: String,
    variables: serde_json::Value,
    /// A done act leaves the scene other than it was, so the next one gets a fresh one.
    changes: bool,
}

/// The outcomes of rows of one scene for every role. What was refused changed nothing, so the next one is asked on
/// the same stage.
async fn outcomes(scene: Scene, rows: &[Row]) -> Vec<Vec<String>> {
    let mut stage = Stage::new(scene).await;
    let mut lines = Vec::new();
    for row in rows.iter().filter(|row| row.scene == scene) {
        let mut line = vec![row.field.to_owned(), row.about.to_owned()];
        for role in ROLES {
            let answer = stage.ask(role, &row.document, &row.variables).await;
            let cell = outcome::of(row.field, &answer);
            if row.changes && cell == "ok" {
                stage = Stage::again(scene, stage).await;
            }
            line.push(cell);
        }
        lines.push(line);
    }
    lines
}

fn rows() -> Vec<Row> {
    queries::rows().into_iter().chain(mutations::rows()).chain(living::rows()).collect()
}

#[tokio::test]
async fn every_root_field_has_a_row() {
    let mut fields = BTreeSet::new();
    for root in ["Query", "Mutation"] {
        fields.extend(fields_of(root).await.into_iter().map(|field| field.name));
    }
    let covered: BTreeSet<_> = rows().iter().map(|row| row.field.to_owned()).collect();
    let missing: Vec<_> = fields.difference(&covered).collect();
    assert!(
        missing.is_empty(),
        "no row for {missing:?}: add one to tests/api/authorization/{{queries,mutations}}.rs, run \
         `INSTA_UPDATE=always cargo test -p server --test api authorization` and review the table"
    );
    let gone: Vec<_> = covered.difference(&fields).collect();
    assert!(gone.is_empty(), "rows of fields that are no more: {gone:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_table_of_rights_is_as_reviewed() {
    let mut scenes: Vec<Scene> = Vec::new();
    for row in rows() {
        if !scenes.contains(&row.scene) {
            scenes.push(row.scene);
        }
    }
    let asked = scenes.into_iter().map(|scene| tokio::spawn(async move { outcomes(scene, &rows()).await }));
    let asked: Vec<_> = asked.collect();
    let mut lines = Vec::new();
    for scene in asked {
        lines.extend(scene.await.unwrap());
    }
    lines.sort();
    lines.insert(0, ["field", "about"].into_iter().chain(ROLES).map(str::to_owned).collect());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("authorization", table(&lines)));
}

/// Columns as wide as their widest cell.
fn table(lines: &[Vec<String>]) -> String {
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<_> = (0..lines[0].len()).map(width).collect();
    let mut text = String::from(outcome::LEGEND);
    for line in lines {
        let mut written = String::new();
        for (cell, width) in line.iter().zip(&widths) {
            write!(written, "{cell:<width$}  ").unwrap();
        }
        text.push_str(written.trim_end());
        text.push('\n');
    }
    text
}

/// The administrator keeps accounts and catalogues; points, rounds, criteria and results are not his.
#[tokio::test]
async fn the_administrator_never_scores() {
    const JUDGING: &[&str] = &[
        "advanceRound",
        "amendRound",
        "assignCrossScorers",
        "copyCriteriaSet",
        "changeAssignment",
        "createCriteriaSet",
        "createRound",
        "declareConflict",
        "liftDisqualification",
        "mapCriterion",
        "moveCriterion",
        "moveCriterionGroup",
        "proposePublication",
        "publishCriteriaSet",
        "publishRound",
        "recordDisqualification",
        "removeCriterion",
        "removeCriterionGroup",
        "removeDisqualifier",
        "saveCriterion",
        "saveCriterionGroup",
        "saveDisqualifier",
        "saveScores",
        "submitSheet",
        "updateCriteriaSet",
        "withdrawSheet",
    ];
    let rows = rows();
    for scene in [Scene::Fixture, Scene::Draft, Scene::Submitted, Scene::Filled] {
        let mut stage = Stage::new(scene).await;
        for row in rows.iter().filter(|row| row.scene == scene && JUDGING.contains(&row.field)) {
            let answer = stage.ask("admin", &row.document, &row.variables).await;
            assert_eq!((answer.code(), answer.reason()), ("FORBIDDEN", "ROLE"), "{} {}", row.field, row.about);
        }
    }
    for field in JUDGING {
        assert!(rows.iter().any(|row| row.field == *field), "{field} is asked");
    }
}

/// What is not one's own looks exactly like what does not exist.
#[tokio::test]
async fn the_foreign_looks_like_the_missing() {
    let mut stage = Stage::new(Scene::Fixture).await;
    let mut asked = 0;
    for role in ["anonymous", "otherofficer", "b1.leader"] {
        for (id, noun) in [
            ("$roundA", "round"),
            ("$evaluationA1", "evaluation"),
            ("$sheet:SELF:a1", "sheet"),
            ("$user:admin", "user"),
        ] {
            for field in [noun, "node"] {
                let document = format!("query($id: ID!) {{ {field}(id: $id) {{ __typename }} }}");
                let foreign = stage.ask(role, &document, &json!({ "id": id })).await;
                let missing = json!({ "id": format!("{noun}_{}", "0".repeat(32)) });
                let missing = stage.ask(role, &document, &missing).await;
                assert_eq!(foreign.body, missing.body, "{field} for {role}");
                assert!(foreign.at(&format!("/data/{field}")).is_null(), "{field} for {role}: {foreign:?}");
                asked += 1;
            }
        }
    }
    assert_eq!(asked, 24);
}
