import { actions } from "./organisation";
import type { makeEvaluation, MockSheet } from "./evaluation";

type Evaluation = ReturnType<typeof makeEvaluation>;
type MockEvaluation = Evaluation["evaluations"][number];

interface Arguments {
  input?: Record<string, unknown>;
  roundId?: string;
  filter?: { onlyDifferent?: boolean; notDone?: boolean; evaluationId?: string | null; fieldOwnerId?: string | null };
}

const points = (value: string) => ({ state: "POINTS", points: value });
const author = { id: "unit_2", shortName: "Sở TN&MT Bắc Kạn" };

/** A thread about one line: the cross value changed it, the unit may still reply. */
function threadOf(evaluation: MockEvaluation, place: number, over: Record<string, unknown> = {}) {
  const criterion = evaluation.selfSheet.scores[place]?.criterion;
  return {
    criterion,
    windows: [
      {
        stage: "CROSS",
        before: points("28.00"),
        value: points("25.50"),
        dueAt: "2026-11-26T10:00:00Z",
        state: "OPEN",
        mayAccept: true,
        mayReply: true,
        ...over,
      },
    ],
    messages: [] as Record<string, unknown>[],
  };
}

export function message(over: Record<string, unknown>) {
  return {
    id: "message_1",
    kind: "REPLY",
    stage: "CROSS",
    answersId: null,
    text: "Đã có báo cáo bổ sung",
    outcome: null,
    value: null,
    facts: null,
    document: null,
    page: null,
    dueAt: null,
    returnState: null,
    author,
    authorName: "Chuyên viên Sở",
    at: "2026-11-24T02:00:00Z",
    mayAnswer: false,
    maySupplement: false,
    ...over,
  };
}

function queueLine(evaluation: MockEvaluation, sheet: MockSheet, place: number, disagreement: string, agreed: string) {
  const score = evaluation.selfSheet.scores[place];
  if (!score) throw new Error("the mock needs a line");
  return {
    id: `${evaluation.id}.${score.criterion.id}`,
    evaluation,
    criterion: score.criterion,
    sheet,
    self: { state: score.state, points: score.points },
    selfFacts: score.facts,
    cross: { state: score.state, points: score.points },
    agreed: points(agreed),
    appraised: { state: "MISSING", points: null },
    note: null,
    disagreement,
    evidence: [{ text: "Báo cáo số 100/BC-STNMT", document: null, page: "3" }],
    reasons: [{ stage: "AGREED", text: "Theo biên bản họp cụm", author }],
    replyState: null,
    returnState: null,
    problems: ["MISSING"],
    done: false,
    allowedActions: [actions.allowed("saveScores"), actions.allowed("returnLine")],
  };
}

/** What is said about lines and results, and what is to be appraised. */
export function makeHearing({ evaluations, round, sheets }: Evaluation) {
  const [first, own] = evaluations;
  const appraised = sheets.find(({ stage }) => stage === "APPRAISED");
  if (!first || !own || !appraised) throw new Error("the mock needs evaluations");
  const threads = [
    threadOf(own, 0),
    threadOf(own, 1, { state: "ACCEPTED_BY_SILENCE", mayAccept: false, mayReply: false }),
  ];
  const objections: Record<string, unknown>[] = [];
  const queue = [
    queueLine(first, appraised, 0, "25.00", "20.00"),
    queueLine(first, appraised, 1, "0.00", first.selfSheet.scores[1]?.points ?? "0.00"),
  ];
  Object.assign(round, {
    hearing: {
      replyHours: 72,
      objectionDays: 7,
      decisionDays: 10,
      declared: false,
      reveals: [],
      objectionDueAt: "2026-12-01T10:00:00Z",
      decisionDueAt: "2026-12-11T10:00:00Z",
      allowedActions: [actions.allowed("setHearing")],
    },
    objections: () => objections,
    appraisalProgress: [{ fieldOwner: null, done: 31, total: 42 }],
  });
  for (const evaluation of evaluations) Object.assign(evaluation, { replies: evaluation === own ? threads : [] });
  const done = { userErrors: [] };
  const root = {
    appraisalQueue: ({ filter }: Arguments) => {
      const nodes = queue.filter((line) => !filter?.onlyDifferent || line.disagreement !== "0.00");
      return {
        nodes,
        edges: nodes.map((node, index) => ({ cursor: String(index), node })),
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        totalCount: nodes.length,
      };
    },
    acceptLines: ({ input }: Arguments) => {
      const wanted = input?.["criterionIds"] as string[] | null;
      for (const { criterion, windows } of threads) {
        const [window] = windows;
        if (window?.mayAccept && (!wanted || wanted.includes(criterion?.id ?? ""))) {
          Object.assign(window, { state: "ACCEPTED", mayAccept: false });
        }
      }
      return { ...done, evaluation: own };
    },
    replyToLine: ({ input }: Arguments) => {
      const thread = threads.find(({ criterion }) => criterion?.id === input?.["criterionId"]);
      Object.assign(thread?.windows[0] ?? {}, { state: "REPLIED" });
      thread?.messages.push(message({ text: input?.["text"] }));
      return { ...done, evaluation: own };
    },
    answerReply: () => ({ ...done, evaluation: own }),
    returnLine: () => ({ ...done, evaluation: own }),
    supplementLine: () => ({ ...done, evaluation: own }),
    fileObjection: () => ({ ...done, objection: null }),
    admitObjection: () => ({ ...done, objection: null }),
    decideObjection: () => ({ ...done, objection: null }),
    withdrawObjection: () => ({ ...done, objection: null }),
    setHearing: () => ({ ...done, round }),
  };
  return { root, threads, objections, queue };
}
