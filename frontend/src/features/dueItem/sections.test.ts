import { expect, it } from "vitest";
import type { DueItem } from "./queries";
import { intoSections, targetOf } from "./sections";

const now = new Date("2026-11-23T03:00:00Z");
const item = (over: Partial<DueItem>): DueItem => ({
  kind: "SELF_SCORE",
  state: "IN_PROGRESS",
  unitName: null,
  clusterName: null,
  roundName: "",
  dueAt: null,
  filled: null,
  expected: null,
  round: { id: "round_1" },
  sheet: null,
  evaluation: null,
  ...over,
});

it("puts what is late first, then a week, then the rest, and what others must do last", () => {
  const sections = intoSections(
    [
      item({ dueAt: "2026-12-20T10:00:00Z", roundName: "later" }),
      item({ dueAt: "2026-11-30T10:00:00Z", roundName: "second" }),
      item({ dueAt: "2026-11-24T10:00:00Z", roundName: "first" }),
      item({ dueAt: "2026-11-22T10:00:00Z", roundName: "late" }),
      item({ dueAt: "2026-11-22T10:00:00Z", state: "SUBMITTED", roundName: "handed in" }),
    ],
    now,
  );
  expect(sections.overdue.map((entry) => entry.roundName)).toEqual(["late"]);
  expect(sections.soon.map((entry) => entry.roundName)).toEqual(["first", "second"]);
  expect(sections.later.map((entry) => entry.roundName)).toEqual(["later"]);
  expect(sections.waiting.map((entry) => entry.roundName)).toEqual(["handed in"]);
});

it("leads to the sheet before the round", () => {
  expect(targetOf(item({ sheet: { id: "sheet_1" } })).to).toBe("/phieu/$sheetId");
  expect(targetOf(item({})).to).toBe("/dot/$roundId");
});

it("leads to the changed lines of the unit, to the objections and to the queue", () => {
  const evaluation = { id: "evaluation_1" };
  expect(targetOf(item({ kind: "REPLY_TO_CHANGES", evaluation })).to).toBe("/danh-gia/$evaluationId/giai-trinh");
  expect(targetOf(item({ kind: "SUPPLEMENT_LINE", evaluation })).to).toBe("/danh-gia/$evaluationId/giai-trinh");
  expect(targetOf(item({ kind: "DECIDE_OBJECTIONS" })).to).toBe("/dot/$roundId/kien-nghi");
  expect(targetOf(item({ kind: "APPRAISE" })).to).toBe("/dot/$roundId/tham-dinh");
});
