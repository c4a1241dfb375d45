//! Inputs and payloads of the mutations of criteria sets.

use async_graphql::{ID, InputObject, MaybeUndefined};
use domain::id::{CriteriaSetId, CriterionGroupId, CriterionId, DocumentId, UnitId};

use super::kinds::{CriteriaSetStatus, CriterionSection, EvidenceRule, NotApplicablePolicy};
use super::rule::CriterionRuleInput;
use super::set::CriteriaSet;
use crate::criteria::service::{
    CreateCriteriaSet, Draft, PublishCriteriaSet, RemoveCriterion, SaveCriterion, SaveGroup, SectionCap,
};
use crate::graphql::{Decimal, Gid};

/// Which sets to list; every part narrows the list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "CriteriaSetFilter")]
pub struct CriteriaSetFilterInput {
    /// The emulation year.
    year: Option<i32>,
    /// Draft or published.
    status: Option<CriteriaSetStatus>,
    /// The issuing ministry.
    owner_id: Option<Gid<UnitId>>,
}

impl From<CriteriaSetFilterInput> for storage::criteria::CriteriaSetFilter {
    fn from(input: CriteriaSetFilterInput) -> Self {
        Self { year: input.year, status: input.status.map(Into::into), owner: input.owner_id.map(|id| id.0) }
    }
}

/// Begins a criteria set, empty or from a template.
#[derive(Debug, InputObject)]
pub struct CreateCriteriaSetInput {
    /// The issuing ministry.
    owner_id: Gid<UnitId>,
    /// Name in Vietnamese.
    name: String,
    /// The emulation year it is for.
    year: i32,
    /// Key of the template to begin from; left out for an empty set.
    template_key: Option<String>,
    /// What the base maxima must sum to; may be left out with a template, which has its own.
    declared_total: Option<Decimal>,
    /// The most that bonus lines add together; null = no cap, left out = as the template says.
    bonus_cap: MaybeUndefined<Decimal>,
    /// The most that penalty lines take away together; null = no cap, left out = as the template says.
    penalty_cap: MaybeUndefined<Decimal>,
    /// Any text of the client's; a repeated request with it finds what the first one made.
    idempotency_key: Option<ID>,
}

impl From<CreateCriteriaSetInput> for CreateCriteriaSet {
    fn from(input: CreateCriteriaSetInput) -> Self {
        Self {
            owner: input.owner_id.0,
            name: input.name,
            year: input.year,
            template: input.template_key,
            declared_total: input.declared_total.map(|total| total.0),
            bonus_cap: cap(input.bonus_cap),
            penalty_cap: cap(input.penalty_cap),
            idempotency_key: input.idempotency_key.map(|key| key.0),
        }
    }
}

fn cap(input: MaybeUndefined<Decimal>) -> SectionCap {
    match input {
        MaybeUndefined::Undefined => SectionCap::AsTemplate,
        MaybeUndefined::Null => SectionCap::Unlimited,
        MaybeUndefined::Value(cap) => SectionCap::At(cap.0),
    }
}

/// Adds a group to a draft, or changes one.
#[derive(Debug, InputObject)]
pub struct SaveCriterionGroupInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The group to change; null = a new one.
    group_id: Option<Gid<CriterionGroupId>>,
    /// Code as printed, unique in the set.
    code: String,
    /// Name in Vietnamese.
    name: String,
    /// The enclosing group; null at the top.
    parent_id: Option<Gid<CriterionGroupId>>,
    /// How its points enter the total.
    section: CriterionSection,
    /// Place in the table, unique in the set; null = where it is, a new one at the end.
    position: Option<i32>,
    /// The ministry body that appraises its criteria; null = the emulation department.
    field_owner_id: Option<Gid<UnitId>>,
}

impl From<SaveCriterionGroupInput> for SaveGroup {
    fn from(input: SaveCriterionGroupInput) -> Self {
        Self {
            draft: Draft { set: input.criteria_set_id.0, expected_version: input.expected_version },
            group: input.group_id.map(|id| id.0),
            code: input.code,
            name: input.name,
            parent: input.parent_id.map(|id| id.0),
            section: input.section.into(),
            position: input.position,
            field_owner: input.field_owner_id.map(|id| id.0),
        }
    }
}

/// Adds a criterion to a draft, or changes one.
#[derive(Debug, InputObject)]
pub struct SaveCriterionInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The criterion to change; null = a new one.
    criterion_id: Option<Gid<CriterionId>>,
    /// The group it stands in.
    group_id: Gid<CriterionGroupId>,
    /// Code as printed, unique in the set.
    code: String,
    /// Name in Vietnamese.
    name: String,
    /// Standard points.
    maximum: Decimal,
    /// Every value of the line is a whole multiple of this.
    step: Decimal,
    /// How facts become points.
    rule: CriterionRuleInput,
    /// Whether a claim needs evidence.
    evidence_rule: EvidenceRule,
    /// What evidence is expected.
    evidence_hint: Option<String>,
    /// What happens when the line does not apply to a unit.
    not_applicable_policy: NotApplicablePolicy,
    /// The units it is for; null or empty = all.
    applies_to_ids: Option<Vec<Gid<UnitId>>>,
    /// Place in the table, unique in the set; null = where it is, a new one at the end.
    position: Option<i32>,
    /// The ministry body that appraises it; null = as its group says.
    field_owner_id: Option<Gid<UnitId>>,
}

