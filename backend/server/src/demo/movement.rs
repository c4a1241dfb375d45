//! The movements that the article names, their launchers, and how the units responded.

use std::collections::HashMap;

use anyhow::Result;
use domain::id::{DocumentId, MovementId, UnitId};
use domain::movement::{
    LaunchMovement, MarkExemplary, MovementLevel, MovementMethod, MovementScope, NewPhase, ReportResponse,
    RespondToMovement, ResponseStatus,
};

use super::article::{EXEMPLARY, OF_MINISTRY, OF_PRIME_MINISTER, OF_PROVINCES, PROVINCES, PhaseFacts, REVIEW};
use super::organisation::Organisation;
use super::stage::{Stage, day};
use crate::movement::service;

/// Launches the movements and plays the responses of the nine departments up to the review of June 2022.
pub async fn launch(stage: &mut Stage, then: &Organisation) -> Result<()> {
    stage.on(day("2022-06-10")?);
    let mut movements = Vec::new();
    for (name, phases) in OF_PRIME_MINISTER {
        let launcher = (None, "Thủ tướng Chính phủ");
        let levels = (MovementLevel::PrimeMinister, MovementScope::Nation, MovementMethod::Thematic);
        movements.push((open(stage, name, levels, launcher, phases, &then.documents).await?, false));
    }
    let launcher = (Some(then.ministry), "Bộ Tài nguyên và Môi trường");
    let levels = (MovementLevel::Ministry, MovementScope::Ministry, MovementMethod::Regular);
    movements.push((open(stage, OF_MINISTRY, levels, launcher, &[], &then.documents).await?, false));
    for name in OF_PROVINCES {
        let levels = (MovementLevel::Province, MovementScope::Province, MovementMethod::Thematic);
        movements.push((open(stage, name, levels, (None, "Các tỉnh"), &[], &then.documents).await?, true));
    }
    for (_, code) in PROVINCES {
        let Some(unit) = then.departments.get(code).copied() else { continue };
        for (movement, of_provinces) in &movements {
            let exemplary = *of_provinces && EXEMPLARY.contains(&code);
            respond(stage, *movement, unit, exemplary).await?;
        }
    }
    Ok(())
}

async fn open(
    stage: &mut Stage,
    name: &str,
    (level, scope, method): (MovementLevel, MovementScope, MovementMethod),
    (launcher, launcher_name): (Option<UnitId>, &str),
    phases: &[PhaseFacts],
    documents: &HashMap<&'static str, DocumentId>,
) -> Result<MovementId> {
    let mut new_phases = Vec::new();
    for (name, starts_on, ends_on, reference) in phases {
        new_phases.push(NewPhase {
            name: (*name).to_owned(),
            starts_on: starts_on.map(day).transpose()?,
            ends_on: ends_on.map(day).transpose()?,
            document: reference.and_then(|reference| documents.get(reference)).copied(),
            note: None,
        });
    }
    let regular = level == MovementLevel::Ministry;
    let command = LaunchMovement {
        name: name.to_owned(),
        level,
        scope,
        method,
        launcher,
        launcher_name: launcher_name.to_owned(),
        document: phases.iter().rev().find_map(|phase| phase.3).and_then(|own| documents.get(own)).copied(),
        starts_on: if regular { Some(day("2022-01-01")?) } else { None },
        ends_on: if regular { Some(day("2022-12-31")?) } else { None },
        phases: new_phases,
    };
    Ok(service::launch_movement(&stage.system(), command, None).await?.id)
}

async fn respond(stage: &mut Stage, movement: MovementId, unit: UnitId, exemplary: bool) -> Result<()> {
    stage.on(day("2022-06-15")?);
    let plan = "Đơn vị ban hành văn bản triển khai và hưởng ứng phong trào (theo bài báo).".to_owned();
    let command = RespondToMovement { movement, unit, plan, plan_document: None };
    let response = service::respond_to_movement(&stage.system(), command, None).await?;
    stage.on(day("2022-06-25")?);
    let report = ReportResponse {
        response: response.id,
        expected_version: response.version,
        progress: Some(REVIEW.to_owned()),
        result: None,
        status: ResponseStatus::InProgress,
    };
    let response = service::report_response(&stage.system(), report).await?;
    if exemplary {
        let mark = MarkExemplary { response: response.id, expected_version: response.version, exemplary: true };
        service::mark_exemplary(&stage.system(), mark).await?;
    }
    Ok(())
}
