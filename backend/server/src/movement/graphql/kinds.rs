//! Closed lists of movements in the API.

use async_graphql::Enum;
use domain::movement as rules;

/// Who launches a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::MovementLevel")]
#[expect(missing_docs, reason = "the variants are the domain's, documented there")]
pub enum MovementLevel {
    PrimeMinister,
    Ministry,
    Province,
    Unit,
}

/// How far a movement reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::MovementScope")]
#[expect(missing_docs, reason = "the variants are the domain's, documented there")]
pub enum MovementScope {
    Nation,
    Ministry,
    Province,
    Cluster,
    Unit,
}

/// How a movement is organised: every year (thường xuyên), or by theme or campaign (theo chuyên đề).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::MovementMethod")]
#[expect(missing_docs, reason = "the variants are the domain's, documented there")]
pub enum MovementMethod {
    Regular,
    Thematic,
}

/// How far a unit's response has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::ResponseStatus")]
#[expect(missing_docs, reason = "the variants are the domain's, documented there")]
pub enum ResponseStatus {
    Registered,
    InProgress,
    Reported,
}
