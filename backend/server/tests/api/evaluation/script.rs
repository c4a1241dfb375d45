//! Steps that tests of a round share: find a sheet, fill it, hand it in, move the round on.

use domain::evaluation::SheetStage;
use domain::id::{RoundId, UnitId};
use serde_json::{Value, json};
use storage::evaluation::{member, round as rounds, sheet as sheets};

use crate::support::{Answer, Client, TestApp};

/// A sheet as tests need it, read behind the API: to others its version is sealed too.
#[derive(Debug, Clone)]
pub struct SheetRef {
    /// Its identifier.
    pub id: String,
    /// Its version when it was read.
    pub version: i64,
    /// Identifier and code of each criterion.
    pub criteria: Vec<(String, String)>,
    /// Key of the unit that writes it.
    pub author: &'static str,
    /// Key of the unit it is about.
    pub unit: &'static str,
}

impl SheetRef {
    /// The identifier of the criterion with a code.
    pub fn criterion(&self, code: &str) -> &str {
        &self.criteria.iter().find(|(_, own)| own == code).unwrap().0
    }
}

const SHEET: &str = "query($id: ID!) { sheet(id: $id) { id version state sealed filled total { state total }
    scores { state points editable criterion { id code } } } }";

/// Reads a sheet.
pub async fn read_sheet(client: &Client<'_>, id: &str) -> Answer {
    client.gql(SHEET, json!({ "id": id })).await
}

fn key(app: &TestApp, unit: UnitId) -> &'static str {
    app.fixture.units.iter().find(|(_, id)| **id == unit).unwrap().0
}

/// Every sheet of a stage of a round.
pub async fn sheets_of(app: &TestApp, round: &str, stage: &str) -> Vec<SheetRef> {
    let id: RoundId = round.parse().unwrap();
    let db = &app.app.db;
    let row = rounds::one(db, id).await.unwrap().unwrap();
    let set = storage::criteria::one(db, row.criteria_set).await.unwrap().unwrap();
    let criteria: Vec<_> = set.criteria.iter().map(|line| (line.id.to_string(), line.code.clone())).collect();
    let members = member::of_rounds(db, &[id]).await.unwrap();
    let stored = sheets::of_round(db, id, SheetStage::from_code(stage)).await.unwrap();
    let of = |stored: &sheets::StoredSheet| SheetRef {
        id: stored.sheet.id.to_string(),
        version: i64::from(stored.sheet.version),
        criteria: criteria.clone(),
        author: key(app, stored.sheet.author),
        unit: key(app, members.iter().find(|member| member.id == stored.sheet.evaluation).unwrap().unit),
    };
    stored.iter().map(of).collect()
}

/// A sheet of an evaluation, by the codes of unit and author and the stage; no author means any.
pub async fn sheet(app: &TestApp, round: &str, unit: &str, stage: &str, author: &str) -> SheetRef {
    let all = sheets_of(app, round, stage).await;
    let wanted = |sheet: &&SheetRef| {
        sheet.unit.eq_ignore_ascii_case(unit) && (author.is_empty() || sheet.author.eq_ignore_ascii_case(author))
    };
    all.iter().find(wanted).cloned().unwrap_or_else(|| panic!("no sheet {stage} of {unit} by {author}: {all:?}"))
}

/// Somebody by username; nobody by none.
pub async fn client<'a>(app: &'a TestApp, who: &str) -> Client<'a> {
    if who.is_empty() { app.anonymous() } else { app.sign_in(who).await }
}

/// The threads of an evaluation.
pub const THREADS: &str = "evaluation { id replies { criterion { id code }
    windows { stage state dueAt mayAccept mayReply before { points } value { points } }
    messages { id kind stage text outcome authorName author { code } answersId returnState mayAnswer maySupplement
        dueAt facts page value { points } document { id } } } }";

/// An objection.
pub const OBJECTION: &str = "objection { id version state ground reason decisionDueAt criterion { code } disqualifier
    corrections { criterion { code } before { points } value { points } }
    diff { unitCode before { rank total classification } after { rank total classification } } }";

