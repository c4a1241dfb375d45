//! What is there when a row is asked: the fixture, or the fixture played on to a certain point.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::ids::Ids;
use crate::evaluation::script::{self, reach};
use crate::file::made::pdf;
use crate::file::uploading::upload;
use crate::import::steps as imports;
use crate::living::steps;
use crate::support::{Answer, Client, TestApp};

/// What is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    /// The fixture: round A is open, nothing is filled in.
    Fixture,
    /// With a suspended account.
    Suspended,
    /// With a movement, and what a1 does in it.
    Movement,
    /// With a draft of a criteria set.
    Draft,
    /// With a file of a1 that nothing cites.
    Uploaded,
    /// With round A amended.
    Amended,
    /// With the own sheet of a1 filled in.
    Filled,
    /// With the own sheet of a1 handed in.
    Submitted,
    /// With a file that a1.officer read for the own sheet of a1.
    Imported,
    /// With the same file written to the sheet.
    Applied,
    /// Where the stages differ about a line, and a3 replied to what its peers gave.
    Replied,
    /// Where the head sent a line back to a3.
    Returned,
    /// Where a3 objects to the provisional result.
    Objected,
    /// Round A at this stage, nobody having handed anything in.
    Round(&'static str),
    /// Round A provisional, its publication proposed by somebody outside the table.
    Proposed,
}

/// An application with a scene, and who signed in.
pub struct Stage {
    app: TestApp,
    ids: Ids,
    tokens: BTreeMap<&'static str, String>,
}

impl Stage {
    /// A fresh application with the scene, and its identifiers.
    pub async fn new(scene: Scene) -> Self {
        let (app, mut ids) = played(scene).await;
        collect(&app, &mut ids).await;
        Self { app, ids, tokens: BTreeMap::new() }
    }

    /// The same anew. Identifiers are counted and the clock stands, so they are those of the first time.
    pub async fn again(scene: Scene, before: Self) -> Self {
        let (app, mut ids) = played(scene).await;
        ids.keep(before.ids);
        ids.put("refreshToken", refresh_token(&app).await);
        Self { app, ids, tokens: BTreeMap::new() }
    }

    /// An identifier of the scene.
    pub fn id(&self, name: &str) -> Value {
        self.ids.get(name)
    }

    /// Asks as somebody.
    pub async fn ask(&mut self, role: &'static str, document: &str, variables: &Value) -> Answer {
        let variables = self.ids.fill(variables);
        if role == "anonymous" {
            return self.app.anonymous().gql(document, variables).await;
        }
        if !self.tokens.contains_key(role) {
            let token = token(&self.app, role, "accessToken").await;
            self.tokens.insert(role, token);
        }
        self.app.bearer(&self.tokens[role]).gql(document, variables).await
    }
}

/// The fixture played on to the scene; the identifiers that playing gave.
async fn played(scene: Scene) -> (TestApp, Ids) {
    let app = TestApp::new().await;
    let mut ids = Ids::default();
    match scene {
        Scene::Round(stage) => reach(&app, &app.round("a"), stage).await,
        Scene::Proposed => {
            reach(&app, &app.round("a"), "PROVISIONAL").await;
            let proposer = app.sign_in("approver").await;
            script::propose(&app, &proposer, &app.round("a"), None).await.expect_done("proposePublication");
        }
        Scene::Filled | Scene::Submitted => fill(&app, scene).await,
        Scene::Imported | Scene::Applied => import(&app, scene, &mut ids).await,
        Scene::Movement => movement(&app, &mut ids).await,
        Scene::Draft => draft(&app, &mut ids).await,
        Scene::Amended => amended(&app, &mut ids).await,
        Scene::Suspended => suspend(&app).await,
        Scene::Uploaded => {
            let leader = app.sign_in("a1.leader").await;
            ids.put("fileA1", upload(&leader, "a.pdf", &pdf("scene")).await);
        }
        Scene::Replied | Scene::Returned | Scene::Objected => heard(&app, scene, &mut ids).await,
        Scene::Fixture => {}
    }
    (app, ids)
}

