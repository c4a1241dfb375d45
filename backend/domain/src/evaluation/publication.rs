//! Publication: an immutable snapshot with every name as it was, and its hash.
//!
//! A published result never changes. A correction is another snapshot with the next version and a
//! reason; the old one stays as it is.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::audit::hex;
use crate::criteria::CriteriaSet;
use crate::evaluation::classification::Classification;
use crate::evaluation::error::EvaluationError;
use crate::evaluation::objection::gate::Unresolved;
use crate::evaluation::ranking::Ranked;
use crate::evaluation::round::RoundKind;
use crate::evaluation::submit::reason_errors;
use crate::evaluation::totals::StageTotals;
use crate::hundredths::{Hundredths, Points};

/// The shape of the snapshot; a changed shape takes another tag.
pub const FORMAT: &str = "thidua-result-v1";

/// A group as it was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotGroup {
    /// Code as printed.
    pub code: String,
    /// Name in Vietnamese.
    pub name: String,
    /// Code of the group around it; `None` at the top.
    pub parent: Option<String>,
    /// Sum of its maxima.
    pub maximum: Points,
}

/// The points of one unit in one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotSubtotal {
    /// Code of the group.
    pub code: String,
    /// Points.
    pub points: Points,
    /// Sum of the maxima that counted for the unit.
    pub maximum: Points,
    /// Points in percent of that; `None` when nothing counted.
    pub percent: Option<Hundredths>,
}

/// The result of one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotRow {
    /// Rank; `None` when it was not ranked.
    pub rank: Option<u32>,
    /// Whether others share the rank.
    pub tied: bool,
    /// Name as it was when the round opened.
    pub unit_name: String,
    /// Code as it was when the round opened.
    pub unit_code: String,
    /// Total.
    pub total: Points,
    /// Base points.
    pub base: Points,
    /// Bonus points.
    pub bonus: Points,
    /// Penalty points, as a positive amount.
    pub penalty: Points,
    /// Base in percent of the assigned maximum; `None` when nothing counted.
    pub percent: Option<Hundredths>,
    /// Name of the class; `None` when the round does not classify.
    pub classification: Option<String>,
    /// Subtotals of every group, in the order of [`Snapshot::groups`].
    pub groups: Vec<SnapshotSubtotal>,
}

/// Everything that was published. The order of the fields is the order of the canonical text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// [`FORMAT`].
    pub format: String,
    /// 1 for the first, one more for each correction.
    pub result_version: i32,
    /// Why there is a corrective version; `None` for the first.
    pub reason: Option<String>,
    /// The moment, RFC 3339 in UTC with microseconds.
    pub published_at: String,
    /// Reference of the deciding document; `None` when none was recorded.
    pub decision: Option<String>,
    /// Name of the round.
    pub round_name: String,
    /// What it reviewed.
    pub kind: RoundKind,
    /// The emulation year.
    pub year: i32,
    /// Name of the cluster.
    pub cluster_name: String,
    /// Name of the ministry.
    pub ministry_name: String,
    /// Whether it holds demonstration data.
    pub demonstration: bool,
    /// Name of the criteria set.
    pub criteria_name: String,
    /// What readers must be told about the criteria; `None` = nothing.
    pub criteria_notice: Option<String>,
    /// Declared total of the criteria.
    pub declared_total: Points,
    /// Groups in the order printed.
    pub groups: Vec<SnapshotGroup>,
    /// Units by rank; those not ranked last.
    pub rows: Vec<SnapshotRow>,
    /// Objections that were open; not in the text when there were none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unresolved: Option<Unresolved>,
}

/// The head of a publication: names and facts of the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotHead {
    /// See [`Snapshot::result_version`]; from [`next_version`].
    pub result_version: i32,
    /// See [`Snapshot::reason`].
    pub reason: Option<String>,
    /// The moment.
    pub published_at: DateTime<Utc>,
    /// See [`Snapshot::decision`].
    pub decision: Option<String>,
    /// See [`Snapshot::round_name`].
    pub round_name: String,
    /// See [`Snapshot::kind`].
    pub kind: RoundKind,
    /// See [`Snapshot::year`].
    pub year: i32,
    /// See [`Snapshot::cluster_name`].
    pub cluster_name: String,
    /// See [`Snapshot::ministry_name`].
    pub ministry_name: String,
    /// See [`Snapshot::demonstration`].
    pub demonstration: bool,
    /// See [`Snapshot::unresolved`].
    pub unresolved: Option<Unresolved>,
}

