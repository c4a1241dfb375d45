//! Use cases that write clusters.

use domain::cluster::{
    AddMember, AssignOffice, Cluster, ClusterError, EndMembership, EndOffice, FormCluster, FormationFacts, policy,
};
use domain::id::{ClusterId, DocumentId, MembershipId, OfficeId};
use storage::{Tx, cluster as clusters, unit as units};

use crate::cx::Cx;
use crate::document::reads as documents;
use crate::fault::{Fault, Found as _, rejected};

/// Forms a cluster by a decision, with its first members.
pub async fn form_cluster(cx: &Cx, command: FormCluster) -> Result<Cluster, Fault> {
    let id: ClusterId = cx.id();
    let tx = cx.begin().await?;
    cx.require(policy::keep(cx.actor(), command.ministry), "cluster.form", id)?;
    require_decision(&tx, command.decision).await?;
    let named: Vec<_> = command.members.iter().copied().chain([command.ministry]).collect();
    let facts = FormationFacts {
        // Locked: two clusters of one number, and a member that is being dissolved, wait for one another.
        units: units::for_change(&tx, &named).await?,
        clusters: clusters::of_ministry(&tx, command.ministry).await?,
        memberships: memberships_at_ministry(&tx, &command).await?,
    };
    let formation = command.check(id, &facts, || cx.id()).map_err(rejected)?;
    clusters::insert(&tx, &formation.cluster).await?;
    for member in &formation.members {
        clusters::insert_membership(&tx, member).await?;
    }
    tx.commit(formation.audits).await?;
    Ok(formation.cluster)
}

async fn memberships_at_ministry(tx: &Tx, command: &FormCluster) -> Result<Vec<domain::cluster::Membership>, Fault> {
    let mut memberships = clusters::memberships_of_units(tx, &command.members).await?;
    memberships.retain(|membership| membership.ministry == command.ministry);
    Ok(memberships)
}

/// Takes a unit into a cluster.
pub async fn add_member(cx: &Cx, command: AddMember) -> Result<Cluster, Fault> {
    let id: MembershipId = cx.id();
    let tx = cx.begin().await?;
    let cluster = cluster_for_change(cx, &tx, command.cluster, command.expected_version, "membership.add").await?;
    require_decision(&tx, command.decision).await?;
    let unit = units::for_change(&tx, &[command.unit]).await?.pop();
    let members = clusters::memberships(&tx, cluster.id).await?;
    let (membership, audit) = command.check(id, &cluster, unit.as_ref(), &members).map_err(rejected)?;
    clusters::insert_membership(&tx, &membership).await?;
    clusters::touch(&tx, &[cluster.id]).await?;
    tx.commit([audit]).await?;
    Ok(cluster.touched())
}

/// Lets a unit leave its cluster; the offices it holds there end the same day.
pub async fn end_membership(cx: &Cx, command: EndMembership) -> Result<Cluster, Fault> {
    let tx = cx.begin().await?;
    let id = clusters::membership(&tx, command.membership).await?.found()?.cluster;
    let cluster = cluster_for_change(cx, &tx, id, command.expected_version, "membership.end").await?;
    require_decision(&tx, command.decision).await?;
    // Read again: the cluster's lock is what keeps its members as they are.
    let membership = clusters::membership(&tx, command.membership).await?.found()?;
    let offices = clusters::offices(&tx, &[cluster.id]).await?;
    let departure = command.check(&membership, &offices).map_err(rejected)?;
    clusters::end_offices(&tx, &departure.offices).await?;
    clusters::end_memberships(&tx, &[departure.membership]).await?;
    clusters::touch(&tx, &[cluster.id]).await?;
    tx.commit(departure.audits).await?;
    Ok(cluster.touched())
}

/// Gives a member an office.
pub async fn assign_office(cx: &Cx, command: AssignOffice) -> Result<Cluster, Fault> {
    let id: OfficeId = cx.id();
    let tx = cx.begin().await?;
    let cluster = cluster_for_change(cx, &tx, command.cluster, command.expected_version, "office.assign").await?;
    require_decision(&tx, command.decision).await?;
    let members = clusters::memberships(&tx, cluster.id).await?;
    let (office, audit) = command.check(id, &cluster, &members).map_err(rejected)?;
    clusters::insert_office(&tx, &office).await?;
    clusters::touch(&tx, &[cluster.id]).await?;
    tx.commit([audit]).await?;
    Ok(cluster.touched())
}

/// Lets a unit lay down its office.
pub async fn end_office(cx: &Cx, command: EndOffice) -> Result<Cluster, Fault> {
    let tx = cx.begin().await?;
    let id = clusters::office(&tx, command.office).await?.found()?.cluster;
    let cluster = cluster_for_change(cx, &tx, id, command.expected_version, "office.end").await?;
    let office = clusters::office(&tx, command.office).await?.found()?;
    let (office, audit) = command.check(&office).map_err(rejected)?;
    clusters::end_offices(&tx, &[office]).await?;
    clusters::touch(&tx, &[cluster.id]).await?;
    tx.commit([audit]).await?;
    Ok(cluster.touched())
}

/// The cluster, locked, for an actor who may keep it and has read its current version.
async fn cluster_for_change(
    cx: &Cx,
    tx: &Tx,
    id: ClusterId,
    expected_version: i32,
    action: &'static str,
) -> Result<Cluster, Fault> {
    let cluster = clusters::for_change(tx, id).await?.found()?;
    cx.require(policy::keep(cx.actor(), cluster.ministry), action, cluster.id)?;
    cx.expect_version(expected_version, cluster.version)?;
    Ok(cluster)
}

async fn require_decision(tx: &Tx, decision: Option<DocumentId>) -> Result<(), Fault> {
    if documents::known(tx, decision).await? {
        Ok(())
    } else {
        Err(rejected(vec![ClusterError::Unknown("decisionId", None)]))
    }
}
