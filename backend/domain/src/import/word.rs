//! Words that stand where points or facts are due.

use crate::evaluation::EntryState;
use crate::search::fold_vi;
use crate::text::legacy::compose;

/// A word that says a state instead of points; `None` for any other text.
pub fn state(text: &str) -> Option<EntryState> {
    match fold(text).as_str() {
        "kad" | "k/ad" | "khong ap dung" | "khong thuoc pham vi" | "n/a" | "not applicable" => {
            Some(EntryState::NotApplicable)
        }
        "khong cham" | "withheld" => Some(EntryState::Withheld),
        _ => None,
    }
}

/// A word for yes or no; `None` for any other text.
pub fn yes_no(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "co" | "x" | "dat" | "roi" | "da hoan thanh" | "hoan thanh" | "dung" | "yes" | "true" | "1" | "✓" | "✔"
        | "v" => Some(true),
        "khong" | "ko" | "k" | "khong dat" | "chua" | "chua dat" | "chua hoan thanh" | "khong hoan thanh" | "sai"
        | "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// Whether a text is a dash that people put where nothing is to be said.
pub fn is_dash(text: &str) -> bool {
    matches!(text.trim(), "-" | "–" | "—" | "…" | "..." | "/")
}

/// Whether a text is one that the workbook itself writes where nothing is to be typed: the line is for other units,
/// or its points follow from all units.
pub fn is_of_workbook(text: &str) -> bool {
    matches!(fold(text).as_str(), "khong giao" | "cho tinh")
}

/// Whether a row sums others up: "Tổng cộng", "Cộng nhóm A". Marks matter: "Công khai" is a task.
pub fn is_total(text: &str) -> bool {
    let lower = compose(text.trim()).to_lowercase();
    let lower = lower.trim_end_matches([':', '.']);
    let begins = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    let of_a_part = |rest: &str| {
        rest.chars().count() <= 4 || ["nhóm", "mục", "phần", "điểm"].iter().any(|word| rest.starts_with(word))
    };
    begins(&["tổng cộng", "tổng điểm", "tổng số điểm", "tong cong", "total", "sum of"])
        || matches!(lower, "tổng" | "cộng" | "tổng số" | "sum")
        || lower.strip_prefix("cộng ").is_some_and(of_a_part)
}

/// Folded for comparison; signs at the end do not matter.
pub fn fold(text: &str) -> String {
    fold_vi(text).trim_end_matches(['.', ':', ';', ',']).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_field_are_understood() {
        for text in ["KAD", "Không áp dụng", "k/ad", " N/A "] {
            assert_eq!(state(text), Some(EntryState::NotApplicable), "{text}");
        }
        assert_eq!(state("Không chấm"), Some(EntryState::Withheld));
        assert_eq!(state("không"), None);
        for text in ["Có", "x", "X", "Đạt", "ĐẠT.", "✓"] {
            assert_eq!(yes_no(text), Some(true), "{text}");
        }
        for text in ["không", "Không đạt", "chưa", "0"] {
            assert_eq!(yes_no(text), Some(false), "{text}");
        }
        assert_eq!(yes_no("có thể"), None);
    }

    #[test]
    fn totals_are_told_from_criteria_that_begin_alike() {
        for text in ["Tổng cộng", "Cộng", "Cộng A", "Cộng nhóm A1", "TỔNG ĐIỂM:", "Total"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Công tác Đảng", "Công an", "Tổng hợp báo cáo", "Cộng đồng dân cư", "Công đoàn"]
        {
            assert!(!is_total(text), "{text}");
        }
    }
}
