//! Closed lists of movements in the API.

use async_graphql::Enum;
use domain::movement as rules;

/// Who launches a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::MovementLevel")]
pub enum MovementLevel {
    /// Thủ tướng Chính phủ.
    PrimeMinister,
    /// Bộ.
    Ministry,
    /// Tỉnh.
    Province,
    /// Đơn vị.
    Unit,
}

/// How far a movement reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::MovementScope")]
pub enum MovementScope {
    /// Toàn quốc.
    Nation,
    /// Bộ, ngành.
    Ministry,
    /// Tỉnh.
    Province,
    /// Cụm, khối.
    Cluster,
    /// Đơn vị.
    Unit,
}

/// How a movement is organised: every year (thường xuyên), or by theme or campaign (theo chuyên đề).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::MovementMethod")]
pub enum MovementMethod {
    /// Thường xuyên: every year.
    Regular,
    /// Theo chuyên đề, theo đợt.
    Thematic,
}

/// How far a unit's response has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::ResponseStatus")]
pub enum ResponseStatus {
    /// Đã đăng ký hưởng ứng: a plan stands.
    Registered,
    /// Đang thực hiện.
    InProgress,
    /// Đã báo cáo kết quả.
    Reported,
}
