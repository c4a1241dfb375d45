//! The words of a notice, made when it is read: in the reader's language, with the time that is left then.

use chrono::{DateTime, Utc};

use super::Notice;
use super::notice::Course;
use super::when::{count, moment, overdue, remaining};
use crate::evaluation::objection::ObjectionOutcome;
use crate::evaluation::{RoundStage, SheetStage};
use crate::language::Language;

/// What a reader sees of a notice: what is to be done, by whom, until when; then everything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// One line: the act, the unit, the deadline. The subject of an e-mail.
    pub title: String,
    /// One to three sentences.
    pub body: String,
}

/// A reader: language, and the moment of reading.
#[derive(Debug, Clone, Copy)]
struct Reader {
    language: Language,
    now: DateTime<Utc>,
}

/// The words of a notice for a reader at a moment.
pub fn words(notice: &Notice, language: Language, now: DateTime<Utc>) -> Words {
    let reader = Reader { language, now };
    let (title, body) = match notice {
        Notice::RoundOpened { course, unit, due } => reader.opened(course, unit, *due),
        Notice::StageReached { course, unit, stage, due, papers } => {
            reader.stage(course, unit.as_deref(), *stage, *due, *papers)
        }
        Notice::PapersAssigned { course, unit, papers, due } => reader.assigned(course, unit, *papers, *due),
        Notice::SheetSubmitted { course, unit, stage, papers } => reader.submitted(course, unit, *stage, *papers),
        Notice::SheetWithdrawn { course, unit, stage } => reader.withdrawn(course, unit, *stage),
        Notice::DeadlineComing { course, unit, stage, due, papers } => {
            reader.coming(course, unit.as_deref(), &reader.papers(*stage, *papers), *due)
        }
        Notice::DeadlinePassed { course, unit, stage, due, papers } => {
            reader.passed(course, unit.as_deref(), &reader.papers(*stage, *papers), *due)
        }
        Notice::UnitsLate { course, stage, due, units } => reader.late(course, *stage, *due, units),
        Notice::Reminder { course, unit, stage, due, papers, from, message } => {
            let asked = reader.coming(course, Some(unit), &reader.papers(*stage, *papers), *due);
            reader.reminder(asked, unit, from.as_deref(), message.as_deref())
        }
        Notice::PublicationProposed { course } => reader.proposed(course),
        Notice::ResultPublished { course, version } => reader.published(course, *version),
        Notice::DisqualificationRecorded { course, unit, ground } => reader.ground(course, unit, ground, true),
        Notice::DisqualificationLifted { course, unit, ground } => reader.ground(course, unit, ground, false),
        Notice::ConflictDeclared { course, unit, about } => reader.recused(course, unit, about),
        Notice::LineReplied { course, unit, line } => reader.replied(course, unit, line),
        Notice::ReplyAnswered { course, unit, line } => reader.answered(course, unit, line),
        Notice::LineReturned { course, unit, line, due } => reader.returned(course, unit, line, *due),
        Notice::LineSupplemented { course, unit, line } => reader.supplemented(course, unit, line),
        Notice::ObjectionFiled { course, unit } => reader.objected(course, unit),
        Notice::ObjectionDecided { course, unit, outcome, moved } => reader.decided(course, unit, *outcome, *moved),
    };
    Words { title, body }
}

impl Reader {
    fn say(self, vietnamese: String, english: String) -> String {
        self.language.choose(vietnamese, english)
    }

    /// “hạn 17:00 ngày 03/12/2026”
    fn until(self, due: DateTime<Utc>) -> String {
        let at = moment(due, self.language);
        self.say(format!("hạn {at}"), format!("due {at}"))
    }

    /// “17:00 ngày 03/12/2026 (còn 3 ngày)”
    fn deadline(self, due: DateTime<Utc>) -> String {
        format!("{} ({})", moment(due, self.language), remaining(due, self.now, self.language))
    }

    fn of(course: &Course) -> String {
        format!("{} ({})", course.round, course.cluster)
    }