/// One unit about to be published.
#[derive(Debug, Clone, Copy)]
pub struct UnitResult<'a> {
    /// Name as it was when the round opened.
    pub unit_name: &'a str,
    /// Code as it was when the round opened.
    pub unit_code: &'a str,
    /// Final totals.
    pub totals: &'a StageTotals,
    /// Its place.
    pub ranked: &'a Ranked,
    /// Its class; `None` when the round does not classify.
    pub classification: Option<&'a Classification>,
}

/// The number of the next version: 1, or one more than `previous`, for which a reason must be given.
pub fn next_version(previous: Option<i32>, reason: Option<&str>) -> Result<i32, Vec<EvaluationError>> {
    let Some(previous) = previous else { return Ok(1) };
    let errors = reason_errors(reason.unwrap_or_default(), "reason");
    if errors.is_empty() { Ok(previous.saturating_add(1)) } else { Err(errors) }
}

/// The snapshot. Rows are ordered by rank, code and name, so that the order of `results` does not
/// matter.
pub fn snapshot(head: SnapshotHead, set: &CriteriaSet, results: &[UnitResult<'_>]) -> Snapshot {
    let mut rows: Vec<_> = results.iter().map(|result| row(set, result)).collect();
    rows.sort_by(|one, other| place(one).cmp(&place(other)));
    Snapshot {
        format: FORMAT.to_owned(),
        result_version: head.result_version,
        reason: head.reason,
        published_at: head.published_at.to_rfc3339_opts(SecondsFormat::Micros, true),
        decision: head.decision,
        round_name: head.round_name,
        kind: head.kind,
        year: head.year,
        cluster_name: head.cluster_name,
        ministry_name: head.ministry_name,
        demonstration: head.demonstration,
        criteria_name: set.name.clone(),
        criteria_notice: set.notice.clone(),
        declared_total: set.declared_total,
        groups: groups(set),
        rows,
        unresolved: head.unresolved,
    }
}

fn place(row: &SnapshotRow) -> (u32, &str, &str) {
    (row.rank.unwrap_or(u32::MAX), &row.unit_code, &row.unit_name)
}

fn groups(set: &CriteriaSet) -> Vec<SnapshotGroup> {
    let parent = |id| set.group(id).map(|group| group.code.clone());
    let group = |group: &crate::criteria::CriterionGroup| SnapshotGroup {
        code: group.code.clone(),
        name: group.name.clone(),
        parent: group.parent.and_then(parent),
        maximum: set.group_maximum(group.id),
    };
    set.groups.iter().map(group).collect()
}

fn row(set: &CriteriaSet, result: &UnitResult<'_>) -> SnapshotRow {
    let totals = result.totals;
    let subtotals = set.groups.iter().zip(&totals.groups).map(|(group, subtotal)| SnapshotSubtotal {
        code: group.code.clone(),
        points: subtotal.points,
        maximum: subtotal.maximum,
        percent: subtotal.percent,
    });
    SnapshotRow {
        rank: result.ranked.rank,
        tied: result.ranked.tied,
        unit_name: result.unit_name.to_owned(),
        unit_code: result.unit_code.to_owned(),
        total: totals.total,
        base: totals.base,
        bonus: totals.bonus,
        penalty: totals.penalty,
        percent: totals.percent,
        classification: result.classification.map(|class| class.name.clone()),
        groups: subtotals.collect(),
    }
}

impl Snapshot {
    /// The one text of this snapshot: JSON without blanks, fields in declared order. What is stored,
    /// shown and hashed.
    pub fn canonical_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// SHA-256 of what is judged, without the moment and the words around it: pins a proposal to the
    /// result that was looked at.
    pub fn digest(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&(&self.declared_total, &self.groups, &self.rows, &self.unresolved))
            .map(|text| text_hash(&text))
    }

    /// Reads a canonical text.
    pub fn from_text(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

/// SHA-256 of a canonical text, as 64 hexadecimal digits; anybody can recompute it.
pub fn text_hash(canonical: &str) -> String {
    hex(&Sha256::digest(canonical.as_bytes()))
}

#[cfg(test)]
mod tests;
