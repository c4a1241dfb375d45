import { fixed, type makeCriteriaSet } from "./criteria";
import type { MockScore, MockSheet } from "./evaluation";

type CriteriaSet = ReturnType<typeof makeCriteriaSet>;

interface Totals {
  total: string;
  base: string;
  bonus: string;
  penalty: string;
  groups: { code: string; name: string; points: string; maximum: string; percent: string | null }[];
}

const paper = (author: string, score: MockScore, own: boolean, open: boolean) => ({
  sheetId: `sheet_${author}`,
  authorCode: author,
  authorName: author,
  submittedAt: "2026-11-29T03:00:00Z",
  submittedBy: open ? "Lãnh đạo đơn vị" : null,
  value: { state: score.state, points: score.points },
  facts: [],
  reckoned: null,
  note: open ? score.note : null,
  evidence:
    open && own ? score.evidence.map(({ text, page }) => ({ text, page, documentId: null, reference: null })) : [],
  handling: own ? null : "COUNTED",
  sentence: `${score.points ?? "0"} điểm`,
});

/** The derivation of one unit's points, as plain as the mock's own sums. `open` is what only staff may see. */
export function makeReceipt(sheet: MockSheet, set: CriteriaSet, totals: Totals, rank: number, open: boolean) {
  const section = (code: string) => set.groups.find((group) => group.code === code)?.section;
  const line = (score: MockScore) => {
    const { criterion } = score;
    const value = { state: score.state, points: score.points };
    return {
      code: criterion.code,
      name: criterion.name,
      groupCode: criterion.groupId.replace("group_", ""),
      section: criterion.section,
      maximum: criterion.maximum,
      upperBound: criterion.maximum,
      step: criterion.step,
      ruleType: criterion.rule.type,
      rule: criterion.rule.explanation,
      notApplicable: criterion.notApplicablePolicy,
      decidedBy: score.points === null ? null : "CROSS",
      value,
      effect: score.points === null ? "MISSING" : "COUNTED",
      points: score.points ?? "0.00",
      countedMaximum: criterion.maximum,
      field: [],
      sentence: "Lấy giá trị chấm chéo, giai đoạn sau cùng đã quyết định.",
      stages: [
        { stage: "SELF", value, decides: false, papers: [paper("S1", score, true, open)] },
        { stage: "CROSS", value, decides: score.points !== null, papers: [paper("S2", score, false, open)] },
        { stage: "AGREED", value: null, decides: false, papers: [] },
        { stage: "APPRAISED", value: null, decides: false, papers: [] },
      ],
    };
  };
  return {
    unitCode: "S1",
    unitName: "S1",
    crossRule: "Trung bình cộng; không tính đơn vị chưa nộp phiếu.",
    rank: { rank, tied: false, excluded: false, ranked: 9, trace: [], sentence: `Hạng ${rank} trong 9 đơn vị.` },
    classification: {
      code: "T",
      name: "Tốt",
      capped: false,
      sentence: "Tốt.",
      thresholds: [
        { code: "XS", name: "Xuất sắc", atLeast: "900.00", reached: false, floors: [] },
        { code: "T", name: "Tốt", atLeast: "800.00", reached: true, floors: [] },
      ],
    },
    total: {
      ...totals,
      basePoints: totals.base,
      assignedMaximum: "1000.00",
      baseMaximum: "1000.00",
      declaredTotal: "1000.00",
      normalised: false,
      bonusPoints: totals.bonus,
      bonusCap: fixed(50),
      penaltyPoints: totals.penalty,
      penaltyCap: null,
      percent: null,
      sentence: `${totals.base} + ${totals.bonus} − ${totals.penalty} = ${totals.total} điểm.`,
      baseSentence: "Cộng các tiêu chí.",
      bonusSentence: "Cộng các tiêu chí.",
      penaltySentence: "Cộng các tiêu chí.",
    },
    groups: totals.groups.map((group) => ({ ...group, parentCode: null, section: section(group.code) })),
    lines: sheet.scores.map(line),
    grounds: [],
    adjustments: [],
  };
}
