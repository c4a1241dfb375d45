//! What a round declares about cross-scoring, as columns.

use domain::evaluation::{Aggregation, CrossMode, CrossRule, MissingScorers};
use domain::id::UnitId;

use crate::error::StoreError;

/// The mode from its columns.
pub(super) fn mode(code: &str, per_unit: Option<i64>, group: Option<&str>) -> Result<CrossMode, StoreError> {
    let damaged = || StoreError::corrupt("round.cross_mode", code);
    let unit = |text: &str| text.parse::<UnitId>().map_err(|_| damaged());
    match (code, per_unit, group) {
        ("EVERYBODY", None, None) => Ok(CrossMode::Everybody),
        ("PEERS", Some(count), None) => Ok(CrossMode::Peers { per_unit: u32::try_from(count).map_err(|_| damaged())? }),
        ("WORKING_GROUP", None, Some(group)) => {
            Ok(CrossMode::WorkingGroup { units: group.split(',').map(unit).collect::<Result<_, _>>()? })
        }
        _ => Err(damaged()),
    }
}

/// The columns of a mode beside its code: peers of each unit, the group.
pub(super) fn mode_columns(mode: &CrossMode) -> (Option<i64>, Option<String>) {
    match mode {
        CrossMode::Everybody => (None, None),
        CrossMode::Peers { per_unit } => (Some(i64::from(*per_unit)), None),
        CrossMode::WorkingGroup { units } => {
            let units: Vec<_> = units.iter().map(ToString::to_string).collect();
            (None, Some(units.join(",")))
        }
    }
}

/// The rule from its columns.
pub(super) fn rule(
    aggregation: Aggregation,
    trim: i64,
    missing: &str,
    at_least: Option<i64>,
) -> Result<CrossRule, StoreError> {
    let number = |count: i64| u32::try_from(count).map_err(|_| StoreError::corrupt("round.cross_trim", count));
    let missing = match (missing, at_least) {
        ("LEAVE_OUT", None) => MissingScorers::LeaveOut,
        ("REQUIRE", Some(count)) => MissingScorers::Require { at_least: number(count)? },
        ("SELF_VALUE", None) => MissingScorers::SelfValue,
        _ => return Err(StoreError::corrupt("round.cross_missing", missing)),
    };
    Ok(CrossRule { aggregation, trim: number(trim)?, missing })
}

/// The least number of judgements; `None` where the rule asks for none.
pub(super) fn at_least(rule: &CrossRule) -> Option<i64> {
    match rule.missing {
        MissingScorers::Require { at_least } => Some(i64::from(at_least)),
        MissingScorers::LeaveOut | MissingScorers::SelfValue => None,
    }
}
