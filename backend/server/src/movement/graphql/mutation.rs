//! Writing movements in the API.

use async_graphql::{Context, ID, InputObject, Object, Result};
use domain::id::{DocumentId, MovementId, MovementResponseId, UnitId};
use domain::movement::{AddPhase, LaunchMovement, MarkExemplary, NewPhase, ReportResponse, RespondToMovement};

use super::{Movement, MovementLevel, MovementMethod, MovementResponse, MovementScope, ResponseStatus};
use crate::cx::write;
use crate::graphql::{CxExt as _, Date, Gid};
use crate::movement::service;

crate::user_errors! {
    /// A rule of movements that a write broke.
    MovementUserError as "MovementError", MovementErrorCode as "MovementErrorCode"
        from domain::movement::MovementErrorCode {
            /// A required text is empty.
            Required,
            /// A text is longer than its field.
            TooLong,
            /// What the field names does not exist.
            Unknown,
            /// The last day lies before the first.
            EndsBeforeItBegins,
            /// Movements of this level are launched by a unit of this system.
            LauncherRequired,
            /// The Prime Minister is no unit of this system.
            LauncherUnexpected,
            /// More phases than a movement may have.
            TooManyPhases,
            /// The unit does not exist today.
            NotInForce,
            /// The unit has responded already.
            AlreadyResponded,
            /// A reported response tells its result.
            ResultRequired,
        }
}

/// A phase of a movement that is launched.
#[derive(InputObject)]
pub struct MovementPhaseInput {
    /// Its name, at most 300 characters.
    name: String,
    /// First day.
    starts_on: Option<Date>,
    /// Last day, included.
    ends_on: Option<Date>,
    /// The document of the phase.
    document_id: Option<Gid<DocumentId>>,
    /// Anything worth telling, at most 1000 characters.
    note: Option<String>,
}

impl From<MovementPhaseInput> for NewPhase {
    fn from(input: MovementPhaseInput) -> Self {
        Self {
            name: input.name,
            starts_on: input.starts_on.map(|day| day.0),
            ends_on: input.ends_on.map(|day| day.0),
            document: input.document_id.map(|id| id.0),
            note: input.note,
        }
    }
}

/// Launches a movement.
#[derive(InputObject)]
pub struct LaunchMovementInput {
    /// Its name, at most 300 characters.
    name: String,
    /// Who launches: which level.
    level: MovementLevel,
    /// How far it reaches.
    scope: MovementScope,
    /// How it is organised.
    method: MovementMethod,
    /// The launching unit; required for a ministry or a unit, none for the Prime Minister.
    launcher_id: Option<Gid<UnitId>>,
    /// The launcher's name as on the paper, at most 200 characters.
    launcher_name: String,
    /// The document that launches it.
    document_id: Option<Gid<DocumentId>>,
    /// First day.
    starts_on: Option<Date>,
    /// Last day, included.
    ends_on: Option<Date>,
    /// Its phases, in order; at most 20.
    phases: Option<Vec<MovementPhaseInput>>,
    /// Makes a repeated request answer what the first one launched.
    idempotency_key: Option<ID>,
}

impl From<LaunchMovementInput> for LaunchMovement {
    fn from(input: LaunchMovementInput) -> Self {
        Self {
            name: input.name,
            level: input.level.into(),
            scope: input.scope.into(),
            method: input.method.into(),
            launcher: input.launcher_id.map(|id| id.0),
            launcher_name: input.launcher_name,
            document: input.document_id.map(|id| id.0),
            starts_on: input.starts_on.map(|day| day.0),
            ends_on: input.ends_on.map(|day| day.0),
            phases: input.phases.unwrap_or_default().into_iter().map(Into::into).collect(),
        }
    }
}

/// Adds a phase to a movement.
#[derive(InputObject)]
pub struct AddMovementPhaseInput {
    /// Which movement.
    movement_id: Gid<MovementId>,
    /// The version that was read.
    expected_version: i32,
    /// The phase's name, at most 300 characters.
    name: String,
    /// First day.
    starts_on: Option<Date>,
    /// Last day, included.
    ends_on: Option<Date>,
    /// The document of the phase.
    document_id: Option<Gid<DocumentId>>,
    /// Anything worth telling, at most 1000 characters.
    note: Option<String>,
}

impl From<AddMovementPhaseInput> for AddPhase {
    fn from(input: AddMovementPhaseInput) -> Self {
        let AddMovementPhaseInput { movement_id, expected_version, name, starts_on, ends_on, document_id, note } =
            input;
        let phase = MovementPhaseInput { name, starts_on, ends_on, document_id, note };
        Self { movement: movement_id.0, expected_version, phase: phase.into() }
    }
}

/// Answers a movement for a unit.
#[derive(InputObject)]
pub struct RespondToMovementInput {
    /// Which movement.
    movement_id: Gid<MovementId>,
    /// Which unit answers; the viewer's own.
    unit_id: Gid<UnitId>,
    /// What the unit means to do, at most 4000 characters.
    plan: String,
    /// Its plan as a document.
    plan_document_id: Option<Gid<DocumentId>>,
    /// Makes a repeated request answer what the first one made.
    idempotency_key: Option<ID>,
}

