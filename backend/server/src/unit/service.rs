//! Use cases that write the catalogue of units.

use domain::id::{SuccessionId, UnitId};
use domain::unit::{CreateUnit, RecordSuccession, RenameUnit, SuccessionFacts, UnitError, UnitView, policy};
use storage::{Tx, cluster as clusters, unit as units};

use crate::cx::Cx;
use crate::document::reads as documents;
use crate::fault::{Fault, Found as _, rejected};

/// Enters a unit with its first name.
pub async fn create_unit(cx: &Cx, command: CreateUnit) -> Result<UnitView, Fault> {
    let id: UnitId = cx.id();
    let tx = cx.begin().await?;
    cx.require(policy::keep(cx.actor()), "unit.create", id)?;
    let parent = match command.parent {
        Some(parent) => Some(units::one(&tx, parent).await?.ok_or_else(|| unknown("parentId"))?),
        None => None,
    };
    if !documents::known(&tx, command.document).await? {
        return Err(unknown("documentId"));
    }
    let new = command.check(id, cx.app().ids.uuid(tx.now()), parent.as_ref()).map_err(rejected)?;
    units::insert(&tx, &new).await?;
    tx.commit([new.audit]).await?;
    Ok(UnitView { unit: new.unit, name: new.name, as_of: cx.today() })
}

/// Gives a unit another name from a day on.
pub async fn rename_unit(cx: &Cx, command: RenameUnit) -> Result<UnitView, Fault> {
    let tx = cx.begin().await?;
    let unit = units::for_change(&tx, &[command.unit]).await?.pop().found()?;
    cx.require(policy::keep(cx.actor()), "unit.rename", unit.id)?;
    cx.expect_version(command.expected_version, unit.version)?;
    if !documents::known(&tx, command.document).await? {
        return Err(unknown("documentId"));
    }
    let names = units::names(&tx, &[unit.id]).await?;
    let change = command.check(&unit, &names, cx.app().ids.uuid(tx.now())).map_err(rejected)?;
    units::rename(&tx, &change).await?;
    let view = units::as_of(&tx, unit.id, cx.today()).await?.found()?;
    tx.commit([change.audit]).await?;
    Ok(view)
}

/// Records a succession; predecessors that end are dissolved, and with them what they were and held in clusters.
pub async fn record_succession(cx: &Cx, command: RecordSuccession) -> Result<Vec<UnitView>, Fault> {
    let id: SuccessionId = cx.id();
    let tx = cx.begin().await?;
    cx.require(policy::keep(cx.actor()), "unit.succeed", id)?;
    if !documents::known(&tx, command.document).await? {
        return Err(unknown("documentId"));
    }
    let facts = succession_facts(&tx, &command).await?;
    let named = command.units();
    let change = command.check(id, &facts).map_err(rejected)?;
    units::succeed(&tx, &change).await?;
    clusters::end_memberships(&tx, &change.memberships).await?;
    clusters::end_offices(&tx, &change.offices).await?;
    let mut touched: Vec<_> = change.memberships.iter().map(|membership| membership.cluster).collect();
    touched.sort_unstable();
    touched.dedup();
    clusters::touch(&tx, &touched).await?;
    let keys: Vec<_> = named.into_iter().map(|unit| (unit, cx.today())).collect();
    let views = units::by_ids_as_of(&tx, &keys).await?;
    tx.commit(change.audits).await?;
    Ok(views)
}

/// The named units, locked, with what of them runs on or after the day.
async fn succession_facts(tx: &Tx, command: &RecordSuccession) -> Result<SuccessionFacts, Fault> {
    let (ending, day) = (command.ending(), command.effective_on);
    let units = units::for_change(tx, &command.units()).await?;
    let names = units::names(tx, &ending).await?;
    let mut memberships = clusters::memberships_of_units(tx, &ending).await?;
    memberships.retain(|membership| membership.period.until.is_none_or(|until| until > day));
    let mut offices = clusters::offices_of_units(tx, &ending, None).await?;
    offices.retain(|office| office.period.until.is_none_or(|until| until > day));
    Ok(SuccessionFacts { units, names, memberships, offices })
}

fn unknown(field: &'static str) -> Fault {
    rejected(vec![UnitError::Unknown(field, None)])
}
