//! What can be wrong with a criteria set, said to the person who is writing it.

use crate::criteria::words::figure;
use crate::error::RuleError;
use crate::hundredths::Hundredths;
use crate::language::Language;

crate::error_codes! {
    /// The closed list of broken rules of criteria sets.
    pub enum CriteriaErrorCode {
        /// A name is empty.
        NameRequired = "NAME_REQUIRED",
        /// A code is empty.
        CodeRequired = "CODE_REQUIRED",
        /// A text is longer than fits.
        TextTooLong = "TEXT_TOO_LONG",
        /// The year is not a plausible emulation year.
        YearInvalid = "YEAR_INVALID",
        /// Another group or criterion of the set has this code.
        CodeTaken = "CODE_TAKEN",
        /// Another group or criterion of the set has this position.
        PositionTaken = "POSITION_TAKEN",
        /// The named group is not in the set.
        UnknownGroup = "UNKNOWN_GROUP",
        /// The named criterion is not in the set.
        UnknownCriterion = "UNKNOWN_CRITERION",
        /// There is no template of this key.
        UnknownTemplate = "UNKNOWN_TEMPLATE",
        /// A group lies within itself.
        GroupCycle = "GROUP_CYCLE",
        /// A group or criterion is in another section than the group around it.
        SectionMismatch = "SECTION_MISMATCH",
        /// A group holds no criterion.
        GroupEmpty = "GROUP_EMPTY",
        /// The set holds no criterion.
        NoCriteria = "NO_CRITERIA",
        /// The declared total is not more than zero.
        DeclaredTotalNotPositive = "DECLARED_TOTAL_NOT_POSITIVE",
        /// The base maxima do not sum to the declared total.
        TotalMismatch = "TOTAL_MISMATCH",
        /// A cap on bonus or penalty points is negative.
        SectionCapNegative = "SECTION_CAP_NEGATIVE",
        /// A maximum is not more than zero.
        MaximumNotPositive = "MAXIMUM_NOT_POSITIVE",
        /// A step is not more than zero.
        StepNotPositive = "STEP_NOT_POSITIVE",
        /// A maximum, or points a rule can give, are not a whole multiple of the step.
        OffStep = "OFF_STEP",
        /// A proportional rule gives any hundredth, so its step must be one hundredth.
        ProportionStep = "PROPORTION_STEP",
        /// The rule needs at least one step.
        StepsRequired = "STEPS_REQUIRED",
        /// The rule needs at least one item.
        ItemsRequired = "ITEMS_REQUIRED",
        /// The rule needs a cap.
        CapRequired = "CAP_REQUIRED",
        /// The rule has no use for what was given.
        NotUsedByRule = "NOT_USED_BY_RULE",
        /// A cap is out of its range.
        CapOutOfRange = "CAP_OUT_OF_RANGE",
        /// Two steps have the same threshold.
        ThresholdTaken = "THRESHOLD_TAKEN",
        /// A threshold is no whole number of days or no rank.
        ThresholdInvalid = "THRESHOLD_INVALID",
        /// A better result would give fewer points.
        NotMonotone = "NOT_MONOTONE",
        /// An item has no label.
        LabelRequired = "LABEL_REQUIRED",
        /// Two items have the same label.
        LabelTaken = "LABEL_TAKEN",
        /// Points of a rule are negative.
        PointsNegative = "POINTS_NEGATIVE",
        /// Points of an item that would change nothing.
        PointsZero = "POINTS_ZERO",
        /// Points of a rule exceed the maximum of the criterion.
        PointsOverMaximum = "POINTS_OVER_MAXIMUM",
        /// No facts could ever earn the maximum.
        MaximumUnreachable = "MAXIMUM_UNREACHABLE",
        /// The rule type does not belong in this section.
        RuleOutsideSection = "RULE_OUTSIDE_SECTION",
        /// The set is published and cannot change.
        Published = "PUBLISHED",
        /// The group still holds criteria or groups.
        GroupNotEmpty = "GROUP_NOT_EMPTY",
        /// The named disqualifier is not in the set.
        UnknownDisqualifier = "UNKNOWN_DISQUALIFIER",
        /// The line a criterion is said to come from is not in the set that was copied.
        UnknownOrigin = "UNKNOWN_ORIGIN",
    }
}

