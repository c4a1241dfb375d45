//! The rule of a line as a formula, so that the workbook reckons points offline as the system does.

use domain::Points;
use domain::criteria::{Criterion, Rule, RuleItem, RuleStep};

/// The formula of a line's points from the cells of its facts, blank while none is filled in; `None` for lines that
/// are judged, and for rules that depend on other units.
pub(super) fn points(line: &Criterion, facts: &[String]) -> Option<String> {
    let reckoned = reckoned(&line.rule, line.maximum, line.upper_bound(), facts)?;
    let (first, last) = (facts.first()?, facts.last()?);
    Some(format!("=IF(COUNTA({first}:{last})=0,\"\",{reckoned})"))
}

fn reckoned(rule: &Rule, maximum: Points, limit: Points, facts: &[String]) -> Option<String> {
    let first = facts.first()?;
    match rule {
        Rule::Bool => Some(format!("IF({first}=\"Có\",{maximum},0)")),
        Rule::Ladder { steps } => Some(steps_formula(first, ">=", steps)),
        Rule::Late { steps } | Rule::Rank { steps } => Some(steps_formula(first, "<=", steps)),
        Rule::Prop | Rule::PropOver { .. } => {
            let target = facts.get(1)?;
            Some(format!("IF(N({target})=0,\"\",MIN({limit},ROUND({maximum}*{first}/{target},2)))"))
        }
        Rule::Level { items } => Some(levels(first, items)),
        Rule::PerItem { items } | Rule::PlusMinus { items } => {
            Some(format!("MAX(0,MIN({maximum},{}))", sum(items, facts)))
        }
        Rule::Deduct { items } => Some(format!("MAX(0,MIN({maximum},{maximum}-({})))", sum(items, facts))),
        _ => None,
    }
}

/// The points of the first step that the cell reaches.
fn steps_formula(cell: &str, compare: &str, steps: &[RuleStep]) -> String {
    let conditions = steps.iter().rev();
    conditions
        .fold("0".to_owned(), |rest, step| format!("IF({cell}{compare}{},{},{rest})", step.threshold, step.points))
}

fn levels(cell: &str, items: &[RuleItem]) -> String {
    let quoted = |label: &str| label.replace('"', "\"\"");
    let conditions = items.iter().rev();
    conditions
        .fold("0".to_owned(), |rest, item| format!("IF({cell}=\"{}\",{},{rest})", quoted(&item.label), item.points))
}

fn sum(items: &[RuleItem], facts: &[String]) -> String {
    let amount = |(item, cell): (&RuleItem, &String)| {
        let amount = format!("{}*N({cell})", item.points);
        item.cap.map_or(amount.clone(), |cap| format!("MAX(-{cap},MIN({cap},{amount}))"))
    };
    items.iter().zip(facts).map(amount).collect::<Vec<_>>().join("+")
}

#[cfg(test)]
mod tests {
    use domain::Hundredths;

    use super::*;

    fn whole(number: i32) -> Hundredths {
        Hundredths::whole(number)
    }

    fn of(rule: &Rule) -> Option<String> {
        let facts = ["E7".to_owned(), "F7".to_owned()];
        reckoned(rule, whole(20), rule.upper_bound(whole(20)), &facts)
    }

    #[test]
    fn rules_become_formulas() {
        let steps = vec![
            RuleStep { threshold: whole(98), points: whole(20) },
            RuleStep { threshold: whole(90), points: whole(10) },
        ];
        let item = |label: &str, points: i32, cap: Option<i32>| RuleItem {
            label: label.to_owned(),
            points: whole(points),
            cap: cap.map(whole),
        };
        for (rule, formula) in [
            (Rule::Bool, "IF(E7=\"Có\",20.00,0)"),
            (Rule::Ladder { steps: steps.clone() }, "IF(E7>=98.00,20.00,IF(E7>=90.00,10.00,0))"),
            (Rule::Late { steps }, "IF(E7<=98.00,20.00,IF(E7<=90.00,10.00,0))"),
            (Rule::Prop, "IF(N(F7)=0,\"\",MIN(20.00,ROUND(20.00*E7/F7,2)))"),
            (Rule::PropOver { cap: whole(110) }, "IF(N(F7)=0,\"\",MIN(22.00,ROUND(20.00*E7/F7,2)))"),
            (
                Rule::Level { items: vec![item("Tốt \"A\"", 20, None), item("Khá", 10, None)] },
                "IF(E7=\"Tốt \"\"A\"\"\",20.00,IF(E7=\"Khá\",10.00,0))",
            ),
            (
                Rule::PerItem { items: vec![item("a", 2, Some(4)), item("b", 5, None)] },
                "MAX(0,MIN(20.00,MAX(-4.00,MIN(4.00,2.00*N(E7)))+5.00*N(F7)))",
            ),
            (Rule::Deduct { items: vec![item("a", 5, None)] }, "MAX(0,MIN(20.00,20.00-(5.00*N(E7))))"),
        ] {
            assert_eq!(of(&rule).as_deref(), Some(formula));
        }
        assert_eq!(of(&Rule::Judge), None);
    }
}
