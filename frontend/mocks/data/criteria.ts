/** The constructed template of 46 criteria, in the short form the mock needs: code, name, maximum, rule. */
export interface Line {
  code: string;
  name: string;
  maximum: number;
  rule: string;
}

export interface Group {
  code: string;
  name: string;
  section: "BASE" | "BONUS" | "PENALTY";
  lines: Line[];
}

const line = (code: string, maximum: number, rule: string, name: string): Line => ({ code, name, maximum, rule });

export const groups: Group[] = [
  {
    code: "A",
    name: "Nhiệm vụ chuyên môn",
    section: "BASE",
    lines: [
      line("A1.1", 25, "LATE", "Kế hoạch sử dụng đất hằng năm trình duyệt đúng hạn"),
      line("A1.2", 30, "PROP", "Đăng ký, cấp giấy chứng nhận lần đầu đạt kế hoạch"),
      line("A1.3", 35, "LADDER", "Tỷ lệ hồ sơ thủ tục hành chính đất đai đúng hạn"),
      line("A1.4", 30, "PROP", "Cơ sở dữ liệu đất đai vận hành, kết nối"),
      line("A1.5", 15, "LATE", "Bảng giá đất, giá đất cụ thể đúng hạn"),
      line("A1.6", 15, "PROP", "Thực hiện kết luận thanh tra, kiểm tra đất đai"),
      line("A2.1", 25, "PROP", "Thu gom, xử lý chất thải rắn sinh hoạt"),
      line("A2.2", 25, "PROP", "Khu, cụm công nghiệp có xử lý nước thải tập trung đạt chuẩn"),
      line("A2.3", 25, "LADDER", "Thẩm định ĐTM, cấp giấy phép môi trường đúng hạn"),
      line("A2.4", 20, "PROP", "Quan trắc tự động, truyền dữ liệu"),
      line("A2.5", 15, "PROP", "Xử lý cơ sở gây ô nhiễm nghiêm trọng"),
      line("A2.6", 20, "BOOL", "Kế hoạch ứng phó biến đổi khí hậu, kiểm kê khí nhà kính"),
      line("A3.1", 25, "LADDER", "Hồ sơ cấp phép khoáng sản đúng hạn"),
      line("A3.2", 25, "PROP_OVER", "Thu tiền cấp quyền khai thác khoáng sản so với kế hoạch"),
      line("A3.3", 20, "JUDGE", "Phương án bảo vệ khoáng sản chưa khai thác"),
      line("A3.4", 20, "PROP", "Mỏ lắp trạm cân, camera; báo cáo định kỳ"),
      line("A4.1", 20, "LADDER", "Cấp phép tài nguyên nước đúng hạn"),
      line("A4.2", 20, "PROP_OVER", "Thu tiền cấp quyền khai thác nước"),
      line("A4.3", 20, "PROP", "Hành lang bảo vệ nguồn nước: danh mục, cắm mốc"),
      line("A4.4", 20, "BOOL", "Quản lý công trình, thông tin khí tượng thủy văn"),
      line("A5.1", 25, "PROP", "Cơ sở dữ liệu ngành được cập nhật, chia sẻ"),
      line("A5.2", 25, "LADDER", "Lưu trữ, cung cấp thông tin dữ liệu"),
      line("A6.1", 30, "LADDER", "Đơn khiếu nại, tố cáo giải quyết đúng hạn"),
      line("A6.2", 20, "PROP", "Hoàn thành kế hoạch thanh tra"),
      line("A6.3", 10, "LADDER", "Trả lời kiến nghị cử tri, đường dây nóng"),
      line("A7.1", 25, "LADDER", "Nhiệm vụ Bộ, UBND tỉnh giao hoàn thành đúng hạn"),
      line("A7.2", 15, "LATE", "Báo cáo định kỳ, thống kê đúng hạn"),
    ],
  },
  {
    code: "B",
    name: "Cải cách hành chính, chuyển đổi số",
    section: "BASE",
    lines: [
      line("B1", 40, "RANK", "Chỉ số cải cách hành chính của tỉnh (xếp hạng sở)"),
      line("B2", 35, "PROP", "Dịch vụ công trực tuyến toàn trình, hồ sơ số hóa"),
      line("B3", 25, "LADDER", "Mức độ hài lòng của người dân, tổ chức"),
      line("B4", 25, "RANK", "Xếp hạng chuyển đổi số"),
      line("B5", 15, "LADDER", "Văn bản điện tử ký số đủ hai lớp"),
      line("B6", 10, "BOOL", "Hồ sơ cấp độ an toàn thông tin được duyệt"),
    ],
  },
  {
    code: "C",
    name: "Xây dựng Đảng, đoàn thể, kỷ cương",
    section: "BASE",
    lines: [
      line("C1", 30, "LEVEL", "Xếp loại tổ chức đảng"),
      line("C2", 15, "LEVEL", "Công đoàn, Đoàn thanh niên"),
      line("C3", 20, "DEDUCT", "Dân chủ cơ sở, phòng chống tham nhũng, tiết kiệm"),
      line("C4", 20, "DEDUCT", "Kỷ luật, kỷ cương: không có người bị kỷ luật"),
      line("C5", 15, "JUDGE", "Học tập và làm theo Bác; văn hóa công sở"),
    ],
  },
  {
    code: "D",
    name: "Công tác thi đua, khen thưởng",
    section: "BASE",
    lines: [
      line("D1", 25, "LATE", "Kế hoạch, phát động, ký giao ước đúng hạn"),
      line("D2", 30, "PER_ITEM", "Hưởng ứng phong trào của Thủ tướng, Bộ, tỉnh"),
      line("D3", 10, "LATE", "Đăng ký danh hiệu đúng hạn, đúng mẫu"),
      line("D4", 25, "PER_ITEM", "Sáng kiến, giải pháp hữu ích được công nhận"),
      line("D5", 20, "PER_ITEM", "Phát hiện, nhân rộng điển hình tiên tiến"),
      line("D6", 15, "LADDER", "Tỷ lệ khen người trực tiếp, không giữ chức vụ"),
      line("D7", 15, "DEDUCT", "Tham gia hoạt động của Cụm"),
      line("D8", 10, "LATE", "Báo cáo sơ kết, tổng kết, hồ sơ đúng hạn"),
    ],
  },
  {
    code: "E",
    name: "Điểm thưởng",
    section: "BONUS",
    lines: [
      line("E1", 20, "PLUSMINUS", "Mô hình mới được Bộ chọn nhân rộng"),
      line("E2", 20, "PLUSMINUS", "Làm Cụm trưởng, Cụm phó, đăng cai"),
      line("E3", 10, "PLUSMINUS", "Khen cấp Nhà nước trong năm"),
    ],
  },
  {
    code: "F",
    name: "Điểm trừ",
    section: "PENALTY",
    lines: [
      line("F1", 20, "PLUSMINUS", "Chậm, thiếu báo cáo ngoài các mục đã tính"),
      line("F2", 10, "PLUSMINUS", "Tự chấm cao hơn thẩm định quá 5 % tổng điểm"),
      line("F3", 50, "PLUSMINUS", "Báo cáo sai sự thật"),
    ],
  },
];

