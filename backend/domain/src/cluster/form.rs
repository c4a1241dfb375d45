//! Rule: forming a cluster by a decision, with its first members.

use chrono::NaiveDate;
use serde_json::json;

use super::{Cluster, ClusterError, ClusterKind, Membership};
use crate::audit::Audit;
use crate::id::{ClusterId, DocumentId, MembershipId, UnitId};
use crate::period::Period;
use crate::text;
use crate::unit::{Unit, UnitKind};

/// Most characters of a label and a name.
const LABEL: usize = 20;
const NAME: usize = 200;
/// Most members of a cluster: what screens and score sheets are built for; real ones have five to ten.
pub(super) const MEMBERS: usize = 100;

/// Forms a cluster or bloc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormCluster {
    /// Cluster or bloc.
    pub kind: ClusterKind,
    /// The ministry that owns it.
    pub ministry: UnitId,
    /// Its number.
    pub number: i32,
    /// Its number as people write it.
    pub label: String,
    /// Its name.
    pub name: String,
    /// The decision that forms it; `None` is refused.
    pub decision: Option<DocumentId>,
    /// First day of the cluster and of its members in it.
    pub formed_on: NaiveDate,
    /// The first members, in the decision's order.
    pub members: Vec<UnitId>,
}

/// What the rule must know.
#[derive(Debug, Clone, Default)]
pub struct FormationFacts {
    /// The ministry and the members that exist in the catalogue.
    pub units: Vec<Unit>,
    /// The clusters of the ministry.
    pub clusters: Vec<Cluster>,
    /// Memberships of the units at the ministry that run on or after the first day.
    pub memberships: Vec<Membership>,
}

/// A new cluster with its first members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formation {
    /// The cluster.
    pub cluster: Cluster,
    /// Its members.
    pub members: Vec<Membership>,
    /// What the audit chain keeps.
    pub audits: Vec<Audit>,
}

impl FormCluster {
    /// The cluster, or every rule that its formation breaks. `next` makes identifiers of memberships.
    pub fn check(
        self,
        id: ClusterId,
        facts: &FormationFacts,
        next: impl FnMut() -> MembershipId,
    ) -> Result<Formation, Vec<ClusterError>> {
        let mut errors = Vec::new();
        let label = text::required("label", &self.label, LABEL, &mut errors);
        let name = text::required("name", &self.name, NAME, &mut errors);
        if self.decision.is_none() {
            errors.push(ClusterError::DecisionRequired);
        }
        self.check_number(facts, &mut errors);
        self.check_ministry(facts, &mut errors);
        self.check_members(facts, &mut errors);
        if errors.is_empty() { Ok(self.formation(id, label, name, next)) } else { Err(errors) }
    }

    fn check_number(&self, facts: &FormationFacts, errors: &mut Vec<ClusterError>) {
        let taken = |other: &Cluster| {
            other.kind == self.kind
                && other.number == self.number
                && other.life().overlaps(&Period::since(self.formed_on))
        };
        if self.number < 1 {
            errors.push(ClusterError::NumberNotPositive);
        } else if facts.clusters.iter().any(taken) {
            errors.push(ClusterError::NumberTaken);
        }
    }

    fn check_ministry(&self, facts: &FormationFacts, errors: &mut Vec<ClusterError>) {
        match facts.units.iter().find(|unit| unit.id == self.ministry) {
            None => errors.push(ClusterError::Unknown("ministryId", None)),
            Some(unit) if unit.kind != UnitKind::Ministry => errors.push(ClusterError::NotMinistry),
            Some(unit) if !unit.exists_on(self.formed_on) => {
                errors.push(ClusterError::NotInForce("ministryId", None));
            }
            Some(_) => {}
        }
    }

    fn check_members(&self, facts: &FormationFacts, errors: &mut Vec<ClusterError>) {
        const FIELD: &str = "memberUnitIds";
        if self.members.len() > MEMBERS {
            errors.push(ClusterError::TooManyMembers(MEMBERS));
            return;
        }
        let open = Period::since(self.formed_on);
        for (place, member) in self.members.iter().enumerate() {
            if self.members[..place].contains(member) {
                errors.push(ClusterError::Repeated(place));
                continue;
            }
            match facts.units.iter().find(|unit| unit.id == *member) {
                None => errors.push(ClusterError::Unknown(FIELD, Some(place))),
                Some(unit) if !unit.exists_on(self.formed_on) => {
                    errors.push(ClusterError::NotInForce(FIELD, Some(place)));
                }
                Some(_) => {}
            }
            if facts.memberships.iter().any(|other| other.unit == *member && other.period.overlaps(&open)) {
                errors.push(ClusterError::MembershipOverlaps(Some(place)));
            }
        }
    }

