//! Groups B (administrative reform and digital transformation, 150), C (Party, unions, discipline,
//! 100) and D (emulation work, 150).

use super::build::{TemplateGroup, TemplateLine};
use super::common::{base, done, items, judged, ladder, late, line, proportion, ranked, signed};
use crate::criteria::rule::RuleType;

pub(super) fn groups() -> Vec<TemplateGroup> {
    vec![
        base("B", "Cải cách hành chính, chuyển đổi số", None),
        base("C", "Xây dựng Đảng, đoàn thể, kỷ cương", None),
        base("D", "Công tác thi đua, khen thưởng", None),
    ]
}

pub(super) fn lines() -> Vec<TemplateLine> {
    [reform(), party(), emulation()].concat()
}

fn reform() -> Vec<TemplateLine> {
    let satisfaction = ladder(25, &[(95, 100), (90, 80), (80, 50)]);
    let online = "Dịch vụ công trực tuyến toàn trình, hồ sơ số hóa";
    vec![
        line(("B", "B1"), "Chỉ số CCHC của tỉnh (xếp hạng sở)", 40, ranked(40), "Quyết định công bố"),
        line(("B", "B2"), online, 35, proportion(), "Cổng DVC").statistic(),
        line(("B", "B3"), "Mức độ hài lòng của người dân, tổ chức", 25, satisfaction, "Khảo sát").statistic(),
        line(("B", "B4"), "Xếp hạng chuyển đổi số", 25, ranked(25), "Quyết định"),
        line(("B", "B5"), "Văn bản điện tử ký số đủ 2 lớp", 15, signed(15), "Số liệu").statistic(),
        line(("B", "B6"), "Hồ sơ cấp độ an toàn thông tin được duyệt", 10, done(), "Quyết định"),
    ]
}

/// C: the levels of C1 and the deductions of C4 are the source's; those of C2 and C3 are constructed.
fn party() -> Vec<TemplateLine> {
    let levels = |best, good, fair| {
        let named = [
            ("Hoàn thành xuất sắc nhiệm vụ", best),
            ("Hoàn thành tốt nhiệm vụ", good),
            ("Hoàn thành nhiệm vụ", fair),
            ("Không hoàn thành nhiệm vụ", 0),
        ];
        items(RuleType::Level, &named)
    };
    let faults = [("Vụ vi phạm dân chủ cơ sở", 5), ("Vụ việc tham nhũng, tiêu cực", 10), ("Vụ lãng phí", 5)];
    let discipline = [("Người bị khiển trách", 5), ("Người bị cảnh cáo trở lên", 10)];
    let democracy = "Dân chủ cơ sở, phòng chống tham nhũng, tiết kiệm";
    let order = "Kỷ luật, kỷ cương: không có người bị kỷ luật";
    let example = "Học tập và làm theo Bác; văn hóa công sở";
    vec![
        line(("C", "C1"), "Xếp loại tổ chức đảng", 30, levels(30, 24, 15), "Thông báo"),
        line(("C", "C2"), "Công đoàn, Đoàn thanh niên", 15, levels(15, 12, 8), "Thông báo"),
        line(("C", "C3"), democracy, 20, items(RuleType::Deduct, &faults), "Báo cáo"),
        line(("C", "C4"), order, 20, items(RuleType::Deduct, &discipline), "Quyết định").statistic(),
        line(("C", "C5"), example, 15, judged(), "Báo cáo"),
    ]
}

/// D: points for each kind of exemplar (D5) are constructed.
fn emulation() -> Vec<TemplateLine> {
    let movements = items(RuleType::PerItem, &[("Phong trào có kết quả", 5)]);
    let levels = [("Cấp cơ sở", 1), ("Cấp bộ, cấp tỉnh", 5), ("Phạm vi toàn quốc", 10)];
    let exemplars = [("Bài viết về điển hình", 2), ("Điển hình, mô hình được công nhận, nhân rộng", 5)];
    let solutions = "Sáng kiến, giải pháp hữu ích được công nhận";
    let direct = "Tỷ lệ khen người trực tiếp, không giữ chức vụ";
    let absences = items(RuleType::Deduct, &[("Hội nghị vắng mặt", 5)]);
    let review = "Báo cáo sơ kết, tổng kết, hồ sơ đúng hạn";
    let found = items(RuleType::PerItem, &exemplars);
    let shares = ladder(15, &[(60, 100), (50, 80), (40, 50)]);
    let lines = vec![
        line(("D", "D1"), "Kế hoạch, phát động, ký giao ước đúng hạn", 25, late(25), "Văn bản"),
        line(("D", "D2"), "Hưởng ứng phong trào của Thủ tướng, Bộ, tỉnh", 30, movements, "Kế hoạch, báo cáo"),
        line(("D", "D3"), "Đăng ký danh hiệu đúng hạn, đúng mẫu", 10, late(10), "Danh sách"),
        line(("D", "D4"), solutions, 25, items(RuleType::PerItem, &levels), "Quyết định"),
        line(("D", "D5"), "Phát hiện, nhân rộng điển hình tiên tiến", 20, found, "Bài viết, quyết định"),
        line(("D", "D6"), direct, 15, shares, "Thống kê").statistic(),
        line(("D", "D7"), "Tham gia hoạt động của Cụm", 15, absences, "Điểm danh").statistic(),
        line(("D", "D8"), review, 10, late(10), "Số văn bản"),
    ];
    lines.into_iter().map(TemplateLine::nothing_without).collect()
}
