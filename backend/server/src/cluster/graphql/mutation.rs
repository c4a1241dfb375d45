//! Writing clusters in the API.

use async_graphql::{Context, InputObject, Object, Result};
use domain::cluster::{self as rules, AddMember, AssignOffice, ClusterView, EndMembership, EndOffice, FormCluster};
use domain::id::{ClusterId, DocumentId, MembershipId, OfficeId, UnitId};

use super::{Cluster, ClusterKind, OfficeKind};
use crate::cluster::service;
use crate::cx::write;
use crate::fault::Fault;
use crate::graphql::id::ids;
use crate::graphql::{CxExt as _, Date, Gid};

crate::user_errors! {
    /// A rule of clusters that a write broke.
    ClusterUserError as "ClusterError", ClusterErrorCode as "ClusterErrorCode"
        from domain::cluster::ClusterErrorCode {
            /// A required text is empty.
            Required,
            /// A text is longer than its field.
            TooLong,
            /// What the field names does not exist.
            Unknown,
            /// A number counts from one.
            NumberNotPositive,
            /// The ministry has another cluster of this kind and number.
            NumberTaken,
            /// The unit that should own the cluster is no ministry.
            NotMinistry,
            /// The unit or cluster does not exist on that day.
            NotInForce,
            /// A unit is named twice.
            Repeated,
            /// More members than a cluster may have.
            TooManyMembers,
            /// The unit is in a cluster of this ministry in that time.
            MembershipOverlaps,
            /// The cluster has another head or deputy in that time.
            OfficeOverlaps,
            /// The unit is no member for the whole time of the office.
            NotMember,
            /// The end does not lie after the beginning.
            EndsBeforeItBegins,
            /// It ends by that day already.
            AlreadyEnded,
            /// An office of the unit begins only on or after that day.
            LaterOffice,
        }
}

/// Forms a cluster or bloc by a decision.
#[derive(InputObject)]
pub struct FormClusterInput {
    /// Cluster or bloc.
    kind: ClusterKind,
    /// The ministry that owns it.
    ministry_id: Gid<UnitId>,
    /// Its number, from 1; unique among the ministry's living clusters of the kind.
    number: i32,
    /// Its number as people write it, at most 20 characters.
    label: String,
    /// Its name, at most 200 characters.
    name: String,
    /// The decision that forms it; required.
    decision_id: Option<Gid<DocumentId>>,
    /// First day of the cluster, and of its members in it.
    formed_on: Date,
    /// The first members, in the decision's order; at most 100.
    member_unit_ids: Vec<Gid<UnitId>>,
}

impl From<FormClusterInput> for FormCluster {
    fn from(input: FormClusterInput) -> Self {
        Self {
            kind: input.kind.into(),
            ministry: input.ministry_id.0,
            number: input.number,
            label: input.label,
            name: input.name,
            decision: input.decision_id.map(|id| id.0),
            formed_on: input.formed_on.0,
            members: ids(&input.member_unit_ids),
        }
    }
}

/// Takes a unit into a cluster.
#[derive(InputObject)]
pub struct AddMemberInput {
    /// Which cluster.
    cluster_id: Gid<ClusterId>,
    /// The version of the cluster that was read.
    expected_version: i32,
    /// Which unit.
    unit_id: Gid<UnitId>,
    /// Its first day in the cluster.
    valid_from: Date,
    /// The decision behind it.
    decision_id: Option<Gid<DocumentId>>,
}

impl From<AddMemberInput> for AddMember {
    fn from(input: AddMemberInput) -> Self {
        Self {
            cluster: input.cluster_id.0,
            expected_version: input.expected_version,
            unit: input.unit_id.0,
            valid_from: input.valid_from.0,
            decision: input.decision_id.map(|id| id.0),
        }
    }
}

/// Lets a unit leave its cluster.
#[derive(InputObject)]
pub struct EndMembershipInput {
    /// Which membership.
    membership_id: Gid<MembershipId>,
    /// The version of the cluster that was read.
    expected_version: i32,
    /// First day no longer in the cluster.
    valid_until: Date,
    /// The decision behind it; kept in the audit chain.
    decision_id: Option<Gid<DocumentId>>,
}

impl From<EndMembershipInput> for EndMembership {
    fn from(input: EndMembershipInput) -> Self {
        Self {
            membership: input.membership_id.0,
            expected_version: input.expected_version,
            valid_until: input.valid_until.0,
            decision: input.decision_id.map(|id| id.0),
        }
    }
}

