import { fileOf, type MockFile } from "./files";
import { refusal } from "../context";
import { fixed, makeCriteriaSet, mockPoints } from "./criteria";
import { actions, type makeOrganisation, type MockUnit } from "./organisation";
import { makeReceipt } from "./receipt";

type CriteriaSet = ReturnType<typeof makeCriteriaSet>;
type MockCriterion = CriteriaSet["criteria"][number];

export interface MockScore {
  criterion: MockCriterion;
  state: string;
  points: string | null;
  facts: string[] | null;
  note: string | null;
  evidence: { text: string; document: unknown; file: MockFile | null; reuse: unknown[]; page: string | null }[];
  reference: { state: string; points: string | null };
  referenceFacts: string[] | null;
  editable: boolean;
}

export interface MockSheet {
  __typename: "Sheet";
  id: string;
  version: number;
  stage: string;
  state: string;
  scores: MockScore[];
  evaluation: Record<string, unknown>;
  [key: string]: unknown;
}

interface MockDisqualification {
  code: string;
  name: string;
  effect: string;
  reason: string;
  document: unknown;
}

const missing = { state: "MISSING", points: null };

/** Facts that make a believable, plainly invented sheet: the same for the same unit every time. */
function invented(criterion: MockCriterion, seed: number): { facts: string[]; points: string } {
  const spread = ((seed * 7 + criterion.code.charCodeAt(1) * 3 + criterion.position * 5) % 10) + 1;
  const maximum = Number(criterion.maximum);
  if (criterion.rule.slots.length === 0) return { facts: [], points: fixed(Math.round(maximum * (0.7 + spread / 40))) };
  const facts = criterion.rule.slots.map((slot) => {
    if (slot.key === "actual") return 80 + spread * 2;
    if (slot.key === "target") return 100;
    if (slot.kind === "PERCENT") return 90 + spread;
    if (slot.kind === "RANK") return spread;
    if (slot.kind === "YES_NO") return 1;
    if (slot.kind === "CHOICE") return spread % 3;
    return spread % 2;
  });
  const free = criterion.section !== "BASE" ? facts.map(() => (criterion.code === "E2" && seed === 2 ? 1 : 0)) : facts;
  return { facts: free.map(fixed), points: fixed(mockPoints(criterion.rule.type, maximum, free)) };
}

function totalOf(stage: string, scores: MockScore[], set: CriteriaSet) {
  const sum = (section: string) =>
    scores
      .filter((score) => score.criterion.section === section && score.points !== null)
      .reduce((total, score) => total + Number(score.points), 0);
  const base = sum("BASE");
  const bonus = Math.min(sum("BONUS"), 50);
  const penalty = Math.min(sum("PENALTY"), 80);
  return {
    stage,
    state: "POINTS",
    total: fixed(base + bonus - penalty),
    base: fixed(base),
    bonus: fixed(bonus),
    penalty: fixed(penalty),
    percent: fixed(base / 10),
    assignedMaximum: "1000.00",
    groups: set.groups.map((group) => {
      const points = scores
        .filter((score) => score.criterion.groupId === group.id)
        .reduce((total, score) => total + Number(score.points ?? 0), 0);
      const maximum = Number(group.maximum);
      return {
        code: group.code,
        name: group.name,
        points: fixed(points),
        maximum: group.maximum,
        percent: fixed((100 * points) / maximum),
      };
    }),
  };
}

function makeSheet(
  id: string,
  stage: string,
  unit: MockUnit,
  set: CriteriaSet,
  filled: number,
  seed: number,
): MockSheet {
  const scores: MockScore[] = set.criteria.map((criterion, index) => {
    const has = index < filled || (filled >= 40 && criterion.section !== "BASE");
    const { facts, points } = invented(criterion, seed);
    const direct = stage !== "SELF";
    const own = invented(criterion, seed + 1);
    return {
      criterion,
      state: has ? "POINTS" : "MISSING",
      points: has ? points : null,
      facts: direct || !has ? null : facts,
      note: null,
      evidence:
        has && index % 3 === 0
          ? [{ text: `Báo cáo số ${100 + index}/BC-STNMT`, document: null, file: null, reuse: [], page: "3" }]
          : [],
      reference: direct ? { state: "POINTS", points: own.points } : missing,
      referenceFacts: direct && own.facts.length > 0 ? own.facts : null,
      editable: true,
    };
  });
  const sheet: MockSheet = {
    __typename: "Sheet",
    id,
    version: 7,
    stage,
    state: "DRAFT",
    evaluation: {},
    author: unit,
    submittedAt: null,
    submittedBy: null,
    dueAt: "2026-11-30T10:00:00Z",
    sealed: false,
    scores,
    updatedAt: "2026-11-22T09:12:00Z",
  };
  const complete = () => scores.filter((score) => score.state !== "MISSING").length;
  Object.assign(sheet, {
    filled: complete,
    expected: scores.length,
    total: () => totalOf(stage, scores, set),
    problems: () => problemsOf(scores),
    allowedActions: () =>
      sheet.state === "SUBMITTED"
        ? [actions.locked("saveScores", "ALREADY_SUBMITTED", "Đã nộp."), actions.allowed("withdrawSheet")]
        : [actions.allowed("saveScores"), actions.allowed("submitSheet"), actions.allowed("declareConflict")],
  });
  return sheet;
}

