import { pageOf } from "../list";

type Input = { filter?: { object?: string; action?: string }; first?: number; after?: string };

const state = (value: unknown) => JSON.stringify(value);

const pattern = [
  {
    action: "criteriaSet.saveCriterion",
    object: "criteriaset_draft",
    before: state({ code: "A1.1", name: "Kế hoạch sử dụng đất", maximum: "25.00", step: "0.25", evidenceHint: null }),
    after: state({
      code: "A1.1",
      name: "Kế hoạch sử dụng đất",
      maximum: "30.00",
      step: "0.25",
      evidenceHint: "Tờ trình",
    }),
    reason: null,
  },
  {
    action: "sheet.submit",
    object: "sheet_self_1",
    before: null,
    after: state({ version: 8, valuesSha256: "77a0c9d1" }),
    reason: null,
  },
  {
    action: "user.suspend",
    object: "user_20",
    before: state({ username: "tam.khoa", displayName: "Cán bộ đã chuyển công tác", active: true }),
    after: state({ username: "tam.khoa", displayName: "Cán bộ đã chuyển công tác", active: false }),
    reason: "Chuyển công tác từ ngày 01/11/2026",
  },
  {
    action: "movement.launch",
    object: "movement_1",
    before: null,
    after: state({
      name: "Cả nước chung tay vì người nghèo",
      phases: [{ name: "Giai đoạn 1", startsOn: "2021-01-01" }],
    }),
    reason: null,
  },
  { action: "session.begin", object: "session_4", before: null, after: null, reason: null },
];

const actors: [string, string | null][] = [
  ["user_2", "Quản trị hệ thống"],
  ["user_1", "Chuyên viên TĐKT, Sở TN&MT Bắc Kạn"],
  ["system", null],
];

/** A chain long enough for a second page, newest first. */
export function makeAudit() {
  const events = Array.from({ length: 64 }, (_, index) => {
    const sequence = 64 - index;
    const [actor, actorName] = actors[sequence % actors.length] ?? ["system", null];
    return {
      ...(pattern[sequence % pattern.length] as (typeof pattern)[number]),
      sequence,
      at: new Date(Date.UTC(2026, 10, 22, 9, 12) - index * 3_600_000).toISOString(),
      actor,
      actorName,
      hash: (BigInt(sequence) * 0x9e3779b97f4a7c15f39cc0605cedc834n).toString(16).padStart(64, "0").slice(0, 64),
      requestId: `req-${sequence}`,
    };
  });
  return {
    root: {
      auditEvents: ({ filter = {}, ...args }: Input) =>
        pageOf(
          events.filter(
            (event) =>
              (!filter.object || event.object === filter.object) && (!filter.action || event.action === filter.action),
          ),
          args,
        ),
    },
  };
}