    /// “2 phiếu chấm chéo”
    fn papers(self, stage: SheetStage, papers: u32) -> String {
        let (vietnamese, english) = match stage {
            SheetStage::Self_ => ("phiếu tự chấm", "self-score sheet"),
            SheetStage::Cross => ("phiếu chấm chéo", "cross-score sheet"),
            SheetStage::Agreed => ("phiếu điểm thống nhất", "sheet of agreed points"),
            SheetStage::Appraised => ("phiếu thẩm định", "appraisal sheet"),
        };
        if stage == SheetStage::Agreed && self.language == Language::English && papers != 1 {
            return format!("{papers} sheets of agreed points");
        }
        count(papers.into(), vietnamese, english, self.language)
    }

    fn who(self, unit: Option<&str>) -> String {
        unit.map_or_else(|| self.language.choose("Đơn vị thẩm định", "The appraisers").to_owned(), str::to_owned)
    }

    fn opened(self, course: &Course, unit: &str, due: DateTime<Utc>) -> (String, String) {
        let (until, deadline, of) = (self.until(due), self.deadline(due), Self::of(course));
        (
            self.say(format!("Tự chấm điểm – {unit} – {until}"), format!("Self-scoring – {unit} – {until}")),
            self.say(
                format!("Đã mở {of}. {unit} tự chấm, nêu minh chứng và nộp phiếu trước {deadline}."),
                format!("{of} is open. {unit} scores itself, names its evidence and submits by {deadline}."),
            ),
        )
    }

    fn stage(
        self,
        course: &Course,
        unit: Option<&str>,
        stage: RoundStage,
        due: Option<DateTime<Utc>>,
        papers: u32,
    ) -> (String, String) {
        let (who, of) = (self.who(unit), Self::of(course));
        let until = due.map(|due| format!(" – {}", self.until(due))).unwrap_or_default();
        let before = self.language.choose(", hạn ", " by ");
        let deadline = due.map(|due| format!("{before}{}", self.deadline(due))).unwrap_or_default();
        let have = if unit.is_some() { "has" } else { "have" };
        let written = stage.writes().map(|written| self.papers(written, papers)).unwrap_or_default();
        match stage {
            RoundStage::Reply => (
                self.say(format!("Giải trình – {who}"), format!("Replies – {who}")),
                self.say(
                    format!("Điểm chấm chéo của {of} đã mở. {who} xem điểm và giải trình nếu cần."),
                    format!("The cross-scores of {of} are revealed. {who} reads them and explains where needed."),
                ),
            ),
            RoundStage::Provisional => (
                self.say(
                    format!("Kết quả dự kiến – {}", course.round),
                    format!("Provisional result – {}", course.round),
                ),
                self.say(
                    format!("Điểm và xếp hạng dự kiến của {of} đã mở cho những người tham gia; kết quả chưa công bố."),
                    format!("Points and ranking of {of} are open to those who take part; nothing is published yet."),
                ),
            ),
            _ => (
                self.say(format!("Nộp {written} – {who}{until}"), format!("Submit {written} – {who}{until}")),
                self.say(
                    format!("{of} đã chuyển giai đoạn. {who} có {written} cần nộp{deadline}."),
                    format!("{of} moved on. {who} {have} {written} to submit{deadline}."),
                ),
            ),
        }
    }

    fn assigned(self, course: &Course, unit: &str, papers: u32, due: DateTime<Utc>) -> (String, String) {
        let (written, of) = (self.papers(SheetStage::Cross, papers), Self::of(course));
        let (until, deadline) = (self.until(due), moment(due, self.language));
        (
            self.say(
                format!("Phân công chấm chéo: {written} – {unit} – {until}"),
                format!("Cross-scoring assigned: {written} – {unit} – {until}"),
            ),
            self.say(
                format!(
                    "Phân công chấm chéo của {of} đã thay đổi: {unit} được giao {written}, chấm trong giai đoạn chấm \
                     chéo, hạn nộp {deadline}."
                ),
                format!(
                    "The cross-scoring of {of} changed: {unit} is given {written}, written in the stage of \
                     cross-scoring, due {deadline}."
                ),
            ),
        )
    }