impl From<RespondToMovementInput> for RespondToMovement {
    fn from(input: RespondToMovementInput) -> Self {
        Self {
            movement: input.movement_id.0,
            unit: input.unit_id.0,
            plan: input.plan,
            plan_document: input.plan_document_id.map(|id| id.0),
        }
    }
}

/// Reports on a unit's response. A text that is absent or null keeps what stands; an empty one clears it.
#[derive(InputObject)]
pub struct ReportResponseInput {
    /// Which response.
    response_id: Gid<MovementResponseId>,
    /// The version that was read.
    expected_version: i32,
    /// What was done so far, at most 4000 characters.
    progress: Option<String>,
    /// What came of it, at most 4000 characters; required for REPORTED.
    result: Option<String>,
    /// How far it has come.
    status: ResponseStatus,
}

impl From<ReportResponseInput> for ReportResponse {
    fn from(input: ReportResponseInput) -> Self {
        Self {
            response: input.response_id.0,
            expected_version: input.expected_version,
            progress: input.progress,
            result: input.result,
            status: input.status.into(),
        }
    }
}

/// Holds a response up as an example, or no longer.
#[derive(InputObject)]
pub struct MarkExemplaryResponseInput {
    /// Which response.
    response_id: Gid<MovementResponseId>,
    /// The version that was read.
    expected_version: i32,
    /// Whether it is an example.
    exemplary: bool,
}

impl From<MarkExemplaryResponseInput> for MarkExemplary {
    fn from(input: MarkExemplaryResponseInput) -> Self {
        let MarkExemplaryResponseInput { response_id, expected_version, exemplary } = input;
        Self { response: response_id.0, expected_version, exemplary }
    }
}

crate::payload! {
    /// What came of launching a movement.
    LaunchMovementPayload { movement: Movement } or MovementUserError
}
crate::payload! {
    /// What came of adding a phase.
    AddMovementPhasePayload { movement: Movement } or MovementUserError
}
crate::payload! {
    /// What came of answering a movement.
    RespondToMovementPayload { response: MovementResponse } or MovementUserError
}
crate::payload! {
    /// What came of a report.
    ReportResponsePayload { response: MovementResponse } or MovementUserError
}
crate::payload! {
    /// What came of marking a response.
    MarkExemplaryResponsePayload { response: MovementResponse } or MovementUserError
}

/// Mutations of movements.
#[derive(Default)]
pub struct MovementMutation;

#[Object]
impl MovementMutation {
    /// Launches a movement. Prime Minister: entered by ministry officers; ministry: its own officers;
    /// province or unit: ministry officers, or staff of the launching unit.
    #[graphql(complexity = "20 + child_complexity")]
    async fn launch_movement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: LaunchMovementInput,
    ) -> Result<LaunchMovementPayload> {
        let key = input.idempotency_key.clone().map(String::from);
        let command = LaunchMovement::from(input);
        let outcome = write(|| service::launch_movement(ctx.cx(), command.clone(), key.as_deref())).await;
        LaunchMovementPayload::of(ctx, outcome.map(Movement))
    }

    /// Adds a phase to a movement. Those who may launch it.
    #[graphql(complexity = "10 + child_complexity")]
    async fn add_movement_phase(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AddMovementPhaseInput,
    ) -> Result<AddMovementPhasePayload> {
        let command = AddPhase::from(input);
        let outcome = write(|| service::add_phase(ctx.cx(), command.clone())).await;
        AddMovementPhasePayload::of(ctx, outcome.map(Movement))
    }

    /// Answers a movement with a plan. Staff of the unit, for their own unit, once.
    #[graphql(complexity = "10 + child_complexity")]
    async fn respond_to_movement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RespondToMovementInput,
    ) -> Result<RespondToMovementPayload> {
        let key = input.idempotency_key.clone().map(String::from);
        let command = RespondToMovement::from(input);
        let outcome = write(|| service::respond_to_movement(ctx.cx(), command.clone(), key.as_deref())).await;
        RespondToMovementPayload::of(ctx, outcome.map(MovementResponse))
    }

    /// Reports progress, result and status of a response. Staff of the unit. A report on a movement that
    /// is over is taken and warned about.
    #[graphql(complexity = "10 + child_complexity")]
    async fn report_response(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ReportResponseInput,
    ) -> Result<ReportResponsePayload> {
        let command = ReportResponse::from(input);
        let outcome = write(|| service::report_response(ctx.cx(), command.clone())).await;
        ReportResponsePayload::of(ctx, outcome.map(MovementResponse))
    }

    /// Holds a response up as an example (điển hình tiên tiến), or no longer. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn mark_exemplary_response(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: MarkExemplaryResponseInput,
    ) -> Result<MarkExemplaryResponsePayload> {
        let command = MarkExemplary::from(input);
        let outcome = write(|| service::mark_exemplary(ctx.cx(), command.clone())).await;
        MarkExemplaryResponsePayload::of(ctx, outcome.map(MovementResponse))
    }
}
