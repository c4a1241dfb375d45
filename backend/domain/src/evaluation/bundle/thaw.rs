//! From a bundle back to its case.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Bundle, BundleAdjustment, BundleGround, BundleSheet};
use crate::criteria::{CriteriaSet, Disqualifier};
use crate::evaluation::aggregate::CrossRule;
use crate::evaluation::commitment::Commitment;
use crate::evaluation::receipt::{Adjustment, Case, CaseMember, CasePaper, MissingScorer};
use crate::evaluation::round::RoundStage;
use crate::evaluation::sheet::{Sheet, SheetState, Value};
use crate::id::{Id, UnitId};

/// A bundle that cannot be read back: it names what it does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the bundle is damaged")]
pub struct DamagedBundle;

/// What a [`Case`] borrows.
#[derive(Debug, Clone)]
pub struct Thawed {
    bundle: Bundle,
    cross_rule: CrossRule,
    set: CriteriaSet,
    members: Vec<CaseMember>,
}

impl Thawed {
    /// The case that was frozen.
    pub fn case(&self) -> Case<'_> {
        Case {
            set: &self.set,
            cross_rule: self.cross_rule,
            tie_rules: &self.bundle.rules.tie_rules,
            classes: &self.bundle.rules.classes,
            stage: RoundStage::Published,
            members: &self.members,
        }
    }

    /// The place of the member with this code; `None` when there is none.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.members.iter().position(|member| member.code == code)
    }
}

/// The identifier that stands for a place.
pub(super) fn nth<I: Id>(place: usize) -> I {
    I::from_uuid(Uuid::from_u128(place as u128 + 1))
}

/// The unit that stands for the member at a place.
pub(super) fn unit(place: usize) -> UnitId {
    nth(place)
}

/// A unit that is no member.
pub(super) fn nobody() -> UnitId {
    UnitId::from_uuid(Uuid::nil())
}

fn value(word: &str) -> Result<Value, DamagedBundle> {
    let states = [Value::Missing, Value::NotApplicable, Value::NotAssigned, Value::Withheld, Value::Awaiting];
    let state = states.into_iter().find(|state| state.code() == word);
    state.map_or_else(|| word.parse().map(Value::Points).map_err(|_| DamagedBundle), Ok)
}

impl Bundle {
    /// Reads the case back. Identifiers that a bundle does not hold are places in it.
    pub fn thaw(self) -> Result<Thawed, DamagedBundle> {
        let codes: Vec<&str> = self.members.iter().map(|member| member.code.as_str()).collect();
        let recorded = self.disqualifications.iter().map(disqualifier).collect();
        let set = self.criteria.set(&codes, recorded)?;
        let members: Result<Vec<_>, _> = (0..self.members.len()).map(|place| self.member(place, &set)).collect();
        let members = members?;
        let cross_rule = self.rules.aggregation.rule().ok_or(DamagedBundle)?;
        Ok(Thawed { bundle: self, cross_rule, set, members })
    }

    /// The unit that stands for an author: a member by its place, everybody else nobody in particular.
    fn author(&self, code: &str) -> UnitId {
        self.members.iter().position(|member| member.code == code).map_or_else(nobody, unit)
    }

    fn missing(&self, code: &str) -> Result<MissingScorer, DamagedBundle> {
        let member = self.members.iter().find(|member| member.code == code).ok_or(DamagedBundle)?;
        Ok(MissingScorer { unit: self.author(code), code: code.to_owned(), name: member.name.clone() })
    }

    fn member(&self, place: usize, set: &CriteriaSet) -> Result<CaseMember, DamagedBundle> {
        let member = self.members.get(place).ok_or(DamagedBundle)?;
        let papers = self.sheets.iter().filter(|sheet| sheet.unit == member.code);
        let papers: Result<Vec<_>, _> =
            papers.map(|sheet| paper(sheet, place, self.author(&sheet.author), set.criteria.len())).collect();
        let grounds = self.disqualifications.iter().filter(|ground| ground.unit == member.code);
        let adjustments = self.adjustments.iter().filter(|change| change.unit == member.code);
        Ok(CaseMember {
            evaluation: nth(place),
            unit: unit(place),
            code: member.code.clone(),
            name: member.name.clone(),
            papers: papers?,
            missing: member.missing_scorers.iter().map(|code| self.missing(code)).collect::<Result<_, _>>()?,
            grounds: grounds.map(disqualifier).collect(),
            adjustments: adjustments.map(adjustment).collect::<Result<_, _>>()?,
            corrected: None,
        }
        .lay_over(set))
    }
}

fn disqualifier(ground: &BundleGround) -> Disqualifier {
    Disqualifier { code: ground.code.clone(), name: ground.name.clone(), effect: ground.effect }
}

fn moment(text: &str) -> Result<DateTime<Utc>, DamagedBundle> {
    text.parse().map_err(|_| DamagedBundle)
}

fn paper(sheet: &BundleSheet, place: usize, author: UnitId, lines: usize) -> Result<CasePaper, DamagedBundle> {
    if sheet.values.len() != lines || sheet.facts.len() != lines {
        return Err(DamagedBundle);
    }
    let commitment = sheet.commitment.as_ref();
    Ok(CasePaper {
        sheet: Sheet {
            id: sheet.id.parse().map_err(|_| DamagedBundle)?,
            evaluation: nth(place),
            stage: sheet.stage,
            author,
            state: SheetState::Submitted,
            version: sheet.version,
            values: sheet.values.iter().map(|word| value(word)).collect::<Result<_, _>>()?,
            facts: sheet.facts.clone(),
        },
        author_code: sheet.author.clone(),
        author_name: sheet.author_name.clone(),
        at: sheet.submitted_at.as_deref().map(moment).transpose()?,
        by: None,
        commitment: commitment.map(|made| Commitment { nonce: made.nonce.clone(), hash: made.hash.clone() }),
        notes: HashMap::new(),
        evidence: HashMap::new(),
    })
}

fn adjustment(change: &BundleAdjustment) -> Result<Adjustment, DamagedBundle> {
    Ok(Adjustment {
        line: change.line.clone(),
        objection: change.objection.clone(),
        by: None,
        at: moment(&change.at)?,
        reason: None,
        before: value(&change.before)?,
        after: value(&change.after)?,
        facts: change.facts.clone(),
    })
}
