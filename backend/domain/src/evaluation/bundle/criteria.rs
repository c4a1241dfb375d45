//! Criteria in a bundle: everything that figures follow from, and nothing else.

use serde::{Deserialize, Serialize};

use super::thaw::{DamagedBundle, nobody, nth, unit};
use crate::criteria::{
    CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, Disqualifier, EvidenceRule,
    NotApplicablePolicy, Rule,
};
use crate::evaluation::receipt::CaseMember;
use crate::hundredths::Points;

/// The criteria as they were applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleCriteria {
    /// Their identifier.
    pub id: String,
    /// Their name.
    pub name: String,
    /// The emulation year they are for.
    pub year: i32,
    /// Their version when they were published.
    pub version: i32,
    /// What readers must be told about their origin; `None` = nothing.
    pub notice: Option<String>,
    /// What the base is brought to when lines are left out.
    pub declared_total: Points,
    /// The most that bonus lines add together; `None` = no cap.
    pub bonus_cap: Option<Points>,
    /// The most that penalty lines take away together; `None` = no cap.
    pub penalty_cap: Option<Points>,
    /// Groups in the order printed.
    pub groups: Vec<BundleGroup>,
    /// Lines in the frozen order of all values and facts.
    pub criteria: Vec<BundleCriterion>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleGroup {
    /// Code as printed, unique.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of the group around it; `None` at the top.
    pub parent: Option<String>,
    /// How its points enter the total.
    pub section: CriterionSection,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleCriterion {
    /// Code as printed, unique.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of the group it stands in.
    pub group: String,
    /// How its points enter the total.
    pub section: CriterionSection,
    /// Standard points.
    pub maximum: Points,
    /// Every value is a whole multiple of this.
    pub step: Points,
    /// How facts become points.
    pub rule: Rule,
    /// What happens when it does not apply.
    pub not_applicable: NotApplicablePolicy,
    /// Codes of the members it is for; `None` = all.
    pub applies_to: Option<Vec<String>>,
}

impl BundleCriteria {
    /// Writes a set down for these members.
    pub(super) fn of(set: &CriteriaSet, members: &[CaseMember]) -> Self {
        let code = |id| set.group(id).map(|group| group.code.clone());
        let group = |group: &CriterionGroup| BundleGroup {
            code: group.code.clone(),
            name: group.name.clone(),
            parent: group.parent.and_then(code),
            section: group.section,
        };
        let listed = |line: &Criterion| {
            let own = members.iter().filter(|member| line.applies_to_unit(member.unit));
            (!line.applies_to.is_empty()).then(|| own.map(|member| member.code.clone()).collect())
        };
        let line = |line: &Criterion| BundleCriterion {
            code: line.code.clone(),
            name: line.name.clone(),
            group: code(line.group).unwrap_or_default(),
            section: line.section,
            maximum: line.maximum,
            step: line.step,
            rule: line.rule.clone(),
            not_applicable: line.not_applicable,
            applies_to: listed(line),
        };
        Self {
            id: set.id.to_string(),
            name: set.name.clone(),
            year: set.year,
            version: set.version,
            notice: set.notice.clone(),
            declared_total: set.declared_total,
            bonus_cap: set.bonus_cap,
            penalty_cap: set.penalty_cap,
            groups: set.groups.iter().map(group).collect(),
            criteria: set.criteria.iter().map(line).collect(),
        }
    }

    /// The set with the disqualifiers that were recorded; identifiers that the bundle does not hold are places.
    pub(super) fn set(&self, codes: &[&str], recorded: Vec<Disqualifier>) -> Result<CriteriaSet, DamagedBundle> {
        let place = |wanted: &str| self.groups.iter().position(|group| group.code == wanted).ok_or(DamagedBundle);
        let groups: Result<Vec<_>, _> =
            (0i32..).zip(&self.groups).map(|(position, group)| self.group(position, group)).collect();
        let line = |(position, line): (i32, &BundleCriterion)| {
            let listed = line.applies_to.as_ref().map(|listed| {
                let places = listed.iter().map(|code| codes.iter().position(|own| own == code).map(unit));
                places.collect::<Option<Vec<_>>>().ok_or(DamagedBundle)
            });
            let applies_to = listed.transpose()?;
            Ok(Criterion {
                id: nth(usize::try_from(position).map_err(|_| DamagedBundle)?),
                group: nth(place(&line.group)?),
                origins: Vec::new(),
                code: line.code.clone(),
                name: line.name.clone(),
                section: line.section,
                position,
                maximum: line.maximum,
                step: line.step,
                rule: line.rule.clone(),
                evidence: EvidenceRule::None,
                evidence_hint: None,
                not_applicable: line.not_applicable,
                applies_to: applies_to
                    .map(|units| if units.is_empty() { vec![nobody()] } else { units })
                    .unwrap_or_default(),
                field_owner: None,
            })
        };
        let criteria: Result<Vec<_>, DamagedBundle> = (0i32..).zip(&self.criteria).map(line).collect();
        Ok(CriteriaSet {
            id: self.id.parse().map_err(|_| DamagedBundle)?,
            version: self.version,
            copied_from: None,
            supersedes: None,
            name: self.name.clone(),
            year: self.year,
            owner: nobody(),
            status: CriteriaSetStatus::Published,
            declared_total: self.declared_total,
            bonus_cap: self.bonus_cap,
            penalty_cap: self.penalty_cap,
            notice: self.notice.clone(),
            decision: None,
            published_at: None,
            groups: groups?,
            criteria: criteria?,
            disqualifiers: recorded,
        })
    }

    fn group(&self, position: i32, group: &BundleGroup) -> Result<CriterionGroup, DamagedBundle> {
        let place = |wanted: &str| self.groups.iter().position(|group| group.code == wanted).ok_or(DamagedBundle);
        let parent = group.parent.as_deref().map(place).transpose()?;
        Ok(CriterionGroup {
            origin: None,
            id: nth(usize::try_from(position).map_err(|_| DamagedBundle)?),
            code: group.code.clone(),
            name: group.name.clone(),
            parent: parent.map(nth),
            section: group.section,
            position,
            field_owner: None,
        })
    }
}
