//! Mutations of files.

use async_graphql::{Context, ID, InputObject, Object, Result};
use domain::id::FileId;

use crate::cx::write;
use crate::evaluation::evidence;
use crate::graphql::{CxExt as _, Gid};

crate::user_errors! {
    /// A rule of files that a write broke; refused uploads name the same codes.
    FileUserError as "FileError", FileErrorCode as "FileErrorCode"
        from domain::file::FileErrorCode {
            /// Larger than 50 MB.
            TooLarge,
            /// Holds nothing.
            Empty,
            /// The name is empty or says no kind.
            NameInvalid,
            /// A kind that is not taken.
            KindNotAllowed,
            /// An Office file of the old format, or one with a password.
            OldOffice,
            /// The content is of another kind than the name says.
            ContentDiffers,
            /// It cannot be read to its end.
            Damaged,
            /// It is encrypted.
            Encrypted,
            /// It holds something that runs: macros, scripts, commands that start programmes.
            ActiveContent,
            /// It holds another file.
            EmbeddedFile,
            /// It fetches a part of its content from elsewhere.
            ExternalContent,
            /// Data stands where a reader of this kind does not look.
            HiddenData,
            /// An image of more than 50 million pixels.
            TooManyPixels,
            /// More than 1,000 parts.
            TooManyParts,
            /// It inflates to more than is allowed.
            InflatesTooMuch,
            /// It declares a document type, by which entities grow without end.
            DocumentType,
            /// The virus scanner has found something.
            Infected,
            /// Too many unfinished uploads of one person.
            TooManyUploads,
            /// It is cited as evidence.
            InUse,
        }
}

/// Deletes a file.
#[derive(InputObject)]
pub struct DeleteFileInput {
    /// The file.
    file_id: Gid<FileId>,
}

crate::payload! {
    /// What came of deleting a file.
    DeleteFilePayload {
        /// The identifier of the file that is gone.
        deleted_file_id: ID
    } or FileUserError
}

/// Mutations of files.
#[derive(Default)]
pub struct FileMutation;

#[Object]
impl FileMutation {
    /// Deletes a file that nothing cites. The people of its unit.
    #[graphql(complexity = "10 + child_complexity")]
    async fn delete_file(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: DeleteFileInput,
    ) -> Result<DeleteFilePayload> {
        let done = write(|| evidence::delete_file(ctx.cx(), input.file_id.0)).await;
        DeleteFilePayload::of(ctx, done.map(ID::from))
    }
}
