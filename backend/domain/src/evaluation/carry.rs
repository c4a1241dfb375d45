//! What a line's facts and points become under another version of the line.

use crate::criteria::Criterion;
use crate::evaluation::entry::bounds;
use crate::evaluation::sheet::Value;
use crate::hundredths::{Hundredths, Points};

/// Whether points are reckoned in the same way within the same bounds.
pub(super) fn same_reckoning(one: &Criterion, other: &Criterion) -> bool {
    one.rule == other.rule && one.maximum == other.maximum && one.step == other.step
}

/// Whether both lines ask for the very same facts, so that those given for the one serve the other.
pub(super) fn same_facts(one: &Criterion, other: &Criterion) -> bool {
    let slots = one.rule.slots();
    !slots.is_empty() && slots == other.rule.slots()
}

/// What facts come to on a line: points, or points awaited where units are compared; `None` when the line
/// cannot make anything of them.
pub(super) fn reckoned(line: &Criterion, facts: &[Hundredths]) -> Option<Value> {
    if line.rule.is_relative() {
        return line.rule.check(facts).is_ok().then_some(Value::Awaiting);
    }
    let points = line.rule.points(line.maximum, facts).ok()?;
    bounds(line, points).is_none().then_some(Value::Points(points))
}

/// Whether points that were typed on the older line may stand on the newer one: the same rule, no smaller
/// bound, and on the step.
pub(super) fn typed_stays(older: &Criterion, newer: &Criterion, points: Points) -> bool {
    older.rule == newer.rule && newer.upper_bound() >= older.upper_bound() && bounds(newer, points).is_none()
}
