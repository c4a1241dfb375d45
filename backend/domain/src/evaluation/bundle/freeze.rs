//! From a case to its bundle.

use chrono::{DateTime, SecondsFormat, Utc};

use super::{
    Bundle, BundleAdjustment, BundleAudit, BundleCommitment, BundleCriteria, BundleGround, BundleMember, BundleResult,
    BundleRound, BundleRules, BundleSheet, FORMAT,
};
use crate::criteria::Disqualifier;
use crate::evaluation::receipt::{Adjustment, Case, CaseMember, CasePaper};
use crate::evaluation::sheet::Value;

/// What is frozen beside the case.
#[derive(Debug, Clone)]
pub struct Frozen {
    /// Which round.
    pub round: BundleRound,
    /// The result.
    pub result: BundleResult,
    /// Where the audit chain stood.
    pub audit: BundleAudit,
}

/// A value as it is written in a bundle: points as a decimal, or the code of its state.
pub(super) fn word(value: Value) -> String {
    value.points().map_or_else(|| value.code().to_owned(), |points| points.to_string())
}

pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

impl Bundle {
    /// Writes a case down. `reference` finds the reference of the document behind a recorded ground, by the
    /// member's place and the ground's code; `None` when none was named.
    pub fn freeze(case: &Case<'_>, frozen: Frozen, reference: impl Fn(usize, &str) -> Option<String>) -> Self {
        let mut sheets: Vec<BundleSheet> = case.members.iter().flat_map(papers).collect();
        sheets.sort_by(|one, other| {
            let key = |sheet: &BundleSheet| (sheet.unit.clone(), sheet.stage, sheet.author.clone());
            key(one).cmp(&key(other))
        });
        let grounds = |(place, member): (usize, &CaseMember)| {
            let ground = |ground: &Disqualifier| BundleGround {
                unit: member.code.clone(),
                code: ground.code.clone(),
                name: ground.name.clone(),
                effect: ground.effect,
                document: reference(place, &ground.code),
            };
            member.grounds.iter().map(ground).collect::<Vec<_>>()
        };
        Self {
            format: FORMAT.to_owned(),
            round: frozen.round,
            rules: BundleRules {
                aggregation: case.cross_rule.into(),
                tie_rules: case.tie_rules.to_vec(),
                classes: case.classes.to_vec(),
            },
            criteria: BundleCriteria::of(case.set, case.members),
            members: case.members.iter().map(member).collect(),
            sheets,
            disqualifications: case.members.iter().enumerate().flat_map(grounds).collect(),
            adjustments: case.members.iter().flat_map(adjustments).collect(),
            result: frozen.result,
            audit: frozen.audit,
        }
    }
}

fn member(member: &CaseMember) -> BundleMember {
    let mut missing_scorers: Vec<String> = member.missing.iter().map(|scorer| scorer.code.clone()).collect();
    missing_scorers.sort();
    BundleMember { code: member.code.clone(), name: member.name.clone(), missing_scorers }
}

fn papers(member: &CaseMember) -> Vec<BundleSheet> {
    let paper = |paper: &CasePaper| BundleSheet {
        id: paper.sheet.id.to_string(),
        stage: paper.sheet.stage,
        unit: member.code.clone(),
        author: paper.author_code.clone(),
        author_name: paper.author_name.clone(),
        version: paper.sheet.version,
        submitted_at: paper.at.map(moment),
        values: paper.sheet.values.iter().copied().map(word).collect(),
        facts: paper.sheet.facts.clone(),
        commitment: paper
            .commitment
            .as_ref()
            .map(|made| BundleCommitment { nonce: made.nonce.clone(), hash: made.hash.clone() }),
    };
    member.papers.iter().filter(|paper| paper.sheet.is_submitted()).map(paper).collect()
}

fn adjustments(member: &CaseMember) -> Vec<BundleAdjustment> {
    let adjustment = |change: &Adjustment| BundleAdjustment {
        unit: member.code.clone(),
        line: change.line.clone(),
        objection: change.objection.clone(),
        at: moment(change.at),
        before: word(change.before),
        after: word(change.after),
        facts: change.facts.clone(),
    };
    member.adjustments.iter().map(adjustment).collect()
}