impl From<SaveCriterionInput> for SaveCriterion {
    fn from(input: SaveCriterionInput) -> Self {
        Self {
            draft: Draft { set: input.criteria_set_id.0, expected_version: input.expected_version },
            criterion: input.criterion_id.map(|id| id.0),
            group: input.group_id.0,
            code: input.code,
            name: input.name,
            maximum: input.maximum.0,
            step: input.step.0,
            rule: input.rule.into(),
            evidence: input.evidence_rule.into(),
            evidence_hint: input.evidence_hint,
            not_applicable: input.not_applicable_policy.into(),
            applies_to: input.applies_to_ids.unwrap_or_default().into_iter().map(|id| id.0).collect(),
            position: input.position,
            field_owner: input.field_owner_id.map(|id| id.0),
        }
    }
}

/// Takes a criterion out of a draft.
#[derive(Debug, InputObject)]
pub struct RemoveCriterionInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The criterion.
    criterion_id: Gid<CriterionId>,
}

impl From<RemoveCriterionInput> for RemoveCriterion {
    fn from(input: RemoveCriterionInput) -> Self {
        let draft = Draft { set: input.criteria_set_id.0, expected_version: input.expected_version };
        Self { draft, criterion: input.criterion_id.0 }
    }
}

/// Publishes a criteria set.
#[derive(Debug, InputObject)]
pub struct PublishCriteriaSetInput {
    /// Which set.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The version of the set that was read.
    expected_version: i32,
    /// The issuing decision; null when none is recorded.
    decision_id: Option<Gid<DocumentId>>,
    /// Any text of the client's; a repeated request with it finds what the first one did.
    idempotency_key: Option<ID>,
}

impl From<PublishCriteriaSetInput> for PublishCriteriaSet {
    fn from(input: PublishCriteriaSetInput) -> Self {
        Self {
            set: input.criteria_set_id.0,
            expected_version: input.expected_version,
            decision: input.decision_id.map(|id| id.0),
            idempotency_key: input.idempotency_key.map(|key| key.0),
        }
    }
}

crate::user_errors! {
    /// A rule of criteria sets that a write broke.
    CriteriaUserError as "CriteriaError", CriteriaErrorCode as "CriteriaErrorCode"
        from domain::criteria::CriteriaErrorCode {
            /// A name is empty.
            NameRequired,
            /// A code is empty.
            CodeRequired,
            /// A text is longer than fits.
            TextTooLong,
            /// The year is not a plausible emulation year.
            YearInvalid,
            /// Another group or criterion of the set has this code.
            CodeTaken,
            /// Another group or criterion of the set has this position.
            PositionTaken,
            /// The named group is not in the set.
            UnknownGroup,
            /// The named criterion is not in the set.
            UnknownCriterion,
            /// There is no template of this key.
            UnknownTemplate,
            /// A group lies within itself.
            GroupCycle,
            /// A group or criterion is in another section than the group around it.
            SectionMismatch,
            /// A group holds no criterion.
            GroupEmpty,
            /// The set holds no criterion.
            NoCriteria,
            /// The declared total is not more than zero.
            DeclaredTotalNotPositive,
            /// The base maxima do not sum to the declared total.
            TotalMismatch,
            /// A cap on bonus or penalty points is negative.
            SectionCapNegative,
            /// A maximum is not more than zero.
            MaximumNotPositive,
            /// A step is not more than zero.
            StepNotPositive,
            /// A maximum, or points a rule can give, are not a whole multiple of the step.
            OffStep,
            /// A proportional rule gives any hundredth, so its step must be one hundredth.
            ProportionStep,
            /// The rule needs at least one step.
            StepsRequired,
            /// The rule needs at least one item.
            ItemsRequired,
            /// The rule needs a cap.
            CapRequired,
            /// The rule has no use for what was given.
            NotUsedByRule,
            /// A cap is out of its range.
            CapOutOfRange,
            /// Two steps have the same threshold.
            ThresholdTaken,
            /// A threshold is no whole number of days or no rank.
            ThresholdInvalid,
            /// A better result would give fewer points.
            NotMonotone,
            /// An item has no label.
            LabelRequired,
            /// Two items have the same label.
            LabelTaken,
            /// Points of a rule are negative.
            PointsNegative,
            /// Points of an item that would change nothing.
            PointsZero,
            /// Points of a rule exceed the maximum of the criterion.
            PointsOverMaximum,
            /// No facts could ever earn the maximum.
            MaximumUnreachable,
            /// The rule type does not belong in this section.
            RuleOutsideSection,
            /// The set is published and cannot change.
            Published,
            /// The group still holds criteria or groups.
            GroupNotEmpty,
            /// The named disqualifier is not in the set.
            UnknownDisqualifier,
            /// The line a criterion is said to come from is not in the set that was copied.
            UnknownOrigin,
        }
}

crate::payload! {
    /// What came of beginning a set.
    CreateCriteriaSetPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of saving a group.
    SaveCriterionGroupPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of saving a criterion.
    SaveCriterionPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of taking a criterion out.
    RemoveCriterionPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
crate::payload! {
    /// What came of publishing a set.
    PublishCriteriaSetPayload { criteria_set: CriteriaSet } or CriteriaUserError
}
