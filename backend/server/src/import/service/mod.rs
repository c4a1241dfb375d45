//! Use cases that write imports.

mod apply;
mod remap;
mod start;
mod undo;

pub use apply::{ApplyImport, Mode, apply_import};
pub use remap::{CellEdit, RemapImport, remap_import};
pub use start::{StartImport, start_import};
pub use undo::{UndoImport, undo_import};

use domain::id::ImportId;
use storage::Tx;
use storage::import::{self as imports, Import};

use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// An import of the actor, locked until the transaction ends. Anybody else's looks like none.
async fn held(cx: &Cx, tx: &Tx, id: ImportId) -> Result<Import, Fault> {
    let owner = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    let import = imports::for_change(tx, id).await?.found()?;
    if import.owner == owner { Ok(import) } else { Err(Fault::NotFound) }
}
