//! What a criteria set is made of.

use chrono::{DateTime, Utc};

use crate::criteria::code::coded;
use crate::criteria::rule::Rule;
use crate::hundredths::Points;
use crate::id::{CriteriaSetId, CriterionGroupId, CriterionId, DocumentId, UnitId};

coded! {
    /// Whether a set may still change.
    pub enum CriteriaSetStatus {
        /// Being written; only the owning ministry sees it.
        Draft = "DRAFT",
        /// In force and immutable.
        Published = "PUBLISHED",
    }
}

coded! {
    /// How the points of a group enter the total.
    pub enum CriterionSection {
        /// Điểm chuẩn: inside the declared total.
        Base = "BASE",
        /// Điểm thưởng: added, up to the bonus cap.
        Bonus = "BONUS",
        /// Điểm trừ: entered as positive amounts and subtracted, up to the penalty cap.
        Penalty = "PENALTY",
    }
}

coded! {
    /// What a criterion that does not apply to a unit does to that unit's base points.
    pub enum NotApplicablePolicy {
        /// Leaves numerator and denominator; the base is normalised to the declared total.
        Exclude = "EXCLUDE",
        /// Counts as the full maximum.
        Full = "FULL",
        /// Counts as nothing of its maximum.
        Zero = "ZERO",
    }
}

coded! {
    /// Whether a claim needs evidence.
    pub enum EvidenceRule {
        /// Evidence is not asked for.
        None = "NONE",
        /// Evidence may be given.
        Optional = "OPTIONAL",
        /// A sheet that claims points here cannot be submitted without evidence.
        Required = "REQUIRED",
    }
}

coded! {
    /// Which units a criterion is for; follows from [`Criterion::applies_to`].
    pub enum Applicability {
        /// Every member of the cluster.
        All = "ALL",
        /// Only the listed units; for the others the line is "not assigned".
        Listed = "LISTED",
    }
}

coded! {
    /// What a disqualifier does to the evaluation of a unit.
    pub enum DisqualifierEffect {
        /// Không xét: no rank, no class.
        Block = "BLOCK",
        /// Tạm hoãn: no rank, no class until the matter is settled.
        Defer = "DEFER",
        /// Hạ trần: ranked, but never in the highest class.
        Cap = "CAP",
    }
}

/// A ground for not considering a unit (điều kiện loại), as the set lists it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Disqualifier {
    /// Short code, unique in the set: `L1`.
    pub code: String,
    /// The ground, in Vietnamese.
    pub name: String,
    /// What it does.
    pub effect: DisqualifierEffect,
}

/// A heading of the table: A, A1, B.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionGroup {
    /// Identity.
    pub id: CriterionGroupId,
    /// Code as printed, unique in the set: `A1`.
    pub code: String,
    /// Name in Vietnamese.
    pub name: String,
    /// The enclosing group; `None` at the top.
    pub parent: Option<CriterionGroupId>,
    /// How its points enter the total; the same as the parent's.
    pub section: CriterionSection,
    /// Place in the table, unique in the set.
    pub position: i32,
    /// The ministry body that appraises its criteria; `None` = the emulation department itself.
    pub field_owner: Option<UnitId>,
    /// The group of the set this one was copied from; `None` for a new one.
    pub origin: Option<CriterionGroupId>,
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Identity.
    pub id: CriterionId,
    /// The group it stands in.
    pub group: CriterionGroupId,
    /// Code as printed, unique in the set: `A1.1`.
    pub code: String,
    /// Name in Vietnamese.
    pub name: String,
    /// Section of the group.
    pub section: CriterionSection,
    /// Place in the table, unique in the set; the order of values on every sheet.
    pub position: i32,
    /// Standard points (điểm chuẩn) of the line.
    pub maximum: Points,
    /// Every value of the line is a whole multiple of this.
    pub step: Points,
    /// How facts become points.
    pub rule: Rule,
    /// Whether a claim needs evidence.
    pub evidence: EvidenceRule,
    /// What evidence is expected; `None` when nothing is said.
    pub evidence_hint: Option<String>,
    /// What happens when the line does not apply.
    pub not_applicable: NotApplicablePolicy,
    /// The units it is for; empty = all.
    pub applies_to: Vec<UnitId>,
    /// The ministry body that appraises it; `None` = as its group says.
    pub field_owner: Option<UnitId>,
    /// The lines it goes back to, of the set this one was copied from: none when new, several when merged;
    /// a line named by several was split.
    pub origins: Vec<CriterionId>,
}

impl Criterion {
    /// Whether the line is for all members or for listed ones.
    pub fn applicability(&self) -> Applicability {
        if self.applies_to.is_empty() { Applicability::All } else { Applicability::Listed }
    }

    /// Whether the line is assigned to this unit.
    pub fn applies_to_unit(&self, unit: UnitId) -> bool {
        self.applies_to.is_empty() || self.applies_to.contains(&unit)
    }

    /// The most points the line can give: its maximum, or more where over-fulfilment counts.
    pub fn upper_bound(&self) -> Points {
        self.rule.upper_bound(self.maximum)
    }
}

