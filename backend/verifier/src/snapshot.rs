//! The published snapshot against what the papers give.

use std::collections::HashSet;

use crate::bundle::{Bundle, Row, Rule, Section, Snapshot};
use crate::number::{HUNDRED, Number, sum};
use crate::result::around;
use crate::{Difference, sha256};

/// Codes that must be unique or known, and figures of the criteria that must be in range.
pub fn names(bundle: &Bundle) -> Result<(), Difference> {
    let criteria = &bundle.criteria;
    let members = bundle.members.iter().map(|member| ("member", &member.code));
    let groups = criteria.groups.iter().map(|group| ("group", &group.code));
    let lines = criteria.criteria.iter().map(|line| ("line", &line.code));
    let mut seen = HashSet::new();
    for (kind, code) in members.chain(groups).chain(lines) {
        if !seen.insert((kind, code)) {
            return Err(Difference::new(&format!("{kind} {code}"), "the code", "unique", "twice"));
        }
    }
    for line in &criteria.criteria {
        let place = format!("line {}", line.code);
        let section = criteria.groups.iter().find(|group| group.code == line.group).map(|group| group.section);
        if section != Some(line.section) {
            return Err(Difference::new(&place, "the group", "one of the same section", &line.group));
        }
        let share = if let Rule::RelLeader { at_target } = line.rule { at_target } else { Number(0) };
        if line.maximum < Number(0) || share < Number(0) || share > HUNDRED || line.maximum.0 > 10_000_000_000 {
            return Err(Difference::new(&place, "maximum and share", "in range", line.maximum));
        }
        let stranger = line.applies_to.iter().flatten().find(|code| !seen.contains(&("member", *code)));
        if let Some(code) = stranger {
            return Err(Difference::new(&place, "units it is for", "members", code));
        }
    }
    let grounds = bundle.disqualifications.iter().map(|ground| &ground.unit);
    let changed = bundle.adjustments.iter().map(|change| &change.unit);
    match grounds.chain(changed).find(|unit| !seen.contains(&("member", *unit))) {
        Some(unit) => Err(Difference::new("disqualifications and adjustments", "the unit", "a member", unit)),
        None => Ok(()),
    }
}

/// Compares the snapshot with the rows that follow.
pub fn check(bundle: &Bundle, rows: &[Row]) -> Result<(), Difference> {
    let published = &bundle.result;
    let snapshot: Snapshot = serde_json::from_str(&published.snapshot)
        .map_err(|error| Difference::new("result.snapshot", "the snapshot", "a result", error))?;
    head(bundle, &snapshot)?;
    Difference::check("result", "rows", &rows.len(), &snapshot.rows.len())?;
    for (due, found) in rows.iter().zip(&snapshot.rows) {
        Difference::check("result", "the unit that follows", &due.unit_code, &found.unit_code)?;
        row(due, found)?;
    }
    Difference::check("result", "SHA-256 of the snapshot", &published.sha256, &sha256(&published.snapshot))
}

fn head(bundle: &Bundle, snapshot: &Snapshot) -> Result<(), Difference> {
    let (round, criteria) = (&bundle.round, &bundle.criteria);
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let pairs = [
        ("format", "thidua-result-v1".to_owned(), snapshot.format.clone()),
        ("round", round.name.clone(), snapshot.round_name.clone()),
        ("kind", round.kind.clone(), snapshot.kind.clone()),
        ("year", round.year.to_string(), snapshot.year.to_string()),
        ("cluster", round.cluster.clone(), snapshot.cluster_name.clone()),
        ("ministry", round.ministry.clone(), snapshot.ministry_name.clone()),
        ("demonstration", round.demonstration.to_string(), snapshot.demonstration.to_string()),
        ("criteria", criteria.name.clone(), snapshot.criteria_name.clone()),
        ("notice", said(&criteria.notice), said(&snapshot.criteria_notice)),
        ("declared total", criteria.declared_total.to_string(), snapshot.declared_total.to_string()),
        ("groups", criteria.groups.len().to_string(), snapshot.groups.len().to_string()),
    ];
    pairs.iter().try_for_each(|(what, due, found)| Difference::check("result", what, due, found))?;
    for (group, found) in criteria.groups.iter().zip(&snapshot.groups) {
        let place = format!("result, group {}", group.code);
        let inside =
            criteria.criteria.iter().filter(|line| around(criteria, &line.group).contains(&group.code.as_str()));
        Difference::check(&place, "the code", &group.code, &found.code)?;
        Difference::check(&place, "the name", &group.name, &found.name)?;
        Difference::check(&place, "the group around it", &said(&group.parent), &said(&found.parent))?;
        Difference::check(&place, "the maximum", &sum(inside.map(|line| line.maximum)), &found.maximum)?;
    }
    let declared: Number = sum(criteria.criteria.iter().filter(|it| it.section == Section::Base).map(|it| it.maximum));
    Difference::check("criteria", "the sum of the base maxima", &criteria.declared_total, &declared)
}

fn row(due: &Row, found: &Row) -> Result<(), Difference> {
    let place = format!("unit {}", due.unit_code);
    let shown = |number: Option<Number>| number.map_or_else(|| "none".to_owned(), |number| number.to_string());
    let rank = |row: &Row| row.rank.map_or_else(|| "none".to_owned(), |rank| rank.to_string());
    for (group, other) in due.groups.iter().zip(&found.groups) {
        let what = |figure: &str| format!("{figure} of group {}", group.code);
        Difference::check(&place, "the group", &group.code, &other.code)?;
        Difference::check(&place, &what("points"), &group.points, &other.points)?;
        Difference::check(&place, &what("maximum"), &group.maximum, &other.maximum)?;
        Difference::check(&place, &what("percent"), &shown(group.percent), &shown(other.percent))?;
    }
    let class = |row: &Row| row.classification.clone().unwrap_or_else(|| "none".to_owned());
    let pairs = [
        ("groups", due.groups.len().to_string(), found.groups.len().to_string()),
        ("base", due.base.to_string(), found.base.to_string()),
        ("bonus", due.bonus.to_string(), found.bonus.to_string()),
        ("penalty", due.penalty.to_string(), found.penalty.to_string()),
        ("percent", shown(due.percent), shown(found.percent)),
        ("total", due.total.to_string(), found.total.to_string()),
        ("class", class(due), class(found)),
        ("rank", rank(due), rank(found)),
        ("tied", due.tied.to_string(), found.tied.to_string()),
        ("name", due.unit_name.clone(), found.unit_name.clone()),
    ];
    pairs.iter().try_for_each(|(what, due, found)| Difference::check(&place, what, due, found))
}
