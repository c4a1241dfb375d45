//! Rule: a member takes up the office of head or deputy, and lays it down.

use chrono::NaiveDate;

use super::member::check_end;
use super::{Cluster, ClusterError, Membership, Office};
use crate::actor::OfficeKind;
use crate::audit::Audit;
use crate::id::{ClusterId, DocumentId, OfficeId, UnitId};
use crate::period::Period;

/// Gives a member an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignOffice {
    /// Which cluster.
    pub cluster: ClusterId,
    /// The version of the cluster the client read.
    pub expected_version: i32,
    /// Which unit.
    pub unit: UnitId,
    /// Head or deputy.
    pub kind: OfficeKind,
    /// First day in office.
    pub valid_from: NaiveDate,
    /// First day no longer in office; `None` until further notice.
    pub valid_until: Option<NaiveDate>,
    /// The decision behind it.
    pub decision: Option<DocumentId>,
}

impl AssignOffice {
    /// The office, or the rule it breaks. `members` are all memberships the cluster ever had.
    pub fn check(
        &self,
        id: OfficeId,
        cluster: &Cluster,
        members: &[Membership],
    ) -> Result<(Office, Audit), Vec<ClusterError>> {
        let period =
            Period::between(self.valid_from, self.valid_until).ok_or_else(|| vec![ClusterError::EndsBeforeItBegins])?;
        let own = members.iter().filter(|member| member.unit == self.unit);
        if !own.into_iter().any(|member| covers(member.period, period)) {
            return Err(vec![ClusterError::NotMember]);
        }
        let Self { unit, kind, decision, .. } = *self;
        let office = Office { id, cluster: cluster.id, unit, kind, period, decision };
        let audit = Audit::of("office.assign", id).after(office.audit_state());
        Ok((office, audit))
    }
}

/// Whether a period holds every day of another.
fn covers(outer: Period, inner: Period) -> bool {
    outer.from <= inner.from && outer.until.is_none_or(|end| inner.until.is_some_and(|inner_end| inner_end <= end))
}

/// Lets a unit lay down its office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndOffice {
    /// Which office.
    pub office: OfficeId,
    /// The version of the cluster the client read.
    pub expected_version: i32,
    /// First day no longer in office.
    pub valid_until: NaiveDate,
}

impl EndOffice {
    /// The office with its end, or the rule it breaks.
    pub fn check(&self, office: &Office) -> Result<(Office, Audit), Vec<ClusterError>> {
        check_end(office.period, self.valid_until)?;
        Ok(office.ended_on(self.valid_until))
    }
}

impl Office {
    /// The office ending on a day, and what the audit chain keeps of it.
    pub fn ended_on(&self, day: NaiveDate) -> (Self, Audit) {
        let ended = Self { period: Period { until: Some(day), ..self.period }, ..self.clone() };
        let audit = Audit::of("office.end", self.id).before(self.audit_state()).after(ended.audit_state());
        (ended, audit)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::id::Id as _;
    use crate::unit::testing::{day, unit_id};
    use uuid::Uuid;

    fn assign(from: &str, until: Option<&str>) -> AssignOffice {
        AssignOffice {
            cluster: cluster().id,
            expected_version: 1,
            unit: unit_id(1),
            kind: OfficeKind::Head,
            valid_from: day(from),
            valid_until: until.map(day),
            decision: None,
        }
    }

    #[test]
    fn only_a_member_for_the_whole_time_holds_office() {
        let id = OfficeId::from_uuid(Uuid::from_u128(1));
        let members = [member(1, 1, "2022-03-02", Some("2025-07-01")), member(2, 2, "2022-03-02", None)];
        for (from, until, fits) in [
            ("2022-03-02", Some("2023-01-01"), true),
            ("2025-01-01", Some("2025-07-01"), true),
            ("2025-01-01", Some("2026-01-01"), false),
            ("2025-01-01", None, false),
            ("2022-01-01", Some("2023-01-01"), false),
        ] {
            let outcome = assign(from, until).check(id, &cluster(), &members);
            assert_eq!(outcome.is_ok(), fits, "{from} {until:?}");
        }
        assert_eq!(
            assign("2023-01-01", Some("2023-01-01")).check(id, &cluster(), &members),
            Err(vec![ClusterError::EndsBeforeItBegins])
        );
    }

    #[test]
    fn an_office_ends_once() {
        let end = EndOffice {
            office: office(1, OfficeKind::Head, 1, "2022-03-02", None).id,
            expected_version: 1,
            valid_until: day("2023-01-01"),
        };
        let (ended, audit) = end.check(&office(1, OfficeKind::Head, 1, "2022-03-02", None)).unwrap();
        assert_eq!((ended.period.until, audit.action), (Some(day("2023-01-01")), "office.end"));
        assert_eq!(end.check(&ended), Err(vec![ClusterError::AlreadyEnded]));
    }
}
