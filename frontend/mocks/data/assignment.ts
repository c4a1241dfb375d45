import { refusal } from "../context";
import type { makeEvaluation } from "./evaluation";
import type { makeOrganisation } from "./organisation";

type Input = { input?: Record<string, unknown>; seed?: number; plan?: { mode: string; perUnit?: number } };

const done = (round: Record<string, unknown>) => ({ round, userErrors: [] });

/** Who scores whom: each unit by the two before it in the list; a change moves one pair. It knows no rules. */
export function makeAssignment(
  { round }: ReturnType<typeof makeEvaluation>,
  { units }: ReturnType<typeof makeOrganisation>,
) {
  const ids = units.map(({ id }) => id);
  const shifted = (steps: number[]) =>
    new Set(ids.flatMap((id, index) => steps.map((step) => `${ids[(index + step) % ids.length]} ${id}`)));
  let pairs = shifted([1, 2]);
  const submitted = new Set([`${ids[1]} ${ids[0]}`]);
  const conflict = { scorerUnitId: ids[3], unitId: ids[0], reason: "Quan hệ gia đình của lãnh đạo" };
  const changes: Record<string, unknown>[] = [];
  const count = (index: number, id: string) => [...pairs].filter((pair) => pair.split(" ")[index] === id).length;
  const board = () => ({
    round,
    members: units.map(({ id, name, code }) => ({
      unitId: id,
      name,
      code,
      papers: count(0, id),
      submitted: [...submitted].filter((pair) => pair.startsWith(`${id} `)).length,
      scorers: count(1, id),
    })),
    cells: ids.flatMap((scorerUnitId) =>
      ids.map((unitId) => {
        const key = `${scorerUnitId} ${unitId}`;
        const own = scorerUnitId === unitId;
        const recused = scorerUnitId === conflict.scorerUnitId && unitId === conflict.unitId;
        return {
          scorerUnitId,
          unitId,
          assigned: pairs.has(key),
          submitted: submitted.has(key),
          bar: own ? "SELF" : recused ? "CONFLICT" : null,
          barText: own ? "chính đơn vị" : recused ? "đã khai xung đột lợi ích" : null,
          repeated: key === `${ids[2]} ${ids[1]}`,
        };
      }),
    ),
    relaxations: [
      {
        rule: "REPEATED",
        text: `${units[2]?.name} đã chấm ${units[1]?.name} ở đợt trước.`,
        scorerUnitId: ids[2],
        unitId: ids[1],
      },
    ],
    conflicts: [{ ...conflict, declaredAt: "2026-11-20T03:00:00Z", declaredBy: "Lãnh đạo Sở" }],
    changes,
  });
  const root = {
    assignmentBoard: board,
    proposeAssignments: ({ seed = 1, plan }: Input) => ({
      expectedVersion: round["version"],
      proven: true,
      plan: { mode: plan?.mode ?? "PEERS", perUnit: plan?.perUnit ?? 2, groupUnitIds: [], seed, text: "Đề xuất" },
      pairs: [...shifted([4, 5])].map((pair) => {
        const [scorerUnitId, unitId] = pair.split(" ");
        return { scorerUnitId, unitId };
      }),
      relaxations: [],
    }),
    assignCrossScorers: ({ input = {} }: Input) => {
      if (input["expectedVersion"] !== round["version"]) {
        throw refusal("CONFLICT", "Đối tượng đã được sửa ở nơi khác.", { currentVersion: round["version"] });
      }
      pairs = shifted([4, 5]);
      return done(round);
    },
    changeAssignment: ({ input = {} }: Input) => {
      if (String(input["reason"]).trim() === "") {
        const error = { code: "REASON_REQUIRED", message: "Cần nêu lý do.", path: ["reason"] };
        return { round: null, userErrors: [error] };
      }
      const [from, to, unit] = [input["fromScorerUnitId"], input["toScorerUnitId"], input["unitId"]];
      pairs.delete(`${from} ${unit}`);
      if (to) pairs.add(`${to} ${unit}`);
      changes.push({
        unitId: unit,
        fromScorerUnitId: from ?? null,
        toScorerUnitId: to ?? null,
        reason: input["reason"],
        changedAt: "2026-11-23T03:00:00Z",
        changedBy: "Chuyên viên Bộ",
      });
      return done(round);
    },
    declareConflict: () => done(round),
  };
  return { root };
}