/// Gives a member an office.
#[derive(InputObject)]
pub struct AssignOfficeInput {
    /// Which cluster.
    cluster_id: Gid<ClusterId>,
    /// The version of the cluster that was read.
    expected_version: i32,
    /// Which unit; a member for the whole time of the office.
    unit_id: Gid<UnitId>,
    /// Head or deputy.
    kind: OfficeKind,
    /// First day in office.
    valid_from: Date,
    /// First day no longer in office; null until further notice.
    valid_until: Option<Date>,
    /// The decision behind it.
    decision_id: Option<Gid<DocumentId>>,
}

impl From<AssignOfficeInput> for AssignOffice {
    fn from(input: AssignOfficeInput) -> Self {
        Self {
            cluster: input.cluster_id.0,
            expected_version: input.expected_version,
            unit: input.unit_id.0,
            kind: input.kind.into(),
            valid_from: input.valid_from.0,
            valid_until: input.valid_until.map(|day| day.0),
            decision: input.decision_id.map(|id| id.0),
        }
    }
}

/// Lets a unit lay down its office.
#[derive(InputObject)]
pub struct EndOfficeInput {
    /// Which office.
    office_id: Gid<OfficeId>,
    /// The version of the cluster that was read.
    expected_version: i32,
    /// First day no longer in office.
    valid_until: Date,
}

impl From<EndOfficeInput> for EndOffice {
    fn from(input: EndOfficeInput) -> Self {
        Self { office: input.office_id.0, expected_version: input.expected_version, valid_until: input.valid_until.0 }
    }
}

crate::payload! {
    /// What came of forming a cluster.
    FormClusterPayload { cluster: Cluster } or ClusterUserError
}
crate::payload! {
    /// What came of taking a unit into a cluster.
    AddMemberPayload { cluster: Cluster } or ClusterUserError
}
crate::payload! {
    /// What came of letting a unit leave.
    EndMembershipPayload { cluster: Cluster } or ClusterUserError
}
crate::payload! {
    /// What came of giving a member an office.
    AssignOfficePayload { cluster: Cluster } or ClusterUserError
}
crate::payload! {
    /// What came of ending an office.
    EndOfficePayload { cluster: Cluster } or ClusterUserError
}

/// The outcome of a write as it is shown today.
fn today(ctx: &Context<'_>, outcome: Result<rules::Cluster, Fault>) -> Result<Cluster, Fault> {
    outcome.map(|cluster| Cluster(ClusterView { cluster, as_of: ctx.cx().today() }))
}

/// Mutations of clusters. All are for officers of the owning ministry.
#[derive(Default)]
pub struct ClusterMutation;

#[Object]
impl ClusterMutation {
    /// Forms a cluster or bloc by a decision, with its first members. Officers of the ministry.
    #[graphql(complexity = "20 + child_complexity")]
    async fn form_cluster(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: FormClusterInput,
    ) -> Result<FormClusterPayload> {
        let command = FormCluster::from(input);
        let outcome = write(|| service::form_cluster(ctx.cx(), command.clone())).await;
        FormClusterPayload::of(ctx, today(ctx, outcome))
    }

    /// Takes a unit into a cluster. Officers of the ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn add_member(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AddMemberInput,
    ) -> Result<AddMemberPayload> {
        let command = AddMember::from(input);
        let outcome = write(|| service::add_member(ctx.cx(), command.clone())).await;
        AddMemberPayload::of(ctx, today(ctx, outcome))
    }

    /// Lets a unit leave its cluster; its offices there end the same day. Officers of the ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn end_membership(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: EndMembershipInput,
    ) -> Result<EndMembershipPayload> {
        let command = EndMembership::from(input);
        let outcome = write(|| service::end_membership(ctx.cx(), command.clone())).await;
        EndMembershipPayload::of(ctx, today(ctx, outcome))
    }

    /// Gives a member the office of head or deputy. Officers of the ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn assign_office(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AssignOfficeInput,
    ) -> Result<AssignOfficePayload> {
        let command = AssignOffice::from(input);
        let outcome = write(|| service::assign_office(ctx.cx(), command.clone())).await;
        AssignOfficePayload::of(ctx, today(ctx, outcome))
    }

    /// Lets a unit lay down its office. Officers of the ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn end_office(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: EndOfficeInput,
    ) -> Result<EndOfficePayload> {
        let command = EndOffice::from(input);
        let outcome = write(|| service::end_office(ctx.cx(), command.clone())).await;
        EndOfficePayload::of(ctx, today(ctx, outcome))
    }
}
