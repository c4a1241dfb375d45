//! The interface that all broken rules share.

use async_graphql::Interface;

use crate::cluster::graphql::ClusterUserError;
use crate::criteria::graphql::CriteriaUserError;
use crate::document::graphql::DocumentUserError;
use crate::evaluation::graphql::EvaluationUserError;
use crate::file::graphql::FileUserError;
use crate::identity::graphql::IdentityUserError;
use crate::movement::graphql::MovementUserError;
use crate::notification::graphql::NotificationUserError;
use crate::unit::graphql::UnitUserError;

/// A rule that a write broke. Each slice has its own type with a closed list of codes beside these fields.
#[derive(Interface)]
#[graphql(
    field(name = "message", ty = "&String", desc = "The rule, said to a person in the reader's language."),
    field(name = "path", ty = "&Vec<String>", desc = "The input field, outermost first; empty for the whole input.")
)]
#[expect(missing_docs, reason = "each variant is the slice's own error type")]
pub enum UserError {
    Cluster(ClusterUserError),
    Criteria(CriteriaUserError),
    Document(DocumentUserError),
    Evaluation(EvaluationUserError),
    File(FileUserError),
    Identity(IdentityUserError),
    Movement(MovementUserError),
    Notification(NotificationUserError),
    Unit(UnitUserError),
}
