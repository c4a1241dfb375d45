//! What people are told: a closed list of kinds, each with plain data.
//!
//! Stored as `kind` and JSON `params`, and read for years: a field that comes later is optional or has a default.
//! What may stand in a notice is what every one of its recipients may know at that moment: names, counts of papers
//! handed out and in, deadlines. Never points, notes, evidence, or anything else of a sheet.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::criteria::code::coded;
use crate::evaluation::objection::ObjectionOutcome;
use crate::evaluation::{RoundStage, SheetStage};

coded! {
    /// The kinds of notices.
    pub enum NotificationKind {
        /// A round was opened; the unit scores itself.
        RoundOpened = "ROUND_OPENED",
        /// A round reached a stage in which the recipient acts.
        StageReached = "STAGE_REACHED",
        /// The papers that a unit cross-scores were assigned or changed.
        PapersAssigned = "PAPERS_ASSIGNED",
        /// A unit handed in its papers; only that.
        SheetSubmitted = "SHEET_SUBMITTED",
        /// A unit took a paper back.
        SheetWithdrawn = "SHEET_WITHDRAWN",
        /// A deadline comes near and papers are missing.
        DeadlineComing = "DEADLINE_COMING",
        /// A deadline has passed and papers are missing.
        DeadlinePassed = "DEADLINE_PASSED",
        /// For those who lead: which units did not hand in.
        UnitsLate = "UNITS_LATE",
        /// The head or the ministry reminds a unit.
        Reminder = "REMINDER",
        /// For the ministry: a result waits for another person to publish it.
        PublicationProposed = "PUBLICATION_PROPOSED",
        /// A result was published, or corrected.
        ResultPublished = "RESULT_PUBLISHED",
        /// A ground for not considering a unit was recorded.
        DisqualificationRecorded = "DISQUALIFICATION_RECORDED",
        /// Such a ground was lifted.
        DisqualificationLifted = "DISQUALIFICATION_LIFTED",
        /// A unit recused itself from scoring another; for the ministry, which may assign somebody else.
        ConflictDeclared = "CONFLICT_DECLARED",
        /// A unit replied to a changed line; for those who may answer.
        LineReplied = "LINE_REPLIED",
        /// A reply was answered; for the unit.
        ReplyAnswered = "REPLY_ANSWERED",
        /// One line was sent back for supplement; for the unit alone.
        LineReturned = "LINE_RETURNED",
        /// A unit supplemented a returned line; for those who sent it back.
        LineSupplemented = "LINE_SUPPLEMENTED",
        /// A unit objects to the provisional result; for the ministry.
        ObjectionFiled = "OBJECTION_FILED",
        /// An objection was decided.
        ObjectionDecided = "OBJECTION_DECIDED",
    }
}

/// In which round of which cluster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// The round's name.
    pub round: String,
    /// The cluster's name.
    pub cluster: String,
}

/// One notice. `unit` is the short name of the unit that acts; `None` for the ministry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "params", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "the fields say what they are; the kinds are explained at `NotificationKind`")]
pub enum Notice {
    RoundOpened {
        course: Course,
        unit: String,
        due: DateTime<Utc>,
    },
    StageReached {
        course: Course,
        unit: Option<String>,
        stage: RoundStage,
        due: Option<DateTime<Utc>>,
        papers: u32,
    },
    PapersAssigned {
        course: Course,
        unit: String,
        papers: u32,
        due: DateTime<Utc>,
    },
    SheetSubmitted {
        course: Course,
        unit: String,
        stage: SheetStage,
        papers: u32,
    },
    SheetWithdrawn {
        course: Course,
        unit: String,
        stage: SheetStage,
    },
    DeadlineComing {
        course: Course,
        unit: Option<String>,
        stage: SheetStage,
        due: DateTime<Utc>,
        papers: u32,
    },
    DeadlinePassed {
        course: Course,
        unit: Option<String>,
        stage: SheetStage,
        due: DateTime<Utc>,
        papers: u32,
    },
    UnitsLate {
        course: Course,
        stage: SheetStage,
        due: DateTime<Utc>,
        units: Vec<String>,
    },
    Reminder {
        course: Course,
        unit: String,
        stage: SheetStage,
        due: DateTime<Utc>,
        papers: u32,
        /// Who reminds: the short name of a unit; `None` for the ministry.
        from: Option<String>,
        /// What the person added.
        message: Option<String>,
    },
    PublicationProposed {
        course: Course,
    },
    ResultPublished {
        course: Course,
        version: i32,
    },
    DisqualificationRecorded {
        course: Course,
        unit: String,
        ground: String,
    },
    DisqualificationLifted {
        course: Course,
        unit: String,
        ground: String,
    },
    ConflictDeclared {
        course: Course,
        unit: String,
        /// The short name of the unit that it does not score.
        about: String,
    },
    LineReplied {
        course: Course,
        unit: String,
        /// Code of the line.
        line: String,
    },
    ReplyAnswered {
        course: Course,
        unit: String,
        line: String,
    },
    LineReturned {
        course: Course,
        unit: String,
        line: String,
        due: DateTime<Utc>,
    },
    LineSupplemented {
        course: Course,
        unit: String,
        line: String,
    },
    ObjectionFiled {
        course: Course,
        unit: String,
    },
    ObjectionDecided {
        course: Course,
        unit: String,
        outcome: ObjectionOutcome,
        /// How many units' total, rank or class it moved.
        moved: u32,
    },
}

