//! Facts become points: the twelve rules.

use crate::bundle::{Item, Line, Rule, Rung};
use crate::number::{HUNDRED, Number, divide, sum};

const ONE: i128 = 100;

/// The points that a line's rule gives for facts; `None` when the facts do not fit the rule, or the rule gives
/// none by itself (judgement, comparison of units).
pub fn points(line: &Line, facts: &[Number]) -> Option<Number> {
    let maximum = line.maximum;
    match (&line.rule, facts) {
        (Rule::Bool, [done]) if [0, ONE].contains(&done.0) => Some(if done.0 == 0 { Number(0) } else { maximum }),
        (Rule::Ladder { steps }, [result]) if result.0 >= 0 => Some(first(steps, |rung| *result >= rung.threshold)),
        (Rule::Late { steps }, [days]) if counts(&[*days]) => Some(first(steps, |rung| *days <= rung.threshold)),
        (Rule::Rank { steps }, [rank, of]) if counts(facts) && rank.0 >= ONE && rank <= of => {
            Some(first(steps, |rung| *rank <= rung.threshold))
        }
        (Rule::Prop | Rule::PropOver { .. }, [actual, target]) if actual.0 >= 0 && target.0 > 0 => {
            Some(maximum.ratio(*actual, *target)?.min(upper(line)))
        }
        (Rule::Level { items }, [level]) if counts(facts) => {
            items.get(usize::try_from(level.0 / ONE).ok()?).map(|item| item.points)
        }
        (Rule::PerItem { items } | Rule::PlusMinus { items }, _) => {
            Some(counted(items, facts)?.max(Number(0)).min(maximum))
        }
        (Rule::Deduct { items }, _) => Some(Number(maximum.0 - counted(items, facts)?.0).max(Number(0)).min(maximum)),
        _ => None,
    }
}

/// The most a line can give.
pub fn upper(line: &Line) -> Number {
    match line.rule {
        Rule::PropOver { cap } => line.maximum.ratio(cap, HUNDRED).unwrap_or(line.maximum),
        _ => line.maximum,
    }
}

fn first(steps: &[Rung], reached: impl Fn(&Rung) -> bool) -> Number {
    steps.iter().find(|rung| reached(rung)).map_or(Number(0), |rung| rung.points)
}

fn counts(facts: &[Number]) -> bool {
    facts.iter().all(|fact| fact.0 >= 0 && fact.0 % ONE == 0)
}

/// Points × count of each kind, each within its own cap on either side of zero.
fn counted(items: &[Item], facts: &[Number]) -> Option<Number> {
    let amount = |(item, count): (&Item, &Number)| {
        let points = item.points.0 * (count.0 / ONE);
        Number(item.cap.map_or(points, |cap| points.clamp(-cap.0.abs(), cap.0.abs())))
    };
    (items.len() == facts.len() && counts(facts)).then(|| sum(items.iter().zip(facts).map(amount)))
}

/// What a unit did of what it was given, on a line that compares units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Performance {
    pub actual: Number,
    /// More than zero; `None` when no target was given.
    pub target: Option<Number>,
}

impl Performance {
    /// From two facts, the second zero where no target was given.
    pub fn of(facts: &[Number]) -> Option<Self> {
        let [actual, target] = *facts else { return None };
        (actual.0 >= 0 && target.0 >= 0).then(|| Self { actual, target: Some(target).filter(|target| target.0 > 0) })
    }

    /// How far it went beyond the target, as a fraction.
    fn excess(self) -> Option<(i128, i128)> {
        let target = self.target?.0;
        (self.actual.0 > target).then(|| (self.actual.0 - target, target))
    }
}

/// The points of one unit among all: below the target a share of the maximum, at it that share, beyond it up to the
/// maximum against the unit that went farthest; without a target against the best of those without one.
pub fn compared(maximum: Number, at_target: Number, own: Performance, field: &[Performance]) -> Number {
    let (full, share, whole) = (maximum.0, at_target.0, HUNDRED.0);
    let Some(target) = own.target else {
        let best = field.iter().filter(|unit| unit.target.is_none()).map(|unit| unit.actual).max();
        return maximum.ratio(own.actual, best.unwrap_or(own.actual)).unwrap_or_default().min(maximum);
    };
    let farther = |one: &(i128, i128), other: &(i128, i128)| (one.0 * other.1).cmp(&(other.0 * one.1));
    match (own.excess(), field.iter().filter_map(|unit| unit.excess()).max_by(farther)) {
        (Some((over, of)), Some((most, of_most))) => {
            let bottom = of * most;
            let top = share * bottom + (whole - share) * over * of_most;
            divide(full * top, whole * bottom).unwrap_or(maximum).min(maximum)
        }
        (Some(_), None) => maximum,
        (None, _) => divide(full * share * own.actual.min(target).0, whole * target.0).unwrap_or_default(),
    }
}
