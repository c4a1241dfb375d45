//! Why a write to the catalogue of units was refused.

use super::SuccessionKind;
use crate::error::RuleError;
use crate::language::Language;
use crate::text::TextError;

crate::error_codes! {
    /// Stable codes of the catalogue's rules.
    pub enum UnitErrorCode {
        /// A required text is empty.
        Required = "REQUIRED",
        /// A text is longer than its field.
        TooLong = "TOO_LONG",
        /// What the field names does not exist.
        Unknown = "UNKNOWN",
        /// The unit does not exist on that day.
        NotInForce = "NOT_IN_FORCE",
        /// The day lies outside the unit's life.
        OutsideLifetime = "OUTSIDE_LIFETIME",
        /// The name is the one in force.
        NameUnchanged = "NAME_UNCHANGED",
        /// Another name begins on that very day.
        NameBeginsThatDay = "NAME_BEGINS_THAT_DAY",
        /// The unit has another name in that time.
        NameOverlaps = "NAME_OVERLAPS",
        /// The numbers of predecessors and successors do not fit the kind of succession.
        SuccessionShape = "SUCCESSION_SHAPE",
        /// A unit is named twice.
        Repeated = "REPEATED",
        /// Something of the unit begins only on or after the day on which it would end.
        LaterFacts = "LATER_FACTS",
    }
}

/// A broken rule of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitError {
    /// A text is empty or too long.
    Text(TextError),
    /// What a field names does not exist; the place in the list when the field is one.
    Unknown(&'static str, Option<usize>),
    /// A named unit does not exist on the day; the place in the list when the field is one.
    NotInForce(&'static str, Option<usize>),
    /// The day lies outside the unit's life.
    OutsideLifetime,
    /// The name is the one in force.
    NameUnchanged,
    /// Another name begins on that very day.
    NameBeginsThatDay,
    /// A unit has one name per day.
    NameOverlaps,
    /// The numbers of predecessors and successors do not fit the kind.
    SuccessionShape(SuccessionKind),
    /// A unit is named twice in a list.
    Repeated(&'static str, usize),
    /// A name, membership or office of this predecessor begins on or after the day on which it would end.
    LaterFacts(usize),
}

impl From<TextError> for UnitError {
    fn from(error: TextError) -> Self {
        Self::Text(error)
    }
}

impl RuleError for UnitError {
    fn code(&self) -> &'static str {
        match self {
            Self::Text(TextError::Required(_)) => UnitErrorCode::Required,
            Self::Text(TextError::TooLong(..)) => UnitErrorCode::TooLong,
            Self::Unknown(..) => UnitErrorCode::Unknown,
            Self::NotInForce(..) => UnitErrorCode::NotInForce,
            Self::OutsideLifetime => UnitErrorCode::OutsideLifetime,
            Self::NameUnchanged => UnitErrorCode::NameUnchanged,
            Self::NameBeginsThatDay => UnitErrorCode::NameBeginsThatDay,
            Self::NameOverlaps => UnitErrorCode::NameOverlaps,
            Self::SuccessionShape(_) => UnitErrorCode::SuccessionShape,
            Self::Repeated(..) => UnitErrorCode::Repeated,
            Self::LaterFacts(_) => UnitErrorCode::LaterFacts,
        }
        .code()
    }

    fn path(&self) -> Vec<String> {
        let (field, place) = match self {
            Self::Text(error) => (error.field(), None),
            Self::Unknown(field, place) | Self::NotInForce(field, place) => (*field, *place),
            Self::OutsideLifetime | Self::NameBeginsThatDay | Self::NameOverlaps => ("effectiveOn", None),
            Self::NameUnchanged => ("name", None),
            Self::SuccessionShape(_) => ("kind", None),
            Self::Repeated(field, place) => (*field, Some(*place)),
            Self::LaterFacts(place) => ("predecessorIds", Some(*place)),
        };
        std::iter::once(field.to_owned()).chain(place.map(|place| place.to_string())).collect()
    }

    fn text(&self, language: Language) -> String {
        let (vietnamese, english) = match self {
            Self::Text(error) => return error.text(language),
            Self::SuccessionShape(kind) => shape(*kind),
            Self::Unknown(..) => ("Không tìm thấy đối tượng được nêu.", "What this names does not exist."),
            Self::NotInForce(..) => ("Đơn vị không tồn tại vào ngày này.", "The unit does not exist on that day."),
            Self::OutsideLifetime => {
                ("Ngày này nằm ngoài thời gian tồn tại của đơn vị.", "The day lies outside the unit's life.")
            }
            Self::NameUnchanged => ("Tên mới trùng với tên đang dùng.", "The new name is the one in force."),
            Self::NameBeginsThatDay => {
                ("Đã có một tên bắt đầu từ đúng ngày này.", "Another name begins on this very day.")
            }
            Self::NameOverlaps => {
                ("Trong thời gian này đơn vị đã có tên khác.", "The unit has another name in that time.")
            }
            Self::Repeated(..) => ("Đơn vị được nêu hai lần.", "The unit is named twice."),
            Self::LaterFacts(_) => (
                "Đơn vị có tên, tư cách thành viên hoặc chức danh bắt đầu từ ngày này trở đi.",
                "A name, membership or office of the unit begins on or after that day.",
            ),
        };
        language.choose(vietnamese, english).to_owned()
    }
}

const fn shape(kind: SuccessionKind) -> (&'static str, &'static str) {
    match kind {
        SuccessionKind::Rename => (
            "Đổi tên, chuyển đổi: đúng một đơn vị cũ và một đơn vị mới.",
            "A renaming has exactly one predecessor and one other successor.",
        ),
        SuccessionKind::Merge => (
            "Hợp nhất: từ hai đơn vị cũ trở lên thành đúng một đơn vị mới.",
            "A merger has two or more predecessors and exactly one new successor.",
        ),
        SuccessionKind::Split => (
            "Chia tách: một đơn vị cũ thành từ hai đơn vị mới trở lên.",
            "A split has exactly one predecessor and two or more new successors.",
        ),
        SuccessionKind::Absorb => (
            "Sáp nhập: đơn vị nhận có tên ở cả hai danh sách, cùng ít nhất một đơn vị được sáp nhập vào.",
            "In an absorption the one successor is among the predecessors, with at least one other.",
        ),
    }
}
