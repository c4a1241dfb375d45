//! Two worlds that differ only in what a sealed paper holds, and everything a reader can ask in them.

use serde_json::{Value, json};

use crate::evaluation::script::{SheetRef, advance, client, complete, fill, judged, play, save, sheet};
use crate::file::made::pdf;
use crate::file::uploading::upload;
use crate::support::{Client, TestApp};

/// What the sealed papers of a world hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Values and words that occur nowhere else.
    Canary,
    /// Ordinary ones.
    Plain,
    /// None.
    Blank,
}

/// Texts that only a canary's paper brings forth: facts, what they give, typed points, words.
pub const CANARIES: [&str; 4] = ["80.37", "24.11", "23.17", "CANARY"];

/// A paper about one unit by one author, hidden until the round reaches another stage.
#[derive(Debug, Clone, Copy)]
pub struct Hidden {
    /// Of which stage the paper is.
    pub papers: &'static str,
    /// Key of the unit it is about.
    pub unit: &'static str,
    /// Key of the unit that writes it.
    pub author: &'static str,
    /// Who writes it for that unit.
    pub writer: &'static str,
    /// Others who may know it.
    pub insiders: &'static [&'static str],
    /// In which stage of the round it is written.
    pub written: &'static str,
    /// The stages of the round in which it is hidden, after the one it is written in.
    pub then: &'static [&'static str],
    /// The stage of the round that reveals it.
    pub revealed: &'static str,
}

/// Every kind of paper that is ever hidden.
pub const HIDDEN: [Hidden; 4] = [
    Hidden {
        papers: "SELF",
        unit: "a3",
        author: "a3",
        writer: "a3.leader",
        insiders: &["a3.officer"],
        written: "OPEN",
        then: &["SEALED"],
        revealed: "CROSS",
    },
    Hidden {
        papers: "CROSS",
        unit: "a2",
        author: "a3",
        writer: "a3.leader",
        insiders: &["a3.officer"],
        written: "CROSS",
        then: &[],
        revealed: "REPLY",
    },
    Hidden {
        papers: "AGREED",
        unit: "a2",
        author: "a1",
        writer: "a1.leader",
        insiders: &["a1.officer"],
        written: "AGREED",
        then: &[],
        revealed: "APPRAISED",
    },
    Hidden {
        papers: "APPRAISED",
        unit: "a2",
        author: "ministry",
        writer: "officer",
        insiders: &["field"],
        written: "APPRAISED",
        then: &[],
        revealed: "PROVISIONAL",
    },
];

/// Everybody, nobody signed in among them.
pub const EVERYBODY: [&str; 13] = [
    "",
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
    "a3.leader",
    "b1.leader",
];

impl Hidden {
    /// The paper in a world.
    async fn paper(&self, app: &TestApp) -> SheetRef {
        sheet(app, &app.round("a"), self.unit, self.papers, self.author).await
    }
}

/// The file that a world's paper cites: another one in each.
async fn file(writer: &Client<'_>, content: Content) -> String {
    match content {
        Content::Canary => upload(writer, "CANARY file.pdf", &pdf("CANARY")).await,
        _ => upload(writer, "Tệp.pdf", &pdf("plain")).await,
    }
}

fn scores(sheet: &SheetRef, papers: &str, content: Content, file: &str) -> Value {
    let mut scores = if papers == "SELF" { complete(sheet) } else { judged(sheet, "6.5") };
    if content == Content::Canary {
        let mut line =
            if papers == "SELF" { json!({ "facts": ["80.37", "100"] }) } else { json!({ "points": "23.17" }) };
        line["criterionId"] = json!(sheet.criterion("A.1"));
        line["note"] = json!("CANARY note");
        line["evidence"] = json!([{ "text": "CANARY evidence", "page": "CANARY page" }]);
        scores[0] = line;
    }
    if scores[0]["evidence"].is_null() {
        scores[0]["evidence"] = json!([{}]);
    }
    scores[0]["evidence"][0]["fileId"] = json!(file);
    scores
}

/// A world where the hidden papers hold something, as drafts or handed in.
pub async fn world(hidden: &Hidden, content: Content, handed_in: bool) -> TestApp {
    let app = TestApp::new().await;
    let round = app.round("a");
    if hidden.written != "OPEN" {
        play(&app, &round, hidden.written).await;
    }
    let writer = app.sign_in(hidden.writer).await;
    let paper = hidden.paper(&app).await;
    match (content, handed_in) {
        (Content::Blank, _) => {}
        (_, true) => {
            let file = file(&writer, content).await;
            fill(&writer, &paper, scores(&paper, hidden.papers, content, &file)).await;
        }
        (_, false) => {
            let file = file(&writer, content).await;
            let scores = scores(&paper, hidden.papers, content, &file);
            save(&writer, &paper, paper.version, scores).await.expect_done("saveScores");
        }
    }
    app
}

/// Moves a world on; what was not handed in is late.
pub async fn on(app: &TestApp, days: i64, to: &str) {
    app.at_day(days);
    advance(&app.sign_in("officer").await, &app.round("a"), to).await.expect_done("advanceRound");
}