    fn formation(
        self,
        id: ClusterId,
        label: String,
        name: String,
        mut next: impl FnMut() -> MembershipId,
    ) -> Formation {
        let Self { kind, ministry, number, decision, formed_on, members, .. } = self;
        let cluster =
            Cluster { id, version: 1, kind, ministry, number, label, name, decision, formed_on, closed_on: None };
        let members: Vec<_> = (1..)
            .zip(members)
            .map(|(position, unit)| Membership {
                id: next(),
                cluster: id,
                ministry,
                unit,
                position,
                period: Period::since(formed_on),
                decision,
            })
            .collect();
        let audit = Audit::of("cluster.form", id).after(json!({
            "kind": kind.code(),
            "ministry": ministry.to_string(),
            "number": number,
            "label": cluster.label,
            "name": cluster.name,
            "decision": decision.map(|decision| decision.to_string()),
            "formedOn": formed_on.to_string(),
            "members": members.iter().map(|member| member.unit.to_string()).collect::<Vec<_>>(),
        }));
        Formation { cluster, members, audits: vec![audit] }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::id::Id as _;
    use crate::text::TextError;
    use crate::unit::testing::{day, department, unit_id};
    use uuid::Uuid;

    fn form() -> FormCluster {
        FormCluster {
            kind: ClusterKind::Cluster,
            ministry: unit_id(MINISTRY),
            number: 2,
            label: "II".into(),
            name: "Cụm thi đua số II".into(),
            decision: Some(DocumentId::from_uuid(Uuid::from_u128(395))),
            formed_on: day("2022-03-02"),
            members: vec![unit_id(1), unit_id(2)],
        }
    }

    fn facts() -> FormationFacts {
        let mut ministry = department(MINISTRY, "2002-08-05");
        ministry.kind = UnitKind::Ministry;
        let units = vec![ministry, department(1, "2003-08-01"), department(2, "2003-08-01")];
        FormationFacts { units, ..FormationFacts::default() }
    }

    fn check(form: FormCluster, facts: &FormationFacts) -> Result<Formation, Vec<ClusterError>> {
        let mut count = 0;
        form.check(cluster().id, facts, || {
            count += 1;
            MembershipId::from_uuid(Uuid::from_u128(count))
        })
    }

    #[test]
    fn members_join_on_the_first_day_in_the_order_of_the_decision() {
        let formed = check(form(), &facts()).unwrap();
        let members: Vec<_> = formed.members.iter().map(|member| (member.position, member.unit)).collect();
        assert_eq!(members, [(1, unit_id(1)), (2, unit_id(2))]);
        assert!(formed.members.iter().all(|member| member.period == Period::since(day("2022-03-02"))));
    }

    #[test]
    fn every_broken_rule_is_named_at_once() {
        let broken = FormCluster {
            number: 0,
            label: String::new(),
            decision: None,
            ministry: unit_id(1),
            members: vec![unit_id(1), unit_id(1), unit_id(9)],
            ..form()
        };
        assert_eq!(
            check(broken, &facts()),
            Err(vec![
                ClusterError::Text(TextError::Required("label")),
                ClusterError::DecisionRequired,
                ClusterError::NumberNotPositive,
                ClusterError::NotMinistry,
                ClusterError::Repeated(1),
                ClusterError::Unknown("memberUnitIds", Some(2)),
            ])
        );
    }

    #[test]
    fn a_number_is_free_again_when_the_older_generation_is_closed() {
        let mut facts = facts();
        facts.clusters = vec![cluster()];
        assert_eq!(check(form(), &facts), Err(vec![ClusterError::NumberTaken]));
        facts.clusters[0].closed_on = Some(day("2022-03-02"));
        assert!(check(form(), &facts).is_ok());
    }

    #[test]
    fn a_unit_that_is_in_a_cluster_of_the_ministry_cannot_join_another() {
        let mut facts = facts();
        facts.memberships = vec![member(7, 2, "2020-01-01", None)];
        assert_eq!(check(form(), &facts), Err(vec![ClusterError::MembershipOverlaps(Some(1))]));
        let late = FormCluster { formed_on: day("2000-01-01"), ..form() };
        let errors = check(late, &facts).unwrap_err();
        assert!(errors.contains(&ClusterError::NotInForce("memberUnitIds", Some(0))));
        assert!(errors.contains(&ClusterError::NotInForce("ministryId", None)));
    }
}
