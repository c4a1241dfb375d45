//! From final values to the rows of the result: totals, classes, places.

use std::cmp::{Ordering, Reverse};

use crate::bundle::{Bundle, Class, Criteria, Effect, Line, Policy, Row, Section, Subtotal, TieRule, Value};
use crate::number::{HUNDRED, Number, sum};

/// The rows that follow from final values, in the order in which they are published.
pub fn rows(bundle: &Bundle, finals: &[Vec<Value>]) -> Vec<Row> {
    let mut rows: Vec<Row> = bundle
        .members
        .iter()
        .zip(finals)
        .map(|(member, values)| {
            let mut row = totals(&bundle.criteria, values);
            row.unit_name.clone_from(&member.name);
            row.unit_code.clone_from(&member.code);
            row.classification = class(bundle, &row);
            row
        })
        .collect();
    let ranked: Vec<Row> = rows.iter().filter(|row| !is_out(bundle, &row.unit_code)).cloned().collect();
    for row in &mut rows {
        if !is_out(bundle, &row.unit_code) {
            let order = |other: &Row| compare(other, row, &bundle.rules.tie_rules);
            let better = ranked.iter().filter(|other| order(other) == Ordering::Less).count();
            let equal = ranked.iter().filter(|other| order(other) == Ordering::Equal).count();
            (row.rank, row.tied) = (u32::try_from(better + 1).ok(), equal > 1);
        }
    }
    let key = |row: &Row| (row.rank.unwrap_or(u32::MAX), row.unit_code.clone(), row.unit_name.clone());
    rows.sort_by_key(key);
    rows
}

fn grounds<'a>(bundle: &'a Bundle, unit: &'a str, effect: Effect) -> impl Iterator<Item = &'a str> {
    let own = move |ground: &&crate::bundle::Ground| ground.unit == unit && ground.effect == effect;
    bundle.disqualifications.iter().filter(own).map(|ground| ground.name.as_str())
}

fn is_out(bundle: &Bundle, unit: &str) -> bool {
    [Effect::Block, Effect::Defer].into_iter().any(|effect| grounds(bundle, unit, effect).next().is_some())
}

/// What a line adds to points and maximum; `None` when it is left out of both.
fn counted(line: &Line, value: Value) -> Option<(Number, Number)> {
    let points = match (value, line.section, line.not_applicable) {
        (Value::Points(points), ..) => points,
        (Value::Missing | Value::Awaiting, ..) | (Value::NotApplicable, Section::Base, Policy::Zero) => Number(0),
        (Value::NotApplicable, Section::Base, Policy::Full) => line.maximum,
        _ => return None,
    };
    Some((points, line.maximum))
}

fn totals(criteria: &Criteria, values: &[Value]) -> Row {
    let lines: Vec<(&Line, (Number, Number))> =
        criteria.criteria.iter().zip(values).filter_map(|(line, value)| Some((line, counted(line, *value)?))).collect();
    let add = |kept: &dyn Fn(&Line) -> bool| {
        let kept: Vec<_> = lines.iter().filter(|(line, _)| kept(line)).map(|(_, amount)| *amount).collect();
        (sum(kept.iter().map(|amount| amount.0)), sum(kept.iter().map(|amount| amount.1)))
    };
    let section = |wanted: Section| add(&|line: &Line| line.section == wanted);
    let (points, maximum) = section(Section::Base);
    let all = criteria.criteria.iter().filter(|line| line.section == Section::Base).map(|line| line.maximum);
    let base =
        if maximum == sum(all) { points } else { criteria.declared_total.ratio(points, maximum).unwrap_or_default() };
    let capped = |points: Number, cap: Option<Number>| cap.map_or(points, |cap| points.min(cap));
    let bonus = capped(section(Section::Bonus).0, criteria.bonus_cap);
    let penalty = capped(section(Section::Penalty).0, criteria.penalty_cap);
    let group = |group: &crate::bundle::Group| {
        let (points, maximum) = add(&|line: &Line| around(criteria, &line.group).contains(&group.code.as_str()));
        Subtotal { code: group.code.clone(), points, maximum, percent: HUNDRED.ratio(points, maximum) }
    };
    Row {
        rank: None,
        tied: false,
        unit_name: String::new(),
        unit_code: String::new(),
        total: Number(base.0 + bonus.0 - penalty.0),
        base,
        bonus,
        penalty,
        percent: HUNDRED.ratio(points, maximum),
        classification: None,
        groups: criteria.groups.iter().map(group).collect(),
    }
}

/// A group and those around it, innermost first.
pub fn around<'a>(criteria: &'a Criteria, code: &'a str) -> Vec<&'a str> {
    let mut chain = Vec::new();
    let mut next = criteria.groups.iter().find(|group| group.code == code);
    while let Some(group) = next.filter(|group| !chain.contains(&group.code.as_str())) {
        chain.push(group.code.as_str());
        next = group.parent.as_deref().and_then(|parent| criteria.groups.iter().find(|group| group.code == parent));
    }
    chain
}

/// The class: excluded, or the highest whose threshold and floors are reached and that no ground forbids.
fn class(bundle: &Bundle, row: &Row) -> Option<String> {
    for (effect, name) in [(Effect::Block, "Không xét"), (Effect::Defer, "Tạm hoãn xét")] {
        if grounds(bundle, &row.unit_code, effect).next().is_some() {
            return Some(name.to_owned());
        }
    }
    let capped = grounds(bundle, &row.unit_code, Effect::Cap).next().is_some();
    let mut classes: Vec<&Class> = bundle.rules.classes.iter().collect();
    classes.sort_by_key(|class| Reverse(class.at_least));
    let forbidden = classes.first().filter(|_| capped && classes.len() > 1).map(|class| class.code.as_str());
    let percent = |code: &str| row.groups.iter().find(|group| group.code == code).and_then(|group| group.percent);
    let reached = |class: &&&Class| {
        let floors = class.group_floors.iter();
        row.total >= class.at_least
            && forbidden != Some(class.code.as_str())
            && floors.filter_map(|floor| Some(percent(&floor.group_code)? >= floor.percent)).all(|kept| kept)
    };
    classes.iter().find(reached).or(classes.last()).map(|class| class.name.clone())
}

/// Better rows first: by total, then by each tie rule.
fn compare(one: &Row, other: &Row, tie_rules: &[TieRule]) -> Ordering {
    let points = |row: &Row, code: &str| {
        row.groups.iter().find(|group| group.code == code).map(|group| group.points).unwrap_or_default()
    };
    let by = |rule: &TieRule| match rule {
        TieRule::GroupA => points(other, "A").cmp(&points(one, "A")),
        TieRule::GroupD => points(other, "D").cmp(&points(one, "D")),
        TieRule::FewerPenalty => one.penalty.cmp(&other.penalty),
        TieRule::MoreBonus => other.bonus.cmp(&one.bonus),
    };
    tie_rules.iter().map(by).fold(other.total.cmp(&one.total), Ordering::then)
}
