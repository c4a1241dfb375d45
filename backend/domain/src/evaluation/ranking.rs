//! Ranking: standard competition ranking (1, 1, 3) by total, then by the declared tie rules.

use std::cmp::Ordering;

use crate::criteria::CriteriaSet;
use crate::criteria::code::coded;
use crate::criteria::words::figure;
use crate::evaluation::totals::StageTotals;
use crate::hundredths::Points;
use crate::id::EvaluationId;
use crate::language::Language;

coded! {
    /// What tells units of equal totals apart.
    pub enum TieRule {
        /// More points in group A.
        GroupA = "GROUP_A",
        /// More points in group D.
        GroupD = "GROUP_D",
        /// Fewer penalty points.
        FewerPenaltyPoints = "FEWER_PENALTY_POINTS",
        /// More bonus points.
        MoreBonusPoints = "MORE_BONUS_POINTS",
    }
}

impl TieRule {
    /// The rule in the reader's language.
    pub const fn text(self, language: Language) -> &'static str {
        let (vietnamese, english) = match self {
            Self::GroupA => ("Điểm nhóm A cao hơn", "More points in group A"),
            Self::GroupD => ("Điểm nhóm D cao hơn", "More points in group D"),
            Self::FewerPenaltyPoints => ("Ít điểm trừ hơn", "Fewer penalty points"),
            Self::MoreBonusPoints => ("Nhiều điểm thưởng hơn", "More bonus points"),
        };
        match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

/// What ranks one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankRow {
    /// Whose result.
    pub evaluation: EvaluationId,
    /// The final total.
    pub total: Points,
    /// Final points of group A; zero when the set has none.
    pub group_a: Points,
    /// Final points of group D; zero when the set has none.
    pub group_d: Points,
    /// Penalty points, as a positive amount.
    pub penalty: Points,
    /// Bonus points.
    pub bonus: Points,
    /// Whether a disqualifier keeps the unit out of the ranking.
    pub excluded: bool,
}

impl RankRow {
    /// The row of an evaluation with these final totals.
    pub fn of(evaluation: EvaluationId, set: &CriteriaSet, totals: &StageTotals, excluded: bool) -> Self {
        let group = |code| totals.group(set, code).map(|group| group.points).unwrap_or_default();
        Self {
            evaluation,
            total: totals.total,
            group_a: group("A"),
            group_d: group("D"),
            penalty: totals.penalty,
            bonus: totals.bonus,
            excluded,
        }
    }

    /// The figure a tie rule compares.
    const fn figure(&self, rule: TieRule) -> Points {
        match rule {
            TieRule::GroupA => self.group_a,
            TieRule::GroupD => self.group_d,
            TieRule::FewerPenaltyPoints => self.penalty,
            TieRule::MoreBonusPoints => self.bonus,
        }
    }

    /// Better rows first; equal when no rule tells them apart.
    pub(crate) fn compare(&self, other: &Self, tie_rules: &[TieRule]) -> Ordering {
        let by_rule = |rule: &TieRule| {
            let (own, others) = (self.figure(*rule), other.figure(*rule));
            if *rule == TieRule::FewerPenaltyPoints { own.cmp(&others) } else { others.cmp(&own) }
        };
        let by_total = other.total.cmp(&self.total);
        tie_rules.iter().map(by_rule).fold(by_total, Ordering::then)
    }
}

/// One tie rule as it was applied to one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct TieStep {
    /// The rule.
    pub rule: TieRule,
    /// The unit's own figure.
    pub value: Points,
    /// Whether it set the unit apart from all it was still tied with.
    pub decided: bool,
}

impl TieStep {
    /// The step in words.
    pub fn text(&self, language: Language) -> String {
        let outcome = match (self.decided, language) {
            (true, Language::Vietnamese) => "phân định được",
            (true, Language::English) => "decided",
            (false, Language::Vietnamese) => "vẫn bằng nhau",
            (false, Language::English) => "still tied",
        };
        format!("{}: {} – {outcome}", self.rule.text(language), figure(self.value, language))
    }
}

/// A unit in the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// Whose result.
    pub evaluation: EvaluationId,
    /// The rank, from 1; `None` when a disqualifier keeps the unit out.
    pub rank: Option<u32>,
    /// Whether others share the rank.
    pub tied: bool,
    /// The tie rules consulted, when others have the same total.
    pub trace: Vec<TieStep>,
}

/// The ranking: best first, the excluded last; equals in the order of their identifiers. The order of
/// the rows does not matter.
pub fn rank(rows: &[RankRow], tie_rules: &[TieRule]) -> Vec<Ranked> {
    let mut sorted: Vec<&RankRow> = rows.iter().collect();
    sorted.sort_by(|one, other| {
        let merit = if one.excluded { Ordering::Equal } else { one.compare(other, tie_rules) };
        one.excluded.cmp(&other.excluded).then(merit).then(one.evaluation.cmp(&other.evaluation))
    });
    sorted.iter().map(|row| ranked(row, &sorted, tie_rules)).collect()
}

fn ranked(row: &RankRow, rows: &[&RankRow], tie_rules: &[TieRule]) -> Ranked {
    if row.excluded {
        return Ranked { evaluation: row.evaluation, rank: None, tied: false, trace: Vec::new() };
    }
    let others = || rows.iter().filter(|other| !other.excluded && other.evaluation != row.evaluation);
    let count = |wanted| others().filter(|other| other.compare(row, tie_rules) == wanted).count();
    Ranked {
        evaluation: row.evaluation,
        rank: u32::try_from(count(Ordering::Less) + 1).ok(),
        tied: count(Ordering::Equal) > 0,
        trace: trace(row, others().copied().filter(|other| other.total == row.total).collect(), tie_rules),
    }
}

/// The rules consulted until none of `rivals`, who have the same total, is left.
fn trace(row: &RankRow, mut rivals: Vec<&RankRow>, tie_rules: &[TieRule]) -> Vec<TieStep> {
    let mut steps = Vec::new();
    for &rule in tie_rules {
        if rivals.is_empty() {
            break;
        }
        let value = row.figure(rule);
        rivals.retain(|rival| rival.figure(rule) == value);
        steps.push(TieStep { rule, value, decided: rivals.is_empty() });
    }
    steps
}

#[cfg(test)]
mod tests;
