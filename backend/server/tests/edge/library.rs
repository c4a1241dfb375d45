//! What the pinned version of the GraphQL library does with failing fields. These tests chose the version; the
//! decision is `backend/docs/adr/0002-async-graphql-version.md`.

#![expect(clippy::unused_async, reason = "the library asks for async resolvers")]

use async_graphql::{Context, EmptyMutation, EmptySubscription, Error, Object, Result, Schema};
use serde_json::{Value, json};

struct Query;

#[Object]
impl Query {
    async fn cluster(&self) -> Option<Cluster> {
        Some(Cluster(1))
    }

    async fn clusters(&self) -> Vec<Cluster> {
        vec![Cluster(1), Cluster(2)]
    }
}

struct Cluster(u32);

#[Object]
impl Cluster {
    async fn name(&self) -> String {
        format!("Cluster {}", self.0)
    }

    /// Nullable, and fails for the second cluster only.
    async fn secret(&self) -> Option<Result<String>> {
        Some(if self.0 == 2 { Err(Error::new("not for you")) } else { Ok("open".to_owned()) })
    }

    /// Nullable, and always fails.
    async fn nullable(&self) -> Option<Result<String>> {
        Some(Err(Error::new("not for you")))
    }

    /// Nullable by the other way to write it, and always fails.
    async fn wrapped(&self) -> Result<Option<String>> {
        Err(Error::new("not for you"))
    }

    /// Non-null, and always fails.
    async fn required(&self) -> Result<String> {
        Err(Error::new("broken"))
    }

    /// Nullable, behind a guard that always refuses.
    #[graphql(guard = "refuse")]
    async fn guarded(&self) -> Option<String> {
        Some("never seen".to_owned())
    }

    async fn parent(&self) -> Option<Cluster> {
        Some(Cluster(self.0 + 1))
    }
}

fn refuse(_: &Context<'_>) -> Result<()> {
    Err(Error::new("refused"))
}

async fn run(query: &str) -> Value {
    let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    serde_json::to_value(schema.execute(query).await).unwrap()
}

/// The data, and message and path of each error.
async fn outcome(query: &str) -> (Value, Vec<(String, Value)>) {
    let answer = run(query).await;
    let errors = answer["errors"].as_array().cloned().unwrap_or_default();
    let errors = errors.iter().map(|error| (error["message"].as_str().unwrap().to_owned(), error["path"].clone()));
    (answer["data"].clone(), errors.collect())
}

#[tokio::test]
async fn a_failing_nullable_field_is_null_and_leaves_its_siblings_alone() {
    let (data, errors) = outcome("{ cluster { name nullable secret } }").await;
    assert_eq!(data, json!({ "cluster": { "name": "Cluster 1", "nullable": null, "secret": "open" } }));
    assert_eq!(errors, [("not for you".to_owned(), json!(["cluster", "nullable"]))]);
}

#[tokio::test]
async fn a_failing_nullable_field_costs_one_null_inside_a_list_of_required_objects() {
    let (data, errors) = outcome("{ clusters { name secret } }").await;
    let expected = json!([{ "name": "Cluster 1", "secret": "open" }, { "name": "Cluster 2", "secret": null }]);
    assert_eq!(data, json!({ "clusters": expected }));
    assert_eq!(errors, [("not for you".to_owned(), json!(["clusters", 1, "secret"]))]);
}

#[tokio::test]
async fn a_failing_required_field_makes_its_nearest_nullable_parent_null() {
    let (data, errors) = outcome("{ cluster { name parent { name required } } }").await;
    assert_eq!(data, json!({ "cluster": { "name": "Cluster 1", "parent": null } }));
    assert_eq!(errors, [("broken".to_owned(), json!(["cluster", "parent", "required"]))]);
}

#[tokio::test]
async fn a_failing_required_field_below_required_parents_makes_the_data_null() {
    let (data, errors) = outcome("{ cluster { name } clusters { required } }").await;
    assert_eq!(data, Value::Null);
    assert_eq!(errors[0].0, "broken");
    assert_eq!(errors[0].1[0], "clusters");
}

/// Why resolvers do not return `Result<Option<T>>`: the failure leaves the field and takes its parent along.
#[tokio::test]
async fn a_result_around_an_option_takes_the_parent_along() {
    let (data, errors) = outcome("{ cluster { name wrapped } }").await;
    assert_eq!(data, json!({ "cluster": null }));
    assert_eq!(errors, [("not for you".to_owned(), json!(["cluster", "wrapped"]))]);
}

/// Why nullable fields carry no guard: its refusal is outside of the `Option` as well.
#[tokio::test]
async fn a_guard_on_a_nullable_field_takes_the_parent_along() {
    let (data, errors) = outcome("{ cluster { name guarded } }").await;
    assert_eq!(data, json!({ "cluster": null }));
    assert_eq!(errors, [("refused".to_owned(), json!(["cluster", "guarded"]))]);
}
