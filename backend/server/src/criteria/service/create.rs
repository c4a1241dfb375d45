//! Beginning a criteria set, empty or from a template.

use std::sync::Arc;

use domain::Points;
use domain::criteria::edit::{self, SetHead};
use domain::criteria::template::template;
use domain::criteria::{CriteriaError, CriteriaErrorCode, CriteriaSet, NewCriteriaSet, Template, policy};
use domain::id::{CriteriaSetId, UnitId};
use storage::criteria as sets;

use crate::criteria::{events, reads};
use crate::cx::{Begun, Cx};
use crate::fault::{Fault, rejected};

/// A cap on bonus or penalty points as it is asked for.
#[derive(Debug, Clone, Copy)]
pub enum SectionCap {
    /// What the template says; no cap without a template.
    AsTemplate,
    /// No cap.
    Unlimited,
    /// So many points.
    At(Points),
}

impl SectionCap {
    /// The cap, given that of the template.
    fn over(self, template: Option<Points>) -> Option<Points> {
        match self {
            Self::AsTemplate => template,
            Self::Unlimited => None,
            Self::At(cap) => Some(cap),
        }
    }
}

/// Begins a criteria set.
#[derive(Debug, Clone)]
pub struct CreateCriteriaSet {
    /// The issuing ministry.
    pub owner: UnitId,
    /// Name in Vietnamese.
    pub name: String,
    /// Emulation year.
    pub year: i32,
    /// Key of the template to begin from; `None` = empty.
    pub template: Option<String>,
    /// What the base maxima must sum to; `None` = as the template says, and missing without one.
    pub declared_total: Option<Points>,
    /// The most that bonus lines add together.
    pub bonus_cap: SectionCap,
    /// The most that penalty lines take away together.
    pub penalty_cap: SectionCap,
    /// Makes a repeated request find what the first one made.
    pub idempotency_key: Option<String>,
}

/// Begins a criteria set.
pub async fn create_criteria_set(cx: &Cx, command: CreateCriteriaSet) -> Result<Arc<CriteriaSet>, Fault> {
    const ACTION: &str = "criteriaSet.create";
    let id: CriteriaSetId = cx.id();
    cx.require(policy::create(cx.actor(), command.owner), ACTION, id)?;
    let tx = match cx.begin_once(command.idempotency_key.as_deref(), ACTION, &command, &id).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(made) => return reads::set(cx, made.parse().map_err(anyhow::Error::from)?).await,
    };
    let set = draft(cx, id, command).map_err(rejected)?;
    sets::insert(&tx, &set).await?;
    tx.commit([events::created(&set)]).await?;
    Ok(Arc::new(set))
}

fn draft(cx: &Cx, id: CriteriaSetId, command: CreateCriteriaSet) -> Result<CriteriaSet, Vec<CriteriaError>> {
    match command.template.as_deref() {
        None => empty(id, command),
        Some(key) => match template(key) {
            Some(template) => filled(cx, id, &template, &command),
            None => Err(vec![CriteriaError::new(CriteriaErrorCode::UnknownTemplate, &["templateKey"])]),
        },
    }
}

fn empty(id: CriteriaSetId, command: CreateCriteriaSet) -> Result<CriteriaSet, Vec<CriteriaError>> {
    edit::create(&SetHead {
        id,
        owner: command.owner,
        name: command.name,
        year: command.year,
        // No total is like a total of nothing: refused with the rule that names the field.
        declared_total: command.declared_total.unwrap_or_default(),
        bonus_cap: command.bonus_cap.over(None),
        penalty_cap: command.penalty_cap.over(None),
    })
}

fn filled(
    cx: &Cx,
    id: CriteriaSetId,
    template: &Template,
    command: &CreateCriteriaSet,
) -> Result<CriteriaSet, Vec<CriteriaError>> {
    let now = cx.now();
    let name = command.name.trim().to_owned();
    let new = NewCriteriaSet { id, name, year: command.year, owner: command.owner };
    let mut set = template.instantiate(new, &mut || cx.app().ids.uuid(now));
    set.declared_total = command.declared_total.unwrap_or(set.declared_total);
    set.bonus_cap = command.bonus_cap.over(set.bonus_cap);
    set.penalty_cap = command.penalty_cap.over(set.penalty_cap);
    let problems = edit::head_problems(&set);
    if problems.is_empty() { Ok(set) } else { Err(problems) }
}
