//! Use cases that read movements.

use domain::id::{MovementId, MovementResponseId};
use domain::movement::{Movement, MovementResponse, policy};
use storage::movement::{self as movements, MovementFilter};
use storage::{Page, PageRequest};

use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// One movement.
pub async fn movement(cx: &Cx, id: MovementId) -> Result<Movement, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    movements::one(cx.db(), id).await?.found()
}

/// A page of movements.
pub async fn page(cx: &Cx, filter: &MovementFilter, request: &PageRequest) -> Result<Page<Movement>, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    Ok(movements::page(cx.db(), filter, request).await?)
}

/// One response.
pub async fn response(cx: &Cx, id: MovementResponseId) -> Result<MovementResponse, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    movements::response(cx.db(), id).await?.found()
}

/// A page of the responses to a movement.
pub async fn responses(cx: &Cx, movement: MovementId, request: &PageRequest) -> Result<Page<MovementResponse>, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    Ok(movements::responses(cx.db(), movement, request).await?)
}
