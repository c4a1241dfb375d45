//! Inputs and payloads of copying and arranging criteria sets.

use async_graphql::{Enum, ID, InputObject};
use domain::criteria as rules;
use domain::criteria::edit::HeadChange;
use domain::criteria::order::Shift;
use domain::id::{CriteriaSetId, CriterionGroupId, CriterionId};

use super::input::CriteriaUserError;
use super::kinds::DisqualifierEffect;
use super::set::CriteriaSet;
use crate::criteria::service::{
    CopyCriteriaSet, Draft, MapCriterion, MoveCriterion, MoveGroup, RemoveDisqualifier, RemoveGroup, SaveDisqualifier,
    UpdateSet,
};
use crate::graphql::{Decimal, Gid};

fn draft(set: Gid<CriteriaSetId>, expected_version: i32) -> Draft {
    Draft { set: set.0, expected_version }
}

/// Begins a criteria set as a copy of another of the same ministry.
#[derive(Debug, InputObject)]
pub struct CopyCriteriaSetInput {
    /// The set to copy, a draft or published.
    criteria_set_id: Gid<CriteriaSetId>,
    /// Name in Vietnamese.
    name: String,
    /// The emulation year of the copy. A copy of a published set for the same year corrects it.
    year: i32,
    /// Any text of the client's; a repeated request with it finds what the first one made.
    idempotency_key: Option<ID>,
}

impl From<CopyCriteriaSetInput> for CopyCriteriaSet {
    fn from(input: CopyCriteriaSetInput) -> Self {
        Self {
            source: input.criteria_set_id.0,
            name: input.name,
            year: input.year,
            idempotency_key: input.idempotency_key.map(|key| key.0),
        }
    }
}

/// Changes name, total and caps of a draft.
#[derive(Debug, InputObject)]
pub struct UpdateCriteriaSetInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// Name in Vietnamese.
    name: String,
    /// What the base maxima must sum to.
    declared_total: Decimal,
    /// The most that bonus lines add together; null, or left out = no cap.
    bonus_cap: Option<Decimal>,
    /// The most that penalty lines take away together; null, or left out = no cap.
    penalty_cap: Option<Decimal>,
}

impl From<UpdateCriteriaSetInput> for UpdateSet {
    fn from(input: UpdateCriteriaSetInput) -> Self {
        Self {
            draft: draft(input.criteria_set_id, input.expected_version),
            head: HeadChange {
                name: input.name,
                declared_total: input.declared_total.0,
                bonus_cap: input.bonus_cap.map(|cap| cap.0),
                penalty_cap: input.penalty_cap.map(|cap| cap.0),
            },
        }
    }
}

/// Takes an empty group out of a draft.
#[derive(Debug, InputObject)]
pub struct RemoveCriterionGroupInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The group.
    group_id: Gid<CriterionGroupId>,
}

impl From<RemoveCriterionGroupInput> for RemoveGroup {
    fn from(input: RemoveCriterionGroupInput) -> Self {
        Self { draft: draft(input.criteria_set_id, input.expected_version), group: input.group_id.0 }
    }
}

/// One place up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum MoveDirection {
    /// Before the one above; the first stays first.
    Up,
    /// Behind the one below; the last stays last.
    Down,
}

/// Where something goes among its siblings: one place up or down, or to a place.
#[derive(Debug, InputObject)]
pub struct MoveTargetInput {
    /// One place up or down; left out when a place is given.
    direction: Option<MoveDirection>,
    /// The place among its siblings, from 1; beyond the last it is the last. Counts before a direction.
    place: Option<i32>,
}

impl From<MoveTargetInput> for Shift {
    /// Nothing said leaves it where it would go upwards: no honest screen sends that.
    fn from(input: MoveTargetInput) -> Self {
        match (input.place, input.direction) {
            (Some(place), _) => Self::To(usize::try_from(place).unwrap_or_default()),
            (None, Some(MoveDirection::Down)) => Self::Down,
            (None, _) => Self::Up,
        }
    }
}

/// Moves a criterion of a draft within its group.
#[derive(Debug, InputObject)]
pub struct MoveCriterionInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The criterion.
    criterion_id: Gid<CriterionId>,
    /// Where to.
    to: MoveTargetInput,
}

impl From<MoveCriterionInput> for MoveCriterion {
    fn from(input: MoveCriterionInput) -> Self {
        let draft = draft(input.criteria_set_id, input.expected_version);
        Self { draft, criterion: input.criterion_id.0, shift: input.to.into() }
    }
}

/// Moves a group of a draft, with everything in it, among the groups of the same parent.
#[derive(Debug, InputObject)]
pub struct MoveCriterionGroupInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The group.
    group_id: Gid<CriterionGroupId>,
    /// Where to.
    to: MoveTargetInput,
}

impl From<MoveCriterionGroupInput> for MoveGroup {
    fn from(input: MoveCriterionGroupInput) -> Self {
        let draft = draft(input.criteria_set_id, input.expected_version);
        Self { draft, group: input.group_id.0, shift: input.to.into() }
    }
}

/// Says which lines of the copied set a criterion of the draft comes from.
#[derive(Debug, InputObject)]
pub struct MapCriterionInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The criterion of the draft.
    criterion_id: Gid<CriterionId>,
    /// Lines of the copied set: none makes it new, several make it a merger; a line that several name was split.
    #[graphql(validator(max_items = 50))]
    origin_ids: Vec<Gid<CriterionId>>,
}

impl From<MapCriterionInput> for MapCriterion {
    fn from(input: MapCriterionInput) -> Self {
        let draft = draft(input.criteria_set_id, input.expected_version);
        let origins = input.origin_ids.into_iter().map(|id| id.0).collect();
        Self { draft, criterion: input.criterion_id.0, origins }
    }
}

/// Adds a ground for not considering a unit to a draft, or changes one.
#[derive(Debug, InputObject)]
pub struct SaveDisqualifierInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The code of the ground to change; null = a new one.
    replaced_code: Option<String>,
    /// Short code, unique in the set.
    code: String,
    /// The ground, in Vietnamese.
    name: String,
    /// What it does.
    effect: DisqualifierEffect,
}

impl From<SaveDisqualifierInput> for SaveDisqualifier {
    fn from(input: SaveDisqualifierInput) -> Self {
        Self {
            draft: draft(input.criteria_set_id, input.expected_version),
            replaced: input.replaced_code,
            ground: rules::Disqualifier { code: input.code, name: input.name, effect: input.effect.into() },
        }
    }
}

/// Takes a ground for not considering a unit out of a draft.
#[derive(Debug, InputObject)]
pub struct RemoveDisqualifierInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// Its code.
    code: String,
}

impl From<RemoveDisqualifierInput> for RemoveDisqualifier {
    fn from(input: RemoveDisqualifierInput) -> Self {
        Self { draft: draft(input.criteria_set_id, input.expected_version), code: input.code }
    }
}

crate::payload! {
    /// What came of copying a set.
    CopyCriteriaSetPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of changing name, total and caps.
    UpdateCriteriaSetPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of taking a group out.
    RemoveCriterionGroupPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of moving a criterion.
    MoveCriterionPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of moving a group.
    MoveCriterionGroupPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of saying where a criterion comes from.
    MapCriterionPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of saving a ground.
    SaveDisqualifierPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of taking a ground out.
    RemoveDisqualifierPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