/// The figures or words a message needs beside its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Nothing.
    None,
    /// The limit that was broken.
    Limit(Hundredths),
    /// What was found and what was due.
    Compare {
        /// As it is.
        found: Hundredths,
        /// As it should be.
        due: Hundredths,
    },
    /// A code or a label.
    Word(String),
}

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaError {
    /// Which rule.
    pub code: CriteriaErrorCode,
    /// The input field, outermost first.
    pub path: Vec<String>,
    /// The code of the group or criterion meant; empty for the set, or where the field says enough.
    pub subject: String,
    /// What the message adds to the rule.
    pub detail: Detail,
}

impl CriteriaError {
    /// A broken rule at a field.
    pub fn new(code: CriteriaErrorCode, path: &[&str]) -> Self {
        let path = path.iter().map(|&part| part.to_owned()).collect();
        Self { code, path, subject: String::new(), detail: Detail::None }
    }

    /// With what the message adds to the rule.
    pub fn with(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }

    /// The same, seen from further out: `prefix` comes before the path.
    pub fn under(mut self, prefix: &[&str]) -> Self {
        self.path.splice(0..0, prefix.iter().map(|&part| part.to_owned()));
        self
    }

    /// With the code of the group or criterion meant.
    pub fn about(self, subject: &str) -> Self {
        Self { subject: subject.to_owned(), ..self }
    }
}

impl RuleError for CriteriaError {
    fn code(&self) -> &'static str {
        self.code.code()
    }

    fn path(&self) -> Vec<String> {
        self.path.clone()
    }

    fn text(&self, language: Language) -> String {
        let (vietnamese, english) = rule_text(self.code);
        let rule = language.choose(vietnamese, english);
        let subject = if self.subject.is_empty() { String::new() } else { format!("{}: ", self.subject) };
        let detail = match &self.detail {
            Detail::None => String::new(),
            Detail::Limit(limit) => format!(" ({})", figure(*limit, language)),
            Detail::Word(word) => format!(" (“{word}”)"),
            Detail::Compare { found, due } => {
                let (found, due) = (figure(*found, language), figure(*due, language));
                language.choose(format!(" (hiện là {found}, phải là {due})"), format!(" (now {found}, due {due})"))
            }
        };
        format!("{subject}{rule}{detail}.")
    }
}

/// The rule in both languages, without the closing full stop.
const fn rule_text(code: CriteriaErrorCode) -> (&'static str, &'static str) {
    use CriteriaErrorCode as C;
    match code {
        C::NameRequired => ("phải có tên", "a name is required"),
        C::CodeRequired => ("phải có mã", "a code is required"),
        C::TextTooLong => ("nội dung dài quá số ký tự cho phép", "the text is longer than the characters allowed"),
        C::YearInvalid => ("năm thi đua không hợp lệ", "the emulation year is not valid"),
        C::CodeTaken => ("mã đã được dùng trong bộ tiêu chí", "the code is already used in this set"),
        C::PositionTaken => ("thứ tự đã được dùng trong bộ tiêu chí", "the position is already used in this set"),
        C::UnknownGroup => ("nhóm không thuộc bộ tiêu chí", "the group is not in this set"),
        C::UnknownCriterion => ("tiêu chí không thuộc bộ tiêu chí", "the criterion is not in this set"),
        C::UnknownTemplate => ("không có mẫu này", "there is no such template"),
        C::GroupCycle => ("nhóm không được nằm trong chính nó", "a group cannot lie within itself"),
        C::SectionMismatch => {
            ("phải cùng phần (chuẩn, thưởng, trừ) với nhóm cha", "the section must be that of the group around it")
        }
        C::GroupEmpty => ("nhóm chưa có tiêu chí nào", "the group holds no criterion"),
        C::NoCriteria => ("bộ tiêu chí chưa có tiêu chí nào", "the set holds no criterion"),
        C::DeclaredTotalNotPositive => ("tổng điểm công bố phải lớn hơn 0", "the declared total must be more than 0"),
        C::TotalMismatch => (
            "tổng điểm tối đa của các tiêu chí chuẩn phải bằng tổng điểm công bố",
            "the base maxima must sum to the declared total",
        ),
        C::SectionCapNegative => {
            ("giới hạn điểm thưởng, điểm trừ không được âm", "a cap on bonus or penalty points cannot be negative")
        }
        C::MaximumNotPositive => ("điểm tối đa phải lớn hơn 0", "the maximum must be more than 0"),
        C::StepNotPositive => ("bước điểm phải lớn hơn 0", "the step must be more than 0"),
        C::OffStep => ("điểm phải là bội số của bước điểm", "points must be a whole multiple of the step"),
        C::ProportionStep => {
            ("quy tắc tính theo tỷ lệ cần bước điểm 0,01", "a proportional rule needs a step of one hundredth")
        }
        _ => rule_part_text(code),
    }
}