    fn submitted(self, course: &Course, unit: &str, stage: SheetStage, papers: u32) -> (String, String) {
        let (written, of) = (self.papers(stage, papers), Self::of(course));
        (
            self.say(format!("{unit} đã nộp {written}"), format!("{unit} submitted {written}")),
            self.say(
                format!("{unit} đã nộp {written} của {of}. Nội dung phiếu chưa mở."),
                format!("{unit} submitted {written} of {of}. What is in it is not revealed yet."),
            ),
        )
    }

    fn withdrawn(self, course: &Course, unit: &str, stage: SheetStage) -> (String, String) {
        let (written, of) = (self.papers(stage, 1), Self::of(course));
        (
            self.say(format!("{unit} rút lại {written} để sửa"), format!("{unit} took back {written}")),
            self.say(
                format!("{unit} đã rút lại {written} của {of} để sửa và cần nộp lại trước thời hạn."),
                format!("{unit} took back {written} of {of} for correction and has to submit it again in time."),
            ),
        )
    }

    fn coming(self, course: &Course, unit: Option<&str>, written: &str, due: DateTime<Utc>) -> (String, String) {
        let (who, of) = (self.who(unit), Self::of(course));
        let (until, deadline) = (self.until(due), self.deadline(due));
        (
            self.say(
                format!("CHƯA NỘP {written} – {who} – {until}"),
                format!("NOT SUBMITTED: {written} – {who} – {until}"),
            ),
            self.say(
                format!("{who} chưa nộp {written} của {of}. Hạn nộp: {deadline}."),
                format!("{who} has not submitted {written} of {of}. Deadline: {deadline}."),
            ),
        )
    }

    fn passed(self, course: &Course, unit: Option<&str>, written: &str, due: DateTime<Utc>) -> (String, String) {
        let (who, of) = (self.who(unit), Self::of(course));
        let (late, deadline) = (overdue(due, self.now, self.language), moment(due, self.language));
        (
            self.say(
                format!("Hết hạn, CHƯA NỘP {written} – {who} – {late}"),
                format!("Past the deadline, NOT SUBMITTED: {written} – {who} – {late}"),
            ),
            self.say(
                format!(
                    "{who} không nộp {written} của {of}; hạn là {deadline} ({late}). Phiếu không nộp được nữa, \
                     đợt chấm vẫn tiếp tục không có phiếu này."
                ),
                format!(
                    "{who} did not submit {written} of {of}; the deadline was {deadline} ({late}). It can no longer \
                     be submitted, and the round goes on without it."
                ),
            ),
        )
    }

    fn late(self, course: &Course, stage: SheetStage, due: DateTime<Utc>, units: &[String]) -> (String, String) {
        let number = i64::try_from(units.len()).unwrap_or(i64::MAX);
        let (who, of) = (count(number, "đơn vị", "unit", self.language), Self::of(course));
        let written = self.papers(stage, 1);
        let written = written.trim_start_matches("1 ");
        let (list, deadline) = (units.join(", "), moment(due, self.language));
        (
            self.say(format!("{who} CHƯA NỘP {written}"), format!("{who} did NOT SUBMIT a {written}")),
            self.say(
                format!(
                    "Hạn nộp {written} của {of} là {deadline}. Chưa nộp: {list}. Đợt chấm chuyển tiếp được mà không \
                     cần các phiếu này."
                ),
                format!(
                    "The {written} of {of} was due {deadline}. Missing: {list}. The round can move on without them."
                ),
            ),
        )
    }

    fn reminder(
        self,
        (title, body): (String, String),
        unit: &str,
        from: Option<&str>,
        message: Option<&str>,
    ) -> (String, String) {
        let from = from.unwrap_or_else(|| self.language.choose("Bộ", "The ministry"));
        let message = message.map(|text| self.say(format!(" Lời nhắn: “{text}”"), format!(" Message: “{text}”")));
        (
            self.say(format!("Nhắc: {title}"), format!("Reminder: {title}")),
            self.say(
                format!("{from} nhắc {unit}. {body}{}", message.clone().unwrap_or_default()),
                format!("{from} reminds {unit}. {body}{}", message.unwrap_or_default()),
            ),
        )
    }