/// The identifiers that questions about a hidden paper need, by type.
pub async fn known(app: &TestApp, hidden: &Hidden) -> super::crawler::Known {
    let sheet = hidden.paper(app).await;
    let round: domain::id::RoundId = app.round("a").parse().unwrap();
    let members = storage::evaluation::member::of_rounds(&app.app.db, &[round]).await.unwrap();
    let about = members.iter().find(|member| member.unit_code.eq_ignore_ascii_case(hidden.unit)).unwrap();
    let cited = storage::evaluation::paper::evidence(&app.app.db, &[sheet.id.parse().unwrap()]).await.unwrap();
    let file = cited.iter().find_map(|piece| piece.file).unwrap();
    let users = app.sign_in("admin").await.gql("{ users(first: 1) { nodes { id } } }", Value::Null).await;
    [
        ("User", users.text("/data/users/nodes/0/id").to_owned()),
        ("Round", app.round("a")),
        ("Evaluation", about.id.to_string()),
        ("Sheet", sheet.id),
        ("File", file.to_string()),
        ("Cluster", app.cluster("a")),
        ("Unit", app.unit(hidden.unit)),
        ("CriteriaSet", app.fixture.criteria.unwrap().to_string()),
        // The later version of a comparison.
        ("To", app.fixture.criteria.unwrap().to_string()),
        ("Document", app.fixture.decision.unwrap().to_string()),
    ]
    .into()
}

const SHEET: &str = "id version stage state sealed updatedAt submittedAt submittedBy filled expected
    problems { code criterionId message } total { state total base bonus penalty percent groups { code points } }
    allowedActions { action allowed lockCode }";

const SCORES: &str = "scores { state points facts note evidence { text page } reference { state points } editable }";

const ROUND: &str = "query($id: ID!) { round(id: $id) { version stage nextStages
    allowedActions { action allowed lockCode }
    progress { unitName selfSubmitted crossAssigned crossSubmitted agreedDone appraisedDone
        reminder { stage missing daysLate lateText lastRemindedAt nextReminderAt } }
    ranking { rows { rank unitName total { total } } } results { id }
    fairnessVisible ownFairness { papers leniencyPercent rank ownBallotBlindRank }
    fairness { papers signals { notable finding } outliers { points median } scorers { percent papers }
        pairs { mutual } levelling { all { full of } } gaps { own decided } lastGaps: gaps(basis: FINAL) { decided }
        ranks { rank bestRank worstRank } lastRanks: ranks(basis: FINAL) { rank bestRank worstRank } }
    evaluations { id version unitCode position final { state total } classification { code }
        totals { stage state total base bonus penalty percent assignedMaximum groups { code points } }
        disqualifications { code } allowedActions { action allowed lockCode } } } }";

const RECEIPT: &str = "query($id: ID!) { evaluation(id: $id) { receipt { rank { sentence } total { total sentence }
    lines { code sentence value { state points }
        stages { value { state points } papers { note submittedAt evidence { text } } } } } } }";
/// How long the round listens, and what is objected to.
const HEARING: &str = "query($id: ID!) { round(id: $id) {
    hearing { replyHours objectionDueAt reveals { stage replyDueAt } } objections { id state ground }
    appraisalProgress { done total } evaluations { allowedActions { action allowed lockCode } } } }";

/// What is to be appraised.
const QUEUE: &str = "query($id: ID!) { appraisalQueue(roundId: $id, first: 30) { totalCount nodes {
    evaluation { unitCode } self { state points } cross { points } agreed { points } appraised { state points }
    note disagreement done problems reasons { text } } } }";

const LISTS: &str = "query { evaluations(first: 30) { totalCount nodes { id version unitCode final { state total } } }
    rounds(first: 30) { totalCount nodes { id version stage } }
    publishedResults { totalCount nodes { id } }
    dueItems { kind state filled expected dueAt roundName unitName }
    viewer { unreadNotifications notifications(first: 50) { totalCount nodes { kind title body path createdAt } } } }";

const BOARD: &str = "query($id: ID!) { assignmentBoard(roundId: $id) { members { name papers submitted scorers }
    cells { assigned submitted bar repeated } relaxations { text } conflicts { reason } changes { reason } }
    proposeAssignments(roundId: $id) { expectedVersion pairs { unitId } relaxations { text } } }";

/// What the chain tells of a sheet and of all. Sequence, hash and request are left out: each event has its
/// own, whatever it is about.
fn audit(sheet: &SheetRef) -> String {
    let list = |name: &str, filter: &str| {
        format!(
            "{name}: auditEvents(first: 40, filter: {{ {filter} }}) {{ totalCount
                nodes {{ at actor actorName action object before after reason }} }}"
        )
    };
    let actions = ["sheet.save", "sheet.submit", "sheet.withdraw", "access.refused"];
    let of_actions = actions.map(|action| list(&action.replace('.', "_"), &format!("action: \"{action}\"")));
    format!("query {{ {} {} }}", list("own", &format!("object: \"{}\"", sheet.id)), of_actions.join(" "))
}

