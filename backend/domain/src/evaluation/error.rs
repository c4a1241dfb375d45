//! What can be wrong with an evaluation, said to the person who is doing it.

use crate::criteria::FactError;
use crate::criteria::words::figure;
use crate::error::RuleError;
use crate::hundredths::Hundredths;
use crate::language::Language;

crate::error_codes! {
    /// The closed list of broken rules of rounds, sheets and publication.
    pub enum EvaluationErrorCode {
        /// More points than the line can give.
        OverMaximum = "OVER_MAXIMUM",
        /// Fewer than zero points.
        BelowMinimum = "BELOW_MINIMUM",
        /// Points that are no whole multiple of the step.
        OffStep = "OFF_STEP",
        /// The line is reckoned from facts; points alone are not taken.
        FactsRequired = "FACTS_REQUIRED",
        /// The facts give no points.
        InvalidFacts = "INVALID_FACTS",
        /// Points were given that the facts do not give.
        PointsDiffer = "POINTS_DIFFER",
        /// The criterion is not in the round's set.
        UnknownCriterion = "UNKNOWN_CRITERION",
        /// One batch names the criterion twice.
        DuplicateCriterion = "DUPLICATE_CRITERION",
        /// The line is not assigned to the unit.
        NotAssigned = "NOT_ASSIGNED",
        /// The line is appraised by another field owner.
        OtherField = "OTHER_FIELD",
        /// The state cannot be chosen here, or stands beside points or facts.
        InvalidState = "INVALID_STATE",
        /// Lines are not filled in.
        Incomplete = "INCOMPLETE",
        /// Evidence is missing.
        EvidenceRequired = "EVIDENCE_REQUIRED",
        /// A reason is missing.
        ReasonRequired = "REASON_REQUIRED",
        /// The sheet was handed in already.
        AlreadySubmitted = "ALREADY_SUBMITTED",
        /// The sheet was not handed in.
        NotSubmitted = "NOT_SUBMITTED",
        /// The deadline has passed.
        DeadlinePassed = "DEADLINE_PASSED",
        /// The deadline has not come and papers are missing.
        DeadlineNotReached = "DEADLINE_NOT_REACHED",
        /// The round is in another stage.
        WrongStage = "WRONG_STAGE",
        /// A round does not go from its stage to that one.
        InvalidTransition = "INVALID_TRANSITION",
        /// "Published" is reached by publishing, which makes the snapshot.
        PublishInstead = "PUBLISH_INSTEAD",
        /// The criteria set is not published.
        CriteriaNotPublished = "CRITERIA_NOT_PUBLISHED",
        /// The cluster has no member.
        NoMembers = "NO_MEMBERS",
        /// Nobody has been assigned to cross-score.
        CrossNotAssigned = "CROSS_NOT_ASSIGNED",
        /// Deadlines do not follow one another.
        DeadlineOrder = "DEADLINE_ORDER",
        /// A name is empty or too long.
        NameInvalid = "NAME_INVALID",
        /// The year is not a plausible emulation year.
        YearInvalid = "YEAR_INVALID",
        /// A class rule is not well-formed.
        ClassInvalid = "CLASS_INVALID",
        /// A tie rule is named twice.
        TieRuleTaken = "TIE_RULE_TAKEN",
        /// A unit would score itself.
        SelfScoring = "SELF_SCORING",
        /// A unit would score its parent, child, predecessor or successor.
        RelatedScoring = "RELATED_SCORING",
        /// A unit would score one it declared a conflict of interest about.
        ConflictScoring = "CONFLICT_SCORING",
        /// A unit is no member of the round.
        NotMember = "NOT_MEMBER",
        /// A pair is named twice.
        DuplicatePair = "DUPLICATE_PAIR",
        /// The plan of cross-scoring does not fit the members.
        PlanInvalid = "PLAN_INVALID",
        /// The rule for cross-scores is not well-formed.
        CrossRuleInvalid = "CROSS_RULE_INVALID",
        /// The unit does not cross-score that one.
        NotScorer = "NOT_SCORER",
        /// A change changes nothing.
        NothingChanged = "NOTHING_CHANGED",
        /// The conflict of interest is declared already.
        AlreadyDeclared = "ALREADY_DECLARED",
        /// The disqualifier is not in the round's set.
        UnknownDisqualifier = "UNKNOWN_DISQUALIFIER",
        /// The disqualifier is recorded already.
        AlreadyDisqualified = "ALREADY_DISQUALIFIED",
        /// The disqualifier is not recorded.
        NotDisqualified = "NOT_DISQUALIFIED",
        /// The result is no longer what was proposed for publication.
        ProposalStale = "PROPOSAL_STALE",
        /// A text is longer than fits.
        TextTooLong = "TEXT_TOO_LONG",
        /// The criteria set was not copied from the one the round uses.
        CriteriaNotDerived = "CRITERIA_NOT_DERIVED",
        /// A cross sheet was handed in already.
        CrossAlreadySubmitted = "CROSS_ALREADY_SUBMITTED",
        /// Hours or days of the hearing are out of bounds.
        HearingInvalid = "HEARING_INVALID",
        /// The line was not changed at that stage: there is nothing to reply to.
        NotChanged = "NOT_CHANGED",
        /// The change was accepted already.
        AlreadyAccepted = "ALREADY_ACCEPTED",
        /// The reply was answered already.
        AlreadyAnswered = "ALREADY_ANSWERED",
        /// There is no reply to answer.
        NothingToAnswer = "NOTHING_TO_ANSWER",
        /// A moment that must lie ahead has passed.
        DueInPast = "DUE_IN_PAST",
        /// The line was sent back already and waits for the unit.
        AlreadyReturned = "ALREADY_RETURNED",
        /// An open objection is about the same thing.
        ObjectionExists = "OBJECTION_EXISTS",
        /// The objection was taken up already.
        AlreadyAdmitted = "ALREADY_ADMITTED",
        /// The objection was not taken up.
        NotAdmitted = "NOT_ADMITTED",
        /// The objection was decided or taken back.
        ObjectionClosed = "OBJECTION_CLOSED",
        /// The decision needs corrected points that differ.
        CorrectionRequired = "CORRECTION_REQUIRED",
        /// The decision takes no corrected points, or none of this line.
        CorrectionNotDue = "CORRECTION_NOT_DUE",
        /// Objections are open and the time to decide them is not over.
        ObjectionsUndecided = "OBJECTIONS_UNDECIDED",
    }
}