/** The values of every stage for one unit: the self-score, and two plainly invented later ones. */
function linesOf(self: MockSheet, seed: number) {
  return self.scores.map(({ criterion, state, points }) => {
    const value = (shift: number) => ({ state: "POINTS", points: invented(criterion, seed + shift).points });
    return {
      criterion,
      self: { state, points },
      cross: value(1),
      crossScores: [],
      crossExplanation: null,
      agreed: value(2),
      appraised: missing,
      final: value(2),
      finalStage: "AGREED",
      correctedFrom: null,
    };
  });
}

function problemsOf(scores: MockScore[]) {
  return scores.flatMap(({ criterion, state, evidence }) => {
    if (state === "MISSING") {
      return [
        {
          criterionId: criterion.id,
          code: "MISSING",
          message: `Tiêu chí ${criterion.code} chưa có điểm.`,
          blocking: true,
        },
      ];
    }
    if (state === "POINTS" && criterion.evidenceRule === "REQUIRED" && evidence.length === 0) {
      return [
        {
          criterionId: criterion.id,
          code: "EVIDENCE_REQUIRED",
          message: `Tiêu chí ${criterion.code} cần minh chứng.`,
          blocking: true,
        },
      ];
    }
    return [];
  });
}

export function makeEvaluation(organisation: ReturnType<typeof makeOrganisation>) {
  const set = makeCriteriaSet();
  const { units, cluster } = organisation;
  const round: Record<string, unknown> = {
    __typename: "Round",
    id: "round_1",
    version: 5,
    name: "Chấm điểm thi đua năm 2026",
    kind: "YEAR_END",
    year: 2026,
    stage: "OPEN",
    cluster,
    criteriaSet: set,
    selfDueAt: "2026-11-30T10:00:00Z",
    crossDueAt: "2026-12-10T10:00:00Z",
    agreedDueAt: "2026-12-18T10:00:00Z",
    appraisedDueAt: "2027-01-15T10:00:00Z",
    openedAt: "2026-11-10T02:00:00Z",
    publishedAt: null,
    publicationProposal: null,
    brokenCommitments: [],
    aggregation: "MEDIAN",
    aggregationText: "Trung vị; không tính đơn vị chưa nộp phiếu.",
    crossPlan: { mode: "PEERS", perUnit: 2, groupUnitIds: [], seed: 5, text: "Mỗi đơn vị do 2 đơn vị khác chấm" },
    crossRule: { trim: null, missing: "LEAVE_OUT", atLeast: null },
    tieRules: ["GROUP_A", "GROUP_D", "FEWER_PENALTY_POINTS"],
    classes: [
      { code: "XS", name: "Xuất sắc", atLeast: "900.00", groupFloors: [{ groupCode: "A", percent: "70.00" }] },
      { code: "T", name: "Tốt", atLeast: "800.00", groupFloors: [] },
      { code: "HT", name: "Hoàn thành", atLeast: "650.00", groupFloors: [] },
      { code: "KHT", name: "Không hoàn thành", atLeast: "0.00", groupFloors: [] },
    ],
    demonstration: true,
    nextStages: ["SEALED"],
    allowedActions: [
      actions.locked("advanceRound", "STAGE", "Còn 3 đơn vị chưa nộp phiếu tự chấm và chưa hết hạn."),
      actions.allowed("assignCrossScorers"),
      actions.allowed("changeAssignment"),
      actions.allowed("remindUnits"),
    ],
  };
  const evaluations = units.map((unit, index) => {
    const self = makeSheet(`sheet_self_${index + 1}`, "SELF", unit, set, index === 1 ? 31 : 46, index + 1);
    if (index !== 1) self.state = "SUBMITTED";
    const evaluation = {
      __typename: "Evaluation",
      id: `evaluation_${index + 1}`,
      version: 1,
      round,
      cluster,
      unit,
      unitName: unit.name,
      unitCode: unit.code,
      position: index + 1,
      selfSheet: self,
      crossSheets: [] as MockSheet[],
      agreedSheet: null,
      appraisedSheet: null,
      lines: () => linesOf(self, index + 1),
      totals: () => [totalOf("SELF", self.scores, set)],
      final: () => totalOf("SELF", self.scores, set),
      finalStage: "SELF",
      receipt: () => makeReceipt(self, set, totalOf("SELF", self.scores, set), index + 1, true),
      classification: null,
      disqualifications: [] as MockDisqualification[],
      allowedActions: [actions.allowed("recordDisqualification"), actions.allowed("liftDisqualification")],
    };
    self.evaluation = evaluation;
    return evaluation;
  });
  const peer = evaluations[0];
  if (!peer || !units[1]) throw new Error("the mock needs two units");
  const cross = makeSheet("sheet_cross_1", "CROSS", units[1], set, 12, 4);
  cross.evaluation = peer;
  peer.crossSheets.push(cross);
  const appraised = makeSheet("sheet_appraised_1", "APPRAISED", organisation.ministry, set, 6, 5);
  appraised.evaluation = peer;
  const sheets = [...evaluations.map((evaluation) => evaluation.selfSheet), appraised, cross];
  const ranked = [...evaluations]
    .map((evaluation) => ({ evaluation, total: totalOf("SELF", evaluation.selfSheet.scores, set) }))
    .sort((a, b) => Number(b.total.total) - Number(a.total.total));
  Object.assign(round, {
    evaluations,
    assignments: units.map((unit, index) => ({
      scorer: unit,
      evaluation: evaluations[(index + 1) % units.length],
      submitted: index % 3 === 0,
    })),
    progress: units.map((unit, index) => ({
      unit,
      unitName: unit.name,
      selfSubmitted: index !== 1 && index !== 4 && index !== 6,
      crossAssigned: 2,
      crossSubmitted: index % 3,
      agreedDone: false,
      appraisedDone: false,
      reminder: {
        stage: "SELF",
        missing: [1, 4, 6].includes(index) ? 1 : 0,
        daysLate: null,
        lateText: null,
        lastRemindedAt: index === 6 ? "2026-11-22T23:00:00Z" : null,
        nextReminderAt: index === 6 ? "2026-11-23T11:00:00Z" : null,
      },
    })),
    ranking: {
      provisional: true,
      demonstration: true,
      rows: ranked.map(({ evaluation, total }, index) => ({
        rank: index + 1,
        tied: false,
        tieTrace: [],
        evaluation,
        unit: evaluation.unit,
        unitName: evaluation.unitName,
        total,
        classification: {
          code: "XS",
          name: Number(total.total) >= 900 ? "Xuất sắc" : "Tốt",
          capped: false,
          blocked: false,
          deferred: false,
          reason: null,
        },
      })),
    },
    results: [],
  });
  return { set, round, evaluations, sheets, ranked };
}

