//! Papers by themselves: whole, by the right author, within bounds, and still what was committed to.

use std::collections::HashSet;

use crate::bundle::{Bundle, Line, Rule, Sheet, Stage, Value};
use crate::rule::{points, upper};
use crate::values::is_for;
use crate::{Difference, sha256};

/// Checks every paper; how many commitments were among them.
pub fn check(bundle: &Bundle) -> Result<usize, Difference> {
    let mut seen = HashSet::new();
    for sheet in &bundle.sheets {
        let place = format!("sheet {} ({:?} about {} by {})", sheet.id, sheet.stage, sheet.unit, sheet.author);
        let single = sheet.stage != Stage::Cross;
        let key = (sheet.unit.as_str(), sheet.stage, if single { "" } else { sheet.author.as_str() });
        if !seen.insert(key) {
            return Err(Difference::new(&place, "papers of this stage", "one", "another"));
        }
        whole(bundle, sheet, &place)?;
        for ((line, value), facts) in bundle.criteria.criteria.iter().zip(&sheet.values).zip(&sheet.facts) {
            let place = format!("{place}, line {}", line.code);
            fits((sheet.stage, &sheet.unit), line, *value, facts)
                .map_err(|(what, due)| Difference::new(&place, what, &due, value))?;
        }
        committed(sheet, &place)?;
    }
    absent(bundle)?;
    corrections(bundle)?;
    Ok(bundle.sheets.iter().filter(|sheet| sheet.commitment.is_some()).count())
}

/// Peers who did not hand in are members, others than the unit, and have no sheet.
fn absent(bundle: &Bundle) -> Result<(), Difference> {
    for member in &bundle.members {
        for code in &member.missing_scorers {
            let known = *code != member.code && bundle.members.iter().any(|other| other.code == *code);
            let of = |sheet: &&Sheet| sheet.stage == Stage::Cross && sheet.unit == member.code && sheet.author == *code;
            if !known || bundle.sheets.iter().any(|sheet| of(&sheet)) {
                let place = format!("unit {}", member.code);
                return Err(Difference::new(&place, "a peer who did not hand in", "a member without a sheet", code));
            }
        }
    }
    Ok(())
}

/// What decisions put in the place of appraised values could have stood on an appraisal.
fn corrections(bundle: &Bundle) -> Result<(), Difference> {
    for change in &bundle.adjustments {
        let place = format!("adjustment {} of {}", change.line, change.unit);
        let line = bundle.criteria.criteria.iter().find(|line| line.code == change.line);
        let line = line.ok_or_else(|| Difference::new(&place, "the line", "one of the criteria", &change.line))?;
        fits((Stage::Appraised, &change.unit), line, change.after, &change.facts)
            .map_err(|(what, due)| Difference::new(&place, what, &due, change.after))?;
    }
    Ok(())
}

fn whole(bundle: &Bundle, sheet: &Sheet, place: &str) -> Result<(), Difference> {
    let due = bundle.criteria.criteria.len();
    if !bundle.members.iter().any(|member| member.code == sheet.unit) {
        return Err(Difference::new(place, "the unit", "a member", &sheet.unit));
    }
    if (sheet.stage == Stage::Own) != (sheet.author == sheet.unit) && matches!(sheet.stage, Stage::Own | Stage::Cross) {
        let wanted = if sheet.stage == Stage::Own { "the unit itself" } else { "another unit" };
        return Err(Difference::new(place, "the author", wanted, &sheet.author));
    }
    let counts = [("values", sheet.values.len()), ("facts", sheet.facts.len())];
    counts.into_iter().try_for_each(|(what, found)| Difference::check(place, what, &due, &found))
}

/// Whether a value may stand on a line; else what is wrong and what was due.
fn fits(of: (Stage, &str), line: &Line, value: Value, facts: &[crate::Number]) -> Result<(), (&'static str, String)> {
    let (stage, unit) = of;
    let assigned = is_for(line, unit);
    let own = stage == Stage::Own;
    let compares = matches!(line.rule, Rule::RelLeader { .. });
    let wrong = |due: &str| Err(("the value", due.to_owned()));
    match value {
        Value::NotAssigned if assigned => wrong("a value, for the line is for this unit"),
        Value::NotAssigned => Ok(()),
        _ if !assigned => wrong("NOT_ASSIGNED"),
        Value::Withheld if own => wrong("no abstention about oneself"),
        Value::Awaiting if !compares || facts.len() != 2 => wrong("points, for nothing is compared"),
        Value::Points(_) if compares => wrong("facts, for the line compares units"),
        Value::Points(_) if own && facts.is_empty() && line.rule != Rule::Judge => wrong("points with facts"),
        Value::Points(given) if given.0 < 0 || given > upper(line) => {
            Err(("points", format!("0.00 to {}", upper(line))))
        }
        Value::Points(given) if line.step.0 != 0 && given.0 % line.step.0 != 0 => {
            Err(("points", format!("a multiple of {}", line.step)))
        }
        Value::Points(given) if !facts.is_empty() && points(line, facts) != Some(given) => {
            let due = points(line, facts).map_or_else(|| "no points for such facts".to_owned(), |due| due.to_string());
            Err(("points by the rule from the facts", due))
        }
        Value::Missing | Value::NotApplicable | Value::Withheld if !facts.is_empty() => {
            wrong("no facts beside a state")
        }
        _ => Ok(()),
    }
}

/// The hash that was made public when the paper was handed in.
fn committed(sheet: &Sheet, place: &str) -> Result<(), Difference> {
    let Some(commitment) = &sheet.commitment else { return Ok(()) };
    let values: Vec<_> = sheet.values.iter().map(|value| value.short()).collect();
    let fact = |facts: &Vec<crate::Number>| facts.iter().map(|fact| fact.0.to_string()).collect::<Vec<_>>().join(";");
    let facts: Vec<_> = sheet.facts.iter().map(fact).collect();
    let text = format!(
        "{}\nthidua-sheet-v1\n{}\n{}\n{}\n{}",
        commitment.nonce,
        sheet.id,
        sheet.version,
        values.join(","),
        facts.join(",")
    );
    Difference::check(place, "the commitment", &commitment.hash, &sha256(&text))
}
