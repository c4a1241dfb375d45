//! Why a write to a cluster was refused.

use crate::error::RuleError;
use crate::language::Language;
use crate::text::TextError;

crate::error_codes! {
    /// Stable codes of the clusters' rules.
    pub enum ClusterErrorCode {
        /// A required text is empty.
        Required = "REQUIRED",
        /// A text is longer than its field.
        TooLong = "TOO_LONG",
        /// What the field names does not exist.
        Unknown = "UNKNOWN",
        /// A number counts from one.
        NumberNotPositive = "NUMBER_NOT_POSITIVE",
        /// The ministry has another cluster of this kind and number.
        NumberTaken = "NUMBER_TAKEN",
        /// The unit that should own the cluster is no ministry.
        NotMinistry = "NOT_MINISTRY",
        /// The unit or cluster does not exist on that day.
        NotInForce = "NOT_IN_FORCE",
        /// A unit is named twice.
        Repeated = "REPEATED",
        /// More members than a cluster may have.
        TooManyMembers = "TOO_MANY_MEMBERS",
        /// The unit is in a cluster of this ministry in that time.
        MembershipOverlaps = "MEMBERSHIP_OVERLAPS",
        /// The cluster has another head or deputy in that time.
        OfficeOverlaps = "OFFICE_OVERLAPS",
        /// The unit is no member for the whole time of the office.
        NotMember = "NOT_MEMBER",
        /// The end does not lie after the beginning.
        EndsBeforeItBegins = "ENDS_BEFORE_IT_BEGINS",
        /// It ends by that day already.
        AlreadyEnded = "ALREADY_ENDED",
        /// An office of the unit begins only on or after that day.
        LaterOffice = "LATER_OFFICE",
    }
}

/// A broken rule of clusters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClusterError {
    /// A text is empty or too long.
    Text(TextError),
    /// What a field names does not exist; the place in the list when the field is one.
    Unknown(&'static str, Option<usize>),
    /// A cluster is formed by a decision.
    DecisionRequired,
    /// A number counts from one.
    NumberNotPositive,
    /// The ministry has another living cluster of this kind and number.
    NumberTaken,
    /// The unit that should own the cluster is no ministry.
    NotMinistry,
    /// What a field names does not exist on the day; the place in the list when the field is one.
    NotInForce(&'static str, Option<usize>),
    /// A unit is named twice.
    Repeated(usize),
    /// More members than a cluster may have; carries the most.
    TooManyMembers(usize),
    /// A unit is in one cluster of a ministry per day; the place in the list when many are named.
    MembershipOverlaps(Option<usize>),
    /// At most one head and one deputy per cluster per day.
    OfficeOverlaps,
    /// Only members hold office.
    NotMember,
    /// The end does not lie after the beginning.
    EndsBeforeItBegins,
    /// It ends by that day already.
    AlreadyEnded,
    /// An office of the leaving unit begins only on or after that day.
    LaterOffice,
}

impl From<TextError> for ClusterError {
    fn from(error: TextError) -> Self {
        Self::Text(error)
    }
}

impl RuleError for ClusterError {
    fn code(&self) -> &'static str {
        match self {
            Self::Text(TextError::Required(_)) | Self::DecisionRequired => ClusterErrorCode::Required,
            Self::Text(TextError::TooLong(..)) => ClusterErrorCode::TooLong,
            Self::Unknown(..) => ClusterErrorCode::Unknown,
            Self::NumberNotPositive => ClusterErrorCode::NumberNotPositive,
            Self::NumberTaken => ClusterErrorCode::NumberTaken,
            Self::NotMinistry => ClusterErrorCode::NotMinistry,
            Self::NotInForce(..) => ClusterErrorCode::NotInForce,
            Self::Repeated(_) => ClusterErrorCode::Repeated,
            Self::TooManyMembers(_) => ClusterErrorCode::TooManyMembers,
            Self::MembershipOverlaps(_) => ClusterErrorCode::MembershipOverlaps,
            Self::OfficeOverlaps => ClusterErrorCode::OfficeOverlaps,
            Self::NotMember => ClusterErrorCode::NotMember,
            Self::EndsBeforeItBegins => ClusterErrorCode::EndsBeforeItBegins,
            Self::AlreadyEnded => ClusterErrorCode::AlreadyEnded,
            Self::LaterOffice => ClusterErrorCode::LaterOffice,
        }
        .code()
    }

    fn path(&self) -> Vec<String> {
        let (field, place) = match self {
            Self::Text(error) => (error.field(), None),
            Self::Unknown(field, place) | Self::NotInForce(field, place) => (*field, *place),
            Self::DecisionRequired => ("decisionId", None),
            Self::NumberNotPositive | Self::NumberTaken => ("number", None),
            Self::NotMinistry => ("ministryId", None),
            Self::Repeated(place) | Self::MembershipOverlaps(Some(place)) => ("memberUnitIds", Some(*place)),
            Self::TooManyMembers(_) => ("memberUnitIds", None),
            Self::MembershipOverlaps(None) | Self::NotMember => ("unitId", None),
            Self::OfficeOverlaps => ("validFrom", None),
            Self::EndsBeforeItBegins | Self::AlreadyEnded | Self::LaterOffice => ("validUntil", None),
        };
        std::iter::once(field.to_owned()).chain(place.map(|place| place.to_string())).collect()
    }

    fn text(&self, language: Language) -> String {
        let (vietnamese, english) = match self {
            Self::Text(error) => return error.text(language),
            Self::TooManyMembers(most) => {
                return language.choose(
                    format!("Cụm, khối có nhiều nhất {most} thành viên."),
                    format!("A cluster has at most {most} members."),
                );
            }
            Self::Unknown(..) => ("Không tìm thấy đối tượng được nêu.", "What this names does not exist."),
            Self::DecisionRequired => {
                ("Cụm, khối được thành lập bằng quyết định.", "A cluster is formed by a decision.")
            }
            Self::NumberNotPositive => ("Số cụm, khối phải từ 1.", "A cluster's number counts from 1."),
            Self::NumberTaken => (
                "Bộ đang có một cụm, khối cùng loại mang số này.",
                "The ministry has another cluster of this kind with this number.",
            ),
            Self::NotMinistry => ("Cụm, khối phải thuộc một Bộ.", "A cluster belongs to a ministry."),
            Self::NotInForce(..) => ("Không tồn tại vào ngày này.", "It does not exist on that day."),
            Self::Repeated(_) => ("Đơn vị được nêu hai lần.", "The unit is named twice."),
            Self::MembershipOverlaps(_) => (
                "Trong thời gian này đơn vị đã ở một cụm, khối của cùng Bộ.",
                "The unit is in a cluster of this ministry in that time.",
            ),
            Self::OfficeOverlaps => (
                "Trong thời gian này cụm, khối đã có đơn vị giữ chức danh này.",
                "Another unit holds this office in that time.",
            ),
            Self::NotMember => (
                "Đơn vị giữ chức danh phải là thành viên trong suốt thời gian đó.",
                "A unit that holds office must be a member for the whole time.",
            ),
            Self::EndsBeforeItBegins => {
                ("Ngày kết thúc phải sau ngày bắt đầu.", "The end must lie after the beginning.")
            }
            Self::AlreadyEnded => ("Đã kết thúc vào hoặc trước ngày này.", "It ends by that day already."),
            Self::LaterOffice => (
                "Đơn vị có chức danh bắt đầu từ ngày này trở đi.",
                "An office of the unit begins on or after that day.",
            ),
        };
        language.choose(vietnamese, english).to_owned()
    }
}
