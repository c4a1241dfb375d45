//! Clusters (cụm) and blocs (khối): formed by a decision, with dated members and dated offices.
//!
//! A unit holds the office, not a person. Which days may hold which facts is also kept by the database
//! (no unit in two clusters of a ministry on one day, no second head or deputy), because two people may
//! enter them at the same moment.

pub mod error;
mod form;
mod member;
mod office;
pub mod policy;
mod warning;

use chrono::NaiveDate;
use serde_json::json;

use crate::actor::OfficeKind;
use crate::criteria::code::coded;
use crate::id::{ClusterId, DocumentId, MembershipId, OfficeId, UnitId};
use crate::period::Period;
use crate::search::fold_vi;
pub use error::{ClusterError, ClusterErrorCode};
pub use form::{FormCluster, Formation, FormationFacts};
pub use member::{AddMember, Departure, EndMembership};
pub use office::{AssignOffice, EndOffice};
pub use warning::ClusterWarning;

coded! {
    /// Units of a region or units of a kind.
    pub enum ClusterKind {
        /// Cụm thi đua: territorial units.
        Cluster = "CLUSTER",
        /// Khối thi đua: units of the same kind inside the ministry.
        Bloc = "BLOC",
    }
}

/// A cluster or bloc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// Its identifier.
    pub id: ClusterId,
    /// Counts changes of the cluster, its members and its offices, from 1.
    pub version: i32,
    /// Cluster or bloc.
    pub kind: ClusterKind,
    /// The ministry that owns it.
    pub ministry: UnitId,
    /// Its number, for order.
    pub number: i32,
    /// Its number as people write it: `II`.
    pub label: String,
    /// Its name.
    pub name: String,
    /// The decision that formed it.
    pub decision: Option<DocumentId>,
    /// First day.
    pub formed_on: NaiveDate,
    /// First day after its end; `None` while it lives.
    pub closed_on: Option<NaiveDate>,
}

impl Cluster {
    /// From its first day until the day it was closed.
    pub const fn life(&self) -> Period {
        Period { from: self.formed_on, until: self.closed_on }
    }

    /// The cluster with the next version, after a change to it, its members or its offices.
    pub fn touched(self) -> Self {
        Self { version: self.version + 1, ..self }
    }

    /// What a search looks through, folded.
    pub fn search_text(&self) -> String {
        fold_vi(&format!("{} {}", self.name, self.label))
    }
}

/// A cluster as of a day: the day decides which members, offices and names are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClusterView {
    /// The cluster.
    pub cluster: Cluster,
    /// The day.
    pub as_of: NaiveDate,
}

/// A unit in a cluster from one day until another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Its identifier.
    pub id: MembershipId,
    /// In which cluster.
    pub cluster: ClusterId,
    /// The ministry that owns the cluster.
    pub ministry: UnitId,
    /// Which unit.
    pub unit: UnitId,
    /// Its place in the cluster's list.
    pub position: i32,
    /// When.
    pub period: Period,
    /// The decision behind it.
    pub decision: Option<DocumentId>,
}

impl Membership {
    /// The state that the audit chain keeps.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({
            "cluster": self.cluster.to_string(),
            "unit": self.unit.to_string(),
            "position": self.position,
            "validFrom": self.period.from.to_string(),
            "validUntil": self.period.until.map(|day| day.to_string()),
            "decision": self.decision.map(|decision| decision.to_string()),
        })
    }
}

/// The office of a unit in a cluster from one day until another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its identifier.
    pub id: OfficeId,
    /// In which cluster.
    pub cluster: ClusterId,
    /// Which unit.
    pub unit: UnitId,
    /// Head or deputy.
    pub kind: OfficeKind,
    /// When.
    pub period: Period,
    /// The decision behind it.
    pub decision: Option<DocumentId>,
}

impl Office {
    /// The state that the audit chain keeps.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({
            "cluster": self.cluster.to_string(),
            "unit": self.unit.to_string(),
            "kind": self.kind.code(),
            "validFrom": self.period.from.to_string(),
            "validUntil": self.period.until.map(|day| day.to_string()),
            "decision": self.decision.map(|decision| decision.to_string()),
        })
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use crate::id::Id as _;
    use crate::unit::testing::{day, unit_id};
    use uuid::Uuid;

    /// The ministry of all test clusters.
    pub(crate) const MINISTRY: u128 = 900;

    /// Cluster II of the ministry.
    pub(crate) fn cluster() -> Cluster {
        Cluster {
            id: ClusterId::from_uuid(Uuid::from_u128(1)),
            version: 1,
            kind: ClusterKind::Cluster,
            ministry: unit_id(MINISTRY),
            number: 2,
            label: "II".into(),
            name: "Cụm thi đua số II".into(),
            decision: None,
            formed_on: day("2022-03-02"),
            closed_on: None,
        }
    }

    /// A unit's membership in the cluster.
    pub(crate) fn member(n: u128, unit: u128, from: &str, until: Option<&str>) -> Membership {
        Membership {
            id: MembershipId::from_uuid(Uuid::from_u128(n)),
            cluster: cluster().id,
            ministry: cluster().ministry,
            unit: unit_id(unit),
            position: i32::try_from(n).unwrap(),
            period: Period { from: day(from), until: until.map(day) },
            decision: None,
        }
    }

    /// A unit's office in the cluster.
    pub(crate) fn office(n: u128, kind: OfficeKind, unit: u128, from: &str, until: Option<&str>) -> Office {
        Office {
            id: OfficeId::from_uuid(Uuid::from_u128(n)),
            cluster: cluster().id,
            unit: unit_id(unit),
            kind,
            period: Period { from: day(from), until: until.map(day) },
            decision: None,
        }
    }
}