/// What a3 said, or what was said to it.
async fn heard(app: &TestApp, scene: Scene, ids: &mut Ids) {
    use crate::evaluation::hearing::scene::{criterion, evaluation, messages, play, reply_input, threads};
    let leader = |who: &'static str| app.sign_in(who);
    let line = json!({ "evaluationId": evaluation(app, "A3").await, "criterionId": criterion(app, "A.3").await });
    let with = |field: &str, value: &str| {
        let mut input = line.clone();
        input[field] = json!(value);
        input
    };
    match scene {
        Scene::Replied => {
            play(app, "REPLY").await;
            let input = reply_input(app, "A3").await;
            done(&leader("a3.leader").await, "replyToLine", "evaluation { id }", input).await;
            let told = threads(app, &leader("a3.leader").await, "A3").await;
            ids.put("reply", messages(&told, "A.3")[0]["id"].clone());
        }
        Scene::Returned => {
            play(app, "AGREED").await;
            let mut input = with("reason", "Thiếu hồ sơ");
            input["dueAt"] = json!("2027-12-31T00:00:00Z");
            done(&leader("a1.leader").await, "returnLine", "evaluation { id }", input).await;
            let told = threads(app, &leader("a1.leader").await, "A3").await;
            let sent = messages(&told, "A.3").into_iter().find(|it| it["kind"] == "RETURN").unwrap();
            ids.put("return", sent["id"].clone());
        }
        _ => {
            play(app, "PROVISIONAL").await;
            let input = with("ground", "Kiến nghị");
            let filed = done(&leader("a3.leader").await, "fileObjection", "objection { id }", input).await;
            ids.put("objection", filed.at("/data/fileObjection/objection/id").clone());
        }
    }
}

async fn token(app: &TestApp, username: &str, kind: &str) -> String {
    let input = json!({ "username": username, "password": server::demo::FIXTURE_PASSWORD });
    let signed_in = done(&app.anonymous(), "signIn", kind, input).await;
    signed_in.text(&format!("/data/signIn/{kind}")).to_owned()
}

async fn refresh_token(app: &TestApp) -> String {
    token(app, "a3.leader", "refreshToken").await
}

async fn fill(app: &TestApp, scene: Scene) {
    let sheet = script::sheet(app, &app.round("a"), "A1", "SELF", "").await;
    let leader = app.sign_in("a1.leader").await;
    if scene == Scene::Submitted {
        script::fill(&leader, &sheet, script::complete(&sheet)).await;
    } else {
        script::save(&leader, &sheet, sheet.version, script::complete(&sheet)).await.expect_done("saveScores");
    }
}

async fn import(app: &TestApp, scene: Scene, ids: &mut Ids) {
    let officer = app.sign_in("a1.officer").await;
    let sheet = imports::own(app).await;
    let read = imports::start(&officer, &sheet.id, "Mã;Điểm\nA.3;8\n").await;
    if scene == Scene::Applied {
        imports::apply(&officer, &read, "ALL_OR_NOTHING").await.expect_done("applyImport");
    }
    ids.put("import", read);
}

async fn done(client: &Client<'_>, mutation: &str, selection: &str, input: Value) -> Answer {
    let (first, rest) = mutation.split_at(1);
    let document = format!(
        "mutation($input: {}{rest}Input!) {{ {mutation}(input: $input) {{ {selection} userErrors {{ code }} }} }}",
        first.to_uppercase()
    );
    client.gql(&document, json!({ "input": input })).await.expect_done(mutation)
}

async fn movement(app: &TestApp, ids: &mut Ids) {
    let officer = app.sign_in("officer").await;
    let input = json!({
        "name": "Phong trào kiểm thử", "level": "MINISTRY", "scope": "CLUSTER", "method": "REGULAR",
        "launcherId": app.unit("ministry"), "launcherName": "Bộ Kiểm thử",
    });
    let launched = done(&officer, "launchMovement", "movement { id version }", input).await;
    ids.put("movement", launched.at("/data/launchMovement/movement/id").clone());
    ids.put("movementVersion", launched.at("/data/launchMovement/movement/version").clone());
    let input = json!({ "movementId": ids.get("movement"), "unitId": app.unit("a1"), "plan": "Kế hoạch" });
    let leader = app.sign_in("a1.leader").await;
    let responded = done(&leader, "respondToMovement", "response { id version }", input).await;
    ids.put("responseA1", responded.at("/data/respondToMovement/response/id").clone());
    ids.put("responseVersion", responded.at("/data/respondToMovement/response/version").clone());
}

async fn draft(app: &TestApp, ids: &mut Ids) {
    let officer = app.sign_in("officer").await;
    let template = officer.gql("{ criteriaTemplates { key } }", Value::Null).await;
    let input = json!({
        "ownerId": app.unit("ministry"), "name": "Bộ tiêu chí nháp", "year": 2027,
        "templateKey": template.text("/data/criteriaTemplates/0/key"),
    });
    let selection = "criteriaSet { id version groups { id } criteria { id groupId } }";
    let made = done(&officer, "createCriteriaSet", selection, input).await;
    let set = made.at("/data/createCriteriaSet/criteriaSet").clone();
    ids.put("draft", set["id"].clone());
    ids.put("draftVersion", set["version"].clone());
    ids.put("draftCriterion", set["criteria"][0]["id"].clone());
    ids.put("draftGroup", set["criteria"][0]["groupId"].clone());
}

