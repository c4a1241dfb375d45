//! Evidence files: who may read one follows from the sheets that cite it.

use std::collections::{HashMap, HashSet};

use domain::evaluation::policy::{self as sheets_policy, SheetFacts};
use domain::file::policy;
use domain::id::{FileId, RoundId, SheetId};
use domain::{Denial, Verdict};
use storage::evaluation::sheet::{self as sheets, StoredSheet};
use storage::evaluation::{member, round as rounds};
use storage::file::{self as files, StoredFile};
use storage::{Reader, Tx};

use super::reads::views;
use super::view::RoundView;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _};
use crate::file;

/// One file that the actor may read: of the own unit, or cited by a sheet whose values the actor may read now. Others
/// do not exist.
pub async fn file(cx: &Cx, id: FileId) -> Result<StoredFile, Fault> {
    if cx.actor().user().is_none() {
        return Err(Fault::Unauthenticated);
    }
    let stored = files::one(cx.db(), id).await?.found()?;
    cx.require_read(sees(cx, cx.db(), &stored).await?)?;
    Ok(stored)
}

/// Deletes a file that the actor may read and that nothing cites.
pub async fn delete_file(cx: &Cx, id: FileId) -> Result<FileId, Fault> {
    let stored = match files::one(cx.db(), id).await? {
        Some(stored) => stored,
        None if cx.actor().user().is_none() => return Err(Fault::Unauthenticated),
        None => return Err(Fault::NotFound),
    };
    let sees = sees(cx, cx.db(), &stored).await?;
    file::service::delete_file(cx, id, sees).await
}

async fn sees(cx: &Cx, reader: &impl Reader, stored: &StoredFile) -> Result<Verdict, Fault> {
    if matches!(cx.actor(), domain::Actor::Anonymous) {
        return Ok(Verdict::Denied(Denial::NotSignedIn));
    }
    let cites = !policy::owns(cx.actor(), stored.file.unit)
        && readable(cx, reader, &[stored.file.id]).await?.contains(&stored.file.id);
    Ok(policy::see(cx.actor(), stored.file.unit, cites))
}

/// Refuses evidence that names a file which the actor may not read. The files stay until the transaction ends.
pub(super) async fn require_citable(cx: &Cx, tx: &Tx, ids: &[FileId]) -> Result<(), Fault> {
    let wanted: HashSet<FileId> = ids.iter().copied().collect();
    let wanted: Vec<FileId> = wanted.into_iter().collect();
    let found = files::cited::about_to_be(tx, &wanted).await?;
    if found.len() < wanted.len() {
        return Err(Fault::NotFound);
    }
    let foreign: Vec<FileId> = found
        .iter()
        .map(|stored| &stored.file)
        .filter(|file| !policy::owns(cx.actor(), file.unit))
        .map(|file| file.id)
        .collect();
    let readable = readable(cx, tx, &foreign).await?;
    if foreign.iter().all(|id| readable.contains(id)) { Ok(()) } else { Err(Fault::NotFound) }
}

/// Those of some files that a sheet cites whose values the actor may read now; a fixed number of statements.
async fn readable(cx: &Cx, reader: &impl Reader, ids: &[FileId]) -> Result<HashSet<FileId>, Fault> {
    let citing = if ids.is_empty() { Vec::new() } else { files::cited::sheets(reader, ids).await? };
    if citing.is_empty() {
        return Ok(HashSet::new());
    }
    let of_sheets: Vec<SheetId> = citing.iter().map(|(_, sheet)| *sheet).collect();
    let read = read_by(cx, reader, &of_sheets).await?;
    Ok(citing.into_iter().filter(|(_, sheet)| read.contains(sheet)).map(|(file, _)| file).collect())
}

/// Those of some sheets whose values the actor may read now.
async fn read_by(cx: &Cx, reader: &impl Reader, ids: &[SheetId]) -> Result<HashSet<SheetId>, Fault> {
    let stored = sheets::many(reader, ids).await?;
    let evaluations: Vec<_> = stored.iter().map(|stored| stored.sheet.evaluation).collect();
    let units: HashMap<_, _> =
        member::many(reader, &evaluations).await?.into_iter().map(|row| (row.id, row.unit)).collect();
    let of_rounds: HashSet<RoundId> = stored.iter().map(|stored| stored.round).collect();
    let of_rounds: Vec<RoundId> = of_rounds.into_iter().collect();
    let views = views(cx.app(), reader, rounds::many(reader, &of_rounds).await?).await?;
    let views: HashMap<_, _> = views.into_iter().map(|view| (view.round.id, view)).collect();
    let reads = |stored: &&StoredSheet| {
        let about = units.get(&stored.sheet.evaluation).zip(views.get(&stored.round));
        about.is_some_and(|(unit, view)| reads_values(cx, stored, *unit, view))
    };
    Ok(stored.iter().filter(reads).map(|stored| stored.sheet.id).collect())
}

fn reads_values(cx: &Cx, stored: &StoredSheet, evaluated: domain::id::UnitId, view: &RoundView) -> bool {
    let facts = SheetFacts {
        round: view.facts(),
        stage: stored.sheet.stage,
        author: stored.sheet.author,
        evaluated,
        // Ties between units decide who may judge, not who may read.
        related: &[],
        state: stored.sheet.state,
        due: view.round.deadlines.of(stored.sheet.stage),
        now: cx.now(),
    };
    sheets_policy::reads_values(cx.actor(), &facts)
}
