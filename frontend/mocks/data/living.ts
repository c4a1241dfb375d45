import { refusal } from "../context";
import type { makeCriteriaSets } from "./criteriaSets";
import type { makeEvaluation } from "./evaluation";
import { actions, type makeOrganisation } from "./organisation";

type Input = { input?: Record<string, unknown>; fromId?: string | null; toId?: string; criteriaSetId?: string };

const arranging = [
  "updateCriteriaSet",
  "removeCriterionGroup",
  "moveCriterion",
  "moveCriterionGroup",
  "mapCriterion",
  "saveDisqualifier",
  "removeDisqualifier",
  "copyCriteriaSet",
];

const difference = (code: string, kind: string, label: string, before: string | null, after: string | null) => ({
  subject: "CRITERION",
  kind,
  label,
  code,
  name: code,
  before,
  after,
  sentence: before && after ? `Tiêu chí ${code}: ${label} đổi từ ${before} thành ${after}.` : `${label} ${code}.`,
});

/** The draft as a copy of the published set, and what can be done with both: compare, amend, replay. */
export function makeLiving(
  { draft }: ReturnType<typeof makeCriteriaSets>,
  { set, round, evaluations }: ReturnType<typeof makeEvaluation>,
  { units }: ReturnType<typeof makeOrganisation>,
) {
  const byCode = (code: string) => set.criteria.find((line) => line.code === code);
  for (const line of set.criteria) Object.assign(line, { originIds: [] });
  for (const line of draft.criteria) Object.assign(line, { originIds: [byCode(line.code)?.id ?? ""] });
  Object.assign(set, { copiedFrom: null, supersedes: null });
  Object.assign(draft, { copiedFrom: set, supersedes: null });
  Object.assign(draft, { allowedActions: [...draft.allowedActions, ...arranging.map(actions.allowed)] });
  Object.assign(round, { amendments: [] });

  const opened = (input: Record<string, unknown>) => {
    if (draft.id !== input["criteriaSetId"]) throw refusal("NOT_FOUND", "Không tìm thấy.");
    if (draft.version !== input["expectedVersion"]) {
      throw refusal("CONFLICT", "Bộ tiêu chí đã được sửa ở nơi khác.", { currentVersion: draft.version });
    }
    return draft;
  };
  const done = () => {
    draft.version += 1;
    return { criteriaSet: draft, userErrors: [] };
  };
  const changed = (code: string) =>
    code === "A1.3" ? [difference(code, "RULE", "cách tính điểm", "“Từ 98: 35 điểm”", "“Từ 95: 30 điểm”")] : [];
  const comparison = () => ({
    from: set,
    to: draft,
    frame: [
      {
        ...difference("", "YEAR", "năm thi đua", "2026", "2027"),
        subject: "SET",
        sentence: "Bộ tiêu chí: năm thi đua đổi từ 2026 thành 2027.",
      },
    ],
    differences: [],
    lines: [
      ...draft.criteria.map((line) => {
        const before = byCode(line.code);
        return { before: before ? [before] : [], after: line, differences: changed(line.code) };
      }),
      { before: [byCode("B1")], after: null, differences: [difference("B1", "REMOVED", "Bỏ tiêu chí", null, null)] },
    ],
  });
  const amendment = (input: Record<string, unknown>) => ({
    __typename: "RoundAmendment",
    id: "amendment_1",
    from: set,
    to: draft,
    decision: null,
    reason: input["reason"],
    stage: "OPEN",
    madeAt: "2026-11-23T03:00:00Z",
    madeBy: "Chuyên viên Bộ",
    informedAt: "2026-11-30T10:00:00Z",
    acknowledgements: units.map((unit) => ({
      unitId: unit.id,
      unitName: unit.name,
      acknowledgedAt: null as string | null,
      acknowledgedBy: null as string | null,
      countsAsInformed: false,
    })),
    allowedActions: [actions.allowed("acknowledgeAmendment")],
  });
  const rows = () =>
    evaluations.map((evaluation, index) => ({
      evaluation,
      unitName: evaluation.unitName,
      rankBefore: index + 1,
      rankAfter: index === 0 ? 2 : index === 1 ? 1 : index + 1,
      totalBefore: `${900 - index}.00`,
      totalAfter: `${index === 1 ? 905 : 900 - index}.00`,
      classBefore: { code: "XS", name: "Xuất sắc" },
      classAfter: { code: "XS", name: "Xuất sắc" },
      swaps:
        index > 1
          ? []
          : [
              {
                unitName: evaluations[1 - index]?.unitName,
                gained: index === 1,
                causes: [{ kind: "LINES", code: "A1.3", name: "Hồ sơ đúng hạn", amount: index ? "6.00" : "-6.00" }],
              },
            ],
    }));
  const root = {
    criteriaSetDiff: ({ toId }: Input) => (toId === draft.id ? comparison() : null),
    copyCriteriaSet: () => ({ criteriaSet: draft, userErrors: [] }),
    updateCriteriaSet: ({ input = {} }: Input) => {
      Object.assign(opened(input), { name: input["name"] });
      return done();
    },
    moveCriterion: ({ input = {} }: Input) => {
      const { criteria } = opened(input);
      const moved = criteria.find(({ id }) => id === input["criterionId"]);
      const siblings = criteria.filter(({ groupId }) => groupId === moved?.groupId);
      const place = moved ? siblings.indexOf(moved) : -1;
      const other = siblings[place + ((input["to"] as { direction: string }).direction === "UP" ? -1 : 1)];
      if (moved && other) [moved.position, other.position] = [other.position, moved.position];
      criteria.sort((one, two) => one.position - two.position);
      return done();
    },
    mapCriterion: ({ input = {} }: Input) => {
      const line = opened(input).criteria.find(({ id }) => id === input["criterionId"]);
      Object.assign(line ?? {}, { originIds: input["originIds"] });
      return done();
    },
    saveDisqualifier: ({ input = {} }: Input) => {
      const grounds = opened(input).disqualifiers as unknown as Record<string, unknown>[];
      const { code, name, effect } = input;
      grounds.push({ code, name, effect });
      return done();
    },
    previewAmendment: ({ criteriaSetId }: Input) => ({
      to: draft,
      lines: draft.criteria.map((criterion, index) => ({ criterion, fate: index === 0 ? "RECKONED" : "KEPT" })),
      dropped: [byCode("B1")],
      returned: evaluations.slice(0, 2),
      flagged: [],
      obstacles: criteriaSetId === draft.id && draft.status === "DRAFT" ? ["Bộ tiêu chí chưa ban hành."] : [],
    }),
    amendRound: ({ input = {} }: Input) => {
      if (draft.status === "DRAFT") {
        const error = {
          code: "CRITERIA_NOT_PUBLISHED",
          message: "Bộ tiêu chí chưa ban hành.",
          path: ["criteriaSetId"],
        };
        return { round: null, userErrors: [error] };
      }
      Object.assign(round, { amendments: [amendment(input)] });
      return { round, userErrors: [] };
    },
    acknowledgeAmendment: ({ input = {} }: Input) => {
      const [made] = round["amendments"] as ReturnType<typeof amendment>[];
      const own = made?.acknowledgements.find(({ unitId }) => unitId === input["unitId"]);
      if (own) Object.assign(own, { acknowledgedAt: "2026-11-23T04:00:00Z", acknowledgedBy: "Chuyên viên Sở" });
      return { amendment: made, userErrors: [] };
    },
    replayRound: () => ({
      criteriaSet: draft,
      unchanged: false,
      demonstration: true,
      rows: rows().sort((one, other) => one.rankAfter - other.rankAfter),
      assumptions: [
        { code: "A1.3", name: "Hồ sơ đúng hạn", basis: "RECKONED", text: "Tính lại từ số liệu đã kê khai." },
      ],
    }),
  };
  return { root };
}
