import { refusal, type MockContext } from "./context";
import { makeAssignment } from "./data/assignment";
import { makeAudit } from "./data/audit";
import { makeClusterWrites } from "./data/clusters";
import { makeCriteriaSets } from "./data/criteriaSets";
import { makeDisqualifications } from "./data/disqualifications";
import { makeEvaluation, saveScores } from "./data/evaluation";
import { fileRoot } from "./data/files";
import { makeFairness, makeRankHistory } from "./data/fairness";
import { makeImports } from "./data/imports";
import { makeHearing } from "./data/hearing";
import { makeNotifications } from "./data/notifications";
import { makeOrganisation } from "./data/organisation";
import { makeDocumentsAndMovements } from "./data/register";
import { makeLiving } from "./data/living";
import { makePublished } from "./data/published";
import { makeUnitWrites } from "./data/units";
import { makeUsers } from "./data/users";

type Arguments = Record<string, unknown> & { id?: string; input?: Record<string, unknown> };

const connection = <T>(nodes: T[]) => ({
  nodes,
  edges: nodes.map((node, index) => ({ cursor: String(index), node })),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: nodes.length,
});

const byId = <T extends { id?: unknown }>(list: T[], id: unknown): T | null =>
  list.find((item) => item.id === id) ?? null;

const everything = [
  "DUE_ITEMS",
  "EVALUATIONS",
  "ROUNDS",
  "RANKING",
  "MOVEMENTS",
  "CLUSTERS",
  "UNITS",
  "DOCUMENTS",
  "CRITERIA",
  "USERS",
  "AUDIT",
  "PUBLISHED_RESULTS",
];

export type World = ReturnType<typeof makeWorld>;