/// Everything a reader gets to see of a round and the hidden paper, as texts without identifiers.
pub async fn crawl(app: &TestApp, who: &str, hidden: &Hidden) -> Vec<String> {
    let reader = client(app, who).await;
    let mut seen = Vec::new();
    let round = app.round("a");
    let answer = reader.gql(ROUND, json!({ "id": round })).await;
    let evaluations = answer.at("/data/round/evaluations").as_array().cloned().unwrap_or_default();
    seen.push(answer.body.to_string());
    let line = "{ state points }";
    let lines = format!(
        "query($id: ID!) {{ evaluation(id: $id) {{ version selfSheet {{ {SHEET} }} crossSheets {{ {SHEET} }}
            agreedSheet {{ {SHEET} }} appraisedSheet {{ {SHEET} }} lines {{ self {line} cross {line} agreed {line}
            appraised {line} final {line} finalStage crossScores {{ scorer {{ code }} value {line} }} correctedFrom {line}
            crossExplanation {{ rule judgements {{ value {line} handedIn handling }} }} }}
            replies {{ windows {{ stage state dueAt value {line} }} messages {{ kind text }} }} }} }}"
    );
    if let Some(own) = evaluations.iter().find(|row| row["unitCode"] == hidden.unit.to_uppercase()) {
        seen.push(reader.gql(&lines, json!({ "id": own["id"] })).await.body.to_string());
        seen.push(reader.gql(RECEIPT, json!({ "id": own["id"] })).await.body.to_string());
        let path = format!("/evaluations/{}/receipt.json", own["id"].as_str().unwrap_or_default());
        let (status, _, body) = reader.file(&path, &[]).await;
        seen.push(format!("{status} {}", String::from_utf8_lossy(&body)));
    }
    for question in [BOARD, HEARING, QUEUE] {
        seen.push(reader.gql(question, json!({ "id": round })).await.body.to_string());
    }
    let sheet = hidden.paper(app).await;
    for path in [format!("/sheets/{}.xlsx", sheet.id), format!("/rounds/{round}.xlsx")] {
        seen.push(workbook(&reader, &path).await);
    }
    seen.extend(paper(&reader, &sheet).await);
    seen.push(reader.gql(LISTS, json!({})).await.body.to_string());
    seen.push(reader.gql(&audit(&sheet), json!({})).await.body.to_string());
    // A question that the server does not understand would be answered alike in all worlds.
    assert!(seen.iter().all(|text| !text.contains("GRAPHQL_") && !text.contains("QUERY_TOO")), "{seen:?}");
    seen.iter().map(|text| without_identifiers(text)).collect()
}

/// A workbook as somebody gets it: the status, and what stands in its cells.
async fn workbook(reader: &Client<'_>, path: &str) -> String {
    let (status, _, body) = reader.file(path, &[]).await;
    let cells = if status == 200 { format!("{:?}", reports::read::book(&body).unwrap()) } else { String::new() };
    format!("{status} {cells}")
}

/// A paper by its identifier, as any object, in the chain, and what is said to those who try to write it.
async fn paper(reader: &Client<'_>, sheet: &SheetRef) -> Vec<String> {
    let read = format!(
        "query($id: ID!) {{ sheet(id: $id) {{ {SHEET} {SCORES} }} node(id: $id) {{ ... on Sheet {{ {SHEET} }} }} }}"
    );
    let mut seen = vec![reader.gql(&read, json!({ "id": sheet.id })).await.body.to_string()];
    let scores = json!([{ "criterionId": sheet.criterion("A.3"), "points": "99" }]);
    let write = "mutation($save: SaveScoresInput!, $submit: SubmitSheetInput!, $withdraw: WithdrawSheetInput!) {
        save: saveScores(input: $save) { userErrors { code path message } }
        submit: submitSheet(input: $submit) { userErrors { code path message } }
        withdraw: withdrawSheet(input: $withdraw) { userErrors { code path message } } }";
    let input = json!({ "sheetId": sheet.id, "expectedVersion": 77 });
    let with = |field: &str, value: Value| {
        let mut input = input.clone();
        input[field] = value;
        input
    };
    let variables =
        json!({ "save": with("scores", scores), "submit": input, "withdraw": with("reason", json!("thử")) });
    seen.push(reader.gql(write, variables).await.body.to_string());
    seen
}

/// Identifiers, salts and digests become numbers in the order in which they come: those of two worlds
/// differ by chance.
pub fn without_identifiers(text: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let hexadecimal = |character: char| matches!(character, '0'..='9' | 'a'..='f');
        let run = rest.find(|character| !hexadecimal(character)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(run.max(rest.chars().next().map_or(0, char::len_utf8)));
        if run >= 32 {
            let place = known.iter().position(|other| *other == word).unwrap_or_else(|| {
                known.push(word);
                known.len() - 1
            });
            plain.push('#');
            plain.push_str(&place.to_string());
        } else {
            plain.push_str(word);
        }
        rest = after;
    }
    plain
}
