//! What a template is, and how it becomes a draft.

use uuid::Uuid;

use crate::criteria::rule::{Rule, RuleSpec};
use crate::criteria::set::{
    CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, Disqualifier, EvidenceRule,
    NotApplicablePolicy,
};
use crate::hundredths::Points;
use crate::id::{CriteriaSetId, CriterionGroupId, CriterionId, Id, UnitId};

/// A table to begin from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Stable key.
    pub key: &'static str,
    /// Name in Vietnamese.
    pub name: &'static str,
    /// What readers must be told about its origin.
    pub notice: &'static str,
    /// What its base maxima sum to.
    pub declared_total: Points,
    /// See [`CriteriaSet::bonus_cap`].
    pub bonus_cap: Option<Points>,
    /// See [`CriteriaSet::penalty_cap`].
    pub penalty_cap: Option<Points>,
    /// Groups in the order printed.
    pub groups: Vec<TemplateGroup>,
    /// Lines in the order printed.
    pub lines: Vec<TemplateLine>,
    /// Typical grounds for not considering a unit.
    pub disqualifiers: Vec<Disqualifier>,
}

/// A heading of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateGroup {
    /// Code as printed.
    pub code: &'static str,
    /// Name in Vietnamese.
    pub name: &'static str,
    /// Code of the group around it; `None` at the top.
    pub parent: Option<&'static str>,
    /// How its points enter the total.
    pub section: CriterionSection,
}

/// A line of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateLine {
    /// Code of the group it stands in.
    pub group: &'static str,
    /// Code as printed.
    pub code: &'static str,
    /// Name in Vietnamese.
    pub name: &'static str,
    /// Standard points.
    pub maximum: Points,
    /// Step of its points.
    pub step: Points,
    /// How facts become points.
    pub rule: RuleSpec,
    /// Whether a claim needs evidence.
    pub evidence: EvidenceRule,
    /// What evidence is expected; `None` when nothing is said.
    pub hint: Option<&'static str>,
    /// What happens when the line does not apply.
    pub not_applicable: NotApplicablePolicy,
}

/// What a set made from a template is called and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCriteriaSet {
    /// Identity of the set.
    pub id: CriteriaSetId,
    /// Name in Vietnamese.
    pub name: String,
    /// Emulation year.
    pub year: i32,
    /// The issuing ministry.
    pub owner: UnitId,
}

impl Template {
    /// How many lines count towards the declared total.
    pub fn base_lines(&self) -> usize {
        let base = |line: &&TemplateLine| self.section_of(line) == CriterionSection::Base;
        self.lines.iter().filter(base).count()
    }

    fn section_of(&self, line: &TemplateLine) -> CriterionSection {
        let group = self.groups.iter().find(|group| group.code == line.group);
        group.map_or(CriterionSection::Base, |group| group.section)
    }

    /// A draft with every group and line of the template; `ids` gives a fresh identifier each time.
    pub fn instantiate(&self, new: NewCriteriaSet, ids: &mut impl FnMut() -> Uuid) -> CriteriaSet {
        let group_ids: Vec<_> = self.groups.iter().map(|_| CriterionGroupId::from_uuid(ids())).collect();
        let id_of = |code: &str| {
            let found = self.groups.iter().zip(&group_ids).find(|(group, _)| group.code == code);
            found.map(|(_, id)| *id)
        };
        let groups = (1..).zip(&self.groups).zip(&group_ids).map(|((position, group), id)| CriterionGroup {
            id: *id,
            code: group.code.to_owned(),
            name: group.name.to_owned(),
            parent: group.parent.and_then(id_of),
            section: group.section,
            position,
            field_owner: None,
            origin: None,
        });
        let groups = groups.collect();
        let lines = self.lines.iter().filter_map(|line| Some((line, id_of(line.group)?)));
        let lines = lines.filter_map(|(line, group)| Some((line, group, Rule::from_spec(&line.rule).ok()?)));
        let criteria = (1..).zip(lines).map(|(position, (line, group, rule))| {
            let id = CriterionId::from_uuid(ids());
            self.criterion(line, &Place { id, group, position }, rule)
        });
        let criteria = criteria.collect();
        self.draft(new, groups, criteria)
    }

    fn draft(&self, new: NewCriteriaSet, groups: Vec<CriterionGroup>, criteria: Vec<Criterion>) -> CriteriaSet {
        CriteriaSet {
            id: new.id,
            version: 1,
            name: new.name,
            year: new.year,
            owner: new.owner,
            status: CriteriaSetStatus::Draft,
            declared_total: self.declared_total,
            bonus_cap: self.bonus_cap,
            penalty_cap: self.penalty_cap,
            notice: Some(self.notice.to_owned()),
            decision: None,
            published_at: None,
            copied_from: None,
            supersedes: None,
            groups,
            criteria,
            disqualifiers: self.disqualifiers.clone(),
        }
    }

    fn criterion(&self, line: &TemplateLine, place: &Place, rule: Rule) -> Criterion {
        Criterion {
            id: place.id,
            group: place.group,
            code: line.code.to_owned(),
            name: line.name.to_owned(),
            section: self.section_of(line),
            position: place.position,
            maximum: line.maximum,
            step: line.step,
            rule,
            evidence: line.evidence,
            evidence_hint: line.hint.map(str::to_owned),
            not_applicable: line.not_applicable,
            applies_to: Vec::new(),
            field_owner: None,
            origins: Vec::new(),
        }
    }
}

/// Where a line of the template lands in the set.
struct Place {
    id: CriterionId,
    group: CriterionGroupId,
    position: i32,
}