/// The figures or words a message needs beside its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Nothing.
    None,
    /// The limit that was broken.
    Limit(Hundredths),
    /// Why facts give no points.
    Facts(FactError),
    /// How many lines, papers or members it concerns.
    Count(usize),
    /// A code or a name.
    Word(String),
}

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationError {
    /// Which rule.
    pub code: EvaluationErrorCode,
    /// The input field, outermost first.
    pub path: Vec<String>,
    /// The code of the criterion meant; empty when none is.
    pub subject: String,
    /// What the message adds to the rule.
    pub detail: Detail,
}

impl EvaluationError {
    /// A broken rule at a field; an empty path is the whole input.
    pub fn new(code: EvaluationErrorCode, path: &[&str]) -> Self {
        let path = path.iter().map(|&part| part.to_owned()).collect();
        Self { code, path, subject: String::new(), detail: Detail::None }
    }

    /// With what the message adds to the rule.
    pub fn with(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }

    /// With the code of the criterion meant.
    pub fn about(self, subject: &str) -> Self {
        Self { subject: subject.to_owned(), ..self }
    }
}

impl RuleError for EvaluationError {
    fn code(&self) -> &'static str {
        self.code.code()
    }

    fn path(&self) -> Vec<String> {
        self.path.clone()
    }

    fn text(&self, language: Language) -> String {
        let (vietnamese, english) = score_text(self.code);
        let rule = language.choose(vietnamese, english);
        let subject = if self.subject.is_empty() { String::new() } else { format!("{}: ", self.subject) };
        let detail = match &self.detail {
            Detail::None => String::new(),
            Detail::Limit(limit) => format!(" ({})", figure(*limit, language)),
            Detail::Facts(error) => format!(" – {}", error.text(language)),
            Detail::Count(count) => format!(" ({count})"),
            Detail::Word(word) => format!(" (“{word}”)"),
        };
        format!("{subject}{rule}{detail}.")
    }
}

