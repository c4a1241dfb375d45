//! Reminding units of what they owe.

use std::sync::Arc;

use async_graphql::{Context, Enum, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use domain::evaluation::remind as rules;
use domain::id::{RoundId, UnitId};
use domain::notification::when::{days_late, overdue};

use super::enums::SheetStage;
use super::mutations::EvaluationUserError;
use super::round::Round;
use crate::cx::{Cx, write};
use crate::evaluation::loaders::RemindersOf;
use crate::evaluation::service::{self, RemindUnits, RemindedUnit};
use crate::evaluation::{reads, view::RoundView};
use crate::fault::Fault;
use crate::graphql::id::ids;
use crate::graphql::loaders::load_required;
use crate::graphql::{CxExt as _, Gid};
use crate::notification::loaders::Reminders;

/// What came of reminding one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::notification::Nudge")]
pub enum ReminderOutcome {
    /// Its people were told.
    Sent,
    /// It owes nothing at this stage.
    NothingOwed,
    /// It was reminded a short while ago.
    TooSoon,
}

/// Reminds units of the papers they owe.
#[derive(InputObject)]
pub struct RemindUnitsInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// The units, 1 to 100 of them.
    unit_ids: Vec<Gid<UnitId>>,
    /// Of which papers: those that are being written now.
    stage: SheetStage,
    /// What to add in own words, at most 500 characters; every person told reads it.
    message: Option<String>,
}

impl From<RemindUnitsInput> for RemindUnits {
    fn from(input: RemindUnitsInput) -> Self {
        let RemindUnitsInput { round_id, unit_ids, stage, message } = input;
        Self { round: round_id.0, units: ids(&unit_ids), stage: stage.into(), message }
    }
}

/// What came of reminding units.
#[derive(SimpleObject)]
pub struct RemindedUnits {
    /// The round.
    round: Round,
    /// One row for each unit, in the order asked for.
    units: Vec<UnitReminderOutcome>,
}

/// What came of reminding one unit.
#[derive(SimpleObject)]
pub struct UnitReminderOutcome {
    /// Its name when the round opened.
    unit_name: String,
    /// Whether it was reminded, and why not.
    outcome: ReminderOutcome,
    /// How many papers it owes.
    missing: u32,
    /// When it was last reminded, this time included; null when never.
    last_reminded_at: Option<DateTime<Utc>>,
}

impl From<RemindedUnit> for UnitReminderOutcome {
    fn from(unit: RemindedUnit) -> Self {
        let RemindedUnit { name, outcome, papers, last, .. } = unit;
        Self { unit_name: name, outcome: outcome.into(), missing: papers, last_reminded_at: last }
    }
}

crate::payload! {
    /// What came of reminding units.
    RemindUnitsPayload { reminded: RemindedUnits } or EvaluationUserError
}

async fn reminded(cx: &Cx, round: RoundId, done: Result<Vec<RemindedUnit>, Fault>) -> Result<RemindedUnits, Fault> {
    let units = done?.into_iter().map(UnitReminderOutcome::from).collect();
    Ok(RemindedUnits { round: Round(reads::round(cx, round).await?), units })
}

/// Mutations of reminders.
#[derive(Default)]
pub struct ReminderMutation;

#[Object]
impl ReminderMutation {
    /// Reminds units of the papers they owe, in the application and by e-mail; each at most once in the pause of
    /// `reminderSettings`. Head and deputy of the cluster, ministry officers.
    #[graphql(complexity = "20 + child_complexity")]
    async fn remind_units(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RemindUnitsInput,
    ) -> Result<RemindUnitsPayload> {
        let command = RemindUnits::from(input);
        let done = write(|| service::remind_units(ctx.cx(), command.clone())).await;
        RemindUnitsPayload::of(ctx, reminded(ctx.cx(), command.round, done).await)
    }
}

/// What a unit owes now, how late it is, and when it was last reminded.
#[derive(SimpleObject)]
pub struct UnitReminder {
    /// The papers that are being written now; null while none are.
    stage: Option<SheetStage>,
    /// How many of them the unit has not handed in.
    missing: i32,
    /// Whole days since their deadline; null while it has not passed or nothing is missing.
    days_late: Option<i32>,
    /// The same in words, in the reader's language: “quá hạn 3 ngày”.
    late_text: Option<String>,
    /// When it was last reminded of them by a person; null when never, and for readers who may not remind and are
    /// not of the unit.
    last_reminded_at: Option<DateTime<Utc>>,
    /// From when it may be reminded again; null when it may now.
    next_reminder_at: Option<DateTime<Utc>>,
}

impl UnitReminder {
    /// Of one unit of a round that owes so many papers now.
    pub(super) async fn load(ctx: &Context<'_>, round: &Arc<RoundView>, unit: UnitId, missing: i32) -> Result<Self> {
        let (cx, now) = (ctx.cx(), ctx.cx().now());
        let stage = round.round.stage.writes();
        let due = stage.filter(|_| missing > 0).map(|stage| round.round.deadlines.of(stage));
        let concerned = rules::remind_units(cx.actor(), &round.facts()).is_allowed() || cx.actor().is_member_of(unit);
        let (mut last, mut next) = (None, None);
        if let Some(stage) = stage.filter(|_| concerned) {
            let known = load_required(ctx, RemindersOf(round.round.id)).await?;
            last = known.iter().find(|row| row.unit == unit && row.stage == stage).map(|row| row.at);
            let pause = load_required(ctx, Reminders).await?.pause();
            next = last.map(|last| last + pause).filter(|next| *next > now);
        }
        Ok(Self {
            stage: stage.map(SheetStage::from),
            missing,
            days_late: due.and_then(|due| days_late(due, now)).and_then(|days| i32::try_from(days).ok()),
            late_text: due.filter(|due| now > *due).map(|due| overdue(due, now, cx.language())),
            last_reminded_at: last,
            next_reminder_at: next,
        })
    }
}
