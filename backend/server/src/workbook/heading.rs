//! The words above a workbook's table, at its foot, and its file's name.

use chrono::{DateTime, TimeDelta, Utc};
use domain::evaluation::SheetStage;
use domain::search::fold_vi;

use crate::evaluation::view::{RoundView, SheetView};

/// A moment as people in Việt Nam write it.
fn moment(at: DateTime<Utc>) -> String {
    (at + TimeDelta::hours(7)).format("%d/%m/%Y %H:%M").to_string()
}

const fn title(stage: SheetStage) -> &'static str {
    match stage {
        SheetStage::Self_ => "PHIẾU TỰ CHẤM ĐIỂM THI ĐUA",
        SheetStage::Cross => "PHIẾU CHẤM CHÉO ĐIỂM THI ĐUA",
        SheetStage::Agreed => "PHIẾU ĐIỂM CỤM THỐNG NHẤT",
        SheetStage::Appraised => "PHIẾU THẨM ĐỊNH ĐIỂM THI ĐUA",
    }
}

/// The lines above a sheet's table.
pub(super) fn of_sheet(view: &SheetView, author: &str) -> Vec<String> {
    let sheet = &view.stored.sheet;
    let round = &view.round.round;
    let state = match (&view.stored.submitted_at, &view.stored.submitted_by) {
        (Some(at), Some(by)) => format!("Đã nộp lúc {} – {by}", moment(*at)),
        _ => format!("BẢN NHÁP, CHƯA NỘP – hạn nộp {}", moment(view.due())),
    };
    let scored = match sheet.stage {
        SheetStage::Self_ => view.evaluation.unit_name.clone(),
        _ => format!("Đơn vị được chấm: {} – Đơn vị chấm: {author}", view.evaluation.unit_name),
    };
    vec![title(sheet.stage).to_owned(), scored, format!("{} – năm {}", round.name, round.year), state]
}

/// The lines above a round's tables.
pub(super) fn of_round(view: &RoundView, cluster: &str) -> Vec<String> {
    let round = &view.round;
    vec!["BẢNG TỔNG HỢP ĐIỂM THI ĐUA".to_owned(), cluster.to_owned(), format!("{} – năm {}", round.name, round.year)]
}

/// What stands at the foot of each page.
pub(super) fn foot(what: &str, version: Option<i32>, now: DateTime<Utc>) -> String {
    let version = version.map(|version| format!(" · phiên bản {version}")).unwrap_or_default();
    format!("{what}{version} · tải lúc {}", moment(now))
}

/// A file's name of letters that every system keeps.
pub(super) fn file_name(parts: &[&str]) -> String {
    let folded = fold_vi(&parts.join("-"));
    let plain: String =
        folded.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    format!("{}.xlsx", words.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_by_plain_letters() {
        assert_eq!(file_name(&["phiếu tự chấm", "STNMT/BK", "2026"]), "phieu-tu-cham-stnmt-bk-2026.xlsx");
    }
}
