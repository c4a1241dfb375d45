//! A small set for tests: base 100 = A1 (judged, 60) + A2 (proportional, 25) + D1 (yes/no, 15), a
//! bonus line E1 and a penalty line F1.

use uuid::Uuid;

use crate::actor::{Actor, Grant, Role, UserActor};
use crate::criteria::copy::{CopyHead, copy};
use crate::criteria::rule::{FINEST_STEP, Rule, RuleItem};
use crate::criteria::set::{
    CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, EvidenceRule, NotApplicablePolicy,
};
use crate::hundredths::{Hundredths, Points};
use crate::id::{CriteriaSetId, CriterionGroupId, CriterionId, Id, SessionId, UnitId, UserId};

/// The identifier with this number, of whatever noun is wanted.
pub(crate) fn id<T: Id>(number: u128) -> T {
    T::from_uuid(Uuid::from_u128(number))
}

/// The ministry that owns the small set.
pub(crate) fn ministry() -> UnitId {
    id(900)
}

/// A signed-in user with these roles at these units, and no office.
pub(crate) fn user(grants: &[(Role, Option<UnitId>)]) -> Actor {
    let grants = grants.iter().map(|&(role, unit)| Grant { role, unit }).collect();
    Actor::User(UserActor { user: id::<UserId>(1), session: id::<SessionId>(1), grants, offices: Vec::new() })
}

pub(crate) fn points(text: &str) -> Points {
    text.parse().unwrap()
}

fn group(number: u128, code: &str, section: CriterionSection) -> CriterionGroup {
    CriterionGroup {
        id: id::<CriterionGroupId>(number),
        code: code.to_owned(),
        name: format!("Nhóm {code}"),
        parent: None,
        section,
        position: i32::try_from(number).unwrap(),
        field_owner: None,
        origin: None,
    }
}

/// A line of a group, judged in quarters unless changed.
pub(crate) fn criterion(number: u128, group: &CriterionGroup, code: &str, maximum: i32) -> Criterion {
    Criterion {
        id: id::<CriterionId>(number),
        group: group.id,
        code: code.to_owned(),
        name: format!("Tiêu chí {code}"),
        section: group.section,
        position: i32::try_from(number).unwrap(),
        maximum: Hundredths::whole(maximum),
        step: Hundredths::from_hundredths(25),
        rule: Rule::Judge,
        evidence: EvidenceRule::Optional,
        evidence_hint: None,
        not_applicable: NotApplicablePolicy::Exclude,
        applies_to: Vec::new(),
        field_owner: None,
        origins: Vec::new(),
    }
}

fn counted(label: &str, amount: i32) -> Rule {
    Rule::PlusMinus { items: vec![RuleItem { label: label.to_owned(), points: Hundredths::whole(amount), cap: None }] }
}

/// The set described above, in draft.
pub(crate) fn small_set() -> CriteriaSet {
    let [a, d] = [group(1, "A", CriterionSection::Base), group(2, "D", CriterionSection::Base)];
    let [e, f] = [group(3, "E", CriterionSection::Bonus), group(4, "F", CriterionSection::Penalty)];
    let evidence = EvidenceRule::Required;
    let criteria = vec![
        criterion(11, &a, "A1", 60),
        Criterion { rule: Rule::Prop, step: FINEST_STEP, evidence, ..criterion(12, &a, "A2", 25) },
        Criterion { rule: Rule::Bool, evidence, ..criterion(13, &d, "D1", 15) },
        Criterion { rule: counted("Mô hình", 10), ..criterion(14, &e, "E1", 20) },
        Criterion { rule: counted("Báo cáo chậm", 2), ..criterion(15, &f, "F1", 10) },
    ];
    CriteriaSet {
        id: id::<CriteriaSetId>(1),
        version: 1,
        name: "Bộ tiêu chí thử".to_owned(),
        year: 2025,
        owner: ministry(),
        status: CriteriaSetStatus::Draft,
        declared_total: Hundredths::whole(100),
        bonus_cap: Some(Hundredths::whole(15)),
        penalty_cap: None,
        notice: None,
        decision: None,
        published_at: None,
        copied_from: None,
        supersedes: None,
        groups: vec![a, d, e, f],
        criteria,
        disqualifiers: Vec::new(),
    }
}

/// Identifiers that count from a number.
pub(crate) fn counted_ids(first: u128) -> impl FnMut() -> Uuid {
    let mut next = first;
    move || {
        next += 1;
        Uuid::from_u128(next)
    }
}

/// A copy of a set for the year after, under identifiers from 1 000 on.
pub(crate) fn next_year(source: &CriteriaSet) -> CriteriaSet {
    let head = CopyHead { id: id(source.id.uuid().as_u128() + 1), name: source.name.clone(), year: source.year + 1 };
    copy(source, head, &mut counted_ids(1_000 * (source.id.uuid().as_u128() + 1))).unwrap()
}
