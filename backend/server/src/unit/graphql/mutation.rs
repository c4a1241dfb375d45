//! Writing units in the API.

use async_graphql::{Context, InputObject, Object, Result};
use domain::id::{DocumentId, UnitId};
use domain::unit::{CreateUnit, NewName, RecordSuccession, RenameUnit};

use super::{SuccessionKind, Unit, UnitKind};
use crate::cx::write;
use crate::graphql::id::ids;
use crate::graphql::{CxExt as _, Date, Gid};
use crate::unit::service;

crate::user_errors! {
    /// A rule of the catalogue of units that a write broke.
    UnitUserError as "UnitError", UnitErrorCode as "UnitErrorCode"
        from domain::unit::UnitErrorCode {
            /// A required text is empty.
            Required,
            /// A text is longer than its field.
            TooLong,
            /// What the field names does not exist.
            Unknown,
            /// The unit does not exist on that day.
            NotInForce,
            /// The day lies outside the unit's life.
            OutsideLifetime,
            /// The name is the one in force.
            NameUnchanged,
            /// Another name begins on that very day.
            NameBeginsThatDay,
            /// The unit has another name in that time.
            NameOverlaps,
            /// The numbers of predecessors and successors do not fit the kind of succession.
            SuccessionShape,
            /// A unit is named twice.
            Repeated,
            /// Something of the unit begins only on or after the day on which it would end.
            LaterFacts,
        }
}

/// Enters a unit with its first name.
#[derive(InputObject)]
pub struct CreateUnitInput {
    /// What kind of body.
    kind: UnitKind,
    /// The official name, at most 200 characters.
    name: String,
    /// The short name for tables, at most 100 characters.
    short_name: String,
    /// The code in document symbols, at most 60 characters.
    code: String,
    /// The unit above it.
    parent_id: Option<Gid<UnitId>>,
    /// First day of its life and of its first name.
    established_on: Date,
    /// The document that established it.
    document_id: Option<Gid<DocumentId>>,
}

impl From<CreateUnitInput> for CreateUnit {
    fn from(input: CreateUnitInput) -> Self {
        Self {
            kind: input.kind.into(),
            name: NewName { name: input.name, short_name: input.short_name, code: input.code },
            parent: input.parent_id.map(|id| id.0),
            established_on: input.established_on.0,
            document: input.document_id.map(|id| id.0),
        }
    }
}

/// Gives a unit another name from a day on; the old name stays until that day.
#[derive(InputObject)]
pub struct RenameUnitInput {
    /// Which unit.
    unit_id: Gid<UnitId>,
    /// The version that was read.
    expected_version: i32,
    /// The new official name, at most 200 characters.
    name: String,
    /// The new short name, at most 100 characters.
    short_name: String,
    /// The new code, at most 60 characters.
    code: String,
    /// First day of the new name.
    effective_on: Date,
    /// The document that gives it.
    document_id: Option<Gid<DocumentId>>,
}

impl From<RenameUnitInput> for RenameUnit {
    fn from(input: RenameUnitInput) -> Self {
        Self {
            unit: input.unit_id.0,
            expected_version: input.expected_version,
            name: NewName { name: input.name, short_name: input.short_name, code: input.code },
            effective_on: input.effective_on.0,
            document: input.document_id.map(|id| id.0),
        }
    }
}

/// Records that units followed one another on a day.
#[derive(InputObject)]
pub struct RecordSuccessionInput {
    /// How.
    kind: SuccessionKind,
    /// First day of the successors, and first day without the predecessors.
    effective_on: Date,
    /// The document that decides it.
    document_id: Option<Gid<DocumentId>>,
    /// The units before. Those that are not among the successors are dissolved on the day, and their
    /// memberships and offices in clusters end.
    #[graphql(validator(max_items = 100))]
    predecessor_ids: Vec<Gid<UnitId>>,
    /// The units after; they exist already. In an absorption the one that lives on, which is in both lists.
    #[graphql(validator(max_items = 100))]
    successor_ids: Vec<Gid<UnitId>>,
    /// Anything worth telling, at most 1000 characters.
    note: Option<String>,
}

impl From<RecordSuccessionInput> for RecordSuccession {
    fn from(input: RecordSuccessionInput) -> Self {
        Self {
            kind: input.kind.into(),
            effective_on: input.effective_on.0,
            document: input.document_id.map(|id| id.0),
            predecessors: ids(&input.predecessor_ids),
            successors: ids(&input.successor_ids),
            note: input.note,
        }
    }
}

crate::payload! {
    /// What came of entering a unit.
    CreateUnitPayload { unit: Unit } or UnitUserError
}
crate::payload! {
    /// What came of renaming a unit.
    RenameUnitPayload { unit: Unit } or UnitUserError
}
crate::payload! {
    /// What came of recording a succession: all units it names.
    RecordSuccessionPayload { units: Vec<Unit> } or UnitUserError
}

/// Mutations of the catalogue of units.
#[derive(Default)]
pub struct UnitMutation;

#[Object]
impl UnitMutation {
    /// Enters a unit with its first name. Ministry officers and the system administrator.
    #[graphql(complexity = "10 + child_complexity")]
    async fn create_unit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: CreateUnitInput,
    ) -> Result<CreateUnitPayload> {
        let command = CreateUnit::from(input);
        let outcome = write(|| service::create_unit(ctx.cx(), command.clone())).await;
        CreateUnitPayload::of(ctx, outcome.map(Unit))
    }

    /// Gives a unit another name from a day on. Ministry officers and the system administrator.
    #[graphql(complexity = "10 + child_complexity")]
    async fn rename_unit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RenameUnitInput,
    ) -> Result<RenameUnitPayload> {
        let command = RenameUnit::from(input);
        let outcome = write(|| service::rename_unit(ctx.cx(), command.clone())).await;
        RenameUnitPayload::of(ctx, outcome.map(Unit))
    }

    /// Records a renaming into another legal unit, a merger, a split or an absorption, with its day and
    /// document. Ministry officers and the system administrator.
    #[graphql(complexity = "20 + child_complexity")]
    async fn record_succession(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RecordSuccessionInput,
    ) -> Result<RecordSuccessionPayload> {
        let command = RecordSuccession::from(input);
        let outcome = write(|| service::record_succession(ctx.cx(), command.clone())).await;
        RecordSuccessionPayload::of(ctx, outcome.map(|units| units.into_iter().map(Unit).collect()))
    }
}
