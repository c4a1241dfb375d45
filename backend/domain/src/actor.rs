//! Who is acting: a user with the roles in force today and the offices of the user's units.

use crate::id::{ClusterId, SessionId, UnitId, UserId};

/// A role of a dated assignment. Head and deputy of a cluster are not roles: they follow from the
/// dated office of the user's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Quản trị hệ thống: accounts and catalogues; never scores or votes.
    SystemAdministrator,
    /// Chuyên viên TĐKT của Bộ: opens rounds, issues criteria, appraises, publishes. Scope: a ministry.
    MinistryOfficer,
    /// Đơn vị quản lý lĩnh vực: appraises its own criteria. Scope: the ministry body.
    FieldOwner,
    /// Thành viên Hội đồng: reads dossiers, votes. Scope: a ministry.
    CouncilMember,
    /// Chuyên viên của đơn vị thành viên: fills sheets in and hands them in. Scope: the unit.
    MemberOfficer,
    /// Lãnh đạo của đơn vị thành viên: the same, as the leader of the unit. Scope: the unit.
    MemberLeader,
    /// Theo dõi: reads what is published and the registers. Scope: a ministry.
    Observer,
}

impl Role {
    /// Every role, in the order screens list them.
    pub const ALL: [Self; 7] = [
        Self::SystemAdministrator,
        Self::MinistryOfficer,
        Self::FieldOwner,
        Self::CouncilMember,
        Self::MemberOfficer,
        Self::MemberLeader,
        Self::Observer,
    ];

    /// The stored and public code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SystemAdministrator => "SYSTEM_ADMINISTRATOR",
            Self::MinistryOfficer => "MINISTRY_OFFICER",
            Self::FieldOwner => "FIELD_OWNER",
            Self::CouncilMember => "COUNCIL_MEMBER",
            Self::MemberOfficer => "MEMBER_OFFICER",
            Self::MemberLeader => "MEMBER_LEADER",
            Self::Observer => "OBSERVER",
        }
    }

    /// Reads a stored code; `None` for a text that is no role.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether an assignment of this role must name a unit. Only the administrator has none.
    pub const fn needs_unit(self) -> bool {
        !matches!(self, Self::SystemAdministrator)
    }
}

/// The office a unit holds in a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OfficeKind {
    /// Cụm trưởng, khối trưởng.
    Head,
    /// Cụm phó, khối phó.
    Deputy,
}

impl OfficeKind {
    /// The stored and public code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Head => "HEAD",
            Self::Deputy => "DEPUTY",
        }
    }

    /// Reads a stored code; `None` for a text that is no office.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Head, Self::Deputy].into_iter().find(|kind| kind.code() == code)
    }
}

/// A role in force today at a unit; `unit = None` only for the system administrator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// What the user may do.
    pub role: Role,
    /// Where: the ministry for ministry roles, the unit itself for member roles.
    pub unit: Option<UnitId>,
}

/// An office held today by one of the user's units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldOffice {
    /// In which cluster.
    pub cluster: ClusterId,
    /// Head or deputy.
    pub kind: OfficeKind,
    /// The unit that holds it.
    pub unit: UnitId,
}

/// The person behind a request, as of today; loaded anew for each request, so that changed rights
/// take effect on the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Anonymous,
    /// A signed-in user.
    User(UserActor),
    /// The system itself: migrations, demonstration data, timers.
    System,
}

/// A signed-in user with everything authorization needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserActor {
    /// Who.
    pub user: UserId,
    /// The session that the access token belongs to.
    pub session: SessionId,
    /// Roles in force today.
    pub grants: Vec<Grant>,
    /// Offices held today by the units of the member roles.
    pub offices: Vec<HeldOffice>,
}

impl Actor {
    /// The signed-in user; `None` for anonymous and the system.
    pub const fn user(&self) -> Option<&UserActor> {
        match self {
            Self::User(user) => Some(user),
            Self::Anonymous | Self::System => None,
        }
    }

    /// The user's identifier; `None` for anonymous and the system.
    pub fn user_id(&self) -> Option<UserId> {
        self.user().map(|user| user.user)
    }

    /// Whether the actor has a role anywhere. The system has none: it does not judge.
    pub fn has(&self, role: Role) -> bool {
        self.user().is_some_and(|user| user.grants.iter().any(|grant| grant.role == role))
    }

    /// Whether the actor has a role at this very unit.
    pub fn has_at(&self, role: Role, unit: UnitId) -> bool {
        self.user().is_some_and(|user| user.grants.iter().any(|grant| grant.role == role && grant.unit == Some(unit)))
    }

    /// Whether the actor works for this unit (officer or leader).
    pub fn is_member_of(&self, unit: UnitId) -> bool {
        self.has_at(Role::MemberOfficer, unit) || self.has_at(Role::MemberLeader, unit)
    }

    /// The units at which the actor has any role.
    pub fn units(&self) -> Vec<UnitId> {
        let grants = self.user().map(|user| user.grants.as_slice()).unwrap_or_default();
        let mut units: Vec<_> = grants.iter().filter_map(|grant| grant.unit).collect();
        units.sort_unstable();
        units.dedup();
        units
    }

    /// Whether a unit of the actor holds this office in the cluster today.
    pub fn holds(&self, cluster: ClusterId, kind: OfficeKind) -> bool {
        self.user()
            .is_some_and(|user| user.offices.iter().any(|office| office.cluster == cluster && office.kind == kind))
    }

    /// Whether a unit of the actor heads or deputises in the cluster today.
    pub fn leads(&self, cluster: ClusterId) -> bool {
        self.holds(cluster, OfficeKind::Head) || self.holds(cluster, OfficeKind::Deputy)
    }
}