type Slot = { key: string; label: string; kind: string; choices: string[] };
const slot = (key: string, label: string, kind: string, choices: string[] = []): Slot => ({
  key,
  label,
  kind,
  choices,
});

const levels = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành"];

const slotsByRule: Record<string, Slot[]> = {
  BOOL: [slot("done", "Đã thực hiện", "YES_NO")],
  LADDER: [slot("value", "Tỷ lệ đạt (%)", "PERCENT")],
  LATE: [slot("days", "Số ngày chậm", "DAYS")],
  PROP: [slot("actual", "Thực hiện", "NUMBER"), slot("target", "Chỉ tiêu", "NUMBER")],
  PROP_OVER: [slot("actual", "Thực hiện", "NUMBER"), slot("target", "Chỉ tiêu", "NUMBER")],
  PER_ITEM: [slot("item1", "Số mục được công nhận", "COUNT")],
  LEVEL: [slot("level", "Mức", "CHOICE", levels)],
  RANK: [slot("rank", "Thứ hạng", "RANK")],
  DEDUCT: [slot("item1", "Số lần vi phạm", "COUNT")],
  PLUSMINUS: [slot("item1", "Số lần", "COUNT")],
  JUDGE: [],
};

const explanations: Record<string, string> = {
  BOOL: "Có thực hiện: điểm tối đa; không: 0 điểm.",
  LADDER: "Từ 98 %: 100 % điểm; 95–98 %: 80 %; 90–95 %: 50 %; dưới 90 %: 0.",
  LATE: "Đúng hạn: 100 %; chậm 1–2 ngày: 75 %; 3–5 ngày: 50 %; 6–10 ngày: 25 %; trên 10 ngày: 0.",
  PROP: "Điểm tối đa × thực hiện ÷ chỉ tiêu, không quá điểm tối đa.",
  PROP_OVER: "Điểm tối đa × thực hiện ÷ chỉ tiêu, được vượt tới 110 %.",
  PER_ITEM: "5 điểm mỗi mục, không quá điểm tối đa.",
  LEVEL: "Theo mức xếp loại đã công bố.",
  RANK: "Theo thứ hạng trong bảng xếp hạng đã công bố.",
  DEDUCT: "Bắt đầu từ điểm tối đa, trừ 5 điểm mỗi lần.",
  PLUSMINUS: "Tính theo số lần, trong khung điểm thưởng, điểm trừ.",
  JUDGE: "Chấm trực tiếp, phải nêu lý do.",
};

