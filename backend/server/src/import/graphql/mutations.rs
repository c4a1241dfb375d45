//! Mutations of imports.

use std::sync::Arc;

use async_graphql::{Context, Object, Result};
use domain::id::ImportId;

use super::import::Import;
use super::inputs::{ApplyImportInput, RemapImportInput, UndoImportInput};
use crate::cx::{Cx, write};
use crate::fault::Fault;
use crate::graphql::CxExt as _;
use crate::import::{reads, service};

crate::user_errors! {
    /// A rule of imports that a write broke.
    ImportUserError as "ImportError", ImportErrorCode as "ImportErrorCode"
        from domain::import::ImportErrorCode {
            /// Rows cannot be taken, and all or nothing was asked for.
            RowsFail,
            /// No row would change anything.
            NothingToApply,
            /// It was applied already.
            AlreadyApplied,
            /// It was not applied, or was taken back.
            NotApplied,
            /// Lines it wrote were changed since.
            ChangedSince,
            /// The workbook was made for another sheet.
            OtherSheet,
            /// The file has no such worksheet or row.
            NoSuchPlace,
            /// No column tells which line a row means, or two are for the same.
            ColumnsUnclear,
            /// A text is longer than fits.
            TextTooLong,
            /// A reason is missing.
            ReasonRequired,
        }
}

crate::payload! {
    /// What came of reading a file in another way.
    RemapImportPayload { import: Import } or ImportUserError
}
crate::payload! {
    /// What came of writing rows onto a sheet.
    ApplyImportPayload { import: Import } or ImportUserError
}
crate::payload! {
    /// What came of taking an import back.
    UndoImportPayload { import: Import } or ImportUserError
}

async fn import(cx: &Cx, id: Result<ImportId, Fault>) -> Result<Import, Fault> {
    Ok(Import(Arc::new(reads::import(cx, id?).await?)))
}

/// Mutations of this slice.
#[derive(Default)]
pub struct ImportMutation;

#[Object]
impl ImportMutation {
    /// Reads a file's table in another way: worksheet, header row, columns, encoding, typed cells. Its owner.
    #[graphql(complexity = "10 + child_complexity")]
    async fn remap_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RemapImportInput,
    ) -> Result<RemapImportPayload> {
        let command = service::RemapImport::from(input);
        let done = write(|| service::remap_import(ctx.cx(), command.clone())).await;
        RemapImportPayload::of(ctx, import(ctx.cx(), done).await)
    }

    /// Writes the rows of an import onto its sheet, as saving scores would. Its owner, who writes the sheet.
    #[graphql(complexity = "10 + child_complexity")]
    async fn apply_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ApplyImportInput,
    ) -> Result<ApplyImportPayload> {
        let command = service::ApplyImport::from(input);
        let done = write(|| service::apply_import(ctx.cx(), command.clone())).await;
        ApplyImportPayload::of(ctx, import(ctx.cx(), done).await)
    }

    /// Takes an applied import back, as long as nobody changed what it wrote. Its owner, who writes the sheet.
    #[graphql(complexity = "10 + child_complexity")]
    async fn undo_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: UndoImportInput,
    ) -> Result<UndoImportPayload> {
        let command = service::UndoImport::from(input);
        let done = write(|| service::undo_import(ctx.cx(), command.clone())).await;
        UndoImportPayload::of(ctx, import(ctx.cx(), done).await)
    }
}
