//! Global identifiers: any object by its `id` alone, and what the server says of itself.

use std::sync::Arc;

use async_graphql::{Context, ID, Interface, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use domain::id::{ClusterId, CriteriaSetId, Id, MovementId, ResultId, UnitId};
use uuid::Uuid;

use crate::cluster::graphql::Cluster;
use crate::criteria::graphql::{CriteriaSet, Criterion};
use crate::document::graphql::Document;
use crate::evaluation::graphql::{Evaluation, PublishedResult, Round, Sheet};
use crate::fault::Fault;
use crate::file::graphql::File;
use crate::graphql::CxExt as _;
use crate::identity::graphql::User;
use crate::movement::graphql::{Movement, MovementResponse};
use crate::unit::graphql::Unit;
use crate::{cluster, criteria, document, evaluation, identity, movement, unit};

/// The public identifier of a row that a union of tables names by kind.
pub fn id_of_kind(kind: &str, raw: Uuid) -> ID {
    match kind {
        "CLUSTER" => ClusterId::from_uuid(raw).into(),
        "MOVEMENT" => MovementId::from_uuid(raw).into(),
        "CRITERIA_SET" => CriteriaSetId::from_uuid(raw).into(),
        "RESULT" => ResultId::from_uuid(raw).into(),
        _ => UnitId::from_uuid(raw).into(),
    }
}

/// An object with a global identifier.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "Identifier, opaque to clients."))]
#[expect(missing_docs, reason = "each variant is an object type of a slice")]
pub enum Node {
    Cluster(Cluster),
    CriteriaSet(CriteriaSet),
    Criterion(Criterion),
    Document(Document),
    Evaluation(Evaluation),
    File(File),
    Movement(Movement),
    MovementResponse(MovementResponse),
    PublishedResult(PublishedResult),
    Round(Round),
    Sheet(Sheet),
    Unit(Unit),
    User(User),
}

/// What the server says of itself.
#[derive(SimpleObject)]
pub struct ServerInfo {
    /// The product's name.
    name: &'static str,
    /// The program's version.
    version: &'static str,
    /// The server's moment: deadlines are judged by it, not by the client's clock.
    now: DateTime<Utc>,
    /// The data is a demonstration and must be marked so.
    demonstration: bool,
}

/// Queries across slices.
#[derive(Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// What the server says of itself; for anybody.
    async fn server_info(&self, ctx: &Context<'_>) -> Result<ServerInfo> {
        let demonstration = storage::installation::is_demonstration(ctx.cx().db()).await.map_err(Fault::from);
        Ok(ServerInfo {
            name: "Thi Đua",
            version: env!("CARGO_PKG_VERSION"),
            now: ctx.cx().now(),
            demonstration: ctx.answer(demonstration)?,
        })
    }

    /// Any object by its identifier; null when there is none or it may not be seen: the two look alike.
    async fn node(&self, ctx: &Context<'_>, #[graphql(desc = "Its identifier.")] id: ID) -> Result<Option<Node>> {
        ctx.lookup(find(ctx, &id).await.map_err(unseen))
    }
}

/// Whoever did not sign in learns no more of an identifier than that nothing is to be seen.
fn unseen(fault: Fault) -> Fault {
    if matches!(fault, Fault::Unauthenticated) { Fault::NotFound } else { fault }
}

/// Tries an identifier as the noun it begins with.
async fn find(ctx: &Context<'_>, id: &str) -> Result<Node, Fault> {
    let cx = ctx.cx();
    let noun = id.split_once('_').map_or("", |(noun, _)| noun);
    Ok(match noun {
        "cluster" => cluster::reads::cluster(cx, parse(id)?, cx.today()).await.map(Cluster).map(Node::Cluster)?,
        "criteriaset" => Node::CriteriaSet(CriteriaSet(criteria::reads::set(cx, parse(id)?).await?)),
        "criterion" => {
            let (set, index) = criteria::reads::criterion(cx, parse(id)?).await?;
            Node::Criterion(Criterion::of(&set, index))
        }
        "document" => Node::Document(Document(document::reads::document(cx, parse(id)?).await?)),
        "evaluation" => {
            let (round, row) = evaluation::reads::evaluation(cx, parse(id)?).await?;
            Node::Evaluation(Evaluation::new(round, row))
        }
        "file" => Node::File(File(evaluation::evidence::file(cx, parse(id)?).await?)),
        "movement" => Node::Movement(Movement(movement::reads::movement(cx, parse(id)?).await?)),
        "response" => Node::MovementResponse(MovementResponse(movement::reads::response(cx, parse(id)?).await?)),
        "result" => {
            Node::PublishedResult(PublishedResult(Arc::new(evaluation::reads::published(cx, parse(id)?).await?)))
        }
        "round" => Node::Round(Round(evaluation::reads::round(cx, parse(id)?).await?)),
        "sheet" => Node::Sheet(Sheet(Arc::new(evaluation::reads::sheet(cx, parse(id)?).await?))),
        "unit" => Node::Unit(Unit(unit::reads::unit(cx, parse(id)?, cx.today()).await?)),
        "user" => Node::User(User(identity::reads::user(cx, parse(id)?).await?)),
        _ => return Err(Fault::NotFound),
    })
}

/// A malformed identifier looks like one of nothing.
fn parse<I: std::str::FromStr>(id: &str) -> Result<I, Fault> {
    id.parse().map_err(|_| Fault::NotFound)
}
