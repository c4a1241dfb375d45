//! Which menu entries a viewer gets. Screens show these and never derive a menu from role names.

use crate::actor::{Actor, Role};

/// One entry of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NavigationItem {
    /// Việc cần làm.
    DueItems,
    /// Phiếu điểm.
    Evaluations,
    /// Đợt chấm điểm.
    Rounds,
    /// Xếp hạng.
    Ranking,
    /// Phong trào.
    Movements,
    /// Cụm, khối.
    Clusters,
    /// Đơn vị.
    Units,
    /// Văn bản.
    Documents,
    /// Bộ tiêu chí.
    Criteria,
    /// Người dùng và vai trò.
    Users,
    /// Nhật ký.
    Audit,
    /// Kết quả công bố.
    PublishedResults,
}

impl NavigationItem {
    /// Every entry, in the order of the menu.
    pub const ALL: [Self; 12] = [
        Self::DueItems,
        Self::Evaluations,
        Self::Rounds,
        Self::Ranking,
        Self::Movements,
        Self::Clusters,
        Self::Units,
        Self::Documents,
        Self::Criteria,
        Self::Users,
        Self::Audit,
        Self::PublishedResults,
    ];

    /// The roles that have the entry.
    const fn roles(self) -> &'static [Role] {
        use Role::{
            CouncilMember, FieldOwner, MemberLeader, MemberOfficer, MinistryOfficer, Observer, SystemAdministrator,
        };
        match self {
            Self::DueItems => &[MinistryOfficer, FieldOwner, CouncilMember, MemberOfficer, MemberLeader],
            Self::Evaluations => &[MinistryOfficer, FieldOwner, MemberOfficer, MemberLeader],
            Self::Rounds => &[MinistryOfficer],
            Self::Ranking => &[MinistryOfficer, CouncilMember, MemberOfficer, MemberLeader],
            Self::Movements => &[MinistryOfficer, FieldOwner, CouncilMember, MemberOfficer, MemberLeader, Observer],
            Self::Clusters | Self::Units | Self::Documents => &Role::ALL,
            Self::Criteria => &[SystemAdministrator, MinistryOfficer, FieldOwner],
            Self::Users => &[SystemAdministrator],
            Self::Audit => &[SystemAdministrator, MinistryOfficer],
            Self::PublishedResults => &[],
        }
    }

    /// Whether the actor's roles, or the offices of the actor's units, bring the entry.
    fn is_for(self, actor: &Actor) -> bool {
        let leads = actor.user().is_some_and(|user| !user.offices.is_empty());
        match self {
            // Published results are everybody's.
            Self::PublishedResults => true,
            // Heads and deputies run the rounds of their cluster.
            Self::Rounds if leads => true,
            _ => self.roles().iter().any(|role| actor.has(*role)),
        }
    }
}

/// The menu of an actor.
pub fn navigation(actor: &Actor) -> Vec<NavigationItem> {
    NavigationItem::ALL.into_iter().filter(|item| item.is_for(actor)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Grant, HeldOffice, OfficeKind, UserActor};
    use crate::id::{ClusterId, Id as _, SessionId, UnitId, UserId};
    use NavigationItem::{
        Audit, Clusters, Criteria, Documents, DueItems, Evaluations, Movements, PublishedResults, Ranking, Rounds,
        Units, Users,
    };
    use uuid::Uuid;

    fn actor(roles: &[Role], offices: usize) -> Actor {
        let unit = UnitId::from_uuid(Uuid::nil());
        let office = HeldOffice { cluster: ClusterId::from_uuid(Uuid::nil()), kind: OfficeKind::Deputy, unit };
        Actor::User(UserActor {
            user: UserId::from_uuid(Uuid::nil()),
            session: SessionId::from_uuid(Uuid::nil()),
            grants: roles.iter().map(|role| Grant { role: *role, unit: Some(unit) }).collect(),
            offices: vec![office; offices],
        })
    }

    #[test]
    fn each_role_sees_its_menu_in_order() {
        let registers = [Clusters, Units, Documents];
        let member = [&[DueItems, Evaluations, Ranking, Movements], registers.as_slice(), &[PublishedResults]].concat();
        for (role, expected) in [
            (Role::SystemAdministrator, [registers.as_slice(), &[Criteria, Users, Audit, PublishedResults]].concat()),
            (
                Role::MinistryOfficer,
                [
                    &[DueItems, Evaluations, Rounds, Ranking, Movements],
                    registers.as_slice(),
                    &[Criteria, Audit, PublishedResults],
                ]
                .concat(),
            ),
            (
                Role::FieldOwner,
                [&[DueItems, Evaluations, Movements], registers.as_slice(), &[Criteria, PublishedResults]].concat(),
            ),
            (
                Role::CouncilMember,
                [&[DueItems, Ranking, Movements], registers.as_slice(), &[PublishedResults]].concat(),
            ),
            (Role::MemberOfficer, member.clone()),
            (Role::MemberLeader, member),
            (Role::Observer, [&[Movements], registers.as_slice(), &[PublishedResults]].concat()),
        ] {
            assert_eq!(navigation(&actor(&[role], 0)), expected, "{role:?}");
        }
    }

    #[test]
    fn offices_add_to_roles_and_nothing_is_listed_twice() {
        let head = navigation(&actor(&[Role::MemberOfficer, Role::MemberLeader], 2));
        assert_eq!(
            head,
            [DueItems, Evaluations, Rounds, Ranking, Movements, Clusters, Units, Documents, PublishedResults]
        );
        assert_eq!(navigation(&actor(&[], 0)), [PublishedResults]);
        assert_eq!(navigation(&Actor::Anonymous), [PublishedResults]);
    }
}
