import { refusal, type MockContext } from "../context";
import { pageOf } from "../list";
import type { makeEvaluation } from "./evaluation";
import { actions } from "./organisation";

interface MockNotice {
  id: string;
  kind: string | null;
  title: string;
  body: string;
  objectId: string;
  path: string;
  createdAt: string;
  readAt: string | null;
}

interface MockProgress {
  unit: { id: string };
  unitName: string;
  reminder: { missing: number; lastRemindedAt: string | null; nextReminderAt: string | null };
}

type Input = { input?: Record<string, unknown> };
type Page = { unreadOnly?: boolean; first?: number; after?: string | null };

const now = "2026-11-23T03:00:00Z";

const notice = (number: number, kind: string, title: string, body: string, readAt: string | null): MockNotice => ({
  id: `notification_${number}`,
  kind,
  title,
  body,
  objectId: "round_1",
  path: "/dot/round_1",
  createdAt: `2026-11-${22 - number}T02:00:00Z`,
  readAt,
});

/** What the reader was told, and what came of reminding others. */
export function makeNotifications(evaluation: ReturnType<typeof makeEvaluation>) {
  const notices = [
    notice(
      1,
      "DEADLINE_COMING",
      "CHƯA NỘP 1 phiếu tự chấm – Sở TN&MT Bắc Kạn – hạn 17:00 ngày 30/11/2026",
      "Sở TN&MT Bắc Kạn chưa nộp 1 phiếu tự chấm của Chấm điểm thi đua năm 2026. Hạn nộp: 17:00 ngày 30/11/2026 (còn 7 ngày).",
      null,
    ),
    notice(2, "REMINDER", "Nhắc: CHƯA NỘP 1 phiếu tự chấm – Sở TN&MT Bắc Kạn", "Bộ nhắc Sở TN&MT Bắc Kạn.", null),
    notice(3, "ROUND_OPENED", "Tự chấm điểm – Sở TN&MT Bắc Kạn", "Đã mở Chấm điểm thi đua năm 2026.", now),
  ];
  const preferences = { email: null as string | null, mail: true, mode: "IMMEDIATE", language: "VIETNAMESE" };
  const settings = {
    ladderHours: [-168, -72, -24, 0, 24, 72],
    pauseHours: 12,
    defaults: true,
    allowedActions: [actions.allowed("setReminderSettings")],
  };
  const unread = () => notices.filter(({ readAt }) => readAt === null).length;
  const viewer = {
    unreadNotifications: unread,
    notifications: ({ unreadOnly = false, ...page }: Page) =>
      pageOf(unreadOnly ? notices.filter(({ readAt }) => readAt === null) : notices, page as never),
  };
  const signedIn = (context: MockContext) => {
    if (!context.username) throw refusal("UNAUTHENTICATED", "Bạn chưa đăng nhập.");
  };
  const rows = evaluation.round["progress"] as MockProgress[];
  const remind = (id: unknown) => {
    const row = rows.find(({ unit }) => unit.id === id);
    if (!row) throw refusal("NOT_FOUND", "Không tìm thấy.");
    const { reminder } = row;
    const outcome = reminder.missing === 0 ? "NOTHING_OWED" : reminder.nextReminderAt ? "TOO_SOON" : "SENT";
    if (outcome === "SENT") Object.assign(reminder, { lastRemindedAt: now, nextReminderAt: "2026-11-23T15:00:00Z" });
    return { unitName: row.unitName, outcome, missing: reminder.missing, lastRemindedAt: reminder.lastRemindedAt };
  };
  const root = {
    reminderSettings: settings,
    setReminderSettings: ({ input = {} }: Input) => {
      Object.assign(settings, input, { defaults: false });
      return { settings, userErrors: [] };
    },
    setNotificationPreferences: ({ input = {} }: Input) => {
      const email = input["email"] as string | null;
      if (email !== null && !/^\S+@\S+\.\S+$/.test(email)) {
        const message = "Địa chỉ thư điện tử chưa đúng, ví dụ: ten@donvi.gov.vn.";
        return { user: null, userErrors: [{ message, path: ["email"], code: "ADDRESS_INVALID" }] };
      }
      Object.assign(preferences, input);
      return { user: { id: "user_1" }, userErrors: [] };
    },
    markNotificationsRead: ({ input = {} }: Input, context: MockContext) => {
      signedIn(context);
      const ids = (input["ids"] ?? []) as string[];
      for (const told of notices) if (input["all"] || ids.includes(told.id)) told.readAt = now;
      return { viewer, userErrors: [] };
    },
    remindUnits: ({ input = {} }: Input) => ({
      reminded: { round: evaluation.round, units: ((input["unitIds"] ?? []) as string[]).map(remind) },
      userErrors: [],
    }),
  };
  return { root, viewer, preferences, notices };
}