/// How near a deadline is when a notice of it no longer waits for the daily digest.
const URGENT: TimeDelta = TimeDelta::hours(48);

impl Notice {
    /// Its kind.
    pub const fn kind(&self) -> NotificationKind {
        match self {
            Self::RoundOpened { .. } => NotificationKind::RoundOpened,
            Self::StageReached { .. } => NotificationKind::StageReached,
            Self::PapersAssigned { .. } => NotificationKind::PapersAssigned,
            Self::SheetSubmitted { .. } => NotificationKind::SheetSubmitted,
            Self::SheetWithdrawn { .. } => NotificationKind::SheetWithdrawn,
            Self::DeadlineComing { .. } => NotificationKind::DeadlineComing,
            Self::DeadlinePassed { .. } => NotificationKind::DeadlinePassed,
            Self::UnitsLate { .. } => NotificationKind::UnitsLate,
            Self::Reminder { .. } => NotificationKind::Reminder,
            Self::PublicationProposed { .. } => NotificationKind::PublicationProposed,
            Self::ResultPublished { .. } => NotificationKind::ResultPublished,
            Self::DisqualificationRecorded { .. } => NotificationKind::DisqualificationRecorded,
            Self::DisqualificationLifted { .. } => NotificationKind::DisqualificationLifted,
            Self::ConflictDeclared { .. } => NotificationKind::ConflictDeclared,
            Self::LineReplied { .. } => NotificationKind::LineReplied,
            Self::ReplyAnswered { .. } => NotificationKind::ReplyAnswered,
            Self::LineReturned { .. } => NotificationKind::LineReturned,
            Self::LineSupplemented { .. } => NotificationKind::LineSupplemented,
            Self::ObjectionFiled { .. } => NotificationKind::ObjectionFiled,
            Self::ObjectionDecided { .. } => NotificationKind::ObjectionDecided,
        }
    }

    /// Whether an e-mail of it leaves at once even for those who read one a day: a person asks, or the deadline
    /// would pass before the digest is read.
    pub fn urgent(&self, now: DateTime<Utc>) -> bool {
        match self {
            Self::Reminder { .. } => true,
            Self::RoundOpened { due, .. }
            | Self::PapersAssigned { due, .. }
            | Self::DeadlineComing { due, .. }
            | Self::LineReturned { due, .. } => *due - now <= URGENT,
            Self::StageReached { due, .. } => due.is_some_and(|due| due - now <= URGENT),
            _ => false,
        }
    }

    /// The data as stored beside the kind. Errors: the serialiser's, which plain data does not cause.
    pub fn params(&self) -> Result<String, serde_json::Error> {
        let whole = serde_json::to_value(self)?;
        serde_json::to_string(&whole["params"])
    }