export function makeWorld() {
  const organisation = makeOrganisation();
  const evaluation = makeEvaluation(organisation);
  const hearing = makeHearing(evaluation);
  const criteria = makeCriteriaSets(evaluation.set, organisation);
  const living = makeLiving(criteria, evaluation, organisation);
  const register = makeDocumentsAndMovements(organisation);
  const published = makePublished(evaluation);
  Object.assign(organisation.cluster, {
    rounds: () => connection([evaluation.round]),
    rankHistory: makeRankHistory(organisation.units),
  });
  Object.assign(evaluation.round, {
    fairnessVisible: true,
    fairness: makeFairness(organisation.units, evaluation.set.criteria),
    ownFairness: [],
  });
  const accounts = makeUsers(organisation);
  const [user] = accounts.users;
  if (!user) throw new Error("the mock needs an account");
  const told = makeNotifications(evaluation);
  Object.assign(user, { notificationPreferences: told.preferences });
  const viewer = {
    ...told.viewer,
    user,
    roles: user.roles.slice(1, 2),
    offices: [organisation.offices[0]],
    units: [organisation.units[1]],
    clusters: [organisation.cluster],
    navigation: everything,
    allowedActions: [
      "changePassword",
      "recordDocument",
      "launchMovement",
      "createCriteriaSet",
      "createUser",
      "formCluster",
      "createUnit",
    ].map((action) => ({ action, allowed: true, lockCode: null, lockReason: null })),
  };
  const session = (name: string, context: MockContext) => {
    context.username = name;
    context.setCookie = `thidua_mock=${name}; HttpOnly; Path=/; SameSite=Strict`;
    return {
      accessToken: `mock-${name}`,
      accessTokenExpiresAt: "2026-11-23T12:00:00Z",
      refreshToken: null,
      viewer,
      userErrors: [],
    };
  };
  const signedIn = (context: MockContext) => {
    if (!context.username) throw refusal("UNAUTHENTICATED", "Bạn chưa đăng nhập.");
  };
  const sheetOf = (id: unknown) => byId(evaluation.sheets, id) ?? fail();
  const fail = (): never => {
    throw refusal("NOT_FOUND", "Không tìm thấy.");
  };
  const due = {
    unitName: null,
    clusterName: "Cụm thi đua số II",
    roundName: "Chấm điểm thi đua năm 2026",
    round: evaluation.round,
    evaluation: null,
    sheet: null,
    filled: null,
    expected: null,
    missingEvidence: null,
    waiting: null,
  };

  const imports = makeImports(sheetOf);
  const root = {
    serverInfo: { name: "Thi Đua", version: "0.1.0", now: "2026-11-23T03:00:00Z", demonstration: true },
    viewer: (_: Arguments, context: MockContext) => (context.username ? viewer : null),
    dueItems: (_: Arguments, context: MockContext) => {
      signedIn(context);
      return [
        {
          ...due,
          kind: "SELF_SCORE",
          state: "IN_PROGRESS",
          unitName: "Sở TN&MT Bắc Kạn",
          sheet: evaluation.sheets[1],
          dueAt: "2026-11-30T10:00:00Z",
          filled: 31,
          expected: 46,
          missingEvidence: 5,
        },
        {
          ...due,
          kind: "CROSS_SCORE",
          state: "COMPLETE_NOT_SUBMITTED",
          unitName: "Sở TN&MT Bắc Giang",
          sheet: evaluation.sheets[9],
          dueAt: "2026-11-27T10:00:00Z",
          filled: 46,
          expected: 46,
        },
        { ...due, kind: "ADVANCE_ROUND", state: "NOT_STARTED", dueAt: "2026-12-10T10:00:00Z", waiting: 3 },
        {
          ...due,
          kind: "REPORT_MOVEMENT",
          state: "OVERDUE",

          dueAt: "2026-11-20T10:00:00Z",
        },
        {
          ...due,
          kind: "WAITING_FOR_OTHERS",
          state: "WAITING",
          dueAt: "2026-11-30T10:00:00Z",
          filled: 6,
          expected: 9,
          waiting: 3,
        },
      ];
    },
    unit: ({ id }: Arguments) =>
      byId(organisation.units, id) ?? (id === "unit_ministry" ? organisation.ministry : null),
    units: () => connection([organisation.ministry, ...organisation.units]),
    ...makeUnitWrites(organisation).root,
    ...makeClusterWrites(organisation).root,
    cluster: ({ id }: Arguments) => (id === "cluster_2" ? organisation.cluster : null),
    clusters: () => connection([organisation.cluster]),
    ...register.root,
    criteriaTemplates: [
      {
        key: "ministry-departments",
        name: "Mẫu cho các Sở (46 tiêu chí, 1.000 điểm)",
        notice: "Mẫu dựng sẵn, không phải văn bản chính thức.",
        declaredTotal: "1000.00",
        criterionCount: 46,
      },
    ],
    ...criteria.root,
    ...living.root,
    round: ({ id }: Arguments) => (id === "round_1" ? evaluation.round : null),
    rounds: () => connection([evaluation.round]),
    evaluation: ({ id }: Arguments) => byId(evaluation.evaluations, id),
    ...makeDisqualifications(evaluation).root,
    ...makeAssignment(evaluation, organisation).root,
    ...hearing.root,
    evaluations: () => connection(evaluation.evaluations),
    sheet: ({ id }: Arguments, context: MockContext) => {
      signedIn(context);
      return byId(evaluation.sheets, id);
    },
    publishedResults: () => connection(published),
    publishedResult: ({ id }: Arguments) => byId(published, id),
    ...accounts.root,
    ...fileRoot,
    ...told.root,
    ...makeAudit().root,
    signIn: ({ input }: Arguments, context: MockContext) =>
      input?.["password"] === "sai"
        ? {
            accessToken: null,
            userErrors: [{ message: "Tên đăng nhập hoặc mật khẩu không đúng.", path: ["password"], code: "INVALID" }],
          }
        : session(String(input?.["username"]).replace(/\W/g, "") || "demo", context),
    refreshSession: (_: Arguments, context: MockContext) => {
      if (!context.cookieUser) throw refusal("UNAUTHENTICATED", "Phiên đã hết.");
      return session(context.cookieUser, context);
    },
    signOut: (_: Arguments, context: MockContext) => {
      context.setCookie = "thidua_mock=; Path=/; Max-Age=0";
      return { signedOut: true, userErrors: [] };
    },
    saveScores: ({ input }: Arguments, context: MockContext) => {
      signedIn(context);
      return saveScores(
        sheetOf(input?.["sheetId"]),
        Number(input?.["expectedVersion"]),
        (input?.["scores"] ?? []) as never,
      );
    },
    submitSheet: ({ input }: Arguments) => {
      const sheet = sheetOf(input?.["sheetId"]);
      Object.assign(sheet, {
        state: "SUBMITTED",
        version: sheet.version + 1,
        submittedAt: "2026-11-23T03:05:00Z",
        submittedBy: user.displayName,
      });
      return { sheet, userErrors: [] };
    },
    withdrawSheet: ({ input }: Arguments) => {
      const sheet = sheetOf(input?.["sheetId"]);
      Object.assign(sheet, { state: "DRAFT", version: sheet.version + 1, submittedAt: null, submittedBy: null });
      return { sheet, userErrors: [] };
    },
    ...imports.root,
  };
  return { root, sheets: evaluation.sheets, imports: imports.imports, organisation, evaluation, hearing, told };
}
