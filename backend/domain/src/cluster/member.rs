//! Rule: a unit joins a cluster, and leaves it.

use chrono::NaiveDate;
use serde_json::json;

use super::form::MEMBERS;
use super::{Cluster, ClusterError, Membership, Office};
use crate::audit::Audit;
use crate::id::{ClusterId, DocumentId, MembershipId, UnitId};
use crate::period::Period;
use crate::unit::Unit;

/// Takes a unit into a cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddMember {
    /// Which cluster.
    pub cluster: ClusterId,
    /// The version of the cluster the client read.
    pub expected_version: i32,
    /// Which unit.
    pub unit: UnitId,
    /// Its first day in the cluster.
    pub valid_from: NaiveDate,
    /// The decision behind it.
    pub decision: Option<DocumentId>,
}

impl AddMember {
    /// The membership, or every rule it breaks. `members` are all memberships the cluster ever had.
    pub fn check(
        &self,
        id: MembershipId,
        cluster: &Cluster,
        unit: Option<&Unit>,
        members: &[Membership],
    ) -> Result<(Membership, Audit), Vec<ClusterError>> {
        let mut errors = Vec::new();
        if !cluster.life().contains(self.valid_from) {
            errors.push(ClusterError::NotInForce("validFrom", None));
        }
        match unit {
            None => errors.push(ClusterError::Unknown("unitId", None)),
            Some(unit) if !unit.exists_on(self.valid_from) => errors.push(ClusterError::NotInForce("unitId", None)),
            Some(_) => {}
        }
        if members.iter().filter(|member| member.period.contains(self.valid_from)).count() >= MEMBERS {
            errors.push(ClusterError::TooManyMembers(MEMBERS));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let membership = Membership {
            id,
            cluster: cluster.id,
            ministry: cluster.ministry,
            unit: self.unit,
            position: members.iter().map(|member| member.position).max().unwrap_or_default() + 1,
            period: Period::since(self.valid_from),
            decision: self.decision,
        };
        let audit = Audit::of("membership.add", id).after(membership.audit_state());
        Ok((membership, audit))
    }
}

/// Lets a unit leave its cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndMembership {
    /// Which membership.
    pub membership: MembershipId,
    /// The version of the cluster the client read.
    pub expected_version: i32,
    /// First day no longer in the cluster.
    pub valid_until: NaiveDate,
    /// The decision behind it; the audit chain keeps it.
    pub decision: Option<DocumentId>,
}

/// A membership that ends, with the offices that end with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// The membership with its end.
    pub membership: Membership,
    /// Offices of the unit in the cluster, ended the same day: only members hold office.
    pub offices: Vec<Office>,
    /// What the audit chain keeps.
    pub audits: Vec<Audit>,
}

impl EndMembership {
    /// The departure, or the rule it breaks. `offices` are all offices the cluster ever had.
    pub fn check(&self, membership: &Membership, offices: &[Office]) -> Result<Departure, Vec<ClusterError>> {
        let day = self.valid_until;
        check_end(membership.period, day)?;
        let own = offices.iter().filter(|office| office.unit == membership.unit);
        let running: Vec<_> = own.filter(|office| office.period.until.is_none_or(|until| until > day)).collect();
        if running.iter().any(|office| office.period.from >= day) {
            return Err(vec![ClusterError::LaterOffice]);
        }
        let (offices, ended): (Vec<_>, Vec<_>) = running.into_iter().map(|office| office.ended_on(day)).unzip();
        let (membership, audit) = membership.ended_on(day);
        let audit = audit.after(json!({
            "membership": membership.audit_state(),
            "endDecision": self.decision.map(|decision| decision.to_string()),
        }));
        let audits = std::iter::once(audit).chain(ended).collect();
        Ok(Departure { membership, offices, audits })
    }
}

/// An end must lie after the beginning and shorten what stands.
pub(super) fn check_end(period: Period, day: NaiveDate) -> Result<(), Vec<ClusterError>> {
    if day <= period.from {
        return Err(vec![ClusterError::EndsBeforeItBegins]);
    }
    if period.until.is_some_and(|until| until <= day) {
        return Err(vec![ClusterError::AlreadyEnded]);
    }
    Ok(())
}

impl Membership {
    /// The membership ending on a day, and what the audit chain keeps of it.
    pub fn ended_on(&self, day: NaiveDate) -> (Self, Audit) {
        let ended = Self { period: Period { until: Some(day), ..self.period }, ..self.clone() };
        let audit = Audit::of("membership.end", self.id).before(self.audit_state()).after(ended.audit_state());
        (ended, audit)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::actor::OfficeKind;
    use crate::id::Id as _;
    use crate::unit::testing::{day, department, unit_id};
    use uuid::Uuid;

    fn add(from: &str) -> AddMember {
        AddMember {
            cluster: cluster().id,
            expected_version: 1,
            unit: unit_id(3),
            valid_from: day(from),
            decision: None,
        }
    }

    fn end(until: &str) -> EndMembership {
        EndMembership {
            membership: member(1, 1, "2022-03-02", None).id,
            expected_version: 1,
            valid_until: day(until),
            decision: None,
        }
    }

    #[test]
    fn a_new_member_stands_last() {
        let id = MembershipId::from_uuid(Uuid::from_u128(9));
        let members = [member(4, 1, "2022-03-02", None)];
        let unit = department(3, "2003-08-01");
        let (membership, _) = add("2023-01-01").check(id, &cluster(), Some(&unit), &members).unwrap();
        assert_eq!((membership.position, membership.unit), (5, unit_id(3)));
        assert_eq!(
            add("2003-01-01").check(id, &cluster(), Some(&unit), &members),
            Err(vec![ClusterError::NotInForce("validFrom", None), ClusterError::NotInForce("unitId", None)])
        );
        assert_eq!(
            add("2023-01-01").check(id, &cluster(), None, &members),
            Err(vec![ClusterError::Unknown("unitId", None)])
        );
    }

    #[test]
    fn a_unit_that_leaves_lays_down_its_offices_the_same_day() {
        let offices = [
            office(1, OfficeKind::Head, 1, "2023-01-01", None),
            office(2, OfficeKind::Deputy, 1, "2022-03-02", Some("2023-01-01")),
            office(3, OfficeKind::Deputy, 2, "2023-01-01", None),
        ];
        let departure = end("2024-01-01").check(&member(1, 1, "2022-03-02", None), &offices).unwrap();
        assert_eq!(departure.membership.period.until, Some(day("2024-01-01")));
        assert_eq!(departure.offices.len(), 1);
        assert_eq!(departure.offices[0].period.until, Some(day("2024-01-01")));
        assert_eq!(departure.audits.len(), 2);
    }

    #[test]
    fn an_end_lies_after_the_beginning_and_is_given_once() {
        let ended = member(1, 1, "2022-03-02", Some("2023-01-01"));
        let later = [office(1, OfficeKind::Head, 1, "2025-01-01", None)];
        let open = member(1, 1, "2022-03-02", None);
        assert_eq!(end("2022-03-02").check(&open, &[]), Err(vec![ClusterError::EndsBeforeItBegins]));
        assert_eq!(end("2023-01-01").check(&ended, &[]), Err(vec![ClusterError::AlreadyEnded]));
        assert_eq!(end("2024-01-01").check(&open, &later), Err(vec![ClusterError::LaterOffice]));
    }
}
