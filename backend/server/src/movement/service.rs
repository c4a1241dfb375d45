//! Use cases that write movements and responses.

use domain::id::{DocumentId, MovementId, MovementResponseId};
use domain::movement::{
    AddPhase, LaunchMovement, MarkExemplary, Movement, MovementError, MovementResponse, ReportResponse,
    RespondToMovement, policy,
};
use storage::{Tx, movement as movements, unit as units};

use crate::cx::{Begun, Cx};
use crate::document::reads as documents;
use crate::fault::{Fault, Found as _, rejected};
use crate::movement::reads;

/// Launches a movement. With a key, a repeated request answers what the first one launched.
pub async fn launch_movement(cx: &Cx, command: LaunchMovement, key: Option<&str>) -> Result<Movement, Fault> {
    const ACTION: &str = "movement.launch";
    let id: MovementId = cx.id();
    cx.require(policy::launch(cx.actor(), command.level, command.launcher), ACTION, id)?;
    let tx = match cx.begin_once(key, ACTION, &command, &id).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(done) => return reads::movement(cx, done.parse().map_err(anyhow::Error::from)?).await,
    };
    if let Some(launcher) = command.launcher {
        units::one(&tx, launcher).await?.ok_or_else(|| rejected(vec![MovementError::Unknown("launcherId")]))?;
    }
    require_documents(&tx, &command.documents()).await?;
    let launched = command.check(id, || cx.id()).map_err(rejected)?;
    movements::insert(&tx, &launched.movement, &launched.phases).await?;
    tx.commit([launched.audit]).await?;
    Ok(launched.movement)
}

/// Adds a phase to a movement.
pub async fn add_phase(cx: &Cx, command: AddPhase) -> Result<Movement, Fault> {
    let tx = cx.begin().await?;
    let movement = movements::for_change(&tx, command.movement).await?.found()?;
    cx.require(policy::add_phase(cx.actor(), &movement), "movement.addPhase", movement.id)?;
    cx.expect_version(command.expected_version, movement.version)?;
    let document: Vec<_> = command.phase.document.map(|document| (document, None)).into_iter().collect();
    require_documents(&tx, &document).await?;
    let phases = movements::phases(&tx, &[movement.id]).await?;
    let added = command.check(movement, phases, cx.id()).map_err(rejected)?;
    movements::add_phase(&tx, &added.movement, &added.phases).await?;
    tx.commit([added.audit]).await?;
    Ok(added.movement)
}

/// Answers a movement for a unit. With a key, a repeated request answers what the first one made.
pub async fn respond_to_movement(
    cx: &Cx,
    command: RespondToMovement,
    key: Option<&str>,
) -> Result<MovementResponse, Fault> {
    const ACTION: &str = "response.respond";
    let id: MovementResponseId = cx.id();
    cx.require(policy::respond(cx.actor(), command.unit), ACTION, id)?;
    let tx = match cx.begin_once(key, ACTION, &command, &id).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(done) => return reads::response(cx, done.parse().map_err(anyhow::Error::from)?).await,
    };
    let unknown = |field| rejected(vec![MovementError::Unknown(field)]);
    movements::one(&tx, command.movement).await?.ok_or_else(|| unknown("movementId"))?;
    let unit = units::one(&tx, command.unit).await?.ok_or_else(|| unknown("unitId"))?;
    if !documents::known(&tx, command.plan_document).await? {
        return Err(unknown("planDocumentId"));
    }
    let change = command.check(id, unit.exists_on(cx.today()), tx.now()).map_err(rejected)?;
    movements::insert_response(&tx, &change.response).await?;
    tx.commit([change.audit]).await?;
    Ok(change.response)
}

/// Reports on a unit's response.
pub async fn report_response(cx: &Cx, command: ReportResponse) -> Result<MovementResponse, Fault> {
    let tx = cx.begin().await?;
    let response = movements::response_for_change(&tx, command.response).await?.found()?;
    cx.require(policy::respond(cx.actor(), response.unit), "response.report", response.id)?;
    cx.expect_version(command.expected_version, response.version)?;
    let change = command.check(response, tx.now()).map_err(rejected)?;
    movements::update_response(&tx, &change.response).await?;
    tx.commit([change.audit]).await?;
    Ok(change.response)
}

/// Holds a response up as an example, or no longer.
pub async fn mark_exemplary(cx: &Cx, command: MarkExemplary) -> Result<MovementResponse, Fault> {
    let tx = cx.begin().await?;
    let response = movements::response_for_change(&tx, command.response).await?.found()?;
    let movement = movements::one(&tx, response.movement).await?.found()?;
    cx.require(policy::mark_exemplary(cx.actor(), &movement), "response.markExemplary", response.id)?;
    cx.expect_version(command.expected_version, response.version)?;
    let change = command.apply(response);
    movements::update_response(&tx, &change.response).await?;
    tx.commit([change.audit]).await?;
    Ok(change.response)
}

/// Every named document must be in the register; a missing one is named with its phase.
async fn require_documents(tx: &Tx, named: &[(DocumentId, Option<usize>)]) -> Result<(), Fault> {
    let ids: Vec<_> = named.iter().map(|(id, _)| *id).collect();
    let known = storage::document::many(tx, &ids).await?;
    let missing = named.iter().filter(|(id, _)| known.iter().all(|document| document.id != *id));
    let errors: Vec<_> = missing
        .map(|(_, phase)| {
            let unknown = MovementError::Unknown("documentId");
            phase.map_or(unknown.clone(), |place| MovementError::InPhase(place, Box::new(unknown)))
        })
        .collect();
    if errors.is_empty() { Ok(()) } else { Err(rejected(errors)) }
}