/// What each mutation of a round answers with.
const SELECTIONS: &[(&str, &str)] = &[
    ("createRound", "round { id version stage name }"),
    ("assignCrossScorers", "round { id version stage assignments { scorer { code } evaluation { unitCode } } }"),
    ("changeAssignment", "round { id version }"),
    ("declareConflict", "round { id version }"),
    ("advanceRound", "round { id version stage }"),
    ("saveScores", "sheet { id version state filled total { total } }"),
    ("submitSheet", "sheet { id version state submittedBy }"),
    ("withdrawSheet", "sheet { id version state submittedBy }"),
    ("recordDisqualification", "evaluation { id version disqualifications { code reason effect } }"),
    ("liftDisqualification", "evaluation { id version disqualifications { code } }"),
    ("proposePublication", "round { id version publicationProposal { proposedBy reason decision { id } } }"),
    (
        "publishRound",
        "result { id resultVersion reason hash current unresolvedReason unresolved { unitCode subject } }",
    ),
    ("setHearing", "round { version hearing { replyHours objectionDays decisionDays declared } }"),
    ("acceptLines", THREADS),
    ("replyToLine", THREADS),
    ("answerReply", THREADS),
    ("returnLine", THREADS),
    ("supplementLine", THREADS),
    ("fileObjection", OBJECTION),
    ("admitObjection", OBJECTION),
    ("decideObjection", OBJECTION),
    ("withdrawObjection", OBJECTION),
];

/// Runs a mutation of this slice.
pub async fn mutate(client: &Client<'_>, mutation: &str, input: Value) -> Answer {
    let selection = SELECTIONS.iter().find(|(name, _)| *name == mutation).unwrap().1;
    let (first, rest) = mutation.split_at(1);
    let input_type = format!("{}{rest}Input", first.to_uppercase());
    let document = format!(
        "mutation($input: {input_type}!) {{ {mutation}(input: $input) {{
            {selection} userErrors {{ code path message }} }} }}"
    );
    client.gql(&document, json!({ "input": input })).await
}

/// Saves cells.
pub async fn save(client: &Client<'_>, sheet: &SheetRef, version: i64, scores: Value) -> Answer {
    mutate(client, "saveScores", json!({ "sheetId": sheet.id, "expectedVersion": version, "scores": scores })).await
}

/// Cells that fill a self sheet completely: 24 + 20 + 8 + 20 + 20 base, 4 bonus, 2 penalty points.
pub fn complete(sheet: &SheetRef) -> Value {
    let cell = |code: &str, facts: &[&str]| json!({ "criterionId": sheet.criterion(code), "facts": facts });
    json!([
        { "criterionId": sheet.criterion("A.1"), "facts": ["80", "100"], "evidence": [{ "text": "Bảng số liệu" }] },
        cell("A.2", &["99"]),
        { "criterionId": sheet.criterion("A.3"), "points": "8", "note": "Nhận xét" },
        cell("B.1", &["0"]),
        cell("B.2", &["1"]),
        cell("T.1", &["2"]),
        cell("P.1", &["1"]),
    ])
}

/// Cells that judge every line with points and a reason; the judged line A.3 gets the given points.
pub fn judged(sheet: &SheetRef, a3: &str) -> Value {
    let cell = |(code, points): (&str, &str)| json!({ "criterionId": sheet.criterion(code), "points": points, "note": "Theo hồ sơ" });
    let lines = [("A.1", "24"), ("A.2", "20"), ("A.3", a3), ("B.1", "20"), ("B.2", "20"), ("T.1", "4"), ("P.1", "2")];
    lines.map(cell).into()
}

/// Hands a sheet in.
pub async fn submit(client: &Client<'_>, sheet: &SheetRef, version: i64) -> Answer {
    mutate(client, "submitSheet", json!({ "sheetId": sheet.id, "expectedVersion": version })).await
}

/// Fills a sheet and hands it in.
pub async fn fill(client: &Client<'_>, sheet: &SheetRef, scores: Value) {
    let saved = save(client, sheet, sheet.version, scores).await.expect_done("saveScores");
    submit(client, sheet, saved.number("/data/saveScores/sheet/version")).await.expect_done("submitSheet");
}