    fn proposed(self, course: &Course) -> (String, String) {
        let (round, of) = (&course.round, Self::of(course));
        (
            self.say(format!("Chờ công bố – {round}"), format!("To be published – {round}")),
            self.say(
                format!("Đã có đề nghị công bố kết quả của {of}. Một cán bộ khác của Bộ kiểm tra và công bố."),
                format!("It is proposed to publish the result of {of}. Another officer checks and publishes it."),
            ),
        )
    }

    fn published(self, course: &Course, version: i32) -> (String, String) {
        let of = Self::of(course);
        if version > 1 {
            return (
                self.say(
                    format!("Đính chính kết quả – {} – bản {version}", course.round),
                    format!("Corrected result – {} – version {version}", course.round),
                ),
                self.say(
                    format!("Kết quả của {of} đã được đính chính: bản {version}. Các bản trước vẫn xem được."),
                    format!("The result of {of} was corrected: version {version}. Earlier ones stay readable."),
                ),
            );
        }
        (
            self.say(format!("Công bố kết quả – {}", course.round), format!("Result published – {}", course.round)),
            self.say(format!("Kết quả của {of} đã công bố."), format!("The result of {of} is published.")),
        )
    }

    fn ground(self, course: &Course, unit: &str, ground: &str, recorded: bool) -> (String, String) {
        let of = Self::of(course);
        let (vietnamese, english) = if recorded { ("Ghi nhận", "recorded") } else { ("Bỏ", "lifted") };
        (
            self.say(
                format!("{vietnamese} điều kiện loại – {unit}"),
                format!("Ground for not considering {english} – {unit}"),
            ),
            self.say(
                format!("{vietnamese} điều kiện loại đối với {unit} trong {of}: {ground}."),
                format!("A ground for not considering {unit} in {of} was {english}: {ground}."),
            ),
        )
    }
}

/// Conflicts of interest, replies, returned lines, objections.
impl Reader {
    fn recused(self, course: &Course, unit: &str, about: &str) -> (String, String) {
        let of = Self::of(course);
        (
            self.say(
                format!("Xung đột lợi ích: {unit} không chấm {about}"),
                format!("Conflict of interest: {unit} does not score {about}"),
            ),
            self.say(
                format!("{unit} khai xung đột lợi ích và thôi chấm {about} trong {of}. Có thể phân công đơn vị khác."),
                format!("{unit} declared a conflict of interest and does not score {about} in {of}. Another unit may be assigned."),
            ),
        )
    }

    fn replied(self, course: &Course, unit: &str, line: &str) -> (String, String) {
        let of = Self::of(course);
        (
            self.say(format!("Trả lời giải trình: {line} – {unit}"), format!("Answer a reply: {line} – {unit}")),
            self.say(
                format!("{unit} giải trình về điểm của dòng {line} trong {of} và chờ trả lời."),
                format!("{unit} replied to the value of line {line} in {of} and waits for an answer."),
            ),
        )
    }

    fn answered(self, course: &Course, unit: &str, line: &str) -> (String, String) {
        let of = Self::of(course);
        (
            self.say(
                format!("Giải trình đã được trả lời: {line} – {unit}"),
                format!("The reply was answered: {line} – {unit}"),
            ),
            self.say(
                format!("Giải trình của {unit} về dòng {line} trong {of} đã được trả lời."),
                format!("The reply of {unit} about line {line} in {of} was answered."),
            ),
        )
    }

    fn returned(self, course: &Course, unit: &str, line: &str, due: DateTime<Utc>) -> (String, String) {
        let (of, until, deadline) = (Self::of(course), self.until(due), self.deadline(due));
        (
            self.say(
                format!("Bổ sung dòng {line} – {unit} – {until}"),
                format!("Supplement line {line} – {unit} – {until}"),
            ),
            self.say(
                format!("Dòng {line} trong {of} được trả lại để {unit} bổ sung. Hạn bổ sung: {deadline}."),
                format!("Line {line} in {of} was sent back to {unit} for supplement. Deadline: {deadline}."),
            ),
        )
    }

