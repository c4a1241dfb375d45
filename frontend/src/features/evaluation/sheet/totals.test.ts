import { expect, it } from "vitest";
import { sumLines, type Frame, type TotalLine } from "./totals";

const frame: Frame = {
  declaredTotal: 10000,
  bonusCap: 500,
  penaltyCap: 1000,
  groups: [
    { id: "A", parentId: null },
    { id: "A1", parentId: "A" },
    { id: "E", parentId: null },
    { id: "F", parentId: null },
  ],
};

const line = (over: Partial<TotalLine>): TotalLine => ({
  groupId: "A1",
  section: "BASE",
  maximum: 5000,
  notApplicablePolicy: "EXCLUDE",
  state: "POINTS",
  points: 0,
  ...over,
});

it("adds base and capped bonus, and takes off the capped penalty", () => {
  const totals = sumLines(
    [
      line({ points: 4000 }),
      line({ points: 3850 }),
      line({ groupId: "E", section: "BONUS", points: 800 }),
      line({ groupId: "F", section: "PENALTY", points: 100 }),
    ],
    frame,
  );
  expect(totals).toMatchObject({ base: 7850, bonus: 500, penalty: 100, total: 8250 });
});

it("gives a parent group the sum of its children", () => {
  const totals = sumLines([line({ points: 4000 }), line({ groupId: "A", points: 1000 })], frame);
  expect(totals.groups.get("A1")).toEqual({ points: 4000, maximum: 5000 });
  expect(totals.groups.get("A")).toEqual({ points: 5000, maximum: 10000 });
});

it("leaves the share unchanged for a line that does not apply, and lowers it for a zero", () => {
  const half = line({ points: 4000 });
  expect(sumLines([half, line({ state: "NOT_APPLICABLE", points: null })], frame).base).toBe(8000);
  expect(sumLines([half, line({ points: 0 })], frame).base).toBe(4000);
  expect(sumLines([half, line({ state: "MISSING", points: null })], frame).base).toBe(4000);
});

it("follows the policy of a line that does not apply", () => {
  const full = line({ state: "NOT_APPLICABLE", notApplicablePolicy: "FULL", points: null });
  const zero = line({ state: "NOT_APPLICABLE", notApplicablePolicy: "ZERO", points: null });
  expect(sumLines([line({ points: 4000 }), full], frame).base).toBe(9000);
  expect(sumLines([line({ points: 4000 }), zero], frame).base).toBe(4000);
});