/// Texts about points, facts and sheets, without the closing full stop.
const fn score_text(code: EvaluationErrorCode) -> (&'static str, &'static str) {
    use EvaluationErrorCode as C;
    match code {
        C::OverMaximum => ("điểm vượt mức tối đa", "more points than the maximum"),
        C::BelowMinimum => ("điểm không được nhỏ hơn 0", "points cannot be less than 0"),
        C::OffStep => ("điểm phải là bội số của bước điểm", "points must be a whole multiple of the step"),
        C::FactsRequired => (
            "điểm của tiêu chí này tính từ số liệu; hãy nhập số liệu",
            "the points of this line follow from facts; enter the facts",
        ),
        C::InvalidFacts => ("số liệu chưa hợp lệ", "the facts are not valid"),
        C::PointsDiffer => ("điểm khác với điểm tính từ số liệu", "the points differ from those the facts give"),
        C::UnknownCriterion => ("tiêu chí không thuộc đợt chấm", "the criterion is not in this round"),
        C::DuplicateCriterion => ("tiêu chí xuất hiện hai lần", "the criterion is named twice"),
        C::NotAssigned => ("tiêu chí không giao cho đơn vị này", "the line is not assigned to this unit"),
        C::OtherField => ("tiêu chí thuộc lĩnh vực của đơn vị khác", "the line is appraised by another field owner"),
        C::InvalidState => ("không chọn được trạng thái này ở đây", "this state cannot be chosen here"),
        C::Incomplete => ("còn tiêu chí chưa chấm", "lines are not filled in"),
        C::EvidenceRequired => ("thiếu minh chứng bắt buộc", "required evidence is missing"),
        C::ReasonRequired => ("cần nêu lý do", "a reason is required"),
        C::AlreadySubmitted => ("phiếu đã nộp", "the sheet is already submitted"),
        C::NotSubmitted => ("phiếu chưa nộp", "the sheet is not submitted"),
        _ => round_text(code),
    }
}

/// Texts about the course of a round.
const fn round_text(code: EvaluationErrorCode) -> (&'static str, &'static str) {
    use EvaluationErrorCode as C;
    match code {
        C::DeadlinePassed => ("đã quá thời hạn", "the deadline has passed"),
        C::DeadlineNotReached => {
            ("chưa đến hạn và còn phiếu chưa nộp", "the deadline has not come and papers are still missing")
        }
        C::WrongStage => ("giai đoạn hiện tại không cho phép việc này", "the current stage does not allow this"),
        C::InvalidTransition => {
            ("đợt chấm không chuyển được sang giai đoạn này", "the round cannot move to this stage")
        }
        C::PublishInstead => ("hãy công bố kết quả để kết thúc đợt chấm", "publish the result to end the round"),
        C::CriteriaNotPublished => ("bộ tiêu chí chưa ban hành", "the criteria set is not published"),
        C::NoMembers => ("cụm không có thành viên", "the cluster has no member"),
        C::CrossNotAssigned => ("chưa phân công chấm chéo", "nobody has been assigned to cross-score"),
        C::DeadlineOrder => ("các thời hạn phải nối tiếp nhau", "each deadline must come after the one before it"),
        C::NameInvalid => ("tên trống hoặc quá dài", "the name is empty or too long"),
        C::YearInvalid => ("năm thi đua không hợp lệ", "the emulation year is not valid"),
        C::ClassInvalid => (
            "mức xếp loại phải có mã, tên, ngưỡng không âm, không trùng",
            "a class needs a code, a name and a threshold, not negative, each once",
        ),
        C::TieRuleTaken => ("tiêu chí phân định xuất hiện hai lần", "the tie rule is named twice"),
        _ => unit_text(code),
    }
}