/// The texts about the parts of a rule, and the rest.
const fn rule_part_text(code: CriteriaErrorCode) -> (&'static str, &'static str) {
    use CriteriaErrorCode as C;
    match code {
        C::StepsRequired => ("quy tắc cần ít nhất một bậc điểm", "the rule needs at least one step"),
        C::ItemsRequired => ("quy tắc cần ít nhất một mục", "the rule needs at least one item"),
        C::CapRequired => ("quy tắc cần mức trần", "the rule needs a cap"),
        C::NotUsedByRule => ("loại quy tắc này không dùng thông tin đã nhập", "this rule type has no use for this"),
        C::CapOutOfRange => ("mức trần ngoài khoảng cho phép", "the cap is out of range"),
        C::ThresholdTaken => ("hai bậc có cùng ngưỡng", "two steps have the same threshold"),
        C::ThresholdInvalid => (
            "ngưỡng phải là số nguyên không âm; thứ hạng bắt đầu từ 1",
            "the threshold must be a whole number, not negative; ranks begin at 1",
        ),
        C::NotMonotone => ("kết quả tốt hơn không được ít điểm hơn", "a better result cannot give fewer points"),
        C::LabelRequired => ("mục phải có tên", "an item needs a label"),
        C::LabelTaken => ("hai mục có cùng tên", "two items have the same label"),
        C::PointsNegative => ("điểm không được âm", "points cannot be negative"),
        C::PointsZero => ("điểm của mục phải khác 0", "the points of an item cannot be 0"),
        C::PointsOverMaximum => ("điểm vượt điểm tối đa của tiêu chí", "points exceed the maximum of the criterion"),
        C::MaximumUnreachable => ("không có kết quả nào đạt được điểm tối đa", "no result could ever earn the maximum"),
        C::RuleOutsideSection => (
            "quy tắc cộng/trừ chỉ dùng ở phần điểm thưởng, điểm trừ",
            "the plus/minus rule belongs in bonus and penalty groups only",
        ),
        C::GroupNotEmpty => (
            "nhóm còn tiêu chí hoặc nhóm con, chưa bỏ được",
            "the group still holds criteria or groups and cannot be taken out",
        ),
        C::UnknownDisqualifier => ("không có điều kiện loại này trong bộ tiêu chí", "the set has no such ground"),
        C::UnknownOrigin => (
            "tiêu chí gốc không thuộc bộ tiêu chí được sao chép",
            "the line it comes from is not in the set that was copied",
        ),
        _ => (
            "bộ tiêu chí đã ban hành, không sửa được; hãy lập bộ mới",
            "the set is published and cannot change; make a new one",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_line_the_rule_and_the_figures() {
        let error = CriteriaError::new(CriteriaErrorCode::PointsOverMaximum, &["steps", "0", "points"])
            .with(Detail::Limit(Hundredths::from_hundredths(2_550)))
            .under(&["rule"])
            .about("A1.1");
        assert_eq!(error.path(), ["rule", "steps", "0", "points"]);
        assert_eq!(error.text(Language::Vietnamese), "A1.1: điểm vượt điểm tối đa của tiêu chí (25,5).");
        assert_eq!(error.text(Language::English), "A1.1: points exceed the maximum of the criterion (25.5).");
    }

    #[test]
    fn a_comparison_says_what_is_and_what_is_due() {
        let error = CriteriaError::new(CriteriaErrorCode::TotalMismatch, &["declaredTotal"])
            .with(Detail::Compare { found: Hundredths::whole(990), due: Hundredths::whole(1_000) });
        assert!(error.text(Language::English).ends_with("(now 990, due 1000)."));
        assert!(error.text(Language::Vietnamese).ends_with("(hiện là 990, phải là 1000)."));
    }

    #[test]
    fn a_code_is_read_back_and_others_are_not() {
        assert_eq!(CriteriaErrorCode::from_code("GROUP_CYCLE"), Some(CriteriaErrorCode::GroupCycle));
        assert_eq!(CriteriaErrorCode::from_code("SELF_SCORING"), None);
    }
}
