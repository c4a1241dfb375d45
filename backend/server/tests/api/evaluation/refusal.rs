//! What every refused write has in common: its code, its reason, and that nothing changed.

use serde_json::{Value, json};

use super::script::{client, mutate};
use crate::support::{Answer, TestApp};

/// Everything rounds keep, as texts: equal before and after means that nothing changed.
const STATE: &str = "\
    select 'round ' || name || ' ' || stage || ' ' || cast(version as text) as state from round \
    union all select 'evaluation ' || unit_code || ' ' || cast(version as text) || ' ' || coalesce(final_total, '') \
      from evaluation \
    union all select 'sheet ' || stage || ' ' || state || ' ' || cast(version as text) || ' ' || points || ' ' || facts \
      from sheet \
    union all select 'note ' || note from sheet_note \
    union all select 'evidence ' || text from evidence \
    union all select 'disqualification ' || code || ' ' || reason from disqualification \
    union all select 'result ' || hash from result \
    union all select 'proposal ' || digest || ' ' || proposed_by_name from publication_proposal \
    union all select 'message ' || kind || ' ' || text from line_message \
    union all select 'objection ' || state || ' ' || cast(version as text) from objection \
    union all select 'correction ' || value from correction \
    union all select 'hearing ' || cast(reply_hours as text) from round_hearing \
    union all select 'key ' || key from idempotency \
    order by 1";

/// What rounds keep now.
pub async fn state(app: &TestApp) -> Vec<String> {
    app.texts(STATE).await
}

/// The object of the last event of an action; empty when there is none.
pub async fn last_object(app: &TestApp, action: &str) -> String {
    let query = format!("select object from audit_event where action = '{action}' order by sequence desc limit 1");
    app.texts(&query).await.pop().unwrap_or_default()
}

/// Tries a write that must be refused, and looks that nothing changed.
pub async fn attempt(app: &TestApp, who: &str, mutation: &str, input: &Value) -> Answer {
    let before = state(app).await;
    let answer = mutate(&client(app, who).await, mutation, input.clone()).await;
    assert_eq!(state(app).await, before, "{who} changed something by {mutation}: {answer:?}");
    answer
}

/// Looks that people are refused, each with the code and reason given. A denied act leaves its trace.
pub async fn refused(app: &TestApp, mutation: &str, input: &Value, people: &[(&str, &str, &str)]) {
    for (who, code, reason) in people {
        let answer = attempt(app, who, mutation, input).await;
        assert_eq!((answer.code(), answer.reason()), (*code, *reason), "{who}: {answer:?}");
        if *code == "FORBIDDEN" {
            let traces =
                "select reason from audit_event where action = 'access.refused' order by sequence desc limit 1";
            let trace = app.texts(traces).await.pop().unwrap_or_default();
            assert!(trace.ends_with(&format!(": {reason}")), "{who}: {trace}");
        }
    }
}

/// Looks that an input breaks exactly these rules, and says so in both languages.
pub async fn broken(app: &TestApp, who: &str, mutation: &str, input: &Value, rules: &[(&str, &str)]) {
    let answer = attempt(app, who, mutation, input).await;
    assert_eq!(answer.at("/errors"), &Value::Null, "{answer:?}");
    let errors = answer.at(&format!("/data/{mutation}/userErrors")).as_array().unwrap().clone();
    let found: Vec<_> = errors
        .iter()
        .map(|error| (error["code"].as_str().unwrap(), error["path"].as_array().unwrap().last()))
        .map(|(code, field)| (code, field.and_then(Value::as_str).unwrap_or_default()))
        .collect();
    assert_eq!(found, rules, "{mutation} {input}");
    assert!(errors.iter().all(|error| !error["message"].as_str().unwrap().is_empty()));
}

/// Looks that a write on a version that is not current is a conflict and tells the current one.
pub async fn stale(app: &TestApp, who: &str, mutation: &str, input: &Value) {
    let current = input["expectedVersion"].as_i64().unwrap();
    for version in [current - 1, current + 1] {
        let mut late = input.clone();
        late["expectedVersion"] = json!(version);
        let answer = attempt(app, who, mutation, &late).await;
        assert_eq!(answer.code(), "CONFLICT", "{answer:?}");
        assert_eq!(answer.at("/errors/0/extensions/currentVersion"), &json!(current), "{answer:?}");
    }
}

/// Looks that a write with a key is done once, however often it is sent, and that its key is good for
/// no other.
pub async fn once(app: &TestApp, who: &str, mutation: &str, mut input: Value, other: (&str, Value)) -> Answer {
    input["idempotencyKey"] = json!("6f0a9ac0-4b3c-4f3e-9d57-5a1f0f6f3a11");
    let first = mutate(&client(app, who).await, mutation, input.clone()).await.expect_done(mutation);
    let again = attempt(app, who, mutation, &input).await;
    assert_eq!(first.body, again.body);
    input[other.0] = other.1;
    let reused = attempt(app, who, mutation, &input).await;
    assert_eq!(reused.code(), "BAD_USER_INPUT", "{reused:?}");
    first
}