/// Texts about units, and the rest.
const fn unit_text(code: EvaluationErrorCode) -> (&'static str, &'static str) {
    use EvaluationErrorCode as C;
    match code {
        C::SelfScoring => ("đơn vị không chấm chéo chính mình", "a unit never cross-scores itself"),
        C::RelatedScoring => (
            "đơn vị không chấm chéo đơn vị cấp trên, cấp dưới, tiền thân hay kế thừa của mình",
            "a unit never cross-scores its parent, child, predecessor or successor",
        ),
        C::NotMember => ("đơn vị không tham gia đợt chấm", "the unit is not a member of this round"),
        C::DuplicatePair => ("cặp chấm chéo xuất hiện hai lần", "the pair is named twice"),
        C::ConflictScoring => (
            "đơn vị đã khai xung đột lợi ích nên không chấm đơn vị này",
            "the unit declared a conflict of interest about this one",
        ),
        C::PlanInvalid => (
            "cách phân công chấm chéo không hợp với các đơn vị tham gia",
            "the plan of cross-scoring does not fit the members",
        ),
        C::CrossRuleInvalid => {
            ("quy tắc tổng hợp điểm chấm chéo không hợp lệ", "the rule for cross-scores is not valid")
        }
        C::NotScorer => ("đơn vị này không được giao chấm đơn vị kia", "the unit does not cross-score that one"),
        C::NothingChanged => ("phân công không có gì thay đổi", "the change changes nothing"),
        C::AlreadyDeclared => ("xung đột lợi ích này đã được khai", "this conflict of interest is declared already"),
        C::UnknownDisqualifier => ("điều kiện loại không có trong bộ tiêu chí", "the disqualifier is not in the set"),
        C::AlreadyDisqualified => ("điều kiện loại đã được ghi nhận", "the disqualifier is already recorded"),
        C::NotDisqualified => ("điều kiện loại chưa được ghi nhận", "the disqualifier is not recorded"),
        C::ProposalStale => (
            "kết quả đã thay đổi sau khi được đề nghị công bố; hãy đề nghị lại",
            "the result has changed since it was proposed; propose it again",
        ),
        C::CriteriaNotDerived => (
            "bộ tiêu chí mới phải được sao chép từ bộ tiêu chí của đợt",
            "the new criteria set must be copied from the one the round uses",
        ),
        C::CrossAlreadySubmitted => (
            "đã có phiếu chấm chéo được nộp, không sửa đổi bộ tiêu chí của đợt được nữa",
            "a cross sheet is submitted already, so the criteria of the round can no longer be amended",
        ),
        C::TextTooLong => ("nội dung dài quá số ký tự cho phép", "the text is longer than the characters allowed"),
        _ => hearing_text(code),
    }
}

/// Texts about replies, returned lines and objections.
const fn hearing_text(code: EvaluationErrorCode) -> (&'static str, &'static str) {
    use EvaluationErrorCode as C;
    match code {
        C::HearingInvalid => ("thời hạn giải trình, kiến nghị không hợp lệ", "the time for the hearing is not valid"),
        C::NotChanged => (
            "giai đoạn này không làm thay đổi điểm của tiêu chí, không có gì để giải trình",
            "this stage did not change the line, so there is nothing to reply to",
        ),
        C::AlreadyAccepted => ("đơn vị đã đồng ý", "the unit accepted already"),
        C::AlreadyAnswered => ("giải trình đã được trả lời", "the reply was answered already"),
        C::NothingToAnswer => ("không có giải trình để trả lời", "there is no reply to answer"),
        C::DueInPast => ("thời hạn phải ở sau thời điểm hiện tại", "the deadline must lie ahead"),
        C::AlreadyReturned => ("tiêu chí đang được trả lại đơn vị", "the line is with the unit already"),
        C::ObjectionExists => ("đã có kiến nghị về nội dung này", "an objection about the same thing is open"),
        C::AlreadyAdmitted => ("kiến nghị đã được tiếp nhận", "the objection was taken up already"),
        C::NotAdmitted => ("kiến nghị chưa được tiếp nhận", "the objection was not taken up yet"),
        C::ObjectionClosed => ("kiến nghị đã giải quyết hoặc đã rút", "the objection was decided or withdrawn"),
        C::CorrectionRequired => (
            "chấp nhận kiến nghị về điểm phải kèm điểm điều chỉnh khác điểm cũ",
            "upholding an objection about points needs corrected points that differ",
        ),
        C::CorrectionNotDue => (
            "điểm điều chỉnh không thuộc nội dung kiến nghị được chấp nhận",
            "corrected points do not belong to this decision",
        ),
        _ => (
            "còn kiến nghị chưa giải quyết và chưa hết thời hạn giải quyết",
            "objections are undecided and the time to decide them is not over",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_line_the_rule_and_the_limit() {
        let error = EvaluationError::new(EvaluationErrorCode::OverMaximum, &["scores", "criterion_1", "points"])
            .with(Detail::Limit(Hundredths::from_hundredths(2_750)))
            .about("A3.2");
        assert_eq!(error.path(), ["scores", "criterion_1", "points"]);
        assert_eq!(error.text(Language::Vietnamese), "A3.2: điểm vượt mức tối đa (27,5).");
        assert_eq!(error.text(Language::English), "A3.2: more points than the maximum (27.5).");
    }

    #[test]
    fn the_reason_of_bad_facts_is_part_of_the_message() {
        let error = EvaluationError::new(EvaluationErrorCode::InvalidFacts, &[])
            .with(Detail::Facts(FactError::WrongNumber { due: 2, given: 1 }));
        assert_eq!(error.text(Language::English), "the facts are not valid – 2 facts are due, 1 were given.");
    }
}