    /// Reads what was stored; an error for a kind of a newer program, or damaged data.
    pub fn read(kind: &str, params: &str) -> Result<Self, serde_json::Error> {
        let params: serde_json::Value = serde_json::from_str(params)?;
        serde_json::from_value(serde_json::json!({ "kind": kind, "params": params }))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// One notice of every kind.
    pub fn samples() -> Vec<Notice> {
        let course =
            || Course { round: "Đợt tổng kết năm 2026".into(), cluster: "Cụm thi đua số II".into() };
        let unit = || "Sở Bắc Ninh".to_owned();
        let due = at("2026-12-03T10:00:00Z");
        vec![
            Notice::RoundOpened { course: course(), unit: unit(), due },
            Notice::StageReached {
                course: course(),
                unit: Some(unit()),
                stage: RoundStage::Cross,
                due: Some(due),
                papers: 6,
            },
            Notice::PapersAssigned { course: course(), unit: unit(), papers: 6, due },
            Notice::SheetSubmitted { course: course(), unit: unit(), stage: SheetStage::Self_, papers: 1 },
            Notice::SheetWithdrawn { course: course(), unit: unit(), stage: SheetStage::Self_ },
            Notice::DeadlineComing { course: course(), unit: Some(unit()), stage: SheetStage::Self_, due, papers: 1 },
            Notice::DeadlinePassed { course: course(), unit: Some(unit()), stage: SheetStage::Cross, due, papers: 2 },
            Notice::UnitsLate { course: course(), stage: SheetStage::Self_, due, units: vec![unit(), "Sở B".into()] },
            Notice::Reminder {
                course: course(),
                unit: unit(),
                stage: SheetStage::Cross,
                due,
                papers: 2,
                from: Some("Sở Thái Nguyên".into()),
                message: Some("Mong đơn vị nộp sớm.".into()),
            },
            Notice::PublicationProposed { course: course() },
            Notice::ResultPublished { course: course(), version: 1 },
            Notice::DisqualificationRecorded {
                course: course(), unit: unit(), ground: "Vi phạm pháp luật".into()
            },
            Notice::DisqualificationLifted { course: course(), unit: unit(), ground: "Vi phạm pháp luật".into() },
            Notice::ConflictDeclared { course: course(), unit: unit(), about: "Sở Thái Nguyên".into() },
            Notice::LineReplied { course: course(), unit: unit(), line: "A1".into() },
            Notice::ReplyAnswered { course: course(), unit: unit(), line: "A1".into() },
            Notice::LineReturned { course: course(), unit: unit(), line: "A1".into(), due },
            Notice::LineSupplemented { course: course(), unit: unit(), line: "A1".into() },
            Notice::ObjectionFiled { course: course(), unit: unit() },
            Notice::ObjectionDecided { course: course(), unit: unit(), outcome: ObjectionOutcome::Upheld, moved: 3 },
        ]
    }

    #[test]
    fn a_notice_survives_storage_under_its_kind() {
        let samples = samples();
        let kinds: Vec<_> = samples.iter().map(Notice::kind).collect();
        assert_eq!(kinds, NotificationKind::ALL, "one sample of every kind");
        for notice in samples {
            let params = notice.params().unwrap();
            assert_eq!(Notice::read(notice.kind().code(), &params).unwrap(), notice);
        }
    }

    #[test]
    fn what_is_not_known_is_an_error_and_no_panic() {
        assert!(Notice::read("SOMETHING_NEW", "{}").is_err());
        assert!(Notice::read("RESULT_PUBLISHED", "{}").is_err());
        assert!(Notice::read("RESULT_PUBLISHED", "not json").is_err());
    }

    #[test]
    fn what_would_come_too_late_does_not_wait() {
        let urgent = |now: &str| -> Vec<_> {
            samples().iter().filter(|notice| notice.urgent(at(now))).map(Notice::kind).collect()
        };
        assert_eq!(urgent("2026-11-20T10:00:00Z"), [NotificationKind::Reminder]);
        assert_eq!(
            urgent("2026-12-01T10:00:00Z"),
            [
                NotificationKind::RoundOpened,
                NotificationKind::StageReached,
                NotificationKind::PapersAssigned,
                NotificationKind::DeadlineComing,
                NotificationKind::Reminder,
                NotificationKind::LineReturned
            ]
        );
    }
}
