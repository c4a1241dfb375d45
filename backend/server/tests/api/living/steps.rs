//! Steps that these tests share: copy a set, change it, publish it, amend a round with it.

use serde_json::{Value, json};

use crate::evaluation::script::round_version;
use crate::support::{Answer, Client, TestApp};

/// A set as tests need it.
#[derive(Debug, Clone)]
pub struct Set {
    /// Its identifier.
    pub id: String,
    /// Its version.
    pub version: i64,
    /// The whole answer about it.
    pub body: Value,
}

const FIELDS: &str = "criteriaSet { id version name year status declaredTotal bonusCap penaltyCap
    copiedFrom { id } supersedes { id } groups { id code position originId }
    criteria { id code name maximum groupId position originIds } disqualifiers { code name effect } }";

impl Set {
    /// The identifier of a line.
    pub fn line(&self, code: &str) -> Value {
        let lines = self.body["criteria"].as_array().unwrap();
        lines.iter().find(|line| line["code"] == code).unwrap_or_else(|| panic!("no {code}"))["id"].clone()
    }

    /// The identifier of a group.
    pub fn group(&self, code: &str) -> Value {
        let groups = self.body["groups"].as_array().unwrap();
        groups.iter().find(|group| group["code"] == code).unwrap_or_else(|| panic!("no {code}"))["id"].clone()
    }

    /// The codes of its lines or groups in order.
    pub fn codes(&self, of: &str) -> Vec<&str> {
        self.body[of].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
    }
}

/// Runs a mutation whose payload holds a criteria set, or another object with the given selection.
pub async fn act(client: &Client<'_>, mutation: &str, selection: &str, input: Value) -> Answer {
    let (first, rest) = mutation.split_at(1);
    let document = format!(
        "mutation($input: {}{rest}Input!) {{ {mutation}(input: $input) {{
            {selection} userErrors {{ code path message }} }} }}",
        first.to_uppercase()
    );
    client.gql(&document, json!({ "input": input })).await
}

/// Runs a mutation of sets.
pub async fn change(client: &Client<'_>, mutation: &str, input: Value) -> Answer {
    act(client, mutation, FIELDS, input).await
}

fn set_in(answer: &Answer, mutation: &str) -> Set {
    let body = answer.at(&format!("/data/{mutation}/criteriaSet")).clone();
    Set { id: body["id"].as_str().unwrap().to_owned(), version: body["version"].as_i64().unwrap(), body }
}

/// Copies a set.
pub async fn copied(client: &Client<'_>, source: &str, year: i32) -> Set {
    let input = json!({ "criteriaSetId": source, "name": "Bộ tiêu chí sao chép", "year": year });
    set_in(&change(client, "copyCriteriaSet", input).await.expect_done("copyCriteriaSet"), "copyCriteriaSet")
}

/// An edit of a draft, with the set's identifier and version put into the input.
pub async fn edit(client: &Client<'_>, set: &Set, mutation: &str, mut input: Value) -> Answer {
    input["criteriaSetId"] = json!(set.id);
    input["expectedVersion"] = json!(set.version);
    change(client, mutation, input).await
}

/// The same, which must succeed.
pub async fn edited(client: &Client<'_>, set: &Set, mutation: &str, input: Value) -> Set {
    set_in(&edit(client, set, mutation, input).await.expect_done(mutation), mutation)
}

/// The input that saves a line again, changed by the given fields.
pub fn line(set: &Set, group: &str, code: &str, rule: &Value, maximum: &str) -> Value {
    let step = if rule["type"] == "PROP" { "0.01" } else { "0.5" };
    let old = set.body["criteria"].as_array().unwrap().iter().find(|line| line["code"] == code);
    json!({
        "criterionId": old.map(|line| line["id"].clone()), "groupId": set.group(group), "code": code,
        "name": format!("Tiêu chí {code}"), "maximum": maximum, "step": step, "rule": rule,
        "evidenceRule": "NONE", "notApplicablePolicy": "EXCLUDE"
    })
}

/// Publishes a set.
pub async fn published(client: &Client<'_>, set: &Set) -> Set {
    edited(client, set, "publishCriteriaSet", json!({})).await
}

/// The set of the fixture amended: A.1 counts 25 instead of 30, a judged A.4 of 5 is new, P.1 is gone.
pub async fn amended_set(app: &TestApp, client: &Client<'_>) -> Set {
    let set = copied(client, &app.fixture.criteria.unwrap().to_string(), 2026).await;
    let prop = json!({ "type": "PROP" });
    let set = edited(client, &set, "saveCriterion", line(&set, "A", "A.1", &prop, "25")).await;
    let judge = json!({ "type": "JUDGE" });
    let set = edited(client, &set, "saveCriterion", line(&set, "A", "A.4", &judge, "5")).await;
    let set = edited(client, &set, "removeCriterion", json!({ "criterionId": set.line("P.1") })).await;
    let set = edited(client, &set, "removeCriterionGroup", json!({ "groupId": set.group("P") })).await;
    published(client, &set).await
}

/// What amends round A with a set.
pub async fn amendment(app: &TestApp, set: &str) -> Value {
    json!({
        "roundId": app.round("a"), "expectedVersion": round_version(app, &app.round("a")).await, "criteriaSetId": set,
        "decisionId": app.fixture.decision.unwrap().to_string(), "reason": "Sửa theo hướng dẫn mới"
    })
}

const ROUND: &str = "round { id version criteriaSet { id } amendments { id reason madeBy informedAt stage
    from { id } to { id } decision { id } acknowledgements { unitName acknowledgedBy countsAsInformed } } }";

/// Amends round A.
pub async fn amend(client: &Client<'_>, input: Value) -> Answer {
    act(client, "amendRound", ROUND, input).await
}
