//! Many cross-scores of one line become one value, by the rule the round declared. The raw scores stay
//! what they are; [`mod@line`] also says what became of each of them.

pub mod line;

use crate::criteria::Performance;
use crate::criteria::code::coded;
use crate::evaluation::error::{Detail, EvaluationError, EvaluationErrorCode as Code};
use crate::hundredths::{Hundredths, Points};
use crate::language::Language;

pub use line::{CrossLine, CrossPapers, Handling, Judgement, lines};

coded! {
    /// How the points of several scorers become one figure; rounded once, to a hundredth.
    pub enum Aggregation {
        /// Trung bình cộng.
        Mean = "MEAN",
        /// Trung vị; of an even number the mean of the middle two.
        Median = "MEDIAN",
        /// Trung bình sau khi bỏ các điểm cao nhất và thấp nhất; the mean when nothing would be left.
        TrimmedMean = "TRIMMED_MEAN",
    }
}

/// What a scorer who did not hand in means for a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MissingScorers {
    /// Nothing: the others decide.
    #[default]
    LeaveOut,
    /// With fewer judgements than this the line has no cross value, and an earlier stage decides. An
    /// abstention is no judgement.
    Require {
        /// The fewest judgements.
        at_least: u32,
    },
    /// He agrees with the unit's own value. That pulls the figure towards what the unit claims: it
    /// rewards claiming much where few scorers hand in.
    SelfValue,
}

impl MissingScorers {
    /// The stored and public code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LeaveOut => "LEAVE_OUT",
            Self::Require { .. } => "REQUIRE",
            Self::SelfValue => "SELF_VALUE",
        }
    }
}

/// How cross-scores become one value, as a round declares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CrossRule {
    /// The figure.
    pub aggregation: Aggregation,
    /// How many points a trimmed mean leaves out at each end; the others leave out none.
    pub trim: u32,
    /// What missing scorers mean.
    pub missing: MissingScorers,
}

impl From<Aggregation> for CrossRule {
    /// The rule of rounds that say nothing more: one point off each end, missing scorers left out.
    fn from(aggregation: Aggregation) -> Self {
        Self { aggregation, trim: 1, missing: MissingScorers::LeaveOut }
    }
}

/// The most points that may be left out at each end.
pub const MOST_TRIMMED: u32 = 5;

impl CrossRule {
    /// Which of so many points in order of size count; all of them when trimming would leave none.
    fn kept(&self, count: usize) -> std::ops::Range<usize> {
        let trim = if self.aggregation == Aggregation::TrimmedMean { self.trim as usize } else { 0 };
        if count > 2 * trim { trim..count - trim } else { 0..count }
    }

    /// The figure for these points; `None` of nothing.
    pub fn figure(&self, points: &[Points]) -> Option<Points> {
        let mut sorted = points.to_vec();
        sorted.sort_unstable();
        let kept = sorted.get(self.kept(sorted.len()))?;
        let chosen = match (self.aggregation, kept.len()) {
            (Aggregation::Median, count @ 1..) => kept.get((count - 1) / 2..=count / 2)?,
            _ => kept,
        };
        Hundredths::mean(chosen)
    }

    /// What is wrong with the rule; paths begin with `crossRule`.
    pub fn errors(&self) -> Vec<EvaluationError> {
        let mut errors = Vec::new();
        let invalid = |field| EvaluationError::new(Code::CrossRuleInvalid, &["crossRule", field]);
        if self.aggregation == Aggregation::TrimmedMean && !(1..=MOST_TRIMMED).contains(&self.trim) {
            errors.push(invalid("trim").with(Detail::Count(MOST_TRIMMED as usize)));
        }
        if self.missing == (MissingScorers::Require { at_least: 0 }) {
            errors.push(invalid("atLeast"));
        }
        errors
    }

    /// The rule in words.
    pub fn text(&self, language: Language) -> String {
        let trim = self.trim;
        let figure = match self.aggregation {
            Aggregation::Mean => language.choose("Trung bình cộng".to_owned(), "Mean".to_owned()),
            Aggregation::Median => language.choose("Trung vị".to_owned(), "Median".to_owned()),
            Aggregation::TrimmedMean => language.choose(
                format!("Trung bình sau khi bỏ {trim} điểm cao nhất và {trim} điểm thấp nhất"),
                format!("Mean without the {trim} highest and the {trim} lowest"),
            ),
        };
        let missing = match self.missing {
            MissingScorers::LeaveOut => language.choose(
                "không tính đơn vị chưa nộp phiếu".to_owned(),
                "scorers who did not hand in do not count".to_owned(),
            ),
            MissingScorers::Require { at_least } => language.choose(
                format!("cần ít nhất {at_least} đơn vị chấm, nếu thiếu thì lấy giai đoạn trước"),
                format!("needs at least {at_least} judgements, else an earlier stage decides"),
            ),
            MissingScorers::SelfValue => language.choose(
                "đơn vị chưa nộp phiếu được coi là đồng ý với điểm tự chấm".to_owned(),
                "scorers who did not hand in agree with the unit's own value".to_owned(),
            ),
        };
        format!("{figure}; {missing}.")
    }
}

/// The facts of a line that compares units, from those of several scorers: actual and target each by the
/// rule, among those who say that a target was given, or among the others when they are more. Empty of
/// nothing.
pub fn facts(rule: &CrossRule, given: &[&[Hundredths]]) -> Vec<Hundredths> {
    let all: Vec<Performance> = given.iter().filter_map(|facts| Performance::from_facts(facts)).collect();
    let targets: Vec<Hundredths> = all.iter().filter_map(|one| one.target).collect();
    let given = 2 * targets.len() >= all.len();
    let side = all.iter().filter(|one| one.target.is_some() == given);
    let actuals: Vec<Hundredths> = side.map(|one| one.actual).collect();
    let target = if given { rule.figure(&targets) } else { Some(Hundredths::ZERO) };
    rule.figure(&actuals).into_iter().chain(target.filter(|_| !actuals.is_empty())).collect()
}

#[cfg(test)]
mod tests;