    fn supplemented(self, course: &Course, unit: &str, line: &str) -> (String, String) {
        let of = Self::of(course);
        (
            self.say(format!("{unit} đã bổ sung dòng {line}"), format!("{unit} supplemented line {line}")),
            self.say(
                format!("{unit} đã bổ sung dòng {line} được trả lại trong {of}."),
                format!("{unit} supplemented line {line}, which was sent back in {of}."),
            ),
        )
    }

    fn objected(self, course: &Course, unit: &str) -> (String, String) {
        let of = Self::of(course);
        (
            self.say(format!("Kiến nghị – {unit}"), format!("Objection – {unit}")),
            self.say(
                format!("{unit} kiến nghị về kết quả dự kiến của {of}. Bộ tiếp nhận và quyết định trong thời hạn."),
                format!("{unit} objects to the provisional result of {of}. The ministry decides within the time set."),
            ),
        )
    }

    fn decided(self, course: &Course, unit: &str, outcome: ObjectionOutcome, moved: u32) -> (String, String) {
        let of = Self::of(course);
        let (vietnamese, english) = match outcome {
            ObjectionOutcome::Upheld => ("chấp nhận", "upheld"),
            ObjectionOutcome::Partly => ("chấp nhận một phần", "upheld in part"),
            ObjectionOutcome::Rejected => ("không chấp nhận", "rejected"),
        };
        let units = count(moved.into(), "đơn vị", "unit", self.language);
        let moved = match moved {
            0 => self.language.choose("Kết quả dự kiến không thay đổi.", "The provisional result stands.").to_owned(),
            _ => self.say(
                format!("Điểm, thứ hạng hoặc xếp loại của {units} thay đổi."),
                format!("Total, rank or class of {units} changed."),
            ),
        };
        (
            self.say(
                format!("Quyết định về kiến nghị – {unit}: {vietnamese}"),
                format!("Decision on an objection – {unit}: {english}"),
            ),
            self.say(
                format!("Kiến nghị của {unit} về {of} đã được quyết định: {vietnamese}. {moved}"),
                format!("The objection of {unit} to {of} was decided: {english}. {moved}"),
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::notice::tests::{at, samples};
    use super::*;

    #[test]
    fn every_kind_says_in_both_languages_who_it_concerns_and_in_which_round() {
        let now = at("2026-12-02T10:00:00Z");
        for notice in samples() {
            let (vi, en) = (words(&notice, Language::Vietnamese, now), words(&notice, Language::English, now));
            assert_ne!(vi, en, "{notice:?}");
            for text in [&vi, &en] {
                assert!(text.body.contains("Đợt tổng kết năm 2026 (Cụm thi đua số II)"), "{text:?}");
                assert!(!text.title.contains('\n') && text.title.chars().count() <= 120, "{text:?}");
            }
        }
    }

    #[test]
    fn what_has_to_be_done_by_a_unit_names_it_and_the_moment() {
        let now = at("2026-12-02T10:00:00Z");
        for notice in samples() {
            let Notice::DeadlineComing { .. } = &notice else { continue };
            let text = words(&notice, Language::Vietnamese, now);
            assert_eq!(text.title, "CHƯA NỘP 1 phiếu tự chấm – Sở Bắc Ninh – hạn 17:00 ngày 03/12/2026");
            assert_eq!(
                text.body,
                "Sở Bắc Ninh chưa nộp 1 phiếu tự chấm của Đợt tổng kết năm 2026 (Cụm thi đua số II). Hạn nộp: 17:00 \
                 ngày 03/12/2026 (còn 1 ngày)."
            );
            let late = words(&notice, Language::English, at("2026-12-05T11:00:00Z"));
            assert!(late.body.ends_with("Deadline: 17:00 on 3 December 2026 (2 days late)."), "{}", late.body);
        }
    }
}
