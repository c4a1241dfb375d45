import { refusal } from "../context";
import type { makeEvaluation } from "./evaluation";

type Input = { input?: Record<string, unknown> };

/** Recording and lifting the grounds of the criteria set against one evaluation. */
export function makeDisqualifications({ set, evaluations }: ReturnType<typeof makeEvaluation>) {
  const opened = (input: Record<string, unknown>) => {
    const evaluation = evaluations.find(({ id }) => id === input["evaluationId"]);
    if (!evaluation) throw refusal("NOT_FOUND", "Không tìm thấy.");
    if (evaluation.version !== input["expectedVersion"]) {
      throw refusal("CONFLICT", "Đối tượng đã được sửa ở nơi khác.", { currentVersion: evaluation.version });
    }
    return evaluation;
  };
  const root = {
    recordDisqualification: ({ input = {} }: Input) => {
      const evaluation = opened(input);
      const ground = set.disqualifiers.find(({ code }) => code === input["code"]);
      if (!ground || evaluation.disqualifications.some(({ code }) => code === ground.code)) {
        const error = { code: "ALREADY_DISQUALIFIED", message: "Điều kiện này đã được ghi nhận.", path: ["code"] };
        return { evaluation: null, userErrors: [error] };
      }
      evaluation.disqualifications.push({ ...ground, reason: String(input["reason"]), document: null });
      evaluation.version += 1;
      return { evaluation, userErrors: [] };
    },
    liftDisqualification: ({ input = {} }: Input) => {
      const evaluation = opened(input);
      const place = evaluation.disqualifications.findIndex(({ code }) => code === input["code"]);
      if (place < 0) {
        const error = { code: "NOT_DISQUALIFIED", message: "Điều kiện này chưa được ghi nhận.", path: ["code"] };
        return { evaluation: null, userErrors: [error] };
      }
      evaluation.disqualifications.splice(place, 1);
      evaluation.version += 1;
      return { evaluation, userErrors: [] };
    },
  };
  return { root };
}
