//! What a decision changed in the ranking: every unit whose rank, total or class is another.

use serde::{Deserialize, Serialize};

use crate::hundredths::Points;

/// Where a unit stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Rank; `None` when it is not ranked.
    pub rank: Option<u32>,
    /// Final total.
    pub total: Points,
    /// Name of the class; `None` when the round does not classify.
    pub classification: Option<String>,
}

/// A unit and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Name when the round opened.
    pub unit_name: String,
    /// Code when the round opened; one per unit of a round.
    pub unit_code: String,
    /// Its place.
    pub place: Place,
}

/// A unit that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankChange {
    /// Name when the round opened.
    pub unit_name: String,
    /// Code when the round opened.
    pub unit_code: String,
    /// Where it stood.
    pub before: Place,
    /// Where it stands.
    pub after: Place,
}

/// The units whose place differs, in the order of the new ranking.
pub fn diff(before: &[Standing], after: &[Standing]) -> Vec<RankChange> {
    let moved = |now: &Standing| {
        let was = before.iter().find(|was| was.unit_code == now.unit_code && was.place != now.place)?;
        Some(RankChange {
            unit_name: now.unit_name.clone(),
            unit_code: now.unit_code.clone(),
            before: was.place.clone(),
            after: now.place.clone(),
        })
    };
    after.iter().filter_map(moved).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::points;

    fn standing(code: &str, rank: Option<u32>, total: &str, class: &str) -> Standing {
        let place = Place { rank, total: points(total), classification: Some(class.to_owned()) };
        Standing { unit_name: format!("Sở {code}"), unit_code: code.to_owned(), place }
    }

    #[test]
    fn only_units_whose_rank_total_or_class_is_another_are_named() {
        let before = [
            standing("A", Some(1), "90", "X"),
            standing("B", Some(2), "80", "T"),
            standing("C", Some(3), "70", "T"),
            standing("D", None, "60", "H"),
        ];
        let after = [
            standing("B", Some(1), "95", "X"),
            standing("A", Some(2), "90", "X"),
            standing("C", Some(3), "70", "T"),
            standing("D", Some(4), "60", "H"),
        ];
        let changes = diff(&before, &after);
        let moves: Vec<_> = changes.iter().map(|it| (it.unit_code.as_str(), it.before.rank, it.after.rank)).collect();
        assert_eq!(moves, [("B", Some(2), Some(1)), ("A", Some(1), Some(2)), ("D", None, Some(4))]);
        assert_eq!(diff(&before, &before), []);
    }
}
