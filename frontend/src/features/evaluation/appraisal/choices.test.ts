import { expect, it } from "vitest";
import { bySheet, offersOf, taking, undisputed } from "./choices";
import type { AppraisalLine } from "./queries";

const points = (value: string) => ({ state: "POINTS" as const, points: value });
const missing = { state: "MISSING" as const, points: null };

const line = (over: Partial<AppraisalLine>): AppraisalLine => ({
  id: "line_1",
  disagreement: "0.00",
  done: false,
  problems: [],
  note: null,
  replyState: null,
  returnState: null,
  selfFacts: null,
  criterion: { id: "criterion_1", code: "A1.1", name: "Tiêu chí", maximum: "20.00", step: "0.50" },
  evaluation: { id: "evaluation_1", unitName: "Sở" },
  self: points("8.00"),
  cross: points("8.00"),
  agreed: points("8.00"),
  appraised: missing,
  evidence: [],
  reasons: [],
  sheet: { id: "sheet_1", version: 3 },
  allowedActions: [{ action: "saveScores", allowed: true, lockCode: null, lockReason: null }],
  ...over,
});

it("offers what earlier stages gave, and says which lies off the step", () => {
  const offers = offersOf(line({ cross: points("7.33"), agreed: missing }));
  expect(offers.map(({ stage, fits }) => [stage, fits])).toEqual([
    ["SELF", true],
    ["CROSS", false],
  ]);
});

it("keeps the facts of the unit's own value and takes a state over as a state", () => {
  const own = line({ selfFacts: ["80.00", "100.00"] });
  const [self, cross] = offersOf(own);
  if (!self || !cross) throw new Error("two offers are due");
  expect(taking(own, self, null)).toEqual({ criterionId: "criterion_1", facts: ["80.00", "100.00"] });
  expect(taking(own, cross, "Lý do")).toEqual({ criterionId: "criterion_1", note: "Lý do", points: "8.00" });
  const left = line({ agreed: { state: "NOT_APPLICABLE", points: null } });
  const offer = offersOf(left).at(-1);
  if (!offer) throw new Error("an offer is due");
  expect(taking(left, offer, null)).toEqual({ criterionId: "criterion_1", state: "NOT_APPLICABLE" });
});

it("accepts together only lines without disagreement that nobody appraised and this reader may write", () => {
  const lines = [
    line({ id: "1" }),
    line({ id: "2", disagreement: "5.00" }),
    line({ id: "3", appraised: points("8.00") }),
    line({ id: "4", allowedActions: [] }),
    line({ id: "5", self: missing, cross: missing, agreed: missing }),
    line({ id: "6", sheet: { id: "sheet_2", version: 9 } }),
  ];
  const taken = undisputed(lines);
  expect(taken.map((it) => it.line.id)).toEqual(["1", "6"]);
  expect(
    bySheet(taken, "Nhất trí").map(({ sheetId, expectedVersion, scores }) => [sheetId, expectedVersion, scores.length]),
  ).toEqual([
    ["sheet_1", 3, 1],
    ["sheet_2", 9, 1],
  ]);
});