export const fixed = (value: number) => value.toFixed(2);

/** A deliberately plain calculation: enough for the screens, not the rules of the engine. */
export function mockPoints(rule: string, maximum: number, facts: number[]): number {
  const [first = 0, second = 1] = facts;
  const bounded = (value: number) => Math.max(0, Math.min(maximum, Math.round(value * 100) / 100));
  if (rule === "PROP" || rule === "PROP_OVER") return bounded((maximum * first) / (second || 1));
  if (rule === "LADDER") return bounded(maximum * (first >= 98 ? 1 : first >= 95 ? 0.8 : first >= 90 ? 0.5 : 0));
  if (rule === "LATE") return bounded(maximum * (first <= 0 ? 1 : first <= 2 ? 0.75 : first <= 5 ? 0.5 : 0));
  if (rule === "BOOL") return first > 0 ? maximum : 0;
  if (rule === "LEVEL") return bounded(maximum * ([1, 0.8, 0.5, 0][first] ?? 0));
  if (rule === "RANK") return bounded(maximum * (1 - (first - 1) / 20));
  if (rule === "DEDUCT") return bounded(maximum - 5 * first);
  return bounded(5 * first);
}

export function makeCriteriaSet() {
  const criteria = groups.flatMap((group) =>
    group.lines.map((entry, index) => ({
      __typename: "Criterion",
      id: `criterion_${entry.code.replace(".", "_")}`,
      code: entry.code,
      name: entry.name,
      groupId: `group_${group.code}`,
      section: group.section,
      position: index + 1,
      maximum: fixed(entry.maximum),
      step: entry.rule === "JUDGE" ? "0.25" : "0.01",
      rule: {
        type: entry.rule,
        explanation: explanations[entry.rule] ?? "",
        slots: slotsByRule[entry.rule] ?? [],
        steps: [],
        items: [],
        cap: null,
        atTarget: null,
      },
      evidenceRule: entry.rule === "JUDGE" ? "OPTIONAL" : "REQUIRED",
      evidenceHint: "Số, ký hiệu văn bản hoặc bảng số liệu",
      notApplicablePolicy: "EXCLUDE",
      applicability: "ALL",
      appliesTo: [],
      fieldOwner: null,
    })),
  );
  return {
    __typename: "CriteriaSet",
    id: "criteria_set_1",
    version: 3,
    name: "Bộ tiêu chí chấm điểm thi đua các Sở, năm 2026",
    year: 2026,
    status: "PUBLISHED",
    declaredTotal: "1000.00",
    baseTotal: "1000.00",
    bonusCap: "50.00",
    penaltyCap: "80.00",
    notice: "Bộ tiêu chí do hệ thống dựng làm mẫu, không phải văn bản chính thức.",
    decision: null,
    publishedAt: "2026-02-20T02:00:00Z",
    groups: groups.map((group, index) => ({
      id: `group_${group.code}`,
      code: group.code,
      name: group.name,
      parentId: null,
      section: group.section,
      position: index + 1,
      maximum: fixed(group.lines.reduce((sum, entry) => sum + entry.maximum, 0)),
      fieldOwner: null,
    })),
    criteria,
    disqualifiers: [{ code: "K1", name: "Lãnh đạo bị kỷ luật trong năm", effect: "CAP" }],
    problems: [],
    allowedActions: [
      {
        action: "saveCriterion",
        allowed: false,
        lockCode: "FROZEN",
        lockReason: "Đối tượng đã khóa, không sửa được nữa.",
      },
      {
        action: "publishCriteriaSet",
        allowed: false,
        lockCode: "FROZEN",
        lockReason: "Đối tượng đã khóa, không sửa được nữa.",
      },
    ],
  };
}
