//! When open objections no longer hold publication up.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::evaluation::error::{Detail, EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::round::deadline_passed;
use crate::evaluation::submit::reason_errors;

/// The objections that were open when a result was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unresolved {
    /// Why the ministry did not wait.
    pub reason: String,
    /// Each of them, in the order filed.
    pub objections: Vec<UnresolvedObjection>,
}

/// One of them: that it was filed, never what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnresolvedObjection {
    /// Name of the unit when the round opened.
    pub unit_name: String,
    /// Code of the unit when the round opened.
    pub unit_code: String,
    /// Code of the criterion or of the ground; `None` when the result as a whole is meant.
    pub subject: Option<String>,
    /// When it was filed, RFC 3339 in UTC.
    pub filed_at: String,
}

/// What is wrong with publishing now. With none open, nothing. With some open, the time for filing and
/// deciding (`decide_until`) must be over, and the ministry says why it does not wait: then they are
/// listed in the result as not settled, and one that is upheld later leads to a corrective version.
/// `decide_until` is `None` when the round never took objections.
pub fn publication_errors(
    open: usize,
    decide_until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    reason: Option<&str>,
) -> Vec<EvaluationError> {
    if open == 0 {
        return Vec::new();
    }
    if decide_until.is_some_and(|until| !deadline_passed(until, now)) {
        return vec![EvaluationError::new(Code::ObjectionsUndecided, &[]).with(Detail::Count(open))];
    }
    reason_errors(reason.unwrap_or_default(), "reason")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::day;

    fn codes(open: usize, now: DateTime<Utc>, reason: Option<&str>) -> Vec<Code> {
        publication_errors(open, Some(day(10)), now, reason).into_iter().map(|error| error.code).collect()
    }

    #[test]
    fn open_objections_hold_publication_up_until_the_time_for_deciding_is_over_and_no_longer() {
        assert_eq!(codes(0, day(1), None), []);
        assert_eq!(codes(2, day(10), Some("Đã quá hạn")), [Code::ObjectionsUndecided]);
        assert_eq!(codes(2, day(11), None), [Code::ReasonRequired]);
        assert_eq!(codes(2, day(11), Some("Đã quá hạn giải quyết")), []);
        assert_eq!(publication_errors(1, None, day(1), Some("Lý do")), []);
    }
}
