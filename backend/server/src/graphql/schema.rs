//! The two roots, merged from the slices in small groups (a flat list of many objects overflows the
//! compiler's query depth), and the contract printed from them.

use async_graphql::{EmptySubscription, MergedObject, SDLExportOptions};

use crate::audit::graphql::AuditQuery;
use crate::cluster::graphql::{ClusterMutation, ClusterQuery};
use crate::criteria::graphql::{CriteriaLivingMutation, CriteriaLivingQuery, CriteriaMutation, CriteriaQuery};
use crate::document::graphql::{DocumentMutation, DocumentQuery};
use crate::evaluation::graphql::{
    AppraisalQuery, AssignmentMutation, AssignmentQuery, EvaluationMutation, EvaluationQuery, ObjectionMutation,
    ReminderMutation, ReplyMutation, RevisionMutation, RevisionQuery,
};
use crate::file::graphql::{FileMutation, FileQuery};
use crate::graphql::error_types::UserError;
use crate::graphql::node::{Node, NodeQuery};
use crate::identity::graphql::{IdentityMutation, IdentityQuery};
use crate::import::graphql::{ImportMutation, ImportQuery};
use crate::movement::graphql::{MovementMutation, MovementQuery};
use crate::notification::graphql::{NotificationMutation, NotificationQuery};
use crate::unit::graphql::{UnitMutation, UnitQuery};

#[derive(MergedObject, Default)]
struct OrganisationQuery(IdentityQuery, UnitQuery, ClusterQuery, DocumentQuery, AuditQuery, FileQuery);

#[derive(MergedObject, Default)]
struct EvaluationQueries(EvaluationQuery, AssignmentQuery, AppraisalQuery);

#[derive(MergedObject, Default)]
struct WorkQuery(MovementQuery, CriteriaQuery, EvaluationQueries, NodeQuery);

/// Criteria over the years (versions compared, open rounds amended, closed ones replayed) and tables filled offline.
#[derive(MergedObject, Default)]
struct LivingQuery(CriteriaLivingQuery, RevisionQuery, ImportQuery);

#[derive(MergedObject, Default)]
struct TellingQuery(NotificationQuery);

/// Reading. Everything but the public results and `serverInfo` needs a signed-in user.
#[derive(MergedObject, Default)]
pub struct Query(OrganisationQuery, WorkQuery, LivingQuery, TellingQuery);

#[derive(MergedObject, Default)]
struct OrganisationMutation(IdentityMutation, UnitMutation, ClusterMutation, DocumentMutation, FileMutation);

#[derive(MergedObject, Default)]
struct EvaluationMutations(EvaluationMutation, AssignmentMutation);

#[derive(MergedObject, Default)]
struct WorkMutation(MovementMutation, CriteriaMutation, EvaluationMutations);

#[derive(MergedObject, Default)]
struct LivingMutation(CriteriaLivingMutation, RevisionMutation, ImportMutation);

#[derive(MergedObject, Default)]
struct HearingMutation(ReplyMutation, ObjectionMutation);

#[derive(MergedObject, Default)]
struct TellingMutation(NotificationMutation, ReminderMutation);

/// Writing. Each mutation takes one input, answers the changed object and `userErrors`, and is one
/// transaction together with its audit event.
#[derive(MergedObject, Default)]
pub struct Mutation(OrganisationMutation, WorkMutation, LivingMutation, HearingMutation, TellingMutation);

/// The schema of the API.
pub type Schema = async_graphql::Schema<Query, Mutation, EmptySubscription>;

/// Most cost points of one request; see the price list in the API documentation.
pub const MOST_COMPLEXITY: usize = 5_000;
/// Deepest nesting of fields; the standard introspection query is exactly this deep.
pub const MOST_DEPTH: usize = 15;

/// Builds the schema. It holds no state: what resolvers need comes with each request.
pub fn schema() -> Schema {
    Schema::build(Query::default(), Mutation::default(), EmptySubscription)
        .register_output_type::<Node>()
        .register_output_type::<UserError>()
        .limit_complexity(MOST_COMPLEXITY)
        .limit_depth(MOST_DEPTH)
        .disable_suggestions()
        .finish()
}

/// The contract: the SDL with everything sorted, so that a change shows as a small difference.
pub fn sdl() -> String {
    let options = SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items();
    schema().sdl_with_options(options)
}
