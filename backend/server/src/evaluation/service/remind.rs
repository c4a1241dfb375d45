//! Use case: reminding units of the papers they owe.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use domain::audit::Audit;
use domain::evaluation::{EvaluationError, EvaluationErrorCode, SheetStage, remind as rules};
use domain::id::{RoundId, UnitId};
use domain::notification::ladder::owed;
use domain::notification::nudge::{MESSAGE, nudge};
use domain::notification::{Notice, Nudge};
use serde_json::json;
use storage::Tx;
use storage::evaluation::round as rounds;
use storage::notification::reminder::{self, UnitReminder};
use storage::notification::settings;

use crate::cx::Cx;
use crate::evaluation::notices::{self, Circle, Units};
use crate::evaluation::reads;
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _, rejected};
use crate::notification::service::{News, Seat, enqueue};

/// Most units of one request.
const MOST: usize = 100;

/// Reminds units of the papers they owe.
#[derive(Debug, Clone)]
pub struct RemindUnits {
    /// The round.
    pub round: RoundId,
    /// The units.
    pub units: Vec<UnitId>,
    /// Of which papers; those being written now.
    pub stage: SheetStage,
    /// What to add in own words.
    pub message: Option<String>,
}

/// What came of reminding one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemindedUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its name when the round opened.
    pub name: String,
    /// Whether it was reminded, and why not.
    pub outcome: Nudge,
    /// How many papers it owes.
    pub papers: u32,
    /// When it was last reminded, this time included; `None` = never.
    pub last: Option<DateTime<Utc>>,
}

/// Reminds units of the papers they owe, each at most once in the installation's pause. What came of each, in the
/// order asked for; those that owe nothing or were reminded a short while ago are left alone.
pub async fn remind_units(cx: &Cx, command: RemindUnits) -> Result<Vec<RemindedUnit>, Fault> {
    let tx = cx.begin().await?;
    // Locked, so that of two who remind at the same moment the second sees the first.
    let round = rounds::for_change(&tx, command.round).await?.found()?;
    let view = reads::view(cx.app(), &tx, round).await?;
    cx.require(rules::remind_units(cx.actor(), &view.facts()), "round.remind", command.round)?;
    let names = notices::units(&tx, &view.round).await?;
    check(&view, &names, &command)?;
    let units = outcomes(&tx, &names, &command).await?;
    let sent: Vec<&RemindedUnit> = units.iter().filter(|unit| unit.outcome == Nudge::Sent).collect();
    if !sent.is_empty() {
        tell(cx, &tx, &view, &names, &command, &sent).await?;
        let of: Vec<String> = sent.iter().map(|unit| unit.unit.to_string()).collect();
        let audit = Audit::of("round.remind", command.round).after(json!({ "stage": command.stage, "units": of }));
        tx.commit([audit.reason(words(&command))]).await?;
    }
    Ok(units)
}

/// The person's own words; `None` when there are none.
fn words(command: &RemindUnits) -> Option<String> {
    let plain =
        |text: &String| text.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect::<String>();
    command.message.as_ref().map(plain).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn check(view: &RoundView, names: &Units, command: &RemindUnits) -> Result<(), Fault> {
    if !(1..=MOST).contains(&command.units.len()) {
        return Err(Fault::bad_input("Hãy chọn từ 1 đến 100 đơn vị.", "Choose 1 to 100 units."));
    }
    let mut errors = Vec::new();
    if view.round.stage.writes() != Some(command.stage) {
        errors.push(EvaluationError::new(EvaluationErrorCode::WrongStage, &["stage"]));
    }
    if words(command).is_some_and(|text| text.chars().count() > MESSAGE) {
        errors.push(EvaluationError::new(EvaluationErrorCode::TextTooLong, &["message"]));
    }
    let stranger = |(_, unit): &(usize, &UnitId)| !names.contains_key(unit);
    let strangers = command.units.iter().enumerate().filter(stranger);
    errors.extend(
        strangers
            .map(|(place, _)| EvaluationError::new(EvaluationErrorCode::NotMember, &["unitIds", &place.to_string()])),
    );
    if errors.is_empty() { Ok(()) } else { Err(rejected(errors)) }
}

async fn outcomes(tx: &Tx, names: &Units, command: &RemindUnits) -> Result<Vec<RemindedUnit>, Fault> {
    let pause = settings::reminders(tx).await?.pause();
    let missing: HashMap<UnitId, u32> = owed(&reminder::papers(tx, command.round, command.stage).await?)
        .into_iter()
        .map(|owed| (owed.unit, owed.papers))
        .collect();
    let last: HashMap<UnitId, DateTime<Utc>> = reminder::last(tx, &[command.round])
        .await?
        .into_iter()
        .filter(|last| last.stage == command.stage)
        .map(|last| (last.unit, last.at))
        .collect();
    let one = |unit: &UnitId| {
        let (papers, before) = (missing.get(unit).copied().unwrap_or(0), last.get(unit).copied());
        let outcome = nudge(papers, before, pause, tx.now());
        let last = if outcome == Nudge::Sent { Some(tx.now()) } else { before };
        RemindedUnit { unit: *unit, name: names.get(unit).cloned().unwrap_or_default(), outcome, papers, last }
    };
    let mut seen = HashSet::new();
    Ok(command.units.iter().filter(|unit| seen.insert(**unit)).map(one).collect())
}

async fn tell(
    cx: &Cx,
    tx: &Tx,
    view: &RoundView,
    names: &Units,
    command: &RemindUnits,
    sent: &[&RemindedUnit],
) -> Result<(), Fault> {
    let by = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    let (round, stage) = (command.round, command.stage);
    let rows: Vec<UnitReminder> =
        sent.iter().map(|unit| UnitReminder { id: cx.id(), round, unit: unit.unit, stage, by }).collect();
    reminder::insert(tx, &rows).await?;
    let circle = notices::circle(tx, &view.round).await?;
    let from = sender(cx, view, names);
    let news: Vec<News> = sent
        .iter()
        .zip(&rows)
        .map(|(unit, row)| News {
            to: vec![Seat::Members(unit.unit)],
            notice: notice(&circle, view, command, unit, from.clone()),
            object: round.to_string(),
            dedupe: row.id.to_string(),
        })
        .collect();
    enqueue(cx, tx, &news).await
}

/// The unit in whose name somebody reminds; `None` for the ministry.
fn sender(cx: &Cx, view: &RoundView, names: &Units) -> Option<String> {
    let user = cx.actor().user()?;
    let office = user.offices.iter().find(|office| office.cluster == view.round.cluster)?;
    names.get(&office.unit).cloned()
}

fn notice(
    circle: &Circle,
    view: &RoundView,
    command: &RemindUnits,
    unit: &RemindedUnit,
    from: Option<String>,
) -> Notice {
    Notice::Reminder {
        course: circle.course.clone(),
        unit: unit.name.clone(),
        stage: command.stage,
        due: view.round.deadlines.of(command.stage),
        papers: unit.papers,
        from,
        message: words(command),
    }
}
