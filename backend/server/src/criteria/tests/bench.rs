//! The slice on a database of its own, asked through its own part of the schema.

use std::sync::Arc;

use async_graphql::{EmptySubscription, Request, Schema, Variables};
use chrono::{DateTime, Utc};
use domain::actor::UserActor;
use domain::id::{Id as _, SessionId, UnitId, UserId};
use domain::unit::{CreateUnit, NewName, UnitKind};
use domain::{Actor, Grant, Language, Role};
use serde_json::{Value, json};
use storage::{Db, DbSettings, migration};
use tempfile::TempDir;
use uuid::Uuid;

use crate::app::{App, Clock, Ids};
use crate::criteria::graphql::{CriteriaMutation, CriteriaQuery};
use crate::cx::Cx;
use crate::graphql::loaders::loaders;
use crate::identity::{Hasher, Keys};

pub(super) struct Bench {
    pub(super) app: App,
    schema: Schema<CriteriaQuery, CriteriaMutation, EmptySubscription>,
    _folder: TempDir,
}

pub(super) fn unit(n: u128) -> UnitId {
    UnitId::from_uuid(Uuid::from_u128(n))
}

/// Somebody with one role, at a unit where the role needs one.
pub(super) fn actor(role: Role, at: UnitId) -> Actor {
    Actor::User(UserActor {
        user: UserId::from_uuid(Uuid::from_u128(77)),
        session: SessionId::from_uuid(Uuid::from_u128(78)),
        grants: vec![Grant { role, unit: role.needs_unit().then_some(at) }],
        offices: vec![],
    })
}

/// The officer who writes the criteria of ministry 1.
pub(super) fn officer() -> Actor {
    actor(Role::MinistryOfficer, unit(1))
}

impl Bench {
    /// A fresh database with two ministries.
    pub(super) async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let db = Db::connect(&DbSettings::sqlite(&folder.path().join("thidua.db"))).await.unwrap();
        migration::migrate(&db).await.unwrap();
        let now: DateTime<Utc> = "2026-11-23T01:00:00Z".parse().unwrap();
        let app = App::new(db, Clock::manual(now), Ids::counted(), Keys::ephemeral().unwrap(), Hasher::fast());
        let schema = Schema::new(CriteriaQuery, CriteriaMutation, EmptySubscription);
        let bench = Self { app, schema, _folder: folder };
        for n in [1, 2] {
            bench.ministry(n).await;
        }
        bench
    }

    async fn ministry(&self, n: u128) {
        let cx = Cx::system(self.app.clone(), "test");
        let name = NewName { name: format!("Bộ {n}"), short_name: format!("Bộ {n}"), code: format!("BO-{n}") };
        let established_on = "2002-08-05".parse().unwrap();
        let entry = CreateUnit { kind: UnitKind::Ministry, name, parent: None, established_on, document: None };
        let new = entry.check(unit(n), Uuid::from_u128(n), None).unwrap();
        let tx = cx.begin().await.unwrap();
        storage::unit::insert(&tx, &new).await.unwrap();
        tx.commit([new.audit]).await.unwrap();
    }

    /// The whole answer to a document.
    pub(super) async fn ask(&self, actor: &Actor, document: &str, variables: Value) -> Value {
        let request = "request".to_owned();
        let cx = Cx::new(self.app.clone(), actor.clone(), Language::English, request, String::new());
        let request = Request::new(document)
            .variables(Variables::from_json(variables))
            .data(Arc::new(cx))
            .data(loaders(self.app.clone()));
        serde_json::to_value(self.schema.execute(request).await).unwrap()
    }

    /// What a mutation answers: its payload, which must exist.
    pub(super) async fn change(&self, actor: &Actor, mutation: &str, input: Value) -> Value {
        let answer = self.try_change(actor, mutation, input).await;
        assert_eq!(answer["errors"], Value::Null, "{answer}");
        answer["data"][mutation].clone()
    }

    /// The whole answer to a mutation.
    pub(super) async fn try_change(&self, actor: &Actor, mutation: &str, input: Value) -> Value {
        let kind = format!("{}{}Input", mutation[..1].to_uppercase(), &mutation[1..]);
        let document = format!(
            "mutation($input: {kind}!) {{ {mutation}(input: $input) {{ \
             criteriaSet {{ id version status publishedAt notice declaredTotal baseTotal bonusCap owner {{ id }} \
               groups {{ id code maximum }} criteria {{ id code position groupId }} \
               problems {{ code path message }} allowedActions {{ action allowed lockCode }} }} \
             userErrors {{ code path message }} }} }}"
        );
        self.ask(actor, &document, json!({ "input": input })).await
    }

    /// A draft of ministry 1 made from the template; its payload.
    pub(super) async fn draft(&self) -> Value {
        let input = json!({
            "ownerId": unit(1).to_string(), "name": "Bộ tiêu chí 2026", "year": 2026,
            "templateKey": "provincial-departments",
        });
        self.change(&officer(), "createCriteriaSet", input).await["criteriaSet"].clone()
    }

    /// A draft of ministry 1, published.
    pub(super) async fn published(&self) -> Value {
        let draft = self.draft().await;
        let input = json!({ "criteriaSetId": draft["id"], "expectedVersion": draft["version"] });
        self.change(&officer(), "publishCriteriaSet", input).await["criteriaSet"].clone()
    }

    /// The actions of the audit chain, newest first.
    pub(super) async fn actions(&self) -> Vec<String> {
        let request = storage::PageRequest::first(100);
        let page = storage::audit::events(&self.app.db, None, None, &request).await.unwrap();
        page.items.into_iter().map(|event| event.action).collect()
    }
}

/// The code of the first top-level error.
pub(super) fn refusal(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}
