//! One file that serves several claims: no fault in itself, but whoever judges should know.

use crate::criteria::code::coded;
use crate::id::{CriterionId, EvaluationId, UnitId};

coded! {
    /// How another claim with the same file differs.
    pub enum ReuseKind {
        /// Another unit claims points by it.
        OtherUnit = "OTHER_UNIT",
        /// The unit claims points by it in another emulation year.
        OtherYear = "OTHER_YEAR",
        /// The unit claims points by it in another round of the same year.
        OtherRound = "OTHER_ROUND",
        /// The unit claims points by it on another line of the same sheet.
        OtherLine = "OTHER_LINE",
    }
}

/// A line of a unit's own sheet that cites a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cited {
    /// The unit that claims.
    pub unit: UnitId,
    /// The emulation year.
    pub year: i32,
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The line.
    pub criterion: CriterionId,
}

/// How the other claim differs from this one; `None` when it is the same line of the same evaluation.
pub fn kind(own: &Cited, other: &Cited) -> Option<ReuseKind> {
    if other.unit != own.unit {
        Some(ReuseKind::OtherUnit)
    } else if other.year != own.year {
        Some(ReuseKind::OtherYear)
    } else if other.evaluation != own.evaluation {
        Some(ReuseKind::OtherRound)
    } else {
        (other.criterion != own.criterion).then_some(ReuseKind::OtherLine)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::Id as _;

    #[test]
    fn the_farthest_difference_is_named() {
        let cited = |unit: u128, year, evaluation: u128, criterion: u128| Cited {
            unit: UnitId::from_uuid(Uuid::from_u128(unit)),
            year,
            evaluation: EvaluationId::from_uuid(Uuid::from_u128(evaluation)),
            criterion: CriterionId::from_uuid(Uuid::from_u128(criterion)),
        };
        let own = cited(1, 2026, 1, 1);
        for (other, expected) in [
            (own, None),
            (cited(1, 2026, 1, 2), Some(ReuseKind::OtherLine)),
            (cited(1, 2026, 2, 1), Some(ReuseKind::OtherRound)),
            (cited(1, 2025, 2, 2), Some(ReuseKind::OtherYear)),
            (cited(2, 2025, 3, 1), Some(ReuseKind::OtherUnit)),
        ] {
            assert_eq!(kind(&own, &other), expected, "{other:?}");
        }
    }
}
