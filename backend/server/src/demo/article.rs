//! Facts of the source article and of the public decisions around it. Nothing here is invented.

/// The nine member provinces, in the order of Decision 395/QĐ-BTNMT of 2 March 2022, with the code used
/// in this system (not official).
pub const PROVINCES: [(&str, &str); 9] = [
    ("Bắc Giang", "BG"),
    ("Bắc Kạn", "BK"),
    ("Cao Bằng", "CB"),
    ("Lạng Sơn", "LS"),
    ("Thái Nguyên", "TN"),
    ("Tuyên Quang", "TQ"),
    ("Hà Giang", "HG"),
    ("Phú Thọ", "PT"),
    ("Quảng Ninh", "QN"),
];

/// Provinces of other clusters that the mergers of 1 July 2025 brought in.
pub const OTHER_PROVINCES: [(&str, &str); 3] = [("Bắc Ninh", "BN"), ("Vĩnh Phúc", "VP"), ("Hòa Bình", "HB")];

/// The mergers of 1 July 2025 (Resolution 202/2025/QH15): the new province, its code, what it merges.
pub const MERGERS: [(&str, &str, &[&str]); 4] = [
    ("Bắc Ninh", "BN", &["BG", "BN"]),
    ("Thái Nguyên", "TN", &["BK", "TN"]),
    ("Tuyên Quang", "TQ", &["HG", "TQ"]),
    ("Phú Thọ", "PT", &["VP", "HB", "PT"]),
];

/// Members that no merger of 1 July 2025 touched.
pub const UNCHANGED: [&str; 3] = ["CB", "LS", "QN"];

/// The units that the article names as exemplary.
pub const EXEMPLARY: [&str; 4] = ["QN", "BG", "LS", "PT"];

/// A phase of a movement: name, first day, last day, launching document.
pub type PhaseFacts = (&'static str, Option<&'static str>, Option<&'static str>, Option<&'static str>);

/// Movements launched by the Prime Minister that the article names, with their phases.
pub const OF_PRIME_MINISTER: [(&str, &[PhaseFacts]); 3] = [
    (
        "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
        &[
            ("Giai đoạn 2016–2020", Some("2016-01-01"), Some("2020-12-31"), None),
            (
                "Vì người nghèo - Không để ai bị bỏ lại phía sau, giai đoạn 2021–2025",
                Some("2021-01-01"),
                Some("2025-12-31"),
                Some("666/QĐ-TTg"),
            ),
        ],
    ),
    (
        "Cả nước chung sức xây dựng nông thôn mới",
        &[
            ("Giai đoạn 2011–2015", Some("2011-01-01"), Some("2015-12-31"), Some("1620/QĐ-TTg")),
            ("Giai đoạn 2021–2025", Some("2021-01-01"), Some("2025-12-31"), Some("587/QĐ-TTg")),
        ],
    ),
    ("Doanh nghiệp Việt Nam hội nhập và phát triển", &[("Giai đoạn đến năm 2020", None, Some("2020-12-31"), None)]),
];

/// Movements of the provinces that the article names.
pub const OF_PROVINCES: [&str; 2] = [
    "Siết chặt kỷ cương, tăng cường trách nhiệm, quyết liệt hành động, sáng tạo bứt phá",
    "Trung thành, trách nhiệm, liêm chính, sáng tạo",
];

/// The ministry's movement of 2022.
pub const OF_MINISTRY: &str = "Kỷ cương, trách nhiệm, đổi mới, hội nhập, hiệu quả";

/// What the article says of the review on 25 June 2022 in Bắc Kạn.
pub const REVIEW: &str = "Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022 của Cụm thi đua số II, \
                          ngày 25/6/2022 tại tỉnh Bắc Kạn: phong trào được các đơn vị hưởng ứng tích cực.";