/// One version of a criteria table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaSet {
    /// Identity.
    pub id: CriteriaSetId,
    /// Counts edits; storage raises it by one with each write.
    pub version: i32,
    /// Name in Vietnamese.
    pub name: String,
    /// The emulation year it is for.
    pub year: i32,
    /// The ministry that issues it.
    pub owner: UnitId,
    /// Draft or published.
    pub status: CriteriaSetStatus,
    /// What the base maxima must sum to (1 000 in the sources).
    pub declared_total: Points,
    /// The most that bonus lines add together; `None` = no cap.
    pub bonus_cap: Option<Points>,
    /// The most that penalty lines take away together; `None` = no cap.
    pub penalty_cap: Option<Points>,
    /// What readers must be told about its origin ("constructed, not official"); `None` = nothing.
    pub notice: Option<String>,
    /// The issuing decision; `None` while a draft, or when none was recorded.
    pub decision: Option<DocumentId>,
    /// When it was published; `None` while a draft.
    pub published_at: Option<DateTime<Utc>>,
    /// The set it was copied from; `None` when it was begun anew.
    pub copied_from: Option<CriteriaSetId>,
    /// The published set of the same year that it corrects; `None` when it corrects none.
    pub supersedes: Option<CriteriaSetId>,
    /// Groups in position order.
    pub groups: Vec<CriterionGroup>,
    /// Criteria in position order: the frozen order of values on every sheet.
    pub criteria: Vec<Criterion>,
    /// Grounds for not considering a unit.
    pub disqualifiers: Vec<Disqualifier>,
}

impl CriteriaSet {
    /// The group with this identity; `None` when the set has none.
    pub fn group(&self, id: CriterionGroupId) -> Option<&CriterionGroup> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The group with this code; `None` when the set has none.
    pub fn group_by_code(&self, code: &str) -> Option<&CriterionGroup> {
        self.groups.iter().find(|group| group.code == code)
    }

    /// The criterion with this identity; `None` when the set has none.
    pub fn criterion(&self, id: CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The place of a criterion in the frozen order; `None` when the set has none such.
    pub fn index_of(&self, id: CriterionId) -> Option<usize> {
        self.criteria.iter().position(|criterion| criterion.id == id)
    }

    /// The criteria of a group itself, without those of its inner groups, in the order of the table.
    pub fn lines_of(&self, group: CriterionGroupId) -> impl Iterator<Item = &Criterion> {
        self.criteria.iter().filter(move |criterion| criterion.group == group)
    }

    /// The disqualifier with this code; `None` when the set has none.
    pub fn disqualifier(&self, code: &str) -> Option<&Disqualifier> {
        self.disqualifiers.iter().find(|disqualifier| disqualifier.code == code)
    }

    /// Sum of the base maxima; equals the declared total once published.
    pub fn base_total(&self) -> Points {
        let base = self.criteria.iter().filter(|criterion| criterion.section == CriterionSection::Base);
        base.map(|criterion| criterion.maximum).sum()
    }

    /// Sum of the maxima of a group's leaves, with those of its inner groups.
    pub fn group_maximum(&self, id: CriterionGroupId) -> Points {
        let within = |criterion: &&Criterion| self.ancestry(criterion.group).contains(&id);
        self.criteria.iter().filter(within).map(|criterion| criterion.maximum).sum()
    }

    /// A group and the groups around it, innermost first. Ends even when a draft's parents run in a
    /// circle.
    pub fn ancestry(&self, id: CriterionGroupId) -> Vec<CriterionGroupId> {
        let mut chain = Vec::new();
        let mut next = self.group(id);
        while let Some(group) = next.filter(|group| !chain.contains(&group.id)) {
            chain.push(group.id);
            next = group.parent.and_then(|parent| self.group(parent));
        }
        chain
    }

    /// The ministry body that appraises a criterion: its own, else that of the nearest group that
    /// names one; `None` = the emulation department itself.
    pub fn field_owner_of(&self, criterion: &Criterion) -> Option<UnitId> {
        criterion.field_owner.or_else(|| {
            let mut groups = self.ancestry(criterion.group).into_iter().filter_map(|id| self.group(id));
            groups.find_map(|group| group.field_owner)
        })
    }

    /// Every ministry body that appraises some criterion, each once.
    pub fn field_owners(&self) -> Vec<UnitId> {
        let mut owners: Vec<_> = self.criteria.iter().filter_map(|line| self.field_owner_of(line)).collect();
        owners.sort_unstable();
        owners.dedup();
        owners
    }

    /// The highest position in use plus one, for a criterion added at the end.
    pub fn next_criterion_position(&self) -> i32 {
        self.criteria.iter().map(|criterion| criterion.position).max().unwrap_or(0).saturating_add(1)
    }

    /// The highest position in use plus one, for a group added at the end.
    pub fn next_group_position(&self) -> i32 {
        self.groups.iter().map(|group| group.position).max().unwrap_or(0).saturating_add(1)
    }

    /// Whether some line compares units, so that one paper can move every unit's points.
    pub fn compares_units(&self) -> bool {
        self.criteria.iter().any(|criterion| criterion.rule.is_relative())
    }

    /// Whether nothing may change any more.
    pub fn is_published(&self) -> bool {
        self.status == CriteriaSetStatus::Published
    }
}
