//! The letters, word for word, for review.

use std::fmt::Write as _;

use domain::Language;
use domain::evaluation::objection::ObjectionOutcome;
use domain::evaluation::{RoundStage, SheetStage};
use domain::notification::letter::{Envelope, Item, letter, test_letter};
use domain::notification::{Course, Notice, NotificationKind};

use crate::support::beginning;

fn course() -> Course {
    Course { round: "Đợt tổng kết năm 2026".to_owned(), cluster: "Cụm thi đua số II".to_owned() }
}

fn of_stages() -> Vec<Notice> {
    let (due, unit) = (beginning() + chrono::TimeDelta::days(3), || "Sở Bắc Ninh".to_owned());
    let stage = |stage: RoundStage, unit, papers| {
        let due = stage.writes().map(|_| due);
        Notice::StageReached { course: course(), unit, stage, due, papers }
    };
    vec![
        Notice::RoundOpened { course: course(), unit: unit(), due },
        stage(RoundStage::Cross, Some(unit()), 6),
        stage(RoundStage::Reply, Some(unit()), 0),
        stage(RoundStage::Agreed, Some(unit()), 7),
        stage(RoundStage::Appraised, None, 7),
        stage(RoundStage::Provisional, Some(unit()), 0),
        Notice::PublicationProposed { course: course() },
        Notice::ResultPublished { course: course(), version: 1 },
        Notice::ResultPublished { course: course(), version: 2 },
    ]
}

fn of_papers() -> Vec<Notice> {
    let (due, unit) = (beginning() + chrono::TimeDelta::days(3), || "Sở Bắc Ninh".to_owned());
    let past = beginning() - chrono::TimeDelta::days(1);
    let ground = || "Vi phạm pháp luật bị xử lý".to_owned();
    vec![
        Notice::PapersAssigned { course: course(), unit: unit(), papers: 6, due },
        Notice::SheetSubmitted { course: course(), unit: unit(), stage: SheetStage::Self_, papers: 1 },
        Notice::SheetSubmitted { course: course(), unit: unit(), stage: SheetStage::Cross, papers: 6 },
        Notice::SheetWithdrawn { course: course(), unit: unit(), stage: SheetStage::Cross },
        Notice::DeadlineComing { course: course(), unit: Some(unit()), stage: SheetStage::Self_, due, papers: 1 },
        Notice::DeadlineComing { course: course(), unit: None, stage: SheetStage::Appraised, due, papers: 7 },
        Notice::DeadlinePassed { course: course(), unit: Some(unit()), stage: SheetStage::Cross, due: past, papers: 2 },
        Notice::UnitsLate {
            course: course(),
            stage: SheetStage::Self_,
            due: past,
            units: vec!["Sở Cao Bằng".to_owned(), "Sở Lạng Sơn".to_owned()],
        },
        Notice::Reminder {
            course: course(),
            unit: "Sở Cao Bằng".to_owned(),
            stage: SheetStage::Cross,
            due,
            papers: 2,
            from: Some(unit()),
            message: Some("Mong đơn vị nộp trước hội nghị.".to_owned()),
        },
        Notice::DisqualificationRecorded { course: course(), unit: unit(), ground: ground() },
        Notice::DisqualificationLifted { course: course(), unit: unit(), ground: ground() },
        Notice::ConflictDeclared { course: course(), unit: unit(), about: "Sở Cao Bằng".to_owned() },
        Notice::LineReplied { course: course(), unit: unit(), line: "A.3".into() },
        Notice::ReplyAnswered { course: course(), unit: unit(), line: "A.3".into() },
        Notice::LineReturned { course: course(), unit: unit(), line: "A.3".into(), due },
        Notice::LineSupplemented { course: course(), unit: unit(), line: "A.3".into() },
        Notice::ObjectionFiled { course: course(), unit: unit() },
        Notice::ObjectionDecided { course: course(), unit: unit(), outcome: ObjectionOutcome::Upheld, moved: 2 },
        Notice::ObjectionDecided { course: course(), unit: unit(), outcome: ObjectionOutcome::Rejected, moved: 0 },
    ]
}

fn envelope(language: Language) -> Envelope<'static> {
    let name = "Chuyên viên TĐKT, Sở NN&MT Bắc Ninh";
    Envelope { name, language, now: beginning(), public_url: "https://thidua.example.vn" }
}

fn snapshot(name: &str, text: String) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn every_kind_of_letter_is_as_reviewed() {
    let notices: Vec<_> = of_stages().into_iter().chain(of_papers()).collect();
    for kind in NotificationKind::ALL {
        assert!(notices.iter().any(|notice| notice.kind() == kind), "no letter of {kind:?}");
    }
    let mut text = String::new();
    for language in [Language::Vietnamese, Language::English] {
        for notice in &notices {
            let item = Item { notice: notice.clone(), object: "round_01".to_owned() };
            let letter = letter(&[item], &envelope(language)).unwrap();
            let told = letter.text.lines().nth(3).unwrap_or_default();
            writeln!(text, "{}\n    {told}", letter.subject).unwrap();
        }
        text.push('\n');
    }
    snapshot("letters", text);
}

#[test]
fn a_letter_is_written_as_reviewed() {
    let items: Vec<Item> = of_papers()
        .into_iter()
        .skip(4)
        .step_by(3)
        .map(|notice| Item { notice, object: "round_01".to_owned() })
        .collect();
    let mut text = String::new();
    for language in [Language::Vietnamese, Language::English] {
        for letter in [letter(&items, &envelope(language)).unwrap(), test_letter(&envelope(language))] {
            writeln!(text, "Subject: {}\n\n{}\n{}", letter.subject, letter.text, letter.html).unwrap();
        }
    }
    snapshot("letter", text);
}