/// Fills and hands in every paper that a round's current stage writes.
pub async fn fill_stage(app: &TestApp, round: &str, stage: &str) {
    for sheet in sheets_of(app, round, stage).await {
        let who = if stage == "APPRAISED" { "officer".to_owned() } else { format!("{}.leader", sheet.author) };
        let scores = if stage == "SELF" { complete(&sheet) } else { judged(&sheet, "7.5") };
        fill(&app.sign_in(&who).await, &sheet, scores).await;
    }
}

/// The version of a round as stored.
pub async fn round_version(app: &TestApp, round: &str) -> i64 {
    i64::from(rounds::one(&app.app.db, round.parse().unwrap()).await.unwrap().unwrap().version)
}

/// Moves a round on.
pub async fn advance(client: &Client<'_>, round: &str, to: &str) -> Answer {
    let version = client.gql("query($id: ID!) { round(id: $id) { version } }", json!({ "id": round })).await;
    let version = version.at("/data/round/version").clone();
    mutate(client, "advanceRound", json!({ "roundId": round, "expectedVersion": version, "to": to })).await
}

/// The stages after the opening, and the papers each writes.
pub const COURSE: [(&str, &str); 7] = [
    ("SEALED", ""),
    ("CROSS", "CROSS"),
    ("REPLY", ""),
    ("AGREED", "AGREED"),
    ("APPRAISED", "APPRAISED"),
    ("PROVISIONAL", ""),
    ("PUBLISHED", ""),
];

/// Moves an open round on to a stage without anybody handing anything in: each deadline passes.
pub async fn reach(app: &TestApp, round: &str, stage: &str) {
    if stage != "OPEN" {
        reach_from(app, round, "OPEN", stage).await;
    }
}

/// The same from a later stage on.
pub async fn reach_from(app: &TestApp, round: &str, from: &str, stage: &str) {
    let mut due = 0;
    let mut begun = from == "OPEN";
    for (to, _) in COURSE {
        // Self, cross, agreed and appraised papers are due after 10, 20, 30 and 40 days.
        if matches!(to, "SEALED" | "REPLY" | "APPRAISED" | "PROVISIONAL") {
            due += 10;
        }
        if !begun {
            begun = to == from;
            continue;
        }
        app.at_day(due);
        let officer = app.sign_in("officer").await;
        if to == "PUBLISHED" {
            publish(app, &officer, round, None).await.expect_done("publishRound");
        } else {
            advance(&officer, round, to).await.expect_done("advanceRound");
        }
        if to == stage {
            return;
        }
    }
}

/// Plays an open round on to a stage, everybody handing in every paper of the stages before it.
pub async fn play(app: &TestApp, round: &str, stage: &str) {
    fill_stage(app, round, "SELF").await;
    let officer = app.sign_in("officer").await;
    for (to, written) in COURSE {
        if to == "PUBLISHED" {
            publish(app, &officer, round, None).await.expect_done("publishRound");
        } else {
            advance(&officer, round, to).await.expect_done("advanceRound");
        }
        if to == stage {
            return;
        }
        if !written.is_empty() {
            fill_stage(app, round, written).await;
        }
    }
}

/// Proposes to publish a round.
pub async fn propose(app: &TestApp, client: &Client<'_>, round: &str, reason: Option<&str>) -> Answer {
    let version = round_version(app, round).await;
    let input = json!({ "roundId": round, "expectedVersion": version, "reason": reason });
    mutate(client, "proposePublication", input).await
}

/// Publishes a round: somebody proposes, the approver publishes.
pub async fn publish(app: &TestApp, client: &Client<'_>, round: &str, reason: Option<&str>) -> Answer {
    propose(app, client, round, reason).await.expect_done("proposePublication");
    let input = json!({ "roundId": round, "expectedVersion": round_version(app, round).await });
    mutate(&app.sign_in("approver").await, "publishRound", input).await
}