async fn amended(app: &TestApp, ids: &mut Ids) {
    let officer = app.sign_in("officer").await;
    let set = steps::amended_set(app, &officer).await;
    let done = steps::amend(&officer, steps::amendment(app, &set.id).await).await.expect_done("amendRound");
    ids.put("amendment", done.at("/data/amendRound/round/amendments/0/id").clone());
}

async fn suspend(app: &TestApp) {
    let admin = app.sign_in("admin").await;
    let users = admin.gql("{ users(filter: { search: \"b3.officer\" }) { nodes { id version } } }", Value::Null).await;
    let user = users.at("/data/users/nodes/0").clone();
    let input = json!({ "userId": user["id"], "expectedVersion": user["version"], "reason": "Nghỉ việc" });
    done(&admin, "suspendUser", "user { id }", input).await;
}

/// Everything that rows may name.
async fn collect(app: &TestApp, ids: &mut Ids) {
    for (key, id) in &app.fixture.units {
        ids.put(format!("unit:{key}"), id.to_string());
    }
    ids.put("decision", app.fixture.decision.unwrap().to_string());
    ids.put("criteria", app.fixture.criteria.unwrap().to_string());
    let officer = app.sign_in("officer").await;
    for key in ["a", "b"] {
        cluster(app, &officer, key, ids).await;
        round(app, &officer, key, ids).await;
    }
    let unit = officer.gql("query($id: ID!) { unit(id: $id) { version } }", json!({ "id": app.unit("a3") })).await;
    ids.put("unitVersion", unit.at("/data/unit/version").clone());
    let decision = json!({ "id": app.fixture.decision.unwrap().to_string() });
    let document = officer.gql("query($id: ID!) { document(id: $id) { version } }", decision).await;
    ids.put("decisionVersion", document.at("/data/document/version").clone());
    accounts(app, ids).await;
}

async fn cluster(app: &TestApp, officer: &Client<'_>, key: &str, ids: &mut Ids) {
    let document = "query($id: ID!) { cluster(id: $id) { id version members { id } offices { id } } }";
    let answer = officer.gql(document, json!({ "id": app.cluster(key) })).await;
    let (cluster, upper) = (answer.at("/data/cluster"), key.to_uppercase());
    ids.put(format!("cluster{upper}"), cluster["id"].clone());
    ids.put(format!("cluster{upper}Version"), cluster["version"].clone());
    ids.put(format!("membership{upper}"), cluster["members"][2]["id"].clone());
    ids.put(format!("office{upper}"), cluster["offices"][1]["id"].clone());
}

async fn round(app: &TestApp, officer: &Client<'_>, key: &str, ids: &mut Ids) {
    let document = "query($id: ID!) { round(id: $id) { id version evaluations { id version unitCode }
        results { id } } }";
    let answer = officer.gql(document, json!({ "id": app.round(key) })).await;
    let (round, upper) = (answer.at("/data/round"), key.to_uppercase());
    ids.put(format!("round{upper}"), round["id"].clone());
    ids.put(format!("round{upper}Version"), round["version"].clone());
    if let Some(result) = round["results"].get(0) {
        ids.put(format!("result{upper}"), result["id"].clone());
    }
    for evaluation in round["evaluations"].as_array().unwrap() {
        let code = evaluation["unitCode"].as_str().unwrap();
        ids.put(format!("evaluation{code}"), evaluation["id"].clone());
        ids.put(format!("evaluation{code}Version"), evaluation["version"].clone());
    }
    for stage in ["SELF", "CROSS", "AGREED", "APPRAISED"] {
        for sheet in script::sheets_of(app, &app.round(key), stage).await {
            // `sheet:SELF:a1` is written by the unit itself, `sheet:CROSS:a1:a2` about a1 by a2.
            let by = if stage == "CROSS" { format!(":{}", sheet.author) } else { String::new() };
            ids.put(format!("sheet:{stage}:{}{by}", sheet.unit), sheet.id.clone());
            ids.put(format!("version:{stage}:{}{by}", sheet.unit), sheet.version);
            ids.put("judgedLine", sheet.criterion("A.3"));
        }
    }
}

async fn accounts(app: &TestApp, ids: &mut Ids) {
    let admin = app.sign_in("admin").await;
    let users = admin.gql("{ users(first: 100) { nodes { id version username roles { id } } } }", Value::Null).await;
    for user in users.at("/data/users/nodes").as_array().unwrap() {
        let name = user["username"].as_str().unwrap();
        ids.put(format!("user:{name}"), user["id"].clone());
        ids.put(format!("userVersion:{name}"), user["version"].clone());
        ids.put(format!("role:{name}"), user["roles"][0]["id"].clone());
    }
    ids.put("refreshToken", refresh_token(app).await);
}
