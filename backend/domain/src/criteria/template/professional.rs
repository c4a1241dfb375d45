//! Group A: professional tasks, 600 points.

use super::build::{TemplateGroup, TemplateLine};
use super::common::{base, done, judged, ladder, late, line, on_time, over_proportion, proportion};

pub(super) fn groups() -> Vec<TemplateGroup> {
    let within = Some("A");
    vec![
        base("A", "Nhiệm vụ chuyên môn", None),
        base("A1", "Quản lý đất đai", within),
        base("A2", "Môi trường và biến đổi khí hậu", within),
        base("A3", "Khoáng sản, địa chất", within),
        base("A4", "Tài nguyên nước, khí tượng thủy văn", within),
        base("A5", "Đo đạc, viễn thám, thông tin ngành", within),
        base("A6", "Thanh tra, tiếp dân, khiếu nại", within),
        base("A7", "Chỉ đạo, điều hành, báo cáo", within),
    ]
}

pub(super) fn lines() -> Vec<TemplateLine> {
    [land(), environment(), minerals(), water(), survey(), inspection(), direction()].concat()
}

/// A1: 150 points.
fn land() -> Vec<TemplateLine> {
    let name = "Kế hoạch sử dụng đất hằng năm trình duyệt đúng hạn";
    vec![
        line(("A1", "A1.1"), name, 25, late(25), "Quyết định phê duyệt"),
        line(("A1", "A1.2"), "Đăng ký, cấp GCN lần đầu đạt kế hoạch", 30, proportion(), "Bảng số liệu").statistic(),
        line(("A1", "A1.3"), "Tỷ lệ hồ sơ TTHC đất đai đúng hạn", 35, on_time(35), "Trích xuất một cửa").statistic(),
        line(("A1", "A1.4"), "CSDL đất đai vận hành, kết nối", 30, proportion(), "Báo cáo"),
        line(("A1", "A1.5"), "Bảng giá đất, giá đất cụ thể đúng hạn", 15, late(15), "Quyết định"),
        line(("A1", "A1.6"), "Thực hiện kết luận thanh tra, kiểm tra đất đai", 15, proportion(), "Báo cáo"),
    ]
}

/// A2: 130 points. A2.6 is both "issued" and "on time" in the source: a plan never issued is later
/// than every limit, so the rule of delays covers both.
fn environment() -> Vec<TemplateLine> {
    let zones = "Khu, cụm công nghiệp có xử lý nước thải tập trung đạt chuẩn";
    let climate = "Kế hoạch ứng phó BĐKH, kiểm kê khí nhà kính";
    let climate_hint = "Kế hoạch; chấm theo số ngày chậm, chưa ban hành thì nhập trên 10 ngày (0 điểm)";
    vec![
        line(("A2", "A2.1"), "Thu gom, xử lý chất thải rắn sinh hoạt", 25, proportion(), "Số liệu").statistic(),
        line(("A2", "A2.2"), zones, 25, proportion(), "Danh sách"),
        line(("A2", "A2.3"), "Thẩm định ĐTM, cấp GPMT đúng hạn", 25, on_time(25), "Trích xuất").statistic(),
        line(("A2", "A2.4"), "Quan trắc tự động, truyền dữ liệu", 20, proportion(), "Số liệu").statistic(),
        line(("A2", "A2.5"), "Xử lý cơ sở gây ô nhiễm nghiêm trọng", 15, proportion(), "Danh sách"),
        line(("A2", "A2.6"), climate, 20, late(20), climate_hint),
    ]
}

/// A3: 90 points. A3.3 is "issued" and "judged" in the source: judgement covers both, nothing for a
/// plan never issued.
fn minerals() -> Vec<TemplateLine> {
    let protection = "Phương án bảo vệ khoáng sản chưa khai thác";
    let protection_hint = "Phương án; chưa ban hành thì 0 điểm, đã ban hành thì chấm theo chất lượng";
    let stations = "Mỏ lắp trạm cân, camera; báo cáo định kỳ";
    vec![
        line(("A3", "A3.1"), "Hồ sơ cấp phép khoáng sản đúng hạn", 25, on_time(25), "Trích xuất").statistic(),
        line(("A3", "A3.2"), "Thu tiền cấp quyền khai thác so kế hoạch", 25, over_proportion(), "Xác nhận"),
        line(("A3", "A3.3"), protection, 20, judged(), protection_hint),
        line(("A3", "A3.4"), stations, 20, proportion(), "Danh sách"),
    ]
}

/// A4: 80 points.
fn water() -> Vec<TemplateLine> {
    let corridors = "Hành lang bảo vệ nguồn nước: danh mục, cắm mốc";
    vec![
        line(("A4", "A4.1"), "Cấp phép tài nguyên nước đúng hạn", 20, on_time(20), "Trích xuất").statistic(),
        line(("A4", "A4.2"), "Thu tiền cấp quyền khai thác nước", 20, over_proportion(), "Xác nhận"),
        line(("A4", "A4.3"), corridors, 20, proportion(), "Quyết định"),
        line(("A4", "A4.4"), "Quản lý công trình, thông tin KTTV", 20, done(), "Báo cáo"),
    ]
}

/// A5: 50 points.
fn survey() -> Vec<TemplateLine> {
    let archive = ladder(25, &[(98, 100), (90, 80), (80, 50)]);
    vec![
        line(("A5", "A5.1"), "Cơ sở dữ liệu ngành được cập nhật, chia sẻ", 25, proportion(), "Biên bản kết nối"),
        line(("A5", "A5.2"), "Lưu trữ, cung cấp thông tin dữ liệu", 25, archive, "Báo cáo"),
    ]
}

/// A6: 60 points.
fn inspection() -> Vec<TemplateLine> {
    let petitions = ladder(30, &[(95, 100), (85, 80), (75, 50)]);
    let answers = ladder(10, &[(98, 100), (90, 75), (80, 50)]);
    let hotline = "Trả lời kiến nghị cử tri, đường dây nóng";
    vec![
        line(("A6", "A6.1"), "Đơn khiếu nại, tố cáo giải quyết đúng hạn", 30, petitions, "Sổ theo dõi").statistic(),
        line(("A6", "A6.2"), "Hoàn thành kế hoạch thanh tra", 20, proportion(), "Kết luận"),
        line(("A6", "A6.3"), hotline, 10, answers, "Văn bản"),
    ]
}

/// A7: 40 points.
fn direction() -> Vec<TemplateLine> {
    let tasks = "Nhiệm vụ Bộ, UBND tỉnh giao hoàn thành đúng hạn";
    vec![
        line(("A7", "A7.1"), tasks, 25, on_time(25), "Hệ thống theo dõi").statistic(),
        line(("A7", "A7.2"), "Báo cáo định kỳ, thống kê đúng hạn", 15, late(15), "Số văn bản").nothing_without(),
    ]
}
