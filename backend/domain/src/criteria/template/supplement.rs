//! Groups E (bonus) and F (penalty), outside the base, and the typical disqualifiers.

use super::build::{TemplateGroup, TemplateLine};
use super::common::{items, line};
use crate::criteria::rule::{RuleSpec, RuleType};
use crate::criteria::set::{CriterionSection, Disqualifier, DisqualifierEffect};

pub(super) fn groups() -> Vec<TemplateGroup> {
    let outside = |code, name, section| TemplateGroup { code, name, parent: None, section };
    vec![outside("E", "Điểm thưởng", CriterionSection::Bonus), outside("F", "Điểm trừ", CriterionSection::Penalty)]
}

pub(super) fn lines() -> Vec<TemplateLine> {
    [bonus(), penalty()].concat().into_iter().map(TemplateLine::nothing_without).collect()
}

/// Each kind counts once: nobody is head twice in a year.
fn once(kinds: &[(&str, i32)]) -> RuleSpec {
    let mut rule = items(RuleType::PlusMinus, kinds);
    for item in &mut rule.items {
        item.cap = Some(item.points);
    }
    rule
}

/// The maximum of E2 is that of a head that also hosts; head and deputy exclude each other.
fn bonus() -> Vec<TemplateLine> {
    let models = items(RuleType::PlusMinus, &[("Mô hình được Bộ chọn nhân rộng", 10)]);
    let offices = once(&[("Làm Cụm trưởng", 10), ("Làm Cụm phó", 5), ("Đăng cai hội nghị", 5)]);
    let honour = once(&[("Được khen cấp Nhà nước trong năm", 10)]);
    vec![
        line(("E", "E1"), "Mô hình mới được Bộ chọn nhân rộng", 20, models, "Văn bản Bộ"),
        line(("E", "E2"), "Làm Cụm trưởng / Cụm phó / đăng cai", 15, offices, "Quyết định"),
        line(("E", "E3"), "Khen cấp Nhà nước trong năm", 10, honour, "Quyết định"),
    ]
}

/// Amounts are positive and subtracted in the total.
fn penalty() -> Vec<TemplateLine> {
    let reports = items(RuleType::PlusMinus, &[("Báo cáo chậm hoặc thiếu", 2)]);
    let over = once(&[("Tự chấm cao hơn thẩm định quá 5 % tổng điểm", 10)]);
    let untrue = once(&[("Báo cáo sai sự thật (đồng thời xem xét loại)", 50)]);
    let over_name = "Tự chấm cao hơn thẩm định quá 5 % tổng điểm";
    vec![
        line(("F", "F1"), "Chậm/thiếu báo cáo ngoài các mục đã tính", 20, reports, "").reckoned(),
        line(("F", "F2"), over_name, 10, over, "").reckoned(),
        line(("F", "F3"), "Báo cáo sai sự thật", 50, untrue, "Kết luận"),
    ]
}

/// Typical grounds; all are editable defaults and unverified.
pub(super) fn disqualifiers() -> Vec<Disqualifier> {
    use DisqualifierEffect::{Block, Cap, Defer};
    let grounds = [
        ("L1", "Lãnh đạo đơn vị bị kỷ luật từ khiển trách trở lên trong năm", Block),
        ("L2", "Có thành viên tập thể bị kỷ luật từ cảnh cáo trở lên", Cap),
        ("L3", "Có vụ việc tham nhũng", Block),
        ("L4", "Để xảy ra tai nạn nghiêm trọng hoặc sự cố môi trường do lỗi chủ quan", Block),
        ("L5", "Đang trong thời gian thanh tra, kiểm tra, điều tra", Defer),
        ("L6", "Không đăng ký thi đua", Block),
        ("L7", "Không ký giao ước thi đua", Block),
        ("L8", "Không chấm điểm", Block),
        ("L9", "Báo cáo sai sự thật", Block),
        ("L10", "Không có báo cáo tổng kết năm", Block),
        ("L11", "Tổ chức đảng không đạt “hoàn thành tốt nhiệm vụ” trở lên", Cap),
    ];
    let ground = |(code, name, effect): (&str, &str, DisqualifierEffect)| Disqualifier {
        code: code.to_owned(),
        name: name.to_owned(),
        effect,
    };
    grounds.into_iter().map(ground).collect()
}