interface ScoreInput {
  criterionId: string;
  points?: string | null;
  facts?: string[] | null;
  state?: string | null;
  note?: string | null;
  evidence?: { text: string; page?: string | null; fileId?: string | null }[];
}

/** Applies a save the way the server does: all or nothing, with the version checked first. */
export function saveScores(sheet: MockSheet, expectedVersion: number, inputs: ScoreInput[]) {
  if (sheet.version !== expectedVersion) {
    throw refusal("CONFLICT", "Phiếu đã được sửa ở nơi khác.", { currentVersion: sheet.version });
  }
  const userErrors = inputs.flatMap(({ criterionId, points }) => {
    const score = sheet.scores.find((candidate) => candidate.criterion.id === criterionId);
    const over = points !== null && points !== undefined && Number(points) > Number(score?.criterion.maximum);
    return over
      ? [
          {
            message: `Điểm vượt mức tối đa ${score?.criterion.maximum}.`,
            path: ["scores", criterionId, "points"],
            code: "OUT_OF_BOUNDS",
          },
        ]
      : [];
  });
  if (userErrors.length > 0) return { sheet: null, userErrors };
  for (const input of inputs) {
    const score = sheet.scores.find((candidate) => candidate.criterion.id === input.criterionId);
    if (score) apply(score, input);
  }
  sheet.version += 1;
  sheet["updatedAt"] = new Date().toISOString();
  return { sheet, userErrors: [] };
}

function apply(score: MockScore, input: ScoreInput): void {
  if (input.state) Object.assign(score, { state: input.state, points: null, facts: null });
  if (input.points) Object.assign(score, { state: "POINTS", points: input.points });
  if (input.facts) {
    const numbers = input.facts.map(Number);
    const points = fixed(mockPoints(score.criterion.rule.type, Number(score.criterion.maximum), numbers));
    Object.assign(score, { state: "POINTS", facts: input.facts, points });
  }
  if (input.note !== undefined) score.note = input.note;
  if (input.evidence)
    score.evidence = input.evidence.map(({ text, page, fileId }) => ({
      text,
      document: null,
      file: fileOf(fileId),
      reuse: [],
      page: page ?? null,
    }));
}
